//! `due`: what has to be done until when, why on that day, and all of it as a calendar file.

use crate::app::due::{self, DueList, DueQuery};
use crate::app::ics::{self, Form, Written};
use crate::app::{Error, Session, json};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::builder::RangedU64ValueParser;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// The options that ask for something else than `--why` does.
const LISTING: [&str; 8] =
    ["within", "overdue", "role", "person", "limit", "fail-on", "ics", "ics-as"];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.due.help, &phrases.value);
    command.about(help.about).args([
        // `--within 5 workdays` reads as it is spoken; one word will do as well.
        option("within", help.period_value, help.within).num_args(1..=2),
        switch("overdue", help.overdue),
        option("role", help.role_value, help.role),
        option("person", value.person, help.person),
        option("limit", value.count, phrases.help.limit)
            .value_parser(RangedU64ValueParser::<usize>::new().range(1..)),
        args::fail_on(phrases),
        option("why", value.case, help.why).conflicts_with_all(LISTING),
        option("ics", value.file, help.ics).value_parser(value_parser!(PathBuf)),
        option("ics-as", "event|todo", help.form)
            .value_parser(["event", "todo"])
            .hide_possible_values(true)
            .requires("ics"),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let within = args::period(matches, "within")?;
    let session = session::open(face, matches)?;
    if let Some(case) = matches.get_one::<String>("why") {
        return why(face, &session, case);
    }
    let query = DueQuery {
        within,
        overdue: matches.get_flag("overdue"),
        role: matches.get_one("role").cloned(),
        person: matches.get_one("person").cloned(),
        limit: matches.get_one("limit").copied(),
    };
    session::renew(face, &session)?;
    let list = due::due(&session, &query)?;
    let days = &session.registry.legal_time()?.days;
    session.let_go();
    let written = written(face, &session, matches, &list)?;
    let shown = screen::Shown { list: &list, days, office: &session.registry.office };
    let asked = within.is_some() || query.overdue || query.role.is_some() || query.person.is_some();
    face.show(
        "due",
        || json::due(&list, days, written.as_ref()),
        || screen::due(face, &shown, asked),
    );
    talk(face, &list, written.as_ref());
    Ok(args::failed_on_overdue(face, matches, (list.overdue, face.phrases.due.overdue)))
}

/// Writes the calendar file that was asked for.
fn written(
    face: &Face,
    session: &Session,
    matches: &ArgMatches,
    list: &DueList,
) -> Result<Option<Written>, Error> {
    let Some(file) = matches.get_one::<PathBuf>("ics") else { return Ok(None) };
    let form = match matches.get_one::<String>("ics-as").map(String::as_str) {
        Some("todo") => Form::Task,
        _ => Form::Event,
    };
    ics::write(session, list, (file, form), face.lang).map(Some)
}

/// What there is beside the list: more of it, the file, and what to type next.
fn talk(face: &Face, list: &DueList, written: Option<&Written>) {
    let words = &face.phrases.due;
    if list.more {
        face.talk(words.more);
    }
    if let Some(written) = written {
        let file = written.file.display().to_string();
        face.talk(&(words.ics.written)(&file, written.entries, written.paused));
    }
    if let Some(row) = list.rows.first() {
        face.talk(&(face.phrases.done.next)(&format!("fashen due --why {}", row.case)));
    }
}

/// Why each deadline of a case ends on its last day.
fn why(face: &Face, session: &Session, case: &str) -> Result<Exit, Error> {
    let why = due::why(session, case)?;
    session.let_go();
    let office = &session.registry.office;
    face.show("due-why", || json::due_why(&why), || screen::due_why(face, &why, office));
    if why.case.ended.is_none() {
        face.talk(&(face.phrases.done.next)(&format!("fashen next {}", why.case.id)));
    }
    Ok(Exit::Done)
}
