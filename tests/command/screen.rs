//! `screen`: is this a normative document at all?

use crate::support::{Moment, Registry};

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screening/own");

#[test]
fn files_are_asked_question_by_question() {
    let registry = Registry::at(Moment::New);
    let papers = [
        ("measures.txt", "normative--none--stall-measures.txt"),
        ("appointment.txt", "not-normative--appointment--township.txt"),
        ("scheme.txt", "needs-human--work_plan--plan-with-subsidies.txt"),
    ];
    for (name, own) in papers {
        registry.folder.write(name, std::fs::read(format!("{OWN}/{own}")).unwrap());
    }
    let mut typed = registry.transcript();
    typed.about("A normative document").run("fashen screen measures.txt");
    typed.about("None, and why").run("fashen 认定 appointment.txt");
    typed.about("For a person to judge").run("fashen screen scheme.txt --place shanghai");
    typed.about("In English").run("fashen screen appointment.txt --lang en");
    typed.about("A file that is not there").run("fashen screen nothing.txt");
    typed.compare("screen.txt");
}

#[test]
fn folders_are_listed() {
    let registry = Registry::at(Moment::New);
    for own in
        ["normative--none--dog-rules.txt", "not-normative--minutes--party-and-government.txt"]
    {
        let bytes = std::fs::read(format!("{OWN}/{own}")).unwrap();
        registry.folder.write(&format!("papers/{own}"), bytes);
    }
    registry.folder.write("papers/broken.docx", b"PK\x03\x04");
    let mut typed = registry.transcript();
    typed.run("fashen screen --batch papers");
    typed.about("As a list for a spreadsheet").run("fashen screen --batch papers --format csv -q");
    typed.about("A spreadsheet needs a file").run("fashen screen --batch papers --format xlsx");
    typed.compare("screen-batch.txt");
}
