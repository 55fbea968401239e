//! `workflow import`: a workflow file made of another tool's file.

use super::check;
use crate::app::author::exchange::{self, Imported};
use crate::app::{Error, json};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::domain::limits;
use crate::lang::{Phrases, bpmn};
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.bpmn;
    command.about(words.import_about).args([
        args::file("file", phrases.value.file, words.import_file),
        option("format", "FORMAT", words.format_help)
            .required(true)
            .value_parser(PossibleValuesParser::new(["bpmn"])),
        option("output", phrases.value.folder, words.import_output)
            .value_parser(value_parser!(PathBuf)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let folder = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let imported = exchange::import(&args::path(matches, "file"), folder, face.lang)?;
    let view = || json::imported_workflow(&imported, face.lang);
    face.show("workflow-import", view, || match &imported.file {
        Some(file) => (face.phrases.bpmn.written)(&file.display().to_string()),
        None => imported.text.clone(),
    });
    talk(face, &imported);
    Ok(if imported.problems.is_empty() { Exit::Done } else { Exit::Refused })
}

/// Says what was not taken and what is wrong with what was made.
fn talk(face: &Face, imported: &Imported) {
    let words = &face.phrases.bpmn;
    let (notes, most) = (&imported.notes, limits::LISTED * limits::LISTED);
    if !notes.is_empty() {
        face.talk(&(words.notes_head)(notes.len()));
        for note in notes.iter().take(most) {
            face.talk(&format!("  · {}", bpmn::note(face.lang, note)));
        }
        if notes.len() > most {
            face.talk(&(words.notes_more)(notes.len() - most));
        }
    }
    let file =
        imported.file.as_ref().map_or_else(|| "-".to_owned(), |file| file.display().to_string());
    for problem in &imported.problems {
        face.talk(&check::line(face, &file, problem));
    }
    let sound = imported.problems.is_empty();
    face.talk(if sound { words.imported_sound } else { words.imported_unsound });
}
