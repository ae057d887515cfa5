//! Recent: what was met last, by numbers that stand for it.
//!
//! It is asked for every tag of every page. So each thing has one place, which the next of the same place takes, and
//! little room: what a core has at hand of it decides how long the answer takes.

/// The last things that were met. Of what is met, most is never met again, so that only the rest is worth remembering.
#[derive(Debug, Default)]
pub(super) struct Once<const LENGTH: usize>(Vec<u16>);

impl<const LENGTH: usize> Once<LENGTH> {
    /// Was it met before? If not, it is now. Of sixty thousand that were not, one is taken for another.
    #[inline]
    pub(super) fn meet(&mut self, number: u64) -> bool {
        if self.0.is_empty() {
            self.0.resize(LENGTH, 0);
        }
        std::mem::replace(&mut self.0[number as usize % LENGTH], mark(number)) == mark(number)
    }
}

/// What is known of the last things that were met.
#[derive(Debug)]
pub(super) struct Recent<T, const LENGTH: usize> {
    /// Most things are met for the first time, which is told by these alone.
    met: Once<LENGTH>,
    known: Vec<(u64, Option<T>)>,
}

impl<T, const LENGTH: usize> Default for Recent<T, LENGTH> {
    fn default() -> Self {
        Self { met: Once::default(), known: Vec::new() }
    }
}

impl<T: Clone, const LENGTH: usize> Recent<T, LENGTH> {
    /// Was a thing met before, and what is known of it? If it was not met before, it is now. Now and then a new one is
    /// taken for one that was met, but nothing is ever known of it.
    #[inline]
    pub(super) fn meet(&mut self, number: u64) -> (bool, Option<&T>) {
        if !self.met.meet(number) {
            return (false, None);
        }
        let known = self.known.get(number as usize % LENGTH).filter(|(known, _)| *known == number);
        (true, known.and_then(|(_, thing)| thing.as_ref()))
    }

    /// Remembers a thing in the place of another.
    pub(super) fn put(&mut self, number: u64, thing: T) {
        if self.known.is_empty() {
            self.known.resize(LENGTH, (0, None));
        }
        self.known[number as usize % LENGTH] = (number, Some(thing));
    }
}

/// Tells numbers apart that have the same place, but for one of 65,536.
#[inline]
fn mark(number: u64) -> u16 {
    (number >> 48) as u16
}

/// Two numbers mixed into one of which every bit depends on all of theirs.
#[inline]
pub(super) fn mix(one: u64, other: u64) -> u64 {
    let product = u128::from(one ^ 0x9e37_79b9_7f4a_7c15) * u128::from(other ^ 0xd1b5_4a32_d192_ed03);
    (product >> 64) as u64 ^ product as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_known_of_another_in_the_same_place() {
        let mut recent = Recent::<u32, 2>::default();
        let (one, same_mark, other_mark) = (1 << 48, (1 << 48) + 2, 2 << 48);
        assert_eq!(recent.meet(one), (false, None));
        assert_eq!(recent.meet(one), (true, None));
        recent.put(one, 7);
        assert_eq!(recent.meet(one), (true, Some(&7)));
        assert_eq!(recent.meet(same_mark), (true, None));
        assert_eq!(recent.meet(other_mark), (false, None));
        assert_eq!(recent.meet(one), (false, None));
        assert_eq!(recent.meet(one), (true, Some(&7)));
        recent.put(one + 1, 8);
        assert_eq!(recent.meet(one), (true, Some(&7)));
    }
}
