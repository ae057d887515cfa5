//! ARIA roles: words that are none, roles that an element cannot have, and roles that stand in the wrong
//! place or have the wrong things in them (WAI-ARIA 1.2; WCAG 2.2, 1.3.1, 4.1.2).

use rustc_hash::FxHashMap;

use crate::finding::{Finding, rules};

use super::super::aria::{GLOBAL, Role};
use super::super::document::{Document, Known, NodeId, ROLE, in_order};
use super::super::tree::Tree;
use super::{Found, cut};

const ARIA_BUSY: Known = Known::new("aria-busy");

/// Everything about roles.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut owners = None;
    let plain = ["img", "ul", "ol", "menu"].into_iter().flat_map(|name| document.named(name)).copied();
    let plain = plain.filter(|node| !tree.is_settled(*node) && !document.html(*node).is_empty());
    for node in in_order(plain.chain(document.with(ROLE).iter().copied())) {
        if !tree.is_exposed(node) || (document.html(node).is_empty() && !document.is_svg(node)) {
            continue;
        }
        if tree.is_settled(node) {
            // The role of what is around it may depend on an id elsewhere in the page.
            if let Some(role) = tree.explicit_role(node) {
                context(tree, node, role, &mut owners, found);
            }
            continue;
        }
        let written = document.value(node, ROLE).map(str::trim).filter(|written| !written.is_empty());
        if let Some(written) = written {
            match tree.explicit_role(node) {
                None => found.push((node, Finding::new(&rules::ARIA_ROLES).with("role", cut(written)))),
                Some(role) => {
                    outdated(node, written, found);
                    if !is_allowed(tree, node, role) {
                        let finding = Finding::new(&rules::ARIA_ALLOWED_ROLE).with("role", cut(written));
                        found.push((node, finding.with("element", document.name(node))));
                    }
                    context(tree, node, role, &mut owners, found);
                }
            }
        }
        conflict(tree, node, written, found);
        content(tree, node, found);
    }
}

fn outdated(node: NodeId, written: &str, found: &mut Found) {
    let is_outdated = |word: &&str| {
        ["directory", "doc-biblioentry", "doc-endnote"].iter().any(|outdated| outdated.eq_ignore_ascii_case(word))
    };
    if let Some(word) = written.split_ascii_whitespace().find(is_outdated) {
        found.push((node, Finding::new(&rules::ARIA_DEPRECATED_ROLE).with("role", word)));
    }
}

/// Marked as decoration, but told all the same (WAI-ARIA 1.2, 5.4.1, presentational roles conflict).
fn conflict(tree: &Tree<'_>, node: NodeId, written: Option<&str>, found: &mut Found) {
    let document = tree.document;
    let is_marked = tree.explicit_role(node).is_some_and(Role::is_presentational)
        || (document.html(node) == "img" && document.attribute(node, "alt") == Some("") && written.is_none());
    if !is_marked || tree.role(node).is_presentational() || matches!(tree.role(node), Role::Generic) {
        return;
    }
    let mark = written.map_or_else(|| "alt=\"\"".to_owned(), |role| format!("role=\"{}\"", cut(role)));
    let attribute =
        document.attributes(node).map(|(name, _)| name).find(|name| *name != "aria-hidden" && GLOBAL.contains(name));
    let reason = if tree.is_focusable(node) { "focus" } else { attribute.unwrap_or("focus") };
    let finding = Finding::new(&rules::PRESENTATION_ROLE_CONFLICT).with("mark", mark).with("reason", reason);
    found.push((node, finding));
}

/// Is it a node of its own to assistive technology, be it without meaning: by what it says in ARIA?
fn has_global(document: &Document, node: NodeId) -> bool {
    document
        .attributes(node)
        .any(|(name, _)| name != "aria-hidden" && name.starts_with("aria-") && GLOBAL.contains(&name))
}

/// Who says by `aria-owns` that an element is theirs.
type Owners = FxHashMap<NodeId, NodeId>;

fn owners(tree: &Tree<'_>) -> Owners {
    let owners = tree.document.with_attribute("aria-owns").iter().copied();
    owners.flat_map(|owner| tree.referenced(owner, "aria-owns").into_iter().map(move |owned| (owned, owner))).collect()
}

/// A part of something that it does not stand in.
fn context(tree: &Tree<'_>, node: NodeId, role: Role, known: &mut Option<Owners>, found: &mut Found) {
    let document = tree.document;
    let contexts = role.contexts();
    if contexts.is_empty() || tree.role(node) != role || tree.implicit_role(node) == role || tree.is_flattened(node) {
        return;
    }
    let owners = known.get_or_insert_with(|| owners(tree));
    let fits = |around: NodeId| contexts.contains(&tree.role(around));
    let is_node = |around: &NodeId| {
        let is_plain = matches!(tree.role(*around), Role::Generic | Role::No) && !has_global(document, *around);
        !is_plain && !tree.role(*around).is_presentational()
    };
    let parent = document.ancestors(node).find(is_node);
    let is_owned = std::iter::once(node)
        .chain(document.ancestors(node).take_while(|around| !is_node(around)))
        .any(|one| owners.get(&one).is_some_and(|owner| fits(*owner)));
    if !is_owned && !parent.is_some_and(fits) {
        let needed: Vec<_> = contexts.iter().map(|context| context.as_str()).collect();
        let finding = Finding::new(&rules::ARIA_REQUIRED_PARENT).with("role", role.as_str());
        found.push((node, finding.with("needed", needed.join(", "))));
    }
}

