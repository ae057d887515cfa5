//! XLIFF 2.1 (OASIS): written and read with `quick-xml`. No crate reads version 2: those that there are
//! stop at 1.2, whose inline markup is another.
//!
//! Markup goes out as `pc` (open and closed) and `ph` (alone), with what it stands for in `originalData`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::finding::{Checked, Finding, Place, SourcePath};
use crate::page::segments::{Inline, text_of};

use super::{Exchange, File, State, Unit, broken};

/// The category of the metadata that is ours (XLIFF 2.1, 5.4: the metadata module).
const CATEGORY: &str = "latarnia";

/// The meta type that holds the fingerprint of the translation as it went out.
const BEFORE: &str = "translation";

pub(super) fn write(exchange: &Exchange) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">\n",
        exchange.source, exchange.target
    );
    for (index, file) in exchange.files.iter().enumerate() {
        xml.push_str(&format!("<file id=\"f{}\" original=\"{}\">\n", index + 1, escaped(&file.path)));
        for unit in &file.units {
            write_unit(unit, &mut xml);
        }
        xml.push_str("</file>\n");
    }
    xml.push_str("</xliff>\n");
    xml
}

fn write_unit(unit: &Unit, xml: &mut String) {
    let id = escaped(&unit.id);
    xml.push_str(&format!("<unit id=\"{id}\" xml:space=\"preserve\">\n"));
    xml.push_str(&format!(
        "<mda:metadata><mda:metaGroup category=\"{CATEGORY}\"><mda:meta type=\"{BEFORE}\">{}</mda:meta></mda:metaGroup></mda:metadata>\n",
        unit.before
    ));
    if !unit.note.is_empty() {
        xml.push_str(&format!("<notes><note>{}</note></notes>\n", escaped(&unit.note)));
    }
    let mut data = Data::default();
    let source = data.elements(&unit.source);
    let target = unit.target.as_deref().map(|target| data.elements(target));
    if !data.texts.is_empty() {
        xml.push_str("<originalData>");
        for (index, text) in data.texts.iter().enumerate() {
            xml.push_str(&format!("<data id=\"d{}\">{}</data>", index + 1, escaped(text)));
        }
        xml.push_str("</originalData>\n");
    }
    let state = match unit.state {
        State::Initial => "initial",
        State::Translated => "translated",
        State::Final => "final",
    };
    xml.push_str(&format!("<segment state=\"{state}\">\n<source>{source}</source>\n"));
    if let Some(target) = target {
        xml.push_str(&format!("<target>{target}</target>\n"));
    }
    xml.push_str("</segment>\n</unit>\n");
}

/// The markup of a unit, each kind of it once.
#[derive(Default)]
struct Data {
    texts: Vec<String>,
    /// How often each has been used, so that the same markup has the same id in source and target.
    codes: BTreeMap<(String, usize), usize>,
}

impl Data {
    fn of(&mut self, text: &str) -> usize {
        match self.texts.iter().position(|known| known == text) {
            Some(index) => index + 1,
            None => {
                self.texts.push(text.to_owned());
                self.texts.len()
            }
        }
    }

    /// A text as content of `source` or `target`.
    fn elements(&mut self, content: &[Inline]) -> String {
        let mut xml = String::new();
        let mut used: BTreeMap<String, usize> = BTreeMap::new();
        let mut id = |data: &mut Self, text: String| {
            let time = used.entry(text.clone()).or_default();
            *time += 1;
            let next = data.codes.len() + 1;
            *data.codes.entry((text, *time)).or_insert(next)
        };
        for (index, inline) in content.iter().enumerate() {
            match inline {
                Inline::Text(text) => xml.push_str(&escaped(text)),
                Inline::Alone(text) => {
                    let reference = self.of(text);
                    let id = id(self, text.clone());
                    xml.push_str(&format!("<ph id=\"{id}\" dataRef=\"d{reference}\"/>"));
                }
                Inline::Open(text) => {
                    let end = closing(&content[index + 1..]);
                    let (first, last) = (self.of(text), self.of(end));
                    let id = id(self, format!("{text}\0{end}"));
                    xml.push_str(&format!("<pc id=\"{id}\" dataRefStart=\"d{first}\" dataRefEnd=\"d{last}\">"));
                }
                Inline::Close(_) => xml.push_str("</pc>"),
            }
        }
        xml
    }
}

