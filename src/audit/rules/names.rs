//! Names: controls, images, frames and headings that assistive technology has no word for
//! (WCAG 2.2, 1.1.1, 2.4.4, 4.1.2).

use crate::finding::{Finding, Rule, rules};

use super::super::aria::Role;
use super::super::document::{Document, NodeId, in_order};
use super::super::name::Source;
use super::super::tree::{Tree, is_own_summary, tabindex};
use super::{Found, unsettled};

/// Everything that needs a name and has none.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let fields = FIELDS.iter().map(|role| (*role, LABEL));
    for (role, rule) in NAMED.iter().copied().chain(fields) {
        for node in unsettled(tree, tree.of_role(role)) {
            ask(tree, node, Some(rule), found);
        }
    }
    let has_asked = |role: Role| FIELDS.contains(&role) || NAMED.iter().any(|(named, _)| *named == role);
    for node in unsettled(tree, &tree.document.any_html(["iframe", "frame", "summary", "object", "input"])) {
        if !has_asked(tree.role(node)) {
            ask(tree, node, None, found);
        }
    }
}

fn ask(tree: &Tree<'_>, node: NodeId, of_role: Option<&'static Rule>, found: &mut Found) {
    if !tree.is_exposed(node) {
        return;
    }
    let Some(rule) = asked_by(tree, node, of_role) else { return };
    let name = tree.name(node);
    // "Submit Query" says nothing about a picture.
    if name.is_empty() || (std::ptr::eq(rule, &rules::INPUT_IMAGE_ALT) && name.source == Source::Browser) {
        let finding = Finding::new(rule);
        let is_any = std::ptr::eq(rule, &rules::ARIA_WIDGET_NAME);
        found.push((node, if is_any { finding.with("role", tree.role(node).as_str()) } else { finding }));
    }
}

/// Roles, besides those of fields, that need a name, each with the rule that asks for it.
const NAMED: &[(Role, &Rule)] = &[
    (Role::AlertDialog, &rules::ARIA_DIALOG_NAME),
    (Role::Button, &rules::BUTTON_NAME),
    (Role::ColumnHeader, &rules::EMPTY_TABLE_HEADER),
    (Role::Dialog, &rules::ARIA_DIALOG_NAME),
    (Role::GraphicsDocument, &rules::SVG_IMG_ALT),
    (Role::GraphicsSymbol, &rules::SVG_IMG_ALT),
    (Role::Heading, &rules::EMPTY_HEADING),
    (Role::Img, &rules::IMAGE_ALT),
    (Role::Link, &rules::LINK_NAME),
    (Role::MenuItem, &rules::ARIA_COMMAND_NAME),
    (Role::Meter, &rules::ARIA_WIDGET_NAME),
    (Role::ProgressBar, &rules::ARIA_WIDGET_NAME),
    (Role::RowHeader, &rules::EMPTY_TABLE_HEADER),
    (Role::Tab, &rules::ARIA_WIDGET_NAME),
    (Role::Tooltip, &rules::ARIA_WIDGET_NAME),
    (Role::TreeItem, &rules::ARIA_WIDGET_NAME),
];

/// The rule that asks for the name of a field.
const LABEL: &Rule = &rules::LABEL;

/// The rule that wants a name for an element: that of its role, if its HTML has no other.
fn asked_by(tree: &Tree<'_>, node: NodeId, of_role: Option<&'static Rule>) -> Option<&'static Rule> {
    let document = tree.document;
    let is_explicit = || tree.explicit_role(node).is_some_and(|role| !role.is_presentational());
    let html = document.html(node);
    match html {
        "iframe" | "frame" => {
            let is_left_out = tabindex(document, node).is_some_and(|index| index < 0)
                || tree.explicit_role(node).is_some_and(Role::is_presentational);
            return (!is_left_out && !is_explicit()).then_some(&rules::FRAME_TITLE);
        }
        "summary" if !is_explicit() => return is_own_summary(document, node).then_some(&rules::SUMMARY_NAME),
        "object" if tree.explicit_role(node).is_none() => {
            return shows_media(document, node).then_some(&rules::OBJECT_ALT);
        }
        "input" if is_of_type(document, node, "image") => return Some(&rules::INPUT_IMAGE_ALT),
        _ => {}
    }
    match tree.role(node) {
        Role::Img if html.is_empty() => is_explicit().then_some(&rules::SVG_IMG_ALT),
        Role::GraphicsDocument | Role::GraphicsSymbol => of_role.filter(|_| is_explicit()),
        Role::No => is_field(tree, node).then_some(LABEL),
        _ => of_role,
    }
}

/// Everything that assistive technology knows of and that takes what a reader types or chooses.
pub(super) fn fields(tree: &Tree<'_>) -> Vec<NodeId> {
    let by_role = FIELDS.iter().flat_map(|role| tree.of_role(*role)).copied();
    let mut fields = in_order(by_role.chain(tree.document.any_html(["input"])));
    fields.retain(|node| tree.is_exposed(*node) && is_field(tree, *node));
    fields
}

/// Roles of fields (ACT rule e086e5).
const FIELDS: &[Role] = &[
    Role::CheckBox,
    Role::ComboBox,
    Role::ListBox,
    Role::MenuItemCheckBox,
    Role::MenuItemRadio,
    Role::Radio,
    Role::SearchBox,
    Role::Slider,
    Role::SpinButton,
    Role::Switch,
    Role::TextBox,
];

fn is_field(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.role(node) {
        Role::No => tree.document.html(node) == "input" && !is_of_type(tree.document, node, "hidden"),
        role => FIELDS.contains(&role),
    }
}

fn is_of_type(document: &Document, node: NodeId, kind: &str) -> bool {
    document.attribute(node, "type").is_some_and(|written| written.trim().eq_ignore_ascii_case(kind))
}

/// Endings of files that are pictures, sound or film.
const MEDIA: &[&str] = &[
    "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "aac", "flac", "m4a",
    "mid", "mp3", "oga", "ogg", "opus", "wav", "weba", "avi", "m4v", "mkv", "mov", "mp4", "mpeg", "ogv", "webm",
];

/// Does an `object` show a picture, sound or film?
fn shows_media(document: &Document, node: NodeId) -> bool {
    let Some(data) = document.attribute(node, "data").map(str::trim).filter(|data| !data.is_empty()) else {
        return false;
    };
    if let Some(kind) = document.attribute(node, "type") {
        let kind = kind.trim().to_ascii_lowercase();
        return ["image/", "audio/", "video/"].iter().any(|start| kind.starts_with(start));
    }
    let path = data.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.').is_some_and(|(_, ending)| MEDIA.iter().any(|media| media.eq_ignore_ascii_case(ending)))
}
