//! 审查要点: every question with its answer, who gave it, on what basis.

use super::body::{lines, list};
use super::date::date;
use super::terms;
use crate::domain::case::Answer;
use crate::domain::paper::{AnswerLine, Cell, Given, Question, Table};

const REOPENED: &str = "所涉文字已改动，尚未重新回答";
const UNANSWERED: &str = "未回答";
const ANSWERED_LATER: &str = "本件所述时点之后已重新回答，当时的回答见案卷记录";

/// The answers of one stage.
pub(super) fn answers(answers: &[AnswerLine]) -> Table {
    let columns =
        [("编号", 12), ("审查要点", 24), ("结论", 10), ("说明", 22), ("依据", 20), ("审查人", 12)];
    list(&columns, answers.iter().map(row).collect())
}

fn row(line: &AnswerLine) -> Vec<Cell> {
    let question = &line.question;
    let code = lines([question.id.as_str(), terms::weight(question.weight)]);
    let (verdict, said, by) = match &line.given {
        Some(given) => (terms::verdict(given.answer.verdict), said(&given.answer), by(given)),
        None if line.answered_later => (terms::NONE, ANSWERED_LATER.to_owned(), String::new()),
        None => (UNANSWERED, String::new(), String::new()),
    };
    let answer = line.given.as_ref().map(|given| &given.answer);
    vec![
        Cell::value(code),
        Cell::text(&question.ask),
        Cell::value(verdict),
        Cell::text(said),
        Cell::text(basis(question, answer)),
        Cell::value(by),
    ]
}

/// The clauses, the reason, the wording proposed.
fn said(answer: &Answer) -> String {
    let clauses = clauses(answer);
    let clauses = if clauses.is_empty() { clauses } else { format!("所涉条文：{clauses}") };
    let proposal = answer.proposal.as_ref().map(|proposal| format!("修改建议：{proposal}"));
    lines([clauses, answer.note.clone().unwrap_or_default(), proposal.unwrap_or_default()])
}

/// `第三条、第五条`; empty when the answer names none.
pub(super) fn clauses(answer: &Answer) -> String {
    let labels: Vec<&str> = answer.clauses.iter().map(|clause| clause.label.as_str()).collect();
    labels.join("、")
}

/// The basis of the answer, or else of the question.
pub(super) fn basis(question: &Question, answer: Option<&Answer>) -> String {
    let own = answer.and_then(|answer| question.basis_of(answer));
    let basis = own.or_else(|| {
        let unanswered = answer.is_none().then_some(question.basis.as_deref()).flatten();
        unanswered.map(|basis| (basis, question.unconfirmed.as_deref()))
    });
    basis.map_or_else(
        || terms::NOT_RECORDED.to_owned(),
        |(text, unconfirmed)| terms::basis(text, unconfirmed),
    )
}

fn by(given: &Given) -> String {
    let draft = if given.earlier { terms::draft(given.draft) } else { String::new() };
    let reopened = if given.reopened { REOPENED } else { "" };
    lines([given.by.name.as_str(), &date(given.by.at), &draft, reopened])
}