/// The markup that closes what was opened just before.
fn closing(content: &[Inline]) -> &str {
    let mut depth = 0;
    for inline in content {
        match inline {
            Inline::Open(_) => depth += 1,
            Inline::Close(text) if depth == 0 => return text,
            Inline::Close(_) => depth -= 1,
            _ => {}
        }
    }
    ""
}

/// Text for XML. What XML 1.0 cannot write (2.2) goes as XLIFF's `cp`, but never within an attribute;
/// ids and paths have no such characters.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\r' => xml.push_str("&#13;"),
            '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                xml.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(character)));
            }
            character => xml.push(character),
        }
    }
    xml
}

/// What is being read.
#[derive(Default)]
struct Reading {
    exchange: Option<Exchange>,
    unit: Option<Unit>,
    data: BTreeMap<String, String>,
    /// The text of `data`, `note` or `meta`.
    text: String,
    data_id: String,
    is_ours: bool,
    /// The content of `source` or `target`, while in one.
    content: Option<Vec<Inline>>,
    /// The `dataRefEnd` of each open `pc`.
    closing: Vec<String>,
    /// Segments may follow each other in a unit; ours has one, tools may split it. What a segment, or
    /// the space between two, says in the source, and whether it has a translation.
    piece: Vec<Inline>,
    has_target: bool,
    /// Lacks one of the unit's segments its translation?
    is_partial: bool,
}

pub(super) fn read(path: &SourcePath, text: &str) -> Checked<Option<Exchange>> {
    let mut reader = Reader::from_str(text);
    let mut reading = Reading::default();
    let mut findings = Vec::new();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(at);
                return Checked::new(None, vec![broken(path, at, "xml", error.to_string())]);
            }
        };
        if let Err(finding) = reading.take(&event, path, at, text, &mut findings) {
            findings.push(*finding);
            return Checked::new(None, findings);
        }
    }
    if reading.exchange.is_none() {
        findings.push(broken(path, 0, "other", String::new()));
    }
    Checked::new(reading.exchange, findings)
}

