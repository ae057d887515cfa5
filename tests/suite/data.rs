//! Registers: tables of records from data files.

use crate::project::build;

const COLUMNS: &str = r#"
-- site/data/who.toml --
[[columns]]
key = "name"
title = { pl = "Kto", en = "Who" }
[[columns]]
key = "phone"
title = { pl = "Telefon", en = "Phone" }
type = "phone"
[[columns]]
key = "checked"
title = { pl = "Sprawdzono", en = "Checked" }
type = "date"
"#;

const PAGE: &str = "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n::register{data=\"who\" caption=\"Kto pomaga\"}\n-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n::register{data=\"who\"}\n";

#[test]
fn csv_rows_follow_the_pages_language() {
    let csv = "-- site/data/who.csv --\nname.pl;name.en;phone;checked\nTelefon;Helpline;+48 22 628 01 20;2026-11-23\n";
    let built = build(&format!("{COLUMNS}{csv}{PAGE}"));
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    let polish = built.part("pl/a/index.html", "<table", "</table>");
    assert!(
        polish.contains("href=\"tel:+48226280120\"")
            && polish.contains("23 listopada 2026")
            && polish.contains("Kto pomaga"),
        "{polish}"
    );
    let english = built.part("en/a/index.html", "<table", "</table>");
    assert!(english.contains("Helpline") && english.contains("23 November 2026"), "{english}");
}

#[test]
fn a_register_without_rows_shows_nothing_at_all() {
    let built = build(&format!("{COLUMNS}{PAGE}"));
    assert!(!built.text("pl/a/index.html").contains("<table"));
}

#[test]
fn ragged_and_unknown_columns_are_told() {
    let csv = "-- site/data/who.csv --\nnama,phone\nA,1\nB\n";
    let built = build(&format!("{COLUMNS}{csv}{PAGE}"));
    assert_eq!(built.rules(), ["unknown-key", "data-syntax"], "{}", built.told("en"));
}

#[test]
fn a_table_is_typeset_as_the_page_that_shows_it() {
    let page = |name: &str, header: &str| {
        format!(
            "-- site/{name}.pl.md --\n+++\ntitle = \"A\"\nlanguages = [\"pl\"]\n{header}+++\n::register{{data=\"r\"}}\n"
        )
    };
    let register =
        "-- site/data/r.toml --\n[[columns]]\nkey = \"n\"\ntitle = \"Kot w domu\"\n[[rows]]\nn = 'Pies w \"budzie\"'\n";
    let built = build(&format!("{register}{}{}", page("a", ""), page("b", "typography = false\n")));
    let set = built.part("pl/a/index.html", "<table", "</table>");
    assert!(set.contains("Kot w\u{A0}domu") && set.contains("Pies w\u{A0}„budzie”"), "{set}");
    let plain = built.part("pl/b/index.html", "<table", "</table>");
    assert!(plain.contains("Kot w domu") && plain.contains("Pies w &quot;budzie&quot;"), "{plain}");
}
