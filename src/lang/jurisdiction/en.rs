//! In English.

use super::PlaceWords;
use crate::domain::law::Certainty;

/// English.
pub(in crate::lang) const WORDS: PlaceWords = PlaceWords {
    place: "Whose figures to count by, such as tianjin (default cn: the whole country's; see workflows/jurisdictions)",
    place_value: "PLACE",
    about,
    certainty,
    head: |title, id, confirmed, open| match open {
        0 => format!(
            "place: {title} ({id}). No figure that is used waits to be confirmed; {confirmed} are confirmed."
        ),
        _ => format!(
            "place: {title} ({id}). Figures of the place: {confirmed} confirmed, {open} still to be confirmed:"
        ),
    },
    open: |name, title, value, certainty| match value {
        Some(value) => format!("{name}  {title}: {value} for now; {certainty}"),
        None => format!("{name}  {title}: nothing yet"),
    },
    stands: |place, value, certainty| match value {
        Some(value) => format!("{place}: {value} ({certainty})"),
        None => format!("{place}: nothing yet"),
    },
    basis: |basis, source| match source {
        Some(source) => format!("from: {basis} (seen in: {source})"),
        None => format!("from: {basis}"),
    },
    uses: |deadlines| format!("used by: {deadlines}"),
    deadline: |workflow, deadline| format!("“{deadline}” of {workflow}"),
    how: "Once the rule is found, write it into fashen.yaml like this, its title and article under basis and who \
          confirms it under by; neither may stay empty:",
    unused: |count, list| {
        format!("{count} more are to be confirmed, but no workflow uses them yet: {list}")
    },
    named: |name, title| format!("{name} {title}"),
    estimated: |day| {
        format!(
            "calendar: from {day} on days are counted from weekends, until the General Office of the State Council \
             announces the year. Then add it to workflows/calendars/cn.yaml."
        )
    },
};

fn certainty(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => "read in the rule itself",
        Certainty::SecondHand => "read in a text about the rule, not in the rule",
        Certainty::Recalled => "from memory; the rule was not found",
        Certainty::Unknown => "no rule was found; this is what is common",
        Certainty::Confirmed { .. } => "confirmed by this office",
    }
}

fn about(name: &str) -> &'static str {
    match name {
        "filing_period" => "Within how long after its publication a document is filed.",
        "filing_supplement_period" => {
            "Within how long missing papers are handed in after the filing authority asks for them."
        }
        "consultation_period" => "For how long at least the public is consulted on a document.",
        "consultation_market_period" => {
            "For how long at least the public is consulted on a document that concerns businesses closely."
        }
        "effective_lead" => {
            "How long at least lies between publication and the day of taking effect."
        }
        "validity_max" => "For how long at most a document is valid.",
        "validity_trial_max" => "For how long at most a document “for trial” is valid.",
        "renewal_lead" => "How long before the end of its validity a document is evaluated.",
        "cleanup_interval" => "How often documents are reviewed for repeal.",
        "suggestion_reply_period" => {
            "Within how long somebody is answered who asks for a document to be examined."
        }
        "decision_archive_period" => {
            "Within how long the papers of a major decision are put into the archive."
        }
        "contract_review_period" => "For how long at most a contract is reviewed.",
        "contract_filing_period" => "Within how long after its signing a contract is reported.",
        "enforcement_review_period" => "For how long at most an enforcement decision is reviewed.",
        "reviewer" => {
            "Who reviews the documents of this office: self, its own body or people; county, the body that the county has \
             named."
        }
        "registration_number" => {
            "Whether documents need a registration number beside their own: yes or no."
        }
        _ => "",
    }
}
