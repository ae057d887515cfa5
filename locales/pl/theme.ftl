### Słowa interfejsu motywu „latarnia”.
### Czytają je osoby w trudnej sytuacji, także z telefonu i z czytnikiem ekranu:
### krótko, życzliwie, bez skrótów i bez żargonu.
### Komentarz nad wiadomością mówi, gdzie się ona pojawia i czym są jej zmienne.

## Początek każdej strony

# Pierwszy odnośnik na stronie, widoczny po naciśnięciu klawisza Tab.
skip-link = Przejdź do treści

# Nazwa informacji o plikach cookie; słyszą ją osoby korzystające z czytnika ekranu.
cookie-notice-label = Informacja o plikach cookie

# Treść informacji. Musi pozostać prawdziwa: serwis nie zapisuje niczego,
# dopóki ktoś nie zamknie informacji albo nie poprosi o zapamiętanie języka, a wtedy zapisuje wyłącznie to.
cookie-notice = Ten serwis nie zapisuje plików cookie i nie śledzi odwiedzających. Pamięta tylko to, o co poprosisz: że zamknięto tę informację i jaki język wybrano na pierwszej stronie. Zapis zostaje na tym urządzeniu.

# Przycisk zamykający informację (pojawia się, gdy działają skrypty).
cookie-notice-dismiss = Zamknij informację

## Szybkie wyjście

# Nazwa obszaru z odnośnikiem do szybkiego wyjścia, dla czytników ekranu.
exit-label = Szybkie wyjście

# Duży czerwony odnośnik, zawsze na ekranie.
exit-link = Opuść tę stronę

# Podpowiedź przy odnośniku: skrót klawiszowy.
exit-hint = albo 3 razy Shift

# Licznik po pierwszym i po drugim naciśnięciu klawisza Shift oraz po trzecim.
exit-two-more = Naciśnij Shift jeszcze 2 razy, aby wyjść.
exit-one-more = Naciśnij Shift jeszcze raz, aby wyjść.
exit-leaving = Wychodzisz ze strony.

# Zdanie w stopce: czego szybkie wyjście nie robi.
exit-limits = „Opuść tę stronę” szybko pokazuje inną, zwyczajną stronę. Nie usuwa jednak historii przeglądania.

## Nagłówek

# Nazwa głównej nawigacji (dla czytników ekranu).
navigation-label = Menu główne

# Napis, pod którym na małym ekranie kryje się menu.
menu = Menu

# Nazwa przełącznika języków (dla czytników ekranu).
languages-label = Wybór języka

# Dopisek przy języku, na który ta strona nie jest przetłumaczona.
language-not-translated = (bez tłumaczenia)

# Nazwa formularza wyszukiwania i podpis pola (dla czytników ekranu).
search-label = Szukaj w serwisie

# Przycisk wyszukiwania.
search-button = Szukaj

# Nazwa ścieżki stron prowadzącej do tej strony (dla czytników ekranu).
breadcrumbs-label = Ścieżka do tej strony

# Odnośnik nad tytułem. $title: tytuł działu nadrzędnego.
back = Wróć do: { $title }

# Ten sam odnośnik, gdy prowadzi na stronę główną, i pierwszy krok ścieżki.
back-home = Wróć na stronę główną
home = Strona główna

## Treść

# Napis na stronie, której jeszcze nie opublikowano.
draft-note = Wersja robocza. Ta strona nie jest jeszcze opublikowana.

# Dopisek przy tytule strony, która nie jest jeszcze przetłumaczona. $language: język, w którym jest, np. angielski.
in-language = (język: { $language })

# Informacja na początku strony, która nie jest jeszcze przetłumaczona. $language: język, w którym jest, np. angielski.
not-translated-note = Ta strona nie jest jeszcze przetłumaczona. Pokazujemy tekst oryginalny (język: { $language }).

# Informacja na początku tłumaczenia, które może być nieaktualne, i jej odnośnik. $title: tytuł oryginału.
original-changed-note = Od czasu tego tłumaczenia zmienił się oryginał strony. Część informacji może być nieaktualna.
original-link = Zobacz oryginał: { $title }

# Nagłówek spisu treści.
contents-title = Na tej stronie

# Nagłówek listy plików do pobrania.
materials-title = Materiały do pobrania

# Dopisek w odnośniku do pliku. $format: np. PDF; $size: np. 0,79 MB; $language: np. polski.
material-details = ({ $format }, { $size }, język: { $language })

# Strona wszystkich materiałów: skąd pochodzi plik. $title: tytuł strony.
material-from = Ze strony: { $title }

# Strona wszystkich materiałów, gdy nie ma żadnych.
materials-none = Nie ma jeszcze żadnych materiałów.

# Podpis listy tematów, którym poświęcona jest strona.
tags-label = Tematy

# Nazwa nawigacji do sąsiednich stron (dla czytników ekranu) i podpisy jej odnośników.
neighbours-label = Poprzednia i następna strona
previous-page = Poprzednia strona
next-page = Następna strona

# Nagłówek listy działów na stronie głównej.
sections-title = W tym serwisie

# Nagłówek listy stron w dziale.
pages-title = W tym dziale

