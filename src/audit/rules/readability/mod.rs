//! Readability: how long the sentences and words of a page's text are (WCAG 2.2, 3.1.5), in Polish and
//! English. A measure of words is no measure of meaning, so it is only ever a hint.

mod piece;

use std::sync::LazyLock;

use piece::Piece;

use crate::finding::{Finding, rules};

use super::super::bytes::each;
use super::super::document::{Document, NodeId, ROLE, known_names};
use super::super::tree::Tree;
use super::Found;
use super::passage::{Languages, is_of, is_word, split};

/// Texts with fewer words have no measure.
const WORDS_MIN: u32 = 100;

/// List items with fewer words are labels, not sentences.
const ITEM_WORDS_MIN: u32 = 8;

/// Years of school that a text may ask for: compulsory school and one more (WCAG 2.2, 3.1.5, asks for
/// "lower secondary education", 7 to 9 years).
const YEARS_MAX: f64 = 10.0;

/// From so many syllables on, a word is hard.
const HARD: u32 = 4;

/// A sentence with more words is lost before it ends.
const SENTENCE_MAX: u32 = 40;

/// A language that can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measured {
    Polish,
    English,
}

impl Measured {
    fn of(tag: &str) -> Option<Self> {
        match tag {
            tag if is_of(tag, "pl") => Some(Self::Polish),
            tag if is_of(tag, "en") => Some(Self::English),
            _ => None,
        }
    }

    /// How many years of school a text asks for.
    ///
    /// Polish: the FOG index (R. Gunning, *The Technique of Clear Writing*, 1952) with words of four and
    /// more syllables as the hard ones, as W. Pisarek counts them for Polish ("Jak mierzyć zrozumiałość
    /// tekstu?", Zeszyty Prasoznawcze 4/1969) and the Wrocław group's FOG-PL does. English: Flesch-Kincaid
    /// (J. P. Kincaid and others, *Derivation of New Readability Formulas*, 1975).
    fn years(self, count: &Count) -> f64 {
        let [words, sentences] = [count.words, count.sentences.max(1)].map(f64::from);
        match self {
            Self::Polish => 0.4 * (words / sentences + 100.0 * f64::from(count.hard) / words),
            Self::English => 0.39 * words / sentences + 11.8 * f64::from(count.syllables) / words - 15.59,
        }
    }
}

/// What is counted of a text.
#[derive(Debug, Default, Clone)]
struct Count {
    words: u32,
    sentences: u32,
    /// Of English only.
    syllables: u32,
    /// Hard words, of Polish only.
    hard: u32,
    /// The longest sentence: its words, the byte of its paragraph that it starts at, where that stands.
    longest: (u32, usize, NodeId),
}

impl Count {
    /// A sentence of so many words, which starts at a byte of its paragraph.
    fn end_sentence(&mut self, words: u32, start: usize, place: NodeId) {
        self.words += words;
        self.sentences += u32::from(words > 0);
        if words > self.longest.0 {
            self.longest = (words, start, place);
        }
    }

    fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
        self.hard += other.hard;
        if other.longest.0 > self.longest.0 {
            self.longest = other.longest;
        }
    }
}

/// Text that is hard to read.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    // The law words Polish accessibility statements (technical conditions 2.0); nobody may simplify them.
    if document.by_id("a11y-wstep").is_some() {
        return;
    }
    let root = document.find("main").or_else(|| document.find("body"));
    let mut languages = Languages::new(tree);
    let mut measured = |node| languages.of(node).and_then(Measured::of);
    let Some((root, language)) = root.and_then(|root| Some((root, measured(root)?))) else {
        return;
    };
    let mut count = Count::default();
    let mut node = root + 1;
    let mut buffer = String::new();
    while node < document.end(root) {
        if !document.is_element(node) {
            node += 1;
            continue;
        }
        let kind = Kind::of(document, node);
        if kind.is_apart(document, node) || !tree.is_exposed(node) {
            node = document.end(node);
            continue;
        }
        if kind.is_measured && measured(node) == Some(language) {
            let own = measure(own_text(tree, node, &mut buffer), node, language);
            if !kind.is_item || own.words >= ITEM_WORDS_MIN {
                count.add(&own);
            }
        }
        node += 1;
    }
    let (longest, start, place) = count.longest;
    let years = language.years(&count);
    let is_hard = count.words >= WORDS_MIN && years > YEARS_MAX;
    if longest <= SENTENCE_MAX && !is_hard {
        return;
    }
    let start = first_words(&own_text(tree, place, &mut buffer)[start..]);
    if longest > SENTENCE_MAX {
        let finding = Finding::new(&rules::LONG_SENTENCE).with("count", longest as usize).with("text", start.as_str());
        found.push((place, finding));
    }
    if is_hard {
        let finding = Finding::new(&rules::HARD_TO_READ)
            .with("years", years.round() as usize)
            .with("average", (f64::from(count.words) / f64::from(count.sentences.max(1))).round() as usize)
            .with("count", longest as usize)
            .with("text", start);
        found.push((place, finding));
    }
}

