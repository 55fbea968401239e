//! `issue`: gives out a paper, or the filing package.

use crate::app::papers::{self, Issue};
use crate::app::{Error, Session, filing, json};
use crate::cli::args::{self, dry_run, many, option, out, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// What makes the package in place of one paper.
const PACKAGE: &str = "filing";

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.issue).args([
        word("case", value.case, help.case),
        word("paper", value.paper, help.paper),
        many("format", "docx|html|json|pdf", help.format),
        option("round", value.count, help.round).value_parser(value_parser!(usize)),
        out(phrases),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Issue {
        case: args::text(matches, "case"),
        paper: args::text(matches, "paper"),
        formats: args::texts(matches, "format"),
        round: matches.get_one::<usize>("round").copied(),
        out: matches.get_one::<PathBuf>("out").cloned(),
    };
    if asked.paper == PACKAGE {
        return package(face, &session, &asked);
    }
    let issued = papers::issue(&session, &asked, &session::office_suite())?;
    session.let_go();
    face.show(
        "issue",
        || json::issued(&issued),
        || {
            let lines = issued.files.iter().map(|(_, path)| path.display().to_string());
            lines.collect::<Vec<_>>().join("\n")
        },
    );
    if issued.moved.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}

pub(super) fn package(face: &Face, session: &Session, asked: &Issue) -> Result<Exit, Error> {
    let package = filing::package(session, asked)?;
    session.let_go();
    face.show(
        "filing-package",
        || json::filing_package(&package),
        || {
            let mut lines = vec![package.path.display().to_string()];
            lines.extend(package.contents.iter().map(|(name, _)| format!("  {name}")));
            lines.join("\n")
        },
    );
    for (title, place) in &package.on_paper {
        face.talk(&(face.phrases.done.on_paper)(title, place));
    }
    if package.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}
