//! Data: registers (tables of records) from `site/data/`.
//!
//! A register is `NAME.toml` with `[[columns]]`, and rows either there or in `NAME.csv` or `NAME.json`.

use std::collections::BTreeMap;

use crate::fields::{self, Fields, Localized};
use crate::finding::{Checked, Finding, Place, SourcePath, nearest, rules};
use crate::fingerprint::Fingerprint;
use crate::language::LanguageTag;
use crate::sources::Sources;

/// A table of records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows: a value per column key.
    pub rows: Vec<BTreeMap<String, Cell>>,
}

/// A column of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The key that rows use.
    pub key: String,
    /// Its heading.
    pub title: Localized,
    /// What its cells hold.
    pub kind: ColumnKind,
}

/// What a column's cells hold, which decides how they are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// Plain text.
    #[default]
    Text,
    /// A telephone number, written as a `tel:` link (RFC 3966).
    Phone,
    /// An e-mail address, written as a link.
    Email,
    /// A web address, written as a link.
    Url,
    /// A day, written as the language writes it.
    Date,
    /// A number, likewise.
    Number,
    /// A language (BCP 47), written with its name.
    Language,
}

impl ColumnKind {
    const NAMES: [(&'static str, ColumnKind); 7] = [
        ("text", ColumnKind::Text),
        ("phone", ColumnKind::Phone),
        ("email", ColumnKind::Email),
        ("url", ColumnKind::Url),
        ("date", ColumnKind::Date),
        ("number", ColumnKind::Number),
        ("language", ColumnKind::Language),
    ];

    /// The word that site/data uses for it.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("text", |(name, _)| name)
    }

    fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, kind)| *kind)
    }
}

/// The values of one cell: usually one.
pub type Cell = Vec<Localized>;

/// The most rows that a page can show: some 2 MB of HTML.
const ROWS_MAX: usize = 10_000;

/// What registers are made from.
pub fn fingerprint(sources: &Sources, languages: &[LanguageTag]) -> Fingerprint {
    let tags: Vec<_> = languages.iter().map(LanguageTag::as_str).collect();
    Fingerprint::of(&(sources.fingerprint_of("site/data/"), tags))
}

/// Reads every register of a project, by name.
pub fn parse(sources: &Sources, languages: &[LanguageTag]) -> Checked<BTreeMap<String, Register>> {
    let mut findings = Vec::new();
    let mut registers = BTreeMap::new();
    for (path, text) in sources.texts("site/data/", ".toml") {
        let name = path["site/data/".len()..].trim_end_matches(".toml").to_owned();
        let mut register = parse_toml(path, &text, languages, &mut findings);
        let beside = |ending: &str| SourcePath::from(format!("site/data/{name}.{ending}"));
        if let Some(csv) = sources.text(&beside("csv")) {
            read_csv(&mut register, &beside("csv"), &csv, languages, &mut findings);
        }
        if let Some(json) = sources.text(&beside("json")) {
            read_json(&mut register, &beside("json"), &json, languages, &mut findings);
        }
        if register.rows.len() > ROWS_MAX {
            findings.push(Finding::at(&rules::TOO_MANY_ROWS, Place::file(path)).with("max", ROWS_MAX));
            register.rows.truncate(ROWS_MAX);
        }
        registers.insert(name, register);
    }
    Checked::new(registers, findings)
}

fn parse_toml(path: &SourcePath, text: &str, languages: &[LanguageTag], findings: &mut Vec<Finding>) -> Register {
    let table = fields::parse(text, path, 0, findings);
    let mut top = Fields::new(table.get_ref(), 0..0, path, 0);
    let columns = top.tables("columns").into_iter().filter_map(|table| column(table, languages, findings)).collect();
    let mut register = Register { columns, rows: Vec::new() };
    for row in top.tables("rows") {
        let mut cells = BTreeMap::new();
        for (key, value) in row.raw() {
            if is_known(&register, &key.value, &key.place, findings) {
                cells.insert(key.value, cell(&fields::to_json(value.get_ref()), languages));
            }
        }
        register.rows.push(cells);
    }
    findings.extend(top.finish());
    register
}

