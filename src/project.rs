//! Project: one project kept in memory while it changes on disk.
//!
//! Joins the two ends that a long-running command needs: sources that are read again where something
//! changed, and a cache that goes from one plan to the next.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cache::Cache;
use crate::finding::{Checked, Finding};
use crate::pipeline::{self, Options};
use crate::plan::Plan;
use crate::sources::{self, Sources};

/// What may have changed in a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// These paths, relative to the project's root: files, or folders with all that is in them.
    Paths(BTreeSet<PathBuf>),
    /// Anything.
    All,
}

/// A project's sources and what was made of them.
#[derive(Debug, Default)]
pub struct Project {
    root: PathBuf,
    options: Options,
    sources: Checked<Sources>,
    cache: Cache,
}

impl Project {
    /// The project in `root`, read.
    pub fn open(root: &Path, options: Options) -> Self {
        let sources = sources::read(root);
        Self { root: root.to_owned(), options, sources, cache: Cache::default() }
    }

    /// Reads what changed. Returns whether anything is different now.
    pub fn refresh(&mut self, changes: &Changes) -> bool {
        let before = &self.sources.value;
        let sources = match changes {
            Changes::All => sources::read_again(before, &self.root),
            Changes::Paths(paths) => sources::read_paths(before, &self.root, paths),
        };
        let is_different = !sources.value.is_same(before) || sources.findings != self.sources.findings;
        self.sources = sources;
        is_different
    }

    /// What is known of the project's files.
    pub fn sources(&self) -> &Sources {
        &self.sources.value
    }

    /// The plan of the project as it was read last, with all findings up to it.
    pub fn plan(&mut self) -> Checked<Option<Plan>> {
        let mut findings: Vec<Finding> = self.sources.findings.clone();
        let plan = pipeline::plan(&self.sources.value, &self.options, &mut self.cache).into_value(&mut findings);
        Checked::new(plan, findings)
    }
}
