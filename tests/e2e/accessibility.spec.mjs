// axe-core on every screen and in every state a person can bring it to, once in light on a usual phone and once in
// dark on the narrowest one.
import { expect, test } from "./support/fixtures.mjs";
import { ASKS, open, openAsk } from "./support/asks.mjs";
import { violationFree } from "./support/axe.mjs";
import { stopClock } from "./support/clock.mjs";
import { wayPages } from "./support/way_pages.mjs";
import { dataPages, livedThrough } from "./support/data_pages.mjs";
import { CLEANER, CYCLIST, OFFICE, SCREENS, answerAll, answerFirst, next } from "./support/persons.mjs";
import { settle } from "./support/session.mjs";
import { say } from "./support/words.mjs";

/** What a scene is called, with its big button; numbers as they stand in `kind`. */
const SCENES = {
  warmUp: ["session.warm_up", "session.pause"],
  ready: ["session.ready", "session.ready_now"],
  repetitions: ["session.set", "session.done"],
  hold: ["session.set", "session.pause"],
  changeSide: ["session.change_side", "session.ready_now"],
  rest: ["session.rest", "session.ready_now"],
  interval: ["session.interval", "session.pause"],
  recovery: ["session.recovery", "session.pause"],
  coolDown: ["session.cool_down", "session.pause"],
};
const numbers = { set: "n", sets: "n", round: "n", rounds: "n" };
const called = (lang, scene) => SCENES[scene].map((key) => say(lang, key, numbers)).join(", ");

const LOOKS = [
  { lang: "nb", person: CLEANER, parts: ["warmUp", "ready", "repetitions", "rest", "changeSide"], colorScheme: "light", viewport: { width: 390, height: 844 } },
  { lang: "da", person: CYCLIST, parts: ["warmUp", "ready", "repetitions", "hold", "rest", "interval", "recovery", "coolDown"], colorScheme: "dark", viewport: { width: 320, height: 640 } },
];

const press = (page, lang, key) => page.getByRole("button", { name: say(lang, key), exact: true }).click();
const title = (page, lang, key) => expect(page.getByRole("heading", { level: 1, name: say(lang, key) })).toBeVisible();
const place = (page, lang, key) => page.getByRole("link", { name: say(lang, `nav.${key}`), exact: true }).click();

const CHARTS = ["pain", "minutes", "sessions", "loads", "fitness", "wellbeing", "change", "ahead"];
const SAFETY = ["heart", "chest", "faint", "disease", "medicine", "bone", "supervised"];
const safety = (page, lang, key, answer) =>
  page
    .getByRole("group", { name: say(lang, `safety.${key}`), exact: true })
    .getByRole("radio", { name: say(lang, `safety.${answer}`), exact: true })
    .first()
    .check();

