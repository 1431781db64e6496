// Kills the browser's processes (SIGKILL) at random moments of a scripted use, opens it again and looks whether everything is
// there that was confirmed: an answer, a correction or something undone is confirmed when the screen shows it and the
// page says that nothing waits for the disk; a step of a session when it is shown; a finished session when its page is there.
//
//   KILLS=200 node tools/fault.mjs [--seed 1] [--dist dist]
//
// Exit status 1 when anything was lost, or the app did not open.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { chromium as engine } from "@playwright/test";
import { OFFICE, answerAll } from "../tests/e2e/support/persons.mjs";
import { phase, startFromToday } from "../tests/e2e/support/session.mjs";
import { pattern, say } from "../tests/e2e/support/words.mjs";
import { chromium } from "./chromium.mjs";
import { person, sleep } from "./measure.mjs";
import { createServer } from "./serve.mjs";
import { dice, lying } from "./ten_years.mjs";

const { values: options } = parseArgs({ options: { seed: { type: "string", default: "1" }, dist: { type: "string", default: "dist" } } });
const kills = Number(process.env.KILLS || 200);
const roll = dice(Number(options.seed) * 7919);
const lang = "nb";
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--window-size=390,844"];
/** A life without a kill ends after this; a slow machine gets nowhere in less. */
const LIFE = Number(process.env.LIFE || 7_000);

const server = await createServer({ dir: options.dist, dev: true });
const address = await server.start(0);
const visitor = person();
/** What was confirmed, oldest first: `kind`, and what must be found again. */
const confirmed = [];
let lost = 0;

/** A browser of its own, in a group of processes that can be killed at once. */
async function open() {
  const args = [...FLAGS, `--user-data-dir=${visitor.folder}`, "about:blank"];
  const child = spawn(chromium(), args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const url = await new Promise((done, failed) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) done(found[1]);
    });
    child.once("exit", () => failed(new Error(`Chromium did not start: ${said.slice(-500)}`)));
  });
  const browser = await engine.connectOverCDP(url);
  const page = browser.contexts()[0].pages()[0];
  page.setDefaultTimeout(Number(process.env.PATIENCE || 15_000));
  const gone = new Promise((done) => child.once("exit", done));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
    await gone;
    await browser.close().catch(() => {});
  };
  /** As a person closes it: what the browser keeps in memory for some seconds, as it does with localStorage, is written. */
  const shut = async () => {
    const session = await browser.newBrowserCDPSession();
    await session.send("Browser.close").catch(() => {});
    await gone;
    await browser.close().catch(() => {});
  };
  return { page, kill, shut };
}

/** The app stands, and the disk has everything. */
async function stands(page) {
  await page.waitForFunction(() => {
    const root = document.documentElement;
    return root.hasAttribute("data-ready") && !root.hasAttribute("data-saving");
  });
}

async function go(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
}

const button = (page, key) => page.getByRole("button", { name: say(lang, key), exact: true });

