//! View → HTML: a page's body with its slots filled, inside its template.

use pulldown_cmark_escape::escape_html;
use tera::{Context, Value};

use super::{Output, Plan, components, context};
use crate::finding::{Finding, Place, SourcePath, rules};
use crate::page::{Image, Page, Piece};
use crate::site::{PageId, Site, Target, place_of};
use crate::theme::Theme;

/// Renders one HTML output.
pub(super) fn render(plan: &Plan, output: &Output) -> Result<Vec<u8>, Finding> {
    if let super::Job::Page(id, _) = output.job
        && let Some(finding) = unknown_template(&plan.site.pages[id], &plan.theme)
    {
        return Err(finding);
    }
    let (language, template, context) = context::fill(plan, output, |id, root| body(plan, id, root))?;
    let place = match output.job {
        super::Job::Page(id, _) | super::Job::Redirect(id) => place_of(&plan.site.pages[id]),
        _ => Place::file(&SourcePath::from(crate::config::SITE_TOML)),
    };
    plan.theme.render(language, &template, &context, &place)
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
fn body(plan: &Plan, id: PageId, root: &str) -> Result<String, Finding> {
    let page = &plan.site.pages[id];
    let targets = &plan.site.targets[id];
    let length: usize =
        page.body.pieces.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 64 }).sum();
    let mut html = String::with_capacity(length);
    for piece in &page.body.pieces {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Address(index) => push_address(&mut html, &targets[*index], root),
            Piece::Image(index) => push_image(&mut html, plan, id, &page.body.images[*index], root),
            Piece::Directive(index) => {
                let mut around = Context::new();
                let locale = &plan.site.locales[page.name.language];
                around.insert_value("root", Value::from(root));
                around.insert_value("path", Value::from(plan.site.addresses[id].as_str()));
                around.insert_value("lang", Value::from(locale.tag.as_str()));
                around.insert_value("dir", Value::from(locale.direction.as_str()));
                html.push_str(&components::render(plan, page, &page.body.directives[*index], &around)?);
            }
        }
    }
    Ok(html)
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
fn push_image(html: &mut String, plan: &Plan, id: PageId, image: &Image, root: &str) {
    let page = &plan.site.pages[id];
    html.push_str("<img src=\"");
    push_address(html, &plan.site.targets[id][image.address], root);
    html.push_str("\" alt=\"");
    html.push_str(&image.alt);
    html.push('"');
    if !image.title.is_empty() {
        html.push_str(" title=\"");
        html.push_str(&image.title);
        html.push('"');
    }
    let media = plan.site.media_named(page, &page.body.addresses[image.address].target);
    if let Some((width, height)) = media.and_then(|media| media.dimensions) {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push_str(" loading=\"lazy\" decoding=\"async\">");
}

fn push_escaped(html: &mut String, text: &str) {
    escape_html(html, text).expect("writing to a String cannot fail");
}
