//! Parts: elements that were read before with all that is inside. What stands on many pages, such as a menu, is taken
//! apart once and put into the next document as it is.

use std::cell::RefCell;
use std::ops::Range;

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::super::recent::{Once, mix};
use super::names::is_known;
use super::{Attribute, Builder, Data, Element, Node, NodeId, Piece, id};

/// Parts of fewer bytes are read nearly as fast as they are found, and longer ones are made of others. In tests pages
/// are short.
const PART_MIN: usize = if cfg!(any(test, fuzzing)) { START } else { 256 };
const PART_MAX: usize = 1 << 16;

/// So many bytes of parts are remembered, and so many that begin the same.
const BYTES_MAX: usize = 1 << 17;
const SAME_START_MAX: usize = 16;

/// How many bits there are for starts.
const STARTS: usize = 1 << 15;

/// How many of those met once are remembered.
const ONCE_MAX: usize = 1 << 13;

/// Stands for a row of start tags that are open, in all documents: 64 bits of a hash, as a tag's key. None where one of
/// them has no key.
pub(super) type Path = u64;

/// Of what it is not known where it stands.
pub(super) const NOWHERE: Path = 0;

/// Where an element of a document begins, in all that the document is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// In the HTML.
    at: u32,
    node: u32,
    element: u32,
    attribute: u32,
    text: u32,
    /// In what is kept behind the HTML.
    kept: u32,
}

/// An element of a document with all that is inside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole {
    pub(super) path: Path,
    pub(super) is_block: bool,
    pub(super) start: Mark,
    pub(super) end: Mark,
}

/// The same, to be put into other documents. Its numbers count from where it begins; texts and values that do not stand
/// in it as they read stand behind it.
#[derive(Debug)]
pub(super) struct Part {
    html: Box<str>,
    /// Its last bytes: what begins alike mostly ends otherwise, which is told without a look at all of it.
    end: [u8; 8],
    kept: Box<str>,
    nodes: Box<[Node]>,
    elements: Box<[Element]>,
    attributes: Box<[Attribute]>,
    texts: Box<[NodeId]>,
    /// Is it a block?
    pub(super) is_block: bool,
    /// Stands for its bytes and for the tags that it stands in.
    pub(super) key: u64,
}

/// The parts that were read in this thread.
#[derive(Debug)]
pub(super) struct Parts {
    by_start: FxHashMap<u64, Vec<Part>>,
    /// A bit for every such start: most elements begin as no part does, which is told without a look into the map.
    may_be: Box<[u64; STARTS / 64]>,
    once: Once<ONCE_MAX>,
    size: usize,
}

thread_local! {
    pub(super) static PARTS: RefCell<Parts> =
        RefCell::new(Parts {
            by_start: FxHashMap::default(),
            may_be: Box::new([0; STARTS / 64]),
            once: Once::default(),
            size: 0,
        });
}

