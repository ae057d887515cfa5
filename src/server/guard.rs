//! Guard: which requests come from the person at this computer.
//!
//! Any website that she visits can send requests to 127.0.0.1, and a name of its own can be made to lead
//! there (DNS rebinding): drafts would be read by strangers. A browser cannot be made to lie in `Host`,
//! `Origin` and `Sec-Fetch-Site`, so these decide.

use std::net::IpAddr;

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It asks for another host than this one.
    Host,
    /// A page of another site sent it.
    Origin,
}

/// Decides with the address that the preview listens on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guard {
    /// The address.
    pub(super) listens_on: IpAddr,
}

impl Guard {
    /// Whether a request is refused, and why.
    pub(super) fn refusal(&self, request: &Parts, is_stream: bool) -> Option<Refusal> {
        let Some(host) = only(&request.headers, &header::HOST) else {
            return Some(Refusal::Host);
        };
        // A target such as `http://example.org/` goes before the header (RFC 9112, 3.2.2).
        let target = request.uri.authority().map_or(host, |authority| authority.as_str());
        if !self.is_own(host) || !self.is_own(target) {
            return Some(Refusal::Host);
        }
        let own = format!("http://{host}");
        let mut origins = request.headers.get_all(header::ORIGIN).iter();
        if !origins.all(|origin| origin.as_bytes().eq_ignore_ascii_case(own.as_bytes())) {
            return Some(Refusal::Origin);
        }
        let mut sites = request.headers.get_all("sec-fetch-site").iter();
        let is_stranger = !sites.all(|site| matches!(site.as_bytes(), b"same-origin" | b"none"));
        (is_stream && is_stranger).then_some(Refusal::Origin)
    }

    /// Is this host, with a port or without, this computer under a name that nobody else can give it?
    fn is_own(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else {
            return false;
        };
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let address = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            Some(name) => name.parse().map(IpAddr::V6),
            None => name.parse().map(IpAddr::V4),
        };
        // Who listens on all addresses can be asked at each; only names can be made to lead elsewhere.
        address.is_ok_and(|address| {
            address.is_loopback() || address == self.listens_on || self.listens_on.is_unspecified()
        })
    }
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &header::HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

fn without_port(host: &str) -> Option<&str> {
    let end = if host.starts_with('[') { host.find(']')? + 1 } else { host.find(':').unwrap_or(host.len()) };
    let (name, port) = host.split_at(end);
    let is_port = |port: &str| port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(listens_on: &str, hosts: &[&str]) -> Vec<bool> {
        let guard = Guard { listens_on: listens_on.parse().unwrap() };
        hosts.iter().map(|host| guard.is_own(host)).collect()
    }

    #[test]
    fn only_this_computer_under_safe_names_is_own() {
        let good = ["localhost", "LOCALHOST:4884", "127.0.0.1:1", "[::1]:4884", "127.0.0.1"];
        assert_eq!(own("127.0.0.1", &good), [true; 5]);
        let bad = [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org:4884",
            "127.0.0.1@example.org",
            "127.0.0.1:80:80",
            "127.0.0.1:x",
            "192.168.1.5",
            "0.0.0.0",
            "[::1",
            "[::1]x",
            "::1",
            "2130706433",
        ];
        assert_eq!(own("127.0.0.1", &bad), [false; 13]);
        assert_eq!(own("192.168.1.5", &["192.168.1.5:4884", "localhost", "192.168.1.6"]), [true, true, false]);
        assert_eq!(own("0.0.0.0", &["192.168.1.5:4884", "example.org"]), [true, false]);
    }
}
