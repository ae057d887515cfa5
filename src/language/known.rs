//! Known: which tags name a language at all, and what somebody may mean whose tag names none.
//!
//! The languages are those of the IANA registry; what else a tag may stand for is in Unicode's CLDR: old
//! and long codes (`pol`, `en-UK`), and the language of a country (`ua` is Ukraine's code, `uk` that of
//! Ukrainian).

use icu_locale::{LanguageIdentifier, LocaleCanonicalizer, LocaleExpander, TransformResult};
use icu_locale_core::subtags::{Language, Region};

/// Subtags of two letters in the IANA Language Subtag Registry (RFC 5646, 3.1).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
    ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh \
    mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc \
    sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo \
    wa wo xh yi yo za zh zu";

/// Subtags of three letters: a line for each pair of letters, with the letters that may follow.
const THREE_LETTERS: &str = include_str!("subtags.txt");

/// The part of a tag that names the language (`pt` of `pt-BR`), in lower case.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Does a tag begin with a language of the IANA registry (ACT rules, "known primary language tag")?
pub fn is_known(tag: &str) -> bool {
    let primary = primary(tag);
    match primary.len() {
        // No two letters beside each other belong to two of them.
        2 => !primary.contains(' ') && TWO_LETTERS.contains(&primary),
        // `qaa` to `qtz` are for private use.
        3 if primary.is_ascii() && ("qaa"..="qtz").contains(&&*primary) => true,
        3 if primary.is_ascii() => {
            let mut lines = THREE_LETTERS.lines().filter_map(|line| line.split_once(' '));
            lines.any(|(start, ends)| start == &primary[..2] && ends.contains(&primary[2..]))
        }
        _ => false,
    }
}

/// A tag that names no language, or no country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unknown {
    /// Is it the country that there is not?
    pub is_country: bool,
    /// The tag that is likely meant.
    pub better: Option<String>,
}

/// What is wrong with a well-formed tag. Of countries only those are told that have another code now: no
/// data here lists all of them.
pub(super) fn unknown(tag: &str) -> Option<Unknown> {
    let written: Option<LanguageIdentifier> = tag.parse().ok();
    if !is_known(tag) {
        let better = written.and_then(|written| of_old_code(&written).or_else(|| of_country(&written)));
        return Some(Unknown { is_country: false, better: better.map(|better| better.to_string()) });
    }
    let written = written?;
    // What CLDR would rather call the language is another matter.
    let region =
        of_old_code(&LanguageIdentifier { region: Some(written.region?), ..LanguageIdentifier::UNKNOWN })?.region;
    Some(Unknown { is_country: true, better: Some(LanguageIdentifier { region, ..written }.to_string()) })
}

/// The tag of today for one of old or long codes.
fn of_old_code(tag: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let mut locale = icu_locale::Locale::from(tag.clone());
    let is_old = LocaleCanonicalizer::new_common().canonicalize(&mut locale) == TransformResult::Modified;
    is_old.then_some(locale.id)
}

/// The tag with the language of the country that its code stands for: the only one that is at home there,
/// else the one that most people there read.
fn of_country(tag: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let country: Region = tag.language.as_str().parse().ok()?;
    let expander = LocaleExpander::new_common();
    let mut of_country = LanguageIdentifier { region: Some(country), ..LanguageIdentifier::UNKNOWN };
    expander.maximize(&mut of_country);
    let is_at_home = |language: &Language| {
        let mut tag = LanguageIdentifier { language: *language, ..LanguageIdentifier::UNKNOWN };
        expander.maximize(&mut tag);
        tag.region == Some(country)
    };
    let mut at_home = TWO_LETTERS.split(' ').filter_map(|language| language.parse().ok()).filter(is_at_home);
    let language = match (at_home.next(), at_home.next()) {
        (Some(only), None) => only,
        _ if of_country.language.is_unknown() => return None,
        _ => of_country.language,
    };
    Some(LanguageIdentifier { language, ..tag.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_the_registry_are_known() {
        for tag in ["pl", "EN", "pt-BR", "en-anything", "szl", "csb", "rmn-Latn", "qab"] {
            assert!(is_known(tag), "{tag}");
        }
        for tag in ["", " ", "pol", "polish", "xx", "i-klingon", "-pl", "p", "łł", "q1a"] {
            assert!(!is_known(tag), "{tag}");
        }
    }

    #[test]
    fn a_tag_of_no_language_or_country_is_known_with_what_is_meant() {
        let pairs = "ua uk, cz cs, dk da, jp ja, cn zh, gr el, by be, kz kk, vn vi, at de, mx es, rs-Latn sr-Latn, \
            ua-UA uk-UA, pol pl, ukr uk, eng-GB en-GB, en-UK en-GB, sr-YU sr-RS, xx , polish ";
        for (tag, meant) in pairs.split(", ").map(|pair| pair.split_once(' ').unwrap()) {
            let better = unknown(tag).map(|unknown| unknown.better.unwrap_or_default());
            assert_eq!(better.as_deref(), Some(meant), "{tag}");
        }
        let good = "pl en uk vi ar zh-Hant pt-BR sr-Latn sr-Latn-ME es-419 en-150 tlh szl pso sgn qaa zh-Hant-HK \
            de-1996 en-AQ fr-BL nb no iw sh tl kab en-US";
        for tag in good.split_whitespace() {
            assert_eq!(unknown(tag), None, "{tag}");
        }
    }
}
