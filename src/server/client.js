// The preview's script: in the pages that `latarnia serve` shows, never in the site that is built.
// It loads the page again when there is another version, tells what is wrong with the site, and names
// the file that the page is written in. All texts come with the page, in the editor's language, and are
// set as text.
(() => {
  "use strict";

  const script = document.currentScript;
  const notes = JSON.parse(script.dataset.notes);
  const EVENTS = "/.latarnia/events";
  const KEPT = "latarnia-preview";
  const TRIED = "latarnia-preview-version";
  script.remove();

  // Constructed sheets are no inline styles, so no content security policy is in their way. `:host` is
  // shut against the site's styles with !important, which wins over all of theirs.
  const STYLE = `
    :host {
      all: initial !important;
      display: block !important;
      color-scheme: light dark !important;
      --paper: light-dark(#fff, #14171c);
      --ink: light-dark(#14171c, #f2f4f7);
      --line: light-dark(#5b6470, #9aa4b2);
      --soft: light-dark(#f1f3f6, #20252d);
      --error: light-dark(#8c0b1b, #ffb3ba);
      --focus: light-dark(#0b3d91, #ffd84d);
      font: 16px/1.55 system-ui, sans-serif !important;
      color: var(--ink) !important;
    }
    * { box-sizing: border-box; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    [hidden] { display: none; }
    h2, h3, p, ol, pre { margin: 0; padding: 0; }
    h2 { font-size: 1.25rem; line-height: 1.3; }
    h2:focus { outline: none; }
    strong { display: inline-block; }
    h2::first-letter, strong::first-letter { text-transform: uppercase; }
    h3 { font-size: 1rem; line-height: 1.4; }
    code, pre { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
    pre { padding: 0.4rem 0.6rem; border-inline-start: 4px solid var(--line); background: var(--soft); }
    ol { list-style: none; display: grid; gap: 1rem; }
    li { display: grid; gap: 0.4rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
    .severity { color: var(--ink); text-transform: uppercase; font-size: 0.8em; letter-spacing: 0.04em; }
    .error .severity { color: var(--error); }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    button, summary {
      min-height: 2.75rem; padding: 0.4rem 0.9rem; border: 2px solid var(--ink); border-radius: 0.5rem;
      background: var(--paper); color: var(--ink); font: inherit; font-weight: 600; cursor: pointer;
    }
    button { justify-self: start; }
    aside {
      position: fixed; inset-block-end: 0.5rem; inset-inline-end: 0.5rem; z-index: 2147483647;
      max-width: calc(100vw - 1rem);
    }
    details { display: flex; flex-direction: column-reverse; }
    summary { display: flex; gap: 0.5rem; align-items: center; width: max-content; margin-inline-start: auto; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    .card {
      display: grid; gap: 0.75rem; width: 26rem; max-width: calc(100vw - 1rem); max-height: 60vh; overflow: auto;
      margin-block: 0.5rem; padding: 1rem; border: 2px solid var(--ink); border-radius: 0.5rem; background: var(--paper);
    }
    dialog {
      width: 48rem; max-width: calc(100vw - 1rem); max-height: calc(100vh - 1rem); overflow: auto;
      padding: clamp(0.75rem, 4vw, 1.5rem); border: 2px solid var(--error); border-radius: 0.5rem;
      background: var(--paper); color: var(--ink);
    }
    dialog[open] { display: grid; gap: 1rem; }
    dialog::backdrop { background: rgb(0 0 0 / 60%); }
    @media print { :host { display: none !important; } }
  `;

  /** An element with texts and elements in it; a class or attributes where there are any. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  /** A sentence in which `these marks` show what is written in files. */
  function sentence(text) {
    const parts = text.split("`");
    const isPaired = parts.length % 2 === 1;
    if (!isPaired) return [text];
    return parts.map((part, index) => (index % 2 === 1 ? make("code", {}, part) : part)).filter((part) => part !== "");
  }

  const words = notes.words;
  const host = document.createElement("latarnia-preview");
  host.lang = notes.lang;
  host.dir = notes.dir;
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  // The site's own keys are not meant for the preview.
  for (const name of ["keydown", "keyup", "keypress"]) host.addEventListener(name, (event) => event.stopPropagation());

  function place(finding) {
    if (!finding.file) return null;
    const position = finding.line ? `:${finding.line}:${finding.column}` : "";
    return make("p", {}, make("code", {}, finding.file + position));
  }

  function item(finding) {
    return make(
      "li",
      { class: finding.severity },
      make("h3", {}, make("span", { class: "severity" }, words[finding.severity]), " ", ...sentence(finding.message)),
      place(finding),
      finding.code ? make("pre", {}, make("code", {}, finding.code)) : null,
      make("p", {}, make("strong", {}, `${words.why}:`), " ", ...sentence(finding.why)),
      make("p", {}, make("strong", {}, `${words.help}:`), " ", ...sentence(finding.help)),
      finding.wcag.length > 0 ? make("p", {}, `WCAG ${finding.wcag.join(", ")}`) : null,
    );
  }

  /** The findings of a list, and how many more there are. */
  function items(list) {
    return [
      list.findings.length > 0 ? make("ol", { role: "list" }, ...list.findings.map(item)) : null,
      list.more ? make("p", {}, list.more) : null,
    ];
  }

  // The overlay.

  let dialog = null;
  /** What had the focus before the overlay took it. */
  let before = null;

  if (notes.overlay) {
    const close = make("button", { type: "button" }, words.close);
    close.addEventListener("click", () => dialog.close());
    dialog = make(
      "dialog",
      { "aria-labelledby": "title" },
      make("h2", { id: "title", tabindex: "-1", autofocus: "" }, notes.overlay.title),
      notes.isStale && notes.source ? make("p", {}, words.stale) : null,
      ...items(notes.overlay),
      close,
    );
    dialog.addEventListener("close", () => {
      before = null;
    });
    root.append(dialog);
  }

  function showErrors() {
    before = document.activeElement;
    dialog.showModal();
    // Focus scrolls to the heading and no further; above it is the edge.
    dialog.scrollTop = 0;
  }

  // The panel.

  const count = notes.page.count;
  const details = make(
    "details",
    {},
    make(
      "summary",
      {},
      make("span", {}, words.panel),
      make("span", { class: "count" }, String(count)),
      make("span", { class: "unseen" }, `(${notes.page.title})`),
    ),
  );
  const card = make(
    "div",
    { class: "card", tabindex: "0", role: "region", "aria-labelledby": "page" },
    make("h2", { id: "page" }, notes.page.title),
    notes.source
      ? make("p", {}, `${words.source} `, make("code", { class: "source" }, notes.source))
      : make("p", {}, words.noSource),
  );
  if (dialog) {
    const show = make("button", { type: "button" }, words.showErrors);
    show.addEventListener("click", showErrors);
    card.append(show);
  }
  card.append(...items(notes.page).filter((element) => element !== null));
  details.append(card);
  root.append(make("aside", { "aria-label": `Latarnia: ${words.panel}` }, details));
  document.body.append(host);

  // Loading again, with everything where it was.

  /** A selector that finds the element in the next version of the page too, if it is still there. */
  function selector(element) {
    const steps = [];
    for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
      if (at.id) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        return steps.join(" > ");
      }
      const alike = [...at.parentElement.children].filter((child) => child.localName === at.localName);
      steps.unshift(`${CSS.escape(at.localName)}:nth-of-type(${alike.indexOf(at) + 1})`);
    }
    return steps.length > 0 ? `body > ${steps.join(" > ")}` : null;
  }

  /** What the browser keeps for this tab; a browser may keep nothing at all. */
  const kept = {
    read(key) {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        sessionStorage.setItem(key, value);
      } catch {
        // Then the page starts at its top.
      }
    },
  };

  function address() {
    return location.pathname + location.search;
  }

  function load(version) {
    // A page that stays the same however often it is loaded (kept by something between here and the
    // server) is not loaded for ever.
    const attempt = `${address()} ${notes.version} ${version}`;
    if (kept.read(TRIED) === attempt) return;
    kept.write(TRIED, attempt);
    const focused = before ?? document.activeElement;
    const isInPanel = focused === host && root.activeElement !== null && details.contains(root.activeElement);
    kept.write(
      KEPT,
      JSON.stringify({
        address: address(),
        x: scrollX,
        y: scrollY,
        focus: focused && focused !== host ? selector(focused) : null,
        panel: isInPanel ? root.activeElement.localName : null,
        isOpen: details.open,
      }),
    );
    location.reload();
  }

  function putBack() {
    const text = kept.read(KEPT);
    if (!text) return;
    kept.write(KEPT, "");
    const state = JSON.parse(text);
    details.open = state.isOpen;
    if (state.address !== address()) return;
    const focused = state.panel
      ? details.querySelector(state.panel === "summary" ? "summary" : ".card")
      : state.focus && document.querySelector(state.focus);
    focused?.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: state.x, top: state.y, behavior: "instant" });
    scroll();
    // Images that come later move everything.
    if (document.readyState !== "complete") addEventListener("load", scroll, { once: true });
  }

  // Hearing of changes. A page that nobody sees does not listen: browsers allow six connections to a
  // server, and the seventh tab would not even load. When it is seen again, it hears what it missed.

  let stream = null;
  let again = 0;

  function listen() {
    clearTimeout(again);
    if (stream || document.hidden) return;
    stream = new EventSource(EVENTS);
    stream.addEventListener("version", (event) => {
      if (event.data !== notes.version) load(event.data);
    });
    stream.addEventListener("error", () => {
      // The browser asks again by itself unless it was refused.
      if (stream && stream.readyState === EventSource.CLOSED) {
        stream = null;
        again = setTimeout(listen, 3000);
      }
    });
  }

  function stop() {
    clearTimeout(again);
    stream?.close();
    stream = null;
  }

  putBack();
  if (dialog) showErrors();
  listen();
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
})();
