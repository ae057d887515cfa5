//! Plan: every output file, path → how it is made.
//!
//! A plan is not path → bytes: finished pages are not held in memory, addresses collide before the
//! first page is rendered, and progress knows its total.

mod components;
mod feeds;
mod fill;
mod html;
mod language;
mod lists;
mod named;
mod search;
mod servers;
mod shared;
mod sitemap;
mod view;
mod xml;

use std::collections::BTreeSet;
use std::collections::hash_map::Entry;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::audit::style::Library;
use crate::finding::{Checked, Finding, Place, SourcePath, rules};
use crate::fingerprint::Fingerprint;
use crate::media::Media;
use crate::page::Slug;
use crate::site::{Address, PageId, Site, place_of};
use crate::sources::{Location, Sources};
use crate::theme::Theme;
use crate::trace::{Origin, Trace};

pub use servers::ServerFile;

use feeds::Feed;
use language::OfLanguage;
use shared::{Item, Summaries};
use sitemap::Sitemap;
use view::View;

/// Every output file of a build.
#[derive(Debug)]
pub struct Plan {
    /// What is said.
    pub site: Site,
    /// How it looks.
    pub theme: Arc<Theme>,
    /// The files, in order of their paths.
    pub outputs: Vec<Output>,
    /// What was found in texts before anything was made.
    pub told: Told,
    /// The style sheets that the audit has read.
    pub library: Library,
    /// What every output depends on: templates, messages, and what the audit looks at besides.
    look: Fingerprint,
    /// What findings in HTML depend on besides the HTML: style sheets, and what the audit is asked to do.
    audited_with: Fingerprint,
    /// The theme for traces, once somebody asks for one.
    traced: OnceLock<Option<Theme>>,
    /// What views of one language share.
    of_languages: Vec<OfLanguage>,
    summaries: Summaries,
    /// The path of every term's page: by group, term and language.
    term_paths: Vec<Vec<Vec<Address>>>,
}

/// One output file.
#[derive(Debug, Clone)]
pub struct Output {
    /// Its path.
    pub path: Address,
    /// How it is made.
    pub job: Job,
}

/// How an output file is made.
#[derive(Debug, Clone)]
pub enum Job {
    /// A page; of a paginated section the list page of this number, from 1.
    Page(PageId, usize),
    /// The pages of a term.
    Term(TermId, usize),
    /// The terms of a taxonomy.
    Taxonomy {
        /// Place in `Site::groups`.
        group: usize,
        /// Place in the site's languages.
        language: usize,
    },
    /// The page that a server shows where there is none.
    NotFound,
    /// The root: choose a language.
    Languages,
    /// The search page of a language.
    Search(usize),
    /// What the search page searches.
    SearchIndex(usize),
    /// The neutral page that "exit this page" leads to without a network.
    Exit(usize),
    /// An old address that leads to a page.
    Redirect(PageId),
    /// The Atom feed of a language.
    Feed(usize),
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// Settings for a web server.
    Server(ServerFile),
    /// A file as it is.
    Copy(Copy),
}

/// A file that is copied as it is.
#[derive(Debug, Clone)]
pub struct Copy {
    /// The file.
    pub source: SourcePath,
    /// Where its bytes are.
    pub location: Location,
    /// What is known of them.
    pub fingerprint: Fingerprint,
}

/// One term in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermId {
    /// Place in `Site::groups`.
    pub group: usize,
    /// Place in the group's terms.
    pub term: usize,
    /// Place in the site's languages.
    pub language: usize,
}

/// The bytes of an output, or where to copy them from.
#[derive(Debug, Clone)]
pub enum Made {
    /// Bytes, ready.
    Bytes(Vec<u8>),
    /// A file as it is.
    Copy(Location),
}

