//! Publish: a folder becomes equal to a plan, whole or not at all.
//!
//! The only writer of sites. The next site is put together beside the output: what changed is
//! written, what did not is linked, so that its bytes and times stay. When all of it has reached the
//! disk, the two folders exchange their names. Until then, and after any failure, the last good
//! output is as it was. Files in the output that are not ours come along untouched.

#![expect(clippy::disallowed_methods, reason = "the one place that writes a site to disk")]

mod foreign;
mod ledger;
mod place;
mod stage;

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use tracing::info_span;

pub use ledger::{Entry, Ledger, MARKER};
pub use place::check;

use crate::finding::{Finding, rules};
use crate::fingerprint::Fingerprint;
use crate::pipeline::{self, Earlier, Known, Outcome};
use crate::plan::{Made, Plan};
use crate::sources::{Location, Sources, Stamp};
use foreign::Look;
use ledger::Ours;
use place::shown;
use stage::Stage;

/// Keeps one output directory equal to the last plan that was without errors.
#[derive(Debug)]
pub struct Publisher {
    root: PathBuf,
    out: PathBuf,
    /// What is published, as far as is known.
    ledger: Ledger,
    /// What was found in files that went elsewhere.
    earlier: Earlier,
    /// The site before the published one, to make the next in; only kept where another will soon follow.
    spare: Option<Stage>,
    keeps_spare: bool,
    /// What was seen in the output that is not ours.
    look: Option<Look>,
    /// Has all of the ledger been found to be true since the last publication?
    is_settled: bool,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// How many files there are.
    pub files: usize,
    /// How many bytes they have.
    pub size_bytes: u64,
    /// How many of them are new or changed.
    pub written: usize,
}

/// One output, made or known.
struct Placed<'p> {
    path: &'p str,
    entry: Entry,
    /// Has it been written into the stage?
    is_changed: bool,
}

/// What is to be published, and what the caller says to it.
struct Order<'p, F, T> {
    plan: &'p Plan,
    sources: &'p Sources,
    forbids: F,
    tick: T,
}

impl Publisher {
    /// A publisher for the project in `root` to the directory `out`. `ledger` is what an earlier run
    /// published there; where it is wrong or empty, files are compared instead. `earlier` is what was
    /// found in files by a run to another directory.
    pub fn new(root: &Path, out: &Path, ledger: Ledger, earlier: Earlier) -> Self {
        Self {
            root: root.to_owned(),
            out: out.to_owned(),
            ledger,
            earlier,
            spare: None,
            keeps_spare: false,
            look: None,
            is_settled: false,
        }
    }

    /// Keeps the site before the published one beside it, so that the next needs little more time than
    /// what changes. It goes with the publisher.
    pub fn keep_spare(&mut self) {
        self.keeps_spare = true;
    }

    /// What is published.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Makes sure that the directory may be published to, and puts right what a stopped build left there.
    pub fn prepare(&self) -> Result<(), Finding> {
        let out = check(&self.root, &self.out)?;
        let _lock = place::lock(&out);
        place::tidy(&out, self.spare.as_ref().map(|spare| spare.folder.as_path()))
    }

    /// Is everything still as it was published?
    pub fn is_as_published(&self) -> Result<bool, Finding> {
        let out = check(&self.root, &self.out)?;
        let is_listed = !self.ledger.files.is_empty() && place::ours(&out).iter().eq(self.ledger.files.keys());
        Ok(is_listed && self.ledger.is_as_published(&out))
    }

    /// Publishes a plan. `tick` is called after every file.
    ///
    /// The findings are those of making the files. Nothing is published if `forbids` says so of them, or if
    /// a file could not be made. `Err` is a finding about the machine: the directory is not ours, or cannot be written.
    pub fn publish(
        &mut self,
        plan: &Plan,
        sources: &Sources,
        forbids: impl Fn(&[Finding]) -> bool,
        tick: impl Fn() + Sync,
    ) -> Result<(Option<Published>, Vec<Finding>), Finding> {
        let was_settled = self.is_settled;
        let order = Order { plan, sources, forbids, tick };
        match self.try_publish(&order) {
            // What was taken to be true may be no more: once again, with every file looked at.
            Err(_) if was_settled => self.try_publish(&order),
            result => result,
        }
    }

