//! `workflows/calendars/NAME.yaml`: the days off and the working weekends that were announced, year by year.

use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Reader};
use super::shape::{CALENDAR, OFF, YEAR};
use super::workflow::text;
use crate::domain::calendar::{AnnouncedYear, WorkingDays, day_of};

/// What a day is written like.
const LIKE: &str = "2026-01-01";

/// Reads the whole file.
pub(super) fn working_days(reader: &mut Reader, at: &At<'_>) -> WorkingDays {
    let keys = reader.keys(at, Expected::Map, &CALENDAR);
    let _ = reader.needed(&keys, "calendar").and_then(|at| reader.name(&at));
    let _ = text(reader, &keys, "title");
    let years = reader.needed(&keys, "years").map(|at| reader.list(&at)).unwrap_or_default();
    WorkingDays::new(years.iter().map(|at| year(reader, at)).collect())
}

fn year(reader: &mut Reader, at: &At<'_>) -> AnnouncedYear {
    let keys = reader.keys(at, Expected::Map, &YEAR);
    let number = reader.needed(&keys, "year").map(|at| reader.whole(&at)).unwrap_or_default();
    let mut year = AnnouncedYear {
        year: i32::try_from(number).unwrap_or_default(),
        notices: keys.get("notices").map(|at| reader.texts(&at)).unwrap_or_default(),
        ..AnnouncedYear::default()
    };
    for at in keys.get("off").map(|at| reader.list(&at)).unwrap_or_default() {
        let holiday = reader.keys(&at, Expected::Map, &OFF);
        let name = reader.needed(&holiday, "name").and_then(|at| reader.text(&at));
        let days = reader.needed(&holiday, "days").map(|at| reader.list(&at)).unwrap_or_default();
        for at in days {
            let Some(text) = day(reader, &at) else { continue };
            year.off.extend(day_of(&text).map(|day| (day, name.clone().unwrap_or_default())));
        }
    }
    for at in keys.get("work").map(|at| reader.list(&at)).unwrap_or_default() {
        let text = day(reader, &at);
        year.work.extend(text.and_then(|text| day_of(&text)));
    }
    year
}

/// Words that are a day.
fn day(reader: &mut Reader, at: &At<'_>) -> Option<String> {
    let text = reader.text(at)?;
    if day_of(&text).is_none() {
        let kind = ProblemKind::WrongForm { text, like: LIKE };
        reader.note(at.place.clone(), Aim::Value, kind);
        return None;
    }
    Some(text)
}
