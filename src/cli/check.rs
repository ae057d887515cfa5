//! `latarnia check`: everything that `build` checks, nothing written.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use clap::ArgMatches;

use super::Status;
use super::arguments::explain_no_baseline;
use super::report::{Format, Summary, Telling, pages_of, tell, tell_with};
use crate::cache::disk;
use crate::finding::Finding;
use crate::locale::{Direction, Locale, Pseudo};
use crate::pipeline::{self, Earlier, Options, has_errors};
use crate::project::Project;
use crate::sources::Sources;
use crate::statement;

/// Checks the site, templates included: every file is made and forgotten, but for those that the last build has made
/// from the same.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let started = Instant::now();
    let refused = |finding: Box<Finding>| {
        let summary = Summary { command: "check", ..Summary::default() };
        tell(Format::of(matches), vec![*finding], summary, &Sources::default(), locale)
    };
    let mut telling = match Telling::of(matches, locale) {
        Ok(telling) => telling,
        Err(finding) => return refused(finding),
    };
    let root = root(matches);
    let mut project = Project::open(&root, options(matches));
    let planned = project.plan();
    let mut findings = planned.findings;
    let mut summary = Summary { command: "check", ..Summary::default() };
    let mut locales = Vec::new();
    if let Some(plan) = planned.value {
        if let Err(finding) = telling.know(&root, plan.site.config.audit.baseline.as_deref(), matches) {
            return refused(finding);
        }
        if telling.lacks_list(matches) {
            return explain_no_baseline(locale);
        }
        locales.clone_from(&plan.site.locales);
        summary.pages = pages_of(&plan);
        summary.files = plan.outputs.len();
        let earlier = if matches.get_flag("no-cache") { Earlier::default() } else { disk::newest(&root).found() };
        findings.extend(pipeline::check_all(&plan, project.sources(), &earlier));
    } else {
        telling.tells_all();
    }
    if matches.get_flag("statement") {
        return propose(&findings, &locales, locale);
    }
    summary.seconds = started.elapsed().as_secs_f64();
    tell_with(telling, &findings, summary, project.sources())
}

/// Prints what was found as a part of the accessibility statement.
fn propose(findings: &[Finding], locales: &[Arc<Locale>], locale: &Locale) -> Status {
    let word = |id: &str| locale.messages.own(id, &[]);
    match statement::proposal(findings, locales) {
        Some(proposal) => {
            let head = word("statement-proposal");
            println!("{}\n{proposal}", head.lines().map(|line| format!("# {line}\n")).collect::<String>().trim_end());
        }
        None => println!("# {}", word("statement-proposal-empty")),
    }
    if has_errors(findings) { Status::Errors } else { Status::Good }
}

/// `--root`.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from("."))
}

/// `--base-url`, `--drafts` and `--pseudo`, where a command has them.
pub(super) fn options(matches: &ArgMatches) -> Options {
    let text = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
    let pseudo = text("pseudo")
        .map(|direction| Pseudo { direction: if direction == "rtl" { Direction::Rtl } else { Direction::Ltr } });
    Options {
        base_url: text("base-url"),
        has_drafts: matches.try_get_one::<bool>("drafts").ok().flatten().copied().unwrap_or(false),
        pseudo,
    }
}
