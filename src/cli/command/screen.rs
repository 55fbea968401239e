//! `screen`: is this a normative document at all? One file, all files of a folder, or the draft of a case, of which a
//! person says what it is.

use super::screen_case;
use crate::app::batch::{self, Batch};
use crate::app::{Error, Misuse, batch_list, json, outline, screening};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{many, screen, session};
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.screening, &phrases.value);
    let path = || value_parser!(PathBuf);
    let asked = Arg::new("what")
        .value_name(words.what)
        .help(words.file)
        .value_parser(path())
        .required_unless_present("batch");
    let listing = [
        option("batch", value.folder, words.batch)
            .value_parser(path())
            .conflicts_with_all(["what", "confirm"]),
        option("format", "table|csv|xlsx|json", words.format)
            .value_parser(["table", "csv", "xlsx", "json"])
            .hide_possible_values(true)
            .requires("batch"),
        option("out", value.file, words.out).value_parser(path()).requires("batch"),
        option("place", phrases.place.place_value, words.place).conflicts_with("confirm"),
    ];
    command.about(words.about).arg(asked).args(listing).args(screen_case::confirming(phrases))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let what = args::path(matches, "what");
    if let Some(case) = case(matches, &what) {
        return screen_case::run(face, matches, case);
    }
    let root = session::root_if_any(matches)?;
    let place = matches.get_one::<String>("place").map(String::as_str);
    match matches.get_one::<PathBuf>("batch") {
        Some(folder) => all(face, matches, (root.as_deref(), place), folder),
        None => one(face, &what, (root.as_deref(), place)),
    }
}

/// The number of a case: a ruling is always on one.
fn case<'a>(matches: &ArgMatches, what: &'a Path) -> Option<&'a str> {
    let is_case = matches.contains_id("confirm") || outline::names_a_case(what);
    what.to_str().filter(|_| is_case)
}

fn one(face: &Face, file: &Path, by: (Option<&Path>, Option<&str>)) -> Result<Exit, Error> {
    let screened = screening::file(by.0, by.1, file, &session::office_suite())?;
    face.show("screen", || json::screened(&screened), || screen::screened(face, &screened));
    Ok(Exit::Done)
}

fn all(
    face: &Face,
    matches: &ArgMatches,
    by: (Option<&Path>, Option<&str>),
    folder: &Path,
) -> Result<Exit, Error> {
    let out = matches.get_one::<PathBuf>("out");
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let format = if face.json { "json" } else { format };
    if format == "xlsx" && out.is_none() {
        return Err(Error::Misuse(Misuse::OutMissing));
    }
    let on_done = |done, all| many::progress(face, done, all);
    let batch = batch::batch(by.0, by.1, folder, &session::office_suite(), &on_done)?;
    many::left_out(face, &batch.rows, batch.more);
    give(face, &batch, format, out.map(PathBuf::as_path))?;
    Ok(Exit::Done)
}

/// The list, to the file that was named or to stdout.
fn give(face: &Face, batch: &Batch, format: &str, out: Option<&Path>) -> Result<(), Error> {
    let data = || json::screened_all(batch, face.lang);
    let bytes = match (format, out) {
        ("csv", _) => batch_list::csv(batch, face.lang)?,
        ("xlsx", _) => batch_list::xlsx(batch, face.lang)?,
        ("json", Some(_)) => json::envelope("screen-batch", &data()).to_string().into_bytes(),
        ("json", None) => {
            face.json(&json::envelope("screen-batch", &data()));
            return Ok(());
        }
        (_, Some(_)) => screen::screened_all(face, batch).into_bytes(),
        (_, None) => {
            face.say(&screen::screened_all(face, batch));
            return Ok(());
        }
    };
    let Some(file) = out else {
        use std::io::Write;
        let _ = face.raw().write_all(&bytes);
        return Ok(());
    };
    batch_list::write(file, &bytes)?;
    let words = &face.phrases.screening;
    if face.json {
        face.json(&json::envelope("screen-batch", &data()));
    }
    face.talk(&(words.written)(&file.display().to_string(), batch.rows.len()));
    face.talk(&(words.totals)(screen::totals(batch)));
    Ok(())
}
