//! Document: an HTML tree in the order of the document, with the place of every start tag.
//!
//! The tree is the one of the HTML Living Standard (13.2.6), made by `html5ever` from the tokens of
//! `html5gum`, which knows where each token stands. Nodes are kept in document order, so that what is
//! inside an element is a range, and nothing walks the tree by recursion.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::convert::Infallible;
use std::ops::Range;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};
use rustc_hash::{FxHashMap, FxHashSet};

/// A node's place in document order. The document itself is 0.
pub type NodeId = u32;

/// The document itself.
pub const ROOT: NodeId = 0;

/// How deep elements may stand in each other, as in Chromium: deeper ones become siblings. Without an
/// end the time to make the tree grows with the square of the depth.
const DEPTH_MAX: u32 = 512;

/// An HTML document.
#[derive(Debug)]
pub struct Document {
    nodes: Vec<Node>,
    /// The first element with each id.
    ids: FxHashMap<Box<str>, NodeId>,
    has_doctype: bool,
}

#[derive(Debug)]
struct Node {
    parent: NodeId,
    /// The first node after everything inside this one.
    end: NodeId,
    data: Data,
}

#[derive(Debug)]
enum Data {
    Document,
    Element(Box<Element>),
    Text(StrTendril, u32),
    Other,
}

#[derive(Debug)]
struct Element {
    name: QualName,
    attributes: Vec<Attribute>,
    /// A bit for every attribute, so that most that it does not have are not looked for.
    mask: u64,
    tag: Range<u32>,
}

impl Document {
    /// Reads HTML. Whatever it is, there is a document.
    pub fn parse(html: &str) -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let mut builder = TreeBuilder::new(Sink::default(), options);
        let emitter = Bridge { inner: CallbackEmitter::new(Feed::new(&mut builder)) };
        let Ok(()) = Tokenizer::new_with_emitter(&*with_pauses(html), emitter).finish();
        builder.sink.into_document()
    }

    /// How many nodes there are, the document itself included.
    pub fn len(&self) -> NodeId {
        id(self.nodes.len())
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// Is it meant as a whole page: does it have a doctype or an `html` tag? What has neither is a part of
    /// one, or a picture.
    pub fn is_whole(&self) -> bool {
        self.has_doctype || self.find("html").is_some_and(|html| !self.span(html).is_empty())
    }

    fn element(&self, node: NodeId) -> Option<&Element> {
        match &self.nodes[node as usize].data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// Is it an element?
    pub fn is_element(&self, node: NodeId) -> bool {
        self.element(node).is_some()
    }

    /// The element's local name; empty for what is no element.
    pub fn name(&self, node: NodeId) -> &str {
        self.element(node).map_or("", |element| &element.name.local)
    }

    /// The element's local name, if it is an HTML element.
    pub fn html(&self, node: NodeId) -> &str {
        self.element(node).filter(|element| element.name.ns == ns!(html)).map_or("", |element| &element.name.local)
    }

    /// Is it an element of SVG?
    pub fn is_svg(&self, node: NodeId) -> bool {
        self.element(node).is_some_and(|element| element.name.ns == ns!(svg))
    }

    /// The value of an attribute without namespace.
    pub fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let element = self.element(node)?;
        if element.mask & bit(name) == 0 {
            return None;
        }
        element.attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
    }

    /// Does the element have this attribute?
    pub fn has(&self, node: NodeId, name: &str) -> bool {
        self.attribute(node, name).is_some()
    }

    /// Every attribute, name and value, as written.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let attributes = self.element(node).map_or(&[][..], |element| &element.attributes);
        attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// The text of a text node.
    pub fn text(&self, node: NodeId) -> Option<&str> {
        match &self.nodes[node as usize].data {
            Data::Text(text, _) => Some(text),
            _ => None,
        }
    }

    /// The bytes of an element's start tag; of a text, its first. Empty for what the HTML only implies.
    pub fn span(&self, node: NodeId) -> Range<usize> {
        match &self.nodes[node as usize].data {
            Data::Element(element) => element.tag.start as usize..element.tag.end as usize,
            Data::Text(_, at) => *at as usize..*at as usize,
            _ => 0..0,
        }
    }

    /// The node that it stands in; the document for itself.
    pub fn parent(&self, node: NodeId) -> NodeId {
        self.nodes[node as usize].parent
    }

    /// The nodes that it stands in, from the inside out, without the document itself.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let up = move |node: &NodeId| Some(self.parent(*node)).filter(|parent| *parent != ROOT);
        std::iter::successors(Some(node).filter(|node| *node != ROOT), up).skip(1)
    }

    /// Everything inside it, in document order.
    pub fn descendants(&self, node: NodeId) -> Range<NodeId> {
        node + 1..self.end(node)
    }

    /// The first node after everything inside it.
    pub fn end(&self, node: NodeId) -> NodeId {
        self.nodes[node as usize].end
    }

    /// Does one stand inside the other?
    pub fn contains(&self, outer: NodeId, inner: NodeId) -> bool {
        self.descendants(outer).contains(&inner)
    }

    /// The nodes directly inside it.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let end = self.end(node);
        let next = move |child: &NodeId| Some(self.end(*child)).filter(|next| *next < end);
        std::iter::successors(Some(node + 1).filter(|first| *first < end), next)
    }

    /// Every node but the document itself.
    pub fn all(&self) -> Range<NodeId> {
        1..self.len()
    }

    /// The first element with this id.
    pub fn by_id(&self, id: &str) -> Option<NodeId> {
        self.ids.get(id).copied()
    }

    /// The first element of this name.
    pub fn find(&self, name: &str) -> Option<NodeId> {
        self.all().find(|node| self.html(*node) == name)
    }
}

