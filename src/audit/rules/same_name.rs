//! Same name: links that are called the same and lead to different places (WCAG 2.2, 2.4.4 and 2.4.9).
//!
//! Two addresses may show the same, so only what certainly differs is told as a problem: another site, or
//! another value in the same question to the same page. Other differences are a hint.

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::{HREF, NodeId};
use super::super::tree::Tree;
use super::Found;
use super::link_purpose::is_vague;
use super::passage::{Blocks, Sums, count_words};

/// Where a link leads, as written, in parts that can be compared.
#[derive(Debug, PartialEq, Eq)]
struct Goal {
    /// `example.org`; empty for an address without a site; `mailto:` and the like for others.
    site: String,
    path: String,
    query: String,
}

/// How sure it is that two goals differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Difference {
    None,
    Perhaps,
    Certain,
}

impl Goal {
    /// None where it leads nowhere else: an anchor, a script, nothing.
    fn of(tree: &Tree<'_>, link: NodeId) -> Option<Self> {
        let document = tree.document;
        match document.value(link, HREF) {
            Some(address) => Self::parse(address),
            None => Self::parse(scripted(document.attribute(link, "onclick")?)?),
        }
    }

    fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let address = address.split_once('#').map_or(address, |(before, _)| before);
        if address.is_empty() || address.to_ascii_lowercase().starts_with("javascript:") {
            return None;
        }
        let (site, rest) = match site(address) {
            Some((site, rest)) => (site, rest),
            None => (String::new(), address),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = path.strip_suffix("index.html").or_else(|| path.strip_suffix("index.php")).unwrap_or(path);
        Some(Self { site, path: path.trim_end_matches('/').to_owned(), query: query.to_owned() })
    }

    fn difference(&self, other: &Self) -> Difference {
        if self == other {
            return Difference::None;
        }
        let are_sites = !self.site.is_empty() && !other.site.is_empty() && self.site != other.site;
        let asks_otherwise = self.site == other.site && self.path == other.path && {
            let (one, other) = (questions(&self.query), questions(&other.query));
            one.len() == other.len()
                && !one.is_empty()
                && one.iter().zip(&other).all(|(a, b)| a.0 == b.0)
                && one != other
        };
        if are_sites || asks_otherwise {
            Difference::Certain
        } else if questions(&self.query) == questions(&other.query)
            && self.path == other.path
            && self.site == other.site
        {
            Difference::None
        } else {
            Difference::Perhaps
        }
    }
}

/// The site of an address, without what makes no other site, and what follows it.
fn site(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = match address.strip_prefix("//") {
        Some(rest) => ("https", rest),
        None => {
            let (scheme, rest) = address.split_once(':')?;
            let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
            if !is_scheme {
                return None;
            }
            match rest.strip_prefix("//") {
                Some(rest) => (scheme, rest),
                None => return Some((format!("{}:", scheme.to_ascii_lowercase()), rest)),
            }
        }
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let host = rest[..end].to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    Some((if is_web { host } else { format!("{scheme}://{host}") }, &rest[end..]))
}

/// The address that a script goes to when it does nothing else: `location = '…'`.
fn scripted(script: &str) -> Option<&str> {
    let script = script.trim().trim_end_matches(';');
    let script = script.strip_prefix("window.").or_else(|| script.strip_prefix("document.")).unwrap_or(script);
    let rest = script.strip_prefix("location")?;
    let rest = rest.strip_prefix(".href").unwrap_or(rest).trim_start().strip_prefix('=')?.trim();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
    let inside = rest.strip_prefix(quote)?.strip_suffix(quote)?;
    (!inside.contains(quote)).then_some(inside)
}

/// What an address asks for, without what only counts visits.
fn questions(query: &str) -> Vec<(&str, &str)> {
    let is_counted = |name: &str| name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "ref" | "src");
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.filter(|(name, _)| !is_counted(name)).collect()
}

/// Links of the same name that lead to different places.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let mut keys: Vec<(u64, NodeId)> = Vec::with_capacity(tree.links().len());
    let called = tree.links().iter().zip(tree.called());
    keys.extend(called.filter(|(_, called)| !called.is_nothing).map(|(link, called)| (called.alike, *link)));
    keep_repeated(&mut keys);
    keys.sort_unstable();
    let mut names = Vec::new();
    for same in keys.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1) {
        // Nearly all of them lead to the same address.
        let address = |(_, link): &(u64, NodeId)| tree.document.value(*link, HREF);
        let first = address(&same[0]);
        if first.is_some() && same.iter().all(|one| address(one) == first) {
            continue;
        }
        names.extend(same.iter().map(|(_, link)| (tree.name(*link).text.to_lowercase(), *link)));
    }
    names.sort_unstable();
    let mut around = None;
    for same in names.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1) {
        if is_vague(&same[0].0) {
            continue;
        }
        let same: Vec<_> = same.iter().filter_map(|(name, link)| Some((name, *link, Goal::of(tree, *link)?))).collect();
        let Some((_, first, first_goal)) = same.first() else { continue };
        for pair in same.windows(2) {
            let [(_, before, goal_before), (_, link, goal)] = pair else { continue };
            let (other, difference) = match goal.difference(goal_before) {
                Difference::Certain => (*before, Difference::Certain),
                _ => (*first, goal.difference(first_goal)),
            };
            let rule = match difference {
                Difference::None => continue,
                Difference::Perhaps => &rules::LINK_SAME_TEXT,
                Difference::Certain => {
                    let around = around.get_or_insert_with(|| Around::new(tree));
                    if around.shows_difference(other, *link) {
                        &rules::LINK_SAME_TEXT_IN_CONTEXT
                    } else {
                        &rules::LINK_SAME_TEXT_OTHER_SITE
                    }
                }
            };
            let address = tree.document.attribute(other, "href").unwrap_or_default();
            let text = tree.name(*link);
            found.push((*link, Finding::new(rule).with("text", &*text.text).with("address", address)));
        }
    }
}

