// The preview: pages load again with every change, and tell what is wrong.
// LATARNIA is the program; without it, the one that `cargo build --release` makes.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.js";

const PROGRAM =
  process.env.LATARNIA ?? fileURLToPath(new URL("../../target/release/latarnia", import.meta.url));

const LONG = Array.from({ length: 60 }, (_, index) => `Akapit ${index} z [odnośnikiem ${index}](pomoc.md).\n`).join("\n");
const page = (title, text) => `+++\ntitle = "${title}"\nsummary = "Zdanie."\n+++\n${text}`;
const PROJECT = {
  "site/site.toml": 'title = "Serwis"\nlanguages = ["pl"]\nbase_url = "https://example.org"\n',
  "site/index.pl.md": page("Początek", LONG),
  "site/pomoc.pl.md": page("Pomoc", "Tekst.\n"),
  "site/uwagi.pl.md": page("Uwagi", "# Kiedy zadzwonić\n\n<b onclick=\"x\">z < `kodem` </b>\n"),
};
const BROKEN = page("Początek", "Łąka i [odnośnik](nie-ma.md), `<img src=x onerror=alert(1)>`.\n");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not there: cargo build --release`);
  browser = await launch();
});
after(() => browser.close());

/** A project on disk and its preview. */
async function start(files = PROJECT, port = 0) {
  const folder = mkdtempSync(join(tmpdir(), "latarnia-"));
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // Whole at once, as editors save.
    writeFileSync(join(folder, "aside"), text);
    renameSync(join(folder, "aside"), join(folder, path));
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const preview = { folder, write };
  preview.run = async (port) => {
    const child = spawn(PROGRAM, ["serve", "--lang", "pl", "--root", folder, "--port", String(port)], { stdio: ["ignore", "pipe", "ignore"] });
    preview.child = child;
    for await (const line of createInterface(child.stdout)) {
      const url = /http:\S+/.exec(line)?.[0];
      if (url) {
        child.stdout.resume();
        return url;
      }
    }
    throw new Error("the preview printed no address");
  };
  preview.stop = () =>
    new Promise((resolve) => {
      preview.child.once("exit", resolve);
      preview.child.kill("SIGINT");
    });
  preview.url = await preview.run(port);
  return preview;
}

/** A visit to a preview, in which no script fails, no policy is broken and nobody else is asked. */
async function visit(work, options = {}, files = PROJECT) {
  const preview = await start(files);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  const problems = [];
  tab.on("pageerror", (error) => problems.push(error.message));
  tab.on("console", (message) => {
    if (/content security policy|violates/i.test(message.text())) problems.push(message.text());
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(preview.url) && !request.url().startsWith("data:")) problems.push(request.url());
  });
  try {
    await work(tab, preview, context);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    await preview.stop();
    rmSync(preview.folder, { recursive: true });
  }
}

/** Does something and waits until the page has loaded again and has put everything back. */
async function reloaded(tab, work) {
  await tab.evaluate(() => {
    window.isOld = true;
  });
  await work();
  await tab.waitForFunction(() => !window.isOld && document.readyState === "complete" && document.querySelector("latarnia-preview"), null, { timeout: 10_000 });
}

const overlay = (tab) => tab.locator("latarnia-preview dialog");
const summary = (tab) => tab.locator("latarnia-preview summary");

/** What axe-core finds in a part of the page, the stricter contrast and best practices included. */
async function violations(tab, include) {
  await tab.evaluate(axe);
  const found = await tab.evaluate(
    (include) => axe.run(include, { rules: { "color-contrast-enhanced": { enabled: true } } }),
    include,
  );
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.failureSummary).join(" ")}`);
}

