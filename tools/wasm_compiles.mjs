// Does the shipped program compile? wasm-opt has once written a module that no browser would take,
// and a build that says nothing about it ships a blank page.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const dist = process.argv[2] ?? "dist";
const modules = readdirSync(dist).filter((name) => name.endsWith(".wasm"));
if (modules.length !== 2) {
  console.error(`Expected the two halves of the program in ${dist}, found ${modules.length} .wasm files.`);
  process.exit(1);
}
for (const module of modules) {
  try {
    new WebAssembly.Module(readFileSync(join(dist, module)));
  } catch (error) {
    console.error(`${module} does not compile, so no browser would start it: ${error.message}`);
    console.error("Usual cause: a feature flag for wasm-opt, or wasm-opt of another version than package.json names.");
    process.exit(1);
  }
}
