//! Quotes: the marks of languages that bring no `locale.toml`, as Unicode's CLDR has them (delimiters).

use crate::language::LanguageTag;

const ANGLE: [&str; 4] = ["«", "»", "„", "“"];
const CURLY: [&str; 4] = ["“", "”", "‘", "’"];
const LOW_HIGH: [&str; 4] = ["„", "“", "‚", "‘"];
const LOW_RIGHT: [&str; 4] = ["„", "”", "«", "»"];
const CORNER: [&str; 4] = ["「", "」", "『", "』"];

/// Outer opening, outer closing, inner opening, inner closing mark of a language.
pub(super) fn of(tag: &LanguageTag) -> [&'static str; 4] {
    let (language, rest) = tag.as_str().split_once('-').unwrap_or((tag.as_str(), ""));
    match language {
        "pl" | "ro" | "hu" => LOW_RIGHT,
        "de" | "cs" | "sk" | "sl" | "bg" | "lt" | "is" | "et" | "lb" | "hsb" | "dsb" | "ka" | "mk" | "sq"
            if !(language == "de" && matches!(rest, "CH" | "LI")) =>
        {
            LOW_HIGH
        }
        "de" => ["«", "»", "‹", "›"],
        "hr" | "bs" => ["„", "“", "‘", "’"],
        "sr" => ["„", "“", "‘", "‘"],
        "uk" | "ru" | "be" | "kk" | "ky" | "hy" => ANGLE,
        "fr" if rest == "CH" => ["«", "»", "‹", "›"],
        "fr" => ["«\u{A0}", "\u{A0}»", "“", "”"],
        "it" | "es" | "ca" | "gl" | "eu" | "el" | "pt" if !(language == "pt" && rest != "PT") => ["«", "»", "“", "”"],
        "nb" | "nn" | "no" => ["«", "»", "‘", "’"],
        "da" => ["“", "”", "‘", "’"],
        "sv" | "fi" => ["”", "”", "’", "’"],
        "nl" => ["‘", "’", "“", "”"],
        "fa" => ["«", "»", "‹", "›"],
        "ar" | "ur" => ["”", "“", "’", "‘"],
        "he" | "yi" => ["”", "”", "’", "’"],
        "ja" => CORNER,
        "zh" if rest.contains("Hant") || matches!(rest, "TW" | "HK" | "MO") => CORNER,
        _ => CURLY,
    }
}
