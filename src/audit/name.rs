//! Name: the accessible name and description of an element, as Accessible Name and Description
//! Computation 1.2 says, with what HTML-AAM 1.0 (4.1) and SVG-AAM 1.0 (5.1) add for their elements.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::aria::{NameFrom, Role};
use super::document::{ARIA_LABEL, ARIA_LABELLEDBY, ARIA_OWNS, Document, NodeId, PLACEHOLDER, TITLE, known_names};
use super::space::{collapse, is_collapsed};
use super::style::Display;
use super::tree::Tree;

/// What a name was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Source {
    /// There is none.
    #[default]
    Nothing,
    /// Elements that `aria-labelledby` names.
    LabelledBy,
    /// `aria-label`.
    Label,
    /// What HTML or SVG has for it: `alt`, `label`, `legend`, `caption`, `title` of SVG, `value`.
    Native,
    /// What stands inside.
    Content,
    /// `title`, or `placeholder`.
    Tooltip,
    /// A word of the browser's own (`Submit`).
    Browser,
}

/// An accessible name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name<'a> {
    /// White space collapsed; empty if there is none.
    pub text: Cow<'a, str>,
    /// What it was taken from.
    pub source: Source,
}

impl<'a> Name<'a> {
    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A name of what is written; none if that is nothing.
    fn lent(text: &'a str, source: Source) -> Option<Self> {
        let text = collapsed(text);
        (!text.is_empty()).then_some(Self { text, source })
    }

    fn new(text: Cow<'a, str>, source: Source) -> Option<Self> {
        match text {
            Cow::Borrowed(text) => Self::lent(text, source),
            Cow::Owned(text) => Self::read(text, source),
        }
    }

    /// A name of what a walk has gathered, which leaves a space behind blocks.
    fn read(mut text: String, source: Source) -> Option<Self> {
        text.truncate(text.trim_ascii_end().len());
        let text = if is_collapsed(&text) { text } else { collapse(&text) };
        (!text.is_empty()).then_some(Self { text: Cow::Owned(text), source })
    }
}

/// Names longer than this are cut: nobody listens to them, and many that refer to one text would
/// otherwise cost its length each time.
const BYTES_MAX: usize = 16 * 1024;

/// How many elements `aria-labelledby` is followed to.
const IDS_MAX: usize = 100;

/// How deep a walk goes, `aria-owns` included; elements alone stand less deep in each other.
const DEPTH_MAX: usize = 600;

/// White space as HTML collapses it, with the no-break spaces that make a name look empty.
pub(super) fn collapsed(text: &str) -> Cow<'_, str> {
    if is_collapsed(text) { Cow::Borrowed(text) } else { Cow::Owned(collapse(text)) }
}

/// Did an author give it a name by ARIA or `title`? For roles that only named elements have.
pub(super) fn is_named_by_author(document: &Document, node: NodeId) -> bool {
    let has = |name: &str| document.attribute(node, name).is_some_and(|value| !value.trim().is_empty());
    let refers = || {
        let ids = document.attribute(node, "aria-labelledby").unwrap_or_default();
        ids.split_ascii_whitespace().any(|id| document.by_id(id).is_some())
    };
    has("aria-label") || refers() || has("title")
}

/// The name of an element.
pub(super) fn of<'a>(tree: &Tree<'a>, node: NodeId) -> Name<'a> {
    let from = tree.role(node).name_from();
    if from == NameFrom::Prohibited && !takes_native_name(tree.document, node) {
        return Name::default();
    }
    own_name(tree, node, from).unwrap_or_default()
}

/// Elements that have a name although no role of theirs has one.
fn takes_native_name(document: &Document, node: NodeId) -> bool {
    matches!(document.html(node), "img" | "summary")
}

fn own_name<'a>(tree: &Tree<'a>, node: NodeId, from: NameFrom) -> Option<Name<'a>> {
    let document = tree.document;
    if document.may_have(node, [ARIA_LABELLEDBY, ARIA_LABEL])
        && let Some(name) = name_by_aria(tree, node)
    {
        return Some(name);
    }
    let native = native(tree, node);
    // `alt=""` says that there is nothing to be told, `title` or not.
    let is_decorative = native.is_some() && document.html(node) == "img";
    if let Some(name) = native.and_then(|text| Name::new(text, Source::Native)) {
        return Some(name);
    }
    if (from == NameFrom::Content || document.html(node) == "summary")
        && let Some(name) = name_from_content(tree, node)
    {
        return Some(name);
    }
    if !is_decorative && let Some(name) = tooltip(document, node).and_then(|text| Name::lent(text, Source::Tooltip)) {
        return Some(name);
    }
    browser_name(document, node).and_then(|word| Name::lent(word, Source::Browser))
}

