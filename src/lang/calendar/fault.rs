//! What is wrong with the data of a calendar, and what to do.

use crate::domain::calendar::WorkingDays;
use crate::domain::limits;
use crate::input::yaml::CalendarFault;
use chrono::Datelike;

/// In Chinese.
pub(in crate::lang) fn fault_zh(fault: &CalendarFault) -> String {
    use CalendarFault as Fault;
    let days = limits::TURN_OF_YEAR_DAYS;
    match fault {
        Fault::Twice { day, line } => format!("{day} 在第 {line} 行已经写过，请删去一处。"),
        Fault::OffAndWorked { day, line } => {
            format!("{day} 在第 {line} 行写的是放假，不能又是上班，请对照通知删去一处。")
        }
        Fault::OtherYear { day, year } => format!(
            "{day} 不是 {year} 年的日子（只可以早于元旦、晚于年末 {days} 天以内），请对照通知改正年份。"
        ),
        Fault::Weekday { day } => {
            format!("{day} 是周一至周五，本来就上班，不用写在 work 里；请对照通知改正或者删去。")
        }
        Fault::NoNotice { year } => {
            format!("{year} 年没有写依据，请在 notices 里写上通知的名称或者网址。")
        }
        Fault::NoDaysOff { year } => {
            format!(
                "{year} 年一天假也没有，请在 off 里写上放假的日子；通知还没有公布的，删去这一年。"
            )
        }
        Fault::NoHolidays { year, names } => {
            format!("{year} 年没有{}，请对照通知补上。", names.join("、"))
        }
        Fault::YearTwice { year, file: Some(file), line } => format!(
            "{year} 年在 {file} 第 {line} 行已经有了，一年只能写一处；要更正就改 {file}，这里的删去。"
        ),
        Fault::YearTwice { year, file: None, line } => {
            format!("{year} 年在第 {line} 行已经写过，请合并成一处。")
        }
        Fault::NoSuchYear => {
            let (first, last) = (WorkingDays::FIRST.year(), WorkingDays::LAST.year());
            format!("此处应为年份，从 {first} 到 {last}。")
        }
        Fault::OtherCalendar { wanted } => {
            format!("这份数据不是本单位用的日历，请写 {wanted}。")
        }
    }
}

/// In English.
pub(in crate::lang) fn fault_en(fault: &CalendarFault) -> String {
    use CalendarFault as Fault;
    let days = limits::TURN_OF_YEAR_DAYS;
    match fault {
        Fault::Twice { day, line } => {
            format!("{day} stands on line {line} already. Remove one of them.")
        }
        Fault::OffAndWorked { day, line } => format!(
            "{day} is a day off on line {line} and can not be worked too. Look into the notice and remove one of them."
        ),
        Fault::OtherYear { day, year } => format!(
            "{day} is no day of {year} (nor within {days} days before or after it). Look into the notice and put the year right."
        ),
        Fault::Weekday { day } => format!(
            "{day} is a day from Monday to Friday, which is worked anyway. Look into the notice; put it right or remove it."
        ),
        Fault::NoNotice { year } => {
            format!(
                "{year} has no source. Write the name or the address of the notice under notices."
            )
        }
        Fault::NoDaysOff { year } => format!(
            "{year} has no day off. Write the days off under off, or remove the year while there is no notice."
        ),
        Fault::NoHolidays { year, names } => {
            format!("{year} lacks {}. Look into the notice and add them.", names.join(", "))
        }
        Fault::YearTwice { year, file: Some(file), line } => format!(
            "{year} is in {file} on line {line} already, and a year stands in one place. To put it right, change {file}; remove it here."
        ),
        Fault::YearTwice { year, file: None, line } => {
            format!("{year} stands on line {line} already. Make one of the two.")
        }
        Fault::NoSuchYear => {
            let (first, last) = (WorkingDays::FIRST.year(), WorkingDays::LAST.year());
            format!("Expected a year from {first} to {last}.")
        }
        Fault::OtherCalendar { wanted } => {
            format!("These data are not of the calendar of this office. Write {wanted}.")
        }
    }
}
