//! `catalogue proposals` and `catalogue accept`: what repeal clauses of published documents ask of the catalogue.

use crate::app::catalogue::propose;
use crate::app::{Error, json};
use crate::cli::args::{self, dry_run, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let document = Arg::new("document").value_name(phrases.value.entry);
    command.about(phrases.catalogue.proposals).arg(document.help(phrases.catalogue.document))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let name = matches.get_one::<String>("document").map(String::as_str);
    let all = propose::proposed(&session, name)?;
    session.let_go();
    face.show(
        "catalogue-proposals",
        || json::entry_proposals(&all),
        || screen::proposals(face, &all),
    );
    for one in
        all.iter().filter(|one| one.items.iter().any(|item| item.stand == propose::Stand::Open))
    {
        face.talk(&(face.phrases.catalogue.accept_hint)(one.entry.id.as_str()));
    }
    Ok(Exit::Done)
}

pub(super) fn build_accept(command: Command, phrases: &'static Phrases) -> Command {
    command
        .about(phrases.catalogue.accept)
        .args([word("document", phrases.value.entry, phrases.catalogue.document), dry_run(phrases)])
}

pub(super) fn accept(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (asked, recorded) = propose::accept(&session, &args::text(matches, "document"))?;
    session.let_go();
    face.show(
        "catalogue-accept",
        || json::entries_recorded(&asked, &recorded, face.lang),
        || {
            let lines = recorded.iter().map(|one| screen::entry_recorded(face, one));
            let mut text = lines.collect::<String>();
            if recorded.is_empty() {
                text = format!("{}\n", face.phrases.catalogue.nothing_open);
            }
            text + &screen::unknown_proposals(face, &asked)
        },
    );
    if session.dry_run {
        face.talk(face.phrases.catalogue.dry_run);
    }
    Ok(Exit::Done)
}
