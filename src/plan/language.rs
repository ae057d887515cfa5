//! Language: what every page of a language shows of the site, and what it could show on demand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::shared::{Shared, summary};
use super::view::{Choice, Declaration, Link, MaterialView, QuickExit, SiteView, Url, home, link, materials};
use super::{components, exit_address, feeds, search, taxonomy_address};
use crate::locale::Locale;
use crate::page::Page;
use crate::site::{PageId, Site};
use crate::statement::{self, Model};
use crate::theme::Theme;

/// What views of one language share.
#[derive(Debug)]
pub(super) struct OfLanguage {
    pub(super) site: Shared,
    pub(super) all_materials: Shared,
    pub(super) choices: Shared,
    /// Registers as directives get them, by name.
    pub(super) registers: BTreeMap<String, Shared>,
    /// The same for pages that switch typography off; empty where no page does.
    pub(super) registers_as_written: BTreeMap<String, Shared>,
}

impl OfLanguage {
    /// Registers as the directives of a page get them.
    pub(super) fn registers_of(&self, page: &Page) -> &BTreeMap<String, Shared> {
        if page.front_matter.is_typeset { &self.registers } else { &self.registers_as_written }
    }
}

/// Builds what is shared, once per language.
pub(super) fn of_languages(site: &Site, theme: &Theme) -> Vec<OfLanguage> {
    (0..site.locales.len())
        .map(|language| OfLanguage {
            site: Shared::new(&site_view(site, theme, language)),
            all_materials: Shared::new(&all_materials(site, language)),
            choices: Shared::new(&choices(site)),
            registers: registers(site, language, site.config.typography[language]),
            registers_as_written: if has_plain(site, language) {
                registers(site, language, false)
            } else {
                BTreeMap::new()
            },
        })
        .collect()
}

fn registers(site: &Site, language: usize, is_typeset: bool) -> BTreeMap<String, Shared> {
    let registers = components::registers(site, language, is_typeset);
    registers.into_iter().map(|(name, register)| (name, Shared::new(&register))).collect()
}

/// Does a page in this language switch typography off?
fn has_plain(site: &Site, language: usize) -> bool {
    site.pages.iter().any(|page| page.text_language == language && !page.front_matter.is_typeset)
}

fn site_view<'p>(site: &'p Site, theme: &Theme, language: usize) -> SiteView<'p> {
    let config = &site.config;
    let locale = &site.locales[language];
    let tag = &locale.tag;
    let nav = nav(site, language);
    let named = |document: &Option<crate::fields::Written<String>>| {
        let id = site.page_of(&document.as_ref()?.value, language)?;
        Some(link(site, id))
    };
    let has_search = theme.has("search.html");
    SiteView {
        title: config.title.get_or_any(tag).to_owned(),
        description: config.description.as_ref().map(|text| text.get_or_any(tag).to_owned()),
        home: home(site, language).to_owned(),
        id: storage_id(site),
        languages: config.languages.iter().map(|tag| tag.as_str().to_owned()).collect(),
        has_base_url: config.base_url.is_some(),
        nav: nav.iter().map(|id| link(site, *id)).collect(),
        sections: nav.iter().map(|id| summary(site, *id)).collect(),
        cookie_policy: named(&config.cookie_policy),
        accessibility_statement: named(&config.accessibility_statement),
        declaration: declaration(site, language),
        contact: named(&config.contact),
        search: has_search.then(|| search::address(tag.as_str()).as_str().to_owned()),
        search_index: has_search.then(|| search::index_address(tag.as_str()).as_str().to_owned()),
        feed: config.base_url.as_ref().map(|_| feeds::address(tag.as_str()).as_str().to_owned()),
        taxonomies: (0..site.groups.len())
            .filter(|group| site.groups[*group].terms.iter().any(|term| !term.pages[language].is_empty()))
            .map(|group| {
                let path = taxonomy_address(site, group, language).as_str().to_owned();
                Link::new(config.taxonomies[site.groups[group].taxonomy].title.get_or_any(tag), path)
            })
            .collect(),
        quick_exit: config
            .quick_exit
            .as_ref()
            .map(|url| QuickExit { url: url.clone(), path: exit_address(tag.as_str()).as_str().to_owned() }),
    }
}

/// The Polish model wants its address on every page.
fn declaration(site: &Site, language: usize) -> Option<Declaration<'_>> {
    site.config.statement.as_ref().filter(|statement| statement.model == Model::Polish)?;
    let id = site.page_of(statement::DOCUMENT, language)?;
    let path = site.addresses[id].as_str();
    let url = site.config.base_url.as_deref().map(|base_url| Url { base_url, path: Cow::Borrowed(path) });
    Some(Declaration { url, path })
}

/// Sections below the home page, and its pages that have a weight.
fn nav(site: &Site, language: usize) -> Vec<PageId> {
    let below_home = site.homes[language].map_or(&[][..], |home| &site.children[home]);
    let is_in_nav = |id: &&PageId| {
        let page = &site.pages[**id];
        page.name.is_index() || page.front_matter.weight.is_some()
    };
    below_home.iter().filter(is_in_nav).copied().collect()
}

/// Local files share one storage in some browsers: keys need something of this site alone.
fn storage_id(site: &Site) -> String {
    let name =
        site.config.base_url.as_deref().unwrap_or_else(|| site.config.title.get_or_any(site.config.default_language()));
    crate::page::Slug::from_title(name.trim_start_matches("https://"), site.config.default_language()).to_string()
}

fn choices(site: &Site) -> Vec<Choice> {
    let choice = |(language, locale): (usize, &std::sync::Arc<Locale>)| Choice {
        lang: locale.tag.as_str().to_owned(),
        dir: locale.direction.as_str(),
        name: locale.name.clone(),
        title: site.config.title.get_or_any(&locale.tag).to_owned(),
        path: home(site, language).to_owned(),
    };
    site.locales.iter().enumerate().map(choice).collect()
}

fn all_materials(site: &Site, language: usize) -> Vec<MaterialView> {
    let of_language = site.pages.iter().enumerate().filter(|(_, page)| page.name.language == language);
    of_language.flat_map(|(id, page)| materials(site, id, page)).collect()
}
