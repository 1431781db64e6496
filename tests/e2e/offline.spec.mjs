// In a gym corner without network: the server is stopped, not only called offline.
import { expect, test } from "./support/fixtures.mjs";
import { stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { finish, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

test("with the server gone: reload, deep link, every screen, a whole session, and it is in the diary", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  // The worker is registered when the page has nothing better to do.
  await kept(page);
  await server.stop();
  await stopClock(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "plan.title") })).toBeVisible();
  await page.goto(`${server.address}#/progress`);
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "progress.title") })).toBeVisible();
  await startFromToday(page, "nb");
  await finish(page, "nb");
  await page.getByRole("button", { name: say("nb", "after.finish"), exact: true }).click();
  await page.reload();
  await page.getByRole("link", { name: say("nb", "nav.progress") }).click();
  await expect(page.locator(".progress-page .list details")).toHaveCount(1);
});

test("ready for use without network is said once", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  const notice = page.getByText(say("nb", "notice.offline"));
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: say("nb", "notice.fine") }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(notice).toBeHidden();
});
