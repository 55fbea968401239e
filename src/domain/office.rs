//! The office whose registry this is: the organ, its superior, its people, its numbering.
//!
//! Data of `fashen.yaml`, checked. It must never hold law: what the law leaves to a place comes as a
//! parameter here, with its basis.

use crate::domain::calendar::Closure;
use crate::domain::law::OfficePlace;
use crate::domain::name::{PersonId, RoleId};
pub use crate::domain::series::Series;

/// The office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// 制定机关: the organ that issues documents.
    pub organ: String,
    /// 备案机关: the government it files with.
    pub superior: String,
    /// 审核机构: the body or person in whose name opinions are given.
    pub reviewer: String,
    /// The people, in the order of the file.
    pub people: Vec<Person>,
    /// Numbering series, in the order of the file.
    pub series: Vec<Series>,
    /// The language of the interface where nobody chose one (`zh`, `en`).
    pub locale: String,
    /// The calendar that working days are counted by (`cn`).
    pub calendar: String,
    /// 本地停止办公: days on which the office is closed for reasons of its own, in the order of the file.
    pub closures: Vec<Closure>,
    /// Its place, and what of that place it has confirmed.
    pub jurisdiction: OfficePlace,
    /// The public site.
    pub site: Site,
}

/// 办理人: a person of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Short name for the command line.
    pub id: PersonId,
    /// Name as printed on papers.
    pub name: String,
    /// 所在单位.
    pub unit: Option<String>,
    /// What the person may do.
    pub roles: Vec<RoleId>,
}

/// The public site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its name; the organ's when empty.
    pub title: String,
    /// How the office can be reached; printed at the foot.
    pub contact: String,
}

impl Office {
    /// The calendar where the office names none.
    pub const CALENDAR: &str = "cn";

    /// The person of that name.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The people who have a role.
    pub fn people_of<'a>(&'a self, role: &'a RoleId) -> impl Iterator<Item = &'a Person> {
        self.people.iter().filter(move |person| person.roles.contains(role))
    }

    /// The series of that name.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.id == *id)
    }
}
