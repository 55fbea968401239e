//! `withdraw`: takes a case back, until the document is published.

use crate::support::{Moment, Registry};

#[test]
fn a_case_is_taken_back() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("A reason is due").run("fashen --as zhou withdraw 2026-0001");
    typed
        .about("Only who is of the drafting unit")
        .run("fashen --as chen withdraw 2026-0001 --reason 重复");
    typed.run("fashen --as zhou withdraw 2026-0001 --reason 另行起草 --dry-run");
    typed.run("fashen --as zhou withdraw 2026-0001 --reason 另行起草");
    typed.about("It is over").run("fashen --as zhou withdraw 2026-0001 --reason 另行起草");
    typed.run("fashen show 2026-0001");
    typed.compare("withdraw.txt");
}

#[test]
fn what_is_published_can_not_be_taken_back() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen --as wu withdraw 2026-0002 --reason 不要了");
    typed.about("In English").run("fashen --as wu withdraw 2026-0002 --reason 不要了 --lang en");
    typed.compare("withdraw-published.txt");
}
