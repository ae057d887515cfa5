//! Rules about what is written: links and what they are called, words, numbers, plain language.

use latarnia::audit::style::{Library, Loader};
use latarnia::audit::{Found, audit};

const RULES: &[&str] = &[
    "link-text-vague",
    "link-text-alone",
    "link-bare-address",
    "link-same-text",
    "link-same-text-other-site",
    "link-same-text-in-context",
    "link-new-window",
    "link-to-file",
];

fn all(html: &str) -> Vec<Found> {
    let mut found = audit(html, &Library::default(), &Loader::NONE);
    found.retain(|found| RULES.contains(&found.finding.rule.id));
    found
}

/// What is found in a body, in a language: the rules.
fn found(language: &str, body: &str) -> Vec<&'static str> {
    let html = format!("<!doctype html><html lang={language}><title>Pomoc</title><body>{body}");
    all(&html).iter().map(|found| found.finding.rule.id).collect()
}

#[track_caller]
fn tells(language: &str, body: &str, expected: &[&str]) {
    assert_eq!(found(language, body), expected, "{body}");
}

#[test]
fn a_link_that_could_lead_anywhere_is_told() {
    for text in ["Kliknij tutaj", "tutaj", "Czytaj więcej »", "więcej…", "PDF", "Pobierz"] {
        tells("pl", &format!("<p><a href=plan>{text}</a></p>"), &["link-text-vague"]);
    }
    for text in ["Click here", "here", "Read more →", "Learn more", "Plain text"] {
        tells("en", &format!("<p><a href=plan>{text}</a></p>"), &["link-text-vague"]);
    }
    for text in ["Plan działań", "Więcej o planie działań", "Zobacz plan", "112", "Here and Now"] {
        tells("pl", &format!("<p><a href=plan>{text}</a></p>"), &[]);
    }
    tells("pl", "<p><span role=link tabindex=0 onclick=\"go()\">Tutaj</span></p>", &["link-text-vague"]);
    tells("pl", "<p><a href=plan>Więcej <span class=quiet>o planie</span></a></p>", &[]);
    tells("pl", "<p><a href=plan aria-label='Więcej o planie'>Więcej</a></p>", &[]);
    tells("pl", "<p hidden><a href=plan>Tutaj</a></p>", &[]);
}

#[test]
fn what_stands_around_a_link_makes_up_for_its_text_in_part() {
    for body in [
        "<p>Numery telefonów znajdziesz <a href=pomoc>tutaj</a>.</p>",
        "<ul><li>Plan działań <ul><li><a href=p.html>Tekst</a></li></ul></li></ul>",
        "<h2>Plan działań</h2><p><a href=plan>Czytaj więcej</a></p>",
        "<article><header><h3>Plan działań</h3></header><p><a href=plan>Więcej</a></p></article>",
        "<p id=o>Plan działań</p><p><a href=plan aria-describedby=o>Więcej</a></p>",
        "<table><tr><th>Plan działań</th><td><a href=plan>Otwórz</a></td></tr></table>",
        "<table><tr><th>Plan działań</th></tr><tr><td><a href=plan>Otwórz</a></td></tr></table>",
    ] {
        tells("pl", body, &["link-text-alone"]);
    }
    // Other vague links say no more.
    tells("pl", "<p><a href=a>Więcej</a> <a href=b>Tutaj</a></p>", &["link-text-vague", "link-text-vague"]);
    // The row is named by a cell that is no header.
    let row = "<table><tr><th colspan=2>Ulotki</th></tr><tr><td>Zanim wyjedziesz</td><td><a href=a>Otwórz</a></td></tr></table>";
    tells("pl", row, &["link-text-vague"]);
}

#[test]
fn links_that_point_back_are_a_hint() {
    tells("en", "<p>Read the guide before you sign <a href=c>this contract</a>.</p>", &["link-text-alone"]);
    tells("pl", "<p>Zanim podpiszesz umowę, przeczytaj <a href=c>tę ulotkę</a>.</p>", &["link-text-alone"]);
    tells("en", "<p>Read <a href=c>ten rules</a> before you sign.</p>", &[]);
    tells("en", "<p>Read <a href=c>this year's report</a>.</p>", &[]);
}

#[test]
fn addresses_are_no_names() {
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/'>https://udsc.gov.pl/</a></p>", &["link-bare-address"]);
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/'>www.udsc.gov.pl</a></p>", &["link-bare-address"]);
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/'>udsc.gov.pl</a></p>", &[]);
}

