//! Focus: what the keyboard reaches although assistive technology does not know of it, and the other way
//! round (WCAG 2.2, 2.1.1, 4.1.2).

use std::sync::LazyLock;

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::{ARIA_HIDDEN, Document, ID, NodeId, in_order};
use super::super::style::{BoxLength, Library, Loader, Style};
use super::super::tree::{Tree, tabindex};
use super::{Found, unsettled};

/// Everything that the keyboard reaches in vain, or does not reach.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    reached_in_vain(tree, found);
    let document = tree.document;
    for node in unsettled(tree, &document.any_html(["iframe", "frame"])) {
        if tabindex(document, node).is_some_and(|index| index < 0) {
            frame(tree, node, found);
        }
    }
    frames_of_one_name(tree, found);
}

/// What the keyboard reaches inside of what is hidden, or told as text.
fn reached_in_vain(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let stops = |from: NodeId, end: NodeId| {
        (from..end).filter(|node| document.is_element(*node) && tree.is_in_tab_order(*node))
    };
    // Scripts may speak of what has an id, in one page and not in another.
    let has_ids = |node: NodeId| (node..document.end(node)).any(|one| document.may_have(one, [ID]));
    let hidden = document.with(ARIA_HIDDEN).iter().copied().filter(|node| tree.is_aria_hidden(*node));
    let hidden = outermost(document, hidden).filter(|node| !tree.is_settled(*node) || has_ids(*node));
    let mut scripts = Scripts { document, code: None, asked: 0 };
    for around in hidden {
        if matches!(document.html(around), "body" | "html") {
            found.push((around, Finding::new(&rules::ARIA_HIDDEN_BODY)));
        }
        if let Some(stop) = stops(around, document.end(around)).find(|stop| !scripts.speak_of(*stop)) {
            found.push((stop, Finding::new(&rules::ARIA_HIDDEN_FOCUS).with("element", document.name(stop))));
        }
    }
    let has_inside = |node: &NodeId| document.end(*node) > node + 1;
    let flat = FLATTEN.iter().flat_map(|role| unsettled(tree, tree.of_role(*role)));
    let flat = in_order(flat.filter(|node| has_inside(node) && tree.is_exposed(*node)));
    for around in outermost(document, flat.into_iter()) {
        let mut stops = stops(around + 1, document.end(around));
        if let Some(stop) = stops.find(|stop| !tree.is_aria_hidden(*stop)) {
            let outer = Finding::new(&rules::NESTED_INTERACTIVE).with("role", tree.role(around).as_str());
            found.push((around, outer.with("element", document.name(stop))));
        }
    }
}

/// Roles whose inside is told as text only.
static FLATTEN: LazyLock<Vec<Role>> =
    LazyLock::new(|| Role::ALL.iter().copied().filter(|role| role.hides_children()).collect());

/// Of elements in document order, those that stand in no other of them.
fn outermost(document: &Document, nodes: impl Iterator<Item = NodeId>) -> impl Iterator<Item = NodeId> {
    let mut end = 0;
    nodes.filter(move |node| {
        let is_outer = *node >= end;
        if is_outer {
            end = document.end(*node);
        }
        is_outer
    })
}

/// The scripts of a page.
struct Scripts<'a> {
    document: &'a Document,
    code: Option<String>,
    asked: usize,
}

impl Scripts<'_> {
    /// How often they are searched in one page.
    const ASKED_MAX: usize = 50;

    /// Do they speak of an element? Then it may be there to send the focus elsewhere.
    fn speak_of(&mut self, node: NodeId) -> bool {
        let document = self.document;
        if document.has(node, "onfocus") {
            return true;
        }
        let Some(id) = document.attribute(node, "id").filter(|id| !id.is_empty()) else {
            return false;
        };
        self.asked += 1;
        let code = self.code.get_or_insert_with(|| {
            let scripts = document.any_html(["script"]).into_iter();
            scripts.flat_map(|script| document.children(script)).filter_map(|text| document.text(text)).collect()
        });
        self.asked > Self::ASKED_MAX || code.contains(id)
    }
}

/// A frame that the Tab key leaves out, with something in it to be operated.
fn frame(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let Some(inside) = document.attribute(node, "srcdoc").filter(|_| tree.is_visible(node) && !tree.is_inert(node))
    else {
        return;
    };
    let is_tiny = |attribute: &str, length: BoxLength| {
        let written = document.attribute(node, attribute).and_then(|size| size.trim().parse::<f32>().ok());
        let styled = tree.style.of(node).size(length).px();
        styled.or(written).is_some_and(|px| px <= 1.0)
    };
    if is_tiny("width", BoxLength::Width) || is_tiny("height", BoxLength::Height) {
        return;
    }
    let inner = Document::parse(inside);
    let style = Style::compute(&inner, &Library::default().sheets(&inner, &Loader::NONE));
    let inner = Tree::new(&inner, &style);
    if inner.elements().any(|one| inner.is_in_tab_order(one) && inner.is_visible(one)) {
        found.push((node, Finding::new(&rules::FRAME_FOCUSABLE_CONTENT)));
    }
}

/// Frames of the same name with different pages in them.
fn frames_of_one_name(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut known: Vec<(NodeId, String)> = Vec::new();
    let mut frames = document.any_html(["iframe"]);
    frames.retain(|node| tree.is_exposed(*node));
    if frames.len() < 2 {
        return;
    }
    for node in frames {
        let name = tree.name(node).text.to_lowercase();
        if name.is_empty() || known.len() > 100 {
            continue;
        }
        let page = |frame| (document.attribute(frame, "src"), document.attribute(frame, "srcdoc"));
        if known.iter().any(|(earlier, same)| *same == name && page(*earlier) != page(node)) {
            found
                .push((node, Finding::new(&rules::FRAME_TITLE_UNIQUE).with("name", super::cut(&tree.name(node).text))));
        }
        known.push((node, name));
    }
}
