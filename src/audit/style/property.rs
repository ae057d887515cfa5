//! Properties and their values: those that decide whether text can be seen and told from its ground.

use cssparser::{Parser, Token};

use super::colour::Colour;
use super::length::{Length, Unit, angle};

type Error = cssparser::ParseError<()>;

macro_rules! properties {
    ($($name:ident $css:literal $kind:ident)*) => {
        /// A longhand. Logical ones are mapped to the sides of text that runs from left to right.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Property { $($name),* }

        /// Every longhand.
        pub(super) const ALL: &[Property] = &[$(Property::$name),*];

        const KINDS: &[Kind] = &[$(Kind::$kind),*];

        fn longhand(name: &str) -> Option<Property> {
            Some(match name { $($css => Property::$name,)* _ => return None })
        }
    };
}

/// How a longhand's value is read.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Word,
    Length,
    Colour,
    Images,
    Shadows,
    Turn,
    Size,
    Weight,
    Shape,
    Scheme,
    Content,
}

properties! {
    ColorScheme "color-scheme" Scheme
    FontSize "font-size" Size
    Color "color" Colour
    TextFill "-webkit-text-fill-color" Colour
    FontWeight "font-weight" Weight
    LineHeight "line-height" Length
    LetterSpacing "letter-spacing" Length
    WordSpacing "word-spacing" Length
    TextAlign "text-align" Word
    TextTransform "text-transform" Word
    TextIndent "text-indent" Length
    TextShadow "text-shadow" Shadows
    TextDecorationLine "text-decoration-line" Word
    TextWrap "text-wrap-mode" Word
    TextOverflow "text-overflow" Word
    BackgroundColor "background-color" Colour
    BackgroundImage "background-image" Images
    BackgroundClip "background-clip" Word
    BackgroundSize "background-size" Shape
    Opacity "opacity" Length
    Visibility "visibility" Word
    Display "display" Word
    ContentVisibility "content-visibility" Word
    Position "position" Word
    Float "float" Word
    Top "top" Length
    Right "right" Length
    Bottom "bottom" Length
    Left "left" Length
    MarginTop "margin-top" Length
    MarginRight "margin-right" Length
    MarginBottom "margin-bottom" Length
    MarginLeft "margin-left" Length
    Width "width" Length
    Height "height" Length
    MinHeight "min-height" Length
    MaxWidth "max-width" Length
    MaxHeight "max-height" Length
    PaddingTop "padding-top" Length
    PaddingRight "padding-right" Length
    PaddingBottom "padding-bottom" Length
    PaddingLeft "padding-left" Length
    OverflowX "overflow-x" Word
    OverflowY "overflow-y" Word
    Clip "clip" Shape
    ClipPath "clip-path" Shape
    Transform "transform" Turn
    Rotate "rotate" Turn
    Scale "scale" Turn
    Translate "translate" Turn
    Filter "filter" Shape
    BlendMode "mix-blend-mode" Word
    BackgroundBlendMode "background-blend-mode" Word
    MaskImage "mask-image" Shape
    OutlineStyle "outline-style" Word
    OutlineWidth "outline-width" Length
    OutlineColor "outline-color" Colour
    BorderTopStyle "border-top-style" Word
    BorderRightStyle "border-right-style" Word
    BorderBottomStyle "border-bottom-style" Word
    BorderLeftStyle "border-left-style" Word
    BorderTopWidth "border-top-width" Length
    BorderRightWidth "border-right-width" Length
    BorderBottomWidth "border-bottom-width" Length
    BorderLeftWidth "border-left-width" Length
    BorderTopColor "border-top-color" Colour
    BorderRightColor "border-right-color" Colour
    BorderBottomColor "border-bottom-color" Colour
    BorderLeftColor "border-left-color" Colour
    BoxShadow "box-shadow" Shape
    Content "content" Content
}

/// A value that every property can have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Wide {
    Inherit,
    Initial,
    Unset,
    Revert,
    RevertLayer,
}

/// A shadow behind letters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shadow {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) blur: Length,
    pub(super) colour: Colour,
}

/// A part of what `content` puts into an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Text(Box<str>),
    /// The value of an attribute.
    Attribute(Box<str>),
}

