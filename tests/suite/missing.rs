//! Pages that a language lacks: left out, shown in the language they are in, or required. Translations
//! that are older than their originals.

use snapbox::{assert_data_eq, str};

use crate::project::{BASE, Built, build, build_files, split};
use latarnia::pipeline::Options;

const SITE: &str = r#"
-- site/site.toml --
title = { pl = "Serwis", en = "Site" }
base_url = "https://example.org"
languages = ["pl", "en"]
MISSING
[taxonomies.tags.terms.help]
title = { pl = "Pomoc", en = "Help" }
-- site/index.en.md --
+++
title = "Home"
+++
[Numbers](help/numbers.md)
-- site/help/index.pl.md --
+++
title = "Pomoc"
slug = "pomoc"
weight = 1
+++
-- site/help/index.en.md --
+++
title = "Help"
weight = 1
+++
-- site/help/numbers.pl.md --
+++
title = 'Numery "w" domu'
slug = "numery"
summary = "Gdzie zadzwonić"
date = 2024-05-01
weight = 2
tags = ["help"]
aliases = ["/stare/"]
materials = [{ title = "Ulotka", file = "ulotka.txt" }]
+++
[Start](/index.md), [dalej](next.md#x) i [tu](#tutaj).

> [!NOTE]
> Uwaga

::register{data="people"}

## Tutaj
-- site/help/next.pl.md --
+++
title = "Dalej"
weight = 3
+++
## X {#x}
-- site/help/next.en.md --
+++
title = "Next"
weight = 3
+++
-- site/help/ulotka.txt --
x
-- site/data/people.toml --
[[columns]]
key = "name"
title = { pl = "Imię", en = "Name" }
[[rows]]
name = "Anna"
"#;

fn site(missing: &str) -> Built {
    build(&SITE.replace("MISSING", missing))
}

/// What is found in translations, links and settings; what an audit says of texts as short as these is
/// nothing to this.
fn rules(built: &Built) -> Vec<&'static str> {
    let of_texts = ["link-same-text", "same-title", "link-text-alone", "table-header-alone"];
    built.rules().into_iter().filter(|rule| !of_texts.contains(rule)).collect()
}

/// Where the page is in English.
const SHOWN: &str = "en/help/numbers/index.html";

#[test]
fn a_missing_page_is_left_out_everywhere_and_told() {
    for setting in ["", "missing_translation = { en = \"leave-out\" }"] {
        let built = site(setting);
        assert_eq!(rules(&built), ["missing-translation", "link-not-translated"], "{}", built.told("en"));
        assert!(!built.files.contains_key(SHOWN));
        for path in ["en/help/index.html", "en/atom.xml", "assets/search-en.js", "en/help/next/index.html"] {
            assert!(!built.text(path).contains("Numery"), "{path}");
        }
        assert!(!built.files.contains_key("en/tags/index.html"));
        let html = built.text("pl/pomoc/numery/index.html");
        assert!(!html.contains("<link rel=\"alternate\" hreflang=\"en\""));
        assert!(html.contains("<span class=\"language-note\">(not translated)</span>"));
        assert!(!built.text("sitemap.xml").contains("/en/help/numbers/"));
    }
}

