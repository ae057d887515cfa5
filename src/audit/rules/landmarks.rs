//! Landmarks, and links that lead past what each page repeats (WCAG 1.3.1, 2.4.1).

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::{Found, page_element};

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let Some(html) = page_element(tree.document) else { return };
    let landmarks = landmarks(tree);
    if !landmarks.iter().any(|node| tree.role(*node) == Role::Main) {
        found.push((html, Finding::new(&rules::NO_MAIN)));
    }
    nested(tree, &landmarks, found);
    alike(tree, &landmarks, found);
    outside(tree, &landmarks, found);
    skip_links(tree, found);
}

/// The parts of the page that readers can jump to, in document order.
fn landmarks(tree: &Tree<'_>) -> Vec<NodeId> {
    let mut landmarks = tree.of_roles(Role::LANDMARKS);
    landmarks.retain(|node| is_landmark(tree, *node));
    landmarks
}

/// Is it a part of the page that readers can jump to? Forms and regions are only with a name.
pub(super) fn is_landmark(tree: &Tree<'_>, node: NodeId) -> bool {
    let role = tree.role(node);
    tree.is_told(node) && (!matches!(role, Role::Form | Role::Region) || !tree.name(node).is_empty())
}

/// The landmark around each, if there is one.
fn nested(tree: &Tree<'_>, landmarks: &[NodeId], found: &mut Found) {
    let mut open: Vec<NodeId> = Vec::new();
    for node in landmarks {
        while open.last().is_some_and(|around| !tree.document.contains(*around, *node)) {
            open.pop();
        }
        let role = tree.role(*node);
        let stands_alone = matches!(role, Role::Banner | Role::ContentInfo | Role::Main | Role::Complementary);
        // What completes the main content may stand in it.
        let around = open.last().map(|around| tree.role(*around));
        let around = around.filter(|around| !(role == Role::Complementary && *around == Role::Main));
        if let Some(around) = around.filter(|_| stands_alone) {
            let finding = Finding::new(&rules::LANDMARK_NESTED).with("role", role.as_str());
            found.push((*node, finding.with("around", around.as_str())));
        }
        open.push(*node);
    }
}

/// Landmarks of a kind that nobody can tell from each other, and those of which there can be one only.
fn alike(tree: &Tree<'_>, landmarks: &[NodeId], found: &mut Found) {
    let mut of_role = [0_usize; Role::ALL.len() + 1];
    for node in landmarks {
        of_role[tree.role(*node) as usize] += 1;
    }
    let mut known: FxHashSet<(Role, String)> = FxHashSet::default();
    for node in landmarks.iter().filter(|node| of_role[tree.role(**node) as usize] > 1) {
        let role = tree.role(*node);
        let is_single = matches!(role, Role::Main | Role::Banner | Role::ContentInfo);
        let name = if is_single { String::new() } else { tree.name(*node).text.to_lowercase() };
        let has_name = !name.is_empty();
        if !known.insert((role, name)) {
            let rule = if is_single { &rules::LANDMARK_REPEATED } else { &rules::LANDMARKS_ALIKE };
            let named = if has_name { "yes" } else { "no" };
            found.push((*node, Finding::new(rule).with("role", role.as_str()).with("named", named)));
        }
    }
}

/// Text that is in no landmark, although the page has them.
fn outside(tree: &Tree<'_>, landmarks: &[NodeId], found: &mut Found) {
    let document = tree.document;
    if !landmarks.iter().any(|node| tree.role(*node) == Role::Main) {
        return;
    }
    let Some(body) = document.find("body") else { return };
    let is_apart = |node: NodeId| {
        let role = tree.role(node);
        matches!(role, Role::Alert | Role::AlertDialog | Role::Dialog | Role::Log | Role::Status | Role::Timer)
            || document.has(node, "aria-live")
            || (role == Role::Link && document.attribute(node, "href").is_some_and(|href| href.starts_with('#')))
            || matches!(document.html(node), "script" | "style" | "template" | "noscript" | "iframe")
    };
    let (mut first, mut others) = (None, 0_usize);
    let mut node = body + 1;
    while node < document.end(body) {
        if landmarks.binary_search(&node).is_ok()
            || (document.is_element(node) && (is_apart(node) || !tree.is_rendered(node)))
        {
            node = document.end(node);
            continue;
        }
        let is_text = document.text(node).is_some_and(|text| text.chars().any(char::is_alphanumeric));
        if is_text && tree.is_exposed(document.parent(node)) {
            match first {
                None => first = Some(document.parent(node)),
                Some(_) => others += 1,
            }
        }
        node += 1;
    }
    if let Some(first) = first {
        found.push((first, Finding::new(&rules::CONTENT_OUTSIDE_LANDMARKS).with("others", others)));
    }
}

/// Where a link within the page leads; none where there is no such place.
pub(super) fn target(tree: &Tree<'_>, anchors: &FxHashMap<&str, NodeId>, href: &str) -> Option<NodeId> {
    let id = href.strip_prefix('#')?;
    let plain = percent_encoding::percent_decode_str(id).decode_utf8_lossy();
    tree.document.by_id(&plain).or_else(|| tree.document.by_id(id)).or_else(|| anchors.get(&*plain).copied())
}

/// Places in the page that old HTML names with `<a name>`.
pub(super) fn anchors<'a>(tree: &Tree<'a>) -> FxHashMap<&'a str, NodeId> {
    let document = tree.document;
    let named = document.with_attribute("name").iter().filter(|node| document.html(**node) == "a");
    // The last of one name counts.
    named.filter_map(|node| Some((document.attribute(*node, "name")?, *node))).collect()
}

/// Links at the beginning of the page that should lead past something, and lead nowhere.
fn skip_links(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let anchors = anchors(tree);
    let links = document.named("a").iter().copied();
    let links = links.filter(|node| !document.html(*node).is_empty() && tree.is_rendered(*node));
    let links = links.filter_map(|node| Some((node, document.attribute(node, "href")?.trim())));
    for (node, href) in links.take_while(|(_, href)| href.starts_with('#')) {
        let is_top = href == "#" || href.eq_ignore_ascii_case("#top");
        if !is_top && !document.has(node, "onclick") && target(tree, &anchors, href).is_none() {
            found.push((node, Finding::new(&rules::SKIP_LINK_BROKEN).with("href", href)));
        }
    }
}
