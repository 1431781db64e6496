// Time in the stories stands still until a test moves it, so a session of half an hour takes a second and no test sleeps.

/** Seconds between two looks at a running session. */
const LOOK = 8;

/** Installs the stopped clock; call before the first visit. A Monday morning. */
export async function stopClock(page, at = "2026-11-23T08:00:00+01:00") {
  await page.clock.install({ time: new Date(at) });
}

/** An installed clock goes on by itself between two steps of a story; from here on it does not. */
export async function stand(page) {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/** And here it does again. */
export async function goOn(page) {
  await page.clock.resume();
}

/** Lets `seconds` pass at once, as when the phone was locked for so long: each timer that is due fires once. */
export async function pass(page, seconds) {
  await page.clock.fastForward(Math.round(seconds * 1000));
}

/** The same with somebody who looks: no look is further from the next than an app takes for an absence (ten seconds). */
export async function watch(page, seconds) {
  for (let left = seconds; left > 0; left -= LOOK) await pass(page, Math.min(left, LOOK));
}
