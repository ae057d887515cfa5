//! Passages: text of a page in another language, `[words]{lang=uk}`, `[words](address){lang=uk}`, or a
//! block between a line `:::{lang=ar}` and a line `:::` (WCAG 2.2, 3.1.2).
//!
//! The Markdown parser knows neither. So it is given marks in their place, byte for byte: the braces
//! become characters that it passes over, and a line of colons becomes a line of HTML, which ends every
//! paragraph, list and quote before it.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, TagEnd};

/// Stand for the braces of `{lang=…}` while Markdown is parsed.
pub(super) const BRACES: [char; 2] = ['\u{3}', '\u{4}'];

/// What starts a block in another language, and ends it.
const COLONS: &str = ":::";

/// No tag is longer: so many braces in a row take no squared time.
const BYTES_MAX: usize = 80;

/// A line that starts with colons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fence<'t> {
    /// A block starts, in the language of this tag.
    Open(&'t str),
    /// The last block that is open ends.
    Close,
    /// It says something else.
    Other,
}

/// What a line says of blocks, if it starts with colons.
pub(super) fn fence(line: &str) -> Option<Fence<'_>> {
    let rest = line.strip_prefix(COLONS)?.trim_start_matches(':').trim();
    if rest.is_empty() {
        return Some(Fence::Close);
    }
    let tag = rest.strip_prefix("{lang=").and_then(|rest| rest.strip_suffix('}'));
    Some(tag.map_or(Fence::Other, |tag| Fence::Open(unquoted(tag))))
}

/// `{lang=…}` at a place of the text: the tag, and where the braces end.
pub(super) fn language_at(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let inside = rest.strip_prefix(['{', BRACES[0]])?.strip_prefix("lang=")?;
    let is_end = |byte: &u8| matches!(byte, b'}' | b'\n') || *byte == BRACES[1] as u8;
    let end = inside.as_bytes().iter().take(BYTES_MAX).position(is_end)?;
    if inside.as_bytes()[end] == b'\n' {
        return None;
    }
    Some((unquoted(&inside[..end]), at + rest.len() - inside.len() + end + 1))
}

fn unquoted(tag: &str) -> &str {
    tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')).unwrap_or(tag)
}

/// The Markdown with marks of the same length for passages.
pub(super) fn mark(markdown: &str) -> Cow<'_, str> {
    let mut marked = Cow::Borrowed(markdown);
    if markdown.starts_with(COLONS) || markdown.contains("\n:::") {
        let line = |line: &str| {
            let text = line.trim_end();
            match fence(text) {
                Some(Fence::Open(_) | Fence::Close) if text.len() > COLONS.len() => {
                    let filling = "\u{2}".repeat(text.len() - "<??>".len());
                    format!("<?{filling}?>{}", &line[text.len()..])
                }
                Some(Fence::Close) => format!("<?>{}", &line[text.len()..]),
                _ => line.to_owned(),
            }
        };
        marked = markdown.split_inclusive('\n').map(line).collect();
    }
    if !marked.contains("{lang=") {
        return marked;
    }
    let mut bytes = marked.clone().into_owned().into_bytes();
    for (at, _) in marked.match_indices("{lang=") {
        let is_after_brackets = marked[..at].ends_with([']', ')']);
        if let Some((_, end)) = language_at(&marked, at).filter(|_| is_after_brackets) {
            (bytes[at], bytes[end - 1]) = (BRACES[0] as u8, BRACES[1] as u8);
        }
    }
    Cow::Owned(String::from_utf8(bytes).expect("one ASCII character in the place of another"))
}

/// The events of marked Markdown, with `[words]` before a language as a link without an address, and
/// without the text of the braces.
pub(super) fn events(markdown: &str, options: Options) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let is_passage = |link: BrokenLink<'_>| {
        let is_one = link.link_type == LinkType::Shortcut && language_at(markdown, link.span.end).is_some();
        is_one.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut braces_end = 0;
    let parser = Parser::new_with_broken_link_callback(markdown, options, Some(is_passage));
    parser.into_offset_iter().filter_map(move |(event, span)| match event {
        Event::End(TagEnd::Link) => {
            if let Some((_, end)) = language_at(markdown, span.end) {
                braces_end = end;
            }
            Some((Event::End(TagEnd::Link), span))
        }
        Event::Text(_) if span.end <= braces_end => None,
        Event::Text(text) if span.start < braces_end => {
            let rest = text.get(braces_end - span.start..).map_or_else(String::new, str::to_owned);
            Some((Event::Text(rest.into()), braces_end..span.end))
        }
        event => Some((event, span)),
    })
}
