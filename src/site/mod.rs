//! Site: all pages, media and data in relation to each other. No HTML is made here.

mod addresses;
mod documents;
mod links;
mod sections;
mod taxonomies;
mod versions;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::data::Register;
use crate::finding::{Checked, Finding, Place, SourcePath, nearest, rules};
use crate::locale::Locale;
use crate::media::Media;
use crate::page::{self, Page};

pub use addresses::{ADDRESS_BYTES_MAX, Address, root_from};
pub use documents::{Documents, Languages};
pub use links::Target;
pub use taxonomies::{Group, TermOf, TermPages};

/// A page's place in `Site::pages`.
pub type PageId = usize;

/// The whole site.
#[derive(Debug)]
pub struct Site {
    /// What site.toml says.
    pub config: Config,
    /// The site's languages, ready.
    pub locales: Vec<Arc<Locale>>,
    /// Every page, in order of its path; then those that stand in for translations that are missing.
    pub pages: Vec<Arc<Page>>,
    /// For every page: where it goes.
    pub addresses: Vec<Address>,
    /// For every document: its page in each language.
    pub documents: Documents,
    /// For every page: its document in each language.
    pub translations: Vec<Languages>,
    /// For every page: the page that it is another version of.
    pub originals: Vec<Option<PageId>>,
    /// For every page: its other versions.
    pub versions: Vec<Vec<PageId>>,
    /// For every page: the index page above it; above another version of a page, that page.
    pub parents: Vec<Option<PageId>>,
    /// For every page: the pages directly below it, in order.
    pub children: Vec<Vec<PageId>>,
    /// For every page: its place among its parent's children.
    pub positions: Vec<usize>,
    /// For every language: its home page.
    pub homes: Vec<Option<PageId>>,
    /// For every page: where each of its addresses leads.
    pub targets: Vec<Vec<Target>>,
    /// Files beside pages and in `static/`, by the path that pages name them with.
    pub media: BTreeMap<String, Media>,
    /// Terms and their pages.
    pub groups: Vec<Group>,
    /// For every page: the terms that it carries.
    pub terms: Vec<Vec<TermOf>>,
    /// Tables of records.
    pub registers: Arc<BTreeMap<String, Register>>,
}

/// What a site is assembled from.
#[derive(Debug)]
pub struct Parts {
    /// What site.toml says.
    pub config: Config,
    /// The site's languages.
    pub locales: Vec<Arc<Locale>>,
    /// Every page, in order of its path.
    pub pages: Vec<Arc<Page>>,
    /// Files beside pages and in `static/`, by source.
    pub media: Vec<Media>,
    /// Tables of records.
    pub registers: Arc<BTreeMap<String, Register>>,
}

/// Puts everything in relation.
pub fn assemble(parts: Parts) -> Checked<Site> {
    let mut findings = Vec::new();
    let Parts { config, locales, mut pages, media, registers } = parts;
    let (documents, translations) = documents::pair(&mut pages, &locales, &config, &mut findings);
    let homes = documents::homes(&documents, &config, &mut findings);
    let addresses = addresses::of_pages(&pages, &documents, &config, &mut findings);
    let originals = versions::originals(&pages, &documents, &config, &mut findings);
    let mut parents = sections::parents(&pages, &documents, &config, &mut findings);
    for (parent, original) in parents.iter_mut().zip(&originals) {
        *parent = original.or(*parent);
    }
    let children = sections::children(&pages, &parents);
    let positions = sections::positions(&children, pages.len());
    let (groups, terms) = taxonomies::group(&pages, &config, &mut findings);
    let media = media.into_iter().map(|media| (media_path(&media.source).to_owned(), media)).collect();
    let mut site = Site {
        config,
        locales,
        pages,
        addresses,
        documents,
        translations,
        parents,
        children,
        positions,
        homes,
        versions: versions::of_pages(&originals),
        originals,
        targets: Vec::new(),
        media,
        groups,
        terms,
        registers,
    };
    site.targets = links::resolve(&site, &mut findings);
    check_named_documents(&site, &mut findings);
    findings.extend(versions::missing(&site));
    findings.extend(site.config.statement.as_ref().and_then(|statement| {
        let days = site.pages.iter().flat_map(|page| [page.front_matter.date, page.front_matter.updated]);
        statement.review_due(days.flatten().max())
    }));
    Checked::new(site, findings)
}

