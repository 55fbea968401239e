//! The tree of commands with its help in the language of the reader, and usage errors in it.

use super::command::COMMANDS;
use super::exit::Exit;
use crate::lang::Phrases;
use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};
use std::io::Write;
use std::path::PathBuf;

/// The whole tree.
pub(super) fn tree(phrases: &'static Phrases) -> Command {
    let mut tree = Command::new("fashen")
        .version(env!("CARGO_PKG_VERSION"))
        .about(phrases.help.about)
        .after_help(phrases.help.after)
        .styles(Styles::plain())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(phrases.help.commands_heading)
        .help_template(phrases.help.template)
        .args(global(phrases));
    for entry in COMMANDS {
        let command = Command::new(entry.name).visible_alias(entry.chinese);
        tree = tree.subcommand(translated((entry.build)(command, phrases), phrases));
    }
    tree
}

/// A command with its template and the headings in the language of the reader.
fn translated(command: Command, phrases: &'static Phrases) -> Command {
    let nested: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    // Options keep the order they were written in; clap would sort them by name under a heading.
    let mut place = 0;
    let mut command = command
        .help_template(phrases.help.template)
        .subcommand_help_heading(phrases.help.commands_heading)
        .disable_help_subcommand(true)
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                phrases.help.arguments_heading
            } else {
                phrases.help.options_heading
            };
            place += 1;
            arg.help_heading(heading).display_order(place)
        });
    for name in nested {
        command = command.mut_subcommand(name, |inner| translated(inner, phrases));
    }
    command
}

fn global(phrases: &'static Phrases) -> Vec<Arg> {
    let help = &phrases.help;
    let heading = help.global_heading;
    let all = [
        Arg::new("registry")
            .long("registry")
            .value_name(phrases.value.folder)
            .help(help.registry)
            .env("FASHEN_REGISTRY")
            .hide_env(true)
            .value_parser(value_parser!(PathBuf)),
        Arg::new("as")
            .long("as")
            .value_name(phrases.value.person)
            .help(help.acting_as)
            .env("FASHEN_PERSON")
            .hide_env(true),
        Arg::new("now")
            .long("now")
            .value_name(phrases.value.time)
            .help(help.now)
            .env("FASHEN_NOW")
            .hide_env(true),
        Arg::new("json").long("json").help(help.json).action(ArgAction::SetTrue),
        Arg::new("lang")
            .long("lang")
            .value_name("zh|en")
            .help(help.lang)
            .value_parser(["zh", "en"])
            .hide_possible_values(true),
        Arg::new("color")
            .long("color")
            .value_name("auto|always|never")
            .help(help.color)
            .value_parser(["auto", "always", "never"])
            .hide_possible_values(true),
        Arg::new("lock-wait")
            .long("lock-wait")
            .value_name(phrases.value.seconds)
            .help(help.lock_wait)
            .value_parser(value_parser!(u64)),
        Arg::new("quiet").short('q').long("quiet").help(help.quiet).action(ArgAction::SetTrue),
        Arg::new("help").short('h').long("help").help(help.usage).action(ArgAction::Help),
    ];
    let mut args: Vec<Arg> =
        all.into_iter().map(|arg| arg.global(true).help_heading(heading)).collect();
    args.push(
        Arg::new("version")
            .short('V')
            .long("version")
            .help(help.version)
            .action(ArgAction::Version)
            .help_heading(heading),
    );
    args
}

/// Says what was wrong with the words, or the help that was asked for.
pub(super) fn explain_usage(phrases: &Phrases, error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(std::io::stdout(), "{}", spoken(phrases, &error.to_string()));
            return Exit::Done;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(std::io::stderr(), "{}", spoken(phrases, &error.to_string()));
            return Exit::Usage;
        }
        _ => {}
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let usage = &phrases.usage;
    let mut text = match error.kind() {
        ErrorKind::UnknownArgument => (usage.unknown_argument)(&argument),
        ErrorKind::InvalidSubcommand => {
            (usage.unknown_command)(&context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => (usage.missing)(&argument),
        ErrorKind::MissingSubcommand => {
            (usage.missing_command)(&context(ContextKind::ValidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (usage.invalid)(&argument, &value, &context(ContextKind::ValidValue))
        }
        ErrorKind::ArgumentConflict => (usage.twice)(&argument),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            (usage.count)(&argument)
        }
        _ => usage.other.to_owned(),
    };
    let near =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(near) = near.into_iter().map(context).find(|near| !near.is_empty()) {
        text.push('\n');
        text.push_str(&(usage.suggestion)(&near));
    }
    let _ = writeln!(std::io::stderr(), "{text}\n{}", usage.see_help);
    Exit::Usage
}

/// Help with the few words that clap puts in by itself said in the language of the reader.
fn spoken(phrases: &Phrases, help: &str) -> String {
    let words = &phrases.help.clap_words;
    words.iter().fold(help.to_owned(), |text, (theirs, ours)| text.replace(theirs, ours))
}
