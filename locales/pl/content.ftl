### Słowa, które program wstawia w tekst strony.

## Ramki w tekście (> [!NOTE] w Markdownie)
callout-note = Uwaga
callout-tip = Wskazówka
callout-important = Ważne
callout-warning = Ostrzeżenie
callout-caution = Ostrożnie

## Przypisy
footnotes-title = Przypisy
# $number to numer przypisu. Czytają to tylko czytniki ekranu.
footnote-reference = Przypis { $number }
footnote-back = Wróć do tekstu przy przypisie { $number }

## Listy zadań; czytane przed każdą pozycją
task-done = Zrobione:
task-open = Do zrobienia:

# Nazwa szerokiej tabeli, którą można przewijać w bok; dla czytników ekranu
table-name = Tabela

## Nazwy języków, w tym języku
language-pl = polski
language-en = angielski
language-uk = ukraiński
language-be = białoruski
language-ru = rosyjski
language-fr = francuski
language-vi = wietnamski
language-de = niemiecki
language-es = hiszpański
language-ro = rumuński
language-ar = arabski
