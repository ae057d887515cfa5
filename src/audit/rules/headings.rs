//! Headings, by which people who cannot see a page find their way in it (WCAG 1.3.1, 2.4.6).

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::lengths::Lengths;
use super::super::style::Computed;
use super::super::tree::Tree;
use super::{Found, page_element};

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let headings: Vec<_> = tree.with_role(Role::Heading).map(|node| (node, level(tree, node))).collect();
    order(&headings, found);
    words(tree, &headings, found);
    first(tree, &headings, found);
    looks(tree, found);
}

/// The level of a heading; 2 where ARIA says none (WAI-ARIA 1.2, "heading").
pub(super) fn level(tree: &Tree<'_>, heading: NodeId) -> u32 {
    let said = tree.document.attribute(heading, "aria-level").and_then(|level| level.trim().parse().ok());
    let own = || tree.document.html(heading).strip_prefix('h').and_then(|level| level.parse().ok());
    said.filter(|level| *level > 0).or_else(own).unwrap_or(2)
}

fn order(headings: &[(NodeId, u32)], found: &mut Found) {
    for pair in headings.windows(2) {
        let [(_, previous), (node, level)] = pair else { continue };
        if *level > previous + 1 {
            let finding = Finding::new(&rules::HEADING_ORDER).with("level", *level as usize);
            found.push((*node, finding.with("previous", *previous as usize)));
        }
    }
}

/// Headings that stand there until somebody thinks of one.
const PLACEHOLDERS: &[&str] = &[
    "heading",
    "headline",
    "subheading",
    "title",
    "subtitle",
    "untitled",
    "section",
    "new section",
    "your heading here",
    "add your heading text here",
    "heading goes here",
    "lorem ipsum",
    "todo",
    "tbd",
    "xxx",
    "nagłówek",
    "podtytuł",
    "tytuł",
    "śródtytuł",
    "sekcja",
    "nowa sekcja",
    "tu wpisz nagłówek",
    "tekst nagłówka",
];

static LENGTHS: Lengths = Lengths::NONE.with(PLACEHOLDERS);

fn words(tree: &Tree<'_>, headings: &[(NodeId, u32)], found: &mut Found) {
    for (node, _) in headings {
        let name = tree.name(*node);
        if !name.is_empty() && says_nothing(tree, &name.text) {
            found.push((*node, Finding::new(&rules::HEADING_PLACEHOLDER).with("text", &*name.text)));
        }
    }
}

fn says_nothing(tree: &Tree<'_>, heading: &str) -> bool {
    const DUMMY: &str = "lorem ipsum";
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | ' ' | ':' | '-');
    let plain = heading.trim_end_matches(is_sign);
    let may_be_placeholder =
        plain.as_bytes().first().is_some_and(|first| LENGTHS.may_be(first.to_ascii_lowercase(), plain.len()));
    (may_be_placeholder
        && PLACEHOLDERS.contains(&plain.to_lowercase().as_str())
        // A page may be about titles.
        && !title(tree).contains(&heading.to_lowercase()))
        || heading.get(..DUMMY.len()).is_some_and(|start| start.eq_ignore_ascii_case(DUMMY))
        || !heading.chars().any(|c| c.is_alphanumeric() || c > '\u{2fff}')
}

/// The title of the page, in lower case.
fn title(tree: &Tree<'_>) -> String {
    let document = tree.document;
    let title = document.find("title").into_iter().flat_map(|title| document.children(title));
    title.filter_map(|text| document.text(text)).collect::<String>().to_lowercase()
}

fn first(tree: &Tree<'_>, headings: &[(NodeId, u32)], found: &mut Found) {
    let Some(html) = page_element(tree.document) else { return };
    if !headings.iter().any(|(_, level)| *level == 1) {
        found.push((html, Finding::new(&rules::NO_HEADING_ONE)));
    }
}

/// Letters that a heading has at most.
const HEADING_LETTERS_MAX: usize = 80;

/// Paragraphs that look like headings: short, without a full stop, and bolder or larger than the longer
/// paragraph after them.
fn looks(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    // The paragraph after one stands in the same part, if what both stand in does.
    let paragraphs = tree.of_role(Role::Paragraph).iter().copied();
    let paragraphs = paragraphs.filter(|node| !tree.is_settled(document.parent(*node)));
    for node in paragraphs.filter(|node| document.html(*node) == "p") {
        let Some(next) = next_element(tree, node).filter(|next| document.html(*next) == "p") else { continue };
        let texts = || document.descendants(node).filter_map(|one| document.text(one));
        // Most paragraphs end as a sentence does.
        let end = texts().rev().map(str::trim_end).find(|text| !text.is_empty());
        if end.is_none_or(|end| end.ends_with(['.', '!', '?', ':', ';', ',', '…'])) {
            continue;
        }
        let text: String = texts().collect();
        let text = text.trim();
        let letters = text.chars().count();
        let after: usize = document.descendants(next).filter_map(|one| document.text(one)).map(str::len).sum();
        if !(3..=HEADING_LETTERS_MAX).contains(&letters) || after < 2 * text.len() || !tree.is_visible(node) {
            continue;
        }
        if document.ancestors(node).any(|around| is_no_place_for_headings(tree, around)) {
            continue;
        }
        let (Some(own), Some(others)) = (look(tree, node), look(tree, next)) else { continue };
        let is_bolder = own.font_weight >= 600.0 && others.font_weight < 600.0;
        let is_larger = own.font_size >= others.font_size * 1.25;
        if is_bolder || is_larger {
            found.push((node, Finding::new(&rules::HEADING_BY_LOOK)));
        }
    }
}

/// Cells, items, quotes and notes have bold labels that head nothing.
fn is_no_place_for_headings(tree: &Tree<'_>, around: NodeId) -> bool {
    let is_part = matches!(
        tree.document.html(around),
        "td" | "th" | "li" | "dd" | "blockquote" | "figure" | "label" | "header" | "footer" | "nav"
    );
    is_part || matches!(tree.role(around), Role::Note | Role::Alert | Role::Status | Role::Dialog)
}

fn next_element(tree: &Tree<'_>, node: NodeId) -> Option<NodeId> {
    let document = tree.document;
    let mut next = document.end(node);
    while next < document.end(document.parent(node)) {
        if document.is_element(next) {
            return Some(next);
        }
        if document.text(next).is_some_and(|text| !text.trim().is_empty()) {
            return None;
        }
        next = document.end(next);
    }
    None
}

/// What the whole text of an element looks like; none where parts of it differ.
fn look<'t>(tree: &'t Tree<'_>, node: NodeId) -> Option<&'t Computed> {
    let document = tree.document;
    let is_text = |one: &NodeId| document.text(*one).is_some_and(|text| !text.trim().is_empty());
    let mut styles = document.descendants(node).filter(is_text).map(|text| tree.style.of(document.parent(text)));
    let first = styles.next()?;
    styles.all(|style| style.font_weight == first.font_weight && style.font_size == first.font_size).then_some(first)
}
