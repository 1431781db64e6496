// When the program does not come up or breaks: what is said, what can be done, and that no data is touched by any of it.
import { readFileSync } from "node:fs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { caches, expect, kept, log, test } from "./support/site.mjs";
import { say } from "./support/words.mjs";

const PROGRAM = /app-[0-9a-f]+\.wasm$/;
const press = (page, key) => page.getByRole("button", { name: say("nb", key), exact: true }).click();
const repair = (page) => page.getByRole("heading", { level: 1, name: say("nb", "update.repair_title") });

/** What the panic hook does, and what the browser does then. */
const panic = (page) =>
  page.evaluate(() => {
    dispatchEvent(new CustomEvent("trouble", { detail: "crashed\npanicked at src/app/update.rs:7:9:\nthe sum was wrong" }));
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });

test("a panic says what happened, can be copied, and the copy of the data is whole", async ({ page, context, visit }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit();
  await answerAll(page, "nb", OFFICE);
  const before = await log(page);
  await panic(page);
  await expect(page.getByRole("alertdialog")).toContainText(say("nb", "first.crashed"));
  await press(page, "first.help");
  await expect(repair(page)).toBeFocused();
  await expect(page.locator("#app")).toBeHidden();
  await expect(page.locator("#repair textarea")).toHaveValue(/panicked at src\/app\/update\.rs:7:9:\nthe sum was wrong\n0\.1\.0 app-[0-9a-f]{16}\.js/);
  await page.locator("#repair").getByRole("button", { name: say("nb", "update.repair_copy"), exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("the sum was wrong");

  await press(page, "update.repair_keep_now");
  await expect(page.getByText(`${say("nb", "update.repair_kept")} ${before.length}`)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await press(page, "update.repair_save");
  const copy = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
  expect(copy.database.stores.log.map(([, text]) => text)).toEqual(before);
  expect(copy.preferences).toContain('"returning":true');

  await press(page, "update.repair_retry");
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  expect(await log(page)).toEqual(before);
  visit.errors.length = 0;
});

test("a program that breaks twice opens the repair by itself, and nothing is loaded by itself", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await panic(page);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expect(repair(page)).toBeHidden();
  await press(page, "first.retry");
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  let loads = 0;
  page.on("load", () => (loads += 1));
  await panic(page);
  await expect(repair(page)).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(loads, "no loop").toBe(0);
  visit.errors.length = 0;
});

test("without network: the repair is there, takes a copy, and drops nothing", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const before = await caches(page);
  await server.stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  await panic(page);
  await press(page, "first.help");
  await press(page, "update.repair_anew_now");
  await expect(page.getByText(say("nb", "update.repair_no_network"))).toBeVisible();
  expect(await caches(page)).toEqual(before);
  await press(page, "update.repair_keep_now");
  await expect(page.getByRole("button", { name: say("nb", "update.repair_save"), exact: true })).toBeVisible();
  await press(page, "update.repair_retry");
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  visit.errors.length = 0;
});

test("a file that is broken in the cache is fetched anew", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const before = await log(page);
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((name) => name !== "kraftpause-count");
    const cache = await caches.open(name);
    const program = (await cache.keys()).find((request) => /app-.*\.wasm$/.test(request.url));
    await cache.put(program, new Response("not a program", { headers: { "content-type": "application/wasm" } }));
  });
  await page.reload();
  await expect(page.locator("#trouble")).toContainText(say("nb", "first.failed"));
  await expect(page.getByText(say("nb", "first.old_browser"))).toBeHidden();
  await press(page, "first.help");
  await press(page, "update.repair_anew_now");
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible({ timeout: 20_000 });
  expect(await log(page)).toEqual(before);
  visit.errors.length = 0;
});

test("where nothing was ever stored the copy says so, and makes no database", async ({ page, visit }) => {
  await page.route(PROGRAM, (route) => route.abort());
  await visit();
  await press(page, "first.help");
  await press(page, "update.repair_keep_now");
  await expect(page.getByText(say("nb", "update.repair_nothing"))).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))).not.toContain("kraftpause");
  visit.errors.length = 0;
});

test("a start that hangs for a person who comes back is told after ten seconds, with ways out", async ({ page, visit }) => {
  await page.addInitScript(() => localStorage.setItem("kraftpause", JSON.stringify({ lang: "nb", returning: true })));
  await page.route(PROGRAM, () => new Promise(() => {}));
  await page.clock.install();
  await visit();
  await expect(page.locator("#trouble")).toBeHidden();
  await page.clock.fastForward(11_000);
  await expect(page.locator("#trouble")).toContainText(say("nb", "first.slow"));
  await press(page, "first.help");
  await expect(repair(page)).toBeVisible();
});

test("the repair can be opened from the app that still works", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await page.goto(`${page.url().split("#")[0]}#/update`);
  await press(page, "update.odd_open");
  await expect(repair(page)).toBeFocused();
  await press(page, "update.repair_retry");
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "update.title") })).toBeVisible();
});

for (const [width, lang, scheme] of [[320, "da", "dark"], [390, "nb", "light"]]) {
  test(`the repair at ${width} px in ${lang}, ${scheme}: nothing is cut off and every target is large`, async ({ page, visit }, info) => {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.addInitScript((lang) => localStorage.setItem("kraftpause", JSON.stringify({ lang })), lang);
    await page.route(PROGRAM, (route) => route.abort());
    await visit();
    await page.getByRole("button", { name: say(lang, "first.help"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: say(lang, "update.repair_title") })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    for (const target of await page.locator("#repair button").all()) {
      expect((await target.boundingBox()).height).toBeGreaterThanOrEqual(48);
    }
    await page.screenshot({ path: info.outputPath("repair.png"), fullPage: true });
    visit.errors.length = 0;
  });
}
