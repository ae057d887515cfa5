//! The program on one screen: `plan` says which files there will be, `make` gives one of them.
//!
//! The only parallel loops over files are here. Commands differ only in what they do with the files.

mod audit;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::convert::Infallible;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use tracing::span::EnteredSpan;
use tracing::{Span, info_span};

pub use audit::Audited;

use crate::cache::{Cache, Parsed};
use crate::config::{self, Config};
use crate::data;
use crate::finding::{Checked, Finding, Place, Severity, rules};
use crate::fingerprint::Fingerprint;
use crate::locale::{self, Locale, Pseudo, Wanted};
use crate::media;
use crate::page::{self, Page};
use crate::plan::{self, Draft, Made, Output, Plan, Told};
use crate::site::{self, Parts};
use crate::sources::{Content, Sources};
use crate::statement;
use crate::theme;

/// What a run may change about a site.
#[derive(Debug, Clone, Default, Hash)]
pub struct Options {
    /// Absolute address of the output's root, over the one in site.toml.
    pub base_url: Option<String>,
    /// Build drafts too.
    pub has_drafts: bool,
    /// Pseudo-localise it, so that text that nobody can translate stands out.
    pub pseudo: Option<Pseudo>,
}

/// Sources → config, locales, theme → pages → site → plan. There is no plan when the site cannot
/// be understood at all; the findings say why.
///
/// The cache is of the run before, or empty: it changes how long this takes and nothing else.
pub fn plan(sources: &Sources, options: &Options, cache: &mut Cache) -> Checked<Option<Plan>> {
    let mut findings = Vec::new();
    let timed = info_span!("config").entered();
    let Some(mut config) = config::parse(sources, options.base_url.as_deref()).into_value(&mut findings) else {
        return Checked::new(None, findings);
    };
    if let Some(pseudo) = options.pseudo {
        config.change_texts(|text| pseudo.text(text));
    }
    let languages = &config.languages;
    let wanted = Wanted { languages, theme: &config.theme.value, pseudo: options.pseudo };
    let timed = next(timed, info_span!("locales"));
    let locales = cache
        .locales
        .or_make(locale::fingerprint(sources, wanted), || locale::load(sources, wanted))
        .into_value(&mut findings);
    let timed = next(timed, info_span!("theme"));
    let theme = cache
        .theme
        .or_make(theme::fingerprint(sources, &config, &locales), || {
            theme::load(sources, &config, &locales).map(|theme| theme.map(Arc::new))
        })
        .into_value(&mut findings);
    if config.audit.is_on {
        let tokens = theme::tokens::fingerprint(sources, &config);
        let made = cache.tokens.or_make(tokens, || Checked::new((), theme::tokens::check(sources, &config)));
        findings.extend(made.findings.into_iter().filter(|finding| !config.audit.is_off(finding.rule)));
    }
    let timed = next(timed, info_span!("data"));
    let registers = cache
        .registers
        .or_make(data::fingerprint(sources, languages), || data::parse(sources, languages).map(Arc::new))
        .into_value(&mut findings);
    drop(timed);
    let mut pages = parse_pages(sources, &config, &locales, cache, &mut findings);
    for page in &pages {
        let Some(followed) = &page.front_matter.followed else { continue };
        let (document, languages) = (page.name.document(), &config.languages);
        let has_page =
            |language: usize| sources.get(&format!("site/{document}.{}.md", languages[language].as_str())).is_some();
        findings.extend(page::follows_nothing(followed, page.name.language, &document, languages, has_page));
    }
    if let Some(statement) = &config.statement {
        let text = sources.text(config::SITE_TOML).unwrap_or_default();
        pages.extend(statement::pages(statement, &locales, &config.typography, &text).into_value(&mut findings));
    }
    pages.retain(|page| options.has_drafts || !page.front_matter.is_draft);

    let timed = info_span!("assemble").entered();
    let mut media = Vec::new();
    for (path, content) in sources.under("site/").filter(|(path, _)| is_media(path)) {
        // `about.en.MD` is meant as a page; as a file it would publish its header and its drafts.
        if page::is_almost_page(path) {
            findings.push(page::not_quite_a_page(path, &config.languages));
            continue;
        }
        let captions = matches!(content, Content::Text { .. }).then(|| sources.text(path)).flatten();
        let (measured, media_findings) = media::measure(path, content, captions);
        media.push(measured);
        findings.extend(media_findings);
    }

    let parts = Parts { config, locales, pages, media, registers };
    let site = site::assemble(parts).into_value(&mut findings);
    let _timed = next(timed, info_span!("plan"));
    let told = Told::of(&findings);
    let plan = theme.map(|theme| plan::outputs(site, theme, told, sources).into_value(&mut findings));
    Checked::new(plan, findings)
}

/// One stage after the other: the first ends before the next starts.
fn next(timed: EnteredSpan, stage: Span) -> EnteredSpan {
    drop(timed);
    stage.entered()
}

