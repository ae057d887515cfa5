//! Statement: the accessibility statement that site.toml describes.
//!
//! The Polish model follows the ministry's technical conditions for statements, version 2.0 of 31 July
//! 2024; the European one the annex of Commission Implementing Decision (EU) 2018/1523. `pages` makes a
//! page of it in every language, so that addresses, links, search and sitemap treat it as any other.

mod pages;
mod proposal;

use crate::fields::{Date, Fields, Localized, TextOrList, Written};
use crate::finding::{Finding, Place, rules};
use crate::language::LanguageTag;

pub use pages::pages;
pub use proposal::proposal;

/// The document that the statement is, as links in Markdown name it.
pub const DOCUMENT: &str = "accessibility-statement";

/// The template that shows it.
pub const TEMPLATE: &str = "statement.html";

/// What site.toml says under `[accessibility_statement]`. What it should say and does not is empty, and
/// a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Statement {
    /// The table.
    pub place: Place,
    /// Which law's form it has.
    pub model: Model,
    /// Whose site it is.
    pub entity: Localized,
    /// What it covers, if more or less than the website.
    pub scope: Option<Localized>,
    /// The site's address.
    pub address: String,
    /// The law that it refers to, in the European model.
    pub law: Localized,
    /// The day on which the site was published.
    pub published: Option<Written<Date>>,
    /// The day of its last important change.
    pub updated: Option<Written<Date>>,
    /// The day on which the statement was drawn up.
    pub drawn_up: Option<Written<Date>>,
    /// The day of its last review.
    pub reviewed: Option<Written<Date>>,
    /// How far the site meets the law.
    pub compliance: Option<Compliance>,
    /// Who answers.
    pub contact: Contact,
    /// The page about the way into the buildings.
    pub architecture_page: Option<Written<String>>,
    /// The last part of its address.
    pub slug: Option<Localized>,
    /// One or two sentences for lists and search engines.
    pub summary: Option<Localized>,
    /// What is written in Markdown, by key.
    pub texts: Vec<(&'static str, Localized<TextOrList>)>,
}

/// Which law's form a statement has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Model {
    /// The Polish act of 4 April 2019.
    Polish,
    /// Directive (EU) 2016/2102, in any other country.
    European,
}

/// How far a site meets the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Compliance {
    /// In everything.
    Full,
    /// For the most part.
    Partial,
    /// In most things not.
    None,
}

/// Who answers to requests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Contact {
    /// A person or a team.
    pub name: Localized,
    /// An e-mail address.
    pub email: String,
    /// A telephone number, or words that say why there is none.
    pub phone: Localized,
    /// Is it a number?
    pub has_number: bool,
}

impl Model {
    /// As site.toml and templates write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Model::Polish => "pl",
            Model::European => "eu",
        }
    }
}

impl Compliance {
    const ALL: [Self; 3] = [Self::Full, Self::Partial, Self::None];

    /// As site.toml and templates write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Compliance::Full => "full",
            Compliance::Partial => "partial",
            Compliance::None => "none",
        }
    }
}

/// Why something is not accessible, a text or list for each reason.
const REASONS: [&str; 3] = ["non_accessible", "disproportionate_cost", "not_covered"];

/// The keys of texts, and whether a model needs them: the Polish, the European.
const TEXTS: [(&str, [bool; 2]); 11] = [
    ("introduction", [false, false]),
    ("non_accessible", [false, false]),
    ("disproportionate_cost", [false, false]),
    ("not_covered", [false, false]),
    ("assessment", [true, true]),
    ("conveniences", [false, false]),
    ("shortcuts", [false, false]),
    ("appeal", [false, true]),
    ("applications", [false, false]),
    ("architecture", [true, false]),
    ("communication", [true, false]),
];

/// What stands below the ways to get in touch: `contact.note`.
const CONTACT_NOTE: &str = "contact_note";

/// The address of the page about the buildings.
const ARCHITECTURE_PAGE: &str = "architecture_page";

/// What is written in Markdown, by key, and the address of the page about the buildings.
pub fn text_keys() -> impl Iterator<Item = &'static str> {
    TEXTS.into_iter().map(|(key, _)| key).chain([CONTACT_NOTE, ARCHITECTURE_PAGE])
}

impl Statement {
    /// Changes every text that visitors read, except those in Markdown.
    pub fn change_texts(&mut self, change: impl Fn(&str) -> String) {
        let Self { entity, scope, law, contact, .. } = self;
        let phone = (!contact.has_number).then_some(&mut contact.phone);
        for text in [entity, law, &mut contact.name].into_iter().chain(scope).chain(phone) {
            text.change(&change);
        }
    }

