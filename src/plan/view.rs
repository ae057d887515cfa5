//! View: all that a template may know of one output. These types are the theme author's manual.
//!
//! A view is also what an output is made from: its fingerprint, with that of theme and locales, says
//! whether the output has to be made again. Every field takes part, since `Hash` is derived; so
//! nobody keeps a list of what depends on what.
//!
//! Addresses are paths from the output's root (`pl/pomoc/index.html`); a template writes
//! `{{ root }}{{ x.path }}`. So what many pages show is the same value for all of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};
use tera::{Context, Value};

use super::lists::List;
use super::shared::{Day, Item, Shared, Summary, values};
use super::{absolute, file_name};
use crate::fields::Localized;
use crate::language::LanguageTag;
use crate::page::{Body, Page};
use crate::site::{PageId, Site, Target};

/// All that a template may know of one output.
#[derive(Debug, Hash)]
pub(super) struct View<'p> {
    /// The template that shows it.
    pub(super) template: Cow<'p, str>,
    /// The language's place in the site's list.
    pub(super) language: usize,
    pub(super) lang: &'p str,
    pub(super) dir: &'static str,
    /// The output's own path.
    pub(super) path: &'p str,
    /// The way from the output to the root: `../../`, or empty.
    pub(super) root: Cow<'static, str>,
    /// Its absolute address, with a base URL.
    pub(super) url: Option<Url<'p>>,
    /// The absolute address that search engines are to list: its own, or that of the page that it shows.
    pub(super) canonical: Option<Url<'p>>,
    pub(super) site: &'p Shared,
    pub(super) choices: &'p Shared,
    pub(super) page: PageView<'p>,
    /// The page's text, on the first of its list pages.
    pub(super) body: Option<BodyView<'p>>,
    pub(super) back: Option<Link<'p>>,
    pub(super) breadcrumbs: Vec<Link<'p>>,
    pub(super) previous: Option<Link<'p>>,
    pub(super) next: Option<Link<'p>>,
    /// The page of the main navigation that this one belongs to.
    pub(super) current_section: &'p str,
    pub(super) alternates: Vec<Alternate<'p>>,
    /// The pages below an index page that is not cut into list pages.
    pub(super) children: Vec<Item<'p>>,
    /// One list page of them, or of a term's.
    pub(super) list: Option<List<'p>>,
    pub(super) terms: Vec<TermView>,
    pub(super) all_materials: Option<&'p Shared>,
    /// Where a redirect leads.
    pub(super) target: Option<Link<'p>>,
    /// The accessibility statement, on its page.
    pub(super) statement: Option<StatementView<'p>>,
}

impl View<'_> {
    /// The view as a template sees it. What an output does not have is none or empty, never undefined.
    pub(super) fn context(&self, filled: &Filled) -> Context {
        fn set(context: &mut Context, name: &'static str, value: &(impl Serialize + ?Sized)) {
            context.insert_value(name, Value::from_serializable(value));
        }
        let mut context = Context::new();
        let mut page = Value::from_serializable(&self.page).into_map().expect("a struct serializes to a map");
        page.insert("body".into(), Value::safe_string(&filled.body));
        context.insert_value("page", Value::from(page));
        context.insert_value("site", self.site.value.clone());
        context.insert_value("choices", self.choices.value.clone());
        set(&mut context, "lang", self.lang);
        set(&mut context, "dir", self.dir);
        set(&mut context, "path", self.path);
        set(&mut context, "root", &self.root);
        set(&mut context, "url", &self.url);
        set(&mut context, "canonical", &self.canonical);
        set(&mut context, "back", &self.back);
        set(&mut context, "breadcrumbs", &self.breadcrumbs);
        set(&mut context, "previous", &self.previous);
        set(&mut context, "next", &self.next);
        set(&mut context, "current_section", self.current_section);
        set(&mut context, "alternates", &self.alternates);
        set(&mut context, "terms", &self.terms);
        set(&mut context, "target", &self.target);
        let statement = self.statement.as_ref().map(|statement| {
            let mut map = Value::from_serializable(statement).into_map().expect("a struct serializes to a map");
            map.insert("texts".into(), Value::from_serializable(&filled.texts));
            Value::from(map)
        });
        context.insert_value("statement", statement.unwrap_or_else(Value::none));
        context.insert_value("children", values(&self.children));
        context.insert_value("list", self.list.as_ref().map_or_else(Value::none, List::value));
        let none = || Value::from(Vec::<Value>::new());
        context.insert_value("all_materials", self.all_materials.map_or_else(none, |all| all.value.clone()));
        context
    }
}

