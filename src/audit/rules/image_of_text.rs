//! Image of text: a picture that is nothing but words (WCAG 2.2, 1.4.5). What a picture shows, only its
//! pixels tell; pictures drawn in the page's own code (`data:` addresses with SVG) tell it in words.

use percent_encoding::percent_decode_str;

use crate::finding::{Finding, rules};

use super::super::document::Document;
use super::super::tree::Tree;
use super::Found;

/// Drawings longer than this are more than a line of text.
const BYTES_MAX: usize = 64 * 1024;

/// Pictures whose drawn text is what their alternative says.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    for node in document.any_html(["img", "input"]).into_iter().filter(|node| !tree.is_settled(*node)) {
        let Some(drawing) = document.attribute(node, "src").and_then(drawing) else {
            continue;
        };
        let said = words(document.attribute(node, "alt").unwrap_or_default());
        if !said.is_empty() && tree.is_visible(node) && words(&drawn_text(&drawing)) == said {
            found.push((node, Finding::new(&rules::IMAGE_OF_TEXT).with("text", said)));
        }
    }
}

/// The SVG in a `data:` address (RFC 2397), if it stands there in plain text.
fn drawing(address: &str) -> Option<String> {
    let address = address.trim_start();
    let rest = address.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("data:")).map(|_| &address[5..])?;
    let (kind, data) = rest.split_once(',')?;
    let kind = kind.to_ascii_lowercase();
    let is_svg = kind.starts_with("image/svg+xml") && !kind.ends_with(";base64");
    (is_svg && data.len() <= BYTES_MAX).then(|| percent_decode_str(data).decode_utf8_lossy().into_owned())
}

fn drawn_text(drawing: &str) -> String {
    let svg = Document::parse(drawing);
    let is_in_text = |node| svg.ancestors(node).any(|one| svg.is_svg(one) && svg.name(one) == "text");
    let texts = svg.all().filter(|node| svg.text(*node).is_some() && is_in_text(*node));
    texts.filter_map(|node| svg.text(node)).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
