//! The keyboard's way through a page (WCAG 2.1.2, 2.4.3), its short ways (2.1.4), and movement of the
//! page or of the device that nobody can stop (2.2.2, 2.5.4).

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::{NodeId, in_order};
use super::super::tree::{Tree, tabindex};
use super::Found;

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut keys: FxHashSet<String> = FxHashSet::default();
    // A script may give text something to do; then it should have a role, which is another question.
    let has_script = document.find("script").is_some();
    let escape = Escape::default();
    let operated = ["accesskey", "tabindex", "onblur"].map(|name| document.with_attribute(name));
    let moving = document.any_html(["marquee", "blink"]);
    for node in in_order(operated.into_iter().flatten().copied().chain(moving)) {
        if !tree.is_rendered(node) {
            continue;
        }
        for key in document.attribute(node, "accesskey").unwrap_or_default().split_whitespace() {
            if !keys.insert(key.to_lowercase()) {
                found.push((node, Finding::new(&rules::ACCESS_KEY_REPEATED).with("key", key)));
            }
        }
        if let Some(index) = tabindex(document, node).filter(|_| tree.is_focusable(node)) {
            if index > 0 {
                found.push((node, Finding::new(&rules::TAB_ORDER_FORCED).with("index", format!("{index}"))));
            } else if index == 0 && !has_script && does_nothing(tree, node) {
                found.push((node, Finding::new(&rules::FOCUS_WITHOUT_PURPOSE)));
            }
        }
        if traps(tree, node, &escape) {
            found.push((node, Finding::new(&rules::KEYBOARD_TRAP)));
        }
        if matches!(document.html(node), "marquee" | "blink") && !tree.text(node).is_empty() {
            found.push((node, Finding::new(&rules::MOVING_TEXT)));
        }
    }
    motion(tree, found);
}

/// The scripts that stand in the page itself.
fn scripts<'t>(tree: &'t Tree<'_>) -> impl Iterator<Item = &'t str> {
    let document = tree.document;
    let scripts = document.any_html(["script"]).into_iter();
    scripts.flat_map(|script| document.children(script)).filter_map(|text| document.text(text))
}

/// Does the keyboard stop at it although it neither does nor holds anything?
fn does_nothing(tree: &Tree<'_>, node: NodeId) -> bool {
    let document = tree.document;
    let is_text = matches!(
        document.html(node),
        "p" | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "span"
            | "strong"
            | "em"
            | "b"
            | "i"
            | "li"
            | "dt"
            | "dd"
            | "small"
    );
    let scrolls = |overflow: &str| !matches!(overflow, "visible" | "hidden" | "clip");
    let style = tree.style.of(node);
    let listens = |node: NodeId| document.attributes(node).any(|(name, _)| name.starts_with("on"));
    let is_operated = std::iter::once(node)
        .chain(document.ancestors(node))
        .any(|one| listens(one) || document.has(one, "contenteditable"));
    is_text
        && tree.explicit_role(node).is_none()
        && !scrolls(&style.overflow_x)
        && !scrolls(&style.overflow_y)
        && !is_operated
        && !document.attributes(node).any(|(name, _)| name.starts_with("aria-") || name.starts_with("data-"))
}

/// What the page as a whole has that may lead out of a trap, found out once.
#[derive(Default)]
struct Escape {
    /// Scripts in the page listen to keys.
    scripts: OnceCell<bool>,
    /// The page says which keys lead out, or offers to.
    words: OnceCell<bool>,
}

/// Does it take the focus back whenever it loses it, or send it to another that sends it back?
fn traps(tree: &Tree<'_>, node: NodeId, escape: &Escape) -> bool {
    let document = tree.document;
    let Some(next) = next_on_blur(tree, node) else { return false };
    let is_held = next == node || next_on_blur(tree, next) == Some(node);
    let listens = |one: NodeId| document.attributes(one).any(|(name, _)| name.starts_with("onkey"));
    let has_keys = || std::iter::once(node).chain(document.ancestors(node)).any(listens);
    let listens_elsewhere = || *escape.scripts.get_or_init(|| scripts(tree).any(|script| script.contains("key")));
    let is_told = || *escape.words.get_or_init(|| tells_of_keys(tree));
    is_held && tree.is_in_tab_order(node) && !listens_elsewhere() && !(has_keys() && is_told())
}

/// Where the focus certainly goes when an element loses it, as its own attribute says.
fn next_on_blur(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let document = tree.document;
    let script = document.attribute(node, "onblur")?;
    let plain: String = script.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.contains("if(") || plain.contains(['?', '&', '|']) {
        return None;
    }
    if plain.contains("this.focus()") {
        return Some(node);
    }
    // A function whose name says that it moves the focus, with the id of where to.
    let (function, rest) = plain.split_once('(')?;
    let id = rest.trim_end_matches([')', ';']).trim_matches(['\'', '"']);
    let moves = function.to_ascii_lowercase().contains("focus") && function.chars().all(char::is_alphanumeric);
    document.by_id(id).filter(|next| moves && tree.is_focusable(*next))
}

/// Does the page say which keys lead out, or offer to?
fn tells_of_keys(tree: &Tree<'_>) -> bool {
    let document = tree.document;
    let names_key = |text: &str| {
        let lower = text.to_lowercase();
        ["ctrl", "alt+", "esc", "press ", "naciśnij", "wciśnij", "klawisz"].iter().any(|word| lower.contains(word))
    };
    document.all().any(|node| match document.text(node) {
        Some(text) => names_key(text) && tree.is_rendered(document.parent(node)),
        None => document.has(node, "onclick"),
    })
}

/// Words of a control that switches off what happens when the device is moved.
const SWITCH_WORDS: &[&str] = &[
    "disable",
    "turn off",
    "switch off",
    "motion",
    "movement",
    "sensor",
    "tilt",
    "shake",
    "wyłącz",
    "ruch",
    "czujnik",
    "potrząs",
    "przechyl",
];

/// Does the page react to movements of the device, with nothing to switch that off?
fn motion(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let listens = |script: &str| {
        ["deviceorientation", "devicemotion"].iter().any(|event| {
            // A function of its own may do anything; one written in place is read below.
            [format!("addEventListener('{event}',"), format!("addEventListener(\"{event}\",")].iter().any(|call| {
                script.find(call.as_str()).is_some_and(|at| {
                    let handler = script[at + call.len()..].trim_start();
                    let name = handler.split(')').next().unwrap_or_default().trim();
                    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'))
                })
            })
        })
    };
    // Nearly no script has anything to do with devices.
    let may_listen = |script: &&str| script.contains("device");
    let script = document
        .any_html(["script"])
        .into_iter()
        .find(|node| document.children(*node).filter_map(|text| document.text(text)).filter(may_listen).any(listens));
    let Some(script) = script else { return };
    let is_switch = |node: NodeId| {
        let is_control =
            matches!(tree.role(node), Role::Button | Role::CheckBox | Role::Switch | Role::Radio | Role::Link);
        let name = if is_control { tree.name(node).text.to_lowercase() } else { String::new() };
        SWITCH_WORDS.iter().any(|word| name.contains(word))
    };
    // Other ways to change the same thing need no switch.
    let opens_more = |node: NodeId| document.has(node, "onclick") || document.html(node) == "dialog";
    if !tree.elements().any(|node| is_switch(node) || opens_more(node)) {
        found.push((script, Finding::new(&rules::MOTION_WITHOUT_SWITCH)));
    }
}
