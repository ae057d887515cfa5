//! Audit: the accessibility of any HTML document, whoever made it.
//!
//! It knows neither projects nor files: HTML in, findings out, each with the bytes of the start tag that
//! it was found at.

mod across;
mod address;
mod apart;
pub mod aria;
mod bytes;
mod called;
pub mod decode;
pub mod document;
mod glance;
pub mod language;
mod lengths;
pub mod name;
mod order;
mod recent;
mod remembered;
pub mod rules;
mod settled;
mod shorts;
pub mod sight;
mod space;
mod state;
pub mod style;
pub mod tree;

use std::ops::Range;

use crate::finding::Finding;

pub use across::{Across, Facts, across};
use document::Document;
use sight::Seen;
use style::{Library, Loader, Style};
use tree::Tree;

/// Something found in a document.
#[derive(Debug, Clone)]
pub struct Found {
    /// The bytes of the start tag that it was found at; empty for what the HTML only implies.
    pub tag: Range<usize>,
    /// Where other start tags begin of which it is as true.
    pub others: Vec<usize>,
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
    let mut found: Vec<Seen> = rules::check(&tree).into_iter().map(Seen::from).collect();
    found.extend(sight::check(&tree));
    settled::remember(&tree, &found);
    found.sort_by(|one, other| one.node.cmp(&other.node).then_with(|| one.finding.rule.id.cmp(other.finding.rule.id)));
    let found = found.into_iter().map(|Seen { node, others, finding }| Found {
        tag: document.span(node),
        others: others.into_iter().map(|other| document.span(other).start).collect(),
        finding,
    });
    let found = found.collect();
    (found, Facts::of(&tree))
}
