//! `build --watch`: what editors, version control and misfortune do to files shows in the output.

#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::project::BASE;
use crate::publish::{on_disk, tree, write};

/// A running `build --watch` with all that it has said.
struct Watch {
    child: Child,
    said: Arc<Mutex<String>>,
    root: PathBuf,
}

impl Watch {
    fn start(root: &Path, failpoint: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_latarnia"))
            .args(["build", "--watch", "--lang", "en"])
            .current_dir(root)
            .env("LATARNIA_FAILPOINT", failpoint)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (out, errors) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let pipes: [Box<dyn std::io::Read + Send>; 2] = [Box::new(out), Box::new(errors)];
        for pipe in pipes {
            let said = said.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    said.lock().unwrap().push_str(&(line + "\n"));
                }
            });
        }
        let watch = Self { child, said, root: root.to_owned() };
        watch.until("the first build", || watch.builds() == 1);
        watch
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// How many times it has come back to waiting.
    fn builds(&self) -> usize {
        self.said().matches("Waiting for changes").count()
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.root.join("public").join(path)).unwrap_or_default()
    }

    fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let started = Instant::now();
        while !is_so() {
            assert!(started.elapsed() < Duration::from_secs(20), "no {what}; it said:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn shows(&self, path: &str, mark: &str) {
        self.until(&format!("{mark} in {path}"), || self.page(path).contains(mark));
    }

    /// Ends it as Ctrl+C does.
    fn end(mut self) -> Option<i32> {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
        self.child.wait().unwrap().code()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn page(title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\nText of {title}\n")
}

fn project() -> TempDir {
    let project = on_disk(BASE);
    write(project.path(), &format!("-- site/a.pl.md --\n{}-- site/s/index.pl.md --\n{}", page("A"), page("S")));
    project
}

#[test]
fn every_way_to_save_a_file_shows() {
    let project = project();
    let site = project.path().join("site");
    let watch = Watch::start(project.path(), "");
    // In place.
    fs::write(site.join("a.pl.md"), page("One")).unwrap();
    watch.shows("pl/a/index.html", "Text of One");
    // Into a new file that takes the old one's place.
    fs::write(site.join(".a.pl.md.swp"), page("Two")).unwrap();
    fs::rename(site.join(".a.pl.md.swp"), site.join("a.pl.md")).unwrap();
    watch.shows("pl/a/index.html", "Text of Two");
    // The old file moved aside first.
    fs::rename(site.join("a.pl.md"), site.join("a.pl.md~")).unwrap();
    fs::write(site.join("a.pl.md"), page("Three")).unwrap();
    watch.shows("pl/a/index.html", "Text of Three");
    // Bit by bit.
    for part in ["+++\ntitle", " = \"Four\"\n+++\n", "Text of Four\n"] {
        use std::io::Write;
        let mut file =
            fs::OpenOptions::new().append(part != "+++\ntitle").write(true).open(site.join("a.pl.md")).unwrap();
        if part == "+++\ntitle" {
            file.set_len(0).unwrap();
        }
        file.write_all(part.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(30));
    }
    watch.shows("pl/a/index.html", "Text of Four");
    // The list that shows it is of the same moment as the page.
    fs::write(site.join("s/b.pl.md"), page("Listed")).unwrap();
    watch.shows("pl/s/b/index.html", "Text of Listed");
    assert!(watch.page("pl/s/index.html").contains("Listed"));
}

#[test]
fn moved_and_removed_files_and_folders_show() {
    let project = project();
    let site = project.path().join("site");
    let out = project.path().join("public");
    let watch = Watch::start(project.path(), "");
    fs::rename(site.join("a.pl.md"), site.join("moved.pl.md")).unwrap();
    watch.shows("pl/moved/index.html", "Text of A");
    watch.until("stale page gone", || !out.join("pl/a").exists());
    // A folder with pages, made elsewhere and moved in; then within; then out.
    let elsewhere = project.path().join("elsewhere");
    write(&elsewhere, &format!("-- deep/er/index.pl.md --\n{}-- deep/er/c.pl.md --\n{}", page("Er"), page("C")));
    fs::rename(elsewhere.join("deep"), site.join("deep")).unwrap();
    watch.shows("pl/deep/er/c/index.html", "Text of C");
    fs::rename(site.join("deep"), site.join("s/deep")).unwrap();
    watch.shows("pl/s/deep/er/c/index.html", "Text of C");
    watch.until("old folder gone", || !out.join("pl/deep").exists());
    // A new folder is watched as the old ones are.
    fs::write(site.join("s/deep/er/c.pl.md"), page("D")).unwrap();
    watch.shows("pl/s/deep/er/c/index.html", "Text of D");
    fs::rename(site.join("s/deep"), elsewhere.join("deep")).unwrap();
    watch.until("folder gone", || !out.join("pl/s/deep").exists());
    assert!(watch.page("pl/moved/index.html").contains("Text of A"));
}

#[test]
fn a_thousand_files_at_once_are_one_rebuild() {
    let project = project();
    let watch = Watch::start(project.path(), "");
    for n in 0..1000 {
        fs::write(project.path().join(format!("site/n{n}.pl.md")), page(&format!("N{n}"))).unwrap();
    }
    watch.shows("pl/n999/index.html", "Text of N999");
    watch.until("waiting again", || watch.builds() >= 2);
    std::thread::sleep(Duration::from_millis(2_500));
    // One, unless a busy machine takes a pause between the first few files.
    assert!(watch.builds() <= 3, "{}", watch.said());
    assert!(fs::read_dir(project.path().join("public/pl")).unwrap().count() > 1000);
}

#[test]
fn an_error_keeps_the_last_good_site_and_is_told_until_mended() {
    let project = project();
    let site = project.path().join("site");
    let watch = Watch::start(project.path(), "");
    let before = tree(&project.path().join("public"));
    fs::write(site.join("a.pl.md"), page("A") + "[x](nie-ma.md)\n").unwrap();
    watch.until("the error", || watch.said().contains("error[broken-link]"));
    fs::write(site.join("site.toml"), "[broken").unwrap();
    watch.until("the other error", || watch.said().contains("error[toml-syntax]"));
    assert_eq!(tree(&project.path().join("public")), before);
    write(project.path(), BASE);
    fs::write(site.join("a.pl.md"), page("Mended")).unwrap();
    watch.shows("pl/a/index.html", "Text of Mended");
    // A template that fails only while pages are made is no different.
    let home = "themes/latarnia/templates/home.html";
    write(project.path(), &format!("-- {home} --\n{{{{ page.nie_ma }}}}\n"));
    watch.until("the template's error", || watch.said().contains("error[template-error]"));
    assert!(watch.page("pl/index.html").contains("</html>"));
    fs::remove_dir_all(project.path().join("themes")).unwrap();
    fs::write(site.join("a.pl.md"), page("Again")).unwrap();
    watch.shows("pl/a/index.html", "Text of Again");
}

#[test]
fn without_events_the_project_is_looked_through() {
    let project = project();
    let watch = Watch::start(project.path(), "watch:fail:1");
    assert!(watch.said().contains("hint[watch-polling]"), "{}", watch.said());
    fs::write(project.path().join("site/a.pl.md"), page("Polled")).unwrap();
    watch.shows("pl/a/index.html", "Text of Polled");
}

#[test]
fn a_project_that_goes_and_comes_back_is_built_again() {
    let project = project();
    let (site, away) = (project.path().join("site"), project.path().join("away"));
    let watch = Watch::start(project.path(), "");
    fs::rename(&site, &away).unwrap();
    watch.until("the error", || watch.said().contains("error[no-site-toml]"));
    assert!(watch.page("pl/a/index.html").contains("Text of A"));
    fs::write(away.join("a.pl.md"), page("Back")).unwrap();
    fs::rename(&away, &site).unwrap();
    watch.shows("pl/a/index.html", "Text of Back");
    fs::write(site.join("a.pl.md"), page("Still watched")).unwrap();
    watch.shows("pl/a/index.html", "Text of Still watched");
    // All of it removed, output included, and written anew.
    for folder in ["site", "public"] {
        fs::remove_dir_all(project.path().join(folder)).unwrap();
    }
    std::thread::sleep(Duration::from_millis(600));
    write(project.path(), BASE);
    fs::write(site.join("a.pl.md"), page("New")).unwrap();
    watch.shows("pl/a/index.html", "Text of New");
}

#[test]
fn a_loop_of_links_is_not_followed() {
    let project = project();
    let site = project.path().join("site");
    std::os::unix::fs::symlink(&site, site.join("loop")).unwrap();
    let watch = Watch::start(project.path(), "");
    assert!(watch.said().contains("symlink-skipped"));
    std::os::unix::fs::symlink(&site, site.join("s/loop")).unwrap();
    fs::write(site.join("a.pl.md"), page("B")).unwrap();
    watch.shows("pl/a/index.html", "Text of B");
    assert!(!project.path().join("public/pl/loop").exists());
}

#[test]
fn output_that_somebody_damaged_is_mended_with_the_next_change() {
    let project = project();
    let watch = Watch::start(project.path(), "");
    fs::write(project.path().join("site/a.pl.md"), page("B")).unwrap();
    watch.shows("pl/a/index.html", "Text of B");
    watch.until("waiting again", || watch.builds() >= 2);
    fs::remove_dir_all(project.path().join("public/assets")).unwrap();
    fs::write(project.path().join("public/CNAME"), "mine").unwrap();
    fs::write(project.path().join("site/new.pl.md"), page("C")).unwrap();
    watch.shows("pl/new/index.html", "Text of C");
    assert_eq!(watch.page("CNAME"), "mine");
    fs::write(project.path().join("site/new.pl.md"), page("D")).unwrap();
    watch.shows("pl/new/index.html", "Text of D");
    watch.until("assets again", || project.path().join("public/assets").is_dir());
    assert_eq!(watch.page("CNAME"), "mine");
    fs::remove_file(project.path().join("public/CNAME")).unwrap();
    fs::write(project.path().join("site/new2.pl.md"), page("E")).unwrap();
    watch.shows("pl/new2/index.html", "Text of E");
    assert_eq!(watch.page("CNAME"), "", "what its owner removed stays removed");
}

#[test]
fn ctrl_c_ends_it_and_leaves_nothing_but_the_site() {
    let project = project();
    let watch = Watch::start(project.path(), "");
    fs::write(project.path().join("site/a.pl.md"), page("B")).unwrap();
    watch.shows("pl/a/index.html", "Text of B");
    assert_eq!(watch.end(), Some(0));
    let mut left: Vec<_> =
        fs::read_dir(project.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, [".latarnia", "public", "site"]);
}

#[test]
fn a_build_beside_it_does_no_harm() {
    let project = project();
    let watch = Watch::start(project.path(), "");
    for round in 0..6 {
        fs::write(project.path().join("site/a.pl.md"), page(&format!("Round {round}"))).unwrap();
        if round % 2 == 0 {
            assert_eq!(crate::publish::latarnia(project.path(), &["build"]).status.code(), Some(0));
        }
        watch.shows("pl/a/index.html", &format!("Text of Round {round}"));
    }
}
