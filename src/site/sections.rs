//! Sections: which index page stands above each page, and the order below it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::documents::Documents;
use super::{PageId, place_of};
use crate::config::Config;
use crate::finding::{Finding, rules};
use crate::page::{Page, SortBy};

/// The index page above each page: that of its folder, or of the nearest folder above that has one.
pub(super) fn parents(
    pages: &[Arc<Page>],
    documents: &Documents,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<Option<PageId>> {
    let mut told = BTreeSet::new();
    // All pages of a folder have the same: looked up once.
    let mut known: FxHashMap<(Option<&str>, usize), Option<PageId>> = FxHashMap::default();
    pages
        .iter()
        .map(|page| {
            let language = page.name.language;
            let mut folder = Some(page.name.folder.as_str());
            if page.name.is_index() {
                folder = above(page.name.folder.as_str());
            }
            let start = (folder, language);
            if let Some(parent) = known.get(&start) {
                return *parent;
            }
            while let Some(path) = folder {
                let document = if path.is_empty() { "index".to_owned() } else { format!("{path}/index") };
                match documents.get(&document).and_then(|languages| languages[language]) {
                    Some(index) => {
                        known.insert(start, Some(index));
                        return Some(index);
                    }
                    None if !path.is_empty() && told.insert((path, language)) => {
                        let tag = config.languages[language].as_str();
                        let finding = Finding::at(&rules::MISSING_INDEX, place_of(page))
                            .with("folder", format!("site/{path}"))
                            .with("file", format!("site/{path}/index.{tag}.md"));
                        findings.push(finding);
                    }
                    None => {}
                }
                folder = above(path);
            }
            known.insert(start, None);
            None
        })
        .collect()
}

fn above(folder: &str) -> Option<&str> {
    if folder.is_empty() {
        return None;
    }
    Some(folder.rsplit_once('/').map_or("", |(above, _)| above))
}

/// The pages below each index page, in the order that it asks for.
pub(super) fn children(pages: &[Arc<Page>], parents: &[Option<PageId>]) -> Vec<Vec<PageId>> {
    let mut children = vec![Vec::new(); pages.len()];
    for (id, parent) in parents.iter().enumerate() {
        // Another version of a page is found on that page, not twice in every list.
        if let Some(parent) = parent.filter(|_| pages[id].front_matter.version.is_none()) {
            children[parent].push(id);
        }
    }
    children.par_iter_mut().enumerate().for_each(|(parent, children)| {
        let sort_by = pages[parent].front_matter.sort_by;
        children.sort_by(|a, b| {
            let (a, b) = (&pages[*a], &pages[*b]);
            let by_title = || a.sort_key.cmp(&b.sort_key);
            let by_source = || a.source.cmp(&b.source);
            match sort_by {
                SortBy::Weight => weight(a).cmp(&weight(b)),
                SortBy::Date => Reverse(a.front_matter.date).cmp(&Reverse(b.front_matter.date)),
                SortBy::Title => std::cmp::Ordering::Equal,
            }
            .then_with(by_title)
            .then_with(by_source)
        });
    });
    children
}

/// Pages without weight come last.
fn weight(page: &Page) -> (bool, i64) {
    page.front_matter.weight.map_or((true, 0), |weight| (false, weight))
}

/// Each page's place among its parent's children.
pub(super) fn positions(children: &[Vec<PageId>], pages: usize) -> Vec<usize> {
    let mut positions = vec![0; pages];
    for siblings in children {
        for (position, id) in siblings.iter().enumerate() {
            positions[*id] = position;
        }
    }
    positions
}
