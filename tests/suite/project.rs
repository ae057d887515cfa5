//! A project in one string: `-- site/index.pl.md --` starts a file. It is planned and made in memory.

use std::collections::BTreeMap;
use std::convert::Infallible;

use latarnia::cache::Cache;
use latarnia::cli::program_locale;
use latarnia::finding::{self, Checked, Finding, Human};
use latarnia::pipeline::{self, Known, Options, Outcome};
use latarnia::plan::{Made, Plan};
use latarnia::sources::{self, Location, Sources};

/// What every project needs, unless it brings its own: two languages and their home pages. Most tests have
/// templates that are no whole pages, so the audit is off; `audit_build.rs` has it on.
pub(crate) const BASE: &str = r#"
-- site/site.toml --
title = { pl = "Serwis", en = "Site" }
base_url = "https://example.org"
languages = ["pl", "en"]
theme = "latarnia"
audit.enabled = false
-- site/index.pl.md --
+++
title = "Start"
+++
-- site/index.en.md --
+++
title = "Home"
+++
"#;

/// A project, planned and made.
pub(crate) struct Built {
    pub(crate) sources: Sources,
    pub(crate) findings: Vec<Finding>,
    /// Every output by path.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Builds a project in memory.
pub(crate) fn build(project: &str) -> Built {
    build_with(project, &Options::default())
}

/// Builds a project in memory, with options.
pub(crate) fn build_with(project: &str, options: &Options) -> Built {
    let mut files = split(BASE);
    files.extend(split(project));
    build_files(files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect(), options)
}

/// Builds exactly these files.
pub(crate) fn build_files(files: BTreeMap<String, Vec<u8>>, options: &Options) -> Built {
    let mut findings = Vec::new();
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone()));
    let sources = sources::from_memory(files).into_value(&mut findings);
    let plan = pipeline::plan(&sources, options, &mut Cache::default()).into_value(&mut findings);
    let files = plan.map(|plan| make_all(&plan, &sources).into_value(&mut findings)).unwrap_or_default();
    finding::sort(&mut findings);
    Built { sources, findings, files }
}

/// Every output by path.
pub(crate) fn make_all(plan: &Plan, sources: &Sources) -> Checked<BTreeMap<String, Vec<u8>>> {
    let taken: Result<_, Infallible> = pipeline::make_all(
        plan,
        sources,
        |_, _| Known::<Infallible>::Nothing,
        |output, outcome| {
            let Outcome::Made(made, _) = outcome;
            let bytes = match made {
                Made::Bytes(bytes) => bytes,
                Made::Copy(Location::Memory(bytes)) => bytes.to_vec(),
                Made::Copy(Location::Disk(_)) => unreachable!("a project in memory is not on disk"),
            };
            Ok((output.path.as_str().to_owned(), bytes))
        },
    );
    let Ok(taken) = taken;
    let findings = pipeline::findings_of(plan, &taken, sources);
    Checked::new(taken.into_iter().filter_map(|taken| taken.value).collect(), findings)
}

/// The files of a project in one string.
pub(crate) fn split(project: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in project.split_inclusive('\n') {
        let name = line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
        match (name, &current) {
            (Some(name), _) => {
                files.insert(name.to_owned(), String::new());
                current = Some(name.to_owned());
            }
            (None, Some(name)) => files.get_mut(name).unwrap().push_str(line),
            (None, None) => {}
        }
    }
    files
}

impl Built {
    /// A text output; the names of all outputs where there is none of this path.
    pub(crate) fn text(&self, path: &str) -> &str {
        match self.files.get(path) {
            Some(bytes) => std::str::from_utf8(bytes).unwrap(),
            None => panic!("no output {path}; there are: {:#?}; findings: {}", self.files.keys(), self.told("en")),
        }
    }

    /// The part of an output from the first `from` to the next `to`.
    pub(crate) fn part(&self, path: &str, from: &str, to: &str) -> String {
        let text = self.text(path);
        let start = text.find(from).unwrap_or_else(|| panic!("no {from} in {path}:\n{text}"));
        let end = text[start..].find(to).unwrap_or_else(|| panic!("no {to} in {path}")) + start + to.len();
        text[start..end].to_owned()
    }

    /// The rules of all findings, in order.
    pub(crate) fn rules(&self) -> Vec<&'static str> {
        self.findings.iter().map(|finding| finding.rule.id).collect()
    }

    /// All findings as people read them.
    pub(crate) fn told(&self, language: &str) -> String {
        let locale = program_locale(language);
        let human = Human::new(&locale, false);
        self.findings
            .iter()
            .map(|finding| human.tell(finding, &self.sources) + "\n\n")
            .collect::<String>()
            .trim_end()
            .to_owned()
            + "\n"
    }
}

/// A page whose template shows its body and nothing else, so that a test sees just that.
pub(crate) const BARE_PAGE: &str = "
-- themes/latarnia/templates/page.html --
{{ page.body | safe }}
";

/// The body of one Polish page, rendered.
pub(crate) fn body(markdown: &str) -> String {
    body_in("pl", markdown)
}

/// The body of one page, rendered.
pub(crate) fn body_in(language: &str, markdown: &str) -> String {
    let project = format!("{BARE_PAGE}-- site/a.{language}.md --\n+++\ntitle = \"A\"\n+++\n{markdown}\n");
    let built = build(&project);
    let findings: Vec<_> = built.rules().into_iter().filter(|rule| *rule != "missing-translation").collect();
    assert_eq!(findings, Vec::<&str>::new(), "{}", built.told("en"));
    built.text(&format!("{language}/a/index.html")).trim().to_owned() + "\n"
}
