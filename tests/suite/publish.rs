//! The output directory: replaced only if ours, whole or not at all.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::project::{BASE, split};

pub(crate) fn on_disk(project: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    write(folder.path(), project);
    folder
}

pub(crate) fn write(root: &Path, project: &str) {
    for (path, text) in split(project) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

pub(crate) fn latarnia(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_latarnia"))
        .args(arguments)
        .current_dir(root)
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .output()
        .unwrap()
}

#[test]
fn a_build_replaces_its_own_output_and_removes_stale_files() {
    let project = on_disk(BASE);
    write(project.path(), "-- site/old.pl.md --\n+++\ntitle = \"Old\"\n+++\n");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    assert!(project.path().join("public/pl/old/index.html").is_file());
    fs::remove_file(project.path().join("site/old.pl.md")).unwrap();
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    assert!(!project.path().join("public/pl/old").exists());
    assert!(project.path().join("public/pl/index.html").is_file());
    let left: Vec<_> = fs::read_dir(project.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "only site, public and .latarnia: {left:?}");
}

#[test]
fn errors_leave_the_last_good_output_as_it_was() {
    let project = on_disk(BASE);
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let before = fs::read(project.path().join("public/pl/index.html")).unwrap();
    write(project.path(), "-- site/index.pl.md --\n+++\ntitle = \"Zmiana\"\n+++\n[x](nie-ma.md)\n");
    let output = latarnia(project.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read(project.path().join("public/pl/index.html")).unwrap(), before);
    // An error that shows only while pages are rendered is no different.
    write(
        project.path(),
        "-- site/index.pl.md --\n+++\ntitle = \"Zmiana\"\n+++\n-- themes/latarnia/templates/home.html --\n{{ page.nie_ma }}\n",
    );
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(1));
    assert_eq!(fs::read(project.path().join("public/pl/index.html")).unwrap(), before);
    assert!(!project.path().join(".public.latarnia-new").exists());
}

