//! `show`: a case on one screen, or on a drawing of its workflow.

use crate::app::author::graph;
use crate::app::inspect::CaseView;
use crate::app::{Error, inspect, json};
use crate::cli::args::{self, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.show).arg(word("case", phrases.value.case, phrases.help.case)).arg(
        option("graph", phrases.value.file, phrases.outline.case_graph_help)
            .num_args(0..=1)
            .value_parser(value_parser!(PathBuf)),
    )
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = inspect::show(&session, &args::text(matches, "case"))?;
    let office = &session.registry.office;
    session.let_go();
    if matches.contains_id("graph") {
        drawn(face, &view, matches.get_one::<PathBuf>("graph"))?;
    } else {
        face.show("show", || json::show(&view, office), || screen::case(face, &view, office));
    }
    if view.case.ended.is_none() {
        face.talk(&(face.phrases.done.next)(&format!("fashen next {}", view.case.id)));
    }
    Ok(Exit::Done)
}

/// The workflow with where the case is, to a file or as data.
fn drawn(face: &Face, view: &CaseView, file: Option<&PathBuf>) -> Result<(), Error> {
    let format = graph::Format::Svg;
    let drawing = graph::draw(&view.workflow, Some(&view.case), format, face.lang)?;
    if let Some(file) = file {
        graph::write(file, &drawing)?;
    }
    let file = file.map(PathBuf::as_path);
    let data = || json::drawn(&view.workflow, Some(&view.case), format, file, &drawing);
    let said = || match file {
        Some(file) => (face.phrases.outline.written)(&file.display().to_string()),
        None => drawing.clone(),
    };
    face.show("workflow-graph", data, said);
    Ok(())
}
