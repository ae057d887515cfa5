//! Page: one Markdown file understood, without knowing any other.
//!
//! The body is HTML with slots: places for addresses, images and components that only the whole
//! site can fill. So a page is parsed again only when its own bytes change.

mod directives;
mod fold;
mod followed;
mod front_matter;
mod headings;
mod languages;
mod markdown;
mod parts;
mod passages;
mod places;
mod sanitize;
pub mod segments;
mod slots;
mod slug;
mod transliterate;
mod typeset;

use std::ops::Range;
use std::sync::Arc;

use crate::finding::{Checked, Finding, Place, SourcePath, rules};
use crate::fingerprint::Fingerprint;
use crate::language::{BadTag, LanguageTag};
use crate::locale::{Locale, PseudoHtml};

pub use directives::{Directive, escaped};
pub use followed::{Followed, TextKey, follows_nothing, text_of};
pub use front_matter::{FrontMatter, Material, SortBy, Version, VersionKind};
pub use headings::Heading;
pub use languages::{check_languages, meant_languages};
pub use parts::{Part, PartText, of_parts};
pub use places::Places;
pub use slug::{Slug, is_reserved_on_windows};

/// One page: a document in one language.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it was read.
    pub source: SourcePath,
    /// Which document it is, and in which language.
    pub name: PageName,
    /// What its front matter says.
    pub front_matter: FrontMatter,
    /// The language that it is written in, by its place in the site's list: that of its name, except
    /// where it stands in for a translation that is missing.
    pub text_language: usize,
    /// Is its text set as its language typesets it, or does it stay as written?
    pub is_typeset: bool,
    /// Its text.
    pub body: Arc<Body>,
    /// Where that starts in its file.
    body_start: usize,
    /// The fingerprint of its words, by which translations know whether they have changed.
    pub text: TextKey,
    /// The title's place in the language's alphabet: pages are sorted by these bytes.
    pub sort_key: Box<[u8]>,
    /// What a search looks through: title, summary and headings, folded.
    pub search_text: Box<str>,
    /// What all this was made from.
    pub fingerprint: Fingerprint,
}

/// What a page's path says: `site/help/numbers.pl.md` is document `help/numbers` in `pl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageName {
    /// The folder below `site/`, without slashes at its ends; empty for the root.
    pub folder: String,
    /// The file's name without language and ending.
    pub name: String,
    /// The language's place in the site's list.
    pub language: usize,
}

impl PageName {
    /// The document's path: folder and name.
    pub fn document(&self) -> String {
        if self.folder.is_empty() { self.name.clone() } else { format!("{}/{}", self.folder, self.name) }
    }

    /// Does the page introduce its folder?
    pub fn is_index(&self) -> bool {
        self.name == "index"
    }
}

/// A body: pieces of HTML, and what its slots ask for.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// HTML and slots in turn.
    pub pieces: Vec<Piece>,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Ids of elements that links can lead to, besides headings.
    pub ids: Vec<String>,
    /// Links and other addresses, as written.
    pub addresses: Vec<Address>,
    /// Images.
    pub images: Vec<Image>,
    /// Components asked for.
    pub directives: Vec<Directive>,
    /// Texts that the template places one by one; none in a page that is a file of its own.
    pub parts: Vec<Part>,
    /// How many words it has.
    pub word_count: usize,
    /// Where the tags of its HTML were written, where that is known.
    pub places: Option<Places>,
}

impl Body {
    /// The bytes of the Markdown file that the tag was written for that begins in one of the body's pieces, at a byte of
    /// what that is filled with.
    pub fn place(&self, piece: usize, at: usize) -> Option<Range<usize>> {
        match self.slot_place(&self.pieces[piece]) {
            Some(place) => place.span.clone(),
            None => {
                let before: usize = self.pieces[..piece].iter().map(slots::written_length).sum();
                self.places.as_ref()?.of(before + at)
            }
        }
    }

    /// Where the element that fills a slot was asked for.
    pub fn slot_place(&self, piece: &Piece) -> Option<&Place> {
        match piece {
            Piece::Image(index) => Some(&self.addresses[self.images[*index].address].place),
            Piece::Directive(index) => Some(&self.directives[*index].place),
            Piece::Html(_) | Piece::Address(_) => None,
        }
    }

