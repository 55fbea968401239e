//! `issue`: gives out papers and the filing package.

use crate::support::{Moment, Registry};

#[test]
fn papers_are_given_out() {
    let mut registry = Registry::at(Moment::End);
    registry.program.environment.push(("FASHEN_SOFFICE", "/no/such/suite".to_owned()));
    let mut typed = registry.transcript();
    typed.run("fashen --as lin issue 2026-0001 opinion --dry-run --out 文书");
    assert!(!registry.folder.join("文书").exists());
    typed.run("fashen --as lin issue 2026-0001 opinion --out 文书");
    typed
        .about("One format")
        .run("fashen --as lin issue 2026-0002 opinion --format docx --out 文书");
    typed
        .about("The first round")
        .run("fashen --as lin issue 2026-0002 opinion --round 1 --out 文书");
    typed.about("A paper that there is not").run("fashen --as lin issue 2026-0001 opinoin");
    typed.about("A paper that is not due yet").run("fashen --as lin issue 2026-0003 opinion");
    typed
        .about("A format that there is not")
        .run("fashen --as lin issue 2026-0001 opinion --format doc");
    typed
        .about("PDF where LibreOffice is not where it is said to be")
        .run("fashen --as lin issue 2026-0001 opinion --format pdf --out 文书");
    typed.about("Working papers, which no stage seals").run(
        "fashen --as lin issue 2026-0002 revision-table --format docx --format json --out 文书",
    );
    typed.run("fashen --as lin issue 2026-0001 publication-notice --format docx --out 文书");
    typed.run("fashen --as lin issue 2026-0003 meeting-record");
    typed.about("The package").run("fashen --as lin issue 2026-0001 filing --out 报备");
    typed.about("In English").run("fashen --as lin issue 2026-0003 filing --lang en");
    typed.compare("issue.txt");
}

/// What was sealed is what is given out, whenever and wherever.
#[test]
fn a_sealed_paper_stays_as_it_was() {
    let mut registry = Registry::at(Moment::End);
    registry.done("fashen --as lin issue 2026-0001 opinion --out first");
    registry.clock("2028-05-04 09:00");
    registry.done("fashen --as lin issue 2026-0001 opinion --out second --lang en");
    for format in ["docx", "html", "json"] {
        let name = format!("2026-0001-合法性审核意见.{format}");
        let [first, second] = ["first", "second"]
            .map(|folder| std::fs::read(registry.folder.join(folder).join(&name)).unwrap());
        assert_eq!(first, second, "{name}");
    }
}
