//! View: all that a template may know of one page. These types are the theme author's manual.
//!
//! Addresses are paths from the output's root (`pl/pomoc/index.html`); a template writes
//! `{{ root }}{{ x.path }}`. So what many pages show is the same value for all of them.

use serde::Serialize;
use tera::Value;

use super::{exit_address, feeds, file_name, search, taxonomy_address};
use crate::fields::Date;
use crate::locale::Locale;
use crate::page::{FrontMatter, Page};
use crate::site::{PageId, Site};
use crate::theme::Theme;

/// A link to something with a title.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    /// What it says.
    pub(super) title: String,
    /// Where it leads.
    pub(super) path: String,
}

/// `site`: what every page of a language shows of the site.
#[derive(Debug, Serialize)]
pub(super) struct SiteView {
    /// The site's name.
    pub(super) title: String,
    /// One sentence, or none.
    pub(super) description: Option<String>,
    /// The language's home page.
    pub(super) home: String,
    /// A short string of this site alone, for keys of browser storage.
    pub(super) id: String,
    /// The site's language tags.
    pub(super) languages: Vec<String>,
    /// Are there absolute addresses?
    pub(super) has_base_url: bool,
    /// Main navigation.
    pub(super) nav: Vec<Link>,
    /// The same with summaries.
    pub(super) sections: Vec<Summary>,
    pub(super) cookie_policy: Option<Link>,
    pub(super) accessibility_statement: Option<Link>,
    pub(super) contact: Option<Link>,
    /// The search page.
    pub(super) search: Option<String>,
    /// The script with what it searches.
    pub(super) search_index: Option<String>,
    /// The Atom feed.
    pub(super) feed: Option<String>,
    /// Groups of terms.
    pub(super) taxonomies: Vec<Link>,
    pub(super) quick_exit: Option<QuickExit>,
}

/// `site.quick_exit`: where "exit this page" leads.
#[derive(Debug, Serialize)]
pub(super) struct QuickExit {
    /// The everyday site.
    pub(super) url: String,
    /// The neutral page of this site, for when there is no network.
    pub(super) path: String,
}

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Summary {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) summary: Option<String>,
    /// Day of publication, ISO.
    pub(super) date: Option<String>,
    /// Day of the last important change, ISO.
    pub(super) updated: Option<String>,
    /// `section` or `page`.
    pub(super) kind: &'static str,
}

/// `page`: the page itself. The body is added last, since it is long.
#[derive(Debug, Default, Serialize)]
pub(super) struct PageView {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) summary: Option<String>,
    pub(super) date: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) toc: Vec<TocEntry>,
    pub(super) tags: Vec<Tag>,
    pub(super) materials: Vec<MaterialView>,
    pub(super) extra: serde_json::Map<String, serde_json::Value>,
    pub(super) draft: bool,
    pub(super) word_count: usize,
}

/// `page.toc`: a heading of level 2 or 3.
#[derive(Debug, Serialize)]
pub(super) struct TocEntry {
    pub(super) level: u8,
    pub(super) id: String,
    pub(super) title: String,
}

/// `page.tags`: a term that the page carries.
#[derive(Debug, Serialize)]
pub(super) struct Tag {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) taxonomy: String,
}

/// `page.materials`: a file offered for download, measured.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MaterialView {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) file_name: String,
    /// `PDF`.
    pub(super) format: String,
    /// Language tag of its text.
    pub(super) lang: String,
    /// The language's name in the page's language.
    pub(super) lang_name: String,
    /// Is it in another language than the page?
    pub(super) other_lang: bool,
    /// `0,79 MB`.
    pub(super) size: String,
    pub(super) size_bytes: u64,
    pub(super) page_title: String,
    pub(super) page_path: String,
}

/// `alternates`: this document in a language of the site.
#[derive(Debug, Serialize)]
pub(super) struct Alternate {
    pub(super) lang: String,
    /// The language's own name.
    pub(super) name: String,
    pub(super) dir: &'static str,
    /// The document, or the language's home page where it is not translated.
    pub(super) path: String,
    pub(super) exists: bool,
    pub(super) current: bool,
    /// Absolute address, with a base URL.
    pub(super) url: Option<String>,
}

/// `terms`: a term of a taxonomy.
#[derive(Debug, Serialize)]
pub(super) struct TermView {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) count: usize,
}

/// `choices`: a language to choose.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) path: String,
}

/// What views of one language share, ready as template values.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) site: Value,
    /// A summary of every page, by id; those of other languages are none.
    pub(super) summaries: Vec<Value>,
    pub(super) all_materials: Value,
    pub(super) choices: Value,
    /// Registers as directives get them, by name.
    pub(super) registers: std::collections::BTreeMap<String, Value>,
}

