//! Suspicions in the rows of the opinion and of the routing sheet.
//!
//! 疑似 is said of what nobody confirmed, and of nothing that somebody did.

use super::body::{lines, number, rows_of};
use super::date::date;
use super::findings::{NO_REPLY, OPEN, reply, told};
use super::terms;
use crate::domain::case::{Judgement, Standing};
use crate::domain::limits;
use crate::domain::paper::{Cell, Fields, SuspicionLine, Table, WeighingLine};
use crate::lang::{Lang, comparison, finding, quote};

/// Its row in a table of proposals.
pub(super) fn proposal(line: &SuspicionLine) -> Fields {
    Fields::default()
        .text("clauses", clause(line))
        .text("problem", problem(line))
        .text("basis", basis(line))
        .text("proposal", line.proposal.as_deref().unwrap_or(terms::NONE))
        .text("weight", terms::nature(Some(line.weight)))
}

/// Its row in a table of what became of problems.
pub(super) fn history(line: &SuspicionLine) -> Fields {
    let (replied, settled) = fate(line);
    told(whole(line), replied, settled)
}

/// What was replied, and what became of it.
pub(super) fn fate(line: &SuspicionLine) -> (String, String) {
    let replied = line.reply.as_ref().map_or_else(|| NO_REPLY.to_owned(), reply);
    (replied, line.weighed.as_ref().map_or_else(|| OPEN.to_owned(), weighed))
}

/// The form of all suspicions of a case.
pub(super) fn form() -> Table {
    rows_of(
        "suspicions",
        &[
            ("序号", 7, number()),
            ("疑似问题", 45, Cell::text("{{ row.problem }}")),
            ("判断", 24, Cell::text("{{ row.judged }}")),
            ("答复和处理", 24, Cell::text("{{ row.answered }}")),
        ],
    )
}

/// All suspicions of a case with what was said of them.
pub(super) fn all(suspicions: &[SuspicionLine]) -> Vec<Fields> {
    let row = |line: &SuspicionLine| {
        Fields::default()
            .text("problem", whole(line))
            .text("judged", judged(line))
            .text("answered", answered(line))
    };
    suspicions.iter().map(row).collect()
}

/// That nobody has said anything of some of them, with their names: they are no part of the opinion.
pub(super) fn unjudged(lines: &[SuspicionLine]) -> String {
    let named =
        |line: &SuspicionLine| format!("{}“{}”", clause(line), quote::line(&line.noted.title));
    let shown: Vec<String> = lines.iter().take(limits::LISTED).map(named).collect();
    let more = if lines.len() > shown.len() { "等" } else { "" };
    format!(
        "规则另外提示{}处疑似问题（{}{more}），审核人员没有逐一判断，不作为修改意见。",
        lines.len(),
        shown.join("、")
    )
}

/// `第三条（现第四条）`
fn clause(line: &SuspicionLine) -> String {
    match (&line.noted.clause, &line.whereabouts) {
        (Some(clause), Some(now)) => comparison::ZH.called(clause, now),
        _ => "全文".to_owned(),
    }
}

fn basis(line: &SuspicionLine) -> String {
    match line.noted.basis.as_slice() {
        [] => terms::NOT_RECORDED.to_owned(),
        basis => basis.join("；"),
    }
}

/// The words, and what is wrong with them.
fn problem(line: &SuspicionLine) -> String {
    let words = Some(&line.noted.words).filter(|words| !words.is_empty());
    let words = words.map(|words| format!("原文：“{words}”")).unwrap_or_default();
    lines([words, what(line)])
}

/// What was said by who confirmed it, or else what the rule says.
fn what(line: &SuspicionLine) -> String {
    if let Some(note) = line.note() {
        return note.to_owned();
    }
    let (title, detail) = (&line.noted.title, line.noted.detail.as_deref());
    let confirmed = matches!(
        line.standing,
        Standing::AwaitsReply | Standing::AwaitsWeighing | Standing::Settled
    );
    let title = title.strip_prefix("疑似").filter(|_| confirmed).unwrap_or(title);
    detail.map_or_else(|| title.to_owned(), |detail| format!("{title}：{detail}"))
}

/// The code, the clause and the nature, the problem, the wording proposed, the basis, in which draft.
fn whole(line: &SuspicionLine) -> String {
    let nature = terms::nature(Some(line.weight));
    let rule = match line.noted.rule.as_str() {
        "" => String::new(),
        rule => format!(" {rule}"),
    };
    let head = format!("{}{rule}（{}，{nature}）", line.id, clause(line));
    let proposal = line.proposal.as_ref().map(|text| format!("修改建议：{text}"));
    let draft = terms::draft(line.draft);
    let by_rule = !line.noted.rule.is_empty();
    let found = if by_rule {
        format!("检查{draft}时提示")
    } else {
        format!("审核{draft}时由人提出")
    };
    let basis = format!("依据：{}", basis(line));
    lines([head, problem(line), proposal.unwrap_or_default(), basis, found])
}

fn judged(line: &SuspicionLine) -> String {
    let Some(said) = &line.judged else {
        let gone = line.superseded.map(|draft| format!("{}已没有原文", terms::draft(draft)));
        return gone.unwrap_or_else(|| finding::standing(Lang::Zh, line.standing).to_owned());
    };
    let what = match &said.judgement {
        Judgement::Confirmed(_) => "确认是问题".to_owned(),
        Judgement::Dismissed { reason } => format!("排除，理由：{reason}"),
    };
    lines([what, said.by.name.clone(), date(said.by.at)])
}

fn answered(line: &SuspicionLine) -> String {
    if !matches!(
        line.standing,
        Standing::AwaitsReply | Standing::AwaitsWeighing | Standing::Settled
    ) {
        return terms::NONE.to_owned();
    }
    let replied = line.reply.as_ref().map_or_else(|| NO_REPLY.to_owned(), reply);
    lines([replied, line.weighed.as_ref().map(weighed).unwrap_or_default()])
}

fn weighed(line: &WeighingLine) -> String {
    let how = if line.accepted { "答复成立，问题了结" } else { "坚持意见" };
    let reason = line.reason.as_ref().map(|reason| format!("理由：{reason}"));
    let by = [line.by.name.clone(), date(line.by.at)];
    lines([how.to_owned(), reason.unwrap_or_default()].into_iter().chain(by))
}
