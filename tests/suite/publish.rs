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
fn the_same_sources_give_the_same_bytes_on_one_thread_and_on_many() {
    let project = on_disk(BASE);
    write(
        project.path(),
        &(0..40)
            .map(|n| {
                format!(
                    "-- site/p{n}.pl.md --\n+++\ntitle = \"P{n}\"\ndate = 2024-01-01\n+++\n[x](p{}.md)\n",
                    (n + 1) % 40
                )
            })
            .collect::<String>(),
    );
    let build = |threads: &str, zone: &str, out: &str| {
        let status = Command::new(env!("CARGO_BIN_EXE_latarnia"))
            .args(["build", "--out", out])
            .current_dir(project.path())
            .env("RAYON_NUM_THREADS", threads)
            .env("TZ", zone)
            .output()
            .unwrap();
        assert_eq!(status.status.code(), Some(0));
    };
    build("1", "UTC", "one");
    build("8", "Asia/Tokyo", "many");
    let (one, many) = (tree(&project.path().join("one")), tree(&project.path().join("many")));
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
