//! Sight: rules about what can be seen: contrast, spacing, cut text, scrolling, the mark of the focus.
//!
//! They read computed styles and never guess: where only a browser could tell, they say nothing.

mod contrast;
mod focus;
mod layout;
mod spacing;

use rustc_hash::FxHashSet;

use crate::finding::Finding;

use super::document::{Document, NodeId, ROOT};
use super::style::{BoxLength, Computed, Display, LineHeight, Screen, Size, Style};

/// What was found, with the element that it was found in.
pub type Found = Vec<(NodeId, Finding)>;

/// Every rule about what can be seen.
pub fn check(document: &Document, style: &Style) -> Found {
    let sight = Sight::new(document, style);
    let mut found = Vec::new();
    contrast::texts(&sight, &mut found);
    contrast::links_in_text(&sight, &mut found);
    contrast::justified(&sight, &mut found);
    spacing::check(&sight, &mut found);
    layout::scrollable(&sight, &mut found);
    layout::clipped(&sight, &mut found);
    layout::orientation(&sight, &mut found);
    focus::visible(&sight, &mut found);
    found.sort_by_key(|(node, _)| *node);
    found
}

/// A document with its style, and what several rules ask.
#[derive(Debug)]
struct Sight<'a> {
    document: &'a Document,
    style: &'a Style,
    /// Hidden from assistive technology, part of a control that is disabled, or its label.
    is_exempt: Vec<bool>,
}

impl<'a> Sight<'a> {
    fn new(document: &'a Document, style: &'a Style) -> Self {
        let labels = disabled_labels(document);
        let mut is_exempt = vec![false; document.len() as usize];
        for node in document.all() {
            let index = node as usize;
            is_exempt[index] = is_exempt[document.parent(node) as usize]
                || (document.is_element(node)
                    && (document.attribute(node, "aria-hidden") == Some("true")
                        || is_disabled(document, node)
                        || labels.contains(&node)));
        }
        Self { document, style, is_exempt }
    }

    /// Texts with something in them, directly in an HTML element, with that element.
    fn texts(&self) -> impl Iterator<Item = (NodeId, NodeId, &'a str)> {
        let document = self.document;
        document.all().filter_map(move |node| {
            let text = document.text(node)?;
            let parent = document.parent(node);
            let is_text = !document.html(parent).is_empty() && text.bytes().any(|byte| !byte.is_ascii_whitespace());
            is_text.then_some((node, parent, text))
        })
    }

    /// Need it not be readable: hidden from assistive technology, disabled, a label of what is disabled?
    fn is_exempt(&self, node: NodeId) -> bool {
        self.is_exempt[node as usize]
    }

    /// Is it reached with the Tab key?
    fn is_in_tab_order(&self, node: NodeId) -> bool {
        let document = self.document;
        if !self.style.of(node).is_shown() || is_disabled(document, node) {
            return false;
        }
        if let Some(index) = document.attribute(node, "tabindex").and_then(|index| index.trim().parse::<i32>().ok()) {
            return index >= 0;
        }
        match document.html(node) {
            "a" | "area" => document.has(node, "href"),
            "button" | "select" | "textarea" | "summary" | "iframe" => true,
            "input" => document.attribute(node, "type").is_none_or(|kind| !kind.eq_ignore_ascii_case("hidden")),
            "audio" | "video" => document.has(node, "controls"),
            _ => document.attribute(node, "contenteditable").is_some_and(|value| value != "false"),
        }
    }

    /// The narrowest width that its lines certainly have, on a screen.
    fn width(&self, node: NodeId, screen: Screen) -> f32 {
        let whole = screen.environment().width_px;
        let mut widths = vec![];
        for element in std::iter::once(node).chain(self.document.ancestors(node)) {
            let computed = self.style.on(element, screen);
            if computed.display == Display::Inline {
                continue;
            }
            widths.push([BoxLength::Width, BoxLength::MaxWidth].map(|length| computed.size(length)));
        }
        // From the outside in: a part of what is around.
        widths.iter().rev().fold(whole, |around, [width, most]| {
            let px = |size: &Size, otherwise| match size {
                Size::Px(px) => *px,
                Size::Percent(percent) => around * percent / 100.0,
                Size::Auto | Size::Unknown => otherwise,
            };
            px(width, around).min(px(most, f32::INFINITY))
        })
    }

