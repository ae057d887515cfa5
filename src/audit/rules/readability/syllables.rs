//! Syllables: how many a word has, as well as letters tell.

/// Polish: as many as there are vowels; `i` before another vowel only softens what stands before it.
pub(super) fn polish(word: &str) -> u32 {
    let is_vowel = |letter: char| {
        let is_plain = matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        is_plain || matches!(letter, 'ą' | 'ę' | 'ó' | 'Ą' | 'Ę' | 'Ó')
    };
    let mut letters = word.chars().peekable();
    let mut syllables = 0;
    while let Some(letter) = letters.next() {
        let softens = matches!(letter, 'i' | 'I') && letters.peek().is_some_and(|next| is_vowel(*next));
        syllables += u32::from(is_vowel(letter) && !softens);
    }
    syllables.max(1)
}

/// English: as many as there are groups of vowels, without the endings that are not spoken. A `y` between
/// two vowels parts them (`employer`).
pub(super) fn english(word: &str) -> u32 {
    let is_vowel = |letter: u8| matches!(letter | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let word = word.trim_matches(|letter: char| !letter.is_ascii_alphabetic()).as_bytes();
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
