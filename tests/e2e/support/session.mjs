// A running session as a person goes through it: the big button when it waits for a tap, the clock when it does not.
import { expect } from "./fixtures.mjs";
import { pass, watch } from "./clock.mjs";
import { pattern, say } from "./words.mjs";

/** The words of the big button in each language; which one stands there tells what the phase waits for. */
const mainButton = (page) => page.locator(".session footer .main");

/** Where the session stands, as a screen reader is told: the part, and the time that is left of all of it. */
export async function part(page, lang) {
  const progress = page.getByRole("img", { name: pattern(lang, "session.progress") });
  const [minutes, seconds] = (await page.getByRole("timer").first().innerText()).split(":").map(Number);
  return { part: await progress.getAttribute("aria-label"), left: minutes * 60 + seconds };
}

/** The first session begins with the choice of how to be told; every other at once. */
export async function settle(page, lang) {
  const start = page.getByRole("button", { name: say(lang, "sound.start"), exact: true });
  await expect(start.or(page.locator(".session"))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(page).toHaveURL(/#\/session$/);
}

export async function startFromToday(page, lang) {
  await page.getByRole("link", { name: say(lang, "nav.today") }).click();
  await page.getByRole("button", { name: say(lang, "today.start"), exact: true }).click();
  await settle(page, lang);
}

/** Starts the session of the plan that has this exercise. */
export async function startOf(page, lang, name) {
  const sessions = page.locator(".plan .list details");
  await sessions.evaluateAll((all) => all.forEach((details) => (details.open = true)));
  await sessions.filter({ hasText: name }).first().getByRole("button", { name: say(lang, "plan.start"), exact: true }).click();
  await settle(page, lang);
}

/** Over to the next phase: what lies before the work that a story is about is not done for it. */
export async function skip(page, lang) {
  await page.getByRole("button", { name: say(lang, "session.skip"), exact: true }).click();
  await watch(page, 1);
}

/** Goes on until this stands on the screen. */
export async function until(page, lang, locator, limit = 120) {
  for (let steps = 0; steps < limit && !(await locator.isVisible()); steps++) await skip(page, lang);
  await expect(locator).toBeVisible();
}

/** Goes on by one phase: taps where a tap is awaited, else lets the time pass. */
export async function phase(page, lang) {
  // Two taps within a third of a second are one slip of the thumb. That second may end the phase, so the words come after.
  await pass(page, 1);
  // It may end the whole session, too.
  const over = page.locator(".after");
  await expect(mainButton(page).or(over).first()).toBeVisible();
  if (await over.isVisible()) return;
  const words = (await mainButton(page).innerText()).trim();
  const taps = [say(lang, "session.done"), say(lang, "session.stop_set"), say(lang, "session.ready_now")];
  if (taps.includes(words)) await mainButton(page).click();
  else await watch(page, 60);
}

/** To the end of the session; returns how many steps it took. */
export async function finish(page, lang, limit = 400) {
  const over = page.getByRole("button", { name: say(lang, "after.finish"), exact: true });
  for (let steps = 0; steps < limit; steps++) {
    await expect(mainButton(page).or(over)).toBeVisible();
    if (await over.isVisible()) return steps;
    await phase(page, lang);
  }
  throw new Error(`The session did not end within ${limit} steps`);
}

/** Goes on by phases to the rest in which this can be told: anything, if nothing is named. */
export async function toLog(page, lang, shown = page.locator(".log"), limit = 60) {
  for (let steps = 0; steps < limit && !(await shown.isVisible()); steps++) {
    await phase(page, lang);
    // A step is shown when it is saved: the next must not be taken before.
    await page.locator(".log").waitFor({ timeout: 1_000 }).catch(() => {});
  }
}
