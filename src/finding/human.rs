//! Findings for people: the source line with a caret, the reason and the remedy, in their language.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Finding, Place, Severity, Value};
use crate::locale::{Argument, Locale};
use crate::sources::Sources;

/// Tells findings in one language.
pub struct Human<'a> {
    locale: &'a Locale,
    sources: &'a Sources,
    renderer: Renderer,
}

impl std::fmt::Debug for Human<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Human").finish_non_exhaustive()
    }
}

/// A finding's words.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) message: String,
    pub(super) why: String,
    pub(super) help: String,
}

/// Values that say nothing when they are empty; messages select `none` for them.
const CAN_BE_NONE: [&str; 8] = ["nearest", "better", "meant", "other", "scheme", "expected", "lacking", "surplus"];

/// The words of a finding in a language. An empty text is passed as `none`, which messages can select.
pub(super) fn words(finding: &Finding, locale: &Locale) -> Words {
    let arguments: Vec<(&str, Argument<'_>)> = finding
        .values
        .iter()
        .map(|(name, value)| {
            let argument = match value {
                Value::Text(text) if text.is_empty() && CAN_BE_NONE.contains(&name.as_ref()) => {
                    Argument::Text("none".into())
                }
                Value::Text(text) => Argument::Text(text.as_str().into()),
                Value::Number(number) => Argument::Number(*number as f64),
            };
            (name.as_ref(), argument)
        })
        .collect();
    let id = finding.rule.id;
    let word = |id: &str| locale.messages.own(id, &arguments);
    Words { message: word(id), why: word(&format!("{id}.why")), help: word(&format!("{id}.help")) }
}

/// A line of a file with a span in it.
struct Line<'t> {
    number: usize,
    text: &'t str,
    span: Range<usize>,
}

/// The first line of a span, with the part of the span that lies on it.
fn line<'t>(text: &'t str, span: &Range<usize>) -> Line<'t> {
    let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let (from, to) = (boundary(span.start), boundary(span.end.max(span.start)));
    let start = text[..from].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[from..].find('\n').map_or(text.len(), |length| from + length);
    Line {
        number: text[..start].matches('\n').count() + 1,
        text: &text[start..end],
        span: from - start..to.min(end) - start,
    }
}

/// Line and column, both from 1; the column counts characters.
pub(super) fn position(sources: &Sources, place: &Place) -> Option<(usize, usize)> {
    let text = sources.text(&place.file)?;
    let line = line(&text, place.span.as_ref()?);
    Some((line.number, line.text[..line.span.start].chars().count() + 1))
}

/// The line of a file that a place begins on, and the place's first character in it, from 0.
pub fn source_line(sources: &Sources, place: &Place) -> Option<(String, usize)> {
    let text = sources.text(&place.file)?;
    let line = line(&text, place.span.as_ref()?);
    Some((line.text.to_owned(), line.text[..line.span.start].chars().count()))
}

impl<'a> Human<'a> {
    /// Tells in the locale's language, with colours or without.
    pub fn new(locale: &'a Locale, sources: &'a Sources, has_colour: bool) -> Self {
        let renderer = if has_colour { Renderer::styled().decor_style(DecorStyle::Unicode) } else { Renderer::plain() };
        Self { locale, sources, renderer }
    }

    /// One finding as text, without a line end at its end.
    pub fn tell(&self, finding: &Finding) -> String {
        let words = words(finding, self.locale);
        let word = |id: &str| self.locale.messages.own(id, &[]);
        let (level, name) = match finding.rule.severity {
            Severity::Error => (Level::ERROR, "severity-error"),
            Severity::Warning => (Level::WARNING, "severity-warning"),
            Severity::Hint => (Level::INFO, "severity-hint"),
        };
        let title = level.with_name(word(name)).primary_title(words.message.as_str()).id(finding.rule.id);
        let mut group = match &finding.place {
            Some(place) => self.show(Group::with_title(title), place),
            None => Group::with_title(title),
        };
        group = group.element(Level::NOTE.with_name(word("label-why")).message(words.why.as_str()));
        group = group.element(Level::HELP.with_name(word("label-help")).message(words.help.as_str()));
        let mut report = vec![group];
        if let Some(other) = &finding.other {
            let title = Level::NOTE.no_name().secondary_title(word("label-other"));
            report.push(self.show(Group::with_title(title), other));
        }
        self.renderer.render(&report)
    }

    fn show<'s>(&'s self, group: Group<'s>, place: &'s Place) -> Group<'s> {
        let shown = place.span.as_ref().zip(self.sources.text(&place.file));
        let Some((span, text)) = shown else {
            return group.element(Origin::path(&*place.file));
        };
        let line = line(&text, span);
        let snippet = Snippet::source(line.text.to_owned()).path(&*place.file).line_start(line.number);
        group.element(snippet.annotation(AnnotationKind::Primary.span(line.span)))
    }
}
