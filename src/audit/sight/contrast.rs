//! Text that does not stand out from what lies behind it (WCAG 1.4.3 and 1.4.6), in light and in dark
//! mode; links in text that only colour tells from it (1.4.1); justified text (1.4.8).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::finding::{Finding, rules};

use super::super::document::{NodeId, ROOT};
use super::super::style::{BoxLength, Computed, Contrast, Display, Screen};
use super::{Found, JUSTIFIED, LACKS, Seen, Sight, is_language};

/// Is text of this size and weight large (WCAG 2.2, "large scale": 18 points, or 14 points bold)?
fn is_large(style: &Computed) -> bool {
    style.font_size >= 23.99 || (style.font_size >= 18.65 && style.font_weight >= 700.0)
}

/// What a ratio may lack without being told: the eye of the browser rounds too.
const TOLERANCE: f32 = 0.005;

/// Texts that fail in the same way.
struct Failure {
    first: NodeId,
    others: Vec<NodeId>,
    ratio: f32,
    needed: f32,
    is_dark: bool,
}

/// Compares every text with its ground.
pub(super) fn texts(sight: &Sight<'_, '_>, found: &mut Found) {
    if !sight.has_any(LACKS) {
        return;
    }
    let style = sight.style;
    let screens: &[Screen] = if style.has_dark() { &[Screen::Light, Screen::Dark] } else { &[Screen::Light] };
    let mut failures: BTreeMap<(String, String, bool, bool), Failure> = BTreeMap::new();
    let mut overlays = None;
    // Most texts lack nothing, which is found out for all of a kind at once. That one lacked nothing on another page
    // is not enough: there something else may have lain behind it.
    for node in sight.document.texts().iter().copied() {
        if !sight.has(node, LACKS) || sight.is_exempt(node) {
            continue;
        }
        let Some((parent, _)) = sight.text(node).filter(|(_, text)| is_language(text)) else { continue };
        if overlays.get_or_insert_with(|| Overlays::new(sight)).may_lie_behind(sight, parent) {
            continue;
        }
        for screen in screens {
            let computed = style.on(parent, *screen);
            let (Some(needed), Contrast::Highest { ratio, text, ground }) = (lacking(computed), computed.contrast())
            else {
                continue;
            };
            let is_dark = *screen == Screen::Dark;
            let fails_minimum = ratio < minimum(needed) - TOLERANCE;
            match failures.entry((text.to_string(), ground.to_string(), needed < 4.0, fails_minimum)) {
                Entry::Vacant(entry) => {
                    entry.insert(Failure { first: parent, others: Vec::new(), ratio, needed, is_dark });
                }
                Entry::Occupied(mut entry) => entry.get_mut().others.push(parent),
            }
        }
    }
    for ((text, ground, _, fails_minimum), failure) in failures {
        let needed = if fails_minimum { minimum(failure.needed) } else { failure.needed };
        let rule = if fails_minimum { &rules::TEXT_CONTRAST } else { &rules::TEXT_CONTRAST_ENHANCED };
        let finding = Finding::new(rule)
            .with("text", text)
            .with("ground", ground)
            // Rounded down, so that 4.496 is not told as 4.5.
            .with("ratio", format!("{:.2}", (failure.ratio * 100.0).floor() / 100.0))
            .with("needed", format!("{needed}"))
            .with("mode", if failure.is_dark { "dark" } else { "light" })
            .with("others", failure.others.len());
        found.push(Seen { node: failure.first, others: failure.others, finding });
    }
}

/// The minimum that goes with an enhanced ratio.
fn minimum(enhanced: f32) -> f32 {
    if enhanced < 7.0 { 3.0 } else { 4.5 }
}

/// The enhanced ratio that text of this style should have and has not.
pub(super) fn lacking(style: &Computed) -> Option<f32> {
    let needed = if is_large(style) { 4.5 } else { 7.0 };
    match style.contrast() {
        // Text in the colour of its ground is not meant to be seen.
        Contrast::Highest { ratio, .. } if style.shows_text() && ratio < needed - TOLERANCE && ratio > 1.005 => {
            Some(needed)
        }
        _ => None,
    }
}

/// Elements that stand outside the flow and paint something: text may stand on them.
struct Overlays {
    /// The element in which each is placed, ROOT for one that covers the screen.
    inside: Vec<(NodeId, NodeId)>,
}

