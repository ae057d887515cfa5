//! Elements that look the same with the focus as without (WCAG 2.4.7).

use crate::finding::{Finding, rules};

use super::super::document::in_order;
use super::super::style::Computed;
use super::{Found, Sight};

pub(super) fn visible(sight: &Sight<'_, '_>, found: &mut Found) {
    let (document, style) = (sight.document, sight.style);
    if !style.may_lose_outline() {
        return;
    }
    let looks_same = |node| {
        style.with_focus(node, || {
            let (focused, changes_others) = style.focused(document, node);
            !changes_others && !focused.outline.is_seen() && looks_same(style.of(node), &focused)
        })
    };
    let tree = sight.tree;
    let stops = if style.is_focus_local() {
        // The answer for a kind is known after a few documents, and is nearly always no.
        let unsettled = tree.may_be_tab_stops().filter(|node| !tree.is_settled(*node));
        in_order(unsettled.filter(|node| looks_same(*node) && tree.is_in_tab_order(*node)))
    } else {
        // The first of a kind in the document answers for it.
        let mut stops = in_order(tree.may_be_tab_stops());
        stops.retain(|node| tree.is_in_tab_order(*node) && looks_same(*node));
        stops
    };
    // Most pages have none.
    if stops.is_empty() {
        return;
    }
    let listening = in_order(LISTENS.iter().flat_map(|name| document.with_attribute(name)).copied());
    let mut listening = listening.into_iter().peekable();
    let mut listens_until = 0;
    for node in stops {
        while let Some(listener) = listening.next_if(|one| *one <= node) {
            listens_until = listens_until.max(document.end(listener));
        }
        // A frame shows the focus inside itself; a script of the page's own may show it.
        if document.html(node) != "iframe" && node >= listens_until {
            found.push((node, Finding::new(&rules::FOCUS_NOT_VISIBLE)).into());
        }
    }
}

/// Attributes with scripts that hear of the focus.
const LISTENS: &[&str] = &["onfocus", "onfocusin", "onblur", "onfocusout"];

fn looks_same(one: &Computed, other: &Computed) -> bool {
    one.borders == other.borders
        && one.color == other.color
        && one.background_color == other.background_color
        && one.is_painted() == other.is_painted()
        && one.box_shadow == other.box_shadow
        && one.is_underlined == other.is_underlined
        && one.font_weight == other.font_weight
        && one.font_size == other.font_size
        && one.opacity == other.opacity
        && one.transform == other.transform
        && one.is_out_of_sight == other.is_out_of_sight
        && one.contrast() == other.contrast()
}
