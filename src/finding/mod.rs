//! A finding is one thing wrong or doubtful: which rule, where, and the values its words need.
//!
//! Every stage makes findings and goes on; nobody prints one but `human`, `json` and the other reports,
//! which look up the words in the reader's language. Lines and columns are computed only there, from byte spans.

mod baseline;
pub mod criteria;
mod earl;
mod html;
mod human;
mod json;
mod located;
pub mod rules;
mod sarif;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use baseline::Baseline;
pub use earl::EarlWriter;
pub use html::{HtmlReport, Run, Totals};
pub use human::{Human, Words, source_line, words};
pub use json::{JsonFinding, JsonWriter, json, json_of};
pub use located::{Excerpt, Located, Locator, Region, Spot, with_words};
pub use rules::Rule;
pub use sarif::SarifWriter;

/// A file's path relative to the project's root, with `/` on every system
/// (`site/get-help.pl.md`). Built-in files start with `latarnia:`.
pub type SourcePath = Arc<str>;

/// How bad a finding is. The order is the order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be published like this.
    Error,
    /// The site is published; somebody should look.
    Warning,
    /// Good to know.
    Hint,
}

impl Severity {
    /// The word used in JSON and as Fluent selector.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// Where a finding is: a file, and the bytes in it where there is such a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    pub file: SourcePath,
    /// Bytes of the file's text (after a byte-order mark, line ends as `\n`).
    pub span: Option<Range<usize>>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &SourcePath) -> Self {
        Self { file: file.clone(), span: None }
    }

    /// Some bytes of the file.
    pub fn span(file: &SourcePath, span: Range<usize>) -> Self {
        Self { file: file.clone(), span: Some(span) }
    }

    fn sort_key(&self) -> (&str, usize, usize) {
        let span = self.span.clone().unwrap_or(0..0);
        (&self.file, span.start, span.end)
    }
}

/// A value that a finding's words need.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    /// Text, shown as it is.
    Text(String),
    /// A number, for plural forms.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// One thing wrong or doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// What kind of problem; its id is also the id of its words in `findings.ftl`.
    #[serde(with = "rules::by_id")]
    pub rule: &'static Rule,
    /// Where, if it is somewhere.
    pub place: Option<Place>,
    /// A second place that takes part (the other page with the same address).
    pub other: Option<Place>,
    /// The values its words need, by name.
    pub values: Vec<(Cow<'static, str>, Value)>,
}

impl Finding {
    /// A finding that is nowhere in particular.
    pub fn new(rule: &'static Rule) -> Self {
        Self { rule, place: None, other: None, values: Vec::new() }
    }

    /// A finding at a place.
    pub fn at(rule: &'static Rule, place: Place) -> Self {
        Self { place: Some(place), ..Self::new(rule) }
    }

    /// Adds a value for its words.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name.into(), value.into()));
        self
    }

    /// Adds the second place.
    pub fn and(mut self, other: Place) -> Self {
        self.other = Some(other);
        self
    }

    /// The files that it names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        [&self.place, &self.other].into_iter().flatten().map(|place| &*place.file)
    }

    /// A value by name, as text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.values.iter().find_map(|(key, value)| match value {
            Value::Text(text) if key == name => Some(text.as_str()),
            _ => None,
        })
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl PartialOrd for Finding {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The order in which a run tells its findings: by file, then place, then rule.
impl Ord for Finding {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place
            .cmp(&other.place)
            .then_with(|| self.rule.id.cmp(other.rule.id))
            .then_with(|| self.values.cmp(&other.values))
    }
}

/// A value and the problems met while making it.
#[derive(Debug, Clone, Default)]
pub struct Checked<T> {
    /// The best value that could be made.
    pub value: T,
    /// What is wrong or doubtful about it.
    pub findings: Vec<Finding>,
}

impl<T> Checked<T> {
    /// A value with its findings.
    pub fn new(value: T, findings: Vec<Finding>) -> Self {
        Self { value, findings }
    }

    /// Makes another value of it; the findings stay.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: make(self.value), findings: self.findings }
    }

    /// Takes the value and moves the findings to `all`.
    pub fn into_value(self, all: &mut Vec<Finding>) -> T {
        all.extend(self.findings);
        self.value
    }
}

/// Why the system refused, as a selector of words; `other` where only its own words say it.
pub fn io_reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "gone",
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "not-a-folder",
        io::ErrorKind::IsADirectory => "a-folder",
        io::ErrorKind::FileTooLarge => "too-large",
        io::ErrorKind::InvalidFilename => "name",
        io::ErrorKind::InvalidData => "not-text",
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => "busy",
        _ => "other",
    }
}

/// The nearest of `candidates` to what somebody wrote, if one is near enough to be meant.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(written, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Puts findings in their order and tells each once.
pub fn sort(findings: &mut Vec<impl Ord>) {
    findings.sort();
    findings.dedup();
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Hints.
    pub hints: usize,
}

impl Count {
    /// One more finding of a rule. Returns how many there are now of its severity.
    pub fn add(&mut self, rule: &Rule) -> usize {
        let of_severity = match rule.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Hint => &mut self.hints,
        };
        *of_severity += 1;
        *of_severity
    }
}

/// Counts findings by severity.
pub fn count<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Count {
    let mut count = Count::default();
    for finding in findings {
        count.add(finding.rule);
    }
    count
}
