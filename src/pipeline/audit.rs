//! The audit of what a plan makes: with the site's style sheets, without the rules that the site has
//! switched off, every finding at the place where somebody wrote what it is about.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use tracing::info_span;

use crate::audit::style::Loader;
use crate::audit::{self, Across, Facts, Found};
use crate::finding::{Finding, Place};
use crate::plan::{self, Draft, Job, Made, Plan, SEEN_ON};
use crate::sources::Sources;

/// What was found in an output.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audited {
    /// What is wrong or doubtful.
    pub findings: Vec<Finding>,
    /// What it is compared with other outputs by.
    pub facts: Facts,
}

impl Audited {
    /// Is there nothing to remember?
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.facts.is_empty()
    }
}

/// What is found in an output's HTML, at the places where it was written.
pub(super) fn audit(draft: &Draft<'_>, made: &Made, sources: &Sources) -> Audited {
    let (plan, output) = (draft.plan, draft.output);
    let settings = &plan.site.config.audit;
    if !settings.is_on || !plan::is_html(output.path.as_str()) {
        return Audited::default();
    }
    let copied;
    let html = match (made, &output.job) {
        (Made::Bytes(bytes), _) => simdutf8::basic::from_utf8(bytes).ok(),
        (Made::Copy(_), Job::Copy(copy)) => {
            copied = sources.text(&copy.source);
            copied.as_deref()
        }
        (Made::Copy(_), _) => None,
    };
    let Some(html) = html else {
        return Audited::default();
    };
    let _timed = info_span!("audit", path = output.path.as_str()).entered();
    let name = |address: &str, base: Option<&str>| {
        let own = plan.site.config.base_url.as_deref().and_then(|base_url| address.strip_prefix(base_url));
        let address = own.filter(|rest| rest.starts_with('/')).unwrap_or(address);
        let path = resolve(address, base.unwrap_or(output.path.as_str()))?;
        plan.output(&path).map(|output| Arc::from(output.path.as_str()))
    };
    let read = |path: &str| match &plan.output(path)?.job {
        Job::Copy(copy) => sources.text(&copy.source),
        _ => None,
    };
    let (mut found, facts) = audit::audit_for_site(html, &plan.library, &Loader { name: &name, read: &read });
    found.retain(|one| !settings.is_off(one.finding.rule));
    let findings = match &output.job {
        _ if found.is_empty() => Vec::new(),
        Job::Copy(copy) => found.into_iter().map(|one| at(one.finding, Place::span(&copy.source, one.tag))).collect(),
        _ => placed(draft, sources, html, found),
    };
    // The pages that the program adds, such as the choice of a language, are called like the site.
    let has_own_title = matches!(output.job, Job::Page(..) | Job::Term(..) | Job::Taxonomy { .. } | Job::Copy(_));
    Audited { findings, facts: if has_own_title { facts } else { facts.without_title() } }
}

/// What is found when all outputs are compared. A place in a page is looked up by making it again.
pub(super) fn across<'a>(
    plan: &Plan,
    sources: &Sources,
    facts: impl Iterator<Item = &'a Facts> + Clone,
) -> Vec<Finding> {
    let settings = &plan.site.config.audit;
    let mut found = audit::across(facts);
    found.retain(|one| !settings.is_off(one.finding.rule));
    let place = |page: usize| plan::source(plan, &plan.outputs[page]);
    let placed = |Across { page, tag, finding, other }: Across| {
        let output = &plan.outputs[page];
        let finding = finding.and(place(other));
        let Some(tag) = tag else {
            return at(finding, place(page));
        };
        let pages = [page, other].map(|page| plan.outputs[page].path.as_str());
        let finding = finding.with("page", pages[0]).with("other", pages[1]);
        if let Job::Copy(copy) = &output.job {
            return at(finding, Place::span(&copy.source, tag..tag + 1));
        }
        let draft = plan::draft(plan, output);
        let Ok(Made::Bytes(bytes)) = plan::render(&draft) else {
            return at(finding, place(page));
        };
        let html = String::from_utf8_lossy(&bytes);
        let written = plan::trace(&draft, sources, &html, &[tag]).and_then(|written| written.place(tag));
        at(finding, written.unwrap_or_else(|| place(page)))
    };
    found.into_iter().map(placed).collect()
}

/// Findings in a made page, at the page's Markdown or the template. What a template shows on many
/// pages carries the address of this one. What is wrong in both is told of each: who mends the page does not
/// see the template.
fn placed(draft: &Draft<'_>, sources: &Sources, html: &str, found: Vec<Found>) -> Vec<Finding> {
    let tags: Vec<_> =
        found.iter().flat_map(|one| std::iter::once(&one.tag.start).chain(&one.others)).copied().collect();
    let written = plan::trace(draft, sources, html, &tags);
    let source = plan::source(draft.plan, draft.output);
    let place = |tag: usize| written.as_ref().and_then(|written| written.place(tag)).unwrap_or_else(|| source.clone());
    let mut findings = Vec::with_capacity(found.len());
    for Found { tag, others, finding } in found {
        let is_shared = !others.is_empty();
        // The first place in each file, and how many others there are.
        let mut files: Vec<(Place, usize)> = vec![(place(tag.start), 0)];
        for place in others.into_iter().map(place) {
            match files.iter_mut().find(|(first, _)| first.file == place.file) {
                Some((_, others)) => *others += 1,
                None => files.push((place, 0)),
            }
        }
        for (place, others) in files {
            let mut finding = finding.clone();
            if let Some((_, value)) = finding.values.iter_mut().find(|(name, _)| is_shared && name == "others") {
                *value = others.into();
            }
            let is_of_page = place.file == source.file;
            let finding = at(finding, place);
            findings.push(if is_of_page { finding } else { finding.with(SEEN_ON, draft.output.path.as_str()) });
        }
    }
    findings
}

fn at(finding: Finding, place: Place) -> Finding {
    Finding { place: Some(place), ..finding }
}

/// The output that an address leads to from another output; none for what leads out of the site.
fn resolve(address: &str, from: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if address.is_empty() || address.starts_with("//") || address.split('/').next()?.contains(':') {
        return None;
    }
    let address = percent_decode_str(address).decode_utf8().ok()?;
    let (base, rest) = match address.strip_prefix('/') {
        Some(rest) => ("", rest),
        None => (from.rsplit_once('/').map_or("", |(folder, _)| folder), &*address),
    };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn addresses_lead_to_outputs() {
        let from = "pl/pomoc/index.html";
        assert_eq!(resolve("../../assets/a%20b.css?v=1#x", from).as_deref(), Some("assets/a b.css"));
        assert_eq!(resolve("/assets/./a.css", from).as_deref(), Some("assets/a.css"));
        assert_eq!(resolve("a.css", "index.html").as_deref(), Some("a.css"));
        for outside in ["../../../a.css", "https://example.org/a.css", "//example.org/a.css", "data:text/css,a", "#a"] {
            assert_eq!(resolve(outside, from), None, "{outside}");
        }
    }
}
