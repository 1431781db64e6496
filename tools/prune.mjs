// Takes out of a style sheet what can never be seen: custom properties that no `var()` asks for (a generated theme has
// hundreds), rules whose classes and attributes no page has, states of components we do not use, and the rules that are empty then.
// `words` is all source text in which a class could be named.

/** Conditions that nothing of ours ever meets, as they stand in a selector outside its brackets. */
const NEVER = [/\[(aria-)?readonly|\[role="?switch|\[aria-busy|\[aria-disabled|:indeterminate|:dir\(/];
/** The same within brackets: cards that are links, fields that are only read, scripts from right to left. */
const NEVER_WITHIN = /\.ds-card:where\(a,|\.ds-fieldset:has\(input\[readonly|:lang\(ae\)/;

export function prune(code, words, asked = []) {
  const known = new Set(words.match(/[\w-]+/g));
  const dead = (selector) => {
    const conditions = outside(selector.trim());
    const classes = [...conditions.matchAll(/\.([a-zA-Z][\w-]*)/g)];
    const attributes = [...conditions.matchAll(/\[(data-[\w-]+)/g)];
    return (
      NEVER.some((never) => never.test(conditions)) ||
      NEVER_WITHIN.test(selector) ||
      [...classes, ...attributes].some(([, name]) => !known.has(name))
    );
  };
  let before;
  do {
    before = code;
    const used = new Set(asked);
    for (const [, name] of code.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name);
    code = code.replace(/([{;}])\s*(--[\w-]+)\s*:(?:"[^"]*"|[^;{}"])*(;|(?=}))/g, (whole, opening, name) => (used.has(name) ? whole : opening));
    // Looking back leaves the brace to the rule before, or every second rule would go unseen.
    code = code.replace(/(?<=[{};]|^)([^{};@]+)(\{[^{}]*\})/g, (whole, selectors, body) => {
      const all = split(selectors);
      const alive = all.filter((selector) => !dead(selector));
      if (alive.length === all.length) return whole;
      return alive.length ? alive.join(",") + body : "";
    });
    code = code.replace(/([;{}])[^;{}]*\{\s*\}/g, "$1");
  } while (code !== before);
  return code;
}

/** The selector without what stands in brackets: `:is(…)` and `:not(…)` are no condition that one word decides. */
function outside(selector) {
  let depth = 0;
  return [...selector].filter((sign) => {
    if (sign === "(") depth++;
    const keep = depth === 0;
    if (sign === ")") depth--;
    return keep;
  }).join("");
}

/** A list of selectors at its outer commas. */
function split(selectors) {
  const all = [""];
  let depth = 0;
  for (const sign of selectors) {
    if (sign === "(" || sign === "[") depth++;
    if (sign === ")" || sign === "]") depth--;
    if (sign === "," && depth === 0) all.push("");
    else all[all.length - 1] += sign;
  }
  return all;
}
