//! What there is to audit below the paths that somebody gives, and the style sheets beside it.
//!
//! Nothing outside the folders given is read, whatever an address or a symbolic link says, and nothing
//! is ever asked of the network.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashMap;
use walkdir::WalkDir;

use crate::audit::decode;
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::sources::cannot_read;

/// The largest file that is read. The tree of a page takes some times its size.
const BYTES_MAX: u64 = 512 << 20;

/// The largest style sheet that is read.
const SHEET_BYTES_MAX: u64 = 16 << 20;

/// What the first page of a site is called.
const HOME: [&str; 4] = ["index.html", "index.htm", "index.xhtml", "index.xht"];

/// How many style sheets that could not be read are named.
const MISSING_MAX: usize = 20;

/// A folder that nothing leads out of.
#[derive(Debug)]
pub(super) struct Folder {
    /// Without symbolic links.
    path: PathBuf,
    /// Files below it that have been asked for.
    known: Mutex<FxHashMap<PathBuf, Option<Arc<str>>>>,
}

/// One file to audit.
#[derive(Debug)]
pub(super) struct File {
    /// As it is told: the path that somebody gave, and the rest.
    pub(super) name: SourcePath,
    path: PathBuf,
    folder: Arc<Folder>,
    /// Was it named itself, and not only the folder?
    is_named: bool,
    /// Which of the folders given it was found in, if that is a site: if it has a home page.
    pub(super) site: Option<usize>,
}

/// What was found at the paths given.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In order.
    pub(super) files: Vec<File>,
    /// What could not be looked at.
    pub(super) findings: Vec<Finding>,
}

/// Looks for HTML at paths: files, and folders with all that is in them.
pub(super) fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    let mut folders: Vec<PathBuf> = Vec::new();
    for path in paths {
        let name = shown(path);
        match fs::canonicalize(path) {
            Err(error) => found.findings.push(cannot_read(&name, &error)),
            // What stands in a folder that is given too is found there.
            Ok(real) if real.is_dir() => {
                if !folders.contains(&real) {
                    folders.push(real.clone());
                    walk(path, &real, folders.len() - 1, &mut found);
                }
            }
            Ok(real) => found.files.push(File {
                name,
                folder: Arc::new(Folder { path: folder_of(&real), known: Mutex::default() }),
                path: real,
                is_named: true,
                site: None,
            }),
        }
    }
    found.files.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.is_named.cmp(&b.is_named)));
    let mut seen = BTreeSet::new();
    found.files.retain(|file| seen.insert(file.path.clone()));
    found
}

/// Where the style sheets of a file may be: the folder that one works in, if the file is below it.
fn folder_of(file: &Path) -> PathBuf {
    let here = std::env::current_dir().and_then(fs::canonicalize).ok();
    let parent = || file.parent().unwrap_or(file).to_owned();
    here.filter(|here| file.starts_with(here) && here.parent().is_some()).unwrap_or_else(parent)
}

fn walk(path: &Path, real: &Path, number: usize, found: &mut Found) {
    let is_site = HOME.iter().any(|name| real.join(name).is_file());
    let folder = Arc::new(Folder { path: real.to_owned(), known: Mutex::default() });
    let before = found.files.len() + found.findings.len();
    for entry in WalkDir::new(real).follow_links(false) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let at = error.path().and_then(|at| at.strip_prefix(real).ok()).unwrap_or(Path::new(""));
                let name = shown(&path.join(at));
                let error = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                found.findings.push(cannot_read(&name, &error));
                continue;
            }
        };
        if entry.file_type().is_file() && ending(entry.path()).is_some_and(|ending| is_html_ending(&ending)) {
            let rest = entry.path().strip_prefix(real).unwrap_or(entry.path());
            let (name, path) = (shown(&path.join(rest)), entry.into_path());
            let site = is_site.then_some(number);
            found.files.push(File { name, path, folder: folder.clone(), is_named: false, site });
        }
    }
    if found.files.len() + found.findings.len() == before {
        found.findings.push(nothing(&shown(path)));
    }
}

