//! What a simulation must be true to: its seed, its cases, its shares, and what queues are known to do.

use super::*;
use crate::domain::calendar::WorkingDays;
use crate::domain::name::StageId;
use crate::domain::workflow::Moment;
use crate::domain::workflow::{
    Condition, DeadlineRule, Definition, Fact, FactKind, FactValue, Submission, fixture,
};
use chrono::NaiveDate;

fn settings(cases: u32) -> Settings {
    Settings::new(cases, 1, NaiveDate::from_ymd_opt(2026, 1, 5).unwrap())
}

fn fixed(minutes: u32) -> Durations {
    let mut durations = Durations::default();
    durations.default.work = Spread::Fixed(minutes);
    durations
}

fn run(definition: Definition, durations: &Durations, settings: &Settings) -> Report {
    let workflow = Workflow::unchecked(definition);
    simulate(&workflow, durations, settings, &WorkingDays::default())
}

/// Parallel branches, a join, cancellation, a way back.
fn branches() -> Definition {
    let mut definition = fixture::definition(vec![
        fixture::stage("a", &["b+c"]),
        fixture::stage("b", &["d", "x"]),
        fixture::stage("c", &["d"]),
        fixture::stage("d", &[".", "a"]),
        fixture::stage("x", &["."]),
    ]);
    definition.stages[1].outcomes[1].cancel = vec![StageId::from("c")];
    definition.stages[3].join = vec!["b".into(), "c".into()];
    definition
}

#[test]
fn the_same_seed_gives_the_same_and_another_does_not() {
    let (definition, durations) = (branches(), Durations::default());
    let first = run(definition.clone(), &durations, &settings(500));
    assert_eq!(run(definition.clone(), &durations, &settings(500)), first);
    let other = Settings { seed: 2, ..settings(500) };
    assert_ne!(run(definition, &durations, &other).total, first.total);
    // The figures themselves: they are the same on every machine.
    let total = first.total;
    assert_eq!((first.events, total.p50, total.p95, total.max), GOLDEN, "{first:#?}");
}

const GOLDEN: (u64, u64, u64, u64) = (2716, 2354, 9918, 19515);

#[test]
fn every_case_that_came_is_somewhere() {
    let report = run(branches(), &Durations::default(), &settings(2_000));
    assert_eq!(report.cases, 2_000);
    assert_eq!(report.ended + report.looped + report.stuck + report.open, report.cases);
    assert_eq!(report.ends.values().sum::<u64>(), report.ended);
    assert_eq!(report.ended, 2_000, "a sound workflow lets all of them end");
    let done = |place: usize| report.stages[place].done;
    let (b, c) = (&report.stages[1], &report.stages[2]);
    assert_eq!(b.done, c.done + c.cancelled, "both branches begin together");
    assert_eq!(done(3) + done(4), b.done, "each second stage leads to one of two");
}

/// One stage, one person: the load is what comes times what it takes.
#[test]
fn the_load_of_a_desk_is_what_comes_times_what_it_takes() {
    let one = || fixture::definition(vec![fixture::stage("a", &["."])]);
    let at = |rate: &str, even: bool| {
        let mut settings = Settings { people: 1, even, ..settings(20_000) };
        settings.rate(rate).unwrap();
        run(one(), &fixed(240), &settings)
    };
    let near = |found: u64, wanted: u64, by: u64| {
        assert!(found.abs_diff(wanted) <= by, "{found} is not near {wanted}");
    };
    let half = at("1", false);
    near(half.roles[0].load, 500, 15);
    // M/D/1: a case waits service × load / (2 × (1 - load)) on average, here 120 minutes.
    near(half.stages[0].queued / half.stages[0].done, 120, 12);
    let even = at("1", true);
    assert_eq!((even.stages[0].queued, even.roles[0].load), (0, 500), "nobody ever waits");
    assert_eq!((even.total.p50, even.total.max), (240, 240));
    let over = at("3", false);
    assert!(over.overloaded().next().is_some());
    near(over.roles[0].load, 1_500, 30);
    assert!(half.overloaded().next().is_none());
}

#[test]
fn facts_have_the_shares_they_were_given() {
    let mut definition = fixture::definition(vec![fixture::stage("a", &["."])]);
    let fact = |id: &str, kind, default| Fact { id: id.into(), title: id.into(), kind, default };
    let words = FactKind::Enum(vec!["x".into(), "y".into(), "z".into()]);
    definition.facts = vec![
        fact("market", FactKind::Bool, None),
        fact("term", words, None),
        fact("known", FactKind::Bool, Some(FactValue::Bool(false))),
    ];
    let mut odds = settings(20_000);
    odds.fact(&definition, "p(market)=0.3").unwrap();
    odds.fact(&definition, "p(term=y)=0.5").unwrap();
    let report = run(definition.clone(), &fixed(1), &odds);
    let share = |fact: &str, value: FactValue| {
        report.facts[fact].get(&value).copied().unwrap_or(0) * 100 / report.cases
    };
    let word = |word: &str| FactValue::Word(word.into());
    assert!((29..=31).contains(&share("market", FactValue::Bool(true))), "{report:#?}");
    assert!((49..=51).contains(&share("term", word("y"))));
    assert!((24..=26).contains(&share("term", word("x"))));
    assert_eq!(share("known", FactValue::Bool(false)), 100);
    let more = odds.fact(&definition, "p(market=false)=0.9");
    assert_eq!(more, Err(SettingError::Shares { fact: "market".into() }));
    let mut sure = settings(100);
    sure.fact(&definition, "market=true").unwrap();
    let report = run(definition, &fixed(1), &sure);
    assert_eq!(report.facts["market"][&FactValue::Bool(true)], 100);
}

