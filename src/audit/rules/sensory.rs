//! Directions that only those can follow who see where something is (WCAG 1.3.3).

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::Found;

/// What a text may point at: its word, and a landmark that is the same thing.
const THINGS: &[(&str, Option<Role>)] = &[
    ("menu", None),
    ("navigation", Some(Role::Navigation)),
    ("sidebar", Some(Role::Complementary)),
    ("nawigacja", Some(Role::Navigation)),
    ("nawigacji", Some(Role::Navigation)),
];

/// Where it says that the thing is.
const PLACES: &[&str] = &[
    " on the right",
    " on the left",
    " to the right",
    " to the left",
    " po prawej",
    " po lewej",
    " z prawej",
    " z lewej",
];

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    // Whether each thing can be found by ear, once it was asked.
    let mut known: [Option<bool>; THINGS.len()] = [None; THINGS.len()];
    // Words that each of the places has.
    static POINTING: LazyLock<[Finder<'_>; 4]> =
        LazyLock::new(|| ["right", "left", "prawej", "lewej"].map(Finder::new));
    let mut pointing: Vec<_> = POINTING.iter().collect();
    pointing.retain(|word| document.mentions(word));
    if pointing.is_empty() {
        return;
    }
    for node in document.texts().iter().copied() {
        let Some(text) = document.text(node) else { continue };
        let parent = document.parent(node);
        if !pointing.iter().any(|word| word.find(text.as_bytes()).is_some())
            || !tree.is_rendered(parent)
            || matches!(document.html(parent), "script" | "style" | "title" | "a")
        {
            continue;
        }
        let lower = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let is_meant = |(thing, _): &(&str, _)| PLACES.iter().any(|place| lower.contains(&format!("{thing}{place}")));
        let Some(index) = THINGS.iter().position(is_meant) else { continue };
        let (thing, role) = THINGS[index];
        // Quotes and `called` give it a name.
        if lower.contains(['"', '“', '„', '«'])
            || *known[index].get_or_insert_with(|| is_found_by_ear(tree, thing, role))
        {
            continue;
        }
        found.push((parent, Finding::new(&rules::VISUAL_REFERENCE).with("thing", thing)));
    }
}

/// Can somebody who does not see find the thing: by a heading or name with its word, or because there is
/// one such landmark only?
fn is_found_by_ear(tree: &Tree<'_>, thing: &str, role: Option<Role>) -> bool {
    let start: String = thing.chars().take(6).collect();
    let is_named = |node: NodeId| {
        let role = tree.role(node);
        let has_name = role == Role::Heading
            || role.is_landmark()
            || role.is_widget()
            || matches!(role, Role::Menu | Role::MenuBar);
        has_name && tree.is_told(node) && tree.name(node).text.to_lowercase().contains(&start)
    };
    let of_role = role.map_or(0, |role| tree.with_role(role).count());
    of_role == 1 || tree.elements().any(|node| is_named(node) || matches!(tree.role(node), Role::Menu | Role::MenuBar))
}
