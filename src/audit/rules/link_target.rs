//! Link target: what opens behind a link and is not said: a new window (WCAG 2.2, 3.2.5, technique G201),
//! a file to be downloaded.

use memchr::memchr2;
use rustc_hash::FxHashMap;

use crate::finding::{Finding, rules};

use super::super::document::{Document, HREF, Known, NodeId};
use super::super::tree::Tree;
use super::Found;
use super::passage::{Blocks, any_bytes, language};

const TARGET: Known = Known::new("target");

/// How a new window is announced, in Polish and English.
const WINDOW: &[&str] = &[
    "nowej karcie",
    "nowa karta",
    "nowym oknie",
    "nowe okno",
    "nowej zakładce",
    "osobnym oknie",
    "osobnej karcie",
    "new tab",
    "new window",
    "another window",
    "another tab",
    "separate window",
];

/// Endings of files that are downloaded or opened by another program, with words for their formats.
const FILES: &[(&str, &[&str])] = &[
    ("pdf", &["pdf"]),
    ("doc", &["doc", "word"]),
    ("docx", &["docx", "word"]),
    ("odt", &["odt", "opendocument", "libreoffice"]),
    ("rtf", &["rtf"]),
    ("xls", &["xls", "excel"]),
    ("xlsx", &["xlsx", "excel"]),
    ("ods", &["ods", "opendocument", "libreoffice"]),
    ("csv", &["csv"]),
    ("ppt", &["ppt", "powerpoint"]),
    ("pptx", &["pptx", "powerpoint"]),
    ("odp", &["odp", "opendocument", "libreoffice"]),
    ("epub", &["epub"]),
    ("zip", &["zip"]),
    ("mp3", &["mp3"]),
    ("mp4", &["mp4"]),
];

/// Units of a file's size, in lower case.
const UNITS: &[&str] =
    &["b", "kb", "mb", "gb", "kib", "mib", "gib", "ko", "mo", "кб", "мб", "гб", "bajt", "byte", "bytes", "bajtów"];

/// Links that open a new window or a file without saying so.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut places = Places { tree, blocks: None, texts: FxHashMap::default(), files: FxHashMap::default() };
    for link in tree.links().iter().copied() {
        if is_in_settled_place(tree, link) {
            continue;
        }
        let Some(address) = document.value(link, HREF) else {
            continue;
        };
        if let Some(opens) = document.value(link, TARGET).map(str::trim)
            && !opens.is_empty()
            && !["_self", "_parent", "_top"].iter().any(|target| opens.eq_ignore_ascii_case(target))
            && matches!(language(tree, link).as_str(), "pl" | "en" | "")
            && !says(&places.own(link), WINDOW)
            && !says(places.text(link), WINDOW)
        {
            found.push((link, Finding::new(&rules::LINK_NEW_WINDOW).with("text", &*tree.name(link).text)));
        }
        if let Some((ending, words)) = file(address) {
            let own = places.own(link);
            let (has_format, has_size) = places.file(link, ending, words);
            let (has_format, has_size) = (has_format || names(&own, words), has_size || has_size_in(&own));
            let missing = match (has_format, has_size) {
                (true, true) => continue,
                (true, false) => "size",
                (false, true) => "format",
                (false, false) => "both",
            };
            let finding = Finding::new(&rules::LINK_TO_FILE)
                .with("text", &*tree.name(link).text)
                .with("format", ending.to_ascii_uppercase())
                .with("missing", missing);
            found.push((link, finding));
        }
    }
}

/// Was all that may say what opens judged before?
fn is_in_settled_place(tree: &Tree<'_>, link: NodeId) -> bool {
    let mut around = tree.document.ancestors(link).take_while(|one| tree.is_settled(*one));
    tree.is_settled(link) && around.any(|one| is_place(tree.document, one))
}

/// Is it a row, an item or a line of text?
fn is_place(document: &Document, node: NodeId) -> bool {
    const PLACES: [usize; 5] = [
        Known::new("li").number(),
        Known::new("p").number(),
        Known::new("dd").number(),
        Known::new("tr").number(),
        Known::new("figure").number(),
    ];
    document.html_number(node).is_some_and(|number| PLACES.contains(&number))
}

/// What stands beside links, read once for each place.
struct Places<'t, 'a> {
    tree: &'t Tree<'a>,
    blocks: Option<Blocks>,
    texts: FxHashMap<NodeId, String>,
    /// Does a place name the format, and a size?
    files: FxHashMap<(NodeId, &'static str), (bool, bool)>,
}

impl Places<'_, '_> {
    /// What a link itself says.
    fn own(&self, link: NodeId) -> String {
        let title = self.tree.document.attribute(link, "title").unwrap_or_default();
        format!("{} {} {title}", self.tree.name(link).text, self.tree.description(link)).to_lowercase()
    }

    /// The row, list item or line of text that a link stands in.
    fn place(&mut self, link: NodeId) -> NodeId {
        let document = self.tree.document;
        let around = document.ancestors(link).find(|one| is_place(document, *one));
        around.unwrap_or_else(|| self.blocks.get_or_insert_with(|| Blocks::new(self.tree)).of(link))
    }

    fn text(&mut self, link: NodeId) -> &str {
        let place = self.place(link);
        self.texts.entry(place).or_insert_with(|| self.tree.text(place).to_lowercase())
    }

    fn file(&mut self, link: NodeId, ending: &'static str, words: &[&str]) -> (bool, bool) {
        let place = self.place(link);
        if let Some(known) = self.files.get(&(place, ending)) {
            return *known;
        }
        let text = self.text(link);
        let said = (names(text, words), has_size_in(text));
        self.files.insert((place, ending), said);
        said
    }
}

/// The kind of file that an address leads to by its ending.
fn file(address: &str) -> Option<(&'static str, &'static [&'static str])> {
    // Most links lead to pages: no dots but those of `../` and `.html`. No ending of a file begins so.
    let may_begin = |next: u8| (next != b'.') & (next != b'/') & (next != b'h') & (next != 0);
    if !any_bytes(address, |[dot, next, _]| (dot == b'.') & may_begin(next)) {
        return None;
    }
    let path = &address[..memchr2(b'?', b'#', address.as_bytes()).unwrap_or(address.len())];
    let (before, ending) = path.rsplit_once('.')?;
    let known = FILES.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known)).copied()?;
    // `//example.zip` is a site.
    let name = before.rsplit('/').next()?;
    if name.is_empty() || before.ends_with('/') || path.split('/').count() == 3 && path.contains("//") {
        return None;
    }
    Some(known)
}

fn says(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Is one of these words in the text?
fn names(text: &str, words: &[&str]) -> bool {
    text.split(|character: char| !character.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Is there a number with a unit of size: `2,4 MB`, `870kB`?
fn has_size_in(text: &str) -> bool {
    let mut is_after_number = false;
    for word in text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let unit = word.trim_start_matches(|character: char| character.is_ascii_digit());
        if (is_after_number || unit.len() < word.len()) && UNITS.contains(&unit) {
            return true;
        }
        is_after_number = unit.is_empty();
    }
    false
}
