//! `todo`: what waits for me.

use crate::app::{Error, inspect, json};
use crate::cli::args::switch;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{session, table};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.todo).arg(switch("everybody", phrases.help.everybody))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let rows = inspect::todo(&session, matches.get_flag("everybody"))?;
    let screen = &face.phrases.screen;
    session.let_go();
    face.show(
        "todo",
        || json::todo(&rows),
        || {
            if rows.is_empty() {
                return screen.nothing_to_do.to_owned();
            }
            let cells: Vec<_> = rows
                .iter()
                .map(|row| {
                    let since = row.since.chars().take(10).collect();
                    let (stage, role) = (row.stage.1.clone(), row.role.1.clone());
                    vec![row.case.clone(), since, stage, role, table::cut(&row.title, 50)]
                })
                .collect();
            table::table(&screen.todo_head, &cells)
        },
    );
    if let Some(row) = rows.first() {
        face.talk(&(face.phrases.done.next)(&format!("fashen next {}", row.case)));
    }
    Ok(Exit::Done)
}