/// Builds what is shared, once per language.
pub(super) fn shared(site: &Site, theme: &Theme) -> Vec<Shared> {
    (0..site.locales.len())
        .map(|language| Shared {
            site: Value::from_serializable(&site_view(site, theme, language)),
            summaries: site
                .pages
                .iter()
                .enumerate()
                .map(|(id, page)| {
                    if page.name.language == language {
                        Value::from_serializable(&summary(site, id))
                    } else {
                        Value::none()
                    }
                })
                .collect(),
            all_materials: Value::from_serializable(&all_materials(site, language)),
            choices: Value::from_serializable(&choices(site)),
            registers: super::components::register_values(site, language),
        })
        .collect()
}

fn site_view(site: &Site, theme: &Theme, language: usize) -> SiteView {
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
        home: home(site, language),
        id: storage_id(site),
        languages: config.languages.iter().map(|tag| tag.as_str().to_owned()).collect(),
        has_base_url: config.base_url.is_some(),
        nav: nav.iter().map(|id| link(site, *id)).collect(),
        sections: nav.iter().map(|id| summary(site, *id)).collect(),
        cookie_policy: named(&config.cookie_policy),
        accessibility_statement: named(&config.accessibility_statement),
        contact: named(&config.contact),
        search: has_search.then(|| search::address(tag.as_str()).as_str().to_owned()),
        search_index: has_search.then(|| search::index_address(tag.as_str()).as_str().to_owned()),
        feed: config.base_url.as_ref().map(|_| feeds::address(tag.as_str()).as_str().to_owned()),
        taxonomies: (0..site.groups.len())
            .filter(|group| site.groups[*group].terms.iter().any(|term| !term.pages[language].is_empty()))
            .map(|group| Link {
                title: config.taxonomies[site.groups[group].taxonomy].title.get_or_any(tag).to_owned(),
                path: taxonomy_address(site, group, language).as_str().to_owned(),
            })
            .collect(),
        quick_exit: config
            .quick_exit
            .as_ref()
            .map(|url| QuickExit { url: url.clone(), path: exit_address(tag.as_str()).as_str().to_owned() }),
    }
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

pub(super) fn home(site: &Site, language: usize) -> String {
    let path = site.homes[language].map(|home| site.addresses[home].as_str());
    path.map_or_else(|| "index.html".to_owned(), str::to_owned)
}

/// Local files share one storage in some browsers: keys need something of this site alone.
fn storage_id(site: &Site) -> String {
    let name =
        site.config.base_url.as_deref().unwrap_or_else(|| site.config.title.get_or_any(site.config.default_language()));
    crate::page::Slug::from_title(name.trim_start_matches("https://")).to_string()
}

/// A link to a page. The home page goes by the site's name: its own title is a whole sentence.
pub(super) fn link(site: &Site, id: PageId) -> Link {
    let page = &site.pages[id];
    let is_home = page.name.is_index() && page.name.folder.is_empty();
    let tag = &site.config.languages[page.name.language];
    let title = if is_home { site.config.title.get_or_any(tag) } else { &page.front_matter.title };
    Link { title: title.to_owned(), path: site.addresses[id].as_str().to_owned() }
}

pub(super) fn iso_day(date: Option<Date>) -> Option<String> {
    date.map(|date| date.iso_day())
}

pub(super) fn summary(site: &Site, id: PageId) -> Summary {
    let FrontMatter { title, summary, date, updated, .. } = &site.pages[id].front_matter;
    Summary {
        title: title.clone(),
        path: site.addresses[id].as_str().to_owned(),
        summary: summary.clone(),
        date: iso_day(*date),
        updated: iso_day(*updated),
        kind: if site.pages[id].name.is_index() { "section" } else { "page" },
    }
}

fn choices(site: &Site) -> Vec<Choice> {
    let choice = |(language, locale): (usize, &std::sync::Arc<Locale>)| Choice {
        lang: locale.tag.as_str().to_owned(),
        dir: locale.direction.as_str(),
        name: locale.name.clone(),
        title: site.config.title.get_or_any(&locale.tag).to_owned(),
        path: home(site, language),
    };
    site.locales.iter().enumerate().map(choice).collect()
}

fn all_materials(site: &Site, language: usize) -> Vec<MaterialView> {
    let of_language = site.pages.iter().enumerate().filter(|(_, page)| page.name.language == language);
    of_language.flat_map(|(id, page)| materials(site, id, page)).collect()
}

pub(super) fn materials(site: &Site, id: PageId, page: &Page) -> Vec<MaterialView> {
    let locale = &site.locales[page.name.language];
    let view = |material: &crate::page::Material| {
        let media = site.media_named(page, &material.file.value)?;
        let lang = material.language.clone().unwrap_or_else(|| locale.tag.as_str().to_owned());
        Some(MaterialView {
            title: material.title.clone(),
            path: crate::site::media_address(media),
            file_name: file_name(media).to_owned(),
            format: media.format.clone(),
            lang_name: locale.name_of(&lang).to_owned(),
            other_lang: lang != locale.tag.as_str(),
            lang,
            size: locale.format.size(media.size_bytes),
            size_bytes: media.size_bytes,
            page_title: page.front_matter.title.clone(),
            page_path: site.addresses[id].as_str().to_owned(),
        })
    };
    page.front_matter.materials.iter().filter_map(view).collect()
}
