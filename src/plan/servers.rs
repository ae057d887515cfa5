//! Servers: settings for the web server that the site is for, where `site.toml` asks for them: the
//! visitor's language at the first page, the page for errors, headers. The site itself needs none of them.
//!
//! No server here weighs the `q` of Accept-Language. The files take the first language of the list that the
//! site has, and never one with `q=0`; browsers send the list in order of preference.

use std::fmt::Write;

use crate::config::Server;
use crate::language::LanguageTag;
use crate::site::{Address, Site};

use super::view::home;

/// One file of settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerFile {
    /// `.htaccess`
    Apache,
    /// `_headers`
    NetlifyHeaders,
    /// `_redirects`
    NetlifyRedirects,
    /// `nginx.conf`, to be included in a `server` block.
    Nginx,
}

impl ServerFile {
    /// The files that a server wants.
    pub(super) fn of(server: Server) -> &'static [Self] {
        match server {
            Server::Apache => &[Self::Apache],
            Server::Netlify => &[Self::NetlifyHeaders, Self::NetlifyRedirects],
            Server::Nginx => &[Self::Nginx],
        }
    }

    pub(super) fn address(self) -> Address {
        let name = match self {
            Self::Apache => ".htaccess",
            Self::NetlifyHeaders => "_headers",
            Self::NetlifyRedirects => "_redirects",
            Self::Nginx => "nginx.conf",
        };
        Address::new(name.to_owned())
    }
}

/// A file's text.
pub(super) fn text(site: &Site, file: ServerFile) -> String {
    let settings = Settings::of(site);
    match file {
        ServerFile::Apache => settings.apache(),
        ServerFile::NetlifyHeaders => settings.netlify_headers(),
        ServerFile::NetlifyRedirects => settings.netlify_redirects(),
        ServerFile::Nginx => settings.nginx(),
    }
}

/// What all of them say.
struct Settings {
    /// The folder that the site is in on its server: `/`, or `/site/`.
    folder: String,
    headers: Vec<(&'static str, &'static str)>,
    /// For each language: the ranges of Accept-Language that mean it, and its home page.
    languages: Vec<(Vec<String>, String)>,
}