/// Leaves out keys that are there once, as most are, before the others are sorted; few of them stay.
fn keep_repeated(keys: &mut Vec<(u64, NodeId)>) {
    const PLACES: u64 = 2048;
    // For each place a bit: has it been met, and again?
    let (mut met, mut again) = ([0_u64; PLACES as usize / 64], [0_u64; PLACES as usize / 64]);
    let place = |key: u64| ((key % PLACES / 64) as usize, 1 << (key % 64));
    for (key, _) in &*keys {
        let (word, bit) = place(*key);
        again[word] |= met[word] & bit;
        met[word] |= bit;
    }
    keys.retain(|(key, _)| {
        let (word, bit) = place(*key);
        again[word] & bit != 0
    });
}

/// What stands around links, for the eye and for a program.
struct Around<'t, 'a> {
    tree: &'t Tree<'a>,
    blocks: Blocks,
    /// Words outside links.
    words: Sums,
    pictures: Sums,
    headings: Sums,
    /// Words of each block's own lines, outside links.
    own_words: Vec<u32>,
}

impl<'t, 'a> Around<'t, 'a> {
    fn new(tree: &'t Tree<'a>) -> Self {
        let document = tree.document;
        let blocks = Blocks::new(tree);
        let mut own_words = vec![0; document.len() as usize];
        let mut in_link = 0;
        let words = Sums::new(document, |node| {
            if tree.role(node) == Role::Link {
                in_link = in_link.max(document.end(node));
            }
            if node < in_link || !tree.is_told_text(node) {
                return 0;
            }
            let count = document.text(node).map_or(0, count_words);
            own_words[blocks.of(node) as usize] += count;
            count
        });
        let pictures = Sums::new(document, |node| {
            let is_picture = matches!(document.html(node), "img" | "canvas" | "video")
                || document.is_svg(node)
                || (document.is_element(node) && tree.style.of(node).has_background_image());
            u32::from(is_picture && tree.is_visible(node))
        });
        let headings = Sums::new(document, |node| u32::from(tree.role(node) == Role::Heading));
        Self { tree, blocks, words, pictures, headings, own_words }
    }

    /// Does the eye see what tells two links apart, while a program finds the same around both?
    fn shows_difference(&self, one: NodeId, other: NodeId) -> bool {
        self.is_same_context(one, other) && (self.has_text_between(one, other) || self.has_pictures(one, other))
    }

    /// ACT rules, "programmatically determined link context": list item, block, cell; or nothing around
    /// either.
    fn is_same_context(&self, one: NodeId, other: NodeId) -> bool {
        let part = |link: NodeId| {
            let is_part = |one: &NodeId| matches!(self.tree.role(*one), Role::ListItem | Role::Cell | Role::GridCell);
            self.tree.document.ancestors(link).find(is_part)
        };
        if part(one) != part(other) || self.tree.description(one) != self.tree.description(other) {
            return false;
        }
        let (block, other_block) = (self.blocks.of(one), self.blocks.of(other));
        let is_alone = |block: NodeId| self.own_words[block as usize] == 0;
        block == other_block
            || (part(one).is_none()
                && is_alone(block)
                && is_alone(other_block)
                && self.headings.between(one, other) == 0)
    }

    fn has_text_between(&self, one: NodeId, other: NodeId) -> bool {
        // One word may be "and".
        self.words.between(self.tree.document.end(one), other) > 1
    }

    fn has_pictures(&self, one: NodeId, other: NodeId) -> bool {
        let document = self.tree.document;
        if [one, other]
            .iter()
            .all(|link| self.pictures.between(*link, document.end(*link)) > u32::from(document.is_svg(*link)))
        {
            return true;
        }
        let shared = document.ancestors(one).find(|around| document.contains(*around, other));
        shared.is_some_and(|shared| {
            let is_page = |part: NodeId| matches!(document.html(part), "main" | "body" | "html" | "");
            let around = document.parent(shared);
            (!is_page(shared) && self.pictures.within(document, shared) > 1)
                || (!is_page(around) && self.pictures.within(document, around) > 1)
        })
    }
}
