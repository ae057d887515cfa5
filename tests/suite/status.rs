//! Which documents are there in which language, which translations are stale, and what changed.

use std::path::Path;

use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};

use crate::project::BASE;
use crate::publish::{latarnia, on_disk};

const PAGES: &str = "
-- site/help/numbers.pl.md --
+++
title = \"Numery\"
+++
Zadzwoń pod numer 112.

Drugi akapit.
-- site/help/numbers.en.md --
+++
title = \"Numbers\"

[extra]
a = 1
+++
Call 112.
-- site/plan.pl.md --
+++
title = \"Plan\"
+++
Plan.
-- site/plan.en.md --
+++
title = \"Plan\"
draft = true
+++
Plan.
-- site/news.en.md --
+++
title = \"News\"
+++
";

fn out(project: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = latarnia(project, arguments);
    (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn json(project: &Path, arguments: &[&str]) -> Value {
    let (_, text, errors) = out(project, arguments);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}{errors}"))
}

fn numbers(project: &Path) -> Value {
    let report = json(project, &["status", "--format", "json"]);
    report["documents"][0]["languages"].clone()
}

fn write(project: &Path, path: &str, text: &str) {
    std::fs::write(project.join(path), text).unwrap();
}

fn read(project: &Path, path: &str) -> String {
    std::fs::read_to_string(project.join(path)).unwrap()
}

#[test]
fn the_table_tells_each_document_in_each_language() {
    let project = on_disk(&format!("{BASE}{PAGES}"));
    let (status, table, errors) = out(project.path(), &["status", "--require", "80"]);
    assert_eq!((status, errors.as_str()), (Some(1), ""));
    assert_data_eq!(
        table,
        str![[r#"
Document      pl          en
help/numbers  up to date  up to date
index         up to date  up to date
news          missing     up to date
plan          up to date  draft

Up to date    75 %        75 %
Messages      100 %       100 %

3 translations do not say which text they follow, so nobody is told when the original changes. Compare, then run: latarnia status --accept PAGE

Pages in pl: 75 % are there and up to date; 80 % are required.
Pages in en: 75 % are there and up to date; 80 % are required.

"#]]
    );
    let (_, table, _) = out(project.path(), &["status", "--lang", "pl"]);
    assert_data_eq!(
        table,
        str![[r#"
Dokument      pl        en
help/numbers  aktualna  aktualna
index         aktualna  aktualna
news          brak      aktualna
plan          aktualna  robocza

Aktualne      75 %      75 %
Komunikaty    100 %     100 %

3 tłumaczenia nie mówią, z którego tekstu powstały, więc nikt się nie dowie o zmianie oryginału. Porównaj i uruchom: latarnia status --accept STRONA

"#]]
    );
    assert_eq!(out(project.path(), &["status", "--require", "50"]).0, Some(0));
}

#[test]
fn the_json_has_the_shape_that_is_promised() {
    let project = on_disk(&format!("{BASE}{PAGES}"));
    let report = json(project.path(), &["status", "--format", "json"]);
    assert_eq!(
        report["documents"],
        json!([
            { "path": "help/numbers", "languages": { "pl": "present", "en": "present" } },
            { "path": "index", "languages": { "pl": "present", "en": "present" } },
            { "path": "news", "languages": { "pl": "missing", "en": "present" } },
            { "path": "plan", "languages": { "pl": "present", "en": "draft" } },
        ])
    );
    assert_eq!(report["totals"]["en"], json!({ "present": 3, "draft": 1, "missing": 0, "stale": 0, "percent": 75 }));
    let rules: Vec<_> = report["findings"].as_array().unwrap().iter().map(|finding| &finding["rule"]).collect();
    assert_eq!(rules, ["not-followed", "not-followed", "not-followed"]);
}

#[test]
fn accepting_changes_one_line_and_a_changed_source_makes_the_translation_stale() {
    let project = on_disk(&format!("{BASE}{PAGES}"));
    let root = project.path();
    let page = "site/help/numbers.en.md";
    let before = read(root, page).replace('\n', "\r\n");
    write(root, page, &before);
    let (status, said, errors) = out(root, &["status", "--accept", page]);
    assert_eq!((status, errors.as_str()), (Some(0), ""), "{said}");
    let after = read(root, page);
    let line = after.lines().find(|line| line.starts_with("source = ")).unwrap();
    assert!(line.starts_with("source = \"pl:") && line.len() == "source = \"pl:12345678\"".len(), "{line}");
    assert_eq!(after.replace(&format!("{line}\r\n"), ""), before);

    // White space and front matter are not the text.
    let source = "site/help/numbers.pl.md";
    write(
        root,
        source,
        "+++\ntitle = \"Inny tytuł\"\nweight = 1\n+++\nZadzwoń pod\n numer  112.\n\n\nDrugi akapit.\n\n",
    );
    assert_eq!(numbers(root)["en"], "present");
    write(root, source, "+++\ntitle = \"Numery\"\n+++\nZadzwoń pod numer 116 123.\n\nDrugi akapit.\n\nNowy.\n");
    assert_eq!(numbers(root)["en"], "stale");
    let (status, said, _) = out(root, &["diff", "help/numbers"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        said,
        str![[r#"
site/help/numbers.en.md follows site/help/numbers.pl.md

line 4:
Zadzwoń pod numer [-112.-]{+116 123.+}

line 8:
{+Nowy.+}

"#]]
    );
    let report = json(root, &["diff", page, "--format", "json"]);
    assert_eq!(report["pages"][0]["state"], "changed");
    assert_eq!(report["pages"][0]["changes"][0]["parts"][1], json!({ "kind": "removed", "text": "112." }));

    // Documents may move: the text that is followed goes by its fingerprint.
    std::fs::rename(root.join("site/help"), root.join("site/pomoc")).unwrap();
    assert_eq!(json(root, &["diff", "pomoc", "--format", "json"])["pages"][0]["state"], "changed");
    assert_eq!(out(root, &["status", "--accept", "pomoc/numbers"]).0, Some(0));
    let (_, said, _) = out(root, &["diff", "pomoc/numbers", "--lang", "pl"]);
    assert_data_eq!(
        said,
        str![[r#"
site/pomoc/numbers.en.md jest tłumaczeniem site/pomoc/numbers.pl.md
Nic się nie zmieniło: tłumaczenie jest zgodne z obecnym tekstem.

"#]]
    );
    assert_eq!(std::fs::read_dir(root.join("translations")).unwrap().count(), 1, "the old text is not needed any more");
    assert_eq!(read(root, "site/pomoc/numbers.en.md").matches("source =").count(), 1);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let project = on_disk(&format!("{BASE}{PAGES}"));
    let root = project.path();
    let (_, said, _) = out(root, &["diff", "help/numbers"]);
    assert_data_eq!(
        said,
        str![[r#"
site/help/numbers.en.md follows site/help/numbers.pl.md
There is nothing to compare with: the translation does not say which text it follows. Compare it yourself, then run: latarnia status --accept site/help/numbers.en.md

"#]]
    );
    let (status, said, _) = out(root, &["diff", "site/plan.pl.md"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        said,
        str![[r#"
site/plan.pl.md is no translation: other pages follow it.

"#]]
    );
    out(root, &["status", "--accept", "help"]);
    std::fs::remove_dir_all(root.join("translations")).unwrap();
    write(root, "site/help/numbers.pl.md", "+++\ntitle = \"Numery\"\n+++\nInaczej.\n");
    let (_, said, _) = out(root, &["diff", "help/numbers"]);
    assert_data_eq!(
        said,
        str![[r#"
site/help/numbers.en.md follows site/help/numbers.pl.md
The original has changed, but there is nothing to compare with: the text that the translation follows should be in translations/pl-ac1dbbf8.md, and is not there.

"#]]
    );
    let (status, _, told) = out(root, &["diff", "help/numbres.en"]);
    assert_eq!(status, Some(1));
    assert_data_eq!(
        told,
        str![[r#"
error[no-such-page]: There is no page `help/numbres.en`.
 |
 = why: So nothing was done for it.
 = what to do: Did you mean `site/help/numbers.en.md`?


"#]]
    );
    assert_eq!(out(root, &["status", "--accept", "nowhere"]).0, Some(1));
}

#[test]
fn sources_that_cannot_be_are_findings() {
    let project = on_disk(&format!("{BASE}{PAGES}"));
    let root = project.path();
    for (page, source) in [("a", "de:12345678"), ("b", "en:12345678"), ("c", "pl:12345678"), ("d", "pl:9f3")] {
        write(root, &format!("site/{page}.en.md"), &format!("+++\ntitle = \"T\"\nsource = \"{source}\"\n+++\n"));
    }
    let report = json(root, &["status", "--format", "json"]);
    let told: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["rule"] != "not-followed")
        .map(|finding| format!("{}:{} {}", finding["file"], finding["line"], finding["message"]))
        .collect();
    assert_data_eq!(
        told.join("\n"),
        str![[r#"
"site/a.en.md":3 "This page says that it follows a text in `de`, a language that the site does not have."
"site/b.en.md":3 "This page says that it follows itself."
"site/c.en.md":3 "This page says that it is a translation from `pl`, but there is no such page."
"site/d.en.md":3 "`source` should be a language and the text's fingerprint, such as /"pl:9f3c2b1a/"."
"#]]
    );
    // A line that cannot be read is not doubled.
    write(root, "site/d.pl.md", "+++\ntitle = \"D\"\n+++\n");
    out(root, &["status", "--accept", "d"]);
    assert_eq!(read(root, "site/d.en.md").matches("source").count(), 1);
}

#[test]
fn languages_that_a_document_is_not_meant_for_do_not_count() {
    let project = on_disk(&format!("{BASE}-- site/a.pl.md --\n+++\ntitle = \"A\"\nlanguages = [\"pl\"]\n+++\n"));
    let report = json(project.path(), &["status", "--format", "json"]);
    assert_eq!(report["documents"][0], json!({ "path": "a", "languages": { "pl": "present" } }));
    assert_eq!(report["totals"]["en"]["percent"], 100);
    let (_, table, _) = out(project.path(), &["status"]);
    assert!(table.contains("a           up to date  not meant\n"), "{table}");
    // What a site shows in the place of a translation is still missing.
    let shown = on_disk(&format!("{BASE}-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"));
    let settings = format!("{}missing_translation = \"show-source\"\n", read(shown.path(), "site/site.toml"));
    write(shown.path(), "site/site.toml", &settings);
    assert_eq!(json(shown.path(), &["status", "--format", "json"])["documents"][0]["languages"]["en"], "missing");
}

#[test]
fn another_version_of_a_page_is_missing_nowhere() {
    let easy =
        "-- site/easy.pl.md --\n+++\ntitle = \"E\"\nversion = \"easy-to-read\"\nversion_of = \"index.md\"\n+++\n";
    let project = on_disk(&format!("{BASE}{easy}"));
    let report = json(project.path(), &["status", "--format", "json"]);
    assert_eq!(report["documents"][0], json!({ "path": "easy", "languages": { "pl": "present" } }));
}
