//! `init`: makes a registry.

use crate::app::init::{self, NewRegistry};
use crate::app::{Error, json, places};
use crate::cli::args::{self, dry_run, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::law::DEFAULT_PLACE;
use crate::lang::{Phrases, settings};
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.init).args([
        args::file("folder", value.folder, help.init_folder),
        option("organ", value.name, help.organ).required(true),
        option("superior", value.name, help.superior).required(true),
        option("short", value.short, help.short).required(true),
        option("reviewer", value.name, help.reviewer),
        option("place", phrases.place.place_value, phrases.place.place)
            .value_parser(PossibleValuesParser::new(places::carried()))
            .hide_possible_values(true)
            .default_value(DEFAULT_PLACE)
            .hide_default_value(true),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let text = |name| args::text(matches, name);
    let (organ, superior, short) = (text("organ"), text("superior"), text("short"));
    let settings = settings::new(&organ, &superior, &short, &text("reviewer"), &text("place"));
    let folder = args::path(matches, "folder");
    let new = NewRegistry { folder, settings, extra: Vec::new() };
    let made = init::init(&new, session::now(matches)?, matches.get_flag("dry-run"))?;
    let root = made.root.display().to_string();
    face.show("init", || json::made(&made), || (face.phrases.done.made)(&root, &made.office.organ));
    if made.dry_run {
        face.talk(face.phrases.done.dry_run);
    } else {
        face.talk(&(face.phrases.done.made_next)(&root));
    }
    Ok(Exit::Done)
}
