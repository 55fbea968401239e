//! Status against a plain model: a ledger with one line a day, into which every event is written by a loop over days.

use super::*;
use crate::domain::catalogue::{Correction, Field};
use chrono::Days;
use proptest::prelude::*;

/// Days of the ledger.
const SPAN: u64 = 120;

/// One day of the ledger.
#[expect(clippy::struct_excessive_bools, reason = "a plain ledger notes each thing by itself")]
#[derive(Clone, Copy, Default)]
struct Line {
    begun: bool,
    run_out: bool,
    amended: bool,
    ended: Option<End>,
    suspended: bool,
}

fn origin() -> NaiveDate {
    day("2024-01-01")
}

fn nth(n: u64) -> NaiveDate {
    origin().checked_add_days(Days::new(n)).unwrap()
}

fn place(day: NaiveDate) -> i64 {
    (day - origin()).num_days()
}

/// What is left when everything that was set right is set right: the entry as it should have been stated from the
/// beginning, and what really happened to it.
fn set_right(entry: &Entry, events: &[EntryEvent]) -> (Entry, Vec<EntryEvent>) {
    let (mut entry, mut struck) = (entry.clone(), Vec::new());
    for event in events {
        match &event.what {
            EntryHappening::Struck { event, .. } => struck.push(*event),
            EntryHappening::Corrected { corrections, .. } => {
                for Correction { field, value } in corrections {
                    let value = value.as_deref().map(|value| value.parse().unwrap());
                    match field {
                        Field::EffectiveOn => entry.effective_on = value.unwrap(),
                        Field::ValidUntil => entry.valid_until = value,
                        _ => unreachable!("no other is made"),
                    }
                }
            }
            _ => {}
        }
    }
    let left = (1..).zip(events).filter(|(n, _)| !struck.contains(n));
    (entry, left.map(|(_, event)| event.clone()).collect())
}

/// The status and the mark of each day, by writing the events into the ledger one after the other.
fn ledger(entry: &Entry, events: &[EntryEvent]) -> Vec<(Status, bool)> {
    let mut lines = vec![Line::default(); usize::try_from(SPAN).unwrap()];
    let mut last = entry.valid_until;
    for (n, line) in (0i64..).zip(&mut lines) {
        line.begun = n >= place(entry.effective_on);
        line.run_out = last.is_some_and(|last| n > place(last));
    }
    let mut ordered: Vec<&EntryEvent> = events.iter().collect();
    for event in &ordered {
        write(&mut lines, &mut last, event);
    }
    // What ended it first, and whether it is applied, follow the days of the acts, not the days of recording.
    ordered.sort_by_key(|event| event.what.from());
    for event in ordered {
        apply(&mut lines, &event.what);
    }
    lines.iter().copied().map(judge).collect()
}

fn write(lines: &mut [Line], last: &mut Option<NaiveDate>, event: &EntryEvent) {
    let Some(from) = event.what.from() else { return };
    let since = |n: i64| n >= place(from);
    let in_time = last.is_none_or(|last| event.at.date_naive() <= last && from <= last);
    for (n, line) in (0i64..).zip(lines) {
        match &event.what {
            EntryHappening::Amended { .. } if since(n) => line.amended = true,
            EntryHappening::Ended { clauses, .. } if since(n) && !clauses.is_empty() => {
                line.amended = true;
            }
            EntryHappening::Renewed { until, revives, .. } if since(n) && (in_time || *revives) => {
                line.run_out = until.is_some_and(|until| n > place(until));
            }
            _ => {}
        }
    }
    if let EntryHappening::Renewed { until, revives, .. } = &event.what
        && (in_time || *revives)
    {
        *last = *until;
    }
}

fn apply(lines: &mut [Line], what: &EntryHappening) {
    let Some(from) = what.from() else { return };
    for (n, line) in (0i64..).zip(lines).filter(|(n, _)| *n >= place(from)) {
        match what {
            EntryHappening::Suspended { until, .. } => {
                line.suspended = until.is_none_or(|until| n <= place(until));
            }
            EntryHappening::Resumed { .. } => line.suspended = false,
            EntryHappening::Ended { end, clauses, .. } if clauses.is_empty() => {
                line.ended = line.ended.or(Some(*end));
            }
            _ => {}
        }
    }
}

