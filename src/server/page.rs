//! Page: the copy of a page that the preview shows, with the preview's script in it.
//!
//! The site's own pages stay as they are published; only here the content security policy lets the
//! script load and listen.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use pulldown_cmark_escape::escape_html;

use super::{CLIENT, STYLE};

/// The page with the preview's script, which is given these notes, at its end.
pub(super) fn with_script(html: &str, notes: &str) -> String {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // What looks like a tag inside a script is none.
    emitter.naively_switch_states(true);
    let mut policies = Vec::new();
    let mut end = html.len();
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) if *tag.name == b"meta" => {
                let value = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value));
                let is_policy =
                    value(b"http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
                if let Some(policy) = value(b"content").filter(|_| is_policy) {
                    policies.push((tag.span.start..tag.span.end, allow_preview(&policy)));
                }
            }
            Token::EndTag(tag) if *tag.name == b"body" => end = tag.span.start,
            _ => {}
        }
    }
    let mut page = String::with_capacity(html.len() + notes.len() * 2);
    let mut done = 0;
    for (span, policy) in policies {
        // A policy after the body's end is none: it counts only in the head.
        let (Some(before), true) = (html.get(done..span.start), span.end <= end) else {
            continue;
        };
        page.push_str(before);
        page.push_str(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", escaped(&policy)));
        done = span.end;
    }
    page.push_str(html.get(done..end).unwrap_or_default());
    page.push_str(&format!("<script src=\"{CLIENT}\" data-notes=\"{}\" defer></script>", escaped(notes)));
    page.push_str(html.get(end..).unwrap_or_default());
    page
}

/// What a page of the preview's own says.
pub(super) struct Own<'a> {
    pub(super) lang: &'a str,
    pub(super) dir: &'a str,
    pub(super) title: &'a str,
    pub(super) intro: &'a str,
    /// Findings as a terminal shows them, for readers without scripts.
    pub(super) findings: &'a str,
}

/// A page of the preview's own, for where the site has none to show.
pub(super) fn own(page: &Own<'_>, notes: &str) -> String {
    let Own { lang, dir, .. } = page;
    let (title, intro, findings) = (escaped(page.title), escaped(page.intro), escaped(page.findings));
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
         style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE}\">\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n\
         <main>\n<h1>{title}</h1>\n<p>{intro}</p>\n<pre>{findings}</pre>\n</main>\n</body>\n</html>\n"
    );
    with_script(&html, notes)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    escape_html(&mut escaped, text).expect("a string takes everything");
    escaped
}

/// A content security policy under which the preview's script can load and listen too
/// (CSP Level 3, 6.7: what a directive does not say, its fallback says).
fn allow_preview(policy: &str) -> String {
    let mut directives: Vec<(String, Vec<&str>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        let Some(name) = words.next().map(str::to_ascii_lowercase) else {
            continue;
        };
        // Of two with one name the first counts. There is no encrypted preview to upgrade to.
        if name != "upgrade-insecure-requests" && directives.iter().all(|(known, _)| *known != name) {
            directives.push((name, words.collect()));
        }
    }
    allow(&mut directives, &["connect-src", "default-src"]);
    allow(&mut directives, &["script-src-elem", "script-src", "default-src"]);
    let directive = |(name, sources): (String, Vec<&str>)| {
        std::iter::once(name.as_str()).chain(sources).collect::<Vec<_>>().join(" ")
    };
    directives.into_iter().map(directive).collect::<Vec<_>>().join("; ")
}

/// Adds `'self'` to what the first of these directives allows, or would if it were there.
fn allow(directives: &mut Vec<(String, Vec<&str>)>, names: &[&str]) {
    let Some(place) = names.iter().find_map(|name| directives.iter().position(|(known, _)| known == name)) else {
        return;
    };
    let mut sources = directives[place].1.clone();
    if sources.iter().any(|source| source.eq_ignore_ascii_case("'self'")) {
        return;
    }
    sources.retain(|source| !source.eq_ignore_ascii_case("'none'"));
    sources.push("'self'");
    if directives[place].0 == names[0] {
        directives[place].1 = sources;
    } else {
        directives.push((names[0].to_owned(), sources));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_lets_the_preview_in_and_nobody_else() {
        let cases = [
            ("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
            ("default-src 'self'", "default-src 'self'"),
            (
                "connect-src 'NONE'; script-src a.org",
                "connect-src 'self'; script-src a.org; script-src-elem a.org 'self'",
            ),
            ("img-src 'none'; upgrade-insecure-requests;;", "img-src 'none'"),
            (
                "default-src a.org; Default-Src *",
                "default-src a.org; connect-src a.org 'self'; script-src-elem a.org 'self'",
            ),
        ];
        for (policy, expected) in cases {
            assert_eq!(allow_preview(policy), expected);
        }
    }

    #[test]
    fn the_script_stands_before_the_end_of_the_body_and_notes_stay_text() {
        let page = "<body>ż<script>\"</body>\"</script><!-- </body> --></body></html>";
        let script = "<script src=\"/.latarnia/client.js\" data-notes=\"{&quot;a&quot;:&quot;&lt;/script&gt;&quot;}\" defer></script>";
        assert_eq!(
            with_script(page, "{\"a\":\"</script>\"}"),
            format!("<body>ż<script>\"</body>\"</script><!-- </body> -->{script}</body></html>")
        );
        assert_eq!(with_script("<p>x", "{\"a\":\"</script>\"}"), format!("<p>x{script}"));
    }

    #[test]
    fn a_policy_is_found_however_it_is_written() {
        let html = "<META content='default-src &#39;none&#39;' HTTP-EQUIV=content-security-policy><title>ą</title>";
        let page = with_script(html, "");
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; connect-src &#39;self&#39;; script-src-elem &#39;self&#39;\">";
        assert!(page.starts_with(&format!("{policy}<title>ą</title><script ")), "{page}");
    }
}
