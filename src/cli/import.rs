//! `latarnia import`: what translators send back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Status;
use super::check::root;
use super::file::{cannot_write, write};
use super::report::{Format, Summary, tell};
use crate::config;
use crate::exchange::{self, Applied};
use crate::finding::SourcePath;
use crate::locale::Locale;
use crate::sources;

/// Puts translations into the project's files. A file that changes is replaced in one step.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    let root = root(matches);
    let mut findings = Vec::new();
    let mut sources = sources::read(&root).into_value(&mut findings);
    let mut summary = Summary { command: "import", ..Summary::default() };
    let config = config::parse(&sources, None);
    let Some(config) = config.value else {
        findings.extend(config.findings);
        return tell(Format::Human, findings, summary, &sources, locale);
    };
    let mut applied = Applied::default();
    for file in matches.get_many::<PathBuf>("file").into_iter().flatten() {
        let path = SourcePath::from(file.display().to_string());
        match fs::read(file).and_then(|bytes| {
            String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
        }) {
            Ok(text) => sources.add_text(&path, text),
            Err(error) => {
                findings.push(sources::cannot_read(&path, &error));
                continue;
            }
        }
        let text = sources.text(&path).expect("just added");
        if let Some(exchange) = exchange::read(&path, &text).into_value(&mut findings) {
            findings.extend(exchange::apply(&sources, &config.languages, &exchange, &path, &mut applied));
        }
    }
    summary.texts = applied.taken;
    for (path, text) in &applied.texts {
        let path = root.join(path);
        match write_text(&path, text) {
            Ok(()) => summary.files += 1,
            Err(error) => findings.push(cannot_write(&path, &error)),
        }
    }
    tell(Format::Human, findings, summary, &sources, locale)
}

/// Writes a text with the line ends and the byte-order mark that the file had.
fn write_text(path: &Path, text: &str) -> io::Result<()> {
    let before = fs::read(path).unwrap_or_default();
    let mut bytes = Vec::with_capacity(text.len());
    if before.starts_with("\u{FEFF}".as_bytes()) {
        bytes.extend_from_slice("\u{FEFF}".as_bytes());
    }
    match before.windows(2).any(|pair| pair == b"\r\n") {
        true => bytes.extend_from_slice(text.replace('\n', "\r\n").as_bytes()),
        false => bytes.extend_from_slice(text.as_bytes()),
    }
    write(path, &bytes)
}
