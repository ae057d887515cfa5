### Co program mówi w wierszu poleceń. Nazwy z $ w klamrach są podstawiane; trzeba je zachować.

about = Buduje dostępne, wielojęzyczne serwisy, które działają także z pendrive’a.
build-about = Buduje serwis w folderze, gotowy do wgrania na serwer lub pendrive.
serve-about = Pokazuje serwis w przeglądarce podczas pisania; każda zmiana pojawia się sama.
check-about = Sprawdza cały serwis tak jak build i niczego nie zapisuje.
audit-about = Bada dostępność dowolnych stron HTML, kimkolwiek są ich autorzy.
export-about = Zapisuje teksty w pliku dla tłumaczy, w formacie XLIFF albo PO.
import-about = Wstawia gotowe tłumaczenia do stron i komunikatów.
status-about = Pokazuje, które strony są w jakim języku i które tłumaczenia są nieaktualne.
diff-about = Pokazuje, co zmieniło się w oryginale, odkąd powstało tłumaczenie.

help-usage = Użycie
help-options = Opcje
help-commands = Polecenia
help-options-placeholder = OPCJE
help-command-placeholder = POLECENIE [OPCJE]
value-directory = FOLDER
value-address = ADRES
value-language = JĘZYK
value-file = PLIK
value-page = STRONA
value-path = ŚCIEŻKA
help-audit-rest = ŚCIEŻKA… [OPCJE]
help-export-rest = [OPCJE] [STRONA…]
help-import-rest = [OPCJE] PLIK…
help-diff-rest = STRONA… [OPCJE]

option-help = Pokaż tę pomoc
option-version = Pokaż wersję
option-root = Folder projektu (domyślnie: bieżący)
option-out = Gdzie zapisać serwis (domyślnie: public w folderze projektu)
option-base-url = Adres serwisu w internecie, zamiast tego z site.toml
option-drafts = Buduj także wersje robocze stron
option-watch = Buduj ponownie po każdej zmianie; Ctrl+C kończy pracę
option-pseudo = Wyróżnij każdy tekst akcentami i nawiasami; rtl: od prawej do lewej
option-no-cache = Nie korzystaj z poprzednich uruchomień i nic nie zachowuj na następne
option-check-no-cache = Sprawdź wszystko od nowa, także to, co nie zmieniło się od ostatniej budowy serwisu
option-timings = Pokaż czas każdego etapu i zapisz ślad dla profilera w przeglądarce
option-port = Port podglądu (domyślnie: 4884 lub następny wolny; 0: dowolny)
option-host = Pokaż podgląd także innym komputerom, pod tym adresem (domyślnie: 127.0.0.1, tylko ten komputer)
option-format = Postać raportu: human (domyślnie) lub json
option-report-format = Postać wyniku: human (domyślnie), json, sarif (2.1.0) albo earl (JSON-LD)
option-report = Zapisz też raport do pliku: .html, .sarif, .json albo .jsonld (EARL); można podać kilka razy
option-baseline = Nie zgłaszaj problemów, które są na liście znanych w tym pliku
option-write-baseline = Zapisz wszystkie obecne problemy na liście znanych (w pliku z --baseline)
option-lang = Język komunikatów: pl lub en (domyślnie: język systemu)
option-export-lang = Język, na który ma być tłumaczenie
option-source = Język, z którego się tłumaczy (domyślnie: pierwszy język serwisu)
option-export-format = xliff (domyślnie, wersja 2.1) albo po
option-export-out = Plik do zapisania albo folder na osobne pliki (domyślnie: na przykład pl-en.xlf w folderze projektu)
argument-page = Tylko ta strona, folder albo plik z komunikatami (domyślnie: wszystko)
option-accept = Zapisz, że te tłumaczenia są zgodne z oryginałami w obecnej postaci
option-require = Zgłoś błąd, gdy w którymś języku mniej niż N procent jest gotowe i aktualne
argument-diff-page = Tłumaczenie: jego plik, dokument albo folder
argument-path = Plik HTML albo folder, w którym są takie pliki
argument-file = Plik z tłumaczeniami, XLIFF 2 albo PO

