//! `latarnia audit`: which files, which style sheets, how it is told.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::publish::{latarnia, on_disk, write};

/// A paragraph that cannot be seen where its style sheet is read.
fn page(sheet: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>Page</title><link rel=stylesheet href=\"{sheet}\"></head>\
         <body><main><h1>Page</h1>\n<p class=pale>Some text that is hard to see</p></main></body></html>"
    )
}

const PALE: &str = ".pale { color: #ddd; background: #fff }\n";

fn json(root: &Path, arguments: &[&str]) -> (Option<i32>, Value) {
    let output = latarnia(root, &[&["audit", "--format", "json"], arguments].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")))
}

/// Files in which the pale paragraph was found, with its line and column.
fn pale(report: &Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .filter(|finding| finding["rule"] == "text-contrast")
        .map(|finding| format!("{}:{}:{}", finding["file"].as_str().unwrap(), finding["line"], finding["column"]))
        .collect()
}

#[test]
fn folders_are_audited_with_all_that_is_in_them_in_order() {
    let folder = on_disk("");
    for name in ["b.html", "a/index.htm", "a/B.XHTML", "c.txt", "d.svg", "a-b.html"] {
        write(folder.path(), &format!("-- www/{name} --\n{}\n", page("/s.css")));
    }
    write(folder.path(), &format!("-- www/s.css --\n{PALE}\n"));
    let (status, report) = json(folder.path(), &["www"]);
    assert_eq!(status, Some(0));
    assert_eq!(pale(&report), ["www/a-b.html:2:1", "www/a/B.XHTML:2:1", "www/a/index.htm:2:1", "www/b.html:2:1"]);
    assert_eq!((&report["summary"]["command"], &report["summary"]["files"]), (&"audit".into(), &4.into()));
    let finding = &report["findings"][0];
    for key in ["rule", "severity", "file", "line", "column", "message", "why", "help", "wcag", "act"] {
        assert!(!finding[key].is_null(), "{key}");
    }
    // The same again, and from wherever it is called; each file once.
    let (_, again) = json(&folder.path().join("www"), &[".", "a", "./b.html"]);
    assert_eq!(pale(&again), ["a-b.html:2:1", "a/B.XHTML:2:1", "a/index.htm:2:1", "b.html:2:1"]);
}

#[test]
fn style_sheets_are_found_from_the_page_and_from_the_root_of_the_site() {
    let folder = on_disk("");
    for (name, sheet) in [
        ("relative", "../css/s.css?v=1#top"),
        ("encoded", "../c%73s/s.css"),
        ("absolute", "/css/s.css"),
        ("imported", "i.css"),
        ("outside", "https://example.org/css/s.css"),
        ("other-host", "//example.org/css/s.css"),
        ("none", "nothing.css"),
    ] {
        write(folder.path(), &format!("-- www/sub/{name}.html --\n{}\n", page(sheet)));
    }
    write(folder.path(), "-- www/sub/i.css --\n@import \"../css/s.css\";\n");
    write(folder.path(), &format!("-- www/css/s.css --\n{PALE}\n"));
    let names = |prefix: &str| {
        ["absolute", "encoded", "imported", "relative"].map(|name| format!("{prefix}{name}.html:2:1")).to_vec()
    };
    let (_, report) = json(folder.path(), &["www"]);
    assert_eq!(pale(&report), names("www/sub/"));
    assert_eq!(
        report["summary"]["sheets_not_read"],
        serde_json::json!(["//example.org/css/s.css", "https://example.org/css/s.css", "nothing.css"])
    );
    // The site's root may also lie below the folder given, or above the file given.
    assert_eq!(pale(&json(folder.path(), &["."]).1), names("www/sub/"));
    assert_eq!(pale(&json(folder.path(), &["www/sub/absolute.html"]).1), ["www/sub/absolute.html:2:1"]);
}

#[test]
#[cfg(unix)]
fn nothing_outside_the_folders_given_is_read() {
    let folder = on_disk("");
    write(folder.path(), &format!("-- secret/s.css --\n{PALE}\n"));
    write(folder.path(), &format!("-- secret/p.html --\n{}\n", page("s.css")));
    for (name, sheet) in
        [("up", "../secret/s.css"), ("link", "link.css"), ("folder", "out/s.css"), ("root", "/../secret/s.css")]
    {
        write(folder.path(), &format!("-- www/{name}.html --\n{}\n", page(sheet)));
    }
    let absolute = folder.path().join("secret/s.css").display().to_string();
    write(folder.path(), &format!("-- www/absolute.html --\n{}\n", page(&absolute)));
    std::os::unix::fs::symlink("../secret/s.css", folder.path().join("www/link.css")).unwrap();
    std::os::unix::fs::symlink("../secret", folder.path().join("www/out")).unwrap();
    std::os::unix::fs::symlink("../secret/p.html", folder.path().join("www/p.html")).unwrap();
    let (status, report) = json(folder.path(), &["www"]);
    assert_eq!((status, pale(&report), &report["summary"]["files"]), (Some(0), vec![], &5.into()));
    // The same sheets are read where they are inside.
    let inside = pale(&json(folder.path(), &["."]).1);
    let pages = ["secret/p", "www/folder", "www/link", "www/root", "www/up"];
    assert_eq!(inside, pages.map(|page| format!("{page}.html:2:1")));
}

#[test]
fn what_cannot_be_audited_is_told_with_a_remedy() {
    let folder = on_disk("-- empty/note.txt --\nx\n");
    write(folder.path(), "-- picture.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    let output = latarnia(folder.path(), &["audit", "nowhere", "empty", "picture.svg"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3));
    for words in ["`nowhere` cannot be read: it is not there", "in `empty`", "in `picture.svg`", "what to do:"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let (status, report) = json(folder.path(), &["empty"]);
    assert_eq!((status, &report["findings"][0]["rule"]), (Some(1), &"nothing-to-audit".into()));
    let output = latarnia(folder.path(), &["audit", "--lang", "pl"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("ŚCIEŻKA"));
}

#[test]
fn people_are_told_the_line_and_machines_everything() {
    let folder = on_disk("");
    // Each of another colour: one cause is told once.
    let paragraph = |number: usize| format!("<p style='color:#e0e{number:03x}'>Łąka {number}</p>");
    let many: String = (0..700).map(paragraph).collect();
    let html =
        format!("<!doctype html><html lang=pl><title>T</title><body style='background:#fff'><main>{many}</main>");
    write(folder.path(), &format!("-- p.html --\n{html}\n"));
    let (_, report) = json(folder.path(), &["p.html"]);
    let found = pale(&report);
    assert_eq!(found.len(), 700);
    let column = html.chars().count() - "</main>".len() - paragraph(699).chars().count() + 1;
    assert_eq!(found[699], format!("p.html:1:{column}"));
    let output = latarnia(folder.path(), &["audit", "p.html"]);
    let (told, summary) = (String::from_utf8(output.stderr).unwrap(), String::from_utf8(output.stdout).unwrap());
    assert!(told.contains(&paragraph(0)) && told.contains("p.html:1:93"), "{}", &told[..2000]);
    assert!(told.len() < 900_000, "long lines are cut: {}", told.len());
    assert!(summary.contains("200 more are not shown"), "{summary}");
}

#[test]
fn pages_are_read_in_the_encoding_that_they_name() {
    let folder = on_disk("");
    let text = "<!doctype html><html lang=pl><meta charset=iso-8859-2><title>T</title>\
                <body style='background:#fff'><p>\u{B1}\u{E6}</p><p style='color:#ddd'>Jasny tekst</p>";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    fs::write(folder.path().join("p.html"), latin).unwrap();
    let wide: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    fs::write(folder.path().join("w.html"), wide).unwrap();
    let at = text.chars().position(|c| c == '\u{E6}').unwrap() + 6;
    let (_, report) = json(folder.path(), &["."]);
    assert_eq!(pale(&report), [format!("p.html:1:{at}"), format!("w.html:1:{at}")]);
}

#[test]
fn broken_deep_and_binary_files_are_audited_too() {
    let folder = on_disk("");
    let deep = format!("<!doctype html><title>x</title>{}", "<div>".repeat(10_000));
    fs::write(folder.path().join("deep.html"), deep).unwrap();
    let binary: Vec<u8> = (0..200_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    fs::write(folder.path().join("binary.html"), binary).unwrap();
    fs::write(folder.path().join("empty.html"), "").unwrap();
    fs::write(folder.path().join("cut.html"), "<p style='color:#ddd;background:#fff'>x\u{0}y<a href=\"").unwrap();
    let (status, report) = json(folder.path(), &["."]);
    assert!(matches!(status, Some(0 | 1)), "{status:?}");
    assert_eq!(report["summary"]["files"], 4);
}
