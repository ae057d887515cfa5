//! Focus: what the keyboard reaches although assistive technology does not know of it, and the other way
//! round (WCAG 2.2, 2.1.1, 4.1.2).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::{Document, NodeId, in_order};
use super::super::style::{BoxLength, Library, Loader, Style};
use super::super::tree::{Tree, tabindex};
use super::Found;

/// Everything that the keyboard reaches in vain, or does not reach.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    // The outermost hidden element and the outermost one told as text that we are in, till their ends.
    let (mut hidden, mut flat) = ((0, 0), (0, 0));
    let (mut told_hidden, mut told_flat) = (0, 0);
    let mut scripts = Scripts { document, code: None, asked: 0 };
    let frames = document.any_html(["iframe", "frame"]);
    let hides = document.with_attribute("aria-hidden").iter().chain(tree.tab_stops());
    let flattens = Role::ALL.iter().filter(|role| role.hides_children()).flat_map(|role| tree.of_role(*role));
    for node in in_order(hides.chain(flattens).copied().chain(frames)) {
        if node >= hidden.1 && tree.is_aria_hidden(node) {
            hidden = (node, document.end(node));
            if matches!(document.html(node), "body" | "html") {
                found.push((node, Finding::new(&rules::ARIA_HIDDEN_BODY)));
            }
        }
        if (node < hidden.1 || node < flat.1) && tree.is_in_tab_order(node) {
            let is_hidden = node < hidden.1;
            if is_hidden && told_hidden != hidden.0 && !scripts.speak_of(node) {
                told_hidden = hidden.0;
                found.push((node, Finding::new(&rules::ARIA_HIDDEN_FOCUS).with("element", document.name(node))));
            }
            if !is_hidden && node < flat.1 && told_flat != flat.0 {
                told_flat = flat.0;
                let outer = Finding::new(&rules::NESTED_INTERACTIVE).with("role", tree.role(flat.0).as_str());
                found.push((flat.0, outer.with("element", document.name(node))));
            }
        }
        if node >= flat.1 && tree.role(node).hides_children() && tree.is_exposed(node) {
            flat = (node, document.end(node));
        }
        if matches!(document.html(node), "iframe" | "frame") && tabindex(document, node).is_some_and(|index| index < 0)
        {
            frame(tree, node, found);
        }
    }
    frames_of_one_name(tree, found);
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
    for node in document.any_html(["iframe"]).into_iter().filter(|node| tree.is_exposed(*node)) {
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