impl Settings {
    fn of(site: &Site) -> Self {
        let base_url = site.config.base_url.as_deref().unwrap_or_default();
        let path = base_url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
        let folder = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        let mut headers = vec![
            // Files have no name of their own for each version: they are asked for again, and answered
            // with "not changed".
            ("Cache-Control", "no-cache"),
            // A page's own policy cannot say this one.
            ("Content-Security-Policy", "frame-ancestors 'none'"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        if base_url.starts_with("https://") {
            headers.push(("Strict-Transport-Security", "max-age=31536000"));
        }
        let all = &site.config.languages;
        let languages = all
            .iter()
            .enumerate()
            .filter(|(language, _)| site.homes[*language].is_some())
            .map(|(language, tag)| (ranges(tag, all), format!("{folder}{}", home(site, language))))
            .collect();
        Self { folder, headers, languages }
    }

    /// Finds the first range of the list that the site has, as its first group (PCRE).
    fn pattern(&self) -> String {
        let mut ranges: Vec<_> = self.languages.iter().flat_map(|(ranges, _)| ranges).map(String::as_str).collect();
        // `zh-TW` before `zh`.
        ranges.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        format!(r"(?:^|,)\s*({})(?:-[a-z0-9-]+)?\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:$|,)))", ranges.join("|"))
    }

    fn apache(&self) -> String {
        let mut text = String::from(
            "# Apache reads this file where it is, if `AllowOverride All` holds for the folder.\n\
             # Modules: rewrite, headers. Made by Latarnia: changes here are lost with the next build.\n\n\
             AddDefaultCharset utf-8\nDirectoryIndex index.html\nOptions -Indexes\n",
        );
        let folder = &self.folder;
        let _ = writeln!(text, "ErrorDocument 404 {folder}404.html");
        text.push_str("RedirectMatch 404 \"/\\.(?!well-known/)\"\n\n<IfModule mod_headers.c>\n");
        for (name, value) in &self.headers {
            let _ = writeln!(text, "Header always set {name} \"{value}\"");
        }
        let _ = writeln!(
            text,
            "Header always merge Vary Accept-Language \"expr=%{{REQUEST_URI}} =~ m#^{folder}(index\\.html)?$#\"\n</IfModule>\n"
        );
        if self.languages.len() > 1 {
            text.push_str("# The first page leads to the visitor's language; without one of the site's it asks.\n");
            text.push_str("<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteCond %{QUERY_STRING} ^$\n");
            let _ = writeln!(text, "RewriteCond %{{HTTP:Accept-Language}} \"{}\" [NC]", self.pattern());
            text.push_str("RewriteRule ^$ - [E=LATARNIA_LANGUAGE:%1]\n");
            for (ranges, home) in &self.languages {
                let _ = writeln!(text, "RewriteCond %{{ENV:LATARNIA_LANGUAGE}} \"^(?:{})$\" [NC]", ranges.join("|"));
                let _ = writeln!(text, "RewriteRule ^$ {home} [R=302,L]");
            }
            text.push_str("</IfModule>\n");
        }
        text
    }

    fn nginx(&self) -> String {
        let mut text = String::from(
            "# For a server block of nginx whose `root` holds this site:  include /path/to/this/nginx.conf;\n\
             # Made by Latarnia: changes here are lost with the next build.\n\n\
             charset utf-8;\nindex index.html;\n",
        );
        let folder = &self.folder;
        let _ = writeln!(text, "error_page 404 {folder}404.html;");
        // A block with headers of its own has none of those around it.
        let headers = |indent: &str| -> String {
            self.headers
                .iter()
                .map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n"))
                .collect()
        };
        text.push_str(&headers(""));
        text.push_str("\nlocation ~ /\\.(?!well-known/) { return 404; }\n");
        let _ = writeln!(text, "location = {folder}nginx.conf {{ return 404; }}");
        if self.languages.len() > 1 {
            text.push_str("\n# The first page leads to the visitor's language; without one of the site's it asks.\n");
            text.push_str("set $latarnia_range \"\";\nset $latarnia_home \"\";\n");
            let _ =
                writeln!(text, "if ($http_accept_language ~* \"{}\") {{ set $latarnia_range $1; }}", self.pattern());
            text.push_str("if ($args) { set $latarnia_range \"\"; }\n");
            for (ranges, home) in &self.languages {
                let _ = writeln!(
                    text,
                    "if ($latarnia_range ~* \"^(?:{})$\") {{ set $latarnia_home {home}; }}",
                    ranges.join("|")
                );
            }
            let _ = write!(text, "location = {folder} {{\n{}", headers("    "));
            text.push_str("    add_header Vary \"Accept-Language\" always;\n");
            text.push_str("    if ($latarnia_home) { return 302 $latarnia_home; }\n");
            let _ = writeln!(text, "    try_files {folder}index.html =404;\n}}");
        }
        text
    }

    fn netlify_headers(&self) -> String {
        let mut text = String::from("/*\n");
        for (name, value) in &self.headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
        text.push_str("/\n  Vary: Accept-Language\n");
        text
    }

    /// Netlify itself compares languages, and shows 404.html.
    fn netlify_redirects(&self) -> String {
        let mut text = String::new();
        for (ranges, home) in self.languages.iter().filter(|_| self.languages.len() > 1) {
            let _ = writeln!(text, "/ {home} 302! Language={}", ranges.join(",").to_lowercase());
        }
        text
    }
}

/// The language ranges that mean a language of the site (RFC 4647): its tag, and its first part where no
/// other language of the site shares it. Browsers name Chinese by country, Norwegian by either name.
fn ranges(tag: &LanguageTag, all: &[LanguageTag]) -> Vec<String> {
    let primary = |tag: &LanguageTag| tag.as_str().split('-').next().unwrap_or_default().to_owned();
    let mut ranges = vec![tag.as_str().to_owned()];
    let mut add = |range: &str| {
        if !ranges.iter().any(|known| known == range) && all.iter().all(|other| other == tag || other.as_str() != range)
        {
            ranges.push(range.to_owned());
        }
    };
    let others: &[&str] = match tag.as_str() {
        "zh-Hant" => &["zh-TW", "zh-HK", "zh-MO"],
        "zh-Hans" => &["zh-CN", "zh-SG"],
        "nb" => &["no"],
        "no" => &["nb", "nn"],
        _ => &[],
    };
    others.iter().for_each(|other| add(other));
    if all.iter().filter(|other| primary(other) == primary(tag)).count() == 1 {
        add(&primary(tag));
    }
    ranges
}
