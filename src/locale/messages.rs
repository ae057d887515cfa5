//! Messages: Fluent text by id, with what stands behind it when a language has none.
//!
//! Wraps `fluent`: its types stay in here. Files are overlaid message by message, so a site can
//! replace one sentence of ours and keep the rest.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::entries::entries;
use super::lint::{self, Signature};
use super::pseudo::{self, Pseudo};
use super::{Direction, Locale, bidi, functions};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::language::LanguageTag;
use crate::sources::{BUILT_IN, Sources};

/// A value for a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A number: written as the language writes it, and the choice of plural forms.
    Number(f64),
}

/// Why a message could not be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageProblem {
    /// No language has a message of this id.
    Unknown,
    /// The message itself fails: an argument or a reference that is not there.
    Broken(String),
    /// A value that the function it goes through cannot take: no number, no date.
    Unfit(String),
}

/// The messages of one language and those behind it.
#[derive(Debug, Default)]
pub struct Messages {
    chain: Vec<Arc<Bundle>>,
    pseudo: Option<Pseudo>,
    /// Messages without arguments, ready: most of what a theme asks for.
    plain: BTreeMap<String, String>,
}

impl Messages {
    pub(super) fn new(chain: Vec<Arc<Bundle>>, pseudo: Option<Pseudo>) -> Self {
        let mut messages = Self { chain, pseudo, plain: BTreeMap::new() };
        let ids: BTreeSet<_> = messages.chain.iter().flat_map(|bundle| bundle.signatures.keys().cloned()).collect();
        for id in ids {
            if let Ok(text) = messages.format(&id, &[]) {
                messages.plain.insert(id, text);
            }
        }
        messages
    }

    /// A message without arguments, if there is one of this id.
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// Every message without arguments.
    pub fn all_plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.plain.iter().map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// A message that the program itself asks for.
    pub fn own(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        if arguments.is_empty()
            && let Some(text) = self.plain(id)
        {
            return text.to_owned();
        }
        self.format(id, arguments).unwrap_or_else(|problem| format!("{id} ({problem:?})"))
    }

    /// What the project's own files say in this language itself, and ours in none: messages and terms.
    pub fn own_names(&self) -> impl Iterator<Item = (&str, &Place)> {
        let own = self.chain.first().into_iter().flat_map(|bundle| &bundle.signatures);
        own.filter(|(name, _)| !self.chain.iter().any(|bundle| bundle.built_in.contains(&lint::owner(name))))
            .map(|(name, signature)| (name.as_str(), &signature.place))
    }

    /// Every message, attribute and term that this language has itself.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.chain.first().into_iter().flat_map(|bundle| &bundle.signatures).map(|(name, _)| name.as_str())
    }

    /// Does another message refer to this message or term?
    pub fn is_referred(&self, id: &str) -> bool {
        self.chain.first().is_some_and(|bundle| bundle.referred.contains(id))
    }

    /// Is there a message (`id`) or attribute (`id.attribute`)?
    pub fn has(&self, id: &str) -> bool {
        self.chain.iter().any(|bundle| bundle.pattern(id).is_some())
    }

    /// A message, or one of its attributes as `id.attribute`.
    pub fn format(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, MessageProblem> {
        let bundle = self.chain.iter().find(|bundle| bundle.pattern(id).is_some()).ok_or(MessageProblem::Unknown)?;
        let pattern = bundle.pattern(id).expect("just found");
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(*name, text.as_ref()),
                Argument::Number(number) => values.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.fluent.format_pattern(pattern, Some(&values), &mut errors);
        if let Some(unfit) = text.split(functions::UNFIT).nth(1) {
            return Err(MessageProblem::Unfit(unfit.to_owned()));
        }
        let text = bidi::isolate_where_needed(text.into_owned(), bundle.direction);
        match errors.first() {
            None => Ok(match self.pseudo {
                None => text,
                Some(pseudo) => pseudo.bracketed(&text),
            }),
            Some(FluentError::ResolverError(error)) => Err(MessageProblem::Broken(error.to_string())),
            Some(error) => Err(MessageProblem::Broken(error.to_string())),
        }
    }
}

/// One language's own messages.
pub(super) struct Bundle {
    tag: LanguageTag,
    direction: Direction,
    fluent: FluentBundle<FluentResource>,
    /// Each message, attribute and term: where it is written, and what it takes.
    signatures: BTreeMap<String, Signature>,
    /// The messages and terms that others refer to.
    referred: BTreeSet<String>,
    /// The messages and terms that ours has too.
    built_in: BTreeSet<String>,
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bundle").field("tag", &self.tag).field("messages", &self.signatures.len()).finish()
    }
}