/** What a person does; each tells of what the screen confirmed. */
const DEEDS = {
  async answer(page, tell) {
    let age = 20 + roll(40);
    await go(page, "#/question/person");
    const field = page.getByRole("textbox", { name: say(lang, "person.age") });
    // What is known already is not written again.
    if ((await field.inputValue()) === String(age)) age += 1;
    await field.fill(String(age));
    await button(page, "question.next").click();
    await page.waitForURL(/#\/question\/measures$/);
    await stands(page);
    tell({ kind: "answer", did: (did) => did.answered?.[0] === "age" && did.answered[1][0] === age, age });
  },

  async steps(page, tell) {
    // Where there is none it leads to today.
    await go(page, "#/session");
    const resume = button(page, "session.resume");
    const session = page.locator(".session");
    const start = button(page, "today.start");
    await session.or(start).first().waitFor();
    if (await start.isVisible()) await startFromToday(page, lang);
    await session.waitFor();
    // The clock went on while nobody was there.
    const here = button(page, "away.here");
    if (await here.isVisible()) await here.click();
    if (await resume.isVisible()) await resume.click();
    const began = running((await lying(page)).running);
    for (let step = 0; step < 3 + roll(6); step++) {
      await phase(page, lang);
      const at = await progress(page);
      if (at) tell({ kind: "step", at, session: began });
    }
    if (roll(2)) return;
    await button(page, "session.close").click();
    await button(page, "stop.tired").click();
    await page.waitForURL(/#\/after\/\d+$/);
    const id = Number(/\d+$/.exec(page.url())[0]);
    tell({ kind: "session", did: (did) => did.finished?.session === id });
  },

  async correct(page, tell) {
    const link = page.getByRole("link", { name: say(lang, "progress.correct"), exact: true });
    await go(page, "#/progress");
    await page.locator(".progress-page").waitFor();
    if ((await page.locator(".progress-page .list details").count()) === 0) return;
    await page.locator(".progress-page .list details").first().evaluate((details) => (details.open = true));
    await link.first().click();
    await page.waitForURL(/#\/after\/\d+$/);
    const id = Number(/\d+$/.exec(page.url())[0]);
    const moods = ["bad", "low", "middle", "good", "best"];
    const mood = roll(5);
    const radio = page.getByRole("radio", { name: say(lang, `after.mood_${moods[mood]}`), exact: true });
    if (await radio.isChecked()) return;
    await radio.check({ force: true });
    await stands(page);
    tell({ kind: "after", did: (did) => did.after?.session === id && did.after.mood === mood });
  },

  async undo(page, tell) {
    await go(page, "#/changes");
    await page.getByRole("heading", { level: 1, name: say(lang, "changes.title") }).waitFor();
    const undo = page.getByText(say(lang, "changes.undo"), { exact: true });
    if ((await undo.count()) === 0) return;
    const before = (await records(page)).filter((did) => did.undone).length;
    await undo.first().click();
    await page.locator(".changed").waitFor();
    await stands(page);
    tell({ kind: "undo", count: before + 1 });
  },
};

/** When the running session began, if there is one. */
function running(texts) {
  const text = texts.find((text) => text.startsWith('{"v":1,"number"'));
  return text && JSON.parse(text).started;
}

/** Which part of the session stands there, if one does. */
async function progress(page) {
  const label = page.getByRole("img", { name: pattern(lang, "session.progress") });
  if ((await label.count()) === 0) return 0;
  return Number(/\d+/.exec(await label.getAttribute("aria-label"))?.[0] ?? 0);
}

async function records(page) {
  return (await lying(page)).texts.map((text) => JSON.parse(text).did);
}

/** Of the answers that count the last age: what is undone does not count. */
function ageThatCounts(texts) {
  const dead = new Set();
  let age;
  for (const { at, did } of texts.map((text) => JSON.parse(text)).reverse()) {
    if (dead.has(at)) continue;
    for (const of of did.undone ?? []) if (of < at) dead.add(of);
    if (did.answered?.[0] === "age" && age === undefined) age = did.answered[1][0];
  }
  return age;
}

/** After a kill: everything that was confirmed is on the disk, and the app says the same. */
async function check(page, life) {
  const { texts } = await lying(page);
  const all = texts.map((text) => JSON.parse(text).did);
  const misses = (what) => {
    lost++;
    console.error(`  life ${life}: lost ${JSON.stringify({ ...what, did: undefined })}`);
  };
  // In the order in which they were confirmed, because the same can be said twice.
  const from = {};
  for (const entry of confirmed.filter(({ did }) => did)) {
    const found = all.findIndex((did, place) => place >= (from[entry.kind] ?? 0) && entry.did(did));
    if (found < 0) misses(entry);
    else from[entry.kind] = found + 1;
  }
  const undone = confirmed.filter(({ kind }) => kind === "undo").at(-1);
  if (undone && all.filter((did) => did.undone).length < undone.count) misses(undone);
  const last = confirmed.at(-1);
  if (last?.kind === "step" && !all.some((did) => did.finished?.session === last.session)) {
    // It may have gone on, and it may have ended; it is never further back.
    await page.locator(".session").waitFor();
    const at = await progress(page);
    if (at < last.at) misses({ ...last, stands: at });
  }
  if (await page.locator('.notice[data-kind="trouble"]').count()) misses({ kind: "quiet", says: await page.locator(".notice").innerText() });
  if (life % 5 === 0 && !/#\/session$/.test(page.url())) {
    await go(page, "#/question/person");
    const age = await page.getByRole("textbox", { name: say(lang, "person.age") }).inputValue();
    if (age !== String(ageThatCounts(texts) ?? "")) misses({ kind: "screen", age, disk: ageThatCounts(texts) });
  }
}

/** The person answers all questions once, without harm. */
async function grow() {
  const { page, shut } = await open();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await answerAll(page, lang, { ...OFFICE, pains: [] });
  await go(page, "#/sound");
  await stands(page);
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("kraftpause"));
    localStorage.setItem("kraftpause", JSON.stringify({ ...kept, sound: false, sound_settled: true, offline_said: true }));
  });
  await shut();
}

