//! Suspicions, replies to them and how these are weighed.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "unknown-finding",
        "No such suspicion",
        "The case has no suspicion of this name.",
        "Look the name up with fashen finding list CASE.",
    ),
    because(
        "suspicions-unjudged",
        "Suspicions that nobody judged",
        "The outcome takes no open problem, and of suspicions of weight must or blocking nobody has said \
         whether they are problems.",
        "The program suspects and never concludes; an opinion given before anybody looked would be no review. \
         Advice is in the way of nothing. The rule is this program's, not the law's.",
        "Look at each, confirm it or dismiss it with a reason; check again where the words were changed.",
    ),
    because(
        "suspicions-unsettled",
        "Confirmed problems that are not settled",
        "The outcome takes no open problem, and to some that a reviewer confirmed the drafter has not replied, or \
         nobody has weighed the reply.",
        "The drafter must revise by the opinion and explain what is not wholly adopted \
         (国办发〔2018〕115号（六）); how a problem was settled is kept.",
        "The drafter replies with fashen finding reply, a reviewer weighs it with fashen finding weigh.",
    ),
    plain(
        "suspicion-not-taken",
        "Nobody judges suspicions now",
        "The stages at work have no checklist and give no opinion: nobody can judge suspicions or weigh replies there.",
        "Judge them once the case is under review or at the stage that gives the opinion.",
    ),
    plain(
        "suspicion-superseded",
        "The words are gone",
        "Before anybody confirmed it, a later draft changed or deleted the clause: there are no words left to judge.",
        "Nothing is to be done; if the new words are suspicious, a check notes them under another name.",
    ),
    plain(
        "suspicion-not-confirmed",
        "Not confirmed, so nothing to reply to",
        "No reviewer has confirmed the suspicion, or one has dismissed it.",
        "Reply once a reviewer has confirmed it.",
    ),
    plain(
        "suspicion-not-replied",
        "No reply to weigh",
        "The drafter has not replied, or not since the last reply was weighed.",
        "Ask the drafter to reply with fashen finding reply.",
    ),
    plain(
        "suspicion-settled",
        "Settled already",
        "A reviewer accepted the reply: it needs neither another reply nor another word.",
        "If that was wrong, a reviewer confirms it again.",
    ),
    plain(
        "suspicion-note-missing",
        "A problem without words",
        "A problem was added, and nothing says what it is.",
        "Add --note with what the problem is, and why.",
    ),
    because(
        "suspicion-reason-missing",
        "A reason is missing",
        "Dismissing a suspicion, not wholly adopting what was said, and insisting on it each need a reason.",
        "Reasons stay in the record, where they can be looked up; what is not wholly adopted must be explained \
         (国办发〔2018〕115号（六）).",
        "Add --reason with the reason and its basis.",
    ),
    because(
        "reply-not-taken",
        "Replying for the drafter",
        "Whoever replies handed in no draft of the case, and can hand in none now.",
        "Whether something is adopted is for the drafter to say. The rule is this program's, not the law's.",
        "Have somebody reply who handed in a draft.",
    ),
    because(
        "own-reply",
        "Weighing one's own reply",
        "Whoever weighs the reply gave it.",
        "Whether a reply holds is for another person to judge. The rule is this program's, not the law's.",
        "Have another reviewer weigh it.",
    ),
];
