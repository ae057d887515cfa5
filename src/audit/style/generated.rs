//! Generated: the text that style sheets put before and after what stands in an element (CSS
//! Pseudo-Elements 4, 4.1), as far as it is said: texts and values of attributes.

use super::super::document::{Document, NodeId};
use super::cascade::Style;
use super::property::{self, Part, Property, Value};
use super::selector;
use super::sheet::{Declared, Rule};
use super::variable;

/// The text of an element's `::before` and `::after`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Generated {
    /// Before what stands in it.
    pub before: String,
    /// After it.
    pub after: String,
}

/// Does a rule decide what stands in a part, or whether it is there?
pub(super) fn says(rule: &Rule) -> bool {
    rule.declarations.iter().any(|declaration| match &declaration.says {
        Declared::Value(property, _) => {
            matches!(property, Property::Content | Property::Display | Property::Visibility)
        }
        Declared::Pending(name, _) => matches!(&**name, "content" | "display"),
        Declared::Variable(..) => false,
    })
}

/// May a rule put text into a part?
pub(super) fn has_text(rule: &Rule) -> bool {
    let is_text = |part: &Part| !matches!(part, Part::Text(text) if text.is_empty());
    rule.declarations.iter().any(|declaration| match &declaration.says {
        Declared::Value(Property::Content, Value::Content(parts)) => parts.iter().any(is_text),
        Declared::Pending(name, _) => &**name == "content",
        _ => false,
    })
}

impl Style {
    /// May styles add text to an element?
    pub fn may_say_more(&self, node: NodeId) -> bool {
        !self.whole_kind(node).spoken.is_empty()
    }

    /// The text that styles add to an element, on a screen in light mode; none where there is nothing.
    pub fn generated(&self, document: &Document, node: NodeId) -> Option<Generated> {
        let spoken = &self.whole_kind(node).spoken;
        if spoken.is_empty() {
            return None;
        }
        let sheets = self.sheets();
        let mut texts = [String::new(), String::new()];
        let mut is_gone = [false, false];
        for entry in spoken.iter() {
            let part = usize::from(selector::is_after(&sheets.entries[*entry].selector));
            for declaration in sheets.rule(*entry).declarations.iter() {
                let pending;
                let (property, value) = match &declaration.says {
                    Declared::Value(property, value) => (*property, value),
                    Declared::Pending(name, text) if &**name == "content" => {
                        let text = variable::put_in(text, &self.of(node).variables);
                        pending =
                            text.and_then(|text| property::parse(name, text.trim())).and_then(|mut all| all.pop());
                        match &pending {
                            Some((property, value)) => (*property, value),
                            None => continue,
                        }
                    }
                    _ => continue,
                };
                match (property, value) {
                    (Property::Content, Value::Content(parts)) => texts[part] = written(document, node, parts),
                    (Property::Content, _) => texts[part].clear(),
                    (Property::Display, value) => is_gone[part] = *value == Value::Word("none".into()),
                    (Property::Visibility, value) => is_gone[part] = *value == Value::Word("hidden".into()),
                    _ => {}
                }
            }
        }
        let [before, after] = texts;
        let shown = |text: String, is_gone: bool| if is_gone { String::new() } else { text };
        let generated = Generated { before: shown(before, is_gone[0]), after: shown(after, is_gone[1]) };
        (generated != Generated::default()).then_some(generated)
    }
}

fn written(document: &Document, node: NodeId, parts: &[Part]) -> String {
    let one = |part: &Part| match part {
        Part::Text(text) => text.to_string(),
        Part::Attribute(name) => document.attribute(node, name).unwrap_or_default().to_owned(),
    };
    parts.iter().map(one).filter(|text| !text.chars().all(is_private)).collect()
}

/// Signs that fonts of icons make up mean nothing to anybody else.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}
