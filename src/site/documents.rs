//! Documents: pages with the same path and name are one document in several languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PageId, place_of};
use crate::config::{Config, SITE_TOML};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::page::Page;

/// Pairs pages to documents; a language that a document lacks is a finding.
pub(super) fn pair(
    pages: &[Arc<Page>],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, Vec<Option<PageId>>> {
    let mut documents: BTreeMap<String, Vec<Option<PageId>>> = BTreeMap::new();
    for (id, page) in pages.iter().enumerate() {
        let languages = documents.entry(page.name.document()).or_insert_with(|| vec![None; config.languages.len()]);
        languages[page.name.language] = Some(id);
    }
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
    documents
}

/// The home page of each language; a language without one cannot be entered.
pub(super) fn homes(
    documents: &BTreeMap<String, Vec<Option<PageId>>>,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<Option<PageId>> {
    let homes = documents.get("index").cloned().unwrap_or_else(|| vec![None; config.languages.len()]);
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
