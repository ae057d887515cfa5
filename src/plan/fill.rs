//! Fill: the view of each output from site and theme.

use std::borrow::Cow;

use super::lists;
use super::shared::Day;
use super::view::{
    Alternate, BodyView, Link, PageView, StatementView, Tag, TermView, TocEntry, Url, VersionView, View, Wording, home,
    link, materials, other_language,
};
use super::{Job, Output, Plan, TermId, components, search, taxonomy_address, term_address};
use crate::fields::{Date, Written};
use crate::language::LanguageTag;
use crate::locale::Direction;
use crate::page::Heading;
use crate::site::{PageId, Site, TermOf};
use crate::statement::{self, Compliance, Statement};

/// The view of an output that a template shows.
pub(super) fn view<'p>(plan: &'p Plan, output: &'p Output) -> View<'p> {
    let site = &plan.site;
    match &output.job {
        Job::Page(id, number) => page(plan, output, *id, *number),
        Job::Term(id, number) => term(plan, output, *id, *number),
        Job::Taxonomy { group, language } => taxonomy(plan, output, *group, *language),
        Job::Redirect(id) => {
            let page = &site.pages[*id];
            let view = plain(plan, output, page.name.language, "redirect", &page.front_matter.title);
            View { target: Some(link(site, *id)), ..view }
        }
        Job::Search(language) => {
            let address = |language: usize| search::address(site.config.languages[language].as_str());
            let alternates =
                alternates(site, *language, |language| Some(Cow::Owned(address(language).as_str().to_owned())));
            View { alternates, ..plain(plan, output, *language, "search", "") }
        }
        Job::Exit(language) => plain(plan, output, *language, "exit", ""),
        Job::NotFound => View { root: Cow::Owned(not_found_root(site)), ..plain(plan, output, 0, "not-found", "") },
        Job::Languages => {
            plain(plan, output, 0, "languages", site.config.title.get_or_any(site.config.default_language()))
        }
        other => unreachable!("{other:?} is not made by a template"),
    }
}

/// A server shows the 404 page at any address, so only addresses from the host's root work there. Without
/// a base URL nothing absolute is written, unless the site asks for settings for a server: these take it to
/// stand at the root too.
fn not_found_root(site: &Site) -> String {
    let Some(base_url) = &site.config.base_url else {
        return if site.config.servers.is_empty() { String::new() } else { "/".to_owned() };
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

/// The way from an output to the root: `../../`, or empty.
fn root(path: &str) -> Cow<'static, str> {
    const UP: &str = "../../../../../../../../";
    let length = path.matches('/').count() * "../".len();
    UP.get(..length).map_or_else(|| Cow::Owned("../".repeat(length / 3)), Cow::Borrowed)
}

/// A page that is no document: only a kind and a title.
fn plain<'p>(plan: &'p Plan, output: &'p Output, language: usize, kind: &'static str, title: &'p str) -> View<'p> {
    let site = &plan.site;
    let shared = &plan.of_languages[language];
    let locale = &site.locales[language];
    let base_url = site.config.base_url.as_deref();
    let template = match kind {
        "home" => "home.html",
        "section" => "section.html",
        "page" => "page.html",
        "term" => "term.html",
        "taxonomy" => "taxonomy.html",
        "redirect" => "redirect.html",
        "search" => "search.html",
        "exit" => "exit.html",
        "languages" => "languages.html",
        _ => "404.html",
    };
    View {
        template: Cow::Borrowed(template),
        language,
        lang: locale.tag.as_str(),
        dir: locale.direction.as_str(),
        path: output.path.as_str(),
        root: root(output.path.as_str()),
        url: base_url.map(|base_url| Url { base_url, path: Cow::Borrowed(output.path.as_str()) }),
        canonical: base_url.map(|base_url| Url { base_url, path: Cow::Borrowed(output.path.as_str()) }),
        site: &shared.site,
        choices: &shared.choices,
        page: PageView { kind, title, ..PageView::default() },
        body: None,
        back: None,
        breadcrumbs: Vec::new(),
        previous: None,
        next: None,
        current_section: "",
        alternates: Vec::new(),
        children: Vec::new(),
        list: None,
        terms: Vec::new(),
        all_materials: None,
        target: None,
        statement: None,
    }
}

/// A document's page, or one of its further list pages.
fn page<'p>(plan: &'p Plan, output: &'p Output, id: PageId, number: usize) -> View<'p> {
    let site = &plan.site;
    let page = &site.pages[id];
    let matter = &page.front_matter;
    let language = page.name.language;
    let mut view = plain(plan, output, language, kind(site, id), &matter.title);
    if let Some(template) = &matter.template {
        view.template = Cow::Borrowed(&template.value);
    }
    let (lang, dir) = other_language(site, page).unzip();
    let headings = page.body.headings.iter().filter(|heading| heading.level <= 3);
    view.page = PageView {
        kind: view.page.kind,
        title: &matter.title,
        summary: matter.summary.as_deref(),
        date: matter.date.map(Day),
        updated: matter.updated.map(Day),
        toc: headings.map(|heading| toc_entry(heading, site.locales[page.text_language].direction)).collect(),
        tags: tags(plan, id),
        materials: materials(site, id, page),
        extra: Cow::Borrowed(&matter.extra),
        draft: matter.is_draft,
        as_written: !matter.is_typeset,
        word_count: page.body.word_count,
        lang,
        dir,
        lang_name: lang.map(|lang| site.locales[language].name_of(lang)),
        version: matter.version.as_ref().map(|version| version.kind.as_str()),
        version_of: site.originals[id].map(|original| link(site, original)),
        versions: versions(site, id),
        changed_source: site
            .changed_source(id)
            .filter(|_| site.config.stale_notice[language])
            .map(|source| original(site, source)),
    };
    view.body = (number == 1).then(|| body(plan, id));
    let ancestors = site.ancestors(id);
    view.breadcrumbs = ancestors.iter().map(|above| link(site, *above)).collect();
    view.back = view.breadcrumbs.last().cloned();
    let section = ancestors.get(1).copied().or((ancestors.len() == 1).then_some(id));
    view.current_section = section.map_or("", |id| site.addresses[id].as_str());
    let (previous, next) = site.neighbours(id);
    view.previous = previous.map(|id| link(site, id));
    view.next = next.map(|id| link(site, id));
    view.alternates = of_document(site, id);
    if let Some((shown, canonical)) = site.shown(id).zip(view.canonical.as_mut()) {
        canonical.path = Cow::Borrowed(site.addresses[shown].as_str());
    }
    let children = &site.children[id];
    match matter.paginate_by {
        Some(per_page) => {
            view.list = Some(lists::page(&site.addresses[id], number, per_page, children, |id| plan.item(id)));
        }
        None => view.children = children.iter().map(|id| plan.item(*id)).collect(),
    }
    view.statement = site
        .config
        .statement
        .as_ref()
        .filter(|_| page.name.document() == statement::DOCUMENT)
        .map(|statement| statement_view(statement, site, language));
    if view.template == "materials.html" {
        view.all_materials = Some(&plan.of_languages[language].all_materials);
    }
    view
}

/// A heading in the table of contents of a page that is written in this direction.
fn toc_entry(heading: &Heading, around: Direction) -> TocEntry<'_> {
    let dir = heading.language.as_ref().map(Direction::of).filter(|direction| *direction != around);
    TocEntry {
        level: heading.level,
        id: &heading.id,
        title: &heading.text,
        lang: heading.language.as_ref().map(LanguageTag::as_str),
        dir: dir.map(Direction::as_str),
    }
}

