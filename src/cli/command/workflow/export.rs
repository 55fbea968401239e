//! `workflow export`: a workflow in the format of another tool.

use crate::app::author::exchange::{self, Asked, Exported, FORMATS};
use crate::app::{Error, json};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use std::io::Write;
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.bpmn;
    let formats = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name));
    command.about(words.export_about).args([
        args::word("pack", phrases.value.pack, words.pack_help),
        option("format", "FORMAT", words.format_help).required(true).value_parser(formats),
        option("output", phrases.value.file, words.export_output)
            .value_parser(value_parser!(PathBuf)),
        args::many("facts", phrases.nets.facts_value, phrases.nets.facts).value_delimiter(','),
        args::switch("ignore-cancel", phrases.nets.ignore_cancel),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = super::root(matches);
    let file = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let (pack, format) = (args::text(matches, "pack"), args::text(matches, "format"));
    let facts = args::pairs(matches, "facts")?;
    let asked = Asked { lang: face.lang, facts, ignore_cancel: matches.get_flag("ignore-cancel") };
    let exported = exchange::export(root.as_deref(), &pack, &format, file, &asked)?;
    match &exported.file {
        _ if face.json => face.show("workflow-export", || json::exchanged(&exported), String::new),
        Some(file) => face.say(&(face.phrases.bpmn.written)(&file.display().to_string())),
        None => {
            // A pipe that was closed is no failure; see `Face`.
            let _ = face.raw().write_all(exported.text.as_bytes());
        }
    }
    talk(face, &exported);
    Ok(Exit::Done)
}

/// Says what the format could not.
fn talk(face: &Face, exported: &Exported) {
    if exported.remarks.is_empty() {
        return;
    }
    let words = &face.phrases.bpmn;
    face.talk(&(words.inexact_head)(exported.format, exported.remarks.len()));
    for remark in &exported.remarks {
        face.talk(&format!("  · {}", remark.message));
    }
}
