//! A file of the project as blocks of text, and which block of it is a translation of which.

use crate::finding::SourcePath;
use crate::language::LanguageTag;
use crate::locale;
use crate::page::segments::{self, Block, Form, Inline, Segment};
use crate::sources::{BUILT_IN, Sources};

use super::{State, Unit, before};

/// The files of a language that can be translated. Ours are among them where the other language has none.
pub(super) fn translatable(sources: &Sources, source: &LanguageTag, target: &LanguageTag) -> Vec<SourcePath> {
    let page_ending = format!(".{}.md", source.as_str());
    let pages = sources.under("site/").map(|(path, _)| path).filter(|path| path.ends_with(&page_ending));
    let mut paths: Vec<_> = pages.cloned().collect();
    let folder = |prefix: &str, tag: &LanguageTag| format!("{prefix}locales/{}/", tag.as_str());
    let ours_in_target = folder(BUILT_IN, target);
    for prefix in [BUILT_IN, ""] {
        let is_needed = prefix.is_empty() || sources.under(&ours_in_target).next().is_none();
        let folder = folder(prefix, source);
        let of_site = |path: &str| prefix.is_empty() || !path.ends_with("/cli.ftl") && !path.ends_with("/findings.ftl");
        let messages =
            sources.under(&folder).map(|(path, _)| path).filter(|path| path.ends_with(".ftl") && of_site(path));
        paths.extend(messages.filter(|_| is_needed).cloned());
    }
    paths.sort();
    paths
}

/// Where the translation of a file belongs. None for a file that is none of the language's.
pub(super) fn target(path: &str, source: &LanguageTag, target: &LanguageTag) -> Option<String> {
    let project = path.strip_prefix(BUILT_IN).unwrap_or(path);
    if let Some(rest) = project.strip_prefix(&format!("locales/{}/", source.as_str())) {
        return Some(format!("locales/{}/{rest}", target.as_str()));
    }
    let stem = project.strip_prefix("site/")?.strip_suffix(&format!(".{}.md", source.as_str()))?;
    Some(format!("site/{stem}.{}.md", target.as_str()))
}

/// Is it a page? Else it is a file of messages.
pub(super) fn is_page(path: &str) -> bool {
    path.ends_with(".md")
}

/// The blocks of a page or of a file of messages.
pub(super) fn blocks(path: &str, text: &str) -> Vec<Block> {
    if is_page(path) {
        return segments::blocks(text);
    }
    let block = |message: locale::WrittenMessage| {
        let segments = message.parts.into_iter().map(|(name, span, is_choice)| Segment {
            key: name,
            content: pattern(&text[span.clone()], is_choice),
            span,
            form: Form::Fluent,
        });
        Block { segments: segments.collect(), shape: message.id, span: message.span }
    };
    locale::written(text).0.into_iter().map(block).collect()
}

/// The words and the markup of a text that translates a segment.
pub(super) fn content(segment: &Segment, text: &str) -> Vec<Inline> {
    match segment.form {
        Form::Markdown | Form::Html => {
            let line = text.replace('\n', " ");
            let blocks = segments::blocks(line.trim());
            blocks.into_iter().flat_map(|block| block.segments).flat_map(|segment| segment.content).collect()
        }
        Form::Fluent => pattern(text, !segment.content.iter().any(|inline| matches!(inline, Inline::Alone(_)))),
        Form::Toml | Form::Argument => vec![Inline::Text(text.to_owned())],
    }
}

/// A Fluent pattern: what stands in braces is markup, unless it chooses between variants with words in them.
fn pattern(text: &str, is_choice: bool) -> Vec<Inline> {
    if is_choice {
        return vec![Inline::Text(text.to_owned())];
    }
    let mut content = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let Some(end) = end_of_placeable(&rest[start..]).map(|end| start + end) else {
            break;
        };
        if start > 0 {
            content.push(Inline::Text(rest[..start].to_owned()));
        }
        content.push(Inline::Alone(rest[start..end].to_owned()));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        content.push(Inline::Text(rest.to_owned()));
    }
    content
}

