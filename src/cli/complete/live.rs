//! What the registry knows that could be typed: cases, stages, outcomes, people, entries, papers.

use super::Candidate;
use crate::app::inspect::{self, ListQuery, Which};
use crate::app::{Session, catalogue};
use crate::cli::face::Face;
use crate::cli::{help, session};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::Workflow;
use crate::lang::{Lang, Phrases, words};

/// Most that is offered: more can not be looked through.
const MOST: usize = 200;

/// What could stand for an argument of that name; nothing where there is no registry, or somebody else is writing to it.
pub(super) fn candidates(
    lang: Lang,
    argument: &str,
    values: &[(String, String)],
) -> Vec<Candidate> {
    // Whoever types does not wait: the options that say where the registry is are taken over, and nothing else.
    let mut line = vec!["fashen", "list", "--quiet", "--lock-wait", "0"];
    for (name, value) in values {
        match name.as_str() {
            "registry" => line.extend(["--registry", value]),
            "now" => line.extend(["--now", value]),
            _ => {}
        }
    }
    let Ok(matches) = help::tree(Phrases::of(lang)).try_get_matches_from(line) else {
        return Vec::new();
    };
    let Some((_, matches)) = matches.subcommand() else { return Vec::new() };
    let face = Face::new(lang, matches);
    let Ok(session) = session::open(&face, matches) else { return Vec::new() };
    let value = |name: &str| values.iter().find(|(of, _)| of == name).map(|(_, value)| &**value);
    let found = match argument {
        "case" | "inner" | "outer" | "for" => cases(&session),
        "stage" => stages(&session, &face, value("case")),
        "outcome" => outcomes(&session, &face, (value("case"), value("stage"))),
        "as" | "person" => Some(people(&session)),
        "entry" | "document" | "other" => entries(&session),
        "paper" => Some(papers(&face)),
        _ => None,
    };
    found.unwrap_or_default()
}

fn cases(session: &Session) -> Option<Vec<Candidate>> {
    let query = ListQuery { which: Which::All, limit: Some(MOST), ..ListQuery::default() };
    let list = inspect::list(session, &query).ok()?;
    let one = |row: crate::app::CaseRow| Candidate { word: row.case, about: row.title };
    Some(list.rows.into_iter().map(one).collect())
}

fn stages(session: &Session, face: &Face, case: Option<&str>) -> Option<Vec<Candidate>> {
    let view = inspect::show(session, case?).ok()?;
    let workflow = view.workflow.localized(face.lang.as_str());
    let one = |stage: &crate::domain::case::StageSurvey| Candidate {
        word: stage.stage.to_string(),
        about: workflow.stage_title(&stage.stage).to_owned(),
    };
    Some(view.stages.iter().map(one).collect())
}

fn outcomes(
    session: &Session,
    face: &Face,
    (case, stage): (Option<&str>, Option<&str>),
) -> Option<Vec<Candidate>> {
    let view = inspect::show(session, case?).ok()?;
    let workflow: Workflow = view.workflow.localized(face.lang.as_str());
    let stage = workflow.stage(stage?)?;
    let one = |outcome: &crate::domain::workflow::Outcome| Candidate {
        word: outcome.id.to_string(),
        about: outcome.title.clone(),
    };
    Some(stage.outcomes.iter().map(one).collect())
}

fn people(session: &Session) -> Vec<Candidate> {
    let people = session.registry.office.people.iter();
    let one = |person: &crate::domain::office::Person| Candidate {
        word: person.id.to_string(),
        about: person.name.clone(),
    };
    people.map(one).collect()
}

fn entries(session: &Session) -> Option<Vec<Candidate>> {
    let views = catalogue::list(session, session.now.date_naive()).ok()?;
    let one = |view: catalogue::EntryView| Candidate {
        word: view.entry.id.to_string(),
        about: view.entry.title,
    };
    Some(views.into_iter().take(MOST).map(one).collect())
}

fn papers(face: &Face) -> Vec<Candidate> {
    let one = |kind: PaperKind| Candidate {
        word: kind.as_str().to_owned(),
        about: words::paper(face.lang, kind, None),
    };
    PaperKind::ALL.into_iter().map(one).collect()
}
