//! The written form of a legal time, and of its adoption.
//!
//! The form is a promise like that of events: a legal time is known by the digest of these bytes, and what a last day was
//! at some time can be counted again from them.

use super::{JournalError, stored};
use crate::domain::calendar::{AnnouncedYear, Closure, Period, WorkingDays};
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::law::{Certainty, Jurisdiction, Parameter, ParameterValue, YearlyDuty};
use chrono::{DateTime, FixedOffset, NaiveDate};
use fashen_store::Store;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The form of a legal time.
const FORM: u32 = 1;

/// Records of a stream asked for at a time.
const PAGE: usize = 1_000;

/// That a legal time was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Adopted {
    /// The legal time.
    pub(in crate::app) time: Digest,
    /// The one before.
    pub(in crate::app) before: Option<Digest>,
    /// Open cases that were counted anew.
    pub(in crate::app) cases: u64,
    /// Last days that moved, as many as there is room for.
    pub(in crate::app) moved: Vec<MovedDay>,
}

/// A last day that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedDay {
    /// The case.
    pub case: String,
    /// The deadline.
    pub deadline: String,
    /// Which start of it.
    pub ordinal: u32,
    /// The day before; none while it stood still.
    pub from: Option<NaiveDate>,
    /// The day after.
    pub to: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
struct StoredAdopted {
    v: u32,
    at: DateTime<FixedOffset>,
    by: String,
    legal_time: String,
    before: Option<String>,
    cases: u64,
    moved: Vec<MovedDay>,
}

/// The bytes of the record of an adoption.
pub(in crate::app) fn write_adopted(
    at: DateTime<FixedOffset>,
    by: &str,
    adopted: &Adopted,
) -> Result<Vec<u8>, JournalError> {
    stored::bytes(&StoredAdopted {
        v: FORM,
        at,
        by: by.to_owned(),
        legal_time: adopted.time.to_string(),
        before: adopted.before.as_ref().map(ToString::to_string),
        cases: adopted.cases,
        moved: adopted.moved.clone(),
    })
}

