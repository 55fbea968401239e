//! `verify`: proves that everything is as it was written.

use crate::app::{Error, care, json};
use crate::cli::args::option;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use crate::lang::care::FindingKind;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.verify).arg(option(
        "anchor",
        phrases.value.digest,
        phrases.help.anchor,
    ))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let anchor = matches.get_one::<String>("anchor").map(String::as_str);
    let proof = care::verify(&root, &session::opening(face, matches), anchor)?;
    face.show("verify", || json::proof(&proof, face.lang), || screen::proof(face, &proof));
    let words = &face.phrases.care;
    if proof.findings.is_empty() {
        face.talk(words.keep_head);
        return Ok(Exit::Done);
    }
    let all = |is: fn(FindingKind) -> bool| proof.findings.iter().all(|one| is(one.kind));
    face.talk(match () {
        () if all(|kind| kind == FindingKind::Anchor) => words.mend_anchor,
        () if all(FindingKind::is_of_the_index) => words.mend_index,
        () => words.mend_records,
    });
    Ok(Exit::Refused)
}
