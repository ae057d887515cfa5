//! Language: which language a text is certainly not in.
//!
//! Words that every text of a language is full of tell it from others after a sentence. That is no
//! guess at any language: the answer is "cannot tell" for short texts and for languages not listed.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::bytes::{EDGE, LENGTH, bits, each, window};
use super::lengths::Lengths;
use super::shorts::{self, SHORT_MAX, Shorts, word_in};
pub use crate::language::{is_known, primary};

/// Languages whose words are known.
const LISTED: usize = 24;

/// The words of each language. All are in lower case.
struct Words {
    /// In alphabetical order.
    languages: Vec<&'static str>,
    /// The number of each word. Nearly all are short.
    short: Box<Shorts<4096>>,
    long: FxHashMap<&'static [u8], u16>,
    /// For each word a bit for every language that it belongs to, by the word's number.
    of: Vec<u32>,
    lengths: Lengths,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words {
        languages: Vec::with_capacity(LISTED),
        short: Box::new(Shorts::new()),
        long: FxHashMap::default(),
        of: Vec::new(),
        lengths: Lengths::NONE,
    };
    for (index, line) in include_str!("words.txt").lines().enumerate() {
        let mut all = line.split(' ');
        words.languages.extend(all.next());
        for word in all {
            let number = words.known(word.as_bytes()).unwrap_or_else(|| words.add(word.as_bytes()));
            words.of[usize::from(number)] |= 1 << index;
            words.lengths.add(word);
        }
    }
    words
});

/// A short word with the capitals of ASCII in lower case. It has letters only.
#[inline]
fn lower(word: u64) -> u64 {
    const LETTERS: u64 = u64::MAX / 255 * 0x40;
    // Of the bytes of ASCII, letters are those with this bit; in lower case they have the next lower one too.
    let letters = word & LETTERS & !(word >> 1);
    word | letters >> 1
}

impl Words {
    /// The number of a word as it is written.
    fn known(&self, word: &[u8]) -> Option<u16> {
        match word.len() {
            ..=SHORT_MAX => self.short.get(shorts::word(word)),
            _ => self.long.get(word).copied(),
        }
    }

    /// Gives a new word a number.
    fn add(&mut self, word: &'static [u8]) -> u16 {
        let number = u16::try_from(self.of.len()).unwrap_or(u16::MAX);
        self.of.push(0);
        match word.len() {
            ..=SHORT_MAX => self.short.add(shorts::word(word), number),
            _ => drop(self.long.insert(word, number)),
        }
        number
    }

    /// The number of a word in a text, in whatever case it is written; none if it is not known. Are its letters surely
    /// all of Europe (U+00C0 to U+017F)?
    #[inline]
    fn number(&self, text: &str, place: Range<usize>, is_european: bool) -> Option<u16> {
        let bytes = text.as_bytes();
        let (known, is_ascii) = if place.len() <= SHORT_MAX {
            let word = word_in(bytes, place.clone());
            (self.short.get(lower(word)), word & (u64::MAX / 255 * 0x80) == 0)
        } else {
            let word = &bytes[place.clone()];
            let may_be = self.lengths.may_be(word[0].to_ascii_lowercase(), word.len());
            let known = || self.long.get(&*word.to_ascii_lowercase()).copied();
            (may_be.then(known).flatten(), word.is_ascii())
        };
        if known.is_some() || is_ascii { known } else { self.number_in_capitals(text.get(place)?, is_european) }
    }

    /// The number of a word that has capitals beyond ASCII, if it has.
    #[inline(never)]
    fn number_in_capitals(&self, word: &str, is_european: bool) -> Option<u16> {
        let first = word.as_bytes().first()?;
        // Letters of Europe are as long in lower case, but for one that no known word has.
        if is_european && first.is_ascii() && !self.lengths.may_be(first.to_ascii_lowercase(), word.len()) {
            return None;
        }
        if !word.contains(char::is_uppercase) {
            return None;
        }
        self.known(word.to_lowercase().as_bytes())
    }
}

/// Words after which a text is clear.
const WORDS_MAX: usize = 300;

/// How many times more words of another language than of its own a long text has at least that is not in its own.
const SHARE_AGAINST: u16 = 3;

/// What was counted in a text that is said to be in one of the languages.
#[derive(Debug, Default)]
pub struct Count {
    /// The place of that language in the list.
    claimed: Option<usize>,
    is_settled: bool,
    words: usize,
    /// Of each language.
    hits: [u16; 32],
    /// The last of them, not added yet: a byte for each language.
    last: [u64; 4],
    /// A bit for each known word that was met.
    known: Vec<u64>,
}

impl Count {
    /// Nothing yet, of a text with this tag.
    pub fn new(tag: &str) -> Self {
        let claimed = match primary(tag).as_str() {
            "no" | "nn" => "nb".to_owned(),
            "bs" | "sr" | "sh" => "hr".to_owned(),
            other => other.to_owned(),
        };
        let claimed = WORDS.languages.binary_search(&claimed.as_str()).ok();
        Self { claimed, is_settled: claimed.is_none(), ..Self::default() }
    }

