//! Small broken pages, one defect each, and sound ones beside them: `tests/audit/DEFECT/fails*.html`
//! and `passes*.html`. What is found on each is in `tests/audit/expected.txt`, which
//! `SNAPSHOTS=overwrite cargo test --test suite audit_pages` writes anew. The same pages are shown to
//! axe-core in `tests/browser/agreement.test.js`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use latarnia::audit::audit;
use latarnia::audit::style::{Library, Loader};
use snapbox::assert_data_eq;

/// Pages as `DEFECT/NAME.html`, in order.
fn pages() -> Vec<String> {
    let root = Path::new("tests/audit");
    let mut pages = Vec::new();
    for defect in fs::read_dir(root).expect("the folder is there").map(|entry| entry.expect("entry").path()) {
        // What the pages show or embed.
        if !defect.is_dir() || defect.ends_with("files") {
            continue;
        }
        for page in fs::read_dir(&defect).expect("a folder").map(|entry| entry.expect("entry").path()) {
            let name = page.strip_prefix(root).expect("below the root").to_str().expect("plain name");
            pages.push(name.replace('\\', "/"));
        }
    }
    pages.sort_unstable();
    pages
}

/// What is found on a page: one line each, with its place.
fn told(page: &str) -> String {
    let html = fs::read_to_string(Path::new("tests/audit").join(page)).expect("the page is there");
    let found = audit(&html, &Library::default(), &Loader::NONE);
    let lines = found.iter().map(|found| {
        let before = &html[..found.tag.start];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|char| *char != '\n').count() + 1;
        format!("  {line}:{column} {}\n", found.finding.rule.id)
    });
    lines.collect()
}

#[test]
fn each_page_gives_what_is_expected_of_it() {
    let mut all = String::new();
    for page in pages() {
        let told = told(&page);
        write!(all, "{page}\n{}", if told.is_empty() { "  nothing\n" } else { &told }).expect("a string");
    }
    assert_data_eq!(all, snapbox::file!["../audit/expected.txt"]);
}

#[test]
fn there_are_pages_of_both_kinds() {
    let pages = pages();
    let broken = pages.iter().filter(|page| page.contains("/fails")).count();
    let sound = pages.iter().filter(|page| page.contains("/passes")).count();
    assert!(broken >= 150, "{broken} broken pages");
    assert_eq!(broken + sound, pages.len(), "each page says which kind it is");
}
