// What is told beside and after the first questions: signs that need help, pregnancy, small questions, ready-made
// sessions, likings, rules.
import { expect, test } from "./support/fixtures.mjs";
import { open, openAsk, press } from "./support/asks.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { CLEANER, CYCLIST, OFFICE, SCREENS, answerAll, answerFirst, next } from "./support/persons.mjs";
import { finish, settle, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

test.use({ actionTimeout: 15_000, reducedMotion: "reduce" });

const LANG = "nb";
const t = (key, values) => say(LANG, key, values);
const heading = (page, key, level = 1) => page.getByRole("heading", { level, name: t(key), exact: true });
const box = (page, key) => page.getByRole("checkbox", { name: t(key), exact: true });
const group = (page, key) => page.getByRole("group", { name: t(key), exact: true });
const today = (page) => page.getByRole("link", { name: t("nav.today"), exact: true }).click();

/** Up to the safety page, with the seven questions answered with no. */
async function toSafety(page, person) {
  await answerFirst(page, LANG, person);
  for (const [area, answer] of SCREENS) {
    await expect(heading(page, `${area}.title`)).toBeVisible();
    if (area === "safety") break;
    await answer(page, LANG, person);
    await next(page, LANG);
  }
  const no = page.getByRole("radio", { name: t("safety.no"), exact: true });
  for (let at = 0; at < 7; at++) await no.nth(at).check();
}

/** From the safety page to the plan. */
async function toPlan(page, person) {
  await next(page, LANG);
  for (const [area, answer] of SCREENS.slice(SCREENS.findIndex(([area]) => area === "safety") + 1)) {
    await expect(heading(page, `${area}.title`)).toBeVisible();
    await answer(page, LANG, person);
    await next(page, LANG, area === "when");
  }
  await expect(heading(page, "plan.title")).toBeVisible();
}

test("a sign that needs help says so at once, with the numbers, and never leaves an empty page", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await toSafety(page, CLEANER);
  await next(page, LANG);
  await expect(page.getByRole("alert").filter({ visible: true })).toHaveText(t("safety.open", { n: 3 }));
  await expect(page.getByRole("radio", { name: t("safety.carrying_neither"), exact: true })).toBeFocused();
  await page.getByRole("radio", { name: t("safety.carrying_neither"), exact: true }).check();

  const back = group(page, "red.intro_back");
  await box(page, "red.back_numb").check();
  await expect(back.getByText(t("red.title_emergency"), { exact: true })).toBeVisible();
  await expect(back.getByRole("link", { name: t("stop.emergency_no"), exact: true })).toHaveAttribute("href", "tel:113");
  // The other group is still open, and Next goes to it.
  await next(page, LANG);
  await expect(box(page, "red.joint_hot")).toBeFocused();
  await group(page, "red.intro_limb").getByRole("checkbox", { name: t("red.none"), exact: true }).check();

  // Saved at once: a killed page comes back to the same answers.
  await page.reload();
  await expect(box(page, "red.back_numb")).toBeChecked();
  await toPlan(page, CLEANER);
  await expect(heading(page, "red.title_emergency", 2)).toBeVisible();
  await expect(page.getByText(t("limit.training"), { exact: true })).toBeVisible();
  await today(page);
  await expect(heading(page, "red.title_emergency", 2)).toBeVisible();
  await expect(page.getByText(t("fact.flag_back_numb"), { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: t("stop.emergency_no"), exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: t("today.start"), exact: true })).toBeVisible();

  // One tap leads to the answer, and taking it back gives the week back.
  await page.getByRole("link", { name: t("today.help_change"), exact: true }).click();
  await expect(heading(page, "ask.rescreen")).toBeFocused();
  await group(page, "red.intro_back").getByRole("checkbox", { name: t("red.none"), exact: true }).check();
  await expect(box(page, "red.back_numb")).not.toBeChecked();
  await press(page, LANG, "ask.save");
  await expect(page.locator(".today h1")).toBeFocused();
  await expect(heading(page, "red.title_emergency", 2)).toHaveCount(0);
});

