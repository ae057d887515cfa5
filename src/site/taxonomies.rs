//! Taxonomies: which pages carry which term, paired across languages by the term's key.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::PageId;
use crate::config::{Config, Term, slug_of_key};
use crate::fields::Localized;
use crate::finding::{Finding, nearest, rules};
use crate::page::Page;

/// A taxonomy with its terms and their pages.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its place in `Config::taxonomies`.
    pub taxonomy: usize,
    /// Its terms: those of site.toml in their order, then others that pages use.
    pub terms: Vec<TermPages>,
}

/// A term and the pages that carry it.
#[derive(Debug, Clone)]
pub struct TermPages {
    /// The term.
    pub term: Term,
    /// Its pages in each language, newest first.
    pub pages: Vec<Vec<PageId>>,
}

/// A term that a page carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermOf {
    /// Place in `Site::groups`.
    pub group: usize,
    /// Place in the group's terms.
    pub term: usize,
}

/// Groups pages by term, and says which terms each page carries, in the order of its front matter. Keys that site.toml does not declare are findings.
pub(super) fn group(
    pages: &[Arc<Page>],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (Vec<Group>, Vec<Vec<TermOf>>) {
    let empty = || vec![Vec::new(); config.languages.len()];
    let mut groups: Vec<Group> = config
        .taxonomies
        .iter()
        .enumerate()
        .map(|(taxonomy, declared)| Group {
            taxonomy,
            terms: declared.terms.iter().map(|term| TermPages { term: term.clone(), pages: empty() }).collect(),
        })
        .collect();
    let mut places: Vec<BTreeMap<String, usize>> = groups
        .iter()
        .map(|group| group.terms.iter().enumerate().map(|(place, term)| (term.term.key.clone(), place)).collect())
        .collect();
    let mut of_pages = vec![Vec::new(); pages.len()];
    for (id, page) in pages.iter().enumerate() {
        for (taxonomy, keys) in &page.front_matter.terms {
            let Some(index) = config.taxonomies.iter().position(|declared| declared.key == *taxonomy) else {
                if let Some(first) = keys.first() {
                    let near = nearest(taxonomy, config.taxonomies.iter().map(|declared| declared.key.as_str()));
                    let finding = Finding::at(&rules::UNDECLARED_TERM, first.place.clone())
                        .with("kind", "taxonomy")
                        .with("key", taxonomy.as_str())
                        .with("taxonomy", taxonomy.as_str())
                        .with("nearest", near.unwrap_or_default());
                    findings.push(finding);
                }
                continue;
            };
            for key in keys {
                let place = places[index].get(&key.value).copied().unwrap_or_else(|| {
                    let near = nearest(&key.value, groups[index].terms.iter().map(|term| term.term.key.as_str()));
                    let finding = Finding::at(&rules::UNDECLARED_TERM, key.place.clone())
                        .with("kind", "term")
                        .with("key", key.value.as_str())
                        .with("taxonomy", taxonomy.as_str())
                        .with("nearest", near.unwrap_or_default());
                    findings.push(finding);
                    let slug = slug_of_key(&key.value, &config.languages);
                    let term = Term { key: key.value.clone(), title: Localized::same(key.value.clone()), slug };
                    groups[index].terms.push(TermPages { term, pages: empty() });
                    places[index].insert(key.value.clone(), groups[index].terms.len() - 1);
                    groups[index].terms.len() - 1
                });
                of_pages[id].push(TermOf { group: index, term: place });
                // It is listed with the page that it is a version of.
                if page.front_matter.version.is_some() {
                    continue;
                }
                let of_term = &mut groups[index].terms[place].pages[page.name.language];
                if of_term.last() != Some(&id) {
                    of_term.push(id);
                }
            }
        }
    }
    let terms: Vec<&mut TermPages> = groups.iter_mut().flat_map(|group| &mut group.terms).collect();
    terms.into_par_iter().for_each(|term| {
        for ids in &mut term.pages {
            ids.sort_by(|a, b| {
                let (a, b) = (&pages[*a], &pages[*b]);
                Reverse(a.front_matter.date)
                    .cmp(&Reverse(b.front_matter.date))
                    .then_with(|| a.sort_key.cmp(&b.sort_key))
                    .then_with(|| a.source.cmp(&b.source))
            });
        }
    });
    (groups, of_pages)
}
