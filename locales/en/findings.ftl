### What is wrong with a project, why it matters, and how to mend it.
### $names are filled in; a name that has nothing to say is "none". Say it to a person who does not program.

severity-error = error
severity-warning = warning
severity-hint = hint
label-why = why
label-help = what to do
label-other = here too
label-where = where
# A place in a template shows on many pages.
finding-seen-on = { $others ->
        [0] on the page `{ $page }`
        [one] on the page `{ $page }` and on one other page
       *[other] on the page `{ $page }` and on { $others } other pages
    }

## The project and its files

no-site-toml = There is no `site/site.toml` here.
    .why = This file holds the site's name and languages; without it Latarnia does not know what to build.
    .help = Run Latarnia in the project's folder, or name the folder with `--root`. A new file needs two lines: `title = "My site"` and `languages = ["en"]`.

not-utf8 = The file is not UTF-8 text (line { $line }).
    .why = Letters such as ą or é would come out as garbage on visitors' screens.
    .help = Open the file in your editor and save it with the encoding UTF-8.

symlink-skipped = This is a symbolic link (a shortcut to a file or folder elsewhere); such links are not followed.
    .why = It can lead out of the project and publish files that nobody meant to publish.
    .help = Put a copy of the file or folder here instead.

file-too-large = The file is larger than { $max } MB.
    .why = A text of this size is nearly always a mistake, and no visitor could load it.
    .help = Split it into several pages, or put it into `site/static/` if it is for download.

## TOML: site.toml, headers of pages, data

