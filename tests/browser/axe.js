// axe-core over pages of a folder, in Chromium: which of its rules each page breaks.

import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { launch } from "./browser.js";

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const axe = require("axe-core");

/** The version of axe-core. */
export const version = axe.version;

// About axe-core's own reach, or about how large things are once laid out, or a question for each
// recording, whatever is beside it.
const LEFT_OUT = ["frame-tested", "hidden-content", "target-size", "audio-caption"];

/** Rules of WCAG 2 and of good practice that HTML and style sheets can decide. */
export const rules = axe
  .getRules()
  .map((rule) => rule.ruleId)
  .filter((rule) => !LEFT_OUT.includes(rule));

// What axe-core finds by these it puts before a person, sure as it may be.
const ASKED = [
  "aria-braille-equivalent",
  "aria-prohibited-attr",
  "aria-valid-attr-value",
  "bypass",
  "duplicate-id-aria",
  "form-field-multiple-labels",
  "frame-title-unique",
  "identical-links-same-purpose",
  "no-autoplay-audio",
  "server-side-image-map",
  "th-has-data-cells",
  "video-caption",
];

/** Every HTML file below a folder, as a path from there. */
export function pagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.html?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

/** What axe-core finds on pages of a folder: a map from page to rule to the elements that break it. */
export async function findings(folder, pages) {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(source);
    await context.route("**/*", (route) => route.fulfill(answer(folder, new URL(route.request().url()))));
    const found = new Map();
    const rest = pages.values();
    const work = async () => {
      const tab = await context.newPage();
      for (const page of rest) found.set(page, await onPage(tab, ORIGIN + page.split("/").map(encodeURIComponent).join("/")));
    };
    await Promise.all([work(), work(), work()]);
    return found;
  } finally {
    await browser.close();
  }
}

// An address of the pages' own, so that frames and style sheets load as from a web server.
const ORIGIN = "http://pages.test/";

// What is not there leaves the browser where it is, as a page may lead on by itself.
function answer(folder, url) {
  const path = join(folder, decodeURIComponent(url.pathname));
  return url.href.startsWith(ORIGIN) && existsSync(path) ? { path } : { status: 204 };
}

async function onPage(tab, url) {
  await tab.emulateMedia({ colorScheme: "light" });
  await tab.goto(url, { waitUntil: "load", timeout: 15_000 });
  const broken = await run(tab, rules);
  if (await tab.evaluate(hasDark)) {
    await tab.emulateMedia({ colorScheme: "dark" });
    for (const [rule, nodes] of await run(tab, ["color-contrast", "color-contrast-enhanced"])) {
      broken.set(rule, [...new Set([...(broken.get(rule) ?? []), ...nodes])]);
    }
  }
  return broken;
}

function hasDark() {
  const rules = (sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return []; // It could not be loaded.
    }
  };
  return [...document.styleSheets].some((sheet) => rules(sheet).some((rule) => rule.conditionText?.includes("dark")));
}

async function run(tab, names) {
  const found = await tab.evaluate(
    async ([names, asked]) => {
      const { violations, incomplete } = await window.axe.run(document, {
        runOnly: { type: "rule", values: names },
        resultTypes: ["violations", "incomplete"],
      });
      return [...violations, ...incomplete.filter(({ id }) => asked.includes(id))].map(({ id, nodes }) => [
        id,
        nodes.map((node) => node.target.join(" ")),
      ]);
    },
    [names, ASKED],
  );
  return new Map(found);
}
