//! Rules: one family of checks a file, each a function from the tree to what is found.

use crate::finding::Finding;

use super::document::NodeId;
use super::tree::Tree;

/// What was found, with the element that it was found in.
pub type Found = Vec<(NodeId, Finding)>;

/// A family of checks.
type Check = fn(&Tree<'_>, &mut Found);

/// Every family.
const ALL: &[Check] = &[];

/// Everything that rules find in a document.
pub fn check(tree: &Tree<'_>) -> Found {
    let mut found = Found::new();
    for check in ALL {
        check(tree, &mut found);
    }
    found
}
