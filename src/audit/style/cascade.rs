//! The cascade: which declarations apply to each element and which of them win.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, PoisonError};

use rustc_hash::FxHashMap;

use super::super::document::{Document, NodeId, Repeated};
use super::super::recent::{Recent, mix};
use super::super::remembered::Remembered;
use super::computed::{Around, Computed};
use super::media::Environment;
use super::property::{self, ALL, Property, Value, Wide};
use super::selector::{Matcher, Neighbours, Tree};
use super::sheet::{Declaration, Declared, parse_attribute};
use super::{Rgba, Sheets, variable};

/// A screen on which documents are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// A usual screen; nobody asks for dark mode.
    Light,
    /// A usual screen in dark mode.
    Dark,
    /// The usual screen on its side.
    Portrait,
    /// A usual screen with everything twice as large: 640 by 512 CSS pixels.
    Zoomed,
}

/// How many screens there are.
const SCREENS: usize = 4;

impl Screen {
    /// What media queries ask for.
    pub fn environment(self) -> Environment {
        let (width_px, height_px) = match self {
            Screen::Light | Screen::Dark => (1280.0, 1024.0),
            Screen::Portrait => (1024.0, 1280.0),
            Screen::Zoomed => (640.0, 512.0),
        };
        Environment { width_px, height_px, is_dark: self == Screen::Dark }
    }
}

static INITIAL: LazyLock<Computed> = LazyLock::new(Computed::initial);

/// Elements that look the same whatever document they are in: same ancestors, same answers to
/// everything that selectors ask.
#[derive(Debug)]
pub(super) struct Kind {
    parent: usize,
    root: usize,
    /// Entries that match, the weightiest last.
    matched: Box<[usize]>,
    /// Entries that ask for the neighbours too and so have to be tried for each element.
    around: Box<[u32]>,
    /// May something outside of an element around it change which match?
    is_open: bool,
    /// Declarations of attributes that came before CSS, and of `style`.
    hints: usize,
    style: usize,
    /// Has it a `::before` or `::after` that may lie behind its text?
    has_painted_part: bool,
    /// Entries that say what stands in its `::before` and `::after`, the weightiest last; none where that is no text.
    pub(super) spoken: Box<[usize]>,
}

/// What documents with the same sheets have in common.
#[derive(Debug, Default)]
pub(super) struct Cache {
    kinds: Vec<Kind>,
    by_key: FxHashMap<Box<[u32]>, usize>,
    /// By the kind of the parent and the tag, mixed, the kind without its neighbours. Most elements are found by it:
    /// what stands on many pages stands there with the same tag in the same kind of element.
    by_tag: Recent<u32, TAGS_MAX>,
    attributes: FxHashMap<Box<str>, usize>,
    declarations: Vec<Arc<[Declaration]>>,
    computed: [Vec<Option<Arc<Computed>>>; SCREENS],
    /// Of how many of the kinds it is known that all were looked at on each screen.
    looked_at: [usize; SCREENS],
    /// What was answered of kinds with the focus.
    with_focus: RefCell<Vec<Option<bool>>>,
    /// And of their looks.
    traits: RefCell<Vec<Option<u8>>>,
    /// Which of the kinds are shown in light mode.
    shown: Vec<bool>,
    /// Blocks in which nothing was found.
    good: RefCell<FxHashMap<u64, Good>>,
    /// In which document each kind was met last, by the documents' numbers.
    met_in: Vec<u32>,
    document: u32,
}

/// A block in which nothing was found.
#[derive(Debug)]
struct Good {
    /// Of each of its nodes.
    kinds: Box<[u32]>,
    known: Arc<Remembered>,
    /// May something outside of it change the kinds inside, though its own stays?
    is_open: bool,
}

impl Cache {
    /// What there is before the first document.
    fn begin() -> Self {
        let document = Kind {
            parent: 0,
            root: 0,
            matched: Box::default(),
            around: Box::default(),
            is_open: false,
            hints: 0,
            style: 0,
            has_painted_part: false,
            spoken: Box::default(),
        };
        Self {
            kinds: vec![document],
            declarations: vec![[].into()],
            computed: std::array::from_fn(|_| vec![Some(Arc::new(INITIAL.clone()))]),
            looked_at: [1; SCREENS],
            ..Self::default()
        }
    }
}

