//! Locale: one language's messages and rules, ours overlaid by the site's.
//!
//! A language is a folder `locales/TAG/` of .ftl files and a `locale.toml`; adding one needs no Rust.
//! Dates, numbers and order come from Unicode data (ICU4X).

mod bidi;
mod entries;
mod format;
mod functions;
mod lint;
mod messages;
mod names;
mod options;
mod pseudo;
mod quotes;
mod typography;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fields::{self, Fields, Written};
use crate::finding::{Checked, Finding, Place, SourcePath, rules};
use crate::fingerprint::Fingerprint;
use crate::language::LanguageTag;
use crate::sources::{BUILT_IN, Sources};

pub use bidi::without_isolation;
pub use entries::{WrittenMessage, written};
pub use format::{DateOptions, Format, ListKind, NumberOptions};
pub use messages::{Argument, MessageProblem, Messages};
pub use options::{BadOption, Literal};
pub use pseudo::{Pseudo, PseudoHtml};
pub use typography::{Edit, OPAQUE, Typography, apply};

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction of the script that a language is usually written in.
    pub fn of(tag: &LanguageTag) -> Self {
        format::direction(tag)
    }

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
    /// Is its text to be told from plain text?
    pub pseudo: Option<Pseudo>,
    /// What all languages of the run were made from.
    pub fingerprint: Fingerprint,
}

/// Which languages a site wants.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The site's languages, its default first.
    pub languages: &'a [LanguageTag],
    /// Its theme, which can bring messages.
    pub theme: &'a str,
    /// Pseudo-localise them.
    pub pseudo: Option<Pseudo>,
}

impl Locale {
    /// Another language's name in this one: the message `language-uk`, else its own name, else the tag.
    pub fn name_of<'a>(&'a self, tag: &'a str) -> &'a str {
        self.messages.plain(&format!("language-{tag}")).or_else(|| names::known(tag)).unwrap_or(tag)
    }
}

/// .ftl files with what the program says, not the site.
const PROGRAM_FILES: [&str; 3] = ["cli.ftl", "findings.ftl", "wcag.ftl"];

/// What the site's languages are made from.
pub fn fingerprint(sources: &Sources, wanted: Wanted<'_>) -> Fingerprint {
    let tags: Vec<_> = wanted.languages.iter().map(LanguageTag::as_str).collect();
    let of_theme = sources.fingerprint_of(&format!("themes/{}/locales/", wanted.theme));
    Fingerprint::of(&(sources.fingerprint_of("locales/"), of_theme, tags, wanted.pseudo))
}

/// Loads the site's languages, with the messages of its theme. Messages that a language lacks come from
/// the language that its `locale.toml` names (`pt-BR` without one: from `pt`), then from the default language,
/// then from English.
pub fn load(sources: &Sources, wanted: Wanted<'_>) -> Checked<Vec<Arc<Locale>>> {
    let Wanted { languages, theme, pseudo } = wanted;
    let folders = [
        format!("{BUILT_IN}locales/"),
        format!("{BUILT_IN}themes/{theme}/locales/"),
        format!("themes/{theme}/locales/"),
        "locales/".to_owned(),
    ];
    let is_wanted = |path: &str| !PROGRAM_FILES.iter().any(|name| path.ends_with(name));
    let fingerprint = fingerprint(sources, wanted);
    let loaded = load_files(sources, languages, &folders, is_wanted, pseudo);
    let mut findings = loaded.findings;
    let (locales, used) = loaded.value;
    for folder in &folders[2..] {
        findings.extend(stray(sources, folder, languages, &used));
    }
    Checked::new(locales.into_iter().map(|locale| Arc::new(Locale { fingerprint, ..locale })).collect(), findings)
}

/// Loads what the program itself says, in one language with English behind it.
pub fn load_program(sources: &Sources, language: &LanguageTag) -> Locale {
    let english = LanguageTag::parse("en").expect("a canonical tag");
    let is_wanted = |path: &str| PROGRAM_FILES.iter().any(|name| path.ends_with(name));
    let languages = [language.clone(), english];
    let folders = [format!("{BUILT_IN}locales/")];
    let (mut locales, _) = load_files(sources, &languages, &folders, is_wanted, None).value;
    locales.swap_remove(0)
}

