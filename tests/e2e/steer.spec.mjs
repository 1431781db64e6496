// How a day, some days and the look back steer the training: the line on Today, a flare-up, illness, the next week, small steps.
import { expect, test } from "./support/fixtures.mjs";
import { open, openAsk, press } from "./support/asks.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { CLEANER, CYCLIST, OFFICE, answerAll } from "./support/persons.mjs";
import { violationFree } from "./support/axe.mjs";
import { say } from "./support/words.mjs";

test.use({ actionTimeout: 15_000, reducedMotion: "reduce" });

const DAY = 86_400;

/** The words of a language, and what is on the page by them. */
function person(page, lang) {
  const t = (key, values) => say(lang, key, values);
  return {
    t,
    heading: (key, level = 1) => page.getByRole("heading", { level, name: t(key), exact: true }),
    button: (key) => page.getByRole("button", { name: t(key), exact: true }),
    link: (key) => page.getByRole("link", { name: t(key), exact: true }),
    today: () => page.getByRole("link", { name: t("nav.today"), exact: true }).click(),
    /** Opens the line that asks how today is. */
    ask: () => page.getByText(t("steer.ask"), { exact: true }).click(),
  };
}

for (const lang of ["nb", "da", "en"]) {
  test(`a heavy day is one tap, says what it changed, and is taken back (${lang})`, async ({ page, visit }) => {
    await stopClock(page);
    await visit();
    await answerAll(page, lang, CLEANER);
    const { t, heading, button, today, ask } = person(page, lang);
    await today();
    const card = page.locator(".next-session");
    const usual = await card.innerText();
    await ask();
    await button("steer.heavy").click();
    await expect(heading("steer.changed", 2)).toBeFocused();
    await expect(card).not.toHaveText(usual);
    // A killed page knows the day.
    await page.reload();
    await expect(heading("steer.changed", 2)).toBeVisible();
    await button("steer.take_back").click();
    await expect(page.getByText(t("steer.ask"), { exact: true })).toBeVisible();
    await expect.poll(() => card.innerText()).toBe(usual);
    await expect(page.locator("summary").filter({ hasText: t("steer.ask") }), "the focus is not lost").toBeFocused();
    // The next day nothing of it is left.
    await ask();
    await button("steer.bad").click();
    await expect(heading("steer.changed", 2)).toBeVisible();
    await pass(page, DAY);
    await page.reload();
    await expect(page.getByText(t("steer.ask"), { exact: true })).toBeVisible();
  });
}

test("two minutes are a session that starts at once", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "nb", OFFICE);
  const { t, button, today, ask } = person(page, "nb");
  await today();
  await ask();
  await button("steer.two_minutes").click();
  await expect(page.locator(".next-session")).toContainText(t("unit.minutes", { n: 2 }));
  await expect(button("today.start")).toBeVisible();
});

test("a flare-up: calm words, seven days, when to call a doctor, and one tap when it has settled", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "nb", CLEANER);
  const { t, heading, button, link, today, ask } = person(page, "nb");
  await today();
  await ask();
  await link("steer.flare").click();
  await expect(heading("steer.flare_title")).toBeFocused();
  await expect(page.getByText(t("steer.flare_sign_numb"), { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: t("stop.emergency_no"), exact: true })).toHaveAttribute("href", "tel:113");
  await violationFree(page, "flare-up");
  await button("steer.flare_begin").click();
  await expect(page.getByRole("heading", { level: 2, name: t("steer.flare_now", { day: 1, days: 7 }), exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(t("steer.flare_now", { day: 1, days: 7 }), { exact: true })).toBeVisible();
  await pass(page, 2 * DAY);
  await page.reload();
  await expect(page.getByText(t("steer.flare_now", { day: 3, days: 7 }), { exact: true })).toBeVisible();
  await link("steer.flare_more").click();
  await button("steer.flare_settled").click();
  await expect(page.getByRole("heading", { name: t("steer.flare_now_back", { day: 1, days: 7 }) })).toBeVisible();
});

test("who is ill is offered rest, not a session, and comes back by one tap", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "da", OFFICE);
  const { t, heading, button, today, ask } = person(page, "da");
  await today();
  await ask();
  await button("steer.ill").click();
  await expect(heading("steer.ill_title", 2)).toBeFocused();
  await expect(page.locator(".next-session")).toHaveCount(0);
  await expect(button("today.start")).toHaveCount(0);
  await button("steer.has_fever").click();
  await pass(page, 3 * DAY);
  await button("steer.well").click();
  await expect(heading("steer.recovering_title", 2)).toBeVisible();
  await pass(page, 2 * DAY);
  await page.reload();
  await expect(page.locator(".next-session")).toBeVisible();
  await expect(page.getByText(t("steer.ask"), { exact: true })).toBeVisible();
});

test("the weekly look back asks for what hurts and what got in the way, and ends with the next week", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "nb", OFFICE);
  const { t, heading, button } = person(page, "nb");
  await openAsk(page, "nb", ["check-in", "check_in"]);
  const scale = (name) => page.getByRole("group", { name, exact: true });
  await scale(t("ask.sleep")).getByRole("radio", { name: "3", exact: true }).check();
  const region = t("name.in_neck");
  await scale(t("steer.pain_now", { place: region })).getByRole("radio", { name: "4", exact: true }).check();
  await page.getByText(t("steer.hurdles_now"), { exact: true }).click();
  await page.getByRole("checkbox", { name: t("name.barrier_time") }).check();
  await expect(page.getByText(t("steer.plan_time"), { exact: true })).toBeVisible();
  await violationFree(page, "the look back");
  await press(page, "nb", "ask.save");
  await expect(heading("steer.next_title")).toBeFocused();
  await expect(heading("steer.next_changes", 2)).toBeVisible();
  await expect(heading("steer.next_sessions", 2)).toBeVisible();
  await violationFree(page, "the next week");
  await button("steer.next_done").click();
  await expect(page).toHaveURL(/#\/today$/);
});

test("the steps towards a feared movement stand there, and say where one is", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "nb", CLEANER);
  const { t, heading, link } = person(page, "nb");
  await open(page, "#/steps");
  await expect(heading("steer.steps_title")).toBeFocused();
  await link("steer.steps_answer").click();
  await page.getByRole("group", { name: t("ask.fear_ends"), exact: true }).getByRole("radio", { name: "8", exact: true }).check();
  await page.getByRole("radio", { name: t("name.task_kneeling") }).check();
  await press(page, "nb", "ask.save");
  await open(page, "#/steps");
  const here = page.locator(".steps li[aria-current=step]");
  await expect(here).toHaveCount(1);
  await expect(here).toContainText(t("steer.steps_here"));
});

test("all of it fits the smallest phone with large text", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "da", CYCLIST);
  await page.setViewportSize({ width: 320, height: 568 });
  for (const hash of ["#/flare-up", "#/next-week", "#/steps", "#/today"]) {
    await open(page, hash);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
});

test("whoever tells of the day and goes on before it is drawn loses nothing", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  const { t, heading, button, today, ask } = person(page, "nb");
  await today();
  await ask();
  // A phone that is busy draws late.
  await page.evaluate(() => {
    const drawn = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (action) => setTimeout(() => drawn(action), 300);
  });
  await button("steer.bad").click();
  await open(page, "#/plan");
  await expect(heading("plan.title")).toBeFocused();
  await today();
  await expect(page.getByRole("heading", { level: 2, name: t("steer.changed"), exact: true })).toBeVisible();
});
