// All exercises: found though misspelt, narrowed by filters, each with its page in each language; and the way back leads to
// where one was.
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, test } from "./support/fixtures.mjs";
import { open } from "./support/asks.mjs";
import { violationFree } from "./support/axe.mjs";
import { enter, headed, tabTo, tick } from "./support/keyboard.mjs";
import { speaks } from "./support/languages.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { startFromToday } from "./support/session.mjs";
import { exercise, say } from "./support/words.mjs";

test.use({ actionTimeout: 15_000 });

const FOLDER = "src/content/exercises";
const ALL = readdirSync(FOLDER).map((file) => parse(readFileSync(`${FOLDER}/${file}`, "utf8")));

const rows = (page) => page.locator(".exercise-list a");
const row = (page, lang, id) => page.locator(`.exercise-list a[href="#/exercise/${id}"]`);
const count = (page) => page.locator(".library > [role=status]");
const search = (page, lang) => page.getByRole("searchbox", { name: say(lang, "library.search") });
const summary = (page) => page.locator(".library summary");
const heading = (page, words) => page.getByRole("heading", { level: 1, name: words, exact: true });
const loops = (page) =>
  page.evaluate(() => {
    const all = document.querySelector(".figure").getAnimations({ subtree: true });
    return all.filter((one) => one.effect.getTiming().iterations === Infinity).map(({ playbackRate, playState }) => `${playState} ${playbackRate}`);
  });

/** The list as a person who answered everything finds it. */
async function library(page, visit, lang, person = OFFICE) {
  await visit();
  await answerAll(page, lang, person);
  await page.getByRole("link", { name: say(lang, "nav.more"), exact: true }).click();
  await page.getByRole("link", { name: say(lang, "library.title"), exact: true }).click();
  await expect(heading(page, say(lang, "library.title"))).toBeFocused();
  await expect(rows(page)).toHaveCount(ALL.length);
}

test("an exercise is found though it is misspelt, is looked at slowly and from both sides, and the search is still there", async ({ page, visit }) => {
  await library(page, visit, "nb");
  await expect(count(page)).toHaveText(say("nb", "library.count", { n: ALL.length }));
  await search(page, "nb").fill("knebøyy");
  await expect(rows(page).first()).toHaveAttribute("href", "#/exercise/squat-bw");
  expect(await rows(page).count()).toBeLessThan(10);
  await expect(count(page)).toHaveText(say("nb", "library.count", { n: await rows(page).count() }));
  await expect(page.locator(".exercise-list h2")).toHaveCount(0);
  await expect(rows(page).first().locator("svg path").first(), "the picture comes when the row is near").toBeAttached();
  await rows(page).first().click();

  const { name, movement } = exercise("nb", "squat-bw");
  await expect(heading(page, name)).toBeFocused();
  const figure = page.getByRole("img", { name: movement });
  await expect(figure).toBeVisible();
  await expect.poll(async () => new Set(await loops(page))).toEqual(new Set(["running 1"]));
  const slow = page.getByRole("button", { name: say("nb", "library.slow"), exact: true });
  await slow.click();
  await expect(slow).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => new Set(await loops(page))).toEqual(new Set(["running 0.5"]));
  await page.getByRole("button", { name: say("nb", "why.figure_hold"), exact: true }).click();
  await expect.poll(async () => new Set(await loops(page))).toEqual(new Set(["paused 0.5"]));
  await page.getByRole("button", { name: say("nb", "why.figure_go"), exact: true }).click();

  const before = await figure.innerHTML();
  await page.getByRole("button", { name: say("nb", "library.view_front"), exact: true }).click();
  await expect.poll(() => figure.innerHTML()).not.toBe(before);
  await expect.poll(async () => new Set(await loops(page)), "the other side is as slow").toEqual(new Set(["running 0.5"]));
  await page.getByRole("button", { name: say("nb", "library.view_side"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("nb", "library.view_front"), exact: true })).toBeFocused();

  await page.goBack();
  await expect(search(page, "nb")).toHaveValue("knebøyy");
  await expect(row(page, "nb", "squat-bw")).toBeFocused();
  await page.getByRole("button", { name: say("nb", "library.clear") }).click();
  await expect(search(page, "nb")).toBeFocused();
  await expect(rows(page)).toHaveCount(ALL.length);
});

