//! What does legal time cost? Working days added over ten years by rank and select, and the same by walking from day to
//! day in the same run; counting the days between two dates; building the calendar, which every command does; counting
//! and explaining a period with pauses.
//!
//! ```text
//! cargo bench --bench calendar
//! ```
//!
//! The measurements are taken in turn, so that whatever else the machine does falls on all of them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use fashen::domain::calendar::{Pause, Period, Unit, WorkingDays, count, explain};
use fashen::input::yaml;
use std::collections::BTreeSet;
use std::error::Error;
use std::hint::black_box;
use std::io::{Write, stdout};
use std::path::Path;
use std::time::Instant;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Timed rounds; the middle one counts. Odd, so that there is one.
const ROUNDS: usize = 31;

/// Days from which is counted, spread over the years with a notice.
const STARTS: u64 = 1_000;

/// Working days of ten years, about.
const TEN_YEARS: u32 = 2_500;

/// What one addition over ten years may take, and building the calendar.
const MOST: (f64, f64) = (200.0, 100_000.0);

fn main() -> Outcome<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("workflows/calendars/cn.yaml");
    let bytes = std::fs::read(file)?;
    let days = yaml::working_days(&bytes).map_err(|problems| format!("{problems:?}"))?;
    let naive = Naive::of(&days);
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).ok_or("no such day")?;
    let starts: Vec<NaiveDate> =
        (0..STARTS).filter_map(|n| first.checked_add_days(Days::new(n * 3))).collect();
    let ends: Vec<NaiveDate> =
        starts.iter().filter_map(|start| days.add(*start, TEN_YEARS.into())).collect();
    for (start, end) in starts.iter().zip(&ends) {
        if naive.add(*start, TEN_YEARS) != Some(*end) {
            return Err(format!("{start}: the two do not agree").into());
        }
    }
    let mut table = Table::default();
    for _ in 0..ROUNDS {
        let each = |from: &NaiveDate| days.add(black_box(*from), TEN_YEARS.into());
        table.time("2,500 working days added, by rank and select", &starts, each);
        // A tenth of them, since it takes so long.
        let tenth = starts.get(..starts.len() / 10).unwrap_or_default();
        let each = |from: &NaiveDate| naive.add(black_box(*from), TEN_YEARS);
        table.time("2,500 working days added, by walking", tenth, each);
        let each = |from: &NaiveDate| days.add(black_box(*from), 15);
        table.time("15 working days added, by rank and select", &starts, each);
        let each = |from: &NaiveDate| naive.add(black_box(*from), 15);
        table.time("15 working days added, by walking", &starts, each);
        let pairs: Vec<_> = starts.iter().copied().zip(ends.iter().copied()).collect();
        let each = |(from, to): &(NaiveDate, NaiveDate)| days.between(black_box(*from), *to);
        table.time("working days between, ten years apart", &pairs, each);
        table.time("15 working days with two pauses, counted", &starts, |start| {
            paused(&days, *start)
        });
        table.time("the same explained, each stretch", &starts, |start| {
            explain(&days, *start, FIFTEEN, &pauses(*start), true)
        });
        let years = [(); 20].map(|()| days.years().to_vec());
        table.time("the calendar built from nine notices", years, WorkingDays::new);
        table.time("the same, read from its file", [(); 5], |()| yaml::working_days(&bytes));
    }
    table.tell()
}

/// The period of most reviews.
const FIFTEEN: Period = Period { count: 15, unit: Unit::Workdays };

fn paused(days: &WorkingDays, start: NaiveDate) -> Option<NaiveDate> {
    count(days, start, FIFTEEN, &pauses(start), true)?.last_day()
}

/// Two supplements, of a week and of a month.
fn pauses(start: NaiveDate) -> Vec<Pause> {
    let later = |days| start.checked_add_days(Days::new(days));
    let pause = |(from, to)| Some(Pause { from: later(from)?, to: later(to) });
    [(2, 9), (12, 42)].into_iter().filter_map(pause).collect()
}

/// What was measured, in the order in which it first was.
#[derive(Default)]
struct Table(Vec<(&'static str, Vec<f64>)>);

impl Table {
    /// Does something to each of some things, and keeps the nanoseconds that one took.
    fn time<T, R>(
        &mut self,
        name: &'static str,
        things: impl IntoIterator<Item = T>,
        mut each: impl FnMut(T) -> R,
    ) {
        let things: Vec<T> = things.into_iter().collect();
        let many = u32::try_from(things.len().max(1)).unwrap_or(u32::MAX);
        let began = Instant::now();
        for thing in things {
            black_box(each(thing));
        }
        let took = began.elapsed().as_secs_f64() * 1e9 / f64::from(many);
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, times)) => times.push(took),
            None => self.0.push((name, vec![took])),
        }
    }

    fn tell(mut self) -> Outcome<()> {
        let mut out = stdout();
        for (name, times) in &mut self.0 {
            times.sort_by(f64::total_cmp);
            let at = |place: usize| times.get(place).copied().unwrap_or_default();
            let (middle, best, worst) = (at(times.len() / 2), at(0), at(times.len() - 1));
            let most = match *name {
                "2,500 working days added, by rank and select" => Some(MOST.0),
                "the calendar built from nine notices" => Some(MOST.1),
                _ => None,
            };
            let verdict = match most {
                Some(most) if middle < most => format!("  as promised: below {most:.0}"),
                Some(most) => format!("  NOT as promised: {most:.0}"),
                None => String::new(),
            };
            writeln!(out, "{name:46} {middle:11.1} ns  ({best:.1} to {worst:.1}){verdict}")?;
        }
        Ok(())
    }
}

/// The calendar without bitmaps: the days that were announced, and a look at each day.
struct Naive {
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
}

impl Naive {
    fn of(days: &WorkingDays) -> Self {
        let (mut off, mut work) = (BTreeSet::new(), BTreeSet::new());
        for year in days.years() {
            for day in year.off.keys() {
                work.remove(day);
                off.insert(*day);
            }
            for day in &year.work {
                off.remove(day);
                work.insert(*day);
            }
        }
        Self { off, work }
    }

    fn is_working(&self, day: NaiveDate) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.work.contains(&day) || (!is_weekend && !self.off.contains(&day))
    }

    fn add(&self, from: NaiveDate, n: u32) -> Option<NaiveDate> {
        let mut day = from;
        for _ in 0..n {
            day = day.succ_opt()?;
            while !self.is_working(day) {
                day = day.succ_opt()?;
            }
        }
        Some(day)
    }
}
