//! Status: which document is there in which language, and which translations are stale.
//!
//! A translation follows the text whose fingerprint it keeps ([`Followed`]). The text itself is kept in
//! `translations/` under that fingerprint, so that it can be compared without git, also after files
//! are renamed. Nothing here touches the disk, and a build needs nothing of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::config::Config;
use crate::finding::{Finding, Place, SourcePath, nearest, rules};
use crate::locale::Locale;
use crate::page::{
    self, Followed, FrontMatter, PageName, TextKey, check_languages, follows_nothing, is_meant, meant_languages,
    text_of,
};
use crate::sources::{Content, Sources};

/// How far a document is in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// There, and not known to be out of date.
    Present,
    /// There, not published yet.
    Draft,
    /// Not there.
    Missing,
    /// Its source has changed since it was translated.
    Stale,
}

/// A page as far as translations go.
#[derive(Debug, Clone)]
pub struct Version {
    /// The file.
    pub source: SourcePath,
    /// Which document it is, and in which language.
    pub name: PageName,
    /// What its front matter says.
    pub front_matter: FrontMatter,
    /// Its words.
    pub text: TextKey,
}

/// A document in the site's languages.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its path, without language and ending.
    pub path: String,
    /// Its pages, by language.
    pub versions: Vec<Option<Version>>,
    /// The language that the others follow.
    pub original: usize,
    /// How far it is, by language; none in languages that it is not meant for.
    pub states: Vec<Option<State>>,
}

/// A language's totals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Published and not known to be out of date.
    pub present: usize,
    /// Not published yet.
    pub draft: usize,
    /// Not there.
    pub missing: usize,
    /// Out of date.
    pub stale: usize,
    /// Present of all, in whole per cent, rounded down: 100 means all of them.
    pub percent: usize,
}

/// Every document of a site, in order of path, with what is wrong with what they say of their sources.
pub fn documents(sources: &Sources, config: &Config, findings: &mut Vec<Finding>) -> Vec<Document> {
    let mut found: BTreeMap<String, Vec<Option<Version>>> = BTreeMap::new();
    for (path, content) in sources.under("site/").filter(|(path, _)| path.ends_with(".md")) {
        let Content::Text { .. } = content else {
            continue;
        };
        let Some(name) = page::name(path, &config.languages).into_value(findings) else {
            continue;
        };
        let text = sources.text(path).unwrap_or_default();
        let front_matter =
            page::front_matter(path, &text, &name, &config.languages[name.language]).into_value(findings);
        let language = name.language;
        let version = Version { source: path.clone(), front_matter, text: TextKey::of(&text), name };
        let versions = found.entry(version.name.document()).or_insert_with(|| vec![None; config.languages.len()]);
        versions[language] = Some(version);
    }
    let documents: Vec<_> = found.into_iter().map(|(path, versions)| document(path, versions, config)).collect();
    for document in &documents {
        check(document, config, findings);
    }
    documents
}

fn document(path: String, versions: Vec<Option<Version>>, config: &Config) -> Document {
    let language_of = |followed: &Followed| config.languages.iter().position(|tag| *tag == followed.language);
    let named = versions
        .iter()
        .flatten()
        .filter_map(|version| Some((version, version.front_matter.followed.as_ref()?)))
        .filter_map(|(version, followed)| Some((version, language_of(&followed.value)?)))
        .find(|(version, language)| *language != version.name.language && versions[*language].is_some())
        .map(|(_, language)| language);
    // What a page says it follows; else the site's first language in which there is a page.
    let original = named.or_else(|| versions.iter().position(Option::is_some)).unwrap_or_default();
    let state = |version: &Option<Version>| {
        let Some(version) = version else {
            return State::Missing;
        };
        let followed = version.front_matter.followed.as_ref().map(|written| &written.value);
        let is_stale = followed.is_some_and(|followed| {
            let source = language_of(followed)
                .filter(|language| *language != version.name.language)
                .and_then(|language| versions[language].as_ref());
            source.zip(followed.text).is_some_and(|(source, text)| source.text != text)
        });
        match version.front_matter.is_draft {
            true => State::Draft,
            false if is_stale => State::Stale,
            false => State::Present,
        }
    };
    let pages = versions.iter().flatten().map(|version| (version.name.language, &version.front_matter));
    let meant = meant_languages(pages, &config.languages);
    let states = versions.iter().zip(meant).map(|(version, is_meant)| is_meant.then(|| state(version))).collect();
    Document { path, versions, original, states }
}

