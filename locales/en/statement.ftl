### Accessibility statement: the fixed sentences of the page that the table [accessibility_statement] in
### site.toml describes. Those of the Polish form (statement-pl-…) keep to the technical conditions 2.0 of
### 31 July 2024, those of the European form (statement-eu-…) to Implementing Decision (EU) 2018/1523.
### The variables $day, $entity, $scope, $address, $law, $status and $ombudsman are ready parts of the page;
### $level is the status (full, partial, none), $model the form (pl, eu).

# The Polish act.
-statement-act = the Polish Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies

statement-title = Accessibility statement

## Introduction and state

statement-pl-intro = { $entity } undertakes to make its website accessible in accordance with { -statement-act }.
statement-eu-intro = { $entity } is committed to making its website accessible, in accordance with { $law }.
statement-applies = This accessibility statement applies to { $scope } { $address }.
# The scope, as in "applies to the website".
statement-scope = the website

statement-published = Website published: { $day }
statement-updated = Last important change: { $day }

statement-status = State of digital accessibility
statement-compliance = Compliance status
statement-pl-status = { $level ->
    [full] This website is { $status } with { -statement-act }.
    [partial] This website is { $status } with { -statement-act }, due to the non-compliances or the exemptions listed below.
   *[none] This website is { $status } with { -statement-act }. The non-compliances or the exemptions are listed below.
}
statement-eu-status = { $level ->
    [full] This website is { $status } with { $law }.
    [partial] This website is { $status } with { $law }, due to the non-compliances or the exemptions listed below.
   *[none] This website is { $status } with { $law }. The non-compliances or the exemptions are listed below.
}
statement-is-full = fully compliant
statement-is-partial = partially compliant
statement-is-none = not compliant

## Non-accessible content

statement-inaccessible = Non-accessible content
statement-non-compliance = { $model ->
    [pl] Non-compliance with the annex to the Act
   *[eu] Non-compliance with the accessibility regulations
}
statement-disproportionate-cost = Disproportionate burden
statement-not-covered = Content not within the scope of the law

## Preparation

statement-preparation = Preparation of this accessibility statement
statement-drawn-up = Statement drawn up: { $day }
statement-reviewed = Statement last reviewed: { $day }
statement-pl-reviews = We review this statement each year by 31 March, and after each important change of the website.
statement-eu-reviews = We review this statement at least once a year, and after each important change of the website.
statement-not-reviewed = The first review is still ahead.

## Conveniences and shortcuts

statement-conveniences = Conveniences, limits and other information
statement-shortcuts = Keyboard shortcuts
statement-shortcuts-text = The browser's usual keyboard shortcuts work on this website.

## Contact

statement-feedback = Feedback and contact information
statement-feedback-text = If something makes this website hard to use, let us know. Tell us on which page, and what the problem is.
statement-contact = Contact:
statement-email = E-mail:
statement-phone = Telephone:

## Requests and complaints

statement-complaints = Requests and complaints about accessibility
statement-enforcement = Enforcement procedure

statement-pl-right = Everyone has the right to demand that the website, or a part of it, be made accessible. Everyone may also demand content that is not accessible in another form, for example by having a document read out or the picture of a film described.
statement-pl-request = The demand has to give:
statement-pl-request-who = your name and a way to contact you,
statement-pl-request-what = the page, or the part of it, that should be accessible,
statement-pl-request-form = the form that suits you, if you ask for the information in another form.
statement-pl-answer = A public body meets the demand without delay, within 7 days of receiving it at the latest. If it cannot keep to this time, it says without delay when it will; this may be no later than 2 months after it received the demand. If digital accessibility cannot be provided, it may propose another way to get the information.
statement-pl-complaint = If the body refuses, misses the deadline, or proposes a way that does not suit you, you can lodge a complaint.
statement-pl-last-resort = When this procedure has led to nothing, you can also turn to { $ombudsman }.
# Whom to turn to.
statement-pl-ombudsman = the Polish Commissioner for Human Rights

## Other information

statement-other = Other information
statement-mobile = Mobile applications
statement-no-applications = We offer no mobile applications.
statement-architecture = Access to buildings
statement-architecture-page = More about the way to the building and inside it
statement-communication = Access to communication and information

## What the audit found, proposed for the list of what is not accessible

# $criterion is a success criterion of WCAG.
statement-gap = { $criterion ->
        [c1-1-1] Some images and other content that is not text have no text alternative.
        [c1-2-1] Some recordings with sound only or pictures only have no alternative in text.
        [c1-2-2] Some films have no captions.
        [c1-2-3] Some films have neither audio description nor an alternative in text.
        [c1-2-5] Some films have no audio description.
        [c1-3-1] Headings, lists, tables or fields are not marked everywhere as what they are.
        [c1-3-2] In some places the order in which content is read out is not its order by meaning.
        [c1-3-4] Some pages can be used in one orientation of the screen only.
        [c1-3-5] Some fields do not tell which personal data they ask for.
        [c1-4-1] In some places only a colour tells something.
        [c1-4-2] Some sounds start by themselves and cannot be stopped.
        [c1-4-3] The contrast of some texts is too low.
        [c1-4-4] Some texts cannot be enlarged without losing something.
        [c1-4-5] Some texts are pictures.
        [c1-4-10] Some pages have to be scrolled in two directions on small screens.
        [c1-4-11] The contrast of some buttons, fields or marks of the focus is too low.
        [c1-4-12] In some texts readers cannot change the spacing.
        [c2-1-1] Some parts cannot be used with the keyboard alone.
        [c2-2-1] Some pages change after a time that cannot be turned off.
        [c2-2-2] Some movements cannot be stopped.
        [c2-4-1] On some pages repeated content cannot be skipped.
        [c2-4-2] The titles of some pages are missing or do not tell them apart.
        [c2-4-3] In some places the focus moves in an order that makes no sense.
        [c2-4-4] The text of some links does not say where they lead.
        [c2-4-6] Some headings or labels do not say what they are about.
        [c2-4-7] In some places nobody sees which part has the focus.
        [c2-5-3] Some controls are called otherwise for assistive technology than on the screen.
        [c2-5-8] Some controls are too small to be hit easily.
        [c3-1-1] Some pages do not say what language they are in.
        [c3-1-2] Some parts in another language do not say so.
        [c3-2-3] The order of links in the navigation is not the same on every page.
        [c3-2-6] The way to get help is not in the same place on every page.
        [c3-3-2] Some fields have no label.
        [c4-1-2] Assistive technology is not told the name, role or state of some parts.
       *[other] Some parts do not meet all requirements.
    }
