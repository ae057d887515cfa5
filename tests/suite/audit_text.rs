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
    "all-caps",
    "emoji-run",
    "phone-without-link",
    "date-ambiguous",
    "date-relative",
    "layout-table",
    "long-sentence",
    "hard-to-read",
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
    let rule = &["link-bare-address"];
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/pobyt/'>https://udsc.gov.pl/pobyt/</a></p>", rule);
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/pobyt'>www.udsc.gov.pl/pobyt</a></p>", rule);
    tells("pl", "<p>Zob. <a href='https://udsc.gov.pl/'>https://udsc.gov.pl/</a></p>", &[]);
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
        found.iter().filter_map(|found| found.finding.text("missing").map(str::to_owned)).collect::<Vec<_>>()
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

#[test]
fn text_in_capitals_is_told_and_names_are_not() {
    let rule = &["all-caps"];
    tells("pl", "<p>UWAGA! NIE ODDAWAJ NIKOMU SWOJEGO PASZPORTU.", rule);
    tells("pl", "<p>PROSZĘ, NIE ODDAWAJ NIKOMU PASZPORTU", rule);
    tells("pl", "<h1>DEKLARACJA DOSTĘPNOŚCI CYFROWEJ</h1>", rule);
    tells("pl", "<h2>Ważne: NIE PODPISUJ UMOWY, KTÓREJ NIE ROZUMIESZ</h2>", rule);
    tells("pl", "<p style='text-transform: uppercase'>Nie oddawaj nikomu swojego paszportu.", rule);
    tells("en", "<style>h2 { text-transform: uppercase }</style><h2>Where to look for <b>help</b></h2>", &[]);
    tells("en", "<style>h2 { text-transform: uppercase }</style><h2>Where to look for help today</h2>", rule);
    for fine in [
        "<p>Pomaga KCIK La Strada, IOM, ONZ, OBWE, ABW i MSWiA.",
        "<p>KRAJOWE CENTRUM",
        // Names of organisations and offices, addresses and numbers, as lists and between dashes.
        "<p>Współpracują: UNICEF, UNHCR, EUROPOL, FRONTEX, INTERPOL, OBWE.",
        "<p>UNICEF / UNHCR / EUROPOL / FRONTEX",
        "<p>EUROPOL – INTERPOL – FRONTEX",
        "<p>NATO UNHCR ODIHR GRETA OSCE",
        "<p>Biuro (UNICEF) (EUROPOL) (FRONTEX)",
        "<p>NIP 525-000-00-00, REGON 000000000, KRS 0000000000, IBAN PL61 1090 1014 0000 0712 1981 2874",
        "<p>UL. MARSZAŁKOWSKA 5, 00-001 WARSZAWA, POLSKA",
        "<p><abbr>KCIK</abbr> PRZY MSWIA",
        "<h2>RODO, KPA i KPK</h2>",
        "<p>Wyrok SN II CSK 123/20, XVIII i XIX WIEK",
        "<code>DEFAULT CONNECTION TIMEOUT</code>",
        "<pre>SELECT NUMBER FROM HELPLINES WHERE COUNTRY = 48</pre>",
        "<p style='text-transform: uppercase'>Pomoc",
        "<p hidden>UWAGA! NIE ODDAWAJ NIKOMU SWOJEGO PASZPORTU.",
    ] {
        tells("pl", fine, &[]);
    }
}

#[test]
fn emoji_in_a_row_are_told() {
    tells("pl", "<p>Udało się! 🎉🎉🎉", &["emoji-run"]);
    tells("pl", "<p>👍🏽 👍🏽 👍🏽", &["emoji-run"]);
    tells("pl", "<p>🇵🇱🇺🇦🇧🇾 Mówimy w trzech językach", &["emoji-run"]);
    // One family, one person, one flag and a heart.
    tells("pl", "<p>👨‍👩‍👧‍👦 Rodzina 👩🏽‍⚕️ Lekarka 🇺🇦❤️", &[]);
    tells("pl", "<p>Udało się! <span aria-hidden=true>🎉🎉🎉</span>", &[]);
}

#[test]
fn numbers_to_call_are_links() {
    let rule = &["phone-without-link"];
    tells("pl", "<p>Krajowe Centrum: +48 22 628 01 20", rule);
    tells("pl", "<p>Infolinia 800 120 002, całą dobę", rule);
    tells("pl", "<p>W nagłych wypadkach zadzwoń pod 112.", rule);
    tells("en", "<p>Call 999 or <b>our helpline 020 7946 0018</b>", &["phone-without-link", "phone-without-link"]);
    for fine in [
        "<p>Zadzwoń pod <a href=tel:112>112</a>.",
        // The same number is a link elsewhere on the page.
        "<p>Krajowe Centrum: +48 22 628 01 20</p><p><a href=tel:+48226280120>Zadzwoń</a>",
        "<p>W 2025 roku pomogliśmy 120 345 osobom.",
        "<p>Numer konta: 12 1140 1010 0000 3214 0000 1001",
        "<p>NIP: 525 24 28 706",
        "<p>Wykręć kod <code>+48 22 628 01 20</code>",
    ] {
        tells("pl", fine, &[]);
    }
}

