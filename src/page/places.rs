//! Places: where in its Markdown each start tag of a body was written. A site keeps them for all its pages until it is
//! built, so they are few bytes.

use std::ops::Range;

/// Where the start tags of a body's HTML were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places(Box<[u8]>);

/// The same while the body is being written: where tags begin in the HTML, in order, and the bytes of the Markdown that
/// they are written for. Tags that follow each other and are written for the same have one entry.
#[derive(Debug, Default)]
pub(super) struct Tags(Vec<(usize, Range<usize>)>);

/// How much further in the HTML than the one before, how much further in the Markdown, and how many bytes of that.
type Step = (usize, isize, usize);

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
}

impl Places {
    /// In as few bytes as may be; none where a text is larger than memory can be.
    pub(super) fn new(tags: &Tags) -> Option<Self> {
        let (mut last, mut last_start) = (0, 0);
        let steps = tags.0.iter().map(|(at, span)| {
            let step = (at.checked_sub(last)?, isize::try_from(span.start).ok()? - last_start, span.len());
            (last, last_start) = (*at, isize::try_from(span.start).ok()?);
            Some(step)
        });
        let steps: Vec<Step> = steps.collect::<Option<_>>()?;
        postcard::to_stdvec(&steps).ok().map(|bytes| Self(bytes.into()))
    }

    /// The bytes of the Markdown that the tag at this byte of the HTML was written for, or the nearest before it.
    pub(super) fn of(&self, at: usize) -> Option<Range<usize>> {
        let steps: Vec<Step> = postcard::from_bytes(&self.0).ok()?;
        let (mut tag, mut start, mut found) = (0, 0_isize, None);
        for (step, further, length) in steps {
            tag += step;
            start += further;
            if tag > at {
                break;
            }
            found = usize::try_from(start).ok().map(|start| start..start + length);
        }
        found
    }
}
