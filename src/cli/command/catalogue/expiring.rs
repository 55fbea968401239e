//! `catalogue expiring`: what will end soon by the passing of days alone.

use crate::app::catalogue::expiring;
use crate::app::{Error, json};
use crate::cli::args::{self, option, out, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{session, table};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let within = option("within", phrases.due.help.period_value, words.within);
    // `--within 6 months` reads as it is spoken; one word will do as well.
    command.about(words.expiring).args([
        within.num_args(1..=2),
        super::on(phrases),
        switch("draft-notice", words.draft_notice),
        out(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let within = args::period(matches, "within")?;
    let session = session::open(face, matches)?;
    let found = expiring::expiring(&session, on, within)?;
    session.let_go();
    let words = &face.phrases.catalogue;
    face.show(
        "catalogue-expiring",
        || json::expiring(&found),
        || {
            let until = found.until.to_string();
            if found.entries.is_empty() {
                return (words.none_expiring)(&until);
            }
            let rows: Vec<_> =
                found.entries.iter().map(|view| super::list::cells(face, view)).collect();
            table::table(&face.phrases.screen.catalogue_head, &rows)
        },
    );
    if matches.get_flag("draft-notice") {
        let own = session.registry.root.join("papers");
        let folder = matches.get_one::<PathBuf>("out").cloned().unwrap_or(own);
        for path in expiring::draft_notice(&session, &found, &folder)? {
            face.talk(&(face.phrases.cleanup.written)(&path.display().to_string()));
        }
    }
    if !found.entries.is_empty() {
        face.talk(words.expiring_hint);
    }
    Ok(Exit::Done)
}
