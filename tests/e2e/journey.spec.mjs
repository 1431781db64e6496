// The whole job as the two reference persons do it: answers, programme, reasons, session, how it was, diary.
import { expect, test } from "./support/fixtures.mjs";
import { stopClock } from "./support/clock.mjs";
import { CLEANER, CYCLIST, OFFICE, answerAll } from "./support/persons.mjs";
import { finish, startFromToday } from "./support/session.mjs";
import { exercise, say } from "./support/words.mjs";

const names = (page) => page.locator(".plan .exercises b").allTextContents();

/** Opens every session of the plan, so that its exercises can be read. */
async function openAll(page) {
  await page.locator(".plan .sessions details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
}

for (const [who, person, lang] of [["the office worker", OFFICE, "nb"], ["the cleaner", CLEANER, "da"]]) {
  test(`${who} goes from the first page to the diary, in ${lang}`, async ({ page, visit }) => {
    await stopClock(page);
    await visit();
    await answerAll(page, lang, person);

    // The plan explains itself.
    await openAll(page);
    const first = (await names(page))[0];
    await page.getByRole("link", { name: say(lang, "plan.why_exercise", { exercise: first }) }).first().click();
    await expect(page.getByRole("heading", { name: first })).toBeVisible();
    for (const heading of ["you_answered", "rule", "research"]) {
      await expect(page.getByText(say(lang, `why.${heading}`), { exact: true }).first()).toBeVisible();
    }
    await page.goBack();

    await startFromToday(page, lang);
    await finish(page, lang);

    // How it was, then the diary.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(lang, "after.done"));
    await page.getByRole("radio", { name: "5", exact: true }).first().check({ force: true });
    await page.getByRole("button", { name: say(lang, "after.finish"), exact: true }).click();
    await page.getByRole("link", { name: say(lang, "nav.progress") }).click();
    await expect(page.getByRole("heading", { name: say(lang, "progress.diary") })).toBeVisible();
    await expect(page.locator(".progress-page .list details")).toHaveCount(1);
  });
}

test("the two reference persons get clearly different weeks", async ({ browser, server }) => {
  const weeks = [];
  for (const person of [OFFICE, CLEANER]) {
    const context = await browser.newContext({ locale: "nb-NO", viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await stopClock(page);
    await page.goto(server.address);
    await answerAll(page, "nb", person);
    await openAll(page);
    weeks.push(new Set(await names(page)));
    await context.close();
  }
  const [office, cleaner] = weeks;
  expect(office).toContain(exercise("nb", "row-band").name);
  expect(cleaner).toContain(exercise("nb", "bridge").name);
  const shared = [...office].filter((name) => cleaner.has(name));
  expect(shared.length).toBeLessThan(Math.min(office.size, cleaner.size) / 2 + 1);
});

test("a strong cyclist is led through a whole 4x4", async ({ page, visit }) => {
  // Three quarters of an hour, looked at every eight seconds.
  test.slow();
  await stopClock(page);
  await visit();
  await answerAll(page, "en", CYCLIST);
  await openAll(page);
  expect(await names(page)).toContain(exercise("en", "bike-4x4").name);
  await startFromToday(page, "en");
  await finish(page, "en");
  await expect(page).toHaveURL(/#\/after\//);
});
