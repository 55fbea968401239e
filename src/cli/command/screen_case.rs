//! `screen CASE`: what a case's document was found to be; with `--confirm`, what a person rules that it is.

use crate::app::{Error, json, ruling};
use crate::cli::args::{dry_run, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::case::{Nature, Ruling};
use crate::lang::Phrases;
use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches};

/// The arguments by which a person rules.
pub(super) fn confirming(phrases: &'static Phrases) -> [Arg; 4] {
    let words = &phrases.ruling;
    let natures = [
        PossibleValue::new("normative").aliases(["规范性文件", "是", "属于"]),
        PossibleValue::new("not-normative").aliases(["不是", "不属于", "不是规范性文件"]),
    ];
    let answers = [PossibleValue::new("yes").alias("是"), PossibleValue::new("no").alias("否")];
    [
        option("confirm", words.nature_value, words.confirm)
            .value_parser(natures)
            .hide_possible_values(true),
        option("decision", words.decision_value, words.decision)
            .value_parser(answers)
            .hide_possible_values(true)
            .requires("confirm"),
        option("reason", phrases.value.text, words.reason).requires("confirm"),
        dry_run(phrases).requires("confirm"),
    ]
}

/// Shows what a case's document was found to be, or rules.
pub(super) fn run(face: &Face, matches: &ArgMatches, case: &str) -> Result<Exit, Error> {
    match matches.get_one::<String>("confirm") {
        Some(nature) => confirm(face, matches, case, nature),
        None => show(face, matches, case),
    }
}

fn show(face: &Face, matches: &ArgMatches, case: &str) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = ruling::show(&session, case)?;
    session.let_go();
    let office = &session.registry.office;
    face.show(
        "screen-case",
        || json::case_screening(&view),
        || screen::case_screening(face, &view, office),
    );
    if view.case.awaits_ruling(&view.workflow) {
        face.talk(&screen::to_confirm(face, &view.case));
    }
    Ok(Exit::Done)
}

fn confirm(face: &Face, matches: &ArgMatches, case: &str, nature: &str) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let negated = nature.starts_with('不') || nature == "not-normative";
    let decision = matches.get_one::<String>("decision");
    let ruled = Ruling {
        nature: if negated { Nature::NotNormative } else { Nature::Normative },
        decision: decision.map(|word| matches!(word.as_str(), "yes" | "是")),
        reason: matches.get_one::<String>("reason").cloned(),
    };
    let moved = ruling::confirm(&session, case, ruled)?;
    session.let_go();
    let office = &session.registry.office;
    face.show("screen-confirm", || json::moved(&moved), || screen::moved(face, &moved, office));
    screen::talk_next(face, &moved, office);
    Ok(Exit::Done)
}