/// A page's text, its slots filled.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub(super) body: String,
    /// Its texts by name, where a template places them one by one.
    pub(super) texts: BTreeMap<&'static str, Option<TextsView>>,
}

/// `statement.texts.KEY`: one text in Markdown, or a list of them.
#[derive(Debug, Default, Serialize)]
pub(super) struct TextsView {
    pub(super) is_list: bool,
    pub(super) items: Vec<TextView>,
}

/// A text in Markdown, as HTML; its language where that is not the page's.
#[derive(Debug, Serialize)]
pub(super) struct TextView {
    pub(super) html: String,
    pub(super) lang: Option<String>,
}

/// An absolute address, for templates as one text.
#[derive(Debug, Hash)]
pub(super) struct Url<'p> {
    pub(super) base_url: &'p str,
    pub(super) path: Cow<'p, str>,
}

impl Serialize for Url<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        absolute(self.base_url, &self.path).serialize(serializer)
    }
}

/// A page's text, and what its slots are filled with.
#[derive(Debug)]
pub(super) struct BodyView<'p> {
    pub(super) page: &'p Page,
    /// Where each address leads.
    pub(super) targets: &'p [Target],
    /// Width and height of each image, where known.
    pub(super) dimensions: Vec<Option<(usize, usize)>>,
    /// The arguments of each directive.
    pub(super) arguments: Vec<Vec<(&'p str, ArgumentView<'p>)>>,
}

impl<'p> BodyView<'p> {
    pub(super) fn body(&self) -> &Body {
        &self.page.body
    }

    /// The same slots in another text of the page.
    pub(super) fn with_text_of<'q>(&self, page: &'q Page) -> BodyView<'q>
    where
        'p: 'q,
    {
        BodyView { page, targets: self.targets, dimensions: self.dimensions.clone(), arguments: self.arguments.clone() }
    }
}

/// The text itself goes by the page's fingerprint, which was made when it was parsed.
impl Hash for BodyView<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { page, targets, dimensions, arguments } = self;
        page.fingerprint.hash(state);
        targets.hash(state);
        dimensions.hash(state);
        arguments.hash(state);
    }
}

/// A directive's argument.
#[derive(Debug, Clone, Hash)]
pub(super) enum ArgumentView<'p> {
    Text(&'p str),
    /// None where there is no such register; that is a finding.
    Register(Option<&'p Shared>),
    File(Box<FileView<'p>>),
    Captions(Vec<CaptionsView<'p>>),
    /// An address, from the page that shows it.
    Link(String),
    /// What there is not, which is a finding.
    Nothing,
}

/// A file that a component gets.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct FileView<'p> {
    pub(super) path: String,
    pub(super) file_name: &'p str,
    /// `WEBM`.
    pub(super) format: &'p str,
    /// `0,79 MB`.
    pub(super) size: String,
    pub(super) size_bytes: u64,
    /// Of images, in CSS pixels.
    pub(super) width: Option<usize>,
    pub(super) height: Option<usize>,
}

/// Captions that a component gets: `src`, `lang`, `label`, `is_default`.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct CaptionsView<'p> {
    /// Browsers do not read captions from a disk's files, but from an address that holds them.
    #[serde(rename = "src", serialize_with = "super::named::data_address")]
    pub(super) text: &'p str,
    pub(super) lang: &'p str,
    /// The language's name.
    pub(super) label: &'p str,
    /// Are they shown without being asked for?
    pub(super) is_default: bool,
}

/// A link to something with a title.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct Link<'p> {
    /// What it says.
    pub(super) title: &'p str,
    /// Where it leads.
    pub(super) path: Cow<'p, str>,
    /// The language that the title is written in, where that is not the one around it.
    pub(super) lang: Option<&'p str>,
    /// The direction of that language.
    pub(super) dir: Option<&'static str>,
}

