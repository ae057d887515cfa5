//! Watch: tells what may have changed in a project, soon after it has.
//!
//! Events of the file system are hints: what is said to have changed is read, and what they could not
//! tell (a folder that came back, an overflow of the queue) is looked for in the whole project. Where
//! the system cannot send events, the project is looked through every second.

#![expect(clippy::disallowed_methods, reason = "waits for the file system, on the clock")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Config, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::failpoint::failpoint;
use crate::finding::{Finding, rules};
use crate::project::Changes;
use crate::sources::FOLDERS;

/// An editor's save is a handful of events: this long without one, and it is over.
const QUIET: Duration = Duration::from_millis(6);

/// Many files at once (a checkout, a moved folder) come with pauses: this long without one.
const QUIET_MANY: Duration = Duration::from_millis(250);

/// From how many paths on changes are many.
const MANY: usize = 8;

/// However long a storm of events is, this long after its start there is a rebuild.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often missing folders, and those that may have been replaced, are looked for.
const LOOK_AROUND: Duration = Duration::from_millis(400);

/// This long after a change the whole project is looked through once, for what no event told.
const MAKE_SURE: Duration = Duration::from_millis(1500);

/// How often a project is looked through where there are no events.
const POLL: Duration = Duration::from_secs(1);

/// What comes in.
enum Message {
    Event(notify::Result<notify::Event>),
    Stop,
}

/// Watches one project.
pub struct Watcher {
    root: PathBuf,
    messages: Receiver<Message>,
    sender: Sender<Message>,
    watcher: Box<dyn notify::Watcher + Send>,
    /// The folders watched, with what they are: a new folder of the same name is another.
    watched: BTreeMap<PathBuf, Option<u64>>,
    is_polling: bool,
    /// When the whole project is to be looked through.
    make_sure_at: Option<Instant>,
}

impl std::fmt::Debug for Watcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watcher").field("root", &self.root).finish_non_exhaustive()
    }
}

/// Ends the waiting of a [`Watcher`] from elsewhere.
#[derive(Clone)]
pub struct Stop(Sender<Message>);

impl std::fmt::Debug for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stop")
    }
}

impl Stop {
    /// Ends the waiting.
    pub fn stop(&self) {
        // Nobody waits any more: that is as good.
        let _ = self.0.send(Message::Stop);
    }
}

impl Watcher {
    /// Starts to watch the project in `root`. Start before the project is read: then no change is lost.
    pub fn start(root: &Path) -> Self {
        let (sender, messages) = channel();
        let mut watcher = Self {
            root: std::path::absolute(root).unwrap_or_else(|_| root.to_owned()),
            messages,
            watcher: Box::new(notify::NullWatcher),
            sender,
            watched: BTreeMap::new(),
            is_polling: false,
            make_sure_at: None,
        };
        match watcher.recommended() {
            Ok(with_events) => {
                watcher.watcher = with_events;
                watcher.watch_folders();
            }
            Err(_) => watcher.poll(),
        }
        watcher
    }

    /// A hint where there are no events and changes take longer to be seen.
    pub fn finding(&self) -> Option<Finding> {
        self.is_polling.then(|| Finding::new(&rules::WATCH_POLLING).with("seconds", POLL.as_secs() as usize))
    }

    /// Ends [`Watcher::wait`] from another thread.
    pub fn stop(&self) -> Stop {
        Stop(self.sender.clone())
    }