fn name_by_aria<'a>(tree: &Tree<'a>, node: NodeId) -> Option<Name<'a>> {
    let by_others = referenced(tree, node, "aria-labelledby").and_then(|text| Name::read(text, Source::LabelledBy));
    by_others.or_else(|| tree.document.value(node, ARIA_LABEL).and_then(|label| Name::lent(label, Source::Label)))
}

fn name_from_content<'a>(tree: &Tree<'a>, node: NodeId) -> Option<Name<'a>> {
    let is_hidden = !tree.is_exposed(node);
    match only_text(tree, node, is_hidden) {
        Some(text) => Name::lent(text, Source::Content),
        None => name_by_walk(tree, node, is_hidden),
    }
}

fn name_by_walk<'a>(tree: &Tree<'a>, node: NodeId, is_hidden: bool) -> Option<Name<'a>> {
    let read = |takes_signs| {
        let mut walk = Walk { is_hidden, takes_signs, ..Walk::new(tree) };
        walk.content(node);
        Name::read(walk.text, Source::Content)
    };
    read(false).or_else(|| read(true))
}

/// What stands in an element that holds a text and nothing else, as most links and headings do.
///
/// What a walk would find, for less.
fn only_text<'a>(tree: &Tree<'a>, node: NodeId, is_hidden: bool) -> Option<&'a str> {
    let document = tree.document;
    let says_more = |node: NodeId| document.holds(node, ARIA_OWNS) || tree.style.may_say_more(node);
    let end = document.end(node);
    // A plain element around the text changes nothing, as the link in the heading of an item.
    let around = node + 1;
    if end == node + 3 && !is_hidden && is_plain(tree, around) && !says_more(node) && !says_more(around) {
        // Where it is empty, a title counts.
        return document.text(node + 2).filter(|text| !text.trim().is_empty());
    }
    if end != node + 2 {
        return None;
    }
    let text = document.text(node + 1)?;
    if says_more(node) {
        return None;
    }
    Some(if is_hidden || tree.is_rendered(node) { text } else { "" })
}

/// Is it an element around one other node, of which nothing is told but that?
fn is_plain(tree: &Tree<'_>, node: NodeId) -> bool {
    let document = tree.document;
    document.end(node) == node + 2
        && matches!(document.html(node), "a" | "b" | "em" | "i" | "small" | "span" | "strong")
        && !document.may_have(node, [ARIA_LABELLEDBY, ARIA_LABEL])
        && tree.explicit_role(node).is_none()
        && tree.is_exposed(node)
}

/// `title`; in fields for text also `placeholder` (HTML-AAM 1.0, 4.1.1).
fn tooltip(document: &Document, node: NodeId) -> Option<&str> {
    let has = |name| document.value(node, name).filter(|value| !value.trim().is_empty());
    let takes_text = || matches!(document.html(node), "input" | "textarea");
    has(TITLE).or_else(|| has(PLACEHOLDER).filter(|_| takes_text()))
}

/// What browsers call a button that nobody has named: an empty value is a name, and says nothing.
fn browser_name(document: &Document, node: NodeId) -> Option<&'static str> {
    if document.html(node) != "input" {
        return None;
    }
    match document.attribute(node, "type")?.trim().to_ascii_lowercase().as_str() {
        "submit" if document.attribute(node, "value").is_none() => Some("Submit"),
        "reset" if document.attribute(node, "value").is_none() => Some("Reset"),
        "image" if document.attribute(node, "alt").is_none() => Some("Submit Query"),
        _ => None,
    }
}

/// The texts of the elements that an attribute names, in its order.
fn referenced(tree: &Tree<'_>, node: NodeId, attribute: &str) -> Option<String> {
    let ids = tree.document.attribute(node, attribute)?;
    let mut text = String::new();
    for id in ids.split_ascii_whitespace().take(IDS_MAX) {
        if let Some(target) = tree.document.by_id(id) {
            text.push(' ');
            text.push_str(&tree.text_of_reference(target, || {
                let mut walk = Walk { is_reference: true, is_hidden: !tree.is_exposed(target), ..Walk::new(tree) };
                walk.node(target, true);
                walk.text.into()
            }));
        }
        if text.len() > BYTES_MAX {
            break;
        }
    }
    Some(text)
}

