//! Front matter: the fields a page can have, in TOML between two `+++` lines.

use std::ops::Range;

use super::followed::Followed;
use super::{PageName, Slug};
use crate::fields::{self, Date, Fields, Written};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::language::LanguageTag;

/// What a page says of itself.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// The page's one h1, and the first half of its `<title>`.
    pub title: String,
    /// Where the title is written, for findings about the page as a whole.
    pub title_place: Option<Place>,
    /// The last part of its address, if not the file's name.
    pub slug: Option<Written<Slug>>,
    /// One or two sentences: the lead, and the description in lists, feeds and search engines.
    pub summary: Option<String>,
    /// The day it was published.
    pub date: Option<Date>,
    /// The day of its last important change.
    pub updated: Option<Date>,
    /// Its place among its neighbours: light pages come first, pages without weight last.
    pub weight: Option<i64>,
    /// For a translation: which text it follows.
    pub followed: Option<Written<Followed>>,
    /// The only languages that its document is meant for, if not all of the site's.
    pub languages: Option<Vec<Written<String>>>,
    /// Of which document it is another version, if it is one.
    pub version: Option<Version>,
    /// Not ready: built only with `--drafts`.
    pub is_draft: bool,
    /// May its text be set as its language typesets it?
    pub is_typeset: bool,
    /// Another template than the kind's.
    pub template: Option<Written<String>>,
    /// Keys of terms, by key of taxonomy.
    pub terms: Vec<(String, Vec<Written<String>>)>,
    /// Old addresses that lead here.
    pub aliases: Vec<Written<String>>,
    /// Files offered for download.
    pub materials: Vec<Material>,
    /// The author's own keys, for the theme.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// For a section: the order of its pages.
    pub sort_by: SortBy,
    /// For a section: pages per list page; all on one where not given.
    pub paginate_by: Option<usize>,
}

/// What a page says the same as, in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The form.
    pub kind: VersionKind,
    /// The document, as links name it.
    pub of: Written<String>,
}

/// A form in which a page can say what another says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// Easy to read and understand (ETR): Inclusion Europe's "Information for all".
    EasyToRead,
    /// A video in the sign language of the deaf who live where the language is spoken: PJM with Polish.
    SignLanguage,
}

impl VersionKind {
    /// As front matter and templates call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EasyToRead => "easy-to-read",
            Self::SignLanguage => "sign-language",
        }
    }
}

/// A file that a page offers for download.
#[derive(Debug, Clone)]
pub struct Material {
    /// What it is.
    pub title: String,
    /// Its file, relative to the page's folder, or from the site's root with a leading `/`.
    pub file: Written<String>,
    /// The language it is written in (BCP 47), if not the page's.
    pub language: Option<String>,
}

/// The order of a section's pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SortBy {
    /// Light first; then by title.
    #[default]
    Weight,
    /// Newest first; then by title.
    Date,
    /// By title, in the language's alphabet.
    Title,
}

const FENCE: &str = "+++";

/// Reads the front matter of a page. Returns it, and where the body starts.
pub(super) fn parse(
    source: &SourcePath,
    text: &str,
    name: &PageName,
    language: &LanguageTag,
    findings: &mut Vec<Finding>,
) -> (FrontMatter, usize) {
    let unnamed = || FrontMatter { title: name.name.clone(), is_typeset: true, ..FrontMatter::default() };
    if text.trim().is_empty() {
        findings.push(Finding::at(&rules::EMPTY_FILE, Place::file(source)));
        return (unnamed(), text.len());
    }
    let first_line_end = text.find('\n').unwrap_or(text.len());
    if text[..first_line_end].trim_end() != FENCE {
        findings.push(Finding::at(&rules::NO_FRONT_MATTER, Place::span(source, 0..first_line_end)));
        return (unnamed(), 0);
    }
    let start = (first_line_end + 1).min(text.len());
    let Some((end, body_start)) = closing_fence(text, start) else {
        findings.push(Finding::at(&rules::FRONT_MATTER_NOT_CLOSED, Place::span(source, 0..FENCE.len())));
        return (unnamed(), text.len());
    };
    let before = findings.len();
    let table = fields::parse(&text[start..end], source, start, findings);
    let mut top = Fields::new(table.get_ref(), 0..0, source, start);
    let mut front_matter = read(&mut top, name, language);
    if front_matter.title.trim().is_empty() {
        // After broken TOML the title may only seem to be missing.
        if findings.len() == before {
            findings.push(Finding::at(&rules::MISSING_TITLE, Place::span(source, 0..FENCE.len())));
        }
        front_matter.title = name.name.clone();
    }
    let of_fields = top.finish();
    // A date that does not exist is wrong to the TOML parser too; the key's own words say it better.
    findings.retain(|finding| {
        finding.rule != &rules::TOML_SYNTAX
            || !of_fields.iter().any(|other| other.rule == &rules::WRONG_TYPE && other.place == finding.place)
    });
    findings.extend(of_fields);
    (front_matter, body_start)
}

/// Where the front matter's TOML is, and where the text after it starts; none where there is none.
pub(super) fn span(text: &str) -> Option<(Range<usize>, usize)> {
    let start = text.find('\n').filter(|end| text[..*end].trim_end() == FENCE)? + 1;
    let (end, body_start) = closing_fence(text, start)?;
    Some((start..end, body_start))
}

