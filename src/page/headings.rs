//! Headings: ids that stay the same, and the order of levels.

use std::collections::{BTreeMap, BTreeSet};

use super::Slug;
use crate::language::LanguageTag;

/// A heading of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Level in the page: 2 to 6.
    pub level: u8,
    /// Its id, unique in the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
    /// The language of its text, where that is not the page's.
    pub language: Option<LanguageTag>,
}

/// The ids given so far in one page.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number given to each made id, so that many equal headings do not count from 1 each time.
    last: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes an id that the author chose; false if it was taken.
    pub(super) fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Makes an id from a heading's text: `Gdzie szukać pomocy?` → `gdzie-szukac-pomocy`, then `…-2`.
    pub(super) fn make(&mut self, text: &str, language: &LanguageTag) -> String {
        let slug = Slug::from_title(text, language);
        let mut id = slug.as_str().to_owned();
        let count = self.last.entry(id.clone()).or_insert(1);
        while !self.taken.insert(id.clone()) {
            *count += 1;
            id = format!("{slug}-{count}");
        }
        id
    }
}
