// Pictures of every screen, to be looked at by a person: `make screens`. Expects little on purpose; the stories do that.
// Each look walks the whole way, so a screen is seen in every size, scheme and language it could break in.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock, watch } from "./support/clock.mjs";
import { wayPages } from "./support/way_pages.mjs";
import { dataPages, livedThrough } from "./support/data_pages.mjs";
import { ASKS, open, openAsk, press } from "./support/asks.mjs";
import { CLEANER, CYCLIST, OFFICE, answerAll, onMedicine } from "./support/persons.mjs";
import { finish, phase, startFromToday, startOf, toLog, until } from "./support/session.mjs";
import { exercise, say } from "./support/words.mjs";

const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const LYING = { width: 844, height: 390 };
const LOOKS = [
  { name: "390x844-light", viewport: PHONE, lang: "nb" },
  { name: "390x844-dark", viewport: PHONE, scheme: "dark", lang: "en" },
  { name: "320x640-light", viewport: SMALL, lang: "da" },
  { name: "320x640-dark", viewport: SMALL, scheme: "dark", lang: "nb" },
  { name: "844x390-light", viewport: LYING, lang: "nb" },
  { name: "390x844-large", viewport: PHONE, lang: "nb", text: 200 },
];
/** What a session shows, in the order of the pictures; a kind that the person's programme does not have is left out. */
const PHASES = ["ready", "reps", "fatigue", "hold", "side", "rest", "steady", "hard"];

/** What sticks to the bottom of the screen would stand in the middle of a picture of the whole page, and rows far down would
 *  not be painted. */
const UNSTUCK =
  "footer { position: static !important } footer::before { display: none !important } li { content-visibility: visible !important }";

/** Fades are over, and the figures stand a good part into their movement, the same in every run. */
async function still(page) {
  await page.mouse.move(0, 0);
  await page.clock.runFor(400);
  await page.evaluate(() => {
    for (const one of document.getAnimations()) {
      const { iterations, duration } = one.effect.getTiming();
      if (iterations !== Infinity) one.finish();
      else {
        one.pause();
        one.currentTime = duration * 0.3;
      }
    }
  });
}

/** Puts away that the app is ready for use without network, once that was said. */
async function quiet(page) {
  const seen = page.locator(".notice button");
  if (await seen.isVisible()) await seen.click();
}

/** What the running session shows now; null between two phases. */
async function kind(page, lang) {
  const session = page.locator(".session");
  const mood = await session.getAttribute("data-mood");
  if (await session.locator(".ring-scene").isVisible()) {
    return mood === "hard" ? "hard" : (await session.locator(".reserve").isVisible()) ? "rest" : "steady";
  }
  const chips = (await session.locator(".chips span").allTextContents()).map((text) => text.trim());
  for (const [name, key] of [["ready", "ready"], ["side", "change_side"], ["fatigue", "fatigue"]]) {
    if (chips.includes(say(lang, `session.${key}`))) return name;
  }
  const words = (await session.locator("footer .main").innerText()).trim();
  return words === say(lang, "session.done") ? "reps" : "hold";
}

