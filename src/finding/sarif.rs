//! SARIF 2.1.0: findings for code hosts and editors (OASIS, <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>).
//!
//! Results are written as they come; the rules that they belong to follow at the end.

use std::io::{self, Write};

use indexmap::IndexSet;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::criteria::Criterion;
use super::{Located, Rule, Severity, Spot, Words};
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;

/// Where the format's schema is.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a path must not hold to be a URI reference (RFC 3986, 3.3).
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path as a relative URI reference: `a b.html` becomes `a%20b.html`. A first part with a colon
/// would be a scheme.
pub(super) fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, IN_PATH).to_string();
    match encoded.split('/').next() {
        Some(first) if first.contains(':') => format!("./{encoded}"),
        _ => encoded,
    }
}

/// Writes a log with one run.
#[derive(Debug)]
pub struct SarifWriter<W> {
    to: W,
    rules: IndexSet<&'static Rule>,
    /// Of the findings so far: which file they are in and how often each was there, so that two that
    /// are alike have two fingerprints.
    seen: (String, rustc_hash::FxHashMap<Fingerprint, usize>),
    is_first: bool,
}

impl<W: Write> SarifWriter<W> {
    /// Begins a log.
    pub fn new(mut to: W) -> io::Result<Self> {
        write!(
            to,
            "{{\n\"$schema\": \"{SCHEMA}\",\n\"version\": \"2.1.0\",\n\"runs\": [{{\n\
             \"columnKind\": \"utf16CodeUnits\",\n\"results\": ["
        )?;
        Ok(Self { to, rules: IndexSet::new(), seen: Default::default(), is_first: true })
    }

    /// Adds a finding.
    pub fn add(&mut self, located: &Located, words: &Words) -> io::Result<()> {
        let rule = located.finding.rule;
        let (index, _) = self.rules.insert_full(rule);
        let mut result = json!({
            "ruleId": rule.id,
            "ruleIndex": index,
            "level": level(rule.severity),
            "message": { "text": format!("{} {} {}", words.message, words.why, words.help) },
        });
        if let Some(spot) = &located.place {
            result["locations"] = json!([location(spot)]);
            result["partialFingerprints"] = json!({ "latarniaElement/v1": self.fingerprint(rule, spot).to_string() });
        }
        if let Some(spot) = &located.other {
            result["relatedLocations"] = json!([location(spot)]);
        }
        self.to.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        Ok(serde_json::to_writer(&mut self.to, &result)?)
    }

    /// The same while the element and what is alike before it stay the same, wherever they move.
    fn fingerprint(&mut self, rule: &Rule, spot: &Spot) -> Fingerprint {
        if self.seen.0 != *spot.file {
            self.seen = (spot.file.to_string(), Default::default());
        }
        let source: Vec<_> = spot.source.split_whitespace().collect();
        let alike = Fingerprint::of_bytes(format!("{}\n{}\n{}", rule.id, spot.file, source.join(" ")).as_bytes());
        let count = self.seen.1.entry(alike).or_default();
        *count += 1;
        match count {
            1 => alike,
            count => Fingerprint::of_bytes(format!("{alike}\n{count}").as_bytes()),
        }
    }

    /// Ends the log. Texts of rules are in the locale's language.
    pub fn finish(mut self, locale: &Locale) -> io::Result<()> {
        let rules: Vec<_> = self.rules.iter().map(|rule| descriptor(rule, locale)).collect();
        let tool = json!({ "driver": {
            "name": "Latarnia",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": locale.tag.as_str(),
            "rules": rules,
        }});
        write!(self.to, "\n],\n\"tool\": {tool}\n}}]\n}}\n")?;
        self.to.flush()
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn location(spot: &Spot) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&spot.file) } });
    if let Some(region) = spot.region {
        physical["region"] = json!({ "startLine": region.line, "startColumn": region.column_utf16 });
        if region.end != (region.line, region.column_utf16) {
            physical["region"]["endLine"] = region.end.0.into();
            physical["region"]["endColumn"] = region.end.1.into();
            physical["region"]["snippet"] = json!({ "text": spot.source });
        }
    }
    json!({ "physicalLocation": physical })
}

/// What a rule is, as far as that is the same for all its findings.
fn descriptor(rule: &Rule, locale: &Locale) -> Value {
    let mut descriptor = Map::new();
    descriptor.insert("id".into(), rule.id.into());
    let text = |attribute: &str| {
        let id = format!("{}.{attribute}", rule.id);
        locale.messages.format(&id, &[]).ok()
    };
    if let Some(why) = text("why") {
        descriptor.insert("fullDescription".into(), json!({ "text": why }));
    }
    if let Some(help) = text("help") {
        descriptor.insert("help".into(), json!({ "text": help }));
    }
    if let Some(criterion) = rule.wcag.first().and_then(|number| Criterion::of(number)) {
        descriptor.insert("helpUri".into(), criterion.address().into());
    }
    descriptor.insert("defaultConfiguration".into(), json!({ "level": level(rule.severity) }));
    let wcag = rule.wcag.iter().map(|number| format!("wcag-{number}"));
    let act = rule.act.iter().map(|id| format!("act-{id}"));
    let tags: Vec<_> = wcag.chain(act).collect();
    let tags = if tags.is_empty() { tags } else { [vec!["accessibility".to_owned()], tags].concat() };
    descriptor.insert("properties".into(), json!({ "tags": tags, "wcag": rule.wcag, "act": rule.act }));
    descriptor.into()
}