/// Tells texts apart, but for those that begin and end alike and are as long. To read all of a text would cost more
/// than now and then to remember another.
#[inline]
pub(super) fn sample(text: &[u8]) -> u64 {
    match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => mix(u64::from_le_bytes(*first) ^ text.len() as u64, u64::from_le_bytes(*last)),
        _ => text.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// So many bytes of a part are looked at to find it.
const START: usize = 32;

/// What stands for the beginning of some HTML and for what it stands in; none if it is too short.
#[inline]
fn start(path: Path, html: &[u8]) -> Option<u64> {
    let words = html.first_chunk::<START>()?.as_chunks::<8>().0;
    let pairs = words.as_chunks::<2>().0.iter();
    Some(pairs.fold(path, |hash, [one, other]| {
        mix(hash ^ u64::from_le_bytes(*one), hash.rotate_left(32) ^ u64::from_le_bytes(*other))
    }))
}

/// Where the bit of a start is.
#[inline]
fn word(start: u64) -> usize {
    start as usize % STARTS / 64
}

#[inline]
fn bit(start: u64) -> u64 {
    1 << (start % 64)
}

impl Mark {
    /// Where in the HTML it begins.
    pub(super) fn at(self) -> usize {
        self.at as usize
    }

    /// The place of its first attribute.
    pub(super) fn attribute(self) -> usize {
        self.attribute as usize
    }
}

impl Parts {
    /// The part that stands at the beginning of some HTML, if it was read before at such a place.
    #[inline]
    pub(super) fn get(&self, path: Path, html: &str) -> Option<&Part> {
        let start = start(path, html.as_bytes())?;
        if self.may_be[word(start)] & bit(start) == 0 {
            return None;
        }
        self.by_start.get(&start)?.iter().find(|part| part.is_at_start_of(html.as_bytes()))
    }

    /// Was an element met before? If not, it is now. `whole` stands for all of it, as far as `sample` tells texts
    /// apart.
    pub(super) fn meet(&mut self, whole: u64, length: usize) -> bool {
        (PART_MIN..=PART_MAX).contains(&length) && self.once.meet(whole)
    }

    /// Remembers an element of a document.
    pub(super) fn add(&mut self, whole: &Whole, builder: &Builder, html: &str) {
        let html = &html[whole.start.at as usize..whole.end.at as usize];
        let Some(start) = start(whole.path, html.as_bytes()) else { return };
        let Some(part) = Part::of(whole, builder, html) else { return };
        if self.size > BYTES_MAX {
            self.by_start.clear();
            self.may_be.fill(0);
            self.size = 0;
        }
        self.may_be[word(start)] |= bit(start);
        self.size += part.size();
        let same = self.by_start.entry(start).or_default();
        if same.len() >= SAME_START_MAX {
            self.size -= same.remove(0).size();
        }
        same.push(part);
    }
}

impl Part {
    /// An element of a document that is being read; none if it has names of its own.
    fn of(whole: &Whole, builder: &Builder, html: &str) -> Option<Self> {
        let Whole { path, is_block, start, end } = whole;
        let range = |of: fn(&Mark) -> u32| of(start) as usize..of(end) as usize;
        let elements = &builder.elements[range(|mark| mark.element)];
        let attributes = &builder.attributes[range(|mark| mark.attribute)];
        let names = elements.iter().map(|element| element.name).chain(attributes.iter().map(|one| one.name));
        if !names.into_iter().all(is_known) {
            return None;
        }
        let from = Shift::from(*start, id(html.len()));
        Some(Self {
            html: html.into(),
            end: *html.as_bytes().last_chunk()?,
            kept: builder.text[range(|mark| mark.kept)].into(),
            nodes: builder.nodes[range(|mark| mark.node)].iter().map(|node| from.node(node)).collect(),
            elements: elements.iter().map(|element| from.element(element)).collect(),
            attributes: attributes.iter().map(|attribute| from.attribute(attribute)).collect(),
            texts: builder.texts[range(|mark| mark.text)].iter().map(|text| text - start.node).collect(),
            is_block: *is_block,
            key: xxh3_64_with_seed(html.as_bytes(), *path),
        })
    }

    #[inline]
    fn is_at_start_of(&self, html: &[u8]) -> bool {
        let as_long = html.get(..self.html.len());
        as_long.is_some_and(|html| html.ends_with(&self.end) && *html == *self.html.as_bytes())
    }

    /// How many bytes of memory it takes, roughly.
    fn size(&self) -> usize {
        self.html.len()
            + self.kept.len()
            + size_of_val(&*self.nodes)
            + size_of_val(&*self.elements)
            + size_of_val(&*self.attributes)
            + size_of::<Self>()
    }

    /// How many bytes of HTML it is.
    pub(super) fn len(&self) -> usize {
        self.html.len()
    }
}

impl Builder {
    /// Where an element begins whose tag stands here and is not read yet.
    #[inline]
    pub(super) fn mark(&self, at: usize) -> Mark {
        Mark {
            at: id(at),
            node: id(self.nodes.len()),
            element: id(self.elements.len()),
            attribute: id(self.attributes.len()),
            text: id(self.texts.len()),
            kept: id(self.text.len()),
        }
    }

    /// A part that was read before and stands here again.
    pub(super) fn put(&mut self, part: &Part, at: usize) -> Range<NodeId> {
        let mark = self.mark(at);
        let to = Shift::to(mark, id(part.html.len()));
        self.text.push_str(&part.kept);
        self.nodes.extend(part.nodes.iter().map(|node| to.node(node)));
        self.elements.extend(part.elements.iter().map(|element| to.element(element)));
        self.attributes.extend(part.attributes.iter().map(|attribute| to.attribute(attribute)));
        self.texts.extend(part.texts.iter().map(|text| text + mark.node));
        self.first = self.attributes.len();
        self.nodes[mark.node as usize].parent = self.open.last().copied().unwrap_or(super::ROOT);
        mark.node..id(self.nodes.len())
    }
}

/// By how much the numbers of a part change with its place. They wrap: what is taken away comes as a number that is
/// added.
#[derive(Debug, Clone, Copy)]
struct Shift {
    at: u32,
    node: u32,
    element: u32,
    attribute: u32,
    /// From where on pieces are kept, and by how much these change.
    kept_from: u32,
    kept: u32,
}

impl Shift {
    /// Out of a document.
    fn from(mark: Mark, length: u32) -> Self {
        Self {
            at: mark.at.wrapping_neg(),
            node: mark.node.wrapping_neg(),
            element: mark.element.wrapping_neg(),
            attribute: mark.attribute.wrapping_neg(),
            kept_from: mark.kept,
            kept: length.wrapping_sub(mark.kept),
        }
    }

    /// Into a document.
    fn to(mark: Mark, length: u32) -> Self {
        Self {
            at: mark.at,
            node: mark.node,
            element: mark.element,
            attribute: mark.attribute,
            kept_from: length,
            kept: mark.kept.wrapping_sub(length),
        }
    }

    #[inline]
    fn piece(self, piece: &Piece) -> Piece {
        let by = if piece.start < self.kept_from { self.at } else { self.kept };
        piece.start.wrapping_add(by)..piece.end.wrapping_add(by)
    }

    #[inline]
    fn node(self, node: &Node) -> Node {
        let data = match &node.data {
            Data::Document => Data::Document,
            Data::Element(element) => Data::Element(element.wrapping_add(self.element)),
            Data::Text(piece, at) => Data::Text(self.piece(piece), at.wrapping_add(self.at)),
        };
        Node { parent: node.parent.wrapping_add(self.node), end: node.end.wrapping_add(self.node), data }
    }

    #[inline]
    fn element(self, element: &Element) -> Element {
        let by = |range: &Range<u32>, by: u32| range.start.wrapping_add(by)..range.end.wrapping_add(by);
        Element { attributes: by(&element.attributes, self.attribute), tag: by(&element.tag, self.at), ..*element }
    }

    #[inline]
    fn attribute(self, attribute: &Attribute) -> Attribute {
        Attribute { name: attribute.name, value: self.piece(&attribute.value) }
    }
}
