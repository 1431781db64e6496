// The pages on which the programme follows the person: the day, flare-ups, small steps, the next week, shifts, reminders, tests,
// weights at hand; for whoever looks at screens one by one (axe-core, pictures).
import { expect } from "./fixtures.mjs";
import { open, openAsk } from "./asks.mjs";
import { say } from "./words.mjs";

/** From Today, of somebody who has answered the first questions; `look(name)` is called on every screen. */
export async function wayPages(page, lang, look) {
  const title = (key) => expect(page.getByRole("heading", { level: 1, name: say(lang, key), exact: true })).toBeVisible();

  await open(page, "#/today");
  await page.getByText(say(lang, "steer.ask"), { exact: true }).click();
  await look("day-asked");
  await page.getByRole("button", { name: say(lang, "steer.bad"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: say(lang, "steer.changed") })).toBeVisible();
  await look("day-told");
  await page.getByRole("button", { name: say(lang, "steer.take_back"), exact: true }).click();

  for (const [address, key] of [
    ["roster", "roster.title"],
    ["reminders", "reminder.title"],
    ["flare-up", "steer.flare_title"],
    ["steps", "steer.steps_title"],
    ["next-week", "steer.next_title"],
    ["tests", "fitness_test.title"],
  ]) {
    await open(page, `#/${address}`);
    await title(key);
    await look(address);
  }
  const found = await page.locator('main a[href^="#/tests/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(found.length, "tests to do").toBeGreaterThan(4);
  for (const address of found) {
    await open(page, address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(`test-${address.split("/").pop()}`);
  }
  await openAsk(page, lang, ["check-in", "check_in"]);
  await look("check-in");
  await openAsk(page, lang, ["loads", "loads"]);
  for (const level of [2, 3, 4]) {
    await page.getByRole("checkbox", { name: say(lang, "ask.loads_band", { level }) }).check();
  }
  await look("loads");
}
