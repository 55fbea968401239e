//! 修改意见 and 审查发现: what must or should be changed, what the drafter said, how it was settled.

use super::answers::{basis, clauses};
use super::body::{lines, number, rows_of};
use super::date::date;
use super::{suspicions, terms};
use crate::domain::case::Verdict;
use crate::domain::paper::{
    Cell, Fields, FindingLine, ReplyLine, Settlement, SuspicionLine, Table,
};

pub(super) const NO_REPLY: &str = "未答复";
pub(super) const OPEN: &str = "尚未解决";
const STILL_A_PROBLEM: &str = "重新审查：仍存在问题，另行提出";

/// The form of 修改意见表.
pub(super) fn proposals_form() -> Table {
    rows_of(
        "proposals",
        &[
            ("序号", 7, number()),
            ("条文", 12, Cell::value("{{ row.clauses }}")),
            ("存在问题", 25, Cell::text("{{ row.problem }}")),
            ("依据", 24, Cell::text("{{ row.basis }}")),
            ("修改建议", 20, Cell::text("{{ row.proposal }}")),
            ("性质", 12, Cell::value("{{ row.weight }}")),
        ],
    )
}

/// 修改意见: the findings and the confirmed suspicions that nothing has settled.
pub(super) fn proposals(open: &[&FindingLine], confirmed: &[&SuspicionLine]) -> Vec<Fields> {
    let suspicions = confirmed.iter().map(|line| suspicions::proposal(line));
    open.iter().map(|finding| proposal(finding)).chain(suspicions).collect()
}

fn proposal(finding: &FindingLine) -> Fields {
    Fields::default()
        .text("clauses", which(finding))
        .text("problem", problem(finding))
        .text("basis", basis(&finding.question, Some(&finding.answer)))
        .text("proposal", finding.answer.proposal.as_deref().unwrap_or(terms::NONE))
        .text("weight", terms::nature(finding.question.weight))
}

/// All proposals, with what was replied to them and what became of them.
pub(super) fn all(findings: &[FindingLine], confirmed: &[SuspicionLine]) -> Vec<Fields> {
    let of_finding = |finding: &FindingLine| {
        let (reply, settled) = fate(finding);
        proposal(finding).text("reply", reply).text("settled", settled)
    };
    let of_suspicion = |line: &SuspicionLine| {
        let (reply, settled) = suspicions::fate(line);
        suspicions::proposal(line).text("reply", reply).text("settled", settled)
    };
    findings.iter().map(of_finding).chain(confirmed.iter().map(of_suspicion)).collect()
}

/// What was replied, and what became of it.
fn fate(finding: &FindingLine) -> (String, String) {
    let replied = finding.reply.as_ref().map_or_else(|| NO_REPLY.to_owned(), reply);
    (replied, finding.settled.as_ref().map_or_else(|| OPEN.to_owned(), settled))
}

/// The form of what became of problems.
pub(super) fn history_form(of: &str) -> Table {
    rows_of(
        of,
        &[
            ("序号", 7, number()),
            ("所提问题", 45, Cell::text("{{ row.problem }}")),
            ("起草单位答复", 24, Cell::text("{{ row.reply }}")),
            ("处理", 24, Cell::text("{{ row.settled }}")),
        ],
    )
}

/// The findings, and confirmed suspicions, with what became of them.
pub(super) fn history<'a>(
    findings: impl Iterator<Item = &'a FindingLine>,
    confirmed: impl Iterator<Item = &'a SuspicionLine>,
) -> Vec<Fields> {
    let row = |finding: &FindingLine| {
        let (replied, became) = fate(finding);
        told(whole(finding), replied, became)
    };
    findings.map(row).chain(confirmed.map(suspicions::history)).collect()
}

/// A problem, what was replied to it, and what became of it.
pub(super) fn told(problem: String, reply: String, settled: String) -> Fields {
    Fields::default().text("problem", problem).text("reply", reply).text("settled", settled)
}

/// The code, the clauses and the nature, the problem, the wording proposed, the basis, who raised it on what.
fn whole(finding: &FindingLine) -> String {
    let nature = terms::nature(finding.question.weight);
    let head = format!("{}（{}，{nature}）", finding.question.id, which(finding));
    let proposal = finding.answer.proposal.as_ref().map(|text| format!("修改建议：{text}"));
    let basis = format!("依据：{}", basis(&finding.question, Some(&finding.answer)));
    let (stage, draft) = (&finding.stage_title, terms::draft(finding.draft));
    let raised = format!("{draft}“{stage}”，{}，{}", finding.by.name, date(finding.by.at));
    lines([head, problem(finding), proposal.unwrap_or_default(), basis, raised])
}

fn which(finding: &FindingLine) -> String {
    let clauses = clauses(&finding.answer, &finding.whereabouts);
    if clauses.is_empty() { terms::no_clauses(&finding.question).to_owned() } else { clauses }
}

fn problem(finding: &FindingLine) -> String {
    finding.answer.note.clone().unwrap_or_else(|| terms::NOT_RECORDED.to_owned())
}

pub(super) fn reply(reply: &ReplyLine) -> String {
    let reason = reply.reason.as_ref().map(|reason| format!("理由：{reason}"));
    let kind = terms::reply(reply.kind).to_owned();
    lines([kind, reason.unwrap_or_default(), reply.by.name.clone(), date(reply.by.at)])
}

fn settled(settled: &Settlement) -> String {
    let by = [settled.by.name.clone(), date(settled.by.at)];
    let said = match &settled.answer {
        Some(answer) if answer.verdict == Verdict::Problem => vec![STILL_A_PROBLEM.to_owned()],
        Some(answer) => vec![
            format!("重新审查：{}", terms::verdict(answer.verdict)),
            answer.note.clone().unwrap_or_default(),
        ],
        None => vec!["已重新审查".to_owned()],
    };
    lines(said.into_iter().chain(by))
}
