// What the person wants on top of the rules: an exercise of their own, swaps with a reason that is remembered, and all of
// it taken back again.
import { expect, test } from "./support/fixtures.mjs";
import { press } from "./support/asks.mjs";
import { stopClock } from "./support/clock.mjs";
import { violationFree } from "./support/axe.mjs";
import { CLEANER, answerAll } from "./support/persons.mjs";
import { phase, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

test.use({ actionTimeout: 15_000, reducedMotion: "reduce" });

const LANG = "nb";
const t = (key, values) => say(LANG, key, values);
const heading = (page, key, level = 1) => page.getByRole("heading", { level, name: t(key), exact: true });
const button = (page, key, values) => page.getByRole("button", { name: t(key, values), exact: true });
const problem = (page, key) => page.locator(".problem", { hasText: t(key) });
const NAME = "Håndklevridning";
const NOTE = "Vri håndkleet som om det var vått.";

async function planned(page, visit) {
  await stopClock(page);
  await visit();
  await answerAll(page, LANG, CLEANER);
}

async function toMine(page) {
  await page.getByRole("link", { name: t("nav.plan"), exact: true }).click();
  await page.getByRole("link", { name: t("mine.title"), exact: true }).click();
  await expect(heading(page, "mine.title")).toBeFocused();
}

async function add(page) {
  await button(page, "mine.own_add").click();
  await expect(heading(page, "mine.own_add")).toBeFocused();
  // Saved is only what can be done, and the focus goes to what is missing.
  await press(page, LANG, "mine.save");
  await expect(problem(page, "mine.name_missing")).toBeVisible();
  const name = page.getByRole("textbox", { name: t("mine.name"), exact: true });
  await expect(name).toBeFocused();
  await name.fill(NAME);
  await press(page, LANG, "mine.save");
  await expect(problem(page, "mine.region_missing")).toBeVisible();
  const region = page.getByRole("radio", { name: new RegExp(`^${t("name.region_wrist_hand")}$`, "i") });
  await region.check();
  const reps = page.getByRole("textbox", { name: t("mine.reps") });
  await reps.fill("99");
  await press(page, LANG, "mine.save");
  await expect(reps).toBeFocused();
  await reps.fill("15");
  await page.getByRole("textbox", { name: t("mine.note") }).fill(NOTE);
  await violationFree(page, "own exercise");
  await press(page, LANG, "mine.save");
  await expect(heading(page, "mine.title")).toBeFocused();
}

test("an exercise of one's own is in the plan, in the session and, once taken out, still in the diary", async ({ page, visit }) => {
  await planned(page, visit);
  await toMine(page);
  await add(page);
  await expect(page.getByRole("link", { name: NAME, exact: true })).toBeVisible();
  await violationFree(page, "my exercises");

  // It survives a reload, and the plan has it with its reason.
  await page.reload();
  await page.getByRole("link", { name: NAME, exact: true }).click();
  await expect(page.getByRole("textbox", { name: t("mine.reps") })).toHaveValue("15");
  await page.goBack();
  await page.goto(page.url().replace(/#.*/, "#/plan"));
  const item = page.locator(".exercises li", { hasText: NAME }).first();
  await expect(item).toContainText("2 × 15");
  await item.getByRole("link", { name: t("plan.why_exercise") }).click();
  await expect(page.getByText(t("fact.own", { exercise: NAME }), { exact: true })).toBeVisible();
  await expect(page.getByText(NOTE)).toBeVisible();

  await button(page, "why.back").click();

  // In the session it has its name and the note.
  await startFromToday(page, LANG);
  const title = page.getByRole("heading", { name: NAME, exact: true });
  for (let steps = 0; steps < 60 && !(await title.isVisible()); steps++) await phase(page, LANG);
  await expect(title).toBeVisible();
  await expect(page.getByText(NOTE)).toBeVisible();
  for (let steps = 0; steps < 12 && (await title.isVisible()); steps++) await phase(page, LANG);

  // Taken out it is in no plan any more; undone, it is back.
  await button(page, "session.close").click();
  await press(page, LANG, "session.close_leave");
  await press(page, LANG, "after.finish");
  await toMine(page);
  await button(page, "mine.drop_about", { name: NAME }).click();
  await expect(page.getByText(t("mine.own_none"), { exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: NAME })).toBeVisible();
  await press(page, LANG, "mine.back");
  await expect(page.getByRole("link", { name: NAME, exact: true })).toBeVisible();
  await button(page, "mine.drop_about", { name: NAME }).click();
  await page.goto(page.url().replace(/#.*/, "#/progress"));
  await page.reload();
  await expect(page.getByText(NAME).first()).toBeAttached();
});

test("who cannot get down on the floor says it once, and the whole plan stands up; all of it can be taken back", async ({ page, visit }) => {
  await planned(page, visit);
  const onFloor = page.locator(".exercises li", { hasText: "Seteløft" }).first();
  await onFloor.getByRole("link", { name: t("plan.why_exercise") }).click();
  await button(page, "swap.floor").click();
  await page.getByRole("checkbox", { name: t("swap.everywhere_floor"), exact: true }).check();
  const offer = page.locator(".offer").first();
  const instead = await offer.locator("b").innerText();
  await offer.click();
  await expect(page.getByRole("status").filter({ hasText: instead })).toBeVisible();
  await page.getByRole("button", { name: t("why.back"), exact: true }).click();
  await expect(page.getByText(t("limit.floor"), { exact: true })).toBeVisible();
  await expect(page.locator(".exercises li", { hasText: "Seteløft" })).toHaveCount(0);

  await toMine(page);
  const floor = page.getByRole("switch", { name: t("mine.floor") });
  await expect(floor).toHaveAttribute("aria-checked", "true");
  await expect(page.getByText(t("fact.swap_floor"), { exact: true })).toBeVisible();
  await violationFree(page, "my exercises with a swap");
  await floor.click();
  await page.getByRole("button", { name: /^Ta tilbake/ }).click();
  await expect(page.getByText(t("mine.swaps_none"), { exact: true })).toBeVisible();
  await page.getByRole("link", { name: t("nav.plan"), exact: true }).click();
  await expect(page.locator(".exercises li", { hasText: "Seteløft" }).first()).toBeVisible();

  // Taken back by mistake: one tap undoes it.
  await toMine(page);
  await expect(floor).toHaveAttribute("aria-checked", "false");
});
