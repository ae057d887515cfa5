//! Settled: blocks that an earlier document had too and in which nothing was found. What pages share is judged once.
//!
//! A block is settled if it was the same byte by byte, in elements with the same start tags, if it looked the same, and
//! if no attribute names anything across its border. Rules that ask for nothing else pass over it.

use super::across;
use super::document::NodeId;
use super::remembered::Remembered;
use super::sight::Seen;
use super::tree::Tree;

/// Remembers the blocks of a document in which nothing was found.
pub(super) fn remember(tree: &Tree<'_>, found: &[Seen]) {
    let mut bad: Vec<NodeId> =
        found.iter().flat_map(|one| std::iter::once(&one.node).chain(&one.others)).copied().collect();
    bad.sort_unstable();
    for block in tree.apart().iter().filter(|block| !tree.is_settled(block.nodes.start)) {
        let first = bad.partition_point(|node| *node < block.nodes.start);
        if bad.get(first).is_none_or(|node| *node >= block.nodes.end) {
            let known = Remembered {
                states: tree.settled_states(&block.nodes).collect(),
                called: tree.called_in(&block.nodes).into(),
                orders: across::orders(tree, &block.nodes).collect(),
            };
            tree.style.is_now_good(block, known);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::LazyLock;
    use std::thread;

    use super::super::style::{Library, Loader};
    use super::super::{Facts, Found, audit_for_site};

    /// Pieces of bodies, many of which are at fault: all that stand on one line of the audit's cases, and all that
    /// stand in the `main` of one.
    #[expect(clippy::disallowed_methods, reason = "the audit's cases are no project")]
    static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/audit");
        let mut files: Vec<_> =
            walkdir::WalkDir::new(cases).into_iter().map(|entry| entry.unwrap().into_path()).collect();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
        files.sort();
        let mut pieces = Vec::new();
        for html in files.iter().map(|path| fs::read_to_string(path).unwrap()) {
            let Some((_, body)) = html.split_once("<body") else { continue };
            let is_whole = |line: &&str| {
                let name = line.strip_prefix('<').and_then(|line| line.split([' ', '>']).next());
                name.is_some_and(|name| line.ends_with(&format!("</{name}>")))
            };
            pieces.extend(body.lines().map(str::trim).filter(is_whole).map(str::to_owned));
            let main = body.split_once("<main").and_then(|(_, rest)| rest.split_once('>'));
            pieces.extend(main.and_then(|(_, rest)| rest.split_once("</main>")).map(|(inside, _)| inside.to_owned()));
        }
        pieces.sort();
        pieces.dedup();
        pieces
    });

    const HEADS: &[&str] = &[
        "<html lang=\"en\"><head><title>One</title></head>",
        "<html lang=\"pl\"><head><title>Dwa</title></head>",
        "<html lang=\"en\"><head><title>Three</title><style>p { color: #777 } li:first-child { color: #999 } .a + div p \
         { color: #fff } div:has(h2) li { overflow: hidden; height: 1em } a { text-decoration: none }</style></head>",
    ];

    const AROUND: &[(&str, &str)] = &[
        ("", ""),
        ("<div>", "</div>"),
        ("<div class=\"a\">", "</div>"),
        ("<section aria-label=\"Part\">", "</section>"),
        ("<section aria-labelledby=\"title\">", "</section>"),
        ("<nav aria-label=\"Other\"><ul><li>", "</li></ul></nav>"),
        ("<div lang=\"de\">", "</div>"),
        ("<div hidden>", "</div>"),
        ("<form action=\"x\"><div>", "</div></form>"),
        ("<h2 id=\"title\">Title of it</h2><article>", "</article>"),
        ("<div role=\"button\" tabindex=\"0\">", "</div>"),
        ("<fieldset><legend>Group</legend>", "</fieldset>"),
    ];

    #[derive(Debug, Clone)]
    struct Page {
        head: usize,
        pieces: Vec<(usize, usize)>,
    }

    impl Page {
        fn html(&self) -> String {
            let mut html = format!("<!doctype html>{}<body><main id=\"content\"><h1>Page</h1>", HEADS[self.head]);
            for (piece, around) in &self.pieces {
                let (open, close) = AROUND[*around];
                html.extend([open, &PIECES[piece % PIECES.len()], close, "\n"]);
            }
            html + "</main></body></html>"
        }
    }

    /// Some pieces, and pages of these: so the same ones come again and again.
    fn pages() -> impl proptest::strategy::Strategy<Value = Vec<Page>> {
        use proptest::prelude::*;
        prop::collection::vec((0..10_000_usize, 0..AROUND.len()), 2..10).prop_flat_map(|some| {
            let pieces = prop::collection::vec(prop::sample::select(some), 1..8);
            prop::collection::vec((0..HEADS.len(), pieces).prop_map(|(head, pieces)| Page { head, pieces }), 4..24)
        })
    }

    fn audited(html: &str, library: &Library) -> (Vec<Found>, Facts) {
        audit_for_site(html, library, &Loader::NONE)
    }

    /// In a new thread, so that nothing is remembered in it.
    fn apart<T: Send>(make: impl FnOnce() -> T + Send) -> T {
        thread::scope(|scope| scope.spawn(make).join().unwrap())
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, cases: 256, ..Default::default() })]

        #[test]
        fn the_same_is_found_whatever_was_judged_before(pages in pages()) {
            let htmls: Vec<String> = pages.iter().map(Page::html).collect();
            let one_after_the_other: Vec<_> = apart(|| {
                let library = Library::default();
                htmls.iter().map(|html| format!("{:#?}", audited(html, &library))).collect()
            });
            for (html, found) in htmls.iter().zip(one_after_the_other) {
                let alone = apart(|| format!("{:#?}", audited(html, &Library::default())));
                proptest::prop_assert_eq!(found, alone, "{}", html);
            }
        }
    }

    /// Audits a page several times, so that all of it is judged and remembered, and then another.
    fn after(page: &str, other: &str) -> Vec<Found> {
        apart(|| {
            let library = Library::default();
            // What stands around the block is another each time: else it would be remembered with all of that.
            (0..4).for_each(|number| drop(audited(&page.replace('@', &number.to_string()), &library)));
            audited(other, &library).0
        })
    }

    fn rules(found: &[Found]) -> Vec<&'static str> {
        found.iter().map(|one| one.finding.rule.id).collect()
    }

    #[test]
    fn what_stands_around_a_block_counts() {
        let page = |inside: &str| {
            format!(
                "<!doctype html><html lang=\"en\"><head><title>Help</title><style>.a + .b p {{ color: #eee }} .c p {{ color: #888 }} .a + .c p {{ color: #fff }}</style></head>\
                 <body><main><h1>Help</h1>{inside}</main></body></html>"
            )
        };
        let image = "<p><img src=\"phone.png\" alt=\"Call us\"></p>";
        let text = "<div class=\"b\"><p>We are here for you day and night.</p></div>";
        let grey = "<div class=\"c\"><p>We are here for you day and night.</p></div>";
        let link = "<ul><li><a href=\"a.html\">Call us today</a> or <a href=\"b.html\">write to us</a></li></ul>";
        for (good, bad, rule) in [
            // In elements with other tags; or with the same, in one that is read as a whole.
            (
                format!("<div class=\"x\">@ {image}</div>"),
                format!("<div role=\"button\" tabindex=\"0\">Call us {image}</div>"),
                "image-redundant-alt",
            ),
            (
                format!("<div role=\"button\" tabindex=\"0\">@ {image}</div>"),
                format!("<div role=\"button\" tabindex=\"0\">Call us {image}</div>"),
                "image-redundant-alt",
            ),
            // A style sheet asks for what stands before it.
            (format!("@{text}"), format!("<div class=\"a\"></div>{text}"), "text-contrast"),
            // It was met only where one makes it another.
            (format!("<div class=\"a\"></div>{grey}"), grey.to_owned(), "text-contrast"),
            // Something outside names what is inside.
            (link.to_owned(), format!("{link}<p id=\"x\">Other</p>"), ""),
        ] {
            let (good, bad) = (page(&good), page(&bad));
            let alone = apart(|| audited(&bad, &Library::default()).0);
            assert!(rule.is_empty() || rules(&alone).contains(&rule), "{rule}: {:?}", rules(&alone));
            assert!(!rules(&apart(|| audited(&good, &Library::default()).0)).contains(&rule), "{rule}");
            assert_eq!(format!("{:#?}", after(&good, &bad)), format!("{alone:#?}"), "{bad}");
        }
    }
}