impl Bundle {
    /// Loads the wanted .ftl files of a language from these folders, the later over the earlier.
    pub(super) fn load(
        sources: &Sources,
        locale: &Locale,
        folders: &[String],
        is_wanted: impl Fn(&str) -> bool,
        pseudo: Option<Pseudo>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let tag = &locale.tag;
        let mut read = Vec::new();
        for (layer, folder) in folders.iter().enumerate() {
            let folder = format!("{folder}{}/", tag.as_str());
            for (path, text) in sources.texts(&folder, ".ftl").filter(|(path, _)| is_wanted(path)) {
                let text = without_deep_messages(path, &text, findings).into_owned();
                let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                    findings.extend(errors.iter().map(|error| syntax_error(path, resource.source(), error)));
                    resource
                });
                read.push((layer, path.clone(), resource));
            }
        }
        let files: Vec<_> = read
            .iter()
            .map(|(layer, path, resource)| lint::File {
                path,
                text: resource.source(),
                entries: entries(resource),
                is_built_in: path.starts_with(BUILT_IN),
                layer: *layer,
            })
            .collect();
        let language = lint::Language::new(tag, &files);
        let signatures = language.signatures();
        let referred = language.referred();
        let ours = files.iter().filter(|file| file.is_built_in).flat_map(|file| &file.entries);
        let built_in = ours.map(|entry| entry.id.clone()).collect();
        let overlaid = match files.iter().all(|file| file.is_built_in) {
            true => Vec::new(),
            false => overlay(&files, &language.check(findings)),
        };
        drop(files);

        let mut fluent = FluentBundle::new_concurrent(vec![locale.format.tag.identifier()]);
        fluent.set_formatter(Some(functions::localized));
        fluent.set_transform(pseudo.map(|_| pseudo::accented as fn(&str) -> Cow<'_, str>));
        fluent.add_function("NUMBER", functions::number).expect("a new bundle has no functions yet");
        fluent.add_function("DATETIME", functions::datetime).expect("a new bundle has one function");
        let mut overlaid = overlaid.into_iter();
        for (_, _, resource) in read {
            fluent.add_resource_overriding(match overlaid.next().flatten() {
                Some(text) => FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource),
                None => resource,
            });
        }
        Self { tag: tag.clone(), direction: locale.direction, fluent, signatures, referred, built_in }
    }

    /// Has it any message at all?
    pub(super) fn is_empty(&self) -> bool {
        self.signatures.is_empty()
    }

    /// Arguments that its messages take and the other's do not, or the other way round.
    pub(super) fn different_arguments(&self, other: &Self) -> Vec<Finding> {
        lint::different_arguments((&self.tag, &self.signatures), (&other.tag, &other.signatures))
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            None => self.fluent.get_message(id)?.value(),
            Some((id, attribute)) => Some(self.fluent.get_message(id)?.get_attribute(attribute)?.value()),
        }
    }

    /// What one of `others` has and this language lacks, with what it chose to have behind it; readers see
    /// the text of the first that has it. One finding for each file that messages are missing from.
    pub(super) fn missing(&self, behind: &[Arc<Bundle>], others: &[&Bundle]) -> Vec<Finding> {
        let has = |id: &str| {
            self.signatures.contains_key(id) || behind.iter().any(|bundle| bundle.signatures.contains_key(id))
        };
        let mut found = Vec::new();
        for (index, other) in others.iter().enumerate() {
            let is_told = |id: &str| others[..index].iter().any(|told| told.signatures.contains_key(id));
            let mut of_files: BTreeMap<&SourcePath, Vec<(&Place, &str)>> = BTreeMap::new();
            for (id, signature) in &other.signatures {
                if !id.starts_with('-') && !is_told(id) && !has(id) {
                    of_files.entry(&signature.place.file).or_default().push((&signature.place, id));
                }
            }
            found.extend(of_files.into_iter().map(|(file, lacking)| self.lacking(other, file, lacking)));
        }
        found
    }

    /// Messages that are missing from one file: the first few by name, in the order of the file.
    fn lacking(&self, other: &Self, file: &SourcePath, mut lacking: Vec<(&Place, &str)>) -> Finding {
        const SHOWN: usize = 5;
        lacking.sort();
        let names: Vec<_> = lacking.iter().take(SHOWN).map(|(_, id)| format!("`{id}`")).collect();
        let file = file.strip_prefix(BUILT_IN).unwrap_or(file);
        let folder = |tag: &LanguageTag| format!("locales/{}/", tag.as_str());
        Finding::at(&rules::MESSAGE_MISSING, lacking[0].0.clone())
            .with("messages", names.join(", "))
            .with("count", lacking.len())
            .with("more", lacking.len() - names.len())
            .with("language", self.tag.as_str())
            .with("fallback", other.tag.as_str())
            .with("file", file.replacen(&folder(&other.tag), &folder(&self.tag), 1))
    }
}

/// How deep placeables may stand in each other. People write two or three; the parser calls itself for each.
const DEPTH_MAX: usize = 50;