#[test]
fn days_are_the_same_for_every_reader() {
    tells("en", "<p>Apply by 03/04/2026.", &["date-ambiguous"]);
    tells("en", "<p>Apply by 3 April 2026.", &[]);
    tells("en", "<p>Apply by 23/04/2026.", &[]);
    tells("en", "<p>We meet next Friday.", &["date-relative"]);
    tells("pl", "<p>Spotykamy się w przyszły piątek.", &["date-relative"]);
    tells("pl", "<p>W zeszłym tygodniu otworzyliśmy punkt.", &["date-relative"]);
    tells("en", "<p>We meet <time datetime=2026-04-03>next Friday</time>.", &[]);
    tells("en", "<p>What to do next week after week.", &["date-relative"]);
    tells("en", "<p>This week, like every week", &[]);
    tells("pl", "<p>Spotykamy się w każdy piątek.", &[]);
}

#[test]
fn tables_hold_data() {
    let rule = &["layout-table"];
    // As Markdown makes it of an empty head.
    let markdown = "<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><td>Słuchamy, o każdej porze, w sześciu \
        językach i bez pytania o nazwisko.</td><td>Zadzwoń</td></tr></tbody></table>";
    tells("pl", markdown, rule);
    tells("pl", "<table><tr><td>Warszawa<tr><td>Kraków<tr><td>Lublin</table>", rule);
    tells("pl", "<table><tr><td>Warszawa<td>Kraków</table>", rule);
    for fine in [
        "<table><tr><th>Miasto<th>Godziny<tr><td>Lublin<td>10–18</table>",
        "<table><caption>Godziny</caption><tr><td>Lublin</table>",
        "<table><tr><td>Lublin<td>10–18<tr><td>Kraków<td>8–16</table>",
        "<table role=presentation><tr><td>Warszawa<td>Kraków</table>",
        "<table></table>",
    ] {
        tells("pl", fine, &[]);
    }
}

const EASY_PL: &str = "<p>Ktoś zabrał ci paszport? Nie płaci ci za pracę? Boisz się, że zrobi coś tobie albo twoim \
    dzieciom? Możesz prosić o pomoc. Numer jest na górze strony. Zadzwoń o każdej porze. Powiedz, w jakim języku chcesz \
    mówić. Nie musisz podawać imienia. Nikt nie zadzwoni na policję bez twojej zgody.</p>";

const HARD_PL: &str = "<p>Przedsiębiorstwa zatrudniające cudzoziemców zobowiązane są do przedstawienia dokumentacji \
    potwierdzającej przestrzeganie obowiązujących przepisów dotyczących bezpieczeństwa. Niedopełnienie obowiązku \
    informacyjnego skutkuje odpowiedzialnością administracyjną przedsiębiorcy.</p>";

const EASY_EN: &str = "<p>Did somebody take your passport? Do they not pay you for your work? Are you afraid of what they \
    will do to you or your children? You can ask for help. The number is at the top of the page. Call at any time. Say \
    which language you want to speak. You need not give your name.</p>";

const HARD_EN: &str = "<p>Organisations employing foreign nationals are required to demonstrate, by submitting appropriate \
    documentation, continuous compliance with applicable occupational safety regulations. Non-fulfilment of information \
    obligations results in administrative responsibility of the organisation concerned.</p>";

#[test]
fn text_that_asks_for_much_schooling_is_a_hint() {
    for (language, easy, hard) in [("pl", EASY_PL, HARD_PL), ("en", EASY_EN, HARD_EN)] {
        let page = |text: &str| format!("<main><h1>Praca</h1>{}</main>", text.repeat(5));
        tells(language, &page(easy), &[]);
        tells(language, &page(hard), &["hard-to-read"]);
        // No measure for other languages, for a few words, and for what is no text of the page's own.
        tells("uk", &page(hard), &[]);
        tells(language, hard, &[]);
        tells(language, &format!("<nav>{0}</nav><footer>{0}</footer><table><tr><th>{0}</table>", hard.repeat(5)), &[]);
        tells(language, &format!("<main><div lang=de>{}</div></main>", hard.repeat(5)), &[]);
        // The law words it.
        tells(language, &format!("<main><div id=a11y-wstep>{}</div></main>", hard.repeat(5)), &[]);
    }
}

#[test]
fn the_longest_sentence_is_named_with_its_place() {
    let clause = "a jeśli ktoś cię o to zapyta, możesz powiedzieć, że nie chcesz o tym mówić, ";
    let html = format!(
        "<html lang=pl><body><main><p>Masz prawo milczeć.</p>\n<p>Nie musisz niczego mówić, {}bo tak stanowi art. 175 \
        kodeksu postępowania karnego.</p>",
        clause.repeat(3)
    );
    let found = all(&html);
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(found.finding.rule.id, "long-sentence");
    assert_eq!(found.finding.text("text"), Some("Nie musisz niczego mówić, a jeśli ktoś…"));
    assert_eq!(&html[found.tag.start - 1..found.tag.end], "\n<p>");
    // The same in sentences; short forms end none.
    let short = format!("<main><p>Nie musisz mówić. {}</p></main>", "A jeśli ktoś zapyta, możesz milczeć. ".repeat(6));
    tells("pl", &short, &[]);
    let forms = "zob. art. 175 ust. 1 i np. komentarz prof. Nowak, która pisze o tym w książce, ";
    tells("pl", &format!("<main><p>Masz prawo milczeć, {} bo tak.</p>", forms.repeat(3)), &["long-sentence"]);
}
