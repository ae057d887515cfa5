//! Disk: what a run leaves for the next one, in `.latarnia/` in the project's folder.
//!
//! A record says which sources a run read, which files it published and what it found in them, so that the next
//! run starts where this one ended. It is never believed beyond what can be checked: it belongs to one build of
//! the program and carries a checksum, sources and files must still have the stamps that it names, what was found
//! in a file holds for one that is made from the same, and all else is made anew. Without it, or when it cannot be
//! written, runs only take longer.
//!
//! Pages are not kept in it: to parse them takes no longer than to read them back would.

#![expect(clippy::disallowed_methods, reason = "the cache is kept on disk here")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use tracing::info_span;

use crate::finding::{Finding, SourcePath};
use crate::fingerprint::{Fingerprint, Fingerprinted};
use crate::publish::Ledger;
use crate::sources::Stamp;

/// The folder of a project for what we keep between runs.
pub const FOLDER: &str = ".latarnia";

/// How many records a project keeps: one for each output directory, the oldest go.
const RECORDS_MAX: usize = 4;

/// The largest record that is read: enough for some millions of files.
const RECORD_BYTES_MAX: u64 = 1 << 30;

/// What a record begins with: the build of the program, as another has other results.
const HEAD: &str = concat!("latarnia ", env!("LATARNIA_BUILD"), "\n");

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

    /// What the last run to this directory left, if it is whole and of this build of the program.
    pub fn load(&self) -> Option<Record<'static>> {
        let _timed = info_span!("recall").entered();
        read(&self.file)
    }

    /// Keeps what a run leaves. That it cannot be kept is no failure of the run.
    pub fn save(&self, record: &Record<'_>) {
        // Not even a note can be kept where nothing can be written.
        let _ = self.try_save(record);
    }

    fn try_save(&self, record: &Record<'_>) -> io::Result<()> {
        make_folder(&self.folder)?;
        let new = self.file.with_extension(format!("{}-new", std::process::id()));
        write(record, new_file(&new)?)
            .and_then(|()| fs::rename(&new, &self.file))
            // A part of one would count as a record.
            .inspect_err(|_| drop(fs::remove_file(&new)))?;
        self.forget_oldest()
    }

    /// Keeps the newest records only.
    fn forget_oldest(&self) -> io::Result<()> {
        let records = records(&self.folder)?;
        let too_many = records.len().saturating_sub(RECORDS_MAX);
        records.iter().take(too_many).try_for_each(|(_, path)| fs::remove_file(path))
    }
}

/// What the last run of the project in `root` published, whichever directory it went to.
pub fn newest(root: &Path) -> Ledger {
    let _timed = info_span!("recall").entered();
    let records = records(&root.join(FOLDER)).unwrap_or_default();
    let newest = records.iter().rev().find_map(|(_, path)| read(path));
    newest.map(|record| record.ledger.into_owned()).unwrap_or_default()
}

/// All records with their times, the oldest first; files of writers that were stopped count as records.
fn records(folder: &Path) -> io::Result<Vec<(SystemTime, PathBuf)>> {
    let mut records = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("record-") {
            records.push((entry.metadata()?.modified()?, entry.path()));
        }
    }
    records.sort();
    Ok(records)
}

/// A record, if it is whole and of this build of the program.
fn read(path: &Path) -> Option<Record<'static>> {
    let metadata = fs::symlink_metadata(path).ok()?;
    if !metadata.is_file() || metadata.len() > RECORD_BYTES_MAX {
        return None;
    }
    let mut file = File::open(path).ok()?;
    let mut head = vec![0; HEAD.len()];
    file.read_exact(&mut head).ok().filter(|()| head == HEAD.as_bytes())?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).ok()?);
    file.read_to_end(&mut bytes).ok()?;
    let (payload, fingerprint) = bytes.split_last_chunk()?;
    let is_whole = Fingerprint::of_bytes(payload).to_bytes() == *fingerprint;
    is_whole.then(|| postcard::from_bytes(payload).ok()).flatten()
}

/// Writes a record: the build of the program, what is in it, and the fingerprint of that.
fn write(record: &Record<'_>, mut file: File) -> io::Result<()> {
    file.write_all(HEAD.as_bytes())?;
    // What is fingerprinted a byte at a time takes many times as long.
    let to = BufWriter::new(Fingerprinted::new(file));
    let to = postcard::to_io(record, to).map_err(io::Error::other)?;
    let (mut file, fingerprint) = to.into_inner()?.finish();
    file.write_all(&fingerprint.to_bytes())
}

/// Makes the project's folder for what we keep, out of sight of version control.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    // A link could lead anywhere; what a project says must not write outside of it.
    if folder.is_symlink() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    fs::create_dir_all(folder)?;
    match File::create_new(folder.join(".gitignore")) {
        Ok(mut file) => file.write_all(b"*\n"),
        // Somebody else may just be making it.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Writes a file in the place of what is there, even if that is a link to elsewhere.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    new_file(path)?.write_all(bytes)
}

fn new_file(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    File::create_new(path)
}