/// Which of the elements that HTML knows have something for their name: links and headings have not.
static HAS_NATIVE: LazyLock<Vec<bool>> = LazyLock::new(|| known_names().map(has_native).collect());

fn has_native(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "button"
            | "fieldset"
            | "figure"
            | "img"
            | "input"
            | "meter"
            | "optgroup"
            | "option"
            | "output"
            | "progress"
            | "select"
            | "table"
            | "textarea"
            | "track"
    )
}

/// What the host language has for an element's name; `Some("")` where it says that there is none.
fn native<'a>(tree: &Tree<'a>, node: NodeId) -> Option<Cow<'a, str>> {
    let document = tree.document;
    if document.html_number(node).and_then(|number| HAS_NATIVE.get(number)) == Some(&false) {
        return None;
    }
    let attribute = |name: &str| document.attribute(node, name).map(Cow::Borrowed);
    let by_labels = |node| by_labels(tree, node).map(Cow::Owned);
    let first_child = |wanted: &str| document.children(node).find(|child| document.html(*child) == wanted);
    match document.html(node) {
        "img" | "area" => attribute("alt"),
        "input" => {
            let kind = document.attribute(node, "type").unwrap_or_default().trim().to_ascii_lowercase();
            match kind.as_str() {
                "button" | "submit" | "reset" => by_labels(node).or_else(|| attribute("value")),
                "image" => by_labels(node).or_else(|| attribute("alt")),
                _ => by_labels(node),
            }
        }
        "button" | "meter" | "output" | "progress" | "select" | "textarea" => by_labels(node),
        "fieldset" => first_child("legend").map(|legend| text_of(tree, legend).into()),
        "figure" => document
            .children(node)
            .find(|child| document.html(*child) == "figcaption")
            .map(|caption| text_of(tree, caption).into()),
        "table" => first_child("caption").map(|caption| text_of(tree, caption).into()),
        "optgroup" | "track" => attribute("label"),
        "option" => attribute("label").filter(|label| !label.is_empty()),
        "" if document.is_svg(node) => document
            .children(node)
            .find(|child| document.is_svg(*child) && document.name(*child) == "title")
            .map(|title| document.descendants(title).filter_map(|text| document.text(text)).collect())
            .or_else(|| {
                document.attributes(node).find(|(name, _)| *name == "title").map(|(_, title)| Cow::Borrowed(title))
            }),
        _ => None,
    }
}

fn by_labels(tree: &Tree<'_>, field: NodeId) -> Option<String> {
    let mut labels = tree.labels(field).peekable();
    labels.peek()?;
    let mut all = String::new();
    for label in labels {
        let mut walk = Walk { is_reference: true, is_hidden: !tree.is_exposed(label), asker: field, ..Walk::new(tree) };
        walk.node(label, true);
        all.push(' ');
        all.push_str(&walk.text);
    }
    Some(all)
}

fn text_of(tree: &Tree<'_>, node: NodeId) -> String {
    let mut walk = Walk { is_hidden: !tree.is_exposed(node), ..Walk::new(tree) };
    walk.node(node, true);
    walk.text
}

/// What a reader meets inside an element.
pub(super) fn text(tree: &Tree<'_>, node: NodeId) -> String {
    if let Some(text) = told_as_only_text(tree, node) {
        return collapsed(text).into_owned();
    }
    let mut walk = Walk::new(tree);
    if document_text(tree, node, &mut walk) { collapsed(&walk.text).into_owned() } else { String::new() }
}

/// The text of an element that says nothing else, as most cells and items of lists.
fn told_as_only_text<'a>(tree: &Tree<'a>, node: NodeId) -> Option<&'a str> {
    let document = tree.document;
    let is_plain = matches!(document.html(node), "caption" | "dd" | "div" | "li" | "p" | "span" | "td" | "th")
        && !document.may_have(node, [ARIA_LABELLEDBY, ARIA_LABEL, TITLE]);
    if is_plain && tree.is_exposed(node) { only_text(tree, node, false) } else { None }
}

