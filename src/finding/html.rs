//! The report as a page: totals by success criterion and rule, findings by page, earlier audits.
//!
//! It is one file without scripts. It carries its totals, and those of the reports before it, so that the
//! next report at its place can tell what has become better.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use tera::{Context, Tera};

use super::criteria::{self, Criterion};
use super::{Count, Located, Rule, Severity, SourcePath, Words};
use crate::fields::Date;
use crate::locale::{Argument, Locale};

const TEMPLATE: &str = include_str!("report.html");

/// Before and after the totals in a report.
const BEFORE_TOTALS: &str = "id=\"latarnia-totals\">";
const AFTER_TOTALS: &str = "</script>";

/// How many findings a page lists, and a report in all: nobody reads more, and browsers get slow.
const OF_PAGE_MAX: usize = 100;
const LISTED_MAX: usize = 3000;

/// How many earlier audits are kept.
const HISTORY_MAX: usize = 100;

/// What an audit found, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// When: `2026-11-23T12:00:00Z`.
    pub at: String,
    /// Files that were audited.
    pub files: usize,
    /// Findings by severity.
    pub errors: usize,
    /// Findings by severity.
    pub warnings: usize,
    /// Findings by severity.
    pub hints: usize,
    /// Findings by rule.
    pub rules: BTreeMap<String, usize>,
}

impl Totals {
    /// What a report tells of itself and of those before it, the newest last.
    pub fn of_report(html: &str) -> Vec<Totals> {
        let json = html.rsplit_once(BEFORE_TOTALS).and_then(|(_, rest)| rest.split(AFTER_TOTALS).next());
        json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    }
}

/// What is told of the audit as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// When it was.
    pub at: Date,
    /// How many files were audited.
    pub files: usize,
    /// How many findings the baseline knows.
    pub known: usize,
}

/// Collects findings for a report.
#[derive(Debug, Default)]
pub struct HtmlReport {
    earlier: Vec<Totals>,
    count: Count,
    criteria: BTreeMap<&'static str, OfCriterion>,
    rules: BTreeMap<(Severity, &'static str), OfRule>,
    pages: IndexMap<SourcePath, OfPage>,
    listed: usize,
}

#[derive(Debug, Default)]
struct OfCriterion {
    count: Count,
    pages: BTreeSet<SourcePath>,
}

#[derive(Debug)]
struct OfRule {
    example: String,
    count: usize,
    pages: BTreeSet<SourcePath>,
}

#[derive(Debug, Default)]
struct OfPage {
    count: usize,
    listed: Vec<Listed>,
}

#[derive(Debug)]
struct Listed {
    rule: &'static Rule,
    words: Words,
    place: Option<(usize, usize)>,
    source: String,
}

impl HtmlReport {
    /// Begins a report after others.
    pub fn new(earlier: Vec<Totals>) -> Self {
        Self { earlier, ..Self::default() }
    }

    /// Adds a finding.
    pub fn add(&mut self, located: &Located, words: &Words) {
        let rule = located.finding.rule;
        let spot = located.place.as_ref();
        let file = spot.map_or_else(|| SourcePath::from(""), |spot| spot.file.clone());
        self.count.add(rule);
        for number in rule.wcag {
            let of = self.criteria.entry(number).or_default();
            of.count.add(rule);
            of.pages.insert(file.clone());
        }
        let new = || OfRule { example: words.message.clone(), count: 0, pages: BTreeSet::new() };
        let of = self.rules.entry((rule.severity, rule.id)).or_insert_with(new);
        of.count += 1;
        of.pages.insert(file.clone());
        let page = self.pages.entry(file).or_default();
        page.count += 1;
        if page.listed.len() < OF_PAGE_MAX && self.listed < LISTED_MAX {
            self.listed += 1;
            page.listed.push(Listed {
                rule,
                words: words.clone(),
                place: spot.and_then(|spot| spot.region).map(|region| (region.line, region.column)),
                source: spot.map(|spot| spot.source.clone()).unwrap_or_default(),
            });
        }
    }

