// The pages about a person's data and about the app, each in the states that a person can bring it to: for whoever looks at
// screens one by one (axe-core, pictures).
import { readFileSync } from "node:fs";
import { expect } from "./fixtures.mjs";
import { open, press } from "./asks.mjs";
import { say } from "./words.mjs";
import { fill, tenYears } from "../../../tools/ten_years.mjs";

/** A person who trained on so many days before `until` (milliseconds); call before the first visit. */
export async function livedThrough(page, server, lang, until = Date.now(), sessions = 8) {
  const aside = await page.context().newPage();
  await aside.goto(`${server.address}manifest.webmanifest`);
  await fill(aside, tenYears({ sessions, until }), lang);
  await aside.close();
}

/** From Today; `look(name)` is called on every screen. */
export async function dataPages(page, lang, look) {
  const title = (key) => expect(page.getByRole("heading", { level: 1, name: say(lang, key), exact: true })).toBeFocused();

  await open(page, "#/data");
  await title("data.title");
  await look("data");
  const lock = page.getByRole("checkbox", { name: say(lang, "data.backup_lock") });
  await lock.check();
  await press(page, lang, "data.backup_make");
  await expect(page.getByText(say(lang, "data.backup_password_short", { n: 8 }))).toBeVisible();
  await look("data-lock");
  await lock.uncheck();
  await press(page, lang, "data.backup_make");
  const save = page.getByRole("button", { name: say(lang, "data.backup_save"), exact: true });
  await expect(save).toBeVisible();
  await look("data-checked");
  const download = page.waitForEvent("download");
  await save.click();
  const lines = readFileSync(await (await download).path(), "utf8").split("\n");
  lines[lines.indexOf('"log":[') + 1] = "{";
  const chooser = page.waitForEvent("filechooser");
  await press(page, lang, "data.take_pick");
  await (await chooser).setFiles({ name: "hurt.txt", mimeType: "text/plain", buffer: Buffer.from(lines.join("\n")) });
  await expect(page.getByText(say(lang, "data.take_altered"))).toBeVisible();
  await press(page, lang, "data.delete_begin");
  await look("data-damaged-file");

  await open(page, "#/report");
  await title("report.title");
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await look("report");

  await open(page, "#/carry");
  await title("data.carry");
  await press(page, lang, "data.carry_show");
  await expect(page.locator(".code")).toBeVisible();
  await page.getByRole("textbox").fill("ABCD");
  await press(page, lang, "data.carry_use");
  await expect(page.getByText(say(lang, "data.wrong_code"))).toBeVisible();
  await look("carry");

  await open(page, "#/changes");
  await title("changes.title");
  await page.locator(".rows li").first().getByRole("button").click();
  await expect(page.locator(".rows li").first()).toContainText(say(lang, "changes.undone"));
  await look("changes");

  for (const area of ["update", "privacy", "install", "lock"]) {
    await open(page, `#/${area}`);
    await title(`${area}.title`);
    await look(area);
  }
  await page.getByLabel(say(lang, "lock.word")).fill("pausebrød");
  await press(page, lang, "lock.on");
  await expect(page.getByText(say(lang, "lock.is_on"))).toBeVisible();
  await look("lock-on");
  await press(page, lang, "lock.shut_now");
  await title("lock.shut_title");
  await look("lock-shut");
}
