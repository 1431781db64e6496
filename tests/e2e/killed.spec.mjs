// The phone closes the page whenever it likes. Five different moments of a session; each time the page is gone without
// a word and a new one is opened in the same profile: the same step stands there, and what was done is kept.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { finish, part, phase, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

const MOMENTS = [
  ["before the first step", async () => {}],
  ["in the middle of the first set", async (page) => {
    await phase(page, "nb");
  }],
  ["in the first rest, with the set just done", async (page) => {
    await phase(page, "nb");
    await phase(page, "nb");
  }],
  ["on pause", async (page) => {
    for (let at = 0; at < 5; at++) await phase(page, "nb");
    await page.getByRole("button", { name: say("nb", "session.pause"), exact: true }).last().click();
    await expect(page.getByRole("button", { name: say("nb", "session.resume"), exact: true })).toBeVisible();
  }],
  ["in the last exercise", async (page) => {
    for (let at = 0; at < 11; at++) await phase(page, "nb");
  }],
];

for (const [moment, there] of MOMENTS) {
  test(`killed ${moment}: nothing is lost`, async ({ page, context, visit }) => {
    await stopClock(page);
    await visit();
    await answerAll(page, "nb", OFFICE);
    await startFromToday(page, "nb");
    await there(page);
    const before = await part(page, "nb");
    const now = await page.evaluate(() => Date.now());

    // A crash runs no handler of the page.
    const crashed = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await stopClock(crashed, now);
    await crashed.goto(page.url().replace(/#.*/, ""));
    await expect(crashed).toHaveURL(/#\/session$/);
    const after = await part(crashed, "nb");
    expect(after.part).toBe(before.part);
    // The clock goes on while the page is opened; a session begun anew would have far more left.
    expect(before.left - after.left).toBeGreaterThanOrEqual(0);
    expect(before.left - after.left).toBeLessThan(15);

    const resume = crashed.getByRole("button", { name: say("nb", "session.resume"), exact: true });
    if (await resume.isVisible()) {
      await pass(crashed, 1);
      await resume.click();
    }
    await finish(crashed, "nb");
    await expect(crashed.getByRole("heading", { level: 1 })).toHaveText(say("nb", "after.done"));
  });
}
