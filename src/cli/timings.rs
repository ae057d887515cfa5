//! `--timings`: how long each stage took, the slowest pages, and what could be used again; as a table
//! and as a trace for a browser's profiler (Chrome's trace event format).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::cache::disk::write_new;
use crate::locale::{Argument, Locale};

/// Stages in the order in which they are shown; `parse`, `make`, `audit` and `write` are summed over all cores.
const STAGES: [&str; 19] = [
    "recall", "remember", "read", "config", "locales", "theme", "data", "pages", "parse", "assemble", "plan", "files",
    "make", "audit", "write", "link", "sync", "swap", "remove",
];

/// How many of the slowest pages are shown.
const SLOWEST: usize = 5;

/// Records every span of a run.
#[derive(Debug, Clone)]
pub(super) struct Timings {
    started: Instant,
    events: Arc<Mutex<Vec<Event>>>,
}

/// One span that has ended.
#[derive(Debug, Clone)]
struct Event {
    name: &'static str,
    path: Option<String>,
    thread: usize,
    start: Duration,
    length: Duration,
}

/// The path that a span is about, and when it was entered.
struct Open {
    path: Option<String>,
    entered: Instant,
}

impl Timings {
    /// Starts to record.
    pub(super) fn start() -> Self {
        let timings = Self { started: Instant::now(), events: Arc::default() };
        // There is one run in a process; a second recorder would have nothing to record.
        let _ = tracing_subscriber::registry().with(timings.clone()).try_init();
        timings
    }

    fn events(&self) -> Vec<Event> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Adds up what was recorded. `outputs` and `pages` are how many there are in all.
    pub(super) fn report(&self, pages: usize, outputs: usize, written: usize) -> Report {
        let events = self.events();
        let mut sums: BTreeMap<&str, (Duration, usize)> = BTreeMap::new();
        let mut slowest: BTreeMap<&str, Duration> = BTreeMap::new();
        for event in &events {
            let sum = sums.entry(event.name).or_default();
            *sum = (sum.0 + event.length, sum.1 + 1);
            if let (Some(path), "make" | "audit") = (event.path.as_deref(), event.name) {
                *slowest.entry(path).or_default() += event.length;
            }
        }
        let mut slowest: Vec<_> = slowest.into_iter().collect();
        slowest.sort_by_key(|(path, time)| (std::cmp::Reverse(*time), *path));
        let count = |name| sums.get(name).map_or(0, |(_, count)| *count);
        let stage = |name: &&'static str| {
            let (time, count) = sums.get(name)?;
            Some(Stage { name, seconds: time.as_secs_f64(), count: *count })
        };
        Report {
            stages: STAGES.iter().filter_map(stage).collect(),
            slowest: slowest
                .into_iter()
                .take(SLOWEST)
                .map(|(path, time)| Slow { path: path.to_owned(), seconds: time.as_secs_f64() })
                .collect(),
            pages: Reuse { new: count("parse"), known: pages.saturating_sub(count("parse")) },
            outputs: Reuse { new: count("make"), known: outputs.saturating_sub(count("make")) },
            files: Reuse { new: written, known: outputs.saturating_sub(written) },
            trace: None,
        }
    }

    /// Forgets all that was recorded, for the next run.
    pub(super) fn clear(&self) {
        self.events.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Writes all spans as a trace: complete events, in microseconds.
    pub(super) fn write_trace(&self, to: &Path) -> std::io::Result<()> {
        let event = |event: Event| TraceEvent {
            name: event.name,
            ph: "X",
            ts: event.start.as_nanos() as f64 / 1000.0,
            dur: event.length.as_nanos() as f64 / 1000.0,
            pid: 1,
            tid: event.thread,
            args: TraceArguments { path: event.path },
        };
        let trace = Trace { trace_events: self.events().into_iter().map(event).collect(), display_time_unit: "ms" };
        let json = serde_json::to_vec(&trace).map_err(std::io::Error::other)?;
        write_new(to, &json)
    }
}

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Timings {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut path = PathField(None);
        attributes.record(&mut path);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Open { path: path.0, entered: Instant::now() });
        }
    }

    fn on_enter(&self, id: &Id, context: Context<'_, S>) {
        if let Some(span) = context.span(id)
            && let Some(open) = span.extensions_mut().get_mut::<Open>()
        {
            open.entered = Instant::now();
        }
    }

    fn on_exit(&self, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else {
            return;
        };
        if let Some(open) = span.extensions_mut().get_mut::<Open>() {
            let event = Event {
                name: span.name(),
                path: open.path.clone(),
                // Thread 0 is the main one.
                thread: rayon::current_thread_index().map_or(0, |index| index + 1),
                start: open.entered.duration_since(self.started),
                length: open.entered.elapsed(),
            };
            self.events.lock().unwrap_or_else(PoisonError::into_inner).push(event);
        }
    }
}

