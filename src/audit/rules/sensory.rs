//! Directions that only those can follow who see where something is (WCAG 1.3.3).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::glance::Glance;
use super::super::tree::Tree;
use super::Found;

/// What a text may point at (`Glance::THING` sees it): its word, and a landmark that is the same thing.
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

/// Words that all of these have, one each.
const SIDES: &[&str] = &["right", "left", "prawej", "lewej"];

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    // Whether each thing can be found by ear, once it was asked.
    let mut known: [Option<bool>; THINGS.len()] = [None; THINGS.len()];
    for node in tree.texts_with(Glance::THING) {
        let Some(text) = document.text(node) else { continue };
        let parent = document.parent(node);
        if document.html(parent) == "a" || !SIDES.iter().any(|side| text.contains(side)) {
            continue;
        }
        let lower = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let Some(index) = THINGS.iter().position(|(thing, _)| says_place(&lower, thing)) else { continue };
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

/// Does a place stand right after a thing?
fn says_place(text: &str, thing: &str) -> bool {
    text.match_indices(thing).any(|(at, _)| PLACES.iter().any(|place| text[at + thing.len()..].starts_with(place)))
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
