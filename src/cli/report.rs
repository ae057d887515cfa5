//! What a command says at its end: findings and summary, for people or for machines.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use super::Status;
use super::file::cannot_write;
use super::known::{BaselineSummary, Known, is_to_be_written};
use crate::fields::Date;
use crate::finding::{
    self, Count, EarlWriter, Finding, HtmlReport, Human, JsonWriter, Located, Locator, SarifWriter, SourcePath, Totals,
    Words, rules,
};
use crate::fingerprint::Fingerprint;
use crate::locale::{Argument, Locale};
use crate::pipeline::has_errors;
use crate::plan::Plan;
use crate::sources::Sources;

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
    Sarif,
    Earl,
    Html,
}

impl Format {
    pub(super) fn of(matches: &clap::ArgMatches) -> Self {
        match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("sarif") => Format::Sarif,
            Some("earl") => Format::Earl,
            _ => Format::Human,
        }
    }

    /// The format of a report, by the ending of its file.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let is = |ending: &str| name.ends_with(ending);
        match () {
            () if is(".html") || is(".htm") => Some(Format::Html),
            () if is(".sarif") || is(".sarif.json") => Some(Format::Sarif),
            () if is(".jsonld") => Some(Format::Earl),
            () if is(".json") => Some(Format::Json),
            () => None,
        }
    }
}

/// What a run did, for its last lines.
#[derive(Debug, Clone, Default, Serialize)]
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
    /// With `--baseline`: findings that it knows, and those of it that are not there any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<BaselineSummary>,
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
    findings: Vec<Finding>,
    summary: Summary,
    sources: &Sources,
    locale: &Locale,
) -> Status {
    tell_with(Telling::new(format, locale), &findings, summary, sources)
}

/// The same, with reports and a baseline.
pub(super) fn tell_with<'f>(
    mut telling: Telling<'_>,
    findings: impl IntoIterator<Item = &'f Finding>,
    summary: Summary,
    sources: &Sources,
) -> Status {
    let mut told: Vec<&Finding> = findings.into_iter().collect();
    finding::sort(&mut told);
    telling.leave_out(&mut told);
    let findings = told.into_iter().cloned().collect();
    let text_of = |file: &str| sources.text(file);
    telling.add_all(finding::with_words(findings, &text_of, telling.wanted_words()));
    telling.finish(summary, |_| true)
}

/// The most findings that people are told in one run: nobody reads more, and most have one cause.
const TOLD_MAX: usize = 500;

/// Findings on their way to whoever reads them. They come in their order.
pub(super) struct Telling<'a> {
    format: Format,
    /// Files that reports go to, until the first is told.
    files: Vec<PathBuf>,
    /// What is printed; the rest goes to files. None until the first is told: something may forbid the run.
    printed: Option<Told>,
    reports: Vec<Report>,
    known: Option<Known>,
    /// Has everything been looked at?
    is_whole: bool,
    pub(super) locale: &'a Locale,
    count: Count,
    could_not: bool,
}

/// Where findings go. A writer that is not there has failed before.
enum Told {
    Json(Option<JsonWriter<Box<dyn Write + Send>>>),
    Sarif(Option<SarifWriter<Box<dyn Write + Send>>>),
    Earl(Option<EarlWriter<Box<dyn Write + Send>>>),
    Html(Box<HtmlReport>),
    /// The first of each severity, for people.
    Human([Vec<Located>; 3]),
}

impl Told {
    fn new(format: Format, to: Box<dyn Write + Send>) -> io::Result<Self> {
        Ok(match format {
            Format::Json => Told::Json(Some(JsonWriter::new(to)?)),
            Format::Sarif => Told::Sarif(Some(SarifWriter::new(to)?)),
            Format::Earl => Told::Earl(Some(EarlWriter::new(to)?)),
            Format::Human | Format::Html => Told::Human(Default::default()),
        })
    }

    fn begin(&mut self, file: &SourcePath) -> io::Result<()> {
        match self {
            Told::Earl(Some(to)) => to.begin(file),
            _ => Ok(()),
        }
    }

    fn add(&mut self, located: &Located, words: &Words) -> io::Result<()> {
        match self {
            Told::Json(Some(to)) => to.add(located, words),
            Told::Sarif(Some(to)) => to.add(located, words),
            Told::Earl(Some(to)) => to.add(located, words),
            Told::Html(report) => {
                report.add(located, words);
                Ok(())
            }
            Told::Human(kept) => {
                let kept = &mut kept[located.finding.rule.severity as usize];
                if kept.len() < TOLD_MAX {
                    kept.push(located.clone());
                }
                Ok(())
            }
            Told::Json(None) | Told::Sarif(None) | Told::Earl(None) => Ok(()),
        }
    }

    /// Nobody listens any more.
    fn stop(&mut self) {
        match self {
            Told::Json(to) => *to = None,
            Told::Sarif(to) => *to = None,
            Told::Earl(to) => *to = None,
            Told::Html(_) | Told::Human(_) => {}
        }
    }
}

