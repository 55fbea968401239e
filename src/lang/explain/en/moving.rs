//! Going over to another definition.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "other-workflow",
        "Another workflow",
        "A case can go over to another version of its own workflow only, not to another type of review.",
        "If the type is wrong, withdraw the case and hand the draft in again with fashen submit.",
    ),
    plain(
        "same-pack",
        "This version already",
        "The case is bound to exactly this version of the workflow.",
        "Nothing has to be done. If you think it was changed, see fashen workflow diff --case.",
    ),
    because(
        "no-image",
        "No place in the new workflow",
        "A stage at work, or a branch that waits at a join, is not in the new workflow. Stages are \
         matched by name; another name is another stage.",
        "What is half done must not get lost, and a program must not guess what it became.",
        "Name a renamed stage with --map OLD=NEW; if it is gone, end it by the old workflow first.",
    ),
    because(
        "stages-meet",
        "Two stages become one",
        "By the names given, two stages of the case that are at work or wait would become one.",
        "A stage is done once at a time; put together, nobody could tell who did what.",
        "Mend --map, or end one of them by the old workflow first.",
    ),
    because(
        "no-way-out",
        "No way to an end",
        "In the new workflow no end can be reached from where the case is: mostly a join waits for a \
         stage that will not come any more.",
        "A case must not be stuck by going over.",
        "Let the branches join by the old workflow first, or ask the author to mend the new one.",
    ),
];
