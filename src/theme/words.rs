//! The words of a theme: text that stands in a template itself, where no translator finds it, and
//! messages that no template asks for.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Token, Tokenizer};

use crate::finding::{Finding, Place, SourcePath, rules};
use crate::locale::Locale;

/// Stands for each byte of a template's tags while the rest is read as HTML.
const MASK: u8 = 1;

/// Elements whose content is no language: code, and what people type or see as it is.
const NOT_LANGUAGE: [&str; 7] = ["script", "style", "code", "kbd", "samp", "var", "template"];

/// Elements without an end tag (HTML, 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Attributes that people read or hear.
const READ: [&str; 9] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// A template read apart from Tera: HTML on the one hand, code on the other.
struct Parts<'t> {
    /// The template with everything that is Tera's masked, byte for byte.
    html: Vec<u8>,
    /// The inside of `{{ }}` and `{% %}`.
    code: Vec<&'t str>,
}

fn parts(text: &str) -> Parts<'_> {
    let bytes = text.as_bytes();
    let mut html = bytes.to_vec();
    let mut code = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('{') {
        let start = at + offset;
        let end = match bytes.get(start + 1) {
            Some(b'#') => text[start..].find("#}").map_or(text.len(), |end| start + end + 2),
            Some(b'{') => end_of_code(text, start + 2, "}}"),
            Some(b'%') => end_of_code(text, start + 2, "%}"),
            _ => {
                at = start + 1;
                continue;
            }
        };
        if bytes[start + 1] != b'#' {
            code.push(&text[start + 2..end]);
        }
        html[start..end].fill(MASK);
        // `<{{ name }}>` is an element all the same.
        if start > 0 && matches!(bytes[start - 1], b'<' | b'/') {
            html[start] = b'x';
        }
        at = end;
    }
    // With scripts, what `<noscript>` holds is no markup; people without scripts read it.
    for (start, name) in text.match_indices("noscript") {
        if html[start] != MASK && matches!(html[start.saturating_sub(1)], b'<' | b'/') {
            html[start + name.len() - 1] = b'_';
        }
    }
    Parts { html, code }
}

/// The end of a tag of Tera's that closes so, outside of its texts.
fn end_of_code(text: &str, start: usize, close: &str) -> usize {
    let mut quote = None;
    for (offset, byte) in text.as_bytes()[start..].iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, _) if text.as_bytes()[start + offset..].starts_with(close.as_bytes()) => {
                return start + offset + close.len();
            }
            (None, _) => {}
        }
    }
    text.len()
}

