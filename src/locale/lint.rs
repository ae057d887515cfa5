//! What is wrong with messages beyond their syntax: references that lead nowhere or in circles, texts
//! that grow without end, plural forms that the language needs, arguments that differ between languages.
//!
//! Only what a project wrote is told; ours is checked by our tests.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use icu_plurals::{PluralRuleType, PluralRules, PluralRulesOptions};

use super::entries::{Entry, Need, Part, needs, reference, span};
use super::format::plural_form;
use super::functions;
use crate::finding::{Finding, Place, SourcePath, nearest, rules};
use crate::language::LanguageTag;

/// How many values may come together in one message, those of messages in it included. More than this
/// nobody writes; a few lines that quote each other can ask for billions. `fluent` stops here too.
const PLACEABLES_MAX: usize = 100;

/// One .ftl file of a language.
pub(super) struct File<'t> {
    pub(super) path: &'t SourcePath,
    pub(super) text: &'t str,
    pub(super) entries: Vec<Entry<'t>>,
    /// Is it one of ours?
    pub(super) is_built_in: bool,
    /// Files of one layer may not define a message twice; a later layer may replace it.
    pub(super) layer: usize,
}

/// All that is said in one language, the later layers over the earlier.
pub(super) struct Language<'t> {
    tag: &'t LanguageTag,
    files: &'t [File<'t>],
    /// Every part by name: its file and itself.
    parts: BTreeMap<&'t str, (&'t File<'t>, &'t Part<'t>)>,
}

