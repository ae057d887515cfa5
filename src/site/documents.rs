//! Documents: pages with the same path and name are one document in several languages.

use std::sync::Arc;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{PageId, place_of};
use crate::config::{Config, MissingTranslation, SITE_TOML};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::locale::Locale;
use crate::page::{Page, check_languages, meant_languages};

/// A document's page in each language.
pub type Languages = Arc<[Option<PageId>]>;

/// Every document by its path, in order of paths.
pub type Documents = IndexMap<String, Languages, FxBuildHasher>;

/// Pairs pages to documents: every document by its path, and that of every page. Where a document lacks
/// a language, site.toml says what becomes of it: a finding, or a page that shows the original.
pub(super) fn pair(
    pages: &mut Vec<Arc<Page>>,
    locales: &[Arc<Locale>],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (Documents, Vec<Languages>) {
    let (mut found, mut of_pages) = grouped(pages, config);
    for (number, document) in found.iter_mut().enumerate() {
        for language in lacking(document, pages, config, findings) {
            let source = original(document, pages, config);
            match config.missing_translation[language] {
                MissingTranslation::ShowSource => {
                    document[language] = Some(pages.len());
                    of_pages.push(number);
                    let shown = pages[source].shown_in(language, &locales[language]);
                    pages.push(Arc::new(shown));
                }
                // A missing home page is worse, and told as such.
                _ if pages[source].name.document() == "index" => {}
                choice => findings.push(missing(&pages[source], choice, config.languages[language].as_str())),
            }
        }
    }
    let found: Vec<Languages> = found.into_iter().map(Arc::from).collect();
    let path = |languages: &Languages| {
        let first = languages.iter().flatten().next()?;
        Some((pages[*first].name.document(), languages.clone()))
    };
    let mut documents: Documents = found.iter().filter_map(path).collect();
    documents.sort_unstable_keys();
    let of_pages = of_pages.into_iter().map(|number| found[number].clone()).collect();
    (documents, of_pages)
}

/// The pages of each document by language, and for every page the number of its document.
fn grouped(pages: &[Arc<Page>], config: &Config) -> (Vec<Vec<Option<PageId>>>, Vec<usize>) {
    let mut numbers: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    let mut found: Vec<Vec<Option<PageId>>> = Vec::new();
    let mut of_pages: Vec<usize> = Vec::with_capacity(pages.len());
    for (id, page) in pages.iter().enumerate() {
        let number = *numbers.entry((&page.name.folder, &page.name.name)).or_insert_with(|| {
            found.push(vec![None; config.languages.len()]);
            found.len() - 1
        });
        found[number][page.name.language] = Some(id);
        of_pages.push(number);
    }
    (found, of_pages)
}

/// The languages that a document is meant for and has no page in.
fn lacking(
    document: &[Option<PageId>],
    pages: &[Arc<Page>],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Vec<usize> {
    if document.iter().all(Option::is_some) && !is_limited(document, pages) {
        return Vec::new();
    }
    let own = || document.iter().enumerate().filter_map(|(language, page)| Some((language, &pages[(*page)?])));
    for (_, page) in own() {
        let files = own().map(|(language, page)| (language, &*page.source));
        check_languages(&page.front_matter, &config.languages, files, findings);
    }
    let meant = meant_languages(own().map(|(language, page)| (language, &page.front_matter)), &config.languages);
    (0..document.len()).filter(|language| meant[*language] && document[*language].is_none()).collect()
}

fn is_limited(document: &[Option<PageId>], pages: &[Arc<Page>]) -> bool {
    document.iter().flatten().any(|page| pages[*page].front_matter.languages.is_some())
}

/// The page that the others follow: the one that they name, else that of the site's first language.
fn original(document: &[Option<PageId>], pages: &[Arc<Page>], config: &Config) -> PageId {
    let followed = document.iter().flatten().find_map(|page| {
        let followed = pages[*page].front_matter.followed.as_ref()?;
        let language = config.languages.iter().position(|tag| *tag == followed.value.language)?;
        document[language].filter(|source| source != page && !pages[*source].is_shown())
    });
    let first = || document.iter().flatten().find(|page| !pages[**page].is_shown()).copied();
    followed.or_else(first).expect("a document has at least one page")
}

fn missing(source: &Page, choice: MissingTranslation, tag: &str) -> Finding {
    let rule = match choice {
        MissingTranslation::Error => &rules::TRANSLATION_REQUIRED,
        _ => &rules::MISSING_TRANSLATION,
    };
    let file = format!("site/{}.{tag}.md", source.name.document());
    Finding::at(rule, place_of(source)).with("language", tag).with("file", file)
}

/// The home page of each language; a language without one cannot be entered.
pub(super) fn homes(documents: &Documents, config: &Config, findings: &mut Vec<Finding>) -> Vec<Option<PageId>> {
    let homes = documents.get("index").map_or_else(|| vec![None; config.languages.len()], |index| index.to_vec());
    for (language, tag) in config.languages.iter().enumerate() {
        if homes[language].is_none() {
            let finding = Finding::at(&rules::MISSING_HOME, Place::file(&SourcePath::from(SITE_TOML)))
                .with("language", tag.as_str())
                .with("file", format!("site/index.{}.md", tag.as_str()));
            findings.push(finding);
        }
    }
    homes
}
