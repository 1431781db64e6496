// Takes out of a style sheet what can never be seen: custom properties that no `var()` asks for (a generated theme
// has hundreds), scopes of the theme that no page opens, and the rules that are empty then.
// `code` may be minified; `asked` are names that code outside the sheet reads.

/** Scopes of the generated theme we never open, each a whole selector. */
const NEVER = [
  /^\[data-typography="?secondary"?\]$/,
  /^\[data-color="?(?:info|success|warning)"?\](?:,\[data-color-scheme\]\[data-color="?(?:info|success|warning)"?\])?$/,
  /^\[data-size="?(?:sm|md|lg)"?\]$/,
];

export function prune(code, asked = []) {
  let before;
  do {
    before = code;
    const used = new Set(asked);
    for (const [, name] of code.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name);
    code = code.replace(/([{;}])\s*(--[\w-]+)\s*:[^;{}]*(;|(?=}))/g, (whole, opening, name) => (used.has(name) ? whole : opening));
    // A removed declaration leaves its opening sign behind, so neighbours are met in the next round.
    code = code.replace(/([{}])([^{}]*)\{[^{}]*\}/g, (whole, opening, selector) =>
      NEVER.some((scope) => scope.test(selector.replaceAll(" ", ""))) ? opening : whole,
    );
    code = code.replace(/([;{}])[^;{}]*\{\s*\}/g, "$1");
  } while (code !== before);
  return code;
}
