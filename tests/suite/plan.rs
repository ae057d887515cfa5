//! Outputs that are no pages: feeds, sitemap, robots, 404, the root, search.

use snapbox::{assert_data_eq, str};

use crate::project::{build, build_with};
use latarnia::pipeline::Options;

const DATED: &str = r#"
-- site/a.pl.md --
+++
title = "A & B"
summary = "Streszczenie"
date = 2024-05-01
updated = 2025-06-02
+++
-- site/a.en.md --
+++
title = "A and B"
+++
"#;

#[test]
fn the_feed_has_dated_pages() {
    assert_data_eq!(
        build(DATED).text("pl/atom.xml"),
        str![[r#"
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">
 <title>Serwis</title>
 <id>https://example.org/pl/</id>
 <updated>2025-06-02T00:00:00Z</updated>
 <author>
  <name>Serwis</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://example.org/pl/atom.xml"/>
 <link rel="alternate" type="text/html" href="https://example.org/pl/"/>
 <entry>
  <title>A &amp; B</title>
  <id>https://example.org/pl/a/</id>
  <link rel="alternate" type="text/html" href="https://example.org/pl/a/"/>
  <published>2024-05-01T00:00:00Z</published>
  <updated>2025-06-02T00:00:00Z</updated>
  <summary>Streszczenie</summary>
 </entry>
</feed>

"#]]
    );
}

#[test]
fn the_sitemap_pairs_languages() {
    let built = build(DATED);
    assert_data_eq!(
        built.part("sitemap.xml", " <url>\n  <loc>https://example.org/pl/a/", "</url>"),
        str![[r#"
 <url>
  <loc>https://example.org/pl/a/</loc>
  <lastmod>2025-06-02</lastmod>
  <xhtml:link rel="alternate" hreflang="pl" href="https://example.org/pl/a/"/>
  <xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/a/"/>
 </url>
"#]]
    );
    assert!(built.text("robots.txt").contains("Sitemap: https://example.org/sitemap.xml"));
}

#[test]
fn without_a_base_url_nothing_absolute_is_written_and_it_is_said() {
    let built = build("-- site/site.toml --\ntitle = \"Serwis\"\nlanguages = [\"pl\", \"en\"]\n");
    assert_eq!(built.rules(), ["no-base-url"]);
    assert!(!built.files.contains_key("sitemap.xml") && !built.files.contains_key("pl/atom.xml"));
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("href=\"/") && !html.contains("src=\"/") && !html.contains("canonical"), "{path}");
    }
}

#[test]
fn base_url_from_the_command_line_wins() {
    let options = Options { base_url: Some("https://other.example/site".to_owned()), ..Options::default() };
    let built = build_with(DATED, &options);
    assert!(built.text("sitemap.xml").contains("https://other.example/site/pl/a/"));
    assert!(built.text("404.html").contains("href=\"/site/pl/index.html\""));
}

#[test]
fn the_root_and_the_404_page_speak_every_language() {
    let built = build("");
    for path in ["index.html", "404.html"] {
        let html = built.text(path);
        assert!(html.contains("lang=\"pl\"") && html.contains("lang=\"en\""), "{path}: {html}");
        assert!(html.contains("pl/index.html") && html.contains("en/index.html"), "{path}");
    }
}

#[test]
fn the_search_index_is_a_script_with_folded_text() {
    let built = build(DATED);
    let script = built.text("assets/search-pl.js");
    assert!(script.starts_with("window.latarniaSearch = {\"lang\":\"pl\""), "{script}");
    let folded = build("-- site/a.pl.md --\n+++\ntitle = \"Żółć\"\n+++\n");
    assert!(folded.text("assets/search-pl.js").contains("\"f\":\"zolc\""));
}

#[test]
fn every_page_has_the_cookie_notice_in_its_language() {
    let built = build(DATED);
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        if html.contains("http-equiv=\"refresh\"") || path.contains("/exit/") {
            continue;
        }
        assert_eq!(html.matches("data-latarnia=\"cookie-notice\"").count(), 1, "{path}");
    }
    let notice = |path: &str| built.part(path, "<section class=\"notice\"", "</section>");
    assert!(notice("pl/a/index.html").contains("aria-label=\"Informacja o plikach cookie\""));
    assert!(notice("en/a/index.html").contains("aria-label=\""));
    assert_ne!(notice("pl/a/index.html"), notice("en/a/index.html"));
}

#[test]
fn materials_are_measured_and_written_as_the_language_writes_them() {
    let mut files = crate::project::split(
        r#"
-- site/site.toml --
title = "Serwis"
languages = ["pl", "en"]
-- site/index.pl.md --
+++
title = "Start"
materials = [{ title = "Plan", file = "plan.pdf", lang = "pl" }]
+++
-- site/index.en.md --
+++
title = "Home"
materials = [{ title = "Plan", file = "plan.pdf", lang = "pl" }]
+++
"#,
    );
    let mut files: std::collections::BTreeMap<String, Vec<u8>> =
        std::mem::take(&mut files).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.resize(790_000, b' ');
    files.insert("site/plan.pdf".to_owned(), pdf);
    let built = crate::project::build_files(files, &Options::default());
    assert!(built.text("pl/index.html").contains("0,79\u{A0}MB"), "{}", built.text("pl/index.html"));
    assert!(built.text("en/index.html").contains("0.79\u{A0}MB"));
    assert_eq!(built.files["plan.pdf"].len(), 790_000);
}
