//! Components in Markdown: directives checked against what the theme declares, and rendered.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::named;
use super::shared::Shared;
use super::view::ArgumentView;
use crate::data::{ColumnKind, Register};
use crate::fields::{Date, Localized};
use crate::finding::{Finding, Place, nearest, rules};
use crate::locale::Locale;
use crate::page::Directive;
use crate::site::{PageId, Site};
use crate::theme::{Parameter, ParameterKind, Theme};

/// `data` of a component: a register.
#[derive(Debug, Hash, Serialize)]
pub(super) struct RegisterView {
    columns: Vec<ColumnView>,
    /// For every row: cells by column key.
    rows: Vec<BTreeMap<String, CellView>>,
}

#[derive(Debug, Hash, Serialize)]
struct ColumnView {
    key: String,
    title: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// A cell: its text as a whole, and its values one by one.
#[derive(Debug, Default, Hash, Serialize)]
struct CellView {
    text: String,
    href: Option<String>,
    /// The language of the text, where it is not the page's.
    lang: Option<String>,
    items: Vec<ItemView>,
}

#[derive(Debug, Hash, Serialize)]
struct ItemView {
    text: String,
    href: Option<String>,
}

/// Checks every directive of every page: component, arguments, register, files.
pub(super) fn check(site: &Site, theme: &Theme, findings: &mut Vec<Finding>) {
    for (id, page) in site.pages.iter().enumerate() {
        // What is wrong with a text is told of the page that it was written for.
        for directive in page.body.directives.iter().filter(|_| !page.is_shown()) {
            let Some(parameters) = theme.component(&directive.name) else {
                let finding = Finding::at(&rules::UNKNOWN_COMPONENT, directive.place.clone())
                    .with("component", directive.name.as_str())
                    .with("nearest", theme.nearest_component(&directive.name).unwrap_or_default());
                findings.push(finding);
                continue;
            };
            check_arguments(site, id, directive, &parameters, findings);
        }
    }
}

fn check_arguments(
    site: &Site,
    page: PageId,
    directive: &Directive,
    parameters: &[Parameter],
    findings: &mut Vec<Finding>,
) {
    for argument in &directive.arguments {
        let (key, value, place) = argument;
        match parameters.iter().find(|parameter| parameter.name == *key) {
            None => {
                let near = nearest(key, parameters.iter().map(|parameter| parameter.name.as_str()));
                let finding = Finding::at(&rules::UNKNOWN_ARGUMENT, place.clone())
                    .with("component", directive.name.as_str())
                    .with("argument", key.as_str())
                    .with("nearest", near.unwrap_or_default());
                findings.push(finding);
            }
            Some(parameter) if parameter.kind == ParameterKind::Register && !site.registers.contains_key(value) => {
                let near = nearest(value, site.registers.keys().map(String::as_str));
                let finding = Finding::at(&rules::UNKNOWN_REGISTER, place.clone())
                    .with("register", value.as_str())
                    .with("nearest", near.unwrap_or_default());
                findings.push(finding);
            }
            Some(parameter) => {
                findings.extend(named::argument(site, page, directive, argument, parameter.kind).findings);
            }
        }
    }
    let is_given = |name: &str| directive.arguments.iter().any(|(key, ..)| key == name);
    for parameter in parameters.iter().filter(|parameter| parameter.is_required && !is_given(&parameter.name)) {
        let finding = Finding::at(&rules::MISSING_ARGUMENT, directive.place.clone())
            .with("component", directive.name.as_str())
            .with("argument", parameter.name.as_str());
        findings.push(finding);
    }
}

/// What a directive's arguments stand for. What is wrong with them is told by [`check`].
pub(super) fn arguments<'p>(
    site: &'p Site,
    page: PageId,
    directive: &'p Directive,
    theme: &Theme,
    registers: &'p BTreeMap<String, Shared>,
) -> Vec<(&'p str, ArgumentView<'p>)> {
    let parameters = theme.component(&directive.name).unwrap_or_default();
    let view = |argument: &'p (String, String, Place)| {
        let (key, value, _) = argument;
        let kind = parameters.iter().find(|parameter| parameter.name == *key).map(|parameter| parameter.kind);
        let view = match kind {
            Some(ParameterKind::Register) => ArgumentView::Register(registers.get(value)),
            kind => named::argument(site, page, directive, argument, kind.unwrap_or(ParameterKind::Text)).value,
        };
        (key.as_str(), view)
    };
    directive.arguments.iter().map(view).collect()
}

