//! Tree: what assistive technology is given of a document: roles, names, what is hidden, what the
//! keyboard reaches (WAI-ARIA 1.2; HTML-AAM 1.0; Accessible Name and Description Computation 1.2).
//!
//! Every rule reads it, and none works such things out for itself.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use super::apart;
use super::aria::{GLOBAL, Role};
use super::called::Called;
use super::document::{
    ARIA_HIDDEN, Document, HREF, INERT, Index, Known, NodeId, ROLE, Repeated, TABINDEX, in_order, known_names, within,
};
use super::glance::Glance;
use super::name::{self, Name};
use super::remembered::Remembered;
use super::state::{Flags, State};
use super::style::Style;

const CONTENT_EDITABLE: Known = Known::new("contenteditable");
const CONTROLS: Known = Known::new("controls");

/// A document as assistive technology is given it.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The HTML tree.
    pub document: &'a Document,
    /// What its elements look like.
    pub style: &'a Style,
    states: Vec<State>,
    by_role: Index,
    apart: Vec<Repeated>,
    /// Those of these blocks that are settled, with what is known of them.
    settled: Vec<(Range<NodeId>, Arc<Remembered>)>,
    /// Few are asked for.
    names: Vec<OnceCell<Box<Name<'a>>>>,
    references: RefCell<FxHashMap<NodeId, Rc<str>>>,
    /// Fields with their labels, in document order.
    labels: OnceCell<Vec<(NodeId, NodeId)>>,
    links: OnceCell<Vec<NodeId>>,
    called: OnceCell<Vec<Called>>,
}

/// What the name of an HTML element alone says.
#[derive(Debug, Clone, Copy)]
struct OfName {
    role: OwnRole,
    is_area: bool,
    is_sectioning: bool,
}

/// And of its role.
#[derive(Debug, Clone, Copy)]
enum OwnRole {
    Is(Role),
    /// A link, if it leads anywhere.
    Link,
    /// An item, if it stands in a list.
    Item,
    /// It depends on attributes, or on what stands around it.
    AsksMore,
}

static OF_NAMES: LazyLock<Vec<OfName>> = LazyLock::new(|| known_names().map(OfName::new).collect());

impl OfName {
    fn new(name: &str) -> Self {
        Self { role: own_role(name), is_area: name == "area", is_sectioning: is_sectioning(name) }
    }

    /// What the name of an element says; of those that HTML does not know, nothing.
    #[inline]
    fn of(document: &Document, node: NodeId) -> Self {
        const NOTHING: OfName = OfName { role: OwnRole::AsksMore, is_area: false, is_sectioning: false };
        document.html_number(node).and_then(|number| OF_NAMES.get(number)).copied().unwrap_or(NOTHING)
    }
}

fn own_role(name: &str) -> OwnRole {
    OwnRole::Is(match name {
        "a" | "area" => return OwnRole::Link,
        "li" => return OwnRole::Item,
        "aside" | "footer" | "header" | "img" | "input" | "section" | "select" | "td" | "th" => {
            return OwnRole::AsksMore;
        }
        "article" => Role::Article,
        "blockquote" => Role::BlockQuote,
        "button" => Role::Button,
        "caption" => Role::Caption,
        "code" => Role::Code,
        "datalist" => Role::ListBox,
        "dd" => Role::Definition,
        "del" | "s" => Role::Deletion,
        "details" | "fieldset" | "optgroup" | "address" | "hgroup" => Role::Group,
        "dfn" | "dt" => Role::Term,
        "dialog" => Role::Dialog,
        "em" => Role::Emphasis,
        "figure" => Role::Figure,
        "form" => Role::Form,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
        "hr" => Role::Separator,
        "html" => Role::Document,
        "ins" => Role::Insertion,
        "main" => Role::Main,
        "mark" => Role::Mark,
        "math" => Role::Math,
        "menu" | "ol" | "ul" => Role::List,
        "meter" => Role::Meter,
        "nav" => Role::Navigation,
        "option" => Role::Option,
        "output" => Role::Status,
        "p" => Role::Paragraph,
        "progress" => Role::ProgressBar,
        "search" => Role::Search,
        "strong" => Role::Strong,
        "sub" => Role::Subscript,
        "sup" => Role::Superscript,
        "table" => Role::Table,
        "tbody" | "tfoot" | "thead" => Role::RowGroup,
        "textarea" => Role::TextBox,
        "time" => Role::Time,
        "tr" => Role::Row,
        "b" | "bdi" | "bdo" | "body" | "data" | "div" | "i" | "kbd" | "pre" | "q" | "samp" | "small" | "span" | "u"
        | "var" => Role::Generic,
        _ => Role::No,
    })
}

