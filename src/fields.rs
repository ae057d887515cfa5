//! Fields: a TOML table read key by key, so that every problem in it is found in one run.
//!
//! `site.toml`, front matter, registers and `locale.toml` all go through here: a value of the wrong
//! type, an unknown key (with the nearest known one) and broken syntax read the same everywhere.
//! Which keys are known is what was asked for; nobody keeps a second list.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::finding::{Finding, Place, SourcePath, nearest, rules};
use crate::language::{BadTag, LanguageTag};

/// A value and the place where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Where it is.
    pub place: Place,
}

/// A calendar day, with a time of day (UTC) where one is written: RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Seconds since midnight; 0 when no time is written.
    pub seconds: u32,
}

impl Date {
    /// The day as `2026-11-23`.
    pub fn iso_day(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The moment as `2026-11-23T00:00:00Z` (RFC 3339), as feeds need it.
    pub fn rfc3339(&self) -> String {
        let (hour, minute, second) = (self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60);
        format!("{}T{hour:02}:{minute:02}:{second:02}Z", self.iso_day())
    }

    /// A moment from its seconds since 1970-01-01T00:00:00Z.
    pub fn from_unix(seconds: u64) -> Self {
        // Days since 0000-03-01: a year that begins in March has its odd day at its end.
        let days = seconds / 86_400 + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        let small = |number: u64| u8::try_from(number).expect("a month or a day");
        Self {
            year: u16::try_from(year).unwrap_or(u16::MAX),
            month: small(month),
            day: small(day),
            seconds: u32::try_from(seconds % 86_400).expect("less than a day"),
        }
    }

    /// Reads the day part of `2026-11-23`, or nothing where that is no day.
    pub fn parse_day(text: &str) -> Option<Self> {
        let datetime: toml::value::Datetime = text.parse().ok()?;
        Self::from_toml(&datetime)
    }

    fn from_toml(datetime: &toml::value::Datetime) -> Option<Self> {
        let date = datetime.date?;
        let time = datetime.time.map_or(0, |time| {
            u32::from(time.hour) * 3600 + u32::from(time.minute) * 60 + u32::from(time.second.unwrap_or(0))
        });
        let days_in_month = match date.month {
            2 if date.year.is_multiple_of(4) && (!date.year.is_multiple_of(100) || date.year.is_multiple_of(400)) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let is_a_day = (1..=12).contains(&date.month) && (1..=days_in_month).contains(&date.day);
        is_a_day.then_some(Self { year: date.year, month: date.month, day: date.day, seconds: time })
    }
}

/// Text, or another value, in some of the site's languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Localized<T = String> {
    texts: BTreeMap<LanguageTag, T>,
    all: Option<T>,
}

impl<T> Localized<T> {
    /// The value in a language; else in another, together with that language.
    pub fn best_value(&self, language: &LanguageTag) -> Option<(&T, Option<&LanguageTag>)> {
        let own = self.texts.get(language).or(self.all.as_ref()).map(|value| (value, None));
        own.or_else(|| self.texts.first_key_value().map(|(other, value)| (value, Some(other))))
    }

    /// Every value.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.texts.values().chain(&self.all)
    }
}

/// One text, or a list of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct TextOrList {
    /// The texts, each with its place.
    pub items: Vec<Written<String>>,
    /// Are they written as a list?
    pub is_list: bool,
}

impl Localized {
    /// One text for all languages.
    pub fn same(text: impl Into<String>) -> Self {
        Self { texts: BTreeMap::new(), all: Some(text.into()) }
    }

    /// Changes each of its texts.
    pub fn change(&mut self, change: impl Fn(&str) -> String) {
        for text in self.texts.values_mut().chain(&mut self.all) {
            *text = change(text);
        }
    }

    /// The text in a language, if it has its own.
    pub fn get(&self, language: &LanguageTag) -> Option<&str> {
        self.texts.get(language).or(self.all.as_ref()).map(String::as_str)
    }

    /// The text in a language, else in the first language that has one.
    pub fn get_or_any(&self, language: &LanguageTag) -> &str {
        self.best(language).0
    }

    /// The text in a language; else in another, together with that language.
    pub fn best(&self, language: &LanguageTag) -> (&str, Option<&LanguageTag>) {
        self.best_value(language).map_or(("", None), |(text, other)| (text, other))
    }

    /// Sets the text of one language.
    pub fn insert(&mut self, language: LanguageTag, text: String) {
        self.texts.insert(language, text);
    }
}

