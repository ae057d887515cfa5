//! Dates, numbers, lists and order as the page's language has them: in templates, messages, registers.

use crate::project::build;

/// What a template shows on a page of each language, with `_` for no-break spaces.
fn shown(template: &str, language: &str) -> String {
    let project = format!(
        "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\", \"uk\", \"de\", \"ar\"]\n\
         -- themes/latarnia/templates/page.html --\n{template}\n-- site/a.{language}.md --\n+++\ntitle = \"A\"\n+++\n"
    );
    let built = build(&project);
    built.text(&format!("{language}/a/index.html")).trim().replace(['\u{A0}', '\u{202F}'], "_")
}

#[test]
fn dates_follow_the_language_in_every_length() {
    let all = r#"{% set d = "2021-11-17" %}{{ d | date }}|{{ d | date(dateStyle="full") }}|{{ d | date(dateStyle="medium") }}|{{ d | date(dateStyle="short") }}|{{ d | date(year="numeric", month="long") }}|{{ d | date(weekday="long") }}"#;
    assert_eq!(
        shown(all, "pl"),
        "17 listopada 2021|środa, 17 listopada 2021|17 lis 2021|17.11.2021|listopad 2021|środa"
    );
    assert_eq!(
        shown(all, "en"),
        "17 November 2021|Wednesday, 17 November 2021|17 Nov 2021|17/11/2021|November 2021|Wednesday"
    );
    assert_eq!(shown("{{ \"2021-11-17\" | date }}", "uk"), "17 листопада 2021_р.");
    assert_eq!(shown("{{ \"2021-11-17T09:05:00Z\" | date(timeStyle=\"short\") }}", "pl"), "09:05");
}

#[test]
fn numbers_money_and_parts_follow_the_language() {
    let all = r#"{{ 12345.678 | number }}|{{ 0.256 | number(style="percent") }}|{{ 5 | number(minimumFractionDigits=2) }}|{{ 1234.5 | number(style="currency", currency="PLN") }}|{{ 12345 | number(useGrouping=false) }}|{{ 790000 | filesize }}"#;
    assert_eq!(shown(all, "pl"), "12_345,678|26%|5,00|1234,50_zł|12345|0,79_MB");
    assert_eq!(shown(all, "en"), "12,345.678|26%|5.00|PLN_1,234.50|12345|0.79_MB");
    assert_eq!(shown("{{ 0.256 | number(style=\"percent\") }}", "de"), "26_%");
    assert_eq!(
        shown("{{ 5 | number(style=\"currency\", currency=\"EUR\", currencyDisplay=\"code\") }}", "pl"),
        "5,00_EUR"
    );
}

