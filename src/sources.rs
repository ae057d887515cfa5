//! Sources: every input file of a run in memory, ours and the user's.
//!
//! The only reader of projects. Texts are whole, without byte-order mark and with `\n` line ends;
//! files that are only copied are known by size and first bytes. Nothing here knows what a file means.

#![expect(clippy::disallowed_methods, reason = "the one place that reads a project from disk")]

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::finding::{Checked, Finding, Place, SourcePath, rules};

/// Built-in locales, the same files as in this repository.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales/"]
struct BuiltInLocales;

/// Built-in themes, the same files as in this repository.
#[derive(rust_embed::RustEmbed)]
#[folder = "themes/"]
struct BuiltInThemes;

/// What comes before the path of a built-in file.
pub const BUILT_IN: &str = "latarnia:";

/// The largest text that is read, in bytes. A page of 16 MiB would be 3,000 printed pages.
const TEXT_BYTES_MAX: u64 = 16 << 20;

/// How many first bytes of other files are kept: enough for the size of an image.
const HEAD_BYTES: u64 = 64 << 10;

/// Where the bytes of a copied file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// In a file.
    Disk(PathBuf),
    /// In memory (built-in files, and projects made in tests).
    Memory(Arc<[u8]>),
}

/// What is known of a file.
#[derive(Debug, Clone)]
pub enum Content {
    /// A text that stages read.
    Text(Arc<str>),
    /// A file that is copied as it is.
    Opaque {
        /// Size in bytes.
        size_bytes: u64,
        /// The first bytes.
        head: Arc<[u8]>,
        /// Where the rest is.
        location: Location,
    },
}

/// Every input file of a run, by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Content>,
}