impl<'a> Tree<'a> {
    /// Works out roles and what is hidden. Names are worked out when they are asked for.
    pub fn new(document: &'a Document, style: &'a Style) -> Self {
        let mut tree = Self {
            document,
            style,
            states: Vec::with_capacity(document.len() as usize),
            by_role: Index::default(),
            apart: apart::apart(document),
            settled: Vec::new(),
            names: std::iter::repeat_with(OnceCell::new).take(document.len() as usize).collect(),
            references: RefCell::default(),
            labels: OnceCell::new(),
            links: OnceCell::new(),
            called: OnceCell::new(),
        };
        tree.states.push(State::NOTHING);
        let settled: Vec<_> =
            tree.apart.iter().filter_map(|block| Some((block.nodes.clone(), style.good(block)?))).collect();
        let mut start = 1;
        for (nodes, known) in &settled {
            tree.add_states(start..nodes.start);
            tree.states.extend_from_slice(&known.states);
            start = nodes.end;
        }
        tree.add_states(start..document.len());
        tree.settled = settled;
        tree.look_at_texts();
        let with_role = || tree.states.iter().zip(0..).filter(|(state, _)| state.role != Role::No);
        let mut by_role = Index::with_room(Role::ALL.len() + 1, with_role().map(|(state, _)| state.role as u32));
        for (state, node) in with_role() {
            by_role.put(state.role as u32, node);
        }
        tree.by_role = by_role;
        tree
    }

    /// Works out the next states.
    fn add_states(&mut self, nodes: Range<NodeId>) {
        let (document, style) = (self.document, self.style);
        for node in nodes {
            let inside = self.state(document.parent(node)).flags.inside();
            if !document.is_element(node) {
                self.states.push(State { flags: inside, ..State::NOTHING });
                continue;
            }
            let OfName { role, is_area, is_sectioning } = OfName::of(document, node);
            let says_more = document.may_have(node, [ROLE, ARIA_HIDDEN, INERT]);
            let value = |name| if says_more { document.value(node, name) } else { None };
            let explicit = value(ROLE).and_then(explicit_role);
            let known = match role {
                OwnRole::Is(role) if explicit.is_none() => Some(role),
                _ => None,
            };
            // Places of a map are drawn with the picture that uses it.
            let is_rendered = if is_area { inside.has(Flags::RENDERED) } else { style.is_shown(node) };
            let flags = inside
                .without(Flags::RENDERED)
                .with(Flags::RENDERED, is_rendered)
                .with(Flags::ARIA_HIDDEN, is_true(value(ARIA_HIDDEN)))
                .with(Flags::INERT, value(INERT).is_some())
                .with(Flags::SECTION, is_sectioning);
            self.states.push(State { explicit, flags, ..State::NOTHING });
            let role = known.unwrap_or_else(|| self.semantic_role(node));
            self.states[node as usize] =
                State { role, explicit, flags: flags.with(Flags::FLATTENS, role.hides_children()), ..State::NOTHING };
        }
    }

