//! File: one file that a command writes for somebody, whole or not at all. The site's own output is `publish`'s.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::finding::{Finding, Place, SourcePath, io_reason, rules};

/// Makes a file, or replaces it, in one step: a full disk leaves the old one.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // A link could lead out of the project.
    if path.symlink_metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = folder.join(format!(".{name}.latarnia"));
    let written = fs::File::create(&new).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&new, path));
    if renamed.is_err() {
        // What went wrong is told; that a leftover stays beside it says nothing more.
        let _ = fs::remove_file(&new);
    }
    renamed
}

/// The finding for a file that could not be written.
pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Finding {
    let path = SourcePath::from(path.strip_prefix(".").unwrap_or(path).display().to_string());
    Finding::at(&rules::CANNOT_WRITE, Place::file(&path))
        .with("path", &*path)
        .with("what", "file")
        .with("reason", io_reason(error))
        .with("detail", error.to_string())
}
