//! The deadlines of a case, found by going through what was done in it.

use super::pause::stand_stills;
use super::{Deadline, LegalTime, Length, Limit, Start, State};
use crate::domain::calendar::{Pause, count};
use crate::domain::case::{Case, Passed, Record, Step};
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::workflow::{DeadlineRule, Definition, Moment};
use chrono::NaiveDate;

/// All deadlines that ever started in a case, by rule in the order of the workflow and by start.
pub fn deadlines(definition: &Definition, case: &Case, time: &LegalTime) -> Vec<Deadline> {
    let done = done(definition, case);
    let build = |rule| of(&done, &Build { definition, case, time, rule });
    definition.deadlines.iter().flat_map(build).collect()
}

/// Those of one rule. What ends a rule comes before what starts it: a step that does both ends the old and starts a new.
fn of(all: &[Done<'_>], build: &Build<'_>) -> Vec<Deadline> {
    let rule = build.rule;
    let mut found: Vec<Open> = Vec::new();
    for done in all {
        let running = found.last_mut().filter(|open| open.ended.is_none());
        if let Some(open) = running {
            if let Some(on) = day(&rule.until, done) {
                open.ended = Some((done.clone(), on));
            } else {
                if let Some(start) = start(&rule.restart, done) {
                    open.earlier.push(std::mem::replace(&mut open.start, start));
                }
                continue;
            }
        }
        if let Some(start) = start(&rule.from, done) {
            found.push(Open { start, earlier: Vec::new(), ended: None });
        }
    }
    found.into_iter().enumerate().map(|(index, open)| build.deadline(index, open)).collect()
}

/// A start that was found, and what ended it.
struct Open<'c> {
    start: Start,
    earlier: Vec<Start>,
    ended: Option<(Done<'c>, NaiveDate)>,
}

/// What deadlines of a rule are made from.
struct Build<'a> {
    definition: &'a Definition,
    case: &'a Case,
    time: &'a LegalTime,
    rule: &'a DeadlineRule,
}

impl Build<'_> {
    fn deadline(&self, index: usize, open: Open<'_>) -> Deadline {
        let day = open.start.day;
        let ended = open.ended.as_ref().map(|(_, on)| *on);
        let mut pauses = stand_stills(self.definition, self.case, self.rule);
        pauses.retain(|pause| {
            pause.to.is_none_or(|to| to > day) && ended.is_none_or(|ended| pause.from < ended)
        });
        let most = self.time.most(self.rule).map(|length| self.limit(length, day, &pauses));
        let least = self.time.least(self.rule).map(|length| self.limit(length, day, &pauses));
        let still = pauses.iter().find(|pause| pause.to.is_none()).map(|pause| pause.from);
        let state = match (&open.ended, &self.case.ended, still) {
            (Some((done, on)), ..) => {
                let (stage, outcome) = (done.stage.clone(), done.outcome.clone());
                State::Ended { stage, outcome, on: *on }
            }
            (None, Some(ended), _) => State::Lapsed { on: ended.at.date_naive() },
            (None, None, Some(since)) => State::Paused { since },
            (None, None, None) => State::Running,
        };
        let ordinal = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let Open { start, earlier, .. } = open;
        Deadline { id: self.rule.id.clone(), ordinal, start, earlier, pauses, most, least, state }
    }

    fn limit(&self, length: Length, start: NaiveDate, pauses: &[super::StandStill]) -> Limit {
        let pauses: Vec<Pause> = pauses.iter().map(super::StandStill::pause).collect();
        let roll = self.rule.roll.is_some();
        let counted = count(&self.time.days, start, length.period, &pauses, roll);
        Limit { length, counted }
    }
}

/// Something that was done: a stage that was completed or passed over.
#[derive(Clone)]
struct Done<'c> {
    stage: &'c StageId,
    outcome: &'c OutcomeId,
    record: Option<&'c Record>,
    day: NaiveDate,
}

/// What was done in a case, in order. A stage in which nobody acts happens by the step that leads to it: the days recorded
/// there are its days.
fn done<'c>(definition: &Definition, case: &'c Case) -> Vec<Done<'c>> {
    let mut skipped = case.passed.iter().peekable();
    let (mut all, mut recorded) = (Vec::new(), None);
    for index in 0..=case.steps.len() {
        while let Some(passed) = skipped.next_if(|passed| passed.steps <= index) {
            let Passed { stage, outcome, at, .. } = passed;
            let Some(outcome) = outcome else { continue };
            all.push(Done { stage, outcome, record: recorded, day: at.date_naive() });
        }
        let Some(step) = case.steps.get(index) else { continue };
        let Step { stage, outcome, record, at, .. } = step;
        if !definition.stage(stage.as_str()).is_some_and(|stage| stage.auto) {
            recorded = Some(record);
        }
        all.push(Done { stage, outcome, record: recorded, day: at.date_naive() });
    }
    all
}

/// The start that something is by one of these moments.
fn start(moments: &[Moment], done: &Done<'_>) -> Option<Start> {
    let moment = moments.iter().find(|moment| moment.is(done.stage, done.outcome))?;
    let recorded = done.record.zip(moment.field.as_ref()).and_then(|(all, id)| all.get(id)?.day());
    let (stage, outcome) = (done.stage.clone(), done.outcome.clone());
    let field = moment.field.clone().filter(|_| recorded.is_some());
    Some(Start { stage, outcome, field, day: recorded.unwrap_or(done.day) })
}

/// The day that something is by one of these moments.
fn day(moments: &[Moment], done: &Done<'_>) -> Option<NaiveDate> {
    Some(start(moments, done)?.day)
}
