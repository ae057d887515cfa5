//! Shorts: words of at most eight bytes, each compared as one number.

use std::ops::Range;

/// How many bytes a short word has at most.
pub(super) const SHORT_MAX: usize = 8;

/// Short words with a number for each. There is room for `LENGTH`, a power of two and several times as many as there
/// are, so that most are found at once.
#[derive(Debug)]
pub(super) struct Shorts<const LENGTH: usize> {
    /// Each in the place that it says, or in the next that was free. Apart from the numbers, which are read of few: so
    /// more words are at hand.
    words: [u64; LENGTH],
    numbers: [u16; LENGTH],
}

impl<const LENGTH: usize> Shorts<LENGTH> {
    /// No words.
    pub(super) const fn new() -> Self {
        Self { words: [0; LENGTH], numbers: [0; LENGTH] }
    }

    /// The number of a word.
    #[inline]
    pub(super) fn get(&self, word: u64) -> Option<u16> {
        let mut slot = Self::slot(word);
        loop {
            match self.words[slot] {
                0 => return None,
                known if known == word => return Some(self.numbers[slot]),
                _ => slot = (slot + 1) % LENGTH,
            }
        }
    }

    /// Gives a word a number; it has none yet.
    pub(super) const fn add(&mut self, word: u64, number: u16) {
        let mut slot = Self::slot(word);
        while self.words[slot] != 0 {
            slot = (slot + 1) % LENGTH;
        }
        self.words[slot] = word;
        self.numbers[slot] = number;
    }

    #[inline]
    const fn slot(word: u64) -> usize {
        (word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - LENGTH.ilog2())) as usize
    }
}

/// A short word as a number, its first byte the lowest.
#[inline]
pub(super) const fn word(bytes: &[u8]) -> u64 {
    let mut word = 0;
    let mut at = bytes.len();
    while at > 0 {
        at -= 1;
        word = word << 8 | bytes[at] as u64;
    }
    word
}

/// The same, for where it is asked often.
#[inline]
pub(super) fn word_of(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        // The two overlap in shorter words, with the same bytes.
        (Some(first), Some(last)) => {
            let [first, last] = [first, last].map(|four| u64::from(u32::from_le_bytes(*four)));
            first | last << (8 * (bytes.len() - 4))
        }
        _ => word(bytes),
    }
}

/// The same of a short word that stands in a text.
#[inline]
pub(super) fn word_in(text: &[u8], place: Range<usize>) -> u64 {
    match text.get(place.start..).and_then(|rest| rest.first_chunk::<SHORT_MAX>()) {
        Some(bytes) if !place.is_empty() => u64::from_le_bytes(*bytes) & (u64::MAX >> (64 - 8 * place.len())),
        _ => word_of(&text[place]),
    }
}