toml-syntax = This is not written as TOML should be: { $kind ->
        [string-values-must-be-quoted] a text must be in straight quotes: "…"
        [invalid-basic-string] a text starts with a quote and does not end
        [invalid-literal-string] a text starts with a single quote and does not end
        [invalid-multi-line-basic-string] a text starts with three quotes and does not end
        [key-with-no-value] a key must be followed by = and a value
        [unexpected-key-or-value] a line may hold only one key and one value
        [missing-comma-between-array-elements] there is no comma between two parts of a list, or the list is not closed
        [unclosed-array] a list starts with [ and does not end
        [unclosed-inline-table] a table starts with { "{" } and does not end
        [unclosed-table] a line starts with [ and does not end with ]
        [duplicate-key] the key is there twice
        [invalid-boolean] this can be only true or false; a text must be in quotes
        [invalid-date] the date does not exist, or is not written like 2026-11-23
        [invalid-unquoted-key] a key may have only letters a–z, digits, - and _
        [unexpected-leading-zero] a number may not start with 0
        [unclosed-array-table] a line starts with [[ and does not end with ]]
        [invalid-float] this is neither a number nor a date like 2026-11-23; a text must be in quotes
        [invalid-integer-number] this is not a whole number; a text must be in quotes
        [missing-escaped-value] a backslash in a text must be written twice
        [extra-] there is one = too many
        [extra-comma-in-array] there is one comma too many
        [extra-comma-in-inline-table] there is one comma too many
        [extra-assignment-between-key-value-pairs] there is no comma between two keys
        [missing-comma-between-key-value-pairs] there is no comma between two keys
        [missing-assignment-between-key-value-pairs] a key must be followed by = and a value
        [unquoted-keys-cannot-be-empty] there is no key before the =
       *[other] { $detail }
    }.
    .why = Nothing after this point can be understood for sure.
    .help = Texts go in quotes, `title = "Help"`; lists in square brackets, `tags = ["help", "law"]`; every quote and bracket needs its partner.

unknown-key = Latarnia does not know the key `{ $key }`.
    .why = What it says has no effect; often it is a typing error.
    .help = { $nearest ->
        [none] Delete it. Keys of your own go under `[extra]` in a page's header; a new column of a register needs its `[[columns]]`.
       *[other] Did you mean `{ $nearest }`?
    }

# With [text] and [table] it may be one part of a list that is wrong: say "here".
wrong-type = { $expected ->
        [text] `{ $key }` needs a text in quotes here.
        [table] `{ $key }` needs keys with values here, in braces.
        [list] `{ $key }` should be a list.
        [number] `{ $key }` should be a whole number, without quotes.
        [decimal] `{ $key }` should be a number, without quotes.
        [boolean] `{ $key }` should be true or false, without quotes.
        [date] `{ $key }` should be { $found ->
            [string] a date without quotes
            [datetime] a date that exists
           *[other] a date like 2026-11-23
        }.
        [tables] `{ $key }` should be a list with keys and values in it.
       *[localized] `{ $key }` should be a text, or a text for each language.
    }
    .why = As it stands, it cannot be used.
    .help = { $expected ->
        [text] Write it as one text: `"…"`.
        [list] Write `{ $key } = ["…", "…"]`.
        [number] Write `{ $key } = 10`.
        [decimal] Write `{ $key } = 4.5`.
        [boolean] Write `{ $key } = true` or `{ $key } = false`.
        [date] Write the year, the month and the day: `{ $key } = 2026-11-23`.
        [table] Write it like `{ "{" } title = "…" { "}" }`, with the keys that belong here.
        [tables] Write `{ $key } = [{ "{" } … { "}" }]`.
       *[localized] Write `{ $key } = "…"` or `{ $key } = { "{" } pl = "…", en = "…" { "}" }`.
    }

invalid-value = `{ $key }` { $reason ->
        [https-address] should be an address that starts with https://
        [language-twice] names the same language twice
        [language-reserved] needs a folder of that name, which Windows or the site keeps for something else
        [language-tag] should be a language tag such as pl, en or pt-BR
        [language-unknown] names `{ $language }`, and no language has this code
        [script-unknown] names `{ $language }`, and there is no such script
        [country-unknown] names `{ $language }`, and no country has the code that it ends with
        [base-url] should be the whole address of the site, starting with https://
        [sort-by] can be "weight", "date" or "title"
        [at-least-one] should be at least 1
        [column-type] can be "text", "phone", "email", "url", "date", "number" or "language"
        [statement-model] possible values are "pl" and "eu"
        [statement-status] possible values are "full", "partial" and "none"
        [server] can list "apache", "netlify" and "nginx"
        [email] this is no e-mail address
        [phone] this is no telephone number
        [followed] should be a language and the text's fingerprint, such as "pl:9f3c2b1a"
        [direction] can be "ltr" or "rtl"
        [missing-translation] can be "leave-out", "show-source" or "error"
        [site-language] names a language that the site does not have
        [version] can be "easy-to-read" or "sign-language"
        [baseline] should be a file of its own, outside of `site`, `locales` and `themes`
        [quotes] needs four marks: outer opening, outer closing, inner opening, inner closing
       *[other] has a value that is not allowed here
    }.
    .why = As it stands, it cannot be used.
    .help = { $reason ->
        [base-url] Write it like `base_url = "https://example.org"`.
        [site-language] The site's languages are: { $languages }.
        [language-tag] { $better ->
            [none] Write the language in small letters and the country after it in capitals: `pl`, `pt-BR`.
           *[other] Capital and small letters matter: write `{ $better }`.
        }
        [language-unknown] { $better ->
            [none] Languages have codes of two or three letters, such as pl, en or uk.
           *[other] Write `{ $better }`. A language can have another code than the country where it is spoken.
        }
        [script-unknown] Write `{ $better }`, or the right script: `Latn` is Latin, `Cyrl` Cyrillic, `Arab` Arabic.
        [country-unknown] { $better ->
            [none] Leave the country out, or write its code of two letters, such as en-GB or pt-BR.
           *[other] Write `{ $better }`.
        }
        [followed] Write only the language, such as `source = "pl"`, and run `latarnia status --accept` with this page: it writes the rest.
        [https-address] Write it like `{ $key } = "https://example.org"`.
        [baseline] Write a path from the project's folder, such as `baseline = "known-problems.json"`.
        [email] Write, for example, `email = "contact@example.org"`.
        [phone] Write the number with its prefix, for example `phone = "+48 22 000 00 00"`. If there is no telephone, say so in each language: `phone = { "{" } pl = "…", en = "…" { "}" }`.
       *[other] Change the value, or delete the line.
    }

missing-key = `{ $key }` is missing.
    .why = Latarnia cannot do without it.
    .help = Add a line such as `{ $example }`.

unknown-language-key = The site has no language `{ $language }`.
    .why = This text is never shown.
    .help = { $meant ->
        [none] The site's languages are: { $languages }. Add `{ $language }` to `languages` in site.toml, or correct the tag.
       *[other] Did you mean `{ $meant }`? The site's languages are: { $languages }.
    }

missing-language-key = `{ $key }` has no text for the language `{ $language }`.
    .why = Readers of this language see a text in another one.
    .help = Add `{ $language } = "…"` inside the braces.

no-base-url = Without `base_url` there are no feeds and no sitemap.
    .why = Feed readers and search engines need whole addresses. The site itself works without them. Only the error page of a web server needs `base_url` or `servers`: below a folder its links would lead nowhere.
    .help = If the site has an address, add `base_url = "https://example.org"` to site.toml or use `--base-url`. If it is only for a USB stick, there is nothing to do.

unknown-theme = There is no theme `{ $theme }`.
    .why = Without a theme no page can be made.
    .help = { $nearest ->
        [none] Available themes: { $themes }.
       *[other] Did you mean `{ $nearest }`? Available themes: { $themes }.
    }

## What the audit is asked to do

unknown-rule = There is no rule `{ $rule }`.
    .why = What is written here switches nothing off.
    .help = { $nearest ->
        [none] The name of a rule stands in brackets at the head of each finding: `warning[text-contrast]`.
       *[other] Did you mean `{ $nearest }`?
    }

rule-off-without-reason = The rule `{ $rule }` is to be off, but nobody says why. It stays on.
    .why = Whoever looks after this site next cannot know whether somebody thought about it or only wanted quiet.
    .help = Write the reason as a text: `{ $rule } = "Our logo has to keep its colours."`

## Colours of a theme

token-contrast = { $mode ->
        [dark] In dark mode `{ $token }` ({ $colour }) on `{ $ground-token }` ({ $ground }) has a contrast of { $ratio }:1; { $needed }:1 is needed.
       *[light] `{ $token }` ({ $colour }) on `{ $ground-token }` ({ $ground }) has a contrast of { $ratio }:1; { $needed }:1 is needed.
    }
    .why = Wherever the theme uses the two together, people with low vision and people who read in sunlight may not see it.
    .help = { $better ->
        [none] No lighter or darker shade stands out from all its grounds: use it on fewer of them, or change those.
       *[other] The nearest shade that stands out from all its grounds is `{ $better }`.
    }

unknown-token = No style sheet of the theme gives `{ $token }` a colour.
    .why = What is not there cannot be compared, so nobody checks this pair.
    .help = { $nearest ->
        [none] Write the name of a custom property of the theme that is a colour: `--text`.
       *[other] Did you mean `{ $nearest }`?
    }

## What pages show together

same-title = { $count ->
        [one] Another page in this language has the same title.
       *[other] { $count } other pages in this language have the same title.
    }
    .why = In browser tabs, bookmarks and search results nobody can tell them apart, least of all people who hear them read aloud.
    .help = Give each page a title of its own; list pages can show their number in it.

navigation-order = The links of this navigation stand in another order on `{ $page }` than on `{ $other }`.
    .why = People who know where a link was look for it there: those who see only a part of the screen, and those who find it hard to remember.
    .help = Use the same order on every page.

help-order = The way to get help stands elsewhere on `{ $page }` than on `{ $other }`.
    .why = Who needs help may not have the strength to look for it twice.
    .help = Put links to contact and help at the same place of every page, in the same order.

## Pages

page-without-language = The file's name does not say its language.
    .why = Latarnia knows a page's language, and which pages are translations of each other, by the name alone.
    .help = Put the language before the ending: `{ $better }`.

unknown-language = The site has no language `{ $language }`.
    .why = The page would have no place in the site, so it is left out.
    .help = { $kind ->
        [same] This site writes it `{ $meant }`: rename the file to `{ $better }`.
        [related] The site has `{ $meant }`. If that is the page's language, rename the file to `{ $better }`; if not, add `{ $language }` to `languages` in site.toml.
        [mistaken] Do you mean `{ $meant }`? Rename the file to `{ $better }`, and add `{ $meant }` to `languages` in site.toml.
        [other] The site's languages are: { $languages }. Add `{ $language }` to `languages` in site.toml, or rename the file.
       *[none] Between the last two dots of a page's name stands its language, one of: { $languages }. Rename the file.
    }

front-matter-not-closed = The header starts with `+++` and never ends.
    .why = Latarnia cannot tell where the page's text begins, so the page has none.
    .help = Put a line with nothing but `+++` after the last line of the header.

no-front-matter = The page does not start with a header between `+++` lines.
    .why = The header gives the page its title, which every page needs.
    .help = Make these the first three lines of the file: `+++`, then `title = "…"`, then `+++` again. Nothing may stand above them.

empty-file = The file is empty.
    .why = A page without a title and a text helps nobody.
    .help = Write the page, or delete the file.

missing-title = The page has no title.
    .why = The title is the page's heading and the first thing that a screen reader says.
    .help = Add `title = "…"` between the two `+++` lines.

bad-slug = The slug `{ $slug }` cannot be part of an address: { $reason ->
        [empty] it is empty
        [slash] it has a slash; a slug is one part of the address
        [dots] it may not start or end with a dot, or have two dots in a row
        [reserved] Windows keeps this name for itself
        [long] it is longer than 60 characters
       *[characters] it may have only lower-case letters a–z, digits, `-`, `_` and `.`
    }.
    .why = The address must work on every server, every computer and every USB stick.
    .help = Write, for example, `slug = "{ $better }"`.

bad-alias = The old address `{ $alias }` cannot be used.
    .why = It would lead out of the site, or to a name that not every system can store.
    .help = Write the address without the domain, with letters a–z, digits and `-`: `aliases = ["/old/page"]`.

heading-level-one = The text has a heading of the first level.
    .why = The page's title is already one; a second one confuses people who listen to the page. It is shown one level lower.
    .help = Start it with two `#` signs: `## …`.

heading-order = { $previous ->
        [1] This heading is of level { $level }, but the page's title is of level 1.
       *[other] This heading is of level { $level } and follows one of level { $previous }.
    }
    .why = People who move from heading to heading think that they have missed something.
    .help = Use fewer `#` signs (in HTML a smaller number: `<h3>` instead of `<h4>`), so that the heading is at most one level deeper, or add the missing heading between them.

duplicate-id = Two headings have the anchor `{ $id }`.
    .why = A link to it can lead only to the first.
    .help = Give one of them another anchor, such as `{ "{" }#{ $id }-2{ "}" }`.

image-alt = The image has no description.
    .why = People who cannot see it, and people whose connection is slow, learn nothing from it.
    .help = Say what it shows: `![A helpline poster](poster.jpg)`, in HTML `alt="A helpline poster"`. If it is mere decoration, write `<img src="…" alt="">`.

link-name = The link has no text.
    .why = A screen reader would say just “link”, and nobody could know where it leads.
    .help = Put words between the square brackets: `[Where to get help](get-help.md)`. In HTML, write text into the link or describe the image in it (`alt`).

html-removed = `{ $what }` was taken out of the page.
    .why = HTML written into a page may give it structure, but may not run, load or style anything. That keeps visitors safe.
    .help = Write it in Markdown, or put it into the theme.

html-not-closed = An HTML comment or tag starts here and does not end.
    .why = Everything after it would vanish from the page.
    .help = Close it: a comment with `-->`, a quote with `"`, a tag with `>`.

html-too-deep = The page has HTML in text that is nested more than 200 levels deep.
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

passage-language = { $reason ->
        [tag] `{ $language }` is not a language tag.
        [language] No language has the code `{ $language }`.
        [script] `{ $language }` names a script that there is not.
        [country] `{ $language }` ends with a code that no country has.
        [open] The block in another language that starts here never ends.
        [close] `:::` ends a block that has not started.
        [line] This line starts with `:::` and does not say a language.
        [alone] This line of `:::` stands inside HTML, where it is plain text.
       *[words] `{ "{" }lang=…{ "}" }` stands here without words that it could belong to.
    }
    .why = { $reason ->
        [tag] A screen reader would read the words aloud with the sounds of the page's language.
        [language] A screen reader would read the words aloud with the sounds of the page's language.
        [script] A screen reader would read the words aloud with the sounds of the page's language.
        [country] A screen reader would read the words aloud with the sounds of the page's language.
        [open] All that follows would be read aloud as if it were in that language.
       *[other] The mark would appear on the page as text, and the words would be read aloud with the sounds of the page's language.
    }
    .help = { $reason ->
        [tag] { $better ->
            [none] Write a tag such as `uk` (Ukrainian), `vi` (Vietnamese) or `zh-Hant`.
           *[other] Capital and small letters matter: write `{ $better }`.
        }
        [language] { $better ->
            [none] Write a tag such as `uk` (Ukrainian), `vi` (Vietnamese) or `zh-Hant`.
           *[other] Write `{ $better }`. A language can have another code than the country where it is spoken.
        }
        [script] Write `{ $better }`, or the right script: `Latn` is Latin, `Cyrl` Cyrillic, `Arab` Arabic.
        [country] { $better ->
            [none] Leave the country out, or write its code of two letters, such as en-GB or pt-BR.
           *[other] Write `{ $better }`.
        }
        [open] Put a line `:::` where the block ends.
        [close] Delete the line, or start the block with a line such as `:::{ "{" }lang=uk{ "}" }`.
        [line] Start the block with a line such as `:::{ "{" }lang=uk{ "}" }` at the margin, and end it with `:::`.
        [alone] Put an empty line before it, or write `lang="…"` in the HTML itself.
       *[words] Put the words in square brackets right before it: `[words]{ "{" }lang=uk{ "}" }`. Where a link is among them, give the language to the link: `[words](page.md){ "{" }lang=uk{ "}" }`.
    }

unknown-component = The theme has no component `{ $component }`.
    .why = What it should show would be missing from the page.
    .help = { $nearest ->
        [none] Look for the components in the theme's folder `templates/components/`.
       *[other] Did you mean `::{ $nearest }`?
    }

unknown-argument = `::{ $component }` takes no argument `{ $argument }`.
    .why = As long as this argument is there, the component cannot be shown.
    .help = { $nearest ->
        [none] Delete it.
       *[other] Did you mean `{ $nearest }`?
    }

missing-argument = `::{ $component }` needs the argument `{ $argument }`.
    .why = Without this argument the component cannot be shown.
    .help = Write `::{ $component }{ "{" }{ $argument }="…"{ "}" }`.

## Links and files

broken-link = This link leads nowhere: `{ $target }`.
    .why = There is no `{ $path }`. A reader who needs help would land on an error page.
    .help = { $nearest ->
        [none] Give the path to the page's file, but without the language, such as `../get-help.md`; give the names of other files in full. An address on the web starts with `https://`.
       *[other] Did you mean `{ $nearest }`?
    }

broken-anchor = This link leads to a place that is not there: `{ $target }`.
    .why = The page `{ $page }` has no heading with the anchor `{ $anchor }`; the reader would land at its top.
    .help = { $nearest ->
        [none] Give the heading the anchor `{ "{" }#{ $anchor }{ "}" }`, or correct the link.
       *[other] Did you mean `#{ $nearest }`? Or give the heading the anchor `{ "{" }#{ $anchor }{ "}" }`.
    }

link-not-translated = `{ $target }` has no page in `{ $language }`; the link leads to a version in another language.
    .why = The reader follows a link and finds a text that they may not understand.
    .help = Translate the page: `{ $file }`. Or say in the link's text which language it leads to.

unsafe-link = This link is not safe: `{ $target }`.
    .why = { $scheme ->
        [none] It leads to another computer without saying so, or is a path that only Windows understands.
       *[other] An address that starts with `{ $scheme }:` can run code or read the visitor's disk.
    }
    .help = { $scheme ->
        [none] Separate folders with `/`, such as `files/plan.pdf`. An address on the web starts with `https://`.
       *[other] Use a path to a page or file, or an address that starts with https:, mailto: or tel:.
    }

missing-material = The file `{ $file }` is not there.
    .why = A reader would try to download something that does not exist.
    .help = { $nearest ->
        [none] Put the file into the folder of the page, or correct its name.
       *[other] Did you mean `{ $nearest }`?
    }

wrong-format = The file is not a { $format } file, though its name says so.
    .why = It will not open, and the format shown on the page is wrong.
    .help = Save it again as { $format }, or give the file the right ending.

## Films and other files that components show

component-file = { $kind ->
        [outside] `{ $argument }` of `::{ $component }` is on another site: `{ $file }`.
       *[missing] `{ $argument }` of `::{ $component }` names a file that is not there: `{ $file }`.
    }
    .why = { $kind ->
        [outside] Each visitor's browser would tell that site who reads this page and when, and nothing would show without a network. The page forbids it.
       *[missing] What it should show would be missing from the page.
    }
    .help = { $nearest ->
        [none] { $kind ->
            [outside] Save the file beside the page and give its name.
           *[missing] Put the file beside the page, or correct its name.
        }
       *[other] Did you mean `{ $nearest }`?
    }

component-file-kind = { $kind ->
        [film] `{ $file }` is not a film that browsers play.
        [image] `{ $file }` is not an image.
       *[captions] `{ $file }` is not a file of captions that browsers can read.
    }
    .why = `::{ $component }` could not show it as `{ $argument }`.
    .help = { $kind ->
        [film] Save the film as `.webm` or `.mp4`.
        [image] Give an image here, such as `.jpg` or `.png`.
       *[captions] Save the captions as WebVTT, with the ending `.vtt`; programs for subtitles and the sites that make captions for a film offer it.
    }

captions-unreadable = { $kind ->
        [subrip] These captions are in SubRip form (.srt), not WebVTT, though their name ends in .vtt.
        [empty] There is no caption in this file that could be shown.
       *[header] These captions do not begin with the word WEBVTT.
    }
    .why = Browsers show nothing of such a file and do not say so; people who do not hear would not know what is said.
    .help = { $kind ->
        [subrip] Save the captions as WebVTT. By hand: write `WEBVTT` on the first line and leave the next one empty, and in times write a point instead of the comma, as in `00:00:01.000 --> 00:00:04.000`.
        [empty] Each caption has a line with its times, such as `00:01.000 --> 00:04.000`, its text on the next, and an empty line after it.
       *[header] Write `WEBVTT` on the first line, in capital letters and with nothing before it, and leave the next line empty.
    }

captions-lost = { $kind ->
        [comma] In these times there is a comma where a point has to be.
        [order] This caption ends before it begins, or at the same moment.
        [no-time] This text in the captions has no times of its own.
       *[time] The times of this caption cannot be read.
    }{ $others ->
        [0] {""}
        [one] {" "}The same is wrong in { $others } other place of the file.
       *[other] {" "}The same is wrong in { $others } other places of the file.
    }
    .why = Browsers pass over it and do not say so; people who do not hear would miss a part of the film.
    .help = { $kind ->
        [comma] Write a point: `00:00:01.000 --> 00:00:04.000`.
        [order] The second time has to be later than the first: `00:01.000 --> 00:04.000`.
        [no-time] If it belongs to the caption above, take out the empty line between them. If it is a caption of its own, write its times on the line above. A remark for yourself begins with `NOTE`.
       *[time] Write hours, minutes, seconds and thousandths, such as `00:01:05.000 --> 00:01:08.500`; the hours can be left out.
    }

## The site as a whole

missing-translation = This document has no page in `{ $language }`.
    .why = Readers of this language cannot read it; the language switch says that it is not translated.
    .help = Add `{ $file }`. Is the document only for some languages? Say so in its header: `languages = ["pl"]`.

translation-required = This document has no page in `{ $language }`.
    .why = The settings in site.toml ask for every page in this language, so the site cannot be published without it.
    .help = Add `{ $file }`. If the document is not meant for this language, say so in its header: `languages = ["pl"]`, with those it is meant for. If a page may be missing for a while, choose `"show-source"` or `"leave-out"` in `missing_translation` in site.toml.

version-of-nothing = { $kind ->
        [index] This page introduces a folder, so it cannot be another version of a page.
        [own] This page says that it is another version of itself.
        [version] `{ $target }` is itself another version of a page.
        [language] `{ $target }` has no page in the language of this one.
       *[document] This page should be another version of `{ $target }`, but there is no such page.
    }
    .why = Readers would find no way from one version to the other.
    .help = { $kind ->
        [index] Give the page another name than `index`, and remove `version` from the folder's own page.
        [own] Name the page that says the same in the ordinary form, such as `version_of = "get-help.md"`.
        [version] Name the page in its ordinary form; a page can have several versions.
        [language] Add `{ $file }`, or remove `version_of`.
       *[document] { $nearest ->
            [none] Name the file as in a link, such as `version_of = "get-help.md"`.
           *[other] Did you mean `{ $nearest }`?
        }
    }

easy-to-read-missing = This page has no easy-to-read version in this language (`{ $language }`), although site.toml promises one.
    .why = People with an intellectual disability, people who are only learning the language, and people under stress rely on it: it was promised to them, and they look for it in vain.
    .help = Write it: `{ $file }` with `version = "easy-to-read"` and `version_of = "{ $of }"` in its header. Let people who need such texts read it first. If you cannot keep the promise, take the page out of `easy_to_read` in site.toml.

easy-to-read-of-nothing = `easy_to_read` promises a version of `{ $document }`, but there is no such page.
    .why = Nobody would notice that the version is missing.
    .help = { $nearest ->
        [none] Write the path of a page from the folder `site`, such as `/get-help.md`, or a folder with a slash at its end, such as `/rights/`.
       *[other] Did you mean `{ $nearest }`?
    }

language-left-out = `languages` leaves out `{ $language }`, but there is a page in this language: `{ $file }`.
    .why = One of the two is a mistake. The page stays where it is.
    .help = Add `"{ $language }"` to `languages`, or remove the page.

missing-home = The language `{ $language }` has no home page.
    .why = Visitors who choose this language would find nothing.
    .help = Add `{ $file }`.

missing-index = The folder `{ $folder }` has pages but no page that introduces them.
    .why = The folder is in no menu and no list, and the way back skips it.
    .help = Add `{ $file }` with a title.

duplicate-address = Two things have the same address: `{ $address }`.
    .why = Only one of them could be reached.
    .help = { $other ->
        [none] Change the slug or the name of one of them.
       *[other] The other one is `{ $other }`. Change the slug of one of them.
    }

long-address = The address `{ $address }` is too long or leads through too many folders.
    .why = On a USB stick or in an old archive the file may not open: more than { $bytes_max } characters or { $depth_max } folders are not safe.
    .help = Give the page or the folders above it shorter slugs.

unknown-document = There is no document `{ $document }`.
    .why = Every page of the site would lack the link to it.
    .help = { $nearest ->
        [none] Write the path from the folder `site`, such as `/about.md`.
       *[other] Did you mean `{ $nearest }`?
    }

statement-missing = The accessibility statement lacks the key `{ $key }`.
    .why = Without it the statement is not what the law asks for, and somebody who needs this information does not find it.
    .help = Add a line to the table, for example `{ $example }`.

statement-dates = In the accessibility statement, the day { $day } is before `{ $first }` ({ $first_day }).
    .why = These days cannot both be true, and the statement is a legal document.
    .help = Mend one of them. The day of a review is written down after the review.

statement-status = { $status ->
        [full] The accessibility statement claims full compliance, and lists inaccessible content (`{ $key }`).
       *[other] The accessibility statement does not say what is inaccessible, though the site is not fully compliant.
    }
    .why = { $status ->
        [full] The one contradicts the other: readers do not know what to expect.
       *[other] The law asks for this list, and it saves time for people who meet a barrier.
    }
    .help = { $status ->
        [full] Write `status = "partial"`, or take the list out.
       *[other] Add a list `non_accessible` (or `disproportionate_cost` or `not_covered`). If there are no barriers, write `status = "full"`.
    }

statement-review = { $reason ->
        [change] The site has changed ({ $day }) since the accessibility statement was last reviewed ({ $last }).
       *[other] The accessibility statement has not been reviewed this year: the last time was { $last }, and the site already has the day { $day }.
    }
    .why = A statement has to be reviewed each year by 31 March and after each important change; otherwise it stops being true.
    .help = Check that all of it still holds, and write down the day: `reviewed = 2026-11-23`.

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
       *[other] Did you mean `{ $nearest }`? If not, add it to site.toml with a title in each language.
    }

