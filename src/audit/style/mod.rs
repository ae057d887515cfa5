//! Style: what every element of a document looks like, worked out from its style sheets without a
//! browser: the cascade (CSS Cascade 5), inheritance, custom properties, media queries, colours.
//!
//! Nothing is laid out. Where only layout could tell, the answer is "cannot tell", never a guess.
//! Sheets are read once and indexed; elements that no selector can tell apart share one computed
//! style, also across documents that have the same sheets.

mod cascade;
mod colour;
mod computed;
mod generated;
mod ground;
mod length;
mod library;
mod media;
mod property;
mod selector;
mod sheet;
mod variable;

use std::sync::{Arc, LazyLock, Mutex};

use rustc_hash::FxHashMap;
use selectors::parser::Selector;

pub use cascade::{Screen, Style};
pub use colour::Rgba;
pub use computed::{BoxLength, Computed, Display, Line, LineHeight, Size};
pub use generated::Generated;
pub use ground::Contrast;
pub use library::{Library, Loader, Naming};
pub use media::Environment;
pub use property::Turn;
pub use sheet::Sheet;

use cascade::Cache;
use media::Condition;
use property::{Property, Value};
use selector::{Asked, Bucket, Css, FocusAsked, Neighbours};
use sheet::{Declaration, Declared, Rule};

/// What browsers do when a page says nothing.
static USER_AGENT: LazyLock<Arc<Sheet>> = LazyLock::new(|| Arc::new(Sheet::parse(include_str!("user_agent.css"))));

/// A selector with the rule that it belongs to.
#[derive(Debug)]
struct Entry {
    selector: Selector<Css>,
    sheet: usize,
    rule: usize,
    /// Browser's before the page's; then layers, specificity, order.
    weight: (bool, u32, u32, usize),
    /// Does it ask for an element's neighbours or for what is inside?
    asks_around: bool,
    /// And for those of elements around it?
    asks_far: bool,
    /// If so, what it asks besides, and of its place.
    besides: Option<Selector<Css>>,
    neighbours: Neighbours,
    /// Do these say all that it asks besides?
    is_told_by_place: bool,
}

/// The sheets of a document in their order, with the browser's, indexed.
#[derive(Debug)]
pub struct Sheets {
    sheets: Vec<(Arc<Sheet>, Condition)>,
    entries: Vec<Entry>,
    by_id: FxHashMap<String, Vec<usize>>,
    by_class: FxHashMap<String, Vec<usize>>,
    by_tag: FxHashMap<String, Vec<usize>>,
    by_any: Vec<usize>,
    /// Those of `::before` and `::after`; and of these, what may lie behind text.
    parts: Vec<usize>,
    painted_parts: Vec<usize>,
    /// And those that say what stands in them.
    spoken_parts: Vec<usize>,
    asked: Asked,
    focus: Focus,
    /// Does anything look different in dark mode?
    has_dark: bool,
    /// Does anything look different when the screen is turned?
    has_orientation: bool,
    /// May anything cut off what is inside, scroll it, or take away the mark of the focus?
    may_cut: bool,
    may_lose_outline: bool,
    /// What documents with these sheets have in common.
    pool: Mutex<Vec<Cache>>,
}

/// Entries that ask for the focus.
#[derive(Debug, Default)]
struct Focus {
    /// Of elements.
    own: Vec<usize>,
    /// Of `::before` and `::after`.
    parts: Vec<usize>,
    /// Those among both by which the focus of one element changes another.
    far: Vec<usize>,
    /// Are there none of those, and none that ask for neighbours? Then all elements of a kind look the same
    /// with the focus.
    is_local: bool,
}

impl Sheets {
    /// Sheets in the order of the document.
    pub fn parse(css: &[&str]) -> Self {
        Self::new(css.iter().map(|css| (Arc::new(Sheet::parse(css)), Condition::Always)).collect())
    }

