//! Config: what `site/site.toml` says, checked as far as that file alone allows.

use std::ops::Range;

use crate::fields::{self, Fields, Localized, Written};
use crate::finding::{Checked, Finding, Place, Rule, SourcePath, nearest, rules};
use crate::language::{BadTag, LanguageTag};
use crate::page::{Slug, document_path, is_reserved_on_windows};
use crate::sources::Sources;
use crate::statement::{self, Statement};

/// The path of the file read here.
pub const SITE_TOML: &str = "site/site.toml";

/// What the site as a whole says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The site's name.
    pub title: Localized,
    /// One sentence for feeds and search engines.
    pub description: Option<Localized>,
    /// Absolute address of the output's root, without a slash at the end.
    pub base_url: Option<String>,
    /// The site's languages; the first is the default. Never empty.
    pub languages: Vec<LanguageTag>,
    /// In which of them text is set as the language typesets it.
    pub typography: Vec<bool>,
    /// What becomes of pages that a language lacks.
    pub missing_translation: Vec<MissingTranslation>,
    /// In which of them a page tells its readers that its original has changed since.
    pub stale_notice: Vec<bool>,
    /// The theme's name.
    pub theme: Written<String>,
    /// The document that tells which cookies the site sets.
    pub cookie_policy: Option<Written<String>>,
    /// The document with the accessibility statement.
    pub accessibility_statement: Option<Written<String>>,
    /// The statement itself, where site.toml holds it and no page of its own does.
    pub statement: Option<Statement>,
    /// The document that tells how to get in touch.
    pub contact: Option<Written<String>>,
    /// "Exit this page": the everyday site it leads to, if switched on.
    pub quick_exit: Option<String>,
    /// Web servers that settings are made for.
    pub servers: Vec<Server>,
    /// Groups of terms that pages can carry, such as tags.
    pub taxonomies: Vec<Taxonomy>,
    /// What the accessibility audit is asked to do.
    pub audit: Audit,
}

/// `[audit]`: what the accessibility audit is asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Audit {
    /// Is it done at all?
    pub is_on: bool,
    /// The ids of rules that are switched off.
    pub off: Vec<&'static str>,
    /// The list of problems that are known and need not be told, from the project's root.
    pub baseline: Option<String>,
    /// The documents, and folders of documents (with a slash at the end), of which the site promises an
    /// easy-to-read version in each of their languages.
    pub easy_to_read: Vec<Written<String>>,
}

impl Default for Audit {
    fn default() -> Self {
        Self { is_on: true, off: Vec::new(), baseline: None, easy_to_read: Vec::new() }
    }
}

impl Audit {
    /// Is a rule switched off?
    pub fn is_off(&self, rule: &Rule) -> bool {
        self.off.contains(&rule.id)
    }
}

/// What becomes of a page that a language lacks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MissingTranslation {
    /// There is none.
    #[default]
    LeaveOut,
    /// The original is shown in its place.
    ShowSource,
    /// The site cannot be built.
    Error,
}

impl MissingTranslation {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "leave-out" => Some(Self::LeaveOut),
            "show-source" => Some(Self::ShowSource),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

/// A group of terms (`tags`).
#[derive(Debug, Clone, PartialEq)]
pub struct Taxonomy {
    /// Key in site.toml and in front matter.
    pub key: String,
    /// Name, shown to visitors.
    pub title: Localized,
    /// Address per language; the key where none is written.
    pub slug: Localized,
    /// Its terms, in the order of site.toml.
    pub terms: Vec<Term>,
}

/// One term of a taxonomy.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Key, as pages name it.
    pub key: String,
    /// Name, shown to visitors.
    pub title: Localized,
    /// Address per language; the key where none is written.
    pub slug: Localized,
}

/// A web server that settings can be made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Server {
    /// Apache's httpd.
    Apache,
    /// netlify.com.
    Netlify,
    /// nginx.
    Nginx,
}

impl Server {
    /// As `site.toml` names it.
    fn parse(name: &str) -> Option<Self> {
        match name {
            "apache" => Some(Self::Apache),
            "netlify" => Some(Self::Netlify),
            "nginx" => Some(Self::Nginx),
            _ => None,
        }
    }
}

impl Config {
    /// The default language.
    pub fn default_language(&self) -> &LanguageTag {
        &self.languages[0]
    }

    /// Changes every text that visitors read.
    pub fn change_texts(&mut self, change: impl Fn(&str) -> String) {
        let of_taxonomies = self.taxonomies.iter_mut().flat_map(|taxonomy| {
            [&mut taxonomy.title].into_iter().chain(taxonomy.terms.iter_mut().map(|term| &mut term.title))
        });
        for text in [&mut self.title].into_iter().chain(&mut self.description).chain(of_taxonomies) {
            text.change(&change);
        }
        if let Some(statement) = &mut self.statement {
            statement.change_texts(&change);
        }
    }
}

