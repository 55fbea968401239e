//! What differs between two workflows, as JSON.

use super::case::put;
use crate::app::author::diff::{Compared, Side};
use crate::domain::workflow::diff::{Change, Easing, Part, Thing, What};
use serde_json::{Value, json};

/// `workflow diff`; `say` makes the sentence of a difference.
pub fn compared(compared: &Compared, say: impl Fn(&Change) -> String) -> Value {
    json!({
        "before": side(&compared.before),
        "after": side(&compared.after),
        "same": compared.diff.is_same(),
        "eased": compared.diff.eased(),
        "changes": compared.diff.changes.iter().map(|one| change(one, &say)).collect::<Value>(),
    })
}

fn side(side: &Side) -> Value {
    json!({
        "name": side.name,
        "pack": side.kept,
        "workflow": side.workflow.name.as_str(),
        "title": side.workflow.title,
        "version": side.workflow.version,
    })
}

fn change(change: &Change, say: &impl Fn(&Change) -> String) -> Value {
    let (part, id) = part(&change.part);
    let (thing, name, field) = thing(&change.thing);
    let mut data = json!({
        "part": part,
        "id": id,
        "thing": thing,
        "name": name,
        "field": field,
        "eased": change.eased.map(Easing::code),
        "message": say(change),
    });
    match &change.what {
        What::Added => put(&mut data, "what", json!("added")),
        What::Removed => put(&mut data, "what", json!("removed")),
        What::MovedTo(stage) => {
            put(&mut data, "what", json!("moved"));
            put(&mut data, "to", json!(stage.as_str()));
        }
        What::Changed { key, from, to } => {
            put(&mut data, "what", json!("changed"));
            put(&mut data, "key", json!(key.name()));
            put(&mut data, "from", json!(from.to_string()));
            put(&mut data, "to", json!(to.to_string()));
        }
    }
    data
}

fn part(part: &Part) -> (&'static str, Option<&str>) {
    match part {
        Part::Head => ("workflow", None),
        Part::Fact(id) => ("fact", Some(id.as_str())),
        Part::Role(id) => ("role", Some(id.as_str())),
        Part::End(id) => ("end", Some(id.as_str())),
        Part::Stage(id) => ("stage", Some(id.as_str())),
        Part::Deadline(id) => ("deadline", Some(id)),
    }
}

fn thing(thing: &Thing) -> (Option<&'static str>, Option<&str>, Option<&str>) {
    match thing {
        Thing::Itself => (None, None, None),
        Thing::Outcome(id) => (Some("outcome"), Some(id.as_str()), None),
        Thing::Item(id) => (Some("item"), Some(id.as_str()), None),
        Thing::Material(id) => (Some("material"), Some(id.as_str()), None),
        Thing::Need(id) => (Some("need"), Some(id.as_str()), None),
        Thing::Field(id, field) => (Some("field"), Some(id.as_str()), Some(field.as_str())),
    }
}
