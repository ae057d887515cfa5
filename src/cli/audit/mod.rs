//! `latarnia audit`: the accessibility of any HTML, whoever made it.
//!
//! Files are read, audited and let go on all cores; what is found is told in the order of the files.

mod decode;
mod files;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use clap::ArgMatches;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use self::files::{File, Missing};
use super::Status;
use super::build::Progress;
use super::report::{Format, Summary, Telling, tell};
use crate::audit::audit;
use crate::audit::style::{Library, Loader};
use crate::finding::{self, Finding, Located, Place, Words};
use crate::locale::Locale;
use crate::sources::Sources;

/// How many files are audited before what is found in them is told.
const AT_ONCE: usize = 256;

/// Audits what is at the paths given.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let started = Instant::now();
    let paths: Vec<PathBuf> = matches.get_many("path").into_iter().flatten().cloned().collect();
    let format = Format::of(matches);
    let mut telling = match Telling::of(matches, locale) {
        Ok(telling) => telling,
        Err(finding) => {
            return tell(
                format,
                vec![*finding],
                Summary { command: "audit", ..Summary::default() },
                &Sources::default(),
                locale,
            );
        }
    };
    let found = files::find(&paths);
    let message = locale.messages.own("progress-auditing", &[]);
    let progress = Progress::new(found.files.len() as u64, started, format == Format::Human, message);
    let audit = Audit { library: Library::default(), missing: Missing::default(), locale };
    let mut summary = Summary { command: "audit", ..Summary::default() };
    telling.add_all(finding::with_words(found.findings, &|_| None, locale));
    let mut looked_at = FxHashSet::default();
    for files in found.files.chunks(AT_ONCE) {
        let audited: Vec<_> = files
            .par_iter()
            .map(|file| {
                let audited = audit.audit(file);
                progress.tick();
                audited
            })
            .collect();
        for (file, (told, size_bytes)) in files.iter().zip(audited) {
            if size_bytes.is_some() {
                telling.begin(&file.name);
                looked_at.insert(file.name.clone());
            }
            summary.files += usize::from(size_bytes.is_some());
            summary.bytes += size_bytes.unwrap_or_default();
            telling.add_all(told);
        }
    }
    progress.finish();
    summary.sheets_not_read = audit.missing.into_names();
    summary.seconds = started.elapsed().as_secs_f64();
    telling.finish(summary, |file| looked_at.contains(file) || !Path::new(file).exists())
}

/// What all files share.
struct Audit<'a> {
    library: Library,
    missing: Missing,
    locale: &'a Locale,
}

impl Audit<'_> {
    /// What is found in a file, and its size if there was something to audit.
    fn audit(&self, file: &File) -> (Vec<(Located, Words)>, Option<u64>) {
        let told = |finding| finding::with_words(vec![finding], &|_| None, self.locale);
        let html = match file.read() {
            Ok(Some(html)) => html,
            Ok(None) => return (told(files::nothing(&file.name)), None),
            Err(finding) => return (told(finding), None),
        };
        let loader = Loader {
            name: &|address, sheet| {
                let name = file.sheet(address, sheet);
                if name.is_none() {
                    self.missing.add(address);
                }
                name
            },
            read: &files::read_sheet,
        };
        let mut findings: Vec<Finding> = audit(&html, &self.library, &loader)
            .into_iter()
            .map(|found| Finding { place: Some(Place::span(&file.name, found.tag)), ..found.finding })
            .collect();
        finding::sort(&mut findings);
        let size_bytes = html.len() as u64;
        if findings.is_empty() {
            return (Vec::new(), Some(size_bytes));
        }
        let html: Arc<str> = html.into();
        (finding::with_words(findings, &|_| Some(html.clone()), self.locale), Some(size_bytes))
    }
}
