//! Figures against a plain recount of made-up facts, and what follows from how they are counted.

use super::figure::spread;
use super::*;
use crate::domain::case::{Nature, ReplyKind};
use crate::domain::catalogue::{Bearing, End, Entry, Mark, Standing, Status};
use crate::domain::check::screening::Classification;
use crate::domain::cleanup::Disposition;
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn title(key: &str, order: usize) -> Title {
    Title { key: key.to_owned(), title: format!("{key}的名称"), order }
}

/// A case of which nothing is known but its day.
fn bare(id: &str, submitted: NaiveDate) -> CaseFacts {
    CaseFacts {
        id: id.into(),
        title: "某办法".to_owned(),
        unit: "某单位".to_owned(),
        workflow: title("normative-document", 0),
        publishes: true,
        submitted,
        screened: Vec::new(),
        ruled: Vec::new(),
        stays: Vec::new(),
        opinions: Vec::new(),
        until_opinion: None,
        problems: Vec::new(),
        deadlines: Vec::new(),
        decided_on: None,
        number: None,
        filing: None,
        signed: None,
        ended: None,
        state: String::new(),
    }
}

fn deadline(due: Option<&str>, ended: Option<&str>, unsure: bool) -> DeadlineFact {
    let rule = title("review", 0);
    let (due, ended) = (due.map(day), ended.map(day));
    DeadlineFact { rule, due, ended, lapsed: false, unsure, of_opinion: true }
}

fn count(report: &Report, name: &str) -> usize {
    report.figure(name).map_or(0, |figure| figure.value().count())
}

fn facts(cases: Vec<CaseFacts>) -> Facts {
    Facts { cases, since: Some(day("2020-01-01")), ..Facts::default() }
}

#[test]
fn a_year_to_come_has_no_report_and_a_year_that_runs_is_cut() {
    let today = day("2026-10-14");
    assert!(report(&Facts::default(), 2027, today).is_none());
    let span = report(&Facts::default(), 2026, today).unwrap().span;
    assert_eq!((span.last, span.is_whole()), (today, false));
    let span = report(&Facts::default(), 2025, today).unwrap().span;
    assert_eq!((span.last, span.is_whole()), (day("2025-12-31"), true));
}

#[test]
fn nothing_published_is_nil_only_where_there_is_a_record() {
    let year = |since: Option<&str>, year| {
        let facts = Facts { since: since.map(day), ..Facts::default() };
        report(&facts, year, day("2026-10-14")).unwrap()
    };
    assert!(year(Some("2025-03-01"), 2025).is_nil());
    assert!(!year(Some("2026-03-01"), 2025).is_nil(), "before the record");
    assert!(!year(None, 2025).is_nil(), "no record at all");
}

#[test]
fn what_was_missed_is_late_by_a_verified_period_only() {
    let mut case = bare("1", day("2026-01-05"));
    case.deadlines = vec![
        deadline(Some("2026-02-02"), Some("2026-02-02"), false),
        deadline(Some("2026-02-02"), Some("2026-02-03"), false),
        deadline(Some("2026-02-02"), None, false),
        deadline(Some("2026-02-02"), Some("2026-02-03"), true),
        deadline(Some("2026-12-01"), None, false),
        deadline(None, None, false),
    ];
    let made = report(&facts(vec![case]), 2026, day("2026-10-14")).unwrap();
    assert_eq!(made.whole(Topic::Timely), Value::Share { part: 1, whole: 3 });
    assert_eq!(count(&made, "late"), 2);
    assert_eq!(count(&made, "reminded"), 1);
}

#[test]
fn what_was_missed_stays_in_the_year_in_which_it_was_due() {
    let kept = |due, ended| deadline(Some(due), ended, false).kept(day("2027-05-01"));
    assert_eq!(kept("2026-12-30", Some("2027-01-04")), Some((day("2026-12-30"), false)));
    assert_eq!(kept("2026-12-30", None), Some((day("2026-12-30"), false)));
    assert_eq!(kept("2027-01-04", Some("2026-12-30")), Some((day("2026-12-30"), true)));
    let today = deadline(Some("2027-05-01"), None, false);
    assert_eq!(today.kept(day("2027-05-01")), None, "the last day is not over");
}