    fn new(of_page: Vec<(Arc<Sheet>, Condition)>) -> Self {
        let mut all = vec![(USER_AGENT.clone(), Condition::Always)];
        all.extend(of_page);
        let ranks = ranks(&all);
        let mut sheets = Self {
            sheets: Vec::new(),
            entries: Vec::new(),
            by_id: FxHashMap::default(),
            by_class: FxHashMap::default(),
            by_tag: FxHashMap::default(),
            by_any: Vec::new(),
            parts: Vec::new(),
            painted_parts: Vec::new(),
            spoken_parts: Vec::new(),
            asked: Asked::default(),
            focus: Focus { is_local: true, ..Focus::default() },
            has_dark: false,
            has_orientation: false,
            may_cut: false,
            may_lose_outline: false,
            pool: Mutex::default(),
        };
        let mut order = 0;
        for (index, (sheet, condition)) in all.iter().enumerate() {
            sheets.note(condition);
            for condition in &sheet.conditions {
                sheets.note(condition);
            }
            for (rule_index, rule) in sheet.rules.iter().enumerate() {
                let rank = rule.layer.map_or(u32::MAX, |layer| ranks[index][layer]);
                if index > 0 {
                    sheets.has_dark |= rule.declarations.iter().any(depends_on_scheme);
                    sheets.may_cut |= rule.declarations.iter().any(cuts);
                    sheets.may_lose_outline |= rule.declarations.iter().any(loses_outline);
                }
                for selector in rule.selectors.slice() {
                    order += 1;
                    sheets.add(
                        Entry {
                            weight: (index > 0, rank, selector.specificity(), order),
                            selector: selector.clone(),
                            sheet: index,
                            rule: rule_index,
                            asks_around: false,
                            asks_far: selector::asks_far(selector),
                            besides: None,
                            neighbours: Neighbours::asked_by(selector),
                            is_told_by_place: false,
                        },
                        rule,
                    );
                }
            }
        }
        sheets.sheets = all;
        sheets.asked.settle();
        sheets
    }

    fn note(&mut self, condition: &Condition) {
        self.has_dark |= condition.any(&|one| matches!(one, Condition::Dark(_)));
        self.has_orientation |= condition.any(&|one| matches!(one, Condition::Portrait(_) | Condition::Ratio(_)));
    }

    fn add(&mut self, mut entry: Entry, rule: &Rule) {
        let part = selector::is_generated(&entry.selector);
        if part == Some(false) {
            return;
        }
        entry.asks_around = self.asked.add(&entry.selector);
        if entry.asks_around && part.is_none() {
            entry.besides = selector::without_neighbours(&entry.selector);
            entry.is_told_by_place = entry.besides.is_some() && Neighbours::are_all_asked_by(&entry.selector);
        }
        let index = self.entries.len();
        let focus = FocusAsked::of(&entry.selector);
        self.focus.is_local &= !(focus.elsewhere || focus.here && entry.asks_around);
        if focus.here || focus.elsewhere {
            let to = if part.is_some() { &mut self.focus.parts } else { &mut self.focus.own };
            to.push(index);
        }
        if focus.elsewhere {
            self.focus.far.push(index);
        }
        if part.is_some() {
            self.parts.push(index);
            if may_lie_behind(rule) {
                self.painted_parts.push(index);
            }
            if generated::says(rule) {
                self.spoken_parts.push(index);
            }
        } else {
            match selector::bucket(&entry.selector) {
                Bucket::Id(id) => self.by_id.entry(id).or_default().push(index),
                Bucket::Class(class) => self.by_class.entry(class).or_default().push(index),
                Bucket::Tag(tag) => self.by_tag.entry(tag).or_default().push(index),
                Bucket::Any => self.by_any.push(index),
            }
        }
        self.entries.push(entry);
    }

    fn rule(&self, entry: usize) -> &Rule {
        let entry = &self.entries[entry];
        &self.sheets[entry.sheet].0.rules[entry.rule]
    }

    /// Does the rule of an entry count on this screen?
    fn counts(&self, entry: usize, environment: &Environment) -> bool {
        let (sheet, condition) = &self.sheets[self.entries[entry].sheet];
        condition.holds(environment)
            && self.rule(entry).condition.is_none_or(|condition| sheet.conditions[condition].holds(environment))
    }

    /// Keeps, of the entries of an element's parts, those that count on a screen in light mode; none if no text comes
    /// of them: most parts are only drawn (`content: ""`).
    fn keep_spoken(&self, spoken: &mut Vec<usize>) {
        let environment = Screen::Light.environment();
        spoken.retain(|entry| self.counts(*entry, &environment));
        if !spoken.iter().any(|entry| generated::has_text(self.rule(*entry))) {
            spoken.clear();
        }
    }

