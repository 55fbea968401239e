//! `demo`: makes an example registry and drives three documents by the same commands that people type.
//!
//! It runs a script, `examples/demo.txt`, through the command line itself, so that what it shows can be typed.

use crate::app::embedded::{DEMO_SCRIPT, DEMO_SETTINGS, EXAMPLES};
use crate::app::init::{self, NewRegistry};
use crate::app::{Error, json};
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::{error, help, innermost};
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The folder when none is named.
const FOLDER: &str = "fashen-demo";

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.demo).arg(
        Arg::new("folder")
            .value_name(phrases.value.folder)
            .help(phrases.help.demo_folder)
            .value_parser(value_parser!(PathBuf)),
    )
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let folder = matches.get_one::<PathBuf>("folder").cloned().unwrap_or_else(|| FOLDER.into());
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let first = steps().first().map(|step| step.now.clone()).unwrap_or_default();
    let new = NewRegistry {
        folder: folder.clone(),
        settings: DEMO_SETTINGS.to_owned(),
        extra: EXAMPLES.to_vec(),
    };
    init::init(&new, crate::app::clock::now(Some(&first))?, false)?;
    // The files that the script names are below the registry, as they are for who types the commands there.
    std::env::set_current_dir(&folder)
        .map_err(|source| Error::Disk { path: folder.clone(), source })?;
    let root = folder.display().to_string();
    let told = |text: &str| {
        if !face.json {
            face.say(text);
        }
    };
    told(&(face.phrases.done.demo_begins)(&root));
    let mut done = Vec::new();
    for step in steps() {
        if let Some(heading) = &step.heading {
            told(&format!("\n{}", face.paint(Tone::Head, heading)));
        }
        let command = step.command();
        told(&format!("\n[{}] $ {command}", step.clock));
        let exit = perform(face, &folder, &step);
        done.push(json!({ "at": step.now, "command": command, "exit": exit as u8 }));
        if exit as u8 != step.exit {
            face.complain(&(face.phrases.done.demo_failed)(&command, exit as u8, step.exit));
            return Ok(Exit::Failed);
        }
    }
    finish(face, &folder, &done);
    Ok(Exit::Done)
}

fn finish(face: &Face, folder: &Path, done: &[Value]) {
    let (papers, site) = (folder.join("papers"), folder.join("public").join("index.html"));
    let shown = |path: &Path| path.display().to_string();
    if face.json {
        face.json(&json::envelope(
            "demo",
            &json!({
                "registry": shown(folder),
                "papers": shown(&papers),
                "site": shown(&site),
                "steps": done,
            }),
        ));
        return;
    }
    face.say(&format!(
        "\n{}",
        (face.phrases.done.demo_ends)(&shown(folder), &shown(&papers), &shown(&site))
    ));
    face.say(&format!("\n{}", face.phrases.done.demo_by_hand));
    face.say(&format!("  cd {}", shown(folder)));
    for command in [
        "fashen next 2026-0002",
        "fashen --as lin answer 2026-0002 filing --rest-ok",
        "fashen --as lin advance 2026-0002 filing submit -r sent_on=2026-10-20",
        "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false",
    ] {
        face.say(&format!("  {command}"));
    }
}

/// One command of the script.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    heading: Option<String>,
    clock: String,
    now: String,
    person: String,
    words: Vec<String>,
    exit: u8,
}

impl Step {
    /// The command as it is typed.
    fn command(&self) -> String {
        let words = std::iter::once(format!("fashen --as {}", self.person));
        words.chain(self.words.iter().cloned()).collect::<Vec<_>>().join(" ")
    }
}

/// The steps of the script.
fn steps() -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut heading, mut clock, mut person) = (None, String::new(), String::new());
    for line in DEMO_SCRIPT.lines().filter(|line| !line.trim().is_empty()) {
        if let Some(text) = line.strip_prefix("# ") {
            heading = Some(text.to_owned());
        } else if let Some(text) = line.strip_prefix("> ") {
            let (time, who) = text.rsplit_once(' ').unwrap_or((text, ""));
            (clock, person) = (time.to_owned(), who.to_owned());
        } else {
            let refused = line.strip_prefix("!3 ");
            steps.push(Step {
                heading: heading.take(),
                now: format!("{}:00+08:00", clock.replace(' ', "T")),
                clock: clock.clone(),
                person: person.clone(),
                words: refused.unwrap_or(line).split_whitespace().map(str::to_owned).collect(),
                exit: if refused.is_some() { Exit::Refused as u8 } else { Exit::Done as u8 },
            });
        }
    }
    steps
}

/// Types a command into the program itself.
fn perform(face: &Face, folder: &Path, step: &Step) -> Exit {
    let globals = ["fashen", "--as", &step.person, "--now", &step.now, "--registry"];
    let words = globals.iter().map(ToString::to_string);
    let words = words.chain([folder.display().to_string()]).chain(step.words.iter().cloned());
    match help::tree(face.phrases).try_get_matches_from(words) {
        Ok(matches) => {
            let inner = face.inside(innermost(&matches));
            super::run(&inner, &matches).unwrap_or_else(|failed| error::report(&inner, &failed))
        }
        Err(error) => help::explain_usage(face.phrases, &error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_script_has_a_time_a_person_and_a_command_that_exists() {
        let known: Vec<&str> = super::super::COMMANDS.iter().map(|entry| entry.name).collect();
        let steps = steps();
        assert!(steps.len() > 50);
        for step in &steps {
            assert!(chrono::DateTime::parse_from_rfc3339(&step.now).is_ok(), "{step:?}");
            assert!(!step.person.is_empty(), "{step:?}");
            assert!(known.contains(&step.words[0].as_str()), "{step:?}");
        }
    }
}