examples =
    Przykłady:
      latarnia build                 zbuduj serwis z tego folderu w folderze public
      latarnia serve                 oglądaj serwis w przeglądarce podczas pisania
      latarnia check                 poszukaj problemów, niczego nie zapisuj
      latarnia audit public          zbadaj dostępność gotowych stron
      latarnia status                których tłumaczeń brakuje i które są nieaktualne
      latarnia export --lang en      zapisz w pliku teksty dla tłumaczy
      latarnia import pl-en.xlf      wstaw gotowe tłumaczenia do stron
      latarnia build --help          wszystkie opcje polecenia build
build-examples =
    Przykłady:
      latarnia build
      latarnia build --root moj-serwis --out /srv/www
      latarnia build --base-url https://example.org --drafts
      latarnia build --watch
      latarnia build --report raport.html
      latarnia build --baseline znane.json    liczą się tylko nowe problemy
      latarnia build --timings --no-cache
    Gdy są błędy, program niczego nie zapisuje: ostatnia dobra wersja serwisu zostaje bez zmian.
serve-examples =
    Przykłady:
      latarnia serve
      latarnia serve --drafts --root moj-serwis
      latarnia serve --port 8000
      latarnia serve --host 0.0.0.0      podgląd otworzy też telefon w tej samej sieci
    Program niczego nie zapisuje. Ctrl+C kończy. Kod wyjścia: 0 – zakończono, 2 – błędne polecenie, 3 – nie udało się uruchomić.
check-examples =
    Przykłady:
      latarnia check
      latarnia check --root moj-serwis --format json
      latarnia check --report raport.html
      latarnia check --baseline znane.json --write-baseline
      latarnia check --no-cache
    Raport HTML zapisany w miejscu poprzedniego pokazuje też, co się zmieniło.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.
audit-examples =
    Przykłady:
      latarnia audit public
      latarnia audit index.html kontakt.html
      latarnia audit /srv/www --format json
      latarnia audit public --report raport.html --report wynik.sarif
      latarnia audit public --baseline znane.json
    Raport HTML zapisany w miejscu poprzedniego pokazuje też, co się zmieniło.
    Arkusze stylów są czytane tylko z podanych folderów, nigdy z internetu.
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.
export-examples =
    Przykłady:
      latarnia export --lang en
      latarnia export --lang en --format po --out dla-anny.po help/numbers
    Kod wyjścia: 0 – zapisano, 1 – są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.
status-examples =
    Przykłady:
      latarnia status
      latarnia status --accept site/help/numbers.en.md
      latarnia status --accept help news     wszystkie tłumaczenia w dwóch folderach
      latarnia status --require 100          do automatycznej kontroli
    Teksty, z których powstały tłumaczenia, są przechowywane w folderze translations.
    Kod wyjścia: 0 – w porządku, 1 – gotowe jest mniej, niż trzeba, albo są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.
diff-examples =
    Przykłady:
      latarnia diff site/help/numbers.en.md
      latarnia diff help/numbers --format json
    Kod wyjścia: 0 – pokazano, 1 – nie ma takiej strony, 2 – błędne polecenie, 3 – nie udało się wykonać.
