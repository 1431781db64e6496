// Makes style/theme/kraftpause.css from style/theme/designsystemet.config.json with Designsystemet's own tool,
// which computes contrast-safe colour scales for light and dark. Run it after a change of the configuration:
//
//   node tools/theme.mjs
//
// The result is committed, so that building needs no tool of theirs. What no rule uses is pruned when the styles are
// bundled (tools/prune.mjs), not here: the theme does not know who uses it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const theme = join(root, "style/theme");
const scratch = mkdtempSync(join(tmpdir(), "kraftpause-theme-"));
const tokens = (...words) =>
  execFileSync(join(root, "node_modules/.bin/designsystemet"), ["tokens", ...words, "--config", "designsystemet.config.json"], {
    cwd: scratch,
    stdio: ["ignore", "ignore", "inherit"],
  });
try {
  copyFileSync(join(theme, "designsystemet.config.json"), join(scratch, "designsystemet.config.json"));
  tokens("create");
  tokens("build", "--tokens", "tokens", "--out-dir", "css");
  copyFileSync(join(scratch, "css/kraftpause.css"), join(theme, "kraftpause.css"));
} finally {
  rmSync(scratch, { recursive: true });
}
console.log("style/theme/kraftpause.css is made anew");
