//! `latarnia serve`: the site on this computer, as it is written.

use std::io::{ErrorKind, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use clap::ArgMatches;

use super::check::{options, root};
use super::known::Known;
use super::report::{Format, Summary, pages_of, tell};
use super::{Status, program_locale};
use crate::cache::disk;
use crate::finding::{Finding, rules};
use crate::locale::{Argument, Locale};
use crate::pipeline::{self, Earlier};
use crate::project::Project;
use crate::server::{self, Server, Shown};
use crate::sources::Sources;
use crate::watch::Watcher;

/// The port unless another is asked for: none that another site generator or a common program uses.
const PORT: u16 = 4884;

/// How many ports after it are tried when it is taken.
const MORE_PORTS: u16 = 20;

/// Shows the site until it is stopped.
pub(super) fn run(matches: &ArgMatches, locale: &Locale) -> Status {
    // Nothing is written, so there is nothing to bring to an end. Without a handler the system ends the
    // program too, only with another exit status.
    let _ = ctrlc::set_handler(|| std::process::exit(0));
    let host = matches.get_one::<IpAddr>("host").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let port = matches.get_one::<u16>("port").copied();
    let listener = match listen(host, port) {
        Ok(listener) => listener,
        Err(finding) => return not_started(finding, locale),
    };
    let root = root(matches);
    let mut started = Instant::now();
    let mut watcher = Watcher::start(&root);
    let mut project = Project::open(&root, options(matches));
    let (shown, summary, known) = plan(&mut project, &root, started);
    let mut findings = shown.findings.clone();
    let server = match Server::start(listener, program_locale(locale.tag.as_str()), shown) {
        Ok(server) => server,
        Err(error) => {
            return not_started(cannot_listen(host, port.unwrap_or(PORT), &error), locale);
        }
    };
    greet(server.address(), port, locale);
    if !host.is_loopback() {
        findings.push(Finding::new(&rules::OPEN_HOST));
    }
    findings.extend(watcher.finding());
    let mut earlier = disk::newest(&root).found();
    findings.extend(check(&server, project.sources(), known.as_ref(), &mut earlier));
    tell(Format::Human, findings, summary, project.sources(), locale);
    // It is told by the handler alone when to end.
    while let Some(changes) = watcher.wait() {
        started = Instant::now();
        if project.refresh(&changes) {
            let (shown, summary, known) = plan(&mut project, &root, started);
            let mut findings = shown.findings.clone();
            server.update(shown);
            findings.extend(check(&server, project.sources(), known.as_ref(), &mut earlier));
            let _ = writeln!(std::io::stdout());
            tell(Format::Human, findings, summary, project.sources(), locale);
        }
    }
    Status::Good
}

/// Makes what is shown now, after it is shown, so that templates that fail are told here too.
fn check(server: &Server, sources: &Sources, known: Option<&Known>, earlier: &mut Earlier) -> Vec<Finding> {
    let findings = server.plan().map(|plan| pipeline::check_again(&plan, sources, earlier)).unwrap_or_default();
    match known {
        Some(known) => known.new_ones(findings, sources),
        None => findings,
    }
}

/// What is shown, without the problems that the site lists as known.
fn plan(project: &mut Project, root: &Path, started: Instant) -> (Shown, Summary, Option<Known>) {
    let planned = project.plan();
    let pages = planned.value.as_ref().map(pages_of).unwrap_or_default();
    let listed = planned.value.as_ref().and_then(|plan| plan.site.config.audit.baseline.as_deref());
    let mut findings = planned.findings;
    let known = listed.map(|path| Known::of_site(root, path, false)).transpose().unwrap_or_else(|finding| {
        findings.push(*finding);
        None
    });
    if let Some(known) = &known {
        findings = known.new_ones(findings, project.sources());
    }
    let shown = Shown { sources: project.sources().clone(), plan: planned.value.map(Arc::new), findings };
    let seconds = started.elapsed().as_secs_f64();
    (shown, Summary { command: "serve", pages, seconds, ..Summary::default() }, known)
}

/// Takes the port that was asked for, or the first free one.
fn listen(host: IpAddr, port: Option<u16>) -> Result<TcpListener, Finding> {
    let bind = |port: u16| TcpListener::bind((host, port)).map_err(|error| cannot_listen(host, port, &error));
    match port {
        Some(port) => bind(port),
        None => (PORT..=PORT + MORE_PORTS)
            .find_map(|port| bind(port).ok())
            // Whatever stands in the way at all of these is told about the first of them.
            .map_or_else(|| bind(PORT), Ok),
    }
}

fn cannot_listen(host: IpAddr, port: u16, error: &std::io::Error) -> Finding {
    let kind = match error.kind() {
        ErrorKind::AddrInUse => "taken",
        ErrorKind::PermissionDenied => "forbidden",
        ErrorKind::AddrNotAvailable => "elsewhere",
        _ => "other",
    };
    Finding::new(&rules::CANNOT_LISTEN)
        .with("kind", kind)
        .with("host", host.to_string())
        .with("port", port.to_string())
        .with("detail", error.to_string())
}

fn greet(address: SocketAddr, asked: Option<u16>, locale: &Locale) {
    let word = |id: &str, value: String| locale.messages.own(id, &[("value", Argument::Text(value.into()))]);
    let mut lines = Vec::new();
    if asked.is_none() && address.port() != PORT {
        lines.push(word("serve-port-moved", PORT.to_string()));
    }
    lines.push(word("serve-address", server::url(address)));
    lines.push(word("serve-waiting", String::new()));
    // A closed pipe (`| head`) is no reason to end.
    let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
}

fn not_started(finding: Finding, locale: &Locale) -> Status {
    let summary = Summary { command: "serve-start", ..Summary::default() };
    tell(Format::Human, vec![finding], summary, &Sources::default(), locale);
    Status::Failed
}
