// The session lying down, for a group: what must be read from afar is large, everything can still be reached, turning the
// phone changes nothing, and the whole session can be looked up at any time.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { CYCLIST, OFFICE, answerAll } from "./support/persons.mjs";
import { part, phase, startFromToday } from "./support/session.mjs";
import { pattern, say } from "./support/words.mjs";

const UPRIGHT = { width: 390, height: 844 };
const LYING = [
  { width: 667, height: 375 },
  { width: 844, height: 390 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
];
/** What the number and the name are at least: shares of the screen's height; the ring's number also fits its width. */
const digits = ({ width, height }) => Math.min(height * 0.16, width * 0.08);
const NAME = 0.06;

const button = (page, lang, key) => page.getByRole("button", { name: say(lang, key), exact: true });

/** What of the session sticks out of the window or of its place, or cannot be touched. */
const cut = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const one of document.querySelectorAll(".session :is(h2, b, p, li, button, .window, .ring)")) {
      if (one.closest(".unseen, .figure") || !one.checkVisibility({ visibilityProperty: true })) continue;
      const { left, top, right, bottom } = one.getBoundingClientRect();
      const name = `${one.tagName.toLowerCase()} "${one.textContent.slice(0, 30)}"`;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) found.push(`${name} is outside the window`);
      if (one.tagName === "BUTTON" && (right - left < 47.5 || bottom - top < 47.5)) found.push(`${name} is too small`);
      if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline") found.push(`${name} is wider than its place`);
    }
    const main = document.querySelector(".session > main");
    if (main.scrollHeight > main.clientHeight + 1) found.push(`the middle is ${main.scrollHeight - main.clientHeight} px too high`);
    return found;
  });

/** How large the number and the name stand there; in one look, because the clock goes on. */
const sizes = (page) =>
  page.evaluate(() => {
    const size = (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
    return { digits: size(".scene :is(.count, .ring, .breath) b"), name: size(".scene h2") };
  });

for (const [who, person, lang] of [["strength", OFFICE, "nb"], ["a whole hour with a 4x4", CYCLIST, "da"]]) {
  test(`${who} is read from five metres on every lying screen`, async ({ page, visit }) => {
    test.slow();
    await stopClock(page);
    await visit();
    await answerAll(page, lang, person);
    await startFromToday(page, lang);
    const seen = new Set();
    for (let steps = 0; steps < 60; steps++) {
      const scene = page.locator(".session .scene");
      await expect(scene).toBeVisible();
      const kind = await scene.evaluate((one) => `${one.className} ${one.closest(".session").dataset.mood} ${one.querySelector("h2").innerText}`);
      if (!seen.has(kind)) {
        seen.add(kind);
        for (const viewport of LYING) {
          await page.setViewportSize(viewport);
          expect.soft(await cut(page), `${kind} at ${viewport.width}`).toEqual([]);
          const size = await sizes(page);
          expect.soft(size.digits, `digits of ${kind} at ${viewport.width}`).toBeGreaterThan(digits(viewport));
          expect.soft(size.name, `name of ${kind} at ${viewport.width}`).toBeGreaterThan(viewport.height * NAME);
        }
        await page.setViewportSize(UPRIGHT);
      }
      const before = await page.locator(".session .total").innerText();
      await button(page, lang, "session.skip").click();
      // A step is shown when it is saved.
      await expect(page.locator(".session .total").filter({ hasText: before })).toHaveCount(0);
      if (!(await page.locator(".session").isVisible())) break;
    }
    expect(seen.size).toBeGreaterThan(3);
  });
}

test("turning the phone changes nothing but the look", async ({ page, visit }) => {
  const lang = "nb";
  await stopClock(page);
  await visit();
  await answerAll(page, lang, OFFICE);
  await startFromToday(page, lang);
  for (let steps = 0; steps < 20 && !(await page.locator(".log").isVisible()); steps++) await phase(page, lang);
  const reserve = button(page, lang, "session.reserve_more");
  await reserve.click();
  await expect(reserve).toHaveAttribute("aria-pressed", "true");
  const before = await part(page, lang);
  // A turn takes no more time than it takes.
  const same = async () => {
    const now = await part(page, lang);
    expect(now.part).toBe(before.part);
    expect(before.left - now.left).toBeLessThan(5);
  };
  await page.setViewportSize(LYING[1]);
  await same();
  await expect(reserve).toHaveAttribute("aria-pressed", "true");
  await button(page, lang, "session.pause").click();
  await page.setViewportSize(UPRIGHT);
  await expect(page.getByRole("heading", { name: say(lang, "session.paused") })).toBeVisible();
  await same();
});

test("the whole session is seen before it, during it and in its pause", async ({ page, visit }) => {
  const lang = "nb";
  await stopClock(page);
  await visit();
  await answerAll(page, lang, OFFICE);
  await page.getByRole("link", { name: say(lang, "nav.today") }).click();
  await page.getByText(say(lang, "parts.before"), { exact: true }).click();
  const lines = page.locator(".timeline li");
  const planned = await lines.allTextContents();
  expect(planned.length).toBeGreaterThan(2);
  // The minutes of the parts are the minutes of the plan.
  const minutes = (texts) => texts.reduce((sum, text) => sum + Number(text.match(/(\d+) min/)?.[1] ?? 0), 0);
  const each = await page.locator(".timeline li > span").allTextContents();
  const [sum] = (await page.locator(".timeline-sum").innerText()).match(/\d+/);
  expect(minutes(each)).toBe(Number(sum));

  await startFromToday(page, lang);
  await phase(page, lang);
  await button(page, lang, "parts.show").click();
  const sheet = page.getByRole("dialog", { name: say(lang, "parts.title") });
  await expect(sheet).toBeVisible();
  await expect(sheet.locator("li")).toHaveCount(planned.length);
  await expect(sheet.locator("[aria-current=step]")).toHaveCount(1);
  // Looking does not stop the clock.
  const { left } = await part(page, lang);
  await pass(page, 2);
  expect((await part(page, lang)).left).toBeLessThan(left);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button(page, lang, "parts.show")).toBeFocused();
  await expect(page.getByRole("img", { name: pattern(lang, "session.progress") })).toBeVisible();
  await button(page, lang, "session.pause").click();
  await expect(page.locator(".paused-scene .timeline [aria-current=step]")).toBeVisible();
});
