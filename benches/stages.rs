//! How long each stage takes on a site of 1,000 documents in two languages, held in memory.
//!
//! `cargo bench` prints medians; compare two versions in one sitting, as machines differ from day to day.

use divan::{Bencher, black_box};
use latarnia::cache::Cache;
use latarnia::finding::Checked;
use latarnia::page;
use latarnia::pipeline::{self, Earlier, Options};
use latarnia::plan::{Job, Plan};
use latarnia::sources::{self, Sources};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const DOCUMENTS: usize = 1_000;

fn main() {
    divan::main();
}

fn project() -> Sources {
    let mut files = vec![("site/site.toml".to_owned(), SITE_TOML.to_owned())];
    for (tag, title) in [("pl", "Początek"), ("en", "Start")] {
        files.push((format!("site/index.{tag}.md"), format!("+++\ntitle = \"{title}\"\n+++\n")));
        for section in 0..8 {
            let text = format!("+++\ntitle = \"Dział {section}\"\nsort_by = \"date\"\npaginate_by = 20\n+++\n");
            files.push((format!("site/s{section}/index.{tag}.md"), text));
        }
        for number in 0..DOCUMENTS {
            files.push((format!("site/s{}/p{number}.{tag}.md", number % 8), document(number)));
        }
    }
    let files = files.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes()));
    sources::from_memory(files).value
}

const SITE_TOML: &str = r#"
title = "Serwis"
base_url = "https://example.org"
languages = ["pl", "en"]
[taxonomies.tags.terms.t0]
[taxonomies.tags.terms.t1]
[taxonomies.tags.terms.t2]
"#;

fn document(number: usize) -> String {
    let next = (number + 7) % DOCUMENTS;
    let mut text = format!(
        "+++\ntitle = \"Strona numer {number}\"\nsummary = \"Krótki opis strony.\"\ndate = 2020-01-{:02}\ntags = [\"t{}\"]\n+++\n",
        1 + number % 28,
        number % 3
    );
    for heading in 0..5 {
        text.push_str(&format!("## Nagłówek {heading}: „źdźbło”\n\n"));
        text.push_str("Zdanie o tym, że w razie wątpliwości warto zapytać. ".repeat(8).as_str());
        text.push_str(&format!("**Ważne** i [zobacz też](/s{}/p{next}.md).\n\n- jeden\n- dwa\n\n", next % 8));
    }
    text.push_str("| Rok | Liczba |\n|---|---:|\n| 2020 | 1 |\n| 2021 | 2 |\n");
    text
}

fn plan(sources: &Sources) -> Plan {
    let Checked { value, findings } = pipeline::plan(sources, &Options::default(), &mut Cache::default());
    assert_eq!(findings, Vec::new());
    value.expect("the project has no errors")
}

/// Markdown → page, all 2,000 in turn.
#[divan::bench]
fn parse_pages(bencher: Bencher<'_, '_>) {
    let sources = project();
    let plan = plan(&sources);
    bencher.bench_local(|| {
        for page in &plan.site.pages {
            let text = sources.text(&page.source).expect("a page has a source");
            let locale = &plan.site.locales[page.name.language];
            black_box(page::parse(&page.source, &text, page.name.clone(), locale, true, page.fingerprint));
        }
    });
}

/// Sources → plan, all cores.
#[divan::bench]
fn plan_site(bencher: Bencher<'_, '_>) {
    let sources = project();
    bencher.bench_local(|| black_box(plan(&sources)));
}

/// Plan → bytes of the pages, in turn.
#[divan::bench]
fn render_pages(bencher: Bencher<'_, '_>) {
    render(bencher, |job| matches!(job, Job::Page(_, 1)));
}

/// Plan → bytes of the list pages of sections and terms, in turn.
#[divan::bench]
fn render_lists(bencher: Bencher<'_, '_>) {
    render(bencher, |job| matches!(job, Job::Page(_, 2..) | Job::Term(..)));
}

/// Plan → bytes of feeds, sitemap and search index, in turn.
#[divan::bench]
fn render_machine_files(bencher: Bencher<'_, '_>) {
    render(bencher, |job| matches!(job, Job::Feed(_) | Job::Sitemap | Job::SearchIndex(_)));
}

fn render(bencher: Bencher<'_, '_>, is_wanted: impl Fn(&Job) -> bool) {
    let sources = project();
    let plan = plan(&sources);
    let outputs: Vec<_> = plan.outputs.iter().filter(|output| is_wanted(&output.job)).collect();
    bencher.bench_local(|| {
        for output in &outputs {
            black_box(pipeline::make(&plan, output, &sources).value.expect("templates work"));
        }
    });
}

/// The whole program but for the disk, all cores.
#[divan::bench]
fn plan_and_make_all(bencher: Bencher<'_, '_>) {
    let sources = project();
    bencher.bench_local(|| {
        let plan = plan(&sources);
        let findings = pipeline::check_all(&plan, &sources, &Earlier::default());
        assert_eq!(findings, Vec::new());
    });
}
