//! Media: one file beside a page understood, as far as its first bytes tell; captions as a whole.

mod captions;

use std::sync::Arc;

use crate::finding::{Finding, Place, SourcePath, rules};
use crate::sources::Content;

/// A file that pages show or offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Where it was read.
    pub source: SourcePath,
    /// What people call its format: `PDF`.
    pub format: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// Width and height in CSS pixels, for images.
    pub dimensions: Option<(usize, usize)>,
    /// The text of captions.
    pub captions: Option<Arc<str>>,
}

/// Endings of the films that browsers play.
const FILMS: [&str; 4] = ["webm", "mp4", "m4v", "ogv"];

/// Endings of the images whose size can be measured.
const IMAGES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico"];

impl Media {
    /// Is it a film that browsers play?
    pub fn is_film(&self) -> bool {
        FILMS.contains(&self.ending().as_str())
    }

    /// Is it an image?
    pub fn is_image(&self) -> bool {
        let ending = self.ending();
        IMAGES.contains(&ending.as_str()) || ending == "svg"
    }

    fn ending(&self) -> String {
        ending(&self.source)
    }
}

fn ending(path: &str) -> String {
    path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}

/// What a file is, by its name and first bytes. `text` is that of captions.
pub fn measure(source: &SourcePath, content: &Content, text: Option<Arc<str>>) -> (Media, Vec<Finding>) {
    let ending = ending(source);
    let (size_bytes, head): (u64, &[u8]) = match content {
        Content::Text { .. } => (text.as_ref().map_or(0, |text| text.len() as u64), &[]),
        Content::Opaque { size_bytes, head, .. } => (*size_bytes, head),
    };
    let is_image = IMAGES.contains(&ending.as_str());
    let dimensions = is_image.then(|| imagesize::blob_size(head).ok()).flatten().map(|size| (size.width, size.height));
    let is_right = match ending.as_str() {
        "pdf" => head.starts_with(b"%PDF-"),
        "png" => head.starts_with(b"\x89PNG"),
        "jpg" | "jpeg" => head.starts_with(b"\xFF\xD8"),
        "zip" | "epub" | "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp" => head.starts_with(b"PK"),
        "webm" => head.starts_with(b"\x1A\x45\xDF\xA3"),
        "mp4" | "m4v" => head.get(4..8) == Some(b"ftyp"),
        _ => true,
    };
    let mut findings = Vec::new();
    if !is_right {
        findings
            .push(Finding::at(&rules::WRONG_FORMAT, Place::file(source)).with("format", ending.to_ascii_uppercase()));
    }
    let format = match ending.as_str() {
        "jpg" => "JPEG".to_owned(),
        _ => ending.to_ascii_uppercase(),
    };
    findings.extend(text.iter().flat_map(|text| captions::check(source, text)));
    (Media { source: source.clone(), format, size_bytes, dimensions, captions: text }, findings)
}
