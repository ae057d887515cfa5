//! Findings for people: the source line with a caret, the reason and the remedy, in their language.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Finding, Located, Locator, Place, Severity, Spot, Value, rules};
use crate::locale::{Argument, Locale};
use crate::sources::Sources;

/// Tells findings in one language.
pub struct Human<'a> {
    locale: &'a Locale,
    renderer: Renderer,
}

impl std::fmt::Debug for Human<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Human").finish_non_exhaustive()
    }
}

/// A finding's words.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// What is wrong.
    pub message: String,
    /// Whom it keeps from what.
    pub why: String,
    /// How to mend it.
    pub help: String,
}

/// Values that say nothing when they are empty; messages select `none` for them.
const CAN_BE_NONE: [&str; 8] = ["nearest", "better", "meant", "other", "scheme", "expected", "lacking", "surplus"];

/// Values that are measured; each language has its own decimal mark.
const MEASURED: [&str; 4] = ["ratio", "needed", "share", "least"];

/// The words of a finding in a language. An empty text is passed as `none`, which messages can select.
pub fn words(finding: &Finding, locale: &Locale) -> Words {
    let arguments: Vec<(&str, Argument<'_>)> = finding
        .values
        .iter()
        .map(|(name, value)| {
            let argument = match value {
                Value::Text(text) if text.is_empty() && CAN_BE_NONE.contains(&name.as_ref()) => {
                    Argument::Text("none".into())
                }
                Value::Text(text) if MEASURED.contains(&name.as_ref()) => Argument::Text(measured(text, locale).into()),
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

/// A number as the language writes it, with the digits that it has. What is no number stays as it is.
fn measured(text: &str, locale: &Locale) -> String {
    let digits = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    match (text.parse::<f64>(), i16::try_from(digits)) {
        (Ok(number), Ok(digits)) if number.is_finite() => locale.format.number(number, digits),
        _ => text.to_owned(),
    }
}

/// The page on which something in a template was found, and on how many others.
pub(super) fn seen_on(finding: &Finding) -> Option<(&str, i64)> {
    let page = finding.text("seen-on")?;
    let others = finding.values.iter().find_map(|(name, value)| match value {
        Value::Number(number) if name == "other-pages" => Some(*number),
        _ => None,
    });
    Some((page, others.unwrap_or_default()))
}

/// The line of a file that a place begins on, and the place's first character in it, from 0.
pub fn source_line(sources: &Sources, place: &Place) -> Option<(String, usize)> {
    let text_of = |file: &str| sources.text(file);
    let excerpt = Locator::new(&text_of).locate(Finding::at(&rules::CANNOT_READ, place.clone())).place?.excerpt?;
    let column = excerpt.text[..excerpt.span.start].chars().count();
    Some((excerpt.text, column))
}

impl<'a> Human<'a> {
    /// Tells in the locale's language, with colours or without.
    pub fn new(locale: &'a Locale, has_colour: bool) -> Self {
        let renderer = if has_colour { Renderer::styled().decor_style(DecorStyle::Unicode) } else { Renderer::plain() };
        Self { locale, renderer }
    }

    /// One finding as text, without a line end at its end.
    pub fn tell(&self, finding: &Finding, sources: &Sources) -> String {
        let text_of = |file: &str| sources.text(file);
        self.tell_located(&Locator::new(&text_of).locate(finding.clone()))
    }

    /// The same for a finding whose places are known.
    pub fn tell_located(&self, located: &Located) -> String {
        let finding = &located.finding;
        let words = words(finding, self.locale);
        let word = |id: &str| self.locale.messages.own(id, &[]);
        let (level, name) = match finding.rule.severity {
            Severity::Error => (Level::ERROR, "severity-error"),
            Severity::Warning => (Level::WARNING, "severity-warning"),
            Severity::Hint => (Level::INFO, "severity-hint"),
        };
        let title = level.with_name(word(name)).primary_title(words.message.as_str()).id(finding.rule.id);
        let mut group = match &located.place {
            Some(spot) => show(Group::with_title(title), spot),
            None => Group::with_title(title),
        };
        group = group.element(Level::NOTE.with_name(word("label-why")).message(words.why.as_str()));
        group = group.element(Level::HELP.with_name(word("label-help")).message(words.help.as_str()));
        if let Some((page, others)) = seen_on(finding) {
            let arguments = [("page", Argument::Text(page.into())), ("others", Argument::Number(others as f64))];
            let seen = self.locale.messages.own("finding-seen-on", &arguments);
            group = group.element(Level::NOTE.with_name(word("label-where")).message(seen));
        }
        let mut report = vec![group];
        if let Some(other) = &located.other {
            let title = Level::NOTE.no_name().secondary_title(word("label-other"));
            report.push(show(Group::with_title(title), other));
        }
        self.renderer.render(&report)
    }
}

fn show<'s>(group: Group<'s>, spot: &'s Spot) -> Group<'s> {
    let (Some(region), Some(excerpt)) = (spot.region, &spot.excerpt) else {
        return group.element(Origin::path(&*spot.file));
    };
    let snippet = Snippet::source(excerpt.text.as_str()).line_start(region.line);
    let annotation = AnnotationKind::Primary.span(excerpt.span.clone());
    if excerpt.is_from_start {
        return group.element(snippet.path(&*spot.file).annotation(annotation));
    }
    let origin = Origin::path(&*spot.file).line(region.line).char_column(region.column);
    group.element(origin).element(snippet.annotation(annotation))
}
