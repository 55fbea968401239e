//! The events in Chinese.

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
            format!("说明事项情况：{}", words::fact(Lang::Zh, names.fact(fact).title, value))
        }
        Happening::DraftSubmitted(draft) => submitted(draft),
        Happening::DraftScreened { draft, found } => screened(*draft, found),
        Happening::ScreeningConfirmed { draft, ruling } => ruled(*draft, ruling),
        Happening::MaterialReceived { material, copy } => {
            format!("收到材料：{}，{}", names.material(material), received(copy))
        }
        Happening::ItemAnswered { stage, item, answer } => answered(stage, item, answer, names),
        Happening::AnswerReopened { item } => {
            format!("{}需要重新回答", question(item, names))
        }
        Happening::FindingReplied { item, kind, reason } => {
            replied(item, *kind, reason.as_deref(), names)
        }
        Happening::OutcomeApproved { stage, outcome } => {
            let (stage, outcome) = (names.stage(stage), names.outcome(stage, outcome));
            format!("在「{stage}」同意：{outcome}")
        }
        Happening::NumberAssigned { series, year, n, number } => {
            assigned(series, *year, *n, number)
        }
        Happening::NumberVoided { series, number } => {
            format!("编号作废：{}（{series}），不再使用", quote::line(number))
        }
        Happening::StageCompleted { stage, outcome, conclusion, record, carried } => {
            let how = (*conclusion, *carried);
            completed(stage, outcome, how, record, names)
        }
        Happening::CaseLinked { need, case } => {
            format!("关联案卷：{}，案卷 {case}", names.need(need))
        }
        Happening::PaperIssued { paper, sealed_by, files } => {
            issued(*paper, sealed_by.as_ref(), files, names)
        }
        Happening::MinimumWaived { deadline, possible, reason } => {
            waived(names.deadline(deadline), *possible, reason)
        }
        Happening::DocumentPublished => "文件公布，列入目录".to_owned(),
        Happening::FilingNoted => "备案情况记入目录".to_owned(),
        Happening::CaseWithdrawn { reason } => format!("撤回案卷，理由：{}", quote::line(reason)),
        Happening::CaseEnded { end } => format!("案卷办结：{}", names.end(end)),
        Happening::CaseMigrated { from, to, stages } => migrated(*from, *to, stages, names),
        Happening::StageEntered { stage, joined: false } => {
            format!("转入「{}」", names.stage(stage))
        }
        Happening::StageEntered { stage, joined: true } => {
            format!("并行环节全部办结，转入「{}」", names.stage(stage))
        }
        Happening::BranchArrived { stage, from } => {
            format!("「{}」汇入「{}」", names.stage(from), names.stage(stage))
        }
        Happening::StageCancelled { stage } => {
            format!("「{}」因其他并行环节的结果终止", names.stage(stage))
        }
        Happening::ArrivalCancelled { stage, from } => {
            format!("收回「{}」向「{}」的汇入", names.stage(from), names.stage(stage))
        }
        Happening::StageSkipped { stage, .. } => {
            format!("「{}」不适用于本件，跳过", names.stage(stage))
        }
        Happening::StageAssigned { stage, person } => {
            format!("「{}」由{}承办", names.stage(stage), names.person(person))
        }
        Happening::DraftChecked { .. }
        | Happening::SuspicionNoted { .. }
        | Happening::SuspicionConfirmed { .. }
        | Happening::SuspicionDismissed { .. }
        | Happening::SuspicionReplied { .. }
        | Happening::SuspicionWeighed { .. }
        | Happening::SuspicionSuperseded { .. } => finding::event(Lang::Zh, what),
    }
}

fn waived(deadline: &str, possible: Option<NaiveDate>, reason: &str) -> String {
    let reason = quote::line(reason);
    match possible {
        Some(day) => {
            format!("「{deadline}」未满最短时间（{day}起方满），依规定提前，理由：{reason}")
        }
        None => format!("「{deadline}」中止计时期间依规定提前，理由：{reason}"),
    }
}

fn migrated(
    from: Digest,
    to: Digest,
    stages: &BTreeMap<StageId, StageId>,
    names: &Names,
) -> String {
    let renamed =
        stages.iter().map(|(old, new)| format!("；原环节「{old}」改为「{}」", names.stage(new)));
    let renamed: String = renamed.collect();
    format!("迁移到新的流程（{} → {}）{renamed}", from.short(), to.short())
}

