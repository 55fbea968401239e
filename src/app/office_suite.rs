//! LibreOffice, where this computer has it: turns .doc, .wps and .rtf into .docx, which our own reader then reads, and
//! papers of ours into PDF.
//!
//! Each conversion has a folder of its own, with a copy of the file under a name of ours and a profile in which nothing
//! is run and nothing is fetched; the folder goes when it is done. The program is never trusted to end, nor what it says
//! when it does: only the file that it wrote counts. What is kept of a draft is never what came out of it: words that are
//! read from the kept file again, on another computer or by a later LibreOffice, may differ, so that the outline that is
//! kept beside the file is what a review speaks of.

mod folder;
mod process;

use crate::domain::limits;
use crate::input::document::SuiteFault;
use folder::Folder;
use process::{Ended, Started};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The office suite of a computer, and where its work may lie meanwhile.
#[derive(Clone, Debug, Default)]
pub struct OfficeSuite {
    /// The program, where somebody named it; else it is looked for.
    program: Option<PathBuf>,
    /// The folder for temporary files; none where no suite may be called.
    temporary: Option<PathBuf>,
    /// How long it may take; the usual time when none.
    patience: Option<Duration>,
}

/// What a file of an old word processor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OldFormat {
    /// .doc or .wps, which are one container.
    Word,
    /// RTF.
    Rtf,
}

/// The names under which it is on the path.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];

/// Where it is installed on Linux, macOS and Windows when it is not on the path.
const USUAL: [&str; 8] = [
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
];

impl OfficeSuite {
    /// The suite that is named, or else found; its work lies below the folder for temporary files.
    pub fn new(program: Option<PathBuf>, temporary: PathBuf) -> Self {
        Self { program, temporary: Some(temporary), patience: None }
    }

    /// The same, waited for no longer than this.
    #[must_use]
    pub fn within(self, patience: Duration) -> Self {
        Self { patience: Some(patience), ..self }
    }

    /// The file as .docx; none where there is no suite.
    ///
    /// # Errors
    ///
    /// Why there is a suite and no file.
    pub(super) fn docx(
        &self,
        bytes: &[u8],
        format: OldFormat,
    ) -> Result<Option<Vec<u8>>, SuiteFault> {
        let name = match format {
            OldFormat::Word => "draft.doc",
            OldFormat::Rtf => "draft.rtf",
        };
        self.convert((name, bytes), ("docx:MS Word 2007 XML", "out/draft.docx"))
    }

    /// A Word file of ours as PDF; none where there is no suite.
    ///
    /// # Errors
    ///
    /// Why there is a suite and no file.
    pub(super) fn pdf(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, SuiteFault> {
        self.convert(("paper.docx", bytes), ("pdf:writer_pdf_Export", "out/paper.pdf"))
    }

    /// What the suite makes of a file: its name and its bytes; the filter, named so that a spreadsheet in disguise is
    /// not converted by another one, and the file that it writes.
    fn convert(
        &self,
        (name, bytes): (&str, &[u8]),
        (filter, made): (&str, &str),
    ) -> Result<Option<Vec<u8>>, SuiteFault> {
        let Some(temporary) = &self.temporary else { return Ok(None) };
        let folder = Folder::new(temporary).map_err(|error| disk(&error))?;
        folder.write(name, bytes).map_err(|error| disk(&error))?;
        folder
            .write("profile/user/registrymodifications.xcu", PROFILE)
            .map_err(|error| disk(&error))?;
        let Some(mut started) = self.start(&folder, (name, filter))? else { return Ok(None) };
        let patience = self.patience.unwrap_or(Duration::from_secs(limits::OFFICE_SUITE_SECONDS));
        let ended = started.wait(patience).map_err(|error| disk(&error))?;
        if ended == Ended::TooLate {
            return Err(SuiteFault::TooSlow { seconds: patience.as_secs() });
        }
        match folder.read(made, limits::DOCUMENT_BYTES).map_err(|error| disk(&error))? {
            Some(bytes) => Ok(Some(bytes)),
            None => Err(match ended {
                Ended::Badly(code) => SuiteFault::Died { code },
                Ended::Well | Ended::TooLate => SuiteFault::NothingWritten,
            }),
        }
    }

    /// Starts the program that is named, or the first there is.
    fn start(&self, folder: &Folder, work: (&str, &str)) -> Result<Option<Started>, SuiteFault> {
        if let Some(program) = &self.program {
            let started = Started::new(command(program, folder, work));
            return started.map(Some).map_err(|error| SuiteFault::NotStarted {
                program: program.display().to_string(),
                reason: error.to_string(),
            });
        }
        for program in NAMES.iter().chain(&USUAL) {
            match Started::new(command(Path::new(program), folder, work)) {
                Ok(started) => return Ok(Some(started)),
                Err(error) if is_elsewhere(error.kind()) => {}
                Err(error) => {
                    let (program, reason) = ((*program).to_owned(), error.to_string());
                    return Err(SuiteFault::NotStarted { program, reason });
                }
            }
        }
        Ok(None)
    }
}

/// Whether a program that can not be started for this reason may be found under another name.
fn is_elsewhere(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::NotADirectory)
}

fn disk(error: &std::io::Error) -> SuiteFault {
    SuiteFault::Disk { reason: error.to_string() }
}

fn command(program: &Path, folder: &Folder, (name, filter): (&str, &str)) -> Command {
    let mut command = Command::new(program);
    command
        .arg(format!("-env:UserInstallation={}", folder.url("profile")))
        .args(["--headless", "--norestore", "--nologo", "--nolockcheck"])
        .args(["--convert-to", filter, "--outdir"])
        .args([folder.path("out"), folder.path(name)])
        .current_dir(folder.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The profile: no macro runs, no link is followed, nothing is looked for on the network.
const PROFILE: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"#;

#[cfg(test)]
mod tests;