impl<'p> Link<'p> {
    /// A link whose title is in the language around it.
    pub(super) fn new(title: &'p str, path: impl Into<Cow<'p, str>>) -> Self {
        Self { title, path: path.into(), lang: None, dir: None }
    }
}

/// `site`: what every page of a language shows of the site.
#[derive(Debug, Hash, Serialize)]
pub(super) struct SiteView<'p> {
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
    pub(super) nav: Vec<Link<'p>>,
    /// The same with summaries.
    pub(super) sections: Vec<Summary<'p>>,
    pub(super) cookie_policy: Option<Link<'p>>,
    pub(super) accessibility_statement: Option<Link<'p>>,
    /// The address of the statement in the Polish model, for the `meta` that it asks for.
    pub(super) declaration: Option<Declaration<'p>>,
    pub(super) contact: Option<Link<'p>>,
    /// The search page.
    pub(super) search: Option<String>,
    /// The script with what it searches.
    pub(super) search_index: Option<String>,
    /// The Atom feed.
    pub(super) feed: Option<String>,
    /// Groups of terms.
    pub(super) taxonomies: Vec<Link<'p>>,
    pub(super) quick_exit: Option<QuickExit>,
}

/// `site.quick_exit`: where "exit this page" leads.
#[derive(Debug, Hash, Serialize)]
pub(super) struct QuickExit {
    /// The everyday site.
    pub(super) url: String,
    /// The neutral page of this site, for when there is no network.
    pub(super) path: String,
}

/// `site.declaration`: where the statement in the Polish model is.
#[derive(Debug, Hash, Serialize)]
pub(super) struct Declaration<'p> {
    /// Absolute address, with a base URL.
    pub(super) url: Option<Url<'p>>,
    pub(super) path: &'p str,
}

/// `statement`: what `site.toml` says in its accessibility statement. Texts in Markdown come as
/// `statement.texts`, by key; those that are not written are none.
#[derive(Debug, Hash, Serialize)]
pub(super) struct StatementView<'p> {
    /// `pl` or `eu`.
    pub(super) model: &'static str,
    /// `full`, `partial`, `none`; empty where it is missing.
    pub(super) status: &'static str,
    pub(super) entity: Wording<'p>,
    pub(super) scope: Option<Wording<'p>>,
    pub(super) address: &'p str,
    /// The law, in the European model.
    pub(super) law: Wording<'p>,
    pub(super) published: Option<Day>,
    pub(super) updated: Option<Day>,
    pub(super) drawn_up: Option<Day>,
    pub(super) reviewed: Option<Day>,
    pub(super) contact: Wording<'p>,
    pub(super) email: &'p str,
    pub(super) phone: Wording<'p>,
    /// `tel:`, where there is a number.
    pub(super) phone_href: Option<String>,
}

/// A text, and its language where that is not the page's.
#[derive(Debug, Hash, Serialize)]
pub(super) struct Wording<'p> {
    pub(super) text: &'p str,
    pub(super) lang: Option<&'p str>,
}

impl<'p> Wording<'p> {
    pub(super) fn of(text: &'p Localized, language: &LanguageTag) -> Self {
        let (text, other) = text.best(language);
        Self { text, lang: other.map(LanguageTag::as_str) }
    }
}

/// `page`: the page itself. The body is added last, since it is long.
#[derive(Debug, Default, Hash, Serialize)]
pub(super) struct PageView<'p> {
    pub(super) kind: &'static str,
    pub(super) title: &'p str,
    pub(super) summary: Option<&'p str>,
    pub(super) date: Option<Day>,
    pub(super) updated: Option<Day>,
    pub(super) toc: Vec<TocEntry<'p>>,
    pub(super) tags: Vec<Tag<'p>>,
    pub(super) materials: Vec<MaterialView>,
    pub(super) extra: Cow<'p, serde_json::Map<String, serde_json::Value>>,
    pub(super) draft: bool,
    /// Does its header switch typography off?
    pub(super) as_written: bool,
    pub(super) word_count: usize,
    /// The language of its title and text, where it stands in for a translation that is missing.
    pub(super) lang: Option<&'p str>,
    pub(super) dir: Option<&'static str>,
    /// That language's name.
    pub(super) lang_name: Option<&'p str>,
    /// `easy-to-read` or `sign-language`, on another version of a page.
    pub(super) version: Option<&'static str>,
    /// The page that it is another version of.
    pub(super) version_of: Option<Link<'p>>,
    /// Other versions of the page.
    pub(super) versions: Vec<VersionView<'p>>,
    /// The page that it was translated from, where that has changed since.
    pub(super) changed_source: Option<Link<'p>>,
}

