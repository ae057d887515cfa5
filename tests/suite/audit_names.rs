//! Names and descriptions: what assistive technology says of an element.

use latarnia::audit::document::Document;
use latarnia::audit::style::{Library, Loader, Style};
use latarnia::audit::tree::Tree;
use latarnia::audit::{Found, audit};

fn with_tree<T>(html: &str, ask: impl FnOnce(&Tree<'_>) -> T) -> T {
    let document = Document::parse(html);
    let style = Style::compute(&document, &Library::default().sheets(&document, &Loader::NONE));
    ask(&Tree::new(&document, &style))
}

/// The name of the element with the id `x`.
#[track_caller]
fn is_called(html: &str, expected: &str) {
    let name = with_tree(html, |tree| tree.name(tree.document.by_id("x").unwrap()).text.to_string());
    assert_eq!(name, expected, "{html}");
}

/// What is found: rules of this family, in the order of the document.
pub(crate) fn found(html: &str) -> Vec<&'static str> {
    let all = audit(html, &Library::default(), &Loader::NONE);
    all.iter().map(|Found { finding, .. }| finding.rule.id).collect()
}

/// Is the rule among what is found?
#[track_caller]
pub(crate) fn tells(rule: &str, html: &str) {
    assert!(found(html).contains(&rule), "{rule} is not told: {html}\n{:?}", found(html));
}

/// Is the rule not among what is found?
#[track_caller]
pub(crate) fn leaves(rule: &str, html: &str) {
    assert!(!found(html).contains(&rule), "{rule} is told: {html}");
}

#[test]
fn names_come_from_what_is_inside() {
    is_called("<a id=x href=/>  Telefon\n zaufania </a>", "Telefon zaufania");
    is_called("<button id=x>Wyślij <b>zgłoszenie</b></button>", "Wyślij zgłoszenie");
    is_called("<a id=x href=/><span>Telefon</span><span>zaufania</span></a>", "Telefonzaufania");
    is_called("<a id=x href=/><div>Telefon</div><div>zaufania</div></a>", "Telefon zaufania");
    is_called("<a id=x href=/>Telefon<br>zaufania</a>", "Telefon zaufania");
    is_called("<a id=x href=/><img src=a alt='Logo fundacji'> Strona główna</a>", "Logo fundacji Strona główna");
    is_called("<a id=x href=/><img src=a alt='' title='Logo'>Start</a>", "Start");
    is_called("<a id=x href=/><svg><title>Drukuj</title><path d='M0 0'/></svg></a>", "Drukuj");
    is_called("<h2 id=x>Gdzie <em>szukać</em> pomocy</h2>", "Gdzie szukać pomocy");
    is_called("<table><tr><th id=x>Dzień<td>Poniedziałek</table>", "Dzień");
    is_called("<div id=x role=tab><p>Po polsku</p></div>", "Po polsku");
    // What is drawn, not what is written: these are letters of the browser's own.
    is_called("<details><summary id=x>Godziny otwarcia</summary>Od 9 do 17</details>", "Godziny otwarcia");
}

#[test]
fn what_is_hidden_says_nothing_unless_it_is_pointed_at() {
    is_called("<a id=x href=/>Pomoc <span hidden>prawna</span></a>", "Pomoc");
    is_called("<a id=x href=/>Pomoc <span style='visibility: hidden'>prawna</span></a>", "Pomoc");
    is_called("<a id=x href=/>Pomoc <span aria-hidden=true>→</span></a>", "Pomoc");
    is_called("<button id=x aria-labelledby=n>?</button><span id=n hidden>Pomoc <b>prawna</b></span>", "Pomoc prawna");
    is_called("<a id=x href=/>Pomoc<script>start()</script><style>a { color: red }</style></a>", "Pomoc");
    // Out of sight is not hidden.
    is_called("<a id=x href=/><span style='position: absolute; left: -999em'>Pomoc</span></a>", "Pomoc");
}

