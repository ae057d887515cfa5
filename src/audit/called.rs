//! Called: what a link is called, by numbers. To compare links, no more of their names is needed; and numbers are
//! cheap to remember for links that stand on many pages.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::lengths::Lengths;

/// What a link is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called {
    /// Has it no name?
    pub(super) is_nothing: bool,
    /// Does it lead to help, by its name or by its address?
    pub(super) is_help: bool,
    /// Names that differ at most in capitals share it; others hardly ever do.
    pub(super) alike: u64,
    /// Stands for the name as it is.
    pub(super) number: u64,
}

impl Called {
    /// What a link of this name is called, that leads to this address.
    pub(super) fn new(name: &str, address: Option<&str>) -> Self {
        Self {
            is_nothing: name.is_empty(),
            is_help: is_help(name, address.unwrap_or_default()),
            alike: alike(name),
            number: number(name),
        }
    }
}

/// A number that stands for a text.
pub(super) fn number(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// A number that names which differ at most in capitals share; others hardly ever do.
fn alike(name: &str) -> u64 {
    const SMALL: u64 = u64::from_le_bytes([0x20; 8]);
    let mut hasher = FxHasher::default();
    let (eights, rest) = name.as_bytes().as_chunks();
    if name.is_ascii() {
        for eight in eights {
            hasher.write_u64(u64::from_le_bytes(*eight) | SMALL);
        }
        match name.as_bytes().last_chunk() {
            // The last eight bytes hold all that comes after the others.
            Some(last) => hasher.write_u64(u64::from_le_bytes(*last) | SMALL),
            None => rest.iter().for_each(|byte| hasher.write_u8(byte | 0x20)),
        }
    } else {
        // Other letters may have another length in capitals.
        name.bytes().filter(u8::is_ascii).for_each(|byte| hasher.write_u8(byte | 0x20));
    }
    hasher.finish()
}

/// Words for ways to get help (WCAG 2.2, 3.2.6), as links call them.
const HELP: [&str; 14] = [
    "contact",
    "contact us",
    "help",
    "get help",
    "support",
    "faq",
    "chat",
    "kontakt",
    "pomoc",
    "szukasz pomocy?",
    "uzyskaj pomoc",
    "wsparcie",
    "napisz do nas",
    "czat",
];

/// Most names are none of these words.
static HELP_LENGTHS: Lengths = Lengths::NONE.with(&HELP);

fn is_help(name: &str, address: &str) -> bool {
    let first = name.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let is = |help: &&str| help.len() == name.len() && name.eq_ignore_ascii_case(help);
    if HELP_LENGTHS.may_be(first, name.len()) && HELP.iter().any(is) {
        return true;
    }
    matches!(address.as_bytes(), [b'm' | b't' | b's', ..])
        && ["mailto:", "tel:", "sms:"].iter().any(|scheme| address.starts_with(scheme))
}
