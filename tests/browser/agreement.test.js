// The audit beside axe-core: tests/audit holds small pages with one defect each, and sound ones; both
// look at all of them. docs/audit.md tells rule by rule how often they agree, and may promise no more
// than what is seen here. `DOCS=write` writes that table anew.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findings, pagesIn, rules, version } from "./axe.js";
import { latarnia } from "./latarnia.js";
import { OURS } from "./agreement.js";

const folder = fileURLToPath(new URL("../audit", import.meta.url));
const docs = fileURLToPath(new URL("../../docs/audit.md", import.meta.url));
const [START, END] = ["<!-- agreement -->", "<!-- end of agreement -->"];
const pages = pagesIn(folder).filter((page) => !page.startsWith("files/"));

/** What `latarnia audit` finds: a map from page to the ids of rules. */
function ours() {
  const found = new Map(pages.map((page) => [page, new Set()]));
  for (const { file, rule } of latarnia(["audit", folder])) {
    const page = pages.find((page) => file.replaceAll("\\", "/").endsWith(`/${page}`));
    if (page) found.get(page).add(rule);
  }
  return found;
}

/** For each rule of axe-core: pages that both tell, that we alone tell, that it alone tells. */
function compare(axe, ours) {
  const table = new Map(rules.map((rule) => [rule, { both: [], ours: [], axe: [] }]));
  const of = (rule) => OURS[rule] ?? [];
  for (const page of pages) {
    const theirs = [...axe.get(page).keys()];
    for (const rule of theirs) {
      table.get(rule)[of(rule).some((id) => ours.get(page).has(id)) ? "both" : "axe"].push(page);
    }
    for (const id of ours.get(page)) {
      const same = rules.filter((rule) => of(rule).includes(id));
      if (same.some((rule) => theirs.includes(rule))) continue;
      // One rule of ours may stand for several of theirs: it is counted with the one that the page is about.
      const about = page.split("/")[0];
      for (const rule of same.includes(about) ? [about] : same.slice(0, 1)) table.get(rule).ours.push(page);
    }
  }
  return table;
}

function written(table) {
  const total = (key) => [...table.values()].reduce((sum, row) => sum + row[key].length, 0);
  const rows = [...table].map(([rule, row]) =>
    [`\`${rule}\``, (OURS[rule] ?? []).map((id) => `\`${id}\``).join(", ") || "–", row.both.length, row.ours.length, row.axe.length].join(" | "),
  );
  return [
    `axe-core ${version}, ${pages.length} pages, ${pages.filter((page) => page.includes("/fails")).length} of them broken:`,
    "",
    "| axe-core | ours | both | only ours | only axe-core |",
    "|---|---|---|---|---|",
    ...rows.map((row) => `| ${row} |`),
    `| together | | ${total("both")} | ${total("ours")} | ${total("axe")} |`,
  ].join("\n");
}

/** The numbers of a written table, by rule. */
function promised(text) {
  const rows = text.matchAll(/^\| `([a-z-]+)` \|.*\| (\d+) \| (\d+) \| (\d+) \|$/gm);
  return new Map([...rows].map(([, rule, ...numbers]) => [rule, numbers.map(Number)]));
}

test("the audit agrees with axe-core as docs/audit.md says", async () => {
  const table = compare(await findings(folder, pages), ours());
  const text = readFileSync(docs, "utf8");
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  assert.ok(start >= 0 && end > start, "docs/audit.md has a place for the table");
  if (process.env.DOCS === "write") {
    writeFileSync(docs, `${text.slice(0, start)}${START}\n${written(table)}\n${text.slice(end)}`);
    return;
  }
  const before = promised(text.slice(start, end));
  assert.ok(before.size > 80, "docs/audit.md has the table");
  const worse = [];
  for (const [rule, { both, ours, axe }] of table) {
    const [wasBoth, wasOurs, wasAxe] = before.get(rule) ?? [0, 0, 0];
    if (both.length < wasBoth) worse.push(`${rule}: both tell ${both.length} pages, not ${wasBoth}: ${both}`);
    if (ours.length > wasOurs) worse.push(`${rule}: we alone tell ${ours.length} pages, not ${wasOurs}: ${ours}`);
    if (axe.length > wasAxe) worse.push(`${rule}: axe-core alone tells ${axe.length} pages, not ${wasAxe}: ${axe}`);
  }
  assert.deepEqual(worse, []);
});