impl Site {
    /// A document's page in a language.
    pub fn page_of(&self, document: &str, language: usize) -> Option<PageId> {
        self.documents.get(document)?.get(language).copied().flatten()
    }

    /// The page's document in another language.
    pub fn translation(&self, page: PageId, language: usize) -> Option<PageId> {
        self.translations[page].get(language).copied().flatten()
    }

    /// The page's document in another language, written in that language.
    pub fn own_translation(&self, page: PageId, language: usize) -> Option<PageId> {
        self.translation(page, language).filter(|page| !self.pages[*page].is_shown())
    }

    /// The page that a page shows, where it stands in for a translation that is missing.
    pub fn shown(&self, page: PageId) -> Option<PageId> {
        let is_shown = self.pages[page].is_shown();
        is_shown.then(|| self.translation(page, self.pages[page].text_language)).flatten()
    }

    /// The page that a page was translated from, where that has changed since.
    pub fn changed_source(&self, page: PageId) -> Option<PageId> {
        let followed = &self.pages[page].front_matter.followed.as_ref()?.value;
        let language = self.config.languages.iter().position(|tag| *tag == followed.language)?;
        let source = self.own_translation(page, language).filter(|source| *source != page)?;
        let has_changed = followed.text.is_some_and(|text| text != self.pages[source].text);
        (has_changed && !self.pages[page].is_shown()).then_some(source)
    }

    /// From the home page down to the page's parent.
    pub fn ancestors(&self, page: PageId) -> Vec<PageId> {
        let mut ancestors: Vec<_> = std::iter::successors(self.parents[page], |above| self.parents[*above]).collect();
        ancestors.reverse();
        ancestors
    }

    /// A file that a page names, relative to its folder or from the root with a leading `/`.
    pub fn media_named(&self, page: &Page, written: &str) -> Option<&Media> {
        let path = links::join(&page.name.folder, written)?;
        self.media.get(&path)
    }

    /// Where an address leads that stands in a page.
    pub fn target(&self, page: PageId, address: &page::Address) -> Checked<Target> {
        let mut findings = Vec::new();
        let target = links::target(self, page, &self.pages[page], address, &mut findings);
        Checked::new(target, findings)
    }

    /// The file whose path is nearest to what somebody wrote.
    pub fn nearest_file(&self, written: &str) -> Option<&str> {
        links::nearest_file(self, written)
    }

    /// The page's neighbours in its section.
    pub fn neighbours(&self, page: PageId) -> (Option<PageId>, Option<PageId>) {
        let Some(parent) = self.parents[page].filter(|parent| self.parents[*parent].is_some()) else {
            return (None, None);
        };
        if self.pages[page].front_matter.version.is_some() {
            return (None, None);
        }
        let siblings = &self.children[parent];
        let position = self.positions[page];
        let previous = position.checked_sub(1).and_then(|position| siblings.get(position));
        (previous.copied(), siblings.get(position + 1).copied())
    }
}

/// Where a file beside a page goes, as an address from the output's root.
pub fn media_address(media: &Media) -> String {
    links::encoded(media_path(&media.source))
}

/// The path by which pages name a file: below `site/`, and `static/` is the root.
fn media_path(source: &SourcePath) -> &str {
    let path = source.strip_prefix("site/").unwrap_or(source);
    path.strip_prefix("static/").unwrap_or(path)
}

/// Documents that site.toml names must be there.
fn check_named_documents(site: &Site, findings: &mut Vec<Finding>) {
    let config = &site.config;
    for named in [&config.cookie_policy, &config.accessibility_statement, &config.contact].into_iter().flatten() {
        if !site.documents.contains_key(&named.value) {
            let near = nearest(&named.value, site.documents.keys().map(String::as_str));
            let finding = Finding::at(&rules::UNKNOWN_DOCUMENT, named.place.clone())
                .with("document", named.value.as_str())
                .with("nearest", near.map_or_else(String::new, |near| format!("/{near}.md")));
            findings.push(finding);
        }
    }
}

/// The best place to point at for a finding about a page as a whole.
pub fn place_of(page: &Page) -> Place {
    page.front_matter.title_place.clone().unwrap_or_else(|| Place::file(&page.source))
}