/// Says which files there will be. Two at one address are findings.
///
/// `told` is what was found in texts so far.
pub fn outputs(site: Site, theme: Arc<Theme>, told: Told, sources: &Sources) -> Checked<Plan> {
    let mut findings = Vec::new();
    let mut list = Outputs { found: Vec::new(), findings: &mut findings, taken: FxHashMap::default() };
    list.pages(&site);
    list.terms(&site);
    list.program_pages(&site);
    list.machine_files(&site);
    list.media(&site, sources);
    list.assets(&theme, sources);
    list.aliases(&site);
    list.folders();
    let outputs = list.found;
    if site.config.base_url.is_none() {
        let place = Place::file(&SourcePath::from(crate::config::SITE_TOML));
        findings.push(Finding::at(&rules::NO_BASE_URL, place));
    }
    html::check_templates(&site, &theme, &mut findings);
    components::check(&site, &theme, &mut findings);
    let of_languages = language::of_languages(&site, &theme);
    let summaries = Summaries::of(&site);
    let of_locales: Vec<_> = site.locales.iter().map(|locale| locale.fingerprint).collect();
    let audited_with = Fingerprint::of(&(sheets(&outputs).collect::<Vec<_>>(), &site.config.audit));
    let look = Fingerprint::of(&(theme.fingerprint, of_locales, audited_with));
    let term_paths = (0..site.groups.len()).map(|group| term_addresses(&site, group)).collect();
    Checked::new(
        Plan {
            site,
            theme,
            outputs,
            told,
            library: Library::default(),
            look,
            audited_with,
            traced: OnceLock::new(),
            of_languages,
            summaries,
            term_paths,
        },
        findings,
    )
}

/// Every style sheet that is copied, with what is known of it.
fn sheets(outputs: &[Output]) -> impl Iterator<Item = (&str, Fingerprint)> {
    outputs.iter().filter_map(|output| match &output.job {
        Job::Copy(copy) if output.path.as_str().ends_with(".css") => Some((output.path.as_str(), copy.fingerprint)),
        _ => None,
    })
}

/// Does an output's address say that it is HTML?
pub fn is_html(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".htm")
}

impl Plan {
    /// The output at an address.
    pub fn output(&self, path: &str) -> Option<&Output> {
        let place = self.outputs.binary_search_by(|output| output.path.as_str().cmp(path)).ok()?;
        Some(&self.outputs[place])
    }

    /// A page as lists show it.
    fn item(&self, id: PageId) -> Item<'_> {
        Item { site: &self.site, summaries: &self.summaries, id }
    }
}

/// An output about to be made: all that it is made from.
#[derive(Debug)]
pub struct Draft<'p> {
    /// The plan that it belongs to.
    pub plan: &'p Plan,
    /// The output.
    pub output: &'p Output,
    from: From<'p>,
    /// The same fingerprint, the same bytes.
    pub fingerprint: Fingerprint,
}

