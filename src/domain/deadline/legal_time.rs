//! Legal time: the working days and the figures of the place that deadlines are counted by.

use crate::domain::calendar::{Period, WorkingDays};
use crate::domain::law::Jurisdiction;
use crate::domain::workflow::DeadlineRule;

/// The working days and the figures of the place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalTime {
    /// Which days are working days.
    pub days: WorkingDays,
    /// What the place has settled.
    pub place: Jurisdiction,
}

/// How long, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Length {
    /// How long.
    pub period: Period,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// Set where the figure is not verified for the place.
    pub unconfirmed: Option<String>,
    /// The parameter of the place that set it.
    pub parameter: Option<String>,
}

impl LegalTime {
    /// The maximum of a rule in this place.
    pub fn most(&self, rule: &DeadlineRule) -> Option<Length> {
        rule.within.map(|within| self.length(rule, within, true))
    }

    /// The minimum of a rule in this place.
    pub fn least(&self, rule: &DeadlineRule) -> Option<Length> {
        rule.at_least.map(|least| self.length(rule, least, rule.within.is_none()))
    }

    /// What the place says where it says something, else what the rule says.
    fn length(&self, rule: &DeadlineRule, written: Period, is_parameter: bool) -> Length {
        let named = rule.parameter.as_ref().filter(|_| is_parameter);
        let set = named.and_then(|name| Some((name, self.place.period(name)?)));
        let Some((name, (period, parameter))) = set else {
            let (basis, unconfirmed) = (rule.basis.clone(), rule.unconfirmed.clone());
            return Length { period: written, basis, unconfirmed, parameter: None };
        };
        let unsure = || parameter.note.clone().or_else(|| rule.unconfirmed.clone());
        let sure = parameter.certainty.is_sure();
        let unconfirmed = (!sure).then(|| unsure().unwrap_or_default());
        let basis = parameter.basis.clone().or_else(|| rule.basis.clone());
        Length { period, basis, unconfirmed, parameter: Some(name.clone()) }
    }
}
