//! Link purpose: does the text of a link say where it leads (WCAG 2.2, 2.4.4 and 2.4.9)?
//!
//! Only texts are judged that can mean anything: "click here", the name of a file format, an address. What
//! stands around them may make up for it (2.4.4, "programmatically determined link context"): the rest of
//! the line, the list item, the table's cell with its headers, a description, the heading above.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::lengths::Lengths;
use super::super::tree::Tree;
use super::passage::{Blocks, Sums, count_words, language, without_signs};
use super::{Found, unsettled};

/// Texts that fit any link, in Polish and English.
const VAGUE: &[&str] = &[
    "czytaj",
    "czytaj dalej",
    "czytaj więcej",
    "dowiedz się więcej",
    "info",
    "informacje",
    "kliknij",
    "kliknij tu",
    "kliknij tutaj",
    "link",
    "odnośnik",
    "otwórz",
    "pobierz",
    "pod tym adresem",
    "pod tym linkiem",
    "pokaż",
    "pokaż więcej",
    "przejdź",
    "przejdź tutaj",
    "sprawdź",
    "sprawdź tutaj",
    "strona",
    "szczegóły",
    "tam",
    "ten link",
    "tu",
    "tutaj",
    "wejdź",
    "więcej",
    "więcej informacji",
    "więcej szczegółów",
    "zobacz",
    "zobacz tutaj",
    "zobacz więcej",
    "click",
    "click here",
    "click this",
    "continue",
    "continue reading",
    "details",
    "download",
    "download here",
    "find out more",
    "go",
    "go here",
    "here",
    "info",
    "information",
    "learn more",
    "link",
    "more",
    "more details",
    "more info",
    "more information",
    "open",
    "page",
    "read",
    "read here",
    "read more",
    "see",
    "see here",
    "see more",
    "show more",
    "this",
    "this link",
    "this page",
    "view",
    "view more",
    "visit",
    "website",
];

/// What a link to a file may be called when only its format is named.
const FORMATS: &[&str] = &[
    "csv",
    "doc",
    "docx",
    "epub",
    "excel",
    "html",
    "jpg",
    "mp3",
    "mp4",
    "ods",
    "odt",
    "pdf",
    "plain text",
    "png",
    "ppt",
    "pptx",
    "rtf",
    "text",
    "txt",
    "word",
    "xls",
    "xlsx",
    "xml",
    "zip",
    "pdf file",
    "plik",
    "plik pdf",
    "word file",
    "plik word",
    "zwykły tekst",
    "tekst",
];

/// Words that point at what was said before.
const POINTERS_PL: &[&str] = &["ten", "ta", "to", "te", "tę", "tego", "tej", "tym", "ci"];
const POINTERS_EN: &[&str] = &["this", "that", "these", "those"];

/// How many bytes the longest of these has.
const POINTER_MAX: usize = "these".len();

/// What a text tells of the goal of its link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    /// Nothing at all.
    Vague,
    /// Something that was said before.
    Pointer,
    /// An address.
    Address,
}

/// How many bytes the longest of the texts has.
const LONGEST: usize = 21;

/// What is wrong with the text of a link, if anything. Its white space is collapsed, as that of all names.
fn judge(name: &str, language: impl FnOnce() -> String) -> Option<Text> {
    // Most names say more than any of these: three words and more are one of the texts, or nothing to judge.
    let name = without_signs(name);
    if name.len() > LONGEST && name.bytes().filter(|byte| *byte == b' ').count() > 1 {
        return None;
    }
    let first = name.as_bytes().first()?.to_ascii_lowercase();
    if matches!(first, b'h' | b'w')
        && let Some(address) = ["http://", "https://", "www."].iter().find_map(|start| after(name, start))
    {
        // The name of a site is a name.
        return (!address.contains(' ') && address.contains('/')).then_some(Text::Address);
    }
    static TEXTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| VAGUE.iter().chain(FORMATS).copied().collect());
    if may_be_vague(name, first) && TEXTS.contains(name.to_lowercase().as_str()) {
        return Some(Text::Vague);
    }
    // So begin all words that point.
    if !matches!(first, b't' | b'c') {
        return None;
    }
    let (first, rest) = name.split_once(' ')?;
    if first.len() > POINTER_MAX || rest.contains(' ') {
        return None;
    }
    let pointers = match first.to_lowercase().as_str() {
        first if POINTERS_PL.contains(&first) => "pl",
        first if POINTERS_EN.contains(&first) => "en",
        _ => return None,
    };
    let language = language();
    (language == pointers || (language.is_empty() && pointers == "en")).then_some(Text::Pointer)
}

/// What comes after a start of ASCII, in any case.
fn after<'n>(name: &'n str, start: &str) -> Option<&'n str> {
    name.split_at_checked(start.len()).filter(|(own, _)| own.eq_ignore_ascii_case(start)).map(|(_, rest)| rest)
}

/// May a name be one of the texts that fit any link? Most tell by their length and their first or last letter that
/// they are none. In capitals, letters beyond those of Europe may be longer or shorter.
fn may_be_vague(name: &str, first: u8) -> bool {
    let last = name.as_bytes().last().map_or(0, u8::to_ascii_lowercase);
    (LENGTHS.may_be(first, name.len()) && (!last.is_ascii() || ENDS.may_be(last, name.len())))
        || (!name.is_ascii() && name.bytes().any(|byte| byte > 0xc5))
}

static LENGTHS: Lengths = Lengths::NONE.with(VAGUE).with(FORMATS);
static ENDS: Lengths = Lengths::NONE.with_ends(VAGUE).with_ends(FORMATS);

/// Is it a text that fits any link?
pub(super) fn is_vague(name: &str) -> bool {
    judge(name, String::new) == Some(Text::Vague)
}