    /// Looks at the texts of which nothing is remembered.
    fn look_at_texts(&mut self) {
        let document = self.document;
        for node in document.texts().iter().copied() {
            if self.is_settled(node) {
                continue;
            }
            let parent = document.parent(node);
            let name = document.html(parent);
            if self.is_rendered(parent) && !matches!(name, "script" | "style" | "title") {
                let glance = Glance::at(document.text(node).unwrap_or_default());
                let is_told = self.is_told_text(node);
                self.states[node as usize].glance = if is_told { glance.with(Glance::TOLD) } else { glance };
            }
        }
    }

    /// The states of a block's nodes, for later documents in which it is settled.
    pub(super) fn settled_states(&self, block: &Range<NodeId>) -> impl Iterator<Item = State> {
        let states = &self.states[block.start as usize..block.end as usize];
        states.iter().map(|state| State { flags: state.flags.with(Flags::SETTLED, true), ..*state })
    }

    /// What the links in a block are called that are told.
    pub(super) fn called_in(&self, block: &Range<NodeId>) -> &[Called] {
        let before = self.links().partition_point(|link| *link < block.start);
        &self.called()[before..before + within(self.links(), block).len()]
    }

    /// What is known of the settled block that a node stands in, and where that begins.
    pub(super) fn remembered(&self, node: NodeId) -> Option<(NodeId, &Remembered)> {
        let place = self.settled.partition_point(|(nodes, _)| nodes.end <= node);
        let (nodes, known) = self.settled.get(place).filter(|(nodes, _)| nodes.contains(&node))?;
        Some((nodes.start, known))
    }

    #[inline]
    fn state(&self, node: NodeId) -> State {
        self.states[node as usize]
    }

    /// The role that assistive technology is told (ACT rules, "semantic role"): an author's, unless it is
    /// `none` on what can be focused or has global ARIA attributes (WAI-ARIA 1.2, 5.4.1); else its own.
    #[inline]
    pub fn role(&self, node: NodeId) -> Role {
        self.state(node).role
    }

    /// The first role in `role` that there is, whether or not it counts.
    pub fn explicit_role(&self, node: NodeId) -> Option<Role> {
        self.state(node).explicit
    }

    fn semantic_role(&self, node: NodeId) -> Role {
        let implicit = || self.implicit_role(node);
        match self.state(node).explicit {
            Some(role) if role.is_presentational() => {
                // A focusable element, and one that says more of itself, is told as what it is.
                if self.is_focusable(node) || has_global_attribute(self.document, node) { implicit() } else { role }
            }
            Some(Role::Image) => Role::Img,
            Some(role) => role,
            None => implicit(),
        }
    }

    /// The role that an element has by itself (HTML-AAM 1.0, 3.5; SVG-AAM 1.0, 5.3).
    pub fn implicit_role(&self, node: NodeId) -> Role {
        match OfName::of(self.document, node).role {
            OwnRole::Is(role) => role,
            OwnRole::Link if self.document.holds(node, HREF) => Role::Link,
            OwnRole::Item if is_list(self.document.html(self.document.parent(node))) => Role::ListItem,
            OwnRole::Link | OwnRole::Item => Role::Generic,
            OwnRole::AsksMore => self.role_by_more_than_name(node),
        }
    }

