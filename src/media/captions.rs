//! Captions: WebVTT files, checked for all that browsers pass over without a word.
//!
//! Only what makes captions disappear is told; settings of a cue that nobody knows change nothing that
//! can be read (WebVTT, 4 and 6.1).

use std::ops::Range;

use crate::finding::{Finding, Place, SourcePath, rules};

/// What of a file no viewer would see: why, where for the first time, and how often besides.
#[derive(Default)]
struct Lost(Vec<(&'static str, Range<usize>, usize)>);

impl Lost {
    fn add(&mut self, kind: &'static str, line: &Line<'_>) {
        match self.0.iter_mut().find(|(known, ..)| *known == kind) {
            Some((.., others)) => *others += 1,
            None => self.0.push((kind, line.start..line.start + line.text.len(), 0)),
        }
    }
}

#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

/// What stands between the times of a cue.
const ARROW: &str = "-->";

/// What viewers would not see of a file of captions.
pub(super) fn check(source: &SourcePath, text: &str) -> Vec<Finding> {
    let mut start = 0;
    let lines: Vec<_> = text
        .split('\n')
        .map(|text| {
            let line = Line { start, text };
            start += text.len() + 1;
            line
        })
        .collect();
    let unreadable = |kind: &'static str, place| Finding::at(&rules::CAPTIONS_UNREADABLE, place).with("kind", kind);
    let head = lines[0].text;
    if !head.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])) {
        let is_subrip = text.lines().take(8).any(|line| line.contains(ARROW) && line.contains(','));
        return vec![unreadable(if is_subrip { "subrip" } else { "header" }, Place::span(source, 0..head.len()))];
    }
    let mut lost = Lost::default();
    let mut cues = 0;
    // What follows the first line without an empty one between belongs to the head.
    let blocks = lines[1..].split(|line| line.text.is_empty()).enumerate();
    for (number, block) in blocks.filter(|(_, block)| !block.is_empty()) {
        let word = block[0].text.split([' ', '\t']).next();
        if !matches!(word, Some("NOTE" | "STYLE" | "REGION")) {
            cues += of_block(block, number == 0, &mut lost);
        }
    }
    let mut findings = Vec::new();
    if cues == 0 {
        findings.push(unreadable("empty", Place::file(source)));
    }
    findings.extend(lost.0.into_iter().map(|(kind, span, others)| {
        Finding::at(&rules::CAPTIONS_LOST, Place::span(source, span)).with("kind", kind).with("others", others)
    }));
    findings
}

/// How many cues of a block can be shown. Before a cue's times there may be one line, its name.
fn of_block(block: &[Line<'_>], is_head: bool, lost: &mut Lost) -> usize {
    let first = block.iter().position(|line| line.text.contains(ARROW));
    if first.is_none_or(|first| first > 1) && !is_head {
        lost.add("no-time", &block[0]);
    }
    let mut shown = 0;
    for line in block.iter().filter(|line| line.text.contains(ARROW)) {
        match times(line.text) {
            Some((start, end)) if start < end => shown += 1,
            Some(_) => lost.add("order", line),
            None if times(&line.text.replace(',', ".")).is_some() => lost.add("comma", line),
            None => lost.add("time", line),
        }
    }
    shown
}

/// Start and end in milliseconds: `00:01.000 --> 00:04.500 align:start`.
fn times(line: &str) -> Option<(u64, u64)> {
    let (start, rest) = line.split_once(ARROW)?;
    Some((time(start.trim())?, time(rest.split_whitespace().next()?)?))
}

/// `01:02:03.456`, the hours optional.
fn time(written: &str) -> Option<u64> {
    let (clock, fraction) = written.split_once('.')?;
    let digits = |text: &str, length: Range<usize>| {
        let is_good = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_good.then(|| text.parse::<u64>().ok()).flatten()
    };
    let parts: Vec<_> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, minutes, seconds),
        [hours, minutes, seconds] => (digits(hours, 2..9)?, minutes, seconds),
        _ => return None,
    };
    let below_60 = |text| digits(text, 2..3).filter(|number| *number < 60);
    let minutes = hours * 60 + below_60(minutes)?;
    Some((minutes * 60 + below_60(seconds)?) * 1000 + digits(fraction, 3..4)?)
}
