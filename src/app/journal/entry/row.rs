//! The row of an entry: what lists need of its life, so that no list folds events.
//!
//! A cache, made anew from the events whenever it is not as they say.

use super::stored::{StoredEntry, StoredFiled};
use crate::domain::catalogue::{Bearing, End, Entry, Life, Mark, Relation, Standing, Tie};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An entry as lists read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRow {
    entry: StoredEntry,
    filed: Option<StoredFiled>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    marks: Vec<StoredMark>,
    /// How it stands to others, as its own events say: who acts, how, on whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ties: Vec<(String, String, String)>,
}

/// Something that bears on the status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredMark {
    recorded: NaiveDate,
    from: NaiveDate,
    /// `amended`, `suspended`, `resumed`, `renewed`, or the name of an end.
    bearing: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    revives: bool,
}

impl From<&Life> for EntryRow {
    fn from(life: &Life) -> Self {
        let tie = |tie: Tie| {
            let (subject, object) = (tie.subject.to_string(), tie.object.to_string());
            (subject, tie.relation.as_str().to_owned(), object)
        };
        Self {
            entry: (&life.entry).into(),
            filed: life.entry.filed.as_ref().map(Into::into),
            marks: life.standing().marks.iter().map(Into::into).collect(),
            ties: life.ties().into_iter().map(tie).collect(),
        }
    }
}

impl EntryRow {
    /// The entry, what bears on its status, and its ties; none when the row is damaged.
    pub fn read(self) -> Option<(Entry, Standing, Vec<Tie>)> {
        let entry = Entry { filed: self.filed.map(Into::into), ..self.entry.read()? };
        let marks = self.marks.into_iter().map(StoredMark::read).collect::<Option<_>>()?;
        let tie = |(subject, relation, object): (String, String, String)| {
            let relation = Relation::named(&relation)?;
            Some(Tie { subject: subject.into(), relation, object: object.into() })
        };
        let ties = self.ties.into_iter().map(tie).collect::<Option<_>>()?;
        Some((entry, Standing { marks }, ties))
    }
}

impl From<&Mark> for StoredMark {
    fn from(mark: &Mark) -> Self {
        let (bearing, until, revives) = match mark.bearing {
            Bearing::Amended => ("amended", None, false),
            Bearing::Ended(end) => (end.as_str(), None, false),
            Bearing::Suspended(until) => ("suspended", until, false),
            Bearing::Resumed => ("resumed", None, false),
            Bearing::Renewed { until, revives } => ("renewed", until, revives),
        };
        Self {
            recorded: mark.recorded,
            from: mark.from,
            bearing: bearing.to_owned(),
            until,
            revives,
        }
    }
}

impl StoredMark {
    fn read(self) -> Option<Mark> {
        let bearing = match self.bearing.as_str() {
            "amended" => Bearing::Amended,
            "suspended" => Bearing::Suspended(self.until),
            "resumed" => Bearing::Resumed,
            "renewed" => Bearing::Renewed { until: self.until, revives: self.revives },
            end => Bearing::Ended(End::named(end)?),
        };
        Some(Mark { recorded: self.recorded, from: self.from, bearing })
    }
}
