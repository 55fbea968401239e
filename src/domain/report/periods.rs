//! How long things took in a span, and which deadlines were kept.
//!
//! By a deadline whose length is not verified for the place nothing is late: what went beyond it is told apart.

use super::facts::CaseFacts;
use super::figure::Worth;
use super::gather::{Gather, Span};
use super::key::{Key, Part, Topic};

pub(super) fn gather(case: &CaseFacts, span: &Span, gather: &mut Gather) {
    if let (Some(first), Some(days)) = (case.opinions.first(), case.until_opinion)
        && span.holds(first.on)
    {
        let item = case.item(first.on, "", Worth::Days(days));
        gather.put([Key::of(Topic::Turnaround, [case.part()])], &item);
    }
    for stay in case.stays.iter().filter(|stay| span.holds(stay.to)) {
        let item = case.item(stay.to, &stay.outcome, Worth::Days(stay.workdays));
        let stage = Part::Named(stay.stage.clone());
        gather.put([Key::of(Topic::StageDays, [case.part(), stage])], &item);
    }
    for deadline in &case.deadlines {
        let kept = deadline.kept(span.today).filter(|(on, _)| span.holds(*on));
        let Some((on, kept)) = kept else { continue };
        let late = case.item(on, &deadline.rule.title, Worth::One);
        match (deadline.unsure, kept) {
            (true, true) => {}
            (true, false) => gather.put([Key::whole(Topic::Reminded)], &late),
            (false, _) => {
                let item = case.item(on, &deadline.rule.title, Worth::Of(kept));
                let rule = Part::Named(deadline.rule.clone());
                let part = Key::of(Topic::Timely, [case.part(), rule]);
                gather.put([Key::whole(Topic::Timely), part], &item);
                if !kept {
                    gather.put([Key::whole(Topic::Late)], &late);
                }
            }
        }
    }
}
