//! Labels: what is seen of a control's name and what assistive technology says of it differ, or it says
//! too little (WCAG 2.2, 2.4.6, 2.5.3).

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Finding, rules};

use super::super::aria::{NameFrom, Role};
use super::super::document::{ARIA_LABEL, ARIA_LABELLEDBY, Document, NodeId};
use super::super::name::{Source, collapsed};
use super::super::style::Display;
use super::super::tree::Tree;
use super::names::fields;
use super::{Found, cut};

/// Everything about labels that are there.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let eye = Eye { tree, has_icon_font: OnceCell::new() };
    let labelled = tree.document.with(ARIA_LABEL).iter();
    let by_others = tree.document.with(ARIA_LABELLEDBY).iter();
    for node in labelled.chain(by_others.filter(|node| !tree.document.holds(**node, ARIA_LABEL))) {
        if tree.is_exposed(*node) {
            differs(&eye, *node, found);
        }
    }
    let fields = fields(tree);
    for field in &fields {
        let label_is_sure = || {
            let by_others = tree.referenced(*field, "aria-labelledby");
            tree.labels(*field).chain(by_others).all(|label| eye.is_sure(label))
        };
        if !(tree.is_settled(*field) && label_is_sure()) {
            field_label(&eye, *field, found);
        }
    }
    repeated(tree, &fields, found);
}

/// The label that is seen is no part of the name, so that nobody can call the control by what they see.
fn differs(eye: &Eye<'_, '_>, node: NodeId, found: &mut Found) {
    let tree = eye.tree;
    let role = tree.role(node);
    if !role.is_widget() || role.name_from() != NameFrom::Content || (tree.is_settled(node) && eye.is_sure(node)) {
        return;
    }
    let label = eye.text(node);
    let label_words = words(&label);
    // A single letter is a sign: X closes, B makes bold.
    if label_words.is_empty()
        || (label_words.len() == 1 && label_words[0].chars().count() == 1 && is_letters(&label_words[0]))
    {
        return;
    }
    let name = tree.name(node);
    let name_words = words(&name.text);
    if contains(&name_words, &label_words)
        || contains(&words(&name.text.replace(HYPHENS, "")), &words(&label.replace(HYPHENS, "")))
        || is_short_form(&label, &name_words)
        || is_short_form(&name.text, &label_words)
    {
        return;
    }
    let finding = Finding::new(&rules::LABEL_CONTENT_NAME_MISMATCH);
    found.push((node, finding.with("label", cut(&collapsed(&label))).with("name", cut(&name.text))));
}

const HYPHENS: &[char] = &['-', '\u{ad}', '\u{2010}', '\u{2011}'];

fn is_letters(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// Words in lower case, without what stands in round brackets (ACT rule 2ee8b8, label in name algorithm).
fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        plain.push_str(before);
        match after.split_once(')') {
            Some((_, after)) => rest = after,
            None => rest = after,
        }
    }
    plain.push_str(rest);
    let plain = plain.to_lowercase();
    plain
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn contains(words: &[String], part: &[String]) -> bool {
    words.windows(part.len().max(1)).any(|window| window == part)
}

/// Is a word of the text short for what the others say: "ul." for "ulica", "WHO" by its first letters?
fn is_short_form(text: &str, others: &[String]) -> bool {
    text.split_whitespace().any(|word| {
        let letters = word.trim_matches(|character: char| !character.is_alphanumeric());
        let short = letters.to_lowercase();
        if short.is_empty() || !is_letters(&short) || others.contains(&short) {
            return false;
        }
        let is_cut = word.trim_end_matches([',', ';', ':']).ends_with('.')
            && others.iter().any(|other| other.len() > short.len() && other.starts_with(&short));
        let is_acronym = || {
            let count = letters.chars().count();
            count > 1
                && letters.chars().all(char::is_uppercase)
                && others.windows(count).any(|window| {
                    window.iter().all(|other| other.chars().nth(1).is_some())
                        && window.iter().zip(short.chars()).all(|(other, letter)| other.starts_with(letter))
                })
        };
        is_cut || is_acronym()
    })
}

/// What is seen of a page's text.
struct Eye<'t, 'a> {
    tree: &'t Tree<'a>,
    has_icon_font: OnceCell<bool>,
}

impl Eye<'_, '_> {
    /// Text inside an element as the eye meets it, hidden from assistive technology or not. Names of signs in
    /// fonts of icons are left out.
    fn text(&self, node: NodeId) -> String {
        let tree = self.tree;
        let document = tree.document;
        let mut text = String::new();
        let mut ends = Vec::new();
        let mut skipped = 0;
        for inner in document.descendants(node) {
            while ends.last().is_some_and(|end| *end <= inner) {
                ends.pop();
                text.push(' ');
            }
            if inner < skipped {
                continue;
            }
            if let Some(part) = document.text(inner) {
                if tree.is_visible(document.parent(inner)) && !(is_sign(part) && self.has_icon_font()) {
                    text.push_str(part);
                }
                continue;
            }
            if has_icon_class(document, inner) || matches!(document.html(inner), "select" | "textarea") {
                skipped = document.end(inner);
            } else if document.is_element(inner)
                && (document.html(inner) == "br"
                    || !matches!(tree.style.of(inner).display, Display::Inline | Display::Contents | Display::None))
            {
                text.push(' ');
                ends.push(document.end(inner));
            }
            if text.len() > 4096 {
                break;
            }
        }
        if has_icon_class(document, node) { String::new() } else { text }
    }

