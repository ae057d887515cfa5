### Accessibility statement: the fixed sentences of the page that the table [accessibility_statement] in
### site.toml describes. Those of the Polish form (statement-pl-…) keep to the technical conditions 2.0 of
### 31 July 2024, those of the European form (statement-eu-…) to Implementing Decision (EU) 2018/1523.
### The variables $day, $entity, $scope, $address, $law, $status and $ombudsman are ready parts of the page.

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
statement-pl-status = This website is { $status } with { -statement-act }.
statement-eu-status = This website is { $status } with { $law }.
statement-is-full = fully compliant
statement-is-partial = partially compliant
statement-is-none = not compliant
statement-because = The reasons are the non-compliances or exemptions listed below.

## Inaccessible content

statement-inaccessible = Inaccessible content
statement-non-compliance = Non-compliance with the law
statement-disproportionate-cost = Disproportionate burden
statement-not-covered = Content that the law does not cover

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

statement-feedback = Feedback and contact
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