test("a sign for a doctor keeps the walks; a pregnancy keeps the pace where one can talk", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await toSafety(page, OFFICE);
  await page.getByRole("radio", { name: t("safety.carrying_pregnant"), exact: true }).check();
  const follow = (key, yes) => group(page, key).getByRole("radio", { name: t(yes ? "safety.yes" : "safety.no"), exact: true }).check();
  await follow("safety.late", true);
  await follow("safety.complicated", false);
  await follow("safety.hard_agreed", false);
  await box(page, "red.neck_nerves").check();
  await expect(group(page, "red.intro_neck").getByText(t("red.title_doctor"), { exact: true })).toBeVisible();
  await expect(group(page, "red.intro_neck").getByRole("link")).toHaveCount(0);
  await toPlan(page, OFFICE);
  await expect(heading(page, "red.title_doctor", 2)).toBeVisible();
  await expect(page.getByText(t("limit.strength"), { exact: true })).toBeVisible();
  await expect(page.getByText(t("limit.lying"), { exact: true })).toBeVisible();
  // What is left out opens to its reason.
  await page.getByText(t("limit.lying"), { exact: true }).click();
  await expect(page.getByText(t("fact.pregnant_late"), { exact: true }).filter({ visible: true }).first()).toBeVisible();
});

test("one small question a day: put off, quiet, answered on another day", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await startFromToday(page, LANG);
  await finish(page, LANG);
  await press(page, LANG, "after.finish");
  const card = page.locator(".ask-card");
  await expect(card.getByText(t("ask.place"), { exact: true })).toBeVisible();
  await card.getByRole("link").click();
  await expect(heading(page, "ask.place")).toBeFocused();
  await press(page, LANG, "ask.not_now");
  await expect(page.locator(".today h1")).toBeFocused();
  await expect(card).toHaveCount(0);

  await pass(page, 2 * 86_400);
  await page.reload();
  // One at a time: how the body is after the session comes first.
  await expect(card).toHaveCount(1);
  await press(page, LANG, "morning.away");
  await expect(card.getByText(t("ask.fear"), { exact: true })).toBeVisible();
  await card.getByRole("link").click();
  await press(page, LANG, "ask.save");
  await expect(page.getByText(t("problem.choose_one"), { exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: "0", exact: true })).toBeFocused();
  await page.getByRole("radio", { name: "8", exact: true }).check({ force: true });
  await page.getByRole("radio", { name: new RegExp(t("name.task_twisting"), "i") }).check();
  await press(page, LANG, "ask.save");
  await expect(page.locator(".today h1")).toBeFocused();
  await expect(card).toHaveCount(0);

  // Kept, and open to a change from the list of answers, which comes back afterwards.
  await page.reload();
  await page.getByRole("link", { name: t("nav.more"), exact: true }).click();
  await page.getByRole("link", { name: t("ask.fear_short"), exact: true }).click();
  await expect(page.getByRole("radio", { name: "8", exact: true })).toBeChecked();
  await expect(page.getByRole("button", { name: t("ask.not_now"), exact: true })).toHaveCount(0);
  await press(page, LANG, "ask.save");
  await expect(heading(page, "more.title")).toBeFocused();
});

test("a blood pressure: what cannot be is refused at its field, what is too high is said with whom to call", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, CYCLIST);
  await openAsk(page, LANG, ["pressure", "pressure"]);
  const [upper, lower] = [page.locator("#upper"), page.locator("#lower")];
  await upper.fill("400");
  await lower.fill("80");
  await press(page, LANG, "ask.save");
  await expect(page.getByText(t("problem.out_of_range", { min: 70, max: 260 }), { exact: true })).toBeVisible();
  await expect(upper).toBeFocused();
  await upper.fill("80");
  await lower.fill("90");
  await press(page, LANG, "ask.save");
  await expect(page.getByText(t("ask.pressure_order"), { exact: true })).toBeVisible();
  await upper.fill("184");
  await expect(page.getByText(t("ask.pressure_order"), { exact: true })).toHaveCount(0);
  await expect(page.getByText(t("red.title_today"), { exact: true })).toBeVisible();
  await press(page, LANG, "ask.save");
  await expect(heading(page, "red.title_today", 2)).toBeVisible();
  await page.getByRole("link", { name: t("today.help_change"), exact: true }).click();
  await page.locator("#upper").fill("124");
  await page.locator("#lower").fill("78");
  await expect(page.getByText(t("ask.pressure_fine"), { exact: true })).toBeVisible();
  await press(page, LANG, "ask.save");
  await expect(page.locator(".today h1")).toBeFocused();
  await expect(heading(page, "red.title_today", 2)).toHaveCount(0);
});

