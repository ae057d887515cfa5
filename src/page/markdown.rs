//! Markdown: CommonMark events to HTML with slots, with headings, addresses, images and their places.
//!
//! Written here rather than with a ready writer because every link needs its place, notes and task
//! lists need names that a screen reader can say, and quotes follow the language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::headings::{Heading, Ids};
use super::passages::{self, Fence};
use super::places::{Places, Tags};
use super::slots::{self, Kind};
use super::typeset::Typeset;
use super::{Address, Body, Image, Piece, directives, sanitize};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::language::LanguageTag;
use crate::locale::{Argument, Direction, Locale};
use crate::trace::{self, Origin};

/// Stands for the `::` of a directive while Markdown is parsed: after a paragraph, a line that starts
/// with a colon would be read as a definition.
pub(super) const DIRECTIVE_MARK: &str = "\u{2}\u{2}";

/// What is understood beyond CommonMark.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Reads a body: the file's text from `start`. `is_marked` has every tag say where it was written.
/// Without `is_typeset` the text stays as written.
pub(super) fn parse(
    source: &SourcePath,
    text: &str,
    start: usize,
    locale: &Locale,
    is_typeset: bool,
    is_marked: bool,
    findings: &mut Vec<Finding>,
) -> Body {
    let original = &text[start..];
    let markdown = &*marked(original);
    let mut writer = Writer {
        source,
        original,
        markdown,
        start,
        locale,
        findings,
        html: String::with_capacity(markdown.len() * 3 / 2),
        body: Body::default(),
        ids: Ids::default(),
        heading: None,
        last_level: 1,
        link_text_start: None,
        table: Table::default(),
        notes: Notes::default(),
        passages: Vec::new(),
        link_end: LinkEnd::default(),
        has_raw_html: false,
        is_typeset,
        is_marked,
        tags: Tags::default(),
    };
    writer.reserve_chosen_ids();
    writer.write_all();
    writer.finish()
}

/// The Markdown with marks of the same length for what its parser does not know: passages in other
/// languages, and `::` at the start of a directive's line.
pub(super) fn marked(markdown: &str) -> Cow<'_, str> {
    match passages::mark(markdown) {
        Cow::Borrowed(markdown) => mark_directives(markdown),
        Cow::Owned(markdown) => mark_directives(&markdown).into_owned().into(),
    }
}

fn mark_directives(markdown: &str) -> Cow<'_, str> {
    if !markdown.starts_with("::") && !markdown.contains("\n::") {
        return Cow::Borrowed(markdown);
    }
    let mark = |line: &str| match directives::is_directive(line) {
        true => format!("{DIRECTIVE_MARK}{}", &line[DIRECTIVE_MARK.len()..]),
        false => line.to_owned(),
    };
    Cow::Owned(markdown.split_inclusive('\n').map(mark).collect())
}

/// A heading that is open.
struct OpenHeading {
    level: u8,
    id: Option<String>,
    /// `lang` and `dir`, where it is in another language, and that language.
    language: Option<(String, LanguageTag)>,
    html_start: usize,
    /// The language of words in another one that it starts with, and where they end.
    words: Option<(LanguageTag, usize)>,
    text: String,
}

#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

/// Footnotes: numbered by first reference, written at the end.
#[derive(Default)]
struct Notes {
    /// Label and how often it is referred to, in order of first reference.
    referred: Vec<(String, usize)>,
    /// The place of each label in `referred`.
    positions: BTreeMap<String, usize>,
    /// HTML of each definition, by label, with `lang` and `dir` where it is in another language than the page.
    defined: BTreeMap<String, (String, String)>,
    /// The label being defined, and the HTML written before it.
    open: Option<(String, String)>,
}

