//! Why a case can not go over to another definition.

use crate::domain::digest::Digest;
use crate::domain::name::{StageId, WorkflowName};
use crate::lang::{Names, Said};

pub(super) fn other_workflow(bound: &WorkflowName, offered: &WorkflowName, names: &Names) -> Said {
    let (bound, offered) = (names.workflow(bound).en(), names.workflow(offered).en());
    Said::new(format!("The case goes through the workflow {bound}; it can not go over to {offered}."))
        .hint("It can go over to another version of its own workflow only. If the type of review is wrong, withdraw it and submit anew.")
}

pub(super) fn same_pack(pack: &Digest) -> Said {
    Said::new(format!(
        "The case is bound to this version of the workflow already ({}).",
        pack.short()
    ))
    .hint("Nothing has to be done.")
}

pub(super) fn no_image(stage: &StageId, from: Option<&StageId>, names: &Names) -> Said {
    let stage = names.stage(stage).en();
    match from {
        None => Said::new(format!("The case is in stage {stage}, which the new workflow does not have."))
            .hint("If it was renamed, name both (--map OLD=NEW); if it is gone, end it by the old workflow first."),
        Some(from) => {
            let from = names.stage(from).en();
            Said::new(format!(
                "{from} has ended and arrived at {stage}, which does not wait for it in the new workflow."
            ))
            .hint("Let the branches join by the old workflow first; if a stage was renamed, name both (--map OLD=NEW).")
        }
    }
}

pub(super) fn stages_meet(stage: &StageId, names: &Names) -> Said {
    Said::new(format!("Two stages of the case would both become {}.", names.stage(stage).en()))
        .hint(
            "Give them different new names (--map), or end one of them by the old workflow first.",
        )
}

pub(super) fn no_way_out() -> Said {
    Said::new("By the new workflow, no end can be reached from where the case is.")
        .hint("Mostly the new workflow waits for a stage that will not come any more. Let the branches join by the old workflow first.")
}
