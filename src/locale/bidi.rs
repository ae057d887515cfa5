//! Isolation marks: U+2068 … U+2069 around values whose direction differs from the text around them.

use super::Direction;

const ISOLATE: char = '\u{2068}';
const POP: char = '\u{2069}';

/// Fluent wraps every value in isolation marks. They stay where the value has letters of the other
/// direction, or none at all in a text from right to left: there `+48 22` would be turned around
/// (UAX #9, N1 and L2). Everywhere else they are noise in copied text and in searches.
pub(super) fn isolate_where_needed(text: String, direction: Direction) -> String {
    if !text.contains(ISOLATE) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    // Where each open mark stands, and whether what follows it needs it.
    let mut open: Vec<(usize, Need)> = Vec::new();
    for character in text.chars() {
        match character {
            ISOLATE => {
                open.push((kept.len(), Need::default()));
                kept.push(character);
            }
            POP => match open.pop() {
                Some((at, need)) if !need.is_met(direction) => {
                    kept.remove(at);
                    if let Some((_, outer)) = open.last_mut() {
                        outer.add(need);
                    }
                }
                _ => kept.push(character),
            },
            _ => {
                if let (Some((_, need)), Some(strong)) = (open.last_mut(), strong(character)) {
                    need.has_ltr |= strong == Direction::Ltr;
                    need.has_rtl |= strong == Direction::Rtl;
                }
                kept.push(character);
            }
        }
    }
    kept
}

/// The directions of a value's letters.
#[derive(Clone, Copy, Default)]
struct Need {
    has_ltr: bool,
    has_rtl: bool,
}

impl Need {
    fn is_met(self, around: Direction) -> bool {
        match around {
            Direction::Ltr => self.has_rtl,
            Direction::Rtl => self.has_ltr || !self.has_rtl,
        }
    }

    fn add(&mut self, inner: Self) {
        self.has_ltr |= inner.has_ltr;
        self.has_rtl |= inner.has_rtl;
    }
}

/// The direction of a letter; none for digits, signs and blanks (UAX #9, table 4).
fn strong(character: char) -> Option<Direction> {
    let is_rtl = matches!(character,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    match () {
        () if !character.is_alphabetic() => None,
        () if is_rtl => Some(Direction::Rtl),
        () => Some(Direction::Ltr),
    }
}

/// A text without isolation marks, as attributes want it.
pub fn without_isolation(text: &str) -> String {
    text.replace([ISOLATE, POP], "")
}
