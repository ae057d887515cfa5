//! Media queries (Media Queries 4) and `@supports`, answered for a screen.

use cssparser::{Delimiter, Parser, Token};

use super::length::{Length, Measures};
use super::property;

type Error = cssparser::ParseError<()>;

/// The screen on which a page is looked at. Nothing is printed, no colours are forced, no more
/// contrast is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Environment {
    /// Width of the viewport in CSS pixels.
    pub width_px: f32,
    /// Height of the viewport in CSS pixels.
    pub height_px: f32,
    /// Does the reader ask for dark mode?
    pub is_dark: bool,
}

impl Environment {
    pub(super) fn measures(&self, font_size: f32, root_font_size: f32) -> Measures {
        Measures { font_size, root_font_size, whole: None, width: self.width_px, height: self.height_px }
    }
}

/// A condition of `@media`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Condition {
    Always,
    Never,
    /// Something that we do not know: neither it nor its opposite holds.
    Unknown,
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    /// The width lies in a range.
    Width(Range),
    Height(Range),
    /// Width by height lies in a range.
    Ratio(Range),
    Portrait(bool),
    Dark(bool),
}

/// From the first to the second; whether these two count too.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Range {
    least: Option<(Length, bool)>,
    most: Option<(Length, bool)>,
}

impl Range {
    fn holds(&self, value: f32, environment: &Environment) -> Option<bool> {
        let measures = environment.measures(16.0, 16.0);
        let mut holds = true;
        if let Some((least, counts)) = &self.least {
            let least = least.resolve(&measures)?;
            holds &= value > least || (*counts && value == least);
        }
        if let Some((most, counts)) = &self.most {
            let most = most.resolve(&measures)?;
            holds &= value < most || (*counts && value == most);
        }
        Some(holds)
    }
}

impl Condition {
    /// Does it hold?
    pub(super) fn holds(&self, environment: &Environment) -> bool {
        self.evaluate(environment) == Some(true)
    }

    fn evaluate(&self, environment: &Environment) -> Option<bool> {
        let (width, height) = (environment.width_px, environment.height_px);
        match self {
            Self::Always => Some(true),
            Self::Never => Some(false),
            Self::Unknown => None,
            Self::Not(condition) => condition.evaluate(environment).map(|holds| !holds),
            Self::All(conditions) => one_decides(conditions, environment, false),
            Self::Any(conditions) => one_decides(conditions, environment, true),
            Self::Width(range) => range.holds(width, environment),
            Self::Height(range) => range.holds(height, environment),
            Self::Ratio(range) => range.holds(width / height, environment),
            Self::Portrait(is_portrait) => Some((height >= width) == *is_portrait),
            Self::Dark(is_dark) => Some(environment.is_dark == *is_dark),
        }
    }

    /// Does any part of it satisfy `is`?
    pub(super) fn any(&self, is: &impl Fn(&Self) -> bool) -> bool {
        is(self)
            || match self {
                Self::Not(condition) => condition.any(is),
                Self::All(conditions) | Self::Any(conditions) => conditions.iter().any(|one| one.any(is)),
                _ => false,
            }
    }

    /// Reads a list of media queries. A query that cannot be read never holds.
    pub(super) fn parse(input: &mut Parser<'_>) -> Self {
        if input.is_exhausted() {
            return Self::Always;
        }
        let mut queries = Vec::new();
        loop {
            let query = input.parse_until_before(Delimiter::Comma, query);
            queries.push(query.unwrap_or(Self::Never));
            if input.next().is_err() {
                break;
            }
        }
        if queries.len() == 1 { queries.remove(0) } else { Self::Any(queries) }
    }

    /// The condition of a `media` attribute.
    pub(super) fn of_attribute(text: &str) -> Self {
        Self::parse(&mut Parser::new(text))
    }
}

