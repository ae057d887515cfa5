### Words that the program puts inside the text of a page.

## Alerts: boxes in the text (> [!NOTE] in Markdown)
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution

## Footnotes
footnotes-title = Footnotes
# $number is the footnote's number. Read by screen readers only.
footnote-reference = Footnote { $number }
footnote-back = Back to the text of footnote { $number }

## Task lists; read before each item
task-done = Done:
task-open = To do:

# Name of a wide table that can be scrolled sideways; for screen readers
table-name = Table

## Names of languages, in this language: "PDF, 0.79 MB, in Polish" uses them
language-pl = Polish
language-en = English
language-uk = Ukrainian
language-be = Belarusian
language-ru = Russian
language-fr = French
language-vi = Vietnamese
language-de = German
language-es = Spanish
language-ro = Romanian
language-ar = Arabic