/// A layer of a background.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Image {
    /// The colours of its stops.
    Gradient(Vec<Colour>),
    /// A picture.
    Picture,
}

/// What a transformation does.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Turn {
    /// How far it turns around the axis to the viewer, in degrees.
    pub degrees: f32,
    /// Does it bring to nothing or far away?
    pub is_gone: bool,
    /// Does it do anything?
    pub is_some: bool,
}

/// A value as written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Wide(Wide),
    Word(Box<str>),
    Length(Length),
    Colour(Colour),
    Images(Vec<Image>),
    Shadows(Vec<Shadow>),
    Turn(Turn),
    /// Light, dark: which of them the element supports.
    Schemes(bool, bool),
    /// Anything but the initial value, as text.
    Shape(Box<str>),
    /// What is said of generated content: its text, or what stands for it (CSS Content 3, 1.2).
    Content(Box<[Part]>),
}

fn wide(word: &str) -> Option<Wide> {
    Some(match word {
        "inherit" => Wide::Inherit,
        "initial" => Wide::Initial,
        "unset" => Wide::Unset,
        "revert" => Wide::Revert,
        "revert-layer" => Wide::RevertLayer,
        _ => return None,
    })
}

use Property as P;

const FOUR_PADDING: &[P] = &[P::PaddingTop, P::PaddingRight, P::PaddingBottom, P::PaddingLeft];
const FOUR_MARGIN: &[P] = &[P::MarginTop, P::MarginRight, P::MarginBottom, P::MarginLeft];
const FOUR_INSET: &[P] = &[P::Top, P::Right, P::Bottom, P::Left];
const STYLES: &[P] = &[P::BorderTopStyle, P::BorderRightStyle, P::BorderBottomStyle, P::BorderLeftStyle];
const WIDTHS: &[P] = &[P::BorderTopWidth, P::BorderRightWidth, P::BorderBottomWidth, P::BorderLeftWidth];
const COLOURS: &[P] = &[P::BorderTopColor, P::BorderRightColor, P::BorderBottomColor, P::BorderLeftColor];
const BORDER: &[P] = &[
    P::BorderTopWidth,
    P::BorderTopStyle,
    P::BorderTopColor,
    P::BorderRightWidth,
    P::BorderRightStyle,
    P::BorderRightColor,
    P::BorderBottomWidth,
    P::BorderBottomStyle,
    P::BorderBottomColor,
    P::BorderLeftWidth,
    P::BorderLeftStyle,
    P::BorderLeftColor,
];
const BACKGROUND: &[P] = &[P::BackgroundColor, P::BackgroundImage, P::BackgroundClip, P::BackgroundSize];

/// The longhands that a property of this name sets; none where we do not know it.
pub(super) fn longhands(name: &str) -> &'static [Property] {
    match name {
        "all" => ALL,
        "background" => BACKGROUND,
        "font" => &[P::FontSize, P::FontWeight, P::LineHeight],
        "outline" => &[P::OutlineWidth, P::OutlineStyle, P::OutlineColor],
        "border" => BORDER,
        "border-block" => &[
            P::BorderTopWidth,
            P::BorderTopStyle,
            P::BorderTopColor,
            P::BorderBottomWidth,
            P::BorderBottomStyle,
            P::BorderBottomColor,
        ],
        "border-inline" => &[
            P::BorderLeftWidth,
            P::BorderLeftStyle,
            P::BorderLeftColor,
            P::BorderRightWidth,
            P::BorderRightStyle,
            P::BorderRightColor,
        ],
        "border-top" | "border-block-start" => &BORDER[..3],
        "border-right" | "border-inline-end" => &BORDER[3..6],
        "border-bottom" | "border-block-end" => &BORDER[6..9],
        "border-left" | "border-inline-start" => &BORDER[9..],
        "border-width" => WIDTHS,
        "border-style" => STYLES,
        "border-color" => COLOURS,
        "padding" => FOUR_PADDING,
        "padding-block" => &[P::PaddingTop, P::PaddingBottom],
        "padding-inline" => &[P::PaddingLeft, P::PaddingRight],
        "margin" => FOUR_MARGIN,
        "margin-block" => &[P::MarginTop, P::MarginBottom],
        "margin-inline" => &[P::MarginLeft, P::MarginRight],
        "inset" => FOUR_INSET,
        "inset-block" => &[P::Top, P::Bottom],
        "inset-inline" => &[P::Left, P::Right],
        "overflow" => &[P::OverflowX, P::OverflowY],
        "text-decoration" => &[P::TextDecorationLine],
        "white-space" => &[P::TextWrap],
        _ => one(name).map_or(&[], |property| &ALL[property as usize..=property as usize]),
    }
}

