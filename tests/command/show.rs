//! `show`: a case on one screen.

use crate::support::{Moment, Registry};

#[test]
fn a_case_on_one_screen() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.about("It went through two rounds").run("fashen show 2026-0002");
    typed.about("It ended at its intake").run("fashen show 2026-0003");
    typed.about("In English").run("fashen show 2026-0003 --lang en");
    typed.compare("show.txt");
}

#[test]
fn results_only_when_quiet() {
    let registry = Registry::at(Moment::End);
    assert_eq!(registry.done("fashen -q show 2026-0002").stderr, "");
}
