//! Which raw HTML in Markdown stays: structure and language, nothing that runs, loads or styles.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use ammonia::{Builder, UrlRelative};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::slots::{self, Kind};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::trace;

/// Elements beyond the sanitiser's own list.
const MORE_ELEMENTS: [&str; 1] = ["section"];

/// Attributes that any element may have.
const ATTRIBUTES: [&str; 11] = [
    "id",
    "class",
    "lang",
    "dir",
    "title",
    "role",
    "hidden",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-hidden",
];

static ELEMENTS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| builder().clone_tags());

/// Looks at one piece of raw HTML: what will be taken out, and images without alternative text.
/// `span` is its place in the file.
pub(super) fn check(html: &str, source: &SourcePath, span: &Range<usize>, findings: &mut Vec<Finding>) {
    let tokens = Tokenizer::new_with_emitter(html, DefaultEmitter::<usize>::new_with_span());
    for token in tokens.flatten() {
        if let Token::Error(error) = &token
            && matches!(error.value, html5gum::Error::EofInComment | html5gum::Error::EofInTag)
        {
            findings.push(Finding::at(&rules::HTML_NOT_CLOSED, Place::span(source, span.clone())));
        }
        let Token::StartTag(tag) = token else {
            continue;
        };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let place = Place::span(source, span.start + tag.span.start..span.start + tag.span.end);
        let removed = |what: String| Finding::at(&rules::HTML_REMOVED, place.clone()).with("what", what);
        if !ELEMENTS.contains(name.as_str()) {
            findings.push(removed(format!("<{name}>")));
            continue;
        }
        let attributes: Vec<_> = tag.attributes.keys().map(|key| String::from_utf8_lossy(key).into_owned()).collect();
        if name == "img" && !attributes.iter().any(|attribute| attribute == "alt") {
            findings.push(Finding::at(&rules::IMAGE_ALT, place.clone()));
        }
        for (key, value) in &tag.attributes {
            let address = String::from_utf8_lossy(value).trim().to_owned();
            let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
            let key = String::from_utf8_lossy(key);
            let is_address = matches!(&*key, "href" | "src");
            if is_address && matches!(scheme.as_str(), "javascript" | "data" | "vbscript" | "file") {
                let finding = Finding::at(&rules::UNSAFE_LINK, place.clone());
                findings.push(finding.with("target", address.as_str()).with("scheme", scheme.as_str()));
            } else if &*key == "src" && matches!(scheme.as_str(), "http" | "https") {
                findings.push(Finding::at(&rules::OUTSIDE_IMAGE, place.clone()).with("target", address.as_str()));
            }
        }
        let taken_out = attributes.into_iter().filter(|attribute| attribute.starts_with("on") || attribute == "style");
        findings.extend(taken_out.map(removed));
    }
}

/// How deep elements may stand in each other in a body with raw HTML: the sanitiser's time grows with
/// the square of it.
const DEPTH_MAX: usize = 200;

/// Is the HTML nested deeper than anybody can mean?
pub(super) fn is_too_deep(html: &str) -> bool {
    let mut depth = 0_usize;
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) if !is_void(&tag.name) => depth += 1,
            Token::EndTag(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return true;
        }
    }
    false
}

/// Elements without an end tag (HTML, 13.1.2).
fn is_void(name: &[u8]) -> bool {
    const VOID: [&[u8]; 13] = [
        b"br", b"hr", b"img", b"input", b"wbr", b"col", b"area", b"source", b"track", b"link", b"meta", b"base",
        b"embed",
    ];
    VOID.contains(&name)
}

/// Cleans a whole body. Addresses in it are collected in order, and slots numbered from `first` stand
/// in their place; addresses that already are slots stay.
pub(super) fn clean(html: &str, first: usize, is_marked: bool) -> (String, Vec<String>) {
    let addresses = Arc::new(Mutex::new(Vec::new()));
    let collected = addresses.clone();
    let mut builder = builder();
    if is_marked {
        builder.add_generic_attributes([trace::ATTRIBUTE_NAME]);
    }
    builder.attribute_filter(move |_, attribute, value| {
        let is_address = matches!(attribute, "href" | "src");
        if is_address && slots::is_one_mark(value) {
            return Some(value.into());
        }
        // A slot is filled with HTML later, which must never happen inside an attribute.
        let value = &*value.replace(slots::is_mark, "");
        if !is_address {
            return Some(value.to_owned().into());
        }
        let mut addresses = collected.lock().unwrap_or_else(PoisonError::into_inner);
        addresses.push(value.to_owned());
        Some(slots::mark(Kind::Address, first + addresses.len() - 1).into())
    });
    let clean = builder.clean(html).to_string();
    let addresses = std::mem::take(&mut *addresses.lock().unwrap_or_else(PoisonError::into_inner));
    (clean, addresses)
}

fn builder() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .add_tags(MORE_ELEMENTS)
        .rm_tags(["center", "font", "tt", "strike", "map", "area"])
        .add_generic_attributes(ATTRIBUTES)
        // Wide tables and code get these from us, so that the keyboard can scroll them.
        .add_tag_attribute_values("div", "tabindex", ["0"])
        .add_tag_attribute_values("pre", "tabindex", ["0"])
        .add_tag_attributes("time", ["datetime"])
        .add_tag_attributes("th", ["scope", "abbr"])
        .add_tag_attributes("img", ["loading", "decoding"])
        .add_tag_attributes("details", ["open"])
        .url_schemes(HashSet::from(["https", "http", "mailto", "tel", "sms"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
}
