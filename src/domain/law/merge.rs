//! One place over another, and what the office has confirmed over both.
//!
//! Only whole parameters go over whole parameters: a figure must never be shown with the basis of another.

use super::{Certainty, Jurisdiction, Parameter, ParameterValue};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The place of an office that names none: what is the same in the whole country.
pub const DEFAULT_PLACE: &str = "cn";

/// What an office says of its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficePlace {
    /// The name of the place; none where the office names none.
    pub place: Option<String>,
    /// What it has confirmed, by the name of the parameter.
    pub confirmed: BTreeMap<String, Confirmation>,
}

/// A figure that the office has found in a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The figure.
    pub value: ParameterValue,
    /// The rule that it was found in.
    pub basis: String,
    /// By whom.
    pub by: Option<String>,
    /// When.
    pub on: Option<NaiveDate>,
}

impl OfficePlace {
    /// The name of the place.
    pub fn name(&self) -> &str {
        self.place.as_deref().unwrap_or(DEFAULT_PLACE)
    }
}

impl Jurisdiction {
    /// This place where it says something, else the one that it extends.
    #[must_use]
    pub fn over(mut self, base: Self) -> Self {
        for (name, parameter) in base.parameters {
            self.parameters.entry(name).or_insert(parameter);
        }
        let missing = |id: &str| !self.yearly.iter().any(|own| own.id == id);
        let more: Vec<_> = base.yearly.into_iter().filter(|duty| missing(&duty.id)).collect();
        self.yearly.extend(more);
        self.yearly.sort_by(|one, two| (one.by, &one.id).cmp(&(two.by, &two.id)));
        self
    }

    /// The place with what the office has confirmed; a parameter of which the place says nothing is added.
    #[must_use]
    pub fn confirmed(mut self, confirmed: &BTreeMap<String, Confirmation>) -> Self {
        for (name, Confirmation { value, basis, by, on }) in confirmed {
            let title = self.parameters.get(name).map(|parameter| parameter.title.clone());
            let parameter = Parameter {
                title: title.unwrap_or_else(|| name.clone()),
                value: Some(value.clone()),
                basis: Some(basis.clone()),
                certainty: Certainty::Confirmed { by: by.clone(), on: *on },
                source: None,
                note: None,
            };
            self.parameters.insert(name.clone(), parameter);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{PARAMETERS, YearlyDuty};
    use super::*;
    use proptest::prelude::*;

    fn parameter(title: &str, days: u32) -> Parameter {
        Parameter {
            title: title.to_owned(),
            value: format!("{days} days").parse().ok().map(ParameterValue::Period),
            basis: None,
            certainty: Certainty::Unknown,
            source: None,
            note: Some("没有查到".to_owned()),
        }
    }

    /// A place that settles some parameters and has some duties: days and months tell whose they are.
    fn place(n: u32, names: &[usize], duties: &[u32]) -> Jurisdiction {
        let parameter_at = |index: &usize| PARAMETERS[index % PARAMETERS.len()].to_owned();
        let duty = |id: &u32| YearlyDuty {
            id: format!("d{id}"),
            title: n.to_string(),
            by: (n + 1, id % 28 + 1),
            basis: None,
            certainty: Certainty::Unknown,
            note: None,
        };
        let mut duties = duties.to_vec();
        duties.sort_unstable();
        duties.dedup();
        let place = Jurisdiction {
            id: format!("p{n}"),
            title: n.to_string(),
            parameters: names.iter().map(|one| (parameter_at(one), parameter("期限", n))).collect(),
            yearly: duties.iter().map(duty).collect(),
        };
        place.over(Jurisdiction::default())
    }

    proptest! {
        /// The nearest place that says something holds, whole; how the row is put together makes no difference.
        #[test]
        fn of_several_places_the_nearest_that_speaks_holds(
            said in proptest::collection::vec((
                proptest::collection::vec(0_usize..20, 0..12),
                proptest::collection::vec(0_u32..9, 0..6),
            ), 3),
            confirmed in proptest::collection::vec(0_usize..20, 0..4),
        ) {
            let all: Vec<_> = (0..).zip(&said).map(|(n, (names, duties))| place(n, names, duties)).collect();
            let [a, b, c] = all.as_slice() else { unreachable!() };
            let whole = a.clone().over(b.clone()).over(c.clone());
            prop_assert_eq!(&whole, &a.clone().over(b.clone().over(c.clone())));
            let confirmation = Confirmation {
                value: ParameterValue::Word("yes".to_owned()), basis: "某办法".to_owned(), by: None, on: None,
            };
            let confirmed: BTreeMap<_, _> = confirmed.iter()
                .map(|index| (PARAMETERS[index % PARAMETERS.len()].to_owned(), confirmation.clone()))
                .collect();
            let last = whole.clone().confirmed(&confirmed);
            for name in PARAMETERS {
                let nearest = all.iter().find_map(|place| place.parameters.get(*name));
                prop_assert_eq!(whole.parameters.get(*name), nearest);
                let found = last.parameters.get(*name);
                if confirmed.contains_key(*name) {
                    let found = found.unwrap();
                    prop_assert!(found.certainty.is_sure() && found.note.is_none());
                    prop_assert_eq!(found.basis.as_deref(), Some("某办法"));
                } else {
                    prop_assert_eq!(found, nearest);
                }
            }
            for duty in &whole.yearly {
                let nearest = all.iter().find_map(|place| place.yearly.iter().find(|one| one.id == duty.id));
                prop_assert_eq!(Some(duty), nearest);
            }
            prop_assert!(whole.yearly.is_sorted_by_key(|duty| (duty.by, duty.id.clone())));
        }
    }
}
