//! Order: things that come in an order on a page, by fingerprints, so that pages can be compared.

use serde::{Deserialize, Serialize};

use super::called::number;
use crate::fingerprint::Fingerprint;

/// Things that come in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Order {
    /// Which things they are, in whatever order.
    pub(super) of: Fingerprint,
    /// In the order that they have.
    pub(super) as_is: Fingerprint,
    pub(super) is_help: bool,
    /// The first byte of the tag to point at.
    pub(super) tag: u32,
}

impl Order {
    /// Things in their order, each by a number that stands for its name.
    pub(super) fn new(is_help: bool, kind: &str, mut names: Vec<u64>, tag: u32) -> Self {
        let as_is = fingerprint(&names);
        names.sort_unstable();
        names.extend([u64::from(is_help), number(kind)]);
        Self { of: fingerprint(&names), as_is, is_help, tag }
    }
}

fn fingerprint(numbers: &[u64]) -> Fingerprint {
    let bytes: Vec<_> = numbers.iter().map(|number| number.to_le_bytes()).collect();
    Fingerprint::of_bytes(bytes.as_flattened())
}
