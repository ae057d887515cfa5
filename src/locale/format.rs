//! Dates, numbers, sizes, lists and order as a language writes them, from Unicode data (ICU4X).

use std::fmt;
use std::sync::OnceLock;

use icu_calendar::Iso;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::input::{DateTime, Time};
use icu_datetime::options::TimePrecision;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::Direction;
use crate::fields::Date;
use crate::language::LanguageTag;

/// One language's formats.
pub struct Format {
    pub(super) tag: LanguageTag,
    locale: Locale,
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    collator: CollatorBorrowed<'static>,
    /// Made when somebody asks: and, or, unit.
    lists: [OnceLock<ListFormatter>; 3],
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Format").field(&self.tag).finish()
    }
}

/// How a number is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NumberOptions {
    /// What it counts.
    pub style: NumberStyle,
    /// `PLN` in the place of `zł`.
    pub has_currency_code: bool,
    /// The fewest digits after the decimal separator.
    pub fraction_digits_min: Option<i16>,
    /// The most digits after the decimal separator.
    pub fraction_digits_max: Option<i16>,
    /// The fewest digits before the decimal separator.
    pub integer_digits_min: i16,
    /// Groups of thousands.
    pub grouping: Grouping,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NumberStyle {
    /// Nothing in particular.
    #[default]
    Decimal,
    /// A part of one: 0.2 is 20 %.
    Percent,
    /// Money (ISO 4217).
    Currency([u8; 3]),
}

/// When thousands are told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Grouping {
    /// As the language does.
    #[default]
    Auto,
    /// From 10 000 on.
    Min2,
    /// Never.
    Never,
}

/// What of a date is written, and how long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DateOptions {
    /// The whole day.
    pub date_style: Option<Length>,
    /// The time of day.
    pub time_style: Option<Length>,
    /// Its year.
    pub year: Option<Length>,
    /// Its month.
    pub month: Option<Length>,
    /// Its day.
    pub day: Option<Length>,
    /// Its day of the week.
    pub weekday: Option<Length>,
}

/// How long a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// 17.11.2021
    Short,
    /// 17 lis 2021
    Medium,
    /// 17 listopada 2021
    Long,
    /// środa, 17 listopada 2021
    Full,
}

/// What holds a list together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ListKind {
    /// A, B i C
    #[default]
    And,
    /// A, B lub C
    Or,
    /// A, B, C
    Unit,
}

