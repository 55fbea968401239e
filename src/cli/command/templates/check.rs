//! `templates check`: what is wrong with forms.

use crate::app::templates::{self, Checked};
use crate::app::{Error, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::{self, Phrases};
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let files = Arg::new("file")
        .value_name(phrases.value.file)
        .help(phrases.form.files)
        .value_parser(value_parser!(PathBuf))
        .num_args(0..);
    command
        .about(phrases.form.check)
        .args([files, args::option("paper", phrases.value.paper, phrases.form.paper)])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let named: Vec<PathBuf> =
        matches.get_many::<PathBuf>("file").unwrap_or_default().cloned().collect();
    let kind = matches.get_one::<String>("paper").map(|name| templates::kind(name)).transpose()?;
    let root = if named.is_empty() { Some(session::root(matches)?) } else { None };
    let all = templates::check(root.as_deref(), &named, kind)?;
    let say = |fault: &_| lang::form::wrong(face.lang, fault);
    face.show(
        "templates-check",
        || json::templates_checked(&all, |fault| say(&fault.what)),
        || shown(face, &all),
    );
    let good = all.iter().all(Checked::is_good);
    Ok(if good { Exit::Done } else { Exit::Refused })
}

fn shown(face: &Face, all: &[Checked]) -> String {
    let words = &face.phrases.form;
    if all.is_empty() {
        return words.none.to_owned();
    }
    let mut lines = Vec::new();
    for one in all {
        let file = one.file.display().to_string();
        if let Some(reason) = &one.unreadable {
            let said = lang::reading::unreadable(face.lang, reason);
            lines.push((face.phrases.error.of_file)(&file, &said.sentence));
            continue;
        }
        lines.push(match one.faults.len() {
            0 => (words.good)(&file),
            count => (words.bad)(&file, count),
        });
        lines.extend(
            one.faults.iter().map(|fault| format!("  {}", lang::form::fault(face.lang, fault))),
        );
        if one.faults.is_empty() && !one.unused.is_empty() {
            lines.push(format!("  {}", (words.unused)(&one.unused)));
        }
    }
    lines.join("\n")
}
