//! `completions`: what a shell has to be told so that it completes words; and what it then asks.

use crate::app::Error;
use crate::cli::complete;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let help = &phrases.completions;
    command.about(help.about).args([
        Arg::new("shell")
            .value_name(help.shell_value)
            .help(help.shell)
            .value_parser(PossibleValuesParser::new(complete::SHELLS))
            .required_unless_present("words"),
        Arg::new("words")
            .long("words")
            .hide(true)
            .num_args(0..)
            .allow_hyphen_values(true)
            .action(ArgAction::Append)
            .value_parser(value_parser!(OsString)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let told = if let Some(shell) = matches.get_one::<String>("shell") {
        complete::script(shell).unwrap_or_default().to_owned()
    } else {
        let words = matches.get_many::<OsString>("words").into_iter().flatten().cloned();
        complete::lines(&complete::answer(face.lang, &complete::joined(words)))
    };
    // A shell reads this: it is the same with --json and --quiet.
    let written = face.raw().write_all(told.as_bytes());
    written.map_err(|source| Error::Disk { path: PathBuf::from("-"), source })?;
    Ok(Exit::Done)
}
