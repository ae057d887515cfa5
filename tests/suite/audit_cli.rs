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
    let html = format!(
        "<!doctype html><html lang=pl><title>T</title><body style='background:#fff'><main><h1>T</h1>{many}</main>"
    );
    write(folder.path(), &format!("-- p.html --\n{html}\n"));
    let (_, report) = json(folder.path(), &["p.html"]);
    let found = pale(&report);
    assert_eq!(found.len(), 700);
    let column = html.chars().count() - "</main>".len() - paragraph(699).chars().count() + 1;
    assert_eq!(found[699], format!("p.html:1:{column}"));
    let output = latarnia(folder.path(), &["audit", "p.html"]);
    let (told, summary) = (String::from_utf8(output.stderr).unwrap(), String::from_utf8(output.stdout).unwrap());
    assert!(told.contains(&paragraph(0)) && told.contains("p.html:1:103"), "{}", &told[..2000]);
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

/// A page with several findings of several rules, in text that counts differently in UTF-8 and UTF-16.
const BROKEN: &str = "<!doctype html><html lang=en><head><title>Where to find help</title></head>\
    <body style='background:#fff'><main><h1>Where to find help</h1>\n\
    <p>\u{1F600}ż <span style='color:#ddd'>Some text that is hard to see</span></p>\n\
    <a href='x'></a></main></body></html>";