    /// A text by its key.
    pub fn text(&self, key: &str) -> Option<&Localized<TextOrList>> {
        self.texts.iter().find_map(|(name, text)| (*name == key).then_some(text))
    }

    /// Reasons that are given for what is not accessible.
    pub fn reasons(&self) -> impl Iterator<Item = &'static str> {
        REASONS.into_iter().filter(|reason| self.text(reason).is_some())
    }

    /// The day on which somebody last looked at all of it.
    fn last_look(&self) -> Option<&Written<Date>> {
        self.reviewed.iter().chain(&self.drawn_up).max_by_key(|written| written.value)
    }

    /// Is a review due? `newest` is the newest day that the site's pages name: today is no earlier. A
    /// review is due after an important change, and in Poland each year by 31 March.
    pub fn review_due(&self, newest: Option<Date>) -> Option<Finding> {
        let last = self.last_look()?;
        let changed = self.updated.as_ref().map(|written| written.value);
        let newest = newest.max(changed).unwrap_or(last.value);
        let is_after_march = (newest.month, newest.day) > (3, 31);
        let year_due = if is_after_march { newest.year } else { newest.year - 1 };
        let (reason, day) = match changed {
            Some(changed) if changed.iso_day() > last.value.iso_day() => ("change", changed),
            _ if self.model == Model::Polish && last.value.year < year_due => ("year", newest),
            _ => return None,
        };
        let finding = Finding::at(&rules::STATEMENT_REVIEW, last.place.clone())
            .with("reason", reason)
            .with("day", day.iso_day())
            .with("last", last.value.iso_day());
        Some(finding)
    }
}