fn end_of_placeable(text: &str) -> Option<usize> {
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b'{' if !is_text => depth += 1,
            b'}' if !is_text => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// For each block of the source, the block of the target that translates it.
pub(super) fn pairs(path: &str, source: &[Block], target: &[Block]) -> Vec<Option<usize>> {
    if !is_page(path) {
        let position = |shape: &str| target.iter().position(|block| block.shape == shape);
        return source.iter().map(|block| position(&block.shape)).collect();
    }
    // The same beginning and the same end need no search.
    let same = |(one, other): &(&Block, &Block)| one.shape == other.shape;
    let is_same = source.len() == target.len() && source.iter().zip(target).all(|pair| same(&pair));
    let head = if is_same {
        source.len()
    } else {
        // What may have been added right here is left to the search.
        source.iter().zip(target).take_while(same).count().saturating_sub(1)
    };
    let mut pairs: Vec<_> = (0..head).map(Some).collect();
    pairs.extend(aligned(&source[head..], &target[head..]).into_iter().map(|index| index.map(|index| head + index)));
    pairs
}

/// The most cells of the table below: pages with 2,000 blocks in both languages.
const CELLS_MAX: usize = 4 << 20;

/// The best pairing of blocks in their order: as many of one shape as there can be, and of those the
/// ones with the same markup and of a similar length.
fn aligned(source: &[Block], target: &[Block]) -> Vec<Option<usize>> {
    let width = target.len() + 1;
    if source.is_empty() || target.is_empty() || (source.len() + 1) * width > CELLS_MAX {
        return vec![None; source.len()];
    }
    let features = |blocks: &'_ [Block]| -> Vec<(usize, Vec<String>)> {
        let of_block = |block: &Block| {
            let length: usize = block.segments.iter().map(|segment| segment.text().chars().count()).sum();
            let markup = block.segments.iter().flat_map(|segment| markup(&segment.content)).map(str::to_owned);
            (length + 1, markup.collect())
        };
        blocks.iter().map(of_block).collect()
    };
    let (of_source, of_target) = (features(source), features(target));
    let likeness = |i: usize, j: usize| {
        let ((one, markup), (other, other_markup)) = (&of_source[i], &of_target[j]);
        let has_same_markup = !markup.is_empty() && markup == other_markup;
        let likeness = 100 + 40 * usize::from(has_same_markup) + 30 * one.min(other) / one.max(other);
        (source[i].shape == target[j].shape).then_some(likeness)
    };
    let mut best = vec![0; (source.len() + 1) * width];
    for i in (0..source.len()).rev() {
        for j in (0..target.len()).rev() {
            let together = likeness(i, j).map_or(0, |likeness| likeness + best[(i + 1) * width + j + 1]);
            best[i * width + j] = together.max(best[(i + 1) * width + j]).max(best[i * width + j + 1]);
        }
    }
    let mut pairs = Vec::with_capacity(source.len());
    let mut j = 0;
    for i in 0..source.len() {
        let below = |j: usize| best[(i + 1) * width + j];
        while j < target.len() && best[i * width + j] != below(j) {
            if likeness(i, j).is_some_and(|likeness| best[i * width + j] == likeness + below(j + 1)) {
                break;
            }
            j += 1;
        }
        let is_paired = j < target.len() && best[i * width + j] != below(j);
        pairs.push(is_paired.then_some(j));
        j += usize::from(is_paired);
    }
    pairs
}

/// The markup that a translation has to keep: addresses, code, what is filled in. Emphasis is up to it.
pub(super) fn markup(content: &[Inline]) -> Vec<&str> {
    let mut markup: Vec<_> = content
        .iter()
        .filter(|inline| !matches!(inline, Inline::Text(_)))
        .map(|inline| inline.as_str().trim())
        .filter(|code| code.contains(|c: char| c.is_alphanumeric()))
        .collect();
    markup.sort_unstable();
    markup
}

/// The segment of the target that translates one of the source.
pub(super) fn counterpart<'t>(source: &Block, index: usize, target: &'t Block) -> Option<&'t Segment> {
    let segment = &source.segments[index];
    match segment.form {
        Form::Toml | Form::Fluent | Form::Argument => target.segments.iter().find(|other| other.key == segment.key),
        Form::Markdown | Form::Html => target.segments.get(index),
    }
}

/// The texts of a file, with the translations in the other.
pub(super) fn units(path: &str, source: &str, target: Option<&str>) -> Vec<Unit> {
    let source_blocks = blocks(path, source);
    let target_blocks = target.map(|text| blocks(path, text)).unwrap_or_default();
    let is_draft = target.is_some_and(|text| is_page(path) && is_draft(text));
    let pairs = pairs(path, &source_blocks, &target_blocks);
    let comments: Vec<_> = if is_page(path) { Vec::new() } else { locale::written(source).0 };
    let mut units = Vec::new();
    for (block_index, (block, pair)) in source_blocks.iter().zip(&pairs).enumerate() {
        for (index, segment) in block.segments.iter().enumerate().filter(|(_, segment)| segment.is_for_people()) {
            let translation = pair.and_then(|pair| counterpart(block, index, &target_blocks[pair]));
            let target = translation.map(|segment| segment.content.clone());
            let is_copy = target.as_ref() == Some(&segment.content) && segment.text().contains(char::is_alphabetic);
            let state = match &target {
                None => State::Initial,
                Some(_) if is_copy => State::Initial,
                Some(_) if is_draft => State::Translated,
                Some(_) => State::Final,
            };
            units.push(Unit {
                id: if is_page(path) { format!("s{}", units.len() + 1) } else { segment.key.clone() },
                note: match comments.get(block_index) {
                    Some(message) => message.comment.clone(),
                    None => segment.key.clone(),
                },
                source: segment.content.clone(),
                before: before(target.as_deref()),
                target,
                state,
                place: None,
            });
        }
    }
    units
}

/// Does the front matter say `draft = true`?
fn is_draft(text: &str) -> bool {
    let head = text.strip_prefix("+++").and_then(|rest| rest.split("\n+++").next()).unwrap_or_default();
    head.lines()
        .any(|line| line.split_once('=').is_some_and(|(key, value)| key.trim() == "draft" && value.trim() == "true"))
}