fn document_text(tree: &Tree<'_>, node: NodeId, walk: &mut Walk<'_, '_>) -> bool {
    if tree.is_exposed(node) || tree.document.text(node).is_some() {
        walk.node(node, true);
        return true;
    }
    false
}

/// The description of an element.
pub(super) fn description(tree: &Tree<'_>, node: NodeId) -> String {
    let document = tree.document;
    if let Some(text) = referenced(tree, node, "aria-describedby")
        .map(|text| collapsed(&text).into_owned())
        .filter(|text| !text.is_empty())
    {
        return text;
    }
    if let Some(text) = document.attribute(node, "aria-description").map(collapsed).filter(|text| !text.is_empty()) {
        return text.into_owned();
    }
    let title = document.attribute(node, "title").map(collapsed).unwrap_or_default();
    if tree.name(node).source == Source::Tooltip { String::new() } else { title.into_owned() }
}

/// Most walks have no more than so many steps before them at a time, and gather no more than so many bytes.
const STEPS: usize = 16;
const BYTES: usize = 64;

/// A walk through an element and what is inside, which gathers text (steps 2A to 2I).
struct Walk<'t, 'a> {
    tree: &'t Tree<'a>,
    text: String,
    /// Does it follow `aria-labelledby` or a label? Then no further references are followed.
    is_reference: bool,
    /// Was what it started at hidden? Then what is hidden counts.
    is_hidden: bool,
    /// The field that a label is read for: its value is no part of its own name.
    asker: NodeId,
    /// Does it read the choice of a list? Then no lists in that are asked for theirs.
    is_choice: bool,
    /// Do signs without a letter that styles add count too?
    takes_signs: bool,
    /// Elements that `aria-owns` led from and to, so that none is read twice.
    owned: Vec<NodeId>,
}

impl<'t, 'a> Walk<'t, 'a> {
    fn new(tree: &'t Tree<'a>) -> Self {
        Self {
            tree,
            text: String::with_capacity(BYTES),
            is_reference: false,
            is_hidden: false,
            asker: 0,
            is_choice: false,
            takes_signs: false,
            owned: Vec::new(),
        }
    }

    /// One node and what is inside. `is_start`: it is what a reference, a label or the walk itself starts at.
    fn node(&mut self, node: NodeId, is_start: bool) {
        let mut steps = Vec::with_capacity(STEPS);
        steps.push(Step::Into { node, is_start, depth: 0 });
        self.run(steps);
    }

    /// What is inside an element.
    fn content(&mut self, node: NodeId) {
        let mut steps = Vec::with_capacity(STEPS);
        self.plan_content(node, 0, &mut steps);
        self.run(steps);
    }

    /// Does what is to be done, the last first: documents are deeper than the stack.
    fn run(&mut self, mut steps: Vec<Step>) {
        while let Some(step) = steps.pop() {
            match step {
                Step::Into { depth, .. } if depth > DEPTH_MAX || self.text.len() > BYTES_MAX => {}
                Step::Into { node, is_start, depth } => self.enter(node, is_start, depth, &mut steps),
                Step::Say(text) => self.add(&text),
                Step::Owned { node, by, depth } => {
                    let document = self.tree.document;
                    if node != by && !document.contains(node, by) && !self.owned.contains(&node) {
                        self.owned.push(node);
                        self.text.push(' ');
                        steps.push(Step::Into { node, is_start: false, depth });
                    }
                }
                Step::OutOf { node, before, is_block } => {
                    // 2I
                    let is_told = !matches!(self.tree.role(node), Role::Generic | Role::Presentation | Role::None);
                    if before.is_some_and(|before| is_told && self.text[before..].trim().is_empty())
                        && let Some(title) = tooltip(self.tree.document, node)
                    {
                        self.text.push_str(title);
                    }
                    if is_block {
                        self.part();
                    }
                }
            }
        }
    }

