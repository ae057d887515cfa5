//! Audit: the accessibility of any HTML document, whoever made it.

pub mod document;
pub mod sight;
pub mod style;
