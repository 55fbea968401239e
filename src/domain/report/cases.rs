//! What was submitted, screened, reviewed and ended in a span.

use super::facts::{CaseFacts, OpinionFact};
use super::figure::{Item, Subject, Worth};
use super::gather::{Gather, Span};
use super::key::{Key, Part, Topic};
use chrono::NaiveDate;

impl CaseFacts {
    /// An item of this case.
    pub(super) fn item(&self, on: NaiveDate, detail: impl Into<String>, worth: Worth) -> Item {
        Item {
            subject: Subject::Case(self.id.clone()),
            title: self.title.clone(),
            detail: detail.into(),
            on: Some(on),
            worth,
        }
    }

    /// Its workflow, as a part of a name.
    pub(super) fn part(&self) -> Part {
        Part::Workflow(self.workflow.clone())
    }
}

pub(super) fn gather(case: &CaseFacts, span: &Span, gather: &mut Gather) {
    if span.holds(case.submitted) {
        let item = case.item(case.submitted, &case.unit, Worth::One);
        let part = Key::of(Topic::Submitted, [case.part()]);
        gather.put([Key::whole(Topic::Submitted), part], &item);
    }
    // A document is what its last word of the span says it is, and counts once.
    if let Some((on, class)) = case.screened.iter().rfind(|(on, _)| span.holds(*on)) {
        let item = case.item(*on, "", Worth::One);
        let part = Key::of(Topic::Screened, [Part::Class(*class)]);
        gather.put([Key::whole(Topic::Screened), part], &item);
    }
    if let Some((on, nature)) = case.ruled.iter().rfind(|(on, _)| span.holds(*on)) {
        let item = case.item(*on, "", Worth::One);
        let part = Key::of(Topic::Ruled, [Part::Nature(*nature)]);
        gather.put([Key::whole(Topic::Ruled), part], &item);
    }
    opinions(case, span, gather);
    if let Some((on, end)) = case.ended.as_ref().filter(|(on, _)| span.holds(*on)) {
        let item = case.item(*on, &end.title, Worth::One);
        let part = Key::of(Topic::Ended, [case.part()]);
        let whole = Key::of(Topic::Ended, [case.part(), Part::Named(end.clone())]);
        gather.put([Key::whole(Topic::Ended), part, whole], &item);
    }
    if let Some((on, number, party)) = case.signed.as_ref().filter(|(on, ..)| span.holds(*on)) {
        let detail = number.iter().chain(party).map(String::as_str).collect::<Vec<_>>().join(" ");
        let item = case.item(*on, detail, Worth::One);
        gather.put([Key::whole(Topic::Signed)], &item);
    }
}

fn opinions(case: &CaseFacts, span: &Span, gather: &mut Gather) {
    let given: Vec<&OpinionFact> = case.opinions.iter().filter(|one| span.holds(one.on)).collect();
    for one in &given {
        let named = one.number.as_deref().unwrap_or(&one.conclusion.title);
        let item = case.item(one.on, named, Worth::One);
        let part = Key::of(Topic::Opinions, [case.part()]);
        let concluded = Part::Named(one.conclusion.clone());
        let whole = Key::of(Topic::Opinions, [case.part(), concluded]);
        gather.put([Key::whole(Topic::Opinions), part, whole], &item);
    }
    // A case that was reviewed twice is reviewed once, with its last conclusion.
    if let Some(last) = given.last() {
        let item = case.item(last.on, &last.conclusion.title, Worth::One);
        let part = Key::of(Topic::Reviewed, [case.part()]);
        let concluded = Part::Named(last.conclusion.clone());
        let whole = Key::of(Topic::Reviewed, [case.part(), concluded]);
        gather.put([Key::whole(Topic::Reviewed), part, whole], &item);
    }
}
