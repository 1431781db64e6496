// Whole stories through the built app, in the Chromium of the system. Every test has a server of its own
// (tests/e2e/support/fixtures.mjs), because some take the network away.
import { defineConfig, devices } from "@playwright/test";
import { chromium } from "./tools/chromium.mjs";

// `--project screens` takes pictures for people to look at; only who asks for it gets it. Workers read this file anew and
// know the answer by the environment.
if (process.argv.some((word) => /^(--project=)?screens$/.test(word))) process.env.KRAFTPAUSE_SCREENS = "1";
const screens = "**/screens.spec.mjs";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 120_000,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that serves many stalls now and then; a story that needs its second try is listed as flaky, to be mended.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: "list",
  projects: process.env.KRAFTPAUSE_SCREENS
    ? [{ name: "screens", testMatch: screens, timeout: 240_000, use: { deviceScaleFactor: 1, trace: "off", actionTimeout: 15_000 } }]
    : [{ name: "stories", testIgnore: screens }],
  use: {
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    locale: "nb-NO",
    launchOptions: { executablePath: chromium(), args: ["--no-sandbox"] },
    trace: "retain-on-failure",
  },
});
