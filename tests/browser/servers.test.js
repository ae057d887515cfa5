// The settings that `servers` in site.toml asks for, in nginx and Apache themselves: the visitor's
// language at the first page, the page for errors, headers. A server that is not installed is passed over;
// Netlify's files are not tried here.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.LATARNIA ?? fileURLToPath(new URL("../../target/release/latarnia", import.meta.url));
const MODULES = "/usr/lib/apache2/modules";

const work = mkdtempSync(join(tmpdir(), "latarnia-servers-"));
const site = join(work, "public");
const page = '+++\ntitle = "T"\n+++\n';
mkdirSync(join(work, "site"));
writeFileSync(
  join(work, "site/site.toml"),
  'title = "S"\nlanguages = ["pl", "en", "zh-Hant"]\nbase_url = "http://example.org"\nservers = ["nginx", "apache"]\n',
);
for (const language of ["pl", "en", "zh-Hant"]) writeFileSync(join(work, `site/index.${language}.md`), page);
execFileSync(PROGRAM, ["build", "--no-cache", "--root", work], { stdio: "ignore" });
// The server's own user has to read what was built.
execFileSync("chmod", ["-R", "a+rX", work]);
after(() => rmSync(work, { recursive: true, force: true }));

const isThere = (command) => spawnSync(command, ["-v"]).error === undefined;

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function nginx(port) {
  const conf = join(work, "nginx.conf");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`);
  writeFileSync(
    conf,
    `daemon off; error_log stderr crit; pid ${work}/nginx.pid; events {}
     http { access_log off; include /etc/nginx/mime.types; ${temp.join(" ")}
       server { listen 127.0.0.1:${port}; root ${site}; include ${site}/nginx.conf; } }`,
  );
  return ["nginx", ["-c", conf]];
}

function apache(port) {
  const conf = join(work, "apache.conf");
  const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias"]
    .filter((name) => existsSync(`${MODULES}/mod_${name}.so`))
    .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  writeFileSync(
    conf,
    `${modules.join("\n")}
     Listen 127.0.0.1:${port}\nServerName localhost\nPidFile ${work}/apache.pid\nDefaultRuntimeDir ${work}\nErrorLog ${work}/error.log
     User www-data\nGroup www-data
     TypesConfig /etc/mime.types\nDocumentRoot ${site}\n<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
  );
  return ["apache2", ["-X", "-f", conf]];
}

for (const [name, start] of [["nginx", nginx], ["apache2", apache]]) {
  describe(name, { skip: !isThere(name) && `${name} is not installed` }, () => {
    let child;
    let port;
    const ask = (path, language) =>
      new Promise((resolve, reject) => {
        const headers = language === undefined ? {} : { "accept-language": language };
        get({ port, path, headers, host: "127.0.0.1" }, (response) => {
          let body = "";
          response.setEncoding("utf8");
          response.on("data", (text) => (body += text));
          response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
        }).on("error", reject);
      });
    before(async () => {
      port = await freePort();
      const [command, options] = start(port);
      child = spawn(command, options, { stdio: "inherit" });
      for (let time = 0; time < 100; time += 1) {
        if (await ask("/robots.txt").catch(() => null)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${name} does not answer`);
    });
    // The next server writes into the same folder: this one has to have tidied up by then.
    after(async () => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
      child.kill();
      await ended;
    });

    for (const [language, home] of [
      ["pl", "pl"],
      ["en-GB,en;q=0.9", "en"],
      ["EN", "en"],
      ["de, fr;q=0.9, en;q=0.5, pl;q=0.1", "en"],
      ["zh-TW,zh;q=0.9", "zh-Hant"],
      ["pl;q=0, en", "en"],
    ]) {
      test(`leads from the first page to ${home} for ${language}`, async () => {
        const { status, headers } = await ask("/", language);
        assert.equal(status, 302);
        assert.equal(new URL(headers.location, "http://x").pathname, `/${home}/index.html`);
        assert.match(headers.vary ?? "", /Accept-Language/i);
      });
    }

    for (const language of [undefined, "de", "", "plx", "*", "en;q=0"]) {
      test(`asks at the first page for ${language}`, async () => {
        const { status, headers, body } = await ask("/", language);
        assert.equal(status, 200);
        assert.match(body, /gate-choices/);
        assert.match(headers.vary ?? "", /Accept-Language/i);
      });
    }

    test("asks whoever wants to choose again", async () => {
      for (const path of ["/?choose=1", "/index.html"]) {
        const { status, body } = await ask(path, "pl");
        assert.equal(status, 200, path);
        assert.match(body, /gate-choices/);
      }
    });

    test("shows the error page of the site, and no hidden file", async () => {
      for (const path of ["/pl/nie/ma", "/.latarnia", "/.htaccess", ...(name === "nginx" ? ["/nginx.conf"] : [])]) {
        const { status, body } = await ask(path, "pl");
        assert.ok(status === 404 || (path === "/.htaccess" && status === 403), `${path}: ${status}`);
        if (status === 404) assert.equal(body, readFileSync(join(site, "404.html"), "utf8"), path);
      }
    });

    test("gives every page its headers, once", async () => {
      for (const path of ["/", "/pl/index.html", "/assets/latarnia.css", "/nie/ma"]) {
        const { headers } = await ask(path);
        assert.equal(headers["cache-control"], "no-cache", path);
        assert.equal(headers["content-security-policy"], "frame-ancestors 'none'", path);
        assert.equal(headers["referrer-policy"], "no-referrer", path);
        assert.equal(headers["x-content-type-options"], "nosniff", path);
        assert.equal(headers["strict-transport-security"], undefined, "only where the site has https");
      }
      assert.match((await ask("/pl/index.html")).headers["content-type"], /^text\/html; ?charset=utf-8$/i);
    });
  });
}
