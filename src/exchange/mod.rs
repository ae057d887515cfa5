//! Exchange: texts out to translators and back, as XLIFF 2.1 or PO.
//!
//! A text goes out with what is needed to see, when it comes back, whether its source or its
//! translation has changed meanwhile: nothing that changed is written over without a word. Files are
//! changed only where a translation is new; all else in them stays byte for byte. Nothing here touches
//! the disk.

mod apply;
mod file;
mod po;
mod xliff;

use std::collections::BTreeSet;

use crate::finding::{Checked, Finding, Place, SourcePath, nearest, rules};
use crate::fingerprint::Fingerprint;
use crate::language::LanguageTag;
use crate::page::is_meant;
use crate::page::segments::{Inline, text_of};
use crate::sources::Sources;

pub use apply::{Applied, apply, unknown_language};

/// The kind of file that goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// XLIFF 2.1, an OASIS standard and ISO 21720: for translation tools.
    Xliff,
    /// Gettext's PO: for translation tools and plain editors.
    Po,
}

impl Kind {
    /// How the names of such files end.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Xliff => "xlf",
            Kind::Po => "po",
        }
    }
}

/// How far a translation is, in the order of XLIFF 2.1, 4.3.1.35.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not translated.
    Initial,
    /// Translated, on a page that is a draft.
    Translated,
    /// Translated and published.
    Final,
}

/// Texts of a project in one language and another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The language translated from.
    pub source: String,
    /// The language translated to.
    pub target: String,
    /// By file of the project.
    pub files: Vec<File>,
}

/// The texts of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The file in the source language.
    pub path: String,
    /// Its texts.
    pub units: Vec<Unit>,
}

/// A text and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its name in the file.
    pub id: String,
    /// What the translator should know.
    pub note: String,
    /// The text to translate.
    pub source: Vec<Inline>,
    /// The translation, if there is one.
    pub target: Option<Vec<Inline>>,
    /// How far it is.
    pub state: State,
    /// Of the translation as it was when the text went out: a fingerprint, or `none`.
    pub before: String,
    /// Where the unit is in the file that came back.
    pub place: Option<Place>,
}

/// What stands for a translation as it is: the fingerprint of its text.
fn before(target: Option<&[Inline]>) -> String {
    target.map_or_else(|| "none".to_owned(), |target| Fingerprint::of_bytes(text_of(target).as_bytes()).to_string())
}

/// What to send out.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// Translate from.
    pub source: &'a LanguageTag,
    /// Translate to.
    pub target: &'a LanguageTag,
    /// Only these files, folders or documents; all where there is none.
    pub only: &'a [String],
}

/// The texts that a translator needs, with the translations that are there.
pub fn collect(sources: &Sources, request: &Request<'_>) -> Checked<Exchange> {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    let mut met = BTreeSet::new();
    let paths = file::translatable(sources, request.source, request.target);
    for path in &paths {
        let asked: Vec<_> = request.only.iter().filter(|wanted| is_meant(wanted, path)).collect();
        met.extend(asked.iter().copied());
        if asked.is_empty() && !request.only.is_empty() {
            continue;
        }
        let Some(text) = sources.text(path) else {
            continue;
        };
        let target_path = file::target(path, request.source, request.target);
        let target = target_path.as_deref().and_then(|path| sources.text(path));
        let units = file::units(path, &text, target.as_deref());
        if !units.is_empty() {
            files.push(File { path: path.to_string(), units });
        }
    }
    for wanted in request.only.iter().filter(|wanted| !met.contains(wanted)) {
        let near = nearest(wanted, paths.iter().map(|path| &**path)).unwrap_or_default();
        findings.push(
            Finding::new(&rules::EXCHANGE_UNKNOWN_FILE)
                .with("path", wanted.as_str())
                .with("language", request.source.as_str())
                .with("nearest", near),
        );
    }
    let (source, target) = (request.source.as_str().to_owned(), request.target.as_str().to_owned());
    Checked::new(Exchange { source, target, files }, findings)
}

/// The texts as a file for translators.
pub fn write(exchange: &Exchange, kind: Kind) -> String {
    match kind {
        Kind::Xliff => xliff::write(exchange),
        Kind::Po => po::write(exchange),
    }
}

/// Reads a file that came back. What it is shows in its text.
pub fn read(path: &SourcePath, text: &str) -> Checked<Option<Exchange>> {
    if text.trim_start().starts_with('<') { xliff::read(path, text) } else { po::read(path, text) }
}

/// A file that cannot be read, at this place in it.
fn broken(path: &SourcePath, at: usize, kind: &'static str, detail: String) -> Finding {
    Finding::at(&rules::EXCHANGE_SYNTAX, Place::span(path, at..at + 1)).with("kind", kind).with("detail", detail)
}
