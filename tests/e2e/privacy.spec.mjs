// Nobody else in the room: every connection of the whole browser goes through a proxy of ours, also those of the worker, and
// is written down. And what the app itself says of it is what was seen.
import { chromium } from "@playwright/test";
import http from "node:http";
import { chromium as path } from "../../tools/chromium.mjs";
import { createServer } from "../../tools/serve.mjs";
import { stopClock } from "./support/clock.mjs";
import { OFFICE, answerAll } from "./support/persons.mjs";
import { finish, startFromToday } from "./support/session.mjs";
import { expect, kept, test } from "./support/site.mjs";
import { pattern, say } from "./support/words.mjs";

const SCREENS = ["today", "plan", "why", "progress", "more", "sound", "rules", "mine", "exercises", "update", "privacy", "install"];

/** What Chromium asks its maker on its own account, whatever page is open (autofill, updates, hints). Whether the page asked, the
 *  page's own requests tell: among those nobody is excused, and the worker's headers let it ask its own address only. */
const CHROMIUM = /(^|\.)(googleapis|google|gvt1)\.com$/;
const QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-features=AutofillServerCommunication"];

/** Answers for everybody whom the browser asks, and notes whom it asked. */
async function proxy() {
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    const to = new URL(request.url, "http://nowhere/");
    if (to.hostname !== "localhost") return response.writeHead(502).end();
    const passing = http.request(to, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passing.on("error", () => response.destroy());
    request.pipe(passing);
  });
  server.on("connect", (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.end("HTTP/1.1 502 Nobody\r\n\r\n");
  });
  await new Promise((ok) => server.listen(0, "127.0.0.1", ok));
  return { asked, address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

test("a whole use asks nobody but its own address: answers, a session, every screen, languages, updates, repair", async ({}) => {
  const site = await createServer({ dir: "dist", dev: true });
  const address = await site.start(0);
  const between = await proxy();
  const browser = await chromium.launch({ executablePath: path(), args: QUIET, proxy: { server: between.address } });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "nb-NO" });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  for (const screen of SCREENS) {
    await page.goto(`${address}#/${screen}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  }
  await page.goto(`${address}#/more`);
  for (const words of ["Dansk", "English", "Norsk"]) {
    await page.getByRole("button", { name: words }).click();
    await expect(page.getByRole("button", { name: words })).toHaveAttribute("aria-pressed", "true");
  }
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await stopClock(page);
  await page.reload();
  await startFromToday(page, "nb");
  await finish(page, "nb");
  await page.evaluate(() => dispatchEvent(new CustomEvent("trouble", { detail: "repair" })));
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "update.repair_title") })).toBeVisible();
  await browser.close();
  await site.stop();
  between.stop();

  const own = new URL(address).host;
  const others = between.asked.filter((url) => new URL(url).host !== own && !CHROMIUM.test(new URL(url).hostname));
  expect(others, "whom the browser asked besides").toEqual([]);
  expect(asked.filter((url) => /^https?:/.test(url) && new URL(url).host !== own), "whom the page asked besides").toEqual([]);
  expect(between.asked.filter((url) => url.endsWith("/sw.js")).length, "the proxy sees the worker too").toBeGreaterThan(1);
});

test("the page of privacy says what was counted, where the data lies, and follows what is stored", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  await page.getByRole("link", { name: say("nb", "nav.more"), exact: true }).click();
  await page.getByRole("link", { name: say("nb", "privacy.title"), exact: true }).click();
  await expect(page.getByText(say("nb", "privacy.others_none"), { exact: true })).toBeVisible();
  const files = Number(/\d+/.exec(await page.getByRole("listitem").filter({ hasText: "egen adresse siden" }).innerText())[0]);
  expect(files, "what the worker keeps").toBeGreaterThan(10);
  await expect(page.getByText(pattern("nb", "privacy.stored"))).toBeVisible();
  await expect(page.getByText(new RegExp(`${say("nb", "privacy.not_asked")}|${say("nb", "privacy.promised")}|${say("nb", "privacy.not_promised")}`))).toBeVisible();
});

