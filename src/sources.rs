//! Sources: every input file of a run in memory, ours and the user's.
//!
//! The only reader of projects. Texts are whole, without byte-order mark and with `\n` line ends;
//! files that are only copied are known by size and first bytes. Nothing here knows what a file means.

#![expect(clippy::disallowed_methods, reason = "the one place that reads a project from disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tracing::info_span;
use walkdir::WalkDir;

use crate::finding::{Checked, Finding, Place, SourcePath, io_reason, rules};
use crate::fingerprint::Fingerprint;

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
    Text {
        /// The text.
        text: Arc<Text>,
        /// Of the text.
        fingerprint: Fingerprint,
    },
    /// A file that is copied as it is.
    Opaque {
        /// Size in bytes.
        size_bytes: u64,
        /// The first bytes.
        head: Arc<[u8]>,
        /// Where the rest is.
        location: Location,
        /// Of the bytes, or of what the file system tells of them.
        fingerprint: Fingerprint,
    },
}

/// A text in memory, or one that was let go and is read again when somebody asks for it.
#[derive(Debug)]
pub struct Text {
    kept: RwLock<Option<Arc<str>>>,
    /// The project's root; none for texts that are nowhere on disk.
    root: Option<Arc<Path>>,
}

impl Text {
    /// The text of the file of this path. One that cannot be read again is empty.
    fn get(&self, path: &str) -> Arc<str> {
        if let Some(text) = &*self.kept.read().unwrap_or_else(PoisonError::into_inner) {
            return text.clone();
        }
        let bytes = self.root.as_ref().and_then(|root| std::fs::read(root.join(path)).ok()).unwrap_or_default();
        normalize(String::from_utf8(bytes).unwrap_or_default()).into()
    }

    /// Gives its memory back: a site of 100,000 pages has 400 MB of texts, each of which is needed once.
    fn release(&self) {
        if self.root.is_some() {
            *self.kept.write().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }
}

impl Content {
    fn of_text(text: String, root: Option<Arc<Path>>) -> Self {
        let text: Arc<str> = normalize(text).into();
        let fingerprint = Fingerprint::of_bytes(text.as_bytes());
        Content::Text { fingerprint, text: Arc::new(Text { kept: RwLock::new(Some(text)), root }) }
    }

    fn in_memory(bytes: Vec<u8>) -> Self {
        Content::Opaque {
            size_bytes: bytes.len() as u64,
            head: bytes[..bytes.len().min(HEAD_BYTES as usize)].into(),
            fingerprint: Fingerprint::of_bytes(&bytes),
            location: Location::Memory(bytes.into()),
        }
    }

    /// Contents with the same fingerprint are the same.
    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Content::Text { fingerprint, .. } | Content::Opaque { fingerprint, .. } => *fingerprint,
        }
    }

    /// Where its bytes are, for a copy.
    pub fn location(&self, path: &str) -> Location {
        match self {
            Content::Text { text, .. } => Location::Memory(Arc::from(text.get(path).as_bytes())),
            Content::Opaque { location, .. } => location.clone(),
        }
    }
}

/// What the file system tells of a file. While it stays the same, the file is taken to be the same,
/// unless it was read so soon after a change that another could have the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    size_bytes: u64,
    /// Nanoseconds since 1970.
    modified: i128,
    /// The last change of anything about the file, where the system tells: it shows an edit that set
    /// the time of modification back. Nanoseconds since 1970.
    changed: i128,
    inode: u64,
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(metadata: &Metadata) -> Self {
        let since_1970 = |time: SystemTime| match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()).unwrap_or(i128::MAX),
            Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
        };
        let modified = metadata.modified().map_or(0, since_1970);
        #[cfg(unix)]
        let (changed, inode) = {
            use std::os::unix::fs::MetadataExt;
            (i128::from(metadata.ctime()) * 1_000_000_000 + i128::from(metadata.ctime_nsec()), metadata.ino())
        };
        #[cfg(not(unix))]
        let (changed, inode) = (modified, 0);
        Self { size_bytes: metadata.len(), modified, changed, inode }
    }

    /// The same without what another name for the file changes.
    pub fn of_content(metadata: &Metadata) -> Self {
        Self { changed: 0, ..Self::of(metadata) }
    }

    /// Size in bytes.
    pub fn size_bytes(&self) -> u64 {
        self.size_bytes
    }

    /// Was the file changed so shortly before `moment` that its time may not tell a later change?
    /// The coarsest file systems (FAT) count in steps of two seconds.
    fn is_fresh(&self, moment: SystemTime) -> bool {
        let now = moment.duration_since(UNIX_EPOCH).map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(0));
        self.modified.max(self.changed) > now - 2_000_000_000
    }
}

