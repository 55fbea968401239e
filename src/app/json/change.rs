//! What changed, as JSON.

use super::case::{head, paper, put};
use crate::app::Moved;
use crate::app::init::Made;
use crate::app::journal::StoredEvent;
use crate::app::papers::Issued;
use crate::app::submit::Submitted;
use serde_json::{Value, json};

/// Every command that moves a case.
pub fn moved(moved: &Moved) -> Value {
    let mut data = head(&moved.case, &moved.workflow);
    put(
        &mut data,
        "events",
        moved.events.iter().map(|event| json!(StoredEvent::from(event))).collect(),
    );
    put(&mut data, "dry_run", json!(moved.dry_run));
    data
}

/// `submit`.
pub fn submitted(submitted: &Submitted) -> Value {
    let mut data = moved(&submitted.moved);
    let linked = submitted.outer.as_ref().map(|outer| {
        let links = outer.case.links.iter();
        let mut needs = links.filter(|(_, inner)| **inner == submitted.moved.case.id);
        json!({
            "case": outer.case.id.as_str(),
            "need": needs.next().map(|(need, _)| need.as_str()),
            "version": outer.case.version,
        })
    });
    put(&mut data, "needed_by", json!(linked));
    data
}

/// `issue`.
pub fn issued(issued: &Issued) -> Value {
    let mut data = moved(&issued.moved);
    put(&mut data, "paper", paper(&issued.paper));
    put(
        &mut data,
        "written",
        issued
            .files
            .iter()
            .map(|(format, path)| json!({ "format": format, "path": path.display().to_string() }))
            .collect(),
    );
    data
}

/// `init`.
pub fn made(made: &Made) -> Value {
    json!({
        "registry": made.root.display().to_string(),
        "organ": made.office.organ,
        "superior": made.office.superior,
        "people": made.office.people.iter().map(|person| person.id.as_str()).collect::<Vec<_>>(),
        "files": made.files,
        "dry_run": made.dry_run,
    })
}
