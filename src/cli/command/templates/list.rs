//! `templates list`: which form each paper is made by.

use crate::app::templates::{self, Listing};
use crate::app::{Error, json};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{session, table};
use crate::lang::{Phrases, words};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.form.list)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let listing = templates::list(&session::root(matches)?)?;
    face.show("templates", || json::templates(&listing), || shown(face, &listing));
    for file in &listing.strangers {
        face.talk(&(face.phrases.form.stranger)(&file.display().to_string()));
    }
    Ok(Exit::Done)
}

fn shown(face: &Face, listing: &Listing) -> String {
    let words_of = &face.phrases.form;
    let rows = listing.papers.iter().map(|one| {
        let file = one.file.as_ref();
        let form = file.map_or_else(
            || words_of.built_in.to_owned(),
            |file| (words_of.own)(&file.display().to_string(), one.faults),
        );
        vec![one.kind.to_string(), words::paper(face.lang, one.kind, None), form]
    });
    table::table(&words_of.list_head, &rows.collect::<Vec<_>>())
}
