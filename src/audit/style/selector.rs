//! Selectors: `selectors` (Servo's) over our document.
//!
//! What a selector asks of an element is also listed here ([`Asked`]), so that elements which no
//! selector can tell apart share one style.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::Arc;

use cssparser::{Parser as CssParser, ToCss};
use precomputed_hash::PrecomputedHash;
use rustc_hash::FxHashMap;
use selectors::attr::{AttrSelectorOperation, AttrSelectorOperator, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::matching::{
    ElementSelectorFlags, MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode,
    SelectorCaches, matches_selector,
};
use selectors::parser::{
    AnPlusB, Combinator, Component, NonTSPseudoClass, NthType, ParseRelative, Selector, SelectorParseErrorKind,
};
use selectors::{OpaqueElement, SelectorImpl};

use super::super::document::{Document, Known, NodeId, ROOT, known_names};

const CLASS: Known = Known::new("class");

/// A name in a selector.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Name(Arc<str>);

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}
impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}
impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        cssparser::serialize_identifier(&self.0, to)
    }
}
impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        // Only for filters that we do not use; equal names must have equal hashes.
        self.0.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
}

/// A pseudo-class that does not come from the tree's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PseudoClass {
    /// A state that a page is not in when nobody touches it.
    Never,
    Focus,
    FocusWithin,
    Link,
    Enabled,
    Disabled,
    Checked,
    Open,
    Required,
    Optional,
    ReadOnly,
    ReadWrite,
    PlaceholderShown,
    Always,
    Lang(Vec<String>),
    Direction(bool),
}

impl ToCss for PseudoClass {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        write!(to, ":{self:?}")
    }
}
impl NonTSPseudoClass for PseudoClass {
    fn is_active_or_hover(&self) -> bool {
        false
    }

    fn is_user_action_state(&self) -> bool {
        false
    }
}

/// A part of an element that has a style of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PseudoElement {
    Before,
    After,
    Other,
}

impl ToCss for PseudoElement {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        write!(to, "::{self:?}")
    }
}
impl selectors::parser::PseudoElement for PseudoElement {
    fn accepts_state_pseudo_classes(&self) -> bool {
        true
    }

    fn is_before_or_after(&self) -> bool {
        *self != Self::Other
    }
}

/// Our choice of types.
#[derive(Debug, Clone)]
pub(super) struct Css;

impl SelectorImpl for Css {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Name;
    type Identifier = Name;
    type LocalName = Name;
    type NamespaceUrl = Name;
    type NamespacePrefix = Name;
    type BorrowedNamespaceUrl = str;
    type BorrowedLocalName = str;
    type NonTSPseudoClass = PseudoClass;
    type PseudoElement = PseudoElement;
}

type ParseError = cssparser::ParseError<SelectorParseErrorKind>;

struct Grammar;

