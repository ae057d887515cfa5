// Reports of the audit: SARIF against its schema, and the HTML report as readers meet it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv from "ajv";
import { launch } from "./browser.js";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const program =
  process.env.LATARNIA ?? fileURLToPath(new URL("../../target/release/latarnia", import.meta.url));

const LANGUAGES = ["en", "pl"];
const WAYS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  narrow_dark: { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
};

/** A page with findings of every severity, in text of several planes and with a long word. */
function page(number) {
  return `<!doctype html><html><head><title>Page</title><meta http-equiv="refresh" content="90"></head>
<body style="background:#fff"><main><h1>Żółta łąka 😀</h1><h4>Skipped</h4>
<p>😀 <span style="color:#ddd;text-align:justify">Text ${number} that is hard to see</span></p>
<img src="${"a-very-long-name-of-a-picture".repeat(6)}.png"><a href="x"></a><a href="y">click here</a>
<div role="buton" aria-labell="x"></div></main></body></html>`;
}

describe("reports of the audit", () => {
  let folder;
  let browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "latarnia-reports-"));
    mkdirSync(join(folder, "www", "a b"), { recursive: true });
    for (let number = 0; number < 4; number++) writeFileSync(join(folder, "www", "a b", `p#${number}.html`), page(number));
    for (const language of LANGUAGES) {
      // Twice, so that there is a history.
      for (let run = 0; run < 2; run++) {
        const reports = ["html", "sarif", "jsonld", "json"].flatMap((ending) => ["--report", `${language}.${ending}`]);
        const { status, stderr } = spawnSync(program, ["audit", "www", "--lang", language, ...reports], { cwd: folder });
        assert.equal(status, 1, String(stderr));
      }
    }
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  for (const language of LANGUAGES) {
    test(`SARIF is valid, ${language}`, () => {
      const schema = JSON.parse(readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
      const ajv = new Ajv({ allErrors: true, schemaId: "auto" });
      ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
      const validate = ajv.compile(schema);
      const log = JSON.parse(readFileSync(join(folder, `${language}.sarif`), "utf8"));
      assert.ok(log.runs[0].results.length >= 12, "there is something to validate");
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
      log.runs[0].results[0].level = "bad";
      assert.ok(!validate(log), "the schema is not empty");
    });

    test(`EARL and JSON can be read, ${language}`, () => {
      const earl = JSON.parse(readFileSync(join(folder, `${language}.jsonld`), "utf8"));
      assert.equal(earl["@graph"].filter((one) => one["@type"] === "TestSubject").length, 4);
      assert.ok(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")).findings.length >= 12);
    });

    for (const [way, options] of Object.entries(WAYS)) {
      test(`the page is accessible, ${language}, ${way}`, async () => {
        const context = await browser.newContext(options);
        const tab = await context.newPage();
        await tab.goto(String(pathToFileURL(join(folder, `${language}.html`))));
        for (const details of await tab.locator("details").all()) await details.evaluate((one) => (one.open = true));
        if (process.env.SCREENSHOTS) {
          await tab.screenshot({ path: join(process.env.SCREENSHOTS, `${language}-${way}.png`), fullPage: true });
        }
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= options.viewport.width, `${width} pixels wide`);
        await tab.evaluate(axe);
        const results = await tab.evaluate(() =>
          window.axe.run(document, {
            resultTypes: ["violations"],
            rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
          }),
        );
        assert.ok(results.passes.length > 5, "axe ran");
        const told = results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ") + node.failureSummary).join("; ")}`);
        assert.equal(told.join("\n"), "");
        await context.close();
      });
    }
  }
});
