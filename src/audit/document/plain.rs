//! Plain: the tree of a page in which every element is opened and closed where it should be. For such a page
//! the rules of the HTML Living Standard (13.2.6) come to plain nesting, and it is read many times faster.
//!
//! Nothing is guessed here: at the first tag, letter or sign for which the standard has more to say, there is
//! no answer, and `standard` reads the page. A property test compares the two.

use std::sync::LazyLock;

use memchr::{memchr, memchr2, memmem};

use super::names::{self, NameId};
use super::{Builder, Document, Piece, Space, id};

/// Deeper pages are for `standard`, which knows what to do with them.
const DEPTH: usize = 256;

/// What the standard says of a start tag, as far as it matters for plain nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Nests in anything: text, and elements that the standard has nothing to say about.
    Inline,
    /// Has no end tag.
    Void,
    /// Ends an open `p`.
    Block,
    Paragraph,
    Heading,
    /// Ends an open `p`, and has no end tag.
    Rule,
    /// Its first line break does not count.
    Pre,
    /// May not stand in itself.
    Link,
    Button,
    Form,
    List,
    Item,
    Descriptions,
    Description,
    Table,
    /// `thead`, `tbody`, `tfoot`
    Rows,
    Row,
    Cell,
    Caption,
    Columns,
    Column,
    Select,
    Group,
    Option,
    /// Text up to the end tag: with and without references of characters.
    Text,
    Raw,
    Svg,
    Html,
    Head,
    Body,
    /// Not for us.
    Other,
}

static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| names::known().map(|(_, name)| class(name)).collect());

fn class(name: &str) -> Class {
    match name {
        "abbr" | "audio" | "b" | "bdi" | "bdo" | "big" | "canvas" | "cite" | "code" | "data" | "datalist" | "del"
        | "dfn" | "em" | "font" | "i" | "ins" | "kbd" | "label" | "legend" | "map" | "mark" | "meter" | "output"
        | "picture" | "progress" | "q" | "s" | "samp" | "slot" | "small" | "span" | "strong" | "sub" | "sup"
        | "time" | "u" | "var" | "video" => Class::Inline,
        "area" | "base" | "br" | "embed" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr" => {
            Class::Void
        }
        "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dialog" | "dir" | "div"
        | "fieldset" | "figcaption" | "figure" | "footer" | "header" | "hgroup" | "main" | "nav" | "search"
        | "section" | "summary" => Class::Block,
        "p" => Class::Paragraph,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Class::Heading,
        "hr" => Class::Rule,
        "pre" => Class::Pre,
        "a" => Class::Link,
        "button" => Class::Button,
        "form" => Class::Form,
        "menu" | "ol" | "ul" => Class::List,
        "li" => Class::Item,
        "dl" => Class::Descriptions,
        "dd" | "dt" => Class::Description,
        "table" => Class::Table,
        "tbody" | "tfoot" | "thead" => Class::Rows,
        "tr" => Class::Row,
        "td" | "th" => Class::Cell,
        "caption" => Class::Caption,
        "colgroup" => Class::Columns,
        "col" => Class::Column,
        "select" => Class::Select,
        "optgroup" => Class::Group,
        "option" => Class::Option,
        "textarea" | "title" => Class::Text,
        "script" | "style" => Class::Raw,
        "svg" => Class::Svg,
        "html" => Class::Html,
        "head" => Class::Head,
        "body" => Class::Body,
        _ => Class::Other,
    }
}

/// Elements of SVG whose names are written in small letters and which hold nothing of HTML.
const SVG: &[&str] = &[
    "circle", "defs", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "symbol", "title",
];

/// Attributes that are the same in SVG as they are written.
const SVG_ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "clip-rule",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-rule",
    "focusable",
    "height",
    "id",
    "opacity",
    "points",
    "preserveAspectRatio",
    "r",
    "role",
    "rx",
    "ry",
    "stroke",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-width",
    "style",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "xmlns",
    "y",
    "y1",
    "y2",
];

/// An element that is open.
struct Open {
    name: NameId,
    class: Class,
}

/// Where in the page the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    BeforeHtml,
    BeforeHead,
    Head,
    AfterHead,
    Body,
    AfterBody,
    AfterHtml,
}

struct Reader<'h> {
    html: &'h str,
    bytes: &'h [u8],
    at: usize,
    stage: Stage,
    builder: Builder,
    open: Vec<Open>,
    /// How many of these are open.
    paragraphs: usize,
    links: usize,
    buttons: usize,
    forms: usize,
    svgs: usize,
}

