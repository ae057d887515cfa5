//! Space: white space in texts, told by its bytes. Texts are looked at often, and nearly all bytes tell at once
//! that they are none.

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

/// Is something true of any byte of a text with the two after it? After the last come zeros.
///
/// Pieces of one length, asked without an early end, are asked byte for byte in one step of the machine. That
/// holds while the question is known where it is asked: hence `inline(always)`.
#[inline(always)]
pub(super) fn any_bytes(text: &str, is: impl Fn([u8; 3]) -> bool) -> bool {
    const AT_ONCE: usize = 16;
    const WITH_NEXT: usize = AT_ONCE + 2;
    let any = |piece: &[u8; WITH_NEXT]| {
        (0..AT_ONCE).fold(false, |any, at| any | is([piece[at], piece[at + 1], piece[at + 2]]))
    };
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk::<WITH_NEXT>() else {
        let mut all = [0; WITH_NEXT];
        all[..bytes.len()].copy_from_slice(bytes);
        return any(&all) || is([all[AT_ONCE], 0, 0]);
    };
    let mut rest = bytes;
    while let Some(piece) = rest.first_chunk() {
        if any(piece) {
            return true;
        }
        rest = &rest[AT_ONCE..];
    }
    // What is left is asked together with some that was asked already.
    let [.., before, end] = *last;
    any(last) || is([before, end, 0]) || is([end, 0, 0])
}

#[cfg(test)]
mod tests {
    use super::{any_bytes, collapse, is_collapsed};

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

    #[test]
    fn every_byte_is_asked_with_the_two_after_it() {
        let text: String = ('0'..='z').collect();
        for length in 0..text.len() {
            let text = &text[..length];
            let with_zeros = [text.as_bytes(), &[0, 0]].concat();
            for at in 0..length {
                let three = [with_zeros[at], with_zeros[at + 1], with_zeros[at + 2]];
                assert!(any_bytes(text, |asked| asked == three), "{at} of {length}");
            }
            let are_in_a_row = |[one, next, _]: [u8; 3]| one == 0 || next == 0 || next == one + 1;
            assert!(!any_bytes(text, |three| !are_in_a_row(three)));
        }
    }
}
