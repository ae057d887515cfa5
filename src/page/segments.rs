//! Segments: what there is to translate in a page, block by block, with its markup apart from its words.
//!
//! A segment is a run of text that belongs together: a paragraph, a heading, a cell, the title. Code,
//! addresses and markup are kept for the translation to use again. Nothing here is lost or changed: a
//! segment says where it stands, and what stands between two segments stays as it is.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use toml::de::{DeTable, DeValue};

use crate::finding::SourcePath;

use super::markdown::{DIRECTIVE_MARK, OPTIONS, marked};
use super::{directives, front_matter, passages};

/// A part of a file that stands or goes as a whole: a paragraph, a list, the front matter, a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is made of. Blocks of two languages with one shape can be translations of each other.
    pub shape: String,
    /// Where it is in the file.
    pub span: Range<usize>,
    /// The text in it.
    pub segments: Vec<Segment>,
}

/// A run of text to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Its name in the block, where it has one: `title`.
    pub key: String,
    /// Where it is in the file.
    pub span: Range<usize>,
    /// Its words and its markup.
    pub content: Vec<Inline>,
    /// How it is written.
    pub form: Form,
}

/// A piece of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Markup that is closed later: `**`.
    Open(String),
    /// The end of the last markup that is open.
    Close(String),
    /// Markup that stands alone: `` `code` ``.
    Alone(String),
}

/// How a segment's text is written in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As Markdown, on one line.
    Markdown,
    /// As a block of HTML.
    Html,
    /// As a TOML text in quotes.
    Toml,
    /// Between the quotes of a directive's argument.
    Argument,
    /// As a Fluent pattern.
    Fluent,
}

impl Inline {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Inline::Text(text) | Inline::Open(text) | Inline::Close(text) | Inline::Alone(text) => text,
        }
    }
}

impl Segment {
    /// Words and markup together, as a person would write them.
    pub fn text(&self) -> String {
        text_of(&self.content)
    }

    /// Is it for people? So is all text but those arguments that name files and registers or are words for the
    /// program: one word in small letters, or with signs of addresses in it.
    pub fn is_for_people(&self) -> bool {
        let value = self.text();
        let is_word = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let reads_like_language = value.contains(' ')
            || !value.is_ascii()
            || (is_word && value.starts_with(|c: char| c.is_ascii_uppercase()));
        self.form != Form::Argument || reads_like_language
    }
}

/// Words and markup together.
pub fn text_of(content: &[Inline]) -> String {
    content.iter().map(Inline::as_str).collect()
}

/// The blocks of a page: its front matter, then those of its body.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let start = match front_matter::span(text) {
        Some((inside, end)) => {
            blocks.push(of_front_matter(text, inside, end));
            end
        }
        None => 0,
    };
    let body = &text[start..];
    let marked = marked(body);
    let mut walk = Walk { text: body, marked: &marked, start, blocks, open: None, depth: 0 };
    walk.all();
    walk.blocks
}

/// The front matter's texts: title, summary, titles of materials.
fn of_front_matter(text: &str, inside: Range<usize>, end: usize) -> Block {
    let mut segments = Vec::new();
    if let Ok(table) = DeTable::parse(&text[inside.clone()]) {
        let table = table.get_ref();
        let mut add = |key: String, value: Option<&toml::Spanned<DeValue<'_>>>| {
            if let Some(value) = value
                && let DeValue::String(words) = value.get_ref()
            {
                let span = inside.start + value.span().start..inside.start + value.span().end;
                let content = vec![Inline::Text(words.to_string())];
                segments.push(Segment { key, span, content, form: Form::Toml });
            }
        };
        for key in ["title", "summary"] {
            add(key.to_owned(), table.get(key));
        }
        if let Some(DeValue::Array(materials)) = table.get("materials").map(toml::Spanned::get_ref) {
            for (index, material) in materials.iter().enumerate() {
                if let DeValue::Table(material) = material.get_ref() {
                    add(format!("material-{}", index + 1), material.get("title"));
                }
            }
        }
    }
    Block { shape: "+++".to_owned(), span: 0..end, segments }
}

struct Walk<'t> {
    /// The body as written, and with its directives marked; places are the same in both.
    text: &'t str,
    marked: &'t str,
    /// Where the body starts in the file.
    start: usize,
    blocks: Vec<Block>,
    open: Option<Open>,
    depth: usize,
}

/// A segment that is being read.
struct Open {
    start: usize,
    /// Up to where it has been read.
    end: usize,
    content: Vec<Inline>,
}

