// axe-core over every page, in every way that visitors see it: nothing to complain about, best
// practices and the stricter contrast included.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { stayingPages, visitors } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WAYS = {
  "in light": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  "in dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "at 320 px": { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  "in forced colours": { viewport: { width: 1280, height: 800 }, forcedColors: "active" },
  // axe itself needs scripts, so here the site's own scripts are kept from arriving.
  "without its scripts": { viewport: { width: 1280, height: 800 }, withoutScripts: true },
};

const site = visitors();

function told(page, violation) {
  const nodes = violation.nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`);
  return [`${page}: ${violation.id} (${violation.helpUrl})`, ...nodes].join("\n");
}

for (const [way, { withoutScripts, ...options }] of Object.entries(WAYS)) {
  describe(`axe-core finds nothing ${way}`, () => {
    let context;
    let tab;
    before(async () => {
      context = await site.browser.newContext(options);
      tab = await context.newPage();
      if (withoutScripts) await tab.route("**/*.js", (route) => route.abort());
    });
    after(() => context.close());
    for (const page of stayingPages) {
      test(page, async () => {
        await tab.goto(site.server.url(page));
        await tab.evaluate(axe);
        const results = await tab.evaluate(() =>
          window.axe.run(document, {
            resultTypes: ["violations"],
            rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
          }),
        );
        assert.ok(results.passes.length > 5, "axe ran");
        assert.equal(results.violations.map((violation) => told(page, violation)).join("\n"), "");
      });
    }
  });
}
