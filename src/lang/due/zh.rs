//! In Chinese.

use super::{DueHelp, DueWords, IcsWords, WhyWords, amount};
use crate::domain::calendar::{Period, Unit};
use crate::domain::deadline::Left;
use crate::lang::Lang;

/// Chinese.
pub(in crate::lang) const WORDS: DueWords = DueWords {
    help: HELP,
    none: "没有正在计算的期限",
    none_such: "没有符合条件的期限",
    head: ["到期日", "剩余", "案卷", "期限", "环节（由谁办）", "备注", "标题"],
    left: |left| match left {
        Left::Overdue(days) => format!("逾期{days}天"),
        Left::Today => "今天到期".to_owned(),
        Left::Count(period) => format!("还有{}", days(period)),
        Left::Paused(period) => format!("中止计时，余{}", days(period)),
    },
    not_before_short: |day| format!("{day} 起可办"),
    no_day: "—",
    waits: |stage, who| format!("{stage}（{who}）"),
    several: |first, count| format!("{first}等{count}个环节"),
    done: |stage, outcome| format!("{stage}：{outcome}"),
    again: |title, ordinal| format!("{title}（第{ordinal}次）"),
    to_urge: |count, command| format!("有 {count} 项逾期的期限要你督办：{command}"),
    escalated: |role| format!("督办：{role}"),
    estimated: "按周末推算",
    estimated_note: "备注“按周末推算”：按周末推算，待国务院办公厅公布",
    unconfirmed: "待确认",
    unconfirmed_note: |title, what| match what {
        "" => format!("备注“待确认”：{title}的长短还没有核实"),
        _ => format!("备注“待确认”：{title}，{}", bare(what)),
    },
    yearly: "每年的事项",
    expiring: "有效期即将届满的文件",
    clean_ups: "清理",
    undecided: |open| format!("{open} 件没有处理意见"),
    more: "后面还有；加 --limit 多看一些",
    overdue_cases: |count| format!("有 {count} 件案卷的期限已经逾期"),
    overdue: |count| format!("有 {count} 项期限已经逾期"),
    due: "到期",
    passed: |day| format!("{day} 逾期"),
    deadlines: "期限",
    until: |day| format!("{day} 到期"),
    not_before: |day| format!("{day} 起才可以办结"),
    not_before_paused: "恢复计时以后才能算出哪天可以办结",
    parts: |parts| parts.join("，"),
    with_days: |period, days| format!("{period}；{days}"),
    not_a_period: |text| format!("“{text}”不是一段时间"),
    not_a_period_hint: "写成“5 workdays”“5个工作日”“10天”“2个月”或者“1年”",
    why: WHY,
    ics: ICS,
};

/// What is not known, without the word that packs begin it with.
fn bare(what: &str) -> &str {
    what.trim_start_matches("待确认").trim_start_matches(['：', ':', '，']).trim()
}

/// 日 as people count what is left: 天.
fn days(period: Period) -> String {
    match period.unit {
        Unit::Days => format!("{}天", period.count),
        _ => amount(Lang::Zh, period),
    }
}

const HELP: DueHelp = DueHelp {
    about: "哪些期限快到了、逾期了；为什么是那一天；写成日历文件",
    within: "只看这段时间以内到期的（逾期的也在内），例如 5个工作日、\"5 workdays\"",
    overdue: "只看逾期的",
    role: "只看等这个角色办的，例如 reviewer；督办到这个角色的也在内",
    person: "只看等这个人办的，例如 chen",
    why: "一天一天说明这个案卷的每个期限是怎样算出来的",
    ics: "把列出的期限写成日历文件（.ics），可以导入日历、手机",
    form: "日历文件里写成什么：event 全天日程，todo 待办事项（默认 event）",
    fail_on: "有逾期的，以退出码 6 结束",
    period_value: "时长",
    role_value: "角色",
    list_overdue: "只看有期限逾期的",
};

