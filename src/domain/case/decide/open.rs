//! Opening a case with its first draft.

use super::{Asked, Decided, draft, receive};
use crate::domain::case::command::Opening;
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::refusal::Reason;
use crate::domain::workflow::{Facts, Stage};

pub(super) fn open<'a>(asked: Asked<'a>, opening: &Opening) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    if case.version > 0 {
        reasons.push(Reason::AlreadyOpen);
    }
    let mut facts: Facts = workflow
        .facts
        .iter()
        .filter_map(|fact| Some((fact.id.clone(), fact.default.clone()?)))
        .collect();
    facts.extend(judge::stated_facts(workflow, case, &opening.facts, &mut reasons));
    // Nobody will be there to be asked.
    let unattended =
        |start: &Stage| start.auto || judge::certain(&start.when, &facts) == Some(false);
    if workflow.stage(workflow.start.as_str()).is_some_and(unattended) {
        judge::known_facts(workflow, &facts, &mut reasons);
    }
    judge::known_materials(workflow, opening.materials.iter().map(|(id, _)| id), &mut reasons);
    let mut run = asked.start(reasons)?;
    let unit = Some(opening.unit.trim()).filter(|unit| !unit.is_empty());
    run.emit(Happening::CaseOpened {
        workflow: workflow.name.clone(),
        pack: opening.pack,
        title: opening.draft.title.clone(),
        unit: unit.or(context.person.unit.as_deref()).unwrap_or_default().to_owned(),
        facts,
    });
    draft::take(&mut run, &opening.draft);
    receive(&mut run, &opening.materials);
    run.begin();
    Ok(run)
}
