//! Messages: plural forms, fallback, what a site may replace.

use crate::project::build;

const SHOW: &str = "
-- themes/latarnia/templates/page.html --
{% for n in [1, 2, 5, 22, 1.5] %}{{ t(id=\"files\", count=n) }}|{% endfor %}
-- locales/pl/own.ftl --
files = { $count ->
    [one] { $count } plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } pliku
}
";

#[test]
fn polish_plural_forms_and_numbers() {
    let built = build(&format!("{SHOW}-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"));
    assert_eq!(built.text("pl/a/index.html").trim(), "1 plik|2 pliki|5 plików|22 pliki|1,5 pliku|");
}

#[test]
fn a_missing_message_falls_back_to_the_default_language_and_is_told() {
    let built = build(&format!("{SHOW}-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n"));
    assert!(built.text("en/a/index.html").contains("5 plików"));
    assert!(built.rules().contains(&"message-missing"), "{}", built.told("en"));
}

#[test]
fn a_site_replaces_one_message_and_keeps_the_rest() {
    let built = build(
        "-- locales/pl/own.ftl --\ncallout-note = Zauważ\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n> [!NOTE]\n> x\n\n> [!TIP]\n> y\n",
    );
    let html = built.text("pl/a/index.html");
    assert!(html.contains("Zauważ") && html.contains("Wskazówka"), "{html}");
}

#[test]
fn the_rest_of_a_broken_file_still_works() {
    let built = build(
        "-- locales/pl/own.ftl --\ncallout-note = { zepsute\ncallout-tip = Rada\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n> [!TIP]\n> y\n",
    );
    assert!(built.rules().contains(&"fluent-syntax"));
    assert!(built.text("pl/a/index.html").contains("Rada"));
}

#[test]
fn a_message_that_nobody_has_is_an_error_at_the_templates_line() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<p>\n{{ t(id=\"nie-ma\") }}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    let finding = built.findings.iter().find(|finding| finding.rule.id == "template-error").unwrap();
    assert_eq!(&*finding.place.as_ref().unwrap().file, "themes/latarnia/templates/page.html");
    assert!(built.told("en").contains("page.html:2:"), "{}", built.told("en"));
}
