//! Notes: what the preview's script shows beside a page, with all its words in the editor's language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::Current;
use crate::finding::{self, Finding, JsonFinding};
use crate::locale::{Argument, Locale};
use crate::plan::{self, Output};

/// The most findings in one list: nobody reads more in a page's corner.
pub(super) const LISTED_MAX: usize = 50;

/// The longest part of a source line, in characters.
const LINE_CHARACTERS_MAX: usize = 240;

/// Words that need no values: their name in the script, and their message.
const WORDS: [(&str, &str); 11] = [
    ("panel", "preview-panel"),
    ("source", "preview-source"),
    ("noSource", "preview-no-source"),
    ("showErrors", "preview-show-errors"),
    ("close", "preview-close"),
    ("stale", "preview-stale"),
    ("why", "label-why"),
    ("help", "label-help"),
    ("error", "severity-error"),
    ("warning", "severity-warning"),
    ("hint", "severity-hint"),
];

/// What is said about one page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Notes<'a> {
    /// Of the site that the page was made from.
    version: &'a str,
    lang: &'a str,
    dir: &'a str,
    /// The file that the page is written in.
    source: Option<&'a str>,
    /// Is the page older than the sources, as these have errors?
    is_stale: bool,
    /// When there are errors: all findings, errors first.
    overlay: Option<List>,
    /// The findings of the page, those about accessibility first.
    page: List,
    words: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
struct List {
    count: usize,
    title: String,
    findings: Vec<Told>,
    /// That there are more than are listed.
    more: Option<String>,
}

#[derive(Debug, Serialize)]
struct Told {
    #[serde(flatten)]
    finding: JsonFinding,
    /// The line of the file.
    code: Option<String>,
}

/// The notes on a page. `found` is what was found in making it, or why it could not be made.
pub(super) fn json(current: &Current, locale: &Locale, output: Option<&Output>, found: &[Finding]) -> String {
    let source = output.zip(current.plan.as_deref()).map(|(output, plan)| plan::source(plan, output).file);
    let source = source.as_deref();
    let all: Vec<&Finding> = found.iter().chain(&current.findings).collect();
    let errors = finding::count(all.iter().copied()).errors;
    let mut by_severity = all.clone();
    by_severity.sort_by_key(|finding| finding.rule.severity);
    let is_of_page = |finding: &&Finding| source.is_some_and(|source| finding.files().any(|file| file == source));
    let mut of_page: Vec<_> = found.iter().chain(current.findings.iter().filter(is_of_page)).collect();
    of_page.sort_by_key(|finding| (finding.rule.wcag.is_empty(), finding.rule.severity));
    let list = |id: &str, count: usize, findings: &[&Finding]| List {
        count,
        title: word(locale, id, count),
        more: (findings.len() > LISTED_MAX).then(|| word(locale, "preview-more", findings.len() - LISTED_MAX)),
        findings: findings.iter().take(LISTED_MAX).map(|finding| told(finding, current, locale)).collect(),
    };
    let notes = Notes {
        version: &current.version,
        lang: locale.tag.as_str(),
        dir: locale.direction.as_str(),
        source,
        is_stale: current.is_stale,
        overlay: (errors > 0).then(|| list("preview-errors", errors, &by_severity)),
        page: list("preview-findings", of_page.len(), &of_page),
        words: WORDS.iter().map(|(name, id)| (*name, locale.messages.own(id, &[]))).collect(),
    };
    serde_json::to_string(&notes).expect("texts and numbers always serialize")
}

fn word(locale: &Locale, id: &str, count: usize) -> String {
    locale.messages.own(id, &[("count", Argument::Number(count as f64))])
}

fn told(finding: &Finding, current: &Current, locale: &Locale) -> Told {
    let place = finding.place.as_ref();
    let code = place
        .and_then(|place| finding::source_line(&current.sources, place))
        .map(|(line, at)| part(&line, at).into_owned());
    Told { finding: finding::json_of(finding, locale, &current.sources), code }
}

/// A line, or of a long one the part around a character.
fn part(line: &str, at: usize) -> Cow<'_, str> {
    let length = line.chars().count();
    if length <= LINE_CHARACTERS_MAX {
        return line.into();
    }
    let start = at.saturating_sub(LINE_CHARACTERS_MAX / 2).min(length - LINE_CHARACTERS_MAX);
    let shown: String = line.chars().skip(start).take(LINE_CHARACTERS_MAX).collect();
    let (before, after) =
        (if start > 0 { "…" } else { "" }, if start + LINE_CHARACTERS_MAX < length { "…" } else { "" });
    format!("{before}{shown}{after}").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let line = format!("{}błąd{}", "ą".repeat(1000), "ę".repeat(1000));
        let shown = part(&line, 1000);
        assert!(shown.contains("ąbłądę") && shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert_eq!(shown.chars().count(), LINE_CHARACTERS_MAX + 2);
        assert!(part(&line, 9999).ends_with('ę') && part(&line, 0).starts_with('ą'));
        assert_eq!(part("krótka", 3), "krótka");
    }
}
