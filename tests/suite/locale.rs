//! Messages: plural forms, fallback, what a site may replace.

use latarnia::locale::{Direction, Pseudo};
use latarnia::pipeline;

use crate::project::{build, build_with};

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
fn missing_messages_are_told_once_for_each_file_with_the_place_where_they_belong() {
    let built = build(
        r#"
-- site/site.toml --
title = "S"
base_url = "https://example.org"
languages = ["pl", "uk"]
missing_translation = { uk = "leave-out" }
-- site/index.uk.md --
+++
title = "Головна"
+++
-- locales/uk/theme.ftl --
home = Головна
-- locales/pl/own.ftl --
# W szablonie niżej.
jeden = Jeden
dwa = Dwa
-- themes/latarnia/locales/pl/extra.ftl --
trzy = Trzy
-- themes/latarnia/templates/page.html --
{{ t(id="jeden") }}{{ t(id="dwa") }}{{ t(id="trzy") }}
"#,
    );
    let told = |language: &str| {
        let told = built.told(language);
        told.split("\n\n")
            .filter(|one| one.contains("message-missing") && !one.contains("statement"))
            .map(|one| format!("{one}\n\n"))
            .collect::<String>()
    };
    snapbox::assert_data_eq!(
        told("en"),
        snapbox::str![[r#"
warning[message-missing]: [..] messages are missing in `uk`: `callout-note`, `callout-tip`, `callout-important`, `callout-warning`, `callout-caution` and [..] more.
 --> latarnia:locales/pl/content.ftl:4:1
  |
4 | callout-note = Uwaga
  | ^^^^^^^^^^^^
  |
  = why: Readers of this language see their texts in `pl` instead.
  = what to do: Add them with their translations to `locales/uk/content.ftl`. `latarnia export --lang uk` puts all of them into a file for a translator, and `latarnia import` brings the translations back.

warning[message-missing]: [..] messages are missing in `uk`: `skip-link`, `cookie-notice-label`, `cookie-notice`, `cookie-notice-dismiss`, `exit-label` and [..] more.
 --> latarnia:locales/pl/theme.ftl:9:1
  |
9 | skip-link = Przejdź do treści
  | ^^^^^^^^^
  |
  = why: Readers of this language see their texts in `pl` instead.
  = what to do: Add them with their translations to `locales/uk/theme.ftl`. `latarnia export --lang uk` puts all of them into a file for a translator, and `latarnia import` brings the translations back.

warning[message-missing]: 2 messages are missing in `uk`: `jeden`, `dwa`.
 --> locales/pl/own.ftl:2:1
  |
2 | jeden = Jeden
  | ^^^^^
  |
  = why: Readers of this language see their texts in `pl` instead.
  = what to do: Add them with their translations to `locales/uk/own.ftl`. `latarnia export --lang uk` puts all of them into a file for a translator, and `latarnia import` brings the translations back.

warning[message-missing]: The message `trzy` is missing in `uk`.
 --> themes/latarnia/locales/pl/extra.ftl:1:1
  |
1 | trzy = Trzy
  | ^^^^
  |
  = why: Readers of this language see its text in `pl` instead.
  = what to do: Add it with its translation to `themes/latarnia/locales/uk/extra.ftl`.



"#]]
    );
    snapbox::assert_data_eq!(
        told("pl"),
        snapbox::str![[r#"
ostrzeżenie[message-missing]: Brakuje [..] komunikatów w języku `uk`: `callout-note`, `callout-tip`, `callout-important`, `callout-warning`, `callout-caution` i jeszcze [..].
 --> latarnia:locales/pl/content.ftl:4:1
  |
4 | callout-note = Uwaga
  | ^^^^^^^^^^^^
  |
  = dlaczego: Osoby czytające w tym języku widzą zamiast nich teksty w języku `pl`.
  = co zrobić: Dodaj je z tłumaczeniami w pliku `locales/uk/content.ftl`. `latarnia export --lang uk` zapisze wszystkie w pliku dla tłumacza, a `latarnia import` wczyta tłumaczenia z powrotem.

ostrzeżenie[message-missing]: Brakuje [..] komunikatów w języku `uk`: `skip-link`, `cookie-notice-label`, `cookie-notice`, `cookie-notice-dismiss`, `exit-label` i jeszcze [..].
 --> latarnia:locales/pl/theme.ftl:9:1
  |
9 | skip-link = Przejdź do treści
  | ^^^^^^^^^
  |
  = dlaczego: Osoby czytające w tym języku widzą zamiast nich teksty w języku `pl`.
  = co zrobić: Dodaj je z tłumaczeniami w pliku `locales/uk/theme.ftl`. `latarnia export --lang uk` zapisze wszystkie w pliku dla tłumacza, a `latarnia import` wczyta tłumaczenia z powrotem.

ostrzeżenie[message-missing]: Brakuje 2 komunikatów w języku `uk`: `jeden`, `dwa`.
 --> locales/pl/own.ftl:2:1
  |
2 | jeden = Jeden
  | ^^^^^
  |
  = dlaczego: Osoby czytające w tym języku widzą zamiast nich teksty w języku `pl`.
  = co zrobić: Dodaj je z tłumaczeniami w pliku `locales/uk/own.ftl`. `latarnia export --lang uk` zapisze wszystkie w pliku dla tłumacza, a `latarnia import` wczyta tłumaczenia z powrotem.

ostrzeżenie[message-missing]: Brakuje komunikatu `trzy` w języku `uk`.
 --> themes/latarnia/locales/pl/extra.ftl:1:1
  |
1 | trzy = Trzy
  | ^^^^
  |
  = dlaczego: Osoby czytające w tym języku widzą zamiast niego tekst w języku `pl`.
  = co zrobić: Dodaj go z tłumaczeniem w pliku `themes/latarnia/locales/uk/extra.ftl`.



"#]]
    );
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

/// The findings about messages of a project with these files, as people read them.
fn told(files: &str) -> String {
    let built = build(&format!(
        "{files}-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n"
    ));
    built.told("en")
}

const USES: &str = "
-- themes/latarnia/templates/page.html --
{{ t(id=\"a\") }}{{ t(id=\"b\") }}{{ t(id=\"c\") }}{{ t(id=\"files\", count=1) }}
";

#[test]
fn messages_that_refer_to_nothing_or_in_circles_are_told_and_left_out() {
    let files = "
-- locales/pl/own.ftl --
a = { b }
b = { $x } { c }
c = { a } { -marka } { callout-not } { SHOUT($x) }
callout-tip = { callout-tip }
callout-note = { -term.atr ->
    [x] X
   *[y] Y
}
-term = T
-- locales/en/own.ftl --
a = A
b = { $x }
c = C
";
    snapbox::assert_data_eq!(
        told(files),
        snapbox::str![[r#"
warning[message-arguments]: The message `a` takes other arguments in `en` than in `pl`: it lacks $x.
 --> locales/en/own.ftl:1:1
  |
1 | a = A
  | ^
  |
  = why: In one of the languages something is missing from the sentence, or the sentence cannot be made at all.
  = what to do: Use the same names that start with $ in both; how the sentence is built around them is up to each language.
here too
 --> locales/pl/own.ftl:1:1
  |
1 | a = { b }
  | ^

warning[message-unused]: Nothing uses the message `a`.
 --> locales/en/own.ftl:1:1
  |
1 | a = A
  | ^
  |
  = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
  = what to do: Delete it in every language, or correct the name where it should be used.

warning[message-unused]: Nothing uses the message `b`.
 --> locales/en/own.ftl:2:1
  |
2 | b = { $x }
  | ^
  |
  = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
  = what to do: Delete it in every language, or correct the name where it should be used.

warning[message-arguments]: The message `c` takes other arguments in `en` than in `pl`: it lacks $x.
 --> locales/en/own.ftl:3:1
  |
3 | c = C
  | ^
  |
  = why: In one of the languages something is missing from the sentence, or the sentence cannot be made at all.
  = what to do: Use the same names that start with $ in both; how the sentence is built around them is up to each language.
here too
 --> locales/pl/own.ftl:3:1
  |
3 | c = { a } { -marka } { callout-not } { SHOUT($x) }
  | ^

warning[message-unused]: Nothing uses the message `c`.
 --> locales/en/own.ftl:3:1
  |
3 | c = C
  | ^
  |
  = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
  = what to do: Delete it in every language, or correct the name where it should be used.

error[message-cycle]: The message `c` leads back to itself by way of `a`.
 --> locales/pl/own.ftl:3:1
  |
3 | c = { a } { -marka } { callout-not } { SHOUT($x) }
  | ^
  |
  = why: Its text would never end, so it is left out.
  = what to do: Write at least one of the messages without referring to the other.

error[message-reference]: There is no message or term `-marka` in `pl`.
 --> locales/pl/own.ftl:3:14
  |
3 | c = { a } { -marka } { callout-not } { SHOUT($x) }
  |              ^^^^^
  |
  = why: The sentence that refers to it cannot be made.
  = what to do: Add it to a file in `locales/pl/`, or correct the name.

error[message-reference]: There is no message or term `callout-not` in `pl`.
 --> locales/pl/own.ftl:3:24
  |
3 | c = { a } { -marka } { callout-not } { SHOUT($x) }
  |                        ^^^^^^^^^^^
  |
  = why: The sentence that refers to it cannot be made.
  = what to do: Did you mean `callout-note`?

error[message-function]: There is no function `SHOUT`.
 --> locales/pl/own.ftl:3:40
  |
3 | c = { a } { -marka } { callout-not } { SHOUT($x) }
  |                                        ^^^^^
  |
  = why: The message that calls it cannot be made.
  = what to do: These functions can be called: DATETIME, NUMBER. They are written in capital letters.

error[message-cycle]: The message `callout-tip` leads back to itself by way of `callout-tip`.
 --> locales/pl/own.ftl:4:1
  |
4 | callout-tip = { callout-tip }
  | ^^^^^^^^^^^
  |
  = why: Its text would never end, so it is left out.
  = what to do: Write at least one of the messages without referring to the other.

error[message-reference]: There is no message or term `-term.atr` in `pl`.
 --> locales/pl/own.ftl:5:19
  |
5 | callout-note = { -term.atr ->
  |                   ^^^^
  |
  = why: The sentence that refers to it cannot be made.
  = what to do: Did you mean `-term`?

"#]]
    );
}

#[test]
fn a_billion_laughs_are_refused_before_anybody_laughs() {
    let mut files = String::from("\n-- locales/pl/own.ftl --\nlol0 = ha\n");
    for level in 1..40 {
        files.push_str(&format!("lol{level} = {}\n", format!("{{ lol{} }}", level - 1).repeat(10)));
    }
    files.push_str("callout-tip = { lol39 }\n");
    // A long chain is no bomb by its length alone, and must not exhaust the stack.
    files.push_str("chain0 = x\n");
    for level in 1..20_000 {
        files.push_str(&format!("chain{level} = {{ chain{} }}\n", level - 1));
    }
    let built = build(&format!("{files}-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n> [!TIP]\n> y\n"));
    let refused: Vec<_> = built.findings.iter().filter(|finding| finding.rule.id == "message-expansion").collect();
    assert_eq!(refused.iter().filter_map(|finding| finding.text("message")).collect::<Vec<_>>(), ["lol2", "chain101"]);
    assert!(built.text("pl/a/index.html").contains("Wskazówka"), "ours stands in for what is refused");
}

#[test]
fn what_differs_between_languages_is_told() {
    let files = format!(
        "{USES}
-- locales/pl/own.ftl --
a = {{ $kto }} i {{ $co }}
a = drugi raz
b = {{ $n ->
    [one] {{ $n }} plik
   *[other] {{ $n }} plików
}}
c = {{ NUMBER($n, type: \"ordinal\") ->
   *[other] {{ $n }}.
}}
    .title = T
    .title = T
files = {{ $count ->
    [jeden] x
    [jeden] y
   *[inne] z
}}
pager-position = część {{ $page }}
nikt-nie-pyta = x
language-ka = gruziński
-- locales/en/own.ftl --
a = {{ $kto }}
b = {{ $n ->
    [one] {{ $n }} file
   *[other] {{ $n }} files
}}
c = {{ $n }}
files = {{ $count }}
-- locales/README.ftl --
x = y
-- locales/pt_br/a.ftl --
x = y
-- locales/uk/a.ftl --
x = y
"
    );
    snapbox::assert_data_eq!(
        told(&files),
        snapbox::str![[r#"
warning[locale-not-used]: This file is in no folder of a language, so nobody reads it.
--> locales/README.ftl
 = why: What is written here appears nowhere.
 = what to do: Move it into the folder of its language, such as `locales/en/`.

warning[message-arguments]: The message `a` takes other arguments in `en` than in `pl`: it takes $kto as well.
 --> locales/en/own.ftl:1:1
  |
1 | a = { $kto }
  | ^
  |
  = why: In one of the languages something is missing from the sentence, or the sentence cannot be made at all.
  = what to do: Use the same names that start with $ in both; how the sentence is built around them is up to each language.
here too
 --> locales/pl/own.ftl:2:1
  |
2 | a = drugi raz
  | ^

warning[message-duplicate]: `a` is there twice in `pl`.
 --> locales/pl/own.ftl:2:1
  |
2 | a = drugi raz
  | ^
  |
  = why: Only one of the two is used, and whoever changes the other wonders why nothing happens.
  = what to do: Delete one of them, or give it another name.
here too
 --> locales/pl/own.ftl:1:1
  |
1 | a = { $kto } i { $co }
  | ^

warning[message-plurals]: The message `b` lacks the plural forms [few], [many], which the language `pl` has.
 --> locales/pl/own.ftl:4:6
  |
4 |     [one] { $n } plik
  |      ^^^
  |
  = why: Some numbers are shown with the wrong form of the word, as in “5 file”.
  = what to do: Add a variant for each form that is missing, with a number to try it on: Polish has [one] 1, [few] 2, [many] 5, [other] 1,5.

warning[message-duplicate]: `c.title` is there twice as an attribute of one message.
  --> locales/pl/own.ftl:11:6
   |
11 |     .title = T
   |      ^^^^^
   |
   = why: Only one of the two is used, and whoever changes the other wonders why nothing happens.
   = what to do: Delete one of them, or give it another name.

warning[message-missing]: 3 messages are missing in `en`: `c.title`, `nikt-nie-pyta`, `language-ka`.
  --> locales/pl/own.ftl:11:6
   |
11 |     .title = T
   |      ^^^^^
   |
   = why: Readers of this language see their texts in `pl` instead.
   = what to do: Add them with their translations to `locales/en/own.ftl`. `latarnia export --lang en` puts all of them into a file for a translator, and `latarnia import` brings the translations back.

warning[message-duplicate]: `jeden` is there twice in one choice of variants.
  --> locales/pl/own.ftl:14:6
   |
14 |     [jeden] y
   |      ^^^^^
   |
   = why: Only one of the two is used, and whoever changes the other wonders why nothing happens.
   = what to do: Delete one of them, or give it another name.

warning[message-arguments]: The message `pager-position` takes other arguments in `pl` than in `en`: it lacks $pages.
   --> locales/pl/own.ftl:17:1
    |
 17 | pager-position = część { $page }
    | ^^^^^^^^^^^^^^
    |
    = why: In one of the languages something is missing from the sentence, or the sentence cannot be made at all.
    = what to do: Use the same names that start with $ in both; how the sentence is built around them is up to each language.
here too
   --> latarnia:locales/en/theme.ftl:166:1
    |
166 | pager-position = part { $page } of { $pages }
    | ^^^^^^^^^^^^^^

warning[message-unused]: Nothing uses the message `nikt-nie-pyta`.
  --> locales/pl/own.ftl:18:1
   |
18 | nikt-nie-pyta = x
   | ^^^^^^^^^^^^^
   |
   = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
   = what to do: Delete it in every language, or correct the name where it should be used.

warning[locale-not-used]: `pt_br` is not the name of a language.
--> locales/pt_br/a.ftl
 = why: What is written here appears nowhere.
 = what to do: Rename the folder to `pt-BR`.

warning[locale-not-used]: The site has no language `uk`, so its messages are not used.
--> locales/uk/a.ftl
 = why: What is written here appears nowhere.
 = what to do: The site's languages are: pl, en. Add `uk` to `languages` in site.toml, or delete the folder.

error[template-error]: The template `page.html` fails for the page `site/a.en.md`: the message `a` cannot be made (t(): message `a`: Unknown variable: $kto).
 --> themes/latarnia/templates/page.html:1:4
  |
1 | {{ t(id="a") }}{{ t(id="b") }}{{ t(id="c") }}{{ t(id="files", count=1) }}
  |    ^^^^^^^^^
  |
  = why: The page cannot be made.
  = what to do: Look at the place shown. Check for optional values with `{% if … %}`, and read nested ones with `?.`.
here too
 --> site/a.en.md:2:9
  |
2 | title = "A"
  |         ^^^

error[template-error]: The template `page.html` fails for the page `site/a.pl.md`: the message `b` cannot be made (t(): message `b`: Unknown variable: $n).
 --> themes/latarnia/templates/page.html:1:19
  |
1 | {{ t(id="a") }}{{ t(id="b") }}{{ t(id="c") }}{{ t(id="files", count=1) }}
  |                   ^^^^^^^^^
  |
  = why: The page cannot be made.
  = what to do: Look at the place shown. Check for optional values with `{% if … %}`, and read nested ones with `?.`.
here too
 --> site/a.pl.md:2:9
  |
2 | title = "A"
  |         ^^^

"#]]
    );
}

#[test]
fn every_kind_of_broken_fluent_has_its_own_words() {
    let broken = [
        "k1 = { $x",
        "k2",
        "-k3 =",
        "k4 = { $n -> \n [one] x\n }",
        "k5 = { $n ->\n *[a] x\n *[b] y\n }",
        "k6 = { \"abc\n }",
        "k7 = a } b",
        "k8 = { }",
        "k9 = { shout($x) }",
        "k10 = { k1 ->\n *[a] x\n }",
        "k11 = { k1.x ->\n *[a] x\n }",
        "k12 = { -k3 ->\n *[a] x\n }",
        "k13 = { -k3.x }",
        "k14 = { F(a: 1, 2) }",
        "k15 = { F(a: 1, a: 2) }",
        "k16 = { \"\\x\" }",
        "k17 = { \"\\uZZZZ\" }",
        "k18 = { F(a: $b) }",
        "9k = x",
        "k19 = x\n .a",
        "k20 = { $n -> x }",
        "k21 = { { $n -> *[a] x } ->\n *[a] y\n }",
    ];
    let mut said = String::new();
    for text in broken {
        let built = build(&format!("-- locales/pl/own.ftl --\n{text}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"));
        let finding = built.findings.iter().find(|finding| finding.rule.id == "fluent-syntax");
        let kind = finding.and_then(|finding| finding.text("kind")).unwrap_or("NOTHING");
        said.push_str(&format!("{:?}: {kind}\n", text));
    }
    snapbox::assert_data_eq!(
        said,
        snapbox::str![[r#"
"k1 = { $x": token
"k2": token
"-k3 =": term
"k4 = { $n -> /n [one] x/n }": default
"k5 = { $n ->/n *[a] x/n *[b] y/n }": defaults
"k6 = { /"abc/n }": string
"k7 = a } b": brace
"k8 = { }": expression
"k9 = { shout($x) }": callee
"k10 = { k1 ->/n *[a] x/n }": selector
"k11 = { k1.x ->/n *[a] x/n }": selector
"k12 = { -k3 ->/n *[a] x/n }": selector
"k13 = { -k3.x }": term-attribute
"k14 = { F(a: 1, 2) }": positional
"k15 = { F(a: 1, a: 2) }": argument
"k16 = { /"//x/" }": escape
"k17 = { /"//uZZZZ/" }": unicode
"k18 = { F(a: $b) }": literal
"9k = x": range
"k19 = x/n .a": range
"k20 = { $n -> x }": range
"k21 = { { $n -> *[a] x } ->/n *[a] y/n }": range

"#]]
    );
}

#[test]
fn terms_attributes_and_selectors_work_in_templates() {
    let built = build(
        "
-- themes/latarnia/templates/page.html --
{{ t(id=\"link.title\") }}|{{ t(id=\"about\") }}|{{ t(id=\"found.one\") }}|{{ t(id=\"found.few\") }}
-- themes/latarnia/locales/pl/theme.ftl --
found =
    .one = Znaleziono # stronę.
    .few = Znaleziono # strony.
-- locales/pl/own.ftl --
-site = { $case ->
   *[nominative] Serwis
    [locative] Serwisie
}
    .gender = masculine
about = O { -site(case: \"locative\") } { -site.gender ->
    [feminine] nowej
   *[masculine] nowym
}
link = Odnośnik
    .title = Tytuł
found =
    .one = Jest # strona.
-- site/a.pl.md --
+++
title = \"A\"
+++
",
    );
    assert_eq!(built.text("pl/a/index.html").trim(), "Tytuł|O Serwisie nowym|Jest # strona.|Znaleziono # strony.");
}

#[test]
fn a_theme_brings_messages_over_ours_and_under_the_sites() {
    let built = build(
        "
-- themes/latarnia/templates/page.html --
{{ t(id=\"callout-note\") }}|{{ t(id=\"callout-tip\") }}|{{ t(id=\"motto\") }}
-- themes/latarnia/locales/pl/theme.ftl --
callout-note = z motywu
callout-tip = z motywu
motto = z motywu
-- locales/pl/own.ftl --
callout-note = z serwisu
-- site/a.pl.md --
+++
title = \"A\"
+++
",
    );
    assert_eq!(built.text("pl/a/index.html").trim(), "z serwisu|z motywu|z motywu");
}

#[test]
fn a_language_falls_back_on_the_one_that_it_names_and_not_in_circles() {
    let site = "
-- site/site.toml --
title = \"S\"
languages = [\"pl\", \"pt-BR\"]
-- site/a.pt-BR.md --
+++
title = \"A\"
+++
-- site/index.pt-BR.md --
+++
title = \"A\"
+++
-- themes/latarnia/templates/page.html --
{{ t(id=\"menu\") }}
-- locales/pt/theme.ftl --
menu = Cardápio
";
    let built = build(&format!("{site}-- locales/pt-BR/locale.toml --\nfallback = \"pt\"\n"));
    assert_eq!(built.text("pt-BR/a/index.html").trim(), "Cardápio");
    for (toml, rule) in [
        ("fallback = \"pt-BR\"\n", "fallback-cycle"),
        ("fallback = \"gl\"\n", "unknown-fallback"),
        ("fallback = 'PT'\n", "invalid-value"),
    ] {
        let built = build(&format!("{site}-- locales/pt-BR/locale.toml --\n{toml}"));
        let finding = built
            .findings
            .iter()
            .find(|finding| finding.rule.id == rule)
            .unwrap_or_else(|| panic!("{}", built.told("en")));
        assert_eq!(&*finding.place.as_ref().unwrap().file, "locales/pt-BR/locale.toml");
    }
}

#[test]
fn a_pseudo_localised_site_shows_what_no_translator_finds() {
    let project = "
-- themes/latarnia/templates/page.html --
<html lang=\"{{ lang }}\" dir=\"{{ dir }}\"><title>{{ page.title }} – {{ site.title }}</title>
<p>Plain {{ t(id=\"pager-position\", page=2, pages=1234) }}</p>{{ page.body | safe }}
-- site/a.pl.md --
+++
title = \"Pomoc\"
+++
## Zażółć gęślą jaźń

Ala *ma* [kota](index.md \"Tytuł\") &amp; `kod`.
";
    let options = |direction| pipeline::Options { pseudo: Some(Pseudo { direction }), ..Default::default() };
    let built = build_with(project, &options(Direction::Ltr));
    snapbox::assert_data_eq!(
        built.text("pl/a/index.html"),
        snapbox::str![[r#"
<html lang="pl" dir="ltr"><title>⟦Ƥǿǿḿǿƈ⟧ – ⟦Şḗḗřẇīīş⟧</title>
<p>Plain ⟦ƈẑęęść 2 ẑ 1234⟧</p><h2 id="zazolc-gesla-jazn">⟦Ẑȧȧżółć ɠęęśŀąą ĵȧȧźń⟧</h2>
<p>⟦Ȧŀȧȧ⟧ <em>⟦ḿȧȧ⟧</em> <a href="../../pl/index.html" title="Tytuł">⟦ķǿǿŧȧ⟧</a> &amp; <code>kod</code>.</p>


"#]]
    );
    let mirrored = build_with(project, &options(Direction::Rtl));
    let html = mirrored.text("pl/a/index.html");
    assert!(html.contains("dir=\"rtl\"") && html.contains("⟦\u{202E}Ƥǿǿḿǿƈ\u{202C}⟧"), "{html}");
    // Our theme says nothing by itself; names of languages and addresses are no text to translate.
    let ours = build_with("-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\nx\n", &options(Direction::Ltr));
    let plain: Vec<_> = ours
        .text("pl/index.html")
        .split(['<', '>'])
        .skip(2)
        .step_by(2)
        .filter(|text| text.contains(|c: char| c.is_ascii_alphabetic()))
        .collect();
    assert_eq!(plain, ["polski", "English", "⟦Ȧḓřḗḗş şŧřǿǿƞẏẏ:⟧ https://example.org/pl/"]);
}

#[test]
fn a_wrong_escape_is_told_by_its_letter() {
    let built = build("-- locales/pl/own.ftl --\na = { \"\\q\" }\nb = { \"\\ż\" }\n");
    let told = built.told("en");
    assert!(told.contains("not `q`") && told.contains("not `ż`"), "{told}");
}

#[test]
fn a_circle_of_fallbacks_is_told_once_however_many_languages_are_in_it() {
    let toml = |tag: &str, fallback: &str| format!("-- locales/{tag}/locale.toml --\nfallback = \"{fallback}\"\n");
    let built = build(&(toml("pl", "en") + &toml("en", "pl")));
    assert_eq!(built.rules(), ["fallback-cycle"], "{}", built.told("en"));
    assert!(built.told("pl").contains("pl → en → pl"), "{}", built.told("pl"));
}

#[test]
fn what_is_broken_as_toml_is_told_as_that_alone() {
    let built = build("-- locales/pl/locale.toml --\n[[[\n");
    assert_eq!(built.rules(), ["toml-syntax"], "{}", built.told("en"));
}

#[test]
fn a_language_without_a_name_in_another_is_called_as_it_calls_itself() {
    let built = build(
        "-- site/a.pl.md --\n+++\ntitle = \"A\"\nlanguages = [\"pl\"]\n\
         materials = [{ title = \"T\", file = \"t.txt\", lang = \"lt\" }]\n+++\n-- site/t.txt --\nT\n",
    );
    assert!(built.text("pl/a/index.html").contains("język: lietuvių"));
}
