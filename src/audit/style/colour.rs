//! Colours: every form of CSS Color 4, `light-dark()`, `color-mix()` and system colours; how they lie
//! over each other; and how well one stands out from another (WCAG 2.2).

use color::{ColorSpaceTag, DynamicColor, HueDirection, Srgb};
use cssparser::{Parser, Token};

type Error = cssparser::ParseError<()>;

/// A colour of the screen: red, green, blue and opacity from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rgba {
    /// Red, green and blue.
    pub rgb: [f32; 3],
    /// Opacity.
    pub alpha: f32,
}

impl Rgba {
    /// White.
    pub const WHITE: Self = Self::opaque([1.0; 3]);
    /// Black.
    pub const BLACK: Self = Self::opaque([0.0; 3]);
    /// Nothing to be seen.
    pub const TRANSPARENT: Self = Self { rgb: [0.0; 3], alpha: 0.0 };

    /// A colour that lets nothing through.
    pub const fn opaque(rgb: [f32; 3]) -> Self {
        Self { rgb, alpha: 1.0 }
    }

    const fn hex(number: u32) -> Self {
        Self::opaque([(number >> 16) as f32 / 255.0, (number >> 8 & 255) as f32 / 255.0, (number & 255) as f32 / 255.0])
    }

    /// With its opacity multiplied.
    pub fn faded(self, by: f32) -> Self {
        Self { alpha: self.alpha * by, ..self }
    }

    /// What is seen when it lies over another.
    pub fn over(self, below: Self) -> Self {
        let alpha = self.alpha + below.alpha * (1.0 - self.alpha);
        if alpha <= 0.0 {
            return Self::TRANSPARENT;
        }
        let mix =
            |index: usize| (self.rgb[index] * self.alpha + below.rgb[index] * below.alpha * (1.0 - self.alpha)) / alpha;
        Self { rgb: [mix(0), mix(1), mix(2)], alpha }
    }

    /// The colour that lies between two.
    pub(super) fn between(self, other: Self, share: f32) -> Self {
        let alpha = self.alpha + (other.alpha - self.alpha) * share;
        let mix = |index: usize| {
            let premultiplied = self.rgb[index] * self.alpha * (1.0 - share) + other.rgb[index] * other.alpha * share;
            if alpha > 0.0 { premultiplied / alpha } else { 0.0 }
        };
        Self { rgb: [mix(0), mix(1), mix(2)], alpha }
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f32 {
        let linear = |value: f32| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = self.rgb;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio with another colour (WCAG 2.2), from 1 to 21. Both are taken as opaque.
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

impl std::fmt::Display for Rgba {
    /// As `#rrggbb`, or `#rrggbbaa` where something shines through.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The value is in 0..=255: the cast is exact after rounding.
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        let [red, green, blue] = self.rgb.map(byte);
        write!(f, "#{red:02x}{green:02x}{blue:02x}")?;
        if self.alpha < 1.0 {
            write!(f, "{:02x}", byte(self.alpha))?;
        }
        Ok(())
    }
}

/// A colour as written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Colour {
    Current,
    Known(Rgba),
    LightDark(Box<(Colour, Colour)>),
    Mix {
        space: ColorSpaceTag,
        hue: HueDirection,
        shares: (f32, f32),
        of: Box<(Colour, Colour)>,
    },
    System(System),
    /// Valid, but nothing that can be worked out here.
    Unknown,
}

/// Colours that the browser chooses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum System {
    Canvas,
    CanvasText,
    LinkText,
    VisitedText,
    ActiveText,
    ButtonFace,
    GrayText,
    Highlight,
    HighlightText,
    Mark,
    MarkText,
    FieldBorder,
}