    /// Does anything look different in dark mode?
    pub fn has_dark(&self) -> bool {
        self.has_dark
    }

    /// Does anything look different when the screen is turned?
    pub fn has_orientation(&self) -> bool {
        self.has_orientation
    }
}

fn depends_on_scheme(declaration: &Declaration) -> bool {
    match &declaration.says {
        Declared::Value(Property::ColorScheme, _) => true,
        Declared::Value(_, Value::Colour(colour)) => colour.depends_on_scheme(),
        Declared::Value(..) => false,
        Declared::Variable(_, text) | Declared::Pending(_, text) => text.contains("light-dark("),
    }
}

/// May it cut off what is inside, or scroll it?
fn cuts(declaration: &Declaration) -> bool {
    match &declaration.says {
        Declared::Value(Property::OverflowX | Property::OverflowY, Value::Word(word)) => &**word != "visible",
        Declared::Pending(name, _) => name.starts_with("overflow"),
        _ => false,
    }
}

/// May it take away the line around what has the focus?
fn loses_outline(declaration: &Declaration) -> bool {
    match &declaration.says {
        Declared::Value(Property::OutlineStyle, Value::Word(word)) => matches!(&**word, "none" | "hidden"),
        Declared::Value(Property::OutlineWidth, Value::Length(width)) => {
            *width == length::Length::px(0.0) || *width == length::Length::Number(0.0)
        }
        Declared::Value(Property::OutlineColor, _) => true,
        Declared::Value(property, Value::Wide(_)) => {
            matches!(property, Property::OutlineStyle | Property::OutlineWidth | Property::OutlineColor)
        }
        Declared::Pending(name, _) => name.starts_with("outline"),
        _ => false,
    }
}

/// May the part that a rule makes lie behind the element's text?
fn may_lie_behind(rule: &Rule) -> bool {
    let sets = |wanted: &[Property]| {
        rule.declarations.iter().any(|declaration| match &declaration.says {
            Declared::Value(property, value) => {
                wanted.contains(property)
                    && !matches!(value, Value::Word(word) if matches!(&**word, "static" | "relative"))
                    && *value != Value::Images(Vec::new())
                    && *value != Value::Colour(colour::Colour::Known(Rgba::TRANSPARENT))
            }
            Declared::Pending(name, _) => property::longhands(name).iter().any(|one| wanted.contains(one)),
            Declared::Variable(..) => false,
        })
    };
    sets(&[Property::BackgroundColor, Property::BackgroundImage, Property::BoxShadow]) && sets(&[Property::Position])
}

/// The rank of every layer of every sheet: later ones are higher, what stands in a layer directly is
/// higher than the layers inside it.
fn ranks(sheets: &[(Arc<Sheet>, Condition)]) -> Vec<Vec<u32>> {
    // Layers with no name are the same to nobody.
    let full = |index: usize, name: &str| -> Vec<String> {
        name.split('.')
            .map(|part| if part.starts_with('(') { format!("{index}{part}") } else { part.to_owned() })
            .collect()
    };
    let mut known: Vec<Vec<String>> = Vec::new();
    for (index, (sheet, _)) in sheets.iter().enumerate() {
        for name in &sheet.layers {
            let name = full(index, name);
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
    // Where each part first appeared; the layer itself comes after all that is inside it.
    let key = |name: &[String]| -> Vec<usize> {
        let place = |end| known.iter().position(|one| *one == name[..end]).unwrap_or(usize::MAX);
        (1..=name.len()).map(place).chain([usize::MAX]).collect()
    };
    let mut keys: Vec<_> = known.iter().map(|name| key(name)).collect();
    keys.sort();
    let rank = |name: &[String]| keys.binary_search(&key(name)).unwrap_or(0);
    let of_sheet = |(index, (sheet, _)): (usize, &(Arc<Sheet>, Condition))| {
        sheet.layers.iter().map(|name| u32::try_from(rank(&full(index, name))).unwrap_or(u32::MAX)).collect()
    };
    sheets.iter().enumerate().map(of_sheet).collect()
}
