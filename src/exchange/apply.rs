//! What comes back from translators, put into the project's files.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::finding::{Finding, Place, SourcePath, nearest, rules};
use crate::language::LanguageTag;
use crate::locale;
use crate::page::escaped;
use crate::page::segments::{Block, Form, Inline, Segment, text_of};
use crate::sources::Sources;

use super::file::{blocks, content, counterpart, is_page, markup, pairs, target, translatable};
use super::{Exchange, File, State, Unit, before};

/// What the files that came back change in a project.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    /// The new text of every file that changes, by path.
    pub texts: BTreeMap<String, String>,
    /// How many translations are new or changed.
    pub taken: usize,
}

/// A change of a file by one text that came back, or by the texts of one block.
struct Edit<'e> {
    range: Range<usize>,
    text: String,
    unit: &'e Unit,
    /// How many texts it brings.
    count: usize,
    /// By how much it lengthens what the file says.
    more: usize,
}

/// Puts the translations of one file that came back into the project, after those that are there already.
pub fn apply(
    sources: &Sources,
    languages: &[LanguageTag],
    exchange: &Exchange,
    path: &SourcePath,
    applied: &mut Applied,
) -> Vec<Finding> {
    let known = |tag: &str| languages.iter().find(|language| language.as_str() == tag);
    let (Some(source), Some(target_language)) = (known(&exchange.source), known(&exchange.target)) else {
        let unknown = if known(&exchange.source).is_none() { &exchange.source } else { &exchange.target };
        return vec![Finding { place: Some(Place::file(path)), ..unknown_language(unknown, languages) }];
    };
    let paths: BTreeSet<_> = translatable(sources, source, target_language).into_iter().collect();
    let mut findings = Vec::new();
    for file in &exchange.files {
        // Only a file that the project has says where a translation goes: what came back cannot.
        let Some((path, target_path)) =
            paths.get(&*file.path).and_then(|path| Some((path, target(path, source, target_language)?)))
        else {
            let near = nearest(&file.path, paths.iter().map(|path| &**path)).unwrap_or_default();
            let finding = Finding::new(&rules::EXCHANGE_UNKNOWN_FILE)
                .with("path", file.path.as_str())
                .with("language", source.as_str())
                .with("nearest", near);
            findings.push(Finding { place: file.units.first().and_then(|unit| unit.place.clone()), ..finding });
            continue;
        };
        let Some(source_text) = sources.text(path) else {
            continue;
        };
        let known = applied.texts.get(&target_path).cloned();
        let target_text = known.or_else(|| sources.text(&target_path).map(|text| text.to_string()));
        let change = Change { path, source: &source_text, file };
        let (text, taken) = change.make(target_text.as_deref(), &mut findings);
        applied.taken += taken;
        if let Some(text) = text {
            applied.texts.insert(target_path, text);
        }
    }
    findings
}

/// The finding for a language that the site does not have.
pub fn unknown_language(tag: &str, languages: &[LanguageTag]) -> Finding {
    Finding::new(&rules::EXCHANGE_LANGUAGE)
        .with("language", tag)
        .with("languages", crate::fields::join_tags(languages))
        .with("nearest", nearest(tag, languages.iter().map(LanguageTag::as_str)).unwrap_or_default())
}

/// Where a text is in the source: its block, and which of the block's.
type Slot = (usize, usize);

struct Change<'c> {
    path: &'c str,
    source: &'c str,
    file: &'c File,
}