/// What an element's name says of text in it.
#[derive(Debug, Clone, Copy, Default)]
struct Kind {
    is_measured: bool,
    is_item: bool,
    /// No running text of the page's own.
    is_apart: bool,
    /// Its text is none of the lines around it.
    is_beside: bool,
    is_break: bool,
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| known_names().map(Kind::of_name).collect());

impl Kind {
    fn of_name(name: &str) -> Self {
        let is_apart = matches!(
            name,
            "nav"
                | "header"
                | "footer"
                | "aside"
                | "table"
                | "pre"
                | "form"
                | "script"
                | "style"
                | "template"
                | "dialog"
                | "address"
        );
        Self {
            is_measured: matches!(name, "p" | "li" | "dd" | "blockquote" | "figcaption"),
            is_item: name == "li",
            is_apart,
            is_beside: is_apart
                || matches!(name, "p" | "ul" | "ol" | "dl" | "li" | "div" | "blockquote" | "code" | "sup"),
            is_break: name == "br",
        }
    }

    #[inline]
    fn of(document: &Document, node: NodeId) -> Self {
        document.html_number(node).and_then(|number| KINDS.get(number)).copied().unwrap_or_default()
    }

    #[inline]
    fn is_apart(self, document: &Document, node: NodeId) -> bool {
        self.is_apart || document.value(node, ROLE).is_some_and(|role| matches!(role, "navigation" | "search" | "note"))
    }
}

/// The text of a paragraph's own lines: without paragraphs and lists inside it. Put together in the buffer,
/// unless it stands in the document in one piece.
fn own_text<'t>(tree: &'t Tree<'_>, block: NodeId, buffer: &'t mut String) -> &'t str {
    let document = tree.document;
    let mut node = block + 1;
    if document.end(block) == node + 1
        && let Some(text) = document.text(node)
    {
        return text;
    }
    buffer.clear();
    while node < document.end(block) {
        if let Some(text) = document.text(node) {
            buffer.push_str(text);
        } else {
            let kind = Kind::of(document, node);
            if kind.is_beside || kind.is_apart(document, node) || !tree.is_exposed(node) {
                buffer.push(' ');
                node = document.end(node);
                continue;
            }
            if kind.is_break {
                buffer.push(' ');
            }
        }
        node += 1;
    }
    buffer
}

/// Counts the sentences and words of a paragraph. Apart from the walk, whose values would be in its way.
#[inline(never)]
fn measure(text: &str, place: NodeId, language: Measured) -> Count {
    let mut count = Count::default();
    // Where the sentence so far starts, and its words.
    let (mut start, mut words) = (0, 0);
    let mut at = 0;
    while at < text.len() {
        let piece = Piece::read(text, at, language);
        if piece.length == 0 {
            let word = split(&text[at..]).next().unwrap_or_default();
            at += word.len();
            if is_word(word) {
                let syllables = piece::syllables(word, language);
                match language {
                    Measured::Polish => count.hard += u32::from(syllables >= HARD),
                    Measured::English => count.syllables += syllables,
                }
                words += 1;
            }
            if let Some(next) = next_sentence(word, &text[at..]) {
                count.end_sentence(std::mem::take(&mut words), start, place);
                start = text.len() - next.len();
            }
            continue;
        }
        let mut left = piece.starts;
        for bit in each(piece.starts & piece.signs) {
            if !split(&text[at + bit..]).next().is_some_and(is_word) {
                left &= !(1 << bit);
            }
        }
        match language {
            Measured::Polish => count.hard += piece.ends_with_vowels(HARD).count_ones(),
            // What is no word has no vowel, and was taken for one that has a syllable nevertheless.
            Measured::English => {
                count.syllables += piece.syllables(text, at);
                if left != piece.starts {
                    count.syllables -= (piece.starts & !left).count_ones();
                }
            }
        }
        for end in each(piece.signs << 1 & piece.ends) {
            if let Some(next) = next_sentence(&text[at + piece.start(end)..at + end], &text[at + end..]) {
                let before = left & ((1 << end) - 1);
                left &= !before;
                count.end_sentence(words + before.count_ones(), start, place);
                (words, start) = (0, text.len() - next.len());
            }
        }
        words += left.count_ones();
        at += piece.length;
    }
    count.end_sentence(words, start, place);
    count
}

