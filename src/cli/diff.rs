//! `latarnia diff`: what has changed in a source since its translation was made.

use std::fs;
use std::io::{self, Write};

use clap::ArgMatches;
use serde::Serialize;

use super::Status;
use super::check::root;
use super::report::{Format, has_colour, tell_findings};
use crate::finding::{self, rules};
use crate::locale::{Argument, Locale};
use crate::status::{self, Change, Kind};

/// A translation compared with what it follows.
#[derive(Serialize)]
struct Compared {
    page: String,
    source: String,
    state: Comparison,
    /// Where the followed text is kept, or should be.
    kept: Option<String>,
    changes: Vec<Change>,
}

/// What a comparison came to.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Comparison {
    Same,
    Changed,
    /// The translation does not say what it follows.
    NotFollowed,
    /// What it follows is not there.
    NotKept,
}

#[derive(Serialize)]
struct Json {
    pages: Vec<Compared>,
    findings: Vec<finding::JsonFinding>,
}

/// Shows the changes of every translation that is asked for.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let root = root(matches);
    let mut read = Vec::new();
    let (sources, project) = super::status::read(&root, &mut read);
    let Some((_, documents)) = project else {
        let _ = tell_findings(&read, &sources, locale);
        return Status::Errors;
    };
    let mut findings = Vec::new();
    let mut pages = Vec::new();
    let mut originals = Vec::new();
    for wanted in matches.get_many::<String>("page").into_iter().flatten() {
        let meant = status::meant(&documents, wanted, &mut findings);
        if meant.is_empty() {
            originals.push(wanted.clone());
        }
        for (_, version, source) in meant {
            let followed = version.front_matter.followed.as_ref().map(|written| &written.value);
            let kept = followed.and_then(status::kept_path);
            let text = sources.text(&source.source).unwrap_or_default();
            let before = kept.as_ref().and_then(|path| fs::read_to_string(root.join(path)).ok());
            let changes = before.as_ref().map(|before| status::changes(before, &text)).unwrap_or_default();
            let state = match followed.and_then(|followed| followed.text) {
                None => Comparison::NotFollowed,
                Some(text) if text == source.text => Comparison::Same,
                Some(_) if before.is_none() => Comparison::NotKept,
                Some(_) => Comparison::Changed,
            };
            let changes = if state == Comparison::Changed { changes } else { Vec::new() };
            pages.push(Compared {
                page: version.source.to_string(),
                source: source.source.to_string(),
                state,
                kept,
                changes,
            });
        }
    }
    let is_unknown = findings.iter().any(|finding| finding.rule == &rules::NO_SUCH_PAGE);
    // A closed pipe (`| head`) is no reason to fail.
    let _ = match Format::of(matches) {
        Format::Json => {
            let json = Json { pages, findings: finding::json(&findings, locale, &sources) };
            let text = serde_json::to_string_pretty(&json).expect("texts and numbers always serialize");
            writeln!(io::stdout(), "{text}")
        }
        _ => tell_findings(&findings, &sources, locale).and_then(|()| {
            let originals = if is_unknown { Vec::new() } else { originals };
            tell_people(&pages, &originals, locale)
        }),
    };
    if is_unknown { Status::Errors } else { Status::Good }
}

fn tell_people(pages: &[Compared], originals: &[String], locale: &Locale) -> io::Result<()> {
    let is_coloured = has_colour(&io::stdout());
    let mut out = anstream::AutoStream::new(
        io::stdout(),
        if is_coloured { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never },
    );
    let words = |id: &str, values: &[(&'static str, &str)]| {
        let arguments: Vec<_> = values.iter().map(|(name, value)| (*name, Argument::Text((*value).into()))).collect();
        locale.messages.own(id, &arguments)
    };
    for page in originals {
        writeln!(out, "{}", words("diff-original", &[("page", page)]))?;
    }
    for (index, page) in pages.iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}", words("diff-head", &[("page", &page.page), ("source", &page.source)]))?;
        match page.state {
            Comparison::Same => writeln!(out, "{}", words("diff-same", &[]))?,
            Comparison::NotFollowed => writeln!(out, "{}", words("diff-not-followed", &[("page", &page.page)]))?,
            Comparison::NotKept => {
                let path = page.kept.as_deref().unwrap_or_default();
                writeln!(out, "{}", words("diff-not-kept", &[("path", path)]))?;
            }
            Comparison::Changed => {}
        }
        for change in &page.changes {
            writeln!(out, "\n{}:", words("diff-line", &[("line", &change.line.to_string())]))?;
            writeln!(out, "{}", shown(change, is_coloured))?;
        }
    }
    out.flush()
}

/// A paragraph with its changes: struck out in red and green, or in brackets where there is no colour.
fn shown(change: &Change, is_coloured: bool) -> String {
    let part = |part: &status::Part| match (part.kind, is_coloured) {
        (Kind::Same, _) => part.text.clone(),
        (Kind::Removed, true) => format!("\x1b[31;9m{}\x1b[0m", part.text),
        (Kind::Added, true) => format!("\x1b[32m{}\x1b[0m", part.text),
        (Kind::Removed, false) => format!("[-{}-]", part.text),
        (Kind::Added, false) => format!("{{+{}+}}", part.text),
    };
    change.parts.iter().map(part).collect()
}