/// Reads TOML text; the syntax errors of the whole text are findings, and what could be read is used.
///
/// `base` is where `text` starts in its file, so that places are right in front matter.
pub fn parse<'t>(text: &'t str, file: &SourcePath, base: usize, findings: &mut Vec<Finding>) -> Spanned<DeTable<'t>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut line_end = 0;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        // After the first error of a line the parser only guesses at the rest of it.
        if span.start < line_end {
            continue;
        }
        line_end = text[span.start..].find('\n').map_or(text.len(), |length| span.start + length + 1);
        let place = Place::span(file, base + span.start..base + span.end);
        let what = error.message().split(',').next().unwrap_or_default();
        findings.push(
            Finding::at(&rules::TOML_SYNTAX, place)
                .with("kind", what.replace([' ', '-'], "-").replace(['`', '=', ';'], ""))
                .with("detail", error.message()),
        );
    }
    table
}

/// One table being read.
#[derive(Debug)]
pub struct Fields<'a> {
    table: &'a DeTable<'a>,
    file: SourcePath,
    base: usize,
    span: Range<usize>,
    asked: Vec<&'static str>,
    findings: Vec<Finding>,
}

impl<'a> Fields<'a> {
    /// Starts to read `table`, which lies in `file` after `base` bytes.
    pub fn new(table: &'a DeTable<'a>, span: Range<usize>, file: &SourcePath, base: usize) -> Self {
        Self { table, file: file.clone(), base, span, asked: Vec::new(), findings: Vec::new() }
    }

    /// The place of the table itself.
    pub fn place(&self) -> Place {
        self.at(self.span.clone())
    }

