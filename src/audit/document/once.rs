//! Once: what was met once. Of what is met, most is never met again, so that only the rest is worth remembering.

/// The last that were met, by numbers that stand for them.
#[derive(Debug)]
pub(super) struct Once<const LENGTH: usize>(Box<[u64; LENGTH]>);

impl<const LENGTH: usize> Once<LENGTH> {
    /// Nothing was met yet.
    pub(super) fn new() -> Self {
        Self(Box::new([0; LENGTH]))
    }

    /// Was it met before? If not, it is now.
    pub(super) fn meet(&mut self, number: u64) -> bool {
        let place = number as usize % LENGTH;
        std::mem::replace(&mut self.0[place], number) == number
    }
}
