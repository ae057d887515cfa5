//! Languages beyond Polish and English: what a site needs to add one, scripts and regions, directions.

use std::collections::BTreeMap;

use latarnia::pipeline::Options;
use latarnia::sources::{self, Content};
use snapbox::{assert_data_eq, str};

use crate::project::{Built, build, build_files};

/// A site with a home page and a page `năm-đường` in each of these languages.
fn site(languages: &[&str], more: &str) -> Built {
    let tags: Vec<_> = languages.iter().map(|tag| format!("\"{tag}\"")).collect();
    let mut project = format!(
        "-- site/site.toml --\ntitle = \"S\"\nbase_url = \"https://example.org\"\nlanguages = [{}]\n\
         audit.enabled = false\n",
        tags.join(", ")
    );
    for tag in languages {
        for name in ["index", "năm-đường"] {
            project.push_str(&format!("-- site/{name}.{tag}.md --\n+++\ntitle = \"T\"\n+++\n\"a\"\n"));
        }
    }
    project.push_str(more);
    let files = crate::project::split(&project).into_iter().map(|(path, text)| (path, text.into_bytes()));
    build_files(files.collect(), &Options::default())
}

#[test]
fn a_language_with_a_script_or_region_has_its_own_folder_name_and_tag() {
    let built = site(&["pt-BR", "zh-Hant", "sr-Latn"], "");
    assert!(built.files.contains_key("zh-Hant/nam-duong/index.html"), "{:?}", built.files.keys());
    assert_data_eq!(
        built.part("pt-BR/nam-duong/index.html", "<html", ">") + "\n",
        str![[r#"
<html lang="pt-BR" dir="ltr" data-site="example-org">

"#]]
    );
    assert_data_eq!(
        built.part("pt-BR/nam-duong/index.html", "<nav class=\"languages\"", "</nav>") + "\n",
        str![[r#"
<nav class="languages" aria-label="Choose language">
<ul>
<li><span aria-current="true">português (Brasil)</span></li>
<li><a href="../../zh-Hant/nam-duong/index.html" lang="zh-Hant" hreflang="zh-Hant" dir="ltr">繁體中文</a></li>
<li><a href="../../sr-Latn/nam-djuong/index.html" lang="sr-Latn" hreflang="sr-Latn" dir="ltr">srpski (latinica)</a></li>
</ul>
</nav>

"#]]
    );
    for (page, link) in [
        ("index.html", "<a href=\"zh-Hant/index.html\" lang=\"zh-Hant\" hreflang=\"zh-Hant\" dir=\"ltr\">"),
        ("pt-BR/index.html", "<link rel=\"alternate\" hreflang=\"sr-Latn\" href=\"https://example.org/sr-Latn/\">"),
        (
            "sitemap.xml",
            "<xhtml:link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"https://example.org/zh-Hant/nam-duong/\"/>",
        ),
        ("zh-Hant/atom.xml", "xml:lang=\"zh-Hant\""),
        ("pt-BR/search/index.html", "assets/search-pt-br.js"),
    ] {
        assert!(built.text(page).contains(link), "{page}: {}", built.text(page));
    }
    assert!(built.text("zh-Hant/index.html").contains("「a」"), "its own quotes");
}

#[test]
fn a_language_in_other_letters_is_named_with_the_right_ones() {
    let page = "-- site/b.PT-br.md --\n+++\ntitle = \"B\"\n+++\n-- site/c.pt_BR.md --\n+++\ntitle = \"C\"\n+++\n\
                -- site/d.portugues.md --\n+++\ntitle = \"D\"\n+++\n-- site/e.pt.md --\n+++\ntitle = \"E\"\n+++\n-- locales/PT-br/a.ftl --\na = b\n";
    let built = site(&["en", "pt-BR"], page);
    let told = built.told("en");
    let remedies = told.lines().filter(|line| line.contains("what to do") && !line.contains("translations to"));
    assert_data_eq!(
        remedies.collect::<Vec<_>>().join("\n") + "\n",
        str![[r#"
 = what to do: Rename the folder to `pt-BR`.
 = what to do: This site writes it `pt-BR`: rename the file to `b.pt-BR.md`.
 = what to do: This site writes it `pt-BR`: rename the file to `c.pt-BR.md`.
 = what to do: Between the last two dots of a page's name stands its language, one of: en, pt-BR. Rename the file.
 = what to do: The site has `pt-BR`. If that is the page's language, rename the file to `e.pt-BR.md`; if not, add `pt` to `languages` in site.toml.

"#]]
    );
}

#[test]
fn a_code_of_no_language_is_told_wherever_it_is_written() {
    let built = build(
        r#"
-- site/site.toml --
title = "S"
base_url = "https://example.org"
languages = ["pl", "uk", "cz", "en-UK"]
missing_translation = "show-source"
audit.enabled = false
-- site/index.uk.md --
+++
title = "Г"
+++
-- site/a.ua.md --
+++
title = "A"
+++
-- site/a.jp.md --
+++
title = "A"
+++
-- site/b.pl.md --
+++
title = "B"
materials = [{ title = "T", file = "t.txt", lang = "ua" }]
+++
[слово]{lang=ua} i [word](/index.md){lang=en-UK}

## Слово {lang=ukr}

:::{lang=xx}
Tekst
:::
-- site/t.txt --
T
-- locales/ua/a.ftl --
home = Головна
-- locales/uk/locale.toml --
fallback = "gr"
formats = "UA"
"#,
    );
    let told = |language: &str| {
        let told = built.told(language);
        let is_meant = |one: &&str| {
            ["invalid-value", "unknown-language", "passage-language", "locale-not-used"]
                .iter()
                .any(|rule| one.contains(rule))
        };
        let words = |one: &str| {
            let kept = |line: &&str| {
                line.contains("-->") || line.contains("]: ") || line.contains("= what") || line.contains("= co ")
            };
            one.lines().filter(kept).map(|line| format!("{line}\n")).collect::<String>()
        };
        told.split("\n\n").filter(is_meant).map(words).collect::<String>()
    };
    assert_data_eq!(
        told("en"),
        str![[r#"
warning[locale-not-used]: `ua` is not the name of a language.
--> locales/ua/a.ftl
 = what to do: Rename the folder to `uk`.
error[invalid-value]: `fallback` names `gr`, and no language has this code.
 --> locales/uk/locale.toml:1:12
  = what to do: Write `el`. A language can have another code than the country where it is spoken.
error[invalid-value]: `formats` names `UA`, and no language has this code.
 --> locales/uk/locale.toml:2:11
  = what to do: Write `uk`. A language can have another code than the country where it is spoken.
error[unknown-language]: The site has no language `jp`.
--> site/a.jp.md
 = what to do: Do you mean `ja`? Rename the file to `a.ja.md`, and add `ja` to `languages` in site.toml.
error[unknown-language]: The site has no language `ua`.
--> site/a.ua.md
 = what to do: This site writes it `uk`: rename the file to `a.uk.md`.
error[invalid-value]: `lang` names `ua`, and no language has this code.
 --> site/b.pl.md:3:52
  = what to do: Write `uk`. A language can have another code than the country where it is spoken.
error[passage-language]: No language has the code `ua`.
 --> site/b.pl.md:5:8
  = what to do: Write `uk`. A language can have another code than the country where it is spoken.
error[passage-language]: `en-UK` ends with a code that no country has.
 --> site/b.pl.md:5:37
  = what to do: Write `en-GB`.
error[passage-language]: No language has the code `ukr`.
 --> site/b.pl.md:7:1
  = what to do: Write `uk`. A language can have another code than the country where it is spoken.
error[passage-language]: No language has the code `xx`.
 --> site/b.pl.md:9:1
  = what to do: Write a tag such as `uk` (Ukrainian), `vi` (Vietnamese) or `zh-Hant`.
error[unknown-language]: The site has no language `en`.
--> site/index.en.md
 = what to do: The site has `en-UK`. If that is the page's language, rename the file to `index.en-UK.md`; if not, add `en` to `languages` in site.toml.
error[invalid-value]: `languages` names `cz`, and no language has this code.
 --> site/site.toml:3:26
  = what to do: Write `cs`. A language can have another code than the country where it is spoken.
error[invalid-value]: `languages` names `en-UK`, and no country has the code that it ends with.
 --> site/site.toml:3:32
  = what to do: Write `en-GB`.

"#]]
    );
    assert_data_eq!(
        told("pl"),
        str![[r#"
ostrzeżenie[locale-not-used]: `ua` nie jest znacznikiem języka.
--> locales/ua/a.ftl
 = co zrobić: Zmień nazwę folderu na `uk`.
błąd[invalid-value]: `fallback`: żaden język nie ma kodu `gr`.
 --> locales/uk/locale.toml:1:12
  = co zrobić: Napisz `el`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[invalid-value]: `formats`: żaden język nie ma kodu `UA`.
 --> locales/uk/locale.toml:2:11
  = co zrobić: Napisz `uk`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[unknown-language]: W serwisie nie ma języka `jp`.
--> site/a.jp.md
 = co zrobić: Czy chodzi o `ja`? Zmień nazwę pliku na `a.ja.md` i dodaj `ja` do `languages` w site.toml.
błąd[unknown-language]: W serwisie nie ma języka `ua`.
--> site/a.ua.md
 = co zrobić: W tym serwisie pisze się `uk`: zmień nazwę pliku na `a.uk.md`.
błąd[invalid-value]: `lang`: żaden język nie ma kodu `ua`.
 --> site/b.pl.md:3:52
  = co zrobić: Napisz `uk`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[passage-language]: Żaden język nie ma kodu `ua`.
 --> site/b.pl.md:5:8
  = co zrobić: Napisz `uk`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[passage-language]: `en-UK` kończy się kodem, którego nie ma żaden kraj.
 --> site/b.pl.md:5:37
  = co zrobić: Napisz `en-GB`.
błąd[passage-language]: Żaden język nie ma kodu `ukr`.
 --> site/b.pl.md:7:1
  = co zrobić: Napisz `uk`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[passage-language]: Żaden język nie ma kodu `xx`.
 --> site/b.pl.md:9:1
  = co zrobić: Napisz znacznik, na przykład `uk` (ukraiński), `vi` (wietnamski) albo `zh-Hant`.
błąd[unknown-language]: W serwisie nie ma języka `en`.
--> site/index.en.md
 = co zrobić: W serwisie jest `en-UK`. Jeśli to język tej strony, zmień nazwę pliku na `index.en-UK.md`; jeśli nie, dodaj `en` do `languages` w site.toml.
błąd[invalid-value]: `languages`: żaden język nie ma kodu `cz`.
 --> site/site.toml:3:26
  = co zrobić: Napisz `cs`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
błąd[invalid-value]: `languages`: `en-UK` kończy się kodem, którego nie ma żaden kraj.
 --> site/site.toml:3:32
  = co zrobić: Napisz `en-GB`.

"#]]
    );
}

#[test]
fn a_code_of_a_country_is_told_with_the_language_as_it_is_written_there() {
    for (written, better) in [("gb", "en-GB"), ("us", "en-US"), ("au", "en-AU"), ("at", "de-AT"), ("ua", "uk")] {
        let built = build(&format!("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"{written}\"]\n"));
        let told = built.told("en");
        assert!(told.contains(&format!("Write `{better}`.")), "{written}: {told}");
    }
}

#[test]
fn a_country_that_there_is_not_is_told() {
    let told = |tag: &str| {
        let site = format!("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"en\", \"{tag}\"]\n");
        let told = build(&site).told("en");
        told.lines().find(|line| line.contains("no country has the code")).map(str::to_owned)
    };
    for tag in ["pl-XX", "en-ZZ", "zh-Hant-QQ"] {
        assert!(told(tag).is_some_and(|line| line.contains(tag)), "{tag}");
    }
    for tag in ["pl-PL", "sq-XK", "es-419", "zh-Hant-HK", "pt-TL", "en-AQ"] {
        assert_eq!(told(tag), None, "{tag}");
    }
}

#[test]
fn a_script_that_there_is_not_is_told() {
    let built = build("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"sr-Lant\"]\n");
    let told = built.told("en");
    assert!(told.contains("`languages` names `sr-Lant`, and there is no such script"), "{told}");
    assert!(told.contains("what to do: Write `sr`, or the right script"), "{told}");
    assert!(built.told("pl").contains("`sr-Lant` podaje pismo, którego nie ma"), "{}", built.told("pl"));
    let part = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n[здраво]{lang=sr-Cyrr}\n");
    assert!(part.told("en").contains("`sr-Cyrr` names a script that there is not."), "{}", part.told("en"));
}

#[test]
fn a_page_that_follows_a_code_of_a_country_is_told_which_language_is_meant() {
    let page = |source: &str| {
        let site = "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"uk\", \"en-GB\"]\n";
        build(&format!("{site}-- site/a.pl.md --\n+++\ntitle = \"A\"\nsource = \"{source}\"\n+++\n")).told("en")
    };
    assert!(page("ua:9f3c2b1a").contains("Did you mean `uk`?"), "{}", page("ua:9f3c2b1a"));
    assert!(page("gb").contains("Did you mean `en-GB`?"), "{}", page("gb"));
    assert!(page("de").contains("what to do: Correct the language in `source`"), "{}", page("de"));
}

#[test]
fn a_site_that_names_a_language_in_other_letters_is_told_how_it_is_written() {
    for (written, better) in [("PT-br", "pt-BR"), ("zh-hant", "zh-Hant"), ("sr_Latn", "sr-Latn"), ("UK", "uk")] {
        let built = build(&format!("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"{written}\"]\n"));
        assert!(built.rules().contains(&"invalid-value"), "{written}: {:?}", built.rules());
        for language in ["pl", "en"] {
            assert!(built.told(language).contains(&format!("`{better}`")), "{}", built.told(language));
        }
    }
}

#[test]
fn messages_of_a_region_come_from_the_language_that_it_names() {
    let built = site(
        &["en", "pt-BR"],
        "-- locales/pt-BR/locale.toml --\nfallback = \"pt\"\n-- locales/pt-BR/a.ftl --\nmenu = Menu BR\n\
         -- locales/pt/a.ftl --\nmenu = Menu PT\nhome = Início\n-- themes/latarnia/templates/page.html --\n\
         {{ t(id=\"menu\") }}|{{ t(id=\"home\") }}|{{ t(id=\"callout-tip\") }}\n",
    );
    assert_eq!(built.text("pt-BR/nam-duong/index.html").trim(), "Menu BR|Início|Tip");
}

/// Our words in one language, as a translator would bring them in another.
fn words_as(language: &str) -> BTreeMap<String, Vec<u8>> {
    let sources = sources::built_in();
    let folder = format!("{}locales/pl/", sources::BUILT_IN);
    let ours = sources.under(&folder).filter_map(|(path, content)| match content {
        Content::Text { .. } => Some((path.clone(), sources.text(path)?)),
        Content::Opaque { .. } => None,
    });
    ours.filter(|(path, _)| path.ends_with(".ftl") && !path.ends_with("cli.ftl") && !path.ends_with("findings.ftl"))
        .map(|(path, text)| (path.replace(&folder, &format!("locales/{language}/")), text.as_bytes().to_vec()))
        .collect()
}

#[test]
fn to_add_a_language_takes_its_words_and_its_pages_and_nothing_else() {
    // Ukrainian has the plural forms that Polish has.
    let mut files = words_as("uk");
    let project = "-- site/site.toml --\ntitle = { en = \"Help\", uk = \"Допомога\" }\nlanguages = [\"en\", \"uk\"]\naudit.enabled = false\n\
                   base_url = \"https://example.org\"\n\
                   -- site/index.en.md --\n+++\ntitle = \"Help\"\n+++\n\
                   -- site/index.uk.md --\n+++\ntitle = \"Допомога\"\n+++\n\
                   -- site/гаряча-лінія.en.md --\n+++\ntitle = \"Hotline\"\nslug = \"hotline\"\ndate = 2021-11-17\n+++\n\
                   -- site/гаряча-лінія.uk.md --\n+++\ntitle = \"Гаряча лінія\"\ndate = 2021-11-17\n+++\nТекст \"так\".\n";
    files.extend(crate::project::split(project).into_iter().map(|(path, text)| (path, text.into_bytes())));
    let built = build_files(files, &Options::default());
    // The words are Polish still, and the audit hears that.
    let rules: Vec<_> = built.rules().into_iter().filter(|rule| !rule.ends_with("-language-wrong")).collect();
    assert_eq!(rules, Vec::<&str>::new(), "{}", built.told("en"));
    let page = built.text("uk/hariacha-liniia/index.html");
    for part in ["<html lang=\"uk\" dir=\"ltr\"", "«так»", "17 листопада 2021"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(built.text("en/hotline/index.html").contains(">українська</a>"));
}

#[test]
fn words_that_every_language_of_a_site_lacks_are_told_for_each() {
    let built = site(&["vi", "uk"], "");
    let told = built.told("en");
    for tag in ["vi", "uk"] {
        for file in ["content", "statement", "theme"] {
            assert!(told.contains(&format!("with their translations to `locales/{tag}/{file}.ftl`")), "{told}");
        }
    }
    // One for each language and file, not for each message.
    assert_eq!(built.rules().into_iter().filter(|rule| *rule == "message-missing").count(), 6);
}

#[test]
fn right_to_left_is_known_of_the_language_or_its_script() {
    for (tag, dir) in [
        ("ar", "rtl"),
        ("he", "rtl"),
        ("fa", "rtl"),
        ("ckb", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("uk", "ltr"),
    ] {
        let built = site(&["en", tag], "");
        let html = built.part(&format!("{tag}/index.html"), "<html", ">");
        assert!(html.contains(&format!("dir=\"{dir}\"")), "{html}");
    }
}

#[test]
fn a_search_looks_through_text_as_people_type_it_in_their_own_script() {
    let built = build(
        "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\", \"uk\", \"ar\", \"vi\", \"zh-Hant\"]\n\
         audit.enabled = false\n\
         -- site/a.pl.md --\n+++\ntitle = \"Żółć\"\n+++\n\
         -- site/a.uk.md --\n+++\ntitle = \"Ґанок, об’їзд\"\n+++\n\
         -- site/a.ar.md --\n+++\ntitle = \"أَسْئِلَة\"\n+++\n\
         -- site/a.vi.md --\n+++\ntitle = \"Đường dây nóng\"\n+++\n\
         -- site/a.zh-Hant.md --\n+++\ntitle = \"人口販運\"\n+++\n",
    );
    for (language, folded) in
        [("pl", "zolc"), ("uk", "ганок, обізд"), ("ar", "اسيله"), ("vi", "duong day nong"), ("zh-hant", "人口販運")]
    {
        let script = built.text(&format!("assets/search-{language}.js"));
        assert!(script.contains(&format!("\"f\":\"{folded}\"")), "{script}");
    }
}

#[test]
fn the_number_of_results_has_every_plural_form_of_the_language() {
    let found = "search-found = { $count ->\n    [zero] صفر\n    [one] واحد\n    [two] اثنان\n    [few] قليل #\n    [many] كثير #\n   *[other] آخر #\n}\n";
    let built = build(&format!(
        "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\", \"ar\"]\n-- locales/ar/a.ftl --\n{found}"
    ));
    let forms = |language: &str| {
        let list = built.part(&format!("{language}/search/index.html"), "<ol class=\"search-results\"", ">");
        list.split(" data-").skip(2).map(|form| form.replace('>', "")).collect::<Vec<_>>()
    };
    assert_eq!(
        forms("ar")[..6],
        ["zero=\"صفر\"", "one=\"واحد\"", "two=\"اثنان\"", "few=\"قليل #\"", "many=\"كثير #\"", "other=\"آخر #\""]
    );
    assert_eq!(forms("en")[..2], ["other=\"# pages found.\"", "one=\"# page found.\""]);
}

#[test]
fn contents_notes_and_names_keep_the_language_of_their_block() {
    let built = build(
        r#"
-- site/a.pl.md --
+++
title = "A"
languages = ["pl"]
+++
## Po polsku

Tekst.[^p]

## Допомога {lang=uk}

## [Help]{lang=en}

## [Help]{lang=en} i pomoc

:::{lang=ar}
## اتصل بنا

## Polish {lang=pl}

نص[^a]

[^a]: حاشية

| أ |
|---|
| ب |

::register{data="r"}
:::

[^p]: Przypis
-- site/data/r.toml --
[[columns]]
key = "n"
title = "N"
[[rows]]
n = "1"
"#,
    );
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    assert_data_eq!(
        built.part("pl/a/index.html", "<nav class=\"contents\"", "</nav>"),
        str![[r##"
<nav class="contents" aria-labelledby="l-contents">
<details data-latarnia="foldable" open>
<summary><h2 id="l-contents">Na tej stronie</h2></summary>
<ul>
<li class="contents-2"><a href="#po-polsku">Po polsku</a></li>
<li class="contents-2"><a href="#dopomoga" lang="uk">Допомога</a></li>
<li class="contents-2"><a href="#help" lang="en">Help</a></li>
<li class="contents-2"><a href="#help-i-pomoc">Help i pomoc</a></li>
<li class="contents-2"><a href="#tsl-bn" lang="ar" dir="rtl">اتصل بنا</a></li>
<li class="contents-2"><a href="#polish" lang="pl">Polish</a></li>
</ul>
</details>
</nav>
"##]]
    );
    assert_data_eq!(
        built.part("pl/a/index.html", "<div lang=\"ar\"", "</section>"),
        str![[r##"
<div lang="ar" dir="rtl">
<h2 id="tsl-bn">اتصل بنا</h2>
<h2 id="polish" lang="pl" dir="ltr">Polish</h2>
<p>نص<sup><a class="footnote-ref" id="fnref-2" href="#fn-2" role="doc-noteref" aria-label="Przypis 2" lang="pl" dir="ltr">2</a></sup></p>
<div class="table-scroll" role="group" tabindex="0" aria-label="Tabela" lang="pl"><table lang="ar">
<thead><tr><th scope="col">أ</th></tr></thead><tbody>
<tr><td>ب</td></tr>
</tbody></table></div>
<div lang="pl" dir="ltr"><div class="table-scroll" role="group" tabindex="0">
<table class="register">
<thead><tr><th scope="col" class="type-text">N</th></tr></thead>
<tbody>
<tr><th scope="row">1</th></tr>
</tbody>
</table>
</div></div>
</div>
<section class="footnotes" role="doc-endnotes" aria-label="Przypisy">
<ol>
<li id="fn-1"><p>Przypis <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Wróć do tekstu przy przypisie 1">↩</a></p></li>
<li id="fn-2" lang="ar" dir="rtl"><p>حاشية <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="Wróć do tekstu przy przypisie 2" lang="pl">↩</a></p></li>
</ol>
</section>
"##]]
    );
}

#[test]
fn a_language_of_a_country_speaks_as_the_language_does() {
    let built = build(
        "-- site/site.toml --\ntitle = \"S\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\", \"en-GB\"]\naudit.enabled = false\n\
         -- site/index.en-GB.md --\n+++\ntitle = \"Home\"\n+++\n-- site/index.en.md --\n",
    );
    assert!(!built.rules().contains(&"message-missing"), "{}", built.told("en"));
    assert!(built.text("en-GB/index.html").contains("Skip to content"));
    // A script is another way to write; who reads one may not read the other.
    let built = site(&["pl", "en-Cyrl"], "");
    assert!(built.text("en-Cyrl/index.html").contains("Przejdź do treści"));
}
