//! Syllables: how many a word has, as well as letters tell.

/// Polish: as many as there are vowels; `i` before another vowel only softens what stands before it.
///
/// Every word of every page comes here, so letters are looked at as the bytes that UTF-8 makes of them.
pub(super) fn polish(word: &str) -> u32 {
    let mut syllables = 0_u32;
    let (mut before, mut was_soft) = (0, false);
    for letter in word.bytes() {
        // ą, ę and ó take two bytes.
        let is_vowel = is_plain_vowel(letter)
            || match before {
                0xc3 => matches!(letter, 0xb3 | 0x93),
                0xc4 => matches!(letter, 0x84 | 0x85 | 0x98 | 0x99),
                _ => false,
            };
        syllables += u32::from(is_vowel);
        // The first byte of a vowel stands between.
        if is_vowel && was_soft {
            syllables -= 1;
        }
        was_soft = match letter {
            b'i' | b'I' => true,
            0xc3 | 0xc4 => was_soft,
            _ => false,
        };
        before = letter;
    }
    syllables.max(1)
}

/// What a byte is for counting syllables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letter {
    Vowel,
    Y,
    Other,
}

static LETTERS: [Letter; 256] = {
    let mut letters = [Letter::Other; 256];
    let mut index = 0;
    while index < 10 {
        letters[b"aeiouAEIOU"[index] as usize] = Letter::Vowel;
        index += 1;
    }
    letters[b'y' as usize] = Letter::Y;
    letters[b'Y' as usize] = Letter::Y;
    letters
};

fn is_plain_vowel(letter: u8) -> bool {
    LETTERS[letter as usize] != Letter::Other
}

/// English: as many as there are groups of vowels, without the endings that are not spoken. A `y` between
/// two vowels parts them (`employer`).
pub(super) fn english(word: &str) -> u32 {
    let is_vowel = is_plain_vowel;
    let (mut syllables, mut was_vowel, mut may_part) = (0_u32, false, false);
    for letter in word.bytes() {
        match (LETTERS[letter as usize], was_vowel) {
            (Letter::Other, _) => (was_vowel, may_part) = (false, false),
            // After a vowel, a `y` belongs to it until another follows.
            (Letter::Y, true) if !may_part => may_part = true,
            (_, true) if !may_part => {}
            _ => {
                syllables += 1;
                (was_vowel, may_part) = (true, false);
            }
        }
    }
    let bytes = word.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_alphabetic).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(u8::is_ascii_alphabetic).map_or(start, |last| last + 1);
    let is_silent = match &bytes[start..end] {
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