## Data

unknown-register = There is no register `{ $register }`.
    .why = The table would be missing from the page.
    .help = { $nearest ->
        [none] Add `site/data/{ $register }.toml`, which describes its columns.
       *[other] Did you mean `{ $nearest }`?
    }

data-syntax = The data here cannot be read: { $kind ->
        [row] this row has { $count ->
            [one] { $count } value
           *[other] { $count } values
        } and the first line has { $expected-count ->
            [one] { $expected-count } name
           *[other] { $expected-count } names
        }
        [json-list] it is no list of objects with texts ({ $detail })
        [json-end] something that starts here does not end ({ $detail })
        [json-syntax] it is not JSON ({ $detail })
       *[other] { $detail }
    }.
    .why = What is written here would be missing from the table.
    .help = In a CSV file every row needs as many values as the first line has names, and a value with a comma or a quote goes in double quotes. A JSON file is one list: `[{ "{" } "name": "…" { "}" }]`.

too-many-rows = The register has more than { $max } rows.
    .why = No old phone could load such a page, and nobody could find anything in it.
    .help = Divide the data into several registers, or offer the file for download.

## Locales

fluent-syntax = This is not written as Fluent should be: { $kind ->
        [depth] braces are nested more than 50 levels deep
        [token] `{ $expected }` is missing here
        [message] `{ $expected }` has neither a text nor attributes
        [term] the term `{ $expected }` has no text
        [default] one of the variants must be the default, marked with *
        [defaults] only one variant may be the default
        [value] a text is missing
        [string] a text in quotes does not end
        [brace] a closing brace has no opening one
        [expression] after { "{" } there must be a name, a number or a text in quotes
        [range] this character cannot stand here
        [callee] a function is named in capital letters, and only functions take brackets; a term takes them with a - before its name
        [selector] a message or a term cannot choose between variants; only a $name, a number or an attribute of a term can
        [term-attribute] an attribute of a term can only choose between variants, not be shown
        [positional] values without a name come before those with a name
        [argument] the argument `{ $expected }` is given twice
        [escape] after \ there may be only \, ", u or U, not `{ $expected }`
        [unicode] `{ $expected }` is not the number of a character
       *[literal] the value of a named argument must be a number or a text in quotes
    }.
    .why = The message is left out; the rest of the file is used.
    .help = A message is `name = text` at the start of a line; further lines start with a space; every brace needs its partner.

