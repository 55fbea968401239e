//! What the people of an office can not do of what a workflow asks, in English.

use crate::domain::name::PersonId;
use crate::domain::workflow::StaffDefect;

/// What is wrong, in one or two sentences.
pub(super) fn staff_en(kind: &StaffDefect) -> String {
    match kind {
        StaffDefect::RoleNobodyHas => {
            "Nobody of this office has the role. Give it to somebody under people in fashen.yaml, or delete it.".into()
        }
        StaffDefect::TooFewApprovers { needed, have } => format!(
            "{needed} different persons must approve, and only {have} of this office may. Add people, or ask for fewer."
        ),
        StaffDefect::UnknownPerson { person } => {
            format!("{person}, to whom the stage is assigned, is not under people in fashen.yaml. Correct the name.")
        }
        StaffDefect::WithoutRole { person } => format!(
            "{person}, to whom the stage is assigned, has not its role. Give them the role, or assign somebody else."
        ),
        StaffDefect::NobodyLeft { able, drafter } => format!(
            "When {drafter} hands in the draft, nobody is left for this stage however the work is divided (those with \
             the role: {}), because who acts may not have acted before. Add people, or relax not_same_person_as.",
            names(able)
        ),
        StaffDefect::NoSeries { series } => format!(
            "There is no numbering series {series} under numbering in fashen.yaml. Add it."
        ),
    }
}

fn names(people: &[PersonId]) -> String {
    people.iter().map(PersonId::as_str).collect::<Vec<_>>().join(", ")
}
