//! Versions: pages that say what another page says, easy to read or in sign language.

use std::sync::Arc;

use super::documents::Documents;
use super::{PageId, Site, links, place_of};
use crate::config::Config;
use crate::finding::{Finding, Place, nearest, rules};
use crate::page::{Page, VersionKind, document_path};

/// For every page: the page that it is another version of. A version of nothing, of itself or of another
/// version is a finding; so each leads to a page that leads no further.
pub(super) fn originals(
    pages: &[Arc<Page>],
    documents: &Documents,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<Option<PageId>> {
    let original = |(id, page): (usize, &Arc<Page>)| {
        let written = &page.front_matter.version.as_ref()?.of;
        let (document, found) = named(page, &written.value, documents, config);
        let language = found.and_then(|languages| languages[page.name.language]);
        let kind = match language {
            // What is below a folder's introduction would be below one of its own pages.
            _ if page.name.is_index() => "index",
            None if found.is_some() => "language",
            None => "document",
            Some(original) if original == id => "own",
            Some(original) if pages[original].front_matter.version.is_some() => "version",
            Some(original) => return Some(original),
        };
        let near = nearest(&document, documents.keys().map(String::as_str)).filter(|_| kind == "document");
        let tag = config.languages[page.name.language].as_str();
        let finding = Finding::at(&rules::VERSION_OF_NOTHING, written.place.clone())
            .with("kind", kind)
            .with("target", written.value.as_str())
            .with("file", format!("site/{document}.{tag}.md"))
            .with("nearest", near.map_or_else(String::new, |near| format!("/{near}.md")));
        findings.push(finding);
        None
    };
    pages.iter().enumerate().map(original).collect()
}

/// The document that a page names, as its links do: `get-help.md`, or `get-help.pl.md`.
fn named<'d>(
    page: &Page,
    written: &str,
    documents: &'d Documents,
    config: &Config,
) -> (String, Option<&'d super::Languages>) {
    let path = written.strip_suffix(".md").unwrap_or(written);
    let document = links::join(&page.name.folder, path).unwrap_or_default();
    let tag = config.languages[page.name.language].as_str();
    let without_tag = document.strip_suffix(tag).and_then(|document| document.strip_suffix('.'));
    match without_tag.filter(|_| !documents.contains_key(&document)) {
        Some(without) => (without.to_owned(), documents.get(without)),
        None => (document.clone(), documents.get(&document)),
    }
}

/// For every page: its other versions, in order of path.
pub(super) fn of_pages(originals: &[Option<PageId>]) -> Vec<Vec<PageId>> {
    let mut versions = vec![Vec::new(); originals.len()];
    for (id, original) in originals.iter().enumerate() {
        if let Some(original) = original {
            versions[*original].push(id);
        }
    }
    versions
}

/// Pages that lack the easy-to-read version that site.toml promises of them, and promises of nothing.
pub(super) fn missing(site: &Site) -> Vec<Finding> {
    let audit = &site.config.audit;
    let mut findings = Vec::new();
    for promise in &audit.easy_to_read {
        let path = document_path(&promise.value);
        let is_meant = |document: &&String| match path.strip_suffix('/') {
            // The page of a folder says what is in it.
            Some(_) => document.starts_with(&path) && !document.ends_with("/index"),
            None => **document == path,
        };
        let meant: Vec<&String> = site.documents.keys().filter(is_meant).collect();
        if meant.is_empty() {
            let near = nearest(&path, site.documents.keys().map(String::as_str));
            let finding = Finding::at(&rules::EASY_TO_READ_OF_NOTHING, promise.place.clone())
                .with("document", promise.value.as_str())
                .with("nearest", near.map_or_else(String::new, |near| format!("/{near}.md")));
            findings.push(finding);
        } else if audit.is_on && !audit.is_off(&rules::EASY_TO_READ_MISSING) {
            findings.extend(meant.into_iter().flat_map(|document| missing_of(site, document, &promise.place)));
        }
    }
    findings
}

/// The same for one document. What only stands in for a translation promises nothing and keeps no promise.
fn missing_of(site: &Site, document: &str, promised: &Place) -> Vec<Finding> {
    let ids: Vec<PageId> = site.documents[document].iter().copied().flatten().collect();
    let easy = |id: PageId| {
        let versions = site.versions[id].iter().map(|version| &site.pages[*version]);
        versions.into_iter().find(|page| {
            let version = page.front_matter.version.as_ref();
            version.is_some_and(|version| version.kind == VersionKind::EasyToRead) && !page.is_shown()
        })
    };
    let name =
        ids.iter().find_map(|id| easy(*id)).map_or_else(|| format!("{document}-easy"), |page| page.name.document());
    let lacks = |id: &PageId| {
        let page = &site.pages[*id];
        (page.front_matter.version.is_none() && !page.is_shown() && easy(*id).is_none()).then_some(page)
    };
    let told = |page: &Arc<Page>| {
        let tag = site.config.languages[page.name.language].as_str();
        let of = document.rsplit('/').next().unwrap_or(document);
        Finding::at(&rules::EASY_TO_READ_MISSING, place_of(page))
            .and(promised.clone())
            .with("language", tag)
            .with("file", format!("site/{name}.{tag}.md"))
            .with("of", format!("{of}.md"))
    };
    ids.iter().filter_map(lacks).map(told).collect()
}
