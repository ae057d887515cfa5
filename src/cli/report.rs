//! What a command says at its end: findings and summary, for people or for machines.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use serde::Serialize;

use super::Status;
use crate::finding::{self, Finding, Human, rules};
use crate::locale::{Argument, Locale};
use crate::plan::Plan;
use crate::sources::Sources;

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
}

impl Format {
    pub(super) fn of(matches: &clap::ArgMatches) -> Self {
        match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            _ => Format::Human,
        }
    }
}

/// What a run did, for its last lines.
#[derive(Debug, Default, Serialize)]
pub(super) struct Summary {
    /// The command.
    pub command: &'static str,
    /// Pages per language.
    pub pages: BTreeMap<String, usize>,
    /// Output files.
    pub files: usize,
    /// Bytes of the output files.
    pub bytes: u64,
    /// How long it took.
    pub seconds: f64,
    /// Texts that went out to translators or came back.
    #[serde(skip_serializing_if = "is_zero")]
    pub texts: usize,
    /// Findings by severity.
    pub errors: usize,
    /// Findings by severity.
    pub warnings: usize,
    /// Findings by severity.
    pub hints: usize,
    /// Findings that were not told, as there were too many.
    pub left_out: usize,
    /// Is there a new output?
    pub published: bool,
    /// Output files that are new or changed.
    pub written: usize,
    /// Where the output is, or would be.
    pub out: Option<String>,
    /// With `--timings`: how long it took where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timings: Option<super::timings::Report>,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// How many pages a plan has in each language.
pub(super) fn pages_of(plan: &Plan) -> BTreeMap<String, usize> {
    let mut pages = BTreeMap::new();
    for page in &plan.site.pages {
        let tag = plan.site.config.languages[page.name.language].as_str();
        *pages.entry(tag.to_owned()).or_default() += 1;
    }
    pages
}

#[derive(Serialize)]
struct JsonReport<'a> {
    findings: Vec<finding::JsonFinding>,
    summary: &'a Summary,
}

/// Tells findings and summary. Findings go to standard error, the summary to standard output; JSON is
/// one object on standard output.
pub(super) fn tell(
    format: Format,
    mut findings: Vec<Finding>,
    mut summary: Summary,
    sources: &Sources,
    locale: &Locale,
) -> Status {
    finding::sort(&mut findings);
    let count = finding::count(&findings);
    let could_not = findings.iter().any(|finding| [&rules::CANNOT_READ, &rules::CANNOT_WRITE].contains(&finding.rule));
    summary.left_out = leave_out(&mut findings);
    (summary.errors, summary.warnings, summary.hints) = (count.errors, count.warnings, count.hints);
    // A closed pipe (`| head`) is no reason to fail.
    let _ = match format {
        Format::Json => {
            let report = JsonReport { findings: finding::json(&findings, locale, sources), summary: &summary };
            let text = serde_json::to_string_pretty(&report).expect("texts and numbers always serialize");
            writeln!(std::io::stdout(), "{text}")
        }
        Format::Human => tell_people(&findings, &summary, sources, locale),
    };
    match count.errors {
        _ if could_not => Status::Failed,
        0 => Status::Good,
        _ => Status::Errors,
    }
}

/// The most findings that are told in one run: nobody reads more, and most have one cause.
const TOLD_MAX: usize = 500;

/// Keeps as many findings as are told, the worst first, in their order; returns how many go.
fn leave_out(findings: &mut Vec<Finding>) -> usize {
    let left_out = findings.len().saturating_sub(TOLD_MAX);
    if left_out > 0 {
        findings.sort_by_key(|finding| finding.rule.severity);
        findings.truncate(TOLD_MAX);
        finding::sort(findings);
    }
    left_out
}

/// May what is written there be coloured? <https://no-color.org>
pub(super) fn has_colour(to: &impl IsTerminal) -> bool {
    to.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Tells findings to people, on standard error.
pub(super) fn tell_findings(findings: &[Finding], sources: &Sources, locale: &Locale) -> std::io::Result<()> {
    let has_colour = has_colour(&std::io::stderr());
    let human = Human::new(locale, sources, has_colour);
    let mut errors = anstream::AutoStream::new(
        std::io::stderr(),
        if has_colour { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never },
    );
    for finding in findings {
        writeln!(errors, "{}\n", human.tell(finding))?;
    }
    errors.flush()
}

fn tell_people(findings: &[Finding], summary: &Summary, sources: &Sources, locale: &Locale) -> std::io::Result<()> {
    tell_findings(findings, sources, locale)?;
    let mut out = std::io::stdout();
    let timings = summary.timings.as_ref().map(|timings| timings.lines(locale)).unwrap_or_default();
    for line in summary_lines(summary, locale).into_iter().chain(timings) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn summary_lines(summary: &Summary, locale: &Locale) -> Vec<String> {
    let number = |value: usize| Argument::Number(value as f64);
    let words = |id: &str, arguments: &[(&str, Argument<'_>)]| locale.messages.own(id, arguments);
    let mut lines = Vec::new();
    let found =
        [("errors", number(summary.errors)), ("warnings", number(summary.warnings)), ("hints", number(summary.hints))];
    if summary.errors + summary.warnings + summary.hints > 0 {
        let parts: Vec<_> =
            [("count-errors", summary.errors), ("count-warnings", summary.warnings), ("count-hints", summary.hints)]
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(id, count)| words(id, &[("count", number(count))]))
                .collect();
        lines.push(words("summary-findings", &[("list", Argument::Text(parts.join(", ").into()))]));
    }
    if summary.left_out > 0 {
        lines.push(words("summary-left-out", &[("count", number(summary.left_out))]));
    }
    if summary.errors > 0 {
        lines.push(words(&format!("{}-errors", summary.command), &found));
        // What could be taken over has been.
        if summary.command != "import" {
            return lines;
        }
    }
    let pages: Vec<_> = summary
        .pages
        .iter()
        .map(|(language, count)| {
            words("summary-pages", &[("language", Argument::Text(language.as_str().into())), ("count", number(*count))])
        })
        .collect();
    let arguments = [
        ("pages", Argument::Text(pages.join(", ").into())),
        ("files", number(summary.files)),
        ("texts", number(summary.texts)),
        ("size", Argument::Text(locale.format.size(summary.bytes).into())),
        ("time", Argument::Text(locale.format.number(summary.seconds, 2).into())),
        ("out", Argument::Text(summary.out.clone().unwrap_or_default().into())),
    ];
    lines.push(words(&format!("{}-done", summary.command), &arguments));
    lines
}
