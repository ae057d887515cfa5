//! `latarnia status`: what is translated, and what is out of date; `--accept` says that it no longer is.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::ArgMatches;
use indexmap::IndexMap;
use serde::Serialize;

use super::Status;
use super::check::root;
use super::file::{cannot_write, write};
use super::report::{Format, has_colour, tell_findings};
use crate::config::{self, Config};
use crate::finding::{self, Finding, rules};
use crate::language::LanguageTag;
use crate::locale::{self, Argument, Locale, Wanted};
use crate::page::{self, Followed, text_of};
use crate::sources::{self, Sources};
use crate::status::{self, Document, State, Total, Version};

/// A project as far as its translations go.
pub(super) struct Project {
    pub(super) sources: Sources,
    pub(super) config: Config,
    pub(super) documents: Vec<Document>,
}

/// Reads a project. There is none where its settings cannot be used.
pub(super) fn read(root: &Path, findings: &mut Vec<Finding>) -> (Sources, Option<(Config, Vec<Document>)>) {
    let sources = sources::read(root).into_value(findings);
    let config = config::parse(&sources, None);
    let Some(config) = config.value else {
        findings.extend(config.findings);
        return (sources, None);
    };
    let documents = status::documents(&sources, &config, findings);
    (sources, Some((config, documents)))
}

/// Shows the table, after what `--accept` asks for.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let root = root(matches);
    let mut findings = Vec::new();
    let mut accepted = None;
    if let Some(wanted) = matches.get_many::<String>("accept") {
        let mut before = Vec::new();
        let (sources, project) = read(&root, &mut before);
        if let Some((config, documents)) = project {
            let project = Project { sources, config, documents };
            accepted = Some(accept(&root, &project, wanted, &mut findings));
        }
    }
    let is_refused = !findings.is_empty();
    let could_not = findings.iter().any(|finding| finding.rule == &rules::CANNOT_WRITE);
    let (sources, project) = read(&root, &mut findings);
    finding::sort(&mut findings);
    let Some((config, documents)) = project else {
        let _ = tell_findings(&findings, &sources, locale);
        return Status::Errors;
    };
    let wanted = Wanted { languages: &config.languages, theme: &config.theme.value, pseudo: None };
    let locales = locale::load(&sources, wanted).value;
    let report = Report {
        pages: status::totals(&documents, config.languages.len()),
        messages: status::messages(&locales),
        languages: &config.languages,
        documents: &documents,
        required: matches.get_one::<u8>("require").map(|required| usize::from(*required)),
        locale,
    };
    // A closed pipe (`| head`) is no reason to fail.
    let _ = match Format::of(matches) {
        Format::Json => report.tell_json(&findings, &sources),
        _ => report.tell_people(findings, &sources, accepted),
    };
    match () {
        () if could_not => Status::Failed,
        () if is_refused || !report.short().is_empty() => Status::Errors,
        () => Status::Good,
    }
}

/// Has translations say that they follow their sources as these are now, and keeps those texts.
/// Returns how many.
fn accept<'a>(
    root: &Path,
    project: &Project,
    wanted: impl Iterator<Item = &'a String>,
    findings: &mut Vec<Finding>,
) -> usize {
    let mut meant: Vec<_> = Vec::new();
    for wanted in wanted {
        let found = status::meant(&project.documents, wanted, findings);
        meant.extend(found.into_iter().map(|(_, version, source)| (version, source)));
    }
    meant.sort_by(|a, b| a.0.source.cmp(&b.0.source));
    meant.dedup_by(|a, b| a.0.source == b.0.source);
    let mut count = 0;
    let mut old = BTreeSet::new();
    for (version, source) in meant {
        let language = project.config.languages[source.name.language].clone();
        let followed = Followed { language, text: Some(source.text) };
        match accept_one(root, project, version, source, &followed) {
            Ok(true) => count += 1,
            // What is wrong with its front matter is told with the table.
            Ok(false) => continue,
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        }
        old.extend(version.front_matter.followed.as_ref().and_then(|old| status::kept_path(&old.value)));
    }
    forget(root, old);
    count
}