#[test]
fn a_directory_that_is_not_ours_is_refused_and_untouched() {
    let project = on_disk(BASE);
    write(project.path(), "-- public/letter.txt --\nmine\n");
    let output = latarnia(project.path(), &["build"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("output-not-ours"));
    assert_eq!(fs::read_to_string(project.path().join("public/letter.txt")).unwrap(), "mine\n");
    assert_eq!(fs::read_dir(project.path().join("public")).unwrap().count(), 1);
}

#[test]
fn an_empty_directory_is_taken() {
    let project = on_disk(BASE);
    fs::create_dir(project.path().join("public")).unwrap();
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    assert!(project.path().join("public/index.html").is_file());
}

#[test]
fn the_project_itself_is_never_the_output() {
    let project = on_disk(BASE);
    for out in [".", "site", "site/new", "..", "new/../site/new", "new/..", "new/../../x/.."] {
        let output = latarnia(project.path(), &["build", "--out", out]);
        assert_eq!(output.status.code(), Some(3), "{out}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("output-is-source"), "{out}");
    }
    assert!(project.path().join("site/index.pl.md").is_file());
}

#[test]
fn leftovers_of_a_killed_build_go_and_foreign_files_of_that_name_stay() {
    let project = on_disk(BASE);
    let staging = project.path().join(".public.latarnia-new");
    fs::create_dir(&staging).unwrap();
    fs::write(staging.join(".latarnia"), "").unwrap();
    fs::write(staging.join("half.html"), "half").unwrap();
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    assert!(!staging.exists());
    write(project.path(), "-- .public.latarnia-new/mine.txt --\nmine\n");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(staging.join("mine.txt")).unwrap(), "mine\n");
}

#[test]
fn builds_at_once_wait_for_each_other_and_each_is_whole() {
    let project = on_disk(BASE);
    write(
        project.path(),
        &(0..300).map(|n| format!("-- site/p{n}.pl.md --\n+++\ntitle = \"P{n}\"\n+++\n")).collect::<String>(),
    );
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let whole = tree(&project.path().join("public"));
    for _ in 0..3 {
        let builds: Vec<_> = (0..4)
            .map(|_| {
                Command::new(env!("CARGO_BIN_EXE_latarnia")).arg("build").current_dir(project.path()).output_later()
            })
            .collect();
        for build in builds {
            assert_eq!(build.wait_with_output().unwrap().status.code(), Some(0));
        }
        assert_eq!(tree(&project.path().join("public")), whole);
    }
}

trait OutputLater {
    fn output_later(&mut self) -> std::process::Child;
}

impl OutputLater for Command {
    fn output_later(&mut self) -> std::process::Child {
        self.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    }
}

#[cfg(unix)]
#[test]
fn copied_files_can_be_read_by_a_server() {
    use std::os::unix::fs::PermissionsExt;
    let project = on_disk(BASE);
    write(project.path(), "-- site/plan.txt --\nplan\n");
    fs::set_permissions(project.path().join("site/plan.txt"), fs::Permissions::from_mode(0o4700)).unwrap();
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let mode = fs::metadata(project.path().join("public/plan.txt")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7111, 0, "{mode:o}");
}

#[test]
fn a_source_that_cannot_be_read_is_a_matter_of_the_machine() {
    let project = on_disk(BASE);
    // Unlike permissions, a name that is no text stops the administrator too.
    let output = {
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStrExt;
            let name = std::ffi::OsStr::from_bytes(b"site/a\xff.pl.md");
            fs::write(project.path().join(name), "x").unwrap();
            latarnia(project.path(), &["build"])
        }
    };
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot-read"));
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let project = on_disk(BASE);
    // A file where a folder is needed: unlike permissions, this stops the administrator too.
    write(project.path(), "-- wall --\n");
    let output = latarnia(project.path(), &["build", "--out", "wall/public", "--format", "json"]);
    assert_eq!(output.status.code(), Some(3));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["findings"][0]["rule"], "cannot-write");
    assert_eq!(json["summary"]["published"], false);
}

#[test]
fn the_same_sources_give_the_same_bytes_wherever_and_however_they_are_built() {
    let page = |n: usize| {
        let next = (n + 1) % 40;
        format!("+++\ntitle = \"Żółw {n}\"\ndate = 2024-01-01\ntags = [\"t{}\"]\n+++\n[x](p{next}.md)\n", n % 3)
    };
    let files: Vec<(String, String)> = (0..40).map(|n| (format!("site/p{n}.pl.md"), page(n))).collect();
    let build = |place: &Path, is_reversed: bool, threads: &str, variables: [(&str, &str); 3]| {
        fs::create_dir_all(place).unwrap();
        write(place, BASE);
        let mut files = files.clone();
        if is_reversed {
            files.reverse();
        }
        for (path, text) in files {
            fs::write(place.join(path), text).unwrap();
        }
        let status = Command::new(env!("CARGO_BIN_EXE_latarnia"))
            .args(["build", "--lang", "en"])
            .current_dir(place)
            .env_clear()
            .env("RAYON_NUM_THREADS", threads)
            .envs(variables)
            .output()
            .unwrap();
        assert_eq!(status.status.code(), Some(0));
        tree(&place.join("public"))
    };
    let folder = TempDir::new().unwrap();
    let one = build(&folder.path().join("a"), false, "1", [("TZ", "UTC"), ("LC_ALL", "C"), ("HOME", "/")]);
    let many = build(
        &folder.path().join("gdzie indziej/ż"),
        true,
        "8",
        [("TZ", "Asia/Tokyo"), ("LC_ALL", "tr_TR.UTF-8"), ("HOME", "/tmp")],
    );
    assert!(one.len() > 50);
    assert_eq!(one, many);
}

pub(crate) fn tree(root: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().strip_prefix(root).unwrap().display().to_string(), fs::read(entry.path()).unwrap()))
        .collect()
}

