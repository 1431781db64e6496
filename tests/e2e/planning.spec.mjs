// The plan and the calendar: a rotation tapped in, shifts from a file, reminders as a real download, a test by the clock.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { violationFree } from "./support/axe.mjs";
import { pass, stopClock, watch } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { say } from "./support/words.mjs";

const lang = "nb";
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const button = (page, key, values) => page.getByRole("button", { name: say(lang, key, values), exact: true });
const title = (page, key) => expect(page.getByRole("heading", { level: 1, name: say(lang, key) })).toBeVisible();
/** Nothing that hurts stands in the way of a test. */
const WELL = { ...OFFICE, pains: [] };

async function answered(page, visit, person = OFFICE) {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, person);
}

const cell = (page, weekday, turn) =>
  page.getByRole("button", { name: say(lang, "roster.cell", { weekday, number: 1, turn: say(lang, `roster.${turn}`) }), exact: true });

async function nightsFromMonday(page) {
  await page.getByRole("radio", { name: say(lang, "roster.night"), exact: true }).check();
  for (const weekday of ["Mandag", "Tirsdag", "Onsdag"]) {
    await cell(page, weekday, "off").click();
    await expect(cell(page, weekday, "night")).toBeVisible();
  }
  await button(page, "roster.save").click();
  await expect(page.getByText(say(lang, "roster.saved"))).toBeVisible();
}

test("a rotation that is tapped in moves the week around its nights", async ({ page, visit }) => {
  await answered(page, visit);
  await go(page, "#/roster");
  await title(page, "roster.title");
  await violationFree(page, "roster");
  await nightsFromMonday(page);
  const week = page.getByRole("heading", { level: 2, name: say(lang, "roster.week") }).locator("..");
  await expect(week.getByText("nattevakt")).toHaveCount(3);
  await page.reload();
  await title(page, "roster.title");
  await expect(cell(page, "Mandag", "night")).toBeVisible();
  await button(page, "roster.end").click();
  await expect(week).toHaveCount(0);
});

test("shifts come out of a calendar file, and an appointment that is not ticked stays out", async ({ page, visit }, info) => {
  await answered(page, visit);
  await go(page, "#/roster");
  const path = info.outputPath("vakter.ics");
  writeFileSync(
    path,
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "BEGIN:VEVENT",
      "UID:1",
      "DTSTART;TZID=Europe/Oslo:20261123T220000",
      "DTEND;TZID=Europe/Oslo:20261124T070000",
      "RRULE:FREQ=DAILY;COUNT=3",
      "SUMMARY:Natt",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:2",
      "DTSTART;TZID=Europe/Oslo:20261127T120000",
      "DTEND;TZID=Europe/Oslo:20261127T130000",
      "SUMMARY:Tannlege",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
  const chooser = page.waitForEvent("filechooser");
  await button(page, "roster.pick").click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole("checkbox", { name: "Natt" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Tannlege" })).not.toBeChecked();
  await violationFree(page, "roster with a file");
  await button(page, "roster.take").click();
  await expect(page.getByText("nattevakt 22:00–07:00")).toHaveCount(3);
});

test("a file that is no calendar is refused in words", async ({ page, visit }, info) => {
  await answered(page, visit);
  await go(page, "#/roster");
  const path = info.outputPath("bilde.ics");
  writeFileSync(path, "GIF89a");
  const chooser = page.waitForEvent("filechooser");
  await button(page, "roster.pick").click();
  await (await chooser).setFiles(path);
  await expect(page.getByText(say(lang, "roster.refused_other"))).toBeVisible();
});

async function calendar(page, info, key) {
  const download = page.waitForEvent("download");
  await button(page, key).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^kraftpause-paminnelser-\d{4}-\d\d-\d\d\.ics$/);
  const path = info.outputPath("paminnelser.ics");
  await file.saveAs(path);
  return readFileSync(path, "utf8");
}

test("reminders are a calendar file, and a new plan asks for a new one", async ({ page, visit }, info) => {
  await answered(page, visit);
  await go(page, "#/reminders");
  await title(page, "reminder.title");
  await page.getByLabel(say(lang, "reminder.time")).fill("10:30");
  await page.getByRole("radio", { name: say(lang, "reminder.ahead_hour"), exact: true }).check();
  await violationFree(page, "reminders");
  const first = await calendar(page, info, "reminder.make");
  expect(first).toContain("T103000");
  expect(first).toContain("TRIGGER:-PT60M");
  expect(first).toContain("RRULE:FREQ=WEEKLY");
  await expect(page.getByText(say(lang, "reminder.fits"))).toBeVisible();

  await go(page, "#/roster");
  await nightsFromMonday(page);
  await go(page, "#/today");
  await expect(page.getByRole("heading", { name: say(lang, "reminder.card") })).toBeVisible();
  await page.getByRole("link", { name: say(lang, "reminder.card_link") }).click();
  const second = await calendar(page, info, "reminder.make_again");
  expect(second).toContain("SEQUENCE:1");
  const names = (text) => [...text.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid).sort();
  expect(names(second)).toEqual(expect.arrayContaining(names(first)));
  await go(page, "#/today");
  await expect(page.getByRole("heading", { name: say(lang, "reminder.card") })).toHaveCount(0);
});

test("a test runs by the clock, and its result says how far it can be off", async ({ page, visit }) => {
  await answered(page, visit, WELL);
  await go(page, "#/tests");
  await title(page, "fitness_test.title");
  await violationFree(page, "tests");
  await page.getByRole("link", { name: say(lang, "fitness_test.name_chair"), exact: true }).click();
  await violationFree(page, "test");
  await button(page, "fitness_test.begin").click();
  await watch(page, 12);
  await expect(page.getByText(say(lang, "fitness_test.do_rise"))).toBeVisible();
  await violationFree(page, "running test");
  await pass(page, 61);
  await page.getByRole("textbox", { name: say(lang, "fitness_test.name_chair") }).fill("34");
  await button(page, "fitness_test.save").click();
  await expect(page.getByText(say(lang, "fitness_test.value_times", { value: 34 }), { exact: true })).toBeVisible();
  await expect(page.getByText(say(lang, "fitness_test.range", {
    low: say(lang, "fitness_test.value_times", { value: 31 }),
    high: say(lang, "fitness_test.value_times", { value: 37 }),
  }))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say(lang, "fitness_test.value_times", { value: 34 }), { exact: true })).toBeVisible();
});

test("a test that loads what hurts waits and says why", async ({ page, visit }) => {
  await answered(page, visit, { ...OFFICE, pains: [{ region: "shoulder", side: "left", worst: 7, duration: "under_six_weeks" }] });
  await go(page, "#/tests/push-ups");
  await expect(page.getByRole("heading", { name: say(lang, "fitness_test.why_not") })).toBeVisible();
  await expect(button(page, "fitness_test.begin")).toHaveCount(0);
});
