//! Incremental is exact: after any edits, a rebuild gives what a clean build gives, byte for byte,
//! findings included. In memory with thousands of edits; on disk with the published folder too.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::{Path, PathBuf};

use latarnia::cache::Cache;
use latarnia::finding::{self, Checked, Finding};
use latarnia::fingerprint::Fingerprint;
use latarnia::pipeline::{self, Audited, Earlier, Known, Options, Outcome};
use latarnia::plan::{Made, Output, Plan};
use latarnia::project::{Changes, Project};
use latarnia::publish::{Ledger, MARKER, Publisher};
use latarnia::sources::{self, Location, Sources};
use proptest::prelude::*;

use crate::project::{BASE, build_files, split};
use crate::publish::tree;

/// A theme that shows all that a view has, in few templates, so that a clean build is quick.
const THEME: &str = r#"
-- themes/small/templates/base.html --
<!doctype html><html lang="{{ lang }}"><title>{{ page.title }} – {{ site.title }}</title>
<link rel="stylesheet" href="{{ root }}assets/a.css">{{ t(id="skip-link") }}
{% for link in site.nav %}<a href="{{ root }}{{ link.path }}">{{ link.title }}</a>{% endfor %}
{% for one in alternates %}{{ one.lang }} {{ one.path }} {{ one.exists }}{% endfor %}
{% for crumb in breadcrumbs %}{{ crumb.title }} {{ crumb.path }}{% endfor %}
{% if page.lang %}{{ page.lang }} {{ page.dir }} {{ page.lang_name }}{% endif %}
{% if page.changed_source %}{{ t(id="original-link", title=page.changed_source) }}{% endif %}
{% for one in page.versions %}{{ one.title }} {{ one.path }}{% endfor %}{% if page.version_of %}{{ page.version_of.title }}{% endif %}
{% block main %}{{ page.body | safe }}{% endblock main %}
{% for child in children %}{{ <item page={child} /> }}{% endfor %}
{% if list %}{{ list.total }} {% for one in list.items %}{{ <item page={one} /> }}{% endfor %}{% endif %}
{% for tag in page.tags %}{{ tag.title }} {{ tag.path }}{% endfor %}
{% for material in page.materials %}{{ material.title }} {{ material.size }} {{ material.path }}{% endfor %}
{% if previous %}{{ previous.title }}{% endif %}{% if next %}{{ next.title }}{% endif %}
-- themes/small/templates/components/item.html --
{% component item(page: map, @root) %}<p>{{ page.title }} {{ root }}{{ page.path }} {{ page.date }}</p>{% if page.lang %}{{ page.lang }}{% endif %}{% endcomponent item %}
-- themes/small/templates/components/register.html --
{% component register(data: map, caption: string = "") %}{% for row in data.rows %}<p>{{ row.name.text }}</p>{% endfor %}{{ caption }}{% endcomponent register %}
-- themes/small/templates/home.html --
{% extends "base.html" %}
-- themes/small/templates/section.html --
{% extends "base.html" %}
-- themes/small/templates/page.html --
{% extends "base.html" %}
-- themes/small/templates/term.html --
{% extends "base.html" %}
-- themes/small/templates/taxonomy.html --
{% extends "base.html" %}
-- themes/small/templates/search.html --
{% extends "base.html" %}
-- themes/small/templates/404.html --
{% extends "base.html" %}
-- themes/small/templates/languages.html --
{% extends "base.html" %}
-- themes/small/templates/exit.html --
{% extends "base.html" %}
-- themes/small/templates/redirect.html --
<html lang="{{ lang }}"><title>{{ page.title }}</title>{{ target.path }}
-- themes/small/templates/statement.html --
<html lang="{{ lang }}"><title>{{ page.title }}</title>{{ page.title }} {{ statement.status }} {{ statement.address }} {{ statement.updated }}
{% if statement.texts.architecture %}{{ statement.texts.architecture.items[0].html | safe }}{% endif %}
-- themes/small/templates/materials.html --
<html lang="{{ lang }}"><title>{{ page.title }}</title>{% for material in all_materials %}{{ material.title }} {{ material.page_title }}{% endfor %}
"#;

type Files = BTreeMap<String, Vec<u8>>;

