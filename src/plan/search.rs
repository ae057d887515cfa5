//! Search without a server: an index per language as a plain script, since a page opened from a
//! USB stick may load scripts but not data.

use serde::Serialize;

use super::Plan;
use crate::site::Address;

/// Where the search page of a language is.
pub(super) fn address(tag: &str) -> Address {
    Address::new(format!("{tag}/search/index.html"))
}

/// Where its index is.
pub(super) fn index_address(tag: &str) -> Address {
    Address::new(format!("assets/search-{}.js", tag.to_lowercase()))
}

#[derive(Serialize)]
struct Index<'a> {
    lang: &'a str,
    entries: Vec<Entry<'a>>,
}

/// A page: title, path, summary, and the text that is searched, folded.
#[derive(Serialize)]
struct Entry<'a> {
    t: &'a str,
    p: &'a str,
    s: &'a str,
    f: String,
}

/// The index of a language.
pub(super) fn index(plan: &Plan, language: usize) -> Vec<u8> {
    let site = &plan.site;
    let pages = site.pages.iter().enumerate().filter(|(_, page)| page.name.language == language);
    let entries = pages.map(|(id, page)| {
        let matter = &page.front_matter;
        let mut text = vec![matter.title.as_str()];
        text.extend(matter.summary.as_deref());
        text.extend(page.body.headings.iter().map(|heading| heading.text.as_str()));
        Entry {
            t: &matter.title,
            p: site.addresses[id].as_str(),
            s: matter.summary.as_deref().unwrap_or_default(),
            f: fold(&text.join(" ")),
        }
    });
    let index = Index { lang: site.config.languages[language].as_str(), entries: entries.collect() };
    let json = serde_json::to_string(&index).expect("texts and lists always serialize");
    // U+2028 and U+2029 end a line in older JavaScript, but not in JSON.
    let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("window.latarniaSearch = {json};\n").into_bytes()
}

/// Lower case and without diacritics, as people type in a hurry: `Żółć` → `zolc`.
fn fold(text: &str) -> String {
    any_ascii::any_ascii(text).to_lowercase()
}