fn broken() -> tempfile::TempDir {
    let folder = on_disk("");
    write(folder.path(), &format!("-- www/a b.html --\n{BROKEN}\n"));
    write(folder.path(), &format!("-- www/c.html --\n{BROKEN}\n"));
    write(
        folder.path(),
        "-- www/d.html --\n<!doctype html><html lang=en><title>Fine page</title><main><h1>Fine page</h1>\n",
    );
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn sarif_names_rules_places_and_fingerprints_that_survive_new_lines() {
    let folder = broken();
    let sarif = || -> Value {
        let output = latarnia(folder.path(), &["audit", "www", "--format", "sarif"]);
        assert_eq!(output.status.code(), Some(1));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let of_file = |log: &Value, uri: &str| -> Vec<Value> {
        let results = log["runs"][0]["results"].as_array().unwrap().iter();
        let uri_of = |result: &Value| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
        results.filter(|result| uri_of(result) == uri).cloned().collect()
    };
    let log = sarif();
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"utf16CodeUnits".into()));
    let results = of_file(&log, "www/a%20b.html");
    let contrast = results.iter().find(|result| result["ruleId"] == "text-contrast").unwrap();
    let region = &contrast["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&2.into(), &8.into()));
    assert_eq!((&region["endLine"], &region["endColumn"]), (&2.into(), &33.into()));
    let rule = &run["tool"]["driver"]["rules"][contrast["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], "text-contrast");
    let tags = rule["properties"]["tags"].as_array().unwrap();
    for tag in ["accessibility", "wcag-1.4.3", "act-afw4f7"] {
        assert!(tags.contains(&tag.into()), "{tags:?}");
    }
    let fingerprints = |results: &[Value]| -> Vec<Value> {
        results.iter().map(|result| result["partialFingerprints"]["latarniaElement/v1"].clone()).collect()
    };
    let before = fingerprints(&of_file(&log, "www/c.html"));
    write(folder.path(), &format!("-- www/c.html --\n\n\n{BROKEN}\n"));
    let after = sarif();
    assert_eq!(fingerprints(&of_file(&after, "www/c.html")), before);
    assert_ne!(of_file(&after, "www/c.html")[0]["locations"], of_file(&log, "www/c.html")[0]["locations"]);
    assert_ne!(before[0], before[1]);
}

#[test]
fn earl_says_of_every_act_rule_what_was_found_in_a_file() {
    let folder = broken();
    latarnia(folder.path(), &["audit", "www", "--report", "r.jsonld"]);
    let report: Value = serde_json::from_str(&read(folder.path(), "r.jsonld")).unwrap();
    let subjects: Vec<_> =
        report["@graph"].as_array().unwrap().iter().filter(|one| one["@type"] == "TestSubject").collect();
    let sources: Vec<_> = subjects.iter().map(|subject| subject["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["www/a%20b.html", "www/c.html", "www/d.html"]);
    let outcome = |subject: &Value, act: &str| {
        let rule = format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/");
        let assertions = subject["assertions"].as_array().unwrap().iter();
        let found: Vec<_> = assertions.filter(|one| one["test"]["isPartOf"][0] == rule.as_str()).collect();
        assert_eq!(found.len(), 1, "{act}");
        found[0]["result"]["outcome"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        (outcome(subjects[0], "afw4f7"), outcome(subjects[0], "b4f0c3")),
        ("earl:failed".into(), "earl:passed".into())
    );
    assert_eq!(outcome(subjects[2], "afw4f7"), "earl:passed");
}

#[test]
fn the_page_of_a_report_has_totals_and_shows_what_changed() {
    let folder = broken();
    for (language, title, history) in
        [("en", "Accessibility report", "Earlier audits"), ("pl", "Raport o dostępności", "Wcześniejsze badania")]
    {
        let report = format!("{language}.html");
        let run = || {
            let output = latarnia(folder.path(), &["audit", "www", "--report", &report, "--lang", language]);
            assert_eq!(output.status.code(), Some(1));
            read(folder.path(), &report)
        };
        let first = run();
        assert!(first.contains(&format!("<h1>{title}</h1>")) && first.contains(&format!("<html lang=\"{language}\"")));
        assert!(first.contains("WCAG22/Understanding/contrast-minimum.html") && !first.contains(history));
        assert!(first.contains("&lt;span style=") && !first.contains("<span style="), "sources are escaped");
        let second = run();
        assert!(second.contains(history));
        assert_eq!(second.matches("<time datetime=").count(), 2);
        // It is as accessible as it asks others to be.
        let (status, audited) = json(folder.path(), &[&report]);
        assert_eq!((status, &audited["findings"]), (Some(0), &serde_json::json!([])), "{language}");
    }
}

#[test]
fn a_baseline_lets_only_new_findings_fail() {
    let folder = broken();
    let root = folder.path();
    let (status, first) = json(root, &["www", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!(
        (status, &first["findings"], &first["summary"]["baseline"]["written"]),
        (Some(0), &serde_json::json!([]), &true.into())
    );
    let known = first["summary"]["baseline"]["known"].as_u64().unwrap();
    assert!(known >= 4, "{known}");
    // Lines move, an element gets a twin, a file goes.
    let more = BROKEN.replace("<a href='x'></a>", "\n\n<a href='x'></a>\n<a href='x'></a>");
    write(root, &format!("-- www/c.html --\n{more}\n"));
    fs::remove_file(root.join("www/a b.html")).unwrap();
    let (status, second) = json(root, &["www", "--baseline", "known.json"]);
    let found: Vec<_> = second["findings"].as_array().unwrap().iter().map(|one| (&one["rule"], &one["file"])).collect();
    assert_eq!((status, found), (Some(1), vec![(&"link-name".into(), &"www/c.html".into())]));
    assert_eq!(
        second["summary"]["baseline"],
        serde_json::json!({"known": known / 2, "gone": known / 2, "written": false})
    );
    // What is written now is shorter; of files that were not looked at it stays as it was.
    let (status, _) = json(root, &["www/d.html", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!((status, read(root, "known.json").matches("link-name").count()), (Some(0), 1));
    assert_eq!(json(root, &["www", "--baseline", "known.json"]).0, Some(1));
    write(root, "-- known.json --\n{\n");
    let (status, broken) = json(root, &["www", "--baseline", "known.json"]);
    assert_eq!((status, &broken["findings"][0]["rule"]), (Some(1), &"baseline-unreadable".into()));
    assert_eq!(json(root, &["www", "--baseline", "nowhere.json"]).0, Some(3));
}

#[test]
fn check_writes_reports_too_and_a_report_that_cannot_be_written_fails() {
    let project = on_disk(crate::project::BASE);
    write(project.path(), "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n[x](nie-ma.md)\n");
    let run = |arguments: &[&str]| latarnia(project.path(), &[&["check"], arguments].concat()).status.code();
    assert_eq!(run(&["--report", "r.sarif", "--report", "r.html"]), Some(1));
    assert!(read(project.path(), "r.sarif").contains("site/a.pl.md"));
    assert!(read(project.path(), "r.html").contains("broken-link"));
    assert_eq!(run(&["--baseline", "k.json", "--write-baseline"]), Some(0));
    assert_eq!(run(&["--baseline", "k.json"]), Some(0));
    assert_eq!(run(&["--report", "nowhere/r.html"]), Some(3));
    assert_eq!(run(&["--report", "r.txt"]), Some(2));
}

/// A site with a broken link and, from `static`, a page without a language: two errors.
fn indebted(audit: &str) -> tempfile::TempDir {
    let project = on_disk(crate::project::BASE);
    let site = crate::project::BASE.replace("audit.enabled = false", audit);
    write(project.path(), &site);
    write(project.path(), "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n[x](nie-ma.md)\n");
    let page = "<!doctype html><html><head><title>Old</title></head><body><main><h1>Old</h1></main></body></html>";
    write(project.path(), &format!("-- site/static/old.html --\n{page}\n"));
    project
}

/// Exit status, errors by place, and the summary.
fn of_site(root: &Path, arguments: &[&str]) -> (Option<i32>, Vec<String>, Value) {
    let output = latarnia(root, &[arguments, &["--format", "json"]].concat());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let findings = report["findings"].as_array().into_iter().flatten().filter(|one| one["severity"] == "error");
    let told = findings.map(|one| format!("{}:{} {}", one["file"], one["line"], one["rule"]).replace('"', ""));
    (output.status.code(), told.collect(), report["summary"].clone())
}

#[test]
fn a_build_tells_and_counts_only_what_no_baseline_knows() {
    let project = indebted("");
    let root = project.path();
    let link = "site/a.pl.md:4 broken-link".to_owned();
    let lang = "site/static/old.html:1 page-language-missing".to_owned();
    // Check finds both, and a build at the same places; nothing is published.
    assert_eq!(of_site(root, &["check"]).1, [link.clone(), lang]);
    assert_eq!(of_site(root, &["build"]).1, [link]);
    assert!(!root.join("public").exists());
    // A list that check wrote holds for the build, which publishes now, and next time has nothing to do.
    assert_eq!(of_site(root, &["check", "--baseline", "known.json", "--write-baseline"]).0, Some(0));
    for written in [true, false] {
        let (status, told, summary) = of_site(root, &["build", "--baseline", "known.json", "--report", "r.html"]);
        assert_eq!((status, told, &summary["published"]), (Some(0), vec![], &true.into()));
        assert_eq!((summary["baseline"]["gone"].as_u64(), summary["written"] != 0), (Some(0), written));
    }
    assert!(root.join("public/old.html").exists() && read(root, "r.html").contains("Known before"));
    // Without it the debts count again, although nothing else has changed.
    let (status, _, summary) = of_site(root, &["build"]);
    assert_eq!((status, &summary["published"], &summary["baseline"]), (Some(1), &false.into(), &Value::Null));
    // Something new forbids it, and nothing is said of debts that were not looked for.
    write(root, "-- site/b.pl.md --\n+++\ntitle = \"B\"\n+++\n[x](nie-ma.md)\n");
    let (status, told, summary) = of_site(root, &["build", "--baseline", "known.json"]);
    assert_eq!((status, told), (Some(1), vec!["site/b.pl.md:4 broken-link".to_owned()]));
    assert_eq!((&summary["published"], &summary["baseline"]["gone"]), (&false.into(), &0.into()));
    assert!(!root.join("public/pl/b").exists());
    // A build writes the list too, and publishes.
    let (status, told, _) = of_site(root, &["build", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!((status, told, root.join("public/pl/b").exists()), (Some(0), vec![], true));
    assert!(read(root, "known.json").contains("site/b.pl.md") && read(root, "known.json").contains("old.html"));
}

#[test]
fn the_site_names_its_baseline() {
    let project = indebted("[audit]\nbaseline = \"known.json\"");
    let root = project.path();
    // It has to be there, or to be asked for.
    assert_eq!(of_site(root, &["build"]).1, ["known.json:null cannot-read"]);
    assert_eq!(of_site(root, &["check", "--write-baseline"]).0, Some(0));
    assert_eq!((of_site(root, &["check"]).0, of_site(root, &["build"]).0, of_site(root, &["build"]).0), {
        (Some(0), Some(0), Some(0))
    });
    // From elsewhere it is the same list, and the command line can name another.
    let elsewhere = tempfile::TempDir::new().unwrap();
    let of_root = |command: &'static str, more: &[&'static str]| {
        let root = root.display().to_string();
        of_site(elsewhere.path(), &[&[command, "--root", &root], more].concat()).0
    };
    assert_eq!((of_root("check", &[]), of_root("build", &[])), (Some(0), Some(0)));
    write(elsewhere.path(), "-- none.json --\n{ \"latarnia-baseline\": 1, \"known\": {} }\n");
    assert_eq!(of_root("build", &["--baseline", "none.json"]), Some(1));
    // A list that somebody shortened counts at once.
    write(root, "-- known.json --\n{ \"latarnia-baseline\": 1, \"known\": {} }\n");
    assert_eq!(of_site(root, &["build"]).0, Some(1));
    write(root, "-- known.json --\nnothing\n");
    assert_eq!(of_site(root, &["build"]).1, ["known.json:null baseline-unreadable"]);
}

#[test]
fn what_cannot_be_made_is_told_though_it_be_known() {
    let project = indebted("");
    let root = project.path();
    write(root, "-- site/c.pl.md --\n+++\ntitle = \"C\"\ntemplate = \"nowhere.html\"\n+++\n");
    let known = ["--baseline", "known.json", "--write-baseline"];
    let told = ["site/c.pl.md:3 unknown-template"];
    assert_eq!(of_site(root, &[&["check"], &known[..]].concat()).1, told);
    assert!(!read(root, "known.json").contains("unknown-template"));
    assert_eq!(of_site(root, &["build", "--baseline", "known.json"]).1, told);
    assert!(!root.join("public").exists());
    // A list that is to be written needs a place; one that site.toml names lies beside the sources.
    for command in ["check", "build"] {
        assert_eq!(of_site(root, &[command, "--write-baseline"]).0, Some(2));
    }
    for path in ["site/known.json", "../known.json", "/known.json", "a//b.json", ""] {
        let project = indebted(&format!("[audit]\nbaseline = \"{path}\""));
        let (status, told, _) = of_site(project.path(), &["check"]);
        assert_eq!((status, &*told[1]), (Some(1), "site/site.toml:6 invalid-value"), "{path}: {told:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_baseline_of_the_site_leads_nowhere_else() {
    let project = indebted("[audit]\nbaseline = \"lists/known.json\"");
    let (root, elsewhere) = (project.path(), tempfile::TempDir::new().unwrap());
    write(elsewhere.path(), "-- known.json --\n{ \"latarnia-baseline\": 1, \"known\": {} }\n");
    std::os::unix::fs::symlink(elsewhere.path(), root.join("lists")).unwrap();
    for arguments in [&["check"][..], &["build"], &["check", "--write-baseline"]] {
        assert_eq!(of_site(root, arguments).1, ["lists/known.json:null cannot-read"], "{arguments:?}");
    }
    assert!(!read(elsewhere.path(), "known.json").contains("broken-link"));
}

#[test]
fn style_sheets_are_found_from_where_the_page_says_its_addresses_begin() {
    let folder = on_disk("");
    let page = |base: &str, sheet: &str| page(sheet).replace("<link", &format!("{base}<link"));
    for (name, base, sheet) in [
        ("up", "<base href='../css/'>", "s.css"),
        ("root", "<base href='/css/x.html'>", "s.css"),
        ("empty", "<base target=_top>", "../css/s.css"),
        ("first", "<base href='../css/'><base href='nowhere/'>", "s.css"),
        ("elsewhere", "<base href='https://example.org/'>", "css/s.css"),
        ("not-here", "<base href='nowhere/'>", "../css/s.css"),
        ("from-host", "<base href='//example.org'>", "/css/s.css"),
    ] {
        write(folder.path(), &format!("-- www/sub/{name}.html --\n{}\n", page(base, sheet)));
    }
    // A base holds from where it stands; a sheet that one imports is relative to the sheet.
    let late = page("", "../css/s.css").replace("</head>", "<base href='nowhere/'></head>");
    write(folder.path(), &format!("-- www/sub/late.html --\n{late}\n"));
    write(folder.path(), &format!("-- www/sub/imported.html --\n{}\n", page("<base href='../css/'>", "i.css")));
    write(folder.path(), &format!("-- www/css/i.css --\n@import \"s.css\";\n-- www/css/s.css --\n{PALE}\n"));
    let report = json(folder.path(), &["www"]).1;
    assert_eq!(
        pale(&report),
        ["empty", "first", "imported", "late", "root", "up"].map(|name| format!("www/sub/{name}.html:2:1"))
    );
    assert_eq!(
        report["summary"]["sheets_not_read"],
        serde_json::json!(["//example.org/css/s.css", "https://example.org/css/s.css", "nowhere/../css/s.css"])
    );
}

#[test]
fn sheets_that_pages_import_belong_to_each_page() {
    let folder = on_disk("");
    let page = page("none.css").replace("<link rel=stylesheet href=\"none.css\">", "<style>@IMPORT 's.css';</style>");
    write(folder.path(), &format!("-- www/a/p.html --\n{page}\n-- www/b/p.html --\n{page}\n"));
    write(folder.path(), &format!("-- www/a/s.css --\np {{ color: #000 }}\n-- www/b/s.css --\n{PALE}\n"));
    assert_eq!(pale(&json(folder.path(), &["www"]).1), ["www/b/p.html:2:1"]);
}

#[test]
fn the_pages_of_one_site_are_compared() {
    let page = |title: &str, links: [&str; 3]| {
        let links: String = links.iter().map(|link| format!("<li><a href=\"{link}.html\">{link}</a></li>\n")).collect();
        format!(
            "<!doctype html>\n<html lang=en>\n<head><title>{title}</title></head>\n<body>\n<nav><ul>\n{links}</ul></nav>\n\
             <main><h1>{title}</h1></main></body></html>"
        )
    };
    let folder = on_disk("");
    let root = folder.path();
    write(root, &format!("-- www/a.html --\n{}\n", page("Same", ["one", "two", "three"])));
    write(root, &format!("-- www/b.html --\n{}\n", page("Same", ["one", "three", "two"])));
    write(root, &format!("-- www/c.html --\n{}\n", page("Same", ["one", "two", "three"])));
    let told = |arguments: &[&str]| {
        let (_, report) = json(root, arguments);
        let findings = report["findings"].as_array().unwrap().clone().into_iter();
        let across = findings.filter(|one| one["rule"] == "same-title" || one["rule"] == "navigation-order");
        across.collect::<Vec<_>>()
    };
    // Files that lie together need not be a site.
    assert_eq!(told(&["www"]), Vec::<Value>::new());
    write(root, &format!("-- www/index.html --\n{}\n", page("Home", ["one", "two", "three"])));
    let found = told(&["www"]);
    let places: Vec<_> = found.iter().map(|one| format!("{} {}:{}", one["rule"], one["file"], one["line"])).collect();
    assert_eq!(places, ["\"same-title\" \"www/a.html\":null", "\"navigation-order\" \"www/b.html\":5"]);
    assert!(found[0]["message"].as_str().unwrap().starts_with("2 other pages"));
    assert!(found[1]["message"].as_str().unwrap().contains("`www/b.html` than on `www/a.html`"), "{}", found[1]);
    // They say nothing of the W3C's rules, which look at one page at a time, and forbid nothing.
    assert!(found.iter().all(|one| one["act"] == serde_json::json!([]) && one["severity"] == "warning"));
    // Pages that are named are looked at one by one; two sites are two.
    assert_eq!(told(&["www/a.html", "www/b.html", "www/index.html"]), Vec::<Value>::new());
    write(root, &format!("-- other/index.html --\n{}\n", page("Home", ["one", "three", "two"])));
    assert_eq!(told(&["other", "www"]), found);
}