    fn at(&self, span: Range<usize>) -> Place {
        Place::span(&self.file, self.base + span.start..self.base + span.end)
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    fn wrong_type(&mut self, key: &str, expected: &'static str, value: &Spanned<DeValue<'_>>) {
        let finding = Finding::at(&rules::WRONG_TYPE, self.at(value.span()))
            .with("key", key)
            .with("expected", expected)
            .with("found", value.get_ref().type_str());
        self.findings.push(finding);
    }

    /// A value that is read but cannot be meant.
    pub fn invalid(&mut self, key: &str, place: Place, reason: &'static str) {
        self.findings.push(Finding::at(&rules::INVALID_VALUE, place).with("key", key).with("reason", reason));
    }

    /// A finding about something that should be a language tag. Names the tag that it could be.
    pub fn invalid_tag(&mut self, key: &str, written: Written<String>, bad: BadTag) {
        let reason = match bad.kind {
            "language" => "language-unknown",
            "script" => "script-unknown",
            "country" => "country-unknown",
            _ => "language-tag",
        };
        let finding = Finding::at(&rules::INVALID_VALUE, written.place).with("key", key).with("reason", reason);
        self.findings.push(finding.with("language", written.value).with("better", bad.better));
    }

    /// A finding of the caller's about this table.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Text.
    pub fn text(&mut self, key: &'static str) -> Option<Written<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(Written { value: text.to_string(), place: self.at(value.span()) }),
            _ => {
                self.wrong_type(key, "text", value);
                None
            }
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Written<String>> {
        self.get(key).map_or_else(Vec::new, |value| self.list_of_texts(key, value))
    }

    /// Every key of this table as a list of texts, for tables whose keys the author chooses.
    pub fn named_texts(&mut self) -> Vec<(String, Vec<Written<String>>)> {
        let mut lists: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| (key.get_ref().to_string(), self.list_of_texts(key.get_ref(), value)))
            .collect();
        lists.sort_by(|a, b| a.0.cmp(&b.0));
        lists
    }

    fn list_of_texts(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<Written<String>> {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, "list", value);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::String(text) => {
                    texts.push(Written { value: text.to_string(), place: self.at(item.span()) });
                }
                _ => self.wrong_type(key, "text", item),
            }
        }
        texts
    }

    /// A number, whole or not.
    pub fn number(&mut self, key: &'static str) -> Option<Written<f64>> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f64),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        match number {
            Some(number) => Some(Written { value: number, place: self.at(value.span()) }),
            None => {
                self.wrong_type(key, "decimal", value);
                None
            }
        }
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<Written<i64>> {
        let value = self.get(key)?;
        let number = value.get_ref().as_integer().and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        match number {
            Some(number) => Some(Written { value: number, place: self.at(value.span()) }),
            None => {
                self.wrong_type(key, "number", value);
                None
            }
        }
    }

    /// True or false.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.wrong_type(key, "boolean", value);
        }
        boolean
    }

    /// True or false for every language: either one for all, or `{ pl = true, en = false }`; true for
    /// a language that is not named.
    pub fn boolean_by_language(&mut self, key: &'static str, languages: &[LanguageTag]) -> Vec<bool> {
        let mut booleans = vec![true; languages.len()];
        let Some(value) = self.get(key) else {
            return booleans;
        };
        match value.get_ref() {
            DeValue::Boolean(boolean) => booleans.fill(*boolean),
            DeValue::Table(table) => {
                for (tag, value) in table {
                    match (languages.iter().position(|l| l.as_str() == tag.get_ref()), value.get_ref()) {
                        (Some(language), DeValue::Boolean(boolean)) => booleans[language] = *boolean,
                        (Some(_), _) => self.wrong_type(key, "boolean", value),
                        (None, _) => self.unknown_language(tag, languages),
                    }
                }
            }
            _ => self.wrong_type(key, "boolean", value),
        }
        booleans
    }

    /// A choice for the languages, each with the language's place: one for all, or `{ en = "leave-out" }`
    /// for some. A language that the site does not have is a finding.
    pub fn text_by_language(&mut self, key: &'static str, languages: &[LanguageTag]) -> Vec<(usize, Written<String>)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let text_at = |fields: &Self, text: &str, value: &Spanned<DeValue<'_>>| Written {
            value: text.to_owned(),
            place: fields.at(value.span()),
        };
        let table = match value.get_ref() {
            DeValue::Table(table) => table,
            DeValue::String(text) => {
                let text = text_at(self, text, value);
                return (0..languages.len()).map(|language| (language, text.clone())).collect();
            }
            _ => {
                self.wrong_type(key, "localized", value);
                return Vec::new();
            }
        };
        let mut texts = Vec::new();
        for (tag, value) in table {
            match (languages.iter().position(|l| l.as_str() == tag.get_ref()), value.get_ref()) {
                (Some(language), DeValue::String(text)) => texts.push((language, text_at(self, text, value))),
                (Some(_), _) => self.wrong_type(key, "text", value),
                (None, _) => self.unknown_language(tag, languages),
            }
        }
        texts
    }

    fn unknown_language(&mut self, tag: &Spanned<toml::de::DeString<'_>>, languages: &[LanguageTag]) {
        let finding = Finding::at(&rules::UNKNOWN_LANGUAGE_KEY, self.at(tag.span()))
            .with("language", tag.get_ref().to_string())
            .with("languages", join_tags(languages))
            .with("meant", LanguageTag::meant(tag.get_ref(), languages).map_or("", |(meant, _)| meant.as_str()));
        self.findings.push(finding);
    }

    /// A date, with or without a time.
    pub fn date(&mut self, key: &'static str) -> Option<Written<Date>> {
        let value = self.get(key)?;
        let date = value.get_ref().as_datetime().and_then(Date::from_toml);
        if date.is_none() {
            self.wrong_type(key, "date", value);
        }
        Some(Written { value: date?, place: self.at(value.span()) })
    }

    /// Text for every language: either one text for all, or `{ pl = "…", en = "…" }`.
    /// A language that the site does not declare, or one that is missing, is a finding.
    pub fn localized(&mut self, key: &'static str, languages: &[LanguageTag]) -> Option<Localized> {
        self.in_languages(key, languages, |fields, value| match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => {
                fields.wrong_type(key, "text", value);
                None
            }
        })
    }

    /// The same, where each language can have a list of texts too.
    pub fn localized_texts(&mut self, key: &'static str, languages: &[LanguageTag]) -> Option<Localized<TextOrList>> {
        self.in_languages(key, languages, |fields, value| match value.get_ref() {
            DeValue::String(text) => {
                let text = Written { value: text.to_string(), place: fields.at(value.span()) };
                Some(TextOrList { items: vec![text], is_list: false })
            }
            _ => Some(TextOrList { items: fields.list_of_texts(key, value), is_list: true }),
        })
    }

    /// A value for every language, each read by `read`: one for all, or a table with one for each.
    fn in_languages<T>(
        &mut self,
        key: &'static str,
        languages: &[LanguageTag],
        read: impl Fn(&mut Self, &Spanned<DeValue<'_>>) -> Option<T>,
    ) -> Option<Localized<T>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(_) | DeValue::Array(_) => {
                Some(Localized { texts: BTreeMap::new(), all: Some(read(self, value)?) })
            }
            DeValue::Table(table) => {
                let mut localized = Localized { texts: BTreeMap::new(), all: None };
                for (tag, text) in table {
                    match languages.iter().find(|language| language.as_str() == tag.get_ref()) {
                        Some(language) => {
                            if let Some(text) = read(self, text) {
                                localized.texts.insert(language.clone(), text);
                            }
                        }
                        None => self.unknown_language(tag, languages),
                    }
                }
                for language in languages.iter().filter(|l| !localized.texts.contains_key(*l)) {
                    let finding = Finding::at(&rules::MISSING_LANGUAGE_KEY, self.at(value.span()))
                        .with("key", key)
                        .with("language", language.as_str());
                    self.findings.push(finding);
                }
                Some(localized)
            }
            _ => {
                self.wrong_type(key, "localized", value);
                None
            }
        }
    }

    /// Is there something under this key?
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Where the value of this key is.
    pub fn place_of_key(&self, key: &str) -> Option<Place> {
        self.table.get(key).map(|value| self.at(value.span()))
    }

    /// Is there a table under this key?
    pub fn has_table(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// A table inside this one.
    pub fn table(&mut self, key: &'static str) -> Option<Fields<'a>> {
        let value = self.get(key)?;
        match value.get_ref().as_table() {
            Some(table) => Some(Fields::new(table, value.span(), &self.file, self.base)),
            None => {
                self.wrong_type(key, "table", value);
                None
            }
        }
    }

    /// A list of tables.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, "tables", value);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Fields::new(table, item.span(), &self.file, self.base)),
                None => self.wrong_type(key, "table", item),
            }
        }
        tables
    }

    /// Every key of this table as a table, for tables whose keys the author chooses.
    pub fn named_tables(&mut self) -> Vec<(Written<String>, Fields<'a>)> {
        let mut tables = Vec::new();
        for (key, value) in self.table {
            let name = Written { value: key.get_ref().to_string(), place: self.at(key.span()) };
            match value.get_ref().as_table() {
                Some(table) => tables.push((name, Fields::new(table, value.span(), &self.file, self.base))),
                None => self.wrong_type(&name.value, "table", value),
            }
        }
        tables.sort_by(|a, b| a.0.place.span.as_ref().map(|s| s.start).cmp(&b.0.place.span.as_ref().map(|s| s.start)));
        tables
    }

    /// Every key and raw value, for tables whose keys and values the author chooses.
    pub fn raw(&self) -> impl Iterator<Item = (Written<String>, &'a Spanned<DeValue<'a>>)> {
        self.table
            .iter()
            .map(|(key, value)| (Written { value: key.get_ref().to_string(), place: self.at(key.span()) }, value))
    }

    /// The place of a raw value of this table.
    pub fn place_of(&self, value: &Spanned<DeValue<'_>>) -> Place {
        self.at(value.span())
    }

    /// The values under a key whose keys the author chooses (`[extra]`), as plain data.
    pub fn free(&mut self, key: &'static str) -> Option<serde_json::Map<String, serde_json::Value>> {
        let value = self.get(key)?;
        match to_json(value.get_ref()) {
            serde_json::Value::Object(map) => Some(map),
            _ => {
                self.wrong_type(key, "table", value);
                None
            }
        }
    }

    /// Ends the reading: whatever nobody asked for is unknown.
    pub fn finish(mut self) -> Vec<Finding> {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            // What has no name is left over from something that is no TOML, and told as that.
            if self.asked.contains(&name) || name.is_empty() {
                continue;
            }
            let mut finding = Finding::at(&rules::UNKNOWN_KEY, self.at(key.span())).with("key", name);
            finding = finding.with("nearest", nearest(name, self.asked.iter().copied()).unwrap_or_default());
            self.findings.push(finding);
        }
        self.findings
    }

    /// Ends the reading of a table whose keys the author chooses.
    pub fn finish_free(self) -> Vec<Finding> {
        self.findings
    }
}

