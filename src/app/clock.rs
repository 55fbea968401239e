//! The only place that asks what time it is.
//!
//! `FASHEN_NOW` freezes the clock, for tests and for replays. Nothing else may call `now()`.

use crate::app::{Error, Misuse};
use chrono::{DateTime, FixedOffset, SubsecRound, Utc};

/// Seconds east of Greenwich of the whole country's time.
const BEIJING: i32 = 8 * 3600;

/// Now, to the second, in the country's time; `frozen` is the value of `FASHEN_NOW`, if it is set.
///
/// # Errors
///
/// [`Misuse::NotATime`] when `frozen` is not RFC 3339.
pub fn now(frozen: Option<&str>) -> Result<DateTime<FixedOffset>, Error> {
    let zone = FixedOffset::east_opt(BEIJING).unwrap_or_else(|| chrono::Offset::fix(&Utc));
    match frozen {
        Some(text) => DateTime::parse_from_rfc3339(text)
            .map(|time| time.with_timezone(&zone).trunc_subsecs(0))
            .map_err(|_| Error::Misuse(Misuse::NotATime { text: text.to_owned() })),
        None => Ok(Utc::now().with_timezone(&zone).trunc_subsecs(0)),
    }
}
