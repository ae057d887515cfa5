//! Other versions of a page: easy to read, in sign language.

use snapbox::{assert_data_eq, str};

use crate::project::{Built, build};

const SITE: &str = r#"
-- site/help/index.pl.md --
+++
title = "Dział"
weight = 1
+++
-- site/help/index.en.md --
+++
title = "Guides"
weight = 1
+++
-- site/help/numbers.pl.md --
+++
title = "Numery"
weight = 1
+++
-- site/help/numbers.en.md --
+++
title = "Numbers"
weight = 1
+++
-- site/help/numbers-etr.pl.md --
+++
title = "Numery, łatwo"
version = "easy-to-read"
version_of = "numbers.md"
date = 2024-05-01
tags = ["t"]
+++
Tekst.
-- site/help/numbers-pjm.pl.md --
+++
title = "Numery w PJM"
version = "sign-language"
version_of = "/help/numbers.pl.md"
+++
-- site/help/plan.pl.md --
+++
title = "Plan"
weight = 2
+++
-- site/help/plan.en.md --
+++
title = "Plan"
weight = 2
+++
"#;

fn rules(built: &Built) -> Vec<&str> {
    built.rules().into_iter().filter(|rule| *rule != "undeclared-term").collect()
}

#[test]
fn a_page_and_its_versions_lead_to_each_other() {
    let built = build(SITE);
    assert_eq!(rules(&built), Vec::<&str>::new(), "{}", built.told("en"));
    assert_data_eq!(
        built.part("pl/help/numbers/index.html", "<ul class=\"versions\"", "</ul>"),
        str![[r#"
<ul class="versions" aria-label="Inne wersje tej strony">
<li><a class="version version-easy-to-read" href="../../../pl/help/numbers-etr/index.html">Tekst łatwy do czytania (ETR)</a></li>
<li><a class="version version-sign-language" href="../../../pl/help/numbers-pjm/index.html">Tłumaczenie na polski język migowy (PJM)</a></li>
</ul>
"#]]
    );
    assert_data_eq!(
        built.part("pl/help/numbers-etr/index.html", "<p class=\"version-note\"", "</p>"),
        str![[
            r#"<p class="version-note">To jest tekst łatwy do czytania (ETR). <a href="../../../pl/help/numbers/index.html">Pełna strona: Numery</a></p>"#
        ]]
    );
    let trail = built.part("pl/help/numbers-etr/index.html", "<nav class=\"trail\"", "</nav>");
    assert!(trail.contains("<li><a href=\"../../../pl/help/numbers/index.html\">Numery</a></li>"), "{trail}");
    // There is none in English.
    assert!(!built.text("en/help/numbers/index.html").contains("class=\"versions\""));
}

#[test]
fn versions_stand_in_no_list_twice_and_search_engines_find_them() {
    let built = build(&SITE.replace(
        "-- site/help/index.pl.md --",
        "-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\", \"en\"]\n[taxonomies.tags.terms.t]\n-- site/help/index.pl.md --",
    ));
    for path in ["pl/help/index.html", "pl/index.html", "pl/atom.xml", "pl/help/plan/index.html"] {
        assert!(!built.text(path).contains("łatwo"), "{path}");
    }
    assert!(!built.files.contains_key("pl/tags/t/index.html"));
    assert!(!built.text("pl/help/numbers-etr/index.html").contains("class=\"neighbours\""));
    // The page's neighbours stay neighbours.
    assert!(built.part("pl/help/plan/index.html", "<nav class=\"neighbours\"", "</nav>").contains(">Numery<"));
    assert!(built.text("sitemap.xml").contains("<loc>https://example.org/pl/help/numbers-etr/</loc>"));
    assert!(built.text("assets/search-pl.js").contains("Numery, łatwo"));
}

#[test]
fn no_language_has_to_have_a_version() {
    for setting in ["error", "show-source", "leave-out"] {
        let built = build(&format!(
            "-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\", \"en\"]\nmissing_translation = \"{setting}\"\n{SITE}"
        ));
        assert_eq!(rules(&built), Vec::<&str>::new(), "{}", built.told("en"));
        assert!(!built.files.keys().any(|path| path.starts_with("en/help/numbers-")), "{setting}");
    }
    // The language switch leads to the page itself.
    let switch = build(SITE).part("pl/help/numbers-etr/index.html", "<nav class=\"languages\"", "</nav>");
    assert!(switch.contains("href=\"../../../en/help/numbers/index.html\""), "{switch}");
    // Where there is one in both, they are translations of each other.
    let both = "-- site/help/numbers-etr.en.md --\n+++\ntitle = \"Numbers, easy\"\nversion = \"easy-to-read\"\nversion_of = \"numbers.md\"\n+++\n";
    let built = build(&format!("{SITE}{both}"));
    assert!(built.text("en/help/numbers/index.html").contains("Easy-to-read version"));
    assert!(
        built
            .text("pl/help/numbers-etr/index.html")
            .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/help/numbers-etr/\">")
    );
}

#[test]
fn a_version_of_what_it_cannot_be_is_told() {
    let page =
        |name: &str, front_matter: &str| format!("-- site/{name}.pl.md --\n+++\ntitle = \"T\"\n{front_matter}\n+++\n");
    let of = |target: &str| format!("version = \"easy-to-read\"\nversion_of = \"{target}\"");
    let wrong = [
        page("a", &of("a.md")),
        page("b", &of("a.md")),
        page("c", &of("help/numbres.md")),
        page("d/index", &of("../help/numbers.md")),
        page("e", &of("../../x.md")),
        page("f", "version = \"easy-to-read\""),
        page("g", "version_of = \"help/numbers.md\""),
        page("h", "version = \"braille\"\nversion_of = \"help/numbers.md\"\nlanguages = [\"pl\"]"),
        page("i", &of("only.md")),
        "-- site/only.en.md --\n+++\ntitle = \"O\"\nlanguages = [\"en\"]\n+++\n".to_owned(),
    ];
    let built = build(&format!("{SITE}{}", wrong.concat()));
    let told: Vec<_> = built
        .told("en")
        .split("\n\n")
        .filter(|one| one.starts_with("error"))
        .map(|one| {
            format!("{}\n{}\n{}", one.lines().next().unwrap(), one.lines().nth(1).unwrap(), one.lines().last().unwrap())
        })
        .collect();
    assert_data_eq!(
        told.join("\n\n"),
        str![[r#"
error[version-of-nothing]: This page says that it is another version of itself.
 --> site/a.pl.md:4:14
  = what to do: Name the page that says the same in the ordinary form, such as `version_of = "get-help.md"`.

error[version-of-nothing]: `a.md` is itself another version of a page.
 --> site/b.pl.md:4:14
  = what to do: Name the page in its ordinary form; a page can have several versions.

error[version-of-nothing]: This page should be another version of `help/numbres.md`, but there is no such page.
 --> site/c.pl.md:4:14
  = what to do: Did you mean `/help/numbers.md`?

error[version-of-nothing]: This page introduces a folder, so it cannot be another version of a page.
 --> site/d/index.pl.md:4:14
  = what to do: Give the page another name than `index`, and remove `version` from the folder's own page.

error[version-of-nothing]: This page should be another version of `../../x.md`, but there is no such page.
 --> site/e.pl.md:4:14
  = what to do: Name the file as in a link, such as `version_of = "get-help.md"`.

error[missing-key]: `version_of` is missing.
 --> site/f.pl.md:3:11
  = what to do: Add a line such as `version_of = "get-help.md"`.

error[missing-key]: `version` is missing.
 --> site/g.pl.md:3:14
  = what to do: Add a line such as `version = "easy-to-read"`.

error[invalid-value]: `version` can be "easy-to-read" or "sign-language".
 --> site/h.pl.md:3:11
  = what to do: Change the value, or delete the line.

error[version-of-nothing]: `only.md` has no page in the language of this one.
 --> site/i.pl.md:4:14
  = what to do: Add `site/only.pl.md`, or remove `version_of`.
"#]]
    );
}

#[test]
fn a_promised_easy_to_read_version_that_is_missing_is_told_for_each_language() {
    let promise = |audit: &str| {
        let site = crate::project::BASE.replace("audit.enabled = false", audit);
        build(&format!("{}{SITE}", site.split("-- site/index").next().unwrap()))
    };
    let missing = |built: &Built| {
        let told = built.told("en");
        let lines: Vec<_> = told.lines().filter(|line| line.contains("easy-to-read")).map(str::to_owned).collect();
        lines
    };
    // One page: Polish readers have theirs, and a film in sign language is not what was promised.
    let built = promise("[audit]\neasy_to_read = [\"/help/numbers.md\"]");
    assert_eq!(built.rules().iter().filter(|rule| **rule == "easy-to-read-missing").count(), 1);
    assert_data_eq!(
        missing(&built).join("\n"),
        str![[r#"
warning[easy-to-read-missing]: This page has no easy-to-read version in this language (`en`), although site.toml promises one.
  = what to do: Write it: `site/help/numbers-etr.en.md` with `version = "easy-to-read"` and `version_of = "numbers.md"` in its header. Let people who need such texts read it first. If you cannot keep the promise, take the page out of `easy_to_read` in site.toml.
"#]]
    );
    // A folder: all pages in it, but for the one that introduces it and the versions themselves.
    let built = promise("[audit]\neasy_to_read = [\"/help/\"]");
    assert_data_eq!(
        missing(&built).join("\n"),
        str![[r#"
warning[easy-to-read-missing]: This page has no easy-to-read version in this language (`en`), although site.toml promises one.
  = what to do: Write it: `site/help/numbers-etr.en.md` with `version = "easy-to-read"` and `version_of = "numbers.md"` in its header. Let people who need such texts read it first. If you cannot keep the promise, take the page out of `easy_to_read` in site.toml.
warning[easy-to-read-missing]: This page has no easy-to-read version in this language (`en`), although site.toml promises one.
  = what to do: Write it: `site/help/plan-easy.en.md` with `version = "easy-to-read"` and `version_of = "plan.md"` in its header. Let people who need such texts read it first. If you cannot keep the promise, take the page out of `easy_to_read` in site.toml.
warning[easy-to-read-missing]: This page has no easy-to-read version in this language (`pl`), although site.toml promises one.
  = what to do: Write it: `site/help/plan-easy.pl.md` with `version = "easy-to-read"` and `version_of = "plan.md"` in its header. Let people who need such texts read it first. If you cannot keep the promise, take the page out of `easy_to_read` in site.toml.
"#]]
    );
    let polish = built.told("pl");
    assert!(polish.contains("nie ma wersji łatwej do czytania (ETR)") && polish.contains("site/help/plan-easy.pl.md"));
    // Nothing of the kind, and the rule switched off.
    let built = promise("[audit]\neasy_to_read = [\"/help/number.md\"]");
    assert_data_eq!(
        missing(&built).join("\n"),
        str![
            "error[easy-to-read-of-nothing]: `easy_to_read` promises a version of `/help/number.md`, but there is no such page."
        ]
    );
    let off = "[audit]\neasy_to_read = [\"/help/\"]\noff.easy-to-read-missing = \"They come next year.\"";
    assert_eq!(missing(&promise(off)), Vec::<String>::new());
}

#[test]
fn what_stands_in_for_a_translation_keeps_no_promise_and_asks_for_none() {
    let project = "\
-- site/site.toml --
title = \"T\"
languages = [\"pl\", \"en\"]
missing_translation = \"show-source\"
audit.easy_to_read = [\"/a.md\", \"/b.md\"]
-- site/a.pl.md --
+++
title = \"A\"
+++
-- site/a.en.md --
+++
title = \"A\"
+++
-- site/a-easy.pl.md --
+++
title = \"A, łatwo\"
version = \"easy-to-read\"
version_of = \"a.md\"
+++
-- site/b.pl.md --
+++
title = \"B\"
+++
";
    let built = build(project);
    let of = |file: &str| {
        let of_file = |finding: &&latarnia::finding::Finding| {
            finding.rule.id == "easy-to-read-missing" && finding.place.as_ref().is_some_and(|at| &*at.file == file)
        };
        built.findings.iter().filter(of_file).count()
    };
    assert_eq!((of("site/a.pl.md"), of("site/a.en.md"), of("site/b.pl.md")), (0, 1, 1));
    assert_eq!(built.rules().iter().filter(|rule| **rule == "easy-to-read-missing").count(), 2);
}
