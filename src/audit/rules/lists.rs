//! Lists: a screen reader says how many items there are, and tells items only inside a list (WCAG 1.3.1).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::Found;

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let all = document.any_html(["ul", "ol", "menu", "li", "dl", "dt", "dd"]);
    for node in all.into_iter().filter(|node| tree.is_exposed(*node)) {
        match document.html(node) {
            "ul" | "ol" | "menu" if tree.role(node) == Role::List => list(tree, node, found),
            "li" if tree.explicit_role(node).is_none() => {
                let parent = document.parent(node);
                let is_in_list = matches!(document.html(parent), "ul" | "ol" | "menu")
                    || matches!(tree.role(parent), Role::List | Role::Directory);
                if !is_in_list {
                    found.push((node, Finding::new(&rules::LIST_ITEM_ALONE)));
                }
            }
            "dl" if tree.explicit_role(node).is_none() => definitions(tree, node, found),
            "dt" | "dd" if tree.explicit_role(node).is_none() => {
                let parent = document.parent(node);
                let around = if document.html(parent) == "div" { document.parent(parent) } else { parent };
                if document.html(parent) != "dl" && document.html(around) != "dl" {
                    found.push((node, Finding::new(&rules::DEFINITION_ALONE)));
                }
            }
            _ => {}
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
        let own = tree.explicit_role(node);
        (document.html(node) == "li"
            && own.is_none_or(|role| matches!(role, Role::ListItem | Role::None | Role::Presentation)))
            || own == Some(Role::ListItem)
    };
    if let Some(other) = document.children(list).find(|node| !is_nothing(tree, *node) && !is_item(*node)) {
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
