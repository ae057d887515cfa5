//! Address: what the addresses of a document are relative to (HTML Living Standard, 2.4.3).
//!
//! Text only: where a file of that address is, its caller knows.

use std::borrow::Cow;

/// An address as it would be written without the base (RFC 3986, 5.2). `.` and `..` stay in it.
pub(super) fn resolved<'a>(address: &'a str, base: Option<&str>) -> Cow<'a, str> {
    let Some(base) = base.filter(|base| !base.is_empty() && !address.starts_with("//") && scheme(address).is_none())
    else {
        return address.into();
    };
    let base = base.split(['?', '#']).next().unwrap_or_default();
    // Scheme and host, and the path.
    let after_scheme = scheme(base).map_or(0, |scheme| scheme.len() + 1);
    let path = match base[after_scheme..].strip_prefix("//") {
        Some(rest) => base.len() - rest.len() + rest.find('/').unwrap_or(rest.len()),
        None => after_scheme,
    };
    let folder = match address.starts_with('/') {
        true => path,
        false => base.rfind('/').map_or(path, |slash| (slash + 1).max(path)),
    };
    let slash =
        if path > 0 && folder == base.len() && !base.ends_with('/') && !address.starts_with('/') { "/" } else { "" };
    format!("{}{slash}{address}", &base[..folder]).into()
}

/// The scheme of an absolute address (RFC 3986, 3.1).
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn addresses_are_relative_to_the_base() {
        for (address, base, expected) in [
            ("s.css", "../", "../s.css"),
            ("s.css", "a/b.html?x/y#z/", "a/s.css"),
            ("s.css", "index.html", "s.css"),
            ("../s.css", "/sub/page.html", "/sub/../s.css"),
            ("/s.css", "../a/", "/s.css"),
            ("s.css", "https://example.org", "https://example.org/s.css"),
            ("s.css", "https://example.org/a/b", "https://example.org/a/s.css"),
            ("/s.css", "https://example.org/a/b", "https://example.org/s.css"),
            ("s.css", "//example.org/a/", "//example.org/a/s.css"),
            ("/s.css", "//example.org", "//example.org/s.css"),
            ("https://a.example/s.css", "../", "https://a.example/s.css"),
            ("//a.example/s.css", "../", "//a.example/s.css"),
        ] {
            assert_eq!(resolved(address, Some(base)), expected, "{address} from {base}");
        }
        assert_eq!(resolved("s.css", None), "s.css");
    }
}
