//! `history`: everything that happened to a case.

use crate::support::{Moment, Registry};

#[test]
fn everything_that_happened() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen history 2026-0003");
    typed.about("Two rounds").run("fashen history 2026-0002");
    typed.about("In English").run("fashen history 2026-0003 --lang en");
    typed.compare("history.txt");
}