/// The text with messages that are nested too deep blanked out, each with a finding.
fn without_deep_messages<'t>(path: &SourcePath, text: &'t str, findings: &mut Vec<Finding>) -> Cow<'t, str> {
    let mut kept = Cow::Borrowed(text);
    let mut start = 0;
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut lines = text.split_inclusive('\n').peekable();
    let mut end = 0;
    while let Some(line) = lines.next() {
        end += line.len();
        for byte in line.bytes() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => continue,
            }
            deepest = deepest.max(depth);
        }
        // A message ends where the next line starts one: at its margin, with a name.
        let is_last = lines.peek().is_none_or(|next| next.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'));
        if !is_last {
            continue;
        }
        if deepest > DEPTH_MAX {
            let name_end = start + text[start..end].find([' ', '=', '\n']).unwrap_or(end - start);
            let place = Place::span(path, start..name_end);
            findings.push(Finding::at(&rules::FLUENT_SYNTAX, place).with("kind", "depth").with("expected", ""));
            let blank: String = text[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
            // Positions stay only if every byte does: a blank for each.
            let blank = if blank.len() == end - start { blank } else { " ".repeat(end - start - 1) + "\n" };
            kept.to_mut().replace_range(start..end, &blank);
        }
        (start, depth, deepest) = (end, 0, 0);
    }
    kept
}

/// Each file's text as it is used, where it differs from the file: without the messages that are
/// refused, and with what a message that replaces another leaves out, its text or attributes.
fn overlay(files: &[lint::File<'_>], refused: &BTreeSet<String>) -> Vec<Option<String>> {
    let mut earlier: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    let mut texts = Vec::with_capacity(files.len());
    for file in files {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for entry in &file.entries {
            if !file.is_built_in && refused.contains(&entry.id) {
                edits.push((entry.span.clone(), "\n".to_owned()));
                continue;
            }
            // From the equals sign on, with the line ends and blanks as they are.
            let written =
                entry.parts.iter().map(|part| (part.name.as_str(), &file.text[part.place.end..part.text.end]));
            let known = earlier.entry(&entry.id).or_default();
            for (name, text) in known.iter().filter(|(name, _)| entry.parts.iter().all(|part| part.name != **name)) {
                match name.split_once('.') {
                    None => {
                        let equals = file.text[entry.place.end..].find('=').map_or(0, |equals| equals + 1);
                        edits.push((entry.place.end..entry.place.end + equals, (*text).to_owned()));
                    }
                    Some((_, attribute)) => {
                        let end = entry.parts.last().map_or(entry.place.end, |part| part.text.end);
                        edits.push((end..end, format!("\n    .{attribute}{text}")));
                    }
                }
            }
            known.extend(written);
        }
        texts.push((!edits.is_empty()).then(|| {
            edits.sort_by_key(|(range, _)| range.start);
            let mut text = file.text.to_owned();
            for (range, new) in edits.into_iter().rev() {
                text.replace_range(range, &new);
            }
            text
        }));
    }
    texts
}

/// A syntax error in a .ftl file, at its place. `kind` selects its words.
fn syntax_error(file: &SourcePath, text: &str, error: &ParserError) -> Finding {
    // At the end of the file the parser points one byte past it.
    let span = error.pos.start.min(text.len())..error.pos.end.min(text.len());
    let (kind, expected) = match &error.kind {
        ErrorKind::ExpectedToken(token) => ("token", token.to_string()),
        ErrorKind::ExpectedMessageField { entry_id } => ("message", entry_id.clone()),
        ErrorKind::ExpectedTermField { entry_id } => ("term", entry_id.clone()),
        ErrorKind::MissingDefaultVariant => ("default", String::new()),
        ErrorKind::MultipleDefaultVariants => ("defaults", String::new()),
        ErrorKind::MissingValue => ("value", String::new()),
        ErrorKind::UnterminatedStringLiteral => ("string", String::new()),
        ErrorKind::UnbalancedClosingBrace => ("brace", String::new()),
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            ("expression", String::new())
        }
        ErrorKind::ExpectedCharRange { range } => ("range", range.clone()),
        ErrorKind::ForbiddenCallee => ("callee", String::new()),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector => ("selector", String::new()),
        ErrorKind::TermAttributeAsPlaceable => ("term-attribute", String::new()),
        ErrorKind::PositionalArgumentFollowsNamed => ("positional", String::new()),
        ErrorKind::DuplicatedNamedArgument(name) => ("argument", name.clone()),
        // The parser gives the number of a byte; it points at the backslash.
        ErrorKind::UnknownEscapeSequence(_) => {
            ("escape", text[span.start..].chars().nth(1).map_or_else(String::new, String::from))
        }
        ErrorKind::InvalidUnicodeEscapeSequence(written) => ("unicode", written.clone()),
        ErrorKind::ExpectedLiteral => ("literal", String::new()),
    };
    Finding::at(&rules::FLUENT_SYNTAX, Place::span(file, span)).with("kind", kind).with("expected", expected)
}
