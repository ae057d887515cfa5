//! What elements look like, worked out from style sheets alone.

use std::fmt::Write;
use std::sync::Arc;

use latarnia::audit::document::{Document, NodeId};
use latarnia::audit::style::{Contrast, Library, Loader, Screen, Sheets, Style};
use proptest::prelude::*;

/// A page and what its elements look like.
fn styled(html: &str) -> (Document, Style) {
    let document = Document::parse(html);
    let sheets = Library::default().sheets(&document, &Loader::NONE);
    let style = Style::compute(&document, &sheets);
    (document, style)
}

fn by_id(document: &Document, id: &str) -> NodeId {
    document.by_id(id).unwrap_or_else(|| panic!("no #{id}"))
}

/// Colour of the text of `#x`, its ground, and the ratio, in light and in dark mode.
fn seen(html: &str) -> String {
    let (document, style) = styled(html);
    let mut told = String::new();
    for screen in [Screen::Light, Screen::Dark] {
        let contrast = match style.on(by_id(&document, "x"), screen).contrast() {
            Contrast::Unknown => "cannot tell".to_owned(),
            Contrast::Highest { ratio, text, ground } => format!("{text} on {ground} {ratio:.2}"),
        };
        if !told.is_empty() && !told.ends_with(&contrast) {
            write!(told, "; dark {contrast}").unwrap();
        } else if told.is_empty() {
            told = contrast;
        }
    }
    told
}

/// Colour of `#x` alone, with a style sheet.
fn colour(css: &str, html: &str) -> String {
    let (document, style) = styled(&format!("<style>{css}</style>{html}"));
    style.of(by_id(&document, "x")).color.map_or("cannot tell".to_owned(), |colour| colour.to_string())
}

#[test]
fn the_weightiest_declaration_wins() {
    let p = "<p id=x class='a b'>";
    assert_eq!(colour("p { color: red } p { color: lime }", p), "#00ff00");
    assert_eq!(colour("#x { color: red } .a.b { color: lime }", p), "#ff0000");
    assert_eq!(colour("#x { color: red } .a { color: lime !important }", p), "#00ff00");
    assert_eq!(colour(":where(#x) { color: red } p { color: lime }", p), "#00ff00");
    assert_eq!(colour(":is(#x, b) { color: red } .a { color: lime }", p), "#ff0000");
    assert_eq!(colour("#x { color: red }", "<p id=x style='color: lime'>"), "#00ff00");
    assert_eq!(colour("#x { color: red !important }", "<p id=x style='color: lime'>"), "#ff0000");
    assert_eq!(colour("p { color: red; color: nonsense }", p), "#ff0000");
}

#[test]
fn layers_come_before_what_is_in_none_and_important_turns_them_round() {
    let p = "<p id=x class=a>";
    assert_eq!(colour("@layer one { #x { color: red } } p { color: lime }", p), "#00ff00");
    assert_eq!(
        colour("@layer one, two; @layer two { p { color: lime } } @layer one { p { color: red } }", p),
        "#00ff00"
    );
    assert_eq!(
        colour(
            "@layer one, two; @layer two { p { color: lime !important } } @layer one { p { color: red !important } }",
            p
        ),
        "#ff0000"
    );
    assert_eq!(colour("@layer one { p { color: red } @layer inner { #x { color: lime } } }", p), "#ff0000");
    assert_eq!(colour("@layer one.b { p { color: red } } @layer one { @layer a { p { color: lime } } }", p), "#00ff00");
}

#[test]
fn selectors_ask_for_states_neighbours_and_contents() {
    let html = "<ul><li>a<li id=x><a href=y lang=pl-PL>b</a><li>c</ul>";
    for (css, matches) in [
        ("li:nth-child(2)", true),
        ("li:first-child", false),
        ("li + li", true),
        ("li:has(> a[href])", true),
        ("li:not(:last-child)", true),
        ("li:hover", false),
        ("li:has(:lang(pl))", true),
        ("ul > :nth-last-child(2 of li)", true),
        ("li::before", false),
        ("LI", true),
        ("li:unheard-of, li", false),
    ] {
        let expected = if matches { "#ff0000" } else { "#000000" };
        assert_eq!(colour(&format!("{css} {{ color: red }}"), html), expected, "{css}");
    }
    // The same kinds of elements at other places of a list are told apart.
    let (document, style) = styled("<style>p:nth-child(odd) { color: red }</style><div><p id=a><p id=b><p id=c></div>");
    let colours = ["a", "b", "c"].map(|id| style.of(by_id(&document, id)).color.unwrap().to_string());
    assert_eq!(colours, ["#ff0000", "#000000", "#ff0000"]);
}

