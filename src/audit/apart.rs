//! Apart: blocks of a document that say nothing of what stands outside of them, and of which nothing outside does, by
//! an id.

use super::document::{Document, Known, NodeId, Repeated};

/// Attributes by which one element says something of another, with its id.
const REFERENCES: [Known; 14] = [
    Known::new("aria-activedescendant"),
    Known::new("aria-controls"),
    Known::new("aria-describedby"),
    Known::new("aria-details"),
    Known::new("aria-errormessage"),
    Known::new("aria-flowto"),
    Known::new("aria-labelledby"),
    Known::new("aria-owns"),
    Known::new("commandfor"),
    Known::new("for"),
    Known::new("form"),
    Known::new("headers"),
    Known::new("list"),
    Known::new("popovertarget"),
];

/// The blocks that earlier documents had too, in document order, without those that name something outside or are
/// named from there.
pub(super) fn apart(document: &Document) -> Vec<Repeated> {
    let blocks = document.repeated();
    let mut is_crossed = vec![false; blocks.len()];
    let block_of = |node: NodeId| {
        let block = blocks.partition_point(|block| block.nodes.end <= node);
        blocks.get(block).filter(|found| found.nodes.contains(&node)).map(|_| block)
    };
    for name in REFERENCES {
        for node in document.with(name) {
            let from = block_of(*node);
            let ids = document.value(*node, name).unwrap_or_default().split_ascii_whitespace();
            for target in ids.filter_map(|id| document.by_id(id)) {
                let to = block_of(target);
                if from != to {
                    [from, to].into_iter().flatten().for_each(|block| is_crossed[block] = true);
                }
            }
        }
    }
    let apart = blocks.iter().zip(is_crossed).filter(|(_, is_crossed)| !is_crossed);
    apart.map(|(block, _)| block.clone()).collect()
}
