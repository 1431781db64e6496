// Steering by breath and pulse: target, talk test, counted beats, a strap; breathing in the rhythm of a shape.
import { expect, test } from "./support/fixtures.mjs";
import { goOn, pass, stand, stopClock, watch } from "./support/clock.mjs";
import { open, press } from "./support/asks.mjs";
import { violationFree } from "./support/axe.mjs";
import { CYCLIST, answerAll, onMedicine } from "./support/persons.mjs";
import { skip, startFromToday, startOf, until } from "./support/session.mjs";
import { beat, fakeStrap, noBluetooth, strap, tell } from "./support/strap.mjs";
import { exercise, say } from "./support/words.mjs";

const session = (page) => page.locator(".session");
const tiles = (page) => session(page).locator(".tiles");
const pulse = (page) => tiles(page).getByRole("button");
const sheet = (page) => page.locator("dialog[open]");
const turn = (page) => session(page).locator(".turn");
const talk = (page, lang, key) => page.getByRole("button", { name: say(lang, `pulse.talk_${key}`), exact: true });

/** To the end in the same way. */
async function skipToEnd(page, lang) {
  const over = page.getByRole("button", { name: say(lang, "after.finish"), exact: true });
  for (let steps = 0; steps < 80 && !(await over.isVisible()); steps++) await skip(page, lang);
  await expect(over).toBeVisible();
}

/** Into the first hard interval. */
async function toInterval(page, lang) {
  await startFromToday(page, lang);
  for (let steps = 0; steps < 80 && (await session(page).getAttribute("data-mood")) !== "hard"; steps++) await skip(page, lang);
  await expect(session(page)).toHaveAttribute("data-mood", "hard");
}

async function hard(page, visit, lang) {
  await stopClock(page);
  await visit();
  await answerAll(page, lang, CYCLIST);
  await toInterval(page, lang);
}

test("target, effort and talk stand together, and the answer about breath changes what comes", async ({ page, visit }) => {
  await noBluetooth(page);
  await hard(page, visit, "nb");
  // 30 years: 85 to 95 per cent of 191.8.
  await expect(tiles(page)).toContainText("163–182");
  await expect(tiles(page)).toContainText("7–8 av 10");
  await expect(session(page).locator(".heading")).toContainText(say("nb", "zone.talk_four"));
  await expect(page.getByText(say("nb", "pulse.talk_now"))).toHaveCount(0);

  await watch(page, 170);
  await expect(page.getByText(say("nb", "pulse.talk_now"))).toBeVisible();
  await violationFree(page, "the talk test");
  await talk(page, "nb", "barely").click();
  await expect(talk(page, "nb", "barely")).toHaveAttribute("aria-pressed", "true");
  await expect(turn(page)).toHaveText(`${say("nb", "pulse.next_faster")} ${say("nb", "pulse.watts_faster")}`);
  // Another tap corrects it.
  await talk(page, "nb", "no").click();
  await expect(turn(page)).toHaveText(say("nb", "pulse.next_same"));

  // Right after the interval it can still be told; then it is gone.
  await watch(page, 72);
  await expect(page.getByText(say("nb", "pulse.talk_past"))).toBeVisible();
  await talk(page, "nb", "easily").click();
  await expect(turn(page)).toContainText(say("nb", "pulse.next_faster"));
  await watch(page, 46);
  await expect(page.getByText(say("nb", "pulse.talk_past"))).toHaveCount(0);
  await expect(turn(page)).toContainText(say("nb", "pulse.next_faster"));

  // It is kept: a page that was killed and opened again still says it.
  await page.reload();
  await expect(turn(page)).toContainText(say("nb", "pulse.next_faster"));
  await skipToEnd(page, "nb");
  await expect(page.locator(".after")).toContainText(say("nb", "pulse.later_faster"));
});

