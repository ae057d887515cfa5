### Co jest nie tak w projekcie, dlaczego to ważne i jak to naprawić.
### Nazwy z $ są podstawiane; jeśli nie ma czego podstawić, wartością jest „none”. Mówimy do osoby, która nie programuje.

severity-error = błąd
severity-warning = ostrzeżenie
severity-hint = wskazówka
label-why = dlaczego
label-help = co zrobić
label-other = także tutaj
label-where = gdzie
# Miejsce w szablonie widać na wielu stronach.
finding-seen-on = { $others ->
        [0] na stronie `{ $page }`
        [one] na stronie `{ $page }` i na jeszcze jednej
        [few] na stronie `{ $page }` i na { $others } innych
        [many] na stronie `{ $page }` i na { $others } innych
       *[other] na stronie `{ $page }` i na { $others } innej
    }

## Projekt i jego pliki

no-site-toml = Nie ma tu pliku `site/site.toml`.
    .why = Ten plik zawiera nazwę serwisu i jego języki; bez niego Latarnia nie wie, co budować.
    .help = Uruchom program w folderze projektu albo wskaż ten folder opcją `--root`. W nowym pliku wystarczą dwa wiersze: `title = "Mój serwis"` i `languages = ["pl"]`.

not-utf8 = Plik nie jest tekstem w kodowaniu UTF-8 (wiersz { $line }).
    .why = Zamiast liter takich jak ą czy ł odwiedzający zobaczyliby krzaczki.
    .help = Otwórz plik w edytorze i zapisz go w kodowaniu UTF-8.

symlink-skipped = To dowiązanie symboliczne (skrót do pliku lub folderu w innym miejscu); takie skróty są pomijane.
    .why = Dowiązanie może prowadzić poza projekt i opublikować pliki, których nikt nie chciał opublikować.
    .help = Umieść tu kopię pliku lub folderu.

file-too-large = Plik ma więcej niż { $max } MB.
    .why = Tak duży tekst to prawie zawsze pomyłka, a nikt nie zdołałby go wczytać.
    .help = Podziel go na kilka stron albo, jeśli jest do pobrania, przenieś do folderu `site/static/`.

## TOML: site.toml, nagłówki stron, dane