#[test]
fn what_can_not_be_is_refused() {
    let mut definition = branches();
    let kind = FactKind::Bool;
    definition.facts =
        vec![Fact { id: "market".into(), title: String::new(), kind, default: None }];
    let mut settings = settings(1);
    for wrong in ["p(market)=1.1", "p(market)=", "p(markt)=0.5", "market", "market=maybe"] {
        assert!(settings.fact(&definition, wrong).is_err(), "{wrong}");
    }
    for wrong in ["0", "-1", "clerk=0", "clrk=2", "99999999"] {
        assert!(settings.staff(&definition, wrong).is_err(), "{wrong}");
    }
    for wrong in ["0", "0.001", "x", "1000000"] {
        assert!(settings.rate(wrong).is_err(), "{wrong}");
    }
    settings.staff(&definition, "clerk=3").unwrap();
    settings.rate("0.25").unwrap();
    assert_eq!((settings.arrivals, settings.roles["clerk"]), (250, 3));
}

#[test]
fn two_pairs_of_eyes_are_two_persons() {
    let mut definition =
        fixture::definition(vec![fixture::stage("a", &["b"]), fixture::stage("b", &["."])]);
    definition.stages[1].not_same_person_as = vec![Submission::Stage("a".into())];
    let alone = Settings { people: 1, ..settings(10) };
    let report = run(definition.clone(), &fixed(10), &alone);
    assert_eq!((report.ended, report.stuck), (0, 10), "the only one may not look at it again");
    assert_eq!(report.stuck_in["b"], 10);
    assert_eq!(run(definition.clone(), &fixed(10), &settings(10)).ended, 10);
    definition.stages[1].not_same_person_as.clear();
    definition.stages[1].outcomes[0].require.approvals = 2;
    assert_eq!(run(definition.clone(), &fixed(10), &alone).stuck, 10);
    let report = run(definition, &fixed(10), &settings(10));
    assert_eq!((report.ended, report.stages[1].worked), (10, 200));
}

#[test]
fn a_case_that_turns_in_circles_is_counted_as_such() {
    let mut definition = fixture::definition(vec![fixture::stage("a", &["a"])]);
    definition.stages[0].auto = true;
    definition.stages[0].role = None;
    let report = run(definition, &fixed(1), &settings(3));
    assert_eq!((report.looped, report.ended), (3, 0));
}

#[test]
fn a_stage_that_is_not_for_these_facts_is_passed_over() {
    let mut definition =
        fixture::definition(vec![fixture::stage("a", &["b"]), fixture::stage("b", &["."])]);
    let kind = FactKind::Bool;
    definition.facts = vec![Fact { id: "big".into(), title: String::new(), kind, default: None }];
    definition.stages[0].when =
        Condition { any: vec![[("big".into(), FactValue::Bool(true))].into()] };
    definition.stages[0].skip = Some("b".into());
    let mut settings = settings(1_000);
    settings.fact(&definition, "p(big)=0.4").unwrap();
    let report = run(definition, &fixed(5), &settings);
    let first = &report.stages[0];
    assert_eq!(first.done + first.skipped, 1_000);
    assert!((360..=440).contains(&first.done), "{}", first.done);
    assert_eq!(report.stages[1].done, 1_000);
}

/// Two working days, and four in which a stage stands still: 2 of 5 within 3.
#[test]
fn deadlines_are_counted_in_working_days_and_stand_still() {
    let mut definition = fixture::definition(vec![
        fixture::stage("a", &["b"]),
        fixture::stage("b", &["c"]),
        fixture::stage("c", &["."]),
    ]);
    let rule = |id: &str, within: &str, paused: &[&str]| DeadlineRule {
        id: id.into(),
        title: id.into(),
        from: vec![Moment { stage: "a".into(), outcome: None, field: None }],
        until: vec![Moment { stage: "c".into(), outcome: None, field: None }],
        whole_days: false,
        restart: Vec::new(),
        roll: None,
        escalate: None,
        parameter: None,
        within: within.parse().ok(),
        at_least: None,
        unless: Condition::default(),
        paused_in: paused.iter().map(|stage| StageId::from(*stage)).collect(),
        remind: None,
        basis: None,
        unconfirmed: None,
    };
    definition.deadlines = vec![
        rule("met", "6 workdays", &[]),
        rule("broken", "5 workdays", &[]),
        rule("paused", "2 workdays", &["b"]),
        rule("too-long", "1 workday", &["b"]),
        rule("days", "8 days", &[]),
        rule("fewer-days", "7 days", &[]),
        rule("month", "1 month", &[]),
    ];
    let mut durations = fixed(480);
    let mut pace = durations.default.clone();
    pace.work = Spread::Fixed(4 * 480);
    durations.stages.insert("b".into(), pace);
    durations
        .stages
        .insert("c".into(), Pace { work: Spread::Fixed(960), ..durations.default.clone() });
    let report = run(definition, &durations, &Settings { even: true, ..settings(1) });
    let broken: Vec<u64> = report.deadlines.iter().map(|deadline| deadline.broken).collect();
    // From Monday 5 January to Tuesday 13 January.
    assert_eq!(broken, [0, 1, 0, 1, 0, 1, 0], "{report:#?}");
    assert!(report.deadlines.iter().all(|deadline| deadline.runs == 1));
}