struct Writer<'a> {
    source: &'a SourcePath,
    /// The Markdown as written.
    original: &'a str,
    /// The same, with its directives marked: what the parser reads. Places are the same in both.
    markdown: &'a str,
    /// Where the Markdown starts in its file.
    start: usize,
    locale: &'a Locale,
    findings: &'a mut Vec<Finding>,
    html: String,
    body: Body,
    ids: Ids,
    heading: Option<OpenHeading>,
    last_level: u8,
    /// Where the text of the open link starts in the HTML, and where the link is.
    link_text_start: Option<(usize, Range<usize>)>,
    table: Table,
    notes: Notes,
    /// The blocks in other languages that are open.
    passages: Vec<Passage>,
    /// How the link that is open ends.
    link_end: LinkEnd,
    has_raw_html: bool,
    is_typeset: bool,
    is_marked: bool,
    /// Where the tags written so far come from.
    tags: Tags,
}

/// A block in another language.
struct Passage {
    /// None where what is written is no language.
    tag: Option<LanguageTag>,
    direction: Direction,
    span: Range<usize>,
}

/// `[words]` in another language look like a link to the parser.
#[derive(Clone, Copy, Default)]
enum LinkEnd {
    #[default]
    Link,
    Span,
}

impl Writer<'_> {
    fn place(&self, span: &Range<usize>) -> Place {
        Place::span(self.source, self.in_file(span))
    }

    fn in_file(&self, span: &Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }

    fn report(&mut self, rule: &'static crate::finding::Rule, span: &Range<usize>) {
        let place = self.place(span);
        self.findings.push(Finding::at(rule, place));
    }

    fn message(&self, id: &str) -> String {
        escaped(&self.locale.messages.own(id, &[]))
    }

    fn numbered_message(&self, id: &str, number: usize) -> String {
        escaped(&self.locale.messages.own(id, &[("number", Argument::Number(number as f64))]))
    }

    /// Ids that the author chose go first, so that a made id never takes one away.
    fn reserve_chosen_ids(&mut self) {
        if !self.markdown.contains("{#") {
            return;
        }
        let mut twice = Vec::new();
        for (event, span) in Parser::new_ext(self.markdown, OPTIONS).into_offset_iter() {
            if let Event::Start(Tag::Heading { id: Some(id), .. }) = event
                && !self.ids.take(&id)
            {
                twice.push((id.to_string(), span));
            }
        }
        for (id, span) in twice {
            let place = self.place(&span);
            self.findings.push(Finding::at(&rules::DUPLICATE_ID, place).with("id", id));
        }
    }

    fn write_all(&mut self) {
        let typography = self.is_typeset.then_some(&self.locale.typography);
        let parser = passages::events(self.markdown, OPTIONS);
        let mut events = Typeset::new(parser, self.original, typography);
        while let Some((event, span)) = events.next() {
            let mut written = self.html.len();
            let (at, is_raw) = (span.clone(), matches!(event, Event::Html(_) | Event::InlineHtml(_)));
            // A note's text is put aside, and what was written before it comes back.
            let is_note =
                matches!(event, Event::Start(Tag::FootnoteDefinition(_)) | Event::End(TagEnd::FootnoteDefinition));
            match event {
                Event::Start(Tag::Paragraph) if self.markdown[span.clone()].starts_with(DIRECTIVE_MARK) => {
                    let paragraph = self.original[span.clone()].trim_end();
                    for (inner, _) in events.by_ref() {
                        if inner == Event::End(TagEnd::Paragraph) {
                            break;
                        }
                    }
                    self.directive(paragraph, span.start);
                }
                Event::Start(Tag::HtmlBlock) if passages::fence(&self.original[span.clone()]).is_some() => {
                    for (inner, _) in events.by_ref() {
                        if inner == Event::End(TagEnd::HtmlBlock) {
                            break;
                        }
                    }
                    self.fence(&span);
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let mut alt = String::new();
                    for (inner, _) in events.by_ref() {
                        match inner {
                            Event::End(TagEnd::Image) => break,
                            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                            Event::SoftBreak | Event::HardBreak => alt.push(' '),
                            _ => {}
                        }
                    }
                    self.image(&dest_url, &alt, &title, &span);
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    let mut code = String::new();
                    for (inner, at) in events.by_ref() {
                        match inner {
                            Event::End(TagEnd::CodeBlock) => break,
                            Event::Text(text) => code.push_str(as_written((self.markdown, self.original), &text, at)),
                            _ => {}
                        }
                    }
                    self.code_block(&kind, &code);
                }
                Event::Start(tag) => self.start(tag, &span),
                // It has said itself where its tag is: before what is in it.
                Event::End(TagEnd::Heading(_)) => {
                    self.close_heading(&span);
                    written = self.html.len();
                }
                Event::End(TagEnd::TableHead) => written = self.close_table_head(),
                Event::End(tag) => self.end(tag),
                Event::Text(text) => self.text(&text, &span),
                Event::Code(code) => {
                    self.count_words(&code);
                    self.html.push_str("<code>");
                    push_escaped(&mut self.html, &code);
                    self.html.push_str("</code>");
                }
                Event::Html(html) => {
                    let html = as_written((self.markdown, self.original), &html, span.clone());
                    if passages::fence(html).is_some() {
                        self.passage_problem(&span, "alone");
                    }
                    self.html.push_str(&without_marks(html));
                }
                Event::InlineHtml(html) => {
                    self.raw_html(&span);
                    self.html.push_str(&without_marks(&html));
                }
                Event::SoftBreak => self.html.push('\n'),
                Event::HardBreak => self.html.push_str("<br>\n"),
                Event::Rule => self.html.push_str("<hr>\n"),
                Event::FootnoteReference(label) => self.note_reference(&label),
                Event::TaskListMarker(is_done) => written = self.task(is_done),
                Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, &span),
            }
            if self.is_marked && !is_note {
                let of_raw = |tag: Range<usize>| at.start + tag.start..at.start + tag.end;
                self.mark_tags(written, |tag| if is_raw { of_raw(tag) } else { at.clone() });
            } else if !is_note && self.notes.open.is_none() {
                self.note_tag(written, &at);
            }
        }
    }

    fn passage_problem(&mut self, span: &Range<usize>, reason: &'static str) {
        let place = self.place(span);
        self.findings.push(Finding::at(&rules::PASSAGE_LANGUAGE, place).with("reason", reason));
    }

    /// `lang`, and `dir` where it is not that of what is around; nothing for what is no language tag.
    fn language(&mut self, tag: &str, span: &Range<usize>) -> Option<(String, LanguageTag)> {
        let tag = match LanguageTag::read(tag) {
            Ok(tag) => tag,
            Err(bad) => {
                let reason = if bad.kind == "form" { "tag" } else { bad.kind };
                let place = self.place(span);
                let finding = Finding::at(&rules::PASSAGE_LANGUAGE, place).with("reason", reason);
                self.findings.push(finding.with("language", tag).with("better", bad.better));
                return None;
            }
        };
        let around = self.passages.last().map_or(self.locale.direction, |passage| passage.direction);
        Some((in_language(&tag, around), tag))
    }

    /// The language of the block that is open, where it is another than the page's.
    fn passage_language(&self) -> Option<&LanguageTag> {
        self.passages.iter().rev().find_map(|passage| passage.tag.as_ref())
    }

    /// The same for words of ours in a block of another language: the page's own.
    fn own_language(&self) -> String {
        match self.passage_language() {
            Some(_) => format!(" lang=\"{}\" dir=\"{}\"", self.locale.tag.as_str(), self.locale.direction.as_str()),
            None => String::new(),
        }
    }

    /// A line that starts or ends a block in another language.
    fn fence(&mut self, span: &Range<usize>) {
        let original = self.original;
        let line = original[span.clone()].trim_end();
        let span = span.start..span.start + line.len();
        match passages::fence(line) {
            Some(Fence::Open(tag)) => {
                let around = self.passages.last().map_or(self.locale.direction, |passage| passage.direction);
                let (attributes, tag) = self.language(tag, &span).unzip();
                self.html.push_str(&format!("<div{}>\n", attributes.unwrap_or_default()));
                let direction = tag.as_ref().map_or(around, Direction::of);
                self.passages.push(Passage { tag, direction, span });
            }
            Some(Fence::Close) if self.passages.pop().is_some() => self.html.push_str("</div>\n"),
            Some(Fence::Close) => self.passage_problem(&span, "close"),
            Some(Fence::Other) | None => {}
        }
    }

    /// Has the tags written since then say where they come from.
    fn mark_tags(&mut self, written: usize, at: impl Fn(Range<usize>) -> Range<usize>) {
        let marked = trace::mark(&self.html[written..], |tag| self.origin(&at(tag)));
        self.html.replace_range(written.., &marked);
    }

    /// Takes note of where the tag stands that was written since then, if one was.
    fn note_tag(&mut self, written: usize, span: &Range<usize>) {
        // What is written begins with its tag.
        let is_start = matches!(self.html.as_bytes().get(written..), Some([b'<', next, ..]) if *next != b'/');
        if is_start {
            self.tags.push(written, self.in_file(span));
        }
    }

    fn origin(&self, span: &Range<usize>) -> Origin {
        Origin::Page(self.in_file(span))
    }

    fn start(&mut self, tag: Tag<'_>, span: &Range<usize>) {
        match tag {
            Tag::Heading { level, id, attrs, .. } => {
                let tag = attrs.iter().find(|(name, _)| &**name == "lang");
                let tag = tag.map(|(_, tag)| tag.as_deref().unwrap_or_default().trim_matches('"').to_owned());
                self.open_heading(level, id, span);
                let language = tag.and_then(|tag| self.language(&tag, span));
                if let Some(heading) = &mut self.heading {
                    heading.language = language;
                }
            }
            Tag::HtmlBlock => self.raw_html(span),
            Tag::BlockQuote(Some(kind)) => self.open_callout(kind),
            Tag::Table(alignments) => {
                self.table = Table { alignments, ..Table::default() };
                let name = self.message("table-name");
                let lang = |tag: &LanguageTag| format!(" lang=\"{}\"", tag.as_str());
                let (of_name, of_table) =
                    self.passage_language().map(|tag| (lang(&self.locale.tag), lang(tag))).unwrap_or_default();
                self.html.push_str(&format!(
                    "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\"{of_name}><table{of_table}>\n"
                ));
            }
            Tag::TableHead => {
                self.table.is_head = true;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => self.html.push_str("<tr>"),
            Tag::TableCell => self.open_cell(),
            Tag::Link { link_type: LinkType::ShortcutUnknown, .. } => {
                let (attributes, tag) = self.language_after(span).unzip();
                if let Some(heading) = self.heading.as_mut().filter(|heading| heading.html_start == self.html.len()) {
                    heading.words = tag.map(|tag| (tag, 0));
                }
                let attributes = attributes.unwrap_or_default();
                self.html.push_str(&format!("<span{attributes}>"));
                self.link_end = LinkEnd::Span;
            }
            Tag::Link { dest_url, title, .. } => {
                self.link_end = LinkEnd::Link;
                self.html.push_str("<a href=\"");
                self.address(&dest_url, span);
                self.html.push('"');
                if let Some((attributes, _)) = self.language_after(span) {
                    self.html.push_str(&attributes);
                }
                if !title.is_empty() {
                    self.html.push_str(" title=\"");
                    push_escaped_attribute(&mut self.html, &title);
                    self.html.push('"');
                }
                self.html.push('>');
                // Marks would move it, and of a page that is traced nothing is told.
                self.link_text_start = (!self.is_marked).then(|| (self.html.len(), span.clone()));
            }
            Tag::FootnoteDefinition(label) => {
                let before = std::mem::take(&mut self.html);
                self.notes.open = Some((label.to_string(), before));
            }
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::List(None) if self.is_task_list(span) => self.html.push_str("<ul class=\"task-list\">\n"),
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::BlockQuote(None) => self.html.push_str("<blockquote>\n"),
            Tag::Item => self.html.push_str("<li>"),
            Tag::DefinitionList => self.html.push_str("<dl>\n"),
            Tag::DefinitionListTitle => self.html.push_str("<dt>"),
            Tag::DefinitionListDefinition => self.html.push_str("<dd>"),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Superscript => self.html.push_str("<sup>"),
            Tag::Subscript => self.html.push_str("<sub>"),
            Tag::Image { .. } | Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Table => self.html.push_str("</tbody></table></div>\n"),
            TagEnd::TableRow => {
                self.table.column = 0;
                self.html.push_str("</tr>\n");
            }
            TagEnd::TableCell => self.html.push_str(if self.table.is_head { "</th>" } else { "</td>" }),
            TagEnd::Link if matches!(self.link_end, LinkEnd::Span) => {
                self.html.push_str("</span>");
                self.link_end = LinkEnd::Link;
                if let Some((_, end @ 0)) = self.heading.as_mut().and_then(|heading| heading.words.as_mut()) {
                    *end = self.html.len();
                }
            }
            TagEnd::Link => {
                if let Some((text_start, link_span)) = self.link_text_start.take()
                    && is_without_text(&self.html[text_start..])
                {
                    self.report(&rules::LINK_NAME, &link_span);
                }
                self.html.push_str("</a>");
            }
            TagEnd::FootnoteDefinition => {
                if let Some((label, before)) = self.notes.open.take() {
                    let note = std::mem::replace(&mut self.html, before);
                    let language = self.passage_language().map(|tag| in_language(tag, self.locale.direction));
                    self.notes.defined.entry(label).or_insert((note, language.unwrap_or_default()));
                }
            }
            TagEnd::BlockQuote(Some(_)) => self.html.push_str("</div>\n"),
            TagEnd::BlockQuote(None) => self.html.push_str("</blockquote>\n"),
            TagEnd::Paragraph => self.html.push_str("</p>\n"),
            TagEnd::List(true) => self.html.push_str("</ol>\n"),
            TagEnd::List(false) => self.html.push_str("</ul>\n"),
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::DefinitionList => self.html.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => self.html.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.html.push_str("</dd>\n"),
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Superscript => self.html.push_str("</sup>"),
            TagEnd::Subscript => self.html.push_str("</sub>"),
            TagEnd::Heading(_)
            | TagEnd::TableHead
            | TagEnd::HtmlBlock
            | TagEnd::Image
            | TagEnd::CodeBlock
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// The language that stands in braces after a link or words in brackets.
    fn language_after(&mut self, span: &Range<usize>) -> Option<(String, LanguageTag)> {
        let original = self.original;
        let (tag, end) = passages::language_at(original, span.end)?;
        self.language(tag, &(span.end..end))
    }

    fn text(&mut self, text: &str, span: &Range<usize>) {
        if text.starts_with(":::") {
            self.passage_problem(span, "line");
        } else if text.contains("{lang=") || text.contains("\u{3}lang=") {
            self.passage_problem(span, "words");
        }
        // Inside a quote or a list it would show as text; nobody means that.
        if text.starts_with(DIRECTIVE_MARK) || (directives::is_directive(text) && text.contains('{')) {
            let place = self.place(span);
            self.findings.push(Finding::at(&rules::DIRECTIVE_SYNTAX, place).with("reason", "alone"));
        }
        self.count_words(text);
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
        push_escaped(&mut self.html, text);
    }

    fn count_words(&mut self, text: &str) {
        // A page that is traced was counted before.
        if self.is_marked {
            return;
        }
        self.body.word_count += text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    }

    fn open_heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, span: &Range<usize>) {
        let mut level = level as u8;
        if level == 1 {
            self.report(&rules::HEADING_LEVEL_ONE, span);
            level = 2;
        } else if level > self.last_level + 1 {
            let place = self.place(span);
            let finding = Finding::at(&rules::HEADING_ORDER, place)
                .with("level", usize::from(level))
                .with("previous", usize::from(self.last_level));
            self.findings.push(finding);
        }
        self.last_level = level;
        let id = id.map(|id| id.to_string());
        let html_start = self.html.len();
        self.heading = Some(OpenHeading { level, id, language: None, html_start, words: None, text: String::new() });
    }

    fn close_heading(&mut self, span: &Range<usize>) {
        let Some(heading) = self.heading.take() else {
            return;
        };
        let id = heading.id.unwrap_or_else(|| self.ids.make(&heading.text, &self.locale.tag));
        let level = heading.level;
        let mut opening = format!("<h{level} id=\"");
        push_escaped_attribute(&mut opening, &id);
        let (attributes, tag) = heading.language.unzip();
        opening.push_str(&format!("\"{}>", attributes.unwrap_or_default()));
        // A heading that is all in brackets is in their language.
        let of_words = heading.words.filter(|(_, end)| *end == self.html.len()).map(|(tag, _)| tag);
        let language = of_words.or(tag).or_else(|| self.passage_language().cloned());
        if self.is_marked {
            opening = trace::mark(&opening, |_| self.origin(span));
        }
        self.html.insert_str(heading.html_start, &opening);
        if self.notes.open.is_none() {
            self.tags.insert(heading.html_start, self.in_file(span), opening.len());
        }
        self.html.push_str(&format!("</h{level}>\n"));
        self.body.headings.push(Heading { level, id, text: heading.text, language });
    }

    fn open_callout(&mut self, kind: BlockQuoteKind) {
        let kind = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = self.message(&format!("callout-{kind}"));
        self.html.push_str(&format!(
            "<div class=\"callout callout-{kind}\" role=\"note\"><p class=\"callout-title\"{}>{title}</p>\n",
            self.own_language()
        ));
    }

    /// Returns where the table's body begins in the HTML.
    fn close_table_head(&mut self) -> usize {
        self.table = Table { column: 0, is_head: false, ..std::mem::take(&mut self.table) };
        self.html.push_str("</tr></thead>");
        let at = self.html.len();
        self.html.push_str("<tbody>\n");
        at
    }

    fn open_cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        self.table.column += 1;
        let opening = if self.table.is_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") };
        self.html.push_str(&opening);
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, code: &str) {
        self.html.push_str("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind
            && let Some(language) = info.split_whitespace().next()
        {
            self.html.push_str(" class=\"language-");
            push_escaped_attribute(&mut self.html, language);
            self.html.push('"');
        }
        self.html.push('>');
        push_escaped(&mut self.html, code);
        self.html.push_str("</code></pre>\n");
    }

    fn directive(&mut self, paragraph: &str, offset: usize) {
        match directives::parse(paragraph, self.source, self.start + offset) {
            Ok(directive) => {
                self.body.directives.push(directive);
                // Components speak the page's language.
                let own = self.own_language();
                let (open, close) = if own.is_empty() { Default::default() } else { (format!("<div{own}>"), "</div>") };
                self.html.push_str(&open);
                self.mark(Kind::Directive, self.body.directives.len() - 1);
                self.html.push_str(close);
                self.html.push('\n');
            }
            Err(finding) => self.findings.push(finding),
        }
    }

    fn image(&mut self, target: &str, alt: &str, title: &str, span: &Range<usize>) {
        if alt.trim().is_empty() {
            self.report(&rules::IMAGE_ALT, span);
        }
        let place = self.place(span);
        self.body.addresses.push(Address { target: target.to_owned(), place });
        let mut image = Image { address: self.body.addresses.len() - 1, alt: String::new(), title: String::new() };
        push_escaped_attribute(&mut image.alt, alt.trim());
        push_escaped_attribute(&mut image.title, title);
        self.body.images.push(image);
        self.mark(Kind::Image, self.body.images.len() - 1);
    }

    fn address(&mut self, target: &str, span: &Range<usize>) {
        let place = self.place(span);
        self.body.addresses.push(Address { target: without_marks(target).into_owned(), place });
        self.mark(Kind::Address, self.body.addresses.len() - 1);
    }

    fn mark(&mut self, kind: Kind, index: usize) {
        self.html.push_str(&slots::mark(kind, index));
    }

    fn raw_html(&mut self, span: &Range<usize>) {
        self.has_raw_html = true;
        let in_file = self.in_file(span);
        sanitize::check(&self.markdown[span.clone()], self.source, &in_file, self.findings);
    }

    /// A box drawn by the theme, with words for screen readers: a disabled checkbox would be a form
    /// field without a name. Returns where it begins in the HTML.
    fn task(&mut self, is_done: bool) -> usize {
        let (class, id) = if is_done { ("task done", "task-done") } else { ("task", "task-open") };
        let word = self.message(id);
        if let Some(start) = self.html.rfind("<li") {
            // A paragraph's tag after it is a little further on than was noted: no other tag is between.
            self.html.insert_str(start + "<li".len(), &format!(" class=\"{class}\""));
        }
        let at = self.html.len();
        self.html.push_str(&format!("<span class=\"visually-hidden\"{}>{word}</span> ", self.own_language()));
        at
    }

    fn is_task_list(&self, span: &Range<usize>) -> bool {
        let item = self.markdown[span.clone()].trim_start_matches([' ', '-', '*', '+']);
        item.starts_with("[ ]") || item.starts_with("[x]") || item.starts_with("[X]")
    }

    fn note_reference(&mut self, label: &str) {
        let next = self.notes.referred.len();
        let position = *self.notes.positions.entry(label.to_owned()).or_insert(next);
        if position == next {
            self.notes.referred.push((label.to_owned(), 0));
        }
        self.notes.referred[position].1 += 1;
        let (number, time) = (position + 1, self.notes.referred[position].1);
        let name = self.numbered_message("footnote-reference", number);
        let suffix = if time == 1 { String::new() } else { format!("-{time}") };
        self.html.push_str(&format!(
            "<sup><a class=\"footnote-ref\" id=\"fnref-{number}{suffix}\" href=\"#fn-{number}\" role=\"doc-noteref\" aria-label=\"{name}\"{}>{number}</a></sup>",
            self.own_language()
        ));
    }

    /// Footnotes as a list at the end, each with a way back to where it is referred to.
    fn write_notes(&mut self) {
        let referred = std::mem::take(&mut self.notes.referred);
        if referred.is_empty() {
            return;
        }
        let title = self.message("footnotes-title");
        self.html
            .push_str(&format!("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>\n"));
        for (index, (label, times)) in referred.iter().enumerate() {
            let number = index + 1;
            let (note, language) = self.notes.defined.get(label).cloned().unwrap_or_default();
            let own = if language.is_empty() {
                String::new()
            } else {
                in_language(&self.locale.tag, Direction::of(&self.locale.tag))
            };
            let mut note = note.trim_end().to_owned();
            let mut back = String::new();
            for time in 1..=*times {
                let name = self.numbered_message("footnote-back", number);
                let suffix = if time == 1 { String::new() } else { format!("-{time}") };
                back.push_str(&format!(
                    " <a class=\"footnote-back\" href=\"#fnref-{number}{suffix}\" role=\"doc-backlink\" aria-label=\"{name}\"{own}>↩</a>"
                ));
            }
            match note.strip_suffix("</p>") {
                Some(start) => note = format!("{start}{back}</p>"),
                None => note.push_str(&back),
            }
            self.html.push_str(&format!("<li id=\"fn-{number}\"{language}>{note}</li>\n"));
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn finish(mut self) -> Body {
        for passage in std::mem::take(&mut self.passages) {
            self.passage_problem(&passage.span, "open");
            self.html.push_str("</div>\n");
        }
        // Raw HTML comes out otherwise.
        if !self.is_marked && !self.has_raw_html {
            // Where the tags of notes were written was not noted.
            self.tags.end(self.html.len());
            self.body.places = Places::new(&self.tags);
        }
        self.write_notes();
        if self.has_raw_html && sanitize::is_too_deep(&self.html) {
            self.report(&rules::HTML_TOO_DEEP, &(0..self.markdown.find('\n').unwrap_or(self.markdown.len())));
            self.html.clear();
        } else if self.has_raw_html {
            let first = self.body.addresses.len();
            let (clean, addresses) = sanitize::clean(&self.html, first, self.is_marked);
            self.html = clean;
            let mut from = 0;
            for target in addresses {
                // The parser gives no place for an attribute inside raw HTML: its text is looked for,
                // after the one before it.
                let at = self.original[from..].find(&target).map(|offset| from + offset);
                let span = at.map_or(from..from, |at| at..at + target.len());
                from = span.end;
                let place = self.place(&span);
                self.body.addresses.push(Address { target, place });
            }
            self.body.ids = ids(&self.html);
        }
        self.body.pieces =
            slots::pieces(&self.html, [self.body.addresses.len(), self.body.images.len(), self.body.directives.len()]);
        self.report_lost_slots();
        self.body.shrink();
        self.body
    }

    /// Images and components that broken raw HTML around them has swallowed.
    fn report_lost_slots(&mut self) {
        if !self.has_raw_html {
            return;
        }
        let kept: BTreeSet<_> = self
            .body
            .pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Image(index) => Some(('i', *index)),
                Piece::Directive(index) => Some(('d', *index)),
                _ => None,
            })
            .collect();
        let images = self.body.images.iter().enumerate().filter(|(index, _)| !kept.contains(&('i', *index)));
        let directives = self.body.directives.iter().enumerate().filter(|(index, _)| !kept.contains(&('d', *index)));
        let lost_images =
            images.map(|(_, image)| (self.body.addresses[image.address].place.clone(), "![…](…)".to_owned()));
        let lost_directives =
            directives.map(|(_, directive)| (directive.place.clone(), format!("::{}", directive.name)));
        let lost: Vec<_> = lost_images.chain(lost_directives).collect();
        self.findings
            .extend(lost.into_iter().map(|(place, what)| Finding::at(&rules::HTML_REMOVED, place).with("what", what)));
    }
}

/// `lang`, and `dir` where it is not that of what is around.
fn in_language(tag: &LanguageTag, around: Direction) -> String {
    let direction = Direction::of(tag);
    let dir = if direction == around { String::new() } else { format!(" dir=\"{}\"", direction.as_str()) };
    format!(" lang=\"{}\"{dir}", tag.as_str())
}

/// A text of the parser's as it stands in the file: without our marks.
fn as_written<'t>((marked, original): (&str, &'t str), text: &'t str, span: Range<usize>) -> &'t str {
    match marked.get(span.clone()) {
        Some(marked) if marked == text => &original[span],
        _ => text,
    }
}