fn one(name: &str) -> Option<Property> {
    let name = name.strip_prefix("-webkit-").filter(|_| name != "-webkit-text-fill-color").unwrap_or(name);
    longhand(match name {
        "inline-size" => "width",
        "block-size" => "height",
        "min-block-size" => "min-height",
        "max-inline-size" => "max-width",
        "max-block-size" => "max-height",
        "overflow-inline" => "overflow-x",
        "overflow-block" => "overflow-y",
        "inset-block-start" => "top",
        "inset-block-end" => "bottom",
        "inset-inline-start" => "left",
        "inset-inline-end" => "right",
        "padding-block-start" => "padding-top",
        "padding-block-end" => "padding-bottom",
        "padding-inline-start" => "padding-left",
        "padding-inline-end" => "padding-right",
        "margin-block-start" => "margin-top",
        "margin-block-end" => "margin-bottom",
        "margin-inline-start" => "margin-left",
        "margin-inline-end" => "margin-right",
        "border-block-start-color" => "border-top-color",
        "border-block-end-color" => "border-bottom-color",
        "border-block-start-style" => "border-top-style",
        "border-block-end-style" => "border-bottom-style",
        "border-block-start-width" => "border-top-width",
        "border-block-end-width" => "border-bottom-width",
        "border-inline-start-color" => "border-left-color",
        "border-inline-end-color" => "border-right-color",
        "mask" => "mask-image",
        "background-repeat" => "background-size",
        "font-size-adjust" => return None,
        name => name,
    })
}

/// Do we, or do browsers, know such a declaration?
pub(super) fn is_supported(name: &str, value: &str) -> bool {
    let name = name.to_ascii_lowercase();
    if name.starts_with("--") {
        return true;
    }
    // What browsers know and we need not.
    longhands(&name).is_empty() || parse(&name, value).is_some()
}

/// Reads the value of a property that we know, into its longhands. Nothing where it is not valid.
pub(super) fn parse(name: &str, text: &str) -> Option<Vec<(Property, Value)>> {
    let properties = longhands(name);
    let mut input = Parser::new(text);
    let start = input.state();
    let word = input.try_parse(|input| {
        let word = input.expect_ident_cloned()?;
        input.expect_exhausted()?;
        Ok::<_, Error>(word)
    });
    if let Some(wide) = word.ok().and_then(|word| wide(&word.to_ascii_lowercase())) {
        return Some(properties.iter().map(|property| (*property, Value::Wide(wide))).collect());
    }
    input.reset(&start);
    let input = &mut input;
    let values = match name {
        "all" => return None,
        "background" => background(input),
        "font" => font(input),
        "outline" => line(input, &[P::OutlineWidth, P::OutlineStyle, P::OutlineColor]),
        "text-decoration" => Ok(vec![(P::TextDecorationLine, words(input))]),
        "white-space" => white_space(input),
        "border-width" | "border-style" | "border-color" | "padding" | "margin" | "inset" | "overflow"
        | "padding-block" | "padding-inline" | "margin-block" | "margin-inline" | "inset-block" | "inset-inline" => {
            sides(input, properties)
        }
        _ if properties.len() > 1 => line(input, &properties[..3]).map(|first| {
            let again = properties.chunks(3).flat_map(|side| {
                side.iter().zip(&first).map(|(property, (_, value))| (*property, value.clone())).collect::<Vec<_>>()
            });
            again.collect()
        }),
        _ => value(input, *properties.first()?).map(|value| vec![(properties[0], value)]),
    };
    values.ok().filter(|_| input.is_exhausted())
}

