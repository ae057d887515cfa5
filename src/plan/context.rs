//! Contexts: the view of each output, filled, and the template that shows it.

use tera::{Context, Value};

use super::lists::{self, List};
use super::view::{Alternate, Link, PageView, Tag, TermView, TocEntry, home, iso_day, link, materials};
use super::{Job, Output, Plan, TermId, absolute, search, taxonomy_address, term_address};
use crate::finding::Finding;
use crate::page::Page;
use crate::site::{Address, PageId, Site};

/// The view of an output as a template's context, and the template that shows it.
pub(super) fn fill(
    plan: &Plan,
    output: &Output,
    body: impl Fn(PageId, &str) -> Result<String, Finding>,
) -> Result<(usize, String, Context), Finding> {
    let site = &plan.site;
    let mut view = Builder::new(plan, &output.path);
    match &output.job {
        Job::Page(id, number) => {
            let page = &site.pages[*id];
            view.language = page.name.language;
            let kind = kind(site, *id);
            let written = if *number == 1 { body(*id, &view.root)? } else { String::new() };
            let template = page
                .front_matter
                .template
                .as_ref()
                .map_or_else(|| format!("{kind}.html"), |written| written.value.clone());
            view.page(*id, kind, &written);
            view.children_of(*id, *number);
            if template == "materials.html" {
                view.set("all_materials", plan.shared[view.language].all_materials.clone());
            }
            Ok(view.finish(&template))
        }
        Job::Term(id, number) => {
            view.language = id.language;
            view.term(*id, *number);
            Ok(view.finish("term.html"))
        }
        Job::Taxonomy { group, language } => {
            view.language = *language;
            view.taxonomy(*group);
            Ok(view.finish("taxonomy.html"))
        }
        Job::Redirect(id) => {
            view.language = site.pages[*id].name.language;
            view.plain("redirect", &site.pages[*id].front_matter.title);
            view.set("target", Value::from_serializable(&link(site, *id)));
            Ok(view.finish("redirect.html"))
        }
        Job::Search(language) => {
            view.language = *language;
            view.plain("search", "");
            view.same_in_all_languages(search::address);
            Ok(view.finish("search.html"))
        }
        Job::Exit(language) => {
            view.language = *language;
            view.plain("exit", "");
            Ok(view.finish("exit.html"))
        }
        Job::NotFound => {
            view.root = not_found_root(site);
            view.plain("not-found", "");
            Ok(view.finish("404.html"))
        }
        _ => {
            view.plain("languages", site.config.title.get_or_any(site.config.default_language()));
            Ok(view.finish("languages.html"))
        }
    }
}

/// A server shows the 404 page at any address, so only addresses from the host's root work there;
/// without a base URL nothing absolute is written.
fn not_found_root(site: &Site) -> String {
    let Some(base_url) = &site.config.base_url else {
        return String::new();
    };
    let after_scheme = base_url.split_once("://").map_or("", |(_, rest)| rest);
    let path = after_scheme.split_once('/').map_or("", |(_, path)| path);
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// Which template shows a page unless it names one.
fn kind(site: &Site, id: PageId) -> &'static str {
    let name = &site.pages[id].name;
    match (name.is_index(), name.folder.is_empty()) {
        (true, true) => "home",
        (true, false) => "section",
        _ => "page",
    }
}

/// A context being filled. What a page does not have is none or empty, never undefined.
struct Builder<'p> {
    plan: &'p Plan,
    path: &'p Address,
    language: usize,
    root: String,
    context: Context,
}

impl<'p> Builder<'p> {
    fn new(plan: &'p Plan, path: &'p Address) -> Self {
        let mut context = Context::new();
        for name in ["back", "previous", "next", "list", "canonical", "target"] {
            context.insert_value(name, Value::none());
        }
        for name in ["breadcrumbs", "children", "terms", "all_materials", "alternates"] {
            context.insert_value(name, Value::from(Vec::<Value>::new()));
        }
        context.insert_value("current_section", Value::from(""));
        Self { plan, path, language: 0, root: path.root(), context }
    }