test("the way back leads to the same place of the list, the arrow as well as the phone's own", async ({ page, visit }) => {
  await library(page, visit, "da");
  const back = page.getByRole("button", { name: say("da", "ask.back"), exact: true });
  for (const [id, goBack] of [["plank", () => back.click()], ["walk-easy", () => page.goBack()]]) {
    await row(page, "da", id).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 60));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    const top = async () => Math.round((await row(page, "da", id).boundingBox()).y);
    const before = await top();
    await row(page, "da", id).click();
    await expect(heading(page, exercise("da", id).name)).toBeFocused();
    expect(await page.evaluate(() => scrollY), "a new screen begins at its top").toBe(0);
    await goBack();
    await expect(row(page, "da", id)).toBeFocused();
    await expect.poll(async () => Math.abs((await top()) - before), "as far down as it was").toBeLessThanOrEqual(2);
  }
  // The list of a new visit to it begins at its top.
  await page.getByRole("link", { name: say("da", "nav.plan"), exact: true }).click();
  await page.getByRole("link", { name: say("da", "library.title"), exact: true }).click();
  await expect(heading(page, say("da", "library.title"))).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("filters narrow the list, are seen, taken back one by one and all at once, and outlive the screen", async ({ page, visit }) => {
  const lang = "en";
  const capital = (words) => words[0].toUpperCase() + words.slice(1);
  const box = (words) => page.getByRole("checkbox", { name: capital(words), exact: true });
  const shown = async (fits) => {
    const ids = ALL.filter(fits).map(({ id }) => id);
    await expect(rows(page)).toHaveCount(ids.length);
    const hrefs = await rows(page).evaluateAll((all) => all.map((one) => one.getAttribute("href").split("/").at(-1)));
    expect(hrefs.sort()).toEqual(ids.sort());
    await expect(count(page)).toHaveText(say(lang, "library.count", { n: ids.length }));
  };
  await library(page, visit, lang);
  await summary(page).click();
  const [neck, knee] = ["neck", "knee"].map((region) => say(lang, `name.region_${region}`));
  const trains = (...regions) => ({ trains }) => regions.some((region) => trains.includes(region));
  await box(neck).check();
  await shown(trains("neck"));
  await box(knee).check();
  await shown(trains("neck", "knee"));
  await box(say(lang, "library.level_1")).check();
  await shown((one) => trains("neck", "knee")(one) && one.level === 1);
  await box(say(lang, "library.level_1")).uncheck();
  const everywhere = ["chair", "wall"];
  const possible = (things) => ({ equipment }) => equipment.every((one) => everywhere.includes(one) || things.includes(one));
  const equipment = page.getByLabel(say(lang, "library.filter_things"), { exact: true });
  await equipment.selectOption({ label: say(lang, "library.things_mine") });
  await shown((one) => trains("neck", "knee")(one) && possible(["band"])(one));
  await equipment.selectOption({ label: say(lang, "library.things_nothing") });
  await shown((one) => trains("neck", "knee")(one) && possible([])(one));
  await equipment.selectOption({ label: capital(say(lang, "name.equipment_kettlebell")) });
  await shown((one) => trains("neck", "knee")(one) && one.equipment.includes("kettlebell"));
  await equipment.selectOption({ label: say(lang, "library.things_any") });
  await shown(trains("neck", "knee"));
  await page.getByLabel(say(lang, "library.filter_family"), { exact: true }).selectOption({ label: say(lang, "name.family_squat") });
  await shown((one) => one.family === "squat");

  await page.getByRole("button", { name: say(lang, "library.show", { n: ALL.filter(({ family }) => family === "squat").length }) }).click();
  await expect(page.locator(".library details[open]")).toHaveCount(0);
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toHaveText(say(lang, "library.filter_some", { n: 3 }));
  await rows(page).first().click();
  await expect(page.locator("#app h1")).toBeFocused();
  await page.goBack();
  await shown((one) => one.family === "squat");
  const chip = (what) => page.getByRole("button", { name: say(lang, "library.remove", { what: capital(what) }), exact: true });
  await chip(say(lang, "name.family_squat")).click();
  await shown(trains("neck", "knee"));
  await expect(summary(page), "the button is gone; the focus is not").toBeFocused();
  await chip(neck).click();
  await shown(trains("knee"));
  await expect(page.getByRole("button", { name: say(lang, "library.remove_all") })).toHaveCount(0);

  // Nothing fits both: two ways out.
  await search(page, lang).fill("breathing");
  await expect(rows(page)).toHaveCount(0);
  await expect(count(page)).toHaveText(say(lang, "library.none"));
  await page.getByRole("button", { name: say(lang, "library.remove_filters"), exact: true }).click();
  await expect(rows(page).first()).toHaveAttribute("href", "#/exercise/breathing");
  await search(page, lang).fill("pizza");
  await expect(count(page)).toHaveText(say(lang, "library.none"));
  await page.getByRole("button", { name: say(lang, "library.clear"), exact: true }).last().click();
  await shown(() => true);
});