    /// Gives back the room that lists grew into: a site keeps all its bodies until it is built.
    fn shrink(&mut self) {
        let Self { pieces, headings, ids, addresses, images, directives, parts: _, word_count: _, places: _ } = self;
        for piece in pieces.iter_mut() {
            if let Piece::Html(html) = piece {
                html.shrink_to_fit();
            }
        }
        for heading in headings.iter_mut() {
            heading.id.shrink_to_fit();
            heading.text.shrink_to_fit();
        }
        pieces.shrink_to_fit();
        headings.shrink_to_fit();
        ids.shrink_to_fit();
        addresses.shrink_to_fit();
        images.shrink_to_fit();
        directives.shrink_to_fit();
    }
}

/// A piece of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// HTML, ready.
    Html(String),
    /// The address of `Body::addresses[i]`, in an attribute.
    Address(usize),
    /// The element of `Body::images[i]`.
    Image(usize),
    /// The component of `Body::directives[i]`.
    Directive(usize),
}

/// An address that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// As written.
    pub target: String,
    /// Where.
    pub place: Place,
}

/// An image that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Which of the body's addresses it is at.
    pub address: usize,
    /// Its alternative text, escaped for an attribute.
    pub alt: String,
    /// Its title, escaped for an attribute.
    pub title: String,
}

/// The pages that a folder of sources has, by name, in the site's languages.
///
/// There is no value for a file whose name has no language of the site.
pub fn name(source: &SourcePath, languages: &[LanguageTag]) -> Checked<Option<PageName>> {
    let path = source.strip_prefix("site/").unwrap_or(source);
    let path = path.strip_suffix(".md").unwrap_or(path);
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let default = languages.first().map_or("", LanguageTag::as_str);
    let Some((name, tag)) = file.rsplit_once('.') else {
        let better = format!("{file}.{default}.md");
        let finding = Finding::at(&rules::PAGE_WITHOUT_LANGUAGE, Place::file(source)).with("better", better);
        return Checked::new(None, vec![finding]);
    };
    match languages.iter().position(|language| language.as_str() == tag) {
        Some(language) => {
            let name = PageName { folder: folder.to_owned(), name: name.to_owned(), language };
            Checked::new(Some(name), Vec::new())
        }
        None => {
            let (kind, meant) = match (LanguageTag::meant(tag, languages), LanguageTag::read(tag)) {
                (Some((meant, true)), _) => ("same", meant.as_str().to_owned()),
                (Some((meant, false)), _) => ("related", meant.as_str().to_owned()),
                (None, Err(BadTag { better, .. })) if !better.is_empty() => ("mistaken", better),
                (None, Ok(_)) => ("other", String::new()),
                (None, Err(_)) => ("none", String::new()),
            };
            let better = if meant.is_empty() { String::new() } else { format!("{name}.{meant}.md") };
            let finding = Finding::at(&rules::UNKNOWN_LANGUAGE, Place::file(source))
                .with("language", tag)
                .with("languages", crate::fields::join_tags(languages))
                .with("kind", kind)
                .with("meant", meant)
                .with("better", better);
            Checked::new(None, vec![finding])
        }
    }
}

/// Is this file meant as a page, but for the spelling of its ending?
pub fn is_almost_page(path: &str) -> bool {
    let path = path.to_lowercase();
    path.ends_with(".md") || path.ends_with(".markdown")
}

/// The finding for a file that [`is_almost_page`].
pub fn not_quite_a_page(source: &SourcePath, languages: &[LanguageTag]) -> Finding {
    let file = source.rsplit('/').next().unwrap_or(source);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let default = languages.first().map_or("", LanguageTag::as_str);
    let has_language = languages.iter().any(|tag| stem.ends_with(&format!(".{}", tag.as_str())));
    let better = if has_language { format!("{stem}.md") } else { format!("{stem}.{default}.md") };
    Finding::at(&rules::PAGE_WITHOUT_LANGUAGE, Place::file(source)).with("better", better)
}

