//! `templates fields`: what a form of a paper may name.

use crate::app::{Error, json, templates};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::table;
use crate::lang::{self, Phrases};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.form.fields).arg(args::word(
        "paper",
        phrases.value.paper,
        phrases.help.paper,
    ))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let kind = templates::kind(&args::text(matches, "paper"))?;
    let fields = lang::paper::meanings(face.lang, kind);
    face.show(
        "templates-fields",
        || json::template_fields(kind, &fields),
        || {
            let words = &face.phrases.form;
            let rows = fields.iter().map(|one| {
                let flag = if one.flag { words.flag } else { "" };
                vec![one.path.clone(), format!("{}{flag}", one.words)]
            });
            table::table(&words.fields_head, &rows.collect::<Vec<_>>())
        },
    );
    Ok(Exit::Done)
}
