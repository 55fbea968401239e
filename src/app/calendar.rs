//! `calendar`: a year's working days, a new year's data, and periods counted by them.
//!
//! It counts nothing itself: what a period is comes from the domain, and which days are worked from the legal time of
//! the office. It must never change a calendar but by a whole file that was read without a problem.

use crate::app::calendar_files::CalendarFiles;
use crate::app::due::{self, Renewed};
use crate::app::{Error, Misuse, Session, legal_time, registry};
use crate::domain::calendar::{
    AnnouncedYear, Closure, DayKind, Period, Rest, Stretch, Unit, WorkingDays, count, explain,
    term_end,
};
use crate::domain::deadline::LegalTime;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::path::{Path, PathBuf};

/// A year of a calendar.
#[derive(Clone, Debug)]
pub struct YearView {
    /// The year.
    pub year: i32,
    /// Where its days off were announced; none where they were not.
    pub notices: Vec<String>,
    /// The first day of which nothing was announced yet, so that it is estimated from weekends.
    pub estimated_from: Option<NaiveDate>,
    /// Days off, each holiday with its days in order.
    pub holidays: Vec<(String, Vec<NaiveDate>)>,
    /// Weekend days that are worked.
    pub made_up: Vec<NaiveDate>,
    /// Days on which the office itself is closed.
    pub closures: Vec<Closure>,
    /// Working days and days of each month, from January on.
    pub months: Vec<(u32, u32)>,
}

impl YearView {
    /// The year as a calendar has it.
    fn of(days: &WorkingDays, year: i32) -> Self {
        let known = days.years().iter().find(|known| known.year == year);
        let mut view = Self {
            year,
            notices: known.map(|known| known.notices.clone()).unwrap_or_default(),
            estimated_from: None,
            holidays: Vec::new(),
            made_up: Vec::new(),
            closures: Vec::new(),
            months: vec![(0, 0); 12],
        };
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        for day in first.iter_days().take_while(|day| day.year() == year) {
            view.take(days, day);
        }
        view.closures =
            days.closures().iter().filter(|one| one.day.year() == year).cloned().collect();
        view
    }

    fn take(&mut self, days: &WorkingDays, day: NaiveDate) {
        if let Some((working, all)) = self.months.get_mut(day.month0() as usize) {
            *all += 1;
            *working += u32::from(days.is_working(day));
        }
        if self.estimated_from.is_none() && !days.is_announced(day) {
            self.estimated_from = Some(day);
        }
        match days.kind(day) {
            DayKind::MadeUp => self.made_up.push(day),
            DayKind::Holiday(name) => self.holiday(name, day),
            DayKind::Working | DayKind::Weekend | DayKind::Closed(_) => {}
        }
    }

    /// A day of the same name belongs to the holiday before it unless others lie between: a year ends with the days off
    /// of the new year after it.
    fn holiday(&mut self, name: &str, day: NaiveDate) {
        match self.holidays.last_mut() {
            Some((last, days)) if last == name => days.push(day),
            _ => self.holidays.push((name.to_owned(), vec![day])),
        }
    }

    /// Working days of the year.
    pub fn working(&self) -> u32 {
        self.months.iter().map(|(working, _)| working).sum()
    }
}

/// Shows a year.
///
/// # Errors
///
/// All problems of the settings or of the files of the calendar.
pub fn show(root: Option<&Path>, year: i32) -> Result<YearView, Error> {
    Ok(YearView::of(&legal_time::working_days_of(root)?, year))
}

