// What every story needs: a server of its own that can be taken away, and a watch that nothing leaves the phone.
import { expect, test as base } from "@playwright/test";
import { createServer } from "../../../tools/serve.mjs";

export { expect };

export const test = base.extend({
  /** A server for this test alone: `address`, `stop()`, `start()`. */
  server: async ({}, use) => {
    const server = await createServer({ dir: "dist", dev: true });
    const address = await server.start(0);
    await use({ address, stop: () => server.stop(), start: () => server.start() });
    await server.stop();
  },

  /** The first page, freshly visited; the test fails at its end when the page logged an error or asked another host. */
  visit: async ({ page, server }, use) => {
    const foreign = [];
    const errors = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== new URL(server.address).origin) foreign.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const visit = async (hash = "") => {
      await page.goto(server.address + hash);
    };
    visit.errors = errors;
    await use(visit);
    expect(foreign, "nothing leaves the phone").toEqual([]);
    // Losing the network is part of some stories; the browser itself logs it.
    expect(errors.filter((text) => !/net::ERR_/.test(text)), "no errors").toEqual([]);
  },
});
