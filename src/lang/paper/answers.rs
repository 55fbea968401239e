//! 审查要点: every question with its answer, who gave it, on what basis.

use super::body::{Body, lines, rows_of};
use super::date::date;
use super::terms;
use crate::domain::case::{Answer, Whereabouts};
use crate::domain::paper::{AnswerLine, Cell, Fields, Given, Question};
use crate::lang::comparison;

const REOPENED: &str = "所涉文字已改动，尚未重新回答";
const UNANSWERED: &str = "未回答";
const ANSWERED_LATER: &str = "本件所述时点之后已重新回答，当时的回答见案卷记录";

/// The answers of one stage, which the form calls `part`: who gave most of them, then all of them in a table.
pub(super) fn form(body: &mut Body) {
    body.when("part.answered_by", |body| body.say("审查人：{{ part.answered_by }}。"));
    let said = "{{ row.ask }}\n依据：{{ row.basis }}{% if row.said %}\n{{ row.said }}{% endif %}";
    body.table(rows_of(
        "part.answers",
        &[
            ("编号", 13, Cell::value("{{ row.item }}\n{{ row.weight }}")),
            ("审查要点、依据和说明", 74, Cell::text(said)),
            ("结论", 13, Cell::value("{{ row.verdict }}")),
        ],
    ));
}

/// The fields of the answers of one stage.
pub(super) fn fields(answers: &[AnswerLine]) -> Fields {
    let usual = usual(answers);
    let by = usual.as_ref().map(|usual| {
        let given = answers.iter().filter_map(|line| line.given.as_ref());
        let others = given.map(by).any(|by| by != *usual);
        let except = if others { "（另有注明的除外）" } else { "" };
        format!("{usual}{except}")
    });
    let rows = answers.iter().map(|line| row(line, usual.as_deref()));
    Fields::default().maybe("answered_by", by).list("answers", rows)
}

/// Most answers of a stage are given by one person on one day: said once, they leave the table to the words.
fn usual(answers: &[AnswerLine]) -> Option<String> {
    let hands: Vec<String> =
        answers.iter().filter_map(|line| line.given.as_ref()).map(by).collect();
    let count = |wanted: &String| hands.iter().filter(|hand| *hand == wanted).count();
    // The first of those that are equally many.
    hands.iter().rev().max_by_key(|hand| count(hand)).cloned()
}

fn row(line: &AnswerLine, usual: Option<&str>) -> Fields {
    let question = &line.question;
    let (verdict, said) = match &line.given {
        Some(given) => (terms::verdict(given.answer.verdict), said(given, usual)),
        None if line.answered_later => (terms::NONE, ANSWERED_LATER.to_owned()),
        None => (UNANSWERED, String::new()),
    };
    let answer = line.given.as_ref().map(|given| &given.answer);
    Fields::default()
        .text("item", question.id.as_str())
        .text("weight", terms::weight(question.weight))
        .text("ask", question.ask.as_str())
        .text("basis", basis(question, answer))
        .text("said", said)
        .text("verdict", verdict)
}

/// The clauses, the reason, the wording proposed, and who said it where that is not the usual one.
fn said(given: &Given, usual: Option<&str>) -> String {
    let answer = &given.answer;
    let clauses = clauses(answer, &given.whereabouts);
    let clauses = if clauses.is_empty() { clauses } else { format!("所涉条文：{clauses}") };
    let proposal = answer.proposal.as_ref().map(|proposal| format!("修改建议：{proposal}"));
    let note = answer.note.as_ref().map(|note| format!("说明：{note}"));
    let by = Some(by(given)).filter(|by| usual != Some(by)).map(|by| format!("审查人：{by}"));
    let reopened = if given.reopened { REOPENED } else { "" };
    lines([
        clauses,
        note.unwrap_or_default(),
        proposal.unwrap_or_default(),
        by.unwrap_or_default(),
        reopened.to_owned(),
    ])
}

/// `第三条、第五条（现第六条）`; empty when the answer names none.
pub(super) fn clauses(answer: &Answer, whereabouts: &[Whereabouts]) -> String {
    let clauses = answer.clauses.iter().zip(whereabouts);
    let labels: Vec<String> =
        clauses.map(|(clause, now)| comparison::ZH.called(clause, now)).collect();
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

/// Who answered and when, and on which draft when that is an earlier one.
fn by(given: &Given) -> String {
    let draft =
        if given.earlier { format!("，{}", terms::draft(given.draft)) } else { String::new() };
    format!("{}，{}{draft}", given.by.name, date(given.by.at))
}
