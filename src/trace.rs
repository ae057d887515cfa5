//! Trace: from a place in a made page back to what somebody wrote.
//!
//! A page's text mostly keeps where its tags were written. Else the page is made a second time with an attribute
//! in every start tag that says where the tag was written. Without the attributes it must be the same page, byte
//! for byte; then what they say holds for it. So pages in which nothing is found cost nothing.

use std::borrow::Cow;
use std::ops::Range;

/// The attribute. It never reaches an output.
const ATTRIBUTE: &str = " latarnia-at=\"";

/// The attribute's name, for the sanitiser.
pub const ATTRIBUTE_NAME: &str = "latarnia-at";

/// Where a start tag was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the page's Markdown file, at these bytes.
    Page(Range<usize>),
    /// In the template of this name, at these bytes.
    Template(String, Range<usize>),
}

impl Origin {
    fn attribute(&self) -> String {
        match self {
            Origin::Page(span) => format!("{ATTRIBUTE}{}-{}\"", span.start, span.end),
            Origin::Template(name, span) => format!("{ATTRIBUTE}{}-{} {name}\"", span.start, span.end),
        }
    }

    fn parse(value: &str) -> Option<Self> {
        let (span, name) = value.split_once(' ').unwrap_or((value, ""));
        let (start, end) = span.split_once('-')?;
        let span = start.parse().ok()?..end.parse().ok()?;
        Some(if name.is_empty() { Origin::Page(span) } else { Origin::Template(name.to_owned(), span) })
    }
}

/// Writes the origin of every start tag into it. `origin` is asked with the place of `<name` in the HTML.
pub fn mark(html: &str, origin: impl Fn(Range<usize>) -> Origin) -> String {
    let mut marked = String::with_capacity(html.len() * 2);
    let mut done = 0;
    for (start, end) in tag_names(html) {
        marked.push_str(&html[done..end]);
        marked.push_str(&origin(start..end).attribute());
        done = end;
    }
    marked.push_str(&html[done..]);
    marked
}

/// Marks a template: what stands outside of Tera's delimiters.
pub fn mark_template(name: &str, template: &str) -> String {
    let mut marked = String::with_capacity(template.len() * 2);
    let mut done = 0;
    while let Some(from) = template[done..].find('{').map(|at| done + at) {
        let closing = match template.as_bytes().get(from + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => "",
        };
        let until = if closing.is_empty() {
            from + 1
        } else {
            template[from..].find(closing).map_or(template.len(), |length| from + length + closing.len())
        };
        // A tag's name before a delimiter is marked with it in sight: `<h{{ level }}` is no whole name.
        push_template_text(name, template, done..from, &mut marked);
        marked.push_str(&template[from..until]);
        done = until;
    }
    push_template_text(name, template, done..template.len(), &mut marked);
    marked
}

fn push_template_text(name: &str, template: &str, span: Range<usize>, marked: &mut String) {
    let origin = |tag: Range<usize>| Origin::Template(name.to_owned(), span.start + tag.start..span.start + tag.end);
    marked.push_str(&mark(&template[span.clone()], origin));
}

/// For every start tag: where it starts, and where its name ends.
fn tag_names(html: &str) -> impl Iterator<Item = (usize, usize)> {
    html.match_indices('<').filter_map(|(start, _)| {
        let name = &html[start + 1..];
        let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        let is_whole = name.as_bytes()[0].is_ascii_alphabetic()
            && matches!(name.as_bytes()[length], b' ' | b'\n' | b'\t' | b'>' | b'/');
        is_whole.then_some((start, start + 1 + length))
    })
}

/// Where the start tags of a page were written.
#[derive(Debug)]
pub struct Trace(Vec<(usize, Origin)>);

impl Trace {
    /// Takes the attributes out of a marked page. There is no trace where the rest is not the page as it
    /// was made: then a mark has changed more than itself.
    pub fn of(marked: &str, page: &str) -> Option<Self> {
        let (plain, origins) = unmark(marked);
        (plain == page).then_some(Self(origins))
    }

    /// Of tags of which it is known where each was written, in order.
    pub fn known(tags: Vec<(usize, Origin)>) -> Self {
        Self(tags)
    }

    /// The same trace, for a page that has this many bytes more before it.
    pub fn moved_by(mut self, bytes: usize) -> Self {
        for (tag, _) in &mut self.0 {
            *tag += bytes;
        }
        self
    }

    /// Where the start tag at this byte of the page was written, or the nearest before it; before the first
    /// tag, that one.
    pub fn origin(&self, at: usize) -> Option<&Origin> {
        let next = self.0.partition_point(|(tag, _)| *tag <= at);
        self.0.get(next.saturating_sub(1)).map(|(_, origin)| origin)
    }
}

/// Takes the attributes out; says for each where its tag starts in what is left.
fn unmark(marked: &str) -> (Cow<'_, str>, Vec<(usize, Origin)>) {
    let mut parts = marked.split(ATTRIBUTE);
    let first = parts.next().unwrap_or_default();
    if first.len() == marked.len() {
        return (first.into(), Vec::new());
    }
    let mut plain = String::with_capacity(marked.len());
    plain.push_str(first);
    let mut origins = Vec::new();
    for part in parts {
        let (value, rest) = part.split_once('"').unwrap_or(("", part));
        let start = plain.rfind('<').unwrap_or(plain.len());
        origins.extend(Origin::parse(value).map(|origin| (start, origin)));
        plain.push_str(rest);
    }
    (plain.into(), origins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_template_is_marked_outside_of_its_delimiters() {
        let template = "<p>{{ a<b }}<h{{ n }}>{# <i> #}<br>";
        let marked = mark_template("x.html", template);
        assert_eq!(
            marked,
            "<p latarnia-at=\"0-2 x.html\">{{ a<b }}<h{{ n }}>{# <i> #}<br latarnia-at=\"31-34 x.html\">"
        );
        let trace = Trace::of(&marked, template).unwrap();
        assert_eq!(trace.origin(33), Some(&Origin::Template("x.html".to_owned(), 31..34)));
        assert_eq!(trace.origin(0), Some(&Origin::Template("x.html".to_owned(), 0..2)));
    }

    proptest! {
        #[test]
        fn what_is_marked_is_the_same_page_without_its_marks(html in "[<>a-z/ ={}%#\"\n]{0,80}") {
            prop_assert!(Trace::of(&mark(&html, Origin::Page), &html).is_some());
            prop_assert!(Trace::of(&mark_template("x", &html), &html).is_some());
        }
    }
}
