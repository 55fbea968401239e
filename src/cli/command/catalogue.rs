//! `catalogue list`, `catalogue show`: the public catalogue on a day.

use crate::app::catalogue::{self, EntryView};
use crate::app::{Error, json};
use crate::cli::args::{self, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session, table};
use crate::lang::{Phrases, words};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let on = || option("on", phrases.value.date, phrases.help.on);
    command
        .about(phrases.help.catalogue)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("list").visible_alias("列表").about(phrases.help.catalogue_list).arg(on()),
        )
        .subcommand(
            Command::new("show")
                .visible_alias("查看")
                .about(phrases.help.catalogue_show)
                .arg(word("entry", phrases.value.entry, phrases.help.entry))
                .arg(on()),
        )
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    match matches.subcommand() {
        Some(("show", inner)) => show(face, inner),
        Some((_, inner)) => list(face, inner),
        None => Ok(Exit::Usage),
    }
}

fn list(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let session = session::open(face, matches)?;
    let entries = catalogue::list(&session, on)?;
    session.let_go();
    face.show(
        "catalogue-list",
        || json::entries(&entries, on),
        || {
            if entries.is_empty() {
                return face.phrases.screen.no_entries.to_owned();
            }
            let rows: Vec<_> = entries.iter().map(|view| cells(face, view)).collect();
            table::table(&face.phrases.screen.catalogue_head, &rows)
        },
    );
    Ok(Exit::Done)
}

fn cells(face: &Face, view: &EntryView) -> Vec<String> {
    let entry = &view.entry;
    vec![
        entry.id.to_string(),
        words::status(face.lang, view.status).to_owned(),
        entry.number.clone().unwrap_or_default(),
        entry.published_on.to_string(),
        entry.effective_on.to_string(),
        entry.valid_until.map(|date| date.to_string()).unwrap_or_default(),
        table::cut(&entry.title, 50),
    ]
}

fn show(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let session = session::open(face, matches)?;
    let (view, outline) = catalogue::show(&session, &args::text(matches, "entry"), on)?;
    session.let_go();
    face.show(
        "catalogue-show",
        || json::entry(&view, &outline, on),
        || screen::entry(face, &view, &outline, on),
    );
    Ok(Exit::Done)
}
