//! `rules list`: the rules of a pack.

use super::{named, pack};
use crate::app::{Error, json, rules};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{args, screen, session};
use crate::domain::check::rule::{Rule, RuleStatus};
use crate::lang::Phrases;
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

/// The statuses, as files write them.
const STATUSES: [(&str, RuleStatus); 3] = [
    ("stable", RuleStatus::Stable),
    ("trial", RuleStatus::Trial),
    ("removed", RuleStatus::Removed),
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.rules;
    let known = PossibleValuesParser::new(STATUSES.map(|(name, _)| name));
    command
        .about(words.list)
        .arg(args::option("topic", words.topic_value, words.topic))
        .arg(
            args::option("status", words.status_value, words.status_option)
                .value_parser(known)
                .hide_possible_values(true),
        )
        .arg(pack(phrases))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let all = rules::all(session::root(matches).ok().as_deref(), named(matches))?;
    let (topic, status) = (args::text(matches, "topic"), args::text(matches, "status"));
    let status = STATUSES.iter().find(|(name, _)| *name == status).map(|(_, status)| *status);
    let is_wanted = |rule: &&Rule| {
        (topic.is_empty() || rule.topic == topic) && status.is_none_or(|one| rule.status == one)
    };
    let listed: Vec<&Rule> = all.set.rules.iter().filter(is_wanted).collect();
    face.show("rules-list", || json::rules(&all.pack, &listed), || screen::rules(face, &listed));
    Ok(Exit::Done)
}
