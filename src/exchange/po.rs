//! PO (GNU gettext): written and read here, since the crate for it tells no lines, which findings need.
//!
//! Markup stands in the text as it does in Markdown and Fluent. A text is named by its context: the file
//! and the unit.

use std::collections::BTreeMap;

use crate::finding::{Checked, Place, SourcePath};
use crate::page::segments::{Inline, text_of};

use super::{Exchange, File, State, Unit, broken};

/// Before the fingerprint of a translation as it went out, in a comment of the program's.
const BEFORE: &str = "latarnia: ";

/// Between file and unit in a context.
const SEPARATOR: char = '|';

pub(super) fn write(exchange: &Exchange) -> String {
    let mut po = String::from("msgid \"\"\nmsgstr \"\"\n");
    for line in [
        format!("Language: {}", exchange.target),
        format!("X-Source-Language: {}", exchange.source),
        "MIME-Version: 1.0".to_owned(),
        "Content-Type: text/plain; charset=UTF-8".to_owned(),
        "Content-Transfer-Encoding: 8bit".to_owned(),
    ] {
        po.push_str(&format!("\"{line}\\n\"\n"));
    }
    for file in &exchange.files {
        for unit in &file.units {
            po.push('\n');
            for line in unit.note.lines() {
                po.push_str(&format!("#. {line}\n"));
            }
            po.push_str(&format!("#. {BEFORE}{}\n", unit.before));
            po.push_str(&format!("#: {}\n", file.path));
            if unit.state == State::Initial && unit.target.is_some() {
                po.push_str("#, fuzzy\n");
            }
            po.push_str(&format!("msgctxt {}\n", quoted(&format!("{}{SEPARATOR}{}", file.path, unit.id))));
            po.push_str(&format!("msgid {}\n", quoted(&text_of(&unit.source))));
            po.push_str(&format!("msgstr {}\n", quoted(&unit.target.as_deref().map(text_of).unwrap_or_default())));
        }
    }
    po
}

/// A text in quotes; one of several lines starts on a line of its own.
fn quoted(text: &str) -> String {
    let escaped = |line: &str| {
        let mut quoted = String::from("\"");
        for character in line.chars() {
            match character {
                '"' | '\\' => quoted.extend(['\\', character]),
                '\n' => quoted.push_str("\\n"),
                '\t' => quoted.push_str("\\t"),
                '\r' => quoted.push_str("\\r"),
                character => quoted.push(character),
            }
        }
        quoted + "\""
    };
    let lines: Vec<_> = text.split_inclusive('\n').map(escaped).collect();
    match lines.len() {
        0 => "\"\"".to_owned(),
        1 => lines.concat(),
        _ => format!("\"\"\n{}", lines.join("\n")),
    }
}

/// One entry of a PO file, as far as it has been read.
#[derive(Default)]
struct Entry {
    start: usize,
    notes: Vec<String>,
    before: Option<String>,
    is_fuzzy: bool,
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
}

pub(super) fn read(path: &SourcePath, text: &str) -> Checked<Option<Exchange>> {
    let mut entries = Vec::new();
    let mut entry = Entry::default();
    let mut current: Option<&'static str> = None;
    let mut at = 0;
    for written in text.split_inclusive('\n') {
        let start = at;
        at += written.len();
        let line = written.trim();
        let is_next = entry.target.is_some() && (line.is_empty() || line.starts_with('#') || line.starts_with("msg"));
        if is_next {
            entries.push(std::mem::take(&mut entry));
            current = None;
        }
        if entry.source.is_none() && entry.context.is_none() {
            entry.start = start;
        }
        let keyword = ["msgctxt", "msgid", "msgstr"]
            .into_iter()
            .find(|word| line.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\t', '"'])));
        let value = match (keyword, line.chars().next()) {
            (_, None) => continue,
            (_, Some('#')) => {
                comment(line, &mut entry);
                continue;
            }
            (Some(keyword), _) => {
                current = Some(keyword);
                line[keyword.len()..].trim()
            }
            (None, _) => line,
        };
        let Some(words) = unquoted(value) else {
            return Checked::new(None, vec![broken(path, start, "po", line.chars().take(60).collect())]);
        };
        let field = match current {
            Some("msgctxt") => &mut entry.context,
            Some("msgid") => &mut entry.source,
            Some("msgstr") => &mut entry.target,
            _ => return Checked::new(None, vec![broken(path, start, "po", line.chars().take(60).collect())]),
        };
        field.get_or_insert_default().push_str(&words);
    }
    entries.push(entry);
    let Some(exchange) = exchange(path, entries) else {
        return Checked::new(None, vec![broken(path, 0, "po-header", String::new())]);
    };
    Checked::new(Some(exchange), Vec::new())
}

fn comment(line: &str, entry: &mut Entry) {
    if let Some(note) = line.strip_prefix("#.").map(str::trim) {
        match note.strip_prefix(BEFORE) {
            Some(before) => entry.before = Some(before.trim().to_owned()),
            None => entry.notes.push(note.to_owned()),
        }
    } else if let Some(flags) = line.strip_prefix("#,") {
        entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
    }
}

/// The text between quotes.
fn unquoted(value: &str) -> Option<String> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inside.len());
    let mut characters = inside.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '"' => return None,
            '\\' => match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            },
            character => character,
        });
    }
    Some(text)
}

/// The header says the languages, each other entry is a unit.
fn exchange(path: &SourcePath, entries: Vec<Entry>) -> Option<Exchange> {
    let header = entries.iter().find(|entry| entry.source.as_deref() == Some("") && entry.context.is_none())?;
    let field = |name: &str| {
        let line = header.target.as_deref()?.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.trim().replace('_', "-"))
    };
    let (source, target) = (field("X-Source-Language:")?, field("Language:")?);
    let mut files: Vec<File> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries {
        let (Some(context), Some(source), Some(target)) = (entry.context, entry.source, entry.target) else {
            continue;
        };
        let Some((file, id)) = context.rsplit_once(SEPARATOR) else {
            continue;
        };
        let unit = Unit {
            id: id.to_owned(),
            note: entry.notes.join("\n"),
            source: vec![Inline::Text(source)],
            // What is marked as doubtful is no translation yet.
            target: (!target.is_empty() && !entry.is_fuzzy).then(|| vec![Inline::Text(target)]),
            state: State::Translated,
            before: entry.before.unwrap_or_else(|| "none".to_owned()),
            place: Some(Place::span(path, entry.start..entry.start + 1)),
        };
        let index = match places.get(file) {
            Some(index) => *index,
            None => {
                files.push(File { path: file.to_owned(), units: Vec::new() });
                places.insert(file.to_owned(), files.len() - 1);
                files.len() - 1
            }
        };
        files[index].units.push(unit);
    }
    Some(Exchange { source, target, files })
}
