//! Fingerprint: what a result was made from, in 16 bytes.
//!
//! Two values with the same fingerprint are taken for the same. Fingerprints are kept beside results,
//! in memory and on disk, and mean something only to the same build of the program. They guard
//! against change, not against an attacker: who can write the cache can write the site.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

/// The XXH3 (128 bits) of a value.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of everything that a value's `Hash` looks at.
    pub fn of(value: &(impl Hash + ?Sized)) -> Self {
        let mut hasher = Wide(Xxh3Default::new());
        value.hash(&mut hasher);
        Self(hasher.0.digest128())
    }

    /// The fingerprint of bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// Its 16 bytes.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// Its last 32 bits, for people. That of bytes is the same in every version of the program, since
    /// XXH3 is fixed.
    pub fn short(self) -> u32 {
        self.0 as u32
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Passes bytes on and takes their fingerprint.
pub struct Fingerprinted<W> {
    to: W,
    hasher: Xxh3Default,
}

impl<W: Write> Fingerprinted<W> {
    /// Nothing was written yet.
    pub fn new(to: W) -> Self {
        Self { to, hasher: Xxh3Default::new() }
    }

    /// Where the bytes went, and the fingerprint of all that were written.
    pub fn finish(self) -> (W, Fingerprint) {
        (self.to, Fingerprint(self.hasher.digest128()))
    }
}

impl<W: Write> Write for Fingerprinted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl<W> fmt::Debug for Fingerprinted<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fingerprinted").finish_non_exhaustive()
    }
}

/// `Hash` knows 64 bits only; its input goes to a hasher whose 128 bits are then asked for.
struct Wide(Xxh3Default);

impl Hasher for Wide {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        self.0.digest()
    }
}
