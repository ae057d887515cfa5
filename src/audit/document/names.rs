//! Names: a number for each name of an element or attribute, so that names are compared as numbers and
//! elements of a name are found without reading the others.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::shorts::{SHORT_MAX, Shorts, word, word_in, word_of};

/// The number of a name in one document. Names that HTML knows have the same number in all of them.
pub(super) type NameId = u32;

/// Names of elements and attributes that pages are made of.
#[rustfmt::skip]
const KNOWN: [&str; 367] = [
    "a", "abbr", "accept", "accept-charset", "accesskey", "action", "address", "align", "alink", "allow",
    "allowfullscreen", "alt", "area", "aria-activedescendant", "aria-atomic", "aria-autocomplete", "aria-busy",
    "aria-checked", "aria-colcount", "aria-colindex", "aria-colspan", "aria-controls", "aria-current",
    "aria-describedby", "aria-description", "aria-details", "aria-disabled", "aria-dropeffect", "aria-errormessage",
    "aria-expanded", "aria-flowto", "aria-grabbed", "aria-haspopup", "aria-hidden", "aria-invalid",
    "aria-keyshortcuts", "aria-label", "aria-labelledby", "aria-level", "aria-live", "aria-modal", "aria-multiline",
    "aria-multiselectable", "aria-orientation", "aria-owns", "aria-placeholder", "aria-posinset", "aria-pressed",
    "aria-readonly", "aria-relevant", "aria-required", "aria-roledescription", "aria-rowcount", "aria-rowindex",
    "aria-rowspan", "aria-selected", "aria-setsize", "aria-sort", "aria-valuemax", "aria-valuemin", "aria-valuenow",
    "aria-valuetext", "article", "as", "aside", "async", "audio", "autocapitalize", "autocomplete", "autofocus",
    "autoplay", "axis", "b", "base", "bdi", "bdo", "bgcolor", "big", "blockquote", "body", "border", "br", "button",
    "canvas", "caption", "cellpadding", "cellspacing", "center", "charset", "checked", "circle", "cite", "class",
    "clear", "clip-path", "clip-rule", "code", "col", "colgroup", "color", "cols", "colspan", "command", "commandfor",
    "content", "contenteditable", "controls", "coords", "crossorigin", "cx", "cy", "d", "data", "data-latarnia",
    "data-site", "datalist", "datetime", "dd", "decoding", "default", "defer", "defs", "del", "desc", "details",
    "dfn", "dialog", "dir", "dirname", "disabled", "div", "dl", "download", "draggable", "dt", "ellipse", "em",
    "embed", "enctype", "enterkeyhint", "face", "fetchpriority", "fieldset", "figcaption", "figure", "fill",
    "fill-rule", "focusable", "font", "footer", "for", "form", "formaction", "formmethod", "formnovalidate", "frame",
    "frameborder", "frameset", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "headers", "height",
    "hgroup", "hidden", "high", "hr", "href", "hreflang", "hspace", "html", "http-equiv", "i", "id", "iframe", "imagesizes",
    "imagesrcset", "img", "inert", "input", "inputmode", "ins", "integrity", "is", "ismap", "itemprop", "itemscope",
    "itemtype", "kbd", "kind", "label", "lang", "language", "legend", "li", "line", "link", "list", "loading", "loop",
    "low", "main", "map", "marginheight", "marginwidth", "mark", "marquee", "math", "max", "maxlength", "media",
    "menu", "meta", "meter", "method", "min", "minlength", "multiple", "muted", "name", "nav", "nomodule", "nonce",
    "noscript", "noshade", "novalidate", "nowrap", "object", "ol", "onblur", "onchange", "onclick", "ondblclick",
    "onfocus", "oninput", "onkeydown", "onkeyup", "onload", "onmousedown", "onmouseover", "onmouseup", "onsubmit",
    "opacity", "open", "optgroup", "optimum", "option", "output", "p", "param", "path", "pattern", "picture", "ping",
    "placeholder", "playsinline", "points", "polygon", "polyline", "popover", "popovertarget", "poster", "pre",
    "preload", "preserveAspectRatio", "progress", "property", "q", "r", "readonly", "rect", "referrerpolicy", "rel",
    "required", "rev", "reversed", "role", "rows", "rowspan", "rp", "rt", "ruby", "rules", "rx", "ry", "s", "samp",
    "sandbox", "scope", "script", "scrolling", "search", "section", "select", "selected", "shape", "size", "sizes",
    "slot", "small", "source", "span", "spellcheck", "src", "srcdoc", "srclang", "srcset", "start", "step", "stroke",
    "stroke-linecap", "stroke-linejoin", "stroke-width", "strong", "style", "sub", "summary", "sup", "svg", "symbol",
    "tabindex", "table", "target", "tbody", "td", "template", "text", "text-anchor", "textarea", "tfoot", "th",
    "thead", "time", "title", "tr", "track", "transform", "translate", "tspan", "type", "u", "ul", "usemap", "valign",
    "value", "var", "version", "video", "viewBox", "vspace", "wbr", "width", "wrap", "x", "x1", "x2", "xml:lang",
    "xmlns", "y", "y1", "y2",
];

