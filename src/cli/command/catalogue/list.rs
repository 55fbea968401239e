//! `catalogue list`: which entries there are on a day, and what each is worth.

use crate::app::catalogue::{self, EntryView, Question};
use crate::app::{Error, json};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session, table};
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words_of = &phrases.catalogue;
    command.about(phrases.help.catalogue_list).args([
        super::on(phrases),
        super::known(phrases),
        args::of_status(words_of.status_value, words_of.status),
        option("year", words_of.year_value, words_of.year).value_parser(value_parser!(i32)),
        option("topic", phrases.value.text, words_of.topic),
        option("organ", phrases.value.text, words_of.organ),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let question = Question {
        on,
        known_on: super::day(matches, "as-known-on")?,
        status: args::status(matches),
        year: matches.get_one::<i32>("year").copied(),
        topic: matches.get_one::<String>("topic").cloned(),
        organ: matches.get_one::<String>("organ").cloned(),
    };
    let session = session::open(face, matches)?;
    let entries = catalogue::ask(&session, &question)?;
    session.let_go();
    face.show(
        "catalogue-list",
        || json::entries(&entries, on, question.known_on),
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

pub(super) fn cells(face: &Face, view: &EntryView) -> Vec<String> {
    let entry = &view.entry;
    vec![
        entry.id.to_string(),
        screen::status(face, view),
        entry.number.clone().unwrap_or_default(),
        entry.published_on.to_string(),
        entry.effective_on.to_string(),
        view.last_day.map(|date| date.to_string()).unwrap_or_default(),
        table::cut(&entry.title, 50),
    ]
}
