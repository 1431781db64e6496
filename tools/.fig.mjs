import { person, open, sleep, slow } from "./measure.mjs";
import { createServer } from "./serve.mjs";
import { OFFICE, answerAll } from "../tests/e2e/support/persons.mjs";
const server = await createServer({ dir: process.argv[2] ?? "dist" });
const visitor = person(); const browser = await open(visitor); const { context, page } = browser;
await page.goto(await server.start());
await answerAll(page, "nb", OFFICE);
const cdp = await slow(context, page, null); await cdp.send("Performance.enable");
const metrics = async () => Object.fromEntries((await cdp.send("Performance.getMetrics")).metrics.map((m) => [m.name, m.value]));
const work = async (s) => { const a = await metrics(); await sleep(s * 1000); const b = await metrics(); return ["TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "RecalcStyleCount", "LayoutCount"].map((k) => `${k} ${(((b[k] - a[k]) * (k.endsWith("Count") ? 1 : 1000)) / s).toFixed(1)}`).join(" "); };
for (let item = 0; item < 4; item++) {
  await page.evaluate((h) => { location.hash = h; }, `#/why/0/${item}`);
  await sleep(2500);
  const name = await page.locator("h2").first().innerText();
  const groups = await page.evaluate(() => [document.querySelectorAll(".figure g").length, document.getAnimations().length]);
  console.log(name, groups, "moving:", await work(6));
  await page.locator("button.hold").click().catch(() => {});
  await sleep(500);
  console.log("   held:", await work(4));
}
await browser.close(); await server.stop(); visitor.forget(); process.exit(0);
