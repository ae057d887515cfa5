//! Lengths: how long the texts of a list are, by their first byte or by their last. Most other texts tell by these two
//! that they are none of them, before anything is put in lower case or looked up.

/// For each first (or last) byte a bit for every length in bytes.
pub(super) struct Lengths([u64; 256]);

impl Lengths {
    /// Of no texts.
    pub(super) const NONE: Self = Self([0; 256]);

    /// By the last byte instead of the first, with those of more texts, each of 1 to 63 bytes.
    pub(super) const fn with_ends(mut self, texts: &[&str]) -> Self {
        let mut index = 0;
        while index < texts.len() {
            let text = texts[index].as_bytes();
            self.0[text[text.len() - 1] as usize] |= 1 << text.len();
            index += 1;
        }
        self
    }

    /// With those of more texts, each of 1 to 63 bytes.
    pub(super) const fn with(mut self, texts: &[&str]) -> Self {
        let mut index = 0;
        while index < texts.len() {
            self.add(texts[index]);
            index += 1;
        }
        self
    }

    /// Adds that of a text of 1 to 63 bytes.
    pub(super) const fn add(&mut self, text: &str) {
        self.0[text.as_bytes()[0] as usize] |= 1 << text.len();
    }

    /// May a text with this first (or last) byte and this length be one of them?
    #[inline]
    pub(super) fn may_be(&self, first: u8, length: usize) -> bool {
        length < 64 && self.0[usize::from(first)] >> length & 1 == 1
    }
}
