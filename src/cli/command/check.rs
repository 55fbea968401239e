//! `check`: the rules asked of a file, or of all files of a folder.
//!
//! What it finds is for a person: exit code 3 says that something was found, not that anything is unlawful.

use crate::app::check::{self, Checked, Checks, Folder, Wanted};
use crate::app::submit::DEFAULT_WORKFLOW;
use crate::app::{Error, Misuse, batch_list, json, outline};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{many, screen, session};
use crate::domain::workflow::Weight;
use crate::lang::Phrases;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Ways of giving out what was found. All but the table go to `--out` or stdout; Word files and spreadsheets only to
/// `--out`.
const FORMATS: [&str; 7] = ["table", "json", "sarif", "html", "docx", "csv", "xlsx"];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.check, &phrases.value);
    let what = Arg::new("what").value_name(words.what_value).help(words.what).required(true);
    let weights = ["blocking", "must", "advice"];
    command.about(words.about).arg(what.value_parser(value_parser!(PathBuf))).args([
        option("min-weight", words.least_value, words.least).value_parser(weights),
        option("rule", words.rule_value, words.rule_option).action(ArgAction::Append),
        switch("explain", words.explain),
        option("format", "table|json|sarif|html|docx|csv|xlsx", words.format)
            .value_parser(FORMATS)
            .hide_possible_values(true),
        option("out", value.file, words.out).value_parser(value_parser!(PathBuf)),
        option("workflow", value.name, words.pack),
        option("place", phrases.place.place_value, words.of_place),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let what = args::path(matches, "what");
    if let Some(case) = what.to_str().filter(|_| outline::names_a_case(&what)) {
        return of_case(face, matches, case);
    }
    let checks = checks(matches)?;
    if what.is_dir() {
        return folder(face, matches, &checks, &what);
    }
    let checked = check::file(&checks, &what, &session::office_suite())?;
    let explain = matches.get_flag("explain");
    let view = || json::suspected(&checked, face.lang);
    if let Some(bytes) = bytes(face, matches, &checks, &Texts::One(&checked))? {
        give(face, matches, &bytes)?;
    } else {
        let words = || screen::suspected(face, &checked, checks.count(), explain);
        face.show("check", view, words);
    }
    Ok(exit(&checked))
}

/// The last draft of a case: what is new goes into its record.
fn of_case(face: &Face, matches: &ArgMatches, case: &str) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let mut found = check::of_case(&session, case, &session::office_suite())?;
    session.let_go();
    found.checked.narrow(&wanted(matches));
    let explain = matches.get_flag("explain");
    face.show(
        "check-case",
        || json::suspected_of_case(&found, face.lang),
        || screen::suspected(face, &found.checked, found.rules, explain),
    );
    let words = &face.phrases.check;
    let case = &found.moved.case;
    let new = case.suspicions.len().saturating_sub(found.known);
    face.talk(&(words.noted)(case.id.as_str(), new, found.known));
    if case.suspicions.is_empty() {
        return Ok(Exit::Done);
    }
    face.talk(&(words.next_of_case)(case.id.as_str()));
    Ok(exit(&found.checked))
}

/// The rules and the figures of the place, those of the registry where there is one or one was named.
fn checks(matches: &ArgMatches) -> Result<Checks, Error> {
    let root = session::root_if_any(matches)?;
    let named = |id| matches.get_one::<String>(id).map(String::as_str);
    let pack = named("workflow").unwrap_or(DEFAULT_WORKFLOW);
    let today = session::now(matches)?.date_naive();
    let checks = Checks::new(root.as_deref(), pack, today, wanted(matches))?;
    checks.at(root.as_deref(), named("place"))
}

/// Which suspicions are to be shown.
fn wanted(matches: &ArgMatches) -> Wanted {
    let least = matches
        .get_one::<String>("min-weight")
        .and_then(|least| Weight::ALL.into_iter().find(|weight| weight.key() == least));
    let rules = matches.get_many::<String>("rule").into_iter().flatten();
    Wanted { least, rules: rules.map(|code| code.to_uppercase()).collect() }
}

/// All files of a folder.
fn folder(
    face: &Face,
    matches: &ArgMatches,
    checks: &Checks,
    folder: &Path,
) -> Result<Exit, Error> {
    let on_done = |done, all| many::progress(face, done, all);
    let found = check::folder(checks, folder, &session::office_suite(), &on_done)?;
    many::left_out(face, &found.rows, found.more);
    match bytes(face, matches, checks, &Texts::All(&found))? {
        Some(bytes) => {
            give(face, matches, &bytes)?;
            face.talk(&screen::suspected_totals(face, &found));
        }
        None => face.show(
            "check-batch",
            || json::suspected_all(&found, face.lang),
            || screen::suspected_all(face, &found),
        ),
    }
    let any = found
        .rows
        .iter()
        .filter_map(|row| row.found.as_ref().ok())
        .any(|one| exit(one) == Exit::Refused);
    Ok(if any { Exit::Refused } else { Exit::Done })
}

/// What was checked.
enum Texts<'a> {
    One(&'a Checked),
    All(&'a Folder),
}

/// The bytes of a file of the wanted format; none for a screen, and for JSON on stdout.
fn bytes(
    face: &Face,
    matches: &ArgMatches,
    checks: &Checks,
    texts: &Texts<'_>,
) -> Result<Option<Vec<u8>>, Error> {
    let out = matches.get_one::<PathBuf>("out");
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let format = if face.json { "json" } else { format };
    let all: Vec<&Checked> = match texts {
        Texts::One(one) => vec![one],
        Texts::All(folder) => {
            folder.rows.iter().filter_map(|row| row.found.as_ref().ok()).collect()
        }
    };
    Ok(Some(match format {
        "sarif" => check::sarif(checks, &all, face.lang),
        "html" => check::html(&all)?,
        "docx" | "xlsx" if out.is_none() => return Err(Error::Misuse(Misuse::OutMissing)),
        "docx" => check::docx(&all)?,
        "xlsx" => check::xlsx(&all, face.lang)?,
        "csv" => check::csv(&all, face.lang)?,
        "json" if out.is_some() || !face.json => {
            let (view, data) = match texts {
                Texts::One(one) => ("check", json::suspected(one, face.lang)),
                Texts::All(folder) => ("check-batch", json::suspected_all(folder, face.lang)),
            };
            format!("{}\n", json::envelope(view, &data)).into_bytes()
        }
        _ => return Ok(None),
    }))
}

/// The bytes to the file that was named, or to stdout.
fn give(face: &Face, matches: &ArgMatches, bytes: &[u8]) -> Result<(), Error> {
    if let Some(file) = matches.get_one::<PathBuf>("out") {
        batch_list::write(file, bytes)?;
        face.talk(&(face.phrases.check.written)(&file.display().to_string()));
        return Ok(());
    }
    let _ = face.raw().write_all(bytes);
    Ok(())
}

/// 3 where anything was found.
fn exit(checked: &Checked) -> Exit {
    if checked.found.is_empty() { Exit::Done } else { Exit::Refused }
}
