### Deklaracja dostępności: stałe zdania strony, której treść opisuje tabela [accessibility_statement]
### w site.toml. Zdania wersji polskiej (statement-pl-…) trzymają się warunków technicznych 2.0 z 31 lipca
### 2024 r., zdania wersji europejskiej (statement-eu-…) decyzji wykonawczej (UE) 2018/1523.
### Zmienne $day, $entity, $scope, $address, $law, $status i $ombudsman to gotowe elementy strony;
### $level mówi, jaki jest status (full, partial, none), a $model, według którego wzoru (pl, eu).

# Ustawa, w narzędniku: „zgodna z ustawą…”.
-statement-act = ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych

statement-title = Deklaracja dostępności

## Wstęp i stan

statement-pl-intro = { $entity } zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z { -statement-act }.
statement-eu-intro = { $entity } zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z następującymi przepisami: { $law }.
statement-applies = Deklaracja w sprawie dostępności dotyczy { $scope } { $address }.
# Zakres, w dopełniaczu: „dotyczy strony internetowej”.
statement-scope = strony internetowej

statement-published = Data publikacji strony internetowej: { $day } r.
statement-updated = Data ostatniej istotnej aktualizacji: { $day } r.

statement-status = Stan dostępności cyfrowej
statement-compliance = Status zgodności
statement-pl-status = { $level ->
    [full] Strona internetowa jest { $status } z { -statement-act }.
    [partial] Strona internetowa jest { $status } z { -statement-act } z powodu niezgodności lub wyłączeń wymienionych poniżej.
   *[none] Strona internetowa jest { $status } z { -statement-act }. Niezgodności lub wyłączenia wymieniono poniżej.
}
statement-eu-status = { $level ->
    [full] Strona internetowa jest { $status } z następującymi przepisami: { $law }.
    [partial] Strona internetowa jest { $status } z następującymi przepisami: { $law }, z powodu niezgodności lub wyłączeń wymienionych poniżej.
   *[none] Strona internetowa jest { $status } z następującymi przepisami: { $law }. Niezgodności lub wyłączenia wymieniono poniżej.
}
statement-is-full = zgodna
statement-is-partial = częściowo zgodna
statement-is-none = niezgodna

## Niedostępne treści

statement-inaccessible = Niedostępne treści
statement-non-compliance = { $model ->
    [pl] Niezgodność z załącznikiem
   *[eu] Niezgodność z przepisami
}
statement-disproportionate-cost = Nadmierne koszty
statement-not-covered = Treści nieobjęte przepisami

## Przygotowanie

statement-preparation = Przygotowanie deklaracji dostępności
statement-drawn-up = Data sporządzenia deklaracji: { $day } r.
statement-reviewed = Data ostatniego przeglądu deklaracji: { $day } r.
statement-pl-reviews = Deklarację przeglądamy co roku do 31 marca i po każdej istotnej zmianie strony.
statement-eu-reviews = Deklarację przeglądamy co najmniej raz w roku i po każdej istotnej zmianie strony.
statement-not-reviewed = Pierwszy przegląd jest przed nami.

## Udogodnienia i skróty

statement-conveniences = Udogodnienia, ograniczenia i inne informacje
statement-shortcuts = Skróty klawiszowe
statement-shortcuts-text = Na stronie można używać standardowych skrótów klawiszowych przeglądarki.

## Kontakt

statement-feedback = Informacje zwrotne i dane kontaktowe
statement-feedback-text = Jeśli coś utrudnia Ci korzystanie ze strony, daj nam znać. Podaj, na której stronie i na czym polega problem.
statement-contact = Kontakt:
statement-email = E-mail:
statement-phone = Telefon:

## Wnioski i skargi

statement-complaints = Obsługa wniosków i skarg związanych z dostępnością
statement-enforcement = Egzekwowanie przepisów

