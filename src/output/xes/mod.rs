//! What happened to cases as an event log for process mining: XES (IEEE 1849).
//!
//! ```text
//! a case                 a trace: its number, workflow, digest of the pack, facts, end
//! a stage is entered     `start`           `concept:name` is the stage
//! it is somebody's turn  `assign`          the stage
//! it ends                `complete`        `stage.outcome`, the transition of that name in the net
//! it is passed over      `autoskip`        the stage
//! it is cancelled        `ate_abort`       the stage
//! ```
//!
//! `concept:instance` tells one time at a stage from another. What ended without a person (`auto`, carried over) has
//! no `org:resource`. A log is written trace by trace, since it may be longer than memory; it must never hold what
//! documents or opinions say.

mod alias;
#[cfg(test)]
mod tests;

pub use alias::Aliases;

use super::xml::{Element, element};
use crate::domain::case::{Event, Happening};
use crate::domain::name::{CaseId, OutcomeId, StageId};
use crate::domain::workflow::Workflow;
use std::collections::BTreeMap;

/// What stands before the traces.
pub fn head() -> String {
    let mut lines = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    lines.push_str("<log xes.version=\"1849-2016\" xes.features=\"\" xmlns=\"http://www.xes-standard.org/\">\n");
    for (name, prefix, file) in [
        ("Concept", "concept", "concept"),
        ("Lifecycle", "lifecycle", "lifecycle"),
        ("Organizational", "org", "org"),
        ("Time", "time", "time"),
    ] {
        let uri = format!("http://www.xes-standard.org/{file}.xesext");
        let extension = element("extension").with("name", name).with("prefix", prefix);
        lines.push_str(&extension.with("uri", uri).lines(1));
    }
    let known = |key, value| text("string", key, value);
    let trace = element("global").with("scope", "trace").child(known("concept:name", "-"));
    let event = element("global").with("scope", "event").children([
        known("concept:name", "-"),
        known("lifecycle:transition", "complete"),
        text("date", "time:timestamp", "1970-01-01T00:00:00+00:00"),
    ]);
    let classifier = |name, keys| element("classifier").with("name", name).with("keys", keys);
    for part in [
        trace,
        event,
        classifier("Activity", "concept:name"),
        classifier("Activity and lifecycle", "concept:name lifecycle:transition"),
    ] {
        lines.push_str(&part.lines(1));
    }
    lines
}

/// What stands behind them.
pub fn foot() -> &'static str {
    "</log>\n"
}

/// A trace, and how many events it has.
pub fn trace(
    id: &CaseId,
    workflow: &Workflow,
    events: &[Event],
    people: &mut Aliases,
) -> (String, u64) {
    let mut writer = Writer { workflow, people, times: BTreeMap::new(), trace: element("trace") };
    writer.attribute(text("string", "concept:name", id.as_str()));
    for event in events {
        writer.about(event);
    }
    let before = writer.trace.size();
    for event in events {
        writer.event(event);
    }
    let many = u64::try_from(writer.trace.size() - before).unwrap_or(u64::MAX);
    (writer.trace.lines(1), many)
}

fn text(kind: &'static str, key: &str, value: &str) -> Element {
    element(kind).with("key", key).with("value", value)
}

struct Writer<'a> {
    workflow: &'a Workflow,
    people: &'a mut Aliases,
    /// How often each stage was entered.
    times: BTreeMap<StageId, u32>,
    trace: Element,
}

impl Writer<'_> {
    fn attribute(&mut self, attribute: Element) {
        self.trace = std::mem::replace(&mut self.trace, element("trace")).child(attribute);
    }

    /// What is known of the case itself.
    fn about(&mut self, event: &Event) {
        match &event.what {
            Happening::CaseOpened { workflow, pack, facts, .. } => {
                self.attribute(text("string", "fashen:workflow", workflow.as_str()));
                self.attribute(text("string", "fashen:pack", &pack.to_string()));
                for (fact, value) in facts {
                    let key = format!("fashen:fact:{fact}");
                    self.attribute(text("string", &key, &value.to_string()));
                }
            }
            Happening::CaseWithdrawn { .. } => {
                self.attribute(text("boolean", "fashen:withdrawn", "true"));
            }
            Happening::CaseEnded { end } => {
                self.attribute(text("string", "fashen:end", end.as_str()));
            }
            _ => {}
        }
    }

    fn event(&mut self, event: &Event) {
        let made = match &event.what {
            Happening::StageEntered { stage, .. } => {
                *self.times.entry(stage.clone()).or_default() += 1;
                self.stage(stage, "start")
            }
            Happening::StageAssigned { stage, person } => {
                let person = self.people.name(person);
                self.stage(stage, "assign").child(text("string", "org:resource", &person))
            }
            Happening::StageCompleted { stage, outcome, carried, .. } => {
                self.complete(event, stage, outcome, *carried)
            }
            Happening::StageSkipped { stage, .. } => self.stage(stage, "autoskip"),
            Happening::StageCancelled { stage } => self.stage(stage, "ate_abort"),
            _ => return,
        };
        let at = event.at.to_rfc3339();
        self.attribute(made.child(text("date", "time:timestamp", &at)));
    }

    fn complete(
        &mut self,
        event: &Event,
        stage: &StageId,
        outcome: &OutcomeId,
        carried: bool,
    ) -> Element {
        let made = self.named(&format!("{stage}.{outcome}"), stage, "complete");
        let made = made.child(text("string", "fashen:outcome", outcome.as_str()));
        if carried {
            return made.child(text("boolean", "fashen:carried", "true"));
        }
        if self.workflow.stage(stage.as_str()).is_some_and(|stage| stage.auto) {
            return made;
        }
        made.child(text("string", "org:resource", &self.people.name(&event.person)))
    }

    fn stage(&self, stage: &StageId, transition: &str) -> Element {
        self.named(stage.as_str(), stage, transition)
    }

    fn named(&self, name: &str, stage: &StageId, transition: &str) -> Element {
        let time = self.times.get(stage).copied().unwrap_or(1);
        let made = element("event").children([
            text("string", "concept:name", name),
            text("string", "concept:instance", &format!("{stage}:{time}")),
            text("string", "lifecycle:transition", transition),
            text("string", "fashen:stage", stage.as_str()),
        ]);
        let role = self.workflow.stage(stage.as_str()).and_then(|stage| stage.role.as_ref());
        made.children(role.map(|role| text("string", "org:role", role.as_str())))
    }
}