/// `page.versions`: the page in another form.
#[derive(Debug, Hash, Serialize)]
pub(super) struct VersionView<'p> {
    /// `easy-to-read` or `sign-language`.
    pub(super) kind: &'static str,
    pub(super) title: &'p str,
    pub(super) path: &'p str,
    /// Its language, where that is not the one around the link.
    pub(super) lang: Option<&'p str>,
    /// The name of that language.
    pub(super) lang_name: Option<&'p str>,
}

/// `page.toc`: a heading of level 2 or 3.
#[derive(Debug, Hash, Serialize)]
pub(super) struct TocEntry<'p> {
    pub(super) level: u8,
    pub(super) id: &'p str,
    pub(super) title: &'p str,
    /// The language of the heading, where that is not the one of the page's text.
    pub(super) lang: Option<&'p str>,
    /// The direction of that language, where it is another one.
    pub(super) dir: Option<&'static str>,
}

/// `page.tags`: a term that the page carries.
#[derive(Debug, Hash, Serialize)]
pub(super) struct Tag<'p> {
    pub(super) title: &'p str,
    pub(super) path: &'p str,
    pub(super) taxonomy: &'p str,
}

/// `page.materials`: a file offered for download, measured.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct MaterialView {
    pub(super) title: String,
    /// The language of the title, where it is not the one around it.
    pub(super) title_lang: Option<String>,
    pub(super) title_dir: Option<&'static str>,
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
#[derive(Debug, Hash, Serialize)]
pub(super) struct Alternate<'p> {
    pub(super) lang: &'p str,
    /// The language's own name.
    pub(super) name: &'p str,
    pub(super) dir: &'static str,
    /// The document; where it is not translated, the page that shows it as it is, or the language's home
    /// page.
    pub(super) path: Cow<'p, str>,
    /// Is it there in this language?
    pub(super) exists: bool,
    pub(super) current: bool,
    /// Absolute address, with a base URL.
    pub(super) url: Option<Url<'p>>,
}

/// `terms`: a term of a taxonomy.
#[derive(Debug, Hash, Serialize)]
pub(super) struct TermView {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) count: usize,
}

/// `choices`: a language to choose.
#[derive(Debug, Hash, Serialize)]
pub(super) struct Choice {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) path: String,
}

pub(super) fn home(site: &Site, language: usize) -> &str {
    site.homes[language].map_or("index.html", |home| site.addresses[home].as_str())
}

/// A link to a page. The home page goes by the site's name: its own title is a whole sentence.
pub(super) fn link(site: &Site, id: PageId) -> Link<'_> {
    let page = &site.pages[id];
    let path = site.addresses[id].as_str();
    if page.name.is_index() && page.name.folder.is_empty() {
        let tag = &site.config.languages[page.name.language];
        return Link::new(site.config.title.get_or_any(tag), path);
    }
    let (lang, dir) = other_language(site, page).unzip();
    Link { lang, dir, ..Link::new(&page.front_matter.title, path) }
}

/// The language of a page's text and its direction, where it is not that of the pages around it.
pub(super) fn other_language<'s>(site: &'s Site, page: &Page) -> Option<(&'s str, &'static str)> {
    let locale = &site.locales[page.text_language];
    page.is_shown().then(|| (locale.tag.as_str(), locale.direction.as_str()))
}

pub(super) fn materials(site: &Site, id: PageId, page: &Page) -> Vec<MaterialView> {
    let locale = &site.locales[page.name.language];
    let (title_lang, title_dir) = other_language(site, page).unzip();
    let own_tag = site.config.languages[page.text_language].as_str();
    let view = |material: &crate::page::Material| {
        let media = site.media_named(page, &material.file.value)?;
        let lang = material.language.clone().unwrap_or_else(|| own_tag.to_owned());
        Some(MaterialView {
            title: material.title.clone(),
            title_lang: title_lang.map(str::to_owned),
            title_dir,
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
