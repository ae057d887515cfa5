//! ARIA attributes: those that there are not, that the role does not have, that it needs, and values that
//! mean nothing (WAI-ARIA 1.2; WCAG 2.2, 4.1.2).

use std::sync::LazyLock;

use crate::finding::{Finding, rules};

use super::super::aria::{ATTRIBUTES, GLOBAL, Role, ValueType, value_type};
use super::super::document::{Document, NodeId, ROLE, in_order, known_names};
use super::super::name::Source;
use super::super::tree::Tree;
use super::{Found, cut};

/// What ARIA says of an attribute.
#[derive(Debug, Clone, Copy)]
enum Attribute {
    NotOfAria,
    Unknown,
    Known { takes: ValueType, is_global: bool },
}

/// Of the attributes that HTML knows, by their numbers.
static OF_NAMES: LazyLock<Vec<Attribute>> = LazyLock::new(|| known_names().map(Attribute::of_name).collect());

impl Attribute {
    fn of_name(name: &str) -> Self {
        match value_type(name) {
            _ if !name.starts_with("aria-") => Self::NotOfAria,
            Some(takes) => Self::Known { takes, is_global: GLOBAL.contains(&name) },
            None => Self::Unknown,
        }
    }
}

/// Everything about attributes that begin with `aria-`.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let of_names = &*OF_NAMES;
    let says = |number: usize| {
        let known = of_names.get(number).copied();
        known.unwrap_or_else(|| Attribute::of_name(document.name_of(number)))
    };
    let is_asked = |number| number == ROLE.number() || !matches!(says(number), Attribute::NotOfAria);
    for node in in_order(document.with_any(is_asked).filter(|node| !tree.is_settled(*node))) {
        let mut has_any = false;
        for (number, value) in document.numbered_attributes(node) {
            let name = || document.name_of(number);
            let (kind, is_global) = match says(number) {
                Attribute::NotOfAria => continue,
                Attribute::Unknown => {
                    has_any = true;
                    let nearest = nearest(name()).unwrap_or("none");
                    found.push((node, finding(&rules::ARIA_VALID_ATTR, name()).with("nearest", nearest)));
                    continue;
                }
                Attribute::Known { takes, is_global } => (takes, is_global),
            };
            has_any = true;
            if document.html(node).is_empty() && !document.is_svg(node) {
                continue;
            }
            if !is_valid(kind, value) && !value.trim().is_empty() {
                let finding = finding(&rules::ARIA_VALID_ATTR_VALUE, name()).with("value", cut(value));
                found.push((node, finding.with("expected", expected(kind))));
            }
            if tree.is_exposed(node) {
                allowed(tree, node, (name(), value), is_global, found);
                reference(tree, node, (name(), value), kind, found);
            }
        }
        if tree.is_exposed(node) {
            required(tree, node, found);
            if has_any {
                contradicting(tree, node, found);
                braille(tree, node, found);
            }
        }
    }
}

fn finding(rule: &'static crate::finding::Rule, attribute: &str) -> Finding {
    Finding::new(rule).with("attribute", cut(attribute))
}

/// The attribute that was meant, if one is near enough.
fn nearest(name: &str) -> Option<&'static str> {
    let distance = |known: &str| strsim::osa_distance(name, known);
    let (known, _) = ATTRIBUTES.iter().min_by_key(|(known, _)| distance(known))?;
    (name.len() < 40 && distance(known) <= 3).then_some(*known)
}

fn is_valid(kind: ValueType, value: &str) -> bool {
    let value = value.trim();
    let is_one = |words: &[&str], word: &str| words.iter().any(|one| one.eq_ignore_ascii_case(word));
    match kind {
        ValueType::Word(words) => is_one(words, value),
        ValueType::Words(words) => value.split_ascii_whitespace().all(|word| is_one(words, word)),
        ValueType::Reference => !value.contains(char::is_whitespace),
        ValueType::Integer => value.parse::<i64>().is_ok(),
        ValueType::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
        ValueType::References | ValueType::Text => true,
    }
}

/// What would be right, for the words of a finding: the words themselves, or a kind.
fn expected(kind: ValueType) -> String {
    match kind {
        ValueType::Word(words) | ValueType::Words(words) => words.join(", "),
        ValueType::Integer => "integer".to_owned(),
        ValueType::Number => "number".to_owned(),
        ValueType::Reference | ValueType::References | ValueType::Text => "id".to_owned(),
    }
}

/// May the element have it?
fn allowed(tree: &Tree<'_>, node: NodeId, (name, value): (&str, &str), is_global: bool, found: &mut Found) {
    let role = tree.role(node);
    let word = || if role == Role::No { tree.document.name(node) } else { role.as_str() };
    // What has no role may have no name either where its own text is the name of something else (ARIA in HTML, 4).
    let is_of_another = role == Role::No && matches!(tree.document.html(node), "label" | "legend" | "figcaption");
    if role.prohibits(name) || (is_of_another && Role::Generic.prohibits(name)) {
        found.push((
            node,
            finding(&rules::ARIA_PROHIBITED_ATTR, name).with("role", word()).with("value", cut(value.trim())),
        ));
    } else if !is_global && !supports(tree, node, role, name) {
        found.push((node, finding(&rules::ARIA_ALLOWED_ATTR, name).with("role", word())));
    }
}

