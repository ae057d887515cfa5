//! What people read when something is wrong: each case in both languages.

use std::collections::BTreeMap;

use snapbox::{assert_data_eq, str};

use crate::project::{Built, build, build_files, split};
use latarnia::pipeline::Options;

fn files(project: &str) -> Built {
    build_files(split(project).into_iter().map(|(path, text)| (path, text.into_bytes())).collect(), &Options::default())
}

fn page(text: &str) -> Built {
    let project = format!(
        "-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\"]\n-- site/pomoc.pl.md --\n+++\ntitle = \"Pomoc\"\n+++\n## Numery\n-- site/a.pl.md --\n{text}"
    );
    let mut project = split(&project);
    project.insert("site/index.pl.md".to_owned(), "+++\ntitle = \"Start\"\n+++\n".to_owned());
    build_files(project.into_iter().map(|(path, text)| (path, text.into_bytes())).collect(), &Options::default())
}

#[test]
fn no_site_toml() {
    let built = files("-- site/index.pl.md --\n+++\ntitle = \"Start\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[no-site-toml]: There is no `site/site.toml` here.
--> site/site.toml
 = why: This file holds the site's name and languages; without it Latarnia does not know what to build.
 = what to do: Run Latarnia in the project's folder, or name the folder with `--root`. A new file needs two lines: `title = "My site"` and `languages = ["en"]`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[no-site-toml]: Nie ma tu pliku `site/site.toml`.
--> site/site.toml
 = dlaczego: Ten plik zawiera nazwę serwisu i jego języki; bez niego Latarnia nie wie, co budować.
 = co zrobić: Uruchom program w folderze projektu albo wskaż ten folder opcją `--root`. W nowym pliku wystarczą dwa wiersze: `title = "Mój serwis"` i `languages = ["pl"]`.

"#]]
    );
}

#[test]
fn site_toml_syntax() {
    let built = files("-- site/site.toml --\ntitle = \"Serwis\"\nlanguages = [\"pl\"\ntheme = \"latarnia\"\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[toml-syntax]: This is not written as TOML should be: there is no comma between two parts of a list, or the list is not closed.
 --> site/site.toml:3:1
  |
3 | theme = "latarnia"
  | ^
  |
  = why: Nothing after this point can be understood for sure.
  = what to do: Texts go in quotes, `title = "Help"`; lists in square brackets, `tags = ["help", "law"]`; every quote and bracket needs its partner.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[toml-syntax]: To nie jest poprawny zapis TOML: między elementami listy nie ma przecinka albo lista nie jest zamknięta.
 --> site/site.toml:3:1
  |
3 | theme = "latarnia"
  | ^
  |
  = dlaczego: Nie wiadomo, jak rozumieć to, co jest dalej.
  = co zrobić: Teksty zapisuje się w cudzysłowach: `title = "Pomoc"`, listy w nawiasach kwadratowych: `tags = ["pomoc", "prawo"]`; każdy cudzysłów i nawias musi mieć parę.

"#]]
    );
}

#[test]
fn unknown_language_in_a_file_name() {
    let built = build(
        "-- site/a.de.md --\n+++\ntitle = \"A\"\n+++\n-- site/b.PL.md --\n+++\ntitle = \"B\"\n+++\n-- site/c.md --\n",
    );
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[unknown-language]: The site has no language `de`.
--> site/a.de.md
 = why: The page would have no place in the site, so it is left out.
 = what to do: The site's languages are: pl, en. Add `de` to `languages` in site.toml, or rename the file.

error[unknown-language]: The site has no language `PL`.
--> site/b.PL.md
 = why: The page would have no place in the site, so it is left out.
 = what to do: This site writes it `pl`: rename the file to `b.pl.md`.

error[page-without-language]: The file's name does not say its language.
--> site/c.md
 = why: Latarnia knows a page's language, and which pages are translations of each other, by the name alone.
 = what to do: Put the language before the ending: `c.pl.md`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[unknown-language]: W serwisie nie ma języka `de`.
--> site/a.de.md
 = dlaczego: Strona nie miałaby swojego miejsca, więc jest pominięta.
 = co zrobić: Języki serwisu: pl, en. Dodaj `de` do `languages` w site.toml albo zmień nazwę pliku.

błąd[unknown-language]: W serwisie nie ma języka `PL`.
--> site/b.PL.md
 = dlaczego: Strona nie miałaby swojego miejsca, więc jest pominięta.
 = co zrobić: W tym serwisie pisze się `pl`: zmień nazwę pliku na `b.pl.md`.

błąd[page-without-language]: Z nazwy pliku nie wynika język strony.
--> site/c.md
 = dlaczego: Tylko po nazwie Latarnia poznaje język strony i to, które strony są nawzajem swoimi tłumaczeniami.
 = co zrobić: Wstaw język przed rozszerzeniem: `c.pl.md`.

"#]]
    );
}

