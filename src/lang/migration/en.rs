//! The words about migration in English.

use super::MigrationWords;

/// English.
pub(in crate::lang) const WORDS: MigrationWords = MigrationWords {
    about: "Let running cases go over to another version of their workflow; going back, to the digest of the former one, undoes it",
    all: "All open cases of that workflow; one that is refused stops no other",
    to: "To this: a workflow of the registry, a folder, a file, or the first digits of the digest of a version that cases were bound to",
    map: "A stage has another name there; may be repeated",
    renaming: "OLD=NEW",
    fact: "State a fact that the new workflow asks for; may be repeated; like market=true",
    none: "No case has to go over.",
    went: |case, title| format!("{case} {title}: went over"),
    stays: |case, title| format!("{case} {title}: can not go over, stays with its workflow"),
    eased: |count| {
        format!(
            "the new workflow asks for less in {count} places; try with --dry-run first, and see each with fashen workflow diff --case CASE"
        )
    },
    left_facts: |list| format!("facts that the new workflow does not ask for, kept unused: {list}"),
    left_answers: |list| format!("questions that are not asked any more, answers kept: {list}"),
    left_findings: |list| {
        format!(
            "open findings of questions that are not asked any more; they bar nothing now, see to them: {list}"
        )
    },
    sum: |went, stays| format!("{went} went over, {stays} did not."),
    undo: |command| format!("To undo: {command}"),
    former: |pack, until, by| format!(" (until {until} {pack}; migrated by {by})"),
};
