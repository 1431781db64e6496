// A running session as a person goes through it: the big button when it waits for a tap, the clock when it does not.
import { expect } from "./fixtures.mjs";
import { pass } from "./clock.mjs";
import { say } from "./words.mjs";

/** The words of the big button in each language; which one stands there tells what the phase waits for. */
const mainButton = (page) => page.locator(".session footer .main");

/** The part of the session that is shown, as a screen reader would be told: `Del 3 av 21`. */
export async function part(page, lang) {
  const label = await page.getByRole("progressbar").getAttribute("aria-valuetext");
  expect(label, `the progress line speaks ${lang}`).toBeTruthy();
  return label;
}

export async function startFromToday(page, lang) {
  await page.getByRole("link", { name: say(lang, "nav.today") }).click();
  await page.getByRole("button", { name: say(lang, "today.start"), exact: true }).click();
  await expect(page).toHaveURL(/#\/session$/);
}

/** Goes on by one phase: taps where a tap is awaited, else lets the time pass. */
export async function phase(page, lang) {
  const words = (await mainButton(page).innerText()).trim();
  const taps = [say(lang, "session.done"), say(lang, "session.stop_set"), say(lang, "session.ready_now")];
  // Two taps within a third of a second are one slip of the thumb.
  await pass(page, 1);
  if (taps.includes(words)) await mainButton(page).click();
  else await pass(page, 60);
}

/** To the end of the session; returns how many steps it took. */
export async function finish(page, lang, limit = 400) {
  for (let steps = 0; steps < limit; steps++) {
    if (/#\/after\//.test(page.url())) return steps;
    await phase(page, lang);
  }
  throw new Error(`The session did not end within ${limit} steps`);
}
