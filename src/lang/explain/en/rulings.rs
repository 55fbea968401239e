//! What a text is, as persons rule it.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "own-screening",
        "Ruling on one's own document",
        "Whoever rules whether the document is a normative one has handed in a draft of the case.",
        "What the document is decides whether it is reviewed; its drafter would be excusing himself. \
         The rule is this program's, not the law's.",
        "Have somebody of intake or review rule.",
    ),
    plain(
        "screening-not-taken",
        "Nobody can rule now",
        "All stages at work are the drafter's; those who take in and review can not rule on this draft yet.",
        "Rule once the draft has been handed in again. A ruling is only recorded: without one, the case goes on.",
    ),
    because(
        "screening-reason-missing",
        "A ruling without a reason",
        "The ruling departs from what the program found, or settles what the program left to a person, \
         and no reason was given.",
        "What the program finds is a hint that a person may overrule; the reason stays in the record and is \
         printed in the opinion, so that it can be accounted for. The rule is this program's, not the law's.",
        "Add --reason: which clauses and which rule it rests on.",
    ),
];
