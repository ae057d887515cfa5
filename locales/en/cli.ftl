### What the program says on the command line. $names in braces are filled in; keep them.

about = Builds accessible, multilingual sites that also open from a USB stick.
build-about = Builds the site into a folder, ready for a server or a USB stick.
serve-about = Shows the site in your browser while you write; every change appears by itself.
check-about = Checks the whole site as build does, and writes nothing.
audit-about = Audits the accessibility of any HTML pages, whoever made them.
export-about = Writes texts into a file for translators, as XLIFF or PO.
import-about = Puts translations that came back into pages and messages.
status-about = Shows which pages are there in which language, and which translations are out of date.
diff-about = Shows what has changed in a page since it was translated.

help-usage = Usage
help-options = Options
help-commands = Commands
help-options-placeholder = OPTIONS
help-command-placeholder = COMMAND [OPTIONS]
value-directory = DIR
value-address = ADDRESS
value-language = LANGUAGE
value-file = FILE
value-page = PAGE
value-path = PATH
help-audit-rest = PATH… [OPTIONS]
help-export-rest = [OPTIONS] [PAGE…]
help-import-rest = [OPTIONS] FILE…
help-diff-rest = PAGE… [OPTIONS]

option-help = Show this help
option-version = Show the version
option-root = The project's folder (default: this one)
option-out = Where the site goes (default: public in the project's folder)
option-base-url = The site's address on the web, instead of the one in site.toml
option-drafts = Build pages marked as drafts too
option-watch = Build again whenever something changes; Ctrl+C ends
option-pseudo = Mark every text with accents and brackets, so that plain text stands out; rtl: right to left
option-no-cache = Use nothing from earlier runs, and keep nothing for later ones
option-check-no-cache = Check everything anew, also what has not changed since the last build
option-timings = Show how long each stage took, and write a trace for a browser's profiler
option-port = The preview's port (default: 4884, or the next free one; 0: any)
option-host = Show the preview to other computers too, at this address (default: 127.0.0.1, only this one)
option-format = How to report: human (default) or json
option-report-format = Form of the result: human (default), json, sarif (2.1.0) or earl (JSON-LD)
option-report = Write a report into a file too: .html, .sarif, .json or .jsonld (EARL); can be given several times
option-baseline = Do not tell problems that this file lists as known
option-write-baseline = Write all present problems into the list of known ones (the file of --baseline)
option-lang = The language of messages: pl or en (default: your system's)
option-export-lang = The language to translate to
option-source = The language to translate from (default: the site's first)
option-export-format = xliff (default, version 2.1) or po
option-export-out = The file to write, or a folder for one file each (default: such as pl-en.xlf in the project's folder)
argument-page = Only this page, folder or file of messages (default: all)
option-accept = Say that these translations follow their originals as they are now
option-require = Fail when less than N per cent are there and up to date, in any language
argument-diff-page = The translation: its file, its document, or a folder
argument-path = An HTML file, or a folder with such files in it
argument-file = A file that came back, XLIFF 2 or PO

examples =
    Examples:
      latarnia build                 build the site in this folder into public
      latarnia serve                 see the site in a browser while you write
      latarnia check                 look for problems, write nothing
      latarnia audit public          audit the accessibility of finished pages
      latarnia status                which translations are missing or out of date
      latarnia export --lang en      write texts for translators into a file
      latarnia import pl-en.xlf      put their translations into the pages
      latarnia build --help          all options of build
build-examples =
    Examples:
      latarnia build
      latarnia build --root my-site --out /srv/www
      latarnia build --base-url https://example.org --drafts
      latarnia build --watch
      latarnia build --report report.html
      latarnia build --baseline known.json    only new problems count
      latarnia build --timings --no-cache
    When there are errors, nothing is written: the last good site stays as it was.
serve-examples =
    Examples:
      latarnia serve
      latarnia serve --drafts --root my-site
      latarnia serve --port 8000
      latarnia serve --host 0.0.0.0      a phone in the same network can open it too
    Nothing is written. Ctrl+C ends. Exit status: 0 ended, 2 wrong usage, 3 could not start.
check-examples =
    Examples:
      latarnia check
      latarnia check --root my-site --format json
      latarnia check --report report.html
      latarnia check --baseline known.json --write-baseline
      latarnia check --no-cache
    An HTML report that takes the place of an earlier one also shows what has changed.
    Exit status: 0 no errors, 1 errors, 2 wrong usage, 3 could not be done.
audit-examples =
    Examples:
      latarnia audit public
      latarnia audit index.html contact.html
      latarnia audit /srv/www --format json
      latarnia audit public --report report.html --report result.sarif
      latarnia audit public --baseline known.json
    An HTML report that takes the place of an earlier one also shows what has changed.
    Style sheets are read from the folders given only, never from the internet.
    Exit status: 0 no errors, 1 errors found, 2 wrong usage, 3 could not do it.
export-examples =
    Examples:
      latarnia export --lang en
      latarnia export --lang en --format po --out for-anna.po help/numbers
    Exit status: 0 written, 1 errors, 2 wrong usage, 3 could not be done.
status-examples =
    Examples:
      latarnia status
      latarnia status --accept site/help/numbers.en.md
      latarnia status --accept help news     all translations in two folders
      latarnia status --require 100          for automatic checks
    The texts that translations follow are kept in the folder translations.
    Exit status: 0 as it should be, 1 less than required or errors, 2 wrong usage, 3 could not be done.
diff-examples =
    Examples:
      latarnia diff site/help/numbers.en.md
      latarnia diff help/numbers --format json
    Exit status: 0 shown, 1 no such page, 2 wrong usage, 3 could not be done.
import-examples =
    Examples:
      latarnia import pl-en.xlf
      latarnia import --root my-site back/*.po
    What has changed in the project since the export is left as it is, and told.
    Exit status: 0 taken over, 1 errors, 2 wrong usage, 3 could not be done.

progress-writing = Writing
progress-auditing = Auditing

# $language is a language tag such as pl.
summary-pages = { $count ->
    [one] { $count } page in { $language }
   *[other] { $count } pages in { $language }
}
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-hints = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}
# $list is made of the counts above: "1 error, 2 warnings".
summary-findings = Found: { $list }.
summary-baseline-known = { $count ->
    [one] { $count } problem is in the list of known ones and not shown.
   *[other] { $count } problems are in the list of known ones and not shown.
}
summary-baseline-written = Written into the list of known problems: { $count }.
summary-baseline-gone = { $count ->
    [one] { $count } problem of the list of known ones is not there any more.
   *[other] { $count } problems of the list of known ones are not there any more.
} Make the list shorter: run with --write-baseline.
# $list: addresses, with commas between them.
summary-sheets-not-read = These style sheets could not be read, so less is known of what pages look like: { $list }.
summary-left-out = { $count ->
    [one] One more is not shown
   *[other] { $count } more are not shown
}: fix some of the problems above and run Latarnia again.
# $size is such as "1.46 MB", $time a number of seconds.
build-done = The site is ready in { $out }: { $pages }; { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $size }, { $time } s.
build-errors = Nothing was written: please fix the errors above. The last good site is as it was.
serve-done = The preview is up to date: { $pages }; { $time } s.
serve-errors = The preview shows what is wrong. Fix the errors above, and it goes on by itself.
serve-start-errors = The preview did not start.
check-done = No errors: { $pages }, checked in { $time } s.
check-errors = The site cannot be published like this: please fix the errors above.
audit-done = No errors: { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $size }; audited in { $time } s.
audit-errors = Some readers cannot use these pages until the errors above are mended. Audited: { $files ->
    [one] { $files } file
   *[other] { $files } files
}.
export-done = Ready for translation in { $out }: { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}.
export-errors = Nothing was written: please fix the errors above.
import-done = Taken over: { $texts ->
    [one] { $texts } translation
   *[other] { $texts } translations
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
}.
import-errors = Not everything could be taken over: the errors above say why.

usage-unknown-command = There is no command `{ $what }`. { $nearest ->
    [none] Commands: build, serve, check, audit, status, diff, export, import.
   *[other] Did you mean `{ $nearest }`?
}
usage-unknown-argument = There is no option `{ $what }`. { $nearest ->
    [none] {""}
   *[other] Did you mean `{ $nearest }`?
}
usage-argument-missing = Something is missing: `{ $what }`.
usage-value-missing = `{ $what }` needs a value after it.
usage-invalid-value = `{ $value }` cannot be the value of `{ $what }`. { $nearest ->
    [none] A web address starts with https://.
   *[other] Possible values: { $nearest }.
}
usage-twice = `{ $what }` is given more than once.
usage-other = { $what }
usage-see-help = `latarnia --help` shows all commands and options.

### status and diff
# Heads of the table.
status-document = Document
status-all = Up to date
status-messages = Messages
# States of a page.
status-present = up to date
status-draft = draft
status-missing = missing
status-stale = out of date
status-not-meant = not meant
# $count translations without a fingerprint.
status-not-followed = { $count ->
    [one] { $count } translation does not say which text it follows
   *[other] { $count } translations do not say which text they follow
}, so nobody is told when the original changes. Compare, then run: latarnia status --accept PAGE
status-accepted = { $count ->
    [one] { $count } translation follows its original now.
   *[other] { $count } translations follow their originals now.
}
# $what: pages or messages. $percent, $required: whole numbers.
status-short = { $what ->
    [messages] Messages in { $language }: { $percent } % are there
   *[pages] Pages in { $language }: { $percent } % are there and up to date
}; { $required } % are required.
status-enough = Every language has the { $required } % that are required.
# $page: the translation's file. $source: the file that it follows.
diff-head = { $page } follows { $source }
diff-line = line { $line }
diff-same = Nothing has changed: the translation follows the text as it is.
diff-not-followed = There is nothing to compare with: the translation does not say which text it follows. Compare it yourself, then run: latarnia status --accept { $page }
diff-not-kept = The original has changed, but there is nothing to compare with: the text that the translation follows should be in { $path }, and is not there.
diff-original = { $page } is no translation: other pages follow it.

### The report as a page
report-title = Accessibility report
# $date: for example 23 November 2026. $version: of the program.
report-made = Audit of { $date }, made by Latarnia { $version }.
report-skip = Skip to the result
report-contents = Contents
report-result = Result
report-nothing = Nothing was found.
report-limits = This is the result of an automatic audit. It finds only some of the barriers, and it does not say that anything conforms to WCAG: the rest has to be looked at by people.
report-by-criterion = By success criterion of WCAG 2.2
report-by-rule = By rule
report-by-page = By file
report-history = Earlier audits
report-criterion = Criterion
report-level = Level
report-errors = Errors
report-warnings = Warnings
report-hints = Hints
report-pages = In files
report-files = Files audited
report-clean = Files without findings
report-known = Known before
report-rule = Rule
report-severity = Severity
report-example = Example
report-count = Count
report-before = Before
report-why = Why it matters
report-help = What to do
report-when = When
# Heading of what is in no file.
report-nowhere = As a whole
report-place = line { $line }, character { $column }
report-found = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
report-more = { $count ->
    [one] There is { $count } more problem here that the report does not describe.
   *[other] There are { $count } more problems here that the report does not describe.
}

### serve
# $value is an address such as http://127.0.0.1:4884/.
serve-address = Preview: { $value }
serve-waiting = Open it in a browser; it follows every change. Ctrl+C ends.
# $value is a port such as 4884.
serve-port-moved = Port { $value } is taken, so the next free one is used.

### What the preview says in the browser
# Names the small panel in the corner of every page, for screen readers.
preview-panel = Preview
# On the button of the panel, after the number.
preview-findings = { $count ->
    [0] nothing to improve on this page
    [one] { $count } thing to improve on this page
   *[other] { $count } things to improve on this page
}
# A heading.
preview-errors = { $count ->
    [one] { $count } error has to be fixed
   *[other] { $count } errors have to be fixed
}
preview-more = { $count ->
    [one] One more is told in the window where Latarnia runs.
   *[other] { $count } more are told in the window where Latarnia runs.
}
preview-source = This page is written in
preview-no-source = No page is shown yet.
preview-show-errors = Show the errors
preview-close = Close
preview-stale = Behind this message is the last good version. As soon as the errors are fixed and the files are saved, the page appears by itself.
preview-no-site = The site cannot be shown yet
preview-page-failed = This page cannot be shown
preview-reloads = As soon as this is fixed and the file is saved, the page appears by itself.
preview-nothing-here = There is nothing at this address.
preview-file-gone = This file is no longer there.
preview-read-only = The preview can only be read.
preview-wrong-host = This preview answers only at the address that Latarnia printed when it started, such as http://127.0.0.1:4884/. Other names are refused, as websites could use them to read your drafts.
preview-wrong-origin = Another website asked for this. It is refused, so that no website can read your drafts.
preview-too-many = Too many pages of this preview are open. Close some; this one then follows changes again.
preview-bug = Latarnia made a mistake here. Please report it with the page that you wanted to see.

### --watch
watch-waiting = Waiting for changes. Ctrl+C ends.

### --timings
timings-stage = Stage
timings-milliseconds = ms
timings-count = Times
timings-recall = Reading what the last build left
timings-remember = Looking for changes
timings-read = Reading the project
timings-config = Settings
timings-locales = Messages
timings-theme = Theme
timings-data = Registers
timings-pages = Pages
timings-parse = {"  "}of these, reading (all cores)
timings-assemble = Links and sections
timings-plan = Planning the files
timings-files = Files
timings-make = {"  "}of these, making (all cores)
timings-audit = {"  "}of these, auditing (all cores)
timings-write = {"  "}of these, writing (all cores)
timings-link = Taking over unchanged files
timings-sync = Reaching the disk
timings-swap = Changing places
timings-remove = Removing the old site
timings-reuse-pages = Pages: { $new } read, { $known } known from before.
timings-reuse-outputs = Files: { $new } made, { $known } known from before.
timings-reuse-files = On the disk: { $new } written, { $known } left as they were.
timings-slowest = Slowest to make (ms):
timings-trace = Trace: { $path } (open it in chrome://tracing)

## Proposal for the accessibility statement

option-statement = Print what was found as a proposal for the accessibility statement
statement-proposal = A proposal for site.toml, made of what was found now. It is true only with your knowledge:
    say where it is, add what no program can find, and mend what you can mend at once.
statement-proposal-empty = Nothing was found that would have to stand in the accessibility statement. People find more than programs do.
