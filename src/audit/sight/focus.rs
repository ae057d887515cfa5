//! Elements that look the same with the focus as without (WCAG 2.4.7).

use rustc_hash::FxHashMap;

use crate::finding::{Finding, rules};

use super::super::document::NodeId;
use super::super::style::Computed;
use super::{Found, Sight};

pub(super) fn visible(sight: &Sight<'_>, found: &mut Found) {
    let (document, style) = (sight.document, sight.style);
    if !style.may_lose_outline() {
        return;
    }
    let mut known: FxHashMap<u32, bool> = FxHashMap::default();
    for node in document.all().filter(|node| document.is_element(*node) && sight.tree.is_in_tab_order(*node)) {
        // A frame shows the focus inside itself.
        if document.html(node) == "iframe" || has_script(sight, node) {
            continue;
        }
        let is_same = *known.entry(style.kind(node)).or_insert_with(|| {
            style.with_focus(node, || {
                let (focused, changes_others) = style.focused(document, node);
                !changes_others && !focused.outline.is_seen() && looks_same(style.of(node), &focused)
            })
        });
        if is_same {
            found.push((node, Finding::new(&rules::FOCUS_NOT_VISIBLE)));
        }
    }
}

/// May a script of the page's own show the focus?
fn has_script(sight: &Sight<'_>, node: NodeId) -> bool {
    let document = sight.document;
    let listens = |node: NodeId| {
        document.attributes(node).any(|(name, _)| matches!(name, "onfocus" | "onfocusin" | "onblur" | "onfocusout"))
    };
    listens(node) || document.ancestors(node).any(listens)
}

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
