//! Addresses: where each page goes, and the relative way from one file to another.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::documents::Documents;
use super::place_of;
use crate::config::Config;
use crate::finding::{Finding, rules};
use crate::page::{Page, Slug};

/// The longest path of an output, in bytes: with drive and folder it stays below Windows' 260.
pub const ADDRESS_BYTES_MAX: usize = 150;

/// The deepest path of an output, in folders.
const DEPTH_MAX: usize = 6;

/// The path of an output below the output directory, `pl/pomoc/index.html`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    /// An address made of checked segments.
    pub fn new(path: String) -> Self {
        Self(path)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that the address is in, with a slash at the end, or empty.
    pub fn folder(&self) -> &str {
        self.0.rfind('/').map_or("", |slash| &self.0[..=slash])
    }

    /// The way from this file to the output's root: `../../`, or empty.
    pub fn root(&self) -> String {
        root_from(&self.0)
    }
}

/// The way from a file to the output's root: `../../`, or empty.
pub fn root_from(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The address of every page.
pub(super) fn of_pages(
    pages: &[Arc<Page>],
    documents: &Documents,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<Address> {
    let folders: BTreeSet<(&str, usize)> =
        pages.iter().map(|page| (page.name.folder.as_str(), page.name.language)).collect();
    let folders: FxHashMap<(&str, usize), String> = folders
        .into_iter()
        .map(|(folder, language)| ((folder, language), folder_address(folder, language, pages, documents, config)))
        .collect();
    let address = |page: &Arc<Page>| {
        let folder = &folders[&(page.name.folder.as_str(), page.name.language)];
        if page.name.is_index() {
            return Address(format!("{folder}index.html"));
        }
        match &page.front_matter.slug {
            Some(slug) => Address(format!("{folder}{}/index.html", slug.value)),
            None => Address(format!(
                "{folder}{}/index.html",
                Slug::from_title(&page.name.name, &config.languages[page.name.language])
            )),
        }
    };
    let addresses: Vec<Address> = pages.par_iter().map(address).collect();
    for (address, page) in addresses.iter().zip(pages) {
        let path = address.as_str();
        if path.len() > ADDRESS_BYTES_MAX || path.matches('/').count() > DEPTH_MAX {
            let finding = Finding::at(&rules::LONG_ADDRESS, place_of(page))
                .with("address", path)
                .with("bytes_max", ADDRESS_BYTES_MAX)
                .with("depth_max", DEPTH_MAX);
            findings.push(finding);
        }
    }
    addresses
}

/// A folder's address in a language: each part is the slug of its index page there, else its own name.
fn folder_address(
    folder: &str,
    language: usize,
    pages: &[Arc<Page>],
    documents: &Documents,
    config: &Config,
) -> String {
    let mut address = format!("{}/", config.languages[language].as_str());
    let mut path = String::new();
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        path.push_str(part);
        let index = documents.get(&format!("{path}/index")).and_then(|languages| languages[language]);
        let slug = index.and_then(|id| pages[id].front_matter.slug.as_ref());
        match slug {
            Some(slug) => address.push_str(slug.value.as_str()),
            None => address.push_str(Slug::from_title(part, &config.languages[language]).as_str()),
        }
        address.push('/');
        path.push('/');
    }
    address
}
