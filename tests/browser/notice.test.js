// The cookie notice, "exit this page" and search.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileUrl, framedPages, visitors } from "./site.js";

const NOTICE = 'section[data-latarnia="cookie-notice"]';
const site = visitors();

/** A visit during which no script of the site may fail. */
function visit(options, work) {
  return site.visit(options, async (tab, context) => {
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await work(tab, context);
    assert.deepEqual(errors, []);
  });
}

describe("the cookie notice", () => {
  for (const width of [1280, 320]) {
    test(`is on every page without scripts at ${width} px, before the header, covering nothing`, () =>
      visit({ javaScriptEnabled: false, viewport: { width, height: 700 } }, async (tab) => {
        for (const page of framedPages) {
          await tab.goto(site.server.url(page));
          const notice = tab.locator(NOTICE);
          assert.equal(await notice.count(), 1, page);
          assert.ok(await notice.isVisible(), page);
          assert.ok((await notice.getAttribute("aria-label"))?.trim() || (await notice.getAttribute("aria-labelledby")), page);
          const seen = await notice.evaluate((element) => {
            const box = (node) => node.getBoundingClientRect();
            const [header, main, own] = [document.querySelector("header"), document.querySelector("main"), box(element)];
            const overlaps = (other) => other && box(other).top < own.bottom && box(other).bottom > own.top;
            return {
              isBeforeHeader: Boolean(!header || element.compareDocumentPosition(header) & Node.DOCUMENT_POSITION_FOLLOWING),
              covers: overlaps(main) || overlaps(document.querySelector("h1")),
              position: getComputedStyle(element).position,
            };
          });
          assert.deepEqual([seen.isBeforeHeader, seen.covers], [true, false], page);
          assert.ok(!["fixed", "sticky", "absolute"].includes(seen.position), page);
          assert.equal(await notice.locator("button:visible").count(), 0, `${page}: a button that does nothing`);
        }
      }));
  }

  test("speaks the page's language and links to the cookie policy", () =>
    visit({}, async (tab) => {
      const texts = {};
      for (const [language, policy] of [["pl", /polityka/i], ["en", /polic/i]]) {
        await tab.goto(site.server.url(`${language}/index.html`));
        texts[language] = await tab.locator(NOTICE).innerText();
        await tab.locator(`${NOTICE} a`).first().click();
        assert.match(await tab.locator("h1").innerText(), policy);
      }
      assert.match(texts.pl, /[ąęłśżźćń]/);
      assert.notEqual(texts.pl, texts.en);
    }));

  for (const [where, url] of [["on the web", (page) => site.server.url(page)], ["from a stick", fileUrl]]) {
    test(`is dismissed by its button and stays so ${where}`, () =>
      visit({}, async (tab) => {
        await tab.goto(url("pl/index.html"));
        await tab.locator(`${NOTICE} button`).click();
        assert.ok(await tab.locator(NOTICE).isHidden());
        await tab.reload();
        assert.ok(await tab.locator(NOTICE).isHidden(), "after a reload");
        await tab.goto(url("en/index.html"));
        assert.ok(await tab.locator(NOTICE).isHidden(), "on another page");
      }));
  }

  test("stores nothing before it is dismissed", () =>
    visit({}, async (tab, context) => {
      for (const page of framedPages) {
        await tab.goto(site.server.url(page));
        assert.equal(await tab.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0, page);
      }
      assert.deepEqual(await context.cookies(), []);
    }));

  const withoutStorage = () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });

  test("uses a cookie of this site where there is no storage", () =>
    visit({}, async (tab, context) => {
      await tab.addInitScript(withoutStorage);
      await tab.goto(site.server.url("pl/index.html"));
      await tab.locator(`${NOTICE} button`).click();
      assert.ok(await tab.locator(NOTICE).isHidden());
      assert.equal((await context.cookies()).length, 1);
      await tab.goto(site.server.url("en/index.html"));
      assert.ok(await tab.locator(NOTICE).isHidden());
    }));

  test("is dismissed for this page, without an error, where nothing can be stored", () =>
    visit({}, async (tab) => {
      await tab.addInitScript(withoutStorage);
      await tab.addInitScript(() => Object.defineProperty(document, "cookie", { get: () => "", set: () => {} }));
      await tab.goto(site.server.url("pl/index.html"));
      await tab.locator(`${NOTICE} button`).click();
      assert.ok(await tab.locator(NOTICE).isHidden());
    }));
});

describe("exit this page", () => {
  test("is a plain link on every page without scripts", () =>
    visit({ javaScriptEnabled: false }, async (tab) => {
      for (const page of framedPages.filter((page) => /^(pl|en)\//.test(page))) {
        await tab.goto(site.server.url(page));
        const link = tab.locator('[data-latarnia="quick-exit"] a');
        assert.ok(await link.isVisible(), page);
        assert.match(await link.getAttribute("href"), /^https:/, page);
      }
    }));

  test("leaves at once when pressed three times Shift, and Back does not return", () =>
    visit({}, async (tab) => {
      await tab.route("https://**", (route) => route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }));
      await tab.goto(site.server.url("pl/index.html"));
      const before = await tab.evaluate(() => history.length);
      for (let time = 0; time < 3; time++) await tab.keyboard.press("Shift");
      await tab.waitForURL(/^https:/);
      assert.equal(await tab.evaluate(() => history.length), before);
    }));

  test("leads to a neutral page of the copy from a stick", () =>
    visit({}, async (tab) => {
      await tab.goto(fileUrl("pl/index.html"));
      await tab.locator('[data-latarnia="quick-exit"] a').click();
      await tab.waitForURL(/^file:.*exit/);
      assert.doesNotMatch(await tab.locator("body").innerText(), /handel|ludźmi|pomoc/i);
    }));
});

describe("search", () => {
  for (const [where, url] of [["on the web", (page) => site.server.url(page)], ["from a stick", fileUrl]]) {
    test(`finds pages without diacritics ${where}`, () =>
      visit({}, async (tab) => {
        await tab.goto(url("pl/index.html"));
        await tab.locator('input[type="search"]').first().fill("krajowy plan dzialan");
        await tab.keyboard.press("Enter");
        await tab.waitForURL(/search/);
        await tab.locator('main a[href*="krajowy-plan"]').first().click();
        assert.match(await tab.locator("h1").innerText(), /Krajowy Plan/i);
      }));
  }
});