test("beats are counted by taps or typed, and without Bluetooth no strap is spoken of", async ({ page, visit }) => {
  await noBluetooth(page);
  await hard(page, visit, "da");
  await pulse(page).click();
  await expect(sheet(page).getByRole("heading", { name: say("da", "pulse.title"), exact: true })).toBeVisible();
  await expect(sheet(page).getByText(say("da", "pulse.strap"), { exact: true })).toHaveCount(0);

  await stand(page);
  const tap = sheet(page).locator(".beat");
  const beats = sheet(page).locator(".beats");
  for (let at = 0; at < 41; at++) {
    await tap.click();
    if (at === 10) await expect(tap).toContainText(/11 slag · \d+ s/);
    await pass(page, 0.375);
  }
  await watch(page, 1);
  await expect(beats).toHaveText(/^160 slag i minuttet/);

  // Too uneven: said, and counted again.
  await press(page, "da", "pulse.count_again");
  for (const gap of [300, 900, 350, 800, 1200, 280, 640, 900, 300, 1000, 400, 700, 500, 1100, 350, 900, 600, 800, 1500, 2000]) {
    // Fifteen seconds may be over before all of these.
    if (!(await tap.isVisible())) break;
    await tap.click();
    await pass(page, gap / 1000);
  }
  await watch(page, 1);
  await expect(beats).toHaveText(say("da", "pulse.count_uneven"));

  // By keyboard a beat is a press of the space bar.
  await press(page, "da", "pulse.count_again");
  await tap.focus();
  await page.keyboard.press("Space");
  await expect(tap).toContainText(/1 slag · \d+ s/);
  await goOn(page);

  await sheet(page).locator("summary").click();
  await sheet(page).getByRole("textbox").fill("99");
  await press(page, "da", "pulse.typed_use");
  await expect(sheet(page).getByText(say("da", "problem.out_of_range", { min: 8, max: 60 }))).toBeVisible();
  await sheet(page).getByRole("textbox").fill("43");
  await press(page, "da", "pulse.typed_use");
  await expect(beats).toHaveText(`${say("da", "pulse.count_result", { beats: 172 })}, ${say("da", "pulse.inside")}.`);

  await violationFree(page, "the pulse sheet");

  // The session went on meanwhile, and the pulse stands beside its target for a minute.
  await press(page, "da", "pulse.close");
  await expect(session(page)).toHaveAttribute("data-mood", "hard");
  await expect(pulse(page)).toContainText("172");
  await expect(pulse(page)).toContainText(say("da", "pulse.inside"));
  await watch(page, 61);
  await expect(pulse(page)).toContainText(say("da", "pulse.measure"));
});

test("a strap is chosen, tells, is lost, comes back and is let go", async ({ page, visit }) => {
  await fakeStrap(page);
  await hard(page, visit, "en");
  await pulse(page).click();

  // Closing the chooser is an answer, not a failure.
  await strap(page, { refuses: true });
  await press(page, "en", "pulse.strap_find");
  await expect(sheet(page).getByText(say("en", "pulse.strap_how"))).toBeVisible();
  await strap(page, { refuses: false });
  await press(page, "en", "pulse.strap_find");
  await expect(sheet(page).getByText(say("en", "pulse.strap_connected", { name: "Strap 7" }))).toBeVisible();
  const { asked, path } = await page.evaluate(() => window.fakeStrap);
  expect(asked).toEqual(Array(2).fill({ wanted: { filters: [{ services: ["heart_rate"] }] }, inTap: true }));
  expect(path).toEqual(["heart_rate", "heart_rate_measurement"]);
  await press(page, "en", "pulse.close");

  // Both widths; what is no message changes nothing.
  await tell(page, [0x10, 150, 0x90, 0x01]);
  await expect(pulse(page)).toContainText(`150${say("en", "pulse.below")}`);
  await tell(page, [0x01, 175, 0]);
  await expect(pulse(page)).toContainText(`175${say("en", "pulse.inside")}`);
  for (const bytes of [[], [1], [0x10, 60, 1], [0x04, 99]]) await tell(page, bytes);
  await expect(pulse(page)).toContainText("175");
  await tell(page, [0x00, 190]);
  await expect(pulse(page)).toContainText(`190${say("en", "pulse.above")}`);

  // Out of reach: it says so and tries again, ever more slowly, until it is back.
  await page.evaluate(() => {
    window.fakeStrap.reachable = false;
    window.fakeStrap.gatt.disconnect();
  });
  await expect(pulse(page)).toContainText(say("en", "pulse.measure"));
  await pulse(page).click();
  await expect(sheet(page).getByText(say("en", "pulse.strap_lost"))).toBeVisible();
  await watch(page, 1.1);
  await expect.poll(() => page.evaluate(() => window.fakeStrap.connections)).toBe(2);
  await strap(page, { reachable: true });
  await watch(page, 2.1);
  await expect(sheet(page).getByText(say("en", "pulse.strap_connected", { name: "Strap 7" }))).toBeVisible();
  await press(page, "en", "pulse.close");

  // After the run-up the time counts; a minute in the band.
  await watch(page, 125);
  await beat(page, 175, 62);
  await skipToEnd(page, "en");
  await expect(page.locator(".after")).toContainText(say("en", "pulse.sum", { inside: "1 min", below: "0 min", above: "0 min" }));
});

