//! Across: what only several pages of a site together show: titles that do not tell pages apart,
//! navigation and help that stand in another order on another page.
//!
//! Each page is remembered by fingerprints only, so that a large site costs little memory.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::aria::Role;
use super::called::number;
use super::document::{ARIA_CURRENT, HREF, Known, NodeId, within};
use super::name::collapsed;
use super::order::Order;
use super::tree::Tree;
use crate::finding::{Finding, Rule, rules};
use crate::fingerprint::Fingerprint;

/// What a page is compared with others by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Its language and title; none where it has no title, or only leads elsewhere.
    title: Option<Fingerprint>,
    orders: Vec<Order>,
}

/// A list of fewer links has no order to get used to.
const LINKS_MIN: usize = 3;

impl Facts {
    /// What a page has to be compared by.
    pub(super) fn of(tree: &Tree<'_>) -> Self {
        let document = tree.document;
        let mut facts = Self::default();
        if leads_elsewhere(tree) {
            return facts;
        }
        if let Some(title) = document.find("title") {
            let text: String = document.children(title).filter_map(|child| document.text(child)).collect();
            let text = collapsed(&text);
            let lang = document.find("html").and_then(|html| document.attribute(html, "lang")).unwrap_or_default();
            if !text.is_empty() {
                let both = [&lang.to_ascii_lowercase(), "\n", &text].concat();
                facts.title = Some(Fingerprint::of_bytes(both.as_bytes()));
            }
        }
        let main = tree.of_role(Role::Main).first().copied();
        for nav in tree.with_role(Role::Navigation) {
            let order = match tree.remembered(nav) {
                Some((block, known)) => {
                    let place = known.orders.binary_search_by_key(&(nav - block), |(place, _)| *place);
                    place.ok().map(|place| Order { tag: start_of(tree, nav), ..known.orders[place].1 })
                }
                None => navigation(tree, nav),
            };
            facts.orders.extend(order);
        }
        facts.orders.extend(main.and_then(|main| order_of_help(tree, main)));
        facts
    }

    /// The same without its title, for pages that nobody gives one.
    pub fn without_title(self) -> Self {
        Self { title: None, ..self }
    }

    /// Is there nothing to compare?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Does the browser go on to another page by itself?
fn leads_elsewhere(tree: &Tree<'_>) -> bool {
    let document = tree.document;
    let Some(head) = document.find("head") else { return false };
    document.with_attribute("http-equiv").iter().any(|node| {
        document.html(*node) == "meta"
            && document.contains(head, *node)
            && document.attribute(*node, "http-equiv").is_some_and(|value| value.eq_ignore_ascii_case("refresh"))
    })
}

/// The first byte of an element's start tag.
fn start_of(tree: &Tree<'_>, node: NodeId) -> u32 {
    u32::try_from(tree.document.span(node).start).unwrap_or(u32::MAX)
}

/// The orders of the navigations in a block, by their places in it.
pub(super) fn orders(tree: &Tree<'_>, block: &Range<NodeId>) -> impl Iterator<Item = (NodeId, Order)> {
    let navigations = within(tree.of_role(Role::Navigation), block).iter().copied();
    let navigations = navigations.filter(|nav| tree.is_told(*nav));
    navigations.filter_map(|nav| Some((nav - block.start, navigation(tree, nav)?)))
}

/// The links of a navigation, and the page that one is on. Parts of the page itself are its own.
fn navigation(tree: &Tree<'_>, nav: NodeId) -> Option<Order> {
    let document = tree.document;
    let inside = |attribute: Known| within(document.with(attribute), &document.descendants(nav));
    let leads_away =
        |node: NodeId| document.value(node, HREF).is_some_and(|href| href.as_bytes().first() != Some(&b'#'));
    let (mut items, current) = (inside(HREF).to_vec(), inside(ARIA_CURRENT));
    if items.len() + current.len() < LINKS_MIN {
        return None;
    }
    items.retain(|node| tree.is_told(*node) && leads_away(*node));
    let links = items.len();
    items.extend(current.iter().filter(|node| tree.is_told(**node) && !leads_away(**node)));
    if items.len() > links {
        items.sort_unstable();
    }
    if items.len() < LINKS_MIN {
        return None;
    }
    let name = |node| {
        // Nearly all of them are links.
        match tree.links().binary_search(&node).map(|place| tree.called()[place]) {
            Ok(called) if !called.is_nothing => called.number,
            _ => {
                let name = &tree.name(node).text;
                if name.is_empty() { number(&tree.text(node)) } else { number(name) }
            }
        }
    };
    let names: Vec<u64> = items.into_iter().map(name).collect();
    Some(Order::new(false, &tree.name(nav).text, names, start_of(tree, nav)))
}

/// Stands for the main content among names.
const MAIN: u64 = 0;

/// Ways to get help outside of the main content, and where that stands among them.
fn order_of_help(tree: &Tree<'_>, main: NodeId) -> Option<Order> {
    let links = tree.links().iter().copied().zip(tree.called());
    let help = links.filter(|(link, called)| called.is_help && !tree.document.contains(main, *link));
    let mut first = None;
    // The same link twice is one way to get help.
    let mut names: Vec<u64> = Vec::new();
    let mut is_main_told = false;
    for (node, called) in help {
        first.get_or_insert(node);
        if node > main && !is_main_told {
            names.push(MAIN);
            is_main_told = true;
        }
        if !names.contains(&called.number) {
            names.push(called.number);
        }
    }
    if !is_main_told {
        names.push(MAIN);
    }
    first.map(|first| Order::new(true, "", names, start_of(tree, first)))
}

/// What is found when pages are compared: on which, at which byte, what, and which page it is not like.
#[derive(Debug)]
pub struct Across {
    /// The page, by its place in the list.
    pub page: usize,
    /// The first byte of a tag of it; none for the page as a whole.
    pub tag: Option<usize>,
    /// What it is.
    pub finding: Finding,
    /// The other page.
    pub other: usize,
}

/// Compares pages.
pub fn across<'f>(pages: impl Iterator<Item = &'f Facts> + Clone) -> Vec<Across> {
    let mut found = Vec::new();
    // The first page of each title, the next, and how many there are.
    let mut titles: FxHashMap<Fingerprint, (usize, usize, usize)> = FxHashMap::default();
    let mut orders: FxHashMap<Fingerprint, (usize, Fingerprint)> = FxHashMap::default();
    // What differs on many pages is told once.
    let mut told: FxHashSet<Fingerprint> = FxHashSet::default();
    for (page, facts) in pages.clone().enumerate() {
        if let Some(title) = facts.title {
            let (_, next, count) = titles.entry(title).or_insert((page, page, 0));
            *count += 1;
            if *count == 2 {
                *next = page;
            }
        }
        for order in &facts.orders {
            let (first, as_is) = *orders.entry(order.of).or_insert((page, order.as_is));
            if as_is != order.as_is && told.insert(Fingerprint::of(&(order.of, order.as_is))) {
                let rule: &'static Rule = if order.is_help { &rules::HELP_ORDER } else { &rules::NAVIGATION_ORDER };
                let tag = Some(order.tag as usize);
                found.push(Across { page, tag, finding: Finding::new(rule), other: first });
            }
        }
    }
    for (page, facts) in pages.enumerate() {
        let Some((first, next, count @ 2..)) = facts.title.and_then(|title| titles.get(&title).copied()) else {
            continue;
        };
        if page == first {
            let finding = Finding::new(&rules::SAME_TITLE).with("count", count - 1);
            found.push(Across { page, tag: None, finding, other: next });
        }
    }
    found
}
