//! Everything that can be shown without a browser: a small project in, files and findings out.
//! `project.rs` is the harness; the other files mirror `src/`.

#![allow(clippy::disallowed_methods, reason = "tests make projects on disk and read what was built")]

mod audit_aria;
mod audit_build;
mod audit_cli;
mod audit_media;
mod audit_names;
mod audit_pages;
mod audit_robust;
mod audit_sight;
mod audit_structure;
mod audit_style;
mod audit_text;
mod cli;
mod config;
mod data;
mod exchange;
mod findings;
mod formats;
mod invariants;
mod languages;
mod locale;
mod missing;
mod page;
mod plan;
mod project;
mod publish;
mod rebuild;
mod robust;
mod serve;
mod site;
mod statement;
mod status;
mod theme;
mod trace;
mod typography;
mod versions;
mod video;
mod watch;
mod words;
