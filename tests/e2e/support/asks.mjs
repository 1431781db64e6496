// The small questions: their addresses, and the area of words each speaks from.
import { expect } from "./fixtures.mjs";
import { say } from "./words.mjs";

export const ASKS = [
  ["safety", "rescreen"],
  ["pressure", "pressure"],
  ["check-in", "check_in"],
  ["place", "place"],
  ["fear", "fear"],
  ["pain-limits-work", "limits"],
  ["self-efficacy", "efficacy"],
  ["work-effort", "effort"],
  ["sitting-hours", "sitting"],
  ["strength-practice", "practice"],
  ["company", "company"],
  ["hurdles", "hurdles"],
  ["tests", "tests"],
  ["course", "course"],
  ["max-pulse", "max_pulse"],
];

/** Goes to an address of the app, as a link from outside does. */
export async function open(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
}

export async function openAsk(page, lang, [id, key]) {
  await open(page, `#/ask/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: say(lang, `ask.${key}`) })).toBeFocused();
}

export const press = (page, lang, key) => page.getByRole("button", { name: say(lang, key), exact: true }).click();
