//! `todo`: what waits for me.

use crate::app::inspect::Whose;
use crate::app::{Error, TodoRow, due, inspect, json};
use crate::cli::args::switch;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session, table};
use crate::domain::office::Office;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command
        .about(phrases.help.todo)
        .args([switch("all", phrases.links.all), switch("everybody", phrases.help.everybody)])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let whose = match (matches.get_flag("everybody"), matches.get_flag("all")) {
        (true, _) => Whose::Everybody,
        (false, true) => Whose::All,
        (false, false) => Whose::Mine,
    };
    session::renew(face, &session)?;
    let rows = inspect::todo(&session, whose)?;
    let to_urge = if whose == Whose::Everybody { 0 } else { due::escalated(&session)? };
    let (screen, today) = (&face.phrases.screen, session.now.date_naive());
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
                    let stage = row.stage.1.clone();
                    let role = role(face, row, &session.registry.office);
                    let due = screen::day_due(face, row.due, row.estimated, today);
                    vec![row.case.clone(), due, since, stage, role, table::cut(&row.title, 50)]
                })
                .collect();
            let [case, since, stage, role, title] = screen.todo_head;
            let head = [case, face.phrases.due.due, since, stage, role, title];
            table::table(&head, &cells)
        },
    );
    if let Some(person) = session.person.as_deref().filter(|_| to_urge > 0) {
        let command = format!("fashen due --overdue --person {person}");
        face.talk(&(face.phrases.due.to_urge)(to_urge, &command));
    }
    let noted = rows.iter().map(|row| (row.case.as_str(), row.suspicions));
    screen::cases_with_suspicions(face, noted);
    if let Some(row) = rows.first() {
        face.talk(&(face.phrases.done.next)(&format!("fashen next {}", row.case)));
    }
    Ok(Exit::Done)
}

/// The role that acts, with whose turn it is.
fn role(face: &Face, row: &TodoRow, office: &Office) -> String {
    let role = &row.role.1;
    match &row.assignee {
        Some(id) => {
            let name = office.person(id).map_or(id.as_str(), |person| &person.name);
            (face.phrases.links.role_of)(role, name)
        }
        None => role.clone(),
    }
}