/// Where the line `+++` that closes the front matter starts, and where the text after it starts.
fn closing_fence(text: &str, start: usize) -> Option<(usize, usize)> {
    let mut offset = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some((offset, offset + line.len()));
        }
        offset += line.len();
    }
    None
}

fn read(top: &mut Fields<'_>, name: &PageName, language: &LanguageTag) -> FrontMatter {
    let title = top.text("title");
    let title_place = title.as_ref().map(|title| title.place.clone());
    let slug = top.text("slug").and_then(|written| slug(top, written, &name.name, language));
    let materials = top.tables("materials").into_iter().filter_map(|table| material(table, top)).collect();
    let tags = top.texts("tags");
    let mut terms = Vec::new();
    if let Some(mut taxonomies) = top.table("taxonomies") {
        terms = taxonomies.named_texts();
        for finding in taxonomies.finish_free() {
            top.report(finding);
        }
    }
    if !tags.is_empty() {
        terms.push(("tags".to_owned(), tags));
    }
    FrontMatter {
        title: title.map(|title| title.value).unwrap_or_default(),
        title_place,
        slug,
        summary: top.text("summary").map(|summary| summary.value),
        date: top.date("date").map(|date| date.value),
        updated: top.date("updated").map(|date| date.value),
        weight: top.integer("weight").map(|weight| weight.value),
        followed: followed(top),
        version: version(top),
        languages: top.has("languages").then(|| top.texts("languages")),
        is_draft: top.boolean("draft").unwrap_or(false),
        is_typeset: top.boolean("typography").unwrap_or(true),
        template: top.text("template"),
        terms,
        aliases: top.texts("aliases"),
        materials,
        extra: top.free("extra").unwrap_or_default(),
        sort_by: sort_by(top),
        paginate_by: paginate_by(top),
    }
}

fn followed(top: &mut Fields<'_>) -> Option<Written<Followed>> {
    let written = top.text("source")?;
    match Followed::parse(&written.value) {
        Some(value) => Some(Written { value, place: written.place }),
        None => {
            top.invalid("source", written.place, "followed");
            None
        }
    }
}

fn version(top: &mut Fields<'_>) -> Option<Version> {
    let kind = top.text("version");
    let of = top.text("version_of");
    let Some((kind, of)) = kind.clone().zip(of.clone()) else {
        let (key, example) = match &kind {
            Some(_) => ("version_of", r#"version_of = "get-help.md""#),
            None => ("version", r#"version = "easy-to-read""#),
        };
        if let Some(half) = kind.or(of) {
            top.report(Finding::at(&rules::MISSING_KEY, half.place).with("key", key).with("example", example));
        }
        return None;
    };
    let known = [VersionKind::EasyToRead, VersionKind::SignLanguage];
    let Some(kind) = known.into_iter().find(|known| known.as_str() == kind.value) else {
        top.invalid("version", kind.place, "version");
        return None;
    };
    Some(Version { kind, of })
}

fn slug(top: &mut Fields<'_>, written: Written<String>, name: &str, language: &LanguageTag) -> Option<Written<Slug>> {
    match Slug::parse(&written.value) {
        Ok(slug) => Some(Written { value: slug, place: written.place }),
        Err(reason) => {
            let has_letters = written.value.contains(char::is_alphanumeric);
            let better = Slug::from_title(if has_letters { &written.value } else { name }, language);
            top.report(
                Finding::at(&rules::BAD_SLUG, written.place)
                    .with("slug", written.value)
                    .with("reason", reason)
                    .with("better", better.as_str()),
            );
            None
        }
    }
}

fn material(mut table: Fields<'_>, top: &mut Fields<'_>) -> Option<Material> {
    let title = table.text("title");
    let file = table.text("file");
    let language = table.text("lang").and_then(|lang| match LanguageTag::read(&lang.value) {
        Ok(tag) => Some(tag.as_str().to_owned()),
        Err(bad) => {
            table.invalid_tag("lang", lang, bad);
            None
        }
    });
    if file.is_none() {
        let place = table.place();
        let example = r#"file = "report.pdf""#;
        table.report(Finding::at(&rules::MISSING_KEY, place).with("key", "file").with("example", example));
    }
    for finding in table.finish() {
        top.report(finding);
    }
    let file = file?;
    let title = title.map_or_else(|| file.value.clone(), |title| title.value);
    Some(Material { title, file, language })
}

fn sort_by(top: &mut Fields<'_>) -> SortBy {
    let Some(written) = top.text("sort_by") else {
        return SortBy::default();
    };
    match written.value.as_str() {
        "weight" => SortBy::Weight,
        "date" => SortBy::Date,
        "title" => SortBy::Title,
        _ => {
            top.invalid("sort_by", written.place, "sort-by");
            SortBy::default()
        }
    }
}

fn paginate_by(top: &mut Fields<'_>) -> Option<usize> {
    let written = top.integer("paginate_by")?;
    match usize::try_from(written.value) {
        Ok(count @ 1..) => Some(count),
        _ => {
            top.invalid("paginate_by", written.place, "at-least-one");
            None
        }
    }
}
