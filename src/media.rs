//! Media: one file beside a page understood, as far as its first bytes tell.

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
}

/// What a file is, by its name and first bytes.
pub fn measure(source: &SourcePath, content: &Content) -> (Media, Vec<Finding>) {
    let ending = source.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let (size_bytes, head): (u64, &[u8]) = match content {
        Content::Text { .. } => (0, &[]),
        Content::Opaque { size_bytes, head, .. } => (*size_bytes, head),
    };
    let is_image = matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "bmp" | "ico");
    let dimensions = is_image.then(|| imagesize::blob_size(head).ok()).flatten().map(|size| (size.width, size.height));
    let is_right = match ending.as_str() {
        "pdf" => head.starts_with(b"%PDF-"),
        "png" => head.starts_with(b"\x89PNG"),
        "jpg" | "jpeg" => head.starts_with(b"\xFF\xD8"),
        "zip" | "epub" | "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp" => head.starts_with(b"PK"),
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
    (Media { source: source.clone(), format, size_bytes, dimensions }, findings)
}
