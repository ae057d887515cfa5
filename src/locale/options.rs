//! Options of numbers and dates, named as ECMAScript's Intl and Fluent name them (ECMA-402).
//!
//! Messages, templates and the checks of both read them here, so that what is accepted is the same.

use super::format::{DateOptions, Grouping, Length, NumberOptions, NumberStyle};

/// A literal that an option is given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Literal<'a> {
    /// Text.
    Text(&'a str),
    /// A number.
    Number(f64),
}

/// An option that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadOption {
    /// The option's name.
    pub name: String,
    /// Is the name itself unknown?
    pub is_unknown: bool,
    /// What could stand in its place: names of options, or values of this one.
    pub allowed: String,
}

const NUMBER_OPTIONS: [&str; 8] = [
    "style",
    "currency",
    "currencyDisplay",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumIntegerDigits",
    "useGrouping",
    "type",
];

const DATE_OPTIONS: [&str; 6] = ["dateStyle", "timeStyle", "year", "month", "day", "weekday"];

/// The most digits that an option may ask for, as in ECMA-402.
const DIGITS_MAX: f64 = 20.0;

fn unknown(name: &str, options: &[&str]) -> BadOption {
    BadOption { name: name.to_owned(), is_unknown: true, allowed: options.join(", ") }
}

/// One of these values, or what is wrong.
fn choice<'v, T: Copy>(name: &str, value: Literal<'_>, choices: &'v [(&'v str, T)]) -> Result<T, BadOption> {
    let chosen = choices.iter().find(|(choice, _)| value == Literal::Text(choice)).map(|(_, value)| *value);
    chosen.ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(choice, _)| format!("\"{choice}\"")).collect();
        BadOption { name: name.to_owned(), is_unknown: false, allowed: names.join(", ") }
    })
}

fn digits(name: &str, value: Literal<'_>) -> Result<i16, BadOption> {
    match value {
        Literal::Number(number) if (0.0..=DIGITS_MAX).contains(&number) && number.fract() == 0.0 => Ok(number as i16),
        _ => Err(BadOption { name: name.to_owned(), is_unknown: false, allowed: format!("0, 1, … {DIGITS_MAX}") }),
    }
}

impl NumberOptions {
    /// Reads named options.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, BadOption> {
        let mut read = Self::default();
        let mut currency = None;
        for (name, value) in options {
            match name {
                "style" => {
                    let choices = [
                        ("decimal", NumberStyle::Decimal),
                        ("percent", NumberStyle::Percent),
                        ("currency", NumberStyle::Currency(*b"XXX")),
                    ];
                    read.style = choice(name, value, &choices)?;
                }
                "currency" => match value {
                    Literal::Text(code) if code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic()) => {
                        let mut code: [u8; 3] = code.as_bytes().try_into().unwrap_or(*b"XXX");
                        code.make_ascii_uppercase();
                        currency = Some(code);
                    }
                    _ => {
                        let allowed = "\"PLN\", \"EUR\", \"USD\" (ISO 4217)".to_owned();
                        return Err(BadOption { name: name.to_owned(), is_unknown: false, allowed });
                    }
                },
                "currencyDisplay" => {
                    read.has_currency_code = choice(name, value, &[("symbol", false), ("code", true)])?;
                }
                "minimumFractionDigits" => read.fraction_digits_min = Some(digits(name, value)?),
                "maximumFractionDigits" => read.fraction_digits_max = Some(digits(name, value)?),
                "minimumIntegerDigits" => read.integer_digits_min = digits(name, value)?,
                "useGrouping" => {
                    let choices = [
                        ("true", Grouping::Auto),
                        ("auto", Grouping::Auto),
                        ("always", Grouping::Auto),
                        ("min2", Grouping::Min2),
                        ("false", Grouping::Never),
                    ];
                    read.grouping = choice(name, value, &choices)?;
                }
                "type" => choice(name, value, &[("cardinal", ()), ("ordinal", ())])?,
                _ => return Err(unknown(name, &NUMBER_OPTIONS)),
            }
        }
        match (read.style, currency) {
            (NumberStyle::Currency(_), Some(code)) => read.style = NumberStyle::Currency(code),
            (NumberStyle::Currency(_), None) => {
                let allowed = "\"PLN\", \"EUR\", \"USD\" (ISO 4217)".to_owned();
                return Err(BadOption { name: "currency".to_owned(), is_unknown: false, allowed });
            }
            _ => {}
        }
        Ok(read)
    }
}

impl DateOptions {
    /// Reads named options.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, BadOption> {
        const LENGTHS: [(&str, Length); 4] =
            [("full", Length::Full), ("long", Length::Long), ("medium", Length::Medium), ("short", Length::Short)];
        const NUMBERS: [(&str, Length); 2] = [("numeric", Length::Short), ("2-digit", Length::Short)];
        const NAMES: [(&str, Length); 2] = [("long", Length::Long), ("short", Length::Medium)];
        let mut read = Self::default();
        for (name, value) in options {
            match name {
                "dateStyle" => read.date_style = Some(choice(name, value, &LENGTHS)?),
                "timeStyle" => read.time_style = Some(choice(name, value, &LENGTHS[2..])?),
                "year" => read.year = Some(choice(name, value, &NUMBERS)?),
                "day" => read.day = Some(choice(name, value, &NUMBERS)?),
                "month" => {
                    let choices: Vec<_> = NAMES.into_iter().chain(NUMBERS).collect();
                    read.month = Some(choice(name, value, &choices)?);
                }
                "weekday" => read.weekday = Some(choice(name, value, &NAMES)?),
                _ => return Err(unknown(name, &DATE_OPTIONS)),
            }
        }
        Ok(read)
    }
}
