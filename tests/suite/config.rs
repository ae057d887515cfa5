//! site.toml.

use crate::project::build;

#[test]
fn every_problem_of_the_file_is_told_in_one_run() {
    let built = build(
        r#"
-- site/site.toml --
titel = "Serwis"
title = { pl = "Serwis", de = "Seite" }
languages = ["pl", "PL", "en", "en"]
base_url = "example.org"
theme = "latarnja"
cookie_policy = "/ciasteczka.md"
"#,
    );
    let mut rules = built.rules();
    rules.sort_unstable();
    assert_eq!(
        rules,
        [
            "invalid-value",
            "invalid-value",
            "invalid-value",
            "missing-language-key",
            "unknown-document",
            "unknown-key",
            "unknown-language-key",
            "unknown-theme"
        ],
        "{}",
        built.told("en")
    );
}
