//! Links: where each link, anchor and image of a page leads.
//!
//! A link names a file: `get-help.md#numbers` is that document in the reader's language.

use std::borrow::Cow;

use rayon::prelude::*;

use super::{PageId, Site};
use crate::finding::{Finding, nearest, rules};
use crate::page::{Address, Page};

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A file of the output, below its root, with the fragment if there is one.
    Inside(String),
    /// A place in the same page: `#numbers`.
    Here(String),
    /// Another site, a telephone, a mail programme: as written.
    Outside(String),
    /// Nowhere; there is a finding.
    Nowhere,
}

/// Schemes that links may use. Others could run code (`javascript:`), carry content (`data:`) or
/// read the visitor's disk (`file:`).
const SCHEMES: [&str; 5] = ["https", "http", "mailto", "tel", "sms"];

/// Resolves every address of every page.
pub(super) fn resolve(site: &Site, findings: &mut Vec<Finding>) -> Vec<Vec<Target>> {
    let resolved: Vec<_> = site
        .pages
        .par_iter()
        .enumerate()
        .map(|(id, page)| {
            let mut findings = Vec::new();
            let targets: Vec<_> =
                page.body.addresses.iter().map(|address| target(site, id, page, address, &mut findings)).collect();
            check_images(page, &targets, &mut findings);
            check_materials(site, page, &mut findings);
            // What is wrong with a text is told of the page that it was written for.
            if page.is_shown() {
                findings.clear();
            }
            (targets, findings)
        })
        .collect();
    resolved
        .into_iter()
        .map(|(targets, page_findings)| {
            findings.extend(page_findings);
            targets
        })
        .collect()
}

/// Where an address leads that stands in a page.
pub(super) fn target(site: &Site, id: PageId, page: &Page, address: &Address, findings: &mut Vec<Finding>) -> Target {
    let written = address.target.trim();
    if let Some(fragment) = written.strip_prefix('#') {
        if !fragment.is_empty() {
            check_anchor(site, id, fragment, written, address, findings);
        }
        return Target::Here(written.to_owned());
    }
    if let Some(scheme) = scheme(written) {
        if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
            return Target::Outside(written.to_owned());
        }
        let place = address.place.clone();
        findings.push(Finding::at(&rules::UNSAFE_LINK, place).with("target", written).with("scheme", scheme));
        return Target::Nowhere;
    }
    if written.starts_with("//") || written.contains('\\') {
        let place = address.place.clone();
        findings.push(Finding::at(&rules::UNSAFE_LINK, place).with("target", written).with("scheme", ""));
        return Target::Nowhere;
    }
    let (path, fragment) = written.split_once('#').map_or((written, None), |(path, fragment)| (path, Some(fragment)));
    match path.strip_suffix(".md") {
        Some(document) => page_target(site, page, document, fragment, address, findings),
        None => file_target(site, page, path, fragment, address, findings),
    }
}

/// `get-help` or `get-help.pl`, from the page's folder or from the root.
fn page_target(
    site: &Site,
    page: &Page,
    written: &str,
    fragment: Option<&str>,
    address: &Address,
    findings: &mut Vec<Finding>,
) -> Target {
    let document = join(&page.name.folder, &decoded(written));
    let chosen = document.as_deref().and_then(|document| {
        if let Some(languages) = site.documents.get(document) {
            return Some((document, languages, page.name.language));
        }
        let (document, tag) = document.rsplit_once('.')?;
        let language = site.config.languages.iter().position(|language| language.as_str() == tag)?;
        Some((document, site.documents.get(document)?, language))
    });
    let Some((document, languages, language)) = chosen else {
        findings.push(broken(site, address, document.as_deref().unwrap_or(written), true));
        return Target::Nowhere;
    };
    let found = languages[language].or_else(|| {
        let tag = site.config.languages[language].as_str();
        let finding = Finding::at(&rules::LINK_NOT_TRANSLATED, address.place.clone())
            .with("target", address.target.as_str())
            .with("language", tag)
            .with("file", format!("site/{document}.{tag}.md"));
        findings.push(finding);
        languages.iter().flatten().next().copied()
    });
    let found = found.expect("a document has at least one page");
    let path = site.addresses[found].as_str();
    match fragment {
        Some(fragment) if !fragment.is_empty() => {
            let has_anchor = check_anchor(site, found, fragment, &address.target, address, findings);
            // The anchor of a page in the text's own language may be missing from its translation.
            if page.is_shown() && !has_anchor {
                return Target::Inside(path.to_owned());
            }
            Target::Inside(format!("{path}#{fragment}"))
        }
        _ => Target::Inside(path.to_owned()),
    }
}

fn file_target(
    site: &Site,
    page: &Page,
    written: &str,
    fragment: Option<&str>,
    address: &Address,
    findings: &mut Vec<Finding>,
) -> Target {
    let path = join(&page.name.folder, &decoded(written));
    let found = path.as_deref().filter(|path| site.media.contains_key(*path));
    match (found, fragment) {
        (Some(path), None) => Target::Inside(encoded(path)),
        (Some(path), Some(fragment)) => Target::Inside(format!("{}#{fragment}", encoded(path))),
        (None, _) => {
            findings.push(broken(site, address, path.as_deref().unwrap_or(written), false));
            Target::Nowhere
        }
    }
}

