//! Place: may this directory be replaced, what is beside it, and how a new site takes its place.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use tracing::info_span;

use super::foreign::Look;
use super::ledger::{MARKER, Ours, listed};
use crate::failpoint::failpoint;
use crate::finding::{Finding, io_reason, rules};

/// Makes sure that `out` may be replaced; returns it with links resolved.
pub fn check(root: &Path, out: &Path) -> Result<PathBuf, Finding> {
    let out = resolved(out)?;
    let root = resolved(root)?;
    let is_source = root.starts_with(&out)
        || ["site", "locales", "themes", "translations"].iter().any(|folder| out.starts_with(root.join(folder)));
    if is_source {
        return Err(Finding::new(&rules::OUTPUT_IS_SOURCE).with("path", shown(&out)));
    }
    match fs::symlink_metadata(&out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(out),
        Err(error) => return Err(cannot_write(&out, &error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(Finding::new(&rules::OUTPUT_NOT_OURS).with("path", shown(&out)));
        }
        Ok(_) => {}
    }
    let mut entries = fs::read_dir(&out).map_err(|error| cannot_write(&out, &error))?;
    if entries.next().is_some() && !out.join(MARKER).is_file() {
        return Err(Finding::new(&rules::OUTPUT_NOT_OURS).with("path", shown(&out)));
    }
    rustix::fs::access(&out, rustix::fs::Access::WRITE_OK).map_err(|error| cannot_write(&out, &error.into()))?;
    Ok(out)
}

/// The path without links and dots, also where its end does not exist yet.
fn resolved(path: &Path) -> Result<PathBuf, Finding> {
    let absolute = std::path::absolute(path).map_err(|error| cannot_write(path, &error))?;
    let mut resolved = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            part => resolved.push(part),
        }
        // Step by step, so that `..` after a link means the folder above where the link leads.
        if let Ok(real) = resolved.canonicalize() {
            resolved = real;
        }
    }
    Ok(resolved)
}

/// A folder beside the output, on the same file system, whose name says what it is for.
pub(super) fn beside(out: &Path, purpose: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "public".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}.latarnia-{purpose}"))
}

/// Holds the folder that the output is in, until it is dropped. Where that is not possible (some
/// network file systems), nothing is held.
pub(super) fn lock(out: &Path) -> Option<File> {
    let parent = out.ancestors().skip(1).find(|folder| folder.is_dir())?;
    let folder = File::open(parent).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// The files that the directory's marker lists.
pub(super) fn ours(out: &Path) -> Ours {
    let marker = out.join(MARKER);
    if marker.is_symlink() {
        return Ours::default();
    }
    fs::read_to_string(marker).map_or_else(|_| Ours::default(), |marker| listed(&marker))
}

/// Puts right what a build that was stopped left: a site between its two renames goes back to its
/// place, the rest goes. `spare` is a stage that is still in use.
pub(super) fn tidy(out: &Path, spare: Option<&Path>) -> Result<(), Finding> {
    let old = beside(out, "old");
    if !out.exists() && old.join(MARKER).is_file() {
        fs::rename(&old, out).map_err(|error| cannot_write(out, &error))?;
    }
    for purpose in ["old", "gone", "new", "new-2", "new-3"] {
        let folder = beside(out, purpose);
        if spare != Some(&folder) && is_ours(&folder) {
            remove(&folder).map_err(|error| cannot_write(&folder, &error))?;
        }
    }
    Ok(())
}

/// A free name beside the output to make the site in; one that is not ours is passed over.
pub(super) fn free_stage(out: &Path) -> Result<PathBuf, Finding> {
    let names = ["new", "new-2", "new-3"].map(|purpose| beside(out, purpose));
    let [first, ..] = &names;
    let first = Finding::new(&rules::OUTPUT_NOT_OURS).with("path", shown(first));
    names.into_iter().find(|folder| folder.symlink_metadata().is_err()).ok_or(first)
}

/// Is this a folder of ours, or an empty one, as a build that was stopped at once leaves?
fn is_ours(folder: &Path) -> bool {
    let is_folder = folder.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    is_folder
        && (folder.join(MARKER).is_file() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none()))
}