#[test]
fn rules_may_stand_in_each_other() {
    let html = "<div class=card><p id=x class=on>";
    assert_eq!(colour(".card { color: red; p { color: lime } }", html), "#00ff00");
    assert_eq!(colour(".card { & > .on { color: blue } }", html), "#0000ff");
    assert_eq!(colour("p { color: red; &.on { color: blue; } &:hover { color: lime } }", html), "#0000ff");
    assert_eq!(colour("p { @media (min-width: 600px) { color: blue } }", html), "#0000ff");
}

#[test]
fn media_queries_are_answered_for_a_screen() {
    for (query, holds) in [
        ("screen", true),
        ("print", false),
        ("not print", true),
        ("only screen and (min-width: 60em)", true),
        ("(max-width: 40em)", false),
        ("(400px <= width < 2000px)", true),
        ("(width > 2000px)", false),
        ("(orientation: landscape)", true),
        ("(prefers-color-scheme: light)", true),
        ("(prefers-contrast: more)", false),
        ("(forced-colors: active)", false),
        ("(prefers-reduced-motion: no-preference)", true),
        ("(min-width: 90em), (hover: hover)", true),
        ("not ((max-width: 40em) or (print))", false),
        ("not (max-width: 40em)", true),
        ("(unheard-of: 3)", false),
        ("not (unheard-of: 3)", false),
        ("(min-aspect-ratio: 1/1)", true),
    ] {
        let expected = if holds { "#ff0000" } else { "#000000" };
        assert_eq!(colour(&format!("@media {query} {{ p {{ color: red }} }}"), "<p id=x>"), expected, "{query}");
    }
    for (query, holds) in [
        ("(color: oklch(1 0 0))", true),
        ("(color: nonsense)", false),
        ("not (color: red)", false),
        ("selector(:has(a)) and (--a: b)", true),
        ("selector(:unheard-of)", false),
        ("(subgrid: x) or (display: grid)", true),
    ] {
        let expected = if holds { "#ff0000" } else { "#000000" };
        assert_eq!(colour(&format!("@supports {query} {{ p {{ color: red }} }}"), "<p id=x>"), expected, "{query}");
    }
}

#[test]
fn variables_are_put_in_with_their_fallbacks() {
    let p = "<div><p id=x></div>";
    assert_eq!(colour("div { --a: lime } p { color: var(--a) }", p), "#00ff00");
    assert_eq!(colour("p { color: var(--none, var(--neither, blue)) }", p), "#0000ff");
    assert_eq!(colour("div { --a: var(--b); --b: red } p { color: var(--a) }", p), "#ff0000");
    // Not valid once put in: inherited, not the declaration that lost.
    assert_eq!(colour("div { color: blue; --a: 3px } p { color: red; color: var(--a) }", p), "#0000ff");
    assert_eq!(colour("div { color: blue; --a: var(--b); --b: var(--a) } p { color: var(--a) }", p), "#0000ff");
    assert_eq!(colour("div { --a: 0, 255 } p { color: rgb(var(--a), 0) }", p), "#00ff00");
    assert_eq!(colour("div { --a: red } p { --a: initial; color: var(--a, blue) }", p), "#0000ff");
}

#[test]
fn colours_are_read_in_every_form() {
    for (css, expected) in [
        ("#abc", "#aabbcc"),
        ("#aabbcc80", "#aabbcc80"),
        ("RebeccaPurple", "#663399"),
        ("rgb(255 0 0 / 50%)", "#ff000080"),
        ("rgba(255, 0, 0, .5)", "#ff000080"),
        ("hsl(120deg 100% 50%)", "#00ff00"),
        ("hwb(240 0% 0%)", "#0000ff"),
        ("oklch(62.8% 0.2577 29.23)", "#ff0000"),
        ("lab(100 0 0)", "#ffffff"),
        ("color(display-p3 0 0 0)", "#000000"),
        ("color-mix(in srgb, red, blue)", "#800080"),
        ("color-mix(in srgb, white 25%, black)", "#404040"),
        ("light-dark(lime, red)", "#00ff00"),
        ("LinkText", "#0000ee"),
        ("rgb(from red r g b)", "cannot tell"),
    ] {
        assert_eq!(colour(&format!("p {{ color: {css} }}"), "<p id=x>"), expected, "{css}");
    }
}

