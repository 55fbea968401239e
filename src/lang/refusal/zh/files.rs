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
const LOCK: &str =
    "未经合法性审核或者经审核不合法的，不得提交集体审议（国办发〔2018〕115号（七））。";

/// What the opinion is called.
fn opinion(names: &Names) -> String {
    words::paper(Lang::Zh, PaperKind::Opinion, names.review())
}

pub(super) fn no_opinion(names: &Names) -> Said {
    let said = Said::new(format!("还没有{}。", opinion(names)));
    match concluding(&[], names) {
        Some(stages) => said.hint(format!("先在{stages}出具意见。{LOCK}")),
        None => said.hint(format!("先出具意见。{LOCK}")),
    }
}

pub(super) fn conclusion_forbids(
    conclusion: Conclusion,
    allowed: &[Conclusion],
    names: &Names,
) -> Said {
    let quoted =
        |conclusion: &Conclusion| format!("“{}”", words::conclusion(Lang::Zh, *conclusion));
    let allowed_words = listing::zh_or(&allowed.iter().map(quoted).collect::<Vec<_>>());
    let said = Said::new(format!(
        "{}的结论是{}，这一步要求结论是{allowed_words}。",
        opinion(names),
        quoted(&conclusion)
    ));
    let place = concluding(allowed, names).map_or_else(String::new, |stages| format!("由{stages}"));
    let again = format!("修改以后重新报审，{place}出具结论符合要求的意见，才能办理。");
    match conclusion {
        Conclusion::Unlawful => said.hint(format!("{again}{LOCK}")),
        Conclusion::Lawful | Conclusion::Revise => said.hint(again),
    }
}

pub(super) fn text_changed(reviewed: u32, current: u32, names: &Names) -> Said {
    let opinion = opinion(names);
    Said::new(format!("现在的文字（第{current}稿）与{opinion}所审的文字（第{reviewed}稿）不一致。"))
        .hint("意见只对审过的文字有效；改过的文字要重新报审，出具新的意见。")
}

pub(super) fn before_opinion(field: &str, given: NaiveDate, names: &Names) -> Said {
    let (day, opinion) = (words::date(Lang::Zh, given), opinion(names));
    Said::new(format!("{field}早于{opinion}的日期（{day}）。"))
        .hint("合法性审核在前，集体审议在后（国办发〔2018〕115号（七））；请核对日期。")
}

pub(super) fn no_problem(stage: Option<String>) -> Said {
    match stage {
        Some(stage) => Said::new(format!("{stage}的要点都没有答“存在问题”，不能选这个结果。")),
        None => Said::new("没有未了结的审查发现，这个结论没有根据。"),
    }
    .hint("先把问题记在要点上：写明条文、问题和修改建议。")
}

pub(super) fn no_new_draft() -> Said {
    Said::new("进入这个环节以后还没有报送新的送审稿。").hint("先报送修改稿，再办理这一步。")
}

pub(super) fn draft_unchanged(draft: u32) -> Said {
    Said::new(format!("报送的文件与第{draft}稿一字不差。"))
        .hint("空格、格式的变化不算修改；请看看是不是选错了文件。")
}

pub(super) fn draft_not_taken(active: &[StageId], names: &Names) -> Said {
    let now =
        if active.is_empty() { String::new() } else { format!("（{}）", stages(active, names)) };
    let said = Said::new(format!("正在办理的环节{now}不接收新的送审稿。"));
    let taking: Vec<StageId> = around::taking_drafts(names).into_iter().cloned().collect();
    if taking.is_empty() {
        return said.hint("这个流程没有接收新送审稿的环节。");
    }
    said.hint(format!("转到接收送审稿的环节以后再报：{}。", stages(&taking, names)))
}

pub(super) fn no_series(series: &SeriesId, names: &Names) -> Said {
    let said = Said::new(format!("fashen.yaml 里没有名为“{series}”的编号系列，取不了号。"));
    let known = around::series(names);
    let add = format!("请在 fashen.yaml 的 numbering 中加上“{series}”。");
    let others = known.iter().map(String::as_str).filter(|id| *series != **id);
    match nearest(series.as_str(), others) {
        Some(meant) => said.hint(format!("{add}现有名称相近的“{meant}”，也许是写错了。")),
        None => said.hint(add),
    }
}

pub(super) fn no_withdrawal() -> Said {
    Said::new("这个流程没有规定撤回。").hint("不再办理的，由正在办理的环节选择相应的办理结果。")
}

pub(super) fn already_published() -> Said {
    Said::new("文件已经公布，不能撤回。").hint("不再适用的，按程序废止或者宣布失效。")
}

pub(super) fn paper_not_ready(paper: PaperKind, stage: Option<&StageId>, names: &Names) -> Said {
    let working = !PaperKind::SEALED.contains(&paper);
    let paper = words::paper(Lang::Zh, paper, names.review());
    match stage {
        None if working => Said::new(format!("还不能制作《{paper}》。"))
            .hint("案卷里还没有它要写的记录；有了记录，随时可以制作。"),
        Some(stage) => Said::new(format!("还不能制作《{paper}》。"))
            .hint(format!("它在{}办结时制作。", names.stage(stage).zh())),
        None => Said::new(format!("这个流程不制作《{paper}》。"))
            .hint("需要它的，请流程编写人在相应环节的 issues 中列上。"),
    }
}
