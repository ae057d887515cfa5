//! The accessibility statement that site.toml describes.

use snapbox::assert_data_eq;
use snapbox::str;

use crate::project::{Built, build};

/// A statement of a public body, complete.
const STATEMENT: &str = r#"
[accessibility_statement]
entity = "Fundacja Świt"
published = 2024-02-01
updated = 2025-06-30
drawn_up = 2024-02-01
reviewed = 2025-07-01
status = "partial"
non_accessible = { pl = ["Filmy nie mają napisów.", "Mapa."], en = ["Films have no captions.", "The map."] }
disproportionate_cost = { pl = "[Analiza](/index.md)", en = "[Analysis](/index.md)" }
assessment = { pl = "Badanie własne.", en = "Our own test." }
conveniences = { pl = ["Kontrast"], en = ["Contrast"] }
shortcuts = { pl = "<kbd>S</kbd> szuka.", en = "<kbd>S</kbd> searches." }
applications = { pl = "Jedna.", en = "One." }
architecture = { pl = "Wejście od ulicy.", en = "The door is on the street." }
architecture_page = "/index.md"
communication = { pl = "PJM.", en = "Sign language." }
[accessibility_statement.contact]
name = "Anna Nowak"
email = "anna@example.org"
phone = "+48 22 123 45 67"
"#;

const START: &str = r#"
-- site/site.toml --
title = { pl = "Serwis", en = "Site" }
base_url = "https://example.org"
audit.enabled = false
languages = ["pl", "en"]
"#;

fn built(statement: &str) -> Built {
    build(&format!("{START}{statement}"))
}

fn changed(from: &str, to: &str) -> Built {
    assert!(STATEMENT.contains(from), "{from}");
    built(&STATEMENT.replace(from, to))
}

/// What stands between each `start` and the next `end`.
fn all<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end)).map(|(inside, _)| inside).collect()
}

const PL: &str = "pl/deklaracja-dostepnosci/index.html";
const EN: &str = "en/accessibility-statement/index.html";