impl Change<'_> {
    /// The new text of the translation's file, where it changes, and how many texts are new in it.
    fn make(&self, target: Option<&str>, findings: &mut Vec<Finding>) -> (Option<String>, usize) {
        let source_blocks = blocks(self.path, self.source);
        let slots = self.slots(&source_blocks, findings);
        let wanted: Vec<_> = slots.into_iter().filter(|(unit, _)| is_translated(unit)).collect();
        if wanted.is_empty() {
            return (None, 0);
        }
        let Some(target) = target else {
            return self.create(&source_blocks, &wanted, findings);
        };
        let target_blocks = blocks(self.path, target);
        let pairs = pairs(self.path, &source_blocks, &target_blocks);
        let mut edits = Vec::new();
        let mut fresh: BTreeMap<usize, BTreeMap<usize, &Unit>> = BTreeMap::new();
        for &(unit, (block, index)) in &wanted {
            let translation = unit.target.as_deref().expect("only units with a translation");
            let paired = pairs[block].map(|pair| &target_blocks[pair]);
            let now = paired.and_then(|paired| counterpart(&source_blocks[block], index, paired));
            let is_new = now.is_none_or(|now| now.text() != text_of(translation));
            if !is_new || before(Some(translation)) == unit.before {
                continue;
            }
            if before(now.map(|segment| segment.content.as_slice())) != unit.before {
                findings.push(told(&rules::EXCHANGE_TARGET_CHANGED, unit, self.path));
                continue;
            }
            let segment = &source_blocks[block].segments[index];
            if !self.keeps_markup(unit, segment, findings) {
                continue;
            }
            match (now, paired) {
                (Some(now), _) => {
                    let text = encoded(segment, translation);
                    edits.push(Edit { range: now.span.clone(), text, unit, count: 1, more: 0 });
                }
                (None, Some(paired)) => edits.extend(added(segment, translation, paired, target, unit)),
                (None, None) => {
                    fresh.entry(block).or_default().insert(index, unit);
                }
            }
        }
        for (block, units) in fresh {
            let first = units.values().next().expect("a block is there for its units");
            let wanted = source_blocks[block].segments.iter().filter(|segment| segment.is_for_people());
            let lacking = wanted.count() - units.len();
            if lacking > 0 {
                findings.push(told(&rules::EXCHANGE_INCOMPLETE, first, self.path).with("count", lacking));
                continue;
            }
            let text = self.translated_block(&source_blocks[block], &units);
            let at = self.place_for(block, &pairs, &target_blocks, target);
            let more = self.said(&text).len();
            let (lead, tail) = match (is_page(self.path), target[..at].ends_with('\n') || at == 0) {
                (true, true) => ("\n", "\n"),
                (true, false) => ("\n\n", ""),
                (false, true) => ("", ""),
                (false, false) => ("\n", ""),
            };
            let text = format!("{lead}{text}{tail}");
            edits.push(Edit { range: at..at, text, unit: first, count: units.len(), more });
        }
        self.edited(target, edits, findings)
    }

    /// A file that is not there yet: the source's, with its texts translated.
    fn create(
        &self,
        source_blocks: &[Block],
        wanted: &[(&Unit, Slot)],
        findings: &mut Vec<Finding>,
    ) -> (Option<String>, usize) {
        let good: BTreeMap<Slot, &Unit> = wanted
            .iter()
            .filter(|(unit, (block, index))| self.keeps_markup(unit, &source_blocks[*block].segments[*index], findings))
            .map(|(unit, slot)| (*slot, *unit))
            .collect();
        let Some(first) = good.values().next().copied() else {
            return (None, 0);
        };
        let slots = source_blocks.iter().enumerate();
        let lacking: Vec<Slot> = slots
            .flat_map(|(block, one)| one.segments.iter().enumerate().map(move |(index, one)| ((block, index), one)))
            .filter(|(slot, segment)| segment.is_for_people() && !good.contains_key(slot))
            .map(|(slot, _)| slot)
            .collect();
        if !lacking.is_empty() {
            findings.push(told(&rules::EXCHANGE_INCOMPLETE, first, self.path).with("count", lacking.len()));
        }
        let mut base = self.source.to_owned();
        let mut kept: Vec<usize> = (0..source_blocks.len()).collect();
        if is_page(self.path) {
            base = new_front_matter(&base, !lacking.is_empty());
        } else {
            // A message without a translation is better taken from the language that stands behind.
            kept.retain(|block| lacking.iter().all(|(lacking, _)| lacking != block));
            for (_, block) in source_blocks.iter().enumerate().rev().filter(|(index, _)| !kept.contains(index)) {
                base.replace_range(block.span.clone(), "");
            }
        }
        let base_blocks = blocks(self.path, &base);
        let mut edits = Vec::new();
        for (block, of_source) in base_blocks.iter().zip(&kept) {
            for (index, segment) in block.segments.iter().enumerate() {
                if let Some(unit) = good.get(&(*of_source, index)) {
                    let text = encoded(segment, unit.target.as_deref().expect("only units with a translation"));
                    edits.push(Edit { range: segment.span.clone(), text, unit, count: 1, more: 0 });
                }
            }
        }
        let (text, taken) = self.edited(&base, edits, findings);
        // A translation that is the source's own text changes nothing and makes the file all the same.
        (text.or(Some(base)), taken)
    }

    /// Each unit with its place in the source as it is now.
    fn slots(&self, source_blocks: &[Block], findings: &mut Vec<Finding>) -> Vec<(&Unit, Slot)> {
        let mut free: Vec<(String, Slot, String)> = Vec::new();
        for (block, one) in source_blocks.iter().enumerate() {
            for (index, segment) in one.segments.iter().enumerate().filter(|(_, segment)| segment.is_for_people()) {
                let id = if is_page(self.path) { format!("s{}", free.len() + 1) } else { segment.key.clone() };
                free.push((id, (block, index), segment.text()));
            }
        }
        let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, (_, _, text)) in free.iter().enumerate().rev() {
            by_text.entry(text).or_default().push(at);
        }
        let by_id: BTreeMap<&str, usize> = free.iter().enumerate().map(|(at, (id, _, _))| (id.as_str(), at)).collect();
        let mut found: Vec<Option<usize>> = Vec::with_capacity(self.file.units.len());
        for unit in &self.file.units {
            let text = text_of(&unit.source);
            let exact = by_id.get(unit.id.as_str()).copied().filter(|at| free[*at].2 == text);
            if let (Some(at), Some(same)) = (exact, by_text.get_mut(text.as_str())) {
                same.retain(|other| *other != at);
            }
            found.push(exact);
        }
        let mut slots = Vec::new();
        for (unit, exact) in self.file.units.iter().zip(found) {
            // A text of a page that has only moved is still the same text.
            let moved = || by_text.get_mut(text_of(&unit.source).as_str()).filter(|_| is_page(self.path))?.pop();
            match exact.or_else(moved) {
                Some(at) => slots.push((unit, free[at].1)),
                None if is_translated(unit) && before(unit.target.as_deref()) != unit.before => {
                    findings.push(told(&rules::EXCHANGE_SOURCE_CHANGED, unit, self.path));
                }
                None => {}
            }
        }
        slots
    }

    fn keeps_markup(&self, unit: &Unit, segment: &Segment, findings: &mut Vec<Finding>) -> bool {
        // What comes back as PO has its markup among its words. A note's mark is none where the note is
        // not, so that what is lacking is looked for in the text itself.
        let text = text_of(unit.target.as_deref().unwrap_or_default());
        let translation = content(segment, &text);
        let (asked, given) = (markup(&segment.content), markup(&translation));
        let is_lacking = |code: &&&str| {
            let wanted = asked.iter().filter(|other| other == code).count();
            text.matches(**code).count() < wanted
        };
        let mut lacking: Vec<&str> = asked.iter().filter(is_lacking).copied().collect();
        let mut surplus: Vec<&str> = given.into_iter().filter(|code| !asked.contains(code)).collect();
        if lacking.is_empty() && surplus.is_empty() {
            return true;
        }
        lacking.dedup();
        surplus.dedup();
        let finding = told(&rules::EXCHANGE_MARKUP, unit, self.path);
        findings.push(finding.with("lacking", lacking.join(" ")).with("surplus", surplus.join(" ")));
        false
    }

    fn translated_block(&self, block: &Block, units: &BTreeMap<usize, &Unit>) -> String {
        let mut text = self.source[block.span.clone()].to_owned();
        for (index, unit) in units.iter().rev() {
            let segment = &block.segments[*index];
            let range = segment.span.start - block.span.start..segment.span.end - block.span.start;
            text.replace_range(range, &encoded(segment, unit.target.as_deref().unwrap_or_default()));
        }
        text
    }

    /// Where a block that the translation lacks belongs in it: after the block before it.
    fn place_for(&self, block: usize, pairs: &[Option<usize>], target_blocks: &[Block], target: &str) -> usize {
        let previous = pairs[..block].iter().rev().find_map(|pair| *pair);
        let next = || pairs[block + 1..].iter().find_map(|pair| *pair);
        match previous {
            Some(previous) => target_blocks[previous].span.end,
            None => next().map_or(target.len(), |next| target_blocks[next].span.start),
        }
    }

    /// The text with the edits that leave its structure as it is meant.
    fn edited(&self, base: &str, edits: Vec<Edit<'_>>, findings: &mut Vec<Finding>) -> (Option<String>, usize) {
        if edits.is_empty() {
            return (None, 0);
        }
        let all: Vec<_> = edits.iter().collect();
        let good = if self.is_sound(base, &all) {
            all
        } else {
            let (good, bad): (Vec<_>, Vec<_>) = edits.iter().partition(|edit| self.is_sound(base, &[*edit]));
            findings.extend(bad.iter().map(|edit| told(&rules::EXCHANGE_STRUCTURE, edit.unit, self.path)));
            good
        };
        let taken = good.iter().map(|edit| edit.count).sum();
        ((taken > 0).then(|| with(base, &good)), taken)
    }

    /// Do these edits change only the texts that they are to change?
    fn is_sound(&self, base: &str, edits: &[&Edit<'_>]) -> bool {
        let text = with(base, edits);
        if !is_page(self.path) && locale::written(base).1 && !locale::written(&text).1 {
            return false;
        }
        let replaced = |(said, span): (String, Range<usize>)| {
            let edit = edits.iter().find(|edit| edit.range == span && !span.is_empty());
            edit.map_or(said, |edit| edit.text.clone())
        };
        let wanted: Vec<_> = self.said(base).into_iter().map(replaced).collect();
        let got = self.said(&text);
        let more: usize = edits.iter().map(|edit| edit.more).sum();
        let mut left = got.iter();
        got.len() == wanted.len() + more && wanted.iter().all(|said| left.any(|(other, _)| other == said))
    }

    /// What a file says, in its order: each block's shape, then its texts as they are written.
    fn said(&self, text: &str) -> Vec<(String, Range<usize>)> {
        let of_block = |block: Block| {
            let head = (block.shape, block.span.start..block.span.start);
            let texts = block.segments.into_iter().map(|segment| (text[segment.span.clone()].to_owned(), segment.span));
            [head].into_iter().chain(texts).collect::<Vec<_>>()
        };
        blocks(self.path, text).into_iter().flat_map(of_block).collect()
    }
}

