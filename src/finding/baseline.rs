//! Baseline: the findings that a site had when somebody began to look, so that only new ones fail.
//!
//! A finding is known by its file, its rule and the tag that it is at, never by its line: text may move.
//! Where several are alike, their number counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Located, Value};

/// What there is of a file: by rule and by element, how often.
type OfFile = BTreeMap<String, BTreeMap<String, usize>>;

/// Known findings. As JSON it is a file that people can read, and shorten by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The version of this format.
    #[serde(rename = "latarnia-baseline")]
    version: u8,
    /// By file, rule and element: how often.
    known: BTreeMap<String, OfFile>,
}

/// The version of the format.
const VERSION: u8 = 1;

/// The longest text that stands for an element.
const ELEMENT_MAX: usize = 160;

impl Baseline {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        use serde::de::Error;
        let baseline: Self = serde_json::from_str(text)?;
        if baseline.version == VERSION {
            Ok(baseline)
        } else {
            Err(serde_json::Error::custom(format!("version {} instead of {VERSION}", baseline.version)))
        }
    }

    /// As the text of a file.
    pub fn to_text(&self) -> String {
        let whole = Self { version: VERSION, known: self.known.clone() };
        serde_json::to_string_pretty(&whole).expect("texts and numbers always serialize") + "\n"
    }

    /// Adds a finding.
    pub fn add(&mut self, located: &Located) {
        let (file, rule, element) = key(located);
        *self.known.entry(file).or_default().entry(rule).or_default().entry(element).or_default() += 1;
    }

    /// Takes a finding out. False if it is not (or no longer) in it, so it is new.
    pub fn take(&mut self, located: &Located) -> bool {
        let (file, rule, element) = key(located);
        let Some(rules) = self.known.get_mut(&file) else {
            return false;
        };
        let Some(elements) = rules.get_mut(&rule) else {
            return false;
        };
        let Some(count) = elements.get_mut(&element) else {
            return false;
        };
        *count = count.saturating_sub(1);
        if *count == 0 {
            elements.remove(&element);
        }
        if elements.is_empty() {
            rules.remove(&rule);
        }
        if rules.is_empty() {
            self.known.remove(&file);
        }
        true
    }

    /// How many findings it holds, of the files that are meant.
    pub fn len_of(&self, is_meant: impl Fn(&str) -> bool) -> usize {
        let files = self.known.iter().filter(|(file, _)| is_meant(file));
        files.flat_map(|(_, rules)| rules.values()).flat_map(BTreeMap::values).sum()
    }

    /// Adds what another holds of the files that are meant.
    pub fn add_files(&mut self, other: &Baseline, is_meant: impl Fn(&str) -> bool) {
        for (file, rules) in other.known.iter().filter(|(file, _)| is_meant(file)) {
            self.known.insert(file.clone(), rules.clone());
        }
    }
}

/// File, rule, and the start tag; for what has none, the words of the finding.
fn key(located: &Located) -> (String, String, String) {
    let finding = &located.finding;
    let file = located.place.as_ref().map(|spot| spot.file.to_string()).unwrap_or_default();
    let tag = located.place.as_ref().map_or("", |spot| &spot.source);
    let words = || {
        let texts = finding.values.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Number(_) => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    let element = if tag.trim().is_empty() { words() } else { tag.to_owned() };
    let element: Vec<_> = element.split_whitespace().collect();
    (file, finding.rule.id.to_owned(), element.join(" ").chars().take(ELEMENT_MAX).collect())
}
