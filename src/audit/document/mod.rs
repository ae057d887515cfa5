//! Document: an HTML tree in the order of the document, with the place of every start tag.
//!
//! The tree is the one of the HTML Living Standard (13.2.6). `plain` makes it of pages in which every element
//! is closed where it should be, as nearly all are, and gives up at the first doubt; `standard` makes it of
//! anything. Nodes are kept in document order, so that what is inside an element is a range, and nothing
//! walks the tree by recursion.

mod names;
mod parts;
mod plain;
mod standard;
mod tags;

use std::ops::Range;

pub(super) use names::Known;
use names::{NameId, Names};
pub(super) use tags::Key;
use tags::Tag;

/// Attributes that are asked for often.
pub(super) const ARIA_CURRENT: Known = Known::new("aria-current");
pub(super) const ARIA_HIDDEN: Known = Known::new("aria-hidden");
pub(super) const ARIA_LABEL: Known = Known::new("aria-label");
pub(super) const ARIA_LABELLEDBY: Known = Known::new("aria-labelledby");
pub(super) const ARIA_OWNS: Known = Known::new("aria-owns");
pub(super) const HREF: Known = Known::new("href");
pub(super) const ID: Known = Known::new("id");
pub(super) const INERT: Known = Known::new("inert");
pub(super) const PLACEHOLDER: Known = Known::new("placeholder");
pub(super) const ROLE: Known = Known::new("role");
pub(super) const TABINDEX: Known = Known::new("tabindex");
pub(super) const TITLE: Known = Known::new("title");

/// Attributes by which an element says with an id what labels, describes, owns or controls what.
pub(super) const REFERENCES: [Known; 10] = [
    Known::new("for"),
    ARIA_LABELLEDBY,
    Known::new("aria-describedby"),
    Known::new("aria-controls"),
    ARIA_OWNS,
    Known::new("aria-activedescendant"),
    Known::new("aria-details"),
    Known::new("aria-errormessage"),
    Known::new("aria-flowto"),
    Known::new("headers"),
];

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
    /// The HTML; after it, texts and values that do not stand in it as they read.
    text: String,
    nodes: Vec<Node>,
    elements: Vec<Element>,
    attributes: Vec<Attribute>,
    names: Names,
    /// Elements by name, elements by the name of an attribute.
    by_name: Index,
    by_attribute: Index,
    /// The names of all attributes, each once.
    attribute_names: Vec<NameId>,
    /// Texts with more in them than white space.
    texts: Vec<NodeId>,
    /// The first element with each id, in the order of the ids.
    ids: Vec<NodeId>,
    repeated: Vec<Repeated>,
    has_doctype: bool,
}

/// A block that stood in an earlier document too, byte by byte, in elements with the same start tags.
#[derive(Debug, Clone)]
pub(super) struct Repeated {
    /// It with all that is inside.
    pub(super) nodes: Range<NodeId>,
    /// Stands for its bytes and for the tags that it stands in, in all documents.
    pub(super) key: u64,
}

/// A piece of the document's text.
type Piece = Range<u32>;

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
    /// Its place among the elements.
    Element(u32),
    /// The text, and where it starts in the HTML.
    Text(Piece, u32),
}

/// The language that an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    Html,
    Svg,
    Other,
}

#[derive(Debug)]
struct Element {
    name: NameId,
    space: Space,
    /// A bit for every attribute, so that most that it does not have are not looked for.
    mask: u64,
    /// Its places among the attributes.
    attributes: Range<u32>,
    tag: Range<u32>,
    /// Stands for its tag, if that was met before.
    key: Option<Key>,
}

#[derive(Debug)]
struct Attribute {
    name: NameId,
    value: Piece,
}

/// Nodes by a number.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Where the nodes of each number start.
    starts: Vec<u32>,
    nodes: Vec<NodeId>,
}

impl Index {
    /// An index with room for nodes of these numbers, which come in any order.
    pub(super) fn with_room(numbers: usize, of: impl Iterator<Item = u32>) -> Self {
        // While it is filled, each number's nodes end where the next number says.
        let mut starts = vec![0; numbers + 2];
        let mut count = 0;
        for number in of {
            starts[number as usize + 2] += 1;
            count += 1;
        }
        let mut sum = 0;
        for start in &mut starts[2..] {
            sum += *start;
            *start = sum;
        }
        Self { starts, nodes: vec![0; count] }
    }

