//! Names, stages and people.

use crate::domain::case::Named;
use crate::domain::name::{EndId, PersonId, RoleId, StageId};
use crate::domain::workflow::{Conclusion, Submission};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, quote, words};

pub(super) fn case_ended(end: &EndId, names: &Names) -> Said {
    Said::new(format!(
        "The case has ended at {} and can no longer be changed.",
        names.end(end).en()
    ))
    .hint("If the document needs another review, submit it again as a new case.")
}

pub(super) fn already_open() -> Said {
    Said::new("A case of this number has been opened already.")
        .hint("Hand in a revision to that case; open another case for another document.")
}

pub(super) fn not_open() -> Said {
    Said::new("The case has not been opened.").hint("Submit a draft first; that opens a case.")
}

pub(super) fn given_twice(what: Named, name: &str) -> Said {
    let (kind, name) = (named(what), quote::line(name));
    Said::new(format!("The {kind} “{name}” was given twice.")).hint("Give it once and try again.")
}

pub(super) fn unknown(what: Named, name: &str, known: &[String], names: &Names) -> Said {
    let kind = named(what);
    let said = Said::new(format!("There is no {kind} called “{}”.", quote::line(name)));
    if let Some(id) = around::meant(names, what, name, known) {
        return said.hint(format!("Perhaps {} was meant.", titled(what, id, names)));
    }
    if known.is_empty() {
        return said.hint(format!("No {kind} is asked for here."));
    }
    let known: Vec<String> = known.iter().map(|id| titled(what, id, names)).collect();
    said.hint(format!("There are: {}.", listing::en(&known)))
}

pub(super) fn named(what: Named) -> &'static str {
    match what {
        Named::Stage => "stage",
        Named::Outcome => "outcome",
        Named::Item => "question",
        Named::Material => "material",
        Named::Fact => "fact",
        Named::Field => "field",
        Named::Need => "need",
        Named::Suspicion => "suspicion",
        Named::Case => "case",
    }
}

fn titled(what: Named, id: &str, names: &Names) -> String {
    match around::title(names, what, id) {
        Some(title) => format!("{id} ({title})"),
        None => id.to_owned(),
    }
}

pub(super) fn not_active(stage: &StageId, active: &[StageId], names: &Names) -> Said {
    let said = Said::new(format!("{} is not at work now.", names.stage(stage).en()));
    if active.is_empty() {
        return said.hint("No stage of this case is at work.");
    }
    said.hint(format!("At work: {}.", stages(active, names)))
}

pub(super) fn stages(ids: &[StageId], names: &Names) -> String {
    listing::en(&ids.iter().map(|id| names.stage(id).en()).collect::<Vec<_>>())
}

/// The stages in which such an opinion is given.
pub(super) fn concluding(allowed: &[Conclusion], names: &Names) -> Option<String> {
    let found: Vec<StageId> = around::concluding(names, allowed).into_iter().cloned().collect();
    (!found.is_empty()).then(|| stages(&found, names))
}

pub(super) fn waits(stage: &StageId, missing: &[StageId], names: &Names) -> Said {
    Said::new(format!(
        "{} begins when all parallel stages have ended; still missing: {}.",
        names.stage(stage).en(),
        stages(missing, names)
    ))
    .hint("It begins by itself once they have ended.")
}

pub(super) fn entered_twice(stage: &StageId, names: &Names) -> Said {
    Said::new(format!(
        "This would enter {} a second time; the workflow is at fault.",
        names.stage(stage).en()
    ))
    .hint("The case was not changed. Ask the author of the workflow to mend the file.")
}

pub(super) fn turns_in_circles() -> Said {
    Said::new("This would turn in a circle of automatic stages; the workflow is at fault.")
        .hint("The case was not changed. Ask the author of the workflow to mend the file.")
}

pub(super) fn wrong_role(role: &RoleId, people: &[PersonId], names: &Names) -> Said {
    let role = names.role(role).en();
    let said =
        Said::new(format!("This is for the role {role}, which the person acting does not have."));
    if people.is_empty() {
        return said.hint(format!(
            "Nobody has the role {role}; give it to somebody under people in fashen.yaml."
        ));
    }
    said.hint(format!("Those who may: {}.", persons(people, names)))
}

pub(super) fn persons(ids: &[PersonId], names: &Names) -> String {
    let person = |id| {
        let name = names.person(id);
        if name.has_title() { format!("{} ({})", name.title, name.id) } else { name.id.to_owned() }
    };
    listing::en(&ids.iter().map(person).collect::<Vec<_>>())
}

pub(super) fn same_person(
    stage: &StageId,
    did: &Submission,
    others: &[PersonId],
    names: &Names,
) -> Said {
    let said = Said::new(format!(
        "The person acting {} and, by the workflow's separation of duties, may not act in {}.",
        words::submission(Lang::En, did, names),
        names.stage(stage).en()
    ));
    if others.is_empty() {
        return said.hint(
            "Everybody who has the role is barred; add a person who may act under people in \
             fashen.yaml.",
        );
    }
    said.hint(format!("Those who may: {}.", persons(others, names)))
}

pub(super) fn already_approved(missing: u32) -> Said {
    let others = if missing == 1 { "person has" } else { "persons have" };
    Said::new("The person acting has approved this outcome already and counts once.")
        .hint(format!("{missing} other {others} to approve it as well."))
}
