//! Rules about what can be seen of a page.

use latarnia::audit::document::Document;
use latarnia::audit::sight;
use latarnia::audit::style::{Library, Loader, Style};
use latarnia::audit::tree::Tree;

/// What is found: the rule and the element it is found in.
fn found(html: &str) -> Vec<String> {
    let document = Document::parse(html);
    let style = Style::compute(&document, &Library::default().sheets(&document, &Loader::NONE));
    let told = sight::check(&Tree::new(&document, &style));
    told.iter().map(|seen| format!("{} {}", seen.finding.rule.id, document.name(seen.node))).collect()
}

#[track_caller]
fn tells(html: &str, expected: &[&str]) {
    assert_eq!(found(html), expected, "{html}");
}

const VERSE: &str = "Litwo, ojczyzno moja, ty jesteś jak zdrowie; ile cię trzeba cenić, ten tylko się dowie, kto cię stracił. Dziś piękność twą w całej ozdobie widzę i opisuję, bo tęsknię po tobie.";

#[test]
fn text_that_is_hard_to_see_is_told() {
    tells("<p style='color: #999'>Mowa ojczysta", &["text-contrast p"]);
    tells("<p style='color: #666'>Mowa ojczysta", &["text-contrast-enhanced p"]);
    tells("<p style='color: #555'>Mowa ojczysta", &[]);
    tells("<h1 style='color: #767676'>Mowa ojczysta", &[]);
    tells("<p style='color: #949494; font: bold 14pt serif'>Mowa ojczysta", &["text-contrast-enhanced p"]);
    // Once for all texts of the same colours.
    tells(
        "<p style='color: #999'>Mowa <b style='font-weight: 400'>ojczysta</b><p style='color: #999'>i obca",
        &["text-contrast p"],
    );
}

#[test]
fn dark_mode_counts_too() {
    let css = "<style>@media (prefers-color-scheme: dark) { body { background: #222; color: #555 } }</style>";
    tells(&format!("{css}<p>Mowa ojczysta"), &["text-contrast p"]);
}

#[test]
fn text_that_need_not_be_seen_is_left_alone() {
    for html in [
        "<button disabled style='color: #999; background: #fff'>Wyślij",
        "<div role=button aria-disabled=true style='color: #999'>Wyślij</div>",
        "<fieldset disabled style='color: #999'><legend>Dane osobowe</legend></fieldset>",
        "<label style='color: #999'>Imię <input disabled></label>",
        "<label for=i style='color: #999'>Imię</label><input id=i disabled>",
        "<span id=l style='color: #999'>Imię</span><div role=textbox aria-disabled=true aria-labelledby=l></div>",
        "<p aria-hidden=true style='color: #999'>ozdoba",
        "<p style='color: #999; display: none'>ukryte",
        "<p style='color: #fff'>niewidoczne",
        "<p style='color: #999'>→ *",
        "<svg><text style='color: #999'>Mowa</text></svg>",
        "<p style='color: #999; background: url(x.png)'>Mowa ojczysta",
        // Another element may lie between the text and its ground.
        "<style>.a { position: relative } .b { position: absolute; inset: 0; background: #000 }</style>
         <div class=a><div class=b></div><p style='color: #ccc'>Mowa ojczysta</p></div>",
    ] {
        tells(html, &[]);
    }
}

#[test]
fn links_in_text_are_told_by_more_than_colour() {
    let text = |css: &str, link: &str| {
        format!(
            "<style>a {{ text-decoration: none; color: #0b2730; {css} }}</style><p>Zobacz także {link} w naszym serwisie."
        )
    };
    let link = "<a href=x>plan działania</a>";
    tells(&text("", link), &["link-in-text-block a"]);
    tells(&text("text-decoration: underline", link), &[]);
    tells(&text("font-weight: bold", link), &[]);
    tells(&text("border-bottom: 1px solid", link), &[]);
    tells(&text("color: #0066dd; color: #0b5ed7", link), &["text-contrast-enhanced a"]);
    tells("<style>a { text-decoration: none; color: #0b2730 }</style><ul><li><a href=x>Plan działania</a></ul>", &[]);
}

#[test]
fn an_anchor_that_is_not_closed_takes_no_colour_from_links() {
    // The browser opens the anchor again in what follows.
    let link = "<p>Zobacz także <a href=x>plan działania</a> w naszym serwisie.</p>\n";
    let css = "<style>a { color: #000; text-decoration: none } a:link { color: #999 }</style>";
    tells(&format!("{css}<div><a id=s>Plan</div>\n{link}{link}"), &["text-contrast a"]);
}

#[test]
fn justified_text_is_a_hint() {
    tells(&format!("<p style='text-align: justify'>{VERSE}"), &["justified-text p"]);
    tells(&format!("<p style='text-align: left'>{VERSE}"), &[]);
}