/// Ids in clean HTML, where the sanitiser has quoted every attribute.
fn ids(html: &str) -> Vec<String> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn is_without_text(html: &str) -> bool {
    let mut is_tag = false;
    !html.chars().any(|c| match c {
        '<' => {
            is_tag = true;
            false
        }
        '>' => {
            is_tag = false;
            false
        }
        _ if slots::is_mark(c) => true,
        _ => !is_tag && !c.is_whitespace(),
    })
}

/// Text as HTML may hold it: the marks that this module itself uses are taken out.
fn without_marks(text: &str) -> Cow<'_, str> {
    let is_ours = |c| slots::is_mark(c) || matches!(c, '\u{2}'..='\u{4}');
    if text.contains(is_ours) {
        let [open, close] = passages::BRACES;
        text.replace(DIRECTIVE_MARK, "::").replace(open, "{").replace(close, "}").replace(is_ours, "\u{FFFD}").into()
    } else {
        text.into()
    }
}

fn push_escaped(html: &mut String, text: &str) {
    escape_html_body_text(html, &without_marks(text)).expect("writing to a String cannot fail");
}

fn push_escaped_attribute(html: &mut String, text: &str) {
    escape_html(html, &without_marks(text)).expect("writing to a String cannot fail");
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    push_escaped_attribute(&mut html, text);
    html
}
