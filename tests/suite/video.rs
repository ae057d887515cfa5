//! Films in pages: the player, its captions and what can be wrong with them.

use snapbox::{assert_data_eq, str};

use crate::project::{Built, build};

/// Two pages with one line each, in Polish and English, and a film beside them.
fn pages(directive: &str, more: &str) -> Built {
    let page = |lang: &str| format!("-- site/film.{lang}.md --\n+++\ntitle = \"F\"\n+++\n{directive}\n");
    build(&format!("{}{}-- site/talk.webm --\n\u{1A}E\u{7E3}\n{more}", page("pl"), page("en")))
}

const POLISH: &str = "-- site/talk.pl.vtt --\nWEBVTT\n\n00:01.000 --> 00:02.000\nSzukasz \"pomocy\" & chcesz < 5 zł?\n";
const ENGLISH: &str = "-- site/talk.en.vtt --\nWEBVTT\n\n00:01.000 --> 00:02.000\nLooking for help?\n";
const TEXT: &str = "
-- site/talk.pl.md --
+++
title = \"Tekst\"
+++
-- site/talk.en.md --
+++
title = \"Text\"
+++
";

#[test]
fn a_film_has_its_captions_in_the_page_and_its_text_as_a_link() {
    let directive =
        r#"::video{file="talk.webm" title="Rozmowa" captions="talk.pl.vtt, talk.en.vtt" transcript="talk.md"}"#;
    let built = pages(directive, &format!("{POLISH}{ENGLISH}{TEXT}"));
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    assert_data_eq!(
        built.part("pl/film/index.html", "<figure", "</figure>"),
        str![[r#"
<figure class="video">
<video controls preload="metadata" src="../../talk.webm" aria-label="Rozmowa">
<track kind="captions" srclang="pl" label="polski" src="data:text/vtt;charset=utf-8,WEBVTT%0A%0A00:01.000%20--%3E%2000:02.000%0ASzukasz%20%22pomocy%22%20%26%20chcesz%20%3C%205%20z%C5%82?%0A" default>
<track kind="captions" srclang="en" label="English" src="data:text/vtt;charset=utf-8,WEBVTT%0A%0A00:01.000%20--%3E%2000:02.000%0ALooking%20for%20help?%0A%0A">
</video>
<figcaption>
<p class="video-title">Rozmowa</p>
<ul class="video-more">
<li><a href="../../pl/talk/index.html">Transkrypcja filmu: Rozmowa</a></li>
<li><a href="../../talk.webm" download>Pobierz film: Rozmowa</a> (WEBM, 5 B)</li>
</ul>
</figcaption>
</figure>
"#]]
    );
    let english = built.part("en/film/index.html", "<figure", "</figure>");
    assert!(english.contains("help?%0A%0A\" default>") && english.contains("../../en/talk/index.html"), "{english}");
    assert_eq!(built.text("talk.pl.vtt"), POLISH.split_once('\n').unwrap().1);
}

#[test]
fn a_name_may_have_quotation_marks() {
    let built = pages(r#"::video{title="Film \"Nowe życie\" z C:\a\\" file="talk.webm"}"#, "");
    let part = built.part("pl/film/index.html", "<p class=\"video-title\">", "</p>");
    assert_eq!(part, r#"<p class="video-title">Film &quot;Nowe życie&quot; z C:\a\</p>"#, "{}", built.told("en"));
    // A quotation mark without a backslash ends the value, as ever.
    let built = pages(r#"::video{title="Film "Nowe życie"" file="talk.webm"}"#, "");
    assert!(built.rules().contains(&"directive-syntax"), "{}", built.told("en"));
}

#[test]
fn captions_in_one_other_language_are_shown_too() {
    let built = pages(r#"::video{file="talk.webm" title="Talk" captions="talk.pl.vtt"}"#, POLISH);
    let english = built.part("en/film/index.html", "<figure", "</figure>");
    assert!(english.contains("srclang=\"pl\" label=\"polski\"") && english.contains(" default>"), "{english}");
    // A name without a language is taken to be in that of the page.
    let plain = POLISH.replace("talk.pl.vtt", "talk.final.vtt");
    let built = pages(r#"::video{file="talk.webm" title="Talk" captions="talk.final.vtt"}"#, &plain);
    assert!(built.text("en/film/index.html").contains("srclang=\"en\" label=\"English\""));
}

#[test]
fn a_film_in_sign_language_needs_no_sound() {
    let project = r#"
-- site/site.toml --
title = { pl = "Serwis", en = "Site" }
base_url = "https://example.org"
languages = ["pl", "en"]
-- site/help.pl.md --
+++
title = "Pomoc"
languages = ["pl"]
+++
Zadzwoń do fundacji.
-- site/help-pjm.pl.md --
+++
title = "Pomoc w PJM"
languages = ["pl"]
version = "sign-language"
version_of = "help.md"
+++
::video{file="pjm.webm" title="Pomoc po polsku migowym" transcript="help.md" sound="none" poster="pjm.svg"}
-- site/pjm.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
"#;
    let project = format!("{project}-- site/pjm.webm --\n\u{1A}E\u{7E3}\n");
    let built = build(&project);
    assert_eq!(built.rules(), Vec::<&str>::new(), "{}", built.told("en"));
    assert_data_eq!(
        built.part("pl/help-pjm/index.html", "<figure", "</figure>"),
        str![[r#"
<figure class="video">
<video controls preload="metadata" src="../../pjm.webm" aria-label="Pomoc po polsku migowym" poster="../../pjm.svg" muted>
</video>
<figcaption>
<p class="video-title">Pomoc po polsku migowym</p>
<p>Film nie ma dźwięku.</p>
<ul class="video-more">
<li><a href="../../pl/help/index.html">Transkrypcja filmu: Pomoc po polsku migowym</a></li>
<li><a href="../../pjm.webm" download>Pobierz film: Pomoc po polsku migowym</a> (WEBM, 5 B)</li>
</ul>
</figcaption>
</figure>
"#]]
    );
    // One with sound needs captions, and text for those who do not see it.
    let project = project.replace(r#" transcript="help.md" sound="none""#, "");
    assert_data_eq!(
        build(&project).told("pl"),
        str![[r#"
ostrzeżenie[video-without-captions]: Ten film nie ma napisów.
 --> site/help-pjm.pl.md:7:1
  |
7 | ::video{file="pjm.webm" title="Pomoc po polsku migowym" poster="pjm.svg"}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Osoby głuche i wszyscy, którzy oglądają bez dźwięku, nie dowiedzą się, co się w nim mówi.
  = co zrobić: Dodaj `<track kind="captions" src="…" srclang="…">` z plikiem WebVTT; w Markdownie podaj ten plik w `::video` jako `captions`. Jeśli nikt w filmie nie mówi albo napisy są w samym obrazie, wszystko jest w porządku.

"#]]
    );
}

/// A page in one language with one line, and a film beside it.
fn page(directive: &str, more: &str) -> Built {
    let page = format!("-- site/film.pl.md --\n+++\ntitle = \"F\"\nlanguages = [\"pl\"]\n+++\n{directive}\n");
    build(&format!("{page}-- site/talk.webm --\n\u{1A}E\u{7E3}\n{more}"))
}

#[test]
fn files_that_are_not_there_or_of_another_kind_are_told() {
    let directive = r#"::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}"#;
    let built = page(directive, &POLISH.replace("talk.pl.vtt", "talk.pl.srt"));
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[component-file]: `file` of `::video` names a file that is not there: `talc.webm`.
 --> site/film.pl.md:5:9
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |         ^^^^^^^^^^^^^^^^
  |
  = why: What it should show would be missing from the page.
  = what to do: Did you mean `/talk.webm`?

error[component-file]: `captions` of `::video` names a file that is not there: `talk.de.vtt`.
 --> site/film.pl.md:5:36
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: What it should show would be missing from the page.
  = what to do: Did you mean `/talk.pl.srt`?

error[component-file-kind]: `talk.pl.srt` is not a file of captions that browsers can read.
 --> site/film.pl.md:5:36
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: `::video` could not show it as `captions`.
  = what to do: Save the captions as WebVTT, with the ending `.vtt`; programs for subtitles and the sites that make captions for a film offer it.

error[component-file-kind]: `talk.webm` is not an image.
 --> site/film.pl.md:5:71
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                                                       ^^^^^^^^^^^^^^^^^^
  |
  = why: `::video` could not show it as `poster`.
  = what to do: Give an image here, such as `.jpg` or `.png`.

error[broken-link]: This link leads nowhere: `tekst.md`.
 --> site/film.pl.md:5:90
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                                                                          ^^^^^^^^^^^^^^^^^^^^^
  |
  = why: There is no `site/tekst.md`. A reader who needs help would land on an error page.
  = what to do: Give the path to the page's file, but without the language, such as `../get-help.md`; give the names of other files in full. An address on the web starts with `https://`.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[component-file]: `file` w `::video` wskazuje plik, którego nie ma: `talc.webm`.
 --> site/film.pl.md:5:9
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |         ^^^^^^^^^^^^^^^^
  |
  = dlaczego: Na stronie zabrakłoby tego, co ma tu być.
  = co zrobić: Czy chodzi o `/talk.webm`?

błąd[component-file]: `captions` w `::video` wskazuje plik, którego nie ma: `talk.de.vtt`.
 --> site/film.pl.md:5:36
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Na stronie zabrakłoby tego, co ma tu być.
  = co zrobić: Czy chodzi o `/talk.pl.srt`?

błąd[component-file-kind]: `talk.pl.srt` nie jest plikiem z napisami, który potrafią odczytać przeglądarki.
 --> site/film.pl.md:5:36
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: `::video` nie może go użyć jako `captions`.
  = co zrobić: Zapisz napisy w formacie WebVTT, z rozszerzeniem `.vtt`; potrafią to programy do napisów i serwisy, które tworzą napisy do filmów.

błąd[component-file-kind]: `talk.webm` nie jest obrazem.
 --> site/film.pl.md:5:71
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                                                       ^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: `::video` nie może go użyć jako `poster`.
  = co zrobić: Podaj tu obraz, na przykład `.jpg` albo `.png`.

błąd[broken-link]: Ten odnośnik prowadzi donikąd: `tekst.md`.
 --> site/film.pl.md:5:90
  |
5 | ::video{file="talc.webm" title="F" captions="talk.pl.srt,talk.de.vtt" poster="talk.webm" transcript="tekst.md"}
  |                                                                                          ^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Nie ma `site/tekst.md`. Osoba, która szuka pomocy, trafiłaby na stronę błędu.
  = co zrobić: Podaj ścieżkę do pliku strony, ale bez języka, na przykład `../get-help.md`; nazwy innych plików podaj w całości. Adres w internecie zaczyna się od `https://`.

"#]]
    );
}

#[test]
fn a_film_of_another_site_is_refused() {
    let built = page(r#"::video{file="https://www.youtube.com/watch?v=1" title="F"}"#, "");
    assert_data_eq!(
        built.told("en"),
        str![[r#"
error[component-file]: `file` of `::video` is on another site: `https://www.youtube.com/watch?v=1`.
 --> site/film.pl.md:5:9
  |
5 | ::video{file="https://www.youtube.com/watch?v=1" title="F"}
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: Each visitor's browser would tell that site who reads this page and when, and nothing would show without a network. The page forbids it.
  = what to do: Save the file beside the page and give its name.

"#]]
    );
    assert_data_eq!(
        built.told("pl"),
        str![[r#"
błąd[component-file]: `file` w `::video` wskazuje plik w innym serwisie: `https://www.youtube.com/watch?v=1`.
 --> site/film.pl.md:5:9
  |
5 | ::video{file="https://www.youtube.com/watch?v=1" title="F"}
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dlaczego: Przeglądarka każdej osoby zdradziłaby tamtemu serwisowi, kto i kiedy czyta tę stronę, a bez internetu nic by się nie pokazało. Strona na to nie pozwala.
  = co zrobić: Zapisz plik obok strony i podaj jego nazwę.

"#]]
    );
}

#[test]
fn captions_that_browsers_would_not_show_are_told() {
    let captions = |text: &str| page("", &format!("-- site/talk.pl.vtt --\n{text}"));
    assert_data_eq!(
        captions("1\n00:00:01,000 --> 00:00:02,000\nTekst\n").told("en"),
        str![[r#"
warning[captions-unreadable]: These captions are in SubRip form (.srt), not WebVTT, though their name ends in .vtt.
 --> site/talk.pl.vtt:1:1
  |
1 | 1
  | ^
  |
  = why: Browsers show nothing of such a file and do not say so; people who do not hear would not know what is said.
  = what to do: Save the captions as WebVTT. By hand: write `WEBVTT` on the first line and leave the next one empty, and in times write a point instead of the comma, as in `00:00:01.000 --> 00:00:04.000`.

"#]]
    );
    assert_data_eq!(
        captions("webvtt\n\n00:01.000 --> 00:02.000\nTekst\n").told("pl"),
        str![[r#"
ostrzeżenie[captions-unreadable]: Te napisy nie zaczynają się od słowa WEBVTT.
 --> site/talk.pl.vtt:1:1
  |
1 | webvtt
  | ^^^^^^
  |
  = dlaczego: Przeglądarka nie pokaże z takiego pliku niczego i o tym nie powie; osoby, które nie słyszą, nie dowiedzą się, co mówi się w filmie.
  = co zrobić: W pierwszym wierszu napisz `WEBVTT` wielkimi literami, bez niczego przed tym słowem, a następny wiersz zostaw pusty.

"#]]
    );
    assert_data_eq!(
        captions("WEBVTT\n\nNOTE Nic\n").told("pl"),
        str![[r#"
ostrzeżenie[captions-unreadable]: W tym pliku nie ma ani jednego napisu, który dałoby się pokazać.
--> site/talk.pl.vtt
 = dlaczego: Przeglądarka nie pokaże z takiego pliku niczego i o tym nie powie; osoby, które nie słyszą, nie dowiedzą się, co mówi się w filmie.
 = co zrobić: Każdy napis ma wiersz z czasem, na przykład `00:01.000 --> 00:04.000`, w następnym wierszu tekst, a po nim pusty wiersz.

"#]]
    );
    let broken = "WEBVTT Kind: captions\n\nNOTE\nUwaga\n\nrozmowa\n00:01.000 --> 00:02.000 align:start\nTekst\n\n\
        Ciąg dalszy\n\n00:03.000 --> 00:03.000\nTekst\n\n00:00:04,000 --> 00:00:05,000\nTekst\n\n\
        00:00:06,000 --> 00:00:07,000\nTekst\n\n00:61.000 --> 00:70.000\nTekst\n\n00:08 --> 00:09\nTekst\n\n\
        00:10.000 --> 00:11.000\nTekst\n";
    assert_data_eq!(
        captions(broken).told("en"),
        str![[r#"
warning[captions-lost]: This text in the captions has no times of its own.
  --> site/talk.pl.vtt:10:1
   |
10 | Ciąg dalszy
   | ^^^^^^^^^^^
   |
   = why: Browsers pass over it and do not say so; people who do not hear would miss a part of the film.
   = what to do: If it belongs to the caption above, take out the empty line between them. If it is a caption of its own, write its times on the line above. A remark for yourself begins with `NOTE`.

warning[captions-lost]: This caption ends before it begins, or at the same moment.
  --> site/talk.pl.vtt:12:1
   |
12 | 00:03.000 --> 00:03.000
   | ^^^^^^^^^^^^^^^^^^^^^^^
   |
   = why: Browsers pass over it and do not say so; people who do not hear would miss a part of the film.
   = what to do: The second time has to be later than the first: `00:01.000 --> 00:04.000`.

warning[captions-lost]: In these times there is a comma where a point has to be. The same is wrong in 1 other place of the file.
  --> site/talk.pl.vtt:15:1
   |
15 | 00:00:04,000 --> 00:00:05,000
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = why: Browsers pass over it and do not say so; people who do not hear would miss a part of the film.
   = what to do: Write a point: `00:00:01.000 --> 00:00:04.000`.

warning[captions-lost]: The times of this caption cannot be read. The same is wrong in 1 other place of the file.
  --> site/talk.pl.vtt:21:1
   |
21 | 00:61.000 --> 00:70.000
   | ^^^^^^^^^^^^^^^^^^^^^^^
   |
   = why: Browsers pass over it and do not say so; people who do not hear would miss a part of the film.
   = what to do: Write hours, minutes, seconds and thousandths, such as `00:01:05.000 --> 00:01:08.500`; the hours can be left out.

"#]]
    );
    assert_data_eq!(
        captions(broken).told("pl"),
        str![[r#"
ostrzeżenie[captions-lost]: Ten tekst w napisach nie ma podanego czasu.
  --> site/talk.pl.vtt:10:1
   |
10 | Ciąg dalszy
   | ^^^^^^^^^^^
   |
   = dlaczego: Przeglądarka go pominie i o tym nie powie; osobom, które nie słyszą, umknie część filmu.
   = co zrobić: Jeśli należy do napisu powyżej, usuń pusty wiersz między nimi. Jeśli to osobny napis, w wierszu nad nim podaj czas. Uwaga dla siebie zaczyna się od `NOTE`.

ostrzeżenie[captions-lost]: Ten napis kończy się, zanim się zacznie, albo w tej samej chwili.
  --> site/talk.pl.vtt:12:1
   |
12 | 00:03.000 --> 00:03.000
   | ^^^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: Przeglądarka go pominie i o tym nie powie; osobom, które nie słyszą, umknie część filmu.
   = co zrobić: Drugi czas musi być późniejszy niż pierwszy: `00:01.000 --> 00:04.000`.

ostrzeżenie[captions-lost]: W tych czasach jest przecinek tam, gdzie ma być kropka. Ten sam błąd jest jeszcze w 1 miejscu pliku.
  --> site/talk.pl.vtt:15:1
   |
15 | 00:00:04,000 --> 00:00:05,000
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: Przeglądarka go pominie i o tym nie powie; osobom, które nie słyszą, umknie część filmu.
   = co zrobić: Napisz kropkę: `00:00:01.000 --> 00:00:04.000`.

ostrzeżenie[captions-lost]: Nie da się odczytać, kiedy ten napis ma się pokazać. Ten sam błąd jest jeszcze w 1 miejscu pliku.
  --> site/talk.pl.vtt:21:1
   |
21 | 00:61.000 --> 00:70.000
   | ^^^^^^^^^^^^^^^^^^^^^^^
   |
   = dlaczego: Przeglądarka go pominie i o tym nie powie; osobom, które nie słyszą, umknie część filmu.
   = co zrobić: Podaj godziny, minuty, sekundy i tysięczne części sekundy, na przykład `00:01:05.000 --> 00:01:08.500`; godziny można pominąć.

"#]]
    );
    let good = "WEBVTT\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n01:00:01.000 --> 100:00:02.000\nTekst\n\n2\n\
        100:01:02.000\t-->\t100:01:03.999 line:0\nTekst\ndrugi wiersz\n";
    assert_eq!(captions(good).told("en"), "\n");
    assert_eq!(captions(&good.replace('\n', "\r\n")).told("en"), "\n");
    assert_eq!(captions(&format!("\u{FEFF}{good}")).told("en"), "\n");
}
