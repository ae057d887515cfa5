//! What boxes do with their text: cut it when it is enlarged (WCAG 1.4.4), scroll it where no key
//! reaches (2.1.1), turn with the screen (1.3.4). Only what is certain without laying out the page:
//! sizes in pixels, and text that is longer than these in any font.

use crate::finding::{Finding, rules};

use super::super::document::NodeId;
use super::super::style::{BoxLength, Computed, Display, LineHeight, Screen};
use super::{CUTS, Found, SCROLLS, Sight, is_language};

/// The height that an element can certainly not exceed.
fn height(style: &Computed) -> Option<f32> {
    let least = style.size(BoxLength::MinHeight).px().unwrap_or(0.0);
    let of = |length| style.size(length).px().filter(|px| *px > 0.0);
    let height = match (of(BoxLength::Height), of(BoxLength::MaxHeight)) {
        (Some(height), Some(most)) => height.min(most),
        (height, most) => height.or(most)?,
    };
    Some(height.max(least))
}

fn cuts(overflow: &str) -> bool {
    matches!(overflow, "hidden" | "clip")
}

fn scrolls(overflow: &str) -> bool {
    matches!(overflow, "auto" | "scroll" | "overlay")
}

/// May it cut off text, on this screen?
pub(super) fn may_cut(computed: &Computed) -> bool {
    (height_cut(computed).is_some() || may_cut_across(computed)) && computed.is_shown() && !computed.is_out_of_sight
}

/// Boxes that cut off text when everything is twice as large.
pub(super) fn clipped(sight: &Sight<'_, '_>, found: &mut Found) {
    let (document, style) = (sight.document, sight.style);
    let screen = Screen::Zoomed;
    for node in sight.with_any(CUTS) {
        if sight.tree.is_settled(node) || document.html(node).is_empty() || sight.is_exempt(node) {
            continue;
        }
        let computed = style.on(node, screen);
        if !document.descendants(node).any(|inner| document.text(inner).is_some_and(is_language)) {
            continue;
        }
        // What scrolls inside is not cut; what hides or leaves the flow there is not counted either.
        let has_other_boxes = document.descendants(node).filter(|inner| document.is_element(*inner)).any(|inner| {
            let inner = style.on(inner, screen);
            scrolls(&inner.overflow_x)
                || scrolls(&inner.overflow_y)
                || matches!(&*inner.position, "absolute" | "fixed" | "sticky")
        });
        if has_other_boxes {
            continue;
        }
        let (width, content_height) = sight.extent(node, screen);
        let is_cut_down = height_cut(computed).is_some_and(|height| content_height > height + 1.0);
        let is_cut_across = || may_cut_across(computed) && width > sight.width(node, screen) + 1.0;
        if is_cut_down || is_cut_across() {
            found.push((node, Finding::new(&rules::TEXT_CLIPPED)).into());
        }
    }
}

/// The height at which a box cuts off its lines, if it does.
fn height_cut(style: &Computed) -> Option<f32> {
    if !cuts(&style.overflow_y) {
        return None;
    }
    height(style).filter(|height| *height > 1.0 && !shows_whole_lines(style, *height))
}

/// Does a box cut off lines that are longer than it is wide?
fn may_cut_across(style: &Computed) -> bool {
    cuts(&style.overflow_x) && !style.wraps && &*style.text_overflow == "clip"
}

/// Is it no higher than a line? Then it was made to show one.
fn shows_whole_lines(style: &Computed, height: f32) -> bool {
    match style.line_height {
        // A font's own lines are somewhat higher than its size.
        LineHeight::Normal => (style.font_size..style.font_size * 1.3).contains(&height),
        _ => super::line_height(style) >= height - 0.5,
    }
}

/// May it scroll text? What has neither a height nor a width of its own grows with what it holds.
pub(super) fn may_scroll(computed: &Computed) -> bool {
    (scrolls(&computed.overflow_x) || scrolls(&computed.overflow_y))
        && computed.is_shown()
        && !computed.is_out_of_sight
        && (height(computed).is_some() || computed.size(BoxLength::Width).px().is_some())
}

/// Boxes that scroll and that the keyboard does not reach.
pub(super) fn scrollable(sight: &Sight<'_, '_>, found: &mut Found) {
    let (document, style) = (sight.document, sight.style);
    for node in sight.with_any(SCROLLS) {
        if sight.tree.is_settled(node) || document.html(node).is_empty() {
            continue;
        }
        let computed = style.of(node);
        if matches!(document.html(node), "html" | "body" | "textarea" | "select" | "input" | "iframe") {
            continue;
        }
        if std::iter::once(node).chain(document.descendants(node)).any(|inner| {
            document.is_element(inner) && (sight.tree.is_in_tab_order(inner) || document.html(inner) == "iframe")
        }) {
            continue;
        }
        let (width, content_height) = sight.extent(node, Screen::Light);
        let px = |length| computed.size(length).px().unwrap_or(0.0);
        // One of the two overflows scrolling makes the other scroll too.
        let scrolls_down = height(computed).is_some_and(|height| {
            content_height > height + px(BoxLength::PaddingTop).max(px(BoxLength::PaddingBottom)) + 1.0
        });
        let holds_higher = || height(computed).is_some_and(|height| holds_higher_box(sight, node, height));
        let room = sight.width(node, Screen::Light);
        let scrolls_across = computed.size(BoxLength::Width).px().is_some()
            && width > room + px(BoxLength::PaddingLeft).max(px(BoxLength::PaddingRight)) + 1.0;
        if scrolls_down || scrolls_across || holds_higher() {
            found.push((node, Finding::new(&rules::SCROLLABLE_NOT_FOCUSABLE)).into());
        }
    }
}

/// Is there a box in it that is certainly higher than it, and that nothing between cuts off?
fn holds_higher_box(sight: &Sight<'_, '_>, outer: NodeId, height: f32) -> bool {
    let (document, style) = (sight.document, sight.style);
    let is_high = |node: NodeId| {
        let computed = style.of(node);
        let px = computed.size(BoxLength::Height).px().unwrap_or(0.0);
        let most = computed.size(BoxLength::MaxHeight);
        computed.is_shown()
            && computed.display == Display::Block
            && matches!(&*computed.position, "static" | "relative")
            && most.px().is_none_or(|most| most >= px)
            && px > height * 1.1
    };
    let shows_all = |node: NodeId| &*style.of(node).overflow_y == "visible" && document.html(node) != "details";
    let is_plain = |node: NodeId| document.ancestors(node).take_while(|one| *one != outer).all(shows_all);
    document.descendants(outer).any(|node| !document.html(node).is_empty() && is_high(node) && is_plain(node))
}

/// Parts that turn by a quarter when the screen does.
pub(super) fn orientation(sight: &Sight<'_, '_>, found: &mut Found) {
    if !sight.style.sheets().has_orientation() {
        return;
    }
    let turned = |node: NodeId, screen| {
        let computed = sight.style.on(node, screen);
        computed.transform.degrees + computed.rotate.degrees
    };
    let document = sight.document;
    for node in document.all().filter(|node| !document.html(*node).is_empty()) {
        if sight.tree.is_settled(node) || !sight.style.of(node).is_shown() {
            continue;
        }
        let difference = (turned(node, Screen::Portrait) - turned(node, Screen::Light)).rem_euclid(180.0);
        if (difference - 90.0).abs() < 1.0 {
            found.push((node, Finding::new(&rules::ORIENTATION_LOCKED)).into());
        }
    }
}
