//! What is wrong with the meaning of a workflow, in Chinese.

use super::deadline_zh::deadline_zh;
use super::quoted;
use super::runs_zh::runs_zh;
use super::staff_zh::staff_zh;
use crate::domain::workflow::DefectKind;

/// What is wrong, in one or two sentences.
#[expect(clippy::too_many_lines, reason = "a table: one arm a kind, and the compiler counts them")]
pub fn defect_zh(kind: &DefectKind) -> String {
    match kind {
        DefectKind::UnknownStage { name, nearest } => unknown("环节", name.as_str(), nearest.as_ref()),
        DefectKind::UnknownOutcome { name, stage, nearest } => {
            format!("环节 {stage} {}", unknown("结果", name.as_str(), nearest.as_ref()))
        }
        DefectKind::UnknownRole { name, nearest } => unknown("角色", name.as_str(), nearest.as_ref()),
        DefectKind::UnknownFact { name, nearest } => unknown("事实", name.as_str(), nearest.as_ref()),
        DefectKind::UnknownEnd { name, nearest } => unknown("结局", name.as_str(), nearest.as_ref()),
        DefectKind::WrongFactValue { fact, value, allowed } => {
            format!("事实 {fact} 不能取 {}，可取：{}。", quoted(value), allowed.join("、"))
        }
        DefectKind::Duplicate { name } => format!("{name} 重复出现，请删去一个或改名。"),
        DefectKind::ReservedName { name } => {
            format!("{name} 在流程语言中另有含义，请给环节换一个名称。")
        }
        DefectKind::UnusedEnd { name } => {
            format!("没有任何结果通向结局 {name}，请删去，或让某个结果写 end: {name}。")
        }
        DefectKind::NoStages => "流程没有一个环节，请在 stages 下写出环节。".into(),
        DefectKind::TooMany { what, count, most } => {
            format!("{what} 下有 {count} 项，超过上限 {most} 项，请删减或拆分流程。")
        }
        DefectKind::NoOutcomes => "环节没有结果（outcomes），办不出去，请写明可能的结果。".into(),
        DefectKind::NoRole => "环节没有写由谁办理，请写 role；无需人办理的写 auto: true。".into(),
        DefectKind::AutoWithWork => {
            "自动环节（auto）没有人办理，不能有角色、材料、要点、记录、结论或办理条件，请删去这些内容，\
             或删去 auto。"
                .into()
        }
        DefectKind::AutoWithoutDefault => {
            "自动环节的每个结果都带条件（when），可能一个也不成立；请让最后一个结果不带条件。".into()
        }
        DefectKind::DeadOutcome => {
            "前面已有不带条件（when）的结果，这个结果永远不会发生；请把它移到前面，或删去。".into()
        }
        DefectKind::Unreachable => {
            "从起始环节走不到这个环节，请让某个结果通向它，或删去。".into()
        }
        DefectKind::NoWayOut => "从这个环节走不到任何结局，请给它一条出路。".into(),
        DefectKind::JoinNeverArrives { from } => {
            format!("环节 {from} 没有结果直接通向这里，等不到它；请改正 join 或 {from} 的去向。")
        }
        DefectKind::TargetTwice { stage } => {
            format!("同一结果两次通向环节 {stage}，请删去一个。")
        }
        DefectKind::CancelsItself => "环节办结后自行终止，不必取消自己，请从 cancel 中删去。".into(),
        DefectKind::NewDraftNotTaken => {
            "要求提交新稿（new_draft），但环节不接收稿件；请在环节上写 takes: [draft]。".into()
        }
        DefectKind::CarryNeedsPerson => {
            "沿用（carry）的结果要由人填写记录、会签或提交新稿，不能自动办结；请换一个结果，或删去 \
             carry。"
                .into()
        }
        DefectKind::EntryWithoutDates { field } => format!(
            "变更目录需要日期 {field}，请在 record 中写 {field}: date，且不能是可省略的。"
        ),
        DefectKind::Deadline(kind) => deadline_zh(kind),
        DefectKind::NoConclusion => {
            "要求的审核结论没有任何结果会作出，请在某个结果上写 conclusion，或改正此处。".into()
        }
        DefectKind::UnknownWorkflow { name, nearest } => {
            unknown("流程", name.as_str(), nearest.as_ref())
        }
        DefectKind::NeedsItself { through } => {
            format!("流程 {through} 的案卷又要等这个流程的案卷，互相等下去都办不完；请删去其中一处 needs。")
        }
        DefectKind::Runs(kind) => runs_zh(kind),
        DefectKind::Staff(kind) => staff_zh(kind),
        DefectKind::SkipMissing => {
            "环节只适用于部分案卷（when），而结果不止一个；请写 skip，指明跳过时按哪个结果走。".into()
        }
        DefectKind::SkipWithoutWhen => {
            "环节适用于所有案卷，永远不会跳过；请写 when，或删去 skip。".into()
        }
        DefectKind::SkipNeedsPerson => {
            "跳过环节时所走的结果要由人填写记录、会签、提交新稿或作出结论，或者要编号、变更目录；请在 \
             skip 中换一个结果。"
                .into()
        }
        DefectKind::WhenOnAuto => {
            "自动环节（auto）不需要自己的条件，请把 when 写在它的结果上。".into()
        }
        DefectKind::NothingNeeded => {
            "要求关联的案卷办妥（needs），但环节没有需要关联的案卷；请在环节上写 needs，或删去此处。"
                .into()
        }
        DefectKind::NeedWithoutEnds => {
            "没有写关联的案卷以哪些结局算办妥，永远办不妥；请在 ends 中写明。".into()
        }
        DefectKind::NeedsDiffer { name } => format!(
            "别的环节也有名为 {name} 的关联案卷，而流程或 ends 不同；请写成一致，或给其中一个改名。"
        ),
    }
}

fn unknown(what: &str, name: &str, nearest: Option<&String>) -> String {
    let name = quoted(name);
    match nearest {
        Some(nearest) => format!("没有名为 {name} 的{what}，是否想写 {nearest}？"),
        None => format!("没有名为 {name} 的{what}，请先定义或改正。"),
    }
}
