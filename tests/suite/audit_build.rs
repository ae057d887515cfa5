//! A build audits every page and says where somebody can mend what it finds.

use crate::project::{self, Built};

const SITE: &str = "
-- site/site.toml --
title = \"S\"
languages = [\"pl\", \"en\"]
theme = \"latarnia\"
";

/// Builds a project with the audit on.
fn build(project: &str) -> Built {
    build_with("", project)
}

/// The same, with more in its site.toml.
fn build_with(settings: &str, project: &str) -> Built {
    project::build(&format!("{SITE}{settings}\n{project}"))
}

/// Every finding of a rule: `file:line:column`, and the text from there to the end of the line.
fn places(built: &Built, rule: &str) -> Vec<String> {
    let one = |finding: &latarnia::finding::Finding| {
        let place = finding.place.as_ref().expect("the audit knows a place");
        let text = built.sources.text(&place.file).unwrap();
        let start = place.span.as_ref().expect("the audit knows the bytes").start;
        let line = text[..start].matches('\n').count() + 1;
        let column = start - text[..start].rfind('\n').map_or(0, |at| at + 1) + 1;
        format!("{}:{line}:{column} {}", place.file, text[start..].lines().next().unwrap())
    };
    built.findings.iter().filter(|finding| finding.rule.id == rule).map(one).collect()
}

/// Pages of a theme with a style sheet, and grey text in a template and in a page.
const GREY: &str = r#"
-- themes/latarnia/assets/grey.css --
.grey { color: #aaa; background: #fff }
-- themes/latarnia/templates/page.html --
<!doctype html>
<html lang="{{ lang }}"><head><title>{{ page.title }}</title>
<link rel="stylesheet" href="{{ root }}assets/grey.css"></head>
<body><main><h1>{{ page.title }}</h1>{{ page.body | safe }}</main>
<footer>{% if page %}
  <p class="grey">Text of the template</p>{% endif %}</footer></body></html>
-- site/a.pl.md --
+++
title = "A"
+++
Zwykły tekst.
-- site/b.pl.md --
+++
title = "B"
+++
Tekst.

Przed <span class="grey">szary tekst</span> i po.
-- site/c.pl.md --
+++
title = "C"
+++
Tekst.
"#;

#[test]
fn what_is_found_in_a_page_is_told_at_its_markdown_or_its_template() {
    let built = build(GREY);
    assert_eq!(
        places(&built, "text-contrast"),
        [
            "site/b.pl.md:6:7 <span class=\"grey\">szary tekst</span> i po.",
            "themes/latarnia/templates/page.html:6:3 <p class=\"grey\">Text of the template</p>{% endif %}</footer></body></html>",
        ]
    );
}

#[test]
fn what_is_wrong_in_every_page_does_not_hide_the_same_in_the_template() {
    let theme = GREY.split("-- site/").next().unwrap();
    let page = "+++\ntitle = \"A\"\n+++\n<span class=\"grey\">szary tekst</span> <span class=\"grey\">drugi</span>\n";
    // In the template's footer, and beside the page's own text.
    let inside = theme.replace("</main>", "").replace("</body>", "</main></body>").replace("footer>", "div>");
    for theme in [theme, inside.as_str()] {
        let built = build(&format!("{theme}-- site/a.pl.md --\n{page}-- site/b.pl.md --\n{page}"));
        let files: Vec<_> = places(&built, "text-contrast")
            .into_iter()
            .map(|place| place.split(':').next().unwrap().to_owned())
            .collect();
        assert_eq!(files, ["site/a.pl.md", "site/b.pl.md", "themes/latarnia/templates/page.html"]);
        let told = built.told("en");
        assert_eq!(told.matches("in 1 other place.").count(), 2, "{told}");
    }
}

#[test]
fn what_a_template_shows_on_many_pages_is_told_once() {
    let built = build(GREY);
    let told = built.told("en");
    assert!(told.contains("on the page `pl/a/index.html` and on 2 other pages"), "{told}");
    assert!(built.told("pl").contains("na stronie `pl/a/index.html` i na 2 innych"));
}

#[test]
fn a_site_can_switch_rules_off_and_says_why() {
    let site = |audit: &str| build_with(audit, GREY);
    assert_eq!(places(&site(""), "text-contrast").len(), 2);
    let off = site("[audit.off]\ntext-contrast = \"The grey is our colour.\"");
    assert_eq!(places(&off, "text-contrast"), Vec::<String>::new());
    assert!(!off.rules().contains(&"rule-off-without-reason"), "{}", off.told("en"));
    let no_reason = site("[audit.off]\ntext-contrast = \" \"");
    assert_eq!(places(&no_reason, "text-contrast").len(), 2);
    assert_eq!(places(&no_reason, "rule-off-without-reason"), ["site/site.toml:5:1 text-contrast = \" \""]);
    let wrong = site("[audit.off]\ntext-contras = \"Why\"");
    assert_eq!(places(&wrong, "unknown-rule"), ["site/site.toml:5:1 text-contras = \"Why\""]);
    assert!(wrong.told("pl").contains("Czy chodzi o `text-contrast`?"));
    let none = site("[audit]\nenabled = false");
    assert_eq!(places(&none, "text-contrast"), Vec::<String>::new());
}

#[test]
fn html_that_is_copied_is_audited_where_it_stands() {
    let built = build(
        "-- site/static/old/style.css --\n@import url(more.css);\n-- site/static/old/more.css --\np { color: #aaa }\n\
         -- site/static/old/a.html --\n<!doctype html>\n<html lang=pl><title>A</title>\n\
         <link rel=stylesheet href=style.css>\n<body><main><h1>A</h1>\n <p>Szary tekst\n",
    );
    assert_eq!(places(&built, "text-contrast"), ["site/static/old/a.html:5:2 <p>Szary tekst"]);
}

#[test]
fn html_that_is_copied_may_say_where_its_addresses_begin() {
    for (base, is_ours) in [
        ("../css/", true),
        ("/css/", true),
        ("https://example.org/css/", true),
        ("https://example.org.evil.example/css/", false),
        ("https://example.com/css/", false),
    ] {
        let built = build_with(
            "base_url = \"https://example.org\"",
            &format!(
                "-- site/static/css/style.css --\np {{ color: #aaa }}\n-- site/static/old/a.html --\n<!doctype html>\n\
             <html lang=pl><title>A</title><base href={base}>\n<link rel=stylesheet href=style.css>\n<body><main><h1>A</h1>\n\
             <p>Szary tekst\n"
            ),
        );
        assert_eq!(places(&built, "text-contrast").len(), usize::from(is_ours), "{base}: {}", built.told("en"));
    }
}

#[test]
fn what_was_found_in_markdown_is_not_told_again() {
    let built = build(
        "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n![](a.png)\n\n[](b.pl.md)\n-- site/a.png --\nx\n-- site/b.pl.md --\n+++\ntitle = \"B\"\n+++\n",
    );
    for rule in ["image-alt", "link-name"] {
        assert_eq!(places(&built, rule).len(), 1, "{}", built.told("en"));
    }
}

#[test]
fn pages_that_are_called_the_same_are_told_once_with_their_number() {
    let page = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\nTekst.\n");
    let files: String =
        ["a", "b", "c"].iter().map(|name| format!("-- site/{name}.pl.md --\n{}", page("Taka sama"))).collect();
    let built = build(&format!("{files}-- site/d.pl.md --\n{}-- site/d.en.md --\n{}", page("Inna"), page("Inna")));
    assert_eq!(places(&built, "same-title"), ["site/a.pl.md:2:9 \"Taka sama\""]);
    assert!(built.told("en").contains("2 other pages in this language have the same title"), "{}", built.told("en"));
}

/// Two pages whose navigation and way to help come in the order that each page asks for.
fn ordered(first: &str, second: &str) -> Built {
    build(&format!(
        r#"
-- themes/latarnia/templates/page.html --
<!doctype html>
<html lang="{{{{ lang }}}}"><head><title>{{{{ page.title }}}}</title></head><body>
{{% if page.extra.turned %}}{second}{{% else %}}{first}{{% endif %}}
</body></html>
-- site/a.pl.md --
+++
title = "A"
+++
-- site/b.pl.md --
+++
title = "B"
[extra]
turned = true
+++
"#
    ))
}

#[test]
fn navigation_in_another_order_is_found_and_missing_links_are_not() {
    let nav = |links: &[&str]| {
        let links: String = links.iter().map(|name| format!("<a href=\"{name}.html\">{name}</a> ")).collect();
        format!("<nav>{links}</nav><main>Tekst</main>")
    };
    let built = ordered(&nav(&["jeden", "dwa", "trzy"]), &nav(&["dwa", "jeden", "trzy"]));
    let found = places(&built, "navigation-order");
    assert_eq!(found.len(), 1, "{}", built.told("en"));
    assert!(found[0].starts_with("themes/latarnia/templates/page.html:3:") && found[0].contains("<nav><a href=\"dwa"));
    for other in [&["jeden", "dwa", "trzy"][..], &["dwa", "trzy"], &["jeden", "dwa", "trzy", "cztery"]] {
        let built = ordered(&nav(&["jeden", "dwa", "trzy"]), &nav(other));
        assert_eq!(places(&built, "navigation-order"), Vec::<String>::new());
    }
}

#[test]
fn help_in_another_place_is_found() {
    let (help, main) = ("<p><a href=\"mailto:a@example.org\">Napisz do nas</a></p>", "<main>Tekst</main>");
    let built = ordered(&format!("{help}{main}"), &format!("{main}{help}"));
    assert_eq!(places(&built, "help-order").len(), 1, "{}", built.told("en"));
    let same = ordered(&format!("{main}{help}"), &format!("{main}{help}"));
    assert_eq!(places(&same, "help-order"), Vec::<String>::new());
    let inside = ordered(&format!("{main}{help}"), &format!("<main>{help}</main>{help}"));
    assert_eq!(places(&inside, "help-order"), Vec::<String>::new());
}

/// A theme with two colours, and what is told of them.
fn tokens(css: &str, toml: &str) -> Built {
    build(&format!(
        "-- themes/latarnia/assets/tokens.css --\n{css}\n-- themes/latarnia/theme.toml --\nname = \"latarnia\"\n{toml}\n"
    ))
}

#[test]
fn colours_of_a_theme_are_compared_in_both_modes_and_a_better_one_is_named() {
    let css = ":root { color-scheme: light dark; --ours: #777; --ours-ground: #fff }\n\
               @media (prefers-color-scheme: dark) {\n  :root { --ours: #eee; --ours-ground: #222 }\n}";
    let pair = |needs: &str| format!("[[contrast]]\nof = [\"--ours\"]\non = [\"--ours-ground\"]\nneeds = {needs}");
    let built = tokens(css, &pair("4.5"));
    assert_eq!(places(&built, "token-contrast").len(), 1, "{}", built.told("en"));
    assert!(places(&built, "token-contrast")[0].starts_with("themes/latarnia/assets/tokens.css:1:35 --ours: #777"));
    let told = built.told("en");
    assert!(told.contains("has a contrast of 4.47:1; 4.5:1 is needed"), "{told}");
    assert!(told.contains("all its grounds is `#767676`"), "{told}");
    let strict = tokens(css, &pair("14"));
    assert!(places(&strict, "token-contrast")[1].starts_with("themes/latarnia/assets/tokens.css:3:11 --ours: #eee"));
    assert!(strict.told("pl").contains("W trybie ciemnym"), "{}", strict.told("pl"));
    assert_eq!(places(&tokens(css, &pair("3")), "token-contrast"), Vec::<String>::new());
}

#[test]
fn a_pair_of_colours_that_the_theme_does_not_have_is_told() {
    let toml = "[[contrast]]\nof = [\"--txt\"]\non = [\"--paper\"]\nneeds = 7";
    assert_eq!(places(&tokens("", toml), "unknown-token"), ["themes/latarnia/theme.toml:3:7 \"--txt\"]"]);
}
