//! Readability: how long the sentences and words of a page's text are (WCAG 2.2, 3.1.5), in Polish and
//! English. A measure of words is no measure of meaning, so it is only ever a hint.

mod syllables;

use syllables::{Word, Words};

use crate::finding::{Finding, rules};

use super::super::document::{Document, NodeId};
use super::super::tree::Tree;
use super::Found;
use super::passage::{Languages, is_of, is_word};

/// Texts with fewer words have no measure.
const WORDS_MIN: u32 = 100;

/// List items with fewer words are labels, not sentences.
const ITEM_WORDS_MIN: u32 = 8;

/// Years of school that a text may ask for: compulsory school and one more (WCAG 2.2, 3.1.5, asks for
/// "lower secondary education", 7 to 9 years).
const YEARS_MAX: f64 = 10.0;

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
    syllables: u32,
    /// Words of four and more syllables.
    hard: u32,
    /// The longest sentence: its words, the byte of its paragraph that it starts at, where that stands.
    longest: (u32, usize, NodeId),
}

impl Count {
    /// A sentence of so many words, which starts at a byte of its paragraph.
    fn end_sentence(&mut self, words: u32, start: usize, place: NodeId) {
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
        if is_apart(document, node) || !tree.is_exposed(node) {
            node = document.end(node);
            continue;
        }
        let is_item = document.html(node) == "li";
        if (is_item || matches!(document.html(node), "p" | "dd" | "blockquote" | "figcaption"))
            && measured(node) == Some(language)
        {
            let own = measure(own_text(tree, node, &mut buffer), node, language);
            if !is_item || own.words >= ITEM_WORDS_MIN {
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

/// What is no running text of the page's own.
fn is_apart(document: &Document, node: NodeId) -> bool {
    matches!(
        document.html(node),
        "nav"
            | "header"
            | "footer"
            | "aside"
            | "table"
            | "pre"
            | "form"
            | "script"
            | "style"
            | "svg"
            | "template"
            | "dialog"
            | "address"
    ) || document.attribute(node, "role").is_some_and(|role| matches!(role, "navigation" | "search" | "note"))
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
        } else if document.is_element(node)
            && (!tree.is_exposed(node)
                || is_apart(document, node)
                || matches!(
                    document.html(node),
                    "p" | "ul" | "ol" | "dl" | "li" | "div" | "blockquote" | "code" | "sup"
                ))
        {
            buffer.push(' ');
            node = document.end(node);
            continue;
        } else if document.html(node) == "br" {
            buffer.push(' ');
        }
        node += 1;
    }
    buffer
}

/// Counts the sentences and words of a paragraph. Apart from the walk, whose values would be in its way.
#[inline(never)]
fn measure(text: &str, place: NodeId, language: Measured) -> Count {
    let mut count = Count::default();
    let mut start = 0;
    // The words of the sentence so far, its last one, and whether that may end it.
    let (mut words, mut last, mut may_end) = (0, 0..0, false);
    for Word { place: at, syllables } in Words::new(text, language) {
        if may_end && ends_sentence(&text[last], &text[at.clone()]) {
            count.end_sentence(words, start, place);
            words = 0;
        }
        if text.as_bytes()[at.start].is_ascii_alphanumeric() || is_word(&text[at.clone()]) {
            if words == 0 {
                start = at.start;
            }
            words += 1;
            count.words += 1;
            count.syllables += syllables;
            count.hard += u32::from(syllables >= 4);
        }
        may_end = may_end_sentence(text, at.end);
        last = at;
    }
    count.end_sentence(words, start, place);
    count
}

/// Does the word that ends at a place end with anything but a letter of Europe, a digit or a comma? Nearly all
/// words tell by their last bytes.
fn may_end_sentence(text: &str, end: usize) -> bool {
    match text.as_bytes()[..end] {
        [.., last] if last.is_ascii_alphanumeric() || last == b',' => false,
        // U+0100 to U+017F
        [.., 0xc4 | 0xc5, _] => false,
        _ => !text[..end].ends_with(char::is_alphanumeric),
    }
}

/// Does a sentence end between two words? Not after short forms, nor before a word in lower case.
fn ends_sentence(word: &str, next: &str) -> bool {
    let word = word.trim_end_matches(['"', '”', '“', '»', '’', '\'', ')', ']']);
    if word.ends_with(['!', '?', '…']) {
        return !next.starts_with(char::is_lowercase);
    }
    let Some(word) = word.strip_suffix('.') else {
        return false;
    };
    let goes_on = next.trim_start_matches(['"', '„', '“', '«', '(', '[']).starts_with(char::is_lowercase);
    let bare = word.trim_start_matches(|character: char| !character.is_alphanumeric());
    // The longest short form has four bytes.
    if goes_on || bare.len() > 4 {
        return !goes_on;
    }
    let is_initial = bare.chars().count() == 1 && bare.chars().all(char::is_uppercase);
    !is_initial && !SHORT_FORMS.iter().any(|short| bare.eq_ignore_ascii_case(short))
}

/// Short forms with a dot that stand before names and numbers, in Polish and English.
const SHORT_FORMS: &[&str] = &[
    "al", "art", "dr", "e.g", "godz", "i.e", "im", "inż", "kom", "lit", "mgr", "m.in", "Mr", "Mrs", "Ms", "mjr", "no",
    "np", "nr", "pkt", "pl", "poz", "prof", "s", "św", "St", "str", "t.j", "tel", "tj", "tzn", "ul", "ust", "zob",
];

/// The first words of a sentence.
fn first_words(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut start = words.by_ref().take(7).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        start.push('…');
    }
    start
}