    /// Puts a node behind the others of its number. They come in the order of the document.
    #[inline]
    pub(super) fn put(&mut self, number: u32, node: NodeId) {
        let place = &mut self.starts[number as usize + 1];
        self.nodes[*place as usize] = node;
        *place += 1;
    }

    /// The numbers that there are nodes of.
    fn numbers(&self) -> impl Iterator<Item = u32> {
        let bounds = self.starts.windows(2).zip(0..);
        bounds.filter(|(bounds, _)| bounds[0] < bounds[1]).map(|(_, number)| number)
    }

    #[inline]
    pub(super) fn of(&self, number: u32) -> &[NodeId] {
        let number = number as usize;
        match (self.starts.get(number), self.starts.get(number + 1)) {
            (Some(start), Some(end)) => &self.nodes[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

impl Document {
    /// Reads HTML. Whatever it is, there is a document.
    pub fn parse(html: &str) -> Self {
        plain::parse(html).unwrap_or_else(|| standard::parse(html))
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

    #[inline]
    fn element(&self, node: NodeId) -> Option<&Element> {
        match self.nodes[node as usize].data {
            Data::Element(element) => Some(&self.elements[element as usize]),
            _ => None,
        }
    }

    #[inline]
    fn piece(&self, piece: &Piece) -> &str {
        self.text.get(piece.start as usize..piece.end as usize).unwrap_or_default()
    }

    /// Is it an element?
    #[inline]
    pub fn is_element(&self, node: NodeId) -> bool {
        matches!(self.nodes[node as usize].data, Data::Element(_))
    }

    /// The element's local name; empty for what is no element.
    #[inline]
    pub fn name(&self, node: NodeId) -> &str {
        self.element(node).map_or("", |element| self.names.name(element.name))
    }

    /// The element's local name, if it is an HTML element.
    #[inline]
    pub fn html(&self, node: NodeId) -> &str {
        match self.element(node) {
            Some(element) if element.space == Space::Html => self.names.name(element.name),
            _ => "",
        }
    }

    /// The number of an HTML element's name: its place in `known_names`, if it is one of these.
    #[inline]
    pub(super) fn html_number(&self, node: NodeId) -> Option<usize> {
        self.element(node).filter(|element| element.space == Space::Html).map(|element| element.name as usize)
    }

    /// Is it an element of SVG?
    pub fn is_svg(&self, node: NodeId) -> bool {
        self.element(node).is_some_and(|element| element.space == Space::Svg)
    }

    /// The value of an attribute without namespace.
    #[inline]
    pub fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let element = self.element(node)?;
        if element.mask & names::bit(name) == 0 {
            return None;
        }
        self.find_attribute(element, name)
    }

    /// The value of an attribute that HTML knows: the same, for where it is asked often.
    #[inline]
    pub(super) fn value(&self, node: NodeId, name: Known) -> Option<&str> {
        let element = self.element(node).filter(|element| element.mask & name.bit != 0)?;
        self.find_value(element, name.id)
    }

    /// Does the element have this attribute, which HTML knows?
    #[inline]
    pub(super) fn holds(&self, node: NodeId, name: Known) -> bool {
        self.element(node).is_some_and(|element| {
            element.mask & name.bit != 0 && self.attributes_of(element).iter().any(|one| one.name == name.id)
        })
    }

    /// Apart, like `find_attribute`.
    #[inline(never)]
    fn find_value(&self, element: &Element, name: NameId) -> Option<&str> {
        let attribute = self.attributes_of(element).iter().find(|one| one.name == name)?;
        Some(self.piece(&attribute.value))
    }

    /// May the element have any of these attributes? If not, it has none.
    #[inline]
    pub(super) fn may_have<const N: usize>(&self, node: NodeId, names: [Known; N]) -> bool {
        let any = names.iter().fold(0, |any, name| any | name.bit);
        self.element(node).is_some_and(|element| element.mask & any != 0)
    }

    /// Apart from the question whether there may be one, which is asked far more often.
    #[inline(never)]
    fn find_attribute(&self, element: &Element, name: &str) -> Option<&str> {
        self.find_value(element, self.names.get(name)?)
    }

    #[inline]
    fn attributes_of(&self, element: &Element) -> &[Attribute] {
        &self.attributes[element.attributes.start as usize..element.attributes.end as usize]
    }

    /// Does the element have this attribute?
    #[inline]
    pub fn has(&self, node: NodeId, name: &str) -> bool {
        self.attribute(node, name).is_some()
    }

    /// Every attribute, name and value, as written.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let attributes = self.element(node).map_or(&[][..], |element| self.attributes_of(element));
        attributes.iter().map(|attribute| (self.names.name(attribute.name), self.piece(&attribute.value)))
    }

    /// Every attribute, by the number of its name: its place in `known_names`, if it is one of these.
    #[inline]
    pub(super) fn numbered_attributes(&self, node: NodeId) -> impl Iterator<Item = (usize, &str)> {
        let attributes = self.element(node).map_or(&[][..], |element| self.attributes_of(element));
        attributes.iter().map(|attribute| (attribute.name as usize, self.piece(&attribute.value)))
    }

    /// The number of an element's name, of HTML or not.
    #[inline]
    pub(super) fn name_number(&self, node: NodeId) -> Option<usize> {
        self.element(node).map(|element| element.name as usize)
    }

    /// A name by its number.
    #[inline]
    pub(super) fn name_of(&self, number: usize) -> &str {
        self.names.name(id(number))
    }

    /// Stands for all that an element's start tag says; none where that is not known. The same in all documents.
    #[inline]
    pub(super) fn tag_key(&self, node: NodeId) -> Option<Key> {
        self.element(node).and_then(|element| element.key)
    }

    /// The text of a text node.
    #[inline]
    pub fn text(&self, node: NodeId) -> Option<&str> {
        match &self.nodes[node as usize].data {
            Data::Text(text, _) => Some(self.piece(text)),
            _ => None,
        }
    }

    /// The bytes of an element's start tag; of a text, its first. Empty for what the HTML only implies.
    pub fn span(&self, node: NodeId) -> Range<usize> {
        match &self.nodes[node as usize].data {
            Data::Element(element) => {
                let tag = &self.elements[*element as usize].tag;
                tag.start as usize..tag.end as usize
            }
            Data::Text(_, at) => *at as usize..*at as usize,
            Data::Document => 0..0,
        }
    }

    /// An element's start tag as written; empty for what the HTML only implies.
    pub fn tag(&self, node: NodeId) -> &str {
        self.text.get(self.span(node)).unwrap_or_default()
    }

    /// The node that it stands in; the document for itself.
    #[inline]
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
    #[inline]
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

    /// Something of a node that stands at an address of its own.
    pub(super) fn own_address(&self, node: NodeId) -> &NodeId {
        &self.nodes[node as usize].parent
    }

    /// The element before an element, in the same parent.
    #[inline]
    pub(super) fn previous_element(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.parent(node);
        // The node before it is its parent, stands beside it, or is the last inside of what stands beside it. Texts in
        // a row are one; so there are as many steps as elements that end here.
        let mut before = node - 1;
        loop {
            if before == parent {
                return None;
            }
            let around = self.parent(before);
            if around != parent {
                before = around;
            } else if self.is_element(before) {
                return Some(before);
            } else {
                before -= 1;
            }
        }
    }

    /// Every node but the document itself.
    pub fn all(&self) -> Range<NodeId> {
        1..self.len()
    }

    /// Every element of this name, of HTML or not, in document order.
    pub fn named(&self, name: &str) -> &[NodeId] {
        self.names.get(name).map_or(&[], |name| self.by_name.of(name))
    }

    /// Every HTML element that has one of these names, in document order.
    pub fn any_html<const N: usize>(&self, names: [&str; N]) -> Vec<NodeId> {
        let lists = names.map(|name| self.named(name));
        let mut all: Vec<NodeId> = Vec::with_capacity(lists.iter().map(|list| list.len()).sum());
        for list in lists {
            all.extend(list.iter().filter(|node| self.html_number(**node).is_some()));
        }
        // Most pages have elements of only one of the names, if of any.
        if !all.is_sorted() {
            all.sort_unstable();
        }
        all
    }

    /// Blocks that stood in earlier documents too, in document order; none stands in another.
    pub(super) fn repeated(&self) -> &[Repeated] {
        &self.repeated
    }

    /// Every text with more in it than white space, in document order.
    pub fn texts(&self) -> &[NodeId] {
        &self.texts
    }

    /// Every element with this attribute, in document order.
    pub fn with_attribute(&self, name: &str) -> &[NodeId] {
        self.names.get(name).map_or(&[], |name| self.by_attribute.of(name))
    }

    /// Every element with this attribute, which HTML knows, in document order.
    pub(super) fn with(&self, name: Known) -> &[NodeId] {
        self.by_attribute.of(name.id)
    }

    /// Every element with an attribute whose name, given by its number, is one of these: for each of these names, in
    /// document order.
    pub(super) fn with_any(&self, is_one: impl Fn(usize) -> bool) -> impl Iterator<Item = NodeId> {
        let names = self.attribute_names.iter().filter(move |name| is_one(**name as usize));
        names.flat_map(|name| self.by_attribute.of(*name)).copied()
    }

    /// Do several elements have the same id?
    pub(super) fn repeats_ids(&self) -> bool {
        self.ids.len() < self.with(ID).len()
    }

    /// The first element with this id.
    pub fn by_id(&self, id: &str) -> Option<NodeId> {
        let place = self.ids.binary_search_by(|node| self.value(*node, ID).unwrap_or_default().cmp(id)).ok()?;
        Some(self.ids[place])
    }

    /// The first HTML element of this name.
    pub fn find(&self, name: &str) -> Option<NodeId> {
        self.named(name).iter().copied().find(|node| !self.html(*node).is_empty())
    }
}

/// The names that HTML knows, of elements and of attributes, in the order of their numbers.
pub(super) fn known_names() -> impl Iterator<Item = &'static str> {
    names::known().map(|(_, name)| name)
}

/// Of nodes in document order, those that stand in a range.
pub(super) fn within<'n>(nodes: &'n [NodeId], range: &Range<NodeId>) -> &'n [NodeId] {
    let rest = &nodes[nodes.partition_point(|node| *node < range.start)..];
    &rest[..rest.partition_point(|node| *node < range.end)]
}

