//! View → HTML: a page's body with its slots filled, inside its template.

use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::memmem;
use pulldown_cmark_escape::escape_html;
use tera::{Context, Value};

use super::view::{BodyView, Filled, TextView, TextsView, View};
use super::{Job, Output, Plan, components, source};
use crate::finding::{Finding, rules};
use crate::page::{Image, Page, Piece, traced};
use crate::site::{Site, Target};
use crate::statement;
use crate::theme::Theme;
use crate::trace::{self, Origin, Trace};

/// Renders one HTML output.
pub(super) fn render(plan: &Plan, output: &Output, view: &View<'_>) -> Result<Vec<u8>, Finding> {
    if let Job::Page(id, _) = output.job
        && let Some(finding) = unknown_template(&plan.site.pages[id], &plan.theme)
    {
        return Err(finding);
    }
    let filled = match &view.body {
        Some(of_page) => filled(&plan.theme, view, of_page, false)?,
        None => Filled::default(),
    };
    plan.theme.render(view.language, &view.template, &view.context(&filled), &source(plan, output))
}

/// Where tags of an HTML output, made as `html`, were written: those that start at these bytes. `text` gives the
/// Markdown of its page.
pub(super) fn trace(
    plan: &Plan,
    output: &Output,
    view: &View<'_>,
    text: &dyn Fn() -> Option<Arc<str>>,
    html: &str,
    tags: &[usize],
) -> Option<Trace> {
    if let Some(trace) = trace_body(plan, view, text, html, tags) {
        return Some(trace);
    }
    let theme = plan.traced.get_or_init(|| plan.theme.traced(&plan.site.locales, &plan.site.config)).as_ref()?;
    let of_page = view.body.as_ref().map(|of_page| {
        let page = of_page.page;
        // Parts are marked where they are filled.
        let text = if page.body.parts.is_empty() { text() } else { None };
        text.map_or_else(|| page.clone(), |text| traced(page, &text, &plan.site.locales[page.text_language]))
    });
    let filled = match (&view.body, &of_page) {
        (Some(of_page), Some(page)) => filled(&plan.theme, view, &of_page.with_text_of(page), true).ok()?,
        _ => Filled::default(),
    };
    let marked = theme.render(view.language, &view.template, &view.context(&filled), &source(plan, output)).ok()?;
    Trace::of(std::str::from_utf8(&marked).ok()?, html)
}

/// The same for tags that all come from the page's Markdown: then no more than that has to be made again, and mostly
/// nothing.
fn trace_body(
    plan: &Plan,
    view: &View<'_>,
    text: &dyn Fn() -> Option<Arc<str>>,
    html: &str,
    tags: &[usize],
) -> Option<Trace> {
    let of_page = view.body.as_ref().filter(|of_page| of_page.page.body.parts.is_empty())?;
    let page = of_page.page;
    let (plain, ends) = pieces(&plan.theme, view, of_page, &page.body.pieces, false).ok()?;
    // A short beginning is found far sooner than the whole text.
    let beginning = &plain.as_bytes()[..plain.len().min(64)];
    let mut places = memmem::find_iter(html.as_bytes(), beginning)
        .filter(|place| html.as_bytes()[*place..].starts_with(plain.as_bytes()));
    let start = places.next()?;
    let is_inside = tags.iter().all(|tag| (start..start + plain.len()).contains(tag));
    if !is_inside || places.next().is_some() {
        return None;
    }
    let place = |tag: &usize| {
        let at = tag - start;
        let piece = ends.partition_point(|end| *end <= at);
        let before = piece.checked_sub(1).map_or(0, |last| ends[last]);
        Some((*tag, Origin::Page(page.body.place(piece, at - before)?)))
    };
    if let Some(mut known) = tags.iter().map(place).collect::<Option<Vec<_>>>() {
        known.sort_by_key(|(tag, _)| *tag);
        return Some(Trace::known(known));
    }
    let marked = traced(page, &text()?, &plan.site.locales[page.text_language]);
    let marked = filled(&plan.theme, view, &of_page.with_text_of(&marked), true).ok()?.body;
    Some(Trace::of(&marked, &plain)?.moved_by(start))
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

/// A page's text with its slots filled. `is_traced` has their tags say where they were written.
fn filled(theme: &Theme, view: &View<'_>, of_page: &BodyView<'_>, is_traced: bool) -> Result<Filled, Finding> {
    let body = of_page.body();
    if body.parts.is_empty() {
        let (body, _) = pieces(theme, view, of_page, &body.pieces, is_traced)?;
        return Ok(Filled { body, ..Filled::default() });
    }
    let mut texts: BTreeMap<&str, Option<TextsView>> = statement::text_keys().map(|key| (key, None)).collect();
    for part in &body.parts {
        let (mut html, _) = pieces(theme, view, of_page, &body.pieces[part.pieces.clone()], false)?;
        if part.is_item
            && let Some(only) = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"))
            && !only.contains("<p>")
        {
            html = only.to_owned();
        }
        if is_traced {
            html = trace::mark(&html, |_| Origin::Page(part.place.span.clone().unwrap_or_default()));
        }
        let lang = (part.lang != view.lang).then(|| part.lang.clone());
        let text = texts.entry(part.name).or_default().get_or_insert_default();
        text.is_list = part.is_item;
        text.items.push(TextView { html: html.trim().to_owned(), lang });
    }
    Ok(Filled { body: String::new(), texts })
}

/// Pieces of a page's body with their slots filled, and where each ends.
fn pieces(
    theme: &Theme,
    view: &View<'_>,
    of_page: &BodyView<'_>,
    pieces: &[Piece],
    is_traced: bool,
) -> Result<(String, Vec<usize>), Finding> {
    let body = of_page.body();
    let length: usize = pieces.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 64 }).sum();
    let (mut html, mut ends) = (String::with_capacity(length), Vec::with_capacity(pieces.len()));
    for piece in pieces {
        let filled = html.len();
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
                let language = of_page.page.text_language;
                let (directive, arguments) = (&body.directives[*index], &of_page.arguments[*index]);
                html.push_str(&components::render(theme, language, directive, arguments, &around)?);
            }
        }
        if let Some(place) = body.slot_place(piece).filter(|_| is_traced) {
            let span = place.span.clone().unwrap_or_default();
            let marked = trace::mark(&html[filled..], |_| Origin::Page(span.clone()));
            html.replace_range(filled.., &marked);
        }
        ends.push(html.len());
    }
    Ok((html, ends))
}

/// What a component in Markdown knows of the text around it.
fn around(view: &View<'_>) -> Context {
    let mut around = Context::new();
    let (lang, dir) = (view.page.lang.unwrap_or(view.lang), view.page.dir.unwrap_or(view.dir));
    for (name, value) in [("root", &*view.root), ("path", view.path), ("lang", lang), ("dir", dir)] {
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
