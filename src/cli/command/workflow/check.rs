//! `workflow-check`, also `workflow check`: every problem of workflow files.

use crate::app::author::check::{self, Checked};
use crate::app::{Error, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::session;
use crate::input::yaml::Problem;
use crate::lang::{self, Phrases};
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::path::Path;

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let names = Arg::new("names")
        .value_name(phrases.value.pack)
        .help(phrases.help.check_names)
        .action(ArgAction::Append)
        .num_args(0..);
    command.about(phrases.help.workflow_check).arg(names)
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let names = args::texts(matches, "names");
    let root = match session::root(matches) {
        Ok(root) => Some(root),
        Err(error) if names.is_empty() => return Err(error),
        Err(_) => None,
    };
    let checked = check::check(root.as_deref(), &names)?;
    let say = |problem: &Problem| lang::problem::say(face.lang, &problem.kind);
    face.show(
        "workflow-check",
        || json::checked(&checked, say),
        || checked.iter().map(|one| report(face, one)).collect::<Vec<_>>().join("\n"),
    );
    Ok(if checked.iter().all(|one| one.result.is_ok()) { Exit::Done } else { Exit::Refused })
}

fn report(face: &Face, checked: &Checked) -> String {
    let file = checked.file.display().to_string();
    match &checked.result {
        Ok(workflow) => {
            let questions = workflow.stages.iter().map(|stage| stage.checklist.len()).sum();
            let sound =
                (face.phrases.screen.sound)(&workflow.title, workflow.stages.len(), questions);
            format!("{file}: {}", face.paint(Tone::Good, &sound))
        }
        Err(problems) => {
            problems.iter().map(|problem| line(face, &file, problem)).collect::<Vec<_>>().join("\n")
        }
    }
}

/// `file:line:column: what`, where the file may be one that `file` includes.
pub(in crate::cli) fn line(face: &Face, file: &str, problem: &Problem) -> String {
    let said = lang::problem::say(face.lang, &problem.kind);
    let path = problem.path(Path::new(file));
    format!("{}:{}:{}: {said}", path.display(), problem.line, problem.column)
}
