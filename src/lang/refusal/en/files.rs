//! Opinions, drafts, numbers and papers.

use super::stages::{concluding, stages};
use crate::domain::name::{SeriesId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::Conclusion;
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, words};
use chrono::NaiveDate;

/// The rule that locks the way to the meeting.
const LOCK: &str = "A document that was not reviewed, or was found unlawful, may not be put before \
                    the meeting (国办发〔2018〕115号（七）).";

pub(super) fn no_opinion(names: &Names) -> Said {
    let said = Said::new("No review opinion has been given.");
    match concluding(&[], names) {
        Some(stages) => said.hint(format!("It is given in {stages}. {LOCK}")),
        None => said.hint(LOCK),
    }
}

pub(super) fn conclusion_forbids(
    conclusion: Conclusion,
    allowed: &[Conclusion],
    names: &Names,
) -> Said {
    let quoted =
        |conclusion: &Conclusion| format!("“{}”", words::conclusion(Lang::En, *conclusion));
    let allowed_words = listing::en_or(&allowed.iter().map(quoted).collect::<Vec<_>>());
    let said = Said::new(format!(
        "The review opinion concludes {}; this needs {allowed_words}.",
        quoted(&conclusion)
    ));
    let place =
        concluding(allowed, names).map_or_else(String::new, |stages| format!(" in {stages}"));
    let again = format!("Revise the text and have an opinion that allows this given{place}.");
    match conclusion {
        Conclusion::Unlawful => said.hint(format!("{again} {LOCK}")),
        Conclusion::Lawful | Conclusion::Revise => said.hint(again),
    }
}

pub(super) fn text_changed(reviewed: u32, current: u32) -> Said {
    Said::new(format!(
        "The text (draft {current}) is not the one that the review opinion speaks of \
         (draft {reviewed})."
    ))
    .hint("An opinion holds for the text that was reviewed; have the changed text reviewed again.")
}

pub(super) fn before_opinion(field: &str, opinion: NaiveDate) -> Said {
    let day = words::date(Lang::En, opinion);
    Said::new(format!("{field} is before the day of the review opinion ({day}).")).hint(
        "The review comes first, then the meeting (国办发〔2018〕115号（七）); check the date.",
    )
}

pub(super) fn no_problem(stage: Option<&StageId>, names: &Names) -> Said {
    match stage.map(|stage| names.stage(stage).en()) {
        Some(stage) => Said::new(format!(
            "No question of {stage} was answered with a problem, which this outcome speaks of."
        )),
        None => Said::new("No finding is open, so the conclusion has nothing to rest on."),
    }
    .hint("Answer the question with the problem first: the clause, what is wrong, the wording proposed.")
}

pub(super) fn no_new_draft() -> Said {
    Said::new("No new draft was handed in since this stage began.")
        .hint("Hand in the revised draft first.")
}

pub(super) fn draft_unchanged(draft: u32) -> Said {
    Said::new(format!("The file has the same words as draft {draft}."))
        .hint("Spaces and layout do not count; see whether the right file was chosen.")
}

pub(super) fn draft_not_taken(active: &[StageId], names: &Names) -> Said {
    let now = if active.is_empty() {
        String::new()
    } else {
        format!(" (at work: {})", stages(active, names))
    };
    let said = Said::new(format!("No stage at work takes a new draft{now}."));
    let taking: Vec<StageId> = around::taking_drafts(names).into_iter().cloned().collect();
    if taking.is_empty() {
        return said.hint("No stage of this workflow takes a new draft.");
    }
    said.hint(format!(
        "A draft can be handed in while these are at work: {}.",
        stages(&taking, names)
    ))
}

pub(super) fn no_series(series: &SeriesId, names: &Names) -> Said {
    let said = Said::new(format!(
        "fashen.yaml has no numbering series called “{series}”, so no number can be taken."
    ));
    let known = around::series(names);
    let add = format!("Add {series} under numbering in fashen.yaml.");
    let others = known.iter().map(String::as_str).filter(|id| *series != **id);
    match nearest(series.as_str(), others) {
        Some(meant) => said.hint(format!("{add} There is {meant}; perhaps one is misspelt.")),
        None => said.hint(add),
    }
}

pub(super) fn no_withdrawal() -> Said {
    Said::new("This workflow does not let a case be withdrawn.")
        .hint("To give the document up, choose an outcome of a stage at work that ends the case.")
}

pub(super) fn already_published() -> Said {
    Said::new("The document has been published and can not be withdrawn.")
        .hint("A published document can be repealed, or declared no longer in force.")
}

pub(super) fn paper_not_ready(paper: PaperKind, stage: Option<&StageId>, names: &Names) -> Said {
    let working = !PaperKind::SEALED.contains(&paper);
    let paper = words::paper(Lang::En, paper, names.review());
    match stage {
        None if working => Said::new(format!("The {paper} can not be made yet.")).hint(
            "The case does not hold what it would say; it can be made at any time once it does.",
        ),
        Some(stage) => Said::new(format!("The {paper} can not be made yet."))
            .hint(format!("It is made when {} ends.", names.stage(stage).en())),
        None => Said::new(format!("This workflow makes no {paper}."))
            .hint("If it is needed, ask the author of the workflow to list it under issues."),
    }
}