    /// Has it seen so much that more would change nothing?
    pub fn is_settled(&self) -> bool {
        self.is_settled
    }

    /// Takes a text into account.
    pub fn add(&mut self, text: &str) {
        let words = &*WORDS;
        let mut at = 0;
        while !self.is_settled && at < text.len() {
            if let Some(piece) = Piece::read(text, at) {
                // A word is as long as there are bits from its start to its end.
                for start in each(piece.starts).take(WORDS_MAX - self.words) {
                    let end = start + (piece.ends >> start).trailing_zeros() as usize;
                    self.words += 1;
                    if let Some(number) = words.number(text, at + start..at + end, true) {
                        self.take(number, words);
                    }
                }
                at += piece.length;
            } else {
                let place = next_word(text, at);
                at = place.end;
                if !place.is_empty() {
                    self.words += 1;
                    if let Some(number) = words.number(text, place, false) {
                        self.take(number, words);
                    }
                }
            }
            self.add_last();
            self.is_settled = self.is_clear();
        }
    }

    fn add_last(&mut self) {
        let last = std::mem::take(&mut self.last).map(u64::to_le_bytes);
        for (hits, last) in self.hits.iter_mut().zip(last.as_flattened()) {
            *hits += u16::from(*last);
        }
    }

    /// Would more words change nothing?
    fn is_clear(&self) -> bool {
        self.claimed.is_none_or(|claimed| {
            let left = u16::try_from(WORDS_MAX.saturating_sub(self.words)).unwrap_or(0);
            // What speaks against other languages already outweighs all that may still come.
            let against = SHARE_AGAINST * self.hits[claimed];
            let is_beaten = |(language, hits): (usize, &u16)| (language == claimed) | (against > left + hits);
            left == 0
                || (against > left && self.hits.iter().enumerate().map(is_beaten).fold(true, |all, one| all & one))
        })
    }

    #[inline]
    fn take(&mut self, number: u16, words: &Words) {
        let number = usize::from(number);
        if self.known.is_empty() {
            self.known.resize(words.of.len().div_ceil(64), 0);
        }
        self.known[number / 64] |= 1 << (number % 64);
        for (last, languages) in self.last.iter_mut().zip(words.of[number].to_le_bytes()) {
            *last += in_bytes(languages);
        }
    }

    /// The language that the text is certainly in, if that is not the one that its tag says.
    pub fn contradicts(&self) -> Option<&'static str> {
        let words = &*WORDS;
        let claimed = self.claimed?;
        let (likely, hits) =
            (0..words.languages.len()).map(|index| (index, self.hits[index])).max_by_key(|(_, hits)| *hits)?;
        if likely == claimed {
            return None;
        }
        let is_met = |number: usize| self.known.get(number / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1);
        let of_likely = words.of.iter().enumerate().filter(|(_, languages)| *languages >> likely & 1 == 1);
        let distinct = || of_likely.filter(|(number, _)| is_met(*number)).count();
        let (against, share) = (self.hits[claimed], usize::from(hits) * 100 / self.words.max(1));
        let is_certain = match self.words {
            0..6 => against == 0 && share >= 60 && distinct() >= 2,
            6..16 => against * 4 <= hits && share >= 40 && distinct() >= 4,
            16..30 => against * 4 <= hits && share >= 30 && distinct() >= 5,
            _ => against * SHARE_AGAINST <= hits && share >= 20 && distinct() >= 7,
        };
        is_certain.then(|| words.languages[likely])
    }
}

/// Each bit in a byte of its own, as one or nothing: the lowest in the lowest.
#[inline]
fn in_bytes(bits: u8) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let apart = (ONES * u64::from(bits)) & 0x8040_2010_0804_0201;
    (apart + ONES * 0x7f) >> 7 & ONES
}

/// Some words of a text, and the first byte after each. The lowest bit stands for the first byte.
struct Piece {
    /// How many bytes there are, the last of which belongs to no word.
    length: usize,
    starts: u64,
    ends: u64,
}

impl Piece {
    /// Reads words from a place on, at which none goes on. None where only `next_word` can tell them: in letters that
    /// are not of Europe, and in words that are too long. And short texts are read sooner by that.
    #[inline]
    fn read(text: &str, at: usize) -> Option<Self> {
        const BYTES_MIN: usize = 24;
        if text.len() - at < BYTES_MIN {
            return None;
        }
        let mut edge = EDGE;
        let bytes = window(text.as_bytes(), at, &mut edge);
        let beyond = bits(bytes, |[.., byte]| byte >= 0x80);
        let letters = bits(bytes, |[_, before, byte]| is_european(before, byte));
        if beyond & !letters != 0 && bits(bytes, is_distant) != 0 {
            return None;
        }
        // Up to the last sign of ASCII, as there all letters are whole.
        let signs = !letters & !beyond;
        if signs == 0 {
            return None;
        }
        let letters = letters & (u64::MAX >> signs.leading_zeros());
        Some(Self {
            length: LENGTH - signs.leading_zeros() as usize,
            starts: letters & !(letters << 1),
            ends: !letters & letters << 1,
        })
    }
}

