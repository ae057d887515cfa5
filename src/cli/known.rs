//! The list of problems that are known (`--baseline`, or `baseline` in site.toml): read, held against what
//! is found, and written again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::file::{cannot_write, write};
use crate::finding::{self, Baseline, Finding, Located, Locator, Place, Rule, Severity, SourcePath, rules};
use crate::fingerprint::Fingerprint;
use crate::sources::{Sources, cannot_read};

/// What no list can make good: nothing can be made of it, or nothing can be said.
const ALWAYS_TOLD: [&Rule; 8] = [
    &rules::CANNOT_READ,
    &rules::CANNOT_WRITE,
    &rules::BASELINE_UNREADABLE,
    &rules::OUTPUT_IN_THE_WAY,
    &rules::OUTPUT_NOT_OURS,
    &rules::OUTPUT_IS_SOURCE,
    &rules::TEMPLATE_ERROR,
    &rules::UNKNOWN_TEMPLATE,
];

/// A list, and what is found of it.
pub(super) struct Known {
    path: PathBuf,
    /// Of the list as it was read.
    pub(super) fingerprint: Fingerprint,
    before: Baseline,
    /// What has not been found yet.
    left: Baseline,
    /// What is there now, if that is to be written.
    now: Option<Baseline>,
    count: usize,
}

/// What became of a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct BaselineSummary {
    /// Findings that it knows; they are not told.
    pub known: usize,
    /// Findings that it holds and that are not there any more.
    pub gone: usize,
    /// Was it written with what is there now?
    pub written: bool,
}

impl Known {
    /// The list that a command line names. One that is to be written need not be there yet.
    pub(super) fn of(matches: &ArgMatches) -> Result<Option<Self>, Box<Finding>> {
        let path = matches.try_get_one::<PathBuf>("baseline").ok().flatten();
        path.map(|path| Self::read(path, is_to_be_written(matches))).transpose()
    }

    /// The list that site.toml names; it lies in the project, whatever links say.
    pub(super) fn of_site(root: &Path, path: &str, is_written: bool) -> Result<Self, Box<Finding>> {
        let path = root.join(path);
        let folder = path.parent().unwrap_or(root);
        let is_inside = |path: &Path| {
            fs::canonicalize(root).is_ok_and(|root| fs::canonicalize(path).is_ok_and(|path| path.starts_with(root)))
        };
        if !is_inside(folder) || (path.exists() && !is_inside(&path)) {
            return Err(cannot_read(&shown(&path), &io::ErrorKind::NotFound.into()).into());
        }
        Self::read(&path, is_written)
    }

    fn read(path: &Path, is_written: bool) -> Result<Self, Box<Finding>> {
        let text = match fs::read_to_string(path) {
            Err(error) if is_written && error.kind() == io::ErrorKind::NotFound => None,
            text => Some(text.map_err(|error| cannot_read(&shown(path), &error))?),
        };
        let before = text.as_deref().map(Baseline::parse).transpose().map_err(|error| unreadable(path, &error))?;
        let before = before.unwrap_or_default();
        Ok(Self {
            path: path.to_owned(),
            fingerprint: Fingerprint::of(&text),
            left: before.clone(),
            before,
            now: is_written.then(Baseline::default),
            count: 0,
        })
    }

    /// Takes note of a finding. Is it known, so that it need not be told?
    pub(super) fn take(&mut self, located: &Located) -> bool {
        if ALWAYS_TOLD.contains(&located.finding.rule) {
            return false;
        }
        if let Some(now) = &mut self.now {
            now.add(located);
        }
        // What is written down now is known from now on.
        let is_known = self.left.take(located) || self.now.is_some();
        self.count += usize::from(is_known);
        is_known
    }

    /// The findings that the list does not know.
    pub(super) fn new_ones(&self, mut findings: Vec<Finding>, sources: &Sources) -> Vec<Finding> {
        finding::sort(&mut findings);
        let text_of = |file: &str| sources.text(file);
        let mut locator = Locator::new(&text_of);
        let mut left = self.left.clone();
        findings.retain(|finding| {
            ALWAYS_TOLD.contains(&finding.rule) || (self.now.is_none() && !left.take(&locator.locate(finding.clone())))
        });
        findings
    }

    /// Is there an error among findings that the list does not know?
    pub(super) fn has_new_errors(&self, findings: &[Finding], sources: &Sources) -> bool {
        let errors = findings.iter().filter(|finding| finding.rule.severity == Severity::Error).cloned().collect();
        !self.new_ones(errors, sources).is_empty()
    }

    /// What became of the list. If it is to be written, it is: with what was found, and with what it held
    /// of files that were not looked at and are not gone.
    pub(super) fn finish(self, is_looked_at: impl Fn(&str) -> bool) -> (BaselineSummary, Option<Finding>) {
        let gone = self.left.len_of(&is_looked_at);
        let mut summary = BaselineSummary { known: self.count, gone, written: false };
        let Some(mut now) = self.now else {
            return (summary, None);
        };
        now.add_files(&self.before, |file| !is_looked_at(file));
        match write(&self.path, now.to_text().as_bytes()) {
            Ok(()) => summary.written = true,
            Err(error) => return (summary, Some(cannot_write(&self.path, &error))),
        }
        (summary, None)
    }

    /// Not everything was looked at, so nothing is written.
    pub(super) fn leave_as_it_is(&mut self) {
        self.now = None;
    }
}

/// `--write-baseline`, where a command has it.
pub(super) fn is_to_be_written(matches: &ArgMatches) -> bool {
    matches.try_get_one::<bool>("write-baseline").ok().flatten().copied().unwrap_or(false)
}

/// The finding for a list that is none.
fn unreadable(path: &Path, error: &serde_json::Error) -> Box<Finding> {
    let name = shown(path);
    let finding = Finding::at(&rules::BASELINE_UNREADABLE, Place::file(&name));
    Box::new(finding.with("path", &*name).with("line", error.line().max(1)))
}

fn shown(path: &Path) -> SourcePath {
    path.strip_prefix(".").unwrap_or(path).display().to_string().into()
}