/// Text in a template that does not come from Fluent. `translate="no"`, or a `lang` of its own, says
/// that a text is meant to stand there as it is.
pub(super) fn written_text(path: &SourcePath, text: &str) -> Vec<Finding> {
    let parts = parts(text);
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut findings = Vec::new();
    // Open elements, and whether each or one around it is meant as it is.
    let mut open: Vec<(Vec<u8>, bool)> = Vec::new();
    let has_letters = |words: &[u8]| String::from_utf8_lossy(words).chars().any(char::is_alphabetic);
    let mut report = |span: Range<usize>| {
        let words = text[span.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        let words: String = words.chars().take(60).collect();
        findings.push(Finding::at(&rules::TEMPLATE_TEXT, Place::span(path, span)).with("text", words));
    };
    for token in Tokenizer::new_with_emitter(&*parts.html, emitter).flatten() {
        let is_meant = open.last().is_some_and(|(_, is_meant)| *is_meant);
        match token {
            Token::String(words) if !is_meant && has_letters(&words.value) => {
                let start = words.span.start;
                for run in runs(&parts.html[start..words.span.end]) {
                    let run = start + run.start..start + run.end;
                    if has_letters(&parts.html[run.clone()]) {
                        report(run);
                    }
                }
            }
            Token::StartTag(tag) => {
                let is_meant = is_meant || is_meant_as_it_is(&tag);
                for (name, value) in &tag.attributes {
                    if !is_meant && is_read(&tag, name) && has_letters(value) {
                        report(value.span.start..value.span.end);
                    }
                }
                let is_void = VOID.iter().any(|void| void.as_bytes() == &**tag.name);
                if !is_void && !tag.self_closing {
                    open.push((tag.name.to_vec(), is_meant));
                }
            }
            Token::EndTag(tag) => {
                if let Some(index) = open.iter().rposition(|(name, _)| *name == **tag.name) {
                    open.truncate(index);
                }
            }
            _ => {}
        }
    }
    findings
}

/// The stretches of a text between masked tags, without blanks at their ends.
fn runs(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(|byte| *byte == MASK).map(move |run| {
        let lead = run.len() - run.trim_ascii_start().len();
        let range = start + lead..start + lead + run.trim_ascii().len();
        start += run.len() + 1;
        range
    })
}

fn is_meant_as_it_is(tag: &StartTag<usize>) -> bool {
    let attribute = |name: &[u8]| tag.attributes.get(name).map(|value| &**value.value);
    let has_lang = attribute(b"lang").is_some_and(|lang| lang.iter().any(u8::is_ascii_alphabetic));
    NOT_LANGUAGE.iter().any(|name| name.as_bytes() == &**tag.name)
        || attribute(b"translate").is_some_and(|value| value == b"no")
        // The language of the whole page says nothing of a text in it.
        || has_lang && &**tag.name != b"html"
}

/// Is this an attribute that people read or hear?
fn is_read(tag: &StartTag<usize>, name: &[u8]) -> bool {
    let is =
        |name: &[u8], values: &[&[u8]]| tag.attributes.get(name).is_some_and(|value| values.contains(&&**value.value));
    match name {
        b"content" => is(b"name", &[b"description"]),
        b"value" => is(b"type", &[b"submit", b"button", b"reset"]),
        name => READ.iter().any(|read| read.as_bytes() == name),
    }
}

/// Messages that the project wrote and that no template and no other message asks for. A template may
/// put a name together, so a name counts as asked for when some text in a template begins or ends it.
pub(super) fn unused_messages<'t>(templates: impl Iterator<Item = &'t str>, locales: &[Arc<Locale>]) -> Vec<Finding> {
    if locales.iter().all(|locale| locale.messages.own_names().next().is_none()) {
        return Vec::new();
    }
    let mut asked = BTreeSet::new();
    let mut is_put_together = false;
    for template in templates {
        for code in parts(template).code {
            asked.extend(texts(code));
            match computed_id(code) {
                Some(computed) if texts(computed).is_empty() => return Vec::new(),
                computed => is_put_together |= computed.is_some(),
            }
        }
    }
    let is_asked = |id: &str| {
        asked.iter().any(|text| {
            text.split('.').next() == Some(id)
                || is_put_together && text.len() > 1 && (id.starts_with(text) || id.ends_with(text))
        })
    };
    let mut findings = Vec::new();
    for locale in locales {
        let mut known = BTreeSet::new();
        for (name, place) in locale.messages.own_names() {
            let id = name.split('.').next().unwrap_or(name);
            // The program asks for names of languages by their tag.
            if !known.insert(id) || id.starts_with("language-") || is_asked(id) || locale.messages.is_referred(id) {
                continue;
            }
            findings.push(Finding::at(&rules::MESSAGE_UNUSED, place.clone()).with("message", id));
        }
    }
    findings
}

/// The texts in quotes in a piece of code.
fn texts(code: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(['"', '\'', '`']) {
        let quote = &rest[start..=start];
        let inside = &rest[start + 1..];
        let Some(end) = inside.find(quote) else {
            break;
        };
        texts.push(&inside[..end]);
        rest = &inside[end + 1..];
    }
    texts
}

/// What a call of `t()` gives as `id`, where that is more than one text in quotes.
fn computed_id(code: &str) -> Option<&str> {
    for (at, _) in code.match_indices("t(") {
        let is_name = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let Some(id) = code[at..].find("id").map(|id| code[at + id + 2..].trim_start()) else {
            continue;
        };
        let Some(value) = id.strip_prefix('=').map(str::trim_start).filter(|_| !is_name) else {
            continue;
        };
        let rest = value.strip_prefix('"').and_then(|inside| inside.split_once('"')).map(|(_, rest)| rest.trim_start());
        if rest.is_none_or(|rest| !rest.starts_with([',', ')'])) {
            return Some(value);
        }
    }
    None
}
