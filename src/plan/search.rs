//! Search without a server: an index per language as a plain script, since a page opened from a
//! USB stick may load scripts but not data.

use serde::Serialize;

use super::Plan;
use super::view::other_language;
use crate::site::Address;

/// Where the search page of a language is.
pub(super) fn address(tag: &str) -> Address {
    Address::new(format!("{tag}/search/index.html"))
}

/// Where its index is.
pub(super) fn index_address(tag: &str) -> Address {
    Address::new(format!("assets/search-{}.js", tag.to_lowercase()))
}

/// The index of a language.
#[derive(Debug, Hash, Serialize)]
pub(super) struct Index<'p> {
    lang: &'p str,
    entries: Vec<Entry<'p>>,
}

/// A page: title, path, summary, and the text that is searched, folded. A page that stands in for a
/// translation is found too: it is better to read it in another language than not at all.
#[derive(Debug, Hash, Serialize)]
struct Entry<'p> {
    t: &'p str,
    p: &'p str,
    s: &'p str,
    f: &'p str,
    /// Language, direction and name of the language, where it is not that of the index.
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<(&'p str, &'p str, &'p str)>,
}

/// Collects the index of a language.
pub(super) fn index(plan: &Plan, language: usize) -> Index<'_> {
    let site = &plan.site;
    let pages = site.pages.iter().enumerate().filter(|(_, page)| page.name.language == language);
    let entries = pages.map(|(id, page)| Entry {
        t: &page.front_matter.title,
        p: site.addresses[id].as_str(),
        s: page.front_matter.summary.as_deref().unwrap_or_default(),
        f: &page.search_text,
        l: other_language(site, page).map(|(lang, dir)| (lang, dir, site.locales[language].name_of(lang))),
    });
    Index { lang: site.config.languages[language].as_str(), entries: entries.collect() }
}

/// The index as a script.
pub(super) fn script(index: &Index<'_>) -> Vec<u8> {
    // Room for all of it at once: a buffer that grows by doubling takes twice the memory.
    let length =
        index.entries.iter().map(|one| one.t.len() + one.p.len() + one.s.len() + one.f.len() + 32).sum::<usize>();
    let mut script = Vec::with_capacity(length + length / 64 + 128);
    script.extend_from_slice(b"window.latarniaSearch = ");
    serde_json::to_writer(&mut script, index).expect("texts and lists always serialize");
    script.extend_from_slice(b";\n");
    // U+2028 and U+2029 end a line in older JavaScript, but not in JSON. Hardly any text has them.
    match std::str::from_utf8(&script) {
        Ok(text) if text.contains(['\u{2028}', '\u{2029}']) => {
            text.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").into_bytes()
        }
        _ => script,
    }
}