let opened = 0;
let time = Date.now();

async function live(life) {
  const { page, kill } = await open();
  let over = false;
  try {
    await page.clock.install({ time: (time += 60_000 * (1 + roll(400))) });
    await page.goto(address);
    await stands(page);
    opened++;
    await check(page, life);
  } catch (error) {
    lost++;
    console.error(`  life ${life}: did not open: ${error.message.split("\n")[0]}`);
  }
  // Within what a person does, or while the page still starts.
  const death = sleep(roll(LIFE)).then(() => {
    over = true;
    return kill();
  });
  try {
    if (roll(8) === 0) await Promise.race([death, page.reload({ waitUntil: "commit" })]);
    while (!over) {
      const deed = Object.keys(DEEDS)[roll(Object.keys(DEEDS).length)];
      const running = /#\/session$/.test(page.url());
      const begun = Date.now();
      // A page that is gone may leave a deed without an answer for ever.
      await Promise.race([death, DEEDS[running ? "steps" : deed](page, (entry) => !over && confirmed.push(entry))]);
      if (process.env.FAULT_SAYS) console.error(`  life ${life}: ${running ? "on" : deed} ${Date.now() - begun} ms`);
      if (!over) time = Math.max(time, await page.evaluate(() => Date.now()));
    }
  } catch (error) {
    // What a person tries may be in the way of what was left open before; that is no loss.
    if (!over && process.env.FAULT_PICTURE) await page.screenshot({ path: process.env.FAULT_PICTURE }).catch(() => {});
    if (!over && process.env.FAULT_SAYS) console.error(`  life ${life}: ${error.message.split("\n").slice(0, 4).join(" / ")} at ${page.url()}`);
  }
  await death;
}

await grow();
for (let life = 1; life <= kills; life++) {
  await live(life);
  if (life % 20 === 0) console.error(`  ${life} kills, ${confirmed.length} confirmed, ${lost} lost`);
}
// And once more, to see what the last kill left.
const { page, kill } = await open();
await page.clock.install({ time: time + 60_000 });
await page.goto(address);
await stands(page);
await check(page, 0);
await kill();
await server.stop();
visitor.forget();

const kinds = {};
for (const { kind } of confirmed) kinds[kind] = (kinds[kind] ?? 0) + 1;
console.log(`confirmed: ${Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`).join(", ")}; the app opened ${opened} of ${kills} times`);
console.log(`kills ${kills}, entries confirmed ${confirmed.length}, entries lost ${lost}`);
process.exit(lost === 0 && opened === kills ? 0 : 1);
