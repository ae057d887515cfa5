//! What the head of a page says: its title (WCAG 2.4.2), whether it changes by itself (2.2.1), whether
//! it can be enlarged (1.4.4).

use crate::finding::{Finding, rules};

use super::super::document::{Document, Known, NodeId};
use super::super::name::collapsed;
use super::super::tree::Tree;
use super::passage::may_hold;
use super::{Found, page_element};

const NAME: Known = Known::new("name");

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    title(tree, found);
    refresh(tree.document, found);
    viewport(tree.document, found);
}

/// Titles that editors and programs give to pages that have none yet.
const PLACEHOLDERS: &[&str] = &[
    "untitled",
    "untitled document",
    "untitled page",
    "untitled-1",
    "document",
    "new page",
    "new document",
    "page title",
    "title",
    "page",
    "index",
    "no title",
    "test",
    "lorem ipsum",
    "todo",
    "html",
    "website",
    "my website",
    "react app",
    "vite app",
    "bez tytułu",
    "bez nazwy",
    "dokument bez tytułu",
    "dokument bez nazwy",
    "nowa strona",
    "nowy dokument",
    "tytuł strony",
    "tytuł",
    "strona",
    "dokument",
    "strona bez tytułu",
];

/// How many bytes the longest of these has.
const PLACEHOLDER_MAX: usize = "dokument bez tytułu".len();

fn title(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let Some(html) = page_element(document) else { return };
    let title = document.find("title");
    let texts = title.into_iter().flat_map(|title| document.children(title)).filter_map(|child| document.text(child));
    let text: String = texts.collect();
    let text = collapsed(&text);
    if text.is_empty() {
        found.push((title.unwrap_or(html), Finding::new(&rules::PAGE_TITLE_MISSING)));
        return;
    }
    let title = title.unwrap_or(html);
    let ends_in = |ending: &str| {
        let end = text.len().checked_sub(ending.len()).map(|start| &text.as_bytes()[start..]);
        end.is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
    };
    let looks_like_file = [".html", ".htm", ".php", ".aspx", ".docx", ".pdf"].into_iter().any(ends_in);
    // In capitals, a title may be longer or shorter, but not by much.
    let is_placeholder = text.len() <= 2 * PLACEHOLDER_MAX && PLACEHOLDERS.contains(&&*text.to_lowercase());
    if is_placeholder || looks_like_file || !text.chars().any(char::is_alphanumeric) {
        found.push((title, Finding::new(&rules::PAGE_TITLE_PLACEHOLDER).with("title", &*text)));
    } else if says_less_than_heading(tree, &text) || is_of_another_page(tree, title, &text) {
        found.push((title, Finding::new(&rules::PAGE_TITLE_DOUBTFUL).with("title", &*text)));
    }
}

/// Does the page's heading say more than the title, which is only its end (the name of the site)?
fn says_less_than_heading(tree: &Tree<'_>, title: &str) -> bool {
    let document = tree.document;
    let headings = document.named("h1").iter().copied();
    let mut headings = headings.filter(|node| !document.html(*node).is_empty() && tree.is_exposed(*node));
    let (Some(heading), None) = (headings.next(), headings.next()) else { return false };
    let heading = &tree.name(heading).text;
    // White space is collapsed in both.
    let words = |text: &str| 1 + text.bytes().filter(|byte| *byte == b' ').count();
    words(title) >= 2
        && words(heading) >= 2 * words(title)
        && heading.to_lowercase().strip_suffix(&title.to_lowercase()).is_some_and(|before| before.ends_with(' '))
}

/// Does none of the title's words stand anywhere on the page, in any form?
fn is_of_another_page(tree: &Tree<'_>, title: NodeId, text: &str) -> bool {
    let document = tree.document;
    let headings = document.named("h1").iter().flat_map(|heading| document.descendants(*heading));
    let mut headings = headings.filter_map(|node| document.text(node)).peekable();
    // Nearly all titles begin with the heading, word for word.
    let is_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if headings
        .peek()
        .is_some_and(|heading| text.strip_prefix(heading).is_some_and(is_end) && self::stems(heading).next().is_some())
    {
        return false;
    }
    let text = text.to_lowercase();
    let mut stems: Vec<&str> = stems(&text).collect();
    stems.sort_unstable();
    stems.dedup();
    if stems.len() < 3 {
        return false;
    }
    let shares = |text: &str| self::stems(&text.to_lowercase()).any(|stem| stems.binary_search(&stem).is_ok());
    // Nearly all others share a word with it.
    if headings.any(shares) {
        return false;
    }
    let mut words = 0;
    for node in document.all().filter(|node| document.parent(*node) != title) {
        let texts = document.text(node).into_iter().chain(
            document
                .attributes(node)
                .filter(|(name, _)| matches!(*name, "alt" | "aria-label" | "src" | "href" | "title" | "content"))
                .map(|(_, value)| value),
        );
        for text in texts {
            words += text.split_whitespace().count();
            if shares(text) {
                return false;
            }
        }
        if matches!(document.name(node), "iframe" | "object" | "embed" | "canvas" | "script") {
            return false;
        }
    }
    words >= 8
}

