// How a person is told: the choice before the first session, sound that is taken away, the lamp, the pocket; and that an
// hour of a session leaves nothing behind in memory.
import { expect, test } from "./support/fixtures.mjs";
import { pass, stopClock } from "./support/clock.mjs";
import { CYCLIST, OFFICE, answerAll } from "./support/persons.mjs";
import { part, startFromToday } from "./support/session.mjs";
import { say } from "./support/words.mjs";

const LANG = "nb";
const t = (path, values) => say(LANG, path, values);
const button = (page, path) => page.getByRole("button", { name: t(path), exact: true });
const way = (page, key) => page.getByRole("radio", { name: t(`sound.${key}`) });

/** Writes down what the page asks of the phone: contexts of sound, shaking, the screen, players and their keys. */
async function watched(page, { screen = "held" } = {}) {
  await page.addInitScript((screen) => {
    window.contexts = [];
    const Context = window.AudioContext;
    window.AudioContext = class extends Context {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    window.shaken = [];
    navigator.vibrate = (pattern) => shaken.push([...pattern].join());
    const granted = () => Promise.resolve(Object.assign(new EventTarget(), { release: () => Promise.resolve() }));
    const refused = () => Promise.reject(new DOMException("", "NotAllowedError"));
    const value = { held: { request: granted }, refused: { request: refused }, missing: undefined }[screen];
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value });
    window.players = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      if (!players.includes(this)) players.push(this);
      return play.call(this);
    };
    window.keys = {};
    navigator.mediaSession.setActionHandler = (name, deed) => (keys[name] = deed);
  }, screen);
}

const states = (page) => page.evaluate(() => contexts.map(({ state }) => state));

async function toToday(page, visit, person = OFFICE) {
  await visit();
  await answerAll(page, LANG, person);
  await page.getByRole("link", { name: t("nav.today") }).click();
}

