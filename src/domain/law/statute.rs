//! 法律法规: an instrument that others cite, with what is known of its life.
//!
//! A date that nobody has read is absent; nothing here may be worked out from the name of a law.

use super::Certainty;
use super::renumbering::Renumbering;
use super::statutes::plain_title;
use chrono::NaiveDate;

/// An instrument of the law library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statute {
    /// Its title, without 中华人民共和国 and without 《》: what it is known by in files and records.
    pub title: String,
    /// Other names: short forms, former titles.
    pub aliases: Vec<String>,
    /// What it is.
    pub kind: StatuteKind,
    /// Its versions, the oldest first; of the first one often nothing is known but that it was.
    pub versions: Vec<Version>,
    /// When it ceased to hold.
    pub repealed: Option<Repeal>,
    /// Where the articles of an older version, or of a statute that it replaced, are in it.
    pub renumbered: Vec<Renumbering>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: Option<String>,
    /// What else there is to know.
    pub note: Option<String>,
}

/// What an instrument is, by who makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatuteKind {
    /// 宪法
    Constitution,
    /// 法律, decisions of the same rank included.
    Law,
    /// 行政法规
    AdministrativeRegulation,
    /// 监察法规
    SupervisoryRegulation,
    /// 党内法规
    PartyRegulation,
    /// 司法解释
    JudicialInterpretation,
    /// 地方性法规
    LocalRegulation,
    /// 部门规章
    DepartmentRule,
    /// 地方政府规章
    LocalRule,
    /// 行政规范性文件
    NormativeDocument,
}

impl StatuteKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Constitution,
        Self::Law,
        Self::AdministrativeRegulation,
        Self::SupervisoryRegulation,
        Self::PartyRegulation,
        Self::JudicialInterpretation,
        Self::LocalRegulation,
        Self::DepartmentRule,
        Self::LocalRule,
        Self::NormativeDocument,
    ];

    /// Its name in files and for programs, which never changes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Constitution => "constitution",
            Self::Law => "law",
            Self::AdministrativeRegulation => "administrative_regulation",
            Self::SupervisoryRegulation => "supervisory_regulation",
            Self::PartyRegulation => "party_regulation",
            Self::JudicialInterpretation => "judicial_interpretation",
            Self::LocalRegulation => "local_regulation",
            Self::DepartmentRule => "department_rule",
            Self::LocalRule => "local_rule",
            Self::NormativeDocument => "normative_document",
        }
    }

    /// The kind of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == name)
    }
}

/// A version of an instrument: as it was first made, or as it was amended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// 通过
    pub passed: Option<NaiveDate>,
    /// 公布
    pub published: Option<NaiveDate>,
    /// 施行
    pub in_force: Option<NaiveDate>,
    /// The number that it was published with: 国务院令第713号.
    pub number: Option<String>,
    /// How many articles it has.
    pub articles: Option<u32>,
}

impl Version {
    /// When it began to hold; where that is not known, when it was published or passed, before which it can not hold.
    pub fn begun(&self) -> Option<NaiveDate> {
        self.in_force.or(self.published).or(self.passed)
    }

    /// The first day that its words are known of.
    pub fn made(&self) -> Option<NaiveDate> {
        self.passed.or(self.published).or(self.in_force)
    }
}

/// That an instrument was repealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeal {
    /// From that day it does not hold; none where only the fact is known.
    pub on: Option<NaiveDate>,
    /// By what, or what stands in its place; several where parts of it went to several.
    pub by: Vec<String>,
    /// Where that is written.
    pub basis: Option<String>,
}

/// Whether an instrument holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// In this version.
    InForce(&'a Version),
    /// Not yet in force.
    NotYet,
    /// No longer.
    Repealed(&'a Repeal),
    /// Nothing that is known says so or otherwise.
    Unknown,
}

impl Statute {
    /// Whether it holds on a day, as far as is known.
    pub fn in_force_on(&self, day: NaiveDate) -> Standing<'_> {
        if let Some(repeal) = &self.repealed {
            match repeal.on {
                Some(on) if on <= day => return Standing::Repealed(repeal),
                // The fact without the day: it may have held on that day or not.
                None => return Standing::Unknown,
                Some(_) => {}
            }
        }
        let begun = self
            .versions
            .iter()
            .rev()
            .find(|version| version.in_force.is_some_and(|from| from <= day));
        match begun {
            Some(version) => Standing::InForce(version),
            None if self.versions.first().is_some_and(|first| first.in_force.is_some()) => {
                Standing::NotYet
            }
            None => Standing::Unknown,
        }
    }

    /// The newest version that had begun on a day, as far as any of its dates tells; the only one where none is dated.
    pub fn version_on(&self, day: NaiveDate) -> Option<&Version> {
        match self.versions.as_slice() {
            [only] if only.begun().is_none() => Some(only),
            all => all.iter().rev().find(|one| one.begun().is_some_and(|begun| begun <= day)),
        }
    }

    /// The versions of which anything is known.
    pub fn known_versions(&self) -> impl Iterator<Item = &Version> {
        self.versions.iter().filter(|version| **version != Version::default())
    }

    /// All its names in the form in which titles are compared: no two statutes may share one.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.all_names().map(plain_title)
    }

    /// All its names as written, the title first.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.title).chain(&self.aliases).map(String::as_str)
    }

    /// How many articles its newest version has.
    pub fn articles(&self) -> Option<u32> {
        self.versions.last()?.articles
    }

    /// The number of its newest version.
    pub fn number(&self) -> Option<&str> {
        self.versions.iter().rev().find_map(|version| version.number.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// `in_force` and `repealed`: days, or `?` for one that is not known.
    fn statute(in_force: &[&str], repealed: Option<&str>) -> Statute {
        let known = |text: &str| (text != "?").then(|| day(text));
        let version = |from: &&str| Version { in_force: known(from), ..Version::default() };
        Statute {
            title: "甲法".to_owned(),
            aliases: Vec::new(),
            kind: StatuteKind::Law,
            versions: in_force.iter().map(version).collect(),
            repealed: repealed.map(|on| Repeal {
                on: known(on),
                by: vec!["乙法".to_owned()],
                basis: None,
            }),
            renumbered: Vec::new(),
            certainty: Certainty::Verified,
            source: None,
            note: None,
        }
    }

    #[test]
    fn what_holds_on_a_day_is_the_newest_version_begun() {
        let law = statute(&["2010-01-01", "2020-01-01"], Some("2026-08-15"));
        assert_eq!(law.in_force_on(day("2009-12-31")), Standing::NotYet);
        assert_eq!(law.in_force_on(day("2019-12-31")), Standing::InForce(&law.versions[0]));
        assert_eq!(law.in_force_on(day("2020-01-01")), Standing::InForce(&law.versions[1]));
        assert_eq!(law.in_force_on(day("2026-08-14")), Standing::InForce(&law.versions[1]));
        let repeal = law.repealed.as_ref().unwrap();
        assert_eq!(law.in_force_on(day("2026-08-15")), Standing::Repealed(repeal));
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for unsure in [statute(&["?"], None), statute(&["2010-01-01"], Some("?"))] {
            assert_eq!(unsure.in_force_on(day("2015-01-01")), Standing::Unknown);
        }
        let amended = statute(&["?", "2020-01-01"], None);
        assert_eq!(amended.in_force_on(day("2015-01-01")), Standing::Unknown);
    }
}