#[test]
fn spacing_that_nobody_can_widen_is_told() {
    for (declaration, rule) in [
        ("letter-spacing: 0.1em !important", Some("letter-spacing-fixed p")),
        ("letter-spacing: 0.12em !important", None),
        ("letter-spacing: 0.1em", None),
        ("letter-spacing: inherit !important", None),
        ("letter-spacing: 0.1em !important; letter-spacing: 0.2em !important", None),
        ("word-spacing: 1px !important", Some("word-spacing-fixed p")),
        ("word-spacing: 0.16em !important", None),
        ("line-height: 1.2 !important; width: 300px", Some("line-height-fixed p")),
        ("line-height: normal !important; width: 300px", Some("line-height-fixed p")),
        ("line-height: 150% !important; width: 300px", None),
        // All of it stands in one line.
        ("line-height: 1 !important; width: 9000px", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells(&format!("<p style='{declaration}'>{VERSE}"), &expected);
    }
}

#[test]
fn text_that_is_cut_when_enlarged_is_told() {
    for (css, rule) in [
        ("overflow: hidden; height: 2em", Some("text-clipped p")),
        ("overflow: hidden; max-height: 10vh; width: 20em", Some("text-clipped p")),
        ("overflow: clip; height: 1px", None),
        ("overflow: hidden", None),
        ("overflow: hidden; height: 900px", None),
        // Made to show one line.
        ("overflow: hidden; height: 1.5em; line-height: 1.5", None),
        ("overflow: hidden; white-space: nowrap; width: 20em", Some("text-clipped p")),
        ("overflow: hidden; white-space: nowrap; width: 20em; text-overflow: ellipsis", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells(&format!("<p style='{css}'>{VERSE}"), &expected);
    }
    tells(
        &format!("<style>@media (max-width: 700px) {{ p {{ overflow: hidden; height: 2em }} }}</style><p>{VERSE}"),
        &["text-clipped p"],
    );
    tells(
        &format!(
            "<div style='overflow: hidden; height: 2em'><div tabindex=0 style='overflow: auto; height: 2em'>{VERSE}</div></div>"
        ),
        &[],
    );
}

#[test]
fn boxes_that_scroll_are_reached_with_the_keyboard() {
    let long = VERSE.repeat(5);
    tells(
        &format!("<div style='overflow: auto; height: 80px; width: 300px'>{long}</div>"),
        &["scrollable-not-focusable div"],
    );
    tells(&format!("<div tabindex=0 style='overflow: auto; height: 80px; width: 300px'>{long}</div>"), &[]);
    tells(&format!("<div style='overflow: auto; height: 80px; width: 300px'><a href=x>dalej</a> {long}</div>"), &[]);
    tells(&format!("<div style='overflow: auto; height: 80px; width: 300px'>{VERSE}</div>"), &[]);
    tells(&format!("<div style='overflow: auto'>{long}</div>"), &[]);
    let high = "<div style='overflow: auto; height: 80px'><p style='height: 300px'>Mowa</p></div>";
    tells(high, &["scrollable-not-focusable div"]);
    tells(&high.replace("<p ", "<p hidden "), &[]);
    tells(&high.replace("300px", "80px"), &[]);
    tells(&high.replace("<p", "<div style='overflow: hidden; height: 80px'><p").replace("</p>", "</p></div>"), &[]);
}

#[test]
fn a_page_that_turns_against_the_screen_is_told() {
    let turned =
        |css: &str| format!("<style>@media (orientation: portrait) {{ main {{ {css} }} }}</style><main>Treść</main>");
    for (css, is_told) in [
        ("transform: rotate(90deg)", true),
        ("rotate: -0.25turn", true),
        ("transform: matrix(0, 1, -1, 0, 0, 0)", true),
        ("transform: rotate3d(0, 0, 1, 100grad)", true),
        ("transform: rotate(180deg)", false),
        ("transform: rotateX(90deg)", false),
        ("transform: translateX(9px)", false),
    ] {
        tells(&turned(css), if is_told { &["orientation-locked main"] } else { &[] });
    }
    tells("<style>main { transform: rotate(90deg) }</style><main>Treść</main>", &[]);
}

#[test]
fn what_has_the_focus_is_seen() {
    let link = "<nav><a href=x>Dalej</a></nav>";
    for (css, is_told) in [
        ("", false),
        ("a:focus { outline: none }", true),
        ("a { outline: 0 }", true),
        ("*:focus { outline: none } a:focus { background: #ff0 }", false),
        ("a:focus { outline: none } nav:focus-within { border: 3px solid }", false),
        ("a:focus { outline: none; box-shadow: 0 0 0 3px #000 }", false),
        ("a:focus { outline: none } a:focus-visible { outline: 3px solid blue }", false),
        ("a:focus:not(:focus-visible) { outline: none }", false),
        ("a:focus { outline: none } a:focus::after { content: ''; outline: 3px solid }", false),
        ("a:focus { outline: none } a::after { content: ''; outline: 3px solid }", true),
        (":root { --none: none } a:focus { outline: var(--none) }", true),
    ] {
        let expected: &[&str] = if is_told { &["focus-not-visible a"] } else { &[] };
        tells(&format!("<style>{css}</style>{link}"), expected);
    }
    tells("<style>a:focus { outline: none }</style><nav onfocusin=mark()><a href=x>Dalej</a></nav>", &[]);
    tells("<style>p:focus { outline: none }</style><p tabindex=-1>Treść", &[]);
}
