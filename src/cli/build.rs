//! `latarnia build`: the main job, once or again with every change.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};

use super::Status;
use super::arguments::explain_no_baseline;
use super::check::{options, root};
use super::known::is_to_be_written;
use super::report::{Format, Summary, Telling, pages_of, tell, tell_with};
use super::timings::Timings;
use crate::cache::disk::{self, Disk, Record};
use crate::finding::{Finding, SourcePath};
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;
use crate::pipeline::{Earlier, Options, has_errors};
use crate::plan::Plan;
use crate::project::Project;
use crate::publish::{Ledger, Publisher};
use crate::sources::{self, Sources, Stamp};
use crate::watch::Watcher;

/// A build shorter than this shows no progress: a flicker tells nobody anything.
const QUIET: Duration = Duration::from_millis(400);

/// What a build was asked to do.
struct Build<'a> {
    matches: &'a ArgMatches,
    root: PathBuf,
    out: PathBuf,
    options: Options,
    format: Format,
    locale: &'a Locale,
    /// Where runs leave a record for the next; none with `--no-cache`.
    disk: Option<Disk>,
    timings: Option<Timings>,
}

/// What a build did.
struct Done {
    findings: Vec<Finding>,
    summary: Summary,
    /// Could the machine not do it?
    is_failed: bool,
    /// The list of known problems that site.toml names.
    listed: Option<String>,
}

/// Builds the site and publishes it unless there are errors; with `--watch` again and again.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let timings = matches.get_flag("timings").then(Timings::start);
    let root = root(matches);
    let options = options(matches);
    // What is only to be looked at must not take the place of the site.
    let folder = if options.pseudo.is_some() { "public-pseudo" } else { "public" };
    let out = matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join(folder));
    let disk = (!matches.get_flag("no-cache")).then(|| Disk::new(&root, &out));
    let build = Build { matches, out, options, format: Format::of(matches), locale, disk, timings, root };
    if matches.get_flag("watch") { build.watch() } else { build.once() }
}

