// Speed on this machine: the engine, the first page, the program, a running session.
//
//   node tools/bench.mjs [--runs 5] [--only engine|start|session] [--dist dist]
//
// Build the release first (`make build`). Medians; an empty page measured between the starts shows what machine,
// browser and line cost by themselves.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calm, kept, median, open, person, start } from "./measure.mjs";
import { createServer } from "./serve.mjs";

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

function engine() {
  console.log("\nOn the host");
  const printed = execFileSync("cargo", ["run", "--release", "--quiet", "--locked", "--example", "bench_program"], { encoding: "utf8" });
  row("programmes per second", printed.trim());
}

console.log(`${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${os.type()} ${os.release()}, Node ${process.version}`);
if (wants("engine")) engine();
if (wants("start")) await starts();
process.exit(0);