/// The value of one longhand.
fn value(input: &mut Parser<'_>, property: Property) -> Result<Value, Error> {
    match KINDS[property as usize] {
        Kind::Word => Ok(words(input)),
        Kind::Colour => Colour::parse(input).map(Value::Colour),
        Kind::Length => {
            if let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
                return Ok(match word.to_ascii_lowercase().as_str() {
                    "thin" => Value::Length(Length::px(1.0)),
                    "medium" => Value::Length(Length::px(3.0)),
                    "thick" => Value::Length(Length::px(5.0)),
                    word => {
                        let word = Value::Word(word.into());
                        while input.next().is_ok() {}
                        word
                    }
                });
            }
            let is_other = input.try_parse(|input| match input.next()? {
                Token::Function(name) if !is_math(name) => Ok(()),
                _ => Err(Error::unexpected_token()),
            });
            if is_other.is_ok() {
                // `fit-content(…)`, `anchor(…)`: valid and not known.
                while input.next().is_ok() {}
                return Ok(Value::Word("auto".into()));
            }
            let value = Length::parse(input)?;
            // `text-indent: 1em hanging`
            while input.try_parse(Parser::expect_ident_cloned).is_ok() {}
            Ok(Value::Length(value))
        }
        Kind::Images => {
            let mut images = Vec::new();
            loop {
                if let Some(image) = image(input)? {
                    images.push(image);
                } else {
                    input.expect_ident_matching("none")?;
                }
                if input.try_parse(Parser::expect_comma).is_err() {
                    return Ok(Value::Images(images));
                }
            }
        }
        Kind::Shadows => shadows(input),
        Kind::Turn => turn(input, property),
        Kind::Size => size(input),
        Kind::Weight => weight(input),
        Kind::Scheme => {
            let words = words(input);
            let Value::Word(words) = words else { return Err(Error::unexpected_token()) };
            let has = |wanted| words.split(' ').any(|word| word == wanted);
            Ok(Value::Schemes(has("light"), has("dark")))
        }
        Kind::Shape => {
            input.skip_whitespace();
            let start = input.position();
            while input.next().is_ok() {}
            Ok(Value::Shape(input.slice_from(start).trim().to_ascii_lowercase().into()))
        }
        Kind::Content => Ok(Value::Content(content(input))),
    }
}

fn is_math(name: &str) -> bool {
    ["calc", "min", "max", "clamp", "-webkit-calc"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// All words that are left, in lower case; functions and the rest are left out.
fn words(input: &mut Parser<'_>) -> Value {
    let mut words = String::new();
    while let Ok(token) = input.next() {
        if let Token::Ident(word) = token {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&word.to_ascii_lowercase());
        }
    }
    Value::Word(words.into())
}

/// One to four values for the sides of a box.
fn sides(input: &mut Parser<'_>, properties: &[Property]) -> Result<Vec<(Property, Value)>, Error> {
    let mut values = Vec::new();
    let side = |input: &mut Parser<'_>| match KINDS[properties[0] as usize] {
        Kind::Word => Ok(Value::Word(input.expect_ident()?.to_ascii_lowercase().into())),
        Kind::Length => match input.try_parse(Parser::expect_ident_cloned) {
            Ok(word) => Ok(match word.to_ascii_lowercase().as_str() {
                "thin" => Value::Length(Length::px(1.0)),
                "medium" => Value::Length(Length::px(3.0)),
                "thick" => Value::Length(Length::px(5.0)),
                word => Value::Word(word.into()),
            }),
            Err(_) => Length::parse(input).map(Value::Length),
        },
        _ => value(input, properties[0]),
    };
    while values.len() < 4 && !input.is_exhausted() {
        values.push(side(input)?);
    }
    let of = |index: usize| match values.len() {
        0 => None,
        count if index < count => values.get(index),
        // Left as right, bottom as top, right as top.
        count if index == 3 && count > 1 => values.get(1),
        _ => values.first(),
    };
    let values = properties.iter().enumerate().map(|(index, property)| Some((*property, of(index)?.clone())));
    values.collect::<Option<_>>().ok_or_else(Error::unexpected_token)
}