#[test]
fn the_authors_word_comes_first() {
    is_called("<button id=x aria-label='Zamknij okno'>X</button>", "Zamknij okno");
    is_called("<button id=x aria-label='  '>Zamknij</button>", "Zamknij");
    is_called("<button id=x aria-label='Zamknij' aria-labelledby=n>X</button><p id=n>Ukryj</p>", "Ukryj");
    is_called("<button id=x aria-labelledby='nie-ma'>Zamknij</button>", "Zamknij");
    is_called("<span id=a>Dostawa</span><span id=b>ulica</span><input id=x aria-labelledby='a b'>", "Dostawa ulica");
    is_called("<h2 id=h>Ulotka</h2><a id=x aria-labelledby='x h' href=u.pdf>Pobierz</a>", "Pobierz Ulotka");
    is_called(
        "<h2 id=h>Ulotka</h2><a id=x aria-label=Pobierz aria-labelledby='x h' href=u.pdf>PDF</a>",
        "Pobierz Ulotka",
    );
    // A reference is followed once.
    is_called("<p id=a aria-labelledby=b>Ulica</p><p id=b>Miasto</p><input id=x aria-labelledby=a>", "Ulica");
    is_called("<a id=x href=/ title='Strona główna'>Start</a>", "Start");
    is_called("<a id=x href=/ title='Strona główna'><img src=d alt=''></a>", "Strona główna");
}

#[test]
fn fields_are_called_by_their_labels() {
    is_called("<label for=x>Imię</label><input id=x>", "Imię");
    is_called("<label>Imię <input id=x value=Anna></label>", "Imię");
    is_called("<label for=x>Imię</label><label for=x>(wymagane)</label><input id=x>", "Imię (wymagane)");
    is_called("<label for=x><span hidden>*</span>Imię</label><input id=x>", "Imię");
    is_called("<input id=x placeholder='Szukaj w serwisie'>", "Szukaj w serwisie");
    is_called("<input id=x title='Szukane słowo' placeholder=Szukaj>", "Szukane słowo");
    is_called("<label for=x>Opis</label><div id=x role=textbox>tekst</div>", "");
    is_called("<fieldset id=x><legend>Kontakt</legend><input></fieldset>", "Kontakt");
    is_called("<input id=x type=submit>", "Submit");
    is_called("<input id=x type=submit value=''>", "");
    is_called("<input id=x type=submit value=Wyślij>", "Wyślij");
    is_called("<input id=x type=button>", "");
    is_called("<input id=x type=image alt=Szukaj>", "Szukaj");
    is_called("<label for=x>Kraj</label><select id=x><option>Polska</select>", "Kraj");
    // A field inside a label of another counts with its value.
    is_called(
        "<input type=checkbox id=x><label for=x>Przypomnij za <input value=3> dni</label>",
        "Przypomnij za 3 dni",
    );
    is_called(
        "<input type=checkbox id=x><label for=x>Przypomnij za <select><option>dzień<option selected>tydzień</select></label>",
        "Przypomnij za tydzień",
    );
    is_called(
        "<input type=checkbox id=x><label for=x>Głośniej o <input type=range value=5 aria-valuetext='pięć punktów'></label>",
        "Głośniej o pięć punktów",
    );
}

#[test]
fn other_elements_have_words_of_their_own() {
    is_called("<img id=x src=a alt='Plakat telefonu zaufania'>", "Plakat telefonu zaufania");
    is_called("<img id=x src=a title=Plakat>", "Plakat");
    is_called("<img id=x src=a alt='' title=Plakat>", "");
    is_called("<table id=x><caption>Dyżury</caption><tr><td>1</table>", "Dyżury");
    is_called("<figure id=x><img src=a alt=b><figcaption>Rysunek 1</figcaption></figure>", "Rysunek 1");
    is_called("<svg id=x role=img><title>Mapa dojazdu</title></svg>", "Mapa dojazdu");
    is_called("<svg id=x role=img aria-label=Mapa><title>Mapa dojazdu</title></svg>", "Mapa");
    is_called("<iframe id=x title='Mapa dojazdu' src=m></iframe>", "Mapa dojazdu");
    is_called("<select><optgroup id=x label='Województwa'><option>1</select>", "Województwa");
    is_called("<map name=m><area id=x href=/ alt='Lublin'></map><img usemap=#m src=a alt=Mapa>", "Lublin");
    is_called("<div id=x role=group aria-label=Języki><p>Polski</div>", "Języki");
    is_called("<nav id=x>Menu</nav>", "");
    is_called("<p id=x aria-label=Ważne>Zadzwoń</p>", "");
}

