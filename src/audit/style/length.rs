//! Lengths, numbers and angles, with `calc()`, `min()`, `max()` and `clamp()`.

use cssparser::{Parser, Token};

type Error = cssparser::ParseError<()>;

/// A length or number as written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Length {
    Number(f32),
    Of(f32, Unit),
    Sum(Vec<Length>),
    Product(Box<(Length, Length)>),
    Quotient(Box<(Length, Length)>),
    Min(Vec<Length>),
    Max(Vec<Length>),
}

/// What a length is counted in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Px,
    Em,
    Rem,
    Percent,
    /// Hundredths of the viewport's width.
    Width,
    /// Hundredths of the viewport's height.
    Height,
    Smaller,
    Larger,
}

/// What lengths are relative to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub(super) font_size: f32,
    pub(super) root_font_size: f32,
    /// What percentages are of, if known.
    pub(super) whole: Option<f32>,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Length {
    /// A length of pixels.
    pub(super) fn px(value: f32) -> Self {
        Self::Of(value, Unit::Px)
    }

    /// Reads a length, a percentage or a number.
    pub(super) fn parse(input: &mut Parser<'_>) -> Result<Self, Error> {
        match input.next()?.clone() {
            Token::Number { value, .. } => Ok(Self::Number(value)),
            Token::Percentage { unit_value, .. } => Ok(Self::Of(unit_value * 100.0, Unit::Percent)),
            Token::Dimension { value, unit, .. } => dimension(value, &unit).ok_or_else(Error::unexpected_token),
            Token::Function(name) => match name.to_ascii_lowercase().as_str() {
                "calc" | "-webkit-calc" => input.parse_nested_block(sum),
                "min" => Ok(Self::Min(list(input)?)),
                "max" => Ok(Self::Max(list(input)?)),
                "clamp" => {
                    let parts: [Self; 3] = list(input)?.try_into().map_err(|_| Error::unexpected_token())?;
                    let [least, value, most] = parts;
                    Ok(Self::Max(vec![least, Self::Min(vec![value, most])]))
                }
                _ => Err(Error::unexpected_token()),
            },
            Token::ParenthesisBlock => input.parse_nested_block(sum),
            _ => Err(Error::unexpected_token()),
        }
    }

    /// Is it a number without unit?
    pub(super) fn is_number(&self) -> bool {
        match self {
            Self::Number(_) => true,
            Self::Of(..) => false,
            Self::Sum(parts) | Self::Min(parts) | Self::Max(parts) => parts.iter().all(Self::is_number),
            Self::Product(of) | Self::Quotient(of) => of.0.is_number() && of.1.is_number(),
        }
    }

    /// Pixels, or the number; nothing where that cannot be said.
    pub(super) fn resolve(&self, measures: &Measures) -> Option<f32> {
        let value = match self {
            Self::Number(value) => *value,
            Self::Of(value, unit) => {
                let one = match unit {
                    Unit::Px => 1.0,
                    Unit::Em => measures.font_size,
                    Unit::Rem => measures.root_font_size,
                    Unit::Percent => measures.whole? / 100.0,
                    Unit::Width => measures.width / 100.0,
                    Unit::Height => measures.height / 100.0,
                    Unit::Smaller => measures.width.min(measures.height) / 100.0,
                    Unit::Larger => measures.width.max(measures.height) / 100.0,
                };
                value * one
            }
            Self::Sum(parts) => parts.iter().map(|part| part.resolve(measures)).sum::<Option<f32>>()?,
            Self::Product(of) => of.0.resolve(measures)? * of.1.resolve(measures)?,
            Self::Quotient(of) => of.0.resolve(measures)? / of.1.resolve(measures)?,
            Self::Min(parts) => {
                parts.iter().map(|part| part.resolve(measures)).try_fold(f32::INFINITY, |a, b| Some(a.min(b?)))?
            }
            Self::Max(parts) => {
                parts.iter().map(|part| part.resolve(measures)).try_fold(f32::NEG_INFINITY, |a, b| Some(a.max(b?)))?
            }
        };
        value.is_finite().then_some(value)
    }
}

fn dimension(value: f32, unit: &str) -> Option<Length> {
    let (value, unit) = match unit.to_ascii_lowercase().as_str() {
        "px" => (value, Unit::Px),
        "pt" => (value * 96.0 / 72.0, Unit::Px),
        "pc" => (value * 16.0, Unit::Px),
        "in" => (value * 96.0, Unit::Px),
        "cm" => (value * 96.0 / 2.54, Unit::Px),
        "mm" => (value * 96.0 / 25.4, Unit::Px),
        "q" => (value * 96.0 / 101.6, Unit::Px),
        "em" => (value, Unit::Em),
        // As most fonts have them.
        "ex" | "ch" => (value * 0.5, Unit::Em),
        "cap" => (value * 0.7, Unit::Em),
        "ic" => (value, Unit::Em),
        "lh" => (value * 1.2, Unit::Em),
        "rem" => (value, Unit::Rem),
        "rlh" => (value * 1.2, Unit::Rem),
        "rex" | "rch" => (value * 0.5, Unit::Rem),
        "vw" | "svw" | "lvw" | "dvw" | "vi" | "svi" | "lvi" | "dvi" => (value, Unit::Width),
        "vh" | "svh" | "lvh" | "dvh" | "vb" | "svb" | "lvb" | "dvb" => (value, Unit::Height),
        "vmin" | "svmin" | "lvmin" | "dvmin" => (value, Unit::Smaller),
        "vmax" | "svmax" | "lvmax" | "dvmax" => (value, Unit::Larger),
        _ => return None,
    };
    Some(Length::Of(value, unit))
}

fn list(input: &mut Parser<'_>) -> Result<Vec<Length>, Error> {
    input.parse_nested_block(|input| input.parse_comma_separated(sum))
}

fn sum(input: &mut Parser<'_>) -> Result<Length, Error> {
    let mut parts = vec![product(input)?];
    loop {
        if input.try_parse(|input| input.expect_delim('+')).is_ok() {
            parts.push(product(input)?);
        } else if input.try_parse(|input| input.expect_delim('-')).is_ok() {
            parts.push(Length::Product(Box::new((Length::Number(-1.0), product(input)?))));
        } else {
            return Ok(if parts.len() == 1 { parts.remove(0) } else { Length::Sum(parts) });
        }
    }
}

/// How many factors a product may have: each lies inside the next.
const FACTORS_MAX: usize = 32;

fn product(input: &mut Parser<'_>) -> Result<Length, Error> {
    let mut value = Length::parse(input)?;
    for _ in 0..FACTORS_MAX {
        if input.try_parse(|input| input.expect_delim('*')).is_ok() {
            value = Length::Product(Box::new((value, Length::parse(input)?)));
        } else if input.try_parse(|input| input.expect_delim('/')).is_ok() {
            value = Length::Quotient(Box::new((value, Length::parse(input)?)));
        } else {
            break;
        }
    }
    Ok(value)
}

/// Reads an angle, in degrees.
pub(super) fn angle(input: &mut Parser<'_>) -> Result<f32, Error> {
    match *input.next()? {
        Token::Number { value: 0.0, .. } => Ok(0.0),
        Token::Dimension { value, ref unit, .. } => match unit.to_ascii_lowercase().as_str() {
            "deg" => Ok(value),
            "grad" => Ok(value * 0.9),
            "rad" => Ok(value.to_degrees()),
            "turn" => Ok(value * 360.0),
            _ => Err(Error::unexpected_token()),
        },
        _ => Err(Error::unexpected_token()),
    }
}
