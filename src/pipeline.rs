//! The program on one screen: `plan` says which files there will be, `make` gives one of them.
//!
//! The only parallel loops over files are here. Commands differ only in what they do with the files.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::config;
use crate::finding::{Checked, Finding, Place, Severity, rules};
use crate::locale;
use crate::media;
use crate::page;
use crate::plan::{self, Made, Output, Plan};
use crate::site::{self, Parts};
use crate::sources::Sources;
use crate::theme;

/// What a run may change about a site.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Absolute address of the output's root, over the one in site.toml.
    pub base_url: Option<String>,
    /// Build drafts too.
    pub has_drafts: bool,
}

/// Sources → config, locales, theme → pages → site → plan. There is no plan when the site cannot
/// be understood at all; the findings say why.
pub fn plan(sources: &Sources, options: &Options) -> Checked<Option<Plan>> {
    let mut findings = Vec::new();
    let Some(config) = config::parse(sources, options.base_url.as_deref()).into_value(&mut findings) else {
        return Checked::new(None, findings);
    };
    let locales = locale::load(sources, &config.languages).into_value(&mut findings);
    let theme = theme::load(sources, &config, &locales).into_value(&mut findings);

    let files: Vec<_> = sources.texts("site/", ".md").collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .map(|(path, text)| {
            let mut findings = Vec::new();
            let page = page::name(path, &config.languages)
                .into_value(&mut findings)
                .map(|name| page::parse(path, text, name.clone(), &locales[name.language]).into_value(&mut findings));
            (page, findings)
        })
        .collect();
    let mut pages = Vec::with_capacity(parsed.len());
    for (page, page_findings) in parsed {
        findings.extend(page_findings);
        pages.extend(page.filter(|page| options.has_drafts || !page.front_matter.is_draft));
    }

    let mut media = Vec::new();
    for (path, content) in sources.under("site/").filter(|(path, _)| is_media(path)) {
        // `about.en.MD` is meant as a page; as a file it would publish its header and its drafts.
        if page::is_almost_page(path) {
            findings.push(page::not_quite_a_page(path, &config.languages));
            continue;
        }
        let (measured, media_findings) = media::measure(path, content);
        media.push(measured);
        findings.extend(media_findings);
    }
    let registers = crate::data::parse(sources, &config.languages).into_value(&mut findings);

    let parts = Parts { config, locales, pages, media, registers };
    let site = site::assemble(parts).into_value(&mut findings);
    let plan = theme.map(|theme| plan::outputs(site, theme, sources).into_value(&mut findings));
    Checked::new(plan, findings)
}

fn is_media(path: &str) -> bool {
    !path.ends_with(".md") && path != config::SITE_TOML && !path.starts_with("site/data/")
}

/// One output: its bytes, or where to copy them from.
pub fn make(plan: &Plan, output: &Output) -> Result<Made, Finding> {
    plan::render(plan, output)
}

/// Makes every output and hands it to `take`, many at a time; returns what was found.
/// An output that cannot be made is left out, an output that cannot be taken ends the run.
pub fn make_all<E: Send>(plan: &Plan, take: impl Fn(&Output, Made) -> Result<(), E> + Sync) -> Result<Vec<Finding>, E> {
    let findings: Result<Vec<_>, E> = plan
        .outputs
        .par_iter()
        .map(|output| match make(plan, output) {
            Ok(made) => take(output, made).map(|()| None),
            Err(finding) => Ok(Some(finding)),
        })
        .filter_map(Result::transpose)
        .collect();
    findings.map(once_per_cause)
}

/// A template that fails for a thousand pages fails for one reason: it is told once, with one page
/// and the number of the others.
fn once_per_cause(findings: Vec<Finding>) -> Vec<Finding> {
    let mut others: BTreeMap<(Option<Place>, String), usize> = BTreeMap::new();
    let cause = |finding: &Finding| (finding.place.clone(), finding.text("detail").unwrap_or_default().to_owned());
    let (failures, mut findings): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding.rule == &rules::TEMPLATE_ERROR);
    for failure in &failures {
        *others.entry(cause(failure)).or_default() += 1;
    }
    for failure in failures {
        if let Some(count) = others.remove(&cause(&failure)) {
            findings.push(failure.with("others", count - 1));
        }
    }
    findings
}

/// Is there anything that forbids publishing?
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.severity == Severity::Error)
}
