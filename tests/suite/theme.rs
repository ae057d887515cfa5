//! Themes: overlay, and what goes wrong in templates.

use crate::project::build;

#[test]
fn a_template_of_the_project_replaces_ours() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\nMoja: {{ page.title }}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    assert_eq!(built.text("pl/a/index.html").trim(), "Moja: A");
    assert!(built.text("pl/index.html").contains("<!doctype html>"));
}

#[test]
fn titles_are_escaped_in_templates() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<i>{{ page.title }}</i>\n-- site/a.pl.md --\n+++\ntitle = \"<script>\"\n+++\n",
    );
    assert_eq!(built.text("pl/a/index.html").trim(), "<i>&lt;script&gt;</i>");
}

#[test]
fn every_broken_template_is_told_with_its_line() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<p>\n{% if %}\n-- themes/latarnia/templates/term.html --\n{{ page.title | nie_ma }}\n-- themes/latarnia/templates/home.html --\n{{ }}\n",
    );
    assert_eq!(built.rules(), ["template-syntax", "template-syntax"], "{}", built.told("en"));
    assert!(built.told("en").contains("page.html:2:"), "{}", built.told("en"));
}

#[test]
fn a_failing_template_names_its_line_and_the_page() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<p>{{ page.nothing.deeper }}</p>\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    let told = built.told("en");
    assert_eq!(built.rules(), ["missing-translation", "template-error"]);
    assert!(told.contains("themes/latarnia/templates/page.html:1:") && told.contains("site/a.pl.md:2:"), "{told}");
}

#[test]
fn text_in_a_template_that_no_translator_finds_is_told() {
    let built = build(
        "
-- themes/latarnia/templates/page.html --
<!doctype html><html lang=\"{{ lang }}\"><title>{{ page.title }} – Mój serwis</title>
{#- A comment says <p>anything</p>. -#}
<h{{ 2 }} title=\"{{ page.title }}\">{% if lang == \"pl\" %}Witaj, {{ page.title }}!{% else %}{{ \"Hi\" }}{% endif %}</h{{ 2 }}>
<img alt=\"Zdjęcie {{ page.title }}\" src=\"a.png\"><input type=\"submit\" value=\"Wyślij\"><input placeholder='{{ t(id=\"menu\") }}'>
<p translate=\"no\">Latarnia <b>Ltd</b></p><p lang=\"fr\">Bonjour</p><p>→ 1 &nbsp; © {{ 3 }}</p>
<script>var x = \"text\";</script><code>a &amp;&amp; b</code><p>koniec</p>
-- site/a.pl.md --
+++
title = \"A\"
+++
",
    );
    let texts: Vec<_> = built
        .findings
        .iter()
        .filter(|finding| finding.rule.id == "template-text")
        .filter_map(|finding| finding.text("text"))
        .collect();
    assert_eq!(texts, ["– Mój serwis", "Witaj,", "alt=\"Zdjęcie {{ page.title }}\"", "value=\"Wyślij\"", "koniec"]);
    assert!(built.told("en").contains("page.html:1:64"), "{}", built.told("en"));
}

/// When Tera changes its words, this says so.
#[test]
fn what_tera_says_is_told_in_the_readers_language() {
    let broken = [
        "{{ nie_ma }}",
        "{{ page.nie_ma }}",
        "{{ page.title | nie_ma }}",
        "{% if page is nie_ma %}{% endif %}",
        "{{ nie_ma() }}",
        "{{ <nie_ma /> }}",
        "{% include \"nie-ma.html\" %}",
        "{{ <register data={[]} kolor=\"x\" /> }}",
        "{{ <register /> }}",
        "{% if page %}",
        "{# nie ma końca",
        "{{ \"nie ma końca }}",
        "{{ page.title + }}",
        "{{ ? }}",
        "{% for x in 5 %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{% extends \"base.html\" %}{% block nie_ma %}{% endblock nie_ma %}",
        "{{ t(id=\"nie-ma\") }}",
        "{{ t(id=\"back\") }}",
    ];
    let mut said = String::new();
    for template in broken {
        let built = build(&format!(
            "-- themes/latarnia/templates/page.html --\n{template}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"
        ));
        let finding = built.findings.iter().find(|finding| finding.rule.id.starts_with("template-"));
        let finding = finding.unwrap_or_else(|| panic!("{template}: {}", built.told("en")));
        let (kind, name) = (finding.text("kind").unwrap_or_default(), finding.text("name").unwrap_or_default());
        said.push_str(&format!("{template} → {kind} {name}\n"));
    }
    snapbox::assert_data_eq!(
        said,
        snapbox::str![[r#"
{{ nie_ma }} → variable nie_ma
{{ page.nie_ma }} → field nie_ma
{{ page.title | nie_ma }} → filter nie_ma
{% if page is nie_ma %}{% endif %} → test nie_ma
{{ nie_ma() }} → function nie_ma
{{ <nie_ma /> }} → component nie_ma
{% include "nie-ma.html" %} → template nie-ma.html
{{ <register data={[]} kolor="x" /> }} → argument kolor
{{ <register /> }} → missing-argument data
{% if page %} → end 
{# nie ma końca → end #}
{{ "nie ma końca }} → end "
{{ page.title + }} → token }}
{{ ? }} → token 
{% for x in 5 %}{% endfor %} → loop i64
{{ 1 / 0 }} → division 
{% extends "base.html" %}{% block nie_ma %}{% endblock nie_ma %} → block nie_ma
{{ t(id="nie-ma") }} → message nie-ma
{{ t(id="back") }} → broken-message back

"#]]
    );
}

#[test]
fn a_page_counts_its_words_and_signs_alone_are_none() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n{{ page.word_count }}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n\
         Żółw ma 2 koty – **i** psa\u{A0}!\n\n- „raz”, dwa... trzy-cztery\n- ` x + y `\n",
    );
    assert_eq!(built.text("pl/a/index.html").trim(), "11");
}