impl Build<'_> {
    fn once(&self) -> Status {
        let started = Instant::now();
        let mut telling = match Telling::of(self.matches, self.locale) {
            Ok(telling) => telling,
            Err(finding) => return self.refuse(*finding),
        };
        let mut record = self.disk.as_ref().and_then(Disk::load).unwrap_or_default();
        let mut publisher = self.publisher(std::mem::take(&mut record.ledger));
        if let Some(done) = self.unchanged(&mut record, &publisher, &mut telling) {
            let files: BTreeSet<_> = done.findings.iter().flat_map(Finding::files).map(PathBuf::from).collect();
            let mut sources = sources::built_in();
            sources::read_paths(&mut sources, &self.root, &files);
            return self.tell(&done, None, telling, &sources, started);
        }
        let mut project = Project::open(&self.root, self.options.clone());
        let (done, plan) = match self.publish(&mut project, &mut publisher, &mut telling, started) {
            Ok(done) => done,
            Err(status) => return status,
        };
        let record = self.record(project.sources(), &done, &publisher, &telling);
        let status = self.keep_meanwhile(record, || self.tell(&done, None, telling, project.sources(), started));
        // The process ends: to give 10,000 pages back one by one takes a tenth of the build.
        std::mem::forget((project, plan, publisher, done));
        status
    }

    /// Builds now and after every change, until stopped.
    fn watch(&self) -> Status {
        let mut watcher = Watcher::start(&self.root);
        let stop = watcher.stop();
        // Without a handler the program ends at once, and the next build tidies up after it.
        let _ = ctrlc::set_handler(move || stop.stop());
        let record = self.disk.as_ref().and_then(Disk::load).unwrap_or_default();
        let mut publisher = self.publisher(record.ledger);
        publisher.keep_spare();
        let mut started = Instant::now();
        let mut project = Project::open(&self.root, self.options.clone());
        loop {
            let mut telling = match Telling::of(self.matches, self.locale) {
                Ok(telling) => telling,
                Err(finding) => return self.refuse(*finding),
            };
            let (done, plan) = match self.publish(&mut project, &mut publisher, &mut telling, started) {
                Ok(done) => done,
                Err(status) => return status,
            };
            let record = self.record(project.sources(), &done, &publisher, &telling);
            let of_watching = watcher.finding();
            self.keep_meanwhile(record, || self.tell(&done, of_watching, telling, project.sources(), started));
            if self.format == Format::Human {
                println!("{}\n", self.locale.messages.own("watch-waiting", &[]));
            }
            // That there is no spare only makes the next publication slower, and that one tells what is wrong.
            let _ = publisher.settle();
            drop(plan);
            loop {
                let Some(changes) = watcher.wait() else {
                    return Status::Good;
                };
                started = Instant::now();
                if project.refresh(&changes) {
                    break;
                }
            }
        }
    }

    /// A publisher that knows what was published here, or else what was found in what was published elsewhere.
    fn publisher(&self, ledger: Cow<'_, Ledger>) -> Publisher {
        let is_new_here = ledger.files.is_empty() && self.disk.is_some();
        let earlier = if is_new_here { disk::newest(&self.root).found() } else { Earlier::default() };
        Publisher::new(&self.root, &self.out, ledger.into_owned(), earlier)
    }

    /// What there is to tell when nothing at all has changed since the run of the record.
    fn unchanged(&self, record: &mut Record<'_>, publisher: &Publisher, telling: &mut Telling<'_>) -> Option<Done> {
        let sources = record.sources.as_ref().filter(|_| record.options == self.fingerprint())?;
        let (listed, known) = &record.known;
        if is_to_be_written(self.matches)
            || !sources::is_unchanged(&self.root, sources)
            || publisher.prepare().is_err()
            || !publisher.is_as_published().unwrap_or(false)
            // What is wrong with a list is told after a look at the project.
            || telling.know(&self.root, listed.as_deref(), self.matches).is_err()
            || telling.known_fingerprint() != *known
        {
            return None;
        }
        let summary = Summary {
            pages: record.pages.clone().into_owned(),
            files: publisher.ledger().files.len(),
            bytes: publisher.ledger().size_bytes(),
            published: true,
            ..self.summary()
        };
        let findings = std::mem::take(&mut record.findings).into_owned();
        Some(Done { findings, summary, is_failed: false, listed: None })
    }

    /// Plans and publishes the project as it was read. `Err` says that there was nothing to begin with.
    fn publish(
        &self,
        project: &mut Project,
        publisher: &mut Publisher,
        telling: &mut Telling<'_>,
        started: Instant,
    ) -> Result<(Done, Option<Plan>), Status> {
        let planned = project.plan();
        let mut done = Done { findings: planned.findings, summary: self.summary(), is_failed: false, listed: None };
        let Some(plan) = planned.value else {
            if let Err(trouble) = publisher.prepare() {
                done.findings.push(trouble);
                done.is_failed = true;
            }
            telling.tells_all();
            return Ok((done, None));
        };
        done.listed.clone_from(&plan.site.config.audit.baseline);
        telling.know(&self.root, done.listed.as_deref(), self.matches).map_err(|finding| self.refuse(*finding))?;
        if telling.lacks_list(self.matches) {
            return Err(explain_no_baseline(self.locale));
        }
        // A directory that may not be replaced is told before the work, and together with all else.
        if let Err(trouble) = publisher.prepare() {
            done.findings.push(trouble);
            done.is_failed = true;
            telling.ends_early();
            return Ok((done, Some(plan)));
        }
        done.summary.pages = pages_of(&plan);
        let sources = project.sources();
        if telling.has_new_errors(&done.findings, sources) {
            telling.ends_early();
            return Ok((done, Some(plan)));
        }
        let message = self.locale.messages.own("progress-writing", &[]);
        let is_wanted = self.format == Format::Human;
        let progress = Progress::new(plan.outputs.len() as u64, started, is_wanted, message);
        let forbids =
            |more: &[Finding]| has_errors(more) && telling.has_new_errors(&[&done.findings, more].concat(), sources);
        match publisher.publish(&plan, sources, forbids, || progress.tick()) {
            Ok((Some(published), more)) => {
                done.findings.extend(more);
                let summary = &mut done.summary;
                (summary.files, summary.bytes) = (published.files, published.size_bytes);
                (summary.written, summary.published) = (published.written, true);
            }
            Ok((None, more)) => {
                done.findings.extend(more);
                // That one of the files could not be made may be known, but is the reason now.
                if !telling.has_new_errors(&done.findings, sources) {
                    telling.tells_all();
                }
            }
            Err(trouble) => {
                done.findings.push(trouble);
                done.is_failed = true;
                telling.ends_early();
            }
        }
        progress.finish();
        Ok((done, Some(plan)))
    }

    /// What is left for the next run.
    fn record<'r>(
        &self,
        sources: &Sources,
        done: &'r Done,
        publisher: &'r Publisher,
        telling: &Telling<'_>,
    ) -> Option<Record<'r>> {
        if self.disk.is_none() || !done.summary.published {
            return None;
        }
        let stamped = |(path, stamp): (&SourcePath, Option<Stamp>)| Some((path.clone(), stamp?));
        Some(Record {
            options: self.fingerprint(),
            sources: sources.stamps().map(stamped).collect(),
            known: (done.listed.clone(), telling.known_fingerprint()),
            findings: Cow::Borrowed(&done.findings),
            pages: Cow::Borrowed(&done.summary.pages),
            ledger: Cow::Borrowed(publisher.ledger()),
        })
    }

    /// Leaves a record while something else is done, where the memory is that the work so far has let go.
    fn keep_meanwhile<T: Send>(&self, record: Option<Record<'_>>, meanwhile: impl FnOnce() -> T + Send) -> T {
        let keep = || {
            if let (Some(disk), Some(record)) = (&self.disk, record) {
                disk.save(&record);
            }
        };
        rayon::join(meanwhile, keep).0
    }

    fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&(&self.options, self.matches.get_one::<PathBuf>("baseline")))
    }

    fn summary(&self) -> Summary {
        let out = self.out.strip_prefix(".").unwrap_or(&self.out).display().to_string();
        Summary { command: "build", out: Some(out), ..Summary::default() }
    }

    /// The run ends before it begins.
    fn refuse(&self, finding: Finding) -> Status {
        tell(self.format, vec![finding], self.summary(), &Sources::default(), self.locale)
    }

    fn tell(
        &self,
        done: &Done,
        more: Option<Finding>,
        telling: Telling<'_>,
        sources: &Sources,
        started: Instant,
    ) -> Status {
        let mut summary = Summary { seconds: started.elapsed().as_secs_f64(), ..done.summary.clone() };
        if let Some(timings) = &self.timings {
            let pages = summary.pages.values().sum();
            let mut report = timings.report(pages, summary.files, summary.written);
            report.trace = self.write_trace(timings).map(|path| path.display().to_string());
            timings.clear();
            summary.timings = Some(report);
        }
        let status = tell_with(telling, done.findings.iter().chain(&more), summary, sources);
        if done.is_failed { Status::Failed } else { status }
    }

    /// That no trace can be written is no failure of the build.
    fn write_trace(&self, timings: &Timings) -> Option<PathBuf> {
        let folder = self.root.join(disk::FOLDER);
        disk::make_folder(&folder).ok()?;
        let path = folder.join("trace.json");
        timings.write_trace(&path).ok()?;
        Some(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
    }
}

/// A bar on standard error, for builds that take a while, on terminals only.
pub(super) struct Progress {
    total: u64,
    done: AtomicU64,
    started: Instant,
    is_wanted: bool,
    message: String,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(total: u64, started: Instant, is_wanted: bool, message: String) -> Self {
        Self { total, done: AtomicU64::new(0), started, is_wanted, message, bar: OnceLock::new() }
    }

    pub(super) fn tick(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // Asking the clock and the terminal for every file would cost more than it tells.
        if self.is_wanted && done.is_multiple_of(64) && self.started.elapsed() > QUIET {
            self.bar.get_or_init(|| self.show()).set_position(done);
        }
    }

    fn show(&self) -> ProgressBar {
        let bar = ProgressBar::new(self.total).with_message(self.message.clone());
        bar.with_style(ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}").expect("a fixed template"))
    }

    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
