//! `templates export`: the program's own form of a paper, to be changed.

use crate::app::{Error, json, templates};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let out = args::option("out", phrases.value.file, phrases.form.out);
    command.about(phrases.form.export).args([
        args::word("paper", phrases.value.paper, phrases.help.paper),
        out.value_parser(value_parser!(PathBuf)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let kind = templates::kind(&args::text(matches, "paper"))?;
    let root = session::root_if_any(matches)?;
    let named = matches.get_one::<PathBuf>("out").cloned();
    let out = named.unwrap_or_else(|| PathBuf::from(format!("{kind}.docx")));
    templates::export(root.as_deref(), kind, &out)?;
    let place = templates::place(root.as_deref().unwrap_or(std::path::Path::new("")), kind);
    face.show(
        "templates-export",
        || json::template_exported(kind, &out),
        || {
            let (file, place) = (out.display().to_string(), place.display().to_string());
            (face.phrases.form.exported)(&file, &place)
        },
    );
    Ok(Exit::Done)
}
