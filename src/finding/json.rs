//! Findings for machines: the object that every command prints with `--format json`.

use serde::Serialize;

use super::{Finding, human};
use crate::locale::Locale;
use crate::sources::Sources;

/// A finding as JSON.
#[derive(Debug, Serialize)]
pub struct JsonFinding {
    rule: &'static str,
    severity: &'static str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    why: String,
    help: String,
    wcag: &'static [&'static str],
    act: &'static [&'static str],
}

/// Findings as JSON, with their words in a language.
pub fn json(findings: &[Finding], locale: &Locale, sources: &Sources) -> Vec<JsonFinding> {
    findings.iter().map(|finding| json_of(finding, locale, sources)).collect()
}

/// One finding as JSON, with its words in a language.
pub fn json_of(finding: &Finding, locale: &Locale, sources: &Sources) -> JsonFinding {
    let words = human::words(finding, locale);
    let position = finding.place.as_ref().and_then(|place| human::position(sources, place));
    JsonFinding {
        rule: finding.rule.id,
        severity: finding.rule.severity.as_str(),
        file: finding.place.as_ref().map(|place| place.file.to_string()),
        line: position.map(|(line, _)| line),
        column: position.map(|(_, column)| column),
        message: words.message,
        why: words.why,
        help: words.help,
        wcag: finding.rule.wcag,
        act: finding.rule.act,
    }
}
