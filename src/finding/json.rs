//! Findings for machines: the object that every command prints with `--format json`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Finding, Located, Locator, Words, human};
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
    /// For what stands in a template: a page that shows it, and how many others do.
    #[serde(skip_serializing_if = "Option::is_none")]
    seen_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_pages: Option<i64>,
}

/// Findings as JSON, with their words in a language.
pub fn json(findings: &[Finding], locale: &Locale, sources: &Sources) -> Vec<JsonFinding> {
    let text_of = |file: &str| sources.text(file);
    let mut locator = Locator::new(&text_of);
    findings.iter().map(|finding| json_located(&locator.locate(finding.clone()), locale)).collect()
}

/// One finding as JSON, with its words in a language.
pub fn json_of(finding: &Finding, locale: &Locale, sources: &Sources) -> JsonFinding {
    json(std::slice::from_ref(finding), locale, sources).remove(0)
}

fn json_located(located: &Located, locale: &Locale) -> JsonFinding {
    json_told(located, human::words(&located.finding, locale))
}

fn json_told(located: &Located, words: Words) -> JsonFinding {
    let rule = located.finding.rule;
    let seen = human::seen_on(&located.finding);
    let region = located.place.as_ref().and_then(|spot| spot.region);
    JsonFinding {
        rule: rule.id,
        severity: rule.severity.as_str(),
        file: located.place.as_ref().map(|spot| spot.file.to_string()),
        line: region.map(|region| region.line),
        column: region.map(|region| region.column),
        message: words.message,
        why: words.why,
        help: words.help,
        wcag: rule.wcag,
        act: rule.act,
        seen_on: seen.map(|(page, _)| page.to_owned()),
        other_pages: seen.map(|(_, others)| others),
    }
}

/// Writes the object one finding after the other, so that none of them has to be kept.
#[derive(Debug)]
pub struct JsonWriter<W> {
    to: W,
    is_first: bool,
}

impl<W: Write> JsonWriter<W> {
    /// Begins the object.
    pub fn new(mut to: W) -> io::Result<Self> {
        write!(to, "{{\n  \"findings\": [")?;
        Ok(Self { to, is_first: true })
    }

    /// Adds a finding.
    pub fn add(&mut self, located: &Located, words: &Words) -> io::Result<()> {
        self.to.write_all(if self.is_first { b"\n    " } else { b",\n    " })?;
        self.is_first = false;
        Ok(serde_json::to_writer(&mut self.to, &json_told(located, words.clone()))?)
    }

    /// Ends the object.
    pub fn finish(mut self, summary: &impl Serialize) -> io::Result<()> {
        write!(self.to, "{}],\n  \"summary\": ", if self.is_first { "" } else { "\n  " })?;
        serde_json::to_writer(&mut self.to, summary)?;
        self.to.write_all(b"\n}\n")?;
        self.to.flush()
    }
}
