//! Language: which language a text is certainly not in.
//!
//! Words that every text of a language is full of tell it from others after a sentence. That is no
//! guess at any language: the answer is "cannot tell" for short texts and for languages not listed.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lengths::Lengths;
pub use crate::language::{is_known, primary};

/// Languages whose words are known.
const LISTED: usize = 24;

/// The words of each language.
struct Words {
    /// In alphabetical order.
    languages: Vec<&'static str>,
    /// The number of each word.
    numbers: FxHashMap<&'static [u8], usize>,
    /// For each word a bit for every language that it belongs to, by the word's number.
    of: Vec<u32>,
    /// How many bytes the longest has.
    longest: usize,
    lengths: Lengths,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words {
        languages: Vec::with_capacity(LISTED),
        numbers: FxHashMap::default(),
        of: Vec::new(),
        longest: 0,
        lengths: Lengths::NONE,
    };
    for (index, line) in include_str!("words.txt").lines().enumerate() {
        let mut all = line.split(' ');
        words.languages.extend(all.next());
        for word in all {
            let number = *words.numbers.entry(word.as_bytes()).or_insert(words.of.len());
            words.of.resize(words.numbers.len(), 0);
            words.of[number] |= 1 << index;
            words.longest = words.longest.max(word.len());
            words.lengths.add(word);
        }
    }
    words
});

impl Words {
    /// The number of a word in a text, in whatever case it is written; none if it is not known.
    fn number(&self, text: &str, place: Range<usize>, letters: Letters) -> Option<usize> {
        // In capitals a word with letters beyond ASCII may be a little shorter.
        if place.len() > self.longest + 4 {
            return None;
        }
        let first = text.as_bytes().get(place.start)?;
        let may_be_known = |first: u8| self.lengths.may_be(first, place.len());
        // Letters of Europe are as long in lower case, but for one that no known word has.
        let is_european = letters.has_others && !letters.has_distant;
        if is_european && first.is_ascii() && !may_be_known(first.to_ascii_lowercase()) {
            return None;
        }
        if letters.has_others {
            let word = &text[place.clone()];
            let as_written = may_be_known(*first).then(|| self.numbers.get(word.as_bytes()).copied()).flatten();
            let in_lower_case = || self.numbers.get(word.to_lowercase().as_bytes()).copied();
            return as_written.or_else(|| word.contains(char::is_uppercase).then(in_lower_case)?);
        }
        if !may_be_known(first.to_ascii_lowercase()) {
            return None;
        }
        let word = &text.as_bytes()[place];
        if !letters.has_upper {
            return self.numbers.get(word).copied();
        }
        let mut lower = [0; 64];
        let lower = lower.get_mut(..word.len())?;
        lower.copy_from_slice(word);
        lower.make_ascii_lowercase();
        self.numbers.get(&*lower).copied()
    }
}

/// Words after which a text is clear.
const WORDS_MAX: usize = 300;

/// How many times more words of another language than of its own a long text has at least that is not in its own.
const SHARE_AGAINST: usize = 3;

/// What was counted in a text that is said to be in one of the languages.
#[derive(Debug, Default)]
pub struct Count {
    /// The place of that language in the list.
    claimed: Option<usize>,
    is_settled: bool,
    words: usize,
    /// Of each language.
    hits: [usize; 32],
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
        self.read(text);
        self.is_settled = self.claimed.is_none_or(|claimed| {
            let left = WORDS_MAX.saturating_sub(self.words);
            // What speaks against other languages already outweighs all that may still come.
            let against = SHARE_AGAINST * self.hits[claimed];
            let is_beaten = |(language, hits): (usize, &usize)| language == claimed || against > left + hits;
            left == 0 || (against > left && self.hits.iter().enumerate().all(is_beaten))
        });
    }

    fn read(&mut self, text: &str) {
        let words = &*WORDS;
        let mut from = 0;
        while self.words < WORDS_MAX {
            let (place, letters) = next_word(text, from);
            if place.is_empty() {
                return;
            }
            self.words += 1;
            from = place.end;
            if let Some(number) = words.number(text, place, letters) {
                self.take(number, words);
            }
        }
    }

    fn take(&mut self, number: usize, words: &Words) {
        if self.known.is_empty() {
            self.known.resize(words.of.len().div_ceil(64), 0);
        }
        self.known[number / 64] |= 1 << (number % 64);
        let mut left = words.of[number];
        while left != 0 {
            self.hits[left.trailing_zeros() as usize] += 1;
            left &= left - 1;
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
        let (against, share) = (self.hits[claimed], hits * 100 / self.words.max(1));
        let is_certain = match self.words {
            0..6 => against == 0 && share >= 60 && distinct() >= 2,
            6..16 => against * 4 <= hits && share >= 40 && distinct() >= 4,
            16..30 => against * 4 <= hits && share >= 30 && distinct() >= 5,
            _ => against * SHARE_AGAINST <= hits && share >= 20 && distinct() >= 7,
        };
        is_certain.then(|| words.languages[likely])
    }
}

/// Which letters a word has besides small ones of ASCII.
#[derive(Debug, Clone, Copy, Default)]
struct Letters {
    has_upper: bool,
    has_others: bool,
    /// Beyond those of Europe (U+00C0 to U+017F).
    has_distant: bool,
}

/// What a byte tells of the letter that it begins.
#[derive(Debug, Clone, Copy)]
enum Byte {
    Upper,
    NoLetter,
    /// The first of two, of a letter but for × and ÷ (U+00C0 to U+017F).
    European,
    Other,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte {
            0x41..=0x5a => Byte::Upper,
            0..=0x7f => Byte::NoLetter,
            0xc3..=0xc5 => Byte::European,
            _ => Byte::Other,
        };
        byte += 1;
    }
    bytes
};

/// The place of the next word of a text: letters, and accents that stand for themselves. It is empty where there
/// is none.
fn next_word(text: &str, from: usize) -> (Range<usize>, Letters) {
    let bytes = text.as_bytes();
    let mut letters = Letters::default();
    let (mut at, mut start) = (from, from);
    while let Some(byte) = bytes.get(at) {
        // As most bytes are.
        if byte.is_ascii_lowercase() {
            at += 1;
            continue;
        }
        let length = match BYTES[*byte as usize] {
            Byte::Upper => {
                letters.has_upper = true;
                at += 1;
                continue;
            }
            Byte::European if !matches!(bytes.get(at..at + 2), Some([0xc3, 0x97 | 0xb7])) => {
                letters.has_others = true;
                at += 2;
                continue;
            }
            Byte::NoLetter => 1,
            Byte::European => 2,
            // Dashes and quotation marks.
            Byte::Other if bytes[at..].starts_with(&[0xe2, 0x80]) => 3,
            Byte::Other => {
                let Some(character) = text[at..].chars().next() else { break };
                if character.is_alphabetic() || character == '\u{301}' {
                    letters.has_others = true;
                    letters.has_distant = true;
                    at += character.len_utf8();
                    continue;
                }
                character.len_utf8()
            }
        };
        if at > start {
            break;
        }
        at += length;
        start = at;
    }
    (start..at, letters)
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
