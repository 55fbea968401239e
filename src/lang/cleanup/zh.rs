//! Clean-ups in Chinese.

use super::{CleanUpWords, disposition, first};
use crate::domain::cleanup::{CleanUpHappening, CleanUpReason, DecisionFault, ScopeFault};
use crate::lang::{Lang, Said};

pub(in crate::lang) const WORDS: CleanUpWords = CleanUpWords {
    about: "清理：列出要清理的文件，分工，逐件提出处理意见，一次公布结果",
    commands: [
        "开始一次清理，列出要清理的文件",
        "历次清理和进度",
        "一次清理的清单：每件归谁、定了什么、还差什么",
        "把条目分给责任单位；不写条目就分配还没有单位的全部条目",
        "记录处理意见：continue 继续有效、amend 修改、repealed 废止、invalid 宣布失效",
        "把条目移出清单（例如另案办理，或者已经以别的方式终止）",
        "把清单导出成表格，交给各单位填写处理意见和理由",
        "办结：出具清理决定和附件，全部条目的有效性一次变更",
        "放弃这次清理；目录不受影响",
        "再取一次已经办结的清理决定",
    ],
    scope: "范围，几个条件都要符合：status=valid before=2021-01-01 since= organ= unit= topic= title= term=yes|no；也可以写 有效性= 公布早于= 公布始于= 制定机关= 起草单位= 主题= 标题= 有效期=有|无；不写是全部有效的文件",
    scope_value: "条件",
    stale_laws: "只清理依据已经修改或者废止的文件（见 laws stale），清单注明是哪部法",
    title: "这次清理的名称；不写是“某年行政规范性文件清理”",
    due: "办理期限",
    clean_up: "哪一次清理，例如 C2026-01",
    clean_up_value: "清理",
    entries: "条目号、发文字号；可以写几个",
    entries_or_all: "条目号、发文字号，可以写几个；不写是还没有单位的全部条目",
    unit: "责任单位",
    disposition: "处理意见：continue 继续有效、amend 修改、repealed 废止、invalid 宣布失效，也可以写中文",
    reason: "理由",
    until: "继续有效的，有效期延续到哪一天（含当日）",
    from_file: "从填好的表格（xlsx、csv）读处理意见",
    out_file: "表格（.xlsx、.csv、.json）；不写是“清理编号-清理清单.xlsx”",
    number: "清理决定的发文字号",
    decision_title: "清理决定的标题；不写由制定机关和清理的名称拼成",
    decided: "决定的日期；不写是今天",
    from: "废止和宣布失效从哪一天起；不写是决定的日期",
    head: ["清理", "名称", "开始", "进度", "状态"],
    entry_head: ["条目", "公布", "处理意见", "责任单位", "期限", "标题"],
    progress_head: ["责任单位", "已定", "共", "最近期限"],
    none: "还没有清理过。用 fashen cleanup start 开始一次清理。",
    no_unit: "（没有分配）",
    open: "进行中",
    finished: |day| format!("{day} 办结"),
    abandoned: |day| format!("{day} 放弃"),
    progress: |done, all| format!("{done}/{all}"),
    continued_until: |day| format!("继续有效至 {day}"),
    over: |status| format!("已经{status}"),
    next: |id, unassigned, undecided| match (unassigned, undecided) {
        (_, 0) => format!("全部有了处理意见：fashen cleanup finish {id} --number 文号"),
        (0, open) => {
            format!(
                "还有 {open} 件没有处理意见：fashen cleanup decide {id} 条目 处理意见 --reason 理由"
            )
        }
        (open, _) => format!("还有 {open} 件没有责任单位：fashen cleanup assign {id} --unit 单位"),
    },
    facts: |scope, due| {
        let scope = if scope.is_empty() { "全部有效的文件" } else { scope };
        let due = due.map(|day| format!("，{day} 以前办完")).unwrap_or_default();
        format!("范围：{scope}{due}")
    },
    written: |file| format!("写了 {file}"),
    exported_hint: |id, file| format!("填好以后：fashen cleanup decide {id} --from {file}"),
    publish_hint: "结果应当向社会公布：fashen publish",
    refused: |id| {
        if id.is_empty() {
            "不能开始清理：".to_owned()
        } else {
            format!("清理 {id} 不能这样办：")
        }
    },
    rows_refused: |file, rows| format!("{file} 有 {rows} 行不能录入，全部没有录："),
    row_fault: |row, fault| match fault {
        DecisionFault::NoEntry => format!("第 {row} 行没有写条目"),
        DecisionFault::Disposition(text) => format!("第 {row} 行的处理意见“{text}”不认识"),
        DecisionFault::Day(text) => format!("第 {row} 行的延续至“{text}”不是日期"),
    },
    rows_hint: "处理意见写 继续有效、修改、废止 或者 宣布失效；日期写成 2031-12-31 的样子。",
    scope_fault: |fault| match fault {
        ScopeFault::NotACondition { text } => format!("范围里的“{text}”不是条件"),
        ScopeFault::UnknownKey { key } => format!("范围里没有“{key}”这种条件"),
        ScopeFault::WrongValue { key, value } => format!("范围的 {key} 不能是“{value}”"),
    },
    scope_hint: "条件写成 status=valid before=2021-01-01 的样子，用空格隔开；可以用的有 status、before、since、organ、unit、topic、title、term。",
    not_finished: |id| format!("清理 {id} 还没有办结，没有清理决定。"),
    no_decision: "没有写对哪些条目提出什么处理意见。",
    no_decision_hint: "写成 fashen cleanup decide 清理 条目 处理意见 --reason 理由，或者 --from 填好的表格。",
    missing: |name| format!("没有叫“{name}”的清理"),
};

