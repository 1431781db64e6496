// The service worker: keeps every file of one version, so that the app starts without network.
// It waits until the person asks for the new version. finish_dist fills in the list and the version, a hash of the
// final bytes. Its address is for ever: never rename this file.
const VERSION = "{{version}}";
const FILES = ["{{files}}"];
const PREFIX = "kraftpause-";
const CACHE = PREFIX + VERSION;

// A name with a hash in it cannot be stale, so what the page has just fetched is not fetched again;
// all else must come from the server, past the browser's own cache.
const fresh = (name) => new Request(name, { cache: /[.-][0-9a-f]{8,16}\./.test(name) ? "default" : "reload" });

addEventListener("install", (event) => {
  // A development build keeps nothing and must not be kept waiting.
  if (FILES.length === 0) skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(fresh))));
});

addEventListener("activate", (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(forget());
});

addEventListener("message", (event) => {
  if (event.data === "skip-waiting") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(answer(request));
});

// Every navigation is the one page: routes live after the hash. Without the file (the browser may clear a cache at
// any time) the network answers as if there were no worker.
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreVary: true });
  return kept ?? fetch(request);
}