impl selectors::Parser<'_> for Grammar {
    type Impl = Css;
    type Error = SelectorParseErrorKind;

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_parent_selector(&self) -> bool {
        true
    }

    fn is_is_alias(&self, name: &str) -> bool {
        name.eq_ignore_ascii_case("-webkit-any") || name.eq_ignore_ascii_case("-moz-any")
    }

    fn parse_non_ts_pseudo_class(&self, name: &str) -> Result<PseudoClass, ParseError> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "hover" | "active" | "target" | "target-within" | "visited" | "user-valid" | "user-invalid"
            | "autofill" | "-webkit-autofill" | "fullscreen" | "modal" | "popover-open" | "picture-in-picture"
            | "playing" | "seeking" | "stalled" | "buffering" | "muted" | "indeterminate" | "invalid"
            | "out-of-range" | "past" | "future" | "current" | "blank" | "local-link" | "-moz-focusring"
            | "-moz-ui-invalid" | "default" => PseudoClass::Never,
            "focus" | "focus-visible" => PseudoClass::Focus,
            "focus-within" => PseudoClass::FocusWithin,
            "any-link" | "link" | "-webkit-any-link" => PseudoClass::Link,
            "enabled" => PseudoClass::Enabled,
            "disabled" => PseudoClass::Disabled,
            "checked" => PseudoClass::Checked,
            "open" => PseudoClass::Open,
            "required" => PseudoClass::Required,
            "optional" => PseudoClass::Optional,
            "read-only" => PseudoClass::ReadOnly,
            "read-write" => PseudoClass::ReadWrite,
            "placeholder-shown" => PseudoClass::PlaceholderShown,
            "defined" | "paused" | "valid" | "in-range" => PseudoClass::Always,
            _ => return Err(ParseError::custom(SelectorParseErrorKind::UnsupportedPseudoClassOrElement)),
        })
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        name: &str,
        input: &mut CssParser<'_>,
        _after_part: bool,
    ) -> Result<PseudoClass, ParseError> {
        match name.to_ascii_lowercase().as_str() {
            "lang" => {
                let languages = input.parse_comma_separated(|input| {
                    Ok::<_, ParseError>(input.expect_ident_or_string()?.to_ascii_lowercase())
                })?;
                Ok(PseudoClass::Lang(languages))
            }
            "dir" => Ok(PseudoClass::Direction(input.expect_ident()?.eq_ignore_ascii_case("rtl"))),
            "state" | "active-view-transition-type" => {
                while input.next().is_ok() {}
                Ok(PseudoClass::Never)
            }
            _ => Err(ParseError::custom(SelectorParseErrorKind::UnsupportedPseudoClassOrElement)),
        }
    }

    fn parse_pseudo_element(&self, name: &str) -> Result<PseudoElement, ParseError> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "before" => PseudoElement::Before,
            "after" => PseudoElement::After,
            _ => PseudoElement::Other,
        })
    }

    fn parse_functional_pseudo_element(
        &self,
        _name: &str,
        input: &mut CssParser<'_>,
    ) -> Result<PseudoElement, ParseError> {
        while input.next().is_ok() {}
        Ok(PseudoElement::Other)
    }
}

/// A list of selectors.
pub(super) type SelectorList = selectors::SelectorList<Css>;

/// Reads a list of selectors; inside another rule they may start with a combinator.
pub(super) fn parse_list(input: &mut CssParser<'_>, is_nested: bool) -> Result<SelectorList, ParseError> {
    SelectorList::parse(&Grammar, input, if is_nested { ParseRelative::ForNesting } else { ParseRelative::No })
}

/// A condition on an attribute's value.
#[derive(Clone, PartialEq, Eq)]
enum Test {
    Exists,
    Value(AttrSelectorOperator, Name, bool),
    Lang(String),
}

/// Everything that selectors ask of an element itself, numbered: elements with the same answers and
/// the same ancestors have the same style, if no selector asks for their neighbours too.
#[derive(Debug, Default, Clone)]
pub(super) struct Asked {
    count: u32,
    pub(super) tags: FxHashMap<String, u32>,
    classes: FxHashMap<String, u32>,
    ids: FxHashMap<String, u32>,
    attributes: FxHashMap<String, Vec<(Test, u32)>>,
    /// What is asked of the names that HTML knows, by their numbers.
    of_known: Vec<OfName>,
}

/// What is asked of a name.
#[derive(Debug, Default, Clone)]
struct OfName {
    /// Of an element that is called so.
    tag: u32,
    /// Of an attribute.
    tests: Vec<(Test, u32)>,
}

impl Asked {
    fn attribute(&mut self, name: &str, test: Test) {
        let tests = self.attributes.entry(name.to_owned()).or_default();
        if !tests.iter().any(|(known, _)| *known == test) {
            self.count += 1;
            tests.push((test, self.count));
        }
    }

    pub(super) fn tag(&mut self, name: &str) {
        self.count += 1;
        self.tags.entry(name.to_owned()).or_insert(self.count);
    }

