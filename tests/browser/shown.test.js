// A site whose English readers get Polish pages until they are translated: accessible in every part.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.js";
import { program } from "./latarnia.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const work = mkdtempSync(join(tmpdir(), "latarnia-shown-"));
const FILES = {
  "site.toml": `title = { pl = "Serwis", en = "Site" }
base_url = "https://example.org"
languages = ["pl", "en", "ar"]
missing_translation = { en = "show-source", ar = "show-source" }
[taxonomies.tags.terms.help]
title = { pl = "Pomoc", en = "Help", ar = "مساعدة" }
`,
  "index.pl.md": '+++\ntitle = "Start"\n+++\nWitamy.\n',
  "index.en.md": '+++\ntitle = "Home"\n+++\nWelcome.\n',
  "help/index.pl.md": '+++\ntitle = "Pomoc"\nsummary = "Kto pomaga i jak"\nweight = 1\n+++\nTekst.\n',
  "help/numbers.pl.md": `+++
title = 'Numery "w" domu'
summary = "Gdzie zadzwonić, kiedy coś się dzieje"
date = 2024-05-01
weight = 1
tags = ["help"]
materials = [{ title = "Ulotka", file = "ulotka.txt" }]
+++
Zadzwoń, kiedy potrzebujesz pomocy.[^1] Odbierze osoba, która mówi po polsku.

[^1]: Bezpłatnie.

## Po polsku

> [!NOTE]
> Uwaga na oszustów.

## [Допомога]{lang=uk}

| Kto | Kiedy |
|---|---|
| Fundacja | codziennie |

## Trzeci nagłówek

:::{lang=ar}
### اتصل بنا

نص
:::
`,
  "help/numbers-etr.pl.md": '+++\ntitle = "Numery, łatwo"\nversion = "easy-to-read"\nversion_of = "numbers.md"\n+++\nZadzwoń do nas.\n',
  "help/next.pl.md": '+++\ntitle = "Dalej"\nweight = 2\n+++\nTekst.\n',
  "help/next.en.md": '+++\ntitle = "Next"\nweight = 2\n+++\nText.\n',
  "help/ulotka.txt": "Ulotka\n",
};
for (const [name, text] of Object.entries(FILES)) {
  const path = join(work, "site", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}
execFileSync(program(), ["build", "--no-cache", "--root", work, "--out", join(work, "out")], { stdio: "ignore" });
// The error page is for servers: its addresses start at the root.
const pages = readdirSync(join(work, "out"), { recursive: true })
  .filter((name) => name.endsWith(".html") && name !== "404.html")
  .sort();

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

test("there are shown pages among them", () => {
  for (const page of ["en/help/numbers/index.html", "ar/help/numbers/index.html", "ar/index.html"]) {
    assert.ok(pages.includes(page), pages.join("\n"));
    assert.match(readFileSync(join(work, "out", page), "utf8"), /class="translation-note"/);
  }
});

for (const [way, options] of Object.entries({
  "in light": { viewport: { width: 1280, height: 800 } },
  "in dark at 320 px": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
})) {
  for (const page of pages) {
    test(`axe-core finds nothing on ${page} ${way}, and nothing scrolls sideways`, async () => {
      const context = await browser.newContext(options);
      const tab = await context.newPage();
      await tab.goto(pathToFileURL(join(work, "out", page)).href);
      await tab.evaluate(axe);
      const results = await tab.evaluate(() =>
        window.axe.run(document, {
          preload: false,
          resultTypes: ["violations"],
          rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
        }),
      );
      assert.ok(results.passes.length > 5, "axe ran");
      assert.deepEqual(results.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]), []);
      const [inside, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inside <= window, `${inside} px wide in ${window} px`);
      await context.close();
    });
  }
}
