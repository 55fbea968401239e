//! Suspicions: what is still open, and why something may not be said of one.

use super::stages::{persons, stages};
use crate::domain::case::{Objection, Unexplained};
use crate::domain::name::{PersonId, StageId, SuspicionId};
use crate::lang::{Names, Said, listing};

pub(super) fn said(objection: &Objection, names: &Names) -> Said {
    match objection {
        Objection::Unjudged { suspicions } => unjudged(suspicions),
        Objection::Unsettled { reply, weigh } => unsettled(reply, weigh),
        Objection::NotTaken { active } => not_taken(active, names),
        Objection::Superseded { suspicion, draft } => {
            Said::new(format!("{suspicion} 的原文在第{draft}稿里已经没有，不用再判断。"))
                .hint("用 fashen finding list 案卷号 --open 查看还没有了结的疑似问题。")
        }
        Objection::NotConfirmed { suspicion } => {
            Said::new(format!("{suspicion} 没有被确认为问题，不用答复。"))
                .hint("起草单位只答复审核人员已经确认的问题。")
        }
        Objection::NotReplied { suspicion } => {
            Said::new(format!("{suspicion} 没有等待处理的答复。"))
                .hint("起草单位用 fashen finding reply 案卷号 编号 采纳情况 答复以后，才能处理。")
        }
        Objection::Settled { suspicion } => Said::new(format!("{suspicion} 已经了结。"))
            .hint("发现了结得不对的，重新确认（fashen finding confirm），起草单位再答复。"),
        Objection::NoteMissing => Said::new("没有写明是什么问题。")
            .hint("加上 --note，写明问题和理由；起草单位要照着它修改，意见书也要引用。"),
        Objection::ReasonMissing { suspicion, of } => reason_missing(suspicion, *of),
        Objection::ReplyNotTaken { drafters } => reply_not_taken(drafters, names),
        Objection::OwnReply { others } => own_reply(others, names),
    }
}

fn list(suspicions: &[SuspicionId]) -> String {
    listing::zh(&suspicions.iter().map(ToString::to_string).collect::<Vec<_>>())
}

fn unjudged(suspicions: &[SuspicionId]) -> Said {
    let (count, list) = (suspicions.len(), list(suspicions));
    Said::new(format!("还有{count}处疑似问题没有判断：{list}。")).hint(
        "逐个查看（fashen finding show），再确认（fashen finding confirm）或者写明理由排除\
         （fashen finding dismiss）；原文已经改掉的，重新检查一次（fashen check）就不再提示。",
    )
}

fn unsettled(reply: &[SuspicionId], weigh: &[SuspicionId]) -> Said {
    let mut parts = Vec::new();
    if !reply.is_empty() {
        parts.push(format!("等待起草单位答复的{}个：{}", reply.len(), list(reply)));
    }
    if !weigh.is_empty() {
        parts.push(format!("等待审核人员对答复作出处理的{}个：{}", weigh.len(), list(weigh)));
    }
    let said = Said::new(format!("已确认的问题没有了结；{}。", parts.join("；")));
    said.hint(
        "起草单位答复（fashen finding reply），审核人员再处理答复（fashen finding weigh）；\
         需要改稿的，出具“应当予以修改”的意见，退回起草单位。",
    )
}

fn not_taken(active: &[StageId], names: &Names) -> Said {
    let now =
        if active.is_empty() { String::new() } else { format!("（{}）", stages(active, names)) };
    Said::new(format!("正在办理的环节{now}不判断疑似问题。"))
        .hint("转到有审查要点或者出具意见的环节以后，由那个环节的办理人判断。")
}

fn reason_missing(suspicion: &SuspicionId, of: Unexplained) -> Said {
    match of {
        Unexplained::Dismissal => Said::new(format!("排除 {suspicion}，没有写理由。"))
            .hint("加上 --reason 理由，写明为什么不是问题，比如依据哪部法律的哪一条。"),
        Unexplained::Reply => {
            Said::new(format!("对 {suspicion} 的意见没有全部采纳，也没有说明理由。")).hint(
                "写明理由和依据；未完全采纳合法性审核意见的，\
                 提请审议时应当详细说明（国办发〔2018〕115号（六））。",
            )
        }
        Unexplained::Insisting => Said::new(format!("坚持对 {suspicion} 的意见，没有写理由。"))
            .hint("加上 --reason 理由，写明为什么起草单位的答复不成立。"),
    }
}

fn reply_not_taken(drafters: &[PersonId], names: &Names) -> Said {
    Said::new("当前办理人不是起草单位一方，不能替起草单位答复。")
        .hint(format!("报送过送审稿的人可以答复：{}。", persons(drafters, names)))
}

fn own_reply(others: &[PersonId], names: &Names) -> Said {
    let said = Said::new("当前办理人就是答复的人，不能处理自己的答复。");
    if others.is_empty() {
        return said
            .hint("现在没有其他人可以处理，请在 fashen.yaml 的 people 中增加一名可以办理的人。");
    }
    said.hint(format!("可以处理的人：{}。", persons(others, names)))
}