#[cfg(unix)]
#[test]
fn what_is_kept_between_runs_is_never_written_through_links() {
    use std::os::unix::fs::symlink;
    let (project, elsewhere) = (on_disk(BASE), on_disk("-- mine.txt --\nmine\n"));
    symlink(elsewhere.path(), project.path().join(".latarnia")).unwrap();
    let build = || latarnia(project.path(), &["build", "--timings"]).status.code();
    assert_eq!(build(), Some(0));
    assert_eq!(tree(elsewhere.path()).len(), 1);
    // Nor through a link in the place of one of its files.
    fs::remove_file(project.path().join(".latarnia")).unwrap();
    fs::create_dir(project.path().join(".latarnia")).unwrap();
    for name in ["trace.json", ".gitignore"] {
        symlink(elsewhere.path().join(name), project.path().join(".latarnia").join(name)).unwrap();
    }
    assert_eq!(build(), Some(0));
    assert_eq!(tree(elsewhere.path()).len(), 1);
    let record = fs::read_dir(project.path().join(".latarnia")).unwrap().map(|entry| entry.unwrap().path());
    let record = record.filter(|path| path.to_string_lossy().contains("record-")).collect::<Vec<_>>().remove(0);
    fs::remove_file(&record).unwrap();
    symlink("/dev/zero", &record).unwrap();
    assert_eq!(build(), Some(0));
}

#[cfg(unix)]
#[test]
fn links_out_of_the_project_are_not_followed() {
    let project = on_disk(BASE);
    let secret = on_disk("-- secret.txt --\nsecret\n");
    std::os::unix::fs::symlink(secret.path(), project.path().join("site/static")).unwrap();
    let output = latarnia(project.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("symlink-skipped"));
    assert!(!project.path().join("public/secret.txt").exists());
}

#[cfg(unix)]
#[test]
fn a_site_folder_that_is_itself_a_link_is_not_followed() {
    let project = on_disk("");
    let elsewhere = on_disk(BASE);
    std::os::unix::fs::symlink(elsewhere.path().join("site"), project.path().join("site")).unwrap();
    let output = latarnia(project.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("symlink-skipped") && told.contains("no-site-toml"), "{told}");
}

/// A project of many small pages; `mark` stands in each of them.
fn many(root: &Path, pages: usize, mark: &str) {
    let page = |n: usize| format!("-- site/p{n}.pl.md --\n+++\ntitle = \"P{n}\"\n+++\n{mark}\n");
    write(root, &(0..pages).map(page).collect::<String>());
}

fn failing(root: &Path, failpoint: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_latarnia"))
        .args(["build", "--format", "json"])
        .current_dir(root)
        .env("LATARNIA_FAILPOINT", failpoint)
        .output()
        .unwrap()
}

/// What stands beside the project's own folders.
fn leftovers(root: &Path) -> Vec<String> {
    let known = ["site", "public", ".latarnia", "themes", "locales"];
    let names = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| !known.contains(&name.as_str())).collect()
}

/// The marks in all pages of an output: one where it is whole.
fn marks(out: &Path) -> std::collections::BTreeSet<String> {
    let pages = tree(out).into_iter().filter(|(path, _)| path.starts_with("pl/p"));
    pages
        .map(|(_, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            let start = text.find("MARK-").unwrap_or_else(|| panic!("a page without its mark: {text}"));
            text[start..].split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap().to_owned()
        })
        .collect()
}

const STEPS: [&str; 11] = [
    "write:die",
    "write:die:17",
    "write:die:29",
    "link:die",
    "sync:die",
    "put-in-place:die",
    "let-go:die",
    "write:full:9",
    "write:fail:20",
    "sync:fail",
    "put-in-place:fail",
];