    fn role_by_more_than_name(&self, node: NodeId) -> Role {
        let document = self.document;
        let is_named = || name::is_named_by_author(document, node);
        let is_in_section = self.state(node).flags.has(Flags::IN_SECTION);
        match document.html(node) {
            "aside" if is_in_section && !is_named() => Role::Generic,
            "aside" => Role::Complementary,
            "footer" if !is_in_section => Role::ContentInfo,
            "header" if !is_in_section => Role::Banner,
            "footer" | "header" => Role::Generic,
            "img" => {
                let is_empty = document.attribute(node, "alt") == Some("");
                if is_empty && !self.is_focusable(node) && !has_global_attribute(document, node) {
                    Role::Presentation
                } else {
                    Role::Img
                }
            }
            "input" => input_role(document, node),
            "section" => {
                if is_named() {
                    Role::Region
                } else {
                    Role::Generic
                }
            }
            "select" => {
                let rows = document.attribute(node, "size").and_then(|size| size.trim().parse::<u32>().ok());
                let is_list = document.has(node, "multiple") || rows.is_some_and(|rows| rows > 1);
                if is_list { Role::ListBox } else { Role::ComboBox }
            }
            "td" => self.cell_role(node),
            "th" => self.header_role(node),
            "" if document.is_svg(node) => self.svg_role(node),
            "" if document.name(node) == "math" => Role::Math,
            name => match own_role(name) {
                OwnRole::Is(role) => role,
                OwnRole::Link | OwnRole::Item | OwnRole::AsksMore => Role::No,
            },
        }
    }

    fn svg_role(&self, node: NodeId) -> Role {
        match self.document.name(node) {
            "svg" => Role::GraphicsDocument,
            "a" if self.document.has(node, "href") => Role::Link,
            "image" => Role::Img,
            _ => Role::No,
        }
    }

    /// The table that a cell belongs to.
    pub fn table_of(&self, cell: NodeId) -> Option<NodeId> {
        self.document.ancestors(cell).find(|node| self.document.html(*node) == "table")
    }

    fn is_in_grid(&self, cell: NodeId) -> bool {
        self.table_of(cell).is_some_and(|table| matches!(self.role(table), Role::Grid | Role::TreeGrid))
    }

    fn cell_role(&self, node: NodeId) -> Role {
        match self.table_of(node).map(|table| self.role(table)) {
            Some(role) if role.is_presentational() => Role::Generic,
            _ if self.is_in_grid(node) => Role::GridCell,
            _ => Role::Cell,
        }
    }

    /// HTML, 4.9.12.2: a header without scope heads the column if its row has headers only.
    fn header_role(&self, node: NodeId) -> Role {
        let document = self.document;
        let scope = document.attribute(node, "scope").unwrap_or_default();
        match scope.to_ascii_lowercase().as_str() {
            "row" | "rowgroup" => return Role::RowHeader,
            "col" | "colgroup" => return Role::ColumnHeader,
            _ => {}
        }
        let row = document.parent(node);
        let has_data = document.children(row).any(|cell| document.html(cell) == "td");
        if has_data { Role::RowHeader } else { Role::ColumnHeader }
    }

    /// Is it there for the eye: neither `display: none` nor `visibility: hidden`?
    #[inline]
    pub fn is_rendered(&self, node: NodeId) -> bool {
        self.state(node).flags.has(Flags::RENDERED)
    }

    /// Can the eye see it: rendered, not moved off the screen or clipped away?
    #[inline]
    pub fn is_visible(&self, node: NodeId) -> bool {
        self.is_rendered(node) && !self.style.of(node).is_out_of_sight
    }

    /// Does it, or what it stands in, have `aria-hidden="true"`?
    pub fn is_aria_hidden(&self, node: NodeId) -> bool {
        self.state(node).flags.has(Flags::ARIA_HIDDEN)
    }

    /// Does assistive technology get to know it, be it as text (ACT rules, "included in the accessibility
    /// tree", without the exception for presentational roles)?
    #[inline]
    pub fn is_exposed(&self, node: NodeId) -> bool {
        self.state(node).flags.is_exposed()
    }

    /// Blocks that earlier documents had too, and that name nothing outside and are not named from there.
    pub(super) fn apart(&self) -> &[Repeated] {
        &self.apart
    }

    /// Does it stand in a part that was judged before? The part was the same byte by byte, in elements with the same
    /// start tags, looked the same, named nothing outside and was named by nothing outside; and nothing was found in it.
    /// A rule that asks for nothing else has nothing to find here.
    #[inline]
    pub fn is_settled(&self, node: NodeId) -> bool {
        self.state(node).flags.has(Flags::SETTLED)
    }