/// A report in a file. It takes the file's place when it is whole.
struct Report {
    path: PathBuf,
    new: PathBuf,
    told: Told,
    trouble: Option<io::Error>,
}

impl Report {
    fn new(path: &Path) -> Self {
        let format = Format::of_file(&path.to_string_lossy()).unwrap_or(Format::Json);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let new = path.with_file_name(format!(".{name}.latarnia"));
        let html = || {
            let earlier = fs::read_to_string(path).map(|html| Totals::of_report(&html)).unwrap_or_default();
            Told::Html(Box::new(HtmlReport::new(earlier)))
        };
        let told = match format {
            Format::Html => Ok(html()),
            format => fs::File::create(&new).and_then(|file| Told::new(format, Box::new(BufWriter::new(file)))),
        };
        let (told, trouble) = match told {
            Ok(told) => (told, None),
            Err(error) => (Told::Json(None), Some(error)),
        };
        Self { path: path.to_owned(), new, told, trouble }
    }

    fn finish(self, summary: &Summary, run: finding::Run, locale: &Locale) -> Result<(), Finding> {
        let Self { path, new, told, trouble } = self;
        let written = trouble.map_or(Ok(()), Err).and_then(|()| match told {
            Told::Json(to) => to.map_or(Ok(()), |to| to.finish(summary)),
            Told::Sarif(to) => to.map_or(Ok(()), |to| to.finish(locale)),
            Told::Earl(to) => to.map_or(Ok(()), EarlWriter::finish),
            Told::Html(report) => fs::File::create(&new).and_then(|file| report.finish(file, run, locale)),
            Told::Human(_) => Ok(()),
        });
        let placed = written.and_then(|()| {
            // A link could lead anywhere.
            match path.symlink_metadata() {
                Ok(metadata) if !metadata.is_file() => Err(io::ErrorKind::AlreadyExists.into()),
                _ => fs::rename(&new, &path),
            }
        });
        placed.map_err(|error| {
            // What went wrong is told; that a leftover stays beside it says nothing more.
            let _ = fs::remove_file(&new);
            cannot_write(&path, &error)
        })
    }
}

impl<'a> Telling<'a> {
    pub(super) fn new(format: Format, locale: &'a Locale) -> Self {
        Self {
            format,
            files: Vec::new(),
            printed: None,
            reports: Vec::new(),
            known: None,
            is_whole: true,
            locale,
            count: Count::default(),
            could_not: false,
        }
    }

    /// With the reports and the baseline that a command line asks for.
    pub(super) fn of(matches: &clap::ArgMatches, locale: &'a Locale) -> Result<Self, Box<Finding>> {
        let known = Known::of(matches)?;
        let files = matches.get_many::<PathBuf>("report").into_iter().flatten().cloned().collect();
        Ok(Self { files, known, ..Self::new(Format::of(matches), locale) })
    }

    /// What is printed, and the reports.
    fn told(&mut self) -> (&mut Told, &mut Vec<Report>) {
        self.reports.extend(self.files.drain(..).map(|path| Report::new(&path)));
        let format = self.format;
        let printed = self.printed.get_or_insert_with(|| {
            Told::new(format, Box::new(BufWriter::new(io::stdout()))).unwrap_or(Told::Json(None))
        });
        (printed, &mut self.reports)
    }

    /// Knows what the site itself lists, unless the command line names another list.
    pub(super) fn know(
        &mut self,
        root: &Path,
        listed: Option<&str>,
        matches: &clap::ArgMatches,
    ) -> Result<(), Box<Finding>> {
        if let (None, Some(path)) = (&self.known, listed) {
            self.known = Some(Known::of_site(root, path, is_to_be_written(matches))?);
        }
        Ok(())
    }

    /// Is a list to be written, and nobody says where?
    pub(super) fn lacks_list(&self, matches: &clap::ArgMatches) -> bool {
        self.known.is_none() && is_to_be_written(matches)
    }

    /// The list of known problems as it was read, as a fingerprint.
    pub(super) fn known_fingerprint(&self) -> Option<Fingerprint> {
        self.known.as_ref().map(|known| known.fingerprint)
    }

    /// Is there an error among findings that nobody knows yet?
    pub(super) fn has_new_errors(&self, findings: &[Finding], sources: &Sources) -> bool {
        match &self.known {
            Some(known) => known.has_new_errors(findings, sources),
            None => has_errors(findings),
        }
    }

    /// The run ended before everything was looked at: nothing can be said of what is gone.
    pub(super) fn ends_early(&mut self) {
        self.is_whole = false;
        if let Some(known) = &mut self.known {
            known.leave_as_it_is();
        }
    }

    /// Nothing came of the run, and why that is has to be told even if it is known.
    pub(super) fn tells_all(&mut self) {
        self.known = None;
    }

    /// The findings of an audited file follow, if there are any.
    pub(super) fn begin(&mut self, file: &SourcePath) {
        let (printed, reports) = self.told();
        if printed.begin(file).is_err() {
            printed.stop();
        }
        for report in reports.iter_mut().filter(|report| report.trouble.is_none()) {
            report.trouble = report.told.begin(file).err();
        }
    }

