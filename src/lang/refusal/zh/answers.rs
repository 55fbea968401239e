//! Questions, findings and replies.

use super::stages::concluding;
use crate::domain::name::{CheckItemId, StageId};
use crate::domain::workflow::{Conclusion, Weight};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, words};

pub(super) fn incomplete(stage: &StageId, items: &[CheckItemId], names: &Names) -> Said {
    Said::new(format!(
        "{}还有{}项审查要点没有回答：{}。",
        names.stage(stage).zh(),
        items.len(),
        questions(items, names)
    ))
    .hint("逐项回答“符合”“存在问题”或者“不涉及”；换稿以后被重新打开的，要重新回答。")
}

/// Few questions in full, many by their codes.
fn questions(items: &[CheckItemId], names: &Names) -> String {
    let full = around::in_full(items.len());
    let list = items.iter().map(|item| if full { question(item, names) } else { item.to_string() });
    listing::zh(&list.collect::<Vec<_>>())
}

fn question(item: &CheckItemId, names: &Names) -> String {
    match names.question(item) {
        Some(question) => format!("{item}“{}”", question.ask),
        None => format!("{item} "),
    }
}

pub(super) fn blocking(stage: &StageId, items: &[CheckItemId], names: &Names) -> Said {
    let said = Said::new(format!(
        "{}有{}个一票否决的问题，不能通过：{}。",
        names.stage(stage).zh(),
        items.len(),
        questions(items, names)
    ));
    let open: Vec<String> = around::without_clear_checklist(names, stage)
        .iter()
        .map(|outcome| names.outcome(stage, &outcome.id).zh())
        .collect();
    if open.is_empty() {
        return said.hint("问题解决、重新回答以后才能通过。");
    }
    said.hint(format!(
        "问题解决、重新回答以后才能通过；现在可以选的办理结果：{}。",
        listing::zh(&open)
    ))
}

pub(super) fn open_findings(items: &[(CheckItemId, Weight)], names: &Names) -> Said {
    let full = around::in_full(items.len());
    let finding = |(item, weight): &(CheckItemId, Weight)| {
        let item = if full { question(item, names) } else { item.to_string() };
        format!("{item}（{}）", words::weight(Lang::Zh, *weight))
    };
    let list: Vec<String> = items.iter().map(finding).collect();
    let said = Said::new(format!("还有{}个问题没有了结：{}。", items.len(), listing::zh(&list)));
    let settled = "起草单位改好、审核人员重新回答为“符合”或者“不涉及”，问题才算了结";
    said.hint(match concluding(&[Conclusion::Revise], names) {
        Some(stages) => {
            format!("{settled}；没有改好的，在{stages}出具“应当予以修改”的意见。")
        }
        None => format!("{settled}。"),
    })
}

pub(super) fn not_applicable(item: &CheckItemId, names: &Names) -> Said {
    let said = Said::new(format!("审查要点 {}不适用于本案，不用回答。", question(item, names)));
    let when =
        names.question(item).map(|question| words::condition(Lang::Zh, &question.when, names));
    said.maybe(when.map(|when| format!("它只适用于：{when}。")))
}

pub(super) fn note_missing(item: &CheckItemId, names: &Names) -> Said {
    Said::new(format!("{}答了“存在问题”，没有写明是什么问题。", question(item, names)))
        .hint("写明问题和理由，并且指出是哪一条；起草单位要照着它修改，意见书也要引用。")
}

pub(super) fn nothing_to_reply_to(item: &CheckItemId) -> Said {
    Said::new(format!("{item} 没有等待答复的问题。")).hint("只能答复还没有了结的问题。")
}

pub(super) fn reply_reason_missing(item: &CheckItemId) -> Said {
    Said::new(format!("对 {item} 的意见没有全部采纳，也没有说明理由。")).hint(
        "写明理由和依据；未完全采纳合法性审核意见的，\
         提请审议时应当详细说明（国办发〔2018〕115号（六））。",
    )
}