impl Open {
    /// Takes the text up to here as words.
    fn words(&mut self, text: &str, until: usize) {
        if until > self.end {
            let words = &text[self.end..until];
            match self.content.last_mut() {
                Some(Inline::Text(before)) => before.push_str(words),
                _ => self.content.push(Inline::Text(words.to_owned())),
            }
            self.end = until;
        }
    }
}

impl Walk<'_> {
    fn all(&mut self) {
        let mut events = passages::events(self.marked, OPTIONS).peekable();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::CodeBlock(_)) => {
                    self.open_block("code", &span);
                    skip(&mut events, |end| matches!(end, TagEnd::CodeBlock));
                    self.depth -= 1;
                }
                Event::Start(Tag::Paragraph) if self.marked[span.clone()].starts_with(DIRECTIVE_MARK) => {
                    self.directive(&span);
                    skip(&mut events, |end| matches!(end, TagEnd::Paragraph));
                    self.depth -= 1;
                }
                Event::Start(Tag::HtmlBlock) if passages::fence(&self.text[span.clone()]).is_some() => {
                    self.close();
                    self.open_block(":::", &span);
                    skip(&mut events, |end| matches!(end, TagEnd::HtmlBlock));
                    self.depth -= 1;
                }
                Event::Start(Tag::HtmlBlock) => {
                    self.open_block("html", &span);
                    skip(&mut events, |end| matches!(end, TagEnd::HtmlBlock));
                    self.html(&span);
                    self.depth -= 1;
                }
                Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                    skip(&mut events, |end| matches!(end, TagEnd::Link));
                    self.alone(&span, span.end);
                }
                Event::Start(tag) if is_inline(&tag) => {
                    let first = events.peek().map_or(span.end, |(_, next)| next.start);
                    let until = first.clamp(span.start, span.end);
                    // A first letter that is escaped belongs to the words.
                    let until = until - usize::from(self.text[span.start..until].ends_with('\\'));
                    let open = self.inline(span.start);
                    open.1.words(open.0, span.start);
                    let code = open.0[span.start..until].to_owned();
                    open.1.content.push(Inline::Open(code));
                    open.1.end = until;
                }
                Event::End(
                    TagEnd::Emphasis
                    | TagEnd::Strong
                    | TagEnd::Strikethrough
                    | TagEnd::Superscript
                    | TagEnd::Subscript
                    | TagEnd::Link
                    | TagEnd::Image,
                ) => {
                    let (text, open) = self.inline(span.start);
                    // The language of the words, in braces, belongs to the markup.
                    let end = passages::language_at(text, span.end).map_or(span.end, |(_, end)| end);
                    let code = text[open.end.min(end)..end].to_owned();
                    open.content.push(Inline::Close(code));
                    open.end = end;
                }
                Event::Start(tag) => {
                    self.close();
                    self.open_block(&name(&tag), &span);
                }
                Event::End(_) => {
                    self.close();
                    self.depth -= 1;
                }
                Event::Rule => {
                    self.open_block("hr", &span);
                    self.depth -= 1;
                }
                Event::TaskListMarker(_) => {}
                Event::Text(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                    let (text, open) = self.inline(span.start);
                    open.words(text, span.end);
                }
                Event::SoftBreak => {
                    let next = events.peek().map_or(span.end, |(_, next)| next.start);
                    let next = self.content_start(span.end, next);
                    let (text, open) = self.inline(span.start);
                    open.words(text, span.start);
                    open.content.push(Inline::Text(" ".to_owned()));
                    open.end = next;
                    join_texts(&mut open.content);
                }
                Event::HardBreak => {
                    let next = events.peek().map_or(span.end, |(_, next)| next.start);
                    let next = self.content_start(span.end, next);
                    self.alone(&span, next);
                }
                Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) | Event::FootnoteReference(_) => {
                    self.alone(&span, span.end);
                }
            }
        }
        self.close();
    }

    /// Where a new line's text starts, after the marks of the blocks that it is in.
    fn content_start(&self, line: usize, next: usize) -> usize {
        let until = next.max(line);
        let prefix = &self.text[line..until];
        line + prefix.len() - prefix.trim_start_matches([' ', '\t', '>', '\n']).len()
    }

    fn alone(&mut self, span: &Range<usize>, until: usize) {
        let (text, open) = self.inline(span.start);
        open.words(text, span.start);
        open.content.push(Inline::Alone(text[span.start..until].to_owned()));
        open.end = until;
    }

    /// The segment that is open, or a new one from here.
    fn inline(&mut self, start: usize) -> (&str, &mut Open) {
        // A backslash before the first character is part of the text.
        let start = start - usize::from(self.text[..start].ends_with('\\'));
        (self.text, self.open.get_or_insert_with(|| Open { start, end: start, content: Vec::new() }))
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.push(open.start..open.end, open.content, Form::Markdown, String::new());
        }
    }

    fn push(&mut self, span: Range<usize>, content: Vec<Inline>, form: Form, key: String) {
        let has_words = content.iter().any(|inline| match inline {
            Inline::Text(text) => text.contains(char::is_alphanumeric),
            _ => false,
        });
        let is_argument = form == Form::Argument;
        if let Some(block) = self.blocks.last_mut().filter(|_| has_words || is_argument) {
            // A translation may leave out an argument that need not be there.
            if !is_argument {
                block.shape.push('·');
            }
            let span = self.start + span.start..self.start + span.end;
            block.segments.push(Segment { key, span, content, form });
        }
    }

    fn open_block(&mut self, name: &str, span: &Range<usize>) {
        if self.depth == 0 {
            let end = span.start + self.text[span.clone()].trim_end().len();
            let span = self.start + span.start..self.start + end;
            self.blocks.push(Block { shape: name.to_owned(), span, segments: Vec::new() });
        } else if let Some(block) = self.blocks.last_mut() {
            block.shape.push(' ');
            block.shape.push_str(name);
        }
        self.depth += 1;
    }

    /// A directive with its arguments.
    fn directive(&mut self, span: &Range<usize>) {
        let line = self.text[span.clone()].trim_end();
        let name: String =
            line[2..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect();
        self.open_block(&format!("::{name}"), span);
        let Ok(directive) = directives::parse(line, &SourcePath::from(""), span.start) else {
            return;
        };
        for (key, value, place) in directive.arguments {
            let Some(written) = place.span else { continue };
            let between_quotes = written.start + key.len() + "=\"".len()..written.end - "\"".len();
            self.push(between_quotes, vec![Inline::Text(value)], Form::Argument, key);
        }
    }

    /// Raw HTML: its tags are markup.
    fn html(&mut self, span: &Range<usize>) {
        let end = span.start + self.text[span.clone()].trim_end().len();
        let mut content = Vec::new();
        let mut rest = &self.text[span.start..end];
        while !rest.is_empty() {
            let next = rest.find('<').unwrap_or(rest.len());
            if next > 0 {
                content.push(Inline::Text(rest[..next].to_owned()));
            }
            let tag = &rest[next..];
            let close = if tag.starts_with("<!--") { "-->" } else { ">" };
            let tag_end = tag.find(close).map_or(tag.len(), |end| end + close.len());
            if tag_end > 0 {
                content.push(Inline::Alone(tag[..tag_end].to_owned()));
            }
            rest = &tag[tag_end..];
        }
        self.push(span.start..end, content, Form::Html, String::new());
    }
}

