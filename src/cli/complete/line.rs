//! Where in a line of words one stands: in which command, and what could come next.

use super::Candidate;
use clap::builder::ValueRange;
use clap::{Arg, Command, ValueHint};
use std::path::PathBuf;

/// What could come next.
pub(super) enum Next<'a> {
    /// The name of an option.
    Option,
    /// The value of an argument.
    Value(&'a Arg),
    /// A command.
    Command,
    /// Nothing.
    Nothing,
}

/// Where one stands.
pub(super) struct Place<'a> {
    /// In which command.
    pub(super) command: &'a Command,
    /// The values so far, by the names of their arguments.
    pub(super) values: Vec<(String, String)>,
    /// What could come next.
    pub(super) next: Next<'a>,
}

/// Follows the words before the one that is typed.
pub(super) fn place<'a>(tree: &'a Command, before: &[String], typed: &str) -> Place<'a> {
    let mut command = tree;
    let mut values: Vec<(String, String)> = Vec::new();
    let mut waiting: Option<&Arg> = None;
    let (mut given, mut only_values) = (0, false);
    for word in before {
        if let Some(arg) = waiting.take() {
            values.push((arg.get_id().to_string(), word.clone()));
        } else if word == "--" {
            only_values = true;
        } else if word.starts_with('-') && word.len() > 1 && !only_values {
            let (name, value) =
                word.split_once('=').map_or((&**word, None), |(name, value)| (name, Some(value)));
            if let Some(arg) = option(command, name).filter(|arg| takes_value(arg)) {
                match value {
                    Some(value) => values.push((arg.get_id().to_string(), value.to_owned())),
                    None => waiting = Some(arg),
                }
            }
        } else if let Some(inner) = command.find_subcommand(word).filter(|_| given == 0) {
            command = inner;
        } else {
            if let Some(arg) = positional(command, given) {
                values.push((arg.get_id().to_string(), word.clone()));
            }
            given += 1;
        }
    }
    let next = match (waiting, typed.split_once('=')) {
        (Some(arg), _) => Next::Value(arg),
        (None, Some((name, _))) if name.starts_with("--") && !only_values => {
            option(command, name).map_or(Next::Nothing, Next::Value)
        }
        _ if typed.starts_with('-') && !only_values => Next::Option,
        _ if command.has_subcommands() => Next::Command,
        _ => positional(command, given).map_or(Next::Nothing, Next::Value),
    };
    Place { command, values, next }
}

/// The option of that name, as typed.
fn option<'a>(command: &'a Command, typed: &str) -> Option<&'a Arg> {
    let named = |arg: &&Arg| match typed.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => arg
            .get_short()
            .is_some_and(|short| typed.strip_prefix('-') == Some(&*short.to_string())),
    };
    command.get_arguments().find(named)
}

/// The argument that stands so many places in; the last one may take more than one.
fn positional(command: &Command, given: usize) -> Option<&Arg> {
    let all: Vec<&Arg> = command.get_positionals().collect();
    let last = all.last().filter(|arg| {
        let one = ValueRange::from(1..=1);
        arg.get_num_args().is_some_and(|range| range.max_values() > one.max_values())
    });
    all.get(given).or(last).copied()
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

/// The commands that could come next: by their Chinese names where one is being typed.
pub(super) fn commands(command: &Command, typed: &str) -> Vec<Candidate> {
    let chinese = typed.chars().next().is_some_and(|first| !first.is_ascii());
    let shown = command.get_subcommands().filter(|inner| !inner.is_hide_set());
    shown
        .filter_map(|inner| {
            let name = if chinese { inner.get_visible_aliases().next()? } else { inner.get_name() };
            let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
            Some(Candidate { word: name.to_owned(), about })
        })
        .collect()
}

/// The options of a command.
pub(super) fn options(command: &Command) -> Vec<Candidate> {
    let shown = command.get_arguments().filter(|arg| !arg.is_hide_set());
    let about = |arg: &Arg| arg.get_help().map(ToString::to_string).unwrap_or_default();
    shown
        .filter_map(|arg| {
            Some(Candidate { word: format!("--{}", arg.get_long()?), about: about(arg) })
        })
        .collect()
}

/// The values that an argument can have, where there are only some.
pub(super) fn possible(arg: &Arg) -> Vec<Candidate> {
    let values = arg.get_possible_values();
    let shown = values.iter().filter(|value| !value.is_hide_set());
    let about =
        |help: Option<&clap::builder::StyledStr>| help.map(ToString::to_string).unwrap_or_default();
    shown
        .map(|value| Candidate {
            word: value.get_name().to_owned(),
            about: about(value.get_help()),
        })
        .collect()
}

/// Whether the value is a file or a folder.
pub(super) fn is_file(arg: &Arg) -> bool {
    arg.get_value_hint() != ValueHint::Unknown
        || arg.get_value_parser().type_id() == std::any::TypeId::of::<PathBuf>()
}
