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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::{Certainty, Confirmation, OfficePlace, Parameter, ParameterValue};
    use crate::domain::workflow::Condition;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    /// A rule with such a maximum and minimum, for which the place may have a figure.
    fn rule(within: Option<&str>, at_least: Option<&str>) -> DeadlineRule {
        DeadlineRule {
            id: "filing".into(),
            title: "报送备案".into(),
            from: Vec::new(),
            until: Vec::new(),
            restart: Vec::new(),
            within: within.map(period),
            at_least: at_least.map(period),
            whole_days: false,
            unless: Condition::default(),
            paused_in: Vec::new(),
            remind: None,
            roll: None,
            escalate: None,
            basis: Some("包里写的依据".into()),
            parameter: Some("filing_period".into()),
            unconfirmed: Some("包里写的待确认".into()),
        }
    }

    /// A place with one figure.
    fn place(value: Option<&str>, certainty: Certainty, note: Option<&str>) -> LegalTime {
        let parameter = Parameter {
            title: "报送备案期限".into(),
            value: value.map(|text| ParameterValue::Period(period(text))),
            basis: matches!(certainty, Certainty::Verified).then(|| "本地的依据".into()),
            certainty,
            source: None,
            note: note.map(Into::into),
        };
        let mut place = Jurisdiction::default();
        place.parameters.insert("filing_period".into(), parameter);
        LegalTime { days: WorkingDays::default(), place }
    }

    #[test]
    fn a_verified_figure_of_the_place_replaces_that_of_the_rule_and_its_mark() {
        let time = place(Some("20 days"), Certainty::Verified, Some("一般"));
        let most = time.most(&rule(Some("15 days"), Some("5 days"))).unwrap();
        assert_eq!((most.period, most.basis.as_deref()), (period("20 days"), Some("本地的依据")));
        assert_eq!((most.unconfirmed, most.parameter.as_deref()), (None, Some("filing_period")));
        // With a maximum to replace, the minimum stays as it is written.
        let least = time.least(&rule(Some("15 days"), Some("5 days"))).unwrap();
        assert_eq!((least.period, least.parameter), (period("5 days"), None));
        assert_eq!(least.unconfirmed.as_deref(), Some("包里写的待确认"));
    }

    #[test]
    fn without_a_maximum_the_figure_is_the_minimum() {
        let time = place(Some("7 workdays"), Certainty::SecondHand, None);
        let rule = rule(None, Some("30 days"));
        assert_eq!(time.most(&rule), None);
        let least = time.least(&rule).unwrap();
        assert_eq!(least.period, period("7 workdays"));
        assert_eq!(least.unconfirmed.as_deref(), Some("包里写的待确认"), "no note of its own");
    }

    #[test]
    fn a_figure_that_nobody_verified_counts_with_a_mark() {
        for certainty in [Certainty::SecondHand, Certainty::Recalled, Certainty::Unknown] {
            let time = place(Some("20 days"), certainty, Some("没有查到"));
            let most = time.most(&rule(Some("15 days"), None)).unwrap();
            assert_eq!(most.period, period("20 days"));
            assert_eq!(most.unconfirmed.as_deref(), Some("没有查到"));
            assert_eq!(most.basis.as_deref(), Some("包里写的依据"));
        }
    }

    #[test]
    fn a_place_that_says_nothing_leaves_the_rule_as_it_is_written() {
        let silent = LegalTime::default();
        let empty = place(None, Certainty::Unknown, Some("没有查到"));
        let mut words = empty.clone();
        let word = ParameterValue::Word("yes".into());
        words.place.parameters.get_mut("filing_period").unwrap().value = Some(word);
        for time in [silent, empty, words] {
            let most = time.most(&rule(Some("15 days"), None)).unwrap();
            assert_eq!((most.period, most.parameter), (period("15 days"), None));
            assert_eq!(most.unconfirmed.as_deref(), Some("包里写的待确认"));
        }
    }

    #[test]
    fn what_the_office_confirms_changes_the_length_and_clears_the_mark() {
        let time = place(Some("15 days"), Certainty::Unknown, Some("没有查到"));
        let confirmation = Confirmation {
            value: ParameterValue::Period(period("30 days")),
            basis: "某办法第八条".into(),
            by: Some("wang".into()),
            on: None,
        };
        let confirmed = [("filing_period".into(), confirmation)].into();
        let office = OfficePlace { place: None, confirmed };
        let place = time.place.clone().confirmed(&office.confirmed);
        let most = LegalTime { place, ..time }.most(&rule(Some("15 days"), None)).unwrap();
        assert_eq!((most.period, most.unconfirmed), (period("30 days"), None));
        assert_eq!(most.basis.as_deref(), Some("某办法第八条"));
    }
}
