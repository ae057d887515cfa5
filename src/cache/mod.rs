//! Cache: results of stages under the fingerprint of what they were made from.
//!
//! It changes how long a run takes, never what the run gives: a result is used again only where
//! everything that it was made from is the same. What a run did not ask for is forgotten after it.

pub mod disk;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::data::Register;
use crate::finding::{Checked, Finding, SourcePath};
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;
use crate::page::Page;
use crate::theme::Theme;

/// The results of the last run.
#[derive(Debug, Default)]
pub struct Cache {
    /// The site's languages.
    pub locales: Kept<Vec<Arc<Locale>>>,
    /// The theme, where it could be loaded.
    pub theme: Kept<Option<Arc<Theme>>>,
    /// What was found of the theme's colours.
    pub tokens: Kept<()>,
    /// Tables of records.
    pub registers: Kept<Arc<BTreeMap<String, Register>>>,
    /// Every Markdown file, by source.
    pub pages: FxHashMap<SourcePath, Parsed>,
}

/// What became of one Markdown file.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// What it was made from.
    pub fingerprint: Fingerprint,
    /// The page; none for a file whose name says no language of the site.
    pub page: Option<Arc<Page>>,
    /// What was found in it alone.
    pub findings: Arc<[Finding]>,
}

/// One result.
#[derive(Debug)]
pub struct Kept<T>(Option<(Fingerprint, Checked<T>)>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> Kept<T> {
    /// The kept result if it was made from the same, else a new one, which is kept.
    pub fn or_make(&mut self, fingerprint: Fingerprint, make: impl FnOnce() -> Checked<T>) -> Checked<T> {
        match &self.0 {
            Some((kept, result)) if *kept == fingerprint => result.clone(),
            _ => {
                let result = make();
                self.0 = Some((fingerprint, result.clone()));
                result
            }
        }
    }
}