fn column(mut table: Fields<'_>, languages: &[LanguageTag], findings: &mut Vec<Finding>) -> Option<Column> {
    let key = table.text("key");
    let title = table.localized("title", languages);
    let kind = match table.text("type") {
        None => ColumnKind::Text,
        Some(written) => ColumnKind::parse(&written.value).unwrap_or_else(|| {
            table.invalid("type", written.place, "column-type");
            ColumnKind::Text
        }),
    };
    if key.is_none() {
        let place = table.place();
        table.report(Finding::at(&rules::MISSING_KEY, place).with("key", "key").with("example", r#"key = "name""#));
    }
    findings.extend(table.finish());
    let key = key?.value;
    Some(Column { title: title.unwrap_or_else(|| Localized::same(key.clone())), key, kind })
}

fn is_known(register: &Register, key: &str, place: &Place, findings: &mut Vec<Finding>) -> bool {
    let keys = || register.columns.iter().map(|column| column.key.as_str());
    let is_known = keys().any(|known| known == key);
    if !is_known {
        let finding = Finding::at(&rules::UNKNOWN_KEY, place.clone())
            .with("key", key)
            .with("nearest", nearest(key, keys()).unwrap_or_default());
        findings.push(finding);
    }
    is_known
}

/// A cell from plain data: one value, a list of values, or a value per language.
fn cell(value: &serde_json::Value, languages: &[LanguageTag]) -> Cell {
    use serde_json::Value as Json;
    match value {
        Json::Null => Vec::new(),
        Json::Array(items) => items.iter().flat_map(|item| cell(item, languages)).collect(),
        Json::Object(texts) => {
            let mut localized = Localized::default();
            for language in languages {
                if let Some(text) = texts.get(language.as_str()).and_then(Json::as_str) {
                    localized.insert(language.clone(), text.to_owned());
                }
            }
            vec![localized]
        }
        Json::String(text) => vec![Localized::same(text.as_str())],
        other => vec![Localized::same(other.to_string())],
    }
}

/// Rows from CSV (RFC 4180). The first line names the columns; `name.pl` is the Polish value of `name`.
fn read_csv(
    register: &mut Register,
    path: &SourcePath,
    text: &str,
    languages: &[LanguageTag],
    findings: &mut Vec<Finding>,
) {
    let delimiter = if text.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let first_line = Place::span(path, crate::config::first_line(text));
    let columns: Vec<_> = header
        .iter()
        .map(|name| {
            let (key, tag) = name.split_once('.').unwrap_or((name, ""));
            let language = languages.iter().find(|language| language.as_str() == tag);
            is_known(register, key, &first_line, findings).then(|| (key.to_owned(), language.cloned()))
        })
        .collect();
    // One row too many is enough to know.
    for record in reader.records().take(ROWS_MAX + 1) {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let at = error.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
                let end = text[at.min(text.len())..].find('\n').map_or(text.len(), |length| at + length);
                let finding =
                    Finding::at(&rules::DATA_SYNTAX, Place::span(path, at..end)).with("detail", error.to_string());
                let finding = match error.kind() {
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => finding
                        .with("kind", "row")
                        .with("expected-count", usize::try_from(*expected_len).unwrap_or(usize::MAX))
                        .with("count", usize::try_from(*len).unwrap_or(usize::MAX)),
                    _ => finding.with("kind", "other"),
                };
                findings.push(finding);
                continue;
            }
        };
        let mut cells: BTreeMap<String, Cell> = BTreeMap::new();
        for (column, value) in columns.iter().zip(record.iter()).filter(|(_, value)| !value.is_empty()) {
            let Some((key, language)) = column else {
                continue;
            };
            match language {
                None => cells.entry(key.clone()).or_default().push(Localized::same(value)),
                Some(language) => {
                    let cell = cells.entry(key.clone()).or_default();
                    if cell.is_empty() {
                        cell.push(Localized::default());
                    }
                    cell[0].insert(language.clone(), value.to_owned());
                }
            }
        }
        register.rows.push(cells);
    }
}

/// Rows from JSON: a list of objects.
fn read_json(
    register: &mut Register,
    path: &SourcePath,
    text: &str,
    languages: &[LanguageTag],
    findings: &mut Vec<Finding>,
) {
    let rows: Vec<serde_json::Map<String, serde_json::Value>> = match serde_json::from_str(text) {
        Ok(rows) => rows,
        Err(error) => {
            let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let at = (start + error.column().saturating_sub(1)).min(text.len());
            let kind = match error.classify() {
                serde_json::error::Category::Data => "json-list",
                serde_json::error::Category::Eof => "json-end",
                _ => "json-syntax",
            };
            let finding = Finding::at(&rules::DATA_SYNTAX, Place::span(path, at..at)).with("kind", kind);
            let finding = finding.with("detail", error.to_string());
            findings.push(finding);
            return;
        }
    };
    for row in rows {
        let mut cells = BTreeMap::new();
        for (key, value) in row {
            if is_known(register, &key, &Place::file(path), findings) {
                cells.insert(key, cell(&value, languages));
            }
        }
        register.rows.push(cells);
    }
}