#[test]
fn text_is_compared_with_what_lies_behind_it() {
    assert_eq!(seen("<p id=x>"), "#000000 on #ffffff 21.00");
    assert_eq!(seen("<p id=x style='color: #767676'>"), "#767676 on #ffffff 4.54");
    assert_eq!(seen("<div style='background: #000'><p id=x style='color: #767676'>"), "#767676 on #000000 4.62");
    // What shines through is mixed, layer by layer.
    assert_eq!(
        seen("<body style='background: #000'><p id=x style='color: rgb(255 255 255 / 50%)'>"),
        "#808080 on #000000 5.28"
    );
    assert_eq!(
        seen("<div style='background: rgb(0 0 0 / .5)'><p id=x style='color: #fff'>"),
        "#ffffff on #808080 3.98"
    );
    assert_eq!(seen("<div style='opacity: .5'><p id=x>"), "#808080 on #ffffff 3.98");
    assert_eq!(
        seen("<div style='opacity: .5; background: #000'><p id=x style='color: #fff'>"),
        "#ffffff on #808080 3.98"
    );
    // The best place of a gradient.
    assert_eq!(
        seen("<p id=x style='background: linear-gradient(90deg, #fff, #000); color: #777'>"),
        "#777777 on #000000 4.69"
    );
    assert_eq!(seen("<p id=x style='background: url(a.png)'>"), "cannot tell");
    assert_eq!(
        seen("<div style='background: url(a.png)'><p id=x style='background: #fff'>"),
        "#000000 on #ffffff 21.00"
    );
    assert_eq!(seen("<p id=x style='filter: invert(1)'>"), "cannot tell");
    assert_eq!(seen("<p id=x style='text-shadow: 0 0 2px #fff'>"), "cannot tell");
    assert_eq!(seen("<div style='position: absolute'><p id=x>"), "cannot tell");
    assert_eq!(
        seen("<style>p::before { content: ''; position: absolute; inset: 0; background: red }</style><p id=x>"),
        "cannot tell"
    );
    assert_eq!(seen("<table bgcolor=black><tr><td id=x><font color=red>"), "#000000 on #000000 1.00");
}

#[test]
fn dark_mode_is_looked_at_where_there_is_one() {
    let html = "<style>:root { color-scheme: light dark }</style><p id=x>";
    assert_eq!(seen(html), "#000000 on #ffffff 21.00; dark #ffffff on #121212 18.73");
    assert_eq!(
        seen("<meta name=color-scheme content='light dark'><p id=x>"),
        "#000000 on #ffffff 21.00; dark #ffffff on #121212 18.73"
    );
    assert_eq!(
        seen("<style>@media (prefers-color-scheme: dark) { p { background: #333 } }</style><p id=x>"),
        "#000000 on #ffffff 21.00; dark #000000 on #333333 1.66"
    );
    assert_eq!(
        seen(
            "<style>:root { color-scheme: light dark; --t: light-dark(#222, #eee) } p { color: var(--t) }</style><p id=x>"
        ),
        "#222222 on #ffffff 15.91; dark #eeeeee on #121212 16.15"
    );
}

#[test]
fn what_cannot_be_seen_is_known() {
    let shown = |html: &str| {
        let (document, style) = styled(html);
        let computed = style.of(by_id(&document, "x"));
        (computed.is_shown(), computed.shows_text())
    };
    let (seen, nobody, unseen) = ((true, true), (false, false), (true, false));
    for (html, expected) in [
        ("<p id=x>", seen),
        ("<p id=x hidden>", nobody),
        ("<div style='display: none'><p id=x style='display: block'>", nobody),
        ("<div style='visibility: hidden'><p id=x>", nobody),
        ("<div style='visibility: hidden'><p id=x style='visibility: visible'>", seen),
        ("<details><summary>a</summary><p id=x></details>", nobody),
        ("<details open><summary>a</summary><p id=x></details>", seen),
        ("<details><summary id=x>a</summary></details>", seen),
        ("<div style='content-visibility: hidden'><p id=x>", nobody),
        ("<p id=x style='position: absolute; left: -9999px'>", unseen),
        ("<p id=x style='position: absolute; width: 1px; height: 1px; overflow: hidden'>", unseen),
        ("<p id=x style='position: absolute; clip: rect(0 0 0 0)'>", unseen),
        ("<p id=x style='position: absolute; clip: rect(1px, 1px, 1px, 1px)'>", unseen),
        ("<p id=x style='clip-path: inset(50%)'>", unseen),
        ("<p id=x style='opacity: 0'>", unseen),
        ("<p id=x style='font-size: 0'>", unseen),
        ("<p id=x style='text-indent: -9999px'>", unseen),
        ("<p id=x style='transform: scale(0)'>", unseen),
        ("<p id=x style='color: transparent'>", unseen),
        ("<dialog><p id=x></dialog>", nobody),
        ("<dialog open><p id=x></dialog>", seen),
        ("<p id=x style='left: -3px; opacity: .9'>", seen),
    ] {
        assert_eq!(shown(html), expected, "{html}");
    }
}