/// A page can only follow another page of its document, and be in a language that this is meant for.
fn check(document: &Document, config: &Config, findings: &mut Vec<Finding>) {
    for version in document.versions.iter().flatten() {
        let files = document.versions.iter().flatten().map(|other| (other.name.language, &*other.source));
        check_languages(&version.front_matter, &config.languages, files, findings);
    }
    for (language, version) in document.versions.iter().enumerate() {
        let Some(version) = version else {
            continue;
        };
        let Some(followed) = &version.front_matter.followed else {
            if language != document.original {
                findings.push(not_followed(document, version));
            }
            continue;
        };
        let has_page = |language: usize| document.versions[language].is_some();
        let nothing = follows_nothing(followed, language, &document.path, &config.languages, has_page);
        if nothing.is_none() && followed.value.text.is_none() {
            findings.push(not_followed(document, version));
        }
        findings.extend(nothing);
    }
}

fn not_followed(document: &Document, version: &Version) -> Finding {
    let place = version.front_matter.title_place.clone().unwrap_or_else(|| Place::file(&version.source));
    let original = document.source_of(version).map(|source| source.source.to_string()).unwrap_or_default();
    Finding::at(&rules::NOT_FOLLOWED, place).with("file", original).with("page", &*version.source)
}

impl Document {
    /// The page that a page follows: that of the language it names, else of the document's original.
    pub fn source_of(&self, version: &Version) -> Option<&Version> {
        let others = || self.versions.iter().flatten().filter(|other| other.name.language != version.name.language);
        let named = version.front_matter.followed.as_ref().map(|followed| followed.value.language.as_str());
        match named {
            Some(tag) => others().find(|other| other.source.ends_with(&format!(".{tag}.md"))),
            None => others().find(|other| other.name.language == self.original),
        }
    }
}

/// The totals of each language.
pub fn totals(documents: &[Document], languages: usize) -> Vec<Total> {
    let mut totals = vec![Total::default(); languages];
    for (language, total) in totals.iter_mut().enumerate() {
        let states: Vec<_> = documents.iter().filter_map(|document| document.states[language]).collect();
        for state in &states {
            match state {
                State::Present => total.present += 1,
                State::Draft => total.draft += 1,
                State::Missing => total.missing += 1,
                State::Stale => total.stale += 1,
            }
        }
        total.percent = percent(total.present, states.len());
    }
    totals
}

/// The interface messages of each language: which of those that any of the site's languages has it has
/// itself. Messages keep no fingerprint of what they follow, so none is stale.
pub fn messages(locales: &[std::sync::Arc<Locale>]) -> Vec<Total> {
    let names = |locale: &Locale| locale.messages.names().map(str::to_owned).collect::<BTreeSet<_>>();
    let of_languages: Vec<_> = locales.iter().map(|locale| names(locale)).collect();
    let all: BTreeSet<_> = of_languages.iter().flatten().collect();
    let total = |own: &BTreeSet<String>| Total {
        present: own.len(),
        missing: all.len() - own.len(),
        percent: percent(own.len(), all.len()),
        ..Total::default()
    };
    of_languages.iter().map(total).collect()
}

fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}