/// Where the next sentence starts in what comes after a word, if one ends with it. None does after short forms, nor
/// before a word in lower case.
fn next_sentence<'t>(word: &str, rest: &'t str) -> Option<&'t str> {
    let mut end = word.len();
    let has_full_stop = loop {
        match word.as_bytes()[..end] {
            [.., b'.'] => break true,
            [.., b'!' | b'?'] | [.., 0xe2, 0x80, 0xa6] => break false,
            [.., b'"' | b'\'' | b')' | b']'] => end -= 1,
            // » and “, ”, ’
            [.., 0xc2, 0xbb] => end -= 2,
            [.., 0xe2, 0x80, 0x9c | 0x9d | 0x99] => end -= 3,
            _ => return None,
        }
    };
    let next = rest.trim_start();
    if !has_full_stop {
        return Some(next).filter(|next| !next.starts_with(char::is_lowercase));
    }
    let goes_on = match next.as_bytes().first() {
        Some(first) if first.is_ascii_alphanumeric() => first.is_ascii_lowercase(),
        _ => next.trim_start_matches(['"', '„', '“', '«', '(', '[']).starts_with(char::is_lowercase),
    };
    (!goes_on && !is_short_form(&word[..end - 1])).then_some(next)
}

/// Is it a short form of a word, without its dot, or an initial?
fn is_short_form(word: &str) -> bool {
    let bare = match word.as_bytes() {
        [first, ..] if first.is_ascii_alphanumeric() => word,
        _ => word.trim_start_matches(|character: char| !character.is_alphanumeric()),
    };
    // The longest short form has four bytes.
    if bare.len() > 4 {
        return false;
    }
    let is_initial = bare.chars().count() == 1 && bare.chars().all(char::is_uppercase);
    is_initial || SHORT_FORMS.iter().any(|short| short.len() == bare.len() && bare.eq_ignore_ascii_case(short))
}

/// Short forms with a dot that stand before names and numbers, in Polish and English.
const SHORT_FORMS: &[&str] = &[
    "al", "art", "dr", "e.g", "godz", "i.e", "im", "inż", "kom", "lit", "mgr", "m.in", "Mr", "Mrs", "Ms", "mjr", "no",
    "np", "nr", "pkt", "pl", "poz", "prof", "s", "św", "St", "str", "t.j", "tel", "tj", "tzn", "ul", "ust", "zob",
];

/// The first words of a sentence.
fn first_words(text: &str) -> String {
    let mut words = text.split_whitespace().skip_while(|word| !is_word(word));
    let mut start = words.by_ref().take(7).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is counted of a text, and how its longest sentence starts.
    type Told = (u32, u32, u32, u32, u32, String);

    fn told(count: &Count, text: &str) -> Told {
        let (longest, start, _) = count.longest;
        (count.words, count.sentences, count.syllables, count.hard, longest, first_words(&text[start..]))
    }

    /// The same, word by word and letter by letter.
    fn plainly(text: &str, language: Measured) -> Told {
        let mut count = Count::default();
        let (mut words, mut start) = (0, 0);
        for word in text.split_whitespace() {
            if is_word(word) {
                let syllables = syllables(word, language);
                match language {
                    Measured::Polish => count.hard += u32::from(syllables >= HARD),
                    Measured::English => count.syllables += syllables,
                }
                words += 1;
            }
            let end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
            if let Some(next) = next_sentence(word, &text[end..]) {
                count.end_sentence(std::mem::take(&mut words), start, 1);
                start = text.len() - next.len();
            }
        }
        count.end_sentence(words, start, 1);
        told(&count, text)
    }

    fn syllables(word: &str, language: Measured) -> u32 {
        let letters: Vec<char> = [' ', ' '].into_iter().chain(word.to_lowercase().chars()).collect();
        let is_vowel = |letter: char| "aeiouy".contains(letter);
        let starts = letters.windows(3).filter(|letters| match (language, letters) {
            (Measured::Polish, [_, before, letter]) => (is_vowel(*letter) || "ąęó".contains(*letter)) && *before != 'i',
            (Measured::English, [first, before, letter]) => {
                is_vowel(*letter) && (!is_vowel(*before) || (*before == 'y' && is_vowel(*first)))
            }
            _ => false,
        });
        let is_silent = language == Measured::English && piece::has_silent_ending(word.as_bytes());
        (starts.count() as u32).saturating_sub(u32::from(is_silent)).max(1)
    }

    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        " ", " ", " ", " ", " ", " ", "\n", "\u{a0}", "\u{2003}", "\u{3000}", "  ", ". ", ".\u{a0}", "! ", "?” ",
        "…", ",", ", ", "(", "„", "–", "-", "×", "112", "np. ", "A. ", "A", "a", "i", "ó", "Ó", "ą", "Ę", "é", "e",
        "y", "le", "ed", "es", "cudzoziemiec", "Europa ", "employer", "people", "names.", "wanted ", "ж", "漢字", "🙂",
        "abcdefghijklmnop",
        "https://www.example.org/a-very-long-address-that-has-no-white-space-and-more-than-64-bytes",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn many_words_at_once_are_counted_as_one_by_one(
            pieces in proptest::collection::vec(0..PIECES.len(), 0..120),
            is_polish: bool,
        ) {
            let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
            let language = if is_polish { Measured::Polish } else { Measured::English };
            proptest::prop_assert_eq!(told(&measure(&text, 1, language), &text), plainly(&text, language), "{}", text);
        }
    }
}
