//! Slug: one segment of an address that every system and server can carry.

use std::fmt;

use super::transliterate::to_ascii;
use crate::language::LanguageTag;

/// One segment of an address that every system and server can carry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The longest slug, in bytes: what a stick's file system and old servers surely hold.
    pub const BYTES_MAX: usize = 60;

    /// Reads a written slug: lower-case ASCII letters, digits, `-`, `_` and `.`, not a name that
    /// Windows reserves. The error is the Fluent selector of the reason.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let reason = if text.is_empty() {
            "empty"
        } else if text.contains(['/', '\\']) {
            "slash"
        } else if text.starts_with('.') || text.ends_with('.') || text.contains("..") {
            "dots"
        } else if is_reserved_on_windows(text) {
            "reserved"
        } else if text.len() > Self::BYTES_MAX {
            "long"
        } else if !text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.')) {
            "characters"
        } else {
            return Ok(Self(text.to_owned()));
        };
        Err(reason)
    }

    /// A slug from any text of a language: transliterated as the language does, lower-case, words joined
    /// by `-`. `Gdzie szukać pomocy?` → `gdzie-szukac-pomocy`.
    pub fn from_title(title: &str, language: &LanguageTag) -> Self {
        let mut slug = String::new();
        for character in to_ascii(title, language).chars() {
            if character.is_ascii_alphanumeric() {
                slug.push(character.to_ascii_lowercase());
            } else if matches!(character, '\'' | '"') {
                // Apostrophes stand inside words.
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(Self::BYTES_MAX);
        let slug = slug.trim_end_matches('-');
        if slug.is_empty() || is_reserved_on_windows(slug) {
            Self(format!("x-{slug}").trim_end_matches('-').to_owned())
        } else {
            Self(slug.to_owned())
        }
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Device names that Windows keeps for itself, with any ending.
/// Source: learn.microsoft.com/windows/win32/fileio/naming-a-file.
pub fn is_reserved_on_windows(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let is_numbered = |device: &str| {
        stem.strip_prefix(device)
            .is_some_and(|rest| matches!(rest, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || is_numbered("com") || is_numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slug(title: &str, language: &str) -> String {
        Slug::from_title(title, &LanguageTag::parse(language).unwrap()).to_string()
    }

    #[test]
    fn slugs_are_transliterated_as_each_language_does() {
        for (language, title, expected) in [
            ("pl", "Gdzie szukać pomocy? Żółć łąk", "gdzie-szukac-pomocy-zolc-lak"),
            ("en", "Don’t wait – “call”!", "dont-wait-call"),
            // The Cabinet of Ministers' table of 2010.
            ("uk", "Гаряча лінія", "hariacha-liniia"),
            (
                "uk",
                "Її єдність, юний Згурський, Памʼять, щирий ґанок",
                "yii-yednist-yunyi-zghurskyi-pamiat-shchyryi-ganok",
            ),
            ("vi", "Đường dây nóng chống buôn người", "duong-day-nong-chong-buon-nguoi"),
            ("de", "Hilfe für Straßenkinder: Ängste, Öl", "hilfe-fuer-strassenkinder-aengste-oel"),
            ("tr", "İnsan ticareti mağdurları", "insan-ticareti-magdurlari"),
            ("sr", "Ђорђе, љубав, њива, ћуп, џеп", "djordje-ljubav-njiva-cup-dzep"),
            ("sr-Latn", "Đorđe, žrtve", "djordje-zrtve"),
            ("bg", "Горещата линия за България", "goreshtata-linia-za-balgaria"),
            ("el", "Βοήθεια: ευχαριστώ, αυγό, ούζο, μπαμπάς", "voitheia-efcharisto-avgo-ouzo-bampas"),
            ("ar", "مساعدة الضحايا", "msaada-aldhaya"),
            ("da", "Hjælp på øen", "hjaelp-paa-oeen"),
            ("sv", "Hjälp på ön", "hjalp-pa-on"),
            ("ru", "Помощь жертвам", "pomoshch-zhertvam"),
            ("zh-Hans", "人口贩运", "renkoufanyun"),
            ("pl", "CON", "x-con"),
        ] {
            assert_eq!(slug(title, language), expected, "{title}");
        }
        assert!(!slug("🎉", "pl").is_empty());
    }

    #[test]
    fn a_letter_is_the_same_whether_its_accent_is_apart() {
        assert_eq!(slug("Fu\u{308}r", "de"), "fuer");
        assert_eq!(slug("ї\u{301}жак и\u{306}", "uk"), "yizhak-y");
    }

    proptest! {
        #[test]
        fn a_made_slug_is_a_good_slug(title in "\\PC{0,80}", language in "(pl|uk|de|el|ar|bg)") {
            prop_assert!(Slug::parse(&slug(&title, &language)).is_ok());
        }
    }
}