describe("a change", () => {
  test("shows at once, and scroll position and focus stay", () =>
    visit(async (tab, preview) => {
      await tab.goto(`${preview.url}pl/`);
      const link = tab.getByRole("link", { name: "odnośnikiem 40", exact: true });
      await link.focus();
      await tab.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
      await reloaded(tab, () => preview.write("site/index.pl.md", page("Nowy tytuł", LONG)));
      assert.equal(await tab.locator("h1").innerText(), "Nowy tytuł");
      assert.equal(await tab.evaluate(() => Math.round(scrollY)), 700);
      assert.ok(await link.evaluate((element) => element === document.activeElement));
    }));

  test("shows after the preview was started again", () =>
    visit(async (tab, preview) => {
      await tab.goto(`${preview.url}pl/`);
      await reloaded(tab, async () => {
        await preview.stop();
        preview.write("site/index.pl.md", page("Po przerwie", LONG));
        await preview.run(new URL(preview.url).port);
      });
      assert.equal(await tab.locator("h1").innerText(), "Po przerwie");
    }));

  test("keeps the panel open and the focus in it", () =>
    visit(async (tab, preview) => {
      await tab.goto(`${preview.url}pl/`);
      await summary(tab).focus();
      await tab.keyboard.press("Enter");
      await reloaded(tab, () => preview.write("site/index.pl.md", page("Nowy tytuł", LONG)));
      assert.ok(await tab.locator("latarnia-preview details").evaluate((details) => details.open));
      assert.ok(await summary(tab).evaluate((element) => element === element.getRootNode().activeElement));
    }));

  test("loads no page again and again", () =>
    visit(async (tab, preview) => {
      let loads = 0;
      tab.on("load", () => (loads += 1));
      await tab.goto(`${preview.url}pl/`);
      await reloaded(tab, () => preview.write("site/index.pl.md", page("Nowy tytuł", LONG)));
      await tab.waitForTimeout(2500);
      assert.equal(loads, 2);
    }));

  test("reaches every open tab", () =>
    visit(async (tab, preview, context) => {
      const tabs = [tab, await context.newPage(), await context.newPage()];
      for (const one of tabs) await one.goto(`${preview.url}pl/`);
      const loads = tabs.map((one) => one.waitForEvent("load", { timeout: 10_000 }));
      preview.write("site/index.pl.md", page("Nowy tytuł", LONG));
      await Promise.all(loads);
      for (const one of tabs) assert.equal(await one.locator("h1").innerText(), "Nowy tytuł");
    }));
});