impl<'t> Language<'t> {
    pub(super) fn new(tag: &'t LanguageTag, files: &'t [File<'t>]) -> Self {
        let parts = files
            .iter()
            .flat_map(|file| {
                file.entries.iter().flat_map(move |entry| entry.parts.iter().map(move |part| (file, part)))
            })
            .map(|(file, part)| (part.name.as_str(), (file, part)))
            .collect();
        Self { tag, files, parts }
    }

    /// Everything wrong with what the project wrote in this language, and the entries to leave out.
    pub(super) fn check(&self, findings: &mut Vec<Finding>) -> BTreeSet<String> {
        self.duplicates(findings);
        for (file, part) in self.written() {
            needs(part.pattern, &mut |need| self.check_need(file, part, &need, findings));
        }
        self.endless(findings)
    }

    /// What the project wrote, and ours does not.
    fn written(&self) -> impl Iterator<Item = (&'t File<'t>, &'t Part<'t>)> {
        self.parts.values().copied().filter(|(file, _)| !file.is_built_in)
    }

    fn duplicates(&self, findings: &mut Vec<Finding>) {
        let mut known: BTreeMap<(usize, &str), Place> = BTreeMap::new();
        for file in self.files.iter().filter(|file| !file.is_built_in) {
            for entry in &file.entries {
                let place = Place::span(file.path, entry.place.clone());
                let mut names = BTreeSet::new();
                for part in entry.parts.iter().filter(|part| !names.insert(part.name.as_str())) {
                    findings.push(duplicate(
                        Place::span(file.path, part.place.clone()),
                        &part.name,
                        "attribute",
                        self.tag,
                    ));
                }
                if let Some(first) = known.insert((file.layer, &entry.id), place.clone()) {
                    findings.push(duplicate(place, &entry.id, "message", self.tag).and(first));
                }
            }
        }
    }

    fn check_need(&self, file: &File<'_>, part: &Part<'_>, need: &Need<'_>, findings: &mut Vec<Finding>) {
        let at = |slice: &str| Place::span(file.path, span(file.text, slice));
        match need {
            Need::Variable(_) => {}
            Need::Reference(name, _) if self.parts.contains_key(name.as_str()) => {}
            Need::Reference(name, written) => {
                let near =
                    nearest(name, self.parts.keys().copied().filter(|id| id.starts_with('-') == name.starts_with('-')));
                findings.push(
                    Finding::at(&rules::MESSAGE_REFERENCE, at(written))
                        .with("reference", name.as_str())
                        .with("language", self.tag.as_str())
                        .with("nearest", near.unwrap_or_default()),
                );
            }
            Need::Function(name, arguments) if functions::NAMES.contains(name) => {
                if let Some((written, bad)) = functions::check(name, arguments) {
                    findings.push(
                        Finding::at(&rules::MESSAGE_OPTION, at(written))
                            .with("function", *name)
                            .with("option", bad.name)
                            .with("kind", if bad.is_unknown { "name" } else { "value" })
                            .with("allowed", bad.allowed),
                    );
                }
            }
            Need::Function(name, _) => findings.push(
                Finding::at(&rules::MESSAGE_FUNCTION, at(name))
                    .with("function", *name)
                    .with("functions", functions::NAMES.join(", ")),
            ),
            Need::Select(selector, variants) => {
                let keys: Vec<&str> = variants.iter().map(|variant| key(&variant.key)).collect();
                for (_, again) in keys.iter().enumerate().filter(|(index, key)| keys[..*index].contains(key)) {
                    findings.push(duplicate(at(again), again, "variant", self.tag));
                }
                if let Some(lacking) = lacking_plurals(self.tag, selector, &keys) {
                    findings.push(
                        Finding::at(&rules::MESSAGE_PLURALS, at(keys[0]))
                            .with("message", part.name.as_str())
                            .with("language", self.tag.as_str())
                            .with(
                                "lacking",
                                lacking.iter().map(|name| format!("[{name}]")).collect::<Vec<_>>().join(", "),
                            ),
                    );
                }
            }
        }
    }

    /// Messages that lead back to themselves or grow without bound: told, and named to be left out.
    fn endless(&self, findings: &mut Vec<Finding>) -> BTreeSet<String> {
        let mut refused = BTreeSet::new();
        let (order, circles) = self.in_order();
        for (name, back) in circles {
            let (file, part) = self.parts[name];
            let target = self.parts[back].1;
            // A circle through ours is closed by something that the project wrote.
            let places = [(file, part), self.parts[back]];
            if let Some((file, part)) = places.into_iter().find(|(file, _)| !file.is_built_in) {
                findings.push(
                    Finding::at(&rules::MESSAGE_CYCLE, Place::span(file.path, part.place.clone()))
                        .with("message", part.name.as_str())
                        .with("reference", if part.name == name { target.name.as_str() } else { name }),
                );
            }
            refused.extend([name, back].map(owner));
        }
        let mut costs: BTreeMap<&str, usize> = BTreeMap::new();
        for name in order {
            let (file, part) = self.parts[name];
            let cost = cost_of_pattern(part.pattern, &costs);
            if cost > PLACEABLES_MAX && !file.is_built_in {
                // One finding where it grows too large, not one for everything above it.
                let is_first = {
                    let mut is_first = true;
                    needs(part.pattern, &mut |need| {
                        if let Need::Reference(name, _) = need {
                            is_first &= costs.get(name.as_str()).is_none_or(|cost| *cost <= PLACEABLES_MAX);
                        }
                    });
                    is_first
                };
                if is_first {
                    findings.push(
                        Finding::at(&rules::MESSAGE_EXPANSION, Place::span(file.path, part.place.clone()))
                            .with("message", part.name.as_str())
                            .with("max", PLACEABLES_MAX),
                    );
                }
                refused.insert(owner(name));
            }
            costs.insert(name, cost);
        }
        refused
    }

    /// Every part after those that it refers to, and the references that close a circle. Written with
    /// a stack of its own: a chain of messages can be as long as a file.
    fn in_order(&self) -> (Vec<&'t str>, Vec<(&'t str, &'t str)>) {
        let targets = |name: &'t str| {
            let mut targets = Vec::new();
            needs(self.parts[name].1.pattern, &mut |need| {
                if let Need::Reference(name, _) = need
                    && let Some((known, _)) = self.parts.get_key_value(name.as_str())
                {
                    targets.push(*known);
                }
            });
            targets
        };
        let mut order = Vec::new();
        let mut circles = Vec::new();
        // In the stack: not finished. Finished: true.
        let mut seen: BTreeMap<&str, bool> = BTreeMap::new();
        for root in self.parts.keys().copied() {
            if seen.contains_key(root) {
                continue;
            }
            seen.insert(root, false);
            let mut stack = vec![(root, targets(root))];
            while let Some((name, left)) = stack.last_mut() {
                let name = *name;
                let Some(next) = left.pop() else {
                    seen.insert(name, true);
                    order.push(name);
                    stack.pop();
                    continue;
                };
                match seen.get(next) {
                    Some(true) => {}
                    Some(false) => circles.push((name, next)),
                    None => {
                        seen.insert(next, false);
                        stack.push((next, targets(next)));
                    }
                }
            }
        }
        (order, circles)
    }

    /// The arguments that each part takes, those of messages in it included, and where it is written.
    pub(super) fn signatures(&self) -> BTreeMap<String, Signature> {
        let mut signatures: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for name in self.in_order().0 {
            let mut arguments = BTreeSet::new();
            needs(self.parts[name].1.pattern, &mut |need| match need {
                Need::Variable(name) => {
                    arguments.insert(name.to_owned());
                }
                // A term has arguments of its own.
                Need::Reference(name, _) if !name.starts_with('-') => {
                    arguments.extend(signatures.get(name.as_str()).into_iter().flatten().cloned());
                }
                _ => {}
            });
            signatures.insert(name, arguments);
        }
        signatures
            .into_iter()
            .map(|(name, arguments)| {
                let (file, part) = self.parts[name];
                let place = Place::span(file.path, part.place.clone());
                (name.to_owned(), Signature { place, arguments, is_built_in: file.is_built_in })
            })
            .collect()
    }

