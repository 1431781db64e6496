// Which Chromium to test and measure in: $CHROME, else the first that the system knows. Prints its path.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

export function chromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = [process.env.CHROME, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return places.find((path) => {
    try {
      if (path) accessSync(path, constants.X_OK);
      return Boolean(path);
    } catch {
      return false;
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = chromium();
  if (!found) {
    console.error("No Chromium was found. `make test` installs Debian's, or name yours: CHROME=/path/to/chrome");
    process.exit(1);
  }
  console.log(found);
}