/// Language tags as people list them: `pl, en`.
pub fn join_tags(languages: &[LanguageTag]) -> String {
    languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>().join(", ")
}

/// TOML as plain data; dates become their ISO text.
pub fn to_json(value: &DeValue<'_>) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        DeValue::String(text) => Json::String(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).map_or(Json::Null, Json::from),
        DeValue::Float(number) => number.as_str().parse::<f64>().map_or(Json::Null, Json::from),
        DeValue::Boolean(boolean) => Json::Bool(*boolean),
        DeValue::Datetime(datetime) => Json::String(datetime.to_string()),
        DeValue::Array(items) => items.iter().map(|item| to_json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let mut map: Vec<_> = table.iter().map(|(k, v)| (k.get_ref().to_string(), to_json(v.get_ref()))).collect();
            map.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(map.into_iter().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_since_1970_are_days_of_the_calendar() {
        let at = |seconds| Date::from_unix(seconds).rfc3339();
        assert_eq!(at(0), "1970-01-01T00:00:00Z");
        assert_eq!(at(951_782_399), "2000-02-28T23:59:59Z");
        assert_eq!(at(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(at(1_735_689_599), "2024-12-31T23:59:59Z");
        assert_eq!(at(4_107_542_400), "2100-03-01T00:00:00Z");
    }
}