    /// How wide and high the text and pictures inside an element are at least, on a screen.
    fn extent(&self, element: NodeId, screen: Screen) -> (f32, f32) {
        let document = self.document;
        let (mut widest, mut height) = (0.0_f32, 0.0);
        let mut line = Line::default();
        let mut block = ROOT;
        for node in document.descendants(element) {
            let parent = document.parent(node);
            let around = self.style.on(parent, screen);
            if !around.is_shown() || around.is_out_of_sight {
                continue;
            }
            if let Some(text) = document.text(node) {
                let of = self.block(parent, element, screen);
                if of != block {
                    line.end(&mut widest, &mut height);
                    block = of;
                    line.available = self.width(of, screen);
                }
                line.add(around, text);
            } else if document.html(node) == "br" {
                line.end(&mut widest, &mut height);
            } else if document.html(node) == "img"
                && let (true, Some(width)) =
                    (self.style.on(node, screen).is_shown(), self.style.on(node, screen).size(BoxLength::Width).px())
            {
                line.wraps = around.wraps;
                line.width += width;
            }
        }
        line.end(&mut widest, &mut height);
        (widest, height)
    }

    /// The box that a text's lines run through.
    fn block(&self, mut node: NodeId, outer: NodeId, screen: Screen) -> NodeId {
        while node != outer && matches!(self.style.on(node, screen).display, Display::Inline | Display::Contents) {
            node = self.document.parent(node);
        }
        node
    }
}

/// An answer for each kind of elements: what all of a kind share is asked once.
#[derive(Debug, Default)]
struct ByKind(Vec<Option<bool>>);

impl ByKind {
    fn ask(&mut self, style: &Style, node: NodeId, ask: impl FnOnce(NodeId) -> bool) -> bool {
        let kind = style.kind(node) as usize;
        if self.0.len() <= kind {
            self.0.resize(kind + 1, None);
        }
        *self.0[kind].get_or_insert_with(|| ask(node))
    }
}

/// How wide a letter is at least, on average, in parts of the font's size.
const LETTER: f32 = 0.4;

/// A run of text between two forced line ends.
#[derive(Debug)]
struct Line {
    width: f32,
    line_height: f32,
    available: f32,
    wraps: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self { width: 0.0, line_height: 0.0, available: f32::INFINITY, wraps: true }
    }
}

impl Line {
    fn add(&mut self, style: &Computed, text: &str) {
        let (mut letters, mut was_space) = (0.0, true);
        for character in text.chars() {
            let is_space = character.is_ascii_whitespace();
            if !(is_space && was_space) {
                letters += 1.0;
            }
            was_space = is_space;
        }
        self.width += letters * LETTER * style.font_size;
        self.wraps = style.wraps;
        if letters > 0.0 {
            self.line_height = self.line_height.max(line_height(style));
        }
    }

    fn end(&mut self, widest: &mut f32, height: &mut f32) {
        let lines = if self.wraps && self.available > 0.0 { (self.width / self.available).ceil() } else { 1.0 };
        *widest = widest.max(if self.wraps { 0.0 } else { self.width });
        if self.width > 0.0 {
            *height += lines * self.line_height;
        }
        *self = Self { available: self.available, ..Self::default() };
    }
}

/// Height of a line in pixels; at least, where the font decides.
fn line_height(style: &Computed) -> f32 {
    match style.line_height {
        LineHeight::Normal => style.font_size * 1.12,
        LineHeight::Times(times) => style.font_size * times,
        LineHeight::Px(px) => px,
    }
}

/// Is it a control or a group of controls that is switched off?
fn is_disabled(document: &Document, node: NodeId) -> bool {
    let is_control =
        matches!(document.html(node), "button" | "input" | "select" | "textarea" | "fieldset" | "optgroup" | "option");
    (is_control && document.has(node, "disabled"))
        || document.attribute(node, "aria-disabled").is_some_and(|value| value == "true")
}

/// Elements that name a control which is switched off.
fn disabled_labels(document: &Document) -> FxHashSet<NodeId> {
    let mut labels = FxHashSet::default();
    let mut ids = FxHashSet::default();
    let mut in_disabled = vec![false; document.len() as usize];
    for node in document.all().filter(|node| document.is_element(*node)) {
        let around = in_disabled[document.parent(node) as usize];
        in_disabled[node as usize] = around || is_disabled(document, node);
        let is_field = matches!(document.html(node), "button" | "input" | "select" | "textarea");
        if is_disabled(document, node) || (around && is_field) {
            ids.extend(document.attribute(node, "id"));
            labels.extend(document.ancestors(node).find(|one| document.html(*one) == "label"));
            let named = document.attribute(node, "aria-labelledby").unwrap_or_default();
            labels.extend(named.split_ascii_whitespace().filter_map(|id| document.by_id(id)));
        }
    }
    if !ids.is_empty() {
        let is_label = |node: &NodeId| {
            document.html(*node) == "label" && document.attribute(*node, "for").is_some_and(|id| ids.contains(id))
        };
        labels.extend(document.all().filter(is_label));
    }
    labels
}

/// Does it say something in words: at least two letters or digits?
fn is_language(text: &str) -> bool {
    text.chars().filter(|character| character.is_alphanumeric()).take(2).count() == 2
}
