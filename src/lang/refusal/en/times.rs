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
            day_too_early(&names.field(field).en(), *earliest, *because)
        }
        // The caller asks of no other.
        other => Said::new(other.code()),
    }
}

fn too_early(wait: &Wait<'_>, names: &Names) -> Said {
    let title = quote::line(names.deadline(wait.deadline));
    let least = wait.at_least.map(|period| words::period(Lang::En, period)).unwrap_or_default();
    let since = words::date(Lang::En, wait.started);
    let when = match wait.possible {
        Some(day) => format!("possible from {}", words::date(Lang::En, day)),
        None => "it stands still now; possible once it has gone on and run".to_owned(),
    };
    let mark = if wait.estimated {
        " (estimated from weekends; the days off are not announced yet)"
    } else {
        ""
    };
    let basis = wait.basis.map(|basis| format!(" Basis: {}.", quote::line(basis)));
    let sentence = format!(
        "“{title}” takes at least {least}, counted from the day after {since}: {when}{mark}.{}",
        basis.unwrap_or_default()
    );
    let said = Said::new(sentence);
    if wait.unless.is_always() {
        return said.hint("Wait for that day; `fashen due --why CASE` shows how it is counted.");
    }
    let unless = words::condition(Lang::En, wait.unless, names);
    said.hint(format!(
        "Wait for that day; only cases with {unless} may go on earlier, for a reason that is stated."
    ))
}

fn early_unexplained(
    deadline: &str,
    possible: Option<NaiveDate>,
    when: &Condition,
    names: &Names,
) -> Said {
    let title = quote::line(names.deadline(deadline));
    let unless = words::condition(Lang::En, when, names);
    let until = match possible {
        Some(day) => format!("has not run until {}", words::date(Lang::En, day)),
        None => "stands still and has not run".to_owned(),
    };
    Said::new(format!(
        "The minimum of “{title}” {until}; with {unless} this case may go on earlier, for a reason."
    ))
    .hint("Add --early REASON to say why it can not wait; the reason goes into the record.")
}

fn day_too_early(field: &str, earliest: NaiveDate, because: Earliest) -> Said {
    let day = words::date(Lang::En, earliest);
    match because {
        Earliest::Opened => Said::new(format!("{field} is before the case was opened ({day}).")).hint(
            "Check the date; to enter what was done earlier, name the time of it from the opening on (--now).",
        ),
        Earliest::Numbered => {
            Said::new(format!("{field} is before the document got its number ({day})."))
                .hint("The number comes first, then publication; check the date.")
        }
    }
}
