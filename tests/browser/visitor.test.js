// What a visitor meets on every page: keyboard, width, requests, a stick without a network.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SITE, fileUrl, framedPages, pages, stayingPages, visitors } from "./site.js";
import { pathToFileURL } from "node:url";

const site = visitors();

const { visit } = site;

/** Leaving a page ends what it was still asking for. */
function wasAborted(request) {
  return request.failure()?.errorText === "net::ERR_ABORTED";
}

/** What has focus now, and whether one sees that it has. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const around = element.closest("label, li, .search-row") ?? element;
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
  // A card shows the ring around all of it, drawn by its link's ::after.
  const hasOutline = (style) => parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none";
  const ring = hasOutline(style) || hasOutline(getComputedStyle(element, "::after"));
  return {
    name: `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}`,
    href: element.getAttribute("href"),
    isVisible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !(at && (element.contains(at) || at.contains(element) || around.contains(at))),
    hasRing: ring || style.boxShadow !== "none",
  };
}

describe("the keyboard reaches everything, nothing is trapped, focus is seen", () => {
  for (const width of [1280, 320]) {
    for (const page of framedPages) {
      test(`${page} at ${width} px`, () =>
        visit({ viewport: { width, height: 640 }, reducedMotion: "reduce" }, async (tab) => {
          await tab.goto(site.server.url(page));
          const expected = await tab.evaluate(
            () =>
              [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
                (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[hidden]"),
              ).length,
          );
          const walked = [];
          for (let step = 0; step < expected + 5; step++) {
            await tab.keyboard.press("Tab");
            const now = await tab.evaluate(focused);
            if (!now) break;
            walked.push(now);
            assert.ok(now.isVisible, `${now.name} has focus and is not seen`);
            assert.ok(!now.isCovered, `${now.name} has focus and is covered`);
            assert.ok(now.hasRing, `${now.name} has focus and does not show it`);
          }
          assert.equal(await tab.evaluate(focused), null, "after the last element the focus leaves the page");
          assert.ok(walked.length >= expected, `${walked.length} of ${expected} reached`);
          assert.match(walked[0].href ?? "", /^#/, "the skip link is first");
        }));
    }
  }

  test("the skip link leads to the main content", () =>
    visit({}, async (tab) => {
      await tab.goto(site.server.url("pl/index.html"));
      await tab.keyboard.press("Tab");
      await tab.keyboard.press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.closest("main") !== null || location.hash === `#${document.querySelector("main").id}`), true);
    }));
});

describe("no page scrolls sideways", () => {
  const WAYS = {
    "at 320 px": { viewport: { width: 320, height: 640 } },
    "at 400 % zoom": { viewport: { width: 320, height: 256 } },
    "with wide text spacing": { viewport: { width: 320, height: 640 }, spacing: true },
  };
  // WCAG 2.2, 1.4.12
  const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
  for (const [way, { spacing, ...options }] of Object.entries(WAYS)) {
    test(way, () =>
      visit({ ...options, bypassCSP: true }, async (tab) => {
        for (const page of stayingPages) {
          await tab.goto(site.server.url(page));
          if (spacing) await tab.addStyleTag({ content: SPACING });
          const [inside, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(inside <= window, `${page} is ${inside} px wide in ${window} px`);
        }
      }));
  }
});

test("no request leaves the site, none fails, and the console stays empty", () =>
  visit({}, async (tab) => {
    const wrong = [];
    tab.on("request", (request) => request.url().startsWith(site.server.origin) || wrong.push(`${tab.url()} asks for ${request.url()}`));
    tab.on("requestfailed", (request) => wasAborted(request) || wrong.push(`${request.url()} fails`));
    tab.on("response", (response) => response.status() >= 400 && wrong.push(`${response.url()}: ${response.status()}`));
    tab.on("console", (message) => wrong.push(`${tab.url()}: ${message.text()}`));
    tab.on("pageerror", (error) => wrong.push(`${tab.url()}: ${error.message}`));
    for (const page of stayingPages) {
      await tab.goto(site.server.url(page));
      await tab.waitForLoadState("load");
    }
    assert.deepEqual(wrong, []);
  }));

test("from a stick every page opens with all its files, and asks for nothing outside", () =>
  visit({}, async (tab) => {
    const wrong = [];
    const root = pathToFileURL(SITE).href;
    tab.on("request", (request) => request.url().startsWith(root) || wrong.push(`${tab.url()} asks for ${request.url()}`));
    tab.on("requestfailed", (request) => wasAborted(request) || wrong.push(`${request.url()} fails`));
    tab.on("console", (message) => wrong.push(`${tab.url()}: ${message.text()}`));
    tab.on("pageerror", (error) => wrong.push(`${tab.url()}: ${error.message}`));
    // A server's 404 page is never opened from a stick.
    for (const page of stayingPages.filter((page) => page !== "404.html")) {
      await tab.goto(fileUrl(page));
      const applied = await tab.evaluate(() => [...document.styleSheets].every((sheet) => sheet.href === null || sheet.disabled === false));
      if (!applied) wrong.push(`${page}: a style sheet is not applied`);
    }
    assert.deepEqual(wrong, []);
  }));

test("without scripts every page shows its text, on the web and from a stick", () =>
  visit({ javaScriptEnabled: false }, async (tab) => {
    for (const page of stayingPages) {
      for (const url of [site.server.url(page), fileUrl(page)]) {
        await tab.goto(url);
        assert.ok(await tab.locator("h1").isVisible(), url);
        assert.ok((await tab.locator("main").innerText()).trim().length > 0, url);
      }
    }
  }));

test("a missing page on a server shows the 404 page with both languages and working links", () =>
  visit({}, async (tab) => {
    const response = await tab.goto(`${site.server.origin}/pl/nie/ma/takiej/strony.html`);
    assert.equal(response.status(), 404);
    assert.match(await tab.locator("main").innerText(), /stron[\s\S]*page/i);
    for (const language of ["pl", "en"]) {
      assert.ok(await tab.locator(`main a[href$="${language}/index.html"]`).first().isVisible(), language);
    }
    await tab.locator('main a[href$="pl/index.html"]').first().click();
    assert.equal(tab.url(), site.server.url("pl/index.html"));
  }));

test("an old address leads on", { skip: pages.length === stayingPages.length && "the site has no aliases" }, () =>
  visit({}, async (tab) => {
    for (const page of pages.filter((page) => !stayingPages.includes(page))) {
      // The page leads on at once, maybe before it has loaded itself.
      await tab.goto(site.server.url(page), { waitUntil: "commit" });
      await tab.waitForURL((url) => !url.href.endsWith(page));
      assert.ok(await tab.locator("h1").isVisible(), page);
    }
  }));
