//! Which raw HTML in Markdown stays: structure and language, nothing that runs, loads or styles.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use ammonia::{Builder, UrlRelative};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::slots::{self, Kind};
use crate::finding::{Finding, Place, SourcePath, rules};

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
        let taken_out = attributes.into_iter().filter(|attribute| attribute.starts_with("on") || attribute == "style");
        findings.extend(taken_out.map(removed));
    }
}

/// Cleans a whole body. Addresses in it are collected in order, and slots numbered from `first` stand
/// in their place; addresses that already are slots stay.
pub(super) fn clean(html: &str, first: usize) -> (String, Vec<String>) {
    let addresses = Arc::new(Mutex::new(Vec::new()));
    let collected = addresses.clone();
    let mut builder = builder();
    builder.attribute_filter(move |_, attribute, value| {
        if !matches!(attribute, "href" | "src") || value.starts_with(slots::is_mark) {
            return Some(value.into());
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