/// What a new file adds.
#[derive(Clone, Debug, Default)]
pub struct Added {
    /// The file in the registry.
    pub file: PathBuf,
    /// The files of the carried calendar that were written with it, where the registry had none.
    pub carried: Vec<PathBuf>,
    /// The years, as they are with it.
    pub years: Vec<YearView>,
    /// Days of the years beside them that the file makes days off.
    pub other_off: Vec<NaiveDate>,
    /// Days of the years beside them that the file makes working days.
    pub other_work: Vec<NaiveDate>,
    /// What came of it for open cases.
    pub renewed: Renewed,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Adds a file of a new year's data to the registry, whole.
///
/// # Errors
///
/// All problems of the file, what it contradicts, or why it can not be written.
pub fn add(session: &Session, file: &Path) -> Result<Added, Error> {
    let (root, office) = (&session.registry.root, &session.registry.office);
    let files = CalendarFiles::of(Some(root), &office.calendar)?;
    let bytes = registry::read(file)?;
    let part = files.read_added(file, &bytes)?;
    let target = files.path(&file_name(&files.name, &part.years));
    if target.exists() {
        return Err(Error::Misuse(Misuse::FileExists { path: target }));
    }
    let carried = files.files().filter(|_| files.is_carried);
    let mut writes: Vec<(PathBuf, Vec<u8>)> =
        carried.map(|(name, bytes)| (files.path(name), bytes.to_vec())).collect();
    writes.push((target, bytes));
    let old = files.read()?.into_iter().flat_map(|old| old.years).collect();
    let (mut added, days) = Added::of(old, part.years, &office.closures);
    added.dry_run = session.dry_run;
    for (path, bytes) in writes {
        if !session.dry_run {
            registry::write(&path, &bytes)?;
        }
        added.carried.push(path.strip_prefix(root).map(Path::to_path_buf).unwrap_or(path));
    }
    added.file = added.carried.pop().unwrap_or_default();
    let place = session.registry.legal_time()?.place.clone();
    // Open deadlines are counted by it from now on, and the record says which last days that moved.
    let renewed = due::renew_by(session, &LegalTime { days, place })?;
    added.renewed = renewed.unwrap_or_default();
    Ok(added)
}

impl Added {
    /// What some years add to others, and the working days with them.
    fn of(
        old: Vec<AnnouncedYear>,
        new: Vec<AnnouncedYear>,
        closures: &[Closure],
    ) -> (Self, WorkingDays) {
        let numbers: Vec<i32> = new.iter().map(|year| year.year).collect();
        let is_other = |day: &&NaiveDate| !numbers.contains(&day.year());
        let other_off = new.iter().flat_map(|year| year.off.keys()).filter(is_other).copied();
        let other_work = new.iter().flat_map(|year| &year.work).filter(is_other).copied();
        let (other_off, other_work) = (other_off.collect(), other_work.collect());
        let all = old.into_iter().chain(new).collect();
        let days = WorkingDays::new(all).with_closures(closures.to_vec());
        let years = numbers.into_iter().map(|year| YearView::of(&days, year)).collect();
        (Self { years, other_off, other_work, ..Self::default() }, days)
    }
}

/// The name that the file of some years has: `cn-2027.yaml`.
fn file_name(calendar: &str, years: &[AnnouncedYear]) -> String {
    let years = || years.iter().map(|year| year.year);
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first != last => format!("{calendar}-{first}-{last}.yaml"),
        (first, _) => format!("{calendar}-{}.yaml", first.unwrap_or_default()),
    }
}

/// What shall be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The day it starts on.
    pub from: NaiveDate,
    /// How many; negative where days are counted backwards.
    pub count: i64,
    /// Of what.
    pub unit: Unit,
    /// A last day that is a rest day moves to the next working day.
    pub roll: bool,
    /// It is a term of validity.
    pub term: bool,
    /// It shall be told how it was counted.
    pub why: bool,
}

/// A period that was counted.
#[derive(Clone, Debug)]
pub struct CountView {
    /// What was asked.
    pub asked: Asked,
    /// The last day.
    pub last: NaiveDate,
    /// The rest day on which it would have ended.
    pub rolled_from: Option<NaiveDate>,
    /// Why the last day is a rest day, where it is one.
    pub rest: Option<Rest>,
    /// Some day that mattered was not announced yet.
    pub estimated: bool,
    /// How it was counted, where that was asked.
    pub why: Vec<Stretch>,
}

impl CountView {
    /// One that was not moved and is not explained.
    fn plain(days: &WorkingDays, asked: Asked, last: NaiveDate, estimated: bool) -> Self {
        let rest = days.kind(last).rest();
        Self { asked, last, rolled_from: None, rest, estimated, why: Vec::new() }
    }
}

