// What is told of a session: each set in the rest after it, why it stopped, how it was, the next morning; and that all of it
// can be told otherwise later, and taken back. Also what the clock did while nobody looked.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock, watch } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { part, phase, startFromToday, toLog } from "./support/session.mjs";
import { pattern, say } from "./support/words.mjs";

const lang = "nb";
const DAY = 24 * 60 * 60;
/** Her neck is sore, and the exercises of her week load it: pain is worth a question. */
const PERSON = { ...OFFICE, equipment: ["dumbbell", "band"] };

const button = (page, key, values) => page.getByRole("button", { name: say(lang, key, values), exact: true });
const chip = (page, key) => page.locator(".told-row button").filter({ hasText: say(lang, `told.${key}`) });
const tabTo = (page, key) => page.getByRole("link", { name: say(lang, `nav.${key}`), exact: true }).click();

async function start(page, visit) {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, PERSON);
  await startFromToday(page, lang);
}

/** To the first rest in which something is told. */
async function rest(page) {
  await toLog(page, lang);
  await expect(page.locator(".log")).toBeVisible();
}

/** To steady work that ends by the clock: a walk, a ride. */
async function steady(page) {
  const walk = page.locator('.session[data-mood="work"] .ring-scene');
  for (let steps = 0; steps < 60 && !(await walk.isVisible()); steps++) await phase(page, lang);
  await expect(walk).toBeVisible();
}

async function stopNow(page, key) {
  await button(page, "session.close").click();
  await button(page, key).click();
  await expect(page.getByRole("heading", { level: 1, name: say(lang, "after.stopped") })).toBeFocused();
}

/** The diary's page of the newest session. */
async function entry(page) {
  await tabTo(page, "progress");
  await page.locator(".progress-page .list details").first().evaluate((details) => (details.open = true));
  await page.getByRole("link", { name: say(lang, "progress.correct"), exact: true }).first().click();
  await expect(page.locator(".after h1")).toBeFocused();
}

test("a set is told with the thumb while the clock goes on, and stands in the diary, where it can be told otherwise", async ({ page, visit }) => {
  await start(page, visit);
  await rest(page);
  const { left } = await part(page, lang);
  const planned = Number(await chip(page, "reps").locator("b").innerText());
  await button(page, "session.reserve_some").click();
  await expect(button(page, "session.reserve_some")).toHaveAttribute("aria-pressed", "true");
  await chip(page, "reps").click();
  // Two taps faster than the disk are two.
  const fewer = button(page, "told.less", { amount: say(lang, "progress.reps", { n: 1 }) });
  await fewer.click();
  await fewer.click();
  await expect(chip(page, "reps").locator("b")).toHaveText(String(planned - 2));
  await chip(page, "pain").click();
  await page.locator(".tell").getByRole("button", { name: "7", exact: true }).click();
  await expect(page.getByText(say(lang, "told.pain_much"))).toBeVisible();
  await watch(page, 2);
  expect((await part(page, lang)).left, "nothing of it holds the clock").toBeLessThan(left);
  // Told is told, also when the page is killed.
  await page.reload();
  await expect(chip(page, "reps").locator("b")).toHaveText(String(planned - 2));
  await expect(chip(page, "pain").locator("b")).toHaveText("7");

  await stopNow(page, "stop.tired");
  await expect(button(page, "stop.tired")).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("radio", { name: say(lang, "after.mood_good"), exact: true }).check({ force: true });
  await button(page, "after.finish").click();
  await pass(page, DAY);
  await entry(page);
  await expect(page.getByRole("radio", { name: say(lang, "after.mood_good"), exact: true })).toBeChecked();
  await expect(button(page, "stop.tired")).toHaveAttribute("aria-pressed", "true");
  const set = page.locator(".after details").first();
  await expect(set.locator("small")).toContainText(`${planned - 2} `);
  await set.locator("summary").click();
  await button(page, "told.more", { amount: say(lang, "progress.reps", { n: 1 }) }).click();
  await expect(set.locator("small")).toContainText(`${planned - 1} `);
  await page.getByRole("radio", { name: say(lang, "after.mood_bad"), exact: true }).check({ force: true });
  await page.reload();
  await expect(page.locator(".after details small").first()).toContainText(`${planned - 1} `);
  await expect(page.getByRole("radio", { name: say(lang, "after.mood_bad"), exact: true })).toBeChecked();
});

