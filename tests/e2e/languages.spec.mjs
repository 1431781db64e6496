// Each language from the first question into the session: every screen says its language, is named after its heading,
// and no word of it belongs to another one.
import { expect, test } from "./support/fixtures.mjs";
import { stopClock } from "./support/clock.mjs";
import { ASKS, open, openAsk } from "./support/asks.mjs";
import { speaks } from "./support/languages.mjs";
import { CLEANER, CYCLIST, OFFICE, answerAll } from "./support/persons.mjs";
import { phase, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

test.use({ actionTimeout: 15_000, reducedMotion: "reduce" });

const place = (page, lang, key) => page.getByRole("link", { name: say(lang, `nav.${key}`), exact: true }).click();
const back = (page, lang) => page.getByRole("button", { name: say(lang, "why.back"), exact: true }).click();

/** Plan, reasons, places and the first steps of a session, each in this language. */
async function everywhere(page, lang) {
  await place(page, lang, "plan");
  await speaks(page, lang, say(lang, "plan.title"));
  await page.getByRole("link", { name: say(lang, "plan.why_week") }).click();
  await speaks(page, lang, say(lang, "why.week_title"));
  await back(page, lang);
  await page.locator('.plan .exercises a[href^="#/why/"]').first().click();
  await speaks(page, lang, say(lang, "why.exercise_title"));
  await back(page, lang);
  await place(page, lang, "progress");
  await speaks(page, lang, say(lang, "progress.title"));
  await place(page, lang, "more");
  await speaks(page, lang, say(lang, "more.title"));
  await page.getByRole("link", { name: say(lang, "evidence.title"), exact: true }).click();
  await speaks(page, lang, say(lang, "evidence.title"));
  await open(page, "#/exercises");
  await speaks(page, lang, say(lang, "library.title"));
  await page.locator(".library summary").click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await speaks(page, lang, say(lang, "library.title"));
  await open(page, "#/mine");
  await speaks(page, lang, say(lang, "mine.title"));
  await open(page, "#/mine/new");
  await speaks(page, lang, say(lang, "mine.own_add"));
  for (const ask of ASKS) {
    await openAsk(page, lang, ask);
    await speaks(page, lang, say(lang, `ask.${ask[1]}`));
  }
  await open(page, "#/today");
  await page.getByText(say(lang, "today.else"), { exact: true }).click();
  await expect(page.locator(".presets")).toBeVisible();
  await speaks(page, lang, say(lang, "today.morning"));
  await startFromToday(page, lang);
  for (let steps = 0; steps < 4; steps++) {
    await speaks(page, lang, say(lang, "session.title"));
    await phase(page, lang);
  }
}

// The other way round than in journey.spec: with these, every person has been met in two languages.
for (const [lang, person, locale] of [["nb", CYCLIST, "en-GB"], ["da", OFFICE, "nb-NO"], ["en", CLEANER, "da-DK"]]) {
  test.describe(lang, () => {
    test.use({ locale });
    test(`${lang}, chosen in a browser in ${locale}, holds from the questions into the session`, async ({ page, visit }) => {
      await stopClock(page);
      await visit();
      await answerAll(page, lang, person, async (screen) => {
        // The first page is still in the browser's language when it is met (first_page.spec).
        if (screen !== "first") await speaks(page, lang, say(lang, `${screen}.title`));
      });
      await everywhere(page, lang);
    });
  });
}

test("another language, chosen in More, changes all that was made before, and stays", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "en", OFFICE);
  await place(page, "en", "more");
  const dansk = page.getByRole("button", { name: "Dansk", exact: true });
  await dansk.click();
  await expect(dansk).toHaveAttribute("aria-pressed", "true");
  await speaks(page, "da", say("da", "more.title"));
  await expect(page.locator("body"), "the focus is somewhere on the new screen").not.toBeFocused();
  await page.reload();
  await speaks(page, "da", say("da", "more.title"));
  await everywhere(page, "da");
});