/// Nodes in document order, each once. Each sets a bit, so that nothing has to be sorted.
pub(super) fn in_order(nodes: impl IntoIterator<Item = NodeId>) -> Vec<NodeId> {
    const BITS: NodeId = u64::BITS;
    // Room for most documents.
    let mut are_in = vec![0_u64; 16];
    let mut count = 0;
    nodes.into_iter().for_each(|node| {
        let word = (node / BITS) as usize;
        if word >= are_in.len() {
            are_in.resize(word + 1, 0);
        }
        are_in[word] |= 1 << (node % BITS);
        count += 1;
    });
    let mut nodes = Vec::with_capacity(count);
    let mut first = 0;
    for mut word in are_in {
        while word != 0 {
            nodes.push(first + word.trailing_zeros());
            word &= word - 1;
        }
        first += BITS;
    }
    nodes
}

#[inline]
fn id(index: usize) -> NodeId {
    NodeId::try_from(index).unwrap_or(NodeId::MAX)
}

/// Takes nodes down in document order.
#[derive(Debug)]
struct Builder {
    text: String,
    nodes: Vec<Node>,
    elements: Vec<Element>,
    attributes: Vec<Attribute>,
    names: Names,
    /// The nodes that are not closed yet, the innermost last.
    open: Vec<NodeId>,
    /// The first of the attributes that no element has been given yet.
    first: usize,
    mask: u64,
    /// Texts with more in them than white space.
    texts: Vec<NodeId>,
    repeated: Vec<Repeated>,
}

