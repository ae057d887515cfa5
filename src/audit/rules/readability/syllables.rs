//! Syllables: how many a word has, as well as letters tell.
//!
//! Every word of every page comes here, so letters are looked at as the bytes that UTF-8 makes of them, and what
//! each byte does is worked out before: words are parted and their syllables counted in one go.

use std::ops::Range;

use super::super::super::space::{may_be_space, space_at};
use super::Measured;

/// What stands between white space, as `split_whitespace` gives it.
pub(super) struct Word {
    /// Its place in the text.
    pub(super) place: Range<usize>,
    pub(super) syllables: u32,
}

/// The words of a text.
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
    language: Measured,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, language: Measured) -> Self {
        Self { text, at: 0, language }
    }

    #[inline]
    fn word(&self, place: Range<usize>, vowels: u32) -> Word {
        let is_silent = self.language == Measured::English && ends_silently(&self.text.as_bytes()[place.clone()]);
        Word { place, syllables: vowels.saturating_sub(u32::from(is_silent)).max(1) }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    #[inline]
    fn next(&mut self) -> Option<Word> {
        let steps = match self.language {
            Measured::Polish => &POLISH,
            Measured::English => &ENGLISH,
        };
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        let (mut at, mut vowels) = (start, 0);
        while at < bytes.len() {
            let (length, of_letters) = read(&bytes[at..], steps);
            at += length;
            vowels += of_letters;
            match space_at(self.text, at) {
                0 => at = bytes.len().min(at + 1),
                space if at > start => {
                    self.at = at + space;
                    return Some(self.word(start..at, vowels));
                }
                space => {
                    at += space;
                    start = at;
                }
            }
        }
        self.at = at;
        (at > start).then(|| self.word(start..at, vowels))
    }
}

/// How many bytes there are before one that may end a word, and how many syllables' vowels begin in them. It stands
/// apart, so that nothing else is in the way of what it does for each byte.
#[inline(never)]
fn read(bytes: &[u8], steps: &Steps) -> (usize, u32) {
    let (mut step, mut vowels) = (BETWEEN, 0);
    for (length, byte) in bytes.iter().enumerate() {
        step = steps[usize::from((step & STATE) | u16::from(*byte))];
        if step & MAY_END != 0 {
            return (length, vowels);
        }
        vowels += u32::from(step / VOWEL);
    }
    (bytes.len(), vowels)
}

/// What a byte does, by what was read before it: the state after it, whether a syllable's vowels begin with it,
/// and whether it may end the word: then nothing that was read before matters. The place of each is the state with
/// the byte.
type Steps = [u16; STATE as usize + 256];

const STATE: u16 = 0x700;
const MAY_END: u16 = 0x4000;
const VOWEL: u16 = 0x8000;

static POLISH: Steps = steps(Measured::Polish);
static ENGLISH: Steps = steps(Measured::English);

const fn steps(language: Measured) -> Steps {
    let mut steps = [0; STATE as usize + 256];
    let mut place = 0;
    while place < steps.len() {
        let (state, byte) = (place as u16 & STATE, place as u8);
        let (next, is_vowel) = match language {
            Measured::Polish => polish(state, byte),
            Measured::English => english(state, byte),
        };
        let may_end = if may_be_space(byte) { MAY_END } else { 0 };
        steps[place] = next | may_end | if is_vowel { VOWEL } else { 0 };
        place += 1;
    }
    steps
}

/// Before a word, and after a letter that changes nothing.
const BETWEEN: u16 = 0;

// In Polish: after an `i`, and after the first byte of ą, ę and ó, be it after an `i` or not.
const SOFT: u16 = 0x100;
const AFTER_C3: u16 = 0x200;
const AFTER_C4: u16 = 0x400;

/// Polish: as many as there are vowels; `i` before another vowel only softens what stands before it.
const fn polish(state: u16, letter: u8) -> (u16, bool) {
    let is_vowel = is_plain_vowel(letter)
        || match state & !SOFT {
            AFTER_C3 => matches!(letter, 0xb3 | 0x93),
            AFTER_C4 => matches!(letter, 0x84 | 0x85 | 0x98 | 0x99),
            _ => false,
        };
    let was_soft = state & SOFT;
    let next = match letter {
        b'i' | b'I' => SOFT,
        0xc3 => AFTER_C3 | was_soft,
        0xc4 => AFTER_C4 | was_soft,
        _ => BETWEEN,
    };
    (next, is_vowel && was_soft == 0)
}

// In English: after a vowel, and after a `y` that follows one.
const AFTER_VOWEL: u16 = 0x100;
const AFTER_Y: u16 = 0x200;

/// English: as many as there are groups of vowels, without the endings that are not spoken. A `y` between
/// two vowels parts them (`employer`).
const fn english(state: u16, letter: u8) -> (u16, bool) {
    match letter {
        letter if !is_plain_vowel(letter) => (BETWEEN, false),
        // After a vowel, a `y` belongs to it until another follows.
        b'y' | b'Y' if state == AFTER_VOWEL => (AFTER_Y, false),
        _ => (AFTER_VOWEL, state != AFTER_VOWEL),
    }
}

const fn is_plain_vowel(letter: u8) -> bool {
    matches!(letter.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Does an English word end with letters that are not spoken?
#[inline]
fn ends_silently(word: &[u8]) -> bool {
    match word {
        [.., b'e'] | [.., b'e', b'd' | b's'] => has_silent_ending(word),
        [.., last] if last.is_ascii_alphabetic() => false,
        _ => has_silent_ending(word),
    }
}

fn has_silent_ending(word: &[u8]) -> bool {
    let end = word.iter().rposition(u8::is_ascii_alphabetic).map_or(0, |last| last + 1);
    if !matches!(word[..end], [.., b'e'] | [.., b'e', b'd' | b's']) {
        return false;
    }
    let start = word.iter().position(u8::is_ascii_alphabetic).unwrap_or(end);
    match &word[start..end] {
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
        let count = |word, language| Words::new(word, language).next().map(|word| word.syllables);
        for (word, expected) in
            [("pies", 1), ("miasto", 2), ("cudzoziemiec", 4), ("ich", 1), ("112", 1), ("działania,", 3), ("źródło", 2)]
        {
            assert_eq!(count(word, Measured::Polish), Some(expected), "{word}");
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
            assert_eq!(count(word, Measured::English), Some(expected), "{word}");
        }
    }

    #[test]
    fn words_are_parted_at_all_white_space() {
        let text = "\u{2003} Za\u{a0}nic,\n„co” – \u{3000}élan\u{1680} ";
        let words: Vec<_> = Words::new(text, Measured::Polish).map(|word| &text[word.place]).collect();
        assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
    }
}
