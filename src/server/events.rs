//! Events: tells open pages which version of the site there is now.
//!
//! A page knows the version that it was made at and reloads when it hears of another. So nothing is lost
//! between two connections, nor when the server starts anew: the first thing that is said is the version.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How many pages can listen at once: an editor has a handful open, a loop of tabs finds an end.
const STREAMS_MAX: usize = 64;

/// A browser asks again after this long when the server is gone.
const RETRY: Duration = Duration::from_millis(500);

/// A stream says something at least so often, so that one whose page is gone is noticed.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The versions, and who may listen.
#[derive(Debug)]
pub(super) struct Events {
    version: watch::Sender<String>,
    places: Arc<Semaphore>,
}

impl Events {
    pub(super) fn new(version: String) -> Self {
        Self { version: watch::Sender::new(version), places: Arc::new(Semaphore::new(STREAMS_MAX)) }
    }

    /// Tells every page that listens.
    pub(super) fn tell(&self, version: String) {
        self.version.send_replace(version);
    }

    /// The stream for one page; none where too many listen.
    pub(super) fn listen(&self) -> Option<Response> {
        let place = self.places.clone().try_acquire_owned().ok()?;
        let mut versions = self.version.subscribe();
        versions.mark_changed();
        let stream = unfold((versions, place), next);
        Some(Sse::new(stream).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response())
    }
}

type Listener = (watch::Receiver<String>, OwnedSemaphorePermit);

async fn next((mut versions, place): Listener) -> Option<(Result<Event, Infallible>, Listener)> {
    versions.changed().await.ok()?;
    let version = versions.borrow_and_update().clone();
    Some((Ok(Event::default().event("version").data(version).retry(RETRY)), (versions, place)))
}