/// A text with some edits, which do not overlap.
fn with(base: &str, edits: &[&Edit<'_>]) -> String {
    let mut sorted: Vec<_> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.range.start);
    let mut text = base.to_owned();
    for edit in sorted.into_iter().rev() {
        text.replace_range(edit.range.clone(), &edit.text);
    }
    text
}

/// Has somebody translated it? A tool may put the source in the translation's place, or ours comes back.
fn is_translated(unit: &Unit) -> bool {
    let Some(target) = &unit.target else {
        return false;
    };
    let is_untouched = unit.state == State::Initial
        && (text_of(target) == text_of(&unit.source) || before(Some(target)) == unit.before);
    !is_untouched && !text_of(target).trim().is_empty()
}

/// A text that the other file has under a name, and the translation's lacks: a summary, an attribute.
fn added<'e>(
    segment: &Segment,
    translation: &[Inline],
    paired: &Block,
    target: &str,
    unit: &'e Unit,
) -> Option<Edit<'e>> {
    let text = encoded(segment, translation);
    let (at, text) = match segment.form {
        // Below the title; a list of materials is not for us to make.
        Form::Toml if segment.key == "title" || segment.key == "summary" => {
            let inside = target[paired.span.clone()].find('\n')? + 1;
            let title = paired.segments.iter().find(|segment| segment.key == "title");
            let at = title.and_then(|title| Some(title.span.end + target[title.span.end..].find('\n')? + 1));
            (at.unwrap_or(paired.span.start + inside), format!("{} = {text}\n", segment.key))
        }
        Form::Fluent => match segment.key.split_once('.') {
            Some((_, attribute)) => (paired.segments.last()?.span.end, format!("\n    .{attribute} = {text}")),
            None => return None,
        },
        _ => return None,
    };
    Some(Edit { range: at..at, text, unit, count: 1, more: 1 })
}