/// The finding for a path with nothing to audit.
pub(super) fn nothing(name: &SourcePath) -> Finding {
    Finding::at(&rules::NOTHING_TO_AUDIT, Place::file(name)).with("path", &**name)
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase())
}

fn is_html_ending(ending: &str) -> bool {
    matches!(ending, "html" | "htm" | "xhtml" | "xht")
}

/// A path as people write it: with `/`, without `./` at its start.
fn shown(path: &Path) -> SourcePath {
    let path = path.strip_prefix(".").unwrap_or(path);
    let text = path.to_string_lossy();
    let text = if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace('\\', "/").into() };
    if text.is_empty() { ".".into() } else { text.trim_end_matches('/').into() }
}

impl File {
    /// Its HTML. None where it is no HTML.
    pub(super) fn read(&self) -> Result<Option<String>, Finding> {
        let bytes = read(&self.path, BYTES_MAX).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => {
                let max = usize::try_from(BYTES_MAX >> 20).expect("a few hundred");
                Finding::at(&rules::FILE_TOO_LARGE, Place::file(&self.name)).with("max", max)
            }
            _ => cannot_read(&self.name, &error),
        })?;
        let html = decode::html(bytes);
        // Pictures and data are also written with tags.
        let is_other = ending(&self.path).is_some_and(|ending| matches!(&*ending, "svg" | "xml" | "rss" | "atom"));
        Ok((!is_other || decode::is_html(&html)).then_some(html))
    }

    /// Which file a style sheet is, from its address in the page, or in another sheet.
    pub(super) fn sheet(&self, address: &str, sheet: Option<&str>) -> Option<Arc<str>> {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        if address.is_empty() || address.starts_with("//") || has_scheme(address) {
            return None;
        }
        let decoded = percent_decode_str(address).decode_utf8().ok()?.replace('\\', "/");
        let page = self.path.parent()?;
        match decoded.strip_prefix('/') {
            None => self.folder.file(sheet.map_or(page, |sheet| Path::new(sheet).parent().unwrap_or(page)), &decoded),
            // Where the site's root is, is not known: from the folder given down to the page.
            Some(rest) => {
                let above: Vec<_> = page.ancestors().take_while(|above| above.starts_with(&self.folder.path)).collect();
                above.into_iter().rev().find_map(|above| self.folder.file(above, rest))
            }
        }
    }
}

/// Is it an address with a scheme (RFC 3986, 3.1)?
fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    })
}

impl Folder {
    /// The file of a relative path, if there is one and it does not lead out.
    fn file(&self, from: &Path, path: &str) -> Option<Arc<str>> {
        let mut whole = from.to_owned();
        for part in Path::new(path).components() {
            match part {
                Component::Normal(part) => whole.push(part),
                Component::ParentDir => _ = whole.pop(),
                Component::CurDir => {}
                Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        if !whole.starts_with(&self.path) {
            return None;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&whole) {
            return known.clone();
        }
        let real = fs::canonicalize(&whole).ok().filter(|real| real.starts_with(&self.path) && real.is_file());
        let name: Option<Arc<str>> = real.and_then(|real| real.to_str().map(Into::into));
        known.insert(whole, name.clone());
        name
    }
}

/// The text of a style sheet.
pub(super) fn read_sheet(name: &str) -> Option<Arc<str>> {
    read(Path::new(name), SHEET_BYTES_MAX).ok().map(|bytes| decode::css(&bytes).into())
}

fn read(path: &Path, max: u64) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(max)).unwrap_or_default() + 1);
    // What is no file in the usual sense may have any size.
    file.take(max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Style sheets that could not be read: the first by name.
#[derive(Debug, Default)]
pub(super) struct Missing(Mutex<BTreeSet<String>>);

impl Missing {
    pub(super) fn add(&self, address: &str) {
        let mut missing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !missing.contains(address) {
            missing.insert(address.chars().take(200).collect());
            if missing.len() > MISSING_MAX {
                missing.pop_last();
            }
        }
    }

    pub(super) fn into_names(self) -> Vec<String> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect()
    }
}
