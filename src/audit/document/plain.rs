//! Plain: the tree of a page in which every element is opened and closed where it should be. For such a page
//! the rules of the HTML Living Standard (13.2.6) come to plain nesting, and it is read many times faster.
//!
//! Nothing is guessed here: at the first tag, letter or sign for which the standard has more to say, there is
//! no answer, and `standard` reads the page. A property test compares the two.

use std::sync::LazyLock;

use memchr::{memchr, memchr2, memmem};

use super::super::recent::mix;
use super::names::{self, NameId};
use super::parts::{self, Mark, NOWHERE, PARTS, Parts, Path, Whole};
use super::tags::{self, Key, TAGS, Tags};
use super::{Builder, Document, Piece, Repeated, Space, id};

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

/// What is known of a name that HTML knows.
#[derive(Debug, Clone, Copy)]
struct Known {
    class: Class,
    /// Is it the name of an element or of an attribute that may stand in a drawing?
    is_in_svg: bool,
    is_svg_attribute: bool,
    is_block: bool,
    holds_blocks: bool,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |name: &str| Known {
        class: class(name),
        is_in_svg: SVG.contains(&name),
        is_svg_attribute: SVG_ATTRIBUTES.contains(&name),
        is_block: is_block(name),
        holds_blocks: holds_blocks(name),
    };
    names::known().map(|(_, name)| known(name)).collect()
});

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

/// Is it a block that is by itself: not one that its neighbours make what it is, as the cells of a row?
fn is_block(name: &str) -> bool {
    match class(name) {
        Class::Block => !matches!(name, "figcaption" | "summary"),
        Class::Paragraph
        | Class::Heading
        | Class::Pre
        | Class::Form
        | Class::List
        | Class::Item
        | Class::Descriptions
        | Class::Table => true,
        _ => false,
    }
}

/// Does an element hold blocks, and say nothing of what is inside by what else is inside, as a field set does?
fn holds_blocks(name: &str) -> bool {
    match class(name) {
        Class::Block => !matches!(name, "fieldset" | "figcaption" | "figure" | "summary"),
        Class::Html | Class::Body | Class::Form | Class::List | Class::Item => true,
        _ => false,
    }
}

/// Is an element looked for in the next pages? Only blocks and drawings are: all else is read as fast as it is found.
fn may_be_part(is_block: bool, class: Class) -> bool {
    is_block || class == Class::Svg
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
    /// Its tag, and those of what it stands in.
    path: Path,
    is_block: bool,
    /// Is it made to hold blocks of a page, as all that it stands in?
    holds_blocks: bool,
    mark: Mark,
    /// What has been read of it so far: its tag and all that is inside, mixed into one number.
    inside: u64,
}

/// What a start tag comes to, besides its name and attributes.
struct Tag {
    closes_itself: bool,
    /// What stands for it.
    key: Option<Key>,
    was_met: bool,
}

const HTML: names::Known = names::Known::new("html");
const BODY: names::Known = names::Known::new("body");

/// The path of what stands in nothing.
const SOMEWHERE: Path = 1;

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
    known: &'static [Known],
    tags: &'h mut Tags,
    parts: &'h mut Parts,
    /// Elements that were met before and are to be remembered; none stands in another.
    met: Vec<Whole>,
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
    TAGS.with_borrow_mut(|tags| {
        PARTS.with_borrow_mut(|parts| {
            let mut reader = Reader {
                html,
                bytes,
                known: &KNOWN,
                tags,
                parts,
                met: Vec::new(),
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
            if reader.stage != Stage::AfterHtml {
                return None;
            }
            for whole in &reader.met {
                reader.parts.add(whole, &reader.builder, html);
            }
            Some(reader.builder.finish(true))
        })
    })
}

