//! What an element looks like: the values that won the cascade, made absolute, and what follows from
//! them and from the elements around for what can be seen.

use std::sync::Arc;

use super::colour::{Colour, Rgba};
use super::ground::Ground;
use super::length::{Length, Unit};
use super::media::Environment;
use super::property::{Image, Property, Shadow, Turn, Value, Wide};
use super::variable::Variables;

use Property as P;

/// A length of a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// As the content needs.
    Auto,
    /// Pixels.
    Px(f32),
    /// Per cent of something that only layout knows.
    Percent(f32),
    /// It depends on layout in another way.
    Unknown,
}

impl Size {
    /// Its pixels, if they are known.
    pub fn px(self) -> Option<f32> {
        match self {
            Size::Px(px) => Some(px),
            _ => None,
        }
    }
}

/// How boxes of an element stand among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    /// Not shown at all.
    None,
    /// In a line of text.
    Inline,
    /// In a line of text, as a box.
    InlineBlock,
    /// No box of its own.
    Contents,
    /// Anything else.
    Block,
}

/// Height of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineHeight {
    /// As the font has it.
    Normal,
    /// Times the size of the font.
    Times(f32),
    /// Pixels.
    Px(f32),
}

/// The four sides of a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// `none`, `solid` …
    pub style: Box<str>,
    /// In pixels.
    pub width: f32,
    /// None where it cannot be said.
    pub colour: Option<Rgba>,
}

impl Line {
    fn none() -> Self {
        Self { style: "none".into(), width: 3.0, colour: None }
    }

    /// Can it be seen?
    pub fn is_seen(&self) -> bool {
        self.width > 0.0
            && !matches!(&*self.style, "none" | "hidden")
            && self.colour.is_none_or(|colour| colour.alpha > 0.0)
    }
}

/// A shadow behind letters: across, down, blur in pixels, and its colour if that can be said.
pub(super) type Cast = (f32, f32, f32, Option<Rgba>);

/// Where the boxes' lengths start among the properties, and how many they are.
const SIZES: (usize, usize) = (P::Top as usize, P::PaddingLeft as usize - P::Top as usize + 1);

/// What an element looks like.
#[derive(Debug, Clone)]
pub struct Computed {
    /// Colour of text; none where it cannot be said.
    pub color: Option<Rgba>,
    text_fill: Colour,
    /// In pixels.
    pub font_size: f32,
    /// From 1 to 1000.
    pub font_weight: f32,
    /// Height of its lines.
    pub line_height: LineHeight,
    /// In pixels.
    pub letter_spacing: f32,
    /// In pixels.
    pub word_spacing: f32,
    /// `left`, `justify` …
    pub text_align: Box<str>,
    /// Is its text shown in capitals, however it is written?
    pub is_upper_case: bool,
    text_indent: f32,
    pub(super) shadows: Arc<[Cast]>,
    /// Are there lines under its text, here or from an element around?
    pub is_underlined: bool,
    text_decoration: Box<str>,
    /// Does text go on in a next line?
    pub wraps: bool,
    /// What is shown where text is cut: `clip`, `ellipsis`.
    pub text_overflow: Box<str>,
    /// Its own background, before what is around; none where it cannot be said.
    pub background_color: Option<Rgba>,
    pub(super) images: Arc<[Image]>,
    background_clip: Box<str>,
    background_size: Box<str>,
    background_blend: Box<str>,
    /// From 0 to 1.
    pub opacity: f32,
    /// `visible`, `hidden`, `collapse`.
    pub visibility: Box<str>,
    /// How its boxes stand.
    pub display: Display,
    content_visibility: Box<str>,
    /// `static`, `absolute` …
    pub position: Box<str>,
    float: Box<str>,
    sizes: [Size; SIZES.1],
    /// `visible`, `hidden`, `clip`, `scroll`, `auto`.
    pub overflow_x: Box<str>,
    /// Likewise from top to bottom.
    pub overflow_y: Box<str>,
    clip: Box<str>,
    clip_path: Box<str>,
    /// `transform`.
    pub transform: Turn,
    /// `rotate`.
    pub rotate: Turn,
    scale: Turn,
    translate: Turn,
    filter: Box<str>,
    blend_mode: Box<str>,
    mask: Box<str>,
    /// The line around it that is no part of its box.
    pub outline: Line,
    /// Top, right, bottom, left.
    pub borders: [Line; 4],
    /// As written.
    pub box_shadow: Box<str>,
    schemes: (bool, bool),
    /// Are the browser's own colours dark here?
    pub is_dark: bool,
    pub(super) variables: Arc<Variables>,
    /// Is the spacing of letters, words, lines set by an important declaration in its `style` attribute?
    pub is_forced: [bool; 3],

