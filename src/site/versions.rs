//! Versions: pages that say what another page says, easy to read or in sign language.

use std::sync::Arc;

use super::documents::Documents;
use super::{PageId, links};
use crate::config::Config;
use crate::finding::{Finding, nearest, rules};
use crate::page::Page;

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
