//! Ids: names of places in a page, which labels, ARIA and links refer to.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Finding, rules};

use super::super::document::REFERENCES;
use super::super::tree::Tree;
use super::Found;

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    if !document.repeats_ids() {
        return;
    }
    let mut known: FxHashMap<&str, u32> = FxHashMap::default();
    let mut repeated = Vec::new();
    for node in document.with_attribute("id").iter().copied() {
        let Some(id) = document.attribute(node, "id").filter(|id| !id.is_empty()) else { continue };
        let times = known.entry(id).or_default();
        *times += 1;
        // Once for each id.
        if *times == 2 {
            repeated.push((node, id));
        }
    }
    if repeated.is_empty() {
        return;
    }
    let mut referred: FxHashSet<&str> = FxHashSet::default();
    for name in REFERENCES {
        let ids = document.with(name).iter().filter_map(|node| document.value(*node, name));
        referred.extend(ids.flat_map(str::split_ascii_whitespace));
    }
    for (node, id) in repeated {
        let rule = if referred.contains(id) { &rules::ID_AMBIGUOUS } else { &rules::ID_REPEATED };
        found.push((node, Finding::new(rule).with("id", id)));
    }
}
