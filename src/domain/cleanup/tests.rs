//! Clean-ups against a plain model, and scopes as they are typed.

use super::*;
use crate::domain::catalogue::{Act, Entry, Status};
use crate::domain::name::{CleanUpId, EntryId};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(n: i64) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap() + TimeDelta::minutes(n)
}

fn name(n: usize) -> EntryId {
    EntryId::from(format!("S{n:04}"))
}

fn no_words(_: &str) -> Option<Status> {
    None
}

fn event(n: i64, what: CleanUpHappening) -> CleanUpEvent {
    CleanUpEvent { at: at(n), person: "wang".into(), what }
}

fn started(entries: usize) -> CleanUp {
    let items = (0..entries).map(|n| Item { entry: name(n), cause: None }).collect();
    let (title, scope) = ("清理".to_owned(), String::new());
    let first = event(0, CleanUpHappening::Started { title, scope, due: None, items });
    CleanUp::begin(CleanUpId::from("C2026-01"), decide(None, first).unwrap()).unwrap()
}

fn decision(disposition: Disposition) -> Decision {
    Decision { disposition, reason: "任务已经完成".into(), until: None }
}

#[test]
fn a_scope_is_read_in_both_languages_and_nothing_is_left_out() {
    let english = Scope::read("status=valid before=2021-01-01 term=no", no_words).unwrap();
    let chinese =
        Scope::read("有效性=有效 公布早于=2021年1月1日 有效期=无", |name| {
            (name == "有效").then_some(Status::InForce)
        });
    assert_eq!(Ok(&english), chinese.as_ref());
    let mut entry = Entry::bare("S0001".into(), "甲办法".into(), "乙镇".into(), day("2020-12-31"));
    assert!(english.takes(&entry, Status::InForce, None));
    assert!(english.takes(&entry, Status::Amended, None));
    assert!(!english.takes(&entry, Status::Repealed, None));
    assert!(!english.takes(&entry, Status::InForce, Some(day("2030-01-01"))));
    entry.published_on = day("2021-01-01");
    assert!(!english.takes(&entry, Status::InForce, None));
    let fault = |text: &str| Scope::read(text, no_words).unwrap_err();
    assert_eq!(fault("valid"), ScopeFault::NotACondition { text: "valid".into() });
    assert_eq!(fault("age=5"), ScopeFault::UnknownKey { key: "age".into() });
    let value = "yesterday".to_owned();
    assert_eq!(fault("before=yesterday"), ScopeFault::WrongValue { key: "before", value });
    let value = "vald".to_owned();
    assert_eq!(fault("status=vald"), ScopeFault::WrongValue { key: "status", value });
}

#[test]
fn it_is_not_finished_while_something_is_undecided_and_nothing_happens_after_the_end() {
    let mut clean_up = started(2);
    let finish = || CleanUpHappening::Finished {
        by: Act { title: "清理决定".into(), ..Act::default() },
        decided_on: day("2026-03-02"),
        from: day("2026-03-02"),
        papers: Vec::new(),
    };
    let entries = vec![name(0), name(1)];
    let refused = decide(Some(&clean_up), event(1, finish()));
    assert_eq!(refused, Err(vec![CleanUpReason::Undecided { entries }]));
    let decisions =
        vec![(name(0), decision(Disposition::Repeal)), (name(1), decision(Disposition::Continue))];
    let decided = event(2, CleanUpHappening::Decided { decisions });
    clean_up.apply(decide(Some(&clean_up), decided).unwrap());
    clean_up.apply(decide(Some(&clean_up), event(3, finish())).unwrap());
    assert!(matches!(clean_up.ended, Some(Ended::Finished { .. })));
    let late = CleanUpHappening::Abandoned { reason: "不做了".into() };
    assert_eq!(decide(Some(&clean_up), event(4, late)), Err(vec![CleanUpReason::Over]));
}