    /// Writes the report.
    pub fn finish(self, mut to: impl Write, run: Run, locale: &Locale) -> io::Result<()> {
        let mut engine = Tera::default();
        let html = engine
            .add_raw_template("report.html", TEMPLATE)
            .and_then(|()| engine.render("report.html", &self.context(run, locale)))
            .expect("our own template and all that it asks for: tried in tests");
        to.write_all(html.as_bytes())?;
        to.flush()
    }

    fn context(&self, run: Run, locale: &Locale) -> Context {
        let teller = Teller { locale };
        let now = Totals {
            at: run.at.rfc3339(),
            files: run.files,
            errors: self.count.errors,
            warnings: self.count.warnings,
            hints: self.count.hints,
            rules: self.rules.iter().map(|((_, id), of)| ((*id).to_owned(), of.count)).collect(),
        };
        let all: Vec<_> = self.earlier.iter().chain([&now]).collect();
        let all = &all[all.len().saturating_sub(HISTORY_MAX)..];
        let json = serde_json::to_string(all).expect("texts and numbers always serialize").replace('<', "\\u003c");
        let mut context = Context::new();
        context.insert("lang", locale.tag.as_str());
        context.insert("dir", locale.direction.as_str());
        context.insert("date", &locale.format.date(run.at));
        context.insert("made", &teller.made(run));
        context.insert("word", &teller.words());
        context.insert("totals", &self.totals(run, &teller));
        context.insert("criteria", &self.by_criterion(&teller));
        context.insert("rules", &self.by_rule(&teller));
        context.insert("pages", &self.by_page(&teller));
        context.insert("is_short", &(self.listed <= 30));
        context.insert("history", &self.history(all, &teller));
        context.insert("json", &json);
        context
    }

    fn totals(&self, run: Run, teller: &Teller<'_>) -> Vec<Named> {
        let with = self.pages.keys().filter(|page| !page.is_empty()).count();
        let mut totals = vec![
            teller.named("report-errors", self.count.errors),
            teller.named("report-warnings", self.count.warnings),
            teller.named("report-hints", self.count.hints),
            teller.named("report-files", run.files),
            teller.named("report-clean", run.files.saturating_sub(with)),
        ];
        if run.known > 0 {
            totals.push(teller.named("report-known", run.known));
        }
        totals
    }

    fn by_criterion(&self, teller: &Teller<'_>) -> Vec<ToldCriterion> {
        let of = |criterion: &'static Criterion| {
            let of = self.criteria.get(criterion.number)?;
            Some(ToldCriterion {
                number: criterion.number,
                level: criterion.level,
                name: teller.word(&criterion.message()),
                address: criterion.address(),
                errors: of.count.errors,
                warnings: of.count.warnings,
                hints: of.count.hints,
                pages: of.pages.len(),
            })
        };
        criteria::ALL.iter().filter_map(of).collect()
    }

