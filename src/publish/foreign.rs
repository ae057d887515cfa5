//! Foreign: what stands in an output directory and is not ours. It comes along with every new site.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use walkdir::WalkDir;

use super::ledger::{MARKER, Ours};

/// Paths of files, links and folders with nothing of ours in them; and whether they are folders.
pub(super) type Foreign = BTreeMap<String, bool>;

/// What was seen in each folder that has files of ours.
#[derive(Debug, Default)]
pub(super) struct Look {
    folders: FxHashMap<String, InFolder>,
}

#[derive(Debug)]
struct InFolder {
    /// A folder's time changes with each name in it: with the same time it has the same names.
    modified: Option<SystemTime>,
    foreign: Vec<(String, bool)>,
}

impl InFolder {
    fn look(out: &Path, folder: &str, ours: &Ours, is_our_folder: impl Fn(&str) -> bool) -> Self {
        // Asked before the names are read: one that comes meanwhile is found by the next look.
        let modified = modified(out, folder);
        let foreign = names(out, folder)
            .filter(|(path, _)| path != MARKER && !ours.contains(path) && !is_our_folder(path))
            .collect();
        Self { modified, foreign }
    }
}

fn modified(out: &Path, folder: &str) -> Option<SystemTime> {
    fs::symlink_metadata(out.join(folder)).and_then(|metadata| metadata.modified()).ok()
}

impl Look {
    /// Looks into every folder of `out`.
    pub(super) fn at(out: &Path, ours: &Ours) -> Self {
        let mut folders: FxHashSet<&str> = FxHashSet::from_iter([""]);
        let mut last = "";
        for path in ours {
            let folder = path.rfind('/').map_or("", |slash| &path[..slash]);
            if folder != last {
                folders.extend(path.match_indices('/').map(|(slash, _)| &path[..slash]));
                last = folder;
            }
        }
        let look =
            |folder: &&str| ((*folder).to_owned(), InFolder::look(out, folder, ours, |path| folders.contains(path)));
        Self { folders: folders.par_iter().map(look).collect() }
    }

    /// Looks again into the folders that have changed since; their names are the same as before, `ours` too.
    pub(super) fn again(&mut self, out: &Path, ours: &Ours) {
        let is_changed = |(folder, known): (&String, &InFolder)| {
            (known.modified.is_none() || known.modified != modified(out, folder)).then(|| folder.clone())
        };
        let changed: Vec<String> = self.folders.par_iter().filter_map(is_changed).collect();
        for folder in changed {
            let now = InFolder::look(out, &folder, ours, |path| self.folders.contains_key(path));
            self.folders.insert(folder, now);
        }
    }

    /// All that is not ours.
    pub(super) fn foreign(&self, out: &Path) -> Foreign {
        let mut found: Foreign = self.folders.values().flat_map(|folder| folder.foreign.iter().cloned()).collect();
        let tops: Vec<String> =
            found.iter().filter(|(_, is_folder)| **is_folder).map(|(path, _)| path.clone()).collect();
        for top in tops {
            for entry in WalkDir::new(out.join(&top)).min_depth(1).into_iter().filter_map(Result::ok) {
                let path = entry.path().strip_prefix(out).ok().and_then(Path::to_str);
                found.extend(path.map(|path| (path.replace('\\', "/"), entry.file_type().is_dir())));
            }
        }
        found
    }
}

/// The names in a folder, as paths from `out`, and whether they are folders.
fn names(out: &Path, folder: &str) -> impl Iterator<Item = (String, bool)> {
    let entries = fs::read_dir(out.join(folder)).into_iter().flatten().filter_map(Result::ok);
    entries.filter_map(move |entry| {
        let name = entry.file_name().into_string().ok()?;
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        Some((path, entry.file_type().ok()?.is_dir()))
    })
}
