//! Named: the files, captions and links that a component in Markdown names, and what it gets of them.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Serializer;

use super::file_name;
use super::view::{ArgumentView, CaptionsView, FileView};
use crate::finding::{Checked, Finding, Place, rules};
use crate::media::Media;
use crate::page::{Address, Directive};
use crate::site::{PageId, Site, Target, media_address, root_from};
use crate::theme::ParameterKind;

/// An argument that names something, and what is wrong with it.
pub(super) fn argument<'p>(
    site: &'p Site,
    page: PageId,
    directive: &Directive,
    (key, written, place): &'p (String, String, Place),
    kind: ParameterKind,
) -> Checked<ArgumentView<'p>> {
    let named = Named { site, page, directive, key, place };
    let mut findings = Vec::new();
    let view = match kind {
        ParameterKind::Text | ParameterKind::Register => Some(ArgumentView::Text(written)),
        ParameterKind::File => named.file(written, |_| true, "file", &mut findings),
        ParameterKind::Film => named.file(written, Media::is_film, "film", &mut findings),
        ParameterKind::Image => named.file(written, Media::is_image, "image", &mut findings),
        ParameterKind::Captions => named.captions(written, &mut findings),
        ParameterKind::Link => named.link(written, &mut findings),
    };
    Checked::new(view.unwrap_or(ArgumentView::Nothing), findings)
}

/// Where something is named.
struct Named<'p, 'd> {
    site: &'p Site,
    page: PageId,
    directive: &'d Directive,
    key: &'p str,
    place: &'p Place,
}

impl<'p> Named<'p, '_> {
    /// The file of this name, if it is there and of the right kind.
    fn media(
        &self,
        written: &str,
        is_right: impl Fn(&Media) -> bool,
        kind: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<&'p Media> {
        let finding = |rule| {
            Finding::at(rule, self.place.clone())
                .with("component", self.directive.name.as_str())
                .with("argument", self.key)
                .with("file", written)
        };
        let Some(media) = self.site.media_named(&self.site.pages[self.page], written) else {
            let is_outside = written.contains("://") || written.starts_with("//");
            let near = self.site.nearest_file(written).filter(|_| !is_outside);
            findings.push(
                finding(&rules::COMPONENT_FILE)
                    .with("kind", if is_outside { "outside" } else { "missing" })
                    .with("nearest", near.map_or_else(String::new, |near| format!("/{near}"))),
            );
            return None;
        };
        if is_right(media) {
            return Some(media);
        }
        findings.push(finding(&rules::COMPONENT_FILE_KIND).with("kind", kind));
        None
    }

    fn file(
        &self,
        written: &str,
        is_right: impl Fn(&Media) -> bool,
        kind: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<ArgumentView<'p>> {
        let media = self.media(written, is_right, kind, findings)?;
        let locale = &self.site.locales[self.site.pages[self.page].text_language];
        let (width, height) = media.dimensions.unzip();
        Some(ArgumentView::File(Box::new(FileView {
            path: media_address(media),
            file_name: file_name(media),
            format: &media.format,
            size: locale.format.size(media.size_bytes),
            size_bytes: media.size_bytes,
            width,
            height,
        })))
    }

    /// Captions whose language is that of the file's name, `talk.uk.vtt`, else that of the text around.
    fn captions(&self, written: &str, findings: &mut Vec<Finding>) -> Option<ArgumentView<'p>> {
        let own = &self.site.locales[self.site.pages[self.page].text_language];
        let is_captions = |media: &Media| media.captions.is_some();
        let mut tracks = Vec::new();
        for name in written.split(',').map(str::trim) {
            let Some(media) = self.media(name, is_captions, "captions", findings) else {
                continue;
            };
            let tag = file_name(media).trim_end_matches(".vtt").rsplit_once('.').map(|(_, tag)| tag);
            let locale = self.site.locales.iter().find(|locale| Some(locale.tag.as_str()) == tag);
            let (lang, label) = match (locale, tag) {
                (Some(locale), _) => (locale.tag.as_str(), locale.name.as_str()),
                (None, Some(tag)) if own.name_of(tag) != tag => (tag, own.name_of(tag)),
                _ => (own.tag.as_str(), own.name.as_str()),
            };
            let text = media.captions.as_deref().unwrap_or_default();
            tracks.push(CaptionsView { text, lang, label, is_default: false });
        }
        let shown = tracks.iter().position(|track| track.lang == own.tag.as_str()).unwrap_or(0);
        tracks.get_mut(shown)?.is_default = true;
        Some(ArgumentView::Captions(tracks))
    }

    fn link(&self, written: &str, findings: &mut Vec<Finding>) -> Option<ArgumentView<'p>> {
        let site = self.site;
        let address = Address { target: written.to_owned(), place: self.place.clone() };
        let href = match site.target(self.page, &address).into_value(findings) {
            Target::Inside(path) => format!("{}{path}", root_from(site.addresses[self.page].as_str())),
            Target::Here(written) | Target::Outside(written) => written,
            Target::Nowhere => return None,
        };
        Some(ArgumentView::Link(href))
    }
}

/// What stands for itself in a `data:` address within HTML (RFC 3986, 2; RFC 2397).
const KEPT: AsciiSet =
    CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'\'').add(b'<').add(b'>').add(b'`');

/// An address that holds captions.
pub(super) fn data_address<S: Serializer>(text: &&str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("data:text/vtt;charset=utf-8,{}", utf8_percent_encode(text, &KEPT)))
}
