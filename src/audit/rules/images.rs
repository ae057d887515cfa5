//! Images: what is said of them, and which are hidden although they say something (WCAG 2.2, 1.1.1).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::{Document, NodeId, in_order};
use super::super::tree::Tree;
use super::{Found, cut};

/// Everything about images that have a name or are taken for decoration.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let drawings = document.named("svg").iter().copied().filter(|node| document.is_svg(*node));
    for node in in_order(document.any_html(["img"]).into_iter().chain(drawings)) {
        if tree.is_settled(node) || !tree.is_rendered(node) {
            continue;
        }
        hidden(tree, node, found);
        if tree.is_exposed(node) {
            vague(tree, node, found);
            repeated(tree, node, found);
            map_of_server(tree, node, found);
        }
    }
}

/// Words that say no more than that there is an image.
const VAGUE: &[&str] = &[
    "foto",
    "fotografia",
    "grafika",
    "graphic",
    "icon",
    "ikona",
    "image",
    "image of",
    "img",
    "obraz",
    "obrazek",
    "photo",
    "photograph",
    "picture",
    "rysunek",
    "zdjęcie",
];

const ENDINGS: &[&str] = &[".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"];

/// A name that is the file's, or that would do for any image.
fn vague(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let name = tree.name(node);
    if name.is_empty() {
        return;
    }
    let plain = name.text.to_lowercase();
    let plain = plain.trim_end_matches('.');
    let file = tree.document.attribute(node, "src").unwrap_or_default();
    let file = file.split(['?', '#']).next().unwrap_or_default();
    let file = file.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let is_file_name = plain == file && !file.is_empty()
        || !plain.contains(' ') && ENDINGS.iter().any(|ending| plain.ends_with(ending))
        || plain == stem
            && stem.bytes().any(|byte| byte == b'_' || byte == b'-' || byte.is_ascii_digit())
            && stem.len() > 3;
    if is_file_name || VAGUE.contains(&plain) {
        found.push((node, Finding::new(&rules::IMAGE_NAME_VAGUE).with("name", cut(&name.text))));
    }
}

/// An image hidden from assistive technology that has a description, or that is somebody's logo.
fn hidden(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let is_hidden = document.attribute(node, "aria-hidden") == Some("true");
    let is_left_out = is_hidden || tree.role(node).is_presentational();
    if document.html(node) != "img" || !is_left_out || !tree.is_visible(node) {
        return;
    }
    let parent = document.parent(node);
    let is_spoken_for = tree.is_aria_hidden(parent)
        || document.ancestors(node).any(|one| document.has(one, "aria-label") || document.has(one, "aria-labelledby"));
    if is_spoken_for {
        return;
    }
    let alt = document.attribute(node, "alt").unwrap_or_default().trim();
    let around = || tree.text(parent).to_lowercase();
    if is_hidden && !alt.is_empty() {
        if !around().contains(&alt.to_lowercase()) {
            found.push((node, Finding::new(&rules::IMAGE_HIDDEN).with("kind", "described").with("name", cut(alt))));
        }
    } else if is_logo(document, node) && around().is_empty() {
        found.push((node, Finding::new(&rules::IMAGE_HIDDEN).with("kind", "logo").with("name", cut(alt))));
    }
}

/// Is "logo" a word of its file's name?
fn is_logo(document: &Document, node: NodeId) -> bool {
    let file = document.attribute(node, "src").unwrap_or_default().rsplit('/').next().unwrap_or_default();
    file.split(|character: char| !character.is_alphanumeric()).any(|word| {
        let word = word.to_ascii_lowercase();
        word == "logo" || word == "logotyp" || word == "logotype"
    })
}

/// How much of a link is looked at.
const NODES_MAX: usize = 1000;

/// An image in a link or button that says what its text says already.
fn repeated(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let Some(alt) = document.attribute(node, "alt").map(str::trim).filter(|alt| !alt.is_empty()) else {
        return;
    };
    let Some(control) = document.ancestors(node).find(|one| matches!(tree.role(*one), Role::Link | Role::Button))
    else {
        return;
    };
    let mut rest = String::new();
    for inner in document.descendants(control).take(NODES_MAX) {
        if let Some(text) = document.text(inner).filter(|_| tree.is_exposed(document.parent(inner))) {
            rest.push_str(text);
        }
    }
    if rest.trim().to_lowercase() == alt.to_lowercase() {
        found.push((node, Finding::new(&rules::IMAGE_REDUNDANT_ALT).with("name", cut(alt))));
    }
}

/// A picture whose places only a mouse can point at.
fn map_of_server(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let is_in_link = || document.ancestors(node).any(|one| document.html(one) == "a" && document.has(one, "href"));
    if document.has(node, "ismap") && is_in_link() {
        found.push((node, Finding::new(&rules::SERVER_SIDE_IMAGE_MAP)));
    }
}