#[test]
fn a_document_is_to_be_sent_until_it_is() {
    let filing = |sent: Option<&str>, unsure| FilingFact {
        published: day("2025-12-20"),
        sent: sent.map(day),
        report_number: None,
        due: Some(day("2026-01-04")),
        unsure,
        registered: None,
        registration: None,
    };
    let of = |filing| {
        let case = CaseFacts { filing: Some(filing), ..bare("1", day("2025-11-03")) };
        report(&facts(vec![case]), 2025, day("2026-10-14")).unwrap()
    };
    assert_eq!(count(&of(filing(Some("2026-01-03"), false)), "unsent"), 1);
    assert_eq!(count(&of(filing(Some("2025-12-31"), false)), "unsent"), 0);
    let sent = of(filing(Some("2025-12-31"), false));
    assert_eq!(sent.whole(Topic::SentInTime), Value::Share { part: 1, whole: 1 });
    let unsure = of(filing(Some("2025-12-31"), true));
    assert_eq!(unsure.whole(Topic::SentInTime), Value::Share { part: 0, whole: 0 });
    assert_eq!(count(&unsure, "sent"), 1);
}

#[test]
fn an_entry_expires_in_one_year_and_is_counted_in_each() {
    let mut entry = Entry::bare("1".into(), "某办法".into(), "某镇".into(), day("2020-01-01"));
    entry.valid_until = Some(day("2024-12-31"));
    let entries = vec![EntryFacts { entry, standing: Standing::default(), changes: Vec::new() }];
    let facts = Facts { entries, ..facts(Vec::new()) };
    let years = [2024, 2025, 2026].map(|year| report(&facts, year, day("2026-10-14")).unwrap());
    let expired = years.each_ref().map(|year| count(year, "changes.expired"));
    assert_eq!(expired, [0, 1, 0]);
    let held = years.each_ref().map(|year| count(year, "catalogue.expired"));
    assert_eq!(held, [0, 1, 1]);
    assert_eq!(count(&years[0], "catalogue.valid"), 1);
}

#[test]
fn days_are_spread_as_the_definitions_say() {
    assert_eq!(spread(Vec::new()), None);
    let one = spread(vec![3]).unwrap();
    assert_eq!((one.average, one.median, one.ninth, one.longest), (30, 30, 3, 3));
    let ten = spread((1..=10).rev().collect()).unwrap();
    assert_eq!((ten.average, ten.median, ten.ninth, ten.longest), (55, 55, 9, 10));
    let eleven = spread((1..=11).collect()).unwrap();
    assert_eq!((eleven.median, eleven.ninth), (60, 10));
    assert_eq!(spread(vec![0, 0, 1]).unwrap().average, 3, "a third of a day");
}

#[test]
fn a_register_lists_its_period_and_counts_by_dimension() {
    let problem = |key: &str, reply| Problem {
        on: day("2026-02-01"),
        id: "CON-01".to_owned(),
        at_intake: key == "intake",
        dimension: title(key, 1),
        rule: None,
        reply,
    };
    let replied = Some((day("2026-02-03"), ReplyKind::Partly));
    let mut case = bare("2026-0001", day("2026-01-31"));
    case.problems =
        vec![problem("intake", None), problem("content", replied), problem("content", None)];
    let cases = [case, bare("2026-0002", day("2026-02-01"))];
    let of = |kind, from: Option<&str>| {
        register(&cases, kind, (from.map(day), None), (day("2026-03-01"), "某区"))
    };
    assert_eq!(of(RegisterKind::Submissions, Some("2026-02-01")).table.rows.len(), 1);
    assert_eq!(of(RegisterKind::Filings, None).table.rows.len(), 0, "nothing was published");
    assert_eq!(of(RegisterKind::Contracts, None).table.rows.len(), 0, "no contract");
    let reviews = of(RegisterKind::Reviews, None);
    let cell = |column: &Column| {
        let place = reviews.table.columns.iter().position(|one| one == column).unwrap();
        reviews.table.rows[0][place].clone()
    };
    assert_eq!(cell(&Column::Findings), Cell::Number(2));
    assert_eq!(cell(&Column::Dimension(title("content", 1))), Cell::Number(2));
    assert_eq!(cell(&Column::Partly), Cell::Number(1));
    assert_eq!(cell(&Column::Unanswered), Cell::Number(1));
    assert!(!reviews.table.columns.contains(&Column::Dimension(title("intake", 1))));
}

