//! Custom properties and `var()` (CSS Custom Properties 1).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sheet::has_variable;

/// Custom properties of an element, with nothing left to put in.
pub(super) type Variables = BTreeMap<Arc<str>, Arc<str>>;

/// How deep values may lie in each other.
const DEPTH_MAX: usize = 32;

/// How long a value may become, in bytes.
const BYTES_MAX: usize = 64 << 10;

/// The variables of an element: its own over its parent's.
pub(super) fn resolve(own: &BTreeMap<&Arc<str>, &Arc<str>>, parent: &Arc<Variables>) -> Arc<Variables> {
    if own.is_empty() {
        return parent.clone();
    }
    let mut resolver = Resolver { own, parent, done: BTreeMap::new(), open: Vec::new() };
    for name in own.keys() {
        resolver.value(name);
    }
    let mut variables = (**parent).clone();
    for (name, value) in resolver.done {
        match value {
            Some(value) => variables.insert(name.into(), value),
            None => variables.remove(name.as_str()),
        };
    }
    Arc::new(variables)
}

struct Resolver<'a> {
    own: &'a BTreeMap<&'a Arc<str>, &'a Arc<str>>,
    parent: &'a Variables,
    done: BTreeMap<String, Option<Arc<str>>>,
    open: Vec<String>,
}

impl Resolver<'_> {
    fn value(&mut self, name: &str) -> Option<Arc<str>> {
        if let Some(known) = self.done.get(name) {
            return known.clone();
        }
        let Some((_, text)) = self.own.iter().find(|(own, _)| &****own == name) else {
            return self.parent.get(name).cloned();
        };
        // A circle of references makes every one in it invalid.
        if self.open.len() > DEPTH_MAX || self.open.iter().any(|open| open == name) {
            return None;
        }
        let value = match &***text {
            "initial" => None,
            "inherit" | "unset" | "revert" | "revert-layer" => self.parent.get(name).cloned(),
            text if has_variable(text) => {
                self.open.push(name.to_owned());
                let value = substitute(text, 0, &mut |name| self.value(name));
                self.open.pop();
                value.map(Arc::from)
            }
            text => Some(text.into()),
        };
        self.done.insert(name.to_owned(), value.clone());
        value
    }
}

/// A value with every `var()` put in, from the variables of the element.
pub(super) fn put_in(text: &str, variables: &Variables) -> Option<String> {
    substitute(text, 0, &mut |name| variables.get(name).cloned())
}

fn substitute(text: &str, depth: usize, lookup: &mut dyn FnMut(&str) -> Option<Arc<str>>) -> Option<String> {
    if depth > DEPTH_MAX {
        return None;
    }
    let bytes = text.as_bytes();
    let mut made = String::with_capacity(text.len());
    let mut copied = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'') => at = after_string(bytes, at, quote),
            b'v' | b'V' | b'e' | b'E' if starts_function(bytes, at) => {
                let end = closing(bytes, at + 4);
                let inside = &text[at + 4..end];
                let (name, fallback) = match inside.split_once(',') {
                    Some((name, fallback)) => (name.trim(), Some(fallback)),
                    None => (inside.trim(), None),
                };
                made.push_str(&text[copied..at]);
                let is_env = bytes[at].eq_ignore_ascii_case(&b'e');
                let found = if is_env { Some("0px".into()) } else { lookup(name) };
                match (found, fallback) {
                    (Some(value), _) => made.push_str(&value),
                    (None, Some(fallback)) => made.push_str(&substitute(fallback, depth + 1, lookup)?),
                    (None, None) => return None,
                }
                if made.len() > BYTES_MAX {
                    return None;
                }
                at = (end + 1).min(bytes.len());
                copied = at;
            }
            _ => at += 1,
        }
    }
    made.push_str(&text[copied..]);
    Some(made)
}

/// Does `var(` or `env(` start here?
fn starts_function(bytes: &[u8], at: usize) -> bool {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' || byte >= 0x80;
    let four = bytes.get(at..at + 4).unwrap_or_default();
    (four.eq_ignore_ascii_case(b"var(") || four.eq_ignore_ascii_case(b"env(")) && (at == 0 || !is_name(bytes[at - 1]))
}

fn after_string(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// The bracket that closes what is open at `start`, or the end.
fn closing(bytes: &[u8], start: usize) -> usize {
    let mut depth = 1;
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            quote @ (b'"' | b'\'') => {
                at = after_string(bytes, at, quote);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}
