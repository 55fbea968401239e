//! Workflows exchanged with tools that are not ours: opened, judged, run and brought back by them.
//!
//! Everything random hangs on a seed that is printed: a later failure is the same failure.

mod mutated;
mod node;
mod reopened;
mod round_trip;
mod spiff;
mod walk;

use crate::support::ROOT;
use fashen::domain::workflow::Workflow;
use fashen::input::yaml;
use std::path::Path;

/// The workflows that are shipped, by the names of their folders.
fn shipped() -> Vec<(String, Workflow)> {
    let folder = Path::new(ROOT).join("workflows");
    let mut packs = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path().join("workflow.yaml");
        if let Ok(bytes) = std::fs::read(&file) {
            let name = file.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
            let workflow = yaml::workflow(&bytes);
            packs.push((name, workflow.unwrap_or_else(|problems| panic!("{problems:#?}"))));
        }
    }
    assert!(!packs.is_empty());
    packs.sort_by(|one, other| one.0.cmp(&other.0));
    packs
}
