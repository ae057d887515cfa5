//! What forms say of their fields: what a browser may fill in (WCAG 1.3.5), what is wrong (3.3.1).

use rustc_hash::FxHashSet;

use crate::finding::{Finding, rules};

use super::super::document::NodeId;
use super::super::tree::Tree;
use super::passage::may_hold;
use super::{Found, unsettled};

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    for node in unsettled(tree, &document.any_html(["input", "select", "textarea", "form"])) {
        match document.html(node) {
            "form" => errors(tree, node, found),
            _ => autofill(tree, node, found),
        }
    }
}

/// What a field takes (HTML, 4.10.18.7.1, "control group").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Multiline,
    Password,
    Url,
    UserName,
    Telephone,
    Numeric,
    Month,
    Date,
}

/// Names of fields (HTML, 4.10.18.7.1), with what they take.
const FIELDS: &[(&str, Kind)] = &[
    ("name", Kind::Text),
    ("honorific-prefix", Kind::Text),
    ("given-name", Kind::Text),
    ("additional-name", Kind::Text),
    ("family-name", Kind::Text),
    ("honorific-suffix", Kind::Text),
    ("nickname", Kind::Text),
    ("username", Kind::UserName),
    ("new-password", Kind::Password),
    ("current-password", Kind::Password),
    ("one-time-code", Kind::Password),
    ("organization-title", Kind::Text),
    ("organization", Kind::Text),
    ("street-address", Kind::Multiline),
    ("address-line1", Kind::Text),
    ("address-line2", Kind::Text),
    ("address-line3", Kind::Text),
    ("address-level4", Kind::Text),
    ("address-level3", Kind::Text),
    ("address-level2", Kind::Text),
    ("address-level1", Kind::Text),
    ("country", Kind::Text),
    ("country-name", Kind::Text),
    ("postal-code", Kind::Text),
    ("cc-name", Kind::Text),
    ("cc-given-name", Kind::Text),
    ("cc-additional-name", Kind::Text),
    ("cc-family-name", Kind::Text),
    ("cc-number", Kind::Text),
    ("cc-exp", Kind::Month),
    ("cc-exp-month", Kind::Numeric),
    ("cc-exp-year", Kind::Numeric),
    ("cc-csc", Kind::Text),
    ("cc-type", Kind::Text),
    ("transaction-currency", Kind::Text),
    ("transaction-amount", Kind::Numeric),
    ("language", Kind::Text),
    ("bday", Kind::Date),
    ("bday-day", Kind::Numeric),
    ("bday-month", Kind::Numeric),
    ("bday-year", Kind::Numeric),
    ("sex", Kind::Text),
    ("url", Kind::Url),
    ("photo", Kind::Url),
];

/// Names of ways to reach somebody, before which `home` and `work` may stand.
const CONTACTS: &[(&str, Kind)] = &[
    ("tel", Kind::Telephone),
    ("tel-country-code", Kind::Text),
    ("tel-national", Kind::Text),
    ("tel-area-code", Kind::Text),
    ("tel-local", Kind::Text),
    ("tel-local-prefix", Kind::Text),
    ("tel-local-suffix", Kind::Text),
    ("tel-extension", Kind::Text),
    ("email", Kind::UserName),
    ("impp", Kind::Url),
];

/// The field that a value of `autocomplete` names, if its words are right and in their order.
fn field(value: &str) -> Option<Kind> {
    let lower = value.to_ascii_lowercase();
    let mut words = lower.split_ascii_whitespace().peekable();
    words.next_if(|word| word.starts_with("section-"));
    words.next_if(|word| matches!(*word, "shipping" | "billing"));
    let is_contact = words.next_if(|word| matches!(*word, "home" | "work" | "mobile" | "fax" | "pager")).is_some();
    let name = words.next()?;
    let find = |fields: &[(&str, Kind)]| fields.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    let kind = find(CONTACTS).or_else(|| if is_contact { None } else { find(FIELDS) })?;
    words.next_if_eq(&"webauthn");
    words.next().is_none().then_some(kind)
}

/// Does a kind of field take such values? Only where browsers certainly refuse them.
fn suits(kind: Kind, control: &str) -> bool {
    match control {
        "password" => kind == Kind::Password || kind == Kind::Text,
        "email" => kind == Kind::UserName,
        "url" => kind == Kind::Url,
        "tel" => !matches!(kind, Kind::Multiline | Kind::Url | Kind::Date | Kind::Month),
        "date" => kind == Kind::Date,
        "month" => kind == Kind::Month,
        "number" => matches!(kind, Kind::Numeric | Kind::Telephone | Kind::Text | Kind::Password),
        _ => true,
    }
}

