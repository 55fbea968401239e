//! `migrate`: a running case goes over to another definition of its workflow, and back if need be.
//!
//! It changes a case as any other command does: judged once, one append a case. The pack it leaves stays in the
//! store, so that the way back is the same command.

use crate::app::commit::Plan;
use crate::app::{CaseRow, Error, Missing, Moved, Pack, Session, pack, projection};
use crate::domain::case::{Case, Command, LeftBehind, Migration, left_behind};
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::workflow::diff;
use fashen_store::Scan;

/// Digits of a digest that are enough to look for a pack that the store keeps.
const DIGITS: usize = 6;

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The definition to go over to: a workflow of the registry, a file or a folder, or the first digits of the
    /// digest of a pack that the store keeps.
    pub to: String,
    /// Stages that have another name there: the old and the new one.
    pub stages: Vec<(String, String)>,
    /// Facts stated with it.
    pub facts: Vec<(String, String)>,
}

/// A case that went over, or in a dry run would have.
#[derive(Clone, Debug)]
pub struct Migrated {
    /// What happened.
    pub moved: Moved,
    /// The pack it left.
    pub from: Digest,
    /// The pack it is bound to.
    pub to: Digest,
    /// What of it has no place in the new definition. It is kept.
    pub left: LeftBehind,
    /// In so many places the new definition asks for less than the one the case left.
    pub eased: usize,
}

/// What became of each case that was asked for.
#[derive(Debug)]
pub struct Report {
    /// The pack.
    pub to: Digest,
    /// The workflow.
    pub workflow: crate::domain::name::WorkflowName,
    /// The cases, newest first, with what was refused. Those that were bound to the pack before are not among them.
    pub cases: Vec<(Case, Result<Migrated, Error>)>,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Lets one case go over.
///
/// # Errors
///
/// Every reason why it can not; then nothing was written.
pub fn one(session: &Session, case: &str, asked: &Asked) -> Result<Report, Error> {
    session.actor()?;
    let (case, former) = session.case(case)?;
    let pack = find(session, &asked.to)?;
    let (to, workflow) = (pack.digest, pack.workflow.name.clone());
    let migrated = migrate(session, case.clone(), former, &pack, asked)?;
    Ok(Report { to, workflow, cases: vec![(case, Ok(migrated))], dry_run: session.dry_run })
}

/// Lets all open cases of the workflow go over, each by itself: what is refused of one stops no other.
///
/// # Errors
///
/// Those of the store, and what keeps every case from going over: who acts, the definition, the clock.
pub fn all(session: &Session, asked: &Asked) -> Result<Report, Error> {
    session.actor()?;
    let pack = find(session, &asked.to)?;
    let mut report = Report {
        to: pack.digest,
        workflow: pack.workflow.name.clone(),
        cases: Vec::new(),
        dry_run: session.dry_run,
    };
    for (done, id) in open_cases(session, &report.workflow.to_string())?.iter().enumerate() {
        if done as u64 % limits::CASES_AT_A_TIME == limits::CASES_AT_A_TIME - 1 {
            session.let_go();
        }
        let (case, former) = session.case(id)?;
        if case.ended.is_some() || case.pack == Some(pack.digest) {
            continue;
        }
        match migrate(session, case.clone(), former, &pack, asked) {
            Err(error) if !matches!(error, Error::Refused { .. }) => return Err(error),
            result => report.cases.push((case, result)),
        }
    }
    Ok(report)
}

fn migrate(
    session: &Session,
    case: Case,
    former: crate::domain::workflow::Workflow,
    pack: &Pack,
    asked: &Asked,
) -> Result<Migrated, Error> {
    let (from, to) = (case.pack.unwrap_or(pack.digest), pack.digest);
    let changes = diff::diff(&former, &pack.workflow).changes;
    let eased = changes.iter().filter(|change| change.eased.is_some()).count();
    let mut plan = Plan::over(session, case, former, pack.workflow.clone());
    let (stages, facts) = (asked.stages.clone(), asked.facts.clone());
    plan.decide(&Command::Migrate(Migration { pack: to, stages, facts }))?;
    plan.keep_pack(pack.clone());
    let left = left_behind(plan.workflow(), &plan.after);
    Ok(Migrated { moved: plan.commit()?, from, to, left, eased })
}

/// The open cases of a workflow, newest first.
fn open_cases(session: &Session, workflow: &str) -> Result<Vec<String>, Error> {
    let store = &*session.registry.store;
    let mut scan = Scan { reverse: true, ..Scan::all(projection::OPEN, limits::LIST_ROWS) };
    let mut found = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        for row in &page.rows {
            let row: CaseRow = projection::row(projection::OPEN, &row.value)?;
            if row.workflow == workflow {
                found.push(row.case);
            }
        }
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok(found),
        }
    }
}

/// The pack that was named.
fn find(session: &Session, name: &str) -> Result<Pack, Error> {
    let missing = match super::check::locate(Some(&session.registry.root), name) {
        Ok(file) => return pack::read(&file),
        Err(error) => error,
    };
    let digits = name.len() >= DIGITS && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !digits {
        return Err(missing);
    }
    let store = &*session.registry.store;
    let prefix = format!("workflow/{}", name.to_ascii_lowercase());
    let streams = store.streams(&prefix, None, limits::LISTED)?;
    let kept = |stream: &String| stream.strip_prefix("workflow/")?.parse::<Digest>().ok();
    match streams.iter().filter_map(kept).collect::<Vec<_>>().as_slice() {
        [] => Err(missing),
        [digest] => Pack::kept(store, digest),
        several => {
            let known = several.iter().map(ToString::to_string).collect();
            Err(Error::Missing(Missing::Workflow { name: name.to_owned(), known }))
        }
    }
}
