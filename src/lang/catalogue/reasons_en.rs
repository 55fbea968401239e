//! Why something can not be recorded of an entry, in English.

use super::en::field;
use crate::domain::catalogue::{EntryReason, Status};
use crate::lang::{Lang, Said, words};

pub(super) fn said(reason: &EntryReason) -> Said {
    match reason {
        EntryReason::Over { end, from } => Said::new(format!(
            "It is {} since {from}, and nothing can happen to it after that.",
            words::status(Lang::En, Status::from(*end))
        ))
        .hint("If that was recorded by mistake, strike it out with fashen catalogue strike."),
        EntryReason::BeforePublication { from, published } => {
            Said::new(format!("{from} is before the day of publication, {published}."))
        }
        EntryReason::UnknownClause { clause, known } => {
            let shown: Vec<&str> = known.iter().take(12).map(String::as_str).collect();
            Said::new(format!("The text has no {clause}."))
                .hint(format!("There are: {}.", shown.join(", ")))
        }
        EntryReason::AlreadySuspended => Said::new("It is suspended already on that day."),
        EntryReason::NotSuspended => Said::new("It is not suspended on that day."),
        EntryReason::TermOver { last } => Said::new(format!(
            "Its term ran out on {last}; a renewal that was decided or recorded later does not revive it by itself."
        ))
        .hint("Where the decision says that it is in force again, add --revive."),
        EntryReason::NotLonger { last } => {
            Said::new(format!("The new last day is not after {last}, which it has already."))
                .hint("To end it earlier use repeal or expire; a wrong last day is corrected.")
        }
        EntryReason::NoTerm => Said::new("It has no term that could be made longer."),
        EntryReason::DaysReversed { from, until } => {
            Said::new(format!("The last day {until} is before the first, {from}."))
        }
        EntryReason::ActMissing => {
            Said::new("Nobody said by which document or decision.").hint("Say it with --by.")
        }
        EntryReason::WordsMissing => Said::new("The words or the reason are missing."),
        EntryReason::WordsTooLong { most } => {
            Said::new(format!("A text has more than {most} characters."))
        }
        EntryReason::WrongValue { field: wrong, value } => {
            let shown = if value.is_empty() { "nothing" } else { value };
            Said::new(format!("The field “{}” can not be “{shown}”.", field(*wrong)))
                .hint("Days are written as 2024-05-01; a filing number needs the day of the filing.")
        }
        EntryReason::NothingNew => Said::new("That is what the record states already."),
        EntryReason::NotToStrike { event } => {
            Said::new(format!("There is no line {event} that can be struck out."))
                .hint("Publication, import, filing and corrections are corrected instead.")
        }
        EntryReason::ItsOwn => Said::new("An entry stands in no relation to itself."),
        EntryReason::TooManyEvents => Said::new("The entry has too many events already."),
        EntryReason::ClockBehind { now, last } => Said::new(format!(
            "The computer's clock says {}, and something was recorded at {} already; the catalogue must be able to \
             tell what was known on which day.",
            now.format("%Y-%m-%d %H:%M"),
            last.format("%Y-%m-%d %H:%M")
        ))
        .hint("Set the date and time of the computer first."),
    }
}