/// More kinds of elements than this are not kept for the next document.
const KINDS_MAX: usize = 8192;

/// So many tags are remembered, and so many blocks.
const TAGS_MAX: usize = 2048;
const BLOCKS_MAX: usize = 512;

/// What every element of a document looks like.
#[derive(Debug)]
pub struct Style {
    sheets: Arc<Sheets>,
    /// The kind of each node; of texts, that of the element they stand in.
    kind_of: Vec<u32>,
    /// Every kind, in the order in which they are met.
    kinds: Vec<u32>,
    /// How many kinds there were before this document.
    known: usize,
    cache: Cache,
}

impl Drop for Style {
    fn drop(&mut self) {
        let mut cache = std::mem::take(&mut self.cache);
        if !self.is_focus_local() {
            cache.with_focus.get_mut().clear();
        }
        if cache.kinds.len() <= KINDS_MAX {
            self.sheets.pool.lock().unwrap_or_else(PoisonError::into_inner).push(cache);
        }
    }
}

impl Style {
    /// Works out what every element looks like in light mode and, if there is one, in dark mode.
    pub fn compute(document: &Document, sheets: &Arc<Sheets>) -> Self {
        let cache = sheets.pool.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let cache = cache.unwrap_or_else(Cache::begin);
        let mut style = Self {
            sheets: sheets.clone(),
            kind_of: Vec::with_capacity(document.len() as usize),
            kinds: Vec::new(),
            known: cache.kinds.len(),
            cache,
        };
        let tree = Tree::new(document);
        let mut at_hand = AtHand { matcher: Matcher::new(), key: Vec::new() };
        style.kind_of.push(0);
        let mut blocks = document.repeated().iter().peekable();
        let mut node = 1;
        while node < document.len() {
            let parent = style.kind_of[document.parent(node) as usize];
            let kind = if document.is_element(node) {
                let kind = style.cache.kind(sheets, &tree, &mut at_hand, parent, node);
                u32::try_from(kind).unwrap_or(0)
            } else {
                parent
            };
            style.kind_of.push(kind);
            node += 1;
            if let Some(block) = blocks.next_if(|block| block.nodes.start < node) {
                let good = style.cache.good.get_mut().get(&block.key);
                if let Some(good) = good.filter(|good| !good.is_open && good.kinds[0] == kind) {
                    style.kind_of.extend_from_slice(&good.kinds[1..]);
                    node = block.nodes.end;
                }
            }
        }
        style.kinds = style.cache.met(&style.kind_of);
        style.look(Screen::Light);
        if sheets.has_dark || meta_scheme(document).is_some() {
            style.look(Screen::Dark);
        }
        if sheets.has_orientation {
            style.look(Screen::Portrait);
        }
        if style.may_cut() {
            style.look(Screen::Zoomed);
        }
        style
    }

    /// May anything cut off or scroll what is inside?
    pub fn may_cut(&self) -> bool {
        self.sheets.may_cut || self.cache.declarations.iter().any(|of_one| of_one.iter().any(super::cuts))
    }

    /// May anything take away the line around what has the focus?
    pub fn may_lose_outline(&self) -> bool {
        self.sheets.may_lose_outline
            || self.cache.declarations.iter().any(|of_one| of_one.iter().any(super::loses_outline))
    }

