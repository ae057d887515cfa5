//! Ground: what lies behind an element's text, as far as colours can say it, and how well text stands
//! out from it.

use std::sync::Arc;

use super::colour::{Colour, Rgba};
use super::computed::Computed;

/// Into how many steps the way between two colours of a gradient is cut.
const STEPS: usize = 8;

/// How many possible colours are kept.
const COLOURS_MAX: usize = 64;

/// Colours of one pixel, from the canvas up. Each entry is what is painted so far into a group that is
/// then seen with an opacity.
type Layers = Vec<(Rgba, f32)>;

/// What may lie behind: pixels of several colours where there is a gradient.
#[derive(Debug, Clone, Default)]
pub(super) struct Ground {
    pixels: Arc<[Layers]>,
    /// Something of unknown colour lies there too.
    is_lost: bool,
}

/// How well text can be told from its ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Contrast {
    /// Nothing can be said: there is a picture, a filter, another element …
    Unknown,
    /// The highest ratio anywhere, and between which colours.
    Highest {
        /// From 1 to 21.
        ratio: f32,
        /// Colour of the text.
        text: Rgba,
        /// Colour behind it.
        ground: Rgba,
    },
}

impl Ground {
    pub(super) fn of_canvas(is_dark: bool) -> Self {
        Self { pixels: [vec![(Colour::canvas(is_dark), 1.0)]].into(), is_lost: false }
    }

    /// From here on, what is painted is seen with an opacity.
    pub(super) fn open_group(&mut self, opacity: f32) {
        let pixels = self.pixels.iter().map(|layers| {
            let mut layers = layers.clone();
            layers.push((Rgba::TRANSPARENT, opacity));
            layers
        });
        self.pixels = pixels.collect();
    }

    /// What lies behind is no longer known.
    pub(super) fn lose(&mut self) {
        self.is_lost = true;
    }

    /// Paints a colour over all of it.
    pub(super) fn paint(&mut self, colour: Option<Rgba>) {
        match colour {
            None => self.is_lost = true,
            Some(colour) if colour.alpha > 0.0 => self.paint_any(&[colour], false),
            Some(_) => {}
        }
    }

    /// Paints a gradient of these colours; perhaps not everywhere.
    pub(super) fn paint_gradient(&mut self, stops: &[Rgba], is_partial: bool) {
        if stops.is_empty() {
            self.is_lost = true;
            return;
        }
        let mut colours = vec![stops[0]];
        for pair in stops.windows(2) {
            // Steps of the sixteenth are exact.
            colours.extend((1..=STEPS).map(|step| pair[0].between(pair[1], step as f32 / STEPS as f32)));
        }
        self.paint_any(&colours, is_partial);
    }

    fn paint_any(&mut self, colours: &[Rgba], is_partial: bool) {
        let mut pixels: Vec<Layers> = Vec::new();
        if is_partial {
            pixels.extend(self.pixels.iter().cloned());
        }
        let mut all_opaque = true;
        for layers in self.pixels.iter() {
            for colour in colours {
                let mut layers = layers.clone();
                if let Some((painted, _)) = layers.last_mut() {
                    *painted = colour.over(*painted);
                }
                all_opaque &= colour.alpha >= 1.0 && layers.iter().skip(1).all(|(_, opacity)| *opacity >= 1.0);
                pixels.push(layers);
            }
        }
        if pixels.len() > COLOURS_MAX {
            // Too many to say anything about.
            pixels.truncate(1);
            self.is_lost = true;
        } else if all_opaque && !is_partial {
            self.is_lost = false;
        }
        self.pixels = pixels.into();
    }
}

/// What is seen of a colour that lies on these layers.
fn seen(colour: Rgba, layers: &[(Rgba, f32)]) -> Rgba {
    let mut seen = colour;
    for (index, (painted, opacity)) in layers.iter().enumerate().rev() {
        seen = seen.over(*painted);
        if index > 0 {
            seen = seen.faded(*opacity);
        }
    }
    seen
}

impl Computed {
    /// How well text that stands directly in it can be told from its ground, at best.
    pub fn contrast(&self) -> Contrast {
        let Some(color) = self.color.filter(|_| !self.ground.is_lost && !self.is_filtered) else {
            return Contrast::Unknown;
        };
        let shadow = match self.halo() {
            Ok(shadow) => shadow,
            Err(Unclear) => return Contrast::Unknown,
        };
        let mut best = Contrast::Unknown;
        for layers in self.ground.pixels.iter() {
            let under = shadow.unwrap_or(Rgba::TRANSPARENT);
            let ground = seen(under, layers);
            let text = seen(color.over(under), layers);
            let ratio = text.contrast(ground);
            if !matches!(best, Contrast::Highest { ratio: known, .. } if known >= ratio) {
                best = Contrast::Highest { ratio, text, ground };
            }
        }
        best
    }

    /// The colour that shadows on all sides put behind the letters.
    fn halo(&self) -> Result<Option<Rgba>, Unclear> {
        let shadows = &self.shadows;
        if shadows.iter().all(|(.., colour)| colour.is_some_and(|colour| colour.alpha == 0.0)) {
            return Ok(None);
        }
        let Some(first) = shadows[0].3 else { return Err(Unclear) };
        let sides = [(1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0)];
        let surrounds = sides.iter().all(|(across, down)| {
            shadows
                .iter()
                .any(|(x, y, blur, _)| x * across > 0.0 && y * down > 0.0 && x.abs().max(y.abs()) <= blur.max(2.0))
        });
        if !surrounds || first.alpha < 1.0 || shadows.iter().any(|(.., colour)| *colour != Some(first)) {
            return Err(Unclear);
        }
        // Each covers about half of what is next to a letter; four of them leave a sixteenth.
        Ok(Some(first.faded(15.0 / 16.0)))
    }
}

/// Shadows whose effect cannot be said.
struct Unclear;