#[test]
fn sizes_and_weights_are_absolute() {
    let font = |html: &str| {
        let (document, style) = styled(html);
        let computed = style.of(by_id(&document, "x"));
        ((computed.font_size * 100.0).round() / 100.0, computed.font_weight)
    };
    assert_eq!(font("<h1 id=x>"), (32.0, 700.0));
    assert_eq!(font("<p style='font-size: 20px'><b id=x style='font-size: 120%'>"), (24.0, 700.0));
    assert_eq!(font("<style>html { font-size: 20px }</style><p id=x style='font-size: 2rem'>"), (40.0, 400.0));
    assert_eq!(font("<p id=x style='font: italic 600 calc(1rem + 2px)/1.5 serif'>"), (18.0, 600.0));
    assert_eq!(font("<p id=x style='font-size: clamp(1rem, 10vw, 30px)'>"), (30.0, 400.0));
    assert_eq!(font("<p id=x style='font-size: 18pt'>"), (24.0, 400.0));
    assert_eq!(font("<p style='font-size: large'><small id=x>"), (15.0, 400.0));
}

#[test]
fn sheets_come_through_the_loader_and_are_read_once() {
    let read = std::cell::Cell::new(0);
    let name = |address: &str, from: Option<&str>| {
        Some(Arc::from(from.map_or(address.to_owned(), |from| format!("{from}>{address}"))))
    };
    let text = |name: &str| {
        read.set(read.get() + 1);
        Some(Arc::from(match name {
            "a.css" => "@import 'b.css'; p { color: lime }",
            "a.css>b.css" => "p { color: red; background: #000 }",
            _ => "",
        }))
    };
    let loader = Loader { name: &name, read: &text };
    let library = Library::default();
    for html in ["<link rel=stylesheet href=a.css><p id=x>", "<link rel=stylesheet href=a.css><main><p id=x>"] {
        let document = Document::parse(html);
        let style = Style::compute(&document, &library.sheets(&document, &loader));
        let Contrast::Highest { text, ground, .. } = style.of(by_id(&document, "x")).contrast() else { panic!() };
        assert_eq!((text.to_string(), ground.to_string()), ("#00ff00".to_owned(), "#000000".to_owned()));
    }
    assert_eq!(read.get(), 2);
}

#[test]
fn what_is_nested_very_deeply_or_multiplies_is_cut_short() {
    let deep = [
        format!("p{} {{ color: red }}", ":is(p".repeat(20_000)),
        format!("p {{ color: {} }}", "color-mix(in srgb, red, ".repeat(20_000)),
        format!("p {{ width: {} }}", "calc(1px + ".repeat(20_000)),
        format!("p {{ width: calc(1px{}) }}", " * 2".repeat(20_000)),
        format!("p {{ color: {} }}", "var(--a, ".repeat(20_000)),
        "p {".repeat(20_000),
        "a, b, c { ".repeat(40),
        format!("@media {} (width) {{}}", "not (".repeat(20_000)),
        "@media screen { @layer a { ".repeat(10_000),
        (0..40).fold(String::from("p {"), |css, i| css + &format!("--v{}: var(--v{i}) var(--v{i});", i + 1))
            + "--v0: xxxx; color: var(--v40) }",
    ];
    for css in deep {
        styled(&format!("<style>{css}</style><p id=x>"));
    }
}

proptest! {
    #[test]
    fn whatever_stands_in_a_sheet_there_is_a_style(css in "[ -~ąż\\n]{0,200}", inline in "[ -~]{0,80}") {
        let document = Document::parse("<p id=x>");
        let sheets = Arc::new(Sheets::parse(&[&css, "p { color: red !important }"]));
        Style::compute(&document, &sheets);
        styled(&format!("<p id=x style=\"{}\">", inline.replace('"', "")));
    }

    /// A document looks the same whether its kinds of elements are known from one before or not.
    #[test]
    fn what_is_shared_changes_nothing(tags in prop::collection::vec(0..6usize, 1..40)) {
        let css = "p { color: red } p + p { color: blue } div p { color: lime } .a > p { color: navy } i:first-child { color: teal }";
        let html: String = tags.iter().map(|tag| ["<p>", "<div>", "</div>", "<i>a</i>", "<p class=a>", "<div class=a>"][*tag]).collect();
        let document = Document::parse(&html);
        let shared = Arc::new(Sheets::parse(&[css]));
        drop(Style::compute(&Document::parse("<div class=a><p><p>a<i>b</i></div><p class=a>"), &shared));
        let (again, fresh) = (Style::compute(&document, &shared), Style::compute(&document, &Arc::new(Sheets::parse(&[css]))));
        for node in document.all() {
            prop_assert_eq!(again.of(node).color, fresh.of(node).color);
        }
    }
}
