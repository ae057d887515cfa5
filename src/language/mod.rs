//! Language tags: how a language is named in file names, settings and HTML.

mod known;

use std::sync::Arc;

pub use known::{is_known, primary};

/// A BCP 47 language tag in canonical case (`pl`, `pt-BR`, `zh-Hant`): RFC 5646, 2.1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

/// Why a text is no tag, and which is likely meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadTag {
    /// `form`, or what there is not: `language`, `script` or `country`.
    pub kind: &'static str,
    /// Empty where nobody knows.
    pub better: String,
}

impl LanguageTag {
    /// Reads a tag; only its canonical form is one.
    pub fn parse(text: &str) -> Option<Self> {
        (Self::canonical(text)? == text).then(|| Self(text.into()))
    }

    /// Reads a tag that somebody wrote: in canonical form, and of a language that there is.
    pub fn read(text: &str) -> Result<Self, BadTag> {
        let canonical = Self::canonical(text).unwrap_or_default();
        let unknown = Some(&*canonical).filter(|tag| !tag.is_empty()).and_then(known::unknown);
        match unknown {
            Some(unknown) => {
                let kind = match unknown.part {
                    known::Part::Language => "language",
                    known::Part::Script => "script",
                    known::Part::Country => "country",
                };
                Err(BadTag { kind, better: unknown.better.unwrap_or_default() })
            }
            None => Self::parse(text).ok_or(BadTag { kind: "form", better: canonical }),
        }
    }

    /// The tag that somebody means by one of no language, else the same.
    fn meant_by(tag: &str) -> String {
        known::unknown(tag).and_then(|unknown| unknown.better).unwrap_or_else(|| tag.to_owned())
    }

    /// The canonical form of what somebody wrote (`PL` → `pl`), if it can be a tag at all.
    pub fn canonical(text: &str) -> Option<String> {
        let tag: unic_langid::LanguageIdentifier = text.parse().ok()?;
        Some(tag.to_string())
    }

    /// Which of these languages somebody may mean who wrote no tag of theirs: the same in other letters
    /// (`pt_br` for `pt-BR`) or by another code (`ua` for `uk`), else the only one of the same language
    /// (`pt`). Says whether it is the same.
    pub fn meant<'l>(text: &str, languages: &'l [Self]) -> Option<(&'l Self, bool)> {
        let canonical = Self::canonical(text)?;
        let is_there = languages.iter().any(|language| language.as_str() == canonical);
        let canonical = if is_there { canonical } else { Self::meant_by(&canonical) };
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
