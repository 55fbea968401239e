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
