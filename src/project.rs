//! Project: one project kept in memory while it changes on disk.
//!
//! Joins the two ends that a long-running command needs: sources that are read again where something
//! changed, and a cache that goes from one plan to the next.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cache::Cache;
use crate::finding::Checked;
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
    sources: Sources,
    cache: Cache,
}

impl Project {
    /// The project in `root`, read.
    pub fn open(root: &Path, options: Options) -> Self {
        let sources = sources::read(root).value;
        Self { root: root.to_owned(), options, sources, cache: Cache::default() }
    }

    /// Reads what changed. Returns whether anything is different now.
    pub fn refresh(&mut self, changes: &Changes) -> bool {
        match changes {
            Changes::Paths(paths) => sources::read_paths(&mut self.sources, &self.root, paths),
            Changes::All => {
                let sources = sources::read_again(&self.sources, &self.root).value;
                let before = std::mem::replace(&mut self.sources, sources);
                !self.sources.is_same(&before)
            }
        }
    }

    /// What is known of the project's files.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The plan of the project as it was read last, with all findings up to it.
    pub fn plan(&mut self) -> Checked<Option<Plan>> {
        let mut findings = self.sources.findings();
        let plan = pipeline::plan(&self.sources, &self.options, &mut self.cache).into_value(&mut findings);
        Checked::new(plan, findings)
    }
}