#[test]
fn front_matter_not_closed() {
    let built = page("+++\ntitle = \"A\"\n\nTekst\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[front-matter-not-closed]: The header starts with `+++` and never ends.
 --> site/a.pl.md:1:1
  |
1 | +++
  | ^^^
  |
  = why: Latarnia cannot tell where the page's text begins, so the page has none.
  = what to do: Put a line with nothing but `+++` after the last line of the header.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[front-matter-not-closed]: Nagłówek pliku zaczyna się od `+++` i nigdzie się nie kończy.
 --> site/a.pl.md:1:1
  |
1 | +++
  | ^^^
  |
  = dlaczego: Nie wiadomo, gdzie zaczyna się tekst strony, więc strona go nie ma.
  = co zrobić: Po ostatnim wierszu nagłówka dodaj wiersz z samym `+++`.

"#]]
    );
}

#[test]
fn front_matter_syntax_and_types() {
    let built = page("+++\ntitle = \"A\"\ndraft = \"flase\"\ntitel = \"B\"\ndate = 2024-02-30\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[wrong-type]: `draft` should be true or false, without quotes.
 --> site/a.pl.md:3:9
  |
3 | draft = "flase"
  |         ^^^^^^^
  |
  = why: As it stands, it cannot be used.
  = what to do: Write `draft = true` or `draft = false`.

warning[unknown-key]: Latarnia does not know the key `titel`.
 --> site/a.pl.md:4:1
  |
4 | titel = "B"
  | ^^^^^
  |
  = why: What it says has no effect; often it is a typing error.
  = what to do: Did you mean `title`?

error[wrong-type]: `date` should be a date that exists.
 --> site/a.pl.md:5:8
  |
5 | date = 2024-02-30
  |        ^^^^^^^^^^
  |
  = why: As it stands, it cannot be used.
  = what to do: Write the year, the month and the day: `date = 2026-11-23`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[wrong-type]: W `draft` powinno być true albo false, bez cudzysłowu.
 --> site/a.pl.md:3:9
  |
3 | draft = "flase"
  |         ^^^^^^^
  |
  = dlaczego: W tej postaci nie da się tego użyć.
  = co zrobić: Napisz `draft = true` albo `draft = false`.

ostrzeżenie[unknown-key]: Latarnia nie zna klucza `titel`.
 --> site/a.pl.md:4:1
  |
4 | titel = "B"
  | ^^^^^
  |
  = dlaczego: To, co w nim zapisano, nie ma żadnego skutku; często to literówka.
  = co zrobić: Czy chodzi o `title`?

błąd[wrong-type]: W `date` powinna być data, która istnieje.
 --> site/a.pl.md:5:8
  |
5 | date = 2024-02-30
  |        ^^^^^^^^^^
  |
  = dlaczego: W tej postaci nie da się tego użyć.
  = co zrobić: Napisz rok, miesiąc i dzień: `date = 2026-11-23`.

"#]]
    );
}

#[test]
fn missing_title() {
    let built = page("+++\nsummary = \"A\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[missing-title]: The page has no title.
 --> site/a.pl.md:1:1
  |
1 | +++
  | ^^^
  |
  = why: The title is the page's heading and the first thing that a screen reader says.
  = what to do: Add `title = "…"` between the two `+++` lines.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[missing-title]: Strona nie ma tytułu.
 --> site/a.pl.md:1:1
  |
1 | +++
  | ^^^
  |
  = dlaczego: Tytuł jest nagłówkiem strony i pierwszą rzeczą, którą odczyta czytnik ekranu.
  = co zrobić: Dodaj `title = "…"` między wierszami `+++`.

"#]]
    );
}

#[test]
fn two_pages_at_one_address() {
    let built = page("+++\ntitle = \"A\"\nslug = \"pomoc\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[duplicate-address]: Two things have the same address: `pl/pomoc/index.html`.
 --> site/pomoc.pl.md:2:9
  |
2 | title = "Pomoc"
  |         ^^^^^^^
  |
  = why: Only one of them could be reached.
  = what to do: The other one is `site/a.pl.md`. Change the slug of one of them.
here too
 --> site/a.pl.md:3:8
  |
3 | slug = "pomoc"
  |        ^^^^^^^

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[duplicate-address]: Pod jednym adresem mają być dwie rzeczy: `pl/pomoc/index.html`.
 --> site/pomoc.pl.md:2:9
  |
2 | title = "Pomoc"
  |         ^^^^^^^
  |
  = dlaczego: Dałoby się otworzyć tylko jedną z nich.
  = co zrobić: Druga to `site/a.pl.md`. Zmień slug jednej z nich.
także tutaj
 --> site/a.pl.md:3:8
  |
3 | slug = "pomoc"
  |        ^^^^^^^

"#]]
    );
}

