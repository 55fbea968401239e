//! `catalogue import` and `catalogue export`: existing stock taken over, and the catalogue as a list.

use crate::app::catalogue::stock::{self, Format, Importing};
use crate::app::{Error, Misuse, json};
use crate::cli::args::{self, dry_run, file, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

fn path(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    option(name, shown, help).value_parser(value_parser!(PathBuf))
}

pub(super) fn build_import(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.stock, phrases.value.file);
    command.about(words.import).args([
        file("from", value, words.from),
        path("map", value, words.map),
        path("save-map", value, words.save_map),
        path("skip-bad", value, words.skip_bad),
        dry_run(phrases),
    ])
}

pub(super) fn import(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let named = |name| matches.get_one::<PathBuf>(name).cloned();
    let asked = Importing {
        from: args::path(matches, "from"),
        map: named("map"),
        save_map: named("save-map"),
        skip_bad: named("skip-bad"),
        lang: face.lang,
    };
    let session = session::open(face, matches)?;
    let imported = stock::import(&session, &asked)?;
    session.let_go();
    face.show(
        "catalogue-import",
        || json::stock_imported(&imported, face.lang),
        || screen::stock_imported(face, &imported),
    );
    Ok(if imported.taken_in { Exit::Done } else { Exit::Refused })
}

pub(super) fn build_export(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.stock;
    command.about(words.export).args([
        path("out", phrases.value.file, words.out),
        option("format", words.format_value, words.format)
            .value_parser(Format::ALL.map(Format::as_str)),
        super::on(phrases),
    ])
}

pub(super) fn export(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let out = matches.get_one::<PathBuf>("out").ok_or(Error::Misuse(Misuse::OutMissing))?;
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let name = matches.get_one::<String>("format").map_or(ending, String::as_str);
    let format = Format::named(name).ok_or_else(|| Misuse::Format { name: name.to_owned() });
    let session = session::open(face, matches)?;
    let exported = stock::export(&session, out, (format.map_err(Error::Misuse)?, on))?;
    face.show(
        "catalogue-export",
        || json::stock_exported(&exported),
        || {
            let file = exported.file.display().to_string();
            (face.phrases.stock.exported)(exported.entries, &file)
        },
    );
    Ok(Exit::Done)
}