    fn enter(&mut self, node: NodeId, is_start: bool, depth: usize, steps: &mut Vec<Step>) {
        let (tree, document) = (self.tree, self.tree.document);
        if let Some(text) = document.text(node) {
            let parent = document.parent(node);
            if self.is_hidden || tree.is_rendered(parent) {
                let rest = text.trim_ascii_start();
                if rest.len() < text.len() {
                    self.part();
                }
                self.text.push_str(rest);
            }
            return;
        }
        if !document.is_element(node) || node == self.asker {
            return;
        }
        // 2A: what is hidden says nothing, unless the walk started in it. A hidden parent may have a
        // visible child (`visibility`), so only its own text is left out.
        let is_hidden = !tree.is_exposed(node) && !self.is_hidden;
        if is_hidden && (tree.is_aria_hidden(node) || tree.style.of(node).display == Display::None) {
            return;
        }
        if matches!(document.html(node), "script" | "style" | "template" | "noscript" | "head" | "datalist") {
            return;
        }
        let is_block = !matches!(tree.style.of(node).display, Display::Inline | Display::Contents | Display::None)
            || document.html(node) == "br";
        if is_block {
            self.part();
        }
        if is_hidden {
            steps.push(Step::OutOf { node, before: None, is_block });
            if !document.html(node).is_empty() {
                self.plan_children(node, depth, steps);
            }
        } else if self.say(node, is_start) {
            steps.push(Step::OutOf { node, before: None, is_block });
        } else {
            // 2F, 2H
            steps.push(Step::OutOf { node, before: Some(self.text.len()), is_block });
            if !matches!(document.html(node), "iframe" | "audio" | "video" | "object" | "textarea") {
                self.plan_content(node, depth, steps);
            }
        }
    }

    /// Adds what an element says of itself instead of what is inside, if it does.
    fn say(&mut self, node: NodeId, is_start: bool) -> bool {
        let (tree, document) = (self.tree, self.tree.document);
        // 2B
        if !self.is_reference
            && document.may_have(node, [ARIA_LABELLEDBY])
            && let Some(text) = referenced(tree, node, "aria-labelledby").filter(|text| !text.trim().is_empty())
        {
            self.text.push_str(&text);
            return true;
        }
        // 2C: a control inside a text counts with its value.
        if !is_start
            && !self.is_choice
            && let Some(value) = value(tree, node)
        {
            self.text.push_str(&value);
            return true;
        }
        // 2D
        if let Some(label) = document.value(node, ARIA_LABEL).filter(|label| !label.trim().is_empty()) {
            self.text.push_str(label);
            return true;
        }
        // 2E
        if tree.explicit_role(node).is_some_and(Role::is_presentational) {
            return false;
        }
        let is_text = matches!(document.html(node), "option" | "button" | "output");
        match native_inside(tree, node).filter(|text| !is_text || !text.trim().is_empty()) {
            Some(text) => {
                self.text.push_str(&text);
                true
            }
            None => false,
        }
    }

    fn plan_content(&mut self, node: NodeId, depth: usize, steps: &mut Vec<Step>) {
        let generated = self.tree.style.generated(self.tree.document, node);
        if let Some(generated) = &generated {
            self.add(&generated.before);
        }
        if self.tree.document.holds(node, ARIA_OWNS) {
            self.owned.push(node);
            let mut owned = self.tree.referenced(node, "aria-owns");
            owned.truncate(IDS_MAX);
            steps.extend(owned.into_iter().rev().map(|owned| Step::Owned { node: owned, by: node, depth: depth + 1 }));
        }
        if let Some(generated) = generated.filter(|generated| !generated.after.is_empty()) {
            steps.push(Step::Say(generated.after));
        }
        self.plan_children(node, depth, steps);
    }

    /// Parts what comes from what came before, as blocks and white space do.
    fn part(&mut self) {
        if !matches!(self.text.as_bytes(), [] | [.., b' ']) {
            self.text.push(' ');
        }
    }

    /// Text that styles add. An arrow or a star beside words is no part of them.
    fn add(&mut self, text: &str) {
        if self.takes_signs || text.chars().any(char::is_alphanumeric) {
            self.text.push_str(text);
        }
    }

    fn plan_children(&self, node: NodeId, depth: usize, steps: &mut Vec<Step>) {
        let first = steps.len();
        let children = self.tree.document.children(node);
        steps.extend(children.map(|node| Step::Into { node, is_start: false, depth: depth + 1 }));
        steps[first..].reverse();
    }
}

/// Something that a walk still has to do.
enum Step {
    Into {
        node: NodeId,
        is_start: bool,
        depth: usize,
    },
    /// Text that styles add after it.
    Say(String),
    /// Into what an element has by `aria-owns`.
    Owned {
        node: NodeId,
        by: NodeId,
        depth: usize,
    },
    /// After what is inside an element. `before`: how long the text was, if it may have a tooltip for it.
    OutOf {
        node: NodeId,
        before: Option<usize>,
        is_block: bool,
    },
}

