//! `advance`: ends a stage. At a terminal it asks for what is missing; in a pipe it refuses with the list.

use crate::app::advance::{self, Advance};
use crate::app::inspect::{self, CaseView};
use crate::app::{Error, Misuse, Moved, Session, catalogue, json};
use crate::cli::args::{self, dry_run, given, many, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{prompt, screen, session};
use crate::domain::case::{Reason, Refusal};
use crate::domain::name::{FactId, FieldId};
use crate::domain::workflow::Workflow;
use crate::lang::{self, Names, Phrases, words};
use clap::{Arg, ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    let may = |name: &'static str, shown, help| Arg::new(name).value_name(shown).help(help);
    command
        .about(help.advance)
        .args([
            word("case", value.case, help.case),
            may("stage", value.stage, help.stage),
            may("outcome", value.outcome, help.outcome),
            many("record", value.pair, help.record).short('r'),
            option("early", value.text, help.early),
        ])
        .args(given(phrases))
        .arg(dry_run(phrases))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let mut asked = Advance {
        case: args::text(matches, "case"),
        stage: args::text(matches, "stage"),
        outcome: args::text(matches, "outcome"),
        record: args::pairs(matches, "record")?,
        facts: args::pairs(matches, "fact")?,
        materials: args::materials(matches)?,
        early: matches.get_one::<String>("early").cloned(),
    };
    if asked.stage.is_empty() || asked.outcome.is_empty() {
        choose(face, &session, &mut asked)?;
    }
    let moved = persist(face, &session, &mut asked)?;
    let named = catalogue::propose::after(&session, &moved)?;
    session.let_go();
    face.show(
        "advance",
        || json::moved(&moved),
        || screen::moved(face, &moved, &session.registry.office),
    );
    for line in screen::contradictions(face, &moved, &session.registry.office) {
        face.talk(&line);
    }
    if named > 0 {
        face.talk(&(face.phrases.catalogue.names_entries)(named, moved.case.id.as_str()));
    }
    screen::talk_next(face, &moved, &session.registry.office);
    Ok(Exit::Done)
}

/// Asks which stage and which outcome; without a person to ask, says what there is.
fn choose(face: &Face, session: &Session, asked: &mut Advance) -> Result<(), Error> {
    let view = inspect::show(session, &asked.case)?.read_in(face.lang.as_str());
    if !face.can_ask() || view.stages.is_empty() {
        return Err(Error::Misuse(Misuse::NoOutcomeNamed {
            case: asked.case.clone(),
            choices: choices(&view),
        }));
    }
    session.let_go();
    let ask = &face.phrases.ask;
    if asked.stage.is_empty() {
        let stages = view.stages.iter().map(|stage| &stage.stage);
        let named: Vec<_> =
            stages.map(|id| (id.to_string(), view.workflow.stage_title(id).to_owned())).collect();
        asked.stage = match named.as_slice() {
            [(only, _)] => only.clone(),
            _ => prompt::choose(ask.stage, &named, ask.again).ok_or_else(|| stopped(asked))?,
        };
    }
    let outcomes = view.workflow.stage(&asked.stage).map(|stage| {
        let named = stage.outcomes.iter().map(|one| (one.id.to_string(), one.title.clone()));
        named.collect::<Vec<_>>()
    });
    if let Some(named) = outcomes {
        asked.outcome =
            prompt::choose(ask.outcome, &named, ask.again).ok_or_else(|| stopped(asked))?;
    }
    Ok(())
}

/// `stage outcome`, each pair there is.
fn choices(view: &CaseView) -> Vec<String> {
    let mut all = Vec::new();
    for stage in &view.stages {
        all.extend(stage.outcomes.iter().map(|one| format!("{} {}", stage.stage, one.outcome)));
    }
    all
}

fn stopped(asked: &Advance) -> Error {
    Error::Misuse(Misuse::NoOutcomeNamed { case: asked.case.clone(), choices: Vec::new() })
}

/// Advances; where values are all that is missing and somebody can be asked, asks and tries again.
fn persist(face: &Face, session: &Session, asked: &mut Advance) -> Result<Moved, Error> {
    loop {
        let refused = match advance::advance(session, asked) {
            Err(Error::Refused { case, refusal, scene }) if face.can_ask() => {
                (case, refusal, scene)
            }
            other => return other,
        };
        let (case, refusal, scene) = refused;
        // Nobody is kept waiting while a person thinks; what was typed is judged anew.
        session.let_go();
        let workflow = scene.workflow.localized(face.lang.as_str());
        if !only_values(&refusal) || !ask(face, &workflow, asked, &refusal) {
            return Err(Error::Refused { case, refusal, scene });
        }
    }
}

/// Whether everything that is missing can be typed in.
fn only_values(refusal: &Refusal) -> bool {
    let typed = |reason: &Reason| {
        matches!(
            reason,
            Reason::RecordMissing { .. }
                | Reason::RecordInvalid { .. }
                | Reason::FactsMissing { .. }
                | Reason::EarlyUnexplained { .. }
        )
    };
    refusal.reasons.iter().all(typed)
}

fn ask(face: &Face, workflow: &Workflow, asked: &mut Advance, refusal: &Refusal) -> bool {
    refusal.reasons.iter().all(|reason| match reason {
        Reason::RecordMissing { fields } => ask_fields(face, workflow, asked, fields),
        Reason::RecordInvalid { field, .. } => {
            let names = Names::new(Some(workflow), None).at(&asked.stage, &asked.outcome);
            face.say(&lang::refusal::refusal(face.lang, reason, &names).sentence);
            asked.record.retain(|(name, _)| name != field.as_str());
            ask_fields(face, workflow, asked, std::slice::from_ref(field))
        }
        Reason::FactsMissing { facts } => ask_facts(face, workflow, asked, facts),
        Reason::EarlyUnexplained { .. } => ask_early(face, workflow, asked, reason),
        _ => false,
    })
}

fn ask_fields(face: &Face, workflow: &Workflow, asked: &mut Advance, fields: &[FieldId]) -> bool {
    let outcome = workflow.stage(&asked.stage).and_then(|stage| stage.outcome(&asked.outcome));
    for id in fields {
        let Some(field) = outcome.and_then(|one| one.record.iter().find(|field| field.id == *id))
        else {
            return false;
        };
        let question = format!("{}（{}）:", field.title, words::field_kind(face.lang, &field.kind));
        let read = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        match prompt::until(&question, false, read, face.phrases.ask.again) {
            Some(text) => asked.record.push((id.to_string(), text)),
            None => return false,
        }
    }
    true
}

/// Asks why a minimum is not waited for.
fn ask_early(face: &Face, workflow: &Workflow, asked: &mut Advance, reason: &Reason) -> bool {
    let names = Names::new(Some(workflow), None).at(&asked.stage, &asked.outcome);
    face.say(&lang::refusal::refusal(face.lang, reason, &names).sentence);
    let read = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let ask = &face.phrases.ask;
    asked.early = prompt::until(ask.early, false, read, ask.again);
    asked.early.is_some()
}

fn ask_facts(face: &Face, workflow: &Workflow, asked: &mut Advance, facts: &[FactId]) -> bool {
    for id in facts {
        let Some(rule) = workflow.fact(id.as_str()) else { return false };
        let values: Vec<String> = rule.kind.values().iter().map(ToString::to_string).collect();
        let question = format!("{}（{}）:", rule.title, values.join(" / "));
        let read = |text: &str| rule.kind.parse(text).map(|value| value.to_string());
        match prompt::until(&question, false, read, face.phrases.ask.again) {
            Some(text) => asked.facts.push((id.to_string(), text)),
            None => return false,
        }
    }
    true
}