/// The other forms that a page has; a page that stands in for a translation has those of the one it shows.
fn versions(site: &Site, id: PageId) -> Vec<VersionView<'_>> {
    let shown = site.shown(id);
    let language = site.pages[id].name.language;
    let view = |id: &PageId| {
        let page = &site.pages[*id];
        let tag = site.locales[page.name.language].tag.as_str();
        let is_other = page.name.language != language;
        Some(VersionView {
            kind: page.front_matter.version.as_ref()?.kind.as_str(),
            title: &page.front_matter.title,
            path: site.addresses[*id].as_str(),
            lang: is_other.then_some(tag),
            lang_name: is_other.then(|| site.locales[language].name_of(tag)),
        })
    };
    site.versions[shown.unwrap_or(id)].iter().filter_map(view).collect()
}

/// A link to the page that a page was translated from.
fn original(site: &Site, source: PageId) -> Link<'_> {
    let locale = &site.locales[site.pages[source].name.language];
    Link { lang: Some(locale.tag.as_str()), dir: Some(locale.direction.as_str()), ..link(site, source) }
}

/// A document in all languages. A page that stands in for a translation leads visitors on, but search
/// engines are not told of it: it is no page in its language, and says that another is the canonical one.
fn of_document(site: &Site, id: PageId) -> Vec<Alternate<'_>> {
    let path = |id: PageId| Cow::Borrowed(site.addresses[id].as_str());
    let own = |language| site.own_translation(id, language).map(path);
    let mut alternates = alternates(site, site.pages[id].name.language, own);
    for (language, alternate) in alternates.iter_mut().enumerate() {
        // Where a version is missing, the page itself is nearer than the home page.
        let original = || site.originals[id].and_then(|original| site.translation(original, language));
        if let Some(near) = site.translation(id, language).or_else(original).filter(|_| !alternate.exists) {
            alternate.path = path(near);
        }
        if site.pages[id].is_shown() {
            alternate.url = None;
        }
    }
    alternates
}

/// The accessibility statement in a language, except what it says in Markdown.
fn statement_view<'p>(statement: &'p Statement, site: &'p Site, language: usize) -> StatementView<'p> {
    let tag = &site.config.languages[language];
    let wording = |text| Wording::of(text, tag);
    let day = |written: &Option<Written<Date>>| written.as_ref().map(|written| Day(written.value));
    let phone = wording(&statement.contact.phone);
    let digits = |text: &str| text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    StatementView {
        model: statement.model.as_str(),
        status: statement.compliance.map_or("", Compliance::as_str),
        entity: wording(&statement.entity),
        scope: statement.scope.as_ref().map(wording),
        address: &statement.address,
        law: wording(&statement.law),
        published: day(&statement.published),
        updated: day(&statement.updated),
        drawn_up: day(&statement.drawn_up),
        reviewed: day(&statement.reviewed),
        contact: wording(&statement.contact.name),
        email: &statement.contact.email,
        phone_href: statement.contact.has_number.then(|| format!("tel:{}", digits(phone.text))),
        phone,
    }
}

