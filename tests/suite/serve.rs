//! The preview: the real binary, asked over a socket.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::project::{BASE, split};
use crate::publish::{latarnia, on_disk, write};

/// A preview that ends with its test.
struct Preview {
    process: Child,
    address: SocketAddr,
    /// What it printed up to its address.
    greeting: String,
    project: TempDir,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An answer, with its headers in lower case.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn start(root: &Path, arguments: &[&str]) -> (Child, SocketAddr, String) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_latarnia"))
        .arg("serve")
        .args(arguments)
        .current_dir(root)
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let mut greeting = String::new();
    let address = loop {
        let line = lines.next().expect("an address is printed").unwrap();
        greeting.push_str(&line);
        greeting.push('\n');
        if let Some((_, url)) = line.split_once("http://") {
            break url.trim_end_matches('/').parse().unwrap();
        }
    };
    // What it goes on to print has to go somewhere.
    std::thread::spawn(move || lines.for_each(drop));
    (process, address, greeting)
}

fn preview_with(project: TempDir, arguments: &[&str]) -> Preview {
    let (process, address, greeting) = start(project.path(), arguments);
    Preview { process, address, greeting, project }
}

fn preview(more: &str) -> Preview {
    let project = on_disk(BASE);
    write(project.path(), more);
    preview_with(project, &["--port", "0"])
}