#[test]
fn slug_that_leaves_the_folder() {
    let built = page("+++\ntitle = \"A\"\nslug = \"..\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[bad-slug]: The slug `..` cannot be part of an address: it may not start or end with a dot, or have two dots in a row.
 --> site/a.pl.md:3:8
  |
3 | slug = ".."
  |        ^^^^
  |
  = why: The address must work on every server, every computer and every USB stick.
  = what to do: Write, for example, `slug = "a"`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[bad-slug]: Slug `..` nie może być częścią adresu: nie może zaczynać się ani kończyć kropką ani mieć dwóch kropek obok siebie.
 --> site/a.pl.md:3:8
  |
3 | slug = ".."
  |        ^^^^
  |
  = dlaczego: Adres musi działać na każdym serwerze, komputerze i pendrivie.
  = co zrobić: Napisz na przykład `slug = "a"`.

"#]]
    );
}

#[test]
fn slug_with_a_slash() {
    let built = page("+++\ntitle = \"A\"\nslug = \"a/b\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[bad-slug]: The slug `a/b` cannot be part of an address: it has a slash; a slug is one part of the address.
 --> site/a.pl.md:3:8
  |
3 | slug = "a/b"
  |        ^^^^^
  |
  = why: The address must work on every server, every computer and every USB stick.
  = what to do: Write, for example, `slug = "a-b"`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[bad-slug]: Slug `a/b` nie może być częścią adresu: jest w nim ukośnik, a slug to jedna część adresu.
 --> site/a.pl.md:3:8
  |
3 | slug = "a/b"
  |        ^^^^^
  |
  = dlaczego: Adres musi działać na każdym serwerze, komputerze i pendrivie.
  = co zrobić: Napisz na przykład `slug = "a-b"`.

"#]]
    );
}

#[test]
fn slug_that_windows_reserves() {
    let built = page("+++\ntitle = \"A\"\nslug = \"con\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[bad-slug]: The slug `con` cannot be part of an address: Windows keeps this name for itself.
 --> site/a.pl.md:3:8
  |
3 | slug = "con"
  |        ^^^^^
  |
  = why: The address must work on every server, every computer and every USB stick.
  = what to do: Write, for example, `slug = "x-con"`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[bad-slug]: Slug `con` nie może być częścią adresu: tę nazwę rezerwuje dla siebie Windows.
 --> site/a.pl.md:3:8
  |
3 | slug = "con"
  |        ^^^^^
  |
  = dlaczego: Adres musi działać na każdym serwerze, komputerze i pendrivie.
  = co zrobić: Napisz na przykład `slug = "x-con"`.

"#]]
    );
}

#[test]
fn broken_link() {
    let built = page("+++\ntitle = \"A\"\n+++\nZobacz [pomoc](pomocy.md).\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[broken-link]: This link leads nowhere: `pomocy.md`.
 --> site/a.pl.md:4:8
  |
4 | Zobacz [pomoc](pomocy.md).
  |        ^^^^^^^^^^^^^^^^^^
  |
  = why: There is no `site/pomocy.md`. A reader who needs help would land on an error page.
  = what to do: Did you mean `/pomoc.md`?

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[broken-link]: Ten odnośnik prowadzi donikąd: `pomocy.md`.
 --> site/a.pl.md:4:8
  |
4 | Zobacz [pomoc](pomocy.md).
  |        ^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Nie ma `site/pomocy.md`. Osoba, która szuka pomocy, trafiłaby na stronę błędu.
  = co zrobić: Czy chodzi o `/pomoc.md`?

"#]]
    );
}

#[test]
fn a_link_to_the_root_itself_names_the_home_page() {
    let built = page("+++\ntitle = \"A\"\n+++\nZobacz [początek](/).\n");
    assert!(built.told("en").contains("Did you mean `/index.md`?"), "{}", built.told("en"));
}