/** What is on a question's screen besides the plain question, each brought about and looked at. */
const STATES = {
  shares: async (page, lang) => {
    const share = page.getByRole("slider").first();
    const before = await share.inputValue();
    await share.fill("0");
    await expect(page.getByRole("button", { name: say(lang, "shares.balance"), exact: true })).toBeVisible();
    await violationFree(page, "shares that do not add up");
    await share.fill(before);
  },
  person: async (page, lang) => {
    await page.getByRole("textbox", { name: say(lang, "person.age") }).fill("300");
    await next(page, lang);
    await expect(page.getByRole("textbox", { name: say(lang, "person.age") })).toBeFocused();
    await violationFree(page, "an impossible age and no sex");
  },
  measures: async (page, lang) => {
    await page.getByRole("textbox").first().fill("abc");
    await next(page, lang);
    await expect(page.getByText(say(lang, "problem.not_a_number"))).toBeVisible();
    await violationFree(page, "a height that is no number");
    await page.getByRole("textbox").first().fill("172");
  },
  pain: async (page, lang) => {
    const region = (name, side) => say(lang, `name.site_${side}`, { region: say(lang, `name.region_${name}`) });
    await page.locator(".body-map").getByRole("button", { name: region("shoulder", "left"), exact: true }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await violationFree(page, "a complaint, open");
    await press(page, lang, "pain.done");
    await expect(page.getByRole("dialog")).toBeHidden();
    await violationFree(page, "a place on the map chosen");
    await page.locator(".complaint").click();
    await press(page, lang, "pain.remove");
    await expect(page.getByRole("dialog")).toBeHidden();
  },
  safety: async (page, lang) => {
    await next(page, lang);
    await expect(page.getByRole("alert").filter({ visible: true })).toBeVisible();
    await violationFree(page, "safety with everything open");
    for (const key of SAFETY) await safety(page, lang, key, "yes");
    const known = page.getByRole("group", { name: say(lang, "safety.stable"), exact: true });
    await known.getByRole("radio", { name: say(lang, "safety.yes"), exact: true }).check();
    const cleared = page.getByRole("group", { name: say(lang, "safety.cleared"), exact: true });
    await cleared.getByRole("radio", { name: say(lang, "safety.no"), exact: true }).check();
    // "None of these" is the last of each group; the signs that come after it take it back.
    for (const sign of (await page.locator('[name^="safety-signs"]').all()).reverse()) await sign.check();
    for (const pregnant of await page.getByRole("radio", { name: say(lang, "safety.carrying_pregnant"), exact: true }).all()) await pregnant.check();
    await violationFree(page, "safety with every answer a yes");
    // Without a yes the follow-ups are gone, and the screen is as it was.
    for (const neither of await page.getByRole("radio", { name: say(lang, "safety.carrying_neither"), exact: true }).all()) await neither.check();
    for (const key of SAFETY) await safety(page, lang, key, "no");
  },
};

/** From the first page to the plan, looking at every screen as it is met and in its states. */
async function questions(page, lang, person) {
  await title(page, lang, "first.question");
  await violationFree(page, "the first page");
  await answerFirst(page, lang, person);
  for (const [area, answer] of SCREENS) {
    await title(page, lang, `${area}.title`);
    await violationFree(page, area);
    await STATES[area]?.(page, lang);
    await answer(page, lang, person);
    await next(page, lang, area === "when");
  }
}

/** What kind of scene stands there: equal kinds are looked at once. Empty when the session is over. */
const kind = (page) =>
  page.evaluate(() => {
    const scene = document.querySelector(".session .scene");
    if (!scene) return "";
    const { mood } = document.querySelector(".session").dataset;
    const [chip] = scene.querySelectorAll(".chips span");
    const has = (part) => (scene.querySelector(part) ? part : "");
    const words = chip?.innerText ?? scene.querySelector("h2").innerText;
    return [mood, words.replace(/\d+/g, "n"), document.querySelector(".session footer .main").innerText, has(".reserve"), has(".next")].join(", ");
  });

/** Every kind of scene of the session to its end. What is skipped keeps its screen, so half an hour is soon over. */
async function scenes(page, lang) {
  const over = page.getByRole("heading", { level: 1, name: say(lang, "after.done") });
  const seen = new Set();
  for (let steps = 0; steps < 150 && !(await over.isVisible()); steps++) {
    const here = await kind(page);
    if (!seen.has(here)) {
      await violationFree(page, `the session: ${here}`);
      expect(await kind(page), "the scene stood still while it was looked at").toBe(here);
      seen.add(here);
    }
    const left = await page.locator(".session .total").innerText();
    await press(page, lang, "session.skip");
    // A step is shown when it is saved; the next one must not be taken before.
    await expect(page.locator(".session .total").filter({ hasText: left })).toHaveCount(0);
    await expect(page.locator(".session .scene").or(over)).toBeVisible();
  }
  return [...seen].join("\n");
}

/** Each sheet over the session, and the pause. */
async function sheets(page, lang) {
  for (const [sheet, open, close] of [
    ["close", "session.close", "session.close_stay"],
    ["stop signs", "stop.button", "stop.go_on"],
    ["swap", "session.swap", "swap.cancel"],
    ["parts", "parts.show", "parts.shut"],
    ["sound", "session.sound", "session.close_stay"],
  ]) {
    await press(page, lang, open);
    await expect(page.getByRole("dialog")).toBeVisible();
    if (sheet === "swap") await press(page, lang, "swap.hurts");
    await violationFree(page, `the sheet: ${sheet}`);
    await press(page, lang, close);
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.getByRole("button", { name: say(lang, "session.pause"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say(lang, "session.paused") })).toBeVisible();
  await violationFree(page, "the session on pause");
  await press(page, lang, "session.resume");
}

/** The plan, the reasons, the places below, before there is a session. */
async function places(page, lang) {
  await title(page, lang, "plan.title");
  await violationFree(page, "plan");
  await page.getByRole("link", { name: say(lang, "plan.why_week") }).click();
  await title(page, lang, "why.week_title");
  await violationFree(page, "why the week");
  await press(page, lang, "why.back");
  await page.locator('.plan .exercises a[href^="#/why/"]').first().click();
  await title(page, lang, "why.exercise_title");
  await press(page, lang, "swap.bored");
  await violationFree(page, "why an exercise, with what else could stand there");
  await press(page, lang, "why.back");
  await place(page, lang, "progress");
  await title(page, lang, "progress.title");
  await violationFree(page, "progress without a session");
  await place(page, lang, "more");
  await title(page, lang, "more.title");
  await violationFree(page, "more");
  await place(page, lang, "today");
  await expect(page.locator(".today h1")).toBeFocused();
  await page.getByText(say(lang, "today.else"), { exact: true }).click();
  await expect(page.locator(".presets")).toBeVisible();
  await violationFree(page, "today");
  await open(page, "#/rules");
  await title(page, lang, "evidence.title");
  await violationFree(page, "rules and sources");
  for (const ask of ASKS) {
    await openAsk(page, lang, ask);
    if (ask[0] === "pressure") {
      await page.locator("#upper").fill("185");
      await page.locator("#lower").fill("95");
    }
    if (ask[0] === "fear") await page.getByRole("radio", { name: "8", exact: true }).check({ force: true });
    await violationFree(page, `the small question ${ask[0]}`);
  }
  await open(page, "#/today");
  await expect(page.locator(".today h1")).toBeFocused();
}

/** How the session was, answered, and where it stands from then on. */
async function afterwards(page, lang) {
  await title(page, lang, "after.done");
  await violationFree(page, "after");
  await page.getByRole("combobox").selectOption({ index: 3 });
  for (const scale of await page.locator(".after .scale:not(.moods)").all()) {
    await scale.getByRole("radio", { name: "7", exact: true }).check({ force: true });
  }
  await page.locator(".after .moods input").first().check({ force: true });
  await page.getByRole("textbox").fill("x");
  await violationFree(page, "after, answered");
  await press(page, lang, "after.finish");
  await expect(page.locator(".today h1")).toBeFocused();
  await violationFree(page, "today, after a session");
  await place(page, lang, "progress");
  await expect(page.locator(".progress-page .list details")).toHaveCount(1);
  await violationFree(page, "progress with a session");
  for (const chart of CHARTS) {
    await open(page, `#/progress/${chart}`);
    await title(page, lang, `progress_chart.title_${chart}`);
    await violationFree(page, `the chart ${chart}`);
  }
}

for (const { lang, person, parts, ...use } of LOOKS) {
  test.describe(`${use.colorScheme}, ${use.viewport.width} px`, () => {
    test.use({ ...use, actionTimeout: 15_000, reducedMotion: "reduce", locale: lang === "nb" ? "nb-NO" : "da-DK" });

    test("axe-core finds nothing from the first page to the diary", async ({ page, visit }) => {
      test.slow();
      await stopClock(page);
      await visit();
      await questions(page, lang, person);
      await places(page, lang);
      await page.getByRole("button", { name: say(lang, "today.start"), exact: true }).click();
      await title(page, lang, "sound.title");
      await violationFree(page, "how to be told");
      await settle(page, lang);
      // Nothing can be swapped in a warm-up.
      const swap = page.getByRole("button", { name: say(lang, "session.swap"), exact: true });
      await expect(page.locator(".session .scene")).toBeVisible();
      while (!(await swap.isVisible())) await press(page, lang, "session.skip");
      await sheets(page, lang);
      await press(page, lang, "session.back");
      const seen = await scenes(page, lang);
      for (const scene of parts) expect(seen, `there was a ${scene}`).toContain(called(lang, scene));
      await afterwards(page, lang);
    });

    test("axe-core finds nothing on the pages on which the programme follows the person", async ({ page, visit }) => {
      await visit();
      await answerAll(page, lang, OFFICE);
      await wayPages(page, lang, (name) => violationFree(page, name));
    });

    test("axe-core finds nothing on the pages about data and about the app", async ({ page, visit, server }) => {
      await livedThrough(page, server, lang);
      await visit();
      await expect(page.locator(".today h1")).toBeVisible();
      await dataPages(page, lang, (name) => violationFree(page, name));
    });

    test("axe-core finds nothing in a second tab, and in what the app says about itself", async ({ page, context, visit }) => {
      await visit();
      await answerFirst(page, lang, OFFICE);
      await title(page, lang, "shares.title");
      const other = await context.newPage();
      await other.goto(page.url());
      await title(other, lang, "notice.elsewhere_title");
      await violationFree(other, "open elsewhere");
      await other.close();
      await expect(page.getByText(say(lang, "notice.offline"))).toBeVisible({ timeout: 15_000 });
      await violationFree(page, "ready for use without network");
      await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
      await expect(page.getByText(say(lang, "first.crashed"), { exact: true })).toBeVisible();
      await violationFree(page, "a program that broke");
    });

    test("axe-core finds nothing where storage is refused or the program did not arrive", async ({ page, visit }) => {
      const program = /app-[0-9a-f]+\.wasm$/;
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
      await page.route(program, (route) => route.abort());
      await visit();
      await page.getByRole("button", { name: say(lang, "first.next") }).click();
      await expect(page.getByText(say(lang, "first.missing"), { exact: true })).toBeVisible();
      await expect(page.getByText(say(lang, "first.failed"), { exact: true })).toBeVisible();
      await violationFree(page, "the first page, without a choice and without its program");
      visit.errors.length = 0;
      await page.unroute(program);
      await page.getByRole("button", { name: say(lang, "first.retry") }).click();
      await answerFirst(page, lang, OFFICE);
      await expect(page.getByText(say(lang, "notice.denied"))).toBeVisible();
      await violationFree(page, "storage refused");
      await page.reload();
      await title(page, lang, "notice.unopened_title");
      await violationFree(page, "a diary that does not open");
    });
  });
}
