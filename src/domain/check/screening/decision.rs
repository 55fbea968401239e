//! 重大行政决策: whether a major decision may be involved, as questions with the words that lead to them.
//!
//! It only hints: what is major is for the published catalogue and its standards to say.

use super::asking::{once, step};
use super::criteria::{Criteria, DECISION_LISTS};
use super::subject::Subject;
use super::words::Finder;
use super::{Answer, Classification, DecisionHint, Quote, Step, quote};
use crate::domain::document::{Document, Span};
use crate::domain::limits;

/// Distinct words of a field that make it more than a remark.
const LEAST_WORDS: usize = 3;

/// Asks the questions of a major decision.
pub(super) fn hint(
    document: &Document,
    subject: &Subject,
    (criteria, finder): (&Criteria, &Finder),
    class: Classification,
) -> DecisionHint {
    let whole = Span::new(0, document.words.len());
    let mut steps: Vec<Step> = Vec::new();
    for id in DECISION_LISTS {
        let Some(question) = criteria.questions.get(*id) else { continue };
        let found = once(&document.words, finder, id, whole);
        let titled = criteria.list(id).iter().any(|word| subject.judged.contains(word.as_str()));
        let answer = match found.len() {
            0 => Answer::No,
            count if titled || count >= LEAST_WORDS => Answer::Yes,
            _ => Answer::Unclear,
        };
        let quotes: Vec<Quote> = found
            .iter()
            .take(limits::SCREEN_QUOTES)
            .map(|span| quote(&document.words, *span))
            .collect();
        steps.push(step(id, question, answer, quotes, None));
    }
    let yes = |id: &str| {
        steps.iter().any(|step| step.id.eq_ignore_ascii_case(id) && step.answer == Answer::Yes)
    };
    let field = ["m01", "m02", "m03", "m04", "m05"].iter().any(|id| yes(id));
    let possible = field && !yes("m06") && class != Classification::NotNormative
        || yes("m02") && subject.judged.contains("规划");
    if let Some(question) = criteria.questions.get("m08") {
        steps.push(step("m08", question, Answer::Unclear, Vec::new(), None));
    }
    if let Some(question) = criteria.questions.get("m09") {
        steps.push(level(question, document, subject));
    }
    DecisionHint { possible, steps }
}

/// m09: of which level the organ is.
fn level(question: &super::Question, document: &Document, subject: &Subject) -> Step {
    let text = document.words.as_str();
    let small = ["镇人民政府", "乡人民政府", "街道办事处", "局", "委员会"];
    let issuer = subject.issuers.first().map(|issuer| issuer.span);
    let name = issuer.map_or("", |span| span.of(text));
    let answer = match name {
        "" => Answer::Unclear,
        name if small.iter().any(|end| name.ends_with(end)) => Answer::Yes,
        _ => Answer::No,
    };
    step("m09", question, answer, issuer.map(|span| quote(text, span)).into_iter().collect(), None)
}