#[test]
fn broken_anchor() {
    let built = page("+++\ntitle = \"A\"\n+++\nZobacz [numery](pomoc.md#numer).\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[broken-anchor]: This link leads to a place that is not there: `pomoc.md#numer`.
 --> site/a.pl.md:4:8
  |
4 | Zobacz [numery](pomoc.md#numer).
  |        ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: The page `site/pomoc.pl.md` has no heading with the anchor `numer`; the reader would land at its top.
  = what to do: Did you mean `#numery`? Or give the heading the anchor `{#numer}`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[broken-anchor]: Ten odnośnik prowadzi do miejsca, którego nie ma: `pomoc.md#numer`.
 --> site/a.pl.md:4:8
  |
4 | Zobacz [numery](pomoc.md#numer).
  |        ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Na stronie `site/pomoc.pl.md` nie ma nagłówka z kotwicą `numer`; odnośnik zaprowadziłby na jej początek.
  = co zrobić: Czy chodzi o `#numery`? Jeśli nie, nadaj nagłówkowi kotwicę `{#numer}`.

"#]]
    );
}

#[test]
fn unsafe_link() {
    let built = page("+++\ntitle = \"A\"\n+++\n[x](javascript:alert(1))\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[unsafe-link]: This link is not safe: `javascript:alert(1)`.
 --> site/a.pl.md:4:1
  |
4 | [x](javascript:alert(1))
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: An address that starts with `javascript:` can run code or read the visitor's disk.
  = what to do: Use a path to a page or file, or an address that starts with https:, mailto: or tel:.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[unsafe-link]: Ten odnośnik nie jest bezpieczny: `javascript:alert(1)`.
 --> site/a.pl.md:4:1
  |
4 | [x](javascript:alert(1))
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Adres, który zaczyna się od `javascript:`, może uruchomić kod albo czytać dysk odwiedzającego.
  = co zrobić: Użyj ścieżki do strony lub pliku albo adresu, który zaczyna się od https:, mailto: lub tel:.

"#]]
    );
}

#[test]
fn missing_material() {
    let built = page("+++\ntitle = \"A\"\nmaterials = [{ title = \"Plan\", file = \"plan.pdf\" }]\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[missing-material]: The file `plan.pdf` is not there.
 --> site/a.pl.md:3:39
  |
3 | materials = [{ title = "Plan", file = "plan.pdf" }]
  |                                       ^^^^^^^^^^
  |
  = why: A reader would try to download something that does not exist.
  = what to do: Put the file into the folder of the page, or correct its name.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[missing-material]: Nie ma pliku `plan.pdf`.
 --> site/a.pl.md:3:39
  |
3 | materials = [{ title = "Plan", file = "plan.pdf" }]
  |                                       ^^^^^^^^^^
  |
  = dlaczego: Czytelnik próbowałby pobrać coś, co nie istnieje.
  = co zrobić: Umieść plik w folderze strony albo popraw jego nazwę.

"#]]
    );
}

#[test]
fn missing_translation() {
    let built = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
warning[missing-translation]: This document has no page in `en`.
 --> site/a.pl.md:2:9
  |
2 | title = "A"
  |         ^^^
  |
  = why: Readers of this language cannot read it; the language switch says that it is not translated.
  = what to do: Add `site/a.en.md`. Is the document only for some languages? Say so in its header: `languages = ["pl"]`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
ostrzeżenie[missing-translation]: Ten dokument nie ma wersji w języku `en`.
 --> site/a.pl.md:2:9
  |
2 | title = "A"
  |         ^^^
  |
  = dlaczego: Osoby czytające w tym języku go nie przeczytają; przełącznik języków mówi, że nie ma tłumaczenia.
  = co zrobić: Dodaj `site/a.en.md`. Dokument jest tylko dla niektórych języków? Napisz to w nagłówku strony: `languages = ["pl"]`.

"#]]
    );
}

#[test]
fn template_that_does_not_exist() {
    let built = page("+++\ntitle = \"A\"\ntemplate = \"pge.html\"\n+++\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[unknown-template]: The theme has no template `pge.html`.
 --> site/a.pl.md:3:12
  |
3 | template = "pge.html"
  |            ^^^^^^^^^^
  |
  = why: The page cannot be made.
  = what to do: Did you mean `page.html`?

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[unknown-template]: Motyw nie ma szablonu `pge.html`.
 --> site/a.pl.md:3:12
  |
3 | template = "pge.html"
  |            ^^^^^^^^^^
  |
  = dlaczego: Strona nie może powstać.
  = co zrobić: Czy chodzi o `page.html`?

"#]]
    );
}

#[test]
fn template_error() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<p>{{ page.tytul }}</p>\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[template-error]: The template `page.html` fails for the page `site/a.en.md` and one other page: there is no `tytul` in this value (Field `tytul` is not defined. Available fields: as_written, body, changed_source, date, dir, draft, extra, kind, lang, lang_name, materials, summary, tags, title, toc, updated, version, version_of, versions, word_count).
 --> themes/latarnia/templates/page.html:1:12
  |
1 | <p>{{ page.tytul }}</p>
  |            ^^^^^
  |
  = why: The page cannot be made.
  = what to do: Look at the place shown. Check for optional values with `{% if … %}`, and read nested ones with `?.`.
here too
 --> site/a.en.md:2:9
  |
2 | title = "A"
  |         ^^^

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[template-error]: Szablon `page.html` nie działa na stronie `site/a.en.md` i jeszcze jednej: w tej wartości nie ma pola `tytul` (Field `tytul` is not defined. Available fields: as_written, body, changed_source, date, dir, draft, extra, kind, lang, lang_name, materials, summary, tags, title, toc, updated, version, version_of, versions, word_count).
 --> themes/latarnia/templates/page.html:1:12
  |
1 | <p>{{ page.tytul }}</p>
  |            ^^^^^
  |
  = dlaczego: Strona nie może powstać.
  = co zrobić: Przyjrzyj się wskazanemu miejscu. Wartości, których może nie być, sprawdza się przez `{% if … %}`, a zagnieżdżone odczytuje przez `?.`.
także tutaj
 --> site/a.en.md:2:9
  |
2 | title = "A"
  |         ^^^

"#]]
    );
}