    /// Waits until something may have changed and the changes seem to be over; none when stopped.
    pub fn wait(&mut self) -> Option<Changes> {
        let mut paths = BTreeSet::new();
        let mut is_all = false;
        let mut first: Option<Instant> = None;
        loop {
            let pause = match first {
                Some(first) => {
                    let quiet = if is_all || paths.len() >= MANY { QUIET_MANY } else { QUIET };
                    quiet.min(PATIENCE.saturating_sub(first.elapsed()))
                }
                None if self.is_polling => POLL,
                None => LOOK_AROUND,
            };
            match self.messages.recv_timeout(pause) {
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Ok(Message::Event(event)) => {
                    let before = paths.len();
                    is_all |= self.read_event(event, &mut paths);
                    if is_all || paths.len() > before {
                        first.get_or_insert_with(Instant::now);
                    }
                    if first.is_none_or(|first| first.elapsed() < PATIENCE) {
                        continue;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            is_all |= self.is_polling || self.watch_folders();
            if first.is_some() || is_all {
                self.make_sure_at = Some(Instant::now() + MAKE_SURE);
                return Some(if is_all { Changes::All } else { Changes::Paths(paths) });
            }
            if self.make_sure_at.is_some_and(|at| at <= Instant::now()) {
                self.make_sure_at = None;
                return Some(Changes::All);
            }
        }
    }

    /// Adds the paths that an event tells of; true when it tells that others are lost.
    fn read_event(&mut self, event: notify::Result<notify::Event>, paths: &mut BTreeSet<PathBuf>) -> bool {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) {
                    self.poll();
                }
                return true;
            }
        };
        let is_change = match event.kind {
            // Files are opened and read all the time, by this program above all.
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => false,
            _ => true,
        };
        if is_change {
            let of_project = event.paths.iter().filter_map(|path| path.strip_prefix(&self.root).ok());
            let is_read = |path: &&Path| FOLDERS.iter().any(|folder| path.starts_with(folder));
            paths.extend(of_project.filter(is_read).map(Path::to_owned));
        }
        event.need_rescan()
    }

    /// Watches the folders that are there and not watched yet; true when there was a change among them.
    fn watch_folders(&mut self) -> bool {
        let tops = std::iter::once(self.root.clone()).chain(FOLDERS.iter().map(|folder| self.root.join(folder)));
        let mut is_changed = false;
        for (top, is_root) in tops.zip(std::iter::once(true).chain(std::iter::repeat(false))) {
            let now = identity(&top);
            if self.watched.get(&top).copied().flatten() == now && self.watched.contains_key(&top) == now.is_some() {
                continue;
            }
            is_changed = true;
            if self.watched.remove(&top).is_some() {
                // The folder that it was is gone, and most systems have noticed.
                let _ = self.watcher.unwatch(&top);
            }
            if now.is_none() {
                continue;
            }
            let mode = if is_root { RecursiveMode::NonRecursive } else { RecursiveMode::Recursive };
            let watched = failpoint("watch").map_err(notify::Error::io).and_then(|()| self.watcher.watch(&top, mode));
            match watched {
                Ok(()) => {
                    self.watched.insert(top, now);
                }
                // It went in this moment, and may come again.
                Err(error) if matches!(error.kind, notify::ErrorKind::PathNotFound) => {}
                Err(_) => {
                    self.poll();
                    return true;
                }
            }
        }
        is_changed
    }

    /// Looks through the project from time to time instead of waiting for events.
    fn poll(&mut self) {
        self.is_polling = true;
        self.watched.clear();
        self.watcher = Box::new(notify::NullWatcher);
    }

    fn recommended(&self) -> notify::Result<Box<dyn notify::Watcher + Send>> {
        let config = Config::default().with_follow_symlinks(false);
        Ok(Box::new(RecommendedWatcher::new(self.handler(), config)?))
    }

    fn handler(&self) -> impl notify::EventHandler + use<> {
        let sender = self.sender.clone();
        move |event| {
            // Nobody waits any more: the program ends.
            let _ = sender.send(Message::Event(event));
        }
    }
}

/// What tells a folder from a later one of the same name; none where there is no folder.
fn identity(folder: &Path) -> Option<u64> {
    let metadata = fs::symlink_metadata(folder).ok().filter(fs::Metadata::is_dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some(metadata.ino())
    }
    #[cfg(not(unix))]
    {
        let created = metadata.created().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some(created.as_nanos() as u64)
    }
}
