//! A way past what each page repeats before its own content (WCAG 2.4.1). Told only where there is none
//! at all: no main landmark, no heading, no link to the content, nothing that could fold the rest away.

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::landmarks::{anchors, is_landmark, target};
use super::{Found, page_element};

/// Words after which text is no label any more but content.
const CONTENT_WORDS: usize = 5;

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let Some(html) = page_element(document) else { return };
    // Other landmarks hold what is on each page.
    let of_content = [Role::Main, Role::Search, Role::Form, Role::Region];
    if of_content.iter().flat_map(|role| tree.of_role(*role)).any(|node| is_landmark(tree, *node)) {
        return;
    }
    let is_repeated =
        |node: NodeId| matches!(tree.role(node), Role::Navigation | Role::Complementary) && tree.is_told(node);
    let Some(repeated) = first_repeated(tree, is_repeated) else { return };
    let repeated_around =
        |node: NodeId| std::iter::once(node).chain(document.ancestors(node)).find(|one| is_repeated(*one));
    let anchors = anchors(tree);
    let is_way = |node: NodeId| match document.html(node) {
        _ if tree.role(node) == Role::Heading => {
            tree.is_told(node) && tree.is_visible(node) && repeated_around(node).is_none()
        }
        "summary" | "dialog" => true,
        "a" => document.attribute(node, "href").is_some_and(|href| {
            let leads_to = target(tree, &anchors, href.trim());
            leads_to.is_some_and(|target| match repeated_around(target) {
                // The end of what is repeated is as good as the beginning of what comes after.
                Some(around) => (target..document.end(around))
                    .all(|one| document.text(one).is_none_or(|text| text.trim().is_empty())),
                None => true,
            })
        }),
        _ => false,
    };
    // What a script does cannot be known.
    let has_script = document.find("script").is_some();
    let may_be_way = |node: NodeId| {
        ["onclick", "onkeydown", "aria-expanded", "aria-controls", "popovertarget"]
            .iter()
            .any(|name| document.has(node, name))
            || (has_script && tree.role(node) == Role::Button)
    };
    if !tree.elements().any(|node| is_way(node) || may_be_way(node)) {
        let at = if document.span(repeated).is_empty() { html } else { repeated };
        found.push((at, Finding::new(&rules::NO_BYPASS)));
    }
}

/// What stands before the content and certainly is no part of it: navigation, an aside, or a link that
/// stands alone.
fn first_repeated(tree: &Tree<'_>, is_repeated: impl Fn(NodeId) -> bool) -> Option<NodeId> {
    let document = tree.document;
    let body = document.find("body")?;
    let mut first = None;
    let mut node = body + 1;
    while node < document.end(body) {
        let is_hidden = document.is_element(node) && (!tree.is_exposed(node) || document.html(node) == "script");
        if is_hidden {
            node = document.end(node);
            continue;
        }
        let leads_away = tree.role(node) == Role::Link
            && document.attribute(node, "href").is_some_and(|href| !href.starts_with('#'));
        if document.is_element(node) && (is_repeated(node) || leads_away) {
            first.get_or_insert(node);
            node = document.end(node);
            continue;
        }
        if document.text(node).is_some_and(|text| text.split_whitespace().nth(CONTENT_WORDS - 1).is_some()) {
            return first;
        }
        node += 1;
    }
    // No content at all: nothing to get to.
    None
}
