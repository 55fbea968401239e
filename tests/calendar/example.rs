//! Examples of counting worked out by hand, with the rule that each shows.

use super::{day, shipped};
use fashen::domain::calendar::{
    AnnouncedYear, Closure, Counted, DayKind, End, Pause, Period, WorkingDays, count, term_end,
};

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn counted(start: &str, text: &str, pauses: &[Pause], roll: bool) -> Counted {
    count(&shipped(), day(start), period(text), pauses, roll).unwrap()
}

/// The last day, the rest day it moved on from, and whether that is an estimate.
fn ends(start: &str, text: &str, roll: bool) -> (String, Option<String>, bool) {
    let found = counted(start, text, &[], roll);
    let last = found.last_day().unwrap().to_string();
    (last, found.rolled_from.map(|day| day.to_string()), found.estimated)
}

#[test]
fn working_days_skip_rest_days_and_count_weekends_that_are_worked() {
    for (start, text, last) in [
        ("2026-09-18", "5 workdays", "2026-09-24"),
        ("2026-09-28", "5 workdays", "2026-10-10"),
        ("2026-02-12", "5 workdays", "2026-02-26"),
        ("2026-11-23", "15 workdays", "2026-12-14"),
        ("2026-02-12", "1 workday", "2026-02-13"),
        ("2026-02-12", "2 workdays", "2026-02-14"),
        ("2018-12-28", "1 workday", "2018-12-29"),
        // From a rest day the first that counts is the next working day.
        ("2026-10-03", "1 workday", "2026-10-08"),
    ] {
        for roll in [false, true] {
            assert_eq!(ends(start, text, roll), (last.to_owned(), None, false), "{start} {text}");
        }
    }
}

#[test]
fn months_and_years_end_on_the_corresponding_day_or_the_last_of_the_month() {
    for (start, text, last) in [
        ("2026-09-16", "15 days", "2026-10-01"),
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2026-01-30", "1 month", "2026-02-28"),
        ("2026-01-28", "1 month", "2026-02-28"),
        ("2026-02-28", "1 month", "2026-03-28"),
        ("2026-03-31", "3 months", "2026-06-30"),
        ("2026-08-31", "18 months", "2028-02-29"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2024-02-29", "4 years", "2028-02-29"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2199-12-31", "1 year", "2200-12-31"),
    ] {
        assert_eq!(ends(start, text, false), (last.to_owned(), None, false), "{start} {text}");
    }
}

#[test]
fn an_end_on_a_rest_day_moves_on_where_a_rule_says_so() {
    for (start, text, raw, last) in [
        ("2026-09-16", "15 days", "2026-10-01", "2026-10-08"),
        // A Saturday that is worked comes before the Monday.
        ("2026-01-01", "2 days", "2026-01-03", "2026-01-04"),
        ("2026-10-14", "3 days", "2026-10-17", "2026-10-19"),
        ("2025-09-30", "1 year", "2026-09-30", "2026-09-30"),
        ("2025-10-01", "1 year", "2026-10-01", "2026-10-08"),
        // A Sunday that is worked for a holiday is no rest day.
        ("2026-09-15", "5 days", "2026-09-20", "2026-09-20"),
    ] {
        let rolled_from = Some(raw.to_owned()).filter(|raw| raw != last);
        assert_eq!(ends(start, text, true), (last.to_owned(), rolled_from, false), "{start}");
        assert_eq!(ends(start, text, false).0, raw, "{start}");
    }
}

fn pause(from: &str, to: Option<&str>) -> Pause {
    Pause { from: day(from), to: to.map(day) }
}

