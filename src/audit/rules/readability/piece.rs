//! Piece: the words of a text, read sixty-four bytes at a time.
//!
//! Every word of every page comes here. What a byte is, by those before it, is asked of all bytes of a piece at
//! once, and each answer is a number with a bit for each byte. Words are then counted by arithmetic with these
//! numbers. Going from byte to byte took half as many steps again.

use super::super::super::bytes::{EDGE, LENGTH, Window, bits, each, window};
use super::super::super::space::{may_be_space, space_at};
use super::Measured;

/// Some whole words with the white space after each. In all these numbers the lowest bit stands for the first byte.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// How many bytes there are.
    pub(super) length: usize,
    /// The first byte of each word, and the first of the white space after it.
    pub(super) starts: u64,
    pub(super) ends: u64,
    /// The last byte of each vowel that is a syllable of its own.
    vowels: u64,
    /// The bytes that are surely no letters, and some others. Words that neither begin nor end with them are words
    /// of letters alone, as far as anybody asks.
    pub(super) signs: u64,
    /// The bytes that an English word may end with whose last letters are not spoken.
    silent: u64,
}

impl Piece {
    /// Reads as many whole words from a place on as there are in so many bytes: none if the first is too long. The
    /// end of the text ends a word, as if white space came after it. No word may begin before the place.
    pub(super) fn read(text: &str, at: usize, language: Measured) -> Self {
        let mut edge = EDGE;
        let bytes = window(text.as_bytes(), at, &mut edge);
        let mut spaces = bits(bytes, |[.., byte]| (byte == b' ') | (byte.wrapping_sub(b'\t') < 5));
        let signs = match language {
            Measured::Polish => bits(bytes, |[_, before, byte]| !is_polish(before, byte)),
            Measured::English => bits(bytes, |[.., byte]| !byte.is_ascii_alphabetic()),
        };
        // All other white space begins with a byte that is a sign.
        for bit in each(signs & !spaces) {
            let byte = text.as_bytes()[at + bit];
            if byte >= 0x80 && may_be_space(byte) {
                let length = space_at(text, at + bit);
                // What stands in two pieces is left to the next.
                if bit + length <= LENGTH {
                    spaces |= ((1 << length) - 1) << bit;
                }
            }
        }
        if spaces == 0 {
            return Self::default();
        }
        let all = u64::MAX >> spaces.leading_zeros();
        let silent = match language {
            Measured::Polish => 0,
            Measured::English => bits(bytes, |[_, before, byte]| may_be_silent(before, byte)),
        };
        Self {
            length: LENGTH - spaces.leading_zeros() as usize,
            starts: (spaces << 1 | 1) & !spaces & all,
            ends: !spaces << 1 & spaces,
            vowels: vowels(bytes, language) & all,
            signs: signs & !spaces & all,
            silent,
        }
    }

    /// The ends of the words that have at least so many vowels.
    pub(super) fn ends_with_vowels(&self, least: u32) -> u64 {
        // To take one from the first bit of a word clears the lowest that is set from there on, and sets those below
        // it, which are not kept. So each round takes a vowel from every word. A word that has none left loses its
        // end instead, which is put back until the last round.
        let take = |left: u64| left & left.wrapping_sub(self.starts);
        let left = (1..least).fold(self.vowels | self.ends, |left, _| take(left) | self.ends);
        take(left) & self.ends
    }

    /// How many syllables the words have, in English: at least one each, and none for what is not spoken. The piece
    /// stands at a place of the text.
    pub(super) fn syllables(&self, text: &str, at: usize) -> u32 {
        let with_silent = each((self.silent | self.signs) << 1 & self.ends_with_vowels(2))
            .filter(|end| has_silent_ending(&text.as_bytes()[at + self.start(*end)..at + end]));
        // An end is no vowel, so that both are counted in one step.
        let without_vowel = self.ends & !self.ends_with_vowels(1);
        (self.vowels | without_vowel).count_ones() - with_silent.fold(0, |count, _| count + 1)
    }

    /// Where the word starts that ends somewhere.
    pub(super) fn start(&self, end: usize) -> usize {
        (self.starts & ((1 << end) - 1)).checked_ilog2().unwrap_or_default() as usize
    }
}