#[test]
fn the_polish_statement_has_every_section_and_every_id_once_in_order() {
    let built = built(STATEMENT);
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    let page = built.text(PL);
    assert!(page.contains("<title>Deklaracja dostępności – Serwis</title>"));
    assert!(page.contains(r#"<h1 id="a11y-deklaracja">Deklaracja dostępności</h1>"#));
    let text = built.part(PL, "<div class=\"prose\">", "</main>");
    let sections: Vec<_> = all(&text, "<h2", "</h2>").into_iter().filter_map(|h| Some(h.split_once('>')?.1)).collect();
    assert_eq!(
        sections,
        [
            "Stan dostępności cyfrowej",
            "Niedostępne treści",
            "Przygotowanie deklaracji dostępności",
            "Udogodnienia, ograniczenia i inne informacje",
            "Skróty klawiszowe",
            "Informacje zwrotne i dane kontaktowe",
            "Obsługa wniosków i skarg związanych z dostępnością",
            "Pozostałe informacje",
        ]
    );
    let ids = [
        "a11y-deklaracja",
        "a11y-wstep",
        "a11y-podmiot",
        "a11y-zakres",
        "a11y-url",
        "a11y-data-publikacja",
        "a11y-data-aktualizacja",
        "a11y-status",
        "a11y-ocena",
        "a11y-data-sporzadzenie",
        "a11y-data-przeglad",
        "a11y-kontakt",
        "a11y-email",
        "a11y-telefon",
        "a11y-procedura",
        "a11y-aplikacje",
        "a11y-architektura",
        "a11y-architektura-url",
        "a11y-komunikacja",
    ];
    for path in [PL, EN] {
        let found: Vec<_> =
            all(built.text(path), " id=\"", "\"").into_iter().filter(|id| id.starts_with("a11y-")).collect();
        assert_eq!(found, ids, "{path}");
    }
    for part in [
        r#"<span id="a11y-podmiot">Fundacja Świt</span>"#,
        r#"<a id="a11y-url" href="https://example.org/">example.org</a>"#,
        r#"<time id="a11y-data-publikacja" datetime="2024-02-01">1 lutego 2024</time>"#,
        r#"<time id="a11y-data-przeglad" datetime="2025-07-01">1 lipca 2025</time>"#,
        r#"<strong id="a11y-status">częściowo zgodna</strong>"#,
        r#"<a id="a11y-email" href="mailto:anna@example.org">anna@example.org</a>"#,
        r#"<a id="a11y-telefon" href="tel:+48221234567">+48 22 123 45 67</a>"#,
        r#"<a id="a11y-architektura-url" href="../../pl/index.html">"#,
        "<li>Filmy nie mają napisów.</li>",
        r#"<a href="../../pl/index.html">Analiza</a>"#,
        "<kbd>S</kbd> szuka.",
        r#"<h3 id="disproportionate-cost">Nadmierne koszty</h3>"#,
    ] {
        assert!(text.contains(part), "no {part} in {text}");
    }
}

/// A statement without some of its lines.
fn without(lines: &[&str], more: &[(&str, &str)]) -> Built {
    let kept = STATEMENT.lines().filter(|line| !lines.iter().any(|start| line.starts_with(start)));
    let text: String = kept.map(|line| format!("{line}\n")).collect();
    built(&more.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

const LISTS: [&str; 2] = ["non_accessible", "disproportionate_cost"];

#[test]
fn the_status_is_told_as_the_conditions_word_it() {
    let act = "z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych";
    let full = without(&LISTS, &[("\"partial\"", "\"full\"")]);
    let none = changed("\"partial\"", "\"none\"");
    for (built, status, rest) in [
        (&full, "zgodna", "."),
        (&built(STATEMENT), "częściowo zgodna", " z powodu niezgodności lub wyłączeń wymienionych poniżej."),
        (&none, "niezgodna", ". Niezgodności lub wyłączenia wymieniono poniżej."),
    ] {
        assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
        let told = format!("<p>Strona internetowa jest <strong id=\"a11y-status\">{status}</strong> {act}{rest}</p>");
        assert!(built.text(PL).replace('\u{A0}', " ").contains(&told), "no {told} in {}", built.text(PL));
    }
    // What is not accessible has no section where nothing is.
    assert!(!full.text(PL).contains("Niedostępne treści"));
    assert!(none.text(PL).contains("<h3 id=\"non-compliance\">Niezgodność z załącznikiem</h3>"));
}

#[test]
fn what_does_not_apply_has_no_id_and_what_is_needed_stays() {
    let built = without(
        &["reviewed", "conveniences", "shortcuts", "applications", "architecture_page", "disproportionate_cost"],
        &[
            ("updated = 2025-06-30", "updated = 2024-02-01"),
            ("phone = \"+48 22 123 45 67\"", "phone = { pl = \"Nie mamy telefonu.\", en = \"We have no telephone.\" }"),
        ],
    );
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    let page = built.text(PL);
    for gone in ["data-przeglad", "ocena", "aplikacje", "architektura-url"] {
        assert!(!page.contains(&format!("a11y-{gone}\"")), "{gone}");
    }
    for part in [
        "<h2 id=\"shortcuts\">Skróty klawiszowe</h2>\n<p>",
        "<span id=\"a11y-telefon\">Nie mamy telefonu.</span>",
        "<h3 id=\"mobile\">Aplikacje mobilne</h3>\n<p>Nie udostępniamy",
        "w ciągu 7 dni",
        "2 miesiące",
        "<a href=\"https://bip.brpo.gov.pl/\">Rzecznika Praw Obywatelskich</a>",
    ] {
        assert!(page.replace('\u{A0}', " ").contains(part), "no {part} in {page}");
    }
    // A section that nobody has to have; and what nobody leaves out.
    assert!(!page.contains("Udogodnienia, ograniczenia"));
    for key in ["published", "updated", "drawn_up", "architecture =", "communication", "status", "assessment"] {
        assert_eq!(without(&[key], &[]).rules(), ["statement-missing"], "{key}");
    }
}

#[test]
fn the_european_model_leaves_the_days_of_the_site_open() {
    let european = ("entity =", "model = \"eu\"\nlaw = \"the law\"\nappeal = \"The court.\"\nentity =");
    let built = without(&["published", "updated", "architecture", "communication"], &[european]);
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    let text = built.part(EN, "<h2 id=\"compliance\">", "<h2 id=\"inaccessible\">");
    assert!(!text.contains("<ul>"), "{text}");
    let needed = without(&["drawn_up"], &[european]);
    assert_eq!(needed.rules(), ["statement-missing"]);
}

#[test]
fn every_anchor_of_the_contents_is_there() {
    for model in ["", "model = \"eu\"\nlaw = \"the law\"\nappeal = \"Write to the court.\"\n"] {
        let built = changed("entity =", &format!("{model}entity ="));
        for path in [PL, EN] {
            let page = built.text(path);
            let anchors = all(built.text(path), "<li class=\"contents-", "</a>");
            assert!(anchors.len() > 8, "{path}");
            for anchor in anchors {
                let (id, text) = anchor.split_once("href=\"#").unwrap().1.split_once("\">").unwrap();
                let heading = format!("id=\"{id}\">{text}</h");
                assert!(page.contains(&heading), "no {heading} in {path}");
            }
        }
    }
}

#[test]
fn every_page_leads_to_the_statement_and_names_it_in_its_head() {
    let built = built(STATEMENT);
    let pages: Vec<_> = built.files.keys().filter(|path| path.ends_with(".html")).collect();
    assert!(pages.len() > 6);
    // The page of "exit this page" is neutral, and there is none here.
    for path in pages {
        let page = built.text(path);
        let address =
            if path.starts_with("en/") { "en/accessibility-statement/" } else { "pl/deklaracja-dostepnosci/" };
        let meta = format!("<meta name=\"deklaracja-dostępności\" content=\"https://example.org/{address}\">");
        assert!(page.contains(&meta), "{path}");
        let footer = page.split("<footer").nth(1).unwrap();
        assert!(footer.contains(&format!("{address}index.html\">")), "{path}");
    }
    assert!(built.text("sitemap.xml").contains("<lastmod>2025-07-01</lastmod>"));
    assert!(built.text("assets/search-pl.js").contains("skroty klawiszowe"));
}

#[test]
fn without_an_address_of_the_site_the_statement_goes_by_a_relative_one() {
    let start = START.replace("base_url = \"https://example.org\"\n", "");
    let told = build(&format!("{start}{STATEMENT}"));
    assert_eq!(told.rules(), ["no-base-url", "statement-missing"], "{}", told.told("en"));
    let built = build(&format!("{start}{}", STATEMENT.replace("entity", "address = \"https://a.example/\"\nentity")));
    assert_eq!(built.rules(), ["no-base-url"], "{}", built.told("en"));
    let meta = r#"<meta name="deklaracja-dostępności" content="../pl/deklaracja-dostepnosci/index.html">"#;
    assert!(built.text("pl/index.html").contains(meta));
    assert!(built.text(PL).contains(r#"href="https://a.example/">a.example</a>"#));
}

#[test]
fn the_european_statement_names_its_law_and_who_enforces_it() {
    let built = changed(
        "entity =",
        "model = \"eu\"\nlaw = { pl = \"prawo\", en = \"the Act\" }\nappeal = { pl = \"Sąd.\", en = \"The court.\" }\nentity =",
    );
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    let text = built.part(EN, "<div class=\"prose\">", "</main>");
    for part in [
        "Fundacja Świt</span> is committed to making its website accessible, in accordance with <span>the Act</span>.",
        r#"This website is <strong id="a11y-status">partially compliant</strong> with <span>the Act</span>, due to the non-compliances or the exemptions listed below."#,
        r#"<h3 id="non-compliance">Non-compliance with the accessibility regulations</h3>"#,
        "The court.",
    ] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert!(!text.contains("Poland") && !text.contains("Polish") && !text.contains("31 March"), "{text}");
    assert!(!built.text(EN).contains("deklaracja-dostępności\""));
    let sections: Vec<_> = all(&text, "<h2", "</h2>").into_iter().filter_map(|h| Some(h.split_once('>')?.1)).collect();
    assert_eq!(
        sections,
        [
            "Compliance status",
            "Non-accessible content",
            "Preparation of this accessibility statement",
            "Feedback and contact information",
            "Enforcement procedure",
            "Conveniences, limits and other information",
            "Keyboard shortcuts",
            "Mobile applications",
            "Access to buildings",
            "Access to communication and information",
        ]
    );
}

#[test]
fn a_site_can_keep_a_page_of_its_own() {
    let built = build(&format!(
        "{START}accessibility_statement = \"/a.md\"\n-- site/a.pl.md --\n+++\ntitle = \"D\"\n+++\n-- site/a.en.md --\n+++\ntitle = \"S\"\n+++\n"
    ));
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    assert!(!built.text("pl/index.html").contains("deklaracja-dostępności"));
    assert!(!built.files.contains_key(PL));
}

#[test]
fn every_value_that_is_missing_or_wrong_is_told_with_its_place() {
    let built = built(
        r#"
[accessibility_statement]
model = "fr"
entity = ""
published = "wczoraj"
updated = 2024-05-01
drawn_up = 2024-06-01
reviewed = 2024-05-30
status = "mostly"
assessment = { pl = "Samoocena." }
architecture = ["a", 1]
disproportionate_costs = "x"
[accessibility_statement.contact]
email = "anna(at)example.org"
phone = "brak"
"#,
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[statement-missing]: W deklaracji dostępności brakuje klucza `communication`.
 --> site/site.toml:6:1
  |
6 | [accessibility_statement]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Bez tej informacji deklaracja nie spełnia wymagań prawa, a ktoś, kto jej potrzebuje, nie znajdzie jej na stronie.
  = co zrobić: Dodaj w tabeli wiersz, na przykład `communication = { pl = "…", en = "…" }`.

błąd[statement-missing]: W deklaracji dostępności brakuje klucza `entity`.
 --> site/site.toml:6:1
  |
6 | [accessibility_statement]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Bez tej informacji deklaracja nie spełnia wymagań prawa, a ktoś, kto jej potrzebuje, nie znajdzie jej na stronie.
  = co zrobić: Dodaj w tabeli wiersz, na przykład `entity = "…"`.

błąd[invalid-value]: `model`: możliwe wartości to "pl" i "eu".
 --> site/site.toml:7:9
  |
7 | model = "fr"
  |         ^^^^
  |
  = dlaczego: W tej postaci nie da się tego użyć.
  = co zrobić: Zmień wartość albo usuń ten wiersz.

błąd[wrong-type]: W `published` powinna być data bez cudzysłowu.
 --> site/site.toml:9:13
  |
9 | published = "wczoraj"
  |             ^^^^^^^^^
  |
  = dlaczego: W tej postaci nie da się tego użyć.
  = co zrobić: Napisz rok, miesiąc i dzień: `published = 2026-11-23`.

błąd[statement-dates]: W deklaracji dostępności dzień 2024-05-30 jest wcześniejszy niż `drawn_up` (2024-06-01).
  --> site/site.toml:12:12
   |
12 | reviewed = 2024-05-30
   |            ^^^^^^^^^^
   |
   = dlaczego: Te daty nie mogą być obie prawdziwe, a deklaracja jest dokumentem urzędowym.
   = co zrobić: Popraw jedną z dat. Datę przeglądu wpisuje się dopiero po przeglądzie.
także tutaj
  --> site/site.toml:11:12
   |
11 | drawn_up = 2024-06-01
   |            ^^^^^^^^^^

błąd[invalid-value]: `status`: możliwe wartości to "full" (zgodna), "partial" (częściowo zgodna) i "none" (niezgodna).
  --> site/site.toml:13:10
   |
13 | status = "mostly"
   |          ^^^^^^^^
   |
   = dlaczego: W tej postaci nie da się tego użyć.
   = co zrobić: Zmień wartość albo usuń ten wiersz.

ostrzeżenie[missing-language-key]: W `assessment` brakuje tekstu w języku `en`.
  --> site/site.toml:14:14
   |
14 | assessment = { pl = "Samoocena." }
   |              ^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: Osoby czytające w tym języku zobaczą tekst w innym.
   = co zrobić: Dodaj `en = "…"` w nawiasie klamrowym.

błąd[wrong-type]: W `architecture` powinien tutaj być tekst w cudzysłowie.
  --> site/site.toml:15:22
   |
15 | architecture = ["a", 1]
   |                      ^
   |
   = dlaczego: W tej postaci nie da się tego użyć.
   = co zrobić: Zapisz to jako jeden tekst: `"…"`.

ostrzeżenie[unknown-key]: Latarnia nie zna klucza `disproportionate_costs`.
  --> site/site.toml:16:1
   |
16 | disproportionate_costs = "x"
   | ^^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: To, co w nim zapisano, nie ma żadnego skutku; często to literówka.
   = co zrobić: Czy chodzi o `disproportionate_cost`?

błąd[statement-missing]: W deklaracji dostępności brakuje klucza `name`.
  --> site/site.toml:17:1
   |
17 | [accessibility_statement.contact]
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: Bez tej informacji deklaracja nie spełnia wymagań prawa, a ktoś, kto jej potrzebuje, nie znajdzie jej na stronie.
   = co zrobić: Dodaj w tabeli wiersz, na przykład `name = "…"`.

błąd[invalid-value]: `email`: to nie jest adres e-mail.
  --> site/site.toml:18:9
   |
18 | email = "anna(at)example.org"
   |         ^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: W tej postaci nie da się tego użyć.
   = co zrobić: Napisz na przykład `email = "kontakt@example.org"`.

błąd[invalid-value]: `phone`: to nie jest numer telefonu.
  --> site/site.toml:19:9
   |
19 | phone = "brak"
   |         ^^^^^^
   |
   = dlaczego: W tej postaci nie da się tego użyć.
   = co zrobić: Napisz numer z kierunkowym, na przykład `phone = "+48 22 000 00 00"`. Jeśli telefonu nie ma, napisz to słowami w każdym języku: `phone = { pl = "…", en = "…" }`.

"#]]
    );
}

#[test]
fn a_status_and_a_list_that_contradict_each_other_are_told() {
    let full = changed("\"partial\"", "\"full\"");
    assert_eq!(full.rules(), ["statement-status"]);
    let without = STATEMENT.lines().filter(|line| !line.contains("accessible =") && !line.contains("cost ="));
    let empty = built(&without.map(|line| format!("{line}\n")).collect::<String>());
    assert_eq!(empty.rules(), ["statement-status"]);
    assert_data_eq!(
        full.told("en") + &empty.told("en"),
        str![[r#"
error[statement-status]: The accessibility statement claims full compliance, and lists inaccessible content (`non_accessible`).
  --> site/site.toml:12:10
   |
12 | status = "full"
   |          ^^^^^^
   |
   = why: The one contradicts the other: readers do not know what to expect.
   = what to do: Write `status = "partial"`, or take the list out.
error[statement-status]: The accessibility statement does not say what is inaccessible, though the site is not fully compliant.
  --> site/site.toml:12:10
   |
12 | status = "partial"
   |          ^^^^^^^^^
   |
   = why: The law asks for this list, and it saves time for people who meet a barrier.
   = what to do: Add a list `non_accessible` (or `disproportionate_cost` or `not_covered`). If there are no barriers, write `status = "full"`.

"#]]
    );
}

#[test]
fn a_review_is_due_when_the_days_that_the_site_names_say_so() {
    let page = |day: &str| {
        format!(
            "{START}{STATEMENT}\n-- site/a.pl.md --\n+++\ntitle = \"A\"\ndate = {day}\n+++\n-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n"
        )
    };
    for (day, is_due) in [("2025-12-31", false), ("2026-03-31", false), ("2026-04-01", true), ("2027-01-01", true)] {
        let built = build(&page(day));
        let expected: &[&str] = if is_due { &["statement-review"] } else { &[] };
        assert_eq!(built.rules(), expected, "{day}");
    }
    assert_eq!(changed("updated = 2025-06-30", "updated = 2025-07-02").rules(), ["statement-review"]);
    assert_data_eq!(
        build(&page("2026-04-01")).told("pl"),
        str![[r#"
ostrzeżenie[statement-review]: Deklaracja dostępności nie miała przeglądu w tym roku: ostatni był 2025-07-01, a na stronie jest już data 2026-04-01.
  --> site/site.toml:11:12
   |
11 | reviewed = 2025-07-01
   |            ^^^^^^^^^^
   |
   = dlaczego: Deklarację trzeba przejrzeć co roku do 31 marca i po każdej istotnej zmianie; inaczej przestaje być prawdziwa.
   = co zrobić: Sprawdź, czy wszystko się w niej zgadza, i wpisz dzień przeglądu: `reviewed = 2026-11-23`.

"#]]
    );
}

#[test]
fn a_text_in_one_language_says_so_in_the_other() {
    let built = changed(
        r#"assessment = { pl = "Badanie własne.", en = "Our own test." }"#,
        r#"assessment = { pl = "Badanie własne." }"#,
    );
    assert_eq!(built.rules(), ["missing-language-key"]);
    assert!(built.text(EN).contains("<div lang=\"pl\">\n<p>Badanie własne.</p>"), "{}", built.text(EN));
}

#[test]
fn links_in_the_statement_are_checked_at_their_place() {
    let built = changed(r#""Our own test.""#, r#""See [it](gone.md).""#);
    assert_eq!(built.rules(), ["broken-link"]);
    assert!(built.told("en").contains("site/site.toml:15:"), "{}", built.told("en"));
    // With escapes, the whole text is the place.
    let escaped = changed(r#""Our own test.""#, r#""\u0041 [link](gone.md).""#);
    assert_eq!(escaped.rules(), ["broken-link"]);
    assert!(escaped.told("en").contains("site/site.toml:15:"), "{}", escaped.told("en"));
}

#[test]
fn markup_in_plain_values_stays_text() {
    let built = changed("\"Fundacja Świt\"", "\"<b>A & B</b>\"");
    assert!(built.text(PL).contains("&lt;b&gt;A &amp; B&lt;"), "{}", built.text(PL));
    assert!(!built.text(PL).contains("<b>A"));
}

#[test]
fn what_the_audit_found_is_proposed_for_the_list() {
    use latarnia::finding::{Finding, Place, rules};
    let at = |rule, file: &str| Finding::at(rule, Place::file(&file.into()));
    let findings = [
        at(&rules::TEXT_CONTRAST, "site/a.pl.md"),
        at(&rules::IMAGE_ALT, "site/b.pl.md"),
        at(&rules::TEXT_CONTRAST, "themes/x/page.html"),
        // The law asks for neither of these.
        at(&rules::TEXT_CONTRAST_ENHANCED, "site/c.pl.md"),
        at(&rules::BROKEN_LINK, "site/d.pl.md"),
    ];
    let sources = built(STATEMENT).sources;
    let plan = latarnia::pipeline::plan(&sources, &Default::default(), &mut Default::default()).value.unwrap();
    let locales = plan.site.locales;
    let proposal = latarnia::statement::proposal(&findings, &locales).unwrap();
    assert_data_eq!(
        proposal.clone(),
        str![[r#"
[accessibility_statement.non_accessible]
pl = [
    # WCAG 1.1.1: site/b.pl.md
    "Część zdjęć i innych treści nietekstowych nie ma opisu alternatywnego.",
    # WCAG 1.4.3: site/a.pl.md, themes/x/page.html
    "Część tekstów ma zbyt niski kontrast.",
]
en = [
    # WCAG 1.1.1: site/b.pl.md
    "Some images and other content that is not text have no text alternative.",
    # WCAG 1.4.3: site/a.pl.md, themes/x/page.html
    "The contrast of some texts is too low.",
]

"#]]
    );
    assert!(
        !built(&format!("{STATEMENT}{proposal}").replace("non_accessible = {", "not_covered = {"))
            .rules()
            .contains(&"toml-syntax")
    );
    assert_eq!(latarnia::statement::proposal(&findings[3..], &locales), None);
}