#[test]
fn empty_file() {
    let built = page("");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[empty-file]: The file is empty.
--> site/a.pl.md
 = why: A page without a title and a text helps nobody.
 = what to do: Write the page, or delete the file.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[empty-file]: Plik jest pusty.
--> site/a.pl.md
 = dlaczego: Strona bez tytułu i tekstu nikomu nie pomoże.
 = co zrobić: Napisz stronę albo usuń plik.

"#]]
    );
}

#[test]
fn image_without_alt_text() {
    let built = page("+++\ntitle = \"A\"\n+++\n![](x.png)\n\n<img src=\"x.png\">\n-- site/x.png --\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[image-alt]: The image has no description.
 --> site/a.pl.md:4:1
  |
4 | ![](x.png)
  | ^^^^^^^^^^
  |
  = why: People who cannot see it, and people whose connection is slow, learn nothing from it.
  = what to do: Say what it shows: `![A helpline poster](poster.jpg)`, in HTML `alt="A helpline poster"`. If it is mere decoration, write `<img src="…" alt="">`.

error[image-alt]: The image has no description.
 --> site/a.pl.md:6:1
  |
6 | <img src="x.png">
  | ^^^^^^^^^^^^^^^^^
  |
  = why: People who cannot see it, and people whose connection is slow, learn nothing from it.
  = what to do: Say what it shows: `![A helpline poster](poster.jpg)`, in HTML `alt="A helpline poster"`. If it is mere decoration, write `<img src="…" alt="">`.

warning[wrong-format]: The file is not a PNG file, though its name says so.
--> site/x.png
 = why: It will not open, and the format shown on the page is wrong.
 = what to do: Save it again as PNG, or give the file the right ending.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[image-alt]: Obraz nie ma opisu.
 --> site/a.pl.md:4:1
  |
4 | ![](x.png)
  | ^^^^^^^^^^
  |
  = dlaczego: Osoby, które go nie widzą albo mają wolne łącze, niczego się z niego nie dowiedzą.
  = co zrobić: Napisz, co przedstawia: `![Plakat telefonu zaufania](plakat.jpg)`, w HTML `alt="Plakat telefonu zaufania"`. Jeśli to tylko ozdoba, napisz `<img src="…" alt="">`.

błąd[image-alt]: Obraz nie ma opisu.
 --> site/a.pl.md:6:1
  |
6 | <img src="x.png">
  | ^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Osoby, które go nie widzą albo mają wolne łącze, niczego się z niego nie dowiedzą.
  = co zrobić: Napisz, co przedstawia: `![Plakat telefonu zaufania](plakat.jpg)`, w HTML `alt="Plakat telefonu zaufania"`. Jeśli to tylko ozdoba, napisz `<img src="…" alt="">`.

ostrzeżenie[wrong-format]: Ten plik nie jest w formacie PNG, choć wskazuje na to jego nazwa.
--> site/x.png
 = dlaczego: Nie otworzy się, a format podany na stronie jest błędny.
 = co zrobić: Zapisz go ponownie jako PNG albo nadaj mu właściwe rozszerzenie.

"#]]
    );
}

