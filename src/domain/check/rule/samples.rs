//! Made-up rules for the tests of the reasonings.

use super::*;
use crate::domain::check::basis::{Given, day_of};
use crate::domain::check::{Checker, Circumstances, Suspicion};
use crate::domain::document::citation::citations;
use crate::domain::document::{Document, Text};
use crate::domain::law::Library;

/// A rule that reasons.
pub(in crate::domain::check) fn rule(name: &str) -> Rule {
    Rule {
        code: "F01".to_owned(),
        topic: "form".to_owned(),
        title: String::new(),
        since: String::new(),
        status: RuleStatus::Stable,
        weight: Weight::Must,
        dimension: Dimension::Form,
        level: SourceLevel::Law,
        basis: Vec::new(),
        certainty: Certainty::Verified,
        item: None,
        why: String::new(),
        traps: Vec::new(),
        propose: None,
        method: Method::Reasoned(name.to_owned()),
        bad: Vec::new(),
        good: Vec::new(),
    }
}

/// What one reasoning suspects in a text.
pub(in crate::domain::check) fn reasoned(
    name: &str,
    lines: &str,
    around: Circumstances<'_>,
) -> Vec<Suspicion> {
    reasoned_by(&RuleSet { rules: vec![rule(name)], ..RuleSet::default() }, lines, around)
}

/// What rules suspect in a text.
pub(in crate::domain::check) fn reasoned_by(
    set: &RuleSet,
    lines: &str,
    around: Circumstances<'_>,
) -> Vec<Suspicion> {
    let document = Document::outline(Text::of_lines(lines));
    let library = Library::default();
    let citations = citations(&document, library.statutes());
    let day = day_of(&document, "2026-06-01".parse().unwrap());
    let given = Given { document: &document, citations: &citations, library: &library, day };
    Checker::new(set.clone()).check_in(&given, around)
}
