//! No input panics, hangs or points outside its file: random and hostile projects.

use std::collections::BTreeMap;

use latarnia::pipeline::Options;
use proptest::prelude::*;

use crate::project::{BASE, Built, build_files, split};

/// Builds the base project with one file replaced, and checks that every finding can be told.
fn survives(path: &str, bytes: Vec<u8>) -> Built {
    let mut files: BTreeMap<String, Vec<u8>> =
        split(BASE).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.insert(path.to_owned(), bytes);
    let mut built = build_files(files, &Options::default());
    for finding in &built.findings {
        let Some(place) = &finding.place else { continue };
        if let (Some(span), Some(text)) = (&place.span, built.sources.text(&place.file)) {
            assert!(span.start <= span.end && span.end <= text.len(), "{finding:?} in {} bytes", text.len());
        }
    }
    // As many as a run tells.
    built.findings.truncate(500);
    built.told("en");
    built.told("pl");
    built
}

/// Text made of what means something to the parsers, mixed with letters.
fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(of), 0..60).prop_map(|pieces| pieces.concat())
}

const MARKDOWN: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## ",
    "### a {#b}",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "- [x] ",
    "1. ",
    "|",
    "|---|\n",
    "```",
    "`",
    "*",
    "**",
    "~~",
    "[",
    "](",
    ")",
    "!",
    "[^1]",
    "[^1]: ",
    "<div>",
    "</div>",
    "<img src=\"x\">",
    "<script>",
    "<!--",
    "-->",
    "::",
    "::register{data=\"x\"}",
    "\n:::{lang=ar}\n",
    "\n:::: {lang=uk}\n",
    "\n:::\n",
    ":::",
    "[a]{lang=uk}",
    "[a](b){lang=\"ar\"}",
    "{lang=",
    "}",
    "## a {lang=uk}\n",
    "\u{3}",
    "\u{4}",
    "\"",
    "'",
    "--",
    "...",
    "a",
    "ą",
    "Ł w ",
    "🎉",
    "\u{E000}",
    "\u{E001}",
    "\u{2}",
    "\t",
    "&amp;",
    "\\",
    ": ",
    "http://x",
    "index.md",
    "#",
];
const TOML: &[&str] = &[
    "\n",
    " = ",
    "title",
    "slug",
    "date",
    "weight",
    "tags",
    "extra",
    "materials",
    "aliases",
    "draft",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"\"\"",
    "a",
    "ą",
    "2024-02-30",
    "2024-01-01T10:00:00Z",
    "1",
    "-",
    "true",
    "#",
    ".",
    "..",
    "/",
    "+++\n",
    "template",
    "sort_by",
];
const FLUENT: &[&str] = &[
    "\n",
    "\n    ",
    "a",
    "b-c",
    " = ",
    "{",
    "}",
    "$x",
    " -> ",
    "[one]",
    "*[other]",
    "-term",
    ".attr",
    "\"",
    "#",
    "NUMBER(",
    ")",
    "ą",
    "{ a }",
    "{ -term }",
];
const TEMPLATE: &[&str] = &[
    "{{",
    "}}",
    "{%",
    "%}",
    " if ",
    " endif ",
    " for x in page.toc ",
    " endfor ",
    "page.title",
    "site",
    "t(id=\"skip-link\")",
    " | date",
    " | safe",
    "<",
    ">",
    "\n",
    "a",
    "ą",
    "{#",
    "#}",
    "\"",
    " block main ",
    " endblock ",
    " extends \"base.html\" ",
    "?.",
    "[0]",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_body(text in pieces(MARKDOWN)) {
        survives("site/a.pl.md", format!("+++\ntitle = \"A\"\n+++\n{text}").into_bytes());
    }

    #[test]
    fn any_front_matter(text in pieces(TOML)) {
        survives("site/a.pl.md", format!("+++\n{text}\n+++\ntekst").into_bytes());
    }

    #[test]
    fn any_settings(text in pieces(TOML)) {
        survives("site/site.toml", format!("title = \"A\"\nlanguages = [\"pl\"]\n{text}").into_bytes());
    }

    #[test]
    fn any_messages(text in pieces(FLUENT)) {
        survives("locales/pl/own.ftl", text.into_bytes());
    }

    #[test]
    fn any_template(text in pieces(TEMPLATE)) {
        survives("themes/latarnia/templates/home.html", text.into_bytes());
    }

    #[test]
    fn any_register(text in pieces(TOML)) {
        survives("site/data/x.toml", format!("[[columns]]\nkey = \"a\"\n{text}").into_bytes());
        survives("site/data/x.csv", text.into_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives("site/a.pl.md", bytes.clone());
        survives("site/site.toml", bytes);
    }
}

/// Words, some of them marked as of another language; the same without the marks.
fn marked_words() -> impl Strategy<Value = (String, String)> {
    let words = prop::collection::vec(prop::sample::select(&["a", "ą", "*b*", "`c`", "\"d\"", "w domu"][..]), 1..4);
    let run = (words, prop::sample::select(&["", "uk", "ar", "zh-Hant"][..]));
    let block = (prop::collection::vec(run, 1..5), prop::sample::select(&["", "uk", "he"][..]));
    prop::collection::vec(block, 1..4).prop_map(|blocks| {
        let (mut marked, mut plain) = (String::new(), String::new());
        for (runs, block) in blocks {
            if !block.is_empty() {
                marked.push_str(&format!(":::{{lang={block}}}\n"));
            }
            marked.push_str("## ");
            plain.push_str("## ");
            for (words, tag) in runs {
                let words = words.join(" ");
                let run = if tag.is_empty() { words.clone() } else { format!("[{words}]{{lang={tag}}}") };
                marked.push_str(&format!("{run} "));
                plain.push_str(&format!("{words} "));
            }
            marked.push_str("\n- x\n");
            plain.push_str("\n- x\n\n");
            if !block.is_empty() {
                marked.push_str(":::\n");
            }
        }
        (marked, plain)
    })
}

/// The text of HTML without its tags, and its ids.
fn text_and_ids(html: &str) -> (String, Vec<&str>) {
    let text = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect::<String>();
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    (text.split_whitespace().collect::<Vec<_>>().join(" "), ids)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn marks_of_other_languages_change_no_text_no_id_and_no_search((marked, plain) in marked_words()) {
        let build = |body: &str| {
            let page = format!("+++\ntitle = \"A\"\ntypography = false\n+++\n{body}");
            let built = survives("site/a.pl.md", page.into_bytes());
            assert!(!built.rules().contains(&"passage-language"), "{}", built.told("en"));
            built
        };
        let (marked, plain) = (build(&marked), build(&plain));
        let main = |built: &Built| built.part("pl/a/index.html", "<div class=\"prose\">", "</main>");
        let (marked_main, plain_main) = (main(&marked), main(&plain));
        prop_assert_eq!(text_and_ids(&marked_main), text_and_ids(&plain_main));
        prop_assert_eq!(marked.text("assets/search-pl.js"), plain.text("assets/search-pl.js"));
        let open = |html: &str| html.matches("<div").count() as isize - html.matches("</div>").count() as isize;
        prop_assert_eq!(open(&marked_main), open(&plain_main));
    }
}

#[test]
fn ten_thousand_nested_quotes_and_lists() {
    for text in
        [">".repeat(10_000), "- ".repeat(5_000), "[".repeat(20_000), "*a ".repeat(10_000), "<div>".repeat(5_000)]
    {
        survives("site/a.pl.md", format!("+++\ntitle = \"A\"\n+++\n{text}").into_bytes());
    }
}

#[test]
fn a_message_that_breaks_off_at_the_end_of_its_file() {
    let built = survives("locales/pl/own.ftl", b"name".to_vec());
    assert!(built.rules().contains(&"fluent-syntax"));
}

#[test]
fn a_message_that_expands_without_end_is_refused() {
    let mut text = "lol0 = lol\n".to_owned();
    for level in 1..30 {
        let lower = format!("{{ lol{} }}", level - 1);
        text.push_str(&format!("lol{level} = {}\n", lower.repeat(10)));
    }
    text.push_str("own-cycle = { own-cycle }\n");
    survives("locales/pl/own.ftl", text.into_bytes());
}

fn page(body: &str) -> Built {
    survives("site/a.pl.md", format!("+++\ntitle = \"A\"\n+++\n{body}\n").into_bytes())
}

#[test]
fn an_image_never_lands_inside_an_attribute() {
    let built = page("<div title=\"\n\n![a](<https://e.com/ onmouseover=alert(1)// >)\n\n<p class=\"x\">y</p>");
    assert!(
        built.rules().contains(&"html-removed") && built.rules().contains(&"outside-image"),
        "{}",
        built.told("en")
    );
    assert!(!built.text("pl/a/index.html").contains("onmouseover=alert(1)"), "{}", built.text("pl/a/index.html"));
}

#[test]
fn entities_cannot_forge_a_slot() {
    for html in [
        "<p>&#xE000;x&#xE001;</p>",
        "<p>&#xE000;a999&#xE001;</p>",
        "<a href=\"&#xE000;a7&#xE001;\">x</a>",
        "<p>&#xE000;</p>",
    ] {
        page(html);
    }
}

#[test]
fn text_never_vanishes_without_a_word() {
    for html in ["<!-- note\n\n## 112", "<div title=\"oops>\n\n## 112"] {
        assert!(page(html).rules().contains(&"html-not-closed"), "{html}");
    }
}

#[test]
fn large_pages_take_no_squared_time() {
    for (text, count) in [
        ("[a]{lang=", 20_000),
        (":::{lang=uk}\n", 10_000),
        ("[a]{lang=uk} ", 10_000),
        ("## a\n\n", 30_000),
        ("<div>", 100_000),
        ("![](x.png) ", 20_000),
        ("[a](nie-ma.md) ", 5_000),
    ] {
        page(&text.repeat(count));
    }
    page(&(0..30_000).map(|n| format!("a[^{n}]\n\n[^{n}]: b\n\n")).collect::<String>());
    page(&(0..20_000).map(|n| format!("<a href=\"#abc{n}\">x</a>\n")).collect::<String>());
    page(&format!("{} x\n\n<b>raw</b>", "> ".repeat(20_000)));
}

#[test]
fn a_register_of_a_million_rows_is_refused() {
    let mut files: BTreeMap<String, Vec<u8>> =
        split(BASE).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.insert("site/data/x.toml".to_owned(), b"[[columns]]\nkey = \"a\"\n".to_vec());
    files.insert("site/data/x.csv".to_owned(), format!("a\n{}", "1\n".repeat(1_000_000)).into_bytes());
    let built = build_files(files, &Options::default());
    assert!(built.rules().contains(&"too-many-rows"), "{}", built.told("en"));
}

#[test]
fn a_message_nested_without_end_is_refused_and_the_rest_works() {
    let text = format!("deep = {}\"x\"{}\ncallout-tip = Rada\n", "{ ".repeat(50_000), " }".repeat(50_000));
    let built = survives("locales/pl/own.ftl", text.into_bytes());
    assert!(built.rules().contains(&"fluent-syntax"), "{}", built.told("en"));
}

#[test]
fn a_template_that_writes_without_end_is_stopped() {
    let text = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}xxxxxxxxxx{% endfor %}{% endfor %}";
    let built = survives("themes/latarnia/templates/home.html", text.as_bytes().to_vec());
    assert!(built.rules().contains(&"template-error"), "{}", built.told("en"));
}

#[test]
fn names_of_files_that_mean_something_elsewhere() {
    for name in ["a b", "a#b", "a?b", "a%b", "a:b", "zażółć", "CON", "..", ".hidden", "a.b.c", "x".repeat(200).as_str()]
    {
        survives(&format!("site/{name}.pl.md"), b"+++\ntitle = \"A\"\n+++\n".to_vec());
    }
}
