//! `latarnia build`: the main job.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};

use super::Status;
use super::check::{Checked, cannot, check, root};
use super::report::{Format, tell};
use crate::locale::Locale;
use crate::pipeline::has_errors;
use crate::publish::{self, Ledger, Publisher};

/// A build shorter than this shows no progress: a flicker tells nobody anything.
const QUIET: Duration = Duration::from_millis(400);

/// Builds the site and publishes it unless there are errors.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let started = Instant::now();
    let format = Format::of(matches);
    let root = root(matches);
    let out: PathBuf = matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join("public"));
    let Checked { sources, plan, mut findings, mut summary } = check("build", matches);
    summary.out = Some(out.strip_prefix(".").unwrap_or(&out).display().to_string());
    // A directory that may not be replaced is told before the work, and together with all else.
    if let Err(trouble) = publish::check(&root, &out) {
        return cannot(format, trouble, findings, summary, &sources, locale);
    }
    if let Some(plan) = plan.filter(|_| !has_errors(&findings)) {
        let progress = Progress::new(plan.outputs.len() as u64, started, format, locale);
        let mut publisher = Publisher::new(&root, &out, Ledger::default());
        match publisher.publish(&plan, || progress.tick()) {
            Ok((published, more)) => {
                findings.extend(more);
                if let Some(published) = published {
                    (summary.files, summary.bytes, summary.published) = (published.files, published.size_bytes, true);
                }
            }
            Err(trouble) => return cannot(format, trouble, findings, summary, &sources, locale),
        }
        progress.finish();
        // The process ends soon: to give 10,000 pages back one by one takes a tenth of the build.
        std::mem::forget(plan);
    }
    summary.seconds = started.elapsed().as_secs_f64();
    tell(format, findings, summary, &sources, locale)
}

/// A bar on standard error, for builds that take a while, on terminals only.
struct Progress {
    total: u64,
    done: AtomicU64,
    started: Instant,
    is_wanted: bool,
    message: String,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    fn new(total: u64, started: Instant, format: Format, locale: &Locale) -> Self {
        let message = locale.messages.own("progress-writing", &[]);
        Self {
            total,
            done: AtomicU64::new(0),
            started,
            is_wanted: format == Format::Human,
            message,
            bar: OnceLock::new(),
        }
    }

    fn tick(&self) {
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

    fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