#[test]
fn broken_fluent() {
    let built = page("+++\ntitle = \"A\"\n+++\n-- locales/pl/own.ftl --\nraz = Raz\ndwa { zepsute\ntrzy = Trzy\n");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
warning[message-unused]: Nothing uses the message `raz`.
 --> locales/pl/own.ftl:1:1
  |
1 | raz = Raz
  | ^^^
  |
  = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
  = what to do: Delete it in every language, or correct the name where it should be used.

error[fluent-syntax]: This is not written as Fluent should be: `=` is missing here.
 --> locales/pl/own.ftl:2:5
  |
2 | dwa { zepsute
  |     ^
  |
  = why: The message is left out; the rest of the file is used.
  = what to do: A message is `name = text` at the start of a line; further lines start with a space; every brace needs its partner.

warning[message-unused]: Nothing uses the message `trzy`.
 --> locales/pl/own.ftl:3:1
  |
3 | trzy = Trzy
  | ^^^^
  |
  = why: Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
  = what to do: Delete it in every language, or correct the name where it should be used.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
ostrzeżenie[message-unused]: Nic nie używa komunikatu `raz`.
 --> locales/pl/own.ftl:1:1
  |
1 | raz = Raz
  | ^^^
  |
  = dlaczego: Tłumacze tracą czas na słowa, których nikt nie zobaczy. Może to być też literówka w nazwie.
  = co zrobić: Usuń go we wszystkich językach albo popraw nazwę tam, gdzie ma się pojawić.

błąd[fluent-syntax]: To nie jest poprawny zapis Fluent: brakuje tu znaku `=`.
 --> locales/pl/own.ftl:2:5
  |
2 | dwa { zepsute
  |     ^
  |
  = dlaczego: Ten komunikat jest pominięty; reszta pliku działa.
  = co zrobić: Komunikat to `nazwa = tekst` na początku wiersza; dalsze wiersze zaczynają się od spacji; każda klamra musi mieć parę.

ostrzeżenie[message-unused]: Nic nie używa komunikatu `trzy`.
 --> locales/pl/own.ftl:3:1
  |
3 | trzy = Trzy
  | ^^^^
  |
  = dlaczego: Tłumacze tracą czas na słowa, których nikt nie zobaczy. Może to być też literówka w nazwie.
  = co zrobić: Usuń go we wszystkich językach albo popraw nazwę tam, gdzie ma się pojawić.

"#]]
    );
}

#[test]
fn directives() {
    let built = page(
        "+++\ntitle = \"A\"\n+++\n::regster{data=\"x\"}\n\n::register{data=\"x\" kolor=\"y\"}\n\n::register{data=x}\n\n::register\n",
    );
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[unknown-component]: The theme has no component `regster`.
 --> site/a.pl.md:4:1
  |
4 | ::regster{data="x"}
  | ^^^^^^^^^^^^^^^^^^^
  |
  = why: What it should show would be missing from the page.
  = what to do: Did you mean `::register`?

error[template-error]: The template `register` fails for the page `site/a.pl.md`: the component does not take the argument `kolor` (Unknown argument(s) `kolor` in component call. Possible argument(s) are: `caption`, `data`).
 --> site/a.pl.md:6:1
  |
6 | ::register{data="x" kolor="y"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: The page cannot be made.
  = what to do: Look at the place shown. Check for optional values with `{% if … %}`, and read nested ones with `?.`.
here too
 --> site/a.pl.md:6:1
  |
6 | ::register{data="x" kolor="y"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[unknown-register]: There is no register `x`.
 --> site/a.pl.md:6:12
  |
6 | ::register{data="x" kolor="y"}
  |            ^^^^^^^^
  |
  = why: The table would be missing from the page.
  = what to do: Add `site/data/x.toml`, which describes its columns.

error[unknown-argument]: `::register` takes no argument `kolor`.
 --> site/a.pl.md:6:21
  |
6 | ::register{data="x" kolor="y"}
  |                     ^^^^^^^^^
  |
  = why: As long as this argument is there, the component cannot be shown.
  = what to do: Delete it.

error[directive-syntax]: The line that starts with `::` cannot be read: each argument is written `name="value"`.
 --> site/a.pl.md:8:1
  |
8 | ::register{data=x}
  | ^^^^^^^^^^^^^^^^^^
  |
  = why: What it asks for would be missing from the page.
  = what to do: Write it like `::register{data="organisations"}`.

error[missing-argument]: `::register` needs the argument `data`.
  --> site/a.pl.md:10:1
   |
10 | ::register
   | ^^^^^^^^^^
   |
   = why: Without this argument the component cannot be shown.
   = what to do: Write `::register{data="…"}`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[unknown-component]: Motyw nie ma komponentu `regster`.
 --> site/a.pl.md:4:1
  |
4 | ::regster{data="x"}
  | ^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Na stronie zabrakłoby tego, co miał pokazać.
  = co zrobić: Czy chodzi o `::register`?

błąd[template-error]: Szablon `register` nie działa na stronie `site/a.pl.md`: komponent nie przyjmuje argumentu `kolor` (Unknown argument(s) `kolor` in component call. Possible argument(s) are: `caption`, `data`).
 --> site/a.pl.md:6:1
  |
6 | ::register{data="x" kolor="y"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Strona nie może powstać.
  = co zrobić: Przyjrzyj się wskazanemu miejscu. Wartości, których może nie być, sprawdza się przez `{% if … %}`, a zagnieżdżone odczytuje przez `?.`.
także tutaj
 --> site/a.pl.md:6:1
  |
6 | ::register{data="x" kolor="y"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

błąd[unknown-register]: Nie ma rejestru `x`.
 --> site/a.pl.md:6:12
  |
6 | ::register{data="x" kolor="y"}
  |            ^^^^^^^^
  |
  = dlaczego: Na stronie zabrakłoby tabeli.
  = co zrobić: Dodaj plik `site/data/x.toml`, który opisuje kolumny.

błąd[unknown-argument]: `::register` nie przyjmuje argumentu `kolor`.
 --> site/a.pl.md:6:21
  |
6 | ::register{data="x" kolor="y"}
  |                     ^^^^^^^^^
  |
  = dlaczego: Dopóki ten argument tu jest, komponentu nie da się pokazać.
  = co zrobić: Usuń go.

błąd[directive-syntax]: Wiersza zaczynającego się od `::` nie da się odczytać: każdy argument zapisuje się jako `nazwa="wartość"`.
 --> site/a.pl.md:8:1
  |
8 | ::register{data=x}
  | ^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Na stronie zabrakłoby tego, co miał wstawić.
  = co zrobić: Napisz na przykład `::register{data="organisations"}`.

błąd[missing-argument]: `::register` wymaga argumentu `data`.
  --> site/a.pl.md:10:1
   |
10 | ::register
   | ^^^^^^^^^^
   |
   = dlaczego: Bez tego argumentu komponentu nie da się pokazać.
   = co zrobić: Napisz `::register{data="…"}`.

"#]]
    );
}

#[test]
fn not_utf8() {
    let mut files: BTreeMap<String, Vec<u8>> =
        split("-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\"]\n-- site/index.pl.md --\n+++\ntitle = \"Start\"\n+++\n")
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
    files.insert("site/a.pl.md".to_owned(), b"+++\ntitle = \"A\"\n+++\nza\xbf\xf3\xb3\xe6\n".to_vec());
    let built = build_files(files, &Options::default());
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[not-utf8]: The file is not UTF-8 text (line 4).
--> site/a.pl.md
 = why: Letters such as ą or é would come out as garbage on visitors' screens.
 = what to do: Open the file in your editor and save it with the encoding UTF-8.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[not-utf8]: Plik nie jest tekstem w kodowaniu UTF-8 (wiersz 4).
--> site/a.pl.md
 = dlaczego: Zamiast liter takich jak ą czy ł odwiedzający zobaczyliby krzaczki.
 = co zrobić: Otwórz plik w edytorze i zapisz go w kodowaniu UTF-8.

"#]]
    );
}

#[test]
fn marks_of_other_languages_that_cannot_be_read() {
    let built = build(
        "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n[a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}\n\n\
         [d [e](index.md) f]{lang=uk}\n\n:::\n\n:::note\n\n<div>\n:::\n</div>\n\n:::{lang=uk}\ng\n\
         -- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[passage-language]: `UK` is not a language tag.
 --> site/a.pl.md:4:4
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |    ^^^^^^^^^
  |
  = why: A screen reader would read the words aloud with the sounds of the page's language.
  = what to do: Capital and small letters matter: write `uk`.

error[passage-language]: `ukrainian` is not a language tag.
 --> site/a.pl.md:4:17
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |                 ^^^^^^^^^^^^^^^^
  |
  = why: A screen reader would read the words aloud with the sounds of the page's language.
  = what to do: Write a tag such as `uk` (Ukrainian), `vi` (Vietnamese) or `zh-Hant`.

error[passage-language]: `{lang=…}` stands here without words that it could belong to.
 --> site/a.pl.md:4:33
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
  = what to do: Put the words in square brackets right before it: `[words]{lang=uk}`. Where a link is among them, give the language to the link: `[words](page.md){lang=uk}`.

error[passage-language]: `{lang=…}` stands here without words that it could belong to.
 --> site/a.pl.md:6:20
  |
6 | [d [e](index.md) f]{lang=uk}
  |                    ^^^^^^^^^
  |
  = why: The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
  = what to do: Put the words in square brackets right before it: `[words]{lang=uk}`. Where a link is among them, give the language to the link: `[words](page.md){lang=uk}`.

error[passage-language]: `:::` ends a block that has not started.
 --> site/a.pl.md:8:1
  |
8 | :::
  | ^^^
  |
  = why: The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
  = what to do: Delete the line, or start the block with a line such as `:::{lang=uk}`.

error[passage-language]: This line starts with `:::` and does not say a language.
  --> site/a.pl.md:10:1
   |
10 | :::note
   | ^^^^^^^
   |
   = why: The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
   = what to do: Start the block with a line such as `:::{lang=uk}` at the margin, and end it with `:::`.

error[passage-language]: This line of `:::` stands inside HTML, where it is plain text.
  --> site/a.pl.md:13:1
   |
13 | :::
   | ^^^
   |
   = why: The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
   = what to do: Put an empty line before it, or write `lang="…"` in the HTML itself.

error[passage-language]: The block in another language that starts here never ends.
  --> site/a.pl.md:16:1
   |
16 | :::{lang=uk}
   | ^^^^^^^^^^^^
   |
   = why: All that follows would be read aloud as if it were in that language.
   = what to do: Put a line `:::` where the block ends.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[passage-language]: `UK` nie jest znacznikiem języka.
 --> site/a.pl.md:4:4
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |    ^^^^^^^^^
  |
  = dlaczego: Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
  = co zrobić: Wielkość liter ma znaczenie: napisz `uk`.

błąd[passage-language]: `ukrainian` nie jest znacznikiem języka.
 --> site/a.pl.md:4:17
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |                 ^^^^^^^^^^^^^^^^
  |
  = dlaczego: Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
  = co zrobić: Napisz znacznik, na przykład `uk` (ukraiński), `vi` (wietnamski) albo `zh-Hant`.

błąd[passage-language]: `{lang=…}` stoi tu bez słów, do których mogłoby należeć.
 --> site/a.pl.md:4:33
  |
4 | [a]{lang=UK} [b]{lang=ukrainian} słowo{lang=uk} (c){lang=uk}
  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
  = co zrobić: Ujmij słowa w nawiasy kwadratowe tuż przed nim: `[słowa]{lang=uk}`. Jeśli jest wśród nich odnośnik, podaj język przy odnośniku: `[słowa](strona.md){lang=uk}`.

błąd[passage-language]: `{lang=…}` stoi tu bez słów, do których mogłoby należeć.
 --> site/a.pl.md:6:20
  |
6 | [d [e](index.md) f]{lang=uk}
  |                    ^^^^^^^^^
  |
  = dlaczego: Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
  = co zrobić: Ujmij słowa w nawiasy kwadratowe tuż przed nim: `[słowa]{lang=uk}`. Jeśli jest wśród nich odnośnik, podaj język przy odnośniku: `[słowa](strona.md){lang=uk}`.

błąd[passage-language]: `:::` kończy fragment, który się nie zaczął.
 --> site/a.pl.md:8:1
  |
8 | :::
  | ^^^
  |
  = dlaczego: Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
  = co zrobić: Usuń ten wiersz albo zacznij fragment wierszem takim jak `:::{lang=uk}`.

błąd[passage-language]: Ten wiersz zaczyna się od `:::` i nie podaje języka.
  --> site/a.pl.md:10:1
   |
10 | :::note
   | ^^^^^^^
   |
   = dlaczego: Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
   = co zrobić: Zacznij fragment wierszem takim jak `:::{lang=uk}`, bez wcięcia, i zakończ go wierszem `:::`.

błąd[passage-language]: Ten wiersz z `:::` stoi wewnątrz HTML, więc jest zwykłym tekstem.
  --> site/a.pl.md:13:1
   |
13 | :::
   | ^^^
   |
   = dlaczego: Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
   = co zrobić: Dodaj przed nim pusty wiersz albo napisz `lang="…"` w samym HTML.

błąd[passage-language]: Fragment w innym języku, który się tu zaczyna, nigdzie się nie kończy.
  --> site/a.pl.md:16:1
   |
16 | :::{lang=uk}
   | ^^^^^^^^^^^^
   |
   = dlaczego: Wszystko, co dalej, czytnik ekranu przeczyta tak, jakby było w tamtym języku.
   = co zrobić: Tam, gdzie fragment się kończy, dodaj wiersz `:::`.

"#]]
    );
}

#[test]
fn what_is_measured_is_told_as_the_language_writes_numbers() {
    use latarnia::finding::{Finding, rules, words};
    let finding = Finding::new(&rules::TEXT_CONTRAST)
        .with("text", "#aaa")
        .with("ground", "#fff")
        .with("ratio", "2.30")
        .with("needed", "4.5")
        .with("mode", "light")
        .with("others", 0usize);
    let told = |language| words(&finding, &latarnia::cli::program_locale(language)).message;
    assert!(told("pl").contains("wynosi 2,30:1, a potrzeba co najmniej 4,5:1"), "{}", told("pl"));
    assert!(told("en").contains("2.30:1") && told("en").contains("4.5:1"), "{}", told("en"));
}
