//! Bytes: what is true of the bytes of a text, asked of many of them at once.
//!
//! Every text of every page is asked for something, and most answers are no. A question that is asked of each byte,
//! with its neighbours and without an early end, is asked of sixteen bytes in one step of the machine. That holds while
//! the question is known where it is asked: hence `inline(always)`.

use super::shorts::word_of;

/// How many bytes are asked at once, and how many of their neighbours can be seen.
pub(super) const LENGTH: usize = 64;
const AROUND: usize = 2;

/// How many are asked at once where only the answer for all of them counts.
const AT_ONCE: usize = 16;
const PIECE: usize = AT_ONCE + AROUND;
type Piece = [u8; PIECE];

/// Bytes that are asked at once, with neighbours: all before them, or all after them.
pub(super) type Window = [u8; AROUND + LENGTH];

/// Room for the bytes at the edge of a text.
pub(super) const EDGE: Window = [b' '; AROUND + LENGTH];

/// The bytes of a text from a place on, with the two before them. What does not lie in the text is white space, put to
/// its edge.
pub(super) fn window<'t>(text: &'t [u8], at: usize, edge: &'t mut Window) -> &'t Window {
    if let Some(inside) = at.checked_sub(AROUND).and_then(|from| text.get(from..)?.first_chunk()) {
        return inside;
    }
    let from = at.saturating_sub(AROUND);
    let inside = &text[from..text.len().min(at + LENGTH)];
    edge.fill(b' ');
    edge[AROUND - (at - from)..][..inside.len()].copy_from_slice(inside);
    edge
}

/// Of which of the three bytes from each place of a window on something is true: the lowest bit stands for the first.
#[inline(always)]
pub(super) fn bits(window: &Window, is: impl Fn([u8; 3]) -> bool) -> u64 {
    let mut answers = [0_u8; LENGTH];
    for (at, answer) in answers.iter_mut().enumerate() {
        // Each eight answers have a bit of their own, so that all fit into eight bytes.
        *answer = u8::from(is([window[at], window[at + 1], window[at + 2]])).wrapping_neg() & 1 << (at / 8);
    }
    let mut bits = answers.as_chunks::<8>().0.iter().fold(0, |all, eight| all | u64::from_le_bytes(*eight));
    // Eight rows of eight bits, whose rows become columns: by single bits, by two and by four.
    for (by, of) in [(7, 0x00aa_00aa_00aa_00aa), (14, 0x0000_cccc_0000_cccc), (28, 0xf0f0_f0f0)] {
        let changes = (bits ^ bits >> by) & of;
        bits ^= changes ^ changes << by;
    }
    bits
}

/// The places of the bits that are set.
#[inline]
pub(super) fn each(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros() as usize;
        (bits != 0).then(|| {
            bits &= bits - 1;
            lowest
        })
    })
}

/// Where something is true, from a place in a text on, of a byte with the two after it. After the last comes white
/// space.
#[inline(always)]
pub(super) fn next_place(text: &str, from: usize, is: impl Fn([u8; 3]) -> bool) -> Option<usize> {
    let mut edge = EDGE;
    for at in (from..text.len()).step_by(LENGTH) {
        // The two before the bytes of a window are asked with those after them.
        let found = bits(window(text.as_bytes(), at + AROUND, &mut edge), &is);
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize);
        }
    }
    None
}

/// Is something true of any byte of a text with the two after it? After the last come zeros.
#[inline(always)]
pub(super) fn any_bytes(text: &str, is: impl Fn([u8; 3]) -> bool) -> bool {
    any_piece(text, |piece| (0..AT_ONCE).fold(false, |any, at| any | is([piece[at], piece[at + 1], piece[at + 2]])))
}

/// What is true of any byte of a text with the two after it, with a bit for each thing: the same for many questions at
/// once.
#[inline(always)]
pub(super) fn found_in(text: &str, ask: impl Fn([u8; 3]) -> u8) -> u8 {
    let mut found = [0; AT_ONCE];
    any_piece(text, |piece| {
        for (at, found) in found.iter_mut().enumerate() {
            *found |= ask([piece[at], piece[at + 1], piece[at + 2]]);
        }
        false
    });
    let all = u128::from_le_bytes(found);
    (0..AT_ONCE).fold(0, |any, at| any | (all >> (8 * at)) as u8)
}

/// Are three bytes one of these, which have the bit 0x20 set in each, in whatever case?
#[inline(always)]
pub(super) fn is_any<const N: usize>([one, next, last]: [u8; 3], letters: [[u8; 3]; N]) -> bool {
    let is = |[a, b, c]: &[u8; 3]| (one | 0x20 == *a) & (next | 0x20 == *b) & (last | 0x20 == *c);
    letters.iter().fold(false, |any, letters| any | is(letters))
}

/// Is something true of any piece of a text? Each byte is asked in one at least, with the two after it.
#[inline(always)]
fn any_piece(text: &str, mut is: impl FnMut(&Piece) -> bool) -> bool {
    let bytes = text.as_bytes();
    let mut end = [0; PIECE];
    let Some(last) = bytes.last_chunk::<PIECE>() else {
        copy(bytes, &mut end);
        return is(&end)
            || (bytes.len() > AT_ONCE && is(&std::array::from_fn(|at| if at == 0 { end[AT_ONCE] } else { 0 })));
    };
    let mut rest = bytes;
    while let Some(piece) = rest.first_chunk() {
        if is(piece) {
            return true;
        }
        rest = &rest[AT_ONCE..];
    }
    // What is left is asked together with some that was asked already.
    end[..AT_ONCE].copy_from_slice(&last[PIECE - AT_ONCE..]);
    is(&end) || (rest.len() > AT_ONCE && is(last))
}

/// Copies a short text: most are names in a menu, for which a call to copy any length takes as long as all else.
#[inline]
fn copy(bytes: &[u8], to: &mut Piece) {
    let length = bytes.len();
    if let (..=16, Some(first), Some(last)) = (length, bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        to[..8].copy_from_slice(first);
        to[length - 8..length].copy_from_slice(last);
    } else if length < 8 {
        to[..8].copy_from_slice(&word_of(bytes).to_le_bytes());
    } else {
        to[..length].copy_from_slice(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_asked_with_the_two_after_it() {
        let text: String = ('0'..='z').collect();
        for length in 0..text.len() {
            let text = &text[..length];
            let with_zeros = [text.as_bytes(), &[0, 0]].concat();
            for at in 0..length {
                let three = [with_zeros[at], with_zeros[at + 1], with_zeros[at + 2]];
                assert!(any_bytes(text, |asked| asked == three), "{at} of {length}");
                assert_eq!(found_in(text, |asked| u8::from(asked == three) << 3), 8, "{at} of {length}");
            }
            let are_in_a_row = |[one, next, _]: [u8; 3]| one == 0 || next == 0 || next == one + 1;
            assert!(!any_bytes(text, |three| !are_in_a_row(three)));
        }
    }

    #[test]
    fn every_place_is_found() {
        let text: String = (0..200_u32).map(|at| char::from(b'a' + (at * at % 23) as u8)).collect();
        for length in 0..text.len() {
            let text = &text[..length];
            let with_spaces = [text.as_bytes(), b"  "].concat();
            let is = |[one, next, last]: [u8; 3]| one != b' ' && (one % 23 == next % 17 || last == b' ');
            for from in 0..=length {
                let expected = (from..length).find(|at| is(*with_spaces[*at..].first_chunk().unwrap()));
                assert_eq!(next_place(text, from, is), expected, "{from} of {length}");
            }
        }
    }
}
