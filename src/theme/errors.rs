//! What Tera says is wrong with a template, so that it can be told in the reader's language.
//!
//! Tera gives most of its errors as English sentences. The common ones are known here by how they begin;
//! its own words are kept beside ours, since they say more than a kind can.

use crate::finding::Finding;

/// How Tera's sentences and ours begin, and which kind of problem each is.
const KINDS: [(&str, &str); 27] = [
    ("Variable `", "variable"),
    ("Field `", "field"),
    ("Unknown filter `", "filter"),
    ("Unknown test `", "test"),
    ("Unknown function `", "function"),
    ("Unknown component `", "component"),
    ("Unknown template `", "template"),
    ("Unknown argument", "argument"),
    ("Argument `", "missing-argument"),
    ("Unexpected end of input", "end"),
    ("unexpected end of", "end"),
    ("Closing comment tag", "end"),
    ("String opened with", "end"),
    ("Unclosed component", "end"),
    ("Closing tag '", "closing"),
    ("Found ", "token"),
    ("Unexpected character", "token"),
    ("Iteration not possible", "loop"),
    ("Cannot divide by 0", "division"),
    ("Block `", "block"),
    ("t(): no .ftl file has a message `", "message"),
    ("t(): message `", "broken-message"),
    ("Unknown option `", "option"),
    ("Option `", "option-value"),
    ("No date such as ", "date"),
    ("Neither number nor date: `", "value"),
    ("Nothing to sort by: `", "sort"),
];

/// Gives a finding what its words need to tell an error of Tera's.
pub(super) fn explained(finding: Finding, detail: &str) -> Finding {
    let known = KINDS.iter().find(|(start, _)| detail.starts_with(start));
    let name = detail.split('`').nth(1).unwrap_or_default();
    let kind = known.map_or("other", |(_, kind)| kind);
    finding.with("kind", kind).with("name", name).with("detail", detail.trim_end_matches('.'))
}