impl Reader<'_> {
    /// Reads the next text, tag or comment.
    #[inline]
    fn step(&mut self) -> Option<()> {
        if self.bytes[self.at] != b'<' {
            return self.text();
        }
        match self.bytes.get(self.at + 1)? {
            b'/' => self.end_tag(),
            b'!' => self.comment(),
            byte if byte.is_ascii_lowercase() => self.start_tag(),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<()> {
        let (bytes, start) = (self.bytes, self.at);
        // Between most elements stands a line break alone.
        if self.stage == Stage::Body && bytes[start] == b'\n' && bytes.get(start + 1) == Some(&b'<') {
            self.at = start + 1;
            self.builder.text(id(start)..id(start + 1), id(start), true);
            return Some(());
        }
        let mut end = start;
        while bytes.get(end).is_some_and(u8::is_ascii_whitespace) {
            end += 1;
        }
        let is_blank = bytes.get(end).is_none_or(|byte| *byte == b'<');
        // Where the first reference of a character stands, else the end.
        let mut reference = end;
        if !is_blank {
            reference = memchr2(b'<', b'&', &bytes[end..]).map_or(bytes.len(), |length| end + length);
            end = match bytes.get(reference) {
                Some(b'&') => memchr(b'<', &bytes[reference..]).map_or(bytes.len(), |length| reference + length),
                _ => reference,
            };
        }
        self.at = end;
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
        self.builder.text(piece, id(start), is_blank);
        if !is_blank {
            self.note(parts::sample(&self.bytes[start..end]));
        }
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
        let last = self.open.last()?;
        let start = self.at + 2;
        // Where the tag ends, if it has this name.
        let end_of = |name: NameId| {
            let end = self.builder.names.end(name, self.bytes, start)?;
            (self.bytes.get(end) == Some(&b'>')).then_some(end + 1)
        };
        match self.stage {
            Stage::AfterBody => {
                self.at = end_of(HTML.id)?;
                self.stage = Stage::AfterHtml;
                return Some(());
            }
            Stage::Body if last.class == Class::Body => {
                self.at = end_of(BODY.id)?;
                // What comes after it stands in it nevertheless.
                self.stage = Stage::AfterBody;
                return Some(());
            }
            Stage::Head | Stage::Body => {}
            _ => return None,
        }
        if matches!(last.class, Class::Html | Class::Body) {
            return None;
        }
        self.at = end_of(last.name)?;
        match last.class {
            Class::Head => self.stage = Stage::AfterHead,
            Class::Paragraph => self.paragraphs -= 1,
            Class::Link => self.links -= 1,
            Class::Button => self.buttons -= 1,
            Class::Form => self.forms -= 1,
            Class::Svg => self.svgs -= 1,
            _ => {}
        }
        let closed = self.open.pop();
        self.builder.close();
        let path = self.path();
        if let Some(closed) = closed.filter(|_| self.stage == Stage::Body && path != NOWHERE) {
            let Open { class, is_block, mark: start, inside, .. } = closed;
            let length = self.at - start.at();
            let whole = mix(inside, length as u64);
            self.note(whole);
            if may_be_part(is_block, class) && self.parts.meet(whole, length) {
                // What is inside is remembered with it.
                while self.met.last().is_some_and(|inner| inner.start.at() > start.at()) {
                    self.met.pop();
                }
                self.met.push(Whole { path, is_block, start, end: self.builder.mark(self.at) });
            }
        }
        Some(())
    }

    /// Reads an element that was read before, with all that is inside.
    #[inline]
    fn part(&mut self) -> Option<()> {
        let path = self.path();
        if self.stage != Stage::Body || path == NOWHERE {
            return None;
        }
        let part = self.parts.get(path, &self.html[self.at..])?;
        let nodes = self.builder.put(part, self.at);
        if part.is_block && self.holds_blocks() {
            self.builder.repeated.push(Repeated { nodes, key: part.key });
        }
        let (key, length) = (part.key, part.len());
        self.note(key);
        self.at += length;
        Some(())
    }

    /// The tags of what is open.
    #[inline]
    fn path(&self) -> Path {
        self.open.last().map_or(SOMEWHERE, |last| last.path)
    }

    /// Is all that is open made to hold blocks?
    #[inline]
    fn holds_blocks(&self) -> bool {
        self.open.last().is_none_or(|last| last.holds_blocks)
    }

    /// Takes note of something that the innermost element has inside.
    #[inline]
    fn note(&mut self, something: u64) {
        if let Some(last) = self.open.last_mut() {
            last.inside = mix(last.inside, something);
        }
    }

    fn start_tag(&mut self) -> Option<()> {
        let start = self.at;
        let mark = self.builder.mark(start);
        let name_start = start + 1;
        let is_name = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
        let name_end = name_start + self.bytes[name_start..].iter().position(|byte| !is_name(byte))?;
        let name = &self.html[name_start..name_end];
        let name_id = self.builder.names.add_from(self.html, name_start..name_end);
        let is_in_svg = self.svgs > 0;
        let known = self.known.get(name_id as usize);
        let class = match known {
            Some(Known { class: Class::Svg, .. }) => Class::Svg,
            Some(known) if is_in_svg => known.is_in_svg.then_some(Class::Inline)?,
            Some(known) => known.class,
            // An element that somebody made up.
            None if !is_in_svg && name.contains('-') && name != "annotation-xml" => Class::Inline,
            None => return None,
        };
        let is_block = known.is_some_and(|known| known.is_block);
        if may_be_part(is_block, class) && self.part().is_some() {
            return Some(());
        }
        let is_foreign = is_in_svg || class == Class::Svg;
        let tag = if self.bytes[name_end] == b'>' {
            self.at = name_end + 1;
            let key = tags::key_of_name(name_id).filter(|_| !is_foreign);
            Tag { closes_itself: false, key, was_met: true }
        } else {
            self.rest_of_tag(start, name_end, is_foreign)?
        };
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
        if tag.closes_itself && !is_void && !is_foreign {
            return None;
        }
        let space = if is_foreign { Space::Svg } else { Space::Html };
        self.builder.element(name_id, space, id(start)..id(end), tag.key.filter(|_| tag.was_met));
        // A tag that no key stands for is like no other.
        let said = tag.key.map_or(start as u64, Key::get);
        if is_void || tag.closes_itself || matches!(class, Class::Text | Class::Raw) {
            self.note(said);
        }
        if is_void || tag.closes_itself {
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
        let around = self.path();
        let path = tag.key.filter(|_| around != NOWHERE).map_or(NOWHERE, |key| mix(around, key.get()));
        let holds_blocks = known.is_some_and(|known| known.holds_blocks) && self.holds_blocks() && self.is_place(mark);
        let inside = mix(around, said);
        self.open.push(Open { name: name_id, class, path, is_block, holds_blocks, mark, inside });
        Some(())
    }

    /// Is the last element, which begins at this mark, a place on the page by its role, if it has one? A control or a
    /// table would say something of all that is inside.
    fn is_place(&self, mark: Mark) -> bool {
        let attributes = self.builder.attributes[mark.attribute()..].iter();
        let mut roles = attributes.filter(|one| one.name == super::ROLE.id).map(|one| one.value.clone());
        roles.all(|role| {
            let role = self.builder.text.get(role.start as usize..role.end as usize).unwrap_or_default();
            matches!(role, "banner" | "complementary" | "contentinfo" | "main" | "navigation" | "region" | "search")
        })
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
            let is_blank = self.bytes[start..end].iter().all(u8::is_ascii_whitespace);
            self.builder.text(piece, id(start), is_blank);
            self.note(parts::sample(&self.bytes[start..end]));
        }
        self.builder.close();
        self.at = close + 1;
        Some(())
    }

    /// The attributes of a start tag and its end, from memory if they were read before.
    fn rest_of_tag(&mut self, start: usize, name_end: usize, is_in_svg: bool) -> Option<Tag> {
        // A value may hold this sign too; but then no known tag ends with it.
        let end = name_end + memchr(b'>', &self.bytes[name_end..])? + 1;
        let text = &self.html[start..end];
        let key = tags::key(text, is_in_svg);
        let (was_met, known) = key.map_or((false, None), |key| self.tags.meet(key.get()));
        if let Some(tag) = known {
            self.builder.known_attributes(tag, id(start));
            self.at = end;
            return Some(Tag { closes_itself: tag.closes_itself, key, was_met });
        }
        let first = self.builder.attributes.len();
        self.at = name_end;
        let closes_itself = self.attributes(is_in_svg)?;
        // Of a longer tag it would not stand for all.
        let key = key.filter(|_| self.at == end);
        if let Some(key) = key.filter(|_| was_met) {
            let attributes = &self.builder.attributes[first..];
            if let Some(tag) = tags::Tag::new(attributes, id(start)..id(end), self.builder.mask, closes_itself) {
                self.tags.put(key.get(), tag);
            }
        }
        Some(Tag { closes_itself, key, was_met })
    }

    /// The attributes of a start tag and its end. Says whether the tag closes itself.
    fn attributes(&mut self, is_svg: bool) -> Option<bool> {
        let first = self.builder.attributes.len();
        let bytes = self.bytes;
        loop {
            let start = self.at;
            while bytes.get(self.at)?.is_ascii_whitespace() {
                self.at += 1;
            }
            match bytes[self.at] {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' if bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Some(true);
                }
                _ if self.at == start => return None,
                _ => {}
            }
            let is_name = |byte: &u8| {
                byte.is_ascii_lowercase()
                    || byte.is_ascii_digit()
                    || matches!(byte, b'-' | b':' | b'_' | b'.')
                    || (is_svg && byte.is_ascii_uppercase())
            };
            let name = self.at..self.at + bytes[self.at..].iter().position(|byte| !is_name(byte))?;
            if name.is_empty() {
                return None;
            }
            self.at = name.end;
            let number = self.builder.names.add_from(self.html, name);
            if is_svg && !self.known.get(number as usize).is_some_and(|known| known.is_svg_attribute) {
                return None;
            }
            let known = &self.builder.attributes[first..];
            if known.len() > 32 || known.iter().any(|one| one.name == number) {
                return None;
            }
            let value = match bytes.get(self.at)? {
                b'=' => self.value()?,
                b'>' | b'/' | b' ' | b'\n' | b'\t' => id(self.at)..id(self.at),
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
                let next = start + find_either(&self.bytes[start..], *quote, b'&')?;
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

/// Where the first of two bytes stands. Most values are short: before `memchr` has chosen how to look for it, it
/// is found eight bytes at a time.
fn find_either(bytes: &[u8], one: u8, other: u8) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    // The highest bit of each byte that is zero; above the first such byte others may have it too.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & (ONES << 7);
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ (ONES * u64::from(one))) | zeros(word ^ (ONES * u64::from(other)));
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|byte| *byte == one || *byte == other)?;
    Some(words.len() * 8 + at)
}
