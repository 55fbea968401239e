//! Any bytes as a BPMN file, and what must hold of the answer.

use fashen::input::bpmn::{Titles, workflow};
use fashen::input::yaml;
use fashen::lang::{Lang, bpmn};
use fashen::output::sketch_yaml;

const TITLES: Titles<'_> = Titles { person: "Person", end: "End", passing: "Passes" };

/// Reads them; whether they were read. Panics where what was read makes a workflow file of bad form, or where there are
/// no words for what was not read.
pub fn run(bytes: &[u8]) -> bool {
    let imported = match workflow(bytes, TITLES) {
        Ok(imported) => imported,
        Err(fault) => {
            for lang in [Lang::Zh, Lang::En] {
                assert!(!bpmn::fault(lang, &fault).sentence.is_empty(), "{fault:?}");
            }
            return false;
        }
    };
    let file = sketch_yaml(&imported.sketch, "");
    let form = yaml::definition(file.as_bytes());
    assert!(form.is_ok(), "{form:?}\n{file}");
    for note in &imported.notes {
        let said = bpmn::note(Lang::Zh, note);
        assert!(!said.is_empty() && !said.contains('\n'), "{said:?}");
    }
    true
}