/// The text that is followed is kept first: a fingerprint without its text could not be compared.
fn accept_one(
    root: &Path,
    project: &Project,
    version: &Version,
    source: &Version,
    followed: &Followed,
) -> Result<bool, Finding> {
    let text = project.sources.text(&version.source).unwrap_or_default();
    let Some((range, new)) = status::acceptance(version, &text, followed) else {
        return Ok(false);
    };
    let mut edited = text.to_string();
    edited.replace_range(range.clone(), &new);
    let language = &project.config.languages[version.name.language];
    let header = |text: &str| page::front_matter(&version.source, text, &version.name, language);
    let (now, then) = (header(&text), header(&edited));
    let is_said = then.value.followed.is_some_and(|said| said.value == *followed);
    // Beside a line that cannot be read, another would only do more harm.
    let is_unreadable = now.findings.iter().any(|finding| finding.text("key") == Some("source"));
    if !is_said || is_unreadable || then.findings.len() > now.findings.len() {
        return Ok(false);
    }
    let kept = root.join(status::kept_path(followed).expect("it was made with a fingerprint"));
    let original = project.sources.text(&source.source).unwrap_or_default();
    write(&kept, text_of(&original).as_bytes()).map_err(|error| cannot_write(&kept, &error))?;
    let path = root.join(&*version.source);
    let done = fs::read(&path).and_then(|bytes| {
        let (from, to) = (byte_of(&bytes, range.start), byte_of(&bytes, range.end));
        let line_end = if bytes[..from].ends_with(b"\r\n") { "\r\n" } else { "\n" };
        let new = new.replace('\n', line_end);
        write(&path, &[&bytes[..from], new.as_bytes(), &bytes[to..]].concat())
    });
    done.map(|()| true).map_err(|error| cannot_write(&path, &error))
}

/// Where a place of a text is in its file, which may have a byte-order mark and other line ends.
fn byte_of(bytes: &[u8], at: usize) -> usize {
    let mut byte = if bytes.starts_with("\u{FEFF}".as_bytes()) { "\u{FEFF}".len() } else { 0 };
    for _ in 0..at {
        byte += if bytes[byte..].starts_with(b"\r\n") { 2 } else { 1 };
    }
    byte.min(bytes.len())
}

/// Lets texts go that no translation follows any more.
fn forget(root: &Path, old: BTreeSet<String>) {
    let (_, project) = read(root, &mut Vec::new());
    let documents = project.map(|(_, documents)| documents).unwrap_or_default();
    let versions = documents.iter().flat_map(|document| document.versions.iter().flatten());
    let needed: BTreeSet<_> =
        versions.filter_map(|version| status::kept_path(&version.front_matter.followed.as_ref()?.value)).collect();
    for path in old.difference(&needed) {
        // One that stays is only in the way of nobody.
        let _ = fs::remove_file(root.join(path));
    }
}

/// What is told.
struct Report<'a> {
    documents: &'a [Document],
    languages: &'a [LanguageTag],
    pages: Vec<Total>,
    messages: Vec<Total>,
    required: Option<usize>,
    locale: &'a Locale,
}

#[derive(Serialize)]
struct Json<'a> {
    documents: Vec<JsonDocument<'a>>,
    totals: IndexMap<&'a str, Total>,
    messages: IndexMap<&'a str, Total>,
    findings: Vec<finding::JsonFinding>,
}

#[derive(Serialize)]
struct JsonDocument<'a> {
    path: &'a str,
    languages: IndexMap<&'a str, State>,
}

