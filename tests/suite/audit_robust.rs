//! The auditor takes any HTML and CSS there is: no panic, no end of the stack, time in step with the size.
//!
//! `LATARNIA_FUZZ_SECONDS=600 cargo test --release --test suite audit_robust` goes on for that long with
//! random documents; without it there are a few hundred.

use std::sync::Arc;
use std::time::{Duration, Instant};

use latarnia::audit::{self, style::Library, style::Loader};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Audits on a thread with the stack that threads of a build have.
fn audited(html: String, css: Option<String>) -> Duration {
    let audit = move || {
        let name = |address: &str, _: Option<&str>| Some(Arc::from(address));
        let read = |name: &str| match (name, &css) {
            // Sheets that ask for each other in a circle.
            ("a.css", _) => Some("@import url(b.css); @import 'a.css'; p { color: red }".into()),
            ("b.css", _) => Some("@import url(a.css); p { color: blue }".into()),
            (_, Some(css)) => Some(css.as_str().into()),
            _ => None,
        };
        let started = Instant::now();
        let (found, facts) = audit::audit_for_site(&html, &Library::default(), &Loader { name: &name, read: &read });
        for one in found {
            assert!(html.get(one.tag.clone()).is_some(), "{:?} is no part of the text", one.tag);
        }
        for one in audit::across([&facts, &facts].into_iter()) {
            assert!(one.tag.is_none_or(|tag| html.is_char_boundary(tag)), "{one:?} is no part of the text");
        }
        started.elapsed()
    };
    std::thread::Builder::new().stack_size(2 << 20).spawn(audit).unwrap().join().expect("the audit does not panic")
}

fn many(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect()
}

