//! Typography: quotes, dashes and line ends as a language writes them.
//!
//! Works on plain text and knows neither Markdown nor HTML. Changes only blanks, straight quotes,
//! hyphens and dots that stand for something else; doing it twice changes nothing.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashSet;

/// Stands for what is no text of the language: code, an image, an address.
pub const OPAQUE: char = '\u{FFFC}';

/// U+00A0: ties two words so that no line ends between them.
const NO_BREAK_SPACE: &str = "\u{A0}";

/// Signs that stay with the number before them in every language.
const SIGNS: [&str; 15] = ["%", "‰", "°", "°C", "°F", "€", "$", "£", "¥", "₴", "EUR", "USD", "PLN", "CHF", "GBP"];

/// Units that are written the same in every language of Latin script.
const UNITS: [&str; 25] = [
    "mm", "cm", "dm", "m", "km", "m²", "km²", "m³", "ha", "mg", "g", "kg", "t", "ml", "l", "min", "h", "s", "kB", "MB",
    "GB", "kWh", "px", "V", "W",
];

/// How a language is typeset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typography {
    /// Outer opening, outer closing, inner opening, inner closing quote.
    pub quotes: [String; 4],
    /// Words that may not end a line, in lower case (Polish: w, z, np.).
    short_words: FxHashSet<String>,
    /// The lengths of words that what follows may be tied to, as bits, by their last byte: asked before
    /// the words themselves, since it is asked for every word of every page.
    ends: Box<[u32; 256]>,
    /// Words that stay with a number after them (Polish: art., s.).
    before_number: FxHashSet<String>,
    /// Words that stay with the number before them (Polish: zł, r.).
    units: FxHashSet<String>,
}

/// The longest word that can be a range, with brackets and quotes around it.
const RANGE_BYTES_MAX: usize = 40;

/// One change: these bytes of the text become this.
pub type Edit<'t> = (Range<usize>, &'t str);

impl Typography {
    /// The typography of a language without words of its own.
    pub(super) fn new(quotes: [&str; 4]) -> Self {
        Self {
            quotes: quotes.map(str::to_owned),
            short_words: FxHashSet::default(),
            ends: Box::new(std::array::from_fn(
                |last| if matches!(last as u8, b'0'..=b'9' | b')') { u32::MAX } else { 0 },
            )),
            before_number: FxHashSet::default(),
            units: SIGNS.iter().chain(&UNITS).map(|unit| (*unit).to_owned()).collect(),
        }
    }

    /// Adds words that may not end a line.
    pub(super) fn add_short_words(&mut self, words: impl Iterator<Item = String>) {
        for word in words.map(|word| word.to_lowercase()) {
            let upper = word.to_uppercase();
            for form in [&word, &upper] {
                // An `I` is no way to write the word `ı`.
                if let Some(last) = form.as_bytes().last().filter(|_| form.to_lowercase() == word) {
                    self.ends[usize::from(*last)] |= length_bit(form.len());
                }
            }
            self.short_words.insert(word);
        }
    }

    /// Adds words that stay with a number after them.
    pub(super) fn add_before_number(&mut self, words: impl Iterator<Item = String>) {
        self.before_number.extend(words.map(|word| word.to_lowercase()));
    }

    /// Adds words that stay with the number before them.
    pub(super) fn add_units(&mut self, units: impl Iterator<Item = String>) {
        self.units.extend(units);
    }