/// Reads the table. `base_url` is the site's address, if it has one.
pub fn read(
    mut table: Fields<'_>,
    languages: &[LanguageTag],
    base_url: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Statement {
    let fields = &mut table;
    let model = match fields.text("model") {
        Some(written) if written.value == Model::European.as_str() => Model::European,
        Some(written) if written.value != Model::Polish.as_str() => {
            fields.invalid("model", written.place, "statement-model");
            Model::Polish
        }
        _ => Model::Polish,
    };
    let place = fields.place();
    let entity = required_text(fields, "entity", languages, r#"entity = "…""#);
    let scope = fields.localized("scope", languages);
    let address = address(fields, base_url);
    let law = match model {
        Model::European => required_text(fields, "law", languages, r#"law = { en = "…" }"#),
        Model::Polish => Localized::default(),
    };
    // The European model leaves it open whether the days of the site are told.
    let of_site = |fields: &mut Fields<'_>, key| match model {
        Model::Polish => day(fields, key),
        Model::European => fields.date(key),
    };
    let published = of_site(fields, "published");
    let updated = of_site(fields, "updated");
    let drawn_up = day(fields, "drawn_up");
    let reviewed = fields.date("reviewed");
    in_order(fields, &published, "published", &updated);
    in_order(fields, &drawn_up, "drawn_up", &reviewed);
    let compliance = compliance(fields);
    let mut texts = Vec::new();
    for (key, needed) in TEXTS {
        let is_needed = needed[usize::from(model == Model::European)];
        let text = fields.localized_texts(key, languages);
        let text = text.filter(|text| text.values().any(|text| text.items.iter().any(|item| !is_blank(&item.value))));
        match text {
            Some(text) => texts.push((key, text)),
            None if is_needed => missing(fields, key, format!("{key} = {{ pl = \"…\", en = \"…\" }}")),
            None => {}
        }
    }
    let statement = Statement {
        place,
        model,
        entity,
        scope,
        address,
        law,
        published,
        updated,
        drawn_up,
        reviewed,
        compliance: compliance.as_ref().map(|written| written.value),
        contact: contact(fields, languages, &mut texts, findings),
        architecture_page: fields.text("architecture_page"),
        slug: fields.localized("slug", languages),
        summary: fields.localized("summary", languages),
        texts,
    };
    if let Some(compliance) = compliance {
        let is_full = compliance.value == Compliance::Full;
        if is_full == statement.reasons().next().is_some() {
            fields.report(
                Finding::at(&rules::STATEMENT_STATUS, compliance.place)
                    .with("status", compliance.value.as_str())
                    .with("key", statement.reasons().next().unwrap_or(REASONS[0])),
            );
        }
    }
    findings.extend(table.finish());
    statement
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// A required value that is not there at all; one that cannot be read is told already.
fn missing(fields: &mut Fields<'_>, key: &'static str, example: impl Into<String>) {
    let place = fields.place();
    fields.report(Finding::at(&rules::STATEMENT_MISSING, place).with("key", key).with("example", example.into()));
}

fn required_text(
    fields: &mut Fields<'_>,
    key: &'static str,
    languages: &[LanguageTag],
    example: &'static str,
) -> Localized {
    let text = fields.localized(key, languages);
    if text.as_ref().map_or(!fields.has(key), |text| text.values().all(|text| is_blank(text))) {
        missing(fields, key, example);
    }
    text.unwrap_or_default()
}

/// The site's address: its own, or the one written here.
fn address(fields: &mut Fields<'_>, base_url: Option<&str>) -> String {
    match fields.text("address") {
        Some(written) if is_web_address(&written.value) => return written.value,
        Some(written) => fields.invalid("address", written.place, "base-url"),
        None if base_url.is_none() && !fields.has("address") => {
            missing(fields, "address", r#"address = "https://example.org/""#);
        }
        None => {}
    }
    base_url.map_or_else(String::new, |base_url| format!("{base_url}/"))
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains([' ', '"', '<', '>', '\\']))
}

fn day(fields: &mut Fields<'_>, key: &'static str) -> Option<Written<Date>> {
    let day = fields.date(key);
    if day.is_none() && !fields.has(key) {
        missing(fields, key, format!("{key} = 2026-11-23"));
    }
    day
}

/// What happens later cannot have an earlier day.
fn in_order(
    fields: &mut Fields<'_>,
    first: &Option<Written<Date>>,
    first_key: &'static str,
    then: &Option<Written<Date>>,
) {
    if let (Some(first), Some(then)) = (first, then)
        && then.value.iso_day() < first.value.iso_day()
    {
        fields.report(
            Finding::at(&rules::STATEMENT_DATES, then.place.clone())
                .and(first.place.clone())
                .with("day", then.value.iso_day())
                .with("first", first_key)
                .with("first_day", first.value.iso_day()),
        );
    }
}

fn compliance(fields: &mut Fields<'_>) -> Option<Written<Compliance>> {
    let Some(written) = fields.text("status") else {
        if !fields.has("status") {
            missing(fields, "status", r#"status = "partial""#);
        }
        return None;
    };
    let known = Compliance::ALL.into_iter().find(|compliance| compliance.as_str() == written.value);
    if known.is_none() {
        fields.invalid("status", written.place.clone(), "statement-status");
    }
    Some(Written { value: known?, place: written.place })
}

fn contact(
    fields: &mut Fields<'_>,
    languages: &[LanguageTag],
    texts: &mut Vec<(&'static str, Localized<TextOrList>)>,
    findings: &mut Vec<Finding>,
) -> Contact {
    let Some(mut table) = fields.table("contact") else {
        if !fields.has("contact") {
            missing(fields, "contact", r#"contact = { name = "…", email = "…", phone = "…" }"#);
        }
        return Contact::default();
    };
    let name = required_text(&mut table, "name", languages, r#"name = "…""#);
    let email = table.text("email");
    match &email {
        Some(email) if !is_email(&email.value) => table.invalid("email", email.place.clone(), "email"),
        None if !table.has("email") => missing(&mut table, "email", r#"email = "kontakt@example.org""#),
        _ => {}
    }
    // One text is a number; words in each language say why there is none.
    let has_number = !table.has_table("phone");
    let number_place = table.place_of_key("phone");
    let phone = required_text(&mut table, "phone", languages, r#"phone = "+48 22 000 00 00""#);
    if let (true, Some(place)) = (has_number, number_place)
        && phone.values().any(|number| !is_blank(number) && !is_phone(number))
    {
        table.invalid("phone", place, "phone");
    }
    texts.extend(table.localized_texts("note", languages).map(|note| (CONTACT_NOTE, note)));
    findings.extend(table.finish());
    Contact { name, email: email.map(|email| email.value).unwrap_or_default(), phone, has_number }
}

/// Has it the form of an e-mail address? (RFC 5321, 4.1.2, without quoted names)
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_name = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let is_part = |part: &str| {
        !part.is_empty() && !part.starts_with('-') && part.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    !name.is_empty()
        && !name.starts_with('.')
        && !name.ends_with('.')
        && name.chars().all(is_name)
        && host.contains('.')
        && host.split('.').all(is_part)
}

/// Has it the form of a telephone number? From 3 (short numbers) to 15 digits (ITU-T E.164).
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_separator = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '/' | '\u{A0}');
    (3..=15).contains(&digits) && text.strip_prefix('+').unwrap_or(text).chars().all(is_separator)
}
