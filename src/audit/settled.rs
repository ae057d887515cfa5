//! Settled: blocks that an earlier document had too and in which nothing was found. What pages share is judged once.
//!
//! A block is settled if it was the same byte by byte, in elements with the same start tags, if it looked the same, and
//! if no attribute names anything across its border. Rules that ask for nothing else pass over it.

use super::document::{Document, Known, NodeId, Repeated};
use super::sight::Seen;
use super::tree::Tree;

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

/// Remembers the blocks of a document in which nothing was found.
pub(super) fn remember(tree: &Tree<'_>, found: &[Seen]) {
    let mut bad: Vec<NodeId> =
        found.iter().flat_map(|one| std::iter::once(&one.node).chain(&one.others)).copied().collect();
    bad.sort_unstable();
    for block in tree.apart().iter().filter(|block| !tree.is_settled(block.nodes.start)) {
        let first = bad.partition_point(|node| *node < block.nodes.start);
        if bad.get(first).is_none_or(|node| *node >= block.nodes.end) {
            tree.style.is_now_good(block, tree.settled_states(block).collect());
        }
    }
}
