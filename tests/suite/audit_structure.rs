//! Rules about what a page is made of.

use latarnia::audit::audit;
use latarnia::audit::document::Document;
use latarnia::audit::style::{Library, Loader};

/// What is found: the rule and the start tag that it is found at, for rules whose id begins so.
fn found(html: &str, family: &str) -> Vec<String> {
    let all = audit(html, &Library::default(), &Loader::NONE);
    let of_family = all.iter().filter(|found| found.finding.rule.id.starts_with(family));
    let name = |tag: &str| tag.trim_start_matches('<').split([' ', '>', '\n']).next().unwrap().to_owned();
    of_family.map(|found| format!("{} {}", found.finding.rule.id, name(&html[found.tag.clone()]))).collect()
}

/// Of all rules whose ids begin with `family`, exactly these tell something.
#[track_caller]
fn tells(family: &str, html: &str, expected: &[&str]) {
    assert_eq!(found(html, family), expected, "{html}");
}

const HELP: &str = "<p>Jeśli ktoś zabrał ci dokumenty i nie pozwala wyjść z domu, to nie jest twoja wina.";
const HELP_EN: &str = "If somebody took your documents and you cannot leave the house, it is not your fault.";

#[test]
fn what_is_implied_has_a_place_but_no_bytes() {
    let document = Document::parse("<p>Pomoc");
    assert_eq!(document.span(document.find("body").unwrap()), 0..0);
    assert_eq!(document.span(document.find("p").unwrap()), 0..3);
}

#[test]
fn a_page_says_its_language() {
    tells("page-language", HELP, &["page-language-missing "]);
    tells("page-language", &format!("<html>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html lang=' '>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html xml:lang=pl>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html lang=polski>{HELP}"), &["page-language-invalid html"]);
    tells("page-language", &format!("<html lang=pl>{HELP}"), &[]);
    // A picture alone is no page.
    tells("page-", "<?xml version='1.0'?>\n<svg><title>Mapa</title><text>Punkty pomocy</text></svg>", &[]);
    tells("xml-", "<html lang=pl xml:lang=en><p>Pomoc", &["xml-language-differs html"]);
    tells("xml-", "<html lang=pl xml:lang=pl-PL><p>Pomoc", &[]);
}

#[test]
fn the_language_that_a_text_says_is_the_one_that_it_is_in() {
    tells("page-language", &format!("<html lang=en>{HELP}"), &["page-language-wrong html"]);
    tells("page-language", &format!("<html lang=en><p lang=pl>{HELP}</p><p>{HELP_EN}"), &[]);
    tells("page-language", "<html lang=en><p>Fundacja La Strada, ul. Prosta 1, Warszawa", &[]);
    let part = |tag: &str, text: &str| format!("<html lang=pl><body>{HELP}<blockquote lang={tag}>{text}</blockquote>");
    tells("part-language", &part("fr", HELP_EN), &["part-language-wrong blockquote"]);
    tells("part-language", &part("en-GB", HELP_EN), &[]);
    tells("part-language", &part("angielski", HELP_EN), &["part-language-invalid blockquote"]);
    tells("part-language", &part("angielski", " "), &[]);
    tells(
        "part-language",
        &part("angielski", "<img src=a.png alt='Help line'>"),
        &["part-language-invalid blockquote"],
    );
    tells("part-language", &part("angielski", &format!("<p hidden>{HELP_EN}")), &[]);
    // What is in no language of people.
    tells("part-language", &part("toml", "<code>title = \"Pomoc\"</code>"), &[]);
}

#[test]
fn a_page_has_a_title_that_says_what_it_is_about() {
    let titled = |title: &str, text: &str| format!("<html lang=pl><title>{title}</title><body>{text}");
    tells("page-title", &format!("<html lang=pl>{HELP}"), &["page-title-missing html"]);
    tells("page-title", &titled(" ", HELP), &["page-title-missing title"]);
    tells("page-title", "<svg><title>Mapa</title></svg><p>Pomoc", &["page-title-missing "]);
    tells("page-title", &titled("Bez tytułu", HELP), &["page-title-placeholder title"]);
    tells("page-title", &titled("ulotka-druk.pdf", HELP), &["page-title-placeholder title"]);
    tells("page-title", &titled("Zabrane dokumenty – Latarnia", HELP), &[]);
    tells("page-title", &titled("Przepisy na ciasto drożdżowe", HELP), &["page-title-doubtful title"]);
    tells("page-title", &titled("Kontakt", HELP), &[]);
    let heading = "<h1>Gdzie szukać pomocy i noclegu – Fundacja Latarnia</h1>";
    tells("page-title", &titled("Fundacja Latarnia", heading), &["page-title-doubtful title"]);
    tells("page-title", &titled("Gdzie szukać pomocy", heading), &[]);
}

#[test]
fn a_page_does_not_change_by_itself() {
    for (content, rule) in [
        ("30", Some("page-refresh meta")),
        ("5; url=/pomoc", Some("page-refresh meta")),
        (" 5.9,/pomoc", Some("page-refresh meta")),
        ("72001; url=/pomoc", Some("page-refresh-late meta")),
        ("0; url=/pomoc", None),
        ("5: /pomoc", None),
        ("-5; url=/pomoc", None),
        ("zaraz", None),
        ("", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells("page-refresh", &format!("<meta http-equiv=Refresh content='{content}'>"), &expected);
    }
    // Browsers follow the first that they understand.
    let two = "<meta http-equiv=refresh content='0; url=/pl'><meta http-equiv=refresh content='9; url=/en'>";
    tells("page-refresh", two, &[]);
}

#[test]
fn a_page_can_be_enlarged() {
    for (content, rule) in [
        ("width=device-width, initial-scale=1", None),
        ("user-scalable=no", Some("zoom-forbidden meta")),
        ("width=device-width; user-scalable = 0", Some("zoom-forbidden meta")),
        ("maximum-scale=1", Some("zoom-forbidden meta")),
        ("maximum-scale=1.9, user-scalable=yes", Some("zoom-forbidden meta")),
        ("maximum-scale=3", Some("zoom-limited meta")),
        ("maximum-scale=5", None),
        ("maximum-scale=-1", None),
        ("maximum-scale=", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells("zoom-", &format!("<meta name=viewport content='{content}'>"), &expected);
    }
}