#[test]
fn a_pause_takes_out_its_days_and_the_end_moves_on_from_where_it_then_lies() {
    // Ten days from 14 September would be the 24th; a week of pause makes it 1 October, a holiday.
    let week = pause("2026-09-16", Some("2026-09-23"));
    let found = counted("2026-09-14", "10 days", &[week], true);
    assert_eq!(found.end, End::On(day("2026-10-08")));
    assert_eq!(found.rolled_from, Some(day("2026-10-01")));
    // The days of a pause over the National Day are not counted twice: none of them was a working day but three.
    let over = pause("2026-09-29", Some("2026-10-09"));
    let found = counted("2026-09-28", "3 workdays", &[over], false);
    assert_eq!(
        found.end,
        End::On(day("2026-10-12")),
        "29 September ran, then 10 and 12 October do"
    );
    // A pause that begins on the last day or ends on the first takes out nothing.
    for idle in [
        pause("2026-09-24", Some("2026-09-30")),
        pause("2026-09-01", Some("2026-09-14")),
        pause("2026-09-16", Some("2026-09-16")),
        pause("2026-09-20", Some("2026-09-16")),
        pause("2026-09-24", None),
    ] {
        let found = counted("2026-09-14", "10 days", &[idle], false);
        assert_eq!(found.end, End::On(day("2026-09-24")), "{idle:?}");
    }
}

#[test]
fn what_stands_still_has_the_days_left_that_had_not_run() {
    for (from, text, pauses, since, left) in [
        // 24 and 25 November were used of five.
        ("2026-11-23", "5 workdays", vec![pause("2026-11-25", None)], "2026-11-25", 3),
        ("2026-11-23", "30 days", vec![pause("2026-12-03", None)], "2026-12-03", 20),
        // A month from 31 January is 28 days long.
        ("2026-01-31", "1 month", vec![pause("2026-02-10", None)], "2026-02-10", 18),
        // It had begun before, or with the day of the start: nothing has run.
        ("2026-11-23", "5 workdays", vec![pause("2026-11-01", None)], "2026-11-23", 5),
        ("2026-11-23", "5 workdays", vec![pause("2026-11-23", None)], "2026-11-23", 5),
        // One that lasts swallows those within it, and those that it touches.
        (
            "2026-11-23",
            "9 workdays",
            vec![
                pause("2026-11-30", None),
                pause("2026-11-25", Some("2026-11-30")),
                pause("2026-12-01", Some("2026-12-03")),
            ],
            "2026-11-25",
            7,
        ),
    ] {
        let expected = End::Stopped { since: day(since), left };
        assert_eq!(counted(from, text, &pauses, true).end, expected, "{from} {text}");
    }
}

#[test]
fn a_period_of_no_days_ends_on_the_day_it_starts() {
    let still = pause("2026-10-01", None);
    for text in ["0 workdays", "0 days", "0 months", "0 years"] {
        let found = counted("2026-10-03", text, &[still], false);
        assert_eq!((found.end, found.estimated), (End::On(day("2026-10-03")), false), "{text}");
        let found = counted("2026-10-03", text, &[still], true);
        assert_eq!(found.end, End::On(day("2026-10-08")), "{text}");
        assert_eq!(found.rolled_from, Some(day("2026-10-03")), "{text}");
    }
}

#[test]
fn what_lies_beyond_the_notices_is_an_estimate() {
    for (start, text, roll, estimated) in [
        ("2026-12-21", "4 workdays", false, false),
        // 28 December may still become a day off, or a weekend day worked, by the notice for 2027.
        ("2026-12-21", "5 workdays", false, true),
        ("2026-12-25", "5 workdays", false, true),
        ("2017-12-20", "3 workdays", false, true),
        ("2017-12-31", "3 workdays", false, false),
        // Of calendar days only the last is asked whether it is a rest day.
        ("2026-12-21", "30 days", false, false),
        ("2026-12-21", "30 days", true, true),
        ("2026-11-25", "1 month", true, false),
        ("2026-11-28", "1 month", true, true),
        ("2026-11-26", "1 month", true, true),
        ("2026-06-01", "2 years", false, false),
    ] {
        let found = counted(start, text, &[], roll);
        assert_eq!(found.estimated, estimated, "{start} {text} {roll}: {found:?}");
    }
    let over = pause("2026-12-10", Some("2027-02-10"));
    assert!(counted("2026-12-09", "5 workdays", &[over], false).estimated);
    assert!(!counted("2026-12-09", "5 days", &[over], false).estimated);
    let still = |from| counted("2026-12-09", "90 workdays", &[pause(from, None)], true).estimated;
    assert!(!still("2026-12-25") && still("2026-12-28") && still("2027-01-05"));
}

