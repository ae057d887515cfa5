//! Slots: places in a body's HTML that only the whole site can fill.
//!
//! While a body is still one text, a slot is a mark of private-use characters, so that it passes the
//! sanitiser like any text; then the text is cut at its marks.

use super::Piece;

const START: char = '\u{E000}';
const END: char = '\u{E001}';

/// What fills a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Address,
    Image,
    Directive,
}

/// Is this a character that only marks may have?
pub(super) fn is_mark(character: char) -> bool {
    matches!(character, START | END)
}

/// The mark of the slot of this kind and number.
pub(super) fn mark(kind: Kind, index: usize) -> String {
    let letter = match kind {
        Kind::Address => 'a',
        Kind::Image => 'i',
        Kind::Directive => 'd',
    };
    format!("{START}{letter}{index}{END}")
}

/// Cuts HTML at its marks.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(START) {
        let Some((slot, after)) = after.split_once(END) else { break };
        if !before.is_empty() {
            pieces.push(Piece::Html(before.to_owned()));
        }
        let index = slot[1..].parse().expect("only `mark` writes marks: other text has none");
        pieces.push(match slot.as_bytes()[0] {
            b'a' => Piece::Address(index),
            b'i' => Piece::Image(index),
            _ => Piece::Directive(index),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Html(rest.to_owned()));
    }
    pieces
}