for (const { name, viewport, scheme = "light", lang, text = 100 } of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme: scheme });

    // The size of text is a setting of the whole browser: `em` in media queries follow it, as on a real phone.
    if (text !== 100) {
      test.use({
        context: async ({ playwright, launchOptions, isMobile, hasTouch, deviceScaleFactor, locale }, use) => {
          const args = [...launchOptions.args, `--blink-settings=defaultFontSize=${(16 * text) / 100}`];
          const browser = await playwright.chromium.launch({ ...launchOptions, args });
          await use(await browser.newContext({ viewport, colorScheme: scheme, isMobile, hasTouch, deviceScaleFactor, locale }));
          await browser.close();
        },
      });
    }
    /** What is seen when the screen opens; a page that goes on below is pictured as a whole beside it. */
    const snap = (page) => async (file) => {
      await still(page);
      const path = (end) => `screenshots/${name}/${file}${end}.png`;
      await page.screenshot({ path: path("") });
      // Whatever sticks out at the side shrinks the whole page on a phone, and the bottom area leaves the thumb.
      const out = await page.evaluate((width) => {
        const reach = (one) => one.getBoundingClientRect().right + scrollX;
        const all = [...document.querySelectorAll(".screen *, #first *, .session, dialog[open] *")];
        return all.filter((one) => !one.closest("svg") && one.checkVisibility({ contentVisibilityAuto: true }) && !one.closest("details:not([open]) > :not(summary)") && reach(one) > width + 1).map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
      }, viewport.width);
      expect.soft(out, `${name}/${file}: nothing is wider than the screen`).toEqual([]);
      const longer = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1);
      if (!longer) return;
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, UNSTUCK);
      await page.screenshot({ path: path("-whole"), fullPage: true });
      await page.evaluate(() => (document.adoptedStyleSheets = []));
    };

    test("the way of a person who sits, with a sore neck", async ({ page, context, visit }) => {
      const picture = snap(page);
      await stopClock(page);
      await visit();
      let at = 0;
      await answerAll(page, lang, OFFICE, async (area) => {
        await quiet(page);
        await page.evaluate(() => scrollTo(0, 0));
        await picture(`${String(++at).padStart(2, "0")}-${area}`);
      });
      await picture("11-plan");
      await page.getByRole("link", { name: say(lang, "plan.why_week") }).click();
      await expect(page.locator(".why h1")).toBeVisible();
      await picture("12-why-week");
      await page.goBack();
      const details = page.locator(".plan .list details");
      await details.first().evaluate((one) => (one.open = true));
      await picture("13-plan-open");
      await page.locator('.plan .exercises a[href^="#/why/"]').first().click();
      await expect(page.locator(".why h1")).toBeVisible();
      await picture("14-why-exercise");
      await page.getByRole("link", { name: say(lang, "nav.today") }).or(page.getByRole("button", { name: say(lang, "why.back") })).first().click();
      await page.getByRole("link", { name: say(lang, "nav.today") }).click();
      await picture("15-today");
      await page.goBack();

      await startFromToday(page, lang);
      const seen = new Set();
      for (let steps = 0; steps < 40; steps++) {
        const now = await kind(page, lang);
        if (!seen.has(now)) {
          seen.add(now);
          await picture(`2${PHASES.indexOf(now)}-session-${now}`);
        }
        if (now === "rest" && seen.size >= 3) break;
        await phase(page, lang);
      }
      // What lies over it.
      const sheets = [
        ["31-stop-signs", page.getByRole("button", { name: say(lang, "stop.button"), exact: true })],
        ["32-swap", page.getByRole("button", { name: say(lang, "session.swap"), exact: true })],
        ["33-close", page.locator(".session > header button")],
      ];
      for (const [file, button] of sheets) {
        await pass(page, 1);
        await button.click();
        await expect(page.locator("dialog[open]")).toBeVisible();
        await picture(file);
        await page.keyboard.press("Escape");
        await expect(page.locator("dialog[open]")).toHaveCount(0);
        if (file === "31-stop-signs") await picture("30-paused");
        await pass(page, 1);
        await page.locator(".session footer .main").click();
      }
      await finish(page, lang);
      await picture("40-after");
      await page.getByRole("radio", { name: "5", exact: true }).first().check({ force: true });
      await page.getByRole("button", { name: say(lang, "after.finish"), exact: true }).click();
      await expect(page).not.toHaveURL(/after/);
      await picture("41-after-that");
      await page.getByRole("link", { name: say(lang, "nav.progress") }).click();
      await picture("42-progress");
      await page.getByRole("link", { name: say(lang, "nav.today") }).click();
      await picture("43-today-trained");
      await page.getByRole("link", { name: say(lang, "nav.more") }).click();
      await picture("44-more");
      const other = await context.newPage();
      await other.goto(page.url());
      await expect(other.getByRole("heading", { name: say(lang, "notice.elsewhere_title") })).toBeVisible();
      await other.waitForTimeout(400);
      await other.screenshot({ path: `screenshots/${name}/45-second-tab.png` });
    });

    test("signs that need help, and what is told bit by bit", async ({ page, visit }) => {
      const picture = snap(page);
      await stopClock(page);
      await visit();
      await answerAll(page, lang, CLEANER, () => quiet(page));
      await openAsk(page, lang, ["safety", "rescreen"]);
      await page.getByRole("checkbox", { name: say(lang, "red.back_numb"), exact: true }).check();
      await page.getByRole("radio", { name: say(lang, "safety.carrying_pregnant"), exact: true }).check();
      await press(page, lang, "ask.save");
      await picture("60-safety-open");
      await page.getByRole("radio", { name: say(lang, "safety.carrying_neither"), exact: true }).check();
      await press(page, lang, "ask.save");
      await picture("61-today-help");
      await open(page, "#/plan");
      await picture("62-plan-help");
      await openAsk(page, lang, ["safety", "rescreen"]);
      await page.getByRole("checkbox", { name: say(lang, "red.none"), exact: true }).first().check();
      await press(page, lang, "ask.save");
      await open(page, "#/today");
      await page.getByText(say(lang, "today.else"), { exact: true }).click();
      await picture("63-today-else");
      for (const [at, ask] of ASKS.entries()) {
        await openAsk(page, lang, ask);
        if (ask[0] === "pressure") {
          await page.locator("#upper").fill("185");
          await page.locator("#lower").fill("95");
        }
        if (ask[0] === "fear") await page.getByRole("radio", { name: "8", exact: true }).check({ force: true });
        await picture(`${70 + at}-ask-${ask[0]}`);
      }
      await open(page, "#/rules");
      await expect(page.getByRole("heading", { level: 1, name: say(lang, "evidence.title") })).toBeVisible();
      await page.locator(".why .list details").first().evaluate((one) => (one.open = true));
      await picture("84-rules");
      await open(page, "#/exercises");
      await expect(page.getByRole("heading", { level: 1, name: say(lang, "library.title") })).toBeVisible();
      await picture("85-exercises");
      await page.locator(".library summary").click();
      await page.getByRole("checkbox").first().check();
      await page.getByRole("searchbox").fill("nakk");
      await picture("86-exercises-filtered");
      for (const [at, id] of ["squat-bw", "bike-4x4"].entries()) {
        await open(page, `#/exercise/${id}`);
        await expect(page.getByRole("heading", { level: 1, name: exercise(lang, id).name, exact: true })).toBeVisible();
        await picture(`${87 + at}-exercise-${id}`);
      }
      await open(page, "#/mine/new");
      await press(page, lang, "mine.save");
      await picture("90-own-unnamed");
      await page.getByRole("textbox", { name: say(lang, "mine.name"), exact: true }).fill("Tau");
      await page.locator("input[name=region]").first().check();
      await press(page, lang, "mine.save");
      await expect(page.getByRole("heading", { level: 1, name: say(lang, "mine.title") })).toBeVisible();
      await open(page, "#/plan");
      await page.locator('.plan .exercises a[href^="#/why/"]').first().click();
      await press(page, lang, "swap.hurts");
      await picture("91-swap-hurts");
      await page.locator(".offer").first().click();
      await open(page, "#/mine");
      await picture("92-mine");
    });

    test("what a session asks and tells, and what is told of it later", async ({ page, visit }) => {
      const picture = snap(page);
      const button = (key) => page.getByRole("button", { name: say(lang, key), exact: true });
      const sheet = async (file, opener) => {
        await opener.click();
        await expect(page.locator("dialog[open]")).toBeVisible();
        await picture(file);
        await page.keyboard.press("Escape");
        await expect(page.locator("dialog[open]")).toHaveCount(0);
      };
      await stopClock(page);
      await visit();
      await answerAll(page, lang, { ...CYCLIST, equipment: ["dumbbell", "band", "bike"] }, () => quiet(page));
      await open(page, "#/sound");
      await picture("a0-sound");
      await open(page, "#/today");
      await page.locator(".timeline").first().evaluate((one) => (one.closest("details").open = true)).catch(() => {});
      await picture("a1-today-timeline");
      await startFromToday(page, lang);

      // The first rest after a set.
      const log = page.locator(".log");
      await toLog(page, lang);
      if (await log.isVisible()) {
        await picture("a2-log");
        for (const key of ["reps", "weight", "pain"]) {
          const chip = page.locator(".told-row button").filter({ hasText: say(lang, `told.${key}`) });
          if (!(await chip.isVisible())) continue;
          await chip.click();
          if (key === "pain") await page.locator(".tell").getByRole("button", { name: "7", exact: true }).click();
          await picture(`a2-log-${key}`);
          await chip.click();
        }
      }
      await until(page, lang, page.locator('.session[data-mood="hard"]'));
      await picture("a4-hard");
      await sheet("a5-pulse", page.locator(".session .tiles").getByRole("button"));
      await watch(page, 170);
      await picture("a6-talk");
      await page.locator(".talk button").nth(1).click();
      await picture("a6-talk-told");
      // Nobody looked for five minutes.
      await pass(page, 300);
      await expect(page.locator("dialog[open]")).toBeVisible();
      await picture("a7-return");
      await button("away.here").click();
      await button("session.close").click();
      await picture("a8-stop");
      await button("stop.tired").click();
      await expect(page.getByRole("heading", { level: 1, name: say(lang, "after.stopped") })).toBeVisible();
      await picture("a9-after-stopped");
      await page.getByRole("radio", { name: say(lang, "after.mood_good"), exact: true }).check({ force: true });
      await button("after.finish").click();
      await pass(page, 24 * 60 * 60);
      await page.reload();
      await expect(page.locator(".morning")).toBeVisible();
      await picture("b0-morning");
      await button("morning.more").click();
      await picture("b1-morning-more");
      await button("morning.ready").click();
      await page.getByRole("link", { name: say(lang, "nav.progress") }).click();
      await page.locator(".progress-page .list details").first().evaluate((details) => (details.open = true));
      await picture("b2-progress-entry");
      await page.getByRole("link", { name: say(lang, "progress.correct"), exact: true }).first().click();
      await expect(page.locator(".after h1")).toBeVisible();
      await page.locator(".after details").first().evaluate((details) => (details.open = true)).catch(() => {});
      await picture("b3-entry");
      await open(page, "#/ask/max-pulse");
      await picture("b4-max-pulse");
    });

    test("the pages of the way", async ({ page, visit }) => {
      const picture = snap(page);
      await stopClock(page);
      await visit();
      await answerAll(page, lang, { ...CLEANER, equipment: ["dumbbell", "band"] });
      let at = 0;
      await wayPages(page, lang, (name) => picture(`d${String(at++).padStart(2, "0")}-${name}`));
    });

    test("the charts of a year and a half", async ({ page, visit, server }) => {
      const picture = snap(page);
      await stopClock(page);
      await livedThrough(page, server, lang, await page.evaluate(() => Date.now()), 540);
      await visit();
      await expect(page.locator(".today")).toBeVisible();
      await open(page, "#/progress");
      await expect(page.locator(".progress-page .list details").first()).toBeVisible();
      await picture("c0-progress");
      for (const [at, chart] of ["pain", "minutes", "sessions", "loads", "fitness", "wellbeing", "change", "ahead"].entries()) {
        await open(page, `#/progress/${chart}`);
        await expect(page.getByRole("heading", { level: 1, name: say(lang, `progress_chart.title_${chart}`) })).toBeVisible();
        await page.locator(".progress-page details").first().evaluate((details) => (details.open = true)).catch(() => {});
        await picture(`c${at + 1}-chart-${chart}`);
      }
    });

    test("breathing in the rhythm of a shape", async ({ page, visit }) => {
      const picture = snap(page);
      await stopClock(page);
      await visit();
      await onMedicine(page, lang);
      await startOf(page, lang, exercise(lang, "breathing").name);
      await until(page, lang, page.locator(".session .breath"));
      await watch(page, 3);
      await picture("b5-breathing");
    });

    test("the pages about data and about the app", async ({ page, visit, server }) => {
      const picture = snap(page);
      await livedThrough(page, server, lang, Date.parse("2026-11-22T08:00:00+01:00"));
      await stopClock(page);
      await visit();
      await expect(page.locator(".today h1")).toBeVisible();
      let at = 0;
      await dataPages(page, lang, (name) => picture(`c${String(at++).padStart(2, "0")}-${name}`));
    });

    test("the way of a person who is strong, with a bike", async ({ page, visit }) => {
      const picture = snap(page);
      await stopClock(page);
      await visit();
      await answerAll(page, lang, CYCLIST, () => quiet(page));
      await picture("50-cyclist-plan");
      await startFromToday(page, lang);
      const seen = new Set();
      for (let steps = 0; steps < 60 && !seen.has("hard"); steps++) {
        const now = await kind(page, lang);
        if (!seen.has(now) && ["steady", "hard", "hold", "side", "fatigue"].includes(now)) {
          seen.add(now);
          await picture(`5${PHASES.indexOf(now)}-cyclist-${now}`);
        }
        if (!seen.has("hard")) await phase(page, lang);
      }
    });
  });
}