    // What follows from all this and from the elements around.
    /// Is it shown at all (to anybody, assistive technology included)?
    pub is_rendered: bool,
    /// Is it moved out of sight, cut away or made nothing, here or with an element around?
    pub is_out_of_sight: bool,
    /// Can nothing be said of the colours, because something filters or blends them?
    pub is_filtered: bool,
    pub(super) ground: Ground,
}

impl Computed {
    /// The values that properties have when nobody says anything.
    pub(super) fn initial() -> Self {
        let none = || Box::from("none");
        Self {
            color: Some(Rgba::BLACK),
            text_fill: Colour::Current,
            font_size: 16.0,
            font_weight: 400.0,
            line_height: LineHeight::Normal,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            text_align: "start".into(),
            is_upper_case: false,
            text_indent: 0.0,
            shadows: [].into(),
            is_underlined: false,
            text_decoration: none(),
            wraps: true,
            text_overflow: "clip".into(),
            background_color: Some(Rgba::TRANSPARENT),
            images: [].into(),
            background_clip: "border-box".into(),
            background_size: "auto".into(),
            background_blend: "normal".into(),
            opacity: 1.0,
            visibility: "visible".into(),
            display: Display::Inline,
            content_visibility: "visible".into(),
            position: "static".into(),
            float: none(),
            sizes: std::array::from_fn(|index| match ALL_SIZES[index] {
                P::MarginTop | P::MarginRight | P::MarginBottom | P::MarginLeft => Size::Px(0.0),
                P::PaddingTop | P::PaddingRight | P::PaddingBottom | P::PaddingLeft => Size::Px(0.0),
                _ => Size::Auto,
            }),
            overflow_x: "visible".into(),
            overflow_y: "visible".into(),
            clip: "auto".into(),
            clip_path: none(),
            transform: Turn::default(),
            rotate: Turn::default(),
            scale: Turn::default(),
            translate: Turn::default(),
            filter: none(),
            blend_mode: "normal".into(),
            mask: none(),
            outline: Line::none(),
            borders: std::array::from_fn(|_| Line::none()),
            box_shadow: none(),
            schemes: (false, false),
            is_dark: false,
            variables: Arc::default(),
            is_forced: [false; 3],
            is_rendered: true,
            is_out_of_sight: false,
            is_filtered: false,
            ground: Ground::default(),
        }
    }

    /// What an element starts from: the inherited values of its parent.
    pub(super) fn inherited(parent: &Self, initial: &Self) -> Self {
        let mut computed = initial.clone();
        for property in INHERITED {
            computed.copy(*property, parent);
        }
        computed.variables = parent.variables.clone();
        computed
    }

    /// A length of its box.
    pub fn size(&self, property: BoxLength) -> Size {
        self.sizes[property as usize]
    }

