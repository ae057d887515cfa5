//! Server: a plan shown on this computer while it is written.
//!
//! A page is made when it is asked for; open pages hear of every new plan and load again. Only what the
//! plan lists is ever served, so no address can lead to another file. Nothing here knows who watches the
//! project or what a finding says.

mod body;
mod events;
mod guard;
mod notes;
mod page;

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::response::Response;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use tokio::runtime::Runtime;

use crate::finding::{self, Finding, Human};
use crate::locale::Locale;
use crate::pipeline::{self, Taken};
use crate::plan::{Job, Made, Output, Plan};
use crate::sources::{Location, Sources};

use body::{Content, put};
use events::Events;
use guard::{Guard, Refusal};

/// The preview's own addresses. No page can have one: a project's names do not start with a dot.
const OWN: &str = "/.latarnia/";
const CLIENT: &str = "/.latarnia/client.js";
const STYLE: &str = "/.latarnia/preview.css";
const EVENTS: &str = "/.latarnia/events";

/// How many pages are made at once; more would only wait for each other.
const MADE_AT_ONCE: usize = 16;

/// What the server shows: the last state of the project.
#[derive(Debug)]
pub struct Shown {
    /// The project's files, for the lines that findings point at.
    pub sources: Sources,
    /// Its plan, if it can be understood.
    pub plan: Option<Arc<Plan>>,
    /// What is wrong or doubtful. With errors the last plan without them is shown.
    pub findings: Vec<Finding>,
}

/// A running server. It ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

/// What all requests see.
#[derive(Debug)]
struct Shared {
    locale: Locale,
    guard: Guard,
    events: Events,
    current: RwLock<Arc<Current>>,
    /// Tells this server's versions from those of the one before it.
    run: u64,
}

/// The state between two updates.
#[derive(Debug)]
struct Current {
    number: u64,
    version: String,
    sources: Sources,
    plan: Option<Arc<Plan>>,
    findings: Vec<Finding>,
    /// Is the plan older than the sources, as these have errors?
    is_stale: bool,
}

