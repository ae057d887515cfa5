//! `latarnia audit`: the accessibility of any HTML, whoever made it.
//!
//! Files are read, audited and let go on all cores; what is found is told in the order of the files, and
//! after that what only the pages of a site together show.

mod files;

use std::collections::BTreeMap;
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
use crate::audit::style::{Library, Loader};
use crate::audit::{self, Across, Facts};
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
    let words = telling.wanted_words();
    let audit = Audit { library: Library::default(), missing: Missing::default(), words };
    let mut summary = Summary { command: "audit", ..Summary::default() };
    telling.add_all(finding::with_words(found.findings, &|_| None, words));
    let mut looked_at = FxHashSet::default();
    let mut sites: BTreeMap<usize, Vec<(&File, Facts)>> = BTreeMap::new();
    for files in found.files.chunks(AT_ONCE) {
        let audited: Vec<_> = files
            .par_iter()
            .map(|file| {
                let audited = audit.audit(file);
                progress.tick();
                audited
            })
            .collect();
        for (file, Audited { told, size_bytes, facts }) in files.iter().zip(audited) {
            if size_bytes.is_some() {
                telling.begin(&file.name);
                looked_at.insert(file.name.clone());
            }
            summary.files += usize::from(size_bytes.is_some());
            summary.bytes += size_bytes.unwrap_or_default();
            telling.add_all(told);
            if let (Some(site), Some(facts)) = (file.site, facts) {
                sites.entry(site).or_default().push((file, facts));
            }
        }
    }
    for pages in sites.values() {
        telling.add_all(across(pages, words));
    }
    progress.finish();
    summary.sheets_not_read = audit.missing.into_names();
    summary.seconds = started.elapsed().as_secs_f64();
    telling.finish(summary, |file| looked_at.contains(file) || !Path::new(file).exists())
}

/// What is found when the pages of a site are compared.
fn across(pages: &[(&File, Facts)], words: Option<&Locale>) -> Vec<(Located, Words)> {
    let name = |page: usize| &pages[page].0.name;
    let placed = |Across { page, tag, finding, other }: Across| {
        let finding = finding.and(Place::file(name(other)));
        match tag {
            Some(tag) => {
                let finding = finding.with("page", &**name(page)).with("other", &**name(other));
                Finding { place: Some(Place::span(name(page), tag..tag + 1)), ..finding }
            }
            None => Finding { place: Some(Place::file(name(page))), ..finding },
        }
    };
    let mut findings: Vec<_> = audit::across(pages.iter().map(|(_, facts)| facts)).into_iter().map(placed).collect();
    finding::sort(&mut findings);
    // Their texts were let go; few are needed again.
    let text_of = |file: &str| {
        let (page, _) = pages.iter().find(|(page, _)| *page.name == *file)?;
        page.read().ok().flatten().map(Arc::from)
    };
    finding::with_words(findings, &text_of, words)
}

/// What became of a file.
struct Audited {
    told: Vec<(Located, Words)>,
    /// Its size, if there was something to audit.
    size_bytes: Option<u64>,
    /// What it is compared with other pages by.
    facts: Option<Facts>,
}

/// What all files share.
struct Audit<'a> {
    library: Library,
    missing: Missing,
    /// The language in which words are wanted.
    words: Option<&'a Locale>,
}

impl Audit<'_> {
    fn audit(&self, file: &File) -> Audited {
        let told = |finding| Audited {
            told: finding::with_words(vec![finding], &|_| None, self.words),
            size_bytes: None,
            facts: None,
        };
        let html = match file.read() {
            Ok(Some(html)) => html,
            Ok(None) => return told(files::nothing(&file.name)),
            Err(finding) => return told(finding),
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
        let (found, facts) = audit::audit_for_site(&html, &self.library, &loader);
        let mut findings: Vec<Finding> = found
            .into_iter()
            .map(|found| Finding { place: Some(Place::span(&file.name, found.tag)), ..found.finding })
            .collect();
        finding::sort(&mut findings);
        let size_bytes = Some(html.len() as u64);
        let told = if findings.is_empty() {
            Vec::new()
        } else {
            let html: Arc<str> = html.into();
            finding::with_words(findings, &|_| Some(html.clone()), self.words)
        };
        Audited { told, size_bytes, facts: Some(facts) }
    }
}
