//! Parts: a page whose texts are written in another file, each read as Markdown. Its template says
//! where each of them goes.

use std::ops::Range;
use std::sync::Arc;

use super::{Address, Body, FrontMatter, Heading, Page, PageName, Piece, TextKey};
use crate::fields::Written;
use crate::finding::{Checked, Finding, Place, SourcePath};
use crate::fingerprint::Fingerprint;
use crate::locale::Locale;

/// A text to be read.
#[derive(Debug)]
pub struct PartText<'t> {
    /// What the template calls it.
    pub name: &'static str,
    /// The text.
    pub text: &'t Written<String>,
    /// Is it one of a list?
    pub is_item: bool,
    /// Is it only the address of a page or file, as links in Markdown name it?
    pub is_address: bool,
    /// Is it to be set as its language typesets it?
    pub is_typeset: bool,
    /// Its language.
    pub locale: &'t Locale,
}

/// A text that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the template calls it.
    pub name: &'static str,
    /// Is it one of a list?
    pub is_item: bool,
    /// Its pieces among those of the body.
    pub pieces: Range<usize>,
    /// Its language's tag.
    pub lang: String,
    /// Where it is written.
    pub place: Place,
}

/// A page of texts from `source`, which is `file_text`; `headings` are those that its template writes.
pub fn of_parts(
    source: &SourcePath,
    file_text: &str,
    name: PageName,
    front_matter: FrontMatter,
    headings: Vec<Heading>,
    texts: &[PartText<'_>],
    locale: &Locale,
) -> Checked<Page> {
    let mut findings = Vec::new();
    let mut body = Body { headings, ..Body::default() };
    for text in texts {
        let start = body.pieces.len();
        match text.is_address {
            true => {
                body.pieces.push(Piece::Address(body.addresses.len()));
                body.addresses.push(Address { target: text.text.value.clone(), place: text.text.place.clone() });
            }
            false => append(&mut body, read(source, file_text, text, &mut findings)),
        }
        body.parts.push(Part {
            name: text.name,
            is_item: text.is_item,
            pieces: start..body.pieces.len(),
            lang: text.locale.tag.as_str().to_owned(),
            place: text.text.place.clone(),
        });
    }
    let sort_key = locale.format.sort_key(&front_matter.title);
    let search_text = super::search_text(&front_matter, &body);
    let fingerprint = Fingerprint::default();
    let is_typeset = front_matter.is_typeset;
    let page = Page {
        source: source.clone(),
        text_language: name.language,
        name,
        front_matter,
        is_typeset,
        body: Arc::new(body),
        body_start: 0,
        text: TextKey::default(),
        sort_key,
        search_text,
        fingerprint,
    };
    Checked::new(page, findings)
}

/// One text. Places in it are exact where the file has it as it is, without escapes.
fn read(source: &SourcePath, file_text: &str, part: &PartText<'_>, findings: &mut Vec<Finding>) -> Body {
    let Written { value, place } = part.text;
    let span = place.span.clone().unwrap_or_default();
    let at = file_text.get(span.clone()).and_then(|raw| raw.find(&**value)).map(|at| span.start + at);
    if let Some(start) = at {
        return super::body(
            source,
            &file_text[..start + value.len()],
            start,
            part.locale,
            part.is_typeset,
            false,
            findings,
        );
    }
    let mut of_text = Vec::new();
    let mut body = super::body(source, value, 0, part.locale, part.is_typeset, false, &mut of_text);
    findings.extend(of_text.into_iter().map(|finding| Finding { place: Some(place.clone()), ..finding }));
    let addresses = body.addresses.iter_mut().map(|address| &mut address.place);
    let directives = body.directives.iter_mut().map(|directive| &mut directive.place);
    addresses.chain(directives).for_each(|at| *at = place.clone());
    body
}

/// Puts a body at the end of another.
fn append(body: &mut Body, mut more: Body) {
    let (addresses, images, directives) = (body.addresses.len(), body.images.len(), body.directives.len());
    more.images.iter_mut().for_each(|image| image.address += addresses);
    body.pieces.extend(more.pieces.into_iter().map(|piece| match piece {
        Piece::Html(html) => Piece::Html(html),
        Piece::Address(index) => Piece::Address(addresses + index),
        Piece::Image(index) => Piece::Image(images + index),
        Piece::Directive(index) => Piece::Directive(directives + index),
    }));
    body.headings.append(&mut more.headings);
    body.ids.append(&mut more.ids);
    body.addresses.append(&mut more.addresses);
    body.images.append(&mut more.images);
    body.directives.append(&mut more.directives);
    body.word_count += more.word_count;
}