describe("an error", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`is told in the editor's language over the last good version (${colorScheme}, 320 px)`, () =>
      visit(
        async (tab, preview) => {
          await tab.goto(`${preview.url}pl/`);
          const link = tab.getByRole("link", { name: "odnośnikiem 3", exact: true });
          await link.focus();
          await reloaded(tab, () => preview.write("site/index.pl.md", BROKEN));
          const dialog = overlay(tab);
          assert.ok(await dialog.isVisible());
          assert.equal(await dialog.evaluate((element) => element.getRootNode().host.lang), "pl");
          assert.ok(await dialog.evaluate((element) => element.matches(":modal") && element.contains(element.getRootNode().activeElement)));
          const text = await dialog.innerText();
          assert.match(text, /1 błąd do poprawienia/);
          assert.match(text, /site\/index\.pl\.md:5:8/);
          assert.match(text, /Łąka i \[odnośnik\]\(nie-ma\.md\), `<img src=x onerror=alert\(1\)>`/);
          assert.match(text, /dlaczego: .*\n/i);
          assert.match(text, /co zrobić: /i);
          assert.equal(await dialog.locator("img").count(), 0);
          assert.equal(await tab.locator("h1").innerText(), "Początek");
          assert.deepEqual(await violations(tab, "latarnia-preview"), []);
          const isTooWide = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth || document.documentElement.scrollWidth > innerWidth);
          assert.ok(!isTooWide);

          await tab.keyboard.press("Escape");
          assert.ok(!(await dialog.isVisible()));
          assert.ok(await link.evaluate((element) => element === document.activeElement), "the focus returns");
          await summary(tab).click();
          await tab.getByRole("button", { name: "Pokaż błędy" }).click();
          assert.ok(await dialog.isVisible());
          await tab.getByRole("button", { name: "Zamknij", exact: true }).click();
          assert.ok(!(await dialog.isVisible()));

          await reloaded(tab, () => preview.write("site/index.pl.md", page("Poprawione", LONG)));
          assert.equal(await overlay(tab).count(), 0);
          assert.equal(await tab.locator("h1").innerText(), "Poprawione");
        },
        { colorScheme, viewport: { width: 320, height: 640 } },
      ));
  }

  test("goes away by itself, and the focus is where it was", () =>
    visit(async (tab, preview) => {
      await tab.goto(`${preview.url}pl/`);
      const link = tab.getByRole("link", { name: "odnośnikiem 3", exact: true });
      await link.focus();
      await reloaded(tab, () => preview.write("site/index.pl.md", BROKEN));
      assert.ok(await overlay(tab).isVisible());
      await reloaded(tab, () => preview.write("site/index.pl.md", page("Poprawione", LONG)));
      assert.equal(await overlay(tab).count(), 0);
      assert.ok(await link.evaluate((element) => element === document.activeElement));
    }));

  test("without a good version is a page of its own, until it is mended", () =>
    visit(
      async (tab, preview) => {
        await tab.goto(`${preview.url}pl/`);
        assert.equal(await tab.locator("html").getAttribute("lang"), "pl");
        assert.ok(await overlay(tab).isVisible());
        await tab.keyboard.press("Escape");
        assert.match(await tab.locator("main").innerText(), /site\/index\.pl\.md:5:8/);
        assert.deepEqual(await violations(tab, "html"), []);
        await reloaded(tab, () => preview.write("site/index.pl.md", page("Poprawione", LONG)));
        assert.equal(await tab.locator("h1").innerText(), "Poprawione");
      },
      {},
      { ...PROJECT, "site/index.pl.md": BROKEN },
    ));

  test("of a template is told at the page that it is about", () =>
    visit(async (tab, preview) => {
      await tab.goto(`${preview.url}pl/`);
      await reloaded(tab, () => preview.write("themes/latarnia/templates/home.html", "{{ page.nie_ma }}"));
      assert.match(await overlay(tab).innerText(), /home\.html/);
    }));
});

describe("the panel", () => {
  for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]]) {
    test(`names the page's file and its findings at ${width} px (${colorScheme})`, () =>
      visit(
        async (tab, preview) => {
          await tab.goto(`${preview.url}pl/uwagi/`);
          assert.match(await summary(tab).innerText(), /Podgląd\s+2/);
          const size = await summary(tab).boundingBox();
          assert.ok(size.width < 200 && size.height < 60 && size.height >= 44, JSON.stringify(size));
          assert.ok(!(await tab.locator("latarnia-preview .card").isVisible()), "closed at first");
          assert.deepEqual(await violations(tab, "latarnia-preview"), []);
          await summary(tab).focus();
          await tab.keyboard.press("Enter");
          assert.equal(await tab.locator("latarnia-preview .source").innerText(), "site/uwagi.pl.md");
          const first = tab.locator("latarnia-preview li").first();
          assert.match(await first.innerText(), /WCAG 1\.3\.1/);
          assert.deepEqual(await violations(tab, "latarnia-preview"), []);
          const box = await tab.locator("latarnia-preview .card").boundingBox();
          assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width, JSON.stringify(box));
          await tab.emulateMedia({ media: "print" });
          assert.ok(!(await summary(tab).isVisible()), "not printed");
        },
        { colorScheme, viewport: { width, height: 700 } },
      ));
  }

  test("stands against the site's own styles and keys", () =>
    visit(
      async (tab, preview) => {
        await tab.goto(`${preview.url}pl/`);
        assert.ok(await summary(tab).isVisible());
        assert.ok((await summary(tab).boundingBox()).width > 40);
        assert.match(await summary(tab).evaluate((element) => getComputedStyle(element).fontFamily), /system-ui/);
      },
      {},
      {
        ...PROJECT,
        "themes/latarnia/assets/latarnia.css":
          "* { display: none !important; font: 1px serif !important } html, body { display: block !important }",
      },
    ));
});