/// Renders one directive of a page.
pub(super) fn render(
    theme: &Theme,
    language: usize,
    directive: &Directive,
    arguments: &[(&str, ArgumentView<'_>)],
    around: &Context,
) -> Result<String, Finding> {
    if theme.component(&directive.name).is_none() {
        return Ok(String::new());
    }
    let mut context = Context::new();
    for (key, argument) in arguments {
        let value = match argument {
            ArgumentView::Text(text) => Value::from(*text),
            ArgumentView::Register(register) => register.map_or_else(Value::none, |register| register.value.clone()),
            ArgumentView::File(file) => Value::from_serializable(file),
            ArgumentView::Captions(tracks) => Value::from_serializable(tracks),
            ArgumentView::Link(address) => Value::from(address.as_str()),
            // Nothing can be shown of a film that is not there; that is a finding.
            ArgumentView::Nothing => return Ok(String::new()),
        };
        context.insert_value((*key).to_owned(), value);
    }
    theme.render_component(language, &directive.name, &context, around, &directive.place)
}

/// Every register as directives get it in one language.
pub(super) fn registers(site: &Site, language: usize, is_typeset: bool) -> BTreeMap<String, RegisterView> {
    let cells = Cells { locale: &site.locales[language], is_typeset };
    site.registers.iter().map(|(name, register)| (name.clone(), register_view(register, &cells))).collect()
}

/// How cells are written.
struct Cells<'s> {
    locale: &'s Locale,
    is_typeset: bool,
}

fn register_view(register: &Register, cells: &Cells<'_>) -> RegisterView {
    let typeset = |text: &str| match cells.is_typeset {
        true => cells.locale.typography.set(text).into_owned(),
        false => text.to_owned(),
    };
    let columns = register.columns.iter().map(|column| ColumnView {
        key: column.key.clone(),
        title: typeset(column.title.get_or_any(&cells.locale.tag)),
        kind: column.kind.as_str(),
    });
    let cell = |row: &BTreeMap<String, Vec<Localized>>, key: &str, kind| {
        row.get(key).map_or_else(CellView::default, |values| cell_view(values, kind, cells))
    };
    let row =
        |row| register.columns.iter().map(|column| (column.key.clone(), cell(row, &column.key, column.kind))).collect();
    RegisterView { columns: columns.collect(), rows: register.rows.iter().map(row).collect() }
}

fn cell_view(values: &[Localized], kind: ColumnKind, cells: &Cells<'_>) -> CellView {
    let mut lang = None;
    let items: Vec<ItemView> = values
        .iter()
        .map(|value| {
            let (text, other) = value.best(&cells.locale.tag);
            lang = lang.take().or_else(|| other.map(|tag| tag.as_str().to_owned()));
            item_view(text, kind, cells)
        })
        .collect();
    let text = items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(", ");
    let href = if let [only] = items.as_slice() { only.href.clone() } else { None };
    CellView { text, href, lang, items }
}

fn item_view(text: &str, kind: ColumnKind, Cells { locale, is_typeset }: &Cells<'_>) -> ItemView {
    let plain = || text.to_owned();
    let (text, href) = match kind {
        ColumnKind::Text if *is_typeset => (locale.typography.set(text).into_owned(), None),
        ColumnKind::Text => (plain(), None),
        ColumnKind::Phone => {
            let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            (plain(), Some(format!("tel:{digits}")))
        }
        ColumnKind::Email => (plain(), Some(format!("mailto:{text}"))),
        ColumnKind::Url => {
            let shown = text.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
            let is_web = text.starts_with("https://") || text.starts_with("http://");
            (shown.to_owned(), is_web.then(plain))
        }
        ColumnKind::Date => (Date::parse_day(text).map_or_else(plain, |date| locale.format.date(date)), None),
        ColumnKind::Number => {
            let digits = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let digits = i16::try_from(digits).unwrap_or(0);
            (text.parse().map_or_else(|_| plain(), |number| locale.format.number(number, digits)), None)
        }
        ColumnKind::Language => (locale.name_of(text).to_owned(), None),
    };
    ItemView { text, href }
}