message-missing = { $count ->
        [1] The message { $messages } is missing in `{ $language }`.
       *[other] { $count } messages are missing in `{ $language }`: { $messages }{ $more ->
            [0] .
           *[other] {" "}and { $more } more.
        }
    }
    .why = { $count ->
        [1] Readers of this language see its text in `{ $fallback }` instead.
       *[other] Readers of this language see their texts in `{ $fallback }` instead.
    }
    .help = { $count ->
        [1] Add it with its translation to `{ $file }`.
       *[other] Add them with their translations to `{ $file }`. `latarnia export --lang { $language }` puts all of them into a file for a translator, and `latarnia import` brings the translations back.
    }

message-unused = Nothing uses the message `{ $message }`.
    .why = Translators spend time on words that nobody ever sees; perhaps the name in the template is misspelt.
    .help = Delete it in every language, or correct the name where it should be used.

message-duplicate = `{ $name }` is there twice { $kind ->
        [variant] in one choice of variants.
        [attribute] as an attribute of one message.
       *[message] in `{ $language }`.
    }
    .why = Only one of the two is used, and whoever changes the other wonders why nothing happens.
    .help = Delete one of them, or give it another name.

message-arguments = The message `{ $message }` takes other arguments in `{ $language }` than in `{ $other-language }`: { $lacking ->
        [none] it takes { $surplus } as well
       *[other] { $surplus ->
            [none] it lacks { $lacking }
           *[other] it lacks { $lacking } and takes { $surplus } as well
        }
    }.
    .why = In one of the languages something is missing from the sentence, or the sentence cannot be made at all.
    .help = Use the same names that start with $ in both; how the sentence is built around them is up to each language.

message-plurals = The message `{ $message }` lacks the plural forms { $lacking }, which the language `{ $language }` has.
    .why = Some numbers are shown with the wrong form of the word, as in “5 file”.
    .help = Add a variant for each form that is missing, with a number to try it on: Polish has [one] 1, [few] 2, [many] 5, [other] 1,5.

message-reference = There is no message or term `{ $reference }` in `{ $language }`.
    .why = The sentence that refers to it cannot be made.
    .help = { $nearest ->
        [none] Add it to a file in `locales/{ $language }/`, or correct the name.
       *[other] Did you mean `{ $nearest }`?
    }

message-function = There is no function `{ $function }`.
    .why = The message that calls it cannot be made.
    .help = These functions can be called: { $functions }. They are written in capital letters.

message-option = { $kind ->
        [name] { $function } has no option `{ $option }`.
       *[value] { $function } cannot do anything with this `{ $option }`.
    }
    .why = The number or date is not written as the message wants it.
    .help = { $kind ->
        [name] It can be one of these: { $allowed }.
       *[value] It can have one of these values: { $allowed }.
    }

message-cycle = The message `{ $message }` leads back to itself by way of `{ $reference }`.
    .why = Its text would never end, so it is left out.
    .help = Write at least one of the messages without referring to the other.

message-expansion = The message `{ $message }` is put together from more than { $max } others.
    .why = Messages that quote each other can grow until the computer has no memory left, so this one is left out.
    .help = Write the text itself instead of referring to other messages so often.

locale-not-used = { $kind ->
        [file] This file is in no folder of a language, so nobody reads it.
        [tag] `{ $language }` is not the name of a language.
       *[undeclared] The site has no language `{ $language }`, so its messages are not used.
    }
    .why = What is written here appears nowhere.
    .help = { $kind ->
        [file] Move it into the folder of its language, such as `locales/en/`.
        [tag] { $better ->
            [none] A folder in `locales/` is named by a language tag such as pl, en or pt-BR.
           *[other] Rename the folder to `{ $better }`.
        }
       *[undeclared] The site's languages are: { $languages }. Add `{ $language }` to `languages` in site.toml, or delete the folder.
    }

unknown-fallback = There are no messages in `{ $language }` to fall back on.
    .why = Messages that are missing are taken from this language first, and there is nothing to take.
    .help = Name a language that has a folder in `locales/`, or delete the line `fallback`.

fallback-cycle = The fallbacks of the languages lead in a circle: { $way }.
    .why = A message that all of them lack would be looked for without end.
    .help = Delete the line `fallback` in one of these languages.

## Theme

# What is wrong with a template, for the two messages below. What is in brackets are Tera's own words.
template-detail = { $kind ->
        [variable] there is no `{ $name }` here ({ $detail })
        [field] there is no `{ $name }` in this value ({ $detail })
        [filter] there is no filter `{ $name }`
        [test] there is no test `{ $name }`
        [function] there is no function `{ $name }`
        [component] there is no component `{ $name }`
        [template] there is no template `{ $name }`
        [argument] the component does not take the argument `{ $name }` ({ $detail })
        [missing-argument] the argument `{ $name }` is missing ({ $detail })
        [end] something that starts here does not end ({ $detail })
        [closing] something else is closed here than was opened ({ $detail })
        [token] this cannot stand here ({ $detail })
        [loop] only a list can be gone through ({ $detail })
        [division] a number is divided by 0
        [block] no template that this one extends has a block `{ $name }`
        [message] no .ftl file has a message `{ $name }`
        [broken-message] the message `{ $name }` cannot be made ({ $detail })
        [option] there is no option `{ $name }` ({ $detail })
        [option-value] the option `{ $name }` cannot have this value ({ $detail })
        [date] `{ $name }` is no date such as 2026-11-23
        [value] `{ $name }` is neither a number nor a date such as 2026-11-23 ({ $detail })
        [sort] something in the list has no `{ $name }` to sort by
        [size] the page is larger than { $detail } MB
       *[other] { $detail }
    }

template-syntax = The template cannot be read: { template-detail }.
    .why = Pages that use it cannot be made.
    .help = Look at the place shown: every `{ "{" }% if %{ "}" }` needs its `{ "{" }% endif %{ "}" }`, every `{ "{{" }` its `{ "}}" }`.

template-text = This text in a template does not come from a message: “{ $text }”.
    .why = It is the same in every language, and no translator finds it.
    .help = Put it into `locales/LANGUAGE/` as a message and write `{ "{{" } t(id="…") { "}}" }` here. If it is the same in every language, such as a name, mark its element with `translate="no"` or, if it is always in one language, with `lang`.

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
    }: { template-detail }.
    .why = The page cannot be made.
    .help = Look at the place shown. Check for optional values with `{ "{" }% if … %{ "}" }`, and read nested ones with `?.`.

## Work with translators

exchange-language = The site has no language `{ $language }`.
    .why = Latarnia knows the files of the site's own languages only.
    .help = { $nearest ->
        [none] The site's languages are: { $languages }. A new one is added to `languages` in site.toml first.
       *[other] Did you mean `{ $nearest }`? The site's languages are: { $languages }.
    }

exchange-syntax = This file cannot be read: { $kind ->
        [xml] it is not well-formed XML ({ $detail })
        [version] it is XLIFF { $detail }, and version 2 is needed
        [po] a line is neither a comment nor a text in quotes: { $detail }
        [po-header] it is neither XLIFF nor a PO file with `Language` and `X-Source-Language` in its header
       *[other] it is not an XLIFF file such as `latarnia export` writes
    }.
    .why = None of its translations have been taken over.
    .help = Save it from the translation tool again in the format it came in: XLIFF 2 (.xlf) or PO (.po).

exchange-unknown-file = The project has no `{ $path }` to translate from `{ $language }`.
    .why = Nobody can tell where its texts belong.
    .help = { $nearest ->
        [none] Give the path of a page in the language translated from, or of its folder.
       *[other] Did you mean `{ $nearest }`?
    }

exchange-source-changed = The text “{ $text }” has changed in `{ $path }` since it went out.
    .why = Its translation says what the text said before, so it was not taken over.
    .help = Export again and translate the new text; most tools find the old translation by themselves.

exchange-target-changed = Somebody has changed the translation of “{ $text }” in the project since it went out (`{ $path }`).
    .why = Taking over the one that came back would undo that change, so it was left as it is.
    .help = Compare the two and write the better one into the project, or export again.