#[test]
fn a_required_translation_that_is_missing_stops_the_build() {
    let built = site("missing_translation = { en = \"error\" }");
    assert_eq!(rules(&built), ["translation-required", "link-not-translated"]);
    assert!(latarnia::pipeline::has_errors(&built.findings));
    assert_data_eq!(
        built.told("en").split("error[").nth(1).unwrap().split("\n\n").next().unwrap(),
        str![[r#"
translation-required]: This document has no page in `en`.
 --> site/help/numbers.pl.md:2:9
  |
2 | title = 'Numery "w" domu'
  |         ^^^^^^^^^^^^^^^^^
  |
  = why: The settings in site.toml ask for every page in this language, so the site cannot be published without it.
  = what to do: Add `site/help/numbers.en.md`. If the document is not meant for this language, say so in its header: `languages = ["pl"]`, with those it is meant for. If a page may be missing for a while, choose `"show-source"` or `"leave-out"` in `missing_translation` in site.toml."#]]
    );
    // The other direction is not asked for.
    let built = site("missing_translation = { pl = \"error\" }");
    assert_eq!(rules(&built), ["missing-translation", "link-not-translated"]);
}

#[test]
fn a_page_is_shown_in_its_own_language_inside_the_frame_of_another() {
    let built = site("missing_translation = { en = \"show-source\" }");
    assert_eq!(rules(&built), Vec::<&str>::new(), "{}", built.told("en"));
    let html = built.text(SHOWN);
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\""));
    assert!(html.contains("<title lang=\"pl\" dir=\"ltr\">Numery &quot;w&quot; domu – Site</title>"), "{html}");
    assert!(html.contains("<meta name=\"description\" content=\"Gdzie zadzwonić\" lang=\"pl\">"));
    // The text is typeset as its own language does it.
    assert!(html.contains("<h1 lang=\"pl\" dir=\"ltr\">Numery „w” domu</h1>"), "{html}");
    assert!(html.contains("<p class=\"lead\" lang=\"pl\" dir=\"ltr\">"));
    assert!(html.contains("<li aria-current=\"page\" lang=\"pl\" dir=\"ltr\">"));
    assert!(html.contains("<span class=\"material-title\" lang=\"pl\" dir=\"ltr\">Ulotka</span>"));
    assert_data_eq!(
        built.part(SHOWN, "<div class=\"translation-note", "</div>"),
        str![[r#"
<div class="translation-note" role="note">
<p class="wrap"><strong>This page has not been translated yet. It is shown in Polish.</strong></p>
</div>
"#]]
    );
    // Its links lead on in the reader's language, to anchors that are there; its words come from its own.
    assert_data_eq!(
        built.part(SHOWN, "<div class=\"prose\"", "</div>\n\n"),
        str![[r##"
<div class="prose" lang="pl" dir="ltr">
<p><a href="../../../en/index.html">Start</a>, <a href="../../../en/help/next/index.html">dalej</a> i <a href="#tutaj">tu</a>.</p>
<div class="callout callout-note" role="note"><p class="callout-title">Uwaga</p>
<p>Uwaga</p>
</div>
<div class="table-scroll" role="group" tabindex="0">
<table class="register">
<thead><tr><th scope="col" class="type-text">Imię</th></tr></thead>
<tbody>
<tr><th scope="row">Anna</th></tr>
</tbody>
</table>
</div>
<h2 id="tutaj">Tutaj</h2>

</div>


"##]]
    );
    assert!(!built.text("pl/pomoc/numery/index.html").contains("translation-note"));
    assert!(!built.text("en/help/next/index.html").contains("translation-note"));
}

#[test]
fn a_shown_page_offers_the_versions_of_the_one_that_it_shows() {
    let version = |kind: &str| {
        format!(
            "-- site/help/{kind}.pl.md --\n+++\ntitle = \"{kind}\"\nversion = \"{kind}\"\nversion_of = \"numbers.md\"\n+++\n"
        )
    };
    let site = SITE.replace("MISSING", "missing_translation = { en = \"show-source\" }");
    let built = build(&format!("{site}{}{}", version("easy-to-read"), version("sign-language")));
    assert_eq!(rules(&built), Vec::<&str>::new(), "{}", built.told("en"));
    assert_data_eq!(
        built.part(SHOWN, "<ul class=\"versions\"", "</ul>"),
        str![[r#"
<ul class="versions" aria-label="Other versions of this page">
<li><a class="version version-easy-to-read" href="../../../pl/pomoc/easy-to-read/index.html" hreflang="pl">Easy-to-read version (in Polish)</a></li>
<li><a class="version version-sign-language" href="../../../pl/pomoc/sign-language/index.html" hreflang="pl">Sign language version (in Polish)</a></li>
</ul>
"#]]
    );
    assert!(!built.text("pl/pomoc/numery/index.html").contains("class=\"version version-easy-to-read\" hreflang"));
    // From there the way back is to the page in that language.
    assert!(built.text("pl/pomoc/easy-to-read/index.html").contains("../../../pl/pomoc/numery/index.html"));
}

#[test]
fn lists_menus_and_searches_name_a_shown_page_in_its_language() {
    let built = site("missing_translation = { en = \"show-source\" }");
    assert_data_eq!(
        built.part("en/help/index.html", "<li class=\"summary-item\">", "</li>"),
        str![[r#"
<li class="summary-item">
<h3 class="summary-title"><a href="../../en/help/numbers/index.html"><span lang="pl" dir="ltr">Numery „w” domu</span> <span class="language-note">(in Polish)</span></a></h3>
<p lang="pl" dir="ltr">Gdzie zadzwonić</p>
<p class="summary-date"><time datetime="2024-05-01">1 May 2024</time></p>
</li>
"#]]
    );
    assert!(built.part("en/tags/help/index.html", "<ul class=\"summaries\">", "</ul>").contains("lang=\"pl\""));
    assert!(
        built
            .part("en/help/next/index.html", "<nav class=\"neighbours\"", "</nav>")
            .contains("<span class=\"neighbour-title\" lang=\"pl\" dir=\"ltr\">")
    );
    let index = built.text("assets/search-en.js");
    assert!(
        index.contains("\"p\":\"en/help/numbers/index.html\"") && index.contains("\"l\":[\"pl\",\"ltr\",\"Polish\"]")
    );
    assert_eq!(built.text("assets/search-pl.js").matches("\"l\":").count(), 0);
    // Other pages lead to it, and do not warn.
    assert!(built.text("en/index.html").contains("<a href=\"../en/help/numbers/index.html\">Numbers</a>"));

    // A section that is shown names itself in the menu, in the trail and in the way back.
    let menu =
        SITE.replace("MISSING", "missing_translation = { en = \"show-source\" }").replace("help/index.en.md", "x");
    let built = build(&menu);
    assert!(built.part(SHOWN, "<nav class=\"navigation\"", "</nav>").contains(" lang=\"pl\" dir=\"ltr\">Pomoc</a>"));
    let trail = built.part(SHOWN, "<nav class=\"trail\"", "</nav>");
    assert!(trail.contains("Back to: <span lang=\"pl\" dir=\"ltr\">Pomoc</span></a>"), "{trail}");
    assert!(trail.contains(" lang=\"pl\" dir=\"ltr\">Pomoc</a></li>"), "{trail}");
}

#[test]
fn machines_are_told_that_a_shown_page_is_no_translation() {
    let built = site("missing_translation = { en = \"show-source\" }");
    let html = built.text(SHOWN);
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.org/pl/pomoc/numery/\">"), "{html}");
    assert!(!html.contains("<link rel=\"alternate\" hreflang="));
    let source = built.text("pl/pomoc/numery/index.html");
    assert!(!source.contains("<link rel=\"alternate\" hreflang=\"en\""));
    // The switch leads there, and says what to expect.
    assert!(source.contains("<a href=\"../../../en/help/numbers/index.html\" lang=\"en\" hreflang=\"en\" dir=\"ltr\">English <span class=\"language-note\">(not translated)</span></a>"), "{source}");
    assert!(!built.text("sitemap.xml").contains("/en/help/numbers/"));
    assert!(!built.text("en/atom.xml").contains("<entry>"));
    assert!(built.text("pl/atom.xml").contains("<entry>"));
    // Old addresses lead to the page itself.
    assert!(built.text("stare/index.html").contains("pl/pomoc/numery/index.html"));
}

#[test]
fn a_shown_page_follows_the_original_and_goes_away_with_its_translation() {
    let project = r#"
-- site/site.toml --
title = "Serwis"
languages = ["uk", "pl", "en"]
missing_translation = { uk = "show-source" }
-- site/index.uk.md --
+++
title = "Дім"
+++
-- site/a.pl.md --
+++
title = "Po polsku"
source = "en:00000000"
+++
-- site/a.en.md --
+++
title = "In English"
+++
"#;
    let html = build(project);
    assert!(html.text("uk/a/index.html").contains("<h1 lang=\"en\" dir=\"ltr\">In English</h1>"));
    let translated = build(&format!("{project}-- site/a.uk.md --\n+++\ntitle = \"Тут\"\n+++\n"));
    assert!(translated.text("uk/a/index.html").contains("<h1>Тут</h1>"));
    // A draft is no page yet.
    let draft = build(&format!("{project}-- site/a.uk.md --\n+++\ntitle = \"Тут\"\ndraft = true\n+++\n"));
    assert!(draft.text("uk/a/index.html").contains("<h1 lang=\"en\" dir=\"ltr\">In English</h1>"));
}

#[test]
fn a_home_page_can_be_shown_too_and_a_taken_address_is_told() {
    let setting = "missing_translation = { en = \"show-source\" }";
    let mut files = split(BASE);
    files.extend(split(&SITE.replace("MISSING", setting)));
    files.remove("site/index.en.md");
    let files = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let built = build_files(files, &Options::default());
    assert_eq!(rules(&built), Vec::<&str>::new(), "{}", built.told("en"));
    assert!(built.text("en/index.html").contains("<h1 class=\"hero-title\" lang=\"pl\" dir=\"ltr\">Start</h1>"));
    let taken = "-- site/help/other.en.md --\n+++\ntitle = \"Other\"\nslug = \"numbers\"\n+++\n";
    let built = build(&format!("{}{taken}", SITE.replace("MISSING", setting)));
    assert!(rules(&built).contains(&"duplicate-address"), "{}", built.told("en"));
}

#[test]
fn directions_are_said_too() {
    let built = build(
        r#"
-- site/site.toml --
title = "Site"
languages = ["en", "ar"]
missing_translation = "show-source"
-- site/index.ar.md --
+++
title = "بيت"
+++
-- site/a.en.md --
+++
title = "English"
+++
-- site/b.ar.md --
+++
title = "عربي"
+++
"#,
    );
    assert!(built.text("ar/a/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(built.text("ar/a/index.html").contains("<h1 lang=\"en\" dir=\"ltr\">"));
    assert!(built.text("en/b/index.html").contains("<div class=\"prose\" lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn what_nobody_can_choose_is_told_at_its_place() {
    let built = site("missing_translation = { en = \"show\", de = \"error\", pl = 3 }");
    assert_data_eq!(
        built
            .findings
            .iter()
            .filter(|finding| finding.place.as_ref().unwrap().file.ends_with("site.toml"))
            .map(|finding| finding.rule.id)
            .collect::<Vec<_>>()
            .join(" "),
        str!["invalid-value unknown-language-key wrong-type"]
    );
    let told = built.told("en");
    assert!(told.contains("`missing_translation` can be \"leave-out\", \"show-source\" or \"error\"."), "{told}");
    assert!(told.contains("4 | missing_translation = { en = \"show\", de = \"error\", pl = 3 }"), "{told}");
    assert!(site("missing_translation = 3").rules().contains(&"wrong-type"));
}

#[test]
fn a_document_can_be_meant_for_some_languages_only() {
    for setting in ["leave-out", "show-source", "error"] {
        let site = SITE.replace("MISSING", &format!("missing_translation = {{ en = \"{setting}\" }}"));
        let built = build(&site.replace("slug = \"numery\"", "languages = [\"pl\"]"));
        assert_eq!(rules(&built), ["link-not-translated"], "{setting}: {}", built.told("en"));
        assert!(!built.files.contains_key(SHOWN));
    }
    let wrong = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\nlanguages = [\"en\", \"de\"]\n+++\n");
    assert_eq!(rules(&wrong), ["missing-translation", "language-left-out", "invalid-value"], "{}", wrong.told("en"));
    assert_data_eq!(
        wrong.told("en").split("warning[language-left-out]").nth(1).unwrap(),
        str![[r#"
: `languages` leaves out `pl`, but there is a page in this language: `site/a.pl.md`.
 --> site/a.pl.md:3:14
  |
3 | languages = ["en", "de"]
  |              ^^^^
  |
  = why: One of the two is a mistake. The page stays where it is.
  = what to do: Add `"pl"` to `languages`, or remove the page.

error[invalid-value]: `languages` names a language that the site does not have.
 --> site/a.pl.md:3:20
  |
3 | languages = ["en", "de"]
  |                    ^^^^
  |
  = why: As it stands, it cannot be used.
  = what to do: The site's languages are: pl, en.

"#]]
    );
}

#[test]
fn a_translation_says_that_its_original_has_changed() {
    let project = |setting: &str, source: &str| {
        format!(
            r#"
-- site/site.toml --
title = "Serwis"
languages = ["pl", "en"]
{setting}
-- site/a.pl.md --
+++
title = "Numery"
+++
Zadzwoń.
-- site/a.en.md --
+++
title = "Numbers"
source = "pl:{source}"
+++
Call.
"#
        )
    };
    let stale = build(&project("", "00000000"));
    assert_data_eq!(
        stale.part("en/a/index.html", "<div class=\"translation-note", "</div>"),
        str![[r#"
<div class="translation-note" role="note">
<p class="wrap">The original of this page has changed since it was translated. Some of the information here may be out of date. <a href="../../pl/a/index.html" hreflang="pl">See the original: <span lang="pl" dir="ltr">Numery</span></a></p>
</div>
"#]]
    );
    assert!(!stale.text("pl/a/index.html").contains("translation-note"));
    let key = latarnia::page::TextKey::of_text(" Zadzwoń.  ").to_string();
    assert!(!build(&project("", &key)).text("en/a/index.html").contains("translation-note"));
    for off in ["stale_notice = false", "stale_notice = { en = false }"] {
        assert!(!build(&project(off, "00000000")).text("en/a/index.html").contains("translation-note"));
    }
    assert!(
        build(&project("stale_notice = { pl = false }", "00000000")).text("en/a/index.html").contains("role=\"note\"")
    );
}
