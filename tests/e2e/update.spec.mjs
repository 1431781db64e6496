// Updates that never hurt: downloaded whole, offered on Today, taken by a tap, never in a session; and never a program made
// of two builds.
import { readFileSync, readdirSync } from "node:fs";
import { stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { startFromToday } from "./support/session.mjs";
import { caches, expect, kept, list, log, test, waiting } from "./support/site.mjs";
import { say } from "./support/words.mjs";

const ready = (page) => page.getByRole("heading", { name: say("nb", "update.ready") });
const take = (page) => page.getByRole("button", { name: say("nb", "update.now"), exact: true });
const build = (page) => page.evaluate(() => window.build ?? "old");
const go = (page, key) => page.getByRole("link", { name: say("nb", `nav.${key}`), exact: true }).click();

test.beforeAll(() => {
  const files = list(readFileSync("dist/sw.js", "utf8"));
  expect(files, "these tests need the release: make build").toContain("./");
});

test("a new version is offered on Today with what is new, taken by a tap, and the page is loaded anew once", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const before = await log(page);
  server.newer();
  await waiting(page);
  await expect(ready(page), "not on the plan").toBeHidden();
  await go(page, "today");
  await expect(ready(page)).toBeVisible();
  await expect(page.getByText("Nytt i ni")).toBeVisible();
  expect(await build(page), "nothing happened by itself").toBe("old");
  let loads = 0;
  page.on("load", () => (loads += 1));
  await take(page).click();
  await expect.poll(() => build(page).catch(() => "")).toBe("newer");
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  await expect(ready(page)).toBeHidden();
  expect(loads).toBe(1);
  expect(await log(page)).toEqual(before);
});

test("later puts it away for the visit, and the next start offers it again", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  server.newer();
  await waiting(page);
  await go(page, "today");
  await page.getByRole("button", { name: say("nb", "update.later"), exact: true }).click();
  await expect(ready(page)).toBeHidden();
  await go(page, "plan");
  await go(page, "today");
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  await expect(ready(page)).toBeHidden();
  await page.reload();
  await expect(ready(page)).toBeVisible();
  expect(await build(page)).toBe("old");
});

test("an update that arrives in a session waits until it is over, also through a reload without network", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  await stopClock(page);
  await startFromToday(page, "nb");
  const where = await page.locator(".session h1").first().innerText();
  server.newer();
  await waiting(page);
  await page.clock.runFor(3_000);
  await expect(page.locator(".session")).toBeVisible();
  await expect(ready(page)).toBeHidden();
  await server.stop();
  await page.reload();
  await expect(page.locator(".session h1").first()).toHaveText(where);
  expect(await build(page)).toBe("old");
  await page.getByRole("button", { name: say("nb", "session.pause"), exact: true }).last().click();
  await page.goto(`${server.address}#/today`);
  await expect(page.getByRole("button", { name: say("nb", "today.go_on"), exact: true })).toBeVisible();
  await expect(ready(page), "a session that pauses is still one").toBeHidden();
});

test("a worker that does not take over within five seconds is replaced, and the data stays", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const before = await log(page);
  server.newer({ worker: (text) => text.replace('"skip-waiting"', '"deaf"') });
  await waiting(page);
  await go(page, "today");
  await take(page).click();
  await expect(page.getByText(say("nb", "update.taking"))).toBeVisible();
  await expect.poll(() => build(page).catch(() => ""), { timeout: 20_000 }).toBe("newer");
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  expect(await log(page)).toEqual(before);
});

test("the same without network: nothing is dropped, and the old version goes on", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  server.newer({ worker: (text) => text.replace('"skip-waiting"', '"deaf"') });
  await waiting(page);
  const before = await caches(page);
  await go(page, "today");
  await server.stop();
  const loaded = page.waitForEvent("load", { timeout: 20_000 });
  await take(page).click();
  await loaded;
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  expect(await caches(page)).toEqual(expect.arrayContaining(before));
});

test("a newer version on the server does not disturb the old one: reload, every language, the later half", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  server.newer();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  expect(await build(page)).toBe("old");
  await page.goto(`${server.address}#/more`);
  for (const lang of ["da", "en"]) {
    await page.getByRole("button", { name: { da: "Dansk", en: "English" }[lang] }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(lang, "more.title"));
  }
});

test("glue of one build with the program of another does not start, says so and keeps the data", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const before = await log(page);
  const whole = server.program();
  // What a half deploy leaves: the new name with bytes that do not fit the glue.
  server.newer({ wasm: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) });
  await waiting(page);
  await go(page, "today");
  await take(page).click();
  await expect(page.locator("#trouble")).toBeVisible();
  expect(await log(page)).toEqual(before);
  server.newer({ build: "mended", wasm: whole });
  await page.getByRole("button", { name: say("nb", "first.help"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "update.repair_anew_now"), exact: true }).click();
  await expect.poll(() => build(page).catch(() => ""), { timeout: 20_000 }).toBe("mended");
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  expect(await log(page)).toEqual(before);
  visit.errors.length = 0;
});

test("every file that page and glue name is kept by the same worker, and carries its bytes in its name", () => {
  const files = list(readFileSync("dist/sw.js", "utf8"));
  const glue = readdirSync("dist").find((name) => /^app-.*\.js$/.test(name));
  const named = [...`${readFileSync("dist/index.html", "utf8")}${readFileSync(`dist/${glue}`, "utf8")}`.matchAll(/[a-z]+-[0-9a-f]{16}\.[a-z]+/g)];
  expect(named.length).toBeGreaterThan(6);
  for (const [name] of named) expect(files).toContain(name);
});

test("who looks for a new version is told: none, none to be reached, one that waits", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  await go(page, "more");
  await page.getByRole("link", { name: say("nb", "more.version", { number: "0.1.0" }) }).click();
  const look = page.getByRole("button", { name: say("nb", "update.look"), exact: true });
  await look.click();
  await expect(page.getByText(say("nb", "update.nothing"), { exact: true })).toBeVisible();
  await server.stop();
  await look.click();
  await expect(page.getByText(say("nb", "update.unreachable"), { exact: true })).toBeVisible();
  await server.start();
  server.newer();
  await look.click();
  await expect(ready(page)).toBeVisible();
  await take(page).click();
  await expect.poll(() => build(page).catch(() => "")).toBe("newer");
});

/** It may be in charge before the page listens, and its change told after. */
test("the first worker of all is no news, however late its taking charge is told", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event("controllerchange")));
  await go(page, "today");
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();
  await expect(ready(page)).toHaveCount(0);
});
