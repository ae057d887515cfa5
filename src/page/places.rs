//! Places: where in its Markdown each start tag of a body was written. A site keeps them for all its pages until it is
//! built, so they are few bytes.

use std::ops::Range;

/// Where the start tags of a body's HTML were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places(Box<[Step]>);

/// From one tag to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    /// How many bytes further on in the HTML.
    html: u16,
    /// How many bytes further on in the Markdown.
    markdown: i16,
    /// How many bytes of that it is written for; 0 where that is not known.
    length: u16,
}

/// The same while the body is being written: where tags begin in the HTML, in order, and the bytes of the Markdown that
/// they are written for. Tags that follow each other and are written for the same have one entry.
#[derive(Debug, Default)]
pub(super) struct Tags(Vec<(usize, Range<usize>)>);

impl Tags {
    pub(super) fn push(&mut self, at: usize, span: Range<usize>) {
        self.0.push((at, span));
    }

    /// Puts a tag before others that were written already; `length` bytes of HTML are new there.
    pub(super) fn insert(&mut self, at: usize, span: Range<usize>, length: usize) {
        let next = self.0.partition_point(|(tag, _)| *tag < at);
        self.0[next..].iter_mut().for_each(|(tag, _)| *tag += length);
        self.0.insert(next, (at, span));
    }

    /// Of the tags from here on it is not known where they are written.
    pub(super) fn end(&mut self, at: usize) {
        let start = self.0.last().map_or(0, |(_, span)| span.start);
        self.push(at, start..start);
    }
}

impl Places {
    /// In few bytes; none where these do not do: where tags are far from each other, or written for 64 KiB and more.
    pub(super) fn new(tags: &Tags) -> Option<Self> {
        let (mut at, mut start) = (0, 0);
        let step = |(tag, span): &(usize, Range<usize>)| {
            let step = Step {
                html: u16::try_from(tag.checked_sub(at)?).ok()?,
                markdown: i16::try_from(span.start.checked_signed_diff(start)?).ok()?,
                length: u16::try_from(span.len()).ok()?,
            };
            (at, start) = (*tag, span.start);
            Some(step)
        };
        tags.0.iter().map(step).collect::<Option<_>>().map(Self)
    }

    /// The bytes of the Markdown that the tag at this byte of the HTML was written for, or the nearest before it.
    pub(super) fn of(&self, at: usize) -> Option<Range<usize>> {
        let (mut tag, mut start, mut found) = (0, 0_usize, 0..0);
        for step in &self.0 {
            tag += usize::from(step.html);
            start = start.saturating_add_signed(isize::from(step.markdown));
            if tag > at {
                break;
            }
            found = start..start + usize::from(step.length);
        }
        (!found.is_empty()).then_some(found)
    }
}
