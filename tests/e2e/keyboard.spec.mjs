// The whole job without touching the screen: Tab, Enter, Space, arrows and Escape.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { choose, enter, headed, tabTo, tick, trapped } from "./support/keyboard.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { say } from "./support/words.mjs";

const LANG = "en";
const t = (key, values) => say(LANG, key, values);
const button = (page, key) => page.getByRole("button", { name: t(key), exact: true });
const radio = (page, key, values) => page.getByRole("radio", { name: t(key, values), exact: true });
const link = (page, key) => page.getByRole("link", { name: t(key), exact: true });
const next = (page) => enter(page, button(page, "question.next"));

test.use({ actionTimeout: 15_000, reducedMotion: "reduce" });

test("from the first page to the diary with the keyboard alone", async ({ page, visit }) => {
  test.slow();
  await stopClock(page);
  await visit();
  await choose(page, page.getByRole("radio", { name: "English" }));
  await choose(page, page.getByRole("radio", { name: t("first.sitting") }));
  await enter(page, page.getByRole("button", { name: t("first.next") }));

  await headed(page, t("shares.title"));
  await tabTo(page, page.getByRole("slider").first());
  await page.keyboard.press("ArrowLeft");
  await enter(page, button(page, "shares.balance"));
  await expect(button(page, "question.next"), "the button that was pressed is gone; Next has its focus").toBeFocused();
  await page.keyboard.press("Enter");

  await headed(page, t("person.title"));
  await next(page);
  await expect(page.getByRole("radio").first(), "what is missing gets the focus").toBeFocused();
  await choose(page, radio(page, "person.female"));
  await next(page);
  await headed(page, t("measures.title"));
  await tabTo(page, page.getByRole("textbox").first());
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("168");
  // Enter in a field is Next.
  await page.keyboard.press("Enter");
  await headed(page, t("habits.title"));
  await enter(page, button(page, "question.back"));
  await headed(page, t("measures.title"));
  await expect(page.getByRole("textbox").first()).toHaveValue("168");
  await next(page);
  await headed(page, t("habits.title"));
  await next(page);

  await headed(page, t("pain.title"));
  await complain(page);
  await next(page);

  await headed(page, t("safety.title"));
  await next(page);
  await expect(page.getByRole("radio").first(), "the first open question gets the focus").toBeFocused();
  for (const no of await radio(page, "safety.no").all()) await choose(page, no);
  for (const neither of await radio(page, "safety.carrying_neither").all()) await choose(page, neither);
  for (const none of await page.getByRole("checkbox", { name: t("red.none") }).all()) await tick(page, none);
  await next(page);
  await headed(page, t("equipment.title"));
  await tick(page, page.getByRole("checkbox", { name: t("equipment.band") }));
  await next(page);
  await headed(page, t("time.title"));
  await choose(page, page.getByRole("radio", { name: t("time.sessions", { times: 5, minutes: 12 }) }));
  await next(page);
  await headed(page, t("when.title"));
  await choose(page, page.getByRole("radio", { name: t("when.before_lunch") }));
  await enter(page, button(page, "question.finish"));

  await headed(page, t("plan.title"));
  await enter(page, page.locator('.plan .exercises a[href^="#/why/"]').first());
  await headed(page, t("why.exercise_title"));
  await enter(page, button(page, "why.back"));
  await headed(page, t("plan.title"));
  await enter(page, link(page, "plan.why_week"));
  await headed(page, t("why.week_title"));
  await enter(page, button(page, "why.back"));
  await enter(page, link(page, "nav.today"));
  await expect(page.locator(".today h1")).toBeFocused();
  await enter(page, button(page, "today.start"));
  await headed(page, t("sound.title"));
  await enter(page, button(page, "sound.start"));

  await headed(page, t("session.title"));
  await train(page);
  await enter(page, button(page, "session.close"));
  await enter(page, button(page, "session.close_leave"));

  await headed(page, t("after.stopped"));
  await choose(page, page.getByRole("group", { name: t("after.effort") }).getByRole("radio", { name: "5", exact: true }));
  await enter(page, button(page, "after.finish"));
  await expect(page.locator(".today h1")).toBeFocused();
  await enter(page, link(page, "nav.progress"));
  await headed(page, t("progress.title"));
  await enter(page, page.locator(".progress-page .list summary").first());
  await expect(page.locator(".progress-page .list details[open]")).toHaveCount(1);
});

/** One place on the map: a sheet that holds the focus, closes on Escape and gives it back. */
async function complain(page) {
  const neck = t("name.site_left", { region: t("name.region_neck") });
  const place = page.locator(".body-map").getByRole("button", { name: new RegExp(neck, "i") }).first();
  await enter(page, place);
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await tabTo(page, page.getByRole("slider"));
  await page.keyboard.press("ArrowRight");
  await choose(page, radio(page, "pain.over_three_months"));
  await trapped(page, sheet, 10);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(place).toBeFocused();
}

/** Steps, pause, sheets and skips of a session; the big button keeps the focus while its words change. */
async function train(page) {
  const main = page.locator(".session footer .main");
  for (const words of ["ready_now", "done", "ready_now"]) {
    await expect(main).toHaveText(t(`session.${words}`));
    await tabTo(page, main);
    // Two presses within a third of a second are one slip of the thumb.
    await pass(page, 1);
    await page.keyboard.press("Enter");
    await expect(main).toBeFocused();
  }

  await enter(page, button(page, "session.pause"));
  await expect(main).toHaveText(t("session.resume"));
  await expect(main, "the pause gives the focus to the way on").toBeFocused();
  await pass(page, 1);
  await page.keyboard.press("Enter");
  await expect(main).not.toHaveText(t("session.resume"));

  for (const [open, title] of [["session.close", "session.close_title"], ["stop.button", "stop.title"], ["session.swap", "session.swap"]]) {
    await enter(page, button(page, open));
    const sheet = page.getByRole("dialog", { name: t(title) });
    await expect(sheet).toBeVisible();
    await trapped(page, sheet, 8);
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(button(page, open)).toBeFocused();
    await expect(main, "the clock stood still, and one large way goes on").toHaveText(t("session.resume"));
    await tabTo(page, main);
    await pass(page, 1);
    await page.keyboard.press("Enter");
  }

  const scene = page.locator(".session .scene");
  const before = await scene.innerText();
  await enter(page, button(page, "session.skip"));
  await expect(scene).not.toHaveText(before, { useInnerText: true });
  await expect(button(page, "session.skip")).toBeFocused();
}

test("another exercise, chosen with the keyboard, is read from its own heading", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await enter(page, page.locator('.plan .exercises a[href^="#/why/"]').first());
  await headed(page, t("why.exercise_title"));
  await enter(page, button(page, "swap.bored"));
  const offer = page.locator(".offers button").first();
  const name = await offer.locator("b").innerText();
  await enter(page, offer);
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the way past the header leads to the content", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, OFFICE);
  await headed(page, t("plan.title"));
  await page.keyboard.press("Shift+Tab");
  await expect(link(page, "nav.skip")).toBeFocused();
  await expect(link(page, "nav.skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});
