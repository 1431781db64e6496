// What a person has leaves and comes back: a real download and a real file chooser, a file that was hurt, one that is locked,
// the same file twice, answers as a code, deleting everything.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { finish, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

const lang = "nb";
const words = (key, values) => say(lang, `data.${key}`, values);
const button = (page, key, values) => page.getByRole("button", { name: words(key, values), exact: true });
const counted = (key, n) => words(key, { n });
/** By the address, as a link does it. */
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);

async function trained(page, visit) {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, OFFICE);
  await startFromToday(page, lang);
  await finish(page, lang);
  await page.getByRole("button", { name: say(lang, "after.finish"), exact: true }).click();
  await go(page, "#/data");
}

/** Makes a backup and saves it; returns where it lies. */
async function backup(page, info, password = "") {
  if (password) {
    await page.getByRole("checkbox", { name: words("backup_lock") }).check();
    await page.getByRole("textbox", { name: words("backup_password", { n: 8 }) }).fill(password);
  }
  await button(page, "backup_make").click();
  await expect(page.getByText(words("backup_checked", { n: 1, sets: "" }).split(",")[0])).toBeVisible();
  const download = page.waitForEvent("download");
  await button(page, "backup_save").click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^kraftpause-\d{4}-\d\d-\d\d\.txt$/);
  const path = info.outputPath(`${password ? "locked" : "open"}.txt`);
  await file.saveAs(path);
  await expect(page.getByText(words("backup_done"))).toBeVisible();
  return path;
}

async function bring(page, path) {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "take_pick").click();
  await (await chooser).setFiles(path);
}