impl Builder {
    fn new(html: &str) -> Self {
        // As many as most pages have at most.
        let mut nodes = Vec::with_capacity(html.len() / 24 + 1);
        nodes.push(Node { parent: ROOT, end: ROOT, data: Data::Document });
        let mut text = String::with_capacity(html.len() + html.len() / 16);
        text.push_str(html);
        Self {
            text,
            nodes,
            elements: Vec::with_capacity(html.len() / 48),
            attributes: Vec::with_capacity(html.len() / 32),
            names: Names::default(),
            open: vec![ROOT],
            first: 0,
            mask: 0,
            texts: Vec::with_capacity(html.len() / 64),
            repeated: Vec::new(),
        }
    }

    /// A piece for text that does not stand in the HTML.
    fn keep(&mut self, text: &str) -> Piece {
        let start = id(self.text.len());
        self.text.push_str(text);
        start..id(self.text.len())
    }

    #[inline]
    fn add(&mut self, data: Data) -> NodeId {
        let node = id(self.nodes.len());
        let parent = self.open.last().copied().unwrap_or(ROOT);
        self.nodes.push(Node { parent, end: node + 1, data });
        node
    }

    /// A text of its own.
    #[inline]
    fn add_text(&mut self, piece: Piece, at: u32, is_blank: bool) {
        let node = self.add(Data::Text(piece, at));
        if !is_blank {
            self.texts.push(node);
        }
    }

