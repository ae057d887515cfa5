// Measures the audit with the W3C's published ACT test cases, which are not in this repository:
//
//   git clone --depth 1 https://github.com/w3c/wcag-act-rules
//   node benches/act.mjs wcag-act-rules
//
// and prints, for each rule, how many of its failed cases are found and how many passed and
// inapplicable ones are told wrongly. A finding counts for a case when it names the case's rule.
// `DOCS=write` puts the table into docs/audit.md; `-v` lists what is missed and what is told wrongly.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { latarnia } from "../tests/browser/latarnia.js";

const [checkout, ...flags] = process.argv.slice(2);
if (!checkout) throw new Error("name the folder of a clone of w3c/wcag-act-rules");
const published = join(checkout, "content-assets/wcag-act-rules");
const { testcases } = JSON.parse(readFileSync(join(published, "testcases.json"), "utf8"));

/** Rules by case: what is found in it. */
function told() {
  const root = mkdtempSync(join(tmpdir(), "act-"));
  try {
    // As published: the cases ask for /WAI/content-assets/wcag-act-rules/test-assets/….
    const folder = join(root, "WAI/content-assets/wcag-act-rules");
    mkdirSync(folder, { recursive: true });
    for (const part of ["testcases", "test-assets"]) cpSync(join(published, part), join(folder, part), { recursive: true });
    const found = new Map();
    for (const { file, act } of latarnia(["audit", root])) {
      const path = file.replaceAll("\\", "/").split("/wcag-act-rules/").at(-1);
      found.set(path, [...(found.get(path) ?? []), ...act]);
    }
    return found;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const found = told();
const rules = new Map();
for (const { ruleId, ruleName, expected, relativePath, url, rulePage } of testcases) {
  if (!rules.has(ruleId)) rules.set(ruleId, { name: ruleName, page: rulePage, failed: 0, found: 0, wrong: 0, told: [] });
  const rule = rules.get(ruleId);
  const isTold = found.get(relativePath)?.includes(ruleId) ?? false;
  rule.failed += expected === "failed";
  rule.found += expected === "failed" && isTold;
  rule.wrong += expected !== "failed" && isTold;
  if (isTold !== (expected === "failed")) rule.told.push(`${isTold ? "told wrongly" : "missed"}: ${url}`);
}

const all = [...rules].sort(([, one], [, other]) => one.name.localeCompare(other.name, "en"));
const sum = (key, of = all) => of.reduce((total, [, rule]) => total + rule[key], 0);
const consistent = all.filter(([, rule]) => rule.found > 0 && rule.wrong === 0);
const complete = consistent.filter(([, rule]) => rule.found === rule.failed);
const text = [
  `Consistent on ${consistent.length} of ${all.length} rules (all failed cases found on ${complete.length}, some on ` +
    `${consistent.length - complete.length}): ${sum("found", consistent)} of ${sum("failed")} failed cases found, ` +
    `${sum("wrong")} of ${testcases.length - sum("failed")} passed and inapplicable cases told wrongly.`,
  "",
  "| rule | | failed cases found | told wrongly |",
  "|---|---|---|---|",
  ...all
    .filter(([, rule]) => rule.found > 0 || rule.wrong > 0)
    .map(([id, rule]) => `| [\`${id}\`](${rule.page}) | ${rule.name} | ${rule.found} of ${rule.failed} | ${rule.wrong} |`),
  "",
  `Nothing is told for the other ${all.length - all.filter(([, rule]) => rule.found > 0 || rule.wrong > 0).length} rules.`,
].join("\n");

if (process.env.DOCS === "write") {
  const docs = fileURLToPath(new URL("../docs/audit.md", import.meta.url));
  const before = readFileSync(docs, "utf8");
  const [start, end] = ["<!-- act -->", "<!-- end of act -->"];
  writeFileSync(docs, `${before.slice(0, before.indexOf(start))}${start}\n${text}\n${before.slice(before.indexOf(end))}`);
} else {
  console.log(text);
}
if (flags.includes("-v")) for (const [id, rule] of all) for (const line of rule.told) console.log(`${id} ${line}`);