/// A text as it is written in its file, in place of a segment.
fn encoded(segment: &Segment, content: &[Inline]) -> String {
    let text = text_of(content);
    match segment.form {
        Form::Toml => format!("\"{}\"", escaped_for_toml(text.trim())),
        Form::Argument => escaped(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Form::Fluent => {
            let indent = |(index, line): (usize, &str)| match line {
                line if index == 0 || line.trim().is_empty() || line.starts_with([' ', '}']) => line.to_owned(),
                line => format!("    {line}"),
            };
            text.trim().split('\n').enumerate().map(indent).collect::<Vec<_>>().join("\n")
        }
        Form::Html => text.trim().to_owned(),
        Form::Markdown => {
            let breaks: Vec<_> =
                segment.content.iter().map(Inline::as_str).filter(|code| code.contains('\n')).collect();
            let words = |inline: &Inline| match inline {
                Inline::Text(text) => on_one_line(text, &breaks),
                other => other.as_str().to_owned(),
            };
            content.iter().map(words).collect::<String>().trim().to_owned()
        }
    }
}

/// A text without the line ends that a translator put in: they would end a heading or a cell. Those that
/// the source has as markup stay.
fn on_one_line(text: &str, breaks: &[&str]) -> String {
    match breaks.iter().find_map(|code| text.split_once(code).map(|parts| (code, parts))) {
        Some((code, (before, after))) => {
            format!("{}{code}{}", on_one_line(before, breaks), on_one_line(after, breaks))
        }
        None => text.replace(['\n', '\r'], " "),
    }
}

/// A text between the quotes of a TOML basic string (TOML 1.0).
fn escaped_for_toml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            character if character.is_control() => escaped.push_str(&format!("\\u{:04X}", u32::from(character))),
            character => escaped.push(character),
        }
    }
    escaped
}