    /// A text. What stood between it and a text before it is no node: then the two are one.
    fn text(&mut self, piece: Piece, at: u32, is_blank: bool) {
        let parent = self.open.last().copied().unwrap_or(ROOT);
        match self.nodes.last_mut() {
            Some(Node { parent: of_last, data: Data::Text(known, _), .. }) if *of_last == parent => {
                // The one before is copied once, to where the others can be put behind it.
                let end = id(self.text.len());
                if known.end != piece.start && known.end != end {
                    self.text.extend_from_within(known.start as usize..known.end as usize);
                    *known = end..id(self.text.len());
                }
                if known.end != piece.start {
                    self.text.extend_from_within(piece.start as usize..piece.end as usize);
                }
                known.end = if known.end == piece.start { piece.end } else { id(self.text.len()) };
                let node = id(self.nodes.len() - 1);
                if !is_blank && self.texts.last() != Some(&node) {
                    self.texts.push(node);
                }
            }
            _ => self.add_text(piece, at, is_blank),
        }
    }

    /// An attribute of the element that comes next.
    #[inline]
    fn attribute(&mut self, name: NameId, value: Piece) {
        self.mask |= self.names.bit(name);
        self.attributes.push(Attribute { name, value });
    }

    /// All attributes of the element that comes next, whose tag was read before and starts here.
    #[inline]
    fn known_attributes(&mut self, tag: &Tag, start: u32) {
        self.mask = tag.mask;
        let known = tag.attributes().iter();
        self.attributes.extend(known.map(|one| Attribute { name: one.name(), value: one.value(start) }));
    }

    /// An element that is open from here on.
    fn element(&mut self, name: NameId, space: Space, tag: Range<u32>, key: Option<Key>) {
        let attributes = id(self.first)..id(self.attributes.len());
        self.first = self.attributes.len();
        let element = Element { name, space, mask: std::mem::take(&mut self.mask), attributes, tag, key };
        let node = self.add(Data::Element(id(self.elements.len())));
        self.elements.push(element);
        self.open.push(node);
    }

    /// Closes the innermost node.
    #[inline]
    fn close(&mut self) {
        if let Some(node) = self.open.pop() {
            self.nodes[node as usize].end = id(self.nodes.len());
        }
    }

    fn finish(mut self, has_doctype: bool) -> Document {
        while !self.open.is_empty() {
            self.close();
        }
        let Self { text, nodes, elements, attributes, names, texts, repeated, .. } = self;
        let mut by_name = Index::with_room(names.len(), elements.iter().map(|element| element.name));
        let mut by_attribute = Index::with_room(names.len(), attributes.iter().map(|attribute| attribute.name));
        for (node, one) in nodes.iter().enumerate() {
            let Data::Element(element) = one.data else { continue };
            let element = &elements[element as usize];
            by_name.put(element.name, id(node));
            for attribute in &attributes[element.attributes.start as usize..element.attributes.end as usize] {
                by_attribute.put(attribute.name, id(node));
            }
        }
        let attribute_names = by_attribute.numbers().collect();
        let mut document = Document {
            text,
            nodes,
            elements,
            attributes,
            names,
            by_name,
            by_attribute,
            attribute_names,
            texts,
            ids: Vec::new(),
            repeated,
            has_doctype,
        };
        let with_id = document.with_attribute("id").iter();
        let mut ids: Vec<(&str, NodeId)> =
            with_id.map(|node| (document.value(*node, ID).unwrap_or_default(), *node)).collect();
        ids.sort_unstable();
        ids.dedup_by_key(|(id, _)| *id);
        document.ids = ids.into_iter().map(|(_, node)| node).collect();
        document
    }
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