    /// Adds what a selector asks. Says whether it asks for neighbours or for what is inside.
    pub(super) fn add(&mut self, selector: &Selector<Css>) -> bool {
        let mut asks_around = false;
        for component in selector.iter_raw_match_order() {
            match component {
                Component::LocalName(name) => {
                    self.tag(&name.name.0);
                    self.tag(&name.lower_name.0);
                }
                Component::ID(id) => {
                    self.count += 1;
                    self.ids.entry(id.0.to_string()).or_insert(self.count);
                }
                Component::Class(class) => {
                    self.count += 1;
                    self.classes.entry(class.0.to_string()).or_insert(self.count);
                }
                Component::AttributeInNoNamespaceExists { local_name_lower, .. } => {
                    self.attribute(&local_name_lower.0, Test::Exists);
                }
                Component::AttributeInNoNamespace { local_name, operator, value, case_sensitivity } => {
                    let folds = *case_sensitivity != selectors::attr::ParsedCaseSensitivity::ExplicitCaseSensitive;
                    // Both ways, as a document says which one counts.
                    self.attribute(&local_name.0, Test::Value(*operator, value.clone(), false));
                    if folds {
                        self.attribute(&local_name.0, Test::Value(*operator, value.clone(), true));
                    }
                }
                Component::AttributeOther(other) => {
                    let test = match &other.operation {
                        selectors::attr::ParsedAttrSelectorOperation::Exists => Test::Exists,
                        selectors::attr::ParsedAttrSelectorOperation::WithValue { operator, value, .. } => {
                            self.attribute(&other.local_name_lower.0, Test::Value(*operator, value.clone(), true));
                            Test::Value(*operator, value.clone(), false)
                        }
                    };
                    self.attribute(&other.local_name_lower.0, test);
                }
                Component::NonTSPseudoClass(class) => self.pseudo_class(class),
                Component::Negation(list) | Component::Is(list) | Component::Where(list) => {
                    for selector in list.slice() {
                        asks_around |= self.add(selector);
                    }
                }
                Component::NthOf(data) => {
                    asks_around = true;
                    for selector in data.selectors() {
                        self.add(selector);
                    }
                }
                Component::Has(relatives) => {
                    asks_around = true;
                    for relative in relatives {
                        self.add(&relative.selector);
                    }
                }
                Component::Nth(_) | Component::Empty => asks_around = true,
                Component::Combinator(Combinator::NextSibling | Combinator::LaterSibling) => asks_around = true,
                _ => {}
            }
        }
        asks_around
    }

    fn pseudo_class(&mut self, class: &PseudoClass) {
        let attributes: &[&str] = match class {
            PseudoClass::Never | PseudoClass::Focus | PseudoClass::FocusWithin | PseudoClass::Always => &[],
            PseudoClass::Link => &["href"],
            PseudoClass::Enabled | PseudoClass::Disabled => &["disabled"],
            PseudoClass::Checked => &["checked", "selected"],
            PseudoClass::Open => &["open"],
            PseudoClass::Required | PseudoClass::Optional => &["required"],
            PseudoClass::ReadOnly | PseudoClass::ReadWrite => &["readonly", "disabled", "contenteditable"],
            PseudoClass::PlaceholderShown => &["placeholder", "value"],
            PseudoClass::Lang(languages) => {
                self.attribute("lang", Test::Exists);
                for language in languages {
                    self.attribute("lang", Test::Lang(language.clone()));
                }
                &[]
            }
            PseudoClass::Direction(_) => {
                self.attribute("dir", Test::Value(AttrSelectorOperator::Equal, "rtl".into(), true));
                &["dir"]
            }
        };
        for attribute in attributes {
            self.attribute(attribute, Test::Exists);
        }
    }

    /// Sorts what is asked by the numbers of names, once everything has been added.
    pub(super) fn settle(&mut self) {
        self.of_known = known_names().map(|name| self.of_name(name)).collect();
    }

    fn of_name(&self, name: &str) -> OfName {
        let tests = self.attributes.get(name).cloned().unwrap_or_default();
        OfName { tag: self.tags.get(name).copied().unwrap_or(0), tests }
    }

