//! Fold: text as it is looked for in a search, the same for everyone who types in a hurry.
//!
//! `themes/latarnia/assets/search.js` folds what readers type in the same way: what changes here changes
//! there. Scripts are not transliterated: who looks for `допомога` types that.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Lower case, without accents, vowel points and apostrophes: `Żółć` → `zolc`, `Đường` → `duong`,
/// `Ґанок` → `ганок`, `أَسْئِلَة` → `اسيله`.
pub(super) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.is_ascii() {
        return lower.replace('\'', "");
    }
    let mut folded = String::with_capacity(lower.len());
    for character in DecomposingNormalizerBorrowed::new_nfd().normalize(&lower).chars() {
        match character {
            // Signs over and under letters: Latin, Greek and Cyrillic accents, Hebrew and Arabic vowels.
            '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}' => {}
            '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => {}
            '\'' | '’' | 'ʼ' => {}
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ø' => folded.push('o'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            'ґ' => folded.push('г'),
            // Arabic letters that people write one for the other.
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            _ => folded.push(character),
        }
    }
    folded
}