/// Does the element have the attribute, by its role or for itself (ARIA in HTML, 4)?
fn supports(tree: &Tree<'_>, node: NodeId, role: Role, name: &str) -> bool {
    let document = tree.document;
    match role {
        // A line that cannot be moved has no value.
        Role::Separator if name.starts_with("aria-value") => tree.is_focusable(node),
        Role::No => match document.html(node) {
            "input" => Role::TextBox.supports(name),
            "summary" => Role::Button.supports(name),
            "audio" | "video" | "embed" | "iframe" | "object" => Role::Application.supports(name),
            // What it is may be said by a script.
            element => element.contains('-'),
        },
        _ => role.supports(name),
    }
}

/// What the role needs and has no default for.
fn required(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let Some(role) =
        tree.explicit_role(node).filter(|role| *role == tree.role(node) && *role != tree.implicit_role(node))
    else {
        return;
    };
    let needed = match role {
        Role::Separator if tree.is_focusable(node) => &["aria-valuenow"],
        _ => role.required(),
    };
    for attribute in needed {
        let is_there = document.attribute(node, attribute).is_some_and(|value| !value.trim().is_empty());
        if !is_there && !is_said_by_html(document, node, attribute) && !is_kind_of(document, node) {
            found.push((node, finding(&rules::ARIA_REQUIRED_ATTR, attribute).with("role", role.as_str())));
        }
    }
}

/// Does the element say it without ARIA: a real checkbox in the role of a switch?
fn is_said_by_html(document: &Document, node: NodeId, attribute: &str) -> bool {
    let kind = document.attribute(node, "type").unwrap_or_default().trim().to_ascii_lowercase();
    match document.html(node) {
        "input" if attribute == "aria-checked" => matches!(kind.as_str(), "checkbox" | "radio"),
        "input" if attribute == "aria-valuenow" => matches!(kind.as_str(), "range" | "number"),
        "meter" | "progress" => attribute == "aria-valuenow",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => attribute == "aria-level",
        "select" => attribute == "aria-expanded",
        _ => false,
    }
}

/// Is its role one of publications, with defaults of its own?
fn is_kind_of(document: &Document, node: NodeId) -> bool {
    document.attribute(node, "role").is_some_and(|role| role.trim_start().to_ascii_lowercase().starts_with("doc-"))
}

/// Does what it points to exist?
fn reference(tree: &Tree<'_>, node: NodeId, (name, value): (&str, &str), kind: ValueType, found: &mut Found) {
    if !matches!(kind, ValueType::Reference | ValueType::References) {
        return;
    }
    // What a control opens, or the message of an error, may come later.
    let may_come = matches!(name, "aria-controls" | "aria-errormessage" | "aria-owns" | "aria-flowto" | "aria-details");
    if may_come || value.trim().is_empty() {
        return;
    }
    if value.split_ascii_whitespace().all(|id| tree.document.by_id(id).is_none()) {
        found.push((node, finding(&rules::ARIA_REFERENCE_MISSING, name).with("value", cut(value.trim()))));
    }
}

/// ARIA that says something else than the element itself.
fn contradicting(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    if document.html(node) == "input" && tree.role(node) == Role::CheckBox && is_checkbox(document, node) {
        let is_checked = document.has(node, "checked");
        let said = document.attribute(node, "aria-checked").map(str::trim).filter(|said| !said.is_empty());
        if said.is_some_and(|said| said != if is_checked { "true" } else { "false" }) {
            found.push((node, finding(&rules::ARIA_CONDITIONAL_ATTR, "aria-checked").with("kind", "checkbox")));
        }
    }
    if tree.role(node) == Role::Row {
        let of_tree = ["aria-expanded", "aria-level", "aria-posinset", "aria-setsize"];
        let table = document.ancestors(node).map(|around| tree.role(around));
        let mut tables = table.filter(|role| matches!(role, Role::Table | Role::Grid | Role::TreeGrid));
        if matches!(tables.next(), Some(Role::Table | Role::Grid))
            && let Some(attribute) = of_tree.into_iter().find(|attribute| document.has(node, attribute))
        {
            found.push((node, finding(&rules::ARIA_CONDITIONAL_ATTR, attribute).with("kind", "row")));
        }
    }
}

fn is_checkbox(document: &Document, node: NodeId) -> bool {
    document.attribute(node, "type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("checkbox"))
}

/// Braille that shortens what nobody says (WAI-ARIA 1.3, 6.6).
fn braille(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let is_said = |attribute: &str| document.attribute(node, attribute).is_some_and(|value| !value.trim().is_empty());
    if is_said("aria-braillelabel")
        && tree.name(node).source == Source::Nothing
        && !tree.role(node).prohibits("aria-label")
    {
        found.push((node, finding(&rules::ARIA_BRAILLE_EQUIVALENT, "aria-braillelabel").with("needed", "aria-label")));
    }
    if is_said("aria-brailleroledescription") && !is_said("aria-roledescription") {
        let finding = finding(&rules::ARIA_BRAILLE_EQUIVALENT, "aria-brailleroledescription");
        found.push((node, finding.with("needed", "aria-roledescription")));
    }
}