/// A day of three years.
fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..1095).prop_map(|days| day("2024-01-01") + Days::new(days))
}

fn a_problem() -> impl Strategy<Value = Problem> {
    let kind =
        prop_oneof![Just(ReplyKind::Adopted), Just(ReplyKind::Partly), Just(ReplyKind::Rejected)];
    (some_day(), any::<bool>(), 0usize..3, option::of((some_day(), kind))).prop_map(
        |(on, at_intake, place, reply)| Problem {
            on,
            id: format!("CON-{place}"),
            at_intake,
            dimension: title(["subject", "content", "legality"][place], place),
            rule: Some(title(&format!("CON-{place}"), 0)),
            reply,
        },
    )
}

fn an_opinion() -> impl Strategy<Value = OpinionFact> {
    (some_day(), 0usize..3).prop_map(|(on, place)| OpinionFact {
        on,
        number: None,
        conclusion: title(["lawful", "revise", "unlawful"][place], place),
    })
}

fn a_stay() -> impl Strategy<Value = Stay> {
    (some_day(), 0u32..30, 0usize..2).prop_map(|(to, workdays, place)| Stay {
        stage: title(["intake", "content"][place], place),
        outcome: "通过".to_owned(),
        from: to,
        to,
        workdays,
    })
}

fn a_deadline() -> impl Strategy<Value = DeadlineFact> {
    (option::of(some_day()), option::of(some_day()), any::<bool>(), any::<bool>()).prop_map(
        |(due, ended, lapsed, unsure)| DeadlineFact {
            rule: title("review", 0),
            due,
            ended,
            lapsed,
            unsure,
            of_opinion: true,
        },
    )
}

prop_compose! {
    fn a_case()(
        submitted in some_day(),
        workflow in 0usize..3,
        class in option::of((some_day(), prop_oneof![
            Just(Classification::Normative),
            Just(Classification::NotNormative),
            Just(Classification::NeedsHuman),
        ])),
        nature in option::of((some_day(), prop_oneof![Just(Nature::Normative), Just(Nature::NotNormative)])),
        stays in vec(a_stay(), 0..5),
        opinions in vec(an_opinion(), 0..3),
        problems in vec(a_problem(), 0..5),
        deadlines in vec(a_deadline(), 0..3),
        filing in option::of((some_day(), option::of(some_day()), option::of(some_day()), any::<bool>())),
        ended in option::of((some_day(), 0usize..2)),
    ) -> CaseFacts {
        let filing = filing.map(|(published, sent, due, unsure)| FilingFact {
            published, sent, due, unsure, report_number: None, registered: None, registration: None,
        });
        CaseFacts {
            workflow: title(["normative-document", "contract", "major-decision"][workflow], workflow),
            screened: class.into_iter().collect(),
            ruled: nature.into_iter().collect(),
            until_opinion: opinions.first().map(|_| 7),
            ended: ended.map(|(on, place)| (on, title(["filed", "abandoned"][place], place))),
            stays, opinions, problems, deadlines, filing,
            ..bare("0", submitted)
        }
    }
}

