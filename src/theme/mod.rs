//! Theme: templates, components and assets; ours overlaid file by file by the project's.
//!
//! Wraps `tera`: one engine per language, so that `t()` knows its language everywhere, inside
//! components too. Nothing here knows pages.

mod errors;
mod functions;
pub mod tokens;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{ComponentArgType, Context, ErrorKind, Tera};

use crate::config::Config;
use crate::finding::{Checked, Finding, Place, SourcePath, nearest, rules};
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;
use crate::sources::{BUILT_IN, Content, Sources};
use crate::trace;

/// A theme, ready to render in each of the site's languages.
#[derive(Clone)]
pub struct Theme {
    /// One engine per language, in the site's order.
    engines: Vec<Tera>,
    /// Where each template was read.
    templates: BTreeMap<String, SourcePath>,
    /// Each template by name.
    texts: Vec<(String, Arc<str>)>,
    /// Files to copy: path below `assets/`, and the source.
    pub assets: Vec<(String, SourcePath)>,
    /// What the theme was made from, messages included.
    pub fingerprint: Fingerprint,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("templates", &self.templates.keys()).finish_non_exhaustive()
    }
}

/// What a component declares of one of its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Must it be given?
    pub is_required: bool,
    /// What its value stands for.
    pub kind: ParameterKind,
}

/// What the value that Markdown gives to a parameter stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// Itself.
    Text,
    /// A register of that name; declared as `map`.
    Register,
    /// A file beside the page. This and the following are declared behind the parameters:
    /// `{"film": "film", "poster": "image"}`.
    File,
    /// A film.
    Film,
    /// An image.
    Image,
    /// Files of captions, with commas between them.
    Captions,
    /// A page, a place in one, or a file.
    Link,
}

impl ParameterKind {
    fn parse(written: &str) -> Option<Self> {
        Some(match written {
            "file" => Self::File,
            "film" => Self::Film,
            "image" => Self::Image,
            "captions" => Self::Captions,
            "link" => Self::Link,
            _ => return None,
        })
    }
}

/// The templates that the program itself asks for.
pub const REQUIRED: [&str; 10] = [
    "home.html",
    "section.html",
    "page.html",
    "term.html",
    "taxonomy.html",
    "search.html",
    "404.html",
    "languages.html",
    "redirect.html",
    "exit.html",
];

impl Theme {
    /// Is there such a template?
    pub fn has(&self, template: &str) -> bool {
        self.templates.contains_key(template)
    }

    /// The template whose name is nearest to what somebody wrote.
    pub fn nearest(&self, template: &str) -> Option<&str> {
        nearest(template, self.templates.keys().map(String::as_str))
    }

    /// The parameters of a component, or nothing where the theme has no such component.
    pub fn component(&self, name: &str) -> Option<Vec<Parameter>> {
        let definition = self.engines.first()?.get_component_definition(name)?;
        let parameters =
            definition.args().iter().filter(|argument| !argument.is_implicit()).map(|argument| Parameter {
                name: argument.name().to_owned(),
                is_required: argument.is_required(),
                kind: match definition.metadata().get(argument.name()).and_then(|kind| kind.as_str()) {
                    Some(kind) => ParameterKind::parse(kind).unwrap_or(ParameterKind::Text),
                    None if argument.arg_type() == Some(ComponentArgType::Map) => ParameterKind::Register,
                    None => ParameterKind::Text,
                },
            });
        Some(parameters.collect())
    }

    /// The component whose name is nearest to what somebody wrote.
    pub fn nearest_component(&self, name: &str) -> Option<&str> {
        nearest(name, self.engines.first()?.get_component_names())
    }

    /// Renders a template in a language. `place` is where the page being rendered is written.
    pub fn render(
        &self,
        language: usize,
        template: &str,
        context: &Context,
        place: &Place,
    ) -> Result<Vec<u8>, Finding> {
        let mut html = Html(Vec::with_capacity(24 << 10));
        match self.engines[language].render_to(template, context, &mut html) {
            Ok(()) => Ok(html.0),
            Err(error) => Err(self.failed(&error, template, place)),
        }
    }

