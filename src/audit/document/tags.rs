//! Tags: start tags that were read before. What stands on many pages is taken apart once.

use std::cell::RefCell;
use std::num::NonZeroU64;
use std::ops::Range;

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::names::{NameId, is_known};
use super::once::Once;

/// So many tags are remembered, if they are no longer than this.
const TAGS_MAX: usize = 4096;
const TAG_MAX: usize = 256;

/// Stands for a start tag, in all pages: 64 bits of a hash, so that no two tags are to be expected that share one.
pub(in crate::audit) type Key = NonZeroU64;

/// What a start tag says. All its names are known to HTML, and all its values stand in it as they read.
#[derive(Debug)]
pub(super) struct Tag {
    text: Box<str>,
    /// Names, and where in the tag their values stand.
    pub(super) attributes: Box<[(NameId, Range<u32>)]>,
    /// The bits of their names.
    pub(super) mask: u64,
    pub(super) closes_itself: bool,
}

/// The tags that were read in this thread. They say the same in every page.
#[derive(Debug)]
pub(super) struct Tags {
    known: FxHashMap<Key, Tag>,
    once: Once<TAGS_MAX>,
}

thread_local! {
    pub(super) static TAGS: RefCell<Tags> =
        RefCell::new(Tags { known: FxHashMap::default(), once: Once::new() });
}

/// The key of a tag as written. In a drawing the same letters may say something else.
pub(super) fn key(text: &str, is_in_svg: bool) -> Option<Key> {
    (text.len() <= TAG_MAX).then(|| xxh3_64_with_seed(text.as_bytes(), u64::from(is_in_svg))).and_then(NonZeroU64::new)
}

/// The key of a tag of HTML without attributes.
pub(super) fn key_of_name(name: NameId) -> Option<Key> {
    NonZeroU64::new(u64::from(name) + 1).filter(|_| is_known(name))
}

impl Tags {
    /// What is known of a tag.
    pub(super) fn get(&self, key: Key, text: &str) -> Option<&Tag> {
        self.known.get(&key).filter(|known| *known.text == *text)
    }

    /// Has the tag been met before?
    pub(super) fn meet(&mut self, key: Key) -> bool {
        self.once.meet(key.get())
    }

    /// Remembers a tag.
    pub(super) fn add(
        &mut self,
        key: Key,
        text: &str,
        attributes: Box<[(NameId, Range<u32>)]>,
        mask: u64,
        closes_itself: bool,
    ) {
        if self.known.len() >= TAGS_MAX {
            self.known.clear();
        }
        self.known.insert(key, Tag { text: text.into(), attributes, mask, closes_itself });
    }
}