impl Report<'_> {
    fn tell_json(&self, findings: &[Finding], sources: &Sources) -> io::Result<()> {
        fn by_language<'l, T: Clone>(languages: &'l [LanguageTag], values: &[T]) -> IndexMap<&'l str, T> {
            languages.iter().map(LanguageTag::as_str).zip(values.iter().cloned()).collect()
        }
        let states = |document: &'_ Document| {
            let states = self.languages.iter().map(LanguageTag::as_str).zip(&document.states);
            states.filter_map(|(tag, state)| Some((tag, (*state)?))).collect()
        };
        let json = Json {
            documents: self
                .documents
                .iter()
                .map(|one| JsonDocument { path: &one.path, languages: states(one) })
                .collect(),
            totals: by_language(self.languages, &self.pages),
            messages: by_language(self.languages, &self.messages),
            findings: finding::json(findings, self.locale, sources),
        };
        let text = serde_json::to_string_pretty(&json).expect("texts and numbers always serialize");
        writeln!(io::stdout(), "{text}")
    }

    fn tell_people(&self, mut findings: Vec<Finding>, sources: &Sources, accepted: Option<usize>) -> io::Result<()> {
        // One sentence says for all of them what each would say.
        let before = findings.len();
        findings.retain(|finding| finding.rule != &rules::NOT_FOLLOWED);
        let not_followed = before - findings.len();
        tell_findings(&findings, sources, self.locale)?;
        let is_coloured = has_colour(&io::stdout());
        let mut out = anstream::AutoStream::new(
            io::stdout(),
            if is_coloured { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never },
        );
        let count = |count: usize| [("count", Argument::Number(count as f64))];
        if let Some(accepted) = accepted {
            writeln!(out, "{}\n", self.locale.messages.own("status-accepted", &count(accepted)))?;
        }
        for line in self.table() {
            writeln!(out, "{line}")?;
        }
        if not_followed > 0 {
            writeln!(out, "\n{}", self.locale.messages.own("status-not-followed", &count(not_followed)))?;
        }
        let short = self.short();
        match self.required {
            Some(required) if short.is_empty() => {
                let required = [("required", Argument::Number(required as f64))];
                writeln!(out, "\n{}", self.locale.messages.own("status-enough", &required))?;
            }
            _ if !short.is_empty() => writeln!(out, "\n{}", short.join("\n"))?,
            _ => {}
        }
        out.flush()
    }

    /// What falls short of what is required, in words.
    fn short(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (what, totals) in [("pages", &self.pages), ("messages", &self.messages)] {
            for (tag, total) in self.languages.iter().zip(totals) {
                let Some(required) = self.required.filter(|required| total.percent < *required) else {
                    continue;
                };
                let arguments = [
                    ("what", Argument::Text(what.into())),
                    ("language", Argument::Text(tag.as_str().into())),
                    ("percent", Argument::Number(total.percent as f64)),
                    ("required", Argument::Number(required as f64)),
                ];
                lines.push(self.locale.messages.own("status-short", &arguments));
            }
        }
        lines
    }

    /// The table: head, documents, totals. Columns are as wide as what stands in them.
    fn table(&self) -> Vec<String> {
        let word = |id: &str| self.locale.messages.own(id, &[]);
        let plain = |text: String| (text, "");
        let percent = |totals: &[Total]| totals.iter().map(|total| plain(format!("{} %", total.percent))).collect();
        let head = self.languages.iter().map(|tag| plain(tag.as_str().to_owned())).collect();
        let mut rows: Vec<(String, Vec<(String, &str)>)> = vec![(word("status-document"), head)];
        for document in self.documents {
            let cell = |state: &Option<State>| match state {
                Some(State::Present) => (word("status-present"), "\x1b[32m"),
                Some(State::Draft) => (word("status-draft"), "\x1b[36m"),
                Some(State::Missing) => (word("status-missing"), "\x1b[31m"),
                Some(State::Stale) => (word("status-stale"), "\x1b[33m"),
                None => (word("status-not-meant"), ""),
            };
            rows.push((document.path.clone(), document.states.iter().map(cell).collect()));
        }
        rows.push((String::new(), Vec::new()));
        rows.push((word("status-all"), percent(&self.pages)));
        rows.push((word("status-messages"), percent(&self.messages)));
        let length = |text: &str| text.chars().count();
        let first = rows.iter().map(|(name, _)| length(name)).max().unwrap_or_default();
        let wide = rows.iter().flat_map(|(_, cells)| cells).map(|(text, _)| length(text)).max().unwrap_or_default();
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(length(text)));
        let line = |(name, cells): (String, Vec<(String, &str)>)| {
            let mut line = format!("{name}{}", pad(&name, first));
            for (text, colour) in cells {
                let end = if colour.is_empty() { "" } else { "\x1b[0m" };
                line.push_str(&format!("  {colour}{text}{end}{}", pad(&text, wide)));
            }
            line.trim_end().to_owned()
        };
        rows.into_iter().map(line).collect()
    }
}
