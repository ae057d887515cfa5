//! Located: a finding with what is told of its place: line, columns, the text there.
//!
//! A file may be one line of 50 MB with 100,000 findings, so places are counted on from each other, not
//! from the start, and of long lines only the surroundings are kept. After that the text can go.

use std::ops::Range;
use std::sync::Arc;

use super::{Finding, Place, SourcePath, Words, words};
use crate::locale::Locale;

/// Lines and columns from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The line it begins on.
    pub line: usize,
    /// Its first character in that line.
    pub column: usize,
    /// The same in UTF-16 code units, as SARIF 2.1.0 (3.14.17) counts by default.
    pub column_utf16: usize,
    /// Line and column after its last character, in the same units.
    pub end: (usize, usize),
}

/// The line that a place begins on, or of a long one what is around the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The bytes in it that are meant.
    pub span: Range<usize>,
    /// Is it the line from its start?
    pub is_from_start: bool,
}

/// A file, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: SourcePath,
    /// Where in it, if it is somewhere in it.
    pub region: Option<Region>,
    /// What stands there.
    pub excerpt: Option<Excerpt>,
    /// The first bytes of what is meant, with space as in the file.
    pub source: String,
}

/// A finding with what is told of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// Where it is.
    pub place: Option<Spot>,
    /// The second place that takes part.
    pub other: Option<Spot>,
}

/// How much of a line is kept before and after the start of a place.
const BEFORE_BYTES: usize = 200;
const AFTER_BYTES: usize = 400;

/// How far the end of a place is looked for: a tag may be as long as the file.
const SPAN_BYTES: usize = 4000;

/// How much of what is meant is kept.
const SOURCE_BYTES: usize = 200;

/// Locates findings of files whose texts it asks for. Fast when they come by file and place.
pub struct Locator<'a> {
    text_of: &'a dyn Fn(&str) -> Option<Arc<str>>,
    current: Option<(SourcePath, Cursor)>,
}

impl std::fmt::Debug for Locator<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locator").finish_non_exhaustive()
    }
}

impl<'a> Locator<'a> {
    /// Texts are asked for by the file's name.
    pub fn new(text_of: &'a dyn Fn(&str) -> Option<Arc<str>>) -> Self {
        Self { text_of, current: None }
    }

    /// Works out what is told of a finding's places.
    pub fn locate(&mut self, finding: Finding) -> Located {
        let other = finding.other.as_ref().map(|place| Locator::new(self.text_of).spot(place));
        let place = finding.place.as_ref().map(|place| self.spot(place));
        Located { finding, place, other }
    }

    fn spot(&mut self, place: &Place) -> Spot {
        let nowhere = Spot { file: place.file.clone(), region: None, excerpt: None, source: String::new() };
        let Some(span) = &place.span else {
            return nowhere;
        };
        if self.current.as_ref().is_none_or(|(file, _)| *file != place.file) {
            self.current = (self.text_of)(&place.file).map(|text| (place.file.clone(), Cursor::new(text)));
        }
        let Some((_, cursor)) = &mut self.current else {
            return nowhere;
        };
        let mut region = cursor.go_to(span.start);
        let (text, from) = (&cursor.text, cursor.at);
        let to = text.floor_char_boundary(span.end.clamp(from, from + SPAN_BYTES));
        region.end = cursor.end(to);
        let source = text[from..text.floor_char_boundary(to.min(from + SOURCE_BYTES))].to_owned();
        Spot { region: Some(region), excerpt: Some(cursor.excerpt(to)), source, ..nowhere }
    }
}

/// Findings with their places and their words, ready to be told. Texts are asked for by the file's name. Words are
/// found in a language; without one there are none.
pub fn with_words(
    findings: Vec<Finding>,
    text_of: &dyn Fn(&str) -> Option<Arc<str>>,
    locale: Option<&Locale>,
) -> Vec<(Located, Words)> {
    let mut locator = Locator::new(text_of);
    let told = |finding| {
        let located = locator.locate(finding);
        let words = locale.map_or_else(Words::default, |locale| words(&located.finding, locale));
        (located, words)
    };
    findings.into_iter().map(told).collect()
}

