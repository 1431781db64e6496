// The page that is there before the program: what it says, what it keeps, and what it says when something stands in the way.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { say } from "./support/words.mjs";

/** The program's own file: held back, it leaves the page alone with boot.js. */
const PROGRAM = /app-[0-9a-f]+\.wasm$/;
const never = () => new Promise(() => {});
const radio = (page, lang, key) => page.getByRole("radio", { name: say(lang, `first.${key}`) });
const button = (page, lang, key) => page.getByRole("button", { name: say(lang, `first.${key}`) });
const sentence = (page, lang, key) => page.getByText(say(lang, `first.${key}`), { exact: true });

for (const [locale, lang] of [["nb-NO", "nb"], ["nn-NO", "nb"], ["da-DK", "da"], ["en-US", "en"], ["fr-FR", "nb"]]) {
  test.describe(locale, () => {
    test.use({ locale });
    test(`a browser in ${locale} is met in ${lang}`, async ({ page, visit }) => {
      await page.route(PROGRAM, never);
      await visit();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(lang, "first.question"), { useInnerText: true });
      await expect(sentence(page, lang, "promise")).toBeVisible();
      await expect(sentence(page, lang, "private")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
    });
  });
}

test("the language changes at once, before the program is there", async ({ page, visit }) => {
  await page.route(PROGRAM, never);
  await visit();
  await page.getByRole("radio", { name: "English" }).check();
  await expect(sentence(page, "en", "question")).toBeVisible();
  await expect(sentence(page, "nb", "question")).toBeHidden();
});

test("an answer sent before the program arrives counts when it does", async ({ page, visit }) => {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(PROGRAM, async (route) => {
    await arrived;
    await route.continue();
  });
  await visit();
  await radio(page, "nb", "on_feet").check();
  await button(page, "nb", "next").click();
  await expect(button(page, "nb", "moment")).toBeVisible();
  await expect(page.getByRole("status").filter({ visible: true })).toHaveText(say("nb", "first.kept"), { useInnerText: true });
  arrive();
  await expect(page.locator("#first")).toBeHidden();
  await expect(page).toHaveURL(/#\/question\//);
});

test("without a choice a sentence says what is missing", async ({ page, visit }) => {
  await page.route(PROGRAM, never);
  await visit();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
  await button(page, "nb", "next").click();
  await expect(sentence(page, "nb", "missing")).toBeVisible();
  await radio(page, "nb", "heavy").check();
  await expect(sentence(page, "nb", "missing")).toBeHidden();
});

test("nothing moves when the program takes over", async ({ page, visit }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await visit();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.locator("#first")).toBeVisible();
  expect(await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shift))))))).toBe(0);
});

test("who has been here before never sees the first page", async ({ page, visit }) => {
  await page.route(PROGRAM, never);
  await page.addInitScript(() => localStorage.setItem("kraftpause", JSON.stringify({ lang: "da", returning: true })));
  await visit();
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await expect(page.locator("#first")).toBeHidden();
  await expect(page.locator("#splash")).toBeVisible();
});

test("preferences that cannot be read are as if there were none", async ({ page, visit }) => {
  await page.addInitScript(() => localStorage.setItem("kraftpause", '{"lang":'));
  await visit();
  await expect(sentence(page, "nb", "question")).toBeVisible();
});

test("the program did not arrive: a sentence, another try, and the answer stays", async ({ page, visit }) => {
  await page.route(PROGRAM, (route) => route.abort());
  await visit();
  await radio(page, "nb", "repetitive").check();
  await expect(sentence(page, "nb", "failed")).toBeVisible();
  visit.errors.length = 0;
  await page.unroute(PROGRAM);
  await button(page, "nb", "retry").click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(radio(page, "nb", "repetitive")).toBeChecked();
  await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
});

test("the glue did not arrive: the same sentence", async ({ page, visit }) => {
  await page.route(/app-[0-9a-f]+\.js$/, (route) => route.abort());
  await visit();
  await expect(sentence(page, "nb", "failed")).toBeVisible();
});

test("a slow line is called slow, and the sentence goes when the program comes", async ({ page, visit }) => {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(PROGRAM, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.clock.install();
  await visit();
  await expect(sentence(page, "nb", "slow")).toBeHidden();
  await page.clock.fastForward(11_000);
  await expect(sentence(page, "nb", "slow")).toBeVisible();
  arrive();
  await page.clock.resume();
  await expect(sentence(page, "nb", "slow")).toBeHidden();
});

test("a browser without WebAssembly is told so, in its language", async ({ page, visit }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await visit();
  await expect(sentence(page, "nb", "old_browser")).toBeVisible();
  await expect(sentence(page, "nb", "failed")).toBeHidden();
  visit.errors.length = 0;
});

test("a program that the browser cannot compile means an old browser", async ({ page, visit }) => {
  await page.route(PROGRAM, (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from("\0asm\x63\0\0\0") }));
  await visit();
  await expect(sentence(page, "nb", "old_browser")).toBeVisible();
  visit.errors.length = 0;
});

test("a host that sends the program as plain bytes starts it nevertheless", async ({ page, visit }) => {
  const name = readdirSync("dist").find((file) => PROGRAM.test(file));
  const body = readFileSync(`dist/${name}`);
  await page.route(PROGRAM, (route) => route.fulfill({ contentType: "application/octet-stream", body }));
  await visit();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs", async ({ page, visit }) => {
    await visit();
    // Playwright's search by text passes over <noscript>.
    await expect(page.locator("noscript span[lang=nb]")).toBeVisible();
    await expect(page.locator("noscript span[lang=nb]")).toHaveText(say("nb", "first.no_script"));
    await expect(sentence(page, "nb", "promise")).toBeVisible();
  });
});

for (const width of [320, 390, 1280]) {
  test(`at ${width} px nothing is cut off sideways and every target is large enough`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.route(PROGRAM, never);
    await visit();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    for (const target of await page.locator("#first label, #first button").all()) {
      const box = await target.boundingBox();
      expect(box.height).toBeGreaterThanOrEqual(48);
      expect(box.width).toBeGreaterThanOrEqual(48);
    }
  });
}
