//! Syllables: how many a word has, as well as letters tell.

/// Polish: as many as there are vowels; `i` before another vowel only softens what stands before it.
///
/// Every word of every page comes here, so letters are looked at as the bytes that UTF-8 makes of them.
pub(super) fn polish(word: &str) -> u32 {
    let word = word.as_bytes();
    // ą, ę and ó take two bytes.
    let is_vowel = |at: usize| match word.get(at) {
        Some(byte) if byte.is_ascii() => is_plain_vowel(*byte),
        Some(0xc3) => matches!(word.get(at + 1), Some(0xb3 | 0x93)),
        Some(0xc4) => matches!(word.get(at + 1), Some(0x84 | 0x85 | 0x98 | 0x99)),
        _ => false,
    };
    let softens = |at: usize| word[at] | 0x20 == b'i' && is_vowel(at + 1);
    let syllables = (0..word.len()).filter(|at| is_vowel(*at) && !softens(*at)).count();
    u32::try_from(syllables).unwrap_or(u32::MAX).max(1)
}

fn is_plain_vowel(letter: u8) -> bool {
    matches!(letter | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// English: as many as there are groups of vowels, without the endings that are not spoken. A `y` between
/// two vowels parts them (`employer`).
pub(super) fn english(word: &str) -> u32 {
    let is_vowel = is_plain_vowel;
    let bytes = word.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_alphabetic).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(u8::is_ascii_alphabetic).map_or(start, |last| last + 1);
    let word = &bytes[start..end];
    let (mut syllables, mut was_vowel) = (0_u32, false);
    for (index, letter) in word.iter().enumerate() {
        let parts =
            letter.eq_ignore_ascii_case(&b'y') && was_vowel && word.get(index + 1).is_some_and(|next| is_vowel(*next));
        let vowel = is_vowel(*letter) && !parts;
        syllables += u32::from(vowel && !was_vowel);
        was_vowel = vowel;
    }
    let is_silent = match word {
        // `little`, `people`
        [.., before, b'l', b'e'] => is_vowel(*before),
        [.., before, b'e'] => !is_vowel(*before),
        // `helped`, but `wanted`
        [.., before, b'e', b'd'] => !is_vowel(*before) && !matches!(before, b't' | b'd'),
        // `names`, but `houses`, `pages`, `tables`
        [.., before, b'e', b's'] => !is_vowel(*before) && !b"scgzxhl".contains(before),
        _ => false,
    };
    syllables.saturating_sub(u32::from(is_silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in
            [("pies", 1), ("miasto", 2), ("cudzoziemiec", 4), ("ich", 1), ("112", 1), ("działania,", 3), ("źródło", 2)]
        {
            assert_eq!(polish(word), count, "{word}");
        }
        for (word, count) in [
            ("the", 1),
            ("people", 2),
            ("helped", 1),
            ("wanted", 2),
            ("houses", 2),
            ("names", 1),
            ("trafficking.", 3),
            ("employer", 3),
        ] {
            assert_eq!(english(word), count, "{word}");
        }
    }
}