impl Overlays {
    fn new(sight: &Sight<'_, '_>) -> Self {
        let (document, style) = (sight.document, sight.style);
        let mut inside = Vec::new();
        for node in document.all().filter(|node| document.is_element(*node)) {
            let computed = style.of(node);
            if !matches!(&*computed.position, "absolute" | "fixed") || !computed.is_shown() {
                continue;
            }
            let is_picture =
                |node: NodeId| matches!(document.name(node), "img" | "svg" | "video" | "canvas" | "picture" | "iframe");
            let paints = |node: NodeId| is_picture(node) || style.of(node).is_painted();
            if !paints(node) && !document.descendants(node).any(|node| document.is_element(node) && paints(node)) {
                continue;
            }
            let is_zero = |length| computed.size(length).px().is_some_and(|px| px.abs() < 1.0);
            let covers = is_zero(BoxLength::Top) && is_zero(BoxLength::Left);
            let place = document.ancestors(node).find(|node| &*style.of(*node).position != "static");
            match place.filter(|_| &*computed.position == "absolute") {
                Some(place) if !matches!(document.html(place), "html" | "body") => inside.push((node, place)),
                _ if covers => inside.push((node, ROOT)),
                _ => {}
            }
        }
        Self { inside }
    }

    fn may_lie_behind(&self, sight: &Sight<'_, '_>, element: NodeId) -> bool {
        let document = sight.document;
        self.inside.iter().any(|(overlay, place)| {
            *overlay != element
                && !document.contains(*overlay, element)
                && (*place == ROOT || *place == element || document.contains(*place, element))
        })
    }
}

/// Links inside text that nothing but a colour tells from it, and that one too little.
pub(super) fn links_in_text(sight: &Sight<'_, '_>, found: &mut Found) {
    let (document, style) = (sight.document, sight.style);
    for link in document.named("a").iter().copied() {
        let own = style.of(link);
        if own.is_underlined || own.display != Display::Inline {
            continue;
        }
        // What it stands in may be in a line with what stands around that; so it is the block that has to be settled.
        let block = document
            .ancestors(link)
            .find(|node| !matches!(style.of(*node).display, Display::Inline | Display::Contents));
        let block = block.filter(|block| !sight.tree.is_settled(*block));
        let Some(block) = block.filter(|block| !matches!(document.html(*block), "nav" | "body" | "html")) else {
            continue;
        };
        if !own.shows_text() || sight.is_exempt(link) || document.html(link).is_empty() || !document.has(link, "href") {
            continue;
        }
        let around = style.of(block);
        let has_text =
            |inside: NodeId| document.descendants(inside).any(|node| document.text(node).is_some_and(is_language));
        // Text of the same block that belongs to no link.
        let beside = document.descendants(block).any(|node| {
            document.text(node).is_some_and(|text| text.split_whitespace().filter(|word| is_language(word)).count() > 1)
                && style.of(node).display != Display::None
                && !document.ancestors(node).take_while(|one| *one != block).any(|one| {
                    document.html(one) == "a" || !matches!(style.of(one).display, Display::Inline | Display::Contents)
                })
        });
        if !beside || !has_text(link) {
            continue;
        }
        let looks_apart = own.borders.iter().any(|line| line.is_seen())
            || own.is_painted()
            || &*own.box_shadow != "none"
            || (own.font_weight - around.font_weight).abs() >= 200.0
            || (own.font_size - around.font_size).abs() >= 3.0
            || document.descendants(link).any(|node| {
                document.is_element(node)
                    && (style.of(node).is_underlined
                        || style.of(node).borders.iter().any(|line| line.is_seen())
                        || style.of(node).font_weight - around.font_weight >= 200.0
                        || matches!(document.name(node), "img" | "svg"))
            });
        if looks_apart {
            continue;
        }
        let (Some(of_link), Some(of_text)) = (own.color, around.color) else { continue };
        let ratio = of_link.contrast(of_text);
        if ratio < 3.0 - TOLERANCE {
            let finding = Finding::new(&rules::LINK_IN_TEXT_BLOCK)
                .with("link", of_link.to_string())
                .with("text", of_text.to_string())
                .with("ratio", format!("{:.2}", (ratio * 100.0).floor() / 100.0));
            found.push((link, finding).into());
        }
    }
}

/// Text with both edges straight, whose gaps then differ from line to line.
pub(super) fn justified(sight: &Sight<'_, '_>, found: &mut Found) {
    if !sight.has_any(JUSTIFIED) {
        return;
    }
    let mut justified = Vec::new();
    for (node, parent, text) in sight.texts() {
        if !sight.tree.is_settled(node) && sight.has(parent, JUSTIFIED) && text.len() > 80 {
            justified.push(parent);
        }
    }
    if let [node, others @ ..] = justified.as_slice() {
        let finding = Finding::new(&rules::JUSTIFIED_TEXT).with("others", others.len());
        found.push(Seen { node: *node, others: others.to_vec(), finding });
    }
}