    /// Everything that is known of a document.
    fn whole(document: &Document) -> String {
        let mut text = String::new();
        for node in document.all() {
            let attributes: Vec<_> = document.attributes(node).collect();
            text.push_str(&format!(
                "{node} in {} to {}: {:?} {:?} svg {} {:?} {attributes:?} {:?}\n",
                document.parent(node),
                document.end(node),
                document.name(node),
                document.html(node),
                document.is_svg(node),
                document.text(node),
                // Where such text starts, the tokenizer of the standard does not say.
                Some(document.span(node)).filter(|_| {
                    !matches!(document.name(document.parent(node)), "script" | "style" | "title" | "textarea")
                }),
            ));
        }
        text
    }

    /// Pieces of pages, and what opens and closes elements.
    const PIECES: &[&str] = &[
        "a",
        " ",
        "\n",
        "ż&amp;b",
        "&nbsp;",
        "& c",
        "&copy;",
        "&lt;i>",
        "<br>",
        "<hr>",
        "<img alt=\"x\" src='y.png'>",
        "<input type=text disabled>",
        "<!-- c -->",
        "<!---->",
        "<!--a--!>b-->",
        "<meta charset=utf-8>",
        "<link rel=\"icon\" href=\"a?b=1&amp;c=2\">",
        "<script>if (a < b) { c(\"</p>\") }</script>",
        "<style>p { color: red }</style>",
        "<title>a & b</title>",
        "<textarea>\n x</textarea>",
        "<wbr/>",
        "<col>",
        "<svg viewBox=\"0 0 1 1\"><title>t</title><path d=\"M0 0\"/></svg>",
        "<svg viewbox=\"0\"></svg>",
        "</p>",
        "</div>",
        "<li>",
        "<p>",
        "<option>",
        "</body>",
        "</html>",
        "<body class=x>",
        "<tr>",
        "<template><p></template>",
        "<a b=c d=e>",
    ];
    const NAMES: &[&str] = &[
        "p",
        "div",
        "span",
        "a",
        "b",
        "em",
        "i",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "section",
        "nav",
        "main",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "caption",
        "colgroup",
        "button",
        "form",
        "label",
        "select",
        "option",
        "optgroup",
        "details",
        "summary",
        "pre",
        "svg",
        "g",
        "text",
        "figure",
        "blockquote",
        "header",
        "my-box",
        "ruby",
        "fieldset",
        "legend",
        "video",
        "font",
        "address",
        "dialog",
        "search",
        "noscript",
        "object",
        "math",
        "nobr",
        "menu",
        "center",
        "datalist",
        "picture",
        "hgroup",
        "desc",
        "title",
        "circle",
        "article",
        "tfoot",
        "output",
        "code",
    ];
    const ATTRIBUTES: &[&str] = &[
        "",
        " id=\"x\"",
        " class='a b'",
        " hidden",
        " d=\"M\"",
        " lang=pl",
        " title=\"a&quot;b\"",
        " aria-label=\"ż\"",
        " HREF=x",
    ];

    #[derive(Debug, Clone)]
    enum Step {
        Piece(usize),
        Open(usize, usize),
        Close,
    }

    fn steps() -> impl proptest::strategy::Strategy<Value = Vec<Step>> {
        use proptest::prelude::*;
        let step = prop_oneof![
            1 => (0..PIECES.len()).prop_map(Step::Piece),
            4 => (0..NAMES.len(), 0..ATTRIBUTES.len()).prop_map(|(name, attribute)| Step::Open(name, attribute)),
            4 => Just(Step::Close),
        ];
        proptest::collection::vec(step, 0..40)
    }

