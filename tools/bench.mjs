// Speed on this machine: the engine, the first page, the program, a running session, a moving figure, ten years of data.
//
//   node tools/bench.mjs [--runs 5] [--only engine|start|session|figure|years|files] [--dist dist]
//
// Build the release first (`make build`). Medians; an empty page measured between the starts shows what machine,
// browser and line cost by themselves.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OFFICE, SCREENS, answerAll, answerFirst, next } from "../tests/e2e/support/persons.mjs";
import { startFromToday } from "../tests/e2e/support/session.mjs";
import { say } from "../tests/e2e/support/words.mjs";
import { files } from "./bench_files.mjs";
import { SLOWER, calm, kept, median, open, person, sleep, slow, start } from "./measure.mjs";
import { spentByChildren } from "./processes.mjs";
import { createServer } from "./serve.mjs";
import { fill, lying, tenYears } from "./ten_years.mjs";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "5" }, only: { type: "string", default: "" }, dist: { type: "string", default: "dist" } },
});
const runs = Number(options.runs);
const wants = (part) => !options.only || options.only === part;
const seconds = (ms) => (Number.isNaN(ms) ? "   –" : `${(ms / 1000).toFixed(2)} s`);
const row = (label, value, aim = "") => console.log(`${label.padEnd(52)} ${String(value).padStart(9)}  ${aim}`);

function emptyPage() {
  const folder = mkdtempSync(join(os.tmpdir(), "kraftpause-empty-"));
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><title>Empty</title><h1>Empty</h1></html>');
  return folder;
}

/** A fresh person opens the page over the slow line; later, without server and network, opens it again. */
async function oneStart(app, empty) {
  const times = { busy: await calm() };
  for (const [name, server, wanted] of [["floor", empty, "paint"], ["cold", app, "program"]]) {
    const visitor = person();
    const url = await server.start();
    const browser = await open(visitor);
    times[name] = await start(browser, url, { wanted });
    if (name === "floor") {
      await browser.close();
    } else {
      await kept(browser.page);
      await browser.close();
      await app.stop();
      const again = await open(visitor);
      times.offline = await start(again, url, { network: null });
      await again.close();
    }
    visitor.forget();
  }
  return times;
}

async function starts() {
  const app = await createServer({ dir: options.dist });
  const empty = await createServer({ dir: emptyPage() });
  const all = [];
  for (let run = 0; run < runs; run++) {
    const times = await oneStart(app, empty);
    all.push(times);
    const short = ({ paint, question, program }) => [paint, question, program].map((ms) => Math.round(ms)).join("/");
    console.error(`  run ${run + 1}: empty ${Math.round(times.floor.paint)}, cold ${short(times.cold)}, offline ${short(times.offline)}, others took ${Math.round(times.busy * 100)} %`);
  }
  await empty.stop();
  const of = (visit, moment) => median(all.map((times) => times[visit][moment]));
  const floor = of("floor", "paint");
  console.log(`\nChromium, processor slowed 4 times, 1.6 Mbit/s, 150 ms, median of ${runs}`);
  row("empty page: first paint", seconds(floor));
  row("first visit: first paint", seconds(of("cold", "paint")));
  row("first visit: first question can be answered", seconds(of("cold", "question")), `aim ${seconds(floor * 1.5)} (1.5 times the empty page)`);
  row("first visit: the program itself answers", seconds(of("cold", "program")), "aim 1.60 s");
  row("later, without network: first paint", seconds(of("offline", "paint")));
  row("later, without network: the program itself answers", seconds(of("offline", "program")), "aim 0.55 s");
  row("layout shift at start (most of all runs)", Math.max(...all.flatMap(({ cold, offline }) => [cold.shift, offline.shift])).toFixed(3), "aim 0");
}

