//! Deadlines that runs begin and no run ends.
//!
//! Each moment that begins one is judged by itself: where one of several has no end after it, the deadline would hang
//! over some cases for ever, whatever the others have.

use super::explore::{Edge, Space};
use super::future::Backward;
use super::net::{Net, StageNo};
use super::step::Done;
use super::trace::Forward;
use super::worlds::Set;
use crate::domain::workflow::{
    DeadlineDefect, DeadlineRule, Defect, DefectKind, Moment, Place, Trace,
};

/// A defect for each deadline, or for each of its beginnings, that happens and after which no end can come.
pub(super) fn never_ending(
    net: &Net,
    space: &Space,
    forward: &Forward<'_>,
    backward: &Backward<'_>,
) -> Vec<Defect> {
    let judge = Judge { net, space, forward, backward };
    net.definition.deadlines.iter().flat_map(|rule| judge.deadline(rule)).collect()
}

struct Judge<'a> {
    net: &'a Net<'a>,
    space: &'a Space,
    forward: &'a Forward<'a>,
    backward: &'a Backward<'a>,
}

impl Judge<'_> {
    fn deadline(&self, rule: &DeadlineRule) -> Vec<Defect> {
        let Some(end) = rule.until.first() else { return Vec::new() };
        let ends = |done: &[Done]| done.iter().any(|done| self.is(*done, &rule.until));
        let later = self.backward.coming_to(self.net, |_| None, |edge| ends(&edge.done));
        let endless = |from: &Moment| self.endless(from, ends, &later);
        let begun: Vec<Option<Trace>> = rule.from.iter().map(endless).collect();
        let place = Place::default().at("deadlines").at(rule.id.as_str());
        let kind = || DefectKind::Deadline(DeadlineDefect::NeverEnds { until: end.stage.clone() });
        let defect =
            |place, trace: &Trace| Defect { place, kind: kind(), trace: Some(trace.clone()) };
        if let [Some(trace)] = begun.as_slice() {
            return vec![defect(place.at("until"), trace)];
        }
        let shown =
            begun.iter().enumerate().filter_map(|(index, trace)| Some((index, trace.as_ref()?)));
        shown.map(|(index, trace)| defect(place.at("from").at(index), trace)).collect()
    }

    /// The run that shows a beginning after which no end can come; none where it does not happen, or an end can come.
    fn endless(
        &self,
        from: &Moment,
        ends: impl Fn(&[Done]) -> bool,
        later: &[Set],
    ) -> Option<Trace> {
        let steps = self.space.edges.iter().chain(&self.space.first);
        let mut begun = steps.filter_map(|edge| Some((edge, self.begins(edge, from)?)));
        let (first, _) = begun.clone().next()?;
        let can_end = begun.any(|(edge, place)| {
            let at_once = edge.done.get(place + 1..).is_some_and(&ends);
            let later = edge.to.and_then(|to| later.get(to));
            at_once || later.is_some_and(|later| !later.and(&edge.worlds).is_empty())
        });
        (!can_end).then(|| self.forward.to(first.from, &first.worlds, &first.done))
    }

    /// Which of the things done in a step is the moment.
    fn begins(&self, edge: &Edge, moment: &Moment) -> Option<usize> {
        edge.done.iter().position(|done| self.is(*done, std::slice::from_ref(moment)))
    }

    /// Whether something that was done is one of these moments.
    fn is(&self, (stage, way): (StageNo, Option<usize>), moments: &[Moment]) -> bool {
        let node = self.net.node_of(stage);
        let way = node.and_then(|node| node.ways.get(way?));
        let done = self.net.name(stage).zip(way);
        done.is_some_and(|(stage, way)| {
            moments.iter().any(|moment| moment.is(stage, &way.outcome.id))
        })
    }
}