    /// Takes over another's value of a property.
    pub(super) fn copy(&mut self, property: Property, from: &Self) {
        let side = |first: P| property as usize - first as usize;
        match property {
            P::ColorScheme => (self.schemes, self.is_dark) = (from.schemes, from.is_dark),
            P::FontSize => self.font_size = from.font_size,
            P::Color => self.color = from.color,
            P::TextFill => self.text_fill = from.text_fill.clone(),
            P::FontWeight => self.font_weight = from.font_weight,
            P::LineHeight => self.line_height = from.line_height,
            P::LetterSpacing => self.letter_spacing = from.letter_spacing,
            P::WordSpacing => self.word_spacing = from.word_spacing,
            P::TextAlign => self.text_align = from.text_align.clone(),
            P::TextTransform => self.is_upper_case = from.is_upper_case,
            P::TextIndent => self.text_indent = from.text_indent,
            P::TextShadow => self.shadows = from.shadows.clone(),
            P::TextDecorationLine => self.text_decoration = from.text_decoration.clone(),
            P::TextWrap => self.wraps = from.wraps,
            P::TextOverflow => self.text_overflow = from.text_overflow.clone(),
            P::BackgroundColor => self.background_color = from.background_color,
            P::BackgroundImage => self.images = from.images.clone(),
            P::BackgroundClip => self.background_clip = from.background_clip.clone(),
            P::BackgroundSize => self.background_size = from.background_size.clone(),
            P::BackgroundBlendMode => self.background_blend = from.background_blend.clone(),
            P::Opacity => self.opacity = from.opacity,
            P::Visibility => self.visibility = from.visibility.clone(),
            P::Display => self.display = from.display,
            P::ContentVisibility => self.content_visibility = from.content_visibility.clone(),
            P::Position => self.position = from.position.clone(),
            P::Float => self.float = from.float.clone(),
            P::OverflowX => self.overflow_x = from.overflow_x.clone(),
            P::OverflowY => self.overflow_y = from.overflow_y.clone(),
            P::Clip => self.clip = from.clip.clone(),
            P::ClipPath => self.clip_path = from.clip_path.clone(),
            P::Transform => self.transform = from.transform,
            P::Rotate => self.rotate = from.rotate,
            P::Scale => self.scale = from.scale,
            P::Translate => self.translate = from.translate,
            P::Filter => self.filter = from.filter.clone(),
            P::BlendMode => self.blend_mode = from.blend_mode.clone(),
            P::MaskImage => self.mask = from.mask.clone(),
            P::OutlineStyle => self.outline.style = from.outline.style.clone(),
            P::OutlineWidth => self.outline.width = from.outline.width,
            P::OutlineColor => self.outline.colour = from.outline.colour,
            P::BorderTopStyle | P::BorderRightStyle | P::BorderBottomStyle | P::BorderLeftStyle => {
                let side = side(P::BorderTopStyle);
                self.borders[side].style = from.borders[side].style.clone();
            }
            P::BorderTopWidth | P::BorderRightWidth | P::BorderBottomWidth | P::BorderLeftWidth => {
                let side = side(P::BorderTopWidth);
                self.borders[side].width = from.borders[side].width;
            }
            P::BorderTopColor | P::BorderRightColor | P::BorderBottomColor | P::BorderLeftColor => {
                let side = side(P::BorderTopColor);
                self.borders[side].colour = from.borders[side].colour;
            }
            P::BoxShadow => self.box_shadow = from.box_shadow.clone(),
            // Only the parts that styles make have it; see `generated`.
            P::Content => {}
            _ => self.sizes[side(P::Top)] = from.sizes[side(P::Top)],
        }
    }

