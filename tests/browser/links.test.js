// Every page as a file: language, title, heading, and where its addresses lead. Read from the HTML
// alone, so that it does not rest on what Latarnia thinks.

import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { files, framedPages, html, pages, stayingPages } from "./site.js";

const known = new Set(files);
const attributes = (text, name) => [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => match[1].replaceAll("&amp;", "&"));
const isOutside = (address) => /^[a-z]+:/i.test(address);

test("every address inside the site is relative, names a file, and the file and the anchor are there", () => {
  const wrong = [];
  for (const page of pages.filter((page) => page !== "404.html")) {
    const text = html(page);
    for (const address of ["href", "src", "action"].flatMap((name) => attributes(text, name)).filter((address) => !isOutside(address))) {
      const [path, fragment] = address.split("#");
      if (path.startsWith("/") || path.endsWith("/")) {
        wrong.push(`${page}: ${address} is no relative path to a file`);
        continue;
      }
      const target = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
      if (!known.has(target)) wrong.push(`${page}: ${address} leads nowhere`);
      else if (fragment && !attributes(html(target), "id").includes(fragment)) wrong.push(`${page}: ${address} has no such anchor`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("every page says its language, and it is that of its folder", () => {
  for (const page of pages) {
    const [, language] = html(page).match(/<html[^>]* lang="([^"]+)"/) ?? [];
    assert.ok(language, page);
    const folder = page.split("/")[0];
    if (["pl", "en"].includes(folder)) assert.equal(language, folder, page);
  }
});

test("every page has one h1 and a title of its own within its language", () => {
  const titles = new Map();
  for (const page of stayingPages) {
    const text = html(page);
    assert.equal(text.match(/<h1[\s>]/g)?.length, 1, page);
    const [, title] = text.match(/<title>([^<]+)<\/title>/) ?? [];
    assert.ok(title?.trim(), page);
    const key = `${text.match(/<html[^>]* lang="([^"]+)"/)[1]} ${title}`;
    assert.ok(!titles.has(key), `${page} and ${titles.get(key)} are both called ${title}`);
    titles.set(key, page);
  }
});

test("every id is there once", () => {
  for (const page of pages) {
    const ids = attributes(html(page), "id");
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], page);
  }
});

test("every page in a language offers itself in the other", () => {
  for (const page of framedPages.filter((page) => /^(pl|en)\//.test(page))) {
    const other = page.startsWith("pl/") ? "en" : "pl";
    assert.match(html(page), new RegExp(`hreflang="${other}"`), page);
  }
});

test("no page has inline scripts, inline styles, integrity or crossorigin, which files may not have", () => {
  for (const page of pages) {
    const text = html(page);
    assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)[^>]*>/, page);
    assert.doesNotMatch(text, /\sstyle="|\son[a-z]+="|\sintegrity=|\scrossorigin|type="module"/, page);
    if (!text.includes('http-equiv="refresh"')) assert.match(text, /http-equiv="Content-Security-Policy"/, page);
    assert.doesNotMatch(text.match(/Content-Security-Policy"[^>]*/)?.[0] ?? "", /unsafe-inline/, page);
  }
});

test("names are portable: ASCII, not too long, not too deep", () => {
  for (const file of files) {
    assert.match(file, /^[\x21-\x7e]+$/, file);
    assert.ok(file.length <= 150 && file.split("/").length <= 7, file);
    assert.ok(file.split("/").every((part) => part.length <= 60), file);
  }
});
