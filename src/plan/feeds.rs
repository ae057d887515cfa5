//! Atom feeds, one per language (RFC 4287).

use super::xml::{self, Xml};
use super::{Plan, absolute};
use crate::fields::Date;
use crate::site::{Address, PageId, Site};

/// How many pages a feed has.
const ENTRIES_MAX: usize = 30;

/// Where the feed of a language is.
pub(super) fn address(tag: &str) -> Address {
    Address::new(format!("{tag}/atom.xml"))
}

/// The newest dated pages of a language.
pub(super) fn atom(plan: &Plan, language: usize, path: &Address) -> Vec<u8> {
    let site = &plan.site;
    let tag = &site.config.languages[language];
    let base_url = site.config.base_url.as_deref().expect("feeds are planned only with a base URL");
    let home = site.homes[language].map_or_else(String::new, |home| absolute(base_url, site.addresses[home].as_str()));
    let entries = newest(plan, language);
    // A feed without dated pages changes with nothing: the epoch says so and keeps the bytes the same.
    let newest_change = entries.iter().filter_map(|id| last_change(site, *id)).max();
    let updated = newest_change.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |date| date.rfc3339());
    let title = site.config.title.get_or_any(tag);
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag.as_str())];
    xml::document(|xml| {
        xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
            xml::text(xml, "title", title)?;
            if let Some(description) = &site.config.description {
                xml::text(xml, "subtitle", description.get_or_any(tag))?;
            }
            xml::text(xml, "id", &home)?;
            xml::text(xml, "updated", &updated)?;
            xml.create_element("author").write_inner_content(|xml| xml::text(xml, "name", title))?;
            let own = absolute(base_url, path.as_str());
            xml::empty(xml, "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", &*own)])?;
            xml::empty(xml, "link", [("rel", "alternate"), ("type", "text/html"), ("href", &*home)])?;
            entries.iter().try_for_each(|id| {
                xml.create_element("entry").write_inner_content(|xml| entry(xml, site, base_url, *id)).map(drop)
            })
        })?;
        Ok(())
    })
}

/// One page.
fn entry(xml: &mut Xml, site: &Site, base_url: &str, id: PageId) -> std::io::Result<()> {
    let matter = &site.pages[id].front_matter;
    let url = absolute(base_url, site.addresses[id].as_str());
    xml::text(xml, "title", &matter.title)?;
    xml::text(xml, "id", &url)?;
    xml::empty(xml, "link", [("rel", "alternate"), ("type", "text/html"), ("href", &*url)])?;
    if let Some(date) = matter.date {
        xml::text(xml, "published", &date.rfc3339())?;
    }
    if let Some(date) = last_change(site, id) {
        xml::text(xml, "updated", &date.rfc3339())?;
    }
    if let Some(summary) = &matter.summary {
        xml::text(xml, "summary", summary)?;
    }
    Ok(())
}

fn last_change(site: &Site, id: PageId) -> Option<Date> {
    let matter = &site.pages[id].front_matter;
    matter.updated.max(matter.date)
}

fn newest(plan: &Plan, language: usize) -> Vec<PageId> {
    let pages = &plan.site.pages;
    let mut dated: Vec<PageId> = (0..pages.len())
        .filter(|id| pages[*id].name.language == language && pages[*id].front_matter.date.is_some())
        .collect();
    dated.sort_by(|a, b| {
        let (a, b) = (&pages[*a], &pages[*b]);
        b.front_matter.date.cmp(&a.front_matter.date).then_with(|| a.source.cmp(&b.source))
    });
    dated.truncate(ENTRIES_MAX);
    dated
}
