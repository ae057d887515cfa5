//! Proposal: what the audit found, in plain words, as a list for the statement in site.toml.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::finding::{Finding, Severity};
use crate::locale::{Argument, Locale};

/// The success criteria of level A and AA that an audit can find something against (WCAG 2.2): what the
/// law asks for. `statement-gap` has words for each.
const CRITERIA: [&str; 34] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.5", "1.3.1", "1.3.2", "1.3.4", "1.3.5", "1.4.1", "1.4.2", "1.4.3",
    "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "2.1.1", "2.2.1", "2.2.2", "2.4.1", "2.4.2", "2.4.3", "2.4.4",
    "2.4.6", "2.4.7", "2.5.3", "2.5.8", "3.1.1", "3.1.2", "3.2.3", "3.2.6", "3.3.2", "4.1.2",
];

/// Files named for each criterion: enough to know what it is about.
const FILES_MAX: usize = 5;

/// A table for site.toml with a line for each criterion that something was found against, in each
/// language; none where nothing was.
pub fn proposal(findings: &[Finding], locales: &[Arc<Locale>]) -> Option<String> {
    let mut gaps: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.rule.severity != Severity::Hint) {
        let criterion = finding.rule.wcag.iter().find_map(|wcag| CRITERIA.iter().position(|one| one == wcag));
        if let Some(criterion) = criterion {
            gaps.entry(criterion).or_default().extend(finding.place.as_ref().map(|place| &*place.file));
        }
    }
    if gaps.is_empty() {
        return None;
    }
    let mut text = "[accessibility_statement.non_accessible]\n".to_owned();
    for locale in locales {
        text.push_str(&format!("{} = [\n", locale.tag.as_str()));
        for (criterion, files) in &gaps {
            let criterion = CRITERIA[*criterion];
            let key = format!("c{}", criterion.replace('.', "-"));
            let words = locale.messages.own("statement-gap", &[("criterion", Argument::Text(key.into()))]);
            let shown: Vec<_> = files.iter().take(FILES_MAX).copied().collect();
            let more = if files.len() > FILES_MAX { ", …" } else { "" };
            text.push_str(&format!("    # WCAG {criterion}: {}{more}\n", shown.join(", ")));
            text.push_str(&format!("    {},\n", toml_text(&words)));
        }
        text.push_str("]\n");
    }
    Some(text)
}

fn toml_text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
