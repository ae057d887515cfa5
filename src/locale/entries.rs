//! What stands in a .ftl file, and where: messages, terms, their attributes, and what each refers to.
//!
//! The parser keeps no positions, but its texts are slices of the file: where a slice lies in memory
//! tells where it stands. Used to overlay, to check and to exchange messages.

use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast;

/// A message or a term.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    /// Its name; a term's starts with `-`.
    pub(super) id: String,
    /// The name in the file.
    pub(super) place: Range<usize>,
    /// All of it, with the comment that belongs to it and the empty lines after it.
    pub(super) span: Range<usize>,
    /// The comment that belongs to it, without `#`.
    pub(super) comment: String,
    /// Its text, if it has one, then its attributes.
    pub(super) parts: Vec<Part<'t>>,
}

/// A message's text or one of its attributes.
#[derive(Debug)]
pub(super) struct Part<'t> {
    /// As one asks for it: `id`, `id.attribute`, `-term`.
    pub(super) name: String,
    /// The name in the file.
    pub(super) place: Range<usize>,
    /// The text as written, without blanks around it.
    pub(super) text: Range<usize>,
    /// The text understood.
    pub(super) pattern: &'t ast::Pattern<&'t str>,
}

/// What a text asks for.
#[derive(Debug)]
pub(super) enum Need<'t> {
    /// `$name`.
    Variable(&'t str),
    /// A message, term or attribute, as [`Part::name`].
    Reference(String, &'t str),
    /// `NAME()`, and what it is given.
    Function(&'t str, &'t ast::CallArguments<&'t str>),
    /// A choice of variants.
    Select(&'t ast::InlineExpression<&'t str>, &'t [ast::Variant<&'t str>]),
}

/// The messages and terms of a file, in order. The parser passes over comments, so that they are looked
/// for in the text: a line that starts with `#` is never part of a message.
pub(super) fn entries(resource: &FluentResource) -> Vec<Entry<'_>> {
    let text = resource.source();
    let starts: Vec<_> = resource.entries().map(|entry| start(text, entry)).collect();
    let mut entries = Vec::new();
    for (index, entry) in resource.entries().enumerate() {
        let (sign, id, value, attributes) = match entry {
            ast::Entry::Message(message) => ("", message.id.name, message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => ("-", term.id.name, Some(&term.value), &term.attributes),
            _ => continue,
        };
        let place = span(text, id).start - sign.len()..span(text, id).end;
        let end = starts.get(index + 1).copied().unwrap_or(text.len());
        let end = text[place.end..end].find("\n#").map_or(end, |line| place.end + line + 1);
        let name = format!("{sign}{id}");
        // An attribute starts with the `.` before its name; what comes before it ends there.
        let ends: Vec<_> = attributes
            .iter()
            .map(|attribute| text[..span(text, attribute.id.name).start].rfind('.').unwrap_or(end))
            .chain([end])
            .collect();
        let part = |name: String, place: Range<usize>, until: usize, pattern| {
            let from = text[place.end..until].find('=').map_or(until, |equals| place.end + equals + 1);
            let written = text[from..until].trim_matches([' ', '\n']);
            Part { name, text: span(text, written), place, pattern }
        };
        let mut parts = Vec::with_capacity(ends.len());
        parts.extend(value.map(|pattern| part(name.clone(), place.clone(), ends[0], pattern)));
        for (attribute, until) in attributes.iter().zip(&ends[1..]) {
            let place = span(text, attribute.id.name);
            parts.push(part(format!("{name}.{}", attribute.id.name), place, *until, &attribute.value));
        }
        let comment = text[starts[index]..place.start].lines().map(|line| line.trim_start_matches('#').trim());
        let comment = comment.collect::<Vec<_>>().join("\n");
        entries.push(Entry { id: name, span: starts[index]..end, place, comment, parts });
    }
    entries
}

/// Where a slice of a text stands in it.
pub(super) fn span(text: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    start..(start + slice.len()).min(text.len())
}

/// The start of the line on which an entry starts, its comment included.
fn start(text: &str, entry: &ast::Entry<&str>) -> usize {
    let offset = match entry {
        ast::Entry::Message(message) => span(text, message.id.name).start,
        ast::Entry::Term(term) => span(text, term.id.name).start,
        ast::Entry::Junk { content } => return span(text, content).start,
        ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => return text.len(),
    };
    let line_start = |offset: usize| text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let mut start = line_start(offset);
    while start > 0 {
        let above = line_start(start - 1);
        let line = text[above..start].trim_end();
        if line != "#" && !line.starts_with("# ") {
            break;
        }
        start = above;
    }
    start
}

/// Hands everything that a text asks for to `take`, in order.
pub(super) fn needs<'t>(pattern: &'t ast::Pattern<&'t str>, take: &mut impl FnMut(Need<'t>)) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, take);
        }
    }
}

