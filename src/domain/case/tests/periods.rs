//! Deadlines on a case: when they start, stand still, start anew and end, and minimums that nobody gets past.

use super::build::{auto, definition, end, stage, to, yes, yes_no};
use super::play::{Play, completion, typed};
use crate::domain::calendar::{AnnouncedYear, End, WorkingDays};
use crate::domain::case::{Command, Completion, Happening, Reason};
use crate::domain::deadline::{Deadline, LegalTime, Standing, State, deadlines};
use crate::domain::workflow::{
    Condition, DeadlineRule, Fact, FactValue, FieldKind, Moment, Workflow,
};
use chrono::{DateTime, Datelike, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The autumn of 2026 as it was announced.
fn autumn() -> LegalTime {
    let off = |from: u32, to: u32, month: u32, name: &str| {
        let days = (from..=to).map(move |n| NaiveDate::from_ymd_opt(2026, month, n).unwrap());
        days.map(|day| (day, name.to_owned())).collect::<Vec<_>>()
    };
    let year = AnnouncedYear {
        year: 2026,
        notices: vec!["国办发明电".to_owned()],
        off: [off(25, 27, 9, "中秋节"), off(1, 7, 10, "国庆节")].concat().into_iter().collect(),
        work: [day("2026-09-20"), day("2026-10-10")].into(),
    };
    LegalTime { days: WorkingDays::new(vec![year]), ..LegalTime::default() }
}

fn moment(text: &str) -> Moment {
    let mut parts = text.split('.');
    let stage = parts.next().unwrap().into();
    Moment { stage, outcome: parts.next().map(Into::into), field: parts.next().map(Into::into) }
}

fn rule(from: &str, until: &str) -> DeadlineRule {
    DeadlineRule {
        id: "review".into(),
        title: "审核期限".into(),
        from: vec![moment(from)],
        until: vec![moment(until)],
        restart: Vec::new(),
        within: None,
        at_least: None,
        whole_days: false,
        unless: Condition::default(),
        paused_in: Vec::new(),
        remind: None,
        roll: None,
        escalate: None,
        basis: None,
        parameter: None,
        unconfirmed: None,
    }
}

/// `intake` → `review` → `opinion`; `review` may ask for a `supplement`, and go back to `intake`.
fn flow(rule: DeadlineRule) -> Workflow {
    let mut flow = definition(
        vec![Fact { default: Some(FactValue::Bool(false)), ..yes_no("emergency") }],
        vec![
            stage("intake").out(to("accept", &["review"]).records("on", FieldKind::Date)),
            stage("review")
                .out(to("done", &["opinion"]))
                .out(to("ask", &["supplement"]))
                .out(to("back", &["intake"])),
            stage("supplement").out(to("resubmit", &["review"])),
            stage("opinion").out(end("given").records("day", FieldKind::Date)),
        ],
    );
    flow.deadlines.push(rule);
    Workflow::unchecked(flow)
}

fn play(rule: DeadlineRule) -> Play {
    let mut play = Play::open(flow(rule));
    play.time = autumn();
    play
}

impl Play {
    /// The morning of a day.
    fn on(&mut self, day: &str) -> &mut Self {
        self.at = DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap();
        self
    }

    fn only(&self) -> Deadline {
        let mut all = deadlines(&self.workflow, &self.case, &self.time);
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    fn accept(&mut self, on: &str) {
        self.record(("intake", "accept"), &[("on", on)]).unwrap();
    }
}

fn within(period: &str) -> DeadlineRule {
    DeadlineRule { within: period.parse().ok(), ..rule("intake.accept", "opinion") }
}

fn at_least(period: &str) -> DeadlineRule {
    DeadlineRule { at_least: period.parse().ok(), ..rule("intake.accept", "opinion") }
}

#[test]
fn a_deadline_runs_from_its_moment_to_its_end() {
    let mut play = play(within("5 workdays"));
    assert_eq!(deadlines(&play.workflow, &play.case, &play.time), []);
    play.on("2026-09-18").accept("2026-09-18");
    let running = play.only();
    assert_eq!(running.due(), Some(day("2026-09-24")), "20 September is worked");
    assert_eq!((running.state, running.ordinal), (State::Running, 1));
    play.on("2026-09-29").go("review", "done").unwrap();
    play.on("2026-09-30").record(("opinion", "given"), &[("day", "2026-09-23")]).unwrap();
    let ended = play.only();
    assert!(matches!(ended.state, State::Ended { on, .. } if on == day("2026-09-30")));
    assert_eq!(ended.was_late(), Some(true));
}

#[test]
fn recorded_days_are_the_legal_days() {
    let recorded = DeadlineRule {
        within: "3 days".parse().ok(),
        ..rule("intake.accept.on", "opinion.given.day")
    };
    let mut play = play(recorded);
    play.on("2026-09-22").accept("2026-09-18");
    assert_eq!(play.only().due(), Some(day("2026-09-21")), "counted from the recorded day");
    play.on("2026-09-23").go("review", "done").unwrap();
    play.record(("opinion", "given"), &[("day", "2026-09-21")]).unwrap();
    assert_eq!(play.only().was_late(), Some(false), "the recorded day was in time");
}

#[test]
fn a_supplement_stops_the_clock_over_the_holidays() {
    let paused = DeadlineRule { paused_in: vec!["supplement".into()], ..within("5 workdays") };
    let mut play = play(paused);
    play.on("2026-09-28").accept("2026-09-28");
    assert_eq!(play.only().due(), Some(day("2026-10-10")));
    play.on("2026-09-29").go("review", "ask").unwrap();
    let still = play.only();
    assert_eq!(still.state, State::Paused { since: day("2026-09-29") });
    let counted = still.most.clone().unwrap().counted.unwrap();
    assert_eq!(counted.end, End::Stopped { since: day("2026-09-29"), left: 4 });
    assert_eq!(still.due(), None);
    // Back on the 9th: that day still belongs to the pause; the 10th is a working Saturday.
    play.on("2026-10-09").go("supplement", "resubmit").unwrap();
    assert_eq!(play.only().due(), Some(day("2026-10-14")));
    assert_eq!(play.only().pauses.len(), 1);
}

#[test]
fn coming_to_the_start_again_starts_nothing_but_a_restart_does() {
    let mut same = play(within("5 workdays"));
    same.on("2026-09-07").accept("2026-09-07");
    same.on("2026-09-08").go("review", "back").unwrap();
    same.on("2026-09-09").accept("2026-09-09");
    assert_eq!(same.only().start.day, day("2026-09-07"));
    let again = DeadlineRule { restart: vec![moment("intake.accept")], ..within("5 workdays") };
    let mut anew = play(again);
    anew.on("2026-09-07").accept("2026-09-07");
    anew.on("2026-09-08").go("review", "back").unwrap();
    anew.on("2026-09-09").accept("2026-09-09");
    let running = anew.only();
    assert_eq!((running.start.day, running.earlier.len()), (day("2026-09-09"), 1));
    assert_eq!(running.due(), Some(day("2026-09-16")));
}

#[test]
fn what_ends_a_minimum_too_early_is_refused_and_told_when_it_is_possible() {
    let mut play = play(at_least("5 workdays"));
    play.on("2026-09-18").accept("2026-09-18");
    play.on("2026-09-21").go("review", "done").unwrap();
    let refused = play.on("2026-09-23").record(("opinion", "given"), &[("day", "2026-09-23")]);
    let expected = Reason::TooEarly {
        deadline: "review".into(),
        started: day("2026-09-18"),
        at_least: "5 workdays".parse().ok(),
        possible: Some(day("2026-09-24")),
        estimated: false,
        basis: None,
        unless: Condition::default(),
    };
    assert_eq!(refused, Err(vec![expected.clone()]));
    assert_eq!(play.surveyed_by(None, "opinion", "given"), [expected], "`next` says so too");
    play.on("2026-09-24").record(("opinion", "given"), &[("day", "2026-09-24")]).unwrap();
}

#[test]
fn a_day_in_the_future_shortens_no_minimum() {
    let recorded = DeadlineRule {
        at_least: "30 days".parse().ok(),
        ..rule("intake.accept.on", "opinion.given.day")
    };
    let mut play = play(recorded);
    play.on("2026-09-01").accept("2026-09-01");
    play.on("2026-09-02").go("review", "done").unwrap();
    let refused = play.record(("opinion", "given"), &[("day", "2026-10-02")]);
    assert!(matches!(&*refused.unwrap_err(), [Reason::TooEarly { .. }]));
}

#[test]
fn the_last_day_of_whole_days_must_have_passed() {
    let whole = DeadlineRule { whole_days: true, ..at_least("10 days") };
    let mut play = play(whole);
    play.on("2026-09-07").accept("2026-09-07");
    play.go("review", "done").unwrap();
    assert!(play.on("2026-09-17").record(("opinion", "given"), &[("day", "2026-09-17")]).is_err());
    play.on("2026-09-18").record(("opinion", "given"), &[("day", "2026-09-18")]).unwrap();
}

fn urgent() -> DeadlineRule {
    DeadlineRule { unless: yes(&["emergency"]), ..at_least("5 workdays") }
}

#[test]
fn an_urgent_case_goes_on_for_a_reason_that_is_kept() {
    let mut play = Play::unopened(flow(urgent()));
    play.time = autumn();
    let facts = super::play::opening(&[("emergency", "true")], &[1]);
    play.on("2026-09-18").ask("dan", &Command::OpenCase(facts)).unwrap();
    play.accept("2026-09-18");
    play.go("review", "done").unwrap();
    let record = typed(&[("day", "2026-09-18")]);
    let given = |early: Option<&str>| {
        let (record, early) = (record.clone(), early.map(str::to_owned));
        Command::CompleteStage(Completion { record, early, ..completion("opinion", "given") })
    };
    for silent in [None, Some("  ")] {
        let refused = play.ask("ann", &given(silent)).unwrap_err();
        assert!(matches!(&*refused, [Reason::EarlyUnexplained { .. }]), "{refused:?}");
    }
    play.ask("ann", &given(Some("防汛抢险"))).unwrap();
    let waived = &play.case.waived[0];
    assert_eq!((&*waived.reason, waived.possible), ("防汛抢险", Some(day("2026-09-24"))));
    assert_eq!(play.count(|what| matches!(what, Happening::MinimumWaived { .. })), 1);
}

#[test]
fn a_case_that_is_not_urgent_gets_past_it_with_no_reason() {
    let mut play = Play::unopened(flow(urgent()));
    play.time = autumn();
    let facts = super::play::opening(&[("emergency", "false")], &[1]);
    play.on("2026-09-18").ask("dan", &Command::OpenCase(facts)).unwrap();
    play.accept("2026-09-18");
    play.go("review", "done").unwrap();
    let record = typed(&[("day", "2026-09-18")]);
    let early = Some("等不及".to_owned());
    let command = Completion { record, early, ..completion("opinion", "given") };
    let refused = play.ask("ann", &Command::CompleteStage(command)).unwrap_err();
    assert!(matches!(&*refused, [Reason::TooEarly { .. }]));
}

#[test]
fn a_minimum_that_stands_still_has_no_day() {
    let paused = DeadlineRule {
        until: vec![moment("review.done"), moment("supplement")],
        paused_in: vec!["supplement".into()],
        ..at_least("5 workdays")
    };
    let mut play = play(paused);
    play.on("2026-09-18").accept("2026-09-18");
    play.go("review", "ask").unwrap();
    let refused = play.on("2026-10-30").go("supplement", "resubmit").unwrap_err();
    assert!(matches!(&*refused, [Reason::TooEarly { possible: None, .. }]), "{refused:?}");
}

#[test]
fn a_step_that_nobody_takes_never_ends_a_minimum_early() {
    let mut flow = definition(
        Vec::new(),
        vec![
            stage("a").out(to("go", &["b"])),
            stage("b").out(to("go", &["c"])),
            auto("c").out(end("done")),
        ],
    );
    let until_c = DeadlineRule { at_least: "5 workdays".parse().ok(), ..rule("a", "c") };
    flow.deadlines.push(until_c);
    let mut play = Play::open(Workflow::unchecked(flow));
    play.time = autumn();
    play.on("2026-09-18").go("a", "go").unwrap();
    let refused = play.on("2026-09-23").go("b", "go").unwrap_err();
    assert!(matches!(&*refused, [Reason::TooEarly { .. }]));
    assert!(!play.surveyed_by(Some("ann"), "b", "go").is_empty(), "`next` says so too");
    play.on("2026-09-24").go("b", "go").unwrap();
}

#[test]
fn what_ends_without_it_lets_it_lapse() {
    let mut play = play(within("5 workdays"));
    play.on("2026-09-18").accept("2026-09-18");
    play.on("2026-09-21").ask("ann", &Command::Withdraw { reason: "不办了".into() }).unwrap();
    assert_eq!(play.only().state, State::Lapsed { on: day("2026-09-21") });
    assert!(!play.only().is_open());
}

#[test]
fn how_urgent_it_is_hangs_on_the_day() {
    let rule = DeadlineRule { remind: "2 workdays".parse().ok(), ..within("5 workdays") };
    let mut play = play(rule.clone());
    play.on("2026-09-18").accept("2026-09-18");
    let running = play.only();
    let on = |text: &str| running.standing(&rule, &play.time.days, day(text));
    assert_eq!(on("2026-09-21"), Standing::Open);
    assert_eq!(on("2026-09-22"), Standing::Soon);
    assert_eq!(on("2026-09-24"), Standing::Soon);
    assert_eq!(on("2026-09-25"), Standing::Overdue);
    assert_eq!(running.due().unwrap().weekday(), chrono::Weekday::Thu);
}
