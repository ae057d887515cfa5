//! How fast the audit is, stage by stage, on one core: on the HTML of a real site.
//!
//! `LATARNIA_BENCH_HTML=public cargo bench --bench audit` takes the pages of that folder (built before);
//! without it, those of the example site. Bytes per second are of HTML.

#![allow(clippy::disallowed_methods, reason = "benches read what they are to measure")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use latarnia::audit::document::Document;
use latarnia::audit::style::{Library, Loader, Style};
use latarnia::audit::tree::Tree;
use latarnia::audit::{self, rules, sight};
use latarnia::cache::Cache;
use latarnia::pipeline::{self, Options};
use latarnia::plan::Made;
use latarnia::sources;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// So many pages are measured.
const PAGES: usize = 300;

fn main() {
    divan::main();
}

/// Pages, and the folder that they are in.
static SITE: LazyLock<(Vec<String>, Option<PathBuf>)> =
    LazyLock::new(|| match std::env::var_os("LATARNIA_BENCH_HTML").map(PathBuf::from) {
        Some(folder) => (built(&folder), Some(folder)),
        None => (example(), None),
    });

fn built(folder: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(|entry| Some(entry.ok()?.into_path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .collect();
    let step = (files.len() / PAGES).max(1);
    files = files.into_iter().step_by(step).collect();
    files.iter().map(|path| std::fs::read_to_string(path).expect("pages are text")).collect()
}

fn example() -> Vec<String> {
    let sources = sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).value;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Cache::default()).value.expect("it has no errors");
    let pages = plan.outputs.iter().filter(|output| output.path.as_str().ends_with(".html"));
    let made = pages.filter_map(|page| match pipeline::make(&plan, page, &sources).value? {
        Made::Bytes(bytes) => String::from_utf8(bytes).ok(),
        Made::Copy(_) => None,
    });
    made.collect()
}

fn bytes() -> BytesCount {
    BytesCount::new(SITE.0.iter().map(String::len).sum::<usize>())
}

/// The theme's sheet stands in for every sheet that a page asks for.
fn with_loader<T>(run: impl FnOnce(&Loader<'_>) -> T) -> T {
    static SHEET: LazyLock<Arc<str>> = LazyLock::new(|| {
        let sheet = match &SITE.1 {
            Some(folder) => folder.join("assets/latarnia.css"),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/latarnia/assets/latarnia.css"),
        };
        std::fs::read_to_string(sheet).unwrap_or_default().into()
    });
    let name = |_: &str, _: Option<&str>| Some(Arc::from("latarnia.css"));
    run(&Loader { name: &name, read: &|_| Some(SHEET.clone()) })
}

#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    let library = Library::default();
    bencher.counter(bytes()).bench_local(|| {
        for html in &SITE.0 {
            black_box(with_loader(|loader| audit::audit(html, &library, loader)));
        }
    });
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench_local(|| {
        for html in &SITE.0 {
            black_box(Document::parse(html));
        }
    });
}

fn documents() -> Vec<Document> {
    SITE.0.iter().map(|html| Document::parse(html)).collect()
}

fn styled<'d>(documents: &'d [Document], library: &Library) -> Vec<(&'d Document, Style)> {
    let style = |document| with_loader(|loader| Style::compute(document, &library.sheets(document, loader)));
    documents.iter().map(|document| (document, style(document))).collect()
}

#[divan::bench]
fn style(bencher: Bencher<'_, '_>) {
    let (documents, library) = (documents(), Library::default());
    bencher.counter(bytes()).bench_local(|| {
        for document in &documents {
            black_box(with_loader(|loader| Style::compute(document, &library.sheets(document, loader))));
        }
    });
}

#[divan::bench]
fn tree(bencher: Bencher<'_, '_>) {
    let (documents, library) = (documents(), Library::default());
    let styled = styled(&documents, &library);
    bencher.counter(bytes()).bench_local(|| {
        for (document, style) in &styled {
            black_box(Tree::new(document, style));
        }
    });
}

#[divan::bench(args = 0..rules::ALL.len())]
fn rule_family(bencher: Bencher<'_, '_>, family: usize) {
    let (documents, library) = (documents(), Library::default());
    let styled = styled(&documents, &library);
    bencher
        .counter(bytes())
        .with_inputs(|| {
            // Names are kept by the tree: each family pays for those that it asks for.
            styled.iter().map(|(document, style)| Tree::new(document, style)).collect::<Vec<_>>()
        })
        .bench_local_values(|trees| {
            for tree in &trees {
                let mut found = rules::Found::new();
                rules::ALL[family](tree, &mut found);
                black_box(found);
            }
        });
}

#[divan::bench]
fn what_can_be_seen(bencher: Bencher<'_, '_>) {
    let (documents, library) = (documents(), Library::default());
    let styled = styled(&documents, &library);
    bencher.counter(bytes()).bench_local(|| {
        for (document, style) in &styled {
            black_box(sight::check(&Tree::new(document, style)));
        }
    });
}
