//! Names: controls, images, frames and headings that assistive technology has no word for
//! (WCAG 2.2, 1.1.1, 2.4.4, 4.1.2).

use crate::finding::{Finding, Rule, rules};

use super::super::aria::Role;
use super::super::document::{Document, NodeId, in_order};
use super::super::name::Source;
use super::super::tree::{Tree, is_own_summary, tabindex};
use super::Found;

/// Everything that needs a name and has none.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let by_name = tree.document.any_html(["iframe", "frame", "summary", "object", "input"]);
    let by_role = NAMED.iter().chain(FIELDS).flat_map(|role| tree.of_role(*role)).copied();
    for node in in_order(by_name.into_iter().chain(by_role)).into_iter().filter(|node| tree.is_exposed(*node)) {
        if let Some(rule) = asked_by(tree, node) {
            let name = tree.name(node);
            // "Submit Query" says nothing about a picture.
            if name.is_empty() || (std::ptr::eq(rule, &rules::INPUT_IMAGE_ALT) && name.source == Source::Browser) {
                let finding = Finding::new(rule);
                let is_any = std::ptr::eq(rule, &rules::ARIA_WIDGET_NAME);
                found.push((node, if is_any { finding.with("role", tree.role(node).as_str()) } else { finding }));
            }
        }
    }
}

/// Roles, besides those of fields, that need a name.
const NAMED: &[Role] = &[
    Role::AlertDialog,
    Role::Button,
    Role::ColumnHeader,
    Role::Dialog,
    Role::GraphicsDocument,
    Role::GraphicsSymbol,
    Role::Heading,
    Role::Img,
    Role::Link,
    Role::MenuItem,
    Role::Meter,
    Role::ProgressBar,
    Role::RowHeader,
    Role::Tab,
    Role::Tooltip,
    Role::TreeItem,
];

/// The rule that wants a name for an element.
fn asked_by(tree: &Tree<'_>, node: NodeId) -> Option<&'static Rule> {
    let document = tree.document;
    let is_explicit = || tree.explicit_role(node).is_some_and(|role| !role.is_presentational());
    match document.html(node) {
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
        Role::Button => Some(&rules::BUTTON_NAME),
        Role::Link => Some(&rules::LINK_NAME),
        Role::MenuItem => Some(&rules::ARIA_COMMAND_NAME),
        Role::Img if !document.html(node).is_empty() => Some(&rules::IMAGE_ALT),
        Role::Img | Role::GraphicsDocument | Role::GraphicsSymbol => is_explicit().then_some(&rules::SVG_IMG_ALT),
        Role::Heading => Some(&rules::EMPTY_HEADING),
        Role::Dialog | Role::AlertDialog => Some(&rules::ARIA_DIALOG_NAME),
        Role::Meter | Role::ProgressBar | Role::Tab | Role::Tooltip | Role::TreeItem => Some(&rules::ARIA_WIDGET_NAME),
        Role::ColumnHeader | Role::RowHeader => Some(&rules::EMPTY_TABLE_HEADER),
        _ => is_field(tree, node).then_some(&rules::LABEL),
    }
}

/// Everything that assistive technology knows of and that takes what a reader types or chooses.
pub(super) fn fields(tree: &Tree<'_>) -> Vec<NodeId> {
    let inputs = tree.document.any_html(["input"]);
    let mut fields = in_order(tree.of_roles(FIELDS).into_iter().chain(inputs));
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
