//! Registers and reports in Chinese.

use super::{ReportWords, signed, tenths};
use crate::domain::case::{Nature, ReplyKind};
use crate::domain::catalogue::End;
use crate::domain::check::screening::Classification;
use crate::domain::report::{
    Change, Column, Part, RegisterKind, Section, Span, Spread, Topic, Value,
};
use crate::lang::{Lang, cleanup, words};
use chrono::{Datelike, NaiveDate};

pub(in crate::lang) const WORDS: ReportWords = ReportWords {
    tag: "zh-CN",
    about: "一年的统计：送审、意见、问题和采纳、用时、备案、目录，与上年比较，附可以写进年度报告的一段话",
    year: "年份，如 2026",
    year_value: "年份",
    format: "text 屏幕上看 · html 带图的网页 · xlsx 表格 · json 给程序用",
    out: "写到这个文件；没有写 --format 的看扩展名",
    explain: "列出这个数字背后的案卷或者条目；名称见表的最后一列",
    figure_value: "数字名称",
    register: "台账：收文登记簿、审核台账、备案台账、合同审查台账",
    kind: "submissions 收文登记簿 · reviews 审核台账 · filings 备案台账 · contracts 合同审查台账",
    kind_value: "哪一种",
    from: "从哪一天起（收文日期；备案台账看公布日期）",
    to: "到哪一天为止，含当天",
    kind_title: kind,
    stages: "各环节",
    column,
    is: |is| if is { "是" } else { "否" },
    empty: "这段时间没有要登记的。",
    period: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{}至{}", date(from), date(to)),
        (Some(from), None) => format!("{}以来", date(from)),
        (None, Some(to)) => format!("截至{}", date(to)),
        (None, None) => "全部".to_owned(),
    },
    written: |file, rows| format!("已写 {file}，{rows} 行"),
    made: |file| format!("已写 {file}"),
    title: |organ, year| format!("{organ}{year}年度合法性审核统计"),
    counted,
    since: |day| format!("登记簿从{}开始有记录，以前的情况不在内。", date(day)),
    section,
    topic,
    part,
    joint: ("：", "·"),
    value,
    unknown: "—",
    difference: |value, before| match (value, before) {
        (Value::Count(_), Value::Count(_)) => {
            signed(value, before).unwrap_or_else(|| "持平".to_owned())
        }
        _ => String::new(),
    },
    head: ["项目", "本年", "上年", "增减", "名称"],
    of_year: |year| format!("{year}年"),
    behind: ["案卷或者条目", "日期", "说明", "计入", "文件"],
    behind_figure: ["名称", "项目"],
    sheets: ["统计", "明细"],
    nothing_behind: "没有。",
    paragraph: "可以写进年度报告的一段话",
    how: |year| format!("数字怎样来的：fashen report {year} --explain 名称"),
    measures: ["数量", "其中", "平均", "中位数", "90%分位", "最长"],
    behind_title: "每个数字背后的案卷和条目",
    more: |count| format!("只列出前 {count} 条；全部见表格或者 --explain。"),
    method_title: "怎样计算",
    method: &[
        "用时按工作日计算：当日不计入，放假不计入，调休上班计入；补正、修改等待的时间也算在内。90%分位是最近秩：十分之九的不超过它。",
        "按期、逾期只看期限已经核实的；期限待确认的不计入逾期，另列。",
        "采纳率是采纳和部分采纳占起草单位已经答复的比例。",
        "一件案卷审核几次的，审结只算一件，以最后一次的结论为准；意见按份数算。",
        "公布、目录各项以公开目录为准，包括录入的旧文件。",
    ],
    plots: ["意见的结论（份）", "各方面的问题（个）", "各环节用时（工作日）", "年末目录（件）"],
    marks: ["平均", "中位数", "90%分位"],
    no_figure: |name, year| format!("{year}年的统计里没有叫 {name} 的数字"),
    no_figure_hint: |year| format!("名称见表的最后一列：fashen report {year}"),
    no_format: |name, known| match name {
        "" => format!("文件没有扩展名，要用 --format 写明：{}", known.join("、")),
        name => format!("不能写成 {name}，只能写成 {}", known.join("、")),
    },
    to_come: |year| format!("{year}年还没有开始"),
    other: "其他",
};

fn kind(kind: RegisterKind) -> &'static str {
    match kind {
        RegisterKind::Submissions => "收文登记簿",
        RegisterKind::Reviews => "审核台账",
        RegisterKind::Filings => "备案台账",
        RegisterKind::Contracts => "合同审查台账",
    }
}