/// Reads `site/site.toml`. `base_url` from the command line wins over the file's.
///
/// There is no value when the file is missing or names no usable language.
pub fn parse(sources: &Sources, base_url: Option<&str>) -> Checked<Option<Config>> {
    let file = SourcePath::from(SITE_TOML);
    let Some(text) = sources.text(SITE_TOML) else {
        let finding = Finding::at(&rules::NO_SITE_TOML, Place::file(&file));
        return Checked::new(None, vec![finding]);
    };
    let mut findings = Vec::new();
    let table = fields::parse(&text, &file, 0, &mut findings);
    if !findings.is_empty() {
        return Checked::new(None, findings);
    }
    let start_of_file = 0..text.find('\n').unwrap_or(text.len());
    let mut top = Fields::new(table.get_ref(), start_of_file, &file, 0);
    let config = read(&mut top, base_url, &mut findings);
    findings.extend(top.finish());
    Checked::new(config, findings)
}

fn read(top: &mut Fields<'_>, base_url: Option<&str>, findings: &mut Vec<Finding>) -> Option<Config> {
    let languages = languages(top);
    let title = required_title(top, &languages);
    let description = top.localized("description", &languages);
    let written_base_url = top.text("base_url");
    let base_url = match base_url {
        Some(base_url) => Some(base_url.trim_end_matches('/').to_owned()),
        None => written_base_url.and_then(|written| checked_base_url(top, written)),
    };
    let typography = top.boolean_by_language("typography", &languages);
    let missing_translation = missing_translation(top, &languages);
    let stale_notice = top.boolean_by_language("stale_notice", &languages);
    let place = top.place();
    let theme = top.text("theme").unwrap_or(Written { value: "latarnia".to_owned(), place });
    let document = |top: &mut Fields<'_>, key| {
        top.text(key).map(|written| Written { value: document_path(&written.value), place: written.place })
    };
    let cookie_policy = document(top, "cookie_policy");
    let statement = (top.has_table("accessibility_statement").then(|| top.table("accessibility_statement")).flatten())
        .map(|table| statement::read(table, &languages, base_url.as_deref(), findings));
    let accessibility_statement = match &statement {
        Some(statement) => Some(Written { value: statement::DOCUMENT.to_owned(), place: statement.place.clone() }),
        None => document(top, "accessibility_statement"),
    };
    let contact = document(top, "contact");
    let quick_exit = top.table("quick_exit").and_then(|mut table| {
        let url = table.text("url").and_then(|url| {
            if url.value.starts_with("https://") {
                return Some(url.value);
            }
            table.invalid("url", url.place, "https-address");
            None
        });
        findings.extend(table.finish());
        url
    });
    let servers = servers(top);
    let taxonomies = top.table("taxonomies").map_or_else(Vec::new, |mut table| {
        let taxonomies = table
            .named_tables()
            .into_iter()
            .map(|(key, fields)| taxonomy(key.value, fields, &languages, findings))
            .collect();
        findings.extend(table.finish_free());
        taxonomies
    });
    let audit = audit(top, findings);
    (!languages.is_empty()).then_some(Config {
        title,
        description,
        base_url,
        languages,
        typography,
        missing_translation,
        stale_notice,
        theme,
        cookie_policy,
        accessibility_statement,
        statement,
        contact,
        quick_exit,
        servers,
        taxonomies,
        audit,
    })
}

/// `[audit]`. Under `off`, each rule comes with the reason why it does not count here.
fn audit(top: &mut Fields<'_>, findings: &mut Vec<Finding>) -> Audit {
    let mut audit = Audit::default();
    let Some(mut table) = top.table("audit") else {
        return audit;
    };
    audit.is_on = table.boolean("enabled").unwrap_or(true);
    if let Some(off) = table.table("off") {
        for (id, reason) in off.raw() {
            let reason = reason.get_ref().as_str();
            let rule = rules::ALL.iter().find(|rule| rule.id == id.value);
            match rule {
                None => {
                    let near = nearest(&id.value, rules::ALL.iter().map(|rule| rule.id));
                    let finding = Finding::at(&rules::UNKNOWN_RULE, id.place)
                        .with("rule", id.value)
                        .with("nearest", near.unwrap_or_default());
                    findings.push(finding);
                }
                Some(rule) if reason.is_some_and(|reason| !reason.trim().is_empty()) => {
                    audit.off.push(rule.id);
                }
                Some(_) => findings.push(Finding::at(&rules::RULE_OFF_WITHOUT_REASON, id.place).with("rule", id.value)),
            }
        }
        audit.off.sort_unstable();
    }
    audit.easy_to_read = table.texts("easy_to_read");
    audit.baseline = table.text("baseline").and_then(|path| {
        if is_own_file(&path.value) {
            return Some(path.value);
        }
        table.invalid("baseline", path.place, "baseline");
        None
    });
    findings.extend(table.finish());
    audit
}

/// Can it be a file of the project that no site is made from?
fn is_own_file(path: &str) -> bool {
    let mut parts = path.split('/');
    let is_source = path.split_once('/').is_some_and(|(folder, _)| matches!(folder, "site" | "locales" | "themes"));
    !is_source && !path.contains([':', '\\']) && parts.all(|part| !matches!(part, "" | "." | ".."))
}