#[test]
fn text_of_style_sheets_belongs_to_the_name() {
    is_called("<style>a::after { content: ' (PDF)' }</style><a id=x href=/>Ulotka</a>", "Ulotka (PDF)");
    is_called(
        "<style>.i::before { content: 'Uwaga: ' }</style><a id=x href=/><b class=i>zmiana</b></a>",
        "Uwaga: zmiana",
    );
    is_called("<style>a::before { content: '★' / 'Nowe' }</style><a id=x href=/> ulotka</a>", "Nowe ulotka");
    is_called("<style>a::before { content: attr(data-typ) }</style><a id=x href=/ data-typ=PDF></a>", "PDF");
    is_called("<style>a::before { content: url(pdf.png) }</style><a id=x href=/>Ulotka</a>", "Ulotka");
    is_called("<style>a::after { content: ' ↗' }</style><a id=x href=/>Ulotka</a>", "Ulotka");
    is_called("<style>a::after { content: '×' }</style><a id=x href=/></a>", "×");
    is_called("<style>a::after { content: '\\f002' }</style><a id=x href=/></a>", "");
    is_called("<style>a { --t: 'PDF' } a::after { content: var(--t) }</style><a id=x href=/></a>", "PDF");
    is_called("<style>@media print { a::after { content: attr(href) } }</style><a id=x href=/>Ulotka</a>", "Ulotka");
    is_called(
        "<style>a::before { content: 'nie' } a.b::before { content: none }</style><a id=x class=b href=/>Tak</a>",
        "Tak",
    );
    is_called("<style>a::before { content: 'nie'; display: none }</style><a id=x href=/>Ulotka</a>", "Ulotka");
}

#[test]
fn descriptions_add_what_the_name_does_not_say() {
    let describes = |html: &str, expected: &str| {
        let text = with_tree(html, |tree| tree.description(tree.document.by_id("x").unwrap()));
        assert_eq!(text, expected, "{html}");
    };
    describes("<input id=x aria-describedby=d><p id=d>Dziewięć cyfr</p>", "Dziewięć cyfr");
    describes("<input id=x aria-label=Telefon aria-description='Dziewięć cyfr'>", "Dziewięć cyfr");
    describes("<a id=x href=/ title='w nowym oknie'>Ulotka</a>", "w nowym oknie");
    describes("<a id=x href=/ title='Ulotka'></a>", "");
}

#[test]
fn long_and_circular_names_end() {
    is_called("<p id=a aria-owns=b>jeden</p><p id=b aria-owns=a>dwa</p><input id=x aria-labelledby=a>", "jeden dwa");
    let deep = format!("<a id=x href=/>{}tekst", "<b>".repeat(100_000));
    is_called(&deep, "tekst");
    let long = format!("<a id=x href=/>{}", "słowo ".repeat(100_000));
    let lists = "<div role=listbox><div role=option aria-selected=true>".repeat(60);
    is_called(&format!("<a id=x href=/><b>{lists}tekst"), &vec!["tekst"; 60].join(" "));
    let mut chain = "<p id=p0 aria-owns=p1>".to_owned();
    for step in 1..20_000 {
        chain.push_str(&format!("<p id=p{step} aria-owns=p{}>", step + 1));
    }
    is_called(&format!("{chain}<p id=p20000>koniec<input id=x aria-labelledby=p0>"), "");
    assert!(with_tree(&long, |tree| tree.name(tree.document.by_id("x").unwrap()).text.len()) < 1_000_000);
}

