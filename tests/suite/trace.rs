//! Every tag of a made page leads back to the Markdown or the template that it was written in.

use std::path::Path;

use latarnia::cache::Cache;
use latarnia::page::{self, Page, Piece};
use latarnia::pipeline::{self, Options};
use latarnia::plan::{self, Draft, Made, Plan};
use latarnia::sources::{self, Sources};
use latarnia::trace::{Origin, Trace};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::project::{BASE, split};

/// The Markdown or template text at the place where the tag at this byte of an output was written.
fn written(sources: &Sources, draft: &Draft<'_>, html: &str, tag: &str) -> (String, String) {
    let tag = html.find(tag).unwrap_or_else(|| panic!("no {tag} in {html}"));
    let written = plan::trace(draft, sources, html, &[tag]).expect("the page can be traced");
    let place = written.place(tag).unwrap();
    let text = sources.text(&place.file).unwrap();
    (place.file.to_string(), text[place.span.unwrap()].trim().to_owned())
}

#[test]
fn every_tag_can_be_traced_to_what_was_written() {
    every_tag_can_be_traced("");
    // Of raw HTML it is not kept where it was written.
    let (sources, plan) = site(MARKDOWN);
    traced(&sources, &plan, &TAGS);
}

const MARKDOWN: &str = "One [two](b.pl.md) *three*.\n\n## Four {#four}\n\n- [ ] five\n- [x] six\n\n\
    | a | b |\n|---|---|\n| c | d |\n\n![seven](i.png)\n\n::note{text=\"eight\"}\n\nNine[^1].\n\n\
    [^1]: twelve **thirteen**\n\n[six][later]\n\n> fourteen\n\n## Five\n\n";

/// The beginnings of tags, and what each was written as.
const TAGS: [(&str, &str); 11] = [
    ("<a href=\"../../pl/b", "[two](b.pl.md)"),
    ("<em>three", "*three*"),
    ("<h2 id=\"four\"", "## Four {#four}"),
    ("<li class=\"task done\"", "- [x] six"),
    ("<td>c", "c"),
    ("<img ", "![seven](i.png)"),
    ("<p class=\"n\"", "::note{text=\"eight\"}"),
    ("<b>eight", "::note{text=\"eight\"}"),
    ("<strong>thirteen", "**thirteen**"),
    ("<blockquote>", "> fourteen"),
    // An id that the end of the page has chosen is not given to the beginning.
    ("<h2 id=\"five", "## Five"),
];

#[test]
fn tags_of_a_long_page_can_be_traced() {
    let long = "A paragraph with <b>a tag</b> and [a link][later], [one](b.pl.md \"with a title\").\n\n".repeat(200);
    every_tag_can_be_traced(&format!("{long}[later]: b.pl.md\n"));
    every_tag_can_be_traced(&format!("{long}[two]: b.pl.md\n\n## Four\n\n## Five {{#five}}\n"));
}

/// A site with a page of this text.
fn site(markdown: &str) -> (Sources, Plan) {
    let mut files = split(BASE);
    files.insert("site/a.pl.md".to_owned(), format!("+++\ntitle = \"A\"\n+++\n{markdown}"));
    files.insert("site/b.pl.md".to_owned(), "+++\ntitle = \"B\"\n+++\n".to_owned());
    files.insert("site/i.png".to_owned(), "x".to_owned());
    let component = "{% component note(text: String) %}<p class=\"n\"><b>{{ text }}</b></p>{% endcomponent %}\n";
    files.insert("themes/latarnia/templates/components/note.html".to_owned(), component.to_owned());
    let mut findings = Vec::new();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes())).collect();
    let sources = sources::from_memory(files).into_value(&mut findings);
    let plan = pipeline::plan(&sources, &Options::default(), &mut Cache::default()).into_value(&mut findings).unwrap();
    (sources, plan)
}

/// Traces tags of a page that has raw HTML too, and more at its end.
fn every_tag_can_be_traced(more: &str) {
    let raw = "<div lang=\"en\"><p>ten</p>\n<table><tr><td>eleven</table></div>\n\n";
    let markdown = format!("{MARKDOWN}{raw}{more}");
    let (sources, plan) = site(&markdown);
    traced(&sources, &plan, &TAGS);
    traced(&sources, &plan, &[("<p>ten", "<p"), ("<td>eleven", "<td")]);
}

