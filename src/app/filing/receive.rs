//! `filing receive`: the superior takes a package in, and a case of its own is opened with it.
//!
//! A package that lacks a paper is taken in and the lack is told: whether to ask for it is for a person to decide. A
//! package that is not whole is not.

use super::WORKFLOW;
use super::manifest::{PACKAGE_SCHEMA, PackageManifest, PackedFile};
use super::sealed::{self, Sealed};
use crate::app::commit::{self, Plan};
use crate::app::reading::{self, ReadDraft, ReadFile, ReadMaterials};
use crate::app::submit::{self, Of};
use crate::app::{CaseRow, Error, Moved, Session, inspect, projection};
use crate::domain::case::{Case, Command, Completion, Copy};
use crate::domain::filing::{FiledRole as Role, FilingFault};
use crate::domain::limits;
use crate::lang;
use fashen_store::Scan;
use std::path::Path;

/// What taking a package in came to.
#[derive(Debug)]
pub struct Received {
    /// What the package says of itself.
    pub manifest: PackageManifest,
    /// What every package has and this one has not.
    pub lacking: Vec<Role>,
    /// The case, and what happened.
    pub moved: Moved,
    /// It was waited for: the case was opened before.
    pub again: bool,
}

/// Takes a package in: opens a case, or goes on with the one that waits for it.
///
/// # Errors
///
/// Every fault of the package, or why the case can not go on; then nothing was written.
pub fn receive(session: &Session, file: &Path, case: Option<&str>) -> Result<Received, Error> {
    session.actor()?;
    let (name, bytes) = reading::take(file)?;
    let package = open(file, &bytes)?;
    let draft = draft(session, file, &package)?;
    let materials = materials(&package, &name, bytes);
    let lacking = lacking(&package.manifest);
    let again = case.is_some();
    let moved = match case {
        Some(case) => go_on(session, file, case, &package.manifest, draft, materials)?,
        None => begin(session, file, &package.manifest, draft, materials)?,
    };
    Ok(Received { manifest: package.manifest, lacking, moved, again })
}

/// Opens a package and holds it to its list.
pub(super) fn open(file: &Path, bytes: &[u8]) -> Result<Sealed<PackageManifest>, Error> {
    sealed::open(
        file,
        bytes,
        (lang::filing::MANIFEST, PACKAGE_SCHEMA),
        |manifest: &PackageManifest| {
            let listed = |file: &PackedFile| (file.name.clone(), file.sm3.clone());
            manifest.files.iter().map(listed).collect()
        },
    )
}

/// The text that is filed, read as a draft.
fn draft(
    session: &Session,
    file: &Path,
    package: &Sealed<PackageManifest>,
) -> Result<ReadDraft, Error> {
    let path = file.to_path_buf();
    let no_text = || Error::Filing { file: path.clone(), faults: vec![FilingFault::NoText] };
    let name = package.manifest.file_of(Role::Text).ok_or_else(no_text)?.name.as_str();
    let bytes = package.bytes(name).ok_or_else(no_text)?.to_vec();
    let document = reading::document(name, &bytes, &session.office_suite)
        .map_err(|reason| Error::Unreadable { file: file.join(name), reason })?;
    let read = ReadFile { file_name: name.to_owned(), bytes, document };
    reading::draft_of(read, Some(&package.manifest.title))
}

/// The papers of the package, and the package itself as it came.
fn materials(package: &Sealed<PackageManifest>, name: &str, whole: Vec<u8>) -> ReadMaterials {
    let mut read = ReadMaterials { given: Vec::new(), blobs: Vec::new() };
    let mut add = |id: &str, name: &str, bytes: Vec<u8>| {
        let copy = Copy::File { name: name.to_owned(), digest: commit::digest(&bytes) };
        read.given.push((id.into(), copy));
        read.blobs.push(bytes);
    };
    for (id, role) in
        [("report", Role::Report), ("register", Role::Register), ("opinion", Role::Opinion)]
    {
        let file = package.manifest.file_of(role);
        if let Some((name, bytes)) =
            file.and_then(|file| Some((&file.name, package.bytes(&file.name)?)))
        {
            add(id, name, bytes.to_vec());
        }
    }
    add("package", name, whole);
    read
}

/// What every package has and this one has not; what comes on paper is there.
fn lacking(manifest: &PackageManifest) -> Vec<Role> {
    let has = |role: Role| {
        manifest.file_of(role).is_some() || role == Role::Material && !manifest.on_paper.is_empty()
    };
    Role::EXPECTED.into_iter().filter(|role| !has(*role)).collect()
}

/// Opens a case.
fn begin(
    session: &Session,
    file: &Path,
    manifest: &PackageManifest,
    draft: ReadDraft,
    materials: ReadMaterials,
) -> Result<Moved, Error> {
    if let Some(row) = known(session, manifest)? {
        let waits = row.active.iter().any(|(stage, _)| stage == WAITING);
        let fault = FilingFault::Known { case: row.case, waits };
        return Err(Error::Filing { file: file.to_path_buf(), faults: vec![fault] });
    }
    let pack = session.pack(WORKFLOW)?;
    let of = Of { unit: manifest.organ.clone(), facts: Vec::new() };
    let mut plan = submit::open(session, pack, of, draft.submission, materials)?;
    plan.keep_all(draft.blobs);
    plan.commit()
}

/// The stage that waits for what was asked for, and how it ends.
const WAITING: &str = "waiting";
const RESUBMIT: &str = "resubmit";

/// The open case of the same document of the same office.
fn known(session: &Session, manifest: &PackageManifest) -> Result<Option<CaseRow>, Error> {
    let mut found = None;
    inspect::each(
        &*session.registry.store,
        Scan::all(projection::OPEN, limits::LIST_ROWS),
        |row: CaseRow| {
            if row.workflow == WORKFLOW && row.unit == manifest.organ && row.title == manifest.title
            {
                found = Some(row);
            }
        },
    )?;
    Ok(found)
}

/// Goes on with the case that waits for the package.
fn go_on(
    session: &Session,
    file: &Path,
    name: &str,
    manifest: &PackageManifest,
    draft: ReadDraft,
    materials: ReadMaterials,
) -> Result<Moved, Error> {
    let (case, workflow) = session.case(name)?;
    let fault = fault(&case, manifest);
    if let Some(fault) = fault {
        return Err(Error::Filing { file: file.to_path_buf(), faults: vec![fault] });
    }
    let same = case.draft().is_some_and(|last| last.file == draft.submission.file);
    let mut plan = Plan::new(session, case, workflow);
    let mut completion = Completion {
        stage: WAITING.to_owned(),
        outcome: RESUBMIT.to_owned(),
        ..Completion::default()
    };
    if same {
        completion.materials = materials.given;
    } else {
        plan.decide(&Command::SubmitDraft {
            draft: draft.submission,
            materials: materials.given,
            replies: Vec::new(),
            to_suspicions: Vec::new(),
        })?;
        plan.keep_all(draft.blobs);
    }
    plan.decide(&Command::CompleteStage(completion))?;
    plan.keep_all(materials.blobs);
    plan.commit()
}

fn fault(case: &Case, manifest: &PackageManifest) -> Option<FilingFault> {
    if !case.active.contains_key(WAITING) {
        return Some(FilingFault::NotWaiting { case: case.id.to_string() });
    }
    let other = case.unit != manifest.organ;
    other.then(|| FilingFault::OtherDocument {
        known: format!("{}《{}》", case.unit, case.title),
        found: format!("{}《{}》", manifest.organ, manifest.title),
    })
}
