//! Library: the sheets of a run, each read once; documents with the same sheets share one index.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::super::address::resolved;
use super::super::document::{Document, NodeId, in_order};
use super::media::Condition;
use super::{Sheet, Sheets};

/// From an address as written, and the name of the sheet that it stands in, to the name of a sheet.
pub type Naming<'a> = dyn Fn(&str, Option<&str>) -> Option<Arc<str>> + 'a;

/// Where sheets come from.
pub struct Loader<'a> {
    /// The name of a sheet: from the address as written and the name of the sheet that asks for it, if
    /// it is no document. None for what cannot be read.
    pub name: &'a Naming<'a>,
    /// The text of the sheet of a name.
    pub read: &'a dyn Fn(&str) -> Option<Arc<str>>,
}

impl Loader<'_> {
    /// No sheets but those in the document itself.
    pub const NONE: Loader<'static> = Loader { name: &|_, _| None, read: &|_| None };
}

impl fmt::Debug for Loader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Loader")
    }
}

/// A sheet that a document asks for: its name, or its text where it stands in the document; and the
/// condition.
type Asked = (bool, Arc<str>, String);

/// How many combinations of sheets are kept.
const COMBINATIONS_MAX: usize = 64;

/// How deep sheets may ask for other sheets.
const IMPORTS_MAX: usize = 5;

/// The sheets of a run.
#[derive(Debug, Default)]
pub struct Library {
    sheets: Mutex<FxHashMap<Arc<str>, Arc<Sheet>>>,
    combinations: Mutex<FxHashMap<Vec<Asked>, Arc<Sheets>>>,
}

impl Library {
    /// The sheets of a document.
    pub fn sheets(&self, document: &Document, loader: &Loader<'_>) -> Arc<Sheets> {
        let (asked, document_base) = asked(document, loader);
        // What these ask for depends on where the document is.
        let is_known_by_text = !asked.iter().any(|(is_inline, text, _)| *is_inline && has_import(text));
        let known = self.combinations.lock().unwrap_or_else(PoisonError::into_inner).get(&asked).cloned();
        let known = known.filter(|_| is_known_by_text);
        let name = |address: &str, sheet: Option<&str>| match sheet {
            Some(_) => (loader.name)(address, sheet),
            None => (loader.name)(&resolved(address, document_base), None),
        };
        let loader = &Loader { name: &name, read: loader.read };
        known.unwrap_or_else(|| {
            let mut all = Vec::new();
            for (is_inline, name, media) in &asked {
                let condition = Condition::of_attribute(media);
                let sheet = if *is_inline { Arc::new(Sheet::parse(name)) } else { self.sheet(name, loader) };
                let base = (!is_inline).then_some(&**name);
                self.with_imports(sheet, condition, base, loader, &mut all);
            }
            let sheets = Arc::new(Sheets::new(all));
            if !is_known_by_text {
                return sheets;
            }
            let mut combinations = self.combinations.lock().unwrap_or_else(PoisonError::into_inner);
            if combinations.len() >= COMBINATIONS_MAX {
                combinations.clear();
            }
            combinations.entry(asked).or_insert(sheets).clone()
        })
    }

    fn sheet(&self, name: &Arc<str>, loader: &Loader<'_>) -> Arc<Sheet> {
        let known = self.sheets.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        known.unwrap_or_else(|| {
            let sheet = Arc::new(Sheet::parse(&(loader.read)(name).unwrap_or_default()));
            self.sheets.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), sheet.clone());
            sheet
        })
    }

    /// Adds a sheet after those that it asks for.
    fn with_imports(
        &self,
        sheet: Arc<Sheet>,
        condition: Condition,
        base: Option<&str>,
        loader: &Loader<'_>,
        to: &mut Vec<(Arc<Sheet>, Condition)>,
    ) {
        // Depth first without recursion: what is still to be added, the next last.
        let mut waiting = vec![(sheet, condition, base.map(Arc::<str>::from), 0, false)];
        while let Some((sheet, condition, base, depth, is_ready)) = waiting.pop() {
            if is_ready || sheet.imports.is_empty() || depth >= IMPORTS_MAX || to.len() > 256 {
                to.push((sheet, condition));
                continue;
            }
            waiting.push((sheet.clone(), condition.clone(), base.clone(), depth, true));
            for (address, own) in sheet.imports.iter().rev() {
                if let Some(name) = (loader.name)(address, base.as_deref()) {
                    let both = Condition::All(vec![condition.clone(), own.clone()]);
                    waiting.push((self.sheet(&name, loader), both, Some(name), depth + 1, false));
                }
            }
        }
    }
}

/// Does the text of a sheet ask for another?
fn has_import(text: &str) -> bool {
    let mut rules = text.split('@').skip(1);
    rules.any(|rule| rule.get(..6).is_some_and(|name| name.eq_ignore_ascii_case("import")))
}

/// What a document asks for, in its order, and what addresses are relative to in the end, if not to the
/// document. A `base` holds from where it stands.
fn asked<'d>(document: &'d Document, loader: &Loader<'_>) -> (Vec<Asked>, Option<&'d str>) {
    let media = |node: NodeId| document.attribute(node, "media").unwrap_or_default().to_owned();
    let mut asked = Vec::new();
    let mut base = None;
    let asking = ["base", "style", "link"].into_iter().flat_map(|name| document.named(name));
    for node in in_order(asking.copied()) {
        match document.name(node) {
            "base" if base.is_none() => base = document.attribute(node, "href").map(str::trim),
            "style" => {
                let kind = document.attribute(node, "type").unwrap_or_default();
                if kind.is_empty() || kind.eq_ignore_ascii_case("text/css") {
                    let text: String = document.children(node).filter_map(|child| document.text(child)).collect();
                    asked.push((true, text.into(), media(node)));
                }
            }
            "link" => {
                let rel = document.attribute(node, "rel").unwrap_or_default();
                let is = |wanted: &str| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(wanted));
                if is("stylesheet")
                    && !is("alternate")
                    && !document.has(node, "disabled")
                    && let Some(href) = document.attribute(node, "href")
                    && let Some(name) = (loader.name)(&resolved(href.trim(), base), None)
                {
                    asked.push((false, name, media(node)));
                }
            }
            _ => {}
        }
    }
    (asked, base)
}
