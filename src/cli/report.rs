//! What a command says at its end: findings and summary, for people or for machines.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use serde::Serialize;

use super::Status;
use crate::finding::{self, Count, Finding, Human, JsonWriter, Located, Locator, Words, rules};
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
    /// Style sheets that pages ask for and that could not be read: the first by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets_not_read: Vec<String>,
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

/// Tells findings and summary. Findings go to standard error, the summary to standard output; JSON is
/// one object on standard output.
pub(super) fn tell(
    format: Format,
    mut findings: Vec<Finding>,
    summary: Summary,
    sources: &Sources,
    locale: &Locale,
) -> Status {
    finding::sort(&mut findings);
    let mut telling = Telling::new(format, std::io::stdout(), locale);
    let text_of = |file: &str| sources.text(file);
    telling.add_all(finding::with_words(findings, &text_of, locale));
    telling.finish(summary)
}

/// The most findings that people are told in one run: nobody reads more, and most have one cause.
const TOLD_MAX: usize = 500;

/// Findings on their way to whoever reads them. They come in their order.
pub(super) struct Telling<'a, W: Write> {
    to: Told<W>,
    locale: &'a Locale,
    count: Count,
    could_not: bool,
}

/// Where they go.
enum Told<W: Write> {
    /// One after the other to a machine; none once it no longer listens (`| head`), which is no failure.
    Json(Option<JsonWriter<W>>),
    /// The first of each severity, for people.
    Human([Vec<Located>; 3]),
}

impl<'a, W: Write> Telling<'a, W> {
    pub(super) fn new(format: Format, to: W, locale: &'a Locale) -> Self {
        let to = match format {
            Format::Json => Told::Json(JsonWriter::new(to).ok()),
            Format::Human => Told::Human(Default::default()),
        };
        Self { to, locale, count: Count::default(), could_not: false }
    }

    pub(super) fn add_all(&mut self, findings: Vec<(Located, Words)>) {
        for (located, words) in findings {
            let rule = located.finding.rule;
            self.count.add(rule);
            self.could_not |= [&rules::CANNOT_READ, &rules::CANNOT_WRITE].contains(&rule);
            match &mut self.to {
                Told::Json(to) => *to = to.take().and_then(|mut to| to.add(&located, &words).ok().map(|()| to)),
                Told::Human(kept) => {
                    let kept = &mut kept[rule.severity as usize];
                    if kept.len() < TOLD_MAX {
                        kept.push(located);
                    }
                }
            }
        }
    }

    /// Tells the rest, and how it went.
    pub(super) fn finish(self, mut summary: Summary) -> Status {
        let count = self.count;
        (summary.errors, summary.warnings, summary.hints) = (count.errors, count.warnings, count.hints);
        // A closed pipe (`| head`) is no reason to fail.
        let _ = match self.to {
            Told::Json(to) => to.map_or(Ok(()), |to| to.finish(&summary)),
            Told::Human(kept) => {
                let mut kept: Vec<_> = kept.into_iter().flatten().take(TOLD_MAX).collect();
                kept.sort_by(|a, b| a.finding.cmp(&b.finding));
                summary.left_out = count.errors + count.warnings + count.hints - kept.len();
                tell_people(&kept, &summary, self.locale)
            }
        };
        match count.errors {
            _ if self.could_not => Status::Failed,
            0 => Status::Good,
            _ => Status::Errors,
        }
    }
}

/// May what is written there be coloured? <https://no-color.org>
pub(super) fn has_colour(to: &impl IsTerminal) -> bool {
    to.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Tells findings to people, on standard error.
pub(super) fn tell_findings(findings: &[Finding], sources: &Sources, locale: &Locale) -> std::io::Result<()> {
    let text_of = |file: &str| sources.text(file);
    let mut locator = Locator::new(&text_of);
    tell_located(findings.iter().map(|finding| locator.locate(finding.clone())), locale)
}

fn tell_located(findings: impl Iterator<Item = impl Borrow<Located>>, locale: &Locale) -> std::io::Result<()> {
    let has_colour = has_colour(&std::io::stderr());
    let human = Human::new(locale, has_colour);
    let mut errors = anstream::AutoStream::new(
        std::io::stderr(),
        if has_colour { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never },
    );
    for finding in findings {
        writeln!(errors, "{}\n", human.tell_located(finding.borrow()))?;
    }
    errors.flush()
}

fn tell_people(findings: &[Located], summary: &Summary, locale: &Locale) -> std::io::Result<()> {
    tell_located(findings.iter(), locale)?;
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
    if !summary.sheets_not_read.is_empty() {
        let list = Argument::Text(summary.sheets_not_read.join(", ").into());
        lines.push(words("summary-sheets-not-read", &[("list", list)]));
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
