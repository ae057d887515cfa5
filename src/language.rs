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

    /// Which of these languages somebody may mean who wrote no tag of theirs: the same in other letters
    /// (`pt_br` for `pt-BR`), else the only one of the same language (`pt`). Says whether it is the same.
    pub fn meant<'l>(text: &str, languages: &'l [Self]) -> Option<(&'l Self, bool)> {
        let canonical = Self::canonical(text)?;
        if let Some(same) = languages.iter().find(|language| language.as_str() == canonical) {
            return Some((same, true));
        }
        let primary = |tag: &str| tag.split('-').next().map(str::to_owned);
        let mut related = languages.iter().filter(|language| primary(language.as_str()) == primary(&canonical));
        related.next().filter(|_| related.next().is_none()).map(|related| (related, false))
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
