//! What bears on the status of an entry, and the status it makes for a day.
//!
//! Small enough to stand in the row of the entry, so that no list folds events. It must never ask what day it is.

use super::entry::Entry;
use super::event::{End, EntryHappening, StockMark};
use super::life::{Life, Lived};
use super::status::Status;
use chrono::NaiveDate;

/// What bears on the status of an entry, in the order in which it was recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// All of it.
    pub marks: Vec<Mark>,
}

/// Something that bears on the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day on which it was recorded.
    pub recorded: NaiveDate,
    /// The first day on which it is so.
    pub from: NaiveDate,
    /// What it is.
    pub bearing: Bearing,
}

/// How something bears on the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// It was amended, or some of its clauses ended.
    Amended,
    /// It ended.
    Ended(End),
    /// 暂停执行, until a last day where that is fixed.
    Suspended(Option<NaiveDate>),
    /// 恢复执行.
    Resumed,
    /// Its term was made longer.
    Renewed {
        /// The new last day; none for no term.
        until: Option<NaiveDate>,
        /// Also where the term had run out.
        revives: bool,
    },
}

/// Days on which the term had run out: the first, and the last where there is one.
type Gap = (NaiveDate, Option<NaiveDate>);

impl Standing {
    /// What bears on the status of a life.
    pub(super) fn of(life: &Life) -> Self {
        Self { marks: life.lived.iter().filter_map(mark).collect() }
    }

    /// The status of the entry on a day.
    ///
    /// An end comes before anything else: what was repealed stays repealed, and a clean-up that declares an expired document
    /// to be without effect says so from its day on. Of two ends the earlier holds.
    pub fn status(&self, entry: &Entry, on: NaiveDate) -> Status {
        if let Some((end, _)) = self.ended(on) {
            Status::from(end)
        } else if on < entry.effective_on {
            Status::NotYetInForce
        } else if self.gaps(entry).0.iter().any(|gap| lies_in(*gap, on)) {
            Status::Expired
        } else if self.is_amended(on) {
            Status::Amended
        } else {
            Status::InForce
        }
    }

    /// How it had ended by a day, and since when.
    pub fn ended(&self, on: NaiveDate) -> Option<(End, NaiveDate)> {
        let ends = self.until(on).filter_map(|mark| match mark.bearing {
            Bearing::Ended(end) => Some((end, mark.from)),
            _ => None,
        });
        // The first of equal days is kept: what was recorded first.
        ends.min_by_key(|(_, from)| *from)
    }

    /// Whether it was amended by a day, whatever else became of it.
    pub fn is_amended(&self, on: NaiveDate) -> bool {
        self.until(on).any(|mark| mark.bearing == Bearing::Amended)
    }

    /// Whether it is in force on a day and not applied (暂停执行).
    pub fn is_suspended(&self, entry: &Entry, on: NaiveDate) -> bool {
        let last = self.until(on).filter(|mark| mark.bearing.is_of_application());
        let last = last.max_by_key(|mark| mark.from).map(|mark| mark.bearing);
        let stopped = match last {
            Some(Bearing::Suspended(until)) => until.is_none_or(|until| on <= until),
            _ => false,
        };
        stopped && self.status(entry, on).is_in_force()
    }

    /// 有效期至, with all renewals: the last day of the term; none where it has no term.
    pub fn last_day(&self, entry: &Entry) -> Option<NaiveDate> {
        self.gaps(entry).1
    }

    /// The days on which the term had run out, and the last day of the term as it is now.
    ///
    /// A renewal counts as late when it was decided, or only recorded, after the last day. A late one does not bring the
    /// document back by itself: whoever looked in between found it expired and may have relied on that, so who
    /// records it must say that it revives. Then the days between the last day and the decision stay expired;
    /// a decision that came in time and was recorded late leaves no such days.
    fn gaps(&self, entry: &Entry) -> (Vec<Gap>, Option<NaiveDate>) {
        let (mut gaps, mut last): (Vec<Gap>, _) = (Vec::new(), entry.valid_until);
        for Mark { recorded, from, bearing } in &self.marks {
            let Bearing::Renewed { until, revives } = *bearing else { continue };
            if last.is_some_and(|last| *recorded > last || *from > last) && !revives {
                continue;
            }
            // From its day on the renewal says what holds; what had run out before that had run out.
            gaps.extend(last.and_then(|last| last.succ_opt()).map(|first| (first, None)));
            gaps.retain(|(first, _)| first < from);
            for (_, end) in &mut gaps {
                *end = from.pred_opt().map(|day| end.map_or(day, |end| end.min(day)));
            }
            last = until;
        }
        gaps.extend(last.and_then(|last| last.succ_opt()).map(|first| (first, None)));
        (gaps, last)
    }

    fn until(&self, on: NaiveDate) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.from <= on)
    }
}

impl Bearing {
    /// Whether it says that the entry is applied or not.
    fn is_of_application(self) -> bool {
        matches!(self, Self::Suspended(_) | Self::Resumed)
    }
}

fn lies_in((first, last): Gap, on: NaiveDate) -> bool {
    first <= on && last.is_none_or(|last| on <= last)
}

fn mark(lived: &Lived) -> Option<Mark> {
    let recorded = lived.event.at.date_naive();
    let (from, bearing) = match &lived.event.what {
        EntryHappening::Imported { mark: Some(StockMark { end, from }), .. } => {
            // The older list knows that it ended and not when: nothing is said of the days before the list was read.
            (from.unwrap_or(recorded), end.map_or(Bearing::Amended, Bearing::Ended))
        }
        EntryHappening::Amended { from, .. } => (*from, Bearing::Amended),
        EntryHappening::Ended { end, from, clauses, .. } => {
            let whole = clauses.is_empty();
            (*from, if whole { Bearing::Ended(*end) } else { Bearing::Amended })
        }
        EntryHappening::Suspended { from, until, .. } => (*from, Bearing::Suspended(*until)),
        EntryHappening::Resumed { from, .. } => (*from, Bearing::Resumed),
        EntryHappening::Renewed { from, until, revives, .. } => {
            (*from, Bearing::Renewed { until: *until, revives: *revives })
        }
        _ => return None,
    };
    Some(Mark { recorded, from, bearing })
}