/// The native name of an element inside a text: there labels of other fields do not count.
fn native_inside<'a>(tree: &Tree<'a>, node: NodeId) -> Option<Cow<'a, str>> {
    let document = tree.document;
    match document.html(node) {
        "img" | "area" | "optgroup" | "option" => native(tree, node),
        "input" => {
            let kind = document.attribute(node, "type").unwrap_or_default().trim().to_ascii_lowercase();
            match kind.as_str() {
                "image" => document.attribute(node, "alt").map(Cow::Borrowed),
                "button" | "submit" | "reset" => {
                    document.attribute(node, "value").or_else(|| browser_name(document, node)).map(Cow::Borrowed)
                }
                _ => None,
            }
        }
        "" if document.is_svg(node) && matches!(document.name(node), "svg" | "a" | "g" | "image") => native(tree, node),
        _ => None,
    }
}

/// What a control inside a text counts as (step 2C).
fn value(tree: &Tree<'_>, node: NodeId) -> Option<String> {
    let document = tree.document;
    let attribute = |name: &str| document.attribute(node, name).map(str::to_owned);
    match tree.role(node) {
        Role::TextBox | Role::SearchBox => match document.html(node) {
            "input" => Some(attribute("value").unwrap_or_default()),
            _ => Some(document.descendants(node).filter_map(|text| document.text(text)).collect()),
        },
        Role::ComboBox | Role::ListBox => {
            if document.html(node) == "input" {
                return Some(attribute("value").unwrap_or_default());
            }
            let options = || document.descendants(node).filter(|one| tree.role(*one) == Role::Option);
            let is_selected = |one: &NodeId| {
                document.has(*one, "selected") || document.attribute(*one, "aria-selected") == Some("true")
            };
            let is_list = tree.role(node) == Role::ListBox;
            let chosen: Vec<_> = options().filter(is_selected).collect();
            let first = (chosen.is_empty() && !is_list).then(|| options().next()).flatten();
            let text = |option: NodeId| {
                let mut walk = Walk { is_hidden: !tree.is_exposed(option), is_choice: true, ..Walk::new(tree) };
                walk.node(option, true);
                walk.text
            };
            Some(chosen.into_iter().chain(first).map(text).collect::<Vec<_>>().join(" "))
        }
        Role::Slider | Role::SpinButton | Role::ScrollBar | Role::ProgressBar | Role::Meter => {
            attribute("aria-valuetext").or_else(|| attribute("aria-valuenow")).or_else(|| attribute("value"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::style::{Library, Loader, Style};
    use super::*;

    #[test]
    fn elements_of_one_text_say_what_a_walk_finds_in_them() {
        let css = ".more::before { content: 'more' } .no { display: none } .un { visibility: hidden } \
            .block { display: block } .seen { visibility: visible }";
        let tags = ["a href=x", "span", "strong class=more", "b class=no", "i class=un", "em class='un seen'"];
        let more = ["small title=t", "a class=block", "span aria-label=l", "span role=none", "u", "b aria-hidden=true"];
        let texts = ["words", " two\n words ", "", "\u{a0}", "<b>c</b>", "<img alt=d>"];
        let mut told = 0;
        for outer in ["h2", "a href=x", "strong class=more", "button class=un", "em class='un seen'", "li"] {
            for inner in tags.iter().chain(&more) {
                let end = inner.split(' ').next().unwrap_or_default();
                for text in texts {
                    for (before, after) in [("", ""), ("g", ""), ("", " ")] {
                        let html = format!("<style>{css}</style><{outer} id=x>{before}<{inner}>{text}</{end}>{after}");
                        let document = Document::parse(&html);
                        let style = Style::compute(&document, &Library::default().sheets(&document, &Loader::NONE));
                        let tree = Tree::new(&document, &style);
                        let Some(node) = document.by_id("x") else { continue };
                        let is_hidden = !tree.is_exposed(node);
                        let Some(text) = only_text(&tree, node, is_hidden) else { continue };
                        let walked = name_by_walk(&tree, node, is_hidden);
                        assert_eq!(Name::lent(text, Source::Content), walked, "{html}");
                        told += 1;
                    }
                }
            }
        }
        assert!(told > 40, "{told}");
    }
}