impl Reading {
    fn take(
        &mut self,
        event: &Event<'_>,
        path: &SourcePath,
        at: usize,
        text: &str,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Box<Finding>> {
        match event {
            Event::Start(tag) => self.start(tag, path, at),
            Event::Empty(tag) => {
                self.start(tag, path, at)?;
                self.end(tag.local_name().as_ref(), path, at, text, findings);
                Ok(())
            }
            Event::End(tag) => {
                self.end(tag.local_name().as_ref(), path, at, text, findings);
                Ok(())
            }
            Event::Text(words) => {
                self.words(&words.xml10_content());
                Ok(())
            }
            Event::CData(words) => {
                self.words(&words.xml10_content());
                Ok(())
            }
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let character = reference.resolve_char_ref().ok().flatten();
                match (resolve_predefined_entity(&name), character) {
                    (Some(text), _) => self.words(text),
                    (None, Some(character)) => self.words(character.encode_utf8(&mut [0; 4])),
                    (None, None) => return Err(Box::new(broken(path, at, "xml", format!("&{name};")))),
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn words(&mut self, words: &str) {
        match &mut self.content {
            Some(content) => push_words(content, words),
            None => self.text.push_str(words),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, path: &SourcePath, at: usize) -> Result<(), Box<Finding>> {
        let attribute = |name: &str| attribute(tag, name);
        self.text.clear();
        match tag.local_name().as_ref() {
            "xliff" => {
                let version = attribute("version");
                if !version.starts_with("2.") {
                    return Err(Box::new(broken(path, at, "version", version)));
                }
                let (source, target) = (attribute("srcLang"), attribute("trgLang"));
                self.exchange = Some(Exchange { source, target, files: Vec::new() });
            }
            "file" => {
                let file = File { path: attribute("original"), units: Vec::new() };
                self.exchange.as_mut().ok_or_else(|| broken(path, at, "other", String::new()))?.files.push(file);
            }
            "unit" => {
                self.data.clear();
                self.is_partial = false;
                self.unit = Some(Unit {
                    id: attribute("id"),
                    note: String::new(),
                    source: Vec::new(),
                    target: None,
                    state: State::Final,
                    before: "none".to_owned(),
                    place: Some(Place::span(path, at..at + 1)),
                });
            }
            "metaGroup" => self.is_ours = attribute("category") == CATEGORY,
            "meta" => self.data_id = attribute("type"),
            "data" => self.data_id = attribute("id"),
            "segment" => {
                self.has_target = false;
                if let Some(unit) = &mut self.unit {
                    // A unit is as far as the last of its segments.
                    unit.state = unit.state.min(match attribute("state").as_str() {
                        "translated" | "reviewed" => State::Translated,
                        "final" => State::Final,
                        _ => State::Initial,
                    });
                }
            }
            "ignorable" => self.has_target = false,
            "source" | "target" => self.content = Some(Vec::new()),
            "cp" => {
                let character = u32::from_str_radix(&attribute("hex"), 16).ok().and_then(char::from_u32);
                if let Some(character) = character {
                    self.words(character.encode_utf8(&mut [0; 4]));
                }
            }
            "ph" => {
                let text = self.data.get(&attribute("dataRef")).cloned().unwrap_or_default();
                self.push(Inline::Alone(text));
            }
            "pc" => {
                let text = self.data.get(&attribute("dataRefStart")).cloned().unwrap_or_default();
                self.push(Inline::Open(text));
                self.closing.push(attribute("dataRefEnd"));
            }
            // A tool may take a pair apart.
            "sc" => {
                let text = self.data.get(&attribute("dataRef")).cloned().unwrap_or_default();
                self.push(Inline::Open(text));
            }
            "ec" => {
                let text = self.data.get(&attribute("dataRef")).cloned().unwrap_or_default();
                self.push(Inline::Close(text));
            }
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, inline: Inline) {
        if let Some(content) = &mut self.content {
            content.push(inline);
        }
    }

    fn end(&mut self, name: &str, path: &SourcePath, at: usize, text: &str, findings: &mut Vec<Finding>) {
        match name {
            "data" => {
                self.data.insert(std::mem::take(&mut self.data_id), std::mem::take(&mut self.text));
            }
            "meta" if self.is_ours && self.data_id == BEFORE => {
                if let Some(unit) = &mut self.unit {
                    unit.before = std::mem::take(&mut self.text);
                }
            }
            "pc" => {
                let reference = self.closing.pop().unwrap_or_default();
                let text = self.data.get(&reference).cloned().unwrap_or_default();
                self.push(Inline::Close(text));
            }
            "source" => {
                if let (Some(unit), Some(content)) = (&mut self.unit, self.content.take()) {
                    unit.source.extend(content.iter().cloned());
                    self.piece = content;
                }
            }
            "target" => {
                if let (Some(unit), Some(content)) = (&mut self.unit, self.content.take()) {
                    unit.target.get_or_insert_default().extend(content);
                    self.has_target = true;
                }
            }
            "segment" => self.is_partial |= !self.has_target,
            "ignorable" if !self.has_target => {
                if let Some(unit) = &mut self.unit {
                    unit.target.get_or_insert_default().append(&mut self.piece);
                }
            }
            "unit" => {
                let is_partial = self.is_partial;
                let whole = |target: Vec<Inline>| (!is_partial && !text_of(&target).is_empty()).then(|| joined(target));
                let unit = self.unit.take().map(|unit| Unit {
                    source: joined(unit.source),
                    target: unit.target.and_then(whole),
                    ..unit
                });
                let files = self.exchange.as_mut().map(|exchange| &mut exchange.files);
                match (unit, files.and_then(|files| files.last_mut())) {
                    (Some(unit), Some(file)) => file.units.push(unit),
                    _ => findings.push(broken(path, at.min(text.len()), "other", String::new())),
                }
            }
            _ => {}
        }
    }
}

/// The same, with words that follow each other together.
fn joined(content: Vec<Inline>) -> Vec<Inline> {
    let mut joined = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text(text) => push_words(&mut joined, &text),
            other => joined.push(other),
        }
    }
    joined
}

fn push_words(content: &mut Vec<Inline>, words: &str) {
    match content.last_mut() {
        Some(Inline::Text(before)) => before.push_str(words),
        _ => content.push(Inline::Text(words.to_owned())),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let value = tag.try_get_attribute(name).ok().flatten();
    let value = value.and_then(|value| value.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned));
    value.unwrap_or_default()
}