    /// Works out what every element looks like on another screen.
    fn look(&mut self, screen: Screen) {
        self.cache.computed[screen as usize].resize(self.cache.kinds.len(), None);
        self.cache.shown.resize(self.cache.kinds.len(), true);
        // Most documents have no kind that is new.
        let kinds = self.cache.kinds.len();
        if self.cache.looked_at[screen as usize] == kinds {
            return;
        }
        // Also at those that are new and that no element has, as its neighbours make it another: in the next document one
        // may. Parents come first.
        let new = self.known..kinds;
        for kind in self.kinds.iter().map(|kind| *kind as usize).chain(new) {
            if self.cache.computed[screen as usize][kind].is_none() {
                let computed = self.cache.compute(&self.sheets, kind, screen);
                if screen == Screen::Light {
                    self.cache.shown[kind] = computed.is_shown();
                }
                self.cache.computed[screen as usize][kind] = Some(Arc::new(computed));
            }
        }
        if self.cache.looked_at[screen as usize] == self.known {
            self.cache.looked_at[screen as usize] = kinds;
        }
    }

    /// What is true of the looks of any element: a bit for each thing that is asked of a kind. What is said of a
    /// kind is kept for the next document, so it is always to be asked the same.
    pub fn all_traits(&self, ask: impl Fn(u32) -> u8) -> u8 {
        let mut traits = self.cache.traits.borrow_mut();
        traits.resize(self.cache.kinds.len(), None);
        let of_kind = |kind: &u32| *traits[*kind as usize].get_or_insert_with(|| ask(*kind));
        self.kinds.iter().map(of_kind).fold(0, |all, of_kind| all | of_kind)
    }

    /// The same of one element, once it was asked of all.
    pub fn traits(&self, node: NodeId) -> u8 {
        let kind = self.kind_of[node as usize] as usize;
        self.cache.traits.borrow().get(kind).copied().flatten().unwrap_or_default()
    }

    /// What an element looks like in light mode; a text has the style of the element it stands in.
    #[inline]
    pub fn of(&self, node: NodeId) -> &Computed {
        // It is worked out for every kind that there is in the document.
        let kind = self.kind_of[node as usize] as usize;
        self.cache.computed[Screen::Light as usize][kind].as_deref().unwrap_or(&INITIAL)
    }

    /// Is an element shown in light mode? It is asked of every element.
    #[inline]
    pub(in crate::audit) fn is_shown(&self, node: NodeId) -> bool {
        self.cache.shown[self.kind_of[node as usize] as usize]
    }

    /// What it looks like on a screen; in light mode where nothing else was worked out.
    pub fn on(&self, node: NodeId, screen: Screen) -> &Computed {
        self.of_kind(self.kind_of[node as usize], screen)
    }

    /// What all elements of a kind look like on a screen.
    pub fn of_kind(&self, kind: u32, screen: Screen) -> &Computed {
        let kind = kind as usize;
        let of_screen = self.cache.computed[screen as usize].get(kind).and_then(Option::as_ref);
        of_screen.or(self.cache.computed[0][kind].as_ref()).map_or(&INITIAL, |computed| computed)
    }

    /// Is there a dark mode?
    pub fn has_dark(&self) -> bool {
        self.kinds.iter().any(|kind| {
            self.cache.computed[Screen::Dark as usize].get(*kind as usize).is_some_and(Option::is_some) && *kind != 0
        })
    }

    /// What is known of a block, if nothing was found in it when an earlier document had it and if it looks
    /// as it did there.
    pub(in crate::audit) fn good(&self, block: &Repeated) -> Option<Arc<Remembered>> {
        let good = self.cache.good.borrow();
        good.get(&block.key).filter(|good| *good.kinds == *self.kinds_of(block)).map(|good| good.known.clone())
    }

    /// Remembers that nothing was found in a block.
    pub(in crate::audit) fn is_now_good(&self, block: &Repeated, known: Remembered) {
        let mut good = self.cache.good.borrow_mut();
        if good.len() >= BLOCKS_MAX {
            good.clear();
        }
        let kinds = self.kinds_of(block);
        let is_open = kinds.iter().any(|kind| self.cache.kinds[*kind as usize].is_open);
        good.insert(block.key, Good { kinds: kinds.into(), known: Arc::new(known), is_open });
    }

    fn kinds_of(&self, block: &Repeated) -> &[u32] {
        &self.kind_of[block.nodes.start as usize..block.nodes.end as usize]
    }

