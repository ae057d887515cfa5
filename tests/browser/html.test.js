// The Nu HTML checker over every page: no errors, no warnings.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { SITE, pages } from "./site.js";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

test("the Nu HTML checker has nothing to say about any page", () => {
  // With warnings alone the checker ends as if all were well: only its report tells.
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--stdout", ...pages.map((page) => join(SITE, page))], {
    maxBuffer: 64 << 20,
    encoding: "utf8",
  });
  const { messages } = JSON.parse(run.stdout);
  const told = messages.map((m) => `${m.url?.replace(`file:${SITE}/`, "")}:${m.lastLine}: ${m.subType ?? m.type}: ${m.message}\n    ${m.extract ?? ""}`);
  assert.equal(told.join("\n"), "");
});