/// Something stands in it that may not, or nothing that has to.
fn content(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let role = tree.role(node);
    let owned = role.owned();
    let is_list_of_html = matches!(document.html(node), "ul" | "ol" | "menu");
    if owned.is_empty() || !tree.is_told(node) || !(tree.explicit_role(node) == Some(role) || is_list_of_html) {
        return;
    }
    let is_busy = |one: NodeId| document.attribute(one, "aria-busy").is_some_and(|busy| busy.trim() == "true");
    let may_be_busy = !document.with(ARIA_BUSY).is_empty();
    if may_be_busy && (is_busy(node) || document.ancestors(node).any(is_busy)) {
        return;
    }
    let mut has_elements = false;
    let mut has_right = false;
    let mut wrong = None;
    let referenced = tree.referenced(node, "aria-owns").into_iter().map(|owned| (owned, document.end(owned)));
    for (mut at, end) in std::iter::once((node + 1, document.end(node))).chain(referenced) {
        while at < end {
            let one = at;
            at += 1;
            if !document.is_element(one) {
                continue;
            }
            if !tree.is_exposed(one) {
                at = document.end(one);
                continue;
            }
            let inner = tree.role(one);
            has_elements |= !inner.is_presentational();
            // Groups of them have to hold the same.
            if inner.is_presentational() || (inner == Role::Group && owned.contains(&Role::Group)) {
                continue;
            }
            if owned.contains(&inner) {
                has_right = true;
            } else if matches!(inner, Role::Generic | Role::No) && !has_global(document, one) {
                continue;
            } else {
                wrong = wrong.or(Some(one));
            }
            at = document.end(one);
        }
    }
    let needed = || owned.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ");
    let finding = || Finding::new(&rules::ARIA_REQUIRED_CHILDREN).with("role", role.as_str()).with("needed", needed());
    if let Some(wrong) = wrong {
        let word = Some(tree.role(wrong).as_str()).filter(|word| !word.is_empty()).unwrap_or(document.name(wrong));
        found.push((node, finding().with("kind", "wrong").with("inside", word)));
    } else if has_elements && !has_right {
        found.push((node, finding().with("kind", "none").with("inside", "none")));
    }
}

/// May the element have the role (ARIA in HTML, 4)? What it is anyway counts as allowed here.
fn is_allowed(tree: &Tree<'_>, node: NodeId, role: Role) -> bool {
    let document = tree.document;
    if tree.implicit_role(node) == role {
        return true;
    }
    let kind = || document.attribute(node, "type").unwrap_or("text").trim().to_ascii_lowercase();
    let is_quiet = role.is_presentational() || role == Role::Group;
    match document.html(node) {
        "a" | "area" if document.has(node, "href") => {
            matches!(
                role,
                Role::Button
                    | Role::CheckBox
                    | Role::Link
                    | Role::MenuItem
                    | Role::MenuItemCheckBox
                    | Role::MenuItemRadio
                    | Role::Option
                    | Role::Radio
                    | Role::Switch
                    | Role::Tab
                    | Role::TreeItem
            )
        }
        "base" | "body" | "col" | "colgroup" | "head" | "html" | "link" | "meta" | "noscript" | "param" | "script"
        | "source" | "style" | "template" | "title" | "track" | "picture" | "map" | "main" | "datalist" | "details"
        | "optgroup" | "option" | "meter" | "progress" | "textarea" | "caption" => false,
        "dd" | "dt" => matches!(role, Role::ListItem) || is_quiet,
        "dialog" => role == Role::AlertDialog,
        "iframe" => is_quiet || matches!(role, Role::Application | Role::Document | Role::Img),
        "fieldset" => is_quiet || matches!(role, Role::RadioGroup),
        "form" => is_quiet || matches!(role, Role::Search),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => is_quiet || matches!(role, Role::Tab),
        "hr" => is_quiet,
        "label" | "legend" => is_quiet && document.html(node) == "label" && !document.has(node, "for"),
        "nav" => is_quiet || matches!(role, Role::Menu | Role::MenuBar | Role::TabList | Role::Navigation),
        "select" => role == Role::Menu,
        "audio" | "video" => role == Role::Application,
        "img" => {
            // An empty `alt` and a role that means something contradict each other.
            let is_empty = document.attribute(node, "alt") == Some("");
            is_quiet
                || (!is_empty && !role.is_landmark() && !matches!(role, Role::Heading | Role::List | Role::ListItem))
        }
        "input" => match kind().as_str() {
            "button" | "image" | "submit" | "reset" => {
                role.is_widget() && !matches!(role, Role::TextBox | Role::SearchBox | Role::ListBox)
            }
            "checkbox" => matches!(role, Role::MenuItemCheckBox | Role::Option | Role::Switch | Role::Button),
            "radio" => role == Role::MenuItemRadio,
            "email" | "tel" | "url" => role == Role::ComboBox,
            "text" | "search" => {
                matches!(role, Role::ComboBox | Role::SearchBox | Role::SpinButton | Role::TextBox)
            }
            _ => false,
        },
        "button" => {
            (role.is_widget() || role == Role::Separator)
                && !matches!(role, Role::TextBox | Role::SearchBox | Role::ListBox)
        }
        "summary" => matches!(role, Role::Button),
        _ => true,
    }
}
