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

/// How many bytes a piece was while the body was one text.
pub(super) fn written_length(piece: &Piece) -> usize {
    match piece {
        Piece::Html(html) => html.len(),
        Piece::Address(index) => mark(Kind::Address, *index).len(),
        Piece::Image(index) => mark(Kind::Image, *index).len(),
        Piece::Directive(index) => mark(Kind::Directive, *index).len(),
    }
}

/// Is this text exactly one mark?
pub(super) fn is_one_mark(text: &str) -> bool {
    let inner = text.strip_prefix(START).and_then(|text| text.strip_suffix(END));
    inner.is_some_and(|inner| !inner.contains(is_mark))
}

/// Cuts HTML at its marks. `counts` says how many addresses, images and directives there are: what
/// only looks like a mark (raw HTML can spell these characters as entities) is dropped.
pub(super) fn pieces(html: &str, counts: [usize; 3]) -> Vec<Piece> {
    let [addresses, images, directives] = counts;
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut parts = html.split(START);
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (slot, after) = part.split_once(END).unwrap_or(("", part));
        let kind = slot.chars().next();
        let index = slot.get(1..).and_then(|number| number.parse::<usize>().ok());
        let piece = match (kind, index) {
            (Some('a'), Some(index)) if index < addresses => Some(Piece::Address(index)),
            (Some('i'), Some(index)) if index < images => Some(Piece::Image(index)),
            (Some('d'), Some(index)) if index < directives => Some(Piece::Directive(index)),
            _ => None,
        };
        if let Some(piece) = piece {
            if !text.is_empty() {
                pieces.push(Piece::Html(std::mem::take(&mut text)));
            }
            pieces.push(piece);
        }
        text.push_str(after);
    }
    if !text.is_empty() {
        pieces.push(Piece::Html(text));
    }
    pieces
}
