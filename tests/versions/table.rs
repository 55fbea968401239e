//! The table of changes as other programs see it: python-docx reads three columns with the right words,
//! LibreOffice opens it on a lying page, and a strict parser finds no fault in the page.

use crate::support::python::{python_of, script};
use crate::support::{Moment, Registry, compare, skip};
use std::process::{Command, Stdio};

const REQUIREMENTS: &str = "versions/requirements.txt";

/// The registry of the second round, with both tables written.
fn written() -> Registry {
    let registry = Registry::at(Moment::SecondRound);
    registry.done("fashen diff 2026-0002 --docx table.docx --html table.html");
    registry
}

#[test]
fn python_docx_reads_three_columns() {
    let Some(python) = python_of(REQUIREMENTS, "python_docx_reads_three_columns") else { return };
    let registry = written();
    let read = script(&python, "versions/table.py", &registry.folder.join("table.docx"));
    compare("tests/versions/table-docx.txt", &read);
}

#[test]
fn a_strict_parser_finds_no_fault_in_the_page() {
    let test = "a_strict_parser_finds_no_fault_in_the_page";
    let Some(python) = python_of(REQUIREMENTS, test) else { return };
    let registry = written();
    let read = script(&python, "versions/table.py", &registry.folder.join("table.html"));
    compare("tests/versions/table-html.txt", &read);
}

#[test]
fn libreoffice_opens_it_on_a_lying_page() {
    let test = "libreoffice_opens_it_on_a_lying_page";
    let registry = written();
    let profile = format!("-env:UserInstallation=file://{}", registry.folder.join("p").display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--norestore", "--convert-to", "pdf", "table.docx"]);
    command.current_dir(registry.folder.path()).stdin(Stdio::null());
    if command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        skip(test, "LibreOffice is not installed");
        return;
    }
    let pdf = std::fs::read(registry.folder.join("table.pdf")).unwrap();
    let pdf = String::from_utf8_lossy(&pdf);
    let (_, after) = pdf.split_once("/MediaBox[0 0 ").expect("the size of a page");
    let size: Vec<f64> =
        after.split([' ', ']']).take(2).map(|number| number.parse().unwrap()).collect();
    assert!((size[0] - 841.9).abs() < 1.0 && (size[1] - 595.3).abs() < 1.0, "{size:?}");
}
