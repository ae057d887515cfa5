//! Sight: rules about what can be seen: contrast, spacing, cut text, scrolling, the mark of the focus.
//!
//! They read computed styles and never guess: where only a browser could tell, they say nothing.

mod contrast;
mod focus;
mod layout;
mod spacing;

use std::cell::OnceCell;

use contrast::lacking;
use layout::{may_cut, may_scroll};
use rustc_hash::FxHashSet;

use crate::finding::Finding;

use super::document::{Document, NodeId, ROOT, in_order};
use super::style::{BoxLength, Computed, Display, LineHeight, Screen, Size, Style};
use super::tree::Tree;

/// What was found.
pub type Found = Vec<Seen>;

/// Something that can be seen.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The element that it was found in.
    pub node: NodeId,
    /// Other elements of which it is as true.
    pub others: Vec<NodeId>,
    /// What it is.
    pub finding: Finding,
}

impl From<(NodeId, Finding)> for Seen {
    fn from((node, finding): (NodeId, Finding)) -> Self {
        Self { node, others: Vec::new(), finding }
    }
}

/// Every rule about what can be seen.
pub fn check(tree: &Tree<'_>) -> Found {
    let sight = Sight::new(tree);
    let mut found = Vec::new();
    contrast::texts(&sight, &mut found);
    contrast::links_in_text(&sight, &mut found);
    contrast::justified(&sight, &mut found);
    spacing::check(&sight, &mut found);
    layout::scrollable(&sight, &mut found);
    layout::clipped(&sight, &mut found);
    layout::orientation(&sight, &mut found);
    focus::visible(&sight, &mut found);
    found
}

/// A document with its style, and what several rules ask.
#[derive(Debug)]
struct Sight<'t, 'a> {
    tree: &'t Tree<'a>,
    document: &'a Document,
    style: &'a Style,
    /// What is so with any element.
    traits: u8,
    is_exempt: OnceCell<Vec<bool>>,
}

/// What rules ask of the looks of all elements of a kind at once: does its text lack contrast, on any screen?
const LACKS: u8 = 1;
/// Does its text stand straight on both sides?
const JUSTIFIED: u8 = 2;
/// Is its spacing one that readers cannot widen?
const FORCED: u8 = 4;
/// May it scroll text?
const SCROLLS: u8 = 8;
/// May it cut off text when everything is twice as large?
const CUTS: u8 = 16;

fn traits(style: &Style, kind: u32) -> u8 {
    let light = style.of_kind(kind, Screen::Light);
    let lacks = [Screen::Light, Screen::Dark].iter().any(|screen| lacking(style.of_kind(kind, *screen)).is_some());
    let all = [
        (LACKS, lacks),
        (JUSTIFIED, &*light.text_align == "justify" && light.shows_text()),
        (FORCED, light.is_forced != [false; 3]),
        (SCROLLS, may_scroll(light)),
        (CUTS, may_cut(style.of_kind(kind, Screen::Zoomed))),
    ];
    all.into_iter().filter(|(_, is_so)| *is_so).fold(0, |all, (one, _)| all | one)
}

impl<'t, 'a> Sight<'t, 'a> {
    fn new(tree: &'t Tree<'a>) -> Self {
        let traits = tree.style.all_traits(|kind| traits(tree.style, kind));
        Self { tree, document: tree.document, style: tree.style, traits, is_exempt: OnceCell::new() }
    }

    /// Is something so with any element?
    fn has_any(&self, one: u8) -> bool {
        self.traits & one != 0
    }

    /// Is it so with this one, or with the one that this text stands in?
    fn has(&self, node: NodeId, one: u8) -> bool {
        self.style.traits(node) & one != 0
    }

    /// The elements with which something is so, and what stands directly in them, in document order.
    fn with_any(&self, one: u8) -> impl Iterator<Item = NodeId> {
        let all = if self.has_any(one) { self.document.all() } else { 0..0 };
        all.filter(move |node| self.has(*node, one))
    }

    /// Texts with something in them, directly in an HTML element, with that element.
    fn texts(&self) -> impl Iterator<Item = (NodeId, NodeId, &'a str)> {
        let texts = self.document.texts().iter().copied();
        texts.filter_map(|node| self.text(node).map(|(parent, text)| (node, parent, text)))
    }

    /// A text that stands directly in an HTML element, with that element.
    fn text(&self, node: NodeId) -> Option<(NodeId, &'a str)> {
        let document = self.document;
        let parent = document.parent(node);
        Some((parent, document.text(node)?)).filter(|_| !document.html(parent).is_empty())
    }

    /// Need it not be readable: hidden from assistive technology, disabled, a label of what is disabled?
    fn is_exempt(&self, node: NodeId) -> bool {
        self.is_exempt.get_or_init(|| exempt(self.tree))[node as usize]
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

/// Is each node hidden from assistive technology, part of a control that is disabled, or its label?
fn exempt(tree: &Tree<'_>) -> Vec<bool> {
    let document = tree.document;
    let mut is_exempt = vec![false; document.len() as usize];
    let is_hidden = |node: &NodeId| document.attribute(*node, "aria-hidden") == Some("true");
    let hidden = document.with_attribute("aria-hidden").iter().copied().filter(is_hidden);
    let off = off(tree);
    let exempt = in_order(disabled_labels(tree, &off).into_iter().chain(hidden).chain(off));
    let mut end = 0;
    for node in exempt {
        let all = node.max(end)..document.end(node);
        if !all.is_empty() {
            is_exempt[all.start as usize..all.end as usize].fill(true);
            end = all.end;
        }
    }
    is_exempt
}

/// Controls and groups of controls that are switched off, in HTML or in ARIA.
fn off(tree: &Tree<'_>) -> Vec<NodeId> {
    let document = tree.document;
    let of_html = document.with_attribute("disabled").iter().filter(|node| tree.is_disabled(**node));
    let of_aria = document.with_attribute("aria-disabled").iter();
    let of_aria = of_aria.filter(|node| document.attribute(**node, "aria-disabled") == Some("true"));
    in_order(of_html.chain(of_aria).copied())
}

/// Elements that name a control which is switched off.
fn disabled_labels(tree: &Tree<'_>, off: &[NodeId]) -> Vec<NodeId> {
    let document = tree.document;
    if off.is_empty() {
        return Vec::new();
    }
    let mut labels = Vec::new();
    let mut ids = FxHashSet::default();
    let is_field = |node: &NodeId| matches!(document.html(*node), "button" | "input" | "select" | "textarea");
    // Each once, however many groups it stands in.
    let is_meant = |node: &NodeId| is_field(node) || off.binary_search(node).is_ok();
    let mut next = 0;
    for group in off.iter().copied() {
        for node in (group.max(next)..document.end(group)).filter(is_meant) {
            ids.extend(document.attribute(node, "id"));
            labels.extend(document.ancestors(node).find(|one| document.html(*one) == "label"));
            labels.extend(tree.referenced(node, "aria-labelledby"));
        }
        next = next.max(document.end(group));
    }
    let is_label = |node: &&NodeId| document.attribute(**node, "for").is_some_and(|id| ids.contains(id));
    labels.extend(document.named("label").iter().filter(is_label));
    labels
}

/// Does it say something in words: at least two letters or digits?
fn is_language(text: &str) -> bool {
    text.chars().filter(|character| character.is_alphanumeric()).take(2).count() == 2
}