/// Is it a letter of ASCII, or of one of Europe the first byte (of × and ÷ too) or the second?
#[inline]
fn is_european(before: u8, byte: u8) -> bool {
    let begins_letter = |byte: u8| byte.wrapping_sub(0xc3) < 3;
    let is_sign = (before == 0xc3) & (byte | 0x20 == 0xb7);
    byte.is_ascii_alphabetic() | begins_letter(byte) | (begins_letter(before) & !is_sign)
}

/// Is it beyond ASCII, and neither of a letter of Europe nor of a usual sign: those from U+0080 to U+00BF that are no
/// letters; dashes and quotation marks?
#[inline]
fn is_distant([first, before, byte]: [u8; 3]) -> bool {
    let begins_usual = (byte.wrapping_sub(0xc2) < 4) | (byte == 0xe2);
    let is_letter = (byte == 0xaa) | (byte == 0xb5) | (byte == 0xba);
    let is_sign = (before == 0xc2) & !is_letter;
    let is_dash = ((before == 0xe2) & (byte == 0x80)) | ((first == 0xe2) & (before == 0x80));
    let is_usual = begins_usual | is_european(before, byte) | is_sign | is_dash;
    (byte >= 0x80) & !is_usual
}

/// The place of the next word of a text: letters, and accents that stand for themselves. It is empty where there
/// is none.
fn next_word(text: &str, from: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut start) = (from, from);
    while let Some(byte) = bytes.get(at) {
        // As most bytes are.
        if byte.is_ascii_alphabetic() {
            at += 1;
            continue;
        }
        let length = match text[at..].chars().next() {
            Some(character) if !character.is_ascii() && (character.is_alphabetic() || character == '\u{301}') => {
                at += character.len_utf8();
                continue;
            }
            character => character.map_or(1, char::len_utf8),
        };
        if at > start {
            break;
        }
        at += length;
        start = at;
    }
    start..at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_language_tells_itself_from_the_others() {
        assert_eq!(WORDS.languages.len(), LISTED);
        assert!(WORDS.languages.is_sorted());
        for line in include_str!("words.txt").lines() {
            let (language, text) = line.split_once(' ').unwrap();
            let mut count = Count::new(language);
            count.add(text);
            assert_eq!(count.contradicts(), None, "{language}");
        }
    }

    #[test]
    fn all_words_are_in_lower_case() {
        let text = include_str!("words.txt");
        assert_eq!(text, text.to_lowercase());
    }

    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        " ", " ", " ", " ", "\n", "\u{a0}", ", ", ". ", "’", "–", "„", "…", "×", "÷", "ª", "µ", "º", "«", "€", "\u{301}",
        "5", "-", "a", "i", "A", "I", "Się", "SIĘ", "się", "ŚCIE", "że", "ŻE", "İ", "ß", "the", "The", "THE", "which",
        "ktoś", "KTÓRE", "też", "które", "werden", "WERDEN", "können", "KÖNNEN", "może", "ονόματα", "της", "ΤΗΣ", "што",
        "ШТО", "漢字", "🙂", "documents", "abcdefghijklmnop",
        "https://www.example.org/an-address-that-is-long",
        "averyveryverylongwordthathasneitherwhitespacenorsignsandmorethansixtyfourbytes",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn many_words_at_once_are_known_as_one_by_one(pieces in proptest::collection::vec(0..PIECES.len(), 0..120)) {
            let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
            // Nothing is clear of a language in which no word is known.
            let mut count = Count { claimed: Some(31), ..Count::default() };
            count.add(&text);
            let letters = |character: char| !(character.is_alphabetic() || character == '\u{301}');
            let words: Vec<_> = text.split(letters).filter(|word| !word.is_empty()).take(WORDS_MAX).collect();
            let mut hits = [0; 32];
            for (index, line) in include_str!("words.txt").lines().enumerate() {
                let listed: Vec<_> = line.split(' ').skip(1).collect();
                let known = words.iter().filter(|word| listed.contains(&&*word.to_lowercase()));
                hits[index] = u16::try_from(known.count()).unwrap();
            }
            proptest::prop_assert_eq!((count.words, count.hits), (words.len(), hits), "{}", text);
        }
    }

    #[test]
    fn only_what_is_certain_contradicts() {
        let likely = |tag, text: &str| {
            let mut count = Count::new(tag);
            count.add(text);
            count.contradicts()
        };
        let polish = "Jeśli ktoś zabrał ci dokumenty i nie pozwala wyjść, to nie jest twoja wina. Zadzwoń do nas.";
        assert_eq!(likely("en", polish), Some("pl"));
        assert_eq!(likely("pl", polish), None);
        assert_eq!(likely("pl-PL", polish), None);
        let english = "If somebody took your documents and you cannot leave, it is not your fault. Call us.";
        assert_eq!(likely("pl", english), Some("en"));
        // Too short, a name, no words of any language, a language that is not listed.
        assert_eq!(likely("pl", "La Strada International"), None);
        assert_eq!(likely("pl", "112 997 998"), None);
        assert_eq!(likely("la", english), None);
    }
}
