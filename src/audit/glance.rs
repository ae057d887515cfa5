//! Glance: what a text may hold, seen by reading its bytes once. Rules that look for something in texts leave most
//! of them alone by it; and what was seen in a block that is settled is known already.

use super::bytes::{found_in, is_any};

/// What is seen of a text, a bit for each thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glance(u8);

impl Glance {
    /// Of what is no text, or none to be read.
    pub(super) const NOTHING: Self = Self(0);

    /// A reader meets it: it is in no script, and hidden from nobody.
    pub(super) const TOLD: u8 = 1;
    /// A digit; and one with a hyphen or slash after it, as dates have.
    pub(super) const DIGIT: u8 = 2;
    pub(super) const DATE: u8 = 4;
    /// Two capitals of ASCII beside each other.
    pub(super) const CAPITALS: u8 = 8;
    /// A letter or sign beyond those of Europe, but for dashes and quotation marks.
    pub(super) const BEYOND: u8 = 16;
    /// Letters that all words have which name a thing at a place (`menu`). Other texts that have them are few.
    pub(super) const THING: u8 = 32;

    /// Looks at a text.
    pub(super) fn at(text: &str) -> Self {
        Self(found_in(text, |[byte, next, last]| {
            let is_beyond = (byte >= GREEK) & ((byte != 0xe2) | (next != 0x80));
            let is_thing = is_any([byte, next, last], [*b"enu", *b"iga", *b"deb"]);
            (u8::from(byte.is_ascii_digit()) * Self::DIGIT)
                | (u8::from(byte.is_ascii_digit() & ((next == b'/') | (next == b'-'))) * Self::DATE)
                | (u8::from(byte.is_ascii_uppercase() & next.is_ascii_uppercase()) * Self::CAPITALS)
                | (u8::from(is_beyond) * Self::BEYOND)
                | (u8::from(is_thing) * Self::THING)
        }))
    }

    /// Is any of these things seen?
    #[inline]
    pub(super) fn has(self, any: u8) -> bool {
        self.0 & any != 0
    }

    /// The same with one more thing.
    pub(super) fn with(self, thing: u8) -> Self {
        Self(self.0 | thing)
    }
}

/// Greek and what comes after it begins with higher bytes.
pub(super) const GREEK: u8 = 0xcd;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_may_hold_is_seen() {
        for (text, expected) in [
            ("", 0),
            ("A plain text – with “quotation marks”, ą and é.", 0),
            ("Call 112", Glance::DIGIT),
            ("Call us until 3/4/2026 please", Glance::DIGIT | Glance::DATE),
            ("NATO", Glance::CAPITALS),
            ("Привет", Glance::BEYOND),
            ("A heart ❤", Glance::BEYOND),
            ("The Menu on the left", Glance::THING),
        ] {
            for around in ["", "many letters before it ", "and some more "] {
                let text = [around, text, around].concat();
                assert_eq!(Glance::at(&text), Glance(expected), "{text}");
            }
        }
    }
}