import-examples =
    Przykłady:
      latarnia import pl-en.xlf
      latarnia import --root moj-serwis gotowe/*.po
    To, co po eksporcie zmieniło się w projekcie, zostaje bez zmian; program o tym mówi.
    Kod wyjścia: 0 – wstawiono, 1 – są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.

progress-writing = Zapisywanie
progress-auditing = Badanie

# $language to znacznik języka, na przykład pl.
summary-pages = { $count ->
    [one] { $count } strona ({ $language })
    [few] { $count } strony ({ $language })
    [many] { $count } stron ({ $language })
   *[other] { $count } strony ({ $language })
}
count-errors = { $count ->
    [one] { $count } błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędu
}
count-warnings = { $count ->
    [one] { $count } ostrzeżenie
    [few] { $count } ostrzeżenia
    [many] { $count } ostrzeżeń
   *[other] { $count } ostrzeżenia
}
count-hints = { $count ->
    [one] { $count } wskazówka
    [few] { $count } wskazówki
    [many] { $count } wskazówek
   *[other] { $count } wskazówki
}
# $list składa się z liczb powyżej: „1 błąd, 2 ostrzeżenia”.
summary-findings = Znaleziono: { $list }.
summary-baseline-known = { $count ->
    [one] { $count } problem jest na liście znanych i nie został pokazany.
    [few] { $count } problemy są na liście znanych i nie zostały pokazane.
    [many] { $count } problemów jest na liście znanych i nie zostało pokazanych.
   *[other] { $count } problemu jest na liście znanych i nie zostało pokazane.
}
summary-baseline-written = Na liście znanych zapisano { $count ->
    [one] { $count } problem
    [few] { $count } problemy
    [many] { $count } problemów
   *[other] { $count } problemu
}.
summary-baseline-gone = { $count ->
    [one] { $count } problemu z listy znanych już nie ma.
    [few] { $count } problemów z listy znanych już nie ma.
    [many] { $count } problemów z listy znanych już nie ma.
   *[other] { $count } problemu z listy znanych już nie ma.
} Skróć listę: uruchom program z opcją --write-baseline.
# $list: adresy po przecinku.
summary-sheets-not-read = Nie da się odczytać tych arkuszy stylów, więc o wyglądzie stron wiadomo mniej: { $list }.
summary-left-out = Niepokazane problemy: { $count }. Popraw część z tych powyżej i uruchom program ponownie.
# $size to na przykład „1,46 MB”, $time to liczba sekund.
build-done = Serwis jest gotowy w folderze { $out }: { $pages }; { $files ->
    [one] { $files } plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } pliku
}, { $size }, { $time } s.
build-errors = Nic nie zostało zapisane: najpierw trzeba poprawić błędy opisane powyżej. Ostatnia dobra wersja serwisu jest bez zmian.
serve-done = Podgląd jest aktualny: { $pages }; { $time } s.
serve-errors = Podgląd pokazuje, co jest nie tak. Popraw błędy opisane powyżej, a odświeży się sam.
serve-start-errors = Podgląd się nie uruchomił.
check-done = Bez błędów: { $pages }; sprawdzono w { $time } s.
check-errors = W tej postaci serwisu nie da się opublikować: najpierw trzeba poprawić błędy opisane powyżej.
audit-done = Bez błędów: { $files ->
    [one] { $files } plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } pliku
}, { $size }; zbadano w { $time } s.
audit-errors = Niektórzy czytelnicy nie skorzystają z tych stron, dopóki błędy opisane powyżej nie zostaną poprawione. Zbadano { $files ->
    [one] { $files } plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } pliku
}.
export-done = Gotowe do tłumaczenia w { $out }: { $texts ->
    [one] { $texts } tekst
    [few] { $texts } teksty
    [many] { $texts } tekstów
   *[other] { $texts } tekstu
}.
export-errors = Nic nie zostało zapisane: najpierw trzeba poprawić błędy opisane powyżej.
import-done = Wstawiono: { $texts ->
    [one] { $texts } tłumaczenie
    [few] { $texts } tłumaczenia
    [many] { $texts } tłumaczeń
   *[other] { $texts } tłumaczenia
}; zmieniono: { $files ->
    [one] { $files } plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } pliku
}.
import-errors = Nie wszystko dało się wstawić; przyczyny są opisane powyżej.

usage-unknown-command = Nie ma polecenia `{ $what }`. { $nearest ->
    [none] Polecenia: build, serve, check, audit, status, diff, export, import.
   *[other] Czy chodzi o `{ $nearest }`?
}
usage-unknown-argument = Nie ma opcji `{ $what }`. { $nearest ->
    [none] {""}
   *[other] Czy chodzi o `{ $nearest }`?
}
usage-argument-missing = Brakuje: `{ $what }`.
usage-value-missing = Po `{ $what }` potrzebna jest wartość.
usage-invalid-value = `{ $value }` nie może być wartością `{ $what }`. { $nearest ->
    [none] Adres w internecie zaczyna się od https://.
   *[other] Możliwe wartości: { $nearest }.
}
usage-twice = Opcja `{ $what }` jest podana więcej niż raz.
usage-other = { $what }
usage-see-help = `latarnia --help` pokazuje wszystkie polecenia i opcje.

### status i diff
# Nagłówki tabeli.
status-document = Dokument
status-all = Aktualne
status-messages = Komunikaty
# Stan strony.
status-present = aktualna
status-draft = robocza
status-missing = brak
status-stale = nieaktualna
status-not-meant = nie dotyczy
# $count: liczba tłumaczeń bez odcisku.
status-not-followed = { $count ->
    [one] { $count } tłumaczenie nie mówi, z którego tekstu powstało
    [few] { $count } tłumaczenia nie mówią, z którego tekstu powstały
    [many] { $count } tłumaczeń nie mówi, z którego tekstu powstały
   *[other] { $count } tłumaczenia nie mówi, z którego tekstu powstały
}, więc nikt się nie dowie o zmianie oryginału. Porównaj i uruchom: latarnia status --accept STRONA
status-accepted = { $count ->
    [one] { $count } tłumaczenie jest teraz zgodne z oryginałem.
    [few] { $count } tłumaczenia są teraz zgodne z oryginałami.
    [many] { $count } tłumaczeń jest teraz zgodnych z oryginałami.
   *[other] { $count } tłumaczenia jest teraz zgodne z oryginałem.
}
# $what: pages albo messages. $percent, $required: liczby całkowite.
status-short = { $what ->
    [messages] Komunikaty w języku { $language }: gotowe { $percent } %
   *[pages] Strony w języku { $language }: gotowe i aktualne { $percent } %
}; wymagane { $required } %.
status-enough = Każdy język ma wymagane { $required } %.
# $page: plik tłumaczenia. $source: plik oryginału.
diff-head = { $page } jest tłumaczeniem { $source }
diff-line = wiersz { $line }
diff-same = Nic się nie zmieniło: tłumaczenie jest zgodne z obecnym tekstem.
diff-not-followed = Nie ma z czym porównać: tłumaczenie nie mówi, z którego tekstu powstało. Porównaj je samodzielnie i uruchom: latarnia status --accept { $page }
diff-not-kept = Oryginał się zmienił, ale nie ma z czym porównać: tekst, z którego powstało tłumaczenie, powinien być w { $path }, a nie ma go tam.
diff-original = { $page } nie jest tłumaczeniem: to z niej tłumaczy się inne strony.

### Raport jako strona HTML
report-title = Raport o dostępności
# $date: na przykład 23 listopada 2026. $version: wersja programu.
report-made = Badanie z { $date } r. Raport przygotowała Latarnia { $version }.
report-skip = Przejdź do wyniku
report-contents = Spis treści
report-result = Wynik
report-nothing = Nic nie znaleziono.
report-limits = To wynik automatycznego badania. Program znajduje tylko część barier i nie stwierdza zgodności z WCAG: resztę musi sprawdzić człowiek.
report-by-criterion = Według kryteriów WCAG 2.2
report-by-rule = Według reguł
report-by-page = Według plików
report-history = Wcześniejsze badania
report-criterion = Kryterium
report-level = Poziom
report-errors = Błędy
report-warnings = Ostrzeżenia
report-hints = Wskazówki
report-pages = W plikach
report-files = Zbadane pliki
report-clean = Pliki bez zastrzeżeń
report-known = Znane wcześniej
report-rule = Reguła
report-severity = Waga
report-example = Przykład
report-count = Ile
report-before = Poprzednio
report-why = Dlaczego to ważne
report-help = Co zrobić
report-when = Kiedy
# Nagłówek dla tego, co nie dotyczy żadnego pliku.
report-nowhere = Całość
report-place = wiersz { $line }, znak { $column }
report-found = { $count ->
    [one] { $count } problem
    [few] { $count } problemy
    [many] { $count } problemów
   *[other] { $count } problemu
}
report-more = { $count ->
    [one] Jest tu jeszcze { $count } problem, którego raport nie opisuje.
    [few] Są tu jeszcze { $count } problemy, których raport nie opisuje.
    [many] Jest tu jeszcze { $count } problemów, których raport nie opisuje.
   *[other] Jest tu jeszcze { $count } problemu, którego raport nie opisuje.
}

### serve
# $value to adres, na przykład http://127.0.0.1:4884/.
serve-address = Podgląd: { $value }
serve-waiting = Otwórz go w przeglądarce; pokazuje każdą zmianę. Ctrl+C kończy.
# $value to numer portu, na przykład 4884.
serve-port-moved = Port { $value } jest zajęty, więc został użyty następny wolny.

### Co podgląd mówi w przeglądarce
# Nazwa małego panelu w rogu każdej strony, dla czytników ekranu.
preview-panel = Podgląd
# Na przycisku panelu, po liczbie.
preview-findings = { $count ->
    [0] na tej stronie nie ma nic do poprawy
    [one] { $count } rzecz do poprawy na tej stronie
    [few] { $count } rzeczy do poprawy na tej stronie
    [many] { $count } rzeczy do poprawy na tej stronie
   *[other] { $count } rzeczy do poprawy na tej stronie
}
# Nagłówek.
preview-errors = { $count ->
    [one] { $count } błąd do poprawienia
    [few] { $count } błędy do poprawienia
    [many] { $count } błędów do poprawienia
   *[other] { $count } błędu do poprawienia
}
preview-more = { $count ->
    [one] Jeszcze jeden problem jest opisany w oknie, w którym działa Latarnia.
    [few] Jeszcze { $count } problemy są opisane w oknie, w którym działa Latarnia.
    [many] Jeszcze { $count } problemów jest opisanych w oknie, w którym działa Latarnia.
   *[other] Jeszcze { $count } problemu jest opisane w oknie, w którym działa Latarnia.
}
preview-source = Ta strona jest napisana w pliku
preview-no-source = Na razie nie ma strony do pokazania.
preview-show-errors = Pokaż błędy
preview-close = Zamknij
preview-stale = Pod tym komunikatem jest ostatnia dobra wersja. Gdy błędy zostaną poprawione, a pliki zapisane, strona pojawi się sama.
preview-no-site = Serwisu nie można jeszcze pokazać
preview-page-failed = Tej strony nie można pokazać
preview-reloads = Gdy to zostanie poprawione, a plik zapisany, strona pojawi się sama.
preview-nothing-here = Pod tym adresem niczego nie ma.
preview-file-gone = Tego pliku już nie ma.
preview-read-only = Podgląd można tylko oglądać.
preview-wrong-host = Ten podgląd odpowiada tylko pod adresem, który Latarnia wypisała przy uruchomieniu, na przykład http://127.0.0.1:4884/. Inne nazwy są odrzucane, bo strony internetowe mogłyby przez nie czytać wersje robocze.
preview-wrong-origin = Ta prośba przyszła z innej strony internetowej i została odrzucona, żeby żadna strona nie mogła czytać wersji roboczych.
preview-too-many = Otwarto zbyt wiele stron tego podglądu. Zamknij kilka, a ta znów będzie się odświeżać.
preview-bug = To błąd samej Latarni. Zgłoś go i napisz, którą stronę chcesz zobaczyć.

### --watch
watch-waiting = Czekam na zmiany. Ctrl+C kończy.

### --timings
timings-stage = Etap
timings-milliseconds = ms
timings-count = Ile razy
timings-recall = Odczyt zapisu z poprzedniego uruchomienia
timings-remember = Szukanie zmian
timings-read = Odczyt projektu
timings-config = Ustawienia
timings-locales = Komunikaty
timings-theme = Motyw
timings-data = Rejestry
timings-pages = Strony
timings-parse = {"  "}w tym odczyt (wszystkie rdzenie)
timings-assemble = Odnośniki i działy
timings-plan = Plan plików
timings-files = Pliki
timings-make = {"  "}w tym tworzenie (wszystkie rdzenie)
timings-audit = {"  "}w tym sprawdzanie dostępności (wszystkie rdzenie)
timings-write = {"  "}w tym zapis (wszystkie rdzenie)
timings-link = Przejęcie niezmienionych plików
timings-sync = Utrwalenie na dysku
timings-swap = Podmiana folderów
timings-remove = Usuwanie starego serwisu
timings-reuse-pages = Strony: odczytane na nowo: { $new }, znane wcześniej: { $known }.
timings-reuse-outputs = Pliki: utworzone: { $new }, znane wcześniej: { $known }.
timings-reuse-files = Na dysku: zapisane: { $new }, pozostawione bez zmian: { $known }.
timings-slowest = Najdłużej tworzone (ms):
timings-trace = Ślad: { $path } (otwórz go w chrome://tracing)

## Propozycja do deklaracji dostępności

option-statement = Wypisz to, co znaleziono, jako propozycję do deklaracji dostępności
statement-proposal = Propozycja do site.toml na podstawie tego, co teraz znaleziono. Prawdziwa będzie dopiero z Twoją wiedzą:
    napisz, gdzie to jest, dodaj to, czego żaden program nie znajdzie, i popraw to, co można poprawić od razu.
statement-proposal-empty = Nie znaleziono niczego, co musiałoby się znaleźć w deklaracji dostępności. Ludzie znajdują więcej niż programy.
