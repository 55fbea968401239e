//! `workflow graph`: a workflow as a drawing.

use crate::app::author::{self, graph};
use crate::app::{Error, json};
use crate::cli::args::{option, text, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.outline;
    let formats = graph::Format::ALL.map(graph::Format::as_str);
    command
        .about(words.graph_help)
        .arg(word("name", phrases.value.pack, words.pack_help))
        .arg(
            option("format", "svg|mermaid|dot", words.format_help)
                .value_parser(PossibleValuesParser::new(formats))
                .hide_possible_values(true)
                .default_value(graph::Format::default().as_str())
                .hide_default_value(true),
        )
        .arg(
            option("output", phrases.value.file, words.output_help)
                .value_parser(value_parser!(PathBuf)),
        )
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let workflow = author::workflow(super::root(matches).as_deref(), &text(matches, "name"))?;
    let format = graph::Format::named(&text(matches, "format")).unwrap_or_default();
    let drawing = graph::draw(&workflow, None, format, face.lang)?;
    let file = matches.get_one::<PathBuf>("output");
    if let Some(file) = file {
        graph::write(file, &drawing)?;
    }
    let data = || json::drawn(&workflow, None, format, file.map(PathBuf::as_path), &drawing);
    let said = || match file {
        Some(file) => (face.phrases.outline.written)(&file.display().to_string()),
        None => drawing.clone(),
    };
    face.show("workflow-graph", data, said);
    Ok(Exit::Done)
}