/// The bit of an attribute's name: of many names, few share one.
fn bit(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let (first, last) = (bytes.first().copied().unwrap_or(0), bytes.last().copied().unwrap_or(0));
    let mixed = usize::from(first) * 7 + usize::from(last) * 31 + bytes.len() * 3;
    1 << (mixed & 63)
}

fn id(index: usize) -> NodeId {
    NodeId::try_from(index).unwrap_or(NodeId::MAX)
}

/// No node.
const NONE: NodeId = NodeId::MAX;

/// A node while the tree is made.
#[derive(Debug)]
struct Grown {
    parent: NodeId,
    first: NodeId,
    last: NodeId,
    previous: NodeId,
    next: NodeId,
    depth: u32,
    data: Data,
}

/// What the tree builder writes to.
#[derive(Debug)]
struct Sink {
    nodes: RefCell<Vec<Grown>>,
    /// The contents of templates, which are no part of the tree.
    templates: RefCell<FxHashMap<NodeId, NodeId>>,
    /// The bytes of the token that is being treated.
    token: Cell<(u32, u32)>,
    /// The name of the start tag that is being treated; empty for another token.
    tag: RefCell<LocalName>,
    /// The element made last.
    newest: Cell<NodeId>,
    has_doctype: Cell<bool>,
}

impl Default for Sink {
    fn default() -> Self {
        let sink = Self {
            nodes: RefCell::default(),
            templates: RefCell::default(),
            token: Cell::default(),
            tag: RefCell::default(),
            newest: Cell::new(NONE),
            has_doctype: Cell::default(),
        };
        sink.add(Data::Document);
        sink
    }
}

