// The service worker: keeps every file of one version, so that the app starts without network.
// It waits until the person asks for the new version, and tells the page meanwhile what it brings. It counts what it asks
// of the network, so that the page of privacy can say it. finish_dist fills in the list, the news and the version, a hash of
// the final bytes. Its address is for ever: never rename this file.
const VERSION = "{{version}}";
const FILES = ["{{files}}"];
const NEWS = ["{{news}}"];
const PREFIX = "kraftpause-";
const CACHE = PREFIX + VERSION;
const COUNT = PREFIX + "count";

// A name with a hash in it cannot be stale, so what the page has just fetched is not fetched again;
// all else must come from the server, past the browser's own cache.
const fresh = (name) => new Request(name, { cache: /[.-][0-9a-f]{8,16}\./.test(name) ? "default" : "reload" });

addEventListener("install", (event) => {
  // A development build keeps nothing and must not be kept waiting.
  if (FILES.length === 0) skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(fresh))).then(() => count(FILES.length, 0)));
});

addEventListener("activate", (event) => {
  const forget = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE && name !== COUNT);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(forget());
});

addEventListener("message", (event) => {
  const { data, source } = event;
  if (data === "skip-waiting") event.waitUntil(skipWaiting());
  // The first word of an answer is the question; pages that are years older read it, so its shape is for ever.
  if (data === "what-is-new") source?.postMessage([data, ...NEWS]);
  if (data === "what-is-counted") event.waitUntil(count(0, 0).then((so) => source?.postMessage([data, ...so])));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  // The policy of the page lets nothing through to others; if something did come, it would be counted.
  if (new URL(request.url).origin !== location.origin) return event.waitUntil(count(0, 1));
  if (request.method === "GET") event.respondWith(answer(event, request));
});

// Every navigation is the one page: routes live after the hash. Without the file (the browser may clear a cache at
// any time) the network answers as if there were no worker.
async function answer(event, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreVary: true });
  if (kept) return kept;
  event.waitUntil(count(1, 0));
  return fetch(request);
}

// [since when, files asked of our own address, requests to others]: one after the other, and nothing hangs on it.
let counting = Promise.resolve();
function count(ours, others) {
  return (counting = counting.then(async () => {
    try {
      const cache = await caches.open(COUNT);
      const kept = await cache.match("count");
      const so = kept ? await kept.json() : [Date.now(), 0, 0];
      so[1] += ours;
      so[2] += others;
      if (ours || others || !kept) await cache.put("count", new Response(JSON.stringify(so)));
      return so;
    } catch {
      return [0, 0, 0];
    }
  }));
}