/// Every page that can be understood, in order of its path.
fn parse_pages(
    sources: &Sources,
    config: &Config,
    locales: &[Arc<Locale>],
    cache: &mut Cache,
    findings: &mut Vec<Finding>,
) -> Vec<Arc<Page>> {
    let _timed = info_span!("pages").entered();
    let of_locales: Vec<_> = locales.iter().map(|locale| locale.fingerprint).collect();
    let files: Vec<_> = sources.under("site/").filter(|(path, _)| path.ends_with(".md")).collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .filter_map(|(path, content)| {
            let Content::Text { fingerprint, .. } = content else {
                return None;
            };
            let fingerprint = Fingerprint::of(&(path, fingerprint, &of_locales, &config.typography));
            if let Some(known) = cache.pages.get(path).filter(|known| known.fingerprint == fingerprint) {
                return Some((path, known.clone(), false));
            }
            let _timed = info_span!("parse", path = &**path).entered();
            let mut findings = Vec::new();
            let page = page::name(path, &config.languages).into_value(&mut findings).map(|name| {
                let locale = &locales[name.language];
                let text = sources.text(path).unwrap_or_default();
                let is_typeset = config.typography[name.language];
                Arc::new(page::parse(path, &text, name, locale, is_typeset, fingerprint).into_value(&mut findings))
            });
            // From now on the text is only needed to show findings in it.
            sources.release(path);
            Some((path, Parsed { fingerprint, page, findings: Arc::from(findings) }, true))
        })
        .collect();
    let mut pages = Vec::with_capacity(parsed.len());
    let count = parsed.len();
    for (path, parsed, is_new) in parsed {
        findings.extend_from_slice(&parsed.findings);
        pages.extend(parsed.page.clone());
        if is_new {
            cache.pages.insert(path.clone(), parsed);
        }
    }
    // Pages that are gone are forgotten.
    if cache.pages.len() > count {
        cache.pages.retain(|path, _| sources.get(path).is_some());
    }
    pages
}

fn is_media(path: &str) -> bool {
    !path.ends_with(".md") && path != config::SITE_TOML && !path.starts_with("site/data/")
}

/// One output: its bytes, or where to copy them from, and what was found in it.
pub fn make(plan: &Plan, output: &Output, sources: &Sources) -> Taken<Made> {
    let draft = plan::draft(plan, output);
    audited(&draft, plan::render(&draft), None, sources)
}

/// What became of a draft: rendered, or why it cannot be. `known` is what was found in the same before.
fn audited(
    draft: &Draft<'_>,
    rendered: Result<Made, Finding>,
    known: Option<Audited>,
    sources: &Sources,
) -> Taken<Made> {
    match rendered {
        Ok(made) => {
            let audited = known.unwrap_or_else(|| audit::audit(draft, &made, sources));
            Taken { value: Some(made), audited }
        }
        Err(finding) => Taken { value: None, audited: Audited { findings: vec![finding], ..Audited::default() } },
    }
}

/// What was found in outputs that were made before, by what each was made from.
pub type Earlier = FxHashMap<Fingerprint, Audited>;

/// What is known of an output that would be made from the same as one before.
#[derive(Debug)]
pub enum Known<K> {
    /// Nothing: none was.
    Nothing,
    /// What was found in it. It is not there any more, or that is not certain.
    Found(Audited),
    /// It is there, and what was found in it.
    Whole(K, Audited),
}

/// What happened to an output.
#[derive(Debug)]
pub enum Outcome<K> {
    /// It is known to be as it would be made.
    Known(K),
    /// It was made, from what this fingerprint says.
    Made(Made, Fingerprint),
}

/// How many outputs a core renders before it audits them, at most, and how many bytes of them it keeps.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 2 << 20;

/// What became of one output.
#[derive(Debug)]
pub struct Taken<T> {
    /// What was made of it; none where it cannot be made.
    pub value: Option<T>,
    /// What was found in it.
    pub audited: Audited,
}

