//! `link`: a case that another one needs is named.

use crate::app::{Error, json, link};
use crate::cli::args::{self, dry_run, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, case) = (&phrases.links, phrases.value.case);
    command.about(words.link).args([
        word("outer", case, words.outer),
        word("need", words.need_value, words.need),
        word("inner", case, words.inner),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let text = |name| args::text(matches, name);
    let moved = link::link(&session, &text("outer"), &text("need"), &text("inner"))?;
    session.let_go();
    let office = &session.registry.office;
    face.show("link", || json::moved(&moved), || screen::moved(face, &moved, office));
    screen::talk_next(face, &moved, office);
    Ok(Exit::Done)
}