fn column(column: &Column) -> String {
    let said = match column {
        Column::Case => "案号",
        Column::Received => "收文日期",
        Column::Title => "文件名称",
        Column::Unit => "起草单位",
        Column::Category => "类别",
        Column::Due => "期限届满",
        Column::Unsure => "期限待确认",
        Column::State => "进度",
        Column::Stages => "各环节完成日期",
        Column::OpinionOn => "首次意见日期",
        Column::OpinionNumber => "意见文号",
        Column::Conclusion => "审核结论",
        Column::Opinions => "出具意见份数",
        Column::Findings => "问题个数",
        Column::Dimension(title) => return format!("其中：{}", title.title),
        Column::Adopted => "采纳",
        Column::Partly => "部分采纳",
        Column::Rejected => "不采纳",
        Column::Unanswered => "未答复",
        Column::Workdays => "用时（工作日）",
        Column::Late => "逾期",
        Column::DecidedOn => "集体审议日期",
        Column::Number => "发文字号",
        Column::PublishedOn => "公布日期",
        Column::SentOn => "报送备案日期",
        Column::ReportNumber => "备案报告文号",
        Column::Superior => "备案机关",
        Column::RegisteredOn => "备案登记日期",
        Column::Registration => "备案登记号",
        Column::InTime => "按期报备",
        Column::SignedOn => "签订日期",
        Column::ContractNumber => "合同编号",
        Column::Party => "对方",
        Column::EndedOn => "办结日期",
        Column::Stage => "环节",
        Column::From => "进入日期",
        Column::To => "完成日期",
        Column::Outcome => "结果",
    };
    said.to_owned()
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Intake => "送审和认定",
        Section::Review => "审核和办结",
        Section::Findings => "问题和采纳",
        Section::Time => "用时和期限",
        Section::Filing => "公布和备案",
        Section::Contracts => "合同",
        Section::Catalogue => "公开目录",
    }
}

fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Submitted => "收到送审（件）",
        Topic::Screened => "程序初筛（件）",
        Topic::Ruled => "人工认定文件性质（件）",
        Topic::AtIntake => "受理时指出的问题（个）",
        Topic::Reviewed => "审结（件）",
        Topic::Opinions => "出具意见（份）",
        Topic::Ended => "办结（件）",
        Topic::Findings => "提出问题（个）",
        Topic::Rules => "按要点和规则（个）",
        Topic::Replies => "起草单位答复（个）",
        Topic::Adoption => "采纳率",
        Topic::Turnaround => "报送到首次出具意见（工作日）",
        Topic::StageDays => "各环节用时（工作日）",
        Topic::Timely => "按期办理率",
        Topic::Late => "逾期（件次）",
        Topic::Reminded => "超过待确认的期限（件次，不计入逾期）",
        Topic::Published => "公布行政规范性文件（件）",
        Topic::Sent => "报送备案（件）",
        Topic::SentInTime => "按期报备率",
        Topic::Registered => "准予备案登记（件）",
        Topic::Unsent => "已公布、尚未报送备案（件）",
        Topic::Signed => "签订合同（份）",
        Topic::Catalogue => "年末目录收录（件）",
        Topic::CleanedUp => "清理（件）",
        Topic::Changes => "修改、延期、废止、失效（件次）",
    }
}

fn part(part: &Part) -> String {
    match part {
        Part::Workflow(title) | Part::Named(title) | Part::Dimension(title) => title.title.clone(),
        Part::Rule(title) => format!("{} {}", title.key, title.title),
        Part::Class(Classification::Normative) => "像行政规范性文件".to_owned(),
        Part::Class(Classification::NotNormative) => "不像行政规范性文件".to_owned(),
        Part::Class(Classification::NeedsHuman) => "需要人工判断".to_owned(),
        Part::Nature(Nature::Normative) => "属于行政规范性文件".to_owned(),
        Part::Nature(Nature::NotNormative) => "不属于行政规范性文件".to_owned(),
        Part::Reply(ReplyKind::Adopted) => "采纳".to_owned(),
        Part::Reply(ReplyKind::Partly) => "部分采纳".to_owned(),
        Part::Reply(ReplyKind::Rejected) => "不采纳".to_owned(),
        Part::Status(status) => words::status(Lang::Zh, *status).to_owned(),
        Part::Disposition(one) => cleanup::disposition(Lang::Zh, *one).to_owned(),
        Part::Change(one) => change(*one).to_owned(),
    }
}

fn change(change: Change) -> &'static str {
    match change {
        Change::Amended => "修改",
        Change::Renewed => "延长有效期",
        Change::Suspended => "暂停执行",
        Change::Expired => "期满失效",
        Change::Ended(End::Repealed) => "废止",
        Change::Ended(End::Lapsed) => "宣布失效",
        Change::Ended(End::Annulled) => "撤销",
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Count(count) => count.to_string(),
        Value::Share { part, whole } => match value.permille() {
            Some(share) => {
                format!("{}%（{part}/{whole}）", tenths(u64::try_from(share).unwrap_or_default()))
            }
            None => "—".to_owned(),
        },
        Value::Days(None) => "—".to_owned(),
        Value::Days(Some(spread)) => {
            let Spread { count, average, median, ninth, longest } = spread;
            let (average, median) = (tenths(average), tenths(median));
            format!("平均{average}，中位数{median}，90%分位{ninth}，最长{longest}（{count}次）")
        }
    }
}

fn counted(span: &Span) -> String {
    if span.is_whole() {
        format!("{}至{}", date(span.first), date(span.last))
    } else {
        format!("{}至{}（本年未满）", date(span.first), date(span.last))
    }
}

pub(super) fn date(date: NaiveDate) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}