impl Server {
    /// Starts to answer on an address that is bound already. `locale` is the editor's language.
    pub fn start(listener: TcpListener, locale: Locale, shown: Shown) -> io::Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .max_blocking_threads(MADE_AT_ONCE)
            .enable_all()
            .build()?;
        let run = RandomState::new().hash_one(address);
        let current = Current::after(None, run, shown);
        let shared = Arc::new(Shared {
            locale,
            guard: Guard { listens_on: address.ip() },
            events: Events::new(current.version.clone()),
            current: RwLock::new(Arc::new(current)),
            run,
        });
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let router = Router::new().fallback(answer).with_state(shared.clone());
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, shared, runtime: Some(runtime) })
    }

    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The plan that is shown.
    pub fn plan(&self) -> Option<Arc<Plan>> {
        self.shared.current().plan.clone()
    }

    /// Shows another state, and tells open pages to load again.
    pub fn update(&self, shown: Shown) {
        let current = Arc::new(Current::after(Some(&self.shared.current()), self.shared.run, shown));
        let version = current.version.clone();
        *self.shared.current.write().unwrap_or_else(PoisonError::into_inner) = current;
        self.shared.events.tell(version);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Pages that listen would never let go.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Shared {
    fn current(&self) -> Arc<Current> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn word(&self, id: &str) -> String {
        self.locale.messages.own(id, &[])
    }
}

impl Current {
    fn after(before: Option<&Self>, run: u64, shown: Shown) -> Self {
        let number = before.map_or(1, |before| before.number + 1);
        let mut findings = shown.findings;
        finding::sort(&mut findings);
        let good = shown.plan.filter(|_| !pipeline::has_errors(&findings));
        let is_stale = good.is_none();
        let plan = good.or_else(|| before.and_then(|before| before.plan.clone()));
        Self { number, version: format!("{run:016x}-{number}"), sources: shown.sources, plan, findings, is_stale }
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (request, _) = request.into_parts();
    let mut response = route(&shared, &request).await;
    put(&mut response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(&mut response, header::CACHE_CONTROL, "no-cache");
    // Other sites can neither read drafts nor show their images and scripts.
    put(&mut response, header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    put(&mut response, header::REFERRER_POLICY, "same-origin");
    response
}

async fn route(shared: &Arc<Shared>, request: &Parts) -> Response {
    let path = request.uri.path();
    let refusal = match shared.guard.refusal(request, path == EVENTS) {
        Some(Refusal::Host) => Some((StatusCode::MISDIRECTED_REQUEST, "preview-wrong-host")),
        Some(Refusal::Origin) => Some((StatusCode::FORBIDDEN, "preview-wrong-origin")),
        None => None,
    };
    if let Some((status, id)) = refusal {
        return say(status, shared.word(id), &request.method).await;
    }
    if request.method != Method::GET && request.method != Method::HEAD {
        let mut response = say(StatusCode::METHOD_NOT_ALLOWED, shared.word("preview-read-only"), &request.method).await;
        put(&mut response, header::ALLOW, "GET, HEAD");
        return response;
    }
    if path.starts_with(OWN) {
        return own_file(shared, request).await;
    }
    site(shared, request).await
}

/// Plain words, when there is nothing to show.
async fn say(status: StatusCode, text: String, method: &Method) -> Response {
    Content::of_bytes("text/plain; charset=utf-8", text + "\n").answer_as(status, method).await
}

async fn own_file(shared: &Shared, request: &Parts) -> Response {
    let (content_type, text) = match request.uri.path() {
        CLIENT => ("text/javascript; charset=utf-8", include_str!("client.js")),
        STYLE => ("text/css; charset=utf-8", include_str!("preview.css")),
        EVENTS if request.method == Method::GET => {
            return match shared.events.listen() {
                Some(response) => response,
                None => say(StatusCode::SERVICE_UNAVAILABLE, shared.word("preview-too-many"), &request.method).await,
            };
        }
        _ => return say(StatusCode::NOT_FOUND, shared.word("preview-nothing-here"), &request.method).await,
    };
    Content::of_bytes(content_type, text).answer(&request.method, &request.headers).await
}

/// What an address of the site leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// The output at this place in the plan.
    Output(usize),
    /// A folder without the slash at its end.
    Folder(String),
    Nothing,
}

async fn site(shared: &Arc<Shared>, request: &Parts) -> Response {
    let current = shared.current();
    let Some(plan) = &current.plan else {
        return no_page(shared, &current, None, &[], request).await;
    };
    match find(plan, request.uri.path()) {
        Target::Output(index) => output(shared, &current, plan, index, StatusCode::OK, request).await,
        Target::Folder(path) => {
            let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            let mut response = say(StatusCode::TEMPORARY_REDIRECT, path.clone(), &request.method).await;
            put(&mut response, header::LOCATION, &(path + &query));
            response
        }
        Target::Nothing => match index_of(plan, "404.html") {
            Some(index) => output(shared, &current, plan, index, StatusCode::NOT_FOUND, request).await,
            None => say(StatusCode::NOT_FOUND, shared.word("preview-nothing-here"), &request.method).await,
        },
    }
}

/// Looks an address up, as it is and below the path of the site's address on the web.
fn find(plan: &Plan, path: &str) -> Target {
    // Decoded once: what is an escape after that belongs to no file's name. A slash or backslash that
    // was escaped makes a name that no output has.
    let Ok(path) = percent_decode_str(path).decode_utf8() else {
        return Target::Nothing;
    };
    let Some(path) = path.strip_prefix('/') else {
        return Target::Nothing;
    };
    let below = plan.site.config.base_url.as_deref().and_then(folder_of);
    match (look_up(plan, path, ""), below) {
        (Target::Nothing, Some(below)) => match path.strip_prefix(below).and_then(|rest| rest.strip_prefix('/')) {
            Some(rest) => look_up(plan, rest, below),
            None => Target::Nothing,
        },
        (target, _) => target,
    }
}

fn look_up(plan: &Plan, path: &str, below: &str) -> Target {
    if path.is_empty() || path.ends_with('/') {
        return index_of(plan, &format!("{path}index.html")).map_or(Target::Nothing, Target::Output);
    }
    match index_of(plan, path) {
        Some(index) => Target::Output(index),
        None if index_of(plan, &format!("{path}/index.html")).is_some() => {
            let below = if below.is_empty() { String::new() } else { format!("/{below}") };
            Target::Folder(utf8_percent_encode(&format!("{below}/{path}/"), ESCAPED).to_string())
        }
        None => Target::Nothing,
    }
}

/// What is escaped in an address: all but what stands in one as it is (RFC 3986, 2.3) and slashes.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

fn index_of(plan: &Plan, path: &str) -> Option<usize> {
    plan.outputs.binary_search_by(|output| output.path.as_str().cmp(path)).ok()
}

/// `https://example.org/sub/site` → `sub/site`.
fn folder_of(base_url: &str) -> Option<&str> {
    let (_, rest) = base_url.split_once("://")?;
    rest.split_once('/').map(|(_, path)| path.trim_matches('/')).filter(|path| !path.is_empty())
}

async fn output(
    shared: &Arc<Shared>,
    current: &Arc<Current>,
    plan: &Arc<Plan>,
    index: usize,
    status: StatusCode,
    request: &Parts,
) -> Response {
    let output = &plan.outputs[index];
    let making = {
        let (shared, current, plan) = (shared.clone(), current.clone(), plan.clone());
        tokio::task::spawn_blocking(move || made(&shared, &current, &plan.outputs[index], &plan))
    };
    let content = match making.await {
        Ok(Ok(Made::Bytes(bytes))) => Content::of_bytes(content_type(output), bytes),
        Ok(Ok(Made::Copy(Location::Memory(bytes)))) => {
            Content::of_bytes(content_type(output), axum::body::Bytes::from_owner(bytes))
        }
        Ok(Ok(Made::Copy(Location::Disk(path)))) => match Content::of_file(content_type(output), &path).await {
            Ok(content) => content,
            Err(_) => return say(StatusCode::NOT_FOUND, shared.word("preview-file-gone"), &request.method).await,
        },
        Ok(Err(found)) => return no_page(shared, current, Some(output), &found, request).await,
        Err(_) => {
            return say(StatusCode::INTERNAL_SERVER_ERROR, shared.word("preview-bug"), &request.method).await;
        }
    };
    match status {
        StatusCode::OK => content.answer(&request.method, &request.headers).await,
        status => content.answer_as(status, &request.method).await,
    }
}

/// One output, pages with the preview's script.
fn made(shared: &Shared, current: &Current, output: &Output, plan: &Plan) -> Result<Made, Vec<Finding>> {
    let Taken { value, audited } = pipeline::make(plan, output, &current.sources);
    let findings = audited.findings;
    let Some(Made::Bytes(bytes)) = value else {
        return value.ok_or(findings);
    };
    if !output.path.as_str().ends_with(".html") {
        return Ok(Made::Bytes(bytes));
    }
    let html = String::from_utf8_lossy(&bytes);
    let notes = notes::json(current, &shared.locale, Some(output), &findings);
    Ok(Made::Bytes(page::with_script(&html, &notes).into_bytes()))
}

/// A page of our own where there is none of the site.
async fn no_page(
    shared: &Shared,
    current: &Current,
    output: Option<&Output>,
    found: &[Finding],
    request: &Parts,
) -> Response {
    let locale = &shared.locale;
    let human = Human::new(locale, false);
    let mut findings: Vec<_> = found.iter().chain(&current.findings).collect();
    findings.sort_by_key(|finding| finding.rule.severity);
    let told: Vec<_> =
        findings.into_iter().take(notes::LISTED_MAX).map(|finding| human.tell(finding, &current.sources)).collect();
    let title = shared.word(if found.is_empty() { "preview-no-site" } else { "preview-page-failed" });
    let page = page::Own {
        lang: locale.tag.as_str(),
        dir: locale.direction.as_str(),
        title: &title,
        intro: &shared.word("preview-reloads"),
        findings: &told.join("\n\n"),
    };
    let html = page::own(&page, &notes::json(current, locale, output, found));
    Content::of_bytes(HTML, html).answer_as(StatusCode::INTERNAL_SERVER_ERROR, &request.method).await
}

const HTML: &str = "text/html; charset=utf-8";

/// The type of an output, by what it is or by the ending of its name.
fn content_type(output: &Output) -> String {
    if let Job::Feed(_) = output.job {
        return "application/atom+xml; charset=utf-8".to_owned();
    }
    let mime = mime_guess::from_path(output.path.as_str()).first_or_octet_stream();
    let is_text = mime.type_() == "text"
        || matches!(mime.subtype().as_str(), "javascript" | "json" | "xml")
        || matches!(mime.suffix().map(|suffix| suffix.as_str()), Some("json" | "xml"));
    if is_text { format!("{}; charset=utf-8", mime.essence_str()) } else { mime.essence_str().to_owned() }
}

/// Where a browser finds the server.
pub fn url(address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        // Who listens on all addresses listens on this one.
        ip if ip.is_unspecified() && ip.is_ipv4() => format!("http://127.0.0.1:{port}/"),
        ip if ip.is_unspecified() => format!("http://[::1]:{port}/"),
        _ => format!("http://{address}/"),
    }
}