/** Another phone: a profile of its own. */
async function elsewhere(browser, server, hash = "#/data") {
  const context = await browser.newContext({ locale: "nb-NO", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(server.address + hash);
  return page;
}

const entries = (page) => page.locator(".progress-page .ds-card.list > details");

test("a backup goes to another phone, and the same file twice changes nothing", async ({ page, visit, browser, server }, info) => {
  await trained(page, visit);
  const path = await backup(page, info);
  const there = await elsewhere(browser, server);
  await bring(there, path);
  await expect(there.getByText(counted("take_new", 1))).toBeVisible();
  await button(there, "take_merge").click();
  await expect(there.getByText(counted("take_done", 1))).toBeVisible();
  await button(there, "take_go").click();
  await expect(there).toHaveURL(/#\/today$/);
  await go(there, "#/progress");
  await expect(entries(there)).toHaveCount(1);

  await go(there, "#/data");
  await bring(there, path);
  await expect(there.getByText(words("take_nothing"))).toBeVisible();
  await expect(button(there, "take_merge")).toHaveCount(0);
  // And it is on the disk.
  await there.reload();
  await go(there, "#/progress");
  await expect(entries(there)).toHaveCount(1);
  await there.context().close();
});

test("what was brought in is taken back", async ({ page, visit, browser, server }, info) => {
  await trained(page, visit);
  const path = await backup(page, info);
  const there = await elsewhere(browser, server);
  await bring(there, path);
  await button(there, "take_merge").click();
  await button(there, "take_undo").click();
  await expect(button(there, "take_undo")).toHaveCount(0);
  await go(there, "#/today");
  await expect(there.locator("#first-form")).toBeVisible();
  await there.context().close();
});

test("a damaged file says what is missing and keeps the rest", async ({ page, visit }, info) => {
  await trained(page, visit);
  const path = await backup(page, info);
  const lines = readFileSync(path, "utf8").split("\n");
  const log = lines.indexOf('"log":[');
  lines[log + 1] = lines[log + 1].slice(0, 20);
  const hurt = info.outputPath("hurt.txt");
  writeFileSync(hurt, lines.join("\n"));
  await bring(page, hurt);
  await expect(page.getByText(counted("take_broken", 1))).toBeVisible();
  await expect(page.getByText(words("take_altered"))).toBeVisible();
  await button(page, "cancel").click();

  writeFileSync(hurt, "<html><script>alert(1)</script></html>");
  await bring(page, hurt);
  await expect(page.getByText(words("wrong_not_ours"))).toBeVisible();
});

test("a locked file opens with its password only", async ({ page, visit }, info) => {
  await trained(page, visit);
  await page.getByRole("checkbox", { name: words("backup_lock") }).check();
  await button(page, "backup_make").click();
  await expect(page.getByText(words("backup_password_short", { n: 8 }))).toBeVisible();
  const path = await backup(page, info, "blåbær på fjellet");
  expect(readFileSync(path, "utf8")).not.toContain("answered");
  await bring(page, path);
  const password = page.getByRole("textbox", { name: words("take_password"), exact: true });
  await password.fill("blåbær i skogen");
  await button(page, "take_unlock").click();
  await expect(page.getByText(words("take_wrong"))).toBeVisible();
  await password.fill("blåbær på fjellet");
  await button(page, "take_unlock").click();
  await expect(page.getByText(words("take_nothing"))).toBeVisible();
});

test("answers go to the home screen as a code", async ({ page, visit, browser, server }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, OFFICE);
  await go(page, "#/carry");
  await button(page, "carry_show").click();
  const code = await page.locator(".code").innerText();
  expect(code.length).toBeLessThan(140);

  const there = await elsewhere(browser, server, "");
  await there.getByRole("link", { name: say(lang, "first.code") }).click();
  const field = there.getByRole("textbox", { name: words("carry_field"), exact: true });
  await field.fill(`${code}0`);
  await button(there, "carry_use").click();
  await expect(there.getByText(words("wrong_code"))).toBeVisible();
  await field.fill(code.toLowerCase());
  await button(there, "carry_use").click();
  await button(there, "carry_take").click();
  await expect(there.getByText(words("take_done_code"))).toBeVisible();
  await button(there, "take_go").click();
  await expect(there).toHaveURL(/#\/today$/);
  await there.context().close();
});

test("tables and the page for a doctor hold what was done", async ({ page, visit }) => {
  await trained(page, visit);
  for (const key of ["table_diary", "table_sets"]) {
    const download = page.waitForEvent("download");
    await button(page, key).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(readFileSync(await file.path(), "utf8").split("\r\n").length).toBeGreaterThan(2);
  }
  await page.getByRole("link", { name: words("report_link") }).click();
  const paper = page.getByRole("article");
  await expect(paper).toContainText(say(lang, "report.sessions"));
  await expect(paper).not.toContainText(say(lang, "report.health"));
  await page.getByRole("checkbox", { name: say(lang, "report.health") }).check();
  await expect(paper).toContainText(say(lang, "report.health_no"));
  // On paper only the page itself.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("checkbox").first()).toBeHidden();
  await expect(paper).toBeVisible();
});

test("deleting everything leaves nothing, and the first page stands as new", async ({ page, visit }) => {
  await trained(page, visit);
  await button(page, "delete_begin").click();
  // Without the tick the button does nothing.
  await button(page, "delete_now").click({ force: true });
  await expect(page.getByText(words("delete_sure"))).toBeVisible();
  await page.getByRole("checkbox", { name: words("delete_tick") }).check();
  await button(page, "delete_now").click();
  await expect(page.locator("#first-form")).toBeVisible();
  // The page begins anew meanwhile, and takes the question with it.
  await expect.poll(() => whatIsLeft(page).catch(() => null)).toEqual({ kept: [], texts: 0 });
});

function whatIsLeft(page) {
  return page.evaluate(async () => ({
    kept: Object.keys(localStorage).filter((key) => key.startsWith("kraftpause")),
    texts: await new Promise((done) => {
      const opening = indexedDB.open("kraftpause");
      opening.onsuccess = () => {
        const database = opening.result;
        const empty = () => (database.close(), done(0));
        if (!database.objectStoreNames.contains("log")) return empty();
        const count = database.transaction("log").objectStore("log").count();
        count.onsuccess = () => (database.close(), done(count.result));
      };
    }),
  }));
}