    /// The answers of an element, in a canonical order.
    pub(super) fn answers(&self, document: &Document, node: NodeId, to: &mut Vec<u32>) {
        let of_name = |number: usize| match self.of_known.get(number) {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(self.of_name(document.name_of(number))),
        };
        to.push(document.name_number(node).map_or(0, |number| of_name(number).tag));
        if document.html(node).is_empty() {
            to.push(u32::MAX);
        }
        let start = to.len();
        for (number, value) in document.numbered_attributes(node) {
            match document.name_of(number) {
                "class" => {
                    to.extend(value.split_ascii_whitespace().filter_map(|class| self.classes.get(class)));
                }
                "id" => to.extend(self.ids.get(value)),
                _ => {}
            }
            for (test, number) in &of_name(number).tests {
                if test.holds(value) {
                    to.push(*number);
                }
            }
        }
        to[start..].sort_unstable();
    }
}

impl fmt::Debug for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists => f.write_str("exists"),
            Self::Value(_, value, _) => write!(f, "{value:?}"),
            Self::Lang(language) => f.write_str(language),
        }
    }
}

impl Test {
    fn holds(&self, value: &str) -> bool {
        match self {
            Test::Exists => true,
            Test::Value(operator, wanted, folds) => {
                let case = if *folds { CaseSensitivity::AsciiCaseInsensitive } else { CaseSensitivity::CaseSensitive };
                operator.eval_str(value, &wanted.0, case)
            }
            Test::Lang(wanted) => is_language(value, wanted),
        }
    }
}

/// Does a language range cover a tag (RFC 4647, 3.3.1)?
fn is_language(tag: &str, range: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let range = range.trim_start_matches("*-");
    range == "*" || tag == range || tag.strip_prefix(range).is_some_and(|rest| rest.starts_with('-'))
}

/// Where a selector asks for the focus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FocusAsked {
    /// Of the element that it is about.
    pub(super) here: bool,
    /// Of another one, so that one element with the focus changes another.
    pub(super) elsewhere: bool,
}

impl FocusAsked {
    pub(super) fn of(selector: &Selector<Css>) -> Self {
        let mut asked = Self::default();
        asked.add(selector, false);
        asked
    }

    fn add(&mut self, selector: &Selector<Css>, is_elsewhere: bool) {
        let mut is_elsewhere = is_elsewhere;
        for component in selector.iter_raw_match_order() {
            match component {
                Component::Combinator(Combinator::PseudoElement) => {}
                Component::Combinator(_) => is_elsewhere = true,
                Component::NonTSPseudoClass(PseudoClass::Focus) if is_elsewhere => self.elsewhere = true,
                Component::NonTSPseudoClass(PseudoClass::Focus) => self.here = true,
                Component::NonTSPseudoClass(PseudoClass::FocusWithin) => (self.here, self.elsewhere) = (true, true),
                Component::Negation(list) | Component::Is(list) | Component::Where(list) => {
                    list.slice().iter().for_each(|selector| self.add(selector, is_elsewhere));
                }
                Component::NthOf(data) => data.selectors().iter().for_each(|selector| self.add(selector, true)),
                Component::Has(relatives) => {
                    relatives.iter().for_each(|relative| self.add(&relative.selector, true));
                }
                _ => {}
            }
        }
    }
}

/// Does a selector ask for the neighbours of elements that stand around the one it means, or what is inside those? Then
/// what stands outside an element can change what is inside.
pub(super) fn asks_far(selector: &Selector<Css>) -> bool {
    fn asks(selector: &Selector<Css>, is_around: bool) -> bool {
        let mut is_around = is_around;
        selector.iter_raw_match_order().any(|component| match component {
            Component::Combinator(Combinator::PseudoElement) => false,
            Component::Combinator(Combinator::NextSibling | Combinator::LaterSibling) => is_around,
            Component::Combinator(_) => {
                is_around = true;
                false
            }
            Component::Nth(_) | Component::NthOf(_) | Component::Empty | Component::Has(_) => is_around,
            Component::Negation(list) | Component::Is(list) | Component::Where(list) => {
                list.slice().iter().any(|selector| asks(selector, is_around))
            }
            _ => false,
        })
    }
    asks(selector, false)
}

