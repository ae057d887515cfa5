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
type Check = fn(&Tree<'_>, &mut Found);

/// Every family.
const ALL: &[Check] = &[
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

/// The `html` element of a page; none where the document is a picture or formula alone, without any HTML
/// of its own.
fn page_element(document: &Document) -> Option<NodeId> {
    let html = document.find("html")?;
    if !document.span(html).is_empty() {
        return Some(html);
    }
    let body = document.find("body")?;
    let is_blank = |node: NodeId| document.text(node).is_some_and(|text| text.trim().is_empty());
    let is_other = |node: NodeId| !document.is_element(node) || document.html(node).is_empty();
    let mut inside = document.children(body).filter(|node| !is_blank(*node)).peekable();
    let is_foreign = inside.peek().is_some() && inside.all(|node| is_other(node) && document.text(node).is_none());
    let head_is_empty =
        document.find("head").is_none_or(|head| document.descendants(head).all(|node| !document.is_element(node)));
    (!(is_foreign && head_is_empty)).then_some(html)
}

/// The beginning of a text, for the words of a finding.
fn cut(text: &str) -> String {
    const LETTERS_MAX: usize = 80;
    match text.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
