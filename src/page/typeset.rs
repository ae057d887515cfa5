//! Typeset: the text among Markdown's events as the language typesets it.
//!
//! A paragraph's texts are set as one, whatever emphasis and links cut it into: in `w **domu**` the
//! blank ties two words. Code, images, addresses and raw HTML stay as they are.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::passages::{self, Fence};
use crate::locale::{Edit, OPAQUE, Typography, apply};

/// Elements of raw HTML whose content is no language.
const NOT_LANGUAGE: [&str; 8] = ["code", "kbd", "samp", "var", "pre", "tt", "script", "style"];

/// The events of a text, typeset.
pub(super) struct Typeset<'a, I> {
    events: I,
    markdown: &'a str,
    /// None where typography is switched off.
    typography: Option<&'a Typography>,
    /// How many events of the run are ready.
    ready: usize,
    /// The run of text that is being read: kept, so that its room is used again.
    run: Run<'a>,
    edits: Vec<Edit<'a>>,
}

/// One paragraph's text, or a heading's, a cell's.
#[derive(Default)]
struct Run<'a> {
    text: String,
    parts: Vec<Part>,
    events: VecDeque<(Event<'a>, Range<usize>)>,
    /// How many elements are open whose text is no language.
    opaque_depth: usize,
    is_block_of_code: bool,
    image_depth: usize,
    is_autolink: bool,
    /// How many blocks in other languages are open.
    passage_depth: usize,
    /// Are these words, this link or this heading in another language?
    is_passage: bool,
}

/// Text of an event, in the run.
struct Part {
    event: usize,
    start: usize,
    end: usize,
    /// Is its first character written so that it means itself: `\"`, `&quot;`?
    is_kept: bool,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Typeset<'a, I> {
    pub(super) fn new(events: I, markdown: &'a str, typography: Option<&'a Typography>) -> Self {
        Self { events, markdown, typography, ready: 0, run: Run::default(), edits: Vec::new() }
    }

    /// Sets the run, and hands its events on.
    fn set(&mut self, typography: &'a Typography) {
        let Run { text, parts, events, .. } = &mut self.run;
        let is_kept = |at: usize| {
            let part = parts.partition_point(|part| part.start <= at);
            part > 0 && parts[part - 1].is_kept && parts[part - 1].start == at
        };
        typography.edits(text, is_kept, &mut self.edits);
        let mut edits = self.edits.as_slice();
        for part in parts.iter() {
            if edits.is_empty() {
                break;
            }
            let count = edits.iter().take_while(|(range, _)| range.start < part.end).count();
            let (own, rest) = edits.split_at(count);
            edits = rest;
            // What reaches into the next part is two things to the author: `-**-**`.
            let own = if own.last().is_some_and(|(range, _)| range.end > part.end) { &own[..count - 1] } else { own };
            if !own.is_empty() {
                let set = apply(&text[part.start..part.end], part.start, own).into_owned();
                events[part.event].0 = Event::Text(set.into());
            }
        }
        text.clear();
        parts.clear();
        self.edits.clear();
        self.ready = events.len();
        (self.run.opaque_depth, self.run.image_depth, self.run.is_autolink) = (0, 0, false);
    }
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Iterator for Typeset<'a, I> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let Some(typography) = self.typography else {
            return self.events.next();
        };
        while self.ready == 0 {
            let Some((event, span)) = self.events.next() else {
                self.set(typography);
                break;
            };
            if self.run.take(&event, &span, self.markdown) {
                self.run.events.push_back((event, span));
            } else if self.run.events.is_empty() {
                return Some((event, span));
            } else {
                self.set(typography);
                self.run.events.push_back((event, span));
                self.ready += 1;
            }
        }
        self.ready = self.ready.saturating_sub(1);
        self.run.events.pop_front()
    }
}

impl Run<'_> {
    /// Takes the text of an event; false where the event ends the run.
    fn take(&mut self, event: &Event<'_>, span: &Range<usize>, markdown: &str) -> bool {
        let is_foreign = self.is_passage || self.passage_depth > 0;
        let is_opaque = self.opaque_depth > 0 || self.image_depth > 0 || self.is_autolink || is_foreign;
        match event {
            Event::Start(Tag::HtmlBlock)
                if matches!(passages::fence(&markdown[span.clone()]), Some(Fence::Open(_))) =>
            {
                self.passage_depth += 1;
                self.is_block_of_code = true;
                return false;
            }
            Event::Start(Tag::HtmlBlock) if passages::fence(&markdown[span.clone()]).is_some() => {
                self.passage_depth = self.passage_depth.saturating_sub(1);
                self.is_block_of_code = true;
                return false;
            }
            Event::Start(Tag::Heading { attrs, .. }) => {
                self.is_passage = attrs.iter().any(|(name, _)| &**name == "lang");
                return false;
            }
            Event::End(TagEnd::Heading(_)) => {
                self.is_passage = false;
                return false;
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) => {
                self.is_block_of_code = true;
                return false;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) => {
                self.is_block_of_code = false;
                return false;
            }
            _ if self.is_block_of_code => return false,
            Event::Text(_) if is_opaque => self.text.push(OPAQUE),
            Event::Text(text) => {
                let bytes = markdown.as_bytes();
                let is_kept =
                    (span.start > 0 && bytes[span.start - 1] == b'\\') || bytes.get(span.start) == Some(&b'&');
                self.push(text, is_kept);
            }
            Event::SoftBreak if is_opaque => self.text.push(OPAQUE),
            // To the reader the end of a line in the file is a blank.
            Event::SoftBreak => self.push(" ", false),
            Event::HardBreak => self.text.push('\n'),
            Event::Code(_) | Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.text.push(OPAQUE);
            }
            Event::InlineHtml(html) => self.take_html(html),
            Event::Start(Tag::Image { .. }) => {
                self.image_depth += 1;
                self.text.push(OPAQUE);
            }
            Event::End(TagEnd::Image) => self.image_depth = self.image_depth.saturating_sub(1),
            Event::Start(Tag::Link { link_type, .. }) => {
                self.is_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                // In a heading of another language a link stays a part of that.
                self.is_passage |= passages::language_at(markdown, span.end).is_some();
            }
            Event::End(TagEnd::Link) => {
                self.is_autolink = false;
                self.is_passage &= passages::language_at(markdown, span.end).is_none();
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript)
            | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript,
            ) => {}
            _ => return false,
        }
        true
    }

    /// Adds the text of the event that comes next.
    fn push(&mut self, text: &str, is_kept: bool) {
        let start = self.text.len();
        self.text.push_str(text);
        self.parts.push(Part { event: self.events.len(), start, end: self.text.len(), is_kept });
    }

    fn take_html(&mut self, html: &str) {
        let name = |from: &str| -> String {
            from.chars().take_while(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
        };
        let is_void = html.ends_with("/>");
        match html.strip_prefix("</") {
            Some(end) if NOT_LANGUAGE.contains(&&*name(end)) => {
                self.opaque_depth = self.opaque_depth.saturating_sub(1);
            }
            None if !is_void && html.get(1..).is_some_and(|tag| NOT_LANGUAGE.contains(&&*name(tag))) => {
                self.opaque_depth += 1;
            }
            None if html.get(1..).is_some_and(|tag| matches!(&*name(tag), "br" | "img" | "wbr")) => {
                self.text.push('\n')
            }
            _ => {}
        }
    }
}
