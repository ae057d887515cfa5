//! Language: which language a text is certainly not in.
//!
//! Words that every text of a language is full of tell it from others after a sentence. That is no
//! guess at any language: the answer is "cannot tell" for short texts and for languages not listed.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

pub use crate::language::{is_known, primary};

/// Languages whose words are known.
const LISTED: usize = 24;

/// The words of each language, and which languages a word belongs to.
struct Words {
    languages: Vec<&'static str>,
    of: FxHashMap<&'static str, u32>,
    /// How many bytes the longest has.
    longest: usize,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { languages: Vec::with_capacity(LISTED), of: FxHashMap::default(), longest: 0 };
    for (index, line) in include_str!("words.txt").lines().enumerate() {
        let mut all = line.split(' ');
        words.languages.extend(all.next());
        for word in all {
            *words.of.entry(word).or_default() |= 1 << index;
            words.longest = words.longest.max(word.len());
        }
    }
    words
});

/// Words after which a text is clear.
const WORDS_MAX: usize = 300;

/// What was counted in a text.
#[derive(Debug, Default)]
pub struct Count {
    words: usize,
    /// Of each language.
    hits: [usize; 32],
    known: FxHashSet<&'static str>,
}

impl Count {
    /// Has it seen so much that more would change nothing?
    pub fn is_full(&self) -> bool {
        self.words >= WORDS_MAX
    }

    /// Takes a text into account.
    pub fn add(&mut self, text: &str) {
        let Words { of, longest, .. } = &*WORDS;
        for word in text.split(|c: char| !c.is_alphabetic() && c != '\u{301}').filter(|word| !word.is_empty()) {
            if self.is_full() {
                return;
            }
            self.words += 1;
            // In capitals a word may be a little shorter.
            if word.len() > longest + 4 {
                continue;
            }
            let lower;
            let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let word = if !is_plain && word.chars().any(char::is_uppercase) {
                lower = word.to_lowercase();
                &lower
            } else {
                word
            };
            let Some((known, languages)) = of.get_key_value(word) else { continue };
            self.known.insert(known);
            let mut left = *languages;
            while left != 0 {
                self.hits[left.trailing_zeros() as usize] += 1;
                left &= left - 1;
            }
        }
    }

    /// The language that the text is certainly in, if that is not the one that its tag says.
    pub fn contradicts(&self, tag: &str) -> Option<&'static str> {
        let words = &*WORDS;
        let claimed = match primary(tag).as_str() {
            "no" | "nn" => "nb".to_owned(),
            "bs" | "sr" | "sh" => "hr".to_owned(),
            other => other.to_owned(),
        };
        let claimed = words.languages.iter().position(|language| **language == claimed)?;
        let (likely, hits) =
            (0..words.languages.len()).map(|index| (index, self.hits[index])).max_by_key(|(_, hits)| *hits)?;
        let distinct = self.known.iter().filter(|word| words.of[*word] >> likely & 1 == 1).count();
        let (against, share) = (self.hits[claimed], hits * 100 / self.words.max(1));
        let is_certain = match self.words {
            0..6 => against == 0 && distinct >= 2 && share >= 60,
            6..16 => against * 4 <= hits && distinct >= 4 && share >= 40,
            16..30 => against * 4 <= hits && distinct >= 5 && share >= 30,
            _ => against * 3 <= hits && distinct >= 7 && share >= 20,
        };
        (is_certain && likely != claimed).then(|| words.languages[likely])
    }
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
            let mut count = Count::default();
            count.add(text);
            assert_eq!(count.contradicts(language), None, "{language}");
        }
    }

    #[test]
    fn only_what_is_certain_contradicts() {
        let likely = |tag, text: &str| {
            let mut count = Count::default();
            count.add(text);
            count.contradicts(tag)
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