/// One file of the project.
#[derive(Debug, Clone, Default)]
struct Source {
    /// None where it cannot be used; the finding says why.
    content: Option<Content>,
    finding: Option<Box<Finding>>,
    /// None for files that are to be read again in any case.
    stamp: Option<Stamp>,
}

impl Source {
    fn is_same(&self, other: &Self) -> bool {
        let fingerprint = |source: &Self| source.content.as_ref().map(Content::fingerprint);
        fingerprint(self) == fingerprint(other) && self.finding == other.finding
    }
}

/// Every input file of a run, by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Source>,
}

impl Sources {
    /// A file's text; also that of HTML and CSS which is copied as it is, read again each time.
    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        match self.get(path)? {
            Content::Text { text, .. } => Some(text.get(path)),
            Content::Opaque { location, size_bytes, .. } => {
                let is_wanted = [".html", ".htm", ".css"].iter().any(|ending| path.ends_with(ending));
                if !is_wanted || *size_bytes > TEXT_BYTES_MAX {
                    return None;
                }
                let bytes = match location {
                    Location::Memory(bytes) => bytes.to_vec(),
                    Location::Disk(path) => std::fs::read(path).ok()?,
                };
                Some(String::from_utf8(bytes).ok()?.into())
            }
        }
    }

    /// Adds a text from elsewhere, so that findings can show what is wrong in it.
    pub fn add_text(&mut self, path: &SourcePath, text: String) {
        let source = Source { content: Some(Content::of_text(text, None)), ..Source::default() };
        self.files.insert(path.clone(), source);
    }

    /// Says that a file's text is not needed for now.
    pub fn release(&self, path: &str) {
        if let Some(Content::Text { text, .. }) = self.get(path) {
            text.release();
        }
    }

    /// A file, whatever it holds.
    pub fn get(&self, path: &str) -> Option<&Content> {
        self.files.get(path)?.content.as_ref()
    }

    /// All files below a folder (`site/`), in order of path.
    pub fn under<'a, 'f>(
        &'a self,
        folder: &'f str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a Content)> + use<'a, 'f> {
        self.files
            .range::<str, _>((Bound::Included(folder), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(folder))
            .filter_map(|(path, source)| Some((path, source.content.as_ref()?)))
    }

    /// The texts below a folder whose names end so, in order of path.
    pub fn texts<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a SourcePath, Arc<str>)> {
        self.under(folder).filter_map(move |(path, content)| match content {
            Content::Text { text, .. } if path.ends_with(ending) => Some((path, text.get(path))),
            _ => None,
        })
    }

    /// The fingerprint of a folder's texts and of the names of its other files, ours and the project's.
    pub fn fingerprint_of(&self, folder: &str) -> Fingerprint {
        let built_in = format!("{BUILT_IN}{folder}");
        let files: Vec<_> = [built_in.as_str(), folder]
            .into_iter()
            .flat_map(|folder| self.under(folder))
            .map(|(path, content)| match content {
                Content::Text { fingerprint, .. } => (path, Some(*fingerprint)),
                Content::Opaque { .. } => (path, None),
            })
            .collect();
        Fingerprint::of(&files)
    }

    /// The project's files with what the file system told of them when they were read.
    pub fn stamps(&self) -> impl Iterator<Item = (&SourcePath, Option<Stamp>)> {
        self.files.iter().filter(|(path, _)| !path.starts_with(BUILT_IN)).map(|(path, source)| (path, source.stamp))
    }

    /// Are all files of both the same?
    pub fn is_same(&self, other: &Self) -> bool {
        let mut pairs = self.files.iter().zip(&other.files);
        self.files.len() == other.files.len() && pairs.all(|(one, other)| one.0 == other.0 && one.1.is_same(other.1))
    }

    /// What is wrong with files as such.
    pub fn findings(&self) -> Vec<Finding> {
        self.files.values().filter_map(|source| source.finding.as_deref().cloned()).collect()
    }
}

/// The built-in files alone: what the program itself speaks with before it has read a project.
pub fn built_in() -> Sources {
    let mut files = BTreeMap::new();
    let locales = BuiltInLocales::iter().map(|name| (format!("locales/{name}"), BuiltInLocales::get(&name)));
    let themes = BuiltInThemes::iter().map(|name| (format!("themes/{name}"), BuiltInThemes::get(&name)));
    for (path, file) in locales.chain(themes) {
        let data = file.expect("rust-embed lists only files it holds").data.into_owned();
        let content = if is_text(&path) {
            Content::of_text(String::from_utf8(data).expect("built-in texts are UTF-8: checked by the tests"), None)
        } else {
            Content::in_memory(data)
        };
        let source = Source { content: Some(content), ..Source::default() };
        files.insert(SourcePath::from(format!("{BUILT_IN}{path}")), source);
    }
    Sources { files }
}

