//! In English.

use super::{passages, time, titled};
use crate::domain::check::PlaceRule;
use crate::domain::check::form::FormFault;
use crate::domain::check::overlap::Likeness;
use crate::domain::check::procedure::{ProcedureFault, RecordField, RecordValue};
use crate::domain::document::Term;
use crate::domain::document::citation::Lack;
use crate::lang::{Lang, Said, reading};

/// Form.
pub(super) fn form(fault: &FormFault) -> Said {
    match fault {
        FormFault::Number { written, faults, meant } => {
            let faults: Vec<&str> =
                faults.iter().map(|fault| reading::number_fault(Lang::En, *fault)).collect();
            let hint = meant.as_ref().map(|meant| format!("Write {meant}"));
            Said::new(format!("The number {written} is not in its form: {}", faults.join("; ")))
                .maybe(hint)
        }
        FormFault::QuotedNumber { written } => told(
            format!("The cited number {written} has its year not in 〔〕"),
            "Write it as its document does",
        ),
        FormFault::TitleMissing => told("No title was found".to_owned(), "Add the title"),
        FormFault::CalledStatute { title } => told(
            format!(
                "The title {title} says 条例, which neither a rule nor a normative document may be called"
            ),
            "Call it 办法, 规定 or 细则",
        ),
        FormFault::KindMissing { title } => told(
            format!("The title {title} does not say what kind of document it is"),
            "End it with the kind: 通知, 通告, 意见, 决定",
        ),
        FormFault::HigherPlace { place, issuer } => told(
            format!(
                "The title bears the name of {place}, and {issuer} issues it, whose place is smaller"
            ),
            "Name the place of the issuer",
        ),
        FormFault::ShortNameEarly { name } => told(
            format!("The short name {name} is used before it is given"),
            "Give it where the full name stands first",
        ),
        FormFault::ShortNameTwice { name } => {
            told(format!("The short name {name} is given more than once"), "Give it once")
        }
        FormFault::ShortNameUnused { name } => {
            told(format!("The short name {name} is given and never used"), "Leave it out")
        }
        FormFault::AttachmentMissing { named } => told(
            format!("The text speaks of {named}, and there is no such attachment"),
            "Attach it, or correct the number",
        ),
        FormFault::AttachmentNotThere { named } => told(
            format!("{named} is listed, and its text is not there"),
            "Submit the attachment as well",
        ),
        FormFault::Numbering(odd) => told(
            reading::irregularity(Lang::En, odd).trim_end_matches('.').to_owned(),
            "Check the numbering",
        ),
        FormFault::Dangling(dangling) => told(lack(dangling.why), "Check what is cited"),
        FormFault::RevisedWithoutRepeal
        | FormFault::RepealMissing { .. }
        | FormFault::RepealUnnamed => repeal(fault),
        _ => term(fault),
    }
}

/// Repeals.
fn repeal(fault: &FormFault) -> Said {
    let sentence = match fault {
        FormFault::RepealMissing { title, number } => format!(
            "The catalogue has the valid document {} of the same title, and this one does not repeal it",
            titled(title, number.as_deref())
        ),
        FormFault::RepealUnnamed => "The repeal does not say which document it repeals".to_owned(),
        _ => "The title says that it is a revision, and the text does not say what becomes of the former document".to_owned(),
    };
    told(sentence, "Name what is repealed, with its number")
}

/// Terms and days.
fn term(fault: &FormFault) -> Said {
    match fault {
        FormFault::ValidityMissing { limit } => told(
            format!(
                "No term of validity; in {} the longest is {}{}",
                limit.place,
                time(Lang::En, limit),
                whose(limit)
            ),
            "Say until when it holds",
        ),
        FormFault::ValidityTooLong { until, trial, limit } => {
            let kind = if *trial { "a document on trial" } else { "a document" };
            told(
                format!(
                    "The term of validity ({}) is too long: in {} {kind} holds for {} at most{}",
                    until_words(*until),
                    limit.place,
                    time(Lang::En, limit),
                    whose(limit)
                ),
                "Shorten it, or say why it may be longer",
            )
        }
        FormFault::TermMissing { word, limit } => {
            let longest = limit.as_ref().map(|limit| {
                format!(
                    "; in {} mostly {} at most{}",
                    limit.place,
                    time(Lang::En, limit),
                    whose(limit)
                )
            });
            told(
                format!("The title says {word}, and no term is set{}", longest.unwrap_or_default()),
                "Say until when it holds",
            )
        }
        FormFault::EffectiveTooEarly { issued, from, lead } => {
            let days = match (issued, from) {
                (Some(issued), Some(from)) => format!(
                    "Issued on {issued} and in force from {from}, {} days later",
                    (*from - *issued).num_days()
                ),
                _ => "In force at once, or soon after its publication".to_owned(),
            };
            told(
                format!(
                    "{days}; in {} mostly {} after publication{}",
                    lead.place,
                    time(Lang::En, lead),
                    whose(lead)
                ),
                "Let it hold from a later day, or say why it must hold at once",
            )
        }
        FormFault::HoldsBeforeIssue { dated, from } => told(
            format!("It holds from {from}, before its own date {dated}"),
            "Check the days; where it is meant to reach back, say by what right",
        ),
        FormFault::EndsBeforeBeginning { until, from } => {
            told(format!("It ends on {until}, before it begins on {from}"), "Check the days")
        }
        FormFault::ImpossibleDate { written } => {
            told(format!("{written} is no day of the calendar"), "Check the day")
        }
        FormFault::NumberYear { number, dated } => told(
            format!("The year of the number {number} is not that of its date {dated}"),
            "Check the number and the date",
        ),
        _ => told("It does not say from when it holds".to_owned(), "Say from which day it holds"),
    }
}