/// A place in a text that knows its line and column.
struct Cursor {
    text: Arc<str>,
    at: usize,
    line_start: usize,
    line: usize,
    characters: usize,
    units: usize,
}

impl Cursor {
    fn new(text: Arc<str>) -> Self {
        Self { text, at: 0, line_start: 0, line: 1, characters: 0, units: 0 }
    }

    fn go_to(&mut self, at: usize) -> Region {
        let at = self.text.floor_char_boundary(at);
        if at < self.at {
            *self = Self::new(self.text.clone());
        }
        let mut gap = &self.text[self.at..at];
        if let Some(last) = gap.rfind('\n') {
            self.line += memchr::memchr_iter(b'\n', gap.as_bytes()).count();
            self.line_start = self.at + last + 1;
            (self.characters, self.units) = (0, 0);
            gap = &gap[last + 1..];
        }
        self.at = at;
        self.characters += gap.chars().count();
        self.units += gap.chars().map(char::len_utf16).sum::<usize>();
        let end = (self.line, self.units + 1);
        Region { line: self.line, column: self.characters + 1, column_utf16: self.units + 1, end }
    }

    /// Line and column in UTF-16 code units of a place after this one.
    fn end(&self, to: usize) -> (usize, usize) {
        let gap = &self.text[self.at..to];
        let units = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
        match gap.rfind('\n') {
            Some(last) => (self.line + gap.matches('\n').count(), units(&gap[last + 1..]) + 1),
            None => (self.line, self.units + units(gap) + 1),
        }
    }

    /// The line around here, with what reaches to `to` marked.
    fn excerpt(&self, to: usize) -> Excerpt {
        let (text, at) = (&*self.text, self.at);
        let start = text.ceil_char_boundary(self.line_start.max(at.saturating_sub(BEFORE_BYTES)));
        let most = text.floor_char_boundary(text.len().min(at + AFTER_BYTES));
        let end = text[at..most].find('\n').map_or(most, |length| at + length);
        Excerpt {
            text: text[start..end].to_owned(),
            span: at - start..to.clamp(at, end) - start,
            is_from_start: start == self.line_start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rules;

    #[test]
    fn places_are_counted_on_from_each_other_and_back() {
        let text: Arc<str> = "ą😀<b>\nzażółć <i>x</i> <u>".into();
        let text_of = |_: &str| Some(text.clone());
        let mut locator = Locator::new(&text_of);
        let file: SourcePath = "a".into();
        let mut at = |span| {
            let spot = locator.locate(Finding::at(&rules::LINK_NAME, Place::span(&file, span))).place.unwrap();
            let region = spot.region.unwrap();
            (region.line, region.column, region.column_utf16, spot.source)
        };
        let (b, i, u) = (text.find("<b").unwrap(), text.find("<i").unwrap(), text.find("<u").unwrap());
        assert_eq!(at(b..b + 3), (1, 3, 4, "<b>".to_owned()));
        assert_eq!(at(i..i + 3), (2, 8, 8, "<i>".to_owned()));
        assert_eq!(at(u..u + 3), (2, 17, 17, "<u>".to_owned()));
        assert_eq!(at(b..b + 3), (1, 3, 4, "<b>".to_owned()));
        assert_eq!(at(900..999), (2, 20, 20, String::new()));
    }

    #[test]
    fn of_a_long_line_only_the_surroundings_are_kept() {
        let long = format!("{}<b>{}", "ż".repeat(5000), "ó".repeat(5000));
        let text: Arc<str> = long.into();
        let text_of = |_: &str| Some(text.clone());
        let spot = Locator::new(&text_of)
            .locate(Finding::at(&rules::LINK_NAME, Place::span(&"a".into(), 10_000..10_003)))
            .place
            .unwrap();
        let excerpt = spot.excerpt.unwrap();
        assert!(excerpt.text.len() < 700 && !excerpt.is_from_start);
        assert_eq!((&excerpt.text[excerpt.span], spot.region.unwrap().column), ("<b>", 5001));
    }
}
