//! The arguments of every command, and their explanation, in the user's language.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, ValueParser};
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use super::report::Format;
use super::{LANGUAGES, Status};
use crate::config::is_base_url;
use crate::locale::{Argument, Locale};

/// The whole command line.
pub(super) fn command(locale: &Locale) -> Command {
    let word = |id: &str| locale.messages.own(id, &[]);
    let sub = |name: &'static str| {
        let template = format!(
            "{{about}}\n\n{}: {{usage}}\n\n{}{}:\n{{options}}\n{{after-help}}\n",
            word("help-usage"),
            if matches!(name, "audit" | "export" | "import" | "diff") { "{positionals}\n\n" } else { "" },
            word("help-options")
        );
        Command::new(name)
            .about(word(&format!("{name}-about")))
            .after_help(word(&format!("{name}-examples")))
            .override_usage(format!("latarnia {name} [{}]", word("help-options-placeholder")))
            .help_template(template)
            .disable_help_flag(true)
            .arg(help(locale))
            .args((name != "audit").then(|| root(locale)))
    };
    let lang = || option(locale, "lang", "pl|en").value_parser(PossibleValuesParser::new(LANGUAGES));
    let pseudo = || {
        option(locale, "pseudo", "ltr|rtl")
            .value_parser(PossibleValuesParser::new(["ltr", "rtl"]))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("ltr")
    };
    let format = || {
        option(locale, "format", "human|json")
            .value_parser(PossibleValuesParser::new(["human", "json"]))
            .default_value("human")
    };
    // What a command that looks for problems can do with them besides telling.
    let kept = || {
        [
            named(locale, "format", "option-report-format", "human|json|sarif|earl")
                .value_parser(PossibleValuesParser::new(["human", "json", "sarif", "earl"]))
                .default_value("human"),
            option(locale, "report", &word("value-file")).value_parser(report_file()).action(ArgAction::Append),
            option(locale, "baseline", &word("value-file")).value_parser(value_parser!(PathBuf)),
            flag(locale, "write-baseline"),
        ]
    };
    let template = format!(
        "latarnia {{version}}\n{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n{{after-help}}\n",
        word("help-usage"),
        word("help-commands"),
        word("help-options"),
    );
    Command::new("latarnia")
        .version(env!("CARGO_PKG_VERSION"))
        .about(word("about"))
        .after_help(word("examples"))
        .override_usage(format!("latarnia {}", word("help-command-placeholder")))
        .help_template(template)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help(locale))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(word("option-version")))
        .subcommand(
            sub("build")
                .arg(option(locale, "base-url", "URL").value_parser(base_url()))
                .arg(flag(locale, "drafts"))
                .args(kept())
                .arg(lang())
                .arg(option(locale, "out", &word("value-directory")).value_parser(value_parser!(PathBuf)))
                .arg(flag(locale, "watch"))
                .arg(pseudo())
                .arg(flag(locale, "no-cache"))
                .arg(flag(locale, "timings")),
        )
        .subcommand(
            sub("serve")
                .arg(option(locale, "port", "N").value_parser(value_parser!(u16)))
                .arg(option(locale, "host", &word("value-address")).value_parser(host()))
                .arg(flag(locale, "drafts"))
                .arg(pseudo())
                .arg(lang()),
        )
        .subcommand(
            sub("check")
                .arg(option(locale, "base-url", "URL").value_parser(base_url()))
                .arg(flag(locale, "drafts"))
                .arg(flag(locale, "statement"))
                .args(kept())
                .arg(flag(locale, "no-cache").help(word("option-check-no-cache")))
                .arg(lang()),
        )
        .subcommand(
            sub("audit")
                .args(kept())
                .mut_arg("write-baseline", |write| write.requires("baseline"))
                .arg(lang())
                .arg(
                    Arg::new("path")
                        .num_args(1..)
                        .required(true)
                        .value_name(word("value-path"))
                        .help(word("argument-path"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .override_usage(format!("latarnia audit {}", word("help-audit-rest"))),
        )
        .subcommand(
            sub("export")
                .arg(named(locale, "lang", "option-export-lang", &word("value-language")).required(true))
                .arg(named(locale, "source", "option-source", &word("value-language")))
                .arg(
                    named(locale, "format", "option-export-format", "xliff|po")
                        .value_parser(PossibleValuesParser::new(["xliff", "po"]))
                        .default_value("xliff"),
                )
                .arg(
                    named(locale, "out", "option-export-out", &word("value-file")).value_parser(value_parser!(PathBuf)),
                )
                .arg(Arg::new("page").num_args(0..).value_name(word("value-page")).help(word("argument-page")))
                .override_usage(format!(
                    "latarnia export --lang {} {}",
                    word("value-language"),
                    word("help-export-rest")
                )),
        )
        .subcommand(
            sub("status")
                .arg(option(locale, "accept", &word("value-page")).num_args(1..))
                .arg(option(locale, "require", "N").value_parser(value_parser!(u8).range(0..=100)))
                .arg(format())
                .arg(lang()),
        )
        .subcommand(
            sub("diff")
                .arg(format())
                .arg(lang())
                .arg(
                    Arg::new("page")
                        .num_args(1..)
                        .required(true)
                        .value_name(word("value-page"))
                        .help(word("argument-diff-page")),
                )
                .override_usage(format!("latarnia diff {}", word("help-diff-rest"))),
        )
        .subcommand(
            sub("import")
                .arg(lang())
                .arg(
                    Arg::new("file")
                        .num_args(1..)
                        .required(true)
                        .value_name(word("value-file"))
                        .help(word("argument-file"))
                        .value_parser(value_parser!(PathBuf)),
                )
                .override_usage(format!("latarnia import {}", word("help-import-rest"))),
        )
}

fn option(locale: &Locale, name: &'static str, value: &str) -> Arg {
    named(locale, name, &format!("option-{name}"), value)
}

/// An option whose explanation is not the one that other commands give.
fn named(locale: &Locale, name: &'static str, message: &str, value: &str) -> Arg {
    let help = locale.messages.own(message, &[]);
    Arg::new(name)
        .long(name)
        .value_name(value.to_owned())
        .help(help)
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn flag(locale: &Locale, name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(locale.messages.own(&format!("option-{name}"), &[]))
}

fn help(locale: &Locale) -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).help(locale.messages.own("option-help", &[]))
}

fn root(locale: &Locale) -> Arg {
    option(locale, "root", &locale.messages.own("value-directory", &[]))
        .value_parser(value_parser!(PathBuf))
        .default_value(".")
}

fn base_url() -> ValueParser {
    use clap::builder::TypedValueParser;
    NonEmptyStringValueParser::new()
        .try_map(|text: String| if is_base_url(&text) { Ok(text) } else { Err("base-url") })
        .into()
}

/// An address of this computer.
fn host() -> ValueParser {
    use clap::builder::TypedValueParser;
    NonEmptyStringValueParser::new()
        .try_map(|text: String| match text.as_str() {
            "localhost" => Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            text => text.trim_matches(['[', ']']).parse().map_err(|_| "host"),
        })
        .into()
}

/// A file whose ending names a format of reports.
fn report_file() -> ValueParser {
    use clap::builder::TypedValueParser;
    NonEmptyStringValueParser::new()
        .try_map(|text: String| Format::of_file(&text).map(|_| PathBuf::from(text)).ok_or("report"))
        .into()
}

/// Values that an option can have, where they are no list.
fn values(option: &str) -> &'static str {
    match option.split(' ').next() {
        Some("--port") => "0–65535",
        Some("--report") => "*.html, *.sarif, *.json, *.jsonld",
        Some("--require") => "0–100",
        Some("--host") => "127.0.0.1, 192.168.1.5, 0.0.0.0, ::1",
        _ => "",
    }
}

