//! Rules about what a page is made of.

use latarnia::audit::audit;
use latarnia::audit::document::Document;
use latarnia::audit::style::{Library, Loader};

/// What is found: the rule and the start tag that it is found at, for rules whose id begins so.
fn found(html: &str, family: &str) -> Vec<String> {
    let all = audit(html, &Library::default(), &Loader::NONE);
    let of_family = all.iter().filter(|found| found.finding.rule.id.starts_with(family));
    let name = |tag: &str| tag.trim_start_matches('<').split([' ', '>', '\n']).next().unwrap().to_owned();
    of_family.map(|found| format!("{} {}", found.finding.rule.id, name(&html[found.tag.clone()]))).collect()
}

/// Of all rules whose ids begin with `family`, exactly these tell something.
#[track_caller]
fn tells(family: &str, html: &str, expected: &[&str]) {
    assert_eq!(found(html, family), expected, "{html}");
}

const HELP: &str = "<p>Jeśli ktoś zabrał ci dokumenty i nie pozwala wyjść z domu, to nie jest twoja wina.";
const HELP_EN: &str = "If somebody took your documents and you cannot leave the house, it is not your fault.";

#[test]
fn what_is_implied_has_a_place_but_no_bytes() {
    let document = Document::parse("<p>Pomoc");
    assert_eq!(document.span(document.find("body").unwrap()), 0..0);
    assert_eq!(document.span(document.find("p").unwrap()), 0..3);
}

#[test]
fn a_page_says_its_language() {
    tells("page-language", &format!("<!doctype html>{HELP}"), &["page-language-missing "]);
    // A part of a page can leave it to the page.
    tells("page-language", HELP, &[]);
    tells("page-language", &format!("<html>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html lang=' '>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html xml:lang=pl>{HELP}"), &["page-language-missing html"]);
    tells("page-language", &format!("<html lang=polski>{HELP}"), &["page-language-invalid html"]);
    tells("page-language", &format!("<html lang=pl>{HELP}"), &[]);
    // A picture alone is no page.
    tells("page-", "<?xml version='1.0'?>\n<svg><title>Mapa</title><text>Punkty pomocy</text></svg>", &[]);
    tells("xml-", "<html lang=pl xml:lang=en><p>Pomoc", &["xml-language-differs html"]);
    tells("xml-", "<html lang=pl xml:lang=pl-PL><p>Pomoc", &[]);
}

#[test]
fn the_language_that_a_text_says_is_the_one_that_it_is_in() {
    tells("page-language", &format!("<html lang=en>{HELP}"), &["page-language-wrong html"]);
    tells("page-language", &format!("<html lang=en><p lang=pl>{HELP}</p><p>{HELP_EN}"), &[]);
    tells("page-language", "<html lang=en><p>Fundacja La Strada, ul. Prosta 1, Warszawa", &[]);
    let part = |tag: &str, text: &str| format!("<html lang=pl><body>{HELP}<blockquote lang={tag}>{text}</blockquote>");
    tells("part-language", &part("fr", HELP_EN), &["part-language-wrong blockquote"]);
    tells("part-language", &part("en-GB", HELP_EN), &[]);
    tells("part-language", &part("angielski", HELP_EN), &["part-language-invalid blockquote"]);
    tells("part-language", &part("angielski", " "), &[]);
    tells(
        "part-language",
        &part("angielski", "<img src=a.png alt='Help line'>"),
        &["part-language-invalid blockquote"],
    );
    tells("part-language", &part("angielski", &format!("<p hidden>{HELP_EN}")), &[]);
    // What is in no language of people.
    tells("part-language", &part("toml", "<code>title = \"Pomoc\"</code>"), &[]);
}

