// The programme follows the person: what was used is there the next time, and what is at hand can be told. Weeks of
// progression are host tests (tests/progression.rs, tests/rules/progress.rs); here is what a person sees of them.
import { expect, test } from "./support/fixtures.mjs";
import { startOf, toLog } from "./support/session.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { exercise, say } from "./support/words.mjs";

const lang = "nb";
const BOTH = { ...OFFICE, equipment: ["dumbbell", "band"] };

const capital = (words) => words[0].toUpperCase() + words.slice(1);
const button = (page, key, values) => page.getByRole("button", { name: say(lang, key, values), exact: true });
const tabTo = (page, key) => page.getByRole("link", { name: say(lang, `nav.${key}`), exact: true }).click();

test("a load that was told stands in the plan of the same week", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, BOTH);
  // Two sessions of her week row with a band.
  await tabTo(page, "plan");
  await startOf(page, lang, exercise(lang, "row-band").name);
  const chip = page.locator(".told-row button").filter({ hasText: say(lang, "told.band") });
  await toLog(page, lang, chip);
  await chip.click();
  await page.locator(".log").getByRole("button", { name: "3", exact: true }).click();
  await pass(page, 1);
  await button(page, "session.close").click();
  await button(page, "stop.time").click();
  await expect(page.getByRole("heading", { level: 1, name: say(lang, "after.stopped") })).toBeFocused();
  await page.evaluate(() => (location.hash = "#/plan"));
  await page.locator(".plan .list details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
  await expect(page.locator(".plan")).toContainText(say(lang, "told.band_level", { level: 3 }));
});

test("a band is called what its owner calls it", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, BOTH);
  await page.evaluate(() => (location.hash = "#/ask/loads"));
  const band = say(lang, "ask.loads_band", { level: 3 });
  await expect(page.getByRole("heading", { level: 1, name: say(lang, "ask.loads") })).toBeVisible();
  const colour = page.getByRole("combobox", { name: band, exact: true });
  await expect(colour, "not asked for what is not there").toBeHidden();
  await page.getByRole("checkbox", { name: band }).check();
  await expect(colour.locator("option:checked")).toHaveText(capital(say(lang, "name.colour_red")));
  await colour.selectOption({ label: capital(say(lang, "name.colour_purple")) });
  await button(page, "ask.save").click();
  await tabTo(page, "plan");
  await startOf(page, lang, exercise(lang, "row-band").name);
  const chip = page.locator(".told-row button").filter({ hasText: say(lang, "told.band") });
  await toLog(page, lang, chip);
  await chip.click();
  const words = `3, ${say(lang, "name.colour_purple")}`;
  await page.locator(".log").getByRole("button", { name: words, exact: true }).click();
  await expect(chip).toContainText(words);
});

test("weights and bands at hand are told with ticks and are there again", async ({ page, visit }) => {
  await visit();
  await answerAll(page, lang, BOTH);
  await page.evaluate(() => (location.hash = "#/ask/loads"));
  await expect(page.getByRole("heading", { level: 1, name: say(lang, "ask.loads") })).toBeVisible();
  const five = page.getByRole("checkbox", { name: say(lang, "told.kilos", { kilos: 5 }), exact: true });
  await five.check();
  await page.getByRole("button", { name: say(lang, "ask.save"), exact: true }).click();
  await tabTo(page, "today");
  await page.evaluate(() => (location.hash = "#/ask/loads"));
  await expect(five).toBeChecked();
  await expect(page.getByText(say(lang, "ask.loads_kettlebells"))).toHaveCount(0);
});