test("a request to somebody else is stopped by the page itself, and the page of privacy tells", async ({ page, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await kept(page);
  expect(await page.evaluate(() => fetch("https://example.com/").then(() => "reached", () => "refused"))).toBe("refused");
  await page.goto(`${page.url().split("#")[0]}#/privacy`);
  await expect(page.getByText(pattern("nb", "privacy.others"))).toBeVisible();
  visit.errors.length = 0;
});

test("text becomes neither markup nor code nor a script's address (Trusted Types)", async ({ page, visit }) => {
  await visit();
  const refused = await page.evaluate(async () => {
    const tries = {
      markup: () => (document.createElement("p").innerHTML = "<img src=x onerror=alert(1)>"),
      beside: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      script: () => (document.createElement("script").src = "app.js"),
      worker: () => navigator.serviceWorker.register("other.js"),
      policy: () => trustedTypes.createPolicy("mine", { createHTML: (text) => text }),
      again: () => trustedTypes.createPolicy("kraftpause", { createHTML: (text) => text }),
    };
    // Under the debugger's own call everything may be evaluated; a moment later the page's policy holds.
    const names = await new Promise((done) =>
      setTimeout(() => {
        try {
          done([globalThis.eval("1")]);
        } catch {
          done(["code"]);
        }
      }),
    );
    for (const [name, go] of Object.entries(tries)) {
      try {
        Promise.resolve(go()).catch(() => {});
      } catch {
        names.push(name);
      }
    }
    return names;
  });
  expect(refused.sort()).toEqual(["again", "beside", "code", "markup", "policy", "script"]);
  await expect.poll(() => visit.errors.length).toBeGreaterThan(6);
  visit.errors.length = 0;
});

test("the server sends what a page cannot say of itself", async ({ request, server }) => {
  const page = (await request.get(server.address)).headers();
  expect(page["content-security-policy"]).toBe("frame-ancestors 'none'");
  expect(page["cross-origin-opener-policy"]).toBe("same-origin");
  expect(page["permissions-policy"]).toContain("geolocation=()");
  const worker = (await request.get(`${server.address}sw.js`)).headers();
  expect(worker["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
  for (const headers of [page, worker]) expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.describe("an iPhone, in Safari", () => {
  test.use({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
  });
  test("the way to the home screen is offered before the first answer, and leads back to it", async ({ page, visit }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "standalone", { get: () => false, configurable: true }));
    await visit();
    await page.getByRole("link", { name: say("nb", "first.install") }).click();
    await expect(page.getByRole("heading", { level: 1, name: say("nb", "install.title") })).toBeVisible();
    await expect(page.getByText(say("nb", "install.iphone_first"))).toBeVisible();
    await expect(page.getByText(say("nb", "install.dots")).first()).toBeVisible();
    await page.getByRole("button", { name: say("nb", "install.to_questions"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(say("nb", "first.question"), { useInnerText: true });
  });
});

test("elsewhere the first page says nothing of it, and the browser's own offer is a button", async ({ page, visit }) => {
  await visit();
  await expect(page.getByRole("link", { name: say("nb", "first.install") })).toBeHidden();
  await page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    offer.prompt = () => (window.prompted = true);
    window.dispatchEvent(offer);
  });
  await page.goto(`${page.url().split("#")[0]}#/install`);
  await page.getByRole("button", { name: say("nb", "install.button"), exact: true }).click();
  expect(await page.evaluate(() => window.prompted)).toBe(true);
  await expect(page.getByRole("button", { name: say("nb", "install.button"), exact: true })).toBeHidden();
});

test("the lock: the next start shows nothing but the way in, and a forgotten word leads to deleting only", async ({ page, server, visit }) => {
  await visit();
  await answerAll(page, "nb", OFFICE);
  await page.goto(`${server.address}#/lock`);
  await page.getByLabel(say("nb", "lock.word")).fill("pausebrød");
  await page.getByRole("button", { name: say("nb", "lock.on"), exact: true }).click();
  await expect(page.getByText(say("nb", "lock.is_on"))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("kraftpause")), "the word itself is nowhere").not.toContain("pausebrød");

  await page.goto(`${server.address}#/today`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: say("nb", "lock.shut_title") })).toBeVisible();
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toHaveCount(0);
  const word = page.getByLabel(say("nb", "lock.enter"), { exact: true });
  const open = page.getByRole("button", { name: say("nb", "lock.open"), exact: true });
  await word.fill("noe annet");
  await open.click();
  await expect(page.getByText(say("nb", "lock.wrong"))).toBeVisible();
  await word.fill("pausebrød");
  await open.click();
  await expect(page.getByRole("button", { name: say("nb", "today.start"), exact: true })).toBeVisible();

  await page.reload();
  await page.getByText(say("nb", "lock.forgotten")).click();
  await page.getByRole("button", { name: say("nb", "lock.forgotten_open"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "update.repair_keep_now"), exact: true }).click();
  await expect(page.getByText(say("nb", "update.repair_wrong"))).toBeVisible();
  await page.locator("#repair").getByLabel(say("nb", "update.repair_word")).fill("pausebrød");
  await page.getByRole("button", { name: say("nb", "update.repair_keep_now"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("nb", "update.repair_save"), exact: true })).toBeVisible();
  await page.getByRole("button", { name: say("nb", "update.repair_erase_now"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "update.repair_erase_sure"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(say("nb", "first.question"), { useInnerText: true });
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  expect(await page.evaluate(() => localStorage.getItem("kraftpause") ?? "")).not.toContain('"lock":"');
});