#[test]
fn a_build_that_dies_or_fails_at_any_step_leaves_a_whole_site_and_the_next_leaves_nothing_else() {
    let project = on_disk(BASE);
    for (number, step) in STEPS.iter().enumerate() {
        many(project.path(), 40, &format!("MARK-old{number}"));
        assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
        let old = tree(&project.path().join("public"));
        // Some pages change and some do not, so that there is something to link too.
        many(project.path(), 30, &format!("MARK-new{number}"));
        let status = failing(project.path(), step).status.code();
        let after = tree(&project.path().join("public"));
        let is_new = *step == "let-go:die";
        assert_eq!(after == old, !is_new, "{step}");
        match step.contains("die") {
            true => assert_eq!(status, None, "{step}"),
            false => assert_eq!((status, leftovers(project.path())), (Some(3), Vec::new()), "{step}"),
        }
        assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0), "{step}");
        assert_eq!(leftovers(project.path()), Vec::<String>::new(), "{step}");
        let expected = [format!("MARK-new{number}"), format!("MARK-old{number}")];
        assert_eq!(marks(&project.path().join("public")), expected.into(), "{step}");
    }
}

#[test]
fn where_names_cannot_be_exchanged_two_renames_do_and_a_death_between_is_mended() {
    let project = on_disk(BASE);
    many(project.path(), 20, "MARK-one");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    many(project.path(), 20, "MARK-two");
    assert_eq!(failing(project.path(), "exchange:unsupported").status.code(), Some(0));
    assert_eq!(marks(&project.path().join("public")), ["MARK-two".to_owned()].into());
    assert_eq!(leftovers(project.path()), Vec::<String>::new());

    many(project.path(), 20, "MARK-three");
    assert_eq!(failing(project.path(), "exchange:unsupported,between-renames:die").status.code(), None);
    assert!(!project.path().join("public").exists());
    // Errors in the project do not keep the next run from putting the last good site back.
    write(project.path(), "-- site/wrong.pl.md --\n+++\n");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(1));
    assert_eq!(marks(&project.path().join("public")), ["MARK-two".to_owned()].into());
    assert_eq!(leftovers(project.path()), Vec::<String>::new());

    fs::remove_file(project.path().join("site/wrong.pl.md")).unwrap();
    assert_eq!(failing(project.path(), "exchange:unsupported,between-renames:fail").status.code(), Some(3));
    assert_eq!(marks(&project.path().join("public")), ["MARK-two".to_owned()].into());
}

#[test]
fn a_thousand_kills_tear_nothing_while_a_reader_reads() {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Instant;
    let project = on_disk(BASE);
    let root = project.path();
    let out = root.join("public");
    many(root, 60, "MARK-0");
    let started = Instant::now();
    assert_eq!(latarnia(root, &["build"]).status.code(), Some(0));
    let whole_build = started.elapsed();
    let is_over = AtomicBool::new(false);
    let reads = AtomicUsize::new(0);
    // Every fourth round comes to its end; LATARNIA_KILLS asks for more rounds than every day's test.
    let rounds: usize = std::env::var("LATARNIA_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(60);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let page = |n: usize| out.join(format!("pl/p{n}/index.html"));
            let mut n = 0;
            while !is_over.load(Ordering::Relaxed) {
                n = (n + 7) % 60;
                let text = fs::read_to_string(page(n)).unwrap_or_else(|error| panic!("page {n} is missing: {error}"));
                assert!(text.contains("MARK-") && text.trim_end().ends_with("</html>"), "page {n} is torn: {text}");
                reads.fetch_add(1, Ordering::Relaxed);
            }
        });
        let rounds = (1..=rounds).map(|round| {
            many(root, 60, &format!("MARK-{round}"));
            let mut build = Command::new(env!("CARGO_BIN_EXE_latarnia")).arg("build").current_dir(root).output_later();
            // Spread over the whole build, in steps that never repeat.
            std::thread::sleep(whole_build.mul_f64((round as f64 * 0.618).fract() * 1.1));
            if round % 4 != 0 {
                let _ = build.kill();
            }
            build.wait().unwrap();
            let found = marks(&out);
            if round % 4 == 0 {
                assert_eq!(found, [format!("MARK-{round}")].into());
                assert_eq!(leftovers(root), Vec::<String>::new(), "after round {round}");
            }
            (found.len() == 1).then_some(()).ok_or(found)
        });
        let torn: Vec<_> = rounds.filter_map(Result::err).collect();
        is_over.store(true, Ordering::Relaxed);
        assert_eq!(torn, Vec::<std::collections::BTreeSet<String>>::new());
    });
    assert!(reads.into_inner() > rounds);
}

