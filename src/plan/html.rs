//! View → HTML: a page's body with its slots filled, inside its template.

use pulldown_cmark_escape::escape_html;
use tera::{Context, Value};

use super::view::{BodyView, View};
use super::{Job, Output, Plan, components};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::page::{Image, Page, Piece};
use crate::site::{Site, Target, place_of};
use crate::theme::Theme;

/// Renders one HTML output.
pub(super) fn render(plan: &Plan, output: &Output, view: &View<'_>) -> Result<Vec<u8>, Finding> {
    let place = match output.job {
        Job::Page(id, _) => {
            let page = &plan.site.pages[id];
            if let Some(finding) = unknown_template(page, &plan.theme) {
                return Err(finding);
            }
            place_of(page)
        }
        Job::Redirect(id) => place_of(&plan.site.pages[id]),
        _ => Place::file(&SourcePath::from(crate::config::SITE_TOML)),
    };
    let body = view.body.as_ref().map(|of_page| body(&plan.theme, view, of_page)).transpose()?.unwrap_or_default();
    plan.theme.render(view.language, &view.template, &view.context(&body), &place)
}

/// A template that a page names must be there.
pub(super) fn check_templates(site: &Site, theme: &Theme, findings: &mut Vec<Finding>) {
    findings.extend(site.pages.iter().filter_map(|page| unknown_template(page, theme)));
}

fn unknown_template(page: &Page, theme: &Theme) -> Option<Finding> {
    let template = page.front_matter.template.as_ref().filter(|template| !theme.has(&template.value))?;
    let finding = Finding::at(&rules::UNKNOWN_TEMPLATE, template.place.clone())
        .with("template", template.value.as_str())
        .with("nearest", theme.nearest(&template.value).unwrap_or_default());
    Some(finding)
}

/// A page's body with its slots filled.
fn body(theme: &Theme, view: &View<'_>, of_page: &BodyView<'_>) -> Result<String, Finding> {
    let body = of_page.body();
    let length: usize =
        body.pieces.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 64 }).sum();
    let mut html = String::with_capacity(length);
    for piece in &body.pieces {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Address(index) => push_address(&mut html, &of_page.targets[*index], &view.root),
            Piece::Image(index) => {
                let image = &body.images[*index];
                let target = &of_page.targets[image.address];
                push_image(&mut html, image, target, of_page.dimensions[*index], &view.root);
            }
            Piece::Directive(index) => {
                let around = around(view);
                let (directive, arguments) = (&body.directives[*index], &of_page.arguments[*index]);
                html.push_str(&components::render(theme, view.language, directive, arguments, &around)?);
            }
        }
    }
    Ok(html)
}

/// What a component in Markdown knows of the page around it.
fn around(view: &View<'_>) -> Context {
    let mut around = Context::new();
    for (name, value) in [("root", &*view.root), ("path", view.path), ("lang", view.lang), ("dir", view.dir)] {
        around.insert_value(name, Value::from(value));
    }
    around
}

fn push_address(html: &mut String, target: &Target, root: &str) {
    match target {
        Target::Inside(path) => {
            html.push_str(root);
            push_escaped(html, path);
        }
        Target::Here(written) | Target::Outside(written) => push_escaped(html, written),
        Target::Nowhere => {}
    }
}

/// An image with its measured size, so that the text does not jump when it arrives.
fn push_image(html: &mut String, image: &Image, target: &Target, dimensions: Option<(usize, usize)>, root: &str) {
    html.push_str("<img src=\"");
    push_address(html, target, root);
    html.push_str("\" alt=\"");
    html.push_str(&image.alt);
    html.push('"');
    if !image.title.is_empty() {
        html.push_str(" title=\"");
        html.push_str(&image.title);
        html.push('"');
    }
    if let Some((width, height)) = dimensions {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push_str(" loading=\"lazy\" decoding=\"async\">");
}

fn push_escaped(html: &mut String, text: &str) {
    escape_html(html, text).expect("writing to a String cannot fail");
}
