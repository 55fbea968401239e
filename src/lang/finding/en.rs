//! In English.

use super::FindingWords;
use crate::domain::case::{Confirmation, Happening, Noted, Standing};
use crate::domain::limits;
use crate::lang::{Lang, quote, words};

/// English.
pub(in crate::lang) const WORDS: FindingWords = FindingWords {
    group: "suspicions: list, confirm, dismiss, reply to, weigh replies",
    list: "list the suspicions of a case",
    show: "show one suspicion: words, rule, basis, judgement, reply",
    add: "add a problem that a reviewer found and no question or rule asked for",
    confirm: "say that suspicions are problems, which the drafter has to reply to",
    dismiss: "say that suspicions are no problems, and why",
    reply: "the drafter's reply to a confirmed problem: adopted, partly or rejected",
    weigh: "weigh the drafter's reply: settled, or insisted on",
    of_cases: |cases, command| {
        let shown = cases.iter().take(limits::LISTED);
        let shown = shown.map(|(case, count)| format!("{case} ({count})"));
        let more = if cases.len() > limits::LISTED { " and more" } else { "" };
        let shown = shown.collect::<Vec<_>>().join(", ");
        format!("Suspicions that are not settled: {shown}{more}. See them with: {command}")
    },
    open: "only those that are not settled",
    own_note: "what the problem is, for the drafter",
    own_clause: "the clause, such as 第三条; left out, the whole text",
    own_words: "the words that are wrong",
    own_basis: "what it rests on; may be given several times",
    own_weight: "blocking, must (when left out) or advice",
    ids: "names of suspicions, such as F-001; there may be several",
    note: "what the problem is, for the drafter; left out, the rule's words are used",
    proposal: "the wording proposed; left out, the rule's is used",
    weight: "where it weighs other than the rule says: blocking, must or advice",
    dismiss_reason: "why it is no problem; needed, and printed on the routing sheet",
    kind: "adopted, partly or rejected",
    reply_reason: "why; needed unless all of it is adopted",
    accept: "accept the reply: the matter is settled",
    insist: "insist: the drafter has to reply again",
    weigh_reason: "why; needed to insist",
    ids_value: "ID",
    weight_value: "WEIGHT",
    kind_value: "KIND",
    heading: "Suspicions",
    columns: ["id", "state", "weight", "clause", "rule", "words"],
    checked: |draft, when, found| {
        format!("draft {draft} checked ({when}): {found} suspicions found")
    },
    earlier_checked: |draft, command| {
        format!("only draft {draft} was checked, the last one was not; to check it: {command}")
    },
    not_checked: |command| format!("not checked yet; to check it: {command}"),
    none: "There are no suspicions.",
    none_open: "No suspicion is open.",
    to_judge: |count, command| format!("{count} to be judged by a reviewer: {command}"),
    to_reply: |count, command| format!("{count} to be replied to by the drafter: {command}"),
    to_weigh: |count, command| {
        format!("{count} with a reply to be weighed by a reviewer: {command}")
    },
    rule_label: "rule: ",
    standing_label: "state: ",
    weight_label: "weight: ",
    clause_label: "clause: ",
    words_label: "words: ",
    detail_label: "what: ",
    basis_label: "basis: ",
    propose_label: "proposal: ",
    noted_label: "noted: ",
    confirmed_label: "confirmed: ",
    dismissed_label: "dismissed: ",
    replied_label: "reply: ",
    weighed_label: "weighed: ",
    no_clause: "(in no clause)",
    noted: |draft, who, when| format!("when draft {draft} was checked ({who}, {when})"),
    by: |who, when| format!(" ({who}, {when})"),
    between: "; ",
    accepted: "accepted and settled",
    insists: "insisted on",
};

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "to be judged",
        Standing::AwaitsReply => "to be replied to",
        Standing::AwaitsWeighing => "reply to be weighed",
        Standing::Settled => "settled",
        Standing::Dismissed => "dismissed",
        Standing::Superseded => "words gone",
    }
}

pub(super) fn event(what: &Happening) -> String {
    match what {
        Happening::DraftChecked { draft, found, report, .. } => {
            format!("Draft {draft} checked: {found} suspicions found; report {}", report.short())
        }
        Happening::SuspicionNoted { id, draft, noted } => {
            format!("Suspicion {id} noted of draft {draft}: {}", suspected(noted))
        }
        Happening::SuspicionConfirmed { id, confirmation } => {
            format!("{id} confirmed as a problem{}", confirmed(confirmation))
        }
        Happening::SuspicionDismissed { id, reason } => {
            format!("{id} dismissed, because: {}", ended(reason))
        }
        Happening::SuspicionReplied { id, kind, reason } => {
            let kind = words::reply(Lang::En, *kind);
            format!("Reply to {id}: {kind}{}", because(reason.as_deref()))
        }
        Happening::SuspicionWeighed { id, accepted, reason } => {
            let how = if *accepted { WORDS.accepted } else { WORDS.insists };
            format!("Reply to {id} weighed: {how}{}", because(reason.as_deref()))
        }
        Happening::SuspicionSuperseded { id, draft } => {
            format!("The words of {id} are gone from draft {draft}; it is no suspicion any more")
        }
        _ => String::new(),
    }
}

/// `P04 疑似设定行政处罚 (veto), 第三条: “罚款”`
fn suspected(noted: &Noted) -> String {
    let weight = words::weight(Lang::En, noted.weight);
    let named = [&noted.rule, &noted.title].map(|name| quote::line(name)).join(" ");
    let mut line = format!("{} ({weight})", named.trim_start());
    if let Some(clause) = &noted.clause {
        line = format!("{line}, {}", quote::line(&clause.label));
    }
    match noted.words.as_str() {
        "" => line,
        found => format!("{line}: “{}”", quote::line(found)),
    }
}

fn confirmed(said: &Confirmation) -> String {
    let mut line = said
        .weight
        .map_or_else(String::new, |weight| format!(" ({})", words::weight(Lang::En, weight)));
    for (label, text) in [("note", &said.note), ("proposal", &said.proposal)] {
        if let Some(text) = text {
            line = format!("{line}; {label}: {}", ended(text));
        }
    }
    line
}

fn because(reason: Option<&str>) -> String {
    reason.map_or_else(String::new, |reason| format!(", because: {}", ended(reason)))
}

/// What somebody said, without the full stop that it may end in.
fn ended(text: &str) -> String {
    quote::line(text).trim_end_matches(['。', '.']).to_owned()
}