/// The tree of a page, if its elements are plainly nested.
pub(super) fn parse(html: &str) -> Option<Document> {
    const DOCTYPE: &[u8] = b"<!doctype html>";
    let bytes = html.as_bytes();
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let is_html = bytes.get(start..start + DOCTYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(DOCTYPE));
    // Line breaks of other systems and zeros are changed before they are read.
    if !is_html || memchr2(0, b'\r', bytes).is_some() || u32::try_from(html.len()).is_err() {
        return None;
    }
    let mut reader = Reader {
        html,
        bytes,
        at: start + DOCTYPE.len(),
        stage: Stage::BeforeHtml,
        builder: Builder::new(html),
        open: Vec::new(),
        paragraphs: 0,
        links: 0,
        buttons: 0,
        forms: 0,
        svgs: 0,
    };
    while reader.at < bytes.len() {
        reader.step()?;
    }
    (reader.stage == Stage::AfterHtml).then(|| reader.builder.finish(true))
}

impl Reader<'_> {
    /// Reads the next text, tag or comment.
    fn step(&mut self) -> Option<()> {
        if self.bytes[self.at] != b'<' {
            let next = memchr2(b'<', b'&', &self.bytes[self.at..]).map_or(self.bytes.len(), |length| self.at + length);
            let end = match self.bytes.get(next) {
                Some(b'&') => memchr(b'<', &self.bytes[next..]).map_or(self.bytes.len(), |length| next + length),
                _ => next,
            };
            self.text(self.at, next, end)?;
            self.at = end;
            return Some(());
        }
        match self.bytes.get(self.at + 1)? {
            b'/' => self.end_tag(),
            b'!' => self.comment(),
            byte if byte.is_ascii_lowercase() => self.start_tag(),
            _ => None,
        }
    }

    /// A text, and where the first reference of a character stands in it, else its end.
    fn text(&mut self, start: usize, reference: usize, end: usize) -> Option<()> {
        let is_blank = self.bytes[start..end].iter().all(u8::is_ascii_whitespace);
        match self.stage {
            Stage::BeforeHtml | Stage::BeforeHead => return is_blank.then_some(()),
            Stage::Head | Stage::AfterHead if !is_blank => return None,
            // Blanks after the body belong to its end.
            Stage::AfterBody | Stage::AfterHtml if !is_blank => return None,
            _ => {}
        }
        let takes_text = !matches!(
            self.open.last()?.class,
            Class::Table | Class::Rows | Class::Row | Class::Columns | Class::Select | Class::Group
        );
        if !is_blank && !takes_text {
            return None;
        }
        let piece = self.decoded(start, reference, end)?;
        self.builder.text(piece, id(start));
        Some(())
    }

    /// A text or value with its references of characters resolved, from the first on; none for those that are
    /// not among the usual.
    #[inline]
    fn decoded(&mut self, start: usize, reference: usize, end: usize) -> Option<Piece> {
        if reference == end { Some(id(start)..id(end)) } else { self.resolved(start, reference, end) }
    }

    fn resolved(&mut self, start: usize, reference: usize, end: usize) -> Option<Piece> {
        let written = &self.html[start..end];
        let mut text = String::with_capacity(written.len());
        let (before, mut rest) = written.split_at(reference - start);
        text.push_str(before);
        while let Some(after) = rest.strip_prefix('&') {
            if after.starts_with([' ', '\n']) {
                text.push('&');
                rest = after;
            } else {
                let (name, after) = after.split_once(';')?;
                text.push(match name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "nbsp" => '\u{a0}',
                    "#39" | "#x27" => '\'',
                    "#34" => '"',
                    "#x2F" => '/',
                    _ => return None,
                });
                rest = after;
            }
            let next = memchr(b'&', rest.as_bytes()).unwrap_or(rest.len());
            text.push_str(&rest[..next]);
            rest = &rest[next..];
        }
        Some(self.builder.keep(&text))
    }

    fn comment(&mut self) -> Option<()> {
        let inside = self.at + 4;
        if self.bytes.get(self.at..inside)? != b"<!--" || !matches!(self.stage, Stage::Head | Stage::Body) {
            return None;
        }
        let length = memmem::find(&self.bytes[inside..], b"-->")?;
        let text = &self.html[inside..inside + length];
        // Comments that end otherwise than they seem to.
        if text.starts_with('>') || text.starts_with("->") || text.contains("--!>") || text.contains("<!-") {
            return None;
        }
        if text.ends_with('-') {
            return None;
        }
        self.at = inside + length + 3;
        Some(())
    }

    fn end_tag(&mut self) -> Option<()> {
        let start = self.at + 2;
        let length = memchr(b'>', &self.bytes[start..])?;
        let name = &self.html[start..start + length];
        self.at = start + length + 1;
        match self.stage {
            Stage::AfterBody if name == "html" => {
                self.stage = Stage::AfterHtml;
                return Some(());
            }
            Stage::Body if name == "body" && self.open.last()?.class == Class::Body => {
                // What comes after it stands in it nevertheless.
                self.stage = Stage::AfterBody;
                return Some(());
            }
            Stage::Head | Stage::Body => {}
            _ => return None,
        }
        let last = self.open.last()?;
        if self.builder.names.name(last.name) != name || matches!(last.class, Class::Html | Class::Body) {
            return None;
        }
        match last.class {
            Class::Head => self.stage = Stage::AfterHead,
            Class::Paragraph => self.paragraphs -= 1,
            Class::Link => self.links -= 1,
            Class::Button => self.buttons -= 1,
            Class::Form => self.forms -= 1,
            Class::Svg => self.svgs -= 1,
            _ => {}
        }
        self.open.pop();
        self.builder.close();
        Some(())
    }

    fn start_tag(&mut self) -> Option<()> {
        let start = self.at;
        let name_start = start + 1;
        let is_name = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
        let name_end = name_start + self.bytes[name_start..].iter().position(|byte| !is_name(byte))?;
        let name = &self.html[name_start..name_end];
        let number = self.builder.names.add(name);
        let is_in_svg = self.svgs > 0;
        let class = match CLASSES.get(number as usize) {
            _ if is_in_svg && name == "svg" => Class::Svg,
            _ if is_in_svg => SVG.contains(&name).then_some(Class::Inline)?,
            Some(class) => *class,
            // An element that somebody made up.
            None if name.contains('-') && name != "annotation-xml" => Class::Inline,
            None => return None,
        };
        self.at = name_end;
        let is_self_closing = self.attributes(is_in_svg || class == Class::Svg)?;
        let end = self.at;
        if self.open.len() > DEPTH {
            return None;
        }
        match self.stage {
            Stage::BeforeHtml if class == Class::Html => self.stage = Stage::BeforeHead,
            Stage::BeforeHead if class == Class::Head => self.stage = Stage::Head,
            Stage::Head if matches!(name, "meta" | "link" | "base" | "title" | "script" | "style") => {}
            Stage::AfterHead if class == Class::Body => self.stage = Stage::Body,
            Stage::Body => self.may_stand_here(name, class, is_in_svg)?,
            _ => return None,
        }
        let is_void = matches!(class, Class::Void | Class::Rule | Class::Column);
        let is_foreign = is_in_svg || class == Class::Svg;
        if is_self_closing && !is_void && !is_foreign {
            return None;
        }
        let space = if is_foreign { Space::Svg } else { Space::Html };
        self.builder.element(number, space, id(start)..id(end));
        if is_void || is_self_closing {
            self.builder.close();
            return Some(());
        }
        match class {
            Class::Text | Class::Raw => return self.inside(name, class),
            Class::Pre if self.bytes.get(self.at) == Some(&b'\n') => self.at += 1,
            Class::Paragraph => self.paragraphs += 1,
            Class::Link => self.links += 1,
            Class::Button => self.buttons += 1,
            Class::Form => self.forms += 1,
            Class::Svg => self.svgs += 1,
            _ => {}
        }
        self.open.push(Open { name: number, class });
        Some(())
    }

    /// May an element be opened here, and nothing else happens?
    fn may_stand_here(&self, name: &str, class: Class, is_in_svg: bool) -> Option<()> {
        let parent = self.open.last()?.class;
        if is_in_svg {
            // The title of a drawing holds text.
            let around = self.builder.names.name(self.open.last()?.name);
            return (!matches!(around, "title" | "desc")).then_some(());
        }
        let may = match class {
            Class::Rows | Class::Caption | Class::Columns => parent == Class::Table,
            Class::Row => parent == Class::Rows,
            Class::Cell => parent == Class::Row,
            Class::Column => parent == Class::Columns,
            Class::Group => parent == Class::Select,
            Class::Option => matches!(parent, Class::Select | Class::Group),
            _ if matches!(
                parent,
                Class::Table | Class::Rows | Class::Row | Class::Columns | Class::Select | Class::Group | Class::Option
            ) =>
            {
                false
            }
            Class::Inline | Class::Void | Class::Raw | Class::Svg | Class::Select => true,
            // An empty line at its start does not count.
            Class::Text => name != "textarea" || self.bytes.get(self.at) != Some(&b'\n'),
            Class::Link => self.links == 0,
            Class::Button => self.buttons == 0,
            Class::Form => self.forms == 0 && self.paragraphs == 0,
            Class::Item => parent == Class::List && self.paragraphs == 0,
            Class::Description => {
                let around = self.open.len().checked_sub(2).map(|index| self.open[index].class);
                let is_div = self.builder.names.name(self.open.last()?.name) == "div";
                let is_in_list = parent == Class::Descriptions || (is_div && around == Some(Class::Descriptions));
                is_in_list && self.paragraphs == 0
            }
            Class::Heading => parent != Class::Heading && self.paragraphs == 0,
            Class::Block
            | Class::Paragraph
            | Class::Rule
            | Class::Pre
            | Class::List
            | Class::Descriptions
            | Class::Table => self.paragraphs == 0,
            Class::Html | Class::Head | Class::Body | Class::Other => false,
        };
        may.then_some(())
    }

    /// The text of an element that holds nothing but text, up to its end tag.
    fn inside(&mut self, name: &str, class: Class) -> Option<()> {
        let start = self.at;
        let mut end = start;
        loop {
            end += memmem::find(&self.bytes[end..], b"</")?;
            let after = self.bytes.get(end + 2..end + 2 + name.len())?;
            if after.eq_ignore_ascii_case(name.as_bytes()) {
                break;
            }
            end += 2;
        }
        let close = end + 2 + name.len();
        if &self.html[end + 2..close] != name || self.bytes.get(close) != Some(&b'>') {
            return None;
        }
        // A script may go on behind what looks like its end.
        if name == "script" && memmem::find(&self.bytes[start..end], b"<!--").is_some() {
            return None;
        }
        if end > start {
            let reference = memchr(b'&', &self.bytes[start..end]).map_or(end, |length| start + length);
            let piece = if class == Class::Text { self.decoded(start, reference, end)? } else { id(start)..id(end) };
            self.builder.text(piece, id(start));
        }
        self.builder.close();
        self.at = close + 1;
        Some(())
    }

    /// The attributes of a start tag and its end. Says whether the tag closes itself.
    fn attributes(&mut self, is_svg: bool) -> Option<bool> {
        let first = self.builder.attributes.len();
        loop {
            let spaces = self.bytes[self.at..].iter().position(|byte| !byte.is_ascii_whitespace())?;
            self.at += spaces;
            match self.bytes[self.at] {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Some(true);
                }
                _ if spaces == 0 => return None,
                _ => {}
            }
            let is_name = |byte: &u8| {
                byte.is_ascii_lowercase()
                    || byte.is_ascii_digit()
                    || matches!(byte, b'-' | b':' | b'_' | b'.')
                    || (is_svg && byte.is_ascii_uppercase())
            };
            let name_start = self.at;
            let name_end = name_start + self.bytes[name_start..].iter().position(|byte| !is_name(byte))?;
            let name = &self.html[name_start..name_end];
            if name.is_empty() || (is_svg && !SVG_ATTRIBUTES.contains(&name)) {
                return None;
            }
            let number = self.builder.names.add(name);
            let known = &self.builder.attributes[first..];
            if known.len() > 32 || known.iter().any(|one| one.name == number) {
                return None;
            }
            self.at = name_end;
            let value = match self.bytes.get(self.at)? {
                b'=' => self.value()?,
                b'>' | b'/' | b' ' | b'\n' | b'\t' => id(name_end)..id(name_end),
                _ => return None,
            };
            self.builder.attribute(number, value);
        }
    }

    /// The value after an equals sign.
    fn value(&mut self) -> Option<Piece> {
        let start = self.at + 2;
        match self.bytes.get(self.at + 1)? {
            quote @ (b'"' | b'\'') => {
                let next = start + memchr2(*quote, b'&', &self.bytes[start..])?;
                let end = match self.bytes[next] {
                    b'&' => next + memchr(*quote, &self.bytes[next..])?,
                    _ => next,
                };
                self.at = end + 1;
                self.decoded(start, next, end)
            }
            byte if byte.is_ascii_alphanumeric() => {
                let start = start - 1;
                let is_value = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b',');
                let end = start + self.bytes[start..].iter().position(|byte| !is_value(byte))?;
                self.at = end;
                Some(id(start)..id(end))
            }
            _ => None,
        }
    }
}