    /// Gives a property the value that won.
    pub(super) fn apply(&mut self, property: Property, value: &Value, around: &Around<'_>) {
        let measures = around.environment.measures(self.font_size, around.root_font_size);
        let px = |length: &Length| length.resolve(&measures);
        let side = |first: P| property as usize - first as usize;
        match (property, value) {
            (_, Value::Wide(wide)) => {
                let inherits = match wide {
                    Wide::Inherit => true,
                    Wide::Initial => false,
                    Wide::Unset | Wide::Revert | Wide::RevertLayer => INHERITED.contains(&property),
                };
                self.copy(property, if inherits { around.parent } else { around.initial });
                if property == P::Color && !inherits {
                    self.color = Some(if self.is_dark { Rgba::WHITE } else { Rgba::BLACK });
                }
            }
            (P::ColorScheme, Value::Schemes(light, dark)) => self.schemes = (*light, *dark),
            (P::FontSize, Value::Length(length)) => {
                // Relative to the parent's, as this element's own is only being made.
                let mut measures = around.environment.measures(around.parent.font_size, around.root_font_size);
                measures.whole = Some(around.parent.font_size);
                if let Some(size) = length.resolve(&measures) {
                    self.font_size = size.max(0.0);
                }
            }
            (P::Color, Value::Colour(colour)) => self.color = colour.resolve(around.parent.color, self.is_dark),
            (P::TextFill, Value::Colour(colour)) => self.text_fill = colour.clone(),
            (P::FontWeight, Value::Word(word)) => {
                let weight = around.parent.font_weight;
                self.font_weight = if &**word == "bolder" {
                    if weight < 350.0 {
                        400.0
                    } else if weight < 550.0 {
                        700.0
                    } else {
                        weight.max(900.0)
                    }
                } else if weight < 550.0 {
                    weight.min(100.0)
                } else if weight < 750.0 {
                    400.0
                } else {
                    700.0
                };
            }
            (P::FontWeight, Value::Length(length)) => {
                self.font_weight = px(length).unwrap_or(400.0);
            }
            (P::LineHeight, Value::Word(_)) => self.line_height = LineHeight::Normal,
            (P::LineHeight, Value::Length(length)) => {
                let mut measures = measures;
                measures.whole = Some(self.font_size);
                self.line_height = match length.resolve(&measures) {
                    Some(times) if length.is_number() => LineHeight::Times(times),
                    Some(px) => LineHeight::Px(px),
                    None => LineHeight::Normal,
                };
            }
            (P::LetterSpacing | P::WordSpacing, value) => {
                let spacing = match value {
                    Value::Length(length) => px(length).unwrap_or(0.0),
                    _ => 0.0,
                };
                if property == P::LetterSpacing {
                    self.letter_spacing = spacing;
                } else {
                    self.word_spacing = spacing;
                }
            }
            (P::TextIndent, Value::Length(length)) => self.text_indent = px(length).unwrap_or(0.0),
            (P::TextShadow, Value::Shadows(shadows)) => self.shadows = self.shadows(shadows, &px),
            (P::TextWrap, Value::Word(word)) => self.wraps = &**word != "nowrap",
            (P::TextAlign, Value::Word(word)) => self.text_align = word.clone(),
            (P::TextTransform, Value::Word(word)) => self.is_upper_case = &**word == "uppercase",
            (P::TextDecorationLine, Value::Word(word)) => self.text_decoration = word.clone(),
            (P::TextOverflow, Value::Word(word)) => self.text_overflow = word.clone(),
            (P::BackgroundColor, Value::Colour(colour)) => self.background_color = self.resolved(colour),
            (P::BackgroundImage, Value::Images(images)) => self.images = images.clone().into(),
            (P::BackgroundClip, Value::Word(word)) => self.background_clip = word.clone(),
            (P::BackgroundSize, Value::Shape(shape)) => self.background_size = shape.clone(),
            (P::BackgroundBlendMode, Value::Word(word)) => self.background_blend = word.clone(),
            (P::Opacity, Value::Length(length)) => {
                let value = match length {
                    Length::Of(value, Unit::Percent) => Some(value / 100.0),
                    length => px(length),
                };
                self.opacity = value.unwrap_or(1.0).clamp(0.0, 1.0);
            }
            (P::Visibility, Value::Word(word)) => self.visibility = word.clone(),
            (P::Display, Value::Word(word)) => {
                self.display = match &**word {
                    "none" => Display::None,
                    "inline" | "ruby" => Display::Inline,
                    "contents" => Display::Contents,
                    word if word.starts_with("inline") => Display::InlineBlock,
                    _ => Display::Block,
                };
            }
            (P::ContentVisibility, Value::Word(word)) => self.content_visibility = word.clone(),
            (P::Position, Value::Word(word)) => self.position = word.clone(),
            (P::Float, Value::Word(word)) => self.float = word.clone(),
            (P::OverflowX, Value::Word(word)) => self.overflow_x = word.clone(),
            (P::OverflowY, Value::Word(word)) => self.overflow_y = word.clone(),
            (P::Clip, Value::Shape(shape)) => self.clip = shape.clone(),
            (P::ClipPath, Value::Shape(shape)) => self.clip_path = shape.clone(),
            (P::Transform, Value::Turn(turn)) => self.transform = *turn,
            (P::Rotate, Value::Turn(turn)) => self.rotate = *turn,
            (P::Scale, Value::Turn(turn)) => self.scale = *turn,
            (P::Translate, Value::Turn(turn)) => self.translate = *turn,
            (P::Filter, Value::Shape(shape)) => self.filter = shape.clone(),
            (P::BlendMode, Value::Word(word)) => self.blend_mode = word.clone(),
            (P::MaskImage, Value::Shape(shape)) => self.mask = shape.clone(),
            (P::OutlineStyle, Value::Word(word)) => self.outline.style = word.clone(),
            (P::OutlineWidth, Value::Length(length)) => self.outline.width = px(length).unwrap_or(3.0),
            (P::OutlineColor, Value::Colour(colour)) => self.outline.colour = self.resolved(colour),
            (
                P::BorderTopStyle | P::BorderRightStyle | P::BorderBottomStyle | P::BorderLeftStyle,
                Value::Word(word),
            ) => {
                self.borders[side(P::BorderTopStyle)].style = word.clone();
            }
            (
                P::BorderTopWidth | P::BorderRightWidth | P::BorderBottomWidth | P::BorderLeftWidth,
                Value::Length(length),
            ) => self.borders[side(P::BorderTopWidth)].width = px(length).unwrap_or(3.0),
            (
                P::BorderTopColor | P::BorderRightColor | P::BorderBottomColor | P::BorderLeftColor,
                Value::Colour(colour),
            ) => self.borders[side(P::BorderTopColor)].colour = self.resolved(colour),
            (P::BoxShadow, Value::Shape(shape)) => self.box_shadow = shape.clone(),
            (_, value) if (SIZES.0..SIZES.0 + SIZES.1).contains(&(property as usize)) => {
                self.sizes[side(P::Top)] = match value {
                    Value::Length(length) => match (px(length), length) {
                        (Some(px), _) => Size::Px(px),
                        (None, Length::Of(percent, Unit::Percent)) => Size::Percent(*percent),
                        _ => Size::Unknown,
                    },
                    Value::Word(word) if matches!(&**word, "auto" | "none") => Size::Auto,
                    _ => Size::Unknown,
                };
            }
            _ => {}
        }
    }

