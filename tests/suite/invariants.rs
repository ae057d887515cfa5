//! What must hold for the whole program (src/lib.rs lists it).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use latarnia::cli::{LANGUAGES, program_locale};
use latarnia::finding::criteria::Criterion;
use latarnia::finding::rules;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_rule_has_its_words_in_every_language_that_the_program_speaks() {
    for language in LANGUAGES {
        let locale = program_locale(language);
        for rule in rules::ALL {
            for id in [rule.id.to_owned(), format!("{}.why", rule.id), format!("{}.help", rule.id)] {
                assert!(own_has(language, &id), "locales/{language}/findings.ftl lacks {id}");
                assert!(locale.messages.has(&id));
            }
        }
    }
}

/// Is the message in the language's own file, not only behind it?
fn own_has(language: &str, id: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(format!("locales/{language}/findings.ftl"))).unwrap();
    let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
    let Some(start) = text.find(&format!("\n{message} =")) else {
        return false;
    };
    let block_end = text[start + 1..].find("\n\n").map_or(text.len(), |end| start + 1 + end);
    attribute.is_none_or(|attribute| text[start..block_end].contains(&format!(".{attribute} =")))
}

#[test]
fn every_success_criterion_of_a_rule_has_a_name_and_a_level() {
    let locales = LANGUAGES.map(program_locale);
    for number in rules::ALL.iter().flat_map(|rule| rule.wcag) {
        let criterion = Criterion::of(number).unwrap_or_else(|| panic!("WCAG 2.2 has no {number}"));
        for locale in &locales {
            assert!(locale.messages.has(&criterion.message()), "{:?}: {number}", locale.tag);
        }
    }
}

#[test]
fn rule_ids_are_unique_and_kebab_case() {
    let ids: BTreeSet<_> = rules::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), rules::ALL.len());
    assert!(ids.iter().all(|id| { id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') }));
}

#[test]
fn every_rule_is_made_somewhere() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let code: String = files
        .iter()
        .filter(|path| !path.ends_with("finding/rules.rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for rule in rules::ALL {
        let name = rule.id.replace('-', "_").to_uppercase();
        assert!(code.contains(&format!("rules::{name}")), "nobody makes {name}");
    }
}

#[test]
fn every_message_exists_in_both_languages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let ids = |language: &str, file: &str| -> BTreeSet<String> {
        let text = fs::read_to_string(root.join(language).join(file)).unwrap();
        text.lines()
            .filter(|line| !line.starts_with([' ', '#', '}']))
            .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned()))
            .collect()
    };
    for entry in fs::read_dir(root.join("en")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        if file.ends_with(".ftl") {
            assert_eq!(ids("pl", &file), ids("en", &file), "{file}");
        }
    }
}

/// Which stages a stage may use: those before it.
#[test]
fn a_stage_uses_only_what_comes_before_it() {
    let allowed: &[(&str, &[&str])] = &[
        ("finding", &["finding", "fields", "fingerprint", "locale", "sources"]),
        ("fingerprint", &[]),
        ("sources", &["sources", "finding", "fingerprint"]),
        ("language", &[]),
        ("fields", &["finding", "language"]),
        ("locale", &["language", "locale", "fields", "finding", "fingerprint", "sources"]),
        ("config", &["language", "fields", "finding", "locale", "page", "sources", "statement"]),
        ("statement", &["statement", "language", "fields", "finding", "fingerprint", "locale", "page"]),
        ("trace", &[]),
        ("theme", &["theme", "audit", "config", "fields", "finding", "fingerprint", "locale", "sources", "trace"]),
        ("page", &["language", "page", "fields", "finding", "fingerprint", "locale", "trace"]),
        ("media", &["finding", "sources"]),
        ("data", &["language", "config", "fields", "finding", "fingerprint", "locale", "sources"]),
        ("site", &["language", "site", "config", "data", "fields", "finding", "locale", "media", "page"]),
        (
            "plan",
            &[
                "plan",
                "audit",
                "config",
                "data",
                "fields",
                "finding",
                "fingerprint",
                "language",
                "locale",
                "media",
                "page",
                "site",
                "sources",
                "statement",
                "theme",
                "trace",
            ],
        ),
        // It must serve any HTML: it knows neither settings nor sites.
        ("audit", &["audit", "finding", "fingerprint", "language"]),
        ("cache", &["data", "finding", "fingerprint", "locale", "page", "publish", "sources", "theme"]),
        (
            "pipeline",
            &[
                "audit",
                "cache",
                "config",
                "data",
                "finding",
                "fingerprint",
                "locale",
                "media",
                "page",
                "plan",
                "site",
                "sources",
                "statement",
                "theme",
            ],
        ),
        ("exchange", &["exchange", "fields", "finding", "fingerprint", "language", "locale", "page", "sources"]),
        ("status", &["config", "finding", "language", "locale", "page", "sources"]),
        ("project", &["cache", "finding", "pipeline", "plan", "sources"]),
        ("watch", &["failpoint", "finding", "project", "sources"]),
        ("publish", &["failpoint", "finding", "fingerprint", "pipeline", "plan", "sources"]),
        ("server", &["config", "finding", "fingerprint", "locale", "pipeline", "plan", "sources"]),
    ];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    for path in files {
        let relative = path.strip_prefix(&src).unwrap();
        let module =
            relative.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let Some((_, allowed)) = allowed.iter().find(|(name, _)| *name == module) else {
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        let used = text.split("crate::").skip(1).filter_map(|rest| {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            (!name.is_empty()).then_some(name)
        });
        for name in used {
            assert!(allowed.contains(&name.as_str()) || name == module, "{} uses {name}", relative.display());
        }
    }
}

#[test]
fn built_in_locales_and_themes_have_no_findings_in_the_example_site() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut findings = Vec::new();
    let sources = latarnia::sources::read(root).into_value(&mut findings);
    let plan = latarnia::pipeline::plan(
        &sources,
        &latarnia::pipeline::Options::default(),
        &mut latarnia::cache::Cache::default(),
    )
    .into_value(&mut findings);
    findings.extend(latarnia::pipeline::check_all(&plan.unwrap(), &sources, &latarnia::pipeline::Earlier::default()));
    assert_eq!(findings, Vec::new());
}
