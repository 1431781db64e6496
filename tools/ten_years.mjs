// A person of many years, for measuring and for tests: answers, a session a day, what was told after it and the morning
// after, a check-in a week. The same seed gives the same life. Written as the first version of the database had it.

const DAY = 86_400_000;
const EXERCISES = ["squat-bw", "row-db", "row-band", "goblet-squat", "sit-to-stand", "lat-raise-db"];

const ANSWERS = [
  ["kind", [0]], ["work", [80, 10, 10, 0, 0]], ["age", [44]], ["sex", [0]], ["height_cm", [168]], ["weight_kg", [72]],
  ["waist_cm", []], ["resting_pulse", []], ["habits", [1, 0, 0]], ["pains", [0, 0, 4, 2]], ["screening", [0, 0, 0, 0, 0, 0, 0, 0]],
  ["flag_groups", [1]], ["red_flags", []], ["pregnancy", [0]], ["equipment", [2, 3]], ["week_minutes", [60]], ["split", [3]], ["slot", [1]],
];

/** Small, and the same everywhere. */
export function dice(seed) {
  let state = seed >>> 0 || 1;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

/** Texts of records, oldest first; the last session was the day before `until` (milliseconds). */
export function tenYears({ sessions = 3650, seed = 1, until = Date.now() } = {}) {
  const roll = dice(seed);
  const texts = [];
  let at = 0;
  const write = (time, did) => {
    at = Math.max(time, at + 1);
    texts.push(JSON.stringify({ v: 1, at, did }));
  };
  const noon = Math.floor(until / DAY) * DAY + 11 * 3_600_000;
  const first = noon - sessions * DAY;
  for (const answer of ANSWERS) write(first - DAY, { answered: answer });
  for (let day = 0; day < sessions; day++) {
    const session = first + day * DAY + roll(3_600_000);
    const done = [];
    const sets = [];
    for (let place = 0; place < 5; place++) {
      const exercise = EXERCISES[(day + place) % EXERCISES.length];
      const reps = 8 + roll(5);
      done.push({ exercise, dose: [0, 3, 12, 60, 3], sets: 3, reps: 3 * reps, reserve: 2, worked: 90_000 });
      for (let set = 0; set < 3; set++) {
        const load = exercise.endsWith("db") ? [0, 50 + Math.floor(day / 60)] : null;
        sets.push([place, 0, true, [reps, load, roll(4), null], 30_000]);
      }
    }
    const after = { session, effort: null, pains: [], note: "" };
    const finished = { session, day: Math.floor(session / DAY), number: day % 7 < 3 ? day % 7 : 200, focus: [0], length: 1_200_000, complete: true, done, after, sets };
    write(session + 1_200_000, { finished });
    write(session + 1_260_000, { after: { ...after, effort: 3 + roll(4), pains: [[0, 0, roll(6)]], mood: roll(5) } });
    if (day % 2) write(session + DAY - 3_600_000 * 3, { morning: [session, roll(4), []] });
    if (day % 7 === 0) {
      write(session + 1_300_000, { answered: ["check_in", [4 + roll(6), roll(5), 4 + roll(6), 5 + roll(6)]] });
      write(session + 1_300_001, { asked: [2, true] });
    }
  }
  return texts;
}

/** Puts the texts into the database of a page's origin, as an earlier program did; the app must not be open there. */
export async function fill(page, texts, lang = "nb") {
  await page.evaluate(async ([texts, lang]) => {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open("kraftpause", 1);
      asked.onupgradeneeded = () => ["log", "running"].forEach((store) => asked.result.createObjectStore(store));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    await new Promise((done, failed) => {
      const transaction = database.transaction("log", "readwrite");
      for (const text of texts) transaction.objectStore("log").put(text, String(JSON.parse(text).at).padStart(15, "0"));
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    database.close();
    localStorage.setItem("kraftpause", JSON.stringify({ lang, returning: true, sound: true, offline_said: true, sound_settled: true }));
  }, [texts, lang]);
}

/** Everything that lies in the database now: records one by one and in packs, in the order of their instants. */
export function lying(page) {
  return page.evaluate(async () => {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open("kraftpause");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const all = (store) =>
      new Promise((done) => {
        if (!database.objectStoreNames.contains(store)) return done([]);
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    const [log, packs, running] = await Promise.all(["log", "packs", "running"].map(all));
    database.close();
    const packed = packs.flatMap((pack) => pack.split("\n").slice(1, -1));
    const texts = [...new Set([...packed, ...log])].filter((text) => typeof text === "string");
    const placed = texts.map((text) => [Number(/"at":(\d+)/.exec(text)?.[1] ?? 0), text]).sort((a, b) => a[0] - b[0]);
    return { texts: placed.map(([, text]) => text), single: log.length, packs: packs.length, running };
  });
}