const ICS: IcsWords = IcsWords {
    name: |organ| format!("{organ}法审期限"),
    summary: |deadline, case, title, late| match late {
        Some(days) => format!("【逾期{days}天】{deadline}到期：{case} {title}"),
        None => format!("{deadline}到期：{case} {title}"),
    },
    yearly: |title| format!("年度事项：{title}"),
    expires: |title| format!("有效期届满：{title}"),
    clean_up: |title, unit, open| format!("{title}：{unit}还有 {open} 件没有处理意见"),
    expires_note: "到期前应当评估：继续有效的记录延期（fashen catalogue renew），不再需要的到期失效。",
    start: |start, period| format!("{start}起算（当日不计入），{}", amount(Lang::Zh, period)),
    basis: |basis| format!("依据：{basis}"),
    rolled: |day| format!("期满日原为{day}，是休息日，已顺延到其后第一个工作日"),
    waits: |who| format!("等待：{who}"),
    estimated: "按周末推算，待国务院办公厅公布",
    unconfirmed: |what| match what {
        "" => "待确认：期限的长短还没有核实".to_owned(),
        _ => format!("待确认：{}", bare(what)),
    },
    command: |command| format!("怎样算出来的：{command}"),
    soon: |summary, day| format!("{summary}（{day}）"),
    today: |summary| format!("今天是最后一天：{summary}"),
    deadline: "法审期限",
    duty: "年度事项",
    written: |file, entries, paused| {
        let left_out = match paused {
            0 => String::new(),
            _ => format!("；中止计时的 {paused} 项没有到期日，没有写入"),
        };
        format!("已写入 {file}：{entries} 项{left_out}")
    },
};

const WHY: WhyWords = WhyWords {
    none: "这个案卷还没有开始计算任何期限",
    length: |most, least| match (most, least) {
        (Some(most), Some(least)) => format!("长短：不超过{most}，不少于{least}"),
        (Some(most), None) => format!("长短：不超过{most}"),
        (None, Some(least)) => format!("长短：不少于{least}"),
        (None, None) => "长短：没有规定".to_owned(),
    },
    basis: |basis| format!("依据：{basis}"),
    parameter: |name| format!("由本地规定：fashen.yaml 的参数 {name}"),
    unconfirmed: |what| match what {
        "" => "待确认：还没有核实".to_owned(),
        _ => format!("待确认：{}", bare(what)),
    },
    start: |day, what, field| match field {
        Some(field) => format!("起算：{day}，当日不计入；{what}时记录的“{field}”"),
        None => format!("起算：{day}，当日不计入；{what}"),
    },
    earlier: |day, what| format!("原来的起算：{day}，{what}；后来重新起算"),
    how_many: |days| format!("{days}天"),
    today: |left| format!("现在：{left}"),
    most: "最长到哪一天",
    least: "最早到哪一天",
    paused_in: |stage| format!("在“{stage}”，中止计时，不计入"),
    last: |day| format!("到期：{day}"),
    rolled: |day, basis| format!("顺延：本应到{day}期满，是休息日；依据：{basis}"),
    still: |day, left| format!("到期：还算不出来，自{day}起{left}"),
    weekends: |days| format!("，其间周末{days}天不计入"),
    beyond: "超出了日历的年份（1949 年至 2200 年），算不出来",
    remind: |day| format!("提醒：{day}起"),
    escalate: |day, role| format!("督办：{day}起同时提示{role}"),
    ended: |what, day, late| match late {
        Some(days) => format!("办结：{day}，{what}；逾期{days}天"),
        None => format!("办结：{day}，{what}；没有逾期"),
    },
    done: |what, day| format!("办结：{day}，{what}"),
    lapsed: |day| format!("随案卷终结：{day}，没有办结"),
    possible: |day, whole| {
        let why = if whole { "（最后一天过完以后）" } else { "" };
        format!("最早可以办结：{day}{why}")
    },
    unless: |what| format!("不受最短期限限制的情形：{what}（要写明理由）"),
    waived: |day, person, reason, possible| {
        let possible = possible.map_or_else(String::new, |day| format!("（本应等到{day}）"));
        format!("提前办结：{day}，{person}没有等满最短期限{possible}，理由：{reason}")
    },
    moved: |at, from, to| {
        let said = |day: Option<&str>| day.map_or_else(|| "中止计时".to_owned(), ToOwned::to_owned);
        format!("重新计算：{at}，放假安排或者本地规定有变化，由{}改为{}", said(from), said(to))
    },
};
