//! Deadlines by chance: workflows, ways through them and days, against a plain model that walks day by day.

use super::play::{Play, completion};
use super::random::workflows;
use crate::domain::calendar::{End, Period, Unit};
use crate::domain::case::{Event, Happening, Reason, survey};
use crate::domain::deadline::{State, deadlines};
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::workflow::{Condition, DeadlineRule, Moment, Workflow};
use chrono::{Datelike, Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

/// A rule between two stages of a workflow, that stands still in some.
fn rules(count: usize) -> impl Strategy<Value = DeadlineRule> {
    let names: Vec<StageId> = (0..count).map(|n| format!("s{n}").into()).collect();
    let paused = subsequence(names.clone(), 0..=count.min(2));
    let moment = |n: usize| Moment { stage: names[n].clone(), outcome: None, field: None };
    let moments: Vec<Moment> = (0..count).map(moment).collect();
    let period = (1_u32..15, any::<bool>()).prop_map(|(count, worked)| Period {
        count,
        unit: if worked { Unit::Workdays } else { Unit::Days },
    });
    let restart = prop::option::weighted(0.3, 0..count);
    (0..count, 0..count, restart, period, paused, any::<bool>()).prop_map(
        move |(from, until, restart, period, paused_in, whole_days)| DeadlineRule {
            id: "d".into(),
            title: "d".into(),
            from: vec![moments[from].clone()],
            until: vec![moments[until].clone()],
            restart: restart.map(|n| moments[n].clone()).into_iter().collect(),
            within: Some(period),
            at_least: Some(period),
            whole_days,
            unless: Condition::default(),
            paused_in,
            remind: None,
            roll: None,
            escalate: None,
            basis: None,
            parameter: None,
            unconfirmed: None,
        },
    )
}

fn timed() -> impl Strategy<Value = Workflow> {
    workflows().prop_flat_map(|flow| {
        let count = flow.stages.len();
        rules(count).prop_map(move |rule| {
            let mut definition = (*flow).clone();
            definition.deadlines.push(rule);
            Workflow::unchecked(definition)
        })
    })
}

/// What runs, told by events alone.
#[derive(Default)]
struct Model {
    start: Option<NaiveDate>,
    /// Paused stages at work, each since when.
    still: Vec<(StageId, NaiveDate)>,
    /// Stays that are over.
    stood: Vec<(NaiveDate, NaiveDate)>,
}

impl Model {
    /// Whether a day counts.
    fn counts(&self, rule: &DeadlineRule, day: NaiveDate) -> bool {
        let stands = self.stood.iter().any(|(from, to)| *from < day && day <= *to)
            || self.still.iter().any(|(_, from)| *from < day);
        let worked = day.weekday().num_days_from_monday() < 5;
        !stands && (worked || rule.within.unwrap().unit == Unit::Days)
    }

    /// The days that counted so far.
    fn counted(&self, rule: &DeadlineRule, until: NaiveDate) -> u32 {
        let start = self.start.unwrap();
        let days = start.iter_days().skip(1).take_while(|day| *day <= until);
        days.filter(|day| self.counts(rule, *day)).count().try_into().unwrap()
    }

    /// The last day; none where it stands still before it has run.
    fn due(&self, rule: &DeadlineRule) -> Option<NaiveDate> {
        let (period, mut left) = (rule.within.unwrap(), rule.within.unwrap().count);
        let start = self.start.unwrap();
        let mut days = start.iter_days().skip(1).take(3_000);
        assert!(period.count > 0);
        days.find(|day| {
            left -= u32::from(self.counts(rule, *day));
            left == 0
        })
    }

    /// Whether what ends it may happen on a day.
    fn is_open_on(&self, rule: &DeadlineRule, day: NaiveDate) -> bool {
        let before = if rule.whole_days { day.pred_opt().unwrap() } else { day };
        self.counted(rule, before) >= rule.at_least.unwrap().count
    }

    fn follow(&mut self, rule: &DeadlineRule, event: &Event) {
        let day = event.at.date_naive();
        match &event.what {
            Happening::StageEntered { stage, .. } if rule.paused_in.contains(stage) => {
                self.still.push((stage.clone(), day));
            }
            Happening::StageCancelled { stage } => self.leave(stage, day),
            Happening::StageSkipped { stage, outcome } => self.done(rule, stage, outcome, day),
            Happening::StageCompleted { stage, outcome, .. } => {
                if self.start.is_some() && rule.until.iter().any(|one| one.is(stage, outcome)) {
                    assert!(self.is_open_on(rule, day), "{stage} ended it too early, on {day}");
                }
                self.done(rule, stage, outcome, day);
            }
            _ => {}
        }
    }

    fn leave(&mut self, stage: &StageId, day: NaiveDate) {
        if let Some(place) = self.still.iter().position(|(still, _)| still == stage) {
            let (_, from) = self.still.remove(place);
            self.stood.push((from, day));
        }
    }

    fn done(&mut self, rule: &DeadlineRule, stage: &StageId, outcome: &OutcomeId, day: NaiveDate) {
        self.leave(stage, day);
        let is = |moments: &[Moment]| moments.iter().any(|moment| moment.is(stage, outcome));
        if self.start.is_some() {
            if is(&rule.until) {
                self.start = None;
            } else if is(&rule.restart) {
                self.start = Some(day);
            }
        }
        if self.start.is_none() && is(&rule.from) {
            self.start = Some(day);
        }
    }
}

/// Goes on by one of the ways that are open but for time, after some days; what is refused is too early by the model too.
fn go(play: &mut Play, model: &mut Model, way: Index, days: u64) {
    play.at = play.at.checked_add_days(Days::new(days)).unwrap();
    let early = |reason: &Reason| matches!(reason, Reason::TooEarly { .. });
    let stages = survey(&play.workflow, &play.case, play.around(), None);
    let ways: Vec<(String, String, bool)> = stages
        .iter()
        .flat_map(|stage| stage.outcomes.iter().map(move |outcome| (stage, outcome)))
        .filter(|(_, outcome)| outcome.reasons.iter().all(early))
        .map(|(stage, one)| {
            (stage.stage.to_string(), one.outcome.to_string(), one.reasons.is_empty())
        })
        .collect();
    if ways.is_empty() {
        return;
    }
    let (stage, outcome, free) = way.get(&ways).clone();
    let rule = play.workflow.deadlines[0].clone();
    let before = play.events.len();
    let fields = &play.workflow.stage(&stage).unwrap().outcome(&outcome).unwrap().record;
    let dated = fields.iter().any(|field| field.id == *"date");
    let record = if dated { super::play::typed(&[("date", "2026-03-02")]) } else { Vec::new() };
    let asked = crate::domain::case::Completion { record, ..completion(&stage, &outcome) };
    let done = play.ask("ann", &crate::domain::case::Command::CompleteStage(asked));
    if let Err(reasons) = &done
        && reasons.iter().any(early)
    {
        assert!(!free, "what the survey calls open is not too early");
        let ends = |id: &str| rule.until.iter().any(|one| one.stage == *id);
        if ends(&stage) && model.start.is_some() {
            assert!(!model.is_open_on(&rule, play.at.date_naive()), "{stage} is not too early");
        }
    }
    for event in &play.events[before..] {
        model.follow(&rule, event);
    }
    compare(play, model, &rule);
}

fn compare(play: &Play, model: &Model, rule: &DeadlineRule) {
    let all = deadlines(&play.workflow, &play.case, &play.time);
    let open: Vec<_> = all.iter().filter(|deadline| deadline.is_open()).collect();
    if play.case.ended.is_some() {
        assert!(open.is_empty());
        return;
    }
    assert_eq!(open.first().map(|deadline| deadline.start.day), model.start);
    let Some(deadline) = open.first() else { return };
    assert_eq!(deadline.due(), model.due(rule));
    assert_eq!(matches!(deadline.state, State::Paused { .. }), !model.still.is_empty());
    if let End::Stopped { since, left } = deadline.most.as_ref().unwrap().counted.unwrap().end {
        assert_eq!(left, rule.within.unwrap().count - model.counted(rule, since));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn deadlines_are_what_a_walk_through_the_days_says(
        flow in timed(),
        steps in vec((any::<Index>(), 0_u64..9), 1..25),
    ) {
        let mut play = Play::unopened(flow);
        play.office.people.iter_mut().for_each(|person| person.roles = vec!["worker".into()]);
        let facts = super::play::opening(&[("x", "true"), ("y", "false")], &[1, 2]);
        let rule = play.workflow.deadlines[0].clone();
        if play.ask("dan", &crate::domain::case::Command::OpenCase(facts)).is_err() {
            return Ok(());
        }
        let mut model = Model::default();
        for event in play.events.clone() {
            model.follow(&rule, &event);
        }
        for (way, days) in steps {
            if play.case.ended.is_some() {
                break;
            }
            go(&mut play, &mut model, way, days);
        }
    }
}
