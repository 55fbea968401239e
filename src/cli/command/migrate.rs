//! `migrate`: cases go over to another definition of their workflow.

use crate::app::author::migrate::{self, Asked, Migrated, Report};
use crate::app::{Error, Session, json};
use crate::cli::args::{self, dry_run, many, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::{screen, session};
use crate::domain::case::{Case, Happening, LeftBehind};
use crate::lang::{self, Names, Phrases};
use clap::{Arg, ArgMatches, Command};
use std::fmt::Write;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.migration, &phrases.value);
    let case = Arg::new("case")
        .value_name(value.case)
        .help(phrases.help.case)
        .required_unless_present("all")
        .conflicts_with("all");
    command.about(words.about).args([
        case,
        switch("all", words.all),
        option("to", value.pack, words.to).required(true),
        many("map", words.renaming, words.map),
        many("fact", value.pair, words.fact),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Asked {
        to: args::text(matches, "to"),
        stages: args::pairs(matches, "map")?,
        facts: args::pairs(matches, "fact")?,
    };
    let report = if matches.get_flag("all") {
        migrate::all(&session, &asked)?
    } else {
        migrate::one(&session, &args::text(matches, "case"), &asked)?
    };
    session.let_go();
    face.show(
        "migrate",
        || json::migrated(&report, |error| reasons(face, error), back),
        || words(face, &session, &report),
    );
    talk(face, &report);
    let all = report.cases.iter().all(|(_, result)| result.is_ok());
    Ok(if all { Exit::Done } else { Exit::Refused })
}

fn words(face: &Face, session: &Session, report: &Report) -> String {
    let words = &face.phrases.migration;
    if report.cases.is_empty() {
        return words.none.to_owned();
    }
    let mut text = String::new();
    for (case, result) in &report.cases {
        let _ = match result {
            Ok(migrated) => writeln!(text, "{}", went(face, session, case, migrated)),
            Err(error) => writeln!(text, "{}", stays(face, case, error)),
        };
    }
    if report.cases.len() > 1 {
        let went = report.cases.iter().filter(|(_, result)| result.is_ok()).count();
        text.push_str(&(words.sum)(went, report.cases.len() - went));
    }
    text
}

fn went(face: &Face, session: &Session, case: &Case, migrated: &Migrated) -> String {
    let words = &face.phrases.migration;
    let head = (words.went)(case.id.as_str(), &case.title);
    let mut text = format!("{}\n", face.paint(Tone::Good, &head));
    text.push_str(&screen::moved(face, &migrated.moved, &session.registry.office));
    let LeftBehind { facts, answers, findings } = &migrated.left;
    let list = |ids: &[&str]| ids.join(" ");
    let mut line = |say: fn(&str) -> String, ids: Vec<&str>| {
        if !ids.is_empty() {
            let _ = write!(text, "\n  {}", face.paint(Tone::Warn, &say(&list(&ids))));
        }
    };
    line(words.left_facts, facts.iter().map(crate::domain::name::FactId::as_str).collect());
    line(
        words.left_answers,
        answers.iter().map(crate::domain::name::CheckItemId::as_str).collect(),
    );
    line(
        words.left_findings,
        findings.iter().map(crate::domain::name::CheckItemId::as_str).collect(),
    );
    if migrated.eased > 0 {
        let eased = (words.eased)(migrated.eased);
        let _ = write!(text, "\n  {}", face.paint(Tone::Warn, &eased));
    }
    text
}

fn stays(face: &Face, case: &Case, error: &Error) -> String {
    let head = (face.phrases.migration.stays)(case.id.as_str(), &case.title);
    let mut text = face.paint(Tone::Bad, &head);
    for reason in reasons(face, error) {
        let _ = write!(text, "\n  · {reason}");
    }
    text
}

/// The sentences of a refusal.
fn reasons(face: &Face, error: &Error) -> Vec<String> {
    let Error::Refused { refusal, scene, .. } = error else { return Vec::new() };
    let names = Names::new(Some(&scene.workflow), Some(&scene.office));
    let say = |reason| lang::refusal::refusal(face.lang, reason, &names).sentence;
    refusal.reasons.iter().map(say).collect()
}

/// The command that undoes a migration.
fn back(migrated: &Migrated) -> String {
    let mut command =
        format!("fashen migrate {} --to {}", migrated.moved.case.id, migrated.from.short());
    for event in &migrated.moved.events {
        if let Happening::CaseMigrated { stages, .. } = &event.what {
            for (old, new) in stages {
                let _ = write!(command, " --map {new}={old}");
            }
        }
    }
    command
}

fn talk(face: &Face, report: &Report) {
    if report.dry_run {
        face.talk(&face.paint(Tone::Warn, face.phrases.done.dry_run));
        return;
    }
    let mut went = report.cases.iter().filter_map(|(_, result)| result.as_ref().ok());
    if let Some(first) = went.next() {
        face.talk(&(face.phrases.migration.undo)(&back(first)));
    }
}