    /// Its colours are light or dark from here on.
    pub(super) fn settle_scheme(&mut self, environment: &Environment) {
        let (light, dark) = self.schemes;
        self.is_dark = dark && (environment.is_dark || !light);
    }

    fn resolved(&self, colour: &Colour) -> Option<Rgba> {
        colour.resolve(self.color, self.is_dark)
    }

    fn shadows(&self, shadows: &[Shadow], px: &impl Fn(&Length) -> Option<f32>) -> Arc<[Cast]> {
        let one = |shadow: &Shadow| {
            let part = |length| px(length).unwrap_or(0.0);
            (part(&shadow.x), part(&shadow.y), part(&shadow.blur), self.resolved(&shadow.colour))
        };
        shadows.iter().map(one).collect()
    }

    /// What follows for the eye, once all values are there.
    pub(super) fn settle(&mut self, parent: &Self, is_root: bool, has_painted_part: bool) {
        let none = |value: &str| matches!(value, "none" | "normal" | "auto");
        for line in self.borders.iter_mut().chain([&mut self.outline]) {
            if matches!(&*line.style, "none" | "hidden") {
                line.width = 0.0;
            } else if line.colour.is_none() {
                line.colour = self.color;
            }
        }
        if self.text_fill != Colour::Current {
            self.color = self.text_fill.resolve(self.color, self.is_dark);
        }
        let is_apart = matches!(&*self.position, "absolute" | "fixed");
        let carries = !is_apart && self.display != Display::InlineBlock && &*self.float == "none";
        self.is_underlined = self.text_decoration.contains("underline") || (parent.is_underlined && carries);
        self.is_rendered = parent.is_rendered && self.display != Display::None && parent.content_visibility_shows();
        self.is_out_of_sight = parent.is_out_of_sight || self.goes_out_of_sight(is_apart);
        self.is_filtered = parent.is_filtered
            || !none(&self.filter)
            || !none(&self.blend_mode)
            || !none(&self.mask)
            || (!none(&self.background_blend) && !self.images.is_empty())
            || self.background_clip.contains("text");
        self.ground = if is_root { Ground::of_canvas(self.is_dark) } else { parent.ground.clone() };
        if self.opacity < 1.0 {
            self.ground.open_group(self.opacity);
        }
        if is_apart || has_moved(self.transform) || has_moved(self.translate) {
            self.ground.lose();
        }
        self.ground.paint(self.background_color);
        let is_partial = !matches!(&*self.background_size, "auto" | "cover" | "repeat" | "100% 100%");
        for image in self.images.iter().rev() {
            match image {
                Image::Picture => self.ground.lose(),
                Image::Gradient(stops) => {
                    let stops: Option<Vec<_>> = stops.iter().map(|stop| self.resolved(stop)).collect();
                    self.ground.paint_gradient(stops.as_deref().unwrap_or_default(), is_partial);
                }
            }
        }
        if has_painted_part {
            self.ground.lose();
        }
    }

    fn content_visibility_shows(&self) -> bool {
        &*self.content_visibility != "hidden"
    }