#[test]
fn links_of_the_same_name_lead_to_the_same_place() {
    let two = |one: &str, other: &str| {
        format!("<p>Zob. <a href='{one}'>raport</a></p><p>Jest też <a href='{other}'>Raport</a></p>")
    };
    for (one, other, rule) in [
        ("https://gov.pl/raport", "https://www.gov.pl/raport/", None),
        ("http://gov.pl/raport", "https://gov.pl/raport#spis", None),
        ("raport/index.html", "raport/", None),
        ("raport?utm_source=x", "raport", None),
        ("raport", "dane/raport", Some("link-same-text")),
        ("https://gov.pl/raport", "https://gov.pl/dane", Some("link-same-text")),
        ("raport", "https://gov.pl/raport", Some("link-same-text")),
        ("https://gov.pl/raport", "https://example.org/raport", Some("link-same-text-other-site")),
        ("raport?rok=2024", "raport?rok=2025", Some("link-same-text-other-site")),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells("pl", &two(one, other), &expected);
    }
    tells("pl", "<p><a href=#a>przypis</a> <a href=#b>przypis</a></p>", &[]);
}

#[test]
fn what_only_the_eye_tells_apart_is_told() {
    let rule = &["link-same-text-in-context"];
    let (chat, phone) = ("href='kontakt?jak=czat'", "href='kontakt?jak=telefon'");
    let picture = "<img src=a.png alt=''>";
    tells("en", &format!("<p>You can <a {chat}>contact us</a> in a chat or <a {phone}>contact us</a> by phone."), rule);
    tells("en", &format!("<p><a {chat}>{picture} Contact us</a> <a {phone}>{picture} Contact us</a>"), rule);
    tells(
        "en",
        &format!("<style>a {{ background: url(x.png) }}</style><p><a {chat}>Contact us</a> <a {phone}>Contact us</a>"),
        rule,
    );
    tells(
        "en",
        &format!(
            "<p>In a chat:</p><p><a {chat}>Contact us</a></p><p>By phone, free of charge:</p><p><a {phone}>Contact us</a></p>"
        ),
        rule,
    );
    // Neither the eye nor a program can tell them apart.
    tells("en", &format!("<p><a {chat}>Contact us</a> <a {phone}>Contact us</a>"), &["link-same-text-other-site"]);
    // A program can.
    tells(
        "en",
        &format!("<ul><li>In a chat: <a {chat}>contact us</a><li>By phone: <a {phone}>contact us</a></ul>"),
        &["link-same-text-other-site"],
    );
}

#[test]
fn a_new_window_is_announced() {
    tells("pl", "<p><a href=a target=_blank>Urząd Miasta</a>", &["link-new-window"]);
    tells("pl", "<p><a href=a target=okno>Urząd Miasta</a>", &["link-new-window"]);
    tells("pl", "<p><a href=a target=_blank>Urząd Miasta</a> (otwiera się w nowej karcie)", &[]);
    tells("pl", "<p><a href=a target=_blank title='Otwiera nowe okno'>Urząd Miasta</a>", &[]);
    tells("en", "<p><a href=a target=_blank>City hall <img src=x alt='opens in a new window'></a>", &[]);
    tells("pl", "<p><a href=a target=_self>Urząd Miasta</a>", &[]);
}

#[test]
fn a_file_is_announced_with_format_and_size() {
    let missing = |body: &str| {
        let found = all(body);
        found.iter().map(|found| found.finding.text("missing").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(missing("<p><a href=plan.pdf>Plan działań</a>"), ["both"]);
    assert_eq!(missing("<p><a href='plan.PDF?v=2#page=3'>Plan działań (PDF)</a>"), ["size"]);
    assert_eq!(missing("<p><a href=plan.docx>Plan działań</a>, 24 kB"), ["format"]);
    for complete in [
        "<p><a href=plan.pdf>Plan działań (PDF, 2,4 MB)</a>",
        "<ul><li><a href=plan.docx>Plan działań</a> <span>Word, 870\u{a0}kB</span></ul>",
        "<table><tr><td><a href=plan.pdf>Plan działań</a><td>PDF<td>1,2 MB</table>",
        "<p><a href=plan.html>Plan działań</a>",
        "<p><a href='https://example.zip'>Plan działań</a>",
    ] {
        assert_eq!(missing(complete), [""; 0], "{complete}");
    }
}