/// The wanted languages, and the tags of all that are used: those, what stands behind them, English.
fn load_files(
    sources: &Sources,
    languages: &[LanguageTag],
    folders: &[String],
    is_wanted: impl Fn(&str) -> bool,
    pseudo: Option<Pseudo>,
) -> Checked<(Vec<Locale>, Vec<LanguageTag>)> {
    let mut findings = Vec::new();
    let mut tags = languages.to_vec();
    let english = LanguageTag::parse("en").expect("a canonical tag");
    let mut read = Vec::new();
    let mut bundles: Vec<Arc<messages::Bundle>> = Vec::new();
    // Languages that others name as their fallback are read after them, English at the end.
    while read.len() < tags.len() || !tags.contains(&english) {
        let Some(tag) = tags.get(read.len()).cloned() else {
            tags.push(english.clone());
            continue;
        };
        let (locale, fallback) = locale(sources, &tag, &mut findings);
        bundles.push(Arc::new(messages::Bundle::load(sources, &locale, folders, &is_wanted, pseudo, &mut findings)));
        let fallback = match fallback {
            Some(Written { value, place }) => Some((value, Some(place))),
            None => without_region(sources, &tag, folders).map(|tag| (tag, None)),
        };
        if let Some((fallback, _)) = &fallback
            && !tags.contains(fallback)
        {
            tags.push(fallback.clone());
        }
        read.push((locale, fallback));
    }
    let position = |wanted: &LanguageTag| tags.iter().position(|tag| tag == wanted);
    let mut chains: Vec<Vec<Arc<messages::Bundle>>> = Vec::new();
    let mut circles = BTreeSet::new();
    for index in 0..languages.len() {
        let mut chain = vec![index];
        while let Some((fallback, place)) = &read[chain[chain.len() - 1]].1 {
            let next = position(fallback).expect("every fallback has been read");
            let rule = match () {
                () if chain.contains(&next) => &rules::FALLBACK_CYCLE,
                () if bundles[next].is_empty() => &rules::UNKNOWN_FALLBACK,
                () => {
                    chain.push(next);
                    continue;
                }
            };
            let ways: Vec<_> = chain.iter().chain([&next]).map(|index| tags[*index].as_str()).collect();
            // A circle is the same from wherever one enters it.
            let circle: BTreeSet<_> = chain.iter().skip_while(|index| **index != next).copied().collect();
            if let Some(place) = place
                && (rule != &rules::FALLBACK_CYCLE || circles.insert(circle))
            {
                findings.push(
                    Finding::at(rule, place.clone()).with("language", fallback.as_str()).with("way", ways.join(" → ")),
                );
            }
            break;
        }
        chains.push(chain.into_iter().map(|index| bundles[index].clone()).collect());
    }
    let english = position(&english).expect("English is always read");
    // What stands behind every language: the default language, then English.
    let behind_all: Vec<&messages::Bundle> = match english < languages.len() {
        true => vec![&bundles[0]],
        false => vec![&bundles[0], &bundles[english]],
    };
    for (index, chain) in chains.iter().enumerate().filter(|(index, _)| *index > 0) {
        findings.extend(bundles[index].missing(chain, &behind_all));
        findings.extend(bundles[0].missing(&chains[0], &[&bundles[index]]));
        findings.extend(bundles[index].different_arguments(&bundles[0]));
    }
    if english >= languages.len() {
        findings.extend(bundles[0].missing(&chains[0], &behind_all[1..]));
        findings.extend(bundles[0].different_arguments(&bundles[english]));
    }
    let locales = read.into_iter().zip(chains).map(|((locale, _), mut chain)| {
        for last in [&bundles[0], &bundles[english]] {
            if !chain.iter().any(|bundle| Arc::ptr_eq(bundle, last)) {
                chain.push(last.clone());
            }
        }
        let direction = pseudo.map_or(locale.direction, |pseudo| pseudo.direction);
        Locale { messages: Messages::new(chain, pseudo), direction, pseudo, ..locale }
    });
    let locales = locales.collect();
    Checked::new((locales, tags), findings)
}