#[derive(Debug)]
struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    fn add(&self, data: Data) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Grown { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, depth: 0, data });
        id(nodes.len() - 1)
    }

    /// Puts a node into a parent, before a sibling or at the end.
    fn put(&self, parent: NodeId, before: NodeId, child: NodeOrText<NodeId>) {
        let child = match child {
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                node
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let previous =
                    if before == NONE { nodes[parent as usize].last } else { nodes[before as usize].previous };
                if previous != NONE
                    && let Data::Text(known, _) = &mut nodes[previous as usize].data
                {
                    known.push_tendril(&text);
                    return;
                }
                drop(nodes);
                self.add(Data::Text(text, self.token.get().0))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        let previous = if before == NONE { nodes[parent as usize].last } else { nodes[before as usize].previous };
        let depth = nodes[parent as usize].depth + 1;
        let node = &mut nodes[child as usize];
        (node.parent, node.previous, node.next, node.depth) = (parent, previous, before, depth);
        match previous {
            NONE => nodes[parent as usize].first = child,
            previous => nodes[previous as usize].next = child,
        }
        match before {
            NONE => nodes[parent as usize].last = child,
            before => nodes[before as usize].previous = child,
        }
    }

    /// How deep the element made last stands.
    fn depth(&self) -> u32 {
        self.nodes.borrow().get(self.newest.get() as usize).map_or(0, |node| node.depth)
    }

    /// The nodes in document order.
    fn into_document(self) -> Document {
        let has_doctype = self.has_doctype.get();
        let mut grown = self.nodes.into_inner();
        let mut nodes: Vec<Node> = Vec::with_capacity(grown.len());
        let mut ids: FxHashMap<Box<str>, NodeId> = FxHashMap::default();
        let mut open: Vec<NodeId> = Vec::new();
        let mut next = 0;
        loop {
            let new = id(nodes.len());
            let node = &mut grown[next as usize];
            let data = std::mem::replace(&mut node.data, Data::Other);
            let mut data = data;
            if let Data::Element(element) = &mut data {
                element.mask =
                    element.attributes.iter().map(|attribute| bit(&attribute.name.local)).fold(0, |a, b| a | b);
                for attribute in element.attributes.iter().filter(|attribute| attribute.name.local == local_name!("id"))
                {
                    ids.entry((*attribute.value).into()).or_insert(new);
                }
            }
            nodes.push(Node { parent: open.last().copied().unwrap_or(ROOT), end: new + 1, data });
            let mut current = next;
            if grown[current as usize].first != NONE {
                open.push(new);
                next = grown[current as usize].first;
                continue;
            }
            // Up to the next node that has something after it.
            loop {
                if grown[current as usize].next != NONE && current != 0 {
                    next = grown[current as usize].next;
                    break;
                }
                let Some(closed) = open.pop() else {
                    return Document { nodes, ids, has_doctype };
                };
                nodes[closed as usize].end = id(nodes.len());
                current = grown[current as usize].parent;
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = ();
    type ElemName<'a> = Name<'a>;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target as usize].data {
            Data::Element(element) => &element.name,
            _ => unreachable!("the tree builder asks elements for their names"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        let (start, end) = self.token.get();
        // Other elements than the tag's are implied by it. `image` is another word for `img`.
        let is_written = name.local.eq_ignore_ascii_case(&self.tag.borrow()) || &*name.local == "img";
        let end = if is_written { end } else { start };
        let node = self.add(Data::Element(Box::new(Element { name, attributes, mask: 0, tag: start..end })));
        self.newest.set(node);
        node
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        self.add(Data::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> NodeId {
        self.add(Data::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.put(*parent, NONE, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        if self.nodes.borrow()[*element as usize].parent == NONE {
            self.append(previous, child);
        } else {
            self.append_before_sibling(element, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public_id: StrTendril, _system_id: StrTendril) {
        self.has_doctype.set(true);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        let known = self.templates.borrow().get(target).copied();
        known.unwrap_or_else(|| {
            let contents = self.add(Data::Document);
            self.templates.borrow_mut().insert(*target, contents);
            contents
        })
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, node: NodeOrText<NodeId>) {
        let parent = self.nodes.borrow()[*sibling as usize].parent;
        self.put(parent, *sibling, node);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        if let Data::Element(element) = &mut self.nodes.borrow_mut()[*target as usize].data {
            let known: FxHashSet<_> = element.attributes.iter().map(|attribute| attribute.name.clone()).collect();
            element.attributes.extend(attributes.into_iter().filter(|attribute| !known.contains(&attribute.name)));
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        let node = &mut nodes[*target as usize];
        let (parent, previous, next) = (node.parent, node.previous, node.next);
        if parent == NONE {
            return;
        }
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
        match previous {
            NONE => nodes[parent as usize].first = next,
            previous => nodes[previous as usize].next = next,
        }
        match next {
            NONE => nodes[parent as usize].last = previous,
            next => nodes[next as usize].previous = previous,
        }
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        loop {
            let first = self.nodes.borrow()[*node as usize].first;
            if first == NONE {
                return;
            }
            self.put(*new_parent, NONE, NodeOrText::AppendNode(first));
        }
    }
}

/// Hands tokens with their places to the tree builder.
struct Feed<'b> {
    builder: &'b mut TreeBuilder<NodeId, Sink>,
    tag: Tag,
    tag_start: u32,
    known: Names,
    /// The names of the open tag's attributes, once there are many.
    names: FxHashSet<LocalName>,
    /// Does the value that comes belong to an attribute that the tag has already?
    is_repeated: bool,
    /// Elements deeper than a document may be, closed as soon as they were opened.
    too_deep: Vec<LocalName>,
    next_state: Option<State>,
}

/// From so many attributes on, their names are looked up rather than compared one by one.
const MANY_ATTRIBUTES: usize = 16;

impl<'b> Feed<'b> {
    fn new(builder: &'b mut TreeBuilder<NodeId, Sink>) -> Self {
        Self {
            builder,
            tag: tag(TagKind::StartTag, LocalName::default()),
            tag_start: 0,
            known: Names::default(),
            names: FxHashSet::default(),
            is_repeated: false,
            too_deep: Vec::new(),
            next_state: None,
        }
    }

    fn token(&mut self, token: Token, start: u32, end: u32) {
        self.builder.sink.token.set((start, end));
        self.builder.sink.tag.replace(match &token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => tag.name.clone(),
            _ => LocalName::default(),
        });
        match self.builder.process_token(token, 1) {
            TokenSinkResult::Plaintext => self.next_state = Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => self.next_state = Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => self.next_state = Some(State::RawText),
            TokenSinkResult::RawData(_) => self.next_state = Some(State::ScriptData),
            _ => {}
        }
    }

    fn attribute(&mut self, name: &[u8]) {
        let name = self.known.get(name);
        let attributes = &mut self.tag.attrs;
        if attributes.len() == MANY_ATTRIBUTES {
            self.names = attributes.iter().map(|attribute| attribute.name.local.clone()).collect();
        }
        self.is_repeated = match attributes.len() {
            ..MANY_ATTRIBUTES => attributes.iter().any(|attribute| attribute.name.local == name),
            _ => !self.names.insert(name.clone()),
        };
        if !self.is_repeated {
            attributes.push(Attribute { name: QualName::new(None, ns!(), name), value: StrTendril::default() });
        }
    }

    fn start_tag(&mut self, end: u32) {
        let name = self.tag.name.clone();
        let tag = std::mem::replace(&mut self.tag, tag(TagKind::StartTag, LocalName::default()));
        let is_self_closing = tag.self_closing;
        self.token(Token::TagToken(tag), self.tag_start, end);
        if self.builder.sink.depth() > DEPTH_MAX && self.next_state.is_none() && !is_self_closing {
            self.close(name.clone(), end);
            self.too_deep.push(name);
        }
    }

    fn end_tag(&mut self, name: &[u8], start: u32, end: u32) {
        let name = self.known.get(name);
        if self.too_deep.last() == Some(&name) {
            self.too_deep.pop();
            return;
        }
        self.token(Token::TagToken(tag(TagKind::EndTag, name)), start, end);
    }

    fn close(&mut self, name: LocalName, at: u32) {
        self.token(Token::TagToken(tag(TagKind::EndTag, name)), at, at);
    }

    fn text(&mut self, bytes: &[u8], start: u32, end: u32) {
        if !bytes.contains(&0) {
            self.token(Token::CharacterTokens(tendril(bytes)), start, end);
            return;
        }
        for (index, part) in bytes.split(|byte| *byte == 0).enumerate() {
            if index > 0 {
                self.token(Token::NullCharacterToken, start, end);
            }
            if !part.is_empty() {
                self.token(Token::CharacterTokens(tendril(part)), start, end);
            }
        }
    }
}

impl Callback<Infallible, usize> for Feed<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        let (start, end) = (id(span.start), id(span.end));
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = tag(TagKind::StartTag, self.known.get(name));
                self.tag_start = start;
            }
            CallbackEvent::AttributeName { name } => self.attribute(name),
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = self.tag.attrs.last_mut().filter(|_| !self.is_repeated) {
                    attribute.value.push_tendril(&tendril(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.tag.self_closing = self_closing;
                self.start_tag(end);
            }
            CallbackEvent::EndTag { name } => self.end_tag(name, start, end),
            CallbackEvent::String { value } => self.text(value, start, end),
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                let doctype = Doctype {
                    name: Some(name).filter(|name| !name.is_empty()).map(tendril),
                    public_id: public_identifier.map(tendril),
                    system_id: system_identifier.map(tendril),
                    force_quirks,
                };
                self.token(Token::DoctypeToken(doctype), start, end);
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// The tokenizer's other half: what the tree builder says about how to go on.
struct Bridge<'b> {
    inner: CallbackEmitter<Feed<'b>, Infallible, usize>,
}

impl ForwardingEmitter for Bridge<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.inner
    }

    fn emit_eof(&mut self) {
        self.inner.emit_eof();
        let feed = self.inner.callback_mut();
        feed.token(Token::EOFToken, 0, 0);
        feed.builder.end();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let _no_token = self.inner.emit_current_tag();
        self.inner.callback_mut().next_state.take()
    }

    /// To look for characters that should not be there takes as long as the rest.
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.inner.callback_mut().builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

fn tag(kind: TagKind, name: LocalName) -> Tag {
    Tag { kind, name, self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false }
}

fn tendril(bytes: &[u8]) -> StrTendril {
    match std::str::from_utf8(bytes) {
        Ok(text) => StrTendril::from_slice(text),
        Err(_) => StrTendril::from_slice(&String::from_utf8_lossy(bytes)),
    }
}

/// Names that a document has used: it uses few, and to look each up among all that there are takes long.
#[derive(Debug)]
struct Names(Box<[Option<LocalName>; NAMES]>);

const NAMES: usize = 256;

impl Default for Names {
    fn default() -> Self {
        Self(Box::new([const { None }; NAMES]))
    }
}

impl Names {
    fn get(&mut self, bytes: &[u8]) -> LocalName {
        let (first, last) = (bytes.first().copied().unwrap_or(0), bytes.last().copied().unwrap_or(0));
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or(0);
        let mixed = usize::from(first) * 5 + usize::from(last) * 37 + usize::from(middle) * 11 + bytes.len() * 3;
        let slot = &mut self.0[mixed % NAMES];
        match slot {
            Some(known) if known.as_bytes() == bytes => known.clone(),
            _ => slot.insert(LocalName::from(&*String::from_utf8_lossy(bytes))).clone(),
        }
    }
}

/// The tokenizer goes from one value in quotes to the next attribute by calling itself: after so many in one
/// tag it is led another way.
const VALUES_IN_A_ROW: usize = 32;

/// The same HTML for a tokenizer with a stack that ends. A slash between two attributes means nothing, but
/// the tokenizer comes back from all its calls for it.
fn with_pauses(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut pauses: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        at = start + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        // To the end of the tag: a value in quotes may hold anything.
        let mut values = 0;
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'>' => break,
                b'=' => {
                    let quote = at + spaces(&bytes[at..]);
                    let Some(mark) = bytes.get(quote).filter(|byte| matches!(byte, b'"' | b'\'')) else {
                        continue;
                    };
                    let value = quote + 1;
                    at = html[value..].find(char::from(*mark)).map_or(bytes.len(), |end| value + end + 1);
                    values += 1;
                    if values % VALUES_IN_A_ROW == 0 {
                        let space = spaces(&bytes[at..]);
                        let has_more = bytes.get(at + space).is_some_and(|next| !matches!(next, b'>' | b'/'));
                        pauses.extend((space > 0 && has_more).then_some(at));
                    }
                }
                _ => {}
            }
        }
    }
    if pauses.is_empty() {
        return html.into();
    }
    let mut bytes = bytes.to_vec();
    for pause in pauses {
        bytes[pause] = b'/';
    }
    String::from_utf8(bytes).map_or_else(|_| html.into(), Cow::Owned)
}

fn spaces(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in short: `html(head body(p("a")))`.
    fn shape(html: &str) -> String {
        let document = Document::parse(html);
        let mut text = String::new();
        let mut open: Vec<NodeId> = Vec::new();
        for node in document.all() {
            while open.last().is_some_and(|last| document.end(*last) <= node) {
                open.pop();
                text.push(')');
            }
            if !text.is_empty() && !text.ends_with('(') {
                text.push(' ');
            }
            match document.text(node) {
                Some(of_node) => text.push_str(&format!("{of_node:?}")),
                None => text.push_str(document.name(node)),
            }
            if document.end(node) > node + 1 {
                text.push('(');
                open.push(node);
            }
        }
        text + &")".repeat(open.len())
    }

    #[test]
    fn the_tree_is_the_one_of_the_standard() {
        assert_eq!(shape(""), "html(head body)");
        assert_eq!(shape("<p>a<p>b"), "html(head body(p(\"a\") p(\"b\")))");
        assert_eq!(shape("<table><tr>x<td>y"), "html(head body(\"x\" table(tbody(tr(td(\"y\"))))))");
        assert_eq!(shape("<b>1<p>2</b>3"), "html(head body(b(\"1\") p(b(\"2\") \"3\")))");
        assert_eq!(shape("<title>a<b></title>c"), "html(head(title(\"a<b>\")) body(\"c\"))");
        assert_eq!(shape("<svg><title>a<b>c"), "html(head body(svg(title(\"a\" b(\"c\")))))");
        assert_eq!(shape("<template><p>a</template>b"), "html(head(template) body(\"b\"))");
        assert_eq!(shape("<script>a<b</script>&lt;c"), "html(head(script(\"a<b\")) body(\"<c\"))");
    }

    #[test]
    fn every_element_knows_its_tag() {
        let html = "<p a=1\nb='ą' A=2>x</p>żż<i>";
        let document = Document::parse(html);
        let p = document.find("p").unwrap();
        assert_eq!(&html[document.span(p)], "<p a=1\nb='ą' A=2>");
        assert_eq!(document.attributes(p).collect::<Vec<_>>(), [("a", "1"), ("b", "ą")]);
        assert_eq!(&html[document.span(document.find("i").unwrap())], "<i>");
        assert!(document.span(document.find("head").unwrap()).is_empty(), "nobody wrote it");
    }

    #[test]
    fn a_tag_may_have_any_number_of_attributes() {
        for quote in ["\"", "'"] {
            let many: String = (0..10_000).map(|number| format!(" a{number}={quote}{number}>{quote}")).collect();
            let html = format!("<svg{many} /><p{many}\n>x</p><b c=d>");
            let document = Document::parse(&html);
            let p = document.find("p").unwrap();
            assert_eq!(document.attributes(p).count(), 10_000);
            assert_eq!(document.attribute(p, "a9999"), Some("9999>"));
            assert_eq!(document.span(p).len(), many.len() + 4);
            assert_eq!(document.name(document.parent(p)), "body");
            assert_eq!(document.attribute(document.find("b").unwrap(), "c"), Some("d"));
        }
        assert!(matches!(with_pauses("<p a=\"b\" c>x < y=\"<\""), Cow::Borrowed(_)));
    }

    #[test]
    fn deep_documents_are_read_in_linear_time_and_without_recursion() {
        for name in ["div", "b", "p", "a", "table", "svg", "li", "select", "font color=x"] {
            let html = format!("<{name}>").repeat(100_000);
            let document = Document::parse(&html);
            assert!(document.len() > 10, "{name}");
        }
        let nested = format!("{}x{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let document = Document::parse(&format!("{nested}<p>after"));
        let after = document.find("p").unwrap();
        assert_eq!(document.name(document.parent(after)), "body");
    }
}