## Inne wersje strony

# Odnośnik u góry strony do jej innej wersji. $kind: easy-to-read (łatwa do czytania) albo sign-language (język migowy).
version-link = { $kind ->
    [sign-language] Tłumaczenie na polski język migowy (PJM)
   *[easy-to-read] Tekst łatwy do czytania (ETR)
}

# Nazwa listy tych odnośników (dla czytników ekranu).
versions-label = Inne wersje tej strony

# Informacja u góry takiej wersji i odnośnik powrotny. $title: tytuł strony.
version-note = { $kind ->
    [sign-language] To jest tłumaczenie na polski język migowy (PJM).
   *[easy-to-read] To jest tekst łatwy do czytania (ETR).
}
version-back = Pełna strona: { $title }

## Filmy

# Odnośniki pod filmem. $title: tytuł filmu.
video-transcript = Transkrypcja filmu: { $title }
video-download = Pobierz film: { $title }

# Po odnośniku do pobrania. $format: na przykład WEBM; $size: na przykład 3,2 MB.
video-details = ({ $format }, { $size })

# Pod filmem bez dźwięku, na przykład w języku migowym.
video-silent = Film nie ma dźwięku.

## Listy stron

# Liczba stron na liście (przy temacie). $count: liczba stron.
page-count = { $count ->
    [one] { $count } strona
    [few] { $count } strony
    [many] { $count } stron
   *[other] { $count } strony
}

# Zdanie nad listą stron o danym temacie. $count: liczba stron.
term-summary = { $count ->
    [one] { $count } strona na ten temat.
    [few] { $count } strony na ten temat.
    [many] { $count } stron na ten temat.
   *[other] { $count } strony na ten temat.
}

# Nazwa nawigacji między częściami długiej listy (dla czytników ekranu).
pager-label = Części listy

# Odnośniki do sąsiednich części listy.
pager-previous = Poprzednia część
pager-next = Następna część

# Numer części listy w tytule okna. $page: numer; $pages: liczba wszystkich części.
pager-position = część { $page } z { $pages }

# Odnośnik do części listy o tym numerze, dla czytników ekranu. $page: numer części.
pager-page = Część { $page }

## Wyszukiwanie

# Podpis pola na stronie wyszukiwania.
search-field = Czego szukasz?

# Gdy skrypty są wyłączone.
search-needs-script = Wyszukiwanie wymaga włączonych skryptów (JavaScript). Poniżej są wszystkie działy serwisu.

# Nagłówek listy działów na stronie wyszukiwania i na stronie błędu.
search-sections = Wszystkie działy

# Nazwa listy wyników (dla czytników ekranu).
search-results-label = Wyniki wyszukiwania

# Liczba wyników. Skrypt wybiera formę i wstawia liczbę zamiast znaku #. $count wybiera formę.
search-found = { $count ->
    [one] Znaleziono # stronę.
    [few] Znaleziono # strony.
    [many] Znaleziono # stron.
   *[other] Znaleziono # strony.
}

# Gdy nic nie znaleziono.
search-none = Nic nie znaleziono. Spróbuj krótszego słowa albo innej formy.

## Stopka

# Nazwa nawigacji w stopce (dla czytników ekranu).
footer-label = O serwisie

# Odnośnik do kanału Atom.
feed = Kanał Atom z nowościami

# Przed datą ostatniej zmiany strony.
last-change = Ostatnia zmiana:

# Na wydruku: przed adresem strony.
printed-from = Adres strony:

## Strony szczególne

# Strona startowa, na której wybiera się język.
choose-language = Wybierz język

# Ta sama strona: pole do zaznaczenia, gdy działają skrypty. Odznaczenie usuwa zapis.
remember-language = Zapamiętaj mój wybór na tym urządzeniu

# Strona błędu 404.
not-found-title = Nie ma takiej strony
not-found-text = Być może adres się zmienił albo jest w nim literówka.
not-found-home = Przejdź na stronę główną

# Strona pod dawnym adresem. $title: tytuł strony pod nowym adresem.
redirect-title = Ta strona ma nowy adres
redirect-link = Przejdź do strony: { $title }

# Neutralna strona, na którą prowadzi szybkie wyjście, gdy nie ma sieci.
# Ma wyglądać zwyczajnie i nie może zdradzać, o czym jest serwis.
exit-page-title = Jak zaparzyć dobrą herbatę
exit-page-intro = Do dobrej herbaty potrzeba tylko świeżej wody, odrobiny cierpliwości i ciepłego kubka.
exit-page-step-1 = Zagotuj świeżą, zimną wodę. Do zielonej herbaty odczekaj kilka minut, aż trochę przestygnie.
exit-page-step-2 = Ogrzej kubek lub imbryk wrzątkiem i wylej wodę.
exit-page-step-3 = Wsyp łyżeczkę liści na każdą filiżankę i zalej wodą.
exit-page-step-4 = Czarną herbatę parz od trzech do pięciu minut, zieloną od dwóch do trzech.
exit-page-step-5 = Wyjmij liście. Dodaj cytrynę, miód albo mleko, jeśli lubisz.
