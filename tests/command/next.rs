//! `next`: why a case is not going on, and what each possible step would do.

use crate::support::{Moment, Registry};

#[test]
fn why_a_case_waits() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("Four reviews side by side").run("fashen next 2026-0001");
    typed.compare("next.txt");
}

#[test]
fn what_each_conclusion_would_do() {
    let registry = Registry::at(Moment::Opinion);
    let mut typed = registry.transcript();
    typed.about("Five findings are open").run("fashen next 2026-0002");
    typed.about("The same in English").run("fashen next 2026-0002 --lang en");
    typed.about("For one who may do it").run("fashen --as xu next 2026-0002");
    typed.about("It is over").run("fashen next 2026-0001");
    typed.compare("next-opinion.txt");
}
