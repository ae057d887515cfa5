//! Latarnia: Markdown pages and Fluent translations → an accessible, bilingual, private site that
//! opens from a web server and from a USB stick alike.
//!
//! # The idea
//!
//! Two pure functions carry the program: [`pipeline::plan`] says which files there will be and how
//! each is made, [`pipeline::make`] gives the bytes of one of them. Every command is these two with
//! another end: build publishes, check forgets, a test collects.
//!
//! ```text
//! sources → config, locales, theme → pages (per file) → site (no HTML) → plan → make (per file) → publish
//! ```
//!
//! # The modules, in the order in which data flows
//!
//! | module | what it holds |
//! |---|---|
//! | [`sources`] | every input file in memory, ours and the user's; the only reader of projects |
//! | [`language`] | what a language is called: BCP 47 tags |
//! | [`fields`] | a TOML table read key by key, so that all its problems are found |
//! | [`config`] | what `site.toml` says |
//! | [`locale`] | a language's messages and rules |
//! | [`theme`] | templates, components, assets |
//! | [`trace`] | from a place in a made page back to what somebody wrote |
//! | [`page`] | one Markdown file understood |
//! | [`statement`] | the accessibility statement that `site.toml` describes, as pages |
//! | [`media`] | one file beside a page understood; captions are checked |
//! | [`data`] | registers |
//! | [`site`] | all of it in relation: translations, sections, addresses, links, terms |
//! | [`plan`] | every output file, path → how it is made; views; rendering |
//! | [`fingerprint`] | what a result was made from, in 16 bytes |
//! | [`cache`] | results under the fingerprint of what they were made from; `disk` keeps some for the next run |
//! | [`audit`] | the accessibility of any HTML document, whoever made it; `style` is what its elements look like |
//! | [`pipeline`] | the program on one screen; the only parallel loops over files |
//! | [`publish`] | the only writer: a folder becomes equal to a plan, whole or not at all |
//! | [`project`], [`watch`] | a project kept in memory while it changes; what may have changed in it |
//! | [`server`] | a plan shown on this computer; open pages load again with every change |
//! | [`exchange`] | texts out to translators and back: XLIFF 2.1 and PO |
//! | [`status`] | which documents are there in which language, and which translations are stale |
//! | [`finding`] | what is wrong, where, why and how to mend it; told by `human`, `json`, `sarif`, `earl` and `html`; `baseline` knows old ones |
//! | [`cli`] | one command a file |
//!
//! # What must hold
//!
//! 1. Only `sources`, `publish`, `cache::disk`, `watch`, `server` and `cli` touch disk, clock, environment,
//!    network or terminal (`clippy.toml`, `disallowed-methods`).
//! 2. A stage uses earlier stages' types only; `site` knows no HTML, `publish` knows only the plan
//!    (`tests/suite/invariants.rs`).
//! 3. Nothing ordered comes from a hash (`iter_over_hash_type`); nothing prints outside `cli`.
//! 4. Every rule has its words in every language the program speaks (`tests/suite/invariants.rs`).
//! 5. Same inputs, same bytes, whatever the machine, the number of threads or the order of files.
//! 6. The cache changes how long a run takes, never what it gives (`tests/suite/rebuild.rs`).
//!
//! A *finding* says that the project is wrong or doubtful; the stage goes on with the best value it
//! has ([`finding::Checked`]). An `Err` says that the machine could not. A panic is a bug of ours.

pub mod audit;
pub mod cache;
pub mod cli;
pub mod config;
pub mod data;
pub mod exchange;
mod failpoint;
pub mod fields;
pub mod finding;
pub mod fingerprint;
pub mod language;
pub mod locale;
pub mod media;
pub mod page;
pub mod pipeline;
pub mod plan;
pub mod project;
pub mod publish;
pub mod server;
pub mod site;
pub mod sources;
pub mod statement;
pub mod status;
pub mod theme;
pub mod trace;
pub mod watch;