/// How many syllables a word has that is too long to be read with others.
pub(super) fn syllables(word: &str, language: Measured) -> u32 {
    let mut edge = EDGE;
    let vowels = (0..word.len()).step_by(LENGTH).map(|at| {
        let vowels = vowels(window(word.as_bytes(), at, &mut edge), language);
        vowels.count_ones()
    });
    let is_silent = language == Measured::English && has_silent_ending(word.as_bytes());
    vowels.sum::<u32>().saturating_sub(u32::from(is_silent)).max(1)
}

/// The last byte of each vowel that is a syllable of its own.
fn vowels(window: &Window, language: Measured) -> u64 {
    match language {
        Measured::Polish => bits(window, is_polish_syllable),
        Measured::English => english_syllables(window),
    }
}

/// Polish: as many as there are vowels; `i` before another vowel only softens what stands before it.
fn is_polish_syllable([first, before, byte]: [u8; 3]) -> bool {
    let lower = byte | 0x20;
    // ó, and ą and ę, as UTF-8 writes them in two bytes.
    let is_long = ((before == 0xc3) & (lower == 0xb3)) | ((before == 0xc4) & is_any(byte | 1, [0x85, 0x99]));
    let is_soft = |before: u8| before | 0x20 == b'i';
    (is_plain_vowel(byte) & !is_soft(before)) | (is_long & !is_soft(first))
}

/// English: as many as there are groups of vowels, without the endings that are not spoken. A `y` between two
/// vowels parts them (`employer`).
fn english_syllables(window: &Window) -> u64 {
    let vowels = bits(window, |[.., byte]| is_plain_vowel(byte));
    let after_y = bits(window, |[_, before, _]| before | 0x20 == b'y');
    let before = vowels << 1 | u64::from(is_plain_vowel(window[1]));
    let first = before << 1 | u64::from(is_plain_vowel(window[0]));
    vowels & (!before | (after_y & first))
}

#[inline]
fn is_plain_vowel(letter: u8) -> bool {
    is_any(letter | 0x20, *b"aeiouy")
}

/// Is a byte one of some? A `match` would be turned into steps that cannot be taken for many bytes at once.
#[inline]
fn is_any<const N: usize>(byte: u8, of: [u8; N]) -> bool {
    of.iter().fold(false, |any, one| any | (byte == *one))
}

/// Is it a digit or letter of ASCII, or of the letters from U+00C0 to U+017F the second byte, or the first but for
/// those in U+00C0 to U+00FF, where two are signs?
#[inline]
fn is_polish(before: u8, byte: u8) -> bool {
    byte.is_ascii_alphanumeric() | (byte | 1 == 0xc5) | (before.wrapping_sub(0xc3) < 3)
}

/// May the last letters of an English word be silent that ends with these?
#[inline]
fn may_be_silent(before: u8, byte: u8) -> bool {
    (byte == b'e') | ((before == b'e') & is_any(byte, *b"ds"))
}

/// Does an English word end with letters that are not spoken? It is asked of words with another vowel before these.
pub(super) fn has_silent_ending(word: &[u8]) -> bool {
    let end = word.iter().rposition(u8::is_ascii_alphabetic).map_or(0, |last| last + 1);
    if !matches!(word[..end], [.., b'e'] | [.., b'e', b'd' | b's']) {
        return false;
    }
    match &word[..end] {
        // `little`, `people`
        [.., before, b'l', b'e'] => is_plain_vowel(*before),
        [.., before, b'e'] => !is_plain_vowel(*before),
        // `helped`, but `wanted`
        [.., before, b'e', b'd'] => !is_plain_vowel(*before) && !matches!(before, b't' | b'd'),
        // `names`, but `houses`, `pages`, `tables`
        [.., before, b'e', b's'] => !is_plain_vowel(*before) && !b"scgzxhl".contains(before),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, expected) in
            [("pies", 1), ("miasto", 2), ("cudzoziemiec", 4), ("ich", 1), ("112", 1), ("działania,", 3), ("źródło", 2)]
        {
            assert_eq!(syllables(word, Measured::Polish), expected, "{word}");
        }
        for (word, expected) in [
            ("the", 1),
            ("people", 2),
            ("helped", 1),
            ("wanted", 2),
            ("houses", 2),
            ("names", 1),
            ("trafficking.", 3),
            ("employer", 3),
        ] {
            assert_eq!(syllables(word, Measured::English), expected, "{word}");
        }
    }
}
