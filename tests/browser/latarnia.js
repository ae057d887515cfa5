// The program under test.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program: the one that LATARNIA names, else, of the builds that are there, the one made last. */
export function program() {
  if (process.env.LATARNIA) return process.env.LATARNIA;
  const all = ["release", "debug"].map((kind) => fileURLToPath(new URL(`../../target/${kind}/latarnia`, import.meta.url)));
  const there = all.filter((path) => existsSync(path));
  if (there.length === 0) throw new Error("build latarnia first");
  return there.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/** Runs a command that tells findings, and gives them. */
export function latarnia(args) {
  const run = spawnSync(program(), [...args, "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr);
  return JSON.parse(run.stdout).findings;
}
