//! Dates, numbers, sizes and order as a language writes them, from Unicode data (ICU4X).

use icu_calendar::Iso;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

use super::Direction;
use crate::fields::Date;
use crate::language::LanguageTag;

/// One language's formats.
#[derive(Debug)]
pub struct Format {
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    collator: CollatorBorrowed<'static>,
}

impl Format {
    /// The formats of a language; those of the root locale for one that Unicode does not know.
    pub fn new(tag: &LanguageTag) -> Self {
        let locale = icu_locale_core::Locale::try_from_str(tag.as_str()).unwrap_or(icu_locale_core::Locale::UNKNOWN);
        Self {
            number: number_formatter(&locale),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect("compiled data holds every locale"),
            collator: Collator::try_new((&locale).into(), CollatorOptions::default())
                .expect("compiled data holds every locale"),
        }
    }

    /// A number with this many digits after the decimal separator: `1,46`.
    pub fn number(&self, value: f64, fraction_digits: i16) -> String {
        format_number(&self.number, value, fraction_digits)
    }

    /// A day in words: `17 listopada 2021`.
    pub fn date(&self, date: Date) -> String {
        let day = icu_calendar::Date::try_new_iso(i32::from(date.year), date.month, date.day)
            .expect("a Date is checked when it is read");
        self.date.format(&day.to_calendar(Iso)).to_string()
    }

    /// A file's size as people read it: bytes, kB or MB in steps of 1000, two digits for MB.
    pub fn size(&self, size_bytes: u64) -> String {
        const NO_BREAK_SPACE: char = '\u{A0}';
        let value = size_bytes as f64;
        let (text, unit) = match size_bytes {
            0..1_000 => (self.number(value, 0), "B"),
            1_000..100_000 => (self.number((value / 1e3).round(), 0), "kB"),
            _ => (self.number(value / 1e6, 2), "MB"),
        };
        format!("{text}{NO_BREAK_SPACE}{unit}")
    }

    /// Bytes whose order is the order of texts in the language's alphabet (ł after l, before m).
    pub fn sort_key(&self, text: &str) -> Box<[u8]> {
        let mut key = Vec::new();
        let Ok(()) = self.collator.write_sort_key_to(text, &mut key);
        // Texts that the alphabet does not tell apart.
        key.extend_from_slice(text.as_bytes());
        key.into_boxed_slice()
    }
}

/// The number formatter of a locale.
pub(super) fn number_formatter(locale: &icu_locale_core::Locale) -> DecimalFormatter {
    DecimalFormatter::try_new(locale.into(), Default::default()).expect("compiled data holds every locale")
}

/// A number in a formatter's language, with this many digits after the decimal separator.
pub(super) fn format_number(formatter: &DecimalFormatter, value: f64, fraction_digits: i16) -> String {
    // Through text, since it is what people would write: 0.79 and not 0.7900000000000000355.
    let text = format!("{value:.*}", usize::from(fraction_digits.unsigned_abs()));
    match Decimal::try_from_str(&text) {
        Ok(decimal) => formatter.format(&decimal).to_string(),
        Err(_) => text,
    }
}

/// The direction of the script that the language is usually written in.
pub(super) fn direction(tag: &LanguageTag) -> Direction {
    let identifier = tag.identifier();
    match identifier.character_direction() {
        unic_langid::CharacterDirection::RTL => Direction::Rtl,
        _ => Direction::Ltr,
    }
}
