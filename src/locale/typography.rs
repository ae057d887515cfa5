//! Typography: quotes and line ends as a language writes them.

use std::borrow::Cow;

/// U+00A0: ties two words so that no line ends between them.
const NO_BREAK_SPACE: char = '\u{A0}';

/// What `locale.toml` says of a language's typesetting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typography {
    /// Outer opening, outer closing, inner opening, inner closing quote.
    pub quotes: [String; 4],
    /// Words that may not end a line (Polish: a, i, o, u, w, z).
    pub short_words: Vec<String>,
}

impl Default for Typography {
    fn default() -> Self {
        Self { quotes: ["“", "”", "‘", "’"].map(str::to_owned), short_words: Vec::new() }
    }
}

impl Typography {
    /// Ties each short word to the word after it. Doing it twice changes nothing.
    pub fn tie_short_words<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.short_words.is_empty() || !text.contains(' ') {
            return Cow::Borrowed(text);
        }
        let mut tied = String::new();
        let mut copied = 0;
        let mut word_start = 0;
        for (index, character) in text.char_indices() {
            if character == ' ' && self.is_short(&text[word_start..index]) {
                tied.push_str(&text[copied..index]);
                tied.push(NO_BREAK_SPACE);
                copied = index + 1;
            }
            if !character.is_alphanumeric() {
                word_start = index + character.len_utf8();
            }
        }
        if copied == 0 {
            return Cow::Borrowed(text);
        }
        tied.push_str(&text[copied..]);
        Cow::Owned(tied)
    }

    fn is_short(&self, word: &str) -> bool {
        // The length is asked first: this runs for every space of every page.
        word.len() <= 4 && !word.is_empty() && self.short_words.iter().any(|short| *short == word.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn polish() -> Typography {
        let short_words = ["a", "i", "o", "u", "w", "z"].map(str::to_owned).to_vec();
        Typography { short_words, ..Typography::default() }
    }

    #[test]
    fn one_letter_words_stay_with_the_next_word() {
        assert_eq!(
            polish().tie_short_words("Ala i kot, W domu (a w lesie)"),
            "Ala i\u{A0}kot, W\u{A0}domu (a\u{A0}w\u{A0}lesie)"
        );
        assert_eq!(polish().tie_short_words("oko za oko"), "oko za oko");
    }

    proptest! {
        #[test]
        fn tying_twice_changes_nothing_and_letters_stay(text in "[aiowzĄż ,.\u{A0}]{0,40}") {
            let once = polish().tie_short_words(&text).into_owned();
            prop_assert_eq!(polish().tie_short_words(&once), once.as_str());
            prop_assert_eq!(once.replace(NO_BREAK_SPACE, " "), text.replace(NO_BREAK_SPACE, " "));
        }
    }
}