pub(super) fn happening(what: &CleanUpHappening) -> String {
    match what {
        CleanUpHappening::Started { title, items, .. } => {
            format!("开始{title}，共 {} 件", items.len())
        }
        CleanUpHappening::Assigned { entries, unit, due } => {
            let due = due.map(|day| format!("，{day} 以前办完")).unwrap_or_default();
            format!("{} 件分给{unit}{due}", entries.len())
        }
        CleanUpHappening::Decided { decisions } => match decisions.as_slice() {
            [(entry, one)] => {
                let until = one.until.map(|day| format!("至 {day}")).unwrap_or_default();
                format!("{entry} {}{until}", disposition(Lang::Zh, one.disposition))
            }
            all => format!("对 {} 件提出处理意见", all.len()),
        },
        CleanUpHappening::Removed { entries, .. } => format!("{} 移出清单", first(entries, " 等")),
        CleanUpHappening::Finished { by, .. } => {
            let number = by.number.as_deref().unwrap_or_default();
            format!("办结：《{}》{number}", by.title)
        }
        CleanUpHappening::Abandoned { .. } => "放弃这次清理".to_owned(),
    }
}

pub(super) fn reason(reason: &CleanUpReason) -> Said {
    match reason {
        CleanUpReason::Over => Said::new("这次清理已经办结或者放弃。")
            .hint("结果有误的，对条目逐件用 fashen catalogue strike 或者 correct 更正；要再清理的，另外开始一次。"),
        CleanUpReason::Empty => {
            Said::new("没有符合范围的文件，或者清单里一件也没有。").hint("放宽 --scope 的条件，或者写明条目。")
        }
        CleanUpReason::NotListed { entries } => {
            Said::new(format!("这些条目不在清单里：{}。", first(entries, " 等")))
        }
        CleanUpReason::NamedTwice { entry } => Said::new(format!("{entry} 写了两次。")),
        CleanUpReason::Undecided { entries } => {
            Said::new(format!("还有 {} 件没有处理意见：{}。", entries.len(), first(entries, " 等")))
                .hint("用 cleanup decide 提出处理意见；不在这次清理的，用 cleanup remove 移出。")
        }
        CleanUpReason::TermNotContinued { entry } => {
            Said::new(format!("{entry} 不是继续有效，不能写延续到哪一天。"))
        }
        CleanUpReason::DaysReversed { from, until } => {
            Said::new(format!("{until} 早于 {from}。"))
        }
        CleanUpReason::WordsMissing => Said::new("名称、单位或者理由没有写。").hint("用 --reason 写明理由。"),
        CleanUpReason::WordsTooLong { most } => Said::new(format!("文字超过 {most} 个字。")),
        CleanUpReason::TooMany { most } => {
            Said::new(format!("一次清理不能超过 {most} 件。")).hint("用 --scope 分成几次。")
        }
        CleanUpReason::ClockBehind { now, last } => Said::new(format!(
            "电脑上的时间是 {}，比上一次记录的时间 {} 还早，时间不能倒退。",
            now.format("%Y-%m-%d %H:%M"),
            last.format("%Y-%m-%d %H:%M")
        ))
        .hint("请先校准电脑的日期和时间。"),
    }
}