prop_compose! {
    fn an_entry()(
        published in some_day(),
        valid in option::of(some_day()),
        end in option::of((some_day(), prop_oneof![Just(End::Repealed), Just(End::Lapsed), Just(End::Annulled)])),
    ) -> EntryFacts {
        let mut entry = Entry::bare("0".into(), "某办法".into(), "某镇".into(), published);
        entry.valid_until = valid.filter(|last| *last >= published);
        let end = end.filter(|(from, _)| *from >= published);
        let marks = end.map(|(from, end)| Mark { recorded: from, from, bearing: Bearing::Ended(end) });
        let changes = end.map(|(from, end)| (from, Change::Ended(end)));
        EntryFacts { entry, standing: Standing { marks: marks.into_iter().collect() }, changes: changes.into_iter().collect() }
    }
}

fn some_cleaned() -> impl Strategy<Value = CleanedFact> {
    (some_day(), 0usize..4).prop_map(|(on, place)| CleanedFact {
        on,
        entry: format!("e{place}").as_str().into(),
        title: "某办法".to_owned(),
        clean_up: "C2026-01".into(),
        disposition: Disposition::ALL[place],
    })
}

fn some_facts() -> impl Strategy<Value = Facts> {
    (vec(a_case(), 0..12), vec(an_entry(), 0..8), vec(some_cleaned(), 0..8), option::of(some_day()))
        .prop_map(|(mut cases, mut entries, cleaned, since)| {
            for (place, case) in cases.iter_mut().enumerate() {
                case.id = format!("2024-{place:04}").as_str().into();
            }
            for (place, facts) in entries.iter_mut().enumerate() {
                facts.entry.id = format!("e{place}").as_str().into();
            }
            Facts { cases, entries, cleaned, since }
        })
}

/// A plain recount of some figures, by name.
fn recounted(facts: &Facts, span: &Span) -> Vec<(String, usize)> {
    let within = |on: &NaiveDate| (span.first..=span.last).contains(on);
    let cases = || facts.cases.iter();
    let all_problems = || cases().flat_map(|case| &case.problems);
    let problems = || all_problems().filter(|one| !one.at_intake);
    let mut all = vec![
        ("submitted".to_owned(), cases().filter(|case| within(&case.submitted)).count()),
        ("findings".to_owned(), problems().filter(|one| within(&one.on)).count()),
        (
            "at-intake".to_owned(),
            all_problems().filter(|one| one.at_intake && within(&one.on)).count(),
        ),
        (
            "opinions".to_owned(),
            cases().flat_map(|case| &case.opinions).filter(|one| within(&one.on)).count(),
        ),
        (
            "reviewed".to_owned(),
            cases().filter(|case| case.opinions.iter().any(|one| within(&one.on))).count(),
        ),
        (
            "ended".to_owned(),
            cases().filter(|case| case.ended.iter().any(|(on, _)| within(on))).count(),
        ),
        (
            "sent".to_owned(),
            cases().filter_map(|case| case.filing.as_ref()?.sent).filter(within).count(),
        ),
        (
            "published".to_owned(),
            facts.entries.iter().filter(|one| within(&one.entry.published_on)).count(),
        ),
    ];
    let late = cases().flat_map(|case| &case.deadlines).filter(|one| {
        let missed = match (one.due, one.ended) {
            (Some(due), Some(ended)) => ended > due,
            (Some(due), None) => due < span.today && !one.lapsed,
            (None, _) => false,
        };
        missed && !one.unsure && one.due.is_some_and(|due| within(&due))
    });
    all.push(("late".to_owned(), late.count()));
    for (name, kind) in [
        ("adopted", ReplyKind::Adopted),
        ("partly", ReplyKind::Partly),
        ("rejected", ReplyKind::Rejected),
    ] {
        let replied = problems().filter_map(|one| one.reply);
        let of_kind = replied.filter(|(on, replied)| within(on) && *replied == kind);
        all.push((format!("replies.{name}"), of_kind.count()));
    }
    for disposition in Disposition::ALL {
        let decided = facts.cleaned.iter().filter(|one| one.disposition == disposition);
        let name = format!("cleaned-up.{}", disposition.as_str());
        all.push((name, decided.filter(|one| within(&one.on)).count()));
    }
    for status in Status::ALL {
        let held = facts.entries.iter().filter(|one| {
            one.entry.published_on <= span.last
                && one.standing.status(&one.entry, span.last) == status
        });
        all.push((format!("catalogue.{}", status.as_str()), held.count()));
    }
    all
}