toml-syntax = To nie jest poprawny zapis TOML: { $kind ->
        [string-values-must-be-quoted] tekst musi być w prostym cudzysłowie: "…"
        [invalid-basic-string] tekst zaczyna się cudzysłowem i nie ma końca
        [invalid-literal-string] tekst zaczyna się apostrofem i nie ma końca
        [invalid-multi-line-basic-string] tekst zaczyna się trzema cudzysłowami i nie ma końca
        [key-with-no-value] po kluczu musi stać znak = i wartość
        [unexpected-key-or-value] w jednym wierszu może być tylko jeden klucz i jedna wartość
        [missing-comma-between-array-elements] między elementami listy nie ma przecinka albo lista nie jest zamknięta
        [unclosed-array] lista zaczyna się od [ i nie ma końca
        [unclosed-inline-table] tabela zaczyna się od { "{" } i nie ma końca
        [unclosed-table] wiersz zaczyna się od [ i nie kończy się na ]
        [duplicate-key] ten klucz jest tu dwa razy
        [invalid-boolean] może tu być tylko true albo false; tekst musi być w cudzysłowie
        [invalid-date] takiej daty nie ma albo nie jest zapisana jak 2026-11-23
        [invalid-unquoted-key] w kluczu mogą być tylko litery a–z, cyfry, - i _
        [unexpected-leading-zero] liczba nie może zaczynać się od 0
        [unclosed-array-table] wiersz zaczyna się od [[ i nie kończy się na ]]
        [invalid-float] to nie jest ani liczba, ani data zapisana jak 2026-11-23; tekst musi być w cudzysłowie
        [invalid-integer-number] to nie jest liczba całkowita; tekst musi być w cudzysłowie
        [missing-escaped-value] ukośnik wsteczny w tekście trzeba zapisać dwa razy
        [extra-] jest o jeden znak = za dużo
        [extra-comma-in-array] jest o jeden przecinek za dużo
        [extra-comma-in-inline-table] jest o jeden przecinek za dużo
        [extra-assignment-between-key-value-pairs] między dwoma kluczami nie ma przecinka
        [missing-comma-between-key-value-pairs] między dwoma kluczami nie ma przecinka
        [missing-assignment-between-key-value-pairs] po kluczu musi stać znak = i wartość
        [unquoted-keys-cannot-be-empty] przed znakiem = nie ma klucza
       *[other] { $detail }
    }.
    .why = Nie wiadomo, jak rozumieć to, co jest dalej.
    .help = Teksty zapisuje się w cudzysłowach: `title = "Pomoc"`, listy w nawiasach kwadratowych: `tags = ["pomoc", "prawo"]`; każdy cudzysłów i nawias musi mieć parę.

unknown-key = Latarnia nie zna klucza `{ $key }`.
    .why = To, co w nim zapisano, nie ma żadnego skutku; często to literówka.
    .help = { $nearest ->
        [none] Usuń go. Własne klucze w nagłówku pliku zapisuje się pod `[extra]`; nowa kolumna rejestru wymaga własnego `[[columns]]`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

# Przy [text] i [table] zły może być jeden element listy, stąd „tutaj”.
wrong-type = { $expected ->
        [text] W `{ $key }` powinien tutaj być tekst w cudzysłowie.
        [table] W `{ $key }` powinny tutaj być klucze z wartościami, w nawiasie klamrowym.
        [list] W `{ $key }` powinna być lista w nawiasie kwadratowym.
        [number] W `{ $key }` powinna być liczba całkowita, bez cudzysłowu.
        [decimal] `{ $key }` powinno być liczbą, bez cudzysłowu.
        [boolean] W `{ $key }` powinno być true albo false, bez cudzysłowu.
        [date] W `{ $key }` { $found ->
            [string] powinna być data bez cudzysłowu
            [datetime] powinna być data, która istnieje
           *[other] powinna być data zapisana jak 2026-11-23
        }.
        [tables] W `{ $key }` powinna być lista, a w niej klucze z wartościami.
       *[localized] W `{ $key }` powinien być tekst albo tekst dla każdego języka.
    }
    .why = W tej postaci nie da się tego użyć.
    .help = { $expected ->
        [text] Zapisz to jako jeden tekst: `"…"`.
        [list] Napisz `{ $key } = ["…", "…"]`.
        [number] Napisz `{ $key } = 10`.
        [decimal] Napisz `{ $key } = 4.5`.
        [boolean] Napisz `{ $key } = true` albo `{ $key } = false`.
        [date] Napisz rok, miesiąc i dzień: `{ $key } = 2026-11-23`.
        [table] Zapisz to na wzór `{ "{" } title = "…" { "}" }`, z kluczami, które tu pasują.
        [tables] Napisz `{ $key } = [{ "{" } … { "}" }]`.
       *[localized] Napisz `{ $key } = "…"` albo `{ $key } = { "{" } pl = "…", en = "…" { "}" }`.
    }

invalid-value = `{ $key }`: { $reason ->
        [https-address] adres powinien zaczynać się od https://
        [language-twice] ten sam język podano dwa razy
        [language-reserved] potrzebny jest folder o tej nazwie, a jest ona zajęta w Windows albo w serwisie
        [language-tag] potrzebny jest znacznik języka, na przykład pl, en albo pt-BR
        [language-unknown] żaden język nie ma kodu `{ $language }`
        [script-unknown] `{ $language }` podaje pismo, którego nie ma
        [country-unknown] `{ $language }` kończy się kodem, którego nie ma żaden kraj
        [base-url] potrzebny jest pełny adres serwisu, razem z https://
        [sort-by] możliwe wartości to "weight", "date" i "title"
        [at-least-one] potrzebna jest liczba nie mniejsza niż 1
        [column-type] możliwe wartości to "text", "phone", "email", "url", "date", "number" i "language"
        [statement-model] możliwe wartości to "pl" i "eu"
        [statement-status] możliwe wartości to "full" (zgodna), "partial" (częściowo zgodna) i "none" (niezgodna)
        [server] możliwe wartości to "apache", "netlify" i "nginx"
        [email] to nie jest adres e-mail
        [phone] to nie jest numer telefonu
        [followed] potrzebny jest język i odcisk tekstu, na przykład "pl:9f3c2b1a"
        [direction] możliwe wartości to "ltr" i "rtl"
        [missing-translation] możliwe wartości to "leave-out" (pomiń), "show-source" (pokaż oryginał) i "error" (błąd)
        [site-language] w serwisie nie ma takiego języka
        [version] możliwe wartości to "easy-to-read" (tekst łatwy do czytania) i "sign-language" (język migowy)
        [baseline] potrzebny jest osobny plik, poza folderami `site`, `locales` i `themes`
        [quotes] potrzebne są cztery znaki: zewnętrzny otwierający i zamykający, wewnętrzny otwierający i zamykający
       *[other] takiej wartości nie może tu być
    }.
    .why = W tej postaci nie da się tego użyć.
    .help = { $reason ->
        [base-url] Napisz na przykład `base_url = "https://example.org"`.
        [site-language] Języki serwisu: { $languages }.
        [language-tag] { $better ->
            [none] Kod języka pisze się małymi literami, a kod kraju po nim wielkimi: `pl`, `pt-BR`.
           *[other] Wielkość liter ma znaczenie: napisz `{ $better }`.
        }
        [language-unknown] { $better ->
            [none] Kod języka ma dwie lub trzy litery, na przykład pl, en albo uk.
           *[other] Napisz `{ $better }`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
        }
        [script-unknown] Napisz `{ $better }` albo podaj właściwe pismo: `Latn` to łacińskie, `Cyrl` cyrylica, `Arab` arabskie.
        [country-unknown] { $better ->
            [none] Pomiń kraj albo podaj jego kod z dwóch liter, na przykład en-GB albo pt-BR.
           *[other] Napisz `{ $better }`.
        }
        [followed] Wpisz sam język, na przykład `source = "pl"`, i uruchom `latarnia status --accept` z tą stroną: resztę dopisze program.
        [https-address] Napisz na przykład `{ $key } = "https://example.org"`.
        [baseline] Napisz ścieżkę od folderu projektu, na przykład `baseline = "znane-problemy.json"`.
        [email] Napisz na przykład `email = "kontakt@example.org"`.
        [phone] Napisz numer z kierunkowym, na przykład `phone = "+48 22 000 00 00"`. Jeśli telefonu nie ma, napisz to słowami w każdym języku: `phone = { "{" } pl = "…", en = "…" { "}" }`.
       *[other] Zmień wartość albo usuń ten wiersz.
    }

missing-key = Brakuje klucza `{ $key }`.
    .why = Bez niego nie wiadomo, co ma powstać.
    .help = Dodaj wiersz, na przykład `{ $example }`.

unknown-language-key = W serwisie nie ma języka `{ $language }`.
    .why = Ten tekst nigdzie się nie pokaże.
    .help = { $meant ->
        [none] Języki serwisu: { $languages }. Dodaj `{ $language }` do `languages` w site.toml albo popraw znacznik.
       *[other] Czy chodzi o `{ $meant }`? Języki serwisu: { $languages }.
    }

missing-language-key = W `{ $key }` brakuje tekstu w języku `{ $language }`.
    .why = Osoby czytające w tym języku zobaczą tekst w innym.
    .help = Dodaj `{ $language } = "…"` w nawiasie klamrowym.

no-base-url = Bez `base_url` nie ma kanałów z nowościami ani mapy serwisu.
    .why = Czytniki kanałów i wyszukiwarki potrzebują pełnych adresów. Sam serwis działa bez nich. Tylko strona błędu, którą pokazuje serwer, potrzebuje `base_url` albo `servers`: inaczej pod adresem w folderze jej odnośniki prowadzą donikąd.
    .help = Jeśli serwis ma adres, dodaj `base_url = "https://example.org"` w site.toml albo użyj `--base-url`. Jeśli ma być tylko na pendrivie, nie trzeba nic robić.

unknown-theme = Nie ma motywu `{ $theme }`.
    .why = Bez motywu nie powstanie żadna strona.
    .help = { $nearest ->
        [none] Dostępne motywy: { $themes }.
       *[other] Czy chodzi o `{ $nearest }`? Dostępne motywy: { $themes }.
    }

## O co prosi się kontrolę dostępności

unknown-rule = Nie ma reguły `{ $rule }`.
    .why = Ten zapis niczego nie wyłącza.
    .help = { $nearest ->
        [none] Nazwa reguły stoi w nawiasie na początku każdej uwagi: `ostrzeżenie[text-contrast]`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

rule-off-without-reason = Reguła `{ $rule }` ma być wyłączona, ale nie napisano dlaczego. Pozostaje włączona.
    .why = Kto przejmie opiekę nad serwisem, nie będzie wiedzieć, czy ktoś to przemyślał, czy tylko chciał mieć spokój.
    .help = Podaj powód jako tekst: `{ $rule } = "Kolory naszego znaku są narzucone."`

## Kolory motywu

token-contrast = { $mode ->
        [dark] W trybie ciemnym `{ $token }` ({ $colour }) na `{ $ground-token }` ({ $ground }) ma kontrast { $ratio }:1, a potrzeba { $needed }:1.
       *[light] `{ $token }` ({ $colour }) na `{ $ground-token }` ({ $ground }) ma kontrast { $ratio }:1, a potrzeba { $needed }:1.
    }
    .why = Wszędzie, gdzie motyw łączy te dwa kolory, osoby słabowidzące i czytające w słońcu mogą nic nie zobaczyć.
    .help = { $better ->
        [none] Żaden jaśniejszy ani ciemniejszy odcień nie odróżnia się od wszystkich jego teł: użyj tego koloru na mniejszej liczbie teł albo je zmień.
       *[other] Najbliższy odcień, który odróżnia się od wszystkich jego teł, to `{ $better }`.
    }

unknown-token = Żaden arkusz stylów motywu nie nadaje `{ $token }` koloru.
    .why = Tego, czego nie ma, nie da się porównać, więc nikt nie sprawdza tej pary.
    .help = { $nearest ->
        [none] Podaj nazwę własności motywu, która jest kolorem: `--text`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

## To, co strony pokazują razem

same-title = { $count ->
        [one] Jeszcze jedna strona w tym języku ma ten sam tytuł.
        [few] Jeszcze { $count } strony w tym języku mają ten sam tytuł.
        [many] Jeszcze { $count } stron w tym języku ma ten sam tytuł.
       *[other] Jeszcze { $count } strony w tym języku ma ten sam tytuł.
    }
    .why = W kartach przeglądarki, zakładkach i wynikach wyszukiwania nie da się ich odróżnić, zwłaszcza ze słuchu.
    .help = Nadaj każdej stronie własny tytuł; na stronach listy może w nim być jej numer.

navigation-order = Odnośniki tej nawigacji stoją na `{ $page }` w innej kolejności niż na `{ $other }`.
    .why = Kto pamięta, gdzie był odnośnik, tam go szuka: zwłaszcza osoby, które widzą tylko część ekranu, i te, którym trudno zapamiętywać.
    .help = Zachowaj na każdej stronie tę samą kolejność.

help-order = Na `{ $page }` droga do pomocy jest w innym miejscu niż na `{ $other }`.
    .why = Kto potrzebuje pomocy, może nie mieć sił szukać jej po raz drugi.
    .help = Umieść odnośniki do kontaktu i pomocy na każdej stronie w tym samym miejscu i w tej samej kolejności.

## Strony

page-without-language = Z nazwy pliku nie wynika język strony.
    .why = Tylko po nazwie Latarnia poznaje język strony i to, które strony są nawzajem swoimi tłumaczeniami.
    .help = Wstaw język przed rozszerzeniem: `{ $better }`.

unknown-language = W serwisie nie ma języka `{ $language }`.
    .why = Strona nie miałaby swojego miejsca, więc jest pominięta.
    .help = { $kind ->
        [same] W tym serwisie pisze się `{ $meant }`: zmień nazwę pliku na `{ $better }`.
        [related] W serwisie jest `{ $meant }`. Jeśli to język tej strony, zmień nazwę pliku na `{ $better }`; jeśli nie, dodaj `{ $language }` do `languages` w site.toml.
        [mistaken] Czy chodzi o `{ $meant }`? Zmień nazwę pliku na `{ $better }` i dodaj `{ $meant }` do `languages` w site.toml.
        [other] Języki serwisu: { $languages }. Dodaj `{ $language }` do `languages` w site.toml albo zmień nazwę pliku.
       *[none] Między dwiema ostatnimi kropkami nazwy pliku ma stać język strony, jeden z: { $languages }. Zmień nazwę pliku.
    }

front-matter-not-closed = Nagłówek pliku zaczyna się od `+++` i nigdzie się nie kończy.
    .why = Nie wiadomo, gdzie zaczyna się tekst strony, więc strona go nie ma.
    .help = Po ostatnim wierszu nagłówka dodaj wiersz z samym `+++`.

no-front-matter = Plik strony nie zaczyna się od nagłówka między wierszami `+++`.
    .why = W tym nagłówku zapisuje się tytuł, a tytuł musi mieć każda strona.
    .help = Zacznij plik od trzech wierszy: `+++`, potem `title = "…"`, potem znowu `+++`. Nad nimi nie może być niczego.

empty-file = Plik jest pusty.
    .why = Strona bez tytułu i tekstu nikomu nie pomoże.
    .help = Napisz stronę albo usuń plik.

missing-title = Strona nie ma tytułu.
    .why = Tytuł jest nagłówkiem strony i pierwszą rzeczą, którą odczyta czytnik ekranu.
    .help = Dodaj `title = "…"` między wierszami `+++`.

bad-slug = Slug `{ $slug }` nie może być częścią adresu: { $reason ->
        [empty] jest pusty
        [slash] jest w nim ukośnik, a slug to jedna część adresu
        [dots] nie może zaczynać się ani kończyć kropką ani mieć dwóch kropek obok siebie
        [reserved] tę nazwę rezerwuje dla siebie Windows
        [long] ma więcej niż 60 znaków
       *[characters] dozwolone są tylko małe litery a–z, cyfry, `-`, `_` i `.`
    }.
    .why = Adres musi działać na każdym serwerze, komputerze i pendrivie.
    .help = Napisz na przykład `slug = "{ $better }"`.

bad-alias = Dawnego adresu `{ $alias }` nie da się użyć.
    .why = Prowadziłby poza serwis albo do nazwy, której nie każdy system potrafi zapisać.
    .help = Napisz adres bez domeny, używając tylko liter a–z, cyfr i znaku `-`: `aliases = ["/dawna/strona"]`.

heading-level-one = W tekście jest nagłówek pierwszego poziomu.
    .why = Jest nim już tytuł strony; dwa takie nagłówki mylą osoby, które słuchają strony. Pokazujemy go o poziom niżej.
    .help = Zacznij go od dwóch znaków `#`: `## …`.

heading-order = { $previous ->
        [1] Ten nagłówek ma poziom { $level }, a tytuł strony ma poziom 1.
       *[other] Ten nagłówek ma poziom { $level }, a poprzedni { $previous }.
    }
    .why = Osoby, które przechodzą od nagłówka do nagłówka, pomyślą, że coś im umknęło.
    .help = Użyj mniej znaków `#` (w HTML mniejszej liczby: `<h3>` zamiast `<h4>`), żeby nagłówek był najwyżej o jeden poziom głębszy, albo dodaj brakujący nagłówek.

duplicate-id = Dwa nagłówki mają tę samą kotwicę `{ $id }`.
    .why = Odnośnik może zaprowadzić tylko do pierwszego z nich.
    .help = Nadaj jednemu inną kotwicę, na przykład `{ "{" }#{ $id }-2{ "}" }`.

image-alt = Obraz nie ma opisu.
    .why = Osoby, które go nie widzą albo mają wolne łącze, niczego się z niego nie dowiedzą.
    .help = Napisz, co przedstawia: `![Plakat telefonu zaufania](plakat.jpg)`, w HTML `alt="Plakat telefonu zaufania"`. Jeśli to tylko ozdoba, napisz `<img src="…" alt="">`.

link-name = Odnośnik nie ma tekstu.
    .why = Czytnik ekranu powiedziałby tylko „odnośnik” i nikt by nie wiedział, dokąd prowadzi.
    .help = Wpisz słowa w nawias kwadratowy: `[Gdzie szukać pomocy](get-help.md)`. W HTML wpisz tekst w odnośnik albo opisz obraz, który w nim stoi (`alt`).

html-removed = Ze strony usunięto `{ $what }`.
    .why = HTML wpisany na stronie może porządkować jej treść, ale nie może niczego uruchamiać, wczytywać ani zmieniać wyglądu. To chroni odwiedzających.
    .help = Zapisz to w Markdownie albo przenieś do motywu.

html-not-closed = Komentarz lub znacznik HTML zaczyna się tutaj i nie ma końca.
    .why = Wszystko, co stoi dalej, zniknęłoby ze strony.
    .help = Zamknij go: komentarz znakami `-->`, cudzysłów znakiem `"`, znacznik znakiem `>`.

html-too-deep = Na stronie jest HTML w tekście zagnieżdżonym na więcej niż 200 poziomach.
    .why = Nie poradzi sobie z tym żadna przeglądarka ani żaden czytnik ekranu, a budowanie trwałoby bez końca.
    .help = Zamykaj elementy, zanim otworzysz następne, i stawiaj mniej znaków `>` przed cytatami.

outside-image = Ten obraz jest w innym serwisie: `{ $target }`.
    .why = Przeglądarka każdej osoby zdradziłaby tamtemu serwisowi, kto i kiedy czyta tę stronę. Strona na to nie pozwala, więc obraz by się nie pokazał.
    .help = Zapisz obraz obok strony i wskaż ten plik.

directive-syntax = Wiersza zaczynającego się od `::` nie da się odczytać: { $reason ->
        [braces] po nazwie może być tylko `{ "{" }…{ "}" }`
        [equals] każdy argument wymaga znaku równości
        [alone] wiersz musi stać osobno, z pustym wierszem powyżej i poniżej
       *[quotes] każdy argument zapisuje się jako `nazwa="wartość"`
    }.
    .why = Na stronie zabrakłoby tego, co miał wstawić.
    .help = Napisz na przykład `::register{ "{" }data="organisations"{ "}" }`.

passage-language = { $reason ->
        [tag] `{ $language }` nie jest znacznikiem języka.
        [language] Żaden język nie ma kodu `{ $language }`.
        [script] `{ $language }` podaje pismo, którego nie ma.
        [country] `{ $language }` kończy się kodem, którego nie ma żaden kraj.
        [open] Fragment w innym języku, który się tu zaczyna, nigdzie się nie kończy.
        [close] `:::` kończy fragment, który się nie zaczął.
        [line] Ten wiersz zaczyna się od `:::` i nie podaje języka.
        [alone] Ten wiersz z `:::` stoi wewnątrz HTML, więc jest zwykłym tekstem.
       *[words] `{ "{" }lang=…{ "}" }` stoi tu bez słów, do których mogłoby należeć.
    }
    .why = { $reason ->
        [tag] Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
        [language] Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
        [script] Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
        [country] Czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
        [open] Wszystko, co dalej, czytnik ekranu przeczyta tak, jakby było w tamtym języku.
       *[other] Znak pokaże się na stronie jako tekst, a czytnik ekranu przeczyta te słowa tak, jakby były w języku strony.
    }
    .help = { $reason ->
        [tag] { $better ->
            [none] Napisz znacznik, na przykład `uk` (ukraiński), `vi` (wietnamski) albo `zh-Hant`.
           *[other] Wielkość liter ma znaczenie: napisz `{ $better }`.
        }
        [language] { $better ->
            [none] Napisz znacznik, na przykład `uk` (ukraiński), `vi` (wietnamski) albo `zh-Hant`.
           *[other] Napisz `{ $better }`. Kod języka bywa inny niż kod kraju, w którym się nim mówi.
        }
        [script] Napisz `{ $better }` albo podaj właściwe pismo: `Latn` to łacińskie, `Cyrl` cyrylica, `Arab` arabskie.
        [country] { $better ->
            [none] Pomiń kraj albo podaj jego kod z dwóch liter, na przykład en-GB albo pt-BR.
           *[other] Napisz `{ $better }`.
        }
        [open] Tam, gdzie fragment się kończy, dodaj wiersz `:::`.
        [close] Usuń ten wiersz albo zacznij fragment wierszem takim jak `:::{ "{" }lang=uk{ "}" }`.
        [line] Zacznij fragment wierszem takim jak `:::{ "{" }lang=uk{ "}" }`, bez wcięcia, i zakończ go wierszem `:::`.
        [alone] Dodaj przed nim pusty wiersz albo napisz `lang="…"` w samym HTML.
       *[words] Ujmij słowa w nawiasy kwadratowe tuż przed nim: `[słowa]{ "{" }lang=uk{ "}" }`. Jeśli jest wśród nich odnośnik, podaj język przy odnośniku: `[słowa](strona.md){ "{" }lang=uk{ "}" }`.
    }

unknown-component = Motyw nie ma komponentu `{ $component }`.
    .why = Na stronie zabrakłoby tego, co miał pokazać.
    .help = { $nearest ->
        [none] Komponenty są w folderze motywu `templates/components/`.
       *[other] Czy chodzi o `::{ $nearest }`?
    }

unknown-argument = `::{ $component }` nie przyjmuje argumentu `{ $argument }`.
    .why = Dopóki ten argument tu jest, komponentu nie da się pokazać.
    .help = { $nearest ->
        [none] Usuń go.
       *[other] Czy chodzi o `{ $nearest }`?
    }

missing-argument = `::{ $component }` wymaga argumentu `{ $argument }`.
    .why = Bez tego argumentu komponentu nie da się pokazać.
    .help = Napisz `::{ $component }{ "{" }{ $argument }="…"{ "}" }`.

## Odnośniki i pliki

broken-link = Ten odnośnik prowadzi donikąd: `{ $target }`.
    .why = Nie ma `{ $path }`. Osoba, która szuka pomocy, trafiłaby na stronę błędu.
    .help = { $nearest ->
        [none] Podaj ścieżkę do pliku strony, ale bez języka, na przykład `../get-help.md`; nazwy innych plików podaj w całości. Adres w internecie zaczyna się od `https://`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

broken-anchor = Ten odnośnik prowadzi do miejsca, którego nie ma: `{ $target }`.
    .why = Na stronie `{ $page }` nie ma nagłówka z kotwicą `{ $anchor }`; odnośnik zaprowadziłby na jej początek.
    .help = { $nearest ->
        [none] Nadaj nagłówkowi kotwicę `{ "{" }#{ $anchor }{ "}" }` albo popraw odnośnik.
       *[other] Czy chodzi o `#{ $nearest }`? Jeśli nie, nadaj nagłówkowi kotwicę `{ "{" }#{ $anchor }{ "}" }`.
    }

link-not-translated = `{ $target }` nie ma wersji w języku `{ $language }`; odnośnik prowadzi do wersji w innym języku.
    .why = Czytelnik trafi na tekst, którego może nie zrozumieć.
    .help = Przetłumacz stronę: `{ $file }`. Albo napisz w tekście odnośnika, w jakim języku jest strona.

unsafe-link = Ten odnośnik nie jest bezpieczny: `{ $target }`.
    .why = { $scheme ->
        [none] Prowadzi bez uprzedzenia do innego komputera albo jest ścieżką, którą rozumie tylko Windows.
       *[other] Adres, który zaczyna się od `{ $scheme }:`, może uruchomić kod albo czytać dysk odwiedzającego.
    }
    .help = { $scheme ->
        [none] Foldery oddziela się znakiem `/`, na przykład `pliki/plan.pdf`. Adres w internecie zaczyna się od `https://`.
       *[other] Użyj ścieżki do strony lub pliku albo adresu, który zaczyna się od https:, mailto: lub tel:.
    }

missing-material = Nie ma pliku `{ $file }`.
    .why = Czytelnik próbowałby pobrać coś, co nie istnieje.
    .help = { $nearest ->
        [none] Umieść plik w folderze strony albo popraw jego nazwę.
       *[other] Czy chodzi o `{ $nearest }`?
    }

wrong-format = Ten plik nie jest w formacie { $format }, choć wskazuje na to jego nazwa.
    .why = Nie otworzy się, a format podany na stronie jest błędny.
    .help = Zapisz go ponownie jako { $format } albo nadaj mu właściwe rozszerzenie.

## Filmy i inne pliki, które pokazują komponenty

component-file = { $kind ->
        [outside] `{ $argument }` w `::{ $component }` wskazuje plik w innym serwisie: `{ $file }`.
       *[missing] `{ $argument }` w `::{ $component }` wskazuje plik, którego nie ma: `{ $file }`.
    }
    .why = { $kind ->
        [outside] Przeglądarka każdej osoby zdradziłaby tamtemu serwisowi, kto i kiedy czyta tę stronę, a bez internetu nic by się nie pokazało. Strona na to nie pozwala.
       *[missing] Na stronie zabrakłoby tego, co ma tu być.
    }
    .help = { $nearest ->
        [none] { $kind ->
            [outside] Zapisz plik obok strony i podaj jego nazwę.
           *[missing] Umieść plik obok strony albo popraw jego nazwę.
        }
       *[other] Czy chodzi o `{ $nearest }`?
    }

component-file-kind = { $kind ->
        [film] `{ $file }` nie jest filmem, który odtwarzają przeglądarki.
        [image] `{ $file }` nie jest obrazem.
       *[captions] `{ $file }` nie jest plikiem z napisami, który potrafią odczytać przeglądarki.
    }
    .why = `::{ $component }` nie może go użyć jako `{ $argument }`.
    .help = { $kind ->
        [film] Zapisz film jako `.webm` albo `.mp4`.
        [image] Podaj tu obraz, na przykład `.jpg` albo `.png`.
       *[captions] Zapisz napisy w formacie WebVTT, z rozszerzeniem `.vtt`; potrafią to programy do napisów i serwisy, które tworzą napisy do filmów.
    }

captions-unreadable = { $kind ->
        [subrip] Te napisy są w formacie SubRip (.srt), a nie WebVTT, choć nazwa pliku kończy się na .vtt.
        [empty] W tym pliku nie ma ani jednego napisu, który dałoby się pokazać.
       *[header] Te napisy nie zaczynają się od słowa WEBVTT.
    }
    .why = Przeglądarka nie pokaże z takiego pliku niczego i o tym nie powie; osoby, które nie słyszą, nie dowiedzą się, co mówi się w filmie.
    .help = { $kind ->
        [subrip] Zapisz napisy w formacie WebVTT. Ręcznie: w pierwszym wierszu napisz `WEBVTT`, następny zostaw pusty, a w czasach zamień przecinki na kropki, na przykład `00:00:01.000 --> 00:00:04.000`.
        [empty] Każdy napis ma wiersz z czasem, na przykład `00:01.000 --> 00:04.000`, w następnym wierszu tekst, a po nim pusty wiersz.
       *[header] W pierwszym wierszu napisz `WEBVTT` wielkimi literami, bez niczego przed tym słowem, a następny wiersz zostaw pusty.
    }

captions-lost = { $kind ->
        [comma] W tych czasach jest przecinek tam, gdzie ma być kropka.
        [order] Ten napis kończy się, zanim się zacznie, albo w tej samej chwili.
        [no-time] Ten tekst w napisach nie ma podanego czasu.
       *[time] Nie da się odczytać, kiedy ten napis ma się pokazać.
    }{ $others ->
        [0] {""}
        [one] {" "}Ten sam błąd jest jeszcze w { $others } miejscu pliku.
        [few] {" "}Ten sam błąd jest jeszcze w { $others } miejscach pliku.
        [many] {" "}Ten sam błąd jest jeszcze w { $others } miejscach pliku.
       *[other] {" "}Ten sam błąd jest jeszcze w { $others } miejsca pliku.
    }
    .why = Przeglądarka go pominie i o tym nie powie; osobom, które nie słyszą, umknie część filmu.
    .help = { $kind ->
        [comma] Napisz kropkę: `00:00:01.000 --> 00:00:04.000`.
        [order] Drugi czas musi być późniejszy niż pierwszy: `00:01.000 --> 00:04.000`.
        [no-time] Jeśli należy do napisu powyżej, usuń pusty wiersz między nimi. Jeśli to osobny napis, w wierszu nad nim podaj czas. Uwaga dla siebie zaczyna się od `NOTE`.
       *[time] Podaj godziny, minuty, sekundy i tysięczne części sekundy, na przykład `00:01:05.000 --> 00:01:08.500`; godziny można pominąć.
    }

## Serwis jako całość

missing-translation = Ten dokument nie ma wersji w języku `{ $language }`.
    .why = Osoby czytające w tym języku go nie przeczytają; przełącznik języków mówi, że nie ma tłumaczenia.
    .help = Dodaj `{ $file }`. Dokument jest tylko dla niektórych języków? Napisz to w nagłówku strony: `languages = ["pl"]`.

translation-required = Ten dokument nie ma wersji w języku `{ $language }`.
    .why = Według ustawień w site.toml każda strona musi mieć wersję w tym języku, więc bez niej serwisu nie da się opublikować.
    .help = Dodaj `{ $file }`. Jeśli dokument nie jest przeznaczony dla tego języka, napisz w nagłówku strony `languages = ["pl"]` z językami, dla których jest. Jeśli tłumaczenia może przez pewien czas brakować, wybierz w `missing_translation` w site.toml `"show-source"` albo `"leave-out"`.

version-of-nothing = { $kind ->
        [index] Ta strona przedstawia folder, więc nie może być inną wersją strony.
        [own] Ta strona podaje, że jest inną wersją samej siebie.
        [version] `{ $target }` sama jest inną wersją strony.
        [language] `{ $target }` nie ma strony w języku tej strony.
       *[document] Ta strona ma być inną wersją `{ $target }`, ale takiej strony nie ma.
    }
    .why = Czytelnicy nie znajdą przejścia z jednej wersji do drugiej.
    .help = { $kind ->
        [index] Nazwij tę stronę inaczej niż `index`, a ze strony folderu usuń `version`.
        [own] Wskaż stronę, która mówi to samo w zwykłej postaci, na przykład `version_of = "get-help.md"`.
        [version] Wskaż stronę w zwykłej postaci; jedna strona może mieć kilka wersji.
        [language] Dodaj `{ $file }` albo usuń `version_of`.
       *[document] { $nearest ->
            [none] Podaj plik tak jak w odnośniku, na przykład `version_of = "get-help.md"`.
           *[other] Czy chodzi o `{ $nearest }`?
        }
    }

easy-to-read-missing = Ta strona nie ma wersji łatwej do czytania (ETR) w swoim języku (`{ $language }`), choć site.toml ją obiecuje.
    .why = Liczą na nią osoby z niepełnosprawnością intelektualną, osoby, które dopiero uczą się języka, i osoby w silnym stresie. Szukają tekstu, który im obiecano, a jego nie ma.
    .help = Napisz ją: `{ $file }`, a w nagłówku `version = "easy-to-read"` i `version_of = "{ $of }"`. Zanim ją opublikujesz, daj ją do przeczytania osobom, które z takich tekstów korzystają. Jeśli nie możesz dotrzymać obietnicy, usuń stronę z listy `easy_to_read` w site.toml.

easy-to-read-of-nothing = `easy_to_read` obiecuje wersję strony `{ $document }`, a takiej strony nie ma.
    .why = Nikt nie zauważyłby, że tej wersji brakuje.
    .help = { $nearest ->
        [none] Podaj ścieżkę strony od folderu `site`, na przykład `/pomoc.md`, albo folder z ukośnikiem na końcu, na przykład `/prawa/`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

language-left-out = W `languages` nie ma języka `{ $language }`, a jednak jest strona w tym języku: `{ $file }`.
    .why = Jedno z dwojga jest pomyłką. Strona zostaje na swoim miejscu.
    .help = Dodaj `"{ $language }"` do `languages` albo usuń tę stronę.

missing-home = Brakuje strony głównej w języku `{ $language }`.
    .why = Kto wybierze ten język, niczego nie znajdzie.
    .help = Dodaj `{ $file }`.

missing-index = W folderze `{ $folder }` są strony, ale brakuje strony, która je przedstawia.
    .why = Folderu nie ma w menu ani na żadnej liście, a droga powrotna go omija.
    .help = Dodaj `{ $file }` z tytułem.

duplicate-address = Pod jednym adresem mają być dwie rzeczy: `{ $address }`.
    .why = Dałoby się otworzyć tylko jedną z nich.
    .help = { $other ->
        [none] Zmień slug albo nazwę jednej z nich.
       *[other] Druga to `{ $other }`. Zmień slug jednej z nich.
    }

long-address = Adres `{ $address }` jest za długi albo prowadzi przez zbyt wiele folderów.
    .why = Z pendrive’a lub starego archiwum plik może się nie otworzyć: więcej niż { $bytes_max } znaków lub { $depth_max } folderów to ryzyko.
    .help = Nadaj stronie lub folderom nad nią krótsze slugi.

unknown-document = Nie ma dokumentu `{ $document }`.
    .why = Na każdej stronie serwisu zabrakłoby odnośnika do niego.
    .help = { $nearest ->
        [none] Napisz ścieżkę od folderu `site`, na przykład `/about.md`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

statement-missing = W deklaracji dostępności brakuje klucza `{ $key }`.
    .why = Bez tej informacji deklaracja nie spełnia wymagań prawa, a ktoś, kto jej potrzebuje, nie znajdzie jej na stronie.
    .help = Dodaj w tabeli wiersz, na przykład `{ $example }`.

statement-dates = W deklaracji dostępności dzień { $day } jest wcześniejszy niż `{ $first }` ({ $first_day }).
    .why = Te daty nie mogą być obie prawdziwe, a deklaracja jest dokumentem urzędowym.
    .help = Popraw jedną z dat. Datę przeglądu wpisuje się dopiero po przeglądzie.

statement-status = { $status ->
        [full] Deklaracja dostępności mówi o pełnej zgodności, a wymienia niedostępne treści (`{ $key }`).
       *[other] Deklaracja dostępności nie mówi, które treści są niedostępne, choć strona nie jest w pełni zgodna.
    }
    .why = { $status ->
        [full] Jedno przeczy drugiemu: czytelnik nie wie, czego się spodziewać.
       *[other] Prawo wymaga tej listy, a osobom, które trafią na przeszkodę, oszczędza ona czas.
    }
    .help = { $status ->
        [full] Napisz `status = "partial"` albo usuń listę.
       *[other] Dodaj listę `non_accessible` (albo `disproportionate_cost` lub `not_covered`). Jeśli przeszkód nie ma, napisz `status = "full"`.
    }

statement-review = { $reason ->
        [change] Od ostatniego przeglądu deklaracji dostępności ({ $last }) strona istotnie się zmieniła ({ $day }).
       *[other] Deklaracja dostępności nie miała przeglądu w tym roku: ostatni był { $last }, a na stronie jest już data { $day }.
    }
    .why = Deklarację trzeba przejrzeć co roku do 31 marca i po każdej istotnej zmianie; inaczej przestaje być prawdziwa.
    .help = Sprawdź, czy wszystko się w niej zgadza, i wpisz dzień przeglądu: `reviewed = 2026-11-23`.

undeclared-term = { $kind ->
        [taxonomy] W site.toml nie ma grupy pojęć `{ $key }`.
       *[term] W site.toml nie ma pojęcia `{ $key }` w grupie `{ $taxonomy }`.
    }
    .why = { $kind ->
        [taxonomy] Te pojęcia nigdzie się nie pokażą.
       *[term] Pokazujemy sam klucz, w każdym języku taki sam.
    }
    .help = { $nearest ->
        [none] Dopisz brakujący wpis w site.toml, z nazwą w każdym języku.
       *[other] Czy chodzi o `{ $nearest }`? Jeśli nie, dopisz brakujący wpis w site.toml, z nazwą w każdym języku.
    }

## Dane

unknown-register = Nie ma rejestru `{ $register }`.
    .why = Na stronie zabrakłoby tabeli.
    .help = { $nearest ->
        [none] Dodaj plik `site/data/{ $register }.toml`, który opisuje kolumny.
       *[other] Czy chodzi o `{ $nearest }`?
    }

data-syntax = Tych danych nie da się odczytać: { $kind ->
        [row] w tym wierszu { $count ->
            [one] jest { $count } wartość
            [few] są { $count } wartości
            [many] jest { $count } wartości
           *[other] jest { $count } wartości
        }, a w pierwszym { $expected-count ->
            [one] { $expected-count } nazwa
            [few] { $expected-count } nazwy
            [many] { $expected-count } nazw
           *[other] { $expected-count } nazwy
        }
        [json-list] to nie jest lista obiektów z tekstami ({ $detail })
        [json-end] coś, co się zaczyna, nie ma końca ({ $detail })
        [json-syntax] to nie jest poprawny JSON ({ $detail })
       *[other] { $detail }
    }.
    .why = W tabeli zabrakłoby tego, co tu zapisano.
    .help = W pliku CSV każdy wiersz musi mieć tyle wartości, ile nazw jest w pierwszym, a wartość z przecinkiem lub cudzysłowem zapisuje się w cudzysłowie. Plik JSON to jedna lista: `[{ "{" } "name": "…" { "}" }]`.

too-many-rows = W rejestrze jest więcej wierszy niż { $max }.
    .why = Takiej strony nie wczyta żaden starszy telefon i nikt niczego na niej nie znajdzie.
    .help = Podziel dane na kilka rejestrów albo udostępnij plik do pobrania.

## Komunikaty

fluent-syntax = To nie jest poprawny zapis Fluent: { $kind ->
        [depth] klamry są zagnieżdżone na więcej niż 50 poziomach
        [token] brakuje tu znaku `{ $expected }`
        [message] `{ $expected }` nie ma ani tekstu, ani atrybutów
        [term] termin `{ $expected }` nie ma tekstu
        [default] jeden z wariantów musi być domyślny, oznaczony gwiazdką
        [defaults] tylko jeden wariant może być domyślny
        [value] brakuje tekstu
        [string] tekst w cudzysłowie nie ma końca
        [brace] klamra zamykająca nie ma otwierającej
        [expression] po { "{" } musi stać nazwa, liczba albo tekst w cudzysłowie
        [range] ten znak nie może tu stać
        [callee] nazwy funkcji pisze się wielkimi literami i tylko po nich może stać nawias; termin z nawiasem wymaga znaku - przed nazwą
        [selector] komunikat ani termin nie może wybierać wariantu; może to robić tylko nazwa ze znakiem $, liczba albo atrybut terminu
        [term-attribute] atrybut terminu może tylko wybierać wariant, nie da się go pokazać
        [positional] wartości bez nazwy muszą stać przed wartościami z nazwą
        [argument] argument `{ $expected }` podano dwa razy
        [escape] po \ może stać tylko \, ", u albo U, a nie `{ $expected }`
        [unicode] `{ $expected }` nie jest numerem żadnego znaku
       *[literal] wartością argumentu z nazwą musi być liczba albo tekst w cudzysłowie
    }.
    .why = Ten komunikat jest pominięty; reszta pliku działa.
    .help = Komunikat to `nazwa = tekst` na początku wiersza; dalsze wiersze zaczynają się od spacji; każda klamra musi mieć parę.

message-missing = { $count ->
        [1] Brakuje komunikatu { $messages } w języku `{ $language }`.
       *[other] Brakuje { $count } komunikatów w języku `{ $language }`: { $messages }{ $more ->
            [0] .
           *[other] {" "}i jeszcze { $more }.
        }
    }
    .why = { $count ->
        [1] Osoby czytające w tym języku widzą zamiast niego tekst w języku `{ $fallback }`.
       *[other] Osoby czytające w tym języku widzą zamiast nich teksty w języku `{ $fallback }`.
    }
    .help = { $count ->
        [1] Dodaj go z tłumaczeniem w pliku `{ $file }`.
       *[other] Dodaj je z tłumaczeniami w pliku `{ $file }`. `latarnia export --lang { $language }` zapisze wszystkie w pliku dla tłumacza, a `latarnia import` wczyta tłumaczenia z powrotem.
    }

message-unused = Nic nie używa komunikatu `{ $message }`.
    .why = Tłumacze tracą czas na słowa, których nikt nie zobaczy. Może to być też literówka w nazwie.
    .help = Usuń go we wszystkich językach albo popraw nazwę tam, gdzie ma się pojawić.

message-duplicate = { $kind ->
        [variant] Wariant `{ $name }` jest tu dwa razy.
        [attribute] Atrybut `{ $name }` jest tu dwa razy.
       *[message] Komunikat `{ $name }` jest w języku `{ $language }` dwa razy.
    }
    .why = Działa tylko jeden z nich. Kto zmieni ten drugi, nie zobaczy żadnego skutku.
    .help = Usuń jeden albo nadaj mu inną nazwę.

message-arguments = Komunikat `{ $message }` ma w języku `{ $language }` inne argumenty niż w języku `{ $other-language }`: { $lacking ->
        [none] ma tu dodatkowo { $surplus }
       *[other] { $surplus ->
            [none] brakuje tu { $lacking }
           *[other] brakuje tu { $lacking }, a dodatkowo jest { $surplus }
        }
    }.
    .why = W jednym z języków w zdaniu czegoś zabraknie albo w ogóle nie da się go ułożyć.
    .help = W obu językach użyj tych samych nazw ze znakiem $. Zdanie wokół nich każdy język buduje po swojemu.

message-plurals = W komunikacie `{ $message }` brakuje form liczby, które ma język `{ $language }`: { $lacking }.
    .why = Przy niektórych liczbach pojawi się niewłaściwa forma słowa, na przykład „5 plik”.
    .help = Dodaj wariant dla każdej brakującej formy. W języku polskim są to: [one] 1 plik, [few] 2 pliki, [many] 5 plików, [other] 1,5 pliku.

message-reference = W języku `{ $language }` nie ma komunikatu ani terminu `{ $reference }`.
    .why = Nie da się ułożyć zdania, które się do niego odwołuje.
    .help = { $nearest ->
        [none] Dodaj go w pliku w folderze `locales/{ $language }/` albo popraw nazwę.
       *[other] Czy chodzi o `{ $nearest }`?
    }

message-function = Nie ma funkcji `{ $function }`.
    .why = Komunikatu, który jej używa, nie da się pokazać.
    .help = Dostępne funkcje: { $functions }. Ich nazwy pisze się wielkimi literami.

message-option = { $kind ->
        [name] Funkcja { $function } nie ma opcji `{ $option }`.
       *[value] Funkcja { $function } nie rozumie takiej wartości opcji `{ $option }`.
    }
    .why = Liczba albo data nie pojawi się w takiej postaci, jakiej chce komunikat.
    .help = { $kind ->
        [name] Dostępne opcje: { $allowed }.
       *[value] Możliwe wartości: { $allowed }.
    }

message-cycle = Komunikat `{ $message }` prowadzi przez `{ $reference }` z powrotem do siebie.
    .why = Jego tekst nigdy by się nie skończył, dlatego jest pominięty.
    .help = Przynajmniej w jednym z tych komunikatów napisz tekst, zamiast odwoływać się do drugiego.

message-expansion = Komunikat `{ $message }` składa się z więcej niż { $max } innych.
    .why = Komunikaty, które odwołują się do siebie nawzajem, mogą się rozrosnąć tak, że komputerowi zabraknie pamięci. Dlatego ten jest pominięty.
    .help = Napisz w nim tekst, zamiast tyle razy odwoływać się do innych komunikatów.

locale-not-used = { $kind ->
        [file] Ten plik nie leży w folderze żadnego języka, więc nikt go nie czyta.
        [tag] `{ $language }` nie jest znacznikiem języka.
       *[undeclared] Serwis nie ma języka `{ $language }`, więc te komunikaty nie są używane.
    }
    .why = To, co tu zapisano, nigdzie się nie pojawi.
    .help = { $kind ->
        [file] Przenieś go do folderu języka, na przykład `locales/pl/`.
        [tag] { $better ->
            [none] Folder w `locales/` nazywa się tak jak znacznik języka, na przykład pl, en albo pt-BR.
           *[other] Zmień nazwę folderu na `{ $better }`.
        }
       *[undeclared] Języki serwisu to: { $languages }. Dopisz `{ $language }` do `languages` w site.toml albo usuń ten folder.
    }

unknown-fallback = W języku `{ $language }` nie ma komunikatów, którymi można by zastąpić brakujące.
    .why = Brakujące komunikaty mają pochodzić najpierw z tego języka, a nie ma tam żadnego.
    .help = Wskaż język, który ma folder w `locales/`, albo usuń wiersz `fallback`.

fallback-cycle = Języki zastępcze prowadzą w kółko: { $way }.
    .why = Komunikatu, którego brakuje w każdym z nich, program szukałby bez końca.
    .help = Usuń wiersz `fallback` w jednym z tych języków.

## Motyw

# Co jest nie tak z szablonem; korzystają z tego dwa komunikaty poniżej. W nawiasie są słowa samej Tery.
template-detail = { $kind ->
        [variable] nie ma tu wartości `{ $name }` ({ $detail })
        [field] w tej wartości nie ma pola `{ $name }` ({ $detail })
        [filter] nie ma filtra `{ $name }`
        [test] nie ma testu `{ $name }`
        [function] nie ma funkcji `{ $name }`
        [component] nie ma komponentu `{ $name }`
        [template] nie ma szablonu `{ $name }`
        [argument] komponent nie przyjmuje argumentu `{ $name }` ({ $detail })
        [missing-argument] brakuje argumentu `{ $name }` ({ $detail })
        [end] coś, co się tu zaczyna, nie ma końca ({ $detail })
        [closing] zamknięto tu coś innego, niż otwarto ({ $detail })
        [token] to nie może tu stać ({ $detail })
        [loop] przejść po kolei można tylko przez listę ({ $detail })
        [division] dzielenie przez 0
        [block] w szablonach, które ten rozszerza, nie ma bloku `{ $name }`
        [message] w żadnym pliku .ftl nie ma komunikatu `{ $name }`
        [broken-message] nie da się ułożyć komunikatu `{ $name }` ({ $detail })
        [option] nie ma opcji `{ $name }` ({ $detail })
        [option-value] opcja `{ $name }` nie może mieć takiej wartości ({ $detail })
        [date] `{ $name }` to nie jest data taka jak 2026-11-23
        [value] `{ $name }` to ani liczba, ani data taka jak 2026-11-23 ({ $detail })
        [sort] coś na liście nie ma pola `{ $name }`, według którego można by sortować
        [size] strona ma więcej niż { $detail } MB
       *[other] { $detail }
    }

template-syntax = Szablonu nie da się odczytać: { template-detail }.
    .why = Nie powstaną strony, które go używają.
    .help = Przyjrzyj się wskazanemu miejscu: każde `{ "{" }% if %{ "}" }` wymaga `{ "{" }% endif %{ "}" }`, a każde `{ "{{" }` wymaga `{ "}}" }`.

template-text = Ten tekst w szablonie nie pochodzi z komunikatów: „{ $text }”.
    .why = W każdym języku wygląda tak samo, a tłumacz go nie znajdzie.
    .help = Zapisz go jako komunikat w `locales/JĘZYK/`, a tutaj napisz `{ "{{" } t(id="…") { "}}" }`. Jeśli w każdym języku ma być taki sam (na przykład nazwa), oznacz element atrybutem `translate="no"`, a jeśli zawsze jest w jednym języku – atrybutem `lang`.

unknown-template = Motyw nie ma szablonu `{ $template }`.
    .why = Strona nie może powstać.
    .help = { $nearest ->
        [none] Usuń wiersz `template` albo dodaj szablon do motywu.
       *[other] Czy chodzi o `{ $nearest }`?
    }

theme-template-missing = W motywie `{ $theme }` brakuje szablonu `{ $template }`.
    .why = Każdy serwis ma strony, które powstają z tego szablonu.
    .help = Dodaj `themes/{ $theme }/templates/{ $template }`; za wzór może posłużyć motyw `latarnia`.

template-error = Szablon `{ $template }` nie działa na stronie `{ $page }`{ $others ->
        [0] {""}
        [one] {" "}i jeszcze jednej
        [few] {" "}i jeszcze { $others } innych
        [many] {" "}i jeszcze { $others } innych
       *[other] {" "}i jeszcze { $others } innej
    }: { template-detail }.
    .why = Strona nie może powstać.
    .help = Przyjrzyj się wskazanemu miejscu. Wartości, których może nie być, sprawdza się przez `{ "{" }% if … %{ "}" }`, a zagnieżdżone odczytuje przez `?.`.

## Współpraca z tłumaczami

exchange-language = Serwis nie ma języka `{ $language }`.
    .why = Latarnia zna tylko pliki w językach serwisu.
    .help = { $nearest ->
        [none] Języki serwisu to: { $languages }. Nowy język najpierw dopisuje się do `languages` w site.toml.
       *[other] Czy chodzi o `{ $nearest }`? Języki serwisu to: { $languages }.
    }

exchange-syntax = Tego pliku nie da się odczytać: { $kind ->
        [xml] to nie jest poprawny XML ({ $detail })
        [version] to XLIFF { $detail }, a potrzebna jest wersja 2
        [po] wiersz nie jest ani komentarzem, ani tekstem w cudzysłowie: { $detail }
        [po-header] to ani XLIFF, ani plik PO, który ma w nagłówku `Language` i `X-Source-Language`
       *[other] to nie jest plik XLIFF, jaki zapisuje `latarnia export`
    }.
    .why = Żadne tłumaczenie z tego pliku nie zostało przejęte.
    .help = Zapisz go w programie do tłumaczenia jeszcze raz, w tym samym formacie: XLIFF 2 (.xlf) albo PO (.po).

exchange-unknown-file = W projekcie nie ma pliku `{ $path }`, który można by tłumaczyć z języka `{ $language }`.
    .why = Nie wiadomo, gdzie jest miejsce jego tekstów.
    .help = { $nearest ->
        [none] Podaj ścieżkę strony w języku, z którego się tłumaczy, albo jej folderu.
       *[other] Czy chodzi o `{ $nearest }`?
    }

exchange-source-changed = Tekst „{ $text }” zmienił się w `{ $path }` po wysłaniu do tłumaczenia.
    .why = Tłumaczenie oddaje to, co było w nim wcześniej, więc nie zostało przejęte.
    .help = Wyeksportuj teksty jeszcze raz i przetłumacz nowy; większość programów sama znajdzie poprzednie tłumaczenie.

exchange-target-changed = Po wysłaniu tekstu „{ $text }” ktoś zmienił jego tłumaczenie w projekcie (`{ $path }`).
    .why = Przejęcie tłumaczenia z tego pliku cofnęłoby tamtą zmianę, więc wszystko zostało bez zmian.
    .help = Porównaj oba tłumaczenia i wpisz w projekcie lepsze albo wyeksportuj teksty jeszcze raz.

exchange-markup = Tłumaczenie tekstu „{ $text }” ma inne znaczniki niż sam tekst: { $lacking ->
        [none] doszło { $surplus }
       *[other] { $surplus ->
            [none] zniknęło { $lacking }
           *[other] zniknęło { $lacking }, a doszło { $surplus }
        }
    }.
    .why = Zginąłby albo byłby błędny odnośnik, fragment kodu lub podstawiana wartość, więc tłumaczenie nie zostało przejęte.
    .help = Takie części przenieś z tekstu bez zmian; wolno zmienić tylko ich miejsce w zdaniu.

exchange-structure = Tłumaczenie tekstu „{ $text }” zmieniłoby budowę pliku `{ $path }`.
    .why = Są w nim znaki, które zaczynają listę, nagłówek albo inny tekst, więc nie zostało przejęte.
    .help = Zapisz je jako jeden tekst. Przed znakami takimi jak #, -, * czy |, jeśli mają zostać dosłownie, postaw \.

exchange-incomplete = Oprócz „{ $text }” w `{ $path }` { $count ->
        [one] jeden tekst nie jest jeszcze przetłumaczony.
        [few] { $count } teksty nie są jeszcze przetłumaczone.
        [many] { $count } tekstów nie jest jeszcze przetłumaczonych.
       *[other] { $count } tekstu nie jest jeszcze przetłumaczone.
    }
    .why = Nikt nie powinien trafić na tekst częściowo w innym języku: nowa strona pozostaje wersją roboczą, a nowy akapit lub lista czeka, aż będzie przetłumaczona w całości.
    .help = Przetłumacz resztę i zaimportuj plik jeszcze raz. Gdy strona jest kompletna, usuń wiersz `draft = true`.

## Co na stronie widać

text-contrast = Tekst w kolorze { $text } na tle { $ground } słabo widać: kontrast wynosi { $ratio }:1, a potrzeba co najmniej { $needed }:1{ $mode ->
        [dark] {" "}(w trybie ciemnym)
       *[other] {""}
    }{ $others ->
        [0] .
        [one] {" "}– i jeszcze w { $others } miejscu.
        [few] {" "}– i jeszcze w { $others } miejscach.
        [many] {" "}– i jeszcze w { $others } miejscach.
       *[other] {" "}– i jeszcze w { $others } miejsca.
    }
    .why = Osoby słabowidzące, starsze albo czytające w słońcu mogą tego tekstu nie odczytać.
    .help = Przyciemnij albo rozjaśnij jeden z tych dwóch kolorów.

text-contrast-enhanced = Tekst w kolorze { $text } na tle { $ground } mógłby być wyraźniejszy: kontrast wynosi { $ratio }:1, a zalecany to { $needed }:1{ $mode ->
        [dark] {" "}(w trybie ciemnym)
       *[other] {""}
    }{ $others ->
        [0] .
        [one] {" "}– i jeszcze w { $others } miejscu.
        [few] {" "}– i jeszcze w { $others } miejscach.
        [many] {" "}– i jeszcze w { $others } miejscach.
       *[other] {" "}– i jeszcze w { $others } miejsca.
    }
    .why = Przy kontraście 7:1 (4,5:1 dla dużych liter) tekst odczyta także osoba ze znacznie osłabionym wzrokiem.
    .help = Przyciemnij albo rozjaśnij jeden z tych dwóch kolorów.

link-in-text-block = Odnośnik odróżnia się od otaczającego tekstu tylko kolorem ({ $link } przy { $text }, kontrast { $ratio }:1).
    .why = Kto nie rozróżnia tych kolorów, nie zauważy, że to odnośnik.
    .help = Podkreśl odnośniki w tekście albo wyróżnij je inaczej niż kolorem; sam kolor wystarcza dopiero przy kontraście 3:1 z tekstem wokół.

justified-text = Tekst jest wyjustowany, czyli wyrównany do obu marginesów{ $others ->
        [0] .
        [one] {" "}– i jeszcze w { $others } miejscu.
        [few] {" "}– i jeszcze w { $others } miejscach.
        [many] {" "}– i jeszcze w { $others } miejscach.
       *[other] {" "}– i jeszcze w { $others } miejsca.
    }
    .why = Nierówne odstępy między słowami utrudniają czytanie, zwłaszcza osobom z dysleksją.
    .help = Wyrównaj tekst do lewej: `text-align: start`.

letter-spacing-fixed = Odstępy między literami są na stałe za małe: { $share } wielkości liter, a powinny mieć co najmniej { $least }.
    .why = Przez `!important` w atrybucie `style` czytelnik nie może ich powiększyć; bez tego część osób z dysleksją nie przeczyta tekstu.
    .help = Usuń `!important` albo przenieś regułę do arkusza stylów.

word-spacing-fixed = Odstępy między słowami są na stałe za małe: { $share } wielkości liter, a powinny mieć co najmniej { $least }.
    .why = Przez `!important` w atrybucie `style` czytelnik nie może ich powiększyć; bez tego część osób z dysleksją nie przeczyta tekstu.
    .help = Usuń `!important` albo przenieś regułę do arkusza stylów.

line-height-fixed = Odstępy między wierszami są na stałe za małe: { $share } wielkości liter, a powinny mieć co najmniej { $least }.
    .why = Przez `!important` w atrybucie `style` czytelnik nie może ich powiększyć; bez tego część osób gubi wiersze.
    .help = Usuń `!important` albo przenieś regułę do arkusza stylów.

text-clipped = Po powiększeniu strony część tekstu w tym miejscu zostanie obcięta.
    .why = Kto powiększa stronę do 200%, nie przeczyta tego, co nie mieści się w ramce o stałym rozmiarze.
    .help = Zamiast `height` użyj `min-height` albo usuń `overflow: hidden`.

orientation-locked = Ta część strony obraca się o 90 stopni, gdy ktoś obróci ekran.
    .why = Kto ma telefon lub tablet przymocowany na stałe, na przykład do wózka, widzi stronę bokiem.
    .help = Usuń obrót z reguły `@media (orientation: …)`.

scrollable-not-focusable = To pole ma więcej treści, niż widać, a bez myszy nie da się go przewinąć.
    .why = Kto używa klawiatury, nie dotrze do reszty treści.
    .help = Dodaj `tabindex="0"` i nazwę (`role="region"`, `aria-label`) albo usuń stałą wysokość.

focus-not-visible = Nie widać, kiedy to miejsce jest wybrane klawiaturą.
    .why = Kto chodzi po stronie klawiszem Tab, nie wie, gdzie jest.
    .help = Nie usuwaj obramowania (`outline`) albo wyróżnij wybrane miejsce inaczej w `:focus-visible`.

## Wynik

output-not-ours = Latarnia nie utworzyła `{ $path }`, więc niczego tam nie rusza.
    .why = Budowanie zastępuje cały folder; pliki, które nie pochodzą z Latarni, przepadłyby.
    .help = Wskaż inny folder opcją `--out` albo samodzielnie opróżnij ten, jeśli nic w nim nie jest potrzebne.

watch-polling = System nie powiadamia o zmianach w plikach, więc Latarnia sama sprawdza je co { $seconds ->
        [one] sekundę
        [few] { $seconds } sekundy
        [many] { $seconds } sekund
       *[other] { $seconds } sekundy
    }.
    .why = Mógł się wyczerpać limit obserwowanych plików albo system plików (dysk sieciowy, niektóre kontenery) nie wysyła powiadomień.
    .help = Wszystko działa jak zwykle, tylko z małym opóźnieniem. W Linuksie limit pokazuje `sysctl fs.inotify.max_user_watches`, a zwiększyć go może administrator.

cannot-listen = { $kind ->
        [taken] Port { $port } jest zajęty: używa go inny program na tym komputerze.
        [forbidden] Portu { $port } może używać tylko administrator.
        [elsewhere] `{ $host }` nie jest adresem tego komputera.
       *[other] Podglądu nie da się uruchomić pod adresem `{ $host }`, port { $port }: { $detail }
    }
    .why = Przeglądarka potrzebuje adresu, pod którym będzie pytać Latarnię o strony.
    .help = { $kind ->
        [taken] Pomiń `--port`, a Latarnia sama znajdzie wolny port; możesz też zakończyć ten drugi program (może to inny podgląd).
        [forbidden] Wybierz port powyżej 1023 albo pomiń `--port`.
        [elsewhere] Pomiń `--host`, a podgląd będzie widoczny tylko na tym komputerze.
       *[other] Spróbuj bez `--host` i `--port`.
    }

open-host = Ten podgląd, razem z wersjami roboczymi, może otworzyć każda osoba w Twojej sieci.
    .why = Z opcją `--host` podgląd odpowiada także innym komputerom i telefonom. Nie ma hasła ani szyfrowania i nie jest odporny na ataki.
    .help = Używaj go w sieci, w której ufasz wszystkim, nigdy w publicznym Wi-Fi, a po pracy zakończ go klawiszami Ctrl+C. Bez `--host` widzi go tylko ten komputer.

output-in-the-way = Tam, gdzie ma trafić plik serwisu (`{ $path }`), jest coś, czego Latarnia nie utworzyła.
    .why = Latarnia nigdy nie zmienia cudzych plików w folderze wynikowym. Serwisu nie dało się opublikować w całości.
    .help = Jeśli ten plik ma należeć do serwisu, przenieś go do `site/static/`; w przeciwnym razie go usuń. Potem zbuduj serwis ponownie.

output-is-source = Serwisu nie można zapisać w `{ $path }`.
    .why = Jest tam sam projekt; budowanie by go zastąpiło.
    .help = Wskaż opcją `--out` osobny folder, na przykład `public`.

nothing-to-audit = W `{ $path }` nie ma żadnej strony HTML.
    .why = Nie zostało zbadane nic, a to nie znaczy, że wszystko jest w porządku.
    .help = Podaj plik .html albo folder z gotowymi stronami, na przykład `public`.

baseline-unreadable = `{ $path }` to nie jest lista znanych problemów (coś jest nie tak w wierszu { $line }).
    .why = Nie wiadomo, które problemy są nowe, więc nic nie zostało zbadane.
    .help = Przywróć poprzednią wersję pliku albo usuń go i uruchom program z opcją --write-baseline.

cannot-read = Nie da się odczytać `{ $path }`: { $reason ->
        [name] w nazwie są znaki spoza UTF-8
        [gone] nie ma takiego pliku
        [permission] brakuje uprawnień ({ $detail })
        [a-folder] to jest folder
        [not-text] to nie jest tekst w kodowaniu UTF-8
        [busy] używa go inny program ({ $detail })
       *[other] { $detail }
    }.
    .why = Program pominąłby jego treść i nikt by tego nie zauważył.
    .help = { $reason ->
        [name] Zmień nazwę, najlepiej na same litery a–z, cyfry i znak `-`.
        [gone] Sprawdź, czy w ścieżce nie ma literówki.
        [not-text] Zapisz go w kodowaniu UTF-8.
       *[other] Sprawdź, czy masz prawo go czytać i czy nie jest otwarty w innym programie.
    }

cannot-write = Nie da się zapisać `{ $path }`: { $reason ->
        [permission] brakuje uprawnień ({ $detail })
        [full] dysk jest pełny ({ $detail })
        [read-only] dysk jest tylko do odczytu ({ $detail })
        [not-a-folder] tam, gdzie ma być folder, jest plik albo na odwrót ({ $detail })
        [a-folder] jest już folder o tej nazwie ({ $detail })
        [gone] nie ma folderu, w którym ma powstać ({ $detail })
        [too-large] jest większy, niż pozwala dysk ({ $detail })
        [busy] używa go inny program ({ $detail })
       *[other] { $detail }
    }.
    .why = { $what ->
        [file] Plik jest taki jak wcześniej.
       *[site] Nowej wersji serwisu nie udało się zapisać. Ostatnia dobra wersja jest bez zmian.
    }
    .help = { $reason ->
        [full] Zwolnij miejsce na dysku i spróbuj ponownie.
        [not-a-folder] Wskaż inne miejsce opcją `--out` albo przenieś to, co tam jest.
       *[other] { $what ->
            [file] Sprawdź, czy możesz tam zapisywać, albo poproś o pomoc osobę, która opiekuje się komputerem.
           *[site] Wskaż opcją `--out` folder, w którym możesz zapisywać, albo poproś o pomoc osobę, która opiekuje się komputerem.
        }
    }

## Odnośniki i ich nazwy

link-text-vague = Odnośnik „{ $text }” nie mówi, dokąd prowadzi, i nic obok niego tego nie wyjaśnia.
    .why = Wiele osób z czytnikiem ekranu przechodzi od odnośnika do odnośnika i słyszy tylko ich teksty. Inni szukają odnośników wzrokiem, zanim zaczną czytać.
    .help = Nazwij to, co jest za odnośnikiem: „Przeczytaj plan działań na 2025 rok” zamiast „kliknij tutaj”.

link-text-alone = Tekst odnośnika „{ $text }” nic nie mówi bez zdania, w którym stoi.
    .why = Na liście odnośników, którą pokazuje czytnik ekranu, tego zdania nie ma.
    .help = Zrób odnośnik ze słów, które nazywają jego cel: „Przeczytaj [plan działań]”, a nie „Plan działań jest [tutaj]”.

link-bare-address = Ten odnośnik zamiast nazwy pokazuje adres: „{ $text }”.
    .why = Czytnik ekranu odczytuje adres znak po znaku, a mało kto zgadnie z niego, co go czeka.
    .help = Nadaj odnośnikowi nazwę: `[Urząd do Spraw Cudzoziemców](https://…)`. Na potrzeby wydruku adres może stać za nazwą.

link-same-text = Dwa odnośniki nazywają się „{ $text }”, ale ten prowadzi gdzie indziej niż ten do `{ $address }`.
    .why = Kto przechodzi od odnośnika do odnośnika albo wybiera je głosem, nie odróżni ich.
    .help = Jeśli prowadzą do różnych rzeczy, nadaj im różne nazwy.

link-same-text-other-site = Dwa odnośniki nazywają się „{ $text }”, ale ten na pewno prowadzi gdzie indziej niż ten do `{ $address }`.
    .why = Kto przechodzi od odnośnika do odnośnika albo wybiera je głosem, nie odróżni ich.
    .help = Nadaj im różne nazwy, na przykład z nazwą serwisu albo tego, czego dotyczą.

link-same-text-in-context = Dwa odnośniki obok siebie nazywają się „{ $text }”; ten od tego do `{ $address }` można odróżnić tylko wzrokiem.
    .why = Czytnik ekranu powie dwa razy to samo. Który odnośnik dokąd prowadzi, widać tylko po obrazku albo po słowach pomiędzy nimi.
    .help = Umieść różnicę w samych odnośnikach: „Napisz na czacie” i „Zadzwoń”.

link-new-window = Odnośnik „{ $text }” otwiera nowe okno, ale o tym nie uprzedza.
    .why = Przycisk „Wstecz” przestaje działać. Kto nie widzi całego ekranu albo łatwo się gubi, nie wie, co się stało.
    .help = Usuń `target`, żeby każdy mógł zdecydować sam, albo dopisz do tekstu odnośnika „(otwiera się w nowej karcie)”.

# $missing: both, format, size.
link-to-file = { $missing ->
    [format] Odnośnik „{ $text }” prowadzi do pliku, ale nie podaje jego formatu ({ $format }).
    [size] Odnośnik „{ $text }” prowadzi do pliku, ale nie podaje jego rozmiaru.
   *[both] Odnośnik „{ $text }” prowadzi do pliku, ale nie podaje ani jego formatu ({ $format }), ani rozmiaru.
}
    .why = Plik otwiera się w innym programie, zużywa transfer i zostaje na urządzeniu. Na telefonie, który ktoś sprawdza, może to być niebezpieczne.
    .help = Podaj jedno i drugie za nazwą, w odnośniku albo tuż obok: „Plan działań (PDF, 2,4 MB)”.

## Dźwięk, filmy i obrazy z tekstem

sound-without-control = Dźwięk włącza się sam po otwarciu strony i niczym nie można go zatrzymać.
    .why = Kto używa czytnika ekranu, przestaje go słyszeć. Dźwięk może też zdradzić kogoś, kto czyta w ukryciu.
    .help = Usuń `autoplay` i dodaj `controls`, żeby każdy mógł włączyć dźwięk sam.

sound-by-itself = Dźwięk włącza się sam po otwarciu strony.
    .why = Zagłusza czytnik ekranu, zanim ktoś znajdzie przycisk, i może zdradzić kogoś, kto czyta w ukryciu.
    .help = Usuń `autoplay`, żeby każdy mógł włączyć dźwięk sam.

video-by-itself = Ten film włącza się sam po otwarciu strony, być może z dźwiękiem.
    .why = Dźwięk zagłusza czytnik ekranu i może zdradzić kogoś, kto czyta w ukryciu. Ruchomy obraz wielu osobom nie pozwala czytać.
    .help = Usuń `autoplay`. Jeśli film nie ma dźwięku, dodaj `muted` i przycisk, który go zatrzymuje.

video-control-unusable = Ten film włącza się sam po otwarciu strony, a nie każdy może użyć jego przycisków: są ukryte albo nie mają nazwy.
    .why = Kto nie widzi przycisku albo nie słyszy jego nazwy, nie wyłączy dźwięku.
    .help = Pokaż przyciski i nadaj każdemu nazwę albo użyj przycisków przeglądarki (`controls`).

audio-without-text = To nagranie nie ma wersji tekstowej: nie ma transkrypcji ani odnośnika do niej.
    .why = Osoby głuche i wszyscy, którzy akurat nie mogą słuchać, nie dowiedzą się, co w nim jest.
    .help = Umieść transkrypcję pod nagraniem albo dodaj odnośnik: „Transkrypcja rozmowy”.

audio-without-label = Nic nie mówi, co to za nagranie.
    .why = Czytnik ekranu powie „odtwarzacz”, a słuchacz nie wie, czy warto go włączyć i czy tekst obok mówi to samo.
    .help = Przed nagraniem umieść nagłówek albo zdanie: „Posłuchaj tej strony (6 minut)”. Nazwę można też podać w `aria-label`.

video-without-captions = Ten film nie ma napisów.
    .why = Osoby głuche i wszyscy, którzy oglądają bez dźwięku, nie dowiedzą się, co się w nim mówi.
    .help = Dodaj `<track kind="captions" src="…" srclang="…">` z plikiem WebVTT; w Markdownie podaj ten plik w `::video` jako `captions`. Jeśli nikt w filmie nie mówi albo napisy są w samym obrazie, wszystko jest w porządku.

video-without-text = Ten film nie ma wersji tekstowej: nie ma transkrypcji ani odnośnika do niej.
    .why = Osoby, które go nie widzą lub nie słyszą, niczego się z niego nie dowiedzą; podobnie ten, kto ma za wolny internet.
    .help = Umieść pod filmem tekst o tym, co w nim słychać i widać, albo dodaj odnośnik: „Transkrypcja filmu”.

video-without-label = Nic nie mówi, co to za film.
    .why = Czytnik ekranu powie „odtwarzacz”, a odbiorca nie wie, czy warto go włączyć i czy tekst obok mówi to samo.
    .help = Przed filmem umieść nagłówek albo zdanie: „Film pokazuje to samo, co ten tekst”. Nazwę można też podać w `aria-label`.

video-description-unheard = To, co widać w tym filmie, opisuje tylko ścieżka `descriptions`, a żadna przeglądarka jej nie odczytuje.
    .why = Osoby niewidome niczego nie usłyszą.
    .help = Umieść opis pod filmem jako tekst albo udostępnij wersję filmu, w której ktoś go czyta.

image-of-text = Ten obraz to same słowa: „{ $text }”.
    .why = Kto potrzebuje większych liter albo innych kolorów, nie zmieni obrazu; powiększony się rozmywa.
    .help = Napisz te słowa jako tekst, a wygląd nadaj im w arkuszu stylów.

## Prosty język

all-caps = Ten tekst jest cały wielkimi literami: „{ $text }”.
    .why = Słowa złożone z wielkich liter trudniej rozpoznać; wolniej czytają je zwłaszcza osoby z dysleksją i słabowidzące. Niektóre czytniki ekranu je literują.
    .help = Napisz go zwyczajnie, z wielką literą na początku zdania i w nazwach. Ważne słowa można pogrubić albo dać im nagłówek.

emoji-run = { $count ->
        [one] Stoi tu { $count } emoji.
        [few] Stoją tu { $count } emoji z rzędu.
       *[other] Stoi tu { $count } emoji z rzędu.
    }
    .why = Czytnik ekranu odczytuje pełną nazwę każdego z nich: „konfetti, konfetti, konfetti”.
    .help = Zostaw najwyżej jedno albo ukryj je przed czytnikami ekranu (`aria-hidden="true"`), jeśli tekst mówi to samo.

phone-without-link = Numer telefonu { $number } nie jest odnośnikiem.
    .why = Kto czyta na telefonie i potrzebuje pomocy od razu, powinien móc po prostu dotknąć numeru. Przepisywanie cyfr jest trudne, gdy trzęsą się ręce.
    .help = Zrób z niego odnośnik: `[{ $number }](tel:…)`, z numerem kierunkowym kraju (`tel:+48…`).

date-ambiguous = Datę „{ $text }” można odczytać jako dwa różne dni.
    .why = Jedni czytają najpierw dzień, inni miesiąc. Przegapiony termin może kogoś kosztować prawo pobytu.
    .help = Napisz miesiąc słowem: „3 kwietnia 2026 r.”.

date-relative = „{ $text }” jest prawdą tylko w dniach, w których to napisano.
    .why = Strony czyta się później, a kopie na pendrivie dużo później. Nikt już wtedy nie wie, o który dzień chodzi.
    .help = Napisz datę: „w piątek 3 kwietnia 2026 r.”.

layout-table = Ta tabela nie zawiera danych, tylko ustawia coś obok siebie.
    .why = Czytnik ekranu ogłasza wiersze i kolumny, które nic nie znaczą, a na telefonie kolumny stają się za wąskie.
    .help = Napisz akapity albo listę. Jeśli to jednak dane, nazwij kolumny w pierwszym wierszu.

long-sentence = { $count ->
        [one] Najdłuższe zdanie na tej stronie ma { $count } słowo: „{ $text }”
        [few] Najdłuższe zdanie na tej stronie ma { $count } słowa: „{ $text }”
       *[other] Najdłuższe zdanie na tej stronie ma { $count } słów: „{ $text }”
    }
    .why = Kto uczy się języka, jest zmęczony albo się boi, pod koniec takiego zdania nie pamięta jego początku.
    .help = Zrób z niego dwa lub trzy zdania, w każdym jedna myśl. Łatwo się czyta zdania, które mają od piętnastu do dwudziestu słów.

hard-to-read = { $years ->
        [one] Żeby swobodnie czytać tę stronę, trzeba chodzić do szkoły około { $years } roku.
       *[other] Żeby swobodnie czytać tę stronę, trzeba chodzić do szkoły około { $years } lat.
    }
    .why = { $average ->
        [one] Wiele osób szukających pomocy czyta z trudem: w obcym języku, w strachu, na małym ekranie. Miara liczy tylko długości: zdanie ma tu średnio { $average } słowo.
        [few] Wiele osób szukających pomocy czyta z trudem: w obcym języku, w strachu, na małym ekranie. Miara liczy tylko długości: zdanie ma tu średnio { $average } słowa.
       *[other] Wiele osób szukających pomocy czyta z trudem: w obcym języku, w strachu, na małym ekranie. Miara liczy tylko długości: zdanie ma tu średnio { $average } słów.
    }
    .help = { $count ->
        [one] Zacznij od najdłuższego zdania, które ma { $count } słowo: „{ $text }” Potem poszukaj długich słów, które mają krótszy odpowiednik.
        [few] Zacznij od najdłuższego zdania, które ma { $count } słowa: „{ $text }” Potem poszukaj długich słów, które mają krótszy odpowiednik.
       *[other] Zacznij od najdłuższego zdania, które ma { $count } słów: „{ $text }” Potem poszukaj długich słów, które mają krótszy odpowiednik.
    }

## Tłumaczenia zgodne z oryginałem

# $kind: unknown (serwis nie ma takiego języka), own (jej własny język), missing (nie ma takiej strony).
translation-of-nothing = { $kind ->
    [unknown] Według nagłówka ta strona jest tłumaczeniem z języka `{ $language }`, którego serwis nie ma.
    [own] Według nagłówka ta strona jest tłumaczeniem samej siebie.
   *[missing] Według nagłówka ta strona jest tłumaczeniem z języka `{ $language }`, ale takiej strony nie ma.
}
    .why = Nie da się stwierdzić, czy jest aktualna.
    .help = { $kind ->
        [missing] Dodaj `{ $file }` albo usuń ten wiersz, jeśli ta strona jest teraz oryginałem.
        [unknown] { $meant ->
            [none] Popraw język w `source` albo usuń ten wiersz, jeśli ta strona jest oryginałem.
           *[other] Czy chodzi o `{ $meant }`? Popraw język w `source` albo usuń ten wiersz, jeśli ta strona jest oryginałem.
        }
       *[own] Popraw język w `source` albo usuń ten wiersz, jeśli ta strona jest oryginałem.
    }

no-such-page = Nie ma strony `{ $page }`.
    .why = Dlatego nic dla niej nie zrobiono.
    .help = { $nearest ->
        [none] Podaj plik strony albo jej dokument, na przykład `site/help/numbers.en.md` albo `help/numbers`.
       *[other] Czy chodzi o `{ $nearest }`?
    }

not-followed = To tłumaczenie nie mówi, z którego tekstu powstało.
    .why = Gdy oryginał się zmieni, nikt się nie dowie, że tłumaczenie jest nieaktualne.
    .help = Porównaj je z `{ $file }`. Gdy jest aktualne, uruchom `latarnia status --accept { $page }`.

# Języki i nagłówek dokumentu

page-language-missing = Strona nie podaje, w jakim jest języku.
    .why = Czytnik ekranu może ją odczytać głosem innego języka i nikt jej nie zrozumie, a przeglądarka nie zaproponuje tłumaczenia.
    .help = Wpisz język w pierwszym znaczniku strony: `<html lang="pl">`.

page-language-invalid = Według strony jej język to `{ $tag }`, ale żaden język nie ma takiego kodu.
    .why = Czytnik ekranu czyta wtedy takim głosem, jaki akurat ma, i tekst może być niezrozumiały.
    .help = Wpisz krótki kod języka: `<html lang="pl">` dla polskiego, `en` dla angielskiego, `uk` dla ukraińskiego.

page-language-wrong = Według strony jej język to `{ $tag }`, ale tekst wygląda na `{ $likely }`.
    .why = Czytnik ekranu przeczyta go z niewłaściwą wymową i nikt, kto słucha, go nie zrozumie.
    .help = Wpisz `<html lang="{ $likely }">`. Jeśli w tym języku są tylko fragmenty, oznacz je przez `lang="{ $likely }"`.

xml-language-differs = Strona podaje dwa języki: `lang="{ $tag }"` i `xml:lang="{ $other }"`.
    .why = Programy, które czytają stronę na głos, wybiorą jeden z nich – może ten zły.
    .help = Usuń `xml:lang` albo wpisz w obu miejscach to samo.

part-language-invalid = Według tego fragmentu jego język to `{ $tag }`, ale żaden język nie ma takiego kodu.
    .why = Czytnik ekranu przeczyta go głosem reszty strony i fragment może być niezrozumiały.
    .help = Wpisz krótki kod języka, na przykład `lang="en"` dla angielskiego albo `lang="uk"` dla ukraińskiego.

part-language-wrong = Według tego fragmentu jego język to `{ $tag }`, ale tekst wygląda na `{ $likely }`.
    .why = Czytnik ekranu przeczyta go z niewłaściwą wymową.
    .help = Wpisz tu `lang="{ $likely }"` albo usuń `lang`, jeśli cała strona jest w tym języku.

page-title-missing = Strona nie ma tytułu w nagłówku dokumentu.
    .why = Tytuł to pierwsze, co mówi czytnik ekranu. Po nim rozpoznaje się stronę wśród kart, zakładek i wyników wyszukiwania.
    .help = Dodaj w części `<head>`: `<title>O czym jest strona – nazwa serwisu</title>`.

page-title-placeholder = Tytuł „{ $title }” nie mówi, o czym jest strona.
    .why = Kto ma otwartych kilka stron albo tylko słyszy tytuł, nie wie, która to strona.
    .help = Napisz, o czym jest strona, a potem podaj nazwę serwisu: `<title>Gdzie szukać pomocy – Latarnia</title>`.

page-title-doubtful = Tytuł „{ $title }” chyba nie mówi, o czym jest ta strona.
    .why = Słów z tytułu nie ma na stronie albo tytuł jest tylko częścią nagłówka. Może został po innej stronie.
    .help = Porównaj tytuł z treścią. Powinien mówić, o czym jest strona, a potem podawać nazwę serwisu.

page-refresh = Strona po { $seconds } s sama wczyta się ponownie albo przejdzie na inną.
    .why = Kto czyta powoli, słucha albo używa powiększenia, nie zdąży przeczytać i zgubi miejsce.
    .help = Usuń `<meta http-equiv="refresh">` i zamiast tego daj odnośnik. Jeśli stronę przeniesiono, przekieruj od razu: `content="0; url=…"`.

page-refresh-late = Strona po { $seconds } s sama wczyta się ponownie albo przejdzie na inną.
    .why = To dość czasu prawie dla każdego, ale kto zostawił stronę otwartą, zgubi miejsce i może nie wiedzieć dlaczego.
    .help = Usuń `<meta http-equiv="refresh">` i zamiast tego daj odnośnik.

zoom-forbidden = Strona nie pozwala się powiększyć na telefonie.
    .why = Osoby słabowidzące nie mogą powiększyć tekstu na tyle, żeby go przeczytać.
    .help = Usuń `user-scalable` i `maximum-scale`: `<meta name="viewport" content="width=device-width">`.

zoom-limited = Na telefonie stronę można powiększyć najwyżej { $times } razy.
    .why = Niektóre osoby potrzebują liter pięć razy większych.
    .help = Usuń `maximum-scale`: `<meta name="viewport" content="width=device-width">`.

## Nazwy: jak technologie wspomagające nazywają elementy strony

button-name = Przycisk nie ma nazwy.
    .why = Czytnik ekranu powie tylko „przycisk” i kto go nie widzi, nie dowie się, do czego służy.
    .help = Wpisz w niego tekst (`<button>Szukaj</button>`), a jeśli pokazuje samą ikonę, nazwij go: `aria-label="Szukaj"`.

input-image-alt = Przycisk z obrazkiem nie ma opisu.
    .why = Czytnik ekranu powie tylko „przycisk” albo nazwę pliku i nikt nie będzie wiedział, co się po naciśnięciu stanie.
    .help = Napisz, co robi: `<input type="image" src="…" alt="Szukaj">`.

label = Pole nie ma etykiety.
    .why = Kto słucha strony albo steruje nią głosem, nie dowie się, co tu wpisać.
    .help = Napisz `<label for="email">E-mail</label>` i nadaj polu `id="email"` albo umieść pole wewnątrz `<label>`. `<label>` nazywa tylko prawdziwe pola formularza; inne elementy potrzebują `aria-label` albo `aria-labelledby`.

frame-title = Ramka nie ma tytułu.
    .why = Czytnik ekranu powie tylko „ramka”; nie wiadomo, czy warto do niej wejść, a przy kilku ramkach łatwo się zgubić.
    .help = Napisz, co jest w środku: `<iframe title="Mapa dojazdu" src="…">`.

summary-name = To, co rozwija ten fragment, nie ma tekstu.
    .why = Czytnik ekranu powie tylko „przycisk” i nikt nie będzie wiedział, co się rozwinie.
    .help = Napisz, co jest w środku: `<summary>Godziny otwarcia</summary>`, jako pierwszy `<summary>` w `<details>`.

aria-command-name = Pozycja menu nie ma nazwy.
    .why = Kto słucha strony, usłyszy, że jest tu pozycja menu, ale nie dowie się, do czego służy.
    .help = Wpisz w nią tekst albo nazwij ją przez `aria-label`.

object-alt = Osadzony obraz, nagranie lub film nie ma nazwy.
    .why = Kto go nie widzi albo nie słyszy, nie dowie się, że tu jest ani co to jest. To, co stoi między `<object>` a `</object>`, jest odczytywane tylko wtedy, gdy brakuje pliku.
    .help = Dodaj do `<object>` `aria-label="Co przedstawia"` albo `title`.

svg-img-alt = Rysunek (SVG) jest oznaczony jako obraz, a nie ma opisu.
    .why = Osoby, które go nie widzą, usłyszą „obraz” i niczego się z niego nie dowiedzą.
    .help = Na początku rysunku wstaw `<title>Co przedstawia</title>` albo dodaj `aria-label`. Jeśli to tylko ozdoba, zamiast `role` napisz `aria-hidden="true"`.

empty-heading = Nagłówek nie ma tekstu.
    .why = Kto przechodzi przez stronę od nagłówka do nagłówka, zatrzyma się w miejscu, które nic nie mówi.
    .help = Wpisz treść nagłówka, opisz obraz, który w nim stoi, albo usuń nagłówek. Nie używaj nagłówków do robienia odstępów.

empty-table-header = Komórka nagłówkowa tabeli jest pusta.
    .why = Czytnik ekranu czyta nagłówek przy każdej komórce wiersza lub kolumny; tu nie ma czego przeczytać.
    .help = Napisz, co zawiera kolumna lub wiersz, a w pustym rogu tabeli użyj `<td>`.

aria-dialog-name = Okno dialogowe nie ma nazwy.
    .why = Czytnik ekranu powie, że otworzyło się okno, ale nie powie jakie.
    .help = Wskaż jego nagłówek: `aria-labelledby="id-nagłówka"` albo nazwij je przez `aria-label`.

aria-widget-name = Ten element (`{ $role }`) nie ma nazwy.
    .why = Kto słucha strony, usłyszy wartość albo rodzaj elementu, ale nie dowie się, czego dotyczy.
    .help = Nazwij go przez `aria-label` albo wskaż tekst, który go nazywa, przez `aria-labelledby`.

label-content-name-mismatch = Widać tu „{ $label }”, ale technologie wspomagające nazywają to „{ $name }”.
    .why = Kto steruje komputerem głosem, mówi to, co widzi, i nic się nie dzieje; kto widzi i słucha, dostaje dwie nazwy jednej rzeczy.
    .help = Usuń `aria-label` lub `aria-labelledby` albo umieść w nim widoczne słowa bez zmian, najlepiej na początku.

label-title-only = Do czego służy pole, mówi tylko podpowiedź, która znika (`title` albo `placeholder`).
    .why = `title` pokazuje się tylko pod kursorem myszy, a `placeholder` znika, gdy ktoś zacznie pisać; potem nie da się sprawdzić, o co chodziło.
    .help = Dodaj etykietę, która zostaje: `<label for="id-pola">…</label>`.

form-field-multiple-labels = Pole ma więcej niż jedną etykietę.
    .why = Nie każdy czytnik ekranu przeczyta wszystkie.
    .help = Zostaw jedno `<label>`; dalsze wyjaśnienie połącz z polem przez `aria-describedby`.

label-vague = Etykieta „{ $label }” nie mówi, co wpisać.
    .why = Nie da się wypełnić pola, gdy nie wiadomo, o co pyta – tym bardziej z czytnikiem ekranu.
    .help = Nazwij to, co ma się w polu znaleźć, na przykład „Imię” albo „Data urodzenia”.

label-repeated = Jest jeszcze jedno pole „{ $label }” i nic, co widać, nie odróżnia jednego od drugiego.
    .why = Łatwo je pomylić, zwłaszcza gdy widzi się tylko część formularza naraz.
    .help = Powiedz to w etykietach („Dostawa: ulica”) albo umieść każdą grupę w `<fieldset>` z widocznym `<legend>`.

image-name-vague = Opis „{ $name }” nie mówi, co przedstawia obraz.
    .why = Osoby, które go nie widzą, usłyszą nazwę pliku albo słowo „obraz” i niczego się nie dowiedzą.
    .help = Napisz w kilku słowach, co jest w nim ważne. Jeśli to tylko ozdoba, napisz `alt=""`.

image-hidden = { $kind ->
    [described] Obraz ma opis „{ $name }”, ale `aria-hidden` ukrywa go przed każdym, komu ten opis jest potrzebny.
   *[logo] Logo jest oznaczone jako ozdoba, a żaden tekst obok nie mówi, czyje jest.
}
    .why = Osoby, które go nie widzą, nie dowiedzą się, że tu jest.
    .help = { $kind ->
        [described] Usuń `aria-hidden`, a jeśli to tylko ozdoba – napisz `alt=""`.
       *[logo] Napisz, czyje to logo: `alt="Nazwa organizacji"`.
    }

image-redundant-alt = Opis obrazu („{ $name }”) powtarza tekst obok.
    .why = Czytnik ekranu przeczyta to samo dwa razy.
    .help = Napisz przy tym obrazie `alt=""`, bo tekst już to mówi.

server-side-image-map = Miejsca na tym obrazie (`ismap`) można wskazać tylko myszą.
    .why = Kto używa klawiatury albo czytnika ekranu, nie wybierze żadnego z nich.
    .help = Użyj `<map>` z `<area href="…" alt="…">` dla każdego miejsca albo zwykłych odnośników obok obrazu.

aria-hidden-body = Cała strona jest ukryta przed technologiami wspomagającymi.
    .why = Czytnik ekranu nie powie tu ani słowa.
    .help = Usuń `aria-hidden="true"` z `<body>`.

aria-hidden-focus = Klawiszem Tab da się tu wejść (`<{ $element }>`), ale `aria-hidden` ukrywa to przed technologiami wspomagającymi.
    .why = Kto używa czytnika ekranu, trafia na coś, czego nikt mu nie czyta, i nie wie, gdzie jest.
    .help = Usuń `aria-hidden` albo ukryj to także przed klawiaturą: `hidden`, `inert` lub `tabindex="-1"`.

nested-interactive = Wewnątrz tego elementu (`{ $role }`) jest jeszcze coś do obsługi: `<{ $element }>`.
    .why = Wnętrze takiego elementu technologie wspomagające podają jako zwykły tekst: klawiszem Tab da się tam wejść, ale nie słychać, co to jest, albo nie da się tego użyć.
    .help = Umieść te dwie rzeczy obok siebie, a nie jedną w drugiej.

frame-focusable-content = Klawiszem Tab nie da się wejść do tej ramki (`tabindex="-1"`), choć w środku jest coś do użycia.
    .why = Kto używa klawiatury zamiast myszy, tam nie dotrze.
    .help = Usuń `tabindex` z `<iframe>`.

frame-title-unique = Inna ramka na tej stronie też nazywa się „{ $name }”, a pokazuje coś innego.
    .why = Na liście ramek nie da się ich odróżnić.
    .help = Nadaj każdej ramce własny `title`.

## ARIA: role i atrybuty

aria-valid-attr = Nie ma atrybutu `{ $attribute }`.
    .why = Przeglądarki i technologie wspomagające go pomijają; nikt nie usłyszy tego, co miał powiedzieć.
    .help = { $nearest ->
        [none] Usuń go albo użyj atrybutu, który jest w WAI-ARIA.
       *[other] Pewnie miało być `{ $nearest }`.
    }

aria-valid-attr-value = `{ $attribute }="{ $value }"` nic nie znaczy.
    .why = Technologie wspomagające nie podadzą stanu albo podadzą błędny: nie wiadomo, czy coś jest rozwinięte, wybrane lub wymagane.
    .help = { $expected ->
        [integer] Wpisz liczbę całkowitą.
        [number] Wpisz liczbę, ułamki z kropką.
        [id] Wpisz id jednego elementu.
       *[other] Wpisz jedno z tych słów: { $expected }.
    }

aria-reference-missing = `{ $attribute }="{ $value }"` wskazuje element, którego nie ma na stronie.
    .why = Nazwa lub wyjaśnienie, które miało stamtąd pochodzić, nie zostanie przeczytane.
    .help = Nadaj właściwemu elementowi to `id` albo popraw atrybut.

aria-allowed-attr = `{ $attribute }` nic nie znaczy przy `{ $role }`.
    .why = Jedne technologie wspomagające to pominą, inne powiedzą coś mylącego.
    .help = Usuń ten atrybut albo przenieś go do elementu, którego dotyczy.

aria-prohibited-attr = `{ $role }` nie może mieć `{ $attribute }` („{ $value }”).
    .why = Większość czytników ekranu tego nie przeczyta, więc ta treść przepada.
    .help = Napisz to zwykłym tekstem, w razie potrzeby ukrytym przed wzrokiem, albo nadaj elementowi rolę, która może mieć taki atrybut, na przykład `role="group"` lub `role="img"`.

aria-required-attr = `role="{ $role }"` wymaga atrybutu `{ $attribute }`.
    .why = Bez niego technologie wspomagające nie podadzą stanu, na przykład czy pole jest zaznaczone.
    .help = Dodaj `{ $attribute }` i zmieniaj go wraz ze stanem albo użyj elementu HTML, który ma to wbudowane.

aria-conditional-attr = { $kind ->
    [checkbox] `{ $attribute }` mówi co innego niż samo pole wyboru.
   *[row] `{ $attribute }` jest tylko dla wierszy tabeli, która jest drzewem (`treegrid`).
}
    .why = Technologie wspomagające powiedzą co innego, niż widać, albo nic.
    .help = { $kind ->
        [checkbox] Usuń `{ $attribute }`; `checked` wystarczy.
       *[row] Usuń go albo zrób z tabeli `role="treegrid"`, którego da się tak używać.
    }

aria-braille-equivalent = `{ $attribute }` skraca w brajlu coś, czego `{ $needed }` nie mówi.
    .why = Na monitorze brajlowskim będzie tekst, którego mowa nie ma.
    .help = Dodaj `{ $needed }` albo usuń `{ $attribute }`.

aria-roles = Nie ma roli `{ $role }`.
    .why = Technologie wspomagające wezmą ten element za zwykły tekst i nikt się nie dowie, że można go użyć.
    .help = Wpisz rolę, która jest w WAI-ARIA (`button`, `link`, `navigation`…), albo lepiej użyj odpowiedniego elementu HTML.

aria-deprecated-role = Roli `{ $role }` już się nie używa.
    .why = Nowsze technologie wspomagające mogą jej nie znać.
    .help = Użyj zamiast niej listy (`<ul>`, `<ol>`).

aria-allowed-role = `<{ $element }>` nie powinno mieć `role="{ $role }"`.
    .why = Technologie wspomagające zapowiedzą coś innego, niż widać i niż da się użyć, albo to pominą.
    .help = Usuń `role`, weź element bez własnego znaczenia (`<div>`, `<span>`) albo od razu ten właściwy.

presentation-role-conflict = { $reason ->
    [focus] `{ $mark }` mówi, że to ozdoba, ale klawiatura tu dociera.
   *[other] `{ $mark }` mówi, że to ozdoba, ale `{ $reason }` coś o niej mówi.
}
    .why = Technologie wspomagające nie uznają tego wtedy za ozdobę i mogą powiedzieć coś bez sensu.
    .help = { $reason ->
        [focus] Usuń `{ $mark }` albo `tabindex`.
       *[other] Usuń jedno z dwojga.
    }

aria-required-parent = `role="{ $role }"` stoi samo, a jego miejsce jest bezpośrednio w: { $needed }.
    .why = Czytnik ekranu nie powie „2 z 5” ani jak przejść dalej, jeśli nie wie, czego to jest część.
    .help = Umieść to w elemencie o takiej roli, bez niczego pomiędzy, albo użyj HTML: `<ul>` i `<li>`, `<table>`, `<select>`.

aria-required-children = { $kind ->
    [wrong] W `{ $role }` stoi `{ $inside }`, a tam tego być nie może.
   *[none] W `{ $role }` nie ma żadnej z części, z których powinno się składać.
}
    .why = Czytnik ekranu zapowie listę, menu albo tabelę, a potem nie ma czego liczyć albo pomija to, co tam nie pasuje.
    .help = Bezpośrednio w środku powinno być tylko: { $needed }. Resztę umieść gdzie indziej.

# Nagłówki i części strony

heading-placeholder = Nagłówek „{ $text }” nie mówi, co jest pod nim.
    .why = Osoby, które szukają potrzebnego miejsca, czytając same nagłówki, niczego się z niego nie dowiedzą.
    .help = Napisz, o czym jest ta część.

no-heading-one = Strona nie ma nagłówka poziomu 1.
    .why = Wiele osób z czytnikiem ekranu przechodzi najpierw do niego, bo tam zaczyna się właściwa treść.
    .help = Zapisz tytuł strony jako `<h1>`, jedyny na stronie.

heading-by-look = Ten akapit wygląda jak nagłówek, ale nim nie jest.
    .why = Czytnik ekranu nie pokaże go na liście nagłówków.
    .help = Jeśli to nagłówek, zapisz go jako nagłówek: `## …` w Markdownie, `<h2>` w HTML.

no-main = Strona nie oznacza, gdzie jest jej właściwa treść.
    .why = Z czytnikiem ekranu nie da się przeskoczyć nagłówka i menu prosto do treści.
    .help = Umieść treść w `<main>`.

landmark-nested = { $role ->
        [banner] Nagłówek całej strony
        [contentinfo] Stopka całej strony
        [main] Główna część strony
       *[complementary] Treść uzupełniająca
    } jest wewnątrz { $around ->
        [banner] nagłówka strony
        [contentinfo] stopki strony
        [main] głównej części strony
        [complementary] treści uzupełniającej
        [navigation] nawigacji
        [search] wyszukiwarki
        [form] formularza
       *[region] innej części strony
    }.
    .why = Czytniki ekranu wymieniają takie części strony, żeby można było do nich przeskoczyć, a tej szukają poza innymi.
    .help = Przenieś ją na zewnątrz, bezpośrednio do `<body>`.

landmark-repeated = { $role ->
        [banner] Strona ma drugi nagłówek (`<header>`).
        [contentinfo] Strona ma drugą stopkę.
       *[main] Strona ma drugą część główną.
    }
    .why = Kto przeskakuje do niej z czytnikiem ekranu, nie wie, o którą chodzi.
    .help = Zostaw jedną. To, co dotyczy tylko części strony, umieść w tej części (`<article>`, `<section>`).

landmarks-alike = { $named ->
        [yes] Inna część strony ma ten sam rodzaj i tę samą nazwę co ta.
       *[no] Inna część strony jest tego samego rodzaju, a żadna z nich nie ma nazwy.
    }
    .why = Na liście części strony, którą podaje czytnik ekranu, nie da się ich odróżnić.
    .help = Nadaj każdej własną nazwę, na przykład `<nav aria-label="Menu główne">`.

content-outside-landmarks = Ten tekst jest poza wszystkimi częściami strony{ $others ->
        [0] .
        [one] {" "}– i jeszcze { $others } inny.
        [few] {" "}– i jeszcze { $others } inne.
        [many] {" "}– i jeszcze { $others } innych.
       *[other] {" "}– i jeszcze { $others } innego.
    }
    .why = Kto z czytnikiem ekranu przeskakuje od części do części (nagłówek, menu, treść, stopka), nigdy do niego nie trafi.
    .help = Przenieś go do `<main>`, `<header>`, `<footer>` albo `<nav>`.

skip-link-broken = Odnośnik, który pozwala przeskoczyć początek strony, prowadzi do `{ $href }`, a takiego miejsca nie ma.
    .why = Kto używa klawiatury, musi na każdej stronie przejść przez całe menu.
    .help = Nadaj głównej części ten identyfikator: `<main id="…">`, z tym, co w odnośniku jest po `#`.

no-bypass = Nie da się przeskoczyć tego, co jest przed treścią strony.
    .why = Kto używa klawiatury albo czytnika ekranu, musi przez to przechodzić na każdej stronie od nowa.
    .help = Umieść treść w `<main>`, zacznij ją od nagłówka i niech pierwszy odnośnik na stronie do niej prowadzi.

# Tabele i listy

table-headers-broken = Według tej komórki jej nagłówek to `{ $id }`, a w tabeli nie ma innej komórki o takim identyfikatorze.
    .why = Czytnik ekranu nie powie, do której kolumny i wiersza należy komórka.
    .help = Popraw identyfikator, a jeśli tabela jest prosta, usuń `headers`.

table-header-alone = Ten nagłówek tabeli nie dotyczy żadnej komórki{ $others ->
        [0] .
        [one] {" "}(i jeszcze { $others } taki).
        [few] {" "}(i jeszcze { $others } takie).
        [many] {" "}(i jeszcze { $others } takich).
       *[other] {" "}(i jeszcze { $others } takiego).
    }
    .why = Kto słucha tabeli, słyszy nagłówek, który niczego nie opisuje.
    .help = Dodaj brakujące komórki albo zrób z niego zwykłą komórkę (`<td>`). Jeśli to nagłówek wiersza, dopisz `scope="row"`.

table-without-headers = Tabela nie ma nagłówków.
    .why = Kto słucha komórka po komórce, nie dowie się, co która oznacza.
    .help = Zrób nagłówki z komórek pierwszego wiersza lub kolumny: `<th scope="col">` albo `<th scope="row">`.

table-scope = { $on ->
        [header] `scope="{ $scope }"` nic nie znaczy.
       *[cell] `scope` jest przy zwykłej komórce, która nie jest nagłówkiem.
    }
    .why = Czytnik ekranu zgaduje wtedy, których komórek dotyczy nagłówek.
    .help = Napisz `scope="col"` albo `scope="row"`, i tylko przy `<th>`.

table-name-twice = Streszczenie tabeli (`summary`) powtarza jej podpis.
    .why = Czytnik ekranu przeczyta jedno i drugie.
    .help = Usuń `summary`.

table-caption-in-cell = Podpis tabeli jest w komórce o szerokości całej tabeli.
    .why = Czytnik ekranu uzna go za nagłówek albo dane, a tabela zostanie bez nazwy.
    .help = Usuń ten wiersz i zacznij tabelę od `<caption>`.

list-children = Na liście jest coś, co nie jest jej punktem.
    .why = Czytnik ekranu źle policzy punkty albo nie powie, że to lista.
    .help = W `<ul>` i `<ol>` mogą być tylko `<li>`. Resztę umieść w punkcie albo poza listą.

list-item-alone = Ten punkt nie należy do żadnej listy.
    .why = Czytnik ekranu nie powie, ile jest punktów ani że tworzą całość.
    .help = Umieść punkty w `<ul>` albo `<ol>`.

definition-list-children = Na tej liście pojęć jest coś innego niż pojęcia z opisami.
    .why = Czytnik ekranu nie powie, który opis dotyczy którego pojęcia.
    .help = W `<dl>` podaj najpierw pojęcie (`<dt>`), a po nim opis (`<dd>`); grupy mogą być w `<div>`.

definition-alone = To pojęcie albo opis nie należy do listy pojęć.
    .why = Czytnik ekranu uzna je za zwykły tekst.
    .help = Umieść pojęcia (`<dt>`) i opisy (`<dd>`) w `<dl>`.

# Formularze, identyfikatory i klawiatura

autocomplete-invalid = Przeglądarki nie znają wartości `autocomplete="{ $value }"`.
    .why = Przeglądarka nie wypełni pola, a tego potrzebują osoby, którym trudno pisać lub pamiętać; programy wspomagające nie pokażą też przy nim obrazka.
    .help = Wpisz znaną nazwę, na przykład `name`, `email`, `tel`, `street-address`; przed `email` i `tel` może stać `home` albo `work`.

autocomplete-unsuitable = `autocomplete="{ $value }"` nie pasuje do pola typu `{ $type }`.
    .why = Przeglądarka może go nie wypełnić.
    .help = Wybierz typ pola odpowiedni do tego, co ma być w nim wpisane.

error-message-vague = „{ $text }” nie mówi, co jest źle ani jak to poprawić.
    .why = Osoby, którym trudno czytać lub się skupić, nie wiedzą, co zrobić, i rezygnują.
    .help = Napisz, o które pole chodzi, co jest źle i co wpisać: „Wiek musi wynosić co najmniej 1.”

error-message-ambiguous = Z komunikatu o błędzie nie wynika, o które z pól „{ $label }” chodzi.
    .why = Kto nie widzi, gdzie jest komunikat, nie wie, które pole poprawić.
    .help = Podaj też część formularza: „Dostawa: wpisz imię.”

error-message-hidden = Czytnik ekranu nie przeczyta tego komunikatu o błędzie.
    .why = Kto nie widzi strony, nie dowie się, że coś jest źle.
    .help = Usuń `aria-hidden="true"`.

id-repeated = Identyfikator `{ $id }` występuje dwa razy.
    .why = Odnośnik albo skrypt trafi tylko do pierwszego z tych miejsc.
    .help = Nadaj jednemu z nich inny identyfikator.

id-ambiguous = Identyfikator `{ $id }` występuje dwa razy, a coś się do niego odwołuje.
    .why = Pole może dostać niewłaściwą nazwę lub opis i osoba z czytnikiem ekranu źle je wypełni.
    .help = Nadaj jednemu z nich inny identyfikator i sprawdź, co się do niego odwołuje.

access-key-repeated = Klawisz skrótu `{ $key }` występuje dwa razy.
    .why = Jego naciśnięcie nie prowadzi tam, gdzie ktoś się spodziewa.
    .help = Wybierz inny klawisz, a najlepiej żaden: takie skróty kolidują ze skrótami przeglądarek i czytników ekranu.

tab-order-forced = `tabindex="{ $index }"` stawia ten element przed wszystkim innym, do czego prowadzi klawisz Tab.
    .why = Kto używa klawiatury, skacze po stronie i gubi miejsce.
    .help = Usuń `tabindex` albo wpisz `tabindex="0"`; właściwą kolejność ustaw w samej stronie.

focus-without-purpose = Klawisz Tab zatrzymuje się na tym tekście, choć nie ma tu nic do zrobienia.
    .why = Kto używa klawiatury, musi częściej naciskać Tab i spodziewa się przycisku albo odnośnika.
    .help = Usuń `tabindex`. Czytniki ekranu czytają tekst i bez niego.

keyboard-trap = Z tego miejsca nie da się wyjść klawiaturą: fokus za każdym razem wraca.
    .why = Kto używa klawiatury, utknie tu i może już tylko zamknąć stronę.
    .help = Usuń `onblur`.

moving-text = Tekst się tu porusza albo miga.
    .why = Osobom z ADHD odbiera uwagę od wszystkiego innego, a inni nie zdążą go przeczytać.
    .help = Zapisz go jako zwykły tekst, bez `<marquee>` i `<blink>`.

motion-without-switch = Strona reaguje na ruch telefonu lub tabletu i chyba nie da się tego wyłączyć.
    .why = Osoby, którym drżą ręce albo które mają urządzenie przymocowane do wózka, zrobią coś niechcący albo nie zrobią tego wcale.
    .help = Dodaj ustawienie, które to wyłącza, i przyciski, które robią to samo.

visual-reference = Tekst mówi, gdzie coś jest (`{ $thing }`), ale strona tak tego nie nazywa.
    .why = Kto nie widzi strony albo ogląda ją w telefonie, gdzie układ jest inny, nie znajdzie tego.
    .help = Dodaj nagłówek albo nazwę (`aria-label`) i podaj ją w tekście obok położenia.
