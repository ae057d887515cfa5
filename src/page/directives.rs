//! Directives: components written in Markdown, a line of its own such as
//! `::register{data="organisations" caption="What they do"}`.
//!
//! The form is that of the generic directives proposal for CommonMark (leaf blocks).

use crate::finding::{Finding, Place, SourcePath, rules};

/// A component asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The component's name.
    pub name: String,
    /// Its arguments, in order, each with its place.
    pub arguments: Vec<(String, String, Place)>,
    /// Where it is written.
    pub place: Place,
}

/// Is this line meant as a directive?
pub(super) fn is_directive(line: &str) -> bool {
    line.strip_prefix("::").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Reads a paragraph that is meant as a directive; `start` is its place in the file.
pub(super) fn parse(paragraph: &str, source: &SourcePath, start: usize) -> Result<Directive, Finding> {
    let place = Place::span(source, start..start + paragraph.len());
    let wrong = |reason: &'static str| Finding::at(&rules::DIRECTIVE_SYNTAX, place.clone()).with("reason", reason);
    if paragraph.contains('\n') {
        return Err(wrong("alone"));
    }
    let rest = &paragraph[2..];
    let name_length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-')).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(name_length);
    let mut arguments = Vec::new();
    if !rest.is_empty() {
        let inside = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).ok_or_else(|| wrong("braces"))?;
        let inside_start = start + 2 + name_length + 1;
        let mut left = inside;
        loop {
            left = left.trim_start();
            if left.is_empty() {
                break;
            }
            let argument_start = inside_start + inside.len() - left.len();
            let (key, after) = left.split_once('=').ok_or_else(|| wrong("equals"))?;
            let is_name = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            let after = after.strip_prefix('"').filter(|_| is_name).ok_or_else(|| wrong("quotes"))?;
            let end = end_of_value(after).ok_or_else(|| wrong("quotes"))?;
            let (value, after) = after.split_at(end);
            let length = key.len() + value.len() + 3;
            let argument_place = Place::span(source, argument_start..argument_start + length);
            arguments.push((key.to_owned(), unescaped(value), argument_place));
            left = &after[1..];
        }
    }
    Ok(Directive { name: name.to_owned(), arguments, place })
}

/// Where the quote stands that ends a value: the first without a backslash before it.
fn end_of_value(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    })
}

/// A value without the backslashes before its quotes and backslashes.
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let next = after.chars().next().filter(|next| matches!(next, '"' | '\\'));
        text.push(next.unwrap_or('\\'));
        rest = &after[next.map_or(0, char::len_utf8)..];
    }
    text.push_str(rest);
    text
}

/// A text as it is written between the quotes of an argument.
pub fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace('"', "\\\"")
}