    fn try_publish(
        &mut self,
        order: &Order<'_, impl Fn(&[Finding]) -> bool, impl Fn() + Sync>,
    ) -> Result<(Option<Published>, Vec<Finding>), Finding> {
        let out = check(&self.root, &self.out)?;
        // Two builds at once: the second waits until the first has published.
        let _lock = place::lock(&out);
        let spare = self.spare.take().filter(Stage::is_untouched);
        self.is_settled &= spare.is_some();
        place::tidy(&out, spare.as_ref().map(|spare| spare.folder.as_path()))?;
        let mut stage = match spare {
            Some(spare) => spare,
            None => Stage::new(place::free_stage(&out)?),
        };
        let ours = place::ours(&out);
        let result = self.publish_from(&mut stage, &out, &ours, order);
        match &result {
            Ok((Some(_), _)) if self.keeps_spare && stage.is_there() => self.spare = Some(stage),
            Ok((Some(_), _)) if stage.is_there() => place::let_go(&stage.folder, &ours, &out),
            // What could not be written may not be removable either; the first trouble is the one to tell.
            _ if stage.is_there() => drop(place::remove(&stage.folder)),
            _ => {}
        }
        self.is_settled = false;
        result
    }

    fn publish_from(
        &mut self,
        stage: &mut Stage,
        out: &Path,
        ours: &Ours,
        order: &Order<'_, impl Fn(&[Finding]) -> bool, impl Fn() + Sync>,
    ) -> Result<(Option<Published>, Vec<Finding>), Finding> {
        let Order { plan, sources, forbids, tick } = order;
        let paths: FxHashSet<&str> = plan.outputs.iter().map(|output| output.path.as_str()).collect();
        stage.keep_only(&paths)?;
        let has_same_files = ours.iter().map(String::as_str).eq(plan.outputs.iter().map(|output| output.path.as_str()));
        let taken = pipeline::make_all(
            plan,
            sources,
            |output, fingerprint| {
                let path = output.path.as_str();
                let Some(entry) = self.ledger.files.get(path).filter(|entry| entry.made_from == fingerprint) else {
                    return self.earlier.get(&fingerprint).cloned().map_or(Known::Nothing, Known::Found);
                };
                let audited = self.ledger.audited.get(path).cloned().unwrap_or_default();
                // What was true while nothing was to do is taken to be true still.
                let is_there = self.is_settled || self.ledger.trusted(path, on_disk(out, path).as_ref()).is_some();
                if is_there { Known::Whole(*entry, audited) } else { Known::Found(audited) }
            },
            |output, outcome| {
                let placed = self.place(stage, out, ours, output.path.as_str(), outcome);
                tick();
                placed
            },
        )?;
        let findings = pipeline::findings_of(plan, &taken, sources);
        if forbids(&findings) || taken.iter().any(|taken| taken.value.is_none()) {
            return Ok((None, findings));
        }
        let mut audited = BTreeMap::new();
        let mut placed = Vec::with_capacity(taken.len());
        for (output, taken) in plan.outputs.iter().zip(taken) {
            if !taken.audited.is_empty() {
                audited.insert(output.path.as_str().to_owned(), taken.audited);
            }
            placed.extend(taken.value);
        }
        let written = placed.iter().filter(|placed| placed.is_changed).count();
        if !has_same_files || written > 1 {
            let look = self.look.take().filter(|_| self.is_settled);
            complete(stage, out, ours, look, &mut placed)?;
            let is_exchanged = place::put_in_place(&stage.folder, out)?;
            stage.now_holds(is_exchanged.then_some(ours), &placed);
        } else if let Some(only) = placed.iter().find(|placed| placed.is_changed) {
            // To give one file the other's name changes the whole site in one step.
            place::put_one_in_place(&stage.folder.join(only.path), &out.join(only.path))?;
            stage.holds_no_more(only.path);
        }
        self.ledger.files = placed.iter().map(|placed| (placed.path.to_owned(), placed.entry)).collect();
        self.ledger.audited = audited;
        self.earlier.clear();
        let published = Published { files: placed.len(), size_bytes: self.ledger.size_bytes(), written };
        Ok((Some(published), findings))
    }

