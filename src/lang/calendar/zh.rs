//! In Chinese.

use super::CalendarWords;
use crate::domain::calendar::{Rest, Unit, What};
use chrono::{Datelike, NaiveDate, Weekday};

/// Chinese.
pub(in crate::lang) const WORDS: CalendarWords = CalendarWords {
    group: "看放假和调休安排，补新一年的，推算期限",
    show: "看一年的放假、调休上班、本地停止办公和每月工作日",
    year: "年份，例如 2026",
    year_value: "年份",
    add: "照国务院办公厅的通知补上新一年的放假和调休",
    add_file: "新一年的数据，写法同 workflows/calendars/cn.yaml",
    count: "从一日起数若干工作日、日、月、年，看最后一日是哪天",
    from: "起算的日子，当日不计入，例如 2026-09-28 或者 2026年9月28日",
    how_many: "多少；工作日和日可以写负数，往前数（会前7日写 -7）",
    how_many_value: "数",
    unit: "workdays 工作日、days 日、months 月、years 年",
    unit_value: "单位",
    roll: "最后一日是休息日的，顺延到下一个工作日（依据写了才顺延）",
    term: "数的是有效期：起算当日计入，到对应日的前一日",
    why: "逐段说明怎么数的：哪些日子计入，哪些不计入，为什么",
    between: "两个日子之间有多少日、多少工作日",
    first: "前一个日子，当日不计入",
    last: "后一个日子，当日计入",
    day: |day| format!("{}年{}", day.year(), short_day(day)),
    short_day,
    span: |from, to| format!("{from}至{to}"),
    list: |all| all.join("、"),
    head: |year| format!("{year}年放假和调休安排"),
    notices: "依据",
    estimated: "按周末推算，待国务院办公厅公布",
    estimated_from: |day| format!("{day}起：按周末推算，待国务院办公厅公布"),
    estimated_hint: "通知公布以后，照 workflows/calendars/cn.yaml 的样子写一年，用 fashen calendar add 文件 补上",
    holiday_head: ["节日", "天数", "日子"],
    made_up_head: |days| format!("调休上班（{days} 天）"),
    closed_head: ["本地停止办公", "天数", "日子", "依据"],
    month_head: ["月份", "工作日", "休息日"],
    month: |month| format!("{month}月"),
    whole_year: "全年",
    recounted: |cases, moved| {
        format!(
            "工作日历或者本地期限有变化：重新计算了{cases}件在办案卷的期限，{moved}个到期日有变动。"
        )
    },
    added: |file| format!("已补上：{file}"),
    would_add: |file| format!("将补上：{file}"),
    carried: |file| format!("登记簿里还没有日历，程序自带的一并写入：{file}"),
    other_off: |days| format!("另外，这些日子放假：{days}"),
    other_work: |days| format!("另外，这些日子上班：{days}"),
    period,
    counted: |from, period, last| format!("自{from}起{period}，最后一日：{last}"),
    counted_back: |from, period, last| format!("{from}以前{period}，最晚：{last}"),
    counted_term: |from, period, last| format!("自{from}起施行，有效期{period}，最后一日：{last}"),
    rest: |rest| format!("这一日是{}；有规定顺延的，加 --roll", resting(rest)),
    rolled: |day| format!("本应到{day}，是休息日，顺延到下一个工作日"),
    why_head: ["日子", "天数", "怎么数"],
    what,
    lies_between: |from, to| format!("自{from}（不计入）至{to}（计入）"),
    exactly: |period| format!("正好{period}"),
    beyond: "超出了日历的年份（1949 年至 2200 年）",
    not_backwards: |unit| format!("{unit}不能往前数"),
    not_backwards_hint: "往前数的只有工作日和日，例如 fashen calendar count 2026-12-25 -7 days",
    only_forwards: |option| format!("往前数的时候不能用 {option}"),
    term_of_workdays: "有效期按日、月、年计算，没有按工作日计算的",
};

/// 10月10日（周六）.
fn short_day(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "一",
        Weekday::Tue => "二",
        Weekday::Wed => "三",
        Weekday::Thu => "四",
        Weekday::Fri => "五",
        Weekday::Sat => "六",
        Weekday::Sun => "日",
    };
    format!("{}月{}日（周{weekday}）", day.month(), day.day())
}

fn period(count: i64, unit: Unit) -> String {
    match unit {
        Unit::Workdays => format!("{count}个工作日"),
        Unit::Days => format!("{count}日"),
        Unit::Months => format!("{count}个月"),
        Unit::Years => format!("{count}年"),
    }
}

/// What becomes of some days. Their numbers are those of working days where working days are counted.
fn what(what: &What, unit: Unit) -> String {
    let one = if unit == Unit::Workdays { "个工作日" } else { "日" };
    match what {
        What::Start => "起算当日，不计入".to_owned(),
        What::Counted { first, last } if first == last => format!("计入，第{first}{one}"),
        What::Counted { first, last } => format!("计入，第{first}至第{last}{one}"),
        What::MadeUp { nth } => format!("调休上班，计入，第{nth}{one}"),
        What::Rest(rest) => format!("{}，不计入", resting(rest)),
        What::Paused => "中止，不计入".to_owned(),
        What::RawEnd { nth: 0, rest } => format!("本应届满，是{}，顺延", resting(rest)),
        What::RawEnd { nth, rest } => {
            format!("第{nth}{one}，本应届满，是{}，顺延", resting(rest))
        }
        What::MovedTo { made_up: true } => "顺延到这一日，是调休上班的工作日".to_owned(),
        What::MovedTo { made_up: false } => "顺延到这一日，是工作日".to_owned(),
        What::Abridged { counted, skipped } => {
            format!("计入{counted}{one}，另有{skipped}日不计入，不逐段列出")
        }
    }
}

fn resting(rest: &Rest) -> String {
    match rest {
        Rest::Weekend => "周末".to_owned(),
        Rest::Holiday(name) => format!("{name}放假"),
        Rest::Closed(name) => format!("本地停止办公（{name}）"),
    }
}
