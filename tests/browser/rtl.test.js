// A site in Arabic and English (tests/fixtures/rtl): from right to left, and accessible in every way.
// LATARNIA names the program, else it is that of the release build.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./browser.js";

const PROGRAM = process.env.LATARNIA ?? fileURLToPath(new URL("../../target/release/latarnia", import.meta.url));
const PROJECT = fileURLToPath(new URL("../fixtures/rtl", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WAYS = {
  "in light": { viewport: { width: 1280, height: 800 } },
  "in dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "at 320 px": { viewport: { width: 320, height: 640 } },
  "in forced colours": { viewport: { width: 1280, height: 800 }, forcedColors: "active" },
};

const out = mkdtempSync(join(tmpdir(), "latarnia-rtl-"));
assert.ok(existsSync(PROGRAM), `${PROGRAM} is not there: cargo build --release`);
execFileSync(PROGRAM, ["build", "--no-cache", "--root", PROJECT, "--out", out], { stdio: "ignore" });
const walk = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? walk(path) : [relative(out, path)];
});
const pages = walk(out).filter((path) => path.endsWith(".html") && path !== "404.html").sort();
const url = (page) => pathToFileURL(join(out, page)).href;

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
});

async function visit(options, work) {
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

for (const [way, options] of Object.entries(WAYS)) {
  describe(`axe-core finds nothing, and nothing scrolls sideways, ${way}`, () => {
    for (const page of pages) {
      test(page, () =>
        visit(options, async (tab) => {
          await tab.goto(url(page));
          await tab.evaluate(axe);
          const results = await tab.evaluate(() =>
            window.axe.run(document, {
              resultTypes: ["violations"],
              rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
            }),
          );
          assert.ok(results.passes.length > 5, "axe ran");
          assert.deepEqual(results.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]), []);
          const [inside, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(inside <= window, `${inside} px wide in ${window} px`);
        }));
    }
  });
}

test("every page has its language's direction, and text in another language its own", () =>
  visit({}, async (tab) => {
    for (const page of pages) {
      await tab.goto(url(page));
      const lang = page.startsWith("en/") ? "en" : "ar";
      assert.deepEqual(
        await tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        [lang, lang === "ar" ? "rtl" : "ltr"],
        page,
      );
    }
    await tab.goto(url("ar/help/contract/index.html"));
    assert.equal(await tab.locator('.prose > div[lang="en"]').getAttribute("dir"), "ltr");
    assert.equal(await tab.locator('.prose span[lang="pl"]').getAttribute("dir"), "ltr");
    await tab.goto(url("en/help/contract/index.html"));
    assert.equal(await tab.locator('.prose > div[lang="ar"]').getAttribute("dir"), "rtl");
  }));

test("a telephone number and code read from left to right", () =>
  visit({}, async (tab) => {
    /** Where the first and the last character of an element's text are drawn. */
    const ends = (element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const at = (index) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect().x;
      };
      return at(0) < at(node.data.trimEnd().length - 1);
    };
    for (const [page, selector] of [
      ["ar/index.html", "a.phone >> nth=1"],
      ["ar/help/index.html", ".helpline-phone a"],
      ["ar/help/contract/index.html", ".callout a"],
      ["ar/help/contract/index.html", "td a >> nth=0"],
      ["ar/help/contract/index.html", "p > code"],
      ["ar/help/contract/index.html", "pre > code"],
    ]) {
      await tab.goto(url(page));
      assert.equal(await tab.locator(selector).evaluate(ends), true, `${page} ${selector}`);
    }
  }));

test("the way on and back points the way one reads", () =>
  visit({ viewport: { width: 1280, height: 800 } }, async (tab) => {
    await tab.goto(url("ar/help/contract/index.html"));
    const mirrored = await tab.locator(".trail .arrow").evaluate((element) => getComputedStyle(element).transform);
    assert.match(mirrored, /^matrix\(-1,/);
    const [title, contents] = await tab.evaluate(() => ["h1", ".contents"].map((part) => document.querySelector(part).getBoundingClientRect().x));
    assert.ok(contents < title, "what stands at the side stands at the left");
    const [brand, languages] = await tab.evaluate(() => [".brand", ".languages"].map((part) => document.querySelector(part).getBoundingClientRect().x));
    assert.ok(languages < brand);
  }));

test("search finds Arabic words without their vowel signs, and counts them in the right form", () =>
  visit({}, async (tab) => {
    await tab.goto(`${url("ar/search/index.html")}?q=${encodeURIComponent("المُسَاعَدَة")}`);
    assert.match(await tab.locator("#l-search-status").innerText(), /عُثر على/);
    assert.ok((await tab.locator("#l-search-results a").count()) > 0);
    await tab.goto(`${url("ar/search/index.html")}?q=${encodeURIComponent("السفر")}`);
    assert.equal(await tab.locator("#l-search-status").innerText(), "عُثر على صفحة واحدة.");
    await tab.goto(`${url("ar/search/index.html")}?q=${encodeURIComponent("قبل")}`);
    assert.equal(await tab.locator("#l-search-status").innerText(), "عُثر على 3 صفحات.");
  }));
