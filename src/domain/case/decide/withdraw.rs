//! Withdrawing a case: from anywhere, until its document is published.

use super::{Asked, Decided};
use crate::domain::case::command::Context;
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::refusal::Reason;
use crate::domain::case::run::Run;
use crate::domain::workflow::Withdrawal;

pub(super) fn withdraw<'a>(asked: Asked<'a>, reason: &str) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if case.published.is_some() && case.ended.is_none() {
        reasons.push(Reason::AlreadyPublished);
    }
    if !judge::said(Some(reason)) {
        reasons.push(Reason::ReasonMissing);
    }
    let Some(withdrawal) = &workflow.withdrawal else {
        reasons.push(Reason::NoWithdrawal);
        return Err(reasons);
    };
    role(withdrawal, context, &mut reasons);
    let mut run = asked.start(reasons)?;
    run.emit(Happening::CaseWithdrawn { reason: reason.trim().to_owned() });
    void_numbers(&mut run);
    run.emit(Happening::CaseEnded { end: withdrawal.end.clone() });
    Ok(run)
}

fn role(withdrawal: &Withdrawal, context: &Context, reasons: &mut Vec<Reason>) {
    if !context.person.roles.contains(&withdrawal.role) {
        let people = context.office.people_of(&withdrawal.role).map(|person| person.id.clone());
        let (role, people) = (withdrawal.role.clone(), people.collect());
        reasons.push(Reason::WrongRole { role, people });
    }
}

/// 发文字号 will not be used: no document will bear them. An opinion that was issued keeps its number.
fn void_numbers(run: &mut Run) {
    let good = run.case.numbers.iter().filter(|taken| !taken.void && taken.series == *"document");
    let good: Vec<_> = good.map(|taken| (taken.series.clone(), taken.number.clone())).collect();
    for (series, number) in good {
        run.emit(Happening::NumberVoided { series, number });
    }
}