    /// Is it told as an element of its own: exposed, with a role that means something, and not inside an
    /// element that is told as text only?
    #[inline]
    pub fn is_told(&self, node: NodeId) -> bool {
        let state = self.state(node);
        self.is_exposed(node) && !state.flags.has(Flags::FLATTENED) && !state.role.is_presentational()
    }

    /// Is it, or what it stands in, `inert`?
    pub fn is_inert(&self, node: NodeId) -> bool {
        self.state(node).flags.has(Flags::INERT)
    }

    /// Does it stand in an element whose inside is told as text only (a button, an image)?
    pub fn is_flattened(&self, node: NodeId) -> bool {
        self.state(node).flags.has(Flags::FLATTENED)
    }

    /// Elements that are told and have this role, in document order.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = NodeId> + '_ {
        self.of_role(role).iter().copied().filter(|node| self.is_told(*node))
    }

    /// Links that are told, in document order.
    pub fn links(&self) -> &[NodeId] {
        self.links.get_or_init(|| {
            let mut links = self.of_role(Role::Link).to_vec();
            links.retain(|link| self.is_told(*link));
            links
        })
    }

    /// What each of the links is called.
    pub(super) fn called(&self) -> &[Called] {
        self.called.get_or_init(|| {
            let links = self.links();
            let called = |link: &NodeId| Called::new(&self.name(*link).text, self.document.value(*link, HREF));
            let mut all = Vec::with_capacity(links.len());
            for (nodes, known) in &self.settled {
                all.extend(within(&links[all.len()..], &(0..nodes.start)).iter().map(called));
                all.extend_from_slice(&known.called);
            }
            all.extend(links[all.len()..].iter().map(called));
            all
        })
    }

    /// Elements that have this role, told or not, in document order.
    pub fn of_role(&self, role: Role) -> &[NodeId] {
        self.by_role.of(role as u32)
    }

    /// Elements that have one of these roles, told or not, in document order.
    pub fn of_roles(&self, roles: &[Role]) -> Vec<NodeId> {
        in_order(roles.iter().flat_map(|role| self.of_role(*role)).copied())
    }

    /// Every element, in document order.
    pub fn elements(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.document.all().filter(|node| self.document.is_element(*node))
    }

    /// Is it a control, or in a group of controls, that is switched off (HTML, 4.10.18.5)?
    pub fn is_disabled(&self, node: NodeId) -> bool {
        let document = self.document;
        let is_control = matches!(
            document.html(node),
            "button" | "input" | "select" | "textarea" | "fieldset" | "optgroup" | "option"
        );
        is_control
            && (document.has(node, "disabled")
                || document
                    .ancestors(node)
                    .any(|one| document.html(one) == "fieldset" && document.has(one, "disabled")))
    }

    /// Can it take the focus at all, from the keyboard or by a script (HTML, 6.6.2)?
    pub fn is_focusable(&self, node: NodeId) -> bool {
        let document = self.document;
        let state = self.state(node);
        if !state.flags.has(Flags::RENDERED) || state.flags.has(Flags::INERT) || self.is_disabled(node) {
            return false;
        }
        if tabindex(document, node).is_some() {
            return true;
        }
        match document.html(node) {
            "a" | "area" => document.holds(node, HREF),
            "button" | "select" | "textarea" | "iframe" => true,
            "summary" => is_own_summary(document, node),
            "input" => document.attribute(node, "type").is_none_or(|kind| !kind.eq_ignore_ascii_case("hidden")),
            "audio" | "video" => document.has(node, "controls"),
            "" => document.is_svg(node) && document.name(node) == "a" && document.has(node, "href"),
            _ => document.attribute(node, "contenteditable").is_some_and(|value| value != "false"),
        }
    }

    /// Is it reached with the Tab key?
    pub fn is_in_tab_order(&self, node: NodeId) -> bool {
        self.is_focusable(node) && tabindex(self.document, node).is_none_or(|index| index >= 0)
    }

    /// What the Tab key may reach, in no order and some of it twice: the rest it does not.
    pub fn may_be_tab_stops(&self) -> impl Iterator<Item = NodeId> {
        let by_name = ["button", "input", "select", "textarea", "iframe", "summary"];
        let by_attribute = [TABINDEX, HREF, CONTENT_EDITABLE, CONTROLS];
        let by_name = by_name.into_iter().flat_map(|name| self.document.named(name));
        let by_attribute = by_attribute.into_iter().flat_map(|name| self.document.with(name));
        by_name.chain(by_attribute).copied()
    }

    /// Texts with something in them of which any of these things is seen, in document order.
    pub(super) fn texts_with(&self, any: u8) -> impl Iterator<Item = NodeId> {
        let texts = self.document.texts().iter().copied();
        texts.filter(move |node| self.state(*node).glance.has(any))
    }

    /// What is seen of a text that is rendered, and in no script, style sheet or title.
    pub(super) fn glance(&self, text: NodeId) -> Glance {
        self.state(text).glance
    }

    /// Is it text that a reader meets?
    pub fn is_told_text(&self, node: NodeId) -> bool {
        let parent = self.document.parent(node);
        self.document.text(node).is_some()
            && self.is_exposed(parent)
            && !matches!(
                self.document.html(parent),
                "script" | "style" | "title" | "noscript" | "template" | "textarea"
            )
    }

    /// Its accessible name; empty if it has none.
    #[inline]
    pub fn name(&self, node: NodeId) -> &Name<'a> {
        self.names[node as usize].get_or_init(|| Box::new(name::of(self, node)))
    }

    /// What an element says where `aria-labelledby` or the like names it.
    pub(super) fn text_of_reference(&self, target: NodeId, read: impl FnOnce() -> Rc<str>) -> Rc<str> {
        if let Some(known) = self.references.borrow().get(&target) {
            return known.clone();
        }
        let text = read();
        self.references.borrow_mut().insert(target, text.clone());
        text
    }

    /// Its accessible description; empty if it has none.
    pub fn description(&self, node: NodeId) -> String {
        name::description(self, node)
    }

    /// Text of an element as a reader meets it: what is rendered and not hidden from her, white space
    /// collapsed.
    pub fn text(&self, node: NodeId) -> String {
        name::text(self, node)
    }

    /// The `label` elements of a field, in document order (HTML, 4.10.4).
    pub fn labels(&self, field: NodeId) -> impl Iterator<Item = NodeId> {
        let all = self.labels.get_or_init(|| labels(self.document));
        let start = all.partition_point(|(of, _)| *of < field);
        all[start..].iter().take_while(move |(of, _)| *of == field).map(|(_, label)| *label)
    }

    /// The elements that an attribute with a list of ids names and that are there.
    pub fn referenced(&self, node: NodeId, attribute: &str) -> Vec<NodeId> {
        let ids = self.document.attribute(node, attribute).unwrap_or_default();
        ids.split_ascii_whitespace().filter_map(|id| self.document.by_id(id)).collect()
    }

    /// The nearest element around it with a role that means something, and that role.
    pub fn told_parent(&self, node: NodeId) -> Option<NodeId> {
        self.document.ancestors(node).find(|one| {
            let role = self.role(*one);
            !matches!(role, Role::Generic | Role::No) && !role.is_presentational()
        })
    }

    /// The language that a node is in, as written; none where nothing says so.
    pub fn language(&self, node: NodeId) -> Option<&'a str> {
        let document = self.document;
        let says = document.with_attribute("lang");
        let before = &says[..says.partition_point(|one| *one <= node)];
        // Few elements say one, and the last before the node that it stands in is the nearest.
        const NEAR: usize = 8;
        if let Some(nearest) = before.iter().rev().take(NEAR).find(|one| node < document.end(**one)) {
            return document.attribute(*nearest, "lang");
        }
        if before.len() <= NEAR {
            return None;
        }
        document.ancestors(node).find_map(|one| document.attribute(one, "lang"))
    }
}