    fn by_rule(&self, teller: &Teller<'_>) -> Vec<ToldRule> {
        let last = self.earlier.last();
        let of = |(&(severity, id), of): (&(Severity, &'static str), &OfRule)| ToldRule {
            id,
            severity: teller.severity(severity),
            example: of.example.clone(),
            count: of.count,
            before: last.map_or(0, |last| last.rules.get(id).copied().unwrap_or(0)),
            pages: of.pages.len(),
        };
        self.rules.iter().map(of).collect()
    }

    fn by_page(&self, teller: &Teller<'_>) -> Vec<ToldPage> {
        let listed = |one: &Listed| ToldFinding {
            kind: one.rule.severity.as_str(),
            severity: teller.severity(one.rule.severity),
            place: one.place.map(|(line, column)| teller.place(line, column)),
            rule: one.rule.id,
            message: one.words.message.clone(),
            why: one.words.why.clone(),
            help: one.words.help.clone(),
            source: one.source.clone(),
        };
        let of = |(file, page): (&SourcePath, &OfPage)| ToldPage {
            name: if file.is_empty() { teller.word("report-nowhere") } else { file.to_string() },
            count: teller.counted("report-found", page.count),
            findings: page.listed.iter().map(listed).collect(),
            more: (page.count > page.listed.len())
                .then(|| teller.counted("report-more", page.count - page.listed.len())),
        };
        self.pages.iter().map(of).collect()
    }

    /// Earlier audits and this one, the newest first; nothing at the first time.
    fn history(&self, all: &[&Totals], teller: &Teller<'_>) -> Vec<Told> {
        let told = |totals: &&Totals| Told {
            at: totals.at.clone(),
            date: Date::parse_day(&totals.at).map_or_else(|| totals.at.clone(), |date| teller.locale.format.date(date)),
            errors: totals.errors,
            warnings: totals.warnings,
            hints: totals.hints,
            files: totals.files,
        };
        if all.len() > 1 { all.iter().rev().map(told).collect() } else { Vec::new() }
    }
}

/// What the template is given.
#[derive(Serialize)]
struct Named {
    name: String,
    count: String,
}

#[derive(Serialize)]
struct ToldCriterion {
    number: &'static str,
    level: &'static str,
    name: String,
    address: String,
    errors: usize,
    warnings: usize,
    hints: usize,
    pages: usize,
}

#[derive(Serialize)]
struct ToldRule {
    id: &'static str,
    severity: String,
    example: String,
    count: usize,
    before: usize,
    pages: usize,
}

#[derive(Serialize)]
struct ToldPage {
    name: String,
    count: String,
    findings: Vec<ToldFinding>,
    more: Option<String>,
}

#[derive(Serialize)]
struct ToldFinding {
    kind: &'static str,
    severity: String,
    place: Option<String>,
    rule: &'static str,
    message: String,
    why: String,
    help: String,
    source: String,
}

#[derive(Serialize)]
struct Told {
    at: String,
    date: String,
    errors: usize,
    warnings: usize,
    hints: usize,
    files: usize,
}

/// The words of the template, without what comes before each name.
const WORDS: [&str; 25] = [
    "report-title",
    "report-skip",
    "report-contents",
    "report-result",
    "report-nothing",
    "report-limits",
    "report-by-criterion",
    "report-by-rule",
    "report-by-page",
    "report-history",
    "report-criterion",
    "report-level",
    "report-errors",
    "report-warnings",
    "report-hints",
    "report-pages",
    "report-rule",
    "report-severity",
    "report-example",
    "report-count",
    "report-before",
    "report-when",
    "report-files",
    "report-why",
    "report-help",
];

/// Looks up words.
struct Teller<'a> {
    locale: &'a Locale,
}

impl Teller<'_> {
    fn word(&self, id: &str) -> String {
        self.locale.messages.own(id, &[])
    }

    fn words(&self) -> BTreeMap<String, String> {
        let name = |id: &str| id.trim_start_matches("report-").replace('-', "_");
        WORDS.iter().map(|id| (name(id), self.word(id))).collect()
    }

    fn made(&self, run: Run) -> String {
        let date = Argument::Text(self.locale.format.date(run.at).into());
        let version = Argument::Text(env!("CARGO_PKG_VERSION").into());
        self.locale.messages.own("report-made", &[("date", date), ("version", version)])
    }

    fn named(&self, id: &str, count: usize) -> Named {
        Named { name: self.word(id), count: self.locale.format.number(count as f64, 0) }
    }

    fn counted(&self, id: &str, count: usize) -> String {
        self.locale.messages.own(id, &[("count", Argument::Number(count as f64))])
    }

    fn severity(&self, severity: Severity) -> String {
        self.word(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Hint => "severity-hint",
        })
    }

    fn place(&self, line: usize, column: usize) -> String {
        let number = |number: usize| Argument::Number(number as f64);
        self.locale.messages.own("report-place", &[("line", number(line)), ("column", number(column))])
    }
}