/// A site with a bit of everything.
fn start() -> Files {
    let mut files = split(BASE);
    files.extend(split(THEME));
    files.insert("site/site.toml".into(), site_toml(0));
    files.insert("site/data/people.csv".into(), "name\nAnna\n".into());
    files.insert("site/data/people.toml".into(), "[[columns]]\nkey = \"name\"\n".into());
    files.insert("themes/small/assets/a.css".into(), "p { color: #aaa }".into());
    files.insert("site/plan.pdf".into(), "%PDF-1.7".into());
    files.insert("site/static/static.svg".into(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".into());
    let old = "<!doctype html><html lang=\"pl\"><title>Stara</title>\
        <link rel=\"stylesheet\" href=\"https://example.org/assets/a.css\"><main><h1>Stara</h1><p>Szary tekst</main></html>";
    files.insert("site/static/old.html".into(), old.into());
    for (number, document) in DOCUMENTS.iter().enumerate() {
        for language in ["pl", "en"] {
            files.insert(page_path(document, language), page([0, 1, 3, 0, 8, 9, 10, 9][number], 2 * number, 1));
        }
    }
    files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
}

const DOCUMENTS: [&str; 8] =
    ["a", "b", "help/index", "help/numbers", "help/plan", "help/deep/index", "help/deep/c", "news/index"];
const LANGUAGES: [&str; 3] = ["pl", "en", "uk"];

fn page_path(document: &str, language: &str) -> String {
    format!("site/{document}.{language}.md")
}

/// A settings file of many kinds.
fn site_toml(kind: usize) -> String {
    let languages = ["[\"pl\", \"en\"]", "[\"en\", \"pl\"]", "[\"pl\", \"en\", \"uk\"]", "[\"pl\"]"][kind / 2 % 4];
    let base_url = ["base_url = \"https://example.org\"", "", "base_url = \"https://example.org/x\""][kind % 3];
    let more = [
        "[taxonomies.tags.terms.t0]\ntitle = \"Zero\"\n[taxonomies.tags.terms.t1]\n",
        "[quick_exit]\nurl = \"https://example.com\"\n[taxonomies.tags]\n[audit.off]\ntext-contrast = \"Test\"\n",
        "[taxonomies.tags.terms.t0]\ntitle = \"Inne\"\n[accessibility_statement]\nentity = \"My\"\n\
         published = 2020-01-01\nupdated = 2023-04-05\ndrawn_up = 2020-01-01\nstatus = \"full\"\nassessment = \"A\"\n\
         architecture = \"[dalej](/a.md)\"\ncommunication = \"K\"\naddress = \"https://example.org/\"\n\
         contact = { name = \"N\", email = \"a@example.org\", phone = \"112\" }\n",
        "titel = 3\n",
    ][kind % 4];
    let missing = [
        "missing_translation = \"show-source\"\n",
        "missing_translation = { pl = \"show-source\" }\nstale_notice = false\n",
        "",
        "missing_translation = { pl = \"error\" }\n",
    ][kind / 3 % 4];
    // A file that cannot be read at all stops everything until it is mended: rarely.
    let more = if kind == 23 { "[broken\n" } else { more };
    format!("title = \"Serwis {}\"\n{base_url}\nlanguages = {languages}\ntheme = \"small\"\n{missing}{more}", kind % 2)
}

/// A page of many kinds.
fn page(kind: usize, link: usize, tags: usize) -> String {
    let field = [
        "",
        "date = 2024-02-03",
        "date = 2023-01-01\nupdated = 2024-05-06",
        "weight = 3",
        "draft = true",
        "aliases = [\"/stare/\"]",
        "template = \"materials.html\"",
        "materials = [{ title = \"Plan\", file = \"/plan.pdf\" }]",
        "paginate_by = 2\nsort_by = \"title\"",
        "summary = \"W skrócie\"",
        "slug = \"inny\"",
        "extra = { a = 1 }",
        "source = \"pl:00000000\"",
        "languages = [\"pl\"]",
        "version = \"easy-to-read\"\nversion_of = \"/a.md\"",
    ][kind % 15];
    let target = DOCUMENTS[link % DOCUMENTS.len()];
    let body = [
        format!("## Nagłówek\n\n[dalej](/{target}.md)\n"),
        format!("[dalej](/{target}.md) [i plik](/plan.pdf)\n"),
        "![Plan](/static.svg)\n".to_owned(),
        "::register{data=\"people\" caption=\"Ludzie\"}\n".to_owned(),
        "## Nagłówek\n\n### Głębiej\n".to_owned(),
        "Zwykły tekst w domu i „cytat”.\n\n## Inny\n".to_owned(),
        String::new(),
    ][link % 7]
        .clone();
    // What cannot be published stops everything until it is mended: rarely.
    let wrong = ["template = \"nie-ma.html\"", "titel = 1", "slug = \"a/b\"", "draft = \"tak\""];
    let field = if link == 23 { wrong[kind % 4] } else { field };
    let body = if link == 22 { format!("[kotwica](/{target}.md#naglowek)\n\n::nieznany{{}}\n") } else { body };
    let tags = ["", "tags = [\"t0\"]", "tags = [\"t0\", \"t1\"]", "tags = [\"t2\"]"][tags % 4];
    format!("+++\ntitle = \"Strona {kind} {link}\"\n{field}\n{tags}\n+++\n{body}")
}

/// Changes the files as three numbers say.
fn edit(files: &mut Files, [what, a, b]: [usize; 3]) {
    let document = DOCUMENTS[a % DOCUMENTS.len()];
    let language = LANGUAGES[b % LANGUAGES.len()];
    let set = |files: &mut Files, path: &str, text: &str| files.insert(path.to_owned(), text.as_bytes().to_vec());
    match what % 16 {
        0..=4 => drop(set(files, &page_path(document, language), &page(a + b, b, a))),
        5 => drop(files.remove(&page_path(document, language))),
        6 => {
            if let Some(moved) = files.remove(&page_path(document, language)) {
                files.insert(page_path(DOCUMENTS[b % DOCUMENTS.len()], LANGUAGES[a % 3]), moved);
            }
        }
        7 => drop(set(files, "site/site.toml", &site_toml(if b < 12 { 0 } else { a }))),
        8 => {
            let head = "<html lang=\"{{ lang }}\"><title>{{ page.title }}</title>\
                <link rel=stylesheet href=\"{{ root }}assets/a.css\">";
            let base = [
                "{{ page.title }}{% block main %}{{ page.body | safe }}{% endblock main %}",
                "{{ t(id=\"new\", who=page.title) }}{% block main %}{% endblock main %}{{ site.title }}",
                "{% block main %}{% for one in list.items %}{{ one.title }}{% endfor %}{% endblock main %}",
                "{% block main %}{% for one in children %}{{ one.title }}{% endfor %}{% endblock main %}",
            ][b % 4];
            let base = match b {
                22 => "{% if %}".to_owned(),
                23 => "{{ page.nie_ma }}".to_owned(),
                _ => format!("{head}{base}"),
            };
            if a % 2 == 0 {
                files.insert(
                    "themes/small/templates/base.html".into(),
                    split(THEME)["themes/small/templates/base.html"].clone().into_bytes(),
                );
            } else {
                set(files, "themes/small/templates/base.html", &base);
            }
        }
        9 => {
            let text = ["new = Nowe { $who }\n", "skip-link = Przejdź\n", "new = {\n", "new = { -brak }\n"][b % 4];
            set(files, &format!("locales/{}/site.ftl", LANGUAGES[a % 3]), text);
        }
        10 => drop(files.remove(&format!("locales/{}/site.ftl", LANGUAGES[a % 3]))),
        11 => drop(set(
            files,
            "site/data/people.csv",
            ["name\nAnna\n", "name\nBolek\nCela\n", "imie\nX\n", "name\n\"a\n"][b % 4],
        )),
        12 => {
            let path = ["site/b.txt", "site/static/c.png", "site/static/a.txt", "site/help/c.pdf"][a % 4];
            if b % 3 == 0 { drop(files.remove(path)) } else { drop(set(files, path, &"x".repeat(b))) }
        }
        13 => files.retain(|path, _| !path.starts_with("site/help/deep/")),
        14 => {
            let text = "name = \"polski\"\nshort_words = [\"i\", \"w\"]\n";
            set(files, "locales/pl/locale.toml", &text[..text.len() - b % 2 * 5]);
        }
        _ if b % 2 == 0 => {
            let text = ["p { color: #aaa }", "p { color: #000 }", "h2 { text-align: justify; color: #bbb }", ""][a % 4];
            set(files, "themes/small/assets/a.css", text);
        }
        _ => drop(set(files, "site/a.xx.md", "+++\ntitle = \"X\"\n+++\n")),
    }
}

fn edits() -> impl Strategy<Value = Vec<[usize; 3]>> {
    prop::collection::vec([0..64_usize, 0..24_usize, 0..24_usize], 1..40)
}

/// What a run kept of the files that it made: from what, the bytes, and what was found in them.
type Kept = BTreeMap<String, (Fingerprint, Vec<u8>, Audited)>;

fn make(plan: &Plan, sources: &Sources, kept: &Kept) -> Checked<Kept> {
    let known = |output: &Output, fingerprint| {
        match kept.get(output.path.as_str()).filter(|known| known.0 == fingerprint) {
            None => Known::Nothing,
            // As if the file were gone.
            Some(known) if output.path.as_str().len().is_multiple_of(2) => Known::Found(known.2.clone()),
            Some(known) => Known::Whole((known.0, known.1.clone()), known.2.clone()),
        }
    };
    let taken: Result<_, Infallible> = pipeline::make_all(plan, sources, known, |_, outcome| {
        Ok(match outcome {
            Outcome::Known(known) => known,
            Outcome::Made(Made::Bytes(bytes), from) => (from, bytes),
            Outcome::Made(Made::Copy(Location::Memory(bytes)), from) => (from, bytes.to_vec()),
            Outcome::Made(Made::Copy(Location::Disk(_)), _) => unreachable!("all is in memory"),
        })
    });
    let Ok(taken) = taken;
    let findings = pipeline::findings_of(plan, &taken, sources);
    let kept = plan.outputs.iter().zip(taken).filter_map(|(output, taken)| {
        let (from, bytes) = taken.value?;
        Some((output.path.as_str().to_owned(), (from, bytes, taken.audited)))
    });
    Checked::new(kept.collect(), findings)
}

#[test]
fn the_site_that_edits_start_from_has_all_that_they_change() {
    let built = build_files(start(), &Options::default());
    assert!(!pipeline::has_errors(&built.findings), "{}", built.told("en"));
    let section = built.text("pl/help/index.html");
    assert!(section.contains("<p>Strona 0 6 ../../pl/help/numbers/index.html"), "{section}");
    assert!(built.text("pl/tags/t0/index.html").contains("Strona"), "{}", built.told("en"));
    assert!(built.text("pl/help/deep/index.html").contains("<p>Anna</p>"), "{}", built.told("en"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_give_what_a_clean_build_gives(edits in edits()) {
        let mut files = start();
        let mut cache = Cache::default();
        let mut kept = Kept::default();
        for one in edits {
            edit(&mut files, one);
            let clean = build_files(files.clone(), &Options::default());
            let mut findings = Vec::new();
            let in_memory = files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone()));
            let sources = sources::from_memory(in_memory).into_value(&mut findings);
            let plan = pipeline::plan(&sources, &Options::default(), &mut cache).into_value(&mut findings);
            // As in a build: what cannot be planned leaves the last files where they are.
            let made = plan.map(|plan| make(&plan, &sources, &kept).into_value(&mut findings));
            finding::sort(&mut findings);
            prop_assert_eq!(&findings, &clean.findings, "after {:?}", one);
            if let Some(made) = made {
                let bytes: Files = made.iter().map(|(path, (_, bytes, _))| (path.clone(), bytes.clone())).collect();
                prop_assert_eq!(&bytes, &clean.files, "after {:?}", one);
                kept = made;
            }
        }
    }
}

/// Makes the project's folder hold these files; returns what changed, as a watcher would tell it.
fn write(root: &Path, before: &Files, now: &Files) -> BTreeSet<PathBuf> {
    let mut changed = BTreeSet::new();
    for path in before.keys().filter(|path| !now.contains_key(*path)) {
        std::fs::remove_file(root.join(path)).unwrap();
        changed.insert(PathBuf::from(path));
    }
    for (path, bytes) in now.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)) {
        let to = root.join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
        changed.insert(PathBuf::from(path));
    }
    changed
}

