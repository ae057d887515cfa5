//! Apart: blocks of a document that say nothing of what stands outside of them, and of which nothing outside does, by
//! an id.

use super::document::{Document, Known, NodeId, REFERENCES, Repeated};

/// Attributes besides `REFERENCES` that name an element by its id.
const OTHERS: [Known; 4] =
    [Known::new("commandfor"), Known::new("form"), Known::new("list"), Known::new("popovertarget")];

/// The blocks that earlier documents had too, in document order, without those that name something outside or are
/// named from there.
pub(super) fn apart(document: &Document) -> Vec<Repeated> {
    let blocks = document.repeated();
    let mut is_crossed = vec![false; blocks.len()];
    let block_of = |node: NodeId| {
        let block = blocks.partition_point(|block| block.nodes.end <= node);
        blocks.get(block).filter(|found| found.nodes.contains(&node)).map(|_| block)
    };
    for name in REFERENCES.into_iter().chain(OTHERS) {
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
