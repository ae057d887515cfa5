//! Locale: one language's messages and rules, ours overlaid by the site's.
//!
//! A language is a folder `locales/TAG/` of .ftl files and a `locale.toml`; adding one needs no Rust.
//! Dates, numbers and order come from Unicode data (ICU4X).

mod format;
mod messages;
mod typography;

use std::sync::Arc;

use crate::fields::{self, Fields};
use crate::finding::{Checked, Finding, SourcePath};
use crate::fingerprint::Fingerprint;
use crate::language::LanguageTag;
use crate::sources::{BUILT_IN, Sources};

pub use format::Format;
pub use messages::{Argument, MessageProblem, Messages, without_isolation};
pub use typography::Typography;

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As HTML's `dir` wants it.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// One language: its name, messages and rules.
#[derive(Debug)]
pub struct Locale {
    /// Its tag.
    pub tag: LanguageTag,
    /// Its own name for itself (`polski`).
    pub name: String,
    /// How it is written.
    pub direction: Direction,
    /// Quotes and line ends.
    pub typography: Typography,
    /// Dates, numbers, sizes, order.
    pub format: Format,
    /// Its messages, with those of the fallback languages behind them.
    pub messages: Messages,
    /// What all languages of the run were made from.
    pub fingerprint: Fingerprint,
}

impl Locale {
    /// Another language's name in this one: the message `language-uk`, else the tag.
    pub fn name_of<'a>(&'a self, tag: &'a str) -> &'a str {
        self.messages.plain(&format!("language-{tag}")).unwrap_or(tag)
    }
}

/// .ftl files with what the program says, not the site.
const PROGRAM_FILES: [&str; 2] = ["cli.ftl", "findings.ftl"];

/// What the site's languages are made from.
pub fn fingerprint(sources: &Sources, languages: &[LanguageTag]) -> Fingerprint {
    let tags: Vec<_> = languages.iter().map(LanguageTag::as_str).collect();
    Fingerprint::of(&(sources.fingerprint_of("locales/"), tags))
}

/// Loads the site's languages. Messages that a language lacks come from the default language, then English.
pub fn load(sources: &Sources, languages: &[LanguageTag]) -> Checked<Vec<Arc<Locale>>> {
    let is_wanted = |path: &str| !PROGRAM_FILES.iter().any(|name| path.ends_with(name));
    load_files(sources, languages, is_wanted)
}

/// Loads what the program itself says, in one language with English behind it.
pub fn load_program(sources: &Sources, language: &LanguageTag) -> Locale {
    let english = LanguageTag::parse("en").expect("a canonical tag");
    let is_wanted = |path: &str| PROGRAM_FILES.iter().any(|name| path.ends_with(name)) && path.starts_with(BUILT_IN);
    let languages = [language.clone(), english];
    let mut locales = load_files(sources, &languages, is_wanted).value;
    Arc::into_inner(locales.swap_remove(0)).expect("not shared yet")
}

fn load_files(
    sources: &Sources,
    languages: &[LanguageTag],
    is_wanted: impl Fn(&str) -> bool,
) -> Checked<Vec<Arc<Locale>>> {
    let mut findings = Vec::new();
    let english = LanguageTag::parse("en").expect("a canonical tag");
    let mut tags: Vec<&LanguageTag> = languages.iter().collect();
    if !languages.contains(&english) {
        tags.push(&english);
    }
    let bundles: Vec<_> =
        tags.iter().map(|tag| Arc::new(messages::Bundle::load(sources, tag, &is_wanted, &mut findings))).collect();
    for (index, other) in bundles.iter().enumerate().skip(1) {
        if index < languages.len() {
            findings.extend(other.missing(&bundles[0]));
        }
        findings.extend(bundles[0].missing(other));
    }
    let fingerprint = fingerprint(sources, languages);
    let locales = languages
        .iter()
        .zip(&bundles)
        .map(|(tag, own)| {
            let others = [bundles.first(), bundles.last()].into_iter().flatten();
            let mut chain = vec![own.clone()];
            for other in others {
                if !chain.iter().any(|bundle| Arc::ptr_eq(bundle, other)) {
                    chain.push(other.clone());
                }
            }
            Arc::new(Locale { fingerprint, ..locale(sources, tag, Messages::new(chain), &mut findings) })
        })
        .collect();
    Checked::new(locales, findings)
}

fn locale(sources: &Sources, tag: &LanguageTag, messages: Messages, findings: &mut Vec<Finding>) -> Locale {
    let mut locale = Locale {
        tag: tag.clone(),
        name: tag.as_str().to_owned(),
        direction: format::direction(tag),
        typography: Typography::default(),
        format: Format::new(tag),
        messages,
        fingerprint: Fingerprint::default(),
    };
    for prefix in [BUILT_IN, ""] {
        let path = SourcePath::from(format!("{prefix}locales/{}/locale.toml", tag.as_str()));
        let Some(text) = sources.text(&path) else {
            continue;
        };
        let table = fields::parse(&text, &path, 0, findings);
        let mut fields = Fields::new(table.get_ref(), 0..0, &path, 0);
        read_locale_toml(&mut fields, &mut locale);
        findings.extend(fields.finish());
    }
    locale
}

fn read_locale_toml(fields: &mut Fields<'_>, locale: &mut Locale) {
    if let Some(name) = fields.text("name") {
        locale.name = name.value;
    }
    if let Some(direction) = fields.text("direction") {
        match direction.value.as_str() {
            "ltr" => locale.direction = Direction::Ltr,
            "rtl" => locale.direction = Direction::Rtl,
            _ => fields.invalid("direction", direction.place, "direction"),
        }
    }
    if let Some(formats) = fields.text("formats") {
        match LanguageTag::parse(&formats.value) {
            Some(tag) => locale.format = Format::new(&tag),
            None => fields.invalid("formats", formats.place, "language-tag"),
        }
    }
    let quotes = fields.texts("quotes");
    if let Ok(quotes) = <[String; 4]>::try_from(quotes.into_iter().map(|quote| quote.value).collect::<Vec<_>>()) {
        locale.typography.quotes = quotes;
    }
    locale.typography.short_words.extend(fields.texts("short_words").into_iter().map(|word| word.value));
}
