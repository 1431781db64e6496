// The service worker: what one visit keeps, how a new version waits, and that it never eats what is not its own.
import { readFileSync } from "node:fs";
import { expect, list, test } from "./support/site.mjs";

/** Resolves when the worker of this visit keeps everything; the program registers it, and the page's policy lets nobody else. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
/** All but the one with the count. */
const caches = (page) => page.evaluate(() => window.caches.keys().then((names) => names.filter((name) => name !== "kraftpause-count")));

test.beforeAll(() => {
  const files = list(readFileSync("dist/sw.js", "utf8"));
  expect(files, "these tests need the release: make build").toContain("./");
});

test("one visit is enough: reload and deep link without network", async ({ page, server: site }) => {
  await page.goto(site.address);
  await kept(page);
  await site.stop();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await page.goto(`${site.address}#/today`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});

test("every language is kept, not only the one that was seen", async ({ page, server: site }) => {
  await page.goto(site.address);
  await kept(page);
  await site.stop();
  await page.reload();
  for (const lang of ["Dansk", "English"]) {
    await page.getByRole("radio", { name: lang }).check();
    const names = list(readFileSync("dist/sw.js", "utf8")).filter((name) => /^(text|words)-/.test(name));
    expect(names).toHaveLength(6);
    for (const name of names) expect(await page.evaluate((name) => fetch(name).then((r) => r.ok), name)).toBe(true);
  }
});

test("a new version waits until it is asked for, then forgets the old files", async ({ page, server: site }) => {
  await page.goto(site.address);
  await kept(page);
  const before = await caches(page);
  site.change("sw.js", (worker) => worker.replace(/const VERSION = "/, '$&new'));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  const waiting = () => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration.waiting)));
  await expect.poll(waiting).toBe(true);
  await page.reload();
  expect(await waiting()).toBe(true);
  expect(await caches(page)).toEqual(expect.arrayContaining(before));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting.postMessage("skip-waiting")));
  await expect.poll(() => caches(page)).toEqual(before.map((name) => name.replace("kraftpause-", "kraftpause-new")));
});

test("caches of others are left alone", async ({ page, server: site }) => {
  await page.goto(site.address);
  await page.evaluate(() => window.caches.open("somebody-else"));
  await kept(page);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  expect(await caches(page)).toContain("somebody-else");
});

test("what is not in the list comes from the network, and an unknown path is not the page", async ({ page, server: site }) => {
  await page.goto(site.address);
  await kept(page);
  const status = (path) => page.evaluate((path) => fetch(path).then((response) => response.status), path);
  expect(await status("icons/icon-512.png")).toBe(200);
  expect(await status("no-such-file.js")).toBe(404);
});

test("a version that cannot be fetched whole leaves the old one working", async ({ page, server: site }) => {
  await page.goto(site.address);
  await kept(page);
  site.change("sw.js", (worker) => worker.replace('const FILES = [', 'const FILES = ["missing.js", ').replace(/const VERSION = "/, "$&broken"));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const broken = registration.installing;
    while (broken && broken.state !== "redundant") await new Promise((done) => broken.addEventListener("statechange", done, { once: true }));
  });
  await site.stop();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});
