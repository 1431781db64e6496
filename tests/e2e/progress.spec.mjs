// Progress: every chart of ten years has its sentence, its table and at most sixty marks, on the narrowest phone, with large text, in
// the dark and in forced colours; the months on the body are reached without dragging; before the first session nothing is empty-handed.
import { expect, test } from "./support/fixtures.mjs";
import { livedThrough } from "./support/data_pages.mjs";
import { violationFree } from "./support/axe.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { pattern, say } from "./support/words.mjs";

const lang = "nb";
const CHARTS = ["pain", "minutes", "sessions", "loads", "fitness", "wellbeing", "change", "ahead"];
const MOST_MARKS = 60;
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const button = (page, key) => page.getByRole("button", { name: say(lang, key), exact: true });
const title = (page, chart) => page.getByRole("heading", { level: 1, name: say(lang, `progress_chart.title_${chart}`) });

/** A person with so many sessions behind them opens the app. */
async function aged(page, visit, server, sessions) {
  await livedThrough(page, server, lang, Date.now(), sessions);
  await visit();
  await expect(page.locator(".today")).toBeVisible({ timeout: 60_000 });
}

/** A chart with everything in it: the old sessions have arrived. */
async function chart(page, name) {
  await go(page, `#/progress/${name}`);
  await expect(title(page, name)).toBeFocused();
  await expect(page.getByText(say(lang, "progress_chart.reading"))).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator(".progress-page .ds-card").first()).toBeVisible();
}

/** What every picture owes: a name, a description, few marks; and what of the page sticks out at the side. */
const owed = (page) =>
  page.evaluate((most) => {
    const found = [];
    for (const picture of document.querySelectorAll("svg.chart")) {
      const text = (attribute) => document.getElementById(picture.getAttribute(attribute))?.textContent.trim();
      const name = text("aria-labelledby");
      if (picture.getAttribute("role") !== "img" || !name) found.push("a picture without a name");
      if (!text("aria-describedby")) found.push(`${name} says nothing`);
      const marks = picture.querySelectorAll("rect:not(.little), circle").length;
      if (marks === 0 && !picture.querySelector("polyline")) found.push(`${name} shows nothing`);
      if (marks > most) found.push(`${name} has ${marks} marks`);
      const rows = picture.closest(".ds-card").querySelectorAll("tbody tr").length;
      if (rows === 0) found.push(`${name} has no table`);
    }
    for (const one of document.querySelectorAll(".progress-page *")) {
      if (one.closest("svg") || one.closest("details:not([open]) > :not(summary)")) continue;
      if (one.getBoundingClientRect().right > innerWidth + 1) found.push(`${one.tagName} "${one.textContent.slice(0, 30)}" sticks out`);
    }
    return found;
  }, MOST_MARKS);

const LOOKS = [
  { name: "the narrowest phone", viewport: { width: 320, height: 640 } },
  { name: "the narrowest phone in the dark", viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  { name: "forced colours", viewport: { width: 390, height: 844 }, forcedColors: "active" },
  { name: "large text", viewport: { width: 320, height: 640 }, text: "200%" },
];

for (const { name, text, forcedColors, ...use } of LOOKS) {
  test.describe(name, () => {
    test.use(use);

    test("each chart of ten years says itself, has its table and few marks", async ({ page, visit, server }) => {
      test.slow();
      if (forcedColors) await page.emulateMedia({ forcedColors });
      await aged(page, visit, server, 3650);
      if (text) await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      for (const one of CHARTS) {
        await chart(page, one);
        expect.soft(await owed(page), one).toEqual([]);
        const period = page.getByLabel(say(lang, "progress_chart.period"), { exact: true });
        // Before and after, and the weeks to come, look at no period.
        if (await period.isVisible()) {
          await period.selectOption({ label: say(lang, "progress_chart.period_all") });
          expect.soft(await owed(page), `${one}, everything`).toEqual([]);
          await period.selectOption({ label: say(lang, "progress_chart.period_year") });
        }
        await violationFree(page, `the chart ${one}, ${name}`);
      }
    });
  });
}

test("the overview leads to every chart and back to where it was left", async ({ page, visit, server }) => {
  await aged(page, visit, server, 60);
  for (const one of CHARTS) {
    await go(page, "#/progress");
    const link = page.getByRole("link", { name: say(lang, `progress_chart.title_${one}`), exact: true });
    await link.click();
    await expect(title(page, one)).toBeFocused();
    await button(page, "nav.back").click();
    await expect(page.getByRole("heading", { level: 1, name: say(lang, "progress.title"), exact: true })).toBeVisible();
  }
});

test("the months on the body are reached by keys and by buttons, and each is said", async ({ page, visit, server }) => {
  await aged(page, visit, server, 200);
  await chart(page, "pain");
  const card = page.locator(".ds-card").filter({ has: page.getByRole("heading", { name: say(lang, "progress_chart.body") }) });
  const said = card.getByRole("status");
  const newest = await said.innerText();
  expect(newest).toMatch(pattern(lang, "progress_chart.body_says"));
  await button(page, "progress_chart.body_earlier").click();
  await expect(said).not.toHaveText(newest);
  const before = await said.innerText();
  const range = page.getByRole("slider", { name: say(lang, "progress_chart.body_month") });
  await range.focus();
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText(newest);
  await page.keyboard.press("Home");
  await expect(said).not.toHaveText(before);
  await button(page, "progress_chart.body_later").click();
  await button(page, "progress_chart.body_earlier").click();
  await expect(range).toHaveValue("0");
  await card.getByText(say(lang, "progress.table"), { exact: true }).click();
  await expect(card.getByRole("table")).toBeVisible();
});

test("an exercise is chosen in a native list, and its chart is named after it", async ({ page, visit, server }) => {
  await aged(page, visit, server, 90);
  await chart(page, "loads");
  const list = page.getByLabel(say(lang, "progress_chart.loads_choose"), { exact: true });
  const names = await list.getByRole("option").allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  for (const name of names.slice(0, 3)) {
    await list.selectOption({ label: name });
    await expect(page.getByRole("img", { name, exact: true })).toBeVisible();
  }
});

test("twelve weeks ahead tell all, half and none apart by strokes and by words", async ({ page, visit, server }) => {
  await aged(page, visit, server, 30);
  await chart(page, "ahead");
  const strokes = await page.locator("svg.chart polyline").evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  expect(new Set(strokes).size).toBe(3);
  for (const way of ["all", "half", "nothing"]) {
    await expect(page.getByRole("heading", { level: 2, name: say(lang, `progress_ahead.${way}`), exact: true })).toBeVisible();
  }
  await page.getByText(say(lang, "progress.table"), { exact: true }).click();
  await expect(page.locator("tbody tr")).toHaveCount(12);
});

test("before the first session each chart says when it begins", async ({ page, visit }) => {
  await visit();
  await answerAll(page, lang, OFFICE);
  for (const one of CHARTS) {
    await go(page, `#/progress/${one}`);
    await expect(title(page, one)).toBeFocused();
    expect((await page.locator(".progress-page .ds-card p").first().innerText()).length).toBeGreaterThan(10);
    await violationFree(page, `the chart ${one} before the first session`);
  }
});
