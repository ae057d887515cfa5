//! Passage: how much text stands where, counted once for the whole document, so that a rule can ask what
//! is around a link or a film without reading it again.

pub(super) use super::super::bytes::{any_bytes, is_any};
use super::super::document::{Document, NodeId};
use super::super::language::primary;
use super::super::space::{may_be_space, space_at};
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
pub(super) fn split(text: &str) -> Split<'_> {
    Split { text, at: 0 }
}

/// What `split` gives, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Split<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Split<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            let length = if may_be_space(*byte) { space_at(self.text, at) } else { 0 };
            if length == 0 {
                at += 1;
            } else if at > start {
                self.at = at + length;
                return Some(&self.text[start..at]);
            } else {
                at += length;
                start = at;
            }
        }
        self.at = at;
        (at > start).then(|| &self.text[start..at])
    }
}

/// May one of these stand in a text, in any case? Each is given by three bytes in a row, in lower case, with the
/// bit 0x20 set in each.
#[inline(always)]
pub(super) fn may_hold<const N: usize>(text: &str, letters: [[u8; 3]; N]) -> bool {
    any_bytes(text, |three| is_any(three, letters))
}

/// How many words a text has.
pub(super) fn count_words(text: &str) -> u32 {
    u32::try_from(words(text).count()).unwrap_or(u32::MAX)
}

/// Is a tag one of a language, which is given by its first part (`pl-PL` of `pl`)?
pub(super) fn is_of(tag: &str, language: &str) -> bool {
    let primary = tag.as_bytes().get(..language.len());
    primary.is_some_and(|primary| primary.eq_ignore_ascii_case(language.as_bytes()))
        && matches!(tag.as_bytes().get(language.len()), None | Some(b'-'))
}

/// The language that a node is in (RFC 5646, 2.2.1), in lower case; empty where nothing says so.
pub(super) fn language(tree: &Tree<'_>, node: NodeId) -> String {
    primary(tree.language(node).unwrap_or_default())
}

/// The languages of nodes that are asked for in document order: nearly all are in that of the one before.
pub(super) struct Languages<'t, 'a> {
    tree: &'t Tree<'a>,
    /// What was said last, and the first node for which that may not be.
    tag: Option<&'a str>,
    until: NodeId,
}

impl<'t, 'a> Languages<'t, 'a> {
    pub(super) fn new(tree: &'t Tree<'a>) -> Self {
        Self { tree, tag: None, until: 0 }
    }

    /// The language that a node is in, as written; none where nothing says so.
    pub(super) fn of(&mut self, node: NodeId) -> Option<&'a str> {
        if node >= self.until {
            let document = self.tree.document;
            let says = |one: &NodeId| document.has(*one, "lang");
            let by = Some(node).filter(says).or_else(|| document.ancestors(node).find(says));
            let all = document.with_attribute("lang");
            let next = all.get(all.partition_point(|one| *one <= node)).copied().unwrap_or(document.len());
            self.tag = by.and_then(|by| document.attribute(by, "lang"));
            self.until = by.map_or(next, |by| document.end(by).min(next));
        }
        self.tag
    }
}

/// A text without what stands before the first and after the last letter or digit (arrows, dots, quotes).
pub(super) fn without_signs(text: &str) -> &str {
    // So it is with most names.
    if let ([first, ..], [.., last]) = (text.as_bytes(), text.as_bytes())
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
    {
        return text;
    }
    text.trim_matches(|character: char| !character.is_alphanumeric())
}
