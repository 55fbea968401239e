//! What an office has still to confirm of its place (待确认), and from when on its calendar is estimated.
//!
//! Information only: nothing here is a failure, and nothing may be confirmed for the office.

use crate::app::legal_time;
use crate::app::{Error, pack};
use crate::domain::deadline::LegalTime;
use crate::domain::law::{Certainty, Parameter, YearlyDuty, known};
use crate::domain::office::Office;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

/// How the place of an office stands.
#[derive(Clone, Debug)]
pub struct PlaceReport {
    /// The name of the place.
    pub id: String,
    /// 天津市.
    pub title: String,
    /// Unconfirmed, and used by something.
    pub open: Vec<OpenParameter>,
    /// Unconfirmed, and used by nothing: the names and titles.
    pub unused: Vec<(String, String)>,
    /// How many the office has confirmed.
    pub confirmed: usize,
    /// What is due on a day of every year.
    pub yearly: Vec<YearlyDuty>,
    /// The first day from now on that is counted from weekends, since no notice is out.
    pub estimated_from: Option<NaiveDate>,
}

/// A parameter that the office has still to confirm.
#[derive(Clone, Debug)]
pub struct OpenParameter {
    /// Its name.
    pub name: String,
    /// What is counted by until then.
    pub parameter: Parameter,
    /// The deadlines that are counted by it: the workflow's name and title, the deadline's name and title.
    pub uses: Vec<DeadlineOf>,
}

/// A deadline of a workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineOf {
    /// The name and title of the workflow.
    pub workflow: (String, String),
    /// The name and title of the deadline.
    pub deadline: (String, String),
}

/// What there is to confirm.
///
/// # Errors
///
/// Problems of the files of the calendar or the place.
pub(super) fn report(root: &Path, office: &Office, today: NaiveDate) -> Result<PlaceReport, Error> {
    let LegalTime { days, place } = legal_time::read(Some(root), Some(office))?;
    let mut uses = uses(root);
    let (mut open, mut unused) = (Vec::new(), Vec::new());
    for (name, parameter) in place.unconfirmed() {
        let uses = uses.remove(name).unwrap_or_default();
        let of_office = known(name).is_some_and(|known| known.of_office);
        if uses.is_empty() && !of_office {
            unused.push((name.to_owned(), parameter.title.clone()));
        } else {
            open.push(OpenParameter { name: name.to_owned(), parameter: parameter.clone(), uses });
        }
    }
    // Deadlines come before what only concerns the office.
    open.sort_by_key(|one| one.uses.is_empty());
    let is_confirmed = |one: &&Parameter| matches!(one.certainty, Certainty::Confirmed { .. });
    let confirmed = place.parameters.values().filter(is_confirmed).count();
    let estimated_from = today.iter_days().take(DAYS_AHEAD).find(|day| !days.is_announced(*day));
    let (id, title, yearly) = (place.id.clone(), place.title.clone(), place.yearly.clone());
    Ok(PlaceReport { id, title, open, unused, confirmed, yearly, estimated_from })
}

/// How many days from now on the calendar is looked at: notices are never out for more than the next year.
const DAYS_AHEAD: usize = 800;

/// The deadlines of the registry's packs that name a parameter, by its name. A pack with problems is another check's.
fn uses(root: &Path) -> BTreeMap<String, Vec<DeadlineOf>> {
    let mut uses: BTreeMap<String, Vec<DeadlineOf>> = BTreeMap::new();
    for name in pack::names(root) {
        let Ok(pack) = pack::from_registry(root, &name) else { continue };
        for rule in &pack.workflow.deadlines {
            let Some(parameter) = &rule.parameter else { continue };
            let workflow = (pack.workflow.name.to_string(), pack.workflow.title.clone());
            let deadline = (rule.id.clone(), rule.title.clone());
            uses.entry(parameter.clone()).or_default().push(DeadlineOf { workflow, deadline });
        }
    }
    uses
}
