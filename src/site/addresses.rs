//! Addresses: where each page goes, and the relative way from one file to another.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::documents::Languages;
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
    documents: &BTreeMap<String, Languages>,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<Address> {
    // A folder's address is asked for once per page in it: kept per folder and language.
    let mut folders: BTreeMap<(&str, usize), String> = BTreeMap::new();
    let mut addresses: Vec<Address> = Vec::with_capacity(pages.len());
    for page in pages {
        let language = page.name.language;
        let folder = folders
            .entry((&page.name.folder, language))
            .or_insert_with(|| folder_address(&page.name.folder, language, pages, documents, config));
        let path = if page.name.is_index() {
            format!("{folder}index.html")
        } else {
            format!("{folder}{}/index.html", page_slug(page))
        };
        if path.len() > ADDRESS_BYTES_MAX || path.matches('/').count() > DEPTH_MAX {
            let finding = Finding::at(&rules::LONG_ADDRESS, place_of(page))
                .with("address", path.as_str())
                .with("bytes_max", ADDRESS_BYTES_MAX)
                .with("depth_max", DEPTH_MAX);
            findings.push(finding);
        }
        addresses.push(Address(path));
    }
    addresses
}

fn page_slug(page: &Page) -> String {
    match &page.front_matter.slug {
        Some(slug) => slug.value.to_string(),
        None => Slug::from_title(&page.name.name).to_string(),
    }
}

/// A folder's address in a language: each part is the slug of its index page there, else its own name.
fn folder_address(
    folder: &str,
    language: usize,
    pages: &[Arc<Page>],
    documents: &BTreeMap<String, Languages>,
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
            None => address.push_str(Slug::from_title(part).as_str()),
        }
        address.push('/');
        path.push('/');
    }
    address
}