/// One with this answer is enough; otherwise the answer is the other one if all give it.
fn one_decides(conditions: &[Condition], environment: &Environment, answer: bool) -> Option<bool> {
    let mut all_known = true;
    for condition in conditions {
        match condition.evaluate(environment) {
            Some(holds) if holds == answer => return Some(answer),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!answer)
}

fn query(input: &mut Parser<'_>) -> Result<Condition, Error> {
    if let Ok(condition) = input.try_parse(|input| {
        let condition = condition(input)?;
        input.expect_exhausted()?;
        Ok::<_, Error>(condition)
    }) {
        return Ok(condition);
    }
    let is_not = input.try_parse(|input| input.expect_ident_matching("not")).is_ok();
    let _ = input.try_parse(|input| input.expect_ident_matching("only"));
    let kind = match input.expect_ident()?.to_ascii_lowercase().as_str() {
        "all" | "screen" => Condition::Always,
        _ => Condition::Never,
    };
    let mut parts = vec![kind];
    while input.try_parse(|input| input.expect_ident_matching("and")).is_ok() {
        parts.push(in_brackets(input)?);
    }
    input.expect_exhausted()?;
    let all = Condition::All(parts);
    Ok(if is_not { Condition::Not(Box::new(all)) } else { all })
}

fn condition(input: &mut Parser<'_>) -> Result<Condition, Error> {
    if input.try_parse(|input| input.expect_ident_matching("not")).is_ok() {
        return Ok(Condition::Not(Box::new(in_brackets(input)?)));
    }
    joined(input, in_brackets)
}

/// One condition, or several tied by `and` or by `or`.
fn joined(input: &mut Parser<'_>, one: fn(&mut Parser<'_>) -> Result<Condition, Error>) -> Result<Condition, Error> {
    let mut parts = vec![one(input)?];
    let mut tie = None;
    while let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
        let word = word.to_ascii_lowercase();
        if !matches!(word.as_str(), "and" | "or") || tie.as_ref().is_some_and(|tie| *tie != word) {
            return Err(Error::unexpected_token());
        }
        tie = Some(word);
        parts.push(one(input)?);
    }
    Ok(match tie.as_deref() {
        Some("or") => Condition::Any(parts),
        Some(_) => Condition::All(parts),
        None => parts.remove(0),
    })
}

fn in_brackets(input: &mut Parser<'_>) -> Result<Condition, Error> {
    match input.next()? {
        Token::ParenthesisBlock => input.parse_nested_block(|input| {
            if let Ok(condition) = input.try_parse(|input| {
                let condition = condition(input)?;
                input.expect_exhausted()?;
                Ok::<_, Error>(condition)
            }) {
                return Ok(condition);
            }
            let feature = input.try_parse(feature);
            Ok(feature.unwrap_or_else(|_| {
                while input.next().is_ok() {}
                Condition::Unknown
            }))
        }),
        Token::Function(_) => input.parse_nested_block(|input| {
            while input.next().is_ok() {}
            Ok(Condition::Unknown)
        }),
        _ => Err(Error::unexpected_token()),
    }
}

/// A value in a query: a length, a ratio or a number.
fn value(input: &mut Parser<'_>) -> Result<Length, Error> {
    let value = Length::parse(input)?;
    if input.try_parse(|input| input.expect_delim('/')).is_ok() {
        return Ok(Length::Quotient(Box::new((value, Length::parse(input)?))));
    }
    Ok(value)
}

/// `<`, `<=`, `>`, `>=` or `=`: how the left lies to the right, and whether they may be equal.
fn comparison(input: &mut Parser<'_>) -> Result<(std::cmp::Ordering, bool), Error> {
    use std::cmp::Ordering;
    let ordering = match input.next()? {
        Token::Delim('<') => Ordering::Less,
        Token::Delim('>') => Ordering::Greater,
        Token::Delim('=') => return Ok((Ordering::Equal, true)),
        _ => return Err(Error::unexpected_token()),
    };
    Ok((ordering, input.try_parse(|input| input.expect_delim('=')).is_ok()))
}