#[test]
fn a_page_has_a_title_that_says_what_it_is_about() {
    let titled = |title: &str, text: &str| format!("<html lang=pl><title>{title}</title><body>{text}");
    tells("page-title", &format!("<html lang=pl>{HELP}"), &["page-title-missing html"]);
    tells("page-title", &titled(" ", HELP), &["page-title-missing title"]);
    tells("page-title", "<!doctype html><svg><title>Mapa</title></svg><p>Pomoc", &["page-title-missing "]);
    tells("page-title", &titled("Bez tytułu", HELP), &["page-title-placeholder title"]);
    tells("page-title", &titled("ulotka-druk.pdf", HELP), &["page-title-placeholder title"]);
    tells("page-title", &titled("Zabrane dokumenty – Latarnia", HELP), &[]);
    tells("page-title", &titled("Przepisy na ciasto drożdżowe", HELP), &["page-title-doubtful title"]);
    tells("page-title", &titled("Kontakt", HELP), &[]);
    let heading = "<h1>Gdzie szukać pomocy i noclegu – Fundacja Latarnia</h1>";
    tells("page-title", &titled("Fundacja Latarnia", heading), &["page-title-doubtful title"]);
    tells("page-title", &titled("Gdzie szukać pomocy", heading), &[]);
}

#[test]
fn a_page_does_not_change_by_itself() {
    for (content, rule) in [
        ("30", Some("page-refresh meta")),
        ("5; url=/pomoc", Some("page-refresh meta")),
        (" 5.9,/pomoc", Some("page-refresh meta")),
        ("72001; url=/pomoc", Some("page-refresh-late meta")),
        ("0; url=/pomoc", None),
        ("5: /pomoc", None),
        ("-5; url=/pomoc", None),
        ("zaraz", None),
        ("", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells("page-refresh", &format!("<meta http-equiv=Refresh content='{content}'>"), &expected);
    }
    // Browsers follow the first that they understand.
    let two = "<meta http-equiv=refresh content='0; url=/pl'><meta http-equiv=refresh content='9; url=/en'>";
    tells("page-refresh", two, &[]);
}

#[test]
fn a_page_can_be_enlarged() {
    for (content, rule) in [
        ("width=device-width, initial-scale=1", None),
        ("user-scalable=no", Some("zoom-forbidden meta")),
        ("width=device-width; user-scalable = 0", Some("zoom-forbidden meta")),
        ("maximum-scale=1", Some("zoom-forbidden meta")),
        ("maximum-scale=1.9, user-scalable=yes", Some("zoom-forbidden meta")),
        ("maximum-scale=3", Some("zoom-limited meta")),
        ("maximum-scale=5", None),
        ("maximum-scale=-1", None),
        ("maximum-scale=", None),
    ] {
        let expected: Vec<_> = rule.into_iter().collect();
        tells("zoom-", &format!("<meta name=viewport content='{content}'>"), &expected);
    }
}

#[test]
fn headings_lead_through_a_page() {
    let page = |body: &str| format!("<html lang=pl><title>Pomoc</title><body>{body}");
    tells("heading-order", &page("<h1>Pomoc</h1><h2>Telefon</h2><h4>Koszt</h4>"), &["heading-order h4"]);
    tells("heading-order", &page("<h1>Pomoc</h1><h2>Telefon</h2><h3>Koszt</h3><h2>Czat</h2>"), &[]);
    tells("heading-order", &page("<h1>Pomoc</h1><p role=heading aria-level=3>Koszt</p>"), &["heading-order p"]);
    tells("heading-order", &page("<h1>Pomoc</h1><h2 hidden>Telefon</h2><h3>Koszt</h3>"), &["heading-order h3"]);
    tells("no-heading-one", &page("<h2>Pomoc</h2>"), &["no-heading-one html"]);
    tells("no-heading-one", &page("<div role=heading aria-level=1>Pomoc</div>"), &[]);
    tells("heading-placeholder", &page("<h2>Nagłówek 2</h2>"), &["heading-placeholder h2"]);
    tells("heading-placeholder", &page("<h2>…</h2>"), &["heading-placeholder h2"]);
    tells("heading-placeholder", "<title>Nagłówek – Latarnia</title><h1>Nagłówek</h1>", &[]);
    tells("heading-placeholder", &page("<h2>Ż</h2><h2>Tytuł wykonawczy</h2>"), &[]);
}

#[test]
fn paragraphs_that_look_like_headings_are_told() {
    let after = format!("{HELP}</p>");
    let look = |html: &str| format!("<h1>Pomoc</h1>{html}{after}");
    tells("heading-by-look", &look("<p><b>Dokumenty</b></p>"), &["heading-by-look p"]);
    tells("heading-by-look", &look("<p style='font-size: 1.5em'>Dokumenty</p>"), &["heading-by-look p"]);
    // A sentence, a part of a paragraph, something between them, a cell.
    tells("heading-by-look", &look("<p><b>Zadzwoń do nas.</b></p>"), &[]);
    tells("heading-by-look", &look("<p><b>Dokumenty</b> zabrane</p>"), &[]);
    tells("heading-by-look", &look("<p><b>Dokumenty</b></p><hr>"), &[]);
    tells("heading-by-look", &format!("<div role=note><p><b>Uwaga</b></p>{after}</div>"), &[]);
    tells("heading-by-look", &format!("<table><td><p><b>Dokumenty</b></p>{after}</table>"), &[]);
}

const MENU: &str = "<nav><ul><li><a href=pomoc.html>Pomoc</a><li><a href=prawa.html>Prawa</a></ul></nav>";

#[test]
fn something_leads_past_what_is_repeated() {
    let page = |rest: &str| format!("<html lang=pl><title>Pomoc</title><body>{rest}");
    let none = page(&format!("{MENU}<div id=tresc>{HELP}</div>"));
    tells("no-bypass", &none, &["no-bypass nav"]);
    for way in [
        format!("{MENU}<main>{HELP}</main>"),
        format!("{MENU}<h1>Pomoc</h1>{HELP}"),
        format!("<a href=#tresc>Do treści</a>{MENU}<div id=tresc>{HELP}</div>"),
        format!("<details><summary>Menu</summary>{MENU}</details>{HELP}"),
        format!("<button onclick=zwin()>Zwiń menu</button>{MENU}{HELP}"),
        format!("{HELP}</p>{MENU}"),
        HELP.to_owned(),
        MENU.to_owned(),
    ] {
        tells("no-bypass", &page(&way), &[]);
    }
    for wrong in [
        format!("<a href=#nie-ma>Do treści</a>{MENU}<div id=tresc>{HELP}</div>"),
        format!("{MENU}<main aria-hidden=true>{HELP}</main><p>Jeśli grozi ci coś teraz, dzwoń pod 112."),
        format!("<aside><h2>O nas</h2><a href=o-nas.html>Kim jesteśmy</a></aside>{HELP}"),
        format!("<a href=pomoc.html>Pomoc</a> <a href=prawa.html>Prawa</a>{HELP}"),
    ] {
        assert_eq!(found(&page(&wrong), "no-bypass").len(), 1, "{wrong}");
    }
    tells("skip-link", &page(&format!("<a href=#nie-ma>Do treści</a><main>{HELP}")), &["skip-link-broken a"]);
    tells("skip-link", &page(&format!("<a href='#treść'>Do treści</a><main id=treść>{HELP}")), &[]);
    tells("skip-link", &page("<a href=#tre%C5%9B%C4%87>Do treści</a><main><a name=treść>Pomoc</a>"), &[]);
    tells("skip-link", &page("<a href=#top>W górę</a><a href=x>Dalej</a><a href=#nie-ma>Dalej</a>"), &[]);
}

#[test]
fn landmarks_are_told_from_each_other() {
    tells("no-main", &format!("<!doctype html><body>{HELP}"), &["no-main "]);
    tells("no-main", &format!("<!doctype html><div role=main>{HELP}"), &[]);
    let page = |rest: &str| format!("<!doctype html><header><p>Latarnia</header><main>{HELP}</main>{rest}");
    tells("landmark", &page("<main><p>Więcej</main>"), &["landmark-repeated main"]);
    tells("landmark", &page("<header><p>Dziś nieczynne</header>"), &["landmark-repeated header"]);
    tells("landmark", &page("<section><header><p>Dziś nieczynne</header></section>"), &[]);
    tells(
        "landmark",
        &page("<div role=region aria-label=Dół><footer><p>Kontakt</footer></div>"),
        &["landmark-nested footer"],
    );
    tells("landmark", "<main><aside><p>Numery</aside></main>", &[]);
    tells("landmarks", &page(&format!("{MENU}{MENU}")), &["landmarks-alike nav"]);
    tells("landmarks", &page("<nav aria-label=Główne></nav><nav aria-label=Dolne></nav>"), &[]);
    tells("landmarks", &page("<nav aria-label=Menu></nav><nav aria-label=menu></nav>"), &["landmarks-alike nav"]);
    tells("content-outside", &page("<p>Konto: zob. darowizny"), &["content-outside-landmarks p"]);
    tells("content-outside", &page("<p role=status>Wysłano"), &[]);
    tells("content-outside", &page("<p hidden>Wysłano"), &[]);
}

#[test]
fn cells_have_headers_that_are_there() {
    let rows = |head: &str, rest: &str| format!("<table><tr>{head}</tr><tr>{rest}</tr></table>");
    let head = "<th id=m>Miasto<th id=n>Numer";
    tells("table-headers", &rows(head, "<td headers=m>Łódź<td headers='m n'>42"), &[]);
    tells("table-headers", &rows(head, "<td headers=x>Łódź<td headers=n>42"), &["table-headers-broken td"]);
    tells("table-headers", &rows(head, "<td id=d headers=d>Łódź<td>42"), &["table-headers-broken td"]);
    let other = format!("{}<table><tr><td headers=m>Łódź</table>", rows(head, "<td>Łódź<td>42"));
    tells("table-headers", &other, &["table-headers-broken td"]);
    tells("table-headers", "<table role=none><tr><td headers=x>Łódź</table>", &[]);
    for (table, is_alone) in [
        (rows("<th>Miasto<th>Numer", "<td>Łódź<td>42"), false),
        (rows("<th>Miasto<th>Numer", "<td>Łódź"), true),
        (rows("<th>Miasto<th>Numer", "<td colspan=2>brak"), false),
        (rows("<th>Miasto<th>Numer", "<th>Łódź<td>42"), false),
        (rows("<th rowspan=2>Miasto<td>Łódź", "<td>Opole"), false),
        (rows("<th id=a>Miasto<th id=b>Numer", "<td>Łódź<td headers=a>42"), true),
        (rows("<td>Miasto<th scope=row>Numer", ""), false),
        (rows("<td>Miasto<th scope=col>Numer", ""), true),
    ] {
        assert_eq!(found(&table, "table-header-alone").len(), usize::from(is_alone), "{table}");
    }
    let grid = "<div role=table><div role=row><b role=columnheader>A</b><b role=columnheader>B</b></div>
        <div role=row><b role=cell>1</b></div></div>";
    tells("table-header-alone", grid, &["table-header-alone b"]);
    // Spans that ask for more than there is.
    tells("table-", &format!("<table><tr>{}</table>", "<td colspan=1000 rowspan=65534>x".repeat(3000)), &[]);
}

#[test]
fn tables_of_data_say_what_is_in_them() {
    let row = "<tr><td>Łódź<td>42<td>8–16";
    tells("table-", &format!("<table>{}</table>", row.repeat(3)), &["table-without-headers table"]);
    tells("table-", &format!("<table role=none>{}</table>", row.repeat(3)), &[]);
    tells("table-", &format!("<table><tr><th>Miasto<th>Numer<th>Godziny{}</table>", row.repeat(3)), &[]);
    let wide = format!("<table><tr><th colspan=3>Telefony{}</table>", row.repeat(3));
    tells("table-caption", &wide, &["table-caption-in-cell th"]);
    tells("table-scope", "<table><tr><th scope=column>Miasto<tr><td>Łódź</table>", &["table-scope th"]);
    tells("table-scope", "<table><tr><th scope=COL>Miasto<tr><td scope=row>Łódź</table>", &["table-scope td"]);
    let named = format!("<table summary=Telefony><caption>Telefony</caption><tr><th>Miasto{row}</table>");
    tells("table-name", &named, &["table-name-twice table"]);
}

#[test]
fn lists_hold_items_and_items_stand_in_lists() {
    for (html, expected) in [
        ("<ul><li>Klucze<li>Leki</ul>", None),
        ("<ul><li>Klucze</li> <script></script><template><p>x</template></ul>", None),
        ("<ul><li>Klucze</li><p>i</p><li>Leki</ul>", Some("list-children p")),
        ("<ol>Klucze<li>Leki</ol>", Some("list-children ol")),
        ("<ul role=none><p>Klucze</ul>", None),
        ("<ul><div role=listitem>Klucze</div></ul>", None),
        ("<div><li>Klucze</div>", Some("list-item-alone li")),
        ("<div role=list><li>Klucze</div>", None),
        ("<dl><dt>Sąd<dd>Rozstrzyga spory<dt>Zażalenie<dt>Skarga<dd>Pismo</dl>", None),
        ("<dl><div><dt>Sąd<dd>Rozstrzyga spory</div></dl>", None),
        ("<dl><dt>Sąd<dt>Zażalenie</dl>", Some("definition-list-children dl")),
        ("<dl><div><dt>Sąd</div><div><dt>Skarga</div></dl>", Some("definition-list-children dl")),
        ("<dl><dd>Rozstrzyga spory</dl>", Some("definition-list-children dd")),
        ("<dl></dl>", None),
        ("<dl><dd>Rozstrzyga spory<dt>Sąd</dl>", Some("definition-list-children dd")),
        ("<dl><dt>Sąd<dd>Rozstrzyga spory</dd><p>i</dl>", Some("definition-list-children p")),
        ("<div><dt>Sąd</div>", Some("definition-alone dt")),
    ] {
        let told: Vec<_> = ["list-", "definition-"].iter().flat_map(|family| found(html, family)).collect();
        assert_eq!(told, Vec::from_iter(expected), "{html}");
    }
}

#[test]
fn browsers_know_what_to_fill_in() {
    for (field, expected) in [
        ("<input autocomplete=email>", None),
        ("<input autocomplete='section-ty SHIPPING work tel-national'>", None),
        ("<input type=password autocomplete='current-password webauthn'>", None),
        ("<textarea autocomplete=street-address></textarea>", None),
        ("<input autocomplete=off>", None),
        ("<input autocomplete=' '>", None),
        ("<input autocomplete=imie>", Some("autocomplete-invalid input")),
        ("<input autocomplete='tel work'>", Some("autocomplete-invalid input")),
        ("<input autocomplete='work name'>", Some("autocomplete-invalid input")),
        ("<input autocomplete='shipping'>", Some("autocomplete-invalid input")),
        ("<input autocomplete='email off'>", Some("autocomplete-invalid input")),
        ("<select autocomplete=kraj><option>Polska</select>", Some("autocomplete-invalid select")),
        ("<input autocomplete=imie disabled>", None),
        ("<input autocomplete=imie hidden>", None),
        ("<input type=checkbox autocomplete=imie>", None),
        ("<input type=email autocomplete=tel>", Some("autocomplete-unsuitable input")),
        ("<input autocomplete=street-address>", None),
        ("<input type=date autocomplete=name>", Some("autocomplete-unsuitable input")),
    ] {
        assert_eq!(found(field, "autocomplete"), Vec::from_iter(expected), "{field}");
    }
}

#[test]
fn messages_about_errors_say_what_is_wrong_and_to_everybody() {
    let form = |error: &str| format!("<form><label>Wiek <input type=number></label>{error}</form>");
    tells("error-", &form("<p id=error>Nieprawidłowa wartość w polu Wiek."), &["error-message-vague p"]);
    tells("error-", &form("<p class=form-error hidden>Błędne dane!"), &["error-message-vague p"]);
    tells("error-", &form("<p id=error>Nieprawidłowa wartość: wpisz liczbę od 1."), &[]);
    tells("error-", &form("<p>Nieprawidłowa wartość zostanie odrzucona."), &[]);
    let two = |error: &str| {
        let part = |name: &str| format!("<fieldset><legend>{name}</legend><label>Imię <input></label></fieldset>");
        format!("<form>{}{}<p id=error>{error}</form>", part("Nadawczyni"), part("Odbiorczyni"))
    };
    tells("error-", &two("Wpisz imię."), &["error-message-ambiguous p"]);
    tells("error-", &two("Odbiorczyni: wpisz imię."), &[]);
    tells("error-", &two("Wpisz datę."), &[]);
    tells("error-", &form("<p id=error aria-hidden=true>Wpisz liczbę od 1."), &["error-message-hidden p"]);
}

#[test]
fn ids_name_one_place_each() {
    tells("id-", "<p id=a>Raz<p id=b>Dwa", &[]);
    tells("id-", "<p id=a>Raz<p id=a>Dwa<p id=a>Trzy", &["id-repeated p"]);
    tells("id-", "<label for=a>Imię</label><input id=a><input id=a>", &["id-ambiguous input"]);
    tells("id-", "<p id=a>Telefon<p id=a>Drugi<input aria-labelledby='b a'>", &["id-ambiguous p"]);
}

#[test]
fn the_keyboard_goes_through_a_page_in_its_order_and_out_of_it() {
    for (html, expected) in [
        ("<a href=x accesskey=c>Czat</a><a href=y accesskey=C>Telefon</a>", Some("access-key-repeated a")),
        ("<a href=x accesskey=c>Czat</a><a href=y accesskey=t>Telefon</a>", None),
        ("<a href=x tabindex=2>Czat</a>", Some("tab-order-forced a")),
        ("<a href=x tabindex=2 style='display: none'>Czat</a>", None),
        ("<a href=x tabindex=0>Czat</a><h1 tabindex=-1>Pomoc</h1>", None),
        ("<p tabindex=0>Nic tu nie ma", Some("focus-without-purpose p")),
        ("<p tabindex=0 style='overflow: auto; height: 2em'>Długi tekst", None),
        ("<p tabindex=0 role=button>Wyślij", None),
        ("<p tabindex=0 onclick=wyslij()>Wyślij", None),
        ("<button onblur='this.focus()'>Wyślij</button>", Some("keyboard-trap button")),
        ("<button onblur='setTimeout(() => this.focus(), 5)'>Wyślij</button>", Some("keyboard-trap button")),
        ("<button onblur='if (pusty) this.focus()'>Wyślij</button>", None),
        ("<p>Naciśnij Esc, żeby wyjść.</p><button onblur='this.focus()' onkeydown=wyjdz(event)>Wyślij</button>", None),
        ("<button onblur='dalej.focus()'>Wyślij</button>", None),
        ("<button onblur='this.focus()' onkeydown=wyjdz(event)>Wyślij</button>", Some("keyboard-trap button")),
        ("<button id=a onblur=\"focusOn('b')\">Raz</button><a href=x id=b>Dwa</a>", None),
        ("<marquee>Dyżur odwołany</marquee>", Some("moving-text marquee")),
    ] {
        let families = ["access-key", "tab-order", "focus-without", "keyboard-", "moving-"];
        let told: Vec<_> = families.iter().flat_map(|family| found(html, family)).collect();
        assert_eq!(told, Vec::from_iter(expected), "{html}");
    }
}

#[test]
fn elements_do_not_hand_the_focus_to_each_other() {
    let two =
        "<button id=a onblur=\"moveFocusTo('b')\">Raz</button><button id=b onblur=\"moveFocusTo('a')\">Dwa</button>";
    tells("keyboard-", two, &["keyboard-trap button", "keyboard-trap button"]);
    let keys = format!("<p>Alt+W zamyka okno.<div onkeyup=zamknij(event)>{two}</div>");
    tells("keyboard-", &keys, &[]);
}

#[test]
fn moving_the_device_can_be_switched_off() {
    let page =
        |handler: &str, rest: &str| format!("<script>addEventListener('devicemotion', {handler})</script>{rest}");
    tells("motion-", &page("obroc", "<p>Obróć telefon"), &["motion-without-switch script"]);
    tells("motion-", &page("obroc", "<label><input type=checkbox> Wyłącz ruch telefonem</label>"), &[]);
    tells("motion-", &page("() => licznik++", "<p>Pomoc"), &[]);
    tells("motion-", "<script>addEventListener('load', obroc)</script>", &[]);
}

#[test]
fn what_a_text_points_at_can_be_found_by_ear() {
    let list = "<ul><li><a href=x>Kontakt</a></ul>";
    tells("visual-", &format!("<p>Wybierz temat w menu po prawej.</p>{list}"), &["visual-reference p"]);
    tells("visual-", &format!("<p>Wybierz temat w menu po prawej.</p><h2>Menu</h2>{list}"), &[]);
    tells("visual-", &format!("<p>Find it in the navigation on the left.</p><nav>{list}</nav>"), &[]);
    tells(
        "visual-",
        &format!("<p>Find it in the navigation on the left.</p><nav></nav><nav>{list}</nav>"),
        &["visual-reference p"],
    );
    tells("visual-", "<p>Masz prawo do menu bez mięsa.", &[]);
}