    /// The kind of an element, with all that matches it.
    pub(super) fn whole_kind(&self, node: NodeId) -> &Kind {
        &self.cache.kinds[self.kind_of[node as usize] as usize]
    }

    /// The sheets of the document.
    pub fn sheets(&self) -> &Sheets {
        &self.sheets
    }

    /// What an element looks like while it has the focus, in light mode; and whether something else
    /// looks different then: another element, or its own `::before` or `::after`.
    pub fn focused(&self, document: &Document, node: NodeId) -> (Computed, bool) {
        let (sheets, focus) = (&*self.sheets, &self.sheets.focus);
        let mut tree = Tree::new(document);
        let matching = |tree: &Tree<'_>, entries: &[usize], node| -> Vec<usize> {
            let mut matcher = Matcher::new();
            let matches = |entry: &usize| matcher.matches(&sheets.entries[*entry].selector, tree, node);
            entries.iter().copied().filter(matches).collect()
        };
        // Those around and after it: `:focus-within`, `:has(:focus)`, `:focus + .note`.
        let mut others: Vec<_> = Vec::new();
        if !focus.far.is_empty() {
            let parent = document.parent(node);
            let is_element = |node: &NodeId| document.is_element(*node);
            others.extend(document.ancestors(node));
            others.extend(document.descendants(node).filter(is_element).take(64));
            others.extend(document.children(parent).filter(|other| *other > node && is_element(other)).take(64));
        }
        // Its own `::before` and `::after` may show the focus in its place.
        let look = |tree: &Tree<'_>| {
            let of_others: Vec<_> = others.iter().map(|other| matching(tree, &focus.far, *other)).collect();
            (matching(tree, &focus.parts, node), of_others)
        };
        let before = look(&tree);
        tree.focused = node;
        let changes_others = look(&tree) != before;
        let kind = self.kind_of[node as usize] as usize;
        let mut own: Vec<usize> = self.cache.kinds[kind].matched.to_vec();
        own.retain(|entry| focus.own.binary_search(entry).is_err());
        own.extend(matching(&tree, &focus.own, node));
        own.sort_unstable_by_key(|entry| sheets.entries[*entry].weight);
        let computed = self.cache.cascade(sheets, kind, &own, Screen::Light);
        (computed, changes_others)
    }

    /// The answer to the one question that is asked of elements with the focus, for all elements of a kind. Where
    /// the sheets allow it, it is kept for the next document.
    pub fn with_focus(&self, node: NodeId, ask: impl FnOnce() -> bool) -> bool {
        let mut answers = self.cache.with_focus.borrow_mut();
        answers.resize(self.cache.kinds.len(), None);
        *answers[self.kind_of[node as usize] as usize].get_or_insert_with(ask)
    }

    /// Do all elements of a kind look the same with the focus, whatever document they are in?
    pub fn is_focus_local(&self) -> bool {
        self.sheets.focus.is_local
    }
}

impl Sheets {
    /// Entries that may match an element.
    fn candidates(&self, document: &Document, node: NodeId, to: &mut Vec<usize>) {
        to.extend(&self.by_any);
        to.extend(self.by_tag.get(document.name(node)).into_iter().flatten());
        if let Some(id) = document.attribute(node, "id") {
            to.extend(self.by_id.get(id).into_iter().flatten());
        }
        for class in document.attribute(node, "class").unwrap_or_default().split_ascii_whitespace() {
            to.extend(self.by_class.get(class).into_iter().flatten());
        }
        to.sort_unstable();
        to.dedup();
    }
}

/// What is used again for each element of a document.
struct AtHand {
    matcher: Matcher,
    key: Vec<u32>,
}

/// Ends the answers of an element in a key: no answer has this number.
const END: u32 = u32::MAX - 1;

impl Cache {
    /// Each of a document's kinds once.
    fn met(&mut self, kinds: &[u32]) -> Vec<u32> {
        self.document += 1;
        self.met_in.resize(self.kinds.len(), 0);
        let mut met = Vec::new();
        for kind in kinds {
            if std::mem::replace(&mut self.met_in[*kind as usize], self.document) != self.document {
                met.push(*kind);
            }
        }
        met
    }

