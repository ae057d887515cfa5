//! Publish: a folder becomes equal to a plan, whole or not at all.
//!
//! The only writer. Files are made into a folder beside the output, which then takes the output's
//! place in one step; until then, and after any failure, the last good output is as it was.

#![expect(clippy::disallowed_methods, reason = "the one place that writes a site to disk")]

use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::finding::{Finding, rules};
use crate::pipeline::{self, has_errors};
use crate::plan::{Made, Plan};
use crate::sources::Location;

/// The file that says that an output directory is ours.
pub const MARKER: &str = ".latarnia";

const MARKER_TEXT: &str = "This folder was made by Latarnia. The next build replaces everything in it.\n";

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// How many files.
    pub files: usize,
    /// How many bytes they have.
    pub size_bytes: u64,
}

/// Publishes a plan to `out`. `tick` is called after every file.
///
/// The findings are those of making the files; with an error among them nothing is published.
/// `Err` is a finding about the machine: `out` is not ours, or cannot be written.
pub fn publish(
    plan: &Plan,
    root: &Path,
    out: &Path,
    tick: impl Fn() + Sync,
) -> Result<(Option<Published>, Vec<Finding>), Finding> {
    let out = check(root, out)?;
    // Two builds at once: the second waits until the first has published.
    let _lock = lock(&out);
    let staging = staging(&out)?;
    let size_bytes = AtomicU64::new(0);
    make_folder(&staging).map_err(|error| cannot_write(&out, &error))?;
    let made = write_all(plan, &staging, &size_bytes, &tick);
    let findings = match made {
        Ok(findings) if !has_errors(&findings) => findings,
        Ok(findings) => {
            remove(&staging)?;
            return Ok((None, findings));
        }
        Err(finding) => {
            // What could not be written may not be removable either; the first trouble is the one to tell.
            let _ = remove(&staging);
            return Err(finding);
        }
    };
    put_in_place(&staging, &out)?;
    let published = Published { files: plan.outputs.len(), size_bytes: size_bytes.into_inner() };
    Ok((Some(published), findings))
}

/// Makes sure that `out` may be replaced; returns it with links resolved.
pub fn check(root: &Path, out: &Path) -> Result<PathBuf, Finding> {
    let out = resolved(out)?;
    let root = resolved(root)?;
    let is_source =
        root.starts_with(&out) || ["site", "locales", "themes"].iter().any(|folder| out.starts_with(root.join(folder)));
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
fn beside(out: &Path, purpose: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "public".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}.latarnia-{purpose}"))
}

fn write_all(
    plan: &Plan,
    staging: &Path,
    size_bytes: &AtomicU64,
    tick: &(impl Fn() + Sync),
) -> Result<Vec<Finding>, Finding> {
    let marker = staging.join(MARKER);
    fs::write(&marker, MARKER_TEXT).map_err(|error| cannot_write(&marker, &error))?;
    pipeline::make_all(plan, |output, made| {
        let path = staging.join(output.path.as_str());
        // Made here and not before, so that it happens beside rendering, on all cores.
        make_folder(&staging.join(output.path.folder())).map_err(|error| cannot_write(&path, &error))?;
        let written = match made {
            Made::Bytes(bytes) => write(&path, &bytes),
            Made::Copy(Location::Memory(bytes)) => write(&path, &bytes),
            Made::Copy(Location::Disk(from)) => copy(&from, &path),
        };
        size_bytes.fetch_add(written.map_err(|error| cannot_write(&path, &error))?, Ordering::Relaxed);
        tick();
        Ok(())
    })
}

fn make_folder(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(path),
        result => result,
    }
}

/// Copies what is in a file, not who may read it: a web server must be able to.
fn copy(from: &Path, to: &Path) -> io::Result<u64> {
    io::copy(&mut File::open(from)?, &mut File::create(to)?)
}

/// Holds the folder that the output is in, until it is dropped. Where that is not possible (some
/// network file systems), nothing is held.
fn lock(out: &Path) -> Option<File> {
    let parent = out.ancestors().skip(1).find(|folder| folder.is_dir())?;
    let folder = File::open(parent).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// A free folder beside the output to make the site in. One that an earlier build left and that cannot
/// be removed is passed over.
fn staging(out: &Path) -> Result<PathBuf, Finding> {
    let mut trouble = None;
    for purpose in ["new", "new-2", "new-3"] {
        let staging = beside(out, purpose);
        match remove(&staging) {
            Ok(()) => return Ok(staging),
            Err(finding) => trouble = trouble.or(Some(finding)),
        }
    }
    Err(trouble.expect("there was at least one try"))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<u64> {
    fs::write(path, bytes)?;
    Ok(bytes.len() as u64)
}

/// Lets the new folder take the output's place: exchanged in one step where the system can, else by
/// two renames, the first of which is taken back when the second fails.
fn put_in_place(staging: &Path, out: &Path) -> Result<(), Finding> {
    if !out.exists() {
        return fs::rename(staging, out).map_err(|error| cannot_write(out, &error));
    }
    if exchange(staging, out).is_ok() {
        // The new site is in place; what of the old one cannot be removed now goes with the next build.
        let _ = remove(staging);
        return Ok(());
    }
    let old = beside(out, "old");
    remove(&old)?;
    fs::rename(out, &old).map_err(|error| cannot_write(out, &error))?;
    if let Err(error) = fs::rename(staging, out) {
        fs::rename(&old, out).map_err(|error| cannot_write(out, &error))?;
        return Err(cannot_write(out, &error));
    }
    let _ = remove(&old);
    Ok(())
}

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a folder of ours, if it is there. What a killed build left is ours: empty, or with the marker.
fn remove(folder: &Path) -> Result<(), Finding> {
    let is_ours = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(cannot_write(folder, &error)),
        Ok(mut entries) => !folder.is_symlink() && (entries.next().is_none() || folder.join(MARKER).is_file()),
    };
    if !is_ours {
        return Err(Finding::new(&rules::OUTPUT_NOT_OURS).with("path", shown(folder)));
    }
    fs::remove_dir_all(folder).map_err(|error| cannot_write(folder, &error))
}

fn cannot_write(path: &Path, error: &io::Error) -> Finding {
    let reason = match error.kind() {
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "not-a-folder",
        _ => "other",
    };
    Finding::new(&rules::CANNOT_WRITE)
        .with("path", shown(path))
        .with("reason", reason)
        .with("detail", error.to_string())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
