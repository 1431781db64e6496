// How one start of the app is measured: a phone-sized Chromium with its processor slowed, a slow line, a fresh process.
// The method is that of the fourteen apps in the README's comparison, so that figures can be laid side by side.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { chromium as engine } from "@playwright/test";
import { chromium } from "./chromium.mjs";

/** 1.6 Mbit/s down, 0.75 up, 150 ms a request. */
export const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** A phone of three years ago beside this machine. */
export const SLOWER = 4;

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"];
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: "nb-NO" };

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export function median(values) {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const busy = async (ms) => {
  const sum = () => os.cpus().map(({ times }) => [times.idle, Object.values(times).reduce((a, b) => a + b)]);
  const before = sum();
  await sleep(ms);
  const after = sum();
  const [idle, all] = [0, 1].map((at) => after.reduce((total, cpu, index) => total + cpu[at] - before[index][at], 0));
  return 1 - idle / all;
};

/** Waits for the machine to be quiet, at most two minutes; returns the share that other work still took. */
export async function calm() {
  const until = Date.now() + 120_000;
  let share = await busy(1000);
  while (share > 0.25 && Date.now() < until) share = await busy(2500);
  return share;
}

/** A folder for one person's browser; `forget()` removes it. */
export function person() {
  const folder = mkdtempSync(join(os.tmpdir(), "kraftpause-"));
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A browser process of its own. */
export async function open(person) {
  const context = await engine.launchPersistentContext(person.folder, { executablePath: chromium(), ...PHONE, args: FLAGS });
  return { context, page: context.pages()[0] ?? (await context.newPage()), close: () => context.close() };
}

/** Notes in the page when it has painted, can be answered, and when the program itself answers. */
function watch() {
  const seen = (window.__seen = { paint: 0, question: 0, program: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const painted = (note) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(0);
    });
  let asked = false;
  let alive = false;
  const look = () => {
    const choice = document.querySelector("#first-form input[name=work]");
    if (!asked && choice?.checkVisibility() && document.readyState !== "loading") {
      asked = true;
      painted((now) => (seen.question = now));
    }
    if (!alive && document.documentElement?.hasAttribute("data-ready")) {
      alive = true;
      painted((now) => (seen.program = now));
    }
    if (!asked || !alive) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Slows the page's processor and line. */
export async function slow(context, page, network = SLOW) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await cdp.send("Network.enable");
  if (network) await cdp.send("Network.emulateNetworkConditions", network);
  return cdp;
}

/** One start: milliseconds until paint, question and program, and what moved. `wanted` is the last that must come. */
export async function start(browser, url, { network = SLOW, wanted = "program" } = {}) {
  const { context, page } = browser;
  await context.addInitScript(watch);
  await slow(context, page, network);
  await page.goto(url, { waitUntil: "commit", timeout: 60_000 });
  await page.waitForFunction((name) => window.__seen?.[name] > 0 && window.__seen.paint > 0, wanted, { timeout: 60_000, polling: 100 });
  await sleep(500);
  return page.evaluate(() => window.__seen);
}

/** Until the service worker has kept everything. */
export function kept(page) {
  return page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}
