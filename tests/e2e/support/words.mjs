// The sentences of src/content, so that tests look for what a person reads and a better word breaks no test.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

const CONTENT = "src/content";
const areas = new Map(
  readdirSync(join(CONTENT, "text")).map((file) => [
    file.replace(/\.toml$/, ""),
    parse(readFileSync(join(CONTENT, "text", file), "utf8")),
  ]),
);

function entry(path) {
  const dot = path.indexOf(".");
  const found = areas.get(path.slice(0, dot))?.[path.slice(dot + 1)];
  if (!found) throw new Error(`There is no sentence ${path} in ${CONTENT}/text`);
  return found;
}

/** The sentence `area.key` with its {values} filled in. */
export function say(lang, path, values = {}) {
  const found = entry(path);
  const forms = found.other ? (values.n === 1 ? found.one : found.other) : found;
  return forms[lang].replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`${path} needs {${name}}`);
    return String(values[name]);
  });
}

/** The sentence as a pattern: whatever stands for its {values}. */
export function pattern(lang, path) {
  const found = entry(path);
  const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+");
  const forms = found.other ? [found.one, found.other] : [found];
  return new RegExp(`^\\s*(${forms.map((form) => escaped(form[lang])).join("|")})\\s*$`);
}

/** The words of an exercise. */
export function exercise(lang, id) {
  return parse(readFileSync(join(CONTENT, "exercises", `${id}.toml`), "utf8"))[lang];
}