    fn set(&mut self, name: &'static str, value: Value) {
        self.context.insert_value(name, value);
    }

    fn page(&mut self, id: PageId, kind: &'static str, body: &str) {
        let site = &self.plan.site;
        let page = &site.pages[id];
        let matter = &page.front_matter;
        let headings = page.body.headings.iter().filter(|heading| heading.level <= 3);
        let view = PageView {
            kind,
            title: matter.title.clone(),
            summary: matter.summary.clone(),
            date: iso_day(matter.date),
            updated: iso_day(matter.updated),
            toc: headings.map(|h| TocEntry { level: h.level, id: h.id.clone(), title: h.text.clone() }).collect(),
            tags: self.tags(page),
            materials: materials(site, id, page),
            extra: matter.extra.clone(),
            draft: matter.is_draft,
            word_count: page.body.word_count,
        };
        self.set_page(&view, body);
        let ancestors = site.ancestors(id);
        let crumbs: Vec<Link> = ancestors.iter().map(|above| link(site, *above)).collect();
        let back = crumbs.last().cloned();
        let section = ancestors.get(1).copied().or((ancestors.len() == 1).then_some(id));
        self.set("current_section", Value::from(section.map_or("", |id| site.addresses[id].as_str())));
        self.set("back", Value::from_serializable(&back));
        self.set("breadcrumbs", Value::from_serializable(&crumbs));
        let (previous, next) = site.neighbours(id);
        self.set("previous", Value::from_serializable(&previous.map(|id| link(site, id))));
        self.set("next", Value::from_serializable(&next.map(|id| link(site, id))));
        self.alternates(|language| site.translation(id, language).map(|id| site.addresses[id].as_str().to_owned()));
    }

    fn tags(&self, page: &Page) -> Vec<Tag> {
        let site = &self.plan.site;
        let language = page.name.language;
        let mut tags = Vec::new();
        for (taxonomy, keys) in &page.front_matter.terms {
            let Some(group) = site.groups.iter().position(|g| site.config.taxonomies[g.taxonomy].key == *taxonomy)
            else {
                continue;
            };
            for key in keys {
                let Some(term) = site.groups[group].terms.iter().position(|term| term.term.key == key.value) else {
                    continue;
                };
                let title = site.groups[group].terms[term].term.title.get_or_any(&site.config.languages[language]);
                let path = term_address(site, TermId { group, term, language });
                tags.push(Tag { title: title.to_owned(), path: path.as_str().to_owned(), taxonomy: taxonomy.clone() });
            }
        }
        tags
    }

    /// A page that is no document: only a kind and a title.
    fn plain(&mut self, kind: &'static str, title: &str) {
        self.set_page(&PageView { kind, title: title.to_owned(), ..PageView::default() }, "");
    }

    fn set_page(&mut self, view: &PageView, body: &str) {
        let mut page = Value::from_serializable(view).into_map().expect("a struct serializes to a map");
        page.insert("body".into(), Value::safe_string(body));
        self.set("page", Value::from(page));
    }

    /// The pages below an index page: all of them, or one list page of them.
    fn children_of(&mut self, id: PageId, number: usize) {
        let site = &self.plan.site;
        let summaries = &self.plan.shared[self.language].summaries;
        let children = &site.children[id];
        match site.pages[id].front_matter.paginate_by {
            Some(per_page) => {
                let list = lists::page(&site.addresses[id], number, per_page, children, |id| summaries[id].clone());
                self.set_list(list);
            }
            None => self.set("children", children.iter().map(|id| summaries[*id].clone()).collect::<Vec<_>>().into()),
        }
    }

    /// Items go in as they are: serializing them again would copy each summary per list.
    fn set_list(&mut self, mut list: List) {
        let items = std::mem::take(&mut list.items);
        let mut map = Value::from_serializable(&list).into_map().expect("a struct serializes to a map");
        map.insert("items".into(), Value::from(items));
        self.set("list", Value::from(map));
    }

