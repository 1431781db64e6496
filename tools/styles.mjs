// Bundles style/first.css (what the first paint needs) and style/app.css (the rest) into style/bundle/.
// `@import "@scope/package/file.css"` is read from node_modules, every other import is relative to its file.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browserslistToTargets, bundleAsync, transform } from "lightningcss";
import { prune } from "./prune.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "style/bundle");
// Phones of three years ago and their browsers; nesting and colour functions newer than these are lowered.
const targets = browserslistToTargets(["chrome 109", "safari 15.6", "ios_saf 15.6", "firefox 115", "samsung 20"]);

const resolver = {
  read: (file) => readFileSync(file, "utf8"),
  resolve: (specifier, from) =>
    specifier.startsWith("@") ? join(root, "node_modules", specifier) : resolve(dirname(from), specifier),
};

const all = (folder, end) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));

// Where classes and attributes are named: the figure's are named in the domain, so all of the program is asked.
const words = [...all("src", ".rs"), ...all("public", ".js"), readFileSync(join(root, "index.html"), "utf8")].join("\n");

// A class of ours that the program does not name is a dead rule or a slip of the pen: both are mended here and now.
const named = new Set(words.match(/[\w-]+/g));
const own = all("style", ".css").filter((css) => !css.includes("@layer ds.theme")).join("\n").replace(/\/\*[^]*?\*\//g, "");
const unnamed = [...own.matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/g)].map(([, name]) => name).filter((name) => !named.has(name));
if (unnamed.length) {
  console.error(`The styles have classes that nothing in src or index.html names: ${[...new Set(unnamed)].join(", ")}`);
  process.exit(1);
}

mkdirSync(out, { recursive: true });
for (const name of ["first.css", "app.css"]) {
  const { code, warnings } = await bundleAsync({
    filename: join(root, "style", name),
    minify: true,
    targets,
    resolver,
  }).catch((error) => {
    const where = error.fileName ? `${error.fileName}:${error.loc?.line ?? "?"}` : name;
    console.error(`The styles do not compile: ${where}: ${error.message}`);
    process.exit(1);
  });
  for (const warning of warnings) console.warn(`style: ${warning.message} (${warning.loc?.filename}:${warning.loc?.line})`);
  const pruned = prune(code.toString(), words);
  // Pruning works on text: what it leaves must still be a style sheet.
  transform({ filename: `${name}, pruned`, code: Buffer.from(pruned) });
  writeFileSync(join(out, name), pruned);
}