/// Reads one Markdown file. `fingerprint` is of all that it is made from: path, text, language, and
/// whether the site wants its text typeset, which the page may refuse.
pub fn parse(
    source: &SourcePath,
    text: &str,
    name: PageName,
    locale: &Locale,
    is_typeset: bool,
    fingerprint: Fingerprint,
) -> Checked<Page> {
    let mut findings = Vec::new();
    let (mut front_matter, body_start) = front_matter::parse(source, text, &name, &locale.tag, &mut findings);
    let is_typeset = is_typeset && front_matter.is_typeset;
    let body = body(source, text, body_start, locale, is_typeset, false, &mut findings);
    if let Some(pseudo) = locale.pseudo {
        let materials = front_matter.materials.iter_mut().map(|material| &mut material.title);
        let texts = [&mut front_matter.title].into_iter().chain(&mut front_matter.summary).chain(materials);
        texts.for_each(|text| *text = pseudo.text(text));
    }
    let sort_key = locale.format.sort_key(&front_matter.title);
    let search_text = search_text(&front_matter, &body);
    let page = Page {
        source: source.clone(),
        text_language: name.language,
        name,
        front_matter,
        is_typeset,
        body: Arc::new(body),
        body_start,
        text: TextKey::of_text(&text[body_start..]),
        sort_key,
        search_text,
        fingerprint,
    };
    Checked::new(page, findings)
}

/// The front matter alone.
pub fn front_matter(source: &SourcePath, text: &str, name: &PageName, language: &LanguageTag) -> Checked<FrontMatter> {
    let mut findings = Vec::new();
    let (front_matter, _) = front_matter::parse(source, text, name, language, &mut findings);
    Checked::new(front_matter, findings)
}

/// Does somebody mean this file? By its path, its folder, or its document (`help/numbers`).
pub fn is_meant(wanted: &str, path: &str) -> bool {
    let wanted = wanted.trim_start_matches("./").trim_end_matches('/');
    let is_below =
        |path: &str| path.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']));
    is_below(path) || path.strip_prefix("site/").is_some_and(is_below)
}

/// The page with every tag of its body saying where it was written. `text` is what the page was read from.
pub fn traced(page: &Page, text: &str, locale: &Locale) -> Page {
    // A file that somebody has changed since comes out otherwise, whatever is read of it.
    let start = if text.is_char_boundary(page.body_start) { page.body_start } else { text.len() };
    let body = body(&page.source, text, start, locale, page.is_typeset, true, &mut Vec::new());
    let body = Body { word_count: page.body.word_count, ..body };
    Page { body: Arc::new(body), ..page.clone() }
}

impl Page {
    /// The page in another language's part of the site, for readers of that language until it is
    /// translated. Its address is that of its file's name, which a translation can keep; old addresses
    /// lead to the page itself.
    pub fn shown_in(&self, language: usize, locale: &Locale) -> Self {
        let mut shown = self.clone();
        shown.name.language = language;
        shown.front_matter.slug = None;
        shown.front_matter.aliases = Vec::new();
        shown.sort_key = locale.format.sort_key(&shown.front_matter.title);
        shown
    }

    /// Does it stand in for a translation that is missing?
    pub fn is_shown(&self) -> bool {
        self.text_language != self.name.language
    }
}

/// The text of a page from `start`, pseudo-localised where the language is: addresses, ids and places stay.
fn body(
    source: &SourcePath,
    text: &str,
    start: usize,
    locale: &Locale,
    is_typeset: bool,
    is_marked: bool,
    findings: &mut Vec<Finding>,
) -> Body {
    let mut body = markdown::parse(source, text, start, locale, is_typeset, is_marked, findings);
    let Some(pseudo) = locale.pseudo else {
        return body;
    };
    for heading in &mut body.headings {
        heading.text = pseudo.text(&heading.text);
    }
    for image in &mut body.images {
        image.alt = pseudo.escaped(&image.alt);
        image.title = pseudo.escaped(&image.title);
    }
    // Accents make the text longer.
    body.places = None;
    let mut html = PseudoHtml::default();
    for piece in &mut body.pieces {
        if let Piece::Html(text) = piece {
            *text = html.piece(pseudo, text);
        }
    }
    body
}

/// Title, summary and headings, folded.
fn search_text(front_matter: &FrontMatter, body: &Body) -> Box<str> {
    let mut texts = vec![front_matter.title.as_str()];
    texts.extend(front_matter.summary.as_deref());
    texts.extend(body.headings.iter().map(|heading| heading.text.as_str()));
    fold::fold(&texts.join(" ")).into_boxed_str()
}

/// A document's path from what somebody wrote: `/help/numbers.md` → `help/numbers`.
pub fn document_path(written: &str) -> String {
    let path = written.trim_start_matches('/');
    path.strip_suffix(".md").unwrap_or(path).to_owned()
}
