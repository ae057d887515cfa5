### What is wrong with a project, why it matters, and how to mend it.
### $names are filled in; a name that has nothing to say is "none". Say it to a person who does not program.

severity-error = error
severity-warning = warning
severity-hint = hint
label-why = why
label-help = what to do
label-other = here too

## The project and its files

no-site-toml = There is no `site/site.toml` here.
    .why = This file holds the site's name and languages; without it Latarnia does not know what to build.
    .help = Run Latarnia in the project's folder, or name the folder with `--root`. A new file needs two lines: `title = "My site"` and `languages = ["en"]`.

not-utf8 = The file is not UTF-8 text (line { $line }).
    .why = Letters such as ą or é would come out as garbage on visitors' screens.
    .help = Open the file in your editor and save it with the encoding UTF-8.

symlink-skipped = This is a symbolic link, and links are not followed.
    .why = A link can lead out of the project and publish files that nobody meant to publish.
    .help = Put a copy of the file or folder here instead.

file-too-large = The file is larger than { $max } MB.
    .why = A text of this size is nearly always a mistake, and no visitor could load it.
    .help = Split it into several pages, or put it into `static/` if it is for download.

## TOML: site.toml, headers of pages, data

toml-syntax = This is not written as TOML should be: { $kind ->
        [string-values-must-be-quoted] a text must stand in quotes
        [invalid-basic-string] a text starts with a quote and does not end
        [invalid-literal-string] a text starts with a quote and does not end
        [invalid-multi-line-basic-string] a text starts with three quotes and does not end
        [key-with-no-value] a key must be followed by = and a value
        [unexpected-key-or-value] a line may hold only one key and one value
        [missing-comma-between-array-elements] there is no comma between two parts of a list, or the list is not closed
        [unclosed-array] a list starts with [ and does not end
        [unclosed-inline-table] a table starts with { "{" } and does not end
        [unclosed-table] a line starts with [ and does not end with ]
        [duplicate-key] the key is there twice
        [invalid-boolean] this can be only true or false; a text must stand in quotes
        [invalid-date] the date does not exist, or is not written like 2026-11-23
        [invalid-unquoted-key] a key may have only letters a–z, digits, - and _
        [unexpected-leading-zero] a number may not start with 0
       *[other] { $detail }
    }.
    .why = Nothing after this point can be understood for sure.
    .help = Texts stand in quotes, `title = "Help"`; lists in square brackets, `tags = ["help", "law"]`; every quote and bracket needs its partner.

unknown-key = Nobody reads the key `{ $key }`.
    .why = What it says has no effect; often it is a typing error.
    .help = { $nearest ->
        [none] Delete it. In a page's header, keys of your own go under `[extra]`.
       *[other] Did you mean `{ $nearest }`?
    }

wrong-type = `{ $key }` should be { $expected ->
        [text] a text in quotes
        [list] a list
        [number] a whole number
        [boolean] true or false, without quotes
        [date] a date that exists
        [table] a table
        [tables] a list of tables
       *[localized] a text, or a text for each language
    }.
    .why = As it stands, it cannot be used.
    .help = { $expected ->
        [text] Write `{ $key } = "…"`.
        [list] Write `{ $key } = ["…", "…"]`.
        [number] Write `{ $key } = 10`.
        [boolean] Write `{ $key } = true` or `{ $key } = false`.
        [date] Write the year, the month and the day: `{ $key } = 2026-11-23`.
        [table] Write `[{ $key }]` on a line of its own and its keys below.
        [tables] Write `{ $key } = [{ "{" } … { "}" }]`.
       *[localized] Write `{ $key } = "…"` or `{ $key } = { "{" } pl = "…", en = "…" { "}" }`.
    }

invalid-value = `{ $key }` { $reason ->
        [https-address] should be an address that starts with https://
        [language-twice] names the same language twice
        [language-tag] should be a language tag such as pl, en or pt-BR
        [base-url] should be the whole address of the site, starting with https://
        [sort-by] can be "weight", "date" or "title"
        [at-least-one] should be at least 1
        [column-type] can be "text", "phone", "email", "url", "date", "number" or "language"
        [direction] can be "ltr" or "rtl"
       *[other] has a value that it cannot have
    }.
    .why = As it stands, it cannot be used.
    .help = { $reason ->
        [base-url] Write it like `base_url = "https://example.org"`.
        [language-tag] Language tags are lower-case: `languages = ["pl", "en"]`.
       *[other] Change the value, or delete the line.
    }

missing-key = `{ $key }` is missing.
    .why = Latarnia cannot do without it.
    .help = Add a line such as `{ $example }`.

unknown-language-key = The site has no language `{ $language }`.
    .why = This text is never shown.
    .help = The site's languages are: { $languages }. Add `{ $language }` to `languages` in site.toml, or correct the tag.

missing-language-key = `{ $key }` has no text for the language `{ $language }`.
    .why = Readers of this language see a text in another one.
    .help = Add `{ $language } = "…"`.

no-base-url = Without `base_url` there are no feeds and no sitemap.
    .why = Feed readers and search engines need whole addresses. The site itself works without them.
    .help = If the site has an address, add `base_url = "https://example.org"` to site.toml or use `--base-url`. For a USB stick, leave it.

unknown-theme = There is no theme `{ $theme }`.
    .why = Without a theme no page can be made.
    .help = { $nearest ->
        [none] Themes that are here: { $themes }.
       *[other] Did you mean `{ $nearest }`? Themes that are here: { $themes }.
    }

## Pages

page-without-language = The file's name does not say its language.
    .why = Latarnia knows a page's language, and which pages are translations of each other, by the name alone.
    .help = Put the language before the ending: `{ $better }`.

unknown-language = The site has no language `{ $language }`.
    .why = The page would have no place in the site, so it is left out.
    .help = { $better ->
        [none] The site's languages are: { $languages }. Add `{ $language }` to `languages` in site.toml, or rename the file.
       *[other] Language tags are lower-case: rename the file to `{ $better }`.
    }

front-matter-not-closed = The header starts with `+++` and never ends.
    .why = Latarnia cannot tell where the page's text begins, so it has none.
    .help = Put a line with nothing but `+++` after the last line of the header.

no-front-matter = The page has no header.
    .why = The header gives the page its title, which every page needs.
    .help = Start the file with three lines: `+++`, then `title = "…"`, then `+++` again.

empty-file = The file is empty.
    .why = A page without a title and a text helps nobody.
    .help = Write the page, or delete the file.

missing-title = The page has no title.
    .why = The title is the page's heading and the first thing that a screen reader says.
    .help = Add `title = "…"` between the two `+++` lines.

bad-slug = The slug `{ $slug }` cannot be an address: { $reason ->
        [empty] it is empty
        [slash] it has a slash; a slug is one part of the address
        [dots] dots at its ends or two in a row lead out of the folder
        [reserved] Windows keeps this name for itself
        [long] it is longer than 60 characters
       *[characters] it may have only lower-case letters a–z, digits, `-`, `_` and `.`
    }.
    .why = The address must work on every server, every computer and every USB stick.
    .help = Write for example `slug = "{ $better }"`.

bad-alias = The old address `{ $alias }` cannot be used.
    .why = It would lead out of the site, or to a name that not every system can carry.
    .help = Write the address from the site's root, without the domain: `aliases = ["/old/page"]`.

heading-level-one = The text has a heading of the first level.
    .why = The page's title already is that; two of them confuse people who listen to the page. It is shown one level lower.
    .help = Start with two signs: `## …`.

heading-order = This heading is of level { $level } and follows one of level { $previous }.
    .why = People who move from heading to heading think that they have missed something.
    .help = Take a level that is at most one deeper, or add the heading between them.

duplicate-id = Two headings have the anchor `{ $id }`.
    .why = A link to it can lead only to the first.
    .help = Give one of them another anchor: `{ "{" }#…{ "}" }`.

image-alt = The image has no description.
    .why = People who do not see it, and people whose connection is slow, learn nothing of it.
    .help = Say what it shows: `![A helpline poster](poster.jpg)`. If it is mere decoration, write `<img src="…" alt="">`.

link-name = The link has no text.
    .why = A screen reader would say just “link”, and nobody could know where it leads.
    .help = Put words between the square brackets: `[Where to get help](get-help.md)`.

html-removed = `{ $what }` was taken out of the page.
    .why = Raw HTML in pages may give structure, but not run, load or style anything: that keeps visitors safe.
    .help = Write it in Markdown, or put it into the theme.

html-not-closed = A comment or tag of raw HTML starts here and does not end.
    .why = Everything after it would vanish from the page.
    .help = Close it: a comment with `-->`, a quote with `"`, a tag with `>`.

html-too-deep = The page has raw HTML in text that is nested more than 200 deep.
    .why = No browser and no screen reader could make sense of it, and building it would take for ever.
    .help = Close elements before you open the next ones, and use fewer `>` in front of quotes.

outside-image = This image is on another site: `{ $target }`.
    .why = Each visitor's browser would tell that site who reads this page and when. The page forbids it, so the image would not show.
    .help = Save the image beside the page and name that file.

directive-syntax = The line that starts with `::` cannot be read: { $reason ->
        [braces] after the name there must be nothing or `{ "{" }…{ "}" }`
        [equals] each argument needs an equals sign
        [alone] the line must stand alone, with an empty line above and below
       *[quotes] each argument is written `name="value"`
    }.
    .why = What it asks for would be missing from the page.
    .help = Write it like `::register{ "{" }data="organisations"{ "}" }`.

unknown-component = The theme has no component `{ $component }`.
    .why = What it should show would be missing from the page.
    .help = { $nearest ->
        [none] Look for the components in the theme's folder `templates/components/`.
       *[other] Did you mean `::{ $nearest }`?
    }

unknown-argument = `::{ $component }` takes no argument `{ $argument }`.
    .why = It cannot be shown with it.
    .help = { $nearest ->
        [none] Delete it.
       *[other] Did you mean `{ $nearest }`?
    }

missing-argument = `::{ $component }` needs the argument `{ $argument }`.
    .why = It cannot be shown without it.
    .help = Write `::{ $component }{ "{" }{ $argument }="…"{ "}" }`.

## Links and files

broken-link = This link leads nowhere: `{ $target }`.
    .why = There is no `{ $path }`. A reader who needs help would meet an error page.
    .help = { $nearest ->
        [none] Name a page by the path to its file, without the language, such as `../get-help.md`; other files with their ending.
       *[other] Did you mean `{ $nearest }`?
    }

broken-anchor = This link leads to a place that is not there: `{ $target }`.
    .why = The page `{ $page }` has no heading with the anchor `{ $anchor }`; the reader would land at its top.
    .help = { $nearest ->
        [none] Give the heading the anchor `{ "{" }#{ $anchor }{ "}" }`, or correct the link.
       *[other] Did you mean `#{ $nearest }`? Or give the heading the anchor `{ "{" }#{ $anchor }{ "}" }`.
    }

link-not-translated = `{ $target }` has no page in `{ $language }`; the link leads to another language.
    .why = The reader follows a link and finds a text that she may not understand.
    .help = Translate the page: `{ $file }`. Or say in the link's text which language it leads to.

unsafe-link = This link is not safe: `{ $target }`.
    .why = { $scheme ->
        [none] It would load something from another host or another disk without saying so.
       *[other] An address that starts with `{ $scheme }:` can run code or read the visitor's disk.
    }
    .help = Use a path to a page or file, or an address that starts with https:, mailto: or tel:.

missing-material = The file `{ $file }` is not there.
    .why = A reader would try to download something that does not exist.
    .help = { $nearest ->
        [none] Put the file into the folder of the page, or correct its name.
       *[other] Did you mean `{ $nearest }`?
    }

wrong-format = The file is not a { $format } file, though its name says so.
    .why = It will not open, and the size and format that the page tells are wrong.
    .help = Save it again as { $format }, or give the file the right ending.

## The site as a whole

missing-translation = This document has no page in `{ $language }`.
    .why = Readers of this language cannot read it; the language switch says that it is not translated.
    .help = Add `{ $file }`.

missing-home = The language `{ $language }` has no home page.
    .why = Visitors who choose this language would find nothing.
    .help = Add `{ $file }`.

missing-index = The folder `{ $folder }` has pages but nothing that introduces them.
    .why = The folder is in no menu and no list, and the way back leads past it.
    .help = Add `{ $file }` with a title.

duplicate-address = Two pages have the same address: `{ $address }`.
    .why = Only one of them could be reached.
    .help = { $other ->
        [none] Change the slug or the name of one of them.
       *[other] The other one is `{ $other }`. Change the slug of one of them.
    }

long-address = The address `{ $address }` is too long or too deep.
    .why = On a USB stick or in an old archive the file may not open: more than { $bytes_max } characters or { $depth_max } folders are not safe.
    .help = Give the page or the folders above it shorter slugs.

unknown-document = There is no document `{ $document }`.
    .why = Every page of the site would lack the link to it.
    .help = { $nearest ->
        [none] Write the path from the folder `site`, such as `/about.md`.
       *[other] Did you mean `{ $nearest }`?
    }

undeclared-term = { $kind ->
        [taxonomy] site.toml has no group of terms `{ $key }`.
       *[term] site.toml has no term `{ $key }` in `{ $taxonomy }`.
    }
    .why = { $kind ->
        [taxonomy] These terms are shown nowhere.
       *[term] It is shown under its key, in every language alike.
    }
    .help = { $nearest ->
        [none] Add it to site.toml with a title in each language.
       *[other] Did you mean `{ $nearest }`? Else add it to site.toml with a title in each language.
    }

## Data

unknown-register = There is no register `{ $register }`.
    .why = The table would be missing from the page.
    .help = { $nearest ->
        [none] Add `site/data/{ $register }.toml`, which describes its columns.
       *[other] Did you mean `{ $nearest }`?
    }

data-syntax = The data cannot be read here: { $detail }.
    .why = This row would be missing from the table.
    .help = Look at the line: every row needs as many values as the first line has names; a value with a comma or a quote stands in double quotes.

too-many-rows = The register has more than { $max } rows.
    .why = No old phone could load such a page, and nobody could find anything in it.
    .help = Divide the data into several registers, or offer the file for download.

## Locales

fluent-syntax = This is not written as Fluent should be: { $kind ->
        [depth] braces stand in each other more than 50 deep
        [token] `{ $expected }` is missing here
        [message] `{ $expected }` has neither a text nor attributes
        [term] the term `{ $expected }` has no text
        [default] one of the variants must be the default, marked with *
        [defaults] only one variant may be the default
        [value] a text is missing
        [string] a text in quotes does not end
        [brace] a brace closes that was never opened
        [expression] after { "{" } there must be a name, a number or a text in quotes
       *[other] { $detail }
    }.
    .why = The message is left out; the rest of the file is used.
    .help = A message is `name = text` at the start of a line; what goes on below is indented; every brace needs its partner.

message-missing = The message `{ $message }` is missing in `{ $language }`{ $count ->
        [one] .
       *[other] , and { $count } messages in all.
    }
    .why = Readers of this language see the text in `{ $fallback }` instead.
    .help = Translate it in `locales/{ $language }/`, in a file of any name.

## Theme

template-syntax = The template cannot be read: { $detail }.
    .why = Pages that use it cannot be made.
    .help = Look at the place shown: every `{ "{" }% if %{ "}" }` needs its `{ "{" }% endif %{ "}" }`, every `{ "{{" }` its `{ "}}" }`.

unknown-template = The theme has no template `{ $template }`.
    .why = The page cannot be made.
    .help = { $nearest ->
        [none] Delete the line `template`, or add the template to the theme.
       *[other] Did you mean `{ $nearest }`?
    }

theme-template-missing = The theme `{ $theme }` lacks the template `{ $template }`.
    .why = Every site needs pages that are made with it.
    .help = Add `themes/{ $theme }/templates/{ $template }`; the theme `latarnia` has one to learn from.

template-error = The template `{ $template }` fails for the page `{ $page }`{ $others ->
        [0] {""}
        [one] {" "}and one other page
       *[other] {" "}and { $others } other pages
    }: { $detail }.
    .why = The page cannot be made.
    .help = Look at the place shown. Optional values are asked for with `{ "{" }% if … %{ "}" }`, nested ones with `?.`.

## The output

output-not-ours = `{ $path }` was not made by Latarnia, so it is left alone.
    .why = A build replaces the whole folder; files that are not ours would be lost.
    .help = Name another folder with `--out`, or empty this one yourself if nothing in it is needed.

output-is-source = The site cannot be written to `{ $path }`.
    .why = The project itself is there; a build would replace it.
    .help = Name a folder of its own with `--out`, such as `public`.

cannot-read = `{ $path }` cannot be read: { $detail }.
    .why = What it says would be missing from the site.
    .help = Make sure that you may read it, and that it is not open in another program.

cannot-write = `{ $path }` cannot be written: { $reason ->
        [permission] you have no permission
        [full] the disk is full
        [read-only] the disk is read-only
        [not-a-folder] there is a file where a folder should be
       *[other] { $detail }
    }.
    .why = The new site could not be saved. The last good one is as it was.
    .help = { $reason ->
        [full] Make room on the disk, and build again.
        [not-a-folder] Name another folder with `--out`, or move the file.
       *[other] Name a folder that you may write to with `--out`, or ask whoever looks after the computer.
    }
