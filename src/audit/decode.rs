//! From the bytes of a file to its text: byte-order mark, else what the file says of itself, else UTF-8,
//! else Windows-1252 (HTML Living Standard, 13.2.3; CSS Syntax 3, 3.2).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr;

/// How far from the start browsers look for an encoding.
const PRESCAN_BYTES: usize = 1024;

/// The text of an HTML file, with `\n` line ends.
pub fn html(bytes: Vec<u8>) -> String {
    let said = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding).or_else(|| {
        let start = &bytes[..bytes.len().min(PRESCAN_BYTES)];
        // A text in which this can be read so is no UTF-16 (HTML, 13.2.3.2).
        said_in_html(start).map(|said| if [UTF_16BE, UTF_16LE].contains(&said) { UTF_8 } else { said })
    });
    normalize(match said {
        Some(encoding) if encoding != UTF_8 => encoding.decode(&bytes).0.into_owned(),
        _ => String::from_utf8(bytes).unwrap_or_else(|error| {
            let encoding = said.unwrap_or(WINDOWS_1252);
            encoding.decode(error.as_bytes()).0.into_owned()
        }),
    })
}

/// The text of a style sheet.
pub fn css(bytes: &[u8]) -> String {
    let said = bytes
        .strip_prefix(b"@charset \"")
        .and_then(|rest| rest.iter().take(40).position(|byte| *byte == b'"').map(|end| &rest[..end]))
        .and_then(Encoding::for_label)
        .map(|said| if [UTF_16BE, UTF_16LE].contains(&said) { UTF_8 } else { said });
    normalize(said.unwrap_or(UTF_8).decode(bytes).0.into_owned())
}

/// `<meta charset>`, `<meta http-equiv content="…charset=…">` or the XML declaration.
fn said_in_html(start: &[u8]) -> Option<&'static Encoding> {
    let lower = String::from_utf8_lossy(start).to_ascii_lowercase();
    let after = |text: &str, word: &str| {
        let rest = text[text.find(word)? + word.len()..].trim_start().strip_prefix('=')?.trim_start();
        let label: String = rest
            .trim_start_matches(['"', '\''])
            .chars()
            .take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '"' | '\'' | ';' | '>' | '/' | '?'))
            .collect();
        Encoding::for_label(label.as_bytes())
    };
    let declaration = lower.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    if let Some(said) = declaration.and_then(|declaration| after(declaration, "encoding")) {
        return Some(said);
    }
    let without_comments = lower.split("<!--").enumerate().map(|(index, part)| match index {
        0 => part,
        _ => part.split_once("-->").map_or("", |(_, rest)| rest),
    });
    without_comments.flat_map(|part| part.split("<meta").skip(1).collect::<Vec<_>>()).find_map(|meta| {
        let tag = meta.split('>').next().unwrap_or_default();
        after(tag, "charset")
    })
}

/// Takes a byte-order mark off and makes `\r\n` and `\r` into `\n`.
fn normalize(mut text: String) -> String {
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    if memchr(b'\r', text.as_bytes()).is_some() {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text
}

/// Is the first element `html`?
pub fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.split_once("-->").map_or("", |(_, rest)| rest)
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            rest.split_once('>').map_or("", |(_, rest)| rest)
        } else {
            break;
        }
        .trim_start();
    }
    let name = rest.strip_prefix('<').unwrap_or_default();
    let name = name.split(|c: char| c.is_ascii_whitespace() || c == '>').next().unwrap_or_default();
    name.eq_ignore_ascii_case("html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_its_file_says() {
        let polish = |label: &str| format!("<!doctype html><meta charset={label}><p>zażółć");
        for label in ["iso-8859-2", "windows-1250", "utf-8"] {
            let text = polish(label);
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            assert_eq!(html(encoding.encode(&text).0.into_owned()), text, "{label}");
        }
        let http = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">ą";
        assert_eq!(html([http.trim_end_matches('ą').as_bytes(), &[0xB1]].concat()), http);
        let xml = "<?xml version=\"1.0\" encoding='iso-8859-2'?><html>ą";
        assert_eq!(html([xml.trim_end_matches('ą').as_bytes(), &[0xB1]].concat()), xml);
        let wide: Vec<u8> = "\u{FEFF}<p>ą\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(html(wide), "<p>ą\n");
        assert_eq!(html("\u{FEFF}<p>ą".into()), "<p>ą");
        assert_eq!(html(b"<!-- <meta charset=utf-16> --><p>\xE9".to_vec()), "<!-- <meta charset=utf-16> --><p>é");
        assert_eq!(html(b"<meta charset=utf-16><p>".to_vec()), "<meta charset=utf-16><p>");
        assert_eq!(css(b"@charset \"iso-8859-2\";\xB1"), "@charset \"iso-8859-2\";ą");
    }

    #[test]
    fn documents_are_told_from_pictures() {
        assert!(is_html("<?xml version='1.0'?>\n<!DOCTYPE html>\n<!-- <svg> --><html lang=pl>"));
        assert!(!is_html("<svg xmlns='http://www.w3.org/2000/svg'><html/></svg>"));
        assert!(!is_html("<!--"));
    }
}