    /// The kind of an element whose parent is of a known kind.
    fn kind(&mut self, sheets: &Sheets, tree: &Tree<'_>, at_hand: &mut AtHand, parent: u32, node: NodeId) -> usize {
        let document = tree.document;
        // What the page's root looks like, a `meta` element has a say in.
        let tag = document.tag_key(node).filter(|_| parent != 0).map(|tag| mix(u64::from(parent), tag.get()));
        if let Some(base) = tag.and_then(|tag| self.by_tag.meet(tag).1.copied()) {
            return self.beside(base as usize, sheets, tree, at_hand, node);
        }
        let AtHand { matcher, key } = at_hand;
        let hints = hints(document, node).map_or(0, |hints| self.attribute(&hints));
        let style = document.attribute(node, "style").map_or(0, |style| self.attribute(style));
        key.clear();
        key.push(parent);
        sheets.asked.answers(document, node, key);
        key.push(END);
        if hints > 0 || style > 0 {
            key.extend([hints, style].map(|index| u32::try_from(index).unwrap_or(0)));
        }
        let base = match self.by_key.get(key.as_slice()) {
            Some(known) => *known,
            None => {
                let mut matched = Vec::new();
                sheets.candidates(document, node, &mut matched);
                let (mut around, mut matched): (Vec<_>, Vec<_>) =
                    matched.into_iter().partition(|entry| sheets.entries[*entry].asks_around);
                around.retain(|entry| {
                    let besides = &sheets.entries[*entry].besides;
                    besides.as_ref().is_none_or(|besides| matcher.matches(besides, tree, node))
                });
                matched.retain(|entry| matcher.matches(&sheets.entries[*entry].selector, tree, node));
                let has_painted_part = sheets
                    .painted_parts
                    .iter()
                    .any(|entry| matcher.matches(&sheets.entries[*entry].selector, tree, node));
                let mut spoken = sheets.spoken_parts.clone();
                spoken.retain(|entry| matcher.matches(&sheets.entries[*entry].selector, tree, node));
                spoken.sort_unstable_by_key(|entry| sheets.entries[*entry].weight);
                sheets.keep_spoken(&mut spoken);
                let kind = Kind {
                    parent: parent as usize,
                    root: self.kinds[parent as usize].root,
                    is_open: around.iter().any(|entry| sheets.entries[*entry].asks_far),
                    matched: matched.into(),
                    around: around.into_iter().map(|entry| u32::try_from(entry).unwrap_or(u32::MAX)).collect(),
                    hints,
                    style,
                    has_painted_part,
                    spoken: spoken.into(),
                };
                self.add(sheets, key, kind)
            }
        };
        if let Some(tag) = tag {
            self.by_tag.put(tag, u32::try_from(base).unwrap_or(0));
        }
        self.beside(base, sheets, tree, at_hand, node)
    }

    /// The kind of an element of which it is known what it would be without neighbours.
    fn beside(
        &mut self,
        base: usize,
        sheets: &Sheets,
        tree: &Tree<'_>,
        AtHand { matcher, key }: &mut AtHand,
        node: NodeId,
    ) -> usize {
        if self.kinds[base].around.is_empty() {
            return base;
        }
        key.clear();
        key.push(u32::MAX);
        key.push(u32::try_from(base).unwrap_or(0));
        let before = key.len();
        let place = Neighbours::of(tree, node);
        key.extend(self.kinds[base].around.iter().filter(|entry| {
            let entry = &sheets.entries[**entry as usize];
            entry.neighbours.may_be(place) && (entry.is_told_by_place || matcher.matches(&entry.selector, tree, node))
        }));
        let around = &key[before..];
        if around.is_empty() {
            return base;
        }
        if let Some(known) = self.by_key.get(key.as_slice()) {
            return *known;
        }
        let of_base = &self.kinds[base];
        let kind = Kind {
            matched: of_base.matched.iter().copied().chain(around.iter().map(|entry| *entry as usize)).collect(),
            around: Box::default(),
            spoken: of_base.spoken.clone(),
            ..*of_base
        };
        self.add(sheets, key, kind)
    }

