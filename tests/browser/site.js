// The built site under test: its pages, a small server for them, and a browser.
// SITE_DIR says where it was built.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before } from "node:test";
import { launch } from "./browser.js";

export const SITE = process.env.SITE_DIR;
if (!SITE || !existsSync(join(SITE, "index.html"))) {
  throw new Error("SITE_DIR must name a folder with a built site");
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8",
};

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(SITE, path).split(sep).join("/")];
  });
}

/** Every file of the site, as a path from its root. */
export const files = walk(SITE).sort();

/** Every page. */
export const pages = files.filter((file) => file.endsWith(".html"));

/** Pages that stay: redirects lead on at once. */
export const stayingPages = pages.filter((page) => !html(page).includes('http-equiv="refresh"'));

/** Pages with the site's frame: the neutral page of "exit this page" hides where one comes from. */
export const framedPages = stayingPages.filter((page) => !page.includes("/exit/"));

export function html(page) {
  return readFileSync(join(SITE, page), "utf8");
}

/** Serves the site on this machine until `close`. */
async function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname).slice(1);
    const file = join(SITE, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    const body = readFileSync(found ? file : join(SITE, "404.html"));
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[found ? extname(file) : ".html"] ?? "application/octet-stream" });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: (page) => `${origin}/${page}`, close: () => server.close() };
}

/** The address of a page on disk, as from a USB stick. */
export function fileUrl(page) {
  return pathToFileURL(join(SITE, page)).href;
}

/** A browser and a server for the tests of a file, and `visit`, which gives a test a fresh visitor. */
export function visitors() {
  const shared = { browser: undefined, server: undefined };
  before(async () => {
    shared.browser = await launch();
    shared.server = await serve();
  });
  after(async () => {
    await shared.browser.close();
    shared.server.close();
  });
  shared.visit = async (options, work) => {
    const context = await shared.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    try {
      return await work(await context.newPage(), context);
    } finally {
      await context.close();
    }
  };
  return shared;
}
