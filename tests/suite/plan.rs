//! Outputs that are no pages: feeds, sitemap, robots, 404, the root, search.

use snapbox::{assert_data_eq, str};

use crate::project::{build, build_with};
use latarnia::pipeline::Options;

const DATED: &str = r#"
-- site/a.pl.md --
+++
title = "A & B"
summary = "Streszczenie"
date = 2024-05-01
updated = 2025-06-02
+++
-- site/a.en.md --
+++
title = "A and B"
+++
"#;

#[test]
fn the_feed_has_dated_pages() {
    assert_data_eq!(
        build(DATED).text("pl/atom.xml"),
        str![[r#"
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">
 <title>Serwis</title>
 <id>https://example.org/pl/</id>
 <updated>2025-06-02T00:00:00Z</updated>
 <author>
  <name>Serwis</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://example.org/pl/atom.xml"/>
 <link rel="alternate" type="text/html" href="https://example.org/pl/"/>
 <entry>
  <title>A &amp; B</title>
  <id>https://example.org/pl/a/</id>
  <link rel="alternate" type="text/html" href="https://example.org/pl/a/"/>
  <published>2024-05-01T00:00:00Z</published>
  <updated>2025-06-02T00:00:00Z</updated>
  <summary>Streszczenie</summary>
 </entry>
</feed>

"#]]
    );
}

#[test]
fn the_sitemap_pairs_languages() {
    let built = build(DATED);
    assert_data_eq!(
        built.part("sitemap.xml", " <url>\n  <loc>https://example.org/pl/a/", "</url>"),
        str![[r#"
 <url>
  <loc>https://example.org/pl/a/</loc>
  <lastmod>2025-06-02</lastmod>
  <xhtml:link rel="alternate" hreflang="pl" href="https://example.org/pl/a/"/>
  <xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/a/"/>
 </url>
"#]]
    );
    assert!(built.text("robots.txt").contains("Sitemap: https://example.org/sitemap.xml"));
}

#[test]
fn without_a_base_url_nothing_absolute_is_written_and_it_is_said() {
    let built = build("-- site/site.toml --\ntitle = \"Serwis\"\nlanguages = [\"pl\", \"en\"]\n");
    assert_eq!(built.rules(), ["no-base-url"]);
    assert!(!built.files.contains_key("sitemap.xml") && !built.files.contains_key("pl/atom.xml"));
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("href=\"/") && !html.contains("src=\"/") && !html.contains("canonical"), "{path}");
    }
}

#[test]
fn the_error_page_of_a_server_leads_home_from_every_address() {
    let site =
        |more: &str| build(&format!("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\"]\n{more}\n"));
    let built = site("servers = [\"nginx\"]");
    let html = built.text("404.html");
    assert!(html.contains("href=\"/pl/index.html\"") && html.contains("href=\"/assets/latarnia.css\""), "{html}");
    assert!(!built.text("pl/index.html").contains("=\"/"), "only the error page is shown at other addresses");
    // A site that nobody says is for a server keeps to addresses that work anywhere, and is told.
    assert!(site("").text("404.html").contains("href=\"pl/index.html\""));
    assert!(site("").told("en").contains("its links would lead nowhere"));
}

#[test]
fn base_url_from_the_command_line_wins() {
    let options = Options { base_url: Some("https://other.example/site".to_owned()), ..Options::default() };
    let built = build_with(DATED, &options);
    assert!(built.text("sitemap.xml").contains("https://other.example/site/pl/a/"));
    assert!(built.text("404.html").contains("href=\"/site/pl/index.html\""));
}

#[test]
fn the_root_and_the_404_page_speak_every_language() {
    let built = build("");
    for path in ["index.html", "404.html"] {
        let html = built.text(path);
        assert!(html.contains("lang=\"pl\"") && html.contains("lang=\"en\""), "{path}: {html}");
        assert!(html.contains("pl/index.html") && html.contains("en/index.html"), "{path}");
    }
}

#[test]
fn the_search_index_is_a_script_with_folded_text() {
    let built = build(DATED);
    let script = built.text("assets/search-pl.js");
    assert!(script.starts_with("window.latarniaSearch = {\"lang\":\"pl\""), "{script}");
    let folded = build("-- site/a.pl.md --\n+++\ntitle = \"Żółć\"\n+++\n");
    assert!(folded.text("assets/search-pl.js").contains("\"f\":\"zolc\""));
}

#[test]
fn every_page_has_the_cookie_notice_in_its_language() {
    let built = build(DATED);
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        if html.contains("http-equiv=\"refresh\"") || path.contains("/exit/") {
            continue;
        }
        assert_eq!(html.matches("data-latarnia=\"cookie-notice\"").count(), 1, "{path}");
    }
    let notice = |path: &str| built.part(path, "<section class=\"notice\"", "</section>");
    assert!(notice("pl/a/index.html").contains("aria-label=\"Informacja o plikach cookie\""));
    assert!(notice("en/a/index.html").contains("aria-label=\""));
    assert_ne!(notice("pl/a/index.html"), notice("en/a/index.html"));
}

#[test]
fn materials_are_measured_and_written_as_the_language_writes_them() {
    let mut files = crate::project::split(
        r#"
-- site/site.toml --
title = "Serwis"
languages = ["pl", "en"]
-- site/index.pl.md --
+++
title = "Start"
materials = [{ title = "Plan", file = "plan.pdf", lang = "pl" }]
+++
-- site/index.en.md --
+++
title = "Home"
materials = [{ title = "Plan", file = "plan.pdf", lang = "pl" }]
+++
"#,
    );
    let mut files: std::collections::BTreeMap<String, Vec<u8>> =
        std::mem::take(&mut files).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.resize(790_000, b' ');
    files.insert("site/plan.pdf".to_owned(), pdf);
    let built = crate::project::build_files(files, &Options::default());
    assert!(built.text("pl/index.html").contains("0,79\u{A0}MB"), "{}", built.text("pl/index.html"));
    assert!(built.text("en/index.html").contains("0.79\u{A0}MB"));
    assert_eq!(built.files["plan.pdf"].len(), 790_000);
}

const SERVERS: &str = "-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\", \"zh-Hant\", \"pt-BR\"]\n\
    base_url = \"https://example.org/sub\"\nservers = [\"nginx\", \"apache\", \"netlify\"]\n\
    -- site/index.zh-Hant.md --\n+++\ntitle = \"Z\"\n+++\n-- site/index.pt-BR.md --\n+++\ntitle = \"P\"\n+++\n";

#[test]
fn settings_for_servers_are_written_where_the_site_asks_for_them() {
    let built = build(SERVERS);
    assert_data_eq!(
        built.text("_redirects"),
        str![[r#"
/ /sub/pl/index.html 302! Language=pl
/ /sub/en/index.html 302! Language=en
/ /sub/zh-Hant/index.html 302! Language=zh-hant,zh-tw,zh-hk,zh-mo,zh
/ /sub/pt-BR/index.html 302! Language=pt-br,pt

"#]]
    );
    assert_data_eq!(
        built.text(".htaccess"),
        str![[r##"
# Apache reads this file where it is, if `AllowOverride All` holds for the folder.
# Modules: rewrite, headers. Made by Latarnia: changes here are lost with the next build.

AddDefaultCharset utf-8
DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 /sub/404.html
RedirectMatch 404 "//.(?!well-known/)"

<IfModule mod_headers.c>
Header always set Cache-Control "no-cache"
Header always set Content-Security-Policy "frame-ancestors 'none'"
Header always set Permissions-Policy "camera=(), geolocation=(), microphone=()"
Header always set Referrer-Policy "no-referrer"
Header always set X-Content-Type-Options "nosniff"
Header always set Strict-Transport-Security "max-age=31536000"
Header always merge Vary Accept-Language "expr=%{REQUEST_URI} =~ m#^/sub/(index/.html)?$#"
</IfModule>

# The first page leads to the visitor's language; without one of the site's it asks.
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{QUERY_STRING} ^$
RewriteCond %{HTTP:Accept-Language} "(?:^|,)/s*(zh-Hant|pt-BR|zh-HK|zh-MO|zh-TW|en|pl|pt|zh)(?:-[a-z0-9-]+)?/s*(?:$|,|;(?!/s*q=0(?:/.0*)?/s*(?:$|,)))" [NC]
RewriteRule ^$ - [E=LATARNIA_LANGUAGE:%1]
RewriteCond %{ENV:LATARNIA_LANGUAGE} "^(?:pl)$" [NC]
RewriteRule ^$ /sub/pl/index.html [R=302,L]
RewriteCond %{ENV:LATARNIA_LANGUAGE} "^(?:en)$" [NC]
RewriteRule ^$ /sub/en/index.html [R=302,L]
RewriteCond %{ENV:LATARNIA_LANGUAGE} "^(?:zh-Hant|zh-TW|zh-HK|zh-MO|zh)$" [NC]
RewriteRule ^$ /sub/zh-Hant/index.html [R=302,L]
RewriteCond %{ENV:LATARNIA_LANGUAGE} "^(?:pt-BR|pt)$" [NC]
RewriteRule ^$ /sub/pt-BR/index.html [R=302,L]
</IfModule>

"##]]
    );
    assert_data_eq!(
        built.text("nginx.conf"),
        str![[r##"
# For a server block of nginx whose `root` holds this site:  include /path/to/this/nginx.conf;
# Made by Latarnia: changes here are lost with the next build.

charset utf-8;
index index.html;
error_page 404 /sub/404.html;
add_header Cache-Control "no-cache" always;
add_header Content-Security-Policy "frame-ancestors 'none'" always;
add_header Permissions-Policy "camera=(), geolocation=(), microphone=()" always;
add_header Referrer-Policy "no-referrer" always;
add_header X-Content-Type-Options "nosniff" always;
add_header Strict-Transport-Security "max-age=31536000" always;

location ~ //.(?!well-known/) { return 404; }
location = /sub/nginx.conf { return 404; }

# The first page leads to the visitor's language; without one of the site's it asks.
set $latarnia_range "";
set $latarnia_home "";
if ($http_accept_language ~* "(?:^|,)/s*(zh-Hant|pt-BR|zh-HK|zh-MO|zh-TW|en|pl|pt|zh)(?:-[a-z0-9-]+)?/s*(?:$|,|;(?!/s*q=0(?:/.0*)?/s*(?:$|,)))") { set $latarnia_range $1; }
if ($args) { set $latarnia_range ""; }
if ($latarnia_range ~* "^(?:pl)$") { set $latarnia_home /sub/pl/index.html; }
if ($latarnia_range ~* "^(?:en)$") { set $latarnia_home /sub/en/index.html; }
if ($latarnia_range ~* "^(?:zh-Hant|zh-TW|zh-HK|zh-MO|zh)$") { set $latarnia_home /sub/zh-Hant/index.html; }
if ($latarnia_range ~* "^(?:pt-BR|pt)$") { set $latarnia_home /sub/pt-BR/index.html; }
location = /sub/ {
    add_header Cache-Control "no-cache" always;
    add_header Content-Security-Policy "frame-ancestors 'none'" always;
    add_header Permissions-Policy "camera=(), geolocation=(), microphone=()" always;
    add_header Referrer-Policy "no-referrer" always;
    add_header X-Content-Type-Options "nosniff" always;
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header Vary "Accept-Language" always;
    if ($latarnia_home) { return 302 $latarnia_home; }
    try_files /sub/index.html =404;
}

"##]]
    );
    assert!(built.text("_headers").contains("Vary: Accept-Language"));
    let plain = build("");
    for file in ["_redirects", "_headers", ".htaccess", "nginx.conf"] {
        assert!(!plain.files.contains_key(file), "{file}");
    }
}

#[test]
fn a_server_that_no_settings_can_be_made_for_is_told() {
    let built = build("-- site/site.toml --\ntitle = \"S\"\nlanguages = [\"pl\", \"en\"]\nservers = [\"iis\"]\n");
    assert!(
        built.told("en").contains("`servers` can list \"apache\", \"netlify\" and \"nginx\""),
        "{}",
        built.told("en")
    );
    assert!(built.told("pl").contains("`servers`: możliwe wartości to"), "{}", built.told("pl"));
}