#[cfg(unix)]
#[test]
fn files_that_do_not_change_keep_their_times() {
    use std::os::unix::fs::MetadataExt;
    let project = on_disk(BASE);
    many(project.path(), 5, "MARK-a");
    write(project.path(), "-- site/plan.txt --\nplan\n");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let times = || -> std::collections::BTreeMap<String, (u64, i64, i64)> {
        let out = project.path().join("public");
        let time = |path: String| {
            let metadata = fs::metadata(out.join(&path)).unwrap();
            (path, (metadata.ino(), metadata.mtime(), metadata.mtime_nsec()))
        };
        tree(&out).into_keys().map(time).collect()
    };
    let before = times();
    write(project.path(), "-- site/p1.pl.md --\n+++\ntitle = \"P1\"\n+++\nMARK-b\n");
    for arguments in [&["build"][..], &["build", "--no-cache"], &["build"]] {
        assert_eq!(latarnia(project.path(), arguments).status.code(), Some(0));
    }
    let after = times();
    let changed: Vec<_> = before.iter().filter(|(path, time)| after[*path] != **time).map(|(path, _)| path).collect();
    assert_eq!(changed, ["pl/p1/index.html"]);
}

#[test]
fn files_in_the_output_that_are_not_ours_come_along_and_are_never_replaced() {
    let project = on_disk(BASE);
    many(project.path(), 5, "MARK-a");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    write(
        project.path(),
        "-- public/CNAME --\nexample.org\n-- public/pl/p1/note.txt --\nn\n-- public/.git/x/y --\ng\n",
    );
    many(project.path(), 4, "MARK-b");
    fs::remove_file(project.path().join("site/p4.pl.md")).unwrap();
    for arguments in [&["build"][..], &["build", "--no-cache"]] {
        assert_eq!(latarnia(project.path(), arguments).status.code(), Some(0));
        let out = tree(&project.path().join("public"));
        assert_eq!(out["CNAME"], b"example.org\n");
        assert_eq!(out["pl/p1/note.txt"], b"n\n");
        assert_eq!(out[".git/x/y"], b"g\n");
        assert!(!out.contains_key("pl/p4/index.html"), "stale files go");
    }
    // Now the site wants a file where one of somebody else stands.
    write(project.path(), "-- site/static/CNAME --\nexample.com\n");
    let output = latarnia(project.path(), &["build"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("output-in-the-way"));
    let polish = latarnia(project.path(), &["build", "--lang", "pl"]);
    let polish = String::from_utf8_lossy(&polish.stderr).into_owned();
    assert!(polish.contains("Tam, gdzie ma trafić plik serwisu"), "{polish}");
    assert_eq!(tree(&project.path().join("public"))["CNAME"], b"example.org\n");
    // The very same file is no trouble.
    write(project.path(), "-- site/static/CNAME --\nexample.org\n");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
}

#[test]
fn what_somebody_did_to_our_files_is_mended() {
    let project = on_disk(BASE);
    many(project.path(), 5, "MARK-a");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let before = tree(&project.path().join("public"));
    let public = project.path().join("public");
    for damage in 0..4 {
        match damage {
            0 => fs::write(public.join("pl/p1/index.html"), "changed").unwrap(),
            1 => fs::remove_file(public.join("pl/p2/index.html")).unwrap(),
            2 => fs::remove_dir_all(public.join("assets")).unwrap(),
            _ => fs::write(public.join(".latarnia"), "This folder was made by somebody.\n").unwrap(),
        }
        let output = latarnia(project.path(), &["build"]);
        assert_eq!(output.status.code(), Some(0), "{damage}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(tree(&public), before, "{damage}");
    }
}

#[test]
fn a_damaged_or_foreign_record_is_not_believed() {
    let project = on_disk(BASE);
    many(project.path(), 3, "MARK-a");
    assert_eq!(latarnia(project.path(), &["build"]).status.code(), Some(0));
    let before = tree(&project.path().join("public"));
    let record = fs::read_dir(project.path().join(".latarnia")).unwrap().map(|entry| entry.unwrap().path());
    let record = record.filter(|path| path.to_string_lossy().contains("record-")).collect::<Vec<_>>().remove(0);
    let bytes = fs::read(&record).unwrap();
    for at in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x55;
        for damaged in [&damaged[..], &bytes[..at], b"", b"latarnia"] {
            fs::write(&record, damaged).unwrap();
            let output = latarnia(project.path(), &["build"]);
            assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(tree(&project.path().join("public")), before);
        }
    }
}

#[test]
fn a_second_build_tells_the_same_and_reads_nothing() {
    let project = on_disk(BASE);
    write(project.path(), "-- site/only.pl.md --\n+++\ntitle = \"Tylko\"\n+++\n");
    // What was changed in this moment could change again within the same tick of the clock.
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let first = latarnia(project.path(), &["build", "--format", "json"]);
    for entry in walkdir::WalkDir::new(project.path().join("site")).into_iter().map(Result::unwrap) {
        fs::File::open(entry.path()).unwrap().set_modified(long_ago).unwrap();
    }
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    let json = |output: Output| -> serde_json::Value {
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let first = json(first);
    json(latarnia(project.path(), &["build", "--format", "json"]));
    let third = json(latarnia(project.path(), &["build", "--format", "json", "--timings"]));
    assert_eq!(third["findings"], first["findings"]);
    assert_eq!(first["findings"][0]["line"], 2);
    assert_eq!(third["summary"]["pages"], first["summary"]["pages"]);
    assert_eq!(third["summary"]["timings"]["pages"]["new"], 0);
    assert_eq!(third["summary"]["timings"]["stages"][1]["name"], "remember");
    // Another option is another run.
    let other = json(latarnia(
        project.path(),
        &["build", "--format", "json", "--timings", "--base-url", "https://example.com"],
    ));
    assert_eq!(other["summary"]["timings"]["pages"]["new"], 3);
}

#[test]
fn what_was_found_in_files_is_known_wherever_they_are_made_again() {
    let project = on_disk(&BASE.replace("audit.enabled = false\n", ""));
    many(project.path(), 3, "Zobacz [tutaj](p1.pl.md).");
    write(project.path(), "-- site/static/own.css --\np { color: #000 }\n");
    let build_from = |folder: &Path, root: &str, out: &str| -> serde_json::Value {
        let output = latarnia(folder, &["build", "--format", "json", "--timings", "--root", root, "--out", out]);
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let build = |out: &str| build_from(project.path(), ".", out);
    let audits = |told: &serde_json::Value| -> u64 {
        let stages = told["summary"]["timings"]["stages"].as_array().unwrap();
        let stage = stages.iter().find(|stage| stage["name"] == "audit");
        stage.map_or(0, |stage| stage["count"].as_u64().unwrap())
    };
    let first = build("one");
    assert!(audits(&first) > 5);
    assert!(
        first["findings"].as_array().unwrap().iter().any(|finding| finding["rule"] == "link-text-alone"),
        "{first}"
    );
    // In another folder, and when the first is gone.
    let other = build("two");
    fs::remove_dir_all(project.path().join("one")).unwrap();
    let again = build("one");
    for told in [&other, &again] {
        assert_eq!(audits(told), 0, "{told}");
        assert_eq!(told["findings"], first["findings"]);
        assert_eq!(told["summary"]["written"], first["summary"]["written"]);
    }
    assert_eq!(tree(&project.path().join("one")), tree(&project.path().join("two")));
    // And when the project is named by its whole path.
    let elsewhere = tempfile::tempdir().unwrap();
    let root = project.path().to_str().unwrap();
    assert_eq!(audits(&build_from(elsewhere.path(), root, &format!("{root}/by-path"))), 0);
    // What has changed is looked at again.
    write(project.path(), "-- site/p1.pl.md --\n+++\ntitle = \"P1\"\n+++\nZobacz [numery](p2.pl.md).\n");
    let changed = build("three");
    assert!((1..audits(&first)).contains(&audits(&changed)), "{changed}");
    assert_eq!(changed["findings"].as_array().unwrap().len() + 1, first["findings"].as_array().unwrap().len());
    assert_eq!(changed["findings"], build_anew(project.path(), "four")["findings"]);
    assert_eq!(tree(&project.path().join("three")), tree(&project.path().join("four")));
}

/// Builds with nothing known.
fn build_anew(root: &Path, out: &str) -> serde_json::Value {
    let output = latarnia(root, &["build", "--format", "json", "--no-cache", "--out", out]);
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_check_after_a_build_tells_what_a_check_of_everything_tells() {
    let project = on_disk(&BASE.replace("audit.enabled = false\n", ""));
    many(project.path(), 3, "Zobacz [tutaj](p1.pl.md).");
    // Its sheet is ours as long as the site has that address.
    write(
        project.path(),
        "-- site/static/a.css --\np { color: #aaa }\n-- site/static/old.html --\n<!doctype html><html lang=\"pl\"><title>Stara</title>\
         <link rel=\"stylesheet\" href=\"https://example.org/a.css\"><main><h1>Stara</h1><p>Szary tekst</main></html>\n",
    );
    assert_eq!(latarnia(project.path(), &["build", "--out", "elsewhere"]).status.code(), Some(0));
    let check = |more: &[&str]| -> serde_json::Value {
        let output = latarnia(project.path(), &[&["check", "--format", "json"], more].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let other_address =
        BASE.replace("audit.enabled = false\n", "").replace("https://example.org", "https://other.example");
    let edits = [
        "",
        &other_address,
        "-- site/p1.pl.md --\n+++\ntitle = \"P1\"\n+++\n[więcej](p2.pl.md) <b>X\n",
        "-- themes/latarnia/templates/page.html --\n<!doctype html><html lang=\"pl\"><title>X</title><main><h1>X</h1><img src=\"x\"></main></html>\n",
        "-- themes/latarnia/templates/page.html --\n{{ nothing }}\n",
    ];
    let mut told = Vec::new();
    for edit in edits {
        write(project.path(), edit);
        let findings = check(&[])["findings"].clone();
        assert_eq!(findings, check(&["--no-cache"])["findings"], "{edit}");
        assert!(!told.contains(&findings), "{edit}: {findings}");
        told.push(findings);
    }
}

/// A record and a trace of the same run are written at the same time.
#[test]
fn the_folder_for_what_is_kept_may_be_made_by_several_at_once() {
    for _ in 0..100 {
        let project = on_disk("");
        let folder = project.path().join(".latarnia");
        std::thread::scope(|scope| {
            let makers: Vec<_> = (0..4).map(|_| scope.spawn(|| latarnia::cache::disk::make_folder(&folder))).collect();
            makers.into_iter().for_each(|maker| maker.join().unwrap().unwrap());
        });
        assert_eq!(fs::read_to_string(folder.join(".gitignore")).unwrap(), "*\n");
    }
}