fn of_expression<'t>(expression: &'t ast::Expression<&'t str>, take: &mut impl FnMut(Need<'t>)) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, take),
        ast::Expression::Select { selector, variants } => {
            take(Need::Select(selector, variants));
            of_inline(selector, take);
            for variant in variants {
                needs(&variant.value, take);
            }
        }
    }
}

fn of_inline<'t>(inline: &'t ast::InlineExpression<&'t str>, take: &mut impl FnMut(Need<'t>)) {
    use ast::InlineExpression as Inline;
    match inline {
        Inline::StringLiteral { .. } | Inline::NumberLiteral { .. } => {}
        Inline::VariableReference { id } => take(Need::Variable(id.name)),
        // What a term is given are literals: they need nothing.
        Inline::MessageReference { .. } | Inline::TermReference { .. } => {
            let (name, written) = reference(inline).expect("a reference");
            take(Need::Reference(name, written));
        }
        Inline::FunctionReference { id, arguments } => {
            take(Need::Function(id.name, arguments));
            for argument in &arguments.positional {
                of_inline(argument, take);
            }
        }
        Inline::Placeable { expression } => of_expression(expression, take),
    }
}

/// What a reference names, as [`Part::name`], and the text that names it.
pub(super) fn reference<'t>(inline: &ast::InlineExpression<&'t str>) -> Option<(String, &'t str)> {
    let (sign, id, attribute) = match inline {
        ast::InlineExpression::MessageReference { id, attribute } => ("", id, attribute),
        ast::InlineExpression::TermReference { id, attribute, .. } => ("-", id, attribute),
        _ => return None,
    };
    let name = match attribute {
        Some(attribute) => format!("{sign}{}.{}", id.name, attribute.name),
        None => format!("{sign}{}", id.name),
    };
    Some((name, id.name))
}

/// A message or term of a file, as those who change the file need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenMessage {
    /// Its name; a term's starts with `-`.
    pub id: String,
    /// All of it, with the comment that belongs to it and the empty lines after it.
    pub span: Range<usize>,
    /// The comment that belongs to it, without `#`.
    pub comment: String,
    /// Its text and attributes: name, place of the text, and whether it chooses between variants.
    pub parts: Vec<(String, Range<usize>, bool)>,
}

/// The messages and terms of a .ftl file, in order, and whether all of it is Fluent.
pub fn written(text: &str) -> (Vec<WrittenMessage>, bool) {
    let (resource, is_whole) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, true),
        Err((resource, _)) => (resource, false),
    };
    let of_part = |part: Part<'_>| {
        let mut is_choice = false;
        needs(part.pattern, &mut |need| is_choice |= matches!(need, Need::Select(..)));
        (part.name, part.text, is_choice)
    };
    let of_entry = |entry: Entry<'_>| WrittenMessage {
        id: entry.id,
        span: entry.span,
        comment: entry.comment,
        parts: entry.parts.into_iter().map(of_part).collect(),
    };
    (entries(&resource).into_iter().map(of_entry).collect(), is_whole)
}
