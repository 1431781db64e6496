// The contact sheet of all figures: docs/figures.png, from what `cargo run --bin figures` has written, and in
// docs/figures.md the digest of what it shows. A host test compares that with the figures as they are.
//
//   make figures
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "./chromium.mjs";

const FOLDER = resolve(process.env.CARGO_TARGET_DIR ?? "target", "figures");
const PICTURE = "docs/figures.png";
const PAGE = "docs/figures.md";
const LIMIT = 600_000;
// A picture with a palette weighs a third.
const COLOURS = 256;

/** The pixels of a PNG as places in a palette of its most frequent colours; every other colour is the nearest of them. */
async function indexed([shot, colours]) {
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const times = new Map();
  for (const pixel of pixels) times.set(pixel, (times.get(pixel) ?? 0) + 1);
  const parts = (pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  const palette = [...times].sort((a, b) => b[1] - a[1]).slice(0, colours).map(([pixel]) => parts(pixel));
  const nearest = new Map();
  for (const pixel of times.keys()) {
    const off = palette.map((colour) => parts(pixel).reduce((sum, part, at) => sum + (part - colour[at]) ** 2, 0));
    nearest.set(pixel, off.indexOf(Math.min(...off)));
  }
  let places = "";
  for (const pixel of pixels) places += String.fromCharCode(nearest.get(pixel));
  return { width, height, palette, places: btoa(places) };
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  let crc = -1;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeInt32BE(~crc, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png({ width, height, palette, places }) {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3, 0, 0, 0], 8);
  const pixels = Buffer.from(places, "base64");
  const rows = Array.from({ length: height }, (_, row) => [Buffer.from([0]), pixels.subarray(row * width, (row + 1) * width)]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", size),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1420, height: 100 }, deviceScaleFactor: 1.5 });
await page.goto(pathToFileURL(`${FOLDER}/sheet.html`).href);
const shot = (await page.screenshot({ fullPage: true })).toString("base64");
writeFileSync(PICTURE, png(await page.evaluate(indexed, [shot, COLOURS])));
await browser.close();

const digest = readFileSync(`${FOLDER}/digest`, "utf8").trim();
writeFileSync(PAGE, readFileSync(PAGE, "utf8").replace(/`[0-9a-f]{16}`/, `\`${digest}\``));

const { size } = statSync(PICTURE);
console.log(`${PICTURE}: ${Math.round(size / 1000)} kB`);
if (size > LIMIT) {
  console.error(`That is more than ${LIMIT / 1000} kB: fewer colours or smaller pictures (${PAGE} is shown on web pages).`);
  process.exit(1);
}
