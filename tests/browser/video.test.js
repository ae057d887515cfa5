// A film in a page, opened from a disk: it plays, and its captions are there, with scripts and without.
// The film is made by the browser itself.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.js";
import { program } from "./latarnia.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const work = mkdtempSync(join(tmpdir(), "latarnia-video-"));
const FILES = {
  "site.toml": 'title = { pl = "Serwis", en = "Site" }\nlanguages = ["pl", "en"]\n',
  "index.pl.md": '+++\ntitle = "Start"\n+++\n',
  "index.en.md": '+++\ntitle = "Home"\n+++\n',
  "help/index.pl.md": '+++\ntitle = "Pomoc"\n+++\nZadzwoń pod numer 112. Odbierze osoba, która mówi po polsku.\n',
  "help/index.en.md": '+++\ntitle = "Help"\n+++\nCall 112. Somebody who speaks Polish will answer.\n',
  "help/pjm.pl.md":
    '+++\ntitle = "Pomoc w PJM"\nlanguages = ["pl"]\nversion = "sign-language"\nversion_of = "numbers.md"\n+++\n\n' +
    '::video{file="film.webm" title="Gdzie szukać pomocy" captions="film.pl.vtt,film.en.vtt" transcript="numbers.md" poster="film.png"}\n',
  "help/numbers.pl.md": '+++\ntitle = "Numery"\n+++\nZadzwoń pod numer 112. Odbierze osoba, która mówi po polsku.\n',
  "help/numbers.en.md": '+++\ntitle = "Numbers"\n+++\nCall 112. Somebody who speaks Polish will answer.\n',
  "help/film.pl.vtt": "WEBVTT\n\n00:00.000 --> 00:00.400\nDzień dobry.\n\n00:00.400 --> 02:00.000\nPomoc: 112 & \"więcej\" <b>dziś</b>\n",
  "help/film.en.vtt": "WEBVTT\n\n00:00.000 --> 02:00.000\nGood morning.\n",
};

let browser;
let page;
before(async () => {
  browser = await launch();
  const context = await browser.newContext();
  const tab = await context.newPage();
  const [film, poster] = await tab.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 90 });
    const pen = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
    const parts = [];
    recorder.ondataavailable = (event) => parts.push(event.data);
    const stopped = new Promise((done) => (recorder.onstop = done));
    recorder.start();
    for (let frame = 0; frame < 25; frame++) {
      pen.fillStyle = frame % 2 ? "teal" : "navy";
      pen.fillRect(0, 0, 160, 90);
      await new Promise((done) => setTimeout(done, 40));
    }
    recorder.stop();
    await stopped;
    const bytes = async (blob) => [...new Uint8Array(await blob.arrayBuffer())];
    return [await bytes(new Blob(parts)), await bytes(await new Promise((done) => canvas.toBlob(done, "image/png")))];
  });
  await context.close();
  for (const [name, text] of [...Object.entries(FILES), ["help/film.webm", Buffer.from(film)], ["help/film.png", Buffer.from(poster)]]) {
    const path = join(work, "site", name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  execFileSync(program(), ["build", "--no-cache", "--root", work, "--out", join(work, "out")], { stdio: "ignore" });
  page = pathToFileURL(join(work, "out/pl/help/pjm/index.html")).href;
});
after(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

async function visit(options, visitor) {
  const context = await browser.newContext(options);
  try {
    const tab = await context.newPage();
    const told = [];
    tab.on("console", (message) => message.type() === "error" && told.push(message.text()));
    await tab.goto(page);
    await visitor(tab);
    assert.deepEqual(told, []);
  } finally {
    await context.close();
  }
}

test("from a disk the film plays and its captions are shown", () =>
  visit({}, async (tab) => {
    const seen = await tab.evaluate(async () => {
      const video = document.querySelector(".video video");
      const tracks = [...video.querySelectorAll("track")];
      video.muted = true;
      await video.play();
      const wait = async (fact) => {
        for (let tries = 0; tries < 400 && !fact(); tries++) await new Promise((done) => setTimeout(done, 50));
      };
      // The browser looks only now and then which captions belong to where the film is.
      const cues = () => [...tracks[0].track.activeCues].map((cue) => cue.text);
      await wait(() => tracks[0].readyState === 2 && video.currentTime > 0.4 && cues()[0]?.startsWith("Pomoc"));
      const playing = { error: video.error?.message ?? null, size: [video.videoWidth, video.videoHeight], time: video.currentTime > 0.4 };
      const shown = cues();
      tracks[1].track.mode = "showing";
      await wait(() => tracks[1].readyState === 2);
      return {
        playing,
        shown,
        tracks: tracks.map(({ readyState, track }) => [readyState, track.kind, track.language, track.label, track.cues?.length]),
        mode: tracks[0].track.mode,
      };
    });
    assert.deepEqual(seen, {
      playing: { error: null, size: [160, 90], time: true },
      shown: ['Pomoc: 112 & "więcej" <b>dziś</b>'],
      tracks: [[2, "captions", "pl", "polski", 2], [2, "captions", "en", "English", 1]],
      mode: "showing",
    });
  }));

test("without scripts the player, its captions and the text are there", () =>
  visit({ javaScriptEnabled: false }, async (tab) => {
    const video = tab.locator(".video video");
    assert.equal(await video.getAttribute("controls"), "");
    assert.equal(await tab.locator(".video track[default]").getAttribute("srclang"), "pl");
    const box = await video.boundingBox();
    assert.ok(box.width > 300 && Math.abs(box.width / box.height - 16 / 9) < 0.05, JSON.stringify(box));
    await tab.getByRole("link", { name: "Transkrypcja filmu: Gdzie szukać pomocy" }).click();
    assert.equal(await tab.locator("h1").innerText(), "Numery");
    await tab.getByRole("link", { name: "Tłumaczenie na polski język migowy (PJM)" }).click();
    assert.equal(await tab.locator(".video video").count(), 1);
  }));

for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
  test(`axe-core finds nothing at ${viewport.width} px, and nothing scrolls sideways`, () =>
    visit({ viewport }, async (tab) => {
      await tab.evaluate(axe);
      const results = await tab.evaluate(() => window.axe.run(document, { preload: false, resultTypes: ["violations"] }));
      assert.ok(results.passes.length > 5, "axe ran");
      assert.deepEqual(results.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]), []);
      const [inside, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inside <= window, `${inside} px wide in ${window} px`);
    }));
}