fn feature(input: &mut Parser<'_>) -> Result<Condition, Error> {
    use std::cmp::Ordering;
    let mut range = Range { least: None, most: None };
    let mut add = |ordering, counts, value: Length| match ordering {
        Ordering::Less => range.most = Some((value, counts)),
        Ordering::Greater => range.least = Some((value, counts)),
        Ordering::Equal => {
            range.least = Some((value.clone(), true));
            range.most = Some((value, true));
        }
    };
    let Ok(name) = input.try_parse(Parser::expect_ident_cloned) else {
        // `400px <= width < 900px`
        let first = value(input)?;
        let (ordering, counts) = comparison(input)?;
        add(ordering.reverse(), counts, first);
        let name = input.expect_ident_cloned()?;
        if let Ok((ordering, counts)) = input.try_parse(comparison) {
            add(ordering, counts, value(input)?);
        }
        input.expect_exhausted()?;
        return Ok(ranged(&name.to_ascii_lowercase(), range));
    };
    let name = name.to_ascii_lowercase();
    if input.is_exhausted() {
        return Ok(match name.as_str() {
            "width"
            | "height"
            | "aspect-ratio"
            | "orientation"
            | "color"
            | "hover"
            | "any-hover"
            | "pointer"
            | "any-pointer"
            | "resolution"
            | "prefers-color-scheme"
            | "scripting"
            | "update" => Condition::Always,
            "prefers-contrast"
            | "prefers-reduced-motion"
            | "forced-colors"
            | "monochrome"
            | "inverted-colors"
            | "prefers-reduced-transparency"
            | "prefers-reduced-data"
            | "grid"
            | "color-index" => Condition::Never,
            _ => Condition::Unknown,
        });
    }
    if let Ok((ordering, counts)) = input.try_parse(comparison) {
        add(ordering, counts, value(input)?);
        input.expect_exhausted()?;
        return Ok(ranged(&name, range));
    }
    input.expect_colon()?;
    let bare = name.trim_start_matches("min-").trim_start_matches("max-");
    if matches!(bare, "width" | "height" | "aspect-ratio" | "device-width" | "device-height") {
        let ordering = match &name[..name.len() - bare.len()] {
            "min-" => Ordering::Greater,
            "max-" => Ordering::Less,
            _ => Ordering::Equal,
        };
        add(ordering, true, value(input)?);
        input.expect_exhausted()?;
        return Ok(ranged(bare, range));
    }
    let is = |holds: bool| if holds { Condition::Always } else { Condition::Never };
    let Ok(word) = input.try_parse(Parser::expect_ident_cloned) else {
        while input.next().is_ok() {}
        return Ok(match name.as_str() {
            "grid" => Condition::Never,
            _ => Condition::Unknown,
        });
    };
    let word = word.to_ascii_lowercase();
    input.expect_exhausted()?;
    Ok(match (name.as_str(), word.as_str()) {
        ("orientation", "portrait") => Condition::Portrait(true),
        ("orientation", "landscape") => Condition::Portrait(false),
        ("prefers-color-scheme", "dark") => Condition::Dark(true),
        ("prefers-color-scheme", "light") => Condition::Dark(false),
        (
            "prefers-contrast" | "prefers-reduced-motion" | "prefers-reduced-transparency" | "prefers-reduced-data",
            _,
        ) => is(word == "no-preference"),
        ("forced-colors" | "inverted-colors", _) => is(word == "none"),
        ("hover" | "any-hover", _) => is(word == "hover"),
        ("pointer" | "any-pointer", _) => is(word == "fine"),
        ("update", _) => is(word == "fast"),
        ("scripting", _) => is(word == "enabled"),
        ("display-mode", _) => is(word == "browser"),
        _ => Condition::Unknown,
    })
}

fn ranged(name: &str, range: Range) -> Condition {
    match name {
        "width" | "device-width" => Condition::Width(range),
        "height" | "device-height" => Condition::Height(range),
        "aspect-ratio" => Condition::Ratio(range),
        _ => Condition::Unknown,
    }
}

/// Reads the condition of `@supports`: what we know is supported.
pub(super) fn supports(input: &mut Parser<'_>) -> Result<Condition, Error> {
    if input.try_parse(|input| input.expect_ident_matching("not")).is_ok() {
        return Ok(Condition::Not(Box::new(supported(input)?)));
    }
    joined(input, supported)
}

fn supported(input: &mut Parser<'_>) -> Result<Condition, Error> {
    let is = |holds: bool| if holds { Condition::Always } else { Condition::Never };
    match input.next()?.clone() {
        Token::ParenthesisBlock => input.parse_nested_block(|input| {
            if let Ok(condition) = input.try_parse(|input| {
                let condition = supports(input)?;
                input.expect_exhausted()?;
                Ok::<_, Error>(condition)
            }) {
                return Ok(condition);
            }
            let name = input.expect_ident_cloned()?;
            input.expect_colon()?;
            input.skip_whitespace();
            let start = input.position();
            while input.next().is_ok() {}
            Ok(is(property::is_supported(&name, input.slice_from(start))))
        }),
        Token::Function(name) => input.parse_nested_block(|input| {
            let holds = name.eq_ignore_ascii_case("selector")
                && super::selector::parse_list(input, false).is_ok_and(|_| input.is_exhausted());
            while input.next().is_ok() {}
            Ok(is(holds))
        }),
        _ => Err(Error::unexpected_token()),
    }
}
