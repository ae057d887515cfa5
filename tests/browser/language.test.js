// The first page: a language chosen once, remembered for those who ask for it, and forgotten again.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileUrl, visitors } from "./site.js";

const site = visitors();
const BOX = '[data-latarnia="language-choice"] input';
const withoutStorage = () => Object.defineProperty(window, "localStorage", { get: () => { throw new Error("switched off"); } });
const withoutCookies = () => Object.defineProperty(document, "cookie", { get: () => "", set: () => {} });

function visit(options, work) {
  return site.visit(options, async (tab, context) => {
    const errors = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await work(tab, context);
    assert.deepEqual(errors, []);
  });
}

const kept = (tab) => tab.evaluate(() => [localStorage.length, document.cookie]);

for (const [where, url] of [["on the web", (page) => site.server.url(page)], ["from a stick", fileUrl]]) {
  describe(`the language of the first page ${where}`, () => {
    test("is not remembered unasked", () =>
      visit({}, async (tab) => {
        await tab.goto(url("index.html"));
        assert.equal(await tab.locator(BOX).isChecked(), false);
        await tab.locator('.gate-choices a[hreflang="en"]').click();
        await tab.waitForURL(/en\/index\.html$/);
        assert.deepEqual(await kept(tab), [0, ""]);
        await tab.goto(url("index.html"));
        assert.ok(await tab.locator("h1").isVisible());
      }));

    test("is remembered when asked, can be chosen again, and forgotten", () =>
      visit({}, async (tab) => {
        await tab.goto(url("index.html"));
        await tab.locator(BOX).check();
        await tab.locator('.gate-choices a[hreflang="en"]').click();
        await tab.waitForURL(/en\/index\.html$/);
        await tab.goto(url("index.html"), { waitUntil: "commit" });
        await tab.waitForURL(/en\/index\.html$/);
        await tab.locator('.colophon a[href$="index.html#choose"]').click();
        await tab.waitForURL(/index\.html#choose$/);
        assert.ok(await tab.locator(".gate-choices").isVisible());
        assert.equal(await tab.locator(BOX).isChecked(), true);
        await tab.locator(BOX).uncheck();
        assert.deepEqual(await kept(tab), [0, ""]);
        await tab.goto(url("index.html"));
        assert.ok(await tab.locator(".gate-choices").isVisible());
      }));

    test("is asked for each time where nothing can be stored, without an error", () =>
      visit({}, async (tab) => {
        await tab.addInitScript(withoutStorage);
        await tab.addInitScript(withoutCookies);
        await tab.goto(url("index.html"));
        await tab.locator(BOX).check();
        await tab.locator('.gate-choices a[hreflang="pl"]').click();
        await tab.waitForURL(/pl\/index\.html$/);
        await tab.goto(url("index.html"));
        assert.ok(await tab.locator(".gate-choices").isVisible());
      }));
  });
}

test("a cookie serves where storage is switched off", () =>
  visit({}, async (tab) => {
    await tab.addInitScript(withoutStorage);
    await tab.goto(site.server.url("index.html"));
    await tab.locator(BOX).check();
    await tab.locator('.gate-choices a[hreflang="pl"]').click();
    await tab.waitForURL(/pl\/index\.html$/);
    await tab.goto(site.server.url("index.html"), { waitUntil: "commit" });
    await tab.waitForURL(/pl\/index\.html$/);
  }));

test("without scripts there is no box that does nothing", () =>
  visit({ javaScriptEnabled: false }, async (tab) => {
    await tab.goto(site.server.url("index.html"));
    assert.ok(await tab.locator(BOX).isHidden());
    assert.ok(await tab.locator(".gate-choices").isVisible());
  }));