/// Topics whose parts make the whole, and how many parts their names have.
const PARTED: [(Topic, usize); 10] = [
    (Topic::Submitted, 1),
    (Topic::Screened, 1),
    (Topic::Ruled, 1),
    (Topic::Reviewed, 2),
    (Topic::Opinions, 2),
    (Topic::Ended, 2),
    (Topic::Findings, 1),
    (Topic::Replies, 1),
    (Topic::Catalogue, 1),
    (Topic::CleanedUp, 1),
];

proptest! {
    #[test]
    fn figures_are_what_a_plain_recount_says(facts in some_facts(), today in some_day()) {
        for year in 2024..=2026 {
            let Some(made) = report(&facts, year, today) else { continue };
            for (name, expected) in recounted(&facts, &made.span) {
                prop_assert_eq!(count(&made, &name), expected, "{} {}", year, name);
            }
            for (topic, depth) in PARTED {
                let parts: usize = made.parts(topic, depth).map(|one| one.value().count()).sum();
                prop_assert_eq!(parts, made.whole(topic).count(), "{:?}", topic);
            }
            let adopted = count(&made, "replies.adopted") + count(&made, "replies.partly");
            let whole = count(&made, "replies");
            prop_assert_eq!(made.whole(Topic::Adoption), Value::Share { part: adopted, whole });
        }
    }

    #[test]
    fn a_figure_is_its_list_and_the_year_before_is_that_years_report(facts in some_facts()) {
        let today = day("2027-01-01");
        let [before, made] = [2025, 2026].map(|year| report(&facts, year, today).unwrap());
        let mut names: Vec<String> = Vec::new();
        for figure in &made.figures {
            let name = figure.key.name();
            for item in &figure.items {
                let on = item.on.unwrap();
                let of_the_end = matches!(figure.key.topic, Topic::Catalogue | Topic::Unsent);
                prop_assert!(made.span.holds(on) || (of_the_end && on <= made.span.last), "{}", name);
            }
            let known = figure.key.topic.is_of_entries()
                || facts.since.is_some_and(|since| since < made.span.first);
            let empty = figure::value(figure.key.topic.kind(), &[]);
            let then = before.figure(&name).map_or(empty, Figure::value);
            prop_assert_eq!(figure.before, known.then_some(then), "{}", name);
            prop_assert!(!names.contains(&name), "{} twice", name);
            names.push(name);
        }
    }

    #[test]
    fn days_are_spread_as_a_plain_recount_says(days in vec(0u32..60, 1..40)) {
        let found = spread(days.clone()).unwrap();
        let mut sorted = days.clone();
        sorted.sort_unstable();
        let count = days.len();
        // No more than nine of ten are longer than none, and one less would not do.
        let within = |limit: u32| sorted.iter().filter(|day| **day <= limit).count();
        prop_assert!(within(found.ninth) * 10 >= count * 9);
        prop_assert!(found.ninth == 0 || within(found.ninth - 1) * 10 < count * 9);
        let sum: u32 = days.iter().sum();
        let exact = f64::from(sum) / f64::from(u32::try_from(count).unwrap());
        let average = f64::from(u32::try_from(found.average).unwrap()) / 10.0;
        prop_assert!((average - exact).abs() <= 0.05 + 1e-9);
        prop_assert_eq!(found.longest, *sorted.last().unwrap());
    }
}
