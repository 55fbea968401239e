//! `papers`: papers issued on a case.

use crate::app::{Error, json, papers};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{session, table};
use crate::domain::case::Case;
use crate::lang::{Phrases, words};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.papers).arg(word("case", phrases.value.case, phrases.help.case))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (case, workflow) = papers::papers(&session, &args::text(matches, "case"))?;
    session.let_go();
    face.show("papers", || json::papers(&case), || list(face, &case, &workflow.review));
    Ok(Exit::Done)
}

fn list(face: &Face, case: &Case, review: &str) -> String {
    if case.papers.is_empty() {
        return face.phrases.screen.no_papers.to_owned();
    }
    let mut rows = Vec::new();
    for paper in &case.papers {
        for file in &paper.files {
            let sealed = match paper.sealed_by {
                Some(_) => face.phrases.screen.sealed,
                None => face.phrases.screen.unsealed,
            };
            rows.push(vec![
                words::paper(face.lang, paper.paper, Some(review)),
                file.format.clone(),
                paper.at.format("%Y-%m-%d %H:%M").to_string(),
                sealed.to_owned(),
                file.digest.to_string(),
            ]);
        }
    }
    table::table(&face.phrases.screen.papers_head, &rows)
}
