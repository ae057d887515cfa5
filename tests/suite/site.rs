//! Pages in relation: translations, links, sections, terms, addresses.

use snapbox::{assert_data_eq, str};

use crate::project::{BARE_PAGE, build, build_with};
use latarnia::pipeline::Options;

const TWO_LANGUAGES: &str = r#"
-- site/help/index.pl.md --
+++
title = "Pomoc"
slug = "pomoc"
+++
-- site/help/index.en.md --
+++
title = "Help"
+++
-- site/help/numbers.pl.md --
+++
title = "Numery"
slug = "numery"
+++
[Start](../index.md), [tu](index.md#telefony), [po angielsku](numbers.en.md), [plik](plan.pdf), [obraz](/img/a%20b.png), [dalej](#x), [www](https://example.com/?a=1&b=2), [tel](tel:+48226280120)

## X {#x}
-- site/help/numbers.en.md --
+++
title = "Numbers"
+++
[Start](/index.md)
-- site/help/plan.pdf --
%PDF-1.7
-- site/static/img/a b.png --
"#;

#[test]
fn links_lead_to_the_page_in_the_readers_language() {
    let built = build(&format!("{BARE_PAGE}{TWO_LANGUAGES}"));
    assert_eq!(built.rules(), ["broken-anchor", "wrong-format"], "{}", built.told("en"));
    assert_data_eq!(
        built.text("pl/pomoc/numery/index.html"),
        str![[r##"
<p><a href="../../../pl/index.html">Start</a>, <a href="../../../pl/pomoc/index.html#telefony">tu</a>, <a href="../../../en/help/numbers/index.html">po angielsku</a>, <a href="../../../help/plan.pdf">plik</a>, <a href="../../../img/a%20b.png">obraz</a>, <a href="#x">dalej</a>, <a href="https://example.com/?a=1&amp;b=2">www</a>, <a href="tel:+48226280120">tel</a></p>
<h2 id="x">X</h2>



"##]]
    );
    assert!(built.text("en/help/numbers/index.html").contains("<a href=\"../../../en/index.html\">"));
}

#[test]
fn translations_are_alternates_of_each_other() {
    let built = build(TWO_LANGUAGES);
    let html = built.text("pl/pomoc/numery/index.html");
    assert!(
        html.contains(r#"<link rel="alternate" hreflang="en" href="https://example.org/en/help/numbers/">"#),
        "{html}"
    );
    assert!(html.contains(r#"<link rel="canonical" href="https://example.org/pl/pomoc/numery/">"#));
    assert!(html.contains(r#"href="../../../en/help/numbers/index.html" lang="en" hreflang="en""#));
}

#[test]
fn drafts_are_built_only_when_asked() {
    let project = "-- site/a.pl.md --\n+++\ntitle = \"A\"\ndraft = true\n+++\n";
    assert!(!build(project).files.contains_key("pl/a/index.html"));
    let options = Options { has_drafts: true, ..Options::default() };
    assert!(build_with(project, &options).files.contains_key("pl/a/index.html"));
}

#[test]
fn sections_are_sorted_paginated_and_have_neighbours() {
    let mut project = String::from(
        r#"
-- themes/latarnia/templates/section.html --
{% for item in list.items %}{{ item.title }};{% endfor %} {{ list.page }}/{{ list.pages }} {{ list.previous or "-" }} {{ list.next or "-" }}
-- themes/latarnia/templates/page.html --
{% if previous %}{{ previous.title }}{% endif %}<{{ page.title }}>{% if next %}{{ next.title }}{% endif %}
-- site/news/index.pl.md --
+++
title = "Wieści"
sort_by = "date"
paginate_by = 2
+++
"#,
    );
    for (name, title, date) in [
        ("a", "Łąka", "2020-01-01"),
        ("b", "Mama", "2020-01-01"),
        ("c", "Lato", "2020-01-01"),
        ("d", "Nowa", "2022-05-01"),
    ] {
        project.push_str(&format!("-- site/news/{name}.pl.md --\n+++\ntitle = \"{title}\"\ndate = {date}\n+++\n"));
    }
    let built = build(&project);
    assert_eq!(built.text("pl/news/index.html").trim(), "Nowa;Lato; 1/2 - pl/news/page/2/index.html");
    assert_eq!(built.text("pl/news/page/2/index.html").trim(), "Łąka;Mama; 2/2 pl/news/index.html -");
    assert_eq!(built.text("pl/news/c/index.html").trim(), "Nowa<Lato>Łąka");
}

#[test]
fn terms_are_paired_across_languages() {
    let built = build(
        r#"
-- site/site.toml --
title = { pl = "Serwis", en = "Site" }
languages = ["pl", "en"]
[taxonomies.tags]
title = { pl = "Tematy", en = "Topics" }
slug = { pl = "tematy", en = "topics" }
[taxonomies.tags.terms.help]
title = { pl = "Pomoc", en = "Help" }
slug = { pl = "pomoc", en = "help" }
-- site/a.pl.md --
+++
title = "A po polsku"
tags = ["help", "inne"]
+++
-- site/a.en.md --
+++
title = "A in English"
tags = ["help"]
+++
"#,
    );
    assert_eq!(built.rules(), ["undeclared-term", "no-base-url"]);
    assert!(built.text("pl/tematy/pomoc/index.html").contains("A\u{A0}po polsku"));
    assert!(built.text("pl/tematy/pomoc/index.html").contains("../../../en/topics/help/index.html"));
    assert!(built.text("pl/tematy/inne/index.html").contains("A\u{A0}po polsku"));
    assert!(built.text("pl/a/index.html").contains("../../pl/tematy/pomoc/index.html"));
    assert!(built.text("en/topics/index.html").contains("../../en/topics/help/index.html"));
    assert!(!built.files.contains_key("en/topics/inne/index.html"));
}

#[test]
fn aliases_lead_to_the_page_with_a_visible_link() {
    let built =
        build("-- site/a.pl.md --\n+++\ntitle = \"Nowy adres\"\naliases = [\"/stare/miejsce\", \"dawne.html\"]\n+++\n");
    let html = built.text("stare/miejsce/index.html");
    assert!(html.contains("../../pl/a/index.html") && html.contains("http-equiv=\"refresh\""), "{html}");
    assert!(html.contains("Nowy adres"));
    assert!(built.text("dawne.html").contains("pl/a/index.html"));
}

#[test]
fn a_file_cannot_stand_where_pages_need_a_folder() {
    let built = build("-- site/static/pl --\nx\n");
    assert_eq!(built.rules(), ["duplicate-address"], "{}", built.told("en"));
    let built = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\naliases = [\"/robots.txt/x\"]\n+++\n");
    assert!(built.rules().contains(&"duplicate-address"), "{}", built.told("en"));
}

#[test]
fn images_of_other_sites_are_refused() {
    let built = build(
        "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n![a](https://tracker.example/y.gif)\n\n<img src=\"https://tracker.example/y.gif\" alt=\"\">\n",
    );
    assert_eq!(built.rules(), ["missing-translation", "outside-image", "outside-image"], "{}", built.told("en"));
}

#[test]
fn a_page_with_another_spelling_of_its_ending_is_not_published_as_a_file() {
    let built = build("-- site/about.en.MD --\n+++\ntitle = \"A\"\ndraft = true\n+++\n");
    assert_eq!(built.rules(), ["page-without-language"]);
    assert!(!built.files.contains_key("about.en.MD"));
}

#[test]
fn a_default_language_without_messages_is_told() {
    let built = build(
        "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"ar\"]\nbase_url = \"https://example.org\"\n-- site/index.ar.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    assert!(built.rules().contains(&"message-missing"), "{}", built.told("en"));
    assert!(built.text("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
}

#[test]
fn control_characters_do_not_break_the_feed() {
    let built = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\nsummary = \"a\\u0001b\"\ndate = 2024-01-01\n+++\n");
    assert!(built.text("pl/atom.xml").contains("<summary>ab</summary>"));
}

#[test]
fn made_addresses_and_anchors_are_transliterated_as_the_language_does_and_stay_when_titles_change() {
    let project = |title: &str| {
        build(&format!(
            "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"uk\", \"de\"]\n[taxonomies.tags.terms.\"поміч\"]\n\
             -- site/гаряча-лінія.uk.md --\n+++\ntitle = \"{title}\"\ntags = [\"поміч\"]\n+++\n## Юний згурт\n\
             -- site/für-dich.de.md --\n+++\ntitle = \"{title}\"\n+++\n## Über uns\n"
        ))
    };
    for title in ["A", "Щось інше"] {
        let built = project(title);
        assert!(built.text("uk/hariacha-liniia/index.html").contains("id=\"yunyi-zghurt\""));
        assert!(built.text("de/fuer-dich/index.html").contains("id=\"ueber-uns\""));
        assert!(built.files.contains_key("uk/tags/pomich/index.html"), "{:?}", built.files.keys());
    }
}

#[test]
fn a_translation_of_nothing_is_told_by_a_build_too() {
    let page = |name: &str, source: &str, draft: &str| {
        format!("-- site/{name}.md --\n+++\ntitle = \"{name}\"\nlanguages = [\"pl\", \"en\"]\n{source}{draft}+++\n")
    };
    let missing = "-- site/site.toml --\ntitle = \"S\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\", \"en\"]\n\
        missing_translation = \"show-source\"\naudit.enabled = false\n";
    let project = [
        missing.to_owned(),
        page("a.en", "source = \"pl:9f3c2b1a\"\n", ""),
        page("b.en", "source = \"de\"\n", ""),
        page("c.en", "source = \"en\"\n", ""),
        page("d.en", "source = \"pl\"\n", ""),
        page("d.pl", "", "draft = true\n"),
    ];
    let built = build(&project.concat());
    assert_eq!(built.rules(), ["translation-of-nothing"; 3], "{}", built.told("en"));
    assert_data_eq!(
        built.told("en"),
        str![[r#"
warning[translation-of-nothing]: This page says that it is a translation from `pl`, but there is no such page.
 --> site/a.en.md:4:10
  |
4 | source = "pl:9f3c2b1a"
  |          ^^^^^^^^^^^^^
  |
  = why: Nobody can tell whether it is up to date.
  = what to do: Add `site/a.pl.md`, or delete the line if this page is now the original.

warning[translation-of-nothing]: This page says that it follows a text in `de`, a language that the site does not have.
 --> site/b.en.md:4:10
  |
4 | source = "de"
  |          ^^^^
  |
  = why: Nobody can tell whether it is up to date.
  = what to do: Correct the language in `source`, or delete the line if this page is the original.

warning[translation-of-nothing]: This page says that it follows itself.
 --> site/c.en.md:4:10
  |
4 | source = "en"
  |          ^^^^
  |
  = why: Nobody can tell whether it is up to date.
  = what to do: Correct the language in `source`, or delete the line if this page is the original.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
ostrzeżenie[translation-of-nothing]: Według nagłówka ta strona jest tłumaczeniem z języka `pl`, ale takiej strony nie ma.
 --> site/a.en.md:4:10
  |
4 | source = "pl:9f3c2b1a"
  |          ^^^^^^^^^^^^^
  |
  = dlaczego: Nie da się stwierdzić, czy jest aktualna.
  = co zrobić: Dodaj `site/a.pl.md` albo usuń ten wiersz, jeśli ta strona jest teraz oryginałem.

ostrzeżenie[translation-of-nothing]: Według nagłówka ta strona jest tłumaczeniem z języka `de`, którego serwis nie ma.
 --> site/b.en.md:4:10
  |
4 | source = "de"
  |          ^^^^
  |
  = dlaczego: Nie da się stwierdzić, czy jest aktualna.
  = co zrobić: Popraw język w `source` albo usuń ten wiersz, jeśli ta strona jest oryginałem.

ostrzeżenie[translation-of-nothing]: Według nagłówka ta strona jest tłumaczeniem samej siebie.
 --> site/c.en.md:4:10
  |
4 | source = "en"
  |          ^^^^
  |
  = dlaczego: Nie da się stwierdzić, czy jest aktualna.
  = co zrobić: Popraw język w `source` albo usuń ten wiersz, jeśli ta strona jest oryginałem.

"#]]
    );
}