for (const lang of ["nb", "da", "en"]) {
  test(`every exercise has its page in ${lang}`, async ({ page, visit }) => {
    test.slow();
    await visit();
    await answerAll(page, lang, OFFICE);
    for (const { id, figure, family } of ALL) {
      await open(page, `#/exercise/${id}`);
      const words = exercise(lang, id);
      await speaks(page, lang, words.name);
      await expect(page.getByRole("img", { name: words.movement, exact: true })).toBeVisible();
      const seen = await page.evaluate(() => {
        const main = document.querySelector("#app main");
        return {
          paths: main.querySelectorAll(".figure path").length,
          empty: [...main.querySelectorAll("h1, h2, p:not(.changed), li, dt, dd, button, a, summary")].filter((one) => !one.textContent.trim()).map((one) => one.outerHTML),
          text: main.textContent,
        };
      });
      expect(seen.paths, `${id} is drawn`).toBeGreaterThan(5);
      expect(seen.empty, `${id} has no empty place`).toEqual([]);
      expect(seen.text, `${id} has no place for words left`).not.toMatch(/[{}]|undefined|\u001f/);
      for (const line of [words.start, ...words.steps, ...words.cues, words.mistake, words.easier, words.harder, words.breathing]) expect(seen.text).toContain(line);
      const kin = ALL.filter((other) => other.family === family && other.id !== id);
      for (const other of kin) await expect(page.locator(`main a[href="#/exercise/${other.id}"]`)).toHaveText(exercise(lang, other.id).name);
      const turn = page.getByRole("button", { name: new RegExp(["front", "back", "side"].map((view) => say(lang, `library.view_${view}`)).join("|")) });
      await expect(turn).toHaveCount(figure.also ? 1 : 0);
    }
  });
}

test("an exercise leads to where it stands in the week, and the week and its reasons lead to the exercise", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  const details = page.locator(".plan .list details").first();
  await details.evaluate((one) => (one.open = true));
  const link = page.locator('.plan .exercises a[href^="#/exercise/"]').first();
  const name = await link.innerText();
  await link.click();
  await expect(heading(page, name)).toBeFocused();
  await page.locator('main a[href^="#/why/"]').first().click();
  await expect(heading(page, say("nb", "why.exercise_title"))).toBeFocused();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  await page.locator('main a[href^="#/exercise/"]').click();
  await expect(heading(page, name)).toBeFocused();
  const like = page.getByRole("button", { name: say("nb", "why.like"), exact: true });
  await like.click();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await startFromToday(page, "nb");
  await expect(page.locator(".session a"), "nothing leads out of a running session").toHaveCount(0);
});

test("an exercise that is not here leads to all exercises", async ({ page, visit }) => {
  await library(page, visit, "nb");
  await open(page, "#/exercise/handstand");
  await expect(heading(page, say("nb", "library.title"))).toBeVisible();
  await expect(rows(page)).toHaveCount(ALL.length);
});

test("with reduced motion two poses stand beside each other and there is nothing to hold or slow down", async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await library(page, visit, "nb");
  await open(page, "#/exercise/squat-bw");
  await expect(page.locator("main .figure svg")).toHaveCount(2);
  for (const key of ["why.figure_hold", "library.slow"]) {
    await expect(page.getByRole("button", { name: say("nb", key), exact: true })).toHaveCount(0);
  }
  await page.getByRole("button", { name: say("nb", "library.view_front"), exact: true }).click();
  await expect(page.locator("main .figure svg")).toHaveCount(2);
});

test("with the keyboard alone: search, filter, an exercise, and back to its row", async ({ page, visit }) => {
  const lang = "en";
  await library(page, visit, lang);
  await tabTo(page, search(page, lang));
  await page.keyboard.type("sqaut");
  await page.keyboard.press("Enter");
  await expect(rows(page).first()).toHaveAttribute("href", "#/exercise/squat-bw");
  await enter(page, summary(page));
  await tick(page, page.getByRole("checkbox", { name: "Knee", exact: true }));
  await enter(page, page.getByRole("button", { name: /^Show \d+ exercises$/ }));
  await expect(summary(page)).toBeFocused();
  await enter(page, row(page, lang, "squat-bw"));
  await headed(page, exercise(lang, "squat-bw").name);
  const slow = page.getByRole("button", { name: say(lang, "library.slow"), exact: true });
  await enter(page, slow);
  await expect(slow).toHaveAttribute("aria-pressed", "true");
  await enter(page, page.getByRole("link", { name: exercise(lang, "sit-to-stand").name, exact: true }));
  await headed(page, exercise(lang, "sit-to-stand").name);
  await page.goBack();
  await headed(page, exercise(lang, "squat-bw").name);
  await enter(page, page.getByRole("button", { name: say(lang, "ask.back"), exact: true }));
  await expect(row(page, lang, "squat-bw")).toBeFocused();
  await page.keyboard.press("Enter");
  await headed(page, exercise(lang, "squat-bw").name);
});

for (const { lang, ...look } of [
  { lang: "nb", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { lang: "da", colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use(look);
    test("axe-core finds nothing in the list and on an exercise", async ({ page, visit }) => {
      test.slow();
      await library(page, visit, lang);
      await violationFree(page, "all exercises");
      await page.getByRole("checkbox").first().check();
      await page.getByLabel(say(lang, "library.filter_things"), { exact: true }).selectOption("1");
      await search(page, lang).fill("nakke");
      await violationFree(page, "all exercises, searched and filtered");
      await search(page, lang).fill("pizza");
      await expect(rows(page)).toHaveCount(0);
      await violationFree(page, "no exercise found");
      for (const id of ["squat-bw", "bike-4x4", "breathing"]) {
        await open(page, `#/exercise/${id}`);
        await expect(heading(page, exercise(lang, id).name)).toBeVisible();
        await violationFree(page, id);
      }
    });
  });
}
