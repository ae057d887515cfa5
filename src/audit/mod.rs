//! Audit: the accessibility of any HTML document, whoever made it.
//!
//! It knows neither projects nor files: HTML in, findings out, each with the bytes of the start tag that
//! it was found at.

mod across;
mod address;
pub mod aria;
pub mod decode;
pub mod document;
pub mod language;
pub mod name;
pub mod rules;
pub mod sight;
pub mod style;
pub mod tree;

use std::ops::Range;

use crate::finding::Finding;

pub use across::{Across, Facts, across};
use document::Document;
use style::{Library, Loader, Style};
use tree::Tree;

/// Something found in a document.
#[derive(Debug, Clone)]
pub struct Found {
    /// The bytes of the start tag that it was found at; empty for what the HTML only implies.
    pub tag: Range<usize>,
    /// What it is, without a place.
    pub finding: Finding,
}

/// Everything that is found in a document, in the order of the document.
pub fn audit(html: &str, library: &Library, loader: &Loader<'_>) -> Vec<Found> {
    audit_for_site(html, library, loader).0
}

/// The same, with what the document is compared with others of its site by.
pub fn audit_for_site(html: &str, library: &Library, loader: &Loader<'_>) -> (Vec<Found>, Facts) {
    let document = Document::parse(html);
    let style = Style::compute(&document, &library.sheets(&document, loader));
    let tree = Tree::new(&document, &style);
    let mut found = rules::check(&tree);
    found.extend(sight::check(&tree));
    found.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.rule.id.cmp(b.rule.id)));
    let found = found.into_iter().map(|(node, finding)| Found { tag: document.span(node), finding }).collect();
    (found, Facts::of(&tree))
}
