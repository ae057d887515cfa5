//! The languages of a page and its parts (WCAG 3.1.1, 3.1.2): screen readers choose their voice by them,
//! browsers offer translations by them.

use std::borrow::Cow;

use crate::finding::{Finding, rules};

use super::super::document::{NodeId, ROOT, in_order};
use super::super::language::{Count, is_known, primary};
use super::super::tree::Tree;
use super::{Found, page_element};

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    page(tree, found);
    parts(tree, found);
}

fn page(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let Some(html) = page_element(document) else { return };
    let tag = document.attribute(html, "lang").map(str::trim).filter(|tag| !tag.is_empty());
    let of_xml = document.attribute(html, "xml:lang").map(str::trim).unwrap_or_default();
    match tag {
        None => found.push((html, Finding::new(&rules::PAGE_LANGUAGE_MISSING))),
        Some(tag) if !is_known(tag) => {
            found.push((html, Finding::new(&rules::PAGE_LANGUAGE_INVALID).with("tag", tag)));
        }
        Some(tag) if !of_xml.is_empty() && primary(of_xml) != primary(tag) => {
            found.push((html, Finding::new(&rules::XML_LANGUAGE_DIFFERS).with("tag", tag).with("other", of_xml)));
        }
        Some(_) => {}
    }
}

/// An element that says which language it is in, with what was counted in its text.
struct Part {
    node: NodeId,
    /// None in a part of the page that was judged before.
    count: Option<Count>,
    has_text: bool,
}

/// Reads every text once, for the nearest element around it that says a language.
fn parts(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let tag = |node| document.attribute(node, "lang").unwrap_or_default();
    let part = |node: NodeId| {
        let count = (!tree.is_settled(node)).then(|| Count::new(tag(node)));
        Part { node, count, has_text: false }
    };
    let mut parts: Vec<Part> = document.with_attribute("lang").iter().copied().map(part).collect();
    let images = document.any_html(["img", "area"]);
    let all = match images.as_slice() {
        [] => Cow::Borrowed(document.texts()),
        images => Cow::Owned(in_order(images.iter().chain(document.texts()).copied())),
    };
    // The sentences of the main content tell soon; the names in menus, which are on every page, are read only if they
    // do not.
    let main = document.find("main").map_or(ROOT..ROOT, |main| main..document.end(main));
    let (before, rest) = all.split_at(all.partition_point(|node| *node < main.start));
    let (inside, after) = rest.split_at(rest.partition_point(|node| *node < main.end));
    for nodes in [inside, before, after] {
        read(tree, &mut parts, nodes);
    }
    for Part { node, count, has_text } in parts {
        let Some(count) = count else { continue };
        let tag = tag(node);
        let is_page = document.html(node) == "html";
        if document.html(node).is_empty() || tag.is_empty() || !has_text {
            continue;
        }
        if !is_known(tag) {
            if !is_page {
                found.push((node, Finding::new(&rules::PART_LANGUAGE_INVALID).with("tag", tag)));
            }
        } else if let Some(likely) = count.contradicts() {
            let rule = if is_page { &rules::PAGE_LANGUAGE_WRONG } else { &rules::PART_LANGUAGE_WRONG };
            found.push((node, Finding::new(rule).with("tag", tag).with("likely", likely)));
        }
    }
}

/// Reads texts and pictures, which come in document order.
fn read(tree: &Tree<'_>, parts: &mut [Part], nodes: &[NodeId]) {
    let document = tree.document;
    // The parts that the walk is in, the innermost last; and how many it has met.
    let mut open: Vec<usize> = Vec::new();
    let mut met = 0;
    let mut left = nodes;
    while let [node, after @ ..] = left {
        let node = *node;
        left = after;
        while let Some(next) = parts.get(met).filter(|part| part.node <= node) {
            if node < document.end(next.node) {
                open.push(met);
            }
            met += 1;
        }
        while open.last().is_some_and(|part| node >= document.end(parts[*part].node)) {
            open.pop();
        }
        let Some(open) = open.last() else { continue };
        let next = parts.get(met).map_or(document.len(), |part| part.node);
        let part = &mut parts[*open];
        let Some(count) = part.count.as_mut().filter(|count| !part.has_text || !count.is_settled()) else {
            // It has been read far enough: to where another part is the innermost.
            let end = document.end(part.node).min(next);
            left = &left[left.partition_point(|node| *node < end)..];
            continue;
        };
        let text = match (document.text(node), document.html(node)) {
            (Some(text), _) if is_read(tree, document.parent(node)) => text,
            (_, "img" | "area") if tree.is_rendered(node) => document.attribute(node, "alt").unwrap_or_default(),
            _ => continue,
        };
        part.has_text = part.has_text || !text.trim().is_empty();
        count.add(text);
    }
}

/// Is the text of an element for people, and in a language of theirs?
fn is_read(tree: &Tree<'_>, element: NodeId) -> bool {
    match tree.document.html(element) {
        "title" => true,
        "code" | "kbd" | "samp" | "var" | "pre" | "script" | "style" | "noscript" => false,
        _ => tree.is_rendered(element),
    }
}
