//! Body: the bytes of an answer, whole or a part of them, from memory or from disk.
//!
//! Files are streamed: a film is not read before its first second is shown. Which file it is, the plan
//! has decided; no path of a request comes here.

#![expect(clippy::disallowed_methods, reason = "opens the files that the plan copies")]

use std::io::{self, ErrorKind, SeekFrom};
use std::ops::Range;
use std::path::Path;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use futures_util::stream::unfold;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use crate::fingerprint::Fingerprint;
use crate::sources::Stamp;

/// How much of a file is read at a time.
const CHUNK_BYTES: u64 = 64 << 10;

/// What is answered with.
pub(super) struct Content {
    content_type: String,
    etag: String,
    size_bytes: u64,
    source: Source,
}

enum Source {
    Memory(Bytes),
    Disk(File),
}

impl Content {
    /// Bytes that are there.
    pub(super) fn of_bytes(content_type: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self {
            content_type: content_type.into(),
            etag: format!("\"{}\"", Fingerprint::of_bytes(&bytes)),
            size_bytes: bytes.len() as u64,
            source: Source::Memory(bytes),
        }
    }

    /// A file as it is now. What became a link or anything else since it was planned is not followed.
    pub(super) async fn of_file(content_type: String, path: &Path) -> io::Result<Self> {
        if !tokio::fs::symlink_metadata(path).await?.is_file() {
            return Err(ErrorKind::NotFound.into());
        }
        let file = File::open(path).await?;
        let metadata = file.metadata().await?;
        let etag = format!("\"{}\"", Fingerprint::of(&(path, Stamp::of(&metadata))));
        Ok(Self { content_type, etag, size_bytes: metadata.len(), source: Source::Disk(file) })
    }

    /// The answer to a request that may know the content already, or want a part of it
    /// (RFC 9110, 13 and 14).
    pub(super) async fn answer(self, method: &Method, headers: &HeaderMap) -> Response {
        if is_known(headers, &self.etag) {
            return self.response(StatusCode::NOT_MODIFIED, Body::empty());
        }
        match wanted(method, headers, &self.etag, self.size_bytes) {
            Wanted::All => self.send(method, StatusCode::OK, None).await,
            Wanted::Part(part) => self.send(method, StatusCode::PARTIAL_CONTENT, Some(part)).await,
            Wanted::Nothing => {
                let range = format!("bytes */{}", self.size_bytes);
                let mut response = self.response(StatusCode::RANGE_NOT_SATISFIABLE, Body::empty());
                put(&mut response, header::CONTENT_RANGE, &range);
                put(&mut response, header::CONTENT_LENGTH, "0");
                response
            }
        }
    }

    /// The whole content, with a status that tells something else than "here it is".
    pub(super) async fn answer_as(self, status: StatusCode, method: &Method) -> Response {
        self.send(method, status, None).await
    }

    async fn send(mut self, method: &Method, status: StatusCode, part: Option<Range<u64>>) -> Response {
        let size_bytes = self.size_bytes;
        let sent = part.clone().unwrap_or(0..size_bytes);
        let body = if method == Method::HEAD {
            Body::empty()
        } else {
            match std::mem::replace(&mut self.source, Source::Memory(Bytes::new())) {
                // Memory holds it all, so its size fits.
                Source::Memory(bytes) => Body::from(bytes.slice(sent.start as usize..sent.end as usize)),
                Source::Disk(file) => match stream(file, sent.clone()).await {
                    Ok(body) => body,
                    Err(_) => return self.response(StatusCode::INTERNAL_SERVER_ERROR, Body::empty()),
                },
            }
        };
        let mut response = self.response(status, body);
        put(&mut response, header::CONTENT_LENGTH, &(sent.end - sent.start).to_string());
        if let Some(part) = part {
            put(&mut response, header::CONTENT_RANGE, &format!("bytes {}-{}/{size_bytes}", part.start, part.end - 1));
        }
        response
    }