/** Notes in the page how long it takes from a tap until the plan is painted. */
function timeThePlan() {
  addEventListener("click", ({ timeStamp }) => {
    const look = () => {
      if (location.hash !== "#/plan" || !document.querySelector(".plan h1")) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.__plan = performance.now() - timeStamp);
      return port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
}

/** Milliseconds of the page's main thread in each of the next `seconds`. */
async function work(cdp, seconds) {
  const spent = async () => (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  const before = await spent();
  await sleep(seconds * 1000);
  return (((await spent()) - before) * 1000) / seconds;
}

/** The office worker answers all, gets the plan and starts the session, as the end-to-end tests do it. */
async function oneSession(app) {
  const visitor = person();
  const browser = await open(visitor);
  const { context, page } = browser;
  await page.goto(await app.start());
  await answerFirst(page, "nb", OFFICE);
  for (const [area, answer] of SCREENS) {
    await page.waitForURL(/#\/question\//);
    await answer(page, "nb", OFFICE);
    if (area !== "when") await next(page, "nb");
  }
  const cdp = await slow(context, page, null);
  await cdp.send("Performance.enable");
  await page.evaluate(timeThePlan);
  await next(page, "nb", true);
  const plan = await page.waitForFunction(() => window.__plan, undefined, { polling: 50 }).then((handle) => handle.jsonValue());
  await startFromToday(page, "nb");
  await sleep(3000);
  const session = await work(cdp, 15);
  await browser.close();
  visitor.forget();
  return { plan, session };
}

async function sessions() {
  const app = await createServer({ dir: options.dist });
  const all = [];
  for (let run = 0; run < runs; run++) {
    await calm();
    all.push(await oneSession(app));
    console.error(`  run ${run + 1}: plan ${Math.round(all.at(-1).plan)} ms, session ${all.at(-1).session.toFixed(1)} ms a second`);
  }
  await app.stop();
  console.log(`\nChromium, processor slowed 4 times, median of ${runs}`);
  row("from the last answer to the plan on the screen", `${Math.round(median(all.map(({ plan }) => plan)))} ms`);
  row("a running session: work per second", `${median(all.map(({ session }) => session)).toFixed(1)} ms`);
}

/** From the side, from the front, with a machine, round and round: figures with many pieces. */
const FIGURES = ["lunge", "lat-raise-db", "row-4x4", "step-cardio"];

/** Milliseconds a second: while the figure moves, less the same while it is held. */
async function ofTheFigure(page, id, work) {
  await page.evaluate((hash) => (location.hash = hash), `#/exercise/${id}`);
  await page.waitForFunction(() => document.getAnimations().some(({ playState }) => playState === "running"));
  await sleep(2000);
  const moving = await work(6);
  await page.getByRole("button", { name: say("nb", "why.figure_hold"), exact: true }).click();
  await sleep(1000);
  return moving - (await work(4));
}

/** The least that can move: one square, as often as the figure. */
async function ofADot(page, work) {
  const before = await work(4);
  await page.evaluate(() => {
    const dot = document.body.appendChild(document.createElement("div"));
    Object.assign(dot.style, { position: "fixed", inset: "6rem auto auto 6rem", width: "4rem", height: "4rem", background: "red" });
    dot.animate({ transform: ["none", "translateX(6rem)"] }, { duration: 2000, iterations: Infinity, easing: "steps(50)" });
  });
  await sleep(1000);
  return (await work(6)) - before;
}

async function figures() {
  const app = await createServer({ dir: options.dist });
  const visitor = person();
  const browser = await open(visitor);
  const { context, page } = browser;
  await page.goto(await app.start());
  await answerAll(page, "nb", OFFICE);
  const everything = async (seconds) => {
    const before = spentByChildren();
    await sleep(seconds * 1000);
    return (spentByChildren() - before) / seconds;
  };
  const all = [];
  for (const id of FIGURES) all.push(await ofTheFigure(page, id, everything));
  const dot = await ofADot(page, everything);
  await page.reload();
  const cdp = await slow(context, page, null);
  await cdp.send("Performance.enable");
  await calm();
  const main = [];
  for (const id of FIGURES) main.push(await ofTheFigure(page, id, (seconds) => work(cdp, seconds)));
  console.error(`  main thread ${main.map((ms) => ms.toFixed(1))}, all of the browser ${all.map((ms) => ms.toFixed(0))}`);
  console.log(`\nA moving figure, most of ${FIGURES.length}`);
  row("main thread, processor slowed 4 times: a second", `${Math.max(...main).toFixed(1)} ms`, "aim 20 ms (2 % of a core)");
  row("all of the browser without graphics chip, not slowed", `${Math.max(...all).toFixed(0)} ms`, `one moving dot ${dot.toFixed(0)} ms`);
  await browser.close();
  await app.stop();
  visitor.forget();
}

/** Somebody whose database an older program wrote, opened once so that everything is kept and packed. */
async function aged(url, texts, packed) {
  const visitor = person();
  const { page, close } = await open(visitor);
  await page.goto(`${url}manifest.webmanifest`);
  await fill(page, texts);
  await page.goto(url);
  await kept(page);
  while ((await lying(page)).running.length < packed) await sleep(500);
  // The copy and what is still on its way.
  await sleep(6_000);
  const { single, packs } = await lying(page);
  console.error(`  ${texts.length} records: ${single} one by one, ${packs} packs`);
  await close();
  return visitor;
}

async function years() {
  const app = await createServer({ dir: options.dist });
  const url = await app.start();
  const visitors = { empty: await aged(url, tenYears({ sessions: 0 }), 0), full: await aged(url, tenYears(), 1) };
  const times = { empty: [], full: [] };
  for (let run = 0; run < runs; run++) {
    await calm();
    // In turns, and each first in every second run: the machine has moods.
    const names = run % 2 ? ["full", "empty"] : ["empty", "full"];
    for (const name of names) {
      const browser = await open(visitors[name]);
      times[name].push((await start(browser, url, { network: null })).program);
      await browser.close();
    }
    console.error(`  run ${run + 1}: without sessions ${Math.round(times.empty.at(-1))}, with ten years ${Math.round(times.full.at(-1))}`);
  }
  await app.stop();
  Object.values(visitors).forEach((visitor) => visitor.forget());
  const [empty, full] = [median(times.empty), median(times.full)];
  console.log(`\nStart of somebody who comes back, without network, processor slowed 4 times, median of ${runs}`);
  row("without a session", seconds(empty));
  row("with 3 650 sessions", seconds(full), `aim ${seconds(empty + 100)} (100 ms more)`);
}

function cargo(example, ...words) {
  return execFileSync("cargo", [...words, "--quiet", "--locked", "--example", example], { encoding: "utf8" });
}

/** A page that makes the weeks of 500 people with the code as it is released. */
function enginePage() {
  const target = process.env.CARGO_TARGET_DIR ?? "target";
  const folder = mkdtempSync(join(os.tmpdir(), "kraftpause-engine-"));
  cargo("bench_program", "build", "--release", "--target", "wasm32-unknown-unknown");
  const built = join(target, "wasm32-unknown-unknown/release/examples/bench_program.wasm");
  execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", folder, built]);
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><title>Engine</title><h1>Engine</h1></html>');
  return folder;
}

async function engine() {
  console.log("\nThe engine");
  row("programmes per second on one core of the host", cargo("bench_program", "run", "--profile", "fast").trim(), "aim 20 000");
  const charts = cargo("bench_charts", "run", "--profile", "fast");
  row("all charts of ten years, reckoned on the host", `${/^all (.*)$/m.exec(charts)[1]} ms`, "aim 10 ms");
  const server = await createServer({ dir: enginePage() });
  const visitor = person();
  const browser = await open(visitor);
  await browser.page.goto(await server.start());
  await calm();
  const cdp = await browser.context.newCDPSession(browser.page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const rounds = await browser.page.evaluate(async () => {
    const { default: init, round } = await import("./bench_program.js");
    await init();
    const took = [];
    for (let at = 0; at < 12; at++) {
      const begin = performance.now();
      round();
      took.push(performance.now() - begin);
    }
    return took;
  });
  // The first two are for the compiler.
  row("one programme in Chromium, processor slowed 4 times", `${(median(rounds.slice(2)) / 500).toFixed(3)} ms`, "aim 1 ms");
  await browser.close();
  await server.stop();
  visitor.forget();
}

console.log(`${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${os.type()} ${os.release()}, Node ${process.version}`);
if (wants("engine")) await engine();
if (wants("start")) await starts();
if (wants("session")) await sessions();
if (wants("figure")) await figures();
if (wants("years")) await years();
if (wants("files")) await files({ dist: options.dist, runs: Math.min(runs, 3), row });
process.exit(0);
