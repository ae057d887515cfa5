### Interface words of the theme "latarnia".
### People in a difficult situation read them, often on a phone or with a screen reader:
### short, kind, no abbreviations, no jargon.
### The comment above a message says where it appears and what its variables are.

## The beginning of every page

# First link of the page, seen when the Tab key is pressed.
skip-link = Skip to content

# Name of the cookie notice, heard by people who use a screen reader.
cookie-notice-label = Cookie notice

# Text of the notice. It has to stay true: the site stores nothing until somebody
# dismisses the notice or asks it to remember the language, and then it stores that choice alone.
cookie-notice = This site sets no cookies and does not track visitors. Only what you ask it to remember is kept: that you dismissed this notice, and your language on the first page. It stays on this device.

# Button that dismisses the notice (appears when scripts work).
cookie-notice-dismiss = Dismiss notice

## Quick exit

# Name of the area with the quick exit link, for screen readers.
exit-label = Quick exit

# The large red link that is always on the screen.
exit-link = Exit this page

# Hint beside the link: the keyboard shortcut.
exit-hint = or Shift 3 times

# Count after the first and the second press of Shift, and after the third.
exit-two-more = Press Shift 2 more times to exit.
exit-one-more = Press Shift 1 more time to exit.
exit-leaving = Leaving this page.

# Sentence in the footer: what the quick exit does not do.
exit-limits = “Exit this page” quickly shows another, ordinary page. It does not delete your browsing history.

## Header

# Name of the main navigation (for screen readers).
navigation-label = Main menu

# The word under which the menu is folded on a small screen.
menu = Menu

# Name of the language switch (for screen readers).
languages-label = Choose language

# Added to a language into which this page is not translated.
language-not-translated = (not translated)

# Name of the search form and label of its field (for screen readers).
search-label = Search this site

# Search button.
search-button = Search

# Name of the trail of pages that leads to this one (for screen readers).
breadcrumbs-label = Path to this page

# Link above the title. $title: the title of the section above.
back = Back to: { $title }

# The same link when it leads to the home page, and the first step of the trail.
back-home = Back to the home page
home = Home

## Content

# Shown on a page that is not published yet.
draft-note = Draft. This page is not published yet.

# Added to the title of a page that is not translated yet. $language: the language it is shown in, e.g. Polish.
in-language = (in { $language })

# Note at the top of a page that is not translated yet. $language: the language it is shown in, e.g. Polish.
not-translated-note = This page has not been translated yet. It is shown in { $language }.

# Note at the top of a translation that may be out of date, and its link. $title: the title of the original.
original-changed-note = The original of this page has changed since it was translated. Some of the information here may be out of date.
original-link = See the original: { $title }

# Heading of the table of contents.
contents-title = On this page

# Heading of the list of files to download.
materials-title = Materials to download

# Part of the link to a file. $format: e.g. PDF; $size: e.g. 0.79 MB; $language: e.g. Polish.
material-details = ({ $format }, { $size }, language: { $language })

# Page of all materials: where a file comes from. $title: the page's title.
material-from = From the page: { $title }

# Page of all materials, when there are none.
materials-none = There are no materials yet.

# Label of the list of topics that the page is about.
tags-label = Topics

# Name of the navigation to neighbouring pages (for screen readers) and labels of its links.
neighbours-label = Previous and next page
previous-page = Previous page
next-page = Next page

# Heading of the list of sections on the home page.
sections-title = On this site

# Heading of the list of pages in a section.
pages-title = In this section

## Other versions of a page

# Link near the top of a page to another version of it. $kind: easy-to-read or sign-language.
version-link = { $kind ->
    [sign-language] Sign language version
   *[easy-to-read] Easy-to-read version
}

# Name of the list of these links (for screen readers).
versions-label = Other versions of this page

# Note near the top of such a version, and its link back. $title: the title of the page.
version-note = { $kind ->
    [sign-language] You are on the sign language version.
   *[easy-to-read] You are on the easy-to-read version.
}
version-back = The full page: { $title }

## Films

# Links below a film. $title: the film's title.
video-transcript = Transcript of the film: { $title }
video-download = Download the film: { $title }

# After the link to download. $format: e.g. WEBM; $size: e.g. 3.2 MB.
video-details = ({ $format }, { $size })

# Below a film without sound, for example in sign language.
video-silent = The film has no sound.

## Lists of pages

# Number of pages in a list (beside a topic). $count: number of pages.
page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

# Sentence above the list of pages on one topic. $count: number of pages.
term-summary = { $count ->
    [one] { $count } page on this topic.
   *[other] { $count } pages on this topic.
}

# Name of the navigation between parts of a long list (for screen readers).
pager-label = Parts of the list

# Links to the neighbouring parts of the list.
pager-previous = Previous part
pager-next = Next part

# Number of the list's part in the window title. $page: number; $pages: how many parts there are.
pager-position = part { $page } of { $pages }

# Link to the list's part with this number, for screen readers. $page: the part's number.
pager-page = Part { $page }

## Search

# Label of the field on the search page.
search-field = What are you looking for?

# When scripts are switched off.
search-needs-script = Search needs scripts (JavaScript) to be switched on. Below are all sections of the site.

# Heading of the list of sections on the search page and the error page.
search-sections = All sections

# Name of the list of results (for screen readers).
search-results-label = Search results

# Number of results. The script picks the form and puts the number in place of #. $count chooses the form.
search-found = { $count ->
    [one] # page found.
   *[other] # pages found.
}

# When nothing was found.
search-none = Nothing was found. Try a shorter or a different word.

## Footer

# Name of the navigation in the footer (for screen readers).
footer-label = About this site

# Link to the Atom feed.
feed = Atom feed of new pages

# Before the date of the page's last change.
last-change = Last change:

# On paper: before the page's address.
printed-from = Address of this page:

## Special pages

# Start page where the language is chosen; the link to it at the end of every page.
choose-language = Choose your language

# The same page: a box to tick, when scripts work. Unticking it forgets the choice.
remember-language = Remember my choice on this device

# Error page 404.
not-found-title = There is no such page
not-found-text = The address may have changed, or it may contain a typing error.
not-found-home = Go to the home page

# Page at an old address. $title: title of the page at the new address.
redirect-title = This page has a new address
redirect-link = Go to the page: { $title }

# Neutral page that the quick exit leads to when there is no network.
# It has to look ordinary and may not tell what the site is about.
exit-page-title = How to brew good tea
exit-page-intro = Good tea needs only fresh water, a little patience and a warm cup.
exit-page-step-1 = Boil fresh, cold water. For green tea, wait a few minutes until it cools a little.
exit-page-step-2 = Warm the cup or the pot with boiling water and pour the water out.
exit-page-step-3 = Add a teaspoon of leaves for each cup and pour in the water.
exit-page-step-4 = Brew black tea for three to five minutes, green tea for two to three.
exit-page-step-5 = Take the leaves out. Add lemon, honey or milk if you like.