/// Width, style and colour of a border or an outline, in any order.
fn line(input: &mut Parser<'_>, properties: &[Property]) -> Result<Vec<(Property, Value)>, Error> {
    let (mut width, mut style, mut colour) = (None, None, None);
    while !input.is_exhausted() {
        if width.is_none()
            && let Ok(found) = input.try_parse(|input| match input.try_parse(Length::parse) {
                Ok(length) => Ok(length),
                Err(_) => match input.expect_ident()?.to_ascii_lowercase().as_str() {
                    "thin" => Ok(Length::px(1.0)),
                    "medium" => Ok(Length::px(3.0)),
                    "thick" => Ok(Length::px(5.0)),
                    _ => Err(Error::unexpected_token()),
                },
            })
        {
            width = Some(found);
        } else if colour.is_none()
            && let Ok(found) = input.try_parse(Colour::parse)
        {
            colour = Some(found);
        } else if style.is_none() {
            style = Some(input.expect_ident()?.to_ascii_lowercase());
        } else {
            return Err(Error::unexpected_token());
        }
    }
    Ok(vec![
        (properties[0], Value::Length(width.unwrap_or(Length::px(3.0)))),
        (properties[1], Value::Word(style.unwrap_or_else(|| "none".to_owned()).into())),
        (properties[2], Value::Colour(colour.unwrap_or(Colour::Current))),
    ])
}

fn white_space(input: &mut Parser<'_>) -> Result<Vec<(Property, Value)>, Error> {
    let Value::Word(words) = words(input) else { return Err(Error::unexpected_token()) };
    let wraps = !words.split(' ').any(|word| matches!(word, "nowrap" | "pre"));
    Ok(vec![(P::TextWrap, Value::Word(if wraps { "wrap" } else { "nowrap" }.into()))])
}

/// A picture or gradient, if one comes next.
fn image(input: &mut Parser<'_>) -> Result<Option<Image>, Error> {
    let before = input.state();
    match input.next()?.clone() {
        Token::UnquotedUrl(_) => Ok(Some(Image::Picture)),
        Token::Function(name) if name.to_ascii_lowercase().ends_with("gradient") => {
            let stops = input.parse_nested_block(|input| {
                let mut stops = Vec::new();
                loop {
                    if let Ok(colour) = input.try_parse(Colour::parse) {
                        stops.push(colour);
                    } else if input.next().is_err() {
                        return Ok::<_, Error>(stops);
                    }
                }
            })?;
            Ok(Some(Image::Gradient(stops)))
        }
        Token::Function(name)
            if matches!(
                name.to_ascii_lowercase().as_str(),
                "url"
                    | "image"
                    | "image-set"
                    | "-webkit-image-set"
                    | "element"
                    | "-moz-element"
                    | "cross-fade"
                    | "paint"
            ) =>
        {
            Ok(Some(Image::Picture))
        }
        _ => {
            input.reset(&before);
            Ok(None)
        }
    }
}

fn background(input: &mut Parser<'_>) -> Result<Vec<(Property, Value)>, Error> {
    let mut images = Vec::new();
    let mut colour = Colour::Known(super::colour::Rgba::TRANSPARENT);
    let (mut clip, mut size) = ("border-box", "auto");
    while !input.is_exhausted() {
        if let Some(image) = image(input)? {
            images.push(image);
        } else if let Ok(found) = input.try_parse(Colour::parse) {
            colour = found;
        } else {
            match input.next()? {
                Token::Ident(word) => match word.to_ascii_lowercase().as_str() {
                    "text" => clip = "text",
                    "no-repeat" => size = "no-repeat",
                    "none" | "left" | "right" | "top" | "bottom" | "center" | "repeat" | "repeat-x" | "repeat-y"
                    | "round" | "space" | "fixed" | "local" | "scroll" | "border-box" | "padding-box"
                    | "content-box" | "cover" | "contain" | "auto" => {}
                    _ => return Err(Error::unexpected_token()),
                },
                Token::Delim('/') => size = "other",
                Token::Comma
                | Token::Dimension { .. }
                | Token::Percentage { .. }
                | Token::Number { .. }
                | Token::Function(_) => {}
                _ => return Err(Error::unexpected_token()),
            }
        }
    }
    Ok(vec![
        (P::BackgroundColor, Value::Colour(colour)),
        (P::BackgroundImage, Value::Images(images)),
        (P::BackgroundClip, Value::Word(clip.into())),
        (P::BackgroundSize, Value::Shape(size.into())),
    ])
}