/// Traces tags of the page, and one of the template around it.
fn traced(sources: &Sources, plan: &Plan, tags: &[(&str, &str)]) {
    let output = plan.outputs.iter().find(|output| output.path.as_str() == "pl/a/index.html").unwrap();
    let draft = plan::draft(plan, output);
    let Made::Bytes(html) = plan::render(&draft).unwrap() else { panic!("a page is made") };
    let html = String::from_utf8(html).unwrap();
    for (tag, expected) in tags {
        let (file, text) = written(sources, &draft, &html, tag);
        assert_eq!((file.as_str(), text.as_str()), ("site/a.pl.md", *expected), "{tag}");
    }
    let (file, text) = written(sources, &draft, &html, "<main");
    assert!(file.starts_with("latarnia:themes/") && text == "<main", "{file} {text}");
}

/// Markdown of every kind, without raw HTML.
const BLOCKS: [&str; 16] = [
    "One [two](b.pl.md \"three\") *four* **five _six_** `seven` ~~eight~~.",
    "## Nine `ten` *eleven* {#nine}",
    "### [Дев'ять]{lang=uk}",
    "- [ ] one\n- [x] two *three*\n\n- [ ] four\n\n  five [six](https://example.org/)",
    "1. one\n2. two\n   - three\n   - four **five**",
    "3. three",
    "| a | *b* |\n|:--|--:|\n| [c](b.pl.md) | ![d](i.png) |",
    "![seven](i.png) ![eight](i.png \"nine\")",
    "::note{text=\"eight\"}",
    "> quoted\n>\n> - in a list\n>   ```html\n>   <p>\n>   ```",
    "> [!WARNING]\n> mind *this*",
    "```rust\nlet a = \"<b>\";\n```",
    ":::{lang=uk}\n\nСлово *інше* [i](b.pl.md)\n\n::note{text=\"і\"}\n\n:::",
    "A note[^1], [^2] and again[^1].",
    "[^1]: What it **says**.\n\n    ## Heading `in` it\n\n[^2]: Another *note*.",
    "Term\n: what it *is*\n\n---\n\nA line  \nand another & < one > \u{e000}a0\u{e001}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// What is kept of where tags were written is what marks in all tags say.
    #[test]
    fn what_is_kept_of_places_is_what_a_page_made_again_says(blocks in vec(0..BLOCKS.len(), 0..9)) {
        let text: Vec<_> = blocks.into_iter().map(|block| BLOCKS[block]).collect();
        let (sources, plan) = site(&text.join("\n\n"));
        let page = plan.site.pages.iter().find(|page| &*page.source == "site/a.pl.md").unwrap();
        let marked = page::traced(page, &sources.text(&page.source).unwrap(), &plan.site.locales[page.text_language]);
        let html = |page: &Page| {
            let pieces = page.body.pieces.iter().map(|piece| if let Piece::Html(html) = piece { html } else { "@" });
            pieces.collect::<String>()
        };
        let trace = Trace::of(&html(&marked), &html(page)).expect("the same page, but for its marks");
        // Of what is in notes it is not kept.
        let notes = html(page).find("<section class=\"footnotes\"");
        let mut before = 0;
        for (index, piece) in page.body.pieces.iter().enumerate() {
            let Piece::Html(piece) = piece else {
                before += 1;
                continue;
            };
            for (tag, _) in piece.match_indices('<').filter(|(tag, _)| piece.as_bytes()[tag + 1].is_ascii_alphabetic()) {
                let Some(Origin::Page(span)) = trace.origin(before + tag) else { panic!("a tag of the page") };
                let of_note = notes.is_some_and(|notes| before + tag >= notes);
                let expected = (!of_note).then(|| span.clone());
                prop_assert_eq!(page.body.place(index, tag), expected, "{}", &piece[tag..]);
            }
            before += piece.len();
        }
    }
}

#[test]
fn every_page_of_the_example_site_can_be_traced() {
    let sources = sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).value;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Cache::default()).value.unwrap();
    let mut count = 0;
    for output in plan.outputs.iter().filter(|output| output.path.as_str().ends_with(".html")) {
        let draft = plan::draft(&plan, output);
        let Made::Bytes(html) = plan::render(&draft).unwrap() else { continue };
        let html = String::from_utf8(html).unwrap();
        assert!(plan::trace(&draft, &sources, &html, &[0]).is_some(), "{}", output.path.as_str());
        count += 1;
    }
    assert!(count > 20);
}
