//! The filing package: one zip with the report, the text, what it rests on, and the digests of all of it.
//!
//! It holds what the record holds. A material that is on paper only is named in the list, never left out
//! in silence.

use super::manifest::{PACKAGE_SCHEMA, PackageManifest, PackedFile};
use crate::app::papers::{self, Issue};
use crate::app::reading;
use crate::app::{Error, Session, commit, pack, registry};
use crate::domain::case::{Case, Copy};
use crate::domain::digest::Digest;
use crate::domain::filing::FiledRole as Role;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::Workflow;
use crate::{lang, output};
use fashen_store::Point;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What was packed.
#[derive(Clone, Debug)]
pub struct FilingPackage {
    /// The case.
    pub case: Case,
    /// Where the package is.
    pub path: PathBuf,
    /// Its digest.
    pub digest: Digest,
    /// What is in it: name and digest.
    pub contents: Vec<(String, Digest)>,
    /// Materials that are on paper only: title and where.
    pub on_paper: Vec<(String, String)>,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Makes the filing package of a case whose filing papers are sealed.
///
/// # Errors
///
/// Why it can not be made yet, or not written.
pub fn package(session: &Session, asked: &Issue) -> Result<FilingPackage, Error> {
    let (case, workflow) = session.case(&asked.case)?;
    let point = session.registry.store.point()?;
    session.let_go();
    let mut packed = Packed::default();
    for (order, (kind, role)) in PAPERS.iter().enumerate() {
        let bytes = sealed(session, &*point, &case, &workflow, *kind)?;
        let title = lang::paper::file_title(*kind, &workflow.review);
        packed.add(*role, format!("{}-{title}.docx", order + 1), bytes);
    }
    text(&*point, &case, &mut packed)?;
    let on_paper = materials(&*point, &case, &workflow, &mut packed)?;
    register_row(&case, session, &mut packed)?;
    let manifest = manifest(&case, session, packed.listed, on_paper.clone())?;
    let mut contents = packed.contents;
    contents.push((lang::filing::MANIFEST.to_owned(), manifest));
    let digests: Vec<(String, Digest)> =
        contents.iter().map(|(name, bytes)| (name.clone(), commit::digest(bytes))).collect();
    contents.push((lang::filing::CHECKSUMS.to_owned(), checksums(&digests)));
    let bytes = output::zip(&contents)?;
    let folder = asked.out.clone().unwrap_or_else(|| papers::folder(&session.registry.root, &case));
    let path = folder.join(format!("{}-{}.zip", case.id, lang::filing::PACKAGE));
    if !session.dry_run {
        registry::write(&path, &bytes)?;
    }
    let (digest, dry_run) = (commit::digest(&bytes), session.dry_run);
    Ok(FilingPackage { case, path, digest, contents: digests, on_paper, dry_run })
}

/// The papers of a package, in its order.
const PAPERS: [(PaperKind, Role); 3] = [
    (PaperKind::FilingReport, Role::Report),
    (PaperKind::FilingRegister, Role::Register),
    (PaperKind::Opinion, Role::Opinion),
];

/// What is being packed: files, and the list of them.
#[derive(Default)]
struct Packed {
    contents: Vec<(String, Vec<u8>)>,
    listed: Vec<PackedFile>,
}

impl Packed {
    fn add(&mut self, role: Role, name: String, bytes: Vec<u8>) {
        let sm3 = commit::digest(&bytes).to_string();
        self.listed.push(PackedFile { name: name.clone(), role: role.key().to_owned(), sm3 });
        self.contents.push((name, bytes));
    }
}

/// The sealed Word file of a paper.
fn sealed(
    session: &Session,
    kept: &dyn Point,
    case: &Case,
    workflow: &Workflow,
    kind: PaperKind,
) -> Result<Vec<u8>, Error> {
    let issued =
        case.papers.iter().rev().find(|paper| paper.paper == kind && paper.sealed_by.is_some());
    let file = issued.and_then(|paper| paper.files.iter().find(|file| file.format == "docx"));
    match file {
        Some(file) => pack::blob(kept, &file.digest),
        None => Err(papers::not_ready(session, case, workflow, kind)),
    }
}

/// 正式文本: the draft that was published, as it came.
fn text(kept: &dyn Point, case: &Case, packed: &mut Packed) -> Result<(), Error> {
    let draft = case.draft().ok_or_else(|| reading::no_draft(case))?;
    let bytes = pack::blob(kept, &draft.file)?;
    let ending = draft.file_name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    let name = format!("4-{}-{}.{ending}", lang::filing::TEXT, case.title);
    packed.add(Role::Text, output::file_name(&name), bytes);
    Ok(())
}

/// Every material: the files into the package, the rest by name.
fn materials(
    kept: &dyn Point,
    case: &Case,
    workflow: &Workflow,
    packed: &mut Packed,
) -> Result<Vec<(String, String)>, Error> {
    let mut seen = BTreeSet::new();
    let mut on_paper = Vec::new();
    let rules = workflow.stages.iter().flat_map(|stage| &stage.materials);
    let filed = rules.filter(|rule| rule.id.as_str() != super::record::REPLY);
    for rule in filed.filter(|rule| seen.insert(rule.id.clone())) {
        match case.material(rule.id.as_str()).map(|material| &material.copy) {
            Some(Copy::File { name, digest }) => {
                let ending = name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
                let place = packed.contents.len() + 1;
                let name = output::file_name(&format!("{place}-{}.{ending}", rule.title));
                packed.add(Role::Material, name, pack::blob(kept, digest)?);
            }
            Some(Copy::OnPaper(note)) => on_paper.push((rule.title.clone(), note.clone())),
            None => {}
        }
    }
    Ok(on_paper)
}

/// The row of the filing register, for the superior's list.
fn register_row(case: &Case, session: &Session, packed: &mut Packed) -> Result<(), Error> {
    let (head, row) = lang::filing::register(case, &session.registry.office);
    let bytes = output::csv(&head, &[row])?;
    packed.add(Role::Row, lang::filing::REGISTER_ROW.to_owned(), bytes);
    Ok(())
}

/// The list of the package, for programs.
fn manifest(
    case: &Case,
    session: &Session,
    files: Vec<PackedFile>,
    on_paper: Vec<(String, String)>,
) -> Result<Vec<u8>, Error> {
    let office = &session.registry.office;
    let recorded = |field| case.recorded(field).map(ToString::to_string).unwrap_or_default();
    let number = |series| case.number(series).map(|taken| taken.number.clone()).unwrap_or_default();
    let manifest = PackageManifest {
        schema: PACKAGE_SCHEMA.to_owned(),
        case: case.id.as_str().to_owned(),
        organ: office.organ.clone(),
        superior: office.superior.clone(),
        title: case.title.clone(),
        number: number("document"),
        report_number: number("filing"),
        published_on: recorded("published_on"),
        effective_on: recorded("effective_on"),
        valid_until: recorded("valid_until"),
        files,
        on_paper,
    };
    written(&manifest)
}

/// A list as it is written: for programs, and for people who look into it.
pub(super) fn written(manifest: &impl serde::Serialize) -> Result<Vec<u8>, Error> {
    let mut bytes = serde_json::to_vec_pretty(manifest)
        .map_err(|error| output::OutputError::Container(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// `SM3  name`, one line a file.
pub(super) fn checksums(digests: &[(String, Digest)]) -> Vec<u8> {
    let lines: Vec<String> =
        digests.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    lines.concat().into_bytes()
}
