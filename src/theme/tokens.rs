//! Tokens: the colours of a theme, compared pair by pair as its `theme.toml` says, in light and dark mode.
//!
//! A theme that declares its pairs cannot lose contrast in a part that no page shows today.

use std::ops::Range;
use std::sync::Arc;

use crate::audit::document::{Document, NodeId};
use crate::audit::style::{Rgba, Screen, Sheets, Style};
use crate::config::Config;
use crate::fields::{self, Fields, Written};
use crate::finding::{Finding, Place, SourcePath, nearest, rules};
use crate::fingerprint::Fingerprint;
use crate::sources::{Content, Sources};

use super::overlay;

/// What the check is made from: the declared pairs and the style sheets.
pub fn fingerprint(sources: &Sources, config: &Config) -> Fingerprint {
    let files = overlay(sources, &config.theme.value);
    let wanted = files.into_iter().filter(|(name, _)| name == "theme.toml" || is_sheet(name));
    Fingerprint::of(&wanted.map(|(_, (path, content))| (path.clone(), content.fingerprint())).collect::<Vec<_>>())
}

fn is_sheet(name: &str) -> bool {
    name.starts_with("assets/") && name.ends_with(".css")
}

/// Compares the declared pairs.
pub fn check(sources: &Sources, config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let files = overlay(sources, &config.theme.value);
    let Some((file, text)) = files.get("theme.toml").and_then(|(path, content)| match content {
        Content::Text { .. } => Some((*path, sources.text(path)?)),
        Content::Opaque { .. } => None,
    }) else {
        return findings;
    };
    let pairs = pairs(file, &text, &mut findings);
    if pairs.is_empty() {
        return findings;
    }
    let sheets: Vec<(SourcePath, Arc<str>)> = files
        .iter()
        .filter(|(name, _)| is_sheet(name))
        .filter_map(|(_, (path, _))| Some(((*path).clone(), sources.text(path)?)))
        .collect();
    let tokens = Tokens::of(&sheets, &pairs);
    for pair in &pairs {
        let light = tokens.compare(pair, Screen::Light);
        // What is the same in both modes is told once.
        let is_new = |dark: &Finding| {
            let is_same = |light: &Finding| {
                ["token", "colour", "ground"].iter().all(|value| light.text(value) == dark.text(value))
            };
            !light.iter().any(is_same)
        };
        let dark = tokens.compare(pair, Screen::Dark).into_iter().filter(is_new).collect::<Vec<_>>();
        findings.extend(light.into_iter().chain(dark));
    }
    findings.extend(tokens.unknown(&pairs));
    findings
}

/// `[[contrast]]`: colours that have to stand out from grounds.
struct Pairs {
    of: Vec<Written<String>>,
    on: Vec<Written<String>>,
    needs: f32,
}

fn pairs(file: &SourcePath, text: &str, findings: &mut Vec<Finding>) -> Vec<Pairs> {
    let before = findings.len();
    let table = fields::parse(text, file, 0, findings);
    if findings.len() > before {
        return Vec::new();
    }
    let mut top = Fields::new(table.get_ref(), 0..text.find('\n').unwrap_or(text.len()), file, 0);
    let _name = top.text("name");
    let mut all = Vec::new();
    for mut table in top.tables("contrast") {
        let (of, on) = (table.texts("of"), table.texts("on"));
        let needs = table.number("needs");
        for (key, is_missing) in [("of", of.is_empty()), ("on", on.is_empty()), ("needs", needs.is_none())] {
            if is_missing && !table.has(key) {
                let example = r#"of = ["--text"], on = ["--paper"], needs = 7"#;
                let finding = Finding::at(&rules::MISSING_KEY, table.place());
                table.report(finding.with("key", key).with("example", example));
            }
        }
        if let Some(needs) = needs {
            all.push(Pairs { of, on, needs: needs.value as f32 });
        }
        findings.extend(table.finish());
    }
    findings.extend(top.finish());
    all
}

