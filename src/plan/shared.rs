//! Shared: values that many views show, made once and known by fingerprint.

use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use serde::{Serialize, Serializer};
use tera::Value;

use super::view::other_language;
use crate::fields::Date;
use crate::fingerprint::Fingerprint;
use crate::page::FrontMatter;
use crate::site::{PageId, Site};

/// A value that many views share, ready for templates, with the fingerprint of what it was made from.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) value: Value,
    fingerprint: Fingerprint,
}

impl Shared {
    pub(super) fn new(of: &(impl Serialize + Hash + ?Sized)) -> Self {
        Self { value: Value::from_serializable(of), fingerprint: Fingerprint::of(of) }
    }
}

impl Hash for Shared {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fingerprint.hash(state);
    }
}

/// A day, for templates `2026-11-23`.
#[derive(Debug, Clone, Copy, Hash)]
pub(super) struct Day(pub(super) Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.iso_day().serialize(serializer)
    }
}

/// A page in a list.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct Summary<'p> {
    pub(super) title: &'p str,
    pub(super) path: &'p str,
    pub(super) summary: Option<&'p str>,
    /// Day of publication, ISO.
    pub(super) date: Option<Day>,
    /// Day of the last important change, ISO.
    pub(super) updated: Option<Day>,
    /// `section` or `page`.
    pub(super) kind: &'static str,
    /// The language of title and summary, where that is not the one around them.
    pub(super) lang: Option<&'p str>,
    /// The direction of that language.
    pub(super) dir: Option<&'static str>,
    /// The name of that language.
    pub(super) lang_name: Option<&'p str>,
}

pub(super) fn summary(site: &Site, id: PageId) -> Summary<'_> {
    let page = &site.pages[id];
    let FrontMatter { title, summary, date, updated, .. } = &page.front_matter;
    let (lang, dir) = other_language(site, page).unzip();
    Summary {
        title,
        path: site.addresses[id].as_str(),
        summary: summary.as_deref(),
        date: date.map(Day),
        updated: updated.map(Day),
        kind: if page.name.is_index() { "section" } else { "page" },
        lang,
        dir,
        lang_name: lang.map(|lang| site.locales[page.name.language].name_of(lang)),
    }
}

/// What the summaries of all pages are made from.
#[derive(Debug)]
pub(super) struct Summaries(Vec<Fingerprint>);

impl Summaries {
    pub(super) fn of(site: &Site) -> Self {
        let one = |id| Fingerprint::of(&summary(site, id));
        Self((0..site.pages.len()).into_par_iter().map(one).collect())
    }
}

/// A page in a list. Its value is made when a list is made that shows it: to keep all values would take
/// a tenth of the memory of a large site.
#[derive(Clone, Copy)]
pub(super) struct Item<'p> {
    pub(super) site: &'p Site,
    pub(super) summaries: &'p Summaries,
    pub(super) id: PageId,
}

impl Item<'_> {
    fn value(&self) -> Value {
        Value::from_serializable(&summary(self.site, self.id))
    }
}

impl std::fmt::Debug for Item<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Item").field(&self.id).finish()
    }
}

impl Hash for Item<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.summaries.0[self.id].hash(state);
    }
}

/// Shared values as one list. They go in as they are: serializing them again would copy each per list.
pub(super) fn values(items: &[Item<'_>]) -> Value {
    items.iter().map(Item::value).collect::<Vec<_>>().into()
}