    fn goes_out_of_sight(&self, is_apart: bool) -> bool {
        use super::property::AWAY_PX;
        let px = |length| self.size(length).px();
        let is_away = |length| px(length).is_some_and(|px| px <= -AWAY_PX);
        let hides = |value: &str| matches!(value, "hidden" | "clip");
        let cuts = hides(&self.overflow_x) || hides(&self.overflow_y);
        let is_tiny = |length| px(length).is_some_and(|px| px <= 1.0);
        let is_cut = cuts
            && ((is_tiny(BoxLength::Width) && is_tiny(BoxLength::Height))
                || px(BoxLength::Height) == Some(0.0)
                || px(BoxLength::MaxHeight) == Some(0.0)
                || px(BoxLength::Width) == Some(0.0)
                || px(BoxLength::MaxWidth) == Some(0.0));
        let moved = &*self.position != "static"
            && [BoxLength::Top, BoxLength::Left, BoxLength::Right, BoxLength::Bottom].into_iter().any(is_away);
        moved
            || (is_apart && is_tiny(BoxLength::Width) && is_tiny(BoxLength::Height) && cuts)
            || [BoxLength::MarginTop, BoxLength::MarginLeft].into_iter().any(is_away)
            || self.text_indent <= -AWAY_PX
            || is_cut
            || (is_apart && cuts_all(&self.clip))
            || cuts_all(&self.clip_path)
            || [self.transform, self.scale, self.translate].iter().any(|turn| turn.is_gone)
            || self.opacity == 0.0
            || self.font_size == 0.0
    }

    /// Can text that stands directly in it be seen?
    pub fn shows_text(&self) -> bool {
        self.is_shown() && !self.is_out_of_sight && self.color.is_none_or(|colour| colour.alpha > 0.0)
    }

    /// Is it there for anybody: neither `display: none` nor `visibility: hidden`?
    pub fn is_shown(&self) -> bool {
        self.is_rendered && &*self.visibility == "visible" && self.content_visibility_shows()
    }

    /// Is there a picture behind its content?
    pub fn has_background_image(&self) -> bool {
        self.images.contains(&Image::Picture)
    }

    /// Does it paint anything of its own behind its content?
    pub fn is_painted(&self) -> bool {
        !self.images.is_empty() || self.background_color.is_none_or(|colour| colour.alpha > 0.0)
    }
}

/// A length of a box, in the order of the properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they are the properties of the same names")]
pub enum BoxLength {
    Top,
    Right,
    Bottom,
    Left,
    MarginTop,
    MarginRight,
    MarginBottom,
    MarginLeft,
    Width,
    Height,
    MinHeight,
    MaxWidth,
    MaxHeight,
    PaddingTop,
    PaddingRight,
    PaddingBottom,
    PaddingLeft,
}

const ALL_SIZES: &[Property] = super::property::ALL.split_at(SIZES.0).1;

/// Properties that an element has from its parent when nobody says anything.
pub(super) const INHERITED: &[Property] = &[
    P::ColorScheme,
    P::FontSize,
    P::Color,
    P::TextFill,
    P::FontWeight,
    P::LineHeight,
    P::LetterSpacing,
    P::WordSpacing,
    P::TextAlign,
    P::TextTransform,
    P::TextIndent,
    P::TextShadow,
    P::TextWrap,
    P::Visibility,
];

/// What a value may be relative to.
pub(super) struct Around<'a> {
    pub(super) parent: &'a Computed,
    pub(super) initial: &'a Computed,
    pub(super) environment: &'a Environment,
    pub(super) root_font_size: f32,
}

fn has_moved(turn: Turn) -> bool {
    turn.is_some && turn.degrees == 0.0 && turn.is_gone
}

/// Does a clip leave nothing to be seen?
fn cuts_all(clip: &str) -> bool {
    let plain: String = clip.chars().filter(|c| !c.is_whitespace()).collect();
    let inside = |name: &str| plain.strip_prefix(name).and_then(|rest| rest.strip_suffix(')'));
    if let Some(rect) = inside("rect(") {
        let parts: Vec<f32> = clip
            .trim_start_matches(|c: char| !c.is_ascii_digit() && c != '-')
            .split([',', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(f32::NAN))
            .collect();
        return !rect.contains("auto")
            && matches!(parts[..], [top, right, bottom, left] if bottom - top <= 1.0 || right - left <= 1.0);
    }
    if let Some(inset) = inside("inset(") {
        let first = inset.split('%').next().and_then(|number| number.parse::<f32>().ok());
        return inset.contains('%') && first.is_some_and(|percent| percent >= 50.0);
    }
    matches!(
        plain.as_str(),
        "circle(0)"
            | "circle(0px)"
            | "circle(0%)"
            | "polygon(00,00,00)"
            | "polygon(0000,0000,0000)"
            | "polygon(0px0px,0px0px,0px0px)"
    )
}