/// What an output is made from.
#[derive(Debug, Hash)]
enum From<'p> {
    /// By a template. Boxed, as it is much larger than the others.
    View(Box<View<'p>>),
    Feed(Feed<'p>),
    Sitemap(Sitemap<'p>),
    SearchIndex(search::Index<'p>),
    Robots(String),
    Server(String),
    Copy(Fingerprint),
}

/// Collects all that an output is made from.
pub fn draft<'p>(plan: &'p Plan, output: &'p Output) -> Draft<'p> {
    let from = match &output.job {
        // Which sheets it has depends on where it is and what the site's address is.
        Job::Copy(copy) if is_html(output.path.as_str()) => From::Copy(Fingerprint::of(&(
            copy.fingerprint,
            plan.audited_with,
            &copy.source,
            output.path.as_str(),
            &plan.site.config.base_url,
        ))),
        Job::Copy(copy) => From::Copy(copy.fingerprint),
        Job::Feed(language) => From::Feed(feeds::feed(plan, *language, &output.path)),
        Job::Sitemap => From::Sitemap(sitemap::sitemap(plan)),
        Job::Robots => From::Robots(sitemap::robots(plan)),
        Job::Server(file) => From::Server(servers::text(&plan.site, *file)),
        Job::SearchIndex(language) => From::SearchIndex(search::index(plan, *language)),
        _ => From::View(Box::new(fill::view(plan, output))),
    };
    let fingerprint = match &from {
        // What is found in a page may be told at its source.
        From::View(view) => Fingerprint::of(&(plan.look, view, source(plan, output))),
        from => Fingerprint::of(from),
    };
    Draft { plan, output, from, fingerprint }
}

/// Makes one output. There is none where a template fails; the finding says why.
pub fn render(draft: &Draft<'_>) -> Result<Made, Finding> {
    let bytes = match (&draft.from, &draft.output.job) {
        (_, Job::Copy(copy)) => return Ok(Made::Copy(copy.location.clone())),
        (From::Feed(feed), _) => feeds::atom(feed),
        (From::Sitemap(sitemap), _) => sitemap::xml(sitemap),
        (From::Robots(text) | From::Server(text), _) => text.clone().into_bytes(),
        (From::SearchIndex(index), _) => search::script(index),
        (From::View(view), _) => html::render(draft.plan, draft.output, view)?,
        (From::Copy(_), _) => unreachable!("only copies are made from copies"),
    };
    Ok(Made::Bytes(bytes))
}

/// Where the tags of an output were written that start at these bytes of it. There is no answer for what no template
/// makes, and where marks would change the page.
pub fn trace(draft: &Draft<'_>, sources: &Sources, html: &str, tags: &[usize]) -> Option<Written> {
    let From::View(view) = &draft.from else {
        return None;
    };
    let page = view.body.as_ref().map(|body| body.page);
    let text = || sources.text(&page?.source);
    let trace = html::trace(draft.plan, draft.output, view, &text, html, tags)?;
    Some(Written { trace, page: page.map(|page| page.source.clone()), theme: draft.plan.theme.clone() })
}

/// What was found in texts: by rule and file, at which bytes.
#[derive(Debug, Default)]
pub struct Told(FxHashMap<(&'static str, SourcePath), Vec<Range<usize>>>);

impl Told {
    /// Takes note of what was found.
    pub fn of(findings: &[Finding]) -> Self {
        let mut told = Self::default();
        for finding in findings {
            if let Some(Place { file, span: Some(span) }) = &finding.place {
                told.0.entry((finding.rule.id, file.clone())).or_default().push(span.clone());
            }
        }
        told
    }

    /// Was the same found at the same words?
    pub fn has(&self, finding: &Finding) -> bool {
        let Some(Place { file, span: Some(span) }) = finding.place.as_ref().filter(|_| !self.0.is_empty()) else {
            return false;
        };
        let told = self.0.get(&(finding.rule.id, file.clone())).map_or(&[][..], Vec::as_slice);
        told.iter().any(|told| told.start < span.end && span.start < told.end)
    }
}

/// The name of the value in which a finding in a template says on which output it was found.
pub const SEEN_ON: &str = "seen-on";

/// The name of the value that says on how many other outputs the same was found.
pub const OTHER_PAGES: &str = "other-pages";

/// Where the tags of an output were written.
#[derive(Debug)]
pub struct Written {
    trace: Trace,
    /// The Markdown file of its text.
    page: Option<SourcePath>,
    theme: Arc<Theme>,
}

impl Written {
    /// Where the tag at this byte of the output was written, or the nearest before it.
    pub fn place(&self, at: usize) -> Option<Place> {
        match self.trace.origin(at)? {
            Origin::Page(span) => Some(Place::span(self.page.as_ref()?, span.clone())),
            Origin::Template(name, span) => self.theme.place(name, span.clone()),
        }
    }
}

/// The file that an output comes from: its page, or the site's settings for what the program adds.
pub fn source(plan: &Plan, output: &Output) -> Place {
    match output.job {
        Job::Page(id, _) | Job::Redirect(id) => place_of(&plan.site.pages[id]),
        _ => Place::file(&SourcePath::from(crate::config::SITE_TOML)),
    }
}

/// The outputs found so far, and who has which address.
struct Outputs<'f> {
    found: Vec<Output>,
    findings: &'f mut Vec<Finding>,
    /// By address in lower case, since some file systems do not tell `A` from `a`.
    taken: FxHashMap<String, Option<Place>>,
}

impl Outputs<'_> {
    fn add(&mut self, path: Address, job: Job, place: Option<Place>) {
        // What the program adds of its own accord comes from the site's settings.
        let place = place.or_else(|| Some(Place::file(&SourcePath::from(crate::config::SITE_TOML))));
        match self.taken.entry(path.as_str().to_lowercase()) {
            Entry::Vacant(entry) => {
                entry.insert(place);
                self.found.push(Output { path, job });
            }
            Entry::Occupied(entry) => {
                let finding = Finding {
                    place,
                    other: entry.get().clone(),
                    ..Finding::new(&rules::DUPLICATE_ADDRESS).with("address", path.as_str())
                };
                let other = finding.other.as_ref().map_or_else(String::new, |other| other.file.to_string());
                self.findings.push(finding.with("other", other));
            }
        }
    }

    /// Puts the files in order. A file cannot stand where other files need a folder.
    fn folders(&mut self) {
        self.found.sort_by(|a, b| a.path.cmp(&b.path));
        let mut folders: BTreeSet<&str> = BTreeSet::new();
        let mut last = "";
        for output in &self.found {
            let folder = output.path.folder();
            if folder != last {
                folders.extend(folder.match_indices('/').map(|(slash, _)| &folder[..slash]));
                last = folder;
            }
        }
        for folder in folders {
            if let Some(place) = self.taken.get(&folder.to_lowercase()) {
                let finding = Finding { place: place.clone(), ..Finding::new(&rules::DUPLICATE_ADDRESS) };
                self.findings.push(finding.with("address", folder).with("other", ""));
            }
        }
    }

    fn pages(&mut self, site: &Site) {
        for (id, page) in site.pages.iter().enumerate() {
            let place = page.front_matter.slug.as_ref().map_or_else(|| place_of(page), |slug| slug.place.clone());
            let address = &site.addresses[id];
            self.add(address.clone(), Job::Page(id, 1), Some(place.clone()));
            for number in 2..=lists::count(site.children[id].len(), page.front_matter.paginate_by) {
                self.add(lists::numbered(address, number), Job::Page(id, number), Some(place.clone()));
            }
        }
    }

    fn terms(&mut self, site: &Site) {
        for (group, language) in
            (0..site.groups.len()).flat_map(|group| (0..site.locales.len()).map(move |language| (group, language)))
        {
            let terms = &site.groups[group].terms;
            if terms.iter().all(|term| term.pages[language].is_empty()) {
                continue;
            }
            self.add(taxonomy_address(site, group, language), Job::Taxonomy { group, language }, None);
            for (term, of_term) in terms.iter().enumerate().filter(|(_, term)| !term.pages[language].is_empty()) {
                let id = TermId { group, term, language };
                let address = term_address(site, id);
                for number in 1..=lists::count(of_term.pages[language].len(), Some(lists::TERM_PAGES)) {
                    self.add(lists::numbered(&address, number), Job::Term(id, number), None);
                }
            }
        }
    }

    fn program_pages(&mut self, site: &Site) {
        self.add(Address::new("index.html".to_owned()), Job::Languages, None);
        self.add(Address::new("404.html".to_owned()), Job::NotFound, None);
        for (language, locale) in site.locales.iter().enumerate() {
            let tag = locale.tag.as_str();
            self.add(search::address(tag), Job::Search(language), None);
            self.add(search::index_address(tag), Job::SearchIndex(language), None);
            if site.config.quick_exit.is_some() {
                self.add(exit_address(tag), Job::Exit(language), None);
            }
        }
    }

    /// Files that only machines read. Feeds and sitemaps need absolute addresses.
    fn machine_files(&mut self, site: &Site) {
        self.add(Address::new("robots.txt".to_owned()), Job::Robots, None);
        for file in site.config.servers.iter().flat_map(|server| ServerFile::of(*server)) {
            self.add(file.address(), Job::Server(*file), None);
        }
        if site.config.base_url.is_none() {
            return;
        }
        self.add(Address::new("sitemap.xml".to_owned()), Job::Sitemap, None);
        for (language, locale) in site.locales.iter().enumerate() {
            self.add(feeds::address(locale.tag.as_str()), Job::Feed(language), None);
        }
    }

    fn media(&mut self, site: &Site, sources: &Sources) {
        for (path, media) in &site.media {
            self.copy(path.clone(), &media.source, sources);
        }
    }

    fn assets(&mut self, theme: &Theme, sources: &Sources) {
        for (path, source) in &theme.assets {
            self.copy(format!("assets/{path}"), source, sources);
        }
    }

    fn copy(&mut self, path: String, source: &SourcePath, sources: &Sources) {
        if let Some(content) = sources.get(source) {
            let copy =
                Copy { source: source.clone(), location: content.location(source), fingerprint: content.fingerprint() };
            self.add(Address::new(path), Job::Copy(copy), Some(Place::file(source)));
        }
    }

    fn aliases(&mut self, site: &Site) {
        for (id, page) in site.pages.iter().enumerate() {
            for alias in &page.front_matter.aliases {
                match alias_address(&alias.value) {
                    Some(address) => self.add(address, Job::Redirect(id), Some(alias.place.clone())),
                    None => {
                        let finding =
                            Finding::at(&rules::BAD_ALIAS, alias.place.clone()).with("alias", alias.value.as_str());
                        self.findings.push(finding);
                    }
                }
            }
        }
    }
}

/// `/old/address` → `old/address/index.html`; nothing for what could leave the site.
fn alias_address(alias: &str) -> Option<Address> {
    let path = alias.trim_matches('/');
    let (folder, file) = match path.strip_suffix(".html") {
        Some(_) => path.rsplit_once('/').unwrap_or(("", path)),
        None => (path, ""),
    };
    let is_good = |part: &str| Slug::parse(&part.to_lowercase()).is_ok();
    let are_good = folder.split('/').filter(|part| !folder.is_empty() || !part.is_empty()).all(is_good);
    let is_file_good = file.is_empty() || is_good(file);
    if path.is_empty() || !are_good || !is_file_good {
        return None;
    }
    let address = if file.is_empty() { format!("{path}/index.html") } else { path.to_owned() };
    (address.len() <= crate::site::ADDRESS_BYTES_MAX).then(|| Address::new(address))
}

fn taxonomy_address(site: &Site, group: usize, language: usize) -> Address {
    let tag = &site.config.languages[language];
    let taxonomy = &site.config.taxonomies[site.groups[group].taxonomy];
    Address::new(format!("{}/{}/index.html", tag.as_str(), taxonomy.slug.get_or_any(tag)))
}

fn term_addresses(site: &Site, group: usize) -> Vec<Vec<Address>> {
    let languages = 0..site.locales.len();
    let of_term =
        |term| languages.clone().map(|language| term_address(site, TermId { group, term, language })).collect();
    (0..site.groups[group].terms.len()).map(of_term).collect()
}

fn term_address(site: &Site, id: TermId) -> Address {
    let tag = &site.config.languages[id.language];
    let taxonomy = taxonomy_address(site, id.group, id.language);
    let slug = site.groups[id.group].terms[id.term].term.slug.get_or_any(tag);
    Address::new(format!("{}{slug}/index.html", taxonomy.folder()))
}

fn exit_address(tag: &str) -> Address {
    Address::new(format!("{tag}/exit/index.html"))
}

/// The absolute address of an output, as feeds and search engines want it.
fn absolute(base_url: &str, path: &str) -> String {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    format!("{base_url}/{path}")
}

/// The file name that visitors see, which is the last part of the media's path.
fn file_name(media: &Media) -> &str {
    media.source.rsplit('/').next().unwrap_or(&media.source)
}