/// Makes every output that `known` does not know by what it is made from, audits those of which it does not know what
/// was found in them, and hands each to `take`, many at a time; returns what became of them, in their order. An output
/// that cannot be taken ends the run.
///
/// A core renders a batch, then audits it, then hands it on: each of these has more to keep at hand than
/// fits into a core's cache beside the others, and to change between them with each page costs an eighth
/// of a build.
pub fn make_all<'p, K, T: Send, E: Send>(
    plan: &'p Plan,
    sources: &Sources,
    known: impl Fn(&'p Output, Fingerprint) -> Known<K> + Sync,
    take: impl Fn(&'p Output, Outcome<K>) -> Result<T, E> + Sync,
) -> Result<Vec<Taken<T>>, E> {
    let _timed = info_span!("files").entered();
    type Waiting<'p> = (Draft<'p>, Result<Made, Finding>, Option<Audited>);
    let finish = |waiting: &mut Vec<Waiting<'p>>, done: &mut Vec<Taken<T>>| {
        let audit = |(draft, rendered, known): Waiting<'p>| (audited(&draft, rendered, known, sources), draft);
        let audited: Vec<_> = waiting.drain(..).map(audit).collect();
        for (Taken { value, audited }, Draft { output, fingerprint, .. }) in audited {
            let value = value.map(|made| take(output, Outcome::Made(made, fingerprint))).transpose()?;
            done.push(Taken { value, audited });
        }
        Ok(())
    };
    let some = |outputs: &'p [Output]| {
        let (mut waiting, mut done) = (Vec::new(), Vec::with_capacity(outputs.len()));
        let mut size = 0;
        for output in outputs {
            let draft = plan::draft(plan, output);
            let audited = match known(output, draft.fingerprint) {
                Known::Whole(known, audited) => {
                    finish(&mut waiting, &mut done)?;
                    size = 0;
                    done.push(Taken { value: Some(take(output, Outcome::Known(known))?), audited });
                    continue;
                }
                Known::Found(audited) => Some(audited),
                Known::Nothing => None,
            };
            let timed = info_span!("make", path = output.path.as_str()).entered();
            let rendered = plan::render(&draft);
            drop(timed);
            if let Ok(Made::Bytes(bytes)) = &rendered {
                size += bytes.len();
            }
            waiting.push((draft, rendered, audited));
            if size > BATCH_BYTES {
                finish(&mut waiting, &mut done)?;
                size = 0;
            }
        }
        finish(&mut waiting, &mut done)?;
        Ok(done)
    };
    // Enough batches that no core waits long for the last.
    let batch = (plan.outputs.len() / (16 * rayon::current_num_threads())).clamp(1, BATCH);
    let taken: Vec<_> = plan.outputs.par_chunks(batch).map(some).collect::<Result<_, E>>()?;
    Ok(taken.into_iter().flatten().collect())
}

/// Makes every output, but for those that were made from the same before, and forgets it; returns what was found.
pub fn check_all(plan: &Plan, sources: &Sources, earlier: &Earlier) -> Vec<Finding> {
    findings_of(plan, &make_new(plan, sources, earlier), sources)
}

/// The same, again and again: `earlier` is then what is to be known the next time.
pub fn check_again(plan: &Plan, sources: &Sources, earlier: &mut Earlier) -> Vec<Finding> {
    let taken = make_new(plan, sources, earlier);
    *earlier = taken.iter().filter_map(|taken| Some((taken.value?, taken.audited.clone()))).collect();
    findings_of(plan, &taken, sources)
}

fn make_new(plan: &Plan, sources: &Sources, earlier: &Earlier) -> Vec<Taken<Fingerprint>> {
    let known = |_: &Output, fingerprint| match earlier.get(&fingerprint) {
        Some(audited) => Known::Whole(fingerprint, audited.clone()),
        None => Known::Nothing,
    };
    let taken: Result<_, Infallible> = make_all(plan, sources, known, |_, outcome| match outcome {
        Outcome::Known(fingerprint) | Outcome::Made(_, fingerprint) => Ok(fingerprint),
    });
    let Ok(taken) = taken;
    taken
}

/// What was found in all outputs of a plan, and between them, and not told before.
pub fn findings_of<T>(plan: &Plan, taken: &[Taken<T>], sources: &Sources) -> Vec<Finding> {
    let all = taken.iter().flat_map(|taken| &taken.audited.findings);
    let mut findings = once_per_cause(all.filter(|finding| !plan.told.has(finding)).cloned());
    findings.extend(audit::across(plan, sources, taken.iter().map(|taken| &taken.audited.facts)));
    findings
}

/// What a template does on a thousand pages has one reason: it is told once, with one page and the
/// number of the others.
fn once_per_cause(findings: impl Iterator<Item = Finding>) -> Vec<Finding> {
    type Cause = (Option<Place>, &'static str, String);
    let mut told: Vec<Finding> = Vec::new();
    // Where the first of each cause is told, on which page it was found last, and on how many others.
    let mut causes: BTreeMap<Cause, (usize, String, usize)> = BTreeMap::new();
    for finding in findings {
        let Some(page) = finding.text(page_key(&finding)).map(str::to_owned) else {
            told.push(finding);
            continue;
        };
        let detail = finding.text("detail").unwrap_or_default().to_owned();
        match causes.entry((finding.place.clone(), finding.rule.id, detail)) {
            Entry::Vacant(entry) => {
                entry.insert((told.len(), page, 0));
                told.push(finding);
            }
            Entry::Occupied(mut entry) => {
                let (_, last, others) = entry.get_mut();
                if *last != page || finding.rule == &rules::TEMPLATE_ERROR {
                    (*last, *others) = (page, *others + 1);
                }
            }
        }
    }
    for (first, _, others) in causes.into_values() {
        let name = if told[first].rule == &rules::TEMPLATE_ERROR { "others" } else { plan::OTHER_PAGES };
        told[first].values.push((name.into(), others.into()));
    }
    told
}

/// Under which name a finding in a template says on which page it was found.
fn page_key(finding: &Finding) -> &'static str {
    if finding.rule == &rules::TEMPLATE_ERROR { "page" } else { plan::SEEN_ON }
}

/// Is there anything that forbids publishing?
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.severity == Severity::Error)
}
