//! `papers`: papers issued on a case.

use crate::support::{Moment, Registry};

#[test]
fn papers_with_their_digests() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen papers 2026-0002");
    typed.about("None").run("fashen papers 2026-0003");
    typed.about("In English").run("fashen papers 2026-0001 --lang en");
    typed.compare("papers.txt");
}
