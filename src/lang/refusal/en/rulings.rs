//! Why somebody may not say what a draft is.

use super::stages::{persons, stages};
use crate::domain::check::screening::Classification;
use crate::domain::name::{PersonId, StageId};
use crate::lang::{Lang, Names, Said, ruling};

pub(super) fn own(others: &[PersonId], names: &Names) -> Said {
    let said = Said::new(
        "The person acting handed in a draft of this case and may not rule what that document is.",
    );
    if others.is_empty() {
        return said
            .hint("Nobody else may now; add a person who may act under people in fashen.yaml.");
    }
    said.hint(format!("These may: {}.", persons(others, names)))
}

pub(super) fn not_taken(active: &[StageId], names: &Names) -> Said {
    let now = if active.is_empty() {
        String::new()
    } else {
        format!(" (at work: {})", stages(active, names))
    };
    Said::new(format!(
        "Nobody can rule what the document is now{now}: the case is with the drafter."
    ))
    .hint("Rule once it has been handed in again and is in intake or under review.")
}

pub(super) fn reason_missing(found: Option<Classification>) -> Said {
    let sentence = match found {
        None => {
            "No program looked at this draft, and no reason was given for the ruling.".to_owned()
        }
        Some(Classification::NeedsHuman) => {
            "The program left this draft to a person, and no reason was given for the ruling."
                .to_owned()
        }
        Some(found) => {
            let found = ruling::classification(Lang::En, found);
            format!(
                "The program found this draft to be {found}; the ruling departs from that without a reason."
            )
        }
    };
    Said::new(sentence).hint(
        "Add --reason WORDS: which clauses and which rule it rests on. The opinion will print it.",
    )
}