/// Links whose text does not say where they lead.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let mut doubtful = Vec::new();
    // Of these texts every one is told, be it as a hint: on settled links there are none.
    for link in unsettled(tree, tree.links()) {
        let name = tree.name(link);
        // Long names are no such texts.
        if name.text.len() > 40 && !name.text.contains("://") {
            continue;
        }
        if let Some(text) = judge(&name.text, || language(tree, link)) {
            doubtful.push((link, text, name));
        }
    }
    if doubtful.is_empty() {
        return;
    }
    let vague: Vec<_> = doubtful.iter().filter(|(_, text, _)| *text == Text::Vague).map(|(link, _, _)| *link).collect();
    let context = Context::new(tree, &vague);
    for (link, text, name) in doubtful {
        let rule = match text {
            Text::Address => &rules::LINK_BARE_ADDRESS,
            Text::Vague if !context.tells(link) => &rules::LINK_TEXT_VAGUE,
            Text::Vague | Text::Pointer => &rules::LINK_TEXT_ALONE,
        };
        found.push((link, Finding::new(rule).with("text", &*name.text)));
    }
}

/// What stands around links, as far as a program can find it.
struct Context<'t, 'a> {
    tree: &'t Tree<'a>,
    blocks: Blocks,
    /// Words that stand in each block's own lines, outside vague links.
    own_words: Vec<u32>,
    /// Words outside vague links.
    words: Sums,
    /// Words in table cells that are no headers, outside links.
    cell_words: Sums,
    /// The last heading before each node that heads what the node stands in.
    headings: Vec<NodeId>,
}

impl<'t, 'a> Context<'t, 'a> {
    fn new(tree: &'t Tree<'a>, vague: &[NodeId]) -> Self {
        let document = tree.document;
        let blocks = Blocks::new(tree);
        let mut own_words = vec![0; document.len() as usize];
        let (mut vague, mut in_vague) = (vague.iter().copied().peekable(), 0);
        let words = Sums::new(document, |node| {
            if vague.next_if_eq(&node).is_some() {
                in_vague = document.end(node);
            }
            if node < in_vague || !tree.is_told_text(node) {
                return 0;
            }
            let count = document.text(node).map_or(0, count_words);
            own_words[blocks.of(node) as usize] += count;
            count
        });
        let mut in_link = 0;
        let cell_words = Sums::new(document, |node| {
            if document.html(node) == "a" {
                in_link = document.end(node);
            }
            let counts = node >= in_link && tree.is_told_text(node);
            if counts { document.text(node).map_or(0, count_words) } else { 0 }
        });
        let headings = tree.with_role(Role::Heading).filter(|heading| document.html(*heading) != "h1").collect();
        Self { tree, blocks, own_words, words, cell_words, headings }
    }

    /// Does what stands around a link say more than the link?
    fn tells(&self, link: NodeId) -> bool {
        let (tree, document) = (self.tree, self.tree.document);
        self.own_words[self.blocks.of(link) as usize] > 0
            || document
                .ancestors(link)
                .any(|one| tree.role(one) == Role::ListItem && self.words.within(document, one) > 0)
            || self.is_headed(link)
            || !tree.description(link).is_empty()
            || document.ancestors(link).find(|one| is_cell(tree.role(*one))).is_some_and(|cell| self.cell_tells(cell))
    }

    /// Does a heading stand right above, in the same part of the page? (Technique H80: it may be enough.)
    fn is_headed(&self, link: NodeId) -> bool {
        let document = self.tree.document;
        let before = self.headings.partition_point(|heading| *heading < link);
        let Some(heading) = before.checked_sub(1).map(|index| self.headings[index]) else {
            return false;
        };
        let around = document.parent(heading);
        [around, document.parent(around)].iter().any(|part| document.contains(*part, link))
    }

    fn cell_tells(&self, cell: NodeId) -> bool {
        let document = self.tree.document;
        if self.words.within(document, cell) > 0 {
            return true;
        }
        let row = document.parent(cell);
        let is_header = |one: &NodeId| document.html(*one) == "th";
        if document.children(row).filter(is_header).any(|header| self.words.within(document, header) > 0) {
            return true;
        }
        let Some(table) = self.tree.table_of(cell) else {
            return false;
        };
        let column = columns(document, row).find(|(one, _)| *one == cell).map_or(0, |(_, columns)| columns.start);
        // A header over many columns names the table, not the row, once a cell of the row names that.
        let is_named_by_cell = document
            .children(row)
            .any(|one| one != cell && document.html(one) == "td" && self.cell_words.within(document, one) > 0);
        document
            .descendants(table)
            .filter(|one| document.html(*one) == "tr")
            .take_while(|one| *one < row)
            .take(HEADER_ROWS)
            .flat_map(|row| columns(document, row))
            .filter(|(header, _)| is_header(header) && self.words.within(document, *header) > 0)
            .any(|(_, columns)| columns.contains(&column) && !(is_named_by_cell && columns.len() > 1))
    }
}

/// How many rows at the top of a table may hold its headers.
const HEADER_ROWS: usize = 3;

fn is_cell(role: Role) -> bool {
    matches!(role, Role::Cell | Role::GridCell)
}

/// The cells of a row with the columns that they take.
fn columns(
    document: &super::super::document::Document,
    row: NodeId,
) -> impl Iterator<Item = (NodeId, std::ops::Range<usize>)> {
    let mut next = 0;
    document.children(row).filter(|cell| matches!(document.html(*cell), "td" | "th")).map(move |cell| {
        let width = document.attribute(cell, "colspan").and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        let start = next;
        next += usize::clamp(width, 1, 1000);
        (cell, start..next)
    })
}
