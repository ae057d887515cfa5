//! Pseudo-localisation: text that can still be read but is plainly no translation, a third longer, and
//! in brackets. Whatever stays plain on a page comes from no message and no page.
//!
//! Written here: the ready crate for it knows neither letters with diacritics nor HTML, and would bring
//! a regular expression engine along.

use std::borrow::Cow;

use super::Direction;

/// How a pseudo-localised site is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pseudo {
    /// Right to left shows what a theme mirrors and what it forgets to.
    pub direction: Direction,
}

/// What stands for each letter from A to Z.
const UPPER: [char; 26] = [
    'Ȧ', 'Ɓ', 'Ƈ', 'Ḓ', 'Ḗ', 'Ƒ', 'Ɠ', 'Ħ', 'Ī', 'Ĵ', 'Ķ', 'Ŀ', 'Ḿ', 'Ƞ', 'Ǿ', 'Ƥ', 'Ɋ', 'Ř', 'Ş', 'Ŧ', 'Ŭ', 'Ṽ', 'Ẇ',
    'Ẋ', 'Ẏ', 'Ẑ',
];
/// What stands for each letter from a to z.
const LOWER: [char; 26] = [
    'ȧ', 'ƀ', 'ƈ', 'ḓ', 'ḗ', 'ƒ', 'ɠ', 'ħ', 'ī', 'ĵ', 'ķ', 'ŀ', 'ḿ', 'ƞ', 'ǿ', 'ƥ', 'ɋ', 'ř', 'ş', 'ŧ', 'ŭ', 'ṽ', 'ẇ',
    'ẋ', 'ẏ', 'ẑ',
];

/// Letters that are written twice to make a text longer.
const VOWELS: &str = "aeiouyąęóAEIOUYĄĘÓ";

/// Elements whose text is no language.
const NOT_LANGUAGE: [&str; 4] = ["code", "pre", "script", "style"];

impl Pseudo {
    /// A whole text: accented, longer, in brackets.
    pub fn text(self, text: &str) -> String {
        self.bracketed(&accented(text))
    }

    /// A text that is accented already, in brackets; one without letters stays as it is.
    pub(super) fn bracketed(self, text: &str) -> String {
        if !text.contains(char::is_alphabetic) {
            return text.to_owned();
        }
        match self.direction {
            Direction::Ltr => format!("⟦{text}⟧"),
            // An override (UAX 9, 2.2) runs Latin letters from right to left.
            Direction::Rtl => format!("⟦\u{202E}{text}\u{202C}⟧"),
        }
    }

    /// Escaped text, such as an attribute's value: character references stay.
    pub fn escaped(self, text: &str) -> String {
        let middle = text.trim();
        let lead = &text[..text.len() - text.trim_start().len()];
        let tail = &text[lead.len() + middle.len()..];
        let mut changed = String::with_capacity(text.len() * 2);
        let mut has_letters = false;
        let mut rest = middle;
        while !rest.is_empty() {
            let start = rest.find('&').unwrap_or(rest.len());
            let end = rest[start..].find(';').map_or(rest.len(), |end| start + end + 1);
            has_letters |= rest[..start].contains(char::is_alphabetic);
            changed.push_str(&accented(&rest[..start]));
            changed.push_str(&rest[start..end]);
            rest = &rest[end..];
        }
        if has_letters { format!("{lead}{}{tail}", self.bracketed(&changed)) } else { text.to_owned() }
    }
}

/// A text with accents, and about a third longer. What is no Latin letter stays.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let mut accented = String::with_capacity(text.len() * 2);
    let (mut letters, mut more) = (0_usize, 0_usize);
    for character in text.chars() {
        let other = match character {
            'A'..='Z' => UPPER[usize::from(character as u8 - b'A')],
            'a'..='z' => LOWER[usize::from(character as u8 - b'a')],
            character => character,
        };
        accented.push(other);
        letters += usize::from(character.is_alphabetic());
        if VOWELS.contains(character) && (more + 1) * 100 <= letters * 35 + 50 {
            accented.push(other);
            more += 1;
        }
    }
    Cow::Owned(accented)
}

/// HTML in pieces, as a page's body is: between two of them a tag may be open.
#[derive(Debug, Default)]
pub struct PseudoHtml {
    is_in_tag: bool,
    /// The element without language that is open.
    skipped: Option<&'static str>,
}

impl PseudoHtml {
    /// The next piece, with its text changed and its tags as they are.
    pub fn piece(&mut self, pseudo: Pseudo, html: &str) -> String {
        let mut changed = String::with_capacity(html.len() * 2);
        let mut rest = html;
        while !rest.is_empty() {
            if self.is_in_tag {
                let end = rest.find('>').map_or(rest.len(), |end| end + 1);
                self.is_in_tag = !rest[..end].ends_with('>');
                changed.push_str(&rest[..end]);
                rest = &rest[end..];
                continue;
            }
            let end = rest.find('<').unwrap_or(rest.len());
            match self.skipped {
                Some(_) => changed.push_str(&rest[..end]),
                None => changed.push_str(&pseudo.escaped(&rest[..end])),
            }
            rest = &rest[end..];
            let Some(tag) = rest.strip_prefix('<') else {
                continue;
            };
            let is_named = |tag: &str, name: &str| {
                tag.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '/']))
            };
            match (self.skipped, tag.strip_prefix('/')) {
                (Some(name), Some(tag)) if is_named(tag, name) => self.skipped = None,
                (None, None) => self.skipped = NOT_LANGUAGE.into_iter().find(|name| is_named(tag, name)),
                _ => {}
            }
            self.is_in_tag = true;
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LTR: Pseudo = Pseudo { direction: Direction::Ltr };

    #[test]
    fn tags_code_and_references_stay() {
        let mut html = PseudoHtml::default();
        let first = html.piece(LTR, "<p>Ala &amp; <a href=\"");
        assert_eq!(first, "<p>⟦Ȧŀȧȧ &amp;⟧ <a href=\"");
        assert_eq!(
            html.piece(LTR, "\" title=\"x\">ma</a> <code>kota</code></p>"),
            "\" title=\"x\">⟦ḿȧȧ⟧</a> <code>kota</code></p>"
        );
    }

    proptest! {
        #[test]
        fn a_text_grows_by_about_a_third(text in "[a-z]{3,8}( [a-ząęó]{2,9}){5,30}") {
            let grown = accented(&text).chars().count() as f64 / text.chars().count() as f64;
            prop_assert!((1.0..1.4).contains(&grown), "{}", grown);
        }

        #[test]
        fn any_html_keeps_its_tags(html in "(<p>|</p>|<code>|</code>|[a-z &;]{0,9}){0,20}") {
            let tags = |html: &str| html.split('<').skip(1).filter_map(|tag| tag.split('>').next().map(str::to_owned)).collect::<Vec<_>>();
            prop_assert_eq!(tags(&PseudoHtml::default().piece(LTR, &html)), tags(&html));
        }
    }
}
