//! Why something can not be recorded of an entry of the catalogue, in English.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "entry-over",
        "The entry has ended",
        "The document was repealed, declared without effect or annulled before the day given, so that nothing can happen to it from then on.",
        "Look at its life with fashen catalogue show; if the end was recorded by mistake, strike that out first.",
    ),
    because(
        "before-publication",
        "Before the publication",
        "What is recorded would have begun before the document was published.",
        "A document has no effect before it is published, and what was changed before stands in the published text.",
        "Check --from; if the day of publication itself is wrong, set it right with correct.",
    ),
    plain(
        "unknown-clause",
        "No such clause",
        "A clause that is to be repealed or annulled is not in the newest text of the entry.",
        "Write one of the clauses that the hint lists; where the text was misread, take in a new one with amend --text.",
    ),
    plain(
        "already-suspended",
        "Suspended already",
        "The document is suspended on that day as it is.",
        "To change the time, resume it or strike the earlier record out, and suspend it again.",
    ),
    plain(
        "not-suspended",
        "Not suspended",
        "The document is not suspended on that day and needs no resuming.",
        "Check --from; a suspension that was never recorded is recorded with suspend first.",
    ),
    because(
        "term-over",
        "The term has run out",
        "The term had run out before the renewal was decided or recorded, and the command does not say that the document revives.",
        "Whoever looked in between found it expired and may have relied on that, so a person must say that it revives. The days between stay expired.",
        "Add --revive where the decision says so; where it does not, the document has to be made anew.",
    ),
    plain(
        "term-not-longer",
        "Not a longer term",
        "The last day of a renewal is not after the last day that the document has.",
        "End it early with repeal or expire; a wrong last day is set right with correct.",
    ),
    plain(
        "no-term",
        "There is no term",
        "The document has no term that could be made longer or done away with.",
        "There is nothing to do; a term that was not taken down is added with correct.",
    ),
    plain(
        "days-reversed",
        "Days in the wrong order",
        "The last day of a time is before its first.",
        "Check --from and --until.",
    ),
    because(
        "act-missing",
        "No act is named",
        "Nothing says which document or decision amended, ended, suspended or renewed the entry.",
        "The public must be able to see of every change who made it and by what.",
        "Name it with --by: a title, a number or an entry of the catalogue.",
    ),
    plain(
        "words-missing",
        "Nothing is said",
        "The words that are to be recorded are empty.",
        "Write them; a correction and a striking out need --reason as well.",
    ),
    plain(
        "words-too-long",
        "Too many words",
        "A title, a number, a note or a reason is longer than an entry can state.",
        "Say it shorter; whole texts are taken in as files.",
    ),
    plain(
        "wrong-value",
        "Not a value of that field",
        "A correction gives a value that the field can not have, such as words for a day or nothing for a title.",
        "Write days like 2024-05-01; a filing number goes with the day of the filing.",
    ),
    plain(
        "nothing-new",
        "Nothing to set right",
        "What is given as right is what the entry states.",
        "Check which field is wrong; where none is, nothing need be recorded.",
    ),
    because(
        "not-to-strike",
        "It can not be struck out",
        "There is no event of that number, or it is a publication, an import, a filing or a correction.",
        "Nothing is ever removed; striking out says that something never happened, and every entry has a beginning.",
        "See the numbers with fashen catalogue show; what those state is set right with correct.",
    ),
    plain(
        "relates-itself",
        "An entry and itself",
        "Both sides of the relation are the same entry.",
        "Name another entry.",
    ),
    plain(
        "too-many-events",
        "Too many events",
        "The entry has as many events as an entry can have.",
        "Put notes together; where so much really happened, see whether another document was meant.",
    ),
];