fn judge(line: Line) -> (Status, bool) {
    let status = match line {
        Line { ended: Some(end), .. } => Status::from(end),
        Line { begun: false, .. } => Status::NotYetInForce,
        Line { run_out: true, .. } => Status::Expired,
        Line { amended: true, .. } => Status::Amended,
        _ => Status::InForce,
    };
    (status, line.suspended && status.is_in_force())
}

prop_compose! {
    fn start()(published in 0u64..10, begins in 0u64..20, term in proptest::option::of(5u64..60)) -> Entry {
        let mut entry = entry();
        entry.published_on = nth(published);
        entry.effective_on = nth(published + begins);
        entry.valid_until = term.map(|term| nth(published + begins + term));
        entry
    }
}

fn happening() -> impl Strategy<Value = EntryHappening> {
    let later = |from: u64, more: Option<u64>| more.map(|more| nth(from + more));
    prop_oneof![
        (0..SPAN).prop_map(|from| EntryHappening::Amended {
            by: act(),
            from: nth(from),
            text: None
        }),
        (0..SPAN, 0usize..3, any::<bool>()).prop_map(|(from, end, whole)| EntryHappening::Ended {
            end: End::ALL[end],
            by: act(),
            from: nth(from),
            clauses: if whole { vec![] } else { vec!["第一条".into()] },
        }),
        (0..SPAN, proptest::option::of(0u64..20)).prop_map(move |(from, more)| {
            EntryHappening::Suspended { by: act(), from: nth(from), until: later(from, more) }
        }),
        (0..SPAN).prop_map(|from| EntryHappening::Resumed { by: act(), from: nth(from) }),
        (0..SPAN, proptest::option::of(1u64..60), any::<bool>()).prop_map(
            move |(from, more, revives)| EntryHappening::Renewed {
                by: act(),
                from: nth(from),
                until: later(from, more),
                revives,
            }
        ),
        (0..SPAN, any::<bool>()).prop_map(|(day, term)| EntryHappening::Corrected {
            corrections: vec![Correction {
                field: if term { Field::ValidUntil } else { Field::EffectiveOn },
                value: (!term || day % 3 > 0).then(|| nth(day).to_string()),
            }],
            reason: "录入有误".into(),
        }),
        (1u64..16)
            .prop_map(|event| EntryHappening::Struck { event, reason: "没有发生过".into() }),
        Just(EntryHappening::Noted { text: "正式文本以纸质为准".into() }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every history that the judge lets through has, on every day and as known on every day, the status of the ledger.
    #[test]
    fn status_on_a_day_is_that_of_a_plain_ledger(
        entry in start(),
        wishes in prop::collection::vec((0u64..6, happening()), 0..24),
    ) {
        let mut recorded = place(entry.published_on).unsigned_abs();
        let mut events = vec![event(nth(recorded), EntryHappening::Published(Box::new(entry.clone())))];
        let mut life = Life::of(events.clone()).unwrap();
        for (wait, what) in wishes {
            recorded += wait;
            let wish = Wish { what, at: at(nth(recorded)), person: "zhao".into(), clauses: vec![] };
            if let Ok(event) = decide(&life, wish) {
                life.apply(event.clone());
                events.push(event);
            }
        }
        prop_assert_eq!(&Life::of(events.clone()).unwrap(), &life);
        for known in [recorded, recorded / 2, recorded / 3] {
            let told: Vec<_> =
                events.iter().filter(|event| event.at.date_naive() <= nth(known)).cloned().collect();
            let Some(life) = Life::known_on(events.clone(), nth(known)) else {
                prop_assert!(told.is_empty());
                continue;
            };
            let (entry, left) = set_right(&entry, &told);
            let (plain, standing) = (ledger(&entry, &left), life.standing());
            for (n, (status, suspended)) in (0..).zip(plain) {
                prop_assert_eq!(life.status(nth(n)), status, "{} as known on {}", nth(n), nth(known));
                prop_assert_eq!(standing.is_suspended(&life.entry, nth(n)), suspended);
            }
        }
    }
}