/// A selector without all that it asks of neighbours and of what is inside: where this does not match, the
/// selector does not either. None where nothing is left.
pub(super) fn without_neighbours(selector: &Selector<Css>) -> Option<Selector<Css>> {
    let mut compounds: Vec<(String, Option<Combinator>)> = Vec::new();
    let mut parts = selector.iter();
    let mut is_neighbour = false;
    loop {
        let mut compound = String::new();
        for component in parts.by_ref() {
            if let Component::LocalName(name) = component {
                compound.insert_str(0, &name.name.to_css_string());
            } else if is_own(component) {
                compound.push_str(&component.to_css_string());
            }
        }
        let combinator = parts.next_sequence();
        let is_sibling = matches!(combinator, Some(Combinator::NextSibling | Combinator::LaterSibling));
        if !is_neighbour {
            compounds.push((if compound.is_empty() { "*".to_owned() } else { compound }, None));
        }
        if !is_sibling && let Some((_, joined)) = compounds.last_mut() {
            *joined = combinator;
        }
        // What stands before a sibling stands before the element itself.
        is_neighbour = is_sibling;
        if combinator.is_none() {
            break;
        }
    }
    let mut text = String::new();
    for (compound, combinator) in compounds.iter().rev() {
        match combinator {
            Some(Combinator::Child) => text.push_str(" > "),
            Some(Combinator::Descendant) => text.push(' '),
            Some(_) => return None,
            None => {}
        }
        text.push_str(compound);
    }
    let list = parse_list(&mut CssParser::new(&text), false).ok()?;
    list.slice().first().cloned()
}

/// Does it ask nothing but what an element's own tag says?
fn is_own(component: &Component<Css>) -> bool {
    match component {
        Component::ID(_)
        | Component::Class(_)
        | Component::LocalName(_)
        | Component::AttributeInNoNamespaceExists { .. }
        | Component::AttributeInNoNamespace { .. } => true,
        Component::Is(list) | Component::Where(list) => {
            list.slice().iter().all(|selector| selector.iter_raw_match_order().all(is_own))
        }
        _ => false,
    }
}

/// A document with what matching needs besides.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    pub(super) document: &'a Document,
    /// The element that has the focus, 0 for none.
    pub(super) focused: NodeId,
}

impl<'a> Tree<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, focused: ROOT }
    }
}

/// An element for the matcher.
#[derive(Debug, Clone, Copy)]
struct ElementRef<'a> {
    tree: &'a Tree<'a>,
    node: NodeId,
}

impl ElementRef<'_> {
    fn at(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    fn is_disabled(self) -> bool {
        let document = self.tree.document;
        let can =
            |name| matches!(name, "button" | "input" | "select" | "textarea" | "option" | "optgroup" | "fieldset");
        can(document.html(self.node))
            && (document.has(self.node, "disabled")
                || document
                    .ancestors(self.node)
                    .any(|node| document.html(node) == "fieldset" && document.has(node, "disabled")))
    }

    fn is_editable(self) -> bool {
        let document = self.tree.document;
        let is_field = matches!(document.html(self.node), "input" | "textarea");
        (is_field && !document.has(self.node, "readonly") && !self.is_disabled())
            || document.attribute(self.node, "contenteditable").is_some_and(|value| value != "false")
    }
}