exchange-markup = The translation of “{ $text }” has other markup than the text: { $lacking ->
        [none] { $surplus } has been added
       *[other] { $surplus ->
            [none] { $lacking } is gone
           *[other] { $lacking } is gone and { $surplus } has been added
        }
    }.
    .why = A link, a piece of code or a value that is filled in would be lost or wrong, so it was not taken over.
    .help = Copy such parts from the text unchanged; only their place in the sentence may change.

exchange-structure = The translation of “{ $text }” would change how `{ $path }` is built.
    .why = It has signs that start a list, a heading or another text, so it was not taken over.
    .help = Write it as one text. Put a \ before signs such as #, -, * or | if they are meant as they are.

exchange-incomplete = { $count ->
        [one] One text of `{ $path }` is
       *[other] { $count } texts of `{ $path }` are
    } not translated yet, beside “{ $text }”.
    .why = No reader should meet a text that is half in another language: a new page stays a draft, and a new paragraph or list waits until all of it is translated.
    .help = Translate the rest and import the file again. On a page that is complete, delete the line `draft = true`.

## What can be seen of a page

text-contrast = Text in { $text } on { $ground } is hard to see: its contrast is { $ratio }:1, and at least { $needed }:1 is needed{ $mode ->
        [dark] {" "}(in dark mode)
       *[other] {""}
    }{ $others ->
        [0] .
        [one] {" "}— and in { $others } other place.
       *[other] {" "}— and in { $others } other places.
    }
    .why = People with low vision, older people and people who read in sunlight may not be able to read it.
    .help = Make one of the two colours darker or lighter.

text-contrast-enhanced = Text in { $text } on { $ground } could be clearer: its contrast is { $ratio }:1, and { $needed }:1 is better{ $mode ->
        [dark] {" "}(in dark mode)
       *[other] {""}
    }{ $others ->
        [0] .
        [one] {" "}— and in { $others } other place.
       *[other] {" "}— and in { $others } other places.
    }
    .why = With a contrast of 7:1 (4.5:1 for large letters) even people with much weaker sight can read a text.
    .help = Make one of the two colours darker or lighter.

link-in-text-block = Only its colour tells this link from the text around it ({ $link } beside { $text }, contrast { $ratio }:1).
    .why = Who cannot tell these colours apart does not notice that it is a link.
    .help = Underline links in text, or mark them in another way than by colour; colour alone is enough only at a contrast of 3:1 with the text around.

justified-text = This text is justified: both of its edges are straight{ $others ->
        [0] .
        [one] {" "}— and in { $others } other place.
       *[other] {" "}— and in { $others } other places.
    }
    .why = Uneven gaps between words make reading harder, above all for people with dyslexia.
    .help = Align the text to the start: `text-align: start`.

letter-spacing-fixed = The space between letters is fixed and too small: { $share } of the size of the letters, and it should be at least { $least }.
    .why = Because of `!important` in the `style` attribute, readers cannot make it wider; some people with dyslexia cannot read the text then.
    .help = Take away `!important`, or move the rule into a style sheet.

word-spacing-fixed = The space between words is fixed and too small: { $share } of the size of the letters, and it should be at least { $least }.
    .why = Because of `!important` in the `style` attribute, readers cannot make it wider; some people with dyslexia cannot read the text then.
    .help = Take away `!important`, or move the rule into a style sheet.

line-height-fixed = The space between lines is fixed and too small: { $share } of the size of the letters, and it should be at least { $least }.
    .why = Because of `!important` in the `style` attribute, readers cannot make it wider; some people lose the line then.
    .help = Take away `!important`, or move the rule into a style sheet.

text-clipped = When the page is enlarged, part of the text here is cut off.
    .why = Who enlarges a page to 200% cannot read what does not fit into a box of fixed size.
    .help = Use `min-height` instead of `height`, or take away `overflow: hidden`.

orientation-locked = This part of the page turns by 90 degrees when somebody turns the screen.
    .why = Who has a phone or tablet fixed in place, for example on a wheelchair, sees the page sideways.
    .help = Take the turn out of the rule `@media (orientation: …)`.

scrollable-not-focusable = This box holds more than it shows, and without a mouse nobody can scroll it.
    .why = Who uses a keyboard does not get to the rest.
    .help = Add `tabindex="0"` and a name (`role="region"`, `aria-label`), or take away the fixed height.

focus-not-visible = Nothing shows when this is chosen with the keyboard.
    .why = Who goes through the page with the Tab key does not know where they are.
    .help = Leave the `outline` as it is, or mark what has the focus in another way in `:focus-visible`.

## The output

output-not-ours = `{ $path }` was not made by Latarnia, so it is left alone.
    .why = A build replaces the whole folder; files that Latarnia did not make would be lost.
    .help = Name another folder with `--out`, or empty this one yourself if nothing in it is needed.

watch-polling = The system does not tell when files change, so Latarnia looks for itself every { $seconds ->
        [one] second
       *[other] { $seconds } seconds
    }.
    .why = The limit of files that can be watched may have been reached, or the file system (a network drive, some containers) sends no events.
    .help = All works as usual, only a little later. On Linux, `sysctl fs.inotify.max_user_watches` shows the limit, and an administrator can raise it.

cannot-listen = { $kind ->
        [taken] Port { $port } is taken: another program on this computer uses it.
        [forbidden] Port { $port } may be used only by administrators.
        [elsewhere] `{ $host }` is not an address of this computer.
       *[other] The preview cannot start at `{ $host }`, port { $port }: { $detail }
    }
    .why = The browser needs an address of its own to ask Latarnia for pages.
    .help = { $kind ->
        [taken] Leave `--port` out, and Latarnia looks for a free one; or end the other program (perhaps another preview).
        [forbidden] Choose a port above 1023, or leave `--port` out.
        [elsewhere] Leave `--host` out to see the preview on this computer only.
       *[other] Try it without `--host` and `--port`.
    }

open-host = Everyone in your network can open this preview, drafts included.
    .why = With `--host` the preview answers other computers and phones too. It has no password and no encryption, and it is not made to withstand attacks.
    .help = Use it in a network where you trust everyone, never on public Wi-Fi, and end it with Ctrl+C when you are done. Without `--host` only this computer sees it.

output-in-the-way = `{ $path }` stands where a file of the site has to go, and Latarnia did not make it.
    .why = Files in the output that are not Latarnia's are never changed. The site as a whole could not be published.
    .help = Move the file into site/static, if the site should have it, or delete it; then build again.

output-is-source = The site cannot be written to `{ $path }`.
    .why = The project itself is there; a build would replace it.
    .help = Name a folder of its own with `--out`, such as `public`.

nothing-to-audit = There is no HTML page in `{ $path }`.
    .why = Nothing was audited, which does not mean that all is well.
    .help = Give an .html file or the folder with the finished pages, for example `public`.

baseline-unreadable = `{ $path }` is no list of known problems (something is wrong in line { $line }).
    .why = Nobody can tell which problems are new, so nothing was looked at.
    .help = Take back the file as it was before, or delete it and run with --write-baseline.

cannot-read = `{ $path }` cannot be read: { $reason ->
        [name] its name has characters that are not UTF-8
        [gone] it is not there
        [permission] you have no permission ({ $detail })
        [a-folder] it is a folder
        [not-text] it is not UTF-8 text
        [busy] another program is using it ({ $detail })
       *[other] { $detail }
    }.
    .why = Whatever it says would be left out, and nobody would notice.
    .help = { $reason ->
        [name] Rename it, best with letters a–z, digits and `-`.
        [gone] Look for a typing error in the path.
        [not-text] Save it with the encoding UTF-8.
       *[other] Make sure that you are allowed to read it, and that it is not open in another program.
    }

cannot-write = `{ $path }` cannot be written: { $reason ->
        [permission] you have no permission ({ $detail })
        [full] the disk is full ({ $detail })
        [read-only] the disk is read-only ({ $detail })
        [not-a-folder] there is a file where a folder should be, or the other way round ({ $detail })
        [a-folder] there is a folder of this name ({ $detail })
        [gone] its folder is not there ({ $detail })
        [too-large] it is larger than the disk allows ({ $detail })
        [busy] another program is using it ({ $detail })
       *[other] { $detail }
    }.
    .why = { $what ->
        [file] The file is as it was before.
       *[site] The new site could not be saved. The last good one is as it was.
    }
    .help = { $reason ->
        [full] Make room on the disk, and try again.
        [not-a-folder] Name another place with `--out`, or move what stands there.
       *[other] { $what ->
            [file] Make sure that you are allowed to write there, or ask whoever looks after the computer.
           *[site] Name a folder that you may write to with `--out`, or ask whoever looks after the computer.
        }
    }

## Links and what they are called

link-text-vague = The link “{ $text }” does not say where it leads, and nothing around it does.
    .why = Many people who use a screen reader go from link to link and hear nothing but their texts. Others look for links by eye before they read.
    .help = Name what is behind the link: “Read the action plan for 2025” rather than “click here”.

link-text-alone = The link text “{ $text }” says nothing without the sentence around it.
    .why = In a list of links, as a screen reader shows it, the sentence is not there.
    .help = Put the link on the words that name its goal: “Read the [action plan]”, not “The action plan is [here]”.

link-bare-address = This link shows its address instead of a name: “{ $text }”.
    .why = A screen reader reads an address sign by sign, and few people can tell from it what awaits them.
    .help = Give the link a name: `[Office for Foreigners](https://…)`. For print, an address may stand after the name.

link-same-text = Two links are called “{ $text }”, but this one leads elsewhere than the one to `{ $address }`.
    .why = Whoever goes from link to link, or asks for one by voice, cannot tell them apart.
    .help = Give them different names if different things are behind them.

link-same-text-other-site = Two links are called “{ $text }”, but this one certainly leads elsewhere than the one to `{ $address }`.
    .why = Whoever goes from link to link, or asks for one by voice, cannot tell them apart.
    .help = Give them different names, for example with the name of the site or of the thing that each is about.

