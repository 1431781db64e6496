// A static server for dist: Brotli, correct types, hashed files for ever, the rest revalidated.
//
//   node tools/serve.mjs [dist] [--port 8080] [--dev]
//
// Nothing but files is answered: routes are in the hash, so an unknown path is an honest 404.
// --dev reads from the disk at every request and does not compress. Tests stop and restart it to be without network.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import { extname, join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
/** A name that carries sixteen (or eight, language packs) hexadecimal digits of its contents never changes its bytes. */
const HASHED = /[.-][0-9a-f]{8,16}\.[a-z]+$/;

/**
 * What a host should send along (docs/hosting.md). The policy itself stands in the page, because not every host lets one set
 * headers; here is what a page cannot say of itself.
 */
const GUARDS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": ["camera", "microphone", "geolocation", "payment", "usb", "serial", "hid", "midi", "display-capture"]
    .map((power) => `${power}=()`)
    .join(", "),
};
const GUARDED = {
  ".html": "frame-ancestors 'none'",
  // The worker has no page whose policy it could take: it may ask its own address and nothing else.
  "sw.js": "default-src 'none'; connect-src 'self'",
};

const compress = promisify(zlib.brotliCompress);

/** Brotli at the highest level, as static hosts store it. */
export function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return compress(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** Every file below `dir`, with forward slashes, relative to it. */
export function files(dir) {
  return readdirSync(dir, { recursive: true })
    .map((name) => name.split("\\").join("/"))
    .filter((name) => statSync(join(dir, name)).isFile())
    .sort();
}

async function load(dir, name, packed) {
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  const raw = readFileSync(join(dir, name));
  const policy = GUARDED[name] ?? GUARDED[extname(name)];
  const small = packed && type !== "image/png" ? await brotli(raw) : raw;
  return {
    raw,
    br: small.length < raw.length ? small : null,
    headers: {
      "content-type": type,
      "cache-control": HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
      etag: `"${createHash("sha256").update(raw).digest("hex").slice(0, 16)}"`,
      vary: "accept-encoding",
      ...GUARDS,
      ...(policy && { "content-security-policy": policy }),
    },
  };
}

/** `start()` resolves to the address; `stop()` cuts every connection, which is what losing the network looks like. */
export async function createServer({ dir, dev = false, host = "127.0.0.1" }) {
  const kept = new Map();
  if (!dev) await Promise.all(files(dir).map(async (name) => kept.set(name, await load(dir, name, true))));

  const find = async (pathname) => {
    let name;
    try {
      name = decodeURIComponent(pathname).slice(1) || "index.html";
    } catch {
      return undefined;
    }
    if (!dev) return kept.get(name);
    return files(dir).includes(name) ? load(dir, name, false) : undefined;
  };

  const answer = async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    const file = await find(new URL(request.url, "http://localhost").pathname);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    if (request.headers["if-none-match"] === file.headers.etag) return response.writeHead(304, file.headers).end();
    const br = file.br && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const body = br ? file.br : file.raw;
    const headers = { ...file.headers, "content-length": body.length, ...(br && { "content-encoding": "br" }) };
    return response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
  };

  let server = null;
  let last = 0;
  const address = () => `http://${host === "127.0.0.1" ? "localhost" : host}:${last}/`;
  return {
    start: (port = last) =>
      new Promise((ok, failed) => {
        if (server) return ok(address());
        server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
          answer(request, response).catch((error) => response.writeHead(500).end(`${error.message}\n`));
        });
        server.once("error", failed);
        server.listen(port, host, () => {
          last = server.address().port;
          ok(address());
        });
      }),
    stop: () =>
      new Promise((ok) => {
        if (!server) return ok();
        server.close(() => ok());
        server.closeAllConnections();
        server = null;
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string", default: process.env.PORT ?? "8080" }, dev: { type: "boolean", default: false } },
  });
  const dir = resolve(positionals[0] ?? "dist");
  if (!existsSync(join(dir, "index.html"))) {
    console.error(`There is nothing to serve in ${dir}. Run \`make build\` first.`);
    process.exit(1);
  }
  const server = await createServer({ dir, dev: values.dev });
  try {
    console.log(`\nKraftpause is at ${await server.start(Number(values.port))}  (stop with Ctrl+C)`);
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${values.port} is taken by another program. Try: PORT=8090 make run`
        : `The server could not start: ${error.message}`,
    );
    process.exit(1);
  }
}
