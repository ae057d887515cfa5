//! Disk: what a run leaves for the next one, in `.latarnia/` in the project's folder.
//!
//! A record says which sources a run read and which files it published, so that the next run starts
//! where this one ended. It is never believed beyond what can be checked: it belongs to one build of
//! the program and carries a checksum, sources and files must still have the stamps that it names,
//! and all else is made anew. Without it, or when it cannot be written, runs only take longer.
//!
//! Pages are not kept in it: to parse them takes no longer than to read them back would.

#![expect(clippy::disallowed_methods, reason = "the cache is kept on disk here")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use tracing::info_span;

use crate::finding::{Finding, SourcePath};
use crate::fingerprint::{Fingerprint, Fingerprinted};
use crate::pipeline::Audited;
use crate::publish::Ledger;
use crate::sources::Stamp;

/// The folder of a project for what we keep between runs.
pub const FOLDER: &str = ".latarnia";

/// Where a site is published to, unless somebody says otherwise.
pub const OUT: &str = "public";

/// How many records a project keeps: one for each output directory, the oldest go.
const RECORDS_MAX: usize = 4;

/// The largest record that is read: enough for some millions of files.
const RECORD_BYTES_MAX: u64 = 1 << 30;

/// The build of the program: another has other results.
const BUILD: &str = env!("LATARNIA_BUILD");

/// What a run leaves. It is written from where it is: on a large site a copy of it would be the most that a build
/// holds in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record<'r> {
    /// The options of the run, as a fingerprint.
    pub options: Fingerprint,
    /// Every source with its stamp; none where some have no stamp that can be trusted.
    pub sources: Option<Vec<(SourcePath, Stamp)>>,
    /// The list of known problems that site.toml names, and the one that the run knew, as a fingerprint.
    pub known: (Option<String>, Option<Fingerprint>),
    /// What was found.
    pub findings: Cow<'r, [Finding]>,
    /// Pages per language.
    pub pages: Cow<'r, BTreeMap<String, usize>>,
    /// What was published.
    pub ledger: Cow<'r, Ledger>,
}

/// Where the record of one output directory is.
#[derive(Debug, Clone)]
pub struct Disk {
    folder: PathBuf,
    file: PathBuf,
}

impl Disk {
    /// The record of the project in `root` for the output directory `out`.
    pub fn new(root: &Path, out: &Path) -> Self {
        let folder = root.join(FOLDER);
        // The folder may move as a whole, with its output in it.
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let (from, to) = (absolute(root), absolute(out));
        let name = Fingerprint::of(to.strip_prefix(&from).unwrap_or(&to));
        Self { file: folder.join(format!("record-{name}")), folder }
    }

    /// The record for the directory that a site is published to unless somebody says otherwise.
    pub fn of_site(root: &Path) -> Self {
        Self::new(root, &root.join(OUT))
    }

    /// What the last run left, if it is whole and of this build of the program. Where none was to this directory, what
    /// the last one to another found in its files is still worth knowing.
    pub fn load(&self) -> Option<Record<'static>> {
        let _timed = info_span!("recall").entered();
        read(&self.file).or_else(|| {
            let elsewhere = self.records().ok()?.into_iter().rev().find_map(|(_, path)| read(&path))?;
            let ledger = Cow::Owned(elsewhere.ledger.into_owned().elsewhere());
            Some(Record { ledger, ..Record::default() })
        })
    }

    /// All records with their times, the oldest first; files of writers that were stopped count as records.
    fn records(&self) -> io::Result<Vec<(SystemTime, PathBuf)>> {
        let mut records = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with("record-") {
                records.push((entry.metadata()?.modified()?, entry.path()));
            }
        }
        records.sort();
        Ok(records)
    }

    /// What the last run found in files, whichever directory they went to, by what each was made from.
    pub fn found(&self) -> FxHashMap<Fingerprint, Audited> {
        self.load().map_or_else(FxHashMap::default, |record| record.ledger.into_owned().found())
    }

    /// Keeps what a run leaves. That it cannot be kept is no failure of the run.
    pub fn save(&self, record: &Record<'_>) {
        // Not even a note can be kept where nothing can be written.
        let _ = self.try_save(record);
    }

    fn try_save(&self, record: &Record<'_>) -> io::Result<()> {
        make_folder(&self.folder)?;
        let new = self.file.with_extension(format!("{}-new", std::process::id()));
        // What is fingerprinted a byte at a time takes many times as long.
        let to = BufWriter::new(Fingerprinted::new(new_file(&new)?));
        let to = postcard::to_io(record, to).map_err(io::Error::other)?;
        let (mut file, fingerprint) = to.into_inner()?.finish();
        file.write_all(&end(fingerprint))?;
        fs::rename(&new, &self.file)?;
        self.forget_oldest()
    }

    /// Keeps the newest records only.
    fn forget_oldest(&self) -> io::Result<()> {
        let records = self.records()?;
        let too_many = records.len().saturating_sub(RECORDS_MAX);
        records.iter().take(too_many).try_for_each(|(_, path)| fs::remove_file(path))
    }
}

/// A record, if it is whole and of this build of the program.
fn read(path: &Path) -> Option<Record<'static>> {
    let metadata = fs::symlink_metadata(path).ok()?;
    if !metadata.is_file() || metadata.len() > RECORD_BYTES_MAX {
        return None;
    }
    let bytes = fs::read(path).ok()?;
    let (payload, end) = bytes.split_at_checked(bytes.len().checked_sub(end(Fingerprint::default()).len())?)?;
    (end == self::end(Fingerprint::of_bytes(payload))).then(|| postcard::from_bytes(payload).ok()).flatten()
}

/// Makes the project's folder for what we keep, out of sight of version control.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    // A link could lead anywhere; what a project says must not write outside of it.
    if folder.is_symlink() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    fs::create_dir_all(folder)?;
    let ignore = folder.join(".gitignore");
    if ignore.symlink_metadata().is_err() { write_new(&ignore, b"*\n") } else { Ok(()) }
}

/// Writes a file in the place of what is there, even if that is a link to elsewhere.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    new_file(path)?.write_all(bytes)
}

fn new_file(path: &Path) -> io::Result<fs::File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

/// What stands behind a payload: the build of the program, and the payload's fingerprint.
fn end(payload: Fingerprint) -> Vec<u8> {
    format!("latarnia {BUILD} {payload}\n").into_bytes()
}
