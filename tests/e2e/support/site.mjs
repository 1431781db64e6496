// A copy of dist that a test may change, on a server of its own: so a newer version can be put there while a page is open,
// with other names for everything, as a deploy does it. The old files are gone then.
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "./fixtures.mjs";
import { createServer } from "../../../tools/serve.mjs";

export { expect };

/** The files that a worker keeps. */
export const list = (worker) => JSON.parse(/const FILES = (\[.*?\]);/s.exec(worker)[1]);

export const test = base.extend({
  server: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), "kraftpause-site-"));
    cpSync("dist", dir, { recursive: true });
    const server = await createServer({ dir, dev: true });
    const address = await server.start(0);
    const read = (name) => readFileSync(join(dir, name), "utf8");
    const change = (name, edit) => writeFileSync(join(dir, name), edit(read(name)));
    const find = (pattern) => readdirSync(dir).find((name) => pattern.test(name));

    /**
     * A newer version: program, glue and packs under new names. `build` is what the page calls itself then (`window.build`),
     * `wasm` replaces the bytes of the program, `worker` changes the worker.
     */
    const newer = ({ build = "newer", number = "9.0.0", words = ["Nytt i ni", "Nyt i ni", "New in nine"], wasm, worker = (text) => text } = {}) => {
      const mark = Buffer.from(build.padEnd(8, "_").slice(0, 8)).toString("hex");
      const names = readdirSync(dir).filter((name) => /^(app|later|boot|repair|first)-[0-9a-f]{16}\./.test(name));
      const renamed = names.map((name) => [name, name.replace(/-[0-9a-f]{16}\./, `-${mark}.`)]);
      for (const [from, to] of renamed) if (from !== to) renameSync(join(dir, from), join(dir, to));
      const all = (text) => renamed.reduce((so_far, [from, to]) => so_far.replaceAll(from, to), text);
      for (const name of ["index.html", "sw.js", find(/^app-.*\.js$/)]) change(name, all);
      change(find(/^app-.*\.js$/), (text) => `globalThis.build = ${JSON.stringify(build)};\n${text.replace(/^globalThis\.build = .*\n/, "")}`);
      if (wasm) writeFileSync(join(dir, find(/^app-.*\.wasm$/)), wasm);
      change("sw.js", (text) =>
        worker(text.replace(/const VERSION = ".*?";/, `const VERSION = "${mark}";`).replace(/const NEWS = .*/, `const NEWS = ${JSON.stringify([[number, ...words]])};`)),
      );
    };
    const program = () => readFileSync(join(dir, find(/^app-.*\.wasm$/)));
    await use({ address, dir, change, newer, program, stop: () => server.stop(), start: () => server.start() });
    await server.stop();
    rmSync(dir, { recursive: true });
  },
});

/** Resolves when a worker keeps everything and answers for this page. */
export async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** Resolves when a newer version lies whole beside the one in charge. */
export async function waiting(page) {
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration.waiting))))
    .toBe(true);
}

export const caches = (page) => page.evaluate(() => window.caches.keys());

/** The texts of the log, as they lie in the database. */
export const log = (page) =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("kraftpause");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("log").objectStore("log").getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result);
          };
        };
      }),
  );
