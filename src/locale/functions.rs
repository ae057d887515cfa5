//! What messages may call: NUMBER and DATETIME, with Unicode's data behind them.

use std::borrow::Cow;

use fluent::types::{FluentNumber, FluentNumberCurrencyDisplayStyle, FluentNumberStyle, FluentType};
use fluent::{FluentArgs, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::Memoizable;

use super::format::{DateOptions, Format, Grouping, NumberOptions, NumberStyle};
use super::options::{BadOption, Literal};
use crate::fields::Date;
use crate::language::LanguageTag;

/// Their names.
pub(super) const NAMES: [&str; 2] = ["DATETIME", "NUMBER"];

/// Stands before a value that a function cannot take: a noncharacter, which no text has.
pub(super) const UNFIT: char = '\u{FFFF}';

/// What is wrong with the options that a message gives a function.
pub(super) fn check<'t>(name: &str, arguments: &ast::CallArguments<&'t str>) -> Option<(&'t str, BadOption)> {
    let options: Vec<(&'t str, Literal<'t>)> = arguments
        .named
        .iter()
        .map(|argument| {
            let value = match &argument.value {
                ast::InlineExpression::NumberLiteral { value } => Literal::Number(value.parse().unwrap_or(f64::NAN)),
                ast::InlineExpression::StringLiteral { value } => Literal::Text(value),
                _ => Literal::Text(""),
            };
            (argument.name.name, value)
        })
        .collect();
    let bad = match name {
        "NUMBER" => NumberOptions::read(options.iter().copied()).err(),
        "DATETIME" => DateOptions::read(options.iter().copied()).err(),
        _ => None,
    }?;
    let written = options.iter().map(|(name, _)| *name).find(|name| *name == bad.name);
    // What is missing is told at what asks for it.
    Some((written.or(options.first().map(|(name, _)| *name))?, bad))
}

/// `NUMBER($n, …)`. It stays a number, so that variants can be chosen by it.
pub(super) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let number = match positional.first() {
        Some(FluentValue::Number(number)) => number.clone(),
        Some(FluentValue::String(text)) => match text.parse::<f64>() {
            Ok(value) if value.is_finite() => FluentNumber::new(value, Default::default()),
            _ => return unfit(text),
        },
        _ => return unfit(""),
    };
    let FluentNumber { value, mut options } = number;
    options.merge(named);
    FluentValue::Number(FluentNumber::new(value, options))
}

/// `DATETIME($day, …)` of a day such as `2026-11-23`, with or without a time.
pub(super) fn datetime<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let text = match positional.first() {
        Some(FluentValue::String(text)) => text,
        _ => return unfit(""),
    };
    let named = named.iter().filter_map(|(name, value)| match value {
        FluentValue::String(text) => Some((name, Literal::Text(text))),
        FluentValue::Number(number) => Some((name, Literal::Number(number.value))),
        _ => None,
    });
    match Date::parse_day(text) {
        // Options that cannot be meant are told when the message is read.
        Some(date) => {
            FluentValue::Custom(Box::new(Day { date, options: DateOptions::read(named).unwrap_or_default() }))
        }
        None => unfit(text),
    }
}

fn unfit<'a>(text: &str) -> FluentValue<'a> {
    FluentValue::String(Cow::Owned(format!("{UNFIT}{text}")))
}

/// A number as the message's language writes it.
pub(super) fn localized(
    value: &FluentValue<'_>,
    memoizer: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else {
        return None;
    };
    let digits = |digits: Option<usize>| digits.and_then(|digits| i16::try_from(digits).ok());
    let code = options.currency.as_ref().and_then(|code| <[u8; 3]>::try_from(code.as_bytes()).ok());
    let options = NumberOptions {
        style: match (options.style, code) {
            (FluentNumberStyle::Percent, _) => NumberStyle::Percent,
            (FluentNumberStyle::Currency, Some(code)) => NumberStyle::Currency(code),
            _ => NumberStyle::Decimal,
        },
        has_currency_code: options.currency_display == FluentNumberCurrencyDisplayStyle::Code,
        fraction_digits_min: digits(options.minimum_fraction_digits),
        fraction_digits_max: digits(options.maximum_fraction_digits),
        integer_digits_min: digits(options.minimum_integer_digits).unwrap_or(0),
        grouping: if options.use_grouping { Grouping::Auto } else { Grouping::Never },
    };
    memoizer.with_try_get::<Format, _, _>((), |format| format.number_with(*value, &options)).ok()
}

/// A date on its way into a message.
#[derive(Debug, Clone, PartialEq)]
struct Day {
    date: Date,
    options: DateOptions,
}

impl FluentType for Day {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.date.iso_day().into()
    }

    fn as_string_threadsafe(&self, memoizer: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        let text = memoizer.with_try_get::<Format, _, _>((), |format| format.date_with(self.date, &self.options));
        text.unwrap_or_else(|()| self.date.iso_day()).into()
    }
}

/// Fluent keeps a language's formats beside its messages.
impl Memoizable for Format {
    type Args = ();
    type Error = ();

    fn construct(language: unic_langid::LanguageIdentifier, (): ()) -> Result<Self, ()> {
        LanguageTag::parse(&language.to_string()).map(|tag| Self::new(&tag)).ok_or(())
    }
}