fn autofill(tree: &Tree<'_>, node: NodeId, found: &mut Found) {
    let document = tree.document;
    let Some(value) = document.attribute(node, "autocomplete").map(str::trim).filter(|value| !value.is_empty()) else {
        return;
    };
    let control = document.attribute(node, "type").unwrap_or("text").trim().to_ascii_lowercase();
    let has_no_value =
        matches!(control.as_str(), "hidden" | "button" | "checkbox" | "file" | "image" | "radio" | "reset" | "submit");
    let is_switch = value.eq_ignore_ascii_case("off") || value.eq_ignore_ascii_case("on");
    let is_input = document.html(node) == "input";
    let is_disabled = tree.is_disabled(node)
        || document.attribute(node, "aria-disabled").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let is_hidden = !tree.is_visible(node) && !tree.is_exposed(node);
    let is_static = !tree.is_in_tab_order(node) && !tree.role(node).is_widget();
    if is_switch || (is_input && has_no_value) || is_disabled || is_hidden || is_static {
        return;
    }
    match field(value) {
        None => found.push((node, Finding::new(&rules::AUTOCOMPLETE_INVALID).with("value", value))),
        Some(kind) if is_input && !suits(kind, &control) => {
            found
                .push((node, Finding::new(&rules::AUTOCOMPLETE_UNSUITABLE).with("value", value).with("type", control)));
        }
        Some(_) => {}
    }
}

/// Beginnings of messages that say that something is wrong, but not what.
const VAGUE: &[&str] = &[
    "invalid value",
    "invalid input",
    "invalid entry",
    "invalid data",
    "invalid field",
    "incorrect value",
    "wrong value",
    "please fill the field correctly",
    "please fill in the field correctly",
    "please fill the fields correctly",
    "please correct the errors",
    "something is wrong",
    "nieprawidłowa wartość",
    "niepoprawna wartość",
    "błędna wartość",
    "nieprawidłowe dane",
    "niepoprawne dane",
    "błędne dane",
    "wypełnij pole poprawnie",
    "wypełnij poprawnie pole",
    "popraw błędy",
    "formularz zawiera błędy",
];

/// Does a text have these words, as words?
fn names_word(text: &str, words: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !words.is_empty()
        && text
            .match_indices(words)
            .any(|(at, _)| is_end(text[..at].chars().next_back()) && is_end(text[at + words.len()..].chars().next()))
}

/// Words that may follow without saying more: `for age`, `w polu Wiek`.
const MORE_WORDS_MAX: usize = 4;

/// Labels of several fields that are looked for in messages.
const TWICE_MAX: usize = 20;

/// Does a name speak of an error?
fn is_of_error(name: &str) -> bool {
    if !may_hold(name, [*b"err", *b"inv"]) {
        return false;
    }
    let lower = name.to_ascii_lowercase();
    lower.contains("error") || lower.contains("invalid-feedback")
}

/// Messages about errors that stand in a form from the beginning.
fn errors(tree: &Tree<'_>, form: NodeId, found: &mut Found) {
    let document = tree.document;
    let (mut known, mut twice, mut legends) = (FxHashSet::default(), Vec::new(), Vec::new());
    for node in document.descendants(form) {
        let is_choice = matches!(document.attribute(node, "type"), Some("radio" | "checkbox"));
        match document.html(node) {
            "legend" => legends.push(tree.text(node).to_lowercase()),
            "input" | "select" | "textarea" if !is_choice && tree.labels(node).next().is_some() => {
                let label = tree.name(node).text.to_lowercase();
                if label.chars().count() > 2 && !known.insert(label.clone()) && twice.len() < TWICE_MAX {
                    twice.push(label);
                }
            }
            _ => {}
        }
    }
    for node in document.descendants(form).filter(|node| document.is_element(*node)) {
        let names = ["id", "class"].into_iter().filter_map(|name| document.attribute(node, name));
        let is_error = names.into_iter().any(is_of_error) || document.attribute(node, "role") == Some("alert");
        let holds_field =
            || document.descendants(node).any(|one| matches!(document.html(one), "input" | "select" | "textarea"));
        if !is_error || holds_field() {
            continue;
        }
        let text: String = document.descendants(node).filter_map(|one| document.text(one)).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lower = text.to_lowercase();
        if !text.is_empty() && tree.is_visible(node) && document.attribute(node, "aria-hidden") == Some("true") {
            found.push((node, Finding::new(&rules::ERROR_MESSAGE_HIDDEN)));
        } else if VAGUE.iter().any(|vague| {
            let more = lower.strip_prefix(vague).map(|rest| rest.trim_matches(['.', '!', ' ']));
            more.is_some_and(|rest| {
                !rest.contains(['.', ',', ':', ';', '–']) && rest.split(' ').count() <= MORE_WORDS_MAX
            })
        }) {
            found.push((node, Finding::new(&rules::ERROR_MESSAGE_VAGUE).with("text", text)));
        } else if let Some(label) = twice.iter().find(|label| names_word(&lower, label)) {
            // The name of the group says which one is meant.
            if !legends.iter().any(|legend| names_word(&lower, legend)) {
                found.push((node, Finding::new(&rules::ERROR_MESSAGE_AMBIGUOUS).with("label", label.clone())));
            }
        }
    }
}