test("a ready-made session starts at once, goes on after a reload and leaves the week as it is", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await today(page);
  const title = await page.locator(".next-session h2").innerText();
  await page.getByText(t("today.else"), { exact: true }).click();
  // What is not for her says why.
  await expect(heading(page, "today.else_shut", 3)).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`^${t("name.preset_m5")}`, "i") }).click();
  await settle(page, LANG);
  await expect(page.locator(".session .scene")).toBeVisible();
  await page.reload();
  await expect(page.locator(".session .scene")).toBeVisible();
  // Out of a running session it leads at the second try only.
  await open(page, "#/today");
  await expect(page.getByRole("dialog")).toBeVisible();
  await open(page, "#/today");
  await expect(page.locator(".next-session h2")).toHaveText(new RegExp(t("name.preset_m5"), "i"));
  await press(page, LANG, "today.go_on");
  await press(page, LANG, "session.resume");
  await finish(page, LANG);
  await press(page, LANG, "after.finish");
  await expect(page.locator(".next-session h2")).toHaveText(title);
  await expect(page.locator(".week header b")).not.toHaveText("0");
});

test("what one would rather not do makes way for something else, and the page says so", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await page.locator('.plan .exercises a[href^="#/why/"]').first().click();
  const name = page.locator(".why h2").first();
  const before = await name.innerText();
  await press(page, LANG, "why.dislike");
  await expect(name).not.toHaveText(before);
  await expect(page.getByRole("status").filter({ hasText: before })).toBeVisible();
  await expect(page.locator(".why h1")).toBeFocused();
  await press(page, LANG, "why.like");
  const like = page.getByRole("button", { name: t("why.like"), exact: true });
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "false");
});

test("all rules and sources are one page, reached from the week's reasons and from More", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await page.getByRole("link", { name: t("plan.why_week"), exact: true }).click();
  await page.getByRole("link", { name: t("plan.rules"), exact: true }).click();
  await expect(heading(page, "evidence.title")).toBeFocused();
  await page.getByText(t("evidence.area_safety"), { exact: true }).click();
  await expect(page.locator(".evidence > li:visible").first()).toBeVisible();
  await press(page, LANG, "ask.back");
  await expect(heading(page, "why.week_title")).toBeVisible();
  await press(page, LANG, "why.back");
  await page.getByRole("link", { name: t("nav.more"), exact: true }).click();
  await page.getByRole("link", { name: t("evidence.title"), exact: true }).click();
  await expect(heading(page, "evidence.title")).toBeFocused();
});

test("a course is begun and ended, and the plan says its week", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  const course = page.getByRole("link", { name: t("plan.courses"), exact: true });
  await course.click();
  await page.getByRole("radio", { name: new RegExp(t("name.course_office"), "i") }).check();
  await press(page, LANG, "ask.save");
  await expect(heading(page, "plan.title")).toBeFocused();
  const running = page.getByText(t("plan.course", { course: t("name.course_office"), week: 1, weeks: 13 }), { exact: true });
  await expect(running).toBeVisible();
  await course.click();
  await page.getByRole("radio", { name: t("ask.course_none"), exact: true }).check();
  await press(page, LANG, "ask.save");
  await expect(heading(page, "plan.title")).toBeFocused();
  await expect(running).toHaveCount(0);
});
