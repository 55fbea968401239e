//! Cases of other workflows.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "unknown-need",
        "No such need",
        "No stage of the workflow needs a case under this name.",
        "See with fashen show which cases it needs, and use the names given there.",
    ),
    plain(
        "unknown-case",
        "No such case",
        "The registry has no case of this number.",
        "Look the number up with fashen list --all.",
    ),
    because(
        "needs-unmet",
        "A needed case is missing",
        "By the workflow this outcome waits until a case of another workflow has ended, at one of the \
         ends named. No case is linked, or it has not ended, or it ended elsewhere.",
        "The other review has steps and a conclusion of its own, on which this case rests. The rule \
         is the workflow's (needs), not the wording of a law.",
        "Submit one with fashen submit, --workflow and --for; link one that there is with fashen \
         link; bring one that is at work to its end.",
    ),
    plain(
        "linked-workflow",
        "A case of another workflow",
        "The need asks for a case of one workflow, and the case named goes through another.",
        "Name another case, or submit one under the workflow asked for.",
    ),
    plain(
        "not-needed",
        "Such a case is not needed",
        "No stage of this case's workflow needs a case of that workflow, so there is nothing to link \
         it to.",
        "Check the workflow and the number; fashen show says which cases are needed.",
    ),
    plain(
        "links-itself",
        "Linked to itself",
        "A case waits for those it is linked to; linked to itself it would wait for ever.",
        "Name another case.",
    ),
    plain(
        "links-in-circle",
        "Cases that wait for one another",
        "The case named waits for this one, itself or through others; neither could ever go on.",
        "Link another case, or replace the link on the other side first.",
    ),
];
