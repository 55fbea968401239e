//! A period as the law writes it: a number and a unit (`15 workdays`).
//!
//! It must never be turned into a date here without a calendar: 工作日 and 日 are counted differently.

use crate::domain::limits;
use std::fmt;
use std::str::FromStr;

/// What a period is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 工作日: days on which offices work, make-up days included.
    Workdays,
    /// 日: calendar days.
    Days,
    /// 月: calendar months.
    Months,
    /// 年: calendar years.
    Years,
}

/// A number of units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// Whether it is longer than [`limits::PERIOD_YEARS`]: no rule says so, and no calendar reaches so far.
    pub fn is_too_long(self) -> bool {
        let years = limits::PERIOD_YEARS;
        let most = match self.unit {
            Unit::Workdays | Unit::Days => years * 365,
            Unit::Months => years * 12,
            Unit::Years => years,
        };
        self.count > most
    }
}

/// A text that is not a period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a period: {0:?}; expected a number and workdays, days, months or years")]
pub struct PeriodError(pub String);

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let wrong = || PeriodError(text.to_owned());
        let (count, unit) = text.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
        let unit = match unit.trim() {
            "workday" | "workdays" => Unit::Workdays,
            "day" | "days" => Unit::Days,
            "month" | "months" => Unit::Months,
            "year" | "years" => Unit::Years,
            _ => return Err(wrong()),
        };
        Ok(Self { count: count.parse().map_err(|_| wrong())?, unit })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Workdays => "workdays",
            Unit::Days => "days",
            Unit::Months => "months",
            Unit::Years => "years",
        };
        write!(f, "{} {unit}", self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_reads_back_as_it_was_written() {
        for text in ["15 workdays", "30 days", "6 months", "5 years"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        assert_eq!("1 day".parse(), Ok(Period { count: 1, unit: Unit::Days }));
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in ["", "15", "workdays", "-1 days", "15 weeks", "1.5 days"] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError(text.to_owned())));
        }
    }
}