link-same-text-in-context = Two links side by side are called “{ $text }”; only the eye can tell this one from the one to `{ $address }`.
    .why = A screen reader says the same twice. Which link leads where, only a picture or the words in between tell.
    .help = Put the difference into the links: “Contact us by chat” and “Contact us by phone”.

link-new-window = The link “{ $text }” opens a new window and does not say so.
    .why = “Back” stops working. Whoever does not see the whole screen, or is easily confused, does not know what happened.
    .help = Delete `target`, so that people decide for themselves, or add “(opens in a new tab)” to the text of the link.

# $missing: both, format, size.
link-to-file = { $missing ->
    [format] The link “{ $text }” leads to a file and does not say that it is { $format }.
    [size] The link “{ $text }” leads to a file and does not say how large it is.
   *[both] The link “{ $text }” leads to a file; neither its format ({ $format }) nor its size is told.
}
    .why = A file opens in another program, costs data, and stays on the device. On a phone that somebody else checks, that can be dangerous.
    .help = Write both after the name, in the link or right beside it: “Action plan (PDF, 2.4 MB)”.

## Sound, films, and pictures of words

sound-without-control = Sound starts when the page opens, and nothing on the page stops it.
    .why = Whoever uses a screen reader can no longer hear it. And sound can betray somebody who reads in secret.
    .help = Delete `autoplay` and add `controls`, so that people start the sound themselves.

sound-by-itself = Sound starts when the page opens.
    .why = It drowns the voice of a screen reader until the listener has found the button, and it can betray somebody who reads in secret.
    .help = Delete `autoplay`, so that people start the sound themselves.

video-by-itself = This film starts when the page opens, perhaps with sound.
    .why = Sound drowns the voice of a screen reader and can betray somebody who reads in secret. Pictures that move keep many people from reading.
    .help = Delete `autoplay`. If the film has no sound, add `muted` and a button that stops it.

video-control-unusable = This film starts when the page opens, and not everybody can use the buttons made for it: they are hidden or have no name.
    .why = Whoever does not see the button, or hears no name of it, cannot stop the sound.
    .help = Show the buttons and give each a name, or use the browser's own with `controls`.

audio-without-text = There is no text for this recording: neither a transcript nor a link to one.
    .why = Deaf people, and everybody who must not or cannot listen just now, do not learn what it says.
    .help = Put a transcript below it, or link to one: “Transcript of the interview”.

audio-without-label = Nothing tells what this recording is.
    .why = A screen reader says “player”, and nobody knows whether it is worth listening to, or whether the text beside it says the same.
    .help = Put a heading or a sentence before it: “Listen to this page (6 minutes)”. You can also name it with `aria-label`.

video-without-captions = This film has no captions.
    .why = Deaf people, and everybody who watches without sound, do not learn what is said.
    .help = Add `<track kind="captions" src="…" srclang="…">` with a WebVTT file; in Markdown, give it to `::video` as `captions`. If nobody speaks in it, or the captions are part of the picture, all is well.

video-without-text = There is no text for this film: neither a transcript nor a link to one.
    .why = People who do not see it or do not hear it learn nothing of it; nor does anybody whose connection is too slow for films.
    .help = Put a text below it that tells what is said and shown, or link to one: “Transcript of the film”.

video-without-label = Nothing tells what this film is.
    .why = A screen reader says “player”, and nobody knows whether it is worth watching, or whether the text beside it says the same.
    .help = Put a heading or a sentence before it: “The film shows the same as this text”. You can also name it with `aria-label`.

video-description-unheard = What this film shows is told in a `descriptions` track alone, and no browser reads that out.
    .why = Blind people hear nothing of it.
    .help = Put the description below the film as text, or offer a version of the film in which somebody speaks it.

image-of-text = This picture is nothing but words: “{ $text }”.
    .why = Whoever needs larger letters or other colours cannot change a picture; enlarged, it blurs.
    .help = Write the words as text, and give them their look in the style sheet.

## Plain language

all-caps = This text is all in capitals: “{ $text }”.
    .why = Words in capitals have no shape and are slow to read, above all with dyslexia or poor sight. Some screen readers spell them out.
    .help = Write it as usual, with capitals where a sentence or a name begins. What is important can be bold or have a heading.

emoji-run = { $count ->
        [one] { $count } emoji stands here.
       *[other] { $count } emoji stand in a row here.
    }
    .why = A screen reader reads out the full name of each: “party popper, party popper, party popper”.
    .help = Leave at most one, or hide the row from screen readers with `aria-hidden="true"` if the text says the same.

phone-without-link = The telephone number { $number } is not a link.
    .why = Whoever reads on a phone and needs help now should only have to tap it. Copying digits is hard with shaking hands.
    .help = Make it a link: `[{ $number }](tel:…)`, with the code of the country (`tel:+48…`).

date-ambiguous = The date “{ $text }” can be two different days.
    .why = Some read the day first, others the month. A missed deadline can cost somebody the right to stay.
    .help = Write the month as a word: “3 April 2026”.

date-relative = “{ $text }” is right only in the days when it was written.
    .why = Pages are read later, and copies on a USB stick much later. Nobody then knows which day is meant.
    .help = Write the date: “on Friday, 3 April 2026”.

layout-table = This table holds no data; it only puts things side by side.
    .why = A screen reader announces rows and columns that mean nothing, and on a phone the columns become too narrow.
    .help = Write paragraphs or a list. If it is a table of data, give its columns names in the first row.

long-sentence = The longest sentence on this page has { $count } words: “{ $text }”
    .why = Whoever learns the language, is tired or afraid has forgotten its beginning at its end.
    .help = Make two or three sentences of it, each with one thought. Fifteen to twenty words are easy to read.

hard-to-read = To read this page easily, one needs about { $years } years of school.
    .why = Many who look for help read with effort: in a foreign language, in fear, on a small screen. The measure counts only lengths: on average a sentence here has { $average } words.
    .help = Start with the longest sentence, with { $count } words: “{ $text }” Then look for long words that have a shorter friend.

## Translations in step with their source

# $kind: unknown (the site has no such language), own (its own language), missing (no such page).
translation-of-nothing = { $kind ->
    [unknown] This page says that it follows a text in `{ $language }`, a language that the site does not have.
    [own] This page says that it follows itself.
   *[missing] This page says that it is a translation from `{ $language }`, but there is no such page.
}
    .why = Nobody can tell whether it is up to date.
    .help = { $kind ->
        [missing] Add `{ $file }`, or delete the line if this page is now the original.
        [unknown] { $meant ->
            [none] Correct the language in `source`, or delete the line if this page is the original.
           *[other] Did you mean `{ $meant }`? Correct the language in `source`, or delete the line if this page is the original.
        }
       *[own] Correct the language in `source`, or delete the line if this page is the original.
    }

no-such-page = There is no page `{ $page }`.
    .why = So nothing was done for it.
    .help = { $nearest ->
        [none] Name a page by its file or its document, such as `site/help/numbers.en.md` or `help/numbers`.
       *[other] Did you mean `{ $nearest }`?
    }

not-followed = This translation does not say which text it follows.
    .why = When the original changes, nobody is told that the translation is out of date.
    .help = Compare it with `{ $file }`. When it is up to date, run `latarnia status --accept { $page }`.

# Languages and head of a page

page-language-missing = The page does not say what language it is in.
    .why = A screen reader may read it out with the voice of another language, so that nobody understands it; browsers cannot offer a translation.
    .help = Write the language into the first tag of the page: `<html lang="en">`.

page-language-invalid = The page says that its language is `{ $tag }`, and no language has this code.
    .why = A screen reader then reads with whatever voice it has, so that the text may not be understood.
    .help = Write the short code of the language: `<html lang="en">` for English, `pl` for Polish, `uk` for Ukrainian.

page-language-wrong = The page says that its language is `{ $tag }`, but its text seems to be in `{ $likely }`.
    .why = A screen reader reads it out with the wrong pronunciation, and nobody who listens understands it.
    .help = Write `<html lang="{ $likely }">`. If only parts are in that language, mark these with `lang="{ $likely }"`.

xml-language-differs = The page names two languages: `lang="{ $tag }"` and `xml:lang="{ $other }"`.
    .why = Programs that read the page out choose one of the two, and it may be the wrong one.
    .help = Take `xml:lang` away, or give both the same value.

part-language-invalid = This part says that its language is `{ $tag }`, and no language has this code.
    .why = A screen reader reads it with the voice of the rest of the page, so that it may not be understood.
    .help = Write the short code of the language, for example `lang="en"` for English or `lang="uk"` for Ukrainian.

part-language-wrong = This part says that its language is `{ $tag }`, but its text seems to be in `{ $likely }`.
    .why = A screen reader reads it out with the wrong pronunciation.
    .help = Write `lang="{ $likely }"` here, or take `lang` away if the whole page is in that language.

page-title-missing = The page has no title in its head.
    .why = The title is what a screen reader says first, and what tells the page from others among tabs, bookmarks and search results.
    .help = Add `<title>What the page is about – name of the site</title>` to the head.

page-title-placeholder = “{ $title }” is no title that says what the page is about.
    .why = Who has several pages open, or hears the title only, cannot tell which one this is.
    .help = Write what the page is about, then the name of the site: `<title>Where to get help – Lantern</title>`.

page-title-doubtful = The title “{ $title }” may not say what this page is about.
    .why = Its words do not occur on the page, or it is only a part of the heading. Perhaps it was left over from another page.
    .help = Compare the title with the text. It should say what the page is about, then the name of the site.

page-refresh = The page loads again or goes to another one by itself after { $seconds } seconds.
    .why = Who reads slowly, by ear or with a magnifier does not finish in time, and loses the place.
    .help = Take `<meta http-equiv="refresh">` away and offer a link instead. If the page has moved, redirect at once: `content="0; url=…"`.

