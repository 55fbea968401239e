//! Why a case can not go over to another definition.

use crate::domain::digest::Digest;
use crate::domain::name::{StageId, WorkflowName};
use crate::lang::{Names, Said};

pub(super) fn other_workflow(bound: &WorkflowName, offered: &WorkflowName, names: &Names) -> Said {
    let (bound, offered) = (names.workflow(bound).zh(), names.workflow(offered).zh());
    Said::new(format!("案卷走的是流程{bound}，不能迁移到{offered}。"))
        .hint("只能迁移到同一流程的另一个版本；审核类型不对的，撤回以后重新报送。")
}

pub(super) fn same_pack(pack: &Digest) -> Said {
    Said::new(format!("案卷用的已经是这个版本的流程（{}）。", pack.short()))
        .hint("不用迁移，照常办理。")
}

pub(super) fn no_image(stage: &StageId, from: Option<&StageId>, names: &Names) -> Said {
    let stage = names.stage(stage).zh();
    match from {
        None => Said::new(format!("案卷停在环节{stage}，新流程里没有它。"))
            .hint("它改了名称的，写明旧名称和新名称（--map 旧名称=新名称）；确实取消了的，先按原流程把它办结。"),
        Some(from) => {
            let from = names.stage(from).zh();
            Said::new(format!("{from}已经办结，汇入了{stage}，新流程里{stage}不等它。"))
                .hint("先按原流程办到汇合以后再迁移；环节改了名称的，写明旧名称和新名称（--map 旧名称=新名称）。")
        }
    }
}

pub(super) fn stages_meet(stage: &StageId, names: &Names) -> Said {
    Said::new(format!("案卷里有两个环节都会变成{}，分不清了。", names.stage(stage).zh()))
        .hint("给它们写不同的新名称（--map），或者先按原流程办结其中一个。")
}

pub(super) fn no_way_out() -> Said {
    Said::new("按新流程从案卷现在的位置走下去，到不了任何终点。")
        .hint("多半是新流程要等一个案卷里不会再来的环节；先按原流程办到汇合以后再迁移。")
}
