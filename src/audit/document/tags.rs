//! Tags: start tags that were read before. What stands on many pages is taken apart once.

use std::cell::RefCell;
use std::num::NonZeroU64;
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::super::recent::Recent;
use super::Attribute;
use super::names::{NameId, is_known};

/// So many tags are remembered, if they are no longer than this and have no more attributes.
const TAGS_MAX: usize = 4096;
const TAG_MAX: usize = 256;
const ATTRIBUTES_MAX: usize = 10;

/// Stands for a start tag, in all pages: 64 bits of a hash, so that no two tags are to be expected that share one. What
/// is known of a tag is found by it alone, and so is the look of its element.
pub(in crate::audit) type Key = NonZeroU64;

/// What a start tag says. All its names are known to HTML, and all its values stand in it as they read.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    attributes: [InTag; ATTRIBUTES_MAX],
    count: u8,
    pub(super) closes_itself: bool,
    /// The bits of their names.
    pub(super) mask: u64,
}

/// An attribute in a tag: its name, and where its value stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct InTag {
    name: u16,
    start: u8,
    end: u8,
}

impl InTag {
    /// An attribute of a tag that stands here; none if its name is not known to HTML, or if its value does not stand
    /// in the tag as it reads.
    fn new(attribute: &Attribute, tag: &Range<u32>) -> Option<Self> {
        let Attribute { name, value } = attribute;
        let place = |at: u32| u8::try_from(at.checked_sub(tag.start)?).ok();
        let is_known = is_known(*name) && value.end <= tag.end;
        is_known.then_some(Self {
            name: u16::try_from(*name).ok()?,
            start: place(value.start)?,
            end: place(value.end)?,
        })
    }

    pub(super) fn name(self) -> NameId {
        NameId::from(self.name)
    }

    /// Where its value stands in a tag that starts somewhere.
    pub(super) fn value(self, tag: u32) -> Range<u32> {
        tag + u32::from(self.start)..tag + u32::from(self.end)
    }
}

impl Tag {
    /// A tag that stands here, if it can be remembered.
    pub(super) fn new(all: &[Attribute], tag: Range<u32>, mask: u64, closes_itself: bool) -> Option<Self> {
        let mut attributes = [InTag::default(); ATTRIBUTES_MAX];
        for (index, attribute) in all.iter().enumerate() {
            *attributes.get_mut(index)? = InTag::new(attribute, &tag)?;
        }
        Some(Self { attributes, count: u8::try_from(all.len()).ok()?, closes_itself, mask })
    }

    pub(super) fn attributes(&self) -> &[InTag] {
        &self.attributes[..usize::from(self.count)]
    }
}

/// The tags that were read in this thread, by their keys. They say the same in every page.
pub(super) type Tags = Recent<Tag, TAGS_MAX>;

thread_local! {
    pub(super) static TAGS: RefCell<Tags> = RefCell::default();
}

/// The key of a tag as written. In a drawing the same letters may say something else.
pub(super) fn key(text: &str, is_in_svg: bool) -> Option<Key> {
    (text.len() <= TAG_MAX).then(|| xxh3_64_with_seed(text.as_bytes(), u64::from(is_in_svg))).and_then(NonZeroU64::new)
}

/// The key of a tag of HTML without attributes.
pub(super) fn key_of_name(name: NameId) -> Option<Key> {
    NonZeroU64::new(u64::from(name) + 1).filter(|_| is_known(name))
}
