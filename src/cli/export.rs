//! `latarnia export`: texts out to translators.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Status;
use super::check::{options, root};
use super::file::{cannot_write, write};
use super::report::{Format, Summary, tell};
use crate::config;
use crate::exchange::{self, Exchange, Kind, Request};
use crate::finding::Finding;
use crate::language::LanguageTag;
use crate::locale::Locale;
use crate::sources::{self, Sources};

/// Writes one file for translators, or one for each file of the project.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let root = root(matches);
    let mut findings = Vec::new();
    let sources = sources::read(&root).into_value(&mut findings);
    let mut summary = Summary { command: "export", ..Summary::default() };
    if let Some(exchange) = collect(matches, &sources, &mut findings) {
        summary.texts = exchange.files.iter().map(|file| file.units.len()).sum();
        let kind = match matches.get_one::<String>("format").map(String::as_str) {
            Some("po") => Kind::Po,
            _ => Kind::Xliff,
        };
        let name = format!("{}-{}.{}", exchange.source, exchange.target, kind.ending());
        let out = matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join(name));
        for (path, exchange) in files(exchange, &out, kind) {
            let text = exchange::write(&exchange, kind);
            match write(&path, text.as_bytes()) {
                Ok(()) => summary.files += 1,
                Err(error) => findings.push(cannot_write(&path, &error)),
            }
        }
        summary.out = Some(out.strip_prefix(".").unwrap_or(&out).display().to_string());
    }
    tell(Format::Human, findings, summary, &sources, locale)
}

/// The texts that are asked for; none where the command line or the project does not allow it.
fn collect(matches: &ArgMatches, sources: &Sources, findings: &mut Vec<Finding>) -> Option<Exchange> {
    let config = config::parse(sources, options(matches).base_url.as_deref());
    let Some(config) = config.value else {
        findings.extend(config.findings);
        return None;
    };
    let mut known = |name: &str| -> Option<LanguageTag> {
        let tag = matches.get_one::<String>(name)?;
        let language = config.languages.iter().find(|language| language.as_str() == tag).cloned();
        if language.is_none() {
            findings.push(exchange::unknown_language(tag, &config.languages));
        }
        language
    };
    let target = known("lang")?;
    let source = match matches.get_one::<String>("source") {
        Some(_) => known("source")?,
        // From the default language, or to it from the next.
        None => config.languages.iter().find(|language| **language != target)?.clone(),
    };
    let only: Vec<String> = matches.get_many::<String>("page").into_iter().flatten().cloned().collect();
    let request = Request { source: &source, target: &target, only: &only };
    let exchange = exchange::collect(sources, &request).into_value(findings);
    Some(exchange)
}

/// What goes into which file: all into one, or, where `out` is a folder, one for each file of the project.
fn files(exchange: Exchange, out: &Path, kind: Kind) -> Vec<(PathBuf, Exchange)> {
    if !out.is_dir() && !out.as_os_str().to_string_lossy().ends_with(['/', '\\']) {
        return vec![(out.to_owned(), exchange)];
    }
    let Exchange { source, target, files } = exchange;
    let one = |file: exchange::File| {
        let path = out.join(format!("{}.{}", file.path.trim_start_matches(sources::BUILT_IN), kind.ending()));
        (path, Exchange { source: source.clone(), target: target.clone(), files: vec![file] })
    };
    files.into_iter().map(one).collect()
}