    fn response(&self, status: StatusCode, body: Body) -> Response {
        let mut response = Response::new(body);
        *response.status_mut() = status;
        put(&mut response, header::CONTENT_TYPE, &self.content_type);
        put(&mut response, header::ETAG, &self.etag);
        put(&mut response, header::ACCEPT_RANGES, "bytes");
        response
    }
}

/// Sets a header; a value that cannot be one is left out.
pub(super) fn put(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

async fn stream(mut file: File, part: Range<u64>) -> io::Result<Body> {
    file.seek(SeekFrom::Start(part.start)).await?;
    let left = part.end - part.start;
    Ok(Body::from_stream(unfold((file, left), |(mut file, left)| async move {
        if left == 0 {
            return None;
        }
        let mut chunk = vec![0; left.min(CHUNK_BYTES) as usize];
        let read = match file.read(&mut chunk).await {
            // The file became shorter: the connection ends, so that nobody takes a part for the whole.
            Ok(0) => return Some((Err(io::Error::from(ErrorKind::UnexpectedEof)), (file, 0))),
            Ok(read) => read,
            Err(error) => return Some((Err(error), (file, 0))),
        };
        chunk.truncate(read);
        Some((Ok(Bytes::from(chunk)), (file, left - read as u64)))
    })))
}

/// Does the client have this content?
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == etag)
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    All,
    Part(Range<u64>),
    Nothing,
}

/// Which part of the content is asked for. Several at once, other units and what cannot be read are
/// answered with all of it, as a server may (RFC 9110, 14.2).
fn wanted(method: &Method, headers: &HeaderMap, etag: &str, size_bytes: u64) -> Wanted {
    let is_current = headers.get(header::IF_RANGE).is_none_or(|known| known.as_bytes() == etag.as_bytes());
    let mut ranges = headers.get_all(header::RANGE).iter();
    let (Some(range), None) = (ranges.next().and_then(|range| range.to_str().ok()), ranges.next()) else {
        return Wanted::All;
    };
    if method != Method::GET || !is_current { Wanted::All } else { part(range, size_bytes).unwrap_or(Wanted::All) }
}

fn part(range: &str, size_bytes: u64) -> Option<Wanted> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let number = |digits: &str| -> Option<u64> {
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        // A number too large for us is larger than every file.
        is_number.then(|| digits.parse().unwrap_or(u64::MAX))
    };
    let (first, last) = (first.trim(), last.trim());
    let part = match (first.is_empty(), last.is_empty()) {
        (true, _) => size_bytes.saturating_sub(number(last)?)..size_bytes,
        (false, true) => number(first)?..size_bytes,
        (false, false) => {
            let (first, last) = (number(first)?, number(last)?);
            if last < first {
                return None;
            }
            first..size_bytes.min(last.saturating_add(1))
        }
    };
    Some(if part.start < part.end { Wanted::Part(part) } else { Wanted::Nothing })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_the_standard_says() {
        let cases = [
            ("bytes=0-0", Some(Wanted::Part(0..1))),
            ("bytes=2-5", Some(Wanted::Part(2..6))),
            ("bytes=2-", Some(Wanted::Part(2..10))),
            ("bytes=-3", Some(Wanted::Part(7..10))),
            ("bytes=-30", Some(Wanted::Part(0..10))),
            ("bytes=5-99999999999999999999999", Some(Wanted::Part(5..10))),
            ("bytes=9-18446744073709551615", Some(Wanted::Part(9..10))),
            ("bytes=10-", Some(Wanted::Nothing)),
            ("bytes=99999999999999999999999-", Some(Wanted::Nothing)),
            ("bytes=-0", Some(Wanted::Nothing)),
            ("bytes=5-2", None),
            ("bytes=0-1,3-4", None),
            ("bytes=-", None),
            ("bytes=+1-2", None),
            ("lines=1-2", None),
            ("bytes", None),
        ];
        for (range, expected) in cases {
            assert_eq!(part(range, 10), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), Some(Wanted::Nothing));
    }
}