/// Removes a folder of ours; its marker last, so that it is known as ours to the end.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let children =
        |folder: &Path| -> io::Result<Vec<PathBuf>> { fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect() };
    let is_folder = |path: &Path| path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    // Two levels down there is enough to do for all cores.
    let mut below = Vec::new();
    for child in children(folder)? {
        if is_folder(&child) {
            below.extend(children(&child)?);
        }
    }
    let remove_any = |path: PathBuf| if is_folder(&path) { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    below.into_par_iter().try_for_each(remove_any)?;
    for child in children(folder)? {
        if child.file_name().is_none_or(|name| name != MARKER) {
            remove_any(child)?;
        }
    }
    is_gone(fs::remove_file(folder.join(MARKER)))?;
    fs::remove_dir(folder)
}

/// Lets the new folder take the output's place; the old site, if there was one, takes the new one's.
/// Returns whether there was one.
///
/// Where the system can exchange two names, that is one step. Elsewhere it takes two renames, the
/// first of which is taken back when the second fails, and by [`tidy`] when the program dies between.
pub(super) fn put_in_place(stage: &Path, out: &Path) -> Result<bool, Finding> {
    let _timed = info_span!("swap").entered();
    let put = || -> io::Result<bool> {
        failpoint("put-in-place")?;
        if out.symlink_metadata().is_err() {
            fs::create_dir_all(out.parent().unwrap_or(out))?;
            return fs::rename(stage, out).map(|()| false);
        }
        if exchange(stage, out).is_ok() {
            return Ok(true);
        }
        let old = beside(out, "old");
        fs::rename(out, &old)?;
        failpoint("between-renames").and_then(|()| fs::rename(stage, out)).or_else(|error| {
            fs::rename(&old, out)?;
            Err(error)
        })?;
        fs::rename(&old, stage).map(|()| true)
    };
    put().map_err(|error| cannot_write(out, &error))
}

/// Lets one new file take a published one's place.
pub(super) fn put_one_in_place(new: &Path, published: &Path) -> Result<(), Finding> {
    let put = || -> io::Result<()> {
        File::open(new)?.sync_all()?;
        failpoint("put-in-place")?;
        fs::rename(new, published)
    };
    put().map_err(|error| cannot_write(published, &error))
}

/// Lets the old site go. What is not ours and came in the last moment is moved to the new one.
pub(super) fn let_go(old: &Path, ours: &Ours, out: &Path) {
    let _timed = info_span!("remove").entered();
    let gone = beside(out, "gone");
    let folder = if fs::rename(old, &gone).is_ok() { gone } else { old.to_owned() };
    // What cannot be removed now goes with the next build.
    if failpoint("let-go").is_err() {
        return;
    }
    remove_files(&folder, ours);
    rescue(&folder, ours, out);
    let _ = remove(&folder);
}

/// Removes these files and the folders that they leave empty, many at a time.
fn remove_files(top: &Path, paths: &Ours) {
    paths.par_iter().for_each(|path| {
        let _ = fs::remove_file(top.join(path));
        if let Some((folder, _)) = path.rsplit_once('/') {
            // Most folders hold one file; what is not empty yet goes with its last.
            let _ = fs::remove_dir(top.join(folder));
        }
    });
    let folders: BTreeSet<&str> =
        paths.iter().flat_map(|path| path.match_indices('/').map(|(slash, _)| &path[..slash])).collect();
    for folder in folders.into_iter().rev() {
        let _ = fs::remove_dir(top.join(folder));
    }
}

/// Moves what is not ours from an old site to the new one, unless it is there.
fn rescue(old: &Path, ours: &Ours, out: &Path) {
    for (path, is_folder) in Look::at(old, ours).foreign(old) {
        let to = out.join(&path);
        if to.symlink_metadata().is_ok() {
            continue;
        }
        if is_folder {
            let _ = fs::create_dir_all(&to);
        } else {
            let _ = to.parent().map(fs::create_dir_all);
            let _ = fs::hard_link(old.join(&path), &to).or_else(|_| fs::rename(old.join(&path), &to));
        }
    }
}

/// That something to be removed is not there is as good.
pub(super) fn is_gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    failpoint("exchange")?;
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Finding {
    Finding::new(&rules::CANNOT_WRITE)
        .with("path", shown(path))
        .with("what", "site")
        .with("reason", io_reason(error))
        .with("detail", error.to_string())
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