/// Every adoption, in order, with when it was.
pub(in crate::app) fn adoptions(
    store: &dyn Store,
) -> Result<Vec<(DateTime<FixedOffset>, Adopted)>, crate::app::Error> {
    let (mut found, mut from) = (Vec::new(), 0);
    loop {
        let records = store.read("registry", from, PAGE)?;
        for record in &records {
            // The first record is the birth of the registry.
            let Ok(read) = serde_json::from_slice::<StoredAdopted>(&record.payload) else {
                continue;
            };
            let damaged = || JournalError::Damaged { what: format!("registry#{}", record.version) };
            let digest = |text: &str| text.parse::<Digest>().map_err(|_| damaged());
            let before = read.before.as_deref().map(digest).transpose()?;
            let (time, cases, moved) = (digest(&read.legal_time)?, read.cases, read.moved);
            found.push((read.at, Adopted { time, before, cases, moved }));
        }
        from += records.len() as u64;
        if records.len() < PAGE {
            return Ok(found);
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredTime {
    v: u32,
    years: Vec<StoredYear>,
    closures: Vec<StoredClosure>,
    place: StoredPlace,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredYear {
    year: i32,
    notices: Vec<String>,
    off: BTreeMap<NaiveDate, String>,
    work: BTreeSet<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredClosure {
    day: NaiveDate,
    name: String,
    basis: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredPlace {
    id: String,
    title: String,
    parameters: BTreeMap<String, StoredParameter>,
    yearly: Vec<StoredDuty>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredParameter {
    title: String,
    period: Option<String>,
    word: Option<String>,
    basis: Option<String>,
    certainty: StoredCertainty,
    source: Option<String>,
    note: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredDuty {
    id: String,
    title: String,
    month: u32,
    day: u32,
    basis: Option<String>,
    certainty: StoredCertainty,
    note: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum StoredCertainty {
    Verified,
    SecondHand,
    Recalled,
    Unknown,
    Confirmed { by: Option<String>, on: Option<NaiveDate> },
}

/// The bytes of a legal time; the same time has the same bytes.
pub(in crate::app) fn write_legal_time(time: &LegalTime) -> Result<Vec<u8>, JournalError> {
    let year = |year: &AnnouncedYear| StoredYear {
        year: year.year,
        notices: year.notices.clone(),
        off: year.off.clone(),
        work: year.work.clone(),
    };
    let closure = |closure: &Closure| StoredClosure {
        day: closure.day,
        name: closure.name.clone(),
        basis: closure.basis.clone(),
    };
    let place = &time.place;
    stored::bytes(&StoredTime {
        v: FORM,
        years: time.days.years().iter().map(year).collect(),
        closures: time.days.closures().iter().map(closure).collect(),
        place: StoredPlace {
            id: place.id.clone(),
            title: place.title.clone(),
            parameters: place.parameters.iter().map(|(id, one)| (id.clone(), one.into())).collect(),
            yearly: place.yearly.iter().map(Into::into).collect(),
        },
    })
}

/// The legal time of some bytes.
pub(in crate::app) fn read_legal_time(bytes: &[u8]) -> Result<LegalTime, JournalError> {
    let damaged = || JournalError::Damaged { what: "a legal time".to_owned() };
    let stored: StoredTime = serde_json::from_slice(bytes).map_err(|_| damaged())?;
    if stored.v != FORM {
        return Err(damaged());
    }
    let year = |year: StoredYear| AnnouncedYear {
        year: year.year,
        notices: year.notices,
        off: year.off,
        work: year.work,
    };
    let closure = |one: StoredClosure| Closure { day: one.day, name: one.name, basis: one.basis };
    let StoredPlace { id, title, parameters, yearly } = stored.place;
    let parameter = |(id, one): (String, StoredParameter)| Some((id, one.read()?));
    let parameters: Option<BTreeMap<_, _>> = parameters.into_iter().map(parameter).collect();
    let parameters = parameters.ok_or_else(damaged)?;
    let yearly = yearly.into_iter().map(Into::into).collect();
    let days = WorkingDays::new(stored.years.into_iter().map(year).collect());
    let days = days.with_closures(stored.closures.into_iter().map(closure).collect());
    Ok(LegalTime { days, place: Jurisdiction { id, title, parameters, yearly } })
}

impl From<&Parameter> for StoredParameter {
    fn from(one: &Parameter) -> Self {
        let (period, word) = match &one.value {
            Some(ParameterValue::Period(period)) => (Some(period.to_string()), None),
            Some(ParameterValue::Word(word)) => (None, Some(word.clone())),
            None => (None, None),
        };
        Self {
            title: one.title.clone(),
            period,
            word,
            basis: one.basis.clone(),
            certainty: (&one.certainty).into(),
            source: one.source.clone(),
            note: one.note.clone(),
        }
    }
}

impl StoredParameter {
    fn read(self) -> Option<Parameter> {
        let value = match (self.period, self.word) {
            (Some(period), _) => Some(ParameterValue::Period(period.parse::<Period>().ok()?)),
            (None, word) => word.map(ParameterValue::Word),
        };
        let Self { title, basis, certainty, source, note, .. } = self;
        Some(Parameter { title, value, basis, certainty: certainty.into(), source, note })
    }
}

impl From<&YearlyDuty> for StoredDuty {
    fn from(duty: &YearlyDuty) -> Self {
        Self {
            id: duty.id.clone(),
            title: duty.title.clone(),
            month: duty.by.0,
            day: duty.by.1,
            basis: duty.basis.clone(),
            certainty: (&duty.certainty).into(),
            note: duty.note.clone(),
        }
    }
}

impl From<StoredDuty> for YearlyDuty {
    fn from(stored: StoredDuty) -> Self {
        let StoredDuty { id, title, month, day, basis, certainty, note } = stored;
        Self { id, title, by: (month, day), basis, certainty: certainty.into(), note }
    }
}

impl From<&Certainty> for StoredCertainty {
    fn from(certainty: &Certainty) -> Self {
        match certainty {
            Certainty::Verified => Self::Verified,
            Certainty::SecondHand => Self::SecondHand,
            Certainty::Recalled => Self::Recalled,
            Certainty::Unknown => Self::Unknown,
            Certainty::Confirmed { by, on } => Self::Confirmed { by: by.clone(), on: *on },
        }
    }
}

impl From<StoredCertainty> for Certainty {
    fn from(stored: StoredCertainty) -> Self {
        match stored {
            StoredCertainty::Verified => Self::Verified,
            StoredCertainty::SecondHand => Self::SecondHand,
            StoredCertainty::Recalled => Self::Recalled,
            StoredCertainty::Unknown => Self::Unknown,
            StoredCertainty::Confirmed { by, on } => Self::Confirmed { by, on },
        }
    }
}
