//! Work with translators: texts out and back, and nothing lost between.

use std::collections::BTreeMap;

use latarnia::exchange::{self, Applied, Exchange, Kind, Request, State};
use latarnia::finding::{Finding, SourcePath};
use latarnia::language::LanguageTag;
use latarnia::page::segments::{Inline, Segment, blocks, text_of};
use latarnia::sources::{self, Sources};
use proptest::prelude::*;
use snapbox::{assert_data_eq, str};

use crate::project::{BASE, split};
use crate::publish::{latarnia, on_disk, write};

const PAGE: &str = "+++
title = \"Gdzie szukać \\\"pomocy\\\"\"
slug = \"pomoc\"
aliases = [\"/stara\"]
summary = 'Krótko i na temat'
materials = [{ title = \"Ulotka\", file = \"a.pdf\" }]
+++
## Telefony {#numery}

Zadzwoń **od razu**, [napisz](kontakt.md \"Kontakt\") albo
wejdź na <https://example.org> i `kod`.[^1]  
Druga linia \\*bez\\* kursywy.

- [x] jeden
- dwa
  - głębiej
    i dalej

> [!NOTE]
> Uwaga na
> to.

| Kto | Gdzie |
|---|---|
| Anna | *Tu* |

```
nie tłumacz
```

<p>Surowy <b>HTML</b></p>

::register{data=\"organisations\" caption=\"Kto pomaga\"}

![Plakat](p.jpg)

[^1]: Przypis.
";

fn languages() -> Vec<LanguageTag> {
    ["pl", "en"].map(|tag| LanguageTag::parse(tag).unwrap()).to_vec()
}

fn project(files: &[(&str, &str)]) -> Sources {
    let mut all: BTreeMap<String, String> = split(BASE);
    all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    sources::from_memory(all.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes()))).value
}

fn export(sources: &Sources, from: &str, to: &str) -> Exchange {
    let (from, to) = (LanguageTag::parse(from).unwrap(), LanguageTag::parse(to).unwrap());
    let collected = exchange::collect(sources, &Request { source: &from, target: &to, only: &[] });
    assert_eq!(collected.findings, Vec::new());
    collected.value
}

/// Writes, reads and applies: what changes, and what is found.
fn import(sources: &Sources, exchange: &Exchange, kind: Kind) -> (Applied, Vec<Finding>) {
    let text = exchange::write(exchange, kind);
    let path = SourcePath::from("back");
    let mut findings = Vec::new();
    let back = exchange::read(&path, &text).into_value(&mut findings).unwrap_or_else(|| panic!("{findings:?}\n{text}"));
    let mut applied = Applied::default();
    findings.extend(exchange::apply(sources, &languages(), &back, &path, &mut applied));
    (applied, findings)
}

/// A translator who writes every word in capitals, and leaves the markup alone.
fn translate(exchange: &mut Exchange) {
    for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units) {
        unit.state = State::Translated;
        unit.target = Some(
            unit.source
                .iter()
                .map(|inline| match inline {
                    Inline::Text(text) => Inline::Text(text.to_uppercase()),
                    other => other.clone(),
                })
                .collect(),
        );
    }
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn a_page_goes_out_block_by_block_with_its_markup_apart() {
    let mut shown = String::new();
    for block in blocks(PAGE) {
        shown.push_str(&format!("{}\n", block.shape));
        for segment in block.segments.into_iter().filter(Segment::is_for_people) {
            shown.push_str(&format!("    {:8} ", segment.key));
            for inline in &segment.content {
                match inline {
                    Inline::Text(text) => shown.push_str(text),
                    Inline::Open(code) => shown.push_str(&format!("⟨{code}:")),
                    Inline::Close(code) => shown.push_str(&format!(":{code}⟩")),
                    Inline::Alone(code) => shown.push_str(&format!("⟨{code}⟩")),
                }
            }
            shown.push('\n');
        }
    }
    assert_data_eq!(
        shown,
        str![[r#"
+++
    title    Gdzie szukać "pomocy"
    summary  Krótko i na temat
    material-1 Ulotka
h2·
             Telefony
p·
             Zadzwoń ⟨**:od razu:**⟩, ⟨[:napisz:](kontakt.md "Kontakt")⟩ albo wejdź na ⟨<https://example.org>⟩ i ⟨`kod`⟩.⟨[^1]⟩⟨  
⟩Druga linia /*bez/* kursywy.
ul li· li· ul li·
             jeden
             dwa
             głębiej i dalej
Note p·
             Uwaga na to.
table2 tr td· td· tr td· td·
             Kto
             Gdzie
             Anna
             ⟨*:Tu:*⟩
code
html·
             ⟨<p>⟩Surowy ⟨<b>⟩HTML⟨</b>⟩⟨</p>⟩
::register
    caption  Kto pomaga
p·
             ⟨![:Plakat:](p.jpg)⟩
note 1 p·
             Przypis.

"#]]
    );
}

#[test]
fn a_missing_page_is_made_with_the_header_of_its_source() {
    let sources = project(&[("site/a.pl.md", PAGE)]);
    for kind in [Kind::Xliff, Kind::Po] {
        let mut exchange = export(&sources, "pl", "en");
        translate(&mut exchange);
        let (applied, findings) = import(&sources, &exchange, kind);
        assert_eq!(findings, Vec::new(), "{kind:?}");
        assert_data_eq!(
            applied.texts["site/a.en.md"].as_str(),
            str![[r#"
+++
title = "GDZIE SZUKAĆ /"POMOCY/""
slug = "pomoc"
summary = "KRÓTKO I NA TEMAT"
materials = [{ title = "ULOTKA", file = "a.pdf" }]
+++
## TELEFONY {#numery}

ZADZWOŃ **OD RAZU**, [NAPISZ](kontakt.md "Kontakt") ALBO WEJDŹ NA <https://example.org> I `kod`.[^1]  
DRUGA LINIA /*BEZ/* KURSYWY.

- [x] JEDEN
- DWA
  - GŁĘBIEJ I DALEJ

> [!NOTE]
> UWAGA NA TO.

| KTO | GDZIE |
|---|---|
| ANNA | *TU* |

```
nie tłumacz
```

<p>SUROWY <b>HTML</b></p>

::register{data="organisations" caption="KTO POMAGA"}

![PLAKAT](p.jpg)

[^1]: PRZYPIS.

"#]]
        );
    }
}

#[test]
fn a_page_that_is_half_translated_is_a_draft() {
    let sources = project(&[("site/a.pl.md", "+++\ntitle = \"Ala\"\n+++\nJeden.\n\nDwa.\n")]);
    let mut exchange = export(&sources, "pl", "en");
    translate(&mut exchange);
    exchange.files[0].units[2].target = None;
    let (applied, findings) = import(&sources, &exchange, Kind::Xliff);
    assert_eq!(rules(&findings), ["exchange-incomplete"]);
    assert_eq!(applied.texts["site/a.en.md"], "+++\ndraft = true\ntitle = \"ALA\"\n+++\nJEDEN.\n\nDwa.\n");
}

#[test]
fn what_a_translation_lacks_is_put_where_it_belongs() {
    let sources = project(&[
        (
            "site/a.pl.md",
            "+++\ntitle = \"Ala\"\nsummary = \"Nowe\"\n+++\n## Jeden\n\nPierwszy akapit z [linkiem](b.md).\n\nNowy akapit.\n\n- nowa\n- lista\n\n## Koniec\n",
        ),
        (
            "site/a.en.md",
            "+++\ntitle = \"Ala in English\"\n+++\n## One\n\nThe first paragraph with a [link](b.md).\n\n## End\n",
        ),
        ("site/b.pl.md", "+++\ntitle = \"B\"\n+++\n"),
        (
            "locales/pl/a.ftl",
            "# Komentarz\na = A { $x }\n    .title = Tytuł\nb = { $n ->\n    [one] plik\n   *[other] pliki\n}\n-t = T\n",
        ),
        ("locales/en/a.ftl", "# Comment\na = a { $x }\n"),
    ]);
    let mut exchange = export(&sources, "pl", "en");
    let shown: Vec<_> = exchange
        .files
        .iter()
        .flat_map(|file| &file.units)
        .map(|unit| (text_of(&unit.source), unit.target.as_deref().map(text_of), unit.state))
        .map(|(source, target, state)| format!("{source} = {} {state:?}", target.unwrap_or_default()))
        .collect();
    assert_data_eq!(
        shown.join("\n") + "\n",
        str![[r#"
A { $x } = a { $x } Final
Tytuł =  Initial
{ $n ->
    [one] plik
   *[other] pliki
} =  Initial
T =  Initial
Ala = Ala in English Final
Nowe =  Initial
Jeden = One Final
Pierwszy akapit z [linkiem](b.md). = The first paragraph with a [link](b.md). Final
Nowy akapit. =  Initial
nowa =  Initial
lista =  Initial
Koniec = End Final
B =  Initial
Start = Home Final

"#]]
    );
    for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units).filter(|unit| unit.target.is_none()) {
        unit.target = Some(unit.source.clone());
        unit.state = State::Final;
        unit.target.iter_mut().flatten().for_each(|inline| {
            if let Inline::Text(text) = inline {
                *text = text.replace("Now", "New").replace("now", "new").replace("pli", "fi");
            }
        });
    }
    let (applied, findings) = import(&sources, &exchange, Kind::Xliff);
    assert_eq!(findings, Vec::new());
    assert_data_eq!(
        applied.texts["site/a.en.md"].as_str(),
        str![[r#"
+++
title = "Ala in English"
summary = "Newe"
+++
## One

The first paragraph with a [link](b.md).

Newy akapit.

- newa
- lista

## End

"#]]
    );
    assert_data_eq!(
        applied.texts["locales/en/a.ftl"].as_str(),
        str![[r#"
# Comment
a = a { $x }
    .title = Tytuł
b = { $n ->
    [one] fik
   *[other] fiki
}
-t = T

"#]]
    );
}

#[test]
fn nothing_that_changed_meanwhile_is_written_over() {
    let page = |one: &str, two: &str| format!("+++\ntitle = \"T\"\n+++\n{one}\n\n{two}\n");
    let (pl, en) = (page("Jeden.", "Dwa `x`."), page("One.", "Two `x`."));
    let before = project(&[("site/a.pl.md", &pl), ("site/a.en.md", &en)]);
    let mut exchange = export(&before, "pl", "en");
    translate(&mut exchange);
    let texts = |pl: &str, en: &str| {
        let now = project(&[("site/a.pl.md", pl), ("site/a.en.md", en)]);
        let (applied, findings) = import(&now, &exchange, Kind::Po);
        (
            applied.texts.get("site/a.en.md").cloned().unwrap_or_default(),
            findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>(),
        )
    };
    assert_eq!(texts(&pl, &en), (page("JEDEN.", "DWA `x`."), vec![]));
    assert_eq!(texts(&page("Inny.", "Dwa `x`."), &en), (page("One.", "DWA `x`."), vec!["exchange-source-changed"]));
    assert_eq!(texts(&pl, &page("Mine.", "Two `x`.")), (page("Mine.", "DWA `x`."), vec!["exchange-target-changed"]));
    // A text that only moved is the same text.
    let moved = format!("{pl}\nTrzy.\n").replace("Jeden.", "Zero.\n\nJeden.");
    assert!(texts(&moved, &en).0.contains("DWA `x`."));
    // A second import of the same finds all of it there.
    assert_eq!(texts(&pl, &page("JEDEN.", "DWA `x`.")), (String::new(), vec![]));
}

#[test]
fn a_translation_that_loses_markup_or_changes_the_structure_is_not_taken() {
    let sources = project(&[
        (
            "site/a.pl.md",
            "+++\ntitle = \"T\"\n+++\nZobacz [stronę](b.md).\n\nDwa.\n\n| a | b |\n|---|---|\n| jeden | dwa |\n",
        ),
        ("site/b.pl.md", "+++\ntitle = \"B\"\n+++\n"),
        ("locales/pl/a.ftl", "a = Ma { $x }.\nb = Be\n"),
    ]);
    let path = SourcePath::from("back");
    for (from, to, rule) in [
        ("[stronę](b.md)", "stronę", "exchange-markup"),
        ("[stronę](b.md)", "[stronę](c.md)", "exchange-markup"),
        ("\"Dwa.\"", "\"Two\\n\\n- x\"", ""),
        ("\"Dwa.\"", "\"# Dwa\"", "exchange-structure"),
        ("\"jeden\"", "\"je|den\"", "exchange-structure"),
        ("Ma { $x }.", "Has { $y }.", "exchange-markup"),
        ("\"Be\"", "\"{ Be\"", "exchange-structure"),
    ] {
        let mut exchange = export(&sources, "pl", "en");
        for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units) {
            unit.target = Some(unit.source.clone());
            unit.state = State::Final;
        }
        let po = exchange::write(&exchange, Kind::Po);
        let (start, end) = po
            .match_indices("msgstr")
            .filter_map(|(at, _)| {
                let end = po[at..].find("\n\n").map_or(po.len(), |end| at + end);
                po[at..end].contains(from).then_some((at, end))
            })
            .last()
            .unwrap_or_else(|| panic!("{from} in {po}"));
        let changed = format!("{}{}{}", &po[..start], po[start..end].replace(from, to), &po[end..]);
        let back = exchange::read(&path, &changed).value.unwrap();
        let mut applied = Applied::default();
        let findings = exchange::apply(&sources, &languages(), &back, &path, &mut applied);
        let found: Vec<_> = rules(&findings).into_iter().filter(|rule| *rule != "exchange-incomplete").collect();
        assert_eq!(found, if rule.is_empty() { vec![] } else { vec![rule] }, "{from} → {to}: {:#?}", applied.texts);
    }
}

#[test]
fn a_tool_may_split_a_text_into_sentences() {
    let sources = project(&[
        ("site/a.pl.md", "+++\ntitle = \"T\"\n+++\nJeden. Dwa *x*.\n"),
        ("site/a.en.md", "+++\ntitle = \"T\"\n+++\nNothing.\n"),
    ]);
    let mut exchange = export(&sources, "pl", "en");
    exchange.files[0].units[1].target = None;
    let whole = exchange::write(&exchange, Kind::Xliff);
    let path = SourcePath::from("back");
    let text = |second: &str| {
        let (start, _) = whole.match_indices("<segment").nth(1).unwrap();
        let end = start + whole[start..].find("</segment>").unwrap() + "</segment>".len();
        let split = format!(
            "<segment state=\"translated\"><source>Jeden.</source><target>One.</target></segment><ignorable><source> </source></ignorable>\
             <segment state=\"translated\"><source>Dwa <sc id=\"1\" dataRef=\"d1\"/><mrk id=\"m\" type=\"term\">x</mrk><ec startRef=\"1\" dataRef=\"d1\"/>.</source>{second}</segment>"
        );
        let back = format!("{}{split}{}", &whole[..start], &whole[end..]);
        let mut findings = Vec::new();
        let exchange = exchange::read(&path, &back).into_value(&mut findings).unwrap();
        let mut applied = Applied::default();
        findings.extend(exchange::apply(&sources, &languages(), &exchange, &path, &mut applied));
        assert_eq!(findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>(), Vec::<&str>::new(), "{back}");
        applied.texts.get("site/a.en.md").cloned()
    };
    let second = "<target>Two <pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1\">x</pc>.</target>";
    assert_eq!(text(second).unwrap(), "+++\ntitle = \"T\"\n+++\nOne. Two *x*.\n");
    // Half of a text is no translation of it.
    assert_eq!(text(""), None);
}

#[test]
fn broken_files_and_strangers_are_told() {
    let sources = project(&[("site/a.pl.md", PAGE)]);
    let xliff = exchange::write(&export(&sources, "pl", "en"), Kind::Xliff);
    let mut told = String::new();
    for text in [
        "<xliff".to_owned(),
        "<html></html>".to_owned(),
        xliff.replace("version=\"2.1\"", "version=\"1.2\""),
        xliff.replace("</unit>", ""),
        xliff.replace("original=\"site/", "original=\"../../etc/").replace("<source>", "<target>x</target><source>"),
        xliff.replace("trgLang=\"en\"", "trgLang=\"uk\""),
        xliff.replace("&quot;", "&unknown;"),
        "msgid \"a\"\nmsgstr \"b\"\n".to_owned(),
        "msgid \"a\nmsgstr \"b\"\n".to_owned(),
        String::new(),
    ] {
        let path = SourcePath::from("back.xlf");
        let mut findings = Vec::new();
        if let Some(exchange) = exchange::read(&path, &text).into_value(&mut findings) {
            let mut applied = Applied::default();
            findings.extend(exchange::apply(&sources, &languages(), &exchange, &path, &mut applied));
            assert_eq!(applied.texts, BTreeMap::new());
        }
        for finding in &findings {
            told.push_str(&format!(
                "{} {} {}\n",
                finding.rule.id,
                finding.text("kind").unwrap_or_default(),
                finding.text("detail").unwrap_or_default()
            ));
        }
        assert!(!findings.is_empty(), "{text}");
    }
    assert_data_eq!(
        told,
        str![[r#"
exchange-syntax xml syntax error: tag not closed: `>` not found before end of input
exchange-syntax other 
exchange-syntax version 1.2
exchange-syntax xml ill-formed document: expected `</unit>`, but `</file>` was found
exchange-unknown-file  
exchange-unknown-file  
exchange-language  
exchange-syntax xml &unknown;
exchange-syntax po-header 
exchange-syntax po msgid "a
exchange-syntax po-header 

"#]]
    );
}

#[test]
fn the_commands_write_files_and_keep_what_did_not_change() {
    let project = on_disk(BASE);
    write(project.path(), "-- site/a.pl.md --\n+++\ntitle = \"Ala\"\n+++\nMa *kota*.\n");
    // As a Windows editor saves it.
    std::fs::write(project.path().join("site/a.en.md"), "\u{FEFF}+++\r\ntitle = \"Ala\"\r\n+++\r\nHas a *cat*.\r\n")
        .unwrap();
    let run = |arguments: &[&str]| {
        let output = latarnia(project.path(), arguments);
        let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code(), text)
    };
    let (status, text) = run(&["export", "--lang", "en"]);
    assert_eq!((status, text.as_str()), (Some(0), "Ready for translation in pl-en.xlf: 3 texts.\n"));
    let xliff = std::fs::read_to_string(project.path().join("pl-en.xlf")).unwrap();
    assert_data_eq!(
        &xliff,
        str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="pl" trgLang="en">
<file id="f1" original="site/a.pl.md">
<unit id="s1" xml:space="preserve">
<mda:metadata><mda:metaGroup category="latarnia"><mda:meta type="translation">7096d9f93fda2199e6c29ea719c4dd50</mda:meta></mda:metaGroup></mda:metadata>
<notes><note>title</note></notes>
<segment state="initial">
<source>Ala</source>
<target>Ala</target>
</segment>
</unit>
<unit id="s2" xml:space="preserve">
<mda:metadata><mda:metaGroup category="latarnia"><mda:meta type="translation">68ba8bfb5fe666ed84315fdc9f6a8a79</mda:meta></mda:metaGroup></mda:metadata>
<originalData><data id="d1">*</data></originalData>
<segment state="final">
<source>Ma <pc id="1" dataRefStart="d1" dataRefEnd="d1">kota</pc>.</source>
<target>Has a <pc id="1" dataRefStart="d1" dataRefEnd="d1">cat</pc>.</target>
</segment>
</unit>
</file>
<file id="f2" original="site/index.pl.md">
<unit id="s1" xml:space="preserve">
<mda:metadata><mda:metaGroup category="latarnia"><mda:meta type="translation">13114b26ac6dbd6ad0a949068df6cf3b</mda:meta></mda:metaGroup></mda:metadata>
<notes><note>title</note></notes>
<segment state="final">
<source>Start</source>
<target>Home</target>
</segment>
</unit>
</file>
</xliff>

"#]]
    );
    std::fs::write(project.path().join("pl-en.xlf"), xliff.replace(">cat<", ">dog<")).unwrap();
    assert_eq!(run(&["import", "pl-en.xlf"]), (Some(0), "Taken over: 1 translation in 1 file.\n".to_owned()));
    let page = std::fs::read_to_string(project.path().join("site/a.en.md")).unwrap();
    assert_eq!(page, "\u{FEFF}+++\r\ntitle = \"Ala\"\r\n+++\r\nHas a *dog*.\r\n");
    let (status, text) = run(&["import", "nie-ma.xlf"]);
    assert_eq!(status, Some(3), "{text}");
    assert_eq!(run(&["export", "--lang", "uk"]).0, Some(1));
    assert_eq!(run(&["export"]).0, Some(2));
    assert_eq!(run(&["export", "--lang", "en", "nie-ma"]).0, Some(1));
    assert_eq!(run(&["export", "--lang", "en", "--format", "po", "--out", "po/", "a"]).0, Some(0));
    assert!(project.path().join("po/site/a.pl.md.po").is_file());
}

/// Markdown of the kinds that people write, and of some that they do not.
fn markdown() -> impl Strategy<Value = String> {
    let words = "[a-ząęł&<>\"\\\\*_`|#\\[\\]!{}() .:~=-]{0,12}";
    let inline = prop_oneof![
        4 => words.prop_map(|text| text),
        1 => words.prop_map(|text| format!("**{text}**")),
        1 => words.prop_map(|text| format!("[{text}](b.md)")),
        1 => words.prop_map(|text| format!("`{text}`")),
        1 => Just("  \n".to_owned()),
        1 => Just("\n".to_owned()),
        1 => Just("<b>x</b>".to_owned()),
        1 => Just("<https://example.org>".to_owned()),
        1 => Just("\\*".to_owned()),
        1 => Just("[слово *x*]{lang=uk}".to_owned()),
        1 => Just("[b](b.md){lang=ar}".to_owned()),
    ];
    let line = prop::collection::vec(inline, 1..5).prop_map(|parts| parts.concat());
    let block = (0..10_usize, line.clone(), line).prop_map(|(kind, one, two)| match kind {
        0 => format!("## {}", one.replace('\n', " ")),
        1 => format!("- {one}\n- {two}"),
        2 => format!("> {}", one.replace('\n', "\n> ")),
        3 => format!("| {} | b |\n|---|---|\n| {} | c |", one.replace('\n', " "), two.replace('\n', " ")),
        4 => format!("```\n{one}\n```"),
        5 => format!("<div>\n{one}\n</div>"),
        6 => format!("1. {one}\n\n   {two}"),
        7 => format!(":::{{lang=uk}}\n{one}\n\n{two}\n:::"),
        _ => one,
    });
    prop::collection::vec(block, 0..6).prop_map(|blocks| format!("+++\ntitle = \"T\"\n+++\n{}\n", blocks.join("\n\n")))
}

fn fluent() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "[a-ząę<>&\"' .-]{1,12}",
        Just("Ma { $x } i { -t }".to_owned()),
        Just("\n    wiele\n      wierszy".to_owned()),
        Just("{ $n ->\n    [one] { $n } plik\n   *[other] { $n } plików\n}".to_owned()),
        Just("x\n    .title = { \"{\" } y".to_owned()),
    ];
    prop::collection::vec(value, 0..5).prop_map(|values| {
        let message =
            |(index, value): (usize, &String)| format!("## Grupa\n# Nr {index}\n#\nm{index} = {value}\n# Dalej\n\n");
        "### Plik\n-t = T\n".to_owned() + &values.iter().enumerate().map(message).collect::<String>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn out_and_back_changes_nothing(pl in markdown(), en in markdown(), messages in fluent(), translated in fluent()) {
        let sources = project(&[
            ("site/a.pl.md", &pl), ("site/a.en.md", &en), ("site/b.pl.md", &pl),
            ("locales/pl/a.ftl", &messages), ("locales/en/a.ftl", &translated),
        ]);
        let exchange = export(&sources, "pl", "en");
        for kind in [Kind::Xliff, Kind::Po] {
            let (applied, findings) = import(&sources, &exchange, kind);
            prop_assert_eq!(&findings, &Vec::new());
            prop_assert_eq!(applied.texts, BTreeMap::new());
        }
    }

    #[test]
    fn xliff_keeps_every_word_and_every_piece_of_markup(pl in markdown(), messages in fluent()) {
        let sources = project(&[("site/a.pl.md", &pl), ("site/a.en.md", &pl), ("locales/pl/a.ftl", &messages)]);
        let exchange = export(&sources, "pl", "en");
        let text = exchange::write(&exchange, Kind::Xliff);
        let back = exchange::read(&SourcePath::from("back"), &text).value.unwrap();
        for (file, other) in exchange.files.iter().zip(&back.files) {
            for (unit, other) in file.units.iter().zip(&other.units) {
                prop_assert_eq!(&unit.source, &other.source);
                prop_assert_eq!(&unit.target, &other.target);
                prop_assert_eq!(unit.state, other.state);
            }
            prop_assert_eq!(file.units.len(), other.units.len());
        }
    }

    #[test]
    fn no_file_that_comes_back_breaks_the_program(text in "(<[/a-z]{0,8}( [a-z]{1,5}=\"[a-z0-9.]{0,5}\")?/?>|msg(id|str|ctxt) |\"|[a-z&;#\\\\|\n]{0,4}){0,40}", cut in 0..4000_usize) {
        let path = SourcePath::from("back");
        let sources = project(&[("site/a.pl.md", PAGE)]);
        let xliff = exchange::write(&export(&sources, "pl", "en"), Kind::Xliff);
        let cut = (0..=cut.min(xliff.len())).rev().find(|at| xliff.is_char_boundary(*at)).unwrap();
        for text in [text.clone(), format!("{}{text}{}", &xliff[..cut], &xliff[cut..]), format!("<{text}")] {
            if let Some(exchange) = exchange::read(&path, &text).value {
                exchange::apply(&sources, &languages(), &exchange, &path, &mut Applied::default());
            }
        }
    }

    /// A file of messages made from its source's own words is its source.
    #[test]
    fn messages_translated_by_their_own_words_are_the_same_file(messages in fluent()) {
        let sources = project(&[("locales/pl/a.ftl", &messages)]);
        let mut exchange = export(&sources, "pl", "en");
        let mut notes = Vec::new();
        for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units) {
            unit.target = Some(unit.source.clone());
            unit.state = State::Final;
            prop_assert!(!text_of(&unit.source).contains("Dalej"));
            notes.push(unit.note.clone());
        }
prop_assert!(notes.iter().all(|note| note.is_empty() || note == "title" || note.starts_with("Nr ")), "{:?}", notes);
        let (applied, findings) = import(&sources, &exchange, Kind::Po);
        prop_assert_eq!(findings, Vec::new());
        prop_assert_eq!(applied.texts.get("locales/en/a.ftl"), Some(&messages));
    }

    /// A page made from its source's own words is its source.
    #[test]
    fn a_page_translated_by_its_own_words_is_the_same_page(pl in markdown()) {
        let sources = project(&[("site/a.pl.md", &pl)]);
        let mut exchange = export(&sources, "pl", "en");
        for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units) {
            unit.target = Some(unit.source.clone());
            unit.state = State::Final;
        }
        let (applied, _) = import(&sources, &exchange, Kind::Xliff);
        let shapes = |text: &str| blocks(text).into_iter().map(|block| block.shape).collect::<Vec<_>>();
        let texts = |text: &str| blocks(text).iter().flat_map(|block| block.segments.iter().map(|s| s.text().trim().to_owned()).collect::<Vec<_>>()).collect::<Vec<_>>();
        let made = &applied.texts["site/a.en.md"];
        prop_assert_eq!(shapes(made), shapes(&pl));
        prop_assert_eq!(texts(made), texts(&pl));
    }
}

#[test]
fn the_language_of_words_is_markup_and_the_lines_around_a_block_do_not_travel() {
    let text = "+++\ntitle = \"T\"\n+++\nPo [ukraińsku]{lang=uk} tak.\n\n:::{lang=ar}\nكلمة\n:::\n";
    let sources = project(&[("site/a.pl.md", text)]);
    let xliff = exchange::write(&export(&sources, "pl", "en"), Kind::Xliff);
    assert!(!xliff.contains(":::"), "{xliff}");
    assert!(xliff.contains("ukraińsku") && xliff.contains("كلمة"), "{xliff}");
    let words = xliff.split("<source>").skip(1).map(|rest| rest.split("</source>").next().unwrap());
    let words: Vec<_> = words
        .map(|words| words.split('<').map(|part| part.split_once('>').map_or(part, |part| part.1)).collect::<String>())
        .collect();
    assert!(words.contains(&"Po ukraińsku tak.".to_owned()), "{words:?}");
}

#[test]
fn an_argument_is_translated_whatever_its_words_are_in_either_language() {
    let page = |title: &str, sound: &str| {
        format!(
            "+++\ntitle = \"F\"\n+++\n::video{{file=\"a.webm\" title=\"{title}\" sound=\"{sound}\" poster=\"Plakat.png\"}}\n"
        )
    };
    // One word, as many films are called; the other language's looks like a word for the program.
    let polish = page("Film", "none");
    for english in [None, Some(page("A film", "none")), Some(page("film", "none"))] {
        let mut files = vec![("site/f.pl.md", polish.as_str())];
        files.extend(english.as_deref().map(|english| ("site/f.en.md", english)));
        let sources = project(&files);
        let mut exchange = export(&sources, "pl", "en");
        let file = exchange.files.iter_mut().find(|file| &*file.path == "site/f.pl.md").unwrap();
        let texts: Vec<_> = file.units.iter().map(|unit| text_of(&unit.source)).collect();
        assert_eq!(texts, ["F", "Film"], "no names of files, no words for the program");
        for (unit, text) in file.units.iter_mut().zip(["F", r#"the "new life" \ of Marta"#]) {
            unit.state = State::Translated;
            unit.target = Some(vec![Inline::Text(text.to_owned())]);
        }
        for kind in [Kind::Xliff, Kind::Po] {
            let (applied, findings) = import(&sources, &exchange, kind);
            assert_eq!(rules(&findings), Vec::<&str>::new(), "{english:?}");
            let text = &applied.texts["site/f.en.md"];
            assert!(
                text.contains(r#"title="the \"new life\" \\ of Marta" sound="none" poster="Plakat.png"}"#),
                "{text}"
            );
            let back = blocks(text)
                .into_iter()
                .flat_map(|block| block.segments)
                .find(|one| one.key == "title" && one.span.start > 20);
            assert_eq!(back.unwrap().text(), r#"the "new life" \ of Marta"#);
        }
    }
}
