//! EARL 1.0 as JSON-LD, in the shape in which implementations of ACT rules are reported
//! (<https://www.w3.org/WAI/standards-guidelines/act/report/earl/>).
//!
//! One subject a file, in it one assertion for each ACT rule that ours belong to. `passed` says that
//! nothing was found in the file, whether or not there was something to look at.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::sarif::uri;
use super::{Located, Severity, SourcePath, Words, rules};

/// What the terms mean.
const CONTEXT: &str = "https://www.w3.org/WAI/content-assets/wcag-act-rules/earl-context.json";

/// Writes a report.
#[derive(Debug)]
pub struct EarlWriter<W> {
    to: W,
    /// The ACT rules that rules of ours belong to, with these.
    procedures: BTreeMap<&'static str, Vec<&'static str>>,
    /// The file that findings come from now.
    subject: Option<Subject>,
}

/// A file while its findings come.
#[derive(Debug)]
struct Subject {
    file: SourcePath,
    /// Was all of it audited? Else nothing is known of rules without findings.
    is_whole: bool,
    /// By ACT rule: the worst of what was found, and all of it in words.
    found: BTreeMap<&'static str, (Severity, Vec<Value>)>,
}

impl<W: Write> EarlWriter<W> {
    /// Begins a report.
    pub fn new(mut to: W) -> io::Result<Self> {
        let tool = json!({
            "@type": "Assertor",
            "name": "Latarnia",
            "release": { "@type": "Version", "revision": env!("CARGO_PKG_VERSION") },
        });
        write!(to, "{{\n\"@context\": \"{CONTEXT}\",\n\"@graph\": [\n{tool}")?;
        let mut procedures: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for rule in rules::ALL {
            for act in rule.act {
                procedures.entry(*act).or_default().push(rule.id);
            }
        }
        Ok(Self { to, procedures, subject: None })
    }

    /// The findings of an audited file follow, if there are any.
    pub fn begin(&mut self, file: &SourcePath) -> io::Result<()> {
        self.end()?;
        self.subject = Some(Subject { file: file.clone(), is_whole: true, found: BTreeMap::new() });
        Ok(())
    }

    /// Adds a finding.
    pub fn add(&mut self, located: &Located, words: &Words) -> io::Result<()> {
        let rule = located.finding.rule;
        let (Some(spot), false) = (&located.place, rule.act.is_empty()) else {
            return Ok(());
        };
        if self.subject.as_ref().is_none_or(|subject| subject.file != spot.file) {
            self.end()?;
            self.subject = Some(Subject { file: spot.file.clone(), is_whole: false, found: BTreeMap::new() });
        }
        let at = spot.region.map(|region| format!("{}:{}: ", region.line, region.column)).unwrap_or_default();
        let info = Value::from(format!("{at}{}", words.message));
        if let Some(subject) = &mut self.subject {
            for act in rule.act {
                let found = subject.found.entry(act).or_insert((rule.severity, Vec::new()));
                found.0 = found.0.min(rule.severity);
                found.1.push(info.clone());
            }
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let Some(subject) = self.subject.take() else {
            return Ok(());
        };
        let known = self.procedures.iter().filter(|(act, _)| subject.is_whole || subject.found.contains_key(*act));
        let assertions: Vec<_> =
            known.map(|(act, procedures)| assertion(act, procedures, subject.found.get(act))).collect();
        let subject = json!({ "@type": "TestSubject", "source": uri(&subject.file), "assertions": assertions });
        write!(self.to, ",\n{subject}")
    }

    /// Ends the report.
    pub fn finish(mut self) -> io::Result<()> {
        self.end()?;
        self.to.write_all(b"\n]\n}\n")?;
        self.to.flush()
    }
}

fn assertion(act: &str, procedures: &[&str], found: Option<&(Severity, Vec<Value>)>) -> Value {
    let outcome = match found {
        None => "earl:passed",
        // A hint asks somebody to look.
        Some((Severity::Hint, _)) => "earl:cantTell",
        Some((Severity::Error | Severity::Warning, _)) => "earl:failed",
    };
    let mut result = json!({ "@type": "TestResult", "outcome": outcome });
    if let Some((_, info)) = found {
        result["info"] = info.clone().into();
    }
    json!({
        "@type": "Assertion",
        "mode": "earl:automatic",
        "test": {
            "@type": "TestCase",
            "title": procedures.join(", "),
            "isPartOf": [format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/")],
        },
        "result": result,
    })
}
