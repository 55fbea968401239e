//! Minimum periods that have not run.

use crate::domain::case::{Earliest, Reason};
use crate::domain::workflow::Condition;
use crate::lang::refusal::wait::Wait;
use crate::lang::{Lang, Names, Said, quote, words};
use chrono::NaiveDate;

/// Why a minimum is in the way.
pub(super) fn said(reason: &Reason, names: &Names) -> Said {
    if let Some(wait) = Wait::of(reason) {
        return too_early(&wait, names);
    }
    match reason {
        Reason::EarlyUnexplained { deadline, possible, when } => {
            early_unexplained(deadline, *possible, when, names)
        }
        Reason::DayTooEarly { field, earliest, because } => {
            day_too_early(&names.field(field).zh(), *earliest, *because)
        }
        // The caller asks of no other.
        other => Said::new(other.code()),
    }
}

fn too_early(wait: &Wait<'_>, names: &Names) -> Said {
    let title = quote::line(names.deadline(wait.deadline));
    let least = wait.at_least.map(|period| words::period(Lang::Zh, period)).unwrap_or_default();
    let since = words::date(Lang::Zh, wait.started);
    let when = match wait.possible {
        Some(day) => format!("{}起方可办理", words::date(Lang::Zh, day)),
        None => "现在中止计时，恢复计时并届满以后方可办理".to_owned(),
    };
    let mark =
        if wait.estimated { "（按周末推算，待国务院办公厅公布）" } else { "" };
    let basis = wait.basis.map(|basis| format!("依据：{}。", quote::line(basis)));
    let sentence = format!(
        "「{title}」不少于{least}，自{since}的次日起算，{when}{mark}。{}",
        basis.unwrap_or_default()
    );
    let said = Said::new(sentence);
    if wait.unless.is_always() {
        return said.hint("到那一天再办；用 fashen due --why 案卷号 看是怎样算的。");
    }
    let unless = words::condition(Lang::Zh, wait.unless, names);
    said.hint(format!("到那一天再办；只有「{unless}」的案卷可以提前，并要写明理由。"))
}

fn early_unexplained(
    deadline: &str,
    possible: Option<NaiveDate>,
    when: &Condition,
    names: &Names,
) -> Said {
    let title = quote::line(names.deadline(deadline));
    let unless = words::condition(Lang::Zh, when, names);
    let until = match possible {
        Some(day) => format!("要到{}才满最短时间", words::date(Lang::Zh, day)),
        None => "现在中止计时，最短时间未满".to_owned(),
    };
    Said::new(format!("「{title}」{until}；本件「{unless}」，可以提前，但要写明理由。"))
        .hint("加 --early 理由，说明为什么不能等；理由记入案卷。")
}

fn day_too_early(field: &str, earliest: NaiveDate, because: Earliest) -> Said {
    let day = words::date(Lang::Zh, earliest);
    match because {
        Earliest::Opened => Said::new(format!("{field}早于立案的日子（{day}）。"))
            .hint("请核对日期；补录以前办的事，立案也要写当时的时间（--now），不能只写早日期。"),
        Earliest::Numbered => Said::new(format!("{field}早于编号的日子（{day}）。"))
            .hint("先编号，后公布；请核对日期。"),
    }
}
