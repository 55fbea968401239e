//! The events in English.

use crate::domain::case::{
    Answer, Copy, Draft, Found, Happening, IssuedFile, Record, ReplyKind, Ruling,
};
use crate::domain::digest::Digest;
use crate::domain::name::{CheckItemId, OutcomeId, SeriesId, StageId, WorkflowName};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, Facts};
use crate::lang::{Lang, Names, finding, listing, quote, ruling, words};
use chrono::NaiveDate;
use std::collections::BTreeMap;

#[expect(
    clippy::too_many_lines,
    reason = "an arm each: a part of it would need words for what can not come"
)]
pub(super) fn line(what: &Happening, names: &Names) -> String {
    match what {
        Happening::CaseOpened { workflow, pack, title, unit, facts } => {
            opened((workflow, pack), title, unit, facts, names)
        }
        Happening::FactStated { fact, value } => {
            format!("Fact stated: {}", words::fact(Lang::En, names.fact(fact).title, value))
        }
        Happening::DraftSubmitted(draft) => submitted(draft),
        Happening::DraftScreened { draft, found } => screened(*draft, found),
        Happening::ScreeningConfirmed { draft, ruling } => ruled(*draft, ruling),
        Happening::MaterialReceived { material, copy } => {
            format!("Material received: {}, {}", names.material(material), received(copy))
        }
        Happening::StageEntered { stage, joined: true } => joined(&names.stage(stage).to_string()),
        Happening::BranchArrived { stage, from } => {
            format!("“{}” joined “{}”", names.stage(from), names.stage(stage))
        }
        Happening::ItemAnswered { stage, item, answer } => answered(stage, item, answer, names),
        Happening::AnswerReopened { item } => {
            format!("{} must be answered again", question(item, names))
        }
        Happening::FindingReplied { item, kind, reason } => {
            replied(item, *kind, reason.as_deref(), names)
        }
        Happening::DraftChecked { .. }
        | Happening::SuspicionNoted { .. }
        | Happening::SuspicionConfirmed { .. }
        | Happening::SuspicionDismissed { .. }
        | Happening::SuspicionReplied { .. }
        | Happening::SuspicionWeighed { .. }
        | Happening::SuspicionSuperseded { .. } => finding::event(Lang::En, what),
        Happening::OutcomeApproved { stage, outcome } => {
            let (stage, outcome) = (names.stage(stage), names.outcome(stage, outcome));
            format!("Approved in “{stage}”: {outcome}")
        }
        Happening::NumberAssigned { series, year, n, number } => {
            assigned(series, *year, *n, number)
        }
        Happening::NumberVoided { series, number } => {
            format!("Number void: {} ({series}), never given again", quote::line(number))
        }
        Happening::StageCompleted { stage, outcome, conclusion, record, carried } => {
            let how = (*conclusion, *carried);
            completed(stage, outcome, how, record, names)
        }
        Happening::CaseLinked { need, case } => {
            format!("Case linked for {}: {case}", names.need(need))
        }
        Happening::PaperIssued { paper, sealed_by, files } => {
            issued(*paper, sealed_by.as_ref(), files, names)
        }
        Happening::MinimumWaived { deadline, possible, reason } => {
            waived(names.deadline(deadline), *possible, reason)
        }
        Happening::DocumentPublished => {
            "Document published and entered in the catalogue".to_owned()
        }
        Happening::FilingNoted => "Filing noted in the catalogue".to_owned(),
        Happening::CaseWithdrawn { reason } => format!("Case withdrawn: {}", quote::line(reason)),
        Happening::CaseMigrated { from, to, stages } => migrated(*from, *to, stages, names),
        Happening::CaseEnded { end } => format!("Case ended: {}", names.end(end)),
        Happening::StageEntered { stage, joined: false } => {
            format!("Entered “{}”", names.stage(stage))
        }
        Happening::StageCancelled { stage } => {
            format!("“{}” ended by the outcome of a parallel stage", names.stage(stage))
        }
        Happening::ArrivalCancelled { stage, from } => {
            format!("“{}” no longer counts towards “{}”", names.stage(from), names.stage(stage))
        }
        Happening::StageSkipped { stage, .. } => {
            format!("“{}” is not for this case; passed over", names.stage(stage))
        }
        Happening::StageAssigned { stage, person } => {
            format!("“{}” assigned to {}", names.stage(stage), names.person(person))
        }
    }
}

fn joined(stage: &str) -> String {
    format!("All parallel stages have ended; entered “{stage}”")
}

fn waived(deadline: &str, possible: Option<NaiveDate>, reason: &str) -> String {
    let reason = quote::line(reason);
    match possible {
        Some(day) => {
            format!("Minimum of “{deadline}” not waited for (possible from {day}): {reason}")
        }
        None => format!("Minimum of “{deadline}” not waited for while it stood still: {reason}"),
    }
}

