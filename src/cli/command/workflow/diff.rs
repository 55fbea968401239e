//! `workflow diff`: what differs between two workflows, in the language's own words.

use crate::app::author::diff::{self, Compared, Side};
use crate::app::{Error, json};
use crate::cli::args::{self, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::session;
use crate::domain::workflow::diff::Part;
use crate::lang::Phrases;
use crate::lang::diff::Sides;
use clap::{Arg, ArgMatches, Command};
use std::fmt::Write;

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.diff;
    let names = Arg::new("names")
        .value_name(phrases.value.pack)
        .help(words.names)
        .num_args(2)
        .required_unless_present("case")
        .conflicts_with("case");
    command.about(words.about).args([
        names,
        option("case", phrases.value.case, words.case),
        switch("exit-code", words.exit_code),
    ])
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let compared = if let [before, after] = args::texts(matches, "names").as_slice() {
        diff::named(super::root(matches).as_deref(), before, after)?
    } else {
        let session = session::open(face, matches)?;
        let compared = diff::of_case(&session, &args::text(matches, "case"))?;
        session.let_go();
        compared
    };
    let sides = Sides { before: &compared.before.workflow, after: &compared.after.workflow };
    let words = &face.phrases.diff;
    face.show(
        "workflow-diff",
        || json::compared(&compared, |change| words.sentence(change, sides)),
        || screen(face, &compared, sides),
    );
    let differ = matches.get_flag("exit-code") && !compared.diff.is_same();
    Ok(if differ { Exit::Refused } else { Exit::Done })
}

fn screen(face: &Face, compared: &Compared, sides: Sides<'_>) -> String {
    let words = &face.phrases.diff;
    let name = |side: &Side| match &side.kept {
        Some(pack) => (words.kept)(&side.name, pack),
        None => side.name.clone(),
    };
    let title = format!("{} → {}", name(&compared.before), name(&compared.after));
    let mut text = format!("{}\n", face.paint(Tone::Head, &title));
    if compared.diff.is_same() {
        return text + words.same;
    }
    let mut last: Option<&Part> = None;
    for change in &compared.diff.changes {
        if last != Some(&change.part) {
            let heading = words.heading(&change.part, sides);
            let _ = writeln!(text, "{}", face.paint(Tone::Head, &heading));
            last = Some(&change.part);
        }
        let said = words.sentence(change, sides);
        let said = if change.eased.is_some() { face.paint(Tone::Warn, &said) } else { said };
        let _ = writeln!(text, "  · {said}");
    }
    let sum = (words.sum)(compared.diff.changes.len(), compared.diff.eased());
    text + &sum
}
