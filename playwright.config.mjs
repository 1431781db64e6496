// Whole stories through the built app, in the Chromium of the system. Tests that take the network away start and
// stop their own server (tools/serve.mjs).
import { defineConfig, devices } from "@playwright/test";
import { chromium } from "./tools/chromium.mjs";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: "list",
  use: {
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    baseURL: "http://localhost:4173/",
    locale: "nb-NO",
    launchOptions: { executablePath: chromium(), args: ["--no-sandbox"] },
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node tools/serve.mjs dist --port 4173",
    url: "http://localhost:4173/",
    reuseExistingServer: false,
  },
});
