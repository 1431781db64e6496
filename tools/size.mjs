// What the app weighs, file by file, as it travels (Brotli 11) — and a refusal when it weighs too much.
//
//   node tools/size.mjs [dist]
//
// kB = 1000 bytes, without headers. "First load" is all that is fetched until the program itself answers a tap:
// its first half and one of the three language packs, the heaviest; the later half and all
// other words are fetched meanwhile, and repair.js only in trouble. "Offline" is what the service worker keeps, itself included.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotli, files } from "./serve.mjs";

// What the build refuses.
const BUDGET = { first: 200_000, offline: 950_000 };

const dist = process.argv[2] ?? "dist";
const kept = /const FILES = (\[.*?\]);/s.exec(readFileSync(join(dist, "sw.js"), "utf8"));
if (!kept) {
  console.error("sw.js has no list of files: finish_dist did not run.");
  process.exit(1);
}
const offline = new Set([...JSON.parse(kept[1]).map((name) => (name === "./" ? "index.html" : name)), "sw.js"]);

const rows = await Promise.all(
  files(dist).map(async (name) => {
    const raw = readFileSync(join(dist, name));
    const br = name.endsWith(".png") ? raw : await brotli(raw);
    return { name, raw: raw.length, sent: Math.min(br.length, raw.length), offline: offline.has(name) };
  }),
);
const packs = rows.filter((row) => /^text-/.test(row.name)).sort((a, b) => b.sent - a.sent);
const later = new Set([...packs.slice(1).map((row) => row.name), "sw.js"]);
for (const { name } of rows) if (/^(later|words|repair)-/.test(name)) later.add(name);
for (const row of rows) row.first = row.offline && !later.has(row.name);

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log("file                                     raw kB  sent kB  first load  offline");
for (const row of rows.sort((a, b) => b.sent - a.sent)) {
  const mark = (on, width) => (on ? "x" : "").padStart(width);
  console.log(`${row.name.padEnd(36)} ${kb(row.raw)} ${kb(row.sent)} ${mark(row.first, 11)} ${mark(row.offline, 8)}`);
}
const sum = (which) => rows.filter((row) => row[which]).reduce((total, row) => total + row.sent, 0);
let heavy = false;
for (const [which, label] of [["first", "first load"], ["offline", "offline package"]]) {
  const total = sum(which);
  const over = total > BUDGET[which];
  heavy ||= over;
  console.log(`${label}: ${kb(total).trim()} kB of ${kb(BUDGET[which]).trim()} kB${over ? "  TOO HEAVY" : ""}`);
}
if (heavy) {
  console.error("The build is over its budget. `make size` shows where; ARCHITECTURE.md says what each dependency weighs.");
  process.exit(1);
}