#[test]
fn things_without_name_are_told() {
    for (rule, wrong, right) in [
        ("button-name", "<button><img src=lupa.svg alt=''></button>", "<button><img src=lupa.svg alt=Szukaj></button>"),
        ("button-name", "<div role=button tabindex=0></div>", "<div role=button tabindex=0 title=Drukuj></div>"),
        ("button-name", "<button role=none></button>", "<button role=none disabled></button>"),
        ("input-image-alt", "<input type=image src=lupa.png>", "<input type=image src=lupa.png alt=Szukaj>"),
        ("label", "<p>Miejscowość <input>", "<label>Miejscowość <input></label>"),
        ("label", "<input type=date>", "<input type=hidden name=token>"),
        ("label", "<label>Kraj <div role=listbox></div></label>", "<div role=listbox aria-label=Kraj></div>"),
        ("label", "<select><option>Polska</select>", "<select aria-label=Kraj><option>Polska</select>"),
        ("link-name", "<a href=/><i class=fa></i></a>", "<a href=/><i class=fa></i> Start</a>"),
        ("link-name", "<map><area href=/></map>", "<map><area></map>"),
        ("image-alt", "<img src=plakat.jpg>", "<img src=plakat.jpg alt=''>"),
        ("image-alt", "<div role=img></div>", "<div role=img aria-label=Plakat></div>"),
        ("frame-title", "<iframe src=mapa></iframe>", "<iframe src=mapa title='Mapa dojazdu'></iframe>"),
        ("frame-title", "<iframe src=mapa title=' '></iframe>", "<iframe src=pixel tabindex=-1></iframe>"),
        ("summary-name", "<details><summary></summary>Od 9</details>", "<summary></summary>"),
        (
            "aria-command-name",
            "<div role=menu><a role=menuitem></a></div>",
            "<div role=menu><a role=menuitem>Otwórz</a></div>",
        ),
        ("object-alt", "<object data=film.mp4>Film</object>", "<object data=film.mp4 title='Film o pomocy'></object>"),
        ("object-alt", "<object data=a type=image/png></object>", "<object data=strona.html></object>"),
        ("svg-img-alt", "<svg role=img><path d='M0 0'/></svg>", "<svg><path d='M0 0'/></svg>"),
        ("empty-heading", "<h2><br></h2>", "<h2 hidden></h2>"),
        ("empty-table-header", "<table><tr><th><th>Dzień<tr><td>1<td>2</table>", "<table><tr><th>Nr<th>Dzień</table>"),
        ("aria-dialog-name", "<dialog open>Zapisano</dialog>", "<dialog open aria-label=Wynik>Zapisano</dialog>"),
        ("aria-widget-name", "<progress value=1></progress>", "<label>Postęp <progress value=1></progress></label>"),
    ] {
        tells(rule, wrong);
        leaves(rule, right);
        leaves(rule, &format!("<div hidden>{wrong}</div>"));
        leaves(rule, &format!("<div aria-hidden=true>{wrong}</div>"));
    }
}

#[test]
fn what_is_seen_is_part_of_the_name() {
    let rule = "label-content-name-mismatch";
    for wrong in [
        "<button aria-label=Wyślij>Zgłoś sprawę</button>",
        "<a href=/ aria-label='Czytaj więcej'>Czytaj</a><a href=/ aria-label=Więcej>Czytaj więcej</a>",
        "<a href=tel:116111 aria-label='jeden jeden sześć'>116 111</a>",
        "<button aria-label='zgłoś tę sprawę'>zgłoś sprawę</button>",
        "<button aria-label=Zgłoś>Zgłoś <span aria-hidden=true>anonimowo</span></button>",
        "<div role=checkbox aria-checked=true aria-labelledby=n>Zgoda</div><p id=n>Regulamin</p>",
    ] {
        tells(rule, wrong);
    }
    for right in [
        "<button aria-label='Zgłoś sprawę anonimowo'>Zgłoś sprawę…</button>",
        "<button aria-label='ZGŁOŚ  SPRAWĘ'><span>Zgłoś</span> <span>sprawę</span></button>",
        "<button aria-label=Zamknij>X</button>",
        "<button aria-label=Zamknij>×</button>",
        "<a href=/ aria-label='Ulica Długa'>Ul. Długa</a>",
        "<a href=/ aria-label='Światowa Organizacja Zdrowia'>ŚOZ</a>",
        "<a href=/ aria-label='e-mail do nas'>email do nas</a>",
        "<a href=/ aria-label='Termin'>Termin (RRRR-MM-DD)</a>",
        "<button aria-label=Szukaj><i class=material-icons>search</i></button>",
        "<nav aria-label='Menu główne'>Serwis</nav>",
        "<a href=/ aria-label='Plakat'><img src=a alt=Ulotka></a>",
        "<a href=/ aria-label=Ulotka>Ulotka<span style='position:absolute;left:-999em'>, PDF</span></a>",
    ] {
        leaves(rule, right);
    }
}