test("a session that is taken out of the diary comes back as it was", async ({ page, visit }) => {
  await start(page, visit);
  await rest(page);
  await stopNow(page, "stop.time");
  await page.getByRole("textbox").fill("Sen buss");
  await button(page, "after.finish").click();
  await pass(page, DAY);
  await entry(page);
  await button(page, "after.take_out").click();
  await expect(page.getByText(say(lang, "progress.taken_out"))).toBeVisible();
  await expect(page.getByText(say(lang, "progress.empty_title"))).toBeVisible();
  await button(page, "progress.bring_back").click();
  await expect(page.locator(".progress-page .list details")).toHaveCount(1);
  await expect(page.locator(".progress-page")).toContainText("Sen buss");
  await entry(page);
  await button(page, "after.take_out").click();
  await page.reload();
  await tabTo(page, "progress");
  await expect(page.getByText(say(lang, "progress.empty_title"))).toBeVisible();
});

test("the next morning one question is answered by one tap, and does not come again", async ({ page, visit }) => {
  await start(page, visit);
  await rest(page);
  await stopNow(page, "stop.other");
  await button(page, "after.finish").click();
  await expect(page.locator(".morning"), "not on the same day").toHaveCount(0);
  await pass(page, DAY);
  await page.reload();
  const card = page.locator(".morning");
  await expect(card.getByRole("heading", { name: say(lang, "morning.title") })).toBeVisible();
  expect(await page.evaluate(() => scrollY), "the question is in sight").toBe(0);
  await button(page, "morning.more").click();
  await expect(card.getByRole("heading")).toBeFocused();
  await card.getByRole("radio", { name: "6", exact: true }).first().check({ force: true });
  await button(page, "morning.ready").click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".today h1")).toBeVisible();
  await expect(card).toHaveCount(0);
  await tabTo(page, "progress");
  await expect(page.locator(".progress-page")).toContainText(say(lang, "progress.morning", { words: say(lang, "morning.more") }));
});

test("what passed unseen is asked, can be put off, and is counted only when the person says so", async ({ page, visit }) => {
  await start(page, visit);
  await steady(page);
  const before = await part(page, lang);
  // The phone was locked until long after the end.
  await pass(page, before.left + 120);
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText(say(lang, "away.over"));
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(sheet, "a killed tab asks again").toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say(lang, "away.open"), exact: true }).click();
  await button(page, "away.back").click();
  await expect(sheet).toBeHidden();
  // Where it was left, to the second.
  const after = await part(page, lang);
  expect(after.part).toBe(before.part);
  expect(Math.abs(after.left - before.left)).toBeLessThanOrEqual(1);
  await pass(page, before.left + 120);
  await button(page, "away.count").click();
  await expect(page.getByRole("heading", { level: 1, name: say(lang, "after.done") })).toBeFocused();
});

test("the back gesture asks once, and the session waits where it was left", async ({ page, visit }) => {
  await start(page, visit);
  await rest(page);
  await page.goBack();
  const sheet = page.getByRole("dialog", { name: say(lang, "session.close_title") });
  await expect(sheet).toBeVisible();
  await expect(page).toHaveURL(/#\/session$/);
  await button(page, "session.close_stay").click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("heading", { name: say(lang, "session.paused") })).toBeHidden();
  const { part: here } = await part(page, lang);
  await page.goBack();
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/#\/session$/);
  await tabTo(page, "today");
  await button(page, "today.go_on").click();
  await expect(page.getByRole("heading", { name: say(lang, "session.paused") })).toBeVisible();
  expect(await page.getByRole("img", { name: pattern(lang, "session.progress") }).getAttribute("aria-label")).toBe(here);
});

test("a stop sign leads to what to do now", async ({ page, visit }) => {
  await start(page, visit);
  await rest(page);
  await button(page, "session.close").click();
  await button(page, "stop.sign").click();
  const sheet = page.getByRole("dialog", { name: say(lang, "stop.title") });
  await expect(sheet.getByRole("link", { name: say(lang, "stop.emergency_no") })).toBeVisible();
  await button(page, "stop.leave").click();
  await expect(page.locator(".session")).toHaveCount(0);
});
