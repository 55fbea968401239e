//! Problems that were raised in a span, and what drafters replied in it.
//!
//! A partly adopted proposal counts as adopted in the rate, as such reports do; the parts are told apart beside it.

use super::facts::CaseFacts;
use super::figure::Worth;
use super::gather::{Gather, Span};
use super::key::{Key, Part, Topic};
use crate::domain::case::ReplyKind;

pub(super) fn gather(case: &CaseFacts, span: &Span, gather: &mut Gather) {
    for problem in case.problems.iter().filter(|problem| problem.at_intake) {
        if span.holds(problem.on) {
            let item = case.item(problem.on, &problem.id, Worth::One);
            gather.put([Key::whole(Topic::AtIntake)], &item);
        }
    }
    for problem in case.of_review() {
        if span.holds(problem.on) {
            let item = case.item(problem.on, &problem.id, Worth::One);
            let dimension = Part::Dimension(problem.dimension.clone());
            let part = Key::of(Topic::Findings, [dimension]);
            gather.put([Key::whole(Topic::Findings), part], &item);
            if let Some(rule) = &problem.rule {
                gather.put([Key::of(Topic::Rules, [Part::Rule(rule.clone())])], &item);
            }
        }
        let Some((on, kind)) = problem.reply.filter(|(on, _)| span.holds(*on)) else { continue };
        let item = case.item(on, &problem.id, Worth::One);
        let part = Key::of(Topic::Replies, [Part::Reply(kind)]);
        gather.put([Key::whole(Topic::Replies), part], &item);
        let adopted = matches!(kind, ReplyKind::Adopted | ReplyKind::Partly);
        let item = case.item(on, &problem.id, Worth::Of(adopted));
        gather.put([Key::whole(Topic::Adoption)], &item);
    }
}
