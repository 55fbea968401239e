//! Why something can not be recorded of an entry, in Chinese.

use super::zh::field;
use crate::domain::catalogue::{EntryReason, Status};
use crate::lang::{Lang, Said, words};

pub(super) fn said(reason: &EntryReason) -> Said {
    match reason {
        EntryReason::Over { end, from } => Said::new(format!(
            "自 {from} 起已经{}，以后的日期不能再有变动。",
            words::status(Lang::Zh, Status::from(*end))
        ))
        .hint("如果那一条是误记，先用 fashen catalogue strike 划去。"),
        EntryReason::BeforePublication { from, published } => {
            Said::new(format!("{from} 早于公布日期 {published}。"))
        }
        EntryReason::UnknownClause { clause, known } => {
            Said::new(format!("正文里没有“{clause}”。"))
                .hint(format!("正文有：{}。", first(known)))
        }
        EntryReason::AlreadySuspended => Said::new("这一天已经暂停执行。"),
        EntryReason::NotSuspended => Said::new("这一天没有暂停执行，不需要恢复。"),
        EntryReason::TermOver { last } => Said::new(format!(
            "有效期到 {last} 已满；期满以后才决定或者才补记的延期，不当然使文件重新生效。"
        ))
        .hint("决定写明重新生效的，加上 --revive。"),
        EntryReason::NotLonger { last } => {
            Said::new(format!("新的期限没有超过现在的 {last}。"))
                .hint("提前终止用 repeal 或者 expire；原来的期限记错了用 correct 更正。")
        }
        EntryReason::NoTerm => Said::new("这个文件没有规定有效期，不需要延长。"),
        EntryReason::DaysReversed { from, until } => {
            Said::new(format!("截止日 {until} 早于起始日 {from}。"))
        }
        EntryReason::ActMissing => {
            Said::new("没有写明根据哪个文件或者决定。").hint("用 --by 写明。")
        }
        EntryReason::WordsMissing => Said::new("内容或者理由没有写。"),
        EntryReason::WordsTooLong { most } => Said::new(format!("文字超过 {most} 个字。")),
        EntryReason::WrongValue { field: wrong, value } => {
            let shown = if value.is_empty() { "空" } else { value };
            Said::new(format!("“{}”不能是“{shown}”。", field(*wrong)))
                .hint("日期写成 2024-05-01 的样子；备案号要和备案日期一起写。")
        }
        EntryReason::NothingNew => Said::new("和现在的著录一样，没有需要更正的。"),
        EntryReason::NotToStrike { event } => {
            Said::new(format!("第 {event} 条经过没有，或者不能划去。"))
                .hint("公布、录入、备案和更正不划去，用 correct 再更正。")
        }
        EntryReason::ItsOwn => Said::new("条目不能和自己建立关系。"),
        EntryReason::TooManyEvents => Said::new("这个条目的经过已经太多，不能再加。"),
        EntryReason::ClockBehind { now, last } => Said::new(format!(
            "电脑上的时间是 {}，比上一次记录的时间 {} 还早；目录要说得清哪一天知道什么，时间不能倒退。",
            now.format("%Y-%m-%d %H:%M"),
            last.format("%Y-%m-%d %H:%M")
        ))
        .hint("请先校准电脑的日期和时间。"),
    }
}

/// The first clauses of a list.
fn first(known: &[String]) -> String {
    let shown: Vec<&str> = known.iter().take(12).map(String::as_str).collect();
    let more = if known.len() > shown.len() { "等" } else { "" };
    shown.join("、") + more
}