    /// A text as the language typesets it.
    pub fn set<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut edits = Vec::new();
        self.edits(text, |_| false, &mut edits);
        apply(text, 0, &edits)
    }

    /// What has to change in a text, in order. Where `is_kept` says so, a mark stays as it is written.
    pub fn edits<'t>(&'t self, text: &str, is_kept: impl Fn(usize) -> bool, edits: &mut Vec<Edit<'t>>) {
        let bytes = text.as_bytes();
        let mut quotes = Quotes { marks: &self.quotes, text, open: Vec::new(), has_opened: false, last_single: None };
        let mut start = 0;
        let mut has_marks = false;
        for at in Marks::of(bytes) {
            // Most words have nothing that could change: two looks into tables must do.
            if !has_marks
                && let Some([last, b' ', first]) = bytes.get(at.wrapping_sub(1)..at + 2)
                && self.ends[usize::from(*last)] & length_bit(at - start) == 0
                && !CAN_BE_TIED[usize::from(*first)]
            {
                start = at + 1;
                continue;
            }
            let class = CLASSES[usize::from(bytes[at])];
            let gap = match class {
                PLAIN => continue,
                STOP if bytes.get(at + 1) != Some(&b'.') => continue,
                STOP => 0,
                _ => blank(bytes, at).unwrap_or(0),
            };
            if gap == 0 {
                has_marks = true;
                continue;
            }
            let word = start..at;
            start = at + gap;
            if word.is_empty() {
                continue;
            }
            if has_marks {
                self.edit_word(text, &word, &is_kept, &mut quotes, edits);
                has_marks = false;
            }
            if class == SPACE
                && start < bytes.len()
                && blank(bytes, start).is_none()
                && self.is_tied(&text[word], &text[start..])
            {
                edits.push((at..start, NO_BREAK_SPACE));
            }
        }
        if has_marks {
            self.edit_word(text, &(start..bytes.len()), &is_kept, &mut quotes, edits);
        }
    }

    /// Marks inside one word.
    fn edit_word<'t>(
        &'t self,
        text: &str,
        word: &Range<usize>,
        is_kept: impl Fn(usize) -> bool,
        quotes: &mut Quotes<'t, '_>,
        edits: &mut Vec<Edit<'t>>,
    ) {
        let bytes = &text.as_bytes()[word.clone()];
        let written = &text[word.clone()];
        if is_address(written) {
            return;
        }
        if written == "-" {
            let is_between = !word_before(text, word.start).is_empty() && !next_word(&text[word.end..]).is_empty();
            if is_between && !is_kept(word.start) && !text[..word.start].ends_with('\n') {
                edits.push((word.clone(), "–"));
            }
            return;
        }
        let mut at = 0;
        while at < bytes.len() {
            let place = word.start + at;
            let run = match bytes[at] {
                mark @ (b'-' | b'.') => bytes[at..].iter().take_while(|byte| **byte == mark).count(),
                _ => 1,
            };
            match bytes[at] {
                b'"' | b'\'' if !is_kept(place) => {
                    if let Some(mark) = quotes.straight(place) {
                        edits.push((place..place + 1, mark));
                    }
                    at += 1;
                }
                b'-' if (run == 2 || run == 3) && !is_kept(place) => {
                    // `--option` stays.
                    let is_option = at == 0 && bytes.len() > run;
                    if !is_option {
                        edits.push((place..place + run, if run == 2 { "–" } else { "—" }));
                    }
                    at += run;
                }
                b'-' if run == 1 && !is_kept(place) => {
                    if self.is_range(text, word, at) {
                        edits.push((place..place + 1, "–"));
                    }
                    at += 1;
                }
                b'.' if run == 3 && !is_kept(place) => {
                    edits.push((place..place + 3, "…"));
                    at += 3;
                }
                b'-' | b'.' => at += run,
                0xC2 | 0xE2 => {
                    quotes.written(place);
                    at += written[at..].chars().next().map_or(1, char::len_utf8);
                }
                _ => at += 1,
            }
        }
    }

    /// May no line end between a word and what follows it? What it asks first of their ends, `ends` and
    /// `CAN_BE_TIED` must know.
    fn is_tied(&self, word: &str, rest: &str) -> bool {
        let last = word.as_bytes()[word.len() - 1];
        let first = rest.as_bytes()[0];
        if last.is_ascii_digit() || last == b')' {
            if first.is_ascii_digit() {
                return is_digit_group(word, next_word(rest));
            }
            if last.is_ascii_digit() && self.is_unit(next_word(rest)) {
                return true;
            }
        }
        if matches!(first, b'-' | 0xE2) && matches!(next_word(rest), "–" | "—" | "-" | "--" | "---") {
            return true;
        }
        self.is_short(word) || (first.is_ascii_digit() && is_one_of(&self.before_number, without_opening(word)))
    }

    fn is_short(&self, word: &str) -> bool {
        // An opening bracket or quote may stand before it.
        let can_open = matches!(word.as_bytes()[0], b'(' | b'[' | b'"' | b'\'' | 0xC2 | 0xE2);
        let word = if can_open { without_opening(word) } else { word };
        let last = word.as_bytes().last().copied().unwrap_or(0);
        let is_one_letter = word.len() == 1 && last.is_ascii_alphabetic();
        self.ends[usize::from(last)] & length_bit(word.len()) != 0
            && (is_one_letter || is_one_of(&self.short_words, word))
    }

    fn is_unit(&self, word: &str) -> bool {
        let word = word.trim_end_matches([',', ';', ':', '!', '?', ')', ']', '"', '”', '’', '»']);
        // At the end of a sentence a full stop follows.
        self.units.contains(word) || word.strip_suffix('.').is_some_and(|word| self.units.contains(word))
    }

    /// Is the hyphen at `at` of this word between the ends of a range: 2022-2024, 5-10, 8:00-16:00?
    /// Telephone numbers, postal codes and days of the calendar are none.
    fn is_range(&self, text: &str, Range { start, end }: &Range<usize>, at: usize) -> bool {
        let word = &text[*start..*end];
        if word.len() > RANGE_BYTES_MAX {
            return false;
        }
        let is_edge = |c: char| !c.is_alphanumeric();
        let from = word[..at].trim_start_matches(is_edge);
        let to = word[at + 1..].trim_end_matches(is_edge);
        let is_number = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
        if is_time(from) && is_time(to) {
            return true;
        }
        if !is_number(from) || !is_number(to) {
            return false;
        }
        let (low, high): (u32, u32) = (from.parse().unwrap_or(0), to.parse().unwrap_or(0));
        match (from.len(), to.len()) {
            // 2022-24; 2022-11 may be a month.
            (4, 2) => high > 12 && low % 100 < high,
            (4, 4) | (1 | 2, 1 | 2) => low < high && !from.starts_with('0'),
            _ => {
                low < high
                    && !from.starts_with('0')
                    && (is_one_of(&self.before_number, without_opening(word_before(text, *start)))
                        || self.is_unit(next_word(&text[*end..])))
            }
        }
    }
}