/// A bit for each.
static BITS: [u64; KNOWN.len()] = {
    let mut bits = [0; KNOWN.len()];
    let mut index = 0;
    while index < KNOWN.len() {
        bits[index] = bit(KNOWN[index]);
        index += 1;
    }
    bits
};

static IDS: LazyLock<FxHashMap<&'static str, NameId>> =
    LazyLock::new(|| known().map(|(id, name)| (name, id)).collect());

/// Each as a number, if it is short; else nothing.
static WORDS: [u64; KNOWN.len()] = {
    let mut words = [0; KNOWN.len()];
    let mut index = 0;
    while index < KNOWN.len() {
        let bytes = KNOWN[index].as_bytes();
        if bytes.len() <= SHORT_MAX {
            words[index] = word(bytes);
        }
        index += 1;
    }
    words
};

/// The short ones among them.
static SHORT: Shorts<1024> = {
    let mut short = Shorts::new();
    let mut index = 0;
    while index < WORDS.len() {
        if WORDS[index] != 0 {
            short.add(WORDS[index], index as u16);
        }
        index += 1;
    }
    short
};

/// The names that HTML knows, with their numbers.
pub(super) fn known() -> impl Iterator<Item = (NameId, &'static str)> {
    KNOWN.iter().enumerate().map(|(index, name)| (number(index), *name))
}

/// Does HTML know the name, so that it has the same number in all documents?
#[inline]
pub(super) fn is_known(name: NameId) -> bool {
    (name as usize) < KNOWN.len()
}

fn number(index: usize) -> NameId {
    NameId::try_from(index).unwrap_or(NameId::MAX)
}

/// The bit of an attribute's name: of many names, few share one.
#[inline]
pub(super) const fn bit(name: &str) -> u64 {
    let bytes = name.as_bytes();
    if bytes.is_empty() {
        return 1;
    }
    let mixed = bytes[0] as usize * 7 + bytes[bytes.len() - 1] as usize * 31 + bytes.len() * 3;
    1 << (mixed & 63)
}

/// An attribute that HTML knows. Its number is looked up when the program is built, so that to ask for it reads no
/// letters.
#[derive(Debug, Clone, Copy)]
pub(in crate::audit) struct Known {
    pub(super) id: NameId,
    pub(super) bit: u64,
}

impl Known {
    /// Its number: its place in `known_names`.
    #[inline]
    pub(in crate::audit) const fn number(self) -> usize {
        self.id as usize
    }

    /// The attribute of a name. To build the program with one that HTML does not know fails.
    pub(in crate::audit) const fn new(name: &str) -> Self {
        let mut index = 0;
        while !is_same(KNOWN[index].as_bytes(), name.as_bytes()) {
            index += 1;
        }
        Self { id: index as NameId, bit: bit(name) }
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The names of one document.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those that HTML does not know.
    others: Vec<Box<str>>,
    ids: FxHashMap<Box<str>, NameId>,
}

impl Names {
    /// The number of a name; a new one, if the document has not used it yet.
    pub(super) fn add(&mut self, name: &str) -> NameId {
        if let Some(known) = self.get(name) {
            return known;
        }
        let id = number(KNOWN.len() + self.others.len());
        self.others.push(name.into());
        self.ids.insert(name.into(), id);
        id
    }

    /// The number of a name that stands in HTML; a new one, if the document has not used it yet.
    #[inline]
    pub(super) fn add_from(&mut self, html: &str, name: Range<usize>) -> NameId {
        let is_short = (1..=SHORT_MAX).contains(&name.len());
        if let Some(known) = is_short.then(|| SHORT.get(word_in(html.as_bytes(), name.clone()))).flatten() {
            return NameId::from(known);
        }
        self.add(&html[name])
    }

    /// The number of a name that the document may have used.
    #[inline]
    pub(super) fn get(&self, name: &str) -> Option<NameId> {
        let usual = if name.len() <= SHORT_MAX { SHORT.get(word_of(name.as_bytes())) } else { None };
        usual.map(NameId::from).or_else(|| self.get_unusual(name))
    }

    fn get_unusual(&self, name: &str) -> Option<NameId> {
        IDS.get(name).or_else(|| self.ids.get(name)).copied()
    }

    /// A name by its number.
    #[inline]
    pub(super) fn name(&self, id: NameId) -> &str {
        match KNOWN.get(id as usize) {
            Some(name) => name,
            None => self.others.get(id as usize - KNOWN.len()).map_or("", |name| name),
        }
    }

    /// The end of a name that stands at a place of some HTML; none if it does not.
    #[inline]
    pub(super) fn end(&self, id: NameId, html: &[u8], start: usize) -> Option<usize> {
        let name = self.name(id).as_bytes();
        let end = start + name.len();
        let stands_there = match WORDS.get(id as usize) {
            Some(word) if *word != 0 => end <= html.len() && word_in(html, start..end) == *word,
            _ => html.get(start..end) == Some(name),
        };
        stands_there.then_some(end)
    }

    /// The bit of a name.
    pub(super) fn bit(&self, id: NameId) -> u64 {
        BITS.get(id as usize).copied().unwrap_or_else(|| bit(self.name(id)))
    }

    /// How many numbers are taken.
    pub(super) fn len(&self) -> usize {
        KNOWN.len() + self.others.len()
    }
}
