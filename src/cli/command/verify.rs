//! `verify`: proves that everything is as it was written; of files, that they are ones of the registry.

use crate::app::{Error, care, json, origin};
use crate::cli::args::{file, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use crate::lang::care::FindingKind;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let anchor = option("anchor", phrases.value.digest, phrases.help.anchor);
    let files = file("files", phrases.value.file, phrases.origin.file);
    command
        .about(phrases.help.verify)
        .args([files.num_args(0..).required(false), anchor.conflicts_with("files")])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let files = matches.get_many::<PathBuf>("files").into_iter().flatten().cloned();
    let files: Vec<PathBuf> = files.collect();
    if !files.is_empty() {
        return verify_files(face, matches, &files);
    }
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

/// Whether files are ones that the registry knows.
fn verify_files(face: &Face, matches: &ArgMatches, files: &[PathBuf]) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let found = origin::origins(&session, files)?;
    let office = &session.registry.office;
    session.let_go();
    face.show("origin", || json::origins(&found), || screen::origins(face, &found, office));
    let known = found.iter().all(|one| !one.known.is_empty());
    Ok(if known { Exit::Done } else { Exit::Refused })
}
