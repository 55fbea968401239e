//! Views as JSON: what `--json` prints, documented in docs/json.md.
//!
//! A promise: keys are English and stable, values that are words for people are in the language of the
//! record. What a view has gained may be added; nothing may be renamed.

mod calendar;
mod care;
mod case;
mod catalogue;
mod change;
mod check;
mod cleanup;
mod comparison;
mod diff;
mod due;
mod exchange;
mod filing;
mod finding;
mod laws;
mod list;
mod migration;
mod origin;
mod outline;
mod place;
mod place_in;
mod report;
mod rules;
mod ruling;
mod scenario;
mod screening;
mod search;
mod simulation;
mod stock;
mod structure;
mod templates;
mod workflow;

pub use calendar::{calendar_added, calendar_between, calendar_counted, calendar_year};
pub use care::{checkup, copied, exported, garbage, imported, logged, proof, repaired, restored};
pub use case::{history, next, papers, show};
pub use catalogue::{
    entries, entries_recorded, entry, entry_proposals, entry_recorded, expiring, filing_package,
    published,
};
pub use change::{issued, made, moved, submitted};
pub use check::{suspected, suspected_all, suspected_of_case, suspicion};
pub use cleanup::{clean_up, clean_up_changed, clean_ups};
pub use comparison::comparison;
pub use diff::compared;
pub use due::{due, due_why};
pub use exchange::{exchanged, imported_workflow};
pub use filing::{filing_received, filing_reply, filings};
pub use finding::{finding_of, findings};
pub use laws::{law, laws, laws_imported, laws_stale};
pub use list::{cases, todo};
pub use migration::migrated;
pub use origin::origins;
pub use outline::{drawn, outline};
pub use place::confirming;
pub use report::{register, report, report_figure};
pub use rules::{rule, rules, rules_page, tested_rules};
pub use ruling::case_screening;
pub use scenario::tested;
pub use screening::{screened, screened_all, screening};
pub use search::found;
pub use simulation::simulated;
pub use stock::{stock_exported, stock_imported};
pub use structure::{depths, structure};
pub use templates::{
    template_exported, template_faults, template_fields, templates, templates_checked,
};
pub use workflow::{checked, explained, problems, rules_schema, schema};

use serde_json::{Value, json};

/// The envelope of a view: `{"schema": "fashen.<view>/1", "data": …}`.
pub fn envelope(view: &str, data: &Value) -> Value {
    json!({ "schema": format!("fashen.{view}/1"), "data": data })
}

/// The envelope of an error.
pub fn error(code: &str, message: &str, hint: Option<&str>, details: &Value) -> Value {
    json!({
        "schema": "fashen.error/1",
        "error": { "code": code, "message": message, "hint": hint, "details": details },
    })
}
