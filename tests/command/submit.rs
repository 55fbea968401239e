//! `submit`: opens a case.

use crate::support::{Moment, Registry};

const ALL: &str = "--material explanation=examples/public-toilets/explanation.md \
                   --material legal_basis=examples/public-toilets/legal_basis.md \
                   --material consultation=examples/public-toilets/consultation.md \
                   --material own_review=examples/public-toilets/own_review.md";
const DRAFT: &str = "fashen --as zhou submit examples/public-toilets/draft.txt";

#[test]
fn a_draft_becomes_a_case() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("What is not stated or handed in can follow later").run(DRAFT);
    typed.about("Dry run, then in earnest");
    let dry = typed.run(&format!("{DRAFT} --fact market=false {ALL} --dry-run"));
    let done = typed.run(&format!("{DRAFT} --fact market=false {ALL}"));
    assert_eq!(dry.stdout, done.stdout);
    typed.about("Full-width signs, a title and a unit of one's own, a paper original");
    typed.run(
        "fashen --as wu 报送 examples/public-toilets/draft.txt --fact market＝是 --title 另一办法 \
         --unit 综合办公室 --on-paper explanation=原件在卷第3页",
    );
    typed.about("In English").run(&format!("{DRAFT} --fact market=false --lang en"));
    typed.compare("submit.txt");
}

#[test]
fn numbers_of_cases_begin_again_each_year() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2027-01-04 09:00");
    let ran = registry.done(&format!("{DRAFT} --fact market=false --json"));
    assert_eq!(ran.data("fashen.submit/1")["case"], "2027-0001");
}
