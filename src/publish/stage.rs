//! Stage: a folder beside the output in which the next site is put together.
//!
//! Files that change are written here; the others are linked from the published site, so that their
//! bytes and times stay. A file here can be the same as a published one: none is ever opened for
//! writing, a new one takes its place.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use tracing::info_span;

use super::Placed;
use super::foreign::Foreign;
use super::ledger::{MARKER, Ours, marker};
use super::place::{cannot_write, is_gone};
use crate::failpoint::failpoint;
use crate::finding::Finding;
use crate::fingerprint::Fingerprint;
use crate::sources::Stamp;

/// The next site in the making.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) folder: PathBuf,
    /// The files of ours that it held before this publication, with the fingerprints of their bytes
    /// where these are sure.
    holds: IndexMap<String, Option<Fingerprint>, FxBuildHasher>,
    /// What it holds besides: path, and whether it is a folder.
    foreign: Foreign,
    /// Made when the first file comes.
    is_there: OnceLock<Result<(), Finding>>,
    /// The marker's stamp while nobody else works here.
    token: Option<Stamp>,
    /// How many files have been written.
    written: AtomicUsize,
}

/// After how many files the disk is set to work.
const SYNC_EVERY: usize = 2_500;

impl Stage {
    /// A stage to be made in this folder.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            holds: IndexMap::default(),
            foreign: BTreeMap::new(),
            is_there: OnceLock::new(),
            token: None,
            written: AtomicUsize::new(0),
        }
    }

    /// After a publication: the folder holds the site of before, that is, these files of ours, of which
    /// those that did not change are known. With no site of before, there is no folder.
    pub(super) fn now_holds(&mut self, ours: Option<&Ours>, placed: &[Placed<'_>]) {
        let Some(ours) = ours else {
            self.is_there = OnceLock::new();
            return;
        };
        let same: FxHashMap<&str, Fingerprint> =
            placed.iter().filter(|placed| !placed.is_changed).map(|placed| (placed.path, placed.entry.bytes)).collect();
        self.holds = ours.iter().map(|path| (path.clone(), same.get(path.as_str()).copied())).collect();
        self.token = self.marker_stamp();
    }

    /// A file was taken out of the folder.
    pub(super) fn holds_no_more(&mut self, path: &str) {
        self.holds.swap_remove(path);
        self.token = self.marker_stamp();
    }

    fn marker_stamp(&self) -> Option<Stamp> {
        let marker = fs::symlink_metadata(self.folder.join(MARKER)).ok()?;
        Some(Stamp::of_content(&marker))
    }

    /// Has nobody else been here since?
    pub(super) fn is_untouched(&self) -> bool {
        self.token.is_some() && self.marker_stamp() == self.token
    }

    /// Does it hold a site?
    pub(super) fn is_site(&self) -> bool {
        !self.holds.is_empty()
    }

    /// Is there a folder yet?
    pub(super) fn is_there(&self) -> bool {
        self.is_there.get().is_some()
    }

    pub(super) fn make(&self) -> Result<(), Finding> {
        let make = || {
            fs::create_dir_all(&self.folder).map_err(|error| cannot_write(&self.folder, &error))?;
            // From here on the folder is ours, whatever happens.
            let path = self.folder.join(MARKER);
            fs::write(&path, marker(std::iter::empty())).map_err(|error| cannot_write(&path, &error))
        };
        self.is_there.get_or_init(make).clone()
    }

    /// Takes out what the next site does not have. Done first, since a file may become a folder.
    pub(super) fn keep_only(&mut self, wanted: &FxHashSet<&str>) -> Result<(), Finding> {
        let unwanted: Vec<String> = self.holds.keys().filter(|path| !wanted.contains(path.as_str())).cloned().collect();
        for path in unwanted {
            let file = self.folder.join(&path);
            is_gone(fs::remove_file(&file)).map_err(|error| cannot_write(&file, &error))?;
            remove_empty_folders(&self.folder, &path);
            self.holds.swap_remove(&path);
        }
        Ok(())
    }

    /// A new file with what `fill` writes into it; returns its stamp.
    pub(super) fn write(&self, path: &str, fill: impl Fn(&mut File) -> io::Result<()>) -> Result<Stamp, Finding> {
        let _timed = info_span!("write", path = path).entered();
        self.make()?;
        let to = self.folder.join(path);
        let write = || -> io::Result<Metadata> {
            failpoint("write")?;
            // Never written into: somebody may still be reading it under the name that it had.
            if self.holds.contains_key(path) {
                is_gone(fs::remove_file(&to))?;
            }
            let mut file = self.create(&to)?;
            fill(&mut file)?;
            file.metadata()
        };
        let stamp = write().map(|metadata| Stamp::of_content(&metadata)).map_err(|error| cannot_write(&to, &error))?;
        if (self.written.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(SYNC_EVERY) {
            self.sync_meanwhile();
        }
        Ok(stamp)
    }

    /// Lets what is written so far reach the disk while the next files are made: at the end there is
    /// little left to wait for.
    fn sync_meanwhile(&self) {
        let folder = self.folder.clone();
        // A failure here shows again at the end, where all is synced.
        std::thread::spawn(move || drop(sync_file_system(&folder)));
    }

    fn create(&self, to: &Path) -> io::Result<File> {
        let create = || OpenOptions::new().write(true).create_new(true).open(to);
        create().or_else(|error| match error.kind() {
            ErrorKind::NotFound => {
                fs::create_dir_all(to.parent().expect("a file in the stage is in a folder"))?;
                create()
            }
            ErrorKind::AlreadyExists => {
                fs::remove_file(to)?;
                create()
            }
            _ => Err(error),
        })
    }

    /// What a published file has to be here too, unless it is already; returns its stamp where it is another.
    pub(super) fn take_over(&self, out: &Path, path: &str, bytes: Fingerprint) -> Result<Option<Stamp>, Finding> {
        if self.holds.get(path) == Some(&Some(bytes)) {
            return Ok(None);
        }
        let (from, to) = (out.join(path), self.folder.join(path));
        let take = || -> io::Result<Option<Stamp>> {
            failpoint("link")?;
            if link(&from, &to).is_ok() {
                return Ok(None);
            }
            // No hard links here (FAT): a copy with the same time.
            let modified = fs::metadata(&from)?.modified()?;
            let mut copy = self.create(&to)?;
            io::copy(&mut File::open(&from)?, &mut copy)?;
            copy.set_modified(modified)?;
            Ok(Some(Stamp::of_content(&copy.metadata()?)))
        };
        take().map_err(|error| cannot_write(&to, &error))
    }

    /// Takes over what is in the published folder and not ours, as it is.
    pub(super) fn take_foreign(&mut self, out: &Path, now: Foreign) -> Result<(), Finding> {
        for (path, is_folder) in self.foreign.iter().rev().filter(|(path, _)| !now.contains_key(*path)) {
            let gone = self.folder.join(path);
            let _ = if *is_folder { fs::remove_dir(gone) } else { fs::remove_file(gone) };
        }
        for (path, is_folder) in &now {
            let (from, to) = (out.join(path), self.folder.join(path));
            let take = || if *is_folder { fs::create_dir_all(&to) } else { link_or_copy(&from, &to) };
            take().map_err(|error| cannot_write(&to, &error))?;
        }
        self.foreign = now;
        Ok(())
    }

    /// Lists what is here, and lets all of it reach the disk: only then may it take the old site's place.
    pub(super) fn complete<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Result<(), Finding> {
        let _timed = info_span!("sync").entered();
        self.write_marker(&marker(paths))?;
        let sync = || -> io::Result<()> {
            failpoint("sync")?;
            sync_file_system(&self.folder)
        };
        sync().map_err(|error| cannot_write(&self.folder, &error))
    }

    fn write_marker(&self, text: &str) -> Result<(), Finding> {
        let path = self.folder.join(MARKER);
        let write = || -> io::Result<()> {
            if fs::read(&path).is_ok_and(|written| written == text.as_bytes()) {
                return Ok(());
            }
            // A name of its own until it is whole: a folder of ours has a marker at every moment.
            let new = self.folder.join(format!("{MARKER}.new"));
            is_gone(fs::remove_file(&new))?;
            fs::write(&new, text)?;
            fs::rename(&new, &path)
        };
        write().map_err(|error| cannot_write(&path, &error))
    }
}

fn link(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        // Two names of one file already: to link anew would only change its times.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && is_one_file(from, to) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(to.parent().expect("a file in the stage is in a folder"))?;
            fs::hard_link(from, to)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(to)?;
            fs::hard_link(from, to)
        }
        result => result,
    }
}

fn is_one_file(one: &Path, other: &Path) -> bool {
    match (fs::symlink_metadata(one), fs::symlink_metadata(other)) {
        (Ok(one), Ok(other)) => cfg!(unix) && Stamp::of(&one) == Stamp::of(&other),
        _ => false,
    }
}

fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    link(from, to).or_else(|_| {
        let modified = fs::metadata(from)?.modified()?;
        fs::copy(from, to)?;
        File::options().write(true).open(to)?.set_modified(modified)
    })
}

/// Removes the folders above a removed file, as far as they are empty.
pub(super) fn remove_empty_folders(top: &Path, path: &str) {
    for (slash, _) in path.rmatch_indices('/') {
        if fs::remove_dir(top.join(&path[..slash])).is_err() {
            break;
        }
    }
}

#[cfg(target_os = "linux")]
fn sync_file_system(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync_file_system(folder: &Path) -> io::Result<()> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .try_for_each(|entry| match File::open(entry.path())?.sync_all() {
            // Windows syncs only what is open for writing.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
            result => result,
        })
}