impl System {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "canvas" | "field" => Self::Canvas,
            "canvastext" | "fieldtext" | "buttontext" => Self::CanvasText,
            "linktext" => Self::LinkText,
            "visitedtext" => Self::VisitedText,
            "activetext" => Self::ActiveText,
            "buttonface" => Self::ButtonFace,
            "graytext" => Self::GrayText,
            "highlight" | "selecteditem" | "accentcolor" => Self::Highlight,
            "highlighttext" | "selecteditemtext" | "accentcolortext" => Self::HighlightText,
            "mark" => Self::Mark,
            "marktext" => Self::MarkText,
            "buttonborder" => Self::FieldBorder,
            _ => return None,
        })
    }

    /// As Chromium has them.
    fn rgba(self, is_dark: bool) -> Rgba {
        let (light, dark) = match self {
            Self::Canvas => (0xffffff, 0x121212),
            Self::CanvasText => (0x000000, 0xffffff),
            Self::LinkText => (0x0000ee, 0x9e9eff),
            Self::VisitedText => (0x551a8b, 0xd0adf0),
            Self::ActiveText => (0xff0000, 0xff9e9e),
            Self::ButtonFace => (0xefefef, 0x6b6b6b),
            Self::GrayText => (0x808080, 0x808080),
            Self::Highlight => (0x3367d1, 0x3367d1),
            Self::HighlightText => (0xffffff, 0xffffff),
            Self::Mark => (0xffff00, 0xffff00),
            Self::MarkText => (0x000000, 0x000000),
            Self::FieldBorder => (0x767676, 0x858585),
        };
        Rgba::hex(if is_dark { dark } else { light })
    }
}

impl Colour {
    /// The canvas: what the page lies on.
    pub(super) fn canvas(is_dark: bool) -> Rgba {
        System::Canvas.rgba(is_dark)
    }

    /// Reads a colour.
    pub(super) fn parse(input: &mut Parser<'_>) -> Result<Self, Error> {
        input.skip_whitespace();
        let start = input.position();
        match input.next()?.clone() {
            Token::Hash(_) | Token::IDHash(_) => known(input.slice_from(start)).ok_or_else(Error::unexpected_token),
            Token::Ident(name) => {
                let name = name.to_ascii_lowercase();
                match name.as_str() {
                    "currentcolor" => Ok(Self::Current),
                    "transparent" => Ok(Self::Known(Rgba::TRANSPARENT)),
                    _ => System::named(&name)
                        .map(Self::System)
                        .or_else(|| known(&name))
                        .ok_or_else(Error::unexpected_token),
                }
            }
            Token::Function(name) => match name.to_ascii_lowercase().as_str() {
                "light-dark" => input.parse_nested_block(|input| {
                    let light = Self::parse(input)?;
                    input.expect_comma()?;
                    Ok(Self::LightDark(Box::new((light, Self::parse(input)?))))
                }),
                "color-mix" => input.parse_nested_block(mix),
                "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch" | "color" => {
                    input.parse_nested_block(skip)?;
                    Ok(known(input.slice_from(start)).unwrap_or(Self::Unknown))
                }
                "device-cmyk" | "contrast-color" | "color-contrast" => {
                    input.parse_nested_block(skip)?;
                    Ok(Self::Unknown)
                }
                _ => Err(Error::unexpected_token()),
            },
            _ => Err(Error::unexpected_token()),
        }
    }

    /// Is it another one in dark mode?
    pub(super) fn depends_on_scheme(&self) -> bool {
        match self {
            Self::LightDark(_) | Self::System(_) => true,
            Self::Mix { of, .. } => of.0.depends_on_scheme() || of.1.depends_on_scheme(),
            Self::Current | Self::Known(_) | Self::Unknown => false,
        }
    }