    /// Renders a component, as a directive in Markdown asks for it.
    pub fn render_component(
        &self,
        language: usize,
        name: &str,
        arguments: &Context,
        around: &Context,
        place: &Place,
    ) -> Result<String, Finding> {
        self.engines[language]
            .render_component_with_implicits(name, arguments, around, None, true)
            .map_err(|error| self.failed(&error, name, place))
    }

    /// The theme with every tag of its templates saying where it was written, if that can still be read.
    pub fn traced(&self, locales: &[Arc<Locale>], config: &Config) -> Option<Self> {
        let marked = |(name, text): &(String, Arc<str>)| (name.clone(), trace::mark_template(name, text).into());
        let texts: Vec<_> = self.texts.iter().map(marked).collect();
        let engine = engine(&texts, &self.templates, &mut Vec::new())?;
        Some(Self { engines: of_languages(&engine, locales, &config.typography), texts, ..self.clone() })
    }

    /// Where a place in a template is.
    pub fn place(&self, template: &str, span: Range<usize>) -> Option<Place> {
        self.templates.get(template).map(|file| Place::span(file, span))
    }

    /// A failure while rendering: at the template's line where Tera says one, with the page as second place.
    fn failed(&self, error: &tera::Error, template: &str, place: &Place) -> Finding {
        let (template_place, detail) = match error.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                let file = self.templates.get(report.filename());
                let span = report.span().range.clone();
                (file.map(|file| Place::span(file, span)), report.message().to_owned())
            }
            ErrorKind::Io(_) => (self.templates.get(template).map(Place::file), (HTML_BYTES_MAX >> 20).to_string()),
            _ => (self.templates.get(template).map(Place::file), error.to_string()),
        };
        let finding = Finding::at(&rules::TEMPLATE_ERROR, template_place.unwrap_or_else(|| place.clone()))
            .with("template", template)
            .with("page", &*place.file)
            .and(place.clone());
        match error.kind() {
            ErrorKind::Io(_) => finding.with("kind", "size").with("detail", detail),
            _ => errors::explained(finding, &detail),
        }
    }
}

/// The largest page that a template may make, in bytes: a loop that never ends should not eat the machine.
const HTML_BYTES_MAX: usize = 256 << 20;

/// A page being written, up to its largest size.
struct Html(Vec<u8>);

