// The pages about the app itself, looked at in both sizes and schemes: axe-core, nothing cut off, targets large enough.
import { open } from "./support/asks.mjs";
import { violationFree } from "./support/axe.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { expect, kept, test, waiting } from "./support/site.mjs";
import { say } from "./support/words.mjs";

const PAGES = ["update", "privacy", "install", "lock"];

for (const { lang, colorScheme, viewport } of [
  { lang: "nb", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { lang: "da", colorScheme: "dark", viewport: { width: 320, height: 640 } },
]) {
  test.describe(`${viewport.width} px, ${lang}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport });
    test("version, privacy, home screen, lock, and an update on Today", async ({ page, server, visit }, info) => {
      await visit();
      await answerAll(page, lang, OFFICE);
      await kept(page);
      // What is said about use without network stands over what is to be seen.
      const fine = page.getByRole("button", { name: say(lang, "notice.fine"), exact: true });
      await fine.click();
      const looked = async (name) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wide, `${name} is not wider than the phone`).toBe(0);
        await violationFree(page, name);
        for (const target of await page.locator("main :is(button, summary, input)").all()) {
          const box = await target.boundingBox();
          if (box) expect.soft(box.height, `${name}: ${await target.innerText()}`).toBeGreaterThanOrEqual(48);
        }
        await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      };
      for (const name of PAGES) {
        await open(page, `#/${name}`);
        await expect(page.getByRole("heading", { level: 1, name: say(lang, `${name}.title`), exact: true })).toBeVisible();
        await looked(name);
      }
      server.newer();
      await waiting(page);
      await open(page, "#/today");
      await expect(page.getByRole("heading", { name: say(lang, "update.ready") })).toBeVisible();
      await page.getByRole("heading", { name: say(lang, "update.ready") }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: info.outputPath("today.png") });
      await open(page, "#/update");
      await looked("update-waits");
      await open(page, "#/lock");
      await page.getByLabel(say(lang, "lock.word")).fill("kaffe");
      await page.getByRole("button", { name: say(lang, "lock.on"), exact: true }).click();
      await page.getByRole("button", { name: say(lang, "lock.shut_now"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: say(lang, "lock.shut_title") })).toBeVisible();
      await looked("shut");
    });
  });
}