/// The text with these changes; `base` is where it starts in the text that they count in.
pub fn apply<'t>(text: &'t str, base: usize, edits: &[Edit<'_>]) -> Cow<'t, str> {
    if edits.is_empty() {
        return Cow::Borrowed(text);
    }
    let growth: usize = edits.iter().map(|(_, new)| new.len()).sum();
    let cut: usize = edits.iter().map(|(range, _)| range.len()).sum();
    let mut changed = String::with_capacity(text.len() - cut + growth);
    let mut copied = 0;
    for (range, new) in edits {
        changed.push_str(&text[copied..range.start - base]);
        changed.push_str(new);
        copied = range.end - base;
    }
    changed.push_str(&text[copied..]);
    Cow::Owned(changed)
}

fn without_opening(word: &str) -> &str {
    word.trim_start_matches(['(', '[', '"', '\'', '„', '“', '‘', '‚', '«', '»', '–', '—'])
}

fn is_one_of(words: &FxHashSet<String>, word: &str) -> bool {
    !words.is_empty()
        && !word.is_empty()
        && (words.contains(word) || (word.chars().any(char::is_uppercase) && words.contains(&word.to_lowercase())))
}

/// Addresses stay as they are written.
fn is_address(word: &str) -> bool {
    let can_be = word.bytes().any(|byte| matches!(byte, b':' | b'@'));
    (can_be && (word.contains("://") || word.contains('@'))) || word.starts_with("www.")
}

/// 116 111, +48 22 628 01 20, 10 000: groups of one number.
fn is_digit_group(word: &str, next: &str) -> bool {
    let word = word.trim_start_matches(['(', '+', '[']).trim_end_matches(')');
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    let is_rest_number =
        next[digits..].starts_with([',', '.']) && next[digits + 1..].starts_with(|c: char| c.is_ascii_digit());
    let is_whole = is_rest_number
        || !next[digits..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | ':' | '/' | '.'))
        || &next[digits..] == ".";
    (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) && (2..=3).contains(&digits) && is_whole
}