    fn add(&mut self, sheets: &Sheets, key: &[u32], mut kind: Kind) -> usize {
        kind.matched.sort_unstable_by_key(|entry| sheets.entries[*entry].weight);
        let index = self.kinds.len();
        if kind.parent == 0 {
            kind.root = index;
        }
        self.kinds.push(kind);
        self.by_key.insert(key.into(), index);
        index
    }

    /// The number of an attribute's declarations.
    fn attribute(&mut self, css: &str) -> usize {
        if let Some(known) = self.attributes.get(css) {
            return *known;
        }
        self.declarations.push(parse_attribute(css));
        self.attributes.insert(css.into(), self.declarations.len() - 1);
        self.declarations.len() - 1
    }

    fn compute(&self, sheets: &Sheets, kind: usize, screen: Screen) -> Computed {
        self.cascade(sheets, kind, &self.kinds[kind].matched, screen)
    }

    /// Chooses the winning declarations among those of the entries and of the attributes.
    fn cascade(&self, sheets: &Sheets, kind: usize, matched: &[usize], screen: Screen) -> Computed {
        let environment = screen.environment();
        let of_kind = &self.kinds[kind];
        let computed = |kind: usize| self.computed[screen as usize][kind].as_deref().unwrap_or(&INITIAL);
        let counting: Vec<usize> =
            matched.iter().copied().filter(|entry| sheets.counts(*entry, &environment)).collect();
        let of_browser = counting.partition_point(|entry| !sheets.entries[*entry].weight.0);
        let (of_browser, of_page) = counting.split_at(of_browser);

        let mut winners = Winners::default();
        for entry in of_browser {
            winners.take(&sheets.rule(*entry).declarations, false);
        }
        winners.before_page = winners.values;
        winners.take(&self.declarations[of_kind.hints], false);
        let mut rank = None;
        for entry in of_page {
            winners.enter(&mut rank, sheets.entries[*entry].weight.1);
            winners.take(&sheets.rule(*entry).declarations, false);
        }
        winners.before_layer = winners.values;
        winners.take(&self.declarations[of_kind.style], false);
        // What is important counts the other way round: the first layer most.
        let is_important = |entry: &usize| sheets.rule(*entry).declarations.iter().any(|one| one.is_important);
        let mut important: Vec<usize> = of_page.iter().copied().filter(is_important).collect();
        important.sort_by_key(|entry| {
            let (_, rank, specificity, order) = sheets.entries[*entry].weight;
            (Reverse(rank), specificity, order)
        });
        let mut rank = None;
        for entry in important {
            winners.enter(&mut rank, sheets.entries[entry].weight.1);
            winners.take(&sheets.rule(entry).declarations, true);
        }
        let of_style = &self.declarations[of_kind.style];
        winners.take(of_style, true);

        let is_root = of_kind.parent == 0;
        let parent = computed(of_kind.parent);
        let mut new = Computed::inherited(parent, &INITIAL);
        new.variables = variable::resolve(&winners.variables, &parent.variables);
        let root_font_size = if is_root { INITIAL.font_size } else { computed(of_kind.root).font_size };
        let around = Around { parent, initial: &INITIAL, environment: &environment, root_font_size };
        for property in ALL {
            match winners.values[*property as usize] {
                None => {}
                Some(Declared::Value(_, value)) => new.apply(*property, value, &around),
                Some(Declared::Pending(name, text)) => {
                    let text = variable::put_in(text, &new.variables);
                    let values = text.and_then(|text| property::parse(name, text.trim())).unwrap_or_default();
                    let value = values.into_iter().find(|(one, _)| one == property).map(|(_, value)| value);
                    // Not valid once everything is put in: as if nothing had been said.
                    new.apply(*property, &value.unwrap_or(Value::Wide(Wide::Unset)), &around);
                }
                Some(Declared::Variable(..)) => {}
            }
            if *property == Property::ColorScheme {
                new.settle_scheme(&environment);
                if is_root && new.is_dark {
                    new.color = Some(Rgba::WHITE);
                }
            }
        }
        for (index, property) in
            [Property::LetterSpacing, Property::WordSpacing, Property::LineHeight].iter().enumerate()
        {
            let winner = winners.values[*property as usize];
            new.is_forced[index] = of_style.iter().any(|one| {
                one.is_important
                    && winner.is_some_and(|winner| std::ptr::eq(winner, &raw const one.says))
                    && !matches!(
                        &one.says,
                        Declared::Value(_, Value::Wide(Wide::Inherit | Wide::Unset | Wide::Revert | Wide::RevertLayer))
                    )
            });
        }
        new.settle(parent, is_root, of_kind.has_painted_part);
        new
    }
}