fn opened(
    (workflow, pack): (&WorkflowName, &Digest),
    title: &str,
    unit: &str,
    facts: &Facts,
    names: &Names,
) -> String {
    let mut parts = vec![format!("立案：{}", quote::title_zh(title))];
    if !unit.trim().is_empty() {
        parts.push(format!("起草单位：{}", quote::line(unit)));
    }
    parts.push(format!("流程：{}（{}）", names.workflow(workflow), pack.short()));
    let facts: Vec<String> = facts
        .iter()
        .map(|(id, value)| words::fact(Lang::Zh, names.fact(id).title, value))
        .collect();
    if !facts.is_empty() {
        parts.push(listing::zh(&facts));
    }
    parts.join("；")
}

fn submitted(draft: &Draft) -> String {
    format!(
        "报送第{}稿：{}，文件“{}”，{}个条款，文字校验值 {}",
        draft.ordinal,
        quote::title_zh(&draft.title),
        quote::line(&draft.file_name),
        draft.clauses,
        draft.text.short()
    )
}

fn screened(draft: u32, found: &Found) -> String {
    let (said, report) = (ruling::found(Lang::Zh, found), found.report.short());
    format!("程序认定第{draft}稿：{said}；认定记录 {report}")
}

fn ruled(draft: u32, ruled: &Ruling) -> String {
    format!("人工认定第{draft}稿：{}", ruling::ruling(Lang::Zh, ruled))
}

fn received(copy: &Copy) -> String {
    match copy {
        Copy::File { name, digest } => {
            format!("文件“{}”（{}）", quote::line(name), digest.short())
        }
        Copy::OnPaper(place) => format!("纸质件，存放：{}", quote::line(place)),
    }
}

fn question(item: &CheckItemId, names: &Names) -> String {
    let name = names.item(item);
    if name.has_title() { format!("{item}“{}”", name.title) } else { format!("{item} ") }
}

fn answered(stage: &StageId, item: &CheckItemId, answer: &Answer, names: &Names) -> String {
    let verdict = words::verdict(Lang::Zh, answer.verdict);
    let labels: Vec<String> =
        answer.clauses.iter().map(|clause| quote::line(&clause.label)).collect();
    let place = match labels.as_slice() {
        [] => String::new(),
        labels => format!("（{}）", listing::zh(labels)),
    };
    let question = question(item, names);
    let mut parts = vec![format!("「{}」{question}：{verdict}{place}", names.stage(stage))];
    let said = [("说明", &answer.note), ("修改建议", &answer.proposal), ("依据", &answer.basis)];
    for (label, text) in said {
        parts.extend(text.as_ref().map(|text| format!("{label}：{}", quote::line(text))));
    }
    parts.join("；")
}

fn replied(item: &CheckItemId, kind: ReplyKind, reason: Option<&str>, names: &Names) -> String {
    let kind = words::reply(Lang::Zh, kind);
    let line = format!("答复{}：{kind}", question(item, names));
    match reason {
        Some(reason) => format!("{line}，理由：{}", quote::line(reason)),
        None => line,
    }
}

fn assigned(series: &SeriesId, year: i32, n: u64, number: &str) -> String {
    format!("编号：{}（{series}，{year}年第{n}个）", quote::line(number))
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
        format!("「{name}」沿用上次的结果：{result}（新稿没有改动这里审过的文字）")
    } else {
        format!("办结「{name}」：{result}")
    };
    let mut parts = vec![first];
    if let Some(conclusion) = conclusion {
        parts.push(format!("审核结论：{}", words::conclusion(Lang::Zh, conclusion)));
    }
    let here = names.at(stage.as_str(), outcome.as_str());
    for (field, value) in here.in_order(record) {
        parts.push(format!("{}：{}", here.field(field), words::value(Lang::Zh, value, names)));
    }
    parts.join("；")
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
    let paper = words::paper(Lang::Zh, paper, names.review());
    let files = listing::zh(&files);
    match sealed_by {
        Some(stage) => format!("「{}」办结，制作并封存《{paper}》：{files}", names.stage(stage)),
        None => format!("制作《{paper}》：{files}"),
    }
}