/// The field `path` of a span.
struct PathField(Option<String>);

impl Visit for PathField {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "path" {
            self.0 = Some(value.to_owned());
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

/// What `--timings` shows.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Report {
    stages: Vec<Stage>,
    slowest: Vec<Slow>,
    /// Pages parsed, and pages known from before.
    pages: Reuse,
    /// Outputs made, and outputs known.
    outputs: Reuse,
    /// Files written, and files left as they were.
    files: Reuse,
    /// Where the trace is.
    pub(super) trace: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Stage {
    name: &'static str,
    seconds: f64,
    count: usize,
}

#[derive(Debug, Clone, Serialize)]
struct Slow {
    path: String,
    seconds: f64,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct Reuse {
    new: usize,
    known: usize,
}

#[derive(Serialize)]
struct Trace {
    #[serde(rename = "traceEvents")]
    trace_events: Vec<TraceEvent>,
    #[serde(rename = "displayTimeUnit")]
    display_time_unit: &'static str,
}

#[derive(Serialize)]
struct TraceEvent {
    name: &'static str,
    ph: &'static str,
    ts: f64,
    dur: f64,
    pid: u32,
    tid: usize,
    args: TraceArguments,
}

#[derive(Serialize)]
struct TraceArguments {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

impl Report {
    /// The table, line by line.
    pub(super) fn lines(&self, locale: &Locale) -> Vec<String> {
        let word = |id: &str| locale.messages.own(id, &[]);
        let milliseconds = |seconds: f64| locale.format.number(seconds * 1000.0, 1);
        let stage = |stage: &Stage| {
            let count = if stage.count > 1 { stage.count.to_string() } else { String::new() };
            [word(&format!("timings-{}", stage.name)), milliseconds(stage.seconds), count]
        };
        let head = ["timings-stage", "timings-milliseconds", "timings-count"].map(word);
        let rows: Vec<_> = std::iter::once(head).chain(self.stages.iter().map(stage)).collect();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths = [width(0), width(1), width(2)];
        let mut lines = vec![String::new()];
        for [name, time, count] in &rows {
            let line = format!("{name:<0$}  {time:>1$}  {count:>2$}", widths[0], widths[1], widths[2]);
            lines.push(line.trim_end().to_owned());
        }
        lines.push(String::new());
        for (id, reuse) in [("pages", self.pages), ("outputs", self.outputs), ("files", self.files)] {
            let number = |value: usize| Argument::Number(value as f64);
            let arguments = [("new", number(reuse.new)), ("known", number(reuse.known))];
            lines.push(locale.messages.own(&format!("timings-reuse-{id}"), &arguments));
        }
        if !self.slowest.is_empty() {
            lines.push(String::new());
            lines.push(word("timings-slowest"));
        }
        for slow in &self.slowest {
            lines.push(format!("{:>8}  {}", milliseconds(slow.seconds), slow.path));
        }
        if let Some(trace) = &self.trace {
            lines.push(String::new());
            lines.push(locale.messages.own("timings-trace", &[("path", Argument::Text(trace.as_str().into()))]));
        }
        lines
    }
}
