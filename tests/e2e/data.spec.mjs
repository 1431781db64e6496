// Data that is never lost: the disk is full, the database is gone or held by somebody, an older one is met, years lie in it,
// and what was changed is taken back.
import { expect, test } from "./support/fixtures.mjs";
import { fill, lying, tenYears } from "../../tools/ten_years.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { say } from "./support/words.mjs";

const lang = "nb";
const button = (page, key, values) => page.getByRole("button", { name: say(lang, key, values), exact: true });
const ageField = (page) => page.getByRole("textbox", { name: say(lang, "person.age") });
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const saved = (page) => expect(page.locator("html")).not.toHaveAttribute("data-saving");
/** A file of the app's origin that runs no program. */
const ASIDE = "manifest.webmanifest";

async function tellAge(page, age) {
  await go(page, "#/question/person");
  await ageField(page).fill(age);
  await button(page, "question.next").click();
  await expect(page).toHaveURL(/#\/question\/measures$/);
}

/** How many copies lie beside the database. */
const copies = (page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === "kraftpause-copies")) return 0;
    const database = await new Promise((done) => (indexedDB.open("kraftpause-copies").onsuccess = ({ target }) => done(target.result)));
    const count = await new Promise((done) => {
      database.transaction("generations").objectStore("generations").count().onsuccess = ({ target }) => done(target.result);
    });
    database.close();
    return count;
  });

test("a full disk is said, nothing is lost, and with room again it is saved", async ({ page, context, visit, server }) => {
  await visit();
  await answerAll(page, lang, OFFICE);
  await saved(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.address).origin, quotaSize: 1 });
  // The browser looks at the room that is left every half minute only, so not the first answer meets the full disk.
  let age = 30;
  await expect(async () => {
    await tellAge(page, String(++age));
    await expect(page.getByText(say(lang, "notice.disk_full"))).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.address).origin });
  await button(page, "notice.retry").click();
  await expect(page.getByText(say(lang, "notice.disk_full"))).toHaveCount(0);
  await page.reload();
  await go(page, "#/question/person");
  await expect(ageField(page)).toHaveValue(String(age));
});

test("a database that is deleted between two starts comes back from its copy, and the app says so", async ({ page, visit, server }) => {
  await visit();
  await answerAll(page, lang, OFFICE);
  await tellAge(page, "58");
  await page.reload();
  await expect.poll(() => copies(page), { timeout: 20_000 }).toBe(1);
  await page.goto(server.address + ASIDE);
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("kraftpause").onsuccess = done)));
  await page.goto(server.address);
  await expect(page.getByText(say(lang, "notice.restored", { n: 0 }))).toBeVisible();
  await go(page, "#/question/person");
  await expect(ageField(page)).toHaveValue("58");
  await page.reload();
  await expect(page.getByText(say(lang, "notice.restored", { n: 0 }))).toHaveCount(0);
});

test("a database that another page holds is not touched, and is there when it is let go", async ({ page, context, visit, server }) => {
  const holder = await context.newPage();
  await holder.goto(server.address + ASIDE);
  await fill(holder, tenYears({ sessions: 2 }));
  await holder.evaluate(() => new Promise((done) => (indexedDB.open("kraftpause").onsuccess = ({ target }) => done((window.held = target.result)?.name))));
  await visit();
  await expect(page.getByRole("heading", { name: say(lang, "notice.unopened_title") })).toBeFocused({ timeout: 20_000 });
  const there = () =>
    new Promise((done) => (window.held.transaction("log").objectStore("log").count().onsuccess = ({ target }) => done(target.result)));
  expect(await holder.evaluate(there)).toBe(tenYears({ sessions: 2 }).length);
  await holder.close();
  await button(page, "first.retry").click();
  await expect(page.locator(".today")).toBeVisible();
  await expect(page.getByText(say(lang, "notice.denied"))).toHaveCount(0);
});

test("a year and a half of an older program is packed, a start reads a part of it, and progress all", async ({ page, visit, server }) => {
  const sessions = 500;
  const texts = tenYears({ sessions });
  // Another page: the browser asks for an icon of a file that names none, and the story's page must see no error.
  const aside = await page.context().newPage();
  await aside.goto(server.address + ASIDE);
  await fill(aside, texts);
  await aside.close();
  await visit();
  await expect(page.locator(".today")).toBeVisible();
  await expect.poll(async () => (await lying(page)).running.length, { timeout: 60_000 }).toBe(1);
  const packed = await lying(page);
  expect(packed.texts).toEqual(texts);
  expect(packed.single).toBeLessThan(500);
  expect(packed.packs).toBeGreaterThan(4);
  await page.reload();
  await go(page, "#/more");
  await expect(page.getByText(say(lang, "more.stored_sessions", { n: sessions }))).toBeVisible();
  await go(page, "#/progress");
  await expect(page.locator(".progress-page .list details")).toHaveCount(10);
  // The oldest session can be reached.
  const older = button(page, "progress.older");
  for (let taps = 0; taps < 60 && (await older.isVisible()); taps++) await older.click();
  await expect(page.locator(".progress-page .list details")).toHaveCount(sessions);
});

test("what was changed can be undone, and that too", async ({ page, visit }) => {
  await visit();
  await answerAll(page, lang, OFFICE);
  await tellAge(page, "59");
  await go(page, "#/changes");
  const first = page.locator(".rows li").first();
  await expect(first).toContainText(say(lang, "changes.answer", { what: say(lang, "answers.person") }));
  await first.getByRole("button").click();
  await expect(first).toContainText(say(lang, "changes.undone"));
  await page.reload();
  await go(page, "#/question/person");
  await expect(ageField(page)).toHaveValue(OFFICE.age);
  await go(page, "#/changes");
  await first.getByRole("button").click();
  await expect(first).not.toContainText(say(lang, "changes.undone"));
  await go(page, "#/question/person");
  await expect(ageField(page)).toHaveValue("59");
});