type Values<'a> = [Option<&'a Declared>; ALL.len()];

/// The declarations that win so far.
struct Winners<'a> {
    values: Values<'a>,
    before_page: Values<'a>,
    before_layer: Values<'a>,
    variables: BTreeMap<&'a Arc<str>, &'a Arc<str>>,
}

impl Default for Winners<'_> {
    fn default() -> Self {
        let none = [None; ALL.len()];
        Self { values: none, before_page: none, before_layer: none, variables: BTreeMap::new() }
    }
}

impl<'a> Winners<'a> {
    /// The next rules belong to a layer.
    fn enter(&mut self, rank: &mut Option<u32>, new: u32) {
        if rank.replace(new) != Some(new) {
            self.before_layer = self.values;
        }
    }

    /// Takes over the declarations of a rule that are (or are not) important.
    fn take(&mut self, declarations: &'a [Declaration], important: bool) {
        for declaration in declarations.iter().filter(|declaration| declaration.is_important == important) {
            let says = &declaration.says;
            match says {
                Declared::Value(property, value) => {
                    let index = *property as usize;
                    self.values[index] = match value {
                        Value::Wide(Wide::Revert) => self.before_page[index],
                        Value::Wide(Wide::RevertLayer) => self.before_layer[index],
                        _ => Some(says),
                    };
                }
                Declared::Pending(name, _) => {
                    for property in property::longhands(name) {
                        self.values[*property as usize] = Some(says);
                    }
                }
                Declared::Variable(name, text) => {
                    self.variables.insert(name, text);
                }
            }
        }
    }
}

/// What a document's head says of its colour schemes.
fn meta_scheme(document: &Document) -> Option<&str> {
    let head = document.find("head")?;
    let mut metas = document.descendants(head).filter(|node| document.html(*node) == "meta");
    let meta = metas
        .find(|node| document.attribute(*node, "name").is_some_and(|name| name.eq_ignore_ascii_case("color-scheme")))?;
    document.attribute(meta, "content")
}

/// What attributes say that came before CSS, as CSS.
fn hints(document: &Document, node: NodeId) -> Option<String> {
    let css = |property: &str, attribute: &str| {
        let value = document.attribute(node, attribute)?;
        (!value.contains([';', '{', '}'])).then(|| format!("{property}: {value}; "))
    };
    match document.html(node) {
        "html" => meta_scheme(document)
            .filter(|value| !value.contains([';', '{', '}']))
            .map(|value| format!("color-scheme: {value}")),
        "body" => {
            let all = [css("background-color", "bgcolor"), css("color", "text"), picture(document, node)];
            Some(all.into_iter().flatten().collect::<String>()).filter(|all| !all.is_empty())
        }
        "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => {
            let all = [css("background-color", "bgcolor"), picture(document, node)];
            Some(all.into_iter().flatten().collect::<String>()).filter(|all| !all.is_empty())
        }
        "font" => css("color", "color"),
        _ => None,
    }
}

fn picture(document: &Document, node: NodeId) -> Option<String> {
    document.has(node, "background").then(|| "background-image: url(x); ".to_owned())
}
