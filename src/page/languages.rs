//! For which of the site's languages a document is meant: all, unless one of its pages says otherwise, or
//! it is only another version of one that is.

use super::FrontMatter;
use crate::fields::join_tags;
use crate::finding::{Finding, rules};
use crate::language::LanguageTag;

/// For each of the site's languages: is the document meant for it? `pages` are its pages, each with the
/// place of its language. A page that is there is meant.
pub fn meant_languages<'p>(
    pages: impl Iterator<Item = (usize, &'p FrontMatter)> + Clone,
    languages: &[LanguageTag],
) -> Vec<bool> {
    let mut all = pages.clone().map(|(_, front_matter)| front_matter);
    let is_limited = all.any(|front_matter| front_matter.languages.is_some() || front_matter.version.is_some());
    let mut meant = vec![!is_limited; languages.len()];
    for (language, front_matter) in pages {
        meant[language] = true;
        for written in front_matter.languages.iter().flatten() {
            if let Some(named) = languages.iter().position(|tag| tag.as_str() == written.value) {
                meant[named] = true;
            }
        }
    }
    meant
}

/// What is wrong with the languages that a page names: one that the site does not have, or one left out
/// in which there is a page. `files` are the document's pages by language.
pub fn check_languages(
    front_matter: &FrontMatter,
    languages: &[LanguageTag],
    files: impl Iterator<Item = (usize, impl AsRef<str>)>,
    findings: &mut Vec<Finding>,
) {
    let Some(written) = &front_matter.languages else {
        return;
    };
    for one in written.iter().filter(|one| !languages.iter().any(|tag| tag.as_str() == one.value)) {
        let finding = Finding::at(&rules::INVALID_VALUE, one.place.clone())
            .with("key", "languages")
            .with("reason", "site-language")
            .with("languages", join_tags(languages));
        findings.push(finding);
    }
    let place = written.first().map(|one| one.place.clone()).or_else(|| front_matter.title_place.clone());
    for (language, file) in files {
        let tag = languages[language].as_str();
        if written.iter().any(|one| one.value == tag) {
            continue;
        }
        let finding = Finding { place: place.clone(), ..Finding::new(&rules::LANGUAGE_LEFT_OUT) };
        findings.push(finding.with("language", tag).with("file", file.as_ref()));
    }
}
