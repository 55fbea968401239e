//! 修改意见 and 审查发现: what must or should be changed, what the drafter said, how it was settled.

use super::answers::{basis, clauses};
use super::body::{lines, list, place};
use super::date::date;
use super::{suspicions, terms};
use crate::domain::case::Verdict;
use crate::domain::paper::{Cell, FindingLine, ReplyLine, Settlement, SuspicionLine, Table};

pub(super) const NO_REPLY: &str = "未答复";
pub(super) const OPEN: &str = "尚未解决";
const STILL_A_PROBLEM: &str = "重新审查：仍存在问题，另行提出";

/// 修改意见表: the findings and the confirmed suspicions that nothing has settled.
pub(super) fn proposals(open: &[&FindingLine], confirmed: &[&SuspicionLine]) -> Table {
    let columns =
        [("序号", 7), ("条文", 12), ("存在问题", 25), ("依据", 24), ("修改建议", 20), ("性质", 12)];
    let row = |finding: &&FindingLine| {
        vec![
            Cell::value(which(finding)),
            Cell::text(problem(finding)),
            Cell::text(basis(&finding.question, Some(&finding.answer))),
            Cell::text(finding.answer.proposal.as_deref().unwrap_or(terms::NONE)),
            Cell::value(terms::nature(finding.question.weight)),
        ]
    };
    let suspicions = confirmed.iter().map(|line| suspicions::proposal(line));
    list(&columns, counted(open.iter().map(row).chain(suspicions)))
}

/// The findings, and confirmed suspicions, with what became of them.
pub(super) fn history<'a>(
    findings: impl Iterator<Item = &'a FindingLine>,
    confirmed: impl Iterator<Item = &'a SuspicionLine>,
) -> Table {
    let columns = [("序号", 7), ("所提问题", 45), ("起草单位答复", 24), ("处理", 24)];
    let row = |finding: &FindingLine| {
        vec![
            Cell::text(whole(finding)),
            Cell::text(finding.reply.as_ref().map_or_else(|| NO_REPLY.to_owned(), reply)),
            Cell::text(finding.settled.as_ref().map_or_else(|| OPEN.to_owned(), settled)),
        ]
    };
    list(&columns, counted(findings.map(row).chain(confirmed.map(suspicions::history))))
}

/// The rows, each with its place before it.
fn counted(rows: impl Iterator<Item = Vec<Cell>>) -> Vec<Vec<Cell>> {
    let numbered = |(index, row): (usize, Vec<Cell>)| {
        std::iter::once(place(index)).chain(row).collect::<Vec<_>>()
    };
    rows.enumerate().map(numbered).collect()
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