/// A project from files in memory, as tests make one.
pub fn from_memory<'a>(project: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Checked<Sources> {
    let mut sources = built_in();
    for (path, bytes) in project {
        let path = SourcePath::from(path);
        let source = if is_text(&path) {
            of_text(&path, bytes, None, None)
        } else {
            Source { content: Some(Content::in_memory(bytes)), ..Source::default() }
        };
        sources.files.insert(path, source);
    }
    let findings = sources.findings();
    Checked::new(sources, findings)
}

/// The folders of a project that are read.
pub const FOLDERS: [&str; 3] = ["site", "locales", "themes"];

/// Reads the project in `root`: `site/`, `locales/` and `themes/`.
///
/// Symbolic links are not followed, as they could lead out of the project; hidden files and editors'
/// leftovers are passed over.
pub fn read(root: &Path) -> Checked<Sources> {
    read_again(&built_in(), root)
}

/// Reads the project anew. Files that the file system tells to be as they were are not read.
pub fn read_again(before: &Sources, root: &Path) -> Checked<Sources> {
    let _timed = info_span!("read").entered();
    let mut sources = built_in();
    let found = FOLDERS.iter().flat_map(|folder| walk(root, Path::new(folder))).collect();
    sources.files.par_extend(read_all(root, found, Some(before)));
    let findings = sources.findings();
    Checked::new(sources, findings)
}

/// Are these all the project's files, and are they as they were?
pub fn is_unchanged(root: &Path, stamps: &[(SourcePath, Stamp)]) -> bool {
    let _timed = info_span!("remember").entered();
    let mut found = Vec::with_capacity(stamps.len());
    for (path, on_disk) in FOLDERS.iter().flat_map(|folder| walk(root, Path::new(folder))) {
        let Ok(on_disk) = on_disk else {
            return false;
        };
        found.push((path, on_disk));
    }
    found.par_sort_unstable();
    found.len() == stamps.len()
        && found.par_iter().zip(stamps).all(|((path, on_disk), (known, stamp))| {
            path == known && std::fs::symlink_metadata(on_disk).is_ok_and(|metadata| Stamp::of(&metadata) == *stamp)
        })
}

/// Reads some paths of the project anew: files, folders with all that is in them, or what is gone.
/// Returns whether anything is different now.
pub fn read_paths(sources: &mut Sources, root: &Path, paths: &BTreeSet<PathBuf>) -> bool {
    let _timed = info_span!("read").entered();
    let mut found = Vec::new();
    let mut before = BTreeMap::new();
    for path in paths.iter().filter(|path| is_of_project(root, path)) {
        let name = relative(Path::new(""), path);
        let below = format!("{name}/");
        let gone: Vec<_> = sources
            .files
            .range::<str, _>((Bound::Included(&*name), Bound::Unbounded))
            .map(|(path, _)| path)
            // Between `a` and `a/` other names can stand, such as `a-b`.
            .take_while(|path| path.starts_with(&*name))
            .filter(|path| **path == name || path.starts_with(&below))
            .cloned()
            .collect();
        for path in gone {
            before.extend(sources.files.remove_entry(&path));
        }
        found.extend(walk(root, path));
    }
    let now: BTreeMap<SourcePath, Source> = read_all(root, found, None).collect();
    let is_different = before.len() != now.len()
        || before.iter().zip(&now).any(|(one, other)| one.0 != other.0 || !one.1.is_same(other.1));
    sources.files.extend(now);
    is_different
}

/// Is this a path that [`read`] would come to?
fn is_of_project(root: &Path, path: &Path) -> bool {
    let is_below = FOLDERS.iter().any(|folder| path.starts_with(folder));
    let above = || path.ancestors().skip(1).filter(|path| !path.as_os_str().is_empty());
    is_below
        && !path.ancestors().any(is_leftover)
        && above().all(|above| root.join(above).symlink_metadata().is_ok_and(|metadata| metadata.is_dir()))
}

/// The files at and below a path of the project, and what cannot be used.
fn walk(root: &Path, path: &Path) -> Vec<(SourcePath, Result<PathBuf, Option<Finding>>)> {
    let top = root.join(path);
    let mut found = Vec::new();
    // What a link leads to is another file's business, however deep the link stands.
    let walk = WalkDir::new(&top).follow_root_links(false).into_iter().filter_entry(|entry| !is_leftover(entry.path()));
    for entry in walk {
        let (path, result) = match entry {
            // A name that is no text could not be named in any message or address.
            Ok(entry) if entry.path().to_str().is_none() => {
                let path = relative(root, entry.path());
                let finding = cannot_read(&path, &ErrorKind::InvalidFilename.into());
                (path, Err(Some(finding)))
            }
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) if entry.path_is_symlink() => {
                let path = relative(root, entry.path());
                let finding = Finding::at(&rules::SYMLINK_SKIPPED, Place::file(&path));
                (path, Err(Some(finding)))
            }
            Ok(entry) if entry.file_type().is_file() => (relative(root, entry.path()), Ok(entry.into_path())),
            Ok(_) => continue,
            // What goes while it is read is not there.
            Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => continue,
            Err(error) => {
                let path = error.path().map_or_else(|| SourcePath::from("site"), |path| relative(root, path));
                let finding = cannot_read(&path, &error.into());
                (path, Err(Some(finding)))
            }
        };
        found.push((path, result));
    }
    found
}