/// A page's text, and what fills its slots.
fn body(plan: &Plan, id: PageId) -> BodyView<'_> {
    let site = &plan.site;
    let page = &site.pages[id];
    let registers = plan.of_languages[page.text_language].registers_of(page);
    let dimensions = |image: &crate::page::Image| {
        site.media_named(page, &page.body.addresses[image.address].target).and_then(|media| media.dimensions)
    };
    BodyView {
        page,
        targets: &site.targets[id],
        dimensions: page.body.images.iter().map(dimensions).collect(),
        arguments: page
            .body
            .directives
            .iter()
            .map(|directive| components::arguments(site, id, directive, &plan.theme, registers))
            .collect(),
    }
}

fn tags(plan: &Plan, id: PageId) -> Vec<Tag<'_>> {
    let site = &plan.site;
    let language = site.pages[id].name.language;
    let tag = |of: &TermOf| Tag {
        title: site.groups[of.group].terms[of.term].term.title.get_or_any(&site.config.languages[language]),
        path: plan.term_paths[of.group][of.term][language].as_str(),
        taxonomy: &site.config.taxonomies[site.groups[of.group].taxonomy].key,
    };
    site.terms[id].iter().map(tag).collect()
}

fn term<'p>(plan: &'p Plan, output: &'p Output, id: TermId, number: usize) -> View<'p> {
    let site = &plan.site;
    let of_term = &site.groups[id.group].terms[id.term];
    let tag = &site.config.languages[id.language];
    let mut view = plain(plan, output, id.language, "term", of_term.term.title.get_or_any(tag));
    let pages = &of_term.pages[id.language];
    view.list = Some(lists::page(&term_address(site, id), number, lists::TERM_PAGES, pages, |id| plan.item(id)));
    let taxonomy = &site.config.taxonomies[site.groups[id.group].taxonomy];
    let path = taxonomy_address(site, id.group, id.language).as_str().to_owned();
    let above = Link::new(taxonomy.title.get_or_any(tag), path);
    view.breadcrumbs = from_home(site, id.language, Some(above));
    view.back = view.breadcrumbs.last().cloned();
    view.alternates = alternates(site, id.language, |language| {
        let exists = !of_term.pages[language].is_empty();
        exists.then(|| Cow::Owned(term_address(site, TermId { language, ..id }).as_str().to_owned()))
    });
    view
}

fn taxonomy<'p>(plan: &'p Plan, output: &'p Output, group: usize, language: usize) -> View<'p> {
    let site = &plan.site;
    let tag = &site.config.languages[language];
    let taxonomy = &site.config.taxonomies[site.groups[group].taxonomy];
    let mut view = plain(plan, output, language, "taxonomy", taxonomy.title.get_or_any(tag));
    let terms = site.groups[group].terms.iter().enumerate().filter(|(_, term)| !term.pages[language].is_empty());
    view.terms = terms
        .map(|(term, of_term)| TermView {
            title: of_term.term.title.get_or_any(tag).to_owned(),
            path: term_address(site, TermId { group, term, language }).as_str().to_owned(),
            count: of_term.pages[language].len(),
        })
        .collect();
    view.breadcrumbs = from_home(site, language, None);
    view.back = view.breadcrumbs.last().cloned();
    view.alternates = alternates(site, language, |language| {
        let exists = site.groups[group].terms.iter().any(|term| !term.pages[language].is_empty());
        exists.then(|| Cow::Owned(taxonomy_address(site, group, language).as_str().to_owned()))
    });
    view
}

/// The way from the home page to a page that is no document.
fn from_home<'p>(site: &'p Site, language: usize, above: Option<Link<'p>>) -> Vec<Link<'p>> {
    site.homes[language].map(|home| link(site, home)).into_iter().chain(above).collect()
}

fn alternates<'p>(site: &'p Site, current: usize, path: impl Fn(usize) -> Option<Cow<'p, str>>) -> Vec<Alternate<'p>> {
    let base_url = site.config.base_url.as_deref();
    let alternate = |(language, locale): (usize, &'p std::sync::Arc<crate::locale::Locale>)| {
        let own = path(language);
        Alternate {
            lang: locale.tag.as_str(),
            name: &locale.name,
            dir: locale.direction.as_str(),
            exists: own.is_some(),
            current: language == current,
            url: base_url.zip(own.clone()).map(|(base_url, path)| Url { base_url, path }),
            path: own.unwrap_or_else(|| Cow::Borrowed(home(site, language))),
        }
    };
    site.locales.iter().enumerate().map(alternate).collect()
}
