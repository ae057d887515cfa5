//! Language tags: how a language is named in file names, settings and HTML.

use std::sync::Arc;

/// A BCP 47 language tag in canonical case (`pl`, `pt-BR`, `zh-Hant`): RFC 5646, 2.1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

impl LanguageTag {
    /// Reads a tag; only its canonical form is one.
    pub fn parse(text: &str) -> Option<Self> {
        (Self::canonical(text)? == text).then(|| Self(text.into()))
    }

    /// The canonical form of what somebody wrote (`PL` → `pl`), if it can be a tag at all.
    pub fn canonical(text: &str) -> Option<String> {
        let tag: unic_langid::LanguageIdentifier = text.parse().ok()?;
        Some(tag.to_string())
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag as the Fluent crates want it.
    pub(crate) fn identifier(&self) -> unic_langid::LanguageIdentifier {
        self.0.parse().expect("a language tag is parsed once, at the edge")
    }
}
