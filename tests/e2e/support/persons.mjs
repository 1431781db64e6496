// The two reference persons, and the way from the first page to the plan as they answer it: by role and label only.
import { expect } from "./fixtures.mjs";
import { say } from "./words.mjs";

/** Sits, with pain in the neck; a band in the drawer; twelve minutes before lunch. */
export const OFFICE = {
  work: "sitting",
  age: "44",
  sex: "female",
  pains: [{ region: "neck", side: "left", worst: 6, duration: "over_three_months" }],
  equipment: ["band"],
  split: ["sessions", { times: 5, minutes: 12 }],
  when: "before_lunch",
};

/** Walks a lot and lifts, with a sore back and one sore knee; nothing to train with; twice a week after work. */
export const CLEANER = {
  work: "on_feet",
  repetitive: "half",
  age: "52",
  sex: "female",
  pains: [
    { region: "low_back", side: "left", worst: 5, duration: "over_three_months" },
    { region: "knee", side: "right", worst: 4, duration: "six_weeks_to_three_months" },
  ],
  equipment: [],
  split: ["sessions", { times: 2, minutes: 30 }],
  when: "after_work",
};

/** Sits, is sound and strong, and has a bike: one hour a week holds a 4x4. */
export const CYCLIST = {
  work: "sitting",
  age: "30",
  sex: "male",
  habits: ["almost_daily", "breathless", "half_hour_or_more"],
  pains: [],
  equipment: ["bike"],
  split: ["sessions", { times: 1, minutes: 60 }],
  when: "after_work",
};

const title = (page, lang, area) => page.getByRole("heading", { level: 1, name: say(lang, `${area}.title`) });

/** Presses Next on a question. */
export async function next(page, lang, last = false) {
  await page.getByRole("button", { name: say(lang, last ? "question.finish" : "question.next"), exact: true }).click();
}

export async function answerFirst(page, lang, person) {
  await page.getByRole("radio", { name: { nb: "Norsk", da: "Dansk", en: "English" }[lang] }).check();
  await page.getByRole("radio", { name: say(lang, `first.${person.work}`) }).check();
  await page.getByRole("button", { name: say(lang, "first.next") }).click();
}

/** One complaint by the list, which is what a keyboard or a screen reader uses. */
async function complain(page, lang, pain) {
  const list = page.getByText(say(lang, "pain.list"));
  const place = page.getByLabel(say(lang, "pain.place"));
  if (!(await place.isVisible())) await list.click();
  const site = say(lang, `name.site_${pain.side}`, { region: say(lang, `name.region_${pain.region}`) });
  await place.selectOption({ label: site });
  await page.getByRole("button", { name: say(lang, "pain.add"), exact: true }).click();
  await page.getByRole("slider", { name: say(lang, "pain.at_worst") }).fill(String(pain.worst));
  await page.getByRole("radio", { name: say(lang, `pain.${pain.duration}`) }).check();
  await page.getByRole("button", { name: say(lang, "pain.done"), exact: true }).click();
}

/** The screens in their order; each waits for its heading, answers and leaves Next to the caller. */
export const SCREENS = [
  ["shares", async (page, lang, person) => {
    if (person.repetitive) await page.getByRole("radio", { name: say(lang, `shares.${person.repetitive}`) }).check();
  }],
  ["person", async (page, lang, person) => {
    await page.getByRole("textbox", { name: say(lang, "person.age") }).fill(person.age);
    await page.getByRole("radio", { name: say(lang, `person.${person.sex}`), exact: true }).check();
  }],
  ["measures", async () => {}],
  ["habits", async (page, lang, person) => {
    for (const key of person.habits ?? []) await page.getByRole("radio", { name: say(lang, `habits.${key}`) }).first().check();
  }],
  ["pain", async (page, lang, person) => {
    for (const pain of person.pains) await complain(page, lang, pain);
  }],
  ["safety", async (page, lang, person) => {
    const no = page.getByRole("radio", { name: say(lang, "safety.no"), exact: true });
    await expect(no).toHaveCount(7);
    for (let at = 0; at < 7; at++) await no.nth(at).check();
    // Pregnancy and the signs beside complaints are there only for those whom they concern.
    const neither = page.getByRole("radio", { name: say(lang, "safety.carrying_neither"), exact: true });
    await expect(neither).toHaveCount(person.sex === "female" && Number(person.age) < 56 ? 1 : 0);
    for (const row of await neither.all()) await row.check();
    for (const none of await page.getByRole("checkbox", { name: say(lang, "red.none"), exact: true }).all()) await none.check();
  }],
  ["equipment", async (page, lang, person) => {
    for (const thing of person.equipment) await page.getByRole("checkbox", { name: say(lang, `equipment.${thing}`) }).check();
  }],
  ["time", async (page, lang, person) => {
    const [key, values] = person.split;
    await page.getByRole("radio", { name: say(lang, `time.${key}`, values) }).check();
  }],
  ["when", async (page, lang, person) => {
    await page.getByRole("radio", { name: say(lang, `when.${person.when}`) }).check();
  }],
];

/** From the first page to the plan. `each` is called on every screen, with its name. */
export async function answerAll(page, lang, person, each = async () => {}) {
  await each("first");
  await answerFirst(page, lang, person);
  for (const [area, answer] of SCREENS) {
    await expect(title(page, lang, area)).toBeVisible();
    await answer(page, lang, person);
    await each(area);
    await next(page, lang, area === "when");
  }
  await expect(page).toHaveURL(/#\/plan$/);
}

/** Takes medicine, and no professional has said yes: easy walks and calm breathing, no pulse. */
export async function onMedicine(page, lang) {
  const person = { ...OFFICE, pains: [] };
  await answerFirst(page, lang, person);
  for (const [area, answer] of SCREENS) {
    await expect(page.getByRole("heading", { level: 1, name: say(lang, `${area}.title`) })).toBeVisible();
    await answer(page, lang, person);
    if (area === "safety") {
      await page.getByRole("radio", { name: say(lang, "safety.yes"), exact: true }).nth(4).check();
      const cleared = page.getByRole("group", { name: say(lang, "safety.cleared") });
      await cleared.getByRole("radio", { name: say(lang, "safety.no"), exact: true }).check();
    }
    await next(page, lang, area === "when");
  }
}
