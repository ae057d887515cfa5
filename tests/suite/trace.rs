//! Every tag of a made page leads back to the Markdown or the template that it was written in.

use std::path::Path;

use latarnia::cache::Cache;
use latarnia::pipeline::{self, Options};
use latarnia::plan::{self, Draft, Made};
use latarnia::sources::{self, Sources};

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
}

/// Then the beginning of the page is made again, and not the rest; but where the rest has a say in the beginning, it
/// is made too.
#[test]
fn tags_at_the_beginning_of_a_long_page_can_be_traced() {
    let long = "A paragraph with <b>a tag</b> and [a link][later].\n\n".repeat(200);
    every_tag_can_be_traced(&format!("{long}[later]: b.pl.md\n"));
    every_tag_can_be_traced(&format!("{long}[two]: b.pl.md\n\n## Four\n\n## Five {{#five}}\n"));
}

/// The same, with more at the end of the page.
fn every_tag_can_be_traced(more: &str) {
    let markdown = "+++\ntitle = \"A\"\n+++\nOne [two](b.pl.md) *three*.\n\n## Four {#four}\n\n- [ ] five\n- [x] six\n\n\
        | a | b |\n|---|---|\n| c | d |\n\n![seven](i.png)\n\n::note{text=\"eight\"}\n\nNine[^1].\n\n\
        <div lang=\"en\"><p>ten</p>\n<table><tr><td>eleven</table></div>\n\n[^1]: twelve **thirteen**\n\n[six][later]\n\n> fourteen\n\n## Five\n\n";
    let markdown = format!("{markdown}{more}");
    let mut files = split(BASE);
    files.insert("site/a.pl.md".to_owned(), markdown);
    files.insert("site/b.pl.md".to_owned(), "+++\ntitle = \"B\"\n+++\n".to_owned());
    files.insert("site/i.png".to_owned(), "x".to_owned());
    let component = "{% component note(text: String) %}<p class=\"n\"><b>{{ text }}</b></p>{% endcomponent %}\n";
    files.insert("themes/latarnia/templates/components/note.html".to_owned(), component.to_owned());
    let mut findings = Vec::new();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes())).collect();
    let sources = sources::from_memory(files).into_value(&mut findings);
    let plan = pipeline::plan(&sources, &Options::default(), &mut Cache::default()).into_value(&mut findings).unwrap();
    let output = plan.outputs.iter().find(|output| output.path.as_str() == "pl/a/index.html").unwrap();
    let draft = plan::draft(&plan, output);
    let Made::Bytes(html) = plan::render(&draft).unwrap() else { panic!("a page is made") };
    let html = String::from_utf8(html).unwrap();
    let from = |tag: &str| {
        let (file, text) = written(&sources, &draft, &html, tag);
        assert_eq!(file, "site/a.pl.md", "{tag}");
        text
    };
    assert_eq!(from("<a href=\"../../pl/b"), "[two](b.pl.md)");
    assert_eq!(from("<em>three"), "*three*");
    assert_eq!(from("<h2 id=\"four\""), "## Four {#four}");
    assert_eq!(from("<li class=\"task done\""), "- [x] six");
    assert_eq!(from("<td>c"), "c");
    assert_eq!(from("<img "), "![seven](i.png)");
    assert_eq!(from("<p class=\"n\""), "::note{text=\"eight\"}");
    assert_eq!(from("<b>eight"), "::note{text=\"eight\"}");
    assert_eq!(from("<p>ten"), "<p");
    assert_eq!(from("<td>eleven"), "<td");
    assert_eq!(from("<strong>thirteen"), "**thirteen**");
    assert_eq!(from("<blockquote>"), "> fourteen");
    // An id that the end of the page has chosen is not given to the beginning.
    assert_eq!(from("<h2 id=\"five"), "## Five");
    let (file, text) = written(&sources, &draft, &html, "<main");
    assert!(file.starts_with("latarnia:themes/") && text == "<main", "{file} {text}");
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