impl std::io::Write for Html {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > HTML_BYTES_MAX {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What the site's theme is made from: templates, the names of assets, settings, messages.
pub fn fingerprint(sources: &Sources, config: &Config, locales: &[Arc<Locale>]) -> Fingerprint {
    let of_locales: Vec<_> = locales.iter().map(|locale| locale.fingerprint).collect();
    Fingerprint::of(&(sources.fingerprint_of("themes/"), &config.theme, &config.typography, of_locales))
}

/// Loads the site's theme. There is no value when it cannot render anything.
pub fn load(sources: &Sources, config: &Config, locales: &[Arc<Locale>]) -> Checked<Option<Theme>> {
    let mut findings = Vec::new();
    let files = overlay(sources, &config.theme.value);
    if files.is_empty() {
        let names = theme_names(sources);
        let finding = Finding::at(&rules::UNKNOWN_THEME, config.theme.place.clone())
            .with("theme", config.theme.value.as_str())
            .with("themes", names.join(", "))
            .with("nearest", nearest(&config.theme.value, names.iter().map(String::as_str)).unwrap_or_default());
        return Checked::new(None, vec![finding]);
    }
    let mut templates = BTreeMap::new();
    let mut texts = Vec::new();
    let mut assets = Vec::new();
    for (name, (path, content)) in files {
        match (name.strip_prefix("templates/"), name.strip_prefix("assets/"), content) {
            (Some(template), _, Content::Text { .. }) => {
                templates.insert(template.to_owned(), path.clone());
                texts.extend(sources.text(path).map(|text| (template.to_owned(), text)));
            }
            (_, Some(asset), _) => assets.push((asset.to_owned(), path.clone())),
            _ => {}
        }
    }
    for required in REQUIRED.iter().filter(|name| !templates.contains_key(**name)) {
        let finding = Finding::at(&rules::THEME_TEMPLATE_MISSING, config.theme.place.clone())
            .with("theme", config.theme.value.as_str())
            .with("template", *required);
        findings.push(finding);
    }
    for (name, text) in
        texts.iter().filter(|(name, _)| name.ends_with(".html") && !templates[name].starts_with(BUILT_IN))
    {
        findings.extend(words::written_text(&templates[name], text));
    }
    findings.extend(words::unused_messages(texts.iter().map(|(_, text)| &**text), locales));
    let engines =
        engine(&texts, &templates, &mut findings).map(|engine| of_languages(&engine, locales, &config.typography));
    let fingerprint = fingerprint(sources, config, locales);
    Checked::new(engines.map(|engines| Theme { engines, templates, texts, assets, fingerprint }), findings)
}

fn of_languages(engine: &Tera, locales: &[Arc<Locale>], typography: &[bool]) -> Vec<Tera> {
    let one = |index| functions::register(engine.clone(), locales, index, typography);
    (0..typography.len()).map(one).collect()
}

/// The theme's files by name, the project's over ours.
fn overlay<'a>(sources: &'a Sources, theme: &str) -> BTreeMap<String, (&'a SourcePath, &'a Content)> {
    let mut files = BTreeMap::new();
    for prefix in [BUILT_IN, ""] {
        let folder = format!("{prefix}themes/{theme}/");
        files.extend(sources.under(&folder).map(|(path, content)| (path[folder.len()..].to_owned(), (path, content))));
    }
    files
}

fn theme_names(sources: &Sources) -> Vec<String> {
    let mut names: Vec<_> = [BUILT_IN, ""]
        .iter()
        .flat_map(|prefix| {
            let folder = format!("{prefix}themes/");
            let names: Vec<_> = sources
                .under(&folder)
                .filter_map(|(path, _)| path[folder.len()..].split_once('/').map(|(name, _)| name.to_owned()))
                .collect();
            names
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

/// One engine with all templates, or the findings of every template that cannot be read.
fn engine(
    texts: &[(String, Arc<str>)],
    templates: &BTreeMap<String, SourcePath>,
    findings: &mut Vec<Finding>,
) -> Option<Tera> {
    let before = findings.len();
    for (name, text) in texts {
        // Alone, a template's references fail too; only its own syntax is asked for here.
        if let Err(error) = Tera::default().add_raw_template(name, text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            let place = Place::span(&templates[name], report.span().range.clone());
            findings.push(errors::explained(Finding::at(&rules::TEMPLATE_SYNTAX, place), report.message()));
        }
    }
    if findings.len() > before {
        return None;
    }
    let mut engine = functions::declare(Tera::default());
    match engine.add_raw_templates(texts.iter().map(|(name, text)| (name.as_str(), &**text))) {
        Ok(()) => Some(engine),
        Err(error) => {
            let report = error.to_string();
            findings.extend(report.split("\n\n").map(|one| reference_error(one, texts, templates)));
            None
        }
    }
}

/// A reference to something unknown. Tera gives these as text: `error: …`, then ` --> FILE:LINE:COLUMN`.
fn reference_error(report: &str, texts: &[(String, Arc<str>)], templates: &BTreeMap<String, SourcePath>) -> Finding {
    let mut lines = report.lines();
    let detail = lines.next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let place = lines.next().and_then(|line| {
        let mut parts = line.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let name = parts.next()?;
        let text = &texts.iter().find(|(known, _)| known == name)?.1;
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let offset: usize = text[start..].chars().take(column - 1).map(char::len_utf8).sum();
        Some(Place::span(templates.get(name)?, start + offset..start + offset + 1))
    });
    let finding = errors::explained(Finding::new(&rules::TEMPLATE_SYNTAX), &detail);
    Finding { place, ..finding }
}
