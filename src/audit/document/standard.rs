//! Standard: the tree of any HTML (HTML Living Standard, 13.2.6), made by `html5ever` from the tokens of
//! `html5gum`, which knows where each token stands.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::convert::Infallible;
use std::ops::Range;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Builder, DEPTH_MAX, Document, NodeId, ROOT, Space, id};

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
    tag: Range<u32>,
}

/// Makes the tree of any HTML.
pub(super) fn parse(html: &str) -> Document {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut builder = TreeBuilder::new(Sink::default(), options);
    let emitter = Bridge { inner: CallbackEmitter::new(Feed::new(&mut builder)) };
    let Ok(()) = Tokenizer::new_with_emitter(&*with_pauses(html), emitter).finish();
    builder.sink.into_document(html)
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
    fn into_document(self, html: &str) -> Document {
        let has_doctype = self.has_doctype.get();
        let mut grown = self.nodes.into_inner();
        let mut builder = Builder::new(html);
        let mut next = 0;
        loop {
            let node = &mut grown[next as usize];
            let is_parent = node.first != NONE;
            match std::mem::replace(&mut node.data, Data::Other) {
                Data::Element(element) => {
                    add_element(&mut builder, *element);
                    if !is_parent {
                        builder.close();
                    }
                }
                Data::Text(text, at) => {
                    let piece = builder.keep(&text);
                    builder.add_text(piece, at, text.bytes().all(|byte| byte.is_ascii_whitespace()));
                }
                // The document itself is there already.
                Data::Document | Data::Other => {}
            }
            if is_parent {
                next = node.first;
                continue;
            }
            // Up to the next node that has something after it.
            let mut current = next;
            loop {
                if grown[current as usize].next != NONE && current != 0 {
                    next = grown[current as usize].next;
                    break;
                }
                if current == 0 || grown[current as usize].parent == NONE {
                    return builder.finish(has_doctype);
                }
                builder.close();
                current = grown[current as usize].parent;
            }
        }
    }
}

fn add_element(builder: &mut Builder, element: Element) {
    let Element { name, attributes, tag } = element;
    for attribute in attributes {
        let own = builder.names.add(&attribute.name.local);
        // `xlink:href` beside `href` is the older word for the same.
        let is_repeated =
            attribute.name.ns != ns!() && builder.attributes[builder.first..].iter().any(|known| known.name == own);
        if !is_repeated {
            let value = builder.keep(&attribute.value);
            builder.attribute(own, value);
        }
    }
    let space = match name.ns {
        ns!(html) => Space::Html,
        ns!(svg) => Space::Svg,
        _ => Space::Other,
    };
    let own = builder.names.add(&name.local);
    builder.element(own, space, tag, None);
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
        let node = self.add(Data::Element(Box::new(Element { name, attributes, tag: start..end })));
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