impl Format {
    /// The formats of a language; those of the root locale for one that Unicode does not know.
    pub fn new(tag: &LanguageTag) -> Self {
        let locale = Locale::try_from_str(tag.as_str()).unwrap_or(Locale::UNKNOWN);
        Self {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(EVERY_LOCALE),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(EVERY_LOCALE),
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).expect(EVERY_LOCALE),
            lists: Default::default(),
            tag: tag.clone(),
            locale,
        }
    }

    /// The plural forms that the language has, each with a number that takes it.
    pub fn plural_samples(&self) -> Vec<(&'static str, u32)> {
        let rules = PluralRules::try_new((&self.locale).into(), Default::default()).expect(EVERY_LOCALE);
        let mut samples: Vec<(&'static str, u32)> = Vec::new();
        // French, Spanish and others have a form for millions.
        for number in (0..=200).chain([1_000_000]) {
            let form = plural_form(rules.category_for(number));
            if samples.iter().all(|(known, _)| *known != form) {
                samples.push((form, number));
            }
        }
        samples
    }

    /// A number with this many digits after the decimal separator: `1,46`.
    pub fn number(&self, value: f64, fraction_digits: i16) -> String {
        decimal(value, fraction_digits).map_or_else(|| value.to_string(), |it| self.number.format(&it).to_string())
    }

    /// A number as the options want it; without any, with as many digits as were written, three at most.
    pub fn number_with(&self, value: f64, options: &NumberOptions) -> String {
        let value = if options.style == NumberStyle::Percent { value * 100.0 } else { value };
        let most_by_default = match options.style {
            NumberStyle::Percent => 0,
            NumberStyle::Decimal => 3,
            // As many as the currency has.
            NumberStyle::Currency(_) => 4,
        };
        let least = options.fraction_digits_min.unwrap_or(0);
        let most = options.fraction_digits_max.unwrap_or(most_by_default).max(least);
        let Some(mut decimal) = decimal(value, most) else {
            return value.to_string();
        };
        decimal.trim_end();
        decimal.absolute.pad_end(-least);
        decimal.absolute.pad_start(options.integer_digits_min);
        let grouping = match options.grouping {
            Grouping::Auto => GroupingStrategy::Auto,
            Grouping::Min2 => GroupingStrategy::Min2,
            Grouping::Never => GroupingStrategy::Never,
        };
        let plain = || match options.grouping {
            Grouping::Auto => self.number.format(&decimal).to_string(),
            _ => DecimalFormatter::try_new((&self.locale).into(), grouping.into())
                .expect(EVERY_LOCALE)
                .format(&decimal)
                .to_string(),
        };
        match options.style {
            NumberStyle::Decimal => plain(),
            NumberStyle::Percent => {
                let number = DecimalFormatter::try_new((&self.locale).into(), grouping.into()).expect(EVERY_LOCALE);
                PercentFormatter::try_new_with_decimal_formatter((&self.locale).into(), number, Default::default())
                    .expect(EVERY_LOCALE)
                    .format(&decimal)
                    .to_string()
            }
            NumberStyle::Currency(code) => {
                let code = std::str::from_utf8(&code).unwrap_or("XXX");
                let Ok(currency) = icu_locale_core::extensions::unicode::Value::try_from_str(code)
                    .map_err(drop)
                    .and_then(|value| CurrencyType::try_from(&value).map_err(drop))
                else {
                    return plain();
                };
                let new = if options.has_currency_code {
                    CurrencyFormatter::try_new_code
                } else {
                    CurrencyFormatter::try_new_symbol
                };
                let formatter: Result<CurrencyFormatter<DecimalFormatter>, _> =
                    new((&self.locale).into(), currency, Default::default());
                formatter.map_or_else(|_| plain(), |formatter| formatter.format_fixed_decimal(&decimal).to_string())
            }
        }
    }

    /// A day in words: `17 listopada 2021`.
    pub fn date(&self, date: Date) -> String {
        self.date.format(&day(date).to_calendar(Iso)).to_string()
    }

    /// A date as the options want it; without any, as [`Format::date`].
    pub fn date_with(&self, date: Date, options: &DateOptions) -> String {
        let Some(fields) = options.fields() else {
            return self.date(date);
        };
        let formatter =
            DateTimeFormatter::<CompositeDateTimeFieldSet>::try_new((&self.locale).into(), fields).expect(EVERY_LOCALE);
        let part = |seconds: u32| u8::try_from(seconds).unwrap_or(0);
        let time = Time::try_new(part(date.seconds / 3600), part(date.seconds / 60 % 60), part(date.seconds % 60), 0)
            .expect("a Date is checked when it is read");
        formatter.format(&DateTime { date: day(date), time }).to_string()
    }

    /// A file's size as people read it: bytes, kB or MB in steps of 1000, two digits for MB.
    pub fn size(&self, size_bytes: u64) -> String {
        const NO_BREAK_SPACE: char = '\u{A0}';
        let value = size_bytes as f64;
        let (text, unit) = match size_bytes {
            0..1_000 => (self.number(value, 0), "B"),
            1_000..100_000 => (self.number((value / 1e3).round(), 0), "kB"),
            100_000..1_000_000_000 => (self.number(value / 1e6, 2), "MB"),
            _ => (self.number(value / 1e9, 2), "GB"),
        };
        format!("{text}{NO_BREAK_SPACE}{unit}")
    }

    /// Several things as one text: `A, B i C`.
    pub fn list(&self, items: &[&str], kind: ListKind) -> String {
        let (place, new): (usize, fn(_, _) -> _) = match kind {
            ListKind::And => (0, ListFormatter::try_new_and),
            ListKind::Or => (1, ListFormatter::try_new_or),
            ListKind::Unit => (2, ListFormatter::try_new_unit),
        };
        let make = || new((&self.locale).into(), ListFormatterOptions::default()).expect(EVERY_LOCALE);
        self.lists[place].get_or_init(make).format(items.iter()).to_string()
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

impl DateOptions {
    /// What ICU4X makes of them; nothing where they ask for nothing.
    fn fields(&self) -> Option<CompositeDateTimeFieldSet> {
        use icu_datetime::options::Length as IcuLength;
        let parts = (self.year.is_some(), self.month.is_some(), self.day.is_some(), self.weekday.is_some());
        let date_fields = match (self.date_style, parts) {
            (Some(Length::Full), _) => Some(DateFields::YMDE),
            (Some(_), _) => Some(DateFields::YMD),
            (None, (false, false, false, false)) => None,
            (None, (false, false, false, true)) => Some(DateFields::E),
            (None, (false, false, true, false)) => Some(DateFields::D),
            (None, (false, false, true, true)) => Some(DateFields::DE),
            (None, (false, true, false, false)) => Some(DateFields::M),
            (None, (false, true, _, false)) => Some(DateFields::MD),
            (None, (false, true, _, true)) => Some(DateFields::MDE),
            (None, (true, false, false, false)) => Some(DateFields::Y),
            (None, (true, _, false, false)) => Some(DateFields::YM),
            (None, (true, _, _, false)) => Some(DateFields::YMD),
            (None, (true, _, _, true)) => Some(DateFields::YMDE),
        };
        let time_precision = self.time_style.map(|style| match style {
            Length::Short => TimePrecision::Minute,
            _ => TimePrecision::Second,
        });
        if date_fields.is_none() && time_precision.is_none() {
            return None;
        }
        let length = match self.date_style.or(self.month).or(self.weekday).or(self.time_style) {
            Some(Length::Full | Length::Long) => IcuLength::Long,
            Some(Length::Medium) => IcuLength::Medium,
            Some(Length::Short) | None => IcuLength::Short,
        };
        let mut builder = FieldSetBuilder::new();
        builder.length = Some(length);
        builder.date_fields = date_fields;
        builder.time_precision = time_precision;
        builder.build_composite_datetime().ok()
    }
}

const EVERY_LOCALE: &str = "compiled data holds every locale";

fn day(date: Date) -> icu_calendar::Date<Iso> {
    icu_calendar::Date::try_new_iso(i32::from(date.year), date.month, date.day)
        .expect("a Date is checked when it is read")
}

/// A plural form, as Fluent and HTML name it.
pub(super) fn plural_form(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn decimal(value: f64, fraction_digits: i16) -> Option<Decimal> {
    // Through text, since it is what people would write: 0.79 and not 0.7900000000000000355.
    Decimal::try_from_str(&format!("{value:.*}", usize::from(fraction_digits.unsigned_abs()))).ok()
}

/// The direction of the script that the language is usually written in.
pub(super) fn direction(tag: &LanguageTag) -> Direction {
    let identifier = tag.identifier();
    match identifier.character_direction() {
        unic_langid::CharacterDirection::RTL => Direction::Rtl,
        _ => Direction::Ltr,
    }
}