#[test]
fn labels_say_what_a_field_wants() {
    tells("label-vague", "<label>Menu: <input></label>");
    leaves("label-vague", "<label>Imię: <input></label>");
    leaves("label-vague", "<label>Menu <select><option>Zupa</select></label>");
    tells("label-title-only", "<input placeholder=Szukaj>");
    leaves("label-title-only", "<label>Szukaj <input placeholder='np. azyl'></label>");
    tells("form-field-multiple-labels", "<label for=i>Imię</label><label for=i>wymagane</label><input id=i>");
    leaves("form-field-multiple-labels", "<label for=i>Imię</label><input id=i>");

    let field = "<label>Ulica <input></label><label>Miasto <input></label>";
    tells("label-repeated", &format!("<fieldset>{field}</fieldset><fieldset>{field}</fieldset>"));
    leaves("label-repeated", field);
    leaves("label-repeated", &format!("<h2>Dostawa</h2>{field}<h2>Płatność</h2>{field}"));
    leaves("label-repeated", &format!("{field}<fieldset aria-label=Płatność>{field}</fieldset>"));
}

#[test]
fn images_say_something_and_once() {
    tells("image-name-vague", "<img src=/i/DSC_0123.JPG alt=dsc_0123>");
    tells("image-name-vague", "<img src=a.png alt=Obrazek>");
    tells("image-name-vague", "<img src=a.png alt=plakat.png>");
    leaves("image-name-vague", "<img src=plakat.png alt=Plakat>");
    leaves("image-name-vague", "<img src=plakat.png alt='Obraz ludzi w kolejce'>");
    tells("image-hidden", "<p><img src=a.png alt='Telefon zaufania 116 111' aria-hidden=true>");
    tells("image-hidden", "<p><img src=logo-fundacji.png alt=''>");
    leaves("image-hidden", "<p><img src=logo-fundacji.png alt=''> Fundacja Latarnia");
    leaves("image-hidden", "<a href=/ aria-label='Fundacja Latarnia'><img src=logo.png alt=''></a>");
    leaves("image-hidden", "<p><img src=tło.png alt=''>");
    tells("image-redundant-alt", "<a href=/><img src=a alt=Kontakt> kontakt</a>");
    leaves("image-redundant-alt", "<a href=/><img src=a alt='Ikona koperty'> Kontakt</a>");
    tells("server-side-image-map", "<a href=/><img src=a alt=Mapa ismap></a>");
}

#[test]
fn what_the_keyboard_reaches_is_told() {
    for (rule, wrong, right) in [
        ("aria-hidden-body", "<body aria-hidden=true>Pomoc", "<body aria-hidden=false>Pomoc"),
        (
            "aria-hidden-focus",
            "<div aria-hidden=true><a href=/>Start</a></div>",
            "<div aria-hidden=true><a>Start</a></div>",
        ),
        (
            "aria-hidden-focus",
            "<button aria-hidden=true>Start</button>",
            "<button aria-hidden=true tabindex=-1>Start</button><div aria-hidden=true><a href=/ hidden>Start</a></div>",
        ),
        (
            "aria-hidden-focus",
            "<p aria-hidden=true><a href=/ id=koniec>.</a>",
            "<p aria-hidden=true><a href=/ id=koniec>.</a><script>koniec.addEventListener('focus', wróć)</script>",
        ),
        (
            "nested-interactive",
            "<button>Zapisz <a href=/>i wróć</a></button>",
            "<button>Zapisz</button> <a href=/>wróć</a>",
        ),
        (
            "nested-interactive",
            "<div role=img aria-label=Mapa><a href=/>Lublin</a></div>",
            "<a href=/><span tabindex=0>A</span></a>",
        ),
        (
            "frame-focusable-content",
            "<iframe title=Ankieta tabindex=-1 srcdoc='<button>Tak</button>'></iframe>",
            "<iframe title=Ankieta srcdoc='<button>Tak</button>'></iframe><iframe tabindex=-1 srcdoc=Tak></iframe>",
        ),
        (
            "frame-title-unique",
            "<iframe title=Film src=1></iframe><iframe title=film src=2></iframe>",
            "<iframe title=Film src=1></iframe><iframe title=Film src=1></iframe>",
        ),
    ] {
        tells(rule, wrong);
        leaves(rule, right);
    }
}
