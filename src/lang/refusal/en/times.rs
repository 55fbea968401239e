//! Minimum periods that have not run.

use crate::domain::calendar::Period;
use crate::domain::workflow::Condition;
use crate::lang::{Lang, Names, Said, quote, words};
use chrono::NaiveDate;

/// What is known of a minimum that has not run.
pub(super) struct Wait<'a> {
    pub(super) deadline: &'a str,
    pub(super) started: NaiveDate,
    pub(super) at_least: Option<Period>,
    pub(super) possible: Option<NaiveDate>,
    pub(super) estimated: bool,
    pub(super) basis: Option<&'a str>,
    pub(super) unless: &'a Condition,
}

pub(super) fn too_early(wait: &Wait<'_>, names: &Names) -> Said {
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
        return said
            .hint("Wait until it has run; `fashen due --why CASE` shows how it is counted.");
    }
    let unless = words::condition(Lang::En, wait.unless, names);
    said.hint(format!(
        "Wait until it has run; only cases with {unless} may go on earlier, for a reason that is stated."
    ))
}

pub(super) fn early_unexplained(
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