    fn page(steps: &[Step], is_whole: bool) -> String {
        let mut html = String::new();
        if is_whole {
            html.push_str("<!DOCTYPE html>\n<html lang=\"pl\">\n<head>\n<title>x</title></head>\n<body>");
        }
        let mut open = Vec::new();
        for step in steps {
            match step {
                Step::Piece(piece) => html.push_str(PIECES[*piece]),
                Step::Open(name, attribute) => {
                    html.push_str(&format!("<{}{}>", NAMES[*name], ATTRIBUTES[*attribute]));
                    open.push(NAMES[*name]);
                }
                Step::Close => html.extend(open.pop().map(|name| format!("</{name}>"))),
            }
        }
        html.extend(open.into_iter().rev().map(|name| format!("</{name}>")));
        if is_whole {
            html.push_str("\n</body>\n</html>\n");
        }
        html
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn plain_pages_are_read_as_the_standard_reads_them(steps in steps(), is_whole: bool) {
            let html = page(&steps, is_whole);
            if let Some(document) = plain::parse(&html) {
                proptest::prop_assert_eq!(whole(&document), whole(&standard::parse(&html)), "{}", html);
            }
        }
    }

    #[test]
    fn usual_pages_are_plain() {
        let html = "<!doctype html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n<title>A &amp; b</title>\n\
            <script src=\"a.js\" defer></script>\n</head>\n<body>\n<nav aria-label=\"x\"><ul>\n<li><a href=\"#a\">b</a></li>\n\
            </ul></nav><main id=\"a\"><h1>c</h1>\n<p>d <strong>e</strong> <svg viewBox=\"0 0 1 1\" aria-hidden=\"true\">\
            <path d=\"M0 0\"/></svg></p><table><thead><tr><th>f</th></tr></thead><tbody><tr><td>g</td></tr></tbody></table>\n\
            <hr><picture><img src=\"a.png\" alt=\"\"></picture><!-- h --></main>\n</body>\n</html>\n";
        let document = plain::parse(html).unwrap();
        assert_eq!(whole(&document), whole(&standard::parse(html)));
    }

    #[test]
    fn a_tag_says_the_same_each_time_it_is_met() {
        let html = "<!doctype html><html><head></head><body><p title=\"a>b\" class=x>c</p><a title=\"x\">d</a>\
            <svg><a title=\"x\"></a></svg><svg><title class=\"x\">e</title></svg><i title=\"a&amp;b\" data-own=\"y\">f</i>\
            <br class=x><br class=x />g<svg viewBox=\"0\"><path class=x /></svg></body></html>";
        for part in [html.to_owned(), html.replace("<svg><a title=\"x\"></a></svg>", ""), html.replace('"', "'")] {
            // Twice to be remembered, and then from memory.
            for _ in 0..4 {
                if let Some(document) = plain::parse(&part) {
                    assert_eq!(whole(&document), whole(&standard::parse(&part)), "{part}");
                }
            }
        }
        assert!(plain::parse(&html.replace("<svg><a title=\"x\"></a></svg>", "")).is_some());
    }

    #[test]
    fn long_tags_and_those_of_many_attributes_say_the_same_each_time() {
        let names =
            ["alt", "class", "dir", "height", "id", "lang", "loading", "role", "sizes", "src", "title", "width"];
        let many =
            (8..=names.len()).map(|count| names[..count].iter().map(|name| format!(" {name}=\"{name}\"")).collect());
        let long = ["title=\"\"", "title=\"b\"", "title=\"&amp;\"", "title=b", "hidden"].into_iter().flat_map(|end| {
            (200..280).map(move |length| format!(" data={} {end}", "x".repeat(length - "<i data= >".len() - end.len())))
        });
        for attributes in many.chain(long) {
            let attributes: String = attributes;
            let html = format!("<!doctype html><html><head></head><body><i{attributes}>a</i></body></html>");
            let expected = whole(&standard::parse(&html));
            for _ in 0..3 {
                assert_eq!(whole(&plain::parse(&html).unwrap()), expected, "{html}");
            }
        }
    }

