//! `report`: the figures of a year.

use crate::app::report::{self, Format, YearReport};
use crate::app::{Error, Misuse, ReportMisuse, json};
use crate::cli::args::{option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.report, &phrases.value);
    command.about(words.about).args([
        word("year", words.year_value, words.year)
            .value_parser(value_parser!(i32).range(1950..=2199)),
        option("format", "text|html|xlsx|json", words.format)
            .value_parser(Format::OF_REPORTS.map(Format::key))
            .hide_possible_values(true)
            .conflicts_with("explain"),
        option("out", value.file, words.out)
            .short('o')
            .value_parser(value_parser!(PathBuf))
            .conflicts_with("explain"),
        option("explain", words.figure_value, words.explain),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let year = matches.get_one::<i32>("year").copied().unwrap_or_default();
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let format = format(face, matches, (&Format::OF_REPORTS, out))?;
    let session = session::open(face, matches)?;
    let made = report::report(&session, year, face.lang)?;
    session.let_go();
    if let Some(name) = matches.get_one::<String>("explain") {
        let found = made.figure(name)?;
        face.show(
            "report-figure",
            || json::report_figure(&made, found),
            || screen::report_figure(face, &made, found),
        );
        return Ok(Exit::Done);
    }
    give(face, &made, format, out)?;
    if let Some(since) = made.report.since.filter(|since| *since > made.report.span.first) {
        face.talk(&(face.phrases.report.since)(since));
    }
    if format == Format::Text && out.is_none() {
        face.talk(&(face.phrases.report.how)(year));
    }
    Ok(Exit::Done)
}

/// The format that was named, else that of the file's ending, else words or JSON for whoever reads.
pub(super) fn format(
    face: &Face,
    matches: &ArgMatches,
    (among, out): (&[Format], Option<&Path>),
) -> Result<Format, Error> {
    let ending = out.and_then(|out| out.extension()).and_then(|ending| ending.to_str());
    let unknown = |name: &str| {
        let known = among.iter().map(|format| format.key()).collect();
        Error::Misuse(Misuse::Report(ReportMisuse::Format { name: name.to_owned(), known }))
    };
    let named = matches.get_one::<String>("format").map(String::as_str);
    let format = match named.or(ending) {
        Some(name) => Format::named(among, name).ok_or_else(|| unknown(name))?,
        None if out.is_some() => return Err(unknown("")),
        None if face.json => Format::Json,
        None => Format::Text,
    };
    // A terminal is no place for a spreadsheet.
    if format == Format::Xlsx && out.is_none() {
        return Err(Error::Misuse(Misuse::OutMissing));
    }
    Ok(format)
}

fn give(face: &Face, made: &YearReport, format: Format, out: Option<&Path>) -> Result<(), Error> {
    let data = || json::envelope("report", &json::report(made));
    let bytes = match (format, out) {
        (Format::Json, None) => {
            face.json(&data());
            return Ok(());
        }
        (Format::Json, Some(_)) => format!("{:#}\n", data()).into_bytes(),
        (Format::Html, _) => report::html(made)?,
        (Format::Xlsx, _) => report::report_xlsx(made)?,
        (Format::Text | Format::Csv, None) => {
            face.say(&screen::report(face, made));
            return Ok(());
        }
        (Format::Text | Format::Csv, Some(_)) => screen::report(face, made).into_bytes(),
    };
    put(face, &bytes, out)?;
    if face.json && out.is_some() {
        face.json(&data());
    }
    if let Some(out) = out {
        face.talk(&(face.phrases.report.made)(&out.display().to_string()));
    }
    Ok(())
}

/// Bytes into a file, or to whoever reads.
pub(super) fn put(face: &Face, bytes: &[u8], out: Option<&Path>) -> Result<(), Error> {
    if let Some(out) = out {
        return report::write(out, bytes);
    }
    let _ = face.raw().write_all(bytes);
    Ok(())
}