fn is_true(value: Option<&str>) -> bool {
    value.is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

/// The value of `tabindex`, if it is a number.
pub fn tabindex(document: &Document, node: NodeId) -> Option<i32> {
    let written = document.value(node, TABINDEX)?.trim_ascii_start();
    let digits = written.strip_prefix(['-', '+']).unwrap_or(written);
    let length = written.len() - digits.len() + digits.bytes().take_while(u8::is_ascii_digit).count();
    written[..length].parse().ok()
}

/// The first word that is a role; one after an unknown word counts (WAI-ARIA 1.2, 4.1).
fn explicit_role(words: &str) -> Option<Role> {
    words.split_ascii_whitespace().find_map(Role::parse)
}

/// Global attributes that `none` forbids, and so do not take it back (WAI-ARIA 1.3, 5.4.1).
const IGNORED: &[&str] = &["aria-hidden", "aria-braillelabel", "aria-brailleroledescription"];

/// Does it say more of itself by ARIA, be it nothing?
fn has_global_attribute(document: &Document, node: NodeId) -> bool {
    document
        .attributes(node)
        .any(|(name, _)| name.starts_with("aria-") && !IGNORED.contains(&name) && GLOBAL.contains(&name))
}

fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "menu")
}

fn is_sectioning(name: &str) -> bool {
    matches!(name, "article" | "aside" | "main" | "nav" | "section")
}