page-refresh-late = The page loads again or goes to another one by itself after { $seconds } seconds.
    .why = That is long enough for nearly everybody, but whoever left the page open loses the place and may not know why.
    .help = Take `<meta http-equiv="refresh">` away and offer a link instead.

zoom-forbidden = The page forbids enlarging it on a phone.
    .why = People with low vision cannot make the text large enough to read it.
    .help = Take `user-scalable` and `maximum-scale` away: `<meta name="viewport" content="width=device-width">`.

zoom-limited = On a phone the page can be enlarged no more than { $times } times.
    .why = Some people need letters five times as large.
    .help = Take `maximum-scale` away: `<meta name="viewport" content="width=device-width">`.

## Names: what assistive technology calls things

button-name = The button has no name.
    .why = A screen reader says just “button”, and nobody who does not see it can know what it does.
    .help = Write text into it (`<button>Search</button>`), or name it with `aria-label="Search"` if it only shows an icon.

input-image-alt = The button with a picture has no description.
    .why = A screen reader says just “button” or the name of a file, and nobody knows what it sends or starts.
    .help = Say what it does: `<input type="image" src="…" alt="Search">`.

label = The field has no label.
    .why = Who listens to the page, or speaks to it, does not learn what to enter here.
    .help = Write `<label for="email">E-mail</label>` and give the field `id="email"`, or put the field into the `<label>`. A `<label>` names real fields only; other elements need `aria-label` or `aria-labelledby`.

frame-title = The frame has no title.
    .why = A screen reader says just “frame”; people cannot decide whether to go in, and with several frames get lost.
    .help = Say what is inside: `<iframe title="Map: how to reach us" src="…">`.

summary-name = What opens this part has no text.
    .why = A screen reader says just “button”, so nobody knows what would open.
    .help = Say what is inside: `<summary>Opening hours</summary>`, as the first `<summary>` in `<details>`.

aria-command-name = The menu entry has no name.
    .why = Who listens to the page hears that there is an entry, but not what it does.
    .help = Write text into it, or name it with `aria-label`.

object-alt = The embedded picture, recording or film has no name.
    .why = Who does not see or hear it does not learn that it is there, or what it is. What stands between `<object>` and `</object>` is only read if the file is missing.
    .help = Add `aria-label="What it shows"` or `title` to `<object>`.

svg-img-alt = The drawing (SVG) is marked as an image and has no description.
    .why = People who cannot see it hear “image” and learn nothing from it.
    .help = Put `<title>What it shows</title>` first into it, or add `aria-label`. If it is mere decoration, write `aria-hidden="true"` instead of `role`.

empty-heading = The heading has no text.
    .why = People who go through a page from heading to heading stop at a place that says nothing.
    .help = Write the heading, describe the image in it, or take the heading away. Do not use headings to make space.

empty-table-header = The header cell of the table is empty.
    .why = A screen reader says the header with each cell of its row or column; here it has nothing to say.
    .help = Write what the column or row holds, or use `<td>` for an empty corner.

aria-dialog-name = The dialog has no name.
    .why = A screen reader says that a window has opened, but not which.
    .help = Point to its heading: `aria-labelledby="id-of-the-heading"`, or name it with `aria-label`.

# $role is what it is, in ARIA's word: meter, progressbar, tab, tooltip, treeitem.
aria-widget-name = This element (`{ $role }`) has no name.
    .why = Who listens to the page hears a value or a kind of control, but not what it belongs to.
    .help = Name it with `aria-label`, or point to a text that names it with `aria-labelledby`.

# $label is what can be seen, $name what assistive technology says.
label-content-name-mismatch = What can be read here is “{ $label }”, but assistive technology calls it “{ $name }”.
    .why = Who controls the computer by voice says what they see, and nothing happens; who sees and listens gets two names for one thing.
    .help = Take `aria-label` or `aria-labelledby` away, or put the visible words into it as they are, best at the beginning.

label-title-only = Only a hint that vanishes (`title` or `placeholder`) says what the field is for.
    .why = `title` shows only under a mouse, `placeholder` goes when somebody starts writing; people then cannot check what was asked.
    .help = Add a label that stays: `<label for="id-of-the-field">…</label>`.

form-field-multiple-labels = The field has more than one label.
    .why = Not every screen reader reads all of them.
    .help = Keep one `<label>`; connect a further explanation with `aria-describedby`.

label-vague = The label “{ $label }” does not say what to write.
    .why = People cannot fill in a field if they do not know what it asks, with a screen reader least of all.
    .help = Name what belongs there, for example “First name” or “Date of birth”.

label-repeated = There is another field called “{ $label }”, and nothing that can be seen tells the two apart.
    .why = People mix the two up, most of all those who see only a part of the form at a time.
    .help = Say it in the labels (“Delivery: street”), or put each group into `<fieldset>` with a visible `<legend>`.

image-name-vague = The description “{ $name }” does not tell what the image shows.
    .why = A name of a file, or “image”, is read out to people who cannot see it, and they learn nothing.
    .help = Say in a few words what matters about it. If it is mere decoration, write `alt=""`.

# $kind: described (it has a description, $name, that nobody gets), logo.
image-hidden = { $kind ->
    [described] The image is described as “{ $name }”, but `aria-hidden` hides it from everybody who would need that.
   *[logo] The logo is marked as decoration, and no text here says whose it is.
}
    .why = People who cannot see it do not learn that it is there.
    .help = { $kind ->
        [described] Take `aria-hidden` away; or, if it is mere decoration, write `alt=""`.
       *[logo] Write whose logo it is: `alt="Name of the organisation"`.
    }

image-redundant-alt = The image says “{ $name }”, as the text next to it does.
    .why = A screen reader reads the same twice.
    .help = Write `alt=""` for this image, as the text says it already.

server-side-image-map = The places in this picture (`ismap`) can only be pointed at with a mouse.
    .why = People who use a keyboard or a screen reader cannot choose any of them.
    .help = Use `<map>` with an `<area href="…" alt="…">` for each place, or plain links beside the picture.

aria-hidden-body = The whole page is hidden from assistive technology.
    .why = A screen reader says nothing at all here.
    .help = Take `aria-hidden="true"` away from `<body>`.

aria-hidden-focus = The Tab key reaches this (`<{ $element }>`), but `aria-hidden` hides it from assistive technology.
    .why = People who use a screen reader land on something that is not said, and do not know where they are.
    .help = Take `aria-hidden` away, or take it out of the keyboard's way too: `hidden`, `inert` or `tabindex="-1"`.

# $role is what it is, in ARIA's word (button, img), $element the HTML element inside.
nested-interactive = Inside this `{ $role }` there is something else to be operated: `<{ $element }>`.
    .why = Assistive technology tells what is inside such an element as plain text: people reach the inner part with the Tab key, but do not hear what it is or cannot use it.
    .help = Put the two side by side instead of one into the other.

frame-focusable-content = The Tab key cannot enter this frame (`tabindex="-1"`), although there is something to use inside.
    .why = Who uses a keyboard instead of a mouse cannot get at it.
    .help = Take `tabindex` away from `<iframe>`.

frame-title-unique = Another frame of this page is called “{ $name }” too, and shows something else.
    .why = In a list of frames people cannot tell which is which.
    .help = Give each frame a `title` of its own.

## ARIA: roles and attributes

# $attribute as written; $nearest is the one that was probably meant, or none.
aria-valid-attr = There is no attribute `{ $attribute }`.
    .why = Browsers and assistive technology take no notice of it; what it should say, nobody hears.
    .help = { $nearest ->
        [none] Take it away, or use an attribute that WAI-ARIA has.
       *[other] Probably `{ $nearest }` is meant.
    }

# $expected: integer, number, id, or the words that are allowed.
aria-valid-attr-value = `{ $attribute }="{ $value }"` means nothing.
    .why = Assistive technology gets no or a wrong state, and people do not learn whether something is open, chosen or needed.
    .help = { $expected ->
        [integer] Write a whole number.
        [number] Write a number, with a point for decimals.
        [id] Write the id of one element.
       *[other] Write one of these: { $expected }.
    }

aria-reference-missing = `{ $attribute }="{ $value }"` points to an element that is not on the page.
    .why = The name or explanation that should come from there is not said.
    .help = Give the element that is meant this `id`, or correct the attribute.

# $role is the role in ARIA's word, or the name of the HTML element.
aria-allowed-attr = `{ $attribute }` has no meaning on `{ $role }`.
    .why = Some assistive technology says nothing of it, some says something confusing.
    .help = Take it away, or put it on the element that it belongs to.

aria-prohibited-attr = `{ $role }` cannot have `{ $attribute }` (“{ $value }”).
    .why = Most screen readers do not read it out, so what it says is lost.
    .help = Write it as text, hidden from the eye if need be; or give the element a role that can have it, for example `role="group"` or `role="img"`.

aria-required-attr = `role="{ $role }"` needs `{ $attribute }`.
    .why = Assistive technology cannot say the state without it, for example whether a box is ticked.
    .help = Add `{ $attribute }` and keep it up to date, or use the HTML element that has it already.

# $kind: checkbox (it says whether it is ticked itself), row (only rows of a treegrid have this).
aria-conditional-attr = { $kind ->
    [checkbox] `{ $attribute }` says something else than the checkbox itself.
   *[row] `{ $attribute }` is for rows of a tree of tables (`treegrid`) only.
}
    .why = Assistive technology says something else than what can be seen, or nothing.
    .help = { $kind ->
        [checkbox] Take `{ $attribute }` away; `checked` is enough.
       *[row] Take it away, or make the table a `role="treegrid"` that can be used as one.
    }

aria-braille-equivalent = `{ $attribute }` shortens for braille what `{ $needed }` does not say.
    .why = On a braille display it stands for a thing that speech does not have.
    .help = Add `{ $needed }`, or take `{ $attribute }` away.

aria-roles = There is no role `{ $role }`.
    .why = Assistive technology takes the element for plain text, and people do not learn that they can use it.
    .help = Write a role that WAI-ARIA has (`button`, `link`, `navigation` …), or better use the HTML element for it.