fn publish(publisher: &mut Publisher, plan: Option<&Plan>, sources: &Sources, findings: &mut Vec<Finding>) {
    if let Some(plan) = plan.filter(|_| !pipeline::has_errors(findings)) {
        let (_, more) = publisher.publish(plan, sources, pipeline::has_errors, || {}).unwrap();
        findings.extend(more);
    }
    finding::sort(findings);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_on_disk_publish_what_a_clean_build_publishes(edits in edits()) {
        let folder = tempfile::TempDir::new().unwrap();
        let root = folder.path();
        let mut files = start();
        write(root, &Files::new(), &files);
        let mut project = Project::open(root, Options::default());
        let mut publisher = Publisher::new(root, &root.join("public"), Ledger::default(), Earlier::default());
        publisher.keep_spare();
        for (number, one) in edits.into_iter().enumerate() {
            let before = files.clone();
            edit(&mut files, one);
            let changed = write(root, &before, &files);
            // A third of the changes are found by looking through everything, as after an overflow.
            project.refresh(&if number % 3 == 0 { Changes::All } else { Changes::Paths(changed) });
            let planned = project.plan();
            let mut findings = planned.findings;
            publish(&mut publisher, planned.value.as_ref(), project.sources(), &mut findings);
            if number % 2 == 0 {
                publisher.settle().unwrap();
            }

            let mut clean = Project::open(root, Options::default());
            let planned = clean.plan();
            let mut clean_findings = planned.findings;
            let out = root.join(format!("clean-{number}"));
            let mut publisher = Publisher::new(root, &out, Ledger::default(), Earlier::default());
            publish(&mut publisher, planned.value.as_ref(), clean.sources(), &mut clean_findings);
            prop_assert_eq!(&findings, &clean_findings, "after {:?}", one);
            if out.exists() {
                prop_assert_eq!(tree(&root.join("public")), tree(&out), "after {:?}", one);
                prop_assert!(out.join(MARKER).is_file());
            }
        }
        drop(publisher);
        prop_assert!(!root.join(".public.latarnia-new").exists());
    }
}