fn migrated(
    from: Digest,
    to: Digest,
    stages: &BTreeMap<StageId, StageId>,
    names: &Names,
) -> String {
    let renamed =
        stages.iter().map(|(old, new)| format!("; stage “{old}” is now “{}”", names.stage(new)));
    let renamed: String = renamed.collect();
    format!(
        "Went over to another version of the workflow ({} → {}){renamed}",
        from.short(),
        to.short()
    )
}

fn opened(
    (workflow, pack): (&WorkflowName, &Digest),
    title: &str,
    unit: &str,
    facts: &Facts,
    names: &Names,
) -> String {
    let mut parts = vec![format!("Case opened: {}", quote::title_en(title))];
    if !unit.trim().is_empty() {
        parts.push(format!("drafted by {}", quote::line(unit)));
    }
    parts.push(format!("workflow {} ({})", names.workflow(workflow), pack.short()));
    let facts: Vec<String> = facts
        .iter()
        .map(|(id, value)| words::fact(Lang::En, names.fact(id).title, value))
        .collect();
    if !facts.is_empty() {
        parts.push(listing::en(&facts));
    }
    parts.join("; ")
}

fn submitted(draft: &Draft) -> String {
    format!(
        "Draft {} handed in: {}, file {}, {} clauses, digest of the words {}",
        draft.ordinal,
        quote::title_en(&draft.title),
        quote::line(&draft.file_name),
        draft.clauses,
        draft.text.short()
    )
}

fn screened(draft: u32, found: &Found) -> String {
    let (said, report) = (ruling::found(Lang::En, found), found.report.short());
    format!("The program on draft {draft}: {said}; report {report}")
}

fn ruled(draft: u32, ruled: &Ruling) -> String {
    format!("Draft {draft} ruled: {}", ruling::ruling(Lang::En, ruled))
}

fn received(copy: &Copy) -> String {
    match copy {
        Copy::File { name, digest } => format!("file {} ({})", quote::line(name), digest.short()),
        Copy::OnPaper(place) => format!("on paper, kept at {}", quote::line(place)),
    }
}

fn question(item: &CheckItemId, names: &Names) -> String {
    let name = names.item(item);
    if name.has_title() { format!("{item} “{}”", name.title) } else { item.to_string() }
}

fn answered(stage: &StageId, item: &CheckItemId, answer: &Answer, names: &Names) -> String {
    let verdict = words::verdict(Lang::En, answer.verdict);
    let labels: Vec<String> =
        answer.clauses.iter().map(|clause| quote::line(&clause.label)).collect();
    let place = match labels.as_slice() {
        [] => String::new(),
        labels => format!(" ({})", listing::en(labels)),
    };
    let question = question(item, names);
    let mut parts = vec![format!("“{}”, {question}: {verdict}{place}", names.stage(stage))];
    let said = [("note", &answer.note), ("proposal", &answer.proposal), ("basis", &answer.basis)];
    for (label, text) in said {
        parts.extend(text.as_ref().map(|text| format!("{label}: {}", quote::line(text))));
    }
    parts.join("; ")
}

fn replied(item: &CheckItemId, kind: ReplyKind, reason: Option<&str>, names: &Names) -> String {
    let kind = words::reply(Lang::En, kind);
    let line = format!("Reply to {}: {kind}", question(item, names));
    match reason {
        Some(reason) => format!("{line}, because: {}", quote::line(reason)),
        None => line,
    }
}

fn assigned(series: &SeriesId, year: i32, n: u64, number: &str) -> String {
    format!("Number taken: {} ({series}, {n} of {year})", quote::line(number))
}

fn completed(
    stage: &StageId,
    outcome: &OutcomeId,
    (conclusion, carried): (Option<Conclusion>, bool),
    record: &Record,
    names: &Names,
) -> String {
    let (name, result) = (names.stage(stage), names.outcome(stage, outcome));
    let first = if carried {
        format!(
            "“{name}” keeps its outcome: {result} (the new draft changed nothing reviewed here)"
        )
    } else {
        format!("“{name}” completed: {result}")
    };
    let mut parts = vec![first];
    if let Some(conclusion) = conclusion {
        parts.push(format!("conclusion: {}", words::conclusion(Lang::En, conclusion)));
    }
    let here = names.at(stage.as_str(), outcome.as_str());
    for (field, value) in here.in_order(record) {
        parts.push(format!("{}: {}", here.field(field), words::value(Lang::En, value, names)));
    }
    parts.join("; ")
}

fn issued(
    paper: PaperKind,
    sealed_by: Option<&StageId>,
    files: &[IssuedFile],
    names: &Names,
) -> String {
    let files: Vec<String> = files
        .iter()
        .map(|file| format!("{} {}", quote::line(&file.format), file.digest.short()))
        .collect();
    let paper = words::paper(Lang::En, paper, names.review());
    let files = listing::en(&files);
    match sealed_by {
        Some(stage) => {
            format!("“{}” ended; {paper} made and sealed: {files}", names.stage(stage))
        }
        None => format!("Made the {paper}: {files}"),
    }
}
