import { readFileSync } from "node:fs";
import { chromium as browsers } from "@playwright/test";
import { chromium } from "./chromium.mjs";
const [out, width, ...files] = process.argv.slice(2);
const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: files.length * (Number(width) + 10) + 10, height: 100 } });
await page.setContent(`<style>body{margin:0;padding:10px;display:flex;align-items:start;gap:10px;background:#999}img{width:${width}px}</style>${files.map((f) => `<img src="data:image/png;base64,${readFileSync(f).toString("base64")}">`).join("")}`);
await page.screenshot({ path: out, fullPage: true });
await browser.close();