/// Folders and files that no language of the site uses.
fn stray(sources: &Sources, folder: &str, languages: &[LanguageTag], used: &[LanguageTag]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut last = None;
    for (path, _) in sources.under(folder) {
        let name = path[folder.len()..].split_once('/').map(|(name, _)| name);
        if name.is_some() && name == last || used.iter().any(|tag| Some(tag.as_str()) == name) {
            continue;
        }
        last = name;
        let bad = name.and_then(|name| LanguageTag::read(name).err());
        findings.push(
            Finding::at(&rules::LOCALE_NOT_USED, Place::file(path))
                .with(
                    "kind",
                    if name.is_none() {
                        "file"
                    } else if bad.is_none() {
                        "undeclared"
                    } else {
                        "tag"
                    },
                )
                .with("language", name.unwrap_or_default())
                .with("better", bad.map(|bad| bad.better).unwrap_or_default())
                .with("languages", fields::join_tags(languages)),
        );
    }
    findings
}

/// What stands behind a language of a country that names nothing else: the language, where it has messages.
fn without_region(sources: &Sources, tag: &LanguageTag, folders: &[String]) -> Option<LanguageTag> {
    let (language, region) = tag.as_str().rsplit_once('-')?;
    let is_region =
        matches!(region.len(), 2 | 3) && region.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let has_messages = |folder: &String| {
        let folder = format!("{folder}{language}/");
        sources.under(&folder).any(|(path, _)| path.ends_with(".ftl"))
    };
    (is_region && folders.iter().any(has_messages)).then(|| LanguageTag::parse(language)).flatten()
}

/// A language's own settings, still without messages, and the language that it wants behind it.
fn locale(sources: &Sources, tag: &LanguageTag, findings: &mut Vec<Finding>) -> (Locale, Option<Written<LanguageTag>>) {
    let mut locale = Locale {
        tag: tag.clone(),
        name: names::of(tag).into_owned(),
        direction: format::direction(tag),
        typography: Typography::new(quotes::of(tag)),
        format: Format::new(tag),
        messages: Messages::default(),
        pseudo: None,
        fingerprint: Fingerprint::default(),
    };
    let mut fallback = None;
    for prefix in [BUILT_IN, ""] {
        let path = SourcePath::from(format!("{prefix}locales/{}/locale.toml", tag.as_str()));
        let Some(text) = sources.text(&path) else {
            continue;
        };
        let table = fields::parse(&text, &path, 0, findings);
        let mut fields = Fields::new(table.get_ref(), 0..0, &path, 0);
        read_locale_toml(&mut fields, &mut locale);
        if let Some(written) = fields.text("fallback") {
            match LanguageTag::read(&written.value) {
                Ok(value) => fallback = Some(Written { value, place: written.place }),
                Err(bad) => fields.invalid_tag("fallback", written, bad),
            }
        }
        findings.extend(fields.finish());
    }
    (locale, fallback)
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
        match LanguageTag::read(&formats.value) {
            Ok(tag) => locale.format = Format::new(&tag),
            Err(bad) => fields.invalid_tag("formats", formats, bad),
        }
    }
    let quotes = fields.texts("quotes");
    let place = quotes.first().map(|quote| quote.place.clone());
    let quotes: Vec<_> = quotes.into_iter().map(|quote| quote.value).collect();
    match (<[String; 4]>::try_from(quotes), place) {
        (Ok(quotes), _) => locale.typography.quotes = quotes,
        (Err(_), Some(place)) => fields.invalid("quotes", place, "quotes"),
        (Err(_), None) => {}
    }
    let mut words = |key| fields.texts(key).into_iter().map(|word| word.value).collect::<Vec<_>>().into_iter();
    locale.typography.add_short_words(words("short_words"));
    locale.typography.add_before_number(words("before_number"));
    locale.typography.add_units(words("units"));
}
