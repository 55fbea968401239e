//! Answering questions of an active stage.

use super::{Asked, Decided};
use crate::domain::case::answer::{Answer, Verdict};
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::{CheckItemId, StageId};
use crate::domain::workflow::Stage;

pub(super) fn answer<'a>(
    asked: Asked<'a>,
    stage: &StageId,
    answers: &[(CheckItemId, Answer)],
) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    judge::once(Named::Item, answers.iter().map(|(item, _)| item), &mut reasons);
    if let Some(found) = judge::stage(workflow, case, stage.as_str(), &mut reasons) {
        judge::person(case, found, context, &mut reasons);
        for (item, answer) in answers {
            judge_answer(case, found, item, answer, &mut reasons);
        }
    }
    let mut run = asked.start(reasons)?;
    for (item, answer) in answers {
        let (stage, item, answer) = (stage.clone(), item.clone(), answer.clone());
        run.emit(Happening::ItemAnswered { stage, item, answer });
    }
    Ok(run)
}

fn judge_answer(
    case: &Case,
    stage: &Stage,
    id: &CheckItemId,
    answer: &Answer,
    reasons: &mut Vec<Reason>,
) {
    let Some(item) = stage.checklist.iter().find(|item| item.id == *id) else {
        let known = stage.checklist.iter().map(|item| item.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Item, name: id.to_string(), known });
        return;
    };
    if !item.when.holds(&case.facts) {
        reasons.push(Reason::ItemNotApplicable { item: id.clone() });
    }
    if answer.verdict == Verdict::Problem && !judge::said(answer.note.as_deref()) {
        reasons.push(Reason::NoteMissing { item: id.clone() });
    }
}
