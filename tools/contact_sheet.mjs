// The picture of the README (docs/screens.png) and the two of the manifest (public/screenshots), from what `make screens`
// has photographed. Run it after a change that is to be seen:
//
//   make screens && node tools/contact_sheet.mjs
import { copyFileSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "./chromium.mjs";

const FROM = "screenshots/390x844-light";
const SHOWN = ["02-shares", "06-pain", "15-today", "21-session-reps", "57-cyclist-hard", "25-session-rest"];
const MANIFEST = { "15-today": "today", "21-session-reps": "session" };
const WIDTH = 210;
const GAP = 18;

mkdirSync("docs", { recursive: true });
mkdirSync("public/screenshots", { recursive: true });
for (const [from, to] of Object.entries(MANIFEST)) copyFileSync(`${FROM}/${from}.png`, `public/screenshots/${to}.png`);

const picture = (name) => `data:image/png;base64,${readFileSync(`${FROM}/${name}.png`).toString("base64")}`;
const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: SHOWN.length * (WIDTH + GAP) + GAP, height: 100 } });
await page.setContent(`<!doctype html>
  <style>
    body { margin: 0; padding: ${GAP}px; display: flex; align-items: start; gap: ${GAP}px; background: #dfe6ed; }
    img { width: ${WIDTH}px; border-radius: 18px; }
  </style>
  ${SHOWN.map((name) => `<img src="${picture(name)}" alt="">`).join("")}`);
await page.screenshot({ path: "docs/screens.png", fullPage: true });
await browser.close();
console.log(`docs/screens.png: ${Math.round(statSync("docs/screens.png").size / 1000)} kB`);
