//! The command line: words in, words out. One file a command; `error.rs` is the only judge of exit codes and
//! hints.
//!
//! No logic lives here: a command reads its arguments, calls one use-case and shows what came back.

mod args;
mod command;
mod complete;
mod error;
mod exit;
mod face;
mod help;
mod man;
mod many;
mod progress;
mod prompt;
mod screen;
mod session;
mod table;
mod wrap;

pub use exit::Exit;

use crate::lang::{Lang, Phrases};
use face::Face;
use std::process::ExitCode;

/// Runs the program with the words of the process.
pub fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    let lang = language(&words);
    let phrases = Phrases::of(lang);
    let tree = help::tree(phrases);
    let matches = match tree.try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => return help::explain_usage(phrases, &error).into(),
    };
    let face = Face::new(lang, innermost(&matches));
    command::run(&face, &matches).unwrap_or_else(|error| error::report(&face, &error)).into()
}

/// The matches of the innermost command: global options are found there, wherever they were written.
fn innermost(matches: &clap::ArgMatches) -> &clap::ArgMatches {
    matches.subcommand().map_or(matches, |(_, inner)| innermost(inner))
}

/// The language, chosen before the words are parsed so that `--help` and usage errors speak it too: the
/// flag, then `FASHEN_LANG`, then the system's locale; Chinese where nobody says.
fn language(words: &[std::ffi::OsString]) -> Lang {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let flag = words.iter().enumerate().find_map(|(place, word)| {
        let inline = word.strip_prefix("--lang=").map(str::to_owned);
        inline.or_else(|| (word == "--lang").then(|| words.get(place + 1).cloned()).flatten())
    });
    let variable = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let chosen = flag.or_else(|| variable("FASHEN_LANG"));
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    match chosen.and_then(|text| text.parse().ok()) {
        Some(lang) => lang,
        None => match system().map(|text| text.to_lowercase()) {
            Some(locale) if locale.starts_with("en") => Lang::En,
            _ => Lang::Zh,
        },
    }
}
