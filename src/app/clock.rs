//! The only place that asks what time it is.
//!
//! `FASHEN_NOW` freezes the clock, for tests and for replays. Nothing else may call `now()`.

use crate::app::{Error, Misuse};
use crate::domain::limits;
use chrono::{DateTime, FixedOffset, SubsecRound, TimeDelta, Utc};

/// Seconds east of Greenwich of the whole country's time.
const BEIJING: i32 = 8 * 3600;

/// Now, to the second, in the country's time; `frozen` is the value of `FASHEN_NOW`, if it is set.
///
/// # Errors
///
/// [`Misuse::NotATime`] when `frozen` is not RFC 3339.
pub fn now(frozen: Option<&str>) -> Result<DateTime<FixedOffset>, Error> {
    let zone = zone();
    match frozen {
        Some(text) => DateTime::parse_from_rfc3339(text)
            .map(|time| time.with_timezone(&zone).trunc_subsecs(0))
            .map_err(|_| Error::Misuse(Misuse::NotATime { text: text.to_owned() })),
        None => Ok(Utc::now().with_timezone(&zone).trunc_subsecs(0)),
    }
}

/// Whether a clock is so far behind the newest event that its date must be wrong.
pub(super) fn is_behind(now: DateTime<FixedOffset>, newest: DateTime<FixedOffset>) -> bool {
    newest - now > TimeDelta::hours(limits::CLOCK_BEHIND_HOURS)
}

/// The time of the day at so many seconds since 1970; nothing where they are not known.
pub fn of_day(seconds: u64) -> Option<String> {
    let time = DateTime::from_timestamp(i64::try_from(seconds).ok().filter(|at| *at > 0)?, 0)?;
    Some(time.with_timezone(&zone()).format("%H:%M:%S").to_string())
}

fn zone() -> FixedOffset {
    FixedOffset::east_opt(BEIJING).unwrap_or_else(|| chrono::Offset::fix(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_the_day_is_the_country_s() {
        assert_eq!(of_day(1_760_000_000).as_deref(), Some("16:53:20"));
        assert_eq!(of_day(0), None);
        assert_eq!(of_day(u64::MAX), None);
    }
}
