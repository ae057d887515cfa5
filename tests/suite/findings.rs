//! What people read when something is wrong: each case in both languages.

use std::collections::BTreeMap;

use snapbox::{assert_data_eq, str};

use crate::project::{Built, build, build_files, split};
use latarnia::pipeline::Options;

fn files(project: &str) -> Built {
    build_files(split(project).into_iter().map(|(path, text)| (path, text.into_bytes())).collect(), &Options::default())
}

fn page(text: &str) -> Built {
    let project = format!(
        "-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\"]\n-- site/pomoc.pl.md --\n+++\ntitle = \"Pomoc\"\n+++\n## Numery\n-- site/a.pl.md --\n{text}"
    );
    let mut project = split(&project);
    project.insert("site/index.pl.md".to_owned(), "+++\ntitle = \"Start\"\n+++\n".to_owned());
    build_files(project.into_iter().map(|(path, text)| (path, text.into_bytes())).collect(), &Options::default())
}

#[test]
fn no_site_toml() {
    let built = files("-- site/index.pl.md --\n+++\ntitle = \"Start\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn site_toml_syntax() {
    let built = files("-- site/site.toml --\ntitle = \"Serwis\"\nlanguages = [\"pl\"\ntheme = \"latarnia\"\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn unknown_language_in_a_file_name() {
    let built = build(
        "-- site/a.de.md --\n+++\ntitle = \"A\"\n+++\n-- site/b.PL.md --\n+++\ntitle = \"B\"\n+++\n-- site/c.md --\n",
    );
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn front_matter_not_closed() {
    let built = page("+++\ntitle = \"A\"\n\nTekst\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn front_matter_syntax_and_types() {
    let built = page("+++\ntitle = \"A\"\ndraft = \"flase\"\ntitel = \"B\"\ndate = 2024-02-30\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn missing_title() {
    let built = page("+++\nsummary = \"A\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn two_pages_at_one_address() {
    let built = page("+++\ntitle = \"A\"\nslug = \"pomoc\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn slug_that_leaves_the_folder() {
    let built = page("+++\ntitle = \"A\"\nslug = \"..\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn slug_with_a_slash() {
    let built = page("+++\ntitle = \"A\"\nslug = \"a/b\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn slug_that_windows_reserves() {
    let built = page("+++\ntitle = \"A\"\nslug = \"con\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn broken_link() {
    let built = page("+++\ntitle = \"A\"\n+++\nZobacz [pomoc](pomocy.md).\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn broken_anchor() {
    let built = page("+++\ntitle = \"A\"\n+++\nZobacz [numery](pomoc.md#numer).\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn unsafe_link() {
    let built = page("+++\ntitle = \"A\"\n+++\n[x](javascript:alert(1))\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn missing_material() {
    let built = page("+++\ntitle = \"A\"\nmaterials = [{ title = \"Plan\", file = \"plan.pdf\" }]\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn missing_translation() {
    let built = build("-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn template_that_does_not_exist() {
    let built = page("+++\ntitle = \"A\"\ntemplate = \"pge.html\"\n+++\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn template_error() {
    let built = build(
        "-- themes/latarnia/templates/page.html --\n<p>{{ page.tytul }}</p>\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n-- site/a.en.md --\n+++\ntitle = \"A\"\n+++\n",
    );
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn empty_file() {
    let built = page("");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn image_without_alt_text() {
    let built = page("+++\ntitle = \"A\"\n+++\n![](x.png)\n\n<img src=\"x.png\">\n-- site/x.png --\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn broken_fluent() {
    let built = page("+++\ntitle = \"A\"\n+++\n-- locales/pl/own.ftl --\nraz = Raz\ndwa { zepsute\ntrzy = Trzy\n");
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn directives() {
    let built = page(
        "+++\ntitle = \"A\"\n+++\n::regster{data=\"x\"}\n\n::register{data=\"x\" kolor=\"y\"}\n\n::register{data=x}\n\n::register\n",
    );
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}

#[test]
fn not_utf8() {
    let mut files: BTreeMap<String, Vec<u8>> =
        split("-- site/site.toml --\ntitle = \"Serwis\"\nbase_url = \"https://example.org\"\nlanguages = [\"pl\"]\n-- site/index.pl.md --\n+++\ntitle = \"Start\"\n+++\n")
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
    files.insert("site/a.pl.md".to_owned(), b"+++\ntitle = \"A\"\n+++\nza\xbf\xf3\xb3\xe6\n".to_vec());
    let built = build_files(files, &Options::default());
    assert_data_eq!(built.told("en"), str![]);
    assert_data_eq!(built.told("pl"), str![]);
}
