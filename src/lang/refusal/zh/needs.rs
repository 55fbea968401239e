//! Cases of other workflows that a case needs.

use crate::domain::case::{NeedState, Reason, UnmetNeed};
use crate::domain::name::{CaseId, NeedId, WorkflowName};
use crate::lang::{Names, Said, listing, quote};

/// Why a case that is needed is in the way.
pub(super) fn said(reason: &Reason, names: &Names) -> Said {
    match reason {
        Reason::NeedsUnmet { case, unmet } => self::unmet(case, unmet, names),
        Reason::LinkedWorkflow { need, case, workflow, needed } => {
            other_workflow(need, case, workflow, needed, names)
        }
        Reason::NotNeeded { workflow, needs } => not_needed(workflow, needs, names),
        Reason::LinksItself => itself(),
        Reason::LinksInCircle { case } => circle(case),
        // The caller asks of no other.
        other => Said::new(other.code()),
    }
}

/// Each with the command to type next.
fn unmet(case: &CaseId, unmet: &[UnmetNeed], names: &Names) -> Said {
    let parts: Vec<String> = unmet.iter().map(|one| state(case, one, names)).collect();
    let said = Said::new(format!("需要关联的案卷还没有办妥：{}。", parts.join("；")));
    let to_link = unmet.iter().find(|one| !matches!(one.state, NeedState::AtWork { .. }));
    match to_link {
        Some(one) => {
            said.hint(format!("已有案卷的，用 fashen link {case} {} 案卷号 关联。", one.need))
        }
        None => said,
    }
}

fn state(case: &CaseId, unmet: &UnmetNeed, names: &Names) -> String {
    let UnmetNeed { need, workflow, state } = unmet;
    let need = names.need(need).zh();
    let submit = format!("fashen submit 文件 --workflow {workflow} --for {case}");
    match state {
        NeedState::NotLinked => format!("{need}还没有关联案卷，请用 {submit} 报送"),
        NeedState::AtWork { case: inner } | NeedState::Met { case: inner } => {
            format!("{need}关联的案卷 {inner} 还没有办结，请用 fashen next {inner} 接着办理")
        }
        NeedState::EndedElsewhere { case: inner, title, .. } => format!(
            "{need}关联的案卷 {inner} 以“{}”办结，不是要求的结局，请用 {submit} 另行报送",
            quote::line(title)
        ),
    }
}

fn other_workflow(
    need: &NeedId,
    case: &CaseId,
    workflow: &WorkflowName,
    needed: &WorkflowName,
    names: &Names,
) -> Said {
    let need = names.need(need).zh();
    Said::new(format!("{need}要关联流程 {needed} 的案卷，案卷 {case} 走的是流程 {workflow}。"))
        .hint(format!("请换一个案卷，或者用 fashen submit 文件 --workflow {needed} 报送。"))
}

fn not_needed(workflow: &WorkflowName, needs: &[NeedId], names: &Names) -> Said {
    let said = Said::new(format!("本案的流程不需要关联流程 {workflow} 的案卷。"));
    if needs.is_empty() {
        return said.hint("本案的流程没有需要关联的案卷。");
    }
    let needs: Vec<String> = needs.iter().map(|need| names.need(need).zh()).collect();
    said.hint(format!("需要关联的：{}。", listing::zh(&needs)))
}

fn itself() -> Said {
    Said::new("案卷不能关联它自己。").hint("请写另一个流程的案卷号。")
}

fn circle(case: &CaseId) -> Said {
    Said::new(format!("案卷 {case} 直接或者间接地在等本案办结，互相等待就都办不下去。"))
        .hint(format!("请关联另一个案卷；用 fashen show {case} 看它关联了哪些案卷。"))
}