    /// Is what the eye meets inside an element the same in every page, fonts of icons or not?
    fn is_sure(&self, node: NodeId) -> bool {
        let document = self.tree.document;
        !document.descendants(node).filter_map(|inner| document.text(inner)).any(is_sign)
    }

    /// Does the page speak of a font of icons?
    fn has_icon_font(&self) -> bool {
        let document = self.tree.document;
        *self.has_icon_font.get_or_init(|| {
            document.any_html(["link", "style"]).into_iter().any(|node| {
                let href = document.attribute(node, "href").filter(|_| document.html(node) == "link");
                let css = document.children(node).filter_map(|text| document.text(text));
                href.is_some_and(|href| href.to_ascii_lowercase().contains("icon"))
                    || css.into_iter().any(|css| css.contains("Icons") || css.contains("Symbols"))
            })
        })
    }
}

fn has_icon_class(document: &Document, node: NodeId) -> bool {
    document.attribute(node, "class").is_some_and(|classes| {
        classes.split_ascii_whitespace().any(|class| {
            class.starts_with("material-")
                || class.starts_with("icon")
                || class.ends_with("icon")
                || class.ends_with("icons")
        })
    })
}

/// May it be the name of a sign: one word in small letters?
fn is_sign(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
}

/// Words that say nothing of what a field wants.
const VAGUE: &[&str] = &[
    "dalej",
    "etykieta",
    "field",
    "form",
    "formularz",
    "go",
    "info",
    "input",
    "label",
    "menu",
    "ok",
    "pole",
    "submit",
    "wyślij",
];

/// How many letters of ASCII the longest of these has.
const VAGUE_MAX: usize = "formularz".len();

fn field_label(eye: &Eye<'_, '_>, field: NodeId, found: &mut Found) {
    let tree = eye.tree;
    let document = tree.document;
    let name = tree.name(field);
    match name.source {
        Source::Tooltip => found.push((field, Finding::new(&rules::LABEL_TITLE_ONLY))),
        Source::Native if tree.labels(field).filter(|label| tree.is_exposed(*label)).count() > 1 => {
            found.push((field, Finding::new(&rules::FORM_FIELD_MULTIPLE_LABELS)));
        }
        _ => {}
    }
    if !takes_text(tree, field) || !tree.is_visible(field) {
        return;
    }
    let labels = match name.source {
        Source::LabelledBy => tree.referenced(field, "aria-labelledby"),
        Source::Native => tree.labels(field).collect(),
        _ => return,
    };
    let mut seen = String::new();
    for label in labels.into_iter().filter(|label| tree.is_visible(*label)) {
        seen.push_str(&eye.text(label));
        seen.push(' ');
    }
    // Most labels are longer than any of these words, whatever stands between their letters.
    let letters = seen.bytes().filter(u8::is_ascii_alphanumeric).count();
    if letters > VAGUE_MAX && !seen.contains('(') {
        return;
    }
    let seen = words(&seen).join(" ");
    if VAGUE.contains(&seen.as_str()) && document.html(field) != "textarea" {
        found.push((field, Finding::new(&rules::LABEL_VAGUE).with("label", seen)));
    }
}

/// Does a reader write something into it?
fn takes_text(tree: &Tree<'_>, field: NodeId) -> bool {
    matches!(tree.role(field), Role::TextBox | Role::SearchBox | Role::SpinButton | Role::No)
}

/// Fields with the same label, and nothing to be seen that tells them apart.
fn repeated(tree: &Tree<'_>, fields: &[NodeId], found: &mut Found) {
    let document = tree.document;
    let takes_text = |field: &NodeId| takes_text(tree, *field) && tree.is_visible(*field);
    let fields: Vec<NodeId> = fields.iter().copied().filter(takes_text).collect();
    if fields.len() < 2 {
        return;
    }
    let mut named: FxHashMap<String, NodeId> = FxHashMap::default();
    let mut pairs = Vec::new();
    let mut labels: FxHashSet<NodeId> = FxHashSet::default();
    for field in fields {
        let name = tree.name(field);
        if !matches!(name.source, Source::Native | Source::LabelledBy) {
            continue;
        }
        labels.extend(tree.referenced(field, "aria-labelledby"));
        if let Some(earlier) = named.insert(words(&name.text).join(" "), field) {
            pairs.push((earlier, field));
        }
    }
    if pairs.is_empty() {
        return;
    }
    // The last text or picture before each node that is no label.
    let mut contexts = Vec::new();
    let mut skipped = 0;
    for node in document.all() {
        let is_picture = matches!(document.html(node), "img" | "svg" | "hr");
        let is_text = document.text(node).is_some_and(|text| !text.trim().is_empty());
        let shown = if is_text { document.parent(node) } else { node };
        if node >= skipped && (is_picture || is_text) && tree.is_visible(shown) {
            contexts.push(node);
        } else if matches!(document.html(node), "label" | "button" | "select" | "textarea") || labels.contains(&node) {
            skipped = skipped.max(document.end(node));
        }
    }
    for (earlier, later) in pairs {
        let next = contexts.partition_point(|context| *context <= earlier);
        let is_told_apart =
            contexts.get(next).is_some_and(|context| *context < later) || is_in_named_group(tree, later);
        if !is_told_apart {
            found.push((later, Finding::new(&rules::LABEL_REPEATED).with("label", cut(&tree.name(later).text))));
        }
    }
}

fn is_in_named_group(tree: &Tree<'_>, field: NodeId) -> bool {
    tree.document.ancestors(field).any(|around| {
        matches!(tree.role(around), Role::Group | Role::RadioGroup | Role::Region) && !tree.name(around).is_empty()
    })
}
