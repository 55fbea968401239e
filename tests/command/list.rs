//! `list`: cases.

use crate::support::{Moment, Registry};

#[test]
fn cases_are_listed() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen list");
    typed.run("fashen list --all");
    typed.run("fashen list --ended");
    typed.run("fashen list --stage filing");
    typed.run("fashen list --stage intake");
    typed.about("No more than asked for, and it says that there are more");
    typed.run("fashen list --all --limit 1");
    typed.about("A stage that there is not").run("fashen list --stage intaek");
    typed.about("In English").run("fashen list --all --lang en");
    typed.compare("list.txt");
}

#[test]
fn an_empty_registry_says_so() {
    let registry = Registry::at(Moment::New);
    assert_eq!(registry.done("fashen list").stdout, "没有案卷\n");
    assert_eq!(registry.done("fashen catalogue list").stdout, "目录是空的\n");
}