    /// Blocks, most of which are long enough to be known when they come again.
    const BLOCKS: &[&str] = &[
        "<p class=\"lead\">Some words that are &lt;long&gt; enough to be known.</p>",
        "<ul class=\"menu\"><li><a href=\"a.html\">First</a></li>\n<li><a href=\"b.html\" id=\"b\">Second</a></li></ul>",
        "<nav aria-label=\"A &amp; b\"><ul><li><a href=\"a.html\">The same</a></li><li>and &amp; more</li></ul></nav>",
        "<details open><summary>More about it</summary><p>What is said inside<br>of it.</p></details>",
        "<div class=\"box\">text<!-- comment --> that<!-- another --> is one &amp; in parts</div>",
        "<table><thead><tr><th>head</th></tr></thead><tbody><tr><td>cell</td></tr></tbody></table>",
        "<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><path d=\"M0 0\"/><g><circle r=\"1\"/></g></svg>",
        "<a href=\"somewhere/else.html\" title=\"it's\">A link that is long enough</a>",
        "<form action=\"x\"><label for=\"q\">Find</label><input id=\"q\" type=text><button>Go</button></form>",
        "<my-box data-own=\"name\">An element that somebody made up</my-box>",
        "<pre>  two lines\n</pre><textarea>&amp; text that is longer</textarea>",
        "<script>let a = \"long enough to be known\";</script><b>x</b>",
        "short &amp; <i>y</i>",
        "<p>wrongly <div>nested</div></p>",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn blocks_that_were_read_before_are_the_same_each_time(
            pages in proptest::collection::vec(
                proptest::collection::vec((0..BLOCKS.len(), 0..4_usize), 1..12), 1..8,
            ),
        ) {
            for page in pages {
                let mut html = "<!doctype html><html lang=\"pl\"><head></head><body>".to_owned();
                for (block, around) in page {
                    let (open, close) = [
                        ("", ""), ("<div>", "</div>"), ("<main id=\"m\">\n", "</main>"), ("<p>", "</p>"),
                    ][around];
                    html.extend([open, BLOCKS[block], close]);
                }
                html.push_str("</body></html>");
                // Twice to be remembered, and then from memory.
                for _ in 0..3 {
                    if let Some(document) = plain::parse(&html) {
                        proptest::prop_assert_eq!(whole(&document), whole(&standard::parse(&html)), "{}", html);
                    }
                }
            }
        }
    }

    #[test]
    fn a_block_is_known_where_it_stood_before_and_nowhere_else() {
        let block =
            "<ul class=\"menu\"><li><a href=\"a.html\">First</a></li><li><a href=\"b.html\">Other</a></li></ul>";
        let page = |inside: &str| format!("<!doctype html><html><head></head><body>{inside}</body></html>");
        let repeated = |inside: &str| {
            let document = plain::parse(&page(inside)).unwrap();
            document.repeated().iter().map(|block| document.tag(block.nodes.start).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(repeated(&format!("<nav class=\"n\">{block}</nav>")), [""; 0]);
        assert_eq!(repeated(&format!("a<nav class=\"n\">{block}</nav>")), [""; 0]);
        assert_eq!(repeated(&format!("a b<nav class=\"n\">{block}</nav>")), ["<nav class=\"n\">"]);
        // What is inside of it is remembered with it, and by itself where it comes without it.
        assert_eq!(repeated(&format!("<nav class=\"n\">{block} </nav>")), [""; 0]);
        assert_eq!(repeated(&format!("<nav class=\"n\">{block} a</nav>")), ["<ul class=\"menu\">"]);
        assert_eq!(repeated(&format!("<nav class=\"o\">{block}</nav>")), [""; 0]);
        for number in 0..4 {
            assert_eq!(repeated(&format!("<fieldset class=\"n\">{number}{block}</fieldset>")), [""; 0]);
        }
    }

    #[test]
    fn comments_between_texts_do_not_let_the_text_grow() {
        for text in ["ab", "a&amp;b", "a &amp; b<i>c</i>"] {
            let many = format!("{text}<!-- c -->").repeat(2_000);
            let html = format!("<!doctype html><html><head></head><body><p>{many}</p></body></html>");
            let document = plain::parse(&html).unwrap();
            assert_eq!(whole(&document), whole(&standard::parse(&html)));
            assert!(document.text.len() < 3 * html.len(), "{text}: {} bytes of {}", document.text.len(), html.len());
        }
    }
}