/// The front matter of a translation that is new: without the old addresses, which are the source's
/// own, and a draft until all of it is translated.
fn new_front_matter(page: &str, is_draft: bool) -> String {
    let Some(end) = page.strip_prefix("+++").and_then(|rest| rest.find("\n+++")).map(|end| end + 3) else {
        return page.to_owned();
    };
    let start = page.find('\n').map_or(end, |line| line + 1).min(end);
    let mut head = page[start..end].to_owned();
    if let Ok(table) = toml::de::DeTable::parse(&head.clone())
        && let Some((key, value)) = table.get_ref().get_key_value("aliases")
    {
        let line_end = head[value.span().end..].find('\n').map_or(head.len(), |end| value.span().end + end + 1);
        head.replace_range(key.span().start..line_end, "");
    }
    let draft = if is_draft && !head.lines().any(|line| line.trim_start().starts_with("draft")) {
        "draft = true\n"
    } else {
        ""
    };
    // Keys of the page itself stand before its tables.
    format!("{}{draft}{}{}", &page[..start], head.trim_end_matches('\n'), &page[end..])
}

fn told(rule: &'static crate::finding::Rule, unit: &Unit, path: &str) -> Finding {
    let text: String = text_of(&unit.source).split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(60).collect();
    let short = if short.len() < text.len() { short + "…" } else { short };
    let finding = Finding::new(rule).with("text", short).with("path", path);
    Finding { place: unit.place.clone(), ..finding }
}
