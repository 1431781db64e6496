// What axe-core says about the screen as it stands. It is put in past the page's policy, as a browser's own tools are.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "./fixtures.mjs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails, at the end of the test, for each violation on this screen; folded parts are unfolded first. */
export async function violationFree(page, screen) {
  await page.evaluate(() => {
    document.querySelectorAll("details:not([open])").forEach((details) => (details.open = true));
    // A colour that is still on its way is no colour of the screen.
    const ends = (animation) => animation.effect.getComputedTiming().endTime < Infinity;
    document.getAnimations().filter(ends).forEach((animation) => animation.finish());
  });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const found = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
    });
    // A target half under the bottom area is whole once it is scrolled up: those are judged again in the middle.
    for (const violation of violations.filter(({ id }) => id === "target-size")) {
      const still = [];
      for (const node of violation.nodes) {
        const element = document.querySelector(node.target.at(-1));
        element.scrollIntoView({ block: "center" });
        const again = await window.axe.run(element, { runOnly: { type: "rule", values: ["target-size"] } });
        still.push(...again.violations.flatMap(({ nodes }) => nodes));
      }
      violation.nodes = still;
      scrollTo(0, 0);
    }
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary.replace(/\s+/g, " ")})`),
    );
  }, TAGS);
  expect.soft(found, `axe-core on ${screen}`).toEqual([]);
}
