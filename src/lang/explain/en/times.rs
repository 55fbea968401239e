//! Minimum periods.

use super::because;
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "too-early",
        "A minimum period has not run",
        "This outcome would end a period that has a minimum, and the minimum has not run.",
        "A minimum gives the reviewer time to review and the public time to comment; it is not cut short \
         because somebody is ready first. The first day does not count; working days skip rest days and \
         count make-up days; days on which the clock stands still do not count.",
        "Wait for the day that is named; `fashen due --why` shows how each day was counted.",
    ),
    because(
        "early-unexplained",
        "No reason for going on early",
        "The minimum has not run; cases like this need not wait for it, but somebody must say why not.",
        "In an emergency, or on urgent orders from above, the minimum need not be waited for; why must be \
         known afterwards.",
        "Add --early REASON.",
    ),
    because(
        "day-too-early",
        "A day before the case",
        "A day on which something was done lies before the case was opened, or a publication before the number.",
        "Deadlines are counted by the days that are recorded; nothing in a case comes before the case.",
        "Check the date; to enter what was done earlier, name the time of it with --now from the opening on.",
    ),
];