/// The file whose path is nearest to what somebody wrote: the same name in another folder is the likeliest.
pub(super) fn nearest_file<'s>(site: &'s Site, written: &str) -> Option<&'s str> {
    let name = written.rsplit('/').next().unwrap_or_default();
    let same_name = site.media.keys().find(|path| path.rsplit('/').next() == Some(name)).map(String::as_str);
    same_name.or_else(|| nearest(written, site.media.keys().map(String::as_str)))
}

/// A link that leads nowhere, with the nearest page or file that there is.
fn broken(site: &Site, address: &Address, path: &str, is_page: bool) -> Finding {
    let folder_index = format!("{}/index", path.trim_matches('/'));
    // The root itself is no folder with a name.
    let folder_index = folder_index.trim_start_matches('/');
    let near = if site.documents.contains_key(folder_index) {
        Some(format!("{folder_index}.md"))
    } else {
        let documents = || site.documents.keys().map(String::as_str);
        let page = nearest(path.trim_end_matches(".html"), documents()).map(|document| format!("{document}.md"));
        let same_name = || {
            let name = path.rsplit('/').next().unwrap_or(path);
            documents()
                .find(|document| document.rsplit('/').next() == Some(name))
                .map(|document| format!("{document}.md"))
        };
        let file = nearest(path, site.media.keys().map(String::as_str)).map(str::to_owned);
        if is_page { same_name().or(page) } else { file.or(page) }
    };
    Finding::at(&rules::BROKEN_LINK, address.place.clone())
        .with("target", address.target.as_str())
        .with("path", format!("site/{path}{}", if is_page { ".md" } else { "" }))
        .with("nearest", near.map_or_else(String::new, |near| format!("/{near}")))
}

/// Is the anchor there? If not, that is a finding.
fn check_anchor(
    site: &Site,
    id: PageId,
    fragment: &str,
    target: &str,
    address: &Address,
    findings: &mut Vec<Finding>,
) -> bool {
    let body = &site.pages[id].body;
    let mut known = body.headings.iter().map(|heading| heading.id.as_str()).chain(body.ids.iter().map(String::as_str));
    let fragment = decoded(fragment);
    if known.any(|id| id == fragment) {
        return true;
    }
    let known = body.headings.iter().map(|heading| heading.id.as_str());
    let finding = Finding::at(&rules::BROKEN_ANCHOR, address.place.clone())
        .with("target", target)
        .with("anchor", &*fragment)
        .with("page", &*site.pages[id].source)
        .with("nearest", nearest(&fragment, known).unwrap_or_default());
    findings.push(finding);
    false
}

/// An image of another site is a request to another site.
fn check_images(page: &Page, targets: &[Target], findings: &mut Vec<Finding>) {
    for image in &page.body.images {
        if let Target::Outside(target) = &targets[image.address] {
            let place = page.body.addresses[image.address].place.clone();
            findings.push(Finding::at(&rules::OUTSIDE_IMAGE, place).with("target", target.as_str()));
        }
    }
}

fn check_materials(site: &Site, page: &Page, findings: &mut Vec<Finding>) {
    for material in &page.front_matter.materials {
        if site.media_named(page, &material.file.value).is_some() {
            continue;
        }
        let near = nearest_file(site, &material.file.value).map(|path| format!("/{path}"));
        let finding = Finding::at(&rules::MISSING_MATERIAL, material.file.place.clone())
            .with("file", material.file.value.as_str())
            .with("nearest", near.unwrap_or_default());
        findings.push(finding);
    }
}

/// A path from a folder, or from the root with a leading `/`; nothing where it leaves the site.
pub(super) fn join(folder: &str, written: &str) -> Option<String> {
    let from = if written.starts_with('/') { "" } else { folder };
    let mut joined = String::with_capacity(from.len() + written.len() + 1);
    for part in from.split('/').chain(written.split('/')) {
        match part {
            "" | "." => {}
            ".." if joined.is_empty() => return None,
            ".." => joined.truncate(joined.rfind('/').unwrap_or(0)),
            part => {
                if !joined.is_empty() {
                    joined.push('/');
                }
                joined.push_str(part);
            }
        }
    }
    Some(joined)
}

/// The scheme of an absolute address (RFC 3986, 3.1).
fn scheme(written: &str) -> Option<&str> {
    let (scheme, _) = written.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some(scheme)
}

/// Percent-encoding taken off (RFC 3986, 2.1).
fn decoded(written: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(written).decode_utf8_lossy()
}

/// What has a meaning in addresses and may not stand in a path as it is.
const RESERVED: percent_encoding::AsciiSet =
    percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// A path as an address (RFC 3986, 2.1).
pub(super) fn encoded(path: &str) -> String {
    percent_encoding::utf8_percent_encode(path, &RESERVED).to_string()
}
