//! Wording: text that is hard to read or to listen to because of how it is written: whole sentences in
//! capitals, rows of emoji.

use crate::finding::{Finding, rules};

use super::super::document::NodeId;
use super::super::glance::{GREEK, Glance};
use super::super::tree::Tree;
use super::Found;

/// From so many words and letters on, capitals are a text and no name (`NATO`, `KRAJOWE CENTRUM`).
const CAPITAL_WORDS: usize = 3;
const CAPITAL_LETTERS: usize = 18;

/// From so many on, emoji are a row. One or two may mean something.
const EMOJI: usize = 3;

/// Texts in capitals, and rows of emoji.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    for node in tree.texts_with(Glance::TOLD).filter(|node| !tree.is_settled(*node)) {
        let Some(text) = document.text(node) else { continue };
        let parent = document.parent(node);
        let glance = tree.glance(node);
        let emoji = if glance.has(Glance::BEYOND) { longest_emoji_row(text) } else { 0 };
        if emoji >= EMOJI {
            found.push((parent, Finding::new(&rules::EMOJI_RUN).with("count", emoji)));
        }
        if text.len() < CAPITAL_LETTERS {
            continue;
        }
        let shout = if tree.style.of(parent).is_upper_case {
            long_enough(text)
        } else if glance.has(Glance::CAPITALS | Glance::BEYOND) {
            capitals(text)
        } else {
            None
        };
        let Some(shout) = shout else { continue };
        if tree.is_visible(parent) && !is_code(tree, parent) {
            found.push((parent, Finding::new(&rules::ALL_CAPS).with("text", start(shout))));
        }
    }
}

fn is_code(tree: &Tree<'_>, node: NodeId) -> bool {
    let is_code = |one: NodeId| matches!(tree.document.html(one), "code" | "kbd" | "samp" | "pre" | "abbr" | "var");
    is_code(node) || is_code(tree.document.parent(node))
}

/// A text that a style sheet sets in capitals, if it is more than a label.
fn long_enough(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_long = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() >= CAPITAL_WORDS
        && text.chars().filter(|character| character.is_lowercase()).count() >= CAPITAL_LETTERS;
    is_long.then_some(text)
}

/// The first row of words in capitals.
fn capitals(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    // A row is so long that eight bytes beside each other, from each eighth on, are without small letters of ASCII
    // somewhere.
    let has_small = |eight: &[u8; 8]| eight.iter().fold(false, |any, byte| any | byte.is_ascii_lowercase());
    if bytes.as_chunks::<8>().0.iter().all(has_small) {
        return None;
    }
    let has_greek = bytes.iter().any(|byte| matches!(byte, GREEK..=0xe1 | 0xef..));
    let may_shout =
        has_greek || bytes.array_windows().any(|[one, next]| one.is_ascii_uppercase() && next.is_ascii_uppercase());
    if !may_shout {
        return None;
    }
    let (mut row, mut words, mut letters, mut longest) = (None, 0, 0, 0);
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let own = word.chars().filter(|character| character.is_alphabetic()).count();
        let is_upper = word.chars().all(|character| !character.is_alphabetic() || character.is_uppercase());
        if !is_upper || own == 0 || word.starts_with('(') {
            (row, words, letters, longest) = (None, 0, 0, 0);
        }
        if !is_upper || own == 0 {
            continue;
        }
        row.get_or_insert(at);
        // Short words are as often short forms as words.
        words += usize::from(own > 1);
        letters += own;
        longest = longest.max(own);
        if words >= CAPITAL_WORDS && letters >= CAPITAL_LETTERS && longest > 5 {
            return row.map(|start| text[start..].trim());
        }
        // Names in a list are no sentence: `EUROPOL, INTERPOL, FRONTEX`.
        if word.ends_with([',', ';', ')', '/', '|']) {
            (row, words, letters, longest) = (None, 0, 0, 0);
        }
    }
    None
}

/// The first words of a text.
fn start(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut start = words.by_ref().take(6).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        start.push('…');
    }
    start
}

/// How many emoji stand beside each other at most. What belongs to the one before (skin, variant, joined
/// ones, the second half of a flag) does not count (Unicode Technical Standard 51, 1.4).
fn longest_emoji_row(text: &str) -> usize {
    let (mut row, mut longest, mut is_joined, mut is_half_flag) = (0, 0, false, false);
    for character in text.chars() {
        match character {
            '\u{200d}' => is_joined = true,
            '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20e3}' => {}
            '\u{1f1e6}'..='\u{1f1ff}' => {
                is_half_flag = !is_half_flag;
                row += usize::from(is_half_flag);
            }
            '\u{1f300}'..='\u{1faff}'
            | '\u{2600}'..='\u{26ff}'
            | '\u{2705}'
            | '\u{2728}'
            | '\u{274c}'
            | '\u{2753}'..='\u{2757}'
            | '\u{2763}'
            | '\u{2764}'
            | '\u{2b50}'
            | '\u{2b55}' => {
                row += usize::from(!std::mem::take(&mut is_joined));
            }
            _ if character.is_whitespace() => {}
            _ => (row, is_half_flag) = (0, false),
        }
        longest = longest.max(row);
    }
    longest
}
