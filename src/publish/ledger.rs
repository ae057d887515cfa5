//! Ledger: which files of an output directory are ours, and what each was made from.
//!
//! The names stand in the directory itself, in its marker: so what is ours is known wherever the
//! directory goes, and what is not listed is never touched. What files were made from is kept
//! in the cache on disk, and only saves time.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::Path;

use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;
use crate::pipeline::{Audited, Earlier};
use crate::sources::Stamp;

/// The file that says that a directory is ours, and which files in it.
pub const MARKER: &str = ".latarnia";

const MARKER_HEAD: &str =
    "This folder was made by Latarnia. The next build replaces the files listed here; others stay.\n";

/// One published file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it was made from.
    pub made_from: Fingerprint,
    /// Of its bytes, or of the source that it is a copy of.
    pub bytes: Fingerprint,
    /// What the file system tells of it: another stamp, and the file is read.
    pub stamp: Stamp,
}

/// The paths of the files of ours in a directory.
pub(super) type Ours = IndexSet<String, FxBuildHasher>;

/// Every published file by path, in order of paths.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The files.
    pub files: IndexMap<String, Entry, FxBuildHasher>,
    /// What was found in files when they were made.
    pub audited: BTreeMap<String, Audited>,
}

impl Entry {
    /// Is the file still as it was published?
    fn is_at(&self, path: &Path) -> bool {
        std::fs::symlink_metadata(path)
            .is_ok_and(|metadata| metadata.is_file() && Stamp::of_content(&metadata) == self.stamp)
    }
}

impl Ledger {
    /// The entry of a file that is as it was published.
    pub(super) fn trusted(&self, path: &str, on_disk: Option<&Metadata>) -> Option<Entry> {
        let entry = self.files.get(path)?;
        (entry.stamp == Stamp::of_content(on_disk?)).then_some(*entry)
    }

    /// Is every file still as it was published?
    pub fn is_as_published(&self, out: &Path) -> bool {
        self.files.par_iter().all(|(path, entry)| entry.is_at(&out.join(path)))
    }

    /// Forgets the files that are not as they were published.
    pub(super) fn keep_true(&mut self, out: &Path) {
        let is_true: Vec<bool> = self.files.par_iter().map(|(path, entry)| entry.is_at(&out.join(path))).collect();
        let mut is_true = is_true.into_iter();
        self.files.retain(|_, _| is_true.next().unwrap_or(false));
    }

    /// What was found in files, by what each was made from.
    pub fn found(mut self) -> Earlier {
        let audited = &mut self.audited;
        self.files.iter().map(|(path, entry)| (entry.made_from, audited.remove(path).unwrap_or_default())).collect()
    }

    /// How many bytes all files have.
    pub fn size_bytes(&self) -> u64 {
        self.files.values().map(|entry| entry.stamp.size_bytes()).sum()
    }
}

/// The text of a marker.
pub(super) fn marker<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = MARKER_HEAD.to_owned();
    let mut count = 0_usize;
    for path in paths {
        text.push_str(path);
        text.push('\n');
        count += 1;
    }
    // The last line tells a list that was cut off.
    text.push_str(&format!("({count})\n"));
    text
}

/// The files that a marker lists. A damaged list names none: what is not surely ours is left alone.
pub(super) fn listed(marker: &str) -> Ours {
    let read = || {
        let list = marker.strip_prefix(MARKER_HEAD)?;
        let mut lines: Vec<&str> = list.lines().collect();
        let count: usize = lines.pop()?.strip_prefix('(')?.strip_suffix(')')?.parse().ok()?;
        (count == lines.len()).then(|| lines.into_iter().map(str::to_owned).collect())
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_lists_what_was_written_and_a_damaged_one_nothing() {
        let text = marker(["a/index.html", "b.txt"].into_iter());
        assert_eq!(listed(&text).into_iter().collect::<Vec<_>>(), ["a/index.html", "b.txt"]);
        for end in 0..text.len() - 1 {
            assert!(listed(&text[..end]).is_empty(), "{end}");
        }
        assert!(listed("Something else\n").is_empty());
    }
}
