// Ten years of data leave as a file and come into another phone: how long a person waits. In the released program, with the
// processor as it is and slowed four times. Part of tools/bench.mjs, or alone: node tools/bench_files.mjs [--dist dist]
import { join } from "node:path";
import { parseArgs } from "node:util";
import { say } from "../tests/e2e/support/words.mjs";
import { median, open, person, slow } from "./measure.mjs";
import { createServer } from "./serve.mjs";
import { fill, tenYears } from "./ten_years.mjs";

const words = (key) => say("nb", `data.${key}`);

/** Milliseconds from the tap until the file is offered; the file lies in `path` then. */
async function leave(page, path) {
  const tap = page.getByRole("button", { name: words("backup_make"), exact: true });
  const save = page.getByRole("button", { name: words("backup_save"), exact: true });
  await tap.waitFor();
  const began = Date.now();
  await tap.click();
  await save.waitFor();
  const took = Date.now() - began;
  const download = page.waitForEvent("download");
  await save.click();
  await (await download).saveAs(path);
  return took;
}

/** Milliseconds until it is said what is in the file, and from the second tap until it is in. */
async function come(page, path) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words("take_pick"), exact: true }).click();
  const files = await chooser;
  const began = Date.now();
  await files.setFiles(path);
  const merge = page.getByRole("button", { name: words("take_merge"), exact: true });
  await merge.waitFor({ timeout: 120_000 });
  const looked = Date.now();
  await merge.click();
  await page.getByRole("button", { name: words("take_undo"), exact: true }).waitFor({ timeout: 120_000 });
  return { look: looked - began, take: Date.now() - looked };
}

export async function files({ dist, runs, row }) {
  const app = await createServer({ dir: dist });
  const url = await app.start();
  for (const slower of [false, true]) {
    const times = { leave: [], look: [], take: [] };
    for (let run = 0; run < runs; run++) {
      const visitor = person();
      const path = join(visitor.folder, "backup.txt");
      for (const full of [true, false]) {
        const browser = await open(full ? visitor : person());
        const { page, context } = browser;
        if (full) {
          await page.goto(`${url}manifest.webmanifest`);
          await fill(page, tenYears());
        }
        await page.goto(`${url}#/data`);
        await page.getByRole("heading", { level: 1, name: words("title") }).waitFor({ timeout: 60_000 });
        // The old records are read and packed first.
        if (full) await page.waitForTimeout(15_000);
        if (slower) await slow(context, page, null);
        if (full) times.leave.push(await leave(page, path));
        else {
          const { look, take } = await come(page, path);
          times.look.push(look);
          times.take.push(take);
        }
        await browser.close();
      }
      visitor.forget();
    }
    console.log(`\nTen years as a file (3 650 sessions), processor ${slower ? "slowed 4 times" : "as it is"}, median of ${runs}`);
    row("made and read again", `${Math.round(median(times.leave))} ms`, "aim 2 000 ms");
    row("opened and compared", `${Math.round(median(times.look))} ms`);
    row("taken in and shown", `${Math.round(median(times.take))} ms`, "aim 2 000 ms with the line above");
  }
  await app.stop();
}

if (import.meta.url.endsWith(process.argv[1]?.split("/").at(-1))) {
  const { values } = parseArgs({ options: { runs: { type: "string", default: "3" }, dist: { type: "string", default: "dist" } } });
  await files({ dist: values.dist, runs: Number(values.runs), row: (...cells) => console.log(cells.join("  ")) });
  process.exit(0);
}
