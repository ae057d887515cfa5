//! Rules about sound, films, and pictures of words.

use latarnia::audit::audit;
use latarnia::audit::style::{Library, Loader};

const RULES: &[&str] = &["sound-", "video-", "audio-", "image-of-text"];

/// What is found in a body: the rules.
fn found(body: &str) -> Vec<&'static str> {
    let html = format!("<!doctype html><html lang=pl><title>Film</title><body><main>{body}</main>");
    let found = audit(&html, &Library::default(), &Loader::NONE);
    let ids = found.iter().map(|found| found.finding.rule.id);
    ids.filter(|id| RULES.iter().any(|start| id.starts_with(start))).collect()
}

#[track_caller]
fn tells(body: &str, expected: &[&str]) {
    assert_eq!(found(body), expected, "{body}");
}

/// What a survivor says in the recording.
const TRANSCRIPT: &str = "<h2>Rozmowa z Oksaną</h2><p>Przyjechałam do pracy przy zbiorach. Szef zabrał nam paszporty i \
    powiedział, że odda je po sezonie. Nie dostałyśmy żadnych pieniędzy. Sąsiadka dała mi numer telefonu i \
    zadzwoniłam w nocy, kiedy wszyscy spali.</p>";

#[test]
fn sound_that_nobody_can_stop_is_an_error() {
    let transcript = "<p><a href=t.html>Transkrypcja</a></p>";
    let sound = |attributes: &str| format!("<audio src=a.mp3 {attributes}></audio>{transcript}");
    tells(&sound("autoplay"), &["sound-without-control"]);
    tells(&sound("autoplay style='display: none' controls"), &["sound-without-control"]);
    tells(&sound("autoplay controls aria-label='Rozmowa'"), &["sound-by-itself"]);
    tells(&(sound("autoplay") + "<button>Wycisz</button>"), &["sound-by-itself"]);
    tells(&(sound("autoplay") + "<button hidden>Wycisz</button>"), &["sound-without-control"]);
    tells(&sound("autoplay muted"), &[]);
    tells(&sound("controls aria-label='Rozmowa'"), &[]);
    // It may be over in a moment.
    tells("<audio autoplay src='a.mp3#t=0,2'></audio><p><a href=t.html>Transkrypcja</a>", &[]);
    // Nothing to play.
    tells("<audio autoplay></audio>", &[]);
}

#[test]
fn buttons_that_some_cannot_use_stop_nothing() {
    let film = |buttons: &str| format!("<div><video src=f.mp4 autoplay></video><div>{buttons}</div></div>{TRANSCRIPT}");
    tells(&film(""), &["video-by-itself"]);
    tells(&film("<button>Pauza</button>"), &["video-by-itself"]);
    tells(&film("<button></button>"), &["video-control-unusable"]);
    tells(&film("<button style='display: none'>Pauza</button>"), &["video-control-unusable"]);
    tells(&film("<button aria-hidden=true>Pauza</button>"), &["video-control-unusable"]);
}

#[test]
fn a_recording_has_a_text() {
    let sound = "<audio controls aria-label='Rozmowa z Oksaną' src=a.mp3></audio>";
    let rule: &[&str] = &["audio-without-text"];
    tells(sound, rule);
    tells(&format!("{sound}<p>Posłuchaj rozmowy z Oksaną."), rule);
    tells(&format!("{sound}<div hidden>{TRANSCRIPT}</div>"), rule);
    tells(&format!("{sound}<div aria-hidden=true>{TRANSCRIPT}</div>"), rule);
    tells(&format!("{sound}<div style='text-indent: -9999px'>{TRANSCRIPT}</div>"), rule);
    tells(&format!("<audio controls aria-label='Rozmowa' src=a.mp3>{TRANSCRIPT}</audio>"), rule);
    tells(&format!("{sound}{TRANSCRIPT}"), &[]);
    tells(&format!("{sound}<p><a href=t.html>Transkrypcja rozmowy</a>"), &[]);
    tells(&format!("{sound}<details><summary>Przeczytaj rozmowę</summary>{TRANSCRIPT}</details>"), &[]);
    // Nobody can play it.
    tells("<audio src=a.mp3></audio>", &[]);
}

#[test]
fn a_film_has_captions_and_a_text() {
    let film = |inside: &str| format!("<video controls aria-label='Rozmowa z Oksaną' src=f.mp4>{inside}</video>");
    let captions = "<track kind=captions src=f.vtt srclang=pl>";
    tells(&film(""), &["video-without-captions", "video-without-text"]);
    tells(&film(captions), &["video-without-text"]);
    tells(&film("<track src=f.vtt srclang=pl>"), &["video-without-text"]);
    tells(&(film("") + TRANSCRIPT), &["video-without-captions"]);
    tells(&(film(captions) + TRANSCRIPT), &[]);
    tells(&(film(captions) + "<p><a href=t.html>Transkrypcja filmu</a>"), &[]);
    // Text for screen readers alone is enough for what is seen.
    let quiet = "position: absolute; left: -9999px";
    tells(&format!("{}<div style='{quiet}'>{TRANSCRIPT}</div>", film(captions)), &[]);
    tells(
        &format!("{}<nav>{TRANSCRIPT}</nav>", film(captions)),
        // What is said everywhere is said of no film.
        &["video-without-text"],
    );
    let descriptions = format!("{captions}<track kind=descriptions src=d.vtt srclang=pl>");
    tells(&film(&descriptions), &["video-description-unheard", "video-without-text"]);
    tells(&(film(&descriptions) + TRANSCRIPT), &[]);
    tells(&format!("<div hidden>{}</div>", film("")), &[]);
    // A moving background.
    tells("<video src=f.mp4 autoplay muted loop></video>", &[]);
}

#[test]
fn something_tells_what_is_played() {
    let text = TRANSCRIPT.split_once("</h2>").unwrap().1;
    let sound = "<audio controls src=a.mp3></audio>";
    tells(&format!("{text}{sound}"), &["audio-without-label"]);
    tells(&format!("{text}<p>Posłuchaj tego tekstu:</p>{sound}"), &[]);
    tells(&format!("{text}<figure>{sound}<figcaption>Oksana</figcaption></figure>"), &[]);
    tells(&format!("{text}<h2>Oksana</h2>{sound}"), &[]);
    let film = "<video controls src=f.mp4><track kind=captions src=f.vtt></video>";
    tells(&format!("{text}{film}"), &["video-without-label"]);
    tells(&format!("{text}<p>Obejrzyj rozmowę:</p>{film}"), &[]);
}

#[test]
fn words_are_no_pictures() {
    let drawn = |inside: &str, alt: &str| {
        format!("<img alt='{alt}' src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>\">")
    };
    tells(&drawn("<text y='9'>Zadzwoń pod 112</text>", "Zadzwoń pod 112"), &["image-of-text"]);
    tells(&drawn("%3Ctext%3EZadzwoń pod 112%3C/text%3E", "zadzwoń pod 112"), &["image-of-text"]);
    tells(&drawn("<circle r='9'/><text y='9'>112</text>", "Słuchawka z numerem"), &[]);
    tells("<img src=112.png alt='Zadzwoń pod 112'>", &[]);
}