/// The translations that somebody means: by file, document or folder. What means none is a finding.
pub fn meant<'d>(
    documents: &'d [Document],
    wanted: &str,
    findings: &mut Vec<Finding>,
) -> Vec<(&'d Document, &'d Version, &'d Version)> {
    let versions = || documents.iter().flat_map(|document| &document.versions).flatten();
    if !versions().any(|version| is_meant(wanted, &version.source)) {
        let near = nearest(wanted, versions().map(|version| &*version.source)).unwrap_or_default();
        findings.push(Finding::new(&rules::NO_SUCH_PAGE).with("page", wanted).with("nearest", near));
    }
    let of_document = |document: &'d Document| {
        let meant = document.versions.iter().flatten().filter(|version| is_meant(wanted, &version.source));
        let is_translation =
            |version: &&Version| version.name.language != document.original || version.front_matter.followed.is_some();
        meant.filter(is_translation).filter_map(move |version| Some((document, version, document.source_of(version)?)))
    };
    documents.iter().flat_map(of_document).collect()
}

/// Where the text that a translation follows is kept, below the project's root.
pub fn kept_path(followed: &Followed) -> Option<String> {
    Some(format!("translations/{}-{}.md", followed.language.as_str(), followed.text?))
}

/// The change of a page's text by which it says what it follows: which bytes, and what stands there then.
/// None for a page without front matter.
pub fn acceptance(version: &Version, text: &str, followed: &Followed) -> Option<(Range<usize>, String)> {
    if let Some(written) = &version.front_matter.followed {
        return Some((written.place.span.clone()?, format!("\"{followed}\"")));
    }
    // Below the title, which stands above all tables; else as the first line.
    let after = version.front_matter.title_place.as_ref().and_then(|place| place.span.clone());
    let from = after.map_or(0, |span| span.end);
    let line_end = from + text.get(from..)?.find('\n')? + 1;
    text.starts_with("+++").then(|| (line_end..line_end, format!("source = \"{followed}\"\n")))
}

/// A paragraph of a text that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its line in the source as it is now, from 1; of one that is gone, where it would stand.
    pub line: usize,
    /// Its words, kept, removed and added.
    pub parts: Vec<Part>,
}

/// Words of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What happened to them.
    pub kind: Kind,
    /// The words, with the white space between them.
    pub text: String,
}

/// What happened to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// As before.
    Same,
    /// No longer there.
    Removed,
    /// New.
    Added,
}

/// What changed between a text and a page's text now, paragraph by paragraph.
pub fn changes(before: &str, page_text: &str) -> Vec<Change> {
    let now = text_of(page_text);
    let first_line = page_text[..page_text.len() - now.len()].matches('\n').count() + 1;
    let (old, new) = (paragraphs(before, 1), paragraphs(now, first_line));
    let end = new.last().map_or(first_line, |(line, _)| *line + 1);
    let words = |paragraphs: &[(usize, String)]| paragraphs.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    let (old_texts, new_texts) = (words(&old), words(&new));
    let mut changes = Vec::new();
    for op in similar::capture_diff_slices(similar::Algorithm::Patience, &old_texts, &new_texts) {
        let (old_range, new_range) = (op.old_range(), op.new_range());
        if op.tag() == similar::DiffTag::Equal {
            continue;
        }
        for index in 0..old_range.len().max(new_range.len()) {
            let at =
                |texts: &[String], range: &Range<usize>| texts[range.clone()].get(index).cloned().unwrap_or_default();
            let line = new.get(new_range.start + index.min(new_range.len())).map_or(end, |(line, _)| *line);
            let parts = parts(&at(&old_texts, &old_range), &at(&new_texts, &new_range));
            changes.push(Change { line, parts });
        }
    }
    changes
}

/// The paragraphs of a text with the lines that they start at; white space within them is one blank.
fn paragraphs(text: &str, first_line: usize) -> Vec<(usize, String)> {
    let mut paragraphs: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (index, line) in text.lines().enumerate() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut().filter(|_| is_open) {
            _ if words.is_empty() => {}
            Some((_, paragraph)) => {
                paragraph.push(' ');
                paragraph.push_str(&words);
            }
            None => paragraphs.push((first_line + index, words.clone())),
        }
        is_open = !words.is_empty();
    }
    paragraphs
}

fn parts(old: &str, new: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Kind::Same,
            ChangeTag::Delete => Kind::Removed,
            ChangeTag::Insert => Kind::Added,
        };
        match parts.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => parts.push(Part { kind, text: change.value().to_owned() }),
        }
    }
    parts
}