/// Procedure and competence.
pub(super) fn procedure(fault: &ProcedureFault) -> Said {
    match fault {
        ProcedureFault::ConsultationShort { from, to, had, market, need } => {
            let kind = if *market { " on a document that concerns businesses" } else { "" };
            let unit = if need.period.unit == crate::domain::calendar::Unit::Workdays {
                "working days"
            } else {
                "days"
            };
            told(
                format!(
                    "Opinions were asked for from {from} to {to}, {had} {unit}; the shortest time{kind} is mostly {}{}",
                    time(Lang::En, need),
                    whose(need)
                ),
                "Give more time, or say why it may be shorter",
            )
        }
        ProcedureFault::CompetitionMissing { market, rules } => {
            let why = if *market {
                "The case says that it concerns businesses".to_owned()
            } else {
                format!("The text has suspicions of {}", rules.join(", "))
            };
            told(
                format!("{why}, and there is no material of a fair competition review"),
                "Have it reviewed first, or say why no review is needed",
            )
        }
        ProcedureFault::BeyondTownship { matter, act, organ } => told(
            format!(
                "{organ} regulates {matter} ({act}), which perhaps only a government of the county level or above may do"
            ),
            "Check the competence; where a higher government has decided, cite its decision",
        ),
        ProcedureFault::RecordDiffers { field, text, record } => {
            let name = match field {
                RecordField::Number => "number",
                RecordField::Decided => "date",
                RecordField::Effective => "first day",
            };
            told(
                format!("The {name} in the text is {}, in the case {}", value(text), value(record)),
                "Correct whichever is wrong",
            )
        }
    }
}

/// What it repeats.
pub(super) fn likeness(likeness: &Likeness) -> Said {
    match likeness {
        Likeness::Overlaps { title, number, label, words } => told(
            format!(
                "Nearly the same as {label} of the valid document {}: {words}",
                titled(title, number.as_deref())
            ),
            "Leave out what is provided for already, or repeal the older provision",
        ),
        Likeness::Contradicts { title, number, label, passages: shown } => told(
            format!(
                "Only the figures differ from {label} of {} (【】 there, {{}} here): {}",
                titled(title, number.as_deref()),
                passages(shown)
            ),
            "Check the figures; where they are changed on purpose, say how the two stand to each other",
        ),
        Likeness::Copied { title, lines, of, labels } => told(
            format!(
                "{lines} of {of} paragraphs are nearly those of 《{title}》 ({} and others)",
                labels.join("、")
            ),
            "Leave out what it repeats, and say what is done here",
        ),
    }
}

fn lack(why: Lack) -> String {
    match why {
        Lack::NoPart(part) => format!("It cites its {part}, which it does not have"),
        Lack::Fewer { cited, has } => format!("It cites its {cited}; there are only {has}"),
        Lack::NothingBefore => "It cites what stands before, and nothing does".to_owned(),
    }
}

/// Whose rule it is, and how far it is known.
fn whose(rule: &PlaceRule) -> String {
    match &rule.basis {
        Some(basis) if rule.is_known() && rule.certainty.is_sure() => format!(" ({basis})"),
        Some(basis) => format!(" ({basis}, to be checked)"),
        None => " (the rule of the place is not confirmed: a reminder only)".to_owned(),
    }
}

fn until_words(until: Term) -> String {
    match until {
        Term::Months(months) => format!("{months} months"),
        Term::Through(last) => format!("until {last}"),
    }
}

fn value(value: &RecordValue) -> String {
    match value {
        RecordValue::Day(day) => day.to_string(),
        RecordValue::Words(words) => words.clone(),
    }
}

fn told(sentence: String, hint: &str) -> Said {
    Said::new(sentence).hint(hint)
}