impl Sources {
    /// A file's text.
    pub fn text(&self, path: &str) -> Option<&Arc<str>> {
        match self.files.get(path) {
            Some(Content::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A file, whatever it holds.
    pub fn get(&self, path: &str) -> Option<&Content> {
        self.files.get(path)
    }

    /// All files below a folder (`site/`), in order of path.
    pub fn under<'a, 'f>(
        &'a self,
        folder: &'f str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Content)> + use<'a, 'f> {
        self.files
            .range::<str, _>((std::ops::Bound::Included(folder), std::ops::Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(folder))
    }

    /// The texts below a folder whose names end so, in order of path.
    pub fn texts<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Arc<str>)> {
        self.under(folder).filter_map(move |(path, content)| match content {
            Content::Text(text) if path.ends_with(ending) => Some((path, text)),
            _ => None,
        })
    }
}

/// The built-in files alone: what the program itself speaks with before it has read a project.
pub fn built_in() -> Sources {
    let mut files = BTreeMap::new();
    let locales = BuiltInLocales::iter().map(|name| (format!("locales/{name}"), BuiltInLocales::get(&name)));
    let themes = BuiltInThemes::iter().map(|name| (format!("themes/{name}"), BuiltInThemes::get(&name)));
    for (path, file) in locales.chain(themes) {
        let data = file.expect("rust-embed lists only files it holds").data;
        let content = if is_text(&path) {
            let text = String::from_utf8(data.into_owned()).expect("built-in texts are UTF-8: checked by the tests");
            Content::Text(normalize(text).into())
        } else {
            opaque_in_memory(data.into_owned())
        };
        files.insert(SourcePath::from(format!("{BUILT_IN}{path}")), content);
    }
    Sources { files }
}

/// A project from files in memory, as tests make one.
pub fn from_memory<'a>(project: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Checked<Sources> {
    let mut sources = built_in();
    let mut findings = Vec::new();
    for (path, bytes) in project {
        let path = SourcePath::from(path);
        let content = if is_text(&path) { as_text(&path, bytes, &mut findings) } else { Some(opaque_in_memory(bytes)) };
        sources.files.extend(content.map(|content| (path, content)));
    }
    Checked::new(sources, findings)
}

/// Reads the project in `root`: `site/`, `locales/` and `themes/`.
///
/// Symbolic links are not followed, as they could lead out of the project; hidden files and editors'
/// leftovers are passed over.
pub fn read(root: &Path) -> Checked<Sources> {
    let mut findings = Vec::new();
    let mut found: Vec<(SourcePath, PathBuf)> = Vec::new();
    for folder in ["site", "locales", "themes"] {
        let top = root.join(folder);
        if top.is_symlink() {
            findings.push(Finding::at(&rules::SYMLINK_SKIPPED, Place::file(&folder.into())));
            continue;
        }
        if !top.exists() {
            continue;
        }
        let walk = WalkDir::new(&top).sort_by_file_name().into_iter().filter_entry(|entry| !is_leftover(entry.path()));
        for entry in walk {
            match entry {
                // A name that is no text could not be named in any message or address.
                Ok(entry) if entry.path().to_str().is_none() => {
                    let place = Place::file(&relative(root, entry.path()));
                    let path = place.file.to_string();
                    findings.push(Finding::at(&rules::CANNOT_READ, place).with("path", path).with("detail", "UTF-8"));
                }
                Ok(entry) if entry.file_type().is_file() => {
                    found.push((relative(root, entry.path()), entry.into_path()));
                }
                Ok(entry) if entry.path_is_symlink() => {
                    let place = Place::file(&relative(root, entry.path()));
                    findings.push(Finding::at(&rules::SYMLINK_SKIPPED, place));
                }
                Ok(_) => {}
                Err(error) => findings.push(walk_error(root, &error)),
            }
        }
    }
    let read: Vec<_> = found
        .into_par_iter()
        .map(|(path, on_disk)| {
            let mut findings = Vec::new();
            let content = read_file(&path, on_disk, &mut findings);
            (path, content, findings)
        })
        .collect();
    let mut sources = built_in();
    for (path, content, file_findings) in read {
        findings.extend(file_findings);
        sources.files.extend(content.map(|content| (path, content)));
    }
    Checked::new(sources, findings)
}

fn read_file(path: &SourcePath, on_disk: PathBuf, findings: &mut Vec<Finding>) -> Option<Content> {
    let is_text = is_text(path);
    let bytes_max = if is_text { TEXT_BYTES_MAX } else { HEAD_BYTES };
    let read = || -> std::io::Result<(u64, Vec<u8>)> {
        let file = File::open(&on_disk)?;
        let size_bytes = file.metadata()?.len();
        let mut bytes = Vec::with_capacity(usize::try_from(size_bytes.min(bytes_max)).unwrap_or(0));
        file.take(bytes_max).read_to_end(&mut bytes)?;
        Ok((size_bytes, bytes))
    };
    let place = Place::file(path);
    match read() {
        Ok((size_bytes, _)) if is_text && size_bytes > TEXT_BYTES_MAX => {
            findings.push(Finding::at(&rules::FILE_TOO_LARGE, place).with("max", (TEXT_BYTES_MAX >> 20) as usize));
            None
        }
        Ok((_, bytes)) if is_text => as_text(path, bytes, findings),
        Ok((size_bytes, head)) => {
            Some(Content::Opaque { size_bytes, head: head.into(), location: Location::Disk(on_disk) })
        }
        Err(error) => {
            let finding =
                Finding::at(&rules::CANNOT_READ, place).with("path", &**path).with("detail", error.to_string());
            findings.push(finding);
            None
        }
    }
}

fn as_text(path: &SourcePath, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Option<Content> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(Content::Text(normalize(text).into())),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            findings.push(Finding::at(&rules::NOT_UTF8, Place::file(path)).with("line", line));
            None
        }
    }
}

/// Takes a byte-order mark off and makes `\r\n` and `\r` into `\n`.
fn normalize(mut text: String) -> String {
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text
}

fn opaque_in_memory(bytes: Vec<u8>) -> Content {
    let head = bytes[..bytes.len().min(HEAD_BYTES as usize)].into();
    Content::Opaque { size_bytes: bytes.len() as u64, head, location: Location::Memory(bytes.into()) }
}

/// Texts are what stages read: pages, settings, messages, data, templates. All else is copied,
/// and so is everything in `static/` and in a theme's `assets/`.
fn is_text(path: &str) -> bool {
    if path.starts_with("site/static/") || (path.starts_with("themes/") && path.split('/').nth(2) == Some("assets")) {
        return false;
    }
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match path.split('/').next() {
        Some("themes") => matches!(ending, "html" | "xml" | "toml" | "txt"),
        Some("locales") => matches!(ending, "ftl" | "toml"),
        _ if path.starts_with("site/data/") => matches!(ending, "toml" | "csv" | "json"),
        _ => ending == "md" || path == "site/site.toml",
    }
}

fn is_leftover(path: &Path) -> bool {
    let name = path.file_name().map_or_else(Default::default, |name| name.to_string_lossy());
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db" || name == "desktop.ini"
}

fn relative(root: &Path, path: &Path) -> SourcePath {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}

fn walk_error(root: &Path, error: &walkdir::Error) -> Finding {
    let path = error.path().map_or_else(|| SourcePath::from("site"), |path| relative(root, path));
    Finding::at(&rules::CANNOT_READ, Place::file(&path)).with("path", &*path).with("detail", error.to_string())
}
