//! `submit`: opens a case.

use crate::app::submit::{self, DEFAULT_WORKFLOW, Submission};
use crate::app::{Error, json};
use crate::cli::args::{self, dry_run, given, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command
        .about(help.submit)
        .arg(args::file("file", value.file, help.draft_file))
        .args(given(phrases))
        .args([
            option("title", value.text, help.title),
            option("unit", value.name, help.unit),
            option("workflow", value.name, help.workflow)
                .default_value(DEFAULT_WORKFLOW)
                .hide_default_value(true),
            option("for", value.case, phrases.links.needed_by),
            dry_run(phrases),
        ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let submission = Submission {
        file: args::path(matches, "file"),
        workflow: args::text(matches, "workflow"),
        title: matches.get_one::<String>("title").cloned(),
        unit: args::text(matches, "unit"),
        facts: args::pairs(matches, "fact")?,
        materials: args::materials(matches)?,
        needed_by: matches.get_one::<String>("for").cloned(),
    };
    let submitted = submit::submit(&session, &submission)?;
    let moved = &submitted.moved;
    session.let_go();
    face.show(
        "submit",
        || json::submitted(&submitted),
        || {
            let office = &session.registry.office;
            let outer = submitted.outer.as_ref();
            let outer = outer.map(|outer| screen::moved_of(face, outer, office));
            format!(
                "{}\n{}{}",
                (face.phrases.done.submitted)(moved.case.id.as_str(), &moved.case.title),
                screen::moved(face, moved, office),
                outer.map(|outer| format!("\n{outer}")).unwrap_or_default()
            )
        },
    );
    face.talk(&screen::reading(face, &submitted.reading));
    screen::talk_unscreened(face, submitted.unscreened.as_ref());
    screen::talk_next(face, moved, &session.registry.office);
    Ok(Exit::Done)
}
