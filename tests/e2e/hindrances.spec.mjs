// What a browser may refuse or break: each gets a sentence in the person's language, nothing is lost, no page is blank.
import { expect, test } from "./support/fixtures.mjs";
import { OFFICE, answerAll, answerFirst } from "./support/persons.mjs";
import { say } from "./support/words.mjs";

const notice = (page, lang, key) => page.getByRole("status").getByText(say(lang, `notice.${key}`), { exact: true });
const title = (page, lang, key) => page.getByRole("heading", { level: 1, name: say(lang, key) });

/** All texts in a store of the database, read past the program. */
const stored = (page, store) =>
  page.evaluate(
    (name) =>
      new Promise((done) => {
        indexedDB.open("kraftpause").onsuccess = ({ target: { result: database } }) => {
          database.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => {
            database.close();
            done(target.result);
          };
        };
      }),
    store,
  );

test("two tabs: the second says so, takes over, and the first says so then", async ({ page, context, visit }) => {
  await visit();
  await answerFirst(page, "nb", OFFICE);
  await expect(title(page, "nb", "shares.title")).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(title(other, "nb", "notice.elsewhere_title")).toBeVisible();
  await other.getByRole("button", { name: say("nb", "notice.take_over") }).click();
  await expect(title(other, "nb", "shares.title")).toBeFocused();
  await expect(title(page, "nb", "notice.elsewhere_title")).toBeVisible();

  // Closing the one that writes is enough: the other goes on by itself.
  await other.close();
  await expect(title(page, "nb", "shares.title")).toBeVisible();
});

test("a reload is no second tab", async ({ page, visit }) => {
  await visit();
  await answerFirst(page, "nb", OFFICE);
  for (let times = 0; times < 5; times++) {
    await page.reload();
    await expect(page.locator("#app h1")).toHaveText(say("nb", "shares.title"));
  }
});

for (const [what, hinder] of [
  ["no IndexedDB", () => Object.defineProperty(window, "indexedDB", { get: () => undefined })],
  ["IndexedDB that throws", () => Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("", "SecurityError"); } })],
  ["IndexedDB that refuses", () => (IDBFactory.prototype.open = () => { throw new DOMException("", "InvalidStateError"); })],
]) {
  test(`${what}: the person is told, and everything works until the page is closed`, async ({ page, visit }) => {
    await page.addInitScript(hinder);
    await visit();
    await answerAll(page, "nb", OFFICE);
    await expect(notice(page, "nb", "denied")).toBeVisible();
    await expect(title(page, "nb", "plan.title")).toBeVisible();
  });
}

test("a database that never answers is given up, and the person is told", async ({ page, visit }) => {
  await page.addInitScript(() => (IDBFactory.prototype.open = () => new EventTarget()));
  await visit();
  await answerFirst(page, "nb", OFFICE);
  await expect(notice(page, "nb", "denied")).toBeVisible({ timeout: 15_000 });
});

test("no local storage: the first page works, and the language stays chosen", async ({ page, visit }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
    }
  });
  await visit();
  await answerFirst(page, "da", OFFICE);
  await expect(title(page, "da", "shares.title")).toBeVisible();
});

test("the rest of the app does not arrive: told in words, one tap tries again, the answer stays", async ({ page, visit }) => {
  const later = /later-[0-9a-f]+\.wasm$/;
  await page.route(later, (route) => route.abort());
  await visit();
  await answerFirst(page, "da", OFFICE);
  await page.getByRole("button", { name: say("da", "question.next"), exact: true }).click();
  await expect(page.getByRole("status").getByText(say("da", "first.failed"), { exact: true })).toBeVisible();
  await page.unroute(later);
  await page.getByRole("button", { name: say("da", "first.retry"), exact: true }).click();
  await expect(title(page, "da", "person.title")).toBeFocused();
});

test("who comes back without the half that reads the diary is told, and nothing is lost", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  const before = await stored(page, "log");
  const later = /later-[0-9a-f]+\.wasm$/;
  await page.context().route(later, (route) => route.abort());
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(page.getByRole("alert").getByText(say("nb", "first.failed"), { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: say("nb", "first.retry") })).toBeVisible();
  await page.context().unroute(later);
  await page.reload();
  await expect(title(page, "nb", "plan.title")).toBeVisible();
  expect(await stored(page, "log")).toEqual(before);
});

test("a corrupt record is counted and left where it is; the others count", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  const before = await stored(page, "log");
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open("kraftpause").onsuccess = ({ target: { result: database } }) => {
          const transaction = database.transaction("log", "readwrite");
          transaction.objectStore("log").put("{ not ours", "000000000000001");
          transaction.oncomplete = () => done(database.close());
        };
      }),
  );
  await page.reload();
  await expect(title(page, "nb", "plan.title")).toBeVisible();
  await expect(page.getByRole("status").getByText(say("nb", "notice.unreadable", { n: 1 }))).toBeVisible();
  expect(await stored(page, "log")).toEqual(["{ not ours", ...before]);
});

test("a full disk: told, kept, and written as soon as there is room", async ({ page, context, visit, server }) => {
  const session = await context.newCDPSession(page);
  const origin = new URL(server.address).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await visit();
  await answerFirst(page, "nb", OFFICE);
  await expect(title(page, "nb", "shares.title")).toBeVisible();
  await expect(notice(page, "nb", "disk_full")).toBeVisible();

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByRole("button", { name: say("nb", "notice.retry") }).click();
  await expect(notice(page, "nb", "disk_full")).toBeHidden();
  expect((await stored(page, "log")).length).toBeGreaterThan(0);
  await page.reload();
  await expect(title(page, "nb", "shares.title")).toBeVisible();
});

test("a program that breaks says so, and going on is one tap", async ({ page, visit }) => {
  await visit();
  await answerFirst(page, "en", OFFICE);
  await expect(title(page, "en", "shares.title")).toBeVisible();
  // What the page sees of a panic: the trap that ends the program.
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
  await expect(page.getByRole("alertdialog", { name: say("en", "first.crashed") })).toBeVisible();
  await expect(page.getByRole("button", { name: say("en", "first.retry") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(title(page, "en", "shares.title")).toBeVisible();
  await expect(page.getByRole("alertdialog")).toBeHidden();
});

test("a second tab may only look: it shows the diary, changes nothing, and goes on when it takes over", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  const before = await stored(page, "log");
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByRole("button", { name: say("nb", "notice.look"), exact: true }).click();
  await expect(title(second, "nb", "plan.title")).toBeFocused();
  await expect(second.getByText(say("nb", "notice.looking"))).toBeVisible();
  await second.getByRole("link", { name: say("nb", "nav.today"), exact: true }).click();
  await second.getByRole("button", { name: say("nb", "today.start"), exact: true }).click();
  await expect(second.getByText(say("nb", "notice.refused"))).toBeVisible();
  expect(await stored(page, "log")).toEqual(before);
  await second.getByRole("button", { name: say("nb", "notice.take_over"), exact: true }).click();
  await expect(second.getByText(say("nb", "notice.refused"))).toHaveCount(0);
  await expect(title(page, "nb", "notice.elsewhere_title")).toBeVisible();
});