    /// The language in which words are needed for a machine or a report. None where only people read it: theirs are
    /// looked up for what they are told.
    pub(super) fn wanted_words(&self) -> Option<&'a Locale> {
        let is_for_people = self.format == Format::Human && self.files.is_empty() && self.reports.is_empty();
        (!is_for_people).then_some(self.locale)
    }

    /// Takes out, and only counts, what people are not told as there is too much before it: to look up the places of
    /// thousands takes longer than to find what is wrong there.
    fn leave_out(&mut self, findings: &mut Vec<&Finding>) {
        if self.wanted_words().is_some() || self.known.is_some() {
            return;
        }
        let mut told = Count::default();
        findings.retain(|finding| {
            let is_told = told.add(finding.rule) <= TOLD_MAX;
            if !is_told {
                self.note(finding.rule);
            }
            is_told
        });
    }

    /// One more finding of a rule.
    fn note(&mut self, rule: &'static finding::Rule) {
        self.could_not |= [&rules::CANNOT_READ, &rules::CANNOT_WRITE].contains(&rule);
        self.count.add(rule);
    }

    /// Takes findings with their places, and with the words that are wanted.
    pub(super) fn add_all(&mut self, findings: Vec<(Located, Words)>) {
        for (located, words) in findings {
            if self.known.as_mut().is_some_and(|known| known.take(&located)) {
                continue;
            }
            self.note(located.finding.rule);
            // A closed pipe (`| head`) is no reason to fail.
            let (printed, reports) = self.told();
            if printed.add(&located, &words).is_err() {
                printed.stop();
            }
            for report in reports.iter_mut().filter(|report| report.trouble.is_none()) {
                report.trouble = report.told.add(&located, &words).err();
            }
        }
    }

    /// Tells the rest, and how it went. `is_looked_at` says whether a file was looked at or is not there.
    pub(super) fn finish(mut self, mut summary: Summary, is_looked_at: impl Fn(&str) -> bool) -> Status {
        self.told();
        let mut troubles = Vec::new();
        if let Some(known) = self.known.take() {
            let is_whole = self.is_whole;
            let (told, trouble) = known.finish(|file| is_whole && is_looked_at(file));
            troubles.extend(trouble);
            summary.baseline = Some(told);
        }
        let count = self.count;
        (summary.errors, summary.warnings, summary.hints) = (count.errors, count.warnings, count.hints);
        let known = summary.baseline.map_or(0, |baseline| baseline.known);
        let run = finding::Run { at: now(), files: summary.files, known };
        for report in std::mem::take(&mut self.reports) {
            troubles.extend(report.finish(&summary, run, self.locale).err());
        }
        self.add_all(finding::with_words(troubles, &|_| None, self.wanted_words()));
        let count = self.count;
        (summary.errors, summary.warnings, summary.hints) = (count.errors, count.warnings, count.hints);
        let _ = match self.printed.unwrap_or(Told::Json(None)) {
            Told::Json(to) => to.map_or(Ok(()), |to| to.finish(&summary)),
            Told::Sarif(to) => to.map_or(Ok(()), |to| to.finish(self.locale)),
            Told::Earl(to) => to.map_or(Ok(()), EarlWriter::finish),
            Told::Html(_) => Ok(()),
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

/// The day and time, in UTC.
fn now() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs();
    Date::from_unix(since)
}

/// May what is written there be coloured? <https://no-color.org>
pub(super) fn has_colour(to: &impl IsTerminal) -> bool {
    to.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Tells findings to people, on standard error.
pub(super) fn tell_findings(findings: &[Finding], sources: &Sources, locale: &Locale) -> std::io::Result<()> {
    let text_of = |file: &str| sources.text(file);
    let mut locator = Locator::new(&text_of);
    let located: Vec<_> = findings.iter().map(|finding| locator.locate(finding.clone())).collect();
    tell_located(&located, locale)
}

fn tell_located(findings: &[Located], locale: &Locale) -> std::io::Result<()> {
    let has_colour = has_colour(&std::io::stderr());
    let human = Human::new(locale, has_colour);
    let mut errors = anstream::AutoStream::new(
        std::io::stderr(),
        if has_colour { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never },
    );
    let told: Vec<_> = findings.par_iter().map(|finding| human.tell_located(finding) + "\n\n").collect();
    errors.write_all(told.concat().as_bytes())?;
    errors.flush()
}

fn tell_people(findings: &[Located], summary: &Summary, locale: &Locale) -> std::io::Result<()> {
    tell_located(findings, locale)?;
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
    let found = [
        ("errors", number(summary.errors)),
        ("warnings", number(summary.warnings)),
        ("hints", number(summary.hints)),
        ("files", number(summary.files)),
    ];
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
    if let Some(baseline) = summary.baseline {
        let id = if baseline.written { "summary-baseline-written" } else { "summary-baseline-known" };
        lines.push(words(id, &[("count", number(baseline.known))]));
        if baseline.gone > 0 && !baseline.written {
            lines.push(words("summary-baseline-gone", &[("count", number(baseline.gone))]));
        }
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