statement-pl-right = Każdy ma prawo zażądać zapewnienia dostępności cyfrowej strony internetowej lub jej części. Może też zażądać, aby udostępniono mu niedostępną treść w innej postaci, na przykład przez odczytanie dokumentu lub opisanie tego, co widać na filmie.
statement-pl-request = W żądaniu trzeba podać:
statement-pl-request-who = swoje imię i nazwisko oraz sposób kontaktu,
statement-pl-request-what = stronę lub jej część, która ma być dostępna,
statement-pl-request-form = dogodną postać informacji, jeśli żądanie dotyczy udostępnienia jej w inny sposób.
statement-pl-answer = Podmiot publiczny realizuje żądanie niezwłocznie, nie później niż w ciągu 7 dni od jego otrzymania. Jeśli nie może dotrzymać tego terminu, niezwłocznie informuje, kiedy to zrobi; nie może to jednak trwać dłużej niż 2 miesiące od otrzymania żądania. Jeśli zapewnienie dostępności cyfrowej nie jest możliwe, może zaproponować inny sposób dostępu do informacji.
statement-pl-complaint = Jeśli podmiot odmówi realizacji żądania, nie dotrzyma terminu albo zaproponuje sposób dostępu, który Ci nie odpowiada, możesz złożyć skargę.
statement-pl-last-resort = Po wyczerpaniu tej procedury możesz także złożyć wniosek do { $ombudsman }.
# Dokąd, w dopełniaczu: „złożyć wniosek do …”.
statement-pl-ombudsman = Rzecznika Praw Obywatelskich

## Pozostałe informacje

statement-other = Pozostałe informacje
statement-mobile = Aplikacje mobilne
statement-no-applications = Nie udostępniamy aplikacji mobilnych.
statement-architecture = Dostępność architektoniczna
statement-architecture-page = Więcej o dojściu do budynku i poruszaniu się po nim
statement-communication = Dostępność komunikacyjno-informacyjna

## To, co znalazła kontrola, jako propozycja listy treści niedostępnych

# $criterion to kryterium sukcesu WCAG.
statement-gap = { $criterion ->
        [c1-1-1] Część zdjęć i innych treści nietekstowych nie ma opisu alternatywnego.
        [c1-2-1] Część nagrań, które są samym dźwiękiem albo samym obrazem, nie ma odpowiednika w tekście.
        [c1-2-2] Część filmów nie ma napisów.
        [c1-2-3] Część filmów nie ma ani audiodeskrypcji, ani odpowiednika w tekście.
        [c1-2-5] Część filmów nie ma audiodeskrypcji.
        [c1-3-1] Nie wszędzie nagłówki, listy, tabele lub pola są oznaczone zgodnie z tym, czym są.
        [c1-3-2] W niektórych miejscach kolejność odczytu nie zgadza się z sensem treści.
        [c1-3-4] Z części stron można korzystać tylko przy jednym ułożeniu ekranu.
        [c1-3-5] Część pól nie informuje, o jakie dane osobowe prosi.
        [c1-4-1] W niektórych miejscach informację przekazuje tylko kolor.
        [c1-4-2] Część dźwięków włącza się sama i nie można ich zatrzymać.
        [c1-4-3] Część tekstów ma zbyt niski kontrast.
        [c1-4-4] Części tekstów nie da się powiększyć bez utraty treści.
        [c1-4-5] Część tekstów to obrazy.
        [c1-4-10] Część stron na małym ekranie trzeba przewijać w dwóch kierunkach.
        [c1-4-11] Część przycisków, pól lub oznaczeń fokusu ma zbyt niski kontrast.
        [c1-4-12] W części tekstów nie można zmienić odstępów.
        [c2-1-1] Części elementów nie da się obsłużyć samą klawiaturą.
        [c2-2-1] Część stron zmienia się po upływie czasu, którego nie można wyłączyć.
        [c2-2-2] Części ruchomych elementów nie można zatrzymać.
        [c2-4-1] Na części stron nie można pominąć powtarzających się treści.
        [c2-4-2] Część stron nie ma tytułu albo tytuły ich nie rozróżniają.
        [c2-4-3] W niektórych miejscach fokus przechodzi w kolejności, która nie ma sensu.
        [c2-4-4] Z treści części odnośników nie wynika, dokąd prowadzą.
        [c2-4-6] Część nagłówków lub etykiet nie mówi, czego dotyczy.
        [c2-4-7] W niektórych miejscach nie widać, który element ma fokus.
        [c2-5-3] Część elementów nazywa się dla technologii wspomagających inaczej niż na ekranie.
        [c2-5-8] Część elementów jest zbyt mała, żeby łatwo w nie trafić.
        [c3-1-1] Część stron nie podaje, w jakim są języku.
        [c3-1-2] Część fragmentów w innym języku nie jest tak oznaczona.
        [c3-2-3] Kolejność odnośników w nawigacji nie jest na każdej stronie taka sama.
        [c3-2-6] Droga do pomocy nie jest na każdej stronie w tym samym miejscu.
        [c3-3-2] Część pól nie ma etykiet.
        [c4-1-2] Technologie wspomagające nie znają nazwy, roli lub stanu części elementów.
       *[other] Część treści nie spełnia wszystkich wymagań.
    }