/// 8:00, 16.30.
fn is_time(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once([':', '.']) else {
        return false;
    };
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    (1..=2).contains(&hours.len()) && minutes.len() == 2 && is_number(hours) && is_number(minutes)
}

/// What a byte may be the start of.
const PLAIN: u8 = 0;
const STOP: u8 = 1;
const SPACE: u8 = 2;
const MARK: u8 = 3;

/// Bytes that blanks and marks start with, and brackets that may stand before a word; all others go by
/// unseen.
const CLASSES: [u8; 256] = {
    let mut classes = [PLAIN; 256];
    let marks = b"\n\t\r\"'-([\xC2\xE2";
    let mut index = 0;
    while index < marks.len() {
        classes[marks[index] as usize] = MARK;
        index += 1;
    }
    classes[b'.' as usize] = STOP;
    classes[b' ' as usize] = SPACE;
    classes
};

/// Bytes at the start of a word that can be tied to whatever is before it: numbers and dashes.
const CAN_BE_TIED: [bool; 256] = {
    let mut can_be_tied = [false; 256];
    let firsts = b"0123456789-\xE2";
    let mut index = 0;
    while index < firsts.len() {
        can_be_tied[firsts[index] as usize] = true;
        index += 1;
    }
    can_be_tied
};

/// The places of all bytes that are not plain, and of some that are: found a block at a time, so that
/// letters cost next to nothing.
struct Marks<'t> {
    bytes: &'t [u8],
    /// Where the block starts.
    block: usize,
    /// A bit for each place in the block that is still to be told.
    left: u64,
}

/// How many bytes are looked at together.
const BLOCK: usize = 64;

impl<'t> Marks<'t> {
    fn of(bytes: &'t [u8]) -> Self {
        Self { bytes, block: 0, left: Self::in_block(bytes, 0) }
    }

    fn in_block(bytes: &[u8], start: usize) -> u64 {
        let rest = &bytes[start..];
        match rest.first_chunk() {
            Some(block) => Self::bits(block),
            None => {
                let mut block = [b'x'; BLOCK];
                block[..rest.len()].copy_from_slice(rest);
                Self::bits(&block)
            }
        }
    }

    fn bits(block: &[u8; BLOCK]) -> u64 {
        // Written so that the compiler looks at many bytes at once.
        let mut is_mark = [0; BLOCK];
        let mut at = 0;
        while at < BLOCK {
            let byte = block[at];
            let is_hyphen_or_stop = byte.wrapping_sub(b'-') < 2;
            let is_lead = byte & 0xDF == 0xC2;
            is_mark[at] = u8::from((byte <= b'(') | (byte == b'[') | is_hyphen_or_stop | is_lead);
            at += 1;
        }
        let (eights, _) = is_mark.as_chunks();
        // The product moves the low bit of each of eight bytes into the highest one.
        let byte = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        eights.iter().enumerate().fold(0, |bits, (index, eight)| bits | byte(eight) << (8 * index))
    }
}

impl Iterator for Marks<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.block += BLOCK;
            if self.block >= self.bytes.len() {
                return None;
            }
            self.left = Self::in_block(self.bytes, self.block);
        }
        let at = self.block + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(at)
    }
}

/// The bit of a word's length; long words share those of short ones.
#[inline]
fn length_bit(length: usize) -> u32 {
    1 << (length % 32)
}

/// The word after one space, up to the next blank.
fn next_word(rest: &str) -> &str {
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let bytes = rest.as_bytes();
    let end = (0..bytes.len()).find(|at| blank(bytes, *at).is_some()).unwrap_or(bytes.len());
    &rest[..end]
}

/// The word before the one that starts here.
fn word_before(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end_matches(BLANKS);
    before.rsplit(BLANKS).next().unwrap_or(before)
}