/// A place where a custom property gets a value.
struct Definition<'t> {
    sheet: usize,
    span: Range<usize>,
    name: &'t str,
    value: &'t str,
}

/// The colours that tokens have, worked out as a browser would.
struct Tokens<'t> {
    sheets: &'t [(SourcePath, Arc<str>)],
    definitions: Vec<Definition<'t>>,
    names: Vec<String>,
    style: Style,
    /// An element painted in each token, then one in each definition's value.
    painted: Vec<NodeId>,
}

impl<'t> Tokens<'t> {
    fn of(sheets: &'t [(SourcePath, Arc<str>)], pairs: &[Pairs]) -> Self {
        let mut names: Vec<String> =
            pairs.iter().flat_map(|pair| pair.of.iter().chain(&pair.on)).map(|name| name.value.clone()).collect();
        names.sort();
        names.dedup();
        let mut definitions = Vec::new();
        for (sheet, (_, css)) in sheets.iter().enumerate() {
            definitions.extend(custom_properties(css).map(|(span, name, value)| Definition {
                sheet,
                span,
                name,
                value,
            }));
        }
        let mut html = "<!doctype html><title>t</title><body>".to_owned();
        let of_names = names.iter().map(|name| if is_token(name) { format!("var({name})") } else { String::new() });
        for value in of_names.chain(definitions.iter().map(|definition| definition.value.to_owned())) {
            let value = value.replace('&', "&amp;").replace('"', "&quot;").replace(';', "");
            html.push_str(&format!(
                "<i style=\"background: none !important; background-color: {value} !important\"></i>"
            ));
        }
        let document = Document::parse(&html);
        let css: Vec<&str> = sheets.iter().map(|(_, css)| &**css).collect();
        let style = Style::compute(&document, &Arc::new(Sheets::parse(&css)));
        let painted = document.all().filter(|node| document.html(*node) == "i").collect();
        Self { sheets, definitions, names, style, painted }
    }

    fn painted(&self, element: usize, screen: Screen) -> Option<Rgba> {
        let colour = self.style.on(*self.painted.get(element)?, screen).background_color?;
        (colour.alpha > 0.0).then_some(colour)
    }

    fn colour(&self, token: &str, screen: Screen) -> Option<Rgba> {
        self.painted(self.names.iter().position(|name| name == token)?, screen)
    }

    /// Where a token gets the colour that it has on a screen.
    fn place(&self, token: &str, screen: Screen) -> Option<Place> {
        let colour = self.colour(token, screen)?;
        let of_token = || self.definitions.iter().enumerate().filter(|(_, one)| one.name == token);
        let same = of_token().rfind(|(index, _)| self.painted(self.names.len() + index, screen) == Some(colour));
        let (_, definition) = same.or_else(|| of_token().next())?;
        Some(Place::span(&self.sheets[definition.sheet].0, definition.span.clone()))
    }

    /// Every colour of a pair that does not stand out from one of its grounds, with the worst of them.
    fn compare(&self, pairs: &Pairs, screen: Screen) -> Vec<Finding> {
        let mut findings = Vec::new();
        let grounds: Vec<(&str, Rgba)> = pairs
            .on
            .iter()
            .filter_map(|on| Some((on.value.as_str(), self.colour(&on.value, screen)?)))
            .filter(|(_, ground)| ground.alpha >= 1.0)
            .collect();
        for of in &pairs.of {
            let Some(colour) = self.colour(&of.value, screen) else {
                continue;
            };
            let ratio = |ground: Rgba| colour.over(ground).contrast(ground);
            let worst = grounds.iter().min_by(|one, other| ratio(one.1).total_cmp(&ratio(other.1)));
            let Some((name, ground)) = worst.filter(|worst| ratio(worst.1) < pairs.needs) else {
                continue;
            };
            let grounds: Vec<Rgba> = grounds.iter().map(|(_, ground)| *ground).collect();
            let better = passing(colour, &grounds, pairs.needs).map(|better| better.to_string());
            let finding =
                Finding::at(&rules::TOKEN_CONTRAST, self.place(&of.value, screen).unwrap_or(of.place.clone()))
                    .with("token", of.value.as_str())
                    .with("colour", colour.to_string())
                    .with("ground-token", *name)
                    .with("ground", ground.to_string())
                    // Rounded down, so that 6.996 is not told as 7.
                    .with("ratio", format!("{:.2}", (ratio(*ground) * 100.0).floor() / 100.0))
                    .with("needed", pairs.needs.to_string())
                    .with("mode", if screen == Screen::Dark { "dark" } else { "light" })
                    .with("better", better.unwrap_or_default());
            findings.push(finding);
        }
        findings
    }