type Case = (&'static str, fn(usize) -> String);

/// Documents that grow with a number.
const HTML: &[Case] = &[
    ("attributes", |n| format!("<p {}>x", many(n, |i| format!("a{i}=\"{i}\" ")))),
    ("comments in a text of a plain page", |n| {
        let text = "a<!-- c -->".repeat(10 * n);
        format!("<!doctype html><html><head></head><body><p>{text}</p></body></html>")
    }),
    ("ids", |n| many(n, |i| format!("<i id=i{i}>x</i><a href=# aria-labelledby='i{i} i{}'></a>", i / 2))),
    ("one id", |n| "<i id=a>x</i>".repeat(n)),
    ("labels", |n| many(n, |i| format!("<label for=i{i}>x</label><input id=i{i}>"))),
    ("labels of one field", |n| format!("{}<input id=a>", "<label for=a>x</label>".repeat(n))),
    ("names by reference in a circle", |n| {
        many(n, |i| format!("<button id=i{i} aria-labelledby='i{} i{i}'></button>", (i + 1) % n))
    }),
    ("owned in a circle", |n| many(n, |i| format!("<div role=button id=i{i} aria-owns='i{}'>x</div>", (i + 1) % n))),
    ("a class of a megabyte", |n| format!("<p class=\"{}\">x", "a".repeat(50 * n))),
    ("classes", |n| format!("<p class=\"{}\">x", many(n, |i| format!("c{i} ")))),
    ("nested", |n| format!("{}x{}", "<div>".repeat(n), "</div>".repeat(n))),
    ("unclosed", |n| "<b><p>x".repeat(n)),
    ("links in links", |n| "<a href=b><p>".repeat(n)),
    ("tables in tables", |n| "<table><tr><td>x".repeat(n)),
    ("lists in lists", |n| "<ul><li>x".repeat(n)),
    ("fields in fields", |n| "<fieldset disabled><legend>x</legend><label>x<input disabled>".repeat(n)),
    ("pictures in pictures", |n| "<svg><title>x</title><g><foreignObject>".repeat(n)),
    ("buttons", |n| "<button><img alt=x> x</button>".repeat(n)),
    ("rows", |n| format!("<table>{}</table>", "<tr><th>a<td headers=x>b</tr>".repeat(n))),
    ("cells", |n| format!("<table><tr>{}</table>", "<td headers='a b'>x<th id=a>".repeat(n))),
    ("headings", |n| many(n, |i| format!("<h{}>x</h1>", i % 6 + 1))),
    ("headings of one text", |n| format!("<main>{}", "<h2>x</h2>".repeat(n))),
    ("links of one text", |n| many(n, |i| format!("<a href=p{i}>more</a> "))),
    ("fields of one name", |n| "<form><input type=radio name=a>".repeat(n)),
    ("landmarks", |n| "<nav>x</nav><aside>x</aside><section aria-label=x>x</section>".repeat(n)),
    ("iframes", |n| "<iframe title=x src=a></iframe>".repeat(n)),
    ("languages", |n| many(n, |i| format!("<p lang=x{i}>x"))),
    ("roles", |n| "<div role='list'><div role=listitem><div role='tablist tab'>x</div></div></div>".repeat(n)),
    ("styles", |n| many(n, |i| format!("<p style='color:#{:06x}'>Text", i))),
    ("text", |n| format!("<p>{}", "Ala ma kota. ".repeat(n))),
    ("one sentence", |n| format!("<p>{}", "ala ".repeat(n))),
    ("not even text", |n| "\u{0}\u{fffd}<!--<![CDATA[&#0;&amp&".repeat(n)),
    ("sheets", |n| many(n / 10, |i| format!("<style>p {{ margin: {i}px }}</style>"))),
    ("one text named many times", |n| {
        format!("<p id=a>{}</p>{}", "Tekst. ".repeat(4_000), "<a href=b aria-labelledby=a></a>".repeat(n / 20))
    }),
];

const CSS: &[Case] = &[
    ("rules", |n| many(n, |i| format!(".c{i} {{ color: red }}"))),
    ("rules for all", |n| "* { color: red }".repeat(n)),
    ("rules for what is around", |n| "p + p, p:has(b), p:nth-child(2n) { color: red }".repeat(n / 10)),
    ("selectors", |n| format!("{} {{ color: red }}", many(n, |i| format!("p.c{i}, ")) + "p")),
    ("one long selector", |n| format!("{} p {{ color: red }}", "p ".repeat(n))),
    ("selectors in selectors", |n| format!("{}p{} {{ color: red }}", ":is(".repeat(n), ")".repeat(n))),
    ("no in no", |n| format!("p{}p{} {{ color: red }}", ":not(".repeat(n), ")".repeat(n))),
    ("rules in rules", |n| format!("p {}color: red{}", "{ & ".repeat(n), "}".repeat(n))),
    ("media in media", |n| format!("{}p {{ color: red }}", "@media (width > 1px) {".repeat(n))),
    ("conditions in conditions", |n| {
        format!("@media {}(width > 1px){} {{ p {{ color: red }} }}", "(".repeat(n), ")".repeat(n))
    }),
    ("supports", |n| format!("@supports {}(color: red){} {{ p {{ color: red }} }}", "(".repeat(n), ")".repeat(n))),
    ("layers", |n| many(n / 20, |i| format!("@layer l{i} {{ p {{ color: red }} }}"))),
    ("layers in layers", |n| format!("{}p {{ color: red }}", "@layer a {".repeat(n))),
    ("braces", |n| "{".repeat(n)),
    ("parentheses", |n| format!("p {{ width: {}1px }}", "calc(".repeat(n))),
    ("colours in colours", |n| format!("p {{ color: {}red }}", "color-mix(in srgb, ".repeat(n))),
    ("light and dark", |n| format!("p {{ color: {}red }}", "light-dark(".repeat(n))),
    ("variables", |n| {
        format!(":root {{ {} }} p {{ color: var(--v{}) }}", many(n / 10, |i| format!("--v{i}: var(--v{}); ", i + 1)), 0)
    }),
    ("variables that double", |n| {
        format!(
            ":root {{ {} }} p {{ color: var(--v0) }}",
            many(n / 10, |i| format!("--v{i}: var(--v{}) var(--v{}); ", i + 1, i + 1))
        )
    }),
    ("variables in variables", |n| format!("p {{ color: {}red }}", "var(--x, ".repeat(n))),
    ("shadows", |n| format!("p {{ text-shadow: {}1px 1px red }}", "1px 1px red, ".repeat(n))),
    ("gradients", |n| {
        format!("p {{ background: {}linear-gradient(red, blue) }}", "linear-gradient(red, blue), ".repeat(n))
    }),
    ("imports", |n| "@import url(a.css);".repeat(n / 10)),
    ("comments", |n| "/*".repeat(n)),
    ("quotes", |n| "p { content: \"\\".repeat(n)),
];

/// Text for the sheets to be about.
const PAGE: &str = "<!doctype html><html lang=pl><title>T</title><link rel=stylesheet href=x.css>\
    <main><h1>T</h1><p class=c1>Tekst <b>gruby</b><p>Tekst <a href=b>dalej</a></main>";

/// How much larger than in every run: `LATARNIA_HEAVY=20` for the sizes of the promise.
fn heavy() -> usize {
    std::env::var("LATARNIA_HEAVY").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// Four times as much takes four times as long, not sixteen. A busy machine may need another look.
fn is_linear(name: &str, audit: impl Fn(usize) -> Duration) {
    let size = 1_000 * heavy();
    let mut seen = Vec::new();
    for _ in 0..4 {
        let (small, large) = (audit(size), audit(4 * size));
        if large < small * 9 + Duration::from_millis(150) {
            return;
        }
        seen.push((small, large));
    }
    panic!("{name}: four times as much takes {seen:?}");
}

#[test]
fn any_html_is_audited_in_linear_time() {
    for (name, html) in HTML {
        is_linear(name, |size| audited(html(size), None));
    }
}

#[test]
fn any_css_is_read_in_linear_time() {
    for (name, css) in CSS {
        is_linear(name, |size| audited(PAGE.to_owned(), Some(css(size))));
    }
}

/// HTML and CSS that look like somebody wrote them, and are often wrong.
fn document() -> impl Strategy<Value = (String, String)> {
    let word = prop::sample::select(vec![
        "Tekst",
        "click here",
        "tutaj",
        "więcej",
        "TERAZ",
        "😀😀😀",
        "a",
        "",
        " ",
        "12.05.2024",
        "+48 22 1",
        "&lt;",
        "&#x0;",
        "\u{200b}",
        "x.pdf",
        "en",
        "pl",
        "xx-",
        "1",
        "-1",
        "0",
        "true",
        "false",
        "b1",
        "b2 b1",
        "#b1",
        "none",
        "button",
        "list",
        "tab",
        "row",
        "heading",
        "presentation",
        "username",
        "5; url=x",
        "width=device-width, user-scalable=no",
    ]);
    let name = prop::sample::select(vec![
        "html", "head", "body", "title", "p", "a", "img", "button", "input", "select", "option", "textarea", "label",
        "fieldset", "legend", "table", "caption", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2",
        "h3", "h6", "nav", "main", "header", "footer", "aside", "section", "form", "iframe", "video", "audio", "track",
        "source", "svg", "g", "path", "math", "mi", "template", "script", "style", "noscript", "meta", "link", "base",
        "div", "span", "b", "font", "marquee", "blink", "object", "area", "map", "details", "summary", "dialog",
        "canvas", "frameset",
    ]);
    let attribute = prop::sample::select(vec![
        "id",
        "class",
        "style",
        "lang",
        "xml:lang",
        "dir",
        "role",
        "title",
        "alt",
        "src",
        "href",
        "for",
        "name",
        "type",
        "value",
        "tabindex",
        "hidden",
        "inert",
        "disabled",
        "required",
        "checked",
        "aria-label",
        "aria-labelledby",
        "aria-describedby",
        "aria-hidden",
        "aria-owns",
        "aria-controls",
        "aria-level",
        "aria-expanded",
        "aria-checked",
        "aria-live",
        "scope",
        "headers",
        "colspan",
        "rowspan",
        "autocomplete",
        "http-equiv",
        "content",
        "media",
        "rel",
        "target",
        "accesskey",
        "contenteditable",
        "usemap",
        "kind",
        "srclang",
        "autoplay",
        "controls",
        "bgcolor",
        "background",
        "open",
        "list",
    ]);
    let css = prop::sample::select(vec![
        "color: #777",
        "color: var(--a)",
        "--a: #777",
        "--a: var(--a)",
        "--b: var(--a) var(--c, red)",
        "background: #fff",
        "display: none",
        "visibility: hidden",
        "opacity: 0.5",
        "font-size: 200%",
        "position: absolute",
        "overflow: hidden",
        "outline: none",
        "height: 1em",
        "width: calc(1px + 2em)",
        "text-align: justify",
        "transform: rotate(90deg)",
        "line-height: 1 !important",
        "color: light-dark(red, blue)",
        "background: linear-gradient(red, color-mix(in oklab, red 1e9%, blue))",
        "color: rgb(from red r g b)",
        "font: 1e30px x",
        "clip-path: inset(50%)",
        "margin: -1e30px",
        "all: revert-layer",
        "{",
        "}",
        "\\",
        "\"",
    ]);
    let selector = prop::sample::select(vec![
        "*",
        "p",
        "a:focus",
        ":root",
        ".b1",
        "#b1",
        "p + p",
        "p:has(a)",
        "td:nth-child(2n of .b1)",
        "[lang|=pl]",
        "::before",
        "a::after",
        ":not(p, :is(a))",
        "& p",
        "html:lang(pl)",
        "@media (prefers-color-scheme: dark)",
        "@media print",
        "@media (orientation: portrait)",
        "@layer x",
        "@supports (color: red)",
        "@import",
        "@media not (width > 1e9px)",
    ]);
    let tag = (name.clone(), prop::collection::vec((attribute, word.clone()), 0..4)).prop_map(|(name, attributes)| {
        let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        format!("<{name}{attributes}>")
    });
    let part = prop_oneof![
        6 => tag,
        2 => (name.clone(), prop::collection::vec(css.clone(), 1..4))
            .prop_map(|(name, css)| format!("<{name} style=\"{}\">", css.join("; ").replace('"', "'"))),
        4 => name.prop_map(|name| format!("</{name}>")),
        5 => word.prop_map(str::to_owned),
        1 => "[<>/\"'&=a-z \u{0}-\u{ff}]{0,12}",
        1 => css.clone().prop_map(|css| format!("<style>p {{ {css} }}</style>")),
    ];
    let rule = (selector, prop::collection::vec(css, 0..4))
        .prop_map(|(selector, css)| format!("{selector} {{ {} }}\n", css.join("; ")));
    let html = prop::collection::vec(part, 0..60).prop_map(|parts| {
        format!("<link rel=stylesheet href=x.css><link rel=stylesheet href=a.css>{}", parts.concat())
    });
    (html, prop::collection::vec(rule, 0..12).prop_map(|rules| rules.concat()))
}

/// What may become of a file's bytes: other bytes at some places, and what it says of its encoding.
fn damage() -> impl Strategy<Value = (&'static [u8], Vec<(prop::sample::Index, u8)>)> {
    let head = prop::sample::select(vec![
        &b""[..],
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"<meta charset=iso-8859-2>",
        b"<meta charset=utf-8>",
        b"<?xml version='1.0' encoding='windows-1250'?>",
    ]);
    (head, prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8))
}

/// A file with this text, damaged, as it is read.
fn read(html: &str, (head, edits): (&[u8], Vec<(prop::sample::Index, u8)>)) -> String {
    let mut bytes = [head, html.as_bytes()].concat();
    for (at, byte) in edits.iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    audit::decode::html(bytes)
}

#[test]
fn random_documents_are_audited() {
    let seconds = std::env::var("LATARNIA_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(0));
    let mut documents = 0;
    loop {
        let cases = if seconds.is_some() { 2_000 } else { 200 };
        let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
        let audit = |((html, css), damage): ((String, String), _)| {
            let took = audited(read(&html, damage), Some(css));
            prop_assert!(took < Duration::from_secs(20), "it takes {took:?}");
            Ok(())
        };
        if let Err(failure) = runner.run(&(document(), damage()), audit) {
            panic!("after {documents} documents: {failure}");
        }
        documents += cases;
        if Instant::now() >= until {
            break;
        }
    }
    assert!(documents > 0);
}