impl selectors::Element for ElementRef<'_> {
    type Impl = Css;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.tree.document.own_address(self.node))
    }

    fn parent_element(&self) -> Option<Self> {
        Some(self.tree.document.parent(self.node)).filter(|parent| *parent != ROOT).map(|parent| self.at(parent))
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.tree.document.previous_element(self.node).map(|node| self.at(node))
    }

    fn next_sibling_element(&self) -> Option<Self> {
        let document = self.tree.document;
        let end = document.end(document.parent(self.node));
        let mut next = document.end(self.node);
        while next < end && !document.is_element(next) {
            next = document.end(next);
        }
        (next < end).then(|| self.at(next))
    }

    fn first_element_child(&self) -> Option<Self> {
        let document = self.tree.document;
        document.children(self.node).find(|child| document.is_element(*child)).map(|child| self.at(child))
    }

    fn is_html_element_in_html_document(&self) -> bool {
        !self.tree.document.html(self.node).is_empty()
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tree.document.name(self.node) == name
    }

    fn has_namespace(&self, _namespace: &str) -> bool {
        true
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.tree.document.name(self.node) == self.tree.document.name(other.node)
    }

    fn attr_matches(
        &self,
        _namespace: &NamespaceConstraint<&Name>,
        name: &Name,
        operation: &AttrSelectorOperation<&Name>,
    ) -> bool {
        let value = self.tree.document.attribute(self.node, &name.0);
        value.is_some_and(|value| match operation {
            AttrSelectorOperation::Exists => true,
            AttrSelectorOperation::WithValue { operator, case_sensitivity, value: wanted } => {
                operator.eval_str(value, &wanted.0, *case_sensitivity)
            }
        })
    }

    fn match_non_ts_pseudo_class(&self, class: &PseudoClass, _context: &mut MatchingContext<Css>) -> bool {
        let (document, node) = (self.tree.document, self.node);
        let is_field = || matches!(document.html(node), "input" | "select" | "textarea");
        match class {
            PseudoClass::Never => false,
            PseudoClass::Always => true,
            PseudoClass::Focus => self.tree.focused == node,
            PseudoClass::FocusWithin => {
                self.tree.focused != ROOT && (self.tree.focused == node || document.contains(node, self.tree.focused))
            }
            PseudoClass::Link => selectors::Element::is_link(self),
            PseudoClass::Enabled => {
                (is_field() || matches!(document.html(node), "button" | "fieldset" | "option")) && !self.is_disabled()
            }
            PseudoClass::Disabled => self.is_disabled(),
            PseudoClass::Checked => document.has(node, "checked") || document.has(node, "selected"),
            PseudoClass::Open => document.has(node, "open"),
            PseudoClass::Required => is_field() && document.has(node, "required"),
            PseudoClass::Optional => is_field() && !document.has(node, "required"),
            PseudoClass::ReadOnly => !self.is_editable(),
            PseudoClass::ReadWrite => self.is_editable(),
            PseudoClass::PlaceholderShown => {
                document.has(node, "placeholder") && document.attribute(node, "value").is_none_or(str::is_empty)
            }
            PseudoClass::Lang(ranges) => std::iter::once(node)
                .chain(document.ancestors(node))
                .find_map(|node| document.attribute(node, "lang"))
                .is_some_and(|tag| ranges.iter().any(|range| is_language(tag, range))),
            PseudoClass::Direction(is_rtl) => {
                let dir = std::iter::once(node)
                    .chain(document.ancestors(node))
                    .find_map(|node| document.attribute(node, "dir"));
                dir.is_some_and(|dir| dir.eq_ignore_ascii_case("rtl")) == *is_rtl
            }
        }
    }

    fn match_pseudo_element(&self, _element: &PseudoElement, _context: &mut MatchingContext<Css>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _flags: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        matches!(self.tree.document.name(self.node), "a" | "area") && self.tree.document.has(self.node, "href")
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Name, case: CaseSensitivity) -> bool {
        let value = self.tree.document.attribute(self.node, "id");
        value.is_some_and(|value| case.eq(value.as_bytes(), id.0.as_bytes()))
    }

    fn has_class(&self, name: &Name, case: CaseSensitivity) -> bool {
        let classes = self.tree.document.value(self.node, CLASS).unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| case.eq(class.as_bytes(), name.0.as_bytes()))
    }

    fn has_custom_state(&self, _name: &Name) -> bool {
        false
    }

    fn imported_part(&self, _name: &Name) -> Option<Name> {
        None
    }

    fn is_part(&self, _name: &Name) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        let document = self.tree.document;
        !document.children(self.node).any(|child| document.is_element(child) || document.text(child).is_some())
    }

    fn is_root(&self) -> bool {
        self.tree.document.parent(self.node) == ROOT
    }

    fn add_element_unique_hashes(&self, _filter: &mut BloomFilter) -> bool {
        false
    }
}

/// What matching remembers while a document is treated.
pub(super) struct Matcher(SelectorCaches);

impl Matcher {
    pub(super) fn new() -> Self {
        Self(SelectorCaches::default())
    }