fn languages(top: &mut Fields<'_>) -> Vec<LanguageTag> {
    let mut languages: Vec<LanguageTag> = Vec::new();
    for written in top.texts("languages") {
        // After a slip in its letters the language is still known: its pages are not lost too.
        let Some(tag) = LanguageTag::canonical(&written.value).and_then(|tag| LanguageTag::parse(&tag)) else {
            let bad = BadTag { kind: "form", better: String::new() };
            top.invalid_tag("languages", written, bad);
            continue;
        };
        if languages.contains(&tag) {
            top.invalid("languages", written.place, "language-twice");
            continue;
        }
        // A language is also a folder of the output.
        if is_reserved_on_windows(tag.as_str()) || tag.as_str() == "assets" {
            top.invalid("languages", written.place, "language-reserved");
            continue;
        }
        if let Err(bad) = LanguageTag::read(&written.value) {
            top.invalid_tag("languages", written, bad);
        }
        languages.push(tag);
    }
    if languages.is_empty() {
        let place = top.place();
        top.report(
            Finding::at(&rules::MISSING_KEY, place)
                .with("key", "languages")
                .with("example", r#"languages = ["pl", "en"]"#),
        );
    }
    languages
}

fn missing_translation(top: &mut Fields<'_>, languages: &[LanguageTag]) -> Vec<MissingTranslation> {
    let mut choices = vec![MissingTranslation::default(); languages.len()];
    for (language, written) in top.text_by_language("missing_translation", languages) {
        match MissingTranslation::parse(&written.value) {
            Some(choice) => choices[language] = choice,
            None => top.invalid("missing_translation", written.place, "missing-translation"),
        }
    }
    choices
}

fn servers(top: &mut Fields<'_>) -> Vec<Server> {
    let mut servers = Vec::new();
    for written in top.texts("servers") {
        match Server::parse(&written.value) {
            Some(server) => servers.push(server),
            None => top.invalid("servers", written.place, "server"),
        }
    }
    servers.sort_unstable();
    servers.dedup();
    servers
}

fn required_title(top: &mut Fields<'_>, languages: &[LanguageTag]) -> Localized {
    top.localized("title", languages).unwrap_or_else(|| {
        let place = top.place();
        let example = r#"title = { pl = "Nazwa serwisu", en = "Name of the site" }"#;
        top.report(Finding::at(&rules::MISSING_KEY, place).with("key", "title").with("example", example));
        Localized::default()
    })
}

fn checked_base_url(top: &mut Fields<'_>, written: Written<String>) -> Option<String> {
    if is_base_url(&written.value) {
        return Some(written.value.trim_end_matches('/').to_owned());
    }
    top.invalid("base_url", written.place, "base-url");
    None
}

/// Is this an absolute http(s) address that addresses can be appended to?
pub fn is_base_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"', '<', '>', '\\'])
    })
}

fn taxonomy(key: String, mut fields: Fields<'_>, languages: &[LanguageTag], findings: &mut Vec<Finding>) -> Taxonomy {
    let title = fields.localized("title", languages).unwrap_or_else(|| Localized::same(key.clone()));
    let slug = localized_slug(&mut fields, &key, languages);
    let terms = fields.table("terms").map_or_else(Vec::new, |mut table| {
        let mut terms = Vec::new();
        for (term_key, mut term) in table.named_tables() {
            let title = term.localized("title", languages).unwrap_or_else(|| Localized::same(term_key.value.clone()));
            let slug = localized_slug(&mut term, &term_key.value, languages);
            findings.extend(term.finish());
            terms.push(Term { key: term_key.value, title, slug });
        }
        findings.extend(table.finish_free());
        terms
    });
    findings.extend(fields.finish());
    Taxonomy { key, title, slug, terms }
}

/// The written slugs where they are good, else one made from the key.
fn localized_slug(fields: &mut Fields<'_>, key: &str, languages: &[LanguageTag]) -> Localized {
    let fallback = slug_of_key(key, languages);
    let Some(written) = fields.localized("slug", languages) else {
        return fallback;
    };
    let mut slugs = Localized::default();
    for language in languages {
        let slug = written.get(language).unwrap_or_else(|| fallback.get_or_any(language));
        if let Err(reason) = Slug::parse(slug) {
            let place = fields.place();
            fields.report(
                Finding::at(&rules::BAD_SLUG, place)
                    .with("slug", slug)
                    .with("reason", reason)
                    .with("better", Slug::from_title(slug, language).as_str()),
            );
        }
        slugs.insert(language.clone(), slug.to_owned());
    }
    slugs
}

/// The slug of a key, as each language transliterates it.
pub fn slug_of_key(key: &str, languages: &[LanguageTag]) -> Localized {
    let mut slugs = Localized::default();
    for language in languages {
        slugs.insert(language.clone(), Slug::from_title(key, language).to_string());
    }
    slugs
}

/// Whole of the first line, where a file has nothing better to point at.
pub fn first_line(text: &str) -> Range<usize> {
    0..text.find('\n').unwrap_or(text.len())
}
