//! Transliterate: letters of any script as ASCII, as the language itself does it.
//!
//! Where a language has an official or customary table, that is used; everything else goes by
//! `any_ascii`, one character at a time. ICU4X can do it too, but its rules are others (BGN, ISO) and
//! take some megabytes.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::language::LanguageTag;

/// When a rule holds.
#[derive(Clone, Copy)]
enum When {
    Always,
    /// At the start of a word.
    Start,
    /// Before one of these letters, or at the end of a word.
    Before(&'static str),
}
use When::{Always, Before, Start};

/// These letters, in lower case, become these. The first rule that fits is taken.
type Rule = (&'static str, When, &'static str);

/// Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
const UKRAINIAN: &[Rule] = &[
    ("зг", Always, "zgh"),
    ("г", Always, "h"),
    ("ґ", Always, "g"),
    ("є", Start, "ye"),
    ("є", Always, "ie"),
    ("и", Always, "y"),
    ("ї", Start, "yi"),
    ("ї", Always, "i"),
    ("й", Start, "y"),
    ("й", Always, "i"),
    ("х", Always, "kh"),
    ("ц", Always, "ts"),
    ("щ", Always, "shch"),
    ("ю", Start, "yu"),
    ("ю", Always, "iu"),
    ("я", Start, "ya"),
    ("я", Always, "ia"),
    ("ь", Always, ""),
];

/// The Bulgarian Transliteration Act of 2009.
const BULGARIAN: &[Rule] = &[
    ("ия", Before(""), "ia"),
    ("х", Always, "h"),
    ("ц", Always, "ts"),
    ("щ", Always, "sht"),
    ("ъ", Always, "a"),
    ("ь", Always, "y"),
    ("й", Always, "y"),
    ("ю", Always, "yu"),
    ("я", Always, "ya"),
];

/// Gaj's letters without their signs.
const SERBIAN: &[Rule] = &[
    ("ђ", Always, "dj"),
    ("đ", Always, "dj"),
    ("ж", Always, "z"),
    ("х", Always, "h"),
    ("ц", Always, "c"),
    ("ч", Always, "c"),
    ("ш", Always, "s"),
    ("џ", Always, "dz"),
];

const MACEDONIAN: &[Rule] = &[
    ("ѓ", Always, "gj"),
    ("ќ", Always, "kj"),
    ("ѕ", Always, "dz"),
    ("х", Always, "h"),
    ("ц", Always, "c"),
    ("џ", Always, "dj"),
];

const GERMAN: &[Rule] = &[("ä", Always, "ae"), ("ö", Always, "oe"), ("ü", Always, "ue"), ("ß", Always, "ss")];

const DANISH: &[Rule] = &[("æ", Always, "ae"), ("ø", Always, "oe"), ("å", Always, "aa")];

/// Letters without voice, before which υ sounds as f.
const UNVOICED: &str = "θκξπσςτφχψ";

/// ELOT 743.
const GREEK: &[Rule] = &[
    ("αυ", Before(UNVOICED), "af"),
    ("αυ", Always, "av"),
    ("αύ", Before(UNVOICED), "af"),
    ("αύ", Always, "av"),
    ("ευ", Before(UNVOICED), "ef"),
    ("ευ", Always, "ev"),
    ("εύ", Before(UNVOICED), "ef"),
    ("εύ", Always, "ev"),
    ("ηυ", Before(UNVOICED), "if"),
    ("ηυ", Always, "iv"),
    ("ου", Always, "ou"),
    ("ού", Always, "ou"),
    ("γγ", Always, "ng"),
    ("γξ", Always, "nx"),
    ("γχ", Always, "nch"),
    ("μπ", Start, "b"),
    ("ξ", Always, "x"),
    ("χ", Always, "ch"),
];

/// Letters with the long vowels, as they are written in Latin script most.
const ARABIC: &[Rule] = &[
    ("ا", Always, "a"),
    ("أ", Always, "a"),
    ("إ", Always, "i"),
    ("آ", Always, "a"),
    ("ى", Always, "a"),
    ("ة", Always, "a"),
    ("ع", Always, "a"),
    ("غ", Always, "gh"),
    ("ء", Always, ""),
    ("ئ", Always, "y"),
    ("ؤ", Always, "w"),
];

fn rules(language: &LanguageTag) -> &'static [Rule] {
    let tag = language.as_str();
    match tag.split_once('-').map_or(tag, |(language, _)| language) {
        "uk" => UKRAINIAN,
        "bg" => BULGARIAN,
        "sr" | "bs" | "hr" | "cnr" => SERBIAN,
        "mk" => MACEDONIAN,
        "de" | "lb" => GERMAN,
        "da" | "nb" | "nn" | "no" => DANISH,
        "el" => GREEK,
        "ar" => ARABIC,
        _ => &[],
    }
}

/// A text of a language in ASCII; in lower case where the language has rules of its own.
pub(super) fn to_ascii<'t>(text: &'t str, language: &LanguageTag) -> Cow<'t, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    // Some systems write ü as u and a sign of its own.
    let text = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let rules = rules(language);
    if rules.is_empty() {
        return Cow::Owned(any_ascii::any_ascii(&text));
    }
    let text = text.to_lowercase();
    let mut ascii = String::with_capacity(text.len());
    let mut rest = text.as_str();
    let mut is_start = true;
    while let Some(character) = rest.chars().next() {
        let fits = |(letters, when, _): &&Rule| {
            rest.strip_prefix(letters).is_some_and(|after| match when {
                Always => true,
                Start => is_start,
                Before(next) => after.chars().next().is_none_or(|c| !is_of_word(c) || next.contains(c)),
            })
        };
        let (letters, transliterated) = match rules.iter().find(fits) {
            Some((letters, _, transliterated)) => (letters.len(), *transliterated),
            None => (character.len_utf8(), any_ascii::any_ascii_char(character)),
        };
        ascii.push_str(transliterated);
        is_start = !is_of_word(character);
        rest = &rest[letters..];
    }
    Cow::Owned(ascii)
}

/// Apostrophes and accents stand inside words.
fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36F}')
}