    /// Does a selector match an element, or, for one of a pseudo-element, the element that it is of?
    pub(super) fn matches(&mut self, selector: &Selector<Css>, tree: &Tree<'_>, node: NodeId) -> bool {
        let mode =
            if selector.has_pseudo_element() { MatchingMode::ForStatelessPseudoElement } else { MatchingMode::Normal };
        let mut context = MatchingContext::new(
            mode,
            None,
            &mut self.0,
            QuirksMode::NoQuirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        matches_selector(selector, 0, None, ElementRef { tree, node }, &mut context)
    }
}

/// An element's place among its neighbours, or what a selector certainly asks of it. It is told at once, which
/// matching is not.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Neighbours {
    is_first: bool,
    is_last: bool,
    follows: bool,
}

impl Neighbours {
    /// What a selector asks.
    pub(super) fn asked_by(selector: &Selector<Css>) -> Self {
        let mut asked = Self::default();
        for component in selector.iter_raw_match_order() {
            match component {
                Component::Nth(place) if place.an_plus_b == AnPlusB(0, 1) => match place.ty {
                    NthType::Child => asked.is_first = true,
                    NthType::LastChild => asked.is_last = true,
                    NthType::OnlyChild => (asked.is_first, asked.is_last) = (true, true),
                    _ => {}
                },
                Component::Combinator(Combinator::PseudoElement) => {}
                Component::Combinator(combinator) => {
                    asked.follows = matches!(combinator, Combinator::NextSibling | Combinator::LaterSibling);
                    break;
                }
                _ => {}
            }
        }
        asked
    }

    /// Does a selector ask of neighbours for nothing but such a place? Then an element that matches all the rest of it, and
    /// may match, does.
    pub(super) fn are_all_asked_by(selector: &Selector<Css>) -> bool {
        let mut is_around = false;
        selector.iter_raw_match_order().all(|component| match component {
            Component::Combinator(Combinator::Child | Combinator::Descendant) => {
                is_around = true;
                true
            }
            Component::Nth(place) => {
                let is_end = matches!(place.ty, NthType::Child | NthType::LastChild | NthType::OnlyChild);
                !is_around && is_end && place.an_plus_b == AnPlusB(0, 1)
            }
            component => is_own(component),
        })
    }

    /// May an element with such a place match?
    #[inline]
    pub(super) fn may_be(self, place: Neighbours) -> bool {
        (!self.is_first || place.is_first) && (!self.follows || place.follows) && (!self.is_last || place.is_last)
    }

    /// The place that an element has.
    pub(super) fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        let follows = tree.document.previous_element(node).is_some();
        let is_last = selectors::Element::next_sibling_element(&ElementRef { tree, node }).is_none();
        Self { is_first: !follows, is_last, follows }
    }
}

/// Where a selector is looked for: by what its last compound certainly asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Bucket {
    Id(String),
    Class(String),
    Tag(String),
    Any,
}

/// The narrowest bucket of a selector.
pub(super) fn bucket(selector: &Selector<Css>) -> Bucket {
    let mut bucket = Bucket::Any;
    for component in selector.iter_raw_match_order() {
        match (component, &bucket) {
            (Component::Combinator(Combinator::PseudoElement), _) | (Component::PseudoElement(_), _) => {}
            (Component::Combinator(_), _) => break,
            (Component::ID(id), _) => bucket = Bucket::Id(id.0.to_string()),
            (Component::Class(class), Bucket::Tag(_) | Bucket::Any) => bucket = Bucket::Class(class.0.to_string()),
            (Component::LocalName(name), Bucket::Any) => bucket = Bucket::Tag(name.lower_name.0.to_string()),
            (Component::Root, Bucket::Any) => bucket = Bucket::Tag("html".to_owned()),
            _ => {}
        }
    }
    bucket
}

/// Which part of an element a selector is for.
pub(super) fn is_generated(selector: &Selector<Css>) -> Option<bool> {
    selector.has_pseudo_element().then(|| selector.pseudo_elements().iter().all(|one| **one != PseudoElement::Other))
}

/// Is a selector of a generated part for what stands after the element's content?
pub(super) fn is_after(selector: &Selector<Css>) -> bool {
    selector.pseudo_elements().iter().any(|one| **one == PseudoElement::After)
}