/// What is between words: spaces, line ends, no-break spaces.
const BLANKS: [char; 6] = [' ', '\n', '\t', '\r', '\u{A0}', '\u{202F}'];

/// How many bytes the blank here has, if there is one.
#[inline]
fn blank(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b' ' | b'\n' | b'\t' | b'\r' => Some(1),
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => Some(2),
        0xE2 if bytes.get(at + 1..at + 3) == Some(&[0x80, 0xAF]) => Some(3),
        _ => None,
    }
}

/// Quotes that are open, as one reads along.
struct Quotes<'m, 't> {
    marks: &'m [String; 4],
    text: &'t str,
    /// The level of each open quote: 0 for outer marks, 1 for inner.
    open: Vec<u8>,
    /// Has any quote been opened so far?
    has_opened: bool,
    /// The last straight single quote that can close; found once.
    last_single: Option<Option<usize>>,
}

impl<'m> Quotes<'m, '_> {
    /// What a straight quote stands for; nothing where it stays.
    fn straight(&mut self, at: usize) -> Option<&'m str> {
        let is_double = self.text.as_bytes()[at] == b'"';
        let (before, after) = self.around(at, 1);
        if is_double {
            if opens(before, after) {
                let level = u8::from(self.open.last() == Some(&0));
                self.push(level);
                return Some(&self.marks[2 * usize::from(level)]);
            }
            return match before {
                None => None,
                Some(before) if before.is_whitespace() => None,
                // Inches and seconds.
                Some(before) if before.is_ascii_digit() && !self.has_opened => None,
                Some(_) => Some(&self.marks[2 * usize::from(self.open.pop().unwrap_or(0)) + 1]),
            };
        }
        if opens(before, after) {
            if self.last_single().is_some_and(|last| last > at) {
                self.push(1);
                return Some(&self.marks[2]);
            }
            return Some("’");
        }
        match before {
            None => None,
            Some(before) if before.is_whitespace() => None,
            Some(before) if before.is_ascii_digit() && !self.has_opened => None,
            Some(_) if !is_letter(after) && self.open.last() == Some(&1) => {
                self.open.pop();
                Some(&self.marks[3])
            }
            Some(_) => Some("’"),
        }
    }

    /// A quote of the language that the author wrote.
    fn written(&mut self, at: usize) {
        let Some(character) = self.text[at..].chars().next() else {
            return;
        };
        let is = |mark: &String| mark.trim() == character.encode_utf8(&mut [0; 4]);
        let (before, after) = self.around(at, character.len_utf8());
        for level in [0, 1] {
            let (opening, closing) = (&self.marks[2 * level], &self.marks[2 * level + 1]);
            let can_open = is(opening) && (opening != closing || opens(before, after));
            if can_open {
                self.push(u8::from(level == 1));
                return;
            }
            // Between letters it is an apostrophe.
            if is(closing)
                && self.open.last().map(|open| usize::from(*open)) == Some(level)
                && !(character == '’' && is_letter(after))
            {
                self.open.pop();
                return;
            }
        }
    }

    fn push(&mut self, level: u8) {
        self.open.push(level);
        self.has_opened = true;
    }

    fn around(&self, at: usize, length: usize) -> (Option<char>, Option<char>) {
        (self.text[..at].chars().next_back(), self.text[at + length..].chars().next())
    }

    fn last_single(&mut self) -> Option<usize> {
        *self.last_single.get_or_insert_with(|| {
            let closes = |at: &usize| {
                let before = self.text[..*at].chars().next_back();
                let after = self.text[at + 1..].chars().next();
                before.is_some_and(|c| !c.is_whitespace()) && !is_letter(after)
            };
            self.text.rmatch_indices('\'').map(|(at, _)| at).find(closes)
        })
    }
}

fn is_letter(character: Option<char>) -> bool {
    character.is_some_and(char::is_alphanumeric)
}

/// Can a quote between these open?
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let is_open_before = before.is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '{' | '–' | '—' | '-' | '/' | '„' | '“' | '‘' | '‚' | '«' | '"' | '\'')
    });
    is_open_before && after.is_some_and(|c| !c.is_whitespace())
}