fn join_texts(content: &mut Vec<Inline>) {
    if let [.., Inline::Text(before), Inline::Text(last)] = content.as_mut_slice() {
        before.push_str(last);
        content.pop();
    }
}

/// Passes over what is inside a tag, its end included.
fn skip<'e>(events: &mut Peekable<impl Iterator<Item = (Event<'e>, Range<usize>)>>, is_end: impl Fn(&TagEnd) -> bool) {
    for (event, _) in events.by_ref() {
        if matches!(&event, Event::End(end) if is_end(end)) {
            return;
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// A short name for a block, for its shape.
fn name(tag: &Tag<'_>) -> String {
    match tag {
        Tag::Heading { level, .. } => level.to_string(),
        Tag::List(Some(_)) => "ol".to_owned(),
        Tag::List(None) => "ul".to_owned(),
        Tag::Item => "li".to_owned(),
        Tag::Paragraph => "p".to_owned(),
        Tag::BlockQuote(kind) => kind.map_or_else(|| "quote".to_owned(), |kind| format!("{kind:?}")),
        Tag::FootnoteDefinition(label) => format!("note {label}"),
        Tag::Table(columns) => format!("table{}", columns.len()),
        Tag::TableHead | Tag::TableRow => "tr".to_owned(),
        Tag::TableCell => "td".to_owned(),
        Tag::DefinitionList => "dl".to_owned(),
        Tag::DefinitionListTitle => "dt".to_owned(),
        Tag::DefinitionListDefinition => "dd".to_owned(),
        _ => "other".to_owned(),
    }
}
