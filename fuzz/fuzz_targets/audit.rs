//! The auditor on any bytes: a file as it is read, with the style sheet that it asks for.

#![no_main]

use std::sync::Arc;

use latarnia::audit::style::{Library, Loader};
use latarnia::audit::{self, decode};
use libfuzzer_sys::fuzz_target;

/// What stands between the bytes of the document and those of its style sheets.
const BETWEEN: &[u8] = b"\n/**/\n";

fuzz_target!(|bytes: &[u8]| {
    let at = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN);
    let (html, css) = at.map_or((bytes, &[][..]), |at| (&bytes[..at], &bytes[at + BETWEEN.len()..]));
    let html = decode::html(html.to_vec());
    let css: Arc<str> = decode::css(css).into();
    // Every sheet is this one, also those that it asks for itself.
    let name = |address: &str, _: Option<&str>| Some(Arc::from(address));
    let read = |_: &str| Some(css.clone());
    let (library, loader) = (Library::default(), Loader { name: &name, read: &read });
    let (found, facts) = audit::audit_for_site(&html, &library, &loader);
    // What is remembered of a page changes nothing that is found in it.
    let (again, facts_again) = audit::audit_for_site(&html, &library, &loader);
    let what = |found: &[audit::Found]| found.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>();
    assert_eq!(what(&found), what(&again));
    assert_eq!(facts, facts_again);
    for one in found {
        assert!(html.get(one.tag.clone()).is_some(), "{:?} is no part of the text", one.tag);
    }
    for one in audit::across([&facts, &facts].into_iter()) {
        assert!(one.tag.is_none_or(|tag| html.is_char_boundary(tag)), "{one:?} is no part of the text");
    }
});
