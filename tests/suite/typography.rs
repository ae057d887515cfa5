//! Typography: quotes, dashes and line ends as the language writes them, in text and nowhere else.

use proptest::prelude::*;

use crate::project::{BARE_PAGE, body, body_in, build};

/// A body's one paragraph, with `_` for each no-break space.
fn set(language: &str, markdown: &str) -> String {
    let body = body_in(language, markdown);
    body.trim().trim_start_matches("<p>").trim_end_matches("</p>").replace("&nbsp;", "_").replace('\u{A0}', "_")
}

#[track_caller]
fn each(language: &str, pairs: &[(&str, &str)]) {
    for (written, expected) in pairs {
        assert_eq!(set(language, written), *expected, "{written}");
    }
}

#[test]
fn polish_short_words_and_short_forms_stay_with_the_next_word() {
    each(
        "pl",
        &[
            ("Ala i kot, W domu (a w lesie)", "Ala i_kot, W_domu (a_w_lesie)"),
            ("oko za oko, aż do", "oko za oko, aż do"),
            ("Idę np. do dr Nowak na ul. Miłą, m.in. z psem", "Idę np._do dr_Nowak na ul._Miłą, m.in._z_psem"),
            ("im. św. Jana, nr 5, prof. Kot", "im._św._Jana, nr_5, prof._Kot"),
            ("zob. art. 189a ust. 2 pkt 3, s. 12", "zob._art._189a ust._2 pkt_3, s._12"),
            ("(w domu) „i tak”", "(w_domu) „i_tak”"),
        ],
    );
}

#[test]
fn numbers_stay_with_their_units_and_their_groups_together() {
    each(
        "pl",
        &[
            ("5 km, 10 zł i 20 %.", "5_km, 10_zł i_20_%."),
            ("od 2021 r. mieszka 38 mln osób", "od 2021_r. mieszka 38_mln osób"),
            ("tel. 116 111 lub +48 22 628 01 20", "tel._116_111 lub +48_22_628_01_20"),
            ("10 000 osób w 2022 100 razy", "10_000 osób w_2022 100 razy"),
            ("5 kotów", "5 kotów"),
        ],
    );
    each(
        "en",
        &[("5 km for 10 € at 9 a.m., see p. 12", "5_km for 10_€ at 9_a.m., see p._12"), ("Dr Smith", "Dr_Smith")],
    );
}

#[test]
fn it_does_not_matter_where_in_a_text_something_stands() {
    // The text is looked at in blocks, and their ends must not show.
    let written = "w domu \"np. 5 km\" - s. 112-118 -- 10 000 „a” ... (z psem) do 20 zł";
    let expected = "w_domu „np._5_km”_– s._112–118_– 10_000 „a” … (z_psem) do 20_zł";
    for length in 1..140 {
        let before = "ż".repeat(length / 2) + &"y".repeat(length % 2);
        each("pl", &[(&format!("{before} {written}"), &format!("{before} {expected}"))]);
        each("pl", &[(&format!("{before} w {written} {before}"), &format!("{before} w_{expected} {before}"))]);
    }
}

#[test]
fn quotes_follow_the_language_and_nest() {
    each(
        "pl",
        &[
            ("\"tak \"nie\" tak\" i \"tak 'nie'\"", "„tak «nie» tak” i_„tak «nie»”"),
            ("don't, 5\" i \"5\"", "don’t, 5\" i_„5”"),
            ("„już” ‘są’", "„już” ‘są’"),
        ],
    );
    each("en", &[("\"it's 'fine'\" the dogs' 'x", "“it’s ‘fine’” the dogs’ ’x")]);
    let project =
        format!("{BARE_PAGE}-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"uk\", \"de\", \"fr\"]\n")
            + "-- site/a.uk.md --\n+++\ntitle = \"A\"\n+++\n\"так \"ні\"\"\n"
            + "-- site/a.de.md --\n+++\ntitle = \"A\"\n+++\n\"ja 'nein'\"\n"
            + "-- site/a.fr.md --\n+++\ntitle = \"A\"\n+++\n\"oui\"\n";
    let built = build(&project);
    assert_eq!(built.text("uk/a/index.html").trim(), "<p>«так „ні“»</p>");
    assert_eq!(built.text("de/a/index.html").trim(), "<p>„ja ‚nein‘“</p>");
    assert_eq!(built.text("fr/a/index.html").trim(), "<p>«\u{A0}oui\u{A0}»</p>");
}

#[test]
fn dashes_stand_in_ranges_and_between_words() {
    each(
        "pl",
        &[
            (
                "w latach 2022-2024, 5-10 km, s. 112-118, 8:00-16.30",
                "w_latach 2022–2024, 5–10_km, s._112–118, 8:00–16.30",
            ),
            ("Warszawa - stolica", "Warszawa_– stolica"),
            ("00-950, 31-234, 22-628-01-20, 2022-11-17, 116-123", "00-950, 31-234, 22-628-01-20, 2022-11-17, 116-123"),
            ("2022-24 i 2022-11, COVID-19, 10-5", "2022–24 i_2022-11, COVID-19, 10-5"),
            ("a -- b --- c, --opcja", "a_– b_— c, --opcja"),
        ],
    );
}