    /// Names that are no colour of the theme.
    fn unknown(&self, pairs: &[Pairs]) -> Vec<Finding> {
        let all = pairs.iter().flat_map(|pair| pair.of.iter().chain(&pair.on));
        let missing = all.filter(|name| self.colour(&name.value, Screen::Light).is_none());
        let one = |name: &Written<String>| {
            let near = nearest(&name.value, self.definitions.iter().map(|definition| definition.name));
            Finding::at(&rules::UNKNOWN_TOKEN, name.place.clone())
                .with("token", name.value.as_str())
                .with("nearest", near.filter(|near| *near != name.value).unwrap_or_default())
        };
        missing.map(one).collect()
    }
}

fn is_token(name: &str) -> bool {
    name.starts_with("--") && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// The nearest lighter or darker colour that stands out from all grounds, as a style sheet can write it.
fn passing(colour: Rgba, grounds: &[Rgba], needs: f32) -> Option<Rgba> {
    let exact = |value: f32| (value * 255.0).round() / 255.0;
    let towards = |end: f32, step: u8| {
        let share = f32::from(step) / 255.0;
        Rgba::opaque(colour.rgb.map(|value| exact(value + (end - value) * share)))
    };
    (1..=255)
        .flat_map(|step| [towards(0.0, step), towards(1.0, step)])
        .find(|one| grounds.iter().all(|ground| one.contrast(*ground) >= needs))
}

/// Every `--name: value` of a style sheet outside of comments, with its bytes.
fn custom_properties(css: &str) -> impl Iterator<Item = (Range<usize>, &str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &css[at..];
            let start = at + rest.find("--")?;
            if let Some(comment) = css[at..start].find("/*") {
                at = css[at + comment..].find("*/").map_or(css.len(), |end| at + comment + end + 2);
                continue;
            }
            let length = css[start..].find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'))?;
            let (name, after) = css[start..].split_at(length);
            at = start + length;
            let is_start = css[..start].trim_end().ends_with(['{', ';', '}', '/']);
            let Some(value) = after.trim_start().strip_prefix(':').filter(|_| is_start) else {
                continue;
            };
            let value = &value[..value.find([';', '}']).unwrap_or(value.len())];
            return Some((start..start + length, name, value.trim()));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_properties_are_found_where_they_are_defined() {
        let css = "/* --no: 1 */ :root { --a: #fff; color: var(--a); /* --b: 2; */ --c:red }";
        let found: Vec<_> = custom_properties(css).map(|(_, name, value)| (name, value)).collect();
        assert_eq!(found, [("--a", "#fff"), ("--c", "red")]);
    }

    #[test]
    fn the_nearest_colour_passes_and_one_step_less_does_not() {
        let grey = Rgba::opaque([0.6; 3]);
        let better = passing(grey, &[Rgba::WHITE], 7.0).unwrap();
        assert!(better.contrast(Rgba::WHITE) >= 7.0);
        assert!(better.rgb[0] < 0.6);
        let lighter = Rgba::opaque(better.rgb.map(|value| value + 2.0 / 255.0));
        assert!(lighter.contrast(Rgba::WHITE) < 7.0);
        assert_eq!(passing(grey, &[Rgba::WHITE, Rgba::BLACK], 7.0), None);
    }
}