test("a strap that is let go stays away, and one that does not come back is given up", async ({ page, visit }) => {
  await fakeStrap(page, { name: "" });
  await hard(page, visit, "nb");
  await pulse(page).click();
  await press(page, "nb", "pulse.strap_find");
  await expect(sheet(page).getByText(say("nb", "pulse.strap_connected_plain"), { exact: true })).toBeVisible();
  await press(page, "nb", "pulse.strap_off");
  await expect(sheet(page).getByText(say("nb", "pulse.strap_how"))).toBeVisible();
  await watch(page, 60);
  expect(await page.evaluate(() => window.fakeStrap.connections), "no way back without a tap").toBe(1);

  await strap(page, { reachable: false });
  await press(page, "nb", "pulse.strap_find");
  await expect(sheet(page).getByText(say("nb", "pulse.strap_failed"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("nb", "pulse.strap_again"), exact: true })).toBeVisible();
});

test("an own highest pulse moves the target, and an impossible one is refused in words", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await answerAll(page, "nb", CYCLIST);
  await open(page, "#/ask/max-pulse");
  const field = page.getByRole("textbox");
  await field.fill("300");
  await press(page, "nb", "ask.save");
  await expect(page.getByText(say("nb", "problem.out_of_range", { min: 120, max: 230 }))).toBeVisible();
  await violationFree(page, "the highest pulse");
  await field.fill("200");
  await press(page, "nb", "ask.save");
  await expect(page).not.toHaveURL(/ask/);
  await toInterval(page, "nb");
  await expect(tiles(page)).toContainText("170–190");
});

test("who takes medicine is steered by breath and told why", async ({ page, visit }) => {
  await stopClock(page);
  await visit();
  await onMedicine(page, "nb");
  await startFromToday(page, "nb");
  await until(page, "nb", tiles(page));
  await expect(tiles(page)).toContainText(say("nb", "pulse.by_breath"));
  await expect(tiles(page)).not.toContainText("–1");
  await pulse(page).click();
  await expect(sheet(page)).toContainText("Du får ingen målpuls.");
  await expect(sheet(page).locator(".beat")).toHaveCount(0);
});

for (const still of [false, true]) {
  test(`calm breathing is led by ${still ? "words alone where no motion is wanted" : "a shape and words"}`, async ({ page, visit }) => {
    if (still) await page.emulateMedia({ reducedMotion: "reduce" });
    await stopClock(page);
    await visit();
    await onMedicine(page, "nb");
    await startOf(page, "nb", exercise("nb", "breathing").name);
    const breath = session(page).locator(".breath");
    await until(page, "nb", breath);
    await expect(session(page).locator("h2")).toHaveText(exercise("nb", "breathing").name);
    await stand(page);
    const seen = [];
    for (let second = 0; second < 20; second++) {
      seen.push((await breath.locator("b").innerText()).trim());
      await pass(page, 1);
    }
    await goOn(page);
    const [breatheIn, breatheOut] = ["in", "out"].map((key) => say("nb", `breath.${key}`));
    // Four seconds in, six out, wherever the first look fell.
    const times = (word) => seen.filter((other) => other === word).length;
    expect([times(breatheIn), times(breatheOut)], seen.join(" ")).toEqual([8, 12]);
    // One animation of the browser's own, in the same rhythm; none where it was not wanted.
    const rhythm = await breath.locator("i").evaluate((shape) =>
      shape.getAnimations().map((one) => [one.effect.getTiming().duration, one.playState]),
    );
    expect(rhythm).toEqual(still ? [] : [[10_000, "running"]]);
    // A reader hears the exercise once, and not every breath.
    await expect(session(page).locator(".breath-scene [role=status]")).toHaveText("");
    await violationFree(page, "calm breathing");
  });
}