aria-deprecated-role = The role `{ $role }` is no longer used.
    .why = Newer assistive technology may not know it.
    .help = Use a list (`<ul>`, `<ol>`) instead.

aria-allowed-role = `<{ $element }>` should not have `role="{ $role }"`.
    .why = People get another thing than the one that they can see and use, or some assistive technology takes no notice.
    .help = Take `role` away, or use an element without a meaning of its own (`<div>`, `<span>`) or the right one.

# $mark is role="none" or alt="", $reason the attribute that contradicts it, or focus.
presentation-role-conflict = { $reason ->
    [focus] `{ $mark }` says that this is decoration, but the keyboard reaches it.
   *[other] `{ $mark }` says that this is decoration, but `{ $reason }` says something of it.
}
    .why = Assistive technology then does not take it for decoration, and may say something that makes no sense.
    .help = { $reason ->
        [focus] Take `{ $mark }` or `tabindex` away.
       *[other] Take one of the two away.
    }

# $needed is a list of roles.
aria-required-parent = `role="{ $role }"` stands alone; it belongs directly into { $needed }.
    .why = A screen reader cannot say “2 of 5”, or how to move on, if it does not know what this is a part of.
    .help = Put it into an element with that role and nothing in between, or use HTML: `<ul>` and `<li>`, `<table>`, `<select>`.

# $kind: wrong ($inside is what stands there), none. $needed is a list of roles.
aria-required-children = { $kind ->
    [wrong] In `{ $role }` stands `{ $inside }`, which does not belong there.
   *[none] In `{ $role }` there is none of the parts that it consists of.
}
    .why = A screen reader announces a list, menu or table and then has nothing to count, or skips what does not belong.
    .help = Directly inside there should be only: { $needed }. Put the rest elsewhere.

# Headings and landmarks of a page

heading-placeholder = The heading “{ $text }” does not say what follows.
    .why = People who read headings only, to find what they need, learn nothing from it.
    .help = Write what the part below is about.

no-heading-one = The page has no heading of level 1.
    .why = Many people who use a screen reader go to it first, because the page's own content begins there.
    .help = Make the page's title an `<h1>`, the only one on the page.

heading-by-look = This paragraph looks like a heading, but is none.
    .why = Screen readers cannot find it in the list of headings.
    .help = If it is a heading, write it as one: `## …` in Markdown, `<h2>` in HTML.

no-main = The page does not mark where its own content is.
    .why = With a screen reader nobody can jump past the header and the menu to what the page is about.
    .help = Put the content into `<main>`.

landmark-nested = Inside { $around ->
        [banner] the page's header
        [contentinfo] the page's footer
        [main] the main part
        [complementary] an aside
        [navigation] a navigation
        [search] a search
        [form] a form
       *[region] another part
    } of the page there is { $role ->
        [banner] a header of the whole page
        [contentinfo] a footer of the whole page
        [main] the main part
       *[complementary] an aside
    }.
    .why = Screen readers list these parts of a page so that people can jump to them, and look for this one outside the others.
    .help = Move it out, so that it stands directly in the page.

landmark-repeated = The page has a second { $role ->
        [banner] header
        [contentinfo] footer
       *[main] main part
    }.
    .why = People who jump to it with a screen reader do not know which one is meant.
    .help = Keep one. What belongs to a part of the page stands inside that part (`<article>`, `<section>`).

landmarks-alike = { $named ->
        [yes] Another part of the page has the same kind and the same name as this one.
       *[no] Another part of the page is of the same kind, and neither has a name.
    }
    .why = In the list of the page's parts that a screen reader gives, nobody can tell them from each other.
    .help = Give each a name of its own, for example `<nav aria-label="Main menu">`.

content-outside-landmarks = This text stands outside all parts of the page{ $others ->
        [0] .
        [one] {" "}— and { $others } other text.
       *[other] {" "}— and { $others } other texts.
    }
    .why = People who jump from part to part (header, menu, main part, footer) with a screen reader never get to it.
    .help = Move it into `<main>`, `<header>`, `<footer>` or `<nav>`.

skip-link-broken = The link past the beginning of the page leads to `{ $href }`, and there is no such place.
    .why = People who use the keyboard have to go through the whole menu on every page.
    .help = Give the main part this id: `<main id="…">`, with what stands after `#` in the link.

no-bypass = Nothing leads past what stands before the content of the page.
    .why = People who use the keyboard or a screen reader have to go through it again on every page.
    .help = Put the content into `<main>`, begin it with a heading, and make the first link of the page lead to it.

# Tables and lists of a page

table-headers-broken = The cell says that its header is `{ $id }`, and the table has no other cell with this id.
    .why = A screen reader cannot say which column and row the cell belongs to.
    .help = Correct the id, or take `headers` away if the table is simple.

table-header-alone = This header of the table belongs to no cell{ $others ->
        [0] .
        [one] ; { $others } more does not either.
       *[other] ; { $others } more do not either.
    }
    .why = Somebody who listens to the table hears a header that says nothing about anything.
    .help = Add the cells that are missing, or make it an ordinary cell (`<td>`). If it heads a row, write `scope="row"`.

table-without-headers = The table has no headers.
    .why = Who hears one cell at a time does not learn what it stands for.
    .help = Make the cells of the first row or column headers: `<th scope="col">` or `<th scope="row">`.

table-scope = { $on ->
        [header] `scope="{ $scope }"` means nothing.
       *[cell] `scope` stands at an ordinary cell, which is no header.
    }
    .why = A screen reader then guesses which cells the header belongs to.
    .help = Write `scope="col"` or `scope="row"`, and only at `<th>`.

table-name-twice = The table's summary says the same as its caption.
    .why = Screen readers say both, one after the other.
    .help = Take `summary` away.

table-caption-in-cell = The table's caption is a cell as wide as the table.
    .why = A screen reader takes it for a header or data, and the table has no name.
    .help = Take the row away and write `<caption>` as the first thing in the table.

list-children = The list holds something that is no item.
    .why = Screen readers count the items wrongly or do not say that this is a list.
    .help = Only `<li>` may stand in `<ul>` and `<ol>`. Put the rest into an item or outside the list.

list-item-alone = This list item is in no list.
    .why = Screen readers do not say how many items there are, nor that they belong together.
    .help = Put the items into `<ul>` or `<ol>`.

definition-list-children = In this list of terms there is something other than terms with their descriptions.
    .why = Screen readers do not say which description belongs to which term.
    .help = In `<dl>` write the term `<dt>` first, then its description `<dd>`; groups may be in `<div>`.

definition-alone = This term or description is in no list of terms.
    .why = Screen readers then take it for ordinary text.
    .help = Put terms (`<dt>`) and descriptions (`<dd>`) into `<dl>`.

# Forms, ids and the keyboard

autocomplete-invalid = `autocomplete="{ $value }"` is nothing that browsers know.
    .why = Browsers cannot fill the field in, which people need who find it hard to type or to remember; nor can helpers show a picture for it.
    .help = Write one of the known names, for example `name`, `email`, `tel`, `street-address`; before `email` and `tel` also `home` or `work`.

autocomplete-unsuitable = `autocomplete="{ $value }"` does not suit a field of the type `{ $type }`.
    .why = Browsers may not fill it in.
    .help = Choose the type of the field that fits what is to be written in it.

error-message-vague = “{ $text }” does not say what is wrong, nor how to mend it.
    .why = People who find reading or concentrating hard do not know what to do, and give up.
    .help = Say which field is meant, what is wrong and what to write: “The age must be at least 1.”

error-message-ambiguous = The message about an error does not say which of the fields named “{ $label }” it means.
    .why = Who cannot see where it stands does not know which field to correct.
    .help = Name the part of the form too: “Delivery: enter the name.”

error-message-hidden = Screen readers are not told this message about an error.
    .why = Who does not see the page does not learn that something is wrong.
    .help = Take `aria-hidden="true"` away.

id-repeated = The id `{ $id }` is there twice.
    .why = A link or a script reaches only the first of the two.
    .help = Give one of them another id.

id-ambiguous = The id `{ $id }` is there twice, and something refers to it.
    .why = A field can get the wrong name or description, so that people who use a screen reader fill it in wrongly.
    .help = Give one of them another id, and check what refers to it.

access-key-repeated = The access key `{ $key }` is there twice.
    .why = Pressing it does not lead to where people expect.
    .help = Choose another key, or better none: access keys get in the way of those of browsers and screen readers.

tab-order-forced = `tabindex="{ $index }"` puts this before everything else that the Tab key reaches.
    .why = People who use the keyboard jump about the page and lose their place.
    .help = Take `tabindex` away, or write `tabindex="0"`; put things into the right order in the page itself.

focus-without-purpose = The Tab key stops at this text, although there is nothing to do.
    .why = People who use the keyboard have to press Tab more often, and expect a button or a link.
    .help = Take `tabindex` away. Screen readers read text without it.

keyboard-trap = The focus cannot leave this: it comes back each time.
    .why = People who use the keyboard get stuck here and can only close the page.
    .help = Take `onblur` away.

moving-text = Text moves or blinks here.
    .why = It draws the attention of people with ADHD from everything else, and others cannot read it in time.
    .help = Write it as ordinary text without `<marquee>` or `<blink>`.

motion-without-switch = The page reacts when the phone or tablet is moved, and nothing seems to switch that off.
    .why = People whose hands shake, or whose device is fixed to a wheelchair, do things that they did not want, or cannot do them.
    .help = Add a setting that switches it off, and buttons that do the same.

visual-reference = The text says where something is (`{ $thing }`), but the page does not call it that.
    .why = People who do not see the page, or see it on a phone where things stand elsewhere, cannot find it.
    .help = Give it a heading or a name (`aria-label`) and use that in the text, besides the place.