fn shadows(input: &mut Parser<'_>) -> Result<Value, Error> {
    if input.try_parse(|input| input.expect_ident_matching("none")).is_ok() {
        return Ok(Value::Shadows(Vec::new()));
    }
    let shadows = input.parse_comma_separated(|input| {
        let (mut colour, mut lengths) = (Colour::Current, Vec::new());
        while !input.is_exhausted() {
            if let Ok(length) = input.try_parse(Length::parse) {
                lengths.push(length);
            } else {
                colour = Colour::parse(input)?;
            }
        }
        let mut lengths = lengths.into_iter();
        match (lengths.next(), lengths.next()) {
            (Some(x), Some(y)) => Ok(Shadow { x, y, blur: lengths.next().unwrap_or(Length::px(0.0)), colour }),
            _ => Err(Error::unexpected_token()),
        }
    })?;
    Ok(Value::Shadows(shadows))
}

fn size(input: &mut Parser<'_>) -> Result<Value, Error> {
    let Ok(word) = input.try_parse(Parser::expect_ident_cloned) else {
        return Length::parse(input).map(Value::Length);
    };
    let length = match word.to_ascii_lowercase().as_str() {
        "xx-small" => Length::px(9.0),
        "x-small" => Length::px(10.0),
        "small" => Length::px(13.0),
        "medium" => Length::px(16.0),
        "large" => Length::px(18.0),
        "x-large" => Length::px(24.0),
        "xx-large" => Length::px(32.0),
        "xxx-large" => Length::px(48.0),
        "smaller" => Length::Of(1.0 / 1.2, Unit::Em),
        "larger" => Length::Of(1.2, Unit::Em),
        _ => return Err(Error::unexpected_token()),
    };
    Ok(Value::Length(length))
}

fn weight(input: &mut Parser<'_>) -> Result<Value, Error> {
    let Ok(word) = input.try_parse(Parser::expect_ident_cloned) else {
        return Length::parse(input).map(Value::Length);
    };
    let word = word.to_ascii_lowercase();
    match word.as_str() {
        "normal" => Ok(Value::Length(Length::Number(400.0))),
        "bold" => Ok(Value::Length(Length::Number(700.0))),
        "bolder" | "lighter" => Ok(Value::Word(word.into())),
        _ => Err(Error::unexpected_token()),
    }
}

fn font(input: &mut Parser<'_>) -> Result<Vec<(Property, Value)>, Error> {
    let mut weight_found = Value::Length(Length::Number(400.0));
    let mut line_height = Value::Word("normal".into());
    let size_found = loop {
        if let Ok(word) = input.try_parse(|input| {
            let word = input.expect_ident()?.to_ascii_lowercase();
            let is_system =
                matches!(word.as_str(), "caption" | "icon" | "menu" | "message-box" | "small-caption" | "status-bar");
            if is_system || matches!(word.as_str(), "normal" | "italic" | "oblique" | "small-caps") {
                Ok(word)
            } else {
                Err(Error::unexpected_token())
            }
        }) {
            if !matches!(word.as_str(), "normal" | "italic" | "oblique" | "small-caps") {
                break Value::Length(Length::px(13.333));
            }
            continue;
        }
        if let Ok(found) = input.try_parse(|input| match weight(input)? {
            Value::Length(number) if !number.is_number() => Err(Error::unexpected_token()),
            found => Ok(found),
        }) {
            weight_found = found;
            continue;
        }
        if let Ok(found) = input.try_parse(size) {
            break found;
        }
        // The width of the letters: `condensed`.
        input.expect_ident()?;
    };
    if input.try_parse(|input| input.expect_delim('/')).is_ok() {
        line_height = match input.try_parse(|input| input.expect_ident_matching("normal")) {
            Ok(()) => Value::Word("normal".into()),
            Err(_) => Value::Length(Length::parse(input)?),
        };
    }
    while input.next().is_ok() {}
    Ok(vec![(P::FontSize, size_found), (P::FontWeight, weight_found), (P::LineHeight, line_height)])
}

