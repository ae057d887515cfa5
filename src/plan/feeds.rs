//! Atom feeds, one per language (RFC 4287).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Plan, absolute};
use crate::site::{Address, PageId};

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
    let last_change = |id: &PageId| site.pages[*id].front_matter.updated.max(site.pages[*id].front_matter.date);
    // A feed without dated pages changes with nothing: the epoch says so and keeps the bytes the same.
    let updated = entries
        .iter()
        .filter_map(last_change)
        .max()
        .map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |date| date.rfc3339());
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let text = |xml: &mut Writer<Vec<u8>>, name: &str, text: &str| {
        xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
    };
    let write = |xml: &mut Writer<Vec<u8>>| -> std::io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let feed = xml
            .create_element("feed")
            .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag.as_str())]);
        feed.write_inner_content(|xml| {
            text(xml, "title", site.config.title.get_or_any(tag))?;
            if let Some(description) = &site.config.description {
                text(xml, "subtitle", description.get_or_any(tag))?;
            }
            text(xml, "id", &home)?;
            text(xml, "updated", &updated)?;
            xml.create_element("author")
                .write_inner_content(|xml| text(xml, "name", site.config.title.get_or_any(tag)))?;
            let own = absolute(base_url, path.as_str());
            xml.create_element("link")
                .with_attributes([("rel", "self"), ("type", "application/atom+xml"), ("href", &*own)])
                .write_empty()?;
            xml.create_element("link")
                .with_attributes([("rel", "alternate"), ("type", "text/html"), ("href", &*home)])
                .write_empty()?;
            for id in &entries {
                let matter = &site.pages[*id].front_matter;
                let url = absolute(base_url, site.addresses[*id].as_str());
                xml.create_element("entry").write_inner_content(|xml| {
                    text(xml, "title", &matter.title)?;
                    text(xml, "id", &url)?;
                    xml.create_element("link")
                        .with_attributes([("rel", "alternate"), ("type", "text/html"), ("href", &*url)])
                        .write_empty()?;
                    if let Some(date) = matter.date {
                        text(xml, "published", &date.rfc3339())?;
                    }
                    if let Some(date) = last_change(id) {
                        text(xml, "updated", &date.rfc3339())?;
                    }
                    if let Some(summary) = &matter.summary {
                        text(xml, "summary", summary)?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    };
    write(&mut xml).expect("writing to memory cannot fail");
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
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
