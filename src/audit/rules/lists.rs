//! Lists: a screen reader says how many items there are, and tells items only inside a list (WCAG 1.3.1).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::{Found, unsettled};

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let exposed = |name: &str| {
        let named = unsettled(tree, document.named(name));
        named.filter(|node| !document.html(*node).is_empty() && tree.is_exposed(*node))
    };
    // What an author gave no role.
    let plain = |name: &str| exposed(name).filter(|node| tree.explicit_role(*node).is_none());
    for node in ["ul", "ol", "menu"].into_iter().flat_map(exposed).filter(|node| tree.role(*node) == Role::List) {
        list(tree, node, found);
    }
    for node in plain("li").filter(|node| tree.role(*node) != Role::ListItem) {
        if !matches!(tree.role(document.parent(node)), Role::List | Role::Directory) {
            found.push((node, Finding::new(&rules::LIST_ITEM_ALONE)));
        }
    }
    for node in plain("dl") {
        definitions(tree, node, found);
    }
    for node in ["dt", "dd"].into_iter().flat_map(plain) {
        let parent = document.parent(node);
        let around = if document.html(parent) == "div" { document.parent(parent) } else { parent };
        if document.html(parent) != "dl" && document.html(around) != "dl" {
            found.push((node, Finding::new(&rules::DEFINITION_ALONE)));
        }
    }
}

/// Is there nothing of it to be told?
fn is_nothing(tree: &Tree<'_>, node: NodeId) -> bool {
    let document = tree.document;
    match document.text(node) {
        Some(text) => text.trim().is_empty(),
        None => {
            !document.is_element(node)
                || matches!(document.html(node), "script" | "template" | "style" | "meta" | "link" | "noscript")
                || !tree.is_exposed(node)
        }
    }
}

fn list(tree: &Tree<'_>, list: NodeId, found: &mut Found) {
    let document = tree.document;
    let is_item = |node: NodeId| {
        let is_item_without_role =
            || document.html(node) == "li" && tree.explicit_role(node).is_some_and(Role::is_presentational);
        tree.role(node) == Role::ListItem || is_item_without_role()
    };
    if let Some(other) = document.children(list).find(|node| !is_item(*node) && !is_nothing(tree, *node)) {
        let at = if document.is_element(other) { other } else { list };
        found.push((at, Finding::new(&rules::LIST_CHILDREN)));
    }
}

/// A list of terms holds terms, each with its descriptions after it, in groups or not.
fn definitions(tree: &Tree<'_>, list: NodeId, found: &mut Found) {
    let document = tree.document;
    let mut expects_term = true;
    let (mut wrong, mut has_term, mut has_description) = (None, false, false);
    for child in document.children(list).filter(|node| !is_nothing(tree, *node)) {
        let parts: Vec<NodeId> = if document.html(child) == "div" {
            expects_term = true;
            document.children(child).filter(|node| !is_nothing(tree, *node)).collect()
        } else {
            vec![child]
        };
        for part in parts {
            match document.html(part) {
                "dt" => (expects_term, has_term) = (false, true),
                "dd" if !expects_term => has_description = true,
                _ => {
                    wrong.get_or_insert(if document.is_element(part) { part } else { child });
                }
            }
        }
    }
    // Terms alone are a list, but none of terms.
    if has_term && !has_description {
        wrong.get_or_insert(list);
    }
    if let Some(wrong) = wrong {
        let at = if document.is_element(wrong) { wrong } else { list };
        found.push((at, Finding::new(&rules::DEFINITION_LIST_CHILDREN)));
    }
}