    fn term(&mut self, id: TermId, number: usize) {
        let site = &self.plan.site;
        let of_term = &site.groups[id.group].terms[id.term];
        let tag = &site.config.languages[id.language];
        self.plain("term", of_term.term.title.get_or_any(tag));
        let summaries = &self.plan.shared[id.language].summaries;
        let address = term_address(site, id);
        let list =
            lists::page(&address, number, lists::TERM_PAGES, &of_term.pages[id.language], |id| summaries[id].clone());
        self.set_list(list);
        let taxonomy = &site.config.taxonomies[site.groups[id.group].taxonomy];
        let above = Link {
            title: taxonomy.title.get_or_any(tag).to_owned(),
            path: taxonomy_address(site, id.group, id.language).as_str().to_owned(),
        };
        self.crumbs(vec![above]);
        self.alternates(|language| {
            let exists = !of_term.pages[language].is_empty();
            exists.then(|| term_address(site, TermId { language, ..id }).as_str().to_owned())
        });
    }

    fn taxonomy(&mut self, group: usize) {
        let site = &self.plan.site;
        let language = self.language;
        let tag = &site.config.languages[language];
        let taxonomy = &site.config.taxonomies[site.groups[group].taxonomy];
        self.plain("taxonomy", taxonomy.title.get_or_any(tag));
        let terms: Vec<_> = site.groups[group]
            .terms
            .iter()
            .enumerate()
            .filter(|(_, term)| !term.pages[language].is_empty())
            .map(|(term, of_term)| TermView {
                title: of_term.term.title.get_or_any(tag).to_owned(),
                path: term_address(site, TermId { group, term, language }).as_str().to_owned(),
                count: of_term.pages[language].len(),
            })
            .collect();
        self.set("terms", Value::from_serializable(&terms));
        self.crumbs(Vec::new());
        self.alternates(|language| {
            let exists = site.groups[group].terms.iter().any(|term| !term.pages[language].is_empty());
            exists.then(|| taxonomy_address(site, group, language).as_str().to_owned())
        });
    }

    /// The way from the home page to a page that is no document.
    fn crumbs(&mut self, above: Vec<Link>) {
        let site = &self.plan.site;
        let mut crumbs: Vec<Link> = site.homes[self.language].map(|home| link(site, home)).into_iter().collect();
        crumbs.extend(above);
        self.set("back", Value::from_serializable(&crumbs.last()));
        self.set("breadcrumbs", Value::from_serializable(&crumbs));
    }

    fn same_in_all_languages(&mut self, address: impl Fn(&str) -> Address) {
        let site = &self.plan.site;
        self.alternates(|language| Some(address(site.config.languages[language].as_str()).as_str().to_owned()));
    }

    fn alternates(&mut self, path: impl Fn(usize) -> Option<String>) {
        let site = &self.plan.site;
        let alternates: Vec<Alternate> = site
            .locales
            .iter()
            .enumerate()
            .map(|(language, locale)| {
                let own = path(language);
                let base_url = site.config.base_url.as_deref();
                Alternate {
                    lang: locale.tag.as_str().to_owned(),
                    name: locale.name.clone(),
                    dir: locale.direction.as_str(),
                    exists: own.is_some(),
                    current: language == self.language,
                    url: base_url.zip(own.as_deref()).map(|(base_url, path)| absolute(base_url, path)),
                    path: own.unwrap_or_else(|| home(site, language)),
                }
            })
            .collect();
        self.set("alternates", Value::from_serializable(&alternates));
    }

    fn finish(mut self, template: &str) -> (usize, String, Context) {
        let shared = &self.plan.shared[self.language];
        let locale = &self.plan.site.locales[self.language];
        let base_url = self.plan.site.config.base_url.as_deref();
        let canonical = base_url.map(|base_url| absolute(base_url, self.path.as_str()));
        self.set("canonical", Value::from_serializable(&canonical));
        self.set("choices", shared.choices.clone());
        self.set("site", shared.site.clone());
        self.set("lang", Value::from(locale.tag.as_str()));
        self.set("dir", Value::from(locale.direction.as_str()));
        self.set("path", Value::from(self.path.as_str()));
        let root = std::mem::take(&mut self.root);
        self.set("root", Value::from(root));
        (self.language, template.to_owned(), self.context)
    }
}