#[test]
fn ties_reach_across_emphasis_links_and_line_ends() {
    each(
        "pl",
        &[
            ("w **domu** i *tu* **z** tobą", "w_<strong>domu</strong> i_<em>tu</em> <strong>z</strong>_tobą"),
            ("5 **km** i\n[tu](https://example.org)", "5_<strong>km</strong> i_<a href=\"https://example.org\">tu</a>"),
            ("z `kodu`, w\ndomu", "z_<code>kodu</code>, w_domu"),
            ("\"**tak**\"", "„<strong>tak</strong>”"),
        ],
    );
}

#[test]
fn code_addresses_attributes_and_escaped_marks_stay_as_written() {
    each(
        "pl",
        &[
            ("`w \"a\" -- b`", "<code>w \"a\" -- b</code>"),
            ("<https://example.org/a--b>", "<a href=\"https://example.org/a--b\">https://example.org/a--b</a>"),
            ("https://example.org/a--b...c i kto@a--b.pl", "https://example.org/a--b...c i_kto@a--b.pl"),
            ("<kbd>w \"a\" i</kbd> w domu", "<kbd>w \"a\" i</kbd> w_domu"),
            ("<span title=\"w domu\">w domu</span>", "<span title=\"w domu\">w_domu</span>"),
            ("\\\"a\\\" &quot;b&quot; c\\...", "\"a\" \"b\" c..."),
            ("[a](https://example.org \"w -- i\")", "<a href=\"https://example.org\" title=\"w -- i\">a</a>"),
        ],
    );
    assert_eq!(body("    w \"domu\" -- i\n"), "<pre tabindex=\"0\"><code>w \"domu\" -- i\n</code></pre>\n");
}

#[test]
fn headings_keep_their_ids_and_show_typeset() {
    assert_eq!(
        body("## Pomoc w \"domu\" - i 5-10 km"),
        "<h2 id=\"pomoc-w-domu-i-5-10-km\">Pomoc w\u{A0}„domu”\u{A0}– i\u{A0}5–10\u{A0}km</h2>\n"
    );
}

const WITH: &str = "
-- themes/latarnia/templates/page.html --
<h1>{{ page.title | typeset }}</h1>{{ page.body | safe }}
-- site/site.toml --
title = \"S\"
languages = [\"pl\", \"en\"]
base_url = \"https://example.org\"
";

#[test]
fn typography_is_switched_off_for_a_page_a_language_or_the_site() {
    let page =
        |extra: &str| format!("+++\ntitle = \"Pies w domu\"\nsummary = \"Kot w domu\"\n{extra}+++\n\"w\" domu--\n");
    let built =
        build(&format!("{WITH}-- site/a.pl.md --\n{}-- site/b.pl.md --\n{}", page(""), page("typography = false\n")));
    assert_eq!(built.text("pl/a/index.html").trim(), "<h1>Pies w\u{A0}domu</h1><p>„w” domu–</p>");
    assert_eq!(built.text("pl/b/index.html").trim(), "<h1>Pies w domu</h1><p>\"w\" domu--</p>");
    // What is no page of text stays plain.
    assert!(!built.text("assets/search-pl.js").contains('\u{A0}'));
    for value in ["false", "{ pl = false }"] {
        let built = build(&format!("{WITH}typography = {value}\n-- site/a.pl.md --\n{}", page("")));
        assert_eq!(built.text("pl/a/index.html").trim(), "<h1>Pies w domu</h1><p>\"w\" domu--</p>");
    }
    let built = build(&format!("{WITH}typography = {{ uk = true, en = 1 }}\n"));
    let rules = built.rules();
    assert!(rules.contains(&"unknown-language-key") && rules.contains(&"wrong-type"), "{}", built.told("en"));
}

#[test]
fn feeds_and_descriptions_hold_plain_text() {
    let built = build(
        "-- site/a.pl.md --\n+++\ntitle = \"Pies w domu\"\nsummary = \"Kot w domu\"\ndate = 2026-01-02\n+++\nTekst.\n",
    );
    assert!(!built.text("pl/atom.xml").contains('\u{A0}'));
    assert!(built.text("pl/a/index.html").contains("content=\"Kot w domu\""));
    assert!(built.text("pl/a/index.html").contains("Kot w\u{A0}domu</p>"));
}

/// Text without what typography may change: blanks, quotes, dashes and dots that stand for them.
fn bare(text: &str) -> String {
    let text = text.replace('…', "...").replace(['—', '–'], "");
    text.chars().filter(|c| !c.is_whitespace() && !"\"'„”“‘’‚«»-".contains(*c)).collect()
}

fn paragraph(language: &str, text: &str) -> String {
    let html = body_in(language, text);
    let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>")).unwrap_or_default();
    inner.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn setting_twice_changes_nothing_and_words_stay(
        text in "[awA„»(][-aiowzĄż5 ,.\"'’„”«»–(%:kmł\u{A0}]{0,40}[aw5]",
        is_polish in any::<bool>(),
    ) {
        let language = if is_polish { "pl" } else { "en" };
        let once = paragraph(language, &text);
        prop_assert_eq!(paragraph(language, &once), once.as_str());
        prop_assert_eq!(bare(&once), bare(&text));
    }

    #[test]
    fn an_id_is_the_same_however_a_heading_is_set(text in "[awA][-awzż5 .\"'„”«»–]{0,30}[aw5]") {
        let id = |markdown: &str| body(markdown).split('"').nth(1).unwrap_or_default().to_owned();
        let set = paragraph("pl", &text);
        prop_assert_eq!(id(&format!("## {set}")), id(&format!("## {text}")));
    }
}
