### Co program mówi w wierszu poleceń. Nazwy z $ w klamrach są podstawiane; trzeba je zachować.

about = Buduje dostępne, wielojęzyczne serwisy, które działają także z pendrive’a.
build-about = Buduje serwis w folderze, gotowy do wgrania na serwer lub pendrive.
check-about = Sprawdza cały serwis tak jak build i niczego nie zapisuje.

help-usage = Użycie
help-options = Opcje
help-commands = Polecenia
help-options-placeholder = OPCJE
help-command-placeholder = POLECENIE [OPCJE]
value-directory = FOLDER

option-help = Pokaż tę pomoc
option-version = Pokaż wersję
option-root = Folder projektu (domyślnie: bieżący)
option-out = Gdzie zapisać serwis (domyślnie: public w folderze projektu)
option-base-url = Adres serwisu w internecie, zamiast tego z site.toml
option-drafts = Buduj także wersje robocze stron
option-watch = Buduj ponownie po każdej zmianie; kończy Ctrl+C
option-no-cache = Nie korzystaj z poprzednich uruchomień i nic nie zachowuj na następne
option-timings = Pokaż czas każdego etapu i zapisz ślad dla profilera w przeglądarce
option-format = Postać raportu: human (domyślnie) lub json
option-lang = Język komunikatów: pl lub en (domyślnie: język systemu)

examples =
    Przykłady:
      latarnia build                 zbuduj serwis z tego folderu w folderze public
      latarnia check                 poszukaj problemów, niczego nie zapisuj
      latarnia build --help          wszystkie opcje polecenia build
build-examples =
    Przykłady:
      latarnia build
      latarnia build --root moj-serwis --out /srv/www
      latarnia build --base-url https://example.org --drafts
      latarnia build --watch
      latarnia build --timings --no-cache
    Gdy są błędy, program niczego nie zapisuje: ostatnia dobra wersja serwisu zostaje bez zmian.
check-examples =
    Przykłady:
      latarnia check
      latarnia check --root moj-serwis --format json
    Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – błędne polecenie, 3 – nie udało się wykonać.

progress-writing = Zapisywanie

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
summary-left-out = Niepokazane problemy: { $count }. Popraw część z tych powyżej i uruchom program ponownie.
# $size to na przykład „1,46 MB”, $time to liczba sekund.
build-done = Serwis jest gotowy w folderze { $out }: { $pages }; { $files ->
    [one] { $files } plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } pliku
}, { $size }, { $time } s.
build-errors = Nic nie zostało zapisane: najpierw trzeba poprawić błędy opisane powyżej. Ostatnia dobra wersja serwisu jest bez zmian.
check-done = Bez błędów: { $pages }; sprawdzono w { $time } s.
check-errors = W tej postaci serwisu nie da się opublikować: najpierw trzeba poprawić błędy opisane powyżej.

usage-unknown-command = Nie ma polecenia `{ $what }`. { $nearest ->
    [none] Polecenia: build, check.
   *[other] Czy chodzi o `{ $nearest }`?
}
usage-unknown-argument = Nie ma opcji `{ $what }`. { $nearest ->
    [none] {""}
   *[other] Czy chodzi o `{ $nearest }`?
}
usage-value-missing = Po `{ $what }` potrzebna jest wartość.
usage-invalid-value = `{ $value }` nie może być wartością `{ $what }`. { $nearest ->
    [none] Adres w internecie zaczyna się od https://.
   *[other] Możliwe wartości: { $nearest }.
}
usage-twice = Opcja `{ $what }` jest podana więcej niż raz.
usage-other = { $what }
usage-see-help = `latarnia --help` pokazuje wszystkie polecenia i opcje.

### --watch
watch-waiting = Czekam na zmiany. Ctrl+C kończy.

### --timings
timings-stage = Etap
timings-milliseconds = ms
timings-count = Razy
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
