//! Rules: one family of checks a file, each a function from the tree to what is found.

mod aria_attributes;
mod aria_roles;
mod bypass;
mod focus;
mod forms;
mod headings;
mod ids;
mod image_of_text;
mod images;
mod keyboard;
mod labels;
mod landmarks;
mod language;
mod layout_table;
mod link_purpose;
mod link_target;
mod lists;
mod media;
mod meta;
mod names;
mod passage;
mod reachable;
mod readability;
mod same_name;
mod sensory;
mod tables;
mod wording;

use crate::finding::Finding;

use super::document::{Document, NodeId};
use super::tree::Tree;

/// What was found, with the element that it was found in.
pub type Found = Vec<(NodeId, Finding)>;

/// A family of checks.
pub type Check = fn(&Tree<'_>, &mut Found);

/// Every family.
pub const ALL: &[Check] = &[
    language::check,
    meta::check,
    names::check,
    labels::check,
    images::check,
    focus::check,
    aria_attributes::check,
    aria_roles::check,
    link_purpose::check,
    same_name::check,
    link_target::check,
    media::check,
    image_of_text::check,
    headings::check,
    landmarks::check,
    bypass::check,
    tables::check,
    lists::check,
    forms::check,
    ids::check,
    keyboard::check,
    sensory::check,
    wording::check,
    reachable::check,
    layout_table::check,
    readability::check,
];

/// Everything that rules find in a document.
pub fn check(tree: &Tree<'_>) -> Found {
    let mut found = Found::new();
    for check in ALL {
        check(tree, &mut found);
    }
    found
}

/// Of some nodes, those that were not judged before.
fn unsettled<'t>(tree: &'t Tree<'_>, nodes: &'t [NodeId]) -> impl Iterator<Item = NodeId> + 't {
    nodes.iter().copied().filter(|node| !tree.is_settled(*node))
}

/// The `html` element of a whole page; none in a part of one, or in a picture alone.
fn page_element(document: &Document) -> Option<NodeId> {
    document.find("html").filter(|_| document.is_whole())
}

/// The beginning of a text, for the words of a finding.
fn cut(text: &str) -> String {
    const LETTERS_MAX: usize = 80;
    match text.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