/// The first letters of each word of some length, which its other forms share.
fn stems(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter_map(|word| {
        let end_of = |letter: usize| word.char_indices().nth(letter).map(|(end, _)| end);
        end_of(2)?;
        Some(&word[..end_of(4).unwrap_or(word.len())])
    })
}

/// The seconds after which a page goes elsewhere or loads again (HTML, 4.2.5.3, "shared declarative
/// refresh steps"). None for what browsers do not understand.
fn delay(content: &str) -> Option<f64> {
    let content = content.trim_ascii_start();
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = content.split_at(digits);
    if number.is_empty() && !rest.starts_with('.') {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let goes_on =
        rest.is_empty() || rest.starts_with([';', ',']) || rest.starts_with(|c: char| c.is_ascii_whitespace());
    let seconds = if number.is_empty() { Some(0.0) } else { number.parse().ok() };
    seconds.filter(|_| goes_on)
}

/// 20 hours: what lasts longer need not be adjustable (WCAG 2.2.1).
const LONG_SECONDS: f64 = 72_000.0;

fn refresh(document: &Document, found: &mut Found) {
    let is_refresh = |node: &NodeId| {
        document.attribute(*node, "http-equiv").is_some_and(|value| value.trim().eq_ignore_ascii_case("refresh"))
    };
    // Browsers follow the first that they understand.
    let metas = document.with_attribute("http-equiv").iter().copied();
    let mut all = metas.filter(|node| document.html(*node) == "meta").filter(is_refresh);
    let first = all.find_map(|node| Some((node, delay(document.attribute(node, "content")?)?)));
    if let Some((node, seconds)) = first
        && seconds > 0.0
    {
        let rule = if seconds > LONG_SECONDS { &rules::PAGE_REFRESH_LATE } else { &rules::PAGE_REFRESH };
        found.push((node, Finding::new(rule).with("seconds", format!("{seconds}"))));
    }
}

/// A number at the start of a value, as browsers read viewports.
fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(value.len());
    value[..end].parse().ok()
}

/// How far a page can be enlarged at most, as its viewport says: once, if it cannot.
fn most_zoom(content: &str) -> Option<f64> {
    // Most viewports say nothing of it.
    if !may_hold(content, [*b"max", *b"use"]) {
        return None;
    }
    let mut most = None;
    let mut may_zoom = true;
    for property in content.split([',', ';']) {
        let (name, value) = property.split_once('=').unwrap_or((property, ""));
        let value = value.trim().to_ascii_lowercase();
        let (name, value) =
            (name.trim().to_ascii_lowercase(), value.split_ascii_whitespace().next().unwrap_or_default());
        match (name.as_str(), value) {
            (_, "") => {}
            ("user-scalable", "yes" | "device-width" | "device-height") => may_zoom = true,
            ("user-scalable", value) => may_zoom = number(value).is_some_and(|number| number.abs() >= 1.0),
            ("maximum-scale", "device-width" | "device-height") => most = Some(10.0),
            ("maximum-scale", "yes") => most = Some(1.0),
            // What is no number counts as the least; what is less than nothing is no value.
            ("maximum-scale", value) => match number(value) {
                Some(number) if number < 0.0 => {}
                Some(number) => most = Some(number.clamp(0.1, 10.0)),
                None => most = Some(0.1),
            },
            _ => {}
        }
    }
    if may_zoom { most } else { Some(1.0) }
}

fn viewport(document: &Document, found: &mut Found) {
    let is_viewport =
        |node: &NodeId| document.value(*node, NAME).is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"));
    let metas = document.named("meta").iter().copied().filter(|node| !document.html(*node).is_empty());
    for node in metas.filter(is_viewport) {
        match most_zoom(document.attribute(node, "content").unwrap_or_default()) {
            Some(most) if most < 2.0 => found.push((node, Finding::new(&rules::ZOOM_FORBIDDEN))),
            Some(most) if most < 5.0 => {
                found.push((node, Finding::new(&rules::ZOOM_LIMITED).with("times", format!("{most}"))));
            }
            _ => {}
        }
    }
}
