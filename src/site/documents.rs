//! Documents: pages with the same path and name are one document in several languages.

use std::sync::Arc;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{PageId, place_of};
use crate::config::{Config, SITE_TOML};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::page::Page;

/// A document's page in each language.
pub type Languages = Arc<[Option<PageId>]>;

/// Every document by its path, in order of paths.
pub type Documents = IndexMap<String, Languages, FxBuildHasher>;

/// Pairs pages to documents: every document by its path, and that of every page. A language that a
/// document lacks is a finding.
pub(super) fn pair(pages: &[Arc<Page>], config: &Config, findings: &mut Vec<Finding>) -> (Documents, Vec<Languages>) {
    let mut numbers: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    let mut found: Vec<Vec<Option<PageId>>> = Vec::new();
    let mut of_pages: Vec<usize> = Vec::with_capacity(pages.len());
    for (id, page) in pages.iter().enumerate() {
        let number = *numbers.entry((&page.name.folder, &page.name.name)).or_insert_with(|| {
            found.push(vec![None; config.languages.len()]);
            found.len() - 1
        });
        found[number][page.name.language] = Some(id);
        of_pages.push(number);
    }
    let found: Vec<Languages> = found.into_iter().map(Arc::from).collect();
    let path = |languages: &Languages| {
        let first = languages.iter().flatten().next()?;
        Some((pages[*first].name.document(), languages.clone()))
    };
    let mut documents: Documents = found.iter().filter_map(path).collect();
    documents.sort_unstable_keys();
    for (document, languages) in &documents {
        let Some(source) = languages.iter().flatten().next() else {
            continue;
        };
        for (language, _) in languages.iter().enumerate().filter(|(_, page)| page.is_none()) {
            let tag = config.languages[language].as_str();
            // A missing home page is worse, and told as such.
            if document == "index" {
                continue;
            }
            let finding = Finding::at(&rules::MISSING_TRANSLATION, place_of(&pages[*source]))
                .with("language", tag)
                .with("file", format!("site/{document}.{tag}.md"));
            findings.push(finding);
        }
    }
    let of_pages = of_pages.into_iter().map(|number| found[number].clone()).collect();
    (documents, of_pages)
}

/// The home page of each language; a language without one cannot be entered.
pub(super) fn homes(documents: &Documents, config: &Config, findings: &mut Vec<Finding>) -> Vec<Option<PageId>> {
    let homes = documents.get("index").map_or_else(|| vec![None; config.languages.len()], |index| index.to_vec());
    for (language, tag) in config.languages.iter().enumerate() {
        if homes[language].is_none() {
            let finding = Finding::at(&rules::MISSING_HOME, Place::file(&SourcePath::from(SITE_TOML)))
                .with("language", tag.as_str())
                .with("file", format!("site/index.{}.md", tag.as_str()));
            findings.push(finding);
        }
    }
    homes
}
