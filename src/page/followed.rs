//! Which text a translation follows: its language and the fingerprint of its words.
//!
//! The fingerprint stands in the translation's front matter, `source = "pl:9f3c2b1a"`, where people see
//! it: 32 bits are short and still miss only one change in four milliards. It is of the words alone, so
//! that neither white space nor the source's own front matter makes a translation stale.

use std::fmt;

use super::front_matter;
use crate::fields::Written;
use crate::finding::{Finding, rules};
use crate::fingerprint::Fingerprint;
use crate::language::LanguageTag;

/// What a translation says of its source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Followed {
    /// The language translated from.
    pub language: LanguageTag,
    /// The text that the translation was made from; none where only the language is written.
    pub text: Option<TextKey>,
}

/// The fingerprint of a text's words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextKey(u32);

impl Followed {
    /// Reads `pl:9f3c2b1a`, or `pl` alone.
    pub fn parse(text: &str) -> Option<Self> {
        let (tag, key) = text.split_once(':').map_or((text, None), |(tag, key)| (tag, Some(key)));
        let is_key = |key: &str| key.len() == 8 && key.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let text = match key {
            Some(key) if is_key(key) => Some(TextKey(u32::from_str_radix(key, 16).ok()?)),
            Some(_) => return None,
            None => None,
        };
        Some(Self { language: LanguageTag::parse(tag)?, text })
    }
}

/// A page that says it follows a text of a language that the site does not have, its own, or one in which
/// there is no such page. `language` is the page's own.
pub fn follows_nothing(
    followed: &Written<Followed>,
    language: usize,
    document: &str,
    languages: &[LanguageTag],
    has_page: impl FnOnce(usize) -> bool,
) -> Option<Finding> {
    let tag = followed.value.language.as_str();
    let kind = match languages.iter().position(|language| language.as_str() == tag) {
        None => "unknown",
        Some(source) if source == language => "own",
        Some(source) if !has_page(source) => "missing",
        Some(_) => return None,
    };
    let finding = Finding::at(&rules::TRANSLATION_OF_NOTHING, followed.place.clone())
        .with("kind", kind)
        .with("language", tag)
        .with("meant", LanguageTag::meant(tag, languages).map_or("", |(meant, _)| meant.as_str()))
        .with("file", format!("site/{document}.{tag}.md"));
    Some(finding)
}

impl fmt::Display for Followed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.language.as_str())?;
        self.text.map_or(Ok(()), |key| write!(f, ":{key}"))
    }
}

impl TextKey {
    /// The fingerprint of a page's words, without its front matter.
    pub fn of(page_text: &str) -> Self {
        Self::of_text(text_of(page_text))
    }

    /// The fingerprint of a text's words.
    pub fn of_text(text: &str) -> Self {
        let mut words = String::with_capacity(text.len() + 1);
        for word in text.split_whitespace() {
            words.push_str(word);
            words.push(' ');
        }
        Self(Fingerprint::of_bytes(words.as_bytes()).short())
    }
}

impl fmt::Display for TextKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// A page's text without its front matter.
pub fn text_of(page_text: &str) -> &str {
    &page_text[front_matter::span(page_text).map_or(0, |(_, start)| start)..]
}