#[test]
fn a_term_of_validity_ends_the_day_before_the_corresponding_day() {
    for (from, text, last) in [
        ("2024-09-07", "5 years", Some("2029-09-06")),
        ("2026-01-01", "2 years", Some("2027-12-31")),
        ("2024-02-29", "4 years", Some("2028-02-28")),
        // A month without the day is over with its last: a day before that the term would be a day too short.
        ("2024-02-29", "5 years", Some("2029-02-28")),
        ("2026-08-31", "6 months", Some("2027-02-28")),
        ("2026-03-01", "1 month", Some("2026-03-31")),
        ("2026-03-01", "30 days", Some("2026-03-30")),
        ("2026-03-01", "0 days", None),
        ("2026-03-01", "30 workdays", None),
        ("2026-03-01", "300 years", None),
        ("2026-03-01", "4294967295 years", None),
    ] {
        assert_eq!(term_end(day(from), period(text)), last.map(day), "{from} {text}");
    }
}

#[test]
fn no_period_is_too_long_to_be_refused() {
    let days = shipped();
    for unit in ["workdays", "days", "months", "years"] {
        for many in [70_000_u32, 400_000_000, u32::MAX] {
            let asked = period(&format!("{many} {unit}"));
            let found = count(&days, day("2026-11-23"), asked, &[pause("2026-12-01", None)], true);
            assert_eq!(found, None, "{asked}");
        }
    }
    assert_eq!(count(&days, day("1948-12-31"), period("1 day"), &[], false), None);
}

fn notice(year: i32, off: &[&str], work: &[&str]) -> AnnouncedYear {
    AnnouncedYear {
        year,
        notices: Vec::new(),
        off: off.iter().map(|text| (day(text), "元旦".to_owned())).collect(),
        work: work.iter().map(|text| day(text)).collect(),
    }
}

#[test]
fn of_two_notices_the_later_year_holds_and_a_closed_office_works_on_no_day() {
    // 2019 makes the last Saturday of 2018 a working day, which 2018 had as a day off, and the other way round.
    let years = vec![
        notice(2019, &["2018-12-31"], &["2018-12-29"]),
        notice(2018, &["2018-12-29"], &["2018-12-31", "2018-12-23"]),
    ];
    let days = WorkingDays::new(years);
    assert_eq!(days.kind(day("2018-12-29")), DayKind::MadeUp);
    assert_eq!(days.kind(day("2018-12-31")), DayKind::Holiday("元旦"));
    assert_eq!(days.kind(day("2018-12-30")), DayKind::Weekend);
    assert_eq!(days.kind(day("2018-12-28")), DayKind::Working);
    assert_eq!(days.between(day("2018-12-21"), day("2018-12-31")), 7);
    let closed = |text: &str, name: &str| Closure {
        day: day(text),
        name: name.to_owned(),
        basis: Some("镇政府通告".to_owned()),
    };
    let closures = vec![
        closed("2018-12-29", "机关搬迁"),
        closed("2018-12-23", "停电检修"),
        closed("2018-12-29", "停电检修"),
    ];
    let shut = days.clone().with_closures(closures);
    assert_eq!(shut.kind(day("2018-12-29")), DayKind::Closed("机关搬迁"));
    assert_eq!(shut.between(day("2018-12-21"), day("2018-12-31")), 5);
    assert_eq!(
        shut.closures().iter().map(|one| one.day).collect::<Vec<_>>(),
        [day("2018-12-23"), day("2018-12-29")]
    );
    assert_ne!(shut, days);
    assert_eq!(shut.with_closures(Vec::new()), days);
}
