//! What the program says: nothing missing in a language, nothing that nobody says, nothing half said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use latarnia::cli::LANGUAGES;

use crate::project::build;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of all files below a folder that end so.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let mut folders = vec![root().join(folder)];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    let without_tests = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.split("\nmod tests {").next().unwrap().to_owned()
    };
    files.iter().map(without_tests).collect()
}

/// Every text in double quotes. Raw ones and those with quotes in them are no names of messages.
fn literals(code: &str) -> BTreeSet<&str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// The messages of a file of ours, by name: the text with its attributes.
fn messages(language: &str, file: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join(format!("locales/{language}/{file}"))).unwrap();
    let (written, is_whole) = latarnia::locale::written(&text);
    assert!(is_whole, "locales/{language}/{file} is not all Fluent");
    written.into_iter().map(|message| (message.id.clone(), text[message.span].to_owned())).collect()
}

const FILES: [&str; 6] = ["cli.ftl", "findings.ftl", "wcag.ftl", "content.ftl", "theme.ftl", "statement.ftl"];

/// Does the code ask for a message of this name, or put the name together from two texts that it has?
fn is_asked(id: &str, literals: &BTreeSet<&str>) -> bool {
    literals.iter().any(|literal| {
        let owner = literal.split('.').next().unwrap();
        let Some((before, rest)) = literal.split_once('{') else {
            return owner == id;
        };
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        let Some(name) = id.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)) else {
            return false;
        };
        before.len() + after.len() > 2 && literals.contains(name)
    })
}

#[test]
fn every_message_of_ours_is_said_somewhere() {
    let code = texts("src", ".rs").join("\n");
    let templates = texts("themes", ".html").join("\n");
    // A name that a template puts together: `"list-" ~ kind` becomes `list-{}`.
    let whole_name = |code: &str| {
        let parts = code.split([',', ')']).next().unwrap().split('~').map(str::trim);
        parts.map(|part| part.strip_prefix('"').map_or("{}", |part| part.trim_end_matches('"'))).collect::<String>()
    };
    let names: Vec<_> = templates.split("t(id=").skip(1).map(whole_name).collect();
    let of_templates = names.iter().map(String::as_str);
    let ours: String = FILES.iter().flat_map(|file| messages("en", file).into_values()).collect();
    let of_messages = ours.split("{ ").skip(1).filter_map(|rest| rest.split(" }").next());
    let literals: BTreeSet<_> = literals(&code).into_iter().chain(of_templates).chain(of_messages).collect();
    for file in FILES {
        let ids = messages("en", file);
        let unused: Vec<_> = ids
            .keys()
            // Asked for by the tag of a language, or by the number of a criterion.
            .filter(|id| !id.starts_with("language-") && !id.starts_with("wcag-") && !is_asked(id, &literals))
            .collect();
        assert_eq!(unused, Vec::<&String>::new(), "nobody asks for these in {file}");
    }
    assert!(!is_asked("nobody-asks-for-this", &literals));
}

#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let known: BTreeSet<_> = FILES.iter().flat_map(|file| messages("en", file).into_keys()).collect();
    let mut asked = 0;
    for code in texts("src", ".rs") {
        for call in [".own(", "word(", "words(", ".message(", "numbered_message(", "messages.has(", ".plain("] {
            for (at, _) in code.match_indices(call) {
                let Some(rest) = code[at + call.len()..].trim_start().strip_prefix('"') else {
                    continue;
                };
                let id = rest.split('"').next().unwrap();
                // Names of templates and of words that are put together.
                if !id.contains(['{', '.', '/']) && id.contains('-') {
                    assert!(known.contains(id), "the code asks for `{id}`, which no file of ours has");
                    asked += 1;
                }
            }
        }
    }
    // Names in lists, for example of words that the preview takes into the browser.
    let families =
        ["usage-", "summary-", "count-", "preview-", "timings-reuse-", "label-", "severity-", "help-", "value-"];
    for code in texts("src/cli", ".rs").iter().chain(&texts("src/server", ".rs")) {
        for id in literals(code).into_iter().filter(|id| families.iter().any(|family| id.starts_with(family))) {
            assert!(known.contains(id) || id.contains(['{', ':', ' ']), "the code asks for `{id}`");
        }
    }
    assert!(asked > 30, "only {asked} places found: does the code ask in another way now?");
}

#[test]
fn what_findings_fill_in_is_given_to_them() {
    let code = texts("src", ".rs").join("\n");
    for language in LANGUAGES {
        for (id, text) in messages(language, "findings.ftl") {
            for variable in
                text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split("{ $").skip(1))
            {
                let name: String =
                    variable.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
                let is_given = code.contains(&format!(".with(\"{name}\"")) || code.contains(&format!("(\"{name}\","));
                assert!(is_given, "{language}: {id} asks for ${name}, which nobody gives");
            }
        }
    }
}

/// The same checks that a site's own messages get.
#[test]
fn our_messages_have_no_findings() {
    let mut project = String::new();
    for language in LANGUAGES {
        for file in FILES {
            let text = fs::read_to_string(root().join(format!("locales/{language}/{file}"))).unwrap();
            // Under another name, since a site's files of ours are not read as the site's.
            project.push_str(&format!("-- locales/{language}/our-{file} --\n{text}\n"));
        }
    }
    // `-- X --` starts a file in the tests; no message of ours holds such a line.
    let built = build(&project);
    let found: Vec<_> = built.findings.iter().filter(|finding| finding.rule.id != "message-unused").collect();
    assert!(found.is_empty(), "{}", built.told("en"));
}

#[test]
fn the_help_of_every_command_is_whole_in_every_language() {
    let project = crate::publish::on_disk(crate::project::BASE);
    let help = |arguments: &[&str]| {
        let output = crate::publish::latarnia(project.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let overview = help(&["--help", "--lang", "en"]);
    let commands: Vec<_> = overview
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.len() >= 5, "{overview}");
    let mut said: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for language in LANGUAGES {
        let variable = format!("{language}_{}.UTF-8", language.to_uppercase());
        for command in &commands {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_latarnia"))
                .args([command, "--help"])
                .env("LC_ALL", &variable)
                .current_dir(project.path())
                .output()
                .unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            for wrong in ["(Unknown", "(Broken", "Possible values", "[default:", "[possible"] {
                assert!(!text.contains(wrong), "{language} {command}: {text}");
            }
            // Each option has words after it, and none of them is the other language's.
            let explained = text.lines().filter(|line| line.trim_start().starts_with('-')).map(|line| {
                let words = line.trim_start().split_once("  ").map(|(_, words)| words.trim().to_owned());
                words.unwrap_or_else(|| panic!("{language} {command} does not explain `{line}`"))
            });
            said.entry(language).or_default().extend(explained);
        }
    }
    let both: Vec<_> = said["en"].intersection(&said["pl"]).collect();
    assert_eq!(both, Vec::<&String>::new(), "not translated");
}