/// Is it the first `summary` of its `details`?
pub fn is_own_summary(document: &Document, node: NodeId) -> bool {
    let details = document.parent(node);
    document.html(details) == "details"
        && document.children(details).find(|one| document.html(*one) == "summary") == Some(node)
}

fn input_role(document: &Document, node: NodeId) -> Role {
    let kind = document.attribute(node, "type").unwrap_or("text").trim().to_ascii_lowercase();
    let has_list = document.attribute(node, "list").is_some_and(|id| document.by_id(id).is_some());
    match kind.as_str() {
        "button" | "image" | "reset" | "submit" => Role::Button,
        "checkbox" => Role::CheckBox,
        "radio" => Role::Radio,
        "range" => Role::Slider,
        "number" => Role::SpinButton,
        "color" | "date" | "datetime-local" | "file" | "hidden" | "month" | "password" | "time" | "week" => Role::No,
        _ if has_list => Role::ComboBox,
        "search" => Role::SearchBox,
        _ => Role::TextBox,
    }
}

/// Can a `label` name it (HTML, 4.10.2)?
pub fn is_labelable(document: &Document, node: NodeId) -> bool {
    match document.html(node) {
        "button" | "meter" | "output" | "progress" | "select" | "textarea" => true,
        "input" => document.attribute(node, "type").is_none_or(|kind| !kind.eq_ignore_ascii_case("hidden")),
        _ => false,
    }
}

fn labels(document: &Document) -> Vec<(NodeId, NodeId)> {
    let mut fields = None;
    let mut pairs = Vec::new();
    for label in document.any_html(["label"]) {
        let field = match document.attribute(label, "for") {
            Some(id) => document.by_id(id).filter(|field| is_labelable(document, *field)),
            None => {
                let fields = fields.get_or_insert_with(|| labelable(document));
                let next = fields.partition_point(|field| *field <= label);
                fields.get(next).copied().filter(|field| document.contains(label, *field))
            }
        };
        pairs.extend(field.map(|field| (field, label)));
    }
    pairs.sort_unstable();
    pairs
}

/// Everything that a `label` can name.
fn labelable(document: &Document) -> Vec<NodeId> {
    let mut fields = document.any_html(["button", "input", "meter", "output", "progress", "select", "textarea"]);
    fields.retain(|node| is_labelable(document, *node));
    fields
}
