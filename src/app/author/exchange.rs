//! `workflow export` and `workflow import`: workflows in the formats of other tools.
//!
//! What a format can not say is part of the answer, and so is what of a file was not taken. An import proves nothing
//! by itself: the file it makes is checked as any other, and its problems are part of the answer too.

use super::net::{self, NetFault};
use super::workflow;
use crate::app::{Error, Missing, Misuse, registry};
use crate::domain::limits;
use crate::domain::workflow::{Sketch, Workflow};
use crate::input::bpmn::{self, Fault, Note, Titles};
use crate::input::yaml::{self, Problem};
use crate::lang::{self, Lang};
use crate::output;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A format that workflows are exported in.
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// Makes the file.
    make: fn(&Workflow, &Asked) -> Result<Made, Error>,
}

/// The words of a file, and what they do not say.
pub(super) type Made = (String, Vec<Remark>);

/// What is asked of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The language of titles and remarks.
    pub lang: Lang,
    /// Of nets: the facts of the cases shown, as typed.
    pub facts: Vec<(String, String)>,
    /// Of nets: be content with a looser one where branches are cancelled.
    pub ignore_cancel: bool,
}

/// The formats, one line each.
pub const FORMATS: &[Format] =
    &[Format { name: "bpmn", make: bpmn }, Format { name: "pnml", make: net::net }];

/// Something that a format can not say, or not exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What part of the language: `cancel`, `withdrawal`, `deadline`, or a key of the workflow file.
    pub kind: &'static str,
    /// The stages, outcomes (`stage.outcome`) or deadlines that use it.
    pub places: Vec<String>,
    /// The same for people.
    pub message: String,
}

/// A workflow in another format.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The workflow.
    pub workflow: Workflow,
    /// The format.
    pub format: &'static str,
    /// The file's words.
    pub text: String,
    /// What it does not say.
    pub remarks: Vec<Remark>,
    /// Where it was written; none: nowhere yet.
    pub file: Option<PathBuf>,
}

/// The workflow of that name in a format, written to `file` where one is named.
///
/// # Errors
///
/// No such workflow or format, problems in the workflow, or a file that is there already or can not be written.
pub fn export(
    root: Option<&Path>,
    name: &str,
    format: &str,
    file: Option<&Path>,
    asked: &Asked,
) -> Result<Exported, Error> {
    let unknown = || Error::Misuse(Misuse::Format { name: format.to_owned() });
    let format = FORMATS.iter().find(|known| known.name == format).ok_or_else(unknown)?;
    let workflow = workflow(root, name)?;
    let (text, remarks) = (format.make)(&workflow, asked)?;
    if let Some(file) = file {
        write(file, &text)?;
    }
    let file = file.map(Path::to_path_buf);
    Ok(Exported { workflow, format: format.name, text, remarks, file })
}

fn bpmn(workflow: &Workflow, asked: &Asked) -> Result<Made, Error> {
    if asked.ignore_cancel || !asked.facts.is_empty() {
        return Err(Error::Net(NetFault::OnlyNets));
    }
    let lang = asked.lang;
    let made = output::bpmn(workflow, lang);
    let remark = |inexact: &lang::bpmn::Inexact| Remark {
        kind: inexact.kind(),
        places: inexact.places(),
        message: lang::bpmn::inexact(lang, inexact),
    };
    Ok((made.text, made.inexact.iter().map(remark).collect()))
}

/// A workflow file made of another tool's file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What was read.
    pub sketch: Sketch,
    /// What of the file is not in it.
    pub notes: Vec<Note>,
    /// The workflow file.
    pub text: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// Where it was written; none: nowhere yet.
    pub file: Option<PathBuf>,
}

/// The workflow file made of a BPMN file, written to `workflow.yaml` in `folder` where one is named. It is made and
/// written also where it has problems, for its author to mend.
///
/// # Errors
///
/// A file that is not there, is no BPMN, or can not be written.
pub fn import(file: &Path, folder: Option<&Path>, lang: Lang) -> Result<Imported, Error> {
    let unreadable = |reason| Error::Exchange { file: file.to_path_buf(), reason };
    let length = match file.metadata() {
        Ok(found) => found.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Missing(Missing::File { path: file.to_path_buf() }));
        }
        Err(source) => return Err(Error::Disk { path: file.to_path_buf(), source }),
    };
    let bytes = usize::try_from(length).unwrap_or(usize::MAX);
    if bytes > limits::BPMN_BYTES {
        return Err(unreadable(Fault::TooLarge { bytes, limit: limits::BPMN_BYTES }));
    }
    let words = lang::bpmn::words(lang);
    let titles = Titles { person: words.person, end: words.end, passing: words.passing };
    let bpmn::Imported { sketch, notes } =
        bpmn::workflow(&registry::read(file)?, titles).map_err(unreadable)?;
    let text = output::sketch_yaml(&sketch, words.imported);
    let problems = yaml::workflow(text.as_bytes()).err().unwrap_or_default();
    let to = folder.map(|folder| folder.join("workflow.yaml"));
    if let (Some(folder), Some(to)) = (folder, &to) {
        let disk = |source| Error::Disk { path: folder.to_path_buf(), source };
        std::fs::create_dir_all(folder).map_err(disk)?;
        write(to, &text)?;
    }
    Ok(Imported { sketch, notes, text, problems, file: to })
}

/// Writes a new file: what somebody has worked on is never written over.
fn write(file: &Path, text: &str) -> Result<(), Error> {
    let mut made = std::fs::File::create_new(file).map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Error::Misuse(Misuse::FileExists { path: file.to_path_buf() })
        }
        _ => Error::Disk { path: file.to_path_buf(), source },
    })?;
    let written = made.write_all(text.as_bytes()).and_then(|()| made.sync_all());
    written.map_err(|source| Error::Disk { path: file.to_path_buf(), source })
}
