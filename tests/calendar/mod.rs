//! Legal time against a slow count of our own, against examples worked out by hand, and against calendars that are not
//! ours.

mod addition;
mod example;
mod explained;
mod made_up;
mod model;
mod oracle;
mod property;

use crate::support::ROOT;
use chrono::NaiveDate;
use fashen::domain::calendar::WorkingDays;
use fashen::input::yaml;
use std::path::Path;

/// The calendar that is shipped.
fn shipped() -> WorkingDays {
    let file = Path::new(ROOT).join("workflows/calendars/cn.yaml");
    let bytes = std::fs::read(file).unwrap();
    yaml::working_days(&bytes).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