    /// The names of all that some message refers to.
    pub(super) fn referred(&self) -> BTreeSet<String> {
        let mut referred = BTreeSet::new();
        for (_, part) in self.parts.values() {
            needs(part.pattern, &mut |need| {
                if let Need::Reference(name, _) = need {
                    referred.insert(owner(&name));
                }
            });
        }
        referred
    }
}

/// What one asks of a message from outside.
#[derive(Debug)]
pub(super) struct Signature {
    pub(super) place: Place,
    pub(super) arguments: BTreeSet<String>,
    pub(super) is_built_in: bool,
}

/// Arguments that one language's message takes and the other's does not.
pub(super) fn different_arguments(
    (tag, own): (&LanguageTag, &BTreeMap<String, Signature>),
    (other_tag, others): (&LanguageTag, &BTreeMap<String, Signature>),
) -> Vec<Finding> {
    let listed = |names: Vec<&String>| names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
    let pairs = own
        .iter()
        .filter(|(name, _)| !name.starts_with('-'))
        .filter_map(|(name, own)| Some((name, own, others.get(name)?)));
    pairs
        .filter(|(_, own, other)| own.arguments != other.arguments && !(own.is_built_in && other.is_built_in))
        .map(|(name, own, other)| {
            // The place to mend is the one that the project wrote.
            let (tag, own, other_tag, other) =
                if own.is_built_in { (other_tag, other, tag, own) } else { (tag, own, other_tag, other) };
            Finding::at(&rules::MESSAGE_ARGUMENTS, own.place.clone())
                .with("message", name.as_str())
                .with("language", tag.as_str())
                .with("other-language", other_tag.as_str())
                .with("lacking", listed(other.arguments.difference(&own.arguments).collect()))
                .with("surplus", listed(own.arguments.difference(&other.arguments).collect()))
                .and(other.place.clone())
        })
        .collect()
}

fn duplicate(place: Place, name: &str, kind: &'static str, tag: &LanguageTag) -> Finding {
    Finding::at(&rules::MESSAGE_DUPLICATE, place).with("name", name).with("kind", kind).with("language", tag.as_str())
}

/// The message or term that a part belongs to.
pub(super) fn owner(name: &str) -> String {
    name.split('.').next().unwrap_or(name).to_owned()
}

fn key<'t>(key: &ast::VariantKey<&'t str>) -> &'t str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// The plural forms that the language has and the variants lack, if the variants are plural forms at all.
fn lacking_plurals(
    tag: &LanguageTag,
    selector: &ast::InlineExpression<&str>,
    keys: &[&str],
) -> Option<Vec<&'static str>> {
    const FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];
    let is_ordinal = match selector {
        ast::InlineExpression::VariableReference { .. } => false,
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            arguments.named.iter().any(|argument| {
                argument.name.name == "type"
                    && matches!(&argument.value, ast::InlineExpression::StringLiteral { value } if *value == "ordinal")
            })
        }
        _ => return None,
    };
    if !keys.iter().any(|key| FORMS.contains(key)) {
        return None;
    }
    let kind = if is_ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    let locale = icu_locale_core::Locale::try_from_str(tag.as_str()).ok()?;
    let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::from(kind)).ok()?;
    let lacking: Vec<_> = rules.categories().map(plural_form).filter(|name| !keys.contains(name)).collect();
    (!lacking.is_empty()).then_some(lacking)
}

/// How many values a text asks for at most, with those of what it refers to.
fn cost_of_pattern(pattern: &ast::Pattern<&str>, costs: &BTreeMap<&str, usize>) -> usize {
    let of_element = |element: &ast::PatternElement<&str>| match element {
        ast::PatternElement::TextElement { .. } => 0,
        ast::PatternElement::Placeable { expression } => cost_of_expression(expression, costs).saturating_add(1),
    };
    pattern.elements.iter().map(of_element).fold(0, usize::saturating_add)
}

fn cost_of_expression(expression: &ast::Expression<&str>, costs: &BTreeMap<&str, usize>) -> usize {
    let inline = |inline: &ast::InlineExpression<&str>| match inline {
        ast::InlineExpression::Placeable { expression } => cost_of_expression(expression, costs),
        inline => reference(inline).and_then(|(name, _)| costs.get(name.as_str()).copied()).unwrap_or(0),
    };
    match expression {
        ast::Expression::Inline(expression) => inline(expression),
        ast::Expression::Select { selector, variants } => {
            let most = variants.iter().map(|variant| cost_of_pattern(&variant.value, costs)).max().unwrap_or(0);
            inline(selector).saturating_add(most)
        }
    }
}
