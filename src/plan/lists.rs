//! Lists: long ones are cut into numbered pages. A list costs as much as it is long, never squared.

use serde::Serialize;
use tera::Value;

use super::shared::{Item, values};
use crate::site::{Address, PageId};

/// Pages per list page of a term.
pub(super) const TERM_PAGES: usize = 50;

/// `list`: one page of a list.
#[derive(Debug, Hash, Serialize)]
pub(super) struct List<'p> {
    /// The summaries on this list page.
    #[serde(skip)]
    pub(super) items: Vec<Item<'p>>,
    /// How many there are in all.
    pub(super) total: usize,
    /// The number of this list page, from 1.
    pub(super) page: usize,
    /// How many list pages there are.
    pub(super) pages: usize,
    /// The list pages to offer: first, last and those near this one.
    pub(super) pager: Vec<PagerEntry>,
    /// The list page before this one.
    pub(super) previous: Option<String>,
    /// The list page after this one.
    pub(super) next: Option<String>,
}

impl List<'_> {
    /// The list as a template sees it.
    pub(super) fn value(&self) -> Value {
        let mut map = Value::from_serializable(self).into_map().expect("a struct serializes to a map");
        map.insert("items".into(), values(&self.items));
        Value::from(map)
    }
}

/// A list page to offer.
#[derive(Debug, Hash, Serialize)]
pub(super) struct PagerEntry {
    /// Its number.
    pub(super) number: usize,
    /// Its path.
    pub(super) path: String,
    /// Is it this one?
    pub(super) current: bool,
    /// Are there list pages between the entry before and this one?
    pub(super) gap: bool,
}

/// How many list pages a list has.
pub(super) fn count(items: usize, per_page: Option<usize>) -> usize {
    per_page.map_or(1, |per_page| items.div_ceil(per_page).max(1))
}

/// The address of a list page: the first is the list's own, then `page/2/`.
pub(super) fn numbered(address: &Address, number: usize) -> Address {
    if number == 1 {
        return address.clone();
    }
    Address::new(format!("{}page/{number}/index.html", address.folder()))
}

/// One page of a list; `item` gives what it shows of a page.
pub(super) fn page<'p>(
    address: &Address,
    number: usize,
    per_page: usize,
    ids: &[PageId],
    item: impl Fn(PageId) -> Item<'p>,
) -> List<'p> {
    let pages = count(ids.len(), Some(per_page));
    let start = (number - 1) * per_page;
    let items = ids[start..ids.len().min(start + per_page)].iter().map(|id| item(*id)).collect();
    let path = |number: usize| numbered(address, number).as_str().to_owned();
    let mut pager: Vec<PagerEntry> = Vec::new();
    for other in (1..=pages).filter(|other| *other == 1 || *other == pages || other.abs_diff(number) <= 2) {
        let gap = pager.last().is_some_and(|last| other - last.number > 1);
        pager.push(PagerEntry { number: other, path: path(other), current: other == number, gap });
    }
    List {
        items,
        total: ids.len(),
        page: number,
        pages,
        pager,
        previous: (number > 1).then(|| path(number - 1)),
        next: (number < pages).then(|| path(number + 1)),
    }
}
