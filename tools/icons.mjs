// Draws the PNG icons from public/icons/icon.svg. Run once after the drawing changed: node tools/icons.mjs
// Phones cut a maskable icon to their own shape, so there the background is full and the sign smaller.
import { readFileSync } from "node:fs";
import { chromium as engine } from "@playwright/test";
import { chromium } from "./chromium.mjs";

const folder = "public/icons/";
const drawing = readFileSync(`${folder}icon.svg`, "utf8");
const full = drawing.replace(' rx="14"', "");
const safe = full.replace("<path", '<g transform="translate(6.4 6.4) scale(.8)"><path').replace("</svg>", "</g></svg>");

const browser = await engine.launch({ executablePath: chromium() });
for (const [name, size, svg] of [
  ["icon-192.png", 192, drawing],
  ["icon-512.png", 512, drawing],
  ["maskable-512.png", 512, safe],
  ["apple-touch-icon.png", 180, full],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: folder + name, omitBackground: true });
  await page.close();
}
await browser.close();
