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

/// How many bytes the white space has that starts at a place; none where there is none.
#[inline]
pub(super) fn space_at(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_some_and(u8::is_ascii) {
        return usize::from(may_be_space(text.as_bytes()[at]));
    }
    let space = text.get(at..).and_then(|rest| rest.chars().next()).filter(|character| character.is_whitespace());
    space.map_or(0, char::len_utf8)
}
