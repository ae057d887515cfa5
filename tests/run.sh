#!/usr/bin/env bash
# Every test: the program's own, then the built example site in a browser. Installs what is missing,
# once, with the system's package manager and npm.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-liberation fonts-noto-core)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v node >/dev/null || missing+=(nodejs npm)
command -v nginx >/dev/null || missing+=(nginx-light)
command -v apache2 >/dev/null || missing+=(apache2-bin)
if [ ${#missing[@]} -gt 0 ]; then
    say "Installing ${missing[*]}"
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
export CHROMIUM="${CHROMIUM:-$(command -v chromium)}"
if ! cmp -s tests/browser/package-lock.json tests/browser/node_modules/.installed; then
    say "Installing Node packages"
    npm ci --prefix tests/browser --no-audit --no-fund
    cp tests/browser/package-lock.json tests/browser/node_modules/.installed
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0

say "The program's own tests"
cargo test --quiet 2>&1 | tee "$work/cargo.log" || failed=1

say "The example site"
cargo build --release --quiet
target/release/latarnia build --out "$work/site" || failed=1
target/release/latarnia status --require 100 || failed=1

say "The example site in a browser"
SITE_DIR="$work/site" node --test --test-reporter=spec --test-concurrency=2 tests/browser/*.test.js >"$work/node.log" 2>&1 || failed=1
# Thousands of passed lines tell nobody anything: what failed, and the totals.
sed -n '/^✖ failing tests:/,$p' "$work/node.log"
grep -E '^ℹ (tests|pass|fail|skipped|duration_ms)' "$work/node.log" || { cat "$work/node.log"; failed=1; }

total() { awk -v word="$1" '/^test result:/ { for (i = 1; i <= NF; i++) if ($(i + 1) ~ "^" word) sum += $i } END { print sum + 0 }' "$work/cargo.log"; }
of_node() { awk -v word="$1" '$1 == "ℹ" && $2 == word { sum += $3 } END { print sum + 0 }' "$work/node.log"; }
passed=$(($(total passed) + $(of_node pass)))
failures=$(($(total failed) + $(of_node fail)))
[ "$failures" = 0 ] && [ "$failed" != 0 ] && failures=1
say "Everything together"
echo "$passed passed, $failures failed"
[ "$failures" = 0 ]