#[test]
fn only_what_goes_on_has_a_new_term() {
    let clean_up = started(1);
    let decision = Decision { until: Some(day("2031-01-01")), ..decision(Disposition::Repeal) };
    let wish = CleanUpHappening::Decided { decisions: vec![(name(0), decision)] };
    let refused = decide(Some(&clean_up), event(1, wish));
    assert_eq!(refused, Err(vec![CleanUpReason::TermNotContinued { entry: name(0) }]));
}

/// What is done in a random history: an act on some entries.
#[derive(Clone, Debug)]
enum Step {
    Assign(Vec<usize>, usize),
    Decide(Vec<usize>, Disposition),
    Remove(Vec<usize>),
}

fn step() -> impl Strategy<Value = Step> {
    let entries = || proptest::collection::vec(0..7_usize, 0..4);
    prop_oneof![
        (entries(), 0..3_usize).prop_map(|(entries, unit)| Step::Assign(entries, unit)),
        (entries(), 0..4_usize).prop_map(|(entries, n)| Step::Decide(entries, Disposition::ALL[n])),
        entries().prop_map(Step::Remove),
    ]
}

fn wish(step: &Step) -> CleanUpHappening {
    let names = |entries: &[usize]| entries.iter().copied().map(name).collect();
    match step {
        Step::Assign(entries, unit) => {
            let unit = format!("单位{unit}");
            CleanUpHappening::Assigned { entries: names(entries), unit, due: None }
        }
        Step::Decide(entries, disposition) => CleanUpHappening::Decided {
            decisions: entries.iter().map(|n| (name(*n), decision(*disposition))).collect(),
        },
        Step::Remove(entries) => {
            CleanUpHappening::Removed { entries: names(entries), reason: "另案办理".into() }
        }
    }
}

proptest! {
    /// The list is what a plain map says, refused steps change nothing, and the events alone make it again.
    #[test]
    fn a_list_is_what_a_plain_map_says(steps in proptest::collection::vec(step(), 0..30)) {
        let mut clean_up = started(5);
        let mut model: BTreeMap<usize, (Option<usize>, Option<Disposition>)> =
            (0..5).map(|n| (n, (None, None))).collect();
        for (n, step) in (1..).zip(&steps) {
            let (Step::Assign(entries, _) | Step::Decide(entries, _) | Step::Remove(entries)) = step;
            let once = entries.iter().collect::<std::collections::BTreeSet<_>>().len() == entries.len();
            let known = entries.iter().all(|entry| model.contains_key(entry));
            let allowed = !entries.is_empty() && once && known;
            let judged = decide(Some(&clean_up), event(n, wish(step)));
            prop_assert_eq!(judged.is_ok(), allowed, "{:?}", step);
            let Ok(event) = judged else { continue };
            clean_up.apply(event);
            for entry in entries {
                match step {
                    Step::Assign(_, unit) => model.get_mut(entry).unwrap().0 = Some(*unit),
                    Step::Decide(_, what) => model.get_mut(entry).unwrap().1 = Some(*what),
                    Step::Remove(_) => drop(model.remove(entry)),
                }
            }
        }
        let listed: Vec<_> = clean_up
            .items
            .iter()
            .map(|item| {
                let what = item.decided.as_ref().map(|decided| decided.decision.disposition);
                (item.entry.clone(), item.unit.clone(), what)
            })
            .collect();
        let wanted: Vec<_> = model
            .iter()
            .map(|(n, (unit, what))| (name(*n), unit.map(|unit| format!("单位{unit}")), *what))
            .collect();
        prop_assert_eq!(listed, wanted);
        let open = model.values().filter(|(_, what)| what.is_none()).count();
        prop_assert_eq!(clean_up.undecided().count(), open);
        let progress = clean_up.progress();
        prop_assert_eq!(progress.values().map(|unit| unit.all).sum::<usize>(), model.len());
        prop_assert_eq!(
            progress.values().map(|unit| unit.decided).sum::<usize>(),
            model.len() - open
        );
    }
}