/// Why something can not be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// The end lies beyond the years that a calendar has.
    #[error("beyond the years of a calendar")]
    Beyond,
    /// Months and years are not counted backwards.
    #[error("{0:?} can not be counted backwards")]
    NotBackwards(Unit),
    /// What has a meaning only where days are counted forwards.
    #[error("{0} has no meaning backwards")]
    OnlyForwards(&'static str),
    /// Terms of validity are not counted in working days.
    #[error("no term of validity is counted in working days")]
    TermOfWorkdays,
}

/// Counts a period.
///
/// # Errors
///
/// Why it can not be counted, or all problems of the settings or of the files of the calendar.
pub fn period(root: Option<&Path>, asked: Asked) -> Result<CountView, Error> {
    let days = legal_time::working_days_of(root)?;
    counted(&days, asked).map_err(|error| Error::Misuse(Misuse::Counting(error)))
}

fn counted(days: &WorkingDays, asked: Asked) -> Result<CountView, CountError> {
    let Ok(count) = u32::try_from(asked.count) else { return backwards(days, asked) };
    let Asked { from, unit, roll, why, .. } = asked;
    let period = Period { count, unit };
    if asked.term {
        if unit == Unit::Workdays {
            return Err(CountError::TermOfWorkdays);
        }
        let last = term_end(from, period).ok_or(CountError::Beyond)?;
        return Ok(CountView::plain(days, asked, last, false));
    }
    let counted = self::count(days, from, period, &[], roll).ok_or(CountError::Beyond)?;
    let last = counted.last_day().ok_or(CountError::Beyond)?;
    let why = if why { explain(days, from, period, &[], roll) } else { Vec::new() };
    let plain = CountView::plain(days, asked, last, counted.estimated);
    Ok(CountView { rolled_from: counted.rolled_from, why, ..plain })
}

/// 会前7日: so many days before a day, which itself does not count.
fn backwards(days: &WorkingDays, asked: Asked) -> Result<CountView, CountError> {
    let options = [("--roll", asked.roll), ("--term", asked.term), ("--why", asked.why)];
    if let Some((option, _)) = options.iter().find(|(_, given)| *given) {
        return Err(CountError::OnlyForwards(option));
    }
    let back = Days::new(asked.count.unsigned_abs());
    let last = match asked.unit {
        Unit::Workdays => days.add(asked.from, asked.count),
        Unit::Days => asked.from.checked_sub_days(back),
        unit => return Err(CountError::NotBackwards(unit)),
    };
    let last = last.filter(|day| *day >= WorkingDays::FIRST).ok_or(CountError::Beyond)?;
    let estimated = asked.unit == Unit::Workdays && !days.announced_between(last, asked.from);
    Ok(CountView::plain(days, asked, last, estimated))
}

/// What lies between two days, of which the first does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BetweenView {
    /// The first.
    pub from: NaiveDate,
    /// The second.
    pub to: NaiveDate,
    /// Calendar days; negative where the second is earlier.
    pub days: i64,
    /// Working days; negative where the second is earlier.
    pub workdays: i64,
    /// As a period of months that ends on the second, where there is one.
    pub months: Option<u32>,
    /// Some of the days were not announced yet.
    pub estimated: bool,
}

impl BetweenView {
    /// As a period of years, where there is one.
    pub fn years(&self) -> Option<u32> {
        self.months.filter(|months| months % 12 == 0).map(|months| months / 12)
    }
}

/// Says what lies between two days.
///
/// # Errors
///
/// All problems of the settings or of the files of the calendar.
pub fn between(root: Option<&Path>, from: NaiveDate, to: NaiveDate) -> Result<BetweenView, Error> {
    let days = legal_time::working_days_of(root)?;
    let (first, last) = (from.min(to), from.max(to));
    let apart = (to.year() - from.year()) * 12 + month(to) - month(from);
    let ends = |months: &u32| from.checked_add_months(Months::new(*months)) == Some(to);
    Ok(BetweenView {
        from,
        to,
        days: (to - from).num_days(),
        workdays: days.between(from, to),
        months: u32::try_from(apart).ok().filter(|months| *months > 0).filter(ends),
        estimated: !days.announced_between(first, last),
    })
}

fn month(day: NaiveDate) -> i32 {
    i32::try_from(day.month()).unwrap_or_default()
}