/// How far something must be moved to be certainly outside the screen.
pub(super) const AWAY_PX: f32 = 999.0;

fn turn(input: &mut Parser<'_>, property: Property) -> Result<Value, Error> {
    if input.try_parse(|input| input.expect_ident_matching("none")).is_ok() {
        return Ok(Value::Turn(Turn::default()));
    }
    let mut turn = Turn { is_some: true, ..Turn::default() };
    if property == P::Rotate {
        // `rotate: z 90deg`, `rotate: 0 0 1 90deg`; around other axes nothing is locked.
        let (mut axis, mut letter) = (Vec::new(), None);
        while !input.is_exhausted() {
            if let Ok(number) = input.try_parse(Parser::expect_number) {
                axis.push(number);
            } else if let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
                letter = Some(word.to_ascii_lowercase());
            } else {
                turn.degrees = angle(input)?;
            }
        }
        if letter.is_some_and(|letter| letter != "z") || matches!(axis[..], [x, y, _] if x != 0.0 || y != 0.0) {
            turn.degrees = 0.0;
        }
        return Ok(Value::Turn(turn));
    }
    let far = |length: &Length| {
        matches!(length, Length::Of(value, Unit::Px) if value.abs() >= AWAY_PX)
            || matches!(length, Length::Of(value, Unit::Em | Unit::Rem | Unit::Width | Unit::Height) if value.abs() >= 100.0)
    };
    if matches!(property, P::Scale | P::Translate) {
        while !input.is_exhausted() {
            let length = Length::parse(input)?;
            turn.is_gone |= if property == P::Scale {
                matches!(length, Length::Number(0.0) | Length::Of(0.0, _))
            } else {
                far(&length)
            };
        }
        return Ok(Value::Turn(turn));
    }
    while !input.is_exhausted() {
        let name = input.expect_function()?.to_ascii_lowercase();
        input.parse_nested_block(|input| {
            match name.as_str() {
                "rotate" | "rotatez" => {
                    turn.degrees += angle(input)?;
                    input.expect_exhausted()?;
                }
                "rotate3d" => {
                    let mut axis = [0.0; 3];
                    for part in &mut axis {
                        *part = input.expect_number()?;
                        input.expect_comma()?;
                    }
                    let degrees = angle(input)?;
                    if axis[0] == 0.0 && axis[1] == 0.0 {
                        turn.degrees += degrees * axis[2].signum();
                    }
                }
                "matrix" | "matrix3d" => {
                    let numbers = input.parse_comma_separated(|input| Ok::<_, Error>(input.expect_number()?))?;
                    if numbers.len() != if name == "matrix" { 6 } else { 16 } {
                        return Err(Error::unexpected_token());
                    }
                    turn.degrees += numbers[1].atan2(numbers[0]).to_degrees();
                }
                "scale" | "scalex" | "scaley" => {
                    let lengths = input.parse_comma_separated(Length::parse)?;
                    turn.is_gone |= lengths.contains(&Length::Number(0.0));
                }
                "translate" | "translatex" | "translatey" | "translate3d" => {
                    turn.is_gone |= input.parse_comma_separated(Length::parse)?.iter().any(far);
                }
                _ => while input.next().is_ok() {},
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(Value::Turn(turn))
}

fn content(input: &mut Parser<'_>) -> Box<[Part]> {
    let mut parts = Vec::new();
    while let Ok(token) = input.next() {
        match token {
            Token::QuotedString(text) => parts.push(Part::Text((**text).into())),
            // What follows is said instead.
            Token::Delim('/') => parts.clear(),
            Token::Function(name) if name.eq_ignore_ascii_case("attr") => {
                let name = input.parse_nested_block(|input| {
                    let name = input.expect_ident_cloned()?;
                    while input.next().is_ok() {}
                    Ok::<_, Error>(name)
                });
                parts.extend(name.map(|name| Part::Attribute(name.to_ascii_lowercase().into())));
            }
            _ => {}
        }
    }
    parts.into()
}
