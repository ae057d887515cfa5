//! Atom feeds, one per language (RFC 4287).

use super::xml::{self, Xml};
use super::{Plan, absolute};
use crate::fields::Date;
use crate::site::{Address, PageId};

/// How many pages a feed has.
const ENTRIES_MAX: usize = 30;

/// Where the feed of a language is.
pub(super) fn address(tag: &str) -> Address {
    Address::new(format!("{tag}/atom.xml"))
}

/// The feed of a language.
#[derive(Debug, Hash)]
pub(super) struct Feed<'p> {
    tag: &'p str,
    base_url: &'p str,
    path: &'p str,
    home: &'p str,
    title: &'p str,
    description: Option<&'p str>,
    entries: Vec<Entry<'p>>,
}

/// One page.
#[derive(Debug, Hash)]
struct Entry<'p> {
    title: &'p str,
    path: &'p str,
    summary: Option<&'p str>,
    date: Option<Date>,
    last_change: Option<Date>,
}

/// Collects the newest dated pages of a language.
pub(super) fn feed<'p>(plan: &'p Plan, language: usize, path: &'p Address) -> Feed<'p> {
    let site = &plan.site;
    let tag = &site.config.languages[language];
    let entry = |id: PageId| {
        let matter = &site.pages[id].front_matter;
        Entry {
            title: &matter.title,
            path: site.addresses[id].as_str(),
            summary: matter.summary.as_deref(),
            date: matter.date,
            last_change: matter.updated.max(matter.date),
        }
    };
    Feed {
        tag: tag.as_str(),
        base_url: site.config.base_url.as_deref().expect("feeds are planned only with a base URL"),
        path: path.as_str(),
        home: site.homes[language].map_or("", |home| site.addresses[home].as_str()),
        title: site.config.title.get_or_any(tag),
        description: site.config.description.as_ref().map(|description| description.get_or_any(tag)),
        entries: newest(plan, language).into_iter().map(entry).collect(),
    }
}

/// The feed as Atom.
pub(super) fn atom(feed: &Feed<'_>) -> Vec<u8> {
    let base_url = feed.base_url;
    let home = if feed.home.is_empty() { String::new() } else { absolute(base_url, feed.home) };
    // A feed without dated pages changes with nothing: the epoch says so and keeps the bytes the same.
    let newest_change = feed.entries.iter().filter_map(|entry| entry.last_change).max();
    let updated = newest_change.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |date| date.rfc3339());
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.tag)];
    xml::document(16 << 10, |xml| {
        xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
            xml::text(xml, "title", feed.title)?;
            if let Some(description) = feed.description {
                xml::text(xml, "subtitle", description)?;
            }
            xml::text(xml, "id", &home)?;
            xml::text(xml, "updated", &updated)?;
            xml.create_element("author").write_inner_content(|xml| xml::text(xml, "name", feed.title))?;
            let own = absolute(base_url, feed.path);
            xml::empty(xml, "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", &*own)])?;
            xml::empty(xml, "link", [("rel", "alternate"), ("type", "text/html"), ("href", &*home)])?;
            feed.entries.iter().try_for_each(|one| {
                xml.create_element("entry").write_inner_content(|xml| entry(xml, base_url, one)).map(drop)
            })
        })?;
        Ok(())
    })
}

fn entry(xml: &mut Xml, base_url: &str, entry: &Entry<'_>) -> std::io::Result<()> {
    let url = absolute(base_url, entry.path);
    xml::text(xml, "title", entry.title)?;
    xml::text(xml, "id", &url)?;
    xml::empty(xml, "link", [("rel", "alternate"), ("type", "text/html"), ("href", &*url)])?;
    if let Some(date) = entry.date {
        xml::text(xml, "published", &date.rfc3339())?;
    }
    if let Some(date) = entry.last_change {
        xml::text(xml, "updated", &date.rfc3339())?;
    }
    if let Some(summary) = entry.summary {
        xml::text(xml, "summary", summary)?;
    }
    Ok(())
}

fn newest(plan: &Plan, language: usize) -> Vec<PageId> {
    let pages = &plan.site.pages;
    let mut dated: Vec<PageId> = (0..pages.len())
        .filter(|id| pages[*id].name.language == language && pages[*id].front_matter.date.is_some())
        // What is not translated is news once it is; another version of a page is no news.
        .filter(|id| !pages[*id].is_shown() && pages[*id].front_matter.version.is_none())
        .collect();
    dated.sort_by(|a, b| {
        let (a, b) = (&pages[*a], &pages[*b]);
        b.front_matter.date.cmp(&a.front_matter.date).then_with(|| a.source.cmp(&b.source))
    });
    dated.truncate(ENTRIES_MAX);
    dated
}
