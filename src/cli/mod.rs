//! The command line: arguments, the user's language, exit status. One command a file.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the end that faces the terminal"
)]

mod arguments;
mod audit;
mod build;
mod check;
mod diff;
mod export;
mod file;
mod import;
mod known;
mod report;
mod serve;
mod status;
mod timings;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::language::LanguageTag;
use crate::locale::{self, Locale};
use crate::sources;

/// The languages that the program speaks.
pub const LANGUAGES: [&str; 2] = ["en", "pl"];

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing worse than a warning.
    Good,
    /// Errors in the project.
    Errors,
    /// Wrong usage.
    Usage,
    /// The machine could not.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Good => 0,
            Status::Errors => 1,
            Status::Usage => 2,
            Status::Failed => 3,
        })
    }
}

/// Runs a command line.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let locale = program_locale(language(&arguments, |name| std::env::var(name).ok()));
    let matches = match arguments::command(&locale).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::explain(&error, &locale).into(),
    };
    match matches.subcommand() {
        Some(("build", matches)) => build::run(matches, &locale),
        Some(("check", matches)) => check::run(matches, &locale),
        Some(("audit", matches)) => audit::run(matches, &locale),
        Some(("export", matches)) => export::run(matches, &locale),
        Some(("import", matches)) => import::run(matches, &locale),
        Some(("status", matches)) => status::run(matches, &locale),
        Some(("diff", matches)) => diff::run(matches, &locale),
        Some(("serve", matches)) => serve::run(matches, &locale),
        _ => unreachable!("clap asks for one of the commands above"),
    }
    .into()
}

/// What the program says, in a language that it speaks.
pub fn program_locale(language: &str) -> Locale {
    let tag = LanguageTag::parse(language).expect("one of LANGUAGES");
    locale::load_program(&sources::built_in(), &tag)
}

/// The user's language: `--lang`, else the first locale variable that is set (POSIX), else English.
fn language(arguments: &[OsString], variable: impl Fn(&str) -> Option<String>) -> &'static str {
    let spoken = |wanted: &str| {
        LANGUAGES.into_iter().find(|language| wanted.split(['_', '-', '.', '@']).next() == Some(*language))
    };
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    // `export --lang` names the language to translate to.
    let is_export = texts.iter().skip(1).find(|text| !text.starts_with('-')).is_some_and(|text| text == "export");
    let asked =
        texts.iter().filter(|_| !is_export).enumerate().find_map(|(index, text)| match text.strip_prefix("--lang") {
            Some("") => texts.get(index + 1).map(|value| value.to_string()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        });
    if let Some(language) = asked.as_deref().and_then(spoken) {
        return language;
    }
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name).filter(|value| !value.is_empty()));
    set.as_deref().and_then(spoken).unwrap_or("en")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str], variables: &[(&str, &str)]) -> &'static str {
        let arguments: Vec<OsString> = arguments.iter().map(Into::into).collect();
        language(&arguments, |name| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_option_wins_over_the_environment_and_english_is_the_last_resort() {
        assert_eq!(of(&["latarnia", "build", "--lang", "pl"], &[("LANG", "en_GB.UTF-8")]), "pl");
        assert_eq!(of(&["latarnia", "build", "--lang=pl"], &[]), "pl");
        assert_eq!(of(&["latarnia"], &[("LC_ALL", ""), ("LANG", "pl_PL.UTF-8")]), "pl");
        assert_eq!(of(&["latarnia"], &[("LC_ALL", "C"), ("LANG", "pl_PL.UTF-8")]), "en");
        assert_eq!(of(&["latarnia"], &[("LANG", "de_DE")]), "en");
        assert_eq!(of(&["latarnia", "export", "--lang", "en"], &[("LANG", "pl_PL.UTF-8")]), "pl");
    }
}