impl Preview {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream
    }

    /// Sends these bytes and reads one answer.
    fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has headers");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(key, value)| (key.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }

    fn request(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let more: String = headers.iter().map(|(key, value)| format!("{key}: {value}\r\n")).collect();
        let host = if headers.iter().any(|(key, _)| *key == "Host") {
            String::new()
        } else {
            format!("Host: {}\r\n", self.address)
        };
        self.send(&format!("{method} {path} HTTP/1.1\r\n{host}{more}Connection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[])
    }

    /// What the page's script is told.
    fn notes(&self, path: &str) -> serde_json::Value {
        let page = self.get(path).text();
        let start = page.find("data-notes=\"").expect("the page has notes") + "data-notes=\"".len();
        let end = start + page[start..].find('"').unwrap();
        let json =
            page[start..end].replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        serde_json::from_str(&json.replace("&#39;", "'")).unwrap()
    }

    /// Writes files and waits until the pages show it.
    fn change(&self, files: &str) {
        let version = self.notes("/pl/")["version"].clone();
        for (path, text) in split(files) {
            // Whole at once, so that no version is made of half a file.
            let aside = self.project.path().join("aside");
            fs::write(&aside, text).unwrap();
            fs::rename(aside, self.project.path().join(path)).unwrap();
        }
        let started = Instant::now();
        while self.notes("/pl/")["version"] == version {
            assert!(started.elapsed() < Duration::from_secs(10), "no new version after ten seconds");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

const GOOD: &str = "-- site/index.pl.md --\n+++\ntitle = \"Dobrze\"\n+++\n";
const BROKEN: &str = "-- site/index.pl.md --\n+++\ntitle = \"Źle\"\n+++\nŁąka i [x](nie-ma.md)\n";

#[test]
fn pages_are_shown_with_a_script_that_the_built_site_does_not_have() {
    let preview = preview("");
    let home = preview.get("/");
    assert_eq!((home.status, home.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let page = preview.get("/pl/").text();
    assert!(page.contains("<script src=\"/.latarnia/client.js\""));
    assert!(page.contains("connect-src &#39;self&#39;"), "the script may listen");
    assert_eq!(preview.get("/pl/index.html").text(), page);
    let client = preview.get("/.latarnia/client.js");
    assert_eq!((client.status, client.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
    assert!(!preview.project.path().join("public").exists(), "nothing is written");
    assert_eq!(latarnia(preview.project.path(), &["build"]).status.code(), Some(0));
    let built = fs::read_to_string(preview.project.path().join("public/pl/index.html")).unwrap();
    assert!(!built.contains(".latarnia/") && !built.contains("connect-src"));
}

#[test]
fn a_folder_without_its_slash_leads_to_the_folder() {
    let preview = preview("-- site/pomoc.pl.md --\n+++\ntitle = \"Pomoc\"\n+++\n");
    for (path, to) in [("/pl", "/pl/"), ("/pl/pomoc?q=%C4%85", "/pl/pomoc/?q=%C4%85"), ("/pl/p%6fmoc", "/pl/pomoc/")] {
        let answer = preview.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, Some(to)), "{path}");
    }
}

#[test]
fn a_site_for_a_folder_of_its_host_is_shown_there_too() {
    let toml =
        "-- site/site.toml --\ntitle = \"S\"\nbase_url = \"https://example.org/a/b\"\nlanguages = [\"pl\", \"en\"]\n";
    let preview = preview(toml);
    let missing = preview.get("/pl/nie-ma/");
    assert!(missing.text().contains("\"/a/b/assets/latarnia.css\""));
    assert_eq!(preview.get("/a/b/assets/latarnia.css").status, 200);
    assert_eq!(preview.get("/a/b/").status, 200);
    assert_eq!(preview.get("/a/b/pl").header("location"), Some("/a/b/pl/"));
}

#[test]
fn every_kind_of_file_has_its_type_and_no_other_is_guessed() {
    let files = [
        ("a.png", "image/png"),
        ("a.jpg", "image/jpeg"),
        ("a.webp", "image/webp"),
        ("a.avif", "image/avif"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.pdf", "application/pdf"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.mp4", "video/mp4"),
        ("a.webm", "video/webm"),
        ("a.mp3", "audio/mpeg"),
        ("a.woff2", "font/woff2"),
        ("a.unheard-of", "application/octet-stream"),
    ];
    let project: String = files.iter().map(|(name, _)| format!("-- site/static/{name} --\nx\n")).collect();
    let preview = preview(&project);
    let made = [
        ("pl/atom.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("assets/latarnia.css", "text/css; charset=utf-8"),
    ];
    for (path, expected) in files.into_iter().chain(made) {
        let answer = preview.get(&format!("/{path}"));
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(expected)), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[test]
fn what_is_not_there_gets_the_sites_own_404_page() {
    let preview = preview("");
    for path in ["/pl/nie-ma/", "/nie-ma.png", "/.latarnia", "/site/site.toml"] {
        let answer = preview.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (404, Some("text/html; charset=utf-8")), "{path}");
        assert!(answer.text().contains("data-site="), "{path}");
    }
    for path in ["/.latarnia/", "/.latarnia/x", "/.latarnia/client.js/", "/.latarnia/../pl/"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_known_page_is_not_sent_again_until_it_changes() {
    let preview = preview("");
    let page = preview.get("/pl/");
    let etag = page.header("etag").unwrap().to_owned();
    for known in [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()] {
        let again = preview.request("GET", "/pl/", &[("If-None-Match", &known)]);
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(&*etag)), "{known}");
        assert_eq!(again.header("cache-control"), Some("no-cache"));
    }
    assert_eq!(preview.request("GET", "/pl/", &[("If-None-Match", "\"x\"")]).status, 200);
    preview.change(GOOD);
    let changed = preview.request("GET", "/pl/", &[("If-None-Match", &etag)]);
    assert_eq!(changed.status, 200);
    assert!(changed.text().contains("Dobrze"));
}

#[test]
fn head_tells_what_get_would_send() {
    let preview = preview("-- site/static/film.mp4 --\n0123456789");
    for path in ["/pl/", "/film.mp4", "/pl/nie-ma/", "/.latarnia/client.js"] {
        let (head, get) = (preview.request("HEAD", path, &[]), preview.get(path));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in ["content-type", "content-length", "etag"] {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
        assert_eq!(get.header("content-length"), Some(&*get.body.len().to_string()), "{path}");
    }
}

#[test]
fn parts_of_a_file_can_be_asked_for() {
    let project = on_disk(BASE);
    let film: Vec<u8> = (0..200_000_u32).map(|at| (at % 251) as u8).collect();
    fs::create_dir_all(project.path().join("site/static")).unwrap();
    fs::write(project.path().join("site/static/film.mp4"), &film).unwrap();
    let preview = preview_with(project, &["--port", "0"]);
    let whole = preview.get("/film.mp4");
    assert_eq!((whole.status, whole.header("accept-ranges")), (200, Some("bytes")));
    assert_eq!(whole.body, film);
    let cases = [
        ("bytes=0-9", 206, Some("bytes 0-9/200000"), &film[..10]),
        ("bytes=100000-", 206, Some("bytes 100000-199999/200000"), &film[100_000..]),
        ("bytes=-1000", 206, Some("bytes 199000-199999/200000"), &film[199_000..]),
        ("bytes=200000-", 416, Some("bytes */200000"), &[][..]),
        ("bytes=5-2", 200, None, &film[..]),
        ("bytes=0-1,5-6", 200, None, &film[..]),
        ("bananas=0-1", 200, None, &film[..]),
    ];
    for (range, status, content_range, body) in cases {
        let answer = preview.request("GET", "/film.mp4", &[("Range", range)]);
        assert_eq!((answer.status, answer.header("content-range")), (status, content_range), "{range}");
        assert!(answer.body == body, "{range}");
    }
    let etag = whole.header("etag").unwrap();
    let of_this = preview.request("GET", "/film.mp4", &[("Range", "bytes=0-1"), ("If-Range", etag)]);
    let of_another = preview.request("GET", "/film.mp4", &[("Range", "bytes=0-1"), ("If-Range", "\"x\"")]);
    assert_eq!((of_this.status, of_another.status), (206, 200));
}

#[test]
fn no_address_leads_out_of_the_site() {
    let preview = preview("-- site/static/a.txt --\na\n-- secret.txt --\nsecret\n");
    let outside = preview.project.path().join("secret.txt").display().to_string();
    let paths = [
        "/../secret.txt",
        "/pl/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/pl/%2e%2e/%2e%2e/secret.txt",
        "/%252e%252e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/a.txt%00",
        "/%00",
        "//secret.txt",
        "/./a.txt",
        "/pl/../a.txt",
        "/pl%2findex.html%2f..",
        "/a.txt/",
        "/A.TXT",
        "/a.txt%20",
        "/a.txt::$DATA",
        "/%ff%fe",
        "/%",
        "/%zz",
        "/site/index.pl.md",
        "/?/../secret.txt%",
    ];
    for path in paths.into_iter().chain([outside.as_str(), &outside.replace('/', "%2f")]) {
        let answer = preview.get(path);
        assert!(!answer.text().contains("secret\n"), "{path}");
        assert!(matches!(answer.status, 404 | 400) || path.starts_with("/?"), "{path}: {}", answer.status);
    }
    let own = preview.send(&format!("GET ../secret.txt HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address));
    assert_eq!(own.status, 400);
    // An escaped letter is the letter.
    assert_eq!(preview.get("/%61.txt").text(), "a\n");
}

#[cfg(unix)]
#[test]
fn a_file_that_became_a_link_is_not_followed() {
    let preview = preview("-- site/static/a.txt --\na\n-- secret.txt --\nsecret\n");
    let file = preview.project.path().join("site/static/a.txt");
    for _ in 0..20 {
        fs::remove_file(&file).unwrap();
        std::os::unix::fs::symlink(preview.project.path().join("secret.txt"), &file).unwrap();
        let answer = preview.get("/a.txt");
        assert_eq!(answer.status, 404);
        assert!(!answer.text().contains("secret"));
        fs::remove_file(&file).unwrap();
        fs::write(&file, "a\n").unwrap();
    }
}

#[test]
fn other_names_for_this_computer_are_refused() {
    let preview = preview("");
    let port = preview.address.port();
    let good = [format!("localhost:{port}"), "127.0.0.1".to_owned(), format!("[::1]:{port}")];
    for host in &good {
        assert_eq!(preview.request("GET", "/pl/", &[("Host", host)]).status, 200, "{host}");
    }
    for host in ["example.org", &format!("example.org:{port}"), "localhost.example.org", "192.168.0.1", ""] {
        for path in ["/pl/", "/.latarnia/events", "/.latarnia/client.js", "/nie-ma"] {
            let answer = preview.request("GET", path, &[("Host", host)]);
            assert_eq!(answer.status, 421, "{host} {path}");
            assert!(answer.text().contains("refused"), "{host}: {}", answer.text());
        }
    }
    assert_eq!(preview.request("GET", "/pl/", &[("Host", "localhost"), ("Host", "example.org")]).status, 421);
    assert_eq!(preview.send("GET /pl/ HTTP/1.0\r\n\r\n").status, 421);
    let absolute = "GET http://example.org/pl/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert_eq!(preview.send(absolute).status, 421);
}

#[test]
fn other_sites_are_refused() {
    let preview = preview("");
    let own = format!("http://{}", preview.address);
    assert_eq!(preview.request("GET", "/pl/", &[("Origin", &own)]).status, 200);
    for origin in ["https://example.org", "http://localhost:1", "null", "http://127.0.0.1", ""] {
        for path in ["/pl/", "/.latarnia/events", "/robots.txt"] {
            let answer = preview.request("GET", path, &[("Origin", origin)]);
            assert_eq!(answer.status, 403, "{origin} {path}");
            assert_eq!(answer.header("access-control-allow-origin"), None);
        }
    }
    for site in ["cross-site", "same-site"] {
        assert_eq!(preview.request("GET", "/.latarnia/events", &[("Sec-Fetch-Site", site)]).status, 403);
    }
    // A link in a message may lead here.
    assert_eq!(preview.request("GET", "/pl/", &[("Sec-Fetch-Site", "cross-site")]).status, 200);
    assert_eq!(preview.get("/robots.txt").header("cross-origin-resource-policy"), Some("same-origin"));
}

#[test]
fn nothing_can_be_written() {
    let preview = preview("");
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"] {
        for path in ["/pl/", "/.latarnia/events", "/nie-ma"] {
            let answer = preview.request(method, path, &[]);
            assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method} {path}");
        }
    }
}

/// Reads a stream of events until this text comes.
fn read_until(stream: &mut TcpStream, text: &str) -> String {
    let mut read = String::new();
    let mut bytes = [0; 4096];
    while !read.contains(text) {
        let count = stream.read(&mut bytes).expect("an event comes within ten seconds");
        assert!(count > 0, "the stream ended after: {read}");
        read.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    read
}

#[test]
fn open_pages_hear_of_a_change() {
    let preview = preview("");
    let mut stream = preview.connect();
    write!(stream, "GET /.latarnia/events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address).unwrap();
    let version = preview.notes("/pl/")["version"].as_str().unwrap().to_owned();
    let first = read_until(&mut stream, "\n\n");
    assert!(first.contains("text/event-stream") && first.contains("no-cache"), "{first}");
    assert!(read_until_version(first, &mut stream).contains(&version));
    write(preview.project.path(), GOOD);
    let event = read_until(&mut stream, "event: version");
    assert!(!event.contains(&version), "{event}");
    assert!(preview.get("/pl/").text().contains("Dobrze"));
}

/// The first version may come with the headers or after them.
fn read_until_version(read: String, stream: &mut TcpStream) -> String {
    if read.contains("data: ") { read } else { read_until(stream, "data: ") }
}

#[test]
fn too_many_listeners_do_not_stop_the_preview() {
    let preview = preview("");
    let mut open = Vec::new();
    for _ in 0..64 {
        let mut stream = preview.connect();
        write!(stream, "GET /.latarnia/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        read_until(&mut stream, "200 OK");
        open.push(stream);
    }
    assert_eq!(preview.get("/.latarnia/events").status, 503);
    assert_eq!(preview.get("/pl/").status, 200);
    open.pop();
    let started = Instant::now();
    loop {
        let mut stream = preview.connect();
        write!(stream, "GET /.latarnia/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        if read_until(&mut stream, "\r\n\r\n").contains("200 OK") {
            break;
        }
        assert!(started.elapsed() < Duration::from_secs(10), "the place of a page that is gone is not given back");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn with_errors_the_last_good_version_is_shown_and_what_is_wrong_with_the_new_one() {
    let preview = preview(GOOD);
    assert!(preview.notes("/pl/")["overlay"].is_null());
    preview.change(BROKEN);
    let page = preview.get("/pl/");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Dobrze") && !page.text().contains("Źle"));
    let notes = preview.notes("/pl/");
    assert_eq!((&notes["isStale"], &notes["lang"]), (&true.into(), &"en".into()));
    let finding = &notes["overlay"]["findings"][0];
    assert_eq!((&finding["rule"], &finding["file"]), (&"broken-link".into(), &"site/index.pl.md".into()));
    assert_eq!((&finding["line"], &finding["column"]), (&4.into(), &8.into()));
    assert_eq!(finding["code"], "Łąka i [x](nie-ma.md)");
    assert_eq!(notes["page"]["findings"][0]["rule"], "broken-link");
    preview.change(GOOD);
    assert!(preview.notes("/pl/")["overlay"].is_null());
}

#[test]
fn without_a_good_version_the_errors_are_a_page_of_their_own() {
    let project = on_disk(BASE);
    write(project.path(), BROKEN);
    let preview = preview_with(project, &["--port", "0", "--lang", "pl"]);
    for path in ["/", "/pl/", "/nie-ma"] {
        let page = preview.get(path);
        assert_eq!((page.status, page.header("content-type")), (500, Some("text/html; charset=utf-8")), "{path}");
        let text = page.text();
        assert!(text.contains("<html lang=\"pl\"") && text.contains("site/index.pl.md:4:8"), "{text}");
    }
    preview.change(GOOD);
    assert_eq!(preview.get("/pl/").status, 200);
}

#[test]
fn a_template_that_fails_is_told_at_its_page_and_the_others_are_shown() {
    let preview = preview("-- themes/latarnia/templates/home.html --\n{{ page.nie_ma }}\n");
    let page = preview.get("/pl/");
    assert_eq!(page.status, 500);
    assert!(page.text().contains("template-error"), "{}", page.text());
    assert_eq!(preview.notes("/pl/")["overlay"]["findings"][0]["rule"], "template-error");
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn text_of_the_project_stays_text() {
    let preview =
        preview("-- site/index.pl.md --\n+++\ntitle = \"A\"\n+++\n## <script>x</script>\n[\"><b>](nie-ma.md)\n");
    let page = preview.get("/pl/").text();
    assert!(!page.contains("\"><b>") && !page.contains("<script>x"), "{page}");
    let code = preview.notes("/pl/")["overlay"]["findings"].to_string();
    assert!(code.contains("\\\"><b>](nie-ma.md)"), "{code}");
}

#[test]
fn the_panel_tells_the_pages_source_and_its_findings_accessibility_first() {
    let preview = preview("-- site/a.pl.md --\n+++\ntitle = \"A\"\nnieznany = 1\n+++\n# Prawa\n");
    let notes = preview.notes("/pl/a/");
    assert_eq!(notes["source"], "site/a.pl.md");
    let rules: Vec<_> = notes["page"]["findings"].as_array().unwrap().iter().map(|told| &told["rule"]).collect();
    assert_eq!(rules.first().unwrap(), &"heading-level-one", "{rules:?}");
    assert!(rules.contains(&&"unknown-key".into()));
    assert_eq!(notes["page"]["count"], rules.len());
    assert_eq!(preview.notes("/pl/")["page"]["count"], 0);
    assert_eq!(preview.notes("/")["source"], "site/site.toml");
}

#[test]
fn drafts_are_shown_when_asked_for() {
    let draft = "-- site/a.pl.md --\n+++\ntitle = \"A\"\ndraft = true\n+++\n";
    assert_eq!(preview(draft).get("/pl/a/").status, 404);
    let project = on_disk(BASE);
    write(project.path(), draft);
    assert_eq!(preview_with(project, &["--port", "0", "--drafts"]).get("/pl/a/").status, 200);
}

#[test]
fn a_taken_port_is_told_and_the_usual_one_gives_way() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let project = on_disk(BASE);
    let output = latarnia(project.path(), &["serve", "--port", &port]);
    assert_eq!(output.status.code(), Some(3));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains(&format!("error[cannot-listen]: Port {port} is taken")), "{told}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("did not start"));

    // Whoever has the usual port now, it is taken.
    let usual = TcpListener::bind((Ipv4Addr::LOCALHOST, 4884));
    let preview = preview_with(project, &[]);
    assert!(preview.address.port() > 4884 && preview.address.port() < 4905, "{}", preview.address);
    assert!(preview.greeting.contains("Port 4884 is taken"), "{}", preview.greeting);
    drop(usual);
}

#[test]
fn a_preview_for_the_network_warns_and_answers_by_address_only() {
    let project = on_disk(BASE);
    let mut process = Command::new(env!("CARGO_BIN_EXE_latarnia"))
        .args(["serve", "--port", "0", "--host", "0.0.0.0"])
        .current_dir(project.path())
        .env_clear()
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let first = BufReader::new(process.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    let _ = process.kill();
    let _ = process.wait();
    assert!(first.contains("warning[open-host]"), "{first}");
    let preview = preview_with(project, &["--port", "0", "--host", "0.0.0.0"]);
    assert_eq!(preview.request("GET", "/pl/", &[("Host", "192.168.1.5:80")]).status, 200);
    assert_eq!(preview.request("GET", "/pl/", &[("Host", "example.org")]).status, 421);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once_with_pages_open() {
    let mut preview = preview("");
    let mut stream = preview.connect();
    write!(stream, "GET /.latarnia/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    read_until(&mut stream, "event: version");
    let started = Instant::now();
    let id = preview.process.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let status = loop {
        if let Some(status) = preview.process.try_wait().unwrap() {
            break status;
        }
        assert!(started.elapsed() < Duration::from_secs(2), "it goes on after two seconds");
        std::thread::sleep(Duration::from_millis(10));
    };
    assert_eq!(status.code(), Some(0));
}

#[test]
fn wrong_usage_says_what_a_port_and_a_host_can_be() {
    let project = on_disk(BASE);
    let told = |arguments: &[&str]| {
        let output = latarnia(project.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(told(&["serve", "--port", "70000"]).contains("Possible values: 0–65535."));
    assert!(told(&["serve", "--host", "example.org"]).contains("Possible values: 127.0.0.1,"));
    assert!(told(&["serve", "--format", "json"]).contains("There is no option `--format`."));
}

#[test]
fn what_the_site_lists_as_known_keeps_no_page_from_being_shown() {
    let project = on_disk(BASE);
    write(project.path(), BROKEN);
    write(
        project.path(),
        BASE.replace("audit.enabled = false", "audit.baseline = \"known.json\"").split("-- site/index").next().unwrap(),
    );
    assert_eq!(latarnia(project.path(), &["check", "--write-baseline"]).status.code(), Some(0));
    let preview = preview_with(project, &["--port", "0"]);
    let page = preview.get("/pl/").text();
    assert!(page.contains("<h1>Źle</h1>") || page.contains(">Źle<"), "{page}");
    assert_eq!(preview.notes("/pl/")["page"]["findings"], serde_json::json!([]));
    // What is new is told.
    preview.change(&BROKEN.replace("nie-ma.md", "tez-nie-ma.md"));
    assert!(preview.get("/pl/").text().contains("tez-nie-ma.md"));
}
