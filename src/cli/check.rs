//! `latarnia check`: everything that `build` checks, nothing written.

use std::path::PathBuf;
use std::time::Instant;

use clap::ArgMatches;

use super::Status;
use super::report::{Format, Summary, tell};
use crate::cache::Cache;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::pipeline::{self, Options};
use crate::plan::Plan;
use crate::sources::{self, Sources};

/// A project that was read and understood, as far as it can be.
pub(super) struct Checked {
    pub(super) sources: Sources,
    pub(super) plan: Option<Plan>,
    pub(super) findings: Vec<Finding>,
    pub(super) summary: Summary,
}

/// Checks the site, templates included: every file is made and forgotten.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let started = Instant::now();
    let Checked { sources, plan, mut findings, mut summary } = check("check", matches);
    if let Some(plan) = plan {
        summary.files = plan.outputs.len();
        findings.extend(pipeline::check_all(&plan));
    }
    summary.seconds = started.elapsed().as_secs_f64();
    tell(Format::of(matches), findings, summary, &sources, locale)
}

/// `--root`.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from("."))
}

/// Reads the project and plans its outputs.
pub(super) fn check(command: &'static str, matches: &ArgMatches) -> Checked {
    let options =
        Options { base_url: matches.get_one::<String>("base-url").cloned(), has_drafts: matches.get_flag("drafts") };
    let mut findings = Vec::new();
    let sources = sources::read(&root(matches)).into_value(&mut findings);
    let plan = pipeline::plan(&sources, &options, &mut Cache::default()).into_value(&mut findings);
    let mut summary = Summary { command, ..Summary::default() };
    if let Some(plan) = &plan {
        for page in &plan.site.pages {
            let tag = plan.site.config.languages[page.name.language].as_str();
            *summary.pages.entry(tag.to_owned()).or_default() += 1;
        }
    }
    Checked { sources, plan, findings, summary }
}

/// Tells that the machine could not, with all that was found until then.
pub(super) fn cannot(
    format: Format,
    trouble: Finding,
    mut findings: Vec<Finding>,
    summary: Summary,
    sources: &Sources,
    locale: &Locale,
) -> Status {
    findings.push(trouble);
    tell(format, findings, summary, sources, locale);
    Status::Failed
}
