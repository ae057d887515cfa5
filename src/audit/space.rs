//! Space: white space in texts, told by its bytes. Texts are looked at often, and nearly all bytes tell at once
//! that they are none.

use super::bytes::any_bytes;

/// Is a byte white space, or may it begin some?
#[inline]
pub(super) const fn may_be_space(byte: u8) -> bool {
    static MAY_BE: [bool; 256] = {
        let mut may_be = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            // Beyond ASCII, the bytes that white space starts with.
            may_be[byte] = matches!(byte, 0x09..=0x0d | 0x20 | 0xc2 | 0xe1..=0xe3);
            byte += 1;
        }
        may_be
    };
    MAY_BE[byte as usize]
}

/// Is there no white space but single spaces between words? So are nearly all names.
pub(super) fn is_collapsed(text: &str) -> bool {
    if matches!(text.as_bytes(), [b' ', ..] | [.., b' ']) {
        return false;
    }
    let may_be_other = |[one, next, _]: [u8; 3]| {
        // Two spaces; a sign of NUL beside one is taken for such here, and told below.
        let are_two = one | next == b' ';
        are_two | matches!(one, 0x09..=0x0d) | (one == 0xc2) | matches!(one, 0xe1..=0xe3)
    };
    !any_bytes(text, may_be_other) || !has_other_space(text)
}

/// Is there white space other than single spaces, for certain? A space is not the last byte.
fn has_other_space(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_other = |at: usize| if bytes[at] == b' ' { bytes[at + 1] == b' ' } else { space_at(text, at) > 0 };
    bytes.iter().enumerate().any(|(at, byte)| may_be_space(*byte) && is_other(at))
}

/// A text with single spaces between words, and no other white space.
pub(super) fn collapse(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut add = |word: &str| {
        if !all.is_empty() && !word.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    };
    let (mut start, mut at) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let length = if may_be_space(*byte) { space_at(text, at) } else { 0 };
        if length > 0 {
            add(&text[start..at]);
            start = at + length;
        }
        at += length.max(1);
    }
    add(&text[start..]);
    all
}

/// How many bytes the white space has that starts at a place; none where there is none.
#[inline]
pub(super) fn space_at(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_some_and(u8::is_ascii) {
        return usize::from(may_be_space(text.as_bytes()[at]));
    }
    let space = text.get(at..).and_then(|rest| rest.chars().next()).filter(|character| character.is_whitespace());
    space.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::{collapse, is_collapsed};

    #[test]
    fn white_space_is_single_spaces_between_words() {
        for code in 0..=0xffff {
            let Some(character) = char::from_u32(code) else { continue };
            let is_space = character.is_whitespace();
            for around in ["", "a", "aą", "many letters before"] {
                for text in [format!("{around}{character}b"), format!("b{character}{around}"), format!("{character}")] {
                    let words: Vec<_> = text.split(char::is_whitespace).collect();
                    let is_single = !is_space || (character == ' ' && words.iter().all(|word| !word.is_empty()));
                    assert_eq!(is_collapsed(&text), is_single, "{text:?}");
                    let words: Vec<_> = text.split_whitespace().collect();
                    assert_eq!(collapse(&text), words.join(" "), "{text:?}");
                }
            }
        }
        assert!(is_collapsed("") && is_collapsed("a b") && !is_collapsed("a  b") && !is_collapsed(" a"));
    }
}
