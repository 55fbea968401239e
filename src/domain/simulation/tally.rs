//! What is written down while it runs.

use super::dates::Dates;
use super::model::Model;
use super::report::{DeadlineReport, Report, StageReport};
use crate::domain::calendar::{Period, Unit};

/// A deadline of a case that runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Running {
    since: u64,
    /// Working and calendar days that it stood still.
    paused: (u64, u64),
}

/// The deadlines of a case: which run, and which stand still since when, in how many stages.
#[derive(Clone, Debug)]
pub(super) struct Clocks {
    running: Vec<Option<Running>>,
    paused: Vec<(u32, u64)>,
}

impl Clocks {
    pub(super) fn new(deadlines: usize) -> Self {
        Self { running: vec![None; deadlines], paused: vec![(0, 0); deadlines] }
    }

    pub(super) fn begin(&mut self, deadline: usize, now: u64) {
        if let Some(running) = self.running.get_mut(deadline) {
            running.get_or_insert(Running { since: now, paused: (0, 0) });
        }
        if let Some((_, since)) = self.paused.get_mut(deadline) {
            *since = now;
        }
    }

    pub(super) fn pause(&mut self, deadline: usize, now: u64) {
        if let Some((stages, since)) = self.paused.get_mut(deadline) {
            if *stages == 0 {
                *since = now;
            }
            *stages += 1;
        }
    }

    pub(super) fn go_on(&mut self, deadline: usize, now: u64, dates: &mut Dates) {
        let Some((stages, since)) = self.paused.get_mut(deadline) else { return };
        *stages = stages.saturating_sub(1);
        if *stages == 0
            && let Some(Some(running)) = self.running.get_mut(deadline)
        {
            let since = (*since).max(running.since);
            running.paused.0 += dates.day(now) - dates.day(since);
            running.paused.1 += dates.calendar_days(since, now);
        }
    }

    /// Ends a deadline: whether it had been over, where it ran.
    pub(super) fn close(
        &mut self,
        deadline: usize,
        within: Option<Period>,
        now: u64,
        dates: &mut Dates,
    ) -> Option<bool> {
        let running = self.running.get_mut(deadline)?.take()?;
        let Period { count, unit } = within?;
        let (working, calendar) = running.paused;
        let days = u64::from(count);
        Some(match unit {
            Unit::Workdays => {
                (dates.day(now) - dates.day(running.since)).saturating_sub(working) > days
            }
            Unit::Days => dates.calendar_days(running.since, now).saturating_sub(calendar) > days,
            Unit::Months => dates.months_over(count, running.since, now, calendar),
            Unit::Years => {
                dates.months_over(count.saturating_mul(12), running.since, now, calendar)
            }
        })
    }
}

/// An empty report of a model.
pub(super) fn blank(model: &Model, day: u32) -> Report {
    let stage = |station: &super::model::Station| StageReport {
        stage: station.stage.id.clone(),
        done: 0,
        skipped: 0,
        cancelled: 0,
        queued: 0,
        delayed: 0,
        worked: 0,
    };
    let deadlines = model.definition.deadlines.iter();
    Report {
        day: u64::from(day),
        stages: model.stages.iter().map(stage).collect(),
        deadlines: deadlines
            .map(|rule| DeadlineReport { deadline: rule.id.clone(), runs: 0, broken: 0 })
            .collect(),
        ..Report::default()
    }
}
