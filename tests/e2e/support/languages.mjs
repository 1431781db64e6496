// Whether all that a screen says is in its own language: by the words of the content, so that a new sentence needs no
// new test. What is marked as another language (names of languages, titles of studies) is left out.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { expect } from "./fixtures.mjs";

const CONTENT = "src/content";
const words = (text) => text.replace(/\{\w+\}/g, " ").toLowerCase().match(/\p{L}+/gu) ?? [];

/** Every word of each language: below a key that is its name stand strings, lists of them or tables. */
const vocabulary = { nb: new Set(), da: new Set(), en: new Set() };
const collect = (value, lang) => {
  if (typeof value === "string" && lang) words(value).forEach((word) => vocabulary[lang].add(word));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) collect(inner, key in vocabulary ? key : lang);
  }
};
for (const file of readdirSync(CONTENT, { recursive: true }).filter((file) => file.endsWith(".toml"))) {
  collect(parse(readFileSync(join(CONTENT, file), "utf8")), undefined);
}

const others = (lang) => Object.keys(vocabulary).filter((other) => other !== lang);
const foreign = (word, lang) => !vocabulary[lang].has(word) && others(lang).some((other) => vocabulary[other].has(word));

/** All that is read or heard on the screen now, also what is folded. */
const said = (page) =>
  page.evaluate(() => {
    const texts = [];
    const own = (element) => !element.closest("body [lang], [hidden]");
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) if (own(all.currentNode.parentElement)) texts.push(all.currentNode.data);
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) if (own(element)) texts.push(element.getAttribute(name));
    }
    return texts.filter((text) => text.trim());
  });

/** The page says which language it is in, is named after its heading, and has no word of another language. */
export async function speaks(page, lang, heading) {
  await expect(page.locator("#app h1")).toHaveText(heading);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page).toHaveTitle(`${heading} · Kraftpause`);
  const texts = await said(page);
  expect(texts.length).toBeGreaterThan(3);
  const strange = texts.filter((text) => words(text).some((word) => foreign(word, lang)));
  expect(strange, `all of it is in ${lang}`).toEqual([]);
}
