//! `outline`: how a document is built, and what it says of itself.

use crate::app::outline;
use crate::app::{Error, json};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::builder::RangedU64ValueParser;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.structure;
    command.about(words.about).args([
        args::file("file", words.named_value, words.named),
        option("depth", phrases.value.count, words.depth)
            .value_parser(RangedU64ValueParser::<usize>::new().range(1..)),
        switch("citations", words.cites),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let named = args::path(matches, "file");
    let outlined = if outline::names_a_case(&named) {
        let session = session::open(face, matches)?;
        let outlined = outline::of_case(&session, &named.to_string_lossy())?;
        session.let_go();
        outlined
    } else {
        outline::of_file(&named, &session::office_suite())?
    };
    let outlined = if matches.get_flag("citations") {
        outlined.with_citations(session::root(matches).ok().as_deref())?
    } else {
        outlined
    };
    let depth = matches.get_one::<usize>("depth").copied();
    face.show(
        "outline",
        || json::structure(&outlined, depth, face.lang),
        || screen::structure(face, &outlined, depth),
    );
    Ok(Exit::Done)
}