type Found = Vec<(SourcePath, Result<PathBuf, Option<Finding>>)>;

fn read_all(root: &Path, found: Found, before: Option<&Sources>) -> impl ParallelIterator<Item = (SourcePath, Source)> {
    let now = SystemTime::now();
    let root: Arc<Path> = root.into();
    found.into_par_iter().filter_map(move |(path, on_disk)| {
        let source = match on_disk {
            Ok(on_disk) => read_file(&root, &path, on_disk, before.and_then(|before| before.files.get(&path)), now)?,
            Err(finding) => Source { finding: finding.map(Box::new), ..Source::default() },
        };
        Some((path, source))
    })
}

/// One file; none where it is gone.
fn read_file(
    root: &Arc<Path>,
    path: &SourcePath,
    on_disk: PathBuf,
    before: Option<&Source>,
    now: SystemTime,
) -> Option<Source> {
    let is_text = is_text(path);
    let bytes_max = if is_text { TEXT_BYTES_MAX } else { HEAD_BYTES };
    let read = || -> io::Result<(Stamp, Option<Vec<u8>>)> {
        if let Some(known) = before.and_then(|before| before.stamp)
            && Stamp::of(&std::fs::symlink_metadata(&on_disk)?) == known
        {
            return Ok((known, None));
        }
        let file = File::open(&on_disk)?;
        let stamp = Stamp::of(&file.metadata()?);
        let mut bytes = Vec::with_capacity(usize::try_from(stamp.size_bytes.min(bytes_max)).unwrap_or(0));
        file.take(bytes_max).read_to_end(&mut bytes)?;
        Ok((stamp, Some(bytes)))
    };
    let (stamp, bytes) = match read() {
        Ok((_, None)) => return before.cloned(),
        Ok((stamp, Some(bytes))) => (stamp, bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(error) => {
            let finding = cannot_read(path, &error);
            return Some(Source { finding: Some(Box::new(finding)), ..Source::default() });
        }
    };
    let kept_stamp = (!stamp.is_fresh(now)).then_some(stamp);
    if is_text && stamp.size_bytes > TEXT_BYTES_MAX {
        let finding =
            Finding::at(&rules::FILE_TOO_LARGE, Place::file(path)).with("max", (TEXT_BYTES_MAX >> 20) as usize);
        return Some(Source { finding: Some(Box::new(finding)), stamp: kept_stamp, content: None });
    }
    if is_text {
        return Some(of_text(path, bytes, kept_stamp, Some(root.clone())));
    }
    let content = Content::Opaque {
        size_bytes: stamp.size_bytes,
        head: bytes.into(),
        fingerprint: Fingerprint::of(&(path, stamp)),
        location: Location::Disk(on_disk),
    };
    Some(Source { content: Some(content), finding: None, stamp: kept_stamp })
}

/// The finding for a file that the system does not give.
pub fn cannot_read(path: &SourcePath, error: &io::Error) -> Finding {
    Finding::at(&rules::CANNOT_READ, Place::file(path))
        .with("path", &**path)
        .with("reason", io_reason(error))
        .with("detail", error.to_string())
}

fn of_text(path: &SourcePath, bytes: Vec<u8>, stamp: Option<Stamp>, root: Option<Arc<Path>>) -> Source {
    match String::from_utf8(bytes) {
        Ok(text) => Source { content: Some(Content::of_text(text, root)), finding: None, stamp },
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            let finding = Finding::at(&rules::NOT_UTF8, Place::file(path)).with("line", line);
            Source { content: None, finding: Some(Box::new(finding)), stamp }
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

/// Texts are what stages read: pages, settings, messages, data, templates, captions. All else is copied,
/// and so is everything else in `static/` and in a theme's `assets/`.
fn is_text(path: &str) -> bool {
    if path.starts_with("site/") && path.ends_with(".vtt") {
        return true;
    }
    if path.starts_with("site/static/") || (path.starts_with("themes/") && path.split('/').nth(2) == Some("assets")) {
        return false;
    }
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match path.split('/').next() {
        Some("themes") => matches!(ending, "html" | "xml" | "toml" | "txt" | "ftl"),
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