#[test]
fn lists_and_order_follow_the_language() {
    assert_eq!(
        shown("{{ [\"A\", \"B\", \"C\"] | list }}|{{ [\"A\", 2] | list(type=\"or\") }}", "pl"),
        "A, B i C|A lub 2"
    );
    assert_eq!(shown("{{ [\"A\", \"B\", \"C\"] | list }}", "en"), "A, B and C");
    let words = r#"{{ ["łuk", "mak", "las", "ąb", "az", "żaba", "zebra", "Ala"] | sort | join(sep=", ") }}"#;
    assert_eq!(shown(words, "pl"), "Ala, az, ąb, las, łuk, mak, zebra, żaba");
    assert_eq!(shown("{{ [10, 9, 1.5] | sort | join(sep=\", \") }}", "pl"), "1.5, 9, 10");
    assert_eq!(
        shown(r#"{% for x in [{"n": "ż"}, {"n": "z"}] | sort(attribute="n") %}{{ x.n }}{% endfor %}"#, "pl"),
        "zż"
    );
}

#[test]
fn an_option_that_a_filter_does_not_know_is_told_with_what_there_is() {
    for (template, said) in [
        (
            "{{ 1 | number(digits=2) }}",
            "there is no option `digits` (Unknown option `digits` of number; there are: style, currency",
        ),
        (
            "{{ 1 | number(style=\"unit\") }}",
            "the option `style` cannot have this value (Option `style` of number can be \"decimal\", \"percent\", \"currency\"",
        ),
        ("{{ 1 | number(style=\"currency\") }}", "Option `currency` of number can be \"PLN\""),
        ("{{ \"2021-11-17\" | date(dateStyle=\"wide\") }}", "Option `dateStyle` of date can be \"full\", \"long\""),
        ("{{ \"17.11\" | date }}", "`17.11` is no date"),
        ("{{ [1] | list(type=\"xor\") }}", "Option `type` of list can be"),
        ("{{ [{\"n\": 1}] | sort(attribute=\"m\") | list }}", "something in the list has no `m` to sort by"),
    ] {
        let built = build(&format!(
            "-- themes/latarnia/templates/page.html --\n{template}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"
        ));
        assert!(built.told("en").contains(said), "{template}: {}", built.told("en"));
    }
}

/// A message on a page, with `_` for no-break spaces and `<` `>` for isolation marks.
fn said(language: &str, message: &str, call: &str) -> String {
    let project = format!(
        "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"{language}\"]\n\
         -- locales/{language}/own.ftl --\nm = {message}\n\
         -- themes/latarnia/templates/page.html --\n{{{{ t(id=\"m\", {call}) }}}}\n\
         -- site/index.{language}.md --\n+++\ntitle = \"S\"\n+++\n\
         -- site/a.{language}.md --\n+++\ntitle = \"A\"\n+++\n"
    );
    let built = build(&project);
    let html = built.text(&format!("{language}/a/index.html")).trim();
    html.replace('\u{2068}', "<").replace('\u{2069}', ">").replace(['\u{A0}', '\u{202F}'], "_")
}

#[test]
fn messages_format_numbers_and_dates_of_their_language() {
    let day = "d=\"2021-11-17\"";
    assert_eq!(said("pl", "Od { DATETIME($d) }", day), "Od 17 listopada 2021");
    assert_eq!(said("pl", "Od { DATETIME($d, dateStyle: \"short\") }", day), "Od 17.11.2021");
    assert_eq!(said("pl", "{ DATETIME($d, year: \"numeric\", month: \"long\") }", day), "listopad 2021");
    assert_eq!(said("en", "{ DATETIME($d, dateStyle: \"long\") }", day), "17 November 2021");
    assert_eq!(said("vi", "{ DATETIME($d, dateStyle: \"short\") }", day), "17/11/2021");
    assert_eq!(said("pl", "{ NUMBER($n, style: \"percent\") } z { $n }", "n=0.5"), "50% z 0,5");
    assert_eq!(said("pl", "{ NUMBER($n, minimumFractionDigits: 2, useGrouping: \"false\") }", "n=12345"), "12345,00");
    assert_eq!(said("pl", "{ NUMBER($n, style: \"currency\", currency: \"PLN\") }", "n=5"), "5,00_zł");
    let ordinal = "{ NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n    [few] { $n }rd\n   *[other] { $n }th\n }";
    assert_eq!(said("en", ordinal, "n=22"), "22nd");
}

#[test]
fn isolation_marks_stand_only_where_directions_differ() {
    assert_eq!(said("pl", "Zob. { $x }, { $n }", "x=\"Kot\", n=5"), "Zob. Kot, 5");
    assert_eq!(said("pl", "Zob. { $x }!", "x=\"سلام\""), "Zob. <سلام>!");
    assert_eq!(said("ar", "انظر { $x }!", "x=\"Latarnia\""), "انظر <Latarnia>!");
    assert_eq!(said("ar", "انظر { $x }!", "x=\"سلام\""), "انظر سلام!");
    // Digits and signs alone would be turned around.
    assert_eq!(said("ar", "اتصل { $x }", "x=\"+48 22\""), "اتصل <+48 22>");
    assert_eq!(said("ar", "انظر { $x }", "x=\"Kot\", in_attribute=true"), "انظر Kot");
}

#[test]
fn options_that_a_function_does_not_know_are_told_in_the_file() {
    let built = build(
        "-- locales/pl/own.ftl --\ncallout-tip = { NUMBER(1, digits: 2) }\ncallout-note = { DATETIME(\"2021-11-17\", dateStyle: \"wide\") } { NUMBER(1, style: \"currency\") }\n",
    );
    let english = built.told("en");
    snapbox::assert_data_eq!(
        english,
        snapbox::str![[r#"
error[message-option]: NUMBER has no option `digits`.
 --> locales/pl/own.ftl:1:27
  |
1 | callout-tip = { NUMBER(1, digits: 2) }
  |                           ^^^^^^
  |
  = why: The number or date is not written as the message wants it.
  = what to do: It can be one of these: style, currency, currencyDisplay, minimumFractionDigits, maximumFractionDigits, minimumIntegerDigits, useGrouping, type.

error[message-option]: DATETIME cannot do anything with this `dateStyle`.
 --> locales/pl/own.ftl:2:41
  |
2 | callout-note = { DATETIME("2021-11-17", dateStyle: "wide") } { NUMBER(1, style: "currency") }
  |                                         ^^^^^^^^^
  |
  = why: The number or date is not written as the message wants it.
  = what to do: It can have one of these values: "full", "long", "medium", "short".

error[message-option]: NUMBER cannot do anything with this `currency`.
 --> locales/pl/own.ftl:2:74
  |
2 | callout-note = { DATETIME("2021-11-17", dateStyle: "wide") } { NUMBER(1, style: "currency") }
  |                                                                          ^^^^^
  |
  = why: The number or date is not written as the message wants it.
  = what to do: It can have one of these values: "PLN", "EUR", "USD" (ISO 4217).

"#]]
    );
    assert!(built.told("pl").contains("nie ma opcji `digits`"), "{}", built.told("pl"));
}

#[test]
fn a_value_that_is_no_date_or_number_is_told_where_it_is_used() {
    for (message, call) in [("DATETIME($d)", "d=\"wczoraj\""), ("NUMBER($d)", "d=\"wczoraj\"")] {
        let built = build(&format!(
            "-- locales/pl/own.ftl --\nm = {{ {message} }}\n-- locales/en/own.ftl --\nm = {{ {message} }}\n\
             -- themes/latarnia/templates/page.html --\n{{{{ t(id=\"m\", {call}) }}}}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n"
        ));
        let told = built.told("en");
        assert!(told.contains("`wczoraj` is neither a number nor a date") && told.contains("page.html:1:"), "{told}");
    }
}
