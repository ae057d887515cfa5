//! Passage: how much text stands where, counted once for the whole document, so that a rule can ask what
//! is around a link or a film without reading it again.

use super::super::document::{Document, NodeId};
use super::super::language::primary;
use super::super::style::Display;
use super::super::tree::Tree;

/// A number for every node, summed up: what is inside an element is asked in one step.
#[derive(Debug)]
pub(super) struct Sums(Vec<u32>);

impl Sums {
    /// Sums up the numbers of all nodes.
    pub(super) fn new(document: &Document, mut of: impl FnMut(NodeId) -> u32) -> Self {
        let mut sums = vec![0; document.len() as usize + 1];
        for node in document.all() {
            sums[node as usize + 1] = sums[node as usize] + of(node);
        }
        Self(sums)
    }

    /// Of an element with everything inside it.
    pub(super) fn within(&self, document: &Document, node: NodeId) -> u32 {
        self.between(node, document.end(node))
    }

    /// Of the nodes from one up to another, without that.
    pub(super) fn between(&self, from: NodeId, to: NodeId) -> u32 {
        self.0[to as usize].saturating_sub(self.0[from as usize])
    }
}

/// The block that each node's line of text runs in: the nearest element around it that is no part of a line.
#[derive(Debug)]
pub(super) struct Blocks(Vec<NodeId>);

impl Blocks {
    /// Finds the block of every node.
    pub(super) fn new(tree: &Tree<'_>) -> Self {
        let document = tree.document;
        let mut blocks = vec![0; document.len() as usize];
        for node in document.all() {
            let parent = document.parent(node);
            let is_in_line = document.is_element(parent)
                && matches!(tree.style.of(parent).display, Display::Inline | Display::InlineBlock | Display::Contents);
            blocks[node as usize] = if is_in_line { blocks[parent as usize] } else { parent };
        }
        Self(blocks)
    }

    /// The block of a node.
    pub(super) fn of(&self, node: NodeId) -> NodeId {
        self.0[node as usize]
    }
}

/// Words: runs of characters between white space with a letter or digit in them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    split(text).filter(|word| is_word(word))
}

/// Is there a letter or digit in it?
pub(super) fn is_word(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) || word.contains(char::is_alphanumeric)
}

/// What stands between white space, as `split_whitespace` gives it. Texts are split often, and nearly all
/// bytes tell at once that they are no white space.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (end, length) = next_space(rest);
            let word = &rest[..end];
            rest = &rest[end + length..];
            if !word.is_empty() {
                return Some(word);
            }
            if length == 0 {
                return None;
            }
        }
    })
}

/// Where the next white space stands, and how many bytes it takes; none, at the end.
fn next_space(text: &str) -> (usize, usize) {
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\t'..=b'\r' | b' ' => return (at, 1),
            // The bytes that white space beyond ASCII starts with.
            0xc2 | 0xe1..=0xe3 => {
                if let Some(space) = text[at..].chars().next().filter(|character| character.is_whitespace()) {
                    return (at, space.len_utf8());
                }
            }
            _ => {}
        }
    }
    (text.len(), 0)
}

/// How many words a text has.
pub(super) fn count_words(text: &str) -> u32 {
    u32::try_from(words(text).count()).unwrap_or(u32::MAX)
}

/// Is it text that a reader meets: in no script, and hidden from nobody?
pub(super) fn is_told_text(tree: &Tree<'_>, node: NodeId) -> bool {
    let parent = tree.document.parent(node);
    tree.document.text(node).is_some()
        && tree.is_exposed(parent)
        && !matches!(tree.document.html(parent), "script" | "style" | "title" | "noscript" | "template" | "textarea")
}

/// The language that a node is in (RFC 5646, 2.2.1), in lower case; empty where nothing says so.
pub(super) fn language(tree: &Tree<'_>, node: NodeId) -> String {
    primary(tree.language(node).unwrap_or_default())
}

/// Every text that a reader meets, with something in it.
pub(super) fn told_texts<'t>(tree: &'t Tree<'_>) -> impl Iterator<Item = (NodeId, &'t str)> {
    let document = tree.document;
    let texts = document.texts().iter().copied().filter(|node| is_told_text(tree, *node));
    texts.filter_map(|node| Some((node, document.text(node)?)))
}

/// A text for comparing: lower case, white space collapsed, without what stands before the first and
/// after the last letter or digit (arrows, dots, quotes).
pub(super) fn bare(text: &str) -> String {
    let text = text.trim_matches(|character: char| !character.is_alphanumeric());
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
