//! `register`: the registers that an office keeps, of any period.

use super::report::{format, put};
use crate::app::report::{self, Format};
use crate::app::{Error, json};
use crate::cli::args::{self, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::report::{Register, RegisterKind};
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

/// What registers are called in Chinese where they are typed.
fn chinese(kind: RegisterKind) -> [&'static str; 2] {
    match kind {
        RegisterKind::Submissions => ["收文", "收文登记簿"],
        RegisterKind::Reviews => ["审核", "审核台账"],
        RegisterKind::Filings => ["备案", "备案台账"],
        RegisterKind::Contracts => ["合同", "合同审查台账"],
    }
}

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.report, &phrases.value);
    let kinds = RegisterKind::ALL.map(|kind| PossibleValue::new(kind.key()).aliases(chinese(kind)));
    command.about(words.register).args([
        word("kind", words.kind_value, words.kind).value_parser(kinds).hide_possible_values(true),
        option("from", value.date, words.from),
        option("to", value.date, words.to),
        option("format", "text|xlsx|csv|json", words.format)
            .value_parser(Format::OF_REGISTERS.map(Format::key))
            .hide_possible_values(true),
        option("out", value.file, words.out).short('o').value_parser(value_parser!(PathBuf)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let named = args::text(matches, "kind");
    let is = |kind: &RegisterKind| kind.key() == named || chinese(*kind).contains(&named.as_str());
    let Some(kind) = RegisterKind::ALL.into_iter().find(is) else { return Ok(Exit::Usage) };
    let period = (day(matches, "from")?, day(matches, "to")?);
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let format = format(face, matches, (&Format::OF_REGISTERS, out))?;
    let session = session::open(face, matches)?;
    let register = report::register(&session, kind, period, face.lang)?;
    session.let_go();
    give(face, &register, format, out)?;
    Ok(Exit::Done)
}

fn day(matches: &ArgMatches, name: &str) -> Result<Option<NaiveDate>, Error> {
    if !matches.contains_id(name) {
        return Ok(None);
    }
    args::day(matches, name, NaiveDate::MIN).map(Some)
}

fn give(face: &Face, register: &Register, format: Format, out: Option<&Path>) -> Result<(), Error> {
    let data = || json::envelope("register", &json::register(register, face.lang));
    let bytes = match (format, out) {
        (Format::Json, None) => {
            face.json(&data());
            return Ok(());
        }
        (Format::Json, Some(_)) => format!("{:#}\n", data()).into_bytes(),
        (Format::Xlsx | Format::Csv, _) => report::register_bytes(register, format, face.lang)?,
        (Format::Text | Format::Html, None) => {
            face.say(&screen::register(face, register));
            return Ok(());
        }
        (Format::Text | Format::Html, Some(_)) => screen::register(face, register).into_bytes(),
    };
    put(face, &bytes, out)?;
    if face.json && out.is_some() {
        face.json(&data());
    }
    if let Some(out) = out {
        let (file, rows) = (out.display().to_string(), register.table.rows.len());
        face.talk(&(face.phrases.report.written)(&file, rows));
    }
    Ok(())
}