/// Says what is wrong with a command line, and how it should be.
pub(super) fn explain(error: &clap::Error, locale: &Locale) -> Status {
    if !error.use_stderr() {
        print!("{}", error.render().ansi_if_terminal());
        return Status::Good;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        eprint!("{}", error.render());
        return Status::Usage;
    }
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let none_if_empty = |text: String| {
        if text.is_empty() { "none".to_owned() } else { text }
    };
    let (id, what, value, near) = match error.kind() {
        ErrorKind::InvalidSubcommand => (
            "usage-unknown-command",
            context(ContextKind::InvalidSubcommand),
            String::new(),
            context(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => (
            "usage-unknown-argument",
            context(ContextKind::InvalidArg),
            String::new(),
            context(ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            ("usage-value-missing", context(ContextKind::InvalidArg), String::new(), String::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = context(ContextKind::InvalidArg);
            let mut valid = context(ContextKind::ValidValue);
            if valid.is_empty() {
                valid = values(&option).to_owned();
            }
            ("usage-invalid-value", option, context(ContextKind::InvalidValue), valid)
        }
        ErrorKind::MissingRequiredArgument => {
            ("usage-argument-missing", context(ContextKind::InvalidArg), String::new(), String::new())
        }
        ErrorKind::ArgumentConflict => ("usage-twice", context(ContextKind::InvalidArg), String::new(), String::new()),
        _ => ("usage-other", error.to_string(), String::new(), String::new()),
    };
    let arguments = [
        ("what", Argument::Text(what.into())),
        ("value", Argument::Text(none_if_empty(value).into())),
        ("nearest", Argument::Text(none_if_empty(near).into())),
    ];
    eprintln!("{}", locale.messages.own(id, &arguments));
    eprintln!("{}", locale.messages.own("usage-see-help", &[]));
    Status::Usage
}

/// Says that a list is to be written, and nobody says where.
pub(super) fn explain_no_baseline(locale: &Locale) -> Status {
    let what = format!("--baseline <{}>", locale.messages.own("value-file", &[]));
    eprintln!("{}", locale.messages.own("usage-argument-missing", &[("what", Argument::Text(what.into()))]));
    eprintln!("{}", locale.messages.own("usage-see-help", &[]));
    Status::Usage
}

trait AnsiIfTerminal {
    fn ansi_if_terminal(&self) -> String;
}

impl AnsiIfTerminal for clap::builder::StyledStr {
    fn ansi_if_terminal(&self) -> String {
        use std::io::IsTerminal;
        if std::io::stdout().is_terminal() { self.ansi().to_string() } else { self.to_string() }
    }
}
