//! What a hint needs to know beyond the reason: who else may act, which outcomes stay open, what was
//! probably meant. Looked up in workflow and office; none of it has words.

use crate::domain::case::Named;
use crate::domain::name::{FactId, MaterialId, PersonId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::workflow::{ChecklistBar, Conclusion, FactKind, FactValue, Outcome, Stage};
use crate::lang::{Name, Names};

/// Questions that are named together with what they ask, when there are no more than these.
const ASKED_IN_FULL: usize = 3;

/// Whether so few questions are in the way that a sentence can hold what they ask.
pub(super) fn in_full(items: usize) -> bool {
    items <= ASKED_IN_FULL
}

/// The name that was probably meant: the one whose title was typed, the same name in other letters or
/// without its hyphen, or the nearest. Codes of questions lie so near to one another that the nearest
/// would be a guess.
pub(super) fn meant<'k>(
    names: &Names,
    what: Named,
    typed: &str,
    known: &'k [String],
) -> Option<&'k str> {
    let typed = typed.trim();
    let titled = |id: &&'k String| title(names, what, id).as_deref() == Some(typed);
    let same = |id: &&'k String| !bare(typed).is_empty() && bare(id) == bare(typed);
    let found = known.iter().find(titled).or_else(|| known.iter().find(same));
    let near = || match what {
        Named::Item | Named::Case | Named::Suspicion => None,
        Named::Stage
        | Named::Outcome
        | Named::Material
        | Named::Fact
        | Named::Field
        | Named::Need => nearest(typed, known.iter().map(String::as_str)),
    };
    found.map(String::as_str).or_else(near)
}

/// The letters and digits of a name, in small letters.
fn bare(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// What people call a thing, where they call it anything; a question is only called by its code.
pub(super) fn title(names: &Names, what: Named, id: &str) -> Option<String> {
    let titled = |name: Name<'_>| name.has_title().then(|| name.title.to_owned());
    match what {
        Named::Stage => titled(names.stage(&id.into())),
        Named::Outcome => titled(names.any_outcome(&id.into())),
        Named::Item | Named::Case | Named::Suspicion => None,
        Named::Need => titled(names.need(&id.into())),
        Named::Material => titled(names.material(&id.into())),
        Named::Fact => titled(names.fact(&id.into())),
        Named::Field => titled(names.field(&id.into())),
    }
}

/// The outcomes of a stage that do not ask for a checklist free of blocking problems.
pub(super) fn without_clear_checklist<'a>(names: &Names<'a>, stage: &StageId) -> Vec<&'a Outcome> {
    let outcomes = found(names, stage).into_iter().flat_map(|stage| &stage.outcomes);
    outcomes.filter(|outcome| outcome.require.checklist != Some(ChecklistBar::Clear)).collect()
}

/// The stages that take a draft.
pub(super) fn taking_drafts<'a>(names: &Names<'a>) -> Vec<&'a StageId> {
    names.stages().iter().filter(|stage| stage.takes_draft).map(|stage| &stage.id).collect()
}

/// The stages in which an opinion with one of these conclusions can be given; with any, when none is
/// named.
pub(super) fn concluding<'a>(names: &Names<'a>, allowed: &[Conclusion]) -> Vec<&'a StageId> {
    let gives = |outcome: &Outcome| {
        outcome.conclusion.is_some_and(|given| allowed.is_empty() || allowed.contains(&given))
    };
    let stages = names.stages().iter().filter(|stage| stage.outcomes.iter().any(gives));
    stages.map(|stage| &stage.id).collect()
}

/// The rules that ask for these materials, each once.
pub(super) fn bases(names: &Names, materials: &[MaterialId]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for material in materials {
        let basis = names.material_rule(material).and_then(|rule| rule.basis.as_ref());
        if let Some(basis) = basis.filter(|basis| !found.contains(basis)) {
            found.push(basis.clone());
        }
    }
    found
}

/// What a fact can be, where the workflow is at hand.
pub(super) fn values(names: &Names, fact: &FactId) -> Vec<FactValue> {
    names.fact_rule(fact).map(|fact| fact.kind.values()).unwrap_or_default()
}

/// A value of a fact as the file writes it, read back; `true` and `false` are those of a yes-or-no fact
/// unless the workflow says that they are words.
pub(super) fn value(names: &Names, fact: &FactId, word: &str) -> FactValue {
    let kind = names.fact_rule(fact).map_or(&FactKind::Bool, |fact| &fact.kind);
    kind.parse(word).unwrap_or_else(|| FactValue::Word(word.to_owned()))
}

/// The people of the office.
pub(super) fn people(names: &Names) -> Vec<PersonId> {
    names.office.iter().flat_map(|office| &office.people).map(|person| person.id.clone()).collect()
}

/// The numbering series of the office.
pub(super) fn series(names: &Names) -> Vec<String> {
    let series = names.office.iter().flat_map(|office| &office.series);
    series.map(|series| series.id.to_string()).collect()
}

/// The first stage, where facts are stated.
pub(super) fn first<'a>(names: &Names<'a>) -> Option<&'a StageId> {
    names.workflow.map(|workflow| &workflow.start)
}

fn found<'a>(names: &Names<'a>, stage: &StageId) -> Option<&'a Stage> {
    names.workflow.and_then(|workflow| workflow.stage(stage.as_str()))
}
