//! Pages: the statement as a page in every language of the site.

use std::sync::Arc;

use super::{ARCHITECTURE_PAGE, DOCUMENT, Model, Statement, TEMPLATE};
use crate::fields::Written;
use crate::finding::{Checked, Finding, rules};
use crate::fingerprint::Fingerprint;
use crate::locale::{Argument, Locale};
use crate::page::{self, FrontMatter, Heading, Page, PageName, PartText, Slug};

/// Makes the pages; `typeset` says for each language whether its text is typeset. `text` is that of the file that the statement was read from.
pub fn pages(statement: &Statement, locales: &[Arc<Locale>], typeset: &[bool], text: &str) -> Checked<Vec<Arc<Page>>> {
    let mut findings = Vec::new();
    let of_language =
        |language| Arc::new(page(statement, locales, typeset[language], language, text).into_value(&mut findings));
    let pages = (0..locales.len()).map(of_language).collect();
    Checked::new(pages, findings)
}

fn page(
    statement: &Statement,
    locales: &[Arc<Locale>],
    is_typeset: bool,
    language: usize,
    text: &str,
) -> Checked<Page> {
    let locale = &locales[language];
    let mut findings = Vec::new();
    let title = locale.messages.own("statement-title", &[]);
    let front_matter = FrontMatter {
        slug: Some(Written { value: slug(statement, locale, &title, &mut findings), place: statement.place.clone() }),
        title,
        title_place: Some(statement.place.clone()),
        summary: statement.summary.as_ref().map(|summary| summary.get_or_any(&locale.tag).to_owned()),
        updated: statement.last_look().map(|written| written.value),
        template: Some(Written { value: TEMPLATE.to_owned(), place: statement.place.clone() }),
        is_typeset,
        ..FrontMatter::default()
    };
    let mut texts = Vec::new();
    for (name, localized) in &statement.texts {
        let Some((text, other)) = localized.best_value(&locale.tag) else {
            continue;
        };
        let locale = other.and_then(|other| locales.iter().find(|locale| locale.tag == *other)).unwrap_or(locale);
        texts.extend(text.items.iter().map(|item| PartText {
            name,
            text: item,
            is_item: text.is_list,
            is_address: false,
            is_typeset,
            locale,
        }));
    }
    texts.extend(statement.architecture_page.as_ref().map(|page| PartText {
        name: ARCHITECTURE_PAGE,
        text: page,
        is_item: false,
        is_address: true,
        is_typeset,
        locale,
    }));
    let name = PageName { folder: String::new(), name: DOCUMENT.to_owned(), language };
    let fingerprint = Fingerprint::of(&(statement, language, is_typeset, locale.fingerprint));
    let headings = headings(statement, locale);
    let mut page = page::of_parts(&statement.place.file, text, name, front_matter, headings, &texts, locale);
    page.value.fingerprint = fingerprint;
    page.findings.extend(findings);
    page
}

fn slug(statement: &Statement, locale: &Locale, title: &str, findings: &mut Vec<Finding>) -> Slug {
    let Some(written) = statement.slug.as_ref().map(|slug| slug.get_or_any(&locale.tag)) else {
        return Slug::from_title(title, &locale.tag);
    };
    Slug::parse(written).unwrap_or_else(|reason| {
        findings.push(
            Finding::at(&rules::BAD_SLUG, statement.place.clone())
                .with("slug", written)
                .with("reason", reason)
                .with("better", Slug::from_title(written, &locale.tag).as_str()),
        );
        Slug::from_title(written, &locale.tag)
    })
}

/// The headings that `statement.html` writes, in the model's order: level, and id, which is also the end
/// of the message's.
fn headings(statement: &Statement, locale: &Locale) -> Vec<Heading> {
    let reasons: Vec<_> = statement.reasons().collect();
    let has = |key: &str| statement.text(key).is_some();
    let inaccessible = reasons.first().map(|_| (2, "inaccessible"));
    // One reason needs no heading of its own.
    let of_reasons = reasons.iter().filter(|_| reasons.len() > 1).map(|reason| match *reason {
        "non_accessible" => (3, "non-compliance"),
        "disproportionate_cost" => (3, "disproportionate-cost"),
        _ => (3, "not-covered"),
    });
    let optional = |key, id| has(key).then_some((2, id));
    let compliance = match statement.model {
        Model::Polish => "status",
        Model::European => "compliance",
    };
    let start = [(2, compliance)].into_iter().chain(inaccessible).chain(of_reasons).chain([(2, "preparation")]);
    let outline: Vec<(u8, &str)> = match statement.model {
        Model::Polish => start
            .chain(optional("conveniences", "conveniences"))
            .chain([(2, "shortcuts"), (2, "feedback"), (2, "complaints"), (2, "other")])
            .chain([(3, "mobile"), (3, "architecture"), (3, "communication")])
            .collect(),
        Model::European => start
            .chain([(2, "feedback"), (2, "enforcement")])
            .chain(optional("conveniences", "conveniences"))
            .chain(optional("shortcuts", "shortcuts"))
            .chain(optional("applications", "mobile"))
            .chain(optional("architecture", "architecture"))
            .chain(optional("communication", "communication"))
            .collect(),
    };
    let heading = |(level, id): (u8, &str)| Heading {
        level,
        id: id.to_owned(),
        text: locale
            .messages
            .own(&format!("statement-{id}"), &[("model", Argument::Text(statement.model.as_str().into()))]),
        language: None,
    };
    outline.into_iter().map(heading).collect()
}