test("before the first session the person chooses how to be told; the next one begins at once", async ({ page, visit }) => {
  await watched(page);
  await toToday(page, visit);
  await button(page, "today.start").click();
  await expect(page.getByRole("heading", { level: 1, name: t("sound.title") })).toBeFocused();
  await expect(way(page, "over_music")).toBeChecked();
  expect(await states(page), "nothing sounds before it is wanted").toEqual([]);
  await way(page, "also_muted").check();
  await button(page, "sound.start").click();
  await expect(page).toHaveURL(/#\/session$/);
  await expect.poll(() => states(page)).toContain("running");

  await button(page, "session.close").click();
  await button(page, "session.close_leave").click();
  await page.getByRole("link", { name: t("nav.today") }).click();
  await button(page, "today.start").click();
  await expect(page).toHaveURL(/#\/session$/);
});

test("the test asks whether it was heard, helps who did not, and remembers", async ({ page, visit }) => {
  await watched(page);
  await toToday(page, visit);
  await page.getByRole("link", { name: t("nav.more") }).click();
  await page.getByRole("link", { name: t("more.sound_set") }).click();
  await button(page, "sound.test").click();
  await expect.poll(() => states(page)).toContain("running");
  const heard = page.getByRole("group", { name: t("sound.heard") });
  await heard.getByRole("button", { name: t("sound.heard_no") }).click();
  await expect(page.getByText(t("sound.heard_help"))).toBeVisible();
  await heard.getByRole("button", { name: t("sound.heard_yes") }).click();
  await expect(page.getByText(t("sound.heard_good"))).toBeVisible();
  const shaking = page.getByRole("switch", { name: t("sound.vibration") });
  await shaking.click();
  await expect(shaking).toHaveAttribute("aria-checked", "false");
  await page.reload();
  await expect(heard.getByRole("button", { name: t("sound.heard_yes") })).toHaveAttribute("aria-pressed", "true");
  await expect(shaking).toHaveAttribute("aria-checked", "false");
  // Another way was not tried yet.
  await way(page, "also_muted").check();
  await expect(page.getByText(t("sound.heard_good"))).toBeHidden();
  await button(page, "sound.done").click();
  await expect(page).toHaveURL(/#\/more$/);
});

test("screen only: no context of sound at all, and every cue is a light and a shake", async ({ page, visit }) => {
  await watched(page);
  await stopClock(page);
  await toToday(page, visit);
  await button(page, "today.start").click();
  await way(page, "silent").check();
  await expect(button(page, "sound.test")).toBeHidden();
  await button(page, "sound.start").click();
  await expect(page).toHaveURL(/#\/session$/);
  const seen = [];
  const light = page.locator(".flash");
  for (let second = 0; second < 12 && !seen.includes("start") && !seen.includes("ready"); second++) {
    await pass(page, 1);
    if (await light.count()) seen.push(await light.getAttribute("data-cue"));
  }
  const shaken = await page.evaluate(() => shaken);
  if (seen.length) expect(shaken[0]).toBe("40");
  expect(await states(page)).toEqual([]);
});

test("sound that is taken away is said, and one tap brings it back", async ({ page, visit }) => {
  await watched(page);
  await toToday(page, visit);
  await startFromToday(page, LANG);
  await expect.poll(() => states(page)).toEqual(["running"]);
  // What a call does.
  await page.evaluate(() => contexts[0].suspend());
  const lost = button(page, "session.sound_lost");
  await expect(lost).toBeVisible();
  await lost.click();
  await expect(lost).toBeHidden();
  await expect.poll(() => states(page)).toEqual(["closed", "running"]);
});

for (const [screen, says, helps] of [
  ["held", "session.awake", undefined],
  ["refused", "session.not_awake", "sound.screen_lost"],
  ["missing", "session.not_awake", "sound.screen_missing"],
]) {
  test(`the lamp says what is the case: ${screen}`, async ({ page, visit }) => {
    await watched(page, { screen });
    await toToday(page, visit);
    await startFromToday(page, LANG);
    const lamp = button(page, says);
    await expect(lamp).toBeVisible();
    await lamp.click();
    const sheet = page.getByRole("dialog", { name: t("sound.screen") });
    await expect(sheet.getByText(t(helps ?? "sound.screen_held"))).toBeVisible();
    await expect(sheet.getByText(t("sound.screen_iphone"))).toBeVisible({ visible: Boolean(helps) });
    await sheet.getByRole("button", { name: t("session.close_stay") }).click();
    await expect(sheet).toBeHidden();
    await expect(button(page, "session.resume")).toBeHidden();
  });
}

test("in the pocket one file plays on, with title and keys, and the session follows it", async ({ page, visit }) => {
  await watched(page);
  await toToday(page, visit, CYCLIST);
  await startFromToday(page, LANG);
  await button(page, "session.sound").click();
  await button(page, "sound.pocket_start").click();
  await expect(button(page, "sound.pocket_on")).toBeVisible();
  const player = () => page.evaluate(() => ({ kind: players[0]?.src.slice(0, 5), at: players[0]?.currentTime, paused: players[0]?.paused }));
  await expect.poll(async () => (await player()).at).toBeGreaterThan(0.5);
  expect(await player()).toMatchObject({ kind: "blob:", paused: false });
  expect(await states(page), "the file sounds, nothing else").not.toContain("running");
  const named = await page.evaluate(() => [navigator.mediaSession.metadata.title, navigator.mediaSession.metadata.artist]);
  expect(named[0].length).toBeGreaterThan(2);
  expect(named[1]).toBe("Kraftpause");

  const before = await part(page, LANG);
  await page.evaluate(() => keys.nexttrack());
  await expect.poll(async () => (await part(page, LANG)).left).toBeLessThan(before.left - 5);
  await page.evaluate(() => keys.pause());
  await expect(button(page, "session.resume")).toBeVisible();
  expect((await player()).paused).toBe(true);
  await page.evaluate(() => keys.play());
  await expect(button(page, "session.resume")).toBeHidden();
  // The file runs ahead by far, as when the page slept while the phone played on: the session stands where the file is.
  await button(page, "sound.pocket_on").click();
  await button(page, "sound.pocket_end").click();
  await expect(button(page, "sound.pocket_on")).toBeHidden();
  expect((await player()).paused).toBe(true);
  await expect.poll(() => states(page)).toContain("running");
});

test("an hour of a session leaves nothing behind in memory", async ({ page, visit }) => {
  test.slow();
  await page.addInitScript(() => {
    window.memories = [];
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...all) => {
        const made = await real.apply(WebAssembly, all);
        const memory = (made.instance ?? made).exports.memory;
        if (memory) memories.push(memory);
        return made;
      };
    }
  });
  await stopClock(page);
  await toToday(page, visit, CYCLIST);
  await startFromToday(page, LANG);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("Performance.enable");
  const used = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const program = await page.evaluate(() => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), program };
  };
  const minutes = async (count) => {
    for (let minute = 0; minute < count; minute++) await page.clock.runFor(60_000);
  };
  // The first minutes fill what is made once.
  await minutes(6);
  const before = await used();
  await minutes(60);
  const after = await used();
  console.log(`an hour of a session: heap ${before.heap} -> ${after.heap} bytes, nodes ${before.nodes} -> ${after.nodes}, program ${before.program} -> ${after.program} bytes`);
  expect(after.heap - before.heap).toBeLessThan(300_000);
  expect(after.nodes - before.nodes).toBeLessThan(300);
  expect(after.listeners - before.listeners).toBeLessThan(60);
  expect(after.program).toBe(before.program);
});
