//! Spacing that readers cannot widen, because a `style` attribute says `!important` (WCAG 1.4.12).

use crate::finding::{Finding, Rule, rules};

use super::super::document::NodeId;
use super::super::style::{LineHeight, Screen};
use super::{FORCED, Found, LETTER, Sight};

/// Letters, words, lines: the rule, and the least part of the font's size.
const LEAST: [(&Rule, f32); 3] =
    [(&rules::LETTER_SPACING_FIXED, 0.12), (&rules::WORD_SPACING_FIXED, 0.16), (&rules::LINE_HEIGHT_FIXED, 1.5)];

pub(super) fn check(sight: &Sight<'_, '_>, found: &mut Found) {
    if !sight.has_any(FORCED) {
        return;
    }
    let mut last = 0;
    for (_, element, _) in sight.texts() {
        let style = sight.style.of(element);
        if element == last || style.is_forced == [false; 3] || !style.shows_text() {
            continue;
        }
        last = element;
        let line_height = match style.line_height {
            LineHeight::Normal => 1.2 * style.font_size,
            LineHeight::Times(times) => times * style.font_size,
            LineHeight::Px(px) => px,
        };
        let spacings = [style.letter_spacing, style.word_spacing, line_height];
        for (index, (rule, least)) in LEAST.into_iter().enumerate() {
            let share = spacings[index] / style.font_size;
            if style.is_forced[index] && share < least - 0.001 && (index < 2 || takes_two_lines(sight, element)) {
                let finding = Finding::new(rule)
                    .with("share", format!("{:.2}", (share * 100.0).floor() / 100.0))
                    .with("least", format!("{least}"));
                found.push((element, finding).into());
            }
        }
    }
}

/// Does its text certainly go on in a second line?
fn takes_two_lines(sight: &Sight<'_, '_>, element: NodeId) -> bool {
    let style = sight.style.of(element);
    let letters: usize = sight
        .document
        .children(element)
        .filter_map(|child| sight.document.text(child))
        .map(|text| text.split_ascii_whitespace().map(|word| word.chars().count() + 1).sum::<usize>())
        .sum();
    // Texts are far shorter than 16 million letters.
    let width = letters as f32 * LETTER * style.font_size;
    style.wraps && width > sight.width(element, Screen::Light)
}