    /// Makes sure that an output is in the published site or in the stage.
    fn place<'p>(
        &self,
        stage: &Stage,
        out: &Path,
        ours: &Ours,
        path: &'p str,
        outcome: Outcome<Entry>,
    ) -> Result<Placed<'p>, Finding> {
        let (made, made_from) = match outcome {
            Outcome::Known(entry) => return Ok(Placed { path, entry, is_changed: false }),
            Outcome::Made(made, made_from) => (made, made_from),
        };
        let found = on_disk(out, path);
        if let Some(entry) = self.unchanged(out, path, &made, made_from, found.as_ref()) {
            return Ok(Placed { path, entry, is_changed: false });
        }
        if found.is_some() && !ours.contains(path) {
            return Err(Finding::new(&rules::OUTPUT_IN_THE_WAY).with("path", shown(&out.join(path))));
        }
        let stamp = stage.write(path, |file| match &made {
            Made::Bytes(bytes) => file.write_all(bytes),
            Made::Copy(Location::Memory(bytes)) => file.write_all(bytes),
            // What is in it, not who may read it: a web server must be able to.
            Made::Copy(Location::Disk(from)) => io::copy(&mut File::open(from)?, file).map(drop),
        })?;
        let entry = Entry { made_from, bytes: fingerprint(&made, made_from), stamp };
        Ok(Placed { path, entry, is_changed: true })
    }

    /// The entry of a file that is as it would be written.
    fn unchanged(
        &self,
        out: &Path,
        path: &str,
        made: &Made,
        made_from: Fingerprint,
        on_disk: Option<&Metadata>,
    ) -> Option<Entry> {
        let on_disk = on_disk.filter(|metadata| metadata.is_file())?;
        let bytes = fingerprint(made, made_from);
        let entry = Entry { made_from, bytes, stamp: Stamp::of_content(on_disk) };
        match self.ledger.trusted(path, Some(on_disk)) {
            Some(known) if known.bytes == bytes => Some(entry),
            // A copy's source may only have been touched.
            Some(_) if !matches!(made, Made::Copy(_)) => None,
            _ => is_same(made, &out.join(path), on_disk.len()).unwrap_or(false).then_some(entry),
        }
    }

    /// What a long-running publisher does while nothing else is to do: looks around in the output, and puts
    /// a spare beside it.
    pub fn settle(&mut self) -> Result<(), Finding> {
        if !self.keeps_spare {
            return Ok(());
        }
        let out = check(&self.root, &self.out)?;
        self.look = Some(Look::at(&out, &place::ours(&out)));
        self.ledger.keep_true(&out);
        self.is_settled = true;
        if self.spare.as_ref().is_some_and(|spare| spare.is_site() && spare.is_untouched()) {
            return Ok(());
        }
        let _lock = place::lock(&out);
        place::tidy(&out, None)?;
        let ours = place::ours(&out);
        let files = self.ledger.files.iter();
        let mut placed: Vec<Placed<'_>> =
            files.map(|(path, entry)| Placed { path, entry: *entry, is_changed: false }).collect();
        let mut stage = Stage::new(place::free_stage(&out)?);
        complete(&mut stage, &out, &ours, None, &mut placed)?;
        stage.now_holds(Some(&ours), &placed);
        self.spare = Some(stage);
        Ok(())
    }
}

/// The spare goes with its publisher.
impl Drop for Publisher {
    fn drop(&mut self) {
        if let (Some(spare), Ok(out)) = (self.spare.take(), check(&self.root, &self.out)) {
            let _lock = place::lock(&out);
            if spare.is_untouched() {
                place::let_go(&spare.folder, &place::ours(&spare.folder), &out);
            }
        }
    }
}

/// Puts what did not change, and what is not ours, into the stage.
fn complete(
    stage: &mut Stage,
    out: &Path,
    ours: &Ours,
    look: Option<Look>,
    placed: &mut [Placed<'_>],
) -> Result<(), Finding> {
    let timed = info_span!("link").entered();
    stage.make()?;
    placed.par_iter_mut().filter(|placed| !placed.is_changed).try_for_each(|placed| {
        if let Some(stamp) = stage.take_over(out, placed.path, placed.entry.bytes)? {
            placed.entry.stamp = stamp;
        }
        Ok(())
    })?;
    let look = match look {
        Some(mut look) => {
            look.again(out, ours);
            look
        }
        None => Look::at(out, ours),
    };
    stage.take_foreign(out, look.foreign(out))?;
    drop(timed);
    stage.complete(placed.iter().map(|placed| placed.path))
}

fn on_disk(out: &Path, path: &str) -> Option<Metadata> {
    fs::symlink_metadata(out.join(path)).ok()
}

/// Of what was made; a copy goes by its source.
fn fingerprint(made: &Made, made_from: Fingerprint) -> Fingerprint {
    match made {
        Made::Bytes(bytes) => Fingerprint::of_bytes(bytes),
        Made::Copy(_) => made_from,
    }
}

/// Does the published file have these bytes?
fn is_same(made: &Made, published: &Path, size_bytes: u64) -> io::Result<bool> {
    let from = match made {
        Made::Bytes(bytes) => return is_equal(bytes, published, size_bytes),
        Made::Copy(Location::Memory(bytes)) => return is_equal(bytes, published, size_bytes),
        Made::Copy(Location::Disk(from)) => from,
    };
    if fs::metadata(from)?.len() != size_bytes {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(File::open(from)?), BufReader::new(File::open(published)?));
    loop {
        let (a, b) = (one.fill_buf()?, other.fill_buf()?);
        let length = a.len().min(b.len());
        if a[..length] != b[..length] || (length == 0 && a.len() != b.len()) {
            return Ok(false);
        }
        if length == 0 {
            return Ok(true);
        }
        one.consume(length);
        other.consume(length);
    }
}

fn is_equal(bytes: &[u8], published: &Path, size_bytes: u64) -> io::Result<bool> {
    Ok(bytes.len() as u64 == size_bytes && fs::read(published)? == bytes)
}
