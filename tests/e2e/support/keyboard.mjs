// The app by keyboard alone. On the way to a control every stop is looked at: it can be seen, it has a ring, and the
// order is the page's own.
import { expect } from "./fixtures.mjs";

/** What is wrong with where the focus stands; empty when all is well. */
const wrong = (page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    // Between the last control and the first the focus passes the browser's own.
    if (here === document.body) return [];
    const found = [];
    const name = `${here.tagName.toLowerCase()} "${(here.getAttribute("aria-label") ?? here.innerText ?? here.id ?? "").trim().slice(0, 40)}"`;
    if (here.tabIndex > 0) found.push(`${name} has a tabindex of ${here.tabIndex}`);
    if (!here.matches(":focus-visible")) found.push(`${name} does not know that it was reached by keyboard`);
    // A choice draws its ring round the whole row, a number of a scale round its sign.
    const drawn = [here, here.closest("label"), here.nextElementSibling].filter(Boolean);
    const ring = drawn.some((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    });
    if (!ring) found.push(`${name} has no ring`);
    const row = here.closest("label") ?? here;
    const { left, top, width, height } = row.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight / 2) / 2);
    if (!at || !(row.contains(at) || at.contains(row))) found.push(`${name} is hidden by ${at?.className || at?.tagName || "the edge"}`);
    return found;
  });

const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until this control has the focus. */
export async function tabTo(page, locator, most = 80) {
  await expect(locator).toBeVisible();
  for (let stops = 0; stops < most && !(await focused(locator)); stops++) {
    await page.keyboard.press("Tab");
    expect(await wrong(page), "each stop of the focus").toEqual([]);
  }
  await expect(locator).toBeFocused();
}

/** A button or link: to it, and Enter. */
export async function enter(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

/** A checkbox or the first radio button of a group without a choice: to it, and Space. */
export async function tick(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Space");
  await expect(locator).toBeChecked();
}

/** A radio button: to its group, which is one stop, and down to it. */
export async function choose(page, radio) {
  const name = await radio.getAttribute("name");
  const group = page.locator(`input[name="${name}"]`);
  const inGroup = () => page.evaluate((name) => document.activeElement.name === name, name);
  for (let stops = 0; stops < 80 && !(await inGroup()); stops++) {
    await page.keyboard.press("Tab");
    expect(await wrong(page), "each stop of the focus").toEqual([]);
  }
  for (let rows = await group.count(); rows > 0 && !(await focused(radio)); rows--) await page.keyboard.press("ArrowDown");
  if (!(await radio.isChecked())) await page.keyboard.press("Space");
  await expect(radio).toBeChecked();
}

/** The heading of a new screen has the focus, so that it is read and Tab goes on from the top. */
export async function headed(page, words) {
  const heading = page.getByRole("heading", { level: 1, name: words });
  await expect(heading).toBeFocused();
  expect(await page.evaluate(() => scrollY), "the new screen is at its top").toBe(0);
}

/** Every stop of one round stays inside the dialog. */
export async function trapped(page, dialog, stops) {
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press("Tab");
    expect(await wrong(page), "each stop in the dialog").toEqual([]);
    const inside = await dialog.evaluate((element) => document.activeElement === document.body || element.contains(document.activeElement));
    expect(inside, "the focus stays in the dialog").toBe(true);
  }
}