    /// The colour of the screen, if that can be said.
    pub(super) fn resolve(&self, current: Option<Rgba>, is_dark: bool) -> Option<Rgba> {
        match self {
            Self::Current => current,
            Self::Known(rgba) => Some(*rgba),
            Self::LightDark(of) => if is_dark { &of.1 } else { &of.0 }.resolve(current, is_dark),
            Self::System(system) => Some(system.rgba(is_dark)),
            Self::Unknown => None,
            Self::Mix { space, hue, shares: (one, two), of } => {
                let dynamic = |rgba: Rgba| {
                    let [red, green, blue] = rgba.rgb;
                    DynamicColor::from_alpha_color(color::AlphaColor::<Srgb>::new([red, green, blue, rgba.alpha]))
                };
                let first = dynamic(of.0.resolve(current, is_dark)?);
                let second = dynamic(of.1.resolve(current, is_dark)?);
                let mixed = first.interpolate(second, *space, *hue).eval(two / (one + two));
                Some(rgba(mixed).faded((one + two).min(1.0)))
            }
        }
    }
}

fn skip(input: &mut Parser<'_>) -> Result<(), Error> {
    while input.next().is_ok() {}
    Ok(())
}

fn rgba(color: DynamicColor) -> Rgba {
    let [red, green, blue, alpha] = color.to_alpha_color::<Srgb>().components;
    let finite = |value: f32| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.0 };
    Rgba { rgb: [finite(red), finite(green), finite(blue)], alpha: finite(alpha) }
}

fn known(text: &str) -> Option<Colour> {
    color::parse_color(text).ok().map(|color| Colour::Known(rgba(color)))
}

/// What stands in `color-mix(…)`.
fn mix(input: &mut Parser<'_>) -> Result<Colour, Error> {
    let (mut space, mut hue) = (ColorSpaceTag::Oklab, HueDirection::Shorter);
    if input.try_parse(|input| input.expect_ident_matching("in")).is_ok() {
        space = match input.expect_ident()?.to_ascii_lowercase().as_str() {
            "srgb" => ColorSpaceTag::Srgb,
            "srgb-linear" => ColorSpaceTag::LinearSrgb,
            "lab" => ColorSpaceTag::Lab,
            "lch" => ColorSpaceTag::Lch,
            "hsl" => ColorSpaceTag::Hsl,
            "hwb" => ColorSpaceTag::Hwb,
            "oklab" => ColorSpaceTag::Oklab,
            "oklch" => ColorSpaceTag::Oklch,
            "display-p3" => ColorSpaceTag::DisplayP3,
            "a98-rgb" => ColorSpaceTag::A98Rgb,
            "prophoto-rgb" => ColorSpaceTag::ProphotoRgb,
            "rec2020" => ColorSpaceTag::Rec2020,
            "xyz" | "xyz-d65" => ColorSpaceTag::XyzD65,
            "xyz-d50" => ColorSpaceTag::XyzD50,
            _ => return Err(Error::unexpected_token()),
        };
        if let Ok(name) = input.try_parse(Parser::expect_ident_cloned) {
            hue = match name.to_ascii_lowercase().as_str() {
                "shorter" => HueDirection::Shorter,
                "longer" => HueDirection::Longer,
                "increasing" => HueDirection::Increasing,
                "decreasing" => HueDirection::Decreasing,
                _ => return Err(Error::unexpected_token()),
            };
            input.expect_ident_matching("hue")?;
        }
        input.expect_comma()?;
    }
    let part = |input: &mut Parser<'_>| {
        let before = input.try_parse(Parser::expect_percentage).ok();
        let colour = Colour::parse(input)?;
        let share = before.or_else(|| input.try_parse(Parser::expect_percentage).ok());
        Ok::<_, Error>((colour, share.map(|share| share.clamp(0.0, 1.0))))
    };
    let (first, one) = part(input)?;
    input.expect_comma()?;
    let (second, two) = part(input)?;
    input.expect_exhausted()?;
    let shares = match (one, two) {
        (None, None) => (0.5, 0.5),
        (Some(one), None) => (one, 1.0 - one),
        (None, Some(two)) => (1.0 - two, two),
        (Some(one), Some(two)) => (one, two),
    };
    if shares.0 + shares.1 <= 0.0 {
        return Err(Error::unexpected_token());
    }
    Ok(Colour::Mix { space, hue, shares, of: Box::new((first, second)) })
}
