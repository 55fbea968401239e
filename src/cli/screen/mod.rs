//! What views look like on a terminal, in words. Every screen is a text; nothing here prints.

mod calendar;
mod care;
mod case;
mod check;
mod checkup;
mod cleanup;
mod comparison;
mod due;
mod due_why;
mod entry;
mod explained;
mod filing;
mod finding;
mod laws;
mod moved;
mod next;
mod origin;
mod outline;
mod place;
mod reading;
mod report;
mod rules;
mod ruling;
mod running;
mod screening;
mod simulated;
mod stock;
mod structure;

pub(super) use calendar::{
    calendar_added, calendar_between, calendar_counted, calendar_year, recounted,
};
pub(super) use care::{copied, garbage, proof, repaired};
pub(super) use case::{case, history};
pub(super) use check::{suspected, suspected_all, totals as suspected_totals};
pub(super) use checkup::{checkup, look};
pub(super) use cleanup::{clean_up, clean_ups};
pub(super) use comparison::{comparison, origin, reread, talk_revised};
pub(super) use due::{Shown, day_due, due};
pub(super) use due_why::due_why;
pub(super) use entry::{entry, entry_recorded, proposals, status, unknown_proposals};
pub(super) use explained::explained;
pub(super) use filing::filings;
pub(super) use finding::{cases_with_suspicions, finding, findings, next_for, open_findings};
pub(super) use laws::{import_row, imported, law, laws, laws_stale};
pub(super) use moved::{moved, moved_of, talk_next};
pub(super) use next::next;
pub(super) use origin::origins;
pub(super) use outline::outline;
pub(super) use reading::reading;
pub(super) use report::{register, report, report_figure};
pub(super) use rules::{rule, rules, tested_rules};
pub(super) use ruling::{case_screening, contradictions, talk_unscreened, to_confirm};
pub(super) use screening::{screened, screened_all, totals};
pub(super) use simulated::simulated;
pub(super) use stock::stock_imported;
pub(super) use structure::structure;
